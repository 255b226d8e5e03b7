"""Posts told by a verb: 担任甲局局长, 被分配至乙公司团委担任干事, 落马前为丙省副省长, 以丁市委常委的身份."""
from __future__ import annotations

import re

from . import positions
from .frame import Frame

_HOLDS = re.compile(r"(?:任命为|聘任?为|选举?为|当选为?|提拔为|晋升为|升任|担任|在任|历任|时任|曾任|出任|提任|升任|调任|转任|改任|兼任|现任|任|任职于|主政|作为|身为|(?:落马|被查|案发|事发|被捕|落网)前[为系是])[：:]?(?:[其原该]|中共|第[一二三四五六七八九十]{1,3}届)?$")
_IS_NOW = re.compile("现任|(?:作为|身为)$")
_BESIDE = re.compile("[（(](?:现)?(?:兼|挂)任$")                    # a post held beside the one before
_APPOINTED = re.compile("(?:任命|聘任?|选举?|当选|提拔|晋升)为?$")
_WISHED = re.compile("(?:为能|为了|想要?|希望|谋求|企图|争取|承诺|答应|许诺)[^，。；]{0,6}(?:提拔|晋升|升任|出任|担任|当选|调任|当上)[^，。；]{0,2}$")
_OF_GROUP = re.compile("的[一-鿿]{0,8}组")
_NOT_HOLDS = re.compile(r"(?:责任|主任|信任|现任|首任|连任|离任|卸任|上任|前任|继任|(?<!先)后任|到任|胜任|担任)$")


def held(frame: Frame, start: int, end: int) -> list[tuple[int, list[int], bool]]:
    """Posts told by a verb inside ``text[start:end]``: (offset, chain, former) for each 担任, 任 …"""
    out = []
    idx = frame.inside(start, end)
    k = 0
    while k < len(idx):
        i = idx[k]
        k += 1
        m = frame.mentions[i]
        if m.label not in ("ORG", "LOC", "TITLE"):
            continue
        head = frame.text[max(start, m.start - 8):m.start]
        verb = _HOLDS.search(head) or _AS.search(head)
        if not verb or (_NOT_HOLDS.search(head[:verb.end()]) and not head.endswith(("担任", "现任"))):
            continue
        if _WISHED.search(frame.text, max(start, m.start - 16), m.start):
            continue                                           # 为能提拔为|某区区长而“跑官”
        run = _bracketed(frame, i, end) or [r for r in positions.chain_after(frame, i - 1) if r >= i] if i else []
        if not run or frame.mentions[run[-1]].label != "TITLE":
            continue
        if head.endswith("以") and not _IN_THE_ROLE.match(frame.text, frame.mentions[run[-1]].end):
            continue                                           # 以|某局局长为首
        run = [*_entered(frame, i), *run]
        last = run[-1]
        if _OF_GROUP.match(frame.text, frame.mentions[last].end):
            continue                                           # 成立由某县纪委常委王某任组长的|核查组: no post of the accused
        follow = last + 1
        if follow < len(frame.mentions) and frame.mentions[follow].label == "PER" and frame.gap(last, follow) in ("", "的"):
            if frame.gap(last, follow) == "" or "时任" in head or "曾" in head:
                continue                                       # 时任…书记王某: a chain before the name
        told_when = frame.inside(frame.clause(m.start, "，。；\n")[0], m.start, "DATE") or frame.text[m.start - 1:m.start] == "为" and frame.inside(
            frame.clause(m.start)[0], m.start, "DATE")
        out.append((m.start, run, not _IS_NOW.search(head) and not _BESIDE.search(head) and (bool(told_when) or not _APPOINTED.search(head))))
        while k < len(idx) and idx[k] <= last:
            k += 1
    return out


_AS = re.compile("(?<![予所加])以$")
_IN_THE_ROLE = re.compile("的?身份")
_ENTERS = re.compile(r"(?:[到至在往赴入去]|任职于|供职于|就职于)原?$")
_SERVES = re.compile(r"(?:工作)?[，、]?(?:并|后|先后|陆续|历)?(?:担任|出任|当上?|任)")


def _entered(frame: Frame, i: int) -> list[int]:
    """The body entered right before the post I: 被分配至|某市农机公司团委|担任干事; 调入|某县水利局|工作，任科员."""
    j = i - 1
    if j < 0 or frame.mentions[i].label != "TITLE" or frame.mentions[j].label != "ORG" or not _SERVES.fullmatch(frame.gap(j, i)):
        return []
    run = [j - 1, j] if j and frame.mentions[j - 1].label == "LOC" and not frame.gap(j - 1, j) else [j]
    at = frame.mentions[run[0]].start
    return run if _ENTERS.search(frame.text, max(0, at - 4), at) else []


_CLOSE = re.compile(r"等(?:多个|若干)?(?:职务|职|岗位)|期间|的?职务(?:上)?(?:的)?(?:便利|之便)|的便利")


def _bracketed(frame: Frame, i: int, end: int) -> list[int]:
    """All posts between 担任 and the words that close them (等职务, 期间, 职务便利), also where a title in between is unknown."""
    start = frame.mentions[i].start
    stop = min(end, start + 220)
    mark = re.search(r"[。；]", frame.text[start:stop])
    if mark:
        stop = start + mark.start()
    close = _CLOSE.search(frame.text, start, stop)
    if not close:
        return []
    run = []
    for j in frame.inside(start, close.start()):
        if frame.mentions[j].label not in ("ORG", "LOC", "TITLE"):
            if frame.mentions[j].label in ("PER", "MONEY", "SANC", "DATE"):
                return []
            continue
        if run and len(frame.gap(run[-1], j)) > 14:
            return []
        run.append(j)
    while run and frame.mentions[run[-1]].label != "TITLE":
        run.pop()
    return run
