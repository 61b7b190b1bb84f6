"""The days of the events of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.dates import find_dates, forward
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.day_signs import (
    OF_ONE_DAY,
    STAY,
    is_of_anniversary,
    is_of_origin,
    opens_with_month,
    stands_at_verb,
    without_stay_around,
)
from warehouse.extraction.days_before import as_planned
from warehouse.extraction.days_by_word import (
    SAME_DAY,
    counted_from_other,
    day_after_calling_off,
    day_before,
    left_to_attend,
    next_day,
    told_by_word,
)
from warehouse.extraction.days_measured import nth_of_gathering, without_days_measured_from
from warehouse.extraction.days_of_causes import is_of_cause, without_days_followed_up
from warehouse.extraction.days_of_clauses import (
    is_of_going_on,
    is_of_rise,
    is_of_year_past,
    is_past_stop,
    opens_next_clause,
    opens_what_was_done,
)
from warehouse.extraction.days_of_others import (
    LOOK_BACK,
    SAID,
    in_bracket_of_other,
    is_background,
    is_of_guest,
    is_of_leaving,
    is_of_other,
    is_of_subject,
    is_since,
    tells_how_long,
    without_days_of_others,
    without_days_of_telling,
)
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_status import has_come
from warehouse.extraction.far_ahead import is_far_ahead, is_told_ahead, month_ahead, whole_span
from warehouse.extraction.journey_legs import leg_of, without_days_of_journey
from warehouse.extraction.place_settings import end_of_where
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_lengths import is_of_leg_before
from warehouse.extraction.visit_spans import ahead_at_end, find_days_until, find_trip_days, over_several

_OF_VISIT_BEFORE: Final = re.compile(
    r"\b(?:after|following)\s+(?:(?:\w+ing )?(?:his|her|their|an?)\b[^,;]*\b(?:visit|trip|tour|stay)\b|visiting [A-Z])"
)
"""A day after it is not that of the journey told: `arrived here after his visit to X on May 3`."""
_REPORTED: Final = re.compile(
    r"\b(?:said|noted|told|stressed|affirmed|emphasi[sz]ed|expressed|hailed|thanked|recalled|underlined|highlighted|agreed)\b"
)
_ANNOUNCED: Final = re.compile(r"\b(?:announced|signed|agreed|pledged|promised|reached|concluded|launched) (?:in )?$")
_AHEAD: Final = re.compile(
    r"\b(?:that|which) [^,.;]*\b(?:is|are|will)\b[^,.;]*$|\bto be held [^,.;]*$"
    r"|\b(?:due|scheduled|planned|slated|set) (?:for|in|to [^,.;]{2,24} in) $"
    r"|\b(?:agree[ds]?|agreeing|decided|resolved|pledged|promised|undertook|invit(?:ed|ing)|asked|urged|in order|ready|"
    r"due|scheduled|planned|expected|set|slated) [^,.;]{0,60}?\bto (?:[a-z]+ly )?[a-z]+ [^.;]*$"
    r"|\b(?:upcoming|forthcoming|next) [^,.;]*$"
)
"""`spoke with X ahead of the summit that Y is to host in July`, `agreed with her to convene the commission in May`: the
month of what is to come."""


def _is_of_what_comes(event: FoundEvent, d: DateMention, text: str) -> bool:
    if d.kind != "month" or event.status != "occurred":
        return False
    return _AHEAD.search(text[max(event.end, d.start - _LETTERS_OF_PLAN) : d.start]) is not None


_LETTERS_OF_PLAN: Final = 160


def _is_of_plan(event: FoundEvent, d: DateMention, text: str) -> bool:
    """`to review the donation announced last April`, `arrived on Monday and will tour the zone tomorrow`."""
    if d.kind == "month":
        return _ANNOUNCED.search(text[: d.start][-24:]) is not None
    return event.status == "occurred" and d.word == "tomorrow"


def _without_those_to_come(
    event: FoundEvent, before: list[DateMention], after: list[DateMention], text: str
) -> list[DateMention]:
    """Without days of what was still to come, where the event has one of its own before its verb."""
    if event.status != "occurred" or not any(d.kind in ("explicit", "weekday") for d in before):
        return after
    return [d for d in after if _OF_LATER.search(text[event.end : d.start]) is None]


_NEXT_VERB: Final = re.compile(r"\band (?:also |then )?[a-z]+ed\b|, (?:days|weeks|months|a day|a week|hours) after\b")


_NEXT_PLAN: Final = re.compile(
    r"\b(?:and|but) (?:s?he |they )?(?:also |then |later )?(?:will (?!have )|(?:is|are) (?:also |then )?"
    r"(?:scheduled|due|expected|set|slated|planned|to) )"
)


_OTHER_HELD: Final = re.compile(
    r", (?:and|while) (?:the|an?) [^,;.]{3,80}? (?:will|is to|was to|would|is due to|was|were) "
    r"(?:take place|be held|held|open|meet|begin) "
)
"""`will travel to X, and the summit will take place in Y on 13 June`: the day of the summit."""


def _without_next_clause(event: FoundEvent, after: list[DateMention], text: str) -> list[DateMention]:
    """`received X on Sunday and thanked her for the aid delivered on 3 May`, `called on X that day and is to visit Y on
    3 May`: the days of the first clause."""
    if event.status == "occurred" and event.subtype in OF_ONE_DAY:
        after = [d for d in after if _NEXT_PLAN.search(text, event.end, d.start) is None]
    first = after[0] if len(after) > 1 else None
    if first is None or event.subtype not in OF_ONE_DAY or first.kind != "weekday" or event.status != "occurred":
        return after
    return [first, *(d for d in after[1:] if _NEXT_VERB.search(text, first.end, d.start) is None)]


_OF_LATER: Final = re.compile(r"\b(?:ahead of|prior to|in preparation for|on the eve of) [^,;.]*$")
"""`On Friday, X received Y ahead of a joint visit to Z on Sunday`: the Sunday is the visit's."""


