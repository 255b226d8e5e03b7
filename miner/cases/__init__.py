"""From mentions to cases, statistics and genre.

``build(document, mentions)`` is the one door: it indexes the document (``frame``), sets the résumé and the exhortation
apart (``profile``, ``passages``), finds who answers (``subjects``) with which posts (``positions``), binds sanctions and
events to them (``events``), and reads from each case's own words its violations, amounts, region and period.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import itemgetter

from ..lexicons import leaping
from ..model import Case, Document, Event, Mention, Period, Statistic, Subject
from . import accountable, affiliated, amounts, anaphora, articles, befell, blamed, bodies, by_place, cards, chains, conduct, convicts, counted_once, court_examples, discussion, distance, exposed, fates, findings, fined, genre as G, headings, held, incident, inspected, institutions, joining, nameless, namesakes, numbered_bodies, one_post, one_series, own_case, parts, passages, penalties, positions, profile, rank, rectified, region, rolls, same_again, same_matter, seats, statistics, subjects, tables, themes, trials, violations
from . import cues
from .called import in_full
from .events import Binder
from .facts import Facts
from .frame import Frame, is_judgment, within
from .sanctions import codes, imposed, number
from .quiet import argument as argument_start, quiet_spans
from .subjects import Who

__all__ = ["build"]

_ITSELF = "a sanction on the body itself"


def build(document: Document, mentions: list[Mention] | tuple[Mention, ...]
          ) -> tuple[list[Case], list[Statistic], str, list[str]]:
    """Cases, aggregate figures, genre and warnings of one document.

    ``mentions`` are flat and sorted, as ``tagging.tag`` gives them. Nothing is guessed: a date, rank or region that the
    text does not tell is None. Offsets in all results are into ``document.text``.
    """
    page = articles.split(document, mentions)
    if page:
        return _page(page)
    frame = Frame(document, mentions)
    if not frame.mentions:
        kind = G.decide(document, [], frame)
        return [], statistics.find(frame, [], quiet_spans(frame)) if kind != "other" else [], kind, []
    told = _built(document, frame, [])
    more = blamed.found(told.frame, told.quiet, told.cases, told.statistics, told.hits) if discussion.parts(told.frame) is None else []
    if more:                                                   # bodies and groups that only a model knows: all once more, with them
        beside = [(w, next((c.subjects[0].name for c in told.cases if c.start is not None and c.start <= w.start < c.end), "")) for w in more]
        told = _built(document, Frame(document, mentions), beside)
    return told.cases, told.statistics, told.genre, told.warnings


@dataclass(frozen=True, slots=True)
class _Told:
    """What is read from a document, and by what it was read."""
    cases: list[Case]
    statistics: list[Statistic]
    genre: str
    warnings: list[str]
    frame: Frame
    quiet: list[tuple[int, int]]
    hits: list[cues.Hit]


def _built(document: Document, frame: Frame, beside: list[tuple[Who, str]]) -> _Told:
    """All of one document; BESIDE: bodies and groups that answer as well, each with a subject of the case in which it stands, '' where in none."""
    warnings: list[str] = []
    if discussion.parts(frame) is None and (apart := namesakes.told_apart(frame)):
        frame = Frame(document, apart)
    hits = cues.find(frame.text)
    resumes = profile.find(frame)
    listed = tables.read(frame, hits, violations.stated, statistics.default_region(frame)) if any(b.kind == "table" for b in document.blocks) else tables.Table()
    quiet = quiet_spans(frame) + listed.spans + [(r.start, r.end) for r in resumes if r.apart]
    quiet.sort()
    known = list(dict.fromkeys(frame.mentions[i].text for i in frame.by_label.get("ORG", [])))
    argument = argument_start(frame)
    # a case discussion names the culprit in its argument, but tells the case before it
    found = subjects.people(frame, [q for q in quiet if q[0] < argument] if argument else quiet, known, hits)
    if not found and frame.title_end:                     # all that is told stands in the title
        retry = [q for q in quiet if q != (0, frame.title_end)]
        found = subjects.people(frame, retry, known, hits)
        if found:
            quiet = retry
    talk = discussion.parts(frame)
    if talk is not None:
        for name, i in discussion.introduced(frame, talk).items():
            if name not in found:
                m = frame.mentions[i]
                found[name] = Who(name, "person", [j for j in frame.by_label["PER"] if frame.mentions[j].text == name and not within(quiet, frame.mentions[j].start)],
                                  positions.read(frame, chains.apposition(frame, i), [], [], known), "judged in the argument", m.start, m.end, True)
        found = {n: found[n] for n in discussion.judged(frame, talk, list(found))}
        for w in found.values():
            w.strong = True
    if any(w.why == "被告人" for w in found.values()) and violations.is_tried(frame):
        found = {n: w for n, w in found.items() if own_case.is_tried(frame, w) or not is_judgment(frame.text) and (subjects.disciplined(frame, w) or own_case.inquired(frame, w) or own_case.in_an_item(frame, w, found))}     # who else did something in the facts is not judged here
    aliases: list[tuple[int, int]] = []
    extra = nameless.unnamed(frame, quiet) + nameless.somebody(frame, quiet) + nameless.groups(frame, quiet, hits, len(found), aliases) + numbered_bodies.find(frame, quiet) + institutions.found_out(frame, quiet)
    extra += [w for w, partner in beside if not partner]
    who: dict[str, Who] = dict(found)
    for w in extra:
        who.setdefault(w.name, w)
    at_name = {i: w.name for w in found.values() for i in w.mentions}
    drafts, todo = passages.drafts(frame, quiet, found, at_name, extra, hits)
    if is_judgment(frame.text):
        drafts = joining.joined(drafts, who)
    drafts = joining.tried_together(frame, joining.in_one_breath(frame, drafts, who), who)
    drafts = joining.decided_together(frame, joining.called_together(frame, drafts, who), who)
    drafts = joining.blamed(frame, drafts, todo, hits)
    drafts = joining.bribers(frame, joining.answering_later(frame, drafts, who, hits), who, hits)
    drafts = one_series.joined(frame, joining.of_the_story(frame, drafts, who, hits), who) if talk is None else drafts
    drafts = accountable.joined(frame, court_examples.joined(frame, drafts))
    if talk is None:
        drafts = fates.joined(frame, drafts, todo, who, hits)
        drafts, doubts = same_matter.joined(frame, drafts, who, hits)
        warnings += doubts
    if talk is not None and found and drafts:
        drafts = [passages.Draft(names, spans) for names, spans in discussion.matters(frame, talk, {n: w.start for n, w in found.items()})]
        begun = {a for a, _ in todo}
        todo += [o for o in discussion.outcomes(frame, talk) if o[0] not in begun]
    _bodies(frame, drafts, who, hits)
    _join_beside(drafts, beside, who)
    _whole(frame, drafts, todo, quiet, who, resumes)
    facts = _bind(frame, hits, todo, drafts, who, at_name, aliases)
    held.give(frame, drafts, who, known)
    held.of_a_life(frame, resumes, who, known)
    for w in found.values():
        if w.headed and not any([p.org for p in w.posts]):
            w.posts = w.headed + w.posts
    theme = themes.of(frame, drafts)
    out: list[Case] = []
    taken: set[str] = set()
    for d in drafts:
        names = [n for n in d.names if n not in taken or d.item and who[n].kind == "organization" and n not in facts]      # a county held up in two items
        if not names:
            continue
        people = _answering(frame, d, names, who, facts)
        if not people:
            continue
        taken.update(names)
        case = _case(frame, d, people, who, facts, hits, resumes, theme if themes.holds_for(frame, d, drafts) else None)
        out += [case] if d.item or d.matter else by_place.apart(frame, d.spans, case)
    out = _with_rows(out, listed.cases)
    kind = G.decide(document, out, frame)
    spans = [(a, b, not d.item and all(who[n].kind == "group" or who[n].why == "post without a name" for n in d.names))
             for d in drafts if d.names for a, b in _own_spans(frame, d, who)]
    warnings += _doubts(frame, out, facts)
    spans += [(a, b, False) for a, b in listed.spans]
    counts = (kind != "other" or bool(out) and discussion.parts(frame) is None or G.is_opinion(document) or G.is_work_report(document)) and not incident.told(frame) and not (out and incident.reported(frame))      # 对12名责任人追责 counts the people of the one matter
    stats = statistics.find(frame, spans, quiet) if counts else []
    out, stats = counted_once.settle(frame, out, stats)
    stats = sorted(stats + listed.statistics, key=lambda s: s.start or 0) if listed.statistics else stats
    return _Told(out, stats, kind, warnings, frame, quiet, hits)


def _join_beside(drafts: list[passages.Draft], beside: list[tuple[Who, str]], who: dict[str, Who]) -> None:
    """Puts each body and group that stands in the case of another subject into that case."""
    for w, partner in beside:
        d = next((d for d in drafts if partner in d.names), None) if partner else None
        if d is not None and w.name not in d.names:
            who.setdefault(w.name, w)
            d.names.append(w.name)


def _own_spans(frame: Frame, d: passages.Draft, who: dict[str, Who]) -> list[tuple[int, int]]:
    """Where a case is told: of one that takes in the whole document, the paragraphs from the first that names its subjects; of people
    whom a count of cases goes on to name, the names (查办违纪案96件，其中7件厅局级案件，涉及|局长卞某|、…)."""
    if not d.whole or len(frame.paragraphs) < 2:
        return [(rolls.names_after_cases(frame, a, b), b) for a, b in d.spans]
    first = min((frame.paragraph(who[n].start)[0] for n in d.names if who[n].start is not None), default=0)
    return [s for s in d.spans if s[1] > first] or d.spans


def _page(page: list[tuple[int, Document, list[Mention]]]) -> tuple[list[Case], list[Statistic], str, list[str]]:
    """The articles of a newspaper page, told together; the genre is that of the article with most cases."""
    cases: list[Case] = []
    stats: list[Statistic] = []
    warnings: list[str] = []
    kinds: list[tuple[int, str]] = []
    for at, part, mentions in page:
        found, figures, kind, doubts = build(part, mentions)
        cases += articles.shifted(tuple(found), at)
        stats += articles.shifted(tuple(figures), at)
        warnings += doubts
        kinds.append((len(found), kind))
    return cases, stats, max(kinds, key=lambda k: k[0])[1], warnings


def _with_rows(told: list[Case], rows: list[Case]) -> list[Case]:
    """The cases of prose and those of tables, in order; of one told in both the one that states the violation stays."""
    if not rows:
        return told
    named = {s.name: c for c in told for s in c.subjects}
    out = list(told)
    for row in rows:
        same = named.get(row.subjects[0].name)
        if same is not None and same.violations and same.subjects[0].name == row.subjects[0].name:
            continue
        out = [c for c in out if c is not same]
        out.append(row)
    return sorted(out, key=lambda c: c.start)


def _doubts(frame: Frame, cases: list[Case], facts: dict[str, Facts]) -> list[str]:
    """What a reader should look at again: places of several, persons without a post, dates without a year, shared sanctions."""
    out: list[str] = []
    named: dict[str, list[str]] = {}
    for i in frame.by_label.get("PER", []):
        named.setdefault(frame.mentions[i].text, []).append(frame.mentions[i].why)
    for c in cases:
        who = "、".join(s.name for s in c.subjects)
        if region.AMBIGUOUS in c.region_why:
            out.append(f"{who}: {c.region_why}")
        for s in c.subjects:
            if s.kind == "person" and not s.positions:
                out.append(f"{s.name}: no post told")
            if s.why == subjects.LEARNED:
                out.append(f"{s.name}: a model judged that he answers")
            if s.kind == "person" and all(why.startswith("learned") for why in named.get(s.name, [""])):
                out.append(f"{s.name}: a model judged that this is a name")
        shared = [f for s in c.subjects if (f := facts.get(s.name)) and any("shared" in x.why for x in f.sanctions)]
        if shared:
            out.append(f"{who}: the text tells these sanctions of several people; who got which is guessed")
    loose = [frame.mentions[i].text for i in frame.by_label.get("DATE", []) if not (frame.mentions[i].norm or {}).get("start")
             and not (frame.mentions[i].norm or {}).get("end")]
    if loose:
        out.append("dates without a year: " + "、".join(dict.fromkeys(loose)))
    return out


def _answering(frame: Frame, d: passages.Draft, names: list[str], who: dict[str, Who], facts: dict[str, Facts]) -> list[str]:
    """The names of a case that really answer: weak ones need a sanction, an event, or a post and a deed of their own: 村支书|王某|违规收取资金."""
    return [n for n in names if who[n].kind != "person" or who[n].strong or n in facts or d.item or who[n].posts and _HIS_DEED.match(who[n].why)]


_HIS_DEED = re.compile("followed by (?![被受遭落获]|行贿|向)")


def _bodies(frame: Frame, drafts: list[passages.Draft], who: dict[str, Who], hits: list[cues.Hit]) -> None:
    """Gives bulletin items without a person the bodies that answer, by the names of their first mention."""
    for d in drafts:
        accused = -2                                           # the last body that was told to be on trial
        for i in [i for a, b in trials.with_units(frame, d, who) for i in frame.inside(a, b, "ORG")]:
            m = frame.mentions[i]
            on_trial = _ACCUSED_BODY.search(frame.text[max(0, m.start - 8):m.start]) is not None or accused == i - 1 and frame.gap(accused, i) in ("、", "和", "及", "与")
            accused = i if on_trial else accused
            if m.text not in d.names and (on_trial or bodies.with_its_head(frame, i) and bodies.charged(frame, i) or bodies.convicted_with_its_heads(frame, i) or bodies.accused_of_unit_crime(frame, i)):
                full = in_full(frame, m.text) or m.text
                if full in d.names:
                    who[full].mentions.append(i)
                    continue
                d.names.append(full)
                who.setdefault(full, Who(full, "organization", [i], why="被告单位", start=m.start, end=m.end, strong=True))
        for i in [i for a, b in d.spans for i in penalties.told_to_examine(frame, a, b)]:
            m = frame.mentions[i]
            if m.text not in d.names:
                d.names.append(m.text)
                who.setdefault(m.text, Who(m.text, "organization", [i], why=_ITSELF, start=m.start, end=m.end, strong=True))
        for i in [i for a, b in d.spans for i in frame.inside(a, b, "SANC")]:
            m = frame.mentions[i]
            if not imposed(frame.text[max(0, m.start - 40):m.start], frame.text[m.end:m.end + 20]):
                continue                                       # 某局拟对一家企业|罚款38万元
            last = bodies.sanctioned(frame, i) if codes(m.text) else None
            last = fined.penalised(frame, i) if last is None else last
            for o in bodies.joined_bodies(frame, last) if last is not None else penalties.penalised_in_list(frame, i):
                if not d.names and last is not None and o == last and (not d.bodies or any(one_post.means(frame, frame.mentions[o].text, n) for n in d.bodies)) or any(one_post.means(frame, frame.mentions[o].text, n) for n in d.names if who[n].kind == "organization"):
                    continue
                m = frame.mentions[o]
                full = bodies.fullest(frame, bodies.of_the_sort(frame, i, o), m.end)
                d.names.append(full)
                who.setdefault(full, Who(full, "organization", [o], why="被告单位" if "被告单位" + m.text in frame.text else _ITSELF, start=m.start, end=m.end, strong=True))
        put_right = rectified.bodies(frame, d.head, d.spans, hits) if d.head else []
        if d.names and not d.bodies and not put_right and not (d.head and (_fined(frame, d) or _clinic(frame, d) or bodies.office_at_work(frame, *d.head) is not None and not frame.inside(*d.head, "PER"))) or not d.names and findings.answered(frame, d.spans[0][0]):
            continue
        found: list[tuple[str, int]] = [] if not put_right else put_right
        if d.head and not put_right:
            found += exposed.who_answers(frame, d.head, d.spans) if d.head[0] in exposed.heads(frame) else bodies.head_bodies(frame, *d.head)
        if not d.names and not put_right:
            found += bodies.answering(frame, d.spans)
            if not found and not d.bodies and cards.at(frame, d.spans[0][0]):
                found += bodies.of_an_item(frame, d.spans, hits)
        names: list[str] = []
        for name, i in [(n, i) for n, i in found or [(n, -1) for n in d.bodies] if not nameless.somebodys_sanction(frame, d.spans, n)]:
            full = penalties.by_name(frame, d.spans, name) or bodies.fullest(frame, name, d.spans[-1][1])
            for n in names:
                if one_post.same_org(n, full):
                    break
            else:
                names.append(full)
                if full not in who:
                    m = frame.mentions[i] if i >= 0 else None
                    start = m.start if m else d.spans[0][0]
                    who[full] = Who(full, "organization", [i] if i >= 0 else [], why="body that answers",
                                    start=start, end=m.end if m else start, strong=True)
        short = {n: [x for x in names if x != n and one_post.same_org(x, n)] for n in names}
        d.names += [n for n in names if not any(len(x) > len(n) for x in short[n]) and not any(n == x or who[x].kind == "organization" and one_post.means(frame, n, x) for x in d.names)]


def _fined(frame: Frame, d: passages.Draft) -> bool:
    """Whether a sanction that only bodies get is told in a case whose head names no person."""
    return not (d.head and frame.inside(*d.head, "PER")) and any(code.startswith("org.") for a, b in d.spans for i in frame.inside(a, b, "SANC") for code, _ in codes(frame.mentions[i].text))


_ACCUSED_BODY = re.compile(r"(?:被告单位|被处罚单位|涉案单位)(?:为|：)?\Z")
_CLINIC = re.compile(r"(?:医院|卫生院|卫生室|诊所|门诊部|药房|药店|药业|大药房|护理院|体检中心|公司)$")


def _clinic(frame: Frame, d: passages.Draft) -> bool:
    """Whether an item's head accuses a clinic, pharmacy or firm itself: 「某康复医院欺诈骗保案」, with its boss told later."""
    accused = bodies.head_bodies(frame, *d.head)
    if not any([word in frame.text[a:b] for a, b in d.spans for word in ("医保", "骗保", "基金", "医疗保险", "罚款", "处罚")]):
        return False                                           # 某医院公车私用问题, whose driver is told of
    return bool(accused and _CLINIC.search(accused[0][0]) and not frame.inside(*d.head, "PER") and not frame.inside(*d.head, "TITLE"))


