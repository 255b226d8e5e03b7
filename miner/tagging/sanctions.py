"""SANC: a sanction on somebody. Its code is decided in ``cases/sanctions.py``; here only its words.

``lexicons/sanctions.tsv`` holds the wordings. A wording of context ``lead`` counts only where a word that gives a
sanction stands before it in the clause (受到, 给予, 被, 并处 …) or a listed sanction before it.
A recited law is no sanction: 「情节较重的，给予警告或者严重警告处分」; nor is a count: 「党纪政务处分28人」.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from miner import lexicons
from miner.anchors import Anchored
from miner.model import Mention
from miner.tagging import bare_terms
from miner.tagging.name_lexicon import common_words, surnames

_cue = lexicons.cues("sanction_cues", {
    "gives": r"WORDS(?:(?:了|过)?(?:一[个次份纸])?|其|“|在?全[国省市县区州镇乡街道校院局厅系统公司行业]{1,4}(?:范围内?)?|该院|该药店|该机构|该公司|[一-龥]{1,8}(?:局|委|院|厅|部|办|室|组|政府|机关|部门)|(?:[违涉骗所][一-龥]{0,8}?)?[\d.一二两三四五至-]+倍的?)?$",
    "of_whoever": r"受到?[^，。；\n]{2,36}(?:处分|处理|问责)的WORDS", "list_head": "(?m:WORDS)",
    "somebody": r"(?:给予|对)[^，。；\n]{0,40}WORDS[一-龥·]{2,4}(?:[（(][^（()）\n]{2,60}[）)])?$", "post_told": "WORDS[一-龥·]{2,4}[，,]?$",
    "post_next": r"[，；、](?:对)?[^，。；\n]{0,40}?WORDS[一-龥·]{2,4}$", "no_name": "给予(?!WORDS)(?:[一-龥]{2,4}(?:同志)?[、和]){0,6}[一-龥]{2,3}(?:同志)?(?:全[国省市县区州镇乡街道系统行业]{1,3}(?:范围内?)?)?$",
    "of_a_pupil": "WORDS(?:进行|予以|实施)?$", "fined_body": r"(?:对|判处)[^，。；\n]{2,30}WORDS(?:依法)?$", "body_acts": "(?:局|中心|部门|[委院])WORDS+$"})
_AMOUNT = re.compile(r"(?:人民币)?[\d.一二三四五六七八九十百千两]+余?多?[万亿]?余?元|[，、]?(?:宣告)?缓刑[一二三四五六七八九十\d零]+年?(?:半|零?[一二三四五六七八九十\d]+个月)?|[一二三四五六七八九十]+个月")
_JOIN = re.compile(r"^(?:的(?:行政)?(?:处罚|处理|决定))?(?:、|，|,|和|及|以及|或者?|与|并|，并|、并)(?:被|给予|予以|处以?|受到|并处|单处|依法)?$")
_COUNT = re.compile(r"[\s]*(?:处理|处分|处罚)?[共累计达了]*\d+(?:余|多)?(?:\.\d+)?万?(?:余|多)?[人名件起家例个]")
_YUAN = r"(?:人民币)?[\d.,]+余?多?[万亿]?余?元"
_FINED = re.compile(rf"(?:予以|给予|处以?|作出)(?:共计|合计|累计|总计)?{_YUAN}(?:[、和及至到]{_YUAN}){{0,9}}(?:不等)?的?$|处以?[^，。；\n]{{0,8}}收入的?(?:百分之[一二三四五六七八九十]{{1,4}}|[\d.]+[%％])的?$")        # 分别处以200万元、60万元|罚款; 处上一年年收入百分之六十的|罚款
_AGAINST_NAME = re.compile(r"(?<![针面相反])对(?P<name>[一-龥]{2,4}?)(?:同志)?(?:进行|予以|给予|作出)?(?:了)?$")      # 某街道对卞某林|通报批评, who was named before
_PEOPLE_TIMES = re.compile(r"\d人次[^，。；\n]{0,24}(?:受到?|被给予)$")        # 2290人次因…受到|党政纪处分: a figure


@lru_cache(maxsize=None)
def _wordings(first: str) -> re.Pattern[str]:
    """The wordings that can begin with the character FIRST, the rows in file order."""
    return re.compile("|".join(f"(?P<{r['context'][0]}{i}>{r['pattern']})" for i, r in enumerate(lexicons.rows("sanctions"))
                               if any(not s or s[0] == first or s[0] in r"\[(.^$" or s[1:2] in tuple("?*{") for s in lexicons.spelled_out(r["pattern"]))) or "(?!)")


# where a wording can begin
_FIRST = Anchored(lambda: "|".join(lexicons.column_of("sanction_cues", "opens")))
_TERM_BEFORE = re.compile(r"[一二两三四五六七八九十\d]+(?:年(?:半|零?[一二两三四五六七八九十\d]+个?月)?|个月)的?$")


def _words(kind: str) -> tuple[str, ...]:
    """The plain words of a kind in ``sanction_cues.tsv``."""
    return lexicons.column_of("sanction_cues", kind)


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at), text.rfind("……", 0, at) + 1) + 1
    stops = [i for i in (text.find("。", at), text.find("\n", at)) if i >= 0]
    return text[start:min(stops, default=len(text))]


def find(text: str) -> list[Mention]:
    """Every sanction of TEXT, in order."""
    found: list[Mention] = []
    position = 0
    for first in _FIRST.finditer(text):
        start = first.start()
        if first.group().endswith(("有期徒刑", "拘役", "市场禁入", "刑期")):       # 「三年有期徒刑」, 「3个月的拘役」 begin with their term
            term = _TERM_BEFORE.search(text, max(position, start - 10), start)
            start = term.start() if term else start
        m = _wordings(text[start]).match(text, start) if start >= position else None
        if m and _stands(text, m, found):
            found.append(Mention("SANC", m.start(), m.end(), m.group(),
                                 why=f"sanctions.tsv: {lexicons.rows('sanctions')[int(m.lastgroup[1:])]['pattern']}"))
            position = m.end()
            if m.group().startswith(("有期徒刑", "获刑", "领刑", "判")):
                for term in _terms_after(text, position):      # 被判处有期徒刑十三年、十年六个月; 二人分别获刑十五年、十二年
                    found.append(Mention("SANC", *term, text[slice(*term)], why="a term of the list of prison terms before it"))
                    position = term[1]
    terms = [Mention("SANC", a, b, text[a:b], why="a prison term right behind a name") for a, b in bare_terms.find(text) if all(b <= m.start or m.end <= a for m in found)]
    return sorted(found + terms, key=lambda m: m.start) if terms else found


_GAINS = re.compile("(?:收缴|没收).*(?:所得|款物?|资金)$")
_BESIDES = re.compile("[^，。；\n]{0,12}[、，](?:并|并处以?|处以?)?")        # 作出责令退回|上述基金、|罚款48万元的处理
_NEXT_TERM = re.compile(r"(?:、|和|及|以及)([一二三四五六七八九十\d]{1,3}年(?:零?[一二三四五六七八九十\d]{1,2}个月|半)?)(?=[、，。；,;和及不]|以及)")


def _terms_after(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The spans of the terms that go on a list of prison terms, one each for several people."""
    while m := _NEXT_TERM.match(text, at):
        yield m.span(1)
        at = m.end()




