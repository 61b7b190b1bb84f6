"""By whom a document was signed for each side that an earlier sentence names: `A and B signed it for the EU`, `X signed
on behalf of Vanuatu`, `For the EU, it was signed by A, and for Vanuatu by B`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.parties import SIGNED_AT
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_DOCUMENTS: Final = frozenset(
    "it them the this agreement accord document documents memorandum mou treaty deal protocol text".split()
)
_NOT_SO: Final = frozenset("will would not never had to could should".split())
_WORDS_TO_FOR: Final = 4
_WORDS_TO_SIDE: Final = 4
_WORDS_TO_BY: Final = 8


def find_signed_for(s: Sentence, phrases: list[Phrase], told: Sequence[FoundEvent]) -> list[FoundEvent]:
    """The signing told before with those who signed for one of its sides, at most one."""
    known = [x for e in told if e.subtype == "signing" and e.status == "occurred" for x in e.sides]
    if not known or s.kind != "body" or any(e.subtype in SIGNED_AT and e.subtype != "signing" for e in told):
        return []  # what was signed after talks is part of those
    verbs = [k for k in s.places_of("signed") if _NOT_SO.isdisjoint(s.lows[max(0, k - 3) : k])]
    verbs = verbs or [k for k in (*s.places_of("put"), *s.places_of("affixed")) if _is_of_signature(s, k)]
    if not verbs:
        return []
    signers: list[tuple[Phrase, str | None]] = []
    for k in verbs:
        is_passive = s.low(k - 1) in ("was", "were")
        signers += _signed_by(s, phrases, k, known) if is_passive else _signing(s, phrases, k, known)
    signers += [pair for pair in _beside_sides(s, phrases, verbs[0], known) if pair[0] not in (p for p, _ in signers)]
    sides = [Side(o, None, o.country or code, "signatory", p, s) for p, code in signers for o in p.people]
    for side in sides:
        if side.person is not None:
            side.person.country = side.person.country or side.country
    span = (s.starts[verbs[0]], s.ends[verbs[0]])
    return [FoundEvent("signing", "occurred", "in person", sides, s, *span)] if sides else []


def _signing(s: Sentence, phrases: list[Phrase], k: int, known: list[Side]) -> list[tuple[Phrase, str | None]]:
    """`A and B signed it for the EU`: the subject, with the side's country."""
    end = next((m for m in range(k + 1, min(k + _WORDS_TO_FOR + 3, len(s))) if _for(s, m)), None)
    words = [low for low in s.lows[k + 1 : end] if low not in _OF_SIGNATURE]
    if end is None or len(words) > _WORDS_TO_FOR or not _DOCUMENTS.issuperset(words):
        return []
    side = _side_at(phrases, end + _for(s, end), known)
    return [(p, side.country) for p in subject_phrases(s, phrases, k) if p.people] if side is not None else []


_OF_SIGNATURE: Final = frozenset("his her their signature signatures to".split())


def _is_of_signature(s: Sentence, k: int) -> bool:
    """`put his signature to it`, `affixed their signatures to the text`, by the verb at token k."""
    return s.low(k + 2) in ("signature", "signatures") and s.low(k + 1) in ("his", "her", "their")


def _beside_sides(s: Sentence, phrases: list[Phrase], k: int, known: list[Side]) -> list[tuple[Phrase, str | None]]:
    """`and Minister Y for the B side`, behind the verb at token k: Y, right before the words for a side."""
    found: list[tuple[Phrase, str | None]] = []
    for m in range(k + 1, len(s)):
        side = _side_at(phrases, m + _for(s, m), known) if _for(s, m) else None
        named = [p for p in phrases if p.people and p.i > k and p.j in (m, m - 1)] if side is not None else []
        found += [(p, side.country if side is not None else None) for p in named]
    return found


def _signed_by(s: Sentence, phrases: list[Phrase], k: int, known: list[Side]) -> list[tuple[Phrase, str | None]]:
    """`For the EU, it was signed by A, and for Vanuatu by B`: who stands behind a `by` after a side of the signing."""
    found: list[tuple[Phrase, str | None]] = []
    begins = [m for m in range(len(s)) if _for(s, m)]
    for by in s.places_of("by"):
        begin = next((m for m in reversed(begins) if m < by), None)
        if by < k or begin is None or (by > k + 1 and by - begin > _WORDS_TO_BY):
            continue
        side = _side_at(phrases, begin + _for(s, begin), known)
        people = [p for p in gather_forward(s, phrases, by + 1) if p.people] if side is not None else []
        found += [(p, side.country if side is not None else None) for p in people]
    return found


def _for(s: Sentence, m: int) -> int:
    """How many words at token m say `for`, `on behalf of`."""
    return 1 if s.low(m) == "for" else 3 if s.lows[m : m + 3] == ["on", "behalf", "of"] else 0


def _side_at(phrases: list[Phrase], begin: int, known: list[Side]) -> Phrase | None:
    """The state or body named from token `begin` on, where the signing told before names it, too."""
    near = [p for p in phrases if begin <= p.i <= begin + _WORDS_TO_SIDE and not p.people]
    for phrase in near[:1]:
        body = phrase.organization.name() if phrase.organization is not None else None
        for side in known:
            is_body = body is not None and side.organization is not None and side.organization.name() == body
            if is_body or (phrase.country is not None and side.country == phrase.country):
                return phrase
    return None
