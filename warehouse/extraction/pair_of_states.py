"""Two states that an article is about: whoever meets the people of one stands for the other."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.article_words import Countries
from warehouse.extraction.asides import MARGIN_WORDS
from warehouse.extraction.encounters import country_of_event, guests_at, people_in
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person, may_be_of
from warehouse.places import gazetteer

_PAIR: Final = 2
_BEGINNING: Final = 1200
_LONGEST_TITLE: Final = 200
_LINES_ABOVE: Final = 3
_BETWEEN: Final = re.compile(
    r"\b(?:between|of) (?:the )?([A-Z][^.;:\n]{2,60}? and (?:the )?[A-Z][\w'-]+"
    r"(?: (?:of |the |and ){0,2}[A-Z][\w'-]+){0,5})"
)
# The second name ends with its capitals: `the issue of Cyprus and Nicosia and said that Romania` sets no two together.
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_IN_PERSON: Final = frozenset(("talks", "meeting", "reception"))
_HEADS: Final = frozenset(("president", "king", "queen", "emperor", "emir", "sultan"))
_CHAIRING: Final = frozenset(("led", "headed", "chaired", "co-chaired", "under", "presided"))


def place_across(
    people: list[Person], by_person: dict[int, list[Office]], told: list[FoundEvent], home: str | None, text: str
) -> None:
    """Give those without a country the one of the state visited, or of the other of the two states told of."""
    _place_hosts(by_person, told)
    _place_third(by_person, told, text)
    pair = _pair_of(text)
    if home is not None:
        _place_fellow_signers(by_person, told, home, pair)
    if pair is not None and (home is None or home in pair):
        _place_fellow_chairs(told, pair, home)
        guests = {code: guests_at(told, code) for code in pair}
        _place_others(by_person, told, pair, home, guests)
        _place_other_head(people, by_person, pair, home, guests)
        if home is None and _are_joined(text, pair):
            for event in told:
                _place_visitor(event, by_person, pair)


_THREE: Final = re.compile(r"\b[A-Z][A-Za-z.]+(?:[-–][A-Z][A-Za-z.]+){2}(?= [A-Za-z])")


def _place_third(by_person: dict[int, list[Office]], told: list[FoundEvent], text: str) -> None:
    """`A-B-C Foreign Ministers' Talk`, of whom those of B and C are told to be theirs: the third is of A."""
    for event in told:
        people = [side for side in event.sides if side.person is not None]
        known = {side.person.country for side in people if side.person is not None}
        if event.subtype not in _ENCOUNTERS or len(people) != len("ABC") or len(known) != len("ABC"):
            continue
        named = _THREE.search(text, 0, _BEGINNING) if None in known else None
        parts = re.split("[-–]", named.group()) if named is not None else []
        states = {gazetteer.country_by_name(part) for part in parts}
        third = states - known
        if None in states or len(third) != 1 or not known - {None} <= states:
            continue
        side = next(side for side in people if side.person is not None and side.person.country is None)
        if side.person is not None and _is_open(side.person, by_person.get(id(side.person), []), is_counterpart=False):
            side.person.country = side.country = third.pop()


def _place_other_head(
    people: list[Person],
    by_person: dict[int, list[Office]],
    pair: tuple[str, str],
    home: str | None,
    guests: dict[str, set[int]],
) -> None:
    """`the role of President X`, where the article of two states names the head of one: X is the other's."""
    heads = [p for p in people if any(o.title.name in _HEADS and not o.is_former for o in by_person.get(id(p), []))]
    known = {person.country for person in heads if person.country in pair}
    open_heads = [person for person in heads if person.country is None and not person.is_historical]
    is_of_two = not known and len(open_heads) == _PAIR and home in pair
    if is_of_two and home is not None and id(open_heads[0]) not in guests[home]:
        known, open_heads = {home}, open_heads[1:]  # `with Presidents X and Y witnessing`: X is home's
    if len(known) != 1 or len(open_heads) != 1 or open_heads[0] is people[0]:
        return
    other = pair[1] if known == {pair[0]} else pair[0]
    if id(open_heads[0]) in guests[other]:
        return
    if _is_open(open_heads[0], by_person.get(id(open_heads[0]), []), is_counterpart=False):
        open_heads[0].country = other if _may_be(open_heads[0], other) else None


