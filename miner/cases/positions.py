"""Which post belongs to whom: chains of organisation and title before a name, after it, and after 担任.

Rules (each a habit of the register, with a made-up example)
------------------------------------------------------------
=====================================================  =====================================================
渠县医保局原局长、党组书记李某                          原 goes on over 、 under the same organisation
某市委原常委、统战部部长李某                            … and over a department of the same committee
信阳市副市长、息县县委原书记李某                         but not back to a post that stands before it
原某县粮食局局长李某                                    原 before the organisation: the whole run
广丰县委书记、县长                                      a place's head takes the place: 广丰县 / 县长
利用担任甲局局长、乙局局长等职务便利                     former, of the subject of the sentence
李某，某村村委会主任，中共党员                           posts may follow the name
局长李某（正处级）                                      a rank in brackets is no position
=====================================================  =====================================================
"""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .. import lexicons
from ..model import Mention
from ..tagging.titles import joint_parts
from . import anaphora, orgs, seats, tenure
from .frame import ITEM, Frame

_cue = lexicons.cues("post_cues", {
    "two_names": "(?!WORDS)[一-龥0-9“”()（）]{1,10}",
    "link": "^WORDS*$", "once": "WORDS(?:中共|(?:该|其)?(?:[院局校县厅社村镇乡所站厂行会]|公司|集团|医院|学校|企业|中心)?|单位|分管|主管)?$",
    "apposition": "^[，,：:]WORDS*(?:该(?:中心|村|社区|公司|集团|局|厅|医?院|站|所|厂|学?校|行|镇|乡|街道)?原?|(?:某|[A-Z][省市县区])*(?:[省市县区央][属管]|国有|独资|控股|参股|全资|国企|央企|企业|事业单位)+)?$",
    "dismisses": "WORDS$",
    "of_one": "WORDS$", "of_party": "WORDS", "body": "WORDS$", "once_all": "WORDS(?:中共|原)?$", "held_then": "WORDS(?:中共|原)?$", "once_beside": "WORDS(?:中共|原)?$"})
_WAS = re.compile(r"^原(?!州|阳|平)")
_LISTED = re.compile("；(?:先后|曾|又|后)?(?:担?任)?(?:过)?")      # 曾任甲镇镇长|；|乙镇党委书记
_SHORT_NAME = re.compile(r"[，,的（(][^（()）。；]{0,24}?(?:以下|下)?(?:简)?称(?:为)?[：:]?[“‘]?$")      # （某行的全资子公司，以下简称|乙公司）
_UNBRACKET = re.compile(r"[（(][^（）()，。；]{2,20}[）)]|[（）()]")
_BRACKETED = re.compile(r"[（(][^（）()，。；]{2,20}[）)]")
_REST_OF_BODY = re.compile(r"^(?!\s|(?:前后|先后|连续|接连|历|近)?[几两三四五多]?任)原?([一-龥A-Za-z0-9“”·_]{2,16}?|[校局院所厂站处科室部])(?:原|前|任|现任|时任)?$")
_SECOND_BODY = re.compile(r"^(?:、|兼|兼任|暨)(?:原|时任|现任|兼任)?([一-龥“”]{2,14}?)(?:原|前|任)?$")
_UNREAD_POST = re.compile(r"、[一-龥]{4,24}(?:[长员任]|书记|经理)[）)]")             # （甲县某局副局长|、中华曙猿遗迹保护区管理处原主任）
_OPENS_UNREAD = re.compile(r"[（(](?:原|现)?([一-龥]{2,12})$")           # the head of the body's name was not read
_STANDS = re.compile("[、，；](?:现?已|另案|均)[^，。；（）]{1,8}")       # 张某（某屠宰场场长|、已获刑|）
_CLOSED = re.compile(r"[）)]")
_GOES_ON = re.compile(r"[，；][^（）()。]{2,60}[）)]")
_OF_LEVEL = re.compile("[、，兼]?(?:现任|时任|系)?([省市县区旗州镇乡])$")
_DELEGATE = re.compile("(?:人大代表|政协委员|党代表|政协常委)")
_NOW = re.compile(r"现(?!代)")
_THEN = re.compile("、后(?:担任|任)")                              # 某镇原镇长|、后任|某局副局长
PLACE_HEAD = re.compile(r"^(?:原|代|代理|副|常务副|前|执行|党组副书记)?(?:副)?(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|专员)$")
_COMMITTEE_WORD = re.compile(r"^(?:党委|工委|党工委)(?=.)")
RANK_TITLE = re.compile(r"^(?:享受)?(?:正|副)?(?:省部|部|省|国|厅局|厅|局|司局|司|地厅|地|师|县处|处|县|团|乡科|科|乡|股)级(?:正职|副职)?(?:待遇)?$")
_RETIRED = re.compile(r"退休|离休")
# what may stand before a post in a list of posts and is none: 疾控一科主持工作的|副科长
_NOTHING_LEFT = re.compile("[（(](?:[男女现系兼任曾起，,；、]|至今|[正副][部厅局处县科]级)*[）)]")
_IN_CHARGE = re.compile("(?:[一-鿿]{1,6}[科股室处站所])?主持(?:全面|行政|日常)?工作的?")


