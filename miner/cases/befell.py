"""People who answer by what is given to them: a sanction behind a bracket or a colon, 给予其 in the next clause, 还有某某 behind it."""
from __future__ import annotations

import re

from .. import lexicons
from ..anchors import WordList
from . import anaphora
from .frame import ITEM, Frame
from .chains import apposition, chain_before
from .sanctions import MEETS, codes, number

_cue = lexicons.cues("binding_cues", {**dict.fromkeys("gives_him of_somebody given_by body_unnamed".split(), "WORDS$"),
    "against_him": "[，；][^，。；]{0,20}对[其他她](?!他|们|余|中)[^，。；]{0,24}WORDS",
    "given_by_passive": "(?:的?(?:处理|处分|决定))?，?(?:则|已)?由(?P<body>[^，。；]{2,40}?)WORDS",
    "fell_by_word": "(?:[（(][^（()）]{2,40}[）)])?(?:、[^，。；]{2,30}?)?(?:等人)?WORDS*(?:，[^，。；]{2,40}，)?(?:应声|轰然|突然|也|又|于[^，。；]{2,12})?落马",
    "rumour": "的?”?的?[^，。；]{0,4}WORDS", "said_to_have": "WORDS[^。；]*$", "not_so": "[^。]{0,30}[，。；：\\s][^。]{0,14}WORDS"})
_ATTRIBUTE = re.compile("(?:给予|对|将)(?:[^，。；：、]{2,30}的)原?$")       # 给予负有领导责任的|某局副局长卞某…|党内警告处分
_HIS = WordList(lambda: [gives + his for gives in ("给予", "予以", "对") for his in "其他她"])
_COUNTED = re.compile("[，；](?P<n>[二两三四五])人(?:均|都|先后|分别|也)*已?(?:被(?!害)|受到)")
_SAYS = re.compile("(?:表示|介绍|透露|指出)，")
_ALL_TOLD = re.compile(rf"[，；](?:上述|他们|其)?{anaphora.SO_MANY}(?:分别|均|先后|都|已|双双|各)+(?:(?:受到?|被|获|领|遭到?)?(?:依法)?(?:给予|判处?|立案)?|涉嫌[^，。；]{2,20}，[^，。；]{0,6})$")
_SO_MANY = WordList(lambda: [n + "人" for n in "二两三四五"])
# between what befell somebody and the name: 的，除卞某外，还有; 的干部有：; 的3人分别是
NAMES_THEM = ("(?:的|者)(?:(?:政府|国家|公职|领导|企业|机关|国企|涉案|工作|省管|市管|中管|处级|厅级|党员)*(?:人员|干部|同志|党员|官员))?(?:共?有?(?:\\d+|[一二两三四五六七八九十]+)[名人位](?:同志|干部|党员|人员)?)?(?:，?除[^，。；]{2,20}外，?)?"
              "(?:，?(?:还|也|同时|另|仍|其中|分别|具体)?(?:有|是|为|包括))?(?:，?除)?[，：:]?(?:担任|曾任|现任)?(?:其(?:妻子?|丈夫|儿子|女儿|弟弟?|哥哥|妹妹?|姐姐?)|妻子|丈夫|儿子|女儿|弟弟|哥哥|妹妹|姐姐|商人|老板)?(?:中共)?(?:原|时任)?")
_NAMES_THEM = re.compile(NAMES_THEM)
_MEETS = re.compile(f"{MEETS}[^，。；]{{0,8}}$")


def sanction_told(frame: Frame, i: int, chain: list[int]) -> str | None:
    """How a sanction told near mention I falls on its bearer, None where none does."""
    text = frame.text
    m = frame.mentions[i]
    head = frame.mentions[chain[0] if chain else i].start
    nxt = frame.mentions[i + 1] if i + 1 < len(frame.mentions) else None
    if nxt is not None and nxt.label == "SANC" and codes(nxt.text):
        if chain and text[m.end:nxt.start] in ("：", ":"):
            return "a sanction behind a colon"                 # 某局原副局长卞某：党内警告、政务记过
        if _cue("beside_a_name").fullmatch(text, m.end, nxt.start) and _ATTRIBUTE.search(text, frame.clause(head, "，。；\n")[0], head):
            return "given a sanction for what an attribute tells"
    if not _SO_MANY.hits(text):
        return None
    a, b = frame.sentence(m.start)
    met = _COUNTED.search(text, m.end, b) or _cue("counted_for").search(text, m.end, b)
    if met and not _SAYS.search(text, m.end, met.start()) and len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) == number(met.group("n")) \
            and any(codes(frame.mentions[k].text) for k in frame.inside(met.end(), min(b, met.end() + 12), "SANC")):
        return "one of so many whom the sentence calls back"   # 职工卞某、桑某，前者…，后者…，二人被分别给予警告处分
    return None


