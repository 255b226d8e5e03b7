"""Fictional documents for the tests of the store and the commands: text and every fact in it, written by hand.

``write(folder)`` puts them down as files whose content is the contract's JSON; ``extract`` reads such a file back, so that the
store is tested by itself, whatever the tagger says of a sentence.
"""
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from miner.evaluation.gold import load


def _document(name: str, text: str, **fields: Any) -> dict[str, Any]:
    spans = fields.pop("spans", [])
    mentions = []
    at: dict[str, int] = {}
    for label, words, *norm in spans:
        start = text.index(words, at.get(words, 0))
        at[words] = start + len(words)
        mentions.append({"label": label, "start": start, "end": start + len(words), "text": words, "norm": norm[0] if norm else None,
                         "page": 1, "bbox": None})
    mentions.sort(key=lambda m: m["start"])
    return {"schema": "miner.extract/1",
            "document": {"path": name, "sha256": "", "media_type": "text/plain", "pages": 1, "title": fields.pop("title", text.split("\n")[0]),
                         "source": fields.pop("source", None), "authors": fields.pop("authors", []), "published": fields.pop("published", None),
                         "genre": fields.pop("genre", "other"), "text": text},
            "mentions": mentions, "cases": fields.pop("cases", []), "statistics": fields.pop("statistics", []), "warnings": []}


def _subject(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "kind": "person", "rank": None, "positions": [], "sanctions": [], "events": [], **fields}


BULLETIN = "渠县通报两起典型问题\n渠县医疗保障局原局长罗启明收受礼金12万元，2024年3月5日受到开除党籍处分。\n" \
           "渠县临巴镇财政所所长陈某违规接受宴请，受到党内警告处分。陈某的妻子没有责任。"
INVESTIGATION = "安岳县水务局局长杜望舒接受审查调查\n安岳县水务局党组书记、局长杜望舒涉嫌严重违纪违法，2023年11月2日接受资阳市纪委监委审查调查。"
VERDICT = "杜望舒一审获刑\n2024年8月19日，资阳市中级人民法院对安岳县水务局原局长杜望舒受贿案一审宣判，以受贿罪判处有期徒刑六年，并处罚金50万元。" \
          "杜望舒收受财物共计310万元。"
REPORT = "云和县上半年工作情况\n2024年上半年，云和县纪检监察机关立案96件，给予党纪政务处分71人。"
FOREIGN = "浙江省丽水市云和县卫生健康局科员Ａbc·陈某违规收受礼品\n云和县卫生健康局科员陈某收受礼品，被责令退赔。"