@dataclass(slots=True)                # not frozen, as Mention: a page has hundreds
class Post:
    """One raw post: completed organisation, title, whether former, and the TITLE mention's index."""
    org: str | None
    title: str
    former: bool
    mention: int
    why: str


_POST = ("TITLE", "ORG", "LOC")


_SERVED_IN = re.compile("(?:在|到|赴|进入?|调入|往|至|原)$")       # 曾在|某市教育局|任|基础教育科|科长; but 某公司|任楼煤矿
_TAKES = ("任", "为", "担任", "兼任")


def chain_before(frame: Frame, i: int) -> list[int]:
    """Indices of the ORG, LOC and TITLE mentions that run up to the PER mention ``i`` without other words.

    The chain ends at another person, a date, or any word that is no link; it holds at least one TITLE or is empty.
    """
    known = frame.chains.get(i)
    if known is None:
        known = frame.chains[i] = _chain_before(frame, i)
    return known


def with_unit(frame: Frame, k: int, least: int) -> int:
    """Where the post of mention K begins in a list, with the unit told before it that the tagger did not read, not before LEAST:
    「学校总务主任甲、|食堂主管乙」."""
    m = frame.mentions[k]
    if m.label != "TITLE" or frame.text[m.start - 1:m.start] in "、，和及与暨" or frame.text.endswith("连同", least, m.start):
        return m.start
    unit = _UNIT_IN_LIST.search(frame.text, max(least, m.start - 8), m.start)
    return unit.start(1) if unit and not _cue("no_unit").search(unit.group(1)) else m.start


def without_office(words: str) -> str:
    """The words between two names without those that only tell how a post is held: 原, 主持工作."""
    words = _cue("how_held").sub("", words.replace("以及", "、"))
    if "（" in words or "(" in words:
        words = _NOTHING_LEFT.sub("", words)                   # 甲（时任某局局长）、乙（某局科员）
    return _IN_CHARGE.sub("", words) if "主持" in words else words


def unbracketed(gap: str) -> str:
    """The words between two mentions without what stands in brackets, or what brings in a short name."""
    if gap.endswith(("称", "称为", "称“", "称：")) and "。" not in gap and _SHORT_NAME.match(gap):
        return "简称"
    return _UNBRACKET.sub("", gap) if "（" in gap or "）" in gap or "(" in gap or ")" in gap else gap


def _unread(frame: Frame, j: int, right: int) -> str:
    """The words between a body J and a title RIGHT where they go on with the body's name, which the tagger did not read to its
    end (某县农委“菜篮子”工程办公室主任); '' where they tell something else."""
    words = _between(frame, j, right)
    if words and _cue("of_one").search(frame.mentions[right].text) and not _cue("body").search(words):
        return ""                                              # 卫生院疫苗|管理员: the words are the post's
    return words


def _between(frame: Frame, j: int, right: int) -> str:
    """The words between a body J and a title RIGHT that belong to either: 某局原|办公室|工作人员, 某中心原|窗口|工作人员; '' for others."""
    if frame.mentions[j].label not in ("ORG", "LOC") or frame.mentions[right].label != "TITLE":
        return ""
    gap = _BRACKETED.sub("", frame.gap(j, right))
    m = _REST_OF_BODY.match(gap) if gap.count("“") == gap.count("”") else None
    return m.group(1) if m and not _cue("tells").search(m.group(1)) else ""


def _second(frame: Frame, j: int, right: int) -> str:
    """The body between two titles J and RIGHT that the tagger did not read: 副局长兼医保中心主任; '' where the words tell something else."""
    if frame.mentions[j].label != "TITLE" or frame.mentions[right].label != "TITLE":
        return ""
    m = _SECOND_BODY.match(unbracketed(frame.gap(j, right)))      # 副局长（挂职）兼某镇学区|主任
    return m.group(1) if m and _cue("body").search(m.group(1)) and (m.group(1) == "工作队" or not _cue("tells").search(m.group(1))) else ""


_OF_PLACE = re.compile("(?:原|前|时任|现任|(?:前后|历|近|连续)?[两三四几]任|首任|第[一二三四五六七八九十]+任)?")      # 某县|两任|教育局局长
_UNIT = re.compile(r"(?:[、，；。\n是]|^)(原|时任)?([一-鿿]{1,8}(?:委会|科|股|处|室|所|站|办|大队|中心))(原|时任)?(?:主持[一-鿿]{0,4}工作的)?\Z")
_UNIT_IN_LIST = re.compile("[、和及]([一-鿿]{2,5})\\Z")


def _unit_before(frame: Frame, at: int) -> tuple[str, bool] | None:
    """A unit that the tagger did not read right before a post that opens a chain, and whether 原 stands at it: 某局某科科长甲、财务科|科员."""
    a = max(0, at - 20)
    last = [i for i in frame.inside(max(0, at - 60), at)]
    if last:
        a = max(a, frame.mentions[last[-1]].end)
    m = _UNIT.search(frame.text, a, at)
    if m is None or m.start() == a and a and frame.text[a] not in "、，；。\n" or _cue("no_unit").search(m.group(2)):
        return None
    return m.group(2), bool(m.group(1) or m.group(3))