_ROW = re.compile("[^，。；]*(?:，(?:以及|和|及|还有)[^，。；]*)*")
_SENTENCED_SO = re.compile("等(?:另外|其他|其余)?[\\d一二两三四五六七八九十]*[名位个]?(?:被告人?|案犯|同案犯|罪犯|人)(?=[^，。；]{0,40}?(?:徒刑|刑期|刑罚|拘役|缓刑|刑事处罚))")


def judged_in_a_row(frame: Frame, i: int, head_at: int) -> bool:
    """Whether a court's word before a row of names and what they get behind it fall on mention I, whose posts begin at HEAD_AT: 「判处原会计卞某、
    原出纳邵某等另外7名被告人|1年至10年不等有期徒刑」."""
    a, b = frame.sentence(head_at)
    at = frame.text.rfind("判处", a, head_at)
    end = _SENTENCED_SO.search(frame.text, frame.mentions[i].end, b) if at >= 0 else None
    return end is not None and not frame.inside(at, end.start(), "SANC") and _ROW.fullmatch(frame.text, at, end.start()) is not None


def counts_all(frame: Frame, a: int, b: int) -> bool:
    """Whether ``text[a:b]`` says of as many as it names what befell them: 局长卞某的妻子邵某一并受审，|二人|分别被判处…."""
    met = _COUNTED.search(frame.text, a, b) if _SO_MANY.hits(frame.text) else None
    return met is not None and len({frame.mentions[k].text for k in frame.inside(a, met.start(), "PER")}) == number(met.group("n"))


def all_told(frame: Frame, names: list[str], start: int, at: int) -> list[str]:
    """The NAMES told before a predicate at AT in their order, where words of so many call them all back: 「卞某受贿案，邵某贪污案同日宣判，
    |两人分别被|判处…」. Empty where they are not so many."""
    met = _ALL_TOLD.search(frame.text, max(start, at - 40), at)
    told = list(dict.fromkeys(names))
    return told if met is not None and number(met.group("n")) == len(told) > 1 else []


def told_before(frame: Frame, first: int) -> bool:
    """Whether a sanction is told before the name or the posts that mention FIRST opens, and falls on their bearer: 受到警告处分的|某局局长卞某,
    同样受到党内警告处分的，还有|某局纪检组长卞某, 被给予党内警告处分的有：|卞某、邵某."""
    at = frame.mentions[first].start
    near = [k for k in frame.inside(max(frame.sentence(at)[0], at - 50), at, "SANC") if codes(frame.mentions[k].text)]
    if not near or not _NAMES_THEM.fullmatch(frame.text, frame.mentions[near[-1]].end, at):
        return False
    a = frame.clause(frame.mentions[near[0]].start, "，。；\n")[0]
    return not frame.text.startswith(_COUNTS_IN, a) and _MEETS.search(frame.text, a, frame.mentions[near[0]].start) is not None


_COUNTS_IN = ("算上", "加上", "连同", "算起来", "再算")             # 算上因腐败被判死刑的|卞克杰|，他是第四名…: of the history that another's fall continues


def of_another(frame: Frame, head: int) -> bool:
    """Whether what is told to have befallen somebody before the name or posts that open at HEAD befell another: 宣布|卞某|被双开的，是|某县县委
    书记邵某; 最先看出|他|会被查的，是|邵某."""
    if frame.text.startswith(_COUNTS_IN, frame.clause(head, "，。；\n")[0]):
        return True
    if frame.text.find("是", max(0, head - 13), head) < 0 and frame.text.find("为", max(0, head - 13), head) < 0:
        return False                                           # before most names neither stands
    a = frame.sentence(head)[0]
    m = _cue("of_somebody").search(frame.text, max(a, head - 60), head)
    return m is not None and (frame.text[m.start() - 1] in "他她" or any(frame.mentions[k].end == m.start() for k in frame.inside(a, m.start(), "PER")))


def names_next(words: str) -> bool:
    """Whether WORDS between a predicate and a name make the name that of whom it befell: 受到警告处分|的，还有|卞某."""
    return "的" in words and _NAMES_THEM.fullmatch(_REST_OF_STEP.sub("", words)) is not None


