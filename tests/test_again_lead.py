"""What the generator's fresh seeds and whole pages taught the lead in the fifteenth session; every sentence is fictional."""
from __future__ import annotations

import miner


def subjects_by_case(text: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in miner.extract_text(text, published="2024-05-06").cases]


def test_each_example_of_a_series_is_a_case_of_its_own() -> None:
    text = ("梳理发现，一些问题屡禁不止。比如，漳州市长泰区第一中学原校长卞明挪用公款，受到留党察看二年处分。再如，漳州市芗城区审计局原局长祁山因履行监管职责不力问题，"
            "受到撤销党内职务处分。此外，长泰区原副区长应和因履行监管职责不力问题，被给予党内警告处分。")
    assert subjects_by_case(text) == [["卞明"], ["祁山"], ["应和"]]


def test_besides_without_a_series_tells_of_the_same_matter() -> None:
    text = "漳州市长泰区第一中学会计卞明挪用公款，受到留党察看二年处分。此外，长泰区第一中学校长祁山因履行监管职责不力，被给予党内警告处分。"
    assert subjects_by_case(text) == [["卞明", "祁山"]]
