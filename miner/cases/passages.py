"""Which stretches tell which case: bulletin items, numbered items, examples in a story, whole announcements.

Units are sentences, cut further at ； where another subject is introduced. A case begins with a head
(「某局原局长李某违规收受礼金问题。」), with a numbered heading, or with the introduction of a subject; it goes on while
its subjects are named and, within a paragraph, over sentences that name nobody. Exhortation at the end of a notice,
captions and bylines belong to none.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

from . import discussion, orgs
from .cues import Hit
from .frame import Frame
from .subjects import Who

_TAIL = re.compile(
    r"^\s*(?:[一-鿿]{0,16}(?:纪委监委|纪委国家监委|纪委|监委|省委|市委|党委|局党组|会议|通报|反馈|意见|全会)(?:有关负责人)?(?:同时)?(?:指出|强调|要求|认为|提出)[，,:：]?|各级(?:党组织|党委|纪检监察|领导|党员)|"
    r"全[市省县区州](?:各级)?(?:党组织|党员|广大|纪检)|广大(?:党员|干部)|(?:以上|上述)(?:案例|案件|问题|通报|\d+起|[一二三四五六七八九十]+起)|(?:全体|各地各)[一-鿿]{1,10}要)")
_CAPTION = re.compile(r"(?:摄|图为[^。]{2,60}。?)\s*$|^图为")
_HEAD_END = re.compile(r"(?:问题|一案|案|案件|违纪行为)[。：:]?[”」]?\s*$")
_NOT_HEAD = re.compile(r"带队|督导|明察暗访|公开通报|通报如下|典型问题|典型案例|月报|现将|进行通报|专项整治|^从|^如何|本案|指控|起诉|检察院|宣判|审理")
_NUMBER = re.compile(r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[.．、)）](?!\d)|案例[一二三四五六七八九十\d]+[：:、 　]*|[①-⑳]|第[一二三四五六七八九十]+[，、])\s*")
_APPENDIX = re.compile(r"附[：:]?\s*(?:本|相关|有关|所|适用|依据|引用|判决|裁判|裁定|文书|案|的|主要)*(?:法律|法条|条文)|本判决适用的?(?:相关)?法律")
_JUDGMENT = re.compile(r"判决书|裁定书")
_PLEA = re.compile(r"[^。\n]{0,30}辩护人[^。；，\n]{0,20}(?:辩称|提出|辩护意见(?:是|为|如下))[^\n]{0,1500}?(?=\s*经审理查明|\s*本院认为|\s*上述事实|\s*经查|\n|$)")
_BODY_GUILTY = re.compile(r"^[^，。；]{0,4}(?:，|,)?(?:[^，。；]{0,30}期间，)?(?:多次|长期|违规|违反|擅自|未按|未经|未认真|套取|虚构|骗取|存在|涉嫌|通过|将|被|因|以|在[^。；]{2,40}(?:中|时)|重复|照搬|制定|搞|推进|任性|要求|下达|超标准|为|对|不|履行|落实|串换|分解)")
_WATCHDOG = re.compile(r"纪委|监委|监察|巡视|巡察|检察院|审计|公安|国务院|中央|中共|医保局|医疗保障局|党委$|省委$|市委$|县委$|区委$|省政府$|记者|网$|报$|日报|媒体|法院$|新闻")


_WIDER = re.compile(r"全[国省市县区州]|各地|各级|今年以来|截至目前")
_NEW_ITEM = re.compile(r"(?:[；;]|”(?=“))“?(?:[^。；]{0,24}，)?(?:[^，。；]{0,3}原)?\Z")
_BURDENS = re.compile(r"(?:在[^，。；]{2,20}中|工作中)?(?:搞|层层加码|要求基层|检查考核|检查考评|弄虚作假|不担当|过度留痕|照搬照抄|加重基层负担)")     # what even a watchdog answers for
_WATCHES = re.compile(r"纪委监委$|纪委$|国家监委$|巡视|巡察|督查|审计署|审计厅|审计局|党中央|国务院$")


@dataclass
class Draft:
    """A case in the making: its subjects in order, its spans, whether it is a bulletin item."""
    names: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    item: bool = False
    head: tuple[int, int] | None = None
    bodies: list[str] = field(default_factory=list)
    whole: bool = False                                        # the document tells this one matter

    def add(self, a: int, b: int) -> None:
        if self.spans and self.spans[-1][1] == a:
            self.spans[-1] = (self.spans[-1][0], b)
        else:
            self.spans.append((a, b))


def quiet_spans(frame: Frame) -> list[tuple[int, int]]:
    """Spans that tell no case: title lines, exhortation, captions, the argument of a case discussion."""
    out: list[tuple[int, int]] = []
    if frame.title_end:
        out.append((0, frame.title_end))
    text = frame.text
    for a, b in frame.paragraphs:
        line = text[a:b].strip()
        if _TAIL.match(line) or (b - a < 220 and ("摄" in line[-4:] or "图为" in line) and _CAPTION.search(line)):
            out.append((a, b))
    if len(frame.paragraphs) <= 2:
        for a, b in frame.sentences:
            if _TAIL.match(text[a:b]) and a > len(text) // 4 and not re.search(r"决定给予|指控", text[a:b]):
                out.append((a, len(text)))
                break
    law = _APPENDIX.search(text, len(text) // 3)
    if law:                                                    # the articles printed under a judgment
        out.append((law.start(), len(text)))
    if _JUDGMENT.search(text, 0, 200):                         # what the defence pleads: 没有造成损失
        out += [m.span() for m in _PLEA.finditer(text)]
    begin = argument(frame)
    if begin is not None:
        out.append((begin, len(text)))
    return out


def argument(frame: Frame) -> int | None:
    """Where the opinions and argument of a case discussion begin, None in any other document."""
    told = discussion.parts(frame)
    return told.opinions[0] if told else None


def is_quiet(spans: list[tuple[int, int]], at: int) -> bool:
    for a, b in spans:
        if a <= at < b:
            return True
    return False


def units(frame: Frame, skip: list[tuple[int, int]], at_name: dict[int, str]) -> list[tuple[int, int]]:
    """Sentences outside ``skip``, cut at ； before the post of a further subject."""
    from .positions import chain_before         # positions builds on passages
    text = frame.text
    out = []
    introduced: set[str] = set()
    rest = min((s for s, e in skip if e >= len(text)), default=len(text))
    for a, b in frame.sentences:
        b = min(b, rest) if a < rest else b                    # …审判员某某 附：相关法律条文 without a full stop between
        if is_quiet(skip, a) or b - a < 4 and not text[a:b].strip():
            continue
        people = frame.inside(a, b, "PER")
        listed = "；" in text[a:b]
        if not people and not listed:
            out.append((a, b))
            continue
        cuts = []
        last = None
        for i in people:
            name = at_name.get(i)
            if name is None:
                continue
            chain = chain_before(frame, i)
            start = frame.mentions[chain[0]].start if chain else frame.mentions[i].start
            lead = _NEW_ITEM.search(text, max(a, start - 40), start)
            if lead and name != last and (last is not None or name in introduced or "问题；" in text[a:start]):
                cuts.append(lead.start() + 1)
            introduced.add(name)
            last = name
        if listed:
            for i in frame.inside(a, b):
                m = frame.mentions[i]
                if m.label in ("ORG", "LOC") and text[m.start - 1] == "；" and m.start not in cuts and orgs.place_prefix(m.text) \
                        and _BODY_GUILTY.match(text[m.end:min(b, m.end + 60)]):
                    cuts.append(m.start)                       # …；某乡政府在低保工作中…不实不细
            cuts.sort()
        at = a
        for c in cuts:
            if c > at:
                out.append((at, c))
                at = c
        out.append((at, b))
    return out


def is_head(frame: Frame, a: int, b: int) -> bool:
    """Whether a unit is the head of a bulletin item: 「某局原局长李某违规收受礼金问题。」"""
    line = frame.text[a:b].strip()
    body = _NUMBER.sub("", line)
    if not _HEAD_END.search(line) or len(line) > 220 or _NOT_HEAD.search(body):
        return False
    idx = frame.inside(a, b)
    if not idx:
        return False
    offset = frame.text.find(line, a)
    lead = frame.mentions[idx[0]].start - offset - (len(line) - len(body))
    first = frame.mentions[idx[0]]
    if first.label == "ORG" and _WATCHES.search(first.text) and not any(frame.mentions[i].label == "PER" for i in idx) and not (
            first.text.endswith("审计局") and _BURDENS.match(frame.text, first.end)):
        return False
    return lead <= 2 and first.label in ("ORG", "LOC", "PER", "TITLE")


def fullest(frame: Frame, name: str, upto: int) -> str:
    """The fullest form in which a body was named before ``upto`` (平湖市医保局 → 浙江省平湖市医保局)."""
    best = name
    for i in frame.by_label.get("ORG", []):
        m = frame.mentions[i]
        if m.start > upto:
            break
        if m.text.endswith(name) and len(m.text) > len(best):
            best = m.text
    return best


def head_bodies(frame: Frame, a: int, b: int) -> list[tuple[str, int]]:
    """Bodies that a head makes answer: the first, and others that begin a clause of it (甲局推进…，乙街道搞…问题)."""
    out: list[tuple[str, int]] = []
    for i in frame.inside(a, b, "ORG"):
        m = frame.mentions[i]
        before = frame.text[a:m.start]
        if not out and re.match(r"^\s*(?:\S{0,4})$", _NUMBER.sub("", before).strip()):
            out.append((m.text, i))
        elif out and frame.text[m.start - 1] in "，、" and re.match(r"^(?:在|搞|推进|违|不|对|落实|制定|要求|、|和)", frame.text[m.end:m.end + 3]):
            out.append((m.text, i))
    return out


def answering(frame: Frame, spans: list[tuple[int, int]]) -> list[tuple[str, int]]:
    """Bodies whose 负责人 or 责任人员 were dealt with: 「甲局、乙街道负责人受到组织处理」 → both."""
    out: list[tuple[str, int]] = []
    for a, b in spans:
        for i in frame.inside(a, b, "ORG"):
            m = frame.mentions[i]
            if _WATCHDOG.search(m.text) or not re.match(r"^(?:主要|有关|相关|分管|党组)?(?:负责人|责任人员?|领导|负责同志)", frame.text[m.end:m.end + 8]):
                continue
            stop = min(b, m.end + 60)
            if not re.search(r"受到|被|立案|约谈|问责|处理|诫勉", frame.text[m.end:stop]) or "其他" in frame.text[m.end:m.end + 4]:
                continue
            run = [i]
            j = i - 1
            while j >= 0 and frame.mentions[j].label == "ORG" and re.match(r"^(?:[、和及]|以及)(?:对?[^，。；]{2,24}的)?$", frame.gap(j, j + 1)) and frame.mentions[j].start >= a:
                run.insert(0, j)
                j -= 1
            out += [(frame.mentions[k].text, k) for k in run]
    return out


def acting_body(frame: Frame, a: int, b: int, hits: list[Hit]) -> tuple[str, int] | None:
    """The body that opens a sentence and did wrong in it, or was penalised in it; None where none.

    「2021年，甲法院多次开展超标准接待…」 「甲省乙县检查考评过多过频、层层加码」 「大数据分析发现甲县林业局在…违规接待」 「医保局对甲卫生院处罚款」
    """
    text = frame.text
    idx = frame.inside(a, b)
    if not idx or frame.inside(a, b, "PER"):
        return None
    lo = bisect_left(hits, a, key=_start)
    wrong = [h for h in hits[lo:bisect_left(hits, b, key=_start)] if h.row.kind == "violation"]
    if not wrong and not frame.inside(a, b, "SANC"):
        return None
    for n, i in enumerate(idx):
        m = frame.mentions[i]
        if m.label in ("DATE", "LAW"):
            continue
        after = text[m.end:min(b, m.end + 60)]
        if n < 3 and m.label == "LOC" and re.match(r"^在[^。；]{4,60}(?:等)?问题[；。]?", text[m.end:b]):
            return m.text, i                                   # 某省某市某县在整治中层层加码等问题
        if n < 3 and m.label == "LOC" and text[m.start - 1:m.start] in ("", "\n", "。", "；", "“") and wrong and wrong[0].start - m.end < 30 \
                and re.search(r"[县区旗乡镇]$", m.text) and not _MEASURES.search(text, m.end, wrong[0].start):
            return m.text, i
        if m.label == "ORG" and _PENALISED.match(after) and _PENALISED_BEFORE.search(text[a:m.start]) and re.search(r"罚款|行政处罚|协议|退回", text[m.end:b]):
            return m.text, i
        if n >= 3 or m.label != "ORG" or _WATCHDOG.search(m.text) and not re.search(r"法院$", m.text):
            if m.label == "ORG" and _WATCHDOG.search(m.text):
                continue
            if n >= 3 or m.label != "LOC":
                return None
            continue
        lead = text[a:m.start]
        for k in frame.inside(a, m.start):
            lead = lead.replace(frame.mentions[k].text, "")
        if not wrong or not _OPENS.match(lead.strip()) or not _BODY_GUILTY.match(after) or _MEASURES.search(text, m.end, max(m.end, min(wrong[0].start, b))):
            continue
        return m.text, i
    return None


_start = attrgetter("start")
_OPENS = re.compile(r"^[“”\s]*(?:[^。]{0,24}分别是：)?(?:比如|例如|再如|又如|如|其中|经查|此外)?[，,、：:]?(?:[^。；]{0,20}(?:发现|查明|查实|认定|通报)了?)?[，,、：:]?\s*$")
_MEASURES = re.compile(r"纠治|整治|查处|开展[^。；]{0,10}(?:检查|行动|工作)|聚焦|严查|减负|治理|督促|监督|排查|打击|防止|严禁|通报|部署|印发|出台")
_PENALISED = re.compile(r"^(?:依法|作出|处以?|给予|罚款|的?医保(?:服务)?协议|医保(?:服务)?协议|退回|存在)")
_PENALISED_BEFORE = re.compile(r"(?:对|责令|暂停|解除|终止|与)(?:其)?$")


def drafts(frame: Frame, skip: list[tuple[int, int]], who: dict[str, Who], at_name: dict[int, str],
           extra: list[Who], hits: list[Hit]) -> tuple[list[Draft], list[tuple[int, int]]]:
    """All cases in the making, and the units they were made from."""
    text = frame.text
    todo = units(frame, skip, at_name)
    out: list[Draft] = []
    of: dict[str, Draft] = {}
    current: Draft | None = None
    para = None
    numbered = False
    for a, b in todo:
        p = frame.paragraph(a)
        line = text[a:b]
        new_para = p != para
        para = p
        subs: list[str] = []
        firsts: list[int] = []
        for i in frame.inside(a, b, "PER"):
            name = at_name.get(i)
            if name and name not in subs:
                subs.append(name)
                firsts.append(i)
        for w in extra:
            if a <= w.start < b and w.name not in subs:
                subs.append(w.name)
                firsts.append(-1)
        heading = bool(new_para and _NUMBER.match(line) and (subs or is_head(frame, a, b)))
        if is_head(frame, a, b) and (subs or new_para or (current and current.item)) and not (subs and all(s in of for s in subs) and not new_para):
            if subs and any(s in of and of[s].item for s in subs) and len(todo) > 1 and new_para is False:
                current = of[next(s for s in subs if s in of)]
            else:
                current = Draft(item=True, head=(a, b))
                out.append(current)
            numbered = bool(_NUMBER.match(line)) and b >= p[1] - 1
            current.add(a, b)
            _join(current, subs, of, out)
            continue
        if current and current.item and (not new_para or (numbered and not heading)):
            if not subs or any(s in current.names for s in subs) or not _introduces(frame, subs, firsts, of):
                current.add(a, b)
                _join(current, [s for s in subs if s not in of], of, out)
                continue
            if new_para is False and current.head and (a in frame.sentence_set or current.head[1] != a) and not _elsewhere(frame, current.head, firsts) \
                    and not any(s in of and of[s] is not current for s in subs):
                current.add(a, b)
                _join(current, subs, of, out)
                continue
        if not subs:
            body = acting_body(frame, a, b, hits)
            if body:
                current = Draft(bodies=[body[0]])
                current.add(a, b)
                out.append(current)
                continue
            if current is None or new_para and not current.item:
                bodies = answering(frame, [(a, b)])
                if bodies and re.search("不力|不到位|失职|失责|违规|违法|缺失|不实", line):
                    current = Draft(bodies=[n for n, _ in bodies])
                    current.add(a, b)
                    out.append(current)
                    continue
            if current and not new_para:
                current.add(a, b)
            elif new_para and current and not current.item and len(who) == 1 and len(frame.paragraphs) < 12 \
                    and not _WIDER.search(line):
                current.add(a, b)
            else:
                current = current if current and not new_para else None
            continue
        fresh = [s for s in subs if s not in of]
        old = [s for s in subs if s in of]
        if fresh and not old:
            if len(fresh) >= 3 and _each_own(frame, fresh, firsts, subs) or len(fresh) >= 4 and _AND_OTHERS.search(line):
                current = _one_each(frame, a, b, fresh, firsts, subs, of, out)
                continue
            parts = _apart(frame, a, b, subs, firsts)
            for names, (s, e) in parts:
                current = Draft()
                out.append(current)
                current.add(s, e)
                _join(current, names, of, out)
            continue
        if fresh and old:
            first = subs[0]
            if first in of and not _introduces(frame, fresh, [firsts[subs.index(s)] for s in fresh], of):
                current = of[first]
                current.add(a, b)
                _join(current, fresh, of, out)
            elif first in of and _together(frame, firsts[subs.index(old[-1])], firsts[subs.index(fresh[0])]):
                current = of[first]
                current.add(a, b)
                _join(current, fresh, of, out)
            else:
                current = Draft()
                out.append(current)
                current.add(a, b)
                _join(current, fresh, of, out)
            continue
        current = of[old[0]]
        current.add(a, b)
    return out, todo


def joined(drafts: list[Draft], who: dict[str, Who]) -> list[Draft]:
    """The drafts of a judgment, its defendants in one: one judgment tells one case."""
    tried = [d for d in drafts if d.names and any(who[n].why == "被告人" for n in d.names)]
    if not tried:
        return drafts
    tried += [d for d in drafts if not d.names]                # what bodies did in the story of the judgment
    first = tried[0]
    for d in tried[1:]:
        first.names += [n for n in d.names if n not in first.names]
        first.spans = sorted(set(first.spans + d.spans))
    return [d for d in drafts if d is first or d not in tried]


def _join(d: Draft, names: list[str], of: dict[str, Draft], out: list[Draft]) -> None:
    """Adds subjects to a case; one already told elsewhere brings that case in (a case told twice is one)."""
    for n in names:
        other = of.get(n)
        if other is d:
            continue
        if other is not None:
            d.spans = sorted(set(other.spans + d.spans))
            for x in other.names:
                if x not in d.names:
                    d.names.append(x)
                of[x] = d
            d.head = d.head or other.head
            if other in out:
                out.remove(other)
            continue
        d.names.append(n)
        of[n] = d


def _introduces(frame: Frame, subs: list[str], firsts: list[int], of: dict[str, Draft]) -> bool:
    """Whether a unit brings in a subject not met before, with a post."""
    from .positions import apposition, chain_before
    return any(s not in of and i >= 0 and (chain_before(frame, i) or apposition(frame, i)) for s, i in zip(subs, firsts))


def _together(frame: Frame, i: int, j: int) -> bool:
    """Whether two names act together: 甲伙同乙, or side by side in one list."""
    if i < 0 or j < 0 or i > j:
        return False
    between = frame.text[frame.mentions[i].end:frame.mentions[j].start]
    return bool(re.search(r"伙同|会同|与|和", between)) or _side_by_side(frame, i, j)


def _side_by_side(frame: Frame, i: int, j: int) -> bool:
    out, at = [], frame.mentions[i].end
    for k in range(i + 1, j):
        m = frame.mentions[k]
        if m.label == "PER":
            return True
        if m.label in ("ORG", "LOC", "TITLE"):
            out.append(frame.text[at:m.start])
            at = m.end
    out.append(frame.text[at:frame.mentions[j].start])
    plain = re.sub(r"[（(][^）)]{0,20}[）)]", "", "".join(out))
    return bool(re.match(r"^(?:[、，,及和与]|原|时任|现任|以及)*$", plain))


def _apart(frame: Frame, a: int, b: int, subs: list[str], firsts: list[int]) -> list[tuple[list[str], tuple[int, int]]]:
    """Splits the fresh subjects of one unit into cases: those in one list or acting together stay together."""
    from .positions import chain_before
    parts: list[tuple[list[str], tuple[int, int]]] = []
    last = None
    for s, i in zip(subs, firsts):
        if parts and last is not None and i >= 0 and (_together(frame, last, i) or not chain_before(frame, i)):
            parts[-1][0].append(s)
        elif parts and i >= 0 and last is not None:
            chain = chain_before(frame, i)
            cut = frame.mentions[chain[0]].start
            parts[-1] = (parts[-1][0], (parts[-1][1][0], cut))
            parts.append(([s], (cut, b)))
        else:
            if parts:
                parts[-1][0].append(s)
            else:
                parts.append(([s], (a, b)))
        last = i
    return parts


_AND_OTHERS = re.compile(r"等(?:\d+名?|一批|多名|一些)?(?:人|领导干部|党员|干部)")


def _elsewhere(frame: Frame, head: tuple[int, int], firsts: list[int]) -> bool:
    """Whether the first of ``firsts`` holds a post in another province than the bodies of an item's head."""
    from .positions import chain_before
    chain = chain_before(frame, firsts[0]) if firsts and firsts[0] >= 0 else []
    other = _province(frame.mentions[chain[0]].text) if chain else None
    mine = [_province(frame.mentions[i].text) for i in frame.inside(*head) if frame.mentions[i].label in ("ORG", "LOC")]
    mine = [x for x in mine if x]
    return bool(other and mine and other not in mine)


