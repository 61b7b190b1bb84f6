"""Lists of people whose members end in a semicolon, since they have commas of their own: `A, Secretary of X; and B,
Minister of Y, signed`, `A, Head of X; B, Head of Y; and C met`."""

from __future__ import annotations

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


def join_listed(s: Sentence, phrases: list[Phrase]) -> None:
    """Turn the semicolons between people into commas, where the last of them is followed by `and`; in place."""
    if ";" not in s.low_set():
        return
    begins = {p.i for p in phrases if p.people}
    ends = {p.j for p in phrases if p.people}
    found = [k for k in s.places_of(";") if k in ends and (k + 1 in begins or s.low(k + 1) == "and")]
    last = next((k for k in found if s.low(k + 1) == "and" and (k + 2 in begins or k + 3 in begins)), None)
    for k in found:
        if last is not None and k <= last:
            s.read_as(k, ",")
