"""Whether an event occurred or is announced, by the form of its verb and what stands before it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.called_off import (
    had_called_off,
)
from warehouse.extraction.date_model import WEEKDAYS, is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.tokens import Sentence

ANNOUNCING: Final = frozenset(("will shall scheduled expected due set slated plans planned planning going 'll").split())
_WISHING: Final = frozenset(
    (
        "would could may might should must can want wants wanted hope hopes hoped hoping wish wishes wished ready "
        "willing wanted invite invites invited propose proposed proposes proposing agreed agree if whether "
        "suggested asked urged allow able continue encourage encouraged"
    ).split()
)
_BEFORE_NOUN: Final = frozenset(
    (
        "the a an this his her their its official state working friendly goodwill courtesy private bilateral maiden "
        "first historic return recent last landmark upcoming forthcoming ongoing current my our"
    ).split()
)
"""After these `visit` is no verb."""
_OWNERS: Final = frozenset(("a", "an", "his", "her", "their", "its", "my", "our", "'s"))
_SETTING_OUT: Final = frozenset(("leaving", "departing", "going", "coming", "arriving", "flying"))
_ON_THE_WAY: Final = frozenset("travelling traveling heading visiting paying making".split())
_TAKING_OFF: Final = frozenset(("leaving", "departing", "travelling", "traveling", "flying"))
SPEAKING: Final = frozenset(("statement", "said", "stated", "told", "declared", "commented"))
_CONCLUDING: Final = frozenset(("concluding", "completing", "finishing", "wrapping", "ending"))
_LEAVING: Final = frozenset(("returned", "returns", "return", "left", "leaves", "departed", "departs"))


def status_by_form(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    """`occurred` or `announced` by the verb's form and the words before it (`near`); None for no event."""
    if trigger.form == verbs.ING and words_on_top(s, trigger.i):
        return "announced" if "will" in s.low_set() else "occurred"
    if near[-1:] == ["to"] or (near[-2:-1] == ["to"] and near[-1].endswith("ly")):
        return _status_of_infinitive(s, trigger, near)
    return _status_of_finite(s, trigger, near)


_DAYS_OF_WEEK: Final = frozenset(WEEKDAYS)
_PHONES: Final = frozenset(("phone", "telephone", "video", "videoconference"))
_BEFORE_WHAT: Final = frozenset("after when before since until by once would if as".split())


def _had_on_a_weekday(s: Sentence) -> bool:
    """`On Monday evening, he had met with X`, `A day earlier, he had`: of these days, with nothing that came after."""
    if not {"day", "days"}.isdisjoint(s.lows[:4]) and not _OF_DAY_BEFORE.isdisjoint(s.lows[:4]):
        return True
    begin = s.lows.index(",") if s.lows[0] == "before" and "," in s.low_set() else 0
    words = {low for k, low in enumerate(s.lows[begin:], begin) if low != "by" or s.low(k + 1) not in _PHONES}
    if "before" in words and "day" in words:  # `said on Wednesday that he had met Y the day before`
        words = {low for k, low in enumerate(s.lows[begin:], begin) if low != "before" or s.low(k - 1) != "day"}
    return not _DAYS_OF_WEEK.isdisjoint(s.low_set()) and _BEFORE_WHAT.isdisjoint(words)


def _had_come_on_a_calendar_day(s: Sentence, trigger: Trigger) -> bool:
    """`The delegation had flown into X on November 17`, told of talks on November 18: nearness to the report is asked
    when the day is known (`days_before`). With a year, or with what came after it, it is history."""
    if trigger.verb.subtype != "visit" or not _BEFORE_WHAT.isdisjoint(s.low_set()):
        return False
    if any(low.isdigit() and len(low) == _DIGITS_OF_YEAR for low in s.lows):
        return False
    days = s.lows[trigger.j : trigger.j + _WORDS_TO_DAYS]
    return "on" in days and any(is_calendar(low) for low in days[days.index("on") :][:_WORDS_OF_DAY])


def _had_been_on_days(s: Sentence, trigger: Trigger) -> bool:
    """`She had visited X from 17 to 19 April`, `She had earlier been in X on 18 and 19 April`, after the arrival at the
    last stop: a leg of the same journey, with days of its own. What has no days from one to another is history."""
    if trigger.verb.subtype != "visit" or s.lows[:1] not in (["he"], ["she"]) or s.low(1) != "had":
        return False
    days = s.lows[trigger.j : trigger.j + _WORDS_TO_DAYS]
    if "from" in days:
        return "to" in days[days.index("from") :]
    on = days.index("on") if "on" in days else len(days)
    return days[on + 2 : on + 3] == ["and"] and days[on + 1][:1].isdigit() and days[on + 3 : on + 4] != []