def _whole(frame: Frame, drafts: list[passages.Draft], todo: list[tuple[int, int]], quiet: list, who: dict[str, Who], resumes: list[profile.Resume]) -> None:
    """One matter in the whole document: all that no other case claims belongs to it."""
    live = [d for d in drafts if d.names]
    if not live:
        return
    count = {id(d): sum(len(who[n].mentions) for n in d.names) for d in live}
    total = sum(count.values()) or 1
    main = max(live, key=lambda d: count[id(d)])
    if main.item and len(live) > 1 or any(who[n].why in (institutions.EXAMPLE, institutions.FOUND) for n in main.names) or _in_passing(frame, main, who):
        return
    if len(live) == 1 and (len(frame.text) < 3000 or count[id(main)] >= 6) or (count[id(main)] >= 6 and count[id(main)] / total >= (0.6 if count[id(main)] >= 12 else 0.7)
                                                                                 and _spread(frame, main, who) >= 0.4):
        claimed = sorted(s for d in live if d is not main for s in d.spans)
        spans = [u for u in todo if not within(claimed, u[0])]
        court = violations.is_tried(frame) and any(who[n].why == "被告人" for n in main.names)
        if len(frame.paragraphs) > 3 and not court:            # a story around it is not the case: paragraphs that name them
            named = {frame.paragraph(frame.mentions[i].start) for n in main.names for i in who[n].mentions} | \
                    {frame.paragraph(who[n].start) for n in main.names} | {frame.paragraph(r.start) for r in resumes if r.name in main.names}
            spans = [u for u in spans if (p := frame.paragraph(u[0])) in named or within(main.spans, u[0]) or _about_them(frame, p, main.names, live)]
        here = {frame.paragraph(u) for u, _ in todo if within(main.spans, u)}
        spans = [u for u in spans if (frame.paragraph(u[0]) in here or not passages.other_item(frame, main.spans[0][0], u[0])
                                           or len(live) == 1 and any(frame.mentions[i].text in main.names for i in frame.inside(*u, "PER")))
                 and (u in main.spans or not distance.other_city(frame, main.spans, u) and not findings.of_the_body(frame, u, main.names))
                 and not findings.of_nobody(frame, u, main.names)]
        main.spans = spans or main.spans
        main.whole = True


