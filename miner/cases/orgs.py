"""Names of organisations taken apart and completed: place prefix, sub-unit, party committee of a place.

Scope
-----
====================================  ==========================  =================================
what the text has                     what stood before            completed
====================================  ==========================  =================================
市总工会 (a bare level + body)         重庆市人大常委会              重庆市总工会
县委                                   渠县医疗保障局                渠县县委
区委 after the place                   银川市金凤区                  银川市金凤区委
宣传部 (a committee's department)      云南省曲靖市委                云南省曲靖市委宣传部
执行局 (inside a court)                云南省高级人民法院审判委员会   云南省高级人民法院执行局
农业农村处 (inside a bureau)           北京市财政局某处               北京市财政局农业农村处
粮食和物资储备局 (a government body)   内蒙古自治区发展改革委         内蒙古自治区粮食和物资储备局
====================================  ==========================  =================================
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .. import lexicons
from . import places

_cue = lexicons.cues("org_completion_cues", {**dict.fromkeys("not_committee bureau_of_it of_place committee_end".split(), "WORDS$"),
    "bare": "^(?:原)?(自治区|自治州|自治县|地区|省|市|县|区|州|盟|旗|镇|乡|街道)(?!中区|北区|南区|东区|西区|场(?:监|质量|服务|管理|发展)|(?<=市)政(?:办|处|局|公司|工程|管理|设施|园林|公用|所|科))(?=WORDS)",
    "party_unit": "^WORDS$", "town_unit": "^WORDS$", "congress_unit": "WORDS[一-鿿]{0,8}(?:工委|委)$", "court_unit": "^WORDS$", "has_branches": "WORDS局$",
    "inner": "^[一-鿿、]{1,22}WORDS$", "govern": "^[一-鿿、]{2,16}WORDS$", "hospital": "^.*?WORDS", "ward": "^(?!中国|国家|中央|全国|某|[省市县区州旗镇乡])WORDS$",
    "parent": "^.*?WORDS(?!.{0,6}(?:公司|集团))", "unit_of": "^(?!中国|国家|国务院|中央|全国|某|最高)[一-鿿、]{2,10}WORDS$",
    "committee": "WORDS(?:县|市|区|旗)?(?:党委|党工委|工委|委|委员会)$", "village": "[一-鿿]{2,6}(?:村|社区)WORDS$", "short_province": "WORDS(?!省|自治区|壮族|回族|维吾尔|生产建设)",
    "ministry": "WORDS部$", "of_ministry": "WORDS部[一-鿿]{2,8}[局司厅]$", "university": "([一-鿿]{2,12}大学)WORDS?$", "of_university": "(?!中国|国家|中央|某)WORDS$",
    "own_body": "^(.*?WORDS)(?=.{2,}$)", "zone_body": "^WORDS$", "zone": ".*?WORDS", "commission": "^(?!全国|中央)[一-鿿]{2,16}WORDS$",
    "congress": ".*?WORDS", "grass_roots": "^WORDS$", "next_body": ".*?WORDS", "not_inner": "^WORDS"})
_CONGRESS_ALONE = re.compile(r".*?(?:人大常委会|人大|政协)")
_VILLAGES = re.compile(r".*(?:社区|村)(?!委|民)")
_INNER_END = re.compile(r"(?:处|科|股|室|队|司|部|组)$")
_NATION = re.compile(r"^(?:中国|国家|国务院|中央|全国|某|最高)")
_COURTS = re.compile(r".*?(?:法院|检察院)")

# Units of a place name in order, each the shortest that ends in a level word; 市 inside a name (市中区) is
# guarded by asking for two characters before the level word, county towns (镇, 乡) come last.
_UNIT = re.compile(
    r"(?P<province>[^省市县区州盟旗]{2,5}(?:省|自治区)|(?:北京|天津|上海|重庆)市|新疆生产建设兵团)?"
    r"(?P<prefecture>[^省市县区州盟旗]{2,10}(?:自治州|地区|盟|州(?!市|区|县))|[^省市县区州盟旗委局院会]{1,6}州?市(?!政|委|场|监|总|中区))?"
    r"(?P<county>[^省市县区州盟旗委局院会厅]{1,14}(?:自治县|自治旗|林区|特区|县(?!委|政府|长)|旗(?!委|政府|舰)|区(?!委|政府|域|块|划)|市(?!政|委|场|监|总|直))"
    r"|[^省市县区州盟旗委局院会厅]{1,14}(?:县|旗|区|市)(?=县委|县政府|区委|区政府|市委|市政府|旗委|委|政府|政协|人大|政法委))?"
    r"(?P<town>[^省市县区州盟旗委局院会厅]{1,8}(?:镇|乡(?!村)|街道(?!办事处委)))?")

_LEVELS = {"省": "province", "自治区": "province", "市": "city", "州": "prefecture", "盟": "prefecture", "地区": "prefecture",
           "县": "county", "区": "county", "旗": "county", "镇": "town", "乡": "town", "街道": "town"}
_NUMBERED = re.compile("第[一二三四五六七八九十\\d]")
_SOME_TOWN = re.compile("某{1,2}(?:镇|乡|街道)")


@lru_cache(maxsize=4096)
def place_units(org: str) -> tuple[tuple[str, int], ...]:
    """The places that ``org`` begins with, as (level, end offset), from the province down.

    >>> place_units("遂宁市安居区疾控中心")
    (('city', 3), ('county', 6))
    """
    known = places.prefix_units(org)
    if known is not None:
        end = known[-1][1] if known else 0
        some = _SOME_TOWN.match(org, end) if org[end:end + 1] == "某" and (not known or known[-1][0] != "town") else None
        return (*known, ("town", some.end())) if some and known else known
    m = _UNIT.match(org)
    out = []
    for level in ("province", "prefecture", "county", "town"):
        if m and m.group(level):
            name = m.group(level)
            out.append(("city" if level == "prefecture" and name.endswith("市") else level, m.end(level)))
    return tuple(out)


@lru_cache(maxsize=4096)
def place_prefix(org: str) -> str:
    """The place that an organisation's name begins with, '' where none.

    >>> place_prefix("重庆市人大常委会")
    '重庆市'
    """
    lead = 2 if org.startswith("中共") else 0
    units = place_units(org[lead:])
    return org[lead:lead + units[-1][1]] if units else ""


def _in_full(name: str) -> str:
    """The official name of a place told without its level: 延安 → 延安市; '' for what is none, or is a city's and a county's."""
    p = places.one(name)
    whole = places.path(p.code).rsplit("/", 1)[-1] if p is not None and p.code else ""
    return whole if whole[:-1] == name else ""


_HIDDEN_BEHIND_LETTERS = re.compile("(?:[A-Z甲乙丙丁戊己][省市县区州旗镇乡])+")


def place_at(org: str, level: str) -> str:
    """The prefix of ``org`` down to ``level`` (省, 市, 县 …), '' where it has none."""
    if (hidden := _HIDDEN_BEHIND_LETTERS.match(org)) and level in hidden.group():
        return org[:hidden.group().rindex(level) + 1]          # Y市C区某医院: |区|商务局
    want = _LEVELS.get(level)                                  # 专员 of no 专: a title may be told without its body
    org = org.removeprefix("中共")
    if want == "town" and org.endswith(level) and 2 < len(org) < 7:
        return org                                             # a town told without its county
    if level in "市县" and org[-1:] not in tuple("省市县区州盟旗"):
        tail = org if len(org) < 4 else org[max(org.rfind(mark) for mark in "省市区州") + 1:]
        if 1 < len(tail) < 4 and (whole := _in_full(tail)) and whole.endswith(level):
            return org + level                                 # 在延安干过|市委|副书记, 任肇庆市广宁县长、|县委|书记
    best = ""
    for kind, end in place_units(org):
        name = org[:end]
        if want == "county" and (kind == "county" or name.endswith(level)) and name.endswith(level):
            best = name
        elif want == "city" and kind in ("city", "county", "province") and name.endswith("市"):
            best = name                                        # the last: 福安市 of 宁德市福安市信访局
        elif want == "province" and kind == "province" and (name.endswith(level) or not org.endswith(_FIRMS) and _in_full(name).endswith(level)):
            return name if name.endswith(level) else name + level      # 河南警察学院原党委书记、原|省纪委|…; a firm is only registered there
        elif want in ("prefecture", "town") and kind in (want, "city"):
            best = name if name.endswith(level) else best
    return best


_FIRMS = ("公司", "集团", "银行", "分行", "支行")


@lru_cache(maxsize=1024)
def _province(org: str) -> str:
    """The province in which the place lies that a name begins with: 内蒙古纪委监委, 呼伦贝尔市政协 → 内蒙古自治区; '' for a firm or where none is told."""
    units = place_units(org) if not org.endswith(_FIRMS) else ()
    p = places.one(org[:units[0][1]]) if units else None
    return places.path(p.code).partition("/")[0] if p is not None and p.code else ""


def of_short_province(org: str) -> bool:
    """Whether a name begins with a province's short name, as any firm's may (公司名称 need only tell where it is registered): 浙江某某集团."""
    return _cue("short_province").match(org) is not None


def bare_level(org: str) -> str | None:
    """The level word that a bare name begins with (市总工会 → 市), None for a full name."""
    if org in ("县委", "区委", "市委", "省委", "州委", "旗委", "镇党委", "乡党委", "盟委", "地委"):
        return org[0]
    m = _cue("bare").match(org)
    return m.group(1) if m and not (org[0] in "镇乡旗州盟" and place_units(org)) else None       # 镇江市…, 镇雄县…, 乡宁县…


def committee_of(place: str) -> str:
    """The party committee of a place: 息县 → 息县县委, 廊坊市 → 廊坊市委, 项店镇 → 项店镇党委."""
    if place.endswith(("镇", "乡")):
        return place + "党委"
    if place.endswith("街道"):
        return place + "党工委"
    if place.endswith(("自治区",)):
        return place + "党委"
    if place.endswith(("开发区", "新区", "园区")):
        return place + "党工委"
    units = place_units(place)
    tail = place[units[-2][1]:] if len(units) > 1 else place
    if place.endswith(("县", "旗")) and len(tail) == 2:        # 息县县委, but 望江县委
        return place + place[-1] + "委"
    return place + "委"


def place_of_committee(org: str) -> str | None:
    """The place whose party committee ``org`` is (望江县委 → 望江县), None for anything else."""
    if not _cue("committee").search(org) or _cue("not_committee").search(org):
        return None
    place = re.sub(r"^中共", "", org)
    place = _cue("committee_end").sub("", place)
    return re.sub(r"(县|市|区|旗)\1$", r"\1", place)


def join_place(place: str, org: str) -> str:
    """A bare body under its place: 重庆市 + 市总工会 → 重庆市总工会, 金凤区 + 区委 → 金凤区委, 息县 + 县委 → 息县县委."""
    level = bare_level(org)
    if level and place.endswith(level):
        rest = org[len(level):]
        if rest == "委":
            return committee_of(place) if place.endswith(("县", "旗")) else place + "委"
        return place + rest
    return place + org


def base(org: str) -> str:
    """The body that an inner unit belongs to: 北京市财政局农业农村处 → 北京市财政局."""
    prefix = place_prefix(org)
    rest = org[len(prefix):]
    within = _cue("within").match(rest)
    if within:
        return prefix + within.group()                         # 甲市公安局交警支队|事故科
    m = _cue("own_body").match(rest)
    return org if m is None or m.group(1).endswith("部") and rest.endswith("局") else prefix + m.group(1)      # 铁道部运输局 is whole


def near_place(place: str) -> str:
    """A place without what goes without saying: 湖北省黄冈市黄梅县 → 黄梅县, 四川省遂宁市安居区 → 遂宁市安居区."""
    units = place_units(place)
    if len(units) < 2:
        return place
    if units[-1][0] == "town":
        return near_place(place[:units[-2][1]]) + place[units[-2][1]:]
    if place.endswith(("县", "旗")):
        return place[units[-2][1]:]
    return place[units[0][1]:] if units[0][0] == "province" and not place[:units[0][1]].endswith("市") else place


def _with_city(name: str, names: list[str]) -> str:
    """A body of a district or county by its name with the city, where one of NAMES has it: 宜州区教育局 → 河池市宜州区教育局."""
    if len(place_units(name)) != 1:
        return name
    return next((o for o in names if o.endswith(name) and len(units := place_units(o)) == 2 and units[0][0] == "city"), name)


def _autonomous(place: str, names: list[str]) -> str:
    """A county told short by its name in full, where one of NAMES tells it: 麻阳县 → 麻阳苗族自治县."""
    level, head = place[-1:], _last_unit(place)[:-1]
    if level not in ("县", "旗") or len(head) < 2 or head.endswith("自治"):
        return place
    return next((found for name in names if "自治" + level in name and (found := place_at(name, level)).endswith("自治" + level) and _last_unit(found).startswith(head)), place)


def _last_unit(place: str) -> str:
    units = place_units(place)
    return place[units[-2][1]:] if len(units) > 1 else place


def _judges(name: str) -> bool:
    return name.endswith("法院")


@lru_cache(maxsize=1)
def _national() -> tuple[str, ...]:
    """The nation's bodies of four characters and more: what belongs to one is completed by no place (海关总署|缉私局)."""
    return tuple(r["name"] for r in lexicons.rows("org_national") if r["kind"] == "organ" and len(r["name"]) > 3)


