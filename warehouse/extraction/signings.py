"""Signing ceremonies: those that a sentence tells of, and which of them are the news themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import is_same_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.held_by_pairs import pair_of_group
from warehouse.extraction.parties import SIGNED_AT, countries_of, soil_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.signed_before import is_days_before
from warehouse.extraction.signers_named import DOCUMENTS, SIGNING, WITNESSED, is_for, past_object
from warehouse.extraction.tokens import Sentence


def settle_signings(events: list[FoundEvent]) -> list[FoundEvent]:
    """Ceremonies stay where they are themselves the news: no talks, reception or visit of the same sides is told."""
    at = [e for e in events if e.status == "occurred" and e.subtype in SIGNED_AT]
    others = [e for e in at if e.subtype != "signing"]
    kept = []
    for event in events:
        if event.subtype == "signing" and any(
            _is_part_of(event, o) and not _is_by_pair_of_other_day(event, o, others)
            for o in others
            if not _leads(event, o, events)
        ):
            continue
        if event.subtype == "agreement to cooperate" and any(_are_of_countries(event, o) for o in at):
            continue  # what was agreed in the talks, or signed, that the article tells of
        if event.subtype in ("signing", "aid", "agreement to cooperate"):
            named = {side.country for side in event.sides if side.person is not None and side.role != "witness"}
            event.sides = [s for s in event.sides if s.person or s.organization or s.country not in named]
        kept.append(event)
    return kept


def without_talks_of_others(
    s: Sentence, events: list[FoundEvent], signed: list[FoundAgreement], told: list[FoundEvent]
) -> list[FoundEvent]:
    """`At the end of the talks, Ministers X and Y signed a plan`: behind talks of two others, X and Y held none."""
    if not signed or s.lows[0] not in _BEHIND or all(e.subtype not in _TALKS for e in events):
        return events
    last = next((e for e in reversed(told) if e.subtype in _TALKS and e.status == "occurred"), None)
    held = {id(side.person) for side in last.sides if side.person is not None} if last is not None else set()
    return [e for e in events if not _is_behind(s, e) or not _is_of_others(e, held)]


def _is_behind(s: Sentence, e: FoundEvent) -> bool:
    """`the talks`, not `their talks` or `a meeting`, in the opening of the sentence."""
    lead = [low for low, start in zip(s.lows, s.starts, strict=True) if start < e.start][:_WORDS_OF_OPENING]
    return e.is_noun and e.subtype in _TALKS and "the" in lead[1:] and _NEW.isdisjoint(lead)


def _is_of_others(e: FoundEvent, held: set[int]) -> bool:
    return len(held) >= _PAIR and held.isdisjoint(id(side.person) for side in e.sides if side.person is not None)


_BEHIND: Final = frozenset("at after following upon".split())
_TALKS: Final = frozenset(("talks", "meeting"))
_PAIR: Final = 2
_WORDS_OF_OPENING: Final = 10
_NEW: Final = frozenset("their a an his her another".split())


def _are_of_countries(agreed: FoundEvent, other: FoundEvent) -> bool:
    codes = {code for code in countries_of(agreed.sides) if code}
    if any(side.organization is not None for side in agreed.sides):
        return False  # two unions agreed, whatever else their countries' ministers did
    days = [_days_named(event) for event in (agreed, other)]
    people = [{id(side.person) for side in event.sides} for event in (agreed, other)]
    if all(days) and days[0].isdisjoint(days[1]) and people[0] != people[1]:
        return False  # others on another day
    return other is not agreed and bool(codes) and codes <= set(countries_of(other.sides)) | set(soil_of(other))


def _days_named(event: FoundEvent) -> set[date | None]:
    told = (telling.day for telling in (event, *event.others))
    return {day.starts_on for day in told if day is not None and day.kind in ("explicit", "weekday")}


def _leads(signing: FoundEvent, other: FoundEvent, events: list[FoundEvent]) -> bool:
    """The signing by people of two countries is the news, in the first sentence; the other is told later on. A minister
    whose country is not told (`Minister X and Kenya's Minister Y`) is of another one."""
    signers = {side.country for side in signing.sides if side.person is not None and side.role == "signatory"}
    first = min((e.sentence.start for e in events if e.sentence.kind == "body"), default=-1)
    is_first = signing.sentence.kind == "body" and signing.sentence.start == first
    # `was inked by X and his Y counterpart Z, who is on a visit to W`: the visit is told aside.
    is_aside = other.subtype == "visit" and other.start > signing.start
    return is_first and len(signers) > 1 and (other.sentence.start > first or is_aside)


_APART: Final = frozenset(("separately", "meanwhile", "elsewhere", "margins", "sidelines", "fringes", "fringe"))


def _is_part_of(signing: FoundEvent, other: FoundEvent) -> bool:
    people = [{id(side.person) for side in e.sides if side.person is not None} for e in (signing, other)]
    if _APART & set(signing.sentence.lows[:4]) and len(people[0]) > 1 and not people[0] <= people[1]:
        return False  # `Separately on Wednesday, X and Y signed`
    if is_days_before(signing) and other.sentence is signing.sentence:
        return False
    if _is_by_others(signing, other) or _is_with_third(signing, other):
        return False
    if _is_of_other_day(signing.sentence) and not people[0] <= people[1]:
        return False
    if any(side.role == "witness" for side in signing.sides) and _are_of_two_days(signing, other):
        return False  # `met X yesterday. Today he witnessed the exchange of two memoranda`
    codes = [set(countries_of(e.sides)) | (set(soil_of(e)) if e is other else set()) for e in (signing, other)]
    return bool(people[0] & people[1]) or not codes[0] or codes[0] <= codes[1]


def _is_with_third(signing: FoundEvent, other: FoundEvent) -> bool:
    """`A met B of Qatar. A also signed a deal with C of Saint Lucia`: with somebody whose country did not take part."""
    if other.subtype not in _OF_THEIR_SIDES:
        return False
    signers = [side for side in signing.sides if side.person is not None and side.role == "signatory"]
    there = {*countries_of(other.sides), *soil_of(other)}
    thirds = [side for side in signers if side.country is not None and side.country not in there]
    return len(signers) == _TWO and len(thirds) == 1 and all(side.country is not None for side in other.sides)


_OF_THEIR_SIDES: Final = frozenset(("talks", "meeting", "reception"))


def _are_of_two_days(signing: FoundEvent, other: FoundEvent) -> bool:
    days = [event.day.starts_on if event.day is not None else None for event in (signing, other)]
    return None not in days and days[0] != days[1]


def _is_by_pair_of_other_day(signing: FoundEvent, other: FoundEvent, told: list[FoundEvent]) -> bool:
    """`X received Governor Y on Tuesday. On Monday, the governor had signed a plan with Z`: two people of two
    countries by name, on a day that is told of their signing alone."""
    signers = [side for side in signing.sides if side.person is not None and side.role == "signatory"]
    if other.subtype not in _OF_THEIR_SIDES or len({side.country for side in signers} - {None}) != _TWO:
        return False
    days = [_days_named(signing), _days_named(other)]
    if not days[1] and other.day is not None and is_same_day(other.day):  # `Later that day X received Y`
        before = max((e for e in told if e.start < other.start), key=lambda e: e.start, default=None)
        days[1] = _days_named(before) if before is not None else set()
    there = {id(side.person) for side in other.sides}
    return all(days) and days[0].isdisjoint(days[1]) and any(id(side.person) not in there for side in signers)


def _is_by_others(signing: FoundEvent, other: FoundEvent) -> bool:
    """`At the close of the talks, A and B signed a plan`: two people by name, who held no talks."""
    signers = {id(side.person) for side in signing.sides if side.person is not None and side.role == "signatory"}
    if not signers and (other.subtype in _GATHERINGS or other.sentence.start > signing.sentence.start):
        return _is_by_bodies_beside(signing, other)
    if len(signers) < _TWO or not signers.isdisjoint(id(side.person) for side in other.sides):
        return False
    if "witnesses" in signing.sentence.low_set() and "ceremony" not in signing.sentence.low_set():
        met = {id(side.person) for side in other.sides if side.person is not None}
        if met and met <= {id(side.person) for side in signing.sides if side.role == "witness"}:
            return False  # `met Y. A plan was signed by A and B, with X and Y as witnesses`: what the talks led to
    # `on behalf of the Kazakh side the documents were signed by A and B`: what was signed after the talks.
    codes = {side.country for side in signing.sides if side.role == "signatory"}
    if _is_seen_by_pair(signing.sentence):
        return not codes <= {*countries_of(other.sides), *soil_of(other)}
    by_whom = [e.sentence for e in (signing, *signing.others) if _tells_by_whom(e.sentence)]
    if by_whom and other.sentence.start < by_whom[-1].start:
        return not codes <= {*countries_of(other.sides), *soil_of(other)}
    return len(codes) > 1 or None in codes or not codes <= {side.country for side in other.sides}


def _is_seen_by_pair(s: Sentence) -> bool:
    """`The two ministers witnessed the signing of a plan by A and B`: what their own talks led to."""
    for k in s.places_of("witnessed") if WITNESSED.stands_in(s) else ():
        subject = s.low(k - 2) if s.low(k - 1) in ("also", "then", "later") else s.low(k - 1)
        if s.lows[k + 1 : k + 3] == ["the", "signing"] and (subject in _SEVERAL or subject.endswith("s")):
            return True
    return False


_SEVERAL: Final = frozenset(("they", "both", "two"))


def _tells_by_whom(s: Sentence) -> bool:
    """`The parties signed a plan after the talks. The document was signed by A and B`, `A signed the documents for Peru
    while B signed for Chile`: by whom it was."""
    for at in range(1, len(s)):
        j = past_object(s, at + 1) if s.lows[at] in SIGNING else at
        if j > at + 1 and is_for(s, j):
            return True
    k = next((k for k in range(1, _WORDS_TO_SIGNED) if s.low(k) in _WAS), 0)
    return k > 0 and s.low(0) == "the" and s.low(k - 1) in DOCUMENTS and s.lows[k + 1 : k + 3] == ["signed", "by"]


_WORDS_TO_SIGNED: Final = 4
_WAS: Final = frozenset(("was", "were"))
_GATHERINGS: Final = frozenset(("seminar", "conference"))


def _is_by_bodies_beside(signing: FoundEvent, other: FoundEvent) -> bool:
    """`The seminar closed on Friday. On this occasion, the Academy and the School signed a memorandum. The guests were
    received by X`: two bodies, of which none gave the seminar, and before the reception is told."""
    bodies = {side.organization.name() for side in signing.sides if side.organization is not None}
    others = {side.organization.name() for side in other.sides if side.organization is not None}
    return len(bodies) > 1 and bodies.isdisjoint(others)


_OTHER: Final = frozenset(("previous", "before", "earlier", "following", "next"))


def _is_of_other_day(s: Sentence) -> bool:
    """`On the previous day, X and Y had signed`."""
    return "day" in s.lows[:5] and not _OTHER.isdisjoint(s.lows[:5])


def find_signings(agreements: list[FoundAgreement], told: list[FoundEvent]) -> list[FoundEvent]:
    """Signing ceremonies that a sentence tells of with those who signed, and before whom: `in the presence of the two
    Heads of State`, of whom `told` tells."""
    found: list[FoundEvent] = []
    for agreement in agreements:
        phrases: list[Phrase] = [*agreement.signers, *agreement.witnesses]
        if agreement.status != "signed" or agreement.is_listed:
            continue
        if not phrases:
            found.extend(_between_bodies(agreement))
            continue
        roles = {id(p): "signatory" for p in agreement.signers} | {id(p): "witness" for p in agreement.witnesses}
        s = agreement.sentence
        sides = [side for p in phrases for side in _sides_of(p, roles[id(p)], agreement, told)]
        is_seen = len(sides) == 1 and _is_seen_by_one(agreement, phrases)
        if len(sides) > 1 or is_seen:
            event = FoundEvent("signing", "occurred", "in person", sides, s, agreement.start, agreement.end)
            event.sides += _pair_present(s, told)
            event.is_dated = agreement.is_aside or is_seen
            bodies = agreement.organizations if is_seen and len(agreement.organizations) == _TWO else []
            event.sides += [Side(None, body, body.country_code(), "signatory", None, s) for body in bodies]
            event.is_here = any(low in SIGNING and s.low(k + 1) == "here" for k, low in enumerate(s.lows))
            found.append(event)
            break
    return found


def date_by_document(signings: list[FoundEvent], told: list[FoundAgreement], text: str, setting: Setting) -> None:
    """`agreed to share data under a memorandum signed on Tuesday. The ceremony took place in X, with the memorandum
    inked by A and B`: on the day that the sentence before tells of the document."""
    for signing in signings:
        s = signing.sentence
        before = next((one for one in reversed(told) if one.sentence is not s), None)
        if before is None or before.status != "signed" or before.people() or s.kind != "body":
            continue
        if find_dates(text, s.start, s.end, setting.anchors):
            continue
        if before.signers:  # `The regulator and the ministry on Wednesday signed a letter. It was signed by A and B`
            days = find_dates(text, before.sentence.start, before.start, setting.anchors)
            if len(days) == 1 and days[0].kind in _NAMED and days[0].ends_on is None and _tells_by_whom(s):
                signing.day = days[0]
            continue
        days = find_dates(text, before.end, before.sentence.end, setting.anchors)
        if len(days) == 1 and days[0].kind in _NAMED and _SIGNED_ON.fullmatch(text, before.end, days[0].start):
            signing.day = days[0]


_NAMED: Final = frozenset(("explicit", "weekday", "relative"))
_SIGNED_ON: Final = re.compile(r",? (?:(?:that|which) )?(?:was |were )?(?:signed|inked|concluded)(?: on)?\s*")


def _is_seen_by_one(agreement: FoundAgreement, phrases: list[Phrase]) -> bool:
    """`Earlier today, Minister X witnessed the exchange of two memoranda`: a ceremony, whoever signed."""
    s = agreement.sentence
    is_witness = bool(agreement.witnesses) and len(phrases) == 1 and len(phrases[0].people) == 1
    return is_witness and s.kind == "body" and WITNESSED.stands_in(s) and s.low(phrases[0].j) in _SEEING


_SEEING: Final = frozenset(("witnessed", "also", "on", "today", "yesterday", "later"))
_PRESENCE: Final = ["presence", "of"]
_WORDS_OF_GROUP: Final = 6


def _pair_present(s: Sentence, told: list[FoundEvent]) -> list[Side]:
    """`In the presence of the two Heads of State, A and B signed`: the pair of the event told before."""
    k = s.lows.index("presence") if "presence" in s.low_set() else len(s)
    if s.lows[k : k + 2] != _PRESENCE or s.low(k + 2) not in ("the", "both"):
        return []
    end = next((m for m in range(k + 3, min(k + 3 + _WORDS_OF_GROUP, len(s))) if s.low(m) in (",", ".")), None)
    if end is None:
        return []
    pair = pair_of_group(s, Phrase("group", k + 2, end), told)
    return [replace(side, role="witness") for side in pair]


def _between_bodies(agreement: FoundAgreement) -> list[FoundEvent]:
    """`A memorandum was signed on Tuesday between the University of A and that of B`, `Two agreements were signed
    between A and B`: who signed, by bodies; by states only where the sentence says when."""
    s, bodies = agreement.sentence, agreement.organizations
    is_of_bodies = agreement.is_signed_between and len(bodies) == _TWO
    if not is_of_bodies and len(agreement.countries) != _TWO:
        return []
    sides = [Side(None, body, body.country_code(), "signatory", None, s) for body in bodies] if is_of_bodies else []
    sides = sides or [Side(None, None, code, "signatory", None, s) for code in agreement.countries]
    event = FoundEvent("signing", "occurred", "in person", sides, s, agreement.start, agreement.end)
    event.is_dated = not is_of_bodies
    return [event]


_TWO: Final = 2


def _sides_of(phrase: Phrase, role: str, agreement: FoundAgreement, told: list[FoundEvent]) -> list[Side]:
    s = agreement.sentence
    if phrase.kind == "group" and role == "witness":  # `the two PMs witnessed the signing of four documents`
        return [replace(side, role="witness") for side in pair_of_group(s, phrase, told)]
    if phrase.people:
        return [Side(person, None, person.country, role, phrase, s) for person in phrase.people]
    if phrase.kind in ("organization", "country"):
        return [Side(None, phrase.organization, phrase.country, role, phrase, s)]
    return []
