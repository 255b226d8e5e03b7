"""Bulletins that hold up places and bodies by name and tell of nobody."""
from __future__ import annotations

import miner

_LEAD = "浙江省通报{n}起整治形式主义为基层减负典型问题\n日前，省纪委办公厅对{n}起整治形式主义为基层减负典型问题进行通报。具体如下：\n{items}\n各级党组织要举一反三，引以为戒。"


def _read(*items: str) -> miner.model.Extraction:
    return miner.extract_text(_LEAD.format(n=len(items), items="\n".join(items)), published="2024-06-10")


def _named(*items: str) -> list[list[str]]:
    return [[s.name for s in c.subjects] for c in _read(*items).cases]


def test_a_place_or_body_that_opens_an_item_answers_for_it_though_its_head_does_not_end_in_问题():
    found = _read("1.浙江省丽水市云和县搞“指尖上的形式主义”。2023年，云和县建立工作群41个，要求村干部逐日打卡。",
                  "2.云和县水利局未经报备开展检查。2024年3月，县水利局对10个乡镇逐一检查。")
    assert [(s.name, s.kind) for c in found.cases for s in c.subjects] == [("浙江省丽水市云和县", "organization"), ("云和县水利局", "organization")]
    assert [c.region for c in found.cases] == ["浙江省/丽水市/云和县"] * 2
    assert all("eight.formalism" in {v.code for v in c.violations} for c in found.cases)


def test_all_that_stand_in_one_list_at_the_head_answer():
    assert _named("一、丽水市、云和县开展的督查考核缺乏统筹。2023年，两级考核46次。",
                  "二、云和县委组织部、云和县民政局多头检查村级台账。2024年，先后检查9次。") == [["丽水市", "云和县"], ["云和县委组织部", "云和县民政局"]]


def test_of_a_head_that_says_only_some_those_answer_whom_the_item_names():
    assert _named("1.云和县部分机关单位违规借调教师。截至2024年3月，云和县财政局、云和县民政局分别借调教师3人、2人。",
                  "2.浙江省一些地方在项目签约中数据不实。近年来，有的项目反复签约，丽水市莲都区某项目两次签约；衢州市龙游县某项目至今没有开工。") == [
        ["云和县财政局", "云和县民政局"], ["丽水市莲都区", "衢州市龙游县"]]


def test_several_places_lie_in_what_holds_them_all():
    found = _read("1.衢州市龙游县、丽水市云和县等一些服务站利用率不高，造成闲置浪费。龙游县建成的服务站无人值守。",
                  "2.云和县教育局向学校摊派社会事务。2024年，云和县教育局要求各校参加活动46次。")
    assert [(c.region, len(c.subjects)) for c in found.cases] == [("浙江省", 2), ("浙江省/丽水市/云和县", 1)]


def test_where_an_item_goes_on_to_name_people_they_answer():
    assert _named("1.云和县教育局推诿扯皮、拖延办理群众诉求。2023年，该局长期不予答复。局长卜闻笛受到党内警告处分。",
                  "2.云和县水利局对举报不核查。2023年，该局接报后不予处理，原副局长祁望岫受到政务记过处分。") == [["卜闻笛"], ["祁望岫"]]


def test_items_with_bullets_and_items_in_one_sentence():
    assert _named("●云和县大搞“政绩工程”，脱离实际建设雕塑。云和县举债2亿元建设雕塑群。", "●景宁畲族自治县向企业摊派节庆费用。2023年，向47家企业摊派。") == [
        ["云和县"], ["景宁畲族自治县"]]
    text = ("市纪委通报典型问题\n近日，市纪委对4起违反中央八项规定精神问题进行了通报，具体问题是：丽水市水利局违规发放补贴；丽水市城投集团超标准装修办公用房；"
            "云和县财政局局长卜闻笛公车私用；云和县第三中学公款购买购物卡，以上问题责任人均受到严肃查处。")
    cases = miner.extract_text(text, published="2024-06-10").cases
    assert [[(s.name, [e.type for e in s.events]) for s in c.subjects] for c in cases] == [
        [("丽水市水利局", [])], [("丽水市城投集团", [])], [("卜闻笛", ["investigation"])], [("云和县第三中学", [])]]


def test_what_is_done_about_it_and_what_a_firm_or_cadres_did_accuses_no_place():
    assert _named("1.云和县开展专项整治。2023年，排查问题32个。", "2.云和县一家企业违法占用耕地。该企业在耕地上建厂。", "3.云和县部分党员干部违规吃喝。2023年，多次聚餐。") == []
    assert not miner.extract_text("省检察院发布公益诉讼典型案例\n省检察院发布2起典型案例，均为违法占用耕地问题。\n1.云和县违法占用耕地行政公益诉讼。2023年，检察院发现耕地被占。\n"
                                  "2.龙游县滥用职权行政公益诉讼。2023年，检察院提起诉讼。").cases
    assert not miner.extract_text("丽水市通报典型问题\n日前，丽水市通报3起违规吃喝问题。\n云和县纪委监委网站发布消息，通报违规吃喝问题。\n各地要引以为戒。").cases


def test_items_told_by_ordinals_and_a_list_behind_a_full_stop():
    text = ("丽水市通报3起形式主义问题\n近日，丽水市通报3起形式主义问题。\n一是云和县“指尖负担”较重。云和县工作群过多。二是龙游县以文件落实文件。龙游县印发文件312份。"
            "三是云和县某镇频繁督导。该镇开展督导130次。")
    assert [[s.name for s in c.subjects] for c in miner.extract_text(text).cases] == [["云和县"], ["龙游县"], ["云和县某镇"]]
    text = "丽水市通报2起形式主义问题\n近日，丽水市通报2起形式主义问题。分别是：云和县某街道在防汛工作中“以表格落实工作”；云和县行政审批服务局在窗口服务中“推绕拖”。"
    assert [[s.name for s in c.subjects] for c in miner.extract_text(text).cases] == [["云和县某街道"], ["云和县行政审批服务局"]]


def test_items_without_numbers_are_as_many_as_the_bulletin_says():
    text = ("关于3起违规开展督查检查考核问题的通报\n省委督查室对3起违规开展督查检查考核问题进行了核查，现通报如下：\n丽水市林业局违规开展考核评比问题。2023年，该局对各县开展评比。\n"
            "云和县频繁开展督导检查问题。云和县对乡镇开展督导检查213次。\n龙游县民政局重复索要报表问题。龙游县民政局要求重复报送数据16次。\n上述单位要深刻反思。")
    assert [[s.name for s in c.subjects] for c in miner.extract_text(text).cases] == [["丽水市林业局"], ["云和县"], ["龙游县民政局"]]


def test_the_office_that_fines_in_a_head_answers_for_nothing():
    assert _named("1.云和县某建材有限公司超标排放废水，云和县生态环境局处以罚款35万元。2023年，该公司多次被举报。",
                  "2.云和县水利局监管缺位。2023年，该局未到现场检查。") == [["云和县某建材有限公司"], ["云和县水利局"]]


def test_a_hospital_in_a_head_answers_for_the_fund_and_not_for_its_driver():
    assert _named("1.云和县人民医院公车私用问题。2023年，医院驾驶员卞某驾驶公车出游。卞某受到政务警告处分。", "2.云和县水利局监管缺位。2023年，该局未到现场检查。") == [
        ["卞某"], ["云和县水利局"]]