@lru_cache(maxsize=1)
def organs() -> frozenset[str]:
    """The nation's organs by name: 文化部 is no department of the firm before it."""
    return frozenset(r["name"] for r in lexicons.rows("org_national") if r["kind"] == "organ")


_SENT_TO = re.compile("驻(?P<body>[一-龥]{2,24}?)纪检(?:监察)?组$")


def watched(groups: Iterable[str], sort: str) -> str:
    """The body that the first of GROUPS, a group of inspectors, watches, where it is of the SORT told (厅, 局): 浙江省纪委监委驻省交通运输厅纪检监察组 →
    浙江省交通运输厅; '' where none does."""
    for group in groups:
        m = _SENT_TO.search(group)
        if m is not None and m["body"].endswith(sort):
            place = place_at(group[:m.start()], m["body"][0])
            return join_place(place, m["body"]) if place else m["body"]
    return ""


def complete(org: str, context: list[str], wide: list[str], known: list[str]) -> tuple[str, str]:
    """The full name of ``org`` and the rule that gave it ('' where nothing was done).

    ``context`` holds the bodies it may belong to (same chain, same person), nearest first; ``wide`` all names before it,
    which only complete a bare level; ``known`` the full names of the document, for a short form that is the tail of one
    of them (第二附属医院).
    """
    if org.startswith("自治区") and (region := next((r for o in (*context, *wide) if (r := _province(o)).endswith("自治区")), None)):
        return region + org[3:], "the autonomous region before"       # 内蒙古反腐…：|自治区体育局|副局长
    level = bare_level(org)
    if level:
        if (whole := next((c for c in context + wide if c.endswith(org) and len(c) > len(org) and _NUMBERED.search(org)), None)):
            return whole, "tail of a name before"              # 市第三人民医院, told in full before
        full = set() if any(place_at(c, level) for c in context) else {place + org[len(level):] for k in known if (place := place_prefix(k)).endswith(level) and len(k) - len(place) > 2 and org[len(level):].startswith(k[len(place):])}
        if len(full) == 1:
            return full.pop(), "told in full in the document"  # 衢州市纪委…。市自然资源局耕地科, of 江山市自然资源局
        for other in context + sorted(wide, key=_judges):      # the court that tries him gives no place where another body does
            if other != org and other.endswith(org) and len(other) > len(org) + 1:
                return _with_city(other, context + wide[:12]), "tail of a name before"
            place = place_at(other, level)
            if place:
                place = next((p for p in (place_at(o, level) for o in context + wide) if p != place and p.endswith(place) and level not in '镇乡街道'), place)   # 某县某镇
                return join_place(near_place(_autonomous(place, context + wide)), org), f"{level} from {other}"
        if level == "省" and (province := next((p for o in (*context, *wide) if (p := _province(o)).endswith("省")), None)):
            return join_place(province, org), "the province of a place before"      # 烟台市人民政府…，|省公安厅|处长
        return org, ""
    if len(org) == 3 and org[0] == "团" and org[1] in "省市县区" and org[2] == "委":
        place = next((place for o in context + wide if (place := place_at(o, org[1]))), None)      # 团省委, behind a county of the province
        return (f"共青团{place}委", "League of the place before") if place else (org, "")
    if org.startswith("兵团") and any("新疆生产建设兵团" in c for c in context + known):
        return "新疆生产建设" + org, "兵团"
    if org == "分局" and (whole := next((c for c in context + wide if c.find(org) > 1), None)):
        return whole[:whole.index(org) + len(org)], "body named before"
    if len(org) >= 4 and org.endswith("分局"):
        above = {k[:k.index(org) + len(org)] for k in known if k.find(org) > 0 and place_prefix(k)}
        shortest = min(above, key=len, default="")
        if shortest and all(a.endswith(shortest) for a in above):             # 甲分局, of 乙市公安局甲分局丙派出所
            return shortest, "body above one in the document"
    school = next((m.group(1) for c in context + wide if (m := _cue("university").match(c))), None) if _cue("of_university").match(org) and "大学" not in org and not place_prefix(org) else None
    if school:
        return school + org, "part of the university before"       # 某农业大学党委通报，对|信息学院|原院长…
    if org.endswith("分局") and len(org) <= 6 and not bare_level(org) and context and _cue("has_branches").search(context[0]):
        return context[0] + org, "branch of the bureau before"             # 丽水市公安局副局长、莲都分局局长
    if _cue("ministry").search(org) and org in organs() or place_prefix(org) and not org.startswith("中央") or org.startswith(_MUNICIPALITIES) or _cue("village").match(org) or org.startswith((*_national(), "共青团")) or _cue("of_ministry").match(org):
        return org, ""
    for level in _LEVELS if len(org) > 2 else ():
        if level + org in known:                               # 农技站, told as 该镇农技站 elsewhere
            return complete(level + org, context, wide, known)
    longer = {k for k in known if k != org and k.endswith(org) and len(k) > len(org) + 1}
    if _OWN_BRAND.fullmatch(org):
        longer = set()
    nearest = context[0] if context else wide[0] if wide and org in lexicons.column_of("org_completion_cues", "arm") and place_prefix(wide[0]) == wide[0] else None      # 某镇|包村领导、人大主席
    if nearest and (len(nearest) >= 3 and org.startswith(nearest) or len(org) >= 4 and nearest.startswith(org)):
        return org, ""                                         # 某厅, 某厅矿管处: complete as far as the text goes
    if org.endswith("厅") and nearest and not place_prefix(nearest).endswith(_PROVINCE) and (whole := next((k for k in (*context, *wide, *known) if k in longer and place_prefix(k).endswith(_PROVINCE)), None)):
        return whole, "of the province before"                 # 某省水利厅一级巡视员；历任乙市委副书记、|水利厅|副厅长
    if _OFFICE_OF_PROVINCE.match(org) and (province := next((o[:units[0][1]] for o in (*context, *wide) if (units := place_units(o)) and units[0][0] == "province"), None)):
        return province + org, "of the province before"            # 山东省公布…：原|环境保护厅|副厅长
    if nearest and place_prefix(nearest):                      # a name of another place is another body
        longer = {k for k in longer if not place_prefix(k) or place_prefix(k)[-3:] == place_prefix(nearest)[-3:]}
    here = [c for c in context if c in longer]
    if here:
        return here[0], "tail of a name before"
    if nearest:
        place = place_prefix(nearest)
        if place and _cue("of_place").match(org):
            return (place_of_committee(nearest) or place) + org, "of the place before"
        if place.endswith(("镇", "乡", "街道")) and _cue("town_unit").match(org):
            return place + org, "of the town before"
        parent = place_of_committee(nearest) if _cue("party_unit").match(org) else None
        if _cue("party_unit").match(org) and (place or parent):       # 兵团 stands in no prefix, its committee has departments
            if parent is not None:
                return re.sub(r"^中共", "", nearest) + org, "department of the committee before"
            return (committee_of(place) + org, "department of the place's committee") if not org.startswith("办公") else (nearest + org, "office of the body before")
        if _cue("court_unit").match(org) and re.search("法院|检察院", nearest):
            m = _COURTS.match(nearest)
            return m.group(0) + org, "inside the court before"
        if _cue("zone_body").match(org):
            zone = _cue("zone").match(nearest)
            if zone:
                return zone.group(0) + org, "of the zone before"
        if _cue("commission").match(org) and re.search(r"人大|政协", nearest):
            m = _cue("congress").match(nearest)
            return m.group(0) + org, "committee of the congress before"
        if _cue("congress_unit").match(org) and (m := _CONGRESS_ALONE.match(nearest)):
            return m.group() + org, "committee of the congress before"
        if _cue("grass_roots").match(org):
            town = _VILLAGES.match(nearest) if org in ("居委会", "村委会", "村民委员会", "居民委员会") else None
            town = town or org[0] != "村" and _cue("next_body").match(nearest)
            if town and town.group(0) not in ("村", "社区"):      # 村党支部书记、|村委会|主任
                return town.group(0) + org, "of the body before"
        if len(longer) == 1 and not _left_behind(org, *longer, wide):
            return longer.pop(), "tail of a name in the document"
        if org[-1] in "科股" and org[-1] == nearest[-1] and len(org) <= 8 and (m := _SECTION_OF_BODY.match(nearest)):
            return m[1] + org, "beside a section of the body before"      # 某监测所综合科科长、|监测科|科长
        ward = _cue("hospital").match(nearest)
        if ward and _cue("ward").match(org):
            return ward.group() + org, "inside the hospital before"
        parent = _WHOLE_BRANCH.match(nearest) or _cue("parent").match(nearest)
        if parent and org.endswith("处") and parent.group().endswith("支队"):
            parent = None                                      # 市公安局经侦支队副支队长、|户政处|处长: beside it
        if parent and _cue("unit_of").match(org) and not place_prefix(org) and not _cue("whole_body").search(org):
            return parent.group(0) + org, "unit of the body before"
        if org[-1] in "站所" and org[-1] == nearest[-1] and (parent_body := base(nearest)) != nearest and place_prefix(parent_body):
            return parent_body + org, "beside a unit of the body before"      # 某县农业农村局农机站站长、|畜牧站|站长
        if len(nearest) <= 5 and not place and _cue("inner").match(nearest) and _cue("inner").match(org):
            return org, ""                                     # 设备科科长甲、检验科主任: two units of a body told further off
        if org.endswith("派出所") and len(org) <= 8 and base(nearest).endswith(("公安局", "公安分局")):
            return (nearest if nearest.endswith("分局") else base(nearest)) + org, "police station of the bureau before"
        if org.endswith("分局") and len(org) <= 6 and _cue("has_branches").search(nearest):
            return nearest + org, "branch of the bureau before"            # 渠县公安局党委委员、森林分局局长
        if _cue("ministry").match(nearest) and _cue("bureau_of_it").match(org):
            return nearest + org, "bureau of the ministry before"          # 铁道部总工程师、运输局局长
        if org[-1] == nearest[-1] and (m := _UNIT_OF_BODY.match(nearest)) and len(org) <= 8:
            return m[1] + org, "beside a unit of the body before"  # 某协会技术部部长、|规划部|部长
        if _cue("inner").match(org) and len(org) <= 12 and (org[0] not in "村驻" or org.startswith("村镇")) and not _cue("not_inner").match(org) \
                and not _cue("whole_firm").search(org) and _INNER_END.search(org) and not _OF_ITS_OWN.match(org) and not place_of_committee(nearest):
            within = nearest.endswith(("支行", "分行", "分公司", "支队", "大队", "总队")) and not org.endswith(("支队", "大队")) \
                and not (org.endswith("处") and nearest.endswith(("支队", "大队")))
            return (nearest if within else base(nearest)) + org, "inside the body before"
        if place and _cue("govern").match(org) and not _NATION.match(org) and len(org) <= 14:
            return near_place(place) + org, "body of the place before"
    if len(longer) == 1 and not _left_behind(org, *longer, wide):
        return longer.pop(), "tail of a name in the document"
    if 3 <= len(org) < 6 and not _ANY.match(org):
        spelt = {k for k in known if len(k) > len(org) + 2 and ((place := place_prefix(k)) and abbreviates(org, k[len(place):]) or k[:2] == org[:2] and k[-2:] == org[-2:] and abbreviates(org, k))}
        if len(spelt) == 1:
            return spelt.pop(), "short for a name in the document"
    return org, ""


