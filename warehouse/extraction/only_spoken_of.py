"""Encounters that a text speaks of and does not report: planned by nobody, asked about, in a report that is denied."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_TALK_OF: Final = frozenset(
    (
        "plan plans planning possibility information news report reports rumour rumours rumor rumors speculation "
        "prospect prospects proposal proposals idea question questions request requests claim claims allegation "
        "allegations need call calls hope hopes preparation preparations talk organizing organising arranging "
        "probability likelihood chance chances feasibility date dates timing venue agreement arrangements"
    ).split()
)
_ABOUT: Final = frozenset(("for", "of", "about", "on", "regarding", "concerning", "to"))
_WORDS_BEFORE: Final = 6
_OPEN: Final = frozenset("a an any such possible new future upcoming potential another planned alleged secret".split())
_NOT_SO: Final = frozenset(("not", "never", "n't", "nor"))
_BE: Final = frozenset(("is", "was", "are", "were", "has", "have", "had", "did", "does", "do", "will"))


def is_only_spoken_of(s: Sentence, noun: int, end: int) -> bool:
    """`has no information about plans for a telephone conversation between X and Y`, `A call between X and Y is not on
    the agenda`: tokens [noun, end) are the noun and whom it is between."""
    before = s.lows[max(0, noun - _WORDS_BEFORE) : noun]
    for k in range(len(before) - 1, 0, -1):
        if before[k] in _ABOUT and before[k - 1] in _TALK_OF:
            return _OPEN.issuperset(before[k + 1 :])
    return s.low(end) in _BE and not _NOT_SO.isdisjoint(s.lows[end + 1 : end + 3])


_DENYING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|rebuff(?:s|ed)?"
    r"|rubbish(?:es|ed)|debunk(?:s|ed)|described|termed|called|labell?ed|branded)\b[^.]{0,120}?"
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|news items?|speculation|stor(?:y|ies)|articles?)\b"
    r"|\b(?:reports?|claims?|rumou?rs?|allegations?|news items?)\b[^.]{0,160}?\b(?:(?:is|are|was|were) )"
    r"(?:groundless|baseless|false|untrue|fabricated|unfounded|fake|fictitious)\b"
)
_DENIES: Final = WordList(
    (
        "deny denies denied denying dismiss dismisses dismissed dismissing reject rejects rejected rejecting refute "
        "refutes refuted refuting rubbishes rubbished debunks debunked groundless baseless false untrue fabricated "
        "fabrication unfounded fake fictitious nonsense incorrect"
    ).split()
)
_CLAIMED: Final = re.compile(
    r"\b(?:unnamed|anonymous|unidentified) (?:sources?|officials?)\b"
    r"|\b(?:newspaper|dail(?:y|ies)|channel|tabloid|outlet|broadcaster|weekly|magazine|paper|website|report|media|agency"
    r"|article)s?\b[^.]{0,80}?\b(?:report(?:ed|s)?|say|claim(?:ed|s)?|alleg(?:ed|es)|said|wrote|asserted|had it)\b"
    r"|\b(?:claim(?:ed|s)|alleg(?:ed|es|ing))\b"
    r"|\bAccording to the (?:[\w-]+ ){0,3}(?:newspaper|daily|channel|tabloid|outlet|report|paper|website|article)\b"
)


_SOURCES: Final = "newspaper channel tabloid outlet broadcaster magazine paper website report agency article".split()
# Whatever the pattern finds has one of these.
_OF_CLAIMS: Final = WordList(
    (
        *_SOURCES,
        *(f"{source}s" for source in _SOURCES),
        *"daily dailys dailies weekly weeklys media medias agencies".split(),
        *"unnamed anonymous unidentified claimed claims alleged alleges alleging".split(),
    )
)


_DENIED_BEHIND: Final = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Ss]uch|[Tt]his) (?:reports?|claims?|allegations?|rumou?rs?|publications?)\b"
    r"[^.]{0,60}?\b(?:nothing to do with|(?:not|n't) (?:true|correspond|reflect)"
    r"|false|untrue|baseless|groundless|fabricat\w+)\b"
    r"|\b[Nn]o such (?:meeting|call|talks|visit|contact|conversation|agreement|document)s? "
    r"(?:(?:ever|has|have|had|was|were|been) )*(?:took place|taken place|held|occurred|happened|signed|made|exist)"
    r"|(?:(?<=[.?!:] )|(?<=[\n“\"]))(?:They|This|That|It|All of this|All this)\b[^.]{0,40}?"
    r"\b(?:nothing to do with (?:reality|the truth|facts?)|not correspond to"
    r"|(?:is|are|was) (?:absolutely |completely |simply )?(?:not true|untrue|false|a lie|lies|fake))\b(?! that)"
    r"|\b(?:Is|Are|Was) (?:it|this|that|these reports) (?:really )?true\b"
    r"|\b(?:Can|Could) you (?:please )?confirm (?:this|that|it|these|the)\b"
)
"""`These reports have nothing to do with reality`, `No such meeting took place`, `Can you confirm this?`: of what was
told before."""
# Looked for first, since the pattern is tried at every word.
_SIGNS: Final = (
    *("nothing to do with", " true", "you confirm", "not correspond", "not reflect", "o such "),
    *("false", "untrue", "baseless", "groundless", "fabricat"),
)


_NEAR, _FAR = 300, 600
"""Characters from a claim to `These reports are false`, and from `denied reports` to the claim: what stands farther
before or behind is of something else."""


class DeniedReports:
    """Reads an article's sentences in turn; knows whether one of them repeats a report that the text denies, before or
    behind it."""

    __slots__ = ("_behind", "denied_to", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.denied_to = -1
        self._behind: list[int] | None = None

    def behind(self) -> list[int]:
        """Where the text denies what it told before, looked for when the first event is asked about."""
        found = self._behind
        if found is None:
            is_likely = any(sign in self.text for sign in _SIGNS)
            found = [match.start() for match in _DENIED_BEHIND.finditer(self.text)] if is_likely else []
            self._behind = found
        return found

    def hold(self, s: Sentence, sentence_text: str, events: list[FoundEvent]) -> bool:
        """Whether what the sentence tells is only what a report claims that the text denies."""
        is_told = s.start <= self.denied_to
        if _DENIES.stands_in(s) and _DENYING.search(sentence_text) is not None:
            self.denied_to = s.end + _FAR
        # A compound word, `media-reported`, is one token.
        if not events or not (_OF_CLAIMS.stands_in(s) or "-" in sentence_text):
            return False
        if not is_told and not any(0 <= at - s.end <= _NEAR for at in self.behind()):
            return False
        return _CLAIMED.search(sentence_text) is not None
