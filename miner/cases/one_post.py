"""One post told twice: under a short and a full name of its body, of a place and of its government, with 原 and without."""
from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ..model import Position
from . import called, orgs, seats
from .frame import Frame
from .positions import PLACE_HEAD, Post

_GUESSED = (seats.OF_ITS_KIND, "body named before in the sentence", "body of the case")


def merge(posts: list[Post], frame: Frame) -> tuple[Position, ...]:
    """Posts of one person without repeats; a post named before in full takes in its short form."""
    out: list[Position] = []
    posts = [replace(p, org=full) if p.org and (full := called.unit_in_full(frame, p.org)) else p for p in seats.completed_once(posts, frame)]
    firms = [p.org for p in posts if p.org and _LEGAL.search(p.org)]
    posts = [replace(p, org=full) if p.org and (full := next((f for f in firms if len(f) > len(p.org) and same_org(f, p.org) and p.org[-1] == _LEGAL.sub("", f)[-1]), None)) else p for p in posts] if firms else posts
    told = {p.title for p in posts if p.org and p.why not in (*_GUESSED, "body named before")}
    posts = [p for p in posts if p.org or p.title not in told and not (p.title[0] == "村" and _IN_FULL.get(p.title[1:], p.title[1:]) in told)]
    for p in posts:
        if p.why in _GUESSED and p.title in told or p.why == "body named before" and any([q.title == p.title for q in out]):
            continue                                           # the title alone, of a post whose body is told elsewhere
        m = frame.mentions[p.mention]
        for n, q in enumerate(out):
            joined = (q.org or "") + q.title, (p.org or "") + p.title
            if p.org and same_org(q.org, p.org) and p.title.endswith(q.title) and p.org.endswith(p.title[:-len(q.title)] or " "):
                break                                          # 村党支部 / 书记 and 村党支部 / 党支部书记
            if (q.title == p.title or {q.title, p.title} == _DEPUTY) and _same_seat(q, p) and not (q.org != p.org and p.org and q.org and not q.org.endswith(p.org)
                                                                       and 0 < m.start - (q.end or m.start) < 40 and frame.text[(q.end or 0):(q.end or 0) + 1] == "、"):
                over = q.former and not (not p.former and q.start and _GIVEN_UP.search(frame.text, max(0, q.start - 24), q.start)) or p.former and _over(frame, m.start)
                if p.org and q.org and (_GOVERNMENT.sub("", q.org) == p.org or len(p.org) > len(q.org) and not q.org.endswith(("处", "科", "部", "室", "庭"))
                                        and _GOVERNMENT.sub("", p.org) != q.org):
                    out[n] = Position(p.org, q.title, over, q.start, q.end, q.why)
                elif over != q.former:
                    out[n] = Position(q.org, q.title, over, q.start, q.end, q.why)
                break
            if min(map(len, joined)) > 4 and (joined[0].endswith(joined[1]) or joined[1].endswith(joined[0])):
                break                                          # 某社区 / 党委书记 and 社区党委 / 书记
        else:
            out.append(Position(p.org, p.title, p.former, m.start, m.end, p.why))
    return tuple(out)


_IN_FULL = {"支书": "书记", "支部书记": "书记", "主任": "主任"}
_DEPUTY = {"副总", "副总经理"}
_GIVEN_UP = re.compile("(?:辞去|免去|免除)[^，。；]{0,20}$")
_GOVERNMENT = re.compile("(?<=[省市县区州旗])(?:人民)?政府$")


def _same_seat(q: Position, p: Post) -> bool:
    """Whether two posts of one title are of one body, the government of a place being its head's body: 甲市人民政府|市长, 甲市|市长."""
    if q.org and p.org and q.org != p.org and PLACE_HEAD.match(p.title):
        one, other = _GOVERNMENT.sub("", q.org), _GOVERNMENT.sub("", p.org)
        return same_org(one, other) or _same_place(one, other)
    return same_org(q.org, p.org) or bool(q.org and p.org) and (_same_place(q.org or "", p.org or "") or _brand_of(q.org or "", p.org or "") or _brand_of(p.org or "", q.org or ""))


