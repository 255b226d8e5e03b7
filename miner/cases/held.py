"""Posts told by a verb: 担任甲局局长, 被分配至乙公司团委担任干事, 落马前为丙省副省长, 以丁市委常委的身份."""
from __future__ import annotations

import re
from collections.abc import Iterable

from .. import lexicons
from ..model import Mention
from ..tagging.name_lexicon import common_words, surnames
from . import orgs, positions, shared_posts, subjects, tenure
from .frame import Frame
from .passages import Draft
from .profile import Resume
from .subjects import Who

_cue = lexicons.cues("post_cues", {"appointed": "WORDS为?$", "unheld": "WORDS[^，。；]{0,8}$", "unheld_near": "WORDS[^，。；]{0,2}$"})
_IS_NOW = re.compile("现任|起(?:，|一直|便|就)?(?:兼|担)?任(?:该[一-龥]{1,3})?$|兼着$|(?:免去|撤销|免除|罢免|革去)其?$|(?:作为|身为|身兼|堂堂|这[名位个]|(?:分别|依次|均|都|同)[系是为])$")
_BESIDE = re.compile("[（(](?:现)?(?:兼|挂)任$")                    # a post held beside the one before
_OF_GROUP = re.compile("的[一-鿿]{0,8}组")
_NOT_HOLDS = re.compile(r"(?:(?:第|前|后|历|连续|近)*[一二三四五六七八九十两几多\d]{1,3}任|责任|主任|信任|现任|首任|连任|离任|(?<!走马)上任|(?<!退休)(?<!离任)(?<!离职)(?<!离岗)(?<!退居二线)(?<!留置)(?<!案发)(?<!被抓)(?<!出事)(?<!投案)(?<!入狱)(?<!被查)(?<!事发)(?<!落马)(?<!被捕)前任|继任|(?:^|[的其由与和向给该对])后任|到任|胜任|担任)$")
_TURN_OF_PHRASE = ("作为", "身为", "堂堂", "这名", "这位", "这个", "昔日", "昔日的", "曾经的")
_LIKENED = re.compile("(?:作为|身为|成为|当上|入选|跻身)[^，。；]{0,4}$")
_SOMEBODY = re.compile("的(?![他她])|[人候]")                       # 成为某县委书记|的座上宾, 成为县委书记|人选
_FROM = re.compile("(?:从|由)(?:一名|一个|最初的|普通的?|当初的)?$")
_ROSE = re.compile("(?:任上|岗位上?|职位上?|一职)?[，、]?(?:再|一步步|一路|逐步|逐渐|直)?(?:到(?!案|底|期)|成长为|升至|升到|升任|走到|做到|干到|当到|转任|调任|改任)")
_RANK_AND_FILE = re.compile("[员工兵]|干部|教师|医生|学徒")
_TO = re.compile(lexicons.leaping(f"(?:再|又|最后|一步步|一路|逐步|一直|直)?(?:到|至|成长为|升至|升到|走到|做到|干到|当到){tenure.OF_RANK}$"))
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
        if not verb or (_NOT_HOLDS.search(wide[:verb.end()]) and not head.endswith(("担任", "现任"))):
            continue
        if _unheld(frame, start, m.start - len(wide) + verb.start()):
            continue                                           # 为能提拔为|某区区长而“跑官”; 未当选|某县县长
        if head.endswith(_ONCE_DID) and frame.inside(frame.clause(m.start, "，。；\n")[0], m.start, "DATE"):
            continue                                           # 更早的1999年，在甲局当过|大队长: a life told from its end
        run = _bracketed(frame, i, end) or positions.chain_from(frame, i)
        if not run or frame.mentions[run[-1]].label != "TITLE":
            continue
        if head.endswith("以") and not _IN_THE_ROLE.match(frame.text, frame.mentions[run[-1]].end):
            continue                                           # 以|某局局长为首
        run = [*entered, *run]
        last = run[-1]
        after = frame.mentions[last].end
        if _OF_GROUP.match(frame.text, after) or _LIKENED.search(head) and _SOMEBODY.match(frame.text, after):
            continue                                           # 成立由某县纪委常委王某任组长的|核查组: no post of the accused
        follow = last + 1
        if follow < len(frame.mentions) and frame.mentions[follow].label == "PER" and frame.gap(last, follow) in ("", "的"):
            if frame.gap(last, follow) == "" or "时任" in head or "曾" in head:
                continue                                       # 时任…书记王某: a chain before the name
        told_when = frame.inside(frame.clause(m.start, "，。；\n")[0], m.start, "DATE") or frame.text[m.start - 1:m.start] == "为" and frame.inside(
            frame.clause(m.start)[0], m.start, "DATE")
        out.append((m.start, run, not _IS_NOW.search(head) and not _BESIDE.search(head) and (bool(told_when) or not _cue("appointed").search(head))))
        while k < len(idx) and idx[k] <= last:
            k += 1
    return out


