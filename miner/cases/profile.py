"""The résumé (简历) of a notice: fields of the person and the career line by line.

Forms read (all with made-up dates)
-----------------------------------
* 「1998年10月任甲厂团总支书记，2005年2月任乙局书记员」
* 「1998年9月至2003年6月，历任甲院书记员；2003年6月至今，乙院院长」
* 「1998.06—2001.09 甲县乙镇干部」 run on or one a line
* 「先后在甲、乙工作；2003年8月，任…；2019年12月，退休」 (the first line has no date)
* a life told in prose: 「公开资料显示，某某，男，1965年3月生，1984年参加工作，曾任甲、乙等职。2013年5月，他出任丙」
"""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from .. import lexicons
from ..anchors import WordList
from ..model import CareerLine, Profile
from .frame import Frame

_cue = lexicons.cues("resume_cues", {
    "schooling": r"[，,。]\s*((?:[一-鿿（）()、]{0,14})WORDS)\s*(?=[，,。]|$)", "takes_up_first": r"^(?:直至被查前，)?(?:他|她|其)?(?:先后|随后|随即|又|再次)?WORDS\s*[:：]?",
    "sets_out": "^WORDS，(?=[升调转改出接就历]?任|当选|进入|到|在|被)", "and_so_on": "WORDS$", "on_trial": r"WORDS[：:]?\s*[一-鿿·]{0,12}\s*$",
    "years_in_all": "WORDS了?[^，。；任]{1,8}年$"})
_START = re.compile(r"(?P<name>[一-鿿·]{2,12})\s*[，,]\s*(?:曾用名[^，,]{1,8}[，,])?(?:[一-鿿]{1,8}族\s*[，,]\s*)?(?P<sex>男|女)\s*[，,]")
_SEX_TOLD = re.compile("[，,](男|女)(?=[，,。]|性[，,])")
_SEX = re.compile(r"[，,：:]\s*(?:男|女)\s*[，,]")
_NAME_BEFORE = re.compile(r"[一-鿿·]{2,12}\s*(?:[，,]\s*曾用名[^，,]{1,8})?(?:[，,]\s*[一-鿿]{1,8}族)?\Z")
_HEADING_ONLY = re.compile(r"(?<![一-鿿·])(?P<name>[一-鿿·]{2,12}?)(?:同志)?(?:个人)?(?:简历|履历)\s*[：:]\s*(?P<sex>男|女)\s*[，,]")
_SEXLESS = re.compile(r"(?:公开|官方|相关|网络)?(?:资料|简历|履历|信息|报道)(?:显示|介绍|(?=[，,：:]))[，,：:]?\s*(?P<name>[一-鿿·]{2,12}?)\s*[，,]?\s*(?=(?:出?生于)?\d{4}年|[是系][一-鿿]{2,14}人[，,])")
_BORN_FIRST = re.compile(r"^[ \t　]*(?P<name>[一-鿿·]{2,6}?)[，,]?(?:出?生于(?=\d{4}年)|(?=\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?出?生))", re.MULTILINE)
_BORN = r"(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?)?\s*"
_BIRTH = re.compile(_BORN + r"出?生|(?<=生于)" + _BORN)
_JOINED = re.compile(_BORN + r"(?:加入中国共产党|入党|加入中共)")
_WORKED = re.compile(_BORN + r"(?:参加工作|工作(?=[，。,])|[^，。；\d]{0,12}[走踏]上工作岗位|开始工作)")
_ETHNIC = re.compile(r"(?:[，,]\s*|(?<=[是系]))((?:(?![是系])[一-鿿]){1,8}族)\s*(?=[，,。])")
_NATIVE = re.compile(r"(?:籍贯[：:]?(?:是|为|在)?\s*([一-鿿]{2,16}?)人?|(?:[，,]|(?<=[一-鿿])[是系])\s*(?P<home>[一-鿿]{2,16}?)人)\s*(?=[，,。（(]|$)")
_FOREBEARS = re.compile(r"[，,]\s*(?:祖籍|原籍)[：:]?(?:是|为|在)?\s*([一-鿿]{2,16}?)人?\s*(?=[，,。（(]|$)")
_WHEN = re.compile(r"(?P<y1>\d{4})(?:\s*年\s*(?:(?P<m1>\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?)?|\s*(?:[.．/]\s*(?=\d{1,2}(?!\d))|-(?=(?:0[1-9]|1[0-2])(?!\d)))(?P<n1>\d{1,2}))"
                   r"(?:\s*(?:[-—–－~～至到]|——){1,2}\s*(?:(?P<y2>\d{4})(?:\s*年\s*(?:(?P<m2>\d{1,2})\s*月)?|\s*(?:[.．/]\s*(?=\d{1,2}(?!\d))|-(?=(?:0[1-9]|1[0-2])(?!\d)))(?P<n2>\d{1,2}))|(?P<k2>\d{1,2})\s*月|(?P<now>至?今)?))?(?P<since>\s*(?:起|至今|以来|后))?")
