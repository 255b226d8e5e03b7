"""The résumé (简历) of a notice: fields of the person and the career line by line.

Forms read (all with made-up dates)
-----------------------------------
* 「1998年10月任甲厂团总支书记，2005年2月任乙局书记员」
* 「1998年9月至2003年6月，历任甲院书记员；2003年6月至今，乙院院长」
* 「1998.06—2001.09 甲县乙镇干部」 run on or one a line
* 「先后在甲、乙工作；2003年8月，任…；2019年12月，退休」 (the first line has no date)
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import CareerLine, Profile
from .frame import Frame

_START = re.compile(r"(?P<name>[一-鿿·]{2,12})\s*[，,]\s*(?:曾用名[^，,]{1,8}[，,])?(?P<sex>男|女)\s*[，,]")
_SEX = re.compile(r"[，,]\s*(?:男|女)\s*[，,]")
_NAME_BEFORE = re.compile(r"[一-鿿·]{2,12}\s*(?:[，,]\s*曾用名[^，,]{1,8})?\Z")
_BIRTH = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\d{1,2}日)?\s*(?:出?生)")
_JOINED = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\d{1,2}日)?\s*(?:加入中国共产党|入党|加入中共)")
_WORKED = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:\d{1,2}日)?\s*(?:参加工作|工作(?=[，。,]))")
_ETHNIC = re.compile(r"[，,]\s*([一-鿿]{1,8}族)\s*(?=[，,。])")
_NATIVE = re.compile(r"(?:籍贯[：:]?|[，,])\s*([一-鿿]{2,16}?)人\s*(?=[，,。])")
_EDU = re.compile(r"[，,]\s*((?:[一-鿿（）()、]{0,14})(?:学历|学位|文化程度|文化|研究生|本科|大专|大学|中专|高中|博士|硕士))\s*(?=[，,。]|$)")
_WHEN = re.compile(r"(?P<y1>\d{4})(?:\s*年\s*(?:(?P<m1>\d{1,2})\s*月)?|\s*[.．/]\s*(?P<n1>\d{1,2})(?!\d))"
                   r"(?:\s*(?:[-—–－~～至到]|——){1,2}\s*(?:(?P<y2>\d{4})(?:\s*年\s*(?:(?P<m2>\d{1,2})\s*月)?|\s*[.．/]\s*(?P<n2>\d{1,2})(?!\d))|(?P<now>至?今)?))?(?P<since>\s*(?:起|至今|以来|后))?")
_LEAD = re.compile(r"^[\s，,、：:；;]*(?:(?:先后)?(?:担任|历任|任)(?!免))?\s*[:：]?")
_FOOT = re.compile(r"[（(][^（）()]{0,30}(?:纪委|监委|检察院|来源|记者|官网|网站)[^（）()]{0,12}[）)]|□|责任编辑|责编|编辑[:：]|素材来源|来源[:：]|免责声明|\[[^\]]{0,6}编辑|【")
_SUMMARY = re.compile("参加工作|加入中国共产党|入党|学历|文化|学位")
_HEADED = re.compile("^.*简历[：:]?")
_TITLE = re.compile(r"[附：:]{0,2}[一-鿿·]{0,12}(?:个人)?简历[：:]?\s*$")
_SERVED = re.compile("历任|先后|曾任")
_OCCUPIED = re.compile("任|工作|先后|职|学习|待")
# what befalls somebody; not the division that it is the office of: 立案庭, 公诉科, 审查逮捕处, 拘留所, 留置看护大队
_SKIP = re.compile(r"涉嫌|接受[^，。]{0,16}(?:审查|调查)|被(?:查|开除|免)|纪委监委对|判处|取保候审|本院"
                   r"|(?:立案|公诉|拘留|逮捕|留置|起诉)(?!(?:监督|看护|管理|审查|信访|保卫|[一二三四五六七八九十])?(?:庭|科|处|室|局|厅|所|组|股|部|中心|支队|大队|中队|队)|人员?[，、兼])")


@dataclass(frozen=True)
class Resume:
    """Where a résumé stands and what it says; ``name`` is the person as the résumé calls them."""
    name: str
    start: int
    end: int
    profile: Profile


def _month(y: str | None, m: str | None) -> str | None:
    if not y:
        return None
    return f"{y}-{int(m):02d}" if m and 1 <= int(m) <= 12 else y


def _opened(text: str) -> list[re.Match[str]]:
    """Where a name goes on with its sex: 李某，男，. Looked for from the sex, which is rarer than what may be a name."""
    out: list[re.Match[str]] = []
    for sex in _SEX.finditer(text):
        name = _NAME_BEFORE.search(text, max(0, sex.start() - 30), sex.start())
        m = _START.match(text, name.start()) if name else None
        if m is not None:
            out.append(m)
    return out


def find(frame: Frame) -> list[Resume]:
    """The résumés of a document: a person with sex and birth, and two or more dated lines of career."""
    text = frame.text
    out: list[Resume] = []
    if "男" not in text and "女" not in text:
        return out
    opened = _opened(text)
    for m in opened:
        head = text[m.start():m.start() + 220]
        birth = _BIRTH.search(head)
        if not birth or birth.start() > 90:
            continue
        if out and m.start() < out[-1].end:
            continue
        stop = text.find("。", m.end())
        end_summary = stop if stop >= 0 else len(text)
        summary = text[m.start():end_summary]
        if not _SUMMARY.search(summary):
            continue
        limit = len(text)
        foot = _FOOT.search(text, end_summary)
        if foot:
            limit = foot.start()
        nxt = next((n for n in opened if n.start() >= m.end()), None)
        if nxt and _BIRTH.search(text[nxt.start():nxt.start() + 120]):
            limit = min(limit, nxt.start())
        para_end = _career_end(text, end_summary, limit)
        stop_at = _SKIP.search(text, end_summary + 1, para_end)
        if stop_at:                                            # a judgment's head: 因本案于…被取保候审
            para_end = end_summary + 1 + max([w.start() for w in _WHEN.finditer(text[end_summary + 1:stop_at.start()])] or [0])
        career = _career(text[end_summary + 1:para_end])
        if sum(1 for c in career if c.start) < 2 and not (career and not career[0].start and _EDU.search(summary)) and "简历" not in text[max(0, m.start() - 30):m.start()]:
            continue
        name = m.group("name")
        for i in frame.inside(m.start(), m.end(), "PER"):
            name = frame.mentions[i].text
        name = _HEADED.sub("", name)
        joined, worked = _JOINED.search(summary), _WORKED.search(summary)
        body = summary[m.end() - m.start() - 1:]
        ethnic, native, edu = _ETHNIC.search(body), _NATIVE.search(body), _EDU.search(body)
        profile = Profile(m.group("sex"), ethnic.group(1) if ethnic else None, _month(*birth.groups()),
                          native.group(1) if native else None, edu.group(1) if edu else None,
                          _month(*joined.groups()) if joined else None, _month(*worked.groups()) if worked else None, tuple(career))
        start = m.start()
        title = _TITLE.search(text, max(0, start - 24), start)
        if title:
            start = title.start()
        out.append(Resume(name, start, max(para_end, end_summary), profile))
    return out


def _career_end(text: str, at: int, limit: int) -> int:
    """Where the career ends: the first paragraph after it that has no date at its head."""
    end = at + 1
    for line in re.finditer(r"[^\n]*(?:\n|$)", text[at + 1:limit]):
        body = line.group().strip()
        if body and end > at + 1 and (not _WHEN.match(body) or "。" in body[:-1] or _SKIP.search(body)) and not body.startswith(("（其间", "(其间")):
            break
        if body and end == at + 1 and not _WHEN.search(body) and not _SERVED.search(body):
            break
        end = at + 1 + line.end()
        if line.end() >= limit - at - 1:
            break
    return min(end, limit)


def _career(text: str) -> list[CareerLine]:
    """Career lines: an entry begins at each date that stands outside brackets."""
    marks = []
    depth = 0
    at = 0
    for m in _WHEN.finditer(text):
        before = text[at:m.start()]
        depth += before.count("（") + before.count("(") - before.count("）") - before.count(")")
        at = m.start()
        if depth <= 0 and (m.group("m1") or m.group("n1") or m.group("y2") or text[m.end():m.end() + 1] in "，,任至"):
            marks.append(m)
    out: list[CareerLine] = []
    if marks:
        head = _clean(text[:marks[0].start()])
        if len(head) > 4 and _OCCUPIED.search(text, 0, marks[0].start()):
            out.append(CareerLine(head))
    elif len(_clean(text)) > 6 and "任" in text:
        return [CareerLine(_clean(text))]
    for n, m in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(text)
        words = _clean(text[m.end():end])
        if not words or _SKIP.search(words):
            continue
        out.append(CareerLine(words, _month(m.group("y1"), m.group("m1") or m.group("n1")), _month(m.group("y2"), m.group("m2") or m.group("n2"))))
    return out


def _clean(words: str) -> str:
    return _LEAD.sub("", "".join(words.split()), count=1).rstrip("，,、；;。：:…")
