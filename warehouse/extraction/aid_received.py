"""Aid told by who got it, with several things in a row: `The authority yesterday received 500 detectors and 30 vehicles
from the Chinese government`, `Minister X received a donation of blankets and food parcels from the Embassy of Y`; and a
gift that was handed over: `A gift of rice from the people of X was handed over to Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.aid_arrivals import TRADE
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_GOT: Final = WordList(("received", "accepted"))
_GIFTS: Final = frozenset(("donation", "gift", "grant", "consignment"))
_GOODS: Final = _GIFTS | frozenset(
    "aid relief supplies equipment medicines medicine vaccines doses blankets tents parcels beds ambulances vehicles "
    "trucks buses tractors boats detectors generators computers laptops tablets masks kits ventilators rice wheat "
    "flour seeds fertilizer fertiliser books".split()
)
_GIVERS: Final = frozenset("government governments people embassy ministry agency foundation army state".split())
_NOT_SO: Final = frozenset("will would had not never could may should expects hopes".split()) | TRADE
_DAYS: Final = frozenset("yesterday today on".split())
_WORDS_TO_GIVER: Final = 5


def find_aid_received(s: Sentence, phrases: list[Phrase], soil: str | None) -> list[FoundEvent]:
    """The aid that a person or body of one state got from a state or a body of another one, at most one; `soil`: the
    state of a person of whom nothing tells whose he is."""
    if s.kind != "body" or not _GOT.stands_in(s) or _GOODS.isdisjoint(s.low_set()):
        return []
    k = next((k for k in range(1, len(s)) if s.lows[k] in _GOT.words), len(s))
    source = next((m for m in s.places_of("from") if m > k + 1), None)
    if source is None or _GOODS.isdisjoint(s.lows[k:source]) or not _NOT_SO.isdisjoint(s.lows[:source]):
        return []
    is_dated = not _DAYS.isdisjoint(s.low_set()) or not _GIFTS.isdisjoint(s.lows[k:source])
    takers = [p for p in subject_phrases(s, phrases, k) if p.people or p.organization is not None]
    giver = next((p for p in phrases if source < p.i <= source + _WORDS_TO_GIVER and not p.people), None)
    if giver is None or len(takers) != 1 or not is_dated or any(p.people and k < p.i < source for p in phrases):
        return []
    sides = as_sides(s, takers, "recipient")
    own, other = _country(giver), next((side.country or _country(takers[0]) for side in sides), None)
    is_at_home = other is None and bool(takers[0].people)
    other = other or soil
    near = s.lows[source : giver.j + 1]
    is_state = giver.kind == "country" or not _GIVERS.isdisjoint(near)
    if (
        own is None
        or (other is None and not is_at_home)
        or own == other
        or not is_state
        or s.low(k - 1) in ("was", "were", "be")
    ):
        return []
    sender = Side(None, giver.organization if giver.kind == "organization" else None, own, "sender", giver, s)
    return [FoundEvent("aid", "occurred", "in person", [sender, *sides], s, s.starts[k], s.ends[k])]


def giver_named(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`A gift of 100 tonnes of rice from the Party, State and people of X was handed over`: X, before token k."""
    source = next((m for m in s.places_of("from") if m < k), None)
    if source is None or _GIFTS.isdisjoint(s.lows[:source]):
        return None
    near = [p for p in phrases if source < p.i and p.j <= k and p.kind in ("country", "organization") and not p.people]
    codes = {code for p in near if (code := _country(p)) is not None}
    return next((p for p in near if _country(p) is not None), None) if len(codes) == 1 else None


def _country(phrase: Phrase) -> str | None:
    body = phrase.organization
    place = gazetteer.country_of(phrase.place) if phrase.place else None
    return phrase.country or (body.country_code() if body is not None else None) or place
