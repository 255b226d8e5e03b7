"""Who answers for something: persons by the words around their names, bodies by 「…问题。…负责人受到」, groups by number.

A person is a subject when a predicate of wrongdoing or of proceedings falls on the name (涉嫌, 被查处, 受到…处分, 违规收受…),
or stands before it (对某某立案审查, 被告人某某, 给予某某开除党籍). Reporters, spokespersons, judges, relatives, bribers
and leaders of the state are none, unless such a predicate falls on them as well.
"""
from __future__ import annotations

import re
from functools import lru_cache
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

from miner import lexicons

from . import positions as P
from .orgs import place_prefix
from .cues import Hit
from .frame import Frame
from .sanctions import codes, number

# what falls on the name: read from the words after it, up to the next name or the sentence's end
_GUILTY = re.compile(
    r"涉嫌|严重违纪|违纪违法|违规|违反|违背|违法|受贿|贪污|行贿|挪用公款|渎职|滥用职权|玩忽职守|"
    r"(?:正)?(?:在)?接受[^，。；]{0,24}(?:审查|调查)|被[^，。；]{0,16}(?:采取[^，。；]{0,8}(?:强制措施|留置)|拘留|查处|查办|查获|开除|双开|“双开”|留置|逮捕|立案|判|公诉|免职|通报|给予|诫勉|处分|起诉|抓|缉捕)|"
    r"受到[^，。；]{0,30}(?:处分|处理|警告|处罚|诫勉|批评|记过|撤职|开除)|(?:多次|先后|长期|违规)?(?:收受|索取|索要)|"
    r"(?:多次|先后|违规|长期)?接受[^。；]{0,40}(?:宴请|旅游|安排|礼|赠送|娱乐)|犯[^，。；]{0,20}罪|获刑|落马|投案|"
    r"利用(?:其)?(?:职务|担任|职权)|伙同|安排[^。；]{0,30}(?:公款|报销|套取)|"
    r"套取|骗取|侵吞|截留|公款|公车私用|赌博|酒驾|醉驾|酒后|醉酒|乱作为|不作为|形式主义|弄虚作假|"
    r"(?:组织|参与)[^。；]{0,12}(?:超标准|宴请|吃喝|旅游)|虚报|虚构|造成[^。；]{0,16}(?:损失|浪费)|导致[^。；]{0,20}(?:闲置|浪费|损失|流失)|浪费[^。；，]{0,8}资金|脱离实际|形象工程|政绩工程|不正确履|未按规定|失职|不力")
_TITLED = re.compile(r"[^。]{0,80}(?:问题|一案|案|案件)(?:[。）；]|$)|[^。，；]{2,30}案(?=，|、|等)")   # 某某…问题。 as the head of an item
_HEAD_LINE = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\d{1,2}[.、]|案例[一二三四五六七八九十\d]+)?[^，。；]{2,60}(?:问题|案)[。\s]*\Z")
_LIST_MARK = re.compile(r"^[、，,及和与]")
_DEFENDANT = re.compile(r"(?:被告人|犯罪嫌疑人|职务犯罪嫌疑人)(?:[^，。；]{0,30})$")
_QUIET = re.compile(r"^(?:[（(][^）)]*[）)])?[^，。；：“]{0,10}(?:表示|说|介绍|认为|告诉|指出|坦言|分析|强调|回应|透露|谈到|写道|看来|提醒|建议|总结|主持|出席|讲话|部署|要求(?!他人))")
_STAFF_BEFORE = re.compile(r"(?:记者|通讯员|编辑|责编|编审|摄影|撰文|供稿|作者|审核|校对|图|文|主编|监制|责任编辑|审判长|审判员|书记员|陪审员|检察员|公诉人|辩护人|律师)[：:／/|｜\s、]*$")
_STAFF_AFTER = re.compile(r"^\s*(?:摄|文|报道|编辑|担任审判长|担任审判|出庭支持公诉|出庭履行|任审判长)")
_WITNESS = re.compile(r"^(?:[、和及][^，。；]{1,12}){0,6}的?(?:证言|证词|陈述笔录)")
_KIN_BEFORE = re.compile(r"(?:妻子?|丈夫|配偶|儿子|女儿|子女|其子|其女|弟弟|其弟|哥哥|其兄|父亲|其父|母亲|岳父|岳母|侄子|侄女|外甥|亲属|情妇|情人|前妻|女婿|儿媳|姐姐|妹妹|姐夫|妹夫|老乡|朋友|同学|战友|司机|特定关系人|村民|群众|住户|被害人|证人|受害人|请托人|行贿人|涉黑人员|罪犯)[^，。；、]{0,2}$")
_OBJECT_OF = re.compile(r"(?:收受|为|向|由|与|和|跟|送给|给|找|伙同|帮助|联系|通过|借|经|同|及|请|叫|让|委托|指使|伙同其)[^，。；：]{0,16}$")
_ACCUSED_BEFORE = re.compile(
    r"(?:(?:被[^，。；]{0,6}查处|落马|被查)，?其中(?:包括|有)(?:[^，。；]{0,6}[和、])?|被告人|犯罪嫌疑人|职务犯罪嫌疑人|涉案人员|罪犯|被调查人|“红通人员”|在逃人员|查处了?|查办了?|立案(?:审查调查|审查|调查|查处)?了?|审查调查了|留置了|给予|罢免|抓获|缉捕|免去|撤销|"
    r"(?:审理|宣判|审查起诉|决定逮捕|逮捕|通报|曝光)了?|对|将|把|关于|依法对|以[^，。；]{2,40}罪对?|提起公诉的)(?:被告人)?(?:[^，。；：、]{0,2}原?)$")
