"""A cadre's rank from title and organisation.

A title either names a rank (四级调研员, 副县级干部, 正厅级 in brackets) or a place in a body: head, deputy, member. The body's
head ranks by its kind and the level of its place: a county's bureau 乡科级正职, a prefecture-level city's 县处级正职, a
province's 厅 厅局级正职; sub-provincial cities and municipalities' districts stand a step higher. Of several posts the highest counts.

>>> RANKS[score("渠县医疗保障局", "局长")]
'section_chief'
"""
from __future__ import annotations

import re
from functools import lru_cache

from .. import lexicons
from ..model import RANKS, Position
from . import places
from .frame import Frame
from .positions import PLACE_HEAD

# rank of a place's head (书记, 市长) by what the place is
_PLACE = {"province": 1, "sub_provincial": 2, "prefecture": 3, "municipality_district": 3, "sub_provincial_district": 4, "county": 5}
_CELL = re.compile(r"^(.{4,}(?:[校院局厂所站园库社]|公司|中心|集团|大学|办公室))(?:机关)?(?:党总支|党支部|党组)$")
_CORPS = re.compile(r"兵团[农建]?第[一二三四五六七八九十]{1,3}师(?:[^团]{0,4}?[\d一二三四五六七八九十〇零]+(团))?")
_NATION = re.compile(r"^(?:中共)?(?:中央(?!储备粮)|国务院|全国人大|全国政协|最高人民)")
_MINISTRY_HEAD = re.compile(r"^(?:中国(?:人民银行|证券监督|银行业|保险监督|科学院|气象局|地震局|民用航空)|国家(?!管网|电网|电投|能源投资|能源集团|开发银行|开发投资)|外交部|教育部|科学技术部|科技部|工业和信息化部|公安部|国家安全部|民政部|司法部|财政部|人力资源|自然资源部|生态环境部|住房和城乡建设部|交通运输部|水利部|农业农村部|农业部|商务部|文化和旅游部|文化部|应急管理部|审计署|海关总署|卫生部|国土资源部|铁道部|环境保护部)")
_CENTRAL_FIRM = re.compile(r"^(?:中国|中储粮|中粮|国家电网|国家能源|国家电投|国家管网|国网|中石[油化]|中铁|中建|中航|中化|中海油|华润|招商局|华电|华能|大唐)")


@lru_cache(maxsize=None)
def _titles() -> tuple[tuple[str, re.Pattern[str], int, str], ...]:
    return tuple((r["kind"], re.compile(r["pattern"]), int(r["value"]), f"rank_titles {n}") for n, r in enumerate(lexicons.rows("rank_titles"), 1))


@lru_cache(maxsize=None)
def _bodies() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(r["pattern"]), r["head"], f"org_levels {n}: {r['kind']}") for n, r in enumerate(lexicons.rows("org_levels"), 1))


@lru_cache(maxsize=4096)
def fixed(title: str) -> int | None:
    """The rank that a title names by itself: 四级调研员 → 6."""
    for kind, pattern, value, _ in _titles():
        if kind == "fixed" and pattern.search(title):
            return value
    return None


@lru_cache(maxsize=4096)
def _step(title: str) -> int | None:
    """How many steps below the head of the body a title stands; None for no such title."""
    for kind, pattern, value, _ in _titles():
        if kind == "fixed":
            continue
        if pattern.search(title):
            return value
    return None


@lru_cache(maxsize=4096)
def place_head(org: str, near: str = "") -> tuple[int | None, str]:
    """Rank of the head of the place that ``org`` names, and what the place is; (None, '') without one.

    NEAR is the code of the case's region: it tells which of several places of one name is meant.
    """
    corps = _CORPS.search(org)
    if corps:
        return (5, "county") if corps.group(1) else (3, "prefecture")
    p = places.one(org)
    if p is not None and not p.code and near:
        p = places.one(org, (near,)) or p
    if p is None or not (p.code or p.common):
        return None, ""
    step = places.step(p.code or p.common) if p.code else ("county" if p.level == "county" else p.level)
    if p.old_name and step == "sub_provincial_district" and not p.old_name.endswith("区") and not p.code.startswith("4401"):
        step = "county"                                        # 章丘市 was a county before it was a district of 济南; 广州's cities stood with its districts
    elif p.old_name and step == "sub_provincial" and p.old_name.endswith(("区", "县")):
        step = "municipality_district"                         # 南汇区, now in 浦东新区
    return _PLACE.get(step, None), step