def is_same_day(mention: DateMention) -> bool:
    """`the same day`, `later that day`: the day of what was told before."""
    return mention.kind == "relative" and SAME_DAY.search(mention.word) is not None


_GONE: Final = frozenset(("yesterday", "last night", "last evening"))


def choose_day(event: FoundEvent, text: str, setting: Setting) -> tuple[DateMention | None, bool]:
    """The date that goes with an event's verb, and whether it makes the event background."""
    is_trip = event.subtype == "visit" and leg_of(event.sentence) is None
    whole = find_trip_days(event.sentence, event.start, text, setting.anchors) if is_trip else None
    if whole is None and is_trip and event.status == "occurred":
        whole = find_days_until(event.sentence, event.start, text, setting.anchors)
    if whole is not None:
        return whole, is_background(whole, setting)
    day, is_past = _choose_day(event, text, setting)
    if day is not None and event.subtype == "signing" and tells_how_long(text, day.start):
        return None, False
    if day is not None and is_trip and event.status == "occurred" and event.is_underway:
        day = ahead_at_end(day, event.sentence, text, setting.anchors)
    return day, is_past


def _choose_day(event: FoundEvent, text: str, setting: Setting) -> tuple[DateMention | None, bool]:
    s = event.sentence
    if is_of_year_past(event, setting.anchors):
        return None, True
    every = _without_relatives(event, _days_of_sentence(event, text, setting), text)
    ordered, after = _by_nearness(event, every, text, setting)
    coming = next((d for d in ordered if is_far_ahead(event, d, setting.anchors)), None)
    ordered = [d for d in ordered if d is not coming]
    if any(is_background(d, setting) or opens_with_month(s, d) for d in ordered[:1]):
        return ordered[0], True
    if event.status == "occurred" and any(d.kind == "month" and _is_to_come(d, setting) for d in ordered[:1]):
        return ordered[0], True  # `In March, X visited Y`, told in January: of the year before
    if len(ordered) > 1 and is_same_day(ordered[0]) and ordered[0].start >= event.end:
        # `called on X on the same day, and had lunch with Y on May 22`: that of what is done next
        ordered = [d for d in ordered if d is ordered[0] or _AND_DID.match(text, ordered[0].end, d.start) is None]
    said = (
        next_day(event, after)
        or told_by_word(ordered, event)
        or day_before(ordered)
        or day_after_calling_off(event, every)
        or left_to_attend(ordered, event, text)
    )
    if said is not None:
        return said, False
    if ordered and ordered[0].kind == "relative" and "same" in ordered[0].word and len(ordered) == 1:
        ordered = [_as_before(ordered[0], text, ordered[0].start, setting)]
    usable = _usable(event, ordered, every, text, setting)
    ranked = sorted(enumerate(usable), key=lambda pair: (_rank(pair[1]), pair[0]))
    if not ranked:
        far = whole_span(coming, setting.anchors) if coming is not None else None
        return far, far is None and setting.looks_back and event.status == "occurred"
    best = ranked[0][1]
    if event.subtype == "visit":
        return over_several(whole_stay(best, usable), s, usable), False
    return (best if best.ends_on is None else nth_of_gathering(best, event, text)), False


