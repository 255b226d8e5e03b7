"""Whether two documents are one article: exact copies, reprints, excerpts. Pure functions of texts.

Candidates come from MinHash bands (``rensa``) over character shingles, each band joined with a subject's name, so that the form
letters of thousands of notices do not meet; then sentences are compared one by one. A notice that differs by a name, a figure
or a stage of the case is another notice, however alike the rest.
"""
from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..lexicons import rows
from ..tagging import places

PERMUTATIONS, BANDS, ROWS = 24, 8, 3
SEED = 20180323
SHINGLE = 3
# shares of the text that must be matched: of both for a reprint, of the shorter for an excerpt
REPRINT_FROM = 0.8
SHORTENED_FROM = 0.55
_NOT_WORD = re.compile(r"[\W_]+")
_END = re.compile(r"[。！？；!?;\n]")
_DATELINE = re.compile(r"^\s*[^，。：；\n]{2,18}?(?:讯|日电|月电)(?:\s*[（(][^）)\n]{0,30}[）)])?[\s，：]*")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Text:
    """A text made comparable. ``sentences``: its own words without punctuation, the page's credits left out. ``orgs``: the
    organisations (their keys) of each subject, by name, where they are known."""
    sentences: tuple[str, ...]
    names: frozenset[str]
    orgs: Mapping[str, frozenset[str]]
    hash: int
    length: int


@dataclass(frozen=True, slots=True)
class Copy:
    """``kind``: exact, reprint, excerpt. ``share``: of the shorter text that stands in the longer one."""
    kind: str
    share: float

    @property
    def why(self) -> str:
        part = f"{self.share:.0%}"
        return {"exact": "文字完全相同 / the same text", "reprint": f"转载：{part}的文字相同，人名、数字和办案阶段一致 / a reprint: {part} of the text, "
                "names, figures and stage of the case alike", "excerpt": f"摘录：{part}的文字见于另文 / an excerpt: {part} of it stands in the other"}[self.kind]


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    by: dict[str, list[str]] = {}
    for r in rows("copy_words"):
        by.setdefault(r["kind"], []).append(r["word"])
    return {kind: re.compile("|".join(re.escape(w) for w in sorted(found, key=len, reverse=True))) for kind, found in by.items()}


def hash64(text: str) -> int:
    """A text as SQLite's 64-bit integer."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def prepare(text: str, subjects: Mapping[str, Iterable[str]] | None = None) -> Text:
    """TEXT without punctuation, spaces and the page's credits; ``subjects``: whom the document tells, with their organisations."""
    subjects = subjects or {}
    credit = _words()["credit"]
    found = []
    for line in unicodedata.normalize("NFKC", text).split("\n"):
        if len(line) <= 60 and credit.search(line):
            continue
        for sentence in _END.split(_DATELINE.sub("", line)):
            bare = _NOT_WORD.sub("", sentence).lower()
            if len(bare) > 1:
                found.append(bare)
    whole = "".join(found)
    return Text(tuple(found), frozenset(subjects), {n: frozenset(o) for n, o in subjects.items() if o}, hash64(whole), len(whole))


def officialness(source: str | None) -> int:
    """0 for a source that speaks first-hand (纪委监委, 检察院, 法院), 1 for the next best, 2 for the rest."""
    words = _words()
    if not source:
        return 2
    return 0 if words["official1"].search(source) else 1 if words["official2"].search(source) else 2


def shingles(text: str) -> set[str]:
    return {text[i:i + SHINGLE] for i in range(max(1, len(text) - SHINGLE + 1))}


def bands(text: Text) -> list[int]:
    """The keys under which copies of a text meet: its hash, and each band of its MinHash with each of two of its subjects."""
    from rensa import RMinHash
    whole = "".join(text.sentences)
    keys = [hash64(f"text|{text.hash}")]
    if len(whole) < 12:
        return keys
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update(sorted(shingles(whole)))
    digest = sketch.digest()
    # the two of smallest hash: nearly the same set of names gives the same two
    who = sorted(text.names, key=hash64)[:2] or [""]
    return keys + [hash64(f"{name}|{i}|{digest[i * ROWS:(i + 1) * ROWS]}") for name in who for i in range(BANDS)]