_ACCUSED_VERB = re.compile(r"立案|审查|调查|公诉|留置|逮捕|开除|处分|判处|批评|处理|查处|受贿|贪污|案|涉嫌|犯|违纪|违法|投案|通报|免职|犯罪|检查|问题")
_EXAMPLE = re.compile(r"(?:^|[。；：])\s*(?:有的[^。]{0,30}。)?(?:比如|例如|再如|又如|如)[，：]?(?:[^，。；]{0,14}，)?原?$")
_start = attrgetter("start")


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    """National leaders and models of the Party, who are quoted and never the subject; names that many bear are left out."""
    return frozenset(r["word"] for r in lexicons.rows("name_cues") if r["kind"] == "leader")


_LIST_ONLY = re.compile(r"^[、，,及和与]+$")
_MISSED = re.compile(r"^[、，,及和与]+(?:[一-鿿]{2,4}[、，,及和与]+)?$")     # a name that tagging did not see breaks no list


@dataclass
class Who:
    """A subject as far as it is known: name, kind, mentions, posts and the reason."""
    name: str
    kind: str = "person"
    mentions: list[int] = field(default_factory=list)
    posts: list[P.Post] = field(default_factory=list)
    why: str = ""
    start: int = 0
    end: int = 0
    strong: bool = False


def is_leader(name: str) -> bool:
    """Names that stand for ideas, campaigns and examples in these texts and never for a case."""
    return name in _leaders()


def evidence(frame: Frame, i: int, chain: list[int]) -> tuple[int, str]:
    """How much PER mention ``i`` looks like a subject: >0 for, <0 against, 0 nothing; with the reason."""
    text = frame.text
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    head_at = frame.mentions[chain[0]].start if chain else m.start
    before = text[max(a, head_at - 40):head_at]
    near = text[max(a, m.start - 12):m.start]
    stop = b
    for j in range(i + 1, len(frame.mentions)):
        n = frame.mentions[j]
        if n.start >= b:
            break
        if n.label == "PER" and n.text != m.text:
            between = frame.text[m.end:n.start]
            if len(between) > 60 or not _LIST_MARK.match(between):
                stop = n.start
                break
    after = text[m.end:min(stop, m.end + 160)]
    if _STAFF_BEFORE.search(near) and not _SANCTIONED.match(after) or _STAFF_AFTER.match(after):
        return -2, "staff"
    if _WITNESS.match(after) or "证人" in near:
        return -2, "witness"
    if _DEFENDANT.search(before) or near.endswith("被告人"):
        return 3, "被告人"
    if _ACCUSED_BEFORE.search(before) and _ACCUSED_VERB.search(text[m.end:min(b, m.end + 60)] + before[-30:]):
        return 2, "object of proceedings"
    if chain and _EXAMPLE.search(before) and not _QUIET.match(after):
        return 2, "given as an example"
    if i + 1 < len(frame.mentions) and frame.mentions[i + 1].label == "SANC" and frame.mentions[i + 1].start == m.end and codes(frame.mentions[i + 1].text):
        return 2, "sanction follows at once"
    if _AT_WORK.match(after):
        return -1, "inspects"
    g = _GUILTY.search(after) or _TITLED.match(after)
    if g and g.re is _TITLED and "纠纷" in g.group(0):
        g = None                                               # a civil suit
    q = _QUIET.match(after)
    if q and not (g and g.start() < q.end() - 2):
        return -1, "speaks"
    if not chain and _KIN_BEFORE.search(near):
        return -1, "kin, friend or witness"
    if chain and _KIN_BEFORE.search(before[-8:]):
        return -1, "kin"
    if _OBJECT_OF.search(before if chain else near) and not _guilty_first(after):
        return -1, "object of another's deed"
    if g:
        if g.re is _TITLED and _HEAD_LINE.match(text, a, b):
            return 2, "head of an item"
        return (2 if chain or g.start() < 3 and _SANCTIONED.match(g.group(0)) else 1), f"followed by {g.group(0)[:12]}"
    return 0, ""


