"""Which mentions form the chain of posts beside a name: before it, behind it in apposition or brackets, in the personal data of a judgment.

What posts a chain tells, and whose, is read in ``positions``.
"""
from __future__ import annotations

import re

from .. import lexicons
from . import orgs, seats, tenure
from .frame import Frame

_cue = lexicons.cues("post_cues", {
    "two_names": "(?!WORDS)[一-龥0-9“”()（）]{1,10}",
    "link": "^WORDS*$",
    "once": "WORDS(?:中共|(?:该|其)?(?:[院局校县厅社村镇乡所站厂行会]|公司|集团|医院|学校|企业|中心)?|单位|分管|主管)?$",
    "apposition": "^[，,：:]WORDS*(?:该(?:中心|村|社区|公司|集团|局|厅|医?院|站|所|厂|学?校|行|镇|乡|街道)?原?|(?:某|[A-Z][省市县区])*(?:[省市县区央][属管]|国有|独资|控股|参股|全资|国企|央企|企业|事业单位)+)?$",
    "dismisses": "WORDS$",
    "of_one": "WORDS$",
    "body": "WORDS$",
    "once_all": "WORDS(?:中共|原)?$"})
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
_NOTHING_LEFT = re.compile("[（(](?:[男女现系兼任曾起，,；、]|至今|[正副][部厅局处县科]级)*[）)]")
_IN_CHARGE = re.compile("(?:[一-鿿]{1,6}[科股室处站所])?主持(?:全面|行政|日常)?工作的?")
_POST = ("TITLE", "ORG", "LOC")
_TAKES = ("任", "为", "担任", "兼任")


_ASIDE = ("除了", "除了原", "除原", "除了该院", "除了该校")


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
    if school_class := _CLASS_IN_LIST.search(frame.text, max(least, m.start - 18), m.start):
        return school_class.start(1)
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


_SEVERAL = re.compile("(?:多|数|两|几|[一二三四五六七八九十\\d]+)[名位]|前[一二两三]|上一")


def unread(frame: Frame, j: int, right: int) -> str:
    """The words between a body J and a title RIGHT where they go on with the body's name, which the tagger did not read to its
    end (某县农委“菜篮子”工程办公室主任); '' where they tell something else."""
    words = _between(frame, j, right)
    if _SEVERAL.fullmatch(words):
        return ""                                              # 某市政协|多名|前副主席
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


def second(frame: Frame, j: int, right: int) -> str:
    """The body between two titles J and RIGHT that the tagger did not read: 副局长兼医保中心主任; '' where the words tell something else."""
    if frame.mentions[j].label != "TITLE" or frame.mentions[right].label != "TITLE":
        return ""
    m = _SECOND_BODY.match(unbracketed(frame.gap(j, right)))      # 副局长（挂职）兼某镇学区|主任
    return m.group(1) if m and _cue("body").search(m.group(1)) and (m.group(1) == "工作队" or not _cue("tells").search(m.group(1))) else ""


OF_PLACE = re.compile("(?:原|前|时任|现任|(?:前后|历|近|连续)?[两三四几]任|首任|第[一二三四五六七八九十]+任)?")      # 某县|两任|教育局局长
_UNIT_IN_LIST = re.compile("[、和及]([一-鿿]{2,5})\\Z")
_CLASS_IN_LIST = re.compile("[、和及]((?:\\d{4}[级届])?[一-鿿\\d（）]{1,12}班)\\Z")      # 院长甲、|2019级会计1班|班主任乙
UNDER = re.compile("(?:(?:下属|所属|直属|下辖)的?|(?:聘用|聘任|聘请|外聘|返聘|雇用|招聘)的)$")
CALLED_BACK = re.compile("、(?:原|时任|现任)?(?:村|社区)(?:原|时任|现任)?$")      # 某村党支部委员、村副主任
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
            if run and not _between(frame, j, right) and not second(frame, j, right) and not CALLED_BACK.match(gap) or not run and not _HELD_FOR.fullmatch(gap) and gap != "——" and not ((gone := tenure.left(gap, 0)) and gone.end() == len(gap)):
                break
        if run and gap == "，" and j and frame.mentions[j].label == "TITLE" and frame.mentions[j - 1].label == "PER" and frame.gap(j - 1, j) in _TAKES:
            break                                              # 局长卞某任|组长，|党组成员、副局长邵某任副组长
        if run and gap == "，" and frame.text.endswith(_ASIDE, 0, frame.mentions[j].start):
            break                                              # 除了原|院长|，副院长|吴某
        if not run and "\n" in gap:
            break                                              # a heading: …落马的某市书记¶|张某1962年生
        if (run or len(gap) > 1) and gap[:1] in ("）", ")") and _names_post(frame, j):
            break                                              # 李某（原任某省副省长）和某市委书记|王某
        if not run and frame.mentions[j].label != "TITLE":
            break                                              # a name after a body without a post: 央视网 王某
        if run and frame.mentions[j].label in ("ORG", "LOC") and frame.mentions[right].label != "TITLE" \
                and not (frame.mentions[right].label == "ORG" and frame.mentions[j].label == "LOC" and OF_PLACE.fullmatch(gap.strip())) \
                and not (frame.mentions[right].label == "ORG" and frame.mentions[j].label == "ORG" and (
                    gap.strip() in ("原", "原驻", "原派驻") or UNDER.match(gap) and _cue("own_unit").search(frame.mentions[right].text))) \
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
    if run and frame.gap(run[-1], i)[:1] in ("，", ",") and _BECOMES.search(frame.text, max(0, frame.mentions[run[0]].start - 40), frame.mentions[run[0]].start):
        return []                                              # 夏某成为首个落马的军委副主席，|蒋某|、韦某接受调查
    return run if any(frame.mentions[k].label == "TITLE" for k in run) and not seats.taken_up(frame, run, i) else []


