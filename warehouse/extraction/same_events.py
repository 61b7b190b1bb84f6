"""Whether two tellings within an article are of one event."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import days_after_told, days_before_told
from warehouse.extraction.days_of_telling import is_day_of_telling
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.meals_beside import is_meal_beside_meeting
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.places import gazetteer

FAMILIES: Final = {
    "talks": "meeting", "meeting": "meeting", "reception": "meeting",
    "credentials": "meeting", "video talks": "video", "phone call": "phone",
}  # fmt: skip


def is_same(first: FoundEvent, second: FoundEvent) -> bool:
    """Two tellings of one article are of one event: kinds of one family, days and sides that exclude nothing."""
    if _are_of_two_families(first, second) or _share_nobody(first, second):
        return False  # asked first: a text of a thousand encounters compares each with all before it
    if _days_differ(first, second) or _is_call_to_come(first, second) or _is_by_other_hosts(first, second):
        return False
    if first.subtype in _GATHERINGS or first.subtype == "signing" or _is_one_wreath(first, second):
        return True
    special = {"visit": _is_same_visit, "aid": _is_same_handover}.get(first.subtype)
    if special is not None:
        return special(first, second)
    people = [{id(side.person) for side in e.sides if side.person is not None} for e in (first, second)]
    if not people[0] or not people[1] or (people[0] == people[1] and _with_other_countries(first, second)):
        return False
    # Received, and `then co-chaired`; talks, and `in the evening gave a dinner for`.
    is_session = {first.subtype, second.subtype} == {"reception", "talks"}
    is_apart = len(people[1]) == 1 < len(people[0]) and _is_earlier_with_body(second)
    is_apart = is_apart or (people[0] != people[1] and (_is_on_margins(second) or _is_of_three(first, second)))
    if is_apart or (second.is_later and (people[0] != people[1] or is_session)):
        return False
    if len(people[0] ^ people[1]) == 1 and _names_country_only(first, second):
        return True
    smaller, larger = sorted(people, key=len)
    one = first if len(people[0]) == 1 else second
    other = second if one is first else first
    if len(smaller) == 1 < len(larger) and (
        _is_with_body(one) or _is_with_other(one, other) or _is_of_another_post(one, other)
    ):
        return False
    is_told_so = len(smaller) > 1 or len(larger) == 1 or first.subtype == second.subtype
    if first.sentence is second.sentence:
        return smaller <= larger and is_told_so
    return smaller <= larger and (is_told_so or _has_named(first, second) or _has_named(second, first))


_GATHERINGS: Final = frozenset(("seminar", "conference", "training course"))
_WITHOUT_PEOPLE: Final = _GATHERINGS | {"signing", "visit", "aid", "wreath laying"}
"""What may be one event though its two tellings name nobody in common."""


def _are_of_two_families(first: FoundEvent, second: FoundEvent) -> bool:
    return FAMILIES.get(first.subtype, first.subtype) != FAMILIES.get(second.subtype, second.subtype)


def _share_nobody(first: FoundEvent, second: FoundEvent) -> bool:
    if first.subtype in _WITHOUT_PEOPLE:
        return False
    people = {id(side.person) for side in second.sides if side.person is not None}
    return not any(id(side.person) in people for side in first.sides if side.person is not None)


def _is_earlier_with_body(event: FoundEvent) -> bool:
    """`X received Y. Earlier the same day, Y's delegation held talks with the ministry`: not what is told before."""
    opens = event.sentence.lows[0] in ("earlier", "previously", "beforehand") and event.sentence.kind == "body"
    return opens and any(side.organization is not None and side.person is None for side in event.sides)


_MARGINS: Final = frozenset(("margins", "sidelines", "fringes", "fringe"))
_OF_MEETINGS: Final = frozenset(("meeting", "talks", "summit", "trilateral", "session", "gathering"))
_WORDS_OF_MARGINS: Final = 8


def _is_on_margins(event: FoundEvent) -> bool:
    """`A met B and C. On the margins of the meeting, A also met bilaterally with B`: besides what is told before."""
    lows = event.sentence.lows[:_WORDS_OF_MARGINS]
    is_beside = lows[:2] == ["on", "the"] and not _MARGINS.isdisjoint(lows[2:3]) and not _OF_MEETINGS.isdisjoint(lows)
    return is_beside and event.subtype in ("meeting", "reception") and event.sentence.kind == "body"


def _is_of_three(first: FoundEvent, second: FoundEvent) -> bool:
    """`A and B held talks. Later, the two held a trilateral meeting with C`"""
    is_told = "trilateral" in second.sentence.low_set() and "trilateral" not in first.sentence.low_set()
    return is_told and first.sentence.kind == second.sentence.kind == "body"


def _is_one_wreath(first: FoundEvent, second: FoundEvent) -> bool:
    """`The Cuban delegation paid tribute at the tomb, where Minister X laid a wreath`."""
    if first.subtype != "wreath laying" or first.sentence is not second.sentence:
        return False
    are_named = all(any(side.person is not None for side in e.sides) for e in (first, second))
    codes = [{side.country for side in e.sides} - {None} for e in (first, second)]
    return not are_named and codes[0] == codes[1]


def _is_call_to_come(first: FoundEvent, second: FoundEvent) -> bool:
    """`The envoys presented their letters to the King. They are to call on Minister X tomorrow`: two events."""
    return first.subtype == "credentials" and (first.status, second.status) == ("occurred", "announced")


def _is_by_other_hosts(first: FoundEvent, second: FoundEvent) -> bool:
    is_by_another = _is_by_another_host(first, second) or _is_by_another_host(second, first)
    return is_by_another or is_meal_beside_meeting(first, second)


def _is_by_another_host(reception: FoundEvent, talks: FoundEvent) -> bool:
    """`A held talks with B. Earlier, B was received by President X and A`: X, who was not at the talks, hosts first."""
    if reception.subtype != "reception" or talks.subtype not in ("talks", "meeting"):
        return False
    hosts = [side.person for side in reception.sides if side.role == "host" and side.person is not None]
    at_talks = {id(side.person) for side in talks.sides if side.person is not None}
    return len(hosts) > 1 and len(at_talks) > 1 and id(hosts[0]) not in at_talks


def _is_same_handover(first: FoundEvent, second: FoundEvent) -> bool:
    """Aid from one country to another told by the states first, then by who handed it over."""
    people = [{id(side.person) for side in e.sides if side.person is not None} for e in (first, second)]
    if people[0] and people[1]:
        return people[0] <= people[1] or people[1] <= people[0]
    codes = [{side.country for side in e.sides if side.country} for e in (first, second)]
    return codes[0] == codes[1] or _is_of_body_handed_over(first, second)


def _is_of_body_handed_over(first: FoundEvent, second: FoundEvent) -> bool:
    """`The Relief Center delivered 50 tons of dates to X. The gift was handed over by Ambassador Y to Minister Z`: the
    gift of a body whose country nothing tells, by who stood for it."""
    s = second.sentence
    if s.low(0) != "the" or _THINGS_GIVEN.isdisjoint(s.lows[1:3]) or first.status != second.status:
        return False
    is_open = any(side.role == "sender" and side.organization and side.country is None for side in first.sides)
    takers = [{side.country for side in e.sides if side.role == "recipient"} for e in (first, second)]
    return is_open and takers[0] == takers[1] and None not in takers[0]


_THINGS_GIVEN: Final = frozenset(
    "gift gifts aid donation assistance supplies equipment consignment shipment batch rice food ambulances vehicles "
    "medicines vaccines goods".split()
)


def _has_named(unnamed: FoundEvent, named: FoundEvent) -> bool:
    """The side that one sentence gives as an organisation or a country has a person of that country in the other."""
    countries = {side.country for side in unnamed.sides if side.person is None and side.country is not None}
    known = {id(side.person) for side in unnamed.sides if side.person is not None}
    others = {side.country for side in named.sides if side.person is not None and id(side.person) not in known}
    return len(countries) == 1 and countries <= others


def is_one_sided(event: FoundEvent) -> bool:
    """All sides are of one person's own country and nobody else has a name: `U.S.` before it is no counterpart."""
    people = [side for side in event.sides if side.person is not None]
    if FAMILIES.get(event.subtype) is None or len(people) != 1 or len(event.sides) < 2:
        return False
    others = [side for side in event.sides if side.person is None]
    return all(o.organization is None and o.country is not None and o.country == people[0].country for o in others)


