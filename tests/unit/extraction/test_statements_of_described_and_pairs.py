"""Verbs of saying with more words, speakers told by what they are, asides behind a subject, and pairs that agree."""

from __future__ import annotations

import pytest
from one_article import read

MET = (
    "Marisa Quintero, vice president of Cuba's National Assembly of People's Power, received Hilma Amunyoko, secretary "
    "general of Namibia's SWAPO Party, in Havana on Tuesday."
)
TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Novak offered her condolences for the lives lost in the floods.", "offer"),
        ("Novak made clear that Poland stands ready to help.", "make"),
        ("Novak made it clear that Poland stands ready to help.", "make"),
        ("Novak spoke in favour of a ceasefire.", "speak"),
        ("Novak spoke out against unilateral sanctions.", "speak"),
        ("Novak brushed aside fears of delays.", "brush"),
        ("Novak laid emphasis on tourism.", "lay"),
        ("Novak spoke warmly of the reforms.", "speak warmly"),
        ("Novak went on to say that Poland would open an office.", "say"),
        ("Novak dismissed as untrue a report by a newspaper.", "dismiss"),
        ("Novak dismissed the claims of the newspaper.", "dismiss"),
    ],
)
def test_verbs_of_saying_may_need_more_words(sentence: str, verb: str) -> None:
    [(statement, _)] = read(TALKS, sentence).statements
    assert (statement.verb, [person.name for person in statement.speakers]) == (verb, ["Anna Novak"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Novak dismissed the minister on Friday.",
        "Novak offered her guest a tour of the palace.",
        "Novak made a tour of the palace.",
        "Novak spoke in the parliament.",
    ],
)
def test_the_same_verbs_without_them_say_nothing(sentence: str) -> None:
    assert read(TALKS, sentence).statements == []


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The parliamentary leader also thanked Namibia for its vote.", "Marisa Quintero"),
        ("The lawmaker told reporters that a group of friends had been on the agenda.", "Marisa Quintero"),
        ("The SWAPO official hoped that more would come.", "Hilma Amunyoko"),
    ],
)
def test_who_speaks_may_be_told_by_a_word_before_what_he_is(sentence: str, speaker: str) -> None:
    said = "Amunyoko stated that Namibians will never forget it."
    [_, (statement, _)] = read(MET, said, sentence).statements
    assert [person.name for person in statement.speakers] == [speaker]


def test_an_aside_between_dashes_does_not_part_a_subject_from_its_verb() -> None:
    [(statement, _)] = read(TALKS, "President Otieno —who came in March 2020— expressed his gratitude.").statements
    assert [person.name for person in statement.speakers] == ["Daniel Otieno"]


def test_both_speak_where_one_welcomes_and_both_agree() -> None:
    sentence = "President Novak welcomed the move, and both leaders agreed that their teams should meet."
    [(statement, _)] = read(TALKS, sentence).statements
    assert sorted(person.name for person in statement.speakers) == ["Anna Novak", "Daniel Otieno"]


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("At the talks, the two sides agreed to build a bridge.", "Daniel Otieno"),
        ("The two sides agreed to build a bridge.", "Daniel Otieno"),
        ("During the reception, the two sides agreed to build a bridge.", "Grace Njeri"),
    ],
)
def test_the_sides_of_one_of_two_encounters_are_those_of_the_one_named_or_told_last(said: str, other: str) -> None:
    two = (
        "Polish President Anna Novak was received by Kenyan Speaker Grace Njeri in Nairobi on Tuesday, and held talks "
        "with Kenyan President Daniel Otieno."
    )
    [(statement, _)] = read(two, said).statements
    assert {person.name for person in statement.speakers} == {"Anna Novak", other}


@pytest.mark.parametrize(
    "aside",
    [
        "who was accompanied by the Kenyan ambassador in Warsaw, Grace Njeri,",
        "together with Ambassador Grace Njeri,",
        "flanked by Ambassador Grace Njeri,",
    ],
)
def test_who_comes_along_does_not_speak(aside: str) -> None:
    [(statement, _)] = read(TALKS, f"Novak, {aside} thanked the Kenyan side for its hospitality.").statements
    assert [person.name for person in statement.speakers] == ["Anna Novak"]
