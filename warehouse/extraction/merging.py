"""Sentences of one article that tell of one event, brought together."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_days import has_named_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_roles import same_side
from warehouse.extraction.same_events import FAMILIES, is_one_sided, is_same
from warehouse.places import gazetteer


def merge_events(told: list[FoundEvent]) -> list[FoundEvent]:
    """One event for all sentences that tell of it: same people, same sort of event, days that do not contradict."""
    events: list[FoundEvent] = []
    for event in _with_legs_of_region(told):
        if is_one_sided(event):
            continue
        same = _known_as(event, events)
        if same is None and (event.refers_back or _only_names(event)):
            continue
        if same is None:
            if (event.is_mention and not _stands_alone(event)) or _is_nobodys(event):
                continue
            if event.sentence.kind != "headline" or not events or _is_headed(event):
                events.append(event)
            continue
        if _says_what_it_was(event, same):
            same.subtype = event.subtype
        same.others.append(event)
        for side in event.sides:
            is_new = side.person is not None and not any(same_side(side, known) for known in same.sides)
            if is_new and not _is_of_another(side, event, same, events):
                unnamed = (o for o in same.sides if o.person is None and o.country and o.country == side.country)
                side.role = next((o.role for o in unnamed if side.role != "witness"), side.role)
                same.sides.append(side)
        _take_inviting_body(same, event)
        _take_organizers(same, event)
        for side in same.sides:
            side.is_visiting = side.is_visiting or any(same_side(side, o) and o.is_visiting for o in event.sides)
        is_headline = event.sentence.kind == "headline" or _is_plan(event)
        if event.status == "occurred" and same.status == "announced" and not event.is_mention and not is_headline:
            same.status = "occurred"
        if _is_headed_as_plan(event, same) or _is_on_again(event, same):
            same.status = "announced"
    return events


def _says_what_it_was(event: FoundEvent, same: FoundEvent) -> bool:
    """Talks with the guest whom the first sentence only welcomes; `received X. In the meeting, the envoy presented his
    credentials`."""
    if event.subtype == "credentials":
        return same.subtype == "reception" and event.status == same.status
    return _is_only_welcomed(same) and event.subtype == "talks" and not event.refers_back


def _is_only_welcomed(event: FoundEvent) -> bool:
    """`Welcoming the guest, X noted`, under a title that says what it was: `X held talks with Y`."""
    s = event.sentence
    is_opening = event.subtype == "reception" and not event.others and event.start == s.start
    return is_opening and s.lows[0] in ("welcoming", "greeting")


def _is_of_another(side: Side, headline: FoundEvent, same: FoundEvent, events: list[FoundEvent]) -> bool:
    """`Premier receives minister, ambassador` over a text that tells of a reception for each: the one of the other."""
    if headline.sentence.kind != "headline" or same.subtype not in _FOR_EACH:
        return False
    apart = (e for e in events if e is not same and e.subtype == same.subtype and e.status == same.status)
    return any(same_side(side, known) and side.role == known.role for e in apart for known in e.sides)


_FOR_EACH: Final = frozenset(("reception", "meeting", "talks", "phone call"))


def _is_headed(visit: FoundEvent) -> bool:
    """`State visit of X to Y, 29 to 31 January 2012` over a text that tells what X will do there."""
    is_told = visit.subtype == "visit" and visit.place is not None and visit.day is not None and not visit.is_mention
    is_dated = is_told and visit.day is not None and visit.day.kind == "explicit" and visit.day.ends_on is not None
    return is_dated and any(side.person is not None and side.role == "visitor" for side in visit.sides)


def _is_on_again(event: FoundEvent, off: FoundEvent) -> bool:
    """`The visits have been rescheduled. The President will now visit X from 11 to 13 June`: what was off will be."""
    is_new = off.status == "cancelled" and event.status == "announced" and event.day is not None
    return is_new and event.day is not None and event.day.kind == "explicit" and "now" in event.sentence.low_set()


def _take_inviting_body(same: FoundEvent, again: FoundEvent) -> None:
    """`paid a visit to X. The visit was made at the invitation of the Department`: its host, not just the country."""
    bodies = [side for side in again.sides if side.role == "host" and side.organization is not None]
    is_open = all(side.person is None and side.organization is None for side in same.sides if side.role == "host")
    if same.subtype != "visit" or not bodies or not is_open or same.place is None:
        return
    soil = gazetteer.country_of(same.place)
    own = [side for side in bodies if side.country in (None, soil)]
    if own:
        same.sides = [side for side in same.sides if side.role != "host"] + own


def _take_organizers(same: FoundEvent, again: FoundEvent) -> None:
    """`Delegates attend the opening of the forum` below a picture, `It was hosted by the Department`: its hosts."""
    if same.subtype in _GATHERINGS and all(side.role != "host" for side in same.sides):
        same.sides += [side for side in again.sides if side.role == "host" and side.organization is not None]


_GATHERINGS: Final = frozenset(("conference", "seminar", "training course"))


def _is_plan(event: FoundEvent) -> bool:
    """`X will visit Y from May 3 to 5. X is visiting Y to renew ties`: told in the present, without a day."""
    is_present = event.subtype == "visit" and event.is_underway and event.is_firm and event.day is None
    return is_present and _NOW.isdisjoint(event.sentence.low_set())


def _is_headed_as_plan(headline: FoundEvent, visit: FoundEvent) -> bool:
    """`Minister to visit X` over `arrives in X on Sunday for a visit`: a present that tells of what is to come."""
    is_plan = headline.sentence.kind == "headline" and headline.status == "announced" and visit.subtype == "visit"
    tellings = [e for e in (visit, *visit.others) if e.status == "occurred" and e is not headline]
    return is_plan and all(e.is_underway and _NOW.isdisjoint(e.sentence.lows) for e in tellings)


_NOW: Final = frozenset(("currently", "now", "presently", "already", "today", "here"))


def _with_legs_of_region(told: list[FoundEvent]) -> list[FoundEvent]:
    """`a visit to the region from May 3 to 5. She will visit A and B`: the first tells of the days of the legs."""
    kept = list(told)
    for index, whole in enumerate(told[:-1]):
        is_of_country = whole.place is not None and gazetteer.country_of(whole.place) is not None
        if whole.subtype != "visit" or is_of_country or whole.is_mention:
            continue
        if whole.day is None:
            if whole.place is None and _is_told_apart(whole, told[index + 1 :]):
                kept.remove(whole)
            continue
        following = told[index + 1]
        legs = [e for e in told[index + 1 :] if e.journey is not None and e.sentence is following.sentence]
        is_of_all = bool(_visitors_of(whole)) and all(_visitors_of(leg) == _visitors_of(whole) for leg in legs)
        if len(legs) < 2 or not is_of_all:
            legs = _legs_apart(whole, told[index + 1 :])
        if len(legs) > 1:
            for leg in legs:
                if leg.day is None:
                    leg.day, leg.shares_day = whole.day, True
            kept.remove(whole)
    return kept


_FAR_LEG: Final = 700
"""Characters from the sentence on the journey to that on a leg."""


def _legs_apart(whole: FoundEvent, following: list[FoundEvent]) -> list[FoundEvent]:
    """`will travel to the region from May 3 to 9. She will first be in A. Following that, she will visit B and C`: the
    legs of a journey to a part of the world, told one after the other; none where one lies outside its days."""
    visitors, day = _visitors_of(whole), whole.day
    if not visitors or whole.status == "cancelled" or day is None or day.ends_on is None:
        return []
    near = [e for e in following if e.sentence.start - whole.sentence.end < _FAR_LEG and e.subtype == "visit"]
    legs = [e for e in near if _visitors_of(e) == visitors and _soil(e) is not None and not e.is_mention]
    are_within = all(
        leg.day is None or leg.day.kind != "explicit" or _lies_within(leg.day, day) for leg in legs
    ) and all(leg.status == whole.status for leg in legs)
    return legs if are_within and len({_soil(leg) for leg in legs}) > 1 else []


def _is_told_apart(whole: FoundEvent, following: list[FoundEvent]) -> bool:
    """`will make official visits to two of our neighbours this week. He will be in A from 4 to 6 May and in B until 8
    May`: the visits are told one by one."""
    s, visitors = whole.sentence, _visitors_of(whole)
    is_bare = all(side.person is None for side in whole.sides if side.role == "host")
    if _SEVERAL.isdisjoint(s.low_set()) or not visitors or not is_bare:
        return False
    near = [e for e in following if e.sentence.start - s.end < _FAR_LEG and e.subtype == "visit" and not e.is_mention]
    return len({_soil(e) for e in near if _visitors_of(e) == visitors} - {None}) > 1


_SEVERAL: Final = frozenset(("two", "three", "four", "five", "several", "both", "region"))


def _lies_within(part: DateMention, whole: DateMention) -> bool:
    first, last = part.starts_on, part.ends_on or part.starts_on
    begin, end = whole.starts_on, whole.ends_on
    return bool(first and last and begin and end and begin <= first and last <= end)


def _visitors_of(event: FoundEvent) -> set[int]:
    return {id(side.person) for side in event.sides if side.role == "visitor" and side.person is not None}


def _is_nobodys(event: FoundEvent) -> bool:
    """`The delegation is visiting the country`, `I was in X in February` of a speaker who is not known: a visit of
    which nobody is told who makes it."""
    if event.subtype != "visit" or not event.sides:
        return False
    came = [side for side in event.sides if side.role != "host"]
    is_known = any(side.person or side.organization or side.country for side in came)
    return not is_known and (not came or event.day is None or event.day.kind == "month")


def _known_as(event: FoundEvent, events: list[FoundEvent]) -> FoundEvent | None:
    """The event known already that a sentence tells of again; of `the meeting took place` the one told last."""
    if _is_any_visit(event) and len({_soil(e) for e in events if e.subtype == "visit"}) > 1:
        return _told_last(events)
    if (unnamed := _visit_of_nobody_named(event, events)) is not None:
        return unnamed
    if not event.refers_back:
        return next((known for known in events if is_same(known, event)), None)
    if event.mode == "letter":
        return next((known for known in reversed(events) if known.mode == "letter"), None)
    if event.subtype == _AGREED:
        return events[-1] if events and events[-1].subtype == _AGREED else None
    family = FAMILIES.get(event.subtype)
    last = events[-1] if events else None
    if event.subtype == "talks" and last is not None and last.subtype in ("meeting", "reception"):
        # `held talks with X and called on Y. At the talks on Monday, …`
        last = next((known for known in reversed(events) if known.subtype == "talks"), last)
    if last is not None and _is_put_afar(last, event):
        last.subtype, last.mode = event.subtype, event.mode  # `They took place via videoconference`
    return last if last is not None and (FAMILIES.get(last.subtype) == family or _is_spoken(last, event)) else None


_AGREED: Final = "agreement to cooperate"


def _is_put_afar(last: FoundEvent, event: FoundEvent) -> bool:
    """`A met B. The meeting was held in a video format`; not `met in Vienna`, where both were."""
    is_anywhere = last.subtype == "talks" or (last.subtype == "meeting" and last.place is None)
    return is_anywhere and event.mode in ("video link", "phone")


def _is_spoken(last: FoundEvent, again: FoundEvent) -> bool:
    """`The two talked on Sunday` of a call by phone or video, `the call took place` of one paid on somebody."""
    if last.subtype == "reception":
        return again.subtype == "phone call"
    return last.subtype in ("phone call", "video talks") and again.subtype in ("talks", "phone call", "video talks")


def _only_names(event: FoundEvent) -> bool:
    """`The visit by Y comes at the invitation of Z`: nothing in the sentence is of a visit of its own."""
    return event.is_mention and event.reach is not None and event.reach[0] == event.reach[1]


def _visit_of_nobody_named(event: FoundEvent, events: list[FoundEvent]) -> FoundEvent | None:
    """`The Turkish foreign minister will visit X. The visit by Y comes …`: Y is who makes the one visit told."""
    named = [side.person for side in event.sides if side.role == "visitor" and side.person is not None]
    if not event.is_mention or event.subtype != "visit" or event.place is not None or len(named) != 1:
        return None
    visits = [known for known in events if known.subtype == "visit"]
    guests = [side for known in visits for side in known.sides if side.role == "visitor"]
    if len(visits) != 1 or len(guests) != 1 or guests[0].person is not None or guests[0].organization is not None:
        return None
    if (
        guests[0].phrase is None
        or guests[0].phrase.kind != "title"
        or named[0].country not in (None, guests[0].country)
    ):
        return None
    guests[0].person = named[0]
    named[0].country = guests[0].country
    return visits[0]


def _is_any_visit(event: FoundEvent) -> bool:
    """`during his visit from May 3 to 5`: which of several visits is meant, nothing tells."""
    return event.is_mention and not event.sides and event.place is None


def _told_last(events: list[FoundEvent]) -> FoundEvent | None:
    """The visit that the text has told of last, if that sentence tells of no other."""
    tellings = [
        (told.sentence.start, visit) for visit in events if visit.subtype == "visit" for told in _tellings(visit)
    ]
    last = max(start for start, _ in tellings)
    visits = {id(visit): visit for start, visit in tellings if start == last}
    return next(iter(visits.values())) if len(visits) == 1 else None


def _tellings(event: FoundEvent) -> list[FoundEvent]:
    return [event, *event.others]


def _soil(event: FoundEvent) -> str | None:
    return gazetteer.country_of(event.place) if event.place else None


def _stands_alone(event: FoundEvent) -> bool:
    """A visit that stands as a noun is an event where it has its own visitor and days, or `This is X's first visit`."""
    # `X, on a four-day trip to Y through Friday`, `on a visit to Y from Tuesday to Friday`: days that are named
    is_of_week = event.day is not None and event.day.kind == "weekday" and event.day.ends_on is not None
    return any(side.person is not None for side in event.sides) and (
        event.is_firm or is_of_week or has_named_day(event)
    )
