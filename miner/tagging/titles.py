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
from miner.tagging.org_nobody import SOME_BODY

_RANK = re.compile(r"(?:相当于|享受)?((?:[正副]?(?:国|省部|部|省|厅局|厅|局|地厅|司局|司|县处|处|县|团|师|乡科|科|乡|股)级|[正副][部厅局处县科股]))(?:干部|待遇)?(?=[）)])")
BRACKETED_RANK = Anchored(r"[（(]" + _RANK.pattern + r"[）)]")
_RANK_AND_MORE = Anchored(r"[（(]" + _RANK.pattern.removesuffix("(?=[）)])") + r"(?=[，,；][^（(）)。]{1,30}[）)])")       # （正处级，已退休）
_YANGTZE = re.compile(r"长(?:江(?:[大三][桥峡]|流域|航|水|干流|中下游|上游|下游|沿岸|经济带|证券|电力|委|三角|日报|村|路|街|口)|沙市|春市|治市|三角)")
_LEVELS = "省市县区州盟旗镇乡村街道"
_OWN_LEVEL = tuple("省市县区州盟旗镇乡")
_JOINT_HEAD = re.compile(r"(副?)((?:大|中|支|总)?队|[局部庭科处所厅股])长$")


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
_OF_BODY = re.compile(r"(?:公司|集团|银行|医院|学院|大学|学校|中学|小学|局|厅|所|中心|总队|支队|大队|研究院)(?=原?副?(?:党|纪|局|厅|院|校|行|总|董|经|主|书|所|队|政|工|[一二三四]级))")


def _of_a_place(text: str, at: int) -> bool:
    """Whether the post that a sentence told last before AT is of a place (县委, 乡人大) and of no enterprise or bureau."""
    start = max(text.rfind(mark, max(0, at - 60), at) for mark in "。；\n") + 1 or max(0, at - 60)
    last = [max((m.start() for m in pattern.finditer(text, start, at)), default=-1) for pattern in (_OF_PLACE, _OF_BODY)]
    return last[0] > last[1]


_AFTER_TOWN = re.compile(r"[原副党政人村社书支镇乡街居财卫中综农办民]")
# 公安局|长岭派出所, 公安局|长乐分局, 江北区|长山学校
_STATION = re.compile("长(?:[一-龥]{1,2}(?:派出所|(?:监管)?分局)|[山江安岭青征兴寿城春沙治宁乐丰河湖虹坪沟坝塘桥流](?:中学|小学|学校|幼儿园|中心校))")
_LONG_CITIES = ("长春", "长沙", "长治", "长安", "长宁", "长乐", "长江")


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
        if text[end - 1] == "长" and (_YANGTZE.match(text, end - 1) or any(
                s == end - 1 and (e - s > 2 or text[end - 2] == "省" and _is_province(scan, end - 1)) for s, e in scan.places_near(end - 1, end))):
            continue                    # 合肥市|长丰县, 湖南省|长沙
        if text[end - 1] == "长" and (end - core_start == 2 and (_town_follows(text, end - 1) or text.startswith(_LONG_CITIES, end - 1) and scan.head_near(end + 1, 8))
                                     or _STATION.match(text, end - 1)):
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
        if text[core_start:end] == "成员" and start == core_start and not text.endswith(_FORMER_GROUP, 0, start) and not (text.endswith(_LEADING, 0, start) and text[end:end + 1] in tuple("、，（期")):
            continue                    # 党组成员 is a post, 领导小组成员 only where another post or a clause follows
        if kind == "joint" and text[start - 1:start] in _OWN_LEVEL and (start < 2 or not "一" <= text[start - 2] <= "龥" or text[start - 2] == "原"):
            start -= 1                  # 、县|公安局长
        strong = kind in ("strong", "joint") or ranked or text[core_start:end] in _CLERKS and text.endswith(_OF_SMALL_BODY, 0, start - (text[start - 1:start] == "原")) and not _NO_POST.match(text, end)
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
_FORMER_GROUP = ("党组原", "党委原")
_LEADING = ("领导小组", "指挥部", "指挥部办公室")
_CLERKS = ("文书", "会计", "出纳")         # a post beside a small body though a word elsewhere (会计核算, 文书送达)
_OF_SMALL_BODY = ("村委会", "居委会", "村党支部", "社区党支部", "党总支", "公司", "小学", "中学", "学校", "卫生院", "财政所", "信用社")
_NO_POST = re.compile(r"[科室股处岗师员]|核算|事务|主管|资格|制度|凭证|账|培训|集中|工作|送达")


def _is_province(scan: Scan, end: int) -> bool:
    """Whether a listed place ends at END: the 省 of 湖南省长沙 is the province's."""
    return any(e == end for _, e in scan.places_near(end - 4, end))