def _guilty_first(after: str) -> bool:
    """Whether the predicate of guilt follows at once, so that the name is its subject and no object."""
    m = _GUILTY.search(after[:24])
    return bool(m and not re.match(r"^[^，。；]{0,10}(?:所送|贿赂|财物|的)", after))


_SANCTIONED = re.compile(r"受到[^，。；]{0,30}(?:处分|警告|记过|撤职|开除)|被[^，。；]{0,6}(?:开除|给予)|被[^，。；]{0,12}(?:判|逮捕|留置)|获刑")
_AT_WORK = re.compile(r"^(?:带队|带领[^，。；被]{0,8}|组织|亲自|负责)?(?:检查|督查|督导|调研|走访|查处|查办|纠治|整治|部署)")
_WATCHER = re.compile(r"纪委|监委|法院|检察|巡视|巡察|审计|公安|督查")
_INSPECTS = re.compile(r"检查|督查|督导|调研|巡察|巡视|纠治|整治|查处|查办|部署|严查|举报|曝光|反映|发现|表示|介绍|说|强调|指出|认为|要求|讲|谈")


def _former_with_deed(frame: Frame, i: int, chain: list[int], hits: list[Hit]) -> bool:
    """Whether an official opens a clause that tells a violation: 甲公司原董事长李某借出差之机…在单位报销.

    One in office must open the clause with a body of a named place, and nothing of inspection may stand in between.
    """
    m, head = frame.mentions[i], frame.mentions[chain[0]]
    text = frame.text
    if "原" not in text[head.start - 1:m.start] and not (
            head.label in ("ORG", "LOC") and text[head.start - 1:head.start] in "。；，：“" and not _WATCHER.search(head.text) and place_prefix(head.text)):
        return False
    b = frame.clause(m.start, "。；;！？!?\n“”")[1]
    stop = next((frame.mentions[j].start for j in frame.by_label["PER"] if frame.mentions[j].start > m.start), b)
    lo = bisect_left(hits, m.end, key=_start)
    return any(h.row.kind == "violation" and h.start < min(b, stop) and not _INSPECTS.search(text, m.end, h.start) for h in hits[lo:lo + 4])


def people(frame: Frame, skip: list[tuple[int, int]], known: list[str], hits: list[Hit] = ()) -> dict[str, Who]:
    """Subjects that are persons, by name; ``skip`` are spans that tell no case (résumé, exhortation, title)."""
    found: dict[str, Who] = {}
    votes: dict[str, int] = {}
    pending: dict[str, list] = {}
    told: dict[str, list[P.Post]] = {}                         # posts, also where the name is the object of a deed
    per = frame.by_label.get("PER", [])
    last_posts: list[P.Post] = []
    last_index, last_score = -10, 0
    for i in per:
        m = frame.mentions[i]
        if is_leader(m.text) or _skipped(skip, m.start):
            continue
        chain = P.chain_before(frame, i)
        score, why = evidence(frame, i, chain)
        if score == 0 and chain and _former_with_deed(frame, i, chain, hits):
            score, why = 2, "former official with a violation in the clause"
        after = P.apposition(frame, i)
        wide = _context(frame, chain[0] if chain else i) if chain or after else []
        near = [p.org for p in last_posts if p.org][::-1] if last_index >= 0 and frame.sentence(m.start) == frame.sentence(frame.mentions[last_index].start) else []
        posts = P.read(frame, chain, near, wide, known) if chain else []
        if after:
            posts += P.read(frame, after, [], wide, known)
        if not posts and last_index >= 0 and i - last_index == 1 and re.match(r"^(?:[、及和与]|以及)$", frame.gap(last_index, i)):
            if m.text not in found and m.text not in pending:
                posts = list(last_posts)
            joined = True
        else:
            joined = bool(last_index >= 0 and re.match(r"^[、，,及和与]*$", _plain(frame, last_index, i)))
        if score == 0 and last_score > 0 and _list_before(frame, i) == last_index:
            score, why = last_score, "in a list with a subject"
        if posts and score > -2:
            told.setdefault(m.text, []).extend(posts)
        if score > 0 or (score == 0 and (joined or posts)):
            pending.setdefault(m.text, []).append((i, posts, score, why))
        votes[m.text] = votes.get(m.text, 0) + (score if score > 0 else min(score, 0))
        if score > 0 or posts:
            last_posts, last_index, last_score = posts or last_posts, i, score
        # a list of names shares its predicate: the names before took none because another name came after them
        if score > 0:
            j = i
            while True:
                k = _list_before(frame, j)
                if k is None or frame.mentions[k].text == m.text:
                    break
                name = frame.mentions[k].text
                if not is_leader(name) and not any(x[0] == k and x[2] >= score for x in pending.get(name, [])):
                    if evidence(frame, k, P.chain_before(frame, k))[0] >= 0:
                        votes[name] = votes.get(name, 0) + score
                        pending.setdefault(name, []).append((k, [], score, "shares the predicate of a list"))
                j = k
    for name, items in pending.items():
        best = max(items, key=lambda x: x[2])
        has_posts = bool(told.get(name)) or any(x[1] for x in items)
        if best[2] >= 2 or (best[2] >= 1 and has_posts):
            who = Who(name, "person", why=best[3], strong=best[2] >= 2)
            who.posts = list(told.get(name, []))
            first = frame.mentions[min(x[0] for x in items)]
            who.start, who.end = first.start, first.end
            found[name] = who
    for name in [n for n in found if not found[n].posts and n[:-1] in found and len(n) > 2]:
        del found[name]                                        # 被告人李某享|有: one character too long
    for i in per:
        m = frame.mentions[i]
        if m.text in found and not any(a <= m.start < b for a, b in skip):
            found[m.text].mentions.append(i)
    return found