def _with_other_countries(first: FoundEvent, second: FoundEvent) -> bool:
    """One person with the guests of two countries, each told by the country alone."""
    codes = [{side.country for side in e.sides if side.person is None and side.country} for e in (first, second)]
    people = [side for side in first.sides if side.person is not None]
    return len(people) == 1 and bool(codes[0] and codes[1]) and codes[0].isdisjoint(codes[1])


def _is_with_other(unnamed: FoundEvent, named: FoundEvent) -> bool:
    """`met the minister of X`, and then `met Y's Minister Z`: the guests are of two countries."""
    own = [side for side in unnamed.sides if side.person is not None]
    countries = {side.country for side in unnamed.sides if side.person is None and side.country}
    others = {side.country for side in named.sides if side.person is not None and side.person is not own[0].person}
    return len(own) == 1 and bool(countries and others) and None not in others and countries.isdisjoint(others)


def _is_with_body(event: FoundEvent) -> bool:
    """Talks with NATO are none of those with a minister told elsewhere."""
    bodies = (side.organization for side in event.sides if side.person is None)
    return any(body is not None and body.kind == "international" for body in bodies)


def _is_of_another_post(unnamed: FoundEvent, named: FoundEvent) -> bool:
    """`called on Prime Minister A`, and then `had lunch with the foreign minister`: A is the head of another body."""
    bodies = [side.organization for side in unnamed.sides if side.person is None and side.organization is not None]
    own = {id(side.person) for side in unnamed.sides if side.person is not None}
    if len(bodies) != 1:
        return False
    body = bodies[0]
    others = [side for side in named.sides if side.person is not None and id(side.person) not in own]
    held = [o for side in others if side.phrase is not None for o in side.phrase.offices]
    if body.party is not None:
        return bool(held) and all(_is_of_another_party(office, body) for office in held)
    if body.kind not in _KINDS:
        return False
    is_else = [
        office.title.name in _OF_NO_MINISTRY
        or (
            office.organization is not None
            and office.organization.kind in _KINDS
            and office.organization.head != body.head
        )
        for office in held
    ]
    return bool(held) and all(is_else)


