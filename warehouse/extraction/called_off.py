"""Visits that are off: `has been postponed`, `will not be able to make his visit`, `was to have travelled to X`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.tokens import Sentence

_CANCELLING: Final = re.compile(
    r"\b(?:cancell?ed|called off|postponed|postpones|cancels|calls off|put off|deferred|defers|shelved|shelves|scrapped"
    r"|scraps|(?:decided|had|have|has|forced|chose|opted|agreed) to (?:call off|cancel|postpone|put off|defer|scrap"
    r"|reschedule|abandon|skip|forgo|cut)|(?:will|to) (?:skip|forgo|forego)"
    r"|(?:decided|chosen|opted|chose) not to (?:proceed|go ahead|visit|travel|make|undertake)"
    r"|will no longer (?:take place|go ahead|be held|visit|travel|attend|undertake|make|pay|proceed)"
    r"|(?:will(?: therefore| accordingly| thus| consequently| hence| unfortunately)? not|cannot) (?:now )?"
    r"(?:take place|go ahead|be held|proceed|materiali[sz]e)"
    r"|would (?:(?:therefore )?not|no longer) (?:now )?(?:take place|go ahead|be held|proceed)\b"
    r"(?![^.;]{0,60}\b(?:unless|until|if|without|before|after)\b)"
    r"|will (?:therefore|accordingly|thus|consequently|hence) (?:not|no longer) (?:be )?"
    r"(?:visit|travel|attend|undertak|mak|proceed|go)\w*"
    r"|will (?:not|no longer) (?:now )?be (?:visiting|travelling|traveling|undertaking|making|paying|proceeding|going"
    r"|coming)"
    r"|will (?:not|no longer) (?:now )?be able to (?:visit|travel|undertake|make|pay|proceed|go|come)"
    r"|had been (?:due|scheduled|set|slated) to (?:visit|travel|undertake|make|pay|lead)"
    r"|(?:is|was|were|be|been) unable to (?:visit|travel|undertake|make|pay|proceed|go|come)"
    r"|(?:was|were) to have (?:visited|travelled|traveled|undertaken|made|paid|gone|come|arrived|led|begun|started"
    r"|flown|departed|left|landed|attended|been|set out)"
    r"|(?:be|been|was|were) (?:rescheduled|put back|pushed back)"
    r"|rescheduled (?:his|her|their)"
    r"|will not (?:now )?(?:be )?(?:able to )?(?:visit|mak|pay|undertak|travel)\w*[^.;]*?"
    r" as (?:(?:previously|earlier|originally|initially) )?(?:planned|scheduled|announced|foreseen)"
    r"|(?:forced|obliged|compelled|led|prompted|caused) [^.;,]{3,70}? to (?:call off|cancel|postpone|put off"
    r"|shelve|scrap|drop|abandon|defer)"
    r"|(?:is|are|was) (?:now )?off(?! (?:to|the|from|a|limits)\b)"
    r"|(?:is|are|was|were) (?:not|no longer) (?:now )?(?:going ahead|taking place|proceeding)"
    r"|(?:postponement|cancellation|deferral|deferment) of (?:the|his|her|their|an?)\b"
    r"|abandoned|(?:pulled|backed) out of|suspended|dropped)\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"(?:\b(?:not|never|neither|nor)|n['’]t)(?: yet| been| be| being)* $", re.IGNORECASE)
_AS_FOLLOWS: Final = frozenset(("therefore", "accordingly", "thus", "consequently", "hence"))
_PLANNED: Final = frozenset(("planned", "scheduled", "slated", "originally", "due"))
_VISITING: Final = frozenset("visiting making paying undertaking travelling traveling proceeding going coming".split())
_TO_VISIT: Final = frozenset(("visit", "make", "pay", "undertake", "travel", "proceed", "come", "go", "lead"))
_DECIDED: Final = frozenset(
    ("decided", "agreed", "forced", "had", "have", "has", "chose", "chosen", "opted", "obliged", "compelled")
)
_PUTTING_OFF: Final = frozenset(
    ("postpone", "cancel", "defer", "delay", "put", "call", "reschedule", "abandon", "skip")
)


_ONCE_OFF: Final = re.compile(
    r"\b(?:earlier|previously|once|twice|repeatedly|already|after|had been|last \w+)[^.;]{0,30}?"
    r"\b(?:cancell?ed|called off|postponed|put off|deferred|delayed|shelved|rescheduled)\b"
    r"|\b(?:cancell?ed|called off|postponed|put off|deferred|delayed|shelved)\b[^.;,]{0,30}?"
    r"\b(?:last (?:year|month|week|\w+)|earlier|twice|before|ago|in [A-Z]\w+)\b",
    re.IGNORECASE,
)
_ON_AGAIN: Final = re.compile(
    r"\b(?:will|would|is to|is set to|is due to|is expected to|is scheduled to) (?:now |finally |eventually |instead )?"
    r"(?:take place|be held|go ahead|visit|travel|arrive|pay|make|undertake|begin|start)\b"
    r"|\bnow (?:set|scheduled|due|planned|slated|fixed|rescheduled) (?:for|to)\b",
    re.IGNORECASE,
)


# One of these stands in whatever the pattern finds, which costs as much as to read a dozen sentences.
_WORDS_OFF: Final = frozenset(
    "abandon abandoned back backed call called calls cancel canceled cancelled cancels cannot cut defer deferred "
    "defers drop dropped due forego forgo have longer not off postpone postponed postpones pulled pushed put "
    "reschedule rescheduled scheduled scrap scrapped scraps set shelve shelved shelves skip slated suspended "
    "unable cancellation deferral deferment postponement".split()
)
_WORD: Final = re.compile(r"[a-z]+")
_WRITTEN_WORD: Final = re.compile(r"[a-z]+", re.IGNORECASE)
_FIRST_WORDS_OFF: Final = frozenset(
    "abandoned agreed are backed be been called calls canceled cancelled cancels cannot caused chose chosen compelled "
    "decided deferred defers dropped forced had has have is led obliged opted postponed postpones prompted pulled put "
    "rescheduled scrapped scraps shelved shelves suspended to was were will would "
    "cancellation deferral deferment postponement".split()
)


def is_cancelled(sentence_text: str) -> bool:
    """The sentence says that something was called off or put off, does not deny it, and has no new days."""
    if _WORDS_OFF.isdisjoint(_WORD.findall(sentence_text.lower())):
        return False
    return _is_off(sentence_text) and not is_on_again(sentence_text)


def _is_off(sentence_text: str) -> bool:
    """The pattern of what is called off is tried at the words that it can begin with, not at every letter."""
    past = 0
    for word in _WRITTEN_WORD.finditer(sentence_text):
        begin = word.start()
        if begin < past or word.group().lower() not in _FIRST_WORDS_OFF:
            continue
        match = _CANCELLING.match(sentence_text, begin)
        if match is not None:
            if not _DENIED.search(sentence_text[:begin]):
                return True
            past = match.end()
    return False


def is_on_again(sentence_text: str) -> bool:
    """`the visit, which was earlier postponed, will now take place from May 3 to 5`: what was off is to come."""
    again = _ON_AGAIN.search(sentence_text)
    return again is not None and _ONCE_OFF.search(sentence_text, 0, again.start()) is not None


def is_of_plan_given_up(s: Sentence, i: int) -> bool:
    """`was to have travelled to X from May 3 to 5`, `was to have called on Y and to have met Z`: a plan that did not
    hold."""
    if "have" not in s.lows[max(0, i - 3) : i]:
        return False
    have = max(k for k in range(i) if s.lows[k] == "have")
    return s.low(have - 1) == "to" and any(
        s.lows[k] in ("was", "were") and s.lows[k + 1 : k + 3] == ["to", "have"] for k in range(have)
    )


def is_plan_dropped(s: Sentence, i: int, near: list[str]) -> bool:
    """`will not be making her visit from May 3 to 5 as planned`, `will not be able to make his visit scheduled for May
    3`, `had been due to visit X from May 3 to 5`: a journey that was announced. `near`: the words before the verb."""
    if s.lows[i] in _TO_VISIT and s.low(i - 1) == "to" and had_been_planned(s, i):
        return any(low in MONTHS for low in s.lows[i:])
    is_able = near[-3:] == ["be", "able", "to"] and s.lows[i] in _TO_VISIT
    if (is_able and "not" in near) or (near[-2:] == ["not", "be"] and s.lows[i] in _VISITING):
        after = s.lows[i:]
        is_own = any(after[k] in _OWN and "visit" in after[k : k + 4] for k in range(len(after)))
        return is_own or not _PLANNED.isdisjoint(after) or any(low in MONTHS for low in after)
    if "not" not in near or "will" not in near:
        return False
    if not _AS_FOLLOWS.isdisjoint(near):  # `has fallen ill and will therefore not travel to X from May 3 to 5`
        return any(low in MONTHS for low in s.lows[i:])
    as_planned = (k for k in range(len(s)) if s.lows[k] == "as")
    return any(not _AS_PLANNED.isdisjoint(s.lows[k + 1 : k + 3]) for k in as_planned)


_OWN: Final = frozenset(("his", "her", "their"))
"""`will not be travelling to X for her official visit`: one that has been announced."""
_AS_PLANNED: Final = frozenset(("planned", "scheduled", "announced", "foreseen"))


def is_putting_off(s: Sentence, i: int) -> bool:
    """`had decided to put off his visit to X`, `was forced to cancel her trip to Y`."""
    is_led = s.low(i - 1) == "to" and s.lows[i] in _PUTTING_OFF
    return is_led and s.low(i - 2) in _DECIDED


def had_been_planned(s: Sentence, i: int) -> bool:
    """`had been scheduled to leave and meet with Y`: a plan that did not hold."""
    return any(
        s.lows[k] == "had"
        and s.low(k + 1) == "been"
        and s.low(k + 2) in ("scheduled", "due", "expected", "set", "slated")
        for k in range(i)
    )


_ARRIVED: Final = frozenset(("arrived", "landed", "came", "flew"))
_NOT_ARRIVED: Final = frozenset(("have", "be", "been", "not", "never"))


def has_arrived(s: Sentence, i: int) -> bool:
    """`X, who arrived in Y on Sunday, has cancelled a trip to Z`: the journey at token i was made; `was to have
    arrived` tells of none."""
    return s.lows[i] in _ARRIVED and s.low(i - 1) not in _NOT_ARRIVED


_INTENDING: Final = frozenset(("planned", "intended", "hoped", "meant"))


def had_intended(s: Sentence, i: int) -> bool:
    """`had planned to travel on to X`: what came of it another clause tells, if any."""
    return s.low(i - 1) == "to" and s.low(i - 2) in _INTENDING and s.low(i - 3) in ("had", "originally", "initially")


def had_called_off(s: Sentence, i: int, j: int) -> bool:
    """`spoke with X by video link after X had cancelled his visit to Y`, `The presidency added that X had called off a
    trip to Y`: the verb at tokens [i, j)."""
    if s.low(i - 1) != "had":
        return False
    near = s.lows[max(0, i - _WORDS_TO_AFTER) : i]
    is_reported = not _REPORTING.isdisjoint(near) and _LONG_BEFORE.isdisjoint(s.low_set())
    return ("after" in near or is_reported) and is_cancelled(" ".join(s.lows[i:j]))


_WORDS_TO_AFTER: Final = 10
_REPORTING: Final = frozenset(
    "said says added adds announced confirmed disclosed stated revealed told reported noted indicated".split()
)
_LONG_BEFORE: Final = frozenset("earlier previously once before last ago".split())


def is_told_off(s: Sentence, k: int) -> bool:
    """`was cancelled`, `has been put off`, `were also called off on Monday`, and not `was cancelled in 1994`: the
    verb's first word stands at token k."""
    begin = k + 2 if s.low(k + 1) == "been" else k + 1
    begin += s.low(begin) in _LIGHT_ADVERBS
    is_off = s.low(begin) in _DROPPED or (s.low(begin) in _TAKEN and s.low(begin + 1) == "off")
    return is_off and _FORMERLY.isdisjoint(s.lows[k:]) and not any(_is_year(low) for low in s.lows[begin:])


def _is_year(low: str) -> bool:
    return len(low) == len("1994") and low.isdigit()


_LIGHT_ADVERBS: Final = frozenset("also then since now later subsequently however".split())
_DROPPED: Final = frozenset("cancelled canceled postponed deferred shelved scrapped dropped rescheduled".split())
_TAKEN: Final = frozenset(("called", "put"))
_FORMERLY: Final = frozenset("twice once repeatedly ago previously last again".split())
