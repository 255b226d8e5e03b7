"""What one subject has met with: sanctions and events, each told once, a joined term in the place of its parts."""
from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ..model import Event, Sanction
from .sanctions import months

UPHELD = "a ruling that upholds the sentence"
_PROPERTY = ("criminal.fine", "criminal.confiscation")
TERMS = ("criminal.fixed_term", "criminal.detention", "criminal.life", "criminal.death", "criminal.death_reprieve")


@dataclass
class Facts:
    """What one subject has met with so far."""
    sanctions: list[Sanction] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def event(self, e: Event) -> None:
        """Adds an event; a dated one takes the place of the same event without a date."""
        for n, old in enumerate(self.events):
            if old.type == e.type and (old.start == e.start or old.start is None or e.start is None):
                if e.type in ("party_discipline", "admin_discipline") and old.why != e.why and old.start == e.start:
                    break
                if old.start is None and e.start is not None:
                    self.events[n] = e
                return
        self.events.append(e)

    def once(self, e: Event) -> None:
        """Adds an event that comes to pass once, save that what a court of appeal pronounces on a day of its own is a verdict of its
        own: told again, it only gets its date. A ruling without a day that only upholds the sentence is none where that is told."""
        sentences = [o for o in self.events if o.type == "sentence"] if e.type == "sentence" else []
        if e.why == UPHELD and sentences and (e.start is None or any(o.start is None or o.start >= e.start for o in sentences)):
            return
        if [o.why for o in sentences] == [UPHELD] and (sentences[0].start is None or e.start is None or e.start >= sentences[0].start):
            self.events[self.events.index(sentences[0])] = e
            return
        for n, old in enumerate(self.events):
            if old.type == e.type:
                if e.start and old.start and e.end and old.end and (old.start, old.end) != (e.start, e.end):
                    if old.start <= e.start and e.end <= old.end:      # 于2014年获刑。…2014年6月，法院判处: the same, told nearer
                        self.events[n] = e
                        return
                    if e.start <= old.start and old.end <= e.end:
                        return
                if e.type in ("sentence", "trial") and e.start and old.start and e.start != old.start and \
                        not any(o.type == e.type and o.start == e.start for o in self.events):
                    continue
                if old.start is None and e.start is not None:
                    self.events[n] = e
                return
        self.events.append(e)

    def dated(self, kind: str, s: str, e: str | None, code: str) -> None:
        """The date of a sanction that a head or title told without one."""
        for n, old in enumerate(self.events):
            if old.type == kind and old.why == code and old.start is None:
                self.events[n] = replace(old, start=s, end=e)
                return

    def sanction(self, s: Sanction) -> bool:
        """Adds a sanction; True where it is new. A combined punishment replaces its parts, what it takes of property theirs."""
        joined = [o for o in self.sanctions if o.why.startswith("决定执行") and o.code in TERMS] if s.code in _PROPERTY else []
        if joined and s.start is not None and joined[-1].end is not None and 0 <= s.start - joined[-1].end <= 24:
            self.sanctions = [o for o in self.sanctions if o.code not in _PROPERTY or o.start is None or o.start > joined[-1].start] + [s]
            return False
        if s.why.startswith("决定执行") and s.code in TERMS:
            self.sanctions = [o for o in self.sanctions if o.code not in TERMS or o.code == s.code]
        if s.code == "admin.demotion" and any([o.code == "admin.post_removal" and o.end is not None and s.start is not None and 0 <= s.start - o.end <= 24 for o in self.sanctions]):
            return False                                       # 行政撤职处分，降为副局级: the rank that is left
        for n, old in enumerate(self.sanctions):
            if old.code == s.code and (s.code == "criminal.fine" or old.term_months == s.term_months or s.term_months is None):
                if s.why.startswith("决定执行") and s.code in TERMS:
                    self.sanctions[n] = s
                return False
            if old.code == s.code == "criminal.fixed_term":
                if old.term_months is None or s.why.startswith("决定执行"):
                    self.sanctions[n] = s
                return False
        self.sanctions.append(s)
        return True

    def revised(self, text: str, at: int) -> None:
        """What a court of appeal made of what the first one gave, told at an offset: 改判免予刑事处罚 spares it, 当庭|改判三年| changes the term."""
        if _LET_OFF.match(text, at):
            self.sanctions = [s for s in self.sanctions if not s.code.startswith("criminal.")]
        elif (again := _OTHER_TERM.match(text, at)) is not None:
            self.sanctions = [replace(s, term_months=months(again.group(1)), why=f"改判, {s.why}") if s.code == "criminal.fixed_term" else s for s in self.sanctions]


_LET_OFF = re.compile("改判[^。；]{0,40}免[予于]刑事处罚|(?:宣告|改判|判决|宣判)[^。；]{0,40}无罪")
_OTHER_TERM = re.compile(r"改判(?:为|其)?((?:[一二两三四五六七八九十]{1,3}|\d{1,2})年(?:半|零?(?:[一二两三四五六七八九十]{1,2}|\d{1,2})个月)?)(?![^，。；]{0,4}(?:拘役|管制))")