_REST_OF_STEP = re.compile("^[”’]?(?:机关|部门)?(?:依法)?(?:审查起诉|处理|追究刑事责任)?")      # 移送司法|机关处理|的原局长卞某


def calls_list(words: str) -> bool:
    """Whether such words call a whole list: 受到警告处分|的有：|卞某、邵某."""
    return words.removesuffix("原").removesuffix("中共").rstrip("，").endswith(("有", "是", "为", "包括", "：", ":", "除"))


def given_to_him(frame: Frame, i: int) -> bool:
    """Whether the sanction that the rest of a sentence gives 其 is the one person's whom the sentence names: 党员|卞某某|贿选，镇纪委给予其党内警告处分;
    文书|邵某|由镇纪委对其进行批评教育."""
    if not _HIS.hits(frame.text):
        return False
    m = frame.mentions[i]
    a, b = frame.clause(m.start, "。；\n")
    if {frame.mentions[k].text for k in frame.inside(a, b, "PER")} != {m.text} and opener(frame, a, b) != i:
        return False
    if (met := _cue("against_him").search(frame.text, m.end, b)) and not _cue("reports_somebody").search(frame.text, m.end, met.start()):
        return True
    return any(codes(frame.mentions[k].text) and _cue("gives_him").search(frame.text, m.end, frame.mentions[k].start) for k in frame.inside(m.end, b, "SANC"))


def opener(frame: Frame, a: int, b: int) -> int | None:
    """The one person with a post whom the sentence from A to B names, if the post opens it: |副县长卞某|在邵某邀请时，反而安排桑某参加，给予其…."""
    posted = [k for k in frame.inside(a, b, "PER") if chain_before(frame, k)]
    return posted[0] if len(posted) == 1 and frame.mentions[chain_before(frame, posted[0])[0]].start == a and frame.inside(a, b, "PER")[0] == posted[0] else None


_ITEM_MARK = re.compile(r"[\s—\-]*(?:" + ITEM.pattern + r")?[、.．\s]*")
_LEADS_POST = re.compile("(?:(?![对给将被由向与和为送把据，。；、：]).){0,12}")


def given_by_body(frame: Frame, i: int, chain: list[int]) -> bool:
    """Whether a body gives a sanction, and to nobody that its clause names, so that it falls on the one whose name and posts open the sentence:
    时任某县副县长卞某，对安全工作重视不够，|由市纪委监委|给予政务记过处分; 院长邵某负有责任，党内警告处分|由县纪委于9月作出|."""
    if not chain:
        return False
    m = frame.mentions[i]
    a, b = frame.clause(m.start, "。；\n")
    lead = _ITEM_MARK.match(frame.text, a, b).end()
    if len({frame.mentions[k].text for k in frame.inside(a, b, "PER")}) != 1 or not _LEADS_POST.fullmatch(frame.text, lead, frame.mentions[chain[0]].start):
        return False
    first = next((k for k in frame.inside(m.end, b, "SANC") if codes(frame.mentions[k].text)), None)
    if first is None or _cue("of_others").match(frame.text, frame.mentions[first].end):
        return False                                           # 由县纪委给予警告处分|的2名干部|已到岗: theirs
    sanc = frame.mentions[first]
    clause = max(m.end, max(frame.text.rfind(mark, m.end, sanc.start) for mark in "，。；"))
    given = _cue("given_by").fullmatch(frame.text, clause, sanc.start) or _cue("given_by_passive").match(frame.text, sanc.end) if frame.text[clause] in "，。；由" else None
    return given is not None and (bool(frame.inside(given.start("body"), given.end("body"), "ORG")) or _cue("body_unnamed").search(given["body"]) is not None) \
        and not frame.inside(given.start("body"), given.end("body"), "TITLE") and "对" not in given["body"] and "向" not in given["body"]


def given_as_his(frame: Frame, at: int, start: int) -> int | None:
    """Whom 其 means before a sanction at AT where the sentence from START names several: the one with a post who opens it."""
    return opener(frame, start, at) if frame.text.endswith(("给予其", "予以其", "给予其本人"), start, at) else None


_HE_SAYS = re.compile("[，。；][他她](?:还|同时|进一步|最后)?(?:强调|指出)")


def announces(words: str, guilt: int) -> bool:
    """Whether guilt that is told from offset GUILT of the words behind a name is what its bearer announces or speaks of:
    「县纪委书记卞某|当场通报违反…规定情况：…」, 「…高度重视，他强调，对…不力的，要敢于问责」."""
    said = _cue("announces").match(words)
    if said is not None and guilt < said.end():
        return True
    he = _HE_SAYS.search(words)
    return he is not None and he.start() < guilt


