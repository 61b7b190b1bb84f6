"""Whether what a verb tells of happened, is announced, or is a wish, a denial or history."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.called_off import (
    had_been_planned,
    had_called_off,
    is_of_plan_given_up,
    is_plan_dropped,
    is_putting_off,
)
from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.years_ago import is_years_ago

_ANNOUNCING: Final = frozenset(
    ("will shall scheduled expected due set slated plans planned planning going 'll").split()
)


_AWAITED: Final = frozenset(("due", "expected", "awaited", "anticipated", "bound", "invitation"))
"""In a verb's own words: `is due in X`, `was bound for X`."""


_PERMITTING: Final = frozenset(("permit", "permits", "permitting"))


_HONOURED: Final = [
    [word, "to", "be"] for word in ("honoured", "honored", "pleased", "privileged", "delighted", "privilege", "honour")
]


_NEGATING: Final = frozenset(("not never n't refused denied declined without neither nor").split())


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


_HAVING: Final = frozenset(("has", "have", "had"))


def is_passive(s: Sentence, trigger: Trigger) -> bool:
    """The verb stands in the passive: `was received`."""
    if trigger.form not in (verbs.PAST, verbs.PARTICIPLE):
        return False
    before = [s.low(k) for k in range(max(0, trigger.i - 3), trigger.i)]
    if before[-1:] == [","] and _is_received_aside(s, trigger):
        return True
    return any(low in ("was", "were", "been", "being", "is", "are", "be") for low in before) and _HAVING.isdisjoint(
        before[-1:]
    )


_WORDS_TO_BY: Final = 9


def _is_received_aside(s: Sentence, trigger: Trigger) -> bool:
    """`X, received in Warsaw on Tuesday by Y, said`: place and day stand between, and nobody whom X would receive."""
    if trigger.verb.subtype != "reception" or trigger.verb.pattern:
        return False
    for k in range(trigger.j, min(trigger.j + _WORDS_TO_BY, len(s))):
        if s.lows[k] == "by":
            return True
        if not (s.is_capitalized(k) or s.lows[k] in _SETTING or s.lows[k][:1].isdigit()):
            return False
    return False


_SETTING: Final = frozenset("in at on the today yesterday here this morning afternoon evening palace".split())


def status_of(s: Sentence, trigger: Trigger, passive: bool) -> str | None:
    """`occurred` or `announced` by the verb's form and what stands before it; None for what is no event."""
    i = trigger.i
    before = [s.low(k) if s.words[k] != "May" else "5" for k in range(max(0, i - 7), i)]
    before = ["" if is_noun_will(s, i - len(before) + n) else low for n, low in enumerate(before)]
    clause = before
    for cut, low in enumerate(before):
        if low in (",", ";", "who", "which", "that", "while", "and") and cut < len(before) - 1:
            clause = before[cut + 1 :]
    near = clause[-5:]
    if _FEELING & set(s.lows[:i]) and follows_feeling(s, i) and "will" not in near:
        return None
    is_given_up = is_of_plan_given_up(s, i)
    if trigger.verb.subtype == "visit" and (is_given_up or is_plan_dropped(s, i, near) or is_putting_off(s, i)):
        return "announced"  # and called off, as the sentence says
    if (
        is_given_up
        or any(low in _NEGATING for low in near)
        or (s.low(i - 1) == "once" and trigger.verb.subtype in _OF_MEETING)  # `tells how she once dined with X`
        or {"if", "whether", "unless"} & set(s.lows[max(0, i - 9) : i])
    ):
        return None
    if not _REMOTE_TIME.isdisjoint(s.low_set()) and (_is_long_ago(s) or is_years_ago(s, i)):
        return None
    if ("after" in s.lows[:i] and _comes_after(s, i)) or (trigger.verb.subtype == "visit" and _is_open(s, i)):
        return None
    if "been" in s.lows[:i] and had_been_planned(s, i):
        return None
    if s.lows[0] == "had" or (not _PERMITTING.isdisjoint(s.lows[i:]) and not s.lows[i].startswith("accept")):
        return None  # `Had X met Y, ...`, `will travel when conditions permit`
    if passive and s.low(i - 1) == "be" and "will" not in near:
        return _status_of_being(s, i, near)
    if _is_announced(trigger, near, clause) or _is_awaited(s, trigger):
        return "announced"
    return "occurred" if _is_had(s, trigger) else _status_by_form(s, trigger, near)


