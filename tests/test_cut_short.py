"""A clip that breaks off anywhere, as clipboards and previews give them, is read as far as it goes."""
from __future__ import annotations

from pathlib import Path

import pytest

import miner
from miner import reading

SAMPLES = sorted((Path(__file__).resolve().parent.parent / "corpora").glob("*.txt"))
NOTICE = "有关情况\n得知商人李某因行贿被立案，云和县卫生院原院长高峰主动投案。校长乜羽被开除党籍。（云和县纪委监委 王砚）"


def test_a_notice_cut_after_any_character_is_read() -> None:
    for end in range(6, len(NOTICE) + 1):
        miner.extract_text(NOTICE[:end])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.stem)
def test_a_sample_cut_at_every_mention_is_read(sample: Path) -> None:
    text = reading.read(sample).text
    for m in miner.extract_text(text).mentions:
        for part in (text[:m.end], text[m.start:]):
            try:
                found = miner.extract_text(part)
            except reading.ReadingError:                       # 发布时间：2024-06-10 alone holds no text
                assert len(part) < 40
                continue
            assert all(0 <= x.start < x.end <= len(part) for x in found.mentions)
