"""The sides of an event: who is host and who visitor, and which of two mentions is the same side."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_TWO_SIDES: Final = 2
_SEATS: Final = frozenset(("AUT", "BEL", "CHE", "ETH", "LUX"))
"""Countries in which international bodies are at home: Vienna, Brussels, Geneva, Addis Ababa."""


_MISSIONS: Final = frozenset(("embassy", "consulate"))
_ANY_OF_MISSIONS: Final = WordList(_MISSIONS)
_WORDS_TO_MISSION: Final = 6
_LONGEST_STATE: Final = 5


def settle_roles(event: FoundEvent) -> None:
    """Tell hosts from visitors: by who visits, by whose soil it is; at a third place or from afar all take part."""
    if event.subtype == "visit":
        _drop_those_at_home(event)
        _add_host_of_city(event)
    sides = event.sides
    is_open = event.subtype == "reception" and all(side.role == "participant" for side in sides)
    if event.subtype not in _OPEN_TO_ALL and not is_open:
        return
    if len(sides) > 1 and event.subtype in _GATHERINGS and all(x.role == "host" and x.person is None for x in sides):
        return  # `A and B will host the Forum in X`: both give it
    place = event.place or (event.parent.place if event.parent is not None else None)
    soil = gazetteer.country_of(place) if place else None
    if event.mode != "in person" or _is_of_many(event):
        for side in sides:  # `a summit in Astana, hosted by the President of Kazakhstan`: told to be the host
            is_host = side.role == "host" and event.mode == "in person" and side.country == soil is not None
            side.role = "host" if is_host and side.person is not None else "participant"
        return
    if _receives_at_mission(event):
        return
    visiting = [side for side in sides if side.is_visiting]
    if visiting and len(visiting) < len(sides):
        _by_who_visits(sides, visiting, soil)
        return
    if soil is None:
        _receive_envoy(sides)
        _receive_at_home(event)
        return
    own = _those_at_home(event, soil)
    if own and len(own) < len(sides):
        for side in sides:
            side.role = "host" if side in own else "visitor"
    elif not own and len({side.country for side in sides} - {None}) > 1:
        for side in sides:
            side.role = "participant"


_GATHERINGS: Final = frozenset(("seminar", "conference", "training course"))
_OPEN_TO_ALL: Final = frozenset(("talks", "meeting", "seminar", "conference", "training course"))
"""Kinds of events of which no verb tells by itself whose guest somebody is."""


def _those_at_home(event: FoundEvent, soil: str) -> list[Side]:
    """Who is of the country in which the event takes place, or of nobody's where nobody else is of it."""
    sides = event.sides
    own = [side for side in sides if side.country == soil or _is_host_body(side)]
    # Who has no country is at home where nobody else is, unless he stands for an international body, and unless they
    # met on the margins of what brought both there.
    if not own and not _is_on_margins(event):
        own = [side for side in sides if side.country is None and not _is_international(side)]
    if not own and soil in _SEATS and all(_is_international(side) or side.country is not None for side in sides):
        own = [side for side in sides if _is_international(side)]
    if own and all(_is_host_body(side) for side in own):  # of whom nothing is told is no guest of the school
        own += [side for side in sides if side.person is not None and side.country is None]
    return own


def _by_who_visits(sides: list[Side], visiting: list[Side], soil: str | None) -> None:
    """Who is told to be visiting is the visitor; all take part where nobody is at home."""
    known = {None, soil, *(side.country for side in visiting)}
    others = [side for side in sides if not side.is_visiting and not _is_international(side)]
    # Who is of the visitors' country came with them.
    came = {side.country for side in visiting} - {None, soil}
    is_abroad = soil is not None and bool(others) and all(side.country not in known for side in others)
    # `A of the country held talks with B, who is on a visit, and C of a third one`: C is no host.
    has_host = soil is not None and any(side.country == soil for side in others)
    for side in sides:
        is_guest = side.is_visiting or (soil is not None and side.country in came)
        is_guest = is_guest or (has_host and side.country not in (None, soil) and not _is_international(side))
        side.role = "participant" if is_abroad else ("visitor" if is_guest else "host")


def place_unnamed_posts(events: list[FoundEvent], home: str | None, own: str | None) -> None:
    """`The Prime Minister spoke to President X`, on a page of her own office: who holds the post there is of its state;
    a host without a name is of the place's. Changes the sides that have nothing but a post, and ministries' sides.

    `own`: whose the press is, where it writes from abroad.
    """
    _place_bare_ministries(events, home or own)
    for event in events:
        soil = gazetteer.country_of(event.place) if event.place else None
        for side in event.sides:
            is_post = side.phrase is not None and side.phrase.kind == "title"
            state = home or (soil if side.role == "host" else None)
            if is_post and side.person is None and side.organization is None and side.country is None:
                side.country = state if all(other.country != state for other in event.sides) else None


