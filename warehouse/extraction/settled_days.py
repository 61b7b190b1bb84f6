"""Which day is settled for an event: the best of its own, else one that the text around it tells."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention, days_after_told, days_before_told
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.day_signs import OF_ONE_DAY
from warehouse.extraction.days_before import TOLD_IN_SUM, goes_on, is_next_message, opens_with_part_told, was_earlier
from warehouse.extraction.days_by_word import SAME_DAY
from warehouse.extraction.days_of_clauses import is_of_rise
from warehouse.extraction.days_of_others import is_background, is_vague
from warehouse.extraction.days_of_telling import is_day_of_telling
from warehouse.extraction.event_days import stay_or_day, whole_stay
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.far_ahead import precision_of
from warehouse.extraction.status_by_form import is_earlier_that_day
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.vague_days import is_told_vaguely
from warehouse.extraction.visit_lengths import is_stop_within


def _tellings_with_day(event: FoundEvent, told: list[FoundEvent], text: str) -> list[FoundEvent]:
    """The sentences whose days count: of `was appointed on Monday and will take over in May` that of the act."""
    dated = [e for e in told if e.day is not None]
    dated = [e for e in dated if not is_day_of_telling(e)] or dated
    if event.subtype == "visit" and len(dated) > 1 and (whole := [e for e in dated if _is_ended_and_counted(e, text)]):
        return whole[:1]
    if event.subtype == "visit" and any(e.shares_day for e in dated):
        for meeting in [e for e in dated if not e.shares_day and _is_of_meeting_there(e, text)]:
            meeting.day = None
            dated.remove(meeting)
    if event.subtype == "appointment" and event.status == "occurred":
        dated = [e for e in dated if e.status == "occurred"] or dated
    dated = [e for e in dated if not e.shares_day] or dated
    return [e for e in dated if not is_stop_within(e, dated)] or dated


_ENDED: Final = re.compile(
    r"(?:concluded|ended|completed|finished|wrapped up|wound up) (?:his|her|their|a|an|the) (?:[a-z]+-day|\d+-day)\b"
)


def _is_ended_and_counted(told: FoundEvent, text: str) -> bool:
    """`concluded his six-day visit to X today`: all days of it, whatever a later sentence tells of one of its towns."""
    day = told.day
    return day is not None and day.ends_on is None and _ENDED.match(text, told.start) is not None


def _is_of_meeting_there(told: FoundEvent, text: str) -> bool:
    """`will visit X and Y from 14 to 19 May. She will begin in X, where she will attend the talks on 15 May`: the day
    is that of the talks, and the leg has those that the journey leaves."""
    day = told.day
    return day is not None and day.ends_on is None and ", where " in text[told.end : max(told.end, day.start)]


def settle_days(event: FoundEvent, told: list[FoundEvent], setting: Setting, previous: FoundEvent | None) -> None:
    """Set days, precision and basis of an event from the best of the sentences that tell of it."""
    dated = _tellings_with_day(event, told, setting.text)
    days = [e.day for e in dated if e.day is not None]
    best = min(days, key=_basis_rank, default=None)
    if best is not None:
        best = _of_visit(best, days, dated) if event.subtype == "visit" else stay_or_day(event, best, days)
    anchors = setting.anchors
    best = _named_before(best, event, setting, previous)
    before = _day_before_of_aside(best, previous, event) or _day_by_event_before(best, previous, event.sentence)
    if before is not None and previous is not None:
        event.starts_on, event.ends_on = before, None
        event.precision, event.basis = previous.precision, previous.basis
    elif best is not None and best.starts_on is not None:
        event.starts_on, event.ends_on = best.starts_on, best.ends_on
        event.precision = precision_of(best)
        event.basis = _basis(best, anchors)
    elif best is None and previous is not None and (goes_on(event, previous) or is_next_message(event, previous)):
        event.starts_on, event.precision, event.basis = previous.starts_on, previous.precision, previous.basis
    else:
        best = _settle_by_text(event, setting, previous)
    if best is not None and _is_still_to_come(event, best, anchors):
        event.status = "announced"
    if best is not None:
        event.day = best
        for mention in days:
            if mention.conflict:
                event.conflicts.append((mention.conflict, mention.start, mention.end))


def _is_still_to_come(event: FoundEvent, day: DateMention, anchors: Anchors) -> bool:
    """`will receive X on 25 September. The King receives X`, published on the 13th: the present tense of a
    programme."""
    published, first = anchors.published_on, event.starts_on
    is_met = event.status == "occurred" and event.subtype in OF_ONE_DAY
    is_ahead = is_met and published is not None and first is not None and first > published
    return (
        is_ahead
        and day.kind == "explicit"
        and any("will" in told.sentence.low_set() for told in (event, *event.others))
    )


def _of_visit(day: DateMention, days: list[DateMention], dated: list[FoundEvent]) -> DateMention:
    """All days of a visit of which several sentences tell some: `will leave for X on 26 November` to attend what takes
    place there from 27 to 29 November."""
    stay = _stay_around(whole_stay(day, days), days)
    for told in dated:
        out, first = told.day, stay.starts_on
        if out is None or out.kind != "explicit" or _LEAVES.isdisjoint(told.sentence.low_set()):
            continue
        ranges = [d for d in days if d.kind == "explicit" and d.ends_on is not None and d.starts_on is not None]
        stay = ranges[0] if stay is out and ranges else stay
        first = stay.starts_on
        is_out = first is not None and out.starts_on is not None and out.ends_on is None and stay.kind == "explicit"
        if is_out and first and out.starts_on and 0 < (first - out.starts_on).days <= _DAYS_OF_JOURNEY:
            stay = replace(stay, starts_on=out.starts_on, ends_on=stay.ends_on or first)
    return stay


_LEAVES: Final = frozenset("leave leaves leaving depart departs departing left departed".split())
_DAYS_OF_JOURNEY: Final = 2


def _stay_around(day: DateMention, dates: list[DateMention]) -> DateMention:
    """`will attend the summit in X on 3 and 4 May. She will be in X from 2 to 5 May`: the stay with the days of what it
    is for within it."""
    first, last = day.starts_on, day.ends_on or day.starts_on
    for stay in dates:
        begin, end = stay.starts_on, stay.ends_on
        if stay.kind == "explicit" == day.kind and first and last and begin and end and begin <= first and last <= end:
            day, first, last = stay, begin, end
    return day


def _is_of_days_before(event: FoundEvent, previous: FoundEvent, setting: Setting) -> bool:
    """Told without a day right after what was on a named day before the report's: most likely on that day, too."""
    day = setting.anchors.day
    if day is None or previous.starts_on is None or event.sentence.kind != "body":
        return False
    is_yesterday = previous.day is not None and previous.day.word.startswith("yesterday")
    is_named = (previous.basis in ("explicit", "weekday") or is_yesterday) and previous.status == "occurred"
    is_before = previous.sentence.start <= event.sentence.start and previous.subtype != "visit"
    is_past = (previous.ends_on or previous.starts_on) < day
    is_also = event.subtype == previous.subtype == "appointment" and not _ALSO.isdisjoint(event.sentence.low_set())
    if not (is_named and is_before and is_past and (is_also or event.subtype in _TOLD_ON)):
        return False
    if opens_with_part_told(event.sentence, previous):
        return False
    # `The President was welcomed this morning.` between the two: on another day.
    between = find_dates(setting.text, previous.sentence.end, event.sentence.start, setting.anchors)
    return all(
        _is_ahead(mention, day) or mention.starts_on == previous.starts_on or _is_of_years_ago(mention, previous)
        for mention in between
    )


