"""miner inside spaCy, and a spaCy model beside miner.

``create()`` gives a spaCy ``Language("zh")`` whose one component sets miner's mentions as ``doc.ents``; its tokens are
characters, on which every span is exact (jieba's words cut across names). Any spaCy project can also add the component:

    >>> import spacy, miner.tagging.spacy_bridge
    >>> nlp = spacy.blank("zh"); nlp.add_pipe("miner")
    >>> [(e.text, e.label_) for e in nlp("渠县医疗保障局原局长李某被查处。").ents][0]
    ('渠县医疗保障局', 'ORG')

``disagreements`` runs an installed spaCy model beside the rules (``miner ingest --model NAME``) and lists where the two
differ on people, organisations and places, for a person to look at; the model changes no mention.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from miner.model import Document, Mention
from miner.tagging.pipeline import tag

# labels of the common Chinese models (OntoNotes, MSRA) in miner's terms
_LABELS = {"PERSON": "PER", "PER": "PER", "NR": "PER", "ORG": "ORG", "NT": "ORG", "GPE": "LOC", "LOC": "LOC", "NS": "LOC", "FAC": "LOC"}


class ModelError(ValueError):
    """The model is not installed; the message says how to install it."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A span that only one of the two found, or that the two label differently."""
    start: int
    end: int
    text: str
    rules: str | None       # miner's label, None where miner found nothing there
    model: str | None


if not Span.has_extension("norm"):
    Span.set_extension("norm", default=None)
    Span.set_extension("why", default="")


@Language.component("miner")
def _component(doc: Doc) -> Doc:
    starts = {t.idx: t.i for t in doc}
    ends = {t.idx + len(t): t.i + 1 for t in doc}
    spans = []
    for m in tag(Document(doc.text)):
        if m.start in starts and m.end in ends:
            span = Span(doc, starts[m.start], ends[m.end], label=m.label)
            span._.norm, span._.why = m.norm, m.why
            spans.append(span)
    doc.set_ents(spans)
    return doc


def create() -> Language:
    """A spaCy pipeline with miner's mentions as entities."""
    nlp = spacy.blank("zh")
    nlp.add_pipe("miner")
    return nlp


@lru_cache(maxsize=2)
def load(name: str) -> Language:
    """The installed spaCy model NAME, for its entities only."""
    try:
        return spacy.load(name, exclude=["parser", "lemmatizer"])
    except OSError as error:
        raise ModelError(f"{name}: no such spaCy model here; install it first (python -m spacy download {name}, "
                         "or pip install the model's wheel)") from error


def disagreements(document: Document, mentions: list[Mention], model: str) -> list[Disagreement]:
    """Where the spaCy model and the rules differ on PER, ORG and LOC; spans are offsets into ``document.text``."""
    rules = {(m.start, m.end): m.label for m in mentions if m.label in ("PER", "ORG", "LOC")}
    theirs = {(e.start_char, e.end_char): _LABELS[e.label_] for e in load(model)(document.text).ents if e.label_ in _LABELS}
    return [Disagreement(s, e, document.text[s:e], rules.get((s, e)), theirs.get((s, e)))
            for s, e in sorted(rules.keys() | theirs.keys()) if rules.get((s, e)) != theirs.get((s, e))]