_TAKES = re.compile(lexicons.leaping(r"(?:任|担任|历任|出任|兼任|升任|调任|提任|当选(?:为)?|先后任|现任|时任|曾任|原任|任命为|提拔为|提拔|晋升为|晋升|聘为|聘任为|改任|转任|首任|前任|拟任|兼|当[上过]?了?|[做干任]过|作为|挂职|挂任|接任|继任|续任|连任|升为|成为|选为|推选为|被选为|身为|系|是|届|职务[：:])(?:了|该公司|该院|该局|公司|院|局|校|省|市|县|区|其|部门|该部门|单位)?$"))
_COUNTED_LAST = frozenset("名位个各级关等分些顾")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十多余几]+(?:余|多)?[名位个]$|各级?$|有关$|相关$|等$|部分$|一些$|每[名位个]$|兼顾$")
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
    live = [rest for t in found if (rest := _after_unit(text, t, inside)) and not _covered(rest, covered)]
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
            if reasons[other] and len(gap) <= 6 and _JOINT.match(gap) and gap and not (gap in ("，", "；") and not live[i].strong):
                if live[i].strong or reasons[other].startswith(("person", "org")):
                    reasons[i] = f"joined to {text[live[other].start:live[other].end]}"
    return [(t, why) for t, why in zip(live, reasons) if why and not (why == "person follows" and text.startswith(_HELPS, t.start) and text.endswith(_WATCHES, 0, t.start))]


_HELPS = "干部"                                                 # 县纪委|干部|李某: what he is and no post
_WATCHES = ("纪委", "监委", "纪工委", "纪检组", "监察局", "组织部")


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


_GAP = re.compile(r"(?:原|时任|现任|首任|前任|前|任|(?:聘用|聘任|聘请|返聘|雇用|雇佣|招聘|外聘|派驻|委派)的|的|该院|该局|下属|一名|机关|专职|兼任?|两任原|历任){1,3}$")
_CLOSES_POST = ("，", "）", ")", "。", "、", "；", "\n", "")
_STATUS = re.compile(r"[（(][^（()）]{0,16}(?:下派|派驻|选派)[^（()）]{0,6}[）)]|[（(](?:聘用|合同|编外|临聘|劳务派遣|主持|挂职|兼任?|时任|退休|已退休|非党员|群众)[^（()）]{0,10}[）)]")      # 负责人（聘用人员）石某


_OF_SOME_BODY = re.compile(SOME_BODY + "(?:原|时任|前)?$")


def _reason(text: str, t: Title, unit_ends: set[int], place_ends: set[int], person_starts: dict, person_ends: set[int]) -> str:
    before = text[max(0, t.start - 10):t.start]
    if text[t.start:t.end] == "总书记":
        return "there is one"
    if t.congress:
        return "of a congress"
    if t.rank:
        return "rank in brackets"
    if before[-1:] in _COUNTED_LAST and _COUNTED.search(before):
        return ""
    at = behind_rank(text, t.end)
    status = _STATUS.match(text, at) if at == t.end and text[at:at + 1] in ("（", "(") else None
    if status:
        at = status.end()
    if at in person_starts or text[at:at + 1] in "的、" and at + 1 in person_starts and t.strong:
        return "person follows"
    if t.role and not (text[at:at + 1] in _CLOSES_POST and _beside_person(text, t.start, person_ends)):
        return _in_office(text, t, unit_ends)
    if t.strong and _OF_SOME_BODY.search(before):
        return "a post of one of many bodies"                  # 重庆一高校原|党委书记|
    if t.start in unit_ends:
        return "organisation before" if t.strong or _held(text, t.end) else ""
    if text[t.start - 1:t.start] in ("）", ")") and t.start - 1 in unit_ends:
        return "organisation in brackets before"
    if text[t.start - 1:t.start] in ("）", ")"):
        opened = max(text.rfind("（", t.start - 16, t.start), text.rfind("(", t.start - 16, t.start))
        if opened in unit_ends and t.strong:
            return "organisation before its bracket"
    gap = _GAP.search(before)
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
    if t.strong and _AS_OFFICE.match(text, t.end):
        return "told as an office"
    if _LADDER.search(before) and _CLIMBED.match(text, t.end):
        return "a step of a ladder"
    one = _ONE.search(before) if t.strong else None
    if one and t.start - len(one.group()) in place_ends:
        return "one of a place"
    if t.strong and text[t.end:t.end + 1] in ("。", "，", "；", "\n", "") and _QUALIFIED.search(before):
        return "a qualification behind the degree"
    if t.strong and text[at:at + 1] in _CLOSES_POST and _beside_person(text, t.start, person_ends):
        return "post of the person before"
    takes = _TAKES.search(before) if t.strong or _OFFICE_CLOSES.match(text, t.end) else None
    if takes and not before.endswith(("责任", "信任", "主任")) and (t.strong or _OFFICE_OPENS.search(before) and text[t.start:t.end] not in _OF_THE_HEARING):
        return "after " + takes.group()
    if text[t.start - 1:t.start] == "“" and text[t.end:t.end + 1] == "”" and t.strong and t.end - t.start >= 4:
        return "in quotation marks"
    return ""


