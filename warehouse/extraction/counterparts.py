"""`his Mongolian and Lao counterparts`, `the visiting Lao Prime Minister`: who they are, where the article names them
elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.subject_gaps import TELLS
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.places import gazetteer

_COUNTERPARTS: Final = frozenset(("counterpart", "counterparts", "peer", "homologue", "colleague"))
_ENCOUNTERS: Final = ("talks", "meeting", "reception", "phone call", "video talks")
_MEETINGS: Final = frozenset(("talks", "meeting", "phone call", "video talks"))
_NEAR_NAME: Final = 400
_FARTHEST: Final = 14
_BARE_WORDS: Final = 3
_PLURAL: Final = frozenset(("meetings", "talks", "separately", "respectively", "separate", "receptions"))


def name_counterparts(events: list[FoundEvent], offices: dict[int, list[Office]], people: list[Person]) -> None:
    """Put the person into a side that is only the counterpart of some country. Changes the events in place."""
    for event in events:
        if _COUNTERPARTS.isdisjoint(event.sentence.low_set()):
            continue
        titles = {office.title.name for side in event.sides if side.person for office in _held(side.person, offices)}
        for side in event.sides:
            if side.person is None and side.organization is None and side.country and _is_counterpart(side):
                holders = [p for p in people if p.country == side.country and _holds(p, titles, offices)]
                if len(holders) == 1:
                    side.person = holders[0]


def name_titles(
    event: FoundEvent, held: list[HeldOffice], people: list[Person], told: list[FoundEvent] | None = None
) -> None:
    """`the visiting Lao PM` of a lead is who is named later in that post of that country, where that is one. Who has a
    name does not stand for a body any more."""
    _name_several(event, held)
    _name_posts(event, held, people, told)
    _name_rest_of_plural(event, held)
    for side in event.sides:
        if side.person is not None and side.phrase is not None and side.phrase.kind == "title":
            side.organization = None


def _name_posts(event: FoundEvent, held: list[HeldOffice], people: list[Person], told: list[FoundEvent] | None) -> None:
    _name_envoys(event, held, people)
    for side in event.sides:
        phrase = side.phrase
        if phrase is None or phrase.kind != "title":
            continue
        if not phrase.offices:
            side.person = _described(event, side, phrase, held) or side.person or _of_country(event, side, phrase, held)
            side.person = side.person or _head_of_state(event, side, phrase, held)
        if side.person is not None or not phrase.offices:
            continue
        if phrase.country is not None and side.sentence.low(phrase.j) == "diplomacy":
            side.person = _head_of_diplomacy(event, phrase.country, held)
            continue
        is_own = event.subtype == "visit" and side.role == "visitor" and _is_of_writer(side.sentence, phrase)
        if phrase.country is None and event.subtype in _ENCOUNTERS and _is_bare(side.sentence, phrase):
            side.person = _first_named(event, side, phrase, held)
            continue
        # `The minister is on a visit to X`: the one minister here who is not of X.
        is_own = is_own or (event.subtype == "visit" and side.role == "visitor" and _is_bare(side.sentence, phrase))
        if (phrase.country is None and not is_own) or _is_plural(side.sentence, phrase):
            continue
        titles = {office.title.name for office in phrase.offices}
        so_titled = [h for h in held if h.office.title.name in titles and not _is_of_other_ministry(phrase, h)]
        holders = [h.person for h in so_titled if not _is_named_after(side, phrase, h)]
        if phrase.country is not None:
            own = [person for person in holders if person.country == phrase.country]
            holders = own or _of_no_country(event, holders)
        elif event.place is not None:
            holders = [person for person in holders if person.country != gazetteer.country_of(event.place)]
        if len({id(person) for person in holders}) == 1:
            side.person = holders[0]
        elif event.subtype == "visit" and side.role == "visitor" and not holders:
            side.person = _named_beside(side, phrase, held, people)
        elif event.subtype == "visit" and side.role == "visitor":
            side.person = _traveller(event, holders, told or [])


def _name_rest_of_plural(event: FoundEvent, held: list[HeldOffice]) -> None:
    """`the foreign ministers of A and B were received`: B's, too, where the article names who holds that post."""
    posts = [x.phrase for x in event.sides if x.phrase is not None and x.phrase.kind == "title" and x.phrase.offices]
    for side in event.sides:
        phrase, s = side.phrase, side.sentence
        if side.person is not None or phrase is None or phrase.kind != "country" or side.country is None:
            continue
        post = next((p for p in posts if s.lows[p.j : phrase.i] in _JOINING and _is_plural(s, p)), None)
        if post is None or any(office.title.of == "embassy" for office in post.offices):
            continue  # envoys are received one by one
        titles = {office.title.name for office in post.offices}
        fit = [h for h in held if h.office.title.name in titles and h.person.country == side.country]
        people = {id(h.person): h.person for h in fit if not _is_of_other_ministry(post, h)}
        if len(people) == 1:
            side.person = next(iter(people.values()))


