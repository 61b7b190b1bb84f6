"""Sessions of two states of which the text names who led one side alone: `The 13th meeting of the A-B commission was
held in X. Minister Y, who co-chaired the event, said`: talks of Y with the other state."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_DASHES: Final = frozenset(("–", "—", "-"))
_HOSTED: Final = frozenset(("hosted", "hosts"))
_OF_TWO_SIDES: Final = WordList("co-chaired cochaired co-chairing co-chair co-chairs delegation side".split())
"""Who chaired a meeting alone has met nobody; who co-chaired it, or led a side, had another side before him."""
_ENCOUNTERS: Final = frozenset(("talks", "video talks", "meeting", "conference", "reception"))
_BOTH: Final = 2


def states_joined(s: Sentence, body: int) -> set[str]:
    """`the Cuba-Vietnam Intergovernmental Commission`, `the Vietnam – Belarus Committee`: the two, before token body;
    none where the words join no two states."""
    for k in range(body):
        word = s.words[k]
        if "-" in word and word[0].isupper():
            parts = word.split("-")
        elif s.lows[k] in _DASHES and 0 < k < len(s) - 1:
            parts = [s.words[k - 1], s.words[k + 1]]
        else:
            continue
        codes = {code for part in parts if part[:1].isupper() and (code := gazetteer.country_by_name(part)) is not None}
        if len(parts) == _BOTH and len(codes) == _BOTH:
            return codes
    return set()


def hosting_city(s: Sentence, phrases: list[Phrase], verb: int) -> tuple[str, tuple[int, int]] | None:
    """`Moscow hosted consultations between A and B`: the city, and where it stands."""
    city = next((p for p in phrases if p.j == verb and p.place is not None and not p.people), None)
    if s.lows[verb] not in _HOSTED or city is None or city.place is None:
        return None
    return city.place, (s.starts[city.i], s.ends[city.j - 1])


def place_at_home(side: Side, dateline_place: str | None) -> None:
    """Who leads `the delegation of our country` is of the state that the article is written in."""
    soil = gazetteer.country_of(dateline_place) if dateline_place is not None else None
    if side.person is not None and side.country is None and soil is not None:
        side.country = side.person.country = soil


def held_with_one(event: FoundEvent, leaders: list[Side], states: set[str], told: list[FoundEvent]) -> list[Side]:
    """The two sides of a session of two `states` of which one was led by the only one of the leaders; none where that
    is not sure, or something else that the text tells (`told`) brought these sides together."""
    if event.status != "occurred" or len(leaders) != 1 or len(states) != _BOTH:
        return []
    leader = leaders[0]
    is_of_two = leader.sentence is not None and _OF_TWO_SIDES.stands_in(leader.sentence)
    if leader.person is None or leader.country not in states or not is_of_two:
        return []
    other = next(iter(states - {leader.country}))
    for known in told:
        people = [side for side in known.sides if side.person is leader.person]
        codes = {side.country for side in known.sides}
        if known.subtype in _ENCOUNTERS and (not known.sides or (people and other in codes)):
            return []
    return [leader, Side(None, None, other, "participant", None, event.sentence)]
