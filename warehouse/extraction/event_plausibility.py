"""Whether the sides of an event make it one: a meeting has two, a visit has a place, aid has things."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.aid_arrivals import TRADE
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_subjects import is_of_delegation
from warehouse.extraction.message_sides import congratulates_nation, is_message_of_unnamed
from warehouse.extraction.owners_of_objects import is_of_owner
from warehouse.extraction.party_talks import are_parties
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.things_meant import is_clause_on_noun, says_more_of_noun
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_plausibility import GATHERINGS, is_plausible_visit


def _leads_delegation(s: Sentence, side: Side) -> bool:
    """`welcomed a delegation headed by X`."""
    i = side.phrase.i if side.phrase is not None else 0
    return any(s.low(k) == "by" and s.low(k - 1) in ("led", "headed") for k in range(max(1, i - 6), i))


_PHONES: Final = frozenset(("phone", "telephone"))
_WORDS_TO_THERE: Final = 5
_WITH_OR_TO: Final = frozenset(("with", "to"))

_BY_ITSELF: Final = frozenset(
    (
        "today yesterday earlier later separately again also briefly directly last night this morning afternoon "
        "evening on by over via the phone telephone with to late early same that day"
    ).split()
)
_PRESS: Final = frozenset("press reporters journalists media newsmen correspondents".split())
_IN_PICTURE: Final = frozenset(("left", "right", "l", "r", "center", "centre"))
_NEARBY: Final = frozenset(("margins", "sidelines", "person"))


def _spoke_from_afar(s: Sentence, trigger: Trigger) -> bool:
    """`spoke today with X`: nothing but days and adverbs stand between, and no place where both were."""
    between = s.lows[trigger.i + 1 : trigger.j]
    if "(" in s.lows and not _IN_PICTURE.isdisjoint(s.lows):
        return False  # `President X (left) speaks with Y (right)`
    if "there" in s.lows[max(0, trigger.i - _WORDS_TO_THERE) : trigger.i]:
        return False  # `it is there that I will speak with X`
    return not _NEARBY & set(s.lows[trigger.j :]) and all(
        low in _BY_ITSELF or low[:1].isdigit() or is_calendar(low) or not low.isalpha() for low in between
    )


def _spoke_there(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`spoke in Baku on Tuesday with X`: but for a place in capitals and days nothing stands between; no interview."""
    if not objects or not objects[0].people or not set(s.lows[trigger.j : objects[0].i]) <= _BEFORE_WHOM:
        return False
    between = range(trigger.i + 1, trigger.j - 1)
    return all(s.is_capitalized(k) or s.lows[k] in _AT_A_PLACE or is_calendar(s.lows[k]) for k in between)


_SPEAKING: Final = frozenset(("spoke", "speak", "speaks", "spoken", "talked", "talks", "talk"))
_BEFORE_WHOM: Final = frozenset(("his", "her", "their", "the", "its", "visiting"))
_AT_A_PLACE: Final = frozenset("in at on , here today yesterday morning afternoon evening also has have".split())


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
        return not is_at_embassy and is_plausible_visit(s, trigger, subjects, objects)
    is_need = s.lows[trigger.i] in _MEETING and _is_of_needs(s, trigger)
    if verb.object_kind == "joint":
        is_told = len(people) >= 2 or (has_group and bool(people) and trigger.form != verbs.BASE)
        is_told = is_told or (len(people) == 1 and is_with_unnamed(s, subjects))
        return not is_need and (is_told or (_are_parties(subjects, objects) and _HABITS.isdisjoint(s.low_set())))
    if s.lows[trigger.i] in _WELCOMING and not is_of_owner(s, trigger, objects):
        return _is_welcome(s, event, people, any(_is_own_post(s, p) for p in subjects))
    if is_need or is_of_owner(s, trigger, objects) or not _is_right_object(s, trigger, subjects, objects):
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


_WELCOMING: Final = frozenset(("welcomed", "welcomes", "greeted", "greets"))