def _had_given_on_a_day(s: Sentence, trigger: Trigger) -> bool:
    """`X had awarded the medal to the ambassador on March 5`: told beside the farewell of these days; with a year or
    what came after it is history."""
    if trigger.verb.subtype != "award" or not _BEFORE_WHAT.isdisjoint(s.lows[trigger.i :]):
        return False
    days = [k + 1 for k in s.places_of("on") if k >= trigger.j]
    is_of_year = any(low.isdigit() and len(low) == _DIGITS_OF_YEAR for low in s.lows)
    return not is_of_year and any(is_calendar(s.low(k)) or is_calendar(s.low(k + 1)) for k in days)


_DIGITS_OF_YEAR: Final = 4
_WORDS_OF_DAY: Final = 4
_WORDS_TO_DAYS: Final = 12
_OF_DAY_BEFORE: Final = frozenset(("previous", "before", "earlier"))
LEAVES: Final = frozenset("leaves departs flies leave depart fly arrives arrive begins starts heads travels".split())
_WORDS_BACK: Final = 12


def _leaves_before(s: Sentence, i: int) -> bool:
    """`leaves here on Saturday for X, beginning a visit to Y`: the verb at token i goes on what is to come."""
    k = next((k for k in range(max(0, i - _WORDS_BACK), i) if s.lows[k] in LEAVES), None)
    return k is not None and s.kind == "body" and not DAYS_AHEAD.isdisjoint(s.lows[k:i])


DAYS_AHEAD: Final = frozenset((*WEEKDAYS, "tomorrow"))
WORDS_TO_DAY: Final = 7
_COME: Final = frozenset(
    "come arrived gone flown travelled traveled been landed sailed moved returned reached visited stayed".split()
)
_BEFORE_NOW: Final = frozenset(("had", "would"))


def _is_within_what_was_before(s: Sentence, i: int) -> bool:
    """`He had come to A, where he met B`, `It would have been his second trip after one to A, where he met B`: as long
    ago as that. `He had talks in A, where he met B` is not."""
    if "where" not in s.low_set() or _BEFORE_NOW.isdisjoint(s.low_set()):
        return False
    where = max((k for k in range(i) if s.lows[k] == "where"), default=0)
    if any(s.lows[k : k + 2] == ["would", "have"] for k in range(where)):
        return True
    if "who" in s.lows[:where]:
        return False
    return any(s.lows[k] == "had" and not _COME.isdisjoint(s.lows[k + 1 : k + 3]) for k in range(where))


