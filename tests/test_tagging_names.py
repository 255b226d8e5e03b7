"""People, titles and organisations: one behaviour a test, fictional people, places that exist."""
import pytest

import miner
from hypothesis import given, settings
from hypothesis import strategies as st

from miner.model import Document
from miner.tagging import tag


def found(text: str, label: str, **fields: object) -> list[str]:
    return [m.text for m in tag(Document(text, **fields)) if m.label == label]


def marked(text: str) -> str:
    """The text with its mentions in brackets: 〔ORG:…〕."""
    out, at = [], 0
    for m in tag(Document(text)):
        out.append(f"{text[at:m.start]}〔{m.label}:{m.text}〕")
        at = m.end
    return "".join(out) + text[at:]


# ---------------------------------------------------------------- people
@pytest.mark.parametrize("text, name", [
    ("黟县水利局局长綦守田受到党内警告处分。", "綦守田"),                      # rare surname
    ("黟县水利局局长和畅违规收受礼金。和畅受到党内警告处分。", "和畅"),          # a surname that is a word
    ("歙县林业局局长欧阳守礼涉嫌严重违纪违法。", "欧阳守礼"),                  # compound surname
    ("镇长敖登格日勒涉嫌严重违纪违法。", "敖登格日勒"),                       # transcribed, no dot
    ("局长阿迪力·吐尔洪江接受审查调查。", "阿迪力·吐尔洪江"),                  # with ·
    ("副县长多杰次仁主动投案。", "多杰次仁"),
    ("祁门县教育局原局长邵文峻受到政务记过处分。", "邵文峻"),
    ("被告人钱守義犯受贿罪。", "钱守義"),
    ("法院以受贿罪判处冯守成有期徒刑三年。", "冯守成"),
    ("免去邹守真的县民政局副局长职务。", "邹守真"),
    ("依法告知了被告人阿卜力孜·木塔力甫享有的权利。", "阿卜力孜·木塔力甫"),
    ("社区党支部书记其其格违规发放补贴。", "其其格"),                          # one transcribed word
    ("歙县霞坑镇石潭村村委会文书汪守淳履行监督责任不力。", "汪守淳"),           # a weak post beside a village
    ("收受该公司法定代表人周一木好处费3万元。", "周一木"),
    ("歙县林业局原局长汪守淳、周密于2019年3月和5月先后被查处。", "周密"),      # shared words bound the last of a list
    ("歙县林业局原局长任远受贿一案，对被告人任远以受贿罪判处罚金。", "任远"),
    ("歙县某镇中心小学会计常青，黟县水利局局长汪守淳公款吃喝。常青受到警告处分。", "常青"),
    ("歙县县委原副书记万刘芳宁徇私枉法一案。认定万刘芳宁犯罪。", "万刘芳宁"),                 # both parents' surnames
    ("歙县林业局副局长高洁骗取补贴。高洁受到警告处分。", "高洁"),               # a word, told twice
    ("歙县林业局副局长安阳、黟县水利局局长汪守淳公款吃喝。安阳受到警告处分。", "安阳"),    # a place
])
def test_a_name_is_found_whole(text, name):
    assert name in found(text, "PER")


@pytest.mark.parametrize("text, times", [
    ("歙县水利局原局长胜利涉嫌受贿一案，对被告人胜利以受贿罪判处罚金。", 2),                   # no surname, told twice
    ("歙县水利局局长严格接受宴请。严格受到党内警告处分。全县严格遵守纪律。", 2),               # an adverb too: each by its surroundings
    ("歙县水利局副局长英勇，县林业局局长汪守淳公款旅游。2021年，英勇、汪守淳到外地游玩。英勇、汪守淳均受到党内警告处分。", 3),
    ("又如，歙县水利局原局长强盛违规从事营利活动，获利3万元。", 1),                         # told once, of a former post
])
def test_a_word_is_a_name_where_the_document_tells_of_a_person(text, times):
    assert len([name for name in found(text, "PER") if name != "汪守淳"]) == times


