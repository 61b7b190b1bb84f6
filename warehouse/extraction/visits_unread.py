"""Visits that no other rule reads: a person, a word for a visit, a place behind `to` or `in`, and a day.

Like `encounters_unread` these are held until the article is read: then everybody's country is known, and who else is
told to have made a visit.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_WORDS: Final = frozenset(
    "visit trip journey arrived arrives arrive travelled traveled travels travel flew flies leaves leave".split()
)
_CUES: Final = WordList(_WORDS)
_PLANS: Final = WordList("will shall scheduled planned expected upcoming forthcoming tomorrow".split())
_NOT_NEWS: Final = WordList(
    "if would could might should not no never neither nor recalled recalling recalls previous previously "
    "ago hopes hope hoped invite cancelled canceled postponed postpone off deferred telegram last since invited "
    "invitation message letter former late accepted visited recent had".split()
)
_TO: Final = frozenset(("to", "in", "for", "at"))


def find_unread_visit(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The visit that the sentence may tell of, of the first whom it names to the first place behind; none where it
    tells of one already (`known`)."""
    if s.kind != "body" or not _CUES.stands_in(s) or _NOT_NEWS.stands_in(s) or s.words[-1] == "?" or "may" in s.words:
        return []
    if any(e.subtype == "visit" for e in known):
        return []
    k = next((k for k, low in enumerate(s.lows) if low in _WORDS), None)
    goals = [p for p in phrases if p.place is not None and s.low(p.i - 1) in _TO]
    named = [p for p in phrases if len(p.people) == 1 and (not goals or p.j <= goals[0].i)]
    if k is None or not goals or not named or any(e.start <= s.starts[k] < e.end for e in known):
        return []
    goal, guest = goals[0], named[0]
    soil = goal.country or gazetteer.country_of(goal.place)
    if soil is None:
        return []
    is_plan = _PLANS.stands_in(s)
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s), Side(None, None, soil, "host", goal, s)]
    event = FoundEvent("visit", "announced" if is_plan else "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.needs_day = True
    event.place, event.place_span = goal.place, (s.starts[goal.i], s.ends[goal.j - 1])
    return [event]


def believed_visits(held: list[FoundEvent], told: list[FoundEvent]) -> list[FoundEvent]:
    """Those to a country that is not the visitor's, of whom no visit is told."""
    found: list[FoundEvent] = []
    for event in [e for e in held if e.subtype == "visit"]:
        guest = event.sides[0].person
        code = guest.country if guest is not None else None
        if guest is None or code is None or code == event.sides[1].country:
            continue
        if any(e.subtype == "visit" and any(x.person is guest for x in e.sides) for e in [*told, *found]):
            continue
        found.append(event)
    return found
