"""Visits: several destinations of one journey, and the days of each; where a guest was hosted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_lengths import stretch_visit
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_BETWEEN_DESTINATIONS: Final = frozenset(
    (
        ", ; and & the to then as well from on in until till through of later before – - — ( ) between during "
        "respectively followed by finally lastly afterwards thereafter subsequently "
        "there a an his her official state working friendship friendly goodwill visit trip"
    ).split()
)
_RIGHT_AFTER: Final = 12
_IN_THE_COUNTRY: Final = 40


def apart(s: Sentence, phrases: list[Phrase], event: FoundEvent) -> list[FoundEvent]:
    """A visit to several countries as one visit to each; `event` alone where it has one destination."""
    stops = _destinations(s, phrases, event)
    if len(stops) < 2:
        return [event]
    own = [side for side in event.sides if side.role != "host"]
    found = []
    for number, stop in enumerate(stops):
        end = s.starts[stops[number + 1].i] if number + 1 < len(stops) else s.end
        host = Side(None, None, stop.country, "host", stop, s)
        visit = replace(event, sides=[*(replace(side) for side in own), host], others=[], conflicts=[])
        visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        visit.reach, visit.journey = (s.starts[stop.i], end), (s.starts[stops[0].i], s.starts[stops[-1].i])
        found.append(visit)
    return found


def abroad(events: list[FoundEvent], home: str | None, named: Collection[str]) -> list[FoundEvent]:
    """Without journeys within the visitors' own country: an inspection is no visit to anyone.

    `home`: the press's country; `named`: the countries that the article names.
    """
    visits = [event for event in events if event.subtype == "visit"]
    for visit in visits:
        visit.sides = _without_visiting_oneself(visit.sides)
    is_of_home = bool(visits) and home is not None
    # `will travel to the Gulf from 3 to 8 May. Her first stop is Riyadh`: towns alone tell of other countries.
    soils = [gazetteer.country_of(visit.place) for visit in visits if is_of_home and visit.place is not None]
    is_of_home = is_of_home and all(soil in (None, home) for soil in soils) and all(code == home for code in named)
    return [
        event
        for event in events
        if event.subtype != "visit" or not (_is_at_home(event) or (is_of_home and _is_to_nowhere(event, home)))
    ]


_GATHERINGS: Final = WordList("summit forum conference council congress assembly session convention".split())


def _is_to_nowhere(event: FoundEvent, home: str | None) -> bool:
    """`will travel to Alice Springs`, of the press's own people and no country: to a town of theirs that no table
    lists, or to a hospital."""
    codes = {side.country for side in event.sides if side.role == "visitor" and side.person is not None}
    if not codes and all(side.country is None and side.organization is None for side in event.sides):
        return event.place is None  # `The president will travel to Wisconsin`
    hosts = {side.country for side in event.sides if side.role == "host" and side.person is not None}
    is_inland = event.place is None and codes == {home} and not hosts and not event.is_here
    return is_inland and not event.is_mention and not _GATHERINGS.stands_in(event.sentence)


def of_visits(events: list[FoundEvent], s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The events of a sentence, with whoever hosts a guest there and whoever is welcomed to a country."""
    return _with_those_welcomed_to(_with_hosts_there(events), s, phrases)


def _with_hosts_there(events: list[FoundEvent]) -> list[FoundEvent]:
    """`will visit X, where she will be hosted by Minister Y`: one visit, of which Y is the host."""
    visits = [event for event in events if event.subtype == "visit"]
    if len(visits) < 2 or "where" not in visits[0].sentence.low_set():
        return events
    s = visits[0].sentence
    begin = s.starts[s.lows.index("where")]
    there = [event for event in visits if event.start > begin and event.place is None]
    led = [event for event in visits if event.start < begin]
    if len(there) != 1 or not led:
        return events
    hosts = [side for side in there[0].sides if side.role == "host" and side.person is not None]
    for host in hosts:
        host.country = host.country or next((side.country for side in led[-1].sides if side.role == "host"), None)
    led[-1].sides = [side for side in led[-1].sides if side.role != "host" or side.person or not hosts] + hosts
    return [event for event in events if event is not there[0]]