def _in_passing(frame: Frame, d: passages.Draft, who: dict[str, Who]) -> bool:
    """Whether the bodies that answer are first named late in a report or story, as one of what it tells."""
    return all(who[n].kind == "organization" and who[n].start > max(200, frame.paragraphs[min(2, len(frame.paragraphs) - 1)][1]) for n in d.names)


def _about_them(frame: Frame, paragraph: tuple[int, int], names: list[str], live: list[passages.Draft]) -> bool:
    """Whether a paragraph of a story names nobody and tells of the one or the several who are told of: 此后，|他|胃口越来越大; 法庭上，|两名被告人|均认罪; or
    names those who came to him: 他|在商人卞某的山庄吃请三十次; in the story of a trial that tells nothing else also 商人卞某先后送给|他|50万元."""
    words = frame.text[slice(*paragraph)]
    people = frame.inside(*paragraph, "PER")
    if len(live) == 1 and _SENT_TO_HIM.search(words) and joining.before_court(frame.text):
        return True
    if len(live) == 1 == len(names) and not people and frame.inside(paragraph[0], paragraph[0] + 16, "DATE") and _NEXT_STEP.search(words) and not _SO_MANY_CASES.search(words):
        return True
    goes_on = anaphora.goes_on(words) if len(names) == 1 or _named_last(frame, paragraph[0]) in names else None
    if people and goes_on is not None:                         # he is named before those whom the paragraph names
        told = {n for d in live for n in d.names}
        return frame.mentions[people[0]].start >= paragraph[0] + goes_on and not any(frame.mentions[i].text in told for i in people)
    return not people and ("被告人" in words or goes_on is not None or len(names) > 1 and _SO_MANY.search(words) is not None)