def _same_place(one: str, other: str) -> bool:
    """Whether two bodies are one, told behind places that end in one unit and begin with units of different levels: 云南省广南县委,
    文山州广南县委."""
    a, b = orgs.place_units(one), orgs.place_units(other)
    if not a or not b or one[a[-1][1]:] != other[b[-1][1]:]:
        return False
    mine, theirs = ({level: name[start:end] for start, (level, end) in zip((0, *[e for _, e in units]), units)} for name, units in ((one, a), (other, b)))
    return a[-1][0] == b[-1][0] and mine[a[-1][0]] == theirs[a[-1][0]] and all(theirs.get(level, name) == name for level, name in mine.items())


def _brand_of(short: str, firm: str) -> bool:
    """Whether SHORT is what a FIRM is called for short, by characters of its name: 武钢 of 武汉钢铁（集团）公司."""
    if not 2 <= len(short) <= 3 or not firm.endswith(("公司", "集团")) or short[0] != firm[0]:
        return False
    rest = iter(firm)
    return all(ch in rest for ch in short)


def _over(frame: Frame, at: int) -> bool:
    """Whether the post at AT is told as one that its holder has no more, not only as that of the time: 原, 曾任."""
    start = frame.clause(at, "，。；：\n")[0]
    return any([frame.text.rfind(word, start, at) >= 0 for word in ("原", "曾任", "曾担任")])


@lru_cache(maxsize=256)                # a document asks of the same two again and again
def same_org(a: str | None, b: str | None) -> bool:
    """Whether two names are one body: equal, or one the tail of the other, or short for it.

    >>> same_org("陕西省汉中市粮油总公司", "汉中市粮油总公司")
    True
    """
    if a == b:
        return True
    if not a or not b:
        return False
    if "委" in a + b and (a := _OF_COMMITTEE.sub("", a)) == (b := _OF_COMMITTEE.sub("", b)):
        return True                                            # 缙云县委政法委, 缙云县政法委
    if a.endswith(_FIRMS) and b.endswith(_FIRMS) and (core := _firm(a)) and core == _firm(b):
        return True                                            # 甲轻纺控股（集团）公司, 甲轻纺集团
    long, short = (a, b) if len(a) >= len(b) else (b, a)
    if called.listed_as(short, long):
        return True
    if long[:-1] == short and long[-1] in "省市县区州盟旗":
        return True                                            # 甲|副市长, 甲市|副市长
    if long.endswith(short) or (len(short) >= 4 and long.startswith(short) and not long.endswith(("处", "科", "部", "室", "庭", "局"))):
        return True
    if short[:3] == long[:3] and short[-2:] == long[-2:] and len(long) - len(short) == 1 and any(w in long for w in ("镇", "乡")) and orgs.abbreviates(short, long):
        return True                                            # 某县某镇初级中学, 某县某初级中学
    place_long, place_short = orgs.place_prefix(long), orgs.place_prefix(short)
    rest_long, rest_short = long[len(place_long):], short[len(place_short):]
    bare = (place_short[:-1] if place_short[-1:] in tuple("省市县区") else place_short) or place_short
    if place_long and place_short and rest_long and rest_short and (
            place_long.endswith(place_short[-3:]) or place_long[:-1].endswith(bare) or place_long.endswith("自治县") and bare in place_long):
        return rest_long == rest_short or orgs.abbreviates(rest_short, rest_long) or len(rest_short) > 2 and orgs.abbreviates(rest_short, _LEGAL.sub("", rest_long))
    return len(short) >= 4 and not place_short and orgs.abbreviates(short, long) and short[-1] == long[-1]


def means(frame: Frame, said: str, name: str) -> bool:
    """Whether a body SAID so is that of the NAME, by its name or by what the text calls it for short."""
    return same_org(said, name) or (full := called.in_full(frame, said)) is not None and same_org(full, name)


_OF_COMMITTEE = re.compile("(?<=[省市县区州旗盟])委(?=政法委|组织部|宣传部|统战部|办公室|巡察办|巡察组|党校|编办|农办|老干部局|直属机关)")
_FIRMS = ("公司", "集团")
_LEGAL = re.compile("(?:股份)?有限(?:责任)?公司$")                # 某市城投集团, 某市城市建设投资集团|有限公司
_FORM = re.compile(r"（|）|\(|\)|有限|责任|控股|集团|总公司|公司")


def _firm(org: str) -> str:
    """A firm's name without its legal form; "" for what is no firm."""
    core = _FORM.sub("", org) if org.endswith(_FIRMS) else ""
    return core if len(core) >= 4 else ""