@lru_cache(maxsize=4096)
def head(org: str, near: str = "") -> int | None:
    """Rank of the head of a body (0 national … 9 below), None where it cannot be told; NEAR as for ``place_head``.

    >>> head("望江县委"), head("徐州市信访局")
    (5, 5)
    """
    cell = _CELL.match(org)
    if cell:
        return head(cell.group(1), near)
    place, step = place_head(org, near)
    if place is None:
        m = re.match(r"^某(省|县|区|旗)", org)                 # 某县县委
        if m:
            place, step = (1, "province") if m.group(1) == "省" else (5, "county")
            org = org[2:]
            if org in ("", "委"):
                return place
    if _NATION.match(org):
        if re.search(r"(?:室|厅|司|部|局|组|院|庭|委员会)$", org) and len(org) > 8:
            return 3 if re.search(r"(?:庭|司|局|室|处)$", org) else 1
        return 1
    if _MINISTRY_HEAD.match(org):
        if place is not None and re.search(r"总队|分行|监管局|专员办|管理局$|特派办|税务局|海关|调查队", org):
            return {1: 3, 2: 4, 3: 5, 4: 6, 5: 7}.get(place)
        if re.search(r"(?:司|厅|中心|协会|服务局|出版社|研究院|信息中心|学院)$", org) and len(org) > 6:
            return 3
        if re.search(r"(?:处|部)$", org) and len(org) > 12:
            return 5
        return 1 if not re.match(r"^国家(?!发展|民族|卫生|安全|市场|税务|国际|监察|体育)", org) else 2
    units = places.prefix_units(org)
    town = any(level == "town" for level, _ in units)
    listed = max((end for level, end in units if level != "town"), default=0)
    rest = org[listed:]                                        # without 景德镇市, 萍乡市
    if not rest:
        return place
    if rest.endswith(("科", "股")):
        return 7 if rest.endswith("科") else 9
    for pattern, value, where in _bodies():
        if not pattern.search(rest):
            continue
        if value.isdigit():
            return int(value)
        if value.startswith("place"):
            if place is None:
                return None
            n = int(value[6:] or 0) if "+" in value else 0
            if place == 4 and n == 2:                          # bureaus of a sub-provincial city's district: 正处级
                return 5
            if n == 4 and place in (2, 4):                     # institutions under a bureau have whole ranks
                n = 5
            return _odd(place, n)
        if value == "unit-discipline":
            base = head(re.sub(r"(?:党委|机关|(?<=局)局)?(?:纪委|纪检组|纪检监察组|纪工委|纪律检查委员会)$", "", org), near)
            return min(9, base + 1 if base < 7 else base) if base is not None else None
        if value == "hospital":
            return None if place is None else {1: 4, 2: 4, 3: 5}.get(place, 9)
        if value == "office-town":
            return _town(place, step, org) if place in (3, 4, 5) and step != "prefecture" else None if place is None else min(9, place + 4)
        if value == "store":
            return 7 if place == 5 else 5
        if value == "hospital-small":
            return {1: 4, 2: 5, 3: 7}.get(place, 9)
        if value == "second":
            return {1: 5, 2: 5}.get(place, 7)
        if value == "customs":
            return {1: 3, 2: 3, 3: 5}.get(place, 5)
        if value == "armed":
            return 8 if town or "街道" in org else place
        if value == "city-bank":
            return None if place is None or org == rest else {1: 3, 2: 4, 3: 5}.get(place, 7)
        if value == "corps":
            return {1: 4, 2: 5, 3: 5}.get(place) if place else None
        if value == "committee":
            if town:
                return _town(place, step, org)
            if place is None:
                return 1 if "新疆生产建设兵团" in org else None
            if re.search(r"(?:政法|统战|宣传|组织)", org):
                return _odd(place, 2)
            body = re.sub(r"(?:党委|党工委|工委|纪工委)$", "", rest)
            if re.search(r"办事处$|街$", body):
                return _town(place, step, org)
            if re.search(r"(?:直属)?机关$|直$|社$|系统$", body):
                return _odd(place, 2)
            if body and body != rest and body not in _OWN_COMMITTEE:
                return head(org[:len(org) - len(rest)] + body, near)
            return place
        if value == "court":
            if re.search(r"高级|省(?:人民)?检察院|省高", org):
                return 2
            if place is None:
                return None
            if re.search(r"中级", org) or step in ("prefecture", "sub_provincial", "province"):
                return {1: 2, 2: 3, 3: 4}.get(place, 4)
            return {3: 4, 4: 5, 5: 6}.get(place, 6)
        if value == "court+2":
            base = head(re.match(r".*?(?:法院|检察院|中院|高院)", org).group(0), near)
            if base is None:
                return None
            return {2: 5, 3: 5, 4: 6}.get(base, 7)
        if value == "town":
            return _town(place, step, org)
        if value == "town+1":                                  # 乡镇纪委: its head is a deputy of the town's rank
            chief = _town(place, step, org)
            return None if chief is None else chief + 1
        if value == "town+2":
            return 9
        if value.startswith("zone"):
            if place == 5 and not re.search("经济技术开发区|高新技术产业开发区", rest):
                return 7 if value != "zone+2" else 9           # a county's own zone
            own = re.match("经济|高新|经开|国家|综合|保税|开发区", rest)    # 朔州开发区 is the city's, 毕节双山新区 one in it
            if value == "zone-1" and place == 5:
                level = 6
            elif place == 3:
                level = 4 if own else 5
            else:
                level = 4 if value == "zone" or place is not None and place <= 4 else 6
            return level if value != "zone+2" else 7
        if value == "branch":
            return {1: 3, 2: 4, 3: 5, 4: 6, 5: 7}.get(place) if place else 5 if org.endswith("分行") else None
        if value == "company":
            if _CENTRAL_FIRM.match(org):
                return 2 if re.search(r"(?:集团(?:有限)?公司|集团有限(?:责任)?公司|集团)$", org) and len(org) <= 16 else 5 if len(org) > 12 else 3
            if place is None:
                return None
            if re.search(r"集团(?:(?:股份)?有限(?:责任)?公司|公司)?(?!股份|有限|责任|公司)[^公司）)]{2,}(?:公司|厂|矿)$", rest):
                return {1: 5, 2: 5, 3: 7, 4: 7}.get(place, 9)  # a company of a group
            return ({1: 3, 2: 4, 3: 5, 4: 7, 5: 7} if "集团" in org else {1: 5, 2: 7, 3: 7, 4: 7, 5: 9}).get(place)
        if value == "branch-bureau":
            return {1: 5, 2: 5, 3: 7, 4: 7, 5: 7}.get(place) if place else None
        if value == "inner":
            m = re.match(r"^(.*?(?:厅|局|委|部|办|会|院|社|集团|公司|银行|总队|公安处|交警支队))(?=.{2,}$)", org)
            base = head(m.group(1), near) if m and m.group(1) != org else None
            unit = re.search(r"(处|科|股|室|司|支队|大队|中队|总队|所|站|队|局|部|中心)$", org)
            kind = unit.group(1) if unit else ""
            if kind == "处" and _DIVISIONS.search(m.group(1) if m else ""):
                return 5
            if kind == "科":
                return 7
            if kind == "股":
                return 9
            if kind == "大队" and (place == 5 or base is not None and base < 7):
                return 7
            if base is None:
                return None if place is None else min(9, place + 4)
            if re.search(r"(?:医院|保健院)$", m.group(1)):
                return 7 if base <= 5 else 9
            if kind == "中队":
                return min(9, base + 3)
            return min(9, _up(base + 2))
    if place is not None and _INSTITUTION.search(rest):
        return min(9, place + (4 if place % 2 else 5))
    return None


