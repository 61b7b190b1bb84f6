from __future__ import annotations

import pytest
from one_article import read

from warehouse.extraction.article import ArticleReading


def names(reading: ArticleReading) -> list[str]:
    return [person.name for person in reading.people]


@pytest.mark.parametrize(
    ("full", "country", "short"),
    [
        ("Le Quang Dung", "Vietnamese", "Dung"),
        ("Gao Shilin", "Chinese", "Gao"),
        ("Han Seung-woo", "South Korean", "Han"),
        ("Daniel Otieno", "Kenyan", "Otieno"),
        ("Khamsing Phommachan", "Lao", "Khamsing"),
        ("Pavel Gromov", "Russian", "Gromov"),
    ],
)
def test_a_short_name_is_the_person_by_the_way_of_the_culture(full: str, country: str, short: str) -> None:
    reading = read(
        f"{country} Foreign Minister {full} met with Brazilian President Lucia Prado on Tuesday.",
        f"{short} said that trade is growing.",
    )
    assert names(reading) == [full, "Lucia Prado"]
    [(statement, _)] = reading.statements
    assert [person.name for person in statement.speakers] == [full]


def test_a_pronoun_stands_for_the_subject_of_the_sentence_before() -> None:
    reading = read("Kenyan President Daniel Otieno arrived in Warsaw on Tuesday. He said that trade is growing.")
    [(statement, _)] = reading.statements
    assert [person.name for person in statement.speakers] == ["Daniel Otieno"]


def test_a_family_name_that_looks_like_a_pronoun_is_a_name() -> None:
    reading = read(
        "Chinese Vice Premier He Mingtao met Lao President Bounthan Sisavath on Tuesday. He said that trade is growing."
    )
    assert names(reading) == ["He Mingtao", "Bounthan Sisavath"]
    assert [[p.name for p in statement.speakers] for statement, _ in reading.statements] == [["He Mingtao"]]


def test_a_name_with_and_without_diacritics_is_one_person() -> None:
    reading = read(
        "Vietnamese Foreign Minister Nguyễn Thanh Long met Kenyan President Daniel Otieno on Tuesday.",
        "Nguyen Thanh Long said that trade is growing.",
    )
    assert len(reading.people) == 2


def test_a_name_given_again_in_full_is_the_same_person() -> None:
    reading = read(
        "Polish President Anna Novak met Kenyan Vice President Daniel Otieno.", "Anna Novak said that trade is growing."
    )
    assert names(reading) == ["Anna Novak", "Daniel Otieno"]


def test_a_family_name_of_two_people_is_nobodys_short_name() -> None:
    reading = read(
        "Polish President Anna Novak met Czech President Petr Novak on Tuesday.",
        "Novak said that trade is growing.",
    )
    assert all(not statement.speakers for statement, _ in reading.statements)


def test_an_academy_named_after_someone_makes_nobody_of_the_news() -> None:
    assert names(read("The Ho Chi Minh National Academy of Politics opened a course in Hanoi.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The memorandum covers border areas between Nong Cai City and Dongling City.",
        "It was signed by the border cities of Dongling and Mong Cai.",
        "The provinces of Lang Chau and Bo Trach signed it.",
    ],
)
def test_cities_that_no_table_lists_are_no_persons(text: str) -> None:
    assert names(read(text, "Officials of both sides were there.")) == []


def test_a_paper_by_its_last_word_is_no_person() -> None:
    assert names(read("The Tokyo-based daily Toto Shimbun reported a day earlier that talks were held.")) == []


def test_two_names_that_a_hyphen_joins_are_both_mentioned() -> None:
    reading = read(
        "The Kremlin knows nothing of plans for the Volkin-Krolle call.",
        "Russian President Sergey Volkin and German Chancellor Matthias Krolle spoke last year.",
        "Nothing is known of the Volkin-Krolle call.",
    )
    assert names(reading) == ["Sergey Volkin", "Matthias Krolle"]
