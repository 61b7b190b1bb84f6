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
from warehouse.extraction.people import Person
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
_SENTENCES, _MOST, _MOST_PEOPLE, _TWO = 3, 4, 6, 2
"""How many sentences in a row tell of one encounter; how many such reports an article has, of how many people."""


@dataclass(slots=True)
class FaintReports:
    """Keeps the sentences in which people can stand together; what they tell is asked when the article is read."""

    text: str
    setting: Setting
    rows: list[tuple[Sentence, list[Phrase]]] = field(default_factory=list)
    """The sentences of the body with their phrases."""

    def read(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Keep a sentence."""
        if s.kind == "body":
            self.rows.append((s, phrases))

    def forget(self) -> None:
        """What was read is a parliamentary reply, which reports nothing."""
        self.rows.clear()

    def apart_from(self, told: list[FoundEvent]) -> list[FoundEvent]:
        """Reports on people of two countries whom nothing that the article tells brings together, with their days."""
        together = [{id(side.person) for side in e.sides} for e in told if e.subtype != "visit"]
        kept: list[FoundEvent] = []
        recent: list[tuple[Sentence, list[Phrase]]] = []
        for s, phrases in self.rows:
            if (_NOT_TOLD.stands_in(s) and not _is_ceremony_of_all(s)) or s.words[-1] == "?" or "may" in s.words:
                recent.clear()
                continue
            end = before_company(s)
            recent.append((s, [p for p in phrases if p.people and p.i < end and not is_aside(s, p)]))
            del recent[:-_SENTENCES]
            event = _report(recent, together) if recent[-1][1] else None
            if event is None or len(kept) == _MOST:
                continue
            event.day, is_history = choose_day(event, self.text, self.setting)
            if not is_history:
                together.append({id(side.person) for side in event.sides})
                settle_days(event, [event], self.setting, None)
                kept.append(event)
        return kept


def _is_ceremony_of_all(s: Sentence) -> bool:
    """`Ambassador X and Minister Y attended the handover ceremony`: it was theirs."""
    k = next((k for k, low in enumerate(s.lows) if low == "attended"), len(s))
    is_other = any(low in _NOT_TOLD.words for m, low in enumerate(s.lows) if m != k)
    return not is_other and s.low(k + 1) == "the" and "ceremony" in s.lows[k + 2 : k + 4]


def _report(recent: list[tuple[Sentence, list[Phrase]]], together: list[set[int]]) -> FoundEvent | None:
    """The report that some sentences in a row make, if they bring together whom nothing else does."""
    people = {id(person): person for _, named in recent for p in named for person in p.people}
    if len(people) < _TWO:
        return None
    apart = [key for key, person in people.items() if _meets_another(person, list(people.values()), together)]
    cue = next(((s, k) for s, _ in reversed(recent) if (k := _cue(s)) is not None), None) if apart else None
    if cue is None:
        return None
    sides: dict[int, Side] = {}
    for s, named in recent:
        for side in as_sides(s, named, "participant"):
            if id(side.person) in apart:
                sides.setdefault(id(side.person), side)
    s, k = cue
    event = FoundEvent("meeting", "occurred", None, list(sides.values())[:_MOST_PEOPLE], s, s.starts[k], s.ends[k])
    return event if len(event.sides) >= _TWO else None


def _cue(s: Sentence) -> int | None:
    if not _ENCOUNTERS.stands_in(s):
        return None
    return next((k for k, low in enumerate(s.lows) if low in _ENCOUNTERS.words), None)


def _meets_another(person: Person, people: list[Person], together: list[set[int]]) -> bool:
    """Somebody of another country, or of none that is known, whom nothing else brings together with the person."""
    return any(
        other is not person
        and (person.country is None or person.country != other.country)
        and not any(id(person) in met and id(other) in met for met in together)
        for other in people
    )
