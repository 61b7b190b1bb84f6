"""Visits: several destinations of one journey, and visits that stand as a noun (`During her visit to X on May 3-4`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from warehouse.extraction.dates import MONTHS, WEEKDAYS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_status import is_cancelled
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_lengths import stretch_visit
from warehouse.places import gazetteer

_BETWEEN_DESTINATIONS = frozenset(
    (
        ", and & the to then as well from on in until till of later before – - — ( ) between during "
        "respectively followed by"
    ).split()
)
_VISIT_NOUNS = frozenset(("visit", "visits", "trip", "tour"))
_BEFORE_NOUN = frozenset(("during", "on", "in", "for", "as", "concluding", "after", "following", "course"))
_IN_DAYS = frozenset(("on", "from", "to", "and", "-", "–", "—", "(", ")", ","))
_RIGHT_AFTER = 12
_BEING = frozenset(("is", "was", "will", "would", "marks", "marked"))
_OWNERS = frozenset(("his", "her", "their", "the", "this", "'s", "'"))


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


def abroad(events: list[FoundEvent]) -> list[FoundEvent]:
    """Without journeys within the visitors' own country: an inspection is no visit to anyone."""
    return [event for event in events if event.subtype != "visit" or not _is_at_home(event)]


def _is_at_home(event: FoundEvent) -> bool:
    soil = gazetteer.country_of(event.place) if event.place else None
    codes = {side.country for side in event.sides if side.role == "visitor" and side.person is not None}
    return soil is not None and codes == {soil}


def _destinations(s: Sentence, phrases: list[Phrase], event: FoundEvent) -> list[Phrase]:
    """The places right after a visit's verb that are joined by commas, `and` and their days; one for each country."""
    stops: list[Phrase] = []
    end = None
    for phrase in phrases:
        if s.starts[phrase.i] < event.end:
            continue
        if s.low(phrase.i - 1) == "(" and s.low(phrase.j) == ")" and end == phrase.i - 1:
            continue  # `the Republic of Cyprus (RoC)`
        if phrase.kind not in ("place", "country") or phrase.place is None or phrase.country is None:
            break
        if end is not None and not _is_joined(s, end, phrase.i):
            break
        if all(stop.country != phrase.country for stop in stops):
            stops.append(phrase)
        end = phrase.j
    return stops


def _is_joined(s: Sentence, i: int, j: int) -> bool:
    lows = s.lows[i + 3 : j] if s.low(i) == "(" and s.low(i + 2) == ")" else s.lows[i:j]
    return all(low in _BETWEEN_DESTINATIONS or is_of_date(low) for low in lows) and bool(
        {",", "and", "then"} & set(lows)
    )


def is_of_date(low: str) -> bool:
    """The token may belong to a date: a number, a month, a weekday."""
    return low[:1].isdigit() or low.rstrip(".") in MONTHS or low in WEEKDAYS


def find_visit_nouns(s: Sentence, phrases: list[Phrase], sentence_text: str) -> list[FoundEvent]:
    """`During her visit to X on May 3-4`, `The visit will take place on May 3`: more of a visit that is told elsewhere.

    Such a visit is one of its own only where the sentence has its days, and says whose visit it is, or that it is off.
    """
    if _VISIT_NOUNS.isdisjoint(s.lows):
        return []
    for k, low in enumerate(s.lows):
        if low not in _VISIT_NOUNS:
            continue
        stop = _stop_after(s, phrases, k)
        owner = _owner(phrases, s, k)
        is_dated = owner is not None and _has_days_of_its_own(s, k)
        if is_dated if stop is None else owner is None and _is_indefinite_with_days(s, k, stop):
            return [_mention(s, k, owner, stop)]
        if stop is not None and owner is not None and (visit := _told_itself(s, k, owner, stop, sentence_text)):
            return [visit]
        if stop is not None and (_is_definite(s, k) or (owner is not None and _is_scheduled(s, k))):
            return [_mention(s, k, owner or _visitor(s, phrases, k, stop), stop)]
        if stop is not None and owner is not None and s.low(0) == "this" and s.low(1) in _BEING:
            return [replace(_mention(s, k, owner, stop), is_firm=True)]
        if stop is not None and _is_to_be(s, stop.j) and not _OWNERS.isdisjoint(s.lows[max(0, k - 3) : k]):
            return [_mention(s, k, owner or _visitor(s, phrases, k, stop), stop)]
        if low == "visit" and stop is None and _is_opened_by_days(s, k):
            return [replace(_mention(s, k, None, None), is_firm=True)]
        if low == "visit" and stop is None and (begun := _begins(s, phrases, k)):
            return [replace(_mention(s, k, None, begun), is_firm=True)]
        if low == "visit" and stop is None and _takes_place(s, k):
            return [_mention(s, k, None, None)]
    return []


