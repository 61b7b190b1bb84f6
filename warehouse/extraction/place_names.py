"""Names of places in a sentence."""

from __future__ import annotations

from collections.abc import Collection

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import NAMES_LIKE_LETTERS
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer


def place_at(s: Sentence, i: int, countries: Collection[str]) -> tuple[str, int] | None:
    """The longest place name at token i: its key and the token after it."""
    names = lexicon.place_names()
    if s.words[i] in NAMES_LIKE_LETTERS:
        return None
    for length in (5, 4, 3, 2, 1):  # `San Cristóbal de las Casas`
        if i + length > len(s) or not s.is_capitalized(i + length - 1):
            continue
        text = " ".join(s.words[i : i + length])
        is_run = all(s.is_capitalized(k) for k in range(i, i + length))
        state = _state_of_capital(s, i + length) if is_run else None
        if state is not None or fold_name(text) in names:
            key = gazetteer.capital_of(state) if state is not None else gazetteer.find_place(text, countries)
            if key is not None:
                return key, i + length
    return None


def _state_of_capital(s: Sentence, j: int) -> str | None:
    """The country of `Victoria, capital of Seychelles`, where token j is the comma."""
    if s.low(j) != "," or s.low(j + 1) != "capital" or s.low(j + 2) != "of":
        return None
    k = j + 4 if s.low(j + 3) == "the" else j + 3
    codes = (gazetteer.country_by_name(" ".join(s.words[k : k + length])) for length in (3, 2, 1))
    return next((code for code in codes if code is not None), None)
