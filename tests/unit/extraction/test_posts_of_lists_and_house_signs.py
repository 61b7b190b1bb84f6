"""Posts that stand in lists beside names of more people, names of common words, what shows whose page it is."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, read

from warehouse.extraction.press import press_of


def _posts(text: str, **where: object) -> set[tuple[str, str]]:
    return {(person, title) for person, title, _, _ in offices(read(text, **where))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ministers John Carter, Mary Ward and Peter Lowe attended.", {"John Carter", "Mary Ward", "Peter Lowe"}),
        ("Ambassadors Sushila Gautam, Dilli Khatiwada and Man Thapa came.", {"Sushila Gautam", "Man Thapa"}),
        ("Deputy Ministers Anna Novak, Mary Hope, and Will Marsh attended.", {"Anna Novak", "Mary Hope", "Will Marsh"}),
    ],
)
def test_names_of_common_words_are_names_within_a_list(text: str, names: set[str]) -> None:
    assert names <= {person for person, _ in _posts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ministers John Carter and Health Department officials attended.",
        "Ministers John Carter, Mary Long and Ministry of Trade staff attended.",
    ],
)
def test_bodies_in_a_list_of_people_are_nobody(text: str) -> None:
    assert not {person for person, _ in _posts(text)} & {"Health Department", "Ministry of Trade"}


def test_leaders_of_a_party_in_the_plural_lead_nothing() -> None:
    reading = read("CPN-UML leaders Sushila Gautam, Dilli Raj Khatiwada and Man Bahadur Thapa met him. She left.")
    assert offices(reading) == set()
    assert {"Dilli Raj Khatiwada", "Man Bahadur Thapa"} <= {person.name for person in reading.people}


@pytest.mark.parametrize(
    "text",
    [
        "Alongside the Vice President, Mr Seth Darko, the Minister of Trade, and Mr Felix Ntim, Ghana's Ambassador to "
        "Laos, were there.",
        "Beside the Vice President, Mr Seth Darko, the Minister of Trade, was there.",
    ],
)
def test_a_post_whose_holder_is_known_is_not_the_next_ones(text: str) -> None:
    posts = _posts(f"Vice President Kwabena Boadu of Ghana welcomed her. {text}")
    assert ("Seth Darko", "minister") in posts
    assert ("Seth Darko", "vice president") not in posts


def test_posts_before_forms_of_address_are_of_those_who_follow() -> None:
    posts = _posts(
        "Turkish Foreign Minister Mehmet Ersoy arrived. There were Mehmet Ersoy, Turkish Deputy Minister of Trade, Mr "
        "Kerem Aksun, Charge d'Affaires of the Turkish Embassy, Mrs Defne Olcay, and others."
    )
    assert posts == {
        ("Mehmet Ersoy", "minister"),
        ("Kerem Aksun", "deputy minister"),
        ("Defne Olcay", "charge d'affaires"),
    }


def test_posts_of_two_governments_are_of_two_people() -> None:
    posts = _posts(
        "He met Wanjala Kiptoo, the Principal Secretary of Foreign Affairs of Kenya and Special Envoy of the "
        "Chinese Government on the Horn of Africa, Shao Weimin, about trade."
    )
    assert posts == {("Wanjala Kiptoo", "principal secretary"), ("Shao Weimin", "special envoy")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Minister of Foreign Affairs Sheikh Dr Nawaf Al-Mutlaq spoke.", ("Nawaf Al-Mutlaq", "minister")),
        ("Minister of Works Alhaji Sani Barau spoke.", ("Sani Barau", "minister")),
        ("The Ambassador of Laos, His Excellency, Mr. Kham Vong, spoke.", ("Kham Vong", "ambassador")),
        ("Foreign Affairs Spokesperson, Tigist Admasu said so.", ("Tigist Admasu", "spokesperson")),
        ("External Affairs Spokesman Arun Rao said so.", ("Arun Rao", "spokesperson")),
        (
            "Assistant Foreign Minister for the Deputy Foreign Minister's Office Ambassador Yousef Al-Hindal came.",
            ("Yousef Al-Hindal", "assistant minister"),
        ),
    ],
)
def test_forms_of_address_and_fields_stand_between_a_post_and_its_name(text: str, post: tuple[str, str]) -> None:
    assert post in _posts(text)


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("the Royal Thai Embassy", "Embassy of Thailand"),
        ("the Royal Norwegian Embassy", "Embassy of Norway"),
        ("the Thai Embassy", "Embassy of Thailand"),
    ],
)
def test_a_royal_embassy_is_its_countrys(written: str, body: str) -> None:
    [(_, title, organization, _)] = offices(read(f"With her was Ms. Kanya Srisawat, Counsellor of {written}."))
    assert (title, organization) == ("counselor", body)


@pytest.mark.parametrize(
    ("home", "guest", "ministry"),
    [
        ("Ghana", "South Africa", "Ministry of Foreign Affairs of Ghana"),
        ("Namibia", "South Africa", "Ministry of International Relations and Cooperation of Namibia"),
    ],
)
def test_a_counterpart_is_of_the_ministry_as_the_country_calls_it(home: str, guest: str, ministry: str) -> None:
    text = (
        f"The Minister of International Relations and Cooperation of {guest}, Lerato Mokoena, received her counterpart "
        f"from {home}, Ebo Tetteh, on Monday."
    )
    assert ministry in {body for person, _, body, _ in offices(read(text)) if person == "Ebo Tetteh"}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ambassador Geng Haoran Meets with Ms Banda\n(From Chinese Embassy in Malawi)\n2023-08-18", "MWI"),
        ("Consul General Wen Meets the Mayor\n(From Chinese Consulate General in Cape Town)", "ZAF"),
        ("Letters go to iGov.am.\nThe message was sent to RA Prime Minister Vardan Aslikyan.", "ARM"),
        ("The message was sent to RA Prime Minister Vardan Aslikyan. It thanks the people of Armenia.", "ARM"),
        ("The message was sent to RA Prime Minister Vardan Aslikyan.", None),
        ("Wellcome to National Portal\nRegional Course", "BGD"),
        ("President Tanko and guests at the State House, Abuja. PHOTO; FEMI ADE. MAR 15 2022", "NGA"),
        ("President Tanko receives the EU's envoys at the State House, Abuja.", None),
        ("(From the hills in Malawi) it was seen.", None),
    ],
)
def test_what_a_page_shows_tells_whose_posts_it_names_barely(text: str, home: str | None) -> None:
    assert press_of(None, None, None, text).home == home


def test_the_chief_of_staff_is_of_the_house_that_writes() -> None:
    reading = read("The Chief of Staff to the President, Prof Musa Dikko, was there.", place="Abuja")
    assert [person.country for person in reading.people] == ["NGA"]


def test_a_guest_is_met_at_the_airport_on_the_day_of_the_arrival() -> None:
    reading = read(
        "Vietnamese Deputy Prime Minister Dang Thi Van flew into Accra on Sunday for a visit. Vice President Kwabena "
        "Boadu met her and her delegation at the airport.",
        dateline=date(2024, 5, 13),
        place="Accra",
    )
    [meeting] = [event for event in reading.events if event.subtype == "meeting"]
    assert meeting.starts_on == date(2024, 5, 12)


def test_a_signing_told_again_beside_a_gathering_has_its_day_and_not_the_gatherings() -> None:
    reading = read(
        "An Air Services Agreement has been signed by Minister of Foreign Affairs of Guyana Vidya Ram and Minister of "
        "Foreign Affairs of Paraguay Ruben Ayala.",
        "The signing took place on May 14, 2024 in the margins of the Second Meeting of Ministers of Trade of "
        "the two unions, which was held in Santo Domingo from 12-14 May 2024.",
    )
    [signing] = [event for event in reading.events if event.subtype == "signing"]
    assert signing.starts_on == date(2024, 5, 14)
