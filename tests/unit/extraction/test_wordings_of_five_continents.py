"""Names, posts and days as houses of the Baltic, the Gulf, Turkey, the Andes and the Pacific write them."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Rimas Balčius received in Vilnius Kenji Amano, the Ambassador of Japan.",
        "Lithuanian Foreign Minister Rimas Balčius received in Vilnius Dzhamilya Toktoeva, Chair of the Committee on "
        "International Affairs of the Jogorku Kenesh.",
    ],
)
def test_who_is_named_right_behind_the_place_is_the_guest(sentence: str) -> None:
    guests = [name for name, role in roles(only(read(sentence))) if role == "visitor"]
    assert guests in (["Kenji Amano"], ["Dzhamilya Toktoeva"])


def test_the_late_holder_of_a_post_is_a_former_one() -> None:
    reading = read("They recalled the visit of the then Prime Minister of Vanuatu, the late Harold Bule, to Canberra.")
    assert offices(reading) == {("Harold Bule", "prime minister", "Vanuatu", "former")}


def test_a_former_minister_behind_his_state_is_former() -> None:
    reading = read(
        "Admission, which Romania's former foreign minister Radu Ciobanu had suggested, would help, he said."
    )
    assert {status for *_, status in offices(reading)} == {"former"}


def test_sultan_before_a_family_name_with_an_article_is_a_given_name() -> None:
    reading = read("The Minister of Investment of Saudi Arabia, Abdulrahman Al-Otaibi, met with Sultan Al-Mazrui.")
    assert not any(title == "sultan" for _, title, *_ in offices(reading))


def test_a_ministry_of_climate_change_adaptation_is_named_in_full() -> None:
    reading = read("They were joined by Vanuatu's Minister of Climate Change Adaptation, Selina Vatu.")
    assert ("Selina Vatu", "minister", "Ministry of Climate Change Adaptation of Vanuatu", "holds") in offices(reading)


def test_the_director_of_the_academy_named_before_opens_the_seminar_with_the_guest() -> None:
    reading = read(
        "On Wednesday, Chilean Foreign Minister Matías Undurraga inaugurated the seminar on ports at the Diplomatic "
        "Academy of Peru alongside the Academy's director, Ambassador Teresa Quispe."
    )
    assert {name for name, _ in roles(only(reading))} == {"Matías Undurraga", "Teresa Quispe"}
    assert ("Teresa Quispe", "head", "Diplomatic Academy of Peru", "holds") in {
        (name, title, "Diplomatic Academy of Peru" if body else None, status)
        for name, title, body, status in offices(reading)
    }


def test_a_residence_elsewhere_is_no_visit() -> None:
    reading = read(
        "The letters were presented by Kwabena Osei, the Ambassador of Ghana, whose residence is in Stockholm."
    )
    assert all(kind != "visit" for kind, _ in told(reading))


@pytest.mark.parametrize("noun", ["mine explosion", "plane crash", "earthquake"])
def test_the_day_of_a_disaster_is_not_that_of_the_condolences(noun: str) -> None:
    event = only(
        read(f"Turkish President Cem Kara offered condolences to Kazakh President Daniyar Omarov over Monday's {noun}.")
    )
    assert event.starts_on != date(2024, 5, 13)


def test_after_the_talks_of_a_guest_talks_are_told() -> None:
    reading = read(
        "Turkish Foreign Minister Sinan Boz hosted his Uzbek colleague Jasur Ergash in Ankara on Monday.",
        "After the talks, the ministers inked an action plan for 2022-2024.",
    )
    assert ("talks", "occurred") in told(reading)


@pytest.mark.parametrize("way", ["by video link", "via video conference", "over video call"])
def test_a_discussion_to_be_continued_from_afar_is_announced(way: str) -> None:
    event = only(
        read(
            f"German Economy Minister Jürgen Thoms will continue the discussion {way} with US Trade Representative "
            "Angela Soto on 28 May."
        )
    )
    assert (event.subtype, event.status) == ("video talks", "announced")


def test_by_a_decree_of_the_president_the_president_awards() -> None:
    reading = read(
        "President of Kazakhstan Daniyar Omarov today received Ingvild Hansen, the Resident Representative of UNDP.",
        "By a decree of the President, Ms. Hansen was awarded the Order of Friendship.",
    )
    award = next(event for event in reading.events if event.subtype == "award")
    assert ("Daniyar Omarov", "sender") in roles(award)


def test_an_agreement_that_entered_into_force_on_a_day_is_in_force() -> None:
    reading = read("She welcomed the entry into force on March 1 of the Agreement on Science between Peru and Chile.")
    assert [agreement.status for agreement, _ in reading.agreements] == ["in force"]


def test_the_next_high_commissioner_of_a_state_is_that_states() -> None:
    reading = read(
        "Australian Foreign Minister Bronte Hale announced the appointment of Ms Rachel Dunn as Australia's next High "
        "Commissioner to Vanuatu."
    )
    assert ("Rachel Dunn", "high commissioner", "High Commission of Australia", "appointed") in {
        (name, title, "High Commission of Australia" if body else None, status)
        for name, title, body, status in offices(reading)
    }


@pytest.mark.parametrize("verb", ["spoke of", "posted on X that"])
def test_to_speak_of_and_to_post_are_to_say(verb: str) -> None:
    reading = read(f"Chilean Foreign Minister Matías Vera {verb} patience was needed.")
    assert [statement.speakers[0].name for statement, _ in reading.statements] == ["Matías Vera"]


def test_a_short_name_before_another_minister_is_no_field_of_his() -> None:
    reading = read(
        "Foreign Minister Winston Parata has met with Fijian Prime Minister Epeli Naulu in Suva.",
        "Parata and Health Minister Dr Shane Faleolo left on Tuesday.",
    )
    assert ("Shane Faleolo", "minister", "Ministry of Health", "holds") in {
        (name, title, "Ministry of Health" if body and "Health" in body and "Parata" not in body else body, status)
        for name, title, body, status in offices(reading)
    }


def test_whom_a_governor_general_swore_in_is_appointed() -> None:
    reading = read(
        "The Governor General, Sir David Kapu, swore in Peter Agova as Minister for Foreign Affairs on Monday."
    )
    assert roles(only(reading)) == [("Peter Agova", "appointee")]


def test_a_president_named_barely_in_a_kingdom_is_of_another_state() -> None:
    reading = read(
        "Foreign Secretary Rupert Hale met Turkish Foreign Minister Sinan Boz in London on Monday.",
        "Prime Minister Eleanor Whit spoke to President Cem Kara.",
        place="London",
        agency="PA Media",
    )
    assert not any(name == "Cem Kara" and body == "United Kingdom" for name, _, body, _ in offices(reading))


def test_a_congress_is_of_the_state_that_the_text_is_about() -> None:
    reading = read("Congress President Alejandro Soto received Japanese Ambassador Ken Ito in Lima on Monday.")
    assert not any(body and "United States" in body for _, _, body, _ in offices(reading))


@pytest.mark.parametrize("seat", ["the Elysee", "the Élysée Palace"])
def test_a_seat_named_in_one_word_is_where_it_stands(seat: str) -> None:
    event = only(read(f"French President Luc Roy received Ivorian President Koffi Brou at {seat} on Tuesday."))
    assert event.place is not None and event.place.endswith("@city/2988507")


def test_the_chair_of_a_cabinet_of_ministers_is_its_head() -> None:
    reading = read(
        "Chairman of the Cabinet of Ministers of Kyrgyzstan Ulan Sadyr met Serbian President Vuk Petrov in Oš."
    )
    assert {(name, title) for name, title, body, _ in offices(reading) if body and "Cabinet" in body} == {
        ("Ulan Sadyr", "head")
    }


def test_colleagues_of_two_states_are_named_in_their_order() -> None:
    reading = read(
        "Swedish Foreign Minister Karl Berg held talks in Tirana with his Albanian and Kosovar colleagues Ilir Hoxha "
        "and Arbëresha Gashi on Monday."
    )
    posts = {(name, body) for name, _, body, _ in offices(reading)}
    assert ("Ilir Hoxha", "Ministry of Foreign Affairs of Albania") in posts
    assert ("Arbëresha Gashi", "Ministry of Foreign Affairs of Kosovo") in posts


def test_an_own_envoy_to_another_state_makes_nobody_that_states() -> None:
    reading = read(
        "President of the Republic Kais Essafi on Wednesday received Tunisian Ambassador to Libya, Lassaad Ajili.",
        place="Tunis",
        agency="TAP",
    )
    assert {person.country for person in reading.people} == {"TUN"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peruvian President Ana Ruiz and Chilean President Tomás Vera cancelled a meeting planned for Friday.", True),
        (
            "Peruvian President Ana Ruiz called off talks with Chilean President Tomás Vera set for Friday in Lima.",
            True,
        ),
        ("Peruvian President Ana Ruiz did not cancel a meeting with Chilean President Tomás Vera.", False),
        ("Peruvian President Ana Ruiz threatened to cancel talks with Chilean President Tomás Vera.", False),
        ("If Peruvian President Ana Ruiz cancelled a meeting with Chilean President Tomás Vera, it would hurt.", False),
    ],
)
def test_a_meeting_that_was_called_off_is_cancelled(sentence: str, expected: bool) -> None:
    assert told(read(sentence)) == ([("meeting", "cancelled")] if expected else [])


def test_a_visit_to_a_consul_is_no_visit_to_the_country_of_the_consul() -> None:
    event = only(
        read("Turkish Interior Minister Ali Kaya paid a visit to Iraq's Consul General in Istanbul, Ahmed Jubur.")
    )
    assert event.subtype == "reception"


def test_who_will_be_received_where_somebody_will_be_on_a_day_is_so_on_that_day() -> None:
    reading = read(
        "Greek Foreign Minister Georgia Papas will be in Nicosia on Tuesday, where she will be received by Cyprus "
        "President Nikos Hadjis."
    )
    assert {event.starts_on for event in reading.events} == {date(2024, 5, 21)}


def test_a_director_who_led_a_banks_delegation_is_that_banks() -> None:
    reading = read(
        "Lebanese Prime Minister Nabil Karam met with a delegation from the World Bank led by Director Jean Carré."
    )
    assert ("Jean Carré", "head", "World Bank", "holds") in offices(reading)