def _skipped(skip: list[tuple[int, int]], at: int) -> bool:
    for a, b in skip:
        if a <= at < b:
            return True
    return False


def _plain(frame: Frame, i: int, j: int) -> str:
    """Text between two mentions without the posts that stand there."""
    out, at = [], frame.mentions[i].end
    for k in range(i + 1, j):
        m = frame.mentions[k]
        if m.label not in ("ORG", "LOC", "TITLE"):
            return "…"
        out.append(frame.text[at:m.start])
        at = m.end
    out.append(frame.text[at:frame.mentions[j].start])
    return "".join(out).replace("原", "").replace("时任", "").replace("等人", "").replace("以及", "")


def _list_before(frame: Frame, i: int) -> int | None:
    """The PER mention that stands before ``i`` in the same list of names, None where there is none."""
    j = i - 1
    while j >= 0 and frame.mentions[j].label in ("ORG", "LOC", "TITLE"):
        j -= 1
    if j >= 0 and frame.mentions[j].label == "PER" and (_MISSED if j < i - 2 else _LIST_ONLY).match(_plain(frame, j, i)):
        return j
    return None


def _context(frame: Frame, i: int) -> list[str]:
    """Bodies and places named before mention ``i``, nearest first: same sentence, then the paragraph, then further back."""
    out = []
    for j in range(i - 1, max(-1, i - 40), -1):
        m = frame.mentions[j]
        if m.label in ("ORG", "LOC"):
            out.append(m.text)
    return out


