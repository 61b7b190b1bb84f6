"""Statements as foreign ministries write them: what a minister goes abroad for, in legs, with its days."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read
from visits_told import Leg, legs, may

MINISTER = "Foreign Minister Anna Novak of Poland"
FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"


def visits(text: str, published: date = date(2024, 5, 16)) -> list[Leg]:
    """The legs of a statement whose lines are paragraphs."""
    return legs(*text.split("\n"), published=published)


def days(text: str, subtype: str) -> list[tuple[date | None, date | None]]:
    """First and last day of each event of a subtype."""
    return [(e.starts_on, e.ends_on) for e in read(*text.split("\n")).events if e.subtype == subtype]


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} represented Poland at the State Funeral of the late former President of Ghana in Accra on 14 May.",
        f"{MINISTER} represented the Government of Poland at a mourning ceremony in Accra on 14 May.",
        "Anna Novak, Foreign Minister of Poland, attended the Consultations held in Accra, Ghana, on 14 May.",
    ],
)
def test_who_stood_for_the_state_abroad_was_there(words: str) -> None:
    assert visits(words + FOOT) == [("Accra", "occurred", may(14), None)]


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER}, who represented the workers of the yard at the trial in Accra on 14 May, spoke of it.",
        f"{MINISTER} has represented clients at the court in Accra.",
        "Anna Novak, Foreign Minister of Poland, whose aide attended the Consultations held in Accra on 14 May, spoke.",
    ],
)
def test_who_stood_for_others_is_on_no_visit(words: str) -> None:
    assert visits(words + FOOT) == []


def test_a_meeting_that_is_scheduled_to_be_attended_is_a_visit_where_the_text_calls_it_one() -> None:
    text = f"{MINISTER} is scheduled to attend the Special Summit in Accra during 20 - 22 May 2024. "
    assert visits(text + "It will be the Minister's first visit to Ghana.") == [
        ("Accra", "announced", may(20), may(22))
    ]


def test_countries_listed_behind_a_colon_are_each_visited_on_the_days_in_brackets() -> None:
    text = f"{MINISTER} will visit three Pacific countries next week: the Republic of Fiji (20 to 21 May 2024), "
    text += "the Kingdom of Tonga (22 to 23 May 2024) and Samoa (24 to 25 May 2024)."
    assert visits(text) == [
        ("Fiji", "announced", may(20), may(21)),
        ("Tonga", "announced", may(22), may(23)),
        ("Samoa", "announced", may(24), may(25)),
    ]


def test_what_else_stands_behind_a_colon_is_no_destination() -> None:
    text = f"{MINISTER} will visit Fiji on 20 May with one aim: closer ties with Tonga and Samoa."
    assert visits(text) == [("Fiji", "announced", may(20), None)]


@pytest.mark.parametrize("way", ["en route to Jakarta", "on her way to New Delhi"])
def test_who_transits_a_country_is_there_on_that_day(way: str) -> None:
    text = f"{MINISTER} will transit Singapore on 20 May {way}."
    assert visits(text) == [("Singapore", "announced", may(20), None)]


def test_ships_that_transit_a_strait_visit_nobody() -> None:
    assert visits("Some 200 vessels transited Singapore waters on 14 May en route to Japan, the Minister said.") == []


def test_a_leg_has_the_days_of_the_journey_that_it_is_part_of() -> None:
    text = f"{MINISTER} held talks with Egyptian Foreign Minister Karim Nassar in Cairo on 14 May.\n"
    text += (
        "The visit to Egypt is part of the Minister's official visits to Jordan and Egypt between 11 and 15 May 2024."
    )
    assert visits(text) == [
        ("Egypt", "occurred", may(11), may(15)),
        ("Jordan", "occurred", may(11), may(15)),
    ]


def test_a_visit_that_is_part_of_what_binds_states_is_no_journey() -> None:
    text = f"{MINISTER} held talks with Egyptian Foreign Minister Karim Nassar in Cairo on 14 May.\n"
    text += "The visit is part of efforts to bring Jordan and Egypt together."
    assert {visit[0] for visit in visits(text)} <= {"Cairo", "Egypt"}


def test_the_first_leg_begins_when_the_traveller_set_out() -> None:
    text = f"{MINISTER} left for the Middle East today. "
    text += "She will be in Riyadh until 19 May, in Doha from 19 to 21 May and in Muscat from 21 to 23 May."
    assert visits(text) == [
        ("Riyadh", "occurred", may(16), may(19)),
        ("Doha", "announced", may(19), may(21)),
        ("Muscat", "announced", may(21), may(23)),
    ]


def test_a_leg_told_by_its_end_has_not_the_days_of_the_next() -> None:
    text = f"{MINISTER} will be in Riyadh until 19 May, in Doha from 19 to 21 May and in Muscat from 21 to 23 May."
    assert ("Riyadh", "announced", may(19), may(21)) not in visits(text)


@pytest.mark.parametrize(
    "words",
    [
        "The delegation will depart Warsaw on Monday 20 May and return on Friday 24 May.",
        "Ms Novak leaves Poland on 20 May and will be back on 24 May.",
    ],
)
def test_the_days_of_leaving_home_and_coming_back_are_those_of_all_legs(words: str) -> None:
    text = f"{MINISTER} will lead a delegation to Fiji and Tonga from this Monday.\n{words}"
    assert visits(text) == [("Fiji", "announced", may(20), may(24)), ("Tonga", "announced", may(20), may(24))]


def test_who_has_left_for_a_summit_is_on_the_way_until_the_return() -> None:
    text = f"{MINISTER} will attend the Leaders' Meeting in Lima, Peru, from 17 to 19 May 2024. "
    text += "Ms Novak left Warsaw this morning, 16 May, and will be back on 20 May." + FOOT
    assert visits(text) == [("Lima", "occurred", may(16), may(20))]


@pytest.mark.parametrize(
    "words",
    [
        "The visit was originally scheduled for 20 to 24 May 2024.",
        "It had been scheduled from 20 to 24 May 2024.",
        "Her visit was first planned for 20 to 24 May 2024.",
    ],
)
def test_what_was_planned_for_a_visit_that_is_off_were_its_days(words: str) -> None:
    text = f"{MINISTER} has put off her State Visit to Ethiopia. {words}"
    assert visits(text) == [("Ethiopia", "cancelled", may(20), may(24))]


def test_what_was_planned_for_something_else_tells_nothing_of_the_visit() -> None:
    text = f"{MINISTER} has put off her State Visit to Ethiopia. The summit was originally scheduled for 20 to 24 May."
    assert visits(text) == [("Ethiopia", "cancelled", None, None)]


def test_who_is_here_until_a_day_is_on_a_visit() -> None:
    text = f"{MINISTER} is here until Saturday, 18 May, on an official visit." + FOOT.replace("WARSAW", "SINGAPORE")
    assert [visit[0] for visit in visits(text)] == ["Singapore"]


@pytest.mark.parametrize(
    "words", ["travels to Fiji and Tonga next week to discuss trade", "is heading to Fiji and Tonga"]
)
def test_a_present_with_days_ahead_announces(words: str) -> None:
    assert {visit[1] for visit in visits(f"{MINISTER} {words}.")} == {"announced"}


def test_a_visit_that_begins_today_occurs_whatever_weekday_is_beside_it() -> None:
    text = f"{MINISTER} begins a three-day visit to Ethiopia today (Thursday, 16 May)."
    assert visits(text) == [("Ethiopia", "occurred", may(16), may(18))]


def test_a_call_is_on_its_own_day_and_the_visit_on_those_behind_who_invited() -> None:
    text = f"On 14 May 2024, {MINISTER}, paid a courtesy call on Deputy Prime Minister Prasert Jantakul of Thailand "
    text += "on the occasion of her official visit to Thailand as guest of the Ministry of Foreign Affairs "
    text += "between 13 and 15 May 2024."
    assert days(text, "reception") == [(may(14), None)]
    assert days(text, "visit") == [(may(13), may(15))]


def test_who_invited_by_a_style_is_not_who_comes() -> None:
    text = "At the invitation of His Majesty the Sultan of Oman, Vice President Nirmal Saxena will pay "
    assert visits(text + "an official visit to Oman on 20-22 May 2024.") == [("Oman", "announced", may(20), may(22))]


def met(text: str) -> list[tuple[str, str, str]]:
    """Subtype, host and visitor of each encounter between two, by the host's name."""
    found = []
    for event in read(text).events:
        named = {x.role: x.person.name for x in event.sides if x.person is not None}
        if event.subtype in ("meeting", "reception"):
            found.append((event.subtype, named.get("host", ""), named.get("visitor", "")))
    return sorted(found, key=lambda encounter: encounter[1])


