"""Visits in the statements of foreign ministries: destinations, days, status, whose visit it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from one_article import PUBLISHED, only, place_of, read, roles

MINISTER = "Foreign Minister Anna Novak of Poland"


def stays(text: str) -> list[tuple[str | None, date | None, date | None]]:
    """Place and days of each visit, by place."""
    found = [(place_of(e), e.starts_on, e.ends_on) for e in read(text).events if e.subtype == "visit"]
    return sorted(found, key=lambda stay: stay[0] or "")


def test_each_destination_has_the_days_right_after_it() -> None:
    text = f"{MINISTER} will visit Kenya (20-21 May), Ghana (22-23 May) and Togo (24 May)."
    assert stays(text) == [
        ("Ghana", date(2024, 5, 22), date(2024, 5, 23)),
        ("Kenya", date(2024, 5, 20), date(2024, 5, 21)),
        ("Togo", date(2024, 5, 24), None),
    ]


def test_days_at_the_end_are_those_of_the_whole_journey() -> None:
    both = (date(2024, 5, 20), date(2024, 5, 24))
    assert stays(f"{MINISTER} will pay official visits to Kenya and Ghana from 20 to 24 May 2024.") == [
        ("Ghana", *both),
        ("Kenya", *both),
    ]


def test_own_days_told_later_replace_those_of_the_journey() -> None:
    text = (
        f"{MINISTER} will visit Kenya and Ghana from 20 to 24 May 2024. "
        "During her visit to Kenya on 20-21 May, she will meet farmers. "
        "The Minister will be in Ghana on 23 May."
    )
    assert stays(text) == [
        ("Ghana", date(2024, 5, 23), None),
        ("Kenya", date(2024, 5, 20), date(2024, 5, 21)),
    ]


def test_days_in_brackets_after_the_place_are_the_visits() -> None:
    text = f"{MINISTER} concluded her visit to the Sultanate of Oman (12-14 May 2024)."
    assert stays(text) == [("Oman", date(2024, 5, 12), date(2024, 5, 14))]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("is paying an official visit to Kenya from 20 to 22 May 2024", "announced"),
        ("is paying an official visit to Kenya from 15 to 18 May 2024", "occurred"),
        ("would be visiting Kenya from 20 to 22 May 2024", "announced"),
        ("will be making a working visit to Kenya on 20 May 2024", "announced"),
        ("undertook a State visit to Kenya on 13 May 2024", "occurred"),
    ],
)
def test_what_is_still_to_come_is_announced(words: str, status: str) -> None:
    assert only(read(f"{MINISTER} {words}.")).status == status


def test_would_visit_without_a_day_is_no_event() -> None:
    assert not read(f"{MINISTER} would visit Kenya.").events


def test_a_visit_beside_another_verb_counts_with_its_days() -> None:
    text = f"{MINISTER} opened a school during her visit to Kenya from 13 to 15 May 2024."
    assert stays(text) == [("Kenya", date(2024, 5, 13), date(2024, 5, 15))]
    assert not read(f"{MINISTER} opened a school during her visit to Kenya.").events


def test_a_visit_that_is_put_off_is_cancelled() -> None:
    event = only(read(f"{MINISTER}'s visit to Kenya, scheduled for 20 May 2024, has been postponed."))
    assert (event.status, event.starts_on, place_of(event)) == ("cancelled", date(2024, 5, 20), "Kenya")


def test_a_title_alone_is_the_first_who_holds_it() -> None:
    text = (
        "President of Ghana Kofi Mensah will visit Kenya on 20 May 2024 at the invitation of President Daniel Otieno. "
        "President will visit Togo on 21 May 2024."
    )
    visits = [event for event in read(text).events if place_of(event) == "Togo"]
    assert ("Kofi Mensah", "visitor") in roles(visits[0])


def test_who_accompanies_is_no_visitor() -> None:
    event = only(read(f"{MINISTER}, accompanied by Mr. Jan Kowal, will visit Kenya on 20 May 2024."))
    assert [who for who, role in roles(event) if role == "visitor"] == ["Anna Novak"]


def test_initials_without_points_belong_to_the_name() -> None:
    event = only(read("Minister of State for External Affairs of India VR Menon will visit Kenya on 20 May 2024."))
    assert ("VR Menon", "visitor") in roles(event)


@pytest.mark.parametrize("words", ["is in Kenya for a working visit", "arrived on a working trip to Kenya"])
def test_being_there_and_arriving_tell_of_a_visit(words: str) -> None:
    event = only(read(f"{MINISTER} {words} from 15 to 17 May 2024."))
    assert (event.status, place_of(event), event.ends_on) == ("occurred", "Kenya", date(2024, 5, 17))


def test_days_of_a_journey_to_a_region_are_those_of_its_countries() -> None:
    text = (
        f"{MINISTER} will embark on a working visit to the Levant region from 21-26 May 2024. "
        "The Minister will visit Jordan and Lebanon."
    )
    days = (date(2024, 5, 21), date(2024, 5, 26))
    assert stays(text) == [("Jordan", *days), ("Lebanon", *days)]


def test_a_visit_of_which_several_are_told_is_the_one_told_last() -> None:
    text = f"{MINISTER} will visit Kenya. She will visit Togo. During her visit from 23 to 25 May, she will rest."
    assert ("Togo", date(2024, 5, 23), date(2024, 5, 25)) in stays(text)


SIGNED = ". . . . .\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE"


def test_a_journey_takes_the_minister_from_one_country_to_the_next() -> None:
    text = (
        f"{MINISTER} will embark on a visit to the African continent from 20 to 27 May 2024. The visit will take her "
        "to the Kingdom of Lesotho and the Kingdom of Eswatini between May 20-23, followed by Kenya from May 24-27."
    )
    assert ("Kenya", date(2024, 5, 24), date(2024, 5, 27)) in stays(text)
    assert {place for place, _, _ in stays(text)} == {"Lesotho", "Eswatini", "Kenya"}


@pytest.mark.parametrize("noun", ["her Ghana visit", "her visit to Ghana"])
def test_days_after_a_comma_are_those_of_the_visit_that_opens_the_sentence(noun: str) -> None:
    text = f"{MINISTER} will visit Ghana and Togo from 20 May. During {noun}, from 20 to 22 May, she will meet farmers."
    assert ("Ghana", date(2024, 5, 20), date(2024, 5, 22)) in stays(text)


def test_who_is_accompanied_makes_the_visit() -> None:
    text = f"{MINISTER} is part of the delegation accompanying Prime Minister Jan Kowal on a working visit to Kenya."
    event = only(read(text))
    assert (roles(event)[0], place_of(event)) == (("Jan Kowal", "visitor"), "Kenya")


def test_a_visit_may_stand_between_commas() -> None:
    text = f"{MINISTER}, on an official visit to Kenya from 14 to 16 May 2024, met with Foreign Minister Amina Juma."
    assert stays(text) == [("Kenya", date(2024, 5, 14), date(2024, 5, 16))]


def test_the_region_tells_the_country_of_a_town_that_is_not_known() -> None:
    event = only(read(f"{MINISTER} visited Xanadu in Aceh on 14 May 2024."))
    assert (event.subtype, place_of(event)) == ("visit", "region/Aceh")


def test_the_general_assembly_meets_in_new_york() -> None:
    text = (
        f"{MINISTER} will attend the 79th Session of the United Nations General Assembly from 20 to 25 May 2024. "
        "She will see her counterparts in New York."
    )
    assert ("New York City", date(2024, 5, 20), date(2024, 5, 25)) in stays(text)


def test_what_was_attended_abroad_is_a_visit_in_a_statement_only() -> None:
    text = f"{MINISTER} attended the Ministerial Meeting of the Alliance in Nairobi on 15 May 2024."
    assert stays(text) == []
    reading = read(text, SIGNED)
    assert [e.status for e in reading.events if e.subtype == "visit"] == ["occurred"]


MET = f"{MINISTER} met the Foreign Minister of Kenya, Amina Juma, on 14 May 2024."


def test_whom_she_met_and_that_she_returns_tell_of_the_visit() -> None:
    text = f"{MET} Minister Novak will return to Warsaw today."
    assert stays(text) == [("Kenya", date(2024, 5, 14), date(2024, 5, 16))]


def test_who_leaves_the_city_was_there() -> None:
    assert [place for place, _, _ in stays(f"{MET} Minister Novak will be leaving Nairobi later this evening.")] == [
        "Kenya"
    ]
    assert stays(f"{MET} Minister Novak left the hall.") == []


def test_departing_for_home_is_no_visit() -> None:
    text = "Deputy Prime Minister (DPM) Tay Chin Ho is visiting Israel from 15 to 17 May 2024. DPM Tay departs for "
    reading = read(text + "Singapore later today.", "PRIME MINISTER’S OFFICE\nSINGAPORE")
    assert [place_of(e) for e in reading.events] == ["Israel"]


def test_what_was_agreed_long_ago_does_not_end_a_stay() -> None:
    event = only(read(f"{MINISTER} is in Kenya to discuss plans that the governments agreed upon in January 2023."))
    assert (event.subtype, event.status) == ("visit", "occurred")


def test_a_visit_takes_who_is_named() -> None:
    text = f"A working visit will take {MINISTER} to Nairobi, Kenya, from 20 to 22 May 2024."
    assert [days for _, *days in stays(text)] == [[date(2024, 5, 20), date(2024, 5, 22)]]


def test_where_the_minister_is_tells_nothing_of_whose_minister_she_is() -> None:
    text = (
        "Foreign Minister Gregory Yap will be in Belgium on 20 and 21 May, and in Ireland from 22 to 24 May 2024. "
        "In Ireland Minister Yap will meet students."
    )
    assert [place for place, _, _ in stays(text)] == ["Belgium", "Ireland"]


def test_a_visit_of_hers_began() -> None:
    text = f"{MINISTER} was given a welcome in conjunction with her three-day visit to Kenya which began yesterday."
    assert stays(text) == [("Kenya", date(2024, 5, 15), date(2024, 5, 17))]


def test_while_she_is_there_she_meets_others() -> None:
    text = f"{MINISTER} represents Poland at the ceremony. While in Nairobi, she met Foreign Minister Ann Ito of Palau."
    assert [place for place, _, _ in stays(text)] == ["Nairobi"]


def test_where_one_returns_to_is_home() -> None:
    text = (
        "Minister for Foreign Affairs Gregory Yap met with US Secretary of State John Kelly on 14 May 2024. "
        "Minister Yap will return to Singapore on 17 May 2024."
    )
    assert stays(text) == [("United States", date(2024, 5, 14), date(2024, 5, 17))]


def test_the_day_of_an_announcement_is_not_that_of_the_visit() -> None:
    text = "The ministry said in a statement yesterday that Foreign Minister Anna Novak of Poland will visit Kenya."
    assert stays(text) == [("Kenya", None, None)]


def test_who_hosts_tells_that_it_is_another_visit() -> None:
    text = (
        f"{MINISTER} visited Ghana yesterday. She will be hosted by her counterpart, Foreign Minister Amina Juma of "
        "Kenya, for a two-day working visit."
    )
    assert ("Ghana", date(2024, 5, 15), None) in stays(text)


def test_a_number_is_no_name() -> None:
    reading = read("The King of Malaysia XVI will make a State Visit to Kenya from 20 to 22 May 2024.")
    assert [person.name for person in reading.people] == []


def test_what_was_discussed_this_april_does_not_end_a_stay() -> None:
    event = only(read(f"{MINISTER} is in Kenya to pursue plans which were discussed in Warsaw in November this year."))
    assert (place_of(event), event.status) == ("Kenya", "occurred")


def test_the_day_of_the_return_ends_a_visit_that_began_today() -> None:
    reading = read(
        "Lao Foreign Minister Khamtan Vongsa, who arrived in Warsaw this morning and returns to Vientiane tomorrow, "
        "will meet Polish President Jan Zawadzki this afternoon."
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (PUBLISHED, PUBLISHED + timedelta(days=1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will visit Nairobi and Mombasa, Kenya, from 20 to 22 and 24 May 2024.", ("Nairobi", 20, 24)),
        ("made a short stop-over in Kenya on 14 May 2024.", ("Kenya", 14, None)),
        ("met farmers during her visit to Nairobi, Kenya, from 14 to 15 May 2024.", ("Nairobi", 14, 15)),
        ("met farmers on her visit from 14 to 15 May 2024 to Kenya.", ("Kenya", 14, 15)),
        ("called on the President today during her official visit to Kenya.", None),
    ],
)
def test_days_stand_beside_the_destination(text: str, expected: tuple[str, int, int | None] | None) -> None:
    if expected is None:
        text, expected = text.replace("the President", "Kenyan President Daniel Otieno"), ("Kenya", 0, None)
    place, first, last = expected
    days = tuple(date(2024, 5, day) if day else None for day in (first, last))
    assert stays(f"{MINISTER} {text}") == [(place, *days)]


def test_each_place_of_a_programme_has_its_days() -> None:
    text = f"{MINISTER} will be in Kenya on 20 May 2024 for a seminar, and in Ghana on 22 May 2024 for a fair."
    assert stays(text) == [("Ghana", date(2024, 5, 22), None), ("Kenya", date(2024, 5, 20), None)]


def test_who_heads_a_delegation_may_be_named_after_the_destination() -> None:
    visit = only(read("On 21 May 2024 a large delegation from Poland will visit Kenya, headed by President Jan Kos."))
    assert ("Jan Kos", "visitor") in roles(visit)


def test_a_journey_no_longer_made_is_off() -> None:
    assert only(read(f"{MINISTER} will no longer visit Kenya from 20 to 22 May 2024.")).status == "cancelled"


def test_a_post_is_not_of_someone_named_after_it_as_another_one() -> None:
    reading = read("The Minister visited Kenya from 13 to 15 May 2024, and met Foreign Minister Daniel Otieno.")
    [visit] = [event for event in reading.events if event.subtype == "visit"]
    assert ("Daniel Otieno", "visitor") not in roles(visit)


@pytest.mark.parametrize(
    "text",
    [
        f"An official visit to Kenya by {MINISTER}, planned for 20-21 May, will be rescheduled.",
        f"{MINISTER} has rescheduled her visit to Kenya, which was to take place from 20 to 21 May.",
    ],
)
def test_a_visit_that_is_to_be_rescheduled_is_off(text: str) -> None:
    visit = only(read(text))
    assert (visit.status, visit.starts_on, visit.ends_on) == ("cancelled", date(2024, 5, 20), date(2024, 5, 21))


def test_a_weekday_that_a_trip_had_been_planned_for_is_still_to_come() -> None:
    trip = only(
        read(f"{MINISTER} confirmed that her trip to Kenya, which had been planned for Saturday, was called off.")
    )
    assert (trip.status, trip.starts_on) == ("cancelled", date(2024, 5, 18))


def test_an_invitation_whose_dates_will_be_agreed_stands_accepted() -> None:
    text = (
        "Polish President Jan Kos paid a visit to Kenya on 15 May 2024, where he met Kenyan President Daniel Otieno. "
        "The President of Poland invited the President of Kenya to pay an official visit to Poland in 2025. "
        "The dates of the visit will be agreed upon through diplomatic channels."
    )
    [visit] = [event for event in read(text).events if event.status == "announced"]
    assert (visit.subtype, visit.starts_on, visit.ends_on) == ("visit", date(2025, 1, 1), date(2025, 12, 31))


def test_what_had_been_done_the_day_before_is_news() -> None:
    text = (
        f"{MINISTER} met Kenyan Foreign Minister Daniel Otieno in Nairobi on 14 May. "
        "On the previous day, she had met Kenyan President Grace Wanjiru in Nairobi."
    )
    assert [e.starts_on for e in read(text).events if e.subtype == "meeting"] == [date(2024, 5, 14), date(2024, 5, 13)]


@pytest.mark.parametrize("post", ["foreign minister", "Foreign Minister", "defence minister"])
def test_a_minister_named_after_a_comma_is_the_visitor(post: str) -> None:
    visit = only(read(f"The Polish {post}, Anna Novak, arrived in Nairobi on Tuesday."))
    assert ("Anna Novak", "visitor") in roles(visit)


def test_the_minister_is_whoever_was_called_so_last() -> None:
    reading = read(
        "The Minister of Foreign Affairs of Bolivia, Walter Condar, and his Nicaraguan counterpart, Rosa Zelaya, "
        "signed the Agreement on Visas in Managua on Tuesday.",
        "The Bolivian foreign minister arrived in Managua on Monday. On Tuesday evening, the minister was decorated "
        "with the Order of Friendship.",
    )
    [award] = [event for event in reading.events if event.subtype == "award"]
    assert roles(award) == [("Walter Condar", "recipient")]


def test_legs_may_be_joined_by_semicolons_or_follow_as_a_noun() -> None:
    days = (date(2024, 5, 20), date(2024, 5, 24))
    assert stays(f"{MINISTER} will travel to Nairobi, Kenya; Accra, Ghana; and Lomé, Togo, May 20-24, 2024.") == [
        ("Accra", *days),
        ("Lome", *days),
        ("Nairobi", *days),
    ]
    followed = f"{MINISTER} will visit Kenya from 20 to 21 May 2024, followed by a visit to Ghana on 22 May 2024."
    assert stays(followed) == [("Ghana", date(2024, 5, 22), None), ("Kenya", date(2024, 5, 20), date(2024, 5, 21))]


@pytest.mark.parametrize("words", ["will not be making her visit to Kenya", "will not be able to visit Kenya"])
def test_a_visit_not_made_as_planned_is_off(words: str) -> None:
    visit = only(read(f"Due to the storm, {MINISTER} {words} from 20 to 22 May 2024 as planned."))
    assert (visit.status, visit.starts_on, visit.ends_on) == ("cancelled", date(2024, 5, 20), date(2024, 5, 22))
    assert read(f"{MINISTER} will not be visiting Kenya.").events == []


def test_the_visit_by_someone_names_who_makes_the_one_told() -> None:
    reading = read(
        "The Turkish foreign minister will pay a working visit to Kenya on May 20-21.",
        "The visit by Mehmet Demir comes at the invitation of his counterpart, the statement said.",
    )
    assert ("Mehmet Demir", "visitor") in roles(only(reading))


@pytest.mark.parametrize(
    "words",
    ["The May 20-21 trip will include talks.", "The two-day visit on 20-21 May will be the first in three years."],
)
def test_days_before_the_noun_are_those_of_the_visit_told(words: str) -> None:
    text = f"{MINISTER} will visit Kenya, the ministry said. {words}"
    assert stays(text) == [("Kenya", date(2024, 5, 20), date(2024, 5, 21))]


def test_legs_have_the_days_of_the_tour_of_a_region() -> None:
    days = (date(2024, 5, 20), date(2024, 5, 26))
    text = f"{MINISTER} will make a trip to Africa from 20 to 26 May 2024. She will visit Kenya, Ghana and Togo."
    assert stays(text) == [("Ghana", *days), ("Kenya", *days), ("Togo", *days)]
