"""Aid given in the course of a visit, of talks, of a ceremony: `On the occasion, he handed over 2,000 tonnes of rice to
the X side`, `The delegation laid a wreath and presented 50 computers to the school`, `X presented Y with 30 sets`.

Who got it is of another country than who gave; where it is not told, the other side of what was told before.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_GAVE: Final = WordList("handed turned donated presented delivered gifted gave distributed".split())
_OVER: Final = frozenset(("handed", "turned"))
_FREELY: Final = frozenset(("handed", "turned", "donated", "gifted"))
"""Verbs by which a number of whatever things is given; of the others the things tell."""
_THINGS: Final = WordList(
    "aid relief assistance humanitarian donation consignment batch shipment supplies equipment tents blankets vaccines "
    "vaccine doses medicines medicine ambulances ambulance computers laptops tablets textbooks books uniforms desks "
    "beds rice wheat flour food fertiliser fertilizer seeds vehicles trucks buses boats generators kits masks "
    "wheelchairs bicycles motorcycles tractors pumps purifiers school schools classrooms houses clinic cheque check "
    "tonnes tons kip dong yuan usd dollars euros yen baht riel pesos rupees million billion sets cartons".split()
)
_NO_AID: Final = frozenset(
    "order medal medals insignia title award awards prize message letter credentials speech report paper lecture "
    "lectures certificate certificates flowers wreath portrait souvenir souvenirs statement plan proposals proposal "
    "views remarks address presentation report reports sold contract loan invitation verdict sentence ruling "
    "powers chairmanship presidency suspect suspects".split()
)
_NOT_SO: Final = frozenset("was were been be being had not never would could should will may might to cannot".split())
_LEADING: Final = frozenset(("to", "for"))
_BETWEEN: Final = frozenset("the its their his her people government new of victims poor families children".split())
_HOUSES: Final = frozenset(
    "hospital school university college academy institute centre center clinic museum library orphanage foundation "
    "kindergarten".split()
)
_RECALLING: Final = WordList("since past decades decade years recalled recalling recalls recall ago annually".split())
_WORDS_OF_GOODS, _WORDS_TO_TAKER, _WORDS_OF_HOUSE, _WORDS_TO_NUMBER = 16, 26, 7, 5


def find_aid_given(
    s: Sentence, phrases: list[Phrase], events: list[FoundEvent], told: list[FoundEvent], soil: str | None
) -> list[FoundEvent]:
    """The aid of a sentence that gives something in passing, at most one.

    In: the sentence's own events and those told before it; `soil`, the country that the article is written in.
    """
    if s.kind != "body" or not _GAVE.stands_in(s) or any(event.subtype in _GIVEN for event in events):
        return []
    if _RECALLING.stands_in(s) or any(low[-1:] == "s" and low[:-1].isdigit() for low in s.lows):
        return []  # `donated a school in the 1980s`
    for k in range(1, len(s)):
        if s.lows[k] in _GAVE.words and _is_told(s, phrases, k) and _are_goods(s, k):
            return _aid(s, phrases, k, [*told, *events], soil)
    return []


_GIVEN: Final = frozenset(("aid", "award"))


def _is_told(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """The verb at token k is that of who gave: no passive, no plan, no word of a name; `handed` has its `over`."""
    if any(p.i <= k < p.j for p in phrases) or not _NOT_SO.isdisjoint(s.lows[max(0, k - 3) : k]):
        return False
    if s.lows[k - 1] == "," or s.lows[k] not in _OVER:
        return s.lows[k - 1] != ","
    return "over" in s.lows[k + 1 : k + _WORDS_OF_GOODS]


def _are_goods(s: Sentence, k: int) -> bool:
    """Things that are given as aid stand behind the verb: by their names, or by their number."""
    goods = s.lows[k + 1 : k + _WORDS_OF_GOODS]
    if not _NO_AID.isdisjoint(goods):
        return False
    has_number = s.lows[k] in _FREELY and any(low[:1].isdigit() for low in goods[:_WORDS_TO_NUMBER])
    return has_number or not _THINGS.words.isdisjoint(goods)


def _aid(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent], soil: str | None) -> list[FoundEvent]:
    givers = _givers(s, phrases, k, told)
    own = next((code for side in givers if (code := _country_of_side(side)) is not None), None)
    taker = _taker(s, phrases, k)
    code = _country(taker) if taker is not None else None
    place = _place_abroad(s, phrases, own or soil) if code is None else None
    code = _country(place) if place is not None else code
    if code is None and (taker is not None or _is_to_house(s, k) or told or not _FOR_NEED.isdisjoint(s.lows[k:])):
        code = _other_country(told, own) or (soil if own is not None and soil != own else None)
    are_both = len({_country_of_side(side) for side in givers}) > 1  # `the two ministers handed over`
    if not givers or are_both or code is None or code == own or (own is None and givers[0].person is None):
        return []
    person = taker.people[0] if taker is not None and len(taker.people) == 1 else None
    body = taker.organization if taker is not None and taker.kind == "organization" else None
    sides = [*givers, Side(person, body, code, "recipient", taker, s)]
    event = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.is_dated = not told
    if place is not None and place.place is not None:
        event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]


def _givers(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent]) -> list[Side]:
    """Who gives: the subject of the verb at token k, else of what the sentence tells before it; `the delegation`, who
    came to what was told last."""
    subjects = [p for p in subject_phrases(s, phrases, k) if p.kind != "place"]
    sides = as_sides(s, [p for p in subjects if p.people or p.organization or p.kind == "country"], "sender")
    if sides:
        return sides
    before = [e for e in told if e.sentence is s and e.start < s.starts[k]]
    is_group = any(p.kind in ("group", "title") for p in subjects) or "delegation" in s.lows[:k]
    last = before[-1] if before else told[-1] if told and is_group else None
    guests = [x for x in last.sides if x.person is not None and x.role != "host"] if last is not None else []
    return [Side(x.person, None, x.country, "sender", x.phrase, x.sentence) for x in guests[:1]]


def _taker(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Who gets it: the first that the goods go `to` or are `for`; whom the verb has right behind it before `with`."""
    near = [p for p in phrases if k < p.i <= k + _WORDS_TO_TAKER]
    first = near[0] if near and near[0].i <= k + 2 and s.low(near[0].j) == "with" else None
    if first is not None:
        return first
    for phrase in near:
        m = phrase.i - 1
        while m > k and s.low(m) in _BETWEEN:
            m -= 1
        if s.low(m) in _LEADING and m > k:
            return phrase
    return None


