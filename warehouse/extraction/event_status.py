"""Whether what a verb tells of happened, is announced, or is a wish, a denial or history."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.called_off import (
    had_been_planned,
    had_intended,
    is_cancelled,
    is_of_plan_given_up,
    is_plan_dropped,
    is_putting_off,
)
from warehouse.extraction.date_model import MONTHS, is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.hearsay import is_hearsay
from warehouse.extraction.presents_ahead import is_when_ahead, is_when_before
from warehouse.extraction.status_by_form import ANNOUNCING, DAYS_AHEAD, LEAVES, OF_MEETING, WORDS_TO_DAY, status_by_form
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.extraction.years_ago import is_reminder, is_years_ago

_AWAITED: Final = frozenset(("due", "expected", "awaited", "anticipated", "bound", "invitation"))
"""In a verb's own words: `is due in X`, `was bound for X`."""
_PERMITTING: Final = frozenset(("permit", "permits", "permitting"))
_HONOURED: Final = [
    [word, "to", "be"] for word in ("honoured", "honored", "pleased", "privileged", "delighted", "privilege", "honour")
]
_NEGATING: Final = frozenset(
    "avoided avoids avoid skipped snubbed considered considering considers contemplating not never n't refused denied "
    "denies deny denying declined without neither nor".split()
)
_DENIALS: Final = frozenset(("not", "never", "n't"))
_OFTEN_DONE: Final = frozenset("often regularly usually frequently sometimes occasionally always".split())
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
    if follows_feeling(s, i) and "will" not in near:
        return None
    is_given_up = is_of_plan_given_up(s, i)
    if trigger.verb.subtype == "visit" and (is_given_up or is_plan_dropped(s, i, near) or is_putting_off(s, i)):
        return "announced"  # and called off, as the sentence says
    if (
        is_given_up
        or (s.low(i - 1) == "having" and s.low(i - 2) == "for")  # `thanked X for having sent congratulations`
        or _is_of_youth(s, i)
        or any(low in _NEGATING for low in near)
        or not _DENIALS.isdisjoint(s.lows[i : trigger.j])  # `has never held talks with`
        or not _OFTEN_DONE.isdisjoint(near[-2:])
        or _is_kept_up(s, trigger)
        or (s.low(i - 1) == "once" and trigger.verb.subtype in OF_MEETING)  # `tells how she once dined with X`
        or not _IF.isdisjoint(s.lows[max(0, i - _WORDS_TO_IF) : i])
        or ("how" in s.lows[:i] and is_recounted(s, i))
        or (trigger.verb.subtype == "phone call" and is_on_call(s, trigger.j))
        or (near[-1:] == ["have"] and not _HAD_BETTER.isdisjoint(near))  # `should have met X`
        or (trigger.verb.subtype == "meeting" and is_of_game(s, trigger.j))
        or (trigger.verb.subtype in ("meeting", "visit") and is_counted(s, i))
    ):
        return None
    if (s.lows[i] in _OF_HABIT and is_habit(s, i)) or (
        _REMOTE_TIME.stands_in(s) and (_is_long_ago(s) or is_years_ago(s, i))
    ):
        return None
    is_open = trigger.verb.subtype == "visit" and _is_open(s, i)
    if ("after" in s.lows[:i] and _comes_after(s, i)) or is_open or ("no" in s.low_set() and _is_unplanned(s, i)):
        return None
    if ("been" in s.lows[:i] and had_been_planned(s, i)) or had_intended(s, i):
        return "announced" if trigger.verb.subtype == "visit" and is_cancelled(" ".join(s.lows)) else None
    is_open = not _PERMITTING.isdisjoint(s.lows[i:]) and not s.lows[i].startswith("accept")
    if s.lows[0] == "had" or is_open or is_when_before(s, trigger) or is_reminder(s, i):
        return None  # `Had X met Y, ...`, `will travel when conditions permit`
    if passive and s.low(i - 1) == "be" and "will" not in near:
        return _status_of_being(s, i, near)
    if (
        _is_announced(trigger, near, clause)
        or _is_awaited(s, trigger)
        or is_said_ahead(s, trigger, near)
        or (trigger.verb.subtype == "visit" and (_was_to(s, i) or is_when_ahead(s, trigger)))
    ):
        return "announced"
    return "occurred" if _is_had(s, trigger) else status_by_form(s, trigger, near)


def _is_kept_up(s: Sentence, trigger: Trigger) -> bool:
    """`met X regularly until 2020`: no one encounter, where no day is named."""
    is_often = trigger.verb.subtype in OF_MEETING and not _KEPT_UP.isdisjoint(s.lows[trigger.j :])
    return is_often and not any(low in DAYS_AHEAD for low in s.lows)