def _risen(frame: Frame, i: int, head: str) -> re.Match[str] | None:
    """Whether the post I, behind the words HEAD, is one of a way up: 从|甲局副局长|，到|乙镇党委书记|，再到丙县县长; 由|甲县县长|调任…"""
    came = _FROM.search(head)
    if came:
        run = positions.chain_from(frame, i)
        return came if run and _ROSE.match(frame.text, frame.mentions[run[-1]].end) else None
    rose = _TO.search(head)
    if not rose:
        return None
    at = frame.mentions[i].start
    start = max(frame.text.rfind(word, max(frame.sentence(at)[0], at - 80), at) for word in ("从", "由"))
    return rose if start >= 0 and (frame.inside(start, at, "TITLE") or _RANK_AND_FILE.search(frame.text, start, at)) else None


def _unheld(frame: Frame, start: int, at: int) -> bool:
    """Whether what stands before the verb at AT makes it told of no post held: refused, wished for, pretended, put before as a case."""
    a = max(start, frame.clause(at, "，。；：\n")[0], at - 16)
    return bool(_cue("unheld").search(frame.text, a, at) or _cue("unheld_near").search(frame.text, a, at))


_ITS = ("利用", "凭", "凭借", "借", "借助", "仗着", "其", "自己", "自身", "本人")


def _in_office(frame: Frame, i: int, head: str) -> re.Match[str] | None:
    """Whether the post I, behind the words HEAD, is told by the words for an office behind it: 在|某局局长|任上, 坐上|某局局长|的位子."""
    verb = tenure.opens(head)
    run = positions.chain_from(frame, i) if verb or head.endswith(_ITS) else []
    end = frame.mentions[run[-1]].end if run else 0
    return (verb if verb and tenure.behind(frame.text, end) else tenure.used(head, frame.text, end)) if run else None


_ONCE_DID = ("当过", "做过", "干过", "任过")
_AS = re.compile("(?<![予所加])以$")
_IN_THE_ROLE = re.compile("的?身份")
_ENTERS = re.compile(r"(?:[到至在往赴入去]|[任供就入履]职于|受雇于)原?$")
_AT_WORK = "(?:工作|[任供就入履]职|上班|锻炼)?"
_SERVES = re.compile(_AT_WORK + r"(?:期间)?[，、]?(?:并|后|又|曾|先后|陆续|历|[被受](?:聘|委派|选派|任命)?|一直|长期)?(?:担任|出任|挂职(?:担任|任)?|挂任|代理|当上?|做|任)[过了为]?")

_SERVED = re.compile(r"(?:当上?|做|挂职|代理)[过了为]?$")


def _entered(frame: Frame, i: int) -> list[int]:
    """The body or place entered right before the post I: 被分配至|某市农机公司团委|担任干事; 调入|某县水利局|工作，任科员; 在|某镇|任党委委员."""
    j = i - 1
    first = frame.mentions[i]
    if j < 0 or frame.mentions[j].label not in ("ORG", "LOC") or not _SERVES.fullmatch(frame.gap(j, i)) or not _bare(first):
        return []
    run = [j - 1, j] if j and frame.mentions[j - 1].label == "LOC" and not frame.gap(j - 1, j) else [j]
    at = frame.mentions[run[0]].start
    return run if _ENTERS.search(frame.text, max(0, at - 4), at) else []


def _bare(m: Mention) -> bool:
    """Whether a mention that opens a post tells no place: a title, a unit of some body (办公室)."""
    return m.label == "TITLE" or m.label == "ORG" and not orgs.place_prefix(m.text) and not orgs.bare_level(m.text)


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


