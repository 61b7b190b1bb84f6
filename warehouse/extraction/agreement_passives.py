"""What is told of an agreement behind its title: `was signed by A and B`, `will be inked`, `should be concluded`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.agreement_verbs import Standing, forms, presence, signing_verbs
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


def passive_after(s: Sentence, phrases: list[Phrase], begin: int, end: int) -> Standing | None:
    """`The agreement was signed by A and B`, `... will be signed next year`, `... were inked`."""
    for k in range(end, min(len(s), end + 30)):
        if s.lows[k] in _NOUNS or (s.lows[k] not in _MADE and () not in signing_verbs().get(s.lows[k], ())):
            continue
        near = s.lows[max(end, k - 4) : k]
        if is_seen_ahead(s, k):
            return Standing("proposed")
        if near[-1:] == ["to"] and near[-2:-1] and near[-2] in _TO_BE:
            return Standing("proposed")  # `a pact on trade, which the two countries were to sign by June`
        if not {"was", "were", "be", "been"} & set(near):
            return None
        if "be" in near:
            return Standing("supposed" if _is_wished(s, begin, near) else "proposed")
        if s.lows[k] in _CONCLUDE and is_negotiated(s, begin):
            return Standing("proposed")  # `negotiations on an agreement have been concluded`: it is to be signed
        if not _DENIED.isdisjoint(near):
            return Standing("supposed")  # `has not been signed yet`
        if s.lows[k] == "reached":
            is_one = s.low(begin - 1) in ("a", "an") and s.low(k + 1) in ("on", "with", "between")
            return Standing("agreed") if is_one else None  # no `An agreement was reached to keep in contact`
        if s.lows[k] in _MADE:
            return Standing("agreed") if LAWS.isdisjoint(s.lows[:begin]) else None
        by = _past_setting(s, k + 1)
        signers = _by_each(s, phrases, by) if by is not None else []
        if by is not None and s.lows[by] == "between":
            signers = [p for p in signers if p.people]
        return Standing("signed", signers, presence(s, phrases))
    return None


_TO_BE: Final = frozenset(("is", "are", "was", "were", "due", "set", "scheduled", "expected"))
_SEEN: Final = frozenset(("as", "while", "when", "where", "which", "that"))


def is_seen_ahead(s: Sentence, k: int) -> bool:
    """`will look on as the memorandum is signed`, `will attend a ceremony at which two pacts are signed`: the verb at
    token k tells of what is to come."""
    if s.low(k - 1) not in ("is", "are"):
        return False
    at = next((m for m in range(k - 2, -1, -1) if s.lows[m] in _SEEN), 0)
    return "will" in s.lows[:at]


_NOUNS: Final = frozenset(("exchange", "exchanges", "initial", "seal", "pen", "ink"))
_MADE: Final = frozenset(("issued", "adopted", "reached"))


def is_negotiated(s: Sentence, begin: int) -> bool:
    """`talks with X on a free trade agreement`, of the document that begins at token `begin`."""
    before = s.lows[max(0, begin - _WORDS_FROM_TALKS) : begin]
    k = next((k for k, low in enumerate(before) if low in TALKS), None)
    return k is not None and before[k + 1 : k + 2] != [] and before[k + 1] in _ABOUT and "," not in before[k:]


def _is_wished(s: Sentence, begin: int, near: list[str]) -> bool:
    """`should be concluded swiftly`, `hoped that contracts would be signed`: what one side wants."""
    if not _WISHING.isdisjoint(near):
        return True
    return "would" in near and not _HOPES.isdisjoint(s.lows[max(0, begin - _WORDS_FROM_HOPE) : begin])


_WISHING: Final = frozenset(("should", "could", "might", "may", "must", "can"))
_HOPES: Final = forms("hope", "wish", "expect", "want", "urge", "desire") - {"expected"} | {"hopeful", "confidence"}
_WORDS_FROM_HOPE, _WORDS_FROM_TALKS = 10, 7
_CONCLUDE: Final = forms("conclude")
_ABOUT: Final = frozenset(("on", "for", "over", "about", "with", "regarding", "of", "between"))
TALKS: Final = frozenset(("negotiations", "negotiation", "talks"))
_WORDS_TO_BY, _FAR_BY = 8, 18
_ATTENDED: Final = frozenset("attended witnessed overseen watched presided chaired hosted organised organized".split())
_OF_SETTING: Final = frozenset("in on at the of , ( ) city capital morning afternoon evening".split())


def _past_setting(s: Sentence, k: int) -> int | None:
    """Where `by` or `between` stands behind token k: `was signed in X on Saturday, June 15 by A and B`."""
    for m in range(k, min(len(s), k + _FAR_BY)):
        low = s.lows[m]
        if low == "by" and s.low(m - 1) in _ATTENDED:
            return None  # `was signed at a ceremony attended by A and B`, who saw it
        if low in ("by", "between"):
            return m
        is_of_setting = low in _OF_SETTING or low[:1].isdigit() or is_calendar(low) or s.is_capitalized(m)
        if m >= k + _WORDS_TO_BY - 1 and not is_of_setting:
            return None
    return None


LAWS: Final = frozenset(("law", "bill", "decree", "resolution", "ordinance", "act"))
"""`The draft law approving the treaty was adopted`: the law was."""
_DENIED: Final = frozenset(("not", "n't", "never"))


def _by_each(s: Sentence, phrases: list[Phrase], by: int) -> list[Phrase]:
    """`was signed by A and by B`, `by A, for the Kenyan Government, and B, for the university`: those of each `by`."""
    found = gather_forward(s, phrases, by + 1)
    while found:
        end = found[-1].j + 1 if s.low(found[-1].j) == "," else found[-1].j
        begin = end + 2 if s.lows[end : end + 2] == ["and", "by"] else _past_side(s, end)
        more = gather_forward(s, phrases, begin) if begin else []
        if not more:
            break
        found = found + more
    return found


_LONGEST_SIDE: Final = 9


def _past_side(s: Sentence, k: int) -> int:
    """The token behind `for the Kenyan side, and` at token k: whom the signer before stood for; 0 for other words."""
    if s.low(k) != "for" and s.lows[k : k + 3] != ["on", "behalf", "of"]:
        return 0
    begin = k + 1 if s.lows[k] == "for" else k + 3
    for m in range(begin, min(begin + _LONGEST_SIDE, len(s))):
        if s.lows[m] == "and" and m > begin and s.low(m + 1) not in ("of", "for"):
            return m + 2 if s.low(m + 1) == "by" else m + 1
        if not s.is_capitalized(m) and s.lows[m] not in _OF_SIDE:
            break
    return 0


_OF_SIDE: Final = frozenset("the of its her his their government side party ministry university company ,".split())