_UNDER = re.compile("(?:(?:下属|所属|直属|下辖)的?|(?:聘用|聘任|聘请|外聘|返聘|雇用|招聘)的)$")
_IN_IT_AS = re.compile("(?:工作，?)?(?:先后|历|曾|历次)?(?:担任|任|出任|就任)")
_CALLED_BACK = re.compile("、(?:原|时任|现任)?(?:村|社区)(?:原|时任|现任)?$")      # 某村党支部委员、村副主任


_SENT_GROUP = re.compile("纪检(?:监察)?组(?=副?组长)")
_SENT_BY = re.compile("(?:下派|派驻|选派)[^（()）]{0,6}[）)]")


_HELD_FOR = re.compile(r"(?:仅|才|已|刚|了|不到|不足|近)*(?:[\d一二两三四五六七八九十半几]{1,3}(?:个?多?月|年|天)[多余]?|不久)的")      # 刚担任某校校长|3个月的|李某


def _chain_before(frame: Frame, i: int) -> list[int]:
    run: list[int] = []
    j = i - 1
    right = i
    if j > 0 and frame.mentions[j].label == "ORG" and _SENT_BY.match(frame.text, frame.mentions[j].end) and frame.text[frame.mentions[j].start - 1] in "（(":
        j -= 1                                                 # 队长（某局下派干部）|李某
    elif j > 0 and frame.mentions[j].label == "ORG" and frame.gap(j, i) in ("）", ")") and frame.mentions[j - 1].label == "TITLE" \
            and frame.text[frame.mentions[j - 1].end] in "（(" and "）" not in frame.gap(j - 1, j):
        j -= 1                                                 # 队长（派出单位某县档案局）|李某
    while j >= 0 and frame.mentions[j].label in _POST:
        gap = frame.gap(j, right)
        if gap and (len(gap) > 30 or not _cue("link").match(unbracketed(gap))):
            if run and not _between(frame, j, right) and not _second(frame, j, right) and not _CALLED_BACK.match(gap) or not run and not _HELD_FOR.fullmatch(gap) and not ((gone := tenure.left(gap, 0)) and gone.end() == len(gap)):
                break
        if run and gap == "，" and j and frame.mentions[j].label == "TITLE" and frame.mentions[j - 1].label == "PER" and frame.gap(j - 1, j) in _TAKES:
            break                                              # 局长卞某任|组长，|党组成员、副局长邵某任副组长
        if not run and "\n" in gap:
            break                                              # a heading: …落马的某市书记¶|张某1962年生
        if (run or len(gap) > 1) and gap[:1] in ("）", ")") and _names_post(frame, j):
            break                                              # 李某（原任某省副省长）和某市委书记|王某
        if not run and frame.mentions[j].label != "TITLE":
            break                                              # a name after a body without a post: 央视网 王某
        if run and frame.mentions[j].label in ("ORG", "LOC") and frame.mentions[right].label != "TITLE" \
                and not (frame.mentions[right].label == "ORG" and frame.mentions[j].label == "LOC" and _OF_PLACE.fullmatch(gap.strip())) \
                and not (frame.mentions[right].label == "ORG" and frame.mentions[j].label == "ORG" and (
                    gap.strip() in ("原", "原驻", "原派驻") or _UNDER.match(gap) and _cue("own_unit").search(frame.mentions[right].text))) \
                and not (frame.mentions[j].label == "ORG" and (_cue("bracket").match(gap) or gap.endswith("称"))):
            break                                              # two bodies side by side: the first is another matter
        if run and frame.mentions[j].label == "TITLE" and gap.strip() == "" and frame.mentions[right].label in ("ORG", "LOC"):
            break
        run.append(j)
        right = j
        j -= 1
    run.reverse()
    while run and frame.mentions[run[-1]].label != "TITLE":
        run.pop()
    if run and run[0] and frame.mentions[run[0] - 1].label == "PER" and run[-1] == i - 1:
        before, after = frame.gap(run[0] - 1, run[0]), frame.gap(run[-1], i)
        if _IS_OF.match(before) and unbracketed(after)[:1] in ("，", ",") or before[:1] in ("（", "(") and not _CLOSED.search(before) and after[:1] in ("）", ")"):
            return []                                          # 李某系某县委书记（正处级），张某…; 王某（某公司经理）与严某: the posts of the first
    if run and run[-1] == i - 1 and frame.text[frame.mentions[run[0]].start - 1] == "系" and frame.gap(run[-1], i)[:1] in ("，", ","):
        return []                                              # 此人名叫夏某，系某局科员，与|蒋某|是牌友
    return run if any(frame.mentions[k].label == "TITLE" for k in run) and not seats.taken_up(frame, run, i) else []


def _names_post(frame: Frame, j: int) -> bool:
    """Whether the bracket in which the post J stands follows a name: it is that person's."""
    at = frame.text.rfind("（", frame.sentence(frame.mentions[j].start)[0], frame.mentions[j].start)
    return at >= 0 and "）" not in frame.text[at:frame.mentions[j].start] and any(frame.mentions[i].end == at for i in frame.inside(max(0, at - 6), at, "PER"))