_BY_OFFICE = re.compile("利用|其(?![中间他余次])")
_BY_HIM = re.compile("[^，。；为给请送向对和与]{0,14}")
_OF_BRACKET = re.compile("[一-鿿][（(](?:[时现原曾][任是为系]?|曾任|案发时任)$")
_CAME_TO = re.compile("(?:调[往到至入任回]|转[往到至入]|转岗[到至]|进入|来到|[借派抽]调到|考入|分配[到至]|到|赴|[任供就入履]职于|受雇于)$")
_RECOMMENDS = re.compile("的?(?:推荐|举荐|提名|提议|介绍|安排|运作)，?(?:后)?(?:被|获|得以)")      # 卞某经邵某|推荐被提拔为…: the former's post
_IN_PLACE_OF = ("接棒", "接替", "接任", "取代", "顶替", "继")                       # 接替|王某|担任…
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
                if frame.text.endswith(_TURN_OF_PHRASE, 0, at) and who[owner].posts:
                    continue                                   # a turn of phrase where the post is told elsewhere
                own = [p.org for p in who[owner].posts if p.org]
                if (body := _of_which(frame, run)) is not None:
                    who[owner].posts += positions.read(frame, run, [frame.mentions[body].text], [], known, former)
                    continue
                near = [frame.mentions[j].text for j in reversed(frame.inside(max(a, at - 200), at)) if frame.mentions[j].label in ("ORG", "LOC")]
                near = [_expand(x, own) for x in near]
                entered = next((frame.mentions[j].text for j in reversed(frame.inside(frame.sentence(at)[0], at, "ORG")) if _CAME_TO.search(
                    frame.text, max(0, frame.mentions[j].start - 4), frame.mentions[j].start)), None)
                first = frame.mentions[run[0]]
                if entered and _bare(first):
                    own = [*own, _expand(entered, own)]        # 被调往|乙医院|，先任副院长
                for name, part in shared_posts.each(frame, at, run, owner, people):
                    who[name].posts += positions.read(frame, part, own[::-1][:1] + own, near + own + head, own + known, former)
        for i in frame.inside(0, frame.title_end, "PER") if frame.title_end else ():
            owner = frame.mentions[i].text
            if owner in people and not who[owner].posts:       # 《…——某医院原院长李某案剖析》: told in the title alone
                who[owner].posts += positions.read(frame, positions.chain_before(frame, i), [], [], known)


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
    if behind is not None and behind.label == "PER" and (frame.gap(run[-1], nxt) in ("的", "") or the_one and the_one.end() == behind.start):
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
    mine = [i for i in frame.inside(a, at, "PER") if frame.mentions[i].text in people]
    if others and (not mine or others[-1] > mine[-1]) and frame.mentions[run[0]].label != "TITLE":
        of_another = frame.mentions[others[-1]]                # the subject of another case
        if of_another.text in who and who[of_another.text].kind == "person" and not frame.text.endswith(_IN_PLACE_OF, a, of_another.start) and _BY_HIM.fullmatch(frame.text, of_another.end, at):
            return of_another.text
    if others and (not mine or others[-1] > mine[-1]) and not _BY_OFFICE.search(frame.text, max(a, at - 12), at) \
            and not (mine and frame.text.endswith(_IN_PLACE_OF, a, frame.mentions[others[-1]].start)) or _of_stranger(frame, at, people):
        return None
    if len(people) == 1:
        later = next((i for i in who[people[0]].mentions if frame.mentions[i].start > at), None)
        if not mine and later is not None and frame.mentions[later].start < b and subjects.is_favoured(frame, later):
            return None                                        # 利用担任局长的便利，为商人李某提供帮助: of somebody else, whom tagging missed
        return people[0]
    best: tuple[int, str] | None = None
    for n in people:
        for i in who[n].mentions:
            m = frame.mentions[i]
            if m.start < at and (best is None or m.start > best[0]) and not _RECOMMENDS.match(frame.text, m.end, at) and not _replaced(frame, m, mine):
                best = (m.start, n)
    return best[1] if best else None


_HE = re.compile("[他她](?!们|人)")


def _two_paragraphs(frame: Frame, at: int) -> int:
    """Where the paragraph before that of AT begins."""
    start = frame.paragraph(at)[0]
    return frame.paragraph(start - 1)[0] if start else 0


_HELPS = re.compile("(?<!被)(?:帮助|帮|让|安排|推荐|提拔|扶持|支持|力推|推举|授意)(?![下到至在去为了])(?=[^，。；被获经]{3,24}$)")
_RELATED = "(?:妻子?|丈夫|前妻|儿子?|女儿|子女|父亲|母亲|父母|弟弟?|妹妹?|哥哥?|兄长|姐姐?|侄子?|外甥|女婿|儿媳|岳父|岳母|情妇|情人|亲信|亲属|亲戚|家属|同学|同乡|战友|下属|部下|秘书|司机|特定关系人)"
_FRIEND = re.compile(f"(?:[其的让]|^){_RELATED}(?!们?(?:的|关系|之间))[^。；，]{{0,16}}(?:，[^。；，]{{0,6}})?$")
_MET_THEN = re.compile("[向与和同跟给对请找由经受]时任$")


def _of_friend(frame: Frame, start: int, at: int) -> bool:
    """Whether the post at AT is one of somebody near the person or helped by him: 其妻子|担任…, 帮助苗某|当上…, 向时任|县委书记|汇报."""
    last = next((frame.mentions[i].end for i in reversed(frame.inside(start, at, "PER"))), start)
    return bool(_FRIEND.search(frame.text, max(last, at - 40), at) or _HELPS.search(frame.text, frame.clause(at, "，。；\n")[0], at)
                or _MET_THEN.search(frame.text, max(start, at - 4), at))


def _replaced(frame: Frame, m: Mention, mine: list[int]) -> bool:
    """Whether a name in a sentence with others (MINE) is that of a predecessor: 童某曾接棒|张某|担任…"""
    return len(mine) > 1 and frame.text.endswith(_IN_PLACE_OF, 0, m.start)


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
