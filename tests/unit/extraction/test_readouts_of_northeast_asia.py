"""What news agencies and ministries of northeast Asia tell: departures bound for a city, envoys received, pairs that
the next sentence lets meet, posts of bodies in a country, news that another's agency reports."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

_CONFIRMED = (
    "Japanese Foreign Minister Yoko Kamita and U.S. Secretary of State Martin Cole confirmed Thursday their ties."
)


@pytest.mark.parametrize(
    ("next_sentence", "kind", "place"),
    [
        ("Meeting in Tokyo, the ministers also discussed trade.", "meeting", "Tokyo"),
        ("Meeting on the sidelines of a forum in Jakarta, they also reaffirmed the alliance.", "meeting", "Jakarta"),
        ("Talking by phone, the two also agreed to stay in touch.", "phone call", None),
    ],
)
def test_a_pair_that_the_next_sentence_lets_meet_has_met(next_sentence: str, kind: str, place: str | None) -> None:
    event = only(read(_CONFIRMED, next_sentence))
    assert (event.subtype, place_of(event)) == (kind, place)


def test_who_meets_reporters_met_nobody() -> None:
    assert read(_CONFIRMED, "Meeting reporters in Tokyo, the ministers said nothing.").events == []


@pytest.mark.parametrize(
    "departure",
    [
        "left Pyongyang on Tuesday at the head of a delegation bound for Moscow",
        "departed from Pyongyang on Tuesday aboard a train bound for Moscow",
        "left for Moscow on Tuesday",
    ],
)
def test_who_left_for_a_city_visits_it_and_meets_nobody_yet(departure: str) -> None:
    reading = read(
        f"North Korean Foreign Minister Jang Son-hui {departure}, where she will meet Russian Foreign Minister Ivo Sid."
    )
    found = {event.subtype: event for event in reading.events}
    assert (found["visit"].status, found["visit"].starts_on) == ("occurred", date(2024, 5, 14))
    assert (found["meeting"].status, found["meeting"].starts_on) == ("announced", None)


def test_a_meeting_told_back_without_its_day_is_none_of_the_report() -> None:
    reading = read(
        "Lao Foreign Minister Thongsa Vila met with Vietnamese President Le Van Duy in Hanoi on Tuesday.",
        "He had held talks with Chinese Foreign Minister Xu Rui in Beijing last week.",
    )
    assert told(reading) == [("meeting", "occurred")]


def test_who_is_of_the_country_that_an_envoy_is_sent_to_receives_him() -> None:
    text = (
        "On May 14, 2024, Chinese Vice Foreign Minister Tang Xuefu met with Mongolian Ambassador to China Tuvshin Bad."
    )
    assert roles(only(read(text))) == [("Tang Xuefu", "host"), ("Tuvshin Bad", "visitor")]


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("UN Resident Coordinator in Mongolia", "resident coordinator", "United Nations"),
        ("World Bank Country Manager for Mongolia", "country manager", "World Bank"),
        ("ADB Country Director for Mongolia", "country director", "Asian Development Bank"),
    ],
)
def test_a_post_of_an_international_body_in_a_country_is_read_with_its_name(post: str, title: str, body: str) -> None:
    reading = read(f"Mongolian Finance Minister B.Javkhan met with {post} Jaap Dorp on Tuesday.", place="Ulaanbaatar")
    assert ("Jaap Dorp", title, body, "holds") in offices(reading)
    assert roles(only(reading))[-1] == ("Jaap Dorp", "visitor")


def test_the_cabinet_secretariat_is_one_body() -> None:
    text = "First Deputy Chief of the Cabinet Secretariat G.Purev met Chinese Ambassador Shen Minlu on Tuesday."
    assert ("G.Purev", "first deputy head", "Cabinet Secretariat", "holds") in offices(read(text))


@pytest.mark.parametrize(
    ("agency", "state"),
    [("The Korean Central News Agency", "North Korea"), ("China's Xinhua News Agency", "China")],
)
def test_ministers_whom_another_countrys_agency_names_are_of_that_country(agency: str, state: str) -> None:
    text = f"{agency} said Vice Foreign Minister Kim Jong-min met Russian Ambassador Alexei Moroz on Monday."
    reading = read(text, place="Seoul", agency="Yonhap")
    assert ("Kim Jong-min", "deputy minister", f"Ministry of Foreign Affairs of {state}", "holds") in offices(reading)


def test_a_head_of_an_academy_does_not_lend_a_name_to_who_follows() -> None:
    text = (
        "Thongsa Mang, president of the Lao National Academy of Politics, and Xie Chunyo, vice president of the Party "
        "School of the CPC Central Committee (National Academy of Governance), concluded two days of talks on Tuesday."
    )
    event = only(read(text, place="Vientiane"))
    assert roles(event) == [("Thongsa Mang", "host"), ("Xie Chunyo", "visitor")]


def test_a_visit_told_by_a_pronoun_is_the_guests() -> None:
    reading = read(
        "Foreign Minister Yoko Kamita will hold talks with Philippine Defense Secretary Eduardo Santil when he visits "
        "Tokyo on June 3.",
        place="Tokyo",
        agency="Kyodo",
    )
    found = {event.subtype: event for event in reading.events}
    assert (found["visit"].status, found["visit"].starts_on) == ("announced", date(2024, 6, 3))
    assert roles(found["visit"])[0] == ("Eduardo Santil", "visitor")
    assert (place_of(found["talks"]), roles(found["talks"])[0]) == ("Tokyo", ("Yoko Kamita", "host"))


def test_a_site_that_guests_pay_a_visit_to_is_no_visit_to_a_country() -> None:
    reading = read(
        "Chinese Minister He Minghui met with Andrei Belin, head of the United Russia party, in Beijing on Tuesday.",
        "Earlier, the delegation paid a visit to the Central Party School.",
    )
    assert told(reading) == [("meeting", "occurred")]
    assert told(read("Lao President Thongsing paid a visit to Vietnam on Tuesday.")) == [("visit", "occurred")]


def test_he_is_the_one_whose_family_name_it_is_where_nobody_else_is_meant() -> None:
    reading = read(
        "He Minghui, minister of the International Department of the CPC Central Committee, met Andrei Belin, head of "
        "the United Russia party, in Beijing on Tuesday. The two sides exchanged views.",
        "He said, the CPC is ready to deepen exchanges.",
        "Belin said, his party agrees.",
        "He hoped for more.",
    )
    said = [[person.name for person in statement.speakers] for statement, _ in reading.statements]
    assert said == [["He Minghui"], ["Andrei Belin"], ["Andrei Belin"]]


def test_talks_told_back_on_the_same_day_are_those_of_that_day() -> None:
    reading = read(
        "Lao Foreign Minister Thongsa Vila met with Vietnamese President Le Van Duy in Hanoi on Tuesday.",
        "Earlier, he had held talks with Vietnamese Foreign Minister Bui Van Sang.",
    )
    assert sorted(kind for kind, _ in told(reading)) == ["meeting", "talks"]