def _with_those_welcomed_to(events: list[FoundEvent], s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`welcomed President X to Y today`, `welcomed X to Y on a state visit`: X is in Y on a visit.

    Whoever welcomes `the visit of X` receives nobody.
    """
    if not _ANY_OF_WELCOMES.stands_in(s):
        return events
    kept = []
    for event in events:
        guest = next((side.phrase for side in event.sides if side.role == "visitor" and side.phrase), None)
        k = next((k for k, low in enumerate(s.lows) if low in _WELCOMES and s.starts[k] == event.start), None)
        if event.subtype != "reception" or guest is None or k is None or guest.i < k:
            kept.append(event)
            continue
        if "visit" in s.lows[k : guest.i]:
            continue
        if _is_state_guest(s, guest) and (
            host := next((x for x in event.sides if x.role == "host" and x.country), None)
        ):
            event.subtype, event.place = "visit", f"country/{host.country}"
            event.sides.append(Side(None, None, host.country, "host", host.phrase, s))
        stop = next((p for p in phrases if guest.j < p.i <= guest.j + 5 and s.low(p.i - 1) == "to"), None)
        if stop is not None and stop.place is not None and stop.country not in (None, guest.country):
            rest = s.lows[stop.j :]
            if "visit" in rest or not _TODAY.isdisjoint(rest[:1]) or not _TODAY.isdisjoint(s.lows[max(0, k - 2) : k]):
                event.subtype, event.place = "visit", stop.place
                event.place_span = (s.starts[stop.i], s.ends[stop.j - 1])
        kept.append(event)
    return kept


def _is_state_guest(s: Sentence, guest: Phrase) -> bool:
    """`will welcome X as a state guest from May 3 to 5`."""
    j = guest.j + 1 if s.low(guest.j) == "," else guest.j
    return s.low(j) == "as" and "guest" in s.lows[j : j + _WORDS_TO_GUEST]


_WORDS_TO_GUEST: Final = 7
_WELCOMES: Final = frozenset(("welcomed", "welcomes", "welcome"))
_ANY_OF_WELCOMES: Final = WordList(_WELCOMES)
_TODAY: Final = frozenset(("today", "yesterday"))
_LEAVING: Final = frozenset("depart departs departed departing leave leaves left leaving".split())


def without_ways_home(events: list[FoundEvent], home: str | None) -> list[FoundEvent]:
    """Without departures of a country's own people for that country: `The Minister departs for Singapore today`."""
    return [event for event in events if home is None or not _leads_home(event, home)]


def _leads_home(event: FoundEvent, home: str) -> bool:
    s = event.sentence
    if event.subtype != "visit" or {side.country for side in event.sides if side.role == "host"} != {home}:
        return False
    is_left = any(s.starts[k] == event.start and s.lows[k] in _LEAVING for k in range(len(s)))
    return is_left and all(side.country in (None, home) for side in event.sides)


def _without_visiting_oneself(sides: list[Side]) -> list[Side]:
    """`while X will be in Y on May 3, he will hold talks`: he is no host of his own visit."""
    visitors = {id(side.person) for side in sides if side.person is not None and side.role == "visitor"}
    return [side for side in sides if side.role != "host" or side.person is None or id(side.person) not in visitors]


def _is_at_home(event: FoundEvent) -> bool:
    soil = gazetteer.country_of(event.place) if event.place else None
    codes = {side.country for side in event.sides if side.role == "visitor" and side.person is not None}
    return soil is not None and codes == {soil}


def _destinations(s: Sentence, phrases: list[Phrase], event: FoundEvent) -> list[Phrase]:
    """The places right after a visit's verb that are joined by commas, `and` and their days; one for each country."""
    stops: list[Phrase] = []
    end = None
    onward = _onward(s, event)
    for phrase in phrases:
        if s.starts[phrase.i] < event.end:
            continue
        if s.low(phrase.i - 1) == "(" and s.low(phrase.j) == ")" and end == phrase.i - 1:
            continue  # `the Republic of Cyprus (RoC)`
        if stops and phrase.i < onward:
            continue  # who invited to the first of them
        if stops and phrase.place is not None and phrase.country is None and s.low(phrase.i - 1) == "in":
            continue  # `Kazakhstan and Uzbekistan in Central Asia, and then Mongolia`
        is_there = bool(stops) and (bool(phrase.people) or phrase.country == stops[-1].country)
        if is_there and end is not None and "where" in s.lows[end : phrase.i]:
            continue  # `in Lima from 3 to 5 May, where he met X, and in Quito from 6 to 7 May`
        if not stops and phrase.people and any(side.phrase is phrase for side in event.sides):
            continue  # `the visit of X to Y and Z`
        if phrase.kind not in ("place", "country") or phrase.place is None or phrase.country is None:
            break
        if stops and end is not None and phrase.country == stops[-1].country and _is_around(s, end, phrase):
            end = phrase.j
            continue
        if end is not None and phrase.i > onward + 1 and not _is_joined(s, end, phrase.i):
            if phrase.i < len(s) and _is_next_stop(s, end, phrase):
                end = phrase.j
                stops.append(phrase)
                continue
            break
        if all(stop.country != phrase.country for stop in stops):
            stops.append(phrase)
        end = phrase.j
    return stops


def _is_around(s: Sentence, end: int, country: Phrase) -> bool:
    """`Doha in the State of Qatar`, `Abu Dhabi and Dubai in the United Arab Emirates`: the country of a town that ends
    at a token."""
    k = country.i - 1
    while k > end and (s.lows[k] in ("the", "of") or s.is_capitalized(k)):
        k -= 1
    return k == end and s.low(k) == "in" and country.kind == "country"


def _onward(s: Sentence, event: FoundEvent) -> int:
    """Where the next destination stands after who invited to the first: `to X from May 2 to 3 at the invitation of Y,
    and thereafter to Z`; 0 where none does."""
    if not _ANY_OF_ONWARD.stands_in(s):
        return 0
    k = next((k for k, low in enumerate(s.lows) if low in _ONWARD and s.starts[k] >= event.end), None)
    return k + 2 if k is not None and s.low(k + 1) == "to" and s.low(k - 1) in ("and", ",") else 0


_ONWARD: Final = frozenset(("thereafter", "then", "subsequently", "onward", "onwards"))
_ANY_OF_ONWARD: Final = WordList(_ONWARD)


def _is_joined(s: Sentence, i: int, j: int) -> bool:
    lows = s.lows[i + 3 : j] if s.low(i) == "(" and s.low(i + 2) == ")" else s.lows[i:j]
    if lows[:1] == ["in"] and s.is_capitalized(i + 1):  # a part of the world: `Ghana in West Africa, and Chad`
        k = next((k for k in range(i + 1, j) if not s.is_capitalized(k)), j)
        lows = lows[:1] if any(is_of_date(low) for low in s.lows[i + 1 : k]) else s.lows[k:j]
    # A town between them that no gazetteer lists, or that stands in several countries: `to Bogotá, Santiago and Lima`.
    is_listed = lows[:1] == [","] and "and" in lows
    is_listed = is_listed or (lows[:1] == ["and"] and lows[2:3] == [","])  # `Sri Lanka and Malé, the Maldives`
    words = s.words[j - len(lows) : j]
    known = (
        low in _BETWEEN_DESTINATIONS or is_of_date(low) or (is_listed and word[:1].isupper())
        for low, word in zip(lows, words, strict=True)
    )
    is_onward = ")" in lows and lows[-1:] == ["to"]  # `from X (20 to 22 May) to Y (22 to 24 May)`
    return all(known) and (is_onward or bool({",", ";", "and", "then"} & set(lows)))


def _is_next_stop(s: Sentence, end: int, phrase: Phrase) -> bool:
    """`in X on May 3 for a seminar and in Y on May 5`, `X from 3 to 5 May, where she will meet Z, and Y from 6 to 7
    May`: each place with its days, what X is for between them."""
    k = phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1
    is_told = s.low(k) == "and" or (s.low(k) in ("in", "to") and s.low(k - 1) == "and")
    return is_told and all(
        s.low(j) in ("on", "from", "until") and (is_of_date(s.low(j + 1)) or s.low(j + 1) == "today")
        for j in (end + (s.low(end) == ","), _past_country(s, phrase.j))
    )


def _past_country(s: Sentence, j: int) -> int:
    """Where the country ends that stands after a town: `in Lima, Peru, on May 3`."""
    if s.low(j) != "," or not s.is_capitalized(j + 1):
        return j
    k = next((k for k in range(j + 1, len(s)) if not s.is_capitalized(k)), j)
    return k + 1 if s.low(k) == "," else k


def is_of_date(low: str) -> bool:
    """The token may belong to a date: a number, a month, a weekday."""
    return low[:1].isdigit() or low.rstrip(".") in MONTHS or low in WEEKDAYS


def settle_legs(visits: list[FoundEvent], text: str) -> None:
    """Give the legs of a journey of which only the whole has its days those that the legs beside them leave."""
    for visit in visits:
        if _is_undated(visit):
            stretch_visit(visit, text)
    for visit in visits:
        _end_with_journey(visit, [leg for leg in visits if _is_of_journey(leg, visit)], text)
        if _is_undated(visit):
            legs = [leg for leg in visits if _is_of_journey(leg, visit)]
            _fill_leg(visit, sorted(legs, key=lambda leg: leg.place_span or (0, 0)))


def _end_with_journey(visit: FoundEvent, legs: list[FoundEvent], text: str) -> None:
    """`to X and Y from 20 to 23 May. In Y, from 22 May, …`: the last leg ends with the whole."""
    own = visit.day
    if own is None or own.ends_on is not None or visit.ends_on is not None or visit.starts_on is None:
        return
    whole = next((leg.day for leg in legs if leg is not visit and leg.shares_day and leg.day is not None), None)
    is_last = visit.place_span == max(leg.place_span or (0, 0) for leg in legs)
    if whole is None or whole.starts_on is None or whole.ends_on is None or not is_last:
        return
    is_open = text[: own.start].endswith("from ") or _sets_out_then(visit, text)
    is_open = is_open and own.starts_on == visit.starts_on
    if is_open and whole.starts_on <= visit.starts_on < whole.ends_on:
        visit.ends_on, visit.precision = whole.ends_on, "range"


_SETS_OUT: Final = (
    "travel",
    "fl",
    "proceed",
    "leav",
    "left",
    "depart",
    "go",
    "went",
    "head",
    "continu",
    "mov",
    "arriv",
)


def _sets_out_then(visit: FoundEvent, text: str) -> bool:
    """`will visit X and Y from 6 to 10 May. She will travel on to Y on 8 May`: the day is that of her arrival."""
    return any(
        told.day is not None
        and not told.shares_day
        and told.day.starts_on == visit.starts_on
        and text.startswith(_SETS_OUT, told.start)
        for told in visit.others
    )


def _fill_leg(visit: FoundEvent, legs: list[FoundEvent]) -> None:
    """The days of one leg: from the end of the one before, or the first day, to the begin of the next, or the last."""
    at = legs.index(visit)
    before, after = legs[at - 1] if at else None, legs[at + 1] if at + 1 < len(legs) else None
    beside = [leg for leg in (before, after) if leg is not None]
    if visit.precision == "month" and len(beside) < 2:
        return  # `will visit X and Y this month. She will be in Y from 24 May`: in X on days that are not told
    if len(legs) < 2 or visit.starts_on is None or visit.ends_on is None:
        return
    if not all(_is_within(leg, visit) for leg in beside):
        return
    gap = _days_between(legs)
    first, last = visit.starts_on, visit.ends_on
    if before is not None and before.starts_on is not None:
        first = (before.ends_on or before.starts_on) + timedelta(days=gap or 0)
    if after is not None and after.starts_on is not None:
        last = after.starts_on - timedelta(days=gap or 0)
        if gap is None and (last - first).days == 1:
            last = first
        elif gap is None and not _is_day_of_arrival(after):
            return
    if visit.starts_on <= first <= last <= visit.ends_on:
        visit.starts_on, visit.ends_on = first, last if last > first else None
        visit.precision = "range" if visit.ends_on else "day"


def _is_day_of_arrival(leg: FoundEvent) -> bool:
    """The day stands right after the place: further on it may be that of a meeting there."""
    return any(
        told.day is not None and told.place_span is not None and 0 < told.day.start - told.place_span[1] < _RIGHT_AFTER
        for told in (leg, *leg.others)
        if not told.shares_day
    )


def _days_between(legs: list[FoundEvent]) -> int | None:
    """Days from the end of a leg to the begin of the next: 0 or 1 as dated legs show, None where none does."""
    for leg, following in pairwise(legs):
        if _is_undated(leg) or _is_undated(following) or leg.starts_on is None or following.starts_on is None:
            continue
        days = (following.starts_on - (leg.ends_on or leg.starts_on)).days
        if days in (0, 1):
            return days
    return None


def _is_undated(visit: FoundEvent) -> bool:
    """All that tells of its days tells of those of the whole journey."""
    own = [told for told in (visit, *visit.others) if told.day is not None]
    return visit.journey is not None and bool(own) and all(told.shares_day for told in own)


def _is_of_journey(leg: FoundEvent, visit: FoundEvent) -> bool:
    return leg.sentence is visit.sentence and leg.journey == visit.journey


def _is_within(leg: FoundEvent, visit: FoundEvent) -> bool:
    """The leg has days of its own within the journey."""
    if leg.starts_on is None or visit.starts_on is None or visit.ends_on is None:
        return False
    days = (leg.starts_on, leg.ends_on or leg.starts_on)
    return days != (visit.starts_on, visit.ends_on) and visit.starts_on <= days[0] and days[1] <= visit.ends_on


_HERE_TOLD: Final = re.compile(
    r"(?:in |into |on )?(?:the|this) (?:country|island|archipelago|kingdom|sultanate|capital)\b(?! (?:of|city)\b)"
)


def _settle_arrived(visit: FoundEvent, home: str | None, text: str) -> None:
    """`President X, who arrived in the country on Wednesday`: in the press's own, which is not the guest's."""
    if visit.subtype != "visit" or visit.place is not None or home is None:
        return
    after = text[visit.end : visit.end + _IN_THE_COUNTRY].lstrip()
    is_told = _HERE_TOLD.match(after) is not None
    guests = [side for side in visit.sides if side.country != home]  # `President X and President Y, who arrived`
    if is_told and any(side.role == "visitor" and side.country is not None for side in guests):
        visit.sides = guests
        visit.place = f"country/{home}"
        visit.sides.append(Side(None, None, home, "host", None, visit.sentence))


def settle_hosted(visit: FoundEvent, countries: Iterable[str], home: str | None, text: str) -> None:
    """Where a guest was hosted, if no place is told: the host's country, or the only other one that the text names."""
    _settle_arrived(visit, home, text)
    if visit.subtype != "visit" or visit.place is not None:
        return
    hosts = [side for side in visit.sides if side.role == "host"]
    visitors = {side.country for side in visit.sides if side.role == "visitor"}
    if None in visitors:
        return
    is_home = home is not None and home not in visitors
    is_at_press = is_home and (visit.is_here or set(countries) - visitors <= {home})
    if not hosts and not visit.is_here and not is_at_press:
        return
    own = {side.country for side in hosts} - {None}
    others = (own or ({home} if is_at_press else set(countries))) - visitors
    if len(others) == 1:
        visit.place = f"country/{next(iter(others))}"
        if not hosts and not visit.is_here:
            visit.sides.append(Side(None, None, home, "host", None, visit.sentence))