def _named_last(frame: Frame, before: int) -> str:
    """The name that stands last before an offset: whom 他 at the head of a paragraph means where several answer."""
    people = frame.inside(0, before, "PER")
    return frame.mentions[people[-1]].text if people else ""


_NEXT_STEP = re.compile("移送[^，。；]{0,20}(?:审查起诉|依法审查|检察院|检察机关)|提起(?:了)?公诉|开庭审理|[该本此]案")      # 8月4日，市监委把该案移送审查起诉；9月15日，检察机关提起公诉
_SO_MANY_CASES = re.compile("\\d[余多]?[人件名起]|全[国省市县区]|各级")
_SO_MANY = re.compile("[二两三四五]人(?!大)")
_SENT_TO_HIM = re.compile(leaping("(?:送给?|塞给|转给|给了?|交给|向|请|托|在|让)[他她](?!人|们)|[，。；][他她](?!人|们)"))


def _spread(frame: Frame, d: passages.Draft, who: dict[str, Who]) -> float:
    """The part of the document's paragraphs that name the subjects of a case."""
    named = {frame.paragraph(frame.mentions[i].start) for n in d.names for i in who[n].mentions}
    return len(named) / max(1, len(frame.paragraphs))


def _bind(frame: Frame, hits, todo, drafts, who, at_name, aliases) -> dict[str, Facts]:
    """Runs the binder over all units; who is in hand carries on within a case."""
    owner: list[tuple[int, int, passages.Draft]] = sorted([(a, b, d) for d in drafts for a, b in d.spans], key=itemgetter(0, 1))
    members = {id(d): ([n for n in d.names if who[n].kind == "person"], [n for n in d.names if who[n].kind == "organization"]) for d in drafts}
    body_at: dict[int, str] = {}
    for d in drafts:
        for n in members[id(d)][1]:
            body_at |= {i: n for i in who[n].mentions if frame.mentions[i].label == "ORG"}
            for i in sorted({i for span in d.spans for i in frame.inside(*span, "ORG")}):
                if one_post.means(frame, frame.mentions[i].text, n):
                    body_at[i] = n
    numbered = sorted((w.start, w.end, w.name) for w in who.values() if w.kind == "group" or (w.kind == "person" and w.why == "post without a name"))
    tried = {i: n for i, n in body_at.items() if who[n].why == "被告单位"}      # stands trial as a person does
    binder = Binder(frame, hits, at_name | tried, body_at, sorted([x for x in numbered if who[x[2]].kind == "group" or not who[x[2]].mentions] + trials.units_called(frame, drafts, who)))
    carry: list[str] = []
    last: passages.Draft | None = None
    para = None
    accident = incident.told(frame) or incident.reported(frame)
    starts = [s for s, _, _ in owner]
    above, answered = bool(anaphora.ABOVE.starts(frame.text)), bool(anaphora.ALL_ANSWER.starts(frame.text))      # few texts call anybody 上述
    for a, b in todo:
        d = None
        for k in range(bisect_right(starts, a) - 1, -1, -1):   # shared sentences have several owners: the first told
            if owner[k][1] > a:
                d = owner[k][2]
                if k == 0 or owner[k - 1][1] <= a:
                    break
            elif d is not None or a - starts[k] > 4000:
                break
        if aliases and any(a <= s < b for s, _ in aliases):    # 3名干部被开除党籍: the three whom the text names
            binder.sentence(a, b, list(dict.fromkeys(at_name.values())))
            continue
        if above and (called := anaphora.above(frame, a, b)) and len(everyone := _named_before(binder.subject_at, frame, a)) == called:
            binder.sentence(a, b, everyone)                    # 以上2名镇、村干部都被免职: each of those told before
            continue
        if answered and anaphora.all_answer(frame, a, b):                   # 以上问题责任人均受到严肃查处: of whom nothing else is told
            binder.sentence(a, b, [n for n in _named_before(binder.subject_at, frame, a) if n not in binder.facts])
            continue
        if d is None:
            carry, last = [], None
            if "起" in frame.text[a:b] and (m := _CASES_OF_A_DAY.search(frame.text, a, b)):
                told = [members[id(x)][0] for x in drafts if x.spans[0][0] >= b]
                names = [n for of_one in told for n in of_one]
                if number(m.group("n")) in (len(names), len([1 for of_one in told if of_one])):      # 法院开庭审理了3起案件。第一起…: of each the day
                    binder.sentence(a, b, names)
            continue
        people, institutions = members[id(d)]
        institutions = [n for n in institutions if who[n].why != _ITSELF]     # these get what is told of them by name
        if d is not last:
            carry = [n for n in people if not accident or (who[n].start or 0) < b] if len(people) == 1 else []      # of an accident: a sanction before the first name is another's
            last = d
        elif (accident or not d.item and not d.whole) and frame.paragraph(a) != para:
            carry = list(people) if len(people) == 1 and anaphora.about_him(frame.text[a:b]) else []
        para = frame.paragraph(a)
        group = next((n for s, e, n in numbered if a <= s < b and not frame.inside(a, s, "SANC")), None) if numbered else None
        if group:
            carry = [group]                                    # but 对其作出撤职的决定，|8名保管员|被诫勉: 其 is the one before
        carry = binder.sentence(a, b, carry, institutions, people)
    headings.give(frame, at_name, binder)
    headings.give_of_title(frame, {n: [p.title for p in who[n].posts] for d in drafts for n in d.names if who[n].kind == "person"}, binder)
    trials.told_at_the_head(frame, hits, at_name, binder)
    same_again.give(frame, at_name, binder)
    for i, (a, b) in convicts.told(frame).items():
        if i in at_name:
            binder.of(at_name[i]).once(Event("sentence", None, None, None, a, b, "told in brackets to be convicted"))
    rolls.bind(frame, binder, at_name)
    for i in at_name if "落马" in frame.text else ():
        if not (f := binder.of(at_name[i])).sanctions and not f.events and (at := befell.fell(frame, i)):
            f.events.append(Event("investigation", *binder.day(at[0]), None, *at, "落马"))
    for d in drafts:
        trials.one_verdict(frame, d.spans, members[id(d)][0], binder.facts)
    foot = _foot_date(frame)
    if foot is not None:
        for f in binder.facts.values():
            dated = [replace(e, start=foot[0], end=foot[1], why=e.why + "; dated at the foot of the judgment") if e.type == "sentence" and e.start is None else e
                     for e in f.events]
            last = next((e for e in reversed(dated) if e.type == "sentence"), None)
            if last is not None and "原审" in frame.text and not (_UPHOLDS.search(frame.text) and last.start) and not any([e.type == "sentence" and e.start == foot[0] for e in dated]):
                dated.append(replace(last, start=foot[0], end=foot[1], why="the ruling of the second instance, dated at its foot"))
            f.events = dated
    return {n: f for n, f in binder.facts.items() if f.sanctions or f.events}