def chain_from(frame: Frame, i: int) -> list[int]:
    """Indices of the posts of which mention ``i`` is the first: 任|甲局局长、党组书记."""
    return _chain_on(frame, i - 1 if i else 0, i)


def chain_after(frame: Frame, i: int) -> list[int]:
    """Indices of the posts that follow mention ``i`` directly (ORG TITLE、TITLE，ORG TITLE …)."""
    return _chain_on(frame, i, i + 1)


def _chain_on(frame: Frame, left: int, j: int) -> list[int]:
    """The posts from mention J on, behind mention LEFT."""
    run: list[int] = []
    n = len(frame.mentions)
    listed = False                                             # whether 曾任 has opened a list, that ； goes on with
    while j < n and frame.mentions[j].label in _POST:
        gap = frame.gap(left, j)
        listed = listed or _cue("once_all").search(gap) is not None
        if listed and gap[:1] == "；":
            gap = _LISTED.sub("、", gap, count=1)
        if run and (len(gap) > 16 or not _cue("link").match(unbracketed(gap)) or "。" in gap) and not _unread(frame, left, j) and not _second(frame, left, j):
            break
        if run and frame.mentions[left].label in ("ORG", "LOC") and frame.mentions[j].label in ("ORG", "LOC") \
                and gap.strip() not in ("", "原", "（", "）", "(", ")", "、", "和") and not gap.endswith("称") and not _UNDER.match(gap):
            break
        run.append(j)
        left = j
        j += 1
    while run and frame.mentions[run[-1]].label != "TITLE":
        run.pop()
    return run