def _is_welcome(s: Sentence, event: FoundEvent, people: list[Side], is_by_own: bool) -> bool:
    """Guests are welcomed where they are said to be on a visit, or on a day that is named; not at an airport."""
    if any(side.is_visiting or _leads_delegation(s, side) for side in people):
        return len(people) > 1 and not _is_at_port(s, bisect_left(s.starts, event.start))
    codes = {side.country or (side.person.country if side.person is not None else None) for side in people}
    # `The Vietnamese official was also welcomed by X`, `visited the headquarters on Tuesday, where he was welcomed by
    # X`: at the time of what is told before.
    verb = bisect_left(s.starts, event.start)
    event.is_dated = s.low(verb - 1) != "also" and "where" not in s.lows[max(0, verb - _WORDS_TO_WHERE) : verb]
    if is_by_own and len(people) == 1:  # `The Prime Minister welcomed President X to Downing Street today`
        return people[0].country is not None and _PORTS.isdisjoint(s.low_set())
    return len({side.role for side in people}) > 1 and len(codes) > 1 and _PORTS.isdisjoint(s.low_set())


def _is_at_port(s: Sentence, k: int) -> bool:
    """`A delegation headed by X arrived and was greeted at the airport by Y`: part of the arrival, as is `met`."""
    has_arrived = any(low.startswith("arriv") for low in s.lows[:k])
    return has_arrived and not _PORTS.isdisjoint(s.lows[k + 1 : k + 1 + _WORDS_TO_PORT])


_WORDS_TO_WHERE: Final = 5
_PORTS: Final = frozenset(("airport", "airfield", "tarmac", "station"))


_PAYING: Final = frozenset("pay pays paid paying make makes made making".split())
_CALLING_TO: Final = frozenset(
    (
        "congratulate bid pay discuss present wish review extend brief exchange express convey thank say take deliver "
        "inform apprise introduce felicitate offer"
    ).split()
)


def _is_own_post(s: Sentence, phrase: Phrase) -> bool:
    """`The Prime Minister spoke to President X`, as an office tells of whom it serves, with no name."""
    return phrase.kind == "title" and bool(phrase.offices) and phrase.i <= 1 and s.lows[0] == "the"


def _calls_for(s: Sentence, objects: list[Phrase]) -> bool:
    """`called on X to end the dispute` asks for something; `called on X to discuss it` is a call."""
    j = objects[-1].j
    return s.low(j) == "to" and s.low(j + 1) not in _CALLING_TO


def _is_post_of_state(phrase: Phrase) -> bool:
    """`the Minister of Construction of X`: one holder, whom the text does not name."""
    return phrase.kind == "title" and phrase.country is not None and bool(phrase.offices)


def is_with_unnamed(s: Sentence, subjects: list[Phrase]) -> bool:
    """`Minister X and the Y foreign minister met`, `Minister X and his Y counterpart held talks`."""
    if len(subjects) != len(("X", "Y")) or bool(subjects[0].people) == bool(subjects[1].people):
        return False
    one, other = subjects if subjects[0].people else (subjects[1], subjects[0])
    is_told = _is_peer(s, other) or (_is_post_of_state(other) and one.country is not None)
    return is_told and len(one.people) == 1 and other.country not in (None, one.country)


def _is_peer(s: Sentence, phrase: Phrase) -> bool:
    """`his Lao counterpart`."""
    return s.low(phrase.j - 1) in ("counterpart", "colleague")


def _is_spoken_with(s: Sentence, phrase: Phrase, *, is_phoned: bool) -> bool:
    """`spoke with Ukraine's Foreign Minister`, `with his Lao counterpart`; on the phone with whatever post it is."""
    if phrase.country is None or s.low(phrase.j) in ("'s", "'"):
        return False
    titles = {office.title.name for office in phrase.offices}
    return _is_peer(s, phrase) or bool(titles if is_phoned else titles & _SPOKEN_WITH)


_SPOKEN_WITH: Final = frozenset(("minister", "president", "prime minister", "chancellor", "king", "emir", "sultan"))