def _without(a: tuple[str, ...], b: tuple[str, ...]) -> list[str]:
    """The sentences of A that B has not, each as often as A has it more."""
    left = Counter(b)
    out = []
    for s in a:
        if left[s]:
            left[s] -= 1
        else:
            out.append(s)
    return out


def _alike(a: str, b: str, first: bool) -> bool:
    """Whether two sentences are one as reprinted: a typist's two characters changed, or more words before or behind (「某网讯」,
    the date of the page, but figures only in the FIRST sentence); the same figures, stages and places."""
    short, long = sorted((a, b), key=len)
    if len(short) >= 8 and short in long:
        added = long.replace(short, "", 1)
        return not _words()["stage"].search(added) and (first or not _DIGITS.search(added))
    if len(long) - len(short) > 4 or not _near(short, long):
        return False
    return _facts(a) == _facts(b) and _places(a) == _places(b)


def _near(a: str, b: str) -> bool:
    """Whether the two differ in one stretch of at most two characters, or in two single ones."""
    n = min(len(a), len(b))
    head = 0
    while head < n and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < n - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    x, y = a[head:len(a) - tail], b[head:len(b) - tail]
    if max(len(x), len(y)) <= 2:
        return True
    return len(x) == len(y) and sum(p != q for p, q in zip(x, y)) <= 2


def _facts(sentence: str) -> tuple[list[str], list[str]]:
    return _DIGITS.findall(sentence), _words()["stage"].findall(sentence)


def _places(sentence: str) -> list[str]:
    return [sentence[s:e] for chain in places.chains_in(sentence) for s, e, _ in chain.parts]


def compare(a: Text, b: Text) -> Copy | None:
    """How two texts are one article; None where they are not. Symmetric."""
    if a.hash == b.hash and a.length:
        return Copy("exact", 1.0)
    if not a.length or not b.length:
        return None
    if a.names and b.names and len(a.names ^ b.names) > 0.2 * len(a.names | b.names):
        return None
    if any(a.orgs[n].isdisjoint(b.orgs[n]) for n in a.orgs.keys() & b.orgs.keys()):
        return None
    rest_a, rest_b = _without(a.sentences, b.sentences), _without(b.sentences, a.sentences)
    if len(rest_a) * len(rest_b) <= 4000:       # else too unlike to be worth looking at
        for s in list(rest_a):
            first = s in a.sentences[:2]
            found = next((t for t in rest_b if _alike(s, t, first or t in b.sentences[:2])), None)
            if found is not None:
                rest_a.remove(s)
                rest_b.remove(found)
    # a head may be written anew
    own = [[s for s in rest if s != text.sentences[0]] for rest, text in ((rest_a, a), (rest_b, b))]
    lost = [sum(map(len, rest)) for rest in own]
    share = [1 - n / text.length for n, text in zip(lost, (a, b))]
    stage = any(_words()["stage"].search(s) for rest in own for s in rest)
    figures = all(any(_DIGITS.search(s) for s in rest) for rest in own)     # each tells figures that the other does not
    other = all(any(_places(s) for s in rest) for rest in (rest_a, rest_b))          # another body speaks
    whole = min(lost) == 0                  # the one is the other with something left out
    if min(share) >= (SHORTENED_FROM if whole else REPRINT_FROM) and not stage and not figures and not other:
        return Copy("reprint", min(share))
    if max(share) >= REPRINT_FROM and min(a.length, b.length) >= 40:
        return Copy("excerpt", max(share))
    return None


def leader(group: Iterable[tuple[str, str | None, str | None]]) -> str:
    """Which of a group of copies leads: (id, source, published) → id of the earliest one of the most official source."""
    return min(group, key=lambda d: (officialness(d[1]), d[2] or "9999", d[0]))[0]