def _given_in_turn(text: str, at: int, found: list[Mention]) -> bool:
    """Whether a list of 给予 goes on: 给予某局局长甲警告处分，副局长乙|诫勉处理."""
    if not found or "给予" not in text[max(0, found[-1].start - 160):found[-1].start]:
        return False
    a = found[-1].end
    return at - a <= 48 and "。" not in text[a:at] and _cue("post_next").fullmatch(text, a, at) is not None


_GIVEN_TO = re.compile("(?:给予|予以)(?:[一-龥]{2,30}(?:、|，|和|及|以及|与))+[一-龥]{2,30}")


def _given_to_a_list(text: str, at: int) -> bool:
    """Whether a list of posts and names that 给予 opens ends at AT with a name: 给予镇长甲某、综治办工作人员乙某|诫勉谈话."""
    a = max(text.rfind(mark, max(0, at - 200), at) for mark in "。；\n") + 1
    opened = text.rfind("给予", a, at)
    if opened < 0 or not _GIVEN_TO.fullmatch(text, opened, at):
        return False
    last = re.split("[、，]|以及|[和及与]", text[opened + 2:at])[-1]
    return any(surnames().get(last[-n]) in ("common", "usual") and last[-n:] not in common_words() and last[-2:] not in common_words() for n in (2, 3) if len(last) >= n)


def _against_one_named(text: str, told: re.Match[str]) -> bool:
    """Whether TOLD are words said to somebody whose name stands before them behind 对 and was told before."""
    at = told.start()
    m = _AGAINST_NAME.search(text, max(0, at - 12), at) if told.group().startswith(("通报", "批评", "诫勉", "提醒", "谈话")) else None
    return m is not None and surnames().get(m.group("name")[0]) in ("common", "usual", "rare") and m.group("name") not in common_words() and m.group("name") in text[:m.start()]


def _beside(text: str, at: int, found: list[Mention]) -> bool:
    """Whether a sanction stands before AT in its sentence, so that what follows is no figure: 受到警告处分，收缴违纪所得800元."""
    return bool(found) and not any(mark in text[found[-1].end:at] for mark in "。\n")