_JOINING: Final = (["and"], [","], [",", "and"], ["and", "the"])


def _is_of_other_ministry(phrase: Phrase, one: HeldOffice) -> bool:
    """`the Lao defence minister` is not `Lao Trade Minister X`."""
    bodies = [office.organization for office in (*phrase.offices, one.office)]
    if len(bodies) != len(("post", "other")) or any(body is None or body.kind != "ministry" for body in bodies):
        return False
    first, second = (_concerns(body.head) for body in bodies if body is not None)
    return bool(first and second) and first.isdisjoint(second)


def _concerns(ministry: str) -> set[str]:
    """The beginnings of what it is for: `Defence` and `Defense`, `External` and `Foreign Affairs` are the same."""
    words = set(ministry.replace("External", "Foreign").split()) - _OF_ANY_MINISTRY
    return {word[:_LETTERS_OF_FIELD] for word in words}


_LETTERS_OF_FIELD: Final = 5
_OF_ANY_MINISTRY: Final = frozenset("Ministry of and the for Affairs , National".split())


def _of_no_country(event: FoundEvent, holders: list[Person]) -> list[Person]:
    """`Foreign Minister X said in Baku. The Hungarian minister also met Y`: X, of whose country nothing is told."""
    there = {id(side.person) for side in event.sides}
    return [person for person in holders if person.country is None and id(person) not in there]


def _traveller(event: FoundEvent, holders: list[Person], told: list[FoundEvent]) -> Person | None:
    """`On Friday, the Minister will proceed to X`: of several ministers the one who made the other visits told."""
    visits = [e for e in told if e.subtype == "visit" and e is not event and e.sentence is not event.sentence]
    visits = [e for e in visits if e.status == "occurred"] or visits
    came = {id(x.person): x.person for e in visits for x in e.sides if x.role == "visitor" and x.person is not None}
    there = {id(person) for person in holders}
    return next(iter(came.values())) if len(came) == 1 and came.keys() <= there else None


def _is_named_after(side: Side, phrase: Phrase, one: HeldOffice) -> bool:
    """`The Minister visited X and met Foreign Minister Y`: Y, who is named after it in the sentence, is another one."""
    return one.sentence is side.sentence and phrase.country is None and one.office.title_i >= phrase.j


def _head_of_diplomacy(event: FoundEvent, country: str, held: list[HeldOffice]) -> Person | None:
    """`The head of Polish diplomacy` is the one minister of that country, or of none that is told, in the article."""
    there = {id(side.person) for side in event.sides if side.person is not None}
    holders = {
        id(h.person): h.person
        for h in held
        if h.office.title.name in ("minister", "secretary of state") and h.person.country in (None, country)
    }
    found = [person for key, person in holders.items() if key not in there]
    return found[0] if len(found) == 1 else None


def _name_several(event: FoundEvent, held: list[HeldOffice]) -> None:
    """`a reception in honor of the new ambassadors`: those whom the article names as such."""
    for side in list(event.sides):
        phrase = side.phrase
        if side.person is not None or phrase is None or phrase.kind != "title" or not phrase.offices:
            continue
        if phrase.country is not None or not _is_plural(side.sentence, phrase):
            continue
        titles = {office.title.name for office in phrase.offices}
        there = {id(other.person) for other in event.sides if other.person is not None}
        now = [h for h in held if not h.office.is_former and h.office.status == "holds"]
        holders = {id(h.person): h.person for h in now if h.office.title.name in titles}
        named = [person for key, person in holders.items() if key not in there]
        if len(named) > 1:
            at = event.sides.index(side)
            event.sides[at : at + 1] = [replace(side, person=person, country=person.country) for person in named]