_FIRST_POST = re.compile("[，,](?=(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:起|后)?，?(?:他|她)?(?:相继|先后|历)?(?:担?任|出任|升任|当选|调任|进入|调入))")
_MARKS = "，,、：:；;。"
_SCHOOLED = re.compile("^[一-鿿（）]{2,24}毕业(?:后)?，(?:(?:历|先后)?任|分配(?:到|至|在))")    # the line of a first post may open with the school
_ASIDE = re.compile(r"^[ \t　]*[（(](?:于|自)?(?=\d{4}\s*[年.．])(.*?)[）)](?=[；;。，,\s]*$)", re.MULTILINE)       # a line in brackets, dated
_SOURCE = re.compile(r"[（(【][^（）()【】]{2,30}[）)】]\s*$")
_UNTIL = re.compile(r"[，,；;]?\s*(?:一?直?至|一?直到)\s*$")
_HEADED = re.compile("^.*简历[：:]?")
_TITLE = re.compile(r"[附：:]{0,2}[一-鿿·]{0,12}(?:个人)?简历[：:]?\s*$")
_SERVED = re.compile("历任|先后|曾任")
_TELLS_POST = re.compile("任|退休|先后在")
_ONCE = re.compile("[，,；;]\\s*(?:其|他|她)?(?:历任|曾任|先后担?任|曾先后|(?:曾|早年|长期|先后|一直|起初|最初)(?:长期)?在(?=[^，。；]{2,24}(?:工作|任职|任教|供职)))")     # the career opens inside the sentence of birth and schooling


@dataclass(frozen=True)
class Resume:
    """Where a résumé stands and what it says; ``name`` is the person as the résumé calls them.

    ``apart``: it stands beside the matter, and its posts are no posts of the matter. A story that opens with a life
    (李某，男，…，曾任甲局局长。2022年2月，李某被立案) tells its posts as those of the matter.
    """
    name: str
    start: int
    end: int
    profile: Profile
    apart: bool


def _words(kind: str) -> tuple[str, ...]:
    """The plain words of a kind in ``resume_cues.tsv``."""
    return lexicons.column_of("resume_cues", kind)


def _month(y: str | None, m: str | None) -> str | None:
    if not y:
        return None
    return f"{y}-{int(m):02d}" if m and 1 <= int(m) <= 12 else y


def _opened(text: str) -> list[re.Match[str]]:
    """Where a life begins: 李某，男，. Looked for from the sex, which is rarer than what may be a name. 公开资料显示 needs no sex,
    nor does a paragraph that opens with a birth: 卞大河1962年10月生，大学本科学历。"""
    out: list[re.Match[str]] = []
    for sex in _SEX.finditer(text):
        if text[sex.start()] in "：:":                          # 李某简历：男，
            m = _HEADING_ONLY.search(text, max(0, sex.start() - 30), sex.end())
        else:
            name = _NAME_BEFORE.search(text, max(0, sex.start() - 30), sex.start())
            m = _START.match(text, name.start()) if name else None
        if m is not None:
            out.append(m)
    if "月生" in text or "月出生" in text or "生于" in text:
        out += [m for m in _BORN_FIRST.finditer(text) if not any(m.end() > o.start() and m.start() < o.end() for o in out)]
    if _cue("shown").search(text):
        out += [m for m in _SEXLESS.finditer(text) if not any(m.end() > o.start() and m.start() < o.end() for o in out)]
    return sorted(out, key=lambda m: m.start())


