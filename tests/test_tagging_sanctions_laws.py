"""Sanctions and laws: what is one, and what only speaks of one."""
import pytest

import miner
from miner.model import Document
from miner.tagging import tag


def found(text: str, label: str) -> list[str]:
    return [m.text for m in tag(Document(text)) if m.label == label]


@pytest.mark.parametrize("text, sanctions", [
    ("受到党内严重警告、政务记过处分。", ["党内严重警告", "政务记过处分"]),
    ("受到留党察看二年、政务撤职处分。", ["留党察看二年", "政务撤职处分"]),
    ("被开除党籍、开除公职。", ["开除党籍", "开除公职"]),
    ("被开除党籍和公职。", ["开除党籍和公职"]),
    ("被判处有期徒刑十二年六个月并处罚金。", ["有期徒刑十二年六个月", "罚金"]),
    ("被判处三年有期徒刑。", ["三年有期徒刑"]),
    ("判处有期徒刑三年，缓刑四年，并处罚金20万元，剥夺政治权利一年。", ["有期徒刑三年", "罚金", "剥夺政治权利一年"]),
    ("判处死刑，缓期二年执行，没收个人全部财产。", ["死刑，缓期二年执行", "没收个人全部财产"]),
    ("取消其退休待遇，收缴其违纪所得。", ["取消其退休待遇", "收缴其违纪所得"]),
    ("受到组织处理，被责令作出书面检查。", ["组织处理", "责令作出书面检查"]),
    ("被免去党组书记、局长职务。", ["免去党组书记、局长职务"]),
    ("对该院罚款16.8万元，解除医保服务协议。", ["罚款", "解除医保服务协议"]),
    ("予以诫勉谈话。", ["诫勉谈话"]),
])
def test_sanctions_in_their_wordings(text, sanctions):
    assert found("张守田" + text, "SANC") == sanctions


@pytest.mark.parametrize("text", [
    "情节较重的，给予警告或者严重警告处分。",
    "数额巨大的，处三年以上十年以下有期徒刑。",
    "全市给予党纪政务处分28人。",
    "行政处罚1155家，解除医保服务协议4080家。",
    "要用好批评教育等方式。",
])
def test_recited_law_and_counts_are_no_sanctions(text):
    assert found(text, "SANC") == []


@pytest.mark.parametrize("text, laws", [
    ("依据《中国共产党纪律处分条例》第一百零一条规定。", ["《中国共产党纪律处分条例》第一百零一条"]),
    ("《刑法》第三百八十五条第一款", ["《刑法》第三百八十五条第一款"]),
    ("印发《2021年专项治理工作方案》。", ["《2021年专项治理工作方案》"]),
    ("《关于立案标准的规定(试行) 》", ["《关于立案标准的规定(试行) 》"]),
    ("观看电视剧《山河旧事》。", []),
])
def test_laws_and_documents(text, laws):
    assert found(text, "LAW") == laws


def test_a_list_of_people_given_sanctions_goes_on_without_its_verb():
    text = "给予桐柏县委书记卞松砚责令检查处理，县委副书记、政法委书记祁栗党内警告处分，县委常委、纪委书记禹砚责令检查处理，县委常委、统战部部长邬栗诫勉处理。"
    assert [m.text for m in miner.extract_text("有关情况\n" + text).mentions if m.label == "SANC"] == ["责令检查处理", "党内警告处分", "责令检查处理", "诫勉处理"]


def test_what_would_have_been_given_is_not_imposed():
    text = "本应给予卞松砚开除党籍、政务撤职处分，因又发现其他问题，已对其立案审查调查，将一并处理；给予祁栗留党察看一年、政务撤职处分，降为三级主任科员。"
    got = {s.name: [x.code for x in s.sanctions] for c in miner.extract_text("有关情况\n" + text).cases for s in c.subjects}
    assert got == {"卞松砚": [], "祁栗": ["party.probation", "admin.post_removal"]}


def test_a_term_of_each():
    got = {s.name: [(x.code, x.term_months) for x in s.sanctions] for c in miner.extract_text(
        "有关情况\n法院以贪污罪分别判处栗某、范某有期徒刑各5年。").cases for s in c.subjects}
    assert got == {"栗某": [("criminal.fixed_term", 60)], "范某": [("criminal.fixed_term", 60)]}


def test_a_talk_with_a_pupil_is_no_sanction_of_the_teacher():
    text = "有关情况\n云和县某小学教师卞砚山因学生迟到，将其带到办公室进行批评教育，并有体罚行为。学校给予卞砚山记过处分。"
    assert [m.text for m in miner.extract_text(text).mentions if m.label == "SANC"] == ["记过处分"]
