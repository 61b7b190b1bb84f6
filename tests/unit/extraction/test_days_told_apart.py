"""Days that another clause or another sentence tells: of a stay, of an encounter told before, of nobody's at all."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, told
from visits_told import may, visits

TUESDAY = date(2024, 5, 14)
HOST = "Kenyan Foreign Minister Peter Otieno"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


def _visit_days(*paragraphs: str) -> list[tuple[date | None, date | None]]:
    events = read(*paragraphs, dateline=TUESDAY, place="Nairobi", agency="KNA").events
    return [(event.starts_on, event.ends_on) for event in events if event.subtype == "visit"]


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("Ganzorig has been in Kenya since Sunday and is due to fly home on Friday.", 12, 17),
        ("The Mongolian minister has been in Kenya since Sunday and will stay until Friday.", 12, 17),
        ("Ganzorig arrived in the country on Sunday and will remain until Friday.", 12, 17),
        ("Ganzorig arrived in the capital on Sunday and is expected to leave on Friday.", 12, 17),
        ("Ganzorig, who is visiting the country until Friday, thanked his host.", 14, 17),
        ("Ganzorig is on an official visit to Kenya since Sunday, which will conclude on Friday.", 12, 17),
        ("Ganzorig is on a four-day visit to Kenya that ends on Thursday.", 13, 16),
    ],
)
def test_a_stay_lasts_from_the_day_of_coming_to_the_one_named_for_going(told: str, first: int, last: int) -> None:
    assert _visit_days(f"{HOST} held talks with {GUEST} on Tuesday.", told) == [(may(first), may(last))]


def test_who_came_and_how_long_he_will_remain_are_the_days_of_the_visit_told_before() -> None:
    assert _visit_days(
        f"{HOST} received today {GUEST}, who is on an official visit to Kenya.",
        "The visitor, who arrived on Sunday at the head of a delegation, will remain in the country until Friday.",
    ) == [(may(12), may(17))]


def test_a_show_that_is_open_until_a_day_lengthens_no_visit() -> None:
    assert _visit_days(
        f"{HOST} held talks with {GUEST} on Tuesday.",
        "Ganzorig arrived in Kenya on Monday and opened an exhibition which is open until Friday.",
    ) == [(may(13), None)]


@pytest.mark.parametrize("words", ["a four-day visit to Kenya that ends on Thursday", "a visit that began on Sunday"])
def test_the_days_of_the_guests_stay_are_not_those_of_the_talks(words: str) -> None:
    events = read(f"{HOST} held talks with {GUEST}, who is on {words}.", dateline=TUESDAY, place="Nairobi").events
    assert [event.starts_on for event in events if event.subtype == "talks"] == [TUESDAY]


@pytest.mark.parametrize("place", ["the United States (US)", "the United Arab Emirates (UAE)"])
def test_the_short_form_of_a_country_parts_its_name_from_the_days_of_the_visit_nowhere(place: str) -> None:
    found = visits(f"{GUEST} met {HOST} on 12 May as part of his working visit to {place} from 10 to 14 May.")
    assert [(first, last) for _, _, first, last in found] == [(may(10), may(14))]


@pytest.mark.parametrize(
    ("first", "again", "day"),
    [
        ("has held a telephone conversation with", "The ministry said the two spoke on Sunday afternoon.", 12),
        ("has spoken by phone with", "The call took place on Sunday, the ministry said.", 12),
        ("has held a phone call with", "In Sunday's call, Otieno thanked Mongolia.", 12),
        ("has held a video conference with", "A statement said that the two sides talked on Sunday.", 12),
        ("has held talks in Nairobi with", "During Monday's talks, the two ministers discussed trade.", 13),
        ("has held talks in Nairobi with", "In their talks on Monday, the ministers discussed trade.", 13),
        ("has held talks in Nairobi with", "The two men, who spoke by phone on Sunday, will meet again.", 14),
        ("has held talks in Nairobi with", "The two ministers last met in January.", 14),
    ],
)
def test_a_later_sentence_tells_the_day_of_an_encounter_told_without_one(first: str, again: str, day: int) -> None:
    events = read(f"{HOST} {first} {GUEST}.", again, published=TUESDAY).events
    assert [event.starts_on for event in events] == [may(day)]


def test_the_day_of_the_talks_is_not_that_of_the_call_paid_after_them() -> None:
    events = read(
        f"In Nairobi, {GUEST} held talks with {HOST} and met President Jane Wambui.",
        "At the talks on Monday, the two ministers agreed to increase trade.",
        published=may(16),
    ).events
    assert {event.subtype: event.starts_on for event in events}["talks"] == may(13)


@pytest.mark.parametrize(
    ("told", "subtype"),
    [
        (f"{HOST} on Monday hosted his Mongolian counterpart Bat Ganzorig in the capital Nairobi.", "reception"),
        (f"{HOST} hosted {GUEST} at the Pentagon on Monday.", "reception"),
        (f"{HOST} hosted {GUEST} in Nairobi on Monday during his visit to Kenya.", "visit"),
        (f"{HOST} will host {GUEST} in Nairobi from 20 to 22 May.", "visit"),
    ],
)
def test_who_hosted_a_colleague_on_a_day_received_him(told: str, subtype: str) -> None:
    assert subtype in {event.subtype for event in read(told).events}


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("German President Eva Brandt received him at Schloss Bellevue on Monday.", "venue/Schloss Bellevue@"),
        ("US Secretary of State Mark Weller met him at the State Department on Monday.", "venue/State Department@"),
        ("The Mongolian minister was received at the Pentagon by Mark Weller on Monday.", "venue/Pentagon@"),
    ],
)
def test_a_building_of_the_table_stands_in_its_city(told: str, place: str) -> None:
    text = told.replace("met him", f"met {GUEST}").replace("received him", f"received {GUEST}")
    text = text.replace("The Mongolian minister", GUEST).replace("by Mark", "by US Defense Secretary Mark")
    (event,) = read(text).events
    assert event.place is not None
    assert event.place.startswith(place)
    assert event.place.split("@")[1].startswith("city/")


def test_who_speaks_in_a_city_after_talks_with_one_of_its_country_held_them_there() -> None:
    (event,) = read(
        f"Mongolia will buy more tea, Foreign Minister Bat Ganzorig of Mongolia announced in Nairobi on Monday, after "
        f"talks with {HOST}."
    ).events
    assert place_of(event) == "Nairobi"


def test_a_reception_before_the_guests_set_out_is_no_part_of_their_visit() -> None:
    events = read(
        "A delegation of the Workers' Party of Korea led by Kim Chol Ho left here on Monday for a visit to Laos.",
        "Prior to it, a reception for the delegation was hosted on May 11 at the Lao embassy by Somphong Vong. Present "
        "there were Kim Chol Ho and officials concerned.",
        dateline=TUESDAY,
        place="Pyongyang",
        agency="KCNA",
    ).events
    assert [event.parent for event in events if event.subtype == "reception"] == [None]


@pytest.mark.parametrize("opening", ["At the outset of", "At the start of", "At the end of", "In"])
def test_what_two_agreed_is_a_meeting_where_the_next_sentence_opens_with_a_part_of_it(opening: str) -> None:
    events = read(
        f"{HOST} and visiting {GUEST} agreed on Monday that their countries will work closely.",
        f"{opening} their meeting at the minister's office in Nairobi, Otieno praised the ties.",
    ).events
    assert [(event.subtype, place_of(event)) for event in events] == [("meeting", "Nairobi")]


def test_a_tour_of_months_ago_took_nobody_anywhere_today() -> None:
    assert _visit_days("Otieno visited Oman in January on a tour of Asia that also took him to Qatar.") == []


@pytest.mark.parametrize(
    "caption",
    [
        f"{HOST} (R) and {GUEST}, Nairobi, May 13, 2024",
        f"{HOST} (left) with {GUEST} in Nairobi, 13 May 2024.",
    ],
)
def test_a_caption_of_the_two_names_the_day_of_their_talks(caption: str) -> None:
    (event,) = read(f"{HOST} held talks with {GUEST} on Monday.", captions=(caption,), published=may(14)).events
    assert (event.starts_on, event.basis, place_of(event)) == (may(13), "explicit", "Nairobi")


def test_a_caption_of_others_names_no_day_of_the_talks() -> None:
    caption = "Kenyan President Jane Wambui (R) and Mongolian President Dorj Batbayar, Nairobi, May 12, 2024"
    events = read(f"{HOST} held talks with {GUEST}.", captions=(caption,), published=may(14)).events
    assert [event.starts_on for event in events] == [may(14)]


def test_a_town_is_known_by_the_word_behind_its_name() -> None:
    (event,) = read(
        "On May 13, in Mong Cai City, Vietnamese Minister Vu Hong Linh received Mr. Li Wen of China."
    ).events
    assert place_of(event) == "Mong Cai"


@pytest.mark.parametrize("month", ["May", "June"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Lao Minister Kham Sombat and Chinese Minister Wu Jian on 4 {} co-chaired the third session of the joint "
        "committee in Hanoi.",
        "On 4 {}, Lao Minister Kham Sombat and Chinese Minister Wu Jian held talks in Hanoi.",
        "On 4 {} the foreign ministers of Laos and China, Kham Sombat and Wu Jian, signed an agreement in Hanoi.",
        "The talks between Lao Minister Kham Sombat and Chinese Minister Wu Jian were held in Hanoi on 4 {}.",
    ],
)
def test_the_month_of_may_leaves_nothing_open(sentence: str, month: str) -> None:
    reading = read(sentence.format(month), published=date(2024, 6, 8))
    assert [status for _, status in told(reading)] == ["occurred"] or reading.agreements[0].status == "signed"