def _is_to_house(s: Sentence, k: int) -> bool:
    """`to the National Referral Hospital`: a house that no table knows."""
    for m in range(k + 1, min(k + _WORDS_TO_TAKER, len(s))):
        if s.lows[m] in _LEADING:
            near = range(m + 1, min(m + _WORDS_OF_HOUSE, len(s)))
            if any(s.lows[n] in _HOUSES and s.is_capitalized(n) for n in near):
                return True
    return False


_FOR_NEED: Final = frozenset("humanitarian relief victims survivors".split())


def _place_abroad(s: Sentence, phrases: list[Phrase], own: str | None) -> Phrase | None:
    """`presented 500 uniforms to a school in X`, `laid a wreath in X and presented computers to the school`: X."""
    places = (p for p in phrases if p.kind in ("place", "country") and s.low(p.i - 1) == "in")
    return next((p for p in places if _country(p) not in (None, own)), None)


def _other_country(told: list[FoundEvent], own: str | None) -> str | None:
    """The other country of what was told last: of its sides, else of its place."""
    for event in reversed(told):
        codes = [code for side in event.sides if (code := _country_of_side(side)) is not None]
        soil = gazetteer.country_of(event.place) if event.place is not None else None
        for code in (*codes, soil):
            if code is not None and own is not None and code != own:
                return code
    return None


def _country_of_side(side: Side) -> str | None:
    person = side.person.country if side.person is not None else None
    body = side.organization.country_code() if side.organization is not None else None
    return side.country or person or body


def _country(phrase: Phrase) -> str | None:
    body = phrase.organization
    person = phrase.people[0].country if phrase.people else None
    place = gazetteer.country_of(phrase.place) if phrase.place else None
    return phrase.country or person or (body.country_code() if body is not None else None) or place