_DIVISIONS = re.compile("石油|油田|石化|海关|缉私|钢铁|安钢|马钢|鞍钢|武钢|首钢|铁路局")     # their 处 are 处级
_OWN_COMMITTEE = ("县", "市", "区", "省", "州", "旗", "盟", "地", "自治区", "自治州", "自治县")
_INSTITUTION = re.compile(r"(?:院|团|会|社|校|所|站|台|库|馆|队|系|班|处|室|组|中心|指挥部|工会|学校|电大|剧院)$")


def _up(n: int) -> int:
    """Inner units have whole ranks (正处, 正科): an even (deputy) rank goes a step up."""
    return n - 1 if n in (4, 6, 8) else n


def _odd(place: int, n: int) -> int:
    return min(9, place + n)


def _town(place: int | None, step: str, org: str) -> int:
    if re.search("(?:东莞|中山)市", org):                      # cities without districts: their towns rank with counties
        return 5
    if step in ("municipality_district", "sub_provincial_district"):
        return 5
    return 7




_SEATED = re.compile(r"(?:人大(?:常委会)?|人民代表大会(?:常务委员会)?|政协|人民政协)$")
_DEPUTY_SEAT = re.compile(r"^(?:常务)?(?:委员|常委|代表)$")
_TEAM = re.compile(r"^(副)?([一-鿿]{0,6}?)((?:大|中|支|总)队)长$")


