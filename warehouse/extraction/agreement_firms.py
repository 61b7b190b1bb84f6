"""Firms and agencies that sign for themselves and that no table knows: `the energy group Delta and the oil company ORB
signed`, `signed a contract with the Italian firm Costruzioni Delta SpA`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.agreement_names import SIGNED
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_FIRMS: Final = frozenset(
    (
        "company companies firm firms corporation corporations group groups manufacturer manufacturers "
        "airline airlines bank banks operator operators giant giants utility utilities producer producers developer "
        "developers conglomerate consortium enterprise enterprises contractor supplier carrier lender builder "
        "shipbuilder refiner"
    ).split()
)
_NAMES_OF_FIRMS: Final = frozenset(
    (
        "corporation company corp inc ltd limited llc plc spa gmbh ag jsc pjsc holding holdings group bank airlines "
        "airways authority works railways university institute agency chamber association federation hospital "
        "academy fund pharma pharmaceuticals energy oil gas petroleum motors steel electric electronics telecom "
        "industries systems technologies mines shipping insurance cement foods solar shipyard refinery newspaper plant "
        "port terminals centre center museum library"
    ).split()
)
_FIRST_OF_NAME: Final = frozenset(("university", "bank", "banco", "port", "institute", "academy"))
_WITHIN_NAME: Final = frozenset(("of", "for", "de", "del", "da", "do", "du", "di", "the", "&", "la"))
_BEFORE_SIGNED: Final = frozenset(
    ("also", "jointly", "then", "have", "has", "had", "today", "yesterday", "on", "recently", "here")
)
_FOR_ITSELF: Final = frozenset(("company", "other", "international"))
_LONGEST_SUBJECT: Final = 34
_LONGEST_NAME: Final = 10
_WORDS_TO_OTHER: Final = 12
_SIDES: Final = 2


def firms_that_signed(s: Sentence, phrases: list[Phrase], j: int) -> list[Organization]:
    """The two sides of which one at least is a firm, before the signing of the document that ends at token j or behind
    its `with`; none where people or states alone stand there."""
    k = next((k for k in range(min(j, _LONGEST_SUBJECT, len(s) - 1), 1, -1) if _is_signing(s, k)), None)
    if k is None:
        return []
    until = _end_of_subject(s, k)
    begin = _begin_of_subject(s, phrases, until)
    if any(p.kind == "title" or any(o.title for o in p.offices) for p in phrases if begin <= p.i < until):
        return []
    first, at, is_firm = _side(s, phrases, begin, until)
    pair = _pair_of_firms(s, phrases, begin, until)
    if pair or first is None:
        return pair
    if at < until and s.low(at) == "and":
        second, at, is_other_firm = _side(s, phrases, at + 1, until)
        return _of_firms(first, second, is_firm or is_other_firm) if at >= until else []
    w = next((m for m in range(j, min(j + _WORDS_TO_OTHER, len(s))) if s.lows[m] == "with"), None)
    if w is None or at < until:
        return []
    second, _, is_other_firm = _side(s, phrases, w + 1, len(s))
    return _of_firms(first, second, is_firm or is_other_firm)


_OF_PARENTS: Final = frozenset("subsidiaries subsidiary unit units affiliate affiliates arm arms".split())


def firms_bound(s: Sentence, phrases: list[Phrase], begin: int, until: int) -> list[Organization]:
    """`under which A and the B subsidiary C will build`: the two named in tokens [begin, until), the parent for those
    that belong to it."""
    first, at, _ = _side(s, phrases, begin, until)
    second, end, _ = _side(s, phrases, at + 1, until) if first is not None and s.low(at) == "and" else (None, at, False)
    if first is None or second is None or (end < until and s.low(end) not in _OF_PARENTS):
        return []
    return [] if "ministry" in (first.kind, second.kind) else [first, second]


_WILL: Final = frozenset(("will", "would", "shall"))
_TO_SIGN: Final = WordList(("conclude", "sign", "ink", "finalize", "finalise"))


def bodies_to_sign(s: Sentence, phrases: list[Phrase], j: int) -> list[Organization]:
    """`agreed that the University of A and the Institute of B will sign a memorandum`: the two bodies before the
    signing to come of the document that ends at token j; none where ministries or others stand there."""
    if not _TO_SIGN.stands_in(s):
        return []
    k = next((k for k in range(min(j, len(s) - 1), 2, -1) if s.lows[k] in _SIGN and s.low(k - 1) in _WILL), None)
    second = next((p for p in phrases if k is not None and p.j == k - 1), None)
    if second is None or second.organization is None:
        return []
    at = second.i - 1 if s.low(second.i - 1) == "the" else second.i
    first = next((p for p in phrases if p.j == at - 1 and s.low(at - 1) == "and"), None)
    if first is None or first.organization is None:
        return []
    found = [first.organization, second.organization]
    return found if all(body.kind in _FOR_ITSELF for body in found) else []


_SIGN: Final = frozenset(("conclude", "sign", "ink", "finalize", "finalise"))


def _is_signing(s: Sentence, k: int) -> bool:
    """`signed`, `entered into`, `struck` at token k."""
    return s.lows[k] in SIGNED or s.lows[k] in _SIGNING or (s.lows[k] == "entered" and s.low(k + 1) == "into")


_SIGNING: Final = frozenset(("exchanged", "penned", "initialled", "initialed", "struck", "sealed", "clinched"))


def _of_firms(first: Organization, second: Organization | None, is_firm: bool) -> list[Organization]:
    """Both, where one is a firm, and of two ministries none, whose countries others tell."""
    if second is None or not is_firm or first.kind == second.kind == "ministry":
        return []
    return [first, second]


def _end_of_subject(s: Sentence, k: int) -> int:
    """The token after the subject of the signing at token k: `have`, `on Thursday` and their like are none of it."""
    until = k
    while until > 1 and (s.lows[until - 1] in _BEFORE_SIGNED or _is_of_day(s.lows[until - 1])):
        until -= 1
    return until


def _is_of_day(low: str) -> bool:
    """`thursday`, `17`: part of a day between the subject and its verb."""
    return low.endswith("day") or (low.isdigit() and len(low) < _SIDES + 1)


def _begin_of_subject(s: Sentence, phrases: list[Phrase], until: int) -> int:
    """The token after the last comma before the subject: `Following the meeting, energy group A and B signed`."""
    commas = [k for k in range(until) if s.lows[k] == "," and not any(p.i < k < p.j for p in phrases)]
    commas = [k for k in commas if s.low(k + 1).rstrip(".") not in _LEGAL_FORMS]
    return commas[-1] + 1 if commas else 0


_LEGAL_FORMS: Final = frozenset(("ltd", "limited", "inc", "llc", "plc", "jsc", "sa", "gmbh", "corp"))
"""Behind a comma they go on with a firm's name: `Eastern Industries Co., Ltd.`."""