def _is_of_years_ago(mention: DateMention, previous: FoundEvent) -> bool:
    """`recalled that in 1960 Cuba was the first to recognise China`: history that is spoken of, and no other day of
    the news."""
    last, day = mention.ends_on or mention.starts_on, previous.starts_on
    return last is not None and day is not None and (day - last).days > _DAYS_OF_YEAR


_DAYS_OF_YEAR: Final = 365


_ALSO: Final = frozenset(("another", "also", "likewise", "ceremony"))
"""`Under another decision announced at the event, Y was assigned`."""


def _is_ahead(mention: DateMention, day: date) -> bool:
    """`The course will go on until June 23`, `will train 120 officials this year`, `agreed to meet in the first half of
    next year`: no day of what has been told."""
    is_year = mention.kind == "year" and mention.word.startswith(("this", "next"))
    return is_year or (mention.starts_on is not None and mention.starts_on > day)


def _is_of_lead_day(event: FoundEvent, setting: Setting) -> bool:
    """Told without a day where the body's first words name one before the report's, and nothing another since."""
    lead, day, at = setting.lead_day(), setting.anchors.day, event.sentence.start
    if lead is None or lead.starts_on is None or event.sentence.kind != "body" or at <= lead.start:
        return False
    is_before = event.subtype in _TOLD_ON and (day is None or lead.starts_on < day)
    return is_before and not find_dates(setting.text, lead.end, at, setting.anchors)


_TOLD_ON: Final = OF_ONE_DAY | {"wreath laying", "award", "credentials", "aid", "signing"}


