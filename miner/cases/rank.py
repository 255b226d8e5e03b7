"""A cadre's rank from title and organisation.

A title either names a rank (四级调研员, 副县级干部, 正厅级 in brackets) or a place in a body: head, deputy, member. The body's
head ranks by its kind and the level of its place: a county's bureau 乡科级正职, a prefecture-level city's 县处级正职, a
province's 厅 厅局级正职; sub-provincial cities and municipalities' districts stand a step higher. Of several posts the highest counts.

What titles tell stands in ``rank_titles.tsv``, the kinds of body in ``org_levels.tsv``, how their heads rank by the place in
``rank_ladders.tsv``, the other words in ``rank_cues.tsv``; here it is decided which of them holds.

>>> RANKS[score("渠县医疗保障局", "局长")]
'section_chief'
"""
from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .. import lexicons
from ..model import RANKS, Position
from . import orgs, places, rank_firms
from .frame import Frame
from .positions import PLACE_HEAD

# rank of a place's head (书记, 市长) by what the place is
_PLACE = {"province": 1, "sub_provincial": 2, "prefecture": 3, "municipality_district": 3, "sub_provincial_district": 4, "county": 5}
_STEPS = ("province", "sub_province", "prefecture", "sub_district", "county")
_END, _BEGIN, _WHOLE = "WORDS$", "^WORDS", "^WORDS$"
_cue = lexicons.cues("rank_cues", {
    "national_office": _END, "national_bureau": _END, "ministry_unit": _END, "ministry_part": _END, "ministry_office": _END, "firm_group": _END, "group_member": _END,
    "cell": _WHOLE, "top_university": _WHOLE, "nation_bank": _WHOLE, "posted_by_nation": _END, "street": _END, "system": _END, "committee_word": _END, "commission": _END, "place_word": _WHOLE, "unit": _END, "ward": _END,
    "seated": _END, "seat": _WHOLE, "team": _WHOLE, "committee_seat": _WHOLE, "deputy_head": _WHOLE, "bureau": _END, "under": _END, "own": _END,
    "graded": _END, "place_leader": _END})


class _Kind(NamedTuple):
    """A row of org_levels.tsv: what sort of body a name is, and the ladder by which its head ranks."""
    name: str
    pattern: re.Pattern[str]
    head: str


@lru_cache(maxsize=None)
def _titles() -> tuple[tuple[str, re.Pattern[str], int], ...]:
    return tuple((r["kind"], re.compile(r["pattern"]), int(r["value"])) for r in lexicons.rows("rank_titles"))


@lru_cache(maxsize=None)
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_Kind(r["kind"], re.compile(r["pattern"]), r["head"]) for r in lexicons.rows("org_levels"))


@lru_cache(maxsize=None)
def _ladders() -> dict[str, dict[int | None, int | None]]:
    """Of each ladder the rank of a body's head by the rank of its place's head; None where no place is told."""
    return {r["name"]: {n: int(r[column]) if r[column] else None for n, column in [*enumerate(_STEPS, 1), (None, "unknown")]}
            for r in lexicons.rows("rank_ladders")}


@lru_cache(maxsize=4096)
def fixed(title: str) -> int | None:
    """The rank that a title names by itself: 四级调研员 → 6."""
    return next((value for kind, pattern, value in _titles() if kind == "fixed" and pattern.search(title)), None)


@lru_cache(maxsize=4096)
def _step(title: str) -> int | None:
    """How many steps below the head of the body a title stands; None for no such title."""
    return next((value for kind, pattern, value in _titles() if kind != "fixed" and pattern.search(title)), None)


