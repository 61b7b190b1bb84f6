"""The country of someone by what stands beside the name: the city of a meeting, the side signed for, a predecessor."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.encounters import met_at_home_of_others
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.name_countries import country_of_form
from warehouse.extraction.office_context import resolve_context
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_REPLACING: Final = frozenset(
    "replace replaces succeeds replaced succeeded replacing succeeding succession succeed".split()
)
_TAKES_OVER: Final = frozenset(("takes", "took", "taking"))
_COMPANIONS: Final = frozenset(("accompanying", "accompany", "accompanies", "accompanied", "entourage", "delegation"))
_SENT: Final = frozenset(("delegation", "side", "team", "delegations"))
_STANDING_FOR: Final = frozenset(("represent", "represents", "representing"))
_STAFF: Final = frozenset("spokesman spokeswoman spokesperson aide adviser advisor".split())
_EMBASSY_OR_STAFF: Final = WordList(_STAFF | {"embassy"})
"""`his spokesman X`: of whose country he himself is."""
_HOSTS: Final = frozenset(("host", "hosts", "hosted", "hosting"))
_TELLING: Final = marks.of_words(
    lambda: (
        _STANDING_FOR
        | _REPLACING
        | _TAKES_OVER
        | _SENT
        | _COMPANIONS
        | _STAFF
        | _HOSTS
        | {"seen", "with", "where", "visit", "people", "government", "embassy", "behalf"}
    )
)
_CHAIRING: Final = frozenset(("co-chair", "co-chairs", "co-chaired", "chair"))
_PRONOUNS: Final = frozenset(("him", "her", "them", "his", "their"))
_TO_CITY: Final = frozenset(("in", "to", "at", "visit", "visited", "visits", "visiting", "for"))
_MEETING: Final = frozenset(("with", "where", "by"))
_MET: Final = frozenset(
    (
        "talks meet met meets meeting meetings conference consultations discussions dinner lunch audience summit "
        "received receive welcomed hosted host consult confer dialogue conversation"
    ).split()
)
_FARTHEST: Final = 9
_LONGEST_POST: Final = 16
_NEAR: Final = 6
_BETWEEN_LEADER: Final = _SENT | frozenset(
    "was is were led headed represented chaired by the in turn , being signed inked initialled attended agreement "
    "agreements memorandum memorandums document documents protocol protocols talks meeting".split()
)
_JOINED: Final = (["and"], [","], ["and", "the"], [",", "and"])
_OF_STATE: Final = frozenset(("people", "government", "governments", "nation"))
_OF_MANY: Final = frozenset(("BEL", "CHE", "AUT", "USA", "ETH"))
"""People of all states meet there."""


def find_countries_beside(s: Sentence, phrases: list[Phrase], guest: Person | None) -> None:
    """Give people without a country the one that the sentence tells, or note the one that it lets expect.

    `guest`: who came, in what was told last.
    """
    if not phrases or not marks.has(s, _TELLING):
        return
    lows = s.low_set()
    if guest is not None and not _COMPANIONS.isdisjoint(lows):
        _note_companions(s, phrases, guest)
    people = [p for p in phrases if p.kind == "person" and len(p.people) == 1]
    _note_staff(s, phrases, people)
    for phrase in people:
        if phrase.people[0].country is not None or phrase.people[0].is_international:
            continue
        if "side" in lows:
            _place(phrase, _side_after(s, phrase, phrases))
        if not _SENT.isdisjoint(lows):
            _place(phrase, _led_before(s, phrase, phrases) or _led_after(s, phrase, phrases))
        if not _OF_STATE.isdisjoint(lows):
            _place(phrase, _people_before(s, phrase, phrases) or _government_before(s, phrase, phrases))
        _place(phrase, _on_behalf(s, phrase, phrases) if "behalf" in lows else None)
        _place(phrase, _host_in(s, phrase, phrases) if not _HOSTS.isdisjoint(lows) else None)
        if _note_stood_for(s, phrase, people):
            continue
        _note_chaired_with(s, phrase, phrases)
        if "visit" in lows:
            _place(phrase, _invited_to(s, phrase, phrases))
            _note_guest(s, phrase, phrases)
        is_met = "with" in lows or "where" in lows
        if is_met and not phrase.people[0].beside and any(_is_national(office) for office in phrase.offices):
            phrase.people[0].beside = _city_before(s, phrase, phrases)
    if "seen" in lows and "off" in lows and s.low(s.lows.index("seen") + 1) == "off":
        _note_seen_off(phrases, s.lows.index("seen"))
    is_handover = not _REPLACING.isdisjoint(lows) or ("over" in lows and not _TAKES_OVER.isdisjoint(lows))
    if is_handover:
        _note_successor(s, phrases, people)


def _on_behalf(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`On behalf of the Lao State and Party, Minister X presented`, `X, on behalf of the Lao Government, presented`."""
    k = s.lows.index("behalf")
    state = next((p for p in phrases if k + 1 < p.i <= k + 3 and p.country is not None and not p.people), None)
    if state is None or s.lows[k - 1 : k + 2 : 2] != ["on", "of"]:
        return None
    if k == 1:
        comma = next((m for m in range(state.j, min(state.j + _NEAR, len(s))) if s.lows[m] == ","), None)
        return state.country if comma is not None and phrase.i in (comma + 1, comma + 2) else None
    return state.country if phrase.j == k - (2 if s.low(k - 2) == "," else 1) else None


