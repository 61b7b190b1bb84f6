"""Whether the sides of an event make it one: a meeting has two, a visit has a place, aid has things."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.aid_arrivals import TRADE
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_subjects import is_of_delegation
from warehouse.extraction.message_sides import is_message_of_unnamed
from warehouse.extraction.owners_of_objects import is_of_owner
from warehouse.extraction.party_talks import are_parties
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.things_meant import is_clause_on_noun, says_more_of_noun
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.unlikely_objects import is_of_needs, is_own_post, is_peer, is_post_of_state, is_right_object
from warehouse.extraction.visit_plausibility import is_plausible_visit


def _leads_delegation(s: Sentence, side: Side) -> bool:
    """`welcomed a delegation headed by X`."""
    i = side.phrase.i if side.phrase is not None else 0
    return any(s.low(k) == "by" and s.low(k - 1) in ("led", "headed") for k in range(max(1, i - 6), i))


def is_met_on_arrival(s: Sentence, trigger: Trigger) -> bool:
    """`was met at the airport by X`, `arrived at the airport, where she was met by X`: welcomed, and no meeting."""
    if s.lows[trigger.i] != "met":
        return False
    if s.low(trigger.i + 1) == "with" and not _HONOURS.isdisjoint(s.lows[trigger.i + 2 : trigger.i + 5]):
        return True  # `was met with full honours by X`
    if _PORTS.isdisjoint(s.low_set()):
        return False
    is_where = "where" in s.lows[max(0, trigger.i - 4) : trigger.i] and s.low(trigger.i + 1) == "by"
    is_where = is_where or (s.lows[0] in ("at", "upon", "on") and s.low(trigger.i + 1) == "by")
    if is_where and not _PORTS.isdisjoint(s.lows[: trigger.i]):
        return True
    return not _PORTS.isdisjoint(s.lows[trigger.j : trigger.j + _WORDS_TO_PORT])


_WORDS_TO_PORT: Final = 6
_HONOURS: Final = frozenset(("honours", "honors"))


def are_two_sides(s: Sentence, trigger: Trigger, subjects: list[Phrase]) -> bool:
    """Whether those who chair a session together are of two countries: at home a government chairs its own.

    Who `conferred degrees` did not meet."""
    if s.lows[trigger.i].startswith("confer") and s.low(trigger.j) not in _AFTER_CONFERRED:
        return is_calendar(s.low(trigger.j))
    if any("counterpart" in s.lows[p.i : p.j] for p in subjects if p.people):
        return True
    return not trigger.verb.is_of_states or len({p.country for p in subjects if p.people} - {None}) > 1


_AFTER_CONFERRED: Final = frozenset(
    ", . ; on in at by over via for about before after during today yesterday here again and as to ahead late earlier "
    "briefly privately this last within".split()
) | {""}


_BOTH: Final = 2
_OF_TWO: Final = frozenset(("talks", "meeting", "phone call", "video talks"))


def is_plausible(
    s: Sentence, event: FoundEvent, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> bool:
    """Whether the sides make the event: a meeting has two, a visit has a visitor who is no country's adjective."""
    verb = trigger.verb
    people = [side for side in event.sides if side.person is not None]
    has_group = any(phrase.kind == "group" for phrase in subjects)
    if verb.object_kind == "within":
        return bool(objects) and any(p.kind in ("person", "title", "pronoun", "organization") for p in subjects)
    if verb.object_kind in ("place", "here"):
        # not `visited and extended congratulations to the Lao Embassy in X`
        is_at_embassy = s.low(trigger.i + 1) == "and" and "embassy" in s.lows[trigger.i : trigger.j]
        is_call = event.subtype == "reception" and not verb.pattern and len(people) >= _BOTH  # `visited Minister X`
        return is_call or (not is_at_embassy and is_plausible_visit(s, trigger, subjects, objects))
    is_need = (s.lows[trigger.i] in _MEETING and is_of_needs(s, trigger)) or _is_with_oneself(event, people)
    if verb.object_kind == "joint":
        is_told = len(people) >= 2 or (has_group and bool(people) and trigger.form != verbs.BASE)
        is_told = is_told or (len(people) == 1 and is_with_unnamed(s, subjects))
        return not is_need and (is_told or (_are_parties(subjects, objects) and _HABITS.isdisjoint(s.low_set())))
    if verb.object_kind == "side" and s.lows[trigger.j - 1] == "with" and s.lows[trigger.i].startswith("discuss"):
        is_need = is_need or s.low(trigger.j) == "it"  # `received a delegation and discussed with it`: then
        event.is_dated = event.is_dated or not any(_is_named_at(p, trigger.j) for p in objects)
    if s.lows[trigger.i] in _WELCOMING and not is_of_owner(s, trigger, objects):
        return _is_welcome(s, event, people, any(is_own_post(s, p) for p in subjects))
    if is_need or is_of_owner(s, trigger, objects) or not is_right_object(s, trigger, subjects, objects):
        return False
    is_told_of_giver = any(p.j == trigger.i for p in subjects)
    is_of_noun = says_more_of_noun(s, trigger) and not is_told_of_giver
    if event.subtype == "aid" and (is_of_noun or is_clause_on_noun(s, trigger)):
        return False
    if event.subtype == "award":
        is_abroad = len({side.country for side in event.sides if side.country}) > 1 and bool(subjects and objects)
        if trigger.i == 0 and trigger.form == verbs.ING and objects and s.low(objects[0].i - 1) == ",":
            return False  # `Presenting the medal, X praised her`: X gave it
        is_of_post = verb.object_kind == "gap" and any(p.kind == "title" and p.offices and p.country for p in objects)
        return (bool(people) or is_abroad or is_of_post) and any(side.role == "recipient" for side in event.sides)
    if event.subtype == "credentials" and (not objects or _is_sent_out(s, verb, objects) or _gives_letters(event)):
        is_own = _gives_letters(event)
        return not is_own and not objects and bool(people) and not _ENVOYS.isdisjoint(s.lows[trigger.j : trigger.j + 8])
    is_message = is_message_of_unnamed(s, event, trigger, subjects, objects) if verb.mode == "letter" else None
    return _have_sides(s, event, trigger, subjects, objects) if is_message is None else is_message


