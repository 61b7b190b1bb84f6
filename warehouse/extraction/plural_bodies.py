"""Posts and bodies told in the plural for several states: `the heads of the foreign ministries of A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Chunk, Sentence

_BODIES: Final = {
    "ministries": "ministry",
    "staffs": "staff",
    "banks": "bank",
    "councils": "council",
    "parliaments": "parliament",
    "assemblies": "assembly",
    "committees": "committee",
    "commissions": "commission",
    "agencies": "agency",
    "services": "service",
    "academies": "academy",
    "chambers": "chamber",
    "senates": "senate",
    "departments": "department",
    "offices": "office",
    "authorities": "authority",
    "navies": "navy",
    "armies": "army",
    "houses": "house",
    "courts": "court",
}
_WORDS_TO_BODY: Final = 5
_HEADS: Final = frozenset(("heads", "chiefs", "leaders"))
_OF_STATES: Final = frozenset(("state", "government"))


def in_singular(s: Sentence, title_i: int, title_j: int) -> Sentence | None:
    """The sentence with the title in tokens [title_i, title_j) and the bodies behind it read as one title and one body:
    `the head of the foreign ministry of A and B`; None where no such bodies follow. Offsets stay those of the text."""
    if s.low(title_j) != "of":
        return None
    words, lows, capitals = list(s.words), list(s.lows), list(s.capitals)
    if s.lows[title_j - 1] in _HEADS and s.low(title_j + 1) in _OF_STATES and s.low(title_j + 2) == "of":
        words[title_j - 1] = lows[title_j - 1] = "head"
    else:
        end = min(title_j + 1 + _WORDS_TO_BODY, len(s) - 1)
        body = next((k for k in range(title_j + 1, end) if s.lows[k] in _BODIES and s.low(k + 1) == "of"), None)
        if body is None:
            return None
        lows[body] = _BODIES[s.lows[body]]
        title = lows[title_j - 1]
        words[title_j - 1] = lows[title_j - 1] = title[:-3] + "y" if title.endswith("ries") else title.removesuffix("s")
        # In capitals, as a body's name is written: `the central bank of A` is told by its words alone only for one.
        for k in range(title_j + 1 + (s.low(title_j + 1) == "the"), body + 1):
            words[k] = lows[k].capitalize()
            capitals[k] = True
    chunks = _changed_chunks(s, words)
    return Sentence(s.start, s.end, s.passage_no, s.kind, s.is_lead, words, lows, s.starts, s.ends, capitals, chunks)


def _changed_chunks(s: Sentence, words: list[str]) -> list[Chunk]:
    """The chunks of the sentence with those anew whose one token is another in `words`: what rules look up by them."""
    chunks: list[Chunk] = []
    k = 0
    for chunk in s.chunks:
        is_same = chunk.more is not None or words[k] == s.words[k]
        chunks.append(chunk if is_same else Chunk(words[k], chunk.length))
        k += len(chunk.spans())
    return chunks