def _is_called_on_there(s: Sentence, subjects: list[Phrase], post: Phrase) -> bool:
    """`Ambassador X called on the Prime Minister of Y in Hanoi on Monday`: nothing is asked of who holds the post."""
    is_visit = _is_post_of_state(post) and any(p.people for p in subjects) and s.low(post.j) in _AFTER_SEEN
    return is_visit and not any(
        s.lows[k] in _ASKED and s.low(k + 1) not in _CALLING_TO for k in range(post.j, len(s) - 1)
    )


_ASKED: Final = frozenset(("to", "for"))


def _after(s: Sentence, j: int) -> list[str]:
    """The two words after a name and its short form in brackets."""
    j = j + 3 if s.low(j) == "(" and s.low(j + 2) == ")" else j
    return s.lows[j : j + 2]


_SENT: Final = frozenset(
    "delegation delegations side team mission representatives officials leaders ministers lawmakers deputies "
    "parliamentarians envoy envoys ambassador ambassadors group representation".split()
)
_PEOPLE: Final = frozenset(("people", "asylum", "youth", "personnel"))


def _is_crowd(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`hosts refugees from Ukraine`, `received Syrian students`: a crowd of which only the country is named."""
    if not objects or objects[0].i < trigger.j or any(p.kind not in ("country", "place") for p in objects):
        return False
    if not _SENT.isdisjoint(s.lows[max(0, objects[0].i - 5) : objects[-1].j + 5]):
        return False
    noun = s.low(objects[0].j)
    is_noun = noun.endswith("s") or noun in _PEOPLE or objects[0].kind == "place"
    return (is_noun and not s.is_capitalized(objects[0].j)) or s.low(objects[0].i - 1) == "from"


_AHEAD: Final = frozenset(("will", "shall"))
_SEEING: Final = frozenset(("see", "sees", "saw", "seen", "seeing"))
_AFTER_SEEN: Final = frozenset(
    (
        ", . in at on for here again today yesterday before after and monday tuesday wednesday thursday friday "
        "saturday sunday twice separately during this"
    ).split()
)


_WHEN_SEEN: Final = frozenset("here today yesterday on this morning afternoon evening also".split())
_GROUPS_SEEN: Final = frozenset("delegates delegation representatives members group guests".split())
_WORDS_OF_GROUP: Final = 4


def _is_met_by_sight(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`saw his counterpart X in Athens`: a person right after the verb, and not `saw X off`, `saw X as a partner`;
    behind a day, `saw here today delegates of the parties`, a group as well."""
    named = objects[0] if objects else None
    k = trigger.j
    while s.low(k) in _WHEN_SEEN or is_calendar(s.low(k)) or s.low(k).isdigit():
        k += 1
    if k > trigger.j and named is not None and s.low(k - 1) != "the":
        is_group = not _GROUPS_SEEN.isdisjoint(s.lows[k : k + _WORDS_OF_GROUP])
        return is_group or (bool(named.people) and named.i <= k + 1)
    if named is None or not named.people or named.i > trigger.j + 1:
        return False
    if s.low(named.j) == "in" and s.low(named.j + 1) in ("a", "his", "her"):
        return False  # `saw X in a dream`
    return s.low(named.j) in _AFTER_SEEN and "off" not in s.lows[named.j : named.j + 6]


_IT: Final = frozenset(("it", "its", "them"))
_RECEIVED: Final = frozenset(
    "approval support funding assistance information backing permission clearance congratulations condolences reply "
    "response assurance assurances pledge message letter invitation thanks greetings consent answer praise blessing "
    "endorsement offer proposal understanding apology".split()
)
_MEETING: Final = frozenset(("meets", "meet", "met"))
_NEEDS: Final = frozenset(
    "needs need demand demands requirements requirement standards standard criteria target targets challenges "
    "expectations obligations deadline".split()
)
_WORDS_TO_NEED: Final = 5


def _is_of_needs(s: Sentence, trigger: Trigger) -> bool:
    """`training meets the needs of working life`: words in small letters between the verb and what it meets."""
    for k in range(trigger.i + 1, min(trigger.i + _WORDS_TO_NEED, len(s))):
        if s.is_capitalized(k) or s.lows[k] == "with":
            return False
        if s.lows[k] in _NEEDS:
            return True
    return False


_GUESTS: Final = frozenset("delegation delegations group groups team mission guests visitors call calls envoys".split())


def _is_from_giver(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`received the award from President X`, who gave it: no guest."""
    between = s.lows[trigger.j : objects[0].i] if objects else []
    return "from" in between and between[0] in ("the", "a", "an", "his", "her") and _GUESTS.isdisjoint(between)


def _is_given(s: Sentence, objects: list[Phrase]) -> bool:
    """`received Cabinet approval`, `received the Secretary's support`: a thing, and no guest."""
    j = objects[-1].j
    j += s.low(j) == "'s"
    return s.low(j) in _RECEIVED


def _is_right_object(s: Sentence, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """Verbs of many meanings tell of an event with the right object only: whom one hosts, calls on, speaks with."""
    verb, low = trigger.verb, s.lows[trigger.i]
    is_thing = low.startswith("receiv") and bool(objects) and _is_given(s, objects)
    is_thing = is_thing or (low.startswith("receiv") and not verb.pattern and _is_from_giver(s, trigger, objects))
    # `received a delegation and discussed with it`: what the reception was about
    is_thing = is_thing or (verb.is_dated and s.low(trigger.j) in _IT and s.low(trigger.j - 1) == "with")
    is_speech = low in _SPEAKING and verb.subtype == "meeting" and not verb.is_dated
    is_thing = is_thing or (is_speech and not _spoke_there(s, trigger, objects))
    if is_thing or (low.startswith(("host", "receiv")) and not verb.pattern and _is_crowd(s, trigger, objects)):
        return False  # `upon receiving Cabinet approval`
    if low.startswith("host") and not verb.pattern:
        is_led = "delegation" in s.lows[trigger.j : trigger.j + 6]
        if objects and not objects[0].people and not GATHERINGS.isdisjoint(_after(s, objects[0].j)):
            return False  # `will host the Global Governance Group (3G) Ministerial Meeting`
        return bool(objects) and (objects[0].i - trigger.j <= 3 or is_led)
    if low in _SEEING:
        is_told = low == "saw" or (low == "see" and not _AHEAD.isdisjoint(s.lows[max(0, trigger.i - 3) : trigger.i]))
        return is_told and _is_met_by_sight(s, trigger, objects)
    if verb.subtype == "phone call" and verb.pattern[-1:] == (_WITH_OR_TO,):
        is_phoned = not _PHONES.isdisjoint(s.lows[trigger.i : trigger.j])
        whom = any(p.people or _is_spoken_with(s, p, is_phoned=is_phoned) for p in objects)
        if not _PRESS.isdisjoint(s.lows[trigger.j : trigger.j + 3]):
            return False  # `Speaking to the press after his talks with X`
        is_post = is_phoned and all(p.kind == "title" and p.country for p in subjects)
        who = is_post or any(p.people or _is_own_post(s, p) for p in subjects)
        return who and whom and _spoke_from_afar(s, trigger)
    if low.startswith("call") and verb.pattern[-1:] == (frozenset(("on",)),):
        is_post = bool(objects) and _is_called_on_there(s, subjects, objects[-1])
        return (any(p.people for p in objects) and not _calls_for(s, objects)) or is_post
    if verb.subtype == "phone call" and low.startswith("call") and s.low(trigger.i + 1) in ("on", "for", "upon"):
        return False
    if verb.subtype == "reception" and low in _PAYING and "call" in s.lows[trigger.i : trigger.j]:
        return any(p.people or _is_post_of_state(p) for p in objects)
    is_message = verb.is_dated and verb.mode == "letter"
    return not is_message or any(p.people for p in objects) or congratulates_nation(s, low, subjects, objects)
