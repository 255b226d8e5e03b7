"""Round-ups of many people: what is told of a count, of a part or of the superiors falls on nobody who is named beside it."""
from __future__ import annotations

from tests.heard import read, spans, subjects


def _codes(text: str) -> dict[str, list[str]]:
    return {n: [s.code for s in who.sanctions] for n, who in subjects(text).items()}


def test_a_sanction_of_a_count_is_nobodys() -> None:
    judged = "卞永岚被判处有期徒刑十五年。据统计，落马的厅官中已有40人获刑，8人被判处无期徒刑。"
    assert _codes("甘肃省兰州市原副市长卞永岚受贿案一审宣判，" + judged) == {"卞永岚": ["criminal.fixed_term"]}
    but = "除了被判死缓和无期徒刑的6人外，仅湖南省长沙市原副市长祁望岫因受贿被判处有期徒刑五年。"
    assert _codes(but) == {"祁望岫": ["criminal.fixed_term"]}
    part = "不仅2成落马厅官获刑无期，今年3月，甘肃省原副省长卞永岚被判死刑，缓期二年执行，成为今年被判死刑的第一人。"
    assert _codes(part) == {"卞永岚": ["criminal.death_reprieve"]}


def test_two_matters_closed_by_one_predicate() -> None:
    both = "3月1日，甘肃省原副省长卞永岚受贿案，河北省原副省长祁望岫故意杀人、受贿案同一天宣判，两人分别被判处死缓、死刑。"
    assert _codes(both) == {"卞永岚": ["criminal.death_reprieve"], "祁望岫": ["criminal.death"]}
    terms = "甘肃省兰州市原副市长卞永岚受贿案和兰州市原副市长祁望岫滥用职权案同日宣判，二人分别获刑十五年、十二年。"
    assert {n: [s.term_months for s in who.sanctions] for n, who in subjects(terms).items()} == {"卞永岚": [180], "祁望岫": [144]}
    given = "县教育局局长卞永岚违规收受礼金，县水利局局长祁望岫公车私用，两人分别受到党内警告、政务记过处分。"
    assert _codes(given) == {"卞永岚": ["party.warning"], "祁望岫": ["admin.demerit"]}


def test_who_is_called_before_or_behind_a_sentence_told_of_all() -> None:
    text = "2016年以来共有7名厅官被判处无期徒刑，另外3名分别是甘肃省原副省长卞永岚，河北省原副省长祁望岫和山东省原副省长邵庆岚。"
    assert _codes(text) == {n: ["criminal.life"] for n in ("卞永岚", "祁望岫", "邵庆岚")}
    assert set(subjects("包括县教育局局长卞永岚、县水利局局长祁望岫在内的5名干部被留置。")) == {"卞永岚", "祁望岫"}


def test_what_the_superiors_got_is_not_the_teachers() -> None:
    text = "一、云和一中教师卞某某体罚学生问题。给予卞某某记过处分，调离教师岗位。对所在学校党委书记、校长进行问责通报。"
    assert _codes(text) == {"卞某某": ["admin.demerit", "other.post_change"]}
    assert _codes("一、云和二中教师邵某某体罚学生问题。给予邵某某记过处分。将所在学校校长降为副校长。") == {"邵某某": ["admin.demerit"]}


def test_a_government_told_behind_its_committee() -> None:
    text = "东白乡党委、政府对整改敷衍了事，县纪委研究后对东白乡党委、政府不履行责任的行为给予:全县范围内通报批评。"
    assert _codes(text) == {"东白乡党委": ["other.criticism"], "东白乡政府": ["other.criticism"]}


def test_words_of_sanctions_in_full() -> None:
    assert spans("县纪委给予卞某党内警告处分，责令其退缴相关费用。", "SANC") == ["党内警告处分", "责令其退缴相关费用"]
    assert spans("市医保局责令该院退回违规使用的医保基金5.2万元。", "SANC") == ["责令该院退回违规使用的医保基金"]
    assert spans("祁望岫受到警告处分，并按程序免去其市政协党组成员、秘书长职务。", "SANC") == ["警告处分", "免去其市政协党组成员、秘书长职务"]
    assert spans("局长祁望岫中餐饮酒，会上被纪委就地宣布停职。", "SANC") == ["停职"]


