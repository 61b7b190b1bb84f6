"""Who took part in a gathering, as the sentences behind it tell."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.gathering_attended import attended_after
from warehouse.extraction.gatherings_ahead import add_who_will_come
from warehouse.extraction.greeters import people_listed
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList


def _names_again(s: Sentence, k: int, gathering: FoundEvent) -> bool:
    """`the forum` is the gathering told last where its name ends so, `the (two-day) event` always is."""
    k = k + 1 if s.low(k).endswith(("-day", "-week", "-month")) else k
    subject = (gathering.subject or "").lower()
    is_part = s.low(k) in _OF_PARTS and s.low(k + 1) in ("ceremony", "session", "function", "parade")
    return s.low(k) in _SELF or is_part or (s.low(k).isalpha() and re.search(rf"\b{s.low(k)}\b", subject) is not None)


def _is_of_gathering(s: Sentence, k: int, gathering: FoundEvent) -> bool:
    """`The seminar was co-chaired by`, `the forum, which was also attended by`, `It was opened by`."""
    if s.low(0) == "it" and k <= _WORDS_FROM_IT and s.low(1) in ("was", "is"):
        return True
    begin = next((m for m in range(k - 1, max(-1, k - 8), -1) if s.lows[m] == "the"), None)
    return begin is not None and _names_again(s, begin + 1, gathering)


_WORDS_FROM_IT: Final = 4
_OF_PARTS: Final = frozenset(
    "opening closing concluding inaugural valedictory graduation pass-out passing-out certificate".split()
)
_LED: Final = frozenset(("led", "headed"))
_COMES_TO: Final = frozenset(
    ("attended", "addressed", "inaugurated", "opened", "chaired", "co-chaired", "launched", "closed")
)
_CHAIRED: Final = frozenset(
    ("chaired", "co-chaired", "cochaired", "attended", "opened", "addressed", "inaugurated", "moderated", "facilitated")
)
_HANDS_OUT: Final = frozenset(("handed", "presented", "awarded", "gave", "distributed", "conferred"))
_PRESENTS: Final = frozenset(("presented", "delivered", "gave", "made"))
_REPORTS: Final = frozenset(
    "report reports paper papers presentation presentations speech speeches remarks address lecture lectures".split()
)
_OWN: Final = frozenset("his her opening keynote closing welcome welcoming inaugural".split())
_FOR_SPEECH: Final = frozenset(("in", "during", "delivering"))
_ADDRESSING: Final = _COMES_TO | _PRESENTS | frozenset(("given", "welcomed", "greeted", "briefed", "congratulated"))
_TOLD_OF: Final = _REPORTS | frozenset(("ceremony", "session", "opening", "inauguration", "participants", "addresses"))
"""`Opening remarks were made by X`, `The inaugural session was addressed by X`."""
_AUDIENCES: Final = frozenset(
    "participants trainees attendees audience delegates students gathering graduates learners".split()
)
_SELF: Final = frozenset(("event", "gathering", "function"))
_GATHERINGS: Final = frozenset(("seminar", "conference", "training course"))
_GIVEN: Final = frozenset(
    (
        "organized organised co-organized co-organised hosted co-hosted sponsored held convened run conducted taught"
    ).split()
)
_SPEAKING: Final = frozenset(("addressing", "speaking", "opening", "closing"))
_PARTS: Final = frozenset(("ceremony", "session", "opening", "closing"))


def _past_chaired_by(s: Sentence, k: int) -> int:
    """The token after `co-chaired by`, `was opened yesterday at the academy in X by`, `presided over by` at token k; 0
    where they do not stand there."""
    if s.lows[k] in _CHAIRED and s.low(k + 1) == "by":
        return k + 2
    if s.lows[k] in _CHAIRED and s.low(k - 1) in ("was", "were") and s.low(k + 1) in _WHEN_AND_WHERE:
        stop = min(k + _WORDS_TO_OPENER, len(s))
        by = next((m for m in range(k + 2, stop) if s.lows[m] == "by" or s.lows[m] in _PARTING), stop)
        return by + 1 if by < stop and s.lows[by] == "by" else 0
    return k + 3 if s.lows[k] == "presided" and s.low(k + 1) == "over" and s.low(k + 2) == "by" else 0


_WHEN_AND_WHERE: Final = frozenset("today yesterday here on in at".split())
_PARTING: Final = frozenset("and with which who that where ; after before".split())
_WORDS_TO_OPENER: Final = 18


def _names_certificates(s: Sentence, k: int) -> bool:
    """`X and Y handed out the certificates`, `Certificates were presented by X`: at the end of a course."""
    return "certificates" in s.lows[max(0, k - 4) : k + 6]


def _add_organizers(s: Sentence, phrases: list[Phrase], k: int, gathering: FoundEvent) -> None:
    """`The event was jointly organized by the institute and the party`."""
    known = {side.organization.name() for side in gathering.sides if side.organization is not None}
    for phrase in gather_forward(s, phrases, k):
        if phrase.organization is not None and phrase.organization.name() not in known:
            gathering.sides.append(Side(None, phrase.organization, phrase.country, "host", phrase, s))


_SPEAKS: Final = _PRESENTS | frozenset(("spoke", "lectured", "presided", "chaired", "delivers", "speaks"))


def speakers_there(s: Sentence, phrases: list[Phrase], begin: int, sides: list[Side]) -> list[Side]:
    """`attended a seminar at the university, where X delivered a keynote speech`: who spoke at the gathering, whose
    noun ends at `begin`; those who are among its sides are left out."""
    if "where" not in s.low_set() or _SPEAKS.isdisjoint(s.low_set()):
        return []
    where = next((k for k in s.places_of("where") if s.starts[k] > begin), len(s))
    verb = next((k for k in range(where + 1, len(s)) if s.lows[k] in _SPEAKS), len(s))
    is_speech = s.low(verb) not in _PRESENTS or not _REPORTS.isdisjoint(s.lows[verb + 1 : verb + 6])
    speaking = [p for p in phrases if p.people and where < p.i and p.j <= verb] if is_speech else []
    if not speaking or s.low(speaking[0].i - 1) not in ("where", "the", "both"):
        return []
    known = {id(side.person) for side in sides}
    return [Side(o, None, o.country, "participant", p, s) for p in speaking for o in p.people if id(o) not in known]


_WORDS_TO_PARTNER: Final = 7


def _alongside(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`opened the workshop alongside X`, `together with X`: X, behind the verb at token k."""
    for m in range(k + 2, min(k + _WORDS_TO_PARTNER, len(s))):
        is_with = s.lows[m] == "with" and s.lows[m - 1] in ("together", "jointly", "along")
        if s.lows[m] == "alongside" or is_with:
            return [p for p in gather_forward(s, phrases, m + 1) if p.people]
    return []