@pytest.mark.parametrize("word", ["带头", "顶风", "秘密", "全部", "平时", "夫妇", "家属", "代为", "明知", "照样", "班子", "教唆"])
def test_what_stands_between_a_post_and_its_predicate_is_nobody(word):
    assert found(f"歙县水利局局长{word}违规收受礼金2万元。歙县某镇党委书记{word}挪用公款。", "PER") == []


@pytest.mark.parametrize("text, name", [
    ("歙县水利局原局长汪熊波利对工作监管不力。", "汪熊波利"),                                 # both parents' surnames, told once
    ("歙县水利局原局长乔常青跟老板吃饭。乔常青受到警告处分。", "乔常青"),                       # 跟 is no given name
    ("此前，歙县水利局两任原局长汪守淳、药静庆于2021年2月和2022年3月先后被查处。", "药静庆"),   # a rare surname at the end of a list
    ("此前，歙县水利局两任原局长汪守淳、成立于2021年2月和2022年3月先后被查处。", "成立"),
    ("歙县水利局副局长张某和涉嫌受贿。张某和受到党内警告处分。", "张某和"),                     # 和 before a predicate joins nothing
    ("歙县水利局副局长张某先受贿。张某先被开除党籍。", "张某先"),
    ("歙县水利局副局长蔡某和他人打牌。", "蔡某"),
    ("2016年7月，歙县水利局局长木拉提·努尔兰受开除党籍处分。", "木拉提·努尔兰"),
    ("黟县副市长江山涉嫌严重违法。", "江山"),
])
def test_a_rarer_name_ends_where_it_must(text, name):
    assert name in found(text, "PER")


@pytest.mark.parametrize("text, name", [
    ("为宏远旅游开发公司中标打招呼。", "宏远旅游开发公司"),                                 # 旅游 may stand inside
    ("入股正阳农业发展公司，获利3万元。", "正阳农业发展公司"),                              # 正 is no 正在
    ("利用担任鼎泰国有资产经营公司经理的便利受贿。", "鼎泰国有资产经营公司"),                # no 泰国
    ("歙县信访局基金监管科频繁召开会议。", "歙县信访局基金监管科"),
    ("歙县城市管理和综合行政执法局信息中心主任汪守淳受贿。", "歙县城市管理和综合行政执法局信息中心"),
    ("安徽省水利厅机关党委专职副书记汪守淳受贿。", "安徽省水利厅机关党委"),
])
def test_a_body_is_read_whole(text, name):
    assert name in found(text, "ORG")


@pytest.mark.parametrize("text, place", [
    ("被告人钱卿勇利用担任郊区副区长的便利受贿。", "郊区"),
    ("5.西区原副区长汪守淳违规公款吃喝问题。", "西区"),
    ("此外，和县原副县长汪守淳受贿。", "和县"),
])
def test_a_division_named_like_a_word_stands_before_its_heads_post(text, place):
    assert place in found(text, "LOC")


def test_the_former_committee_of_a_prefecture_is_no_yuanzhou():
    assert marked("昌吉回族自治州原州委书记汪守淳被查。").startswith("〔LOC:昌吉回族自治州〕原〔ORG:州委〕〔TITLE:书记〕")


def test_a_commission_meets():
    assert found("经歙县监委会议研究，决定给予汪守淳开除公职处分。", "ORG") == ["歙县监委"]


def test_a_county_that_follows_in_a_list_is_nobody():
    assert found("祁县天宝镇党委原委员冯家贵、祁县国有资产监督管理委员会原副主任汪守淳受贿问题。", "PER") == ["冯家贵", "汪守淳"]


def test_somebody_is_no_part_of_a_firm():
    assert found("歙县副县长独孤某利用担任建业物业管理有限公司经理的便利受贿。", "ORG") == ["建业物业管理有限公司"]


def test_the_name_ends_before_a_verb_of_one_character_in_common():
    assert found("局长罗守文负责全县工作。罗守文多次收受礼金。罗守文受到处理。", "PER") == ["罗守文"] * 3