def _province(name: str) -> str | None:
    units = orgs.place_units(name)
    return name[:units[0][1]] if units and units[0][0] == "province" else None


def _each_own(frame: Frame, fresh: list[str], firsts: list[int], subs: list[str]) -> bool:
    """Whether every name of a list has its own body before it: 「甲省某厅原厅长李某，乙市某局原局长王某，…等人」."""
    from .positions import chain_before
    places = set()
    for s in fresh:
        i = firsts[subs.index(s)]
        chain = chain_before(frame, i) if i >= 0 else []
        if not chain or frame.mentions[chain[0]].label not in ("ORG", "LOC"):
            return False
        places.add(orgs.place_prefix(frame.mentions[chain[0]].text))
    return len(places) == len(fresh)


def _one_each(frame: Frame, a: int, b: int, fresh: list[str], firsts: list[int], subs: list[str],
              of: dict[str, Draft], out: list[Draft]) -> Draft:
    """A list in brief, one case each (、 keeps two together).

    「甲，乙，丙等人违规吃喝」 shares the sentence; 「甲串通投标案，乙受贿案」 tells each deed after its name.
    """
    from .positions import chain_before
    begins = []
    for s in fresh:
        i = firsts[subs.index(s)]
        chain = chain_before(frame, i) if i >= 0 else []
        begins.append((frame.mentions[chain[0]].start if chain else frame.mentions[i].start, frame.mentions[i].end))
    deeds = [len(frame.text[end:begins[n + 1][0]]) > 3 and not _JOINED.match(frame.text[end:begins[n + 1][0]]) for n, (_, end) in enumerate(begins[:-1])]
    apart = bool(deeds) and all(deeds)
    d: Draft | None = None
    for n, s in enumerate(fresh):
        start = begins[n][0]
        joint = not apart and n and "，" not in frame.text[begins[n - 1][1]:start]
        if d is None or not joint:
            d = Draft()
            out.append(d)
        if apart:
            d.add(start if n else a, begins[n + 1][0] if n + 1 < len(fresh) else b)
        else:
            d.add(a, b)
        _join(d, [s], of, out)
    return d


_JOINED = re.compile(r"^(?:等人?|原|[，、和及与]|以及|[（(][^）)]{0,20}[）)])*$")