def _status_of_finite(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    """`occurred` for a verb that tells so by its form; None for wishes, nouns and what was before the story."""
    i = trigger.i
    if any(low in _WISHING for low in near) and trigger.form in (verbs.BASE, verbs.ING, verbs.PARTICIPLE):
        return None
    if trigger.form == verbs.BASE and (_BEFORE_NOUN & set(near[-1:]) or _OWNERS & set(near[-2:-1])):
        return None
    is_before = "had" in near and trigger.form in (verbs.PAST, verbs.PARTICIPLE) and s.lows[i] != "had"
    is_off = trigger.verb.subtype == "visit" and had_called_off(s, i, trigger.j)
    is_off = is_off or (is_before and _had_been_on_days(s, trigger))
    is_off = is_off or (is_before and _had_given_on_a_day(s, trigger))
    is_off = is_off or (is_before and _had_come_on_a_calendar_day(s, trigger))
    if is_before and not is_earlier_that_day(s) and not _had_on_a_weekday(s) and not is_off:
        return None
    if trigger.form == verbs.PAST and _is_within_what_was_before(s, i):
        return None
    if s.is_own_words and trigger.form == verbs.ING and "am" in near[-2:]:
        return "announced"  # who says so is about to leave
    if trigger.form == verbs.BASE and not set(near) & {"did", "does"}:
        return _status_of_base(s, i)
    if not {"is", "are"}.isdisjoint(near[-2:]) and _is_on_the_point(s, trigger):
        return "announced"
    if trigger.form == verbs.ING and (_opens_aside(s, trigger) or _is_on_leaving(s, trigger)):
        is_ahead = "will" in s.lows[: trigger.j] or _leaves_before(
            s, i
        )  # also `X, heading a delegation, will leave on a visit to Y`
        return "announced" if is_ahead or is_spoken_on_leaving(s, i) else "occurred"
    if (
        trigger.form == verbs.ING
        and not opens_sentence(s, i)
        and (
            trigger.verb.is_dated
            or not (
                set(near[-2:])
                & {"am", "is", "are", "was", "were", "been", "after", "while", "when", "upon", "by", "in"}
            )
        )
    ):
        return None
    return "occurred"


def _is_on_the_point(s: Sentence, trigger: Trigger) -> bool:
    """`is leaving for X`, `is heading to X`, and with a day `is arriving in X on Friday`."""
    is_headed = s.lows[trigger.i] == "heading" and s.low(trigger.i + 1) in ("to", "for")
    if (is_headed or s.lows[trigger.i] in _SETTING_OUT) and "today" not in s.low_set():
        return True
    return s.lows[trigger.i] in _ON_THE_WAY and _has_day_ahead(s, trigger)


def _has_day_ahead(s: Sentence, trigger: Trigger) -> bool:
    """`is arriving in X on Friday`, `is visiting Y tomorrow`: the day stands behind the place."""
    days = [k for k in range(trigger.i, min(len(s), trigger.j + WORDS_TO_DAY)) if s.lows[k] in DAYS_AHEAD]
    days = [k for k in days if s.low(k - 1) not in _TO_LAST_DAY]
    return s.kind == "body" and any(s.low(k - 1) in ("on", "this", "next") or s.lows[k] == "tomorrow" for k in days)


_TO_LAST_DAY: Final = frozenset(("until", "till", "through", "to"))
"""`is visiting X until tomorrow`: the visit has begun."""


OF_MEETING: Final = ("meeting", "talks", "reception", "phone call", "video talks")


_THIS_DAY: Final = (["this", "morning"], ["this", "afternoon"], ["earlier", "today"])
_EARLIER_THIS_DAY: Final = (["earlier", "this", "morning"], ["earlier", "this", "afternoon"])


def is_earlier_that_day(s: Sentence) -> bool:
    """`Earlier in the day, X had received Y`, `This morning, X had received Y`: still of the day that the report tells
    of."""
    if s.lows[:2] in _THIS_DAY or s.lows[:3] in _EARLIER_THIS_DAY:
        return True
    if _OF_THIS_DAY.isdisjoint(s.low_set()):
        return False
    if "earlier" not in s.low_set():
        return ends_with_part_of_day(s)
    k = s.lows.index("earlier")
    if s.lows[k + 1 : k + 3] == ["in", "the"] and s.low(k + 3) in _OF_THIS_DAY:
        return True
    return s.lows[k + 1 : k + 3] in (["that", "day"], ["the", "same"])


def ends_with_part_of_day(s: Sentence) -> bool:
    """`X had already met Y in the morning.`, `X had been received by Y the same day.`, with no date in it."""
    end = len(s) - 1
    words = (s.lows[end - 3 : end], s.lows[end - 2 : end])
    return any(part in _AT_ITS_END for part in words) and not any(map(is_calendar, s.lows))


_AT_ITS_END: Final = (
    ["in", "the", "morning"], ["in", "the", "afternoon"], ["that", "same", "day"], ["on", "that", "day"],
    ["that", "morning"], ["that", "afternoon"], ["same", "day"],
)  # fmt: skip

_OF_THIS_DAY: Final = frozenset(("day", "morning", "afternoon", "evening"))
"""`Earlier in the morning, X had been received by Y`, too."""


def _opens_aside(s: Sentence, trigger: Trigger) -> bool:
    """`X left today, beginning a visit to Y`, `X and Y, meeting in Z, agreed`, `before going to W`."""
    if s.kind == "caption" and s.low(trigger.i - 1) == ")":
        return True  # `President X (right) meeting with Y`
    if s.low(trigger.i - 1) == "before":
        if trigger.verb.subtype in OF_MEETING:
            return not _DONE_FIRST.isdisjoint(s.lows[: trigger.i]) and SPEAKING.isdisjoint(s.lows[: trigger.i])
        return trigger.verb.subtype == "visit" and (trigger.i > 1 or is_spoken_on_leaving(s, trigger.i))
    is_encounter = s.kind == "body" and trigger.verb.subtype in OF_MEETING
    if s.low(trigger.i - 1) == "and":
        return is_encounter and _goes_on_aside(s, trigger.i - 1)
    is_aside = trigger.verb.subtype == "visit" or (is_encounter and s.lows[trigger.i] in _MEETING)
    return is_aside and s.low(trigger.i - 1) == ","


def _goes_on_aside(s: Sentence, i: int) -> bool:
    """`visited X on Friday, meeting with Y and holding talks with Z`: the second of two told aside, at the `and` of
    token i."""
    begins = [k for k in range(max(1, i - _WORDS_OF_ASIDE), i) if s.lows[k] in _MEETING and s.low(k - 1) == ","]
    return bool(begins) and "will" not in s.lows[:i]


_WORDS_OF_ASIDE: Final = 24
_MEETING: Final = frozenset(("meeting", "receiving", "holding"))
_DONE_FIRST: Final = frozenset(
    "met received held visited laid paid arrived called attended toured inspected addressed opened welcomed".split()
)
"""`met X before holding talks with Y`: both are told as done."""


def _is_on_leaving(s: Sentence, trigger: Trigger) -> bool:
    """`returned home on Friday concluding a visit to X`."""
    is_end = trigger.verb.subtype == "visit" and s.lows[trigger.i] in _CONCLUDING
    return is_end and not _LEAVING.isdisjoint(s.lows[: trigger.i])


def opens_sentence(s: Sentence, i: int) -> bool:
    """`Receiving X, Y said`: the verb opens a clause whose subject comes after it."""
    is_first = i == 0 or (i == 1 and s.lows[0] in ("while", "when", "upon", "after", "on", "in", "by"))
    return is_first or (i == 1 and is_spoken_on_leaving(s, i)) or 0 < i == words_on_top(s, i)


_ON_TOP: Final = (["apart", "from"], ["aside", "from"], ["in", "addition", "to"], ["as", "well", "as"])


def words_on_top(s: Sentence, i: int) -> int:
    """`Besides meeting X, Y called on Z`, `called on Z in addition to meeting X`: both were done, as so many words
    before the verb say."""
    if s.low(i - 1) == "besides":
        return 1
    if s.low(i - 1) not in ("from", "to", "as"):
        return 0
    return next((len(words) for words in _ON_TOP if s.lows[max(0, i - len(words)) : i] == words), 0)


def is_spoken_on_leaving(s: Sentence, i: int) -> bool:
    """`Before departing for X today, Y issued the following statement`: the journey is still to come."""
    is_before = s.lows[i] in _TAKING_OFF and s.low(i - 1) == "before"
    return is_before and not SPEAKING.isdisjoint(s.low_set())


def _status_of_infinitive(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    """`is to meet` announces; `led a delegation to visit` tells of a visit; other infinitives are purposes."""
    if near[-2:] == ["consented", "to"]:
        return "occurred"  # `The King today consented to receive the High Commissioner`: Malaysia's way to say so
    if trigger.verb.subtype in OF_MEETING and (
        near[-3:-1] == ["went", "on"] or near[-2:-1] == ["proceeded"] or _took_the_time(s, trigger.i)
    ):
        return "occurred"  # `went on to hold talks with X`
    if {"is", "are"} & set(near[-2:-1]) or (near[-2:-1] == ["also"] and {"is", "are"} & set(near[-3:-2])):
        return "announced"
    if {"was", "were"} & set(near[-2:-1]) and _is_said_of_plan(s, trigger.i):
        return "announced"
    if s.low(trigger.i - 2) == "and" and _is_to_before(s, trigger.i - 2):
        return "announced"
    if s.kind == "headline" and near[-1] == "to" and s.is_capitalized(trigger.i - 2):
        return "announced"
    is_chaired = s.lows[trigger.i].startswith(("co-chair", "cochair", "co-preside"))
    if is_chaired and not _WENT.isdisjoint(s.lows[: trigger.i]) and "will" not in s.lows[: trigger.i]:
        return "occurred"  # `visited X on May 3 to attend the forum and to co-chair the commission with Y`
    if trigger.verb.subtype == "visit":
        if _goes_to(s, trigger.i):
            return "announced"
        return "occurred" if _came_to(s, trigger.i) else None
    return "announced" if _goes_to(s, trigger.i) or _is_off_to(s, trigger.i) else None


_LEAVES_FOR: Final = frozenset(("travels", "flies", "heads", "goes", "proceeds", "departs", "leaves"))


def _is_off_to(s: Sentence, i: int) -> bool:
    """`arrived on Sunday and travels on to X on Thursday to meet Y`: the day to come of a journey, and its purpose."""
    k = next((k for k in range(i - 1, max(0, i - _FAR), -1) if s.lows[k] in _LEAVES_FOR), None)
    if k is None or s.kind != "body" or not {",", ".", ";", "and", "where"}.isdisjoint(s.lows[k:i]):
        return False
    return any(low in WEEKDAYS or low == "tomorrow" for low in s.lows[k:i])


_TIMES: Final = frozenset("stop visit trip stay stopover occasion opportunity break layover".split())
_TAKING: Final = frozenset(("used", "took"))
_WORDS_TO_TAKING: Final = 9


def _took_the_time(s: Sentence, i: int) -> bool:
    """`used a stop in X on Tuesday to meet Y`, `took the opportunity to hold talks with Y`: it was done."""
    k = next((k for k in range(i - 1, max(-1, i - _WORDS_TO_TAKING), -1) if s.lows[k] in _TAKING), None)
    return k is not None and not _TIMES.isdisjoint(s.lows[k:i])


def _is_to_before(s: Sentence, i: int) -> bool:
    """`is to be received by X and to hold talks with Y`: the second of two that are to come."""
    return any(s.lows[k] in ("is", "are") and s.low(k + 1) == "to" for k in range(max(0, i - _FAR_BACK), i))


_FAR_BACK: Final = 16
_SAYING: Final = frozenset(("said", "announced", "according", "confirmed"))
_THWARTED: Final = frozenset("but however cancelled canceled postponed called off instead until".split())


def _is_said_of_plan(s: Sentence, i: int) -> bool:
    """`was to meet X on Friday, the ministry said`: a plan, told in the tense of who told it."""
    words = s.low_set()
    is_dated = any(low in WEEKDAYS or low == "tomorrow" for low in s.lows[i:])
    return is_dated and not _SAYING.isdisjoint(words) and _THWARTED.isdisjoint(words)


_FAR: Final = 10
_WENT: Final = frozenset(("visited", "travelled", "traveled", "arrived", "paid", "undertook"))
_GOING: Final = frozenset(("travel", "visit", "undertake", "proceed", "depart", "pay", "embark", "fly"))


def _goes_to(s: Sentence, i: int) -> bool:
    """`will travel to Prague to co-chair consultations with X`: what the journey is for is announced with it."""
    will = next((k for k in range(i - 1, -1, -1) if s.lows[k] == "will"), None)
    return will is not None and bool(_GOING & set(s.lows[will : will + _FAR])) and "where" not in s.lows[will:i]


def _status_of_base(s: Sentence, i: int) -> str | None:
    """A bare form goes on an announcement (`will visit X and meet Y`); alone it tells only in headlines, captions."""
    is_to_come = s.low(i - 1) in ("and", "then") and _is_to_before(s, i)  # `is to visit X and then travel on to Y`
    if (
        is_to_come
        or _is_set_to_before(s, i)
        or "will" in s.lows[:i]
        or (s.is_own_words and "i" in s.lows[max(0, i - 2) : i])
    ):
        return "announced"
    return "occurred" if s.kind in ("headline", "caption") or _is_day_that_saw(s, i) else None


def _is_day_that_saw(s: Sentence, i: int) -> bool:
    """`Wednesday saw X sit down with Y`, `The morning saw X meet with Y`."""
    if "saw" not in s.low_set():
        return False
    k = s.lows.index("saw")
    return k < i and (s.low(k - 1) in WEEKDAYS or s.low(k - 1) in _PARTS_OF_DAY)


_PARTS_OF_DAY: Final = frozenset(("day", "morning", "afternoon", "evening", "today", "yesterday"))


def _is_set_to_before(s: Sentence, i: int) -> bool:
    """`is set to arrive in X and hold talks with Y`."""
    if s.low(i - 1) != "and" or ANNOUNCING.isdisjoint(s.lows[:i]):
        return False
    return any(s.lows[k] in ANNOUNCING and s.low(k + 1) == "to" for k in range(i))


def _came_to(s: Sentence, i: int) -> bool:
    is_led = "led" in s.lows[:i] and "delegation" in s.lows[:i]
    return is_led or bool({"arrived", "came", "left", "led", "departed", "flew"} & set(s.lows[max(0, i - 12) : i]))