_AND_DID: Final = re.compile(r",? (?:and|before) ")
_RELATIVE: Final = re.compile(r", (?:which|who|whose|where)\b")


def _without_relatives(event: FoundEvent, dates: list[DateMention], text: str) -> list[DateMention]:
    """`On Monday, X met Y, the head of the company, which bought the mine in 2019`: the day before the verb alone."""
    if len(dates) < 2 or event.subtype not in OF_ONE_DAY or event.status != "occurred":
        return dates
    if not any(d.start < event.start and d.ends_on is None and d.kind in ("weekday", "explicit") for d in dates):
        return dates
    return [d for d in dates if d.start < event.end or _RELATIVE.search(text, event.end, d.start) is None]


def _days_of_sentence(event: FoundEvent, text: str, setting: Setting) -> list[DateMention]:
    """The days that the event's sentence names, without eras, anniversaries and those of something else."""
    s = event.sentence
    dates = [
        d
        for d in find_dates(text, s.start, s.end, setting.anchors)
        if not d.is_era() and not (d.kind == "year" and d.word.startswith("since"))
        if event.subtype == "signing" or not is_of_other(event, d, text)
        if not is_of_anniversary(text, d) and not is_since(text, d, s.start) and not is_of_origin(event, d, text)
        if not is_of_cause(event, d, text)
    ]
    dates = without_days_followed_up(event, dates, text)
    months = [d.end for d in dates if d.kind == "month"]  # `in April this year`: the month's year, no day of its own
    dates = [d for d in dates if d.kind != "year" or all(text[e : d.start].strip() not in ("", "of") for e in months)]
    dates = without_days_measured_from(event, dates, text, setting.anchors)
    return [month_ahead(d, event, text, setting.anchors) for d in dates]