_UNIT_OF_BODY = re.compile("(.+(?:协会|学会|联合会|总会|基金会))[^会]{2,6}[部处科室]$")
_SECTION_OF_BODY = re.compile("(.{2,}(?:所|局|中心|站|队|院|校|处|会|委|办|公司))[一-鿿]{2,6}[科股]$")
_WHOLE_BRANCH = re.compile(".+(?:分公司|支公司|分行|支行)$")        # 某石化股份有限公司甲市分公司|零售部
_OF_ITS_OWN = re.compile("(?!下属|所属|子|分|本|该|总)[一-鿿]{2,}?(?:厂|公司|大学|学院)[一-鿿]{2,6}[部处科室队]$")      # 武汉军区仓库保管员、|大冶钢厂运输部|工人
_OWN_BRAND = re.compile("(?!某|该|本|[省市县区]|第|分|子|总|物业|下属|[甲乙丙丁])[一-鿿]{2,}(?:集团|煤矿|铁矿|金矿)")
def _left_behind(org: str, whole: str, wide: list[str]) -> bool:
    """Whether the text has come to another place since it named WHOLE, of which ORG, a village's body, could be the tail: 甲县乙村村委会主任卞某…。
    在丙县，丁村党支部书记、|村委会|主任邵某."""
    if not _cue("grass_roots").match(org):
        return False
    for name in wide:
        if name == whole:
            return False
        if len(name) > 2 and place_prefix(name) == name and place_units(name)[-1][0] == "county" and not whole.startswith(name[-3:]) and name[-3:] not in whole:
            return True
    return False


_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")                # |重庆|两江新区党工委 says where it is
_OFFICE_OF_PROVINCE = re.compile("(?!某|该|本|办公|国务院)[一-鿿]{2,10}厅")
_ANY = re.compile("某|该|本")
_PROVINCE = ("省", "自治区", "兵团")                              # only these have a 厅


def abbreviates(short: str, long: str) -> bool:
    """Whether the characters of ``short`` stand in ``long`` in order and both begin and end alike.

    >>> abbreviates("医保局", "医疗保障局")
    True
    """
    if not short or not long or short[-1] != long[-1] or (short[0] != long[0] and len(short) < 4):
        return False
    at = 0
    for ch in short:
        at = long.find(ch, at) + 1
        if not at:
            return False
    return True