def _name_envoys(event: FoundEvent, held: list[HeldOffice], people: list[Person]) -> None:
    """`received the ambassadors of X and Y. … with X's envoy A and Ambassador B of Y`: the one envoy of each state."""
    guests = [side for side in event.sides if side.role == "visitor"]
    is_sum = event.subtype == "reception" and _PLURAL.isdisjoint(event.sentence.low_set())
    if not is_sum or len(guests) < 2 or any(x.person or x.organization for x in guests):
        return
    if not any(office.title.of == "embassy" for x in guests if x.phrase is not None for office in x.phrase.offices):
        return
    in_post = {id(h.person) for h in held}
    is_any_named = False
    for side in guests:
        named = {id(h.person): h.person for h in held if _is_envoy_of(h, side.country)}
        is_any_named = is_any_named or bool(named)
        if not named and is_any_named:  # `with Peru's envoy A, B of Nepal and Norway's C`
            named = {id(p): p for p in people if p.country == side.country and id(p) not in in_post}
        if len(named) == 1:
            side.person = next(iter(named.values()))


def _is_envoy_of(one: HeldOffice, code: str | None) -> bool:
    is_envoy = one.office.title.of == "embassy" or one.office.title.name == "envoy"
    return is_envoy and code is not None and one.person.country == code and not one.office.is_former


def _is_of_writer(s: Sentence, phrase: Phrase) -> bool:
    """`Prime Minister will visit X`, without country or article: a ministry's way to tell of its own."""
    title = phrase.offices[0].title_i
    return phrase.country is None and phrase.i == title and s.is_capitalized(title)


def _described(event: FoundEvent, side: Side, phrase: Phrase, held: list[HeldOffice]) -> Person | None:
    """`The head of state arrived in X on a visit`: the one president here who is not of X."""
    soil = gazetteer.country_of(event.place) if event.place else None
    if event.subtype != "visit" or side.role != "visitor" or soil is None or phrase.country is not None:
        return None
    if side.person is not None and side.person.country != soil:
        return None
    match = lexicon.descriptions().match(side.sentence.lows, phrase.i + 1)
    if match is None:
        return None
    title = match[0][0]
    holders = {id(h.person): h.person for h in held if h.office.title.name == title and not h.office.is_former}
    others = [person for person in holders.values() if person.country != soil]
    return others[0] if len(others) == 1 else None


def _of_country(event: FoundEvent, side: Side, phrase: Phrase, held: list[HeldOffice]) -> Person | None:
    """`Foreign Minister X spoke in Baku. The Hungarian minister also met Y`: X, of whom the text tells
    by whom he met that he is of Hungary; the one named before in such a post."""
    s = side.sentence
    word = s.low(phrase.j - 1)
    if phrase.country is None or s.low(phrase.i) != "the" or word not in _OFFICIALS:
        return None
    there = {id(other.person) for other in event.sides}
    held = [h for h in held if h.person.country == phrase.country]
    named = [h for h in held if h.person.start < s.start or phrase.i == 0]  # `The X minister met Y. A said`
    named = [h for h in named if word in _ANY_POST or word == h.office.title.name]
    people = {id(h.person): h.person for h in named if id(h.person) not in there and not h.person.is_historical}
    return next(iter(people.values())) if len(people) == 1 else None


def _head_of_state(event: FoundEvent, side: Side, phrase: Phrase, held: list[HeldOffice]) -> Person | None:
    """`President X of Y met ministers. The Y Head of State decorated Ambassador Z`, `The Head of State received W`: the
    one head of state whom the text has named, of that country where it tells one."""
    s = side.sentence
    if s.lows[phrase.j - 3 : phrase.j] != ["head", "of", "state"] or s.low(phrase.i) != "the":
        return None
    there = {id(other.person) for other in event.sides}
    heads = [h for h in held if h.office.title.name in _HEADS_OF_STATE and not h.office.is_former]
    named = {id(h.person): h.person for h in heads if h.person.start < s.start and not h.person.is_historical}
    people = [p for p in named.values() if phrase.country in (None, p.country)]
    return people[0] if len(people) == 1 and id(people[0]) not in there else None


