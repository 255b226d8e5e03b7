"""A telling of a person: what one case of one document says of one subject, ready to be compared. Pure functions.

``of_cases(cases, …)`` makes the records of a document from the model's shapes; the engine feeds it from the database, the
tests from an Extraction. Records go to JSON and back, so that a candidate is read with one query.
"""
from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..model import Case, Extraction
from ..tagging import places
from . import names
from .organisations import Org, identity

_SENTENCE = re.compile(r"[。！？；\n]")
_NOT_WORD = re.compile(r"\W+")
_OWN_BIRTH = re.compile(r"(\d{4})")


@dataclass(frozen=True)
class Post:
    org: Org
    title: str
    former: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What two posts are the same by."""
        return self.org.key, _title(self.title)


@dataclass(frozen=True)
class Told:
    """An event as told: type, first and last day or None, its sanctions as (code, months)."""
    type: str
    start: str | None
    end: str | None
    sanctions: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True)
class Record:
    """``key`` names the record for good (document, name and its count there): decisions refer to it. ``others``: full names
    of the people told with this one. ``sentences``: (hash, length) of the passage's sentences, to know a copied passage.
   """
    key: str
    document: str
    name: str
    folded: str
    hidden: bool
    published: str | None
    case: str
    posts: tuple[Post, ...] = ()
    region: str | None = None
    sex: str | None = None
    birth: str | None = None
    rank: str | None = None
    events: tuple[Told, ...] = ()
    sanctions: tuple[tuple[str, int | None], ...] = ()
    amounts: tuple[tuple[float, str, str], ...] = ()     # value, role, approx
    others: frozenset[str] = frozenset()
    sentences: tuple[tuple[int, int], ...] = ()
    genre: str | None = None
    subject: str = ""

    @cached_property
    def places(self) -> frozenset[str]:
        """Codes of today of the region and of the posts' places."""
        found = {p.org.place for p in self.posts if p.org.located}
        if self.region:
            found.add(self.region)
        return frozenset(found)

    @cached_property
    def post_keys(self) -> frozenset[tuple[str, str]]:
        """(organisation, title) of the posts whose organisation is known for sure."""
        return frozenset(p.key for p in self.posts if p.org.sure)

    @cached_property
    def id(self) -> str:
        """The id of a person that this record leads, and an alias for whoever holds it."""
        return "p" + hashlib.sha256(self.key.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @cached_property
    def order(self) -> tuple[str, str]:
        """The earliest telling leads."""
        return (self.published or "9999", self.key)

    def to_json(self) -> str:
        """Everything but what the key's table holds already."""
        return json.dumps({
            "n": self.name, "d": self.document, "p": self.published, "c": self.case,
            "o": [[p.org.name, p.title, int(p.former), p.org.key] for p in self.posts], "r": self.region, "s": self.sex, "b": self.birth,
            "k": self.rank, "e": [[e.type, e.start, e.end, e.sanctions] for e in self.events], "x": self.sanctions,
            "a": self.amounts, "w": sorted(self.others), "t": self.sentences, "g": self.genre}, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, key: str, subject: str, text: str) -> Record:
        d = json.loads(text)
        return cls(key, d["d"], d["n"], names.fold(d["n"]), names.hidden(d["n"]), d["p"], d["c"],
                   tuple(Post(identity(o, d["r"]), t, bool(f)) for o, t, f, _ in d["o"]), d["r"], d["s"], d["b"], d["k"],
                   tuple(Told(t, a, b, tuple((c, m) for c, m in x)) for t, a, b, x in d["e"]),
                   tuple((c, m) for c, m in d["x"]), tuple((v, r, q) for v, r, q in d["a"]), frozenset(d["w"]),
                   tuple((h, n) for h, n in d["t"]), d["g"], subject)


def sentence_hashes(text: str) -> tuple[tuple[int, int], ...]:
    """(hash, length) of the sentences of TEXT that are long enough to be told apart, in order, without repeats."""
    found: dict[int, int] = {}
    for sentence in _SENTENCE.split(text):
        bare = _NOT_WORD.sub("", sentence)
        if len(bare) >= 12:
            found[int.from_bytes(hashlib.blake2b(bare.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")] = len(bare)
    return tuple(found.items())


@lru_cache(maxsize=20_000)
def _title(title: str) -> str:
    """党组书记 and 书记 of one body are one post; 原 and 时任 never stand inside a title."""
    return title.removeprefix("党组").removeprefix("党委") if title.endswith("书记") else title


def of_cases(cases: Sequence[Case], *, document: str, published: str | None, genre: str | None = None, subjects: Sequence[Sequence[str]] = (),
             case_ids: Sequence[str] = ()) -> list[Record]:
    """The records of one document's person subjects. ``subjects`` and ``case_ids``: the database's ids, as they stand in
    ``cases``; without them, ids are made of the order."""
    everybody = {names.fold(s.name) for c in cases for s in c.subjects if s.kind == "person" and not names.hidden(s.name)}
    if len(everybody) > 40:         # a long list says nothing of who belongs together
        everybody = set()
    out: list[Record] = []
    count: dict[str, int] = {}
    for i, case in enumerate(cases):
        persons = [s for s in case.subjects if s.kind == "person"]
        region = case.region_code if case.region_code in places.gazetteer().by_code else None
        alone = len(persons) == 1
        sentences = sentence_hashes(case.text)
        for j, s in enumerate(case.subjects):
            if s.kind != "person":
                continue
            folded = names.fold(s.name)
            count[folded] = count.get(folded, 0) + 1
            key = f"{document}/{folded}" + (f"#{count[folded]}" if count[folded] > 1 else "")
            profile = s.profile
            sanctions = tuple((x.code, x.term_months) for x in s.sanctions)
            out.append(Record(
                key=key, document=document, name=s.name, folded=folded, hidden=names.hidden(s.name), published=published,
                case=case_ids[i] if case_ids else f"{document}.{i}",
                posts=tuple(dict.fromkeys(Post(identity(p.org or "", region), p.title, p.former)
                                          for p in s.positions)),
                region=region, sex=profile.sex if profile else None,
                birth=profile.birth if profile else None, rank=s.rank,
                events=tuple(Told(e.type, e.start, e.end) for e in s.events), sanctions=sanctions,
                # told of a case with several people, a sum may be another's: it counts for the sole subject alone
                amounts=tuple(dict.fromkeys((a.value, a.role, a.approx) for a in case.amounts)) if alone else (),
                others=frozenset(everybody - {folded}), sentences=sentences, genre=genre,
                subject=subjects[i][j] if subjects else f"{document}.{i}.{j}"))
    return out


def of_extraction(extraction: Extraction, document: str | None = None) -> list[Record]:
    """The records of one Extraction, without a database."""
    doc = extraction.document
    return of_cases(extraction.cases, document=document or doc.sha256 or doc.path, published=doc.published, genre=doc.genre)


def telling_amount(value: float) -> bool:
    """Whether a sum is so particular that two tellings of it are hardly chance: three figures or more (107.4万, not 20万)."""
    figures = f"{value:.0f}".rstrip("0")
    return value >= 1000 and len(figures) >= 3


def blocking_keys(record: Record) -> list[str]:
    """Strings that two records must share one of to be compared: name and place, name and organisation, name and a
    particular sum, name and a sentence; surname and organisation, where a hidden name may meet a full one (``asked_keys``)."""
    surname = names.surname(record.folded)
    who = f"某{surname}" if record.hidden else record.folded
    keys = {f"O|{who}|{p.org.key}" for p in record.posts if p.org.sure}
    if not record.hidden:
        keys |= {f"N|{who}|{code[:4]}" for code in record.places if not code.endswith("0000") or code[:2] in _CITIES}
        keys |= {f"A|{who}|{v:.0f}" for v, role, _ in record.amounts if telling_amount(v)}
        if record.birth:
            keys.add(f"B|{who}|{record.birth[:4]}")
    else:
        keys |= {f"A|{who}|{v:.0f}" for v, role, _ in record.amounts if telling_amount(v)}
    keys |= _crossing(record, record.hidden)
    keys |= {f"H|{who}|{h}" for h, _ in sorted(record.sentences)[:2]}
    return sorted(keys)


def _crossing(record: Record, hidden: bool) -> set[str]:
    """Keys by which hidden names meet full ones and only those."""
    surname = names.surname(record.folded)
    return {f"{'SH' if hidden else 'SF'}|{surname}|{p.org.key}" for p in record.posts if p.org.located and p.org.body}


def asked_keys(record: Record) -> list[str]:
    """The keys that a record looks for others under: its blocking keys, but those of the other kind where hidden names meet full ones."""
    own = _crossing(record, record.hidden)
    return sorted((set(blocking_keys(record)) - own) | _crossing(record, not record.hidden))


_CITIES = frozenset(("11", "12", "31", "50"))


def hash_key(key: str) -> int:
    """A blocking key as SQLite's 64-bit integer."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def paths(codes: Iterable[str]) -> list[str]:
    """Today's paths of codes, for showing."""
    return [places.path_of(c) for c in sorted(codes)]