def read(frame: Frame, run: list[int], near: list[str], wide: list[str], known: list[str], former: bool = False, own: Sequence[str] = ()) -> list[Post]:
    """Turns a chain of mentions into posts.

    ``near`` are bodies to which a unit named alone may belong (of the same person or list), nearest first; ``wide`` are
    all names before the chain, for a bare level (县民政局); ``known`` are the document's full names; ``own`` the bodies of the
    person's other posts, which 该行 means before the one named last.
    """
    posts: list[Post] = []
    if not run:
        return posts
    first = frame.mentions[run[0]]
    head = frame.text[max(0, first.start - 9):first.start]
    lasting = former or _cue("once_all").search(head) is not None      # 曾任甲局局长，乙局局长: over the comma too
    if run[0] and frame.mentions[run[0] - 1].label == "PER" and head.endswith(("、", "和", "及", "与", "，", ",")) \
            and frame.mentions[run[0] - 1].end == first.start - 1 and _was_then(frame, run[0] - 1):
        lasting = True                                         # 时任甲校校长李某、乙校校长张某; 时任甲局局长李某，副局长张某，乙局局长王某
    whole = lasting or _cue("once").search(head) is not None or _had(frame, run, head)
    running = whole
    org: str | None = None
    pending_place: str | None = None
    bracket_org: str | None = None
    inside = False                                             # whether the post stands in brackets
    shared: list[str] = []                                     # 甲街道、乙街道党工委书记: both have the title
    seen = list(near)
    if run[0] and first.label == "ORG" and frame.mentions[run[0] - 1].label == "ORG" and frame.gap(run[0] - 1, run[0]) in ("、", "和", "与", "及"):
        seen.insert(0, frame.mentions[run[0] - 1].text)        # 甲县水利局、|教育局局长: both are of 甲县
    for n, k in enumerate(run):
        m = frame.mentions[k]
        gap = frame.gap(run[n - 1], k) if n else head
        if gap:
            opened, closed = max(gap.rfind("（"), gap.rfind("(")), max(gap.rfind("）"), gap.rfind(")"))
            inside = opened > closed if opened >= 0 or closed >= 0 else inside
        if n and gap:
            if _NOW.search(gap) or not lasting and _THEN.match(gap) or gap == "的" and frame.mentions[run[n - 1]].label == "TITLE":
                whole = running = lasting = False              # 曾任甲县县长|的|乙市副市长李某
            elif _cue("once_all").search(gap):
                whole = running = lasting = True               # 甲县县委原副书记，|曾任|乙局局长，丙局局长
            if "，" in gap or "," in gap:
                running = whole if lasting else False
                whole = lasting
            if _cue("former").search(gap):
                running = True
        if m.label == "LOC":
            nxt = frame.mentions[run[n + 1]] if n + 1 < len(run) else None
            if nxt is not None and nxt.label == "ORG" and _OF_PLACE.fullmatch(frame.gap(k, run[n + 1]).strip()):
                pending_place = m.text
            else:
                shared = shared + [org] if org and n and frame.mentions[run[n - 1]].label != "TITLE" else []
                org = _town_in_full(frame, m) if m.text[-1] in "镇乡" else m.text
                seen.insert(0, org)
            if n and not _cue("former").search(gap):
                running = whole
            continue
        if m.label == "ORG":
            name = _WAS.sub("", m.text) if m.text[0] == "原" else m.text
            why = ""
            own_place = bool(orgs.place_prefix(name))
            town = anaphora.called_back(frame, m.start) if n == 0 and not own_place and (frame.text[m.start - 1:m.start] in ("原", "任") or "该" in frame.text[m.start - 3:m.start]) else None
            word = anaphora.opening_word(frame, m.start, name)
            before = anaphora.named(frame, m.start - 1, word) if word else None
            if before and word:
                full, why = orgs.complete(before, seen, wide, [])[0] + name[len(word):], f"{word} is {before}"
            elif town:
                full, why = orgs.complete(town[0], seen, wide, [])[0] + name, f"{town[1]} is {town[0]}"      # 镇原|武装部, 该局|安全管理股
            elif pending_place:
                full, why = orgs.join_place(pending_place, name), f"after the place {pending_place}"
                pending_place = None
            elif n and name == "办事处" and org and "街道" in org:  # 某区白云街道党工委副书记、|办事处|主任
                full, why = org.partition("街道")[0] + "街道办事处", "the office of its street"
            elif n and org and gap in ("）", ")") and not own_place and not orgs.bare_level(name):
                full, why = org + name, f"unit of {org}"       # 某县住建局（以下简称县住建局）|工程科|科长
            elif n and org and frame.mentions[run[n - 1]].label == "ORG" and _IN_IT_AS.fullmatch(gap) and name[-1] in "处科室股部办庭局" and not own_place and not orgs.bare_level(name):
                full, why = org + name, f"unit of {org}"       # 曾在某省水利厅|担任|规划处处长
            elif n and org and frame.mentions[run[n - 1]].label in ("ORG", "LOC") and _cue("two_names").fullmatch(gap) and not own_place and not _UNDER.match(gap) \
                    and not (gap == "任" and _SERVED_IN.search(frame.text, max(0, frame.mentions[run[0]].start - 3), frame.mentions[run[0]].start)):
                full, why = org + gap + name, f"goes on from {org}"
            elif n and org and gap in ("原驻", "原派驻"):
                full, why = org + gap[1:] + name, f"sent by {org}"      # 某省政府原驻|北京办事处
            elif n and (gap.strip() == "原" or _UNDER.match(gap)) and org and frame.mentions[run[n - 1]].label == "ORG" and not orgs.place_prefix(name) and not orgs.bare_level(name):
                full, why = (org.removesuffix("办事处") if name.endswith("工委") else org) + name, f"unit of {org}"
            elif (n == 0 and near or n and org and frame.mentions[run[n - 1]].label == "TITLE") and (party := seats.party_of(name, seen)):
                full, why = party, f"the party body of {seen[0]}"      # 某市民政局违规发放补贴，|党委|书记、局长
            elif n == 0 and word == name and ITEM.match(frame.text, frame.paragraph(m.start)[0]):
                full = name                                    # 所在|支行|行长: of no other item's branch
            else:
                full, why = orgs.complete(name, seen, wide, known)
                level = orgs.bare_level(full)
                if level and (place := only_place(frame, level)):
                    full = orgs.complete(full, [place], [], [])[0]
                if full != name and (word := anaphora.opening_word(frame, m.start, full)) and (before := anaphora.named(frame, m.start, word)):
                    full = before + full[len(word):]           # 财务部, told as 集团财务部 elsewhere
            if ("（" in gap or "(" in gap) and (n or frame.text[m.end:m.end + 1] in ("）", ")")):
                if "称" not in gap:
                    bracket_org = full
                continue
            if n and not _cue("former").search(gap) and own_place:
                running = whole
            shared = shared + [org] if org and n and gap in ("、", "和") and frame.mentions[run[n - 1]].label != "TITLE" else []
            org = full
            seen.insert(0, full)
            continue
        title = m.text
        if RANK_TITLE.match(title):
            continue
        rest = _unread(frame, run[n - 1], k) if n and gap and not _cue("link").match(unbracketed(gap)) else ""
        other = _second(frame, run[n - 1], k) if n and not rest else ""
        if rest and org:
            org += rest
            if rest == "派驻" and (group := _SENT_GROUP.match(title)):
                org, title = org + group.group(), title[group.end():]      # 某区纪委派驻|纪检组组长
            seen.insert(0, org)
        elif other:
            org = orgs.complete(other, seen, wide, known)[0]
            seen.insert(0, org)
        owner, rule = org, "chain"
        back = anaphora.called_back(frame, m.start) if n == 0 or _CALLED_BACK.match(gap) else None
        if n == 0 and title.startswith("驻村") and (village := anaphora.named(frame, m.start, "村")):
            back = village, "驻村"
        village = seats.village_body(frame, m.start) if n == 0 and not back else None
        unit = _unit_before(frame, m.start) if n == 0 and not back and not village and seen else None
        if village:
            owner = org = village[0]
            whole = running = running or village[1]
        elif back and (mine := next((body for o in own if (sort := anaphora.sort_of(back[1])) and (body := anaphora.of_sort(sort, back[1], o))), None)):
            owner = org = mine
            rule = "the holder's own body"                     # 支行行长王某…。李某任|该行|行长期间: of his bank
        elif back:
            owner, rule = orgs.complete(back[0], seen, wide, [])[0], f"{back[1]} is {back[0]}"
            org = owner
        elif unit:
            owner, rule = orgs.complete(orgs.complete(unit[0], seen, wide, known)[0], seen[1:], wide, known)[0], "unit before the post"
            org = owner
            whole = running = running or unit[1]
        joint = joint_parts(title)
        if joint:                                              # 公安局长: the body stands in the post's own word
            body, title = joint
            if n and frame.mentions[run[n - 1]].label != "TITLE" and org and gap.strip() in ("", "原") and not orgs.bare_level(body):
                owner = org + body if orgs.place_prefix(org) == org or not orgs.place_of_committee(org) else orgs.complete(body, [org, *seen], wide, known)[0]
            else:
                owner = orgs.complete(body, seen, wide, known)[0]
            posts.append(Post(owner, title, running, k, "body and post in one word"))
            seen.insert(0, owner)
            continue
        if title == "监狱长" and owner and not owner.endswith("监狱"):
            owner = owner + "监狱"
        if title.startswith("中央") and title.endswith("委员"):
            posts.append(Post(None, title, running, k, "the title names its body"))
            continue
        if inside and bracket_org:
            owner, rule = bracket_org, "in brackets"           # 副局长（兼任县疾控中心主任）
        if n and _DELEGATE.match(title) and (level := _OF_LEVEL.match(gap)) and (place := next((found for o in (*seen, *wide) if (found := orgs.place_at(o, level.group(1)))), None)):
            owner, rule = place, "the place that it stands for"        # 某村村委会主任，县|人大代表
        if owner is None:
            owner, rule = seats.seat(frame, m.start, title, seen, n == 0, _head_beside(frame, run, n))
            if owner and orgs.bare_level(owner):
                owner = orgs.complete(owner, [], wide, known)[0]           # 甲市乙区…问题。区委书记受到…，|区长李某
        if owner and (rule == "body named before" or owner.endswith("党组") or n and frame.mentions[run[n - 1]].label == "TITLE"):
            owner = seats.head_of(owner, title)
        if owner is None and PLACE_HEAD.match(title):
            owner = next((place for o in wide[:12] if (place := orgs.place_at(o, title[-2])) and place.endswith(title[-2])), None) or only_place(frame, title[-2])      # 甲县…问题。县长李某
        if owner:
            if PLACE_HEAD.match(title):
                if title[-2] in "镇乡" and title[-2] not in owner:
                    owner = anaphora.named(frame, m.start, title[-2]) or owner      # 某县财政局局长李某，副镇长张某
                elif title[-2] == "省" and not orgs.place_prefix(owner).endswith("省"):
                    owner = next((place for o in (*seen, *near) if (place := orgs.place_at(o, "省"))), owner)      # 甲省委常委、乙市委书记李某，曾任副省长
                if title[-2] != "省" and any([o.startswith(owner + title[-2]) for o in (*seen, *wide, *known)]):
                    owner += title[-2]                         # 灵武|市长, where 灵武市 is told too
                place = orgs.place_of_committee(owner)
                if place:
                    owner, rule = place, "a place's head"
                elif (prefix := orgs.place_prefix(owner)) and (org is None or prefix[-1] == title[-2] and not owner.endswith("政府")):
                    owner, rule = prefix, "a place's head"     # 某镇人大主席、副镇长
            elif owner[-1] in "省市县区州盟旗镇乡道" and _cue("party_title").match(title) and len(orgs.place_prefix(owner)) == len(owner):
                owner, rule = orgs.committee_of(owner), "a place's committee"
                title = _COMMITTEE_WORD.sub("", title)
            elif title in ("书记", "第一书记", "副书记") and owner.endswith(("省政府", "市政府", "县政府", "区政府", "州政府")):
                owner, rule = orgs.committee_of(re.sub(r"(?:人民)?政府$", "", owner)), "a place's committee"
        for other in shared:
            if _cue("party_title").match(title) and len(orgs.place_prefix(other)) == len(other):
                other = orgs.committee_of(other)
            posts.append(Post(other, title, running, k, "shares the title"))
        posts.append(Post(owner, title, running or bool(_RETIRED.search(title)), k, rule))
    return posts


