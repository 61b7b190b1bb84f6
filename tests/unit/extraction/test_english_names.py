"""Names that are common words, and what else may stand in a name: read whole where the words around tell so."""

from __future__ import annotations

import pytest
from one_article import read


def names(*sentences: str) -> list[str]:
    return [person.name for person in read(*sentences, place="Harare").people]


@pytest.mark.parametrize("surname", ["Green", "Young", "King", "West", "Strong", "Hall", "Dean"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Prosper Moyana met British Ambassador Philip {} on Wednesday.",
        "Minister Prosper Moyana met Philip {}, the British ambassador, on Wednesday.",
        "Minister Prosper Moyana met Director Philip J. {} on Wednesday.",
    ],
)
def test_a_common_word_behind_a_title_and_a_given_name_is_the_family_name(surname: str, sentence: str) -> None:
    assert names(sentence.format(surname))[1].endswith(f" {surname}")


def test_who_bears_it_is_known_by_it_from_then_on() -> None:
    reading = read(
        "Minister Prosper Moyana met British Ambassador Philip Green on Wednesday.",
        "Green will visit Bulawayo on Friday.",
        "Later Green said that London was ready.",
    )
    assert [[person.name for person in st.speakers] for st, _ in reading.statements] == [["Philip Green"]]
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert {side.person.name for side in visit.sides if side.person is not None} == {"Philip Green"}


@pytest.mark.parametrize(
    "sentence",
    [
        "President Tran Hung White House talks went on.",
        "The ministers met at Chief Albert Luthulis House on Monday.",
        "Minister Prosper Moyana opened the Philip Hall on Monday.",
    ],
)
def test_a_common_word_that_goes_on_as_a_name_of_something_is_no_family_name(sentence: str) -> None:
    assert not any(name.endswith((" White", " House", " Hall")) for name in names(sentence))


@pytest.mark.parametrize("given", ["Christian", "Welcome", "Trust", "Freedom"])
@pytest.mark.parametrize("sentence", ["Minister {} Moyana met the envoy.", "{} Moyana, the deputy minister, came."])
def test_a_common_word_behind_a_title_or_before_a_post_is_a_given_name(given: str, sentence: str) -> None:
    assert names(sentence.format(given)) == [f"{given} Moyana"]


@pytest.mark.parametrize("name", ["Ngũgĩ wa Kamau", "Tun Tun Aung", "Tran Van An", "Đặng Minh Khoa", "Łukasz Żakowski"])
def test_names_of_other_tongues_are_read_whole_behind_a_title(name: str) -> None:
    assert names(f"Prime Minister {name} met the envoy on Wednesday.") == [name]


def test_letters_of_an_order_are_no_part_of_the_name_in_the_text() -> None:
    text = "The High Commissioner of the United Kingdom, Paul Penn OBE, said so on Monday."
    spans = {text[m.start : m.end] for m in read(text).mentions if m.person is not None}
    assert "Paul Penn" in spans
    assert "Paul Penn OBE" not in spans
