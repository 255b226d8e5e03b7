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
from . import anaphora, chains, orgs, seats, tenure
from .frame import ITEM, Frame

_cue = lexicons.cues("post_cues", {
    "two_names": "(?!WORDS)[一-龥0-9“”()（）]{1,10}",
    "link": "^WORDS*$",
    "once": "WORDS(?:中共|(?:该|其)?(?:[院局校县厅社村镇乡所站厂行会]|公司|集团|医院|学校|企业|中心)?|单位|分管|主管)?$",
    "of_party": "WORDS",
    "once_all": "WORDS(?:中共|原)?$",
    "held_then": "WORDS(?:中共|原)?$",
    "once_beside": "WORDS(?:中共|原)?$"})
_WAS = re.compile(r"^原(?!州|阳|平)")
_BESIDE_IT = re.compile("[，,]并?兼(?:任|有)?")
_OF_LEVEL = re.compile("[、，兼]?(?:现任|时任|系)?([省市县区旗州镇乡])$")
_DELEGATE = re.compile("(?:人大代表|政协委员|党代表|政协常委)")
_NOW = re.compile(r"现(?!代)")
_THEN = re.compile("、后(?:担任|任)")                              # 某镇原镇长|、后任|某局副局长
PLACE_HEAD = re.compile(r"^(?:原|代|代理|副|常务副|前|执行|党组副书记)?(?:副)?(?:省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|专员)$")
_COMMITTEE_WORD = re.compile(r"^(?:党委|工委|党工委)(?=.)")
RANK_TITLE = re.compile(r"^(?:享受)?(?:正|副)?(?:省部|部|省|国|厅局|厅|局|司局|司|地厅|地|师|县处|处|县|团|乡科|科|乡|股)级(?:正职|副职)?(?:待遇)?$")
_RETIRED = re.compile(r"退休|离休")


@dataclass(slots=True)                # not frozen, as Mention: a page has hundreds
class Post:
    """One raw post: completed organisation, title, whether former, and the TITLE mention's index."""
    org: str | None
    title: str
    former: bool
    mention: int
    why: str


_SERVED_IN = re.compile("(?:在|到|赴|进入?|调入|往|至|原)$")       # 曾在|某市教育局|任|基础教育科|科长; but 某公司|任楼煤矿
_UNIT = re.compile(r"(?:[、，；。\n是]|^)(原|时任)?([一-鿿]{1,8}(?:委会|科|股|处|室|所|站|办|大队|中心))(原|时任)?(?:主持[一-鿿]{0,4}工作的)?\Z")


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


SOMEBODYS = "told as somebody's"


def _of_another_person(frame: Frame, i: int) -> bool:
    """Whether a post is told as somebody's: 某局局长卞某的|秘书|李某 is of no body that the text tells."""
    return i > 0 and frame.mentions[i].label == "TITLE" and frame.mentions[i - 1].label == "PER" and frame.gap(i - 1, i) in ("的", "的前", "的原", "的专职", "的贴身")