def _place_hosts(by_person: dict[int, list[Office]], told: list[FoundEvent]) -> None:
    """`She visited Guatemala and called on President X`: whom a visitor meets, told after the visit, is of its soil."""
    visits: list[FoundEvent] = []
    for event in told:
        if event.subtype == "visit":
            visits.append(event)
            continue
        if event.subtype not in _IN_PERSON or event.mode != "in person":
            continue
        guests = people_in(event)
        visit = next(
            (v for v in reversed(visits) if v.status == event.status and people_in(v, "visitor") & guests), None
        )
        soil = country_of_event(visit) if visit is not None else None
        if visit is None or soil is None or country_of_event(event) not in (None, soil):
            continue
        visitors = people_in(visit, "visitor")
        known = {side.person.country for side in event.sides if side.person is not None and id(side.person) in visitors}
        for side in event.sides if known and soil not in known and known != {None} else ():
            person = side.person
            if person is None or id(person) in visitors or side.role == "visitor" or not _may_be(person, soil):
                continue
            if _is_open(person, by_person.get(id(person), []), is_counterpart=False):
                person.country = side.country = soil


def _states_of_title(text: str) -> list[str]:
    """The countries that the first of the lines above the text names that names any."""
    lines = [line for line in text.split("\n", 6)[:6] if 0 < len(line.strip()) < _LONGEST_TITLE][:_LINES_ABOVE]
    return next(filter(None, (sorted(Countries(line.title() if line.isupper() else line)) for line in lines)), [])


def _pair_of(text: str) -> tuple[str, str] | None:
    """The two states that the title names, else those that the text sets side by side or opens with, and no other."""
    titled = _states_of_title(text)
    if len(titled) == 1 and _BARE_KOREA.search(text, 0, _LONGEST_TITLE) and _OF_SOUTH.search(text, 0, _BEGINNING):
        titled = sorted({*titled, "KOR"})
    if len(titled) == _PAIR:
        return titled[0], titled[1]
    found: set[tuple[str, ...]] = set()
    for match in _BETWEEN.finditer(text, 0, _BEGINNING):
        named = sorted(Countries(match.group(1)))
        if len(named) == _PAIR:
            found.add(tuple(named))
    if not found and len(named := sorted(Countries(text))) == _PAIR:
        return named[0], named[1]
    if len(found) != 1:
        return None
    one, other = next(iter(found))
    return one, other


_BARE_KOREA: Final = re.compile(
    r"(?<!North )(?<!of )(?<!South )(?<!D\.P\.R\. )(?<!DPR )\bKorea(?= and\b|[-–]|,)|\band Korea\b"
)
_OF_SOUTH: Final = re.compile(r"\bROK\b|\b(?<!s )Republic of Korea\b|\bSouth Korea|\bSeoul\b")
"""`Korea and Romania Hold a Dialogue`, as the Republic's own ministries call it."""
_HYPHENED: Final = re.compile(r"\b([A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)[-–]([A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)\b")


def _are_joined(text: str, pair: tuple[str, str]) -> bool:
    """`their fifth Australia-Vietnam Foreign Ministers' meeting`: a hyphen joins the two."""
    found = ({_state(name) for name in match.groups()} for match in _HYPHENED.finditer(text, 0, _BEGINNING))
    return any(set(pair) <= codes for codes in found)


def _state(name: str) -> str | None:
    return gazetteer.country_by_name(name) or gazetteer.country_by_name(name.partition(" ")[0])


def _place_others(
    by_person: dict[int, list[Office]],
    told: list[FoundEvent],
    pair: tuple[str, str],
    home: str | None,
    guests: dict[str, set[int]],
) -> None:
    """Give those whom the people of one state meet the country of the other, where nothing else tells theirs."""
    met = _met_by_country(told)
    for event in told:
        if event.subtype not in _ENCOUNTERS:
            continue
        sides = [side for side in event.sides if side.person is not None and not side.person.is_international]
        known = {side.person.country for side in sides if side.person is not None} - {None}
        if len(known) != 1:
            continue
        code = known.pop()
        other = pair[1] if code == pair[0] else pair[0] if code == pair[1] else None
        # Whom its own press lets its people meet without more is of the same country.
        if other is None or (code == home and other not in Countries(" ".join(event.sentence.words))):
            continue
        if home is None and _is_seat_of_others(other, event, told):
            continue
        if code == home and _is_own_envoy(sides, by_person, code, other):
            continue
        for side in _across(sides, code):
            person = side.person
            is_elsewhere = person is None or id(person) in met.get(other, set())
            is_elsewhere = is_elsewhere or (other != home and id(person) in guests[other])
            if person is None or is_elsewhere or not _may_be(person, other):
                continue
            is_counterpart = (
                side.phrase is not None and "counterpart" in side.sentence.lows[side.phrase.i : side.phrase.j]
            )
            if _is_open(person, by_person.get(id(person), []), is_counterpart=is_counterpart):
                person.country = side.country = other


