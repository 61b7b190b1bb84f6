"""Talks of which one sentence tells a part and another that they were held: aims of visits, gatherings of states."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.meals_beside import table_of
from warehouse.tables.evidence import AT_TABLE, AT_WORKING_TABLE


def _talks(*body: str, place: str = "Warsaw") -> list[FoundEvent]:
    reading = read(*body, place=place, dateline=date(2024, 5, 16))
    return [e for e in reading.events if e.subtype in ("talks", "meeting") and e.status == "occurred"]


@pytest.mark.parametrize(
    ("first", "second", "kind", "guest_of"),
    [
        ("travelled to Lviv on Monday for talks with his Ukrainian counterpart", "At the meeting, both ministers vowed "
         "to open a bridge.", "talks", "UKR"),
        ("flew to Lviv on Monday to meet Ukrainian Defence Minister Oleh Bondar", "During their talks, the ministers "
         "signed a plan.", "meeting", "Oleh Bondar"),
        ("arrived in Lviv on Monday for a meeting with Ukrainian Defence Minister Oleh Bondar", '"We shall build it", '
         "he said after the meeting.", "meeting", "Oleh Bondar"),
    ],
)  # fmt: skip
def test_talks_that_a_visit_was_for_were_held_where_the_text_goes_on_about_them(
    first: str, second: str, kind: str, guest_of: str
) -> None:
    talks = _talks(f"Polish Defence Minister Adam Kowal {first}.", second)
    assert [(e.subtype, e.starts_on) for e in talks] == [(kind, date(2024, 5, 13))]
    assert sorted(roles(talks[0])) == sorted([("Adam Kowal", "visitor"), (guest_of, "host")])


@pytest.mark.parametrize(
    "second",
    [
        "At the meeting, the ministers are expected to agree to open a bridge.",
        "The bridge was closed in 2019.",
        "At the meeting with the mayor of Lviv, he praised the town.",
        "After the meeting in Brussels, he said aid would grow.",
        "After the talks fell through, he went home.",
    ],
)
def test_talks_that_a_visit_was_for_are_none_where_nothing_tells_that_they_were_held(second: str) -> None:
    first = "Polish Defence Minister Adam Kowal travelled to Lviv on Monday for talks with his Ukrainian counterpart."
    talks = _talks(first, second)
    assert all("UKR" not in dict(roles(e)) for e in talks)


def test_who_chaired_the_meeting_that_one_attended_and_who_was_present_are_its_sides() -> None:
    talks = _talks(
        "On May 14, Assistant Foreign Minister of China Luo Wen attended the China-Japan-ROK senior officials' meeting "
        "in Seoul. Deputy Foreign Minister of the ROK Pyo Eun-ji chaired the meeting, and Vice Foreign Minister of "
        "Japan Sato Kenji was present.",
        place="Beijing",
    )
    assert [(e.subtype, place_of(e), e.starts_on) for e in talks] == [("talks", "Seoul", date(2024, 5, 14))]
    assert set(roles(talks[0])) == {("Luo Wen", "visitor"), ("Pyo Eun-ji", "host"), ("Sato Kenji", "visitor")}


def test_a_meeting_of_one_state_is_no_talks_whoever_chaired_it() -> None:
    assert not _talks(
        "On May 14, Minister of Health Luo Wen attended the annual staff meeting in Beijing. Deputy Minister of Health "
        "Tang Bo chaired the meeting.",
        place="Beijing",
    )


@pytest.mark.parametrize(
    "others",
    [
        "The other participants were Luo Wen, assistant foreign minister of China, and South Korean Deputy Foreign "
        "Minister Pyo Eun-ji.",
        "Also attending the talks were Assistant Foreign Minister of China Luo Wen and South Korean Deputy Foreign "
        "Minister Pyo Eun-ji.",
        "The other diplomats at the talks were Assistant Foreign Minister of China Luo Wen and South Korean Deputy "
        "Foreign Minister Pyo Eun-ji.",
    ],
)
def test_who_spoke_after_the_talks_held_them_with_the_others_who_are_named(others: str) -> None:
    talks = _talks(
        "Officials from Japan, China and South Korea agreed Wednesday to work for a summit.",
        "Sato Kenji, Japan's senior deputy foreign minister, said after the talks in Seoul that a date was near.",
        others,
        place="Seoul",
    )
    assert [{name for name, _ in roles(e)} for e in talks] == [{"Sato Kenji", "Luo Wen", "Pyo Eun-ji"}]


def test_a_senior_deputy_foreign_minister_is_of_the_foreign_ministry() -> None:
    reading = read("Senior Deputy Foreign Minister of Japan Sato Kenji met Czech Foreign Minister Jan Dub on Monday.")
    assert ("Sato Kenji", "senior deputy minister", "Ministry of Foreign Affairs of Japan", "holds") in offices(reading)


@pytest.mark.parametrize(
    "post",
    [
        "Minister of State at the Ministry of Foreign Affairs",
        "Secretary-General of the Ministry of Foreign Affairs",
        "Director of the Department of Arab Affairs",
    ],
)
def test_the_first_name_of_a_son_is_no_more_of_the_ministry_before_it(post: str) -> None:
    reading = read(f"HE {post} Nasser bin Saleh Al Hattab met on Monday with Omani Health Minister Hilal Al Sabri.")
    assert "Nasser bin Saleh Al Hattab" in dict(roles(only(reading)))
    assert "Nasser bin Saleh Al Hattab" in {name for name, *_ in offices(reading)}


@pytest.mark.parametrize(
    "words", ["said after Tuesday's talks that", "told reporters following Tuesday's meeting that"]
)
def test_the_day_of_the_talks_is_that_after_which_someone_spoke(words: str) -> None:
    reading = read(
        "Polish Foreign Minister Adam Kowal has met his Kenyan counterpart, James Otien, in Nairobi.",
        f"Kowal {words} trade would grow.",
        place="Nairobi",
        dateline=date(2024, 5, 16),
    )
    assert only(reading).starts_on == date(2024, 5, 14)


def test_a_meeting_that_is_still_to_come_gives_no_day() -> None:
    reading = read(
        "Polish Foreign Minister Adam Kowal has met his Kenyan counterpart, James Otien, in Nairobi.",
        "Kowal said ahead of Friday's meeting of the cabinet that trade would grow.",
        place="Nairobi",
        dateline=date(2024, 5, 16),
    )
    assert only(reading).starts_on == date(2024, 5, 16)


def test_a_consultation_under_two_chairs_is_talks_of_both() -> None:
    event = only(
        read(
            "The Fifth Lao-Cuban Political Consultation took place on Tuesday in Havana under the co-chairmanship of "
            "Khamla Sayakone, Deputy Minister of Foreign Affairs of Laos, and his Cuban counterpart, Mr Raul Ortez.",
        )
    )
    assert (event.subtype, event.starts_on) == ("talks", date(2024, 5, 14))
    assert set(roles(event)) == {("Khamla Sayakone", "visitor"), ("Raul Ortez", "host")}


def test_presidents_and_directors_of_schools_sign_what_their_schools_signed() -> None:
    event = only(
        read(
            "Chiang Rai University and the Laos Academy of Agronomy on Tuesday signed a memorandum of understanding on "
            "joint research, the university announced.",
            "The document was signed in Vientiane by university president Anong Wongdee and academy director Khamla "
            "Sayakone.",
        )
    )
    assert {("Anong Wongdee", "signatory"), ("Khamla Sayakone", "signatory")} <= set(roles(event))


@pytest.mark.parametrize(
    ("sentence", "table"),
    [
        ("hosted a banquet for", AT_TABLE),
        ("hosted a reception with dinner for", AT_TABLE),
        ("gave a state banquet and reception for", AT_TABLE),
        ("had lunch with", AT_TABLE),
        ("hosted a working lunch for", AT_WORKING_TABLE),
        ("had a working dinner with", AT_WORKING_TABLE),
        ("received", None),
        ("held talks over dinner with", None),
    ],
)
def test_a_meal_is_told_from_the_talks_of_the_same_two(sentence: str, table: str | None) -> None:
    event = only(read(f"Polish Foreign Minister Adam Kowal {sentence} Kenyan Foreign Minister James Otien on Monday."))
    assert table_of(event) == table


def test_who_met_and_was_hosted_to_lunch_was_at_a_meeting() -> None:
    event = only(
        read("Polish Foreign Minister Adam Kowal met and was hosted to lunch by Kenyan Foreign Minister James Otien.")
    )
    assert table_of(event) is None
