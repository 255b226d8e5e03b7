"""Whose post it is that is told without a body: 局长 of the 局 named before, 药剂科主任 of the hospital, 副主任 after 党工委委员 of the office."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import lexicons
from . import anaphora, blocks, orgs
from .frame import Frame

if TYPE_CHECKING:
    from .positions import Post

_cue = lexicons.cues("post_cues", {
    **dict.fromkeys(("acts_before in_a_village institution of_its_staff is_firm firm_post no_firm owns no_owner office_post court care_post no_care "
                      "works_post no_works school_post no_school treating treats has_units has_party_body").split(), "WORDS$"),
    "board": "WORDS", "no_board": "WORDS", "chairs": "WORDS", "rank_of_whole": "^WORDS$", "of_whole_staff": "^WORDS$", "party_leader": "^副?WORDS副?书记$", "supervises": "^WORDS", "supervising": "WORDS", "no_supervision": "WORDS", "no_chair": "WORDS", "village_post": "村WORDS$", "firm_title": "^(?:常务)?副?WORDS$", "village_staff": "(?:村|社区)?WORDS", "of_whole": "(?:常务)?副?WORDS$",
    "body_title": "^(?:常务)?副?(WORDS)长$", "bank": ".*WORDS(?=[^行社]{1,7}[部科室处心]$)", "firm_before": "^.*WORDS(?=[^公集]{2,12}$)"})


def deals_with_it(frame: Frame, i: int) -> bool:
    """Whether a commission is the one that deals with the case, not the body that a person belongs to."""
    m = frame.mentions[i]
    return m.text.endswith(("纪委", "监委")) and bool(
        _cue("acts").match(frame.text, m.end) or _cue("acts_before").search(frame.text, max(0, m.start - 1), m.start))


OF_ITS_KIND = "body of its kind named before"
_SEATED = re.compile(r"(?:常务)?副?(?P<of>[大支中总]队|[一-鿿])长$")


_UNITS = ("科", "股", "室", "处", "组", "班", "段", "庭")


def tells_sort(title: str) -> bool:
    """Whether a title tells the sort of its body: 局长, 院长; 主任 does not."""
    m = _SEATED.match(title)
    return m is not None and anaphora.sort_of(m.group("of")) is not None


def seat(frame: Frame, at: int, title: str, seen: list[str], opens: bool, beside: str = "") -> tuple[str | None, str]:
    """The body of a post at AT that is told without one, and why: the one that opens the clauses since the last person where the post
    OPENS its chain, then of those SEEN and of those named before in the paragraph one of the title's sort (局长: a 局), or of that of the title
    BESIDE it (党组书记、局长), else the nearest."""
    m = _SEATED.match(beside or title)
    sort = anaphora.sort_of(m.group("of")) if m else None
    acting = _acting(frame, at, title.startswith("党委")) if opens else None
    if acting and may_have(acting, title) and (sort is None and m is None or sort and sort.match(acting)):
        return head_of(acting, title), "body that opens the clause"
    fitting = next((found for body in seen if (found := anaphora.of_sort(sort, m.group("of"), body))), None) if sort and m else None
    if m and sort is None and m.group("of") in _UNITS:         # 某局审批科科长…，后任某街道党工委委员。任|科长|期间: of the 科
        fitting = next((body for body in seen if body.endswith(m.group("of"))), None)
    named = anaphora.named(frame, at, m.group("of"), frame.paragraph(at)[0]) if sort and not fitting else None
    named = named or (_under(frame, at, m.group("of")) if sort and not fitting else None)
    if not named and not fitting and seen and not may_have(seen[0], title):
        return next((body for body in seen if may_have(body, title)), None) or _only_one_before(frame, at, title), "body named before"
    return (named, OF_ITS_KIND) if named else (fitting or (seen[0] if seen else _only_one_before(frame, at, title)), "body named before")


def of_peers(others: list[Post], title: str, at: int) -> str | None:
    """The body of a post by mention AT told without one, by the posts of the OTHERS of its case: one of the title's sort (所长: the 所 of the
    cashier), for the staff the nearest before that may have such."""
    orgs_of = [p.org for p in sorted(others, key=lambda p: (p.mention > at, -p.mention)) if p.org]
    m = _SEATED.match(title)
    sort = anaphora.sort_of(m.group("of")) if m else None
    if sort and m and (found := next((body for name in orgs_of if (body := anaphora.of_sort(sort, m.group("of"), name))), None)):
        return found
    if _cue("party_leader").search(title) and (beside := next((p for p in sorted(others, key=lambda p: p.mention) if 0 < p.mention - at < 4 and p.org and tells_sort(p.title)), None)):
        return beside.org                                      # 时任|党委书记|甲、院长乙
    return next((name for name in orgs_of if may_have(name, title) and not bare_unit(name)), None) if _cue("of_its_staff").search(title) else None


def among_peers(post: Post, others: list[Post]) -> Post | None:
    """A post of a unit told without its body (药剂科|主任) as one of the body of the OTHERS of its case, the nearest before (某医院|院长)."""
    if not post.org or not bare_unit(post.org):
        return None
    whole = next((p.org for p in sorted(others, key=lambda p: (p.mention > post.mention, -p.mention)) if p.org and not bare_unit(p.org) and not BARE_PARTY.search(p.org)), None)
    return replace(post, org=whole + post.org) if whole else None


def of_firm_before(frame: Frame, post: Post) -> Post | None:
    """A post of a unit told without its body as one of the firm told before in its sentence: 对|某保险公司|罚款，对|银保部|负责人警告."""
    if not post.org or not bare_unit(post.org):
        return None
    at = frame.mentions[post.mention].start
    firm = next((frame.mentions[i].text for i in reversed(frame.inside(frame.sentence(at)[0], at, "ORG")) if _cue("is_firm").search(frame.mentions[i].text)), None)
    return replace(post, org=firm + post.org, why="unit of the firm before") if firm else None


_PLACE_HEAD = re.compile("(?:原|代|代理|副|常务副|前)*([县旗区镇乡])长$")
# posts, and bodies that have none of these
_HAS_NONE = (("board", "no_board"), ("chairs", "no_chair"), ("firm_post", "no_firm"), ("office_post", "court"), ("owns", "no_owner"), ("school_post", "no_school"), ("works_post", "no_works"), ("care_post", "no_care"), ("supervises", "no_supervision"), ("village_post", "no_school"))


def may_have(body: str, title: str) -> bool:
    """Whether a body may have a post: no court a 总经理 (云和县人民法院…由时任总经理李某决定), no regulator a 行长, no court a 局长, no 教育局 a 校长, no office that inspects a 医师,
    no city a 县长, no police a 村支书."""
    if title.startswith(("包村", "驻村", "联村", "包片")) and _cue("in_a_village").search(body):
        return False                                           # 某村党支部书记甲…；镇上|包村干部|乙: of the town
    head = _PLACE_HEAD.fullmatch(title)
    if head and not orgs.place_at(body, head.group(1)) or _cue("village_post").search(title) and _cue("no_firm").search(body):
        return False
    return all(_cue(post).search(title) is None or _cue(none).search(body) is None for post, none in _HAS_NONE)


# posts of one sort of body, and the ends of the bodies that have them
_ONLY_IN = (("treating", "treats"), ("supervises", "supervising"))


def _only_one_before(frame: Frame, at: int, title: str) -> str | None:
    """The body named last in the paragraph before a post that only bodies of its sort have: 某市医保局检查发现，|某县医院|10人挂床。经查，医师李某…;
    某建设公司、|某监理公司|…，总监理工程师王某."""
    for post, sort in _ONLY_IN:
        if _cue(post).search(title):
            since = frame.paragraph(at)[0] if post == "treating" else max(0, at - 1500)
            bodies = [frame.mentions[i].text for i in reversed(frame.inside(since, at, "ORG"))]
            found = next((body for body in bodies if _cue(sort).search(body)), None)
            return found and max((b for b in bodies if b.endswith(found)), key=len)
    return None


_OF_VILLAGE = re.compile("(?P<had>原|时任)?(?P<some>某)?(?P<sort>村|社区)(?P<was>原|时任)?(?P<body>党支部|党总支|党委|委会|居委会|监委会)$")


def village_body(frame: Frame, at: int) -> tuple[str, bool] | None:
    """A village's body right before a post at AT that the tagger did not read, and whether 原 stands in it: …宴请的|村党支部|书记,
    某村原党支部|书记; the village is the one named last."""
    m = _OF_VILLAGE.search(frame.text, max(0, at - 8), at)
    if m is None or frame.inside(m.start(), at):
        return None
    some = m.group("some") and "某" + m.group("sort")
    village = some or anaphora.named(frame, m.start(), m.group("sort"), frame.paragraph(at)[0]) or m.group("sort")
    return village + m.group("body"), (m.group("was") or m.group("had")) is not None


_BELOW = re.compile(r"(?:下属|所属|直属|下辖)的?(?P<unit>[一-鿿]{1,10})")


def _under(frame: Frame, at: int, sort: str) -> str | None:
    """A body of a SORT that the sentence before AT tells under another and the tagger did not read: 某县水利局下属|水库管理所|违规接待，所长."""
    for i in reversed(frame.inside(frame.sentence(at)[0], at, "ORG")):
        m = _BELOW.match(frame.text, frame.mentions[i].end)
        if m and m.group("unit").find(sort) > 1:
            return frame.mentions[i].text + m.group("unit")[:m.group("unit").index(sort) + 1]
    return None


_BARE_UNIT = re.compile(r"(?:[一-鿿]{2,6}(?:科|室|办|股)|[一-鿿]科)$")


def bare_unit(name: str) -> bool:
    """Whether a body is a unit told without its body: 信贷部, 药剂科."""
    return _cue("bare_part").fullmatch(name) is not None


BARE_PARTY = re.compile("(?:党委|党组|党工委|党总支|党支部)$")


_VILLAGE_BODY = re.compile("(?<=[村区])(?:村|居)(?:民)?委(?:员)?会$|(?<=村)委会$")          # 石鸭村|村委会: its party branch is the village's


def party_of(name: str, near: list[str]) -> str | None:
    """The party body told by its kind alone (党委): the one that NEAR, the nearest first, holds, or that of the first body in it
    (某集团公司原总经理、|党委|原副书记; 某省政协原副主席，|党组|原成员)."""
    if not BARE_PARTY.fullmatch(name):
        return None
    return next((body for body in near if body.endswith(name) and body != name), _VILLAGE_BODY.sub("", near[0]) + name if _cue("has_party_body").search(near[0]) else None)


def unit_of(frame: Frame, chain: list[int], posts_of: dict[str, list]) -> list[str]:
    """The bodies that CHAIN's first one may belong to, where that is a unit told without its body: the body of the person named
    last in the paragraph by POSTS_OF (甲局局长李某…。李某授意|工程科|科长), the institution (骗保案。…|医保办|主任), the committee
    (责令该镇党委检查，|党委|书记)."""
    first = frame.mentions[chain[0]]
    if first.label != "ORG" or orgs.bare_level(first.text) or orgs.place_prefix(first.text):
        return []
    party = BARE_PARTY.match(first.text)
    if not party and not _BARE_UNIT.match(first.text):
        return []
    here = [frame.mentions[i] for i in frame.inside(blocks.begin(frame, first.start), first.start)]
    bodies = [m.text for m in reversed(here) if m.label == "ORG"]
    if party:
        nearest = next((name for name in bodies if name.endswith(first.text) and name != first.text), None)
        acting = None if nearest else _acting(frame, first.start, False)       # 某市民政局违规发放补贴，|党委|书记、局长
        return [max((name for name in bodies if name.endswith(nearest)), key=len)] if nearest else [acting] if acting else []
    institution = next((whole for name in bodies if _cue("institution").search(whole := name.removesuffix("党委"))), None)
    person = next((m.text for m in reversed(here) if m.label == "PER"), None)
    own = [p.org for p in reversed(posts_of.get(person, ())) if p.org] if person else []
    return [institution] if institution else own or [name for name in bodies if _cue("has_units").search(name) and not BARE_PARTY.search(name)][:1]


def acting_behind(frame: Frame, i: int, title: str) -> str | None:
    """The body that acts behind the posts of its heads in the sentence of mention I: 由局长卞某签批、副局长邵某经办，|县农业农村局|虚报面积."""
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    if frame.text[a:a + 1] not in "由在经":
        return None
    for j in frame.inside(m.end, b, "ORG"):
        body = frame.mentions[j]
        if frame.text[body.start - 1] == "，" and not deals_with_it(frame, j) and may_have(body.text, title):
            level = orgs.bare_level(body.text)
            place = next((x for k in reversed(frame.inside(0, body.start)) if frame.mentions[k].label in ("LOC", "ORG") and level and (x := orgs.place_at(frame.mentions[k].text, level))), None)
            return orgs.complete(body.text, [place], [], [])[0] if place else body.text
    return None


def _acting(frame: Frame, at: int, town: bool) -> str | None:
    """The body that opens a clause between the last person and the post at AT: 甲县副县长李某受到处分；|乙局|违规发放补助，局长; a TOWN
    where the post is one of its committee."""
    if frame.text[at - 1:at] != "，":
        return None
    for i in reversed(frame.inside(frame.sentence(at)[0], at)):
        m = frame.mentions[i]
        if m.label == "PER":
            return None
        opens = frame.text[m.start - 1:m.start] in ("", "。", "；", "\n", "，"[:town]) or frame.text.endswith(("其中", "其中，"), 0, m.start)
        if (m.label == "ORG" or town and m.label == "LOC" and m.text[-1] in "镇乡") and opens and not deals_with_it(frame, i) \
                and not _DATELINE.match(frame.text, m.end):
            return m.text
    return None


def is_dateline(frame: Frame, i: int) -> bool:
    """Whether body I is the paper whose dateline opens a report: |中新经纬|5月14日电."""
    return _DATELINE.match(frame.text, frame.mentions[i].end) is not None


_DATELINE = re.compile(r"[^，。；（(]{0,20}?(?:专?电|讯)(?=[\s　（(])")      # |新华社|北京7月29日电 （记者…）

_OF_A_VILLAGE = re.compile(".*(?:[村区]|嘎查)(?=(?:党总支|党支部|党委|(?:村务)?监(?:督委员|委)会)$)")
_OF_AN_OFFICE = re.compile("(?:科|股|室|(?<!事)处|部|大队|中队)$")
_PARTY_OF_BODY = re.compile(r"(?<=办事处|管委会)(?:党工委|党委)$")
_OFFICE_OF = (("街道党工委", "街道办事处"), ("区党工委", "区管委会"))
_OF_HEAD = {"检察": "检察院"}


def head_of(owner: str, title: str) -> str:
    """The body whose title this is, where a unit of it was named before: 甲公司工程部部长、总工程师 → 甲公司; 甲院骨科主任、副院长 → 甲院."""
    if _cue("village_staff").fullmatch(title) and (village := _OF_A_VILLAGE.match(owner)):      # 某村党总支书记甲…；文书乙
        return village.group()
    if (_cue("rank_of_whole").search(title) or owner.endswith(("审判委员会", "检察委员会")) and title.endswith(("级法官", "级检察官", "高级法官", "高级检察官"))) and (whole := orgs.base(owner)) != owner and not whole.endswith("政府"):
        return whole                                           # 某厅渔业处处长、|副巡视员|; 某法院审判委员会专职委员、|四级高级法官|
    if _cue("of_whole_staff").search(title) and _OF_AN_OFFICE.search(owner) and "财" not in owner and (whole := orgs.base(owner)) != owner:
        return whole                                           # 卫生院公共卫生科科长甲、|会计|乙: of the 卫生院
    if _cue("firm_title").match(title):
        m = _cue("firm_before").match(owner)
        if m:
            return m.group(0)
    if owner.endswith(("局党委", "厅党委", "院党委")) and _cue("body_title").match(title):
        return owner.removesuffix("党委")
    if title.startswith("党组") and owner.endswith(("中心", "科", "室", "股", "站", "所", "队", "执行局", "庭")) and (whole := orgs.base(owner)) != owner:
        return whole                                           # 某局信息中心主任甲受到警告，|党组成员|、副局长乙: no unit has a 党组
    if title.endswith(("区长", "队长", "所长", "站长", "厂长", "矿长", "校长", "园长", "段长")) and owner.endswith(("党支部", "党总支")):
        return owner.removesuffix("党支部").removesuffix("党总支")      # 某监狱七监区原党支部书记、|监区长|
    if owner.endswith("党组") and _cue("of_whole").match(title):       # 某市人大常委会党组副书记、副主任
        return owner.removesuffix("党组")
    if title in ("主任", "副主任"):                               # 某街道办事处党工委委员、副主任
        office = next((owner.removesuffix(party) + body for party, body in _OFFICE_OF if owner.endswith(party)), None)
        return office or _PARTY_OF_BODY.sub("", owner)
    if title.endswith("行长") and (m := _cue("bank").match(owner)):    # 甲银行营业部主任、副行长
        return m.group()
    m = _cue("body_title").match(title)
    body = _OF_HEAD.get(m.group(1), m.group(1)) if m else ""
    if body and body in owner and not owner.endswith(body) and not (body == "矿" and "矿山" in owner) and not _cue("school").search(owner):
        return owner[:owner.rindex(body) + len(body)]
    return owner


def completed_once(posts: list[Post], frame: Frame) -> list[Post]:
    """POSTS in which one bare body is completed in one way, the first: 市建设局局长 told twice is of one city, whatever city is named between."""
    first: dict[tuple[str, str], str] = {}
    out: list[Post] = []
    for p in posts:
        before = frame.mentions[p.mention - 1] if p.mention else None
        if p.org and before is not None and before.label == "ORG" and before.text != p.org and orgs.bare_level(before.text):
            p = replace(p, org=first.setdefault((before.text, p.title), p.org))
        out.append(p)
    return out


def taken_up(frame: Frame, run: list[int], i: int) -> bool:
    """Whether the posts RUN before the name I are what the one before took up: 李某2016年就任|副市长，王某两个月后…"""
    head, last = frame.mentions[run[0]].start, frame.mentions[run[-1]].end
    return run[-1] == i - 1 and frame.text[last:last + 1] == "，" and frame.text.endswith(lexicons.column_of("post_cues", "takes_office"), 0, head) and bool(
        frame.inside(frame.sentence(head)[0], head, "PER"))