def _by_nearness(
    event: FoundEvent, dates: list[DateMention], text: str, setting: Setting
) -> tuple[list[DateMention], list[DateMention]]:
    """The days that may be the event's, the likeliest first: at the verb, behind it, before it; and those behind it."""
    s = event.sentence
    dates = without_days_of_journey(event, dates)
    if event.reach is not None:
        dates = _within_reach(event, dates, s.end)
    after = [d for d in dates if d.start >= event.start and not in_bracket_of_other(text, event.end, d.start)]
    if event.subtype == "visit" and not event.is_mention:
        after = [d for d in after if not _OF_VISIT_BEFORE.search(text[event.end : d.start])]
    if event.is_noun:  # `In the talks with X, Y said …`: days after that are of what was said
        after = [d for d in after if not _REPORTED.search(text[event.end : d.start])]
    if not event.is_firm and not (event.is_mention and event.reach is not None):
        after = [d for d in after if "," not in _IN_ITS_COUNTRY.sub("", text[event.end : d.start], count=1)]
    after = [d for d in after if not is_of_guest(event, d, text, setting)]
    after = [d for d in after if event.subtype == "visit" or not _GOES_HOME.search(text[event.end : d.start])]
    after = [d for d in after if not is_of_rise(event, d, text)] if "who" in s.low_set() else after
    after = _without_next_clause(event, after, text)
    if after and "," in s.low_set():
        after = [d for d in after if _OTHER_HELD.search(text, event.end, d.start) is None]
    if event.reach is None:
        after = [d for d in after if not opens_what_was_done(text, event.end, d) and not is_of_going_on(event, d, text)]
    after = [d for d in after if not is_past_stop(event, d, dates, text)] if ";" in s.low_set() else after
    if (next_leg := end_of_where(s, event)) is not None:
        after = [d for d in after if d.start < s.starts[next_leg]]
    before = [d for d in dates if d.end <= event.start and not is_of_leg_before(event, d)] if event.is_firm else []
    before = [d for d in before if not is_of_rise(event, d, text)] if "who" in s.low_set() else before
    after = [d for d in after if not (before and opens_next_clause(text, d, s))]
    after = _without_those_to_come(event, before, after, text)
    before = [d for d in before if not is_of_leaving(event, d, text, setting) and not is_of_subject(event, d, text)]
    gone = _GONE if event.status == "announced" else ()  # `said yesterday that X will visit Y`
    # `is in X to pursue what was agreed in March`
    is_now = event.subtype == "visit" and event.is_underway
    near = [d for d in before[-1:] if stands_at_verb(event, d, text)]
    if near and near[0].kind == "weekday":
        after = [d for d in after if _NEXT_VERB.search(text, event.end, d.start) is None]
    if event.status == "announced" and after and after[0].kind in ("weekday", "explicit"):
        # `will fly to X tomorrow and meet Y on Friday`: the day of the first verb
        before = [d for d in before if d.kind != "relative" or d in near]
    ordered = [d for d in (*near, *after, *reversed(before)) if d.word not in gone]
    ordered = [d for d in ordered if not _is_of_what_comes(event, d, text)]
    ordered = [d for d in ordered if not _is_of_plan(event, d, text)] or ordered
    ordered = [d for d in ordered if not is_now or (d.kind != "month" and not is_background(d, setting))]
    return ordered, after


def _usable(
    event: FoundEvent, ordered: list[DateMention], every: list[DateMention], text: str, setting: Setting
) -> list[DateMention]:
    """Without background and days of others; `every`: all days of the sentence."""
    s = event.sentence
    usable = [
        as_planned(d, event, text, setting.anchors)
        for d in ordered
        if d.kind in ("explicit", "weekday", "relative", "month") and not is_background(d, setting)
        if event.status != "cancelled" or d.kind == "explicit" or d.start < says_so(s, event)
    ]
    usable = without_days_of_others(event, usable, text, setting)
    usable = without_days_of_telling(event, usable, text) if len(usable) > 1 else usable
    if event.status == "announced":
        end = says_so(s, event)
        usable = [d for d in usable if not SAID.search(text[max(s.start, d.start - 24) : d.start])]
        usable = [forward(d, setting.anchors) for d in usable if d.kind == "explicit" or d.start < end]
        usable = [_after_leg_before(d, every, text, setting) for d in usable] if event.subtype == "visit" else usable
    elif (
        event.status == "occurred"
        and (event.subtype != "visit" or has_come(event.sentence, event.start))
        and not event.is_underway
    ):
        usable = [d for d in usable if not _is_to_come(d, setting)]
    if event.subtype in OF_ONE_DAY:
        of_stays = [
            d for d in usable if d.ends_on is not None and STAY.search(text[max(s.start, d.start - 40) : d.start])
        ]
        usable = [d for d in usable if d not in of_stays] or [d for d in of_stays if _is_over(event, d, setting)]
        usable = without_stay_around(usable, text, s)
    return _without_later_ranges(event, usable)


