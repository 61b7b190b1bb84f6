"""Encounters that no other rule reads: people of two countries beside a word for an encounter.

A sentence that tells of none by the verbs and nouns that are known, but names people and has a word for talks, a
meeting or a session, is held until the article is read. Then everybody's country is known, and it is an encounter where
those named are of two countries and nothing else that the article tells brings them together.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.noun_meetings import protagonist
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = {
    "talks": "talks", "talk": "talks", "negotiations": "talks", "consultations": "talks", "consultation": "talks",
    "discussions": "talks", "discussion": "talks", "dialogue": "talks", "round": "talks", "session": "talks",
    "summit": "talks", "commission": "talks", "committee": "talks",
    "meeting": "meeting", "conversation": "meeting", "trilateral": "meeting", "audience": "reception",
    "interaction": "meeting", "interactions": "meeting", "bilateral": "meeting", "encounter": "meeting",
    "call": "reception",
    "lunch": "reception", "luncheon": "reception", "dinner": "reception", "breakfast": "reception",
}  # fmt: skip
ENCOUNTER_NOUNS: Final = frozenset(_NOUNS)
_VERBS: Final = {"co-chaired": "talks", "cochaired": "talks"}
_CUES: Final = WordList([*_NOUNS, *_VERBS])
_NOT_NEWS: Final = WordList(
    "if would could might should will shall not no never neither nor recalled recalling recalls previous "
    "previously ago next upcoming forthcoming scheduled planned expected hopes hope hoped invite cancelled "
    "canceled postponed deferred telegram last since invited invitation message letter former late attended "
    "attending attend deny denied denies denying wants want wanted wish wishes wished asked asks called calls "
    "urge urged boycotted missed refused declined withdrew proposed proposes requested requests sought offered "
    "nobody away down coming earlier welcomed several often regularly once twice every annual annually history "
    "mediation needs told attendees participants present among phone telephone get gets "
    "unlikely unclear doubt doubts doubted doubtful ruled preparations preparation preparing plans plan possible "
    "possibility prospect prospects rumours rumors speculation unconfirmed avoided avoids skipped snubbed open aims "
    "ready readiness willing willingness voted topics topic".split()
)
_NEW: Final = frozenset(
    "another separate bilateral working first second third fourth fifth sixth seventh eighth ninth tenth trilateral "
    "official political strategic".split()
)
_ONE: Final = frozenset(("a", "an"))
_KNOWN: Final = frozenset("the this these that their its his her said same at during in of".split())
_OWN, _WORDS_TO_OWNER = frozenset(("its", "their")), 2
_TOLD: Final = frozenset(
    (
        "talks", "meeting", "reception", "phone call", "video talks", "credentials", "message",
        "congratulation message", "condolence message",
    )
)  # fmt: skip
_PASSED_ON: Final = frozenset("behalf greetings regards wishes letter message name".split())
_BESIDE: Final = frozenset(("with", "by", "between", "alongside"))
_WORDS_BEFORE: Final = 7
_TWO: Final = 2


def is_no_news(s: Sentence) -> bool:
    """Words of wishes, plans, denials and of earlier days: what stands beside them need not have been."""
    return _NOT_NEWS.stands_in(s) or "may" in s.words or "May" in s.words[:1]


def find_unread_encounter(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter that the sentence may tell of, with everybody whom it names; none where it tells of one already
    (`known`)."""
    if s.kind != "body" or not _CUES.stands_in(s) or s.words[-1] == "?" or "may" in s.words:
        return []
    is_off = _OFF.stands_in(s) and is_cancelled(" ".join(s.lows))
    if (_NOT_TOLD if is_off else _NOT_NEWS).stands_in(s) or (_is_to_be(s) and not is_off):
        return []
    if any(e.subtype == "appointment" for e in known):
        return []
    if is_off and any(e.subtype == "visit" for e in known):
        return []  # `who was due in Y for a meeting of the commission, has postponed his visit`
    met = {id(side.person) for e in known if e.subtype in _TOLD for side in e.sides}
    k = _cue(s, phrases, is_next=any(e.subtype in _TOLD for e in known), is_off=is_off)
    end = before_company(s)
    named = [p for p in phrases if p.people and p.i < end and not is_aside(s, p)]
    if met:
        named = [p for p in named if k is not None and p.i > k and not any(id(x) in met for x in p.people)]
    people = {id(person) for p in named for person in p.people}
    if k is None or end < k or not people or (len(people) == 1 and not _is_beside(s, named[0], k)):
        return []
    subtype = _VERBS.get(s.lows[k]) or _NOUNS[s.lows[k]]
    sides = as_sides(s, named, "participant")
    if s.lows[k] == "call":
        sides = as_sides(s, [p for p in named if p.i < k], "visitor") + as_sides(s, _called_on(named, k), "host")
    status = "cancelled" if is_off else ("announced" if _AHEAD_OF.stands_in(s) else "occurred")
    event = FoundEvent(subtype, status, "in person", sides, s, s.starts[k], s.ends[k])
    event.needs_day = status != "occurred"
    return [event]


_NOT_TOLD: Final = WordList("if would could might should ago previous last former recalled denied".split())
_OFF: Final = WordList("cancelled canceled postponed deferred shelved scrapped off".split())
_AHEAD_OF: Final = WordList("will expects awaits plans intends due slated".split())


def _called_on(named: list[Phrase], k: int) -> list[Phrase]:
    return [p for p in named if p.i > k][:1]


