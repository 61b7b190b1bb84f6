"""Phrases as sides of an event, in their roles."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import Side
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


def as_sides(s: Sentence, phrases: list[Phrase], role: str | None) -> list[Side]:
    """Phrases as sides of an event in a role; groups and names of nobody known are no sides."""
    sides = []
    for phrase in phrases:
        for person in _people_or_none(phrase):
            if person is None and phrase.kind in ("group", "pronoun", "place"):
                continue
            is_head = role == "visitor" and s.low(phrase.i + 1) == "head"  # `the head of state arrived in X`
            if person is None and (phrase.kind == "person" or (is_nobody(phrase) and not is_head)):
                continue
            organization = phrase.organization if phrase.kind == "organization" else None
            if person is None and phrase.kind == "title" and role in _MEETING:
                organization = _body_of_post(s, phrase)
            sides.append(
                Side(person, organization, phrase.country, role or "participant", phrase, s, phrase.is_visiting)
            )
    return sides


def _body_of_post(s: Sentence, phrase: Phrase) -> Organization | None:
    """`the Minister of Construction of X`, `the Secretary-General of the African Union`, of no name: the body that the
    post is of stands for who holds it; `the Secretary-General` of no body that is named is the United Nations'."""
    if phrase.people or len(phrase.offices) != 1:
        return None
    office = phrase.offices[0]
    body = office.organization if office.title.name not in _OF_MANY else None
    if office.organization is None and phrase.country is None:
        is_of_un = office.title.name == "secretary general" and "Secretary-General" in s.words[office.i : office.j]
        return Organization("United Nations", "international") if is_of_un else None
    if body is None or body.kind == "state" or office.title_text.endswith("s"):
        return None  # `the ambassadors of X and Y`
    # The president of a state may be told by the commission that he heads.
    is_of_state = office.title.name == "president" and body.country is not None and body.kind != "legislature"
    return None if is_of_state else body


_MEETING: Final = frozenset((None, "host", "visitor", "participant"))
"""Roles of those who meet: what an ambassador is given goes to his country."""
_OF_MANY: Final = frozenset(("member", "permanent member", "deputy", "delegate"))
"""A member does not stand for the whole of a body."""


def is_nobody(phrase: Phrase) -> bool:
    """`the delegation`, of nobody named: neither a person nor a post nor a country."""
    return phrase.kind == "title" and phrase.country is None and not phrase.offices


def _people_or_none(phrase: Phrase) -> list[Person | None]:
    return list(phrase.people) or [None]


def turn_to_leaver(sides: list[Side], subjects: list[Phrase], objects: list[Phrase], *, is_bid: bool) -> None:
    """`The President bade farewell to Ambassador X`: the envoy who leaves is the guest, whoever says farewell."""
    envoys = [any(o.title.of == "embassy" for p in group for o in p.offices) for group in (subjects, objects)]
    # `bade farewell to the Prime Minister of X, Y`: of another country, where of the other none is told
    is_foreign = any(p.country for p in objects if p.people) and not any(p.country for p in subjects)
    if envoys == [False, True] or (is_bid and is_foreign and not envoys[0]):
        for side in sides:
            is_leaver = side.phrase is not None and side.phrase in objects
            side.role = "visitor" if is_leaver else "host"
