"""Where a case belongs: the division where the conduct was, if told; else that of the post.

Order: the place of the post held at the time of the conduct (担任甲县县委书记期间 …), the place that opens a bulletin item,
the most specific place among the posts of its first subject, a body that answers. A central body has none.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from .. import lexicons
from ..model import Mention, Subject
from . import discussion, incident, orgs, places, positions, tenure
from .called import in_full
from .frame import Frame, item_mark
from .located import central, district_of_branch, inside, of_railway, plain_zone, seat_of, seat_of_branch

_cue = lexicons.cues("region_cues", {
    "firm_of_state": "WORDS(?=[一-鿿]{4,}$)",
    "tells": "[^，。；]{0,12}(?:公开)?WORDS",
    "held": "WORDS[^。；]{0,60}$",
    "seat": "WORDS$",
    "gone_to": "WORDS$",
    "gone_after": "[^，。；]{0,3}WORDS",
})
_LAST_FIRM = re.compile(r".*公司(?=[一-鿿]{3,}公司$)")
_PERIOD_OF_POST = re.compile(r"[^。；]{0,50}?(?:期间|时，)")


def of(frame: Frame, spans: list[tuple[int, int]], subjects: list[Subject]) -> tuple[str | None, str | None, str]:
    """Path (省/市/县) and six-figure code of a case's region and the reason; (None, None, reason) where none is told."""
    first = subjects[0] if subjects else None
    tried: list[str] = []
    rule = ""
    if _place_head(frame, spans):
        tried, rule = [frame.mentions[frame.inside(spans[0][0], spans[0][0] + 6)[0]].text], "place that answers"
    elif first is not None and first.kind == "organization":
        tried, rule = [first.name], "body that answers"
    elif first is not None and first.kind == "person":
        tried, rule = _held(frame, first, spans), "post at the time"
        if not tried or places.one(tried[0]) is None:
            tried, rule = tried + _own(frame, first), rule if tried else "post"
    if not tried:
        tried, rule = list(_opening(frame, spans)), "named in the case"
        both = _side_by_side(frame, spans, tried[:2])
        if both:
            return places.path(both), both, f"holds {tried[0]}、{tried[1]}"
    year = _year(frame, spans)
    context: tuple[str, ...] | None = None
    unsure = ""
    for name in [in_full(frame, name) or name for name in tried]:
        seat = seat_of(name)
        p = places.one(seat, (), year) if seat else None
        if p is not None and p.code:
            return places.path(p.code), p.code, f"{rule}: {name}, which lies there"
        local = seat_of_branch(name, year) or of_railway(name) or _local(name)
        if local:
            p = places.one(local, (), year)
            if p is not None and p.code and not p.code.startswith("11"):   # 北京 in their names is the seat
                return places.path(p.code), p.code, f"{rule}: {name}"
        if central(name):
            continue
        units = orgs.place_units(name)
        if units and units[0][0] == "town":
            continue                                           # 广宁街道 is not 广宁县
        p = places.one(district_of_branch(name) or plain_zone(name), (), year)
        head = orgs.place_prefix(name)
        if p is not None and p.code and head and head != name:
            q = places.one(head, (), year)                     # 渠县仁和医院 lies in 渠县, whatever 仁和 may be elsewhere
            if q is not None and q.code and q.code != p.code and not inside(p.code, q.code) and not inside(q.code, p.code) \
                    and not (len(orgs.place_units(name)) == 1 and _cue("of_firm").search(name, len(head))):
                p = q
        if p is not None and p.code and _far_firm(frame, spans, name, p.code):
            continue
        if p is not None and p.code is None:
            if context is None:
                context = _context(frame, spans)
            p = places.one(plain_zone(name), context, year)
        if p is not None and (p.code or p.common):
            code = p.code or p.common
            nearer = _heading(frame, spans[0][0], code) if code.endswith("00") and p.code else None
            if nearer:
                return places.path(nearer[0]), nearer[0], f"heading: {nearer[1]}"
            if code.endswith("0000") and _FIRM.search(name) and (rule == "named in the case" or orgs.of_short_province(name)):
                nearer = _dealt_with_in(frame, spans, code, year, rule != "named in the case")
                if nearer:                                     # 甲省某公司 whose boss 乙市监委 deals with
                    return places.path(nearer[0]), nearer[0], f"agency: {nearer[1]}"
            return places.path(code), code, f"{rule}: {name}" + ("" if p.code else AMBIGUOUS)
        if p is not None:
            unsure = unsure or f"{name}{AMBIGUOUS}"
    if tried and all(central(name) for name in tried):
        return None, None, f"central body: {tried[0]}"
    for name in tried:                                         # 石角镇新民村: where the document told it with its county
        fuller = _told_fuller(frame, name)
        p = places.one(fuller, (), year) if fuller else None
        if p is not None and p.code:
            return places.path(p.code), p.code, f"{rule}: {name}, told before as {fuller}"
    rural = not unsure and any(_TOWN.match(name) or name.startswith(_OF_COMMUNITY) for name in tried)
    if first is not None and (rural or any(name.startswith("某") for name in tried)):
        for name in _opened(frame, first):
            p = places.one(name, (), year)
            if p is not None and p.code:
                return places.path(p.code), p.code, f"place that opens the sentence: {name}"
    for name in tried:                                         # 某县医保办: where a body of 某县 is told with its province
        wider = _told_wider(frame, name, spans) if name[:1] == "某" else None
        p = places.one(wider, (), year) if wider else None
        if p is not None and p.code:
            return places.path(p.code), p.code, f"{rule}: {name}, told as {wider}"
    for name in _served(frame, first.name, spans) if first is not None and first.kind == "person" and not unsure else ():
        p = places.one(name, (), year) if not central(name) and orgs.place_prefix(name) else None
        if p is not None and p.code:
            return places.path(p.code), p.code, f"post in the case: {name}"
    told: tuple[str, str] | None = None
    for name in () if any(_CENTRAL_GROUP.search(frame.text, a, b) for a, b in spans) else _agencies(frame, spans, all([n[0] == "某" or _BRANCH_ALONE.match(n) is not None for n in tried])):      # 王封乡卫生院: the commission that tells it knows where
        p = places.one(name, (), year)
        if p is not None and p.code and (told is None or inside(p.code, told[0]) and "指定管辖" not in frame.text):
            told = p.code, name                                # 某市纪委通报了该市某县纪委查处的案件: the nearer
    if told is not None:
        return places.path(told[0]), told[0], f"agency: {told[1]}"
    if first is not None and first.kind == "person" and not unsure:
        for name in _beside(frame, first):
            p = places.one(name, (), year)
            if p is not None and p.code and not _far_firm(frame, spans, name, p.code):
                return places.path(p.code), p.code, f"place beside the name: {name}"
    code = None if unsure else _of_that_level(frame, tried, spans[0][0], year)
    if code:
        return places.path(code), code, "the place told before, of the level that its body tells"
    code = _told_before(frame, max(spans[0][0], first.start or 0), year) if first is not None and tried and not unsure else None
    if code and (rural or any(name.startswith(places.path(code).rsplit("/", 1)[-1][:-1]) for name in tried)):      # 洞口九中, in a story of 洞口县
        return places.path(code), code, "the place that the document tells of before"
    return None, None, unsure


