from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "speaker", "verb"),
    [
        ("Novak said that trade is growing.", "Anna Novak", "say"),
        ("Otieno affirmed that trade is growing.", "Daniel Otieno", "affirm"),
        ("For his part, Otieno stressed that trade is growing.", "Daniel Otieno", "stress"),
        ("Trade is growing, Novak said.", "Anna Novak", "say"),
        ("“Trade is growing,” said Novak.", "Anna Novak", "say"),
        ("“Trade is growing,” Otieno added.", "Daniel Otieno", "add"),
        ("Novak also noted that trade is growing.", "Anna Novak", "note"),
        ("Novak gave an assurance that trade would grow.", "Anna Novak", "assure"),
        ("Otieno gave his word that trade would grow.", "Daniel Otieno", "promise"),
        ("Novak gave every guarantee that trade would grow.", "Anna Novak", "guarantee"),
        ("Otieno gave assurances of help.", "Daniel Otieno", "assure"),
        ("The help of Poland was deeply appreciated by Otieno.", "Daniel Otieno", "appreciate"),
        ("The need for peace was strongly stressed by Novak.", "Anna Novak", "stress"),
        ("Novak bade the delegation of Kenya welcome and wished it well.", "Anna Novak", "welcome"),
    ],
)
def test_the_speaker_is_found_on_either_side_of_the_verb(sentence: str, speaker: str, verb: str) -> None:
    [(statement, event)] = read(TALKS, sentence).statements
    assert [person.name for person in statement.speakers] == [speaker]
    assert statement.verb == verb
    assert event is not None and event.subtype == "talks"


def test_the_two_sides_speak_jointly_for_all_of_the_talks() -> None:
    [(statement, _)] = read(TALKS, "The two sides agreed to boost trade.").statements
    assert statement.joint
    assert {person.name for person in statement.speakers} == {"Anna Novak", "Daniel Otieno"}


def test_two_named_speakers_speak_together() -> None:
    [(statement, _)] = read(TALKS, "Novak and Otieno agreed to boost trade.").statements
    assert {person.name for person in statement.speakers} == {"Anna Novak", "Daniel Otieno"}


def test_whom_something_is_told_is_its_audience() -> None:
    [(statement, _)] = read(TALKS, "Novak told Otieno that trade is growing.").statements
    assert statement.audience is not None and statement.audience.name == "Daniel Otieno"


def test_a_pronoun_speaks_for_the_one_who_spoke_before() -> None:
    reading = read(TALKS, "Otieno said that trade is growing. He stressed that ties are strong.")
    assert [[p.name for p in statement.speakers] for statement, _ in reading.statements] == [["Daniel Otieno"]] * 2


def test_a_statement_is_one_sentence() -> None:
    reading = read(TALKS, "Novak said that trade is growing. Otieno said that ties are strong.")
    assert [[p.name for p in statement.speakers] for statement, _ in reading.statements] == [
        ["Anna Novak"],
        ["Daniel Otieno"],
    ]


def test_a_sentence_in_which_nobody_speaks_is_no_statement() -> None:
    assert read(TALKS, "Trade grew by a tenth last year.").statements == []


def test_the_subject_of_a_statement_is_its_topic() -> None:
    [(statement, _)] = read(TALKS, "Novak said that defence ties are growing.").statements
    assert "defence" in statement.topics


@pytest.mark.parametrize(
    "sentence",
    ["Novak gave a dinner.", "Otieno gave his guest the book of the year.", "Novak gave the letter to Otieno."],
)
def test_what_is_given_and_is_no_word_is_no_statement(sentence: str) -> None:
    assert read(TALKS, sentence).statements == []
