"""Wordings that local notices, news and judgments use: one a line. Fictional people and bodies, places that exist."""
from __future__ import annotations

import pytest

from miner.model import Document
from miner.tagging import tag


def marked(text: str, published: str | None = None) -> str:
    """The text with its mentions in brackets: 〔ORG:…〕."""
    out, at = [], 0
    for m in tag(Document(text, published=published)):
        out.append(f"{text[at:m.start]}〔{m.label}:{m.text}〕")
        at = m.end
    return "".join(out) + text[at:]


@pytest.mark.parametrize("text", [
    # places that a break word or another name hides
    "其中〔LOC:山东〕有3起，〔LOC:河北〕有2起。",
    "近半年来〔LOC:安徽〕农信系统已有多人被查。",
    "〔TITLE:董事长〕〔PER:汪守一〕和〔ORG:安徽怀远农商银行〕原〔TITLE:董事长〕〔PER:顾一平〕",
    "对〔LOC:保和镇〕、〔ORG:县财政局〕开展巡察，走进〔LOC:高泉村〕。",
    "示范村、特色镇、试点乡开展整治。",
    "〔ORG:甘井子区红旗街道白云诊所〕存在问题。",
    "〔ORG:歙县新村镇于家村党总支〕〔TITLE:书记〕〔PER:章守文〕",
    "时任〔LOC:北岸镇石岭村〕〔TITLE:文书〕〔PER:胡守乾〕违规收受礼金。",
    # committees after 原, and of the place that the sentence told
    "〔LOC:歙县北岸镇〕原〔ORG:党委〕〔TITLE:委员〕〔PER:江守静〕违规收受礼金。",
    "〔LOC:歙县北岸镇市场村〕原〔ORG:党支部〕〔TITLE:书记〕、〔ORG:村委会〕〔TITLE:主任〕〔PER:方守高〕违规收受礼金。",
    "〔ORG:甲集团〕原〔TITLE:党委书记〕〔PER:张守一〕涉嫌受贿。",
    "〔ORG:秭归县委〕〔TITLE:常委〕、〔ORG:纪委〕〔TITLE:书记〕、〔ORG:监委〕〔TITLE:主任〕〔PER:陈守明〕受到〔SANC:诫勉处理〕。",
    "〔ORG:县公安局〕〔TITLE:党委委员〕、〔TITLE:副局长〕〔PER:李守一〕涉嫌受贿。",
    # shops, clinics, firms
    "发现，〔ORG:徽康医药连锁有限公司第六分店〕存在骗取医保基金问题。",
    "查实〔ORG:歙县好安康医药连锁有限公司正德堂大药房城西店〕存在为非医保定点药店结算的行为。",
    "〔ORG:金家营社区卫生服务中心〕存在分解住院行为。部分乡镇卫生院存在问题。",
    "收受管理服务对象〔ORG:某公司〕〔TITLE:法定代表人〕〔PER:葛某某〕所送礼金。",
    "〔ORG:兴化市江北污水处理有限公司〕违法倾倒。〔LOC:泰州〕、〔LOC:兴化〕两级纪委监委介入。",
    "十五届〔ORG:中山市委〕第四轮巡察进驻。",
    "经〔ORG:吉林省纪委〕常委会议研究。",
    "〔ORG:中国银行股份有限公司内蒙古自治区分行〕〔TITLE:副行长〕〔PER:马守龙〕涉嫌受贿。严格区分责任，区分公私。",
    # names bounded by a sanction or by money
    "给予〔PER:王江波〕、〔PER:陈浩明〕〔SANC:党内严重警告处分〕。",
    "认定其收受〔PER:王守东〕〔MONEY:人民币6万元〕、〔PER:沈一明〕〔MONEY:人民币9万元〕。",
    "负责报销的〔TITLE:工作人员〕〔PER:李某〕帮其办理，编造〔PER:王某某〕甲亢性心脏病病历。",
    "〔ORG:渠县财政局〕〔TITLE:局长〕〔PER:宋守一〕履职不力问题。",
    # sanctions in local wordings, and what only looks like one
    "〔SANC:违纪所得予以收缴〕。罚没款全部收缴国库。",
    "被〔SANC:开除党籍〕、〔SANC:责令辞去职务〕。",
    "行政处罚金额〔MONEY:超900万元〕。已有310人次因违规受到党政纪处分。",
    "1.〔SANC:暂停该单位6个月医疗保障基金使用的医药服务〕；2.〔SANC:解除圆田诊所医保服务协议〕；3.〔SANC:中止医保协议180天〕。",
    "〔SANC:责令其作出书面检查〕，〔SANC:按照二级科员调整退休待遇〕，〔SANC:调离纪检监察系统〕。",
])
def test_marks(text):
    plain = text
    for label in ("LOC", "ORG", "PER", "TITLE", "SANC", "MONEY"):
        plain = plain.replace(f"〔{label}:", "")
    assert marked(plain.replace("〕", "")) == text


@pytest.mark.parametrize("text, dates", [
    ("此前4月12日，该行公告。", ["2022-04-12/2022-04-12"]),
    ("3月中下旬至今，已有多人被查。", ["2022-03-11/2022-04-16"]),
    ("某纪委14日对8起典型问题发出通报。", ["2022-04-14/2022-04-14"]),
    ("今年前4月，全市立案20件。", ["2022-01-01/2022-04-30"]),
    ("当晚聚餐后离开。", []),
])
def test_dates_of_news(text, dates):
    found = [m.norm for m in tag(Document(text, published="2022-04-16")) if m.label == "DATE"]
    assert [f"{n['start']}/{n['end']}" for n in found] == dates
