"""What sort of document it is, from its title, the shape of its cases and its leading words."""
from __future__ import annotations

import re
from dataclasses import dataclass

from .. import lexicons
from ..anchors import Anchored
from ..learned import genres
from ..model import Case, Document
from . import court_examples, incident
from .frame import Frame

_cue = lexicons.cues("genre_cues", {"environment": "WORDS督察", "reported": r"(?:巡视|巡察|审计)[^。；\n]{0,40}(?:情况|结果)[^。；\n]{0,6}WORDS",
    "work_report": "WORDS(?:[（(][^（）()]{1,8}[）)])?$", "paper_says": "WORDS讯", "under_review": r"(?:正在?|目前)接受[^，。；]{2,30}WORDS[^，。；]{0,8}。?\s*$",
    "a_batch": "(?:通报|曝光|公布)了?WORDS[^，。]{2,24}(?:案例|案件|问题)", "one_matter": "WORDS$", "heard_from": "记者从[^，。；]{2,24}WORDS", "reviews": "政知[君圈见局]WORDS"})
_EXAMPLES = re.compile(r"典型案例\s*\n")
_COURT_SPEAKS = Anchored(lambda: _cue("court_speaks").pattern)
_MANY_DEALT_WITH = re.compile(r"(?:查处|通报|曝光)了?(?:一批|(?:\d+|[一二三四五六七八九十两]+)[起名件])")
_DEFENDANT = re.compile(r"被告人[\u4e00-\u9fff]{1,4}")
_RULES = re.compile("条例|办法》")


def is_opinion(document: Document) -> bool:
    """Whether the title names a column of comment (锐评, 评论, 观潮), or a comment's writer signs below it."""
    return bool(_cue("opinion").search(document.title or "")) or _cue("comments").search(document.text, 0, len(document.title or "") + 40) is not None


def is_work_report(document: Document) -> bool:
    """Whether the title is that of a body's report on its year: 某市纪委监委2024年工作回眸与2025年任务安排（摘登）; not that of an audit."""
    title = (document.title or "").strip()
    return _cue("work_report").search(title) is not None and not _cue("inspection").search(title) and _cue("reporter").search(document.text, 0, 200) is None


def by_rules(document: Document, cases: list[Case], frame: Frame) -> str:
    """What the rules alone say: the sign of which the model of genres learns how far it goes."""
    signs = _signs(document, cases, frame)
    return by_form(frame, cases, document, signs) or by_signs(frame, cases, document, signs)


def decide(document: Document, cases: list[Case], frame: Frame) -> str:
    """One of the contract's seven genres: by the set forms of titles and leads where one stands, else what the model of genres reads, which knows what
    the signs say."""
    signs = _signs(document, cases, frame)
    form = by_form(frame, cases, document, signs)
    if form is not None:
        return form
    told = by_signs(frame, cases, document, signs)
    read = genres.read(frame, cases, told)
    return told if read != told and _impossible(read, told, cases, signs, frame.text) else read


_OF_CASES = frozenset({"case_bulletin", "decision", "judicial", "investigation"})       # what no document without a case can be


def _impossible(read: str, told: str, cases: list[Case], signs: _Signs, text: str) -> bool:
    """Whether a document cannot be what the model reads, so that the signs decide."""
    if not cases and (read in _OF_CASES or read == "other" and signs.brief):
        return True                                            # a law comes into force, a campaign opens
    if signs.still:
        return True                                            # no court news of him: he sits in office though sentenced long ago
    if read == "case_bulletin":                                # a story's headline, or nobody makes anything public
        return _cue("story").search(signs.title) is not None or _cue("made_public").search(text) is None
    if read == "investigation":
        return told == "judicial" and bool(signs.events & _COURT)      # the résumé below the indictment tells of the inquiry
    return read == "news" and told == "decision" and not signs.reported and _cue("heard_from").search(signs.lead) is not None      # who only passes the notice on


@dataclass(frozen=True, slots=True)
class _Signs:
    """What a document shows at a glance."""
    title: str
    lead: str                     # its first 400 characters
    head: str                     # the title, or where there is none the first words
    events: set[str]
    codes: set[str]               # of sanctions
    short: bool
    brief: bool                   # a few sentences
    reported: bool                # a reporter writes
    still: bool                   # sentenced long ago and in office all the same
    named: bool                   # the title names a subject
    story: bool                   # the title is a story's


