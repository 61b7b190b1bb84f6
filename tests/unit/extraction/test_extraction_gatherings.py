from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told


@pytest.mark.parametrize(
    ("noun", "subtype"),
    [
        ("The 5th theoretical seminar between the two parties", "seminar"),
        ("A regional conference on clean water", "conference"),
        ("A training course for Lao officials", "training course"),
    ],
)
def test_a_gathering_that_opens_is_an_event_of_its_kind(noun: str, subtype: str) -> None:
    event = only(read(f"{noun} opened in Hanoi on May 14."))
    assert (event.subtype, event.status, event.starts_on) == (subtype, "occurred", date(2024, 5, 14))
    assert place_of(event) == "Hanoi"
    assert event.subject is not None


def test_a_gathering_that_people_chair_has_them_as_sides() -> None:
    event = only(
        read(
            "Zhou Wenhai, head of the International Department of the CPC Central Committee, and Le Quang "
            "Dung, head of the "
            "CPV Central Committee's Organisation Commission, co-chaired the fifth theory seminar between "
            "the two Parties in "
            "Hanoi on Monday."
        )
    )
    assert event.subtype == "seminar"
    assert {side.person.name for side in event.sides if side.person} == {"Zhou Wenhai", "Le Quang Dung"}


def test_a_gathering_that_is_only_mentioned_is_no_event() -> None:
    assert told(read("Both sides prepare for the next party congress.")) == []


@pytest.mark.parametrize(
    "words",
    [
        "The closing ceremony of the Basic Skills Training Course No 58 took place at the ministry on 14 May.",
        "The opening ceremony of Refresher Course No (7) for township officers was held in Hanoi on 14 May.",
        "Deputy Minister Le Hai of Vietnam attended the closing ceremony of English Language Course 3/2024 on 14 May.",
        "Deputy Minister Le Hai of Vietnam addressed the opening ceremony of Basic Course No 3 on 14 May.",
    ],
)
def test_a_course_with_its_number_is_a_training_course(words: str) -> None:
    event = only(read(words))
    assert (event.subtype, event.starts_on) == ("training course", date(2024, 5, 14))


@pytest.mark.parametrize(
    "words",
    [
        "Trainees of the Training Course No 58 of 2019 had come from all regions.",
        "The minister did not attend the closing ceremony of English Language Course 3/2024.",
    ],
)
def test_a_course_with_its_number_that_is_only_mentioned_is_none(words: str) -> None:
    assert told(read(words)) == []


@pytest.mark.parametrize("verb", ["is co-chaired by", "was presided over by", "was moderated by"])
def test_who_leads_a_gathering_told_before_takes_part_in_it(verb: str) -> None:
    opened = (
        "The Communist Party of Vietnam and the Communist Party of China opened a theory seminar in Hanoi on May 14."
    )
    led = f"The two-day event {verb} Le An, Director of the Party Academy of Vietnam, and Li Ming of China."
    event = only(read(opened, led))
    assert set(roles(event)) >= {("Le An", "host")}
    assert ("Communist Party of China", "host") not in roles(event)


@pytest.mark.parametrize(
    ("forum", "place"),
    [
        ("the Boao Forum", "Qionghai"),
        ("the Shanghai Cooperation Organization Summit", "Hanoi"),
        ("the Hue Forum in Paris", "Paris"),
    ],
)
def test_a_forum_is_held_in_the_city_whose_name_it_bears_where_no_other_is_told(forum: str, place: str) -> None:
    event = only(read(f"Prime Minister Le Hai of Vietnam attended {forum} on May 14.", place="Hanoi", agency="VNA"))
    assert place_of(event) == place


def test_the_launch_of_a_forum_is_its_opening() -> None:
    event = only(
        read("Deputy Prime Minister Sok Vuthy of Cambodia presided over the launch of a forum on rice on May 14.")
    )
    assert event.subtype == "conference"


_OPENING = "Delegates attend the opening ceremony of the River Parties Forum in Kunming on Tuesday."
_HOSTED = "The River Parties Forum was hosted by the International Department of the CPC Central Committee."


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("called for more trade at a two-day forum that ended in Kunming on Wednesday.", date(2024, 5, 15)),
        ("called for more trade at a forum that wrapped up in Kunming, Yunnan province, on Wednesday.",
         date(2024, 5, 15)),
        ("praised the forum. It closed on Thursday.", date(2024, 5, 16)),
        ("praised the forum, which drew to a close on Wednesday.", date(2024, 5, 15)),
    ],
)  # fmt: skip
def test_a_gathering_of_a_picture_has_the_organizer_and_the_end_that_the_text_tells(end: str, last: date) -> None:
    event = only(read(f"Delegates of six countries {end}", _HOSTED, captions=(_OPENING,)))
    assert (event.starts_on, event.ends_on) == (date(2024, 5, 14), last)
    assert ("International Department of the CPC Central Committee", "host") in roles(event)


def test_an_end_of_something_else_is_none_of_the_gathering() -> None:
    event = only(read("Delegates praised a course that ended on Monday.", _HOSTED, captions=(_OPENING,)))
    assert event.ends_on is None


@pytest.mark.parametrize(
    "trainees", ["from Bhutan, Nepal and Laos", "from Bhutan, the Maldives and Nepal", "of Nepal", "from Laos"]
)
@pytest.mark.parametrize("verb", ["got underway", "began", "was opened"])
def test_a_course_for_officials_of_several_countries_is_told(trainees: str, verb: str) -> None:
    event = only(
        read(f"A training course for junior diplomats {trainees} {verb} at the Foreign Service Academy today.")
    )
    assert event.subtype == "training course"


def test_who_opened_a_course_at_a_school_took_part() -> None:
    event = only(
        read(
            "A training course for diplomats was opened at the Foreign Service Academy on Monday by Foreign Secretary "
            "Rahima Banu."
        )
    )
    assert ("Rahima Banu", "participant") in roles(event)


def test_a_list_without_a_verb_of_a_gathering_tells_of_none() -> None:
    assert told(read("A training course for officials from Bhutan, Nepal and Laos is wanted by the ministry.")) == []