_BECOMES = re.compile("(?:成为了?|当选为?|荣升)[^，。；\\n]{0,30}$")


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
        if run and (len(gap) > 16 or not _cue("link").match(unbracketed(gap)) or "。" in gap) and not unread(frame, left, j) and not second(frame, left, j):
            break
        if run and frame.mentions[left].label in ("ORG", "LOC") and frame.mentions[j].label in ("ORG", "LOC") \
                and gap.strip() not in ("", "原", "（", "）", "(", ")", "、", "和") and not gap.endswith("称") and not UNDER.match(gap):
            break
        run.append(j)
        left = j
        j += 1
    while run and frame.mentions[run[-1]].label != "TITLE":
        run.pop()
    return run


def was_then(frame: Frame, i: int) -> bool:
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
    opened = _OPENS_UNREAD.match(gap)
    if _cue("bracket").match(gap) or opened and not _cue("tells").search(opened.group(1)):
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
        ends = [k for k, j in enumerate(run) if _POST_ENDS.match(frame.text, frame.mentions[j].end)]
        return run[:ends[0] + 1] if ends else []
    end = frame.mentions[run[-1]].end
    nested = _BRACKETED.match(frame.text, end) or _CLOSED.match(frame.text, end)     # 政委（副团级），
    end = nested.end() if nested else end
    if end < len(frame.text) and frame.text[end] not in "，。,；;、（(等\n" and not _AND_MORE.match(frame.text, end):
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
        linked = not gap or _cue("link").match(unbracketed(gap)) or _between(frame, j, run[-1]) or second(frame, j, run[-1])
        if m.label in ("ORG", "LOC") and right.label == "ORG" and (_cue("two_names").fullmatch(gap) or UNDER.fullmatch(gap)) and not orgs.place_prefix(right.text):
            run.append(j)
            continue
        if m.label not in _POST or not linked or right.label != "TITLE" and not (m.label == "LOC" and right.label == "ORG" and not gap or m.label == "TITLE" and gap):
            break
        run.append(j)
    run.reverse()
    return run


_IS = frozenset(("系", "是", "为", "原为", "时任", "现任", "现为", "现系", "现是", "原是", "原系", "原任", "曾是", "本是", "本系", "曾经是", "原本是", "原来是", "本来是", "原本系"))
_AND_MORE = re.compile("(?:和|及|兼)(?:法定代表人|实际控制人|[一-鿿]{0,4}(?:负责人|股东))(?=[，。；]|$)")      # 是该医院的董事长|和实际控制人|
_IS_OF = re.compile(r"^(?:(?:案发前|事发前|被查前|被?捕前|落马前|原本?|曾经?|本|原来|[时现])?(?:系|是|任)|时任|现任)(?:该(?:[省市县区镇乡村院校局]|公司|集团|街道|医院|企业|单位|中心|学校|合作社)?(?:下辖|下属|所属)?的?|某?(?:[省市县区央][属管]|国有|独资|控股|参股|全资|民营|集体|国企|央企|事业单位)*)?(?:原|时任)?$")
_OF_HIM = frozenset(("", "的", "同志", "同志的", "辞去", "同志辞去", "引咎辞去", "同志引咎辞去"))
_POST_ENDS = re.compile("(?:等)?(?:[党政]内?外?)?职务|等职(?=[，。；])|一职")
_SHEET_POST = re.compile(r"[，,](?:(?:[^，,至]{0,20}|[^，,至]{2,12}至今)(?:[原系任]|[原曾时]是|[原曾]为))?该?\Z")
_SHEET = re.compile(r"(?:[，,]曾用名[一-龥]{2,4})?[，,](?:(?:男|女|[一-龥]{1,3}族|中共(?:预备)?党员|群众)[，,]|(?:生于)?\d{4}年[^，。]{0,8}(?:生|入党|加入|参加工作)|出?生于\d{4}年)")


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