def _is_with_oneself(event: FoundEvent, people: list[Side]) -> bool:
    """`He met with Li Wei`, of Li Wei: whom `he` stands for is not known."""
    are_both = event.subtype in _OF_TWO and len(people) == len(event.sides) == _BOTH
    return are_both and people[0].person is people[1].person


_HEADS: Final = frozenset(("president", "king", "queen", "emperor", "emir", "sultan", "governor-general"))


def _gives_letters(event: FoundEvent) -> bool:
    """`The President presented letters of credence to 21 appointed envoys`: his own, whom he sends."""
    guests = [side.phrase for side in event.sides if side.role == "visitor" and side.phrase is not None]
    return any(office.title.name in _HEADS for phrase in guests for office in phrase.offices)


def _have_sides(
    s: Sentence, event: FoundEvent, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> bool:
    """Both sides are told, and one of them by name, or by the body that gives or receives."""
    if not subjects or not objects or (event.subtype == "aid" and not TRADE.isdisjoint(s.low_set())):
        return False
    people = [side for side in event.sides if side.person is not None]
    is_of_bodies = event.subtype == "reception" and (
        not _TABLES.isdisjoint(s.lows[trigger.i : trigger.j]) or _is_delegation_received(s, trigger, objects)
    )
    are_bodies = is_of_bodies and all(p.organization is not None for p in subjects) and are_guests(s, objects)
    are_bodies = are_bodies or (event.subtype == "aid" and not _THINGS.isdisjoint(s.lows[trigger.i : trigger.j]))
    has_someone = any(
        p.kind in ("person", "title", "organization", "pronoun") or is_of_delegation(s, p) for p in subjects + objects
    )
    are_bodies = are_bodies or (
        event.subtype in ("talks", "meeting")
        and (are_parties(subjects, objects) or _are_delegations(s, subjects, objects))
    )
    return are_bodies or (has_someone and bool(people)) or _are_envoys_received(s, event, subjects, objects)


def _are_envoys_received(s: Sentence, event: FoundEvent, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """`Norway's foreign minister received the ambassadors of X, Y and Z`: posts of states, whoever holds them."""
    if event.subtype != "reception" or len(subjects) != 1 or subjects[0].kind != "title":
        return False
    host, guests = subjects[0], [office for p in objects for office in p.offices]
    is_at_home = host.country is not None and all(p.country not in (None, host.country) for p in objects)
    is_of_state = bool(host.offices) or s.low(host.j - 1) in _OF_STATES
    is_of_state = is_of_state and all(office.title.of != "embassy" for office in host.offices)
    return is_at_home and is_of_state and bool(guests) and all(office.title.of == "embassy" for office in guests)


_OF_STATES: Final = frozenset(("minister", "president", "premier", "king", "queen", "emperor", "monarch"))


def _are_delegations(s: Sentence, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """`A delegation of the Central Bank of X held talks with the Ministry of Y`: a delegation and a body, of two
    states."""
    if "delegation" not in s.low_set() or len(subjects) != 1 or len(objects) != 1:
        return False
    sides = (subjects[0], objects[0])
    codes = {p.country for p in sides}
    are_sides = all(p.organization is not None or is_of_delegation(s, p) for p in sides)
    return are_sides and None not in codes and len(codes) > 1 and any(is_of_delegation(s, p) for p in sides)


def _are_parties(subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """`United Russia and the Lao People's Revolutionary Party held consultations`: two parties of two states."""
    bodies = [p.organization for p in (*subjects, *objects) if p.organization is not None]
    parties = {body.country for body in bodies if body.kind == "party"}
    return len(bodies) == len(parties) == len(("A", "B")) and None not in parties


_HABITS: Final = frozenset("since regularly always annually often ever yearly repeatedly".split())


def _is_delegation_received(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`The delegation of the Union was received by the Federation`: bodies whose people nobody names."""
    is_passive = (
        s.lows[trigger.i] in ("received", "hosted") and "by" in s.lows[trigger.i + 1 : trigger.i + _WORDS_TO_BY]
    )
    if is_passive:
        return any(p.is_visiting for p in objects) or s.lows[:2] in (["a", "delegation"], ["the", "delegation"])
    is_active = s.lows[trigger.i] in ("received", "hosted", "receives", "hosts")
    return is_active and len(objects) == 1 and is_of_delegation(s, objects[0])


_WORDS_TO_BY: Final = 8


def are_guests(s: Sentence, objects: list[Phrase]) -> bool:
    """Bodies, or the delegation or the guests of a country: those for whom a ministry gives a reception."""
    return all(
        p.organization is not None
        or (p.country is not None and not _INVITED.isdisjoint((s.low(p.j - 1), s.low(p.j), s.low(p.j + 1))))
        for p in objects
    )


_INVITED: Final = frozenset("guests guest delegation delegations visitors delegates parliamentarians party".split())
_THINGS: Final = frozenset(
    (
        "aid relief assistance equipment supplies tents purifiers vaccines doses medicine medicines rice food baskets "
        "blankets ambulances vehicles computers laptops usd dollars euros donation tonnes tons kits generators grant "
        "boat boats vessel vessels aircraft plane helicopter helicopters building classrooms machines trucks buses"
    ).split()
)
"""What a body or a state gives, so that nobody need be named."""
_ENVOYS: Final = frozenset(("ambassadors", "envoys", "diplomats", "representatives", "commissioners"))
_TABLES: Final = frozenset(("reception", "banquet", "dinner", "luncheon", "lunch"))
"""A ministry gives one for another's delegation of which nobody is named."""


def _is_sent_out(s: Sentence, verb: verbs.EventVerb, objects: list[Phrase]) -> bool:
    """`The President handed a letter of credence to Ambassador X`: who goes abroad with it."""
    is_to_envoy = any("ambassador" in s.lows[p.i : p.j] for p in objects)
    return verb.object_role == "host" and is_to_envoy


def _is_named_at(phrase: Phrase, k: int) -> bool:
    """`discussed with Minister X ways to boost trade`: a name at token k, no `discussed with them`."""
    return bool(phrase.people) and phrase.kind != "pronoun" and k <= phrase.i <= k + 1


_WELCOMING: Final = frozenset(("welcomed", "welcomes", "greeted", "greets"))


def _is_welcome(s: Sentence, event: FoundEvent, people: list[Side], is_by_own: bool) -> bool:
    """Guests are welcomed where they are said to be on a visit, or on a day that is named; not at an airport."""
    if any(side.is_visiting or _leads_delegation(s, side) for side in people):
        return len(people) > 1 and not _is_at_port(s, bisect_left(s.starts, event.start))
    codes = {side.country or (side.person.country if side.person is not None else None) for side in people}
    event.is_dated = not _is_of_day_told(s, bisect_left(s.starts, event.start))
    if is_by_own and len(people) == 1:  # `The Prime Minister welcomed President X to Downing Street today`
        return people[0].country is not None and _PORTS.isdisjoint(s.low_set())
    if len(people) == 1 and people[0].role == "host" and _is_delegation_of_body(s, event, codes):
        return _PORTS.isdisjoint(s.low_set())
    return len({side.role for side in people}) > 1 and len(codes) > 1 and _PORTS.isdisjoint(s.low_set())


def _is_delegation_of_body(s: Sentence, event: FoundEvent, codes: set[str | None]) -> bool:
    """`The Prime Minister welcomed at the palace a delegation from the Ministry of X of another state`."""
    guests = [side for side in event.sides if side.role == "visitor" and side.phrase is not None]
    bodies = [side for side in guests if side.organization is not None and side.country not in codes | {None}]
    if len(guests) != 1 or not bodies or bodies[0].phrase is None:
        return False
    i = bodies[0].phrase.i
    is_of_plan = not _PLANS.isdisjoint(s.lows[bisect_left(s.starts, event.start) : i])
    return not is_of_plan and not _GROUPS.isdisjoint(s.lows[max(0, i - _WORDS_TO_GROUP) : i])


_GROUPS: Final = frozenset(("delegation", "deputation", "mission"))
_WORDS_TO_GROUP: Final = 5
_PLANS: Final = frozenset(
    "to visit visits plan plans decision arrival proposal offer news that sending invitation".split()
)
"""`welcomed plans to send a delegation of the Union`: nobody came."""


def _is_of_day_told(s: Sentence, verb: int) -> bool:
    """`The Vietnamese official was also welcomed by X`, `visited the headquarters on Tuesday, where he was welcomed by
    X`, `In the afternoon, Y was welcomed by X, with whom she discussed Z`: at the time of what is told before."""
    if s.low(verb - 1) == "also" or "where" in s.lows[max(0, verb - _WORDS_TO_WHERE) : verb]:
        return True
    is_same_day = s.lows[:2] == ["in", "the"] and s.low(2) in _PARTS_OF_DAY
    return is_same_day or s.lows[0] in _NEXT_ON_DAY


_PARTS_OF_DAY: Final = frozenset(("morning", "afternoon", "evening"))
_NEXT_ON_DAY: Final = frozenset(("later", "afterwards", "subsequently"))


def _is_at_port(s: Sentence, k: int) -> bool:
    """`A delegation headed by X arrived and was greeted at the airport by Y`: part of the arrival, as is `met`."""
    has_arrived = any(low.startswith("arriv") for low in s.lows[:k])
    return has_arrived and not _PORTS.isdisjoint(s.lows[k + 1 : k + 1 + _WORDS_TO_PORT])


_WORDS_TO_WHERE: Final = 5
_PORTS: Final = frozenset(("airport", "airfield", "tarmac", "station"))


def is_with_unnamed(s: Sentence, subjects: list[Phrase]) -> bool:
    """`Minister X and the Y foreign minister met`, `Minister X and his Y counterpart held talks`."""
    if len(subjects) != len(("X", "Y")) or bool(subjects[0].people) == bool(subjects[1].people):
        return False
    one, other = subjects if subjects[0].people else (subjects[1], subjects[0])
    is_told = is_peer(s, other) or (is_post_of_state(other) and one.country is not None)
    return is_told and len(one.people) == 1 and other.country not in (None, one.country)


_MEETING: Final = frozenset(("meets", "meet", "met"))