def _place_bare_ministries(events: list[FoundEvent], home: str | None) -> None:
    """`A delegation of the Ministry of Health visited Laos`, `met with Lao Minister X`: of the press's own country,
    where what it met or visited is of another."""
    for event in events if home is not None else ():
        for side in event.sides:
            body = side.organization if side.person is None else None
            if body is None or body.kind != "ministry" or side.country is not None or body.country_code() is not None:
                continue
            others = {other.country for other in event.sides if other is not side}
            soil = gazetteer.country_of(event.place) if event.place else None
            others |= {soil} if event.subtype == "visit" and side.role == "visitor" else set()
            if others and not others & {None, home}:
                body.country = side.country = home


def _receives_at_mission(event: FoundEvent) -> bool:
    """`met Cuba's Ambassador Y at the Embassy of Cuba in Hanoi`, `at the Cuban embassy`: the envoy is at home there,
    and all others come, whosever soil it is."""
    s = event.sentence
    if not _ANY_OF_MISSIONS.stands_in(s):
        return False
    envoys = [x for x in event.sides if x.person is not None and _is_envoy(x)]
    if len(envoys) != 1 or len(event.sides) == len(envoys):
        return False
    phrase = envoys[0].phrase
    for k in s.places_of("at"):
        if phrase is not None and phrase.i <= k < phrase.j:
            continue  # `X, Ambassador at the Embassy of Y`
        end = next((m for m in range(k + 1, min(k + _WORDS_TO_MISSION, len(s))) if s.lows[m] in _MISSIONS), None)
        if end is not None and _missions_state(s, k + 1, end) in (None, envoys[0].country):
            for side in event.sides:
                side.role = "host" if side is envoys[0] else "visitor"
            return True
    return False


def _is_envoy(side: Side) -> bool:
    return side.phrase is not None and any(office.title.of == "embassy" for office in side.phrase.offices)


def _missions_state(s: Sentence, i: int, end: int) -> str | None:
    """The state whose mission stands at tokens [i, end]: named before it, or behind `of`."""
    begin = i + 1 if s.low(i) == "the" else i
    if end > begin:
        return gazetteer.country_by_name(" ".join(s.words[begin:end])) or "?"
    if s.low(end + 1) != "of":
        return None
    k = end + 3 if s.low(end + 2) == "the" else end + 2
    named = (gazetteer.country_by_name(" ".join(s.words[k:last])) for last in range(k + _LONGEST_STATE, k, -1))
    return next((code for code in named if code is not None), "?")


def _receive_envoy(sides: list[Side]) -> None:
    """`Vice Minister X met with the Mongolian Ambassador to China`: who is of the country that an envoy is sent to is
    host, where no place is named."""
    envoys = [side for side in sides if side.phrase is not None and any(o.seat for o in side.phrase.offices)]
    if len(envoys) != 1 or envoys[0].phrase is None:
        return
    seats = {office.seat for office in envoys[0].phrase.offices if office.title.of == "embassy"}
    hosts = [side for side in sides if side is not envoys[0]]
    if hosts and all(side.person is not None and side.country in seats for side in hosts):
        envoys[0].role = "visitor"
        for side in hosts:
            side.role = "host"


def _receive_at_home(event: FoundEvent) -> None:
    """`Foreign Minister X met with Minister Y of Z`, where no place is told: whose post is told without a state is at
    home in the press that tells of it so, unless both were elsewhere for a gathering."""
    sides = event.sides
    is_plain = event.status != "cancelled" and not _is_on_margins(event)
    if not is_plain or any(side.role != "participant" or side.person is None for side in sides):
        return
    own = [side for side in sides if side.phrase is not None and _is_told_barely(side)]
    if not own or len(own) == len(sides) or any(side.country is None for side in sides if side not in own):
        return
    others = {side.country for side in sides if side not in own}
    is_abroad = any(_state_in(event.sentence, k + 1) in others for k in event.sentence.places_of("in"))
    for side in sides:
        side.role = "host" if (side in own) != is_abroad else "visitor"


def _state_in(s: Sentence, k: int) -> str | None:
    """`had an interview in Doha with`: the country of the city at token k."""
    place = gazetteer.find_place(s.words[k]) if k < len(s) and s.is_capitalized(k) else None
    return gazetteer.country_of(place) if place is not None else None


def _is_told_barely(side: Side) -> bool:
    """A post at home, without the state; an envoy's is none."""
    phrase = side.phrase
    if (
        phrase is None
        or phrase.country is not None
        or not phrase.offices
        or side.is_visiting
        or _is_international(side)
    ):
        return False
    bodies = [office.organization for office in phrase.offices if office.organization is not None]
    is_of_world = any(body.kind == "international" for body in bodies)
    return not is_of_world and all(office.title.of != "embassy" for office in phrase.offices)


_MARGINS: Final = WordList(("sidelines", "sideline", "margins", "fringes", "fringe", "unga"))


def _is_on_margins(event: FoundEvent) -> bool:
    return any(_MARGINS.stands_in(told.sentence) for told in (event, *event.others))