def _named_before(subject_at: dict[int, str], frame: Frame, at: int) -> list[str]:
    """The subjects named before AT, in their order."""
    return list(dict.fromkeys(name for i, name in sorted(subject_at.items()) if frame.mentions[i].start < at))


_CASES_OF_A_DAY = re.compile(r"(?:(?:开庭|宣判|审理)[^。；]{0,20}?|[对就][^，。；\d]{0,8}?)(?P<n>\d{1,2}|[二两三四五六七八九十])起[^，。；]{0,14}案(?:件(?:[^，。；]{0,6}(?:提起公诉|作出逮捕|决定逮捕|批准逮捕|开庭|宣判|立案))?)?")


_UPHOLDS = re.compile(r"裁定如下[^。]{0,40}?：?\s*(?:[一二]、)?(?:准许[^。；]{0,30}撤回上诉|驳回[^。；]{0,40}(?:上诉|抗诉)[^。；]{0,10}维持原判)")
_JUDGES = re.compile(r"审\s*判\s*[长员]")


def _foot_date(frame: Frame) -> tuple[str, str] | None:
    """The day under a judgment, after 如不服本判决, 本裁定为终审裁定 or the judges; None in any other document."""
    at = max(frame.text.rfind(words) for words in ("如不服本判决", "本判决为终审判决", "本裁定为终审裁定"))
    if at < 0 and is_judgment(frame.text) and (judges := _JUDGES.search(frame.text, max(0, len(frame.text) - 200))):
        at = judges.start()
    days = frame.inside(at, len(frame.text), "DATE") if at >= 0 else []
    norm = frame.mentions[days[-1]].norm if days else None
    return (norm["start"], norm["end"]) if norm and norm.get("start") and norm.get("start") == norm.get("end") else None


