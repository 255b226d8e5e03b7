"""TITLE: posts and ranks by a compositional grammar.

    title := party? degree* core        党组副书记 = 党组 + 副 + 书记, 常务副市长 = 常务 + 副 + 市长

Cores are ``lexicons/titles.tsv``, what stands before them ``lexicons/title_prefixes.tsv``. 原 and 时任 stay outside.
``candidates`` gives every reading; whether one is somebody's post (``keep``) is decided when organisations and people
are known, because 「党委书记是第一责任人」 speaks of nobody.
"""
from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.tagging import places
from miner.tagging.lexer import Scan

_RANK = re.compile(r"(?:相当于|享受)?((?:[正副]?(?:国|省部|部|省|厅局|厅|局|地厅|司局|司|县处|处|县|团|师|乡科|科|乡|股)级|[正副][部厅局处县科股]))(?:干部|待遇)?(?=[）)])")
BRACKETED_RANK = Anchored(r"[（(]" + _RANK.pattern + r"[）)]")
_RANK_AND_MORE = Anchored(r"[（(]" + _RANK.pattern.removesuffix("(?=[）)])") + r"(?=[，,；][^（(）)。]{1,30}[）)])")       # （正处级，已退休）
_cue = lexicons.cues("title_cues", {
    "river": "长WORDS", "of_body": "WORDS(?=原?副?(?:党|纪|局|厅|院|校|行|总|董|经|主|书|所|队|政|工|[一二三四]级))", "long_place": "长WORDS",
    "takes": "WORDS(?:了|该(?:公司|集团|企业|单位|部门|中心|学校|医院|[院局校所站村社厂行乡镇县区])的?原?|公司|院|局|校|省|市|县|区|其|部门|单位)?$", "counted": "WORDS$", "between": "WORDS{1,3}$",
    "climbed": "(?:、[一-龥]{2,8}){0,6}(?:一路|一步步|逐步|一步一步)?WORDS(?![位岗案])", "one_of": r"一WORDS原?\Z", "schooling": r"WORDS[，、,]\Z",
    "office_opens": r"WORDS(?:了|该[院校局所厂站]|上述[一-龥]{0,4})?\Z", "of_person": "(?:[，,]WORDS)+$"})
_LEVELS = "省市县区州盟旗镇乡村街道"
_OWN_LEVEL = tuple("省市县区州盟旗镇乡")
_JOINT_HEAD = re.compile(r"(副?)((?:大|中|支|总)?队|[局部庭科处所厅股])长$")


def _words(kind: str) -> tuple[str, ...]:
    """The plain words of a kind in ``title_cues.tsv``."""
    return lexicons.column_of("title_cues", kind)


def behind_rank(text: str, at: int) -> int:
    """Where a rank in brackets that stands at AT ends: 局长（正处级）|甲某; AT where none does."""
    m = BRACKETED_RANK.match(text, at) if text[at:at + 1] in ("（", "(") else None
    return m.end() if m else at


@dataclass(slots=True)
class Title:
    start: int
    end: int
    strong: bool
    role: bool = False              # counts only before a person's name: 负责人
    rank: bool = False              # a rank in brackets: （正厅级）
    congress: bool = False          # of a congress of the Party that its number tells: 中共十八大|代表


@lru_cache(maxsize=1)
def _prefixes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rows = lexicons.rows("title_prefixes")
    return tuple(frozenset(r["word"] for r in rows if r["kind"] == k) for k in ("degree", "party", "reject"))


@lru_cache(maxsize=1)
def _last_characters() -> tuple[frozenset[str], frozenset[str]]:
    """What a degree and a party word can end with: most cores have neither before them."""
    degree, party, _ = _prefixes()
    return frozenset(w[-1] for w in degree), frozenset(w[-1] for w in party)


@lru_cache(maxsize=1)
def _joint_cores() -> tuple[str, ...]:
    return tuple(r["core"] for r in lexicons.rows("titles") if r["class"] == "joint")


