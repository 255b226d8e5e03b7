"""Posts told by a verb: 担任甲局局长, 被分配至乙公司团委担任干事, 落马前为丙省副省长, 以丁市委常委的身份."""
from __future__ import annotations

import re
from collections.abc import Iterable

from .. import lexicons
from ..model import Mention
from ..tagging.name_lexicon import common_words, surnames
from . import chains, favours, orgs, positions, shared_posts, tenure
from .frame import Frame
from .passages import Draft
from .profile import Resume
from .subjects import Who

_cue = lexicons.cues("post_cues", {**dict.fromkeys("not_holds came_to".split(), "WORDS$"), "appointed": "WORDS为?$",
    "unheld": "WORDS[^，。；]{0,8}$", "unheld_near": "WORDS[^，。；]{0,2}$", "likened": "WORDS[^，。；]{0,4}$",
    "rose": "(?:任上|岗位上?|职位上?|一职)?[，、]?(?:再|一步步|一路|逐步|逐渐|直)?WORDS", "recommends": "的?WORDS，?(?:后)?(?:被|获|得以)",
    "rose_to": f"(?:再|又|最后|一步步|一路|逐步|一直|直)?WORDS{tenure.OF_RANK}$",
    "helps": "(?<!被)WORDS(?![下到至在去为了])(?=[^，。；被获经]{3,24}$)", "friend_of": "(?:[其的让]|^)WORDS(?!们?(?:的|关系|之间))[^。；，]{0,16}(?:，[^。；，]{0,6})?$"})
_BESIDE = re.compile("[（(](?:现)?(?:兼|挂)任$")                    # a post held beside the one before
_OF_GROUP = re.compile("的[一-鿿]{0,8}组")
_SOMEBODY = re.compile("的(?![他她])|[人候]")                       # 成为某县委书记|的座上宾, 成为县委书记|人选
_FROM = re.compile("(?:从|由)(?:一名|一个|最初的|普通的?|当初的)?$")
_THE_ONE = re.compile("的(?:正|就)?是(?=[一-鿿])")                  # 时任某市委书记|的是王某: the post of the one named behind


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
        wide = frame.text[max(start, m.start - 16):m.start]
        head = wide[-8:]
        entered = _entered(frame, i)
        verb = tenure.takes_up(wide) or entered and _SERVED.search(wide) or _AS.search(head) or _risen(frame, i, head) or _in_office(frame, i, wide)
        if not verb or (_cue("not_holds").search(wide[:verb.end()]) and not head.endswith(("担任", "现任"))):
            continue
        if _unheld(frame, start, m.start - len(wide) + verb.start()):
            continue                                           # 为能提拔为|某区区长而“跑官”; 未当选|某县县长
        if head.endswith(lexicons.column_of("post_cues", "once_did")) and frame.inside(frame.clause(m.start, "，。；\n")[0], m.start, "DATE"):
            continue                                           # 更早的1999年，在甲局当过|大队长: a life told from its end
        run = _bracketed(frame, i, end) or _within_bracket(frame, i, chains.chain_from(frame, i))
        if not run or frame.mentions[run[-1]].label != "TITLE":
            continue
        if head.endswith("以") and not _IN_THE_ROLE.match(frame.text, frame.mentions[run[-1]].end):
            continue                                           # 以|某局局长为首
        run = [*entered, *run]
        last = run[-1]
        after = frame.mentions[last].end
        if _OF_GROUP.match(frame.text, after) or _cue("likened").search(head) and _SOMEBODY.match(frame.text, after):
            continue                                           # 成立由某县纪委常委王某任组长的|核查组: no post of the accused
        follow = last + 1
        if follow < len(frame.mentions) and frame.mentions[follow].label == "PER" and frame.gap(last, follow) in ("", "的", "）", ")"):
            if frame.gap(last, follow) != "的" or "时任" in head or "曾" in head:
                continue                                       # 时任…书记王某: a chain before the name
        told_when = frame.inside(frame.clause(m.start, "，。；\n")[0], m.start, "DATE") or frame.text[m.start - 1:m.start] == "为" and frame.inside(
            frame.clause(m.start)[0], m.start, "DATE")
        out.append((m.start, run, not _cue("is_now").search(head) and not _BESIDE.search(head) and (bool(told_when) or not _cue("appointed").search(head))))
        while k < len(idx) and idx[k] <= last:
            k += 1
    return [(at, run, former or n + 1 < len(out) and _then_another(frame, run[-1], out[n + 1][0])) for n, (at, run, former) in enumerate(out)]


