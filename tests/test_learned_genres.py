"""Set forms of titles and leads decide the genre; between a notice and a newspaper's account of it the words do."""
import pytest

import miner

DECISION = "云和县水利局原局长卞砚山严重违纪违法被开除党籍和公职"
BODY = "日前，经云和县委批准，云和县纪委监委对云和县水利局原局长卞砚山严重违纪违法问题进行了立案审查调查。经查，卞砚山违规收受礼金，利用职务便利收受他人财物，涉嫌受贿犯罪。决定给予卞砚山开除党籍、开除公职处分。"


def genre(*lines: str) -> str:
    return miner.extract_text("\n".join(lines), published="2024-05-28").document.genre


def test_a_notice_is_a_decision() -> None:
    assert genre(DECISION, BODY) == "decision"


def test_a_reporters_account_of_the_same_matter_is_news() -> None:
    assert genre("收钱的鱼塘：一个水利局长的十年", "本报记者 季闻笛", "“他来的时候，鱼塘边总停着两三辆车。”村民对记者说。", "五月的云和，雨水渐多。记者沿着溪边走访，几户人家说起卞砚山，都摇头。",
                 "卞砚山当了十年水利局局长。去年底，他受到开除党籍处分。", "“要是早有人管一管……”一位老人叹了口气，没有把话说完。") == "news"


@pytest.mark.parametrize("title", ["锐评｜管住一把手的饭局", "今日锐评 | 别让红包变味"])
def test_a_column_of_comment_is_no_news_whatever_its_words(title: str) -> None:
    assert genre(title, "云和县纪委监委日前通报3起违规收受礼金典型问题。", "红包不是小事。" * 20) == "other"


def test_a_law_that_comes_into_force_is_nobodys_case() -> None:
    assert genre("《医疗保障基金飞行检查管理办法》5月1日起施行", "《办法》明确，对欺诈骗保行为依法惩处，涉嫌犯罪的移送司法机关，由人民法院判处刑罚。") == "news"


def test_whatever_is_told_of_him_he_is_indicted_first() -> None:
    assert genre("近日，丽水市人民检察院依法对云和县水利局原局长卞砚山以涉嫌受贿罪向丽水市中级人民法院提起公诉。",
                 "简历：卞砚山，男，1962年1月生，浙江云和人，1982年12月参加工作。2008年1月任云和县水利局局长。2023年2月，涉嫌严重违纪，接受调查。") == "judicial"