def _status_by_form(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    if near[-1:] == ["to"] or (near[-2:-1] == ["to"] and near[-1].endswith("ly")):
        return _status_of_infinitive(s, trigger, near)
    return _status_of_finite(s, trigger, near)


def _status_of_being(s: Sentence, i: int, near: list[str]) -> str | None:
    """`I was honoured to be received by X` was; `is due to be received` is announced; `to be received` is a wish."""
    if s.lows[max(0, i - 3) : i] in _HONOURED:
        return "occurred"
    return "announced" if "will" in s.lows[:i] or _is_scheduled_to_be(near) else None


_SCHEDULED: Final = frozenset(("scheduled", "due", "slated", "set", "expected"))


def _is_scheduled_to_be(near: list[str]) -> bool:
    """`is scheduled to be received by X`, `is also due to be hosted by X`, `is to be received`, `was also due to be`;
    `was scheduled` leaves it open."""
    if near[-2:] != ["to", "be"]:
        return False
    if near[-3:-2] in (["is"], ["are"]) or (near[-3:-2] in (["also"], ["later"]) and {"is", "are"} & set(near[-4:-3])):
        return True
    is_due = near[-3:-2] == ["due"] and not {"was", "were"}.isdisjoint(near[:-3])
    return is_due or (not {"is", "are"}.isdisjoint(near[:-3]) and not _SCHEDULED.isdisjoint(near[-3:-2]))


def _comes_after(s: Sentence, i: int) -> bool:
    """`The visit comes after X made a trip to Y in April`: what was before the news."""
    return any(s.lows[k] in ("come", "comes", "came") and s.low(k + 1) == "after" for k in range(i - 1))


_PLANS: Final = frozenset(("plan", "plans", "intention", "intentions", "schedule"))
_HOPES: Final = frozenset(("hope", "hopes", "hoped", "hoping"))
_OPEN: Final = frozenset(("clear", "unclear", "known", "unknown", "sure", "say", "asked", "undecided"))
_WHEN: Final = frozenset(("when", "how"))


def _is_open(s: Sentence, i: int) -> bool:
    """`hopes that X will be able to visit Y`, `it is not clear when X will travel to Y`: a journey that nobody told to
    come."""
    words = s.low_set()
    if "no" in words and any(s.lows[k] == "no" and s.lows[k + 1] in _PLANS for k in range(i)):
        return True  # `The king has no plans to travel to X`
    if not _HOPES.isdisjoint(words):
        k = next((k for k in range(i - 1, -1, -1) if s.lows[k] in _HOPES or s.lows[k] == ","), -1)
        if k >= 0 and s.lows[k] in _HOPES and "will" in s.lows[k:i]:
            return True
    if _OPEN.isdisjoint(words) or _WHEN.isdisjoint(words):
        return False
    when = next((k for k in range(i - 1, -1, -1) if s.lows[k] in _WHEN), 0)
    return not _OPEN.isdisjoint(s.lows[max(0, when - 2) : when])


_REMOTE_TIME: Final = frozenset(("lifetime", "followed", "subsequent", "decades", "century", "days", "back", "ago"))


def _is_long_ago(s: Sentence) -> bool:
    """`visited X in his lifetime`, `in the years that followed`, `back in 1978`, `in those days`: history."""
    for k, low in enumerate(s.lows):
        previous = s.low(k - 1)
        if low in ("lifetime", "century") and k > 1:
            return True
        if low in ("years", "decades") and (s.low(k + 2) == "followed" or previous in ("subsequent", "following")):
            return True
        if (low == "days" and previous == "those") or (low == "back" and s.low(k + 1) in ("in", "then")):
            return s.low(k + 2)[:2] in ("19", "20") or low == "days" or s.low(k + 1) == "then"
    return False


_DAYS_OF_WEEK: Final = frozenset(WEEKDAYS)
_BEFORE_WHAT: Final = frozenset("after when before since until by once would if as".split())


def _had_on_a_weekday(s: Sentence) -> bool:
    """`On Monday evening, he had met with X`, `A day earlier, he had`: of these days, with nothing that came after."""
    if "day" in s.lows[:4] and not _OF_DAY_BEFORE.isdisjoint(s.lows[:4]):
        return True
    words = set(s.lows[s.lows.index(",") :]) if s.lows[0] == "before" and "," in s.low_set() else s.low_set()
    return not _DAYS_OF_WEEK.isdisjoint(s.low_set()) and _BEFORE_WHAT.isdisjoint(words)


_OF_DAY_BEFORE: Final = frozenset(("previous", "before", "earlier"))


def _is_awaited(s: Sentence, trigger: Trigger) -> bool:
    if trigger.verb.subtype != "visit":
        return False
    if s.lows[trigger.i] in _GONE and "bound" in s.lows[trigger.i : trigger.j]:
        return False  # `left on Tuesday at the head of a delegation bound for X`
    return not _AWAITED.isdisjoint(s.lows[trigger.i : trigger.j]) or _is_leaving_soon(s, trigger)


_GONE: Final = frozenset(("left", "departed", "boarded"))
_LEAVES: Final = frozenset("leaves departs flies leave depart fly arrives arrive begins starts heads travels".split())
_WORDS_BACK: Final = 12


def _leaves_before(s: Sentence, i: int) -> bool:
    """`leaves here on Saturday for X, beginning a visit to Y`: the verb at token i goes on what is to come."""
    k = next((k for k in range(max(0, i - _WORDS_BACK), i) if s.lows[k] in _LEAVES), None)
    return k is not None and s.kind == "body" and not _DAYS_AHEAD.isdisjoint(s.lows[k:i])


_DAYS_AHEAD: Final = frozenset((*WEEKDAYS, "tomorrow"))
_WORDS_TO_DAY: Final = 7


def _is_leaving_soon(s: Sentence, trigger: Trigger) -> bool:
    """`The guest leaves for Hanoi on Wednesday`: a present with a weekday tells of what is to come."""
    if s.lows[trigger.i] not in _LEAVES or s.kind == "caption":
        return False
    return not _DAYS_AHEAD.isdisjoint(s.lows[trigger.i : trigger.j + _WORDS_TO_DAY])


def _is_announced(trigger: Trigger, near: list[str], clause: list[str]) -> bool:
    """`will`, `is scheduled to`, and `would` of a visit, which counts where a day is named."""
    if "will" in near or "shall" in near or ("to" in near[-2:] and any(low in _ANNOUNCING for low in clause)):
        return True
    return "would" in near and trigger.verb.subtype == "visit" and trigger.form in (verbs.BASE, verbs.ING)


_WHOSE_WILL: Final = frozenset("their his her its the political 's good free strong common firm our".split())


def is_noun_will(s: Sentence, k: int) -> bool:
    """`confirmed their will to strengthen ties, during talks headed by X and Y`: no verb."""
    return s.low(k) == "will" and s.low(k - 1) in _WHOSE_WILL and s.low(k + 1) in _AFTER_WILL


def is_to_be(s: Sentence, end: int) -> bool:
    """`will` stands as a verb before token `end`."""
    return "will" in s.lows[:end] and any(s.lows[k] == "will" and not is_noun_will(s, k) for k in range(end))


_AFTER_WILL: Final = frozenset(("to", "of", "and", "for", ",", "that"))


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
    """`is leaving for X`, and with a day `is arriving in X on Friday`."""
    if s.lows[trigger.i] in _SETTING_OUT and "today" not in s.low_set():
        return True
    return s.lows[trigger.i] in _ON_THE_WAY and _has_day_ahead(s, trigger)


def _has_day_ahead(s: Sentence, trigger: Trigger) -> bool:
    """`is arriving in X on Friday`, `is visiting Y tomorrow`: the day stands behind the place."""
    days = [k for k in range(trigger.i, min(len(s), trigger.j + _WORDS_TO_DAY)) if s.lows[k] in _DAYS_AHEAD]
    return s.kind == "body" and any(s.low(k - 1) in ("on", "this", "next") or s.lows[k] == "tomorrow" for k in days)


_PLEASURES: Final = frozenset(("pleasure", "honour", "honor", "privilege", "opportunity", "chance"))
_FEELINGS: Final = frozenset("pleased delighted honoured honored glad happy privileged great good wonderful".split())
_OF_MEETING: Final = ("meeting", "talks", "reception", "phone call", "video talks")


def _is_had(s: Sentence, trigger: Trigger) -> bool:
    """`had the pleasure of meeting X`, `was delighted to meet X`, `Pleased to meet X`; not `would be glad to meet`."""
    i = trigger.i
    word, before = s.low(i - 2), s.lows[max(0, i - 6) : i - 2]
    leads = (trigger.form, s.low(i - 1)) in ((verbs.ING, "of"), (verbs.BASE, "to"))
    if not leads or trigger.verb.subtype not in _OF_MEETING or not _WILL.isdisjoint(before):
        return False
    if word in _PLEASURES:
        return not {"had", "have", "having"}.isdisjoint(before) or (s.is_own_words and "it" in before)
    is_felt = word in _FEELINGS and s.low(i - 1) == "to"
    return is_felt and (s.is_own_words or not {"was", "were"}.isdisjoint(before))


_WILL: Final = frozenset(("will", "would", "shall", "be", "hope", "hopes", "hoped", "not", "'d", "'ll", "look", "next"))


def is_earlier_that_day(s: Sentence) -> bool:
    """`Earlier in the day, X had received Y`: still of the day that the report tells of."""
    if "earlier" not in s.low_set() or "day" not in s.low_set():
        return False
    k = s.lows.index("earlier")
    return s.lows[k + 1 : k + 4] == ["in", "the", "day"] or s.lows[k + 1 : k + 3] in (["that", "day"], ["the", "same"])


def _opens_aside(s: Sentence, trigger: Trigger) -> bool:
    """`X left today, beginning a visit to Y`, `X and Y, meeting in Z, agreed`, `before going to W`."""
    if s.kind == "caption" and s.low(trigger.i - 1) == ")":
        return True  # `President X (right) meeting with Y`
    if s.low(trigger.i - 1) == "before":
        if trigger.verb.subtype in _OF_MEETING:
            return not _DONE_FIRST.isdisjoint(s.lows[: trigger.i]) and SPEAKING.isdisjoint(s.lows[: trigger.i])
        return trigger.verb.subtype == "visit" and (trigger.i > 1 or is_spoken_on_leaving(s, trigger.i))
    is_aside = trigger.verb.subtype == "visit" or (s.lows[trigger.i] in _MEETING and s.kind == "body")
    return is_aside and s.low(trigger.i - 1) == ","


_MEETING: Final = frozenset(("meeting", "receiving"))
_DONE_FIRST: Final = frozenset(
    "met received held visited laid paid arrived called attended toured inspected addressed opened welcomed".split()
)
"""`met X before holding talks with Y`: both are told as done."""


def _is_on_leaving(s: Sentence, trigger: Trigger) -> bool:
    """`returned home on Friday concluding a visit to X`."""
    is_end = trigger.verb.subtype == "visit" and s.lows[trigger.i] in _CONCLUDING
    return is_end and not _LEAVING.isdisjoint(s.lows[: trigger.i])


def is_underway(s: Sentence, trigger: Trigger) -> bool:
    """The verb stands in the present: `is paying a visit`, `is on a visit`, `visits`."""
    if trigger.form == verbs.ING:
        return bool({"am", "is", "are"} & set(s.lows[max(0, trigger.i - 3) : trigger.i]))
    return trigger.form == verbs.PRESENT


def opens_sentence(s: Sentence, i: int) -> bool:
    """`Receiving X, Y said`: the verb opens a clause whose subject comes after it."""
    is_first = i == 0 or (i == 1 and s.lows[0] in ("while", "when", "upon", "after", "on", "in", "by"))
    return is_first or (i == 1 and is_spoken_on_leaving(s, i))


def is_spoken_on_leaving(s: Sentence, i: int) -> bool:
    """`Before departing for X today, Y issued the following statement`: the journey is still to come."""
    is_before = s.lows[i] in _TAKING_OFF and s.low(i - 1) == "before"
    return is_before and not SPEAKING.isdisjoint(s.low_set())


_FEELING: Final = frozenset(
    ("delighted", "pleased", "glad", "happy", "grateful", "recalled", "recalling", "remembered")
)


def follows_feeling(s: Sentence, i: int) -> bool:
    """`stated that he was delighted that a mission visited ...`: what someone is glad of is known, not news."""
    return not _FEELING.isdisjoint(s.low_set()) and any(
        s.low(k) in _FEELING and s.low(k + 1) == "that" for k in range(i - 1)
    )


def _status_of_infinitive(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    """`is to meet` announces; `led a delegation to visit` tells of a visit; other infinitives are purposes."""
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
    return "announced" if _goes_to(s, trigger.i) else None


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
    if s.low(i - 1) != "and" or _ANNOUNCING.isdisjoint(s.lows[:i]):
        return False
    return any(s.lows[k] in _ANNOUNCING and s.low(k + 1) == "to" for k in range(i))


def _came_to(s: Sentence, i: int) -> bool:
    is_led = "led" in s.lows[:i] and "delegation" in s.lows[:i]
    return is_led or bool({"arrived", "came", "left", "led", "departed", "flew"} & set(s.lows[max(0, i - 12) : i]))


def is_quoted(s: Sentence, i: int) -> bool:
    """Inside an opened quotation, or in a `that` clause of a verb of saying: told by someone, not by the article."""
    # A statement that is printed in full opens each of its paragraphs with a mark.
    quotes = sum(1 for k in range(i) if s.low(k) in ('"', "“", "”"))
    quotes -= s.is_own_words and quotes > 0 and _opens_own_words(s)
    return quotes % 2 == 1 or _is_hearsay(s, i)


def _opens_own_words(s: Sentence) -> bool:
    """The first mark opens what the speaker tells of himself: at the beginning, or behind `X wrote:`."""
    first = next(k for k in range(len(s)) if s.lows[k] in ('"', "“", "”"))
    return first == 0 or s.lows[first - 1] == ":"


def _is_hearsay(s: Sentence, i: int) -> bool:
    """`A daily had reported that X met Y`, `denied a report that X met Y`: not told by the article."""
    for k in range(i - 2, 0, -1):
        if s.lows[k] == "that" and s.lows[k - 1] in ("reported", "report", "reports", "rumours", "rumors", "claims"):
            return s.lows[k - 1] != "reported" or s.low(k - 2) == "had"
    return False


def has_come(s: Sentence, start: int) -> bool:
    """`arrived in X to attend the session that begins on May 2`: the verb at an offset tells of who is there."""
    return any(s.starts[k] == start and s.lows[k] in _COME_THERE for k in range(len(s)))


_COME_THERE: Final = frozenset(("arrived", "landed", "came"))