_KEPT_UP: Final = frozenset(("regularly", "frequently"))
_IF: Final = frozenset(("if", "whether", "unless"))
_WORDS_TO_IF: Final = 14
_OF_HABIT: Final = frozenset(("hold", "holds", "meet", "meets", "host", "hosts", "visit", "visits"))
_TIMES: Final = frozenset(("once", "twice", "thrice"))
_TURNS: Final = frozenset(("in", "every", "a", "each"))


def is_habit(s: Sentence, i: int) -> bool:
    """`holds a conference once in three years`, `meets ASEAN ministers twice a year`, `hosts it every other year`."""
    for k in range(i + 1, len(s)):
        if s.lows[k] in (".", ";"):
            return False
        if s.lows[k] in _TIMES and s.low(k + 1) in _TURNS:
            return True
        if s.lows[k] == "every" and s.low(k + 1) in _SPANS:
            return True
    return False


_HAD_BETTER: Final = frozenset("should could might may must ought would".split())
_OFTEN: Final = frozenset(("twice", "thrice"))


_RECOUNTING: Final = frozenset(
    "describes described recounts recounted recalls recalled remembers tells tell recount recall".split()
)
_WORDS_TO_TALE: Final = 14


def is_recounted(s: Sentence, i: int) -> bool:
    """`In his memoir, X describes how he flew to Y and met Z`: what was long ago."""
    near = s.lows[max(0, i - _WORDS_TO_TALE) : i]
    k = next((k for k in range(len(near) - 1, 0, -1) if near[k] == "how"), 0)
    if k > 0 and near[k - 1] in (",", "and"):  # `The memoirs tell how the talks broke down, how he flew to Y`
        return any(s.lows[m] == "how" and s.lows[m - 1] in _RECOUNTING for m in range(1, i))
    return k > 0 and near[k - 1] in _RECOUNTING


def is_on_call(s: Sentence, j: int) -> bool:
    """`briefed the Cabinet on the phone call that he received`: what a briefing was on, which was no call."""
    is_phone = s.low(j - 1) in ("phone", "telephone") and s.low(j) in ("call", "calls", "conversation", "conversations")
    return is_phone and "on" in s.lows[max(0, j - 3) : j - 1]


def is_counted(s: Sentence, i: int) -> bool:
    """`said that he met X only twice`, `has visited Y several times`: how often, and not that it is news; a day makes
    it news."""
    words = s.low_set()
    if _OFTEN.isdisjoint(words) and "times" not in words:
        return False
    if any(low in DAYS_AHEAD for low in s.lows):
        return False
    return any(s.lows[k] in _OFTEN or (s.lows[k] == "times" and s.lows[k - 1] in _MANY) for k in range(i + 1, len(s)))


_MANY: Final = frozenset("two three four five six seven eight nine ten several many numerous dozens more".split())
_FINALS: Final = frozenset(
    "final finals semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals "
    "playoff playoffs play-off knockout".split()
)
_ROUNDS: Final = frozenset("round rounds session stage phase text draft document declaration agreement day".split())


def is_of_game(s: Sentence, j: int) -> bool:
    """`will meet Y in the Wimbledon final on Saturday`: players, and no talks; not `in the final round of talks`."""
    if _FINALS.isdisjoint(s.low_set()):
        return False
    return any(s.lows[k] in _FINALS and s.low(k + 1) not in _ROUNDS for k in range(j, len(s)))


_SPANS: Final = frozenset(
    "year month week spring summer autumn fall winter other two three four five six second".split()
)


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


def _is_unplanned(s: Sentence, i: int) -> bool:
    """`The king has no plans to travel to X`, `has no intention to meet Y`."""
    return any(s.lows[k] == "no" and s.lows[k + 1] in _PLANS for k in range(i))


def _is_open(s: Sentence, i: int) -> bool:
    """`hopes that X will be able to visit Y`, `it is not clear when X will travel to Y`: a journey that nobody told to
    come."""
    words = s.low_set()
    if not _HOPES.isdisjoint(words):
        k = next((k for k in range(i - 1, -1, -1) if s.lows[k] in _HOPES or s.lows[k] == ","), -1)
        if k >= 0 and s.lows[k] in _HOPES and "will" in s.lows[k:i]:
            return True
    if _OPEN.isdisjoint(words) or _WHEN.isdisjoint(words):
        return False
    when = next((k for k in range(i - 1, -1, -1) if s.lows[k] in _WHEN), 0)
    return not _OPEN.isdisjoint(s.lows[max(0, when - 2) : when])


_REMOTE_TIME: Final = WordList(("lifetime", "followed", "subsequent", "decades", "century", "days", "back", "ago"))


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


