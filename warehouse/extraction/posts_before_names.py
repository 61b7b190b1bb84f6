"""Posts whose holder stands right behind words that no table has: `Vice President of the National Council of the Front
for X of the Cambodian Motherland (SFM) Keo Sarin`, `the Minister of Trade of Angola, H.E. Ambassador Y`."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence

_MOST: Final = 6
"""Tokens between the post as far as it is read and the name."""
_STYLES: Final = frozenset(("h.e.", "h.e", "he", "hon.", "hon", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."))
_BRACKETS: Final = frozenset(("(", ")"))


def join_posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """Give posts without a holder to who is named right behind them. Changes the phrases: one for both."""
    for post, named in pairwise(list(phrases)):
        is_open = post.kind == "title" and not post.people and bool(post.offices)
        if not is_open or named.kind != "person" or len(named.people) != 1 or not _is_right_behind(s, post, named):
            continue
        person = named.people[0]
        reader.held.extend(HeldOffice(person, office, s) for office in post.offices)
        person.country = named.country = person.country or named.country or post.country
        named.i, named.offices = post.i, [*post.offices, *(named.offices or [])]
        phrases.remove(post)


def _is_right_behind(s: Sentence, post: Phrase, named: Phrase) -> bool:
    """Between the two stand capital words of the post's body, with what it is called in short, or a comma and `H.E.`
    before a diplomat's rank."""
    gap = range(post.j, named.name_i)
    if not 0 < len(gap) <= _MOST:
        return False
    if s.low(post.j) == ",":
        rank = [s.low(k) for k in gap[1:]]
        return rank[:1] != [] and rank[0] in _STYLES and rank[1:] == ["ambassador"]
    is_body = all(s.is_capitalized(k) or s.lows[k] in _BRACKETS for k in gap)
    return is_body and named.i == named.name_i and (s.lows[named.name_i - 1] == ")" and s.is_capitalized(post.j))
