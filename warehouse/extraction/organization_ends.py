"""Where the name of a body ends, and what it is below a state."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.organization_model import (
    Organization,
    party_of_country,
)
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name

OF_SEVERAL_STATES: Final = frozenset(("House of Commons", "House of Lords", "Federal Council", "National Council"))

_PROVINCES: Final = frozenset(
    ("province", "city", "prefecture", "municipality", "region", "county", "district", "state")
)


def are_initials(word: str, org: Organization) -> bool:
    """`word` is made of the first letters of a body's name, at least two: `PLO`."""
    return len(word) > 1 and word == "".join(part[0] for part in org.head.split() if part[0].isupper())


_SESSIONS: Final = frozenset("congress plenum plenary session meeting conference anniversary".split())


def past_ordinal(s: Sentence, i: int) -> int:
    """`the 14th National People's Congress`, `the 20th CPC Central Committee`: a body by the number of its term is that
    body; `the 20th CPC National Congress` is a gathering."""
    if not s.low(i)[:1].isdigit() or s.low(i)[-2:] not in ("st", "nd", "rd", "th") or not s.is_capitalized(i + 1):
        return i
    if s.low(i + 1) in ("committee", "commission"):
        return i
    found = lexicon.bodies().match(s.lows, i + 1)
    if found is not None:
        return i + 1
    organ = lexicon.organs().match(s.lows, i + 1)
    party = lexicon.parties().match(s.lows, i + 1) if organ is None else None
    end = organ[1] if organ is not None else (party[1] if party is not None else i)
    is_organ = organ is not None or (end > i and lexicon.organs().match(s.lows, end) is not None)
    is_committee = s.lows[i + 1 : i + 3] == ["national", "committee"]
    return i + 1 if is_committee or (is_organ and s.low(end) not in _SESSIONS) else i


def end_of_school(s: Sentence, i: int, j: int, org: Organization) -> int:
    """`the Party School of Yunnan`: the token after the province at token j, whose school it is; j for other bodies."""
    if org.head != "Central Party School" or s.lows[i - 3 : i - 2] == ["central"]:
        return j
    is_region = lexicon.place_names().get(fold_name(s.low(j)), "").startswith("region/")
    end = max(province_end(s, j), j + is_region)
    if end > j:
        org.head, org.within = "Party School", None
    return end


def province_end(s: Sentence, i: int) -> int:
    """The token after `Hubei Province` at token i; i where none stands there."""
    for k in (i + 1, i + 2, i + 3):
        if (
            s.low(k) not in _PROVINCES
            or (k == i + 3 and s.low(k - 1) != "autonomous")
            or not all(s.is_capitalized(m) for m in range(i, k))
        ):
            continue
        if s.is_capitalized(k) or fold_name(" ".join(s.words[i:k])) in lexicon.place_names():
            return k + 1
    return i


def below_state(org: Organization, state: Organization) -> Organization | None:
    """Place an organisation below a state; `the North's United Front Department`: the one party with central organs of
    the state that owns the organ."""
    is_of_another = org.kind == "legislature" and org.head in OF_SEVERAL_STATES
    if org.party is None and (org.country is None or is_of_another):
        org.country = state.country
    is_open = org.kind == "party organ" and org.within is not None and org.parent is None and org.party is None
    return party_of_country(state.country) if is_open and state.country is not None else None


_LONGEST_FIELD: Final = 6


def begins_field(s: Sentence, j: int) -> bool:
    """`Office of National Security`, `Office of Trade Negotiations`: the words behind `of` at token j tell what the
    office does; those of `Office of the Government`, `Office of Parliament` whose it is."""
    k = j + 1
    while s.is_capitalized(k) and k <= j + _LONGEST_FIELD:
        if s.low(k) in lexicon.org_words() or lexicon.titles().match(s.lows, k) or lexicon.organs().match(s.lows, k):
            return False
        k += 1
    is_word = s.low(j + 1) in lexicon.common_words() or s.low(j + 1) in lexicon.ministry_subjects()
    return s.low(j) == "of" and is_word and k > j + 1


def begins_name(s: Sentence, i: int) -> bool:
    """`The Workers' Party`, `An Giang Border Guard`: an article's letters at token i that are part of a name."""
    return (s.words[i] == "An" and i > 0) or lexicon.parties().match(s.lows, i) is not None