_HEADS_OF_STATE: Final = frozenset("president king queen emir sultan emperor".split())


_ANY_POST: Final = frozenset(("official", "leader", "diplomat", "politician", "visitor", "guest"))
_OFFICIALS: Final = _ANY_POST | {"minister", "president", "premier", "ambassador", "chairman", "secretary"}


def _first_named(event: FoundEvent, side: Side, phrase: Phrase, held: list[HeldOffice]) -> Person | None:
    """`The minister also met X and Y`: the minister named first of those who are of no other side's country."""
    titles = {office.title.name for office in phrase.offices}
    others = {other.country for other in event.sides if other is not side and other.country}
    there = {id(other.person) for other in event.sides if other.person is not None}
    before = [h.person for h in held if h.office.title.name in titles and h.person.start < side.sentence.start]
    fitting = [p for p in before if id(p) not in there and p.country not in others and not p.is_historical]
    return min(fitting, key=lambda person: person.start, default=None)


def _is_bare(s: Sentence, phrase: Phrase) -> bool:
    """`The minister`, `On May 3, the minister`, `Later in the day, the minister`, at the beginning of a sentence that
    names nobody before, or of what somebody says: `X said the President's trip to Y has been cancelled`."""
    said = next((k + 1 for k in range(phrase.i - 1, max(-1, phrase.i - 3), -1) if s.lows[k] in TELLS), 0)
    is_first = all(is_of_date(low) or low in _AHEAD for low in s.lows[said : phrase.i])
    return is_first and s.low(phrase.i) == "the" and phrase.j - phrase.i <= _BARE_WORDS


_AHEAD: Final = frozenset(
    "on , later earlier afterwards afterward then subsequently separately meanwhile in the this that same day morning "
    "afternoon evening today yesterday also".split()
)


def _named_beside(side: Side, phrase: Phrase, held: list[HeldOffice], people: list[Person]) -> Person | None:
    """`The Foreign Minister of X will visit Y. Ms. Z will meet ...`: the one person near whom no post is told of."""
    holders = {id(h.person) for h in held}
    near = range(side.sentence.start - _NEAR_NAME, side.sentence.end + _NEAR_NAME)
    free = [p for p in people if id(p) not in holders and p.start in near and len(p.words) > 1]
    if len(free) != 1 or (phrase.country is not None and free[0].country not in (None, phrase.country)):
        return None
    free[0].country = phrase.country or free[0].country
    return free[0]


def _is_plural(s: Sentence, phrase: Phrase) -> bool:
    title = s.lows[phrase.offices[0].title_i : phrase.offices[0].title_j]
    return any(low.endswith("s") and low not in _FIELDS for low in title)


_FIELDS: Final = frozenset(("affairs", "relations", "works", "services", "sports", "communications"))
"""Within the post of one: `External Affairs Minister`."""


def _is_counterpart(side: Side) -> bool:
    """`counterpart` stands within the phrase or closes the list that it is in."""
    phrase, lows = side.phrase, side.sentence.lows
    if phrase is None:
        return False
    near = lows[phrase.i : phrase.j + 6]
    if not _COUNTERPARTS.isdisjoint(near):
        at = next(k for k, low in enumerate(near) if low in _COUNTERPARTS)
        return "with" not in near[:at]  # `X held meetings with her counterparts`: X is none
    # `her counterparts from the three countries of X, Y and Z`
    before = lows[max(0, phrase.i - _FARTHEST) : phrase.i]
    return "counterparts" in before and before[before.index("counterparts") + 1 :][:1] in (["from"], ["of"])


def _held(person: Person, offices: dict[int, list[Office]]) -> list[Office]:
    return [office for office in offices.get(id(person), []) if not office.is_former]


def _holds(person: Person, titles: set[str], offices: dict[int, list[Office]]) -> bool:
    return any(office.title.name in titles for office in _held(person, offices))