_COURT = frozenset({"indictment", "trial", "arrest", "sentence"})


def _signs(document: Document, cases: list[Case], frame: Frame) -> _Signs:
    text = frame.text
    title = document.title or text[:frame.title_end].split("\n")[0].strip()
    named = any(s.name in title for c in cases for s in c.subjects)
    return _Signs(title, text[:400], title or text[:60], {e.type for c in cases for s in c.subjects for e in s.events},
                  {x.code for c in cases for s in c.subjects for x in s.sanctions}, len(text) < 2500, len(text) < 200, _cue("reporter").search(text, 0, 200) is not None,
                  _cue("still").search(title + "\n" + text[:200]) is not None, named,
                  (not named and _story_title(title) or _cue("follows").search(title) is not None) and len(frame.paragraphs) > (1 if _REGION_LEAD.match(title) else 2))


_OFFICES_CASES = re.compile("(?<!院)(?:公布|发布|曝光|通报)(?:(?!法院|检察|纪委|监委|执纪|审判)[^。\\n]){0,40}典型案例$")      # 某市市场监管局公布保健品虚假宣传典型案例, with a 基本案情 under each


def by_form(frame: Frame, cases: list[Case], document: Document, signs: _Signs) -> str | None:
    """What the set forms of titles and leads tell; None where none stands."""
    text, title, lead, head, short, events = frame.text, signs.title, signs.lead, signs.head, signs.short, signs.events
    reported, still, court = signs.reported, signs.still, _COURT
    examples = court_examples.count(frame)
    if examples:
        return "judicial" if examples == 1 else "case_bulletin"
    if _cue("accident").search(title) and _cue("reporter").search(text, 0, 200) is None:
        return "other"                                         # an accident's report inspects nothing and decides nothing by itself
    if _cue("discusses").search(_QUESTION_ASKED.sub("", text[:500]) + title) and not _cue("bulletin").search(title) and not (len(cases) > 1 and _OFFICES_CASES.search(title)):      # 曝光4起典型案例 with a 基本案情 under each
        return "other"
    if is_opinion(document) or _EXAMPLES.match(text) or _is_signed_essay(frame, title):
        return "other"
    if _cue("penalties").search(head) or is_work_report(document):
        return "other"
    if _cue("by_prosecutors").search(title) and not _cue("exposes").search(title) and len(cases) > 1 and 2 * sum(
            any(e.type in ("indictment", "trial", "arrest", "sentence") for s in c.subjects for e in s.events) for c in cases) > len(cases):
        return "judicial"                                      # 某省检察机关通报三起案件办理进展
    if _cue("court_paper").search(lead, 0, 120) or _cue("explains").search(title) and _cue("judged").search(text):
        return "judicial"
    if cases and _cue("bulletin").search(title) and _PUBLISHED_CASES.search(title):
        return "case_bulletin"                                 # a court's examples quote its own words
    if _COURT_SPEAKS.search(text):
        return "judicial"
    if _CHECKED.search(_SPACE.sub("", text[:frame.title_end + 60])):
        return "inspection_report"                             # under the letterhead of the body that checked
    if _cue("inspected").search(title) and not _cue("exposes").search(title):
        return "inspection_report"
    if _cue("bulletin").search(title) and not _cue("story").search(title) and (cases or not _cue("summed").search(title + "\n" + text[:300])):
        return "case_bulletin"
    if len(cases) >= 2 and _cue("bulletin").search(text[:1000]) and not _cue("story").search(title) and _items(cases, frame) >= 0.5 and not (
            title and not _cue("notice").search(title) and (_cue("story").search(lead, 0, 60) or any(b.kind == "byline" for b in document.blocks))):
        return "case_bulletin"
    if len(cases) >= 2 and _cue("a_batch").search(title) and not reported:
        return "case_bulletin"                                 # 曝光一批环境违法案件
    if len(cases) >= 2 and (title.endswith(("曝光", "典型案例", "典型问题")) or _cue("collected").search(title)) and not _cue("story").search(title):
        return "case_bulletin"
    if cases and not still and _cue("court_step").search(title) and not _cue("story").search(title) and not _cue("bulletin").search(text[:1000]) and any(
            s.name in title for c in cases for s in c.subjects) and events & {"indictment", "trial", "arrest", "sentence", "investigation"}:
        return "judicial"
    if cases and not still and _cue("court_step").search(title) and not _cue("story").search(title) and 2 * sum(any(e.type in court for s in c.subjects for e in s.events) for c in cases) > len(cases):
        return "judicial"                                      # the title names nobody: 某检察院原副检察长案二审裁定
    if cases and _cue("fugitive").search(title) and _cue("fled").search(lead) and short and not events & {"indictment", "trial", "sentence"}:
        return "investigation"
    if signs.named and short and _cue("under_inquiry").search(title) and not _cue("follows").search(title) and cases[0].subjects and _only_inquired(cases, title):
        return "investigation"                                 # the title's man is under inquiry, whatever became of another told beside him
    if _cue("meets").search(text, 0, 700):
        return "news"                                          # a people's congress met, whatever else is told of the man
    if _interviews(frame):
        return "news"
    return None


