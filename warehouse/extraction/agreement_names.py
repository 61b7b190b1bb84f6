"""Whether a document that is only mentioned is named: by its modifiers, its sides, its year or its standing."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

SIGNED: Final = frozenset(("signed", "inked", "concluded"))
_GENERIC: Final = frozenset(
    ("agreements", "plans", "contracts", "treaties", "conventions", "protocols", "declarations", "charter")
)
_PLACING: Final = frozenset(
    ("between", "signed", "inked", "concluded", "force", "effect", "with", "upgrade", "implementation")
)
_DASHES: Final = frozenset(("–", "—", "-"))
_SCOPES: Final = frozenset(("between", "on", "regarding", "concerning"))


def is_specific(s: Sentence, begin: int, i: int, j: int, end: int, kind: str) -> bool:
    """A document that is only mentioned counts where the text names it: modifiers, capitals or its sides."""
    last = s.low(j - 1)
    if last in _GENERIC or (last.endswith("s") and last != "minutes") or kind in ("convention", "charter"):
        return False
    if s.low(begin - 1) in _ALIKE:
        return False
    k = j + 1 if s.low(j) == "," else j
    if any(s.low(m) in SIGNED and s.low(m + 1) in _BEFORE_TIME for m in (k, end)):
        return True  # also `A memorandum on oil signed in 2018 was terminated`
    modifiers = i - begin
    if s.low(k) in SIGNED and s.low(k + 1) == "by" and _is_year_near(s, k):
        return True  # `under a loan agreement signed by the bank and the government in 2016`
    is_told = end > j and _is_told_signed(s, end + 1 if s.low(end) == "," else end)
    if is_told or is_told_signed_in_year(s, k) or ((modifiers >= 1 or j - i > 1) and _is_told_signed(s, j)):
        return True
    following = s.low(j) if end > j else ""
    if (
        is_of_year(s, begin)
        and (modifiers >= 1 or end > j or j - i > 1)
        and (kind not in _PLANS or following in _SCOPES)
    ):
        return True
    if modifiers >= 1 and names_pair(s, begin, i):
        return True
    is_pointed = modifiers >= 1 or s.is_capitalized(i) or s.low(begin - 1) == "the"
    if following == "of" and _is_day_or_year(s, j + 1) and is_pointed:
        return True  # `the ceasefire agreement of 12 August 2008`, `the Joint Declaration of 2012`
    # `Treaty of Friendship and Cooperation`, no `declaration of April 2023`
    is_of_name = following == "of" and s.is_capitalized(j + 1) and s.low(j + 1) not in MONTHS
    has_scope = following in _SCOPES or is_of_name or (following == "for" and s.low(j + 1)[:1].isdigit())
    is_named = any(s.is_capitalized(k) for k in range(i, j)) and (modifiers >= 1 or has_scope)
    is_named = is_named and (has_scope or _is_placed(s, begin, end) or names_pair(s, begin, i))
    if kind in _PLANS:
        has_period = following == "for" and (s.low(j + 1)[:1].isdigit() or s.low(j + 2)[:1].isdigit())
        return ((modifiers >= 1 or j - i > 1) and (following == "between" or has_period)) or (is_named and has_scope)
    return (modifiers >= 1 and has_scope) or is_named or (has_scope and s.low(begin - 1) in _POINTING | SIGNED)


_PLANS: Final = frozenset(("plan", "programme", "roadmap"))
_BEFORE_TIME: Final = frozenset(("in", "by", "on", "between", "last"))
_POINTING: Final = frozenset(("the", "their", "its", "this"))


def is_told_signed_in_year(s: Sentence, j: int) -> bool:
    """`the treaty which the two countries signed in 2013`: a clause tells who made it and when."""
    return _is_told_signed(s, j) and any(
        len(low) == _DIGITS_OF_YEAR and low.isdigit() for low in s.lows[j : j + _WORDS_TO_YEAR]
    )


_DIGITS_OF_YEAR: Final = 4
_WORDS_TO_YEAR: Final = 9


def _is_told_signed(s: Sentence, j: int) -> bool:
    """`the cooperation agreement which the two provinces had concluded`: a clause tells who made it."""
    if s.low(j) not in ("which", "that"):
        return False
    k = next((k for k in range(j + 1, min(j + _WORDS_TO_MADE, len(s))) if s.lows[k] in SIGNED), None)
    if k is None or "will" in s.lows[j:k]:
        return False
    # `, which was signed in X in November 2022`: where and when tell more than that it was
    return s.low(k - 1) not in ("be", "was", "were") or (s.low(k - 1) != "be" and s.low(k + 1) in _BEFORE_TIME)


_WORDS_TO_MADE: Final = 9


def _is_day_or_year(s: Sentence, k: int) -> bool:
    """`2012`, `12 August 2008`, `August 12, 2008` at token k."""
    is_year = s.low(k).isdigit() and len(s.low(k)) == _YEAR
    is_month_first = s.low(k) in MONTHS and s.low(k + 1).isdigit() and len(s.low(k + 1)) < _YEAR
    return is_year or is_month_first or (s.low(k).isdigit() and s.low(k + 1) in MONTHS)


_YEAR: Final = 4


def _is_year_near(s: Sentence, k: int) -> bool:
    return any(_is_day_or_year(s, m) for m in range(k + 2, min(k + _WORDS_TO_RECALLED, len(s))))


def is_titled(s: Sentence, begin: int, i: int, j: int, end: int) -> bool:
    """More than its bare kind is told: `a joint statement on border affairs`, `a trade agreement`; no `similar one`."""
    return (begin < i or end > j or j - i > 1) and _ALIKE.isdisjoint(s.lows[begin - 1 : begin + 1])


_ALIKE: Final = frozenset(("such", "similar"))


def is_of_year(s: Sentence, begin: int) -> bool:
    """`the 1990 Memorandum of Understanding Regarding`, `the landmark 2016 accord`: told by its year."""
    low = s.low(begin - 1)
    return len(low) == 4 and low.isdigit() and low[:2] in ("19", "20") and s.low(begin - 2) not in MONTHS


def _is_placed(s: Sentence, begin: int, end: int) -> bool:
    """The text tells sides, year or standing of a document that it names; of a mere programme's name it tells none."""
    near = s.lows[max(0, begin - 8) : end + 10]
    years = [k for k in range(begin - 1, min(end + 6, len(s))) if len(s.low(k)) == 4 and s.low(k).isdigit()]
    if "since" in s.lows[end : end + 2]:
        return True
    if not _CONCLUSION.isdisjoint(s.lows[max(0, begin - 3) : begin]) and s.low(end) in ("in", "last", "on"):
        return True  # `welcomed the signature of the Partnership Agreement in June 2024`
    return not _PLACING.isdisjoint(near) or any(s.low(k - 1) in ("in", "of", "the", "since") for k in years)


