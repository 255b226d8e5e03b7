"""Case discussions (基本案情 – 分歧意见 – 评析意见): the facts of the first part, the charge that the author concludes.

The facts alone tell deeds, dates and sums; of the opinions only the one the author shares (笔者同意第二种意见) counts, of the
argument only sentences that conclude of the person judged (综上，应认定甲的行为构成受贿罪). Quoted articles and their thresholds, the
views of others, conditions (若…) and negations (不构成…) state nothing.
"""
from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from .. import lexicons
from ..anchors import Anchored
from ..model import Amount, Violation
from . import sanctions as S
from .frame import Frame

_MARK = r"[#*_【〔\[（(●○◆◇■▲★◎\s]*(?:[一二三四五六]、)?"
_CLOSE = r"[】〕\]）)*_\s：:]*"
_cue = lexicons.cues("discussion_cues", {"judged": "(?:的)?(?:上述|这一)?WORDS", "before_charge": "WORDS(?:了)?[^，。；、是]{0,6}$",
    "after_charge": "^(?:罪|犯罪)?[^，。；]{0,4}WORDS", "denies": "WORDS$", "gives": "WORDS[^，。；]{0,12}$", "takes": "WORDS[^。；]{0,60}$",
    "only_said": "WORDS[^，。；]{0,16}(?:送|给|收)[^。；]{0,30}$", "means": "WORDS[^。；，]{0,12}$", "intended": "WORDS[^。；，]{0,12}$",
    "as_total": "WORDS[^，。；]{0,6}$", "caption": r"WORDS[）)]?\s*$",
    "facts_head": "(?m:^" + _MARK + "WORDS" + _CLOSE + "$)",
    "opinions_head": "(?m:^" + _MARK + r"WORDS|^\s*\d[.．、][^。\n]{4,70}？\s*$)",
    "analysis_head": "(?m:^" + _MARK + "WORDS" + _CLOSE + r"$|^\s*(?:笔者|我们|编者|作者)(?:均|更|也)?(?:同意|赞同|赞成|支持|倾向))",
    "annex_head": "(?m:^" + _MARK + "WORDS)", "bribe": "WORDS[^。；]{0,40}$", "misappropriated": "WORDS$",
    "embezzled": "WORDS[^。；]{0,30}$", "loss": "WORDS了?[^。；，]{0,16}$", "difference": "[^，。；]{0,4}WORDS"})
_FIRST_OPINION = r"(?m)^\s*(?:第一种VIEW|[一1]种VIEW)|^[^。\n]{0,60}(?:有|存在|出现|产生|形成|持)[^。，；\n]{0,6}[两二三四五几]种(?:截然)?(?:不同|相反)?的?VIEW"
_SHARES = r"(?:同意|赞同|赞成|认同|支持|采纳|倾向于?)(?:上述|前述)?(?:第([一二三四五六])种VIEW|(?:意见|观点)([一二三四五六]))|第([一二三四五六])种VIEW(?:更|较|最)?(?:为)?(?:妥当|恰当|可取|符合|合理|正确)" \
          r"|(?:同意|赞同|赞成|认同|支持|采纳|倾向于?)(?:上述|前述)?(?:([前后])一?种VIEW|([前后])者)"
_SHARES_ANY = Anchored(lambda: _of_views(_SHARES).pattern)      # whether it stands anywhere
_OPINION = r"(?:持?第([一二三四五六])种VIEW(?:的(?:同志|人|人员)?)?(?:认为|则认为|主张|是)?|观点([一二三四五六]))[，,：:]?"
_PLAIN_CHARGE = re.compile(r"构成([一-鿿]{3,14}?)罪")
_NUMBERED = re.compile(r"(?m)^[ \u3000]*(?:案例|案情)[一二三四五六七八九1-9](?![0-9起])")
_BRIBERY = frozenset(("crime.bribe_taking", "crime.bribe_giving", "crime.influence_peddling", "crime.private_bribe_taking", "crime.unit_bribery"))
_ROLES = ("bribe", "misappropriated", "embezzled", "loss")


@lru_cache(maxsize=None)
def _of_views(shape: str) -> re.Pattern[str]:
    """A pattern in which VIEW stands for what an opinion is called (意见, 观点)."""
    return re.compile(shape.replace("VIEW", lexicons.words_of("VIEW")))


@dataclass(frozen=True, slots=True)
class Parts:
    """Spans of the facts, the opinions and the author's argument."""
    facts: tuple[int, int]
    opinions: tuple[int, int]
    argument: tuple[int, int]


