"""Journeys as a ministry's statements tell them: to gatherings, in legs, with their days told apart; what is none."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, told
from visits_told import Leg, legs, may

MINISTER = "Foreign Minister Anna Novak of Poland"


def visits(text: str, published: date = date(2024, 5, 16)) -> list[Leg]:
    """The legs of a statement whose lines are paragraphs, by place."""
    return sorted(legs(*text.split("\n"), published=published), key=lambda leg: leg[0] or "")


def guests(text: str) -> list[str]:
    """Who makes the visits that the text tells of."""
    events = (e for e in read(text).events if e.subtype == "visit")
    return sorted(x.person.name for e in events for x in e.sides if x.role == "visitor" and x.person is not None)


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} was in Nairobi two years ago.",
        f"{MINISTER} said that she had met him when she was in Nairobi five months ago.",
        f"A few years ago, {MINISTER} visited Nairobi to open the school.",
        f"{MINISTER} last visited Nairobi more than three years ago.",
        f"Some two years ago, {MINISTER} paid a visit to Kenya.",
    ],
)
def test_what_was_years_ago_is_no_event_of_the_article(words: str) -> None:
    assert visits(words) == []


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} visited Nairobi on 14 May to open the school founded two years ago.",
        f"{MINISTER} visited Nairobi on 14 May, a year after the office was opened, and thanked the "
        "envoy sent a year ago.",
    ],
)
def test_what_else_was_years_ago_leaves_the_visit(words: str) -> None:
    assert visits(words) == [("Nairobi", "occurred", may(14), None)]


@pytest.mark.parametrize(
    "words",
    [
        "The Polish delegation will be led by {}.",
        "{} will lead the Polish delegation.",
        "{} will represent Poland.",
        "Poland will be represented by {}.",
        "{} will attend the Meeting and speak at two sessions.",
    ],
)
def test_who_leads_the_delegation_to_a_gathering_told_before_goes_there(words: str) -> None:
    text = "The 24th Ministerial Meeting of the Forum will be held in Nairobi, Kenya, from 20 to 22 May 2024. "
    assert visits(text + words.format(MINISTER)) == [("Nairobi", "announced", may(20), may(22))]


def test_who_stands_for_a_country_goes_where_the_ceremony_is_told_to_be() -> None:
    text = (
        f"{MINISTER} will represent Poland at the inauguration of the President-elect. "
        "The ceremony will be held in Nairobi, Kenya, on 20 May 2024."
    )
    assert visits(text) == [("Nairobi", "announced", may(20), None)]


@pytest.mark.parametrize(
    "words",
    [
        f"The 24th Ministerial Meeting will be held in Warsaw from 20 to 22 May 2024. {MINISTER} will "
        "lead the delegation.",
        f"The 24th Ministerial Meeting will be held by video conference on 20 May 2024. {MINISTER} "
        "will represent Poland.",
        f"The last summit was held in Nairobi, Kenya, on 2 May 2024. {MINISTER} will represent Poland "
        "in the next round.",
        "The third round of talks between Laos and Kenya was held in Nairobi on 14 May. The Lao delegation was led by "
        "Deputy Foreign Minister Khamtan Vongsa.",
    ],
)
def test_gatherings_at_home_online_or_past_send_nobody_abroad(words: str) -> None:
    assert visits(words) == []


def test_two_gatherings_one_after_the_other_make_one_stay() -> None:
    text = (
        f"{MINISTER} will lead the Polish delegation to two summits in Nairobi, Kenya: the 19th "
        "Summit of the Movement, "
        "which will be held from 20 to 24 May 2024, and the Third Summit of the Group on 25 and 26 May 2024."
    )
    assert visits(text) == [("Nairobi", "announced", may(20), may(26))]


@pytest.mark.parametrize(
    "words",
    ["On behalf of", "Representing Poland on behalf of", "Standing in for", "In place of", "Deputising for"],
)
def test_whom_somebody_stands_in_for_stays_away(words: str) -> None:
    text = (
        f"{words} President Jan Kos, {MINISTER} will attend the funeral in Nairobi, Kenya, on 20 May 2024. "
        "She will be accompanied by officials."
    )
    assert guests(text) == ["Anna Novak"]


@pytest.mark.parametrize(
    "words",
    [
        "will attend the summit in Nairobi, Kenya, on 20 and 21 May 2024. She will be in Nairobi from 19 to 23 May. "
        "Ms Novak will be accompanied by officials.",
        "will visit Nairobi, Kenya, to deliver a lecture on 21 May 2024. Ms Novak's visit will be "
        "from 19 to 23 May 2024.",
    ],
)
def test_a_stay_reaches_over_the_days_of_what_it_is_for(words: str) -> None:
    assert visits(f"{MINISTER} {words}") == [("Nairobi", "announced", may(19), may(23))]


@pytest.mark.parametrize(
    "words",
    [
        ", who has been leading a delegation on an official visit to Kenya since 14 May, called on "
        "President Grace Wanjiru "
        "in Nairobi today, the last day of her visit.",
        ", who has been visiting Kenya since 14 May, met President Grace Wanjiru today. It was the "
        "last day of her visit.",
        " met President Grace Wanjiru in Nairobi today, on the final day of her visit to Kenya from 14 to 16 May.",
        " returned this evening after spending three days in Kenya on an official visit.",
        " returned from Kenya today after a three-day visit.",
        " returned today from a visit to Kenya. She was in Nairobi and Mombasa for three days.",
        " concluded a visit to Kenya today, having held meetings there since 14 May.",
        " concluded a visit to Kenya today. She had been there since 14 May.",
        " completed a three-day visit to Kenya today.",
        " is on the third day of her three-day visit to Kenya.",
        "'s visit to Kenya entered its third day today. The three-day visit, which began on 14 May, is her first.",
        "'s visit to Kenya continued today with a call on President Grace Wanjiru. The three-day "
        "visit began on 14 May.",
    ],
)
def test_the_days_of_a_visit_are_told_by_its_length_and_its_last_day(words: str) -> None:
    found = visits(f"{MINISTER}{words}")
    assert [(status, first, last) for _, status, first, last in found] == [("occurred", may(14), may(16))]


@pytest.mark.parametrize(
    "words",
    [
        "I have had a very good three days here. I met President Grace Wanjiru yesterday.",
        "It has been a fruitful three days in Nairobi.",
        "I have been here for three days.",
    ],
)
def test_who_speaks_at_the_end_of_a_visit_tells_how_long_it_was(words: str) -> None:
    text = f"Transcript of {MINISTER}'s wrap-up interview with the media in Nairobi, Kenya, on 16 May 2024\nMinister: "
    assert visits(text + words) == [("Nairobi", "occurred", may(14), may(16))]


def test_a_transcript_announced_in_a_sentence_tells_where_the_speaker_is_and_not_what_the_talk_was_on() -> None:
    text = f"The following is the edited transcript of {MINISTER}'s interview with the media on the situation in "
    assert visits(f"{text} Myanmar on 14 May 2024.") == []
    assert visits(f"{text} Myanmar, held in Nairobi, Kenya, on 14 May 2024.") == [
        ("Nairobi", "occurred", may(14), None)
    ]


def test_a_visit_continued_without_days_is_still_one() -> None:
    text = f"{MINISTER}'s visit to Kenya went into its second day today."
    assert visits(text) == [("Kenya", "occurred", may(15), None)]


@pytest.mark.parametrize(
    "words",
    [
        "Minister of State in the Prime Minister's Office and in the Ministry of Foreign Affairs",
        "Minister of State at the Ministry of Trade and the Ministry of Foreign Affairs",
        "Parliamentary Secretary in the Ministry of Health and in the Ministry of Foreign Affairs",
    ],
)
def test_the_second_ministry_in_which_somebody_serves_does_not_travel(words: str) -> None:
    reading = read(f"Ms Anna Novak, {words}, will visit Nairobi, Kenya from 20 to 22 May 2024.")
    [visit] = reading.events
    assert [side.person.name for side in visit.sides if side.person is not None] == ["Anna Novak"]
    assert all(side.organization is None for side in visit.sides)


@pytest.mark.parametrize("name", ["Rohani binte Salleh", "Siti Bte Osman", "Kumar s/o Rajan", "Devi d/o Rajan"])
def test_a_name_goes_on_behind_the_word_for_a_child(name: str) -> None:
    assert guests(f"President {name} will visit Kenya from 20 to 22 May 2024.") == [name]


@pytest.mark.parametrize(
    "words",
    [
        f"Nairobi, Kenya, will be the destination of {MINISTER} when she makes a working visit from 20 to 22 May 2024.",
        f"Nairobi, Kenya, will be the first stop of {MINISTER}'s trip from 20 to 22 May 2024.",
        f"Nairobi is the destination of a working visit that {MINISTER} will make from 20 to 22 May 2024.",
        f"The destination of {MINISTER}'s working visit from 20 to 22 May 2024 is Nairobi, Kenya.",
    ],
)
def test_a_destination_named_first_is_where_the_visit_leads(words: str) -> None:
    assert visits(words) == [("Nairobi", "announced", may(20), may(22))]


def test_a_favourite_destination_is_no_visit() -> None:
    assert visits(f"Nairobi, Kenya, was a favourite destination of {MINISTER} in her youth.") == []


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (
            "will lead a team of officials to Nairobi, Kenya and Aruru, Uganda, between 20 and 22 May",
            ["Nairobi", "Uganda"],
        ),
        ("will take a group of businessmen to Nairobi, Kenya, from 20 to 22 May", ["Nairobi"]),
        ("will lead a team of experts to draft the plan for Nairobi from 20 to 22 May", []),
        ("sets off for Nairobi, Kenya, on 20 May on a three-day visit", ["Nairobi"]),
    ],
)
def test_who_takes_a_team_to_a_place_goes_there(words: str, places: list[str]) -> None:
    found = visits(f"{MINISTER} {words}.")
    assert found == [(place, "announced", may(20), may(22)) for place in places]


@pytest.mark.parametrize(
    "words",
    [
        f"{MINISTER} has been advised not to travel. As a result, her visit to Kenya, which was to "
        "take place from 20 to 22 "
        "May 2024, will not proceed.",
        f"{MINISTER} has fallen ill. Her visit to Kenya, which was to have taken place from 20 to 22 "
        "May, has been put off.",
        f"{MINISTER} will remain in Warsaw. The working visit to Kenya that she was to make from 20 "
        "to 22 May 2024 will "
        "therefore not take place.",
    ],
)
def test_a_visit_of_whom_the_sentence_before_tells_is_called_off(words: str) -> None:
    assert visits(words) == [("Kenya", "cancelled", may(20), may(22))]


def test_regret_in_a_letter_is_no_condolence() -> None:
    text = f"{MINISTER} has written to the President of Kenya, Ms Grace Wanjiru, to express her regret."
    assert told(read(text)) == []


@pytest.mark.parametrize(
    "words",
    [
        "will travel to East Africa from 20 to 26 May 2024. She will first be in Nairobi, Kenya for "
        "a meeting. Following "
        "that, she will make official visits to Uganda and Rwanda.",
        "will make her first visit to East Africa from 20 to 26 May 2024. Her stops are Nairobi, "
        "Kenya, Uganda and Rwanda.",
        "leaves for a swing through East Africa that will take her to Nairobi, Uganda and Rwanda "
        "from 20 to 26 May 2024.",
    ],
)
def test_a_journey_to_a_part_of_the_world_is_told_by_its_legs(words: str) -> None:
    found = visits(f"{MINISTER} {words}")
    assert found == [(place, "announced", may(20), may(26)) for place in ("Nairobi", "Rwanda", "Uganda")]


def test_a_leg_has_its_own_days_and_the_last_one_ends_with_the_journey() -> None:
    text = (
        f"{MINISTER} arrived in Kampala this afternoon on the second leg of her visit to Kenya and "
        "Uganda from 13 to 19 May "
        "2024.\n2     In Kenya, where she was from 13 to 16 May, Ms Novak called on President Grace Wanjiru."
    )
    assert visits(text) == [("Kampala", "occurred", may(16), may(19)), ("Kenya", "occurred", may(13), may(16))]


def test_the_place_that_is_a_stop_of_the_journey_is_visited() -> None:
    text = (
        f"{MINISTER} met Foreign Minister Moses Okot in Kampala today. Kampala is the second stop on "
        "her visit to three "
        "countries, Kenya, Uganda and Rwanda, which takes place from 13 to 19 May 2024. She leaves for Kigali tomorrow."
    )
    found = {place: (status, first, last) for place, status, first, last in visits(text)}
    assert found["Kigali"] == ("announced", may(17), may(19))
    assert found["Kampala"][0] == "occurred"


@pytest.mark.parametrize(
    "words",
    [
        f"The official visit by {MINISTER} to Kenya from 13 to 15 May 2024 has ended.",
        f"{MINISTER}'s visit to Kenya came to an end on 15 May. She arrived in Nairobi on 13 May 2024.",
        f"{MINISTER} concluded a visit to Kenya on 15 May. She was in Nairobi and Mombasa for three days.",
    ],
)
def test_a_visit_that_has_ended_is_told_with_all_its_days(words: str) -> None:
    found = visits(words)
    assert [(status, first, last) for _, status, first, last in found] == [("occurred", may(13), may(15))]


def test_who_falls_ill_does_not_travel() -> None:
    text = f"{MINISTER} has fallen ill. She will therefore not travel to Kenya from 20 to 22 May 2024."
    assert visits(text) == [("Kenya", "cancelled", may(20), may(22))]


def test_the_day_of_what_kept_the_visitor_at_home_is_not_that_of_the_visit() -> None:
    text = (
        f"In view of the earthquake of 14 May, {MINISTER} has put off her visit to Kenya. "
        "She was to have been in Nairobi from 20 to 22 May 2024."
    )
    assert visits(text) == [("Kenya", "cancelled", may(20), may(22))]


def test_who_leaves_for_home_visits_nobody() -> None:
    assert visits(f"{MINISTER} will leave for home tomorrow.") == []


def test_a_talk_at_home_is_no_visit() -> None:
    text = (
        "The following is the transcript of Minister for Foreign Affairs Anna Novak's interview in Singapore on 5 May."
    )
    reading = read(text, "Ministry of Foreign Affairs of Singapore", outlet="Ministry of Foreign Affairs of Singapore")
    assert told(reading) == []