def _drop_those_at_home(visit: FoundEvent) -> None:
    """`attended by Iranian President A and his Lao counterpart B, who arrived in Iran on Saturday`: only B came."""
    soil = gazetteer.country_of(visit.place) if visit.place else None
    visitors = [side for side in visit.sides if side.role == "visitor"]
    own = [side for side in visitors if side.country == soil is not None]
    if own and len(own) < len(visitors):
        visit.sides = [side for side in visit.sides if side.role != "visitor" or side.country != soil]


def _add_host_of_city(visit: FoundEvent) -> None:
    """`will travel to Podgorica`: the country of the city is host, where nobody is named and the guests are not of
    it."""
    soil = gazetteer.country_of(visit.place) if visit.place else None
    known = {side.country for side in visit.sides if not _is_of_union(side)}
    if soil is None or not visit.sides or known & {None, soil} or any(side.role == "host" for side in visit.sides):
        return
    visit.sides.append(Side(None, None, soil, "host", None, visit.sentence))


def _is_of_union(side: Side) -> bool:
    """`Commissioner for Energy X`, of no state: a guest wherever it is."""
    if side.person is None or side.country is not None:
        return False
    phrase, s = side.phrase, side.sentence
    titles = phrase.offices if phrase is not None else []
    is_told = any(o.title.name == "commissioner" and s.low(o.title_j) in ("for", "of") for o in titles)
    return side.person.is_international or is_told


def _is_host_body(side: Side) -> bool:
    """A school or institute whose country the text leaves out, and which is told to give the course."""
    return side.person is None and side.country is None and side.role == "host"


def _is_of_many(event: FoundEvent) -> bool:
    """A conference with people of three countries or more has no guests of one host."""
    if event.subtype != "conference":
        return False
    countries = {side.country for side in event.sides if side.person is not None and side.country is not None}
    return len(countries) + any(_is_international(side) for side in event.sides) > _TWO_SIDES


def _is_international(side: Side) -> bool:
    return side.person is not None and side.person.is_international


def drop_unnamed_sides(event: FoundEvent) -> None:
    """A side that a person stands for is not also its organisation or its country, and nobody is on two sides."""
    if event.subtype in _BETWEEN_TWO:
        _keep_first_of_each(event)
    if event.subtype in ("congratulation message", "condolence message", "message", "award"):
        own = {(side.role, side.country) for side in event.sides if side.person is not None}
        event.sides = [x for x in event.sides if x.person or x.organization or (x.role, x.country) not in own]
        return
    if event.subtype not in ("talks", "meeting", "reception", "visit", "credentials", "signing", "seminar"):
        return
    if event.subtype == "visit":
        _drop_hosts_of_other_legs(event)
    if event.subtype == "credentials":
        _drop_own_country(event)
    named = {(side.role, side.country or side.person.country) for side in event.sides if side.person is not None}
    told = {side.role for side in event.sides if side.person or side.organization or side.country}
    event.sides = [
        side
        for side in event.sides
        if side.person
        or ((side.role, _country(side)) not in named and (side.organization or side.country or side.role not in told))
    ]


_BETWEEN_TWO: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def _keep_first_of_each(event: FoundEvent) -> None:
    """`Deputy Secretary X received Deputy Secretary for Trade Y`, of whose name nothing was read: X is no guest."""
    known: set[int] = set()
    sides: list[Side] = []
    for side in event.sides:
        if side.person is None or id(side.person) not in known:
            sides.append(side)
        if side.person is not None:
            known.add(id(side.person))
    event.sides = sides


def _drop_own_country(event: FoundEvent) -> None:
    """`received the letters of the ambassadors of X and Y to discuss relations of Z with them`: Z is the host's."""
    home = {side.country or side.person.country for side in event.sides if side.role == "host" and side.person}
    event.sides = [
        x for x in event.sides if x.person or x.organization or x.role == "host" or x.country not in home - {None}
    ]


def _country(side: Side) -> str | None:
    """The side's, or that of the body for which a post without a name stands: `the Lord Speaker`, named later on."""
    is_post = side.phrase is not None and side.phrase.kind == "title" and side.organization is not None
    return side.country or (side.organization.country_code() if is_post and side.organization is not None else None)


def _drop_hosts_of_other_legs(event: FoundEvent) -> None:
    """`will visit X and Y. Her visit to X is at the invitation of Minister A of X; Minister B of Y will receive her`: A
    is no host in Y."""
    hosts = [side for side in event.sides if side.role == "host"]
    soil = gazetteer.country_of(event.place) if len(hosts) > 1 and event.place is not None else None
    if soil is not None and any(side.country == soil for side in hosts):
        event.sides = [x for x in event.sides if x.role != "host" or x.country in (None, soil)]


def same_side(first: Side, second: Side) -> bool:
    """Two mentions of one participant."""
    if first.person is not None or second.person is not None:
        return first.person is second.person
    return first.country == second.country and _name(first) == _name(second)


def _name(side: Side) -> str | None:
    return side.organization.name() if side.organization is not None else None
