"""Who sends a message and who gets it where nobody is named: bodies, posts, states, a people."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_SENDERS: Final = frozenset(("person", "title", "organization", "pronoun", "group"))
_RECEIVERS: Final = frozenset(("person", "title", "organization", "country"))
_CONGRATULATING: Final = frozenset(("congratulation", "congratulations", "congratulatory"))
_SPOKEN: Final = frozenset("talks meeting met receiving received reception call conversation session forum".split())
_LETTERS: Final = frozenset("message messages letter letters telegram cable".split())


def is_message_of_unnamed(
    s: Sentence, event: FoundEvent, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> bool | None:
    """Messages between bodies, posts and states, where nobody is named; `sent a congratulatory letter to the forum` has
    a sender only. None where people tell whether it is one."""
    if not trigger.verb.pattern:
        return True if is_nation(s, objects) else None
    is_named = any(p.people for p in objects) or bool(objects and subjects and subjects[0].people)
    if is_named or event.subtype not in ("congratulation message", "condolence message"):
        return None
    words = set(s.lows[trigger.i : trigger.j])
    is_letter = not _LETTERS.isdisjoint(words)
    is_state = bool(subjects and objects) and subjects[0].kind == "country" and subjects[0].place is not None
    if is_state and not is_letter:
        event.is_dated = True
        return objects[0].kind in _RECEIVERS  # `Turkiye on Tuesday offered condolences to Slovakia`
    is_said = not _SPOKEN.isdisjoint(s.low_set())
    if not subjects or subjects[0].kind not in _SENDERS or (not is_letter and (is_said or not objects)):
        return None
    event.is_dated = not is_letter or not objects
    if objects:
        return objects[0].kind in _RECEIVERS or None
    is_sent = trigger.verb.subject_role == "sender" and s.low(trigger.j - 1) == "to"
    return is_sent and not _CONGRATULATING.isdisjoint(words) and s.low(trigger.j) in ("the", "a", "an")


def is_nation(s: Sentence, objects: list[Phrase]) -> bool:
    """`congratulated the people of Paraguay on their national day`."""
    first = objects[0] if objects else None
    return (
        first is not None and first.kind == "country" and s.low(first.i - 1) == "of" and s.low(first.i - 2) == "people"
    )


def congratulates_nation(s: Sentence, low: str, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """Somebody, or a body, congratulates the people of a state."""
    is_told = low.startswith(("congratulat", "felicitat")) and is_nation(s, objects)
    return is_told and bool(subjects) and subjects[0].kind in ("person", "title", "organization")


_DAYS: Final = frozenset(("day", "birthday", "anniversary"))
_TO_DAY: Final = 5


def place_recipients(told: list[FoundEvent]) -> None:
    """`sent a cable to President X on Italy's National Day`: X is of that country; who gets one cable of several for
    the same cause, `sent a cable to Vice President Y`, is of the country of whoever else got one."""
    messages = [event for event in told if event.subtype in _FELT]
    got = [side for event in messages for side in event.sides if side.role == "recipient" and side.person is not None]
    if all(side.person is None or side.person.country is not None for side in got):
        return
    for side in got:
        _place_open(side, _country_of_day(side.sentence))
    known = {side.person.country for side in got if side.person is not None} - {None}
    for side in got if len(known) == 1 else ():
        _place_open(side, next(iter(known)))


def _place_open(side: Side, code: str | None) -> None:
    person = side.person
    if person is None or code is None or person.country is not None or person.is_international or person.is_historical:
        return
    person.country = side.country = code


_FELT: Final = frozenset(("congratulation message", "condolence message"))


def _country_of_day(s: Sentence) -> str | None:
    """`on Italy's National Day`"""
    for k in s.places_of("'s"):
        near = s.lows[k + 1 : k + _TO_DAY]
        if _DAYS.isdisjoint(near):
            continue
        for begin in range(max(0, k - 3), k):
            code = gazetteer.country_by_name(" ".join(s.words[begin:k]))
            if code is not None:
                return code
    return None


_WORDS_OF_ENCOUNTERS: Final = frozenset(
    (
        "meeting meet met talks talk call called calls phone telephone visit visiting visited received receiving "
        "hosted session ceremony reception conference forum summit speech address addressing during interview remarks "
        "debate rally thanked welcomed greeting"
    ).split()
)


def keep_message_of_opening(s: Sentence, events: list[FoundEvent]) -> None:
    """`X has congratulated Y on his election as President of Z`, without its day: in the sentence with which a report
    begins this is the news, where no encounter is told at which it was said."""
    for event in events:
        if event.subtype not in _FELT or not event.is_dated or event.mode != "letter":
            continue
        senders = {side.country for side in event.sides if side.role == "sender" and side.person is not None}
        others = {side.country for side in event.sides if side.role == "recipient" and side.person is not None}
        is_between = bool(senders and others) and (senders.isdisjoint(others) or None in senders | others)
        is_alone = all(other is event or other.subtype == "appointment" for other in events)
        if is_between and is_alone and _WORDS_OF_ENCOUNTERS.isdisjoint(s.low_set()):
            event.is_dated = False