_CAREER = WordList(lambda: ("简历", "履历", "工作经历", "任职经历"))
_LIFE = WordList(lambda: ("男", "女", "显示", "月生", "月出生", "生于"))


def find(frame: Frame) -> list[Resume]:
    """The résumés of a document: a person with birth and, told line by line or in prose, a career."""
    text = frame.text
    out: list[Resume] = []
    headed = bool(_CAREER.hits(text))
    if headed:
        out += _lines_only(frame) + _labelled(frame)
    if not _LIFE.hits(text):
        return out
    opened = _opened(text)
    lives: list[tuple[str, int]] = []                          # where a life is told in one paragraph of prose
    for m in opened:
        head = text[m.start():m.start() + 220]
        birth = _BIRTH.search(head)
        if m.re is _BORN_FIRST and not frame.inside(m.start("name"), m.start("name") + 1, "PER"):
            continue
        if not birth or birth.start() > 90 or _cue("on_trial").search(text, max(0, m.start() - 20), m.end("name")):
            continue
        if any([r.start <= m.start() < r.end for r in out]):
            continue
        end_summary = _summary_end(text, m.end())
        if m.re is _SEXLESS and (post := _FIRST_POST.search(text, m.start() + birth.end(), end_summary)):
            end_summary = post.start()                         # 公开简历显示，李某出生于1961年6月|，2004年1月任…
        summary = text[m.start():end_summary]
        shown = bool(_cue("shown").search(text, max(0, m.start() - 12), m.end()))
        born = m.re is _BORN_FIRST and not headed and _served_next(text, m.end())
        if not shown and not _cue("summary").search(summary) and not born:
            if m.re is _BORN_FIRST:
                lives.append((m.group("name"), m.start()))
            continue
        limit = len(text)
        foot = _cue("foot").search(text, end_summary)
        if foot:
            limit = foot.start()
        nxt = next((n for n in opened if n.start() >= m.end()), None)
        if nxt and _BIRTH.search(text[nxt.start():nxt.start() + 120]):
            limit = min(limit, nxt.start())
        name = m.group("name")
        for i in frame.inside(m.start(), m.end(), "PER"):
            name = frame.mentions[i].text
        name = _HEADED.sub("", name)
        career_end, left = _career_end(text, end_summary, limit, name, shown)
        stops = [s.start() for s in (_cue("befell").search(text, end_summary + 1, career_end), _cue("deed").search(text, end_summary + 1, career_end)) if s]
        if stops:                                              # a judgment's head: 因本案于…被取保候审
            career_end = _before_the_matter(text, end_summary + 1, min(stops))
        told = text[end_summary + 1:career_end]
        if left:
            told = told.replace(left, "")
        career = _career(told, name)
        profile = _profile(m.groupdict().get("sex"), birth, summary, summary[m.end() - m.start() - 1:], career)
        dated = sum(1 for c in career if c.start)
        told = any(not c.start for c in career[:1]) and bool(profile.education or profile.work_started or profile.party_joined)
        if dated < 2 and not told and not ((shown or born) and dated and len(career) >= 2) and "简历" not in text[max(0, m.start() - 30):m.start()]:
            continue
        start = m.start()
        title = _TITLE.search(text, max(0, start - 24), start)
        if title:
            start = title.start()
        out.append(Resume(name, start, max(career_end, end_summary), profile, shown or dated >= 2 or m.re is _BORN_FIRST and len(career) >= 2))
    for name, start in lives:                                  # 李某生于1962年5月，某省人，曾任…等职: beside a 简历 its short form
        if (own := next((r for r in out if r.name == name and len(r.profile.career) > 2), None)):
            end = text.find("\n", start)
            out.append(replace(own, start=start, end=end if end >= 0 else len(text)))
    return out


def _served_next(text: str, at: int) -> bool:
    """Whether the rest of a paragraph that opens with a birth, or the next one, tells a life in posts: 「卞大河生于1962年10月，云和县人，|曾任|甲局
    局长。2011年，他|出任|乙县县长」."""
    end = text.find("\n", at)
    nxt = text.find("\n", end + 1) if end >= 0 else -1
    return _SERVED.search(text, at, nxt if nxt >= 0 else len(text)) is not None