def by_signs(frame: Frame, cases: list[Case], document: Document, signs: _Signs) -> str:
    """What the steps, sanctions and shape of the cases tell."""
    text, title, lead, head, short, events, codes = frame.text, signs.title, signs.lead, signs.head, signs.short, signs.events, signs.codes
    reported, still, named, story, court = signs.reported, signs.still, signs.named, signs.story, _COURT
    told_in_passing = (
        story or _cue("analyses").search(title) is not None or _signed_story(frame, title, cases) or _cue("confesses").search(lead) is not None
        or not named and len(frame.paragraphs) > 1 and len(text) > 150 and cases
        and min((s.start or 0 for c in cases for s in c.subjects), default=0) > 0.6 * len(text)
        or reported and not named and len(cases) == 1 and len(cases[0].subjects) > 4 and len(frame.paragraphs) > 4
        or len(cases) >= 2 and (reported or not named and _cue("paper_says").search(text, frame.title_end, frame.title_end + 30) is not None)
        or still or _cue("hearsay").search(title + "\n" + text[:200]) is not None or _ASKED.search(text) is not None or len(cases) > 1 and _REVIEWS.search(text) is not None or _name_and_story(title, cases)
        or cases and len(frame.paragraphs) > 3 and _items(cases, frame) < 0.4 and not named)
    if cases and short and not story and (_cue("one_matter").search(title) or not reported and (incident.told(frame) or _dealt_together(frame, cases))) and codes:
        return "decision"
    if len(cases) >= 3 and not reported and not story and not _cue("story").search(title) and _MANY_DEALT_WITH.search(text, frame.title_end, frame.title_end + 200) and _items(cases, frame) >= 0.6:
        return "case_bulletin"                                 # 近期严肃查处了一批…问题, each told in a paragraph
    if cases and short and _DEFENDANT.search(lead, 0, 60):
        return "judicial"
    if len(cases) > 1 and short and not named and not reported and not story and _each_in_its_paragraph(frame, cases):
        return "case_bulletin"                                 # ¶甲因宴请受到警告处分。¶乙因收礼受到记过处分
    if len(cases) <= 3 and cases and short and not told_in_passing:
        people = [s for c in cases for s in c.subjects]
        tried = [s for s in people if any(e.type in court for e in s.events)]
        steps = events & court if 2 * len(tried) >= len([s for s in people if s.events]) else set()      # one of seven tried: a decision
        step = _cue("step").search(text)
        first = step.group() if step else ""
        told_first = {e.type for s in cases[0].subjects for e in s.events}
        if first.startswith("接受") and told_first & {"investigation", "detention"} and (
                _cue("fallen").search(title) and not _cue("court_step").search(title) or len(cases) > 1 and not told_first & court):
            steps = set()                                      # and a man of the same city was sentenced four years ago
        if steps and not (first in ("开除党籍", "双开") and "transfer" in events and not steps & {"trial", "sentence", "indictment"}):
            return "judicial"
        if codes & {"party.expulsion", "admin.dismissal", "party.probation", "party.post_removal", "party.serious_warning", "party.warning",
                    "admin.post_removal", "admin.demotion", "admin.major_demerit", "admin.demerit", "admin.warning"}:
            return "decision"
        if "问责" in title and codes & {"other.post_change", "other.admonition"} and 2 * sum(bool(p.sanctions) for p in people) > len(people):
            return "decision"                                  # 某案予以问责，6人被免职, one of whom is also investigated
        if _cue("procuratorate").search(text, 0, 400):
            return "judicial"
        if events & {"investigation", "surrender", "detention"}:
            nobody = len(title) >= 10 and frame.title_end and not frame.inside(0, frame.title_end) and not _cue("fallen").search(title) and len(frame.paragraphs) > 3
            return "news" if nobody else "investigation"       # a title without a name or body is a story's: 善于伪装、心存侥幸，…
    if not cases and short and _cue("under_review").search(text):
        return "investigation"                                 # a page that is all résumé: …历任副县长。2022年，涉嫌严重违纪违法，正接受…审查
    if not cases and _HEARD.search(text, frame.title_end, frame.title_end + 160):
        return "news"                                          # 11月29日，省人大常委会会议听取了省审计厅厅长所作的…报告
    if _cue("inspection").search(head) and _cue("inspection_kind").search(head) and not _RULES.search(head):
        return "inspection_report"
    if not cases and not _RULES.search(head) and (_cue("environment").search(head) or _cue("reported").search(text, 0, 800)):
        return "inspection_report"                             # a report whose title is lost: 现将巡察整改情况予以公布
    if len(cases) > 1 and short and not told_in_passing and not story and _items(cases, frame) >= 0.6:
        return _announced_together(cases, text)
    return "news"