def _settle_by_text(event: FoundEvent, setting: Setting, previous: FoundEvent | None) -> DateMention | None:
    """The day of an event whose own sentences name none: that of the lead, the headline, the event told before, the
    dateline or the publication, as basis and precision tell. Out: the mention that it is by, if any."""
    anchors = setting.anchors
    is_of_event_before = previous is not None and _is_of_days_before(event, previous, setting)
    is_of_lead = previous is None and _is_of_lead_day(event, setting)
    is_told = event.status == "occurred" and event.is_firm and not was_earlier(event) and not setting.is_round_up
    is_told = is_told and not _is_vague_award(event, setting) and not is_told_vaguely(event, setting.text)
    lead = setting.lead_day() if event.status == "occurred" and _is_summed(event, setting) else None
    lead = None if lead is not None and is_of_rise(event, lead, setting.text) else lead
    lead = lead or (_day_of_decision(event, setting) if is_told and event.subtype == "appointment" else None)
    if lead is not None:
        event.starts_on, event.precision, event.basis = lead.starts_on, "day", _basis(lead, anchors)
        return lead
    if event.status == "occurred" and event.is_firm and setting.title_day is not None:
        title = setting.title_day
        event.starts_on, event.ends_on = title.starts_on, title.ends_on
        event.precision, event.basis = "range" if title.ends_on else "day", "explicit"
        return title
    if not is_told:
        event.starts_on = None
    elif is_of_event_before and previous is not None:
        is_day = previous.ends_on is None
        event.starts_on = previous.starts_on if is_day else None
        event.precision, event.basis = (previous.precision, previous.basis) if is_day else (None, None)
        return previous.day if is_day else None
    elif is_of_lead and (day := setting.lead_day()) is not None:
        event.starts_on, event.precision, event.basis = day.starts_on, "day", _basis(day, anchors)
        return day
    elif anchors.dateline_on is not None:
        event.starts_on, event.precision, event.basis = anchors.dateline_on, "day", "dateline"
    elif anchors.published_on is not None:
        event.starts_on, event.precision, event.basis = anchors.published_on, "day", "report date"
    return None


_DECISION: Final = re.compile(
    r"\b(?:The|This|Both|These|Another|The two)(?: personnel)? "
    r"(?:decision|resolution|decree|appointment|announcement)s? "
    r"(?:(?:was|were) )?(?:(?:also|officially|formally) )?(?:announced|presented|handed|delivered|unveiled|signed)\b"
)
_WORDS_APART: Final = 700


def _day_of_decision(event: FoundEvent, setting: Setting) -> DateMention | None:
    """`The decision was presented at a ceremony held on Monday.`: the day of the appointment told just before."""
    s, text = event.sentence, setting.text
    told = _DECISION.search(text, s.end, s.end + _WORDS_APART) if s.kind == "body" else None
    end = text.find("\n", told.end()) if told is not None else -1
    if told is None:
        return None
    days = find_dates(text, told.end(), end if end >= 0 else len(text), setting.anchors)[:1]
    is_day = bool(days) and days[0].starts_on is not None and days[0].ends_on is None and days[0].kind != "relative"
    return days[0] if is_day and not is_background(days[0], setting) else None


def _named_before(
    mention: DateMention | None, event: FoundEvent, setting: Setting, previous: FoundEvent | None
) -> DateMention | None:
    """The day that an event has by what the text names before its sentence; `mention` where that says nothing."""
    if previous is None:
        return _named_last(mention, event, setting)
    if mention is None and goes_on(event, previous):
        return _named_between(previous.sentence.end, event.sentence.start, setting)
    return mention


_OF_REPORT: Final = frozenset(("today", "this morning", "this afternoon", "this evening"))


def _named_between(begin: int, end: int, setting: Setting) -> DateMention | None:
    """`X was welcomed at the palace this morning. Thereafter, he laid a wreath`: the day of the report, told by a
    sentence between the event told before, of another day, and this one."""
    between = find_dates(setting.text, begin, end, setting.anchors) if 0 < end - begin < _FAR else []
    return between[-1] if between and between[-1].word in _OF_REPORT and between[-1].starts_on is not None else None


_FAR: Final = 400


def _named_last(mention: DateMention | None, event: FoundEvent, setting: Setting) -> DateMention | None:
    """`The same day`, where nothing told before has a day: the day that the body has named last."""
    if mention is None or mention.kind != "relative" or not SAME_DAY.search(mention.word):
        return mention
    begin, end = (setting.leads[0][0] if setting.leads else 0), event.sentence.start
    named = [d for d in find_dates(setting.text, begin, end, setting.anchors) if d.kind in ("explicit", "weekday")]
    if not named or is_background(named[-1], setting):
        return mention
    last = named[-1]  # `are attending a course from June 10 to 28. On the same day, …`: on its first
    return last if last.ends_on is None or last.starts_on is None else replace(last, ends_on=None)