_HEADING = re.compile(r"^[ \t　]*[【\[（(]?(?:[一二三四五六七八九十]{1,2}、)?(?P<name>[一-鿿·：:]{0,14}?)(?:简历|履历|工作经历|任职经历)[】\])）]?(?:[：:]?[ \t　]*\n+|[：:][ \t　]*|显示[，,：:])(?=[ \t　]*(?:(?:19|20)\d{2}|(?P<sex>男|女)[，,]))", re.MULTILINE)


def _lines_only(frame: Frame) -> list[Resume]:
    """Résumés without birth and schooling: 「李某简历」 over dated lines, 「人物履历」 over those of the person whom the document names most."""
    out = []
    for m in _HEADING.finditer(frame.text):
        people = Counter(frame.mentions[i].text for i in frame.by_label.get("PER", []))
        name = _cue("no_name").sub("", _cue("no_name").sub("", m.group("name"))) or max(people, key=people.__getitem__, default="")
        if not people[name]:
            continue
        foot = _cue("foot").search(frame.text, m.end())
        at, summary = m.end() - 1, ""
        line = frame.text.find("\n", m.end())
        birth = _BIRTH.search(frame.text, m.end(), line if line >= 0 else len(frame.text)) if m.group("sex") else _BIRTH.match(frame.text, m.end())
        if birth:                                              # 李某同志简历：1968年1月生，汉族，…; 三、个人履历¶男，汉族，1968年1月出生，…
            at = min(_summary_end(frame.text, birth.end()), line if line >= 0 else len(frame.text)) if m.group("sex") else _summary_end(frame.text, birth.end())
            summary = ("，" + frame.text[m.end():at]) if m.group("sex") else frame.text[birth.start():at]
        end, _ = _career_end(frame.text, at, foot.start() if foot else len(frame.text), name)
        career = _career(frame.text[at + 1:end], name)
        if len(career) >= 2:
            out.append(Resume(name, m.start(), end, _profile(m.group("sex"), birth, summary, summary, career), True))
    return out


_HEADS_FIELDS = re.compile(r"^[ \t　【\[]*(?:附件?[：:]?|[一二三四五六七八九]、)?(?P<name>[一-鿿·]{2,12}?)?(?:同志)?(?:个人|人物)?(?:简历|履历)[】\]：:]*[ \t　]*\n+(?=[ \t　]*(?:姓名|性别|民族|出生))", re.MULTILINE)
_FIELD = re.compile(r"(?P<label>姓名|性别|民族|出生(?:年月|日期|时间)?|籍贯|学历|文化程度|入党(?:时间|年月)?|(?:参加)?工作时间|参加工作)\s*[：:]\s*(?P<value>[^\s　：:，,；;|]+)")
_MONTH = re.compile(r"(\d{4})\s*[年.．/-]?\s*(\d{1,2})?")


def _labelled(frame: Frame) -> list[Resume]:
    """Résumés in fields with labels over dated lines: 「卞文海简历¶性别：男　民族：汉族　出生年月：1963年5月¶1983.08—1990.04　某校教师」."""
    out = []
    for m in _HEADS_FIELDS.finditer(frame.text):
        limit = foot.start() if (foot := _cue("foot").search(frame.text, m.end())) else len(frame.text)
        first = next((line.start() for line in _LINE.finditer(frame.text, m.end(), limit) if _WHEN.match(line.group().strip())), limit)
        told = {f["label"][:2]: f["value"] for f in _FIELD.finditer(frame.text, m.end(), first)}
        name = told.get("姓名") or m["name"]
        if len(told) < 3 or not name or not any(frame.mentions[i].text == name for i in frame.by_label.get("PER", [])):
            continue
        months = {k: _month(*when.groups()) for k in ("出生", "入党", "参加", "工作") if (when := _MONTH.match(told.get(k, "")))}
        end, _ = _career_end(frame.text, first - 1, limit, name)
        nation = told.get("民族")
        out.append(Resume(name, m.start(), max(end, first), Profile(
            told.get("性别"), nation if nation is None or nation.endswith("族") else nation + "族", months.get("出生"), told.get("籍贯"), told.get("学历") or told.get("文化"),
            months.get("入党"), months.get("参加") or months.get("工作"), tuple(_career(frame.text[first:end], name))), True))
    return out


