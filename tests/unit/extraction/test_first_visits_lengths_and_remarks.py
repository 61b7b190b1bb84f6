"""First visits `since taking office in May`, lengths told beside the last day, names before `MP`, envoys who are
ministers, too, hosts in a city, remarks that print what someone says of himself, counterparts told by post and name."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

FIRST = "Norwegian Foreign Minister Kari Moe"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{FIRST} on Wednesday concluded a visit to Nepal, her first there since taking up her role in January.",
        f"{FIRST} visited Nepal on Wednesday, the first trip there since she took office in January.",
        f"{FIRST} on Wednesday arrived in Nepal on her first visit abroad since assuming the post in January.",
        f"In her first trip since her appointment in January, {FIRST} visited Nepal on Wednesday.",
        f"{FIRST} on Wednesday ended her first visit to Nepal since taking up her post.",
        f"{FIRST} on Wednesday began a visit to Nepal, the first since the two countries restored ties in March 2021.",
        f"{FIRST} has been in Nepal since arriving on Wednesday.",
        f"{FIRST} has been on a visit to Nepal since Wednesday.",
    ],
)
def test_the_month_in_which_someone_took_office_is_not_that_of_the_visit(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("visit", date(2024, 5, 15))


def test_an_ambassador_who_comes_to_take_up_a_post_is_on_no_visit() -> None:
    assert not told(read("Norwegian Ambassador Kari Moe arrived in Nepal on Wednesday to take up her post."))


@pytest.mark.parametrize(
    "aside",
    [
        ", her first meeting with him",
        " on Wednesday, her first meeting with him since she took office in January",
        ", their second meeting this year",
        ", his first talks with a Nordic minister",
        " in Oslo, the first encounter with the Nepali leader",
    ],
)
def test_who_was_met_is_told_before_a_noun_that_comes_back_to_the_meeting(aside: str) -> None:
    event = only(read(f"{FIRST} met Prime Minister Ram Thapa of Nepal{aside}."))
    assert {who for who, _ in roles(event)} == {"Kari Moe", "Ram Thapa"}


@pytest.mark.parametrize(
    ("lines", "first", "last"),
    [
        (("Foreign Minister Kari Moe today concluded her visit to Nepal.", "During her three-day visit, she met Prime "
          "Minister Ram Thapa of Nepal."), 14, 16),
        (("Foreign Minister Kari Moe wrapped up her visit to Nepal on Wednesday.", "Moe paid a four-day visit to Nepal "
          "at the invitation of Prime Minister Ram Thapa of Nepal."), 12, 15),
        (("Norwegian Foreign Minister Kari Moe left for Nepal on Wednesday.", "Moe is to pay a four-day visit to Nepal "
          "at the invitation of Prime Minister Ram Thapa of Nepal."), 15, None),
    ],
)  # fmt: skip
def test_a_length_told_elsewhere_ends_on_the_day_on_which_the_visit_was_concluded(
    lines: tuple[str, ...], first: int, last: int | None
) -> None:
    visit = next(event for event in read(*lines).events if event.subtype == "visit")
    assert visit.starts_on == date(2024, 5, first)
    assert visit.ends_on == (date(2024, 5, last) if last else None)


@pytest.mark.parametrize(
    "name", ["Harriet Lowe MP", "Harriet Lowe KC MP", "Harriet Lowe MEP", "the Rt Hon Harriet Lowe MP", "Harriet Lowe"]
)
def test_letters_of_a_seat_behind_a_name_are_no_part_of_it(name: str) -> None:
    event = only(read(f"British Foreign Secretary {name} met Prime Minister Ram Thapa of Nepal in Kathmandu."))
    assert roles(event) == [("Ram Thapa", "host"), ("Harriet Lowe", "visitor")]


def test_letters_of_a_seat_before_a_name_are_a_post() -> None:
    held = offices(read("South African ANC MP Thabo Nkosi said so."))
    assert {(who, title) for who, title, _, _ in held} == {("Thabo Nkosi", "member")}


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("Russian Presidential Special Envoy for the Middle East and Africa and Deputy Foreign Minister ",
         {"special envoy", "deputy minister"}),
        ("Russian Special Envoy for Syria and Deputy Foreign Minister ", {"special envoy", "deputy minister"}),
        ("Special Envoy for Africa and Vice Foreign Minister ", {"special envoy", "deputy minister"}),
        ("Chinese Special Envoy for Asian Affairs and Deputy Foreign Minister ", {"special envoy", "deputy minister"}),
        ("Chinese Special Envoy for Climate Change and Vice Minister of Health ", {"special envoy", "deputy minister"}),
        ("Italian Special Envoy for the Sahel and Deputy Defence Minister ", {"special envoy", "deputy minister"}),
        ("Japanese Special Envoy for Syria and Ambassador to Jordan ", {"special envoy", "ambassador"}),
        ("Russian Special Envoy for the Middle East and Africa ", {"special envoy"}),
        ("Italian Minister for the Middle East and Africa ", {"minister"}),
    ],
)  # fmt: skip
def test_an_envoys_field_ends_where_another_post_begins(posts: str, expected: set[str]) -> None:
    held = offices(read(f"{posts}Viktor Sorin received the guests in Cairo on Monday."))
    assert {title for who, title, _, _ in held if who == "Viktor Sorin"} == expected
    assert not [body for _, _, body, _ in held if body and " and " in body and "Deputy" in body]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Minister and Nepal's Finance Secretary, Ram Thapa, signed a memorandum.", {"secretary"}),
        ("The Minister and Japan's ambassador to Nepal, Ram Thapa, signed a memorandum.", {"ambassador"}),
        (
            "The Minister and Foreign Trade Secretary of Brazil, Ram Thapa, signed a memorandum.",
            {"minister", "secretary"},
        ),
    ],
)
def test_the_minister_and_another_states_official_are_two(sentence: str, expected: set[str]) -> None:
    held = offices(read("Norwegian Foreign Minister Kari Moe came to Nepal today.", sentence))
    assert {title for who, title, _, _ in held if who == "Ram Thapa"} <= expected


def test_secretaries_of_south_asia_serve_ministries() -> None:
    held = offices(read("Nepal's Finance Secretary, Ram Thapa, met Philippine Finance Secretary Jose Cruz."))
    assert {body for _, _, body, _ in held} == {"Ministry of Finance of Nepal", "Department of Finance of Philippines"}


def test_a_minister_for_a_part_of_the_world_is_no_prime_minister() -> None:
    reading = read(
        "Kari Moe met Prime Minister Ram Thapa in Kathmandu.",
        "UK Minister for Asia concludes three-day visit to Nepal.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert "Ram Thapa" not in {who for who, _ in roles(visit)}


@pytest.mark.parametrize(
    ("clause", "country"),
    [
        ("which President Harlan will host in Washington", "USA"),
        ("which Prime Minister Sonphet Keo is hosting in Vientiane", "LAO"),
        ("that President Mutua is to host in Nairobi in June", "KEN"),
        ("which President Harlan will host in Geneva", None),
    ],
)
def test_who_hosts_in_a_city_is_of_its_country(clause: str, country: str | None) -> None:
    reading = read(f"Foreign Minister Li Wen of China will attend the summit, {clause}.")
    assert [person.country for person in reading.people if person.name != "Li Wen"] == [country]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is my great pleasure to meet Prime Minister Ram Thapa of Nepal in Oslo today.",
        "It was an honour to receive Prime Minister Ram Thapa of Nepal in Oslo today.",
        "I am very pleased to have met Prime Minister Ram Thapa of Nepal in Oslo today.",
        "I met Prime Minister Ram Thapa of Nepal in Oslo today.",
    ],
)
def test_remarks_by_someone_tell_of_whom_the_headline_names(sentence: str) -> None:
    reading = read(sentence, headline="Remarks by Foreign Minister Kari Moe of Norway")
    assert {who for who, _ in roles(only(reading))} == {"Kari Moe", "Ram Thapa"}


@pytest.mark.parametrize(
    "headline",
    ["Press remarks by Foreign Minister Kari Moe following her meeting with Prime Minister of Nepal Ram Thapa",
     "Statement by Foreign Minister Kari Moe of Norway"],
)  # fmt: skip
def test_what_remarks_say_in_the_first_person_is_said_by_whom_the_headline_names(headline: str) -> None:
    reading = read(
        "I met Prime Minister Ram Thapa of Nepal today.", "I thanked him for his support.", headline=headline
    )
    assert {person.name for statement, _ in reading.statements for person in statement.speakers} == {"Kari Moe"}


def test_the_day_of_a_summit_told_beside_a_visit_is_not_the_visits() -> None:
    reading = read(
        "On 4 and 5 June Foreign Minister Kari Moe of Norway will travel to Kathmandu, and the regional summit will "
        "take place in Dhaka on 13 June."
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 6, 4), date(2024, 6, 5))


@pytest.mark.parametrize(
    "other",
    [
        "his Namibian counterpart, the Foreign Minister of Namibia, Selma Shaanika",
        "his Namibian counterpart, the Deputy Minister of International Relations of the Republic of Namibia, Hon. "
        "Selma Shaanika",
        "his counterpart, the Minister of Foreign Affairs of Namibia, Hon. Selma Shaanika",
        "his Namibian counterpart, Foreign Minister Selma Shaanika",
        "his Namibian counterpart, Selma Shaanika",
    ],
)
@pytest.mark.parametrize(
    "verb", ["met in Windhoek on Monday", "on Monday co-chaired political consultations in Windhoek"]
)
def test_a_counterpart_told_by_the_post_and_then_by_name_is_one(other: str, verb: str) -> None:
    event = only(read(f"The Foreign Minister of South Africa, Mr Thabo Nkosi, and {other}, {verb}."))
    assert set(roles(event)) == {("Thabo Nkosi", "visitor"), ("Selma Shaanika", "host")}


@pytest.mark.parametrize(
    "call", ["a farewell courtesy call here", "a courtesy call", "an official courtesy meeting", "an introductory call"]
)
def test_who_is_received_in_a_call_of_two_words_has_come(call: str) -> None:
    event = only(read(f"President Vibol Kem of Cambodia received in {call} today Ambassador Mark Orr of Ireland."))
    assert event.subtype == "reception"
    assert roles(event) == [("Vibol Kem", "host"), ("Mark Orr", "visitor")]


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Mark Orr of Ireland will be succeeded by Ann Roe, who is expected to arrive in Phnom Penh in June.",
        "Ambassador Mark Orr of Ireland will be replaced by Ann Roe, who will arrive in Phnom Penh in June.",
    ],
)
def test_an_ambassadors_successor_who_is_to_come_is_on_no_visit(text: str) -> None:
    assert "visit" not in {subtype for subtype, _ in told(read(text))}


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        (
            "Foreign Minister Kari Moe of Norway has accepted an invitation to visit Nepal later this year.",
            1,
        ),
        ("Foreign Minister Kari Moe of Norway has accepted an invitation to visit Nepal next month.", 1),
        ("Foreign Minister Kari Moe of Norway accepted an invitation to visit Nepal.", 0),
    ],
)
def test_an_invitation_accepted_for_a_time_to_come_announces_a_visit(sentence: str, announced: int) -> None:
    assert told(read(sentence)) == [("visit", "announced")] * announced


def test_who_receives_credentials_in_a_house_of_a_city_is_of_its_country() -> None:
    reading = read(
        "Three Ambassadors presented their credentials to President Nalin Abewick at the President’s House, Colombo.",
        "Foreign Minister Upul Karun was present.",
    )
    assert {person.name: person.country for person in reading.people} == {"Nalin Abewick": "LKA", "Upul Karun": "LKA"}


@pytest.mark.parametrize(
    ("place", "expected"), [("Vladivostok", "Vladivostok"), ("Kazan", "Kazan"), ("Moscow", None)]
)  # fmt: skip
def test_beside_a_gathering_two_meet_where_the_report_is_written_unless_that_is_the_capital(
    place: str, expected: str | None
) -> None:
    reading = read(
        "Russian President Viktor Sorin met with Prime Minister Azlan Hafiz of Malaysia on the sidelines of the "
        "Eastern Economic Forum on Wednesday.",
        place=place,
        agency="TASS",
    )
    assert place_of(only(reading)) == expected


@pytest.mark.parametrize("call", ["called on him at his office", "paid a courtesy call on him"])
def test_who_called_on_who_received_them_was_received_once(call: str) -> None:
    reading = read(
        "South Korean Ambassador Seo Jin-hyuk handed over laptops.",
        "Deputy Foreign Minister Ekow Mensah of Ghana received a delegation of the Namibian Parliament led by Hilma "
        f"Shikong, who {call}.",
    )
    receptions = [event for event in reading.events if event.subtype == "reception"]
    assert [roles(event) for event in receptions] == [[("Ekow Mensah", "host"), ("Hilma Shikong", "visitor")]]


def test_a_subject_in_small_letters_goes_on_with_a_unions_name() -> None:
    held = offices(read("Swiss Foreign Minister Ann Aebi met Vera Munte, Moldova's minister of foreign affairs and "
                        "European integration, in Bern."))  # fmt: skip
    bodies = {body for who, _, body, _ in held if who == "Vera Munte"}
    assert bodies == {"Ministry of Foreign Affairs and European Integration of Moldova"}
