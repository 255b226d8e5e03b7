"""One identity for an organisation however it is written: 渠县医保局, 渠县医疗保障局, 县医保局 in a Qu county document.

An identity is the place of today (its six-figure code) and the body of today: the short forms of org_short.tsv are written
out, the renames of org_renames.tsv followed to the present, 局, 厅 and 委员会 of one department are one (卫健局, 卫健委). Pure
functions; ``identity`` is cached, for the same names come again and again.
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..lexicons import rows
from ..tagging import places

_DROP = re.compile(r"[\s“”\"'「」]|^(?:原|时任|中国共产党|中共)")
_BRACKET = re.compile(r"[（(][^）)]*[）)]")
_LEVEL = re.compile(r"^(?:全|本|该|我)?([省市县区州旗盟])(?!场|政(?!府|协)|容|域|块|属|级|直属|情)")
_PARTY = re.compile(r"^(?:[省市县区州旗盟地]|自治区|自治州)?委(?:员会)?(?=$|[^员])")
_DISCIPLINE = re.compile(r"^(?:纪律检查委员会监察委员会|纪律检查委员会|纪委监委|纪委监察委|纪委监察局|纪委|监察委员会|监察委|监委|监察局)")
_TAX = re.compile(r"^国家税务总局")
_HEAD = r"(?:委员会|总局|局|厅|委|办公室|办)"
_CONGRESS = re.compile(r"^(?:人民代表大会常务委员会|人民代表大会|人大常委会|人大)")
_CPPCC = re.compile(r"^(?:中国人民政治协商会议|人民政治协商会议|政治协商会议|政协)(?:.{0,6}委员会)?")
_COURTS = re.compile(r"(?<!人民)(法院|检察院|政府)")
_NATIONAL = re.compile(r"^(?:国家|中国|全国|中央|国务院|最高)|部$|公司|集团|大学|学院|银行|研究院|研究所|协会")
_COMPANY = re.compile(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$|集团$")
# an organisation that the text hides is nobody's identity: 某矿业公司, A公司, Z市财政局, X船务公司
_HIDDEN = re.compile(r"某|[XxＸ×]|^(?:[A-ZＡ-Ｚ]|[甲乙丙丁])(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Org:
    """``place``: today's code; ``?`` where a local body's place is untold; empty for what has no place (a ministry, a
    company). ``body``: today's words, empty where only the place is told.
    ``was``: the body as it stood before renames, where they changed it; ``since``: the year of the last rename."""
    place: str
    body: str
    name: str
    was: str | None = None
    since: int | None = None

    @property
    def key(self) -> str:
        """What two organisations are the same by."""
        return f"{self.place}:{self.body}"

    @property
    def located(self) -> bool:
        """Whether its place is known."""
        return self.place not in ("", "?")

    @property
    def sure(self) -> bool:
        """Whether its key names one organisation: it has a place, or needs none."""
        return self.place != "?" and bool(self.place or self.body)

    @property
    def today(self) -> str:
        """The name of today: place and body."""
        if self.place in ("", "?"):
            return self.body or self.name
        path = places.path_of(self.place).split("/")
        return path[-1] + self.body


@lru_cache(maxsize=1)
def _national() -> re.Pattern[str]:
    """Bodies that a name alone tells, at the start of a name: 生态环境部环境工程评估中心."""
    names = sorted((r["name"] for r in rows("org_national") if r["kind"] == "organ"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


@lru_cache(maxsize=1)
def _short() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], dict[str, str]]:
    found = rows("org_short")
    stems = {r["short"]: r["full"] for r in found if r["kind"] == "stem"}
    wholes = {r["short"]: r["full"] for r in found if r["kind"] == "whole"}

    def words(of: dict[str, str]) -> str:
        return "|".join(re.escape(w) for w in sorted(of, key=lambda w: (-len(w), w)))

    return (re.compile(rf"^({words(stems)})(?={_HEAD}|分局|服务中心|中心|系统|部门|领导小组)"), stems,
            re.compile(rf"({words(wholes)})"), wholes)


@lru_cache(maxsize=1)
def _renames() -> tuple[dict[str, tuple[str, int]], dict[str, set[str]], re.Pattern[str]]:
    """(old → (new, year) of renames; old → bodies it went into; a pattern of every department's words)."""
    renamed: dict[str, tuple[str, int]] = {}
    merged: dict[str, set[str]] = {}
    stems: set[str] = set(_short()[1].values())
    for r in rows("org_renames"):
        stems |= {r["old"], r["new"]}
        if r["old"] == r["new"]:
            continue
        if r["kind"] == "rename":
            renamed[r["old"]] = (r["new"], int(r["year"]))
        else:
            merged.setdefault(r["old"], set()).add(r["new"])
    words = "|".join(re.escape(w) for w in sorted(stems, key=lambda w: (-len(w), w)))
    return renamed, merged, re.compile(rf"^({words})({_HEAD})(?!公)")


def _today(stem: str) -> tuple[str, int | None]:
    """A department's words of today and the year of the last change."""
    renamed, _, _ = _renames()
    year = None
    seen = {stem}
    while stem in renamed and renamed[stem][0] not in seen:
        stem, year = renamed[stem]
        seen.add(stem)
    return stem, year


def _body(text: str) -> tuple[str, str | None, int | None]:
    """(body of today, body as told where it differs by a rename, year) of a name without its place."""
    text = _TAX.sub("", text)
    if (m := _DISCIPLINE.match(text)):
        return "纪委监委" + text[m.end():], None, None
    if (m := _PARTY.match(text)):
        rest = text[m.end():]
        return "党委" + (_DISCIPLINE.sub("纪委监委", rest) if rest else ""), None, None
    if (m := _CONGRESS.match(text)):
        return "人大常委会" + text[m.end():], None, None
    if (m := _CPPCC.match(text)):
        return "政协" + text[m.end():], None, None
    stems, full, wholes, whole = _short()
    text = stems.sub(lambda m: full[m[1]], text)
    text = wholes.sub(lambda m: whole[m[1]] if whole[m[1]] not in text else m[1], text)
    text = _COURTS.sub(r"人民\1", text)
    text = _COMPANY.sub("公司", text)
    if (m := _renames()[2].match(text)):
        stem, year = _today(m[1])
        rest = text[m.end():].removeprefix("党组").removeprefix("党委").removeprefix("机关")
        head = "" if stem.endswith("委员会") else "局"
        if stem == "监察委员会":
            stem = "纪委监委"
        return stem + head + rest, (m[1] + m[2] if year else None), year
    if text.endswith("委员会") and not text.endswith(("村民委员会", "居民委员会", "管理委员会", "工作委员会")) and len(text) > 5:
        return text[:-3] + "局", None, None
    if re.fullmatch(r".{2,}厅", text) and len(text) <= 8:
        return text[:-1] + "局", None, None
    return text.removesuffix("党组").removesuffix("党委") if len(text) > 5 else text, None, None


def _above(code: str, level: str) -> str:
    """The division of LEVEL's word (县, 市, 省) that a code lies in; empty where there is none. 市 in a county-level city is
    that city, for its documents call themselves so."""
    g = places.gazetteer()
    path = places.path_of(code).split("/")
    if level in "省":
        return code[:2] + "0000"
    if level in "县区旗":
        return code if not code.endswith("00") and path[-1][-1] in "县区旗市" else ""
    if level == "市" and not code.endswith("00") and path[-1].endswith("市"):
        return code
    if code.endswith("0000"):
        return code if level == "市" and code[:2] in ("11", "12", "31", "50") else ""
    if code[:2] in ("11", "12", "31", "50"):
        return code[:2] + "0000"
    up = code[:4] + "00"
    return up if up in g.by_code else code


def _own(text: str, region_code: str) -> tuple[str, int] | None:
    """(code, end) of the division of the case's own line that TEXT begins with: 成县生态环境局 in a case of 成县, whose name is
    too short to be known without it."""
    end, code = 0, ""
    parts = places.path_of(region_code).split("/")
    codes = [region_code[:2] + "0000", region_code[:4] + "00" if len(parts) > 2 else region_code, region_code][:len(parts)]
    codes[-1] = region_code
    for part, c in zip(parts, codes):
        if text.startswith(part, end):
            end, code = end + len(part), c
    return (code, end) if end else None


@lru_cache(maxsize=200_000)
def identity(name: str, region_code: str | None = None) -> Org:
    """The identity of an organisation NAME told in a case of REGION_CODE (which completes 县医保局)."""
    text = _BRACKET.sub("", _DROP.sub("", name))
    text = _DROP.sub("", text)
    context = (region_code,) if region_code else ()
    units = places.prefix_units(text)
    place, rest = "", text
    own = _own(text, region_code) if region_code else None
    if own and (not units or units[-1][1] <= own[1]):
        place, rest = own[0], text[own[1]:]
    elif units:
        end = units[-1][1]
        found = places.resolve_one(text[:end], context) if end < len(text) else places.resolve_one(text, context)
        if found is None:
            found = places.resolve_one(text, context)
        if found is not None:
            place = found.code or (region_code if region_code in found.candidates else "") or ""
            # a zone is a body of its own (高新区公安局, 新疆生产建设兵团教育局), its place the division that it counts to
            start = (units[-2][1] if len(units) > 1 else 0) if units[-1][0] == "zone" else end
            rest = text[start:]
        # 达州市中心医院, 渠县人民医院: what follows the place is the body; but 北京银行南京分行 lies in Nanjing
        inner = places.resolve_one(text, context)
        if inner is not None and inner.code and inner.code != place and rest:
            at = rest.find(inner.name)
            if at < 0:
                short = inner.name[:-1]
                at = rest.find(short) if len(short) > 1 else -1
                span = len(short)
            else:
                span = len(inner.name)
            if at > 0:
                place, rest = inner.code, text[:end] + rest[:at] + rest[at + span:]
    else:
        found = places.resolve_one(text, context)
        if found is not None and found.code:
            for form in (found.name, found.name[:-1]):
                at = text.find(form)
                if at > 0 and len(form) > 1:
                    place, rest = found.code, text[:at] + text[at + len(form):]
                    break
        elif region_code and (m := _LEVEL.match(text)):
            above = _above(region_code, m[1])
            if above:
                place, rest = above, text[m.end():]
                if rest.startswith("委"):
                    rest = m[1] + rest
        elif (m := _LEVEL.match(text)) and not _PARTY.match(text):
            rest = text[m.end():]
    body, was, since = _body(rest) if rest else ("", None, None)
    if _HIDDEN.search(text) or (not place and body and not _NATIONAL.search(text) and not _national().match(text)):
        place = "?"
    return Org(place, body, name, was, since)


def relation(a: Org, b: Org) -> str:
    """How two organisations stand to each other: ``same``; ``bare`` the same body, the place of one untold; ``part`` one
    inside the other; ``successor`` one went into the other by a reform; ``system`` the same body elsewhere; ``other``."""
    if a.place == b.place != "?":
        if a.body == b.body:
            return "same"
        if _inside(a.body, b.body):
            return "part"
        if a.place and _merged(a.body, b.body):
            return "successor"
        return "other"
    if a.body and a.body == b.body:
        return "bare" if a.place in ("", "?") or b.place in ("", "?") else "system"
    return "other"


def _inside(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if not short:       # only the place was told (望江县, of its 副县长): the government
        return long.startswith("人民政府")
    return len(short) > 1 and long.startswith(short)


def _merged(a: str, b: str) -> bool:
    merged = _renames()[1]
    sa, sb = a.removesuffix("局"), b.removesuffix("局")
    return any(_today(x)[0] == sb for x in merged.get(sa, ())) or any(_today(x)[0] == sa for x in merged.get(sb, ()))