_AS_OFFICE = re.compile("职务(?!犯罪)|一职|的(?:位置|位子|宝座|头衔|职位|资格)|资格(?=[，。；、]|$)")
_LADDER = re.compile("(?:从|由|历经)(?:[一-龥]{2,8}、){0,6}\\Z")          # 从讲师、副教授、|教授|一路做到院长助理
_CLIMBED = re.compile("(?:、[一-龥]{2,8}){0,6}(?:一路|一步步|逐步|一步一步)?(?:做到|干到|升到|升至|走到|到|晋升|成长)(?![位岗案])")
_ONE = re.compile("一(?:名|位|女|男|[一-龥]{1,5}(?:局|所|院|校|司|企|行|学|园|镇|乡))?原?\\Z")          # 云和县一|局长
_QUALIFIED = re.compile("(?:学历|学位|硕士|博士|学士|研究生)[，、,]\\Z")
_OFFICE_CLOSES = re.compile(r"的?职务|的?职权|一职|期间|的?职责|的?工作便利|的?便利|[及和与]|[、，；。）)（(\n]|\Z")
_OFFICE_HELD = re.compile(r"(?:的?职务|的?职权|一职|期间)")
_OFFICE_OPENS = re.compile(r"(?:任|担任|历任|兼任|曾任|现任|时任|出任|聘为|聘任为|升为|成为|当上|原系|系)(?:了|该[院校局所厂站]|上述[一-龥]{0,4})?\Z")
_OF_THE_HEARING = ("审判长", "人民陪审员", "陪审员", "临时工", "合同工")
_CAREER = re.compile(r"[ 　]*(?:19|20)\d\d[.．年/-]\s?\d{1,2}")


def _in_office(text: str, t: Title, unit_ends: set[int]) -> str:
    """Why a role is a post though no person stands beside it: the line is one of a career (1985.06—1990.02 某厂技术员), or it is told as
    somebody's (利用担任某中心网络管理员的职务便利, 某局财务科负责人职务上的便利)."""
    word = text[t.start:t.end]
    if not _OFFICE_CLOSES.match(text, t.end) or word in _OF_THE_HEARING:
        return ""
    behind = t.start in unit_ends or text[t.start - 1:t.start] == "、"
    if behind and _CAREER.match(text, text.rfind("\n", 0, t.start) + 1) and t.start - text.rfind("\n", 0, t.start) < 200:
        return "organisation before, in a career"
    if word == "工作人员":
        return ""
    if _OFFICE_OPENS.search(text, max(0, t.start - 8), t.start):
        return "after what gives an office"
    clause = max(text.rfind(mark, max(0, t.start - 60), t.start) for mark in "，。；\n")
    taken = text.rfind("任", max(clause, t.start - 60), t.start) >= 0 or text.rfind("系", max(clause, t.start - 60), t.start) >= 0
    unit = t.start in unit_ends or text[t.start - 1:t.start] == "的" and t.start - 1 in unit_ends and taken
    return "organisation before, held" if unit and (taken or _OFFICE_HELD.match(text, t.end)) or _OFFICE_HELD.match(text, t.end) and taken else ""


_OF_PERSON = re.compile(r"(?:[，,](?:男|女|中共党员|中共预备党员|预备党员|群众|[一-龥]{1,4}族|现年\d+岁|\d{2}岁|(?:出?生于)?\d{4}年[^，。]{0,8}(?:出生|生|入党)))+$")


def _beside_person(text: str, at: int, person_ends: set[int]) -> bool:
    """Whether the post at AT is told of a person named before it in its clause: 李某，某局采购办负责人，因…"""
    opened = max(text.rfind(mark, max(0, at - 50), at) for mark in "，（。")
    status = _OF_PERSON.search(text, max(0, opened - 30), opened)
    return opened in person_ends or status is not None and status.start() in person_ends


def _held(text: str, end: int) -> bool:
    """A weak title stands only where its clause or list ends: 「某县医院会计、」, not 医院职工食堂."""
    return not text[end:end + 1] or not "一" <= text[end] <= "龥" or text[end] == "兼"
