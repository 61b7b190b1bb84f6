"""Whom a pronoun in the next sentence stands for."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WHO: Final = WordList(("who",))
_VISITS: Final = frozenset(("visit", "trip", "tour"))
_WORDS_TO_VISIT: Final = 4
_GOVERNED: Final = frozenset(("with", "by", "of", "to", "between", "from", "under", "for"))


def _told_of(s: Sentence, phrases: list[Phrase], speaker: Person) -> Person | None:
    """`Minister X will visit Y, spokesperson Z announced`: X, of whom Z speaks."""
    first = next(
        (p for p in phrases if p.kind in ("person", "title", "pronoun") and s.low(p.i - 1) not in _GOVERNED), None
    )
    if first is None or len(first.people) != 1 or s.low(first.j) in ("'s", "'"):
        return None
    return first.people[0] if first.people[0] is not speaker else None


def remember_subject(
    people: People, s: Sentence, phrases: list[Phrase], statement: FoundStatement | None, is_quoted: bool
) -> None:
    """Whom a pronoun in the next sentence stands for: the one person who speaks in this one, or is its subject; whom
    someone is quoted to tell of is not meant."""
    if is_quoted:
        return
    if s.turn_end:
        people.subject = None  # Whoever speaks tells of others.
    if statement is not None and len(statement.speakers) == 1 and not _is_of_host(s, phrases, statement.speakers[0]):
        people.subject, people.is_subject_sure = statement.speakers[0], True
        people.topic = _told_of(s, phrases, statement.speakers[0])
        return
    people.topic = None
    for index, phrase in enumerate(phrases):
        if phrase.kind not in ("person", "pronoun", "title", "group") or (s.is_own_words and s.low(phrase.i) == "i"):
            continue
        if phrase.i < s.turn_end:
            continue
        is_leader = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in ("led", "headed")
        if not is_leader and s.low(phrase.i - 1) in _GOVERNED:
            continue
        if phrase.kind == "group" and s.low(phrase.j) in ("'s", "'", "’", "‘"):
            continue
        if not phrase.people and phrase.kind == "pronoun":
            return
        following = phrases[index + 1] if index + 1 < len(phrases) else None
        is_pair = (
            following is not None
            and following.kind == "person"
            and s.low(phrase.j) == "and"
            and following.i <= phrase.j + 2
        )
        people.subject = phrase.people[0] if len(phrase.people) == 1 else None
        people.is_subject_sure = not is_pair and phrase.kind != "group" and people.subject is not None
        return
    opening = range(1, min(_WORDS_TO_VISIT, len(s))) if s.lows[0] == "the" else ()
    visit = next((k for k in opening if s.lows[k] in _VISITS), None)
    if visit is not None and s.low(visit + 1) == "of":
        # `The visit of X to Y has been postponed. She informed Z`
        owner = next((p for p in phrases if visit < p.i <= visit + 3 and len(p.people) == 1), None)
        if owner is not None:
            people.subject, people.is_subject_sure = owner.people[0], True
            return
    if people.talking is not None:  # `My announcement is on the visit of X to Y.`
        owners = [p.people[0] for p in phrases if p.people and s.low(p.i - 1) == "of" and s.low(p.i - 2) == "visit"]
        people.subject, people.is_subject_sure = owners[0] if len(owners) == 1 else None, True


def _is_of_host(s: Sentence, phrases: list[Phrase], speaker: Person) -> bool:
    """`X was received by Y, who recalled the ties. He also met Z`: X, of whom the main clause tells."""
    if not _WHO.stands_in(s) or not _ANY_OF_RECEIVED.stands_in(s):
        return False
    who = s.lows.index("who")
    by = next((k + 1 for k in range(who) if s.lows[k] in _RECEIVED and s.lows[k + 1] == "by"), None)
    is_host = by is not None and any(speaker in p.people and by < p.i and p.j in (who - 1, who) for p in phrases)
    return is_host and any(len(p.people) == 1 and p.people[0] is not speaker and p.j < (by or 0) for p in phrases)


_RECEIVED: Final = frozenset(("received", "welcomed", "hosted", "greeted"))
_ANY_OF_RECEIVED: Final = WordList(_RECEIVED)
