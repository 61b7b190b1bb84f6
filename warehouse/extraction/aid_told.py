"""Aid of states and bodies where nobody is named: `India on Monday dispatched 40 tonnes of medicines to Kenya`, `The
Commission announced another package of aid for Haiti`: the day is told, and who got it is of another country."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_GAVE: Final = frozenset(
    (
        "sent dispatched despatched delivered provided donated released distributed allocated gifted granted extended "
        "approved pledged announced committed contributed earmarked airlifted shipped flew presented supplied gave "
        "provide donate extend allocate send contribute supply grant give handed turned"
    ).split()
)
_GIVING: Final = marks.of_words(lambda: _GAVE)
_BASE: Final = frozenset("provide donate extend allocate send contribute supply grant give".split())
_DECIDED: Final = frozenset(("decided", "agreed", "pledged", "approved"))
_AID: Final = frozenset(
    (
        "aid relief assistance humanitarian donation grant gift tents blankets vaccines medicines medicine ambulances "
        "parcels packets rations emergency"
    ).split()
)
_FOOD: Final = frozenset(
    (
        "food rice wheat flour packages goods maize corn meal beans lentils sorghum millet sugar cereals grain "
        "potatoes foodstuffs noodles dates"
    ).split()
)
_HANDED_OUT: Final = frozenset(("donated", "distributed", "gifted", "airlifted"))
"""Food that is sent or delivered may have been sold."""
_OVER: Final = frozenset(("handed", "turned"))
"""`handed over`, `turned over`: of goods, for a suspect or a post is handed over as well."""
_TURNED_OVER: Final = frozenset(
    (
        "equipment supplies purifiers vaccines doses blankets vehicles trucks buses boats computers laptops generators "
        "kits tonnes tons classrooms wheelchairs motorcycles seeds beds ventilators sacks boxes fertiliser fertilizer "
        "fertilisers fertilizers textbooks books desks bicycles tractors pumps uniforms mattresses microscopes scanners"
    ).split()
)
_HELPED: Final = frozenset("allocated donated pledged contributed provided sent".split())
_HIT: Final = frozenset("victims earthquake flood floods cyclone typhoon hurricane drought wildfires survivors".split())
_GOODS: Final = _AID | _FOOD | _HIT | _TURNED_OVER
_MONEY: Final = frozenset(("million", "billion", "dollars", "euros", "usd", "yen", "yuan", "francs", "pounds"))
_NOT_GIVEN: Final = frozenset(
    "sanctions not never will would could should might halt suspension cut cuts freeze contract loan sold".split()
)
_WORDS_OF_GOODS: Final = 14
_LEADING: Final = frozenset(("to", "for", "in"))
_STRICKEN: Final = ("-hit", "-ravaged", "-stricken", "-affected", "-torn", "-struck", "-devastated", "-battered")
_BEFORE_TAKER: Final = frozenset(
    "the new government of people northern southern eastern western northeastern northwestern southeastern "
    "southwestern central north-eastern north-western south-eastern south-western".split()
)
_SIDES: Final = frozenset(("person", "title", "organization", "country"))
_WORDS_OF_BODY: Final = 4


def find_aid_told(s: Sentence, phrases: list[Phrase], soil: str | None) -> list[FoundEvent]:
    """The aid that a sentence tells to have been given on a day that it names, at most one. `soil`: of which country
    the giver is where its name tells none."""
    if s.kind != "body" or not marks.has(s, _GIVING) or _GOODS.isdisjoint(s.low_set()):
        return []
    for k in marks.places(s, _GIVING):
        goods = s.lows[k + 1 : k + 1 + _WORDS_OF_GOODS]
        is_help = s.lows[k] in _HELPED and not _HIT.isdisjoint(s.lows[k:]) and not _MONEY.isdisjoint(goods)
        is_other = is_help or (s.lows[k] in _HANDED_OUT | _OVER and not _FOOD.isdisjoint(goods))
        is_other = is_other or (s.lows[k] in _OVER and not _TURNED_OVER.isdisjoint(goods))
        if not _is_told(s, phrases, k) or (_AID.isdisjoint(goods) and not is_other) or not _NOT_GIVEN.isdisjoint(goods):
            continue
        giver = _giver(s, phrases, k)
        own = _country(giver) or soil if giver is not None else None
        # `to the Office of the Prime Minister, for households in Kunene`: to whom it went, before for whom it is
        taker = _office_at_home(s, phrases, k, own, soil) or _taker(s, phrases, k, own)
        if giver is None or taker is None or own is None:
            continue
        sides = as_sides(s, [giver], "sender") or [Side(None, None, own, "sender", giver, s)]
        got = taker.organization if taker.kind == "organization" else None
        person = taker.people[0] if len(taker.people) == 1 else None
        sides.append(Side(person, got, _country(taker) or soil, "recipient", taker, s))
        event = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
        event.is_dated = True
        if taker.place is not None:
            event.place, event.place_span = taker.place, (s.starts[taker.i], s.ends[taker.j - 1])
        return [event]
    return []


def _is_told(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """The verb at token k is that of who gave: no passive, no wish, no word of a name."""
    if s.lows[k] not in _GAVE or any(p.i <= k < p.j for p in phrases):
        return False
    before = s.lows[max(0, k - 3) : k]
    if s.lows[k] in _OVER and (s.low(k + 1) != "over" or before[-1:] == [","]):
        return False  # `The rice, handed over on Monday`
    if s.low(k + 1) == "that":
        return False  # `announced that X had sent`: X
    if "had" in before and "that" in s.lows[max(0, k - _WORDS_OF_GOODS) : k]:
        return "been" not in before
    if s.lows[k] in _BASE:
        return before[-1:] == ["to"] and not _DECIDED.isdisjoint(s.lows[max(0, k - 5) : k])
    return {"was", "were", "been", "be", "to", "had", "not", "would"}.isdisjoint(before)


def _giver(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Who gives: the subject, or the body or state that the sentence opens with: `Turkiye's aid agency distributed`."""
    subjects = [p for p in subject_phrases(s, phrases, k) if p.kind in _SIDES]
    if subjects:
        return subjects[0]
    first = next((p for p in phrases if p.j <= k and p.kind in ("organization", "country", "place")), None)
    between = s.lows[first.j : k] if first is not None else []
    is_near = len(between) <= _WORDS_OF_BODY + 3 and ("," not in between or between[:2] == [",", "which"])
    if first is None or not is_near or (first.kind == "place" and first.i > 0):
        return None
    return first if first.i <= 1 or s.lows[: first.i] == ["the", "government", "of"] else None