_TAKES_ANOTHER = re.compile("[，；](?:后|又|再|并)?于?$")
_NEXT_POST = re.compile("起?，?(?:又|再|转|改|开始|正式)*(?:[升调转改接]?任|担任|出任|当选|后?历任)")


def _then_another(frame: Frame, last: int, at: int) -> bool:
    """Whether a post, the last word of which is mention LAST, was left for another that opens at AT: 从2002年6月起担任|分行副行长|，2015年担任|行长至今."""
    day = last + 1
    end = frame.mentions[last].end
    if frame.text.startswith(("，后历任", "，后任", "，后担任", "，后又任"), end):
        return True                                            # 1993年起担任|甲区团委书记|，后历任…
    return day < len(frame.mentions) and frame.mentions[day].label == "DATE" and frame.mentions[day].end <= at \
        and _TAKES_ANOTHER.fullmatch(frame.text, end, frame.mentions[day].start) is not None and _NEXT_POST.match(frame.text, frame.mentions[day].end, at) is not None


def _within_bracket(frame: Frame, i: int, run: list[int]) -> list[int]:
    """The posts RUN up to where the bracket closes that they stand in: 卞某（曾任|甲市副市长|）、乙市委原书记邵某."""
    if not run:
        return run
    at = frame.mentions[i].start
    opened = frame.text.rfind("（", frame.sentence(at)[0], at)
    close = frame.text.find("）", at, frame.mentions[run[-1]].start)
    if opened < 0 or close < 0 or "）" in frame.text[opened:at] or "（" in frame.text[at:close]:
        return run
    run = [k for k in run if frame.mentions[k].start < close]
    while run and frame.mentions[run[-1]].label != "TITLE":
        run.pop()
    return run


def _risen(frame: Frame, i: int, head: str) -> re.Match[str] | None:
    """Whether the post I, behind the words HEAD, is one of a way up: 从|甲局副局长|，到|乙镇党委书记|，再到丙县县长; 由|甲县县长|调任…"""
    if _OF_ALL.search(frame.text, frame.mentions[i].start, frame.clause(frame.mentions[i].start, "，。；\n")[1]):
        return None                                            # 从|院长|到检验科主任等被纪委监委同日留置: of several people
    came = _FROM.search(head)
    if came:
        run = chains.chain_from(frame, i)
        return came if run and _cue("rose").match(frame.text, frame.mentions[run[-1]].end) else None
    rose = _cue("rose_to").search(head)
    if not rose:
        return None
    at = frame.mentions[i].start
    start = max(frame.text.rfind(word, max(frame.sentence(at)[0], at - 80), at) for word in ("从", "由"))
    return rose if start >= 0 and (frame.inside(start, at, "TITLE") or _cue("rank_and_file").search(frame.text, start, at)) else None


def _unheld(frame: Frame, start: int, at: int) -> bool:
    """Whether what stands before the verb at AT makes it told of no post held: refused, wished for, pretended, put before as a case."""
    a = max(start, frame.clause(at, "，。；：\n")[0], at - 16)
    return bool(_cue("unheld").search(frame.text, a, at) or _cue("unheld_near").search(frame.text, a, at))


def _in_office(frame: Frame, i: int, head: str) -> re.Match[str] | None:
    """Whether the post I, behind the words HEAD, is told by the words for an office behind it: 在|某局局长|任上, 坐上|某局局长|的位子."""
    verb = tenure.opens(head)
    run = chains.chain_from(frame, i) if verb or head.endswith(lexicons.column_of("post_cues", "by_its_power")) else []
    end = frame.mentions[run[-1]].end if run else 0
    return (verb if verb and tenure.behind(frame.text, end) else tenure.used(head, frame.text, end)) if run else None