@pytest.mark.parametrize("text, names", [
    ("原局长代某、覃某先后被查处。", ["代某", "覃某"]),
    ("被告人许某某收受钱款30万元。", ["许某某"]),
    ("苏某某300万元、陈某某40万元。", ["苏某某", "陈某某"]),
    ("县医院骨科医生方某1收受回扣。", ["方某1"]),
    ("2024年1月，董某受撤销党内职务处分。", ["董某"]),                          # no 董某受
    ("原局长代某某、覃守淳于2023年3月和5月先后被查处。", ["代某某", "覃守淳"]),
    ("汪某兰保管现金。副主任汪某和、吴守淳参与。", ["汪某兰", "汪某和", "吴守淳"]),
    ("做工程的老板张某超。在张某超的请托下签字。", ["张某超", "张某超"]),
    ("结识老板周某刚。在周某刚的请托下签字。", ["周某刚", "周某刚"]),
])
def test_anonymised_names(text, names):
    assert found(text, "PER") == names


@pytest.mark.parametrize("text", [
    "局长期未到岗。", "某某公司承揽工程。", "书记和县长要负责。", "总瞥向某个方向。", "2.6万人参加。", "违规出借钱款收取高息。",
    "各级党委书记是第一责任人。", "违规向某房地产开发公司放贷。", "全州纪检监察机关立案12件。", "局长立即收受礼金。", "局长安排公款吃喝。", "纪检监察干部向农户了解情况。", "对享乐主义、奢靡之风露头就打。",
])
def test_no_person_where_none_is(text):
    assert found(text, "PER") == []


def test_a_name_that_is_a_word_needs_a_person_around_it():
    text = "县财政局局长高峰受到党内警告处分。春运高峰期，车站加强检查。高峰还存在其他问题。"
    assert [m.start for m in tag(Document(text)) if m.label == "PER"] == [text.index("高峰"), text.rindex("高峰")]


def test_authors_of_the_page_are_people():
    assert "束怀远" in found("某地严查违规吃喝\n束怀远 报道", "PER", authors=("束怀远",))


def test_photographers_and_signatures():
    assert found("图为干部走访商户。柳青禾 摄\n综上所述，应当从重处理。（艾青岚）", "PER") == ["柳青禾", "艾青岚"]


def test_stems_of_a_case_discussion_are_people():
    text = "甲系某县水利局局长，乙系商人。乙送给甲10万元。甲在工程上给予关照。乙多次宴请甲。"
    assert set(found(text, "PER")) == {"甲", "乙"}


# ---------------------------------------------------------------- titles
@pytest.mark.parametrize("text, titles", [
    ("祁门县财政局党组成员、副局长郭守信", ["党组成员", "副局长"]),
    ("祁门县水利局原党组书记、局长，县人大常委会现副主任郭守信", ["党组书记", "局长", "副主任"]),
    ("祁门县医保局四级调研员郭守信", ["四级调研员"]),
    ("皖南某矿业集团党委书记、董事长兼总经理郭守信", ["党委书记", "董事长", "总经理"]),
    ("时任祁门县委常委、常务副县长郭守信", ["常委", "常务副县长"]),
    ("祁门县人民法院副科级审判员郭守信（正科级）", ["副科级审判员", "正科级"]),
])
def test_titles_are_read_one_by_one(text, titles):
    assert found(text + "受到党内警告处分。", "TITLE") == titles


@pytest.mark.parametrize("text", ["各级党委书记要带头。", "局长期间的问题。", "3名副县长参加会议。", "党委书记是第一责任人。", "领导干部要以案为鉴。"])
def test_a_title_that_nobody_holds_is_none(text):
    assert found(text, "TITLE") == []