def unnamed(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Persons told by post alone: 挖出某县级医院院长违规集采…问题 → 某县级医院院长."""
    out = []
    for i in frame.by_label.get("TITLE", []):
        if i == 0:
            continue
        m, o = frame.mentions[i], frame.mentions[i - 1]
        if o.label != "ORG" or frame.gap(i - 1, i) not in ("", "原") or "某" not in o.text:
            continue
        if i + 1 < len(frame.mentions) and frame.mentions[i + 1].start - m.end <= 1 and frame.mentions[i + 1].label in ("PER", "TITLE"):
            continue
        if any(a <= m.start < b for a, b in skip):
            continue
        b = frame.sentence(m.start)[1]
        if re.match(r"^[^，。；]{0,8}(?:违规|违法|违纪|非法|涉嫌|被查|接受[^，。]{0,10}调查|收受|受贿)", frame.text[m.end:min(b, m.end + 30)]):
            who = Who(o.text + m.text, "person", [i], why="post without a name", start=o.start, end=m.end, strong=True)
            who.posts = [P.Post(o.text, m.text, frame.gap(i - 1, i) == "原", i, "chain")]
            out.append(who)
    return out


_GROUP_NUMBER = re.compile(r"(?:(?P<n>\d{1,4}|[二三四五六七八九十两]{1,3})(?P<more>余|多)?|多|数)\Z")
_GROUP = re.compile(r"名(?P<noun>[^，。；、！\d“”：]{1,18}?)"
                    r"(?=(?:等)?(?:分别|均|都|先后|已)?(?:被|受到|主动说清|主动投案|因|严重违反|违规|违反|借|利用|以[^，。；]{2,14}名))")
_NUMERALS = frozenset("0123456789二三四五六七八九十两余多数")
_GROUP_OVER = re.compile(r"(?:今年以来|截至|累计|共有?|其中|全[国省市县区州]|先后有)[^。；]{0,40}$")
_GROUP_OF = re.compile(r"人员|干部|党员|村医|医生|护士|教师|职工|民警|成员|骨干|负责人|公职人员|学生|被告人|嫌疑人|人$")
_GROUP_SURE = ("主动说清", "主动投案")


def _count(words: str) -> int:
    return int(words) if words.isdigit() else number(words)


_SOME = re.compile(r"某(?:领导干部|党员干部|干部|工作人员|负责人|领导|局长|副局长|科长|民警|村干部|职工)(?=[^，。；]{0,8}(?:违规|违法|违纪|涉嫌|收受|受贿|酒驾|公款))")


def somebody(frame: Frame, skip: list[tuple[int, int]]) -> list[Who]:
    """Persons told by body and 某: 「甲市教体局某领导干部违规收受礼品」."""
    out = []
    if "某" not in frame.text:
        return out
    for m in _SOME.finditer(frame.text):
        before = frame.inside(max(0, m.start() - 30), m.start(), "ORG")
        if not before or frame.mentions[before[-1]].end != m.start() or _skipped(skip, m.start()):
            continue
        o = frame.mentions[before[-1]]
        out.append(Who(o.text + m.group(), "person", [], why="post without a name", start=o.start, end=m.end(), strong=True))
    return out


def groups(frame: Frame, skip: list[tuple[int, int]], hits: list[Hit], named: int, aliases: list[tuple[int, int]]) -> list[Who]:
    """Numbered groups on whom a named sanction, a proceeding or a deed falls.

    团伙2名骨干成员分别被判处…, 88名村医主动说清问题, 多名村干部借学习之名公款旅游. A count of a region or period (全省共有55名干部受到处理) is
    a figure and no group; one of as many as the text has ``named`` stands for them and goes to ``aliases``.
    """
    out = []
    text = frame.text
    if "名" not in text:
        return out
    at = -1
    while (at := text.find("名", at + 1)) >= 0:
        digits = _GROUP_NUMBER.search(text, max(0, at - 5), at) if text[at - 1] in _NUMERALS else None
        m = _GROUP.match(text, at) if digits else None
        if m is None:
            continue
        begin, n, more = digits.start(), digits.group("n"), digits.group("more")
        if re.match(r"[^”。]{0,40}”(?:的?(?:消息|通报|一文|报道))", text[m.end():m.end() + 50]):
            continue                                           # the title of a notice told
        if _skipped(skip, begin) or text[begin - 1:begin] in ("第", "年", "月", ".") or not _GROUP_OF.search(m.group("noun")):
            continue
        end = m.end()
        a, b = frame.sentence(begin)
        seg = frame.clause(begin, "。；;！？!?\n")
        tail = text[end:end + 40]
        if _GROUP_OVER.search(text[a:begin]) or any(frame.mentions[i].label in ("PER", "MONEY") for i in frame.inside(begin, end)):
            continue
        sanc = any(codes(frame.mentions[i].text) for i in frame.inside(end, end + 24, "SANC"))
        lo = bisect_left(hits, seg[0], key=_start)
        near = [h for h in hits[lo:lo + 12] if h.start < seg[1]]
        deed = any(h.row.kind == "violation" for h in near)
        step = any(h.row.kind == "event" and end <= h.start <= end + 14 and "，" not in text[end:h.start] for h in near)
        handled = re.match(r"(?:分别|均|都|先后|已)?(?:被|受到)[^，。；]{0,10}(?:处理|处分|查处|问责|处罚)", tail)
        if not (tail.startswith(_GROUP_SURE) or sanc or step or (deed and (handled or not tail.startswith(("被", "受到", "因")))) or tail.startswith("严重违反")):
            continue
        if n and not more and (
                _count(n) == named > 1 or _count(n) > named > 0 and text[b:b + 2] == "其中"):
            aliases.append((begin, end))
            continue
        if handled and not sanc and re.search(r"\d[起件]", text[a:begin]):
            continue                                           # 查处5起，32名干部受到处理 counts
        lead = re.search(r"(?:团伙|公司|单位|该案|涉案)$", text[max(0, begin - 10):begin])
        start = begin - len(lead.group()) if lead else begin
        out.append(Who(text[start:end], "group", [], why="numbered group with a predicate", start=start, end=end, strong=True))
    return out