_CONCLUSION: Final = frozenset(("signature", "signing", "conclusion", "ratification"))


def names_pair(s: Sentence, begin: int, i: int) -> bool:
    """`Indonesia-Korea Comprehensive Economic Partnership Agreement`: its sides stand in its name."""
    for k in range(begin, i):
        if s.lows[k] in _DASHES and k > begin and _is_side(s.lows[k - 1]) and _is_side(s.low(k + 1)):
            return True
        sides = s.lows[k].split("-")
        if len(sides) > 1 and s.is_capitalized(k) and all(_is_side(side) for side in sides):
            return True
    return False


def _is_side(word: str) -> bool:
    place = gazetteer.find_place(word.title()) if word else None
    is_country = gazetteer.country_by_name(word.title()) is not None or (place or "").startswith("country/")
    return is_country or (len(word) > 1 and lexicon.bodies().match([word], 0) is not None)


_IN_ACCORD: Final = frozenset(("reach", "reached", "reaching", "in", "unanimous", "general", "full", "broad", "no"))
"""Before these agreement is what people are in, and no document."""
_BODIES: Final = frozenset(
    "assembly authority board centre center commission committee conference council dialogue forum fund group meeting "
    "mission office organisation organization secretariat session summit taskforce".split()
)
"""Behind a document's word in capitals they make it a body's or a meeting's name."""
_ONLY_BY_NAME: Final = frozenset(("commitment", "matrix"))
NAMED: Final = frozenset(("initiative", "framework", "statement", "partnership", "guidelines", "consensus", "compact"))
"""Kinds whose words mean much else: documents by a name with capitals, where they are made or their making is told."""
_ONLY_SIGNED: Final = frozenset(("partnership",))
_WORDS_TO_SIGNING: Final = 4
_WORDS_TO_RECALLED: Final = 12