@lru_cache(maxsize=1)
def _strong_cores() -> frozenset[str]:
    return frozenset(r["core"] for r in lexicons.rows("titles") if r["class"] == "strong")


def joint_parts(title: str) -> tuple[str, str] | None:
    """The body and the post that one word tells: 公安局长 → 公安局, 局长; None for any other title.

    >>> joint_parts("县环境监察大队长")
    ('县环境监察大队', '大队长')
    """
    m = _JOINT_HEAD.search(title) if title.endswith(_joint_cores()) else None
    return (title[:m.start()] + m.group(2), m.group().removeprefix("副")) if m else None


_OF_PLACE = re.compile(r"[省市县区州盟旗镇乡](?:委|党委|纪委|人大|政协|政府|人民政府|监委)(?!员会)|街道(?:党工委|办事处|纪工委)|[副、，](?:省|市|县|区|镇|乡)长")


def _of_a_place(text: str, at: int) -> bool:
    """Whether the post that a sentence told last before AT is of a place (县委, 乡人大) and of no enterprise or bureau."""
    start = max(text.rfind(mark, max(0, at - 60), at) for mark in "。；\n") + 1 or max(0, at - 60)
    last = [max((m.start() for m in pattern.finditer(text, start, at)), default=-1) for pattern in (_OF_PLACE, _cue("of_body"))]
    return last[0] > last[1]


_AFTER_TOWN = re.compile(r"[原副党政人村社书支镇乡街居财卫中综农办民]")
# 公安局|长岭派出所, 公安局|长乐分局, 江北区|长山学校


def _town_follows(text: str, at: int) -> bool:
    """Whether 长 at AT opens a town's or village's name with its body behind: 长岭镇党委, 长征村党支部."""
    end = places.subdivision(text, at)
    return end is not None and end - at > 2 and _AFTER_TOWN.match(text, end) is not None


def candidates(scan: Scan) -> list[Title]:
    """Every title that the grammar reads in the text, in order, none inside another."""
    text = scan.text
    degree, party, reject = _prefixes()
    last_degree, last_party = _last_characters()
    found: list[Title] = []
    for core_start, end, kind in scan.titles:
        if text[end - 1] == "长" and text[end:end + 1] in reject and text[end:end + 2] != "期间":
            continue
        if text[end - 1] == "长" and (_cue("river").match(text, end - 1) or any(
                s == end - 1 and (e - s > 2 or text[end - 2] == "省" and _is_province(scan, end - 1)) for s, e in scan.places_near(end - 1, end))):
            continue                    # 合肥市|长丰县, 湖南省|长沙
        if text[end - 1] == "长" and (end - core_start == 2 and (_town_follows(text, end - 1) or text.startswith(_words("long_city"), end - 1) and scan.head_near(end + 1, 8))
                                     or _cue("long_place").match(text, end - 1)):
            continue                    # 新店乡|长征村, 渠县|长岭镇; 科学院|长春光学…研究所
        floor = found[-1].end if found else 0
        start, ranked = core_start, False
        while start > floor and text[start - 1] in last_degree:
            n = next((n for n in (5, 4, 3, 2, 1) if start - n >= floor and text[start - n:start] in degree), 0)
            if not n:
                break
            ranked = ranked or text[start - n:start].endswith(("级", "职", "待遇")) and text[start - n:start] not in ("高级", "正高级")
            start -= n
        for n in (6, 5, 4, 3, 2) if text[start - 1:start] in last_party else ():
            word = text[start - n:start] if start - n >= floor else ""
            if word in party:
                before = text[start - n - 1:start - n]
                if before == "原":                             # 北岸镇原|党委|委员, as 北岸镇党委原委员
                    before = text[start - n - 2:start - n - 1] if text[start - n - 3:start - n - 1] != "社区" else ""
                # 县委/镇党委/省纪委 are organisations of a level, 集团党委书记 and 党委书记 are titles;
                # so is 公司纪委书记: a level word directly before makes an organisation
                if word in ("党委", "纪委", "监委", "党工委", "纪工委") and before in ("、", "，", ",") and _of_a_place(text, start - n):
                    break                                      # 望江县委常委、|纪委|书记
                if before and before in _LEVELS or text[max(0, start - n - 2):start - n] in ("街道", "兵团", "嘎查", "苏木") or before == "共" or before == "团" and word in ("总支", "支部") or before == "总" and word == "工会" \
                        or before in ("师", "团") and _CORPS.search(text, max(0, start - n - 5), start - n):
                    break
                if word.startswith("机关党") and before and before in "厅局委部院署会社":
                    break                                      # 省教育厅机关党委|书记
                start -= n
                break
        if text[end - 2:end] == "委员" and text.startswith("会", end) and text[core_start:end] != "委员":
            continue                    # 党委|政法委员会|委员
        if text[core_start:end] == "成员" and start == core_start and not text.endswith(_words("former_group"), 0, start) and not (text.endswith(_words("leading"), 0, start) and text[end:end + 1] in tuple("、，（期")):
            continue                    # 党组成员 is a post, 领导小组成员 only where another post or a clause follows
        if kind == "joint" and text[start - 1:start] in _OWN_LEVEL and (start < 2 or not "一" <= text[start - 2] <= "龥" or text[start - 2] == "原"):
            start -= 1                  # 、县|公安局长
        strong = kind in ("strong", "joint") or ranked or text[core_start:end] in _words("clerk") and text.endswith(_words("small_body"), 0, start - (text[start - 1:start] == "原")) and not _cue("no_clerk").match(text, end)
        found.append(Title(start, end, strong, kind == "role"))
    if "大代表" in text:
        found += [Title(*m.span(), True, congress=True) for m in _OF_CONGRESS.finditer(text)]
        found.sort(key=lambda t: t.start)
    ranks = list(BRACKETED_RANK.finditer(text)) + list(_RANK_AND_MORE.finditer(text))
    if ranks:
        taken = {(t.start, t.end) for t in found}
        found += [Title(m.start(1), m.end(1), True, rank=True) for m in ranks if m.span(1) not in taken]
        found.sort(key=lambda t: t.start)
    return found