_CENTRAL_GROUP = re.compile("(?:中央纪委(?:国家监委)?|中纪委)驻[^，。；]{2,30}纪检(?:监察)?组")      # who leads a local commission in a matter of the nation's bodies
_BRANCH_ALONE = re.compile("(?:农商|农村商业|农业|工商|建设|交通|中国)?银行[一-龥]{2,6}(?:支行|营业部|分理处)$")      # 农商银行城关支行: of which city the court knows
_FIRM = re.compile("(?:公司|集团|厂|矿|店|酒店|学校|医院)$")


def _far_firm(frame: Frame, spans: list[tuple[int, int]], name: str, code: str) -> bool:
    """Whether a firm, school or hospital only bears the short name of a county that the document's places know nothing of: 芙蓉煤业公司 of
    宜宾 does not lie in 长沙's 芙蓉区."""
    if orgs.place_prefix(name)[-1:] in tuple("省市县区州盟旗镇乡") or not _FIRM.search(name) or code.endswith("00"):
        return False
    around = [c for c in _context(frame, spans) if c != code]
    return bool(around) and not any(c[:4] == code[:4] or c[2:] == "0000" and c[:2] == code[:2] for c in around)


def of_most(frame: Frame, spans: list[tuple[int, int]], subjects: list[Subject], head: tuple[int, int] | None) -> tuple[str | None, str | None, str]:
    """The region of a matter of several people: the place that its heading names, else the one that most of their posts have."""
    for i in frame.inside(*head, "LOC") if head else ():
        p = places.one(frame.mentions[i].text)
        if p is not None and p.code:
            return places.path(p.code), p.code, f"heading: {frame.mentions[i].text}"
    found = [of(frame, spans, [s]) for s in subjects]
    told = [f for f in found if f[1]]
    votes = Counter(f[1] for f in told)
    if not told:
        return found[0]
    most = max(told, key=lambda f: votes[f[1]])
    if incident.told(frame):                                   # of an accident the bosses of the county answer, beside those of its city and province
        counties = [f for f in told if not f[1].endswith("00") and (f[1] == most[1] or inside(f[1], most[1]))]
        if len({f[1] for f in counties}) == 1:
            return counties[0]
    return most