def _head_beside(frame: Frame, run: list[int], n: int) -> str:
    """The title beside a party title N of RUN that tells its body's sort: |党组书记|、局长, of a 局."""
    if not _cue("of_party").match(frame.mentions[run[n]].text):
        return ""
    for k in run[n + 1:]:
        m = frame.mentions[k]
        if m.label != "TITLE" or len(frame.gap(k - 1, k)) > 1:
            return ""
        if seats.tells_sort(m.text):
            return m.text
    return ""


def _town_in_full(frame: Frame, m: Mention) -> str:
    """A town by the fullest name told before in its paragraph: 建在云和县石塘镇的冷库…。|石塘镇|副镇长 → 云和县石塘镇."""
    before = [frame.mentions[i].text for i in frame.inside(frame.paragraph(m.start)[0], m.start, "LOC")]
    return next((name for name in reversed(before) if name.endswith(m.text) and name != m.text), m.text)


def only_place(frame: Frame, level: str) -> str | None:
    """The one place of a LEVEL (县) that the document tells, None where it tells none or several: 分管城建的副县长李某被|某县纪委监委|立案审查."""
    known = frame.memo.get("place of " + level) if level in "省市县区州盟旗" else ""      # towns are told for much else
    if known is None:
        names = [frame.mentions[i].text for label in ("LOC", "ORG") for i in frame.by_label.get(label, ())]
        found = {place for name in names if (place := orgs.place_at(name, level)) and place.endswith(level)}
        known = frame.memo["place of " + level] = found.pop() if len(found) == 1 else ""
    return str(known) or None