def _is_to_be(s: Sentence) -> bool:
    """`was to have called on X`, `to be chaired by Y`."""
    return any(s.lows[k] == "to" and s.lows[k + 1] in ("be", "have") for k in range(len(s) - 1))


def is_aside(s: Sentence, p: Phrase) -> bool:
    """`on behalf of X`, `the greetings of X`, `X's letter`."""
    is_passed_on = s.low(p.i - 1) in ("of", "from") and s.low(p.i - 2) in _PASSED_ON
    return is_passed_on or s.low(p.j) in ("'s", "’s")


def before_company(s: Sentence) -> int:
    """The token of `accompanied by X and Y`, `in the presence of Z`, who did not meet anybody; else the end."""
    if not _COMPANY.stands_in(s):
        return len(s)
    return next((m for m, low in enumerate(s.lows) if low in _COMPANY.words), len(s))


_COMPANY: Final = WordList("accompanied flanked witnessed presence".split())


def _is_beside(s: Sentence, first: Phrase, k: int) -> bool:
    """`with X`, `together with the minister X`, `a call on X`: beside somebody whom the sentence does not name; the
    word for the encounter is token k."""
    if s.lows[k] == "call":
        return k < first.i
    return s.low(first.i - 1) in _BESIDE or s.low(first.i - 2) in _BESIDE


def _cue(s: Sentence, phrases: list[Phrase], *, is_next: bool, is_off: bool) -> int | None:
    """The token of the first word for an encounter that no name holds; where another one is told, of a call that
    followed it."""
    held = {k for p in phrases if p.kind in ("person", "title", "organization") for k in range(p.i, p.j)}
    for k, low in enumerate(s.lows):
        if k in held or (is_next and low != "call"):
            continue
        if low in _VERBS or (low in _NOUNS and (is_off or _is_new(s, k)) and _is_bound_right(s, phrases, k)):
            return k
    return None


def _is_bound_right(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`a call on X`, and not `a call on X to resign`; `a bilateral with X`, and not `a bilateral issue`."""
    if s.lows[k] == "bilateral":
        return s.low(k + 1) in _BESIDE
    if s.lows[k] != "call":
        return True
    whom = next((p for p in phrases if p.people and k + 1 < p.i <= k + _WORDS_TO_WHOM), None)
    before = s.lows[max(0, k - _WORDS_AHEAD) : k]
    is_ahead = not _AHEAD.isdisjoint(before) or any(pair in (["to", "pay"], ["to", "make"]) for pair in _pairs(before))
    return s.low(k + 1) in ("on", "upon") and whom is not None and s.low(whom.j) != "to" and not is_ahead


def _pairs(lows: list[str]) -> list[list[str]]:
    return [lows[n : n + 2] for n in range(len(lows) - 1)]


_WORDS_TO_WHOM, _WORDS_AHEAD = 4, 7
_AHEAD: Final = frozenset("will before ahead prior plan plans planned intends hopes".split())


def _is_new(s: Sentence, k: int) -> bool:
    """`a working talk`, `the fifth round of consultations`: none that was told before, nor a document's name."""
    is_name = s.is_capitalized(k) and k > 0
    for m in range(k - 1, max(-1, k - _WORDS_BEFORE), -1):
        low = s.lows[m]
        if low in _NEW or low[:1].isdigit() or (low in _ONE and not is_name):
            return _OWN.isdisjoint(s.lows[max(0, m - _WORDS_TO_OWNER) : m])  # `at its 9th ordinary session`
        if low in _KNOWN:
            return False
    return not is_name


def believed_encounters(held: list[FoundEvent], told: list[FoundEvent]) -> list[FoundEvent]:
    """Those of the `held` encounters that are between people of two countries, or of one and of none that is known,
    whom nothing `told` but a visit brings together."""
    found: list[FoundEvent] = []
    for event in [e for e in held if e.subtype != "visit" and not e.is_any_verb]:
        _add_protagonist(event, told)
        people = {id(x.person): x.country for x in event.sides if x.person is not None}
        codes = set(people.values())
        is_open = len(people) == _TWO and len(codes) == _TWO
        if len(codes - {None}) < _TWO and not is_open:
            continue
        together = (len(people.keys() & _people(e)) > 1 for e in [*told, *found] if e.subtype != "visit")
        if not any(together):
            found.append(event)
    return found


def _add_protagonist(event: FoundEvent, told: list[FoundEvent]) -> None:
    """`The guest co-chaired with X a round of consultations`: beside X the one whom the article is about."""
    if len(event.sides) > 1 or event.status == "cancelled":  # whose meeting is off need not be the guest of another
        return
    own = protagonist(told, [side.phrase for side in event.sides if side.phrase is not None]) or _guest_of_all(told)
    if own is not None:
        role = "visitor" if any(side.role == "host" for side in event.sides) else "participant"
        event.sides.append(Side(own.person, None, own.country, role, own.phrase, own.sentence))


def _guest_of_all(told: list[FoundEvent]) -> Side | None:
    """`X received Y. A call on the president followed`: the one who was received."""
    guests = [side for e in told if e.subtype in _TOLD for side in e.sides if side.role == "visitor" and side.person]
    return guests[0] if len({id(side.person) for side in guests}) == 1 else None


def _people(event: FoundEvent) -> set[int]:
    return {id(side.person) for side in event.sides if side.person is not None}