@lru_cache(maxsize=4096)
def place_head(org: str, near: str = "") -> tuple[int | None, str]:
    """Rank of the head of the place that ``org`` names, and what the place is; (None, '') without one.

    NEAR is the code of the case's region: it tells which of several places of one name is meant.
    """
    corps = _cue("corps").search(org)
    if corps:
        return (5, "county") if corps.group(1) else (3, "prefecture")
    if "某市" in org and org.startswith("某市", _within(org)):
        return None, ""                                        # 某省某市: of which level is not told
    p = places.one(org)
    if p is not None and not p.code and near:
        p = places.one(org, (near,)) or p
    if p is None:
        return None, ""
    steps = {places.step(c) for c in p.candidates} if not p.code else {places.step(p.code)}
    if not (p.code or p.common or len(steps) == 1):
        return None, ""
    step = steps.pop() if len(steps) == 1 else "county" if p.level == "county" else p.level       # 城区: whichever city's it is
    if p.old_name and _cue("lesser_district").match(p.old_name):
        step = "county"
    elif p.old_name and step == "sub_provincial_district" and not p.old_name.endswith("区") and not p.code.startswith("4401"):
        step = "county"                                        # 章丘市 was a county before it was a district of 济南; 广州's cities stood with its districts
    elif p.old_name and step == "sub_provincial" and p.old_name.endswith(("区", "县")):
        step = "municipality_district"                         # 南汇区, now in 浦东新区
    return _PLACE.get(step, None), step


_BARE = {"省": (1, "province"), "县": (5, "county")}
_BRANCH_IN_PLACE = re.compile("公司([^公司]{2,10})[分支]公司$")
_IN_PREFECTURE = re.compile("[^某]{2,8}(?:州|市|盟|地区)某(县|区|旗)")      # 甘肃省|临夏州某县|交通运输局
_HIDDEN_CITY = re.compile("[A-Z甲乙丙丁某]市")


def _within(org: str) -> int:
    """Where the listed places that ORG begins with end: 贵州省|某县."""
    return max((end for level, end in places.prefix_units(org) if level != "town"), default=0)


_TOLD_BY_LETTERS = re.compile(r"(?:[某A-Z甲乙丙丁](?:省|自治区|市|自治州|州|县|区|旗|镇|乡|街道))*[某A-Z甲乙丙丁](省|自治区|市|自治州|州|县|区|旗|镇|乡|街道)")


def _some(org: str) -> str:
    """A body whose place is told by letters as one of some place of that level: 乙市丙县教育局 → 某县教育局."""
    m = _TOLD_BY_LETTERS.match(org)
    return "某" + org[m.start(1):] if m else org


@lru_cache(maxsize=4096)
def head(org: str, near: str = "") -> int | None:
    """Rank of the head of a body (0 national … 9 below), None where it cannot be told; NEAR as for ``place_head``.

    >>> head("望江县委"), head("徐州市信访局")
    (5, 5)
    """
    org = _some(org.removesuffix("机关") if len(org) > 4 else org)    # the bureau's own 机关: its 工会, its 党委
    cell = _cue("cell").match(org)
    if cell:
        return head(cell.group(1), near)
    place, step = place_head(org, near)
    if place is None or "某" in org[:12]:                      # 某县县委, 某省某县
        within = _within(org)
        some = _cue("certain").match(org[within:]) or _IN_PREFECTURE.match(org, within)
        if some:
            place, step = (1, "province") if some.group(1) == "省" else (3, "prefecture") if some.group(1) == "州" else (3, "municipality_district") if step == "province" and org[within - 1:within] == "市" else (5, "county")
            org = org[within + some.end():] if some.start() == 0 else org[some.end():]
            if org in ("", "委"):
                return place
            if _HIDDEN_CITY.match(org):
                return None                                    # 某省H市: of which level is not told
        elif place is None and org[:1] in _BARE and orgs.bare_level(org):
            place, step = _BARE[org[:1]]                       # 省水利厅, 县水利局
    lead = org[_within(org):]
    if lead != org and lead.startswith("中") and _cue("central_firm").match(lead) and place_head(lead)[0] is not None:
        return head(lead, near)                                # 江苏省某市|中国银行某地分行
    body = _cue("committee_word").sub("", org)
    if _cue("top_university").match(body) or _cue("nation_bank").match(body):
        return 2
    units = places.prefix_units(org)
    rest = org[_within(org):]                                  # without 景德镇市, 萍乡市
    told = rank_firms.head(org, *(org[end:] for _, end in units), rest)
    if told is None:
        told = _national(org, place)
    if told is not None:
        return told
    if not rest:
        return place
    if rest.endswith(("科", "股")) and "院" not in rest and not _cue("clinic").search(rest):      # a hospital's 科 ranks by the hospital
        whole = _cue("unit_of").match(org) or _cue("section_of").match(org)
        return 7 if rest.endswith("科") and not _low(head(whole.group(1), near) if whole else None) else 9
    kind = next((k for k in _kinds() if k.pattern.search(rest)), None)
    if kind is None:
        return None
    if kind.head.isdigit():
        return int(kind.head)
    if place is None and near and not near.endswith("0000") and _cue("public").match(org):
        step = places.step(near)                               # 移民办: of the place where the case belongs
        place = _PLACE.get(step)
    elif kind.head == "company" and place == 1 and near and not near.endswith("0000") and orgs.of_short_province(org):
        step = places.step(near)                               # 浙江某某集团, where 临海市纪委 deals with its head: not the province's
        place = _PLACE.get(step)
    return _by_kind(kind.head, org, rest, place, step, any(level == "town" for level, _ in units), near)


