"""Journeys told by what they are for: `X will attend the summit in Y from May 3 to 5`, `X will be accompanied by …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from warehouse.extraction.delegation_words import is_stood_in_for
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.gathering_seats import NAMED_GATHERINGS, seat_in_name
from warehouse.extraction.inviting_phrases import inviting_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_WHERE: Final = WordList(("where",))
_ACCOMPANIED: Final = ("will be accompanied by", "is accompanied by")
_ATTENDED: Final = frozenset(("attended", "attending", "participated", "represented", "took"))
_ATTENDS: Final = _ATTENDED | {"attend", "participate", "represent", "take"}
_ANY_OF_ATTENDS: Final = WordList(_ATTENDS)
_TAKES: Final = frozenset(("took", "take"))
_MAKES: Final = frozenset(("make", "pay", "undertake", "begin"))
_ANY_OF_MAKES: Final = WordList(_MAKES)
_DOES_THERE: Final = _ATTENDS | _MAKES
_PRESENT: Final = frozenset(
    ("representing", "attending", "participating", "leading", "heading", "chairing", "addressing")
)
_ENGAGED: Final = frozenset(
    "deliver delivers delivered speak speaks spoke address addresses addressed addressing join joins joined chair "
    "chairs chaired chairing lead leads led leading head heads headed heading officiate officiates officiated moderate "
    "moderates moderated make makes made give gives gave attends represents participates participating "
    "representing".split()
)
_ANY_OF_ENGAGED: Final = WordList(_ENGAGED)
"""`will deliver the national statement at the Conference in X`: of who does something at a gathering."""
_PAST_ENGAGED: Final = frozenset(
    "delivered spoke addressed joined chaired led headed officiated moderated made gave".split()
)
_GIVES: Final = frozenset("make makes made give gives gave".split())
_GIVEN: Final = frozenset(("address", "speech", "remarks", "lecture", "keynote", "statement", "presentation"))
_GATHERINGS: Final = frozenset(
    "meeting meetings summit conference forum assembly session sessions congress retreat dialogue consultations "
    "inauguration funeral ceremony coronation celebrations symposium expo summits commission convention committee "
    "roundtable council segment seminar camp workshop festival exhibition fair games wedding enthronement opening "
    "launch swearing-in investiture burial".split()
)
_ANY_OF_GATHERINGS: Final = WordList(_GATHERINGS)
_ANY_OF_NAMED: Final = WordList(NAMED_GATHERINGS)
_REMOTE: Final = WordList("video virtual virtually online videoconference teleconference webinar".split())
_TODAY: Final = frozenset(("today", "yesterday", "morning", "afternoon", "evening"))
_TOKENS_TO_GATHERING: Final = 20
_AS_VISIT: Final = re.compile(
    r"\b(?:During|Through|On the sidelines of) (?:his|her|the|this) (?:\w+ )?(?:visit|stay)\b(?! (?:to|at|of|by)\b)"
    r"|\b(?:His|Her|This) visit (?:is|was|will|would|comes|follows|marks)\b"
    r"|\b(?:This|It) (?:is|was|will be) (?:[\w’']+ ){1,4}(?:first|second|third|fourth|fifth) (?:\w+ )?visit to\b"
)
"""The text itself calls the attendance a visit."""
_SIGNED: Final = re.compile(
    r"\bMINISTRY OF FOREIGN AFFAIRS\b|\bPRIME MINISTER['’]S OFFICE\s+SINGAPORE\b|(?:^|[ \xa0])\.(?:[ \xa0]+\.){3,}"
    r"|^Ministry of Foreign Affairs(?: and [A-Z]\w+)?\s*$|^WISMA PUTRA\s*$",
    re.MULTILINE,
)
_SIGNS: Final = (
    "MINISTRY OF FOREIGN AFFAIRS",
    "S OFFICE",
    "\nMinistry of Foreign Affairs",
    "WISMA PUTRA",
    " .",
    "\xa0.",
)
_TOKENS_TO_PLACE: Final = 28
_ASSEMBLY: Final = ["general", "assembly"]
_SEAT: Final = "New York"
"""The General Assembly of the United Nations meets there."""


@lru_cache(maxsize=4)
def is_signed(text: str) -> bool:
    """The foot of a ministry's statement stands in the text: of its own minister it tells what was attended abroad."""
    may_be = text.startswith("Ministry of Foreign Affairs") or any(map(text.__contains__, _SIGNS))
    return may_be and _SIGNED.search(text) is not None


