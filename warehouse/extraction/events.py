"""Events in a sentence: a verb or noun that tells of one, who did it with whom, whether it happened."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import pairwise

from warehouse.extraction import verbs
from warehouse.extraction.dates import MONTHS, WEEKDAYS, DateMention
from warehouse.extraction.organizations import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrases import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.resources import knowledge

_ANNOUNCING = frozenset(("will shall scheduled expected due set slated plans planned 'll").split())
_NEGATING = frozenset(("not never n't refused denied declined without neither nor").split())
_WISHING = frozenset(
    (
        "would could may might should must can want wants wanted hope hopes hoped hoping wish wishes wished ready "
        "willing wanted invite invites invited propose proposed proposes proposing agreed agree if whether "
        "suggested asked urged allow able continue encourage encouraged"
    ).split()
)
_CANCELLING = re.compile(r"\b(?:cancell?ed|called off|postponed|postpones|cancels|calls off|put off)\b", re.IGNORECASE)
_BETWEEN = frozenset(
    (
        "on in at here there also separately then later respectively jointly both , ( ) has have had was is are "
        "were been be being will and who which earlier afterwards , - – — today yesterday tomorrow the afternoon "
        "morning evening same day together officially recently just of this that for his her part warmly "
        "cordially last"
    ).split()
)
_SPEAKING = re.compile(r"\b(?:that|saying|noting|recalling|adding)\b")
_BACKGROUND_DAYS = 45


@dataclass(eq=False, slots=True)
class Side:
    """One participant of an event, as phrases of the sentence say."""

    person: Person | None
    organization: Organization | None
    country: str | None
    role: str
    phrase: Phrase | None
    sentence: Sentence
    is_visiting: bool = False


@dataclass(eq=False, slots=True)
class FoundEvent:
    """An event as one sentence tells it."""

    subtype: str
    status: str
    mode: str | None
    sides: list[Side]
    sentence: Sentence
    start: int
    end: int
    day: DateMention | None = None
    place: str | None = None
    place_span: tuple[int, int] | None = None
    subject: str | None = None
    destination: str | None = None
    is_firm: bool = True
    """False for a visit told aside (`X, who is on a visit to ...`): days of the main clause are not its days."""
    spans: list[tuple[str, int | None, int, int, Side | None]] = field(default_factory=list)
    number: int = 0
    parent: FoundEvent | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    precision: str | None = None
    basis: str | None = None
    conflicts: list[tuple[str, int, int]] = field(default_factory=list)
    others: list[FoundEvent] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A place in a sentence that tells of an event: tokens [i, j) and what the table says of them."""

    i: int
    j: int
    form: str
    verb: verbs.EventVerb


def find_events(s: Sentence, phrases: list[Phrase], sentence_text: str) -> list[FoundEvent]:
    """The events that a sentence tells of, with sides and status; dates and places come later."""
    found: list[FoundEvent] = []
    taken = -1
    for trigger in find_triggers(s, phrases):
        if trigger.i < taken:
            continue
        event = read_event(s, phrases, trigger, sentence_text)
        if event is not None and event.subtype == "visit" and is_cancelled(sentence_text):
            event.status = "cancelled"
        if event is not None:
            found.extend(_told_apart(s, trigger, event))
            taken = trigger.j
    return found or find_named_events(s, phrases)