_SO_MADE = re.compile("(?:作出|给予|予以)了?[^，。；\\n]{2,18}的$")             # 作出没一罚三的|行政处罚
_ORDERED = re.compile("责[令成][^，。；\\n]{2,80}(?:分别|各自|均)(?:向[^，。；\\n]{2,12})?$")      # 责成甲校校长卞某、乙校校长邵某分别|作出深刻检查
_SUM_NEXT = re.compile("(?:共计|合计|人民币)?[\\d.,]+余?[千百万亿]*余?元")
_MATTERS = re.compile("\\d[余多]?[起件家矿宗]")                # 立案处罚120家，罚款|54万元: a figure
_SO_MANY = re.compile("[\\d两二三四五六七八九十][余多]?[名人起例位个家][^，。；]{0,8}因[^，。；]*$")      # 5名干部因公车私用被|通报
_BLAMED = re.compile("(?:因[^，。；\\n\\d]{2,24}[^，。；\\n]{0,8}|(?:[局院校委府办司]|某[某一-龥]?))被(?:[县市区省州]纪委|全[县市区省州])?$")      # 县林业局因缺少公函问题被|通报
_FINE_BESIDE = re.compile(rf"(?:{_YUAN})?(?:[，、和及]|以及)?(?:并|依法|同时)*(?:处以?|给予|撤销|吊销)?(?:{_YUAN}|[^，。；\n]{{0,12}}倍)?的?(?:罚款|行政处罚|[^，。；\n]{{0,10}}(?:资质|许可证))")
_NAMES_HIM = re.compile("免[去除]([一-龥]{2,3})职务")


def _stands(text: str, m: re.Match[str], found: list[Mention]) -> bool:
    (start, end), words, sort = m.span(), m.group(), m.lastgroup[0]
    him = _NAMES_HIM.fullmatch(words) if words.startswith(("免去", "免除")) else None
    if him and surnames().get(him.group(1)[0]) in ("common", "usual") and him.group(1) not in common_words() and text.count(him.group(1)) > 1:
        return False                                           # 免去|卞奎|职务: a name told before stands inside
    if words == "通报" and not text.startswith("并", end) and (not _BLAMED.search(text, max(0, start - 44), start) or _SO_MANY.search(text, max(0, start - 44), start)):
        return False                                           # 3起问题被|通报: the bulletin
    if words.startswith("批评教育") and _cue("of_a_pupil").search(text, max(0, start - 40), start):
        return False
    before = text[max(0, start - 14):start]
    if _cue("not_come").search(text, max(0, start - 64), start):
        return False
    if words.startswith("没收") and words.endswith("违法所得") and _FINE_BESIDE.match(text, end):
        told = _sentence(text, start)
        return not (_cue("of_region").search(told) or _MATTERS.search(told) or _cue("recited").search(told))      # |没收违法所得|3260元，并处罚款2000元
    if _COUNT.match(text, end) or _GAINS.match(words) and text[end:end + 1].isdigit() and not _beside(text, start, found) or _cue("measure").search(before) or _cue("withheld").search(before) \
            or text.find("人次", max(0, start - 40), start) >= 0 and _PEOPLE_TIMES.search(text, max(0, start - 40), start):
        return False
    if (sort == "c" and words.startswith(("行政", "罚没")) or words in ("处罚", "罚")) and (_cue("of_region").search(_sentence(text, start)) or words.startswith("罚没") and _MATTERS.search(_sentence(text, start))):
        return False                                           # 全市追回医保基金900万元，行政处罚|300万元: a figure
    if sort == "c" and _cue("body_acts").search(before) or sort == "c" and text[start - 1:start] in ("，", "、", "；", ",", "：", ":", "并", "。", "以", ".", "．", "店", "院", "所", "室", "司", "局", "门", "构", "起"):
        return True
    if words == "罚款" and _SUM_NEXT.match(text, end) and text[start - 1:start] not in ("政", "乱") and not _cue("of_region").search(told := _sentence(text, start)) and not _MATTERS.search(told):
        return not _cue("recited").search(told)                       # 对甲公司|罚款|800万元; 没收违法所得3万元，|罚款|5万元
    if sort in "lc":
        previous = found[-1] if found else None
        joined = previous is not None and start - previous.end <= 20 and bool(_JOIN.search(_AMOUNT.sub("", text[previous.end:start])))
        if not joined and not _cue("gives").search(before) and not (words in ("罚款", "罚金") and _FINED.search(text, max(0, start - 60), start)) \
                and not ((words in ("罚款", "罚金", "警告") or words.startswith(("吊销", "撤销", "暂停", "暂扣"))) and _cue("fined_body").search(text, max(0, start - 40), start)) \
                and not (words == "罚款" and text[end:end + 1].isdigit() and previous is not None and _BESIDES.fullmatch(text, previous.end, start)) \
                and not (words.startswith(("作出", "做出", "写出")) and _ORDERED.search(text, max(0, start - 80), start)) \
                and not (words == "行政处罚" and _SO_MADE.search(text, max(0, start - 24), start) and (previous is None or previous.end < start - 24)) \
                and not _cue("somebody").search(text, max(0, start - (120 if before.endswith(("）", ")")) else 60)), start) \
                and not (words.startswith(_words("at_once")) and _cue("post_told").search(text, max(0, start - 14), start)) \
                and not _cue("no_name").search(text, max(0, start - 34), start) and not _given_in_turn(text, start, found) and not _given_to_a_list(text, start) and not _against_one_named(text, m):
            return False
    if words in _words("any_sort") and _cue("list_head").match(text, text.rfind("\n", 0, start) + 1):
        return False
    for general in _cue("of_whoever").finditer(text, max(0, start - 40), min(len(text), end + 40)):
        if general.start() < end and start < general.end():
            return False
    return not _cue("recited").search(_sentence(text, start))
