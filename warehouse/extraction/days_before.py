"""Events whose day is that of the event told before, or an earlier one that nothing tells."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction.date_model import WEEKDAYS, Anchors, DateMention
from warehouse.extraction.dates import forward
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.signed_before import is_days_before
from warehouse.extraction.status_by_form import is_earlier_that_day
from warehouse.extraction.tokens import Sentence

TOLD_IN_SUM: Final = frozenset(("congratulation message", "condolence message", "message", "appointment", "award"))
"""Of these a digest names the day once, and then tells each."""
_GOING_ON: Final = frozenset(("then", "afterwards", "afterward", "thereafter", "subsequently"))
_LATER_THAT_DAY: Final = frozenset(("afternoon", "evening"))


def is_next_message(event: FoundEvent, previous: FoundEvent) -> bool:
    """`X and Y exchanged messages on March 12. The ministers also exchanged greetings on the occasion.`"""
    s = event.sentence
    is_told_on = "also" in s.low_set() and event.subtype in TOLD_IN_SUM and previous.subtype == event.subtype
    return is_told_on and event.status == "occurred" == previous.status and previous.starts_on is not None


_LENGTHS: Final = frozenset("days weeks months years week month year fortnight".split())
_LONGEST_CLAUSE: Final = 24


def is_of_weeks_before(event: FoundEvent) -> bool:
    """`The visit comes two weeks after Minister X visited Y`: recalled, on a day that nothing names."""
    s = event.sentence
    if "after" not in s.low_set() or event.status != "occurred" or is_days_before(event):
        return False  # `two days after signing a pact`: counted
    if event.day is not None and event.day.kind in ("explicit", "month") and event.day.start > event.start:
        return False
    at = next((k for k, begin in enumerate(s.starts) if begin >= event.start), 0)
    for k in range(max(3, at - _LONGEST_CLAUSE), at):
        if s.lows[k] == "after" and s.lows[k - 1] in _LENGTHS and "," not in s.lows[k:at]:
            return True
    return False


_DAYS_BACK: Final = 7
_WORDS_TO_HAD: Final = 3


def is_told_back_too_far(event: FoundEvent, anchors: Anchors) -> bool:
    """`X had arrived in Y on March 5`, told weeks later: history, where `had arrived on November 17` beside talks on
    November 18 is of the same journey."""
    day = event.day
    if not event.is_dated or event.status != "occurred" or day is None or day.kind != "explicit" or day.ends_on:
        return False
    s = event.sentence
    at = next((k for k, begin in enumerate(s.starts) if begin >= event.start), 0)
    if event.subtype != "visit" or "had" not in s.lows[max(0, at - _WORDS_TO_HAD) : at]:
        return False
    return anchors.day is None or day.starts_on is None or (anchors.day - day.starts_on).days > _DAYS_BACK


def as_planned(d: DateMention, event: FoundEvent, text: str, anchors: Anchors) -> DateMention:
    """`her trip, which had been planned for Thursday, was called off`, `has called off a trip from Sunday`: the one
    that comes."""
    if event.status != "cancelled" or _is_of_earlier(event.sentence):
        return d
    before = text[max(event.sentence.start, d.start - _BEFORE_PLANNED) : d.start]
    is_plan = not {"plan", "plans"}.isdisjoint(event.sentence.low_set())  # `dropped plans to visit X on Monday`
    is_plan = is_plan or before.endswith(_PLANNED_FOR) or _was_intended(d, event, text, anchors)
    return forward(d, anchors) if is_plan else d


_INTENDED: Final = frozenset("planned intended due scheduled slated set expected supposed meant hoped have".split())
_WORDS_OF_PLAN: Final = 12
_TO_BE: Final = frozenset(
    (("was", "to"), ("were", "to"), ("is", "to"), ("are", "to"), ("will", "not"), ("would", "not"), ("no", "longer"))
)
"""`which were to be held in X this Friday`, `will not travel to X on Wednesday as planned`"""


def _was_intended(d: DateMention, event: FoundEvent, text: str, anchors: Anchors) -> bool:
    """`had planned to travel on to X on Wednesday`, `was to have gone to X on Wednesday`: the one that comes, unless it
    was yesterday."""
    s = event.sentence
    if d.kind != "weekday" or d.starts_on is None or anchors.day is None:
        return False
    clause = text[s.start : d.start].rpartition(",")[2].lower().split()[-_WORDS_OF_PLAN:]
    at = next((k for k, word in enumerate(clause) if word in _INTENDED), None)
    is_to_be = at is not None and "to" in clause[max(0, at - 1) : at + 2]
    is_to_be = is_to_be or any(pair in _TO_BE for pair in pairwise(clause)) or "won't" in clause
    return is_to_be and (anchors.day - d.starts_on).days > 1


def _is_of_earlier(s: Sentence) -> bool:
    """`earlier postponed`, `never materialised`; `arrived earlier in the day`, `earlier slated for Friday` say nothing
    of the kind."""
    is_earlier = any(s.low(k + 1) not in _OF_THE_DAY and s.low(k + 1) not in _INTENDED for k in s.places_of("earlier"))
    return is_earlier or "never" in s.low_set()


_OF_THE_DAY: Final = frozenset(("in", "today", "on", "that", "this", "the"))
_BEFORE_PLANNED: Final = 18
_PLANNED_FOR: Final = (
    "for ", "from ", "starting ", "starting on ", "beginning ", "beginning on ", "commencing ", "to begin ",
    "to begin on ", "to start ", "to start on ", "due ", "slated ", "to take place ", "to take place on ",
    "to be held ", "to be held on ",
)  # fmt: skip


def was_earlier(event: FoundEvent) -> bool:
    """`She had earlier held talks with X`: on a day before that of the report, which nothing tells."""
    s = event.sentence
    return "had" in s.low_set() and any(
        low == "had"
        and {"earlier", "previously", "already"} & set(s.lows[k + 1 : k + 3])
        and s.starts[k] <= event.start
        and not is_earlier_that_day(s)
        for k, low in enumerate(s.lows)
    )


def goes_on(event: FoundEvent, previous: FoundEvent) -> bool:
    """`Then, Minister X met with ...`, `From there he went on to Y`: on the day of the event told before."""
    s = event.sentence
    if previous.subtype == "visit" and is_earlier_that_day(s):
        return False  # of the day of the report, and not of the arrival
    if previous.subtype == "visit" and event.subtype in _ON_ARRIVAL and not _PORTS.isdisjoint(s.low_set()):
        return event.status == "occurred" == previous.status  # `The Vice President met her at the airport`
    if opens_on_sidelines(s):
        return event.status == "occurred" and told_beside(event, [previous]) is not None
    is_next = (
        s.low(0) in _GOING_ON
        or s.lows[:2] == ["from", "there"]
        or (
            s.low(0) == "in"
            and s.low(1) == "the"
            and s.low(2) in _LATER_THAT_DAY
            and not opens_with_part_told(s, previous)
        )
    )
    is_next = is_next or (opens_on_occasion(s) and previous.subtype != "visit")
    is_next = is_next or opens_beside(s) or is_earlier_that_day(s) or (s.low(0) in _BESIDE and _is_beside_ceremony(s))
    return is_next and event.status == "occurred" == previous.status and previous.starts_on is not None


def opens_with_part_told(s: Sentence, previous: FoundEvent) -> bool:
    """`was also received by X on Wednesday afternoon. In the afternoon, Y held`: of the news' day, for Wednesday's
    afternoon has been told."""
    if s.low(0) != "in" or s.low(1) != "the" or s.low(2) not in _LATER_THAT_DAY:
        return False
    before = previous.sentence
    return any(low == s.low(2) and before.low(k - 1) in WEEKDAYS for k, low in enumerate(before.lows))


_ON_ARRIVAL: Final = frozenset(("meeting", "reception"))
_PORTS: Final = frozenset(("airport", "airfield", "tarmac"))
_ASIDE: Final = frozenset(("earlier", "later"))
MARGINS: Final = frozenset(("sidelines", "sideline", "margins", "margin", "fringes", "fringe"))
_BEFORE_THAT: Final = (["before", "that"], ["after", "that"], ["before", "this"], ["after", "this"], ["later", "on"])


def opens_beside(s: Sentence) -> bool:
    """`Earlier, X was received by Y`, `Before that, X met Y`, `On the sidelines of the conference, X met Y`: on the day
    of what the text has told of last, and where that was."""
    if s.low(0) in _ASIDE:
        return s.low(1) == "," or s.is_capitalized(1)
    is_prior = s.lows[:2] == ["prior", "to"] and s.low(2) in ("it", "that", "this")
    is_before = s.low(3) == "," if is_prior else s.lows[:2] in _BEFORE_THAT and s.low(2) == ","
    return is_before or opens_on_sidelines(s)


def opens_on_occasion(s: Sentence) -> bool:
    """`On this occasion, X decorated Y`: at the talks or the reception told last."""
    k = 3 if s.low(2) == "same" else 2
    return s.low(0) == "on" and s.low(1) in ("this", "that", "the") and s.low(k) == "occasion" and s.low(k + 1) != "of"


def opens_on_sidelines(s: Sentence) -> bool:
    """`On the sidelines, X met Y`, `In the margins of the meeting, X met Y`: where that was held."""
    return s.low(0) in ("on", "in", "at") and not MARGINS.isdisjoint(s.lows[1:4])


_LONGEST_ASIDE: Final = 14


def told_beside(event: FoundEvent, before: list[FoundEvent]) -> FoundEvent | None:
    """The event on whose sidelines this one was: `In the margins of the Session, X met Y` names the session, of which
    the text has told before; what it told last where nothing is named."""
    s = event.sentence
    k = next((k for k in range(1, 4) if s.low(k) in MARGINS), None)
    dated = [e for e in before if e.status == "occurred" and e.precision == "day" and e.subtype != "visit"]
    dated = [e for e in dated if "preceded" not in e.sentence.low_set()]
    if k is None or s.low(k + 1) != "of":
        return dated[-1] if dated else None
    comma = next((m for m in range(k + 2, min(k + _LONGEST_ASIDE, len(s))) if s.lows[m] == ","), len(s))
    words = [low for low in s.lows[k + 2 : comma] if low in _HELD]
    named = next((e for e in dated if words and words[-1] in e.sentence.low_set()), None)
    return named or (dated[-1] if dated and words and words[-1] in ("meeting", "event", "committee") else None)


_HELD: Final = frozenset(
    "session meeting conference forum summit assembly seminar dialogue commission committee talks event ceremony "
    "congress".split()
)
_BESIDE: Final = frozenset("before prior ahead after following at during right immediately shortly".split())
_CEREMONIES: Final = frozenset(
    "ceremony talks meeting reception seminar opening banquet session signing course".split()
)
_WORDS_TO_CEREMONY: Final = 7


def _is_beside_ceremony(s: Sentence) -> bool:
    """`Prior to the opening ceremony, X met Y`: on the day of what the text has told of last."""
    if _ARTICLES.isdisjoint(s.lows[1:4]):
        return False
    for k in range(2, min(_WORDS_TO_CEREMONY, len(s))):
        if s.lows[k] == ",":
            return s.lows[k - 1] in _CEREMONIES
    return False


_ARTICLES: Final = frozenset(("the", "this", "their", "his", "her"))