def _told_apart(s: Sentence, trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`met separately with A and B` tells of two meetings, one with each."""
    near = s.lows[max(0, trigger.i - 3) : trigger.j + 2]
    others = [side for side in event.sides if side.phrase is not None and side.phrase.i >= trigger.i and side.person]
    if len(others) < 2 or not {"separately", "respectively"} & set(near):
        return [event]
    own = [side for side in event.sides if side not in others]
    return [replace(event, sides=[*(replace(side) for side in own), side], others=[], conflicts=[]) for side in others]


_BEFORE_NOUN = frozenset(("during", "at", "after", "following", "in", "of", "via", "through"))
_OUTCOMES = frozenset(("outcome", "outcomes", "result", "results"))


def find_named_events(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """Events that stand as a noun: `after talks with X`, `A and B agreed ... during an online meeting`."""
    for noun in event_nouns():
        for i in range(len(s) - len(noun.words) + 1):
            if tuple(s.lows[i : i + len(noun.words)]) != noun.words:
                continue
            event = _named_event(s, phrases, i, noun)
            if event is not None:
                return [event]
    return []


def _named_event(s: Sentence, phrases: list[Phrase], i: int, noun: EventNoun) -> FoundEvent | None:
    begin = i
    while s.low(begin - 1).isalpha() and s.low(begin - 1) not in _BEFORE_NOUN and i - begin < 3:
        begin -= 1
    word = s.low(begin - 1)
    is_definite = "the" in s.lows[begin:i]
    is_held = s.low(i + len(noun.words)) == "between"
    if (word not in _BEFORE_NOUN and not is_held) or (word == "of" and s.low(begin - 2) not in _OUTCOMES):
        return None
    j = i + len(noun.words)
    if s.low(j) == "between":
        objects = [p for p in _gather_forward(s, phrases, j + 1) if p.people]
        sides = _sides(s, objects, "participant")
        return _of_noun(s, noun, i, sides) if _HELD & set(s.lows[j:]) else None
    subjects = [p for p in phrases if p.people and p.i < i][:2]
    if s.low(j) == "with":
        objects = [p for p in _gather_forward(s, phrases, j + 1) if p.people]
        subjects = subjects or [p for p in phrases if p.people and objects and p.i >= objects[-1].j][:1]
        sides = _sides(s, subjects[:1], "participant") + _sides(s, objects, "participant") if objects else []
    else:
        is_pair = len(subjects) == 2 and [s.low(k) for k in range(subjects[0].j, subjects[1].i)] == ["and"]
        sides = _sides(s, subjects, "participant") if is_pair and not is_definite else []
    return _of_noun(s, noun, i, sides)


_HELD = frozenset(("held", "took", "takes", "place"))


def _of_noun(s: Sentence, noun: EventNoun, i: int, sides: list[Side]) -> FoundEvent | None:
    j = i + len(noun.words)
    if len({id(side.person) for side in sides}) < 2:
        return None
    return FoundEvent(noun.subtype, "occurred", noun.mode, sides, s, s.starts[i], s.ends[j - 1])


def find_triggers(s: Sentence, phrases: list[Phrase]) -> list[Trigger]:
    """Event verbs with their complements, outside of names, and nouns such as `talks between`."""
    inside = {k for phrase in phrases if phrase.kind != "pronoun" for k in range(phrase.i, phrase.j)}
    table = verbs.event_verbs()
    found = []
    for i, low in enumerate(s.lows):
        if i in inside:
            continue
        for form, verb in table.get(low, ()):
            j = verbs.match_pattern(verb.pattern, s.lows, i + 1)
            if j is not None:
                if verb.subtype is not None:
                    found.append(Trigger(i, j, form, verb))
                break
    return found


def read_event(s: Sentence, phrases: list[Phrase], trigger: Trigger, sentence_text: str) -> FoundEvent | None:
    """The event of a trigger, or None where it is a wish, a denial, history, or has no sides."""
    passive = _is_passive(s, trigger)
    status = status_of(s, trigger, passive)
    if status is None or _is_quoted(s, trigger.i):
        return None
    verb = trigger.verb
    subjects = subject_phrases(s, phrases, trigger.i)
    objects = object_phrases(s, phrases, trigger)
    if passive:
        if s.low(trigger.j) == "by":
            agent = object_phrases(s, phrases, Trigger(trigger.i, trigger.j + 1, trigger.form, verb))
        else:
            agent = _agent(s, phrases, trigger.j)
        subjects, objects = agent, subjects
    if verb.object_kind == "gap" and not passive:
        objects = [p for p in phrases if trigger.i < p.i < trigger.j] or objects
    if verb.object_kind == "joint":
        subjects, objects = subjects + [o for o in objects if _after_with(s, o)], []
    if not objects and verb.subject_role == "participant" and sum(len(p.people) for p in subjects) > 1:
        return _joint_event(s, trigger, status, subjects)
    sides = [*_sides(s, subjects, verb.subject_role), *_sides(s, objects, verb.object_role)]
    subtype, mode = _as_told(s, trigger)
    is_aside = verb.object_kind == "place" and bool({"who", "which"} & set(s.lows[max(0, trigger.i - 5) : trigger.i]))
    event = FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])
    event.is_firm = not is_aside
    return event if _is_plausible(s, event, trigger, subjects, objects) else None


def _joint_event(s: Sentence, trigger: Trigger, status: str, subjects: list[Phrase]) -> FoundEvent:
    """`A and B met`: both sides are the subject."""
    subtype, mode = _as_told(s, trigger)
    sides = _sides(s, subjects, "participant")
    return FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])


_REMOTE = {
    "video": ("video talks", "video link"),
    "online": ("video talks", "video link"),
    "virtual": ("video talks", "video link"),
    "virtually": ("video talks", "video link"),
    "teleconference": ("video talks", "video link"),
    "videoconference": ("video talks", "video link"),
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
}


def _as_told(s: Sentence, trigger: Trigger) -> tuple[str, str | None]:
    """Subtype and mode of the verb, or those of the remote medium that the sentence names with it."""
    verb = trigger.verb
    if verb.subtype not in ("talks", "meeting"):
        return verb.subtype or "", verb.mode
    for k in range(trigger.i, len(s)):
        is_told = (
            trigger.i <= k < trigger.j
            or s.low(k - 1) in ("via", "by", "through", "in", "held")
            or s.low(k - 2) in ("via", "by")
        )
        if s.low(k) in _REMOTE and (is_told or s.low(k) in ("virtually", "online")):
            return _REMOTE[s.low(k)]
    return verb.subtype or "", verb.mode


def _after_with(s: Sentence, phrase: Phrase) -> bool:
    return s.low(phrase.i - 1) == "with"


def _agent(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    for k in range(j, min(j + 8, len(s))):
        if s.low(k) == "by":
            return _gather_forward(s, phrases, k + 1)
    return []


def _is_passive(s: Sentence, trigger: Trigger) -> bool:
    if trigger.form not in (verbs.PAST, verbs.PARTICIPLE):
        return False
    before = [s.low(k) for k in range(max(0, trigger.i - 3), trigger.i)]
    return (
        any(low in ("was", "were", "been", "being", "is", "are", "be") for low in before) and "has" not in before[-1:]
    )


def status_of(s: Sentence, trigger: Trigger, passive: bool) -> str | None:
    """`occurred` or `announced` by the verb's form and what stands before it; None for what is no event."""
    i = trigger.i
    before = [s.low(k) for k in range(max(0, i - 7), i)]
    clause = before
    for cut, low in enumerate(before):
        if low in (",", ";", "who", "which", "that", "while", "and") and cut < len(before) - 1:
            clause = before[cut + 1 :]
    near = clause[-5:]
    if any(low in _NEGATING for low in near) or {"if", "whether", "unless"} & set(s.lows[max(0, i - 9) : i]):
        return None
    if "will" in near or "shall" in near or ("to" in near[-2:] and any(low in _ANNOUNCING for low in clause)):
        return "announced"
    if near[-1:] == ["to"] or (near[-2:-1] == ["to"] and near[-1].endswith("ly")):
        return _status_of_infinitive(s, trigger, near)
    if any(low in _WISHING for low in near) and trigger.form in (verbs.BASE, verbs.ING, verbs.PARTICIPLE):
        return None
    if (
        trigger.form == verbs.BASE
        and near[-1:]
        and near[-1] in ("the", "a", "an", "this", "his", "her", "their", "its", "official")
    ):
        return None
    if "had" in near and trigger.form in (verbs.PAST, verbs.PARTICIPLE) and s.lows[i] != "had":
        return None
    if trigger.form == verbs.BASE and not set(near) & {"did", "does"}:
        return _status_of_base(s, i)
    if trigger.form == verbs.ING and not (
        set(near[-2:]) & {"is", "are", "was", "were", "after", "while", "when", "upon", "by", "in"}
    ):
        return None
    return "occurred"


def _status_of_infinitive(s: Sentence, trigger: Trigger, near: list[str]) -> str | None:
    """`is to meet` announces; `led a delegation to visit` tells of a visit; other infinitives are purposes."""
    if len(near) > 1 and near[-2] in ("is", "are"):
        return "announced"
    return "occurred" if trigger.verb.subtype == "visit" and _came_to(s, trigger.i) else None


def _status_of_base(s: Sentence, i: int) -> str | None:
    """A bare form goes on an announcement (`will visit X and meet Y`); alone it tells only in headlines, captions."""
    if "will" in s.lows[:i]:
        return "announced"
    return "occurred" if s.kind in ("headline", "caption") else None


def _came_to(s: Sentence, i: int) -> bool:
    return bool({"arrived", "came", "left", "led"} & set(s.lows[max(0, i - 12) : i]))


def _is_quoted(s: Sentence, i: int) -> bool:
    """Inside an opened quotation, or in a `that` clause of a verb of saying: told by someone, not by the article."""
    quotes = sum(1 for k in range(i) if s.low(k) in ('"', "“", "”"))
    return quotes % 2 == 1


def subject_phrases(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """Who does what the verb at token i says: the phrases that end right before it, else the sentence's first ones."""
    before = [p for p in phrases if p.j <= i and p.kind != "place"]
    if not before:
        return []
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        is_leader = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in ("led", "headed")
        is_free = is_leader or "who" in s.lows[phrase.j : i] or s.low(phrase.i - 1) not in _BEFORE_OBJECT
        if is_free and _is_gap(s, phrases, phrase.j, i):
            if phrase.kind == "country" and not _stands_for_side(s, phrase):
                continue
            return _gather_backward(s, before[: index + 1])
    for index, phrase in enumerate(before):
        if phrase.kind in ("person", "pronoun", "group", "title") and s.low(phrase.i - 1) not in (
            "with",
            "by",
            "of",
            "to",
            "for",
        ):
            return _gather_forward(s, before[index:], phrase.i)
    return []


_BEFORE_OBJECT = frozenset(("in", "at", "to", "of", "from", "with", "by"))


def _stands_for_side(s: Sentence, phrase: Phrase) -> bool:
    return s.low(phrase.j) in ("side", "delegation", "leaders", "and") or phrase.i == 0


def _is_gap(s: Sentence, phrases: list[Phrase], a: int, b: int) -> bool:
    """Only auxiliaries, adverbs, dates and places stand between two tokens."""
    covered = {k for p in phrases if p.kind in ("place", "country") and a <= p.i and p.j <= b for k in range(p.i, p.j)}
    for k in range(a, b):
        low = s.low(k)
        is_light = low in _BETWEEN or low.endswith("ly") or low[:1].isdigit() or _is_calendar(low)
        if not is_light and k not in covered:
            return False
    return True


def _is_calendar(low: str) -> bool:
    return low.rstrip(".") in MONTHS or low in WEEKDAYS


_JOINERS = frozenset((", and & as well his her their wife spouse the visiting with").split())


def _gather_backward(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The last phrase and those joined to it by commas and `and`."""
    found = [phrases[-1]]
    for phrase in reversed(phrases[:-1]):
        between = [s.low(k) for k in range(phrase.j, found[0].i)]
        if (
            not between
            or any(low not in (",", "and", "&", "the") for low in between)
            or phrase.kind not in ("person", "title")
        ):
            break
        if "and" not in between and len(found) == 1:
            break
        found.insert(0, phrase)
    return found


def object_phrases(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """With whom, or whom: the phrases from the end of the trigger on, up to the end of the clause."""
    return _gather_forward(s, phrases, trigger.j)


_STOPS_OBJECT = frozenset((". ; : during after before while where when at that because amid").split())


def _gather_forward(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    found: list[Phrase] = []
    end = j
    led = _leader(s, phrases, j)
    if led is not None:
        return led
    for phrase in phrases:
        if phrase.i < j:
            continue
        between = _without_days([s.low(k) for k in range(end, phrase.i)])
        if not found and phrase.kind in ("place", "country") and between[-1:] in (["in"], ["at"]) and len(between) <= 2:
            end = phrase.j
            continue
        if not found:
            if len(between) > 9 or any(low in _STOPS_OBJECT or low in ("in", "on") for low in between):
                break
            if phrase.kind == "country" and _next_adjacent(s, phrases, phrase):
                end = phrase.j
                continue
        elif (
            any(low not in _JOINERS for low in between)
            or phrase.kind == "place"
            or (phrase.kind in ("country", "organization") and found[-1].kind == "person")
        ):
            break
        found.append(phrase)
        end = phrase.j
    return found


def _without_days(lows: list[str]) -> list[str]:
    """Words without `on Monday`, `on May 3` and the like: a day between verb and object is no other clause."""
    kept: list[str] = []
    for index, low in enumerate(lows):
        following = lows[index + 1] if index + 1 < len(lows) else ""
        if (
            _is_calendar(low)
            or low[:1].isdigit()
            or (low == "on" and (_is_calendar(following) or following[:1].isdigit()))
        ):
            continue
        kept.append(low)
    return kept


def inviting_phrases(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """Who invited: the people after `invitation of`."""
    for k in range(len(s) - 1):
        if s.low(k) == "invitation" and s.low(k + 1) in ("of", "from"):
            found = _gather_forward(s, phrases, k + 2)
            kept = found[:1]
            for before, phrase in pairwise(found):
                if [s.low(m) for m in range(before.j, phrase.i)] != ["and"]:
                    break
                kept.append(phrase)
            return [p for p in kept if p.people or p.organization is not None]
    return []


def _next_adjacent(s: Sentence, phrases: list[Phrase], phrase: Phrase) -> bool:
    """An adjective such as `Lao` right before a few small words and a name: `Lao counterpart X`."""
    following = next((p for p in phrases if p.i >= phrase.j), None)
    if following is None or following.kind != "person":
        return False
    between = [s.low(k) for k in range(phrase.j, following.i)]
    return len(between) <= 3 and all(low.isalpha() and low not in ("and", "in", "on", "with") for low in between)


def _leader(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase] | None:
    """`a delegation of ... led by X`: X stands for the delegation."""
    for k in range(j, min(j + 6, len(s))):
        if s.low(k) in ("delegation", "delegations", "group", "mission", "team"):
            for m in range(k + 1, min(k + 40, len(s))):
                if s.low(m) in ("led", "headed") and s.low(m + 1) == "by":
                    leaders = [p for p in phrases if p.i >= m + 2 and p.kind == "person"]
                    return leaders[:1] or None
                if s.low(m) in (".", ";"):
                    break
            return None
        if s.low(k) in (",", "."):
            return None
    return None


def _sides(s: Sentence, phrases: list[Phrase], role: str | None) -> list[Side]:
    sides = []
    for phrase in phrases:
        for person in _people_or_none(phrase):
            if person is None and phrase.kind in ("group", "pronoun", "place"):
                continue
            if person is None and phrase.kind == "person":
                continue
            organization = phrase.organization if phrase.kind == "organization" else None
            sides.append(
                Side(person, organization, phrase.country, role or "participant", phrase, s, phrase.is_visiting)
            )
    return sides


def _is_near_place(trigger: Trigger, objects: list[Phrase]) -> bool:
    """A bare `visit` has its place right after it: who visits a school pays no visit to a country."""
    return bool(objects) and objects[0].i - trigger.j <= 1 and objects[0].kind in ("place", "country")


def _people_or_none(phrase: Phrase) -> list[Person | None]:
    return list(phrase.people) or [None]


def _is_plausible(
    s: Sentence, event: FoundEvent, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> bool:
    """Whether the sides make the event: a meeting has two, a visit has a visitor who is no country's adjective."""
    verb = trigger.verb
    people = [side for side in event.sides if side.person is not None]
    has_group = any(phrase.kind == "group" for phrase in subjects)
    if verb.object_kind == "place":
        if not verb.pattern and not _is_near_place(trigger, objects):
            return False
        return bool(subjects) and any(p.kind in ("person", "title", "pronoun", "organization") for p in subjects)
    if verb.object_kind == "joint":
        return len(people) >= 2 or (has_group and trigger.form != verbs.BASE)
    if s.lows[trigger.i] in ("welcomed", "welcomes", "greeted", "greets"):
        return len(people) >= 2 and any(side.is_visiting for side in people)
    if s.lows[trigger.i].startswith("host") and not verb.pattern and (not objects or objects[0].i - trigger.j > 3):
        return False
    if (
        s.lows[trigger.i].startswith("call")
        and verb.pattern[-1:] == (frozenset(("on",)),)
        and not any(p.people for p in objects)
    ):
        return False
    if verb.subtype == "congratulation message" and s.lows[trigger.i].startswith("congratulat"):
        return False
    if event.subtype == "award":
        return bool(people) and any(side.role == "recipient" for side in event.sides)
    if not subjects or not objects:
        return False
    return any(p.kind in ("person", "title", "organization", "pronoun") for p in subjects + objects) and bool(people)


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that stands for an event, with its subtype and mode."""

    words: tuple[str, ...]
    subtype: str
    mode: str


@cache
def event_nouns() -> list[EventNoun]:
    """Nouns for events, longest first."""
    rows = knowledge("event_nouns").iter_rows(named=True)
    nouns = [EventNoun(tuple(row["noun"].split()), row["subtype"], row["mode"]) for row in rows]
    return sorted(nouns, key=lambda noun: -len(noun.words))


def is_cancelled(sentence_text: str) -> bool:
    """The sentence says that something was called off or put off."""
    return bool(_CANCELLING.search(sentence_text))