def of_bodies(names: list[str]) -> tuple[str, str, str] | None:
    """The region of several places or bodies that answer for one matter: what holds them all (温州市龙湾区、丽水市青田县 → 浙江省), of two
    places the inner where one holds the other; None where that is not known of each, unless those that are known lie apart (丹阳市某厂、扬州市某厂、瓯江公司)."""
    found = [places.one(orgs.place_prefix(n) or n) for n in names]
    codes = sorted({p.code for p in found if p is not None and p.code})
    if len(codes) < 2:
        return None
    inner = next((c for c in reversed(codes) if all(c == o or inside(c, o) for o in codes)), None)
    if inner and any(p is None or not p.code for p in found):
        return None
    if inner and any(orgs.place_prefix(n) != n for n in names):
        return None                                            # 长春市教育局、南关区教育局: where the first is
    if inner is None:
        inner = next((c for c in (codes[0][:4] + "00", codes[0][:2] + "0000") if all(inside(o, c) for o in codes)), None)
    return (places.path(inner), inner, "bodies that answer: " + "、".join(names)) if inner else None


def _heading(frame: Frame, at: int, code: str) -> tuple[str, str] | None:
    """(code, name) of a place inside CODE that the last heading before AT names as the scene: 「某市某县有关党员干部违规吃喝问题」."""
    paragraphs = [p for p in frame.paragraphs[1:] if p[0] < at][-12:]
    for a, b in reversed(paragraphs):
        if b - a < 50 and not any([mark in frame.text[a:b] for mark in "。；，"]) and not (frame.inside(a, b) and item_mark(frame.text, a) == item_mark(frame.text, at) != ""):      # 案例三 heads no 案例四
            for i in frame.inside(a, b, "LOC"):
                p = places.one(frame.mentions[i].text)
                if p is not None and p.code and inside(p.code, code):
                    return p.code, frame.mentions[i].text
            return None
    return None


_OF_COMMUNITY = ("社区", "村")
_TOWN = re.compile(r"[一-龥]{2,5}?(?:街道|镇|乡|村|社区)")


def _told_fuller(frame: Frame, name: str) -> str | None:
    """The mention that names the same town or village behind a place, 綦江区石角镇政府 for 石角镇新民村村支部, or the same body,
    玉溪市峨山县青禾中学 for 青禾中学; None where none does."""
    m = _TOWN.match(name)
    if m is None:
        return next((frame.mentions[i].text for i in frame.by_label.get("ORG", ()) if frame.mentions[i].text.endswith(name) and orgs.place_prefix(frame.mentions[i].text)),
                    None) if len(name) > 4 and not orgs.place_prefix(name) else None
    for label in ("LOC", "ORG"):
        for i in frame.by_label.get(label, ()):
            at = frame.mentions[i].text.find(m.group())
            if at > 1:
                return frame.mentions[i].text
    return None


AMBIGUOUS = " (several places of this name)"


def _told_wider(frame: Frame, name: str, spans: list[tuple[int, int]]) -> str | None:
    """The place before an anonymised county where a body is told with it: 山东省 of 山东省某县医疗保障局 for 某县医保办; None where none is."""
    for a, b in spans:
        for i in frame.inside(a, b):
            at = frame.mentions[i].text.find(name[:2]) if frame.mentions[i].label in ("ORG", "LOC") else 0
            if at > 1:
                return frame.mentions[i].text[:at]
    return None