_AS = re.compile("(?<![予所加])以$")
_IN_THE_ROLE = re.compile("的?身份")
_ENTERS = re.compile(r"(?:[到至在往赴入去]|[任供就入履]职于|受雇于)原?$")

_SERVED = re.compile(r"(?:当上?|做|挂职|代理)[过了为]?$")


def _entered(frame: Frame, i: int) -> list[int]:
    """The body or place entered right before the post I: 被分配至|某市农机公司团委|担任干事; 调入|某县水利局|工作，任科员; 在|某镇|任党委委员."""
    j = i - 1
    first = frame.mentions[i]
    if j < 0 or frame.mentions[j].label not in ("ORG", "LOC") or not _cue("serves_as").fullmatch(frame.gap(j, i)) or not _bare(first):
        return []
    run = [j - 1, j] if j and frame.mentions[j - 1].label == "LOC" and not frame.gap(j - 1, j) else [j]
    at = frame.mentions[run[0]].start
    return run if _ENTERS.search(frame.text, max(0, at - 4), at) else []


def _bare(m: Mention) -> bool:
    """Whether a mention that opens a post tells no place: a title, a unit of some body (办公室)."""
    return m.label == "TITLE" or m.label == "ORG" and not orgs.place_prefix(m.text) and not orgs.bare_level(m.text)


def _bracketed(frame: Frame, i: int, end: int) -> list[int]:
    """All posts between 担任 and the words that close them (等职务, 期间, 职务便利), also where a title in between is unknown."""
    start = frame.mentions[i].start
    stop = min(end, start + 220)
    mark = re.search(r"[。；]", frame.text[start:stop])
    if mark:
        stop = start + mark.start()
    close = _cue("close").search(frame.text, start, stop)
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


_BY_OFFICE = re.compile("利用|其(?![中间他余次])")
_BY_HIM = re.compile("[^，。；为给请送向对和与]{0,14}")
_OF_BRACKET = re.compile("[一-鿿][（(](?:[时现原曾][任是为系]?|曾任|案发时任)$")
_OPENED = re.compile("([一-鿿]{1,3}?)(?=于\\d{4}年|先后|随后|曾|则|又|也|[历出担升调]?任|被|当选)")


def give(frame: Frame, drafts: list[Draft], who: dict[str, Who], known: list[str]) -> None:
    """Posts told by 担任 … in a case's spans, for the person of the sentence."""
    for d in drafts:
        people = [n for n in d.names if who[n].kind == "person"]
        if not people:
            continue
        head = [frame.mentions[i].text for i in frame.inside(d.spans[0][0], d.spans[0][1]) if frame.mentions[i].label in ("ORG", "LOC")]
        for a, b in d.spans:
            for at, run, former in held(frame, a, b):
                owner = _holder(frame, at, run, people, who)
                if owner is None:
                    continue
                if frame.text.endswith(lexicons.column_of("post_cues", "turn_of_phrase"), 0, at) and who[owner].posts:
                    continue                                   # a turn of phrase where the post is told elsewhere
                own = [p.org for p in who[owner].posts if p.org]
                if (body := _of_which(frame, run)) is not None:
                    who[owner].posts += positions.read(frame, run, [frame.mentions[body].text], [], known, former)
                    continue
                near = [frame.mentions[j].text for j in reversed(frame.inside(max(a, at - 200), at)) if frame.mentions[j].label in ("ORG", "LOC")]
                near = [_expand(x, own) for x in near]
                entered = next((frame.mentions[j].text for j in reversed(frame.inside(frame.sentence(at)[0], at, "ORG")) if _cue("came_to").search(
                    frame.text, max(0, frame.mentions[j].start - 4), frame.mentions[j].start)), None)
                first = frame.mentions[run[0]]
                if entered and _bare(first):
                    own = [*own, _expand(entered, own)]        # 被调往|乙医院|，先任副院长
                for name, part in shared_posts.each(frame, at, run, owner, people):
                    who[name].posts += positions.read(frame, part, own[::-1][:1] + own, near + own + head, own + known, former, own[::-1])
        for i in frame.inside(0, frame.title_end, "PER") if frame.title_end else ():
            owner = frame.mentions[i].text
            if owner in people and not who[owner].posts:       # 《…——某医院原院长李某案剖析》: told in the title alone
                who[owner].posts += positions.read(frame, chains.chain_before(frame, i), [], [], known)