_CORPS = re.compile("(?:[第农][一二三四五六七八九十]{1,3}师|(?:[0-9]{1,3}|[一二三四五六七八九〇]{2,3})团)$")          # 农八师|党委|书记, 139团|党委|书记
_OF_CONGRESS = re.compile(r"(?<=[一二三四五六七八九十]大)代表(?=[、，。；）)\n]|资格|职务|$)")


def _is_province(scan: Scan, end: int) -> bool:
    """Whether a listed place ends at END: the 省 of 湖南省长沙 is the province's."""
    return any(e == end for _, e in scan.places_near(end - 4, end))


_COUNTED_LAST = frozenset("名位个各级关等分些顾")
_JOINT = re.compile(r"^(?:、|，|,|兼任?|和|及|与|以及|（|\(|）|\)|原|现任|时任|；|;|任|\s|：|并任)*$")


def keep(scan: Scan, found: list[Title], units: list, names: list, chains: list[tuple[int, int]]) -> list[tuple[Title, str]]:
    """The titles that somebody holds, each with the reason: beside a person, an organisation or a place, after 任 or
    担任, or joined to such a title."""
    text = scan.text
    unit_ends = {u.end for u in units}
    unit_starts = {u.start for u in units}
    inside = sorted([(u.start, u.end) for u in units])
    place_ends = {e for _, e in chains}
    person_starts = {p.start: p for p in names}
    person_ends = {p.end for p in names}
    covered = sorted(inside + [(p.start, p.end) for p in names])
    reasons: list[str] = []
    live = [_with_trade(text, _with_duty(text, rest, unit_ends), inside) for t in found if (rest := _after_unit(text, t, inside)) and not _covered(rest, covered)]
    for t in live:
        reasons.append(_reason(text, t, unit_ends, place_ends, person_starts, person_ends))
    # a title joined to a kept one is kept
    for order in (range(1, len(live)), range(len(live) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for i in order:
            if reasons[i]:
                continue
            other = i + step
            a, b = (live[other], live[i]) if step == -1 else (live[i], live[other])
            gap = text[a.end:b.start]
            if len(gap) > 2 and gap[0] == "、" and b.start in unit_ends and a.end + 1 in unit_starts:
                gap = "、"                                     # 原党委委员、副局长、|校园安全管理中心|主任
            elif step == -1 and b.strong and _AND_UNIT.fullmatch(gap):
                gap = "、"                                     # 担任驻村第一书记、|工作队|队长
            elif reasons[other] == "person follows" and a is live[i] and a.strong and _AND_OF.fullmatch(gap):
                gap = "兼"                                     # 村会计兼|合作社|出纳支某
            if reasons[other] and len(gap) <= 6 and _JOINT.match(gap) and gap and not (gap in ("，", "；") and not live[i].strong):
                if live[i].strong or reasons[other].startswith(("person", "org")):
                    reasons[i] = f"joined to {text[live[other].start:live[other].end]}"
    return [(t, why) for t, why in zip(live, reasons) if why and not (why == "person follows" and text.startswith(_HELPS, t.start) and text.endswith(_words("watches"), 0, t.start))]


_AND_OF = re.compile("[（(]?(?:兼|兼任|并兼任)[一-龥“”]{2,8}")
_AND_UNIT = re.compile("、(?:驻村)?(?:工作队|工作组|办公室|领导小组|指挥部)")
_HELPS = "干部"                                                 # 县纪委|干部|李某: what he is and no post


def _with_duty(text: str, t: Title, unit_ends: set[int]) -> Title:
    """T with the words between its body and it that tell what somebody of a staff sees to: 「原系某镇农业服务中心|农机管理员|」."""
    n = next((n for n in (2, 3, 4) if t.start - n in unit_ends), 0)
    if not n or t.start in unit_ends or not text.endswith(_staff("staff"), t.start, t.end):
        return t
    duty = text[t.start - n:t.start]
    tells = all("一" <= c <= "龥" for c in duty) and not any(word in duty for word in _staff("no_duty"))
    return replace(t, start=t.start - n) if tells else t


def _with_trade(text: str, t: Title, units: list[tuple[int, int]]) -> Title:
    """T with the trade in which somebody of a staff works, wherever it stands: 副局长李某、|农机管理员|王某, |信贷业务经理|."""
    if not text.endswith((*_staff("staff"), *_staff("of_duty")), t.start, t.end):
        return t
    start = t.start
    while n := next((n for n in (4, 3, 2) if text[start - n:start] in _trades()), 0):
        i = bisect_left(units, (start, 0))
        if i and units[i - 1][1] > start - n:
            break                                              # …医院外科|护士: the body's own word
        start -= n
    return replace(t, start=start) if start < t.start else t


@lru_cache(maxsize=1)
def _trades() -> frozenset[str]:
    return frozenset(_staff("duty"))


@lru_cache(maxsize=None)
def _staff(kind: str) -> tuple[str, ...]:
    return tuple(r["word"] for r in lexicons.rows("title_prefixes") if r["kind"] == kind)


def heads_unit(text: str, t: Title) -> bool:
    """Whether a role is told as the post of a unit named right before it, and its clause ends: 「系某镇卫生院聘用的药剂科|负责人|。」"""
    return text[t.end:t.end + 1] in _CLOSES_POST and _OFFICE_TOLD.search(text, max(0, t.start - 40), t.start) is not None


_OFFICE_TOLD = re.compile(r"(?:系|任|是|，|、)[^，。；：、]{4,36}\Z")


def _after_unit(text: str, t: Title, units: list[tuple[int, int]]) -> Title:
    """What an organisation leaves of a title that begins inside it, where that is a post: 全国政协|委员, not 政协委员. UNITS are
    their spans, in order and without overlaps."""
    i = bisect_left(units, (t.start, 0))
    end = units[i - 1][1] if i else 0
    rest = text[end:t.end].removeprefix("副") if t.start < end < t.end else ""
    return replace(t, start=end) if rest in _strong_cores() or rest == "代表" and not text.startswith("资格", t.end) else t


def _covered(t: Title, spans: list[tuple[int, int]]) -> bool:
    """Whether T touches one of SPANS, which are sorted and do not overlap."""
    i = bisect_left(spans, (t.end, 0))
    return i > 0 and spans[i - 1][1] > t.start


_CLOSES_POST = ("，", "）", ")", "。", "、", "；", "\n", "")


_body = lexicons.cues("org_edges", {"some_body": "[一两多数几]WORDS(?:原|时任|前)?$"})


def _reason(text: str, t: Title, unit_ends: set[int], place_ends: set[int], person_starts: dict, person_ends: set[int]) -> str:
    before = text[max(0, t.start - 10):t.start]
    if text[t.start:t.end] == "总书记":
        return "there is one"
    if t.congress:
        return "of a congress"
    if t.rank:
        return "rank in brackets"
    if text[t.end:t.end + 1] in _CLOSES_POST and (some := _ONE_OF_STAFF.search(before)) and t.start - len(some.group()) in unit_ends:
        return "one of a body's staff"
    if before[-1:] in _COUNTED_LAST and _cue("counted").search(before):
        return ""
    at = behind_rank(text, t.end)
    status = _cue("status").match(text, at) if at == t.end and text[at:at + 1] in ("（", "(") else None
    if status:
        at = status.end()
    if at in person_starts or text[at:at + 1] in "的、" and at + 1 in person_starts and t.strong:
        return "person follows"
    if t.role and not (text[at:at + 1] in _CLOSES_POST and _beside_person(text, t.start, person_ends)):
        return "post of the person before" if t.start in unit_ends and _is_his(text, t, person_ends) else _in_office(text, t, unit_ends)
    if t.strong and _body("some_body").search(before):
        return "a post of one of many bodies"                  # 重庆一高校原|党委书记|
    if t.start in unit_ends:
        return "organisation before" if t.strong or _held(text, t.end) else ""
    if text[t.start - 1:t.start] in ("）", ")") and t.start - 1 in unit_ends:
        return "organisation in brackets before"
    if text[t.start - 1:t.start] in ("）", ")"):
        opened = max(text.rfind("（", t.start - 16, t.start), text.rfind("(", t.start - 16, t.start))
        if opened in unit_ends and t.strong:
            return "organisation before its bracket"
    gap = _cue("between").search(before)
    if gap and (t.strong or gap.group() != "的") and t.start - len(gap.group()) in unit_ends | place_ends:
        return "organisation and 原 or the like before"
    if gap and t.strong and text[t.start - len(gap.group()) - 1] in "）)":          # 甲集团有限公司（以下简称甲集团）原|董事长
        closed = t.start - len(gap.group()) - 1
        if closed in unit_ends or max(text.rfind("（", closed - 24, closed), text.rfind("(", closed - 24, closed)) in unit_ends:
            return "organisation with its short name and 原 before"
    if t.start in place_ends and (t.strong or _held(text, t.end)):
        return "place before"
    if t.start in person_ends and t.strong:
        return "person before"
    if t.strong and _cue("as_office").match(text, t.end):
        return "told as an office"
    if _LADDER.search(before) and _cue("climbed").match(text, t.end):
        return "a step of a ladder"
    one = _cue("one_of").search(before) if t.strong else None
    if one and t.start - len(one.group()) in place_ends:
        return "one of a place"
    if t.strong and text[t.end:t.end + 1] in ("。", "，", "；", "\n", "") and _cue("schooling").search(before):
        return "a qualification behind the degree"
    if t.strong and text[at:at + 1] in _CLOSES_POST and _beside_person(text, t.start, person_ends):
        return "post of the person before"
    takes = _cue("takes").search(before) if t.strong or _cue("office_closes").match(text, t.end) else None
    if takes and not before.endswith(("责任", "信任", "主任")) and (t.strong or _cue("office_opens").search(before) and text[t.start:t.end] not in _words("hearing")):
        return "after " + takes.group()
    if text[t.start - 1:t.start] == "“" and text[t.end:t.end + 1] == "”" and t.strong and t.end - t.start >= 4:
        return "in quotation marks"
    return ""


_ONE_OF_STAFF = re.compile("的?一[名位个](?:普通的?|基层|年轻的?|小小的|在编|聘用的?)?$")      # 原是某乡草原站|的一名|技术员, 某局审批股|的一名普通|办事员
_LADDER = re.compile("(?:从|由|历经)(?:[一-龥]{2,8}、){0,6}\\Z")          # 从讲师、副教授、|教授|一路做到院长助理
_CAREER = re.compile(r"[ 　]*(?:19|20)\d\d[.．年/-]\s?\d{1,2}")


def _in_office(text: str, t: Title, unit_ends: set[int]) -> str:
    """Why a role is a post though no person stands beside it: the line is one of a career (1985.06—1990.02 某厂技术员), or it is told as
    somebody's (利用担任某中心网络管理员的职务便利, 某局财务科负责人职务上的便利)."""
    word = text[t.start:t.end]
    if not _cue("office_closes").match(text, t.end) or word in _words("hearing"):
        return ""
    behind = t.start in unit_ends or text[t.start - 1:t.start] == "、"
    if behind and _CAREER.match(text, text.rfind("\n", 0, t.start) + 1) and t.start - text.rfind("\n", 0, t.start) < 200:
        return "organisation before, in a career"
    if word == "工作人员":
        return ""
    if _cue("office_opens").search(text, max(0, t.start - 8), t.start):
        return "after what gives an office"
    clause = max(0, *(text.rfind(mark, max(0, t.start - 60), t.start) for mark in "，。；\n"))
    taken = text.rfind("任", max(clause, t.start - 60), t.start) >= 0 or text.rfind("系", max(clause, t.start - 60), t.start) >= 0
    unit = t.start in unit_ends or text[t.start - 1:t.start] == "的" and t.start - 1 in unit_ends and taken
    return "organisation before, held" if unit and (taken or _cue("office_held").match(text, t.end)) or _cue("office_held").match(text, t.end) and taken else ""




def _is_his(text: str, t: Title, person_ends: set[int]) -> bool:
    """Whether a role is told right behind a name as what its bearer was: 被告人李某|系|某县农业局|工作人员|，利用…."""
    if text[t.end:t.end + 1] not in _CLOSES_POST:
        return False
    opened = max(text.rfind(mark, max(0, t.start - 50), t.start) for mark in "，。；：、\n")
    return any(opened < e and text.startswith(_IS_A, e) for e in person_ends if e <= t.start)


_IS_A = ("系", "原系", "原为", "时系", "案发前系", "作为", "身为", "时任", "原任", "曾任", "任", "担任")
_THROUGH = ("通过", "经由", "向", "与", "为", "给", "帮助", "安排", "要求")


def _beside_person(text: str, at: int, person_ends: set[int]) -> bool:
    """Whether the post at AT is told of a person named before it in its clause: 李某，某局采购办负责人，因…"""
    opened = max(text.rfind(mark, max(0, at - 50), at) for mark in "，（。")
    status = _cue("of_person").search(text, max(0, opened - 30), opened)
    if text.startswith(_THROUGH, opened + 1):
        return False                                           # 李某，通过某公司|实际控制人|，代持股份
    return opened in person_ends or status is not None and status.start() in person_ends


def _held(text: str, end: int) -> bool:
    """A weak title stands only where its clause or list ends, or where it is told as an office: 「某县医院会计、」, 「担任某校教师|期间」, not 医院职工食堂."""
    return not text[end:end + 1] or not "一" <= text[end] <= "龥" or text[end] == "兼" or text.startswith(_AS_OFFICE, end)


_AS_OFFICE = ("期间", "的职务", "的职权", "职务便利", "职务上的", "的便利", "一职", "的工作便利")
