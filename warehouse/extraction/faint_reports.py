"""Encounters that an article may tell of, in words that no rule knows: who stands together where something took place.

`X chaired the meeting for the Union. Y led the delegation.` Such sentences prove no encounter by themselves. What is
found here is kept as a report that is not sure: resolution believes it where another article tells surely that these
people met on that day, and forgets it elsewhere (`warehouse/resolution/faint_reports.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.encounters_unread import before_company, is_aside
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.settled_days import settle_days
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_ENCOUNTERS: Final = WordList(
    "talks talk meeting meetings meets met meet consultations consultation negotiations dialogue session summit "
    "commission committee council conference forum seminar workshop symposium congress assembly round reception "
    "audience call conversation discussion discussions discussed discuss discusses exchange exchanged interaction "
    "ceremony signing signed sign signs inked handover handed handing received receives receive hosted hosts host "
    "welcomed welcomes welcome chaired chairs chair co-chaired co-chair headed led presided presented conferred "
    "awarded bestowed decorated thanked opened convened gathered visited visit lunch dinner breakfast banquet "
    "luncheon telephone phone video videoconference link agreed reviewed accompanied guest counterpart".split()
)
_NOT_TOLD: Final = WordList(
    "if would could might should will shall ago never nor cannot previous former recalled cancelled canceled "
    "postponed telegram letter message messages greetings regards behalf invited invitation successor predecessor "
    "upcoming forthcoming next attended attending attendees present taking participants presence".split()
)
_SENTENCES, _MOST, _MOST_PEOPLE = 3, 4, 6
"""How many sentences in a row tell of one encounter; how many such reports an article has, of how many people."""


@dataclass(slots=True)
class FaintReports:
    """Collects, sentence by sentence, who stands together beside a word for what people come together for."""

    text: str
    setting: Setting
    recent: list[tuple[Sentence, list[Phrase]]] = field(default_factory=list)
    found: list[FoundEvent] = field(default_factory=list)

    def read(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Add the report that this sentence makes with those before it."""
        if s.kind != "body":
            return
        if (_NOT_TOLD.stands_in(s) and not _is_ceremony_of_all(s)) or s.words[-1] == "?" or "may" in s.words:
            self.recent.clear()
            return
        end = before_company(s)
        self.recent.append((s, [p for p in phrases if p.people and p.i < end and not is_aside(s, p)]))
        del self.recent[:-_SENTENCES]
        if len(self.found) <= 2 * _MOST and self.recent[-1][1]:
            report = self._report()
            if report is not None:
                self.found.append(report)

    def _report(self) -> FoundEvent | None:
        cue = next(((s, k) for s, _ in reversed(self.recent) if (k := _cue(s)) is not None), None)
        sides = [side for s, named in self.recent for side in as_sides(s, named, "participant")]
        own = {id(side.person): side for side in reversed(sides) if side.person is not None}
        if cue is None or len(own) < 2:
            return None
        s, k = cue
        event = FoundEvent("meeting", "occurred", None, list(reversed(own.values())), s, s.starts[k], s.ends[k])
        event.day, is_history = choose_day(event, self.text, self.setting)
        return None if is_history else event

    def forget(self) -> None:
        """What was read is a parliamentary reply, which reports nothing."""
        self.found.clear()

    def apart_from(self, told: list[FoundEvent]) -> list[FoundEvent]:
        """Reports on people of two countries whom nothing that the article tells brings together, with their days."""
        together = [{id(side.person) for side in e.sides} for e in told if e.subtype != "visit"]
        kept: list[FoundEvent] = []
        for event in self.found:
            event.sides = [side for side in event.sides if _meets_another(side, event.sides, together)][:_MOST_PEOPLE]
            if len(event.sides) < 2 or len(kept) == _MOST:
                continue
            together.append({id(side.person) for side in event.sides})
            settle_days(event, [event], self.setting, None)
            kept.append(event)
        return kept


def _is_ceremony_of_all(s: Sentence) -> bool:
    """`Ambassador X and Minister Y attended the handover ceremony`: it was theirs."""
    k = next((k for k, low in enumerate(s.lows) if low == "attended"), len(s))
    is_other = any(low in _NOT_TOLD.words for m, low in enumerate(s.lows) if m != k)
    return not is_other and s.low(k + 1) == "the" and "ceremony" in s.lows[k + 2 : k + 4]


def _cue(s: Sentence) -> int | None:
    if not _ENCOUNTERS.stands_in(s):
        return None
    return next((k for k, low in enumerate(s.lows) if low in _ENCOUNTERS.words), None)


def _meets_another(side: Side, sides: list[Side], together: list[set[int]]) -> bool:
    """Somebody of another country, or of none that is known, stands here whom nothing else brings together with him."""
    person = side.person
    return person is not None and any(
        other.person is not None
        and other.person is not person
        and (person.country is None or person.country != other.person.country)
        and not any(id(person) in people and id(other.person) in people for people in together)
        for other in sides
    )