@pytest.mark.parametrize(
    "words",
    [
        "will call on Prime Minister Chea Ratanak, meet {} and speak",
        "called on Prime Minister Chea Ratanak, met {} and spoke",
    ],
)
def test_each_verb_of_a_list_has_the_subject_of_the_first(words: str) -> None:
    text = f"{MINISTER} {words.format('Cambodian Foreign Minister Sok Vibol')} at a dinner."
    assert ("meeting", "Sok Vibol", "Anna Novak") in met(text)


def test_who_stands_in_apposition_before_a_comma_is_the_subject() -> None:
    text = "The Foreign Minister of Poland, Anna Novak, met Cambodian Foreign Minister Sok Vibol in Phnom Penh."
    assert met(text) == [("meeting", "Sok Vibol", "Anna Novak")]


def test_two_gatherings_attended_in_two_countries_are_two_visits() -> None:
    text = f"{MINISTER} will attend the Leaders' Meeting in Lima, Peru, from 20 to 22 May 2024, and the Summit in "
    text += "Rio de Janeiro, Brazil, from 24 to 25 May 2024." + FOOT
    assert visits(text) == [
        ("Lima", "announced", may(20), may(22)),
        ("Rio de Janeiro", "announced", may(24), may(25)),
    ]


def test_who_took_part_in_what_was_held_abroad_was_there() -> None:
    text = f"{MINISTER} took part in the Annual Meeting of the Forum in Switzerland from 13 to 15 May 2024." + FOOT
    assert visits(text) == [("Switzerland", "occurred", may(13), may(15))]


