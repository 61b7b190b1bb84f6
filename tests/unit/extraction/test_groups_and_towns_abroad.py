"""Groups of nobody named that come, couples, travellers at leisure, and visits told town by town."""

from __future__ import annotations

import pytest
from one_article import place_of, read, roles
from visits_told import legs, may

FOOT = "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n16 MAY 2024"
MINISTER = "Minister of State Ms Anna Lim"


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("A bipartisan delegation of nine staff members of the United States House of Representatives will come to",
         "USA"),
        ("Ten Members of Parliament from India will be in", "IND"),
        ("A delegation of young diplomats from Japan will be in", "JPN"),
        ("Six British parliamentarians will come to", "GBR"),
        ("Parliamentarians from the Republic of Korea will visit", "KOR"),
        ("Fifteen non-resident Ambassadors will travel to", None),
    ],
)  # fmt: skip
def test_a_group_of_whom_nobody_is_named_comes_from_its_country(told: str, country: str | None) -> None:
    visits = read(f"{told} Singapore from 20 to 23 May 2024.", FOOT, published=may(16)).events
    assert [(e.subtype, e.status, place_of(e), e.starts_on, e.ends_on) for e in visits] == [
        ("visit", "announced", "Singapore", may(20), may(23))
    ]
    assert [side.country for side in visits[0].sides if side.role == "visitor"] == [country]


def test_who_leads_a_group_of_several_countries_is_its_visitor() -> None:
    told = "Foreign Ministers and officials from nine countries, led by Barbados' Foreign Minister Winston Cole,"
    visit = read(f"{told} will be in town from 20 to 23 May 2024.", FOOT, published=may(16)).events[0]
    assert (visit.subtype, place_of(visit), visit.starts_on, visit.ends_on) == ("visit", "Singapore", may(20), may(23))
    assert ("Winston Cole", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "told",
    [
        "A group of nine companies from Japan will visit Singapore from 20 to 23 May 2024.",
        "A delegation of officials from Japan will visit Singapore next year.",
        "Two members of the team from Japan were in hospital on 14 May 2024.",
        "Several staff members were in Singapore on 14 May 2024 when the system failed.",
        "A group of officials from Singapore will be in Singapore from 20 to 23 May 2024.",
        "Nine members of the Malaysian badminton team will visit Singapore from 20 to 23 May 2024.",
        "A delegation of officials from Japan may visit Singapore from 20 to 23 May 2024.",
    ],
)
def test_firms_plans_and_staff_at_home_are_no_group_that_comes(told: str) -> None:
    assert legs(told, FOOT) == []


def test_a_hosted_group_stays_from_its_arrival_to_the_day_told() -> None:
    told = (
        "The Ministry of Foreign Affairs is hosting a study visit by 11 Ambassadors this week.",
        "The Ambassadors are in Singapore until 18 May 2024. They were welcomed at a reception on the evening of their "
        "arrival on 14 May.",
    )
    assert legs(*told, FOOT) == [("Singapore", "occurred", may(14), may(18))]


def test_ambassadors_accredited_elsewhere_are_hosted_at_home() -> None:
    told = "The Ministry of Foreign Affairs is hosting a study visit by nine ambassadors from Africa accredited "
    ((place, _, first, last),) = legs(told + "to ASEAN in Jakarta, from 20 to 24 May 2024.", FOOT)
    assert (place, first, last) == ("Singapore", may(20), may(24))


@pytest.mark.parametrize(
    "couple",
    [
        "The President of Mongolia, His Excellency Dorj Bat, and the First Lady, Oyun Dash, will pay a State Visit",
        "President Dorj Bat of Mongolia and First Lady Oyun Dash will be on a State Visit",
        "The President of Mongolia, His Excellency Dorj Bat, and his wife, Mrs Oyun Dash, will pay a State Visit",
    ],
)
def test_of_a_couple_it_is_the_office_holder_who_visits(couple: str) -> None:
    visit = read(f"{couple} to Singapore from 20 to 23 May 2024.", FOOT, published=may(16)).events[0]
    assert {name for name, role in roles(visit) if role == "visitor"} == {"Dorj Bat"}


