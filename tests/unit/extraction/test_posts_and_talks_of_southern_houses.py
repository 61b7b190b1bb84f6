"""Wording of the houses of Africa, the Gulf and South Asia: bodies by letters, posts without `of`, years
behind a bar."""

from __future__ import annotations

import datetime

import pytest
from one_article import offices, only, read, roles, told


def _posts(*paragraphs: str) -> set[tuple[str, str, str | None, str]]:
    return offices(read(*paragraphs))


def test_letters_that_an_article_introduced_stand_for_its_own_body() -> None:
    posts = _posts(
        "The National Planning Commission (NPC) signed the grant in Windhoek on Monday.",
        "NPC Director General Tomas Shilongo thanked Chinese Ambassador to Namibia Lu Fei on Tuesday.",
    )
    assert ("Tomas Shilongo", "director general", "National Planning Commission", "holds") in posts


def test_letters_of_a_house_stay_its_own_where_nothing_else_is_introduced() -> None:
    posts = _posts(
        "NPC Standing Committee Chairman Lu Fei of China met Namibian Speaker Tomas Shilongo in Beijing on Monday."
    )
    assert any(name == "Lu Fei" and "People's Congress" in (body or "") for name, _, body, _ in posts)


def test_a_body_behind_a_post_without_of() -> None:
    posts = _posts(
        "ISLAMABAD: Director-General Inter-Services Intelligence (ISI) Lt. General Nadir Aslam called on Prime "
        "Minister Salman Qadri of Pakistan on Monday."
    )
    assert ("Nadir Aslam", "director general", "Inter-Services Intelligence", "holds") in posts


def test_several_ministers_give_no_post_to_one_named_behind_them() -> None:
    posts = _posts(
        "Indian Foreign Minister Arun Mehta met Russian Foreign Minister Ivan Petrov in Moscow beside the meeting of "
        "SCO foreign ministers, ministry spokesman Anil Sethi said on Monday."
    )
    assert [title for name, title, _, _ in posts if name == "Anil Sethi"] == ["spokesperson"]


@pytest.mark.parametrize("day", ["May 13/2024", "May 13 /2024", "13 May /2024"])
def test_a_year_behind_a_bar(day: str) -> None:
    event = only(read(f"Kenyan Foreign Minister Peter Otieno met Ugandan Prime Minister Moses Okello on {day}."))
    assert event.starts_on == datetime.date(2024, 5, 13)


def test_no_year_behind_a_bar_of_other_numbers() -> None:
    event = only(read("Kenyan Foreign Minister Peter Otieno met Ugandan Prime Minister Moses Okello on May 9/10."))
    assert event.starts_on is None or event.starts_on.month == 5


@pytest.mark.parametrize(
    "words", ["has discussed with {B} ways to boost trade", "discussed with {B} the two countries' ties"]
)
def test_who_discussed_with_somebody_met_him_without_a_day(words: str) -> None:
    reading = read(f"Kenyan Foreign Minister Peter Otieno {words.format(B='Ugandan Prime Minister Moses Okello')}.")
    assert told(reading) == [("meeting", "occurred")]


def test_who_says_that_envoys_called_is_none_of_them() -> None:
    reading = read(
        "Press secretary Ali Karim said that envoys of Japan, Thailand and Vietnam paid a courtesy call on Prime "
        "Minister Rehana Begum of Bangladesh on Monday."
    )
    assert all(name != "Ali Karim" for event in reading.events for name, _ in roles(event))


def test_on_the_fringe_of_a_summit_is_an_aside() -> None:
    event = only(
        read("Kenyan President Peter Otieno met Ugandan President Moses Okello on the fringe of the summit on Monday.")
    )
    assert {role for _, role in roles(event)} == {"participant"}


@pytest.mark.parametrize("whom", ["them", "reporters", "the press"])
def test_what_was_discussed_with_others_is_no_meeting_without_a_day(whom: str) -> None:
    sentence = (
        f"Kenyan Foreign Minister Peter Otieno discussed with {whom} what Ugandan President Moses Okello had said."
    )
    assert told(read(sentence)) == []


@pytest.mark.parametrize(
    "opening", ["Following a courtesy visit to", "After a courtesy call on", "During his courtesy call on"]
)
def test_who_is_named_behind_a_courtesy_call_paid_it(opening: str) -> None:
    event = only(
        read(
            f"{opening} Zimbabwean President Tendai Moyo on Monday, South African Foreign Minister Thabo Nkosi "
            "emphasised the friendship of both peoples."
        )
    )
    assert (event.subtype, sorted(roles(event), key=str)) == (
        "reception",
        [("Tendai Moyo", "host"), ("Thabo Nkosi", "visitor")],
    )


def test_a_call_paid_by_others_is_not_of_who_speaks() -> None:
    reading = read(
        "After a courtesy call on Zimbabwean President Tendai Moyo by envoys, South African Foreign Minister Thabo "
        "Nkosi wrote home."
    )
    assert told(reading) == []


def test_letters_of_a_title_in_brackets() -> None:
    posts = _posts(
        "Minister of State (MOS) for Foreign Affairs Hamid Rahman met Chinese Ambassador to Singapore Lu Fei on Monday."
    )
    assert any(
        post[:3] == ("Hamid Rahman", "minister of state", "Ministry of Foreign Affairs of Singapore") for post in posts
    )


@pytest.mark.parametrize("opening", ["After calling on", "After paying a courtesy call on", "Before seeing off"])
def test_who_called_stands_behind_whom_he_called_on(opening: str) -> None:
    reading = read(
        f"{opening} Zimbabwean President Tendai Moyo, South African Foreign Minister Thabo Nkosi spoke to reporters."
    )
    receptions = [sorted(roles(event), key=str) for event in reading.events if event.subtype == "reception"]
    called = [[("Tendai Moyo", "host"), ("Thabo Nkosi", "visitor")]]
    assert receptions == (called if "call" in opening else [])


def test_a_ministry_of_three_fields_that_ends_as_a_body_does() -> None:
    posts = _posts("WINDHOEK: Minister of Sport, Youth and National Service Jeremia Shikongo met Chinese guests.")
    assert any(body is not None and body.startswith("Ministry of Sport, Youth and") for _, _, body, _ in posts)