def _who_addressed(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`Opening remarks were made by A and B`, `A and B addressed the participants`, by the verb at token k."""
    if s.low(k + 1) == "by" and not _TOLD_OF.isdisjoint(s.lows[max(0, k - _WORDS_TO_SPEECH) : k]):
        return people_listed(s, phrases, k + 1)
    is_to_all = s.low(k + 1) == "the" and s.low(k + 2) in _AUDIENCES
    return [p for p in subject_phrases(s, phrases, k) if p.people] if is_to_all else []


_WORDS_TO_SPEECH: Final = 7


def _is_present_there(s: Sentence, k: int, gathering: FoundEvent) -> bool:
    """`X, who was present at the opening, said`, `X was also present at the seminar`, by `present` at token k."""
    before = s.lows[max(0, k - 3) : k]
    is_told = not _BE.isdisjoint(before) and "not" not in before and s.lows[k + 1 : k + 3] == ["at", "the"]
    is_opening = s.low(k + 3) in _OPENINGS and s.low(k + 4) in _BEHIND_OPENING
    return is_told and (is_opening or _names_again(s, k + 3, gathering))


_BE: Final = frozenset(("was", "were"))
_OPENINGS: Final = frozenset(("opening", "inauguration", "launch", "closing"))
_BEHIND_OPENING: Final = frozenset((",", ".", "", "of", "and", "on"))


def add_participants(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """Who led a side at the gathering told last, or attended it: `The CPV delegation was led by X`, `X attended the
    event`. Adds them to its sides."""
    add_who_will_come(s, phrases, told)
    # `A will host the Forum in X in May. … The Ambassador was also present`: at what was told before.
    last = next((e for e in reversed(told) if e.status != "announced" or any(x.person for x in e.sides)), None)
    if last is None or last.subtype not in _GATHERINGS or s.kind != "body":
        return
    found: list[Phrase] = []
    for k, low in enumerate(s.lows):
        if low in _LED and s.low(k + 1) == "by" and s.low(k - 1) in ("was", "is", "were"):
            found += [p for p in phrases if p.people and k + 2 <= p.i <= k + 3]
        elif (low in _COMES_TO and s.low(k + 1) == "the" and _names_again(s, k + 2, last)) or (
            low in _PRESENTS and not _REPORTS.isdisjoint(s.lows[k + 1 : k + 5])
        ):
            found += [p for p in subject_phrases(s, phrases, k) if p.people]
            found += _alongside(s, phrases, k)
        elif low in _HANDS_OUT and _names_certificates(s, k):
            is_passive = s.low(k - 1) in ("was", "were")
            by = next((m for m in range(k + 1, min(k + 4, len(s))) if s.lows[m] == "by"), None) if is_passive else None
            givers = subject_phrases(s, phrases, k) if by is None else gather_forward(s, phrases, by + 1)
            found += [p for p in givers if p.people and not (is_passive and by is None)]
        elif (begin := _past_chaired_by(s, k)) and _is_of_gathering(s, k, last):
            found += [p for p in gather_forward(s, phrases, begin) if p.people]
        elif low in _GIVEN and s.low(k + 1) == "by" and _is_of_gathering(s, k, last):
            _add_organizers(s, phrases, k + 2, last)
        elif low in _REPORTS and s.low(k - 1) in _OWN and not _FOR_SPEECH.isdisjoint(s.lows[max(0, k - 4) : k]):
            found += [p for p in phrases if p.people and p.j <= k][:1]  # `X said in her speech that`
    if s.lows[0] in _SPEAKING or (s.lows[:2] == ["at", "the"] and not _PARTS.isdisjoint(s.lows[2:5])):
        found += [p for p in phrases if p.people and s.low(p.i - 1) in (",", "")][:1]
    found += [p for k, low in enumerate(s.lows) if low in _ADDRESSING for p in _who_addressed(s, phrases, k)]
    there = [k for k in s.places_of("present") if _is_present_there(s, k, last)]
    found += [p for k in there for p in subject_phrases(s, phrases, k) if p.people]
    found += attended_after(s, phrases) + _presiding(s, phrases, last) + _opening_with(s, phrases, last)
    known = {id(side.person) for side in last.sides}
    for phrase in found:
        for person in phrase.people:
            if id(person) not in known:
                known.add(id(person))
                last.sides.append(Side(person, None, person.country, "participant", phrase, s))


_TO_OPEN: Final = WordList(("launch", "open", "inaugurate", "close"))


def _opening_with(s: Sentence, phrases: list[Phrase], last: FoundEvent) -> list[Phrase]:
    """`It was a pleasure to launch the course together with X`: X."""
    if not _TO_OPEN.stands_in(s):
        return []
    found: list[Phrase] = []
    for k in s.places_of("to"):
        if s.low(k + 1) in _TO_OPEN.words and s.low(k + 2) == "the" and _names_again(s, k + 3, last):
            found += _alongside(s, phrases, k + 1)
    return found


_PRESIDED: Final = WordList(("presided",))


def _presiding(s: Sentence, phrases: list[Phrase], last: FoundEvent) -> list[Phrase]:
    """`X presided over the valedictory session`, `over the pass-out ceremony`: of the course told last."""
    for k in s.places_of("presided") if _PRESIDED.stands_in(s) else ():
        if s.lows[k + 1 : k + 3] == ["over", "the"] and _names_again(s, k + 3, last):
            return [p for p in subject_phrases(s, phrases, k) if p.people]
    return []


_TOGETHER: Final = WordList(("together",))
_WORDS_TO_TOGETHER: Final = 26


def brought_together(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`A seminar brought together the parties A and B`, `brought A and B together`: the bodies, states and people."""
    if s.kind != "body" or not _TOGETHER.stands_in(s) or "brought" not in s.low_set():
        return []
    k = s.lows.index("brought")
    end = next((m for m in range(k + 1, min(k + _WORDS_TO_TOGETHER, len(s))) if s.lows[m] == "together"), None)
    named = gather_forward(s, phrases, k + 2 if end == k + 1 else k + 1) if end is not None else []
    sides = as_sides(s, [p for p in named if p.people or p.organization or p.kind == "country"], "participant")
    return sides if len(sides) > 1 else []


_TRAINED: Final = frozenset(
    "officers officials personnel cadres staff members judges diplomats soldiers experts leaders teachers police "
    "peacekeepers students participants trainees journalists doctors engineers farmers".split()
)
_WORDS_TO_TRAINED: Final = 6


def trained_states(s: Sentence, phrases: list[Phrase], event: FoundEvent) -> list[Side]:
    """`a training course for military personnel of A, B and C was opened`: the states, where two or more are named."""
    if event.subtype != "training course" or s.kind != "body":
        return []
    for k in s.places_of("for"):
        near = range(k + 1, min(k + _WORDS_TO_TRAINED, len(s)))
        of = next((m for m in near if s.lows[m] in ("of", "from") and s.lows[m - 1] in _TRAINED), None)
        if of is None:
            continue
        states = gather_forward(s, phrases, of + 1)
        return as_sides(s, states, "participant") if len(states) > 1 and _are_states(states) else []
    return []


def _are_states(phrases: list[Phrase]) -> bool:
    return all(p.kind == "country" for p in phrases)


_SENT: Final = WordList(
    "delegates officials representatives participants scholars experts guests cadres researchers youths students "
    "entrepreneurs journalists theorists".split()
)
_ADJECTIVES: Final = 3
_FEW: Final = (2, 3)


def sent_by_states(s: Sentence, phrases: list[Phrase], end: int) -> list[Side]:
    """`Delegates from A and B attend a seminar in X`, of whom nobody is named: the states, where they are two or three
    and stand before the character `end`."""
    k = next((k for k in range(min(_ADJECTIVES, len(s))) if s.lows[k] in _SENT.words), None)
    if k is None or s.low(k + 1) not in ("from", "of"):
        return []
    states = gather_forward(s, phrases, k + 2)
    are_states = len(states) in _FEW and all(p.kind == "country" and s.starts[p.j - 1] < end for p in states)
    return as_sides(s, states, "participant") if are_states else []