def _had(frame: Frame, run: list[int], head: str) -> bool:
    """Whether posts behind the words HEAD are told as what the one named behind them was: 担任过|某县水利局局长|的李某, 从|某局局长|任上退休的李某, 一度兼任|某公司董事长|的…."""
    nxt = run[-1] + 1
    told = _cue("held_then").search(head)
    if nxt < len(frame.mentions) and frame.mentions[nxt].label == "PER" and tenure.left(frame.text, frame.mentions[run[-1]].end):
        return True
    return told is not None and nxt < len(frame.mentions) and frame.mentions[nxt].label == "PER" and frame.gap(run[-1], nxt)[:1] == "的" \
        or _cue("once_beside").search(head) is not None


def _was_then(frame: Frame, i: int) -> bool:
    """Whether 时任 opens the chain of posts before a person, or the list of people that the chain goes on."""
    chain = chain_before(frame, i)
    while chain:
        start = frame.mentions[chain[0]].start
        once = _cue("once").search(frame.text, max(0, start - 6), start)
        if once and once.group().startswith("时任"):
            return True
        if not (chain[0] and frame.text[start - 1] in "、，,和及与" and frame.mentions[chain[0] - 1].label == "PER"):
            return False
        chain = chain_before(frame, chain[0] - 1)
    return False


def is_dismissed(frame: Frame, i: int) -> bool:
    """Whether a name is the object of a dismissal: 免去|李某的…职务."""
    at = frame.mentions[i].start
    return _cue("dismisses").search(frame.text, max(0, at - 4), at) is not None


def was_for_years(frame: Frame, i: int) -> bool:
    """Whether a sentence tells what somebody was over a span of years: 2010年至2013年9月，被告人|李某|是该镇畜牧兽医站站长."""
    d = i - 1
    return d >= 0 and frame.mentions[d].label == "DATE" and "至" in frame.mentions[d].text and frame.text[frame.mentions[i].end:][:1] in ("是", "系", "任", "担") \
        and frame.gap(d, i) in ("，", "，被告人", "，犯罪嫌疑人", "间，", "期间，")


def apposition(frame: Frame, i: int) -> list[int]:
    """The posts that follow a name after a comma: 李某，中共党员，某村村委会主任."""
    if _SHEET.match(frame.text, frame.mentions[i].end):
        run = _sheet(frame, i)
        if run:
            return run
    if i + 1 >= len(frame.mentions) or frame.mentions[i + 1].label not in _POST:
        return []
    gap = frame.gap(i, i + 1)
    if gap == "是" and _cue("then").search(frame.text, *frame.clause(frame.mentions[i].start)):
        return []                                              # 当时李某|是|某局局长: see ``held``
    unread = _OPENS_UNREAD.match(gap)
    if _cue("bracket").match(gap) or unread and not _cue("tells").search(unread.group(1)):
        run = chain_after(frame, i)
        if not run or frame.mentions[run[0]].label not in ("ORG", "LOC"):
            return _closing(frame, i, _bracket_end(frame, i))
        close = frame.text.find("）和", frame.mentions[run[0]].start, frame.mentions[run[-1]].start)
        if close > 0:                                          # 李某（原任某省副省长）和某市委书记王某
            run = [k for k in run if frame.mentions[k].start < close]
        end = frame.mentions[run[-1]].end
        nested = _BRACKETED.match(frame.text, end)             # 副站长（副县职）
        end = nested.end() if nested else end
        more = _GOES_ON.match(frame.text, end)                 # 李某（某县副县长|，2017年起分管…工作）
        if _CLOSED.match(frame.text, end) or _UNREAD_POST.match(frame.text, end) or more and not frame.inside(end, more.end(), "PER"):
            return run
        return _closing(frame, i, _bracket_end(frame, i))
    dismissed = gap in _OF_HIM and is_dismissed(frame, i)
    if len(gap) > 24 or not _cue("apposition").match(gap) and gap not in _IS and not (("系" in gap or "该" in gap) and _IS_OF.match(gap)) and not dismissed:
        return []
    run = chain_after(frame, i)
    if not run and not dismissed:
        return _closing(frame, i, _clause_end(frame, i))
    if not run or dismissed:                                   # 免去李某同志的甲县教育局局长|职务，调任乙镇镇长
        ends = [k for k, j in enumerate(run) if frame.text.startswith("职务", frame.mentions[j].end)]
        return run[:ends[0] + 1] if ends else []
    end = frame.mentions[run[-1]].end
    nested = _BRACKETED.match(frame.text, end) or _CLOSED.match(frame.text, end)     # 政委（副团级），
    end = nested.end() if nested else end
    if end < len(frame.text) and frame.text[end] not in "，。,；;、（(等\n":
        return _closing(frame, i, _clause_end(frame, i))       # …，渠县医保局局长王某: the post is the next person's
    return run