def _party_group(org: str, near: str) -> int | None:
    """Rank of a body with a leading party group (党组), which only bodies right under a government have: as its departments."""
    place, _ = place_head(org, near) if "某" not in org[:12] else (None, "")
    return _ladders()["place+2"][place] if place is not None else None


def _national(org: str, place: int | None) -> int | None:
    """Rank of the head of a body of the nation, of its units and of its bodies in a place; None for any other body."""
    if _cue("nation").match(org):
        if _cue("posted_by_nation").search(org):
            return 2
        return 3 if len(org) > 8 and _cue("national_office").search(org) and _cue("national_bureau").search(org) else 1
    if not _cue("ministry").match(org):
        return None
    if place is not None and _cue("local").search(org):
        return _ladders()["branch"][place]
    if _cue("ministry_office").search(org):
        return 5
    if _cue("ministry_unit").search(org) and len(org) >= 6:
        return 3
    if _cue("ministry_part").search(org) and len(org) > 12:
        return 5
    return 2 if _cue("vice_ministry").match(org) else 1


def _by_kind(value: str, org: str, rest: str, place: int | None, step: str, town: bool, near: str) -> int | None:
    """Rank of the head of a body by its kind VALUE (a ladder, or one of the kinds that look at more than the place); REST is its
    name behind the listed places, TOWN whether a town's name follows these."""
    ladders = _ladders()
    if value == "unit-committee":
        base = head(org.removesuffix("机关党委"), near)
        return min(9, base + 1) if base is not None else None
    if value == "unit-discipline":
        base = head(_cue("commission").sub("", org), near)
        return min(9, base + 1 if base < 7 else base) if base is not None else None
    if value in ("town", "town+1", "office-town"):
        if value == "office-town" and (step == "prefecture" or place not in (3, 4, 5)):
            return ladders["place+4"][place]
        return _town(step, org) + (value == "town+1")          # 乡镇纪委: its head is a deputy of the town's rank
    if value == "armed":
        return 8 if town or "街道" in org else place
    if value == "bank" and org == rest:
        return None
    if value == "branch" and place is None:
        return 5 if org.endswith("分行") else None
    if value in ("court", "court-inner"):
        if _cue("high_court").search(org):
            place = 1
        elif place is not None and (place > 3 or place == 1) and _cue("middle_court").search(org):
            place = 3 if place > 3 else 2                      # a municipality's middle courts are 正厅级
    elif value == "committee":
        return _committee(org, rest, place, step, town, near)
    elif value.startswith("zone"):
        if place in (3, 5) and _cue("zone_national").search(rest) or place == 3 and _cue("zone_of_city").match(rest):
            value += "-own"                                    # 朔州开发区 is the city's, 毕节双山新区 one in it
    elif value == "firm-branch":
        value = "vertical" if _cue("vertical_firm").search(org) else "central-branch" if _cue("central_firm").match(org) or _cue("central_firm").match(rest) and rest.count("公司") < 2 else "place+4"
        of_place = _BRANCH_IN_PLACE.search(org) if place == 1 and value in ("central-branch", "vertical") else None
        if of_place and places.one(of_place.group(1)) is None:
            return ladders[value][place] + 2                   # a branch of the province's company
    elif value == "company":
        if _cue("central_firm").match(org):
            if _cue("firm_group").search(org) and len(org) <= 16:
                return 2
            return ladders["central-branch"][place] if place else 5 if len(org) > 12 else 3
        value += "-in-group" if _cue("group_member").search(rest) else "-group" if "集团" in org else ""
    elif value == "branch-inner" and place_head(orgs.place_prefix(org))[0] not in (4, 5):
        value = "branch-bureau"                                # 广州市规划局越秀分局: of the city's bureau
    elif value == "inner":
        return _unit(org, place, near)
    return ladders[value][place]