def is_no_document(s: Sentence, begin: int, i: int, j: int, end: int, kind: str, status: str, is_told: bool) -> bool:
    """`reached agreement on`, `No protocol was signed`, `sign any agreement`; words that mean a document only where one
    is signed so."""
    if s.low(begin - 1) in ("no", "any") or (kind == "agreement" and begin == i and s.low(i - 1) in _IN_ACCORD):
        return True
    if s.low(j - 1) == "letters" and not _are_letters_of_state(s, begin, i, j):
        return True
    if s.low(j) in _BODIES and s.is_capitalized(j):
        return True  # `the South Africa-Ireland Partnership Forum`
    if kind in NAMED:
        is_told = is_told or not SIGNED.isdisjoint(s.lows[end : end + _WORDS_TO_RECALLED])
        return not _is_made_by_name(s, begin, i, j, end, kind, status, is_told)
    return kind in _ONLY_BY_NAME and not _is_signed_by_name(s, begin, i, j)


def _are_letters_of_state(s: Sentence, begin: int, i: int, j: int) -> bool:
    """`exchanged letters on the posting of officers`; no `letters with`, `letters on the 50th anniversary`."""
    is_act = begin == i and not _EXCHANGED.isdisjoint(s.lows[max(0, i - _WORDS_TO_SIGNING) : i])
    return (j - i > 1 or (is_act and s.low(j) in _OF_LETTERS)) and _FEASTS.isdisjoint(s.lows[j : j + _WORDS_TO_YEAR])


_EXCHANGED: Final = frozenset(("exchanged", "signed", "exchange", "exchanging"))
_OF_LETTERS: Final = frozenset("on concerning regarding extending amending renewing establishing confirming".split())
_FEASTS: Final = frozenset("anniversary occasion birthday day year festival independence".split())


def _is_signed_by_name(s: Sentence, begin: int, i: int, j: int) -> bool:
    """`signed the Commitment on Humanitarian Corridors`, `an Implementation Matrix shall be signed`: by its name, and
    right beside the signing."""
    if not s.is_capitalized(i) or lexicon.agreement_kinds().match(s.lows, j) is not None:
        return False
    before, after = s.lows[max(0, begin - _WORDS_TO_SIGNING) : begin], s.lows[j : j + _WORDS_TO_SIGNING]
    signed = SIGNED | {"signatures", "names", "sign"}
    return not signed.isdisjoint(before) or ("be" in after and not signed.isdisjoint(after))


def _is_made_by_name(s: Sentence, begin: int, i: int, j: int, end: int, kind: str, status: str, is_told: bool) -> bool:
    """`adopted the Jakarta Statement on Ports`, `renewed their Framework for the Partnership`, `the Grain Initiative,
    which they signed in July 2022`; of initiatives also `an initiative on green growth is to be adopted`."""
    if lexicon.agreement_kinds().match(s.lows, j) is not None or s.low(begin - 1) in _QUOTES:
        return False
    if kind in _ONLY_SIGNED and (status not in ("signed", "proposed") or _is_partnership_alone(s, begin, i, j)):
        return False
    is_named = s.is_capitalized(i) and ((begin < i and s.is_capitalized(i - 1)) or s.low(j) in ("on", "for", "of"))
    if status == "mentioned":
        return is_named and (begin < i or end > j) and is_told
    return is_named or (kind == "initiative" and status in ("agreed", "proposed") and s.low(j) == "on")


_QUOTES: Final = frozenset(('"', "“", "'", "‘"))
_GRADES: Final = frozenset("strategic comprehensive enhanced global bilateral special cooperative renewed new".split())


def _is_partnership_alone(s: Sentence, begin: int, i: int, j: int) -> bool:
    """`a Comprehensive Strategic Partnership`, `Strategic Partnership and Cooperation Agreement`: no name."""
    is_more = s.low(j) == "and" and s.is_capitalized(j + 1)
    return is_more or all(s.lows[k] in _GRADES for k in range(begin, i))