def rumoured(text: str, at: int) -> bool:
    """Whether what is told up to AT is called a rumour: 局长卞某落马|的传言|被辟谣; |传言|局长卞某落马|，经核实不实."""
    if _quoted_rumour(text, at):
        return True
    return _cue("rumour").match(text, at) is not None or _cue("not_so").match(text, at) is not None and _cue("said_to_have").search(text, max(0, at - 60), at) is not None


_DENIED = WordList(lambda: ("谣言", "致歉", "辟谣", "无此消息", "不实信息", "未经核实", "不实消息"))
_RUNS = re.compile("(?:发布|转发|刊发|传出|流传|网传|盛传|消息|快讯)[^。\\n]{0,24}?(?:指|称|说|写道|“快讯”)?[，：]?$")


def _quoted_rumour(text: str, at: int) -> bool:
    """Whether what is told up to AT stands in a quoted message that the document goes on to deny: 官方微博发布“快讯”，指“主任卞某|涉嫌|违纪违法…”。
    …随后致歉，称消息为谣言."""
    opened = text.rfind("“", max(0, at - 90), at)
    return opened >= 0 and "”" not in text[opened:at] and _RUNS.search(text, max(0, opened - 40), opened) is not None and bool(_DENIED.hits(text))


def fell(frame: Frame, i: int) -> tuple[int, int] | None:
    """Where the fall of the bearer of mention I is told, None where it is not: 此前|落马|的某省政协副主席卞某; 局长卞某、副局长邵某双双|落马|."""
    chain = chain_before(frame, i)
    head = frame.mentions[chain[0] if chain else i].start
    if (fallen := _cue("fell_by_word").match(frame.text, frame.mentions[i].end)) and not rumoured(frame.text, fallen.end()):
        return fallen.end() - 2, fallen.end()
    return next(((head - n, head - n + 2) for n in (3, 4) if frame.text.startswith("落马的", head - n) and frame.text[head - n + 3:head] in ("", "原")), None)


def bare_verdict(frame: Frame, a: int, b: int) -> bool:
    """Whether sanctions stand in ``text[a:b]`` for a sentence or behind a colon, with no word of whose they are: 组织的回答干脆利落：|撤销党内
    职务、政务撤职|。"""
    found = [k for k in frame.inside(a, b, "SANC") if codes(frame.mentions[k].text)]
    if not found or frame.text[frame.mentions[found[0]].start - 1:frame.mentions[found[0]].start] not in ("：", "。", "！", "？", "—"):
        return False
    return all(frame.gap(j, k) in ("、", "，") for j, k in zip(found, found[1:]) if j + 1 == k) and frame.text[frame.mentions[found[-1]].end:frame.mentions[found[-1]].end + 1] in ("。", "，", "！")


def this_one(alone: str) -> bool:
    """Whether the next sentence, which names nobody, tells by his post what befell the one before: 卞某案二审宣判。|这名某大学原校长被…判处有期徒刑."""
    return _cue("this_one").match(alone) is not None


_person = lexicons.cues("subject_cues", {"person_label": "WORDS[：:]", "personal_data": r"(?:[，,]WORDS)+。?\s*",
                                        "fate_told": r"\s*(?:(?:(?:19|20)\d\d|今|去|同|当)年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?|(?:近日|日前|目前|随后|后来?)[，,]?)*WORDS"})


def named_then_charged(frame: Frame, i: int, alone: str, guilty: re.Pattern[str]) -> bool:
    """Whether a name that opens its sentence stands there with its bearer's posts alone, and the next sentences (ALONE) tell guilt:
    「卞某，某县县委常委、副县长。对防控工作领导不力，负有重要领导责任。」, with personal data behind the posts too."""
    m = frame.mentions[i]
    a, b = frame.sentence(m.start)
    lead = ITEM.sub("", frame.text[a:m.start].strip(), count=1).strip()                            # 1.卞某，某局科长。…，给予…处分
    posts = apposition(frame, i) if not lead or _person("person_label").fullmatch(lead) else []      # 人物档案：卞某，…
    return bool(posts) and guilty.search(alone) is not None and (
        b - frame.mentions[posts[-1]].end <= 2 or _person("personal_data").fullmatch(frame.text, frame.mentions[posts[-1]].end, b) is not None
        and _person("fate_told").match(alone) is not None)      # …原局长，男，1966年9月出生。|2022年2月，因涉嫌…
