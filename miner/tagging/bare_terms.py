"""Prison terms that stand right behind a name, the word of the court told once for all: 法院判|卞某五年半|，|苗某二年九个月|."""
from __future__ import annotations

import re
from collections.abc import Iterator

from miner.tagging.name_lexicon import common_words, surnames

_NUMBER = "(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|1?\\d)"
_BEHIND_NAME = re.compile(f"(?:[，。；、：:\\n—和及]|判处?)(?P<name>[一-龥·]{{2,4}}?)(?P<term>{_NUMBER}年(?:半|零?{_NUMBER}个月)?|{_NUMBER}个月)(?=[，。；、\\n]|$)")
_COURT = re.compile("判|获刑|领刑|刑期|徒刑|开庭|一审|二审|终审|入狱")


def find(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such terms: the name is told more than once and opens its clause, and a court's word stands before it in the sentence.

    >>> text = "校长卞远山和会计苗青禾虚开票据。法院判卞远山五年半，苗青禾二年九个月，苗青禾教书三年。"
    >>> [text[a:b] for a, b in find(text)]
    ['五年半', '二年九个月']
    """
    if "判" not in text and "刑" not in text and "审" not in text and "开庭" not in text:
        return
    at = 0
    while m := _BEHIND_NAME.search(text, at):
        at = m.end()
        name = m.group("name")
        if surnames().get(name[0]) not in ("common", "usual", "rare") and name[:2] not in surnames() or name in common_words() or text.count(name) < 2 or name.endswith(("缓刑", "执行", "考验期")):
            continue
        if _COURT.search(text, max(text.rfind("。", 0, m.start()), text.rfind("\n", 0, m.start())) + 1, m.start("name")):
            yield m.span("term")
