"""Visits told by their length and by when they end: `on the occasion of the minister's two-day visit, which ends
today`, `Ms X's three-day visit to Y concludes on Friday`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import owner_of, stop_after
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_ENDS: Final = frozenset(
    ("ends", "ended", "concludes", "concluded", "finishes", "finished", "closes", "end", "conclude")
)
_ANY_OF_ENDS: Final = WordList(_ENDS)
_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_BEFORE_ENDS: Final = frozenset((",", "which", "that", "will", "is", "was", "due", "scheduled", "set", "to"))
_WORDS_TO_ENDS: Final = 6
_WORDS_TO_LENGTH: Final = 4
_NEAR: Final = frozenset(("today", "tomorrow", "yesterday"))
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))


def find_visit_ending(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit of whom the noun names, or of the guest met last (`told`); none where the text has told of it, or where
    the sentence tells of another (`here`)."""
    if s.kind != "body" or not _ANY_OF_ENDS.stands_in(s) or any(event.subtype == "visit" for event in here):
        return []
    k = next((k for k, low in enumerate(s.lows) if low in _TRIPS and _has_length(s, k)), None)
    if k is None:
        return []
    stop = stop_after(s, phrases, k) if s.low(k + 1) == "to" else None
    verb = _verb(s, k + 1 if stop is None else stop.j)
    if verb is None:
        return []
    guest, soil = _guest(s, phrases, k, stop, [*told, *here])
    person = guest.person if guest is not None else None
    is_told = any(e.subtype == "visit" and any(side.person is person for side in e.sides) for e in told)
    if guest is None or person is None or soil is None or is_told:
        return []
    sides = [guest, Side(None, None, gazetteer.country_of(soil), "host", stop, s)]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[verb])
    event.place = soil
    event.place_span = (s.starts[stop.i], s.ends[stop.j - 1]) if stop is not None else (s.starts[k], s.ends[k])
    event.reach, event.is_firm, event.is_underway = (s.starts[verb], _end_of_day(s, verb + 1)), True, True
    return [event]


def _has_length(s: Sentence, k: int) -> bool:
    """`two-day`, `week-long` before the noun at token k, and whose it is."""
    near = s.lows[max(0, k - _WORDS_TO_LENGTH) : k]
    return any(low.endswith(("-day", "-long")) for low in near) and near[0] not in ("a", "an")


def _verb(s: Sentence, j: int) -> int | None:
    """The token of `ends` behind the noun, from token j on, where its day follows."""
    for k in range(j, min(j + _WORDS_TO_ENDS, len(s))):
        if s.lows[k] in _ENDS:
            day = k + 2 if s.low(k + 1) == "on" else k + 1
            return k if is_of_date(s.low(day)) or s.low(day) in _NEAR else None
        if s.lows[k] not in _BEFORE_ENDS:
            return None
    return None


def _end_of_day(s: Sentence, k: int) -> int:
    while s.low(k) == "on" or s.low(k) in _NEAR or is_of_date(s.low(k)):
        k += 1
    return s.ends[k - 1]


def _guest(
    s: Sentence, phrases: list[Phrase], k: int, stop: Phrase | None, events: list[FoundEvent]
) -> tuple[Side | None, str | None]:
    """Who came and where to: by the noun's own words, else whoever of another country was met last, and where."""
    owner = owner_of(phrases, s, k)
    named = owner.people[0] if owner is not None and len(owner.people) == 1 else None
    for met in (e for e in reversed(events) if e.subtype in _ENCOUNTERS and e.status == "occurred"):
        people = [side for side in met.sides if side.person is not None]
        soil = stop.place if stop is not None else _soil(met, people)
        code = gazetteer.country_of(soil) if soil is not None else None
        guests = [side for side in people if side.country not in (None, code)]
        if code is None or (named is None and (len(guests) != 1 or len(people) == 1)):
            continue
        if named is None or owner is None:
            guest = guests[0]
            return Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence), soil
        side = Side(named, None, named.country or owner.country, "visitor", owner, s)
        return (side, soil) if code != side.country else (None, None)
    return None, None


def _soil(met: FoundEvent, people: list[Side]) -> str | None:
    """The country in which two met: of the place that is told, else of who received."""
    place = (met.place or "").rpartition("@")[2]  # `venue/Merdeka Palace@city/…`
    if place.startswith(("city/", "country/")):
        code = gazetteer.country_of(place)
        return f"country/{code}" if code is not None else None
    hosts = {side.country for side in people if side.role == "host"} - {None}
    return f"country/{hosts.pop()}" if len(hosts) == 1 else None
