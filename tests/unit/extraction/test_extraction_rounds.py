"""Rules of the last quality round: who, where and when, told in ways that a table of verbs alone does not read."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

from warehouse.extraction.spellings import is_slip

LAO = "Lao Foreign Minister Khamtan Vongsa"
POLE = "Polish Deputy Foreign Minister Bartosz Zawadzki"


def countries(*body: str, **facts: str) -> dict[str, str | None]:
    return {person.name: person.country for person in read(*body, **facts).people}


def test_who_told_whom_in_a_phone_call_spoke_with_whom() -> None:
    event = only(read(f"{LAO} told {POLE} in a phone call on Tuesday that trade would grow."))
    assert (event.subtype, event.mode) == ("phone call", "phone")


def test_a_clause_with_where_is_at_the_place_before_it() -> None:
    reading = read(f"On June 8, {LAO} will be in Warsaw, where he will meet with {POLE}.")
    meeting = next(event for event in reading.events if event.subtype == "meeting")
    assert place_of(meeting) == "Warsaw"
    assert ("Bartosz Zawadzki", "host") in roles(meeting)


def test_the_country_in_which_a_guest_is_says_not_where_they_met() -> None:
    reading = read(f"{LAO} received {POLE}, who is in Laos for a visit, on Tuesday.", place="Vientiane")
    reception = next(event for event in reading.events if event.subtype == "reception")
    assert place_of(reception) == "Vientiane"


def test_an_order_conferred_on_him_is_the_callers() -> None:
    text = "Polish President Jan Zawadzki paid a courtesy call on Lao President Bounma Keola, who conferred on him the "
    award = next(event for event in read(text + "Order of the Mekong.").events if event.subtype == "award")
    assert sorted(roles(award)) == [("Bounma Keola", "sender"), ("Jan Zawadzki", "recipient")]


def test_what_was_donated_is_no_news_where_someone_is_thanked_for_it() -> None:
    assert told(read(f"{LAO} thanked {POLE} for the rice donated to Laos during the floods.")) == []


def test_a_meeting_to_come_is_with_whom_the_article_is_about() -> None:
    reading = read(
        f"{LAO} met with {POLE} on Tuesday.",
        f"{LAO} also met with Thai Foreign Minister Anan Wongsa.",
        "A meeting with Indian Foreign Secretary Ramesh Oberoi will take place on May 18.",
    )
    planned = next(event for event in reading.events if event.status == "announced")
    assert {name for name, _ in roles(planned)} == {"Khamtan Vongsa", "Ramesh Oberoi"}


def test_the_same_evening_is_the_day_named_before() -> None:
    reading = read(f"{POLE} laid flowers in the park on May 14. {LAO} hosted a reception for {POLE} the same evening.")
    assert only(reading).starts_on == date(2024, 5, 14)


def test_letters_for_a_post_stand_for_its_holder() -> None:
    reading = read(
        "At the invitation of External Affairs Minister Arvind Solanki, Omani Foreign Minister Faisal Al Hinai paid a "
        "visit to India on May 14-16.",
        "EAM and Foreign Minister Al Hinai held talks on May 15 in New Delhi.",
    )
    assert any(event.subtype == "talks" for event in reading.events)
    assert ("Faisal Al Hinai", "minister", "Ministry of External Affairs of India", "holds") not in offices(reading)


def test_a_post_that_someone_is_congratulated_on_is_held() -> None:
    reading = read("Lao President Bounma Keola congratulated Adam Zawadzki on his election as President of Poland.")
    assert ("Adam Zawadzki", "president", "Poland", "holds") in offices(reading)


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("The Polish delegation included Deputy Prime Minister Anna Zawadzka.", "Anna Zawadzka", "POL"),
        (f"{LAO} met her counterpart from the Republic of Poland, Mr Jan Zawadzki.", "Jan Zawadzki", "POL"),
        (f"{LAO} delivered a letter from his head of state, Bounma Keola.", "Bounma Keola", "LAO"),
    ],
)
def test_countries_told_beside_a_name(sentence: str, name: str, country: str) -> None:
    assert countries(sentence)[name] == country


def test_a_title_with_its_country_places_the_one_person_named_by_name_alone() -> None:
    found = countries(
        "Dmitry Sokolov had a telephone conversation with President of Tajikistan Rustam Nazarzoda.",
        "The President of Russia congratulated his colleague.",
    )
    assert found["Dmitry Sokolov"] == "RUS"


def test_acronyms_are_of_the_whole_name() -> None:
    reading = read(
        "Lu Wen, head of the International Department of the CPC Central Committee (IDCPC), met guests.",
        "Fan Ying, Vice-minister of the IDCPC, was present.",
    )
    department = "International Department of the CPC Central Committee"
    assert ("Fan Ying", "deputy minister", department, "holds") in offices(reading)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("saarinen", "saarinnen", True),
        ("sadykov", "sadikov", True),
        ("vargas", "varga", True),
        ("petrov", "petrova", False),
        ("thanh", "thang", False),
        ("levin", "lewis", False),
        ("sadykov", "zadykov", False),
    ],
)
def test_slips_of_the_pen(one: str, other: str, is_one: bool) -> None:
    assert is_slip(one, other) is is_one


def test_a_name_misspelt_once_is_no_second_person() -> None:
    reading = read("Finnish Foreign Minister Elina Saarinen met reporters.", "Saarinnen said the talks were useful.")
    assert [person.name for person in reading.people] == ["Elina Saarinen"]
    assert [[person.name for person in statement.speakers] for statement, _ in reading.statements] == [
        ["Elina Saarinen"]
    ]


def test_what_a_message_said_its_sender_said() -> None:
    reading = read(
        "Lao President Bounma Keola sent a message of congratulations to Polish President Jan Zawadzki.",
        "The message said that ties would grow.",
    )
    assert [person.name for person in reading.statements[-1][0].speakers] == ["Bounma Keola"]


def test_documents_on_several_fields_and_those_of_two_foreign_ministries() -> None:
    reading = read(
        f"{LAO} and {POLE} held talks in Vientiane on Tuesday.",
        "After the talks, they signed cooperation documents on education, energy and forestry.",
        "They also signed a cooperation plan between the two foreign ministries.",
    )
    titles = {agreement.title: agreement for agreement, _ in reading.agreements}
    assert "cooperation documents on education, energy and forestry" in titles
    plan = titles["cooperation plan between the two foreign ministries"]
    assert {org.name() for org in plan.organizations} == {
        "Ministry of Foreign Affairs of Laos",
        "Ministry of Foreign Affairs of Poland",
    }


def test_who_led_the_sides_of_consultations_held_talks_though_the_verb_stands_once() -> None:
    event = only(
        read(
            "The third round of political consultations between Laos and Poland was held in Warsaw on May 14. The Lao "
            "delegation was led by Deputy Foreign Minister Khamtan Vongsa and the Polish delegation by Deputy Foreign "
            "Minister Bartosz Zawadzki."
        )
    )
    assert (event.subtype, place_of(event), event.starts_on) == ("talks", "Warsaw", date(2024, 5, 14))
    assert roles(event) == [("Bartosz Zawadzki", "host"), ("Khamtan Vongsa", "visitor")]


def test_a_city_that_ends_a_heading_is_no_part_of_the_name_that_the_text_begins_with() -> None:
    reading = read(
        "Polish minister in a series of talks in Vientiane Bartosz Zawadzki met Lao President Bounma Keola on Monday. "
        "Bartosz Zawadzki said that trade would grow."
    )
    assert {person.name for person in reading.people} == {"Bartosz Zawadzki", "Bounma Keola"}


@pytest.mark.parametrize(
    "sentence",
    [
        "At the invitation of the Prime Minister of Poland, H.E. Mr. Khamtan Vongsa, Prime Minister of Laos, paid an "
        "official visit to Poland from 5 to 7 May 2024.",
        "At the invitation of Bartosz Zawadzki, Prime Minister of Poland, the Prime Minister of Laos, Khamtan Vongsa, "
        "visited Poland from 5 to 7 May 2024.",
        "At the invitation of the Prime Minister of Poland, the Prime Minister of Laos, H.E. Mr. Khamtan Vongsa, "
        "visited Poland from 5 to 7 May 2024.",
    ],
)
def test_a_guest_holds_no_post_of_the_inviters_state(sentence: str) -> None:
    reading = read(sentence)
    visit = only(reading)
    assert ("Khamtan Vongsa", "visitor") in roles(visit)
    assert countries(sentence)["Khamtan Vongsa"] == "LAO"
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 5), date(2024, 5, 7))


def test_a_partner_named_by_a_compatriot_is_the_one_who_was_met() -> None:
    reading = read(
        "Lao Prime Minister Bounma Keola sent a message of condolence to Polish President Jan Zawadzki on Tuesday.",
        "Lao Foreign Minister Khamtan Vongsa had a phone call with Zawadzki's foreign minister, Anna Kowalik.",
    )
    call = next(event for event in reading.events if event.subtype == "phone call")
    assert sorted(name for name, _ in roles(call)) == ["Anna Kowalik", "Khamtan Vongsa"]
    assert next(person.country for person in reading.people if person.name == "Anna Kowalik") == "POL"


def test_the_same_day_is_the_day_named_last_where_no_event_told_before_has_one() -> None:
    reading = read(
        "On Tuesday, the mood in the ministry was good.",
        f"The same day, {LAO} received {POLE} in Vientiane.",
    )
    assert only(reading).starts_on == date(2024, 5, 14)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "the Propaganda Department of the Yunnan Provincial Committee of the CPC",
            "Publicity Department of the Yunnan Provincial Committee of the Communist Party of China",
        ),
        (
            "the Party School of the CPC Guangxi Regional Committee",
            "Party School of the Guangxi Regional Committee of the Communist Party of China",
        ),
        ("the Party School of Yunnan", "Party School of Yunnan"),
        ("the Party School of the CPC Central Committee", "Central Party School of the Communist Party of China"),
        (
            "the Yunnan Provincial Committee of the CPC and head of its United Front Work Department",
            "United Front Work Department of the Yunnan Provincial Committee of the Communist Party of China",
        ),
    ],
)
def test_a_province_s_organ_of_a_party_is_not_the_central_one(body: str, name: str) -> None:
    found = offices(read(f"Mr Luo Wentao, vice head of {body}, received a delegation in Kunming on Tuesday."))
    assert name in {organization for _, _, organization, _ in found}


@pytest.mark.parametrize("behind", ["He will also visit Quang Binh province.", "He is to tour Quang Binh on Friday."])
def test_a_side_trip_is_not_where_a_visit_to_the_capital_leads(behind: str) -> None:
    events = read(f"{POLE} arrived in Hanoi on Wednesday for a visit. {behind}").events
    assert {place_of(event) for event in events if event.subtype == "visit" and event.status == "occurred"} == {"Hanoi"}


def test_a_commission_s_session_that_closed_was_held_by_who_led_it() -> None:
    reading = read(
        "The sixth session of the Poland-Laos Joint Economic Commission concluded in Warsaw on Wednesday with the "
        f"signing of a protocol. The two-day meeting was co-chaired by {POLE} and {LAO}.",
        dateline=date(2024, 5, 16),
    )
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert (place_of(talks), talks.starts_on, talks.ends_on) == ("Warsaw", date(2024, 5, 14), date(2024, 5, 15))
    assert ("Bartosz Zawadzki", "host") in roles(talks)


def test_a_secretary_to_the_treasury_holds_that_post() -> None:
    [office] = offices(read("Secretary to the Treasury Mahinda Perera spoke in Colombo on Monday."))
    assert office[:2] == ("Mahinda Perera", "secretary to the treasury")


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("chairman of the CDU/CSU parliamentary group", "Parliamentary Group of the Christian Democratic Union"),
        ("leader of the SPD group in the Bundestag", "Parliamentary Group of the Social Democratic Party of Germany"),
        ("head of the Communist Party faction in the State Duma", "Parliamentary Group of the Communist Party"),
        ("head of the United Russia party", "United Russia"),
        (
            "director of the Organization and Guidance Department of the C.C., WPK",
            "Organization and Guidance Department of the WPK Central Committee",
        ),
    ],
)
def test_a_party_s_members_of_a_parliament_and_its_departments_are_bodies_of_their_own(post: str, body: str) -> None:
    found = offices(read(f"Mr Luo Wentao, {post}, received a delegation on Tuesday."))
    assert {organization for _, _, organization, _ in found} == {body}


@pytest.mark.parametrize(
    ("told", "subtype"),
    [
        ("The Prime Minister spoke to the President of Kenya, Daniel Otieno, this afternoon.", "phone call"),
        ("The Foreign Secretary spoke today with Kenyan Foreign Minister Daniel Otieno.", "phone call"),
        ("The Prime Minister welcomed Kenyan President Daniel Otieno to Downing Street today.", "reception"),
    ],
)
def test_an_office_that_names_only_the_guest_tells_of_whom_it_serves(told: str, subtype: str) -> None:
    event = only(read(f"{told}\n10 Downing Street", dateline=date(2024, 5, 16)))
    assert event.subtype == subtype
    assert {side.country for side in event.sides} == {"GBR", "KEN"}


@pytest.mark.parametrize(
    "told",
    [
        f"{LAO} returned on Thursday after leading the Lao delegation to the third meeting of the Laos-Poland Joint "
        f"Consultation Mechanism in Warsaw on Monday. The Polish side was headed by {POLE}.",
        f"{LAO} led the Lao delegation to the third Laos-Poland Political Consultations in Warsaw on Monday. The "
        f"Polish delegation was led by {POLE}.",
    ],
)
def test_who_led_a_delegation_to_a_session_held_talks_with_who_led_the_other(told: str) -> None:
    talks = next(event for event in read(told, dateline=date(2024, 5, 16)).events if event.subtype == "talks")
    assert (place_of(talks), talks.starts_on) == ("Warsaw", date(2024, 5, 13))
    assert {("Bartosz Zawadzki", "host"), ("Khamtan Vongsa", "visitor")} == set(roles(talks))


@pytest.mark.parametrize(
    "town", ["the northern province of Ninh Binh", "the northern port city of Haiphong", "Haiphong"]
)
def test_a_town_may_be_called_what_it_is(town: str) -> None:
    event = only(read(f"Cuban Vice President Ana Lezcano visited {town} on July 8-9.", dateline=date(2024, 7, 10)))
    assert (event.subtype, event.starts_on, event.ends_on) == ("visit", date(2024, 7, 8), date(2024, 7, 9))


def test_a_palace_with_a_longer_name_is_not_the_shorter_one() -> None:
    event = only(
        read("Brunei Foreign Minister Erwan Yusof received Lao Foreign Minister Kham Vong at Istana Nurul Iman today.")
    )
    assert (event.place or "").startswith("venue/Istana Nurul Iman@")


def test_a_house_with_a_short_name_has_its_speaker() -> None:
    found = offices(read("Deputy Speaker of the Sejm Dorota Kowal met guests on Tuesday."))
    assert {office[:3] for office in found} == {("Dorota Kowal", "deputy speaker", "Sejm of Poland")}


@pytest.mark.parametrize(
    "others",
    [
        f"{LAO} and, separately, {POLE}",
        f"{LAO}, and separately with {POLE}",
        f"the Foreign Minister of Laos, Khamtan Vongsa, and separately with {POLE}",
    ],
)
def test_who_is_met_separately_is_met_in_a_meeting_of_his_own(others: str) -> None:
    reading = read(f"Kenyan Foreign Minister Daniel Otieno met on Monday in New York with {others}.")
    met = [{name for name, _ in roles(event)} - {"Daniel Otieno"} for event in reading.events]
    assert sorted(met, key=str) == [{"Bartosz Zawadzki"}, {"Khamtan Vongsa"}]


@pytest.mark.parametrize("link", [", where she was due to meet", ". She had been scheduled to hold talks with"])
def test_what_was_to_be_done_on_a_visit_that_is_off_is_off(link: str) -> None:
    reading = read(
        f"Finnish Foreign Minister Elina Salo cancelled her trip to Nairobi{link} Kenyan President Daniel Otieno on "
        "May 20, her ministry said.",
        dateline=date(2024, 5, 16),
    )
    assert {event.status for event in reading.events} == {"cancelled"}
