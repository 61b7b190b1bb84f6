"""Bodies whose names begin with another's: `the OAS Electoral Observation Mission`, `the UNESCO San José Office`,
`the African Development Bank Group`, `the OSCE Centre in Ashgabat`."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organization_runs import names_person
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.unlisted_bodies import end_of_place
from warehouse.folding import fold_name

_KINDS: Final = frozenset(("international", "other", "company"))
_MORE_HEADS: Final = frozenset(
    "section branch unit desk programme program project operation initiative facility".split()
)
_JOINING: Final = frozenset(("and", "of", "for", "&"))
_SEATS: Final = frozenset(("in", "for", "to"))
_WITH_FIELDS: Final = frozenset(("committee", "subcommittee", "commission", "panel", "board", "council", "group"))
_CLOSING: Final = frozenset((",", ";", ".", ")", "(", ""))
_LONGEST: Final = 7


def rest_of_body(s: Sentence, body: Organization, j: int) -> tuple[Organization, int] | None:
    """The body that `body`, which ends at token j, only begins: capitals up to a word that names of bodies turn on, and
    the place it is in; None where a post or somebody's name follows."""
    head = _head_word(s, j) if body.kind in _KINDS and s.is_capitalized(j) else None
    if head is None:
        return None
    end = _past_field(s, head + 1)
    at = end + 2 if s.low(end + 1) == "the" else end + 1
    if s.low(end) in _SEATS and s.is_capitalized(at):
        end = end_of_place(s, at)
    begin = bisect_left(s.starts, body.start)
    is_here = begin < j and s.starts[begin] == body.start and body.end == s.ends[j - 1]
    begun = s_text(s, begin, j) if is_here and begin == j - 1 else body.head  # by its letters, as the text has it
    wider = Organization(f"{begun} {spelled(s_text(s, j, end))}", body.kind, body.country, sector=body.sector)
    wider.start, wider.end = body.start or s.starts[j], s.ends[end - 1]
    has_letters = s.low(end) == "(" and s.low(end + 2) == ")"
    return wider, end + 3 if has_letters else end


def _head_word(s: Sentence, j: int) -> int | None:
    """The last word that a body's name turns on in the capitals from token j."""
    head, k = None, j
    while k < min(j + _LONGEST, len(s)):
        is_joined = k > j and s.low(k) in _JOINING and s.is_capitalized(k + 1)
        if not s.is_capitalized(k) and not is_joined:
            break
        if s.low(k) in lexicon.org_words() or s.low(k) in _MORE_HEADS:
            head = k
        elif (town := _past_town(s, k)) > k:
            k = town
            continue
        elif s.is_capitalized(k) and (_begins_another(s, k) or (head is None and names_person(s, k))):
            break
        k += 1
    return head


def _past_town(s: Sentence, k: int) -> int:
    """The token after a town at token k, which may sound like somebody: `San José`; k elsewhere."""
    names = lexicon.place_names()
    return next((k + n for n in (2, 1) if fold_name(" ".join(s.words[k : k + n])) in names and s.words[k].isalpha()), k)


def _past_field(s: Sentence, j: int) -> int:
    """`Committee on Human Rights`: the token after the field behind a committee's word, which ends at token j."""
    if s.low(j - 1) not in _WITH_FIELDS or s.low(j) not in ("on", "for"):
        return j
    k = j + 1
    while s.is_capitalized(k) or (s.low(k) in ("and", "of") and s.is_capitalized(k + 1)):
        k += 1
    return k if k > j + 1 and s.low(k) in _CLOSING else j


def _begins_another(s: Sentence, k: int) -> bool:
    """A post or a form of address at token k."""
    return lexicon.titles().match(s.lows, k) is not None or lexicon.honorifics().match(s.lows, k) is not None
