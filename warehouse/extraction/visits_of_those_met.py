"""Visits of those who are told to have met somebody abroad, where the visit names no one: `during her visit to the
Caribbean country from September 9 to 12`, `The delegation, which is visiting Laos from 3 to 6 June, includes X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_VISITS: Final = frozenset(("visit", "visiting", "trip", "stay"))
_ANY_OF_VISITS: Final = WordList(_VISITS)
_LANDS: Final = frozenset(("country", "nation", "island", "state"))
_ANY_OF_LANDS: Final = WordList(_LANDS)
_DELEGATION: Final = WordList(("delegation",))
_PARTS: Final = frozenset(
    (
        "asian african european caribbean eurasian arab balkan american nordic baltic gulf oceanian pacific south "
        "southern southeast north northern west western east eastern central northeast latin island neighboring "
        "neighbouring archipelagic indochinese mediterranean"
    ).split()
)
_OWNERS: Final = frozenset(("his", "her", "their"))
_WORDS_OF_KIND: Final = 3
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_TOKENS_TO_DAY: Final = 6
_LONGEST_LAND: Final = 4
_TOKENS_TO_STOP: Final = 4


def find_visits_of_those_met(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit of that kind that the sentence tells of with its days, at most one; `told`: the events of the sentences
    before, `here`: those of this one."""
    if s.kind != "body" or not _ANY_OF_VISITS.stands_in(s):
        return []
    if not _ANY_OF_LANDS.stands_in(s) and not _DELEGATION.stands_in(s):
        return []
    visits = [event for event in here if event.subtype == "visit"]
    if len(visits) == 1 and s.lows[:2] == ["the", "delegation"]:
        _give_guest(visits[0], told)
    if visits:
        return []
    return _to_that_land(s, phrases, told, here) or _of_the_delegation(s, phrases, told)


def _to_that_land(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent]
) -> list[FoundEvent]:
    """`during her visit to the Caribbean country from September 9 to 12`, after a meeting there."""
    for k in range(1, len(s) - _LONGEST_LAND):
        if s.lows[k] not in _VISITS or s.lows[k + 1 : k + 3] != ["to", "the"] or s.low(k + 3) not in _PARTS:
            continue
        if _OWNERS.isdisjoint(s.lows[max(0, k - _WORDS_OF_KIND) : k]):
            continue
        end = k + 3
        while s.low(end) in _PARTS:
            end += 1
        soil = _soil_told(s, phrases) if here else None
        guest = _guest_abroad(here, soil, is_told_there=True) if soil is not None else _guest_abroad(told, None)
        if s.low(end) in _LANDS and guest is not None and _tells_days(s, end + 1):
            return [_visit_of(guest[0], guest[1], s, (k, end + 1))]
    return []


def _soil_told(s: Sentence, phrases: list[Phrase]) -> str | None:
    """The country of the first place that the sentence names with `in` or `at`."""
    for phrase in phrases:
        if phrase.place and s.low(phrase.i - 1) in ("in", "at"):
            return phrase.country or gazetteer.country_of(phrase.place)
    return None


def _of_the_delegation(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`The delegation, which is visiting Laos from 3 to 6 June, includes X`: of whom the article told to have met
    others there."""
    if s.lows[:3] != ["the", "delegation", ","]:
        return []
    k = next((k for k in range(3, min(len(s), 9)) if s.lows[k] in _VISITS), None)
    if k is None:
        return []
    stops = (p for p in phrases if k < p.i <= k + _TOKENS_TO_STOP and p.kind in ("place", "country"))
    stop = next((p for p in stops if p.place is not None), None)
    soil = gazetteer.country_of(stop.place) if stop is not None and stop.place is not None else None
    guest = _guest_abroad(told, soil) if soil is not None else None
    if stop is None or guest is None or not _tells_days(s, stop.j):
        return []
    visit = _visit_of(guest[0], guest[1], s, (k, k + 1))
    visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [visit]


def _give_guest(visit: FoundEvent, told: list[FoundEvent]) -> None:
    """`The delegation, which is visiting Laos, includes X`: whose visit it is, where the clause has not told."""
    hosts = [side.country for side in visit.sides if side.role == "host"]
    if any(side.role == "visitor" for side in visit.sides) or len(hosts) != 1 or hosts[0] is None:
        return
    guest = _guest_abroad(told, hosts[0])
    if guest is not None:
        visit.sides.append(Side(guest[0].person, None, guest[0].country, "visitor", guest[0].phrase, guest[0].sentence))


def _guest_abroad(
    events: list[FoundEvent], soil: str | None, *, is_told_there: bool = False
) -> tuple[Side, str] | None:
    """Who met others abroad last, and where: in `soil`, if it is told; `is_told_there`: the sentence that tells of them
    names it."""
    for event in reversed(events):
        place = gazetteer.country_of(event.place) if event.place is not None else None
        hosts = {side.country for side in event.sides if side.role == "host"} - {None}
        land = soil if is_told_there else place or (next(iter(hosts)) if len(hosts) == 1 else soil)
        guests = [side for side in event.sides if side.person is not None and side.country != land]
        are_two = len(guests) == 1 and any(side.country == land for side in event.sides)
        if event.subtype not in _ENCOUNTERS or land is None or land != (soil or land) or not are_two:
            continue
        return guests[0], land
    return None


def _tells_days(s: Sentence, j: int) -> bool:
    """`from May 3 to 5`, `on June 3-6`: days right after the noun."""
    is_opened = s.low(j) in ("from", "on", "between", "(") or s.low(j - 1) == ")"
    return is_opened and any(is_of_date(low) for low in s.lows[j + 1 : j + _TOKENS_TO_DAY])


def _visit_of(guest: Side, land: str, s: Sentence, at: tuple[int, int]) -> FoundEvent:
    sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, s)]
    sides.append(Side(None, None, land, "host", None, s))
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[at[0]], s.ends[at[1] - 1])
    event.place = f"country/{land}"
    event.reach = (s.starts[at[0]], s.end)
    return event
