"""Journeys as ministries' statements tell them: what came before or comes after, who goes with whom, days told late."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read
from visits_told import Leg, legs, may

FOOT = "\nMINISTRY OF FOREIGN AFFAIRS\nWARSAW\n16 MAY 2024"
MINISTER = "Foreign Minister Anna Novak of Poland"


def told(text: str) -> list[Leg]:
    return legs(text, FOOT)


def guests(text: str) -> list[list[str]]:
    """The visitors of each visit of a statement."""
    visits = [event for event in read(text, FOOT, published=may(16)).events if event.subtype == "visit"]
    return [sorted(side.person.name for side in e.sides if side.role == "visitor" and side.person) for e in visits]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Following her attendance at the Ocean Forum in Lima on 12 and 13 May, {MINISTER} flew home.", "occurred"),
        (f"After his participation in the Ocean Forum in Lima on 12 and 13 May, {MINISTER} flew home.", "occurred"),
        (f"{MINISTER} took a week of leave after attending the Ocean Forum in Lima from 12 to 13 May.", "occurred"),
        (f"{MINISTER} was on leave, following a working visit to Lima on 12 and 13 May.", "occurred"),
    ],
)
def test_what_came_before_is_a_visit_with_its_days(text: str, status: str) -> None:
    assert told(text) == [("Lima", status, may(12), may(13))]


def test_a_visit_before_what_is_to_come_is_to_come_too() -> None:
    text = f"{MINISTER} will be on leave from 23 May, following a working visit to Amman and Beirut on 20 and 21 May."
    assert told(text) == [("Amman", "announced", may(20), may(21)), ("Beirut", "announced", may(20), may(21))]


@pytest.mark.parametrize(
    "text",
    [
        f"Following his visit to Peru in 2019, {MINISTER} wrote a book.",
        f"Following his visit to Peru on 12 May 2019, {MINISTER} wrote a book.",
        f"{MINISTER} said trade had grown after a visit to Peru by President Jan Wolski on 12 May.",
        "The Ministry was thankful for the attendance at the seminar in Lima on 12 May.",
    ],
)
def test_visits_of_others_or_without_days_do_not_come_before(text: str) -> None:
    assert told(text) == []


def test_who_accompanies_a_leader_goes_there_too() -> None:
    text = f"{MINISTER} will accompany Prime Minister Jan Wolski on his working visit to Lima from 20 to 22 May 2024."
    assert told(text) == [("Lima", "announced", may(20), may(22))]
    assert guests(text) == [["Anna Novak", "Jan Wolski"]]


def test_who_invited_to_what_is_attended_is_its_host() -> None:
    text = (
        f"At the invitation of the Prime Minister of Peru, Mr Pablo Ríos, {MINISTER} will attend the Retreat in Lima "
        "on 21 May 2024. She will arrive on 20 May."
    )
    assert told(text) == [("Lima", "announced", may(20), may(21))]
    assert guests(text) == [["Anna Novak"]]


@pytest.mark.parametrize(
    "comes", ["She will arrive in Lima on 19 May.", "She arrives on 19 May.", "She will leave for Lima on 19 May."]
)
def test_the_day_of_arrival_told_later_is_the_first(comes: str) -> None:
    assert told(f"{MINISTER} will attend the Forum in Lima on 21 May 2024. {comes}") == [
        ("Lima", "announced", may(19), may(21))
    ]


@pytest.mark.parametrize(
    "occasion",
    [
        "the inauguration of His Excellency Kofi Boateng as President of the Republic of Ghana",
        "the swearing-in of President Kofi Boateng of Ghana",
        "the inauguration of the President of Ghana, His Excellency Kofi Boateng,",
    ],
)
def test_a_head_of_state_is_sworn_in_at_home(occasion: str) -> None:
    text = f"{MINISTER} will represent the Government at {occasion} on 20 May 2024."
    assert told(text) == [("Ghana", "announced", may(20), None)]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} attended the inauguration of the exhibition on President Kofi Boateng of Ghana on 14 May 2024.",
        f"{MINISTER} will attend the inauguration of the exhibition on President Kofi Boateng of Ghana on 20 May 2024.",
        f"If {MINISTER} accompanies the President on a visit to Ghana, another minister will act for her.",
    ],
)
def test_an_exhibition_on_a_president_or_a_mere_case_leads_to_no_country(text: str) -> None:
    assert told(text) == []


def test_she_who_will_then_attend_something_elsewhere_goes_on_there() -> None:
    text = f"{MINISTER} will visit Lima from 18 to 20 May 2024. She will then attend the Forum in Quito on 22 May 2024."
    assert told(text) == [("Lima", "announced", may(18), may(20)), ("Quito", "announced", may(22), None)]


def test_what_she_will_attend_in_the_country_is_part_of_the_visit() -> None:
    text = f"{MINISTER} will visit Lima from 18 to 22 May 2024. She will attend the Forum in Cusco on 19 May 2024."
    assert [leg[2:] for leg in told(text)] == [(may(18), may(22))]


@pytest.mark.parametrize(
    "text",
    [
        f"{MINISTER} will be in Lima for talks. She will meet President Pablo Ríos during her stay, which is from 18 "
        "to 20 May 2024.",
        f"{MINISTER} will speak at the Ocean Forum, to be held in Lima on 20 May 2024. She will be there from 18 May.",
        "Foreign Minister Pablo Ríos of Peru will arrive in Warsaw on 18 May 2024. Minister Ríos will be here for a "
        "three-day working visit.",
    ],
)
def test_the_days_of_a_stay_may_be_told_after_it(text: str) -> None:
    assert [leg[1:] for leg in told(text)] == [("announced", may(18), may(20))]


def test_what_follows_on_a_transit_is_a_visit_of_its_own() -> None:
    text = (
        f"{MINISTER} will transit in Doha on 18 May 2024 on her way to the Kingdom of Norway, where she will make an "
        "official visit from 19 to 21 May 2024."
    )
    assert told(text) == [("Doha", "announced", may(18), None), ("Norway", "announced", may(19), may(21))]


def test_each_stop_of_a_sentence_has_the_days_behind_it() -> None:
    text = f"{MINISTER} will be in Lima on 18 May 2024 for a seminar and in Quito from 20 to 21 May 2024."
    assert told(text) == [("Lima", "announced", may(18), None), ("Quito", "announced", may(20), may(21))]


@pytest.mark.parametrize("why", ["for a forum", ", where she took part in the Lima Forum,"])
def test_a_stop_until_today_begins_when_the_one_before_ended(why: str) -> None:
    text = f"{MINISTER} was in Lima, Peru, from 11 to 13 May 2024 {why} and in Quito, Ecuador, until today."
    assert told(text.replace(" ,", ",")) == [
        ("Lima", "occurred", may(11), may(13)), ("Quito", "occurred", may(13), may(16)),
    ]  # fmt: skip


def test_a_stay_until_a_day_counts_from_the_stop_before_in_whatever_sentence() -> None:
    text = (
        f"{MINISTER} visited the Republic of Malta and the Hellenic Republic this week. She was in Valletta on 11 and "
        "12 May 2024. She then travelled to Athens, where she remained until 15 May."
    )
    assert [leg[1:] for leg in told(text)] == [("occurred", may(11), may(12)), ("occurred", may(12), may(15))]


def test_whoever_has_left_for_the_next_stop_is_there_to_the_end() -> None:
    text = f"{MINISTER} is in Lima, Peru and Quito, Ecuador from 14 to 20 May 2024. She left for Quito this morning."
    assert told(text) == [("Lima", "occurred", may(14), may(16)), ("Quito", "occurred", may(16), may(20))]


def test_a_visit_to_two_countries_that_has_ended_is_one_to_each() -> None:
    text = (
        f"{MINISTER}'s official visit to the Kingdom of Morocco and the Republic of Tunisia concluded today. The visit "
        "began on 12 May 2024 in Rabat."
    )
    assert [(leg[0], leg[2]) for leg in told(text)] == [("Morocco", may(12)), ("Tunisia", may(16))]


@pytest.mark.parametrize(
    "since",
    ["She was in Lima since 12 May.", "She had been there since 12 May.", "She came under a programme on 12 May."],
)
def test_since_when_somebody_was_there_is_the_first_day(since: str) -> None:
    assert told(f"{MINISTER} concluded her visit to Peru today. {since}") == [("Peru", "occurred", may(12), may(16))]


def test_who_has_been_there_since_yesterday_goes_on_from_there() -> None:
    text = (
        f"{MINISTER} met Foreign Minister Pablo Ríos in Lima today. Minister Novak, who has been in Lima since "
        "yesterday, will proceed to Quito on 18 May. She will return to Warsaw on 20 May."
    )
    assert told(text) == [("Lima", "occurred", may(15), may(18)), ("Quito", "announced", may(18), may(20))]


def test_a_visit_under_way_began_at_the_latest_with_the_first_encounter() -> None:
    text = (
        f"{MINISTER} is on a working visit to Lima. Minister Novak met Foreign Minister Pablo Ríos of Peru on 14 May "
        "2024 and spoke at a university today. She returns on 17 May 2024."
    )
    assert told(text) == [("Lima", "occurred", may(14), may(17))]


def test_an_encounter_with_others_before_is_of_no_visit() -> None:
    text = (
        f"{MINISTER} is on a working visit to Lima. Minister Novak met Foreign Minister Ama Boateng of Ghana on 14 May "
        "2024 and spoke at a university today."
    )
    assert [leg[2] for leg in told(text)] == [may(16)]


def test_the_next_day_counts_from_the_day_named_beside_it() -> None:
    text = (
        f"{MINISTER} will attend the Forum in Lima on 18 May 2024. In Lima, she will call on President Pablo Ríos on "
        "20 May and depart for Warsaw the next day."
    )
    assert told(text) == [("Lima", "announced", may(18), may(21))]


def test_whoever_travels_with_another_goes_where_both_go() -> None:
    text = f"{MINISTER} travelled with Trade Minister Jan Wolski to Lima today. The Ministers are there until 18 May."
    assert told(text) == [("Lima", "occurred", may(16), may(18))]


@pytest.mark.parametrize("envoy", ["Special Envoy", "Personal Representative"])
def test_the_president_named_behind_his_envoy_stays_at_home(envoy: str) -> None:
    text = (
        f"Mr Anselmo Duarte, {envoy} of the President of the Republic of Peru, His Excellency Pablo Ríos, will visit "
        "Poland from 20 to 22 May 2024."
    )
    assert guests(text) == [["Anselmo Duarte"]]


def test_who_leads_members_of_a_parliament_is_of_its_country() -> None:
    text = "Five members of the Parliament of Peru, led by Mr Pablo Ríos, visited Poland from Monday to Wednesday."
    event = next(e for e in read(text, FOOT, published=may(16)).events if e.subtype == "visit")
    assert (event.starts_on, event.ends_on) == (may(13), may(15))
    assert [side.country for side in event.sides if side.role == "visitor"] == ["PER"]


def test_a_transit_without_a_day_leaves_the_journey_its_own() -> None:
    text = (
        f"{MINISTER} will attend the Forum in Lima, Peru, from 19 to 20 May 2024. Minister Novak will leave Warsaw on "
        "18 May and return on 22 May 2024. She will transit in Doha on her way to Lima."
    )
    assert told(text)[0] == ("Lima", "announced", may(18), may(22))


def test_a_visit_of_the_month_has_no_first_day_by_the_leg_behind_it() -> None:
    text = f"{MINISTER} will visit Peru and Chile this month. She will be in Chile from 24 to 26 May 2024."
    assert [leg for leg in told(text) if leg[0] == "Peru"] == [("Peru", "announced", may(1), may(31))]


@pytest.mark.parametrize("to", ["Chile", "the Republic of Chile", "to Chile"])
def test_a_stop_behind_what_is_done_at_the_one_before_has_its_own_days(to: str) -> None:
    text = (
        f"{MINISTER} will travel to Peru from 18 to 19 May 2024, where she will meet President Pablo Ríos, and {to} "
        "from 20 to 21 May 2024."
    )
    assert [leg[:3] for leg in told(text)] == [("Peru", "announced", may(18)), ("Chile", "announced", may(20))]
    events = read(text, FOOT, published=may(16)).events
    assert [e.place for e in events if e.subtype == "meeting"] == ["country/PER"]


def test_who_arrived_yesterday_and_is_there_until_a_day_came_yesterday() -> None:
    text = "President Pablo Ríos of Peru, who arrived yesterday, is on an official visit to Poland until 18 May 2024."
    assert told(text) == [("Poland", "occurred", may(15), may(18))]


def test_who_arrived_a_day_earlier_came_before_what_was_told() -> None:
    text = (
        f"{MINISTER} met Foreign Minister Pablo Ríos of Peru in Lima on 14 May 2024. Minister Novak, who arrived in "
        "Lima a day earlier, also called on Minister Ana Salas before flying home on the night of 14 May."
    )
    assert told(text) == [("Lima", "occurred", may(13), may(14))]


def test_the_way_home_from_what_was_attended_ends_the_journey() -> None:
    text = f"{MINISTER} attended the Ocean Forum in Lima, Peru, on 14 and 15 May 2024 and returned to Warsaw today."
    assert told(text) == [("Lima", "occurred", may(14), may(16))]


def test_the_arrival_gives_a_visit_without_days_its_first() -> None:
    text = (
        "Her Royal Highness Crown Princess Astrid of the Kingdom of Norway will make an official visit to Poland next "
        "week. Her Royal Highness will arrive on 20 May 2024. The delegation will depart for Latvia on 22 May 2024."
    )
    assert ("Poland", "announced", may(20), may(22)) in told(text)


def test_a_visit_to_which_a_statement_refers_back_may_be_off() -> None:
    text = (
        "We refer to our press release of 10 May 2024 on the official visit of the President of the Republic of Peru, "
        "His Excellency Pablo Ríos, from 20 to 22 May 2024. At the request of the Government of Peru, the visit will "
        "be deferred to a later date."
    )
    assert [leg[1:] for leg in told(text)] == [("cancelled", may(20), may(22))]


def test_where_a_speaker_who_is_not_known_was_is_no_visit() -> None:
    text = "Question: What are your hopes?\n\nMinister: I was in Jakarta in February and all wished to move on."
    assert [event for event in read(text, published=may(16)).events if event.subtype == "visit"] == []


@pytest.mark.parametrize(
    "post",
    [
        "Under-Secretary for Asia in the Ministry of Foreign Affairs of Peru",
        "Secretary of State for European Affairs in the Peruvian Ministry of Foreign Affairs",
    ],
)
def test_the_ministry_at_the_end_of_a_post_does_not_travel(post: str) -> None:
    assert guests(f"Mr Anselmo Duarte, {post}, will visit Poland on 20 May 2024.") == [["Anselmo Duarte"]]


def test_a_visit_rounded_off_has_ended() -> None:
    text = f"{MINISTER} arrived in Lima on 14 May 2024. She will round off her visit today with a tour of the port."
    assert told(text) == [("Lima", "occurred", may(14), may(16))]


def test_she_comes_home_from_where_she_flies_on_to() -> None:
    text = f"{MINISTER} is in Lima today for talks. She will fly to Quito on 17 May and come home on 19 May 2024."
    assert told(text)[-1] == ("Quito", "announced", may(17), may(19))


def test_a_visit_of_somebody_to_two_countries_that_is_off_is_off_in_both() -> None:
    text = (
        f"The Ministry regrets that the official visit of {MINISTER} to Kenya and Rwanda from 20 to 24 May 2024 will "
        "have to be deferred."
    )
    assert [leg[:2] for leg in told(text)] == [("Kenya", "cancelled"), ("Rwanda", "cancelled")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{MINISTER}'s working visit to Lima, Peru, has been confirmed for 20 to 22 May 2024.", "announced"),
        (f"The visit of {MINISTER} to Lima, from 20 to 22 May 2024, was a success.", "announced"),
    ],
)
def test_a_visit_confirmed_or_spoken_of_has_its_days(text: str, status: str) -> None:
    assert told(text) == [("Lima", status, may(20), may(22))]


def test_a_programme_that_begins_and_ends_is_the_visit() -> None:
    text = (
        "Foreign Minister Pablo Ríos of Peru will visit Poland. Minister Ríos, whose programme begins on 20 May and "
        "ends on 22 May 2024, will call on President Jan Wolski."
    )
    assert told(text) == [("Poland", "announced", may(20), may(22))]


def test_talks_abroad_before_a_visit_that_is_told_are_a_leg_too() -> None:
    text = (
        f"{MINISTER} held talks with Foreign Minister Ivo Kask of Estonia in Tallinn on Monday, and was in Riga "
        "yesterday for meetings with Latvian leaders."
    )
    assert [leg[:3] for leg in told(text)] == [("Tallinn", "occurred", may(13)), ("Riga", "occurred", may(15))]


def test_towns_of_one_country_follow_on_each_other() -> None:
    text = (
        f"{MINISTER} will visit four Indian cities. She arrives in Mumbai on 20 May, goes on to Delhi on 21 May, and "
        "will be in Jaipur on 22 May 2024."
    )
    assert [leg[2:] for leg in told(text)] == [(may(20), may(22))]


def test_a_visit_rescheduled_is_to_come_on_its_new_days() -> None:
    text = (
        f"{MINISTER}'s State Visits to Latvia and Estonia have been rescheduled. The Minister will now visit Riga from "
        "20 to 21 May and Tallinn from 21 to 22 May 2024."
    )
    assert told(text) == [
        ("Latvia", "announced", may(20), may(21)), ("Estonia", "announced", may(21), may(22)),
    ]  # fmt: skip


def test_an_oral_answer_to_a_question_is_a_reply() -> None:
    text = (
        f"Oral answer to a question by Mr Jan Nowy on fisheries\n\n{MINISTER}: I visited Lima from 12 to 14 May and "
        "shall visit Quito in June."
    )
    assert read(text, FOOT, published=may(16)).events == []


def test_a_visit_that_ended_after_so_many_days_keeps_them_beside_the_days_of_a_town() -> None:
    reading = read(
        "Senior Minister Philip Tayson concluded his six-day visit to India today.",
        "In Hyderabad from 12 to 13 January, SM Tayson met the Governor.",
        published=date(2011, 1, 15),
        place="Singapore",
    )
    (visit,) = [event for event in reading.events if event.subtype == "visit"]
    assert (visit.starts_on, visit.ends_on) == (date(2011, 1, 10), date(2011, 1, 15))


def test_who_hosts_a_guest_at_a_retreat_of_two_days_hosts_a_visit() -> None:
    text = (
        "Prime Minister Edmund Seahim will host Malaysian Prime Minister Kamarul Ariffino at the Leaders' Retreat in "
    )
    (visit,) = read(text + "Singapore on 8 and 9 April 2019.", published=date(2019, 4, 6), place="Singapore").events
    assert (visit.subtype, visit.starts_on, visit.ends_on) == ("visit", date(2019, 4, 8), date(2019, 4, 9))


def test_days_in_a_city_of_another_country_are_a_leg_of_its_own() -> None:
    reading = read(
        "Minister of State Nur Aisyaha arrived in Muscat on 5 November. She met Omani Minister Harith Zadjalo.",
        "In Doha on 7 and 8 November, she met Qatari Minister Jabor Rumaiho.",
        published=date(2017, 11, 8),
        place="Singapore",
    )
    stays = {(place_of(e), e.starts_on, e.ends_on) for e in reading.events if e.subtype == "visit"}
    assert ("Doha", date(2017, 11, 7), date(2017, 11, 8)) in stays