def _committee(org: str, rest: str, place: int | None, step: str, town: bool, near: str) -> int | None:
    """Rank of the secretary of a committee: the place's, or that of the body whose committee it is."""
    if town:
        return _town(step, org)
    if place is None:
        return 1 if "新疆生产建设兵团" in org else None
    if _cue("party_department").search(org):
        return _ladders()["place+2"][place]
    body = _cue("committee_word").sub("", rest)
    if _cue("street").search(body):
        return _town(step, org)
    if _cue("system").search(body):
        return _ladders()["place+2"][place]
    if body and body != rest and not _cue("place_word").match(body):
        told = head(org[:len(org) - len(rest)] + body, near)
        return 7 if told is None and place == 5 and rest.endswith("工委") else told       # 灵石县西城党工委: a street's or a zone's
    return place


def _unit(org: str, place: int | None, near: str) -> int | None:
    """Rank of the head of a unit inside a body: two steps below the body's head, in whole ranks."""
    m = _cue("branch_unit").match(org) or _cue("committee_office").match(org) or _cue("unit_of").match(org)
    whole = m.group(1) if m and m.group(1) != org else ""
    if whole.endswith("集团") and (member := org.rfind("公司", len(whole), -1)) > 0:
        whole = org[:member + 2]                               # 某集团宁波公司|管理部: the company's, not the group's
    base = head(whole, near) if whole else None
    found = _cue("unit").search(org)
    unit = found.group(1) if found else ""
    if _cue("clinic").search(whole):
        return 9
    if unit == "处" and m and _cue("division_firm").search(m.group(1)):
        return 5
    if unit in ("科", "股") and (base is None or not _cue("ward").search(whole)):
        return 7 if unit == "科" and not _low(base) else 9
    if unit == "大队" and (place == 5 or base is not None and base < 7):
        return 7
    if base is None:
        return None if place is None else min(9, place + 4)
    if _cue("ward").search(whole):
        return 7 if base <= 5 else 9
    if unit == "中队":
        return min(9, base + 3)
    return min(9, _up(base + 2))


def _low(base: int | None) -> bool:
    """Whether a body whose head has rank BASE has sections below the ranks: a county's bureau (乡科级) has 股, whatever it calls them."""
    return base is not None and base >= 7


def _up(n: int) -> int:
    """Inner units have whole ranks (正处, 正科): an even (deputy) rank goes a step up."""
    return n - 1 if n in (4, 6, 8) else n