# ---------------------------------------------------------------- organisations and places
@pytest.mark.parametrize("text, expected", [
    ("安徽省黄山市祁门县医疗保障局查处", "〔ORG:安徽省黄山市祁门县医疗保障局〕查处"),
    ("市纪委监委驻市卫健委纪检监察组负责人介绍", "〔ORG:市纪委监委驻市卫健委纪检监察组〕负责人介绍"),
    ("中国农业银行安徽省分行信贷部原副经理", "〔ORG:中国农业银行安徽省分行信贷部〕原〔TITLE:副经理〕"),
    ("黄山市祁门县原粮食局党组书记", "〔LOC:黄山市祁门县〕原〔ORG:粮食局〕〔TITLE:党组书记〕"),
    ("祁门县委原书记", "〔ORG:祁门县委〕原〔TITLE:书记〕"),
    ("黄山市副市长、祁门县县委书记", "〔LOC:黄山市〕〔TITLE:副市长〕、〔ORG:祁门县县委〕〔TITLE:书记〕"),
    ("该县水利局查处", "该〔ORG:县水利局〕查处"),
    ("某矿业公司承揽", "〔ORG:某矿业公司〕承揽"),
    ("县纪委监委会同县农业农村局检查", "〔ORG:县纪委监委〕会同〔ORG:县农业农村局〕检查"),
    ("黄山市第一、第三粮库原主任", "〔ORG:黄山市第一、第三粮库〕原〔TITLE:主任〕"),
    ("祁门县住房和城乡建设局局长", "〔ORG:祁门县住房和城乡建设局〕〔TITLE:局长〕"),
    ("安徽粮汇（集团）有限责任公司董事长", "〔ORG:安徽粮汇（集团）有限责任公司〕〔TITLE:董事长〕"),
    ("祁门县凫峰镇党委、政府研究", "〔ORG:祁门县凫峰镇党委〕、〔ORG:政府〕研究"),
    ("祁门县凫峰镇镇长", "〔LOC:祁门县凫峰镇〕〔TITLE:镇长〕"),
    ("襄阳市中心医院院长", "〔ORG:襄阳市中心医院〕〔TITLE:院长〕"),
    ("辖区内怡景湖被占用", "辖区内〔LOC:怡景湖〕被占用"),
    ("辖区内大型水库、境内湿地公园被占用", "辖区内大型水库、境内湿地公园被占用"),
    ("黄山市屯溪区长岭镇长征村党支部书记", "〔ORG:黄山市屯溪区长岭镇长征村党支部〕〔TITLE:书记〕"),     # no 区长, no 镇长
    ("江门市江海区公安局长岭派出所副所长", "〔ORG:江门市江海区公安局长岭派出所〕〔TITLE:副所长〕"),
    ("黄山市祁门县大河乡新华社区居委会原文书吴某", "〔ORG:黄山市祁门县大河乡新华社区居委会〕原〔TITLE:文书〕〔PER:吴某〕"),
    ("黄山市祁门县徽建文化传媒集团有限公司董事长", "〔ORG:黄山市祁门县徽建文化传媒集团有限公司〕〔TITLE:董事长〕"),
    ("祁门县凫峰镇大队村村委会原文书吴某", "〔ORG:祁门县凫峰镇大队村村委会〕原〔TITLE:文书〕〔PER:吴某〕"),
    ("南昌大学校长", "〔ORG:南昌大学〕〔TITLE:校长〕"),
    ("祁门县纪委监委驻县文化广电和旅游局纪检监察组组长", "〔ORG:祁门县纪委监委驻县文化广电和旅游局纪检监察组〕〔TITLE:组长〕"),
    ("萧县和平乡副乡长", "〔LOC:萧县和平乡〕〔TITLE:副乡长〕"),
    ("祁门县凫峰街道办主任", "〔ORG:祁门县凫峰街道办〕〔TITLE:主任〕"),
    ("中信银行武汉分行行长", "〔ORG:中信银行武汉分行〕〔TITLE:行长〕"),
    ("国家税务总局甘肃省甘南藏族自治州碌曲县税务局稽查局局长", "〔ORG:国家税务总局甘肃省甘南藏族自治州碌曲县税务局稽查局〕〔TITLE:局长〕"),
    ("祁门县财政局行政审批股在报送中造假", "〔ORG:祁门县财政局行政审批股〕在报送中造假"),
    ("为徽远交通建设股份有限公司中标", "为〔ORG:徽远交通建设股份有限公司〕中标"),
    ("为华为技术有限公司中标", "为〔ORG:华为技术有限公司〕中标"),
    ("入股徽信医疗器械公司", "入股〔ORG:徽信医疗器械公司〕"),
    ("赴福建晋江、厦门等地旅游", "赴〔LOC:福建晋江〕、〔LOC:厦门〕等地旅游"),
])
def test_where_an_organisation_begins_and_ends(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize("text", ["各级纪检监察机关要加强监督。", "有关部门和单位。", "公安机关立案侦查。", "定点医药机构重复收费。", "全县23家乡镇卫生院。",
                                  "生态环境部门开展检查。", "多家私营企业主安排宴请。", "上市公司股份。"])
def test_generic_bodies_are_no_organisations(text):
    assert found(text, "ORG") == []


def test_a_name_told_once_is_known_in_its_short_form():
    text = "黄山市徽香粮油有限公司由陈某控制。徽香公司多次虚报库存。祁门县凫峰镇汇江村村委会保管台账，村委会未作核对。"
    assert found(text, "ORG") == ["黄山市徽香粮油有限公司", "徽香公司", "祁门县凫峰镇汇江村村委会", "村委会"]


@pytest.mark.parametrize("text, label, want", [
    ("艾力·亚森不服一审判决，提出上诉。", "PER", ["艾力·亚森"]),
    ("被告人张某超利用职务便利，收受李某财物。对张某超违法所得予以追缴，张某超受贿一案开庭。", "PER", ["张某超", "李某", "张某超", "张某超"]),
    ("张某超过规定标准报销，与李某刚见面。", "PER", ["张某", "李某"]),
    ("铜仁市原文化广电和旅游局局长张三春被查。", "ORG", ["文化广电和旅游局"]),
    ("营口市站前区财政局局长张三春被查。", "ORG", ["营口市站前区财政局"]),
    ("太原市九州通达建筑公司经理张三春被查。", "ORG", ["太原市九州通达建筑公司"]),
    ("在私营企业老板公司内部食堂接受宴请。", "ORG", []),
])
def test_where_a_name_ends_before_the_procedure(text, label, want):
    assert found(text, label) == want


# ---------------------------------------------------------------- the whole
@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="祁门县委书记局长张某某公司2年3月10万元《》、，。（）原任在和受到党内警告处分\n A", max_size=80))
def test_mentions_are_flat_sorted_and_exact(text):
    mentions = tag(Document(text))
    for a, b in zip(mentions, mentions[1:]):
        assert a.end <= b.start
    for m in mentions:
        assert text[m.start:m.end] == m.text and m.text and m.why