def _taker(s: Sentence, phrases: list[Phrase], k: int, own: str | None) -> Phrase | None:
    """Who gets it: the first of another country that the goods go `to`, are `for`, or are given `in`."""
    for phrase in phrases:
        code = _country(phrase)
        if phrase.i <= k or code is None or code == own or (phrase.kind not in _SIDES and phrase.kind != "place"):
            continue
        m = phrase.i - 1
        while m > k and (s.low(m) in _BEFORE_TAKER or s.low(m).endswith(_STRICKEN)):
            m -= 1
        if s.low(m) in _LEADING and s.low(phrase.j) not in ("dollars", "dollar"):
            return phrase
    return None


def _office_at_home(s: Sentence, phrases: list[Phrase], k: int, own: str | None, soil: str | None) -> Phrase | None:
    """`turned over 200 tents to the Department of Health`: an office of the state whose press this is, which need not
    say of which state it is."""
    if soil in (None, own) or s.lows[k] not in _HANDED_OUT | _OVER:
        return None
    for phrase in phrases:
        body = phrase.organization
        if phrase.i <= k or body is None or _country(phrase) is not None or not body.head.startswith(_OFFICES):
            continue
        if s.low(phrase.i - 1) == "to" or (s.low(phrase.i - 1) == "the" and s.low(phrase.i - 2) == "to"):
            return phrase
    return None


_OFFICES: Final = ("Department of", "Ministry of", "Office of", "Bureau of", "Municipality of", "National ")


def _country(phrase: Phrase | None) -> str | None:
    if phrase is None:
        return None
    body = phrase.organization
    named = next((person.country for person in phrase.people if person.country), None)
    place = gazetteer.country_of(phrase.place) if phrase.place else None
    return phrase.country or named or (body.country_code() if body is not None else None) or place