def parts(frame: Frame) -> Parts | None:
    """The parts of a case discussion; None for any other document."""
    if "discussion" not in frame.memo:
        frame.memo["discussion"] = _parts(frame)
    return frame.memo["discussion"]                            # type: ignore[return-value]


def _parts(frame: Frame) -> Parts | None:
    text = frame.text
    head = _cue("facts_head").search(text, 0, 600)
    if head is None and not (("意见" in text or "观点" in text or "看法" in text) and _SHARES_ANY.search(text)):
        return None
    views = _cue("opinions_head").search(text, head.end() if head else 0) or _of_views(_FIRST_OPINION).search(text)
    analysis = _cue("analysis_head").search(text, views.start() if views else head.end() if head else 0)
    if head is None and not (views and analysis) or analysis is None and views is None:
        return None
    begin = head.end() if head else 0
    middle = min(m.start() for m in (views, analysis) if m is not None)
    if middle <= begin:
        return None
    if head and _cue("facts_head").search(text, middle):
        return None                                            # several cases, each with its facts and its lesson
    annex = _cue("annex_head").search(text, middle)
    end = annex.start() if annex else len(text)
    start = min(analysis.start() if analysis else middle, end)
    return Parts((begin, middle), (middle, start), (start, end))


def facts(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """The spans of the facts, the captions between them left out."""
    out = [(max(a, told.facts[0]), min(b, told.facts[1])) for a, b in frame.paragraphs
           if b > told.facts[0] and a < told.facts[1] and not _cue("caption").search(frame.text[a:b])]
    return out or [told.facts]


def outcomes(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """Where it is told behind the facts what became of the people in them: 「最终，法院以受贿罪判处李某有期徒刑二年」, with the
    sentences that go on about others: 「该局局长王某监督不力，被诫勉谈话」. Opinions, rules and other people's cases tell none."""
    if "outcomes" not in frame.memo:
        frame.memo["outcomes"] = _outcomes(frame, told)
    return frame.memo["outcomes"]                              # type: ignore[return-value]


def _outcomes(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    text = frame.text
    known = {frame.mentions[i].text for i in frame.inside(*told.facts, "PER")}
    for i in frame.inside(told.opinions[0], told.argument[1], "SANC"):
        m = frame.mentions[i]
        a, b = frame.sentence(m.start)
        a = max(a, told.opinions[0], text.rfind("……", a, m.start) + 2)
        if out and out[-1] == (a, b) or not S.codes(m.text) or _cue("not_given").search(text, a, b) or text.rfind("“", a, m.start) > text.rfind("”", a, m.start) \
                or not (S.imposed(text[max(a, m.start - 30):m.start]) and _cue("gives").search(text, a, m.start)):
            continue
        people = {frame.mentions[j].text for j in frame.inside(a, b, "PER")}
        goes_on = bool(out) and not text[out[-1][1]:a].strip() and frame.paragraph(out[-1][0]) == frame.paragraph(a)
        if people & known or goes_on and (people or frame.inside(a, a + 1, "ORG")):
            out.append((a, b))
    for a, b in list(out):                                     # …被开除党籍。已从甲处追缴25万元
        end = frame.paragraph(a)[1]
        while b < end:
            c, b = frame.sentence(b)
            if (c, b) in out or not known & {frame.mentions[i].text for i in frame.inside(c, b, "PER")} or not _cue("goes_on").search(text, c, b) or _cue("not_given").search(text, c, b):
                break
            out.append((c, b))
    return sorted(out)


def numbered(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """The spans of the facts that tell one case each, by number (案例一：…; 案例二：…); empty where they tell one case."""
    begins = [m.start() for m in _NUMBERED.finditer(frame.text, *told.facts)]
    return list(zip(begins, [*begins[1:], told.facts[1]])) if len(begins) > 1 else []


def matters(frame: Frame, told: Parts, first: dict[str, int]) -> list[tuple[list[str], list[tuple[int, int]]]]:
    """Who answers in each matter that the facts tell, by where each name stands FIRST, and the spans that tell it."""
    became = outcomes(frame, told)
    names = sorted(first, key=lambda n: first[n])
    parts = [([n for n in names if a <= first[n] < b], (a, b)) for a, b in numbered(frame, told)]
    if sum(bool(ns) for ns, _ in parts) < 2:
        return [(names, facts(frame, told) + became)]
    return [(ns, [(max(a, x), min(b, y)) for x, y in facts(frame, told) if x < b and y > a]
             + [o for o in became if any(frame.mentions[i].text in ns for i in frame.inside(*o, "PER"))]) for ns, (a, b) in parts if ns]


def introduced(frame: Frame, told: Parts) -> dict[str, int]:
    """Persons whom the facts bring in with a post after the name (李某，中共党员，某县委书记), with that mention."""
    from .chains import apposition
    out: dict[str, int] = {}
    for i in frame.inside(*told.facts, "PER"):
        if frame.mentions[i].text not in out and apposition(frame, i):
            out[frame.mentions[i].text] = i
    return out


def judged(frame: Frame, told: Parts, names: list[str]) -> list[str]:
    """Those of ``names`` whose conduct the opinions and the argument judge, and of whom an outcome is told; all of them where the
    text does not say."""
    words = frame.text[told.opinions[0]:told.argument[1]]
    count = {n: _times_judged(n, words) for n in names}
    top = max(count.values(), default=0)
    most = _most_judged(frame, told, count)
    sure = {n for n, _ in _undisputed(frame, told, names)}
    became = {frame.mentions[i].text for a, b in outcomes(frame, told) for i in frame.inside(a, b, "PER") if not frame.text.endswith(lexicons.column_of("discussion_cues", "giver"), 0, frame.mentions[i].start)}
    told_of = became | {frame.mentions[i].text for i in frame.inside(*told.facts, "PER")}
    became |= {frame.mentions[i].text for i in frame.inside(*told.facts, "PER") if _suffers(frame, i)}
    if not top and any(n in became for n in names):            # whom the argument does not say, the outcome does, beside him whom the facts bring in first
        first = next((frame.mentions[i].text for i in frame.inside(*told.facts, "PER")), "")
        return [n for n in names if n in became or n == first]
    return [n for n in names if n in told_of and (count[n] * 2 >= most[n] and (count[n] or not top) or n in sure) or n in became]


def _most_judged(frame: Frame, told: Parts, count: dict[str, int]) -> dict[str, int]:
    """How often he is judged who is judged most, of those that the numbered case of each name tells of."""
    parts = [{frame.mentions[i].text for i in frame.inside(*p, "PER")} for p in numbered(frame, told)]
    return {n: max((count[x] for x in count if not parts or any(n in p and x in p for p in parts)), default=0) for n in count}


def _undisputed(frame: Frame, told: Parts, names: list[str]) -> list[tuple[str, tuple[int, int]]]:
    """Who of NAMES is guilty beyond dispute, and where it is said: 关于|严某|收受王某30万元|构成受贿罪不存在争议|."""
    out = []
    for m in _cue("undisputed").finditer(frame.text, told.opinions[0], told.argument[1]):
        first = next((frame.mentions[i].text for i in frame.inside(frame.clause(m.start(), "，。；\n")[0], m.start(), "PER")), None)
        out += [(first, m.span())] if first in names else []
    return out


def _times_judged(name: str, words: str) -> int:
    """How often NAME stands in WORDS as of whom something is judged. The name is looked for first: a pattern with it would be
    compiled for each."""
    count, at = 0, words.find(name)
    while at >= 0:
        told = None if words.endswith(lexicons.column_of("discussion_cues", "no_object"), 0, at) else _cue("judged").match(words, at + len(name))
        count += told is not None
        at = words.find(name, told.end() if told else at + 1)
    return count


def _suffers(frame: Frame, i: int) -> bool:
    """Whether the sanction behind a name in the facts falls on its bearer: 判处|乙|有期徒刑一年, 丙因犯贪污罪被判处|…, 柯某因责任不到位，由县委对其进行|诫勉谈话."""
    if i + 1 >= len(frame.mentions):
        return False
    end = frame.sentence(frame.mentions[i].start)[1]
    sanc = next((k for k in range(i + 1, min(i + 4, len(frame.mentions))) if frame.mentions[k].label in ("SANC", "PER")), i)
    m = frame.mentions[sanc]
    return m.label == "SANC" and m.start < end and _cue("suffers").fullmatch(frame.text, frame.mentions[i].end, m.start) is not None


@lru_cache(maxsize=None)
def _charges() -> tuple[re.Pattern[str], dict[str, str]]:
    codes = {r["charge"]: r["code"] for r in lexicons.rows("charges")}
    return re.compile("|".join(sorted(map(re.escape, codes), key=len, reverse=True))), codes


def charged(text: str, start: int, end: int) -> set[str]:
    """The codes of the charges named in ``text[start:end]``."""
    pattern, codes = _charges()
    return {codes[m[0]] for m in pattern.finditer(text, start, end)}


def _shared(frame: Frame, told: Parts) -> list[tuple[int, int]]:
    """Spans of the opinions that the author shares."""
    text = frame.text
    shared = list(_of_views(_SHARES).finditer(text, told.opinions[0], told.argument[1]))
    numbers = {m[1] or m[2] or m[3] for m in shared}
    out = [span for m in shared if m[4] or m[5] for span in _one_of_two(text, told, (m[4] or m[5]) == "后")]
    for a, b in frame.paragraphs:
        if not told.opinions[0] <= a < told.opinions[1]:
            continue
        marks = list(_of_views(_OPINION).finditer(text, a, b))
        for n, m in enumerate(marks):
            if (m[1] or m[2]) in numbers:
                out.append((m.end(), marks[n + 1].start() if n + 1 < len(marks) else b))
    return out


_FIRST_OF_TWO = r"(?<!另)(?:有的?|一种)(?:VIEW|同志|人)?(?:则)?认为"
_SECOND_OF_TWO = r"(?:另一种|另有|还有|也有)(?:VIEW|同志|人)?(?:则)?认为"


def _one_of_two(text: str, told: Parts, later: bool) -> list[tuple[int, int]]:
    """The view that the author calls 后一种 or 前一种: 「一种认为，…；另一种认为，…。我们倾向于|后一种意见|」."""
    first = _of_views(_FIRST_OF_TWO).search(text, *told.opinions)
    second = _of_views(_SECOND_OF_TWO).search(text, first.end(), told.opinions[1]) if first else None
    if first is None or second is None:
        return []
    return [(second.end(), told.opinions[1])] if later else [(first.end(), second.start())]


def _of_the_author(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Sentences of the argument about those judged that tell no other's view."""
    text = frame.text
    return [(a, b) for a, b in frame.sentences[max(0, bisect_right(frame.sentence_starts, told.argument[0]) - 1):]
            if told.argument[0] <= a < told.argument[1] and (any([n in text[a:b] for n in names]) or "本案" in text[a:b]) and not _cue("others_view").search(text, a, b)]


def _concluding(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Sentences of the argument that conclude of those judged."""
    text = frame.text
    lo = bisect_right(frame.sentence_starts, told.opinions[0]) - 1
    out = []
    for a, b in frame.sentences[max(0, lo):]:
        if a >= told.argument[1]:
            break
        if a < told.argument[0] and "处理建议" not in text[told.opinions[0]:told.opinions[0] + 12]:
            continue
        words = text[a:b]
        if (any(n in words for n in names) or "本案" in words) and _cue("concludes").search(words) and not _cue("others_view").search(words):
            out.append((a, b))
    return out


def found_by_author(frame: Frame, told: Parts, names: list[str]) -> list[tuple[int, int]]:
    """Clauses in which the author, or the view he shares, finds a breach: 「补写收条属于对抗组织审查，违反政治纪律」; rules and others' views find none."""
    text = frame.text
    sentences = [s for s in frame.sentences if told.argument[0] <= s[0] < told.argument[1]]
    sentences += [(max(a, x), min(b, y)) for x, y in _shared(frame, told) for a, b in frame.sentences if a < y and b > x]
    return [(a, b) for a, b in sentences if _cue("finds").search(text, a, b) and not _cue("rules").search(text, a, b) and not _cue("others_view").search(text, a, b)]


def crimes(frame: Frame, told: Parts, names: list[str]) -> list[Violation]:
    """The charges that the author's conclusion states of ``names``; empty where he sees none or names none."""
    out: dict[str, Violation] = {}
    pattern, codes = _charges()
    text = frame.text
    for a, b in _shared(frame, told) + _concluding(frame, told, names):
        owner: str | None = None
        at = a
        for clause in re.split(r"(?<=[，。；：！？])", text[a:b]):
            s, e = at, at + len(clause)
            at = e
            people = frame.inside(s, e, "PER")
            if people:
                owner = frame.mentions[people[0]].text
            if _cue("supposes").search(clause) or owner is not None and owner not in names:
                continue
            for m in pattern.finditer(text, s, e):
                before = text[s:m.start()]
                if _cue("denies").search(before) or not (_cue("before_charge").search(before) or _cue("after_charge").match(text[m.end():e])):
                    continue
                out.setdefault(codes[m[0]], Violation(codes[m[0]], m.start(), m.end(), f"the author's conclusion: {m[0]}"))
            for m in _PLAIN_CHARGE.finditer(text, s, e):
                if not pattern.search(m[1]) and not _cue("denies").search(text[s:m.start()]) and "犯" not in m[1]:
                    out.setdefault("crime.other", Violation("crime.other", m.start(1), m.end(), f"the author's conclusion: {m[1]}罪"))
    for m in [m for span in (told.facts, *outcomes(frame, told)) for m in _cue("sentenced").finditer(text, *span)] if out else ():    # the court's word stands beside the argument
        near = frame.inside(m.end(), m.end() + 8, "PER") or frame.inside(frame.clause(m.start(), "，。；")[0], m.start(), "PER")
        if near and frame.mentions[near[-1]].text in names:
            for charge in pattern.finditer(text, *m.span(1 if m[1] else 2)):
                out.setdefault(codes[charge[0]], Violation(codes[charge[0]], charge.start(), charge.end(), f"sentenced for {charge[0]}"))
    plain = out.get("crime.bribe_taking")
    if plain is not None and text.startswith(("数额", "总额", "金额"), plain.end) and out.keys() & _BRIBERY - {"crime.bribe_taking", "crime.bribe_giving"}:
        del out["crime.bribe_taking"]                          # 构成利用影响力受贿罪，受贿数额包括…
    for m in [m for _, span in _undisputed(frame, told, names) for m in pattern.finditer(text, *span)]:
        out.setdefault(codes[m[0]], Violation(codes[m[0]], m.start(), m.end(), f"undisputed: {m[0]}"))
    return list(out.values())


def money(frame: Frame, told: Parts, names: list[str], charges: set[str], found: list[Amount]) -> list[Amount]:
    """The sums of the facts with the role that the conclusion gives them, and the total it adds; each value once."""
    text = frame.text
    concluded: dict[tuple[float, str], Amount] = {}
    concluding = set(_concluding(frame, told, names))
    of_author = set(_of_the_author(frame, told, names))
    for a, b in _shared(frame, told) + sorted(concluding | of_author):
        of_both = (a, b) in concluding or (a, b) in of_author and _cue("added").search(text, a, b) is not None
        sums = [(frame.mentions[i], next((r for r in _ROLES if _cue(r).search(text[max(a, frame.mentions[i].start - 50):frame.mentions[i].start])), None))
                for i in frame.inside(a, b, "MONEY")]
        for n, (m, role) in enumerate(sums):
            if role is None and n + 1 < len(sums) and _cue("added").search(text, a, m.start):
                role = sums[-1][1]                             # 加上从丙处得到的|130万元|，甲受贿总额为250万元
            told_as = m.norm or {}
            if role and (of_both or role == "loss" or _cue("as_total").search(text, a, m.start)) and told_as.get("value") and not m.text.endswith(("以上", "以下")) and not _cue("difference").match(text[m.end:b]):
                key = (float(told_as["value"]), told_as.get("currency", "CNY"))
                concluded.setdefault(key, Amount(*key, told_as.get("approx", "exact"), role, m.start, m.end, "the author's conclusion"))
    out: dict[tuple[float, str], Amount] = {}
    for x in found:
        a, _ = frame.sentence(x.start or 0)
        before = text[max(a, (x.start or 0) - 80):x.start]
        key = (x.value, x.currency)
        if _cue("means").search(before) or _cue("intended").search(before):
            continue
        if x.role in ("other", "gift", "loan", "refunded") and key in concluded and (concluded[key].role != "loss" or x.role == "other"):
            x = replace(x, role=concluded[key].role, why=concluded[key].why)
        elif (x.role == "other" or x.role == "gift" and "eight.gifts" not in charges or x.role == "loan" and _cue("asked_for").search(before)) and charges & _BRIBERY and _cue("takes").search(before) and not _cue("only_said").search(before):
            x = replace(x, role="bribe", why="handed over, and the conclusion is bribery")
        elif x.role == "bribe" and key not in concluded and _cue("only_said").search(before):
            x = replace(x, role="other", why="only promised")
        if key not in out or out[key].role == "other":
            out[key] = x
    for key, x in concluded.items():
        a, b = frame.sentence(x.start or 0)
        if key not in out and x.role != "loss" and _cue("adds_up").search(text, a, b):
            out[key] = x
    return list(out.values())
