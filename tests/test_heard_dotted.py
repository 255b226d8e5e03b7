"""Names with · in free position, and villages whose names are transcribed."""
from __future__ import annotations

import pytest

from tests import heard


@pytest.mark.parametrize("before", ["，不仅不帮", "替", "得知", "联系", "带着", "及其妻子", "向", "督促"])
@pytest.mark.parametrize("behind", ["作为村支书", "明知违规", "和同事", "也参与其中", "因涉嫌受贿", "以考察为名外出"])
def test_what_stands_around_a_dotted_name_is_no_part_of_it(before: str, behind: str) -> None:
    for name in ("祖丽皮亚·图尔荪", "买合木提·吾斯曼", "库尔班江·库尔班"):
        assert name in heard.spans(f"2023年，疏附县某村{before}{name}{behind}，影响恶劣。", "PER")


def test_a_transcribed_village_after_a_break_is_a_place_and_its_secretary_of_it() -> None:
    text = "检查组先去英吉乡托万阿热克村！新疆某县纪委随后接到举报。艾尔肯·吾斯曼作为村支书，强迫群众修建“面子工程”。艾尔肯·吾斯曼受到严肃处理。"
    assert "英吉乡托万阿热克村" in heard.spans(text, "LOC")
    assert heard.posts(text) == {"艾尔肯·吾斯曼": [("英吉乡托万阿热克村", "村支书", False)]}


def test_who_was_severely_dealt_with_answers_though_no_post_stands_before_the_name() -> None:
    assert list(heard.subjects("经查，卞文海身为村党支部书记，侵占补助款。最终卞文海被严肃处理。")) == ["卞文海"]


def test_a_cadre_is_what_somebody_is_and_no_post_of_his() -> None:
    assert "干部" not in heard.spans("云和县纪委干部卞文海和同事到县里督导时发现问题。", "TITLE")
    assert heard.spans("云和县纪委干部卞文海和同事到县里督导时发现问题。", "PER") == ["卞文海"]