def told_one_by_one(events: list[FoundEvent]) -> list[FoundEvent]:
    """`met with X and Y`, and then `When meeting with X, ...`: guests of several countries, each met alone."""
    found: list[FoundEvent] = []
    for event in without_received_apart(events):
        people = [side for side in event.sides if side.person is not None]
        is_joint = not _TOGETHER.isdisjoint(event.sentence.lows)  # `hosted the trilateral meeting`, and met each alone
        if event.subtype not in ("talks", "meeting") or len(people) < 3 or is_joint:
            found.append(event)
            continue
        host, guests = people[0], people[1:]
        alone = {id(side.person) for other in events for side in _met_alone(other, event, host)}
        countries = {side.country for side in guests} - {None, host.country}
        if len(countries) < len(guests) or not all(id(side.person) in alone for side in guests[1:]):
            found.append(event)
            continue
        found += [replace(event, sides=[replace(host), side], others=[], conflicts=[]) for side in guests]
    return found


def without_received_apart(events: list[FoundEvent]) -> list[FoundEvent]:
    """`received the ambassadors of X and Y`, and then `At the meeting with the ambassador of X, A`: a reception of each
    who is named so, instead of one of both."""
    summed = next((e for e in events if e.subtype == "reception" and len(_states_received(e)) > 1), None)
    if summed is None:
        return events
    host = next((side.person for side in summed.sides if side.role == "host"), None)
    apart: dict[str, FoundEvent] = {}
    for event in events:
        people = [side for side in event.sides if side.person is not None]
        others = [side for side in people if side.person is not host]
        is_alone = event.subtype in _MEETINGS and len(people) == _SIDES and len(others) == 1 and host is not None
        code = others[0].person.country if is_alone and others[0].person is not None else None
        if event is not summed and code in _states_received(summed) and code is not None:
            apart.setdefault(code, event)
    states = _states_received(summed)
    if set(apart) != states:
        return events
    for event in apart.values():
        event.subtype = "reception"
        for side in event.sides:
            side.role = "host" if side.person is host else "visitor"
    return [event for event in events if event.subtype != "reception" or _states_received(event) != states]


_SIDES: Final = 2


def _states_received(event: FoundEvent) -> set[str]:
    """The countries of guests without a name; none where somebody else is a guest, too."""
    guests = [side for side in event.sides if side.role == "visitor"]
    return set() if any(side.person is not None for side in guests) else {x.country for x in guests if x.country}


def _met_alone(other: FoundEvent, event: FoundEvent, host: Side) -> list[Side]:
    """The one guest whom a sentence has the host meet, where it tells so after the one that names all."""
    people = [side for side in other.sides if side.person is not None]
    is_part = other is not event and other.subtype == event.subtype and len(people) == 2
    is_hosts = any(side.person is host.person for side in people)
    return [side for side in people if side.person is not host.person] if is_part and is_hosts else []


_TOGETHER: Final = frozenset("three-way four-way trilateral tripartite quadrilateral multilateral joint".split())


def _hosts_the_talks(words: list[str]) -> bool:
    """`X hosted the talks with his A and B counterparts`: those that have been told, of all together."""
    return any(words[k + 1 : k + 3] == ["the", "talks"] for k, low in enumerate(words) if low in ("hosted", "hosts"))


_MARGINS: Final = frozenset("sidelines sideline margins margin fringes fringe".split())
"""`met his A and B counterparts on the sidelines of the assembly`: one after the other."""


def counterparts_apart(events: list[FoundEvent]) -> list[FoundEvent]:
    """`held meetings with his Mongolian and Lao counterparts` tells of a meeting with each."""
    found: list[FoundEvent] = []
    for event in events:
        others = [side for side in event.sides if _is_counterpart(side)]
        words = event.sentence.lows
        is_each = not _PLURAL.isdisjoint(words) or not _MARGINS.isdisjoint(words) or event.sentence.kind == "headline"
        is_several = "counterparts" in words and is_each and event.subtype in _MEETINGS
        is_one = not _TOGETHER.isdisjoint(words)  # `In a three-way phone call, X and his A and B counterparts`
        is_one = is_one or _hosts_the_talks(words)
        if len(others) < 2 or not is_several or is_one:
            found.append(event)
            continue
        own = [side for side in event.sides if side not in others]
        found += [replace(event, sides=[*(replace(side) for side in own), side], others=[]) for side in others]
    return found