def is_counted(event: FoundEvent, before: FoundEvent | None) -> bool:
    """`The next day, X met Y`, `On the same day`, after what only has the day of the report: counted from a day that is
    named."""
    is_word = event.day is not None and event.day.kind == "relative" and before is not None
    if not is_word or event.day is None or before is None or before.basis in ("explicit", "weekday"):
        return False
    word = event.day.word
    return before.day is None and (days_after_told(word) > 0 or days_before_told(word) > 0 or "same" in word)


def is_begun_aside(visit: FoundEvent, occurred: FoundEvent | None) -> bool:
    """`X is the last stop of the visit, which began on May 20.`: when a visit began in the course of which something
    was told with a day of its own; `the same day` is that of what was told."""
    is_told = occurred is not None and occurred.subtype != "visit" and visit.subtype == "visit"
    if is_told and occurred is not None and visit.sentence is occurred.sentence and visit.starts_on is not None:
        # `received X on Friday, the second day of her visit`
        return occurred.starts_on is not None and visit.starts_on < occurred.starts_on
    lows = visit.sentence.low_set() if is_told else frozenset()
    is_arrival = "who" in lows and "arrived" in lows  # `X, who arrived on Tuesday and leaves on Thursday, said`
    return is_arrival or ("which" in lows and not _BEGAN.isdisjoint(lows))


_BEGAN: Final = frozenset(("began", "started", "begins", "starts"))


def _day_before_of_aside(mention: DateMention | None, previous: FoundEvent | None, event: FoundEvent) -> date | None:
    """`X met Y on 4 May. X, who arrived in Z a day earlier, also called on W`: counted from the day of the meeting."""
    if mention is None or previous is None or event.subtype != "visit" or event.is_firm or mention.start < event.end:
        return None
    before = days_before_told(mention.word) if mention.kind == "relative" else 0
    is_met = previous.subtype != "visit" and previous.precision == "day" and previous.ends_on is None
    if before <= 0 or not is_met or previous.starts_on is None:
        return None
    return previous.starts_on - timedelta(days=before)


def _day_by_event_before(mention: DateMention | None, previous: FoundEvent | None, s: Sentence) -> date | None:
    """`the same day`, `the following day`, `The day before, …`: counted from the day of the event told before."""
    if mention is None or mention.kind != "relative" or previous is None:
        return None
    if previous.subtype == "visit" and is_earlier_that_day(s):
        return None  # `Earlier in the day`: of the report's, whenever the guest arrived
    if SAME_DAY.search(mention.word):
        return previous.starts_on
    opens = mention.start <= s.start + len("On ") or _closes(mention, s)
    opens = opens and previous.starts_on is not None and previous.precision == "day"
    if opens and previous.starts_on is not None and (before := days_before_told(mention.word)) > 0:
        return previous.starts_on - timedelta(days=0 if previous.sentence is s else before)
    after = days_after_told(mention.word)
    if after > 0 and previous.starts_on is not None:
        is_told = previous.sentence is s and previous.day is not None and previous.day.start == mention.start
        return previous.starts_on + timedelta(days=0 if is_told else after)
    return None


def _closes(mention: DateMention, s: Sentence) -> bool:
    """`The guest was received by X on the previous day.`, of a day that the sentence before has named."""
    return mention.end >= s.end - 1 and _SAYING.isdisjoint(s.low_set())


_SAYING: Final = frozenset(("said", "told", "announced", "reported", "had"))


def _is_summed(event: FoundEvent, setting: Setting) -> bool:
    is_told_so = event.subtype in TOLD_IN_SUM or (setting.is_sum and event.subtype in OF_ONE_DAY)
    return is_told_so and not _is_vague_award(event, setting)


def _is_vague_award(event: FoundEvent, setting: Setting) -> bool:
    """`was bestowed the order at a dinner last week`: on no day that anything tells."""
    return event.subtype == "award" and is_vague(event.sentence, setting.text)


def _basis_rank(mention: DateMention) -> int:
    return {"explicit": 0, "weekday": 1, "month": 1, "relative": 2}.get(mention.kind, 3)


def _basis(mention: DateMention, anchors: Anchors) -> str:
    if mention.kind in ("explicit", "month"):
        return "explicit"
    if mention.kind == "weekday":
        return "weekday"
    return "dateline" if anchors.dateline_on is not None else "report date"