def _served(frame: Frame, name: str, spans: list[tuple[int, int]]) -> Iterable[str]:
    """Bodies in which a person held a post by a sentence of the case, the post itself unread: 「被告人李某先后利用担任上海市公安局交警总队某科承办人」."""
    for a, b in spans:
        at = frame.text.find("担任", a, b)
        while at >= 0:
            found = frame.inside(at + 2, min(b, at + 4), "ORG")
            if found and name in frame.text[frame.sentence(at)[0]:at]:
                yield frame.mentions[found[0]].text
            at = frame.text.find("担任", at + 2, b)


def _local(name: str) -> str | None:
    """What follows the head of a central firm in the name of its local company: 国家电投宁夏铝电公司中卫新能源公司 → 中卫新能源公司."""
    m = _cue("firm_of_state").match(name)
    if not m:
        return None
    rest = name[m.end():]
    last = _LAST_FIRM.match(rest)
    inner = rest[last.end():] if last else ""
    first, second = places.one(rest) , places.one(inner) if inner else None
    if second is not None and second.code and first is not None and first.code and second.code.startswith(first.code[:2]):
        return inner
    return rest


def _beside(frame: Frame, s: Subject) -> Iterable[str]:
    """Places and bodies that stand before a person's name in its clause, nearest first, for posts whose body was not read."""
    a, b = frame.clause(s.start, "，。；;！？!?\n")
    near = [frame.mentions[i] for i in frame.inside(a, s.start)] if a < s.start else [frame.mentions[i] for i in frame.inside(b, frame.sentence(s.start)[1])[:2]]
    return [m.text for m in reversed(near) if m.label == "LOC" and not _passed_by(frame, m) or m.label == "ORG" and not _agency(m.text) and not central(m.text)]


def _opened(frame: Frame, s: Subject) -> list[str]:
    """The places told before a person in his sentence, nearest first: 「甲市乙区紧盯…，查处该区丙镇农业服务中心原主任李某」."""
    return [frame.mentions[i].text for i in reversed(frame.inside(frame.sentence(s.start)[0], s.start, "LOC"))]


_LEVELS = {"省": slice(0, 2), "市": slice(0, 4), "州": slice(0, 4), "县": slice(0, 6)}


def _of_that_level(frame: Frame, tried: list[str], at: int, year: int | None) -> str | None:
    """The code of the province, city or county that 省水利厅, 市水利局, 县水利局 mean: of the commission last told before AT."""
    level = next((name[0] for name in tried if name[:1] in _LEVELS and not orgs.place_prefix(name)), None)
    if level is None:
        return None
    for i in reversed(frame.inside(max(0, at - _STORY), at, "ORG")):
        name = frame.mentions[i].text
        p = places.one(name, (), year) if _cue("commission").search(name) and not central(name) else None
        if p is not None and p.code:
            code = p.code[kept := _LEVELS[level]].ljust(6, "0")
            return code if kept.stop < 6 or not code.endswith("00") else None
    p = places.one(place, (), year) if level == "县" and (place := positions.only_place(frame, level)) else None
    return p.code if p is not None else None                   # 县实验小学, in a story that tells of one county


_STORY = 1500                                                  # characters before a case that set its scene


def _told_before(frame: Frame, at: int, year: int | None) -> str | None:
    """The code of the place in which a story plays: the most specific of those told before AT, where all lie in one another."""
    best: str | None = None
    for i in frame.inside(max(0, at - _STORY), at):
        m = frame.mentions[i]
        if m.label not in ("LOC", "ORG") or m.label == "ORG" and central(m.text):
            continue
        p = places.one(m.text, (), year)
        if p is None or not p.code:
            continue
        if best is None or inside(p.code, best):
            best = p.code
        elif p.code != best and not inside(best, p.code):
            return None
    return best


_NAMED_TO_DO_IT = ("指定", "指定由", "交由", "交办给", "指派")      # 市监委|指定|乙市监委对甲立案: of anywhere
_SENT = re.compile("接受[^，。；]{0,30}驻[^，。；]{2,24}(?:纪检监察组|纪检组|纪委)[^，。；]{0,8}$")