def _only_inquired(cases: list[Case], title: str) -> bool:
    """Whether nothing has befallen the subjects that a title names but an inquiry."""
    people = [s for c in cases for s in c.subjects if s.name in title]
    return bool(people) and all(not s.sanctions and {e.type for e in s.events} & {"investigation", "surrender", "detention"}
                                and not {e.type for e in s.events} & {"arrest", "indictment", "trial", "sentence", "party_discipline"} for s in people)


def _announced_together(cases: list[Case], text: str) -> str:
    """The genre of a page of several announcements, by the step that most of its cases tell."""
    steps = [{e.type for s in c.subjects for e in s.events} for c in cases]
    if 2 * sum(bool(step & {"indictment", "trial", "arrest", "sentence", "transfer"}) for step in steps) > len(cases) or _cue("procuratorate").search(text, 0, 400):
        return "judicial"
    return "investigation" if 2 * sum(bool(step & {"investigation", "surrender", "detention"}) for step in steps) > len(cases) else "news"


def _each_in_its_paragraph(frame: Frame, cases: list[Case]) -> bool:
    """Whether each case fills a paragraph that opens with the one whom it sanctions: nothing but items stands under the title."""
    if any(not any(s.sanctions for s in c.subjects) or frame.paragraph(c.start)[1] < c.end - 1 or "\n" not in frame.text[c.start:c.end + 2] and c.end < len(frame.text) - 2 for c in cases):
        return False
    own = {frame.paragraph(c.start) for c in cases}
    heads = {(s.positions[0].org or s.name) for c in cases for s in c.subjects[:1] if s.positions}
    return len(own) == len(cases) == len(heads) and _items(cases, frame) >= 0.6 and all(c.subjects[0].start is not None and c.subjects[0].start - frame.paragraph(c.start)[0] < 40 for c in cases)


_HEARD = re.compile("人大常委会[^。]{0,30}(?:听取|审议)[^。]{4,80}报告")
_PUBLISHED_CASES = re.compile("典型案例(?:的?通报)?$")


def _dealt_together(frame: Frame, cases: list[Case]) -> bool:
    """Whether a short notice gives its sanctions to four people and more in one breath: a decision on one matter."""
    at = [x.start for c in cases for s in c.subjects if s.sanctions for x in s.sanctions[:1] if x.start is not None]
    return len(at) >= 4 and len(frame.text) < 1500 and len({frame.sentence(a) for a in at}) == 1


_QUESTION_ASKED = re.compile("“[^”\n]{0,80}[？?]”")            # “…应当如何定性？” asked by somebody in a story
_SPACE = re.compile(r"[ \u3000]")
_CHECKED = re.compile(r"(?:^|\n)(?:关于[^\n。]{4,50})?(?:督查|督导|检查|抽查|暗访)(?:情况)?(?:的)?通报(?:\n|$)")