def find_attendance(
    s: Sentence,
    phrases: list[Phrase],
    told: list[FoundEvent],
    text: str,
    home: str | None = None,
    before: Sequence[FoundEvent] = (),
) -> list[FoundEvent]:
    """The visit of those who will attend something in a place that the sentence names with its days.

    Only in an article that tells who goes along or calls it a visit, or in a ministry's statement: what is attended is
    attended abroad then, but for what its own people attend at `home`. The United Nations General Assembly meets in
    New York. `told`: the events of the sentence; where one of them is a visit there is no other; `before`: those of
    the sentences before.
    """
    if any(event.subtype == "visit" for event in told):
        return _on_the_way(s, phrases, told)
    k = _verb(s, text)
    if k < 0 or (s.lows[k] == "represented" and not _represents_home(s, k)):
        return []
    if s.low(k - 1) == "to" and not _DELEGATIONS.isdisjoint(s.lows[max(0, k - _WORDS_TO_DELEGATION) : k - 1]):
        return _sent_to_attend(s, phrases, k)
    is_present = s.lows[k] in _PRESENT and s.low(k - 1) in ("is", "are")
    is_past = is_present or s.lows[k] in _ATTENDED or s.lows[k] in _PAST_ENGAGED
    place, span = _where(s, phrases, k, text)
    guests = _guests(s, phrases, k)
    if place is None or not guests or _is_at_home(place, guests, home) or any(map(is_posted, guests)):
        return []
    if guests[0].kind == "pronoun" and _is_within_visit(guests[0], place, before):
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s) for guest in guests]
    sides.append(Side(None, None, gazetteer.country_of(place), "host", None, s))
    status = "occurred" if is_past else "announced"
    if s.lows[k - 2 : k] == _TO_HAVE:
        status = "cancelled"
    visit = FoundEvent("visit", status, "in person", sides, s, s.starts[k], s.ends[k])
    visit.place, visit.place_span, visit.is_underway = place, span, is_present
    # Who goes along is told of a journey, whose days may stand in another sentence.
    is_journey = not is_past and any(map(text.__contains__, _ACCOMPANIED))
    is_away = not _AWAY.isdisjoint(s.lows[:k])  # `will be away from 5 to 9 May to attend`
    visit.reach, visit.needs_day = (
        (s.starts[0] if is_away else s.starts[k], s.end),
        not (is_journey or (is_past and not _TODAY.isdisjoint(s.lows[k:]))),
    )
    return [visit, *_next_stops(s, phrases, visit)]


def _is_within_visit(guest: Phrase, place: str, before: Sequence[FoundEvent]) -> bool:
    """`will visit X from 3 to 8 May. She will attend the Forum in Y on 5 May`, of a Y in X: a part of the visit."""
    soil = gazetteer.country_of(place)
    visits = (e for e in before if e.subtype == "visit" and any(side.person is guest.people[0] for side in e.sides))
    return any(e.place is None or gazetteer.country_of(e.place) in (soil, None) for e in visits)


_AWAY: Final = frozenset(("away", "abroad", "overseas", "absent"))
_POSTED: Final = frozenset(("permanent representative", "deputy permanent representative"))


def is_posted(guest: Phrase) -> bool:
    """An ambassador, a head of a mission: who does something abroad where he lives is on no journey."""
    return any(office.title.of == "embassy" or office.title.name in _POSTED for office in guest.offices or ())


