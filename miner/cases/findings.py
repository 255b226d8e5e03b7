"""Findings about an inspected body that a report joins by ；: 「巡视组指出，…，科长甲先后被查处；违规收费问题整改不彻底」."""
from __future__ import annotations

import re

from .frame import Frame

_FINDS = re.compile(r"[^，。；]{0,30}(?<!通报)(?:指出|反馈|反馈指出|认为)[，：]")


def are_of_a_body(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` opens with words that find, and nobody's name follows them: 通报指出，|李某违规… is told of him."""
    m = _FINDS.match(frame.text, a, b)
    return m is not None and not frame.inside(m.end(), m.end() + 1, "PER")


def of_the_body(frame: Frame, unit: tuple[int, int], names: list[str]) -> bool:
    """Whether a unit is a further finding about an inspected body, and nothing of the people (NAMES) told in the one before it:
    「巡视组指出，…，科长甲先后被查处；|违规收取加床费问题整改不彻底」."""
    a, b = unit
    return frame.text[a - 1:a] == "；" and not any(frame.mentions[i].text in names for i in frame.inside(a, b, "PER")) \
        and are_of_a_body(frame, frame.sentence(a)[0], a)