def _stop_after(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The destination of the visit at token k: `visit to X`, `visit of the Minister to X`."""
    for i in range(k + 1, min(k + 2 if s.low(k + 1) == "to" else k + 20, len(s))):
        is_tour = s.low(i) == "of" and s.lows[k] == "tour" and i == k + 1
        if is_tour or (s.low(i) == "to" and (i == k + 1 or s.low(k + 1) in ("of", "by"))):
            stop = next((p for p in phrases if i + 1 <= p.i <= i + 2), None)
            return stop if stop is not None and stop.kind in ("place", "country") and stop.place is not None else None
    return None


def _owner(phrases: list[Phrase], s: Sentence, k: int) -> Phrase | None:
    """Whose visit it is: `Minister X's official visit`, `the visit of Minister X`."""
    for phrase in phrases:
        after = s.low(phrase.j)
        is_before = phrase.j < k <= phrase.j + 4 and after in ("'s", "'")
        is_after = s.low(k + 1) in ("of", "by") and k + 1 < phrase.i <= k + 6 and _is_of_capitals(s, k + 2, phrase.i)
        is_after = is_after or (
            s.low(k + 1) == "to" and s.low(phrase.i - 1) in ("by", "of") and k + 2 < phrase.i <= k + 7
        )
        if phrase.people and (is_before or is_after):
            return phrase
    return None


_BEGAN_OR_ENDED = frozenset(
    "began begins started starts commenced ended ends concluded concludes wrapped opened came took takes".split()
)
_SCHEDULED = frozenset("scheduled set slated planned due expected".split())


def _status_told(s: Sentence, j: int) -> str | None:
    """`the visit of X to Y took place`, `X's visit to Y is set for May 3`: the verb at token j tells of the visit."""
    near = s.lows[j : j + 3]
    if near[:1] == ["will"] or (near[:1] in (["is"], ["was"]) and not _SCHEDULED.isdisjoint(near)):
        return "announced"
    return "occurred" if not _BEGAN_OR_ENDED.isdisjoint(near[:2]) and near[:1] != ["to"] else None


def _is_of_capitals(s: Sentence, i: int, j: int) -> bool:
    """Only `the` and words of a title that no table lists stand there: `the Raksha Mantri Shri`."""
    return all(s.is_capitalized(k) or s.low(k) in ("the", ".", ",") for k in range(i, j))


def _visitor(s: Sentence, phrases: list[Phrase], k: int, stop: Phrase) -> Phrase | None:
    """Whose visit `his visit` is: the main clause's subject, which stands before it or after it."""
    if s.low(k - 1) in ("the", "this") or "the" in s.lows[max(0, k - 3) : k]:
        return None
    people = [p for p in phrases if p.people and s.low(p.i - 1) not in ("with", "by", "of", "to", "from")]
    return next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > stop.j), None)


def _is_definite(s: Sentence, k: int) -> bool:
    """`during his official visit`: a preposition and an owner stand before the noun."""
    k = _bracket_before(s, k)
    near = s.lows[max(0, k - 5) : k]
    return bool(_OWNERS & set(near)) and bool(_BEFORE_NOUN & set(near))


def _is_scheduled(s: Sentence, k: int) -> bool:
    return not {"scheduled", "will", "takes", "took", "taking"}.isdisjoint(s.lows[k:])