def _bracket_end(frame: Frame, i: int) -> int:
    """Where the bracket behind a name closes, -1 where none does in its sentence."""
    at, depth = frame.mentions[i].end, 0
    for n in range(at, min(frame.sentence(at)[1], at + 80)):
        depth += (frame.text[n] in "（(") - (frame.text[n] in "）)")
        if not depth:
            return n if n > at else -1
    return -1


def _clause_end(frame: Frame, i: int) -> int:
    """Where the clause ends that the mention behind a name opens."""
    at = frame.mentions[i + 1].start
    return next((n for n in range(at, min(len(frame.text), at + 60)) if frame.text[n] in "，。,；;"), -1)


def _closing(frame: Frame, i: int, end: int) -> list[int]:
    """The posts that end the words behind a name I, at END, where the tagger did not read all of the body's name before them:
    李某（某县江边林业局洛那|林场|场长）. None where the words tell something else or name somebody."""
    found = frame.inside(frame.mentions[i].end, end) if end > 0 else []
    if not found or frame.mentions[found[-1]].label != "TITLE" or any(frame.mentions[k].label == "PER" for k in found):
        return []
    last = frame.mentions[found[-1]].end
    if last != end and not _STANDS.fullmatch(frame.text, last, end) and not _BRACKETED.fullmatch(frame.text, last, end):
        return []
    if any(_cue("tells").search(frame.gap(j, k)) or _cue("kin").search(frame.gap(j, k)) for j, k in zip((i, *found), found)):
        return []
    run = [found[-1]]
    for j in reversed(found[:-1]):
        m, right = frame.mentions[j], frame.mentions[run[-1]]
        gap = frame.gap(j, run[-1])
        linked = not gap or _cue("link").match(unbracketed(gap)) or _between(frame, j, run[-1]) or _second(frame, j, run[-1])
        if m.label in ("ORG", "LOC") and right.label == "ORG" and (_cue("two_names").fullmatch(gap) or _UNDER.fullmatch(gap)) and not orgs.place_prefix(right.text):
            run.append(j)
            continue
        if m.label not in _POST or not linked or right.label != "TITLE" and not (m.label == "LOC" and right.label == "ORG" and not gap or m.label == "TITLE" and gap):
            break
        run.append(j)
    run.reverse()
    return run


_IS = frozenset(("系", "是", "为", "时任", "现任", "现为", "现系", "现是", "原是", "原系", "原任", "曾是", "本是"))
_IS_OF = re.compile(r"^(?:(?:案发前|事发前|被查前|被?捕前|落马前|[时现])?(?:系|是|任)|时任|现任)(?:该(?:[省市县区镇乡村院校局]|公司|集团|街道)?(?:下辖|下属|所属)?的?|某?(?:[省市县区央][属管]|国有|独资|控股|参股|全资|民营|集体|国企|央企|事业单位)*)?$")
_OF_HIM = frozenset(("", "的", "同志", "同志的", "辞去", "同志辞去", "引咎辞去", "同志引咎辞去"))
_SHEET_POST = re.compile(r"[，,](?:(?:[^，,至]{0,20}|[^，,至]{2,12}至今)[原系任])?该?\Z")
_SHEET = re.compile(r"(?:[，,]曾用名[一-龥]{2,4})?[，,](?:(?:男|女|[一-龥]{1,3}族|中共(?:预备)?党员|群众)[，,]|(?:生于)?\d{4}年[^，。]{0,8}(?:生|入党|加入|参加工作))")


def _sheet(frame: Frame, i: int) -> list[int]:
    """The post in a judgment's or notice's personal data: 被告人李某，男，1969年9月12日出生于某县，汉族，本科毕业，某县农业局副局长;
    李某，1971年出生，某镇财政所所长."""
    at = frame.mentions[i].start
    a, b = frame.sentence(at)
    found = frame.inside(at + 1, min(b, at + 160))
    for j in found:
        m = frame.mentions[j]
        if m.label == "PER" and not frame.text.endswith("曾用名", 0, m.start):
            return []
        placed = frame.mentions[j - 1].label == "LOC" and frame.gap(j - 1, j) == "原"      # 某县原|某镇财政所所长
        heads = m.label == "LOC" and j + 1 < len(frame.mentions) and frame.mentions[j + 1].label == "TITLE" and frame.gap(j, j + 1) in ("", "原")   # 某乡某村原村主任
        if not (m.label == "ORG" or heads) or not _SHEET_POST.search(frame.text, at, frame.mentions[j - placed].start):
            continue
        run = [j - 1, j] if placed else [j]
        k = j + 1
        while k < len(frame.mentions) and frame.mentions[k].start < b and frame.mentions[k].label in _POST and len(frame.gap(k - 1, k)) < 6 and _cue("link").match(frame.gap(k - 1, k)):
            run.append(k)
            k += 1
        while run and frame.mentions[run[-1]].label != "TITLE":
            run.pop()
        return run
    return []
