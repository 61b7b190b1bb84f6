"""What is said to somebody at a meeting and is no event beside it: good wishes, and `spoke with the guest`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side

_MESSAGE_WORDS: Final = frozenset("message messages letter letters cable cabled sent sends telegram note book".split())
_IN_PERSON: Final = frozenset(("talks", "meeting", "reception"))
_FAR: Final = frozenset(
    "phone phones telephone telephoned call called calls video videoconference teleconference online virtually zoom "
    "link conversation hotline".split()
)


def settle_message_kinds(told: list[FoundEvent]) -> None:
    """`a similar message` is of the kind of the message told before."""
    kind = None
    for event in told:
        if event.subtype == "message":
            event.subtype = kind or event.subtype
        elif event.subtype.endswith(" message"):
            kind = event.subtype
    for event in told:
        event.subtype = (kind or "message") if event.subtype == "message" else event.subtype
    told[:] = [
        event for event in told if not _is_said_in_person(event, told) and not _is_spoken_face_to_face(event, told)
    ]


def _is_said_in_person(event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`extended congratulations to the host` at a reception of theirs is no message."""
    if not event.subtype.endswith(" message"):
        return False
    if _opens_with_talks(event):
        return True
    if _MESSAGE_WORDS & event.sentence.low_set():
        return False
    people = [side for side in event.sides if side.person is not None]
    return any(
        e.subtype in ("talks", "meeting", "reception", "phone call", "video talks")
        and all(_is_there(side, e) for side in people)
        for e in told
    )


_WRITTEN: Final = frozenset("message messages letter letters cable telegram note".split())
_TALKS: Final = frozenset("talks meeting conversation discussions".split())
_WORDS_TO_TALKS: Final = 7


def _opens_with_talks(event: FoundEvent) -> bool:
    """`In his talks with X, Y sent greetings to the government of Z`: by word of mouth."""
    lows = event.sentence.lows
    is_framed = lows[0] in ("in", "during", "at") and not _TALKS.isdisjoint(lows[1:_WORDS_TO_TALKS])
    return is_framed and _WRITTEN.isdisjoint(event.sentence.low_set())


def _is_there(told: Side, e: FoundEvent) -> bool:
    """The person is told to have been there, or is the ambassador of the embassy whose reception it was."""
    if any(side.person is told.person for side in e.sides):
        return True
    phrase = told.phrase
    is_envoy = phrase is not None and any(post.title.of == "embassy" for post in phrase.offices)
    return is_envoy and any(
        side.person is None and side.organization is not None and side.country == (phrase and phrase.country)
        for side in e.sides
        if e.subtype == "reception" and e.mode == "in person"
    )


def _is_spoken_face_to_face(event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`X received Y. X spoke with Y about rice`: no call, for they sat together; a day of its own makes it one."""
    s = event.sentence
    if event.subtype != "phone call" or s.kind != "body" or event.day is not None or not _FAR.isdisjoint(s.low_set()):
        return False
    people = {id(side.person) for side in event.sides if side.person is not None}
    return any(
        e.subtype in _IN_PERSON
        and e.mode == "in person"
        and e.status == "occurred"
        and e.sentence.start < s.start
        and people <= {id(side.person) for side in e.sides}
        for e in told
    )