def test_sanctions_that_are_explained_are_none() -> None:
    assert spans("开除党籍是对党员最重的一种处分，处分种类包括警告、严重警告、撤销党内职务。", "SANC") == []
    assert not read("对党员的纪律处分种类包括警告、严重警告、开除党籍五类。").cases


def test_names_that_are_none() -> None:
    assert spans("原因是前后几任董事长都毫不作为，几任局长都毫无办法。", "PER") == []
    both = "山西省原副省长卞永岚和山西太原市委原书记祁望岫被同日宣判，祁望岫被判处有期徒刑六年。"
    assert spans(both, "PER") == ["卞永岚", "祁望岫", "祁望岫"]
    assert spans(both, "ORG") == ["山西太原市委"]


def test_a_masked_name_before_its_body() -> None:
    text = "经核实，云和县城建集团有限公司存在公款吃喝情况，经县委研究决定，免去张某云和县城建集团有限公司董事长职务，免去卞某某云和县教育局局长职务。"
    assert spans(text, "PER") == ["张某", "卞某某"]
    assert _codes(text) == {"张某": ["other.post_change"], "卞某某": ["other.post_change"]}
    assert subjects("经县委研究，免去卞某某云和县教育局局长职务，任命祁某某为云和县教育局局长。") == {}


def test_who_is_told_of_in_a_notice_by_lines() -> None:
    text = "被通报的2名中管干部是：\n青海省委原常委、副省长卞永岚\n内蒙古自治区政府副主席祁望岫"
    assert set(subjects(text)) == {"卞永岚", "祁望岫"}
    assert set(subjects("县水利局局长卞永岚、副局长祁望岫等人借公务考察之机外出旅游。")) == {"卞永岚", "祁望岫"}


def test_steps_told_in_other_words() -> None:
    text = "云和县副县长卞永岚涉嫌严重违纪违法，主动向组织交代问题，目前正接受审查调查。"
    assert {e.type for e in subjects(text)["卞永岚"].events} == {"surrender", "investigation"}
    two = "2024年1月20日，云和县水利局局长卞永岚被立案审查。\n同一天，云和县教育局局长祁望岫被立案审查。"
    assert [e.start for e in subjects(two)["祁望岫"].events] == ["2024-01-20"]


def test_then_is_said_of_a_list() -> None:
    text = "参与的人有时任云和县水利局局长卞永岚，云和县教育局局长祁望岫，均受到警告处分。"
    assert [p.former for p in subjects(text)["祁望岫"].positions] == [True]
    apart = "时任云和县水利局局长卞永岚收受礼金，云和县教育局局长祁望岫公车私用，均受到警告处分。"
    assert [p.former for p in subjects(apart)["祁望岫"].positions] == [False]


def test_what_others_got_beside_somebody_is_not_his() -> None:
    assert _codes("县纪委对违规吃喝的县教育局局长卞永岚给予党内警告处分，对监管不力的分管副县长进行诫勉谈话。") == {"卞永岚": ["party.warning"]}
    bribed = "云和县水利局原局长卞永岚收受邵某贿赂80万元，被判处有期徒刑三年；邵某因行贿罪被判处有期徒刑一年；其公司被判处罚金20万元。"
    assert _codes(bribed) == {"卞永岚": ["criminal.fixed_term"], "邵某": ["criminal.fixed_term"]}
    assert _codes("3月，青田县水利局局长邵庆岚被查；同月，其前任祁望岫被开除党籍。").get("邵庆岚") == []


def test_the_boss_of_a_firm_without_a_name_is_of_no_office() -> None:
    text = "云和县副县长卞永岚被记过，应急管理局局长祁望岫被撤职，企业法定代表人邵某被罚款3万元。"
    assert [p.org for p in subjects(text)["邵某"].positions] != ["云和县应急管理局"]
    assert subjects("丽水利康药业有限公司法人代表祁望岫被移送司法机关。")["祁望岫"].rank == "other"


def test_so_many_holders_of_one_post() -> None:
    both = "云和县水利局前后两任局长卞永岚、祁望岫均因受贿落马。"
    assert [p.org for p in subjects(both)["卞永岚"].positions] == ["云和县水利局"]