_IN_IT_AS = re.compile("(?:工作，?)?(?:先后|历|曾|历次)?(?:担任|任|出任|就任)")
_SENT_GROUP = re.compile("纪检(?:监察)?组(?=副?组长)")


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
            and frame.mentions[run[0] - 1].end == first.start - 1 and chains.was_then(frame, run[0] - 1):
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
            if inside and running and _BESIDE_IT.match(gap):
                whole = True                                   # （时任甲县县长，|兼任|乙领导小组组长）
            elif "，" in gap or "," in gap:
                running = whole if lasting else False
                whole = lasting
            if _cue("former").search(gap):
                running = True
        if m.label == "LOC":
            nxt = frame.mentions[run[n + 1]] if n + 1 < len(run) else None
            if nxt is not None and nxt.label == "ORG" and chains.OF_PLACE.fullmatch(frame.gap(k, run[n + 1]).strip()):
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
            if "原纪检" in name:
                name, running = name.replace("原纪检", "纪检"), True       # 中央纪委驻财政部|原|纪检组组长
            why = ""
            own_place = bool(orgs.place_prefix(name))
            town = anaphora.called_back(frame, m.start) if n == 0 and not own_place and (frame.text[m.start - 1:m.start] in ("原", "任") or "该" in frame.text[m.start - 3:m.start]) else None
            word = anaphora.opening_word(frame, m.start, name)
            before = anaphora.named(frame, m.start - 1, word) if word else None
            if name[1:] in ("党组", "党委") and (body := orgs.watched(seen, name[0])):
                full, why = body + name[1:], "the body that the group before watches"      # 省纪委监委驻省水利厅纪检监察组组长、|厅党组|成员
            elif before and word:
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
            elif n and org and frame.mentions[run[n - 1]].label in ("ORG", "LOC") and _cue("two_names").fullmatch(gap) and not own_place and not chains.UNDER.match(gap) \
                    and not (gap == "任" and _SERVED_IN.search(frame.text, max(0, frame.mentions[run[0]].start - 3), frame.mentions[run[0]].start)):
                full, why = org + gap + name, f"goes on from {org}"
            elif n and org and gap in ("原驻", "原派驻"):
                full, why = org + gap[1:] + name, f"sent by {org}"      # 某省政府原驻|北京办事处
            elif n and (gap.strip() == "原" or chains.UNDER.match(gap)) and org and frame.mentions[run[n - 1]].label == "ORG" and not orgs.place_prefix(name) and not orgs.bare_level(name):
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
        rest = chains.unread(frame, run[n - 1], k) if n and gap and not _cue("link").match(chains.unbracketed(gap)) else ""
        other = chains.second(frame, run[n - 1], k) if n and not rest else ""
        if rest and org:
            org += rest[1:] if org[-1] == rest[0] == "村" else rest      # 白云村原|村党支部|书记
            if rest == "派驻" and (group := _SENT_GROUP.match(title)):
                org, title = org + group.group(), title[group.end():]      # 某区纪委派驻|纪检组组长
            seen.insert(0, org)
        elif other:
            org = orgs.complete(other, seen, wide, known)[0]
            seen.insert(0, org)
        owner, rule = org, "chain"
        if n and title.startswith("党组") and gap[-1:] in ("局", "厅", "委", "院", "署", "办") and (body := orgs.watched(seen[:1], gap[-1])):
            owner = org = body                                 # 市纪委监委驻市水利局纪检监察组组长、局|党组成员
        back = anaphora.called_back(frame, m.start) if n == 0 or chains.CALLED_BACK.match(gap) else None
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
        if frame.text[m.start - 1:m.start] == "一" and PLACE_HEAD.match(title):
            posts.append(Post(None, title, running, k, "of a place that is not named"))      # 广东东莞一|镇长|李某
            continue
        if n == 0 and _of_another_person(frame, k):
            posts.append(Post(None, title, running, k, SOMEBODYS))
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


_FROM_TO = re.compile("年[^今]{0,4}[至到—－-][^今]{2,}年")


def _had(frame: Frame, run: list[int], head: str) -> bool:
    """Whether posts behind the words HEAD are told as what the one named behind them was: 担任过|某县水利局局长|的李某, 从|某局局长|任上退休的李某, 一度兼任|某公司董事长|的…."""
    nxt = run[-1] + 1
    told = _cue("held_then").search(head)
    if nxt < len(frame.mentions) and frame.mentions[nxt].label == "PER" and tenure.left(frame.text, frame.mentions[run[-1]].end):
        return True
    if run[0] and (day := frame.mentions[run[0] - 1]).label == "DATE" and frame.gap(run[0] - 1, run[0]) in ("担任", "任", "出任") and _FROM_TO.search(day.text):
        return True                                            # 2006年至2011年担任|某市市委书记|的卞某
    return told is not None and nxt < len(frame.mentions) and frame.mentions[nxt].label == "PER" and frame.gap(run[-1], nxt)[:1] == "的" \
        or _cue("once_beside").search(head) is not None
