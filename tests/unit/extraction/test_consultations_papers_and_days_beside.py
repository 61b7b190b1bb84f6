"""Consultations held between two states with somebody, the other side's head behind a dash, a Korean name that is a
word, secretaries of state of a field, days of what is planned next, courses opened by people, pacts still to be signed,
and bodies that speak in a paper with its day in brackets."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

KOREAN = "South Korean Vice Minister Bae Min-su"
KYRGYZ = "Kyrgyz Foreign Minister Adyl Toktogul"


@pytest.mark.parametrize(
    "held",
    [
        "held the 7th Policy Consultation between the Republic of Korea and the Kyrgyz Republic",
        "held the third political consultation between the two countries",
        "had a bilateral consultation",
        "conducted the first strategic consultation between the two ministries",
    ],
)
def test_a_consultation_held_with_somebody_is_talks(held: str) -> None:
    event = only(read(f"{KOREAN} {held} with {KYRGYZ} in Bishkek on May 14."))
    assert (event.subtype, place_of(event), event.starts_on) == ("talks", "Bishkek", date(2024, 5, 14))
    assert sorted(roles(event)) == [("Adyl Toktogul", "host"), ("Bae Min-su", "visitor")]


def test_a_public_consultation_is_no_talks() -> None:
    assert told(read(f"{KOREAN} held a public consultation on fisheries in Busan on May 14.")) == []


@pytest.mark.parametrize("other", ["the Korean one — by", "the Korean side – by", "the Korean delegation by"])
def test_who_led_the_other_side_stands_behind_a_dash(other: str) -> None:
    event = only(
        read(
            "Another round of political consultations between the foreign ministries of Kyrgyzstan and South Korea "
            "took place in Bishkek on May 14. The Kyrgyz delegation was headed by First Deputy Foreign Minister Adyl "
            f"Toktogul, {other} First Vice Minister of Foreign Affairs No Gyu Sang."
        )
    )
    assert (event.subtype, place_of(event), event.starts_on) == ("talks", "Bishkek", date(2024, 5, 14))
    assert sorted(roles(event)) == [("Adyl Toktogul", "host"), ("No Gyu Sang", "visitor")]


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("Vice Minister of Foreign Affairs", "No Gyu Sang"),
        ("Foreign Minister", "No Gyu-sang"),
        ("Ambassador", "No Tae Uk"),
        ("Minister of National Defense", "No Jae-hyun"),
    ],
)
def test_no_behind_a_title_is_a_family_name(post: str, name: str) -> None:
    reading = read(f"{KYRGYZ} met South Korean {post} {name} in Bishkek on Tuesday.")
    assert sorted(roles(only(reading))) == [("Adyl Toktogul", "host"), (name, "visitor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "No Korean official was present.",
        "No Agreement was signed, said the ministry.",
        "Minister Toktogul signed Decree No 512.",
        "The President said No Kyrgyz soldier would go.",
    ],
)
def test_no_elsewhere_is_a_word(sentence: str) -> None:
    names = {person.name for person in read(f"{KYRGYZ} met {KOREAN} in Bishkek on Tuesday.", sentence).people}
    assert names == {"Adyl Toktogul", "Bae Min-su"}


@pytest.mark.parametrize(
    ("post", "title", "ministry"),
    [
        ("Cambodian Interior Secretary of State", "secretary of state", "Ministry of Interior of Cambodia"),
        ("Cambodian Commerce Secretary of State", "secretary of state", "Ministry of Commerce of Cambodia"),
        ("Romanian Defense Secretary of State", "secretary of state", "Ministry of Defense of Romania"),
        ("Cambodian Interior Ministry Secretary of State", "secretary of state", "Ministry of Interior of Cambodia"),
        ("US Commerce Secretary", "secretary", "Department of Commerce of United States"),
    ],
)
def test_a_secretary_of_state_of_a_field_is_of_its_ministry(post: str, title: str, ministry: str) -> None:
    held = offices(read(f"{post} Penn Sovan met {KYRGYZ} in Bishkek on Tuesday."))
    assert ("Penn Sovan", title, ministry, "holds") in held


@pytest.mark.parametrize(
    "call",
    [
        "also paid a courtesy call on Premier Farhad Aliev on the morning of the same day, and is scheduled to visit "
        "Osh on May 18.",
        "also met Premier Farhad Aliev later that day and is due to visit Osh on May 18.",
        "also met Premier Farhad Aliev, and will visit Osh on May 18.",
        "also called on Premier Farhad Aliev the same day and is to visit Osh on May 18.",
    ],
)
def test_the_day_of_what_is_planned_next_is_not_that_of_the_call(call: str) -> None:
    reading = read(f"{KOREAN} held talks with {KYRGYZ} in Bishkek on Tuesday.", f"Vice Minister Bae {call}")
    days = {event.subtype: event.starts_on for event in reading.events}
    assert days.pop("visit") == date(2024, 5, 18)
    assert set(days.values()) == {date(2024, 5, 14)}


def test_a_plan_of_next_year_does_not_part_a_call_from_the_talks_told_before() -> None:
    reading = read(
        f"{KOREAN} held talks with {KYRGYZ} in Bishkek on May 14.",
        "The two sides agreed to hold the Joint Commission in Seoul in the first half of next year.",
        "Prior to the talks, Vice Minister Bae paid a courtesy call on Premier Farhad Aliev.",
    )
    assert {event.starts_on for event in reading.events if event.status == "occurred"} == {date(2024, 5, 14)}


@pytest.mark.parametrize(
    "opened",
    [
        "The two-week course was opened yesterday at the Police Academy in Kandal province by Cambodian Minister Penn "
        "Sovan and Korean Ambassador Bae Min-su.",
        "The course was opened on Wednesday in Kandal by Cambodian Minister Penn Sovan and Ambassador Bae Min-su.",
        "The ten-day course was opened yesterday by Cambodian Minister Penn Sovan and Korean Ambassador Bae Min-su.",
    ],
)
def test_a_course_told_again_was_opened_on_its_day_by_people(opened: str) -> None:
    course = only(read("A training course on online scams for 45 officers has opened in Cambodia.", opened))
    assert (course.subtype, course.starts_on) == ("training course", date(2024, 5, 15))
    assert {"Penn Sovan", "Bae Min-su"} <= {name for name, _ in roles(course)}


def test_who_spoke_at_a_course_opened_elsewhere_did_not_open_it() -> None:
    course = only(
        read(
            "A training course for 45 officers has opened in Cambodia.",
            "The course was opened yesterday in Kandal and is paid for by Cambodian Minister Penn Sovan.",
        )
    )
    assert "Penn Sovan" not in {name for name, _ in roles(course)}


@pytest.mark.parametrize(
    ("pact", "status"),
    [
        ("a memorandum of understanding on migration, which the two countries were to sign before June", "proposed"),
        ("a memorandum of understanding on migration that the two countries are to sign in June", "proposed"),
        ("an agreement on migration which the two sides are due to sign this year", "proposed"),
        ("a memorandum of understanding on migration, which the two countries signed last week", "mentioned"),
    ],
)
def test_a_pact_that_two_are_to_sign_is_proposed(pact: str, status: str) -> None:
    reading = read(f"{KYRGYZ} met {KOREAN} in Bishkek on Tuesday.", f"Vice Minister Bae asked about {pact}.")
    assert [agreement.status for agreement, _ in reading.agreements] == [status]


@pytest.mark.parametrize(
    "paper",
    [
        "in a statement on Wednesday (May 15)",
        "in a statement on Wednesday",
        "in a statement on Wednesday (15 May 2024)",
        "in a press release on Wednesday (May 15)",
    ],
)
@pytest.mark.parametrize("body", ["The Malaysian Foreign Ministry", "Wisma Putra"])
def test_a_ministry_speaks_in_a_paper_with_its_day(body: str, paper: str) -> None:
    reading = read(
        f"{KYRGYZ} met {KOREAN} in Bishkek on Tuesday.", f"{body}, {paper}, said Toktogul would come in June."
    )
    ((statement, *_),) = reading.statements
    assert statement.organization is not None
    assert statement.organization.name() == "Ministry of Foreign Affairs of Malaysia"
    assert not statement.speakers


def test_who_speaks_behind_the_verb_ends_the_clause() -> None:
    reading = read(f"{KYRGYZ} met {KOREAN} in Bishkek on Tuesday.", "The road would be open by June, said Toktogul.")
    assert [[person.name for person in one.speakers] for one, *_ in reading.statements] == [["Adyl Toktogul"]]


@pytest.mark.parametrize("got", ["her letter of appointment", "his instrument of appointment"])
def test_a_letter_of_appointment_is_no_message(got: str) -> None:
    assert told(read(f"Malaysian Ambassador Siti Ramlan received {got} from King Iskandar on May 14.")) == []


@pytest.mark.parametrize(
    "post",
    [
        "the Vice President of that African nation, Hendrik Shaanika",
        "the Vice President of that country, Hendrik Shaanika",
        "Hendrik Shaanika, Vice President of that Southern African country",
    ],
)
def test_a_post_of_that_nation_is_of_the_country_visited(post: str) -> None:
    reading = read(f"Cuban Deputy Foreign Minister Yanet Ferro visited Namibia and met {post}, on Tuesday.")
    assert ("Hendrik Shaanika", "vice president", "Namibia", "holds") in offices(reading)
    meeting = next(event for event in reading.events if event.subtype == "meeting")
    assert sorted(roles(meeting)) == [("Hendrik Shaanika", "host"), ("Yanet Ferro", "visitor")]


def test_a_post_of_that_nation_is_of_no_country_that_only_describes() -> None:
    reading = read("Cuban Minister Yanet Ferro met in Windhoek with Hendrik Shaanika, Vice President of that country.")
    held = {name: body for name, title, body, _ in offices(reading) if title == "vice president"}
    assert held == {"Hendrik Shaanika": None}
