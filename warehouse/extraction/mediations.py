"""Mediation told by a noun or by going to and fro: `X's mediators held talks with delegations of A and B`, `Under the
mediation of X, A and B met`, `X led the mediation between A and B`, `X shuttled between the delegations of A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_WORDS: Final = frozenset(("mediation", "mediators", "shuttled"))
_MEDIATING: Final = marks.of_words(lambda: _WORDS)
_UNDER: Final = frozenset(("under", "through", "with", "thanks", "by"))
_MET: Final = frozenset("met talks negotiated negotiations signed agreed meeting sat".split())
_NOT_DONE: Final = frozenset(
    "will would could should offered offer offers proposed refused rejected failed not never if might".split()
)
_LED: Final = frozenset(("led", "headed", "conducted", "chaired"))
_ENDED: Final = frozenset(("concluded", "completed", "ended", "finished", "wrapped", "held", "led", "facilitated"))
_SPANS: Final = frozenset(("days", "rounds", "round", "weeks", "hours", "day"))
_SENT: Final = frozenset("delegations delegation representatives sides teams negotiators envoys officials".split())
_HELD: Final = frozenset("held hosted met convened chaired received opened resumed".split())
_WORDS_TO_SENT: Final = 7
_WORDS_TO_SIDES: Final = 14


def find_mediation(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The mediation that a sentence tells of as done, on a day that it names; `events`: what else it tells of."""
    if s.kind != "body" or not marks.has(s, _MEDIATING):
        return []
    if any(not e.is_dated for e in events):
        _mediate(s, phrases, events)
        return []
    if not _NOT_DONE.isdisjoint(s.low_set()) or "may" in s.words or not any(map(is_of_date, s.lows)):
        return []
    for k in marks.places(s, _MEDIATING):
        if s.lows[k] not in _WORDS:
            continue
        own = _mediators(s, phrases, k)
        sides = as_sides(s, [p for p in own if p.people or p.organization is not None or p.country][:1], "host")
        if not sides:
            continue
        sides += as_sides(s, _between(s, phrases, k, own), "participant")
        return [FoundEvent("mediation", "occurred", "in person", sides, s, s.starts[k], s.ends[k], is_dated=True)]
    return []


def _mediate(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> None:
    """`A and B met in X under the mediation of Y`: that is the mediation, by Y. Changes the events."""
    k = next((k for k in s.places_of("mediation") if s.low(k + 1) == "of" and s.low(k - 1) == "the"), None)
    if k is None or s.low(k - 2) != "under":
        return
    own = gather_forward(s, phrases, k + 2)[:1]
    for event in events:
        if event.subtype in ("meeting", "talks") and event.status == "occurred" and event.sentence is s and own:
            event.subtype = "mediation"
            people = {id(person) for phrase in own for person in phrase.people}
            for side in event.sides:
                side.role = "host" if side.person is not None and id(side.person) in people else "participant"


def _mediators(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """Who mediates by the word at token k; none where it tells of no encounter."""
    if s.lows[k] == "shuttled":
        between = next((m for m in range(k + 1, min(k + 5, len(s))) if s.lows[m] == "between"), None)
        is_told = between is not None and not _SENT.isdisjoint(s.lows[between : between + 4])
        return subject_phrases(s, phrases, k) if is_told else []
    if s.lows[k] == "mediators":
        is_told = s.low(k + 1) in _HELD and not _SENT.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_SENT])
        return [p for p in phrases if p.j == k] if is_told else []
    if s.low(k + 1) == "of" and s.low(k - 1) == "the" and s.low(k - 2) in _UNDER:
        return gather_forward(s, phrases, k + 2)[:1] if not _MET.isdisjoint(s.low_set()) else []
    if s.low(k - 1) == "of" and s.low(k - 2) in _SPANS and (ended := _verb_of_span(s, k)) is not None:
        return subject_phrases(s, phrases, ended)
    verb = next((m for m in range(max(0, k - 3), k) if s.lows[m] in _LED), None)
    return subject_phrases(s, phrases, verb) if verb is not None and s.low(verb + 1) != "by" else []


def _verb_of_span(s: Sentence, k: int) -> int | None:
    """The verb of `concluded three days of mediation`, `wrapped up a new round of mediation between A and B`."""
    verbs = [m for m in range(max(0, k - _WORDS_TO_SENT), k) if s.lows[m] in _ENDED]
    return verbs[-1] if verbs and "between" in s.lows[k : k + 3] else None


def _between(s: Sentence, phrases: list[Phrase], k: int, own: list[Phrase]) -> list[Phrase]:
    """The sides that follow: `between the delegations of A and B`, `the army of A and the alliance B met`."""
    end = max((p.j for p in own), default=k)
    begin = next((m for m in range(k, len(s)) if s.lows[m] == "between"), max(end, k))
    after = [p for p in phrases if begin < p.i <= begin + _WORDS_TO_SIDES and p not in own and p.kind != "place"]
    return [p for p in after if p.country or p.organization is not None or p.people][:2]
