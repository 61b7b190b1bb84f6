"""Who `the minister`, `the senior diplomat`, `the spokesman` is that speaks, where several people could be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from warehouse.extraction.described_countries import LESSER_ENVOYS
from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.statements import FoundStatement

_OTHERS: Final = frozenset(("host", "delegation", "government", "ministry", "embassy", "cabinet", "parliament"))
"""Described so, someone speaks who need not have spoken before."""
_OF_TWO: Final = frozenset(("guest", "visitor", "counterpart", "interlocutor"))
"""`his counterpart`: not who spoke last; `the guest` of two people is who is named after the other."""
_PAIR: Final = 2
_NEAR: Final = 3
"""So many statements back someone is still spoken of without the name."""


def settle_described_speaker(
    statement: FoundStatement,
    before: Sequence[FoundStatement],
    held: Sequence[HeldOffice],
    people: People,
) -> None:
    """Give a statement by a bare title its speaker: of those who hold the post whom the sentence before was about, who
    spoke last, or whom the article named first; a description without a post is whoever spoke last.

    `before`: the statements before it. `For his part, the visitor said`: of two people the one who did not speak last.
    """
    phrase = statement.described
    if phrase is None or phrase.kind != "title" or statement.speakers or statement.organization is not None:
        return
    spoke = [one.speakers[0] for one in before[: -_NEAR - 1 : -1] if len(one.speakers) == 1]
    if phrase.offices and statement.sentence.low(phrase.offices[0].title_j - 1).endswith("s"):
        return
    subject = people.subject if people.is_subject_sure else None
    named = [subject, *spoke] if subject is not None else spoke
    if statement.sentence.lows[:1] == ["for"] and statement.sentence.low(2) == "part" and named:
        others = [one for one in people.found if one is not named[0] and not one.is_historical]
        named = others if len(others) == 1 else []
    if phrase.offices:
        word = statement.sentence.low(phrase.offices[0].title_j - 1)
        holders = [person for person in _holders(phrase, held, word) if not _is_named_later(person, phrase, statement)]
        is_of_republic = statement.sentence.low(phrase.j - 1) == "republic"
        chosen = next((person for person in named if person in holders), None) if not is_of_republic else None
        if len(holders) > 1 and chosen is not subject and (introduced := _introduced(phrase, statement, held)):
            chosen = introduced
        if chosen is None and holders and phrase.country is None:
            chosen = holders[0]
        statement.speakers = [chosen] if chosen is not None else []
        if chosen is None and phrase.offices[0].title.name == "spokesperson":
            statement.organization = phrase.offices[0].organization  # `a spokesman for the ministry said`
    elif phrase.country is None and (member := _of_house(statement, phrase, held)) is not None:
        statement.speakers = [member]
    elif phrase.country is None and (envoy := _envoy(statement.sentence.low(phrase.j - 1), named, held)) is not None:
        statement.speakers = [envoy]
    elif statement.sentence.low(phrase.j - 1) in _OF_TWO:
        both = [one for one in people.found if not one.is_historical]
        others = [one for one in both if not named or one is not named[0]]
        is_guest = statement.sentence.low(phrase.i) == "the" and len(both) == _PAIR
        statement.speakers = both[1:] if is_guest else others if len(others) == 1 else []
    elif phrase.country is None and named and statement.sentence.low(phrase.j - 1) not in _OTHERS:
        statement.speakers = [named[0]]


def _introduced(phrase: Phrase, statement: FoundStatement, held: Sequence[HeldOffice]) -> Person | None:
    """`The ambassador met with X, Minister of Trade. The minister asked`: whom the sentence before names with the post,
    whoever else has spoken."""
    name, start = phrase.offices[0].title.name, statement.sentence.start
    near = [h.person for h in held if h.office.title.name == name and 0 <= start - h.sentence.end <= _GAP]
    return near[0] if len(set(map(id, near))) == 1 else None


_GAP: Final = 3
"""Characters between two sentences of a paragraph."""


def _is_named_later(person: Person, phrase: Phrase, statement: FoundStatement) -> bool:
    """`The Prime Minister congratulated Prime Minister X of Y`: whom the sentence names for the first time, behind the
    title, is somebody else."""
    s = statement.sentence
    return s.starts[phrase.i] < person.start < s.end


_OF_HOUSE: Final = frozenset(("lawmaker", "legislator", "parliamentarian"))


def _of_house(statement: FoundStatement, phrase: Phrase, held: Sequence[HeldOffice]) -> Person | None:
    """`the lawmaker`, `the parliamentary leader`: of those with a post in a legislature who was named last."""
    words = statement.sentence.lows[phrase.i : phrase.j]
    if _OF_HOUSE.isdisjoint(words) and "parliamentary" not in words and "legislative" not in words:
        return None
    members = [h for h in held if h.office.organization is not None and h.office.organization.kind == "legislature"]
    members = [h for h in members if not h.office.is_former and h.sentence.start < statement.sentence.start]
    return max(members, key=lambda h: h.sentence.start).person if members else None


def _envoy(noun: str, named: Sequence[Person], held: Sequence[HeldOffice]) -> Person | None:
    """`the envoy`, and `the diplomat` unless someone of a foreign ministry spoke last: the one ambassador named."""
    if noun not in ("envoy", "diplomat"):
        return None
    last = named[0] if named and noun == "diplomat" else None
    heads = [one.office.organization.head for one in held if one.person is last and one.office.organization is not None]
    envoys = {id(one.person): one.person for one in held if one.office.title.name == "ambassador"}
    envoys = envoys or {id(one.person): one.person for one in held if one.office.title.name in LESSER_ENVOYS}
    return next(iter(envoys.values())) if len(envoys) == 1 and not any("Foreign" in head for head in heads) else None


def add_fellow(statement: FoundStatement, phrases: Sequence[Phrase], held: Sequence[HeldOffice]) -> None:
    """`The Polish and Kenyan presidents agreed`, `the presidents of Poland and Kenya`: the one of the other state."""
    phrase, s = statement.described, statement.sentence
    if phrase is None or not phrase.offices or not s.low(phrase.offices[0].title_j - 1).endswith("s"):
        return
    for state in phrases:
        is_before = state.kind == "country" and s.lows[state.j : phrase.i] == ["and"]
        is_behind = state.kind == "country" and s.lows[phrase.j : state.i] == ["and"]
        if is_before or is_behind:
            name = phrase.offices[0].title.name
            fellows = [h.person for h in held if h.office.title.name == name and h.person.country == state.country]
            statement.speakers = list(dict.fromkeys([*statement.speakers, *fellows]))


def _holders(phrase: Phrase, held: Sequence[HeldOffice], word: str) -> list[Person]:
    """Who holds such a post, in the order of the text, those of the very same title before others, and first those
    whose title ends in the same `word`: `the director` of a director and a head, for whom tables have one title."""
    office = phrase.offices[0]
    wanted = set(office.title.name.split())
    fitting = [
        one
        for one in held
        if wanted <= set(one.office.title.name.split())
        and not one.office.is_former
        and phrase.country in (None, one.person.country, one.office.country)
    ]
    same = [one for one in fitting if one.office.title.name == office.title.name]
    worded = [one for one in same if one.sentence.low(one.office.title_j - 1) == word]
    return list(dict.fromkeys(one.person for one in worded or same or fitting))
