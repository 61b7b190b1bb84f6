"""Days in an event's sentence that are of something else: of a leaving, of a death, of what another clause tells."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import YEARLESS, DateMention
from warehouse.extraction.day_setting import Setting, is_after_death, is_day_of_other
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence

_THERE_LATER: Final = re.compile(r", where (?:he|she|they) (?:will|is|are)\b")
"""`left for X this morning, where she will meet Y on Tuesday`: the day is that of the meeting."""
_BACKGROUND_DAYS: Final = 45
_SIGNED_ON: Final = re.compile(r"\bsigned (?:on )?$")
_AFTER_TALKS: Final = re.compile(
    r"\b(?:after|following|at the (?:end|close|conclusion) of)(?: (?:their|the|an?))?(?: \w+){0,2} $"
)
# As far before a date as those words are looked for.
LOOK_BACK: Final = 30
SAID: Final = re.compile(
    r"\b(?:said|announced|announcement|stated|informed|reported|confirmed|added|highlighted|noted|revealed"
    r"|disclosed|published|indicated|learned|learnt)(?: (?:on|late|early|in))* ?$"
)
"""A day after a verb of saying is that of the announcement: `will meet X, the spokesperson said on Tuesday`."""
_TELLING: Final = re.compile(
    r"\b(?:said|told|announced|stated|informed|reported|confirmed|added|noted|revealed|disclosed)"
    r"(?:,? (?:in|at|an?|the|this|on|here|also|late|early|reporters|journalists|press|media|news|statement|release|"
    r"conference|briefing|interview|agency|[A-Z][\w’'.-]*))*,? ?$"
)
_LETTERS_OF_TELLING: Final = 60


def without_days_of_telling(event: FoundEvent, days: list[DateMention], text: str) -> list[DateMention]:
    """`received X on Monday, his spokesman told reporters on May 14`: not the day of who tells, if there is another."""
    own = [
        d
        for d in days
        if d.start < event.end or not _TELLING.search(text[max(event.end, d.start - _LETTERS_OF_TELLING) : d.start])
    ]
    return own or days


_WHO_ARRIVED: Final = re.compile(
    r", who (?:has |had )?(?:just )?(?:arrived|came|come|landed|flew in|flown in|touched down)\b[^,;]*$"
)
_OF_STAY: Final = re.compile(
    r"\b(?:visit|trip|tour|stay|journey)(?: (?:to|of|in) [^,;.]{2,40}?)?,? (?:which|that) [^;.]*$"
    r"|, who [^,;.]{0,60} that (?:has |had )?(?:just )?(?:arrived|came|landed|flew in|set out|left)\b[^,;.]*$"
)
"""`met Y during a visit that began on 3 May`, `received X, who heads a delegation that arrived on Sunday`."""
_WHO_DID: Final = re.compile(r", who (?:had \w+|was|\w+ed|met|took|came|held|led) [^,;]*$")
_WHOSE_STAY: Final = re.compile(
    r", who(?:se)? [^,;.]*\b(?:until|till|through|ends?|concludes?|runs?|lasts?|since|began|started|to leave"
    r"|to depart)(?: on)? $"
)
"""`held talks with X, who is on a four-day visit that ends on Thursday`, `whose visit runs through Thursday`."""


_IN_ASIDE: Final = re.compile(r", who(?:se)? [^,;]*$")
_ASIDE_ENDS: Final = re.compile(r"[^,;.]{0,30}, (?:on|in|at|here|for)\b")
"""`received X, who took office in April, on Monday`: the clause on X ends behind its day."""
_AFTER_DOING: Final = re.compile(
    r"[^,;.]{0,60}\bafter (?:the|both|they|he|she|[A-Z][\w’'-]+) [^,;.]{0,80}?"
    r"\b(?:attended|visited|arrived|toured|inaugurated|opened|landed|returned|came|had [a-z]+ed)\b[^,;.]*$"
)
"""`The meeting was held after the two attended the opening of the fair on Monday`: the day of the fair."""


def is_background(mention: DateMention, setting: Setting) -> bool:
    """A day too long before the article to be its news: the article recalls it."""
    anchor = setting.anchors.day or setting.page_month
    if mention.kind == "year":
        if mention.starts_on is None:
            return mention.word.startswith("last") and not mention.word.endswith("week")
        return anchor is None or mention.starts_on.year != anchor.year
    last = mention.ends_on or mention.starts_on
    if setting.anchors.is_yearless and last is not None and last.year == YEARLESS.year:
        return False
    longest = _BACKGROUND_DAYS // 2 if mention.kind == "month" else _BACKGROUND_DAYS
    return anchor is not None and last is not None and (anchor - last).days > longest


def is_of_leaving(event: FoundEvent, day: DateMention, text: str, setting: Setting) -> bool:
    """`left for X on Tuesday, where she is due to meet Y`: the day on which she left is none of the meeting to come."""
    anchor = setting.anchors.day
    if event.status != "announced" or event.subtype == "visit" or anchor is None or day.starts_on is None:
        return False
    if day.starts_on > anchor or ", where " not in text[day.end : event.start]:
        return False
    going = text[event.sentence.start : event.start].partition(", where ")[0]
    return day.kind != "weekday" or _TO_GO.search(going) is None


_TO_GO: Final = re.compile(r"\b(?:will|(?:is|are) (?:scheduled|due|set|expected|slated|planning)? ?to|plans? to)\b")
"""`On Sunday, X will fly to Y, where he will meet Z`: the Sunday that comes, of the meeting, too."""


_ISSUED: Final = re.compile(
    r"\b(?:issued|released|published|posted|seen by|obtained by|made public)(?: (?:by|to|for) \S+| [A-Z]\S+)*"
    r"(?: late| early| on| in)? $"
)
"""`According to a release seen by AKP this morning, X will visit Y`: the day is that of the paper."""
_PUT_OFF: Final = re.compile(
    r"\b(?:postponed|put off|called off|cancell?ed|deferred|delayed|shelved) (?:in |on |from |for )?$"
)
"""`X's visit, which had been postponed in March, will take place on May 3`: the month is not its own."""
_VAGUE: Final = re.compile(r"\b(?:last|next|this) (?:week|month|year)\b")


def is_vague(s: Sentence, text: str) -> bool:
    """`his visit, planned for next week, has been rescheduled`, `at a dinner last week`: a day that nobody can tell."""
    return _VAGUE.search(text, s.start, s.end) is not None


def without_days_of_others(
    event: FoundEvent, days: list[DateMention], text: str, setting: Setting
) -> list[DateMention]:
    """Without those of what was said or issued, where the event is off or to come, and of the death in condolences."""
    start = event.sentence.start
    if event.status == "cancelled":
        days = [d for d in days if not _is_of_cause(event.sentence, d)]
        own = [d for d in days if not SAID.search(text[max(start, d.start - LOOK_BACK) : d.start])]
        return own or ([] if is_vague(event.sentence, text) else days)
    if event.status == "announced":
        return [d for d in days if not _ISSUED.search(text[max(start, d.start - LOOK_BACK) : d.start])]
    if event.mode == "letter":
        days = [d for d in days if not _is_of_occasion(event, d, text)]
    if event.subtype == "condolence message":
        own = [d for d in days if not _is_of_death(event, d, text, setting)]
        is_opening = event.sentence.low(0) in ("following", "after", "in")
        return [d for d in own if not (is_opening and _is_of_cause(event.sentence, d))] if len(own) > 1 else own
    return days


_OF_OCCASION: Final = re.compile(
    r", (?:which|to be|celebrated|marked|observed|falling|commemorated) [^,;]*$"
    r"|\b(?:that|which) (?:was|were|is|fell|falls) [^,;]*$|\b(?:ahead|in advance|on the eve) of [^,;]*\bon $"
    r"|\b(?:Day|Anniversary|anniversary|Festival|holiday)(?: of [A-Z]\w+)? \($"
)
"""`a message to X ahead of the National Day, which falls on 12 March`, `on the National Day (2 September)`."""


def _is_of_occasion(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """The day of what a message is about, behind the message."""
    is_behind = mention.start > event.end and mention.kind != "weekday"
    return is_behind and _OF_OCCASION.search(text, event.end, mention.start) is not None


_CAUSES: Final = (["in", "view"], ["in", "light"], ["in", "the"], ["due", "to"], ["owing", "to"], ["because", "of"])


def _is_of_cause(s: Sentence, mention: DateMention) -> bool:
    """`In view of the earthquake of 25 April, X has put off his visit`: the day of what kept the visitor at home."""
    if s.lows[:2] not in _CAUSES and s.low(0) not in ("following", "after", "given", "amid"):
        return False
    comma = next((k for k, low in enumerate(s.lows) if low == ","), None)
    return comma is not None and mention.end <= s.starts[comma]


def _is_of_death(event: FoundEvent, mention: DateMention, text: str, setting: Setting) -> bool:
    """`extended his condolences over the passing of X, on Nov. 30`: two days before the report and more it is that of
    the death."""
    return mention.start > event.start and is_after_death(mention, text, event.start, setting)


_FIRST_SINCE: Final = re.compile(r"\b(?:first|latest)\b[^.;]{0,50}$")
_SINCE_DEED: Final = re.compile(
    r"\bsince (?!arriv|(?:\w+ )?arriv|(?:\w+ )?(?:came|landed|coming|landing)\b)[^,.;()]{4,70}$"
)
"""`her first visit since taking office in May`, and not `has been there since she arrived on 3 May`."""


def is_since(text: str, mention: DateMention, start: int) -> bool:
    """`chaired the seventh meeting, the first since 2018`, `her first visit since she took office in May`: when it was
    before, or what has been since; in the sentence that begins at `start`."""
    begin = max(start, mention.start - _TO_SINCE)
    if text.find("since ", begin, mention.end) < 0:
        return False
    is_bare = mention.kind in ("year", "month") and text[mention.start : mention.start + 5].lower() == "since"
    if is_bare:
        return _FIRST_SINCE.search(text, max(start, mention.start - 60), mention.start) is not None
    return _SINCE_DEED.search(text, begin, mention.start) is not None


_TO_SINCE: Final = 80


_OF_PLEDGE: Final = re.compile(
    r"\b(?:commitments?|pledges?|promises?|decisions?|consensus|understandings?|proposals?|requests?) "
    r"(?:made|given|reached|taken|agreed|adopted|struck|put forward)\b[^,;.]{0,50}$"
)
"""`met X to follow up on the commitments made by their leaders in May`: a day of what is followed up on."""


def is_of_other(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """A day of something else by the word before; not `has been on a visit since Tuesday`, `signed, when X met Y`."""
    before = text[max(event.sentence.start, mention.start - LOOK_BACK) : mention.start]
    if event.subtype == "visit" and event.status == "announced" and _PUT_OFF.search(before) is not None:
        return True
    if mention.start > event.end and _OF_PLEDGE.search(text, event.end, mention.start) is not None:
        return True
    is_of_letter = event.mode == "letter" and before.endswith("dated ")
    if event.subtype == "visit" and event.status == "occurred" and _THERE_LATER.search(text[event.end : mention.start]):
        return True
    if not is_day_of_other(before) or text.startswith(", when ", mention.end) or is_of_letter:
        return False
    if event.subtype in _BY_DECREE and _is_of_deed(event, mention, text):
        return False
    if event.is_noun and _SIGNED_ON.search(before) and _AFTER_TALKS.search(text[mention.end : event.start]):
        return False  # `was signed on Monday by X and Y after their talks`
    is_visit = event.subtype == "visit" and (mention.kind in ("explicit", "weekday") or mention.word == "yesterday")
    is_going_on = event.is_underway or "been" in event.sentence.low_set()
    return not (is_visit and before.endswith("since ") and is_going_on)


def _is_of_deed(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """`By a decree issued on May 3, X was appointed`: that day; and that behind the verb: `was elected on Monday`."""
    begin = max(event.sentence.start, mention.start - _WORDS_OF_DECREE)
    is_behind = 0 <= mention.start - event.end <= _BEHIND
    is_signed = _SIGNS.search(text, begin, mention.start) is not None and _THE_DEED.match(text, mention.end) is not None
    return is_behind or is_signed or _OF_DECREE.search(text, begin, mention.start) is not None


_WORDS_OF_DECREE: Final = 160
_BEHIND: Final = 12
_SIGNS: Final = re.compile(r"\b(?:signed|issued|adopted|approved|announced|promulgated) (?:on )?$")
_THE_DEED: Final = re.compile(r",? (?:a|an|the) (?:[\w’'-]+ ){0,3}(?:decree|order|decision|resolution|edict)s? ")
"""`signed on May 14 a decision appointing X`: the deed's day is the appointment's."""
_BY_DECREE: Final = frozenset(("appointment", "award"))
_OF_DECREE: Final = re.compile(
    r"\b(?:[Dd]ecree|[Oo]rder|[Dd]ecision|[Ee]dict|[Rr]esolution)s?\b[^,;.]{0,80},? "
    r"(?:issued|signed|dated|adopted|published|promulgated)(?: late| early)? (?:on )?$"
)


_OF_WHO: Final = re.compile(r", (?:who|whose) [^,;]*$")
_OF_WHICH: Final = re.compile(r", (?:which|that) [^,;]*$")


def is_of_subject(event: FoundEvent, mention: DateMention, text: str) -> bool:
    """`X, who arrived on Monday, was received by Y this morning`: the day of the clause on X, not of the reception."""
    if mention.end > event.start or event.subtype == "visit":
        return False
    is_aside = _OF_WHO.search(text, event.sentence.start, mention.start) is not None
    is_aside = is_aside or (
        event.subtype == "signing" and _OF_WHICH.search(text, event.sentence.start, mention.start) is not None
    )
    return is_aside and "," in text[mention.end : event.start]


_WHO_WILL: Final = re.compile(r", who will |, whose [^;]{2,90}? will ")


def is_of_guest(event: FoundEvent, mention: DateMention, text: str, setting: Setting) -> bool:
    """`met X, who served as minister from 2012 to 2018`, `hosted X, who will leave on Saturday`: X's past or plans."""
    between = text[event.end : mention.start]
    if event.subtype != "visit" and (_OF_STAY.search(between) or _AFTER_DOING.match(between)):
        return True
    if mention.word == "tomorrow" and event.subtype != "visit" and ", which " in between:
        return True  # `met X, who came to attend the forum, which kicks off tomorrow`
    if event.subtype != "visit" and ", whom " in between and "," not in between.rpartition(", whom ")[2]:
        return True  # `met X, whom he had last seen in February, on Tuesday`
    if ", who " not in between and ", whose " not in between:
        return False
    if event.subtype != "visit" and _IN_ASIDE.search(between) and _ASIDE_ENDS.match(text, mention.end):
        return True
    if event.subtype != "visit" and _WHOSE_STAY.search(between) is not None:
        return True
    if event.status == "occurred" and _WHO_WILL.search(between) is not None:
        return True
    if event.status == "announced" and _WHO_DID.search(between) is not None:
        return True  # `will hold talks with X, who visited Y in May this year`
    if event.subtype != "visit" and _WHO_ARRIVED.search(between) is not None:
        return True  # `received today X, who arrived on Sunday`
    return is_background(mention, setting)


def in_bracket_of_other(text: str, start: int, position: int) -> bool:
    """The position is within a bracket that says more than the day: `(16-17 December)` is the event's own."""
    between = text[start:position]
    return between.count("(") > between.count(")") and bool(between.rpartition("(")[2].strip())


def tells_how_long(text: str, start: int) -> bool:
    """`exchanged letters extending the scheme until June 2028`: the day that begins there ends what was signed."""
    return text[max(0, start - _LONGEST_UNTIL) : start].rstrip().endswith(("until", "till", "through", "up to"))


_LONGEST_UNTIL: Final = 12