def _is_over(event: FoundEvent, stay: DateMention, setting: Setting) -> bool:
    """`During its stay from May 21 to 24, the delegation met Y`, told on the 28th: on some day of the stay."""
    day = setting.anchors.day
    return event.status == "occurred" and day is not None and stay.ends_on is not None and stay.ends_on < day


_GOES_HOME: Final = re.compile(
    r"\b(?:and|before|then)(?: will| to)? (?:be back|return(?:s|ing)?(?: home| to)?) [^,;]{0,40}$"
)
"""`will hold talks with X and will be back in Manila on 21 March`: that day is of no talks."""


_ONWARD: Final = re.compile(r"\b(?:before|then|thereafter|after which|followed by)\b")


def _after_leg_before(day: DateMention, dates: list[DateMention], text: str, setting: Setting) -> DateMention:
    """`will visit X from Sunday through Tuesday before going to Y on Wednesday`: the Wednesday after that Tuesday."""
    before = next((d for d in reversed(dates) if d.end < day.start), None)
    if before is None or before.kind != "weekday" or day.kind != "weekday" or day.starts_on is None:
        return day
    leg = forward(before, setting.anchors)
    last = leg.ends_on or leg.starts_on
    if last is None or day.starts_on >= last or not _ONWARD.search(text[before.end : day.start]):
        return day
    week = timedelta(days=7)
    return replace(day, starts_on=day.starts_on + week, ends_on=day.ends_on + week if day.ends_on else None)


_IN_ITS_COUNTRY: Final = re.compile(
    r"^(?: (?:in|to))? (?:[A-Z][\w’'.-]+ ){0,2}[A-Z][\w’'.-]+(?:, D\.C\.|"
    r"(?:, D\.C\.)?, (?:the )?[A-Z][\w’'-]+(?: (?:of |the )*[A-Z][\w’'-]+){0,3}),?(?= (?:since|from|until|on|for)\b)"
)
"""`who has been in Accra, Ghana, since Monday`: the commas are the place's."""
_ON_ONE_DAY: Final = OF_ONE_DAY | {"signing", "award"}


def _without_later_ranges(event: FoundEvent, days: list[DateMention]) -> list[DateMention]:
    """`were signed on Thursday at the end of the session held from 17 to 18 July`: the days of the session are not."""
    if len(days) < 2 or event.subtype not in _ON_ONE_DAY:
        return days
    is_named = days[0].ends_on is None and days[0].kind in ("explicit", "weekday")
    return [d for d in days if d.ends_on is None] if is_named else days


def _as_before(mention: DateMention, text: str, start: int, setting: Setting) -> DateMention:
    """`the same evening`: the day that the paragraph has named last; the word alone where it has named none."""
    begin = text.rfind("\n", 0, start) + 1
    named = [d for d in find_dates(text, begin, start, setting.anchors) if d.kind in ("explicit", "weekday")]
    named = [d for d in named if _SINCE_WHEN.search(text, max(begin, d.start - LOOK_BACK), d.start) is None]
    if not named or named[-1].ends_on is not None or named[-1].starts_on is None:
        return mention
    return replace(mention, kind=named[-1].kind, starts_on=named[-1].starts_on, word="")


_SINCE_WHEN: Final = re.compile(r"\b(?:which|that) (?:began|begins|started|opened)(?: on)? $")
"""`the visit, which began on May 20. On the morning of the same day, …`: of what else was told."""
_SAYING: Final = frozenset(("said", "announced", "confirmed", "told"))


def says_so(s: Sentence, event: FoundEvent) -> int:
    """Where the words begin that tell who announced the event: day and place after them are the announcement's."""
    if event.status == "occurred" or _SAYING.isdisjoint(s.low_set()):
        return s.end
    found = (s.starts[k] for k in range(len(s)) if s.lows[k] in _SAYING and s.starts[k] >= event.end)
    return next(found, s.end)