def test_the_last_leg_ends_with_the_journey() -> None:
    text = f"{MINISTER} will visit Maldives and Mauritius from 20 to 23 May 2024.\n"
    text += "In Mauritius, from 22 May, she will meet Prime Minister Arvind Ramdhony."
    assert visits(text) == [
        ("Maldives", "announced", may(20), may(22)),
        ("Mauritius", "announced", may(22), may(23)),
    ]


def test_talks_are_not_on_the_day_of_being_back_home() -> None:
    text = (
        f"{MINISTER} will travel to Cairo on 20 May. She will hold talks with Egyptian Foreign Minister Karim Nassar "
    )
    assert days(text + "and will be back in Warsaw on 23 May.", "talks") != [(may(23), None)]


def test_each_day_of_a_range_may_have_weekday_and_year() -> None:
    text = f"{MINISTER} will visit Lima from Monday, 20 May 2024, to Wednesday, 22 May 2024."
    assert visits(text) == [("Lima", "announced", may(20), may(22))]


@pytest.mark.parametrize(
    "company", [", his spouse and a large delegation", " and his spouse", ", together with his wife,"]
)
def test_who_invites_is_not_who_comes_with_company(company: str) -> None:
    text = "At the invitation of the Chancellor of the Federal Republic of Germany, Prime Minister Vo Duc Thanh"
    text += f"{company} will attend the G20 Summit in Hamburg and pay an official visit to Germany from 20 to 23 May."
    assert visits(text) == [("Germany", "announced", may(20), may(23))]


def test_a_visit_of_so_many_days_may_speak_of_the_two_countries() -> None:
    text = f"{MINISTER} wrapped up her three-day visit to Kenya on 15 May with talks on ties of the two countries."
    assert visits(text) == [("Kenya", "occurred", may(13), may(15))]


def test_a_minister_responsible_for_something_bears_no_such_name() -> None:
    text = "Anna Novak met with His Excellency Salim Al Harthy, Minister Responsible for Foreign Affairs of Oman."
    assert "Responsible" not in {person.name for person in read(text).people}