def _begins(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`The visit will begin from X, on May 3`: its first destination."""
    if _BEGIN.isdisjoint(s.lows[k + 1 : k + 4]) or s.low(k - 1) not in ("the", "this", "his", "her", "official"):
        return None
    i = next((i for i in range(k + 2, min(k + 6, len(s))) if s.lows[i] in ("from", "in", "with", "at")), None)
    return next((p for p in phrases if i is not None and i < p.i <= i + 2 and p.kind in ("place", "country")), None)


_BEGIN = frozenset(("begin", "begins", "began", "start", "starts", "started", "commence", "commences"))


def _has_days_of_its_own(s: Sentence, k: int) -> bool:
    """`X's visit to the country from May 3 to 5`, `X's visit on May 3`."""
    j = k + 4 if s.lows[k + 1 : k + 4] == ["to", "the", "country"] else k + 1
    return s.low(j) in ("from", "on", "between") and is_of_date(s.low(j + 1))


def _is_indefinite_with_days(s: Sentence, k: int, stop: Phrase) -> bool:
    """`welcomed X on his arrival for an official visit to Y from May 3 to 5`."""
    near = s.lows[max(0, k - 4) : k]
    is_told = bool({"a", "an"} & set(near)) and bool({"for", "on"} & set(near))
    return is_told and s.low(stop.j) in ("from", "on", "between") and is_of_date(s.low(stop.j + 1))


def _takes_place(s: Sentence, k: int) -> bool:
    near = s.lows[k + 1 : k + 6]
    is_told = "place" in near and not {"take", "takes", "took", "taking"}.isdisjoint(near)
    is_told = is_told or (near[:1] == ["will"] and near[1:2] in (["last"], ["begin"], ["start"], ["commence"], ["be"]))
    is_definite = s.low(k - 1) in ("the", "official", "state", "working") or bool(
        _OWNERS & set(s.lows[max(0, k - 5) : k])
    )
    return is_definite and (is_told or near[:2] == ["is", "scheduled"])


def _is_to_be(s: Sentence, j: int) -> bool:
    """`his tour of X will be from May 3 to 4`."""
    return s.low(j) == "will" and s.low(j + 1) in ("be", "last", "take")


def _is_opened_by_days(s: Sentence, k: int) -> bool:
    """`Scheduled from May 8 to 10, this visit is the first`."""
    return s.low(0) == "scheduled" and "this" in s.lows[max(0, k - 3) : k]


def _mention(s: Sentence, k: int, owner: Phrase | None, stop: Phrase | None) -> FoundEvent:
    """The visit of the noun at token k, as far as the sentence tells it."""
    status = "announced" if "will" in s.lows or "scheduled" in s.lows else "occurred"
    sides = [Side(owner.people[0], None, owner.country, "visitor", owner, s)] if owner is not None else []
    if stop is not None and stop.country is not None:
        sides.append(Side(None, None, stop.country, "host", stop, s))
    begin = _bracket_before(s, k)
    event = FoundEvent("visit", status, "in person", sides, s, s.starts[begin], s.ends[k])
    event.is_mention, event.is_firm = True, False
    if stop is not None:
        event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        event.reach = (
            s.starts[stop.i if begin == k else begin],
            _end_of_adverbial(s, stop.j + 2 if _is_to_be(s, stop.j) else stop.j),
        )
    return event


def _bracket_before(s: Sentence, k: int) -> int:
    """Where the days begin that stand in brackets before the noun at token k: `his two-day (May 3-4) visit`."""
    near = s.lows[max(0, k - 9) : k]
    return k - len(near) + near.index("(") if near[-1:] == [")"] and "(" in near else k


def _told_itself(s: Sentence, k: int, owner: Phrase, stop: Phrase, sentence_text: str) -> FoundEvent | None:
    """`X's visit to Y has been postponed`, `the visit of X to Y began on May 3`: the sentence is about the visit."""
    after = max(stop.j, owner.j if owner.i > k else 0)
    status = "cancelled" if is_cancelled(sentence_text) else _status_told(s, after)
    if status is None:
        return None
    return replace(_mention(s, k, owner, stop), status=status, is_mention=False, is_firm=True, reach=None)


def _end_of_adverbial(s: Sentence, j: int) -> int:
    """Where the days right after a destination end: no day of the main clause belongs to the visit."""
    while j < len(s) and (
        is_of_date(s.low(j)) or s.low(j) in ("on", "from", "to", "and", "-", "–", "—", "(", ")", ",")
    ):
        j += 1
    return s.ends[j - 1]


def settle_legs(visits: list[FoundEvent], text: str) -> None:
    """Give the legs of a journey of which only the whole has its days those that the legs beside them leave."""
    for visit in visits:
        if _is_undated(visit):
            stretch_visit(visit, text)
    for visit in visits:
        if _is_undated(visit):
            legs = [leg for leg in visits if _is_of_journey(leg, visit)]
            _fill_leg(visit, sorted(legs, key=lambda leg: leg.place_span or (0, 0)))


def _fill_leg(visit: FoundEvent, legs: list[FoundEvent]) -> None:
    """The days of one leg: from the end of the one before, or the first day, to the begin of the next, or the last."""
    at = legs.index(visit)
    before, after = legs[at - 1] if at else None, legs[at + 1] if at + 1 < len(legs) else None
    beside = [leg for leg in (before, after) if leg is not None]
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


def settle_hosted(visit: FoundEvent, countries: Iterable[str]) -> None:
    """Where a guest was hosted, if no place is told: the host's country, or the only other one that the text names."""
    hosts = [side for side in visit.sides if side.role == "host"]
    visitors = {side.country for side in visit.sides if side.role == "visitor"}
    if visit.subtype != "visit" or visit.place is not None or not hosts or None in visitors:
        return
    own = {side.country for side in hosts} - {None}
    others = (own or set(countries)) - visitors
    if len(others) == 1:
        visit.place = f"country/{next(iter(others))}"