def _profile(sex: str | None, birth: re.Match[str] | None, summary: str, body: str, career: list[CareerLine]) -> Profile:
    """What a SUMMARY tells of a person, of origin and schooling in its BODY behind the name."""
    joined, worked = _JOINED.search(summary), _WORKED.search(summary)
    ethnic, native, edu = _ETHNIC.search(body) or _ETHNIC.search(summary), _NATIVE.search(body) or _FOREBEARS.search(body), _cue("schooling").search(body)
    told = None if sex else _SEX_TOLD.search(summary)
    sex = sex or (told.group(1) if told else None)
    return Profile(sex, ethnic.group(1) if ethnic else None, _month(birth.group(1) or birth.group(3), birth.group(2) or birth.group(4)) if birth else None,
                   (native.group(1) or native.groupdict().get("home")) if native else None, edu.group(1) if edu else None,
                   _month(*joined.groups()) if joined else None, _month(*worked.groups()) if worked else None, tuple(career))


def _summary_end(text: str, at: int) -> int:
    """The stop (or the comma before 曾任) at which birth, schooling and party end and the career begins."""
    while True:
        stop = text.find("。", at)
        stop = stop if stop >= 0 else len(text)
        once = _ONCE.search(text, at, stop)
        if once:
            return once.start()
        line = text.find("\n", stop)
        nxt = text.find("。", stop + 1, line if line >= 0 else len(text))
        more = text[stop + 1:nxt] if nxt >= 0 else ""
        if not more or "任" in more or len(more) > 40 or not (_cue("summary").search(more) or len(more) < 16 and not _WHEN.search(more)):
            return stop
        at = stop + 1


def _career_end(text: str, at: int, limit: int, name: str, prose: bool = False) -> tuple[int, str]:
    """Where the career ends, the first paragraph after it that neither opens with a date nor goes on telling posts of NAME, and
    a paragraph to be left out: in PROSE one on something else may stand between two that tell the life.

    A date alone is gone on with by the next line.
    """
    end = at + 1
    lines = list(_LINE.finditer(text, at + 1, limit))
    hanging = False                                            # the line before is a date alone
    begun = False
    left = ""
    for n, line in enumerate(lines):
        body = line.group().strip()
        if not body:
            end = line.end()
            continue
        if begun and not (hanging and not _cue("befell").search(body)) and not body.startswith(("（其间", "(其间")) and not _ASIDE.match(body) and not _goes_on(body, name):
            after = next((s for l in lines[n + 1:n + 3] if (s := l.group().strip())), "") if prose else ""
            if left or not after.startswith((name, "他", "她")) or not _goes_on(after, name) or _cue("befell").search(body) or _cue("deed").search(body):
                break
            left = line.group()
        if not begun and _HERE_FOLLOWS.fullmatch(body):
            end = line.end()
            continue
        if not begun and not _WHEN.search(body) and not _SERVED.search(body) \
                and not (body.startswith("现任") and _WHEN.match(text[line.end():limit].lstrip())):      # 现任某省副省长。¶1991年3月起任…
            break
        hanging = _WHEN.fullmatch(body.rstrip(_MARKS)) is not None
        begun, end = True, line.end()
    return min(end, limit), left


_HERE_FOLLOWS = re.compile("(?:其|主要)?(?:个人|工作|任职)?(?:简历|履历|经历)(?:如下|是)?[：:]?")
_LINE = re.compile(r"[^\n]+(?:\n|$)|\n")


def _goes_on(paragraph: str, name: str) -> bool:
    """Whether a paragraph after the first tells further posts: dated sentences, or sentences each of which tells a post."""
    if _cue("befell").search(paragraph):
        return False
    sentences = [s for s in _SOURCE.sub("", paragraph).split("。") if s.strip()]
    if sentences and all(_WHEN.match(s.strip()) for s in sentences) and not (_cue("deed").search(paragraph) and len(sentences) > 1):
        return True
    if not _WHEN.match(paragraph) and not paragraph.startswith((name, "他", "她", "此后", "其后", "之后", "案发前", "事发前", "出事前", "此前")) or _cue("deed").search(paragraph):
        return False
    return all(_TELLS_POST.search(s) for s in sentences)