def _is_awaited(s: Sentence, trigger: Trigger) -> bool:
    if trigger.verb.subtype != "visit":
        return False
    if s.lows[trigger.i] in _GONE and "bound" in s.lows[trigger.i : trigger.j]:
        return False  # `left on Tuesday at the head of a delegation bound for X`
    return not _AWAITED.isdisjoint(s.lows[trigger.i : trigger.j]) or _is_leaving_soon(s, trigger)


_GONE: Final = frozenset(("left", "departed", "boarded"))


_GOES_ON: Final = frozenset(("goes", "continues", "moves", "proceeds"))


def _is_leaving_soon(s: Sentence, trigger: Trigger) -> bool:
    """`The guest leaves for Hanoi on Wednesday`: a present with a weekday tells of what is to come."""
    is_going_on = s.lows[trigger.i] in _GOES_ON and s.kind == "body"
    if (s.lows[trigger.i] not in LEAVES and not is_going_on) or s.kind == "caption":
        return False
    near = s.lows[trigger.i : trigger.j + WORDS_TO_DAY]
    day = next((k for k, low in enumerate(near) if low in DAYS_AHEAD), None)
    if day is None:  # `travels to X and Y next week`
        return any(near[k : k + 2] in (["next", "week"], ["next", "month"]) for k in range(len(near)))
    return near[day - 2 : day] != ["today", "("]  # `begins a visit to X today (Sunday, 30 June)`


def _is_announced(trigger: Trigger, near: list[str], clause: list[str]) -> bool:
    """`will`, `is scheduled to`, and `would` of a visit, which counts where a day is named."""
    if "will" in near or "shall" in near or ("to" in near[-2:] and any(low in ANNOUNCING for low in clause)):
        return True
    return "would" in near and trigger.verb.subtype == "visit" and trigger.form in (verbs.BASE, verbs.ING)


def _was_to(s: Sentence, i: int) -> bool:
    """`was to visit X from 2 to 4 May`, `was originally to make a visit to X on 2 May`: a plan with its days; not `was
    later to visit X`, `the first who was to visit X`."""
    if s.low(i - 1) != "to" or not any(low in MONTHS or low in DAYS_AHEAD for low in s.lows[i:]):
        return False
    was = i - 3 if s.low(i - 2) in ("originally", "initially", "also") else i - 2
    return s.low(was) in ("was", "were") and s.low(was - 1) not in ("who", "which", "he", "she")


_SAID_AHEAD: Final = frozenset(("said", "announced", "confirmed", "declared", "stated", "revealed"))
_OPEN_ENDS: Final = frozenset("if unless whether provided only hoped hopes not ready willing like prefer".split())
_WORDS_TO_WOULD: Final = 16


def is_said_ahead(s: Sentence, trigger: Trigger, near: list[str]) -> bool:
    """`President X announced (that) he would meet with Y in Z on Friday`: told ahead, and only with its day."""
    is_kind = trigger.verb.subtype == "visit" or trigger.verb.subtype in OF_MEETING
    if near[-1:] != ["would"] or not is_kind or trigger.form != verbs.BASE:
        return False
    before = s.lows[max(0, trigger.i - _WORDS_TO_WOULD) : trigger.i]
    is_day_named = any(low in DAYS_AHEAD or is_calendar(low) for low in s.lows[trigger.j :])
    return is_day_named and not _SAID_AHEAD.isdisjoint(before) and _OPEN_ENDS.isdisjoint(s.low_set())


_WHOSE_WILL: Final = frozenset("their his her its the political 's good free strong common firm our".split())


def is_noun_will(s: Sentence, k: int) -> bool:
    """`confirmed their will to strengthen ties, during talks headed by X and Y`: no verb."""
    return s.low(k) == "will" and s.low(k - 1) in _WHOSE_WILL and s.low(k + 1) in _AFTER_WILL


def is_to_be(s: Sentence, end: int) -> bool:
    """`will` stands as a verb before token `end`."""
    return "will" in s.lows[:end] and any(s.lows[k] == "will" and not is_noun_will(s, k) for k in range(end))


_AFTER_WILL: Final = frozenset(("to", "of", "and", "for", ",", "that"))
_PLEASURES: Final = frozenset(("pleasure", "honour", "honor", "privilege", "opportunity", "chance"))
_FEELINGS: Final = frozenset("pleased delighted honoured honored glad happy privileged great good wonderful".split())


def _is_had(s: Sentence, trigger: Trigger) -> bool:
    """`had the pleasure of meeting X`, `was delighted to meet X`, `Pleased to have met X`; not `would be glad to
    meet`."""
    i = trigger.i
    is_perfect = s.low(i - 1) == "have" and s.low(i - 2) == "to" and trigger.form in (verbs.PAST, verbs.PARTICIPLE)
    leads = is_perfect or (trigger.form, s.low(i - 1)) in ((verbs.ING, "of"), (verbs.BASE, "to"))
    i = i - 1 if is_perfect else i
    word, before = s.low(i - 2), s.lows[max(0, i - 7) : i - 2]
    is_kind = trigger.verb.subtype in OF_MEETING or trigger.verb.subject_role == "host"
    if not leads or not is_kind or not _WILL.isdisjoint(before):
        return False
    if word in _PLEASURES:
        return not {"had", "have", "having"}.isdisjoint(before) or (s.is_own_words and "it" in before)
    is_felt = word in _FEELINGS and s.low(i - 1) == "to"
    return is_felt and (s.is_own_words or not {"was", "were"}.isdisjoint(before))