@lru_cache(maxsize=8192)
def score(org: str | None, title: str, near: str = "") -> int | None:
    """Rank of one post as an index of RANKS, None where it cannot be told; NEAR as for ``place_head``."""
    own = fixed(title)
    if own is not None and not (own == 9 and re.search(r"长$|主任|书记(?!员)", title)):
        return own
    if not org:
        return None
    if _SEATED.search(org) and _DEPUTY_SEAT.match(title):
        return None                                            # a seat in a congress gives no rank
    unit = _TEAM.match(title)
    if unit and not org.endswith("队"):
        return score(org + unit.group(2) + unit.group(3), (unit.group(1) or "") + "队长", near)
    top = head(org, near)
    if top is None and PLACE_HEAD.match(title):
        top = place_head(org, near)[0] or (7 if re.search(r"[镇乡]$", org) else None)
    if top is None:
        return 7 if re.search("科长$", title) and not title.startswith("副") else 8 if title == "副科长" else None
    step = _step(title)
    if step is None:
        return 9 if top >= 7 else None
    if title.startswith("团委") and top < 5:
        return top + 2
    if title.startswith("纪检组") and top == 7:
        return 7                                               # a group sent by the county's commission
    if step and re.search(r"秘书长", title):
        return min(9, top + 2)
    if re.search(r"(?:科)长$", title) and not org.endswith("科"):
        return 8 if "副" in title else 7
    return min(9, top + step)


_GRADE = re.compile(r"级(?:高级)?(?:法官|检察官|警长)$")
_IN_BRACKETS = re.compile(r"[（(]([^）)]{2,8}级[^）)]{0,4})[）)]")
_SEAT = re.compile(r"^(?:党组|党委|党工委)(?:成员|委员)$")


_DEPUTY = re.compile(r"^(?:常务)?副(?:局长|主任)$")
_BUREAU = re.compile(r"(?<![党县区市州省])(?:局|委)$")


def _subordinate(posts: tuple[Position, ...], p: Position) -> bool:
    """Whether P heads a body under the bureau whose deputy head the person is: 卫生局副局长兼农医局局长."""
    first = posts[0]
    return p is not first and first.former == p.former and bool(first.org and p.org and _DEPUTY.match(first.title) and _BUREAU.search(first.org)) \
        and _step(p.title) == 0 and first.org != p.org and places.prefix_units(first.org)[-1:] == places.prefix_units(p.org)[-1:] and p.org.endswith(_UNDER)


_UNDER = ("局", "队", "中心", "站", "所", "办", "办公室", "处", "校")


def of(frame: Frame, who, posts: tuple[Position, ...], near: str = "") -> str | None:
    """The highest rank that a person's posts, and a rank in brackets after the name or post, give; NEAR as for ``place_head``."""
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
    for p in posts:
        if _SEAT.match(p.title) and p.org in named:
            continue                                           # 党组成员、秘书长: the office tells the rank
        tail = _IN_BRACKETS.match(frame.text, p.end, p.end + 16) if p.end else None
        value = fixed(tail.group(1)) if tail else score(p.org, p.title, near)
        if value is not None and not tail and _subordinate(posts, p):
            value = max(value, score(posts[0].org, posts[0].title, near) or 0)
        if value is not None:
            (grades if _GRADE.search(p.title) and not tail else found).append(value)
    found = found or grades
    return RANKS[min(found)] if found else None