def _is_of_another_party(office: Office, body: Organization) -> bool:
    """`X of the ANC hosted Y. Y's delegation then met the South African Communist Party`: not X again."""
    own = office.organization.root_party() if office.organization is not None else None
    return own is not None and own.party is not None and own.party is not body.party


_KINDS: Final = frozenset(("ministry", "legislature"))
_OF_NO_MINISTRY: Final = frozenset(("president", "prime minister", "king", "queen", "chancellor", "emir"))


def _names_country_only(first: FoundEvent, second: FoundEvent) -> bool:
    """`met the Chinese delegation`, then `greeted the delegation led by X`: one tells who led what the other names."""
    unnamed = {side.country for side in first.sides if side.person is None} - {None}
    known = {id(side.person) for side in first.sides if side.person is not None}
    led = {side.country for side in second.sides if side.person is not None and id(side.person) not in known}
    return bool(unnamed) and unnamed == led


def _is_same_visit(first: FoundEvent, second: FoundEvent) -> bool:
    """One visitor and one destination; a visitor without a name is the one told of before."""
    people = [{id(side.person) for side in e.sides if side.person is not None} for e in (first, second)]
    came = [[side for side in e.sides if side.person is not None and side.role == "visitor"] for e in (first, second)]
    visitors = [{id(side.person) for side in sides} for sides in came]
    if visitors[0] and visitors[1] and not visitors[0] & visitors[1]:
        return False
    is_nameless = all(side.person is None or side.role != "visitor" for side in second.sides)
    if is_nameless and _come_from_two_states(first, second):
        return False
    if is_nameless and "cancelled" in (first.status, second.status) and _are_of_other_bodies(first, second):
        return False
    is_one_party = bool(people[0] & people[1]) or is_nameless
    if first.status == "cancelled" and second.status == "announced" and _is_on_other_days(first, second):
        return False
    return is_one_party and _same_destination(first, second, sure=is_nameless)


def _come_from_two_states(first: FoundEvent, second: FoundEvent) -> bool:
    """`General X of Romania is on a visit to Baku. A group from the Turkish Land Forces is on a working visit there`:
    whose states are all told, and differ."""
    codes = [{side.country for side in e.sides if side.role == "visitor"} for e in (first, second)]
    is_told = bool(codes[0] and codes[1]) and None not in codes[0] | codes[1]
    return is_told and codes[0].isdisjoint(codes[1]) and first.status == second.status == "occurred"


