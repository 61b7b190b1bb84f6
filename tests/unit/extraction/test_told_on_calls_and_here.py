"""Who called on whom where pronouns tell it, journeys `here`, and visits told as what somebody is to pay."""

from __future__ import annotations

import pytest
from one_article import offices, place_of, read, roles

CALL = [("Rahima Begum", "host"), ("Ravi Menon", "visitor")]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We could resolve it,” Bangladeshi Prime Minister Rahima Begum told Ravi Menon, the Indian External Affairs "
        "Minister, when he called on her here today.",
        "Bangladeshi Prime Minister Rahima Begum said this when Indian Minister Ravi Menon called on her here today.",
        "Bangladeshi Prime Minister Rahima Begum said this as Indian Minister Ravi Menon called on her here today.",
        "Bangladeshi Prime Minister Rahima Begum said this while a delegation led by Indian Minister Ravi Menon met "
        "her here today.",
    ],
)
def test_who_called_on_the_speaker_is_told_by_pronouns(sentence: str) -> None:
    event = read(sentence, place="Dhaka").events[0]
    assert sorted(roles(event)) == CALL
    assert place_of(event) == "Dhaka"


def test_a_call_on_a_guest_is_where_the_guests_own_press_writes() -> None:
    reading = read(
        "Indian Minister Ravi Menon called on Bangladeshi Prime Minister Rahima Begum at the place where she stays.",
        place="New Delhi",
        agency="BSS",
    )
    assert [place_of(event) for event in reading.events] == ["New Delhi"]


@pytest.mark.parametrize("verb", ["came here", "reached here", "landed here", "is now here"])
def test_who_comes_here_visits_the_city_of_the_dateline(verb: str) -> None:
    reading = read(
        f"Bangladeshi Prime Minister Rahima Begum {verb}{'' if 'is' in verb else ' today'} on a two-day visit.",
        place="New Delhi",
    )
    assert [(event.subtype, place_of(event)) for event in reading.events] == [("visit", "New Delhi")]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("the visit that Nepali Prime Minister Dev Karki is to pay to India from June 1", 1),
        ("the visit Nepali Prime Minister Dev Karki will make to India from June 1 to 3", 1),
        ("the visit that Nepali Prime Minister Dev Karki is to pay to India", 0),
    ],
)
def test_a_visit_that_is_to_be_paid_is_announced_with_its_day(told: str, days: int) -> None:
    visits = [e for e in read(f"The ministers discussed {told}.", place="Kathmandu").events if e.subtype == "visit"]
    assert [(visit.status, place_of(visit)) for visit in visits] == [("announced", "India")] * days


def test_whom_officials_meet_at_the_airport_met_nobody() -> None:
    reading = read(
        "At Buyant Ukhaa International Airport Chinese Foreign Minister Wang Jun was met by officials of both.",
        place="Ulaanbaatar",
    )
    assert [event.subtype for event in reading.events] == []


def test_who_travels_is_met_where_he_was_that_day_and_not_at_the_desk() -> None:
    reading = read(
        "Foreign Secretary Tahir Gondal and his Bangladesh counterpart Shafiul Karim on Thursday co-chaired the "
        "Foreign Office Consultations in Dhaka.",
        "During his stay in the Bangladeshi capital, the foreign secretary paid a courtesy call on Adviser for Foreign "
        "Affairs Rezwan Talukder.",
        "He also met Commerce Secretary Nasreen Banu.",
        place="Islamabad",
        agency="APP",
    )
    assert [(event.subtype, place_of(event)) for event in reading.events] == [
        ("talks", "Dhaka"),
        ("reception", "Dhaka"),
        ("meeting", "Dhaka"),
    ]
    assert all("Tahir Gondal" in {name for name, _ in roles(event)} for event in reading.events)


@pytest.mark.parametrize(
    "signed",
    [
        "The plan was signed in Hanoi on Monday by Lao Minister Khamla Vongsa and Vietnamese Minister Phan Dinh Khoa, "
        "after talks between the two leaders.",
        "Lao Minister Khamla Vongsa and Vietnamese Minister Phan Dinh Khoa signed the plan in Hanoi on Monday after "
        "talks between the two.",
    ],
)
def test_talks_between_the_two_are_of_those_who_signed(signed: str) -> None:
    talks = next(e for e in read(signed, place="Hanoi").events if e.subtype == "talks")
    assert sorted(name for name, _ in roles(talks)) == ["Khamla Vongsa", "Phan Dinh Khoa"]


def test_a_headlines_deed_is_nobodys_name() -> None:
    reading = read("They met.", headline="Malaysia, Brunei To Step Up Cooperation In Education", place="Putrajaya")
    assert not [m for m in reading.mentions if m.kind == "person"]


def test_who_doubles_as_something_leaves_the_next_one_his_own_post() -> None:
    reading = read(
        "Present were Kang Myong Su, vice-chairman of the Standing Committee of the Supreme People's Assembly who "
        "doubles as chairman of the Korea-Laos Friendship Parliamentary Group, and Ro Chol Jin, vice-minister of "
        "Foreign Affairs.",
        place="Pyongyang",
    )
    assert {(name, title) for name, title, _, _ in offices(reading)} == {
        ("Kang Myong Su", "deputy head"),
        ("Kang Myong Su", "head"),
        ("Ro Chol Jin", "deputy minister"),
    }


def test_who_is_visiting_the_country_is_the_guest_with_his_delegation() -> None:
    reading = read(
        "Matar Al Ketbi, Minister of State for Defence Affairs, received today at his office General Paolo "
        "Ferrantelli, Secretary General of Defence, and his accompanying delegation, who are currently visiting the "
        "country.",
        "Al Ketbi welcomed the Italian guest.",
        place="Abu Dhabi",
        agency="WAM",
    )
    visitors = {name for event in reading.events for name, role in roles(event) if role == "visitor"}
    assert visitors == {"Paolo Ferrantelli"}
    assert {
        side.person.country for e in reading.events for side in e.sides if side.role == "visitor" and side.person
    } == {"ITA"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lao Minister Khamla Vongsa called on and was hosted to lunch by Minister Adrian Koh.",
        "Lao Minister Khamla Vongsa called on Foreign Affairs Adviser Rezwan Talukder at his office.",
        "Lao Minister Khamla Vongsa met Minister Adrian Koh and shared views on the region.",
    ],
)
def test_calls_and_shared_views_are_no_statements(sentence: str) -> None:
    assert read(sentence, place="Singapore").statements == []


def test_who_left_for_home_after_a_visit_was_where_he_had_arrived() -> None:
    reading = read(
        "Nepali Prime Minister Yogendra Rijal received Indian Foreign Secretary Anirudh Menon on Wednesday.",
        "The Foreign Secretary, who had arrived in Kathmandu on Tuesday, left for New Delhi on Wednesday evening after "
        "winding up his two-day visit.",
        place="Kathmandu",
    )
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert (place_of(visit), str(visit.starts_on), str(visit.ends_on)) == ("Kathmandu", "2024-05-14", "2024-05-15")


def test_what_was_inked_following_a_meeting_tells_of_the_meeting() -> None:
    reading = read(
        "The memorandum was inked following a meeting between Lao Minister Khamsuk Vongsa and Vietnamese Minister Vu "
        "Quang Minh.",
        place="Vientiane",
    )
    assert "meeting" in {event.subtype for event in reading.events}