def _on_the_way(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`will transit through X en route to Y, where he will attend the Meeting from 5 to 7 May`, `where he will make a
    State Visit from 5 to 7 May`: the visit to Y, too."""
    if not _WHERE.stands_in(s) or not (_ANY_OF_ATTENDS.stands_in(s) or _ANY_OF_MAKES.stands_in(s)):
        return []
    w = s.lows.index("where")
    verbs = (k for k in range(w + 1, min(w + _WORDS_TO_OCCASION, len(s))) if s.lows[k] in _DOES_THERE)
    k = next((k for k in verbs if s.lows[k] in _ATTENDS or "visit" in s.lows[k : k + _WORDS_TO_DELEGATION + 1]), None)
    stop = next((p for p in phrases if p.j in (w, w - 1) and p.kind in ("place", "country") and p.place), None)
    visit = next(event for event in told if event.subtype == "visit")
    if k is None or stop is None or stop.country is None or "will" not in s.lows[w:k]:
        return []
    if visit.end > s.starts[stop.i] or visit.place is not None or not any(map(is_of_date, s.lows[k:])):
        return []
    if {"route", "way"}.isdisjoint(s.lows[max(0, stop.i - 4) : stop.i]):
        return []
    sides = [replace(side) for side in visit.sides if side.role == "visitor"]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    visit.reach = (s.starts[0], s.starts[stop.i])
    onward = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[k])
    onward.place, onward.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    onward.reach, onward.needs_day = (s.starts[k], s.end), True
    return [onward]


def _is_at_home(place: str, guests: list[Phrase], home: str | None) -> bool:
    """Whom a house names without a country attends something in its own: no journey."""
    is_here = home is not None and gazetteer.country_of(place) == home
    return is_here and all(guest.country is None and guest.people[0].country is None for guest in guests)


def _verb(s: Sentence, text: str) -> int:
    """The token of the verb that tells of an attendance, -1 where there is none: `will attend`, and in a ministry's
    statement whatever else its people do at a gathering that the sentence names."""
    if _ANY_OF_ATTENDS.stands_in(s):
        attends = (k for k, low in enumerate(s.lows) if low in _ATTENDS)
        k = next((k for k in attends if s.lows[k] not in _TAKES or s.low(k + 1) == "part"), -1)
        if k >= 0:
            return k
    is_engaged = _ANY_OF_ENGAGED.stands_in(s) and _ANY_OF_GATHERINGS.stands_in(s) and not _REMOTE.stands_in(s)
    if s.kind != "body" or not is_engaged or not is_signed(text):
        return -1
    return next((k for k, low in enumerate(s.lows) if low in _ENGAGED and _is_at_gathering(s, k)), -1)


def _is_at_gathering(s: Sentence, k: int) -> bool:
    """What the verb at token k leads to: `at the Conference in`, `the delegation to the Session in`, `the Forum in`."""
    if s.lows[k] in _GIVES and _GIVEN.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_DELEGATION + 2]):
        return False
    nouns = (m for m in range(k + 1, min(k + _TOKENS_TO_GATHERING, len(s))) if s.lows[m] in _GATHERINGS)
    # `two rounds of consultations: the 3rd Political Consultations in X`
    noun = next((m for m in nouns if s.is_capitalized(m) or s.lows[m] in _OCCASIONS), None)
    if noun is None:
        return False
    between = s.lows[k + 1 : noun]
    is_placed = "in" in s.lows[noun:] or seat_in_name(s, noun) is not None
    return is_placed and ("at" in between or "to" in between or s.low(k + 1) in ("the", "an", "a"))


def _next_stops(s: Sentence, phrases: list[Phrase], visit: FoundEvent) -> list[FoundEvent]:
    """`will attend the Meeting in X from 14 to 16 May, and the Summit in Y from 18 to 19 May`: the visit to Y, each
    with the days behind it."""
    span, soil = visit.place_span, gazetteer.country_of(visit.place or "")
    if span is None or "and" not in s.low_set():
        return []
    for stop in phrases:
        if s.starts[stop.i] <= span[1] or not _is_place(s, stop) or stop.country == soil or stop.kind != "place":
            continue
        between = [k for k in range(len(s)) if span[1] <= s.starts[k] < s.starts[stop.i]]
        lows = [s.lows[k] for k in between]
        is_own = "and" in lows and _APART.isdisjoint(lows) and "will" not in lows and any(map(is_of_date, lows))
        if not is_own or not any(is_of_date(s.low(k)) for k in range(stop.j, stop.j + _TOKENS_TO_DAY)):
            return []
        sides = [replace(side) for side in visit.sides if side.role == "visitor"]
        sides.append(Side(None, None, stop.country, "host", stop, s))
        visit.reach = (s.starts[0], s.starts[stop.i])
        onward = FoundEvent("visit", visit.status, "in person", sides, s, visit.start, visit.end)
        onward.place, onward.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        onward.reach, onward.needs_day = (s.starts[stop.i], s.end), True
        return [onward]
    return []


_TOKENS_TO_DAY: Final = 7
_STATES: Final = frozenset(("government", "republic", "people", "president", "prime", "kingdom", "country", "king"))
_WORDS_TO_OCCASION: Final = 12


def _represents_home(s: Sentence, k: int) -> bool:
    """`represented X at the funeral`, `represented the Government of X at the summit`: the state, or its head."""
    near = s.lows[k + 1 : k + _WORDS_TO_OCCASION]
    if "at" not in near:
        return False
    whom = near[: near.index("at")]
    return s.is_capitalized(k + 1) or not _STATES.isdisjoint(whom)


def _where(s: Sentence, phrases: list[Phrase], k: int, text: str) -> tuple[str | None, tuple[int, int] | None]:
    """The place of what is attended at token k, and where it stands: named in the sentence, or the seat of a body
    that the text names."""
    stop = next((p for p in phrases if k < p.i <= k + _TOKENS_TO_PLACE and _is_place(s, p)), None)
    if stop is not None:
        has_company = (
            s.lows[k] not in _ATTENDED and s.lows[k] not in _ENGAGED and any(map(text.__contains__, _ACCOMPANIED))
        )
        has_company = has_company or "invitation" in s.low_set()
        is_abroad = has_company or is_signed(text) or _AS_VISIT.search(text) is not None
        return (stop.place, (s.starts[stop.i], s.ends[stop.j - 1])) if is_abroad else (None, None)
    named = _seat_named(s, k) if _ANY_OF_NAMED.stands_in(s) and is_signed(text) else None
    if named is not None:
        return named
    crowned = _seat_of_crowned(s, phrases, k) if is_signed(text) else None
    if crowned is not None or s.lows[k] in _ATTENDED or s.lows[k] in _ENGAGED:
        return crowned or (None, None)
    if any(s.lows[m : m + 2] == _ASSEMBLY for m in range(k + 1, min(k + _TOKENS_TO_PLACE, len(s)))):
        seat = text.find(_SEAT)
        return (gazetteer.find_place(_SEAT), (seat, seat + len(_SEAT))) if seat >= 0 else (None, None)
    return None, None


def _seat_named(s: Sentence, k: int) -> tuple[str, tuple[int, int]] | None:
    """`the Tallinn Digital Summit`, behind the verb at token k: in the town of its name."""
    if _REMOTE.stands_in(s) or s.kind != "body":
        return None
    near = (m for m in range(k + 1, min(k + _TOKENS_TO_GATHERING, len(s))) if s.lows[m] in NAMED_GATHERINGS)
    noun = next((m for m in near if s.is_capitalized(m)), None)
    return seat_in_name(s, noun) if noun is not None else None


_INAUGURAL: Final = frozenset("inauguration swearing-in investiture coronation enthronement funeral".split())
_WORDS_TO_HEAD: Final = 22
_BEFORE_HEAD: Final = frozenset(
    "of the a his her their excellency majesty highness royal late former new h.e. mr mr. mrs dr dr. honourable right "
    "newly elected , ".split()
)


def _seat_of_crowned(s: Sentence, phrases: list[Phrase], k: int) -> tuple[str, tuple[int, int]] | None:
    """`the inauguration of X as President of Y`, `the funeral of King X of Y`: in Y, and where the sentence says so."""
    near = range(k + 1, min(k + _TOKENS_TO_GATHERING, len(s)))
    noun = next((m for m in near if s.lows[m] in _INAUGURAL), None)
    if noun is None or "of" not in s.lows[noun + 1 : noun + 3]:
        return None
    begin = next((m for m in range(noun + 2, len(s)) if s.lows[m] not in _BEFORE_HEAD), len(s))
    heads = [p for p in phrases if noun < p.i <= noun + _WORDS_TO_HEAD and (p.people or p.kind == "title")]
    if not heads or heads[0].i > begin:
        return None  # `the inauguration of the exhibition on President X`
    for head in heads:
        code = head.country or next((person.country for person in head.people if person.country), None)
        if code is not None:
            return f"country/{code}", (s.starts[head.i], s.ends[head.j - 1])
    return None


def _guests(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The people before `will attend` at token k: one, or several that `and` joins."""
    kinds = ("person", "pronoun") if phrases and phrases[0].kind == "pronoun" and phrases[0].i == 0 else ("person",)
    before = [p for p in phrases if p.kind in kinds and p.j <= k and not is_stood_in_for(s, p.i)]
    before = [p for p in before if s.low(p.j) not in ("'s", "'")]  # `the Prime Minister's envoy, Minister X`
    if len(before) > 1 and "invitation" in s.low_set():  # `At the invitation of X, Y will attend`
        inviters = inviting_phrases(s, phrases)
        before = [p for p in before if p not in inviters]
    if not before or any(len(p.people) != 1 for p in before):
        return []
    between = s.lows[before[-1].j : k]
    is_ahead = "will" in between or between[-3:] == ["is", "scheduled", "to"]
    is_ahead = is_ahead or (between == [] and s.lows[k].endswith("s") and s.lows[k] in _ENGAGED)
    is_ahead = is_ahead or (between == ["is"] and s.lows[k] in _PRESENT)
    is_home_again = between[-1:] == ["after"] and not _HOME_AGAIN.isdisjoint(between) and len(between) < _LONGEST_RETURN
    is_apposed = is_home_again or (between[:1] == between[-1:] == [","] and _APART.isdisjoint(between))
    is_ahead = is_ahead or between in _GIVEN_UP
    is_done = s.lows[k] in _ATTENDED or s.lows[k] in _PAST_ENGAGED
    if not is_ahead and (not is_done or not (len(between) < _PAIR or is_apposed)):
        return []
    are_joined = all(s.lows[p.j : following.i] in (["and"], [","]) for p, following in pairwise(before))
    return before if are_joined else []


_TO_HAVE: Final = ["to", "have"]
_GIVEN_UP: Final = (["was", "to", "have"], ["had", "been", "due", "to", "have"])
"""`was to have attended the Summit in X on 3 May`: a journey that is off."""
_HOME_AGAIN: Final = frozenset(("returned", "home", "back"))
"""`returned home today after attending the Summit in X`."""
_LONGEST_RETURN: Final = 8
_APART: Final = frozenset(("who", "which", "where", "whose", "that", "with"))
_PAIR: Final = 2


def _is_place(s: Sentence, phrase: Phrase) -> bool:
    """`in X`, `in the X`, with its country known."""
    is_in = s.low(phrase.i - 1) == "in" or (s.low(phrase.i - 1) == "the" and s.low(phrase.i - 2) == "in")
    if s.low(phrase.i - 1) == "," and s.is_capitalized(phrase.i - 2):  # `in Xanadu, China`: a town that is not known
        is_in = "in" in (s.low(phrase.i - 3), s.low(phrase.i - 4)) or _is_behind_venue(s, phrase.i - 1)
    return is_in and phrase.kind in ("place", "country") and phrase.place is not None and phrase.country is not None


def _is_behind_venue(s: Sentence, comma: int) -> bool:
    """`at St Mark’s Cathedral, X`: a house in capitals stands before the comma."""
    k = comma - 1
    while k > comma - _LONGEST_VENUE and (s.is_capitalized(k) or s.low(k) in ("'s", "of", "the")):
        k -= 1
    return s.low(k) == "at" and k < comma - 1


_LONGEST_VENUE: Final = 8
_DELEGATIONS: Final = frozenset(("delegation", "delegations"))
_WORDS_TO_DELEGATION: Final = 4
_NAMED: Final = frozenset("announced announces named designated designation appointed sends sending sent".split())
_OCCASIONS: Final = frozenset(
    "inauguration funeral coronation enthronement memorial celebrations ceremony opening launch swearing-in "
    "investiture burial wedding".split()
)


def _sent_to_attend(s: Sentence, phrases: list[Phrase], k: int) -> list[FoundEvent]:
    """`President X announced a Presidential Delegation to attend the Inauguration of Y on January 7 in Accra`: a visit
    of those whom later sentences name."""
    if _NAMED.isdisjoint(s.lows[:k]) or _OCCASIONS.isdisjoint(s.lows[k:]) or s.kind != "body":
        return []
    stop = next((p for p in phrases if p.i > k and _is_place(s, p)), None)
    sender = next((p for p in phrases if p.j <= k and len(p.people) == 1), None)
    soil = gazetteer.country_of(stop.place) if stop is not None and stop.place is not None else None
    if stop is None or sender is None or soil is None:
        return []
    sides = [Side(None, None, sender.country, "visitor", sender, s), Side(None, None, soil, "host", None, s)]
    visit = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[k])
    visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    visit.reach, visit.needs_day = (s.starts[k], s.end), True
    return [visit]