def _interviews(frame: Frame) -> bool:
    """Whether two people and more speak in paragraphs of their own behind their post and name, as in a film's text: 「某局工作人员 卞闻笛：当时……」."""
    spoken = set()
    for a, b in frame.paragraphs:
        people = [i for i in frame.inside(a, min(b, a + 50), "PER")]
        if people and b - a > 30:
            m = frame.mentions[people[0]]
            if frame.text[m.end:m.end + 1] == "：" and m.start - a > 3 and not re.search("[，。；：]", frame.text[a:m.start]) and frame.inside(a, m.start, "ORG"):
                spoken.add(m.text)
    return len(spoken) >= 2


_ASKED = Anchored(lambda: _cue("asked").pattern)
_REVIEWS = Anchored(lambda: _cue("reviews").pattern)


def _name_and_story(title: str, cases: list[Case]) -> bool:
    """Whether a title names the one whom a story is about and goes on without any step: 「卞某某：把工程当作提款机」."""
    name, _, rest = title.replace(":", "：").partition("：")
    return len(rest) > 6 and any(s.name == name for c in cases for s in c.subjects) and not _cue("step").search(rest) and not _cue("notice").search(rest) and not _cue("matter").search(rest)


_DEALT_WITH_MANY = re.compile(r"(?:严肃|从严|坚决|严厉|集中|精准|持续)查处[^，。]*(?:问题|腐败|乱象|之风|行为)$")     # a campaign's title, nobody's matter
_REGION_LEAD = re.compile(r"^[^：:，。]{2,12}[：:]")


def _story_title(title: str) -> bool:
    """Whether a title is a newspaper's, by telling neither a step nor a deed nor the sort of a notice: 「从“标兵”到囚徒」, 「甲县：守好粮袋子」."""
    if len(title) < 7 or _cue("notice").search(title) or _cue("matter").search(title) and not _DEALT_WITH_MANY.search(title):
        return False
    return _REGION_LEAD.match(title) is not None or not _cue("deed").search(title)


_BYLINE = re.compile(r"(?:记者|通讯员|作者)[ 　：:|｜]|^\S{2,8}[社报网台] \S{2,4}$")


def _signed_story(frame: Frame, title: str, cases: list[Case]) -> bool:
    """A reporter's line under a title that tells no matter and names nobody: a story, though one person's fall fills it."""
    if len(frame.paragraphs) < 3 or _cue("matter").search(title) and not _DEALT_WITH_MANY.search(title) or any(s.name in title for c in cases for s in c.subjects):
        return False
    a, b = frame.paragraphs[1]
    line = frame.text[a:b].strip()
    return len(line) <= 30 and not re.search("[，。；]", line) and _BYLINE.search(line) is not None


_BORN = r"[^\n，]{2,12}，(?:男|女)，[^\n]*\d{4}年\d{1,2}月(?:出)?生"
_RESUME_FIRST, _RESUME = re.compile(_BORN), re.compile(rf"\n[^\n]{{0,12}}简历[：:]?(?:\n|$)|\n{_BORN}")


def _is_signed_essay(frame: Frame, title: str) -> bool:
    """Whether a line under a title that tells no step holds an author's bare name, as under a paper's comment: 「卞闻笛」."""
    if not title or _cue("step").search(title) or _cue("matter").search(title):
        return False
    for a, b in frame.paragraphs[1:4]:
        line = frame.text[a:b].strip()
        if len(line) <= 4 and any(frame.mentions[i].text == line for i in frame.inside(a, b, "PER")) and frame.text.count(line) == 1:
            return True                                        # no caption of the picture of a man whom the text tells of
    return False


def _items(cases: list[Case], frame: Frame) -> float:
    """The part of the body that its cases take; a résumé under an announcement is no part of the body."""
    resume = _RESUME_FIRST.match(frame.text) or _RESUME.search(frame.text)
    size = resume.start() if resume and resume.start() > 15 else len(frame.text)
    return sum(min(c.end, size) - c.start for c in cases if c.start < size) / max(1, size)