def _town(step: str, org: str) -> int:
    """Rank of the head of a town or street: with the counties in a city without districts, in a district that ranks a step higher."""
    if _cue("whole_town").search(org) or step in ("municipality_district", "sub_provincial_district") or step == "sub_provincial" and "街" in org:
        return 5
    return 7


@lru_cache(maxsize=8192)
def score(org: str | None, title: str, near: str = "") -> int | None:
    """Rank of one post as an index of RANKS, None where it cannot be told; NEAR as for ``place_head``."""
    if org and _cue("national_post").fullmatch(f"{org}/{title}"):
        return 0                                               # 国家级正职 and 副职: 公务员法第十八条 ranks them above 省部级
    own = fixed(title)
    if title.endswith("股长"):
        return 9                                               # head of a 股 of a county's bureau
    if own is not None and not (own == 9 and re.search(r"(?<!护士)(?<!排)长$|(?<!班)主任|(?<!支部)书记(?!员)", title)):
        return own
    if not org:
        return _by_place_head(title)
    if _cue("seated").search(org) and _cue("seat").match(title):
        return None                                            # a seat in a congress gives no rank
    if title == "车间主任":
        return score(org.removesuffix("车间") + "车间", "主任", near)      # a workshop's, not the railway's
    unit = _cue("team").match(title)
    if unit and not org.endswith("队"):
        return score(org + unit.group(2) + unit.group(3), (unit.group(1) or "") + "队长", near)
    if title.startswith("办公室") and title.endswith("主任"):
        return score(org.removesuffix("办公室") + "办公室", title[3:], near)
    top = head(org, near)
    if top is None and PLACE_HEAD.match(title):
        top = place_head(org, near)[0] or (7 if _cue("place_leader").search(org) else None)
    if top is None:
        return _by_title(org, title)
    step = _step(title)
    if step is None:
        return 9 if top >= 7 else None
    if title.startswith("党组") and top in (7, 9) and not _cue("town_like").search(org):
        top = min(top, _party_group(org, near) or top)
    if title == "常务副校长" and org.endswith("党校"):
        return top                                             # its head is the secretary's; 党校工作条例: as the head of a department
    if title.startswith("团委") and top < 5:
        return top + 2
    if title.startswith("纪检组") and top == 7:
        return 7                                               # a group sent by the county's commission
    if title == "秘书长" and org.endswith(("省委", "市委", "州委", "盟委", "区党委")):
        return min(9, top + 1)                                 # a member of the place's standing committee
    if step and "秘书长" in title:
        return min(9, top + 2)
    if title.endswith("处长") and not org.endswith("处") and top <= 4:
        return 6 if title.startswith("副") else 5              # 某省扶贫办处长, told without his 处
    if title.endswith("处长") and not org.endswith("处") and top == 5:
        return 8 if title.startswith("副") else 7              # 某市接待办处长: the city's bureaus have 处 of the rank of 科
    if title.endswith("科长") and not org.endswith("科"):
        return 9 if _low(top) else 8 if "副" in title else 7
    return min(9, top + step)


_PLACE_HEAD_ALONE = re.compile("(?P<deputy>常务副|副)?(?P<level>省|县|旗|镇|乡|苏木)(?:长|达)")
_OF_LEVEL = {"省": 1, "县": 5, "旗": 5, "镇": 7, "乡": 7, "苏木": 7}


def _by_place_head(title: str) -> int | None:
    """Rank of a place's head whose place is not told: its level tells it; 市长 and 区长 do not.

    >>> _by_place_head("副镇长")
    8
    """
    m = _PLACE_HEAD_ALONE.fullmatch(title)
    return _OF_LEVEL[m["level"]] + (m["deputy"] is not None) if m else None


def _by_title(org: str, title: str) -> int | None:
    """Rank of the head of an office whose body is not told: a 科长 of anything is 乡科级, a 处长 of an office 县处级.

    >>> _by_title("政策法规处", "副处长")
    6
    """
    deputy = title.startswith("副")
    if title.endswith("科长"):
        return 7 + deputy
    if title.endswith("处长") and not org.endswith("管理处"):
        return 5 + deputy
    return None