_BEFORE_HOST: Final = frozenset("will is to would was has been due set expected scheduled also had jointly".split())
_IN: Final = frozenset(("in", "at"))
_WORDS_TO_SOIL: Final = 10


def _host_in(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`the summit, which President X will host in Washington`: of the country where that is."""
    k = phrase.j
    while s.low(k) in _BEFORE_HOST:
        k += 1
    if s.low(k) not in _HOSTS or s.low(k + 1) == "by" or not any(map(_is_national, phrase.offices)):
        return None
    soil = next((p for p in phrases if k < p.i <= k + _WORDS_TO_SOIL and p.kind == "place"), None)
    if soil is None or soil.place is None or s.low(soil.i - 1) not in _IN:
        return None
    country = gazetteer.country_of(soil.place)
    return country if country not in _OF_MANY or soil.place == _washington() else None


def _note_stood_for(s: Sentence, phrase: Phrase, people: list[Phrase]) -> bool:
    """`Vice President X left for Y, where he will represent President Z`: X and Z are of one country."""
    if s.low(phrase.i - 1) not in _STANDING_FOR or people[0] is phrase or people[0].i > phrase.i:
        return False
    phrase.people[0].akin = phrase.people[0].akin or people[0].people[0]
    return True


def _note_chaired_with(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> None:
    """`flew to Vientiane for the commission, which he will co-chair with Deputy Prime Minister X`: X is met there."""
    if s.low(phrase.i - 1) != "with" or s.low(phrase.i - 2) not in _CHAIRING:
        return
    stop = next((p for p in reversed(phrases) if p.i < phrase.i and p.kind in ("place", "country")), None)
    if stop is not None and s.low(stop.i - 1) in ("to", "for") and any(map(_is_national, phrase.offices)):
        phrase.people[0].beside = stop.country


def _place(phrase: Phrase, country: str | None) -> None:
    person = phrase.people[0]
    if country is not None and person.country is None:
        person.country = phrase.country = country


def _at_embassy(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`a reception was given at the Russian embassy by Ambassador X`: of the state whose embassy it is."""
    is_envoy = any(o.title.of == "embassy" and o.country is None and not o.is_former for o in phrase.offices)
    if not is_envoy or s.low(phrase.i - 1) not in ("by", "with", ","):
        return None
    houses = [p for p in phrases if p.j <= phrase.i and p.kind == "organization" and s.low(p.j - 1) == "embassy"]
    codes = {p.country for p in houses}
    return codes.pop() if len(codes) == 1 else None


def _note_staff(s: Sentence, phrases: list[Phrase], people: list[Phrase]) -> None:
    """`X will travel to Y, his spokesman Z said`: of the country of whom the sentence names first; and an ambassador at
    an embassy."""
    if not _EMBASSY_OR_STAFF.stands_in(s):
        return
    for phrase in people:
        _place(phrase, _at_embassy(s, phrase, phrases))
        if s.low(phrase.i) in _STAFF and s.low(phrase.i - 1) in ("his", "her"):
            person = phrase.people[0]
            employer = next((p.people[0] for p in phrases if p.j <= phrase.i and len(p.people) == 1), None)
            person.akin = person.akin or employer


def _side_after(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`X put his name to it for the Saudi side and Minister Y for the Uzbek side`."""
    following = next((p for p in phrases if p.i >= phrase.j), None)
    if following is None or following.country is None or following.kind == "person":
        return None
    is_side = "side" in (s.low(following.j), s.low(following.j - 1))
    lead = s.lows[phrase.j : following.i]
    lead = lead[:-1] if lead[-1:] == ["the"] else lead
    is_behalf = lead[-3:] == ["on", "behalf", "of"] and len(lead) <= _FARTHEST and lead[0] not in (",", "and")
    is_for = is_behalf or (lead[-1:] in (["for"], ["on"], ["from"]) and len(lead) < _NEAR)
    return following.country if is_side and is_for else None


def _led_before(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`the Malaysian delegation was led by X and the Singapore delegation by Y`, `on behalf of the Kazakh side the
    documents were signed by X and Y`: of the state that is led, or that they sign for."""
    before = next((p for p in reversed(phrases) if p.j <= phrase.i), None)
    if before is not None and before.kind == "person" and s.lows[before.j : phrase.i] in _JOINED:
        return _led_before(s, before, phrases)
    if before is None or before.country is None or before.kind == "person":
        return None
    between = s.lows[before.j : phrase.i]
    near = s.lows[max(0, before.i - 3) : phrase.i]
    is_led = "by" in between and _BETWEEN_LEADER.issuperset(between)
    return before.country if is_led and not _SENT.isdisjoint(near) else None


_LEADS: Final = frozenset("lead leads led leading head heads headed heading".split())
_WORDS_TO_LEADS, _WORDS_TO_LED = 6, 3


def _led_after(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`President X, who led the South African delegation to the summit`, `X will head the Philippine delegation`."""
    near = range(phrase.j, min(phrase.j + _WORDS_TO_LEADS, len(s)))
    k = next((k for k in near if s.lows[k] in _LEADS), None)
    led = next((p for p in phrases if k is not None and k < p.i <= k + _WORDS_TO_LED and p.country), None)
    if led is None or led.kind == "person" or any(p.kind == "person" and phrase.j <= p.i < led.i for p in phrases):
        return None
    is_sent = not _SENT.isdisjoint(s.lows[led.i : led.j + _WORDS_TO_LED])
    return led.country if is_sent and s.low((k or 0) + 1) != "by" else None


def _people_before(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`condolences to the people of Kazakhstan and President X`."""
    before = next((p for p in reversed(phrases) if p.j <= phrase.i), None)
    if before is None or before.country is None or before.j != phrase.i - 1 or s.low(before.j) not in ("and", ","):
        return None
    of_state = before.kind == "country" and not _OF_STATE.isdisjoint(s.lows[max(0, before.i - 4) : before.i])
    return before.country if of_state else None


def _government_before(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`was informed by the Government of Peru that the Minister of Foreign Affairs, X, will not be able to come`."""
    before = next((p for p in reversed(phrases) if p.j <= phrase.i and p.kind in ("country", "organization")), None)
    if before is None or before.country is None or s.low(before.j) != "that" or phrase.i - before.j > _NEAR:
        return None
    near = s.lows[max(0, before.i - 4) : before.j]
    is_told = "government" in near and not {"by", "from"}.isdisjoint(s.lows[max(0, before.i - 5) : before.i])
    return before.country if is_told and any(_is_national(office) for office in phrase.offices) else None


def _invited_to(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`an invitation from Prime Minister X to visit Ethiopia`."""
    lead = s.lows[max(0, phrase.i - 4) : phrase.i]
    if (
        "invitation" not in lead
        or lead[-1:] == ["to"]
        or s.low(phrase.j) != "to"
        or s.low(phrase.j + 1) not in ("visit", "pay")
    ):
        return None
    following = next((p for p in phrases if p.i > phrase.j), None)
    is_soil = following is not None and following.kind in ("country", "place")
    return following.country if is_soil and following is not None else None


def _note_guest(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> None:
    """`conveyed to General Secretary X an invitation to visit Cuba`, `invited President X to visit Cuba`: X is of no
    country that he is asked to visit."""
    is_asked = s.low(phrase.i - 1) in _INVITING or ("invitation" in s.lows and s.low(phrase.i - 1) == "to")
    k = next((k for k in range(phrase.j, len(s)) if s.lows[k] == "visit"), None) if is_asked else None
    soil = next((p for p in phrases if k is not None and k < p.i <= k + 2 and p.kind in ("country", "place")), None)
    if soil is not None and soil.country is not None:
        phrase.people[0].visited.add(soil.country)


_INVITING: Final = frozenset(("invite", "invites", "invited", "inviting"))


def _city_before(s: Sentence, phrase: Phrase, phrases: list[Phrase]) -> str | None:
    """`talks in Manila with President X`, `a trip to Washington, where he met with President X`."""
    for before in reversed(phrases):
        if before.i >= phrase.i:
            continue
        if before.kind == "pronoun":
            continue
        between = [s.lows[k] for k in range(before.j, phrase.i)]
        is_near = len(between) <= _FARTHEST and not _MEETING.isdisjoint(between) and ";" not in between
        # `in Lima with President X` may be to accompany X.
        is_near = is_near and (
            "where" in between or not _MET.isdisjoint(s.lows[max(0, before.i - _FARTHEST) : phrase.i])
        )
        if before.kind not in ("place", "country") or before.place is None or not is_near:
            return None
        if s.low(before.i - 1) not in _TO_CITY:
            return None
        country = gazetteer.country_of(before.place)
        is_open = country not in _OF_MANY or before.place == _washington()
        own = {p.people[0].country for p in phrases if p.people and p.j <= before.i}
        return country if is_open and country not in own else None
    return None


def _note_seen_off(phrases: list[Phrase], k: int) -> None:
    """`President X was seen off by Vice President Y and Minister Z`: by people of X's own."""
    first = next((p.people[0] for p in phrases if len(p.people) == 1 and p.j <= k), None)
    for phrase in phrases if first is not None else ():
        person = phrase.people[0] if len(phrase.people) == 1 and phrase.kind == "person" else None
        if person is not None and person is not first and phrase.i > k:
            person.akin = person.akin or first


def _note_companions(s: Sentence, phrases: list[Phrase], guest: Person) -> None:
    """`The Minister for Trade, X, is accompanying her`, `In the President's delegation are Minister X`: X is of the
    guest's country."""
    k = next((k for k, low in enumerate(s.lows) if low in _COMPANIONS), len(s))
    is_of_guest = s.low(k + 1) in _PRONOUNS or s.low(k - 1) in _PRONOUNS
    is_of_guest = is_of_guest or (s.low(k) == "delegation" and s.low(k - 1) == "'s" and s.low(k + 1) in ("are", "is"))
    # `received X and his accompanying delegation, in the presence of Minister Y`: Y is of the house.
    end = next((m for m in range(k, len(s)) if s.lows[m] in ("presence", "attended")), len(s))
    for phrase in [p for p in phrases if p.i < end] if is_of_guest else ():
        person = phrase.people[0] if len(phrase.people) == 1 and phrase.kind == "person" else None
        if person is not None and person is not guest and any(_is_national(office) for office in phrase.offices):
            person.akin = person.akin or guest


@cache
def _washington() -> str | None:
    """Presidents of the United States receive there, and all states meet in New York."""
    return gazetteer.find_place("Washington", ())


def _note_successor(s: Sentence, phrases: list[Phrase], people: list[Phrase]) -> None:
    """`He replaces X`, `in succession to Mr X`: whoever follows another is of the same country."""
    named = [p for p in phrases if len(p.people) == 1 and p.kind in ("person", "pronoun", "title")]
    k = next((k for k, low in enumerate(s.lows) if low in _REPLACING or low in _TAKES_OVER), 0)
    replaced = next((p for p in people if k < p.i), None)
    successor = next((p for p in named if p.j <= k), None)
    if replaced is None or successor is None or successor.people[0] is replaced.people[0]:
        return
    first, second = successor.people[0], replaced.people[0]
    first.akin, second.akin = first.akin or second, second.akin or first


def _is_national(office: Office) -> bool:
    body = office.organization
    if office.is_former or (body is not None and body.country is not None):
        return False
    return (body is None and office.title.of == "state") or (
        body is not None and body.kind in ("ministry", "legislature")
    )


def place_by_hints(
    people: list[Person],
    all_held: list[HeldOffice],
    home: str | None,
    named: Collection[str],
    told: list[FoundEvent],
) -> None:
    """Give those still without a country that of the city where they are met, if it is not the press's own; the one
    that the form of the name tells; to a bare ambassador, the only other one that the text names, or the press's own
    where somebody of that other one is met there."""
    in_post = {id(held.person) for held in all_held}
    envoys = {id(held.person) for held in all_held if home is not None and _is_bare_envoy(held)}
    # `Minister Ambassador X` keeps the rank of a diplomat.
    envoys -= {id(held.person) for held in all_held if held.office.title.name == "minister"} if envoys else set()
    for person in people:
        if person.country is not None or person.is_international or person.is_historical:
            continue
        if person.beside not in (None, home) and person.beside not in person.visited:
            person.country = person.beside
        if person.country is None and id(person) in in_post and person.is_full:
            person.country = country_of_form(person.words, person.name, home, named)
        if person.country is None and home is not None and id(person) in envoys:
            others = set(named) - {home}
            is_sent = id(person) in met_at_home_of_others(told, home)
            person.country = home if is_sent else others.pop() if len(others) == 1 else None
    _place_called(people)


def _is_bare_envoy(held: HeldOffice) -> bool:
    """`Ambassador X`, but not `the Director-General, Ambassador X`: a rank."""
    office = held.office
    is_bare = office.country is None and office.organization is None and office.seat is None
    s, k = held.sentence, office.i - 1
    is_rank = s.low(k) == "," and any(lexicon.titles().match(s.lows, m) for m in range(max(0, k - _LONGEST_POST), k))
    return is_bare and office.title.of == "embassy" and not office.is_former and not is_rank


def place_akin(people: list[Person], by_person: dict[int, list[Office]]) -> None:
    """Give whoever follows another in a post, is followed by or comes with another the other's country."""
    for person in people:
        if person.country is None and person.akin is not None and not person.is_international:
            person.country = person.akin.country
            resolve_context(by_person.get(id(person), []), person.country)


def _place_called(people: list[Person]) -> None:
    """`The Argentine foreign minister thanked Chile`: the one whom the article has named Foreign Minister, barely."""
    taken = {person.country for person in people}
    for person in people:
        if person.country is None and len(person.called) == 1 and not person.is_international:
            code = next(iter(person.called))
            person.country = code if code not in person.visited or code not in taken else None