def _place_visitor(visit: FoundEvent, by_person: dict[int, list[Office]], pair: tuple[str, str]) -> None:
    """`Foreign Minister X will visit Vietnam for the Australia-Vietnam dialogue`: X is of the other of the two."""
    soil = country_of_event(visit) if visit.subtype == "visit" else None
    other = pair[1] if soil == pair[0] else pair[0] if soil == pair[1] else None
    guests = [side for side in visit.sides if side.role == "visitor" and side.person is not None]
    if other is None or len(guests) != 1 or guests[0].person is None or guests[0].person.is_international:
        return
    person = guests[0].person
    if _may_be(person, other) and _is_open(person, by_person.get(id(person), []), is_counterpart=False):
        person.country = guests[0].country = other


def _is_seat_of_others(code: str, event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`The two met in the Nepalese capital on the sidelines of the summit`: neither need be of Nepal."""
    if country_of_event(event) not in (None, code):
        return False
    return any(not MARGIN_WORDS.isdisjoint(one.sentence.low_set()) for one in told)


def _is_own_envoy(sides: list[Side], by_person: dict[int, list[Office]], code: str | None, seat: str) -> bool:
    """`President X received the Tunisian Ambassador to Libya` in Tunis: one of the own, and X is not of Libya."""
    envoys = (side.person for side in sides if side.person is not None and side.person.country == code)
    return any(office.seat == seat for person in envoys for office in by_person.get(id(person), []))


def _across(sides: list[Side], code: str | None) -> list[Side]:
    """Those without a country who stand on the other side of the people of this country."""
    own = {side.role for side in sides if side.person is not None and side.person.country == code}
    open_sides = [side for side in sides if side.person is not None and side.person.country is None]
    if "participant" in own or len(own) != 1:
        return open_sides if len(sides) == _PAIR else []
    return [side for side in open_sides if side.role not in own]


def _met_by_country(told: list[FoundEvent]) -> dict[str, set[int]]:
    """By country, whom its people meet: those are not of it."""
    met: dict[str, set[int]] = {}
    for event in told:
        people = [side.person for side in event.sides if side.person is not None]
        if event.subtype in _ENCOUNTERS:
            for country in {person.country for person in people if person.country is not None}:
                met.setdefault(country, set()).update(id(person) for person in people if person.country is None)
    return met


def _is_open(person: Person, held: list[Office], *, is_counterpart: bool) -> bool:
    """Nobody's official yet: holds national posts only, or is somebody's counterpart."""
    is_someone = bool(held) or is_counterpart
    return person.country is None and not person.is_historical and is_someone and all(map(_may_be_national, held))


def _may_be(person: Person, country: str) -> bool:
    return country not in person.visited and may_be_of(person, country)


def _may_be_national(office: Office) -> bool:
    body = office.organization
    return body is None or (body.country is None and body.kind in ("ministry", "legislature", "state"))


def _place_fellow_chairs(told: list[FoundEvent], pair: tuple[str, str], home: str | None) -> None:
    """`senior officials, led by Secretary X and State Minister Y`, of two states: Y is of the one that is not home."""
    other = pair[1] if home == pair[0] else pair[0]
    for event in told if home in pair else ():
        sides = [side for side in event.sides if side.person is not None]
        if len(sides) != _PAIR or event.subtype not in _ENCOUNTERS or _CHAIRING.isdisjoint(event.sentence.low_set()):
            continue
        first, second = sides[0].person, sides[1].person
        if second is None or second.is_international:
            continue
        if first is not None and first.country in (None, home) and second.country is None:
            second.country = sides[1].country = other


def _place_fellow_signers(
    by_person: dict[int, list[Office]], told: list[FoundEvent], home: str, pair: tuple[str, str] | None
) -> None:
    """`A letter of intent was signed by Minister of State X and Deputy Culture Minister Y`, after talks with the
    minister of Z, or in a text on home and Z: Y is of Z, as nobody signs with an own colleague."""
    met: set[str] = set()
    of_text = {code for code in pair if code != home} if pair is not None and home in pair else set()
    for event in told:
        sides = [side for side in event.sides if side.person is not None and side.role != "witness"]
        if event.subtype != "signing":
            met |= {side.country for side in sides if side.country} - {home} if event.subtype in _ENCOUNTERS else set()
            continue
        others = met or of_text
        if len(sides) != _PAIR or len(others) != 1:
            continue
        first, second = sides[0].person, sides[1].person
        other = next(iter(others))
        if first is None or second is None or first.country not in (None, home) or not _may_be(second, other):
            continue
        if _is_open(second, by_person.get(id(second), []), is_counterpart=False) and by_person.get(id(first)):
            second.country = sides[1].country = other