def _agencies(frame: Frame, spans, courts: bool) -> Iterable[str]:
    """Commissions, procuratorates and courts named in the case, then the document's title, source and lead."""
    for a, b in spans:
        for i in frame.inside(a, b, "ORG"):
            name = frame.mentions[i].text
            if frame.text[frame.mentions[i].start - 1] in "（(" and frame.text.startswith((" ", "　"), frame.mentions[i].end):
                continue                                       # （某市纪委监委 张某）: where the author works
            if _SENT.search(frame.text, max(a, frame.mentions[i].start - 60), frame.mentions[i].start) or frame.text.endswith(_NAMED_TO_DO_IT, a, frame.mentions[i].start):
                continue                                       # 接受中央纪委国家监委驻某部纪检监察组和某市监委审查调查: one that was told to, anywhere
            if _cue("commission").search(name) or courts and _cue("court").search(name):
                yield name
    for i in frame.inside(frame.paragraph(spans[0][0])[0], spans[0][0], "ORG"):      # 某区纪委监委在某镇发现…。|经核查，时任村支书甲
        if _cue("commission").search(frame.mentions[i].text):
            yield frame.mentions[i].text
    for words in (frame.document.title, frame.document.source):
        if words:
            yield words
    if discussion.parts(frame) is None:                        # who wrote a case discussion tells of cases of anywhere
        yield from signed_by(frame)
    for i in frame.inside(0, 400, "ORG"):
        m = frame.mentions[i]
        if _cue("tells_body").search(m.text) and _cue("tells").match(frame.text, m.end, m.end + 20) and not _of_another(frame, m.start, spans):
            yield m.text


def _of_another(frame: Frame, at: int, spans) -> bool:
    """Whether the sentence at AT tells of somebody of another case: 「广东省纪委通报，某电网公司总经理卞某被查。¶某集团董事长邵某被查」 leaves 邵某 where he is."""
    a, b = frame.sentence(at)
    return bool(frame.inside(a, b, "PER")) and not any(s < b and a < e for s, e in spans)


_FIELD_OFFICES = ("市场监管局", "市场监督管理局", "生态环境局")      # of a city's and a county's office, the county's looked into the matter


def _dealt_with_in(frame: Frame, spans, code: str, year: int | None, alone: bool) -> tuple[str, str] | None:
    """The division inside CODE whose commission deals with the case, and the words that tell it; ALONE: none where another
    commission is told too, which may have had it do so (指定管辖)."""
    found = [(p.code, told) for told in dict.fromkeys(_agencies(frame, spans, False)) if (p := places.one(told, (), year)) is not None and p.code]
    if alone and len({c for c, told in found if told != frame.document.title}) > 1:
        offices = [(c, told) for c, told in found if told.endswith(_FIELD_OFFICES)]
        nearest = max(offices, key=lambda x: sum(inside(x[0], c) for c, _ in offices), default=None)
        return nearest if nearest is not None and inside(nearest[0], code) and all(c == nearest[0] or inside(nearest[0], c) for c, _ in found) else None
    return next(((c, told) for c, told in found if inside(c, code)), None)


def signed_by(frame: Frame) -> list[str]:
    """The commissions that sign a document: in its last lines, or in brackets behind its last sentence."""
    text, out = frame.text, []
    for a, b in frame.paragraphs[-3:]:
        for i in frame.inside(a, b, "ORG"):
            m = frame.mentions[i]
            alone = m.start == a and not text[m.end:b].strip()
            if _cue("commission").search(m.text) and a and (alone or text[m.start - 1] == "（" and text[m.end:b].strip() == "）"):
                out.append(m.text)
    return out


def _agency(name: str) -> bool:
    return _cue("agency").search(name) is not None


_BORN = re.compile("(?:出)?生|参加工作|入党|加入")                # a cadre's birth says nothing of the divisions of his deeds


def _year(frame: Frame, spans) -> int | None:
    for a, b in spans:
        for i in frame.inside(a, b, "DATE"):
            n = frame.mentions[i].norm or {}
            if n.get("start") and not _BORN.match(frame.text, frame.mentions[i].end) and not frame.text.endswith("生于", 0, frame.mentions[i].start):
                return int(n["start"][:4])
    return int(frame.document.published[:4]) if frame.document.published else None


