"""Documents of which the sentence says only that others claim them, or that they were never signed."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import forms_of

_DENY: Final = frozenset(forms_of("deny"))
_REFUTE: Final = frozenset(form for lemma in ("refute", "dismiss", "reject", "rebut") for form in forms_of(lemma))
_REPORTS: Final = frozenset("report reports claim claims rumour rumours rumor rumors allegation allegations".split())
_CLAIMING: Final = frozenset(
    "claim claims claimed alleging alleged alleges rumours rumors allegations speculation".split()
)
_DOUBT: Final = _DENY | _REFUTE | {"comment", "groundless", "untrue", "false", "baseless", "unfounded", "fabricated"}
_WORDS_TO_CLAIM: Final = 16


_FARTHEST_CLAIM: Final = 36
_WORDS_TO_REPORT: Final = 4
_TURNS: Final = frozenset((";", "but", "while", "although", "though", "however"))


def _is_within_denied_report(s: Sentence, begin: int) -> bool:
    """`denied a report that X had met an official of Y in Cebu last month to strike a deal`: all that it claims."""
    doubts = _DENY | _REFUTE
    for k in range(max(0, begin - _FARTHEST_CLAIM), begin):
        if s.lows[k] not in doubts:
            continue
        that = next((m for m in range(k + 1, min(k + 2 + _WORDS_TO_REPORT, begin)) if s.lows[m] == "that"), None)
        is_report = that is not None and (that == k + 1 or s.low(that - 1) in _REPORTS)
        if that is not None and is_report and _TURNS.isdisjoint(s.lows[that:begin]):
            return True
    return False


def is_only_claimed(s: Sentence, begin: int) -> bool:
    """`denied that they had signed an agreement on X`, `a report which claimed that officers had signed`, `allegedly
    signed a pact`, of the document that begins at token `begin`."""
    before = s.lows[max(0, begin - _WORDS_TO_CLAIM) : begin]
    words = set(before)
    if not _DENY.isdisjoint(words) or "allegedly" in words:
        return True
    if not _REFUTE.isdisjoint(words) and not _REPORTS.isdisjoint(words):
        return True
    claims = [k for k, low in enumerate(before) if low in _CLAIMING and before[k + 1 : k + 2] == ["that"]]
    if claims:
        return True
    if _is_within_denied_report(s, begin):
        return True
    reports = [k for k, low in enumerate(before) if low in _REPORTS and before[k + 1 : k + 2] in (["that"], ["which"])]
    if bool(reports) and not _DOUBT.isdisjoint(s.low_set()):
        return True
    # `asked about reports on social media that a pact had been sealed`
    asked = next((k for k, low in enumerate(before) if low in _ASKED), len(before))
    told = next((k for k in range(asked, len(before)) if before[k] in _REPORTS), len(before))
    return "that" in before[told:]


_ASKED: Final = frozenset(("asked", "questioned", "queried", "enquired", "inquired"))