def of_a_life(frame: Frame, lives: Iterable[Resume], who: dict[str, Who], known: list[str]) -> None:
    """The post that a life told beside the matter closes with, for one of whom the matter tells none: 卞大河，1958年8月生，曾任甲公司副经理，1996年至
    2018年任|甲公司经理|。…卞大河被立案审查."""
    for life in lives:
        if life.apart and life.name in who and not who[life.name].posts and (told := held(frame, life.start, life.end)):
            who[life.name].posts += positions.read(frame, told[-1][1], [], [], known, True)


def _of_which(frame: Frame, run: list[int]) -> int | None:
    """The body behind titles that a verb gives, whose they are: 由邵某出任|董事长|的|某银行|先后发放…; None where another name follows."""
    nxt = run[-1] + 1
    if nxt >= len(frame.mentions) or frame.mentions[nxt].label != "ORG" or frame.gap(run[-1], nxt) != "的" or any(frame.mentions[k].label != "TITLE" for k in run):
        return None
    return nxt if nxt + 1 >= len(frame.mentions) or frame.mentions[nxt + 1].label != "TITLE" or frame.gap(nxt, nxt + 1) else None


def _expand(name: str, full: list[str]) -> str:
    return next((f for f in full if f != name and f.endswith(name)), name)


def _holder(frame: Frame, at: int, run: list[int], people: list[str], who: dict[str, Who]) -> str | None:
    """Whose post a 担任 tells: the subject named after it (担任…的某某), else the last one named before."""
    end, nxt = frame.mentions[run[-1]].end, run[-1] + 1
    behind = frame.mentions[nxt] if nxt < len(frame.mentions) else None
    the_one = _THE_ONE.match(frame.text, end) or tenure.left(frame.text, end)
    if behind is not None and behind.label == "PER" and (_HIS.fullmatch(frame.gap(run[-1], nxt)) or the_one and the_one.end() == behind.start):
        return behind.text if behind.text in people else None
    if the_one or _OF_BRACKET.search(frame.text, max(0, at - 12), at) and not frame.inside(max(0, at - 12), at, "PER"):
        return None                                            # 对谭某（时任|某局局长）: of one whom tagging missed
    a, b = frame.sentence(at)
    if _of_friend(frame, a, at) and not frame.text.startswith("期间", end):      # 安排|其担任局长期间的|下属
        return None
    named = frame.inside(a, at, "PER")
    if not named and _HE.search(frame.text, a, at):
        he = next((frame.mentions[i].text for i in reversed(frame.inside(_two_paragraphs(frame, a), a, "PER"))), None)
        if he in who and he not in people and who[he].kind == "person":
            return he                                          # 甲被查。…他在某县|担任县长|时，县委书记为乙
    others = [i for i in named if frame.mentions[i].text not in people]
    if others and _OWN_OFFICE.fullmatch(frame.text, frame.mentions[others[-1]].end, at):
        other = frame.mentions[others[-1]].text                # 武某（另案处理）利用担任|某公司副部长|的便利，侵占公款: his, and no defendant's
        return other if other in who and who[other].kind == "person" else None
    mine = [i for i in frame.inside(a, at, "PER") if frame.mentions[i].text in people]
    if others and (not mine or others[-1] > mine[-1]) and frame.mentions[run[0]].label != "TITLE":
        of_another = frame.mentions[others[-1]]                # the subject of another case
        if of_another.text in who and who[of_another.text].kind == "person" and not frame.text.endswith(lexicons.column_of("post_cues", "in_place_of"), a, of_another.start) and _BY_HIM.fullmatch(frame.text, of_another.end, at):
            return of_another.text
    if others and (not mine or others[-1] > mine[-1]) and not _BY_OFFICE.search(frame.text, max(a, at - 12), at) \
            and not (mine and frame.text.endswith(lexicons.column_of("post_cues", "in_place_of"), a, frame.mentions[others[-1]].start)) or _of_stranger(frame, at, people):
        return None
    if len(people) == 1:
        later = next((i for i in who[people[0]].mentions if frame.mentions[i].start > at), None)
        if not mine and later is not None and frame.mentions[later].start < b and favours.is_favoured(frame, later):
            return None                                        # 利用担任局长的便利，为商人李某提供帮助: of somebody else, whom tagging missed
        return people[0]
    best: tuple[int, str] | None = None
    for n in people:
        for i in who[n].mentions:
            m = frame.mentions[i]
            if m.start < at and (best is None or m.start > best[0]) and not _cue("recommends").match(frame.text, m.end, at) and not _replaced(frame, m, mine):
                best = (m.start, n)
    return best[1] if best else None


