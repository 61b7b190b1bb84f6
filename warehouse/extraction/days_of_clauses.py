"""Days of another clause of an event's sentence: behind a semicolon, of what follows `and`, of another subject."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.days_of_others import LOOK_BACK
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_AND_IN: Final = re.compile(
    r", (?:and|while|then) (?:(?:in|at) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2},? )?(?:in|on|from) $"
)
_NEXT_SUBJECT: Final = re.compile(r"(?:, (?:he|she|they|the|[A-Z][a-z]+)| (?:[A-Z][a-z]+ ){1,3}[A-Z][\w’'-]+) ")
"""`In X on May 20, Y received Z, and in W on May 21, Governor V met him`."""


def is_past_stop(event: FoundEvent, day: DateMention, dates: list[DateMention], text: str) -> bool:
    """`On May 20, X received Y; on May 21, he met Z`: a day behind the semicolon, where one stands before it."""
    stop = text.find(";", event.end, day.start)
    before = text.rfind(";", event.sentence.start, event.start)
    return stop >= 0 and any(before < d.start < stop for d in dates)


def opens_next_clause(text: str, mention: DateMention, s: Sentence) -> bool:
    """`In June X will come to Y, and in July Z will visit W`: the day of what the second clause announces."""
    is_next = _AND_IN.search(text, max(s.start, mention.start - 2 * LOOK_BACK), mention.start) is not None
    return is_next and (" will " in text[mention.end : s.end] or _NEXT_SUBJECT.match(text, mention.end) is not None)


_AND_ON: Final = re.compile(r"\band, (?:later |then )?(?:on )?$")
_DONE: Final = re.compile(r"(?: [a-z]+)?, (?:was |were |had )?(?:[a-z]+ed|met|held|took|paid|spoke|had|laid|with|by)\b")


def opens_what_was_done(text: str, begin: int, day: DateMention) -> bool:
    """`called on X and, on Monday, met with Y`: the day of what follows it, and not of what is told before."""
    is_next = _AND_ON.search(text, max(begin, day.start - 16), day.start) is not None
    if is_next and _DONE.match(text, day.end) is not None:
        return True
    is_next = _AND_ON_DAY.search(text, max(begin, day.start - 16), day.start) is not None
    return is_next and _DID_THEN.match(text, day.end) is not None


_AND_ON_DAY: Final = re.compile(r"\band (?:later |then )?on $")
_DID_THEN: Final = re.compile(
    r"(?: (?:morning|afternoon|evening|night))? (?:(?:he|she|they|it|was|were|also|then) ){0,2}"
    r"(?:called|met|held|paid|visited|received|toured|attended|laid|signed|took|had|travell?ed|addressed|joined|spoke"
    r"|opened|presented|hosted|welcomed|inspected)\b"
)
"""`held talks with X, and on Saturday called on Y`, `and on Saturday she was received by Y`."""


_WENT_ON: Final = re.compile(
    r", and (?:then |later |also |afterwards )?(?:travell?ed|flew|left|departed|returned|proceeded|went on)"
    r" [^;,]{0,60}$"
)


def is_of_going_on(event: FoundEvent, day: DateMention, text: str) -> bool:
    """`was received by X, and travelled to Y on 5 July`, `will meet X on Tuesday and is expected back on 5 July`: the
    day of the journey."""
    if event.subtype == "visit":
        return False
    return (_WENT_ON.search(text, event.end, day.start) or _COMES_HOME.search(text, event.end, day.start)) is not None


_COMES_HOME: Final = re.compile(
    r"\band (?:(?:is|are|will|was|were|would|then|later|also|be|expected|scheduled|due|set|to) )*"
    r"(?:back|return|returning|leave|leaving|depart|departing|fly|flying)(?: [^;,]{0,60})? (?:on )?$"
)


_ROSE: Final = re.compile(
    r", who (?:was|were|is|has been|had been) (?:\w+ly )?(?:re-)?(?:elected|appointed|named|promoted|born|nominated"
    r"|chosen|assigned|sworn)\b[^;]*$"
)


def is_of_rise(event: FoundEvent, day: DateMention, text: str) -> bool:
    """`was assigned to replace Y, who was elected Speaker on March 31`: the day on which Y got a post."""
    if event.end <= day.start < event.sentence.end:
        return _ROSE.search(text, event.end, day.start) is not None
    is_before = event.sentence.start <= day.start < event.start
    return is_before and _IN_OFFICE.search(text, event.sentence.start, day.start) is not None


_IN_OFFICE: Final = re.compile(
    r"\bwho (?:(?:was|were|is|has been|had been) (?:\w+ly )?(?:re-)?(?:elected|appointed|named|promoted|born|nominated"
    r"|chosen|assigned|sworn|in (?:office|power|the post))|took (?:office|over|up|power|charge)|assumed|entered office"
    r"|came (?:to power|into office)|became|joined|began (?:his|her) (?:term|tenure))\b[^,;]{0,80}$"
)
"""`X, who took office in May, later met Y`: the day of the clause is not the meeting's."""


_WHEN: Final = WordList(("when",))
_YEAR: Final = 4


def is_of_year_past(event: FoundEvent, anchors: Anchors) -> bool:
    """`set up their relations in 2011, when X led a delegation to Y`: what the clause behind a year gone by tells."""
    s, today = event.sentence, anchors.day
    if not _WHEN.stands_in(s) or today is None:
        return False
    for k in s.places_of("when"):
        at = k - 2 if s.low(k - 1) == "," else k - 1
        year = s.low(at)
        is_year = len(year) == _YEAR and year.isdigit() and s.low(at - 1) in ("in", "since")
        if s.starts[k] < event.start and is_year and int(year) < today.year:
            return True
    return False
