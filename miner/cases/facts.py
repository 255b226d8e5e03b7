"""What one subject has met with: sanctions and events, each told once, a joined term in the place of its parts."""
from __future__ import annotations

from dataclasses import dataclass, field, replace

from ..model import Event, Sanction

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
        """Adds an event that comes to pass once, save that an appeal is a verdict of its own: told again, it only gets its date."""
        for n, old in enumerate(self.events):
            if old.type == e.type:
                if e.start and old.start and e.end and old.end and (old.start, old.end) != (e.start, e.end):
                    if old.start <= e.start and e.end <= old.end:      # 于2014年获刑。…2014年6月，法院判处: the same, told nearer
                        self.events[n] = e
                        return
                    if e.start <= old.start and old.end <= e.end:
                        return
                if e.type == "sentence" and e.start and old.start and e.start != old.start and \
                        not any(o.type == "sentence" and o.start == e.start for o in self.events):
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
        """Adds a sanction; True where it is new. A combined punishment replaces its parts."""
        if s.why.startswith("决定执行") and s.code in TERMS:
            self.sanctions = [o for o in self.sanctions if o.code not in TERMS or o.code == s.code]
        for n, old in enumerate(self.sanctions):
            if old.code == s.code and (s.code == "criminal.fine" or old.term_months == s.term_months or s.term_months is None):
                return False
            if old.code == s.code == "criminal.fixed_term":
                if old.term_months is None or s.why.startswith("决定执行"):
                    self.sanctions[n] = s
                return False
        self.sanctions.append(s)
        return True

    def let_off(self) -> None:
        """A court of appeal spared what the first one gave: 一审判处有期徒刑一年，…二审改判免予刑事处罚."""
        self.sanctions = [s for s in self.sanctions if not s.code.startswith("criminal.")]