_OF_ALL = re.compile("等(?:人|多人|\\d+人)?(?:先后|相继|均|都|同时|同日)?被[^，。；]{0,20}(?:留置|查处|立案|带走|调查|逮捕|处分|起诉)")
_OWN_OFFICE = re.compile(r"(?:[（(][^（()）]{1,12}[）)])?，?利用(?:其|职务|先后)*(?:担任|任)")
_HIS = re.compile("的?(?:同案)?(?:原审)?(?:被告人|上诉人|嫌疑人)?")      # 由担任|全科医生|的被告人|张某|开具处方
_HE = re.compile("[他她](?!们|人)")


def _two_paragraphs(frame: Frame, at: int) -> int:
    """Where the paragraph before that of AT begins."""
    start = frame.paragraph(at)[0]
    return frame.paragraph(start - 1)[0] if start else 0


_MET_THEN = re.compile("[向与和同跟给对请找由经受]时任$")


def _of_friend(frame: Frame, start: int, at: int) -> bool:
    """Whether the post at AT is one of somebody near the person or helped by him: 其妻子|担任…, 帮助苗某|当上…, 向时任|县委书记|汇报."""
    last = next((frame.mentions[i].end for i in reversed(frame.inside(start, at, "PER"))), start)
    return bool(_cue("friend_of").search(frame.text, max(last, at - 40), at) or _cue("helps").search(frame.text, frame.clause(at, "，。；\n")[0], at)
                or _MET_THEN.search(frame.text, max(start, at - 4), at))


def _replaced(frame: Frame, m: Mention, mine: list[int]) -> bool:
    """Whether a name in a sentence with others (MINE) is that of a predecessor: 童某曾接棒|张某|担任…"""
    return len(mine) > 1 and frame.text.endswith(lexicons.column_of("post_cues", "in_place_of"), 0, m.start)


def _of_stranger(frame: Frame, at: int, people: list[str]) -> bool:
    """Whether the post at AT is told of somebody who is none of PEOPLE, and whom tagging read nowhere: of one called by the surname
    (2003年，|周|先后担任…), of one who opens the sentence (其间，|谈砚秋|于2002年至2003年，出任…)."""
    start = frame.clause(at, "，。；\n")[0]
    if not frame.inside(start, at) and at - start < 4:
        start = frame.clause(start - 1, "，。；\n")[0] if start else start
    m = _OPENED.match(frame.text, start)
    if m is None or any(m.group(1) in n for n in people) or frame.inside(start, m.end(), "PER"):
        return False
    name = m.group(1)
    if len(name) == 1:
        return any(frame.mentions[i].text.startswith(name) for i in frame.inside(max(0, at - 400), at, "PER")) or any(
            word.startswith(name) for word in _OPENED.findall(frame.text, max(0, at - 200), start) if len(word) > 2)
    return len(name) == 3 and surnames().get(name[0]) in ("common", "usual") and name[:2] not in common_words() and name[1:] not in common_words()