def _is_on_other_days(off: FoundEvent, new: FoundEvent) -> bool:
    """`The visit from 3 to 5 June has been put off. The President will now visit X from 11 to 13 June`: one that is off
    and one that is to come."""
    is_new = "now" in new.sentence.low_set() and new.day is not None and new.day.kind == "explicit"
    is_dated = off.day is not None and off.day.kind == "explicit"
    return (
        is_new and is_dated and new.day is not None and off.day is not None and off.day.starts_on != new.day.starts_on
    )


def _are_of_other_bodies(first: FoundEvent, second: FoundEvent) -> bool:
    """One body's delegation is here, the ministry of the same country has put off its visit."""
    bodies = [
        {side.organization.name() for side in e.sides if side.role == "visitor" and side.organization is not None}
        for e in (first, second)
    ]
    is_one_off = (first.status == "cancelled") != (second.status == "cancelled")
    return is_one_off and bool(bodies[0] and bodies[1]) and bodies[0].isdisjoint(bodies[1])


def _same_destination(first: FoundEvent, second: FoundEvent, *, sure: bool) -> bool:
    """Whether two visits may lead to one country; `sure`: both have to name it, or the second is just `the visit`."""
    codes = [gazetteer.country_of(e.place) if e.place else _country_of_hosts(e) for e in (first, second)]
    if any(e.place is not None and code is None for e, code in zip((first, second), codes, strict=True)):
        return first.place == second.place  # a tour of a region and a visit to one of its countries
    if codes[0] is None or codes[1] is None:
        return not sure or second.is_mention
    return codes[0] == codes[1]


def _country_of_hosts(event: FoundEvent) -> str | None:
    """`will be hosted by his counterpart, Foreign Minister X`: the one country of those who host, by their posts."""
    codes = {side.country for side in event.sides if side.role == "host" and side.person is not None}
    return next(iter(codes)) if len(codes) == 1 and event.sentence.kind == "body" else None


def _days_differ(first: FoundEvent, second: FoundEvent) -> bool:
    after = second.day
    if after is not None and first.day is not None and after.start <= second.sentence.start + len("On "):
        # `X received Y on July 5. The day before, Y held talks with Z's peers`
        is_counted = days_before_told(after.word) > 0 or days_after_told(after.word) > 0
        if is_counted and second.sentence.start > first.sentence.start and first.subtype != "visit":
            return True
    if first.status == "occurred" and second.status == "announced" and _is_still_ahead(first, second):
        return True
    if first.subtype != "visit" and _is_after_today(first, second):
        return True
    if first.status == "announced" and second.status == "occurred" and _is_of_month_before(first, second):
        return True
    if is_day_of_telling(first) or is_day_of_telling(second):
        return False
    days = [e.day.starts_on for e in (first, second) if e.day is not None and e.day.kind in ("explicit", "weekday")]
    return len(days) == 2 and None not in days and days[0] != days[1] and first.subtype != "visit"


def _is_still_ahead(first: FoundEvent, second: FoundEvent) -> bool:
    """`They had a word on Thursday. Their meeting will take place today`"""
    before, after = first.day, second.day
    is_told = before is not None and before.kind in ("explicit", "weekday") and first.subtype != "visit"
    return is_told and after is not None and after.word in _AHEAD


def _is_of_month_before(ahead: FoundEvent, done: FoundEvent) -> bool:
    """`will receive X on 23 May. In April the two met in Accra`: that was over before."""
    day, month = ahead.day, done.day
    if day is None or month is None or month.kind != "month" or ahead.subtype == "visit":
        return False
    return day.starts_on is not None and month.ends_on is not None and month.ends_on < day.starts_on


_AHEAD: Final = frozenset(("today", "tonight", "tomorrow"))
_TODAY: Final = frozenset(("today", "this morning", "this afternoon", "this evening"))


def _is_after_today(first: FoundEvent, second: FoundEvent) -> bool:
    """`X hosted Y today. On Thursday Y will meet Z`"""
    before, after = first.day, second.day
    if before is None or after is None or (first.status, second.status) != ("occurred", "announced"):
        return False
    is_named = before.word in _TODAY and after.kind in ("explicit", "weekday")
    day, later = before.starts_on, after.starts_on
    return is_named and day is not None and later is not None and day < later
