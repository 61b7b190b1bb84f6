"""Aid told by its handing over, of which a participle says whose gift it is: `A school financed by Vietnam was handed
over to the province on Thursday in a ceremony attended by Deputy Prime Minister X and Ambassador Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.aid_received import giver_named
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_HANDOVERS: Final = frozenset(("handover", "hand-over", "handing-over", "turnover"))
_HANDED: Final = WordList(_HANDOVERS | {"handed", "turned"})
_CEREMONY: Final = WordList(("ceremony",))
_FROM: Final = frozenset(("from", "donated", "financed", "funded", "provided", "sponsored", "given"))
_HELD: Final = (["took", "place"], ["was", "held"], ["were", "held"], ["has", "been"])
_PAID: Final = frozenset("financed funded donated sponsored gifted built provided given constructed granted".split())
_ANY_OF_PAID: Final = WordList(_PAID | {"gift", "donation", "grant"})
_GIFTS: Final = frozenset(("gift", "donation", "grant"))
_WAS: Final = frozenset(("was", "were", "been"))
_NOT_SO: Final = frozenset("will not never would could should had".split())
_WORDS_TO_GIVER, _WORDS_OF_GOODS, _WORDS_TO_AGENT = 5, 30, 9


def find_aid_handed_over(s: Sentence, phrases: list[Phrase], soil: str | None) -> list[FoundEvent]:
    """The aid of a sentence of that kind, at most one; `soil`: the country of who gets it where nothing else tells."""
    if s.kind != "body" or not (_HANDED.stands_in(s) and (_ANY_OF_PAID.stands_in(s) or _CEREMONY.stands_in(s))):
        return []
    if s.low(1) in _HANDOVERS or s.low(2) in _HANDOVERS:
        return _by_ceremony(s, phrases, soil)
    k = next((k for k in s.places_of("over") if s.low(k - 1) in ("handed", "turned") and s.low(k - 2) in _WAS), None)
    if k is None or not _NOT_SO.isdisjoint(s.lows[max(0, k - 5) : k]):
        return []
    giver = _giver(s, phrases, k)
    own = _country(giver) if giver is not None else None
    taker = next((p for p in phrases if k < p.i <= k + 4 and s.low(p.i - 1) in ("to", "the") and _country(p)), None)
    code = _country(taker) if taker is not None else soil
    if giver is None or own is None or code is None or code == own:
        return []
    sides = [Side(None, giver.organization, own, "sender", giver, s)]
    sides += [Side(None, taker.organization if taker is not None else None, code, "recipient", taker, s)]
    _name_sides(sides, _attending(s, phrases, k) or _by_whom(s, phrases, k, own))
    return [FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k - 1], s.ends[k])]


def _by_whom(s: Sentence, phrases: list[Phrase], k: int, own: str) -> list[tuple[Person, Phrase]]:
    """`A gift from X was turned over to the authorities on Monday by Consul Y`: Y, who is of X."""
    by = next((m for m in s.places_of("by") if k < m <= k + _WORDS_TO_AGENT), None)
    agent = next((p for p in phrases if by is not None and p.i == by + 1 and len(p.people) == 1), None)
    if agent is None or agent.people[0].country not in (None, own):
        return []
    agent.people[0].country = agent.country = own
    return [(agent.people[0], agent)]


def find_aid_passed_on(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """Who stood for the two sides of the aid told last: `Ambassador X handed the sum to Minister Y`, `X delivered them
    to Y`; the same event, to be merged."""
    if not told or s.kind != "body" or not _PASSED_ON.stands_in(s) or not _ANY_OF_GOODS.stands_in(s):
        return []
    aid = next((e for e in reversed(told) if e.subtype == "aid" and e.status == "occurred"), None)
    k = next((k for k in range(2, len(s)) if s.lows[k] in _PASSED_ON.words), len(s))
    goods = next((m for m in range(k + 1, min(k + _WORDS_TO_GIVER, len(s))) if s.lows[m] in _GOODS), None)
    if aid is None or goods is None or s.low(goods + 1) != "to" or not _NOT_SO.isdisjoint(s.lows[max(0, k - 3) : k]):
        return []
    giver = next((p for p in phrases if p.people and k - 3 <= p.j <= k), None)
    taker = next((p for p in phrases if p.people and goods + 1 < p.i <= goods + 3), None)
    if giver is None or taker is None or giver.people[0] is taker.people[0]:
        return []
    sides = []
    for phrase, role in ((giver, "sender"), (taker, "recipient")):
        known = next((side.country for side in aid.sides if side.role == role and side.country), None)
        person = phrase.people[0]
        person.country = phrase.country = person.country or known
        if known is None or person.country != known:
            return []
        sides.append(Side(person, None, known, role, phrase, s))
    return [FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]


_PASSED_ON: Final = WordList(("handed", "gave", "presented", "delivered"))
_GOODS: Final = frozenset(
    "them it sum keys key cheque check donation supplies aid goods equipment consignment gift assistance money".split()
)
_ANY_OF_GOODS: Final = WordList(_GOODS)


def _by_ceremony(s: Sentence, phrases: list[Phrase], soil: str | None) -> list[FoundEvent]:
    """`A handover ceremony for 50 ambulances from the Chinese government took place in X on Wednesday`."""
    k = next((k for k in range(2, len(s) - 1) if s.lows[k : k + 2] in _HELD), None)
    begin = next((m for m in range(3, k or 0) if s.lows[m] in _FROM), None)
    if k is None or begin is None or not _NOT_SO.isdisjoint(s.lows[:k]):
        return []
    giver = next((p for p in phrases if begin < p.i <= begin + _WORDS_TO_GIVER and p.j <= k and _country(p)), None)
    own = _country(giver) if giver is not None else None
    if giver is None or own is None or soil in (None, own):
        return []
    sides = [Side(None, giver.organization, own, "sender", giver, s), Side(None, None, soil, "recipient", None, s)]
    _name_sides(sides, _attending(s, phrases, k))
    return [FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1])]


def _name_sides(sides: list[Side], attending: list[tuple[Person, Phrase]]) -> None:
    """Whoever was there stands for his country."""
    for person, phrase in attending:
        for side in sides:
            if side.country == person.country and side.person is None:
                side.person, side.organization, side.phrase = person, None, phrase
                break


def _giver(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`financed by the Government of Vietnam`, `a gift from Japan`: who gave, before the verb at token k."""
    for m in range(1, k):
        is_paid = s.lows[m] == "by" and s.lows[m - 1] in _PAID
        is_paid = is_paid or (s.lows[m] == "from" and s.lows[m - 1] in _GIFTS)
        if is_paid and m > k - _WORDS_OF_GOODS:
            near = (p for p in phrases if m < p.i <= m + _WORDS_TO_GIVER and p.j < k)
            return next((p for p in near if p.kind in ("country", "organization") and _country(p)), None)
    return giver_named(s, phrases, k)


def _attending(s: Sentence, phrases: list[Phrase], k: int) -> list[tuple[Person, Phrase]]:
    at = next((m for m in s.places_of("attended") if m > k and s.low(m + 1) == "by"), None)
    at = at or next((m for m in s.places_of("presence") if m > k and s.low(m + 1) == "of"), None)
    named = gather_forward(s, phrases, at + 2) if at is not None else []
    return [(person, phrase) for phrase in named for person in phrase.people]


def _country(phrase: Phrase) -> str | None:
    body = phrase.organization
    place = gazetteer.country_of(phrase.place) if phrase.place else None
    return phrase.country or (body.country_code() if body is not None else None) or place
