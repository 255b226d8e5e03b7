"""Bodies, places, posts and sanctions as local notices, court papers and stories name them: one wording a line. Fictional people and
firms, places that exist."""
from __future__ import annotations

import pytest

from miner.model import Document
from miner.tagging import tag


def marked(text: str) -> str:
    """The text with its mentions in brackets: 〔ORG:…〕."""
    out, at = [], 0
    for m in tag(Document(text, published="2024-06-01")):
        out.append(f"{text[at:m.start]}〔{m.label}:{m.text}〕")
        at = m.end
    return "".join(out) + text[at:]


def check(text: str) -> None:
    plain = text
    for label in ("LOC", "ORG", "PER", "TITLE", "SANC", "DATE", "MONEY"):
        plain = plain.replace(f"〔{label}:", "")
    assert marked(plain.replace("〕", "")) == text


@pytest.mark.parametrize("text", [
    "据〔ORG:中央社会工作部〕、〔ORG:国家疾控局〕消息。",
    "〔ORG:中国矿业大学（北京）〕原〔TITLE:副校长〕〔PER:章守文〕被查。",
    "〔ORG:杭州电子科技大学〕与〔ORG:电子科技大学〕联合调查。",
    "〔ORG:审计署成都特派办〕、〔ORG:武警四川省总队〕、〔ORG:团市委〕到会。",
    "〔ORG:中铁二局〕承揽工程，〔ORG:市燃气公司〕参与。民营公司和外地公司没有参加。",
    "〔ORG:国家税务总局达州市税务局〕发布消息。",
])
def test_bodies_known_by_name(text):
    check(text)


@pytest.mark.parametrize("text", [
    "调取了〔ORG:达州市检察院公众号〕的内容。（〔ORG:达州市纪委监委网〕）",
    "在〔ORG:达州市中级人民法院〕第一法庭开庭审理。",
    "〔ORG:达州市文旅局〕三名局领导到场，〔ORG:达州市纪委监委〕领导带队检查。",
    "〔ORG:华蜀药业有限公司〕及其子公司偷税。",
    "〔ORG:环境保护部核与辐射安全中心〕〔TITLE:主任〕〔PER:李守一〕被通报。",
    "〔ORG:渠县临巴镇龙潭居委会二小组〕〔TITLE:出纳〕〔PER:王守东〕挪用公款。",
    "乡镇党委要履行责任，协助〔ORG:乡政府〕发放补贴。",
    "在〔ORG:渠县政务服务中心〕工作期间，围绕中心工作开展监督。",
    "来到本市体育馆路36号。",
    "被告人〔PER:朱某〕对〔ORG:从化市XX幼儿园〕〔TITLE:园长〕〔PER:白某〕怀恨在心。",
    "曾任〔ORG:综保区党工委〕〔TITLE:副书记〕。",
    "在〔ORG:金都大酒店〕收受现金，高档酒店被检查。",
    "〔ORG:某市某区教育局基础教育科〕〔TITLE:科长〕〔PER:赵某〕。",
    "〔PER:王某〕（〔ORG:Z市某私营企业〕〔TITLE:法定代表人〕）行贿。",
    "随后，该〔ORG:公司纪委〕开展整治。",
    "〔ORG:省委第七巡视组〕巡视〔ORG:省机场集团〕，〔ORG:省交通运输厅〕所属〔ORG:省公路事务中心〕存在问题。",
    "〔ORG:国家审计署驻武汉特派员办事处〕上报〔ORG:省委办公厅〕。",
    "〔ORG:自治区委党校〕〔TITLE:校长〕〔PER:王守东〕被查。",
    "〔ORG:省教育厅〕本级及所属〔ORG:省教育招生考试院〕违规收费。",
    "一些开发区管委会擅自减免费用，他到县城一家酒店住下，向上级人民法院上诉。",
    "〔ORG:火箭军某基地后勤部〕〔TITLE:部长〕〔PER:王守东〕，〔ORG:六合区冶山街道东王社区居民小组〕〔TITLE:组长〕〔PER:李守一〕。",
    "〔ORG:湖北日报传媒集团总编室〕〔TITLE:主任〕〔PER:王守东〕，〔ORG:汉江中级人民法院〕〔TITLE:法官〕〔PER:李守一〕。",
    "〔ORG:蜀钢〕原〔TITLE:董事长〕〔PER:王守东〕被查。两任原董事长被查。",
    "〔ORG:省委巡视工作领导小组〕〔TITLE:成员〕、〔ORG:办公室〕〔TITLE:主任〕〔PER:王守东〕。工作组成员赶赴现场。",
    "辩护人〔PER:王守一〕，〔ORG:天津则明律师事务所〕〔TITLE:律师〕。",
])
def test_where_a_body_begins_and_ends(text):
    check(text)


@pytest.mark.parametrize("text", [
    "走访了对口联系的〔LOC:五湖村〕，三个村和古镇正在整治。",
    "查处了〔LOC:忠诚镇高岜村〕、〔LOC:古州镇三盘村〕等地的问题。",
    "位于〔LOC:龙口市东莱街道福海苑小区〕的房产。〔LOC:达州市通川区〕老旧小区改造。",
    "〔LOC:平和县小溪镇东大村〕修路，〔ORG:东大村党支部〕〔TITLE:书记〕〔PER:李守明〕，〔LOC:东大村〕村民。",
    "〔ORG:石门镇东阚各庄村党支部〕〔TITLE:书记〕〔PER:王守东〕被查。",
    "被免去〔LOC:文安〕〔TITLE:县长〕职务。",
])
def test_places(text):
    check(text)


@pytest.mark.parametrize("text", [
    "〔ORG:渠县市场监管局〕〔TITLE:食品安全总监〕〔PER:王守东〕被查。",
    "〔ORG:渠县公安局〕〔TITLE:警务技术二级主任〕〔PER:王守东〕被查。",
    "〔ORG:渠县教育局〕〔TITLE:主任督学〕〔PER:王守东〕、〔TITLE:八级职员〕〔PER:李守一〕被查。",
    "〔ORG:渠县临巴镇政府〕〔TITLE:计生专干〕〔PER:王守东〕被查。",
    "〔LOC:吉林长春〕人，村林长制落实不力。",
])
def test_posts_of_the_official_lists(text):
    check(text)


@pytest.mark.parametrize("text", [
    "〔DATE:2016年〕、〔DATE:2017年春节期间〕收受礼金。",
    "〔DATE:2013年春节前至2019年2月〕，收受礼金。",
    "〔DATE:2014年春节〕前收受礼金。",
])
def test_festivals_with_a_year(text):
    check(text)


@pytest.mark.parametrize("text", [
    "被〔SANC:暂扣驾驶证3个月〕，〔SANC:罚款〕〔MONEY:500元〕。",
    "未及时对其进行组织处理。",
    "裁定对罪犯〔PER:王某〕减去有期徒刑十个月。",
    "被公布“〔SANC:双开〕”。",
])
def test_sanctions(text):
    check(text)


@pytest.mark.parametrize("text", [
    "日前，〔PER:王守东〕因涉嫌受贿被查。",
    "据悉，〔PER:李守一〕涉嫌严重违纪违法，已被立案审查。",
    "后来，包工头因涉嫌行贿被查，承包方因涉嫌串标被查，高管被留置。",
])
def test_a_name_before_its_proceedings(text):
    check(text)