def _before_the_matter(text: str, start: int, stop: int) -> int:
    """The end of the last career entry before STOP, where the investigation or the deed is told."""
    boundary = max(start, *(text.rfind(mark, start, stop) + 1 for mark in "。；;\n"))
    dates = [w.start() for w in _WHEN.finditer(text, boundary, stop)]
    return dates[-1] if dates and (len(dates) > 1 or boundary == start) else boundary




# a post with its time in brackets behind it: 他担任某公司总经理（2016年4月至2021年12月）；此前，…
_BEHIND = re.compile(r"(?P<mark>^|[；;。\n])\s*(?:(?:案发|事发|被查|落马|在此|此|这之?)?之?前，)?(?P<words>[^；;。\n（(\d]{4,60})[（(](?P<when>\d{4}年(?:\d{1,2}月)?(?:[至到—-]+(?:\d{4}年(?:\d{1,2}月)?|今))?)[）)]")
_EARLIER = re.compile("[之以]前，")                              # 2003年8月|以前，|历任…


def _career(text: str, name: str) -> list[CareerLine]:
    """Career lines: an entry begins at each date that stands outside brackets."""
    text = _BEHIND.sub(r"\g<mark>\g<when>，\g<words>", _ASIDE.sub(r"\1", text))
    marks = []
    depth = 0
    at = 0
    for m in _WHEN.finditer(text):
        before = text[at:m.start()]
        depth += before.count("（") + before.count("(") - before.count("）") - before.count(")")
        at = m.start()
        if depth <= 0 and (m.group("m1") or m.group("n1") or m.group("y2") or m.group("now") or text[m.end():m.end() + 1] in "，,任至" or text.startswith(_words("takes_up"), m.end())):
            marks.append(m)
    out: list[CareerLine] = []
    until = {m.start(): m for n, m in enumerate(marks) if n and _UNTIL.search(text, marks[n - 1].end(), m.start())}
    marks = [m for m in marks if m.start() not in until]
    if marks:
        head = _clean(text[:marks[0].start()], name)
        if len(head) > 4 and not (_cue("years_in_all").search(head) and text[:marks[0].start()].rstrip().endswith(("：", ":"))) and _cue("occupied").search(text, 0, marks[0].start()):
            out.append(CareerLine(head))
    elif len(_clean(text, name)) > 6 and "任" in text:
        return [CareerLine(_clean(text, name))]
    again = re.compile(f"(?<=。)\\s*(?:{re.escape(name)}|他|她)(?=先后|历任|曾任|曾在)") if name else None
    for n, m in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(text)
        last = next((u for at, u in until.items() if m.end() <= at < end), None)      # 2013年5月任甲，直至2018年7月
        told = text[m.end():last.start() if last else end]
        cut = again.search(told) if again else None            # 1989年进入甲局。李某先后在甲局任…: a line of its own
        words = _clean(told[:cut.start()] if cut else told, name)
        if (earlier := _EARLIER.match(words)) and not m.group("y2"):
            out.append(CareerLine(_clean(words[earlier.end():], name), None, _month(m.group("y1"), m.group("m1") or m.group("n1"))))
        elif words and not _cue("befell").search(words):
            closed = _month(m.group("y2"), m.group("m2") or m.group("n2")) or _month(m.group("k2") and m.group("y1"), m.group("k2")) \
                or (_month(last.group("y1"), last.group("m1") or last.group("n1")) if last else None)
            out.append(CareerLine(words, _month(m.group("y1"), m.group("m1") or m.group("n1")), closed))
        if cut and (words := _clean(told[cut.end():], name)):
            out.append(CareerLine(words))
    return out


_RAISED = re.compile("[（(](?:19|20)\\d\\d年[^（）()]{0,6}(?:晋升|评为|评聘|聘为|取得|获得?)[^（）()]*[）)]$")      # 副总经理|（1995年晋升为高级工程师）|


def _clean(words: str, name: str) -> str:
    """The words of an entry without the person's name, the verb of taking up a post, and 等职 at its end."""
    said = _RAISED.sub("", "".join(words.split()).lstrip(_MARKS).rstrip(_MARKS))
    said = _cue("sets_out").sub("", _cue("he").sub("", said.removeprefix(name)))
    said = _SCHOOLED.sub("", _cue("takes_up_first").sub("", said, count=1)).lstrip(_MARKS).rstrip("，,、；;。：:…")
    return _cue("and_so_on").sub("", said)