def _case(frame: Frame, d: passages.Draft, names: list[str], who: dict[str, Who], facts: dict[str, Facts],
          hits: list[cues.Hit], resumes: list, theme: str | None) -> Case:
    spans = sorted(d.spans)
    found = violations.with_learned(frame, spans, hits, violations.stated(frame, spans, violations.said_in(frame, spans, hits, who), d, theme, who, names, hits),
                                    of_bodies=bool(names) and all([who[n].kind == "organization" for n in names]))
    subs: list[Subject] = []
    money = amounts.find(frame, spans, {v.code for v in found}, in_an_item=d.item)
    trials.handed_back(frame, money, [n for n in names if who[n].kind == "person"], who, facts)
    body = next((frame.mentions[i] for i in frame.inside(*spans[0]) if frame.mentions[i].label == "ORG" and not seats.deals_with_it(frame, i)
                 and not _FINDS_OUT.match(frame.text, frame.mentions[i].end) and not seats.is_dateline(frame, i)), None)
    peers = {n: [p for o in names if o != n and who[o].kind == "person" for p in who[o].posts if p.org] for n in names}
    for n in names:
        w = who[n]
        placed = [affiliated.at_work(frame, inspected.at_home(frame, _at(frame, p, seats.of_peers(peers[n], p.title, p.mention) or (body.text if body and body.start < frame.mentions[p.mention].start else None), peers[n])), w.mentions) for p in w.posts]
        merged = one_post.merge([parts.in_full(frame, p, [q for q in reversed(placed) if q.mention < p.mention] + peers[n]) for p in placed], frame)
        f = facts.get(n) or Facts()
        own = next((r for r in resumes if r.name == n or (len(names) == 1 and len(resumes) == 1 and not _of_another(frame, r.name, n))), None)
        subs.append(Subject(namesakes.written(n), w.kind, None,
                            merged if w.kind == "person" else (), tuple(f.sanctions), tuple(f.events), own.profile if own else None, w.start, w.end, w.why))
    together = region.of_bodies(names) if len(names) > 1 and all([s.kind == "organization" for s in subs]) else None
    where = together or (region.of_most(frame, spans, subs, d.head) if d.matter else region.of(frame, spans, subs))
    for n, s in enumerate(subs):
        outside = rank.outside({v.code for v in found}, s.sanctions)
        held = rank.of(frame, who[names[n]], s.positions, where[1] or "", outside) if s.kind == "person" else None
        if held is not None:
            subs[n] = Subject(s.name, s.kind, held, s.positions, s.sanctions, s.events, s.profile, s.start, s.end, s.why)      # cheaper than ``replace``
    period, conduct_why = conduct.period(frame, rectified.deeds(frame, d.head, spans), hits, facts, names, story=not d.item and not theme and discussion.parts(frame) is None
                                          and not is_judgment(frame.text) and not violations.is_tried(frame), sums=money)
    subs = [_not_dated_by_deed(s, period) for s in subs]
    talk = discussion.parts(frame)
    if talk is not None:
        money = discussion.money(frame, talk, names, {v.code for v in found}, money)
    a, b = spans[0]
    text = "".join(frame.text[s:e] for s, e in spans[:6]).strip()
    return Case(tuple(subs), where[0], where[1], period, tuple(found), tuple(money), text[:1200], a, spans[-1][0] + len(frame.text[slice(*spans[-1])].rstrip()),
                where[2], conduct_why)


