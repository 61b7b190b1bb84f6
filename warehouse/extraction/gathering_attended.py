"""Who was at a gathering that the sentence before tells of: `It was attended by A and B`, `A, B and C took part`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_SPEAKERS: Final = frozenset("speakers panellists panelists attendees participants discussants lecturers".split())
_SIGNS: Final = _SPEAKERS | {
    "represented",
    "representative",
    "attended",
    "part",
    "participated",
    "present",
    "attendance",
    "attending",
    "welcoming",
    "greeting",
    "addressing",
    "speaking",
    "gracing",
    "joining",
}
_INCLUDED: Final = frozenset(("included", "were", "include"))
_IT: Final = frozenset(("it", "which"))
_BE: Final = frozenset(("was", "were"))
_WORDS_TO_AGENT: Final = 7
_TOOK: Final = (["took", "part"], ["were", "present"], ["was", "present"], ["were", "also"], ["also", "took"])
_BETWEEN: Final = frozenset((",", "and", "the", "as", "well", "with", "together", "along", "also", "both"))
_FRONTED: Final = frozenset(
    "present attending participating attendance part participants guests speakers welcoming greeting addressing "
    "speaking gracing joining".split()
)
_FIRST: Final = frozenset(("also", "among")) | _FRONTED
_WORDS_TO_BE: Final = 10


def attended_after(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The people whom a sentence right after a gathering tells to have been there; none where it tells otherwise."""
    lows = s.low_set()
    if _SIGNS.isdisjoint(lows):
        return []
    if "represented" in lows:
        return _representing(s, phrases)
    if "representative" in lows:
        return _representative(s, phrases)
    if s.low(0) in _IT and s.lows[1:4] == ["was", "attended", "by"]:
        return [p for p in gather_forward(s, phrases, 4) if p.people]
    k = 1 if s.low(0) in ("the", "other", "keynote") else 0
    if s.low(k) in _SPEAKERS and s.low(k + 1) in _INCLUDED:  # `Speakers included A and B`
        return [p for p in gather_forward(s, phrases, k + 2) if p.people]
    if s.low(0) in _FIRST and not _FRONTED.isdisjoint(s.lows[:3]):
        be = next((k for k in range(1, min(_WORDS_TO_BE, len(s))) if s.lows[k] in _BE), None)
        return [p for p in gather_forward(s, phrases, be + 1) if p.people] if be is not None else []
    return _listed_before(s, phrases)


def _representing(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`The Union was represented at the meeting by A and B`, `X was represented by Minister A, Y by Minister B`."""
    k = s.lows.index("represented")
    by = next((m for m in range(k + 1, min(k + _WORDS_TO_AGENT, len(s))) if s.lows[m] == "by"), None)
    if s.low(k - 1) not in _BE or by is None:
        return []
    found = [p for p in gather_forward(s, phrases, by + 1) if p.people]
    _are_of(found, next((p for p in phrases if p.j == k - 1), None))
    for m in s.places_of("by"):
        side = next((p for p in phrases if p.j == m and p.kind in ("country", "organization")), None)
        if m > by and side is not None and s.low(side.i - 1) in (",", "and", "the", ";"):
            sent = [p for p in phrases if p.people and m < p.i <= m + 2]
            _are_of(sent, side)
            found += sent
    return found


def _representative(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`Kenya's representative at the summit was Minister X`: X, and of Kenya."""
    k = s.lows.index("representative")
    be = next((m for m in range(k + 1, min(k + _WORDS_TO_BE, len(s))) if s.lows[m] in _IS), None)
    side = next((p for p in phrases if p.j == k - 1 and s.low(k - 1) in ("'s", "’s")), None)
    if be is None or side is None or s.low(k + 1) not in ("at", "there", "in") or s.low(be + 1) in ("not", "to"):
        return []
    found = [p for p in gather_forward(s, phrases, be + 1) if p.people]
    _are_of(found, side)
    return found


_IS: Final = _BE | {"is", "will"}


def _are_of(people: list[Phrase], side: Phrase | None) -> None:
    """Whoever represents a state is of it, where nothing else tells his country."""
    if side is None or side.kind != "country":
        return
    for phrase in people:
        for person in phrase.people:
            person.country = phrase.country = person.country or side.country


def _listed_before(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`The President of X, A, and the Minister of Y, B, took part.`: only people stand before the verb."""
    verb = next((k for k in range(1, len(s)) if _takes_part(s, k)), None)
    people = [p for p in phrases if p.people and verb is not None and p.j <= verb]
    if verb is None or not people:
        return []
    covered = {k for p in phrases if p.kind != "pronoun" for k in range(p.i, p.j)}
    is_list = all(k in covered or s.lows[k] in _BETWEEN for k in range(verb))
    return people if is_list else []


def _takes_part(s: Sentence, k: int) -> bool:
    """`took part`, `participated`, `attended`, `were present` at token k, and the sentence ends there."""
    if s.lows[k] in ("participated", "attended"):
        end = k + 1
    elif s.lows[k : k + 2] in _TOOK:
        end = k + (3 if "also" in s.lows[k : k + 2] else 2)
    else:
        return False
    return s.low(end) in (".", "") or (s.low(end) == "as" and s.low(end + 1) == "well")