@pytest.mark.parametrize(("told", "name"), [
    ("松阳县医保局副局长阚敬之分管财务四年。", "阚敬之"), ("松阳县水利局原局长卞敏之违反财经纪律。", "卞敏之"), ("松阳县水利局局长卞山之妻收受财物。", "卞山"),
    ("被告人卞山之行为构成受贿罪。", "卞山"), ("办事员卞琴和派出所民警一同到场。", "卞琴"),
    ("3.厍大年，男，松阳县水利局原副局长，受到党内警告处分。", "厍大年"), ("（二）卞庆余，副镇长，分管安全生产，未按规定组织排查。", "卞庆余")])
def test_where_a_name_ends_and_what_a_numbered_line_opens_with(told: str, name: str) -> None:
    assert [m.text for m in tag(Document("关于几起问题的通报\n" + told), models=False) if m.label == "PER"] == [name]


def test_a_compound_surname_with_a_given_name_that_ends_in_a_word() -> None:
    text = "某行原行长皇甫庆为被开除党籍。皇甫庆为走上领导岗位后放松要求。皇甫庆为利用职务便利收受贿赂。"
    assert {m.text for m in miner.extract_text(text).mentions if m.label == "PER"} == {"皇甫庆为"}
    once = "某行原行长欧阳庆为商人谋利，受到处分。欧阳庆被开除党籍。"
    assert {m.text for m in miner.extract_text(once).mentions if m.label == "PER"} == {"欧阳庆"}