def find_title_day(text: str, passages: Sequence[tuple[int, int]], anchors: Anchors) -> DateMention | None:
    """The full date that a headline names, where the article has neither a header's nor a dateline's day."""
    if anchors.day is not None:
        return None
    for start, end in passages:
        for mention in find_dates(text, start, end, anchors):
            has_year = text[mention.start : mention.end].rstrip(" .,")[-4:].isdigit()
            if mention.kind == "explicit" and mention.starts_on is not None and has_year:
                return mention
    return None


def whole_stay(day: DateMention, dates: list[DateMention]) -> DateMention:
    """Of a visit the days from arrival to departure, where the day found is the first or last of them."""
    if day.ends_on is not None or day.starts_on is None:
        return day
    stays = (d for d in dates if d.kind == "explicit" and d.ends_on and day.starts_on in (d.starts_on, d.ends_on))
    return next(stays, day)


def stay_or_day(event: FoundEvent, stay: DateMention, dates: list[DateMention]) -> DateMention:
    """Of talks that are told with the days of a visit the one day within them that another sentence gives."""
    first, last = stay.starts_on, stay.ends_on
    if last is None or event.subtype not in OF_ONE_DAY:
        return stay
    single = (d for d in dates if d.ends_on is None and d.kind in ("explicit", "weekday") and d.starts_on is not None)
    return next((d for d in single if first and last and d.starts_on and first <= d.starts_on <= last), stay)


def _within_reach(event: FoundEvent, dates: list[DateMention], end: int) -> list[DateMention]:
    """Of several destinations each has the days right after it; without any, those of the whole journey.

    `to A, B and C from May 2 to 5`: days after the last are its own only where those before have theirs.
    """
    start, stop = event.reach or (event.start, end)
    own = [d for d in dates if start <= d.start < stop]
    if len(own) == 1 and own[0].kind == "relative":
        own = counted_from_other(own[0], dates)
    if event.journey is None:
        return own
    first, last = event.journey
    if own and (start < last or any(first <= d.start < last for d in dates)):
        return own
    if start > first and _OUTSET.match(event.sentence.lows[_token_at(event.sentence, event.start)]) is not None:
        dates = [d for d in dates if d.ends_on is not None]  # `will begin his visit to A, B and C on Friday`: to A
    event.shares_day = True
    return dates


_OUTSET: Final = re.compile(r"(?:begin|start|embark|kick|commenc|launch)")


def _token_at(s: Sentence, start: int) -> int:
    return next((k for k in range(len(s)) if s.starts[k] >= start), len(s) - 1)


def _rank(mention: DateMention) -> int:
    if mention.word == "tomorrow":
        return 0
    return {"explicit": 0, "weekday": 1, "month": 2, "relative": 3}[mention.kind]


def _is_to_come(mention: DateMention, setting: Setting) -> bool:
    """A day after the article's own: what happened was not on it."""
    anchor = setting.anchors.published_on or setting.anchors.day
    return anchor is not None and mention.starts_on is not None and (mention.starts_on - anchor).days > 1


def has_named_day(event: FoundEvent) -> bool:
    """Its sentence names a day, or days, of it; of a visit that someone is invited to the month or the year."""
    is_far = event.day is not None and event.day.kind == "month"
    is_of_many = (
        event.subtype == "conference" and event.place is not None and event.sides != []
    )  # `will convene the Conference in X in May`
    is_far = is_far and (is_of_many or "invitation" in event.sentence.low_set() or is_told_ahead(event))
    return is_far or (event.day is not None and event.day.kind == "explicit")


def has_day_of_verb(event: FoundEvent, text: str) -> bool:
    """The day stands with the event's verb: after it, or before it in the same clause."""
    day = event.day
    if day is not None and day.kind == "month" and event.subtype == "visit" and event.status == "announced":
        return True  # `will come to X in June`
    if day is None or day.kind not in ("explicit", "weekday", "relative"):
        return False
    return day.start >= event.start or " which " not in text[day.end : event.start]