def test_a_visit_that_was_wrapped_up_is_not_longer_for_the_way_home() -> None:
    text = f"{MINISTER} wrapped up her three-day visit to Kenya on 15 May. She will return to Warsaw on 16 May."
    assert visits(text) == [("Kenya", "occurred", may(13), may(15))]


def test_a_meeting_told_with_one_of_two_visits_was_where_that_led() -> None:
    text = f"{MINISTER} held a meeting with Kenyan Foreign Minister Peter Mutiso during her visit to Kenya on 14 May.\n"
    text += "The visit to Kenya is part of the Minister's visits to Kenya and Chad from 13 to 16 May 2024."
    places = [place_of(e) for e in read(*text.split("\n")).events if e.subtype == "meeting"]
    assert places == ["Kenya"]


def test_legs_told_from_one_to_the_next_have_the_days_in_their_brackets() -> None:
    text = f"{MINISTER} will travel from Buenos Aires, Argentina (20 to 22 May 2024) to Montevideo, Uruguay "
    text += "(22 to 24 May 2024) and Lima, Peru (24 to 27 May 2024)."
    assert visits(text) == [
        ("Buenos Aires", "announced", may(20), may(22)),
        ("Montevideo", "announced", may(22), may(24)),
        ("Lima", "announced", may(24), may(27)),
    ]


def test_where_somebody_sets_out_from_is_not_visited() -> None:
    assert visits(f"{MINISTER} flew from Paris to Nairobi on 14 May.") == [("Nairobi", "occurred", may(14), None)]


def test_goods_that_travel_from_a_country_to_another_visit_none() -> None:
    assert visits(f"{MINISTER} said that goods travel from China to Germany by rail.") == []


def test_the_leg_before_keeps_its_days_from_the_one_behind() -> None:
    text = f"{MINISTER} will visit Rabat, Morocco, and Tunis, Tunisia, from 20 to 25 May. "
    text += "She will be in Rabat from 20 to 22 May, before proceeding to Tunis for the remainder of her trip."
    assert visits(text) == [
        ("Rabat", "announced", may(20), may(22)),
        ("Tunis", "announced", may(22), may(25)),
    ]


def test_who_comes_home_leaves_the_last_leg() -> None:
    text = (
        f"{MINISTER} will make a working visit to Iceland and Norway. She arrives in Reykjavík on 20 May, goes on to "
    )
    assert ("Norway", "announced", may(24), may(26)) in visits(text + "Oslo on 24 May and comes home on 26 May.")


def test_who_came_home_from_a_summit_was_there() -> None:
    text = "Anna Novak, Foreign Minister of Poland, returned home today after attending the 17th Summit in Hanoi, "
    assert visits(text + "Viet Nam, from 13 to 15 May 2024." + FOOT) == [("Hanoi", "occurred", may(13), may(15))]


def test_who_leaves_on_a_day_to_attend_something_is_away_until_its_end() -> None:
    text = f"{MINISTER} leaves for Singapore on Sunday, 19 May, to attend the Consultations on 20-21 May 2024."
    assert visits(text) == [("Singapore", "announced", may(19), may(21))]


@pytest.mark.parametrize(
    "words", ["is travelling in Colombia from 15 to 17 May", "travelled in Colombia from 15 to 17 May"]
)
def test_who_travels_in_a_country_visits_it(words: str) -> None:
    assert [visit[:1] + visit[2:] for visit in visits(f"{MINISTER} {words}.")] == [("Colombia", may(15), may(17))]


@pytest.mark.parametrize(
    "words",
    ["advised citizens travelling in Colombia to take care", "said that she had travelled in Colombia as a student"],
)
def test_who_speaks_of_travelling_visits_nobody(words: str) -> None:
    assert visits(f"{MINISTER} {words}.") == []


def test_a_summit_is_not_held_where_the_next_day_is_spent() -> None:
    text = f"In Johannesburg (20-22 May), {MINISTER} will attend the BRICS Summit, and on 23 May she will be in Athens."
    assert [place_of(e) for e in read(text).events if e.subtype == "conference"] == ["Johannesburg"]