DOCUMENTS: dict[str, dict[str, Any]] = {
    "bulletin": _document(
        "bulletin.txt", BULLETIN, published="2024-04-01", genre="case_bulletin", source="清风渠县", authors=["钟一鸣"],
        spans=[("LOC", "渠县"), ("ORG", "渠县医疗保障局"), ("TITLE", "局长"), ("PER", "罗启明"),
               ("MONEY", "12万元", {"value": 120000, "currency": "CNY", "approx": "exact"}),
               ("DATE", "2024年3月5日", {"start": "2024-03-05", "end": "2024-03-05"}), ("SANC", "开除党籍处分"),
               ("ORG", "渠县临巴镇财政所"), ("PER", "陈某"), ("SANC", "党内警告处分"), ("PER", "陈某")],
        cases=[
            {"subjects": [_subject("罗启明", rank="section_chief", positions=[{"org": "渠县医疗保障局", "title": "局长", "former": True}],
                                   sanctions=[{"code": "party.expulsion", "term_months": None}],
                                   events=[{"type": "party_discipline", "start": "2024-03-05", "end": "2024-03-05"}])],
             "region": "四川省/达州市/渠县", "region_code": "511725", "conduct": None, "violations": ["eight.gifts"],
             "amounts": [{"value": 120000, "currency": "CNY", "approx": "exact", "role": "gift"}], "text": BULLETIN.split("\n")[1]},
            {"subjects": [_subject("陈某", rank="other", positions=[{"org": "渠县临巴镇财政所", "title": "所长", "former": False}],
                                   sanctions=[{"code": "party.warning", "term_months": None}], events=[{"type": "party_discipline", "start": None, "end": None}])],
             "region": "四川省/达州市/渠县", "region_code": "511725", "conduct": None, "violations": ["eight.accepted_dining"], "amounts": [],
             "text": BULLETIN.split("\n")[2]}]),
    "investigation": _document(
        "investigation.txt", INVESTIGATION, published="2023-11-03", genre="investigation",
        spans=[("ORG", "安岳县水务局"), ("TITLE", "局长"), ("PER", "杜望舒"), ("ORG", "安岳县水务局"), ("PER", "杜望舒"), ("ORG", "资阳市纪委监委"),
               ("DATE", "2023年11月2日", {"start": "2023-11-02", "end": "2023-11-02"})],
        cases=[{"subjects": [_subject("杜望舒", rank="section_chief",
                                      positions=[{"org": "安岳县水务局", "title": "党组书记", "former": False}, {"org": "安岳县水务局", "title": "局长", "former": False}],
                                      events=[{"type": "investigation", "start": "2023-11-02", "end": "2023-11-02", "agency": "资阳市纪委监委"}])],
                "region": "四川省/资阳市/安岳县", "region_code": "512021", "conduct": None, "violations": [], "amounts": [], "text": INVESTIGATION.split("\n")[1]}]),
    "verdict": _document(
        "verdict.txt", VERDICT, published="2024-08-20", genre="judicial",
        spans=[("DATE", "2024年8月19日", {"start": "2024-08-19", "end": "2024-08-19"}), ("ORG", "资阳市中级人民法院"), ("ORG", "安岳县水务局"), ("PER", "杜望舒"),
               ("SANC", "有期徒刑六年"), ("SANC", "罚金"), ("MONEY", "310万元", {"value": 3100000, "currency": "CNY", "approx": "exact"})],
        cases=[{"subjects": [_subject("杜望舒", rank="section_chief", positions=[{"org": "安岳县水务局", "title": "局长", "former": True}],
                                      sanctions=[{"code": "criminal.fixed_term", "term_months": 72}, {"code": "criminal.fine", "term_months": None}],
                                      events=[{"type": "indictment", "start": None, "end": None}, {"type": "sentence", "start": "2024-08-19", "end": "2024-08-19"}])],
                "region": "四川省/资阳市/安岳县", "region_code": "512021", "conduct": None, "violations": ["crime.bribe_taking"],
                "amounts": [{"value": 3100000, "currency": "CNY", "approx": "exact", "role": "bribe"}, {"value": 500000, "currency": "CNY", "approx": "exact", "role": "fine"}],
                "text": VERDICT.split("\n")[1]}]),
    "report": _document(
        "report.txt", REPORT, published="2024-07-10", genre="inspection_report", spans=[("LOC", "云和县")],
        statistics=[{"indicator": "立案", "value": 96, "unit": "件", "approx": "exact", "region": "浙江省/丽水市/云和县",
                     "period": {"start": "2024-01-01", "end": "2024-06-30"}, "text": "立案96件"},
                    {"indicator": "给予党纪政务处分", "value": 71, "unit": "人", "approx": "exact", "region": "浙江省/丽水市/云和县",
                     "period": {"start": "2024-01-01", "end": "2024-06-30"}, "text": "给予党纪政务处分71人"}]),
    "yunhe": _document(
        "yunhe.txt", FOREIGN, published="2022-05-09", genre="news", spans=[("ORG", "云和县卫生健康局"), ("PER", "陈某")],
        cases=[{"subjects": [_subject("陈某", rank="other", positions=[{"org": "云和县卫生健康局", "title": "科员", "former": False}],
                                      sanctions=[{"code": "other.restitution", "term_months": None}], events=[{"type": "recovery", "start": None, "end": None}])],
                "region": "浙江省/丽水市/云和县", "region_code": "331125", "conduct": None, "violations": ["eight.gifts"], "amounts": [], "text": FOREIGN.split("\n")[1]}]),
}


def write(folder: Path, *names: str) -> list[Path]:
    """The documents (all, or those named) as files NAME.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    for name in names or DOCUMENTS:
        path = folder / f"{name}.txt"
        path.write_text(json.dumps(DOCUMENTS[name], ensure_ascii=False), "utf-8")
        out.append(path)
    return out


def extract(path: str, published: str | None = None, password: str | None = None) -> Any:
    """Stands for miner.extract: reads a file of ``write``; what is no such file is refused as reading refuses it."""
    from miner.evaluation.gold import GoldError
    from miner.reading.errors import ReadingError
    try:
        return load(path)
    except GoldError as error:
        raise ReadingError(f"{path}：不是可读的文书 ({error})") from error


def name(n: int) -> str:
    """Who the n-th numbered document is about."""
    return "赵钱孙李周吴郑王冯陈"[n % 10] + "启明望舒"[n % 4] + "川岳江海湖"[n // 10 % 5]


def numbered(n: int) -> dict[str, Any]:
    """The n-th of any number of small documents, each of one case."""
    who = name(n)
    text = f"第{n}号通报\n云和县水利局职工{who}收受礼金{n + 1}万元，受到党内警告处分。"
    return _document(f"{n}.txt", text, published=f"20{10 + n % 15}-01-01", genre="case_bulletin", spans=[("ORG", "云和县水利局"), ("PER", who)],
                     cases=[{"subjects": [_subject(who, sanctions=[{"code": "party.warning", "term_months": None}],
                                                   events=[{"type": "party_discipline", "start": None, "end": None}])],
                             "region": "浙江省/丽水市/云和县", "region_code": "331125", "conduct": None, "violations": ["eight.gifts"],
                             "amounts": [{"value": (n + 1) * 10000, "currency": "CNY", "approx": "exact", "role": "gift"}], "text": text.split("\n")[1]}])
