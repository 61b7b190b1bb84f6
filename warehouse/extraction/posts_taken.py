"""Posts that somebody takes or leaves: `X took over as minister`, `X resigned`, `Y has stepped down`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.appointment_asides import end_of_aside, taken_aside
from warehouse.extraction.appointment_verbs import AppointmentVerb
from warehouse.extraction.appointments_joined import as_given
from warehouse.extraction.event_model import FoundEvent, Trigger
from warehouse.extraction.event_status import status_of
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.posts_left import leaves_post
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, ING, EventVerb
from warehouse.extraction.visits import is_of_date

APPOINTMENT: Final = EventVerb((), "appointment", "participant", "appointee", "in person", "side")
_FIRST: Final = frozenset(("first", "second", "third", "only", "latest", "last", "youngest", "next"))
_FIRST_SENTENCES: Final = 2
"""The headline and the first sentence of the text, which tells the news."""
_ASIDE: Final = frozenset(("since", "after", "before", "when", "until", "ever", "who"))


def taken(
    s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, j: int, verb: AppointmentVerb
) -> FoundEvent | None:
    """`X took over as minister`, `X stepped down as minister`; only where the sentence says when."""
    people = [p for p in subject_phrases(s, phrases, i) if p.people]
    if s.low(i - 1) == "longer":
        people = [p for p in phrases if p.people and p.j == i - 2] or people
    ranked = next((m for m in range(j, min(j + 4, len(s))) if s.lows[m] in _FIRST and not s.is_capitalized(m)), None)
    if ranked is not None and (s.low(ranked - 1) != "'s" or "to" in s.lows[ranked : ranked + _WORDS_TO_DEED]):
        return None  # `became the first president to visit X`, not `became the country's third president on Monday`
    who = taken_aside(s, phrases, i)
    people = [who] if who is not None else people
    is_aside = who is None and not _ASIDE.isdisjoint(s.lows[max(0, i - 8) : i])
    is_aside = is_aside or (s.low(j) == "," and not verb.is_relief)
    if not people or s.kind == "caption" or verb.form == ING or is_aside or _is_of_state(s, phrases, people[0], i):
        return None
    status = status_of(s, Trigger(i, j, verb.form, APPOINTMENT), passive=False)
    if status is None and verb.form == BASE and _is_let(s, i):
        status = "occurred"
    office = office_at(s, reader, j) if status is not None else None
    if office is None and verb.is_relief and status is not None and leaves_post(s, i, j):
        office = next(iter(people[0].offices), None)  # `Economics Minister X has resigned`
    if office is None and status is not None and _takes_own(s, people[0], i, j):
        office = next(iter(people[0].offices), None)  # `The new governor of the Central Bank, X, assumed office`
    if status is None or office is None:
        return None
    office.status = "relieved" if verb.is_relief else "appointed"
    _relieve_replaced(s, phrases, reader, i, office)
    event = as_given(s, reader, people[:1], office, (i, j), status)
    is_news = s.low(i - 1) in ("has", "have") or (status == "occurred" and len(reader.sentences) <= _FIRST_SENTENCES)
    is_news = is_news and "since" not in s.lows[j:] and who is None
    event.is_dated = s.low(i - 1) != "longer" and not is_news and not _is_let(s, i)
    if who is not None:
        event.reach = (s.starts[who.name_j], end_of_aside(s, office))
    elif status == "announced" and s.low(j - 1) == "acting":
        event.is_dated = False  # `will serve as acting governor by presidential decree`
    elif status == "announced" and not _TOLD.isdisjoint(s.lows[max(0, i - _WORDS_TO_TOLD) : i]):
        event.is_dated = False  # `confirmed that X will take over as minister`
    return event


_WORDS_TO_DEED: Final = 5
_NEW: Final = frozenset(("new", "newly", "incoming"))
_OFFICES: Final = frozenset(("office", "duty", "duties", "post", "position", "charge"))


def _takes_own(s: Sentence, who: Phrase, i: int, j: int) -> bool:
    """`The new governor of the Central Bank, X, assumed office on Monday`: the post that the name stands with."""
    is_new = not _NEW.isdisjoint(s.lows[max(0, who.i - 1) : who.i + 2])
    is_end = s.low(j) in (",", ".", "in", "at", "today", "yesterday") or is_of_date(s.low(j))
    is_end = is_end or (s.low(j) == "on" and is_of_date(s.low(j + 1)))
    return is_new and is_end and s.low(j - 1) in _OFFICES and j > i + 1


_TOLD: Final = frozenset(("announced", "confirmed", "announcement", "announces", "confirms"))
_WORDS_TO_TOLD: Final = 10
_LETTING: Final = frozenset(("let", "allow", "permit"))
_WORDS_TO_LET: Final = 8


def _is_let(s: Sentence, i: int) -> bool:
    """`agreed to let X cease holding the position of`: decided as much as told."""
    k = next((k for k in range(i - 1, max(0, i - _WORDS_TO_LET), -1) if s.lows[k] in _LETTING), None)
    return k is not None and s.low(k - 1) == "to" and s.low(k - 2) in ("agreed", "decided", "voted")


_WORDS_BEFORE_VERB: Final = 4
_BELONGING: Final = frozenset("of from in at for to the with by between and , 's".split())


def _is_of_state(s: Sentence, phrases: list[Phrase], person: Phrase, i: int) -> bool:
    """`X said that Vietnam will assume the post of ASEAN Chair`: a country or a body takes it, and no person."""
    return any(
        p.kind in ("country", "organization")
        and person.j < p.i
        and i - _WORDS_BEFORE_VERB <= p.j <= i
        and s.low(p.i - 1) not in _BELONGING
        and s.low(p.j) not in ("'s", "'")
        for p in phrases
    )


def _relieve_replaced(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, office: Office) -> None:
    """`X replaced Y as minister`: Y no longer is."""
    if s.low(i) not in ("replaced", "replaces", "succeeded", "succeeds"):
        return
    following = next((p for p in phrases if p.i == i + 1 and p.people and not p.offices), None)
    if following is not None:
        relieved = replace(office, status="relieved", more=[])
        reader.held.append(HeldOffice(following.people[0], relieved, s))