@pytest.mark.parametrize("why", ["in a private capacity", "in his personal capacity", "on holiday"])
def test_who_is_there_at_leisure_is_on_no_visit(why: str) -> None:
    told = f"{MINISTER} and Vice President Luis Cruz of the Philippines, who is in Singapore {why}, met today."
    assert legs(told, FOOT) == []


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("will begin her visit in Chennai on 20 May 2024, where she will call on the Governor, and end it in Mumbai, "
         "where she will be from 23 to 25 May.", 25),
        ("will start her visit to India in Chennai on 20 May 2024 and conclude it in Mumbai on 24 May.", 24),
        ("will be in Chennai from 20 to 22 May 2024. She will thereafter travel to Mumbai, where she is due to give a "
         "talk, and returns to Singapore on 25 May.", 25),
        ("will visit Chennai from 20 to 22 May 2024. She will then proceed to Mumbai before returning on 25 May.", 25),
        ("will be in Chennai from 20 to 22 May 2024. She returns to Singapore on 25 May.", 22),
        ("will be in India. She will attend the Forum in Chennai from 20 to 22 May 2024 and the Summit in Mumbai on 23 "
         "May.", 23),
    ],
)  # fmt: skip
def test_a_visit_lasts_until_the_last_of_its_towns(told: str, last: int) -> None:
    assert [leg[1:] for leg in legs(f"{MINISTER} {told}", FOOT)] == [("announced", may(20), may(last))]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("She leaves Singapore on 19 May.", (19, 22)),
        ("She will leave Singapore on 17 May and return on 25 May.", (17, 25)),
        ("She will leave Singapore on 9 May for talks at home.", (20, 22)),
    ],
)
def test_the_day_of_setting_out_is_the_first_of_the_journey(told: str, days: tuple[int, int]) -> None:
    text = f"{MINISTER} will represent Singapore at the Inauguration in Quito, Ecuador, from 20 to 22 May 2024. {told}"
    assert legs(text, FOOT) == [("Quito", "announced", may(days[0]), may(days[1]))]


@pytest.mark.parametrize(("when", "first"), [("a day earlier", 13), ("two days earlier", 12), ("the day before", 13)])
def test_who_arrived_a_day_earlier_arrived_before_the_meeting(when: str, first: int) -> None:
    told = f"{MINISTER} held talks with Minister Jon Berg of Norway in Oslo on 14 May 2024. Ms Lim, who arrived in Oslo"
    assert ("Oslo", "occurred", may(first), None) in legs(f"{told} {when}, also met Speaker Kari Dahl.", FOOT)


def test_a_gathering_that_a_clause_places_sends_its_delegation_there() -> None:
    told = "Singapore will take part in the Assembly, which sits in Geneva from 20 to 23 May 2024. Speaker of "
    text = (
        f"{told}Parliament Farid Aziz heads the delegation. The delegation will depart on 19 May and return on 24 May."
    )
    assert legs(text, FOOT) == [("Geneva", "announced", may(19), may(24))]


def test_acting_ministers_one_after_the_other_tell_how_long_a_minister_is_away() -> None:
    told = f"{MINISTER} will travel to Kenya. Minister Ravi Nair will be Acting Minister from 20 to 23 May 2024, and"
    assert legs(f"{told} Minister Mei Koh on 24 May.", FOOT) == [("Kenya", "announced", may(20), may(24))]


@pytest.mark.parametrize(
    "told",
    [
        "Following the floods in the Republic of Kenya, the official visit by Minister of State Anna Lim, which was to "
        "have taken place from 20 to 23 May 2024, has been postponed.",
        "In view of the floods in Kenya, the visit of Minister of State Anna Lim, which was scheduled for 20 to 23 May "
        "2024, has been cancelled.",
        "Owing to the floods in Kenya, Minister of State Anna Lim's visit, planned for 20 to 23 May 2024, will not "
        "take place.",
    ],
)
def test_a_visit_that_is_off_was_to_lead_to_the_one_country_named(told: str) -> None:
    assert legs(told, FOOT) == [("Kenya", "cancelled", may(20), may(23))]


def test_the_day_of_arrival_told_aside_begins_the_visit() -> None:
    told = "Prime Minister Jan Kos of Poland will make an official visit to Singapore for the Retreat on 23 May 2024."
    text = f"{told} Prime Minister Ravi Nair will host a dinner for him on the evening of his arrival on 22 May."
    assert ("Singapore", "announced", may(22), may(23)) in legs(text, FOOT)