def _of_another(frame: Frame, told: str, name: str) -> bool:
    """Whether a life is told of a person of the text whose NAME is another: 卞某's, in a notice on 卞某 and her headmaster 邵某."""
    return told != namesakes.written(name) and any([frame.mentions[i].text == told for i in frame.by_label.get("PER", [])])


def _not_dated_by_deed(s: Subject, period: Period | None) -> Subject:
    """A subject whose sanctions lose the date that is the deed's: 「10月1日，李某驾驶公车出游，受到警告处分」 tells no day of the decision."""
    if period is None or period.start is None:
        return s
    return replace(s, events=tuple(replace(e, start=None, end=None) if e.type.endswith("_discipline") and (e.start, e.end) == (period.start, period.end) else e
                                   for e in s.events))


_WATCH = re.compile(r"纪委|监委|监察委员会|纪律检查委员会|检察院|法院|公安|网站?$|政府$|委$|报$|医保局$|医疗保障局$|市场监督管理局$")


_FINDS_OUT = re.compile("(?:在[^，。；]{0,12})?(?:现场|飞行|联合|日常)?(?:检查|核查|督查|稽核)(?:中|时)?发现")
_OF_SOMETHING = re.compile("[方社店厂户班矿场村组业]")


def _at(frame: Frame, p: positions.Post, body: str | None, peers: list[positions.Post] = ()) -> positions.Post:
    """A post without a body takes the one named before it in its sentence, else the case's first; a guessed one takes the case's name for it."""
    if p.why == seats.OF_ITS_KIND and body and len(body) > len(p.org or "") and one_post.same_org(body, p.org):
        return replace(p, org=seats.head_of(body, p.title) if body.endswith("党组") else body)
    if p.why == positions.SOMEBODYS:
        return p
    if p.org or p.why in ("the title names its body", "of a place that is not named"):
        return seats.among_peers(p, peers) or seats.of_firm_before(frame, p) or p
    at = frame.mentions[p.mention].start
    if p.title.startswith("村") and (village := anaphora.named(frame, at, "村")):
        return replace(p, org=village, why="the village named before")
    if own := anaphora.by_its_sort(frame, at):
        return replace(p, org=own, why="the body of the sort named before")
    if own := anaphora.met_before(frame, at, lambda name: seats.may_have(name, p.title)):
        return replace(p, org=own, why="the body called back in its sentence")
    if _OF_SOMETHING.search(frame.text, at - 1, at):
        return p                                               # 施工方负责人, 企业法定代表人: of a body that is not named
    a, _ = frame.sentence(at)
    for i in reversed(frame.inside(a, at, "ORG")):
        if not _WATCH.search(frame.mentions[i].text) and not frame.text.startswith(("给予", "决定", "研究决定"), frame.mentions[i].end) and seats.may_have(frame.mentions[i].text, p.title):      # who gives the sanction
            return positions.Post(seats.head_of(frame.mentions[i].text, p.title), p.title, p.former, p.mention, "body named before in the sentence")
    if not body and (acting := seats.acting_behind(frame, p.mention, p.title)):
        return positions.Post(acting, p.title, p.former, p.mention, "body that acts in its sentence")
    if body and (not seats.may_have(body, p.title) or body == frame.document.source):
        body = None                                            # a page's own outlet employs nobody it tells of
    return positions.Post(body and seats.head_of(body, p.title), p.title, p.former, p.mention, "body of the case")