def _context(frame: Frame, spans) -> tuple[str, ...]:
    """Codes that the document's other places tell, for names that several divisions share."""
    codes = []
    near = frame.inside(max(0, spans[0][0] - 600), spans[-1][1])
    for i in [*near, *[j for j in range(len(frame.mentions)) if j not in near][:60]]:
        m = frame.mentions[i]
        if m.label in ("LOC", "ORG"):
            p = places.one(m.text)
            if p is not None and p.code:
                codes.append(p.code)
        if len(codes) >= 16:
            break
    for words in (frame.document.title, frame.document.source):
        p = places.one(words) if words else None
        if p is not None and p.code:
            codes.append(p.code)
    return tuple(dict.fromkeys(codes))


def _held(frame: Frame, s: Subject, spans) -> list[str]:
    """Bodies of posts under 担任…期间, where the deeds that follow are the first of the case's story."""
    served = next(_served_in(frame, s, spans), None)
    if served:
        return [served]
    out = []
    for p in s.positions:
        if not p.org or p.start is None:
            continue
        for start, end in [(p.start, p.end or p.start), *_told_again(frame, p.org, p.title, p.start, spans)]:
            a, b = frame.sentence(start)
            after = frame.text[end:min(b, end + 60)]
            if (then := _THEN.search(frame.text[a:start])) and frame.inside(a, a + then.start(), "DATE") and s.name in after[:30] and not _DEALT.search(after):
                out.append(p.org)                              # 某年5月，时任某市委副书记李某要求……
                break
            term = tenure.behind(frame.text, end)
            if not term and ("期间" not in after and "时，" not in after or not _PERIOD_OF_POST.match(after)):
                continue
            head = frame.text[a:start]
            if head.rfind("（") > head.rfind("）"):
                continue                                       # 李某（现任甲公司副书记）在担任乙镇书记期间
            if any([frame.text.endswith(("为", "是"), 0, frame.mentions[i].start) for i in frame.inside(end, b, "PER")]):
                continue                                       # 他在某县担任县长时，县委书记为李某: no deed
            if "；" in head or not term and not _cue("held").search(head) or _cue("taken").search(head):
                continue
            out.append(p.org)
            break
    return _widest(out)


def _served_in(frame: Frame, s: Subject, spans) -> Iterable[str]:
    """Places and bodies in which a person is said to have served for a time, without a post: 主政|萍乡市|期间, 在|同江市|任职的几年里."""
    for a, b in spans:
        for i in frame.inside(a, b) if tenure.told_in(frame.text[a:b]) else ():
            m = frame.mentions[i]
            if m.label not in ("LOC", "ORG") or not tenure.served(frame.text, m.start, m.end):
                continue
            begin = frame.sentence(m.start)[0]
            people = frame.inside(begin, m.start, "PER")
            if frame.mentions[people[-1]].text == s.name if people else _HE.search(frame.text, begin, m.start):
                yield m.text


_HE = re.compile("[他她其](?![中他余])")
_THEN = re.compile("时任[^，。；、]{0,24}$")
_DEALT = re.compile("受到|处分|被查|被立案|退休")


def _told_again(frame: Frame, org: str, title: str, at: int, spans) -> Iterable[tuple[int, int]]:
    """Where a case tells a post again behind the place AT which it told it first: 「曾任甲市委书记……。他担任甲市委书记的那几年」."""
    if frame.text.find(org + title, at + 1) < 0:
        return
    for a, b in spans:
        for i in frame.inside(max(a, at + 1), b):
            m = frame.mentions[i]
            if m.text == org and m.label in ("ORG", "LOC") and frame.text.startswith(title, m.end):
                yield m.start, m.end + len(title)


def _widest(names: list[str]) -> list[str]:
    """Of several posts told for one time the one whose place the others lie in; none where they lie in different places (甲县县长、乙县县委书记
    期间), so that the office held at last tells."""
    found = [(name, p.code) for name in names if (p := places.one(name)) is not None and p.code]
    if len({code for _, code in found}) < 2:
        return names[:1]
    common = places.in_common([places.path(code) for _, code in found])
    if common and common.count("/") == 1 and all(code[2:] != "0000" for _, code in found):
        return [common.replace("/", "")]                       # 银川市兴庆区区长、灵武市市长: 银川市 holds both
    return [name for name, code in found if all(inside(other, code) for _, other in found if other != code)][:1]