def test_who_returned_from_a_visit_since_a_day_was_there_from_that_day() -> None:
    told = f"{MINISTER} returned to Singapore this evening after leading a group of members on a visit to Kuala Lumpur"
    assert legs(f"{told} since 14 May 2024.", FOOT) == [("Kuala Lumpur", "occurred", may(14), may(16))]


@pytest.mark.parametrize(
    "told",
    [
        "will visit Senegal and Ghana from 20 to 25 May 2024. She will begin her visit in Dakar, where she will open a "
        "forum on 21 May. She will be in Accra from 23 to 25 May.",
        "will make working visits to Senegal and Ghana from 20 to 25 May 2024. She will start in Dakar, where she will "
        "open a forum on 21 May, and travel on to Accra on 23 May.",
    ],
)
def test_the_day_of_what_is_done_in_a_town_is_not_that_of_the_leg(told: str) -> None:
    found = [leg[2:] for leg in legs(f"{MINISTER} {told}", FOOT)]
    assert found == [(may(20), may(23)), (may(23), may(25))]


def test_what_is_attended_in_two_countries_gives_each_visit_its_days() -> None:
    told = f"{MINISTER} will be in Peru and Brazil for two summits. She will attend the Leaders' Meeting in Lima"
    assert legs(f"{told} from 20 to 22 May 2024 and the Summit in Rio de Janeiro on 23 and 24 May.", FOOT) == [
        ("Peru", "announced", may(20), may(22)),
        ("Brazil", "announced", may(23), may(24)),
    ]


def test_who_returned_following_visits_had_been_in_each_country_on_its_days() -> None:
    told = f"{MINISTER} returned to Singapore today following visits to Ghana (9 to 11 May 2024) and"
    assert legs(f"{told} Togo (12 to 14 May).", FOOT) == [
        ("Ghana", "occurred", may(9), may(11)),
        ("Togo", "occurred", may(12), may(14)),
    ]


def test_the_length_of_a_visit_is_not_that_of_the_stop_behind_it() -> None:
    told = (
        f"{MINISTER} is undertaking a three-day visit to Ghana from 20 to 22 May 2024 and will stop over in Lomé, Togo,"
    )
    found = legs(f"{told} on 23 May before returning to Singapore.", FOOT)
    assert [leg[2:] for leg in found] == [(may(20), may(22)), (may(23), None)]


@pytest.mark.parametrize(
    "days",
    [
        "from 20 to 22 May and from 23 to 25 May 2024 respectively",
        "on 20-22 and 23-25 May 2024 respectively",
        "on 20 to 22 and 23 to 25 May 2024, respectively",
    ],
)
def test_days_told_respectively_are_each_of_its_own_country(days: str) -> None:
    assert legs(f"{MINISTER} will pay official visits to Peru and Brazil {days}.", FOOT) == [
        ("Peru", "announced", may(20), may(22)),
        ("Brazil", "announced", may(23), may(25)),
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("visited India from 8 to 10 May 2024 and is now in Nepal, where she will be until 18 May. She arrived "
         "on 14 May", [("India", 8, 10), ("Nepal", 14, 18)]),
        ("visited Peru from 8 to 10 May 2024. She then travelled to Brasilia, where she stayed until 13 May",
         [("Peru", 8, 10), ("Brasilia", 10, 13)]),
    ],
)  # fmt: skip
def test_a_stay_behind_another_has_days_of_its_own(told: str, found: list[tuple[str, int, int]]) -> None:
    assert legs(f"{MINISTER} {told}.", FOOT) == [(where, "occurred", may(a), may(b)) for where, a, b in found]


@pytest.mark.parametrize(
    "told",
    [
        "The visit to Kenya which Minister of State Anna Lim was to begin on 20 May 2024 will not take place.",
        f"{MINISTER} will not travel to Kenya on 20 May 2024 as previously announced.",
    ],
)
def test_what_was_announced_and_will_not_take_place_is_off(told: str) -> None:
    assert [leg[:3] for leg in legs(told, FOOT)] == [("Kenya", "cancelled", may(20))]


def test_a_visit_once_put_off_that_will_now_take_place_is_announced() -> None:
    told = "The visit of Minister of State Anna Lim to Kenya, postponed in March because of the floods, will now"
    assert legs(f"{told} take place on 20 May 2024.", FOOT) == [("Kenya", "announced", may(20), None)]