_IN_BRACKETS = re.compile(r"[（(]([^）)]{2,8}级[^）)]{0,4})[）)]")


def _subordinate(posts: tuple[Position, ...], p: Position) -> bool:
    """Whether P heads a body under the bureau whose deputy head the person is: 卫生局副局长兼农医局局长."""
    first = posts[0]
    if p is first or first.former != p.former or not first.org or not p.org or first.org == p.org:
        return False
    here, there = orgs.place_prefix(first.org), orgs.place_prefix(p.org)
    return bool(_cue("deputy_head").match(first.title) and _cue("bureau").search(first.org) and _cue("under").search(p.org) and not _cue("own").search(p.org)) \
        and _step(p.title) == 0 and (here.endswith(there) or there.endswith(here))


_NO_OFFICE = frozenset(("crime.bribe_giving", "crime.unit_bribery", "crime.occupational_embezzlement", "crime.private_bribe_taking", "crime.fraud", "crime.other"))


def outside(codes: set[str], sanctions: tuple) -> bool:
    """Whether CODES and SANCTIONS tell somebody who holds no office: only crimes that need none, and neither party nor state
    sanctions him (a building firm's deputy manager who bribed); or nothing but what an office lays on firms and their people (罚款)."""
    if sanctions and all(s.code == "org.penalty" for s in sanctions):
        return True
    crimes = {c for c in codes if c.startswith("crime.")}
    return bool(crimes) and crimes <= _NO_OFFICE and crimes != {"crime.other"} and not any(s.code.startswith(("party", "admin")) for s in sanctions)


def of(frame: Frame, who, posts: tuple[Position, ...], near: str = "", private: bool = False) -> str | None:
    """The highest rank that a person's posts, and a rank in brackets after the name or post, give; NEAR as for ``place_head``;
    PRIVATE: whose firm is nobody's but its owners', see ``outside``."""
    found: list[int] = []
    grades: list[int] = []                                     # of judges, prosecutors and police: they count where no office tells more
    for i in who.mentions:
        if i + 1 < len(frame.mentions):
            n = frame.mentions[i + 1]
            if n.label == "TITLE" and frame.gap(i, i + 1) in ("（", "("):
                value = fixed(n.text)
                if value is not None:
                    return RANKS[value]
    named = {p.org for p in posts if p.title == "秘书长"}
    of_state = {p.org for p in posts if p.title.startswith(("党委", "党组"))}
    firms = {p.org for p in posts if p.title in ("法定代表人", "法人代表") and "国有" not in (p.org or "") and p.org not in of_state}
    told = [p.end for p in posts if p.end and _IN_BRACKETS.match(frame.text, p.end, p.end + 16)]
    for p in posts:
        if p.end and any(p.end < end < p.end + 30 and not any(mark in frame.text[p.end:end] for mark in "，。；\n") for end in told):
            continue                                           # 党工委委员、|管委会副主任（副县级）: the rank of both
        if _cue("committee_seat").match(p.title) and p.org in named:
            continue                                           # 党组成员、秘书长: the office tells the rank
        tail = _IN_BRACKETS.match(frame.text, p.end, p.end + 16) if p.end else None
        value = fixed(tail.group(1)) if tail else score(p.org, p.title, near if p.org == posts[0].org or not near.endswith("00") else "")
        if not tail and (p.org in firms or private and not of_state and _cue("private_firm").match(p.org or "")):
            value = 9                                          # 法定代表人、总经理 of a firm that nobody tells to be the state's
        if value is not None and not tail and _subordinate(posts, p):
            value = max(value, score(posts[0].org, posts[0].title, near) or 0)
        if value is not None:
            (grades if _cue("graded").search(p.title) and not tail else found).append(value)
    found = found or grades
    return RANKS[min(found)] if found else None