def _side_by_side(frame: Frame, spans, tried: list[str]) -> str | None:
    """The code of the division that holds two places joined by 、 (保亭、琼中两县 → 海南省), None otherwise."""
    if len(tried) < 2 or "、".join(tried) not in frame.text[spans[0][0]:spans[-1][1]]:
        return None
    a, b = (places.one(x) for x in tried)
    if a is None or b is None or not a.code or not b.code or a.code[:2] != b.code[:2]:
        return None
    return a.code[:4] + "00" if a.code[:4] == b.code[:4] and a.code[2:4] != "90" else a.code[:2] + "0000"


def _own(frame: Frame, s: Subject) -> list[str]:
    """Bodies of the subject's posts, the one that tells the region first.

    The first post decides; a mere seat in a higher committee (浙江省委常委、杭州市委书记) gives way to the office.
    """
    told = [p for p in s.positions if p.org]
    if len(told) >= 2 and _cue("seat").match(told[0].title) and told[1].org != told[0].org \
            and _cue("office").search(told[1].title) and _cue("committee").search(told[0].org or ""):
        told = told[1:] + told[:1]
    if told and central(told[0].org or "") and not _cue("seat").search(told[0].title) and told[0].start is not None:
        told = [p for p in told if p.start is None or frame.sentence(p.start) == frame.sentence(told[0].start)]      # what he was before elsewhere is his past
    if told and "兵团" in (told[0].org or ""):
        told = told[:1]
    if len(told) >= 2 and told[1].org != told[0].org and (told[0].former or not told[1].former) and told[1].start is not None and told[0].end is not None and told[1].start - told[0].end < 40 \
            and "。" not in frame.text[told[0].end:told[1].start]:
        wide, near = places.one(told[0].org), places.one(told[1].org)
        if wide is not None and near is not None and wide.code and near.code and not wide.code.endswith("0000") and inside(near.code, wide.code) \
                and _cue("near_office").search(told[1].title):
            told = told[1:] + told[:1]
    past = len(told) > 1 and told[0].former and told[0].start is not None and _LIST_OF_PAST.search(frame.text, *frame.clause(told[0].start, "，。；"))
    if past and any([not p.former for p in told]):
        told = sorted(told, key=lambda p: p.former)            # 曾任甲县法院院长，现任乙市法院院长
    elif past:
        wide = _holds_all([p.org for p in told if p.org])
        return [wide, *[p.org for p in told if p.org]] if wide else [p.org for p in told if p.org]
    return [p.org for p in told if p.org]


_LIST_OF_PAST = re.compile("(?:先后|曾经?)(?:担|出|兼)?任|历任")


def _holds_all(names: list[str]) -> str | None:
    """The one of several bodies in whose place all the others lie: 镇雄县公安局, 昭通市公安局."""
    found = [(name, p.code) for name in names if (p := places.one(name)) is not None and p.code]
    return next((name for name, code in found if not code.endswith("0000") and all([other == code or inside(other, code) for _, other in found])), None)


def _place_head(frame: Frame, spans) -> bool:
    """Whether the case opens with a place that answers itself: 「某省某市某县在整治中层层加码…问题。」"""
    a = spans[0][0]
    idx = frame.inside(a, a + 6)
    if not idx or frame.mentions[idx[0]].label != "LOC":
        return False
    m = frame.mentions[idx[0]]
    return _cue("answers").match(frame.text, m.end, m.end + 4) is not None


def _opening(frame: Frame, spans) -> Iterable[str]:
    """Places and bodies of the case in order, those that only investigate or report left out."""
    for a, b in spans:
        for i in frame.inside(a, b):
            m = frame.mentions[i]
            if m.label == "LOC" and not _passed_by(frame, m) or m.label == "ORG" and not _agency(m.text):
                yield m.text


def _passed_by(frame: Frame, m: Mention) -> bool:
    """Whether a place is where somebody travelled, bought a house or was caught: 赴|云南|旅游, 在|上海|购房."""
    return _cue("gone_to").search(frame.text, max(0, m.start - 8), m.start) is not None or _cue("gone_after").match(frame.text, m.end) is not None
