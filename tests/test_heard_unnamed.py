"""Mentions that nothing introduces: names told by their shape alone, credits under an article."""
from __future__ import annotations

import pytest
from heard import spans

from miner.reading.text import from_text


@pytest.mark.parametrize(("told", "people"), [
    ("登记在卞云舒名下的房产，实际由苗成林出面购买。", ["卞云舒", "苗成林"]),
    ("从卞云舒被查，到苗成林落马，不过三个月。", ["卞云舒", "苗成林"]),
    ("江西“首虎”艾云舒、湖南“第二虎”卞文远已获刑。", ["艾云舒", "卞文远"]),
    ("曾在遂昌县执掌县水务局的苗耀庭借嫁女敛财。", ["苗耀庭"]),
    ("该职务后来被卞应龙取代。", ["卞应龙"]),
    ("商人把钱交给司马云舒，再由司马云舒转给卞文远。", ["司马云舒", "司马云舒", "卞文远"]),
    ("房子登记在古丽巴哈尔名下。", ["古丽巴哈尔"]),
    # words, brands, stones and bodies
    ("收受黄龙玉、蓝宝石各一件，长期打高尔夫球。", []),
    ("在“金海洋”会所消费，出资给方东江公司。", []),
    ("该县主要特产是白茶、高山米。", []),
    ("推动管党治党走向严紧硬，做到党心连民心。", []),
])
def test_the_shape_of_a_name_between_words(told: str, people: list[str]) -> None:
    assert spans(told, "PER") == people


def test_credits_count_to_a_plain_text() -> None:
    body = "遂昌县水利局局长卞望舒接受审查调查。" * 2
    d = from_text(f"一名局长被查\n来源：江岭日报\n\n{body}\n\n撰稿：卞望舒　一审：田蕾　二审：苗长河\n")
    assert d.text.startswith("一名局长被查\n来源：江岭日报\n") and d.text.endswith("二审：苗长河")
    assert spans(f"{body}\n撰稿：卞望舒　一审：田蕾　二审：苗长河\n", "PER")[-3:] == ["卞望舒", "田蕾", "苗长河"]
