"""Whether the next post in a chain is another's, or says more of the one before."""

from __future__ import annotations

from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence


def is_for_field(s: Sentence, office: Office) -> bool:
    """`member of its Political Bureau and secretary for Organization X`: of the party as the post before."""
    is_told = office.organization is None and office.title.name in ("secretary", "deputy secretary")
    return is_told and s.low(office.title_j) == "for" and s.is_capitalized(office.title_j + 1)


def is_of_its_firm(s: Sentence, first: Office, second: Office) -> bool:
    """`its Dean and Chief Executive Officer`: both of the one body that the article named last."""
    is_open = second.organization is None and second.j == second.title_j and second.country is None
    is_own = (
        s.low(first.i) in ("its", "their") and first.organization is not None and first.organization.kind != "state"
    )
    return is_own and is_open and second.title.of is None and s.lows[first.j : second.i] == ["and"]


def is_former_too(s: Sentence, first: Office, second: Office) -> bool:
    """`former Prime Minister and Minister of Foreign Affairs X`: both posts of a state before a name."""
    is_alike = s.is_capitalized(second.i) or not s.is_capitalized(first.title_i)
    is_joined = first.is_former and s.lows[first.j : second.i] == ["and"] and is_alike
    own = {first.title.of, second.title.of}
    return is_joined and own <= {"state", "ministry", "embassy"} and s.is_capitalized(second.j)


def is_of_other_head(s: Sentence, first: Office, second: Office) -> bool:
    """`in the presence of Prime Minister and President X`: a prime minister who is not named, and no post of X."""
    is_bare = first.country is None and (first.organization is None or first.organization.is_implied)
    are_heads = (first.title.name, second.title.name) == ("prime minister", "president")
    return is_bare and are_heads and s.lows[first.j : second.i] == ["and"] and s.is_capitalized(second.i)


def is_of_someone(s: Sentence, first: Office, second: Office) -> bool:
    """`the Minister and Nepal's Finance Secretary, X, signed`: the one told before, and X."""
    is_bare = first.country is None and first.organization is None and first.j == first.title_j
    is_meant = is_bare and s.low(first.title_i - 1) == "the" and s.lows[first.j : second.i] == ["and"]
    return is_meant and "'s" in s.lows[second.i : second.title_i] and s.is_capitalized(second.i)