def _side(s: Sentence, phrases: list[Phrase], i: int, until: int) -> tuple[Organization | None, int, bool]:
    """The side at token i, the token after it, and whether its words make a firm of it."""
    k, country, is_firm = i, None, False
    while k < until and (not s.is_capitalized(k) or _is_state(s, phrases, k) or k == i == 0):
        phrase = next((p for p in phrases if p.i in (k, k - 1) and p.j > k and p.organization is not None), None)
        if phrase is not None and s.is_capitalized(k):
            break
        if s.low(k) in ("and", "with", ",") or k - i > _LONGEST_NAME:
            return None, k, False
        is_firm = is_firm or s.low(k) in _FIRMS
        state = next((p for p in phrases if p.i <= k < p.j and p.kind == "country" and not p.organization), None)
        country = state.country if state is not None else country
        if k == 0 and s.is_capitalized(0) and s.low(0) != "the" and state is None and s.is_capitalized(1):
            break
        k += 1
    known = next((p for p in phrases if p.i in (k, k - 1) and p.j > k and p.organization is not None), None)
    if known is not None and (known.j >= until or not s.is_capitalized(known.j)):
        body = known.organization
        return body, _past_bracket(s, known.j), is_firm or (body is not None and body.kind in _FOR_ITSELF)
    last = k
    while last < until and (s.is_capitalized(last) or (last > k and s.low(last) in _WITHIN_NAME)):
        last += 1
        if s.low(last) == "," and s.low(last + 1).rstrip(".") in _LEGAL_FORMS:
            last += 2  # `Eastern Industries Co., Ltd.`
    while last > k and not s.is_capitalized(last - 1):
        last -= 1
    is_firm = is_firm or s.low(k) in _FIRST_OF_NAME
    is_firm = is_firm or any(s.low(m).rstrip(".") in _NAMES_OF_FIRMS for m in range(k, last))
    is_person = not is_firm and any(p.people for p in phrases if k <= p.i < last)
    if last == k or last - k > _LONGEST_NAME or is_person:
        return None, last, False
    body = Organization(
        s_text(s, k, last), "company" if is_firm else "other", country, start=s.starts[k], end=s.ends[last - 1]
    )
    return body, _past_bracket(s, last), is_firm


def _pair_of_firms(s: Sentence, phrases: list[Phrase], begin: int, until: int) -> list[Organization]:
    """`Polish and Ukrainian energy operators PSE and Ukrenergo`: two names after what both are."""
    k = next((k for k in range(begin, until) if s.lows[k] in _FIRMS and s.lows[k].endswith("s")), None)
    if k is None:
        return []
    first, at, _ = _side(s, phrases, k + 1, until)
    second, at, _ = _side(s, phrases, at + 1, until) if first is not None and s.low(at) == "and" else (None, at, False)
    if first is None or second is None or at < until:
        return []
    states = [p.country for p in phrases if p.kind == "country" and begin <= p.i < k]
    for body, state in zip((first, second), states if len(states) == _SIDES else (), strict=False):
        body.country = body.country or state
    return [first, second]


def _is_state(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`the Italian firm X`, `the Azerbaijani oil company Y`: a country before the firm's words is no name of it."""
    state = next((p for p in phrases if p.i <= k < p.j and p.kind == "country"), None)
    return state is not None and not s.is_capitalized(state.j)


def _past_bracket(s: Sentence, j: int) -> int:
    """The token after `(EVN)`."""
    return j + 3 if s.low(j) == "(" and s.low(j + 2) == ")" else j