_WILL: Final = frozenset(("will", "would", "shall", "be", "hope", "hopes", "hoped", "not", "'d", "'ll", "look", "next"))


def is_underway(s: Sentence, trigger: Trigger) -> bool:
    """The verb stands in the present: `is paying a visit`, `is on a visit`, `visits`."""
    if trigger.form == verbs.ING:
        return bool({"am", "is", "are"} & set(s.lows[max(0, trigger.i - 3) : trigger.i]))
    return trigger.form == verbs.PRESENT


_FEELING: Final = frozenset(
    ("delighted", "pleased", "glad", "happy", "grateful", "recalled", "recalling", "remembered")
)
_ANY_OF_FEELING: Final = WordList(_FEELING)


def follows_feeling(s: Sentence, i: int) -> bool:
    """`stated that he was delighted that a mission visited ...`: what someone is glad of is known, not news."""
    return _ANY_OF_FEELING.stands_in(s) and any(s.low(k) in _FEELING and s.low(k + 1) == "that" for k in range(i - 1))


def is_quoted(s: Sentence, i: int) -> bool:
    """Inside an opened quotation, or in a `that` clause of a verb of saying: told by someone, not by the article."""
    # A statement that is printed in full opens each of its paragraphs with a mark.
    quotes = sum(1 for k in range(i) if s.low(k) in ('"', "“", "”"))
    quotes -= s.is_own_words and quotes > 0 and _opens_own_words(s)
    return (quotes % 2 == 1 and not _is_report_of_office(s)) or is_hearsay(s, i)


_QUOTES: Final = frozenset(('"', "“", "”"))
_PRESS_OFFICES: Final = frozenset(
    "service office ministry spokesman spokeswoman spokesperson secretariat department embassy".split()
)
_REPORTING: Final = frozenset("said reported announced stated noted added informed told specified clarified".split())
_FIRST_PERSON: Final = frozenset("i we our my us me ours mine".split())
_LONGEST_SOURCE: Final = 14


def _is_report_of_office(s: Sentence) -> bool:
    """`“On May 3, X will hold talks with Y in Z,” the press service said`: all of the sentence but its end is what an
    office reports of others."""
    if s.lows[0] not in _QUOTES or _PRESS_OFFICES.isdisjoint(s.low_set()) or _REPORTING.isdisjoint(s.low_set()):
        return False
    close = next((k for k in range(len(s) - 1, 0, -1) if s.lows[k] in _QUOTES), 0)
    source = s.lows[close + 1 :]
    is_of_office = not _PRESS_OFFICES.isdisjoint(source) and not _REPORTING.isdisjoint(source)
    return is_of_office and len(source) <= _LONGEST_SOURCE and _FIRST_PERSON.isdisjoint(s.lows[:close])


def _opens_own_words(s: Sentence) -> bool:
    """The first mark opens what the speaker tells of himself: at the beginning, or behind `X wrote:`."""
    first = next(k for k in range(len(s)) if s.lows[k] in ('"', "“", "”"))
    return first == 0 or s.lows[first - 1] == ":"


def _is_of_youth(s: Sentence, i: int) -> bool:
    """The clause of the verb at token i goes on with `as a young`: another clause's is of somebody else."""
    for k in s.places_of("as") if _ANY_OF_YOUTH.stands_in(s) else ():
        if i < k <= i + _WORDS_TO_YOUTH and s.low(k + 1) == "a" and s.low(k + 2) in _YOUTH:
            return _CLAUSES.isdisjoint(s.lows[i:k])
    return False


_WORDS_TO_YOUTH: Final = 8
_CLAUSES: Final = frozenset((",", "who", "whom", "which", "that"))
_YOUTH: Final = frozenset(("young", "child", "boy", "girl", "student", "schoolboy", "schoolgirl", "teenager"))
"""`when he travelled to X as a young member of parliament`: long ago."""
_ANY_OF_YOUTH: Final = WordList(_YOUTH)


def has_come(s: Sentence, start: int) -> bool:
    """`arrived in X to attend the session that begins on May 2`: the verb at an offset tells of who is there."""
    return any(s.starts[k] == start and s.lows[k] in _COME_THERE for k in range(len(s)))


_COME_THERE: Final = frozenset(("arrived", "landed", "came"))
