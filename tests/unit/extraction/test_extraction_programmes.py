"""What ministries hand to the press: programmes of visits, calls to cover them, transcripts of briefings."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

DAYS = (date(2024, 6, 3), date(2024, 6, 6))


@pytest.mark.parametrize(
    "line",
    [
        "State Visit of H.E. Mr. Joseph Vella, Prime Minister of Malta to Kenya (03-06 June 2024)",
        "Programme of the Official Visit of Prime Minister of Malta, H.E. Mr. Joseph Vella to Kenya from 3 to 6 June "
        "2024 is as follows:",
        "Visit to Kenya by the Prime Minister of Malta, Mr Joseph Vella: 3-6 June 2024",
        "Members of the media are hereby advised of the Working Visit to Kenya by the Prime Minister of Malta, "
        "Mr Joseph Vella, from 03 to 06 June 2024.",
        "The press is invited to cover the engagements of H.E. Mr. Joseph Vella, Prime Minister of Malta during his "
        "visit to Kenya on 3-6 June 2024:",
    ],
)
def test_a_programme_tells_of_the_visit_that_it_is_headed_with(line: str) -> None:
    visit = only(read(line, "1000 hrs Arrival", "Venue: Jomo Kenyatta International Airport"))
    assert (visit.subtype, visit.status, place_of(visit)) == ("visit", "announced", "Kenya")
    assert (visit.starts_on, visit.ends_on) == DAYS
    assert set(roles(visit)) == {("KEN", "host"), ("Joseph Vella", "visitor")}


def test_the_days_may_stand_in_brackets_on_the_line_below() -> None:
    visit = only(read("STATE VISIT OF PRESIDENT OF GHANA H.E. MR. KWAME OWUSU TO KENYA", "(June 3-6, 2024)"))
    assert (visit.starts_on, visit.ends_on) == DAYS


def test_a_heading_without_days_or_with_a_verb_tells_of_none() -> None:
    assert told(read("Visit of H.E. Mr. Joseph Vella, Prime Minister of Malta to Kenya", "Photographs below.")) == []
    assert told(read("The visit of Prime Minister Joseph Vella of Malta to Kenya helped trade in May 2023.")) == []


def test_i_is_whoever_speaks_in_a_transcript() -> None:
    visit = only(
        read(
            "Mr. SATO Kenji, Minister for Foreign Affairs of Japan: I have an announcement. From June 3 to 6, I will "
            "visit Kenya. That is all from me.",
            "Reporter: I would like to know why.",
        )
    )
    assert ("SATO Kenji", "visitor") in roles(visit)
    assert (visit.starts_on, visit.ends_on) == DAYS


def test_a_spokesperson_is_not_the_one_spoken_of() -> None:
    reading = read(
        "Official Spokesperson, Shri Arun Nair: Good evening. My first announcement is about the forthcoming visit of "
        "Foreign Minister Vikas Rao to Kenya, which will take place on 3 June. While in Nairobi, he will hold talks "
        "with Foreign Minister Peter Mwangi.",
    )
    assert told(reading) == [("visit", "announced"), ("talks", "announced")]
    assert all("Vikas Rao" in dict(roles(event)) and "Arun Nair" not in dict(roles(event)) for event in reading.events)


def test_what_a_reporter_asks_is_no_event() -> None:
    assert (
        told(
            read(
                "Question: Will Foreign Minister Anna Novak of Poland visit Kenya in June?",
                "Spokesperson: Whenever a visit is decided, it will be announced.",
                "Q: Did President Daniel Otieno meet Foreign Minister Novak on Monday?",
            )
        )
        == []
    )


def test_destinations_after_a_part_of_the_world_belong_to_the_journey() -> None:
    events = read(
        "Foreign Minister OKADA Ken of Japan will visit Ghana and Togo in West Africa, and finally Benin, from June 3 "
        "to 6."
    ).events
    assert sorted(place_of(event) or "" for event in events) == ["Benin", "Ghana", "Togo"]


def test_whoever_hosts_a_guest_there_hosts_the_visit_told_before() -> None:
    visit = only(
        read(
            "Minister of State Vikas Rao of India will travel to Panama on 3-6 June 2024, where he will be hosted by "
            "Foreign Minister Ana Rojas."
        )
    )
    assert place_of(visit) == "Panama"
    assert ("Ana Rojas", "host") in roles(visit)


@pytest.mark.parametrize(
    "text",
    [
        "President Joseph Banda of Zambia left Windhoek for Lusaka today after a two-day state visit.",
        "President Joseph Banda of Zambia left Windhoek today, bringing to an end his official visit to Namibia.",
    ],
)
def test_whoever_leaves_after_a_visit_was_there(text: str) -> None:
    visit = only(read(text))
    assert (visit.subtype, visit.status) == ("visit", "occurred")
    assert place_of(visit) in ("Windhoek", "Namibia")


@pytest.mark.parametrize(
    ("text", "place", "days"),
    [
        (
            "Foreign Minister Peter Mwangi of Kenya said today that trade grows, as the two-day visit to Nairobi of "
            "his Indian counterpart Vikas Rao drew to a close.",
            "Nairobi",
            (date(2024, 5, 15), date(2024, 5, 16)),
        ),
        (
            "The accord is one of several outcomes of the working visit that Foreign Minister Vikas Rao of India wound "
            "up in Nairobi on Wednesday.",
            "Nairobi",
            (date(2024, 5, 15), None),
        ),
        (
            "They discussed the forthcoming visit of a delegation led by the Indian Foreign Minister Vikas Rao "
            "to Kenya on 3-6 June 2024.",
            "Kenya",
            DAYS,
        ),
        ("President Daniel Otieno of Kenya welcomed President Vikas Rao of India to Kenya today.", "Kenya", None),
        (
            "Foreign Minister Vikas Rao of India will participate in the Meeting in Nairobi on 3-6 June 2024. "
            "During the visit, he will meet his counterparts.",
            "Nairobi",
            DAYS,
        ),
    ],
)
def test_visits_told_aside(text: str, place: str, days: tuple[date, date | None] | None) -> None:
    visits = [event for event in read(text).events if event.subtype == "visit"]
    assert [place_of(visit) for visit in visits] == [place]
    assert ("Vikas Rao", "visitor") in roles(visits[0])
    assert days is None or (visits[0].starts_on, visits[0].ends_on) == days


def test_the_visit_that_began_is_that_of_whoever_was_met_abroad() -> None:
    reading = read(
        "Foreign Minister Vikas Rao of India paid a courtesy call on President Daniel Otieno in Nairobi on Tuesday.",
        "The visit, which began on Monday, will end on Friday.",
    )
    assert [(place_of(e), e.starts_on) for e in reading.events if e.subtype == "visit"] == [
        ("Nairobi", date(2024, 5, 13))
    ]


def test_who_visited_before_lends_no_day_to_talks_to_come() -> None:
    talks = only(
        read("President Vikas Rao will hold talks with President Ana Santos, who visited India in March this year.")
    )
    assert (talks.status, talks.starts_on) == ("announced", None)


def test_a_page_with_a_month_in_its_header_recalls_what_was_years_before() -> None:
    text = " date 2023-04 Japan and Peru\n\nForeign Minister OKADA Ken of Japan travelled to Lima in February 2018."
    assert [event.subtype for event in read(text, published=None).events] == []


def test_what_was_weeks_before_the_visit_is_recalled() -> None:
    text = (
        "Foreign Minister Vikas Rao of India will visit Kenya on 3-4 June 2024. It comes a month after President "
        "Daniel Otieno of Kenya visited New Delhi, and two weeks after Prime Minister Anil Mehta travelled to Ethiopia."
    )
    assert told(read(text)) == [("visit", "announced")]


def test_the_last_field_of_a_post_may_stand_after_a_comma_and_an_article() -> None:
    text = (
        "Under Secretary of State for Economic Growth, Energy, and the Environment Jose W. Ramirez will visit Hanoi "
        "on 3-6 June 2024."
    )
    assert ("Jose W. Ramirez", "visitor") in roles(only(read(text)))


def test_the_programme_of_a_guest_tells_of_the_visit() -> None:
    line = "Programme of H.E. Mr. Joseph Vella, Prime Minister of Malta, during his visit to Kenya (3-6 June 2024)"
    visit = only(read(line, "1000 hrs Arrival"))
    assert (place_of(visit), visit.status, visit.starts_on, visit.ends_on) == ("Kenya", "announced", *DAYS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "it has been decided to postpone the State visit of Prime Minister Joseph Vella of Malta to Kenya.",
            "cancelled",
        ),
        ("the Government deferred the visit of Prime Minister Joseph Vella of Malta to Kenya.", "cancelled"),
        ("the two sides did not postpone the visit of Prime Minister Joseph Vella of Malta to Kenya.", None),
    ],
)
def test_a_visit_that_is_put_off(words: str, expected: str | None) -> None:
    events = read(f"Because of the weather {words}").events
    assert [event.status for event in events] == ([expected] if expected else [])


def test_the_holder_of_a_post_who_travels_on_is_the_one_who_set_out() -> None:
    reading = read(
        "Prime Minister Rohan Mehta of India will visit Kenya on 3 June 2024. He will hold talks with Prime Minister "
        "Daniel Otieno. From Kenya, the Prime Minister will travel to Ghana on 5 June and from Ghana he will travel to "
        "Togo on 6 June."
    )
    visits = [event for event in reading.events if event.subtype == "visit"]
    assert sorted(place_of(visit) or "" for visit in visits) == ["Ghana", "Kenya", "Togo"]
    assert all(("Rohan Mehta", "visitor") in roles(visit) for visit in visits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He stands in for President Robert Miller of the United States, whose visit to Kenya on June "
            "3 to 6 has been cancelled.",
            ("Robert Miller", "cancelled"),
        ),
        (
            "The Government of Kenya will welcome the Honorable Robert Miller, President of the United States, as a "
            "state guest from June 3 to June 6.",
            ("Robert Miller", "announced"),
        ),
        (
            "Ms Grace Tan, Minister in the Prime Minister's Office and Second Minister for Foreign Affairs, will visit "
            "Kenya on June 3 to 6.",
            ("Grace Tan", "announced"),
        ),
    ],
)
def test_whose_visit_it_is(text: str, expected: tuple[str, str]) -> None:
    visit = only(read(text))
    assert (visit.subtype, place_of(visit), visit.status) == ("visit", "Kenya", expected[1])
    assert (expected[0], "visitor") in roles(visit)


def test_what_a_country_hosted_is_no_visit() -> None:
    text = "Minister Anna Berg of Norway praised the summit, which Kenya hosted as Chair, or that Ghana hosted."
    assert [event.subtype for event in read(text).events if event.subtype == "visit"] == []


def test_here_is_where_the_statement_was_issued() -> None:
    visit = only(
        read(
            "Foreign Minister SATO Kenji of Japan will arrive here on Sunday on a two-day visit.",
            "Nairobi\nMay 16, 2024",
        )
    )
    assert (place_of(visit), visit.starts_on) == ("Nairobi", date(2024, 5, 19))


def test_a_delegation_is_led_to_any_gathering_with_its_place() -> None:
    visit = only(
        read(
            "Minister Leila Haddad of Pakistan will lead the delegation to the High-Level Segment in Geneva on 20 May."
        )
    )
    assert (place_of(visit), visit.starts_on) == ("Geneva", date(2024, 5, 20))


def test_who_proceeds_on_a_visit_from_one_country_to_the_next() -> None:
    text = (
        "Prime Minister Rohan Mehta of India will visit Kenya on 3-4 June 2024. Then, Prime Minister will proceed "
        "on a two-day visit to Ghana on 5-6 June 2024."
    )
    found = [(place_of(event), event.starts_on, event.ends_on) for event in read(text).events]
    assert sorted(found) == [
        ("Ghana", date(2024, 6, 5), date(2024, 6, 6)),
        ("Kenya", date(2024, 6, 3), date(2024, 6, 4)),
    ]


def test_a_post_of_one_is_whoever_is_named_in_it_later() -> None:
    reading = read(
        "External Affairs Minister will visit Kenya from 3-6 June 2024. During his stay, External Affairs Minister Dr. "
        "Vikas Rao will meet President Daniel Otieno."
    )
    visits = [event for event in reading.events if event.subtype == "visit"]
    assert [("Vikas Rao", "visitor") in roles(visit) for visit in visits] == [True]
