"""Envoys named in the lines of a list, Bhutan's ministers told by their style alone, two of whom one told the other,
envoys whose residence stands in brackets, delegations by their number, hosts told `along with` another."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles, told

ENVOYS = {"Ho Thi Lan": "VNM", "Jonas Hedman": "SWE", "Marisol Vera": "CUB"}


@pytest.mark.parametrize(
    ("lead", "heading"),
    [
        ("Three new ambassadors to Sri Lanka presented their credentials to President Nalin Wije today.", ""),
        (
            "Three newly appointed ambassadors to Sri Lanka presented their credentials to President Nalin Wije.",
            "The new envoys who presented credentials are as follows:",
        ),
        (
            "Three envoys to Sri Lanka handed their letters of credence to President Nalin Wije in Kandy.",
            "The envoys are as follows:",
        ),
    ],
)
@pytest.mark.parametrize(
    "lines",
    [
        [
            "1. Ms. Ho Thi Lan - Ambassador of the Socialist Republic of Vietnam",
            "2. Mr. Jonas Hedman - Ambassador of the Kingdom of Sweden (based in New Delhi)",
            "3. Ms. Marisol Vera - Ambassador of the Republic of Cuba",
        ],
        [
            "Ho Thi Lan, Ambassador of Vietnam",
            "Jonas Hedman, Ambassador of Sweden",
            "Marisol Vera, Ambassador of Cuba",
        ],
    ],
)
def test_envoys_named_in_lines_have_presented_their_letters(lead: str, heading: str, lines: list[str]) -> None:
    event = only(read(*filter(None, [lead, heading]), *lines))
    assert event.subtype == "credentials"
    assert {s.person.name: s.country for s in event.sides if s.person} == {**ENVOYS, "Nalin Wije": "LKA"}


@pytest.mark.parametrize(
    "line",
    [
        "The Ambassador of Vietnam, Ho Thi Lan, was not there.",
        "Ho Thi Lan said that trade has grown.",
        "Trade with Vietnam has grown.",
    ],
)
def test_a_sentence_is_no_line_of_envoys(line: str) -> None:
    lead = "Three new ambassadors to Sri Lanka presented their credentials to President Nalin Wije today."
    assert "credentials" not in {subtype for subtype, _ in told(read(lead, line))}


FIRST = "Foreign minister Ugyen Dorji returned home yesterday from a visit to India."
INDIAN = "Energy Minister Ravi Walia of India"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"Lyonpo met {INDIAN} in New Delhi on Tuesday.", "meeting"),
        (f"On his way home, Lyonpo met {INDIAN} in Kolkata.", "meeting"),
        (f"On Tuesday, Lyonpo also called on {INDIAN}.", "reception"),
        (f"Yesterday Lyonpo held talks with {INDIAN} in New Delhi.", "talks"),
    ],
)
def test_a_style_of_ministers_alone_is_the_one_minister(sentence: str, kind: str) -> None:
    events = [e for e in read(FIRST, sentence, place="Thimphu").events if e.subtype == kind]
    assert [{name for name, _ in roles(event)} for event in events] == [{"Ugyen Dorji", "Ravi Walia"}]


def test_a_style_of_ministers_is_who_was_called_so_last() -> None:
    events = read(
        "Lyonpo Karma Tshering opened the fair on Monday. Lyonpo Tandin Pem met Foreign Minister Le Van An of Vietnam.",
        "Lyonpo received Ambassador Ho Thi Lan of Vietnam on Tuesday.",
        place="Thimphu",
    ).events
    assert [name for name, _ in roles(events[-1])] == ["Tandin Pem", "Ho Thi Lan"]


def test_a_style_of_ministers_is_nobody_where_there_are_two() -> None:
    reading = read(
        "Agriculture Minister Karma Tshering and Health Minister Tandin Pem opened the fair on Monday.",
        f"Lyonpo met {INDIAN}.",
        place="Thimphu",
    )
    met = [e for e in reading.events if e.subtype == "meeting"]
    assert not {"Karma Tshering", "Tandin Pem"} & {name for event in met for name, _ in roles(event)}


TOLD = "Indian Energy Minister Ravi Walia {} Bhutanese Foreign Minister Ugyen Dorji that tariffs would fall."


@pytest.mark.parametrize("verb", ["told", "assured", "informed", "promised"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The two met on Wednesday, the day Dorji also called on Vice President Leela Ranga.",
        "The two met in New Delhi on Wednesday.",
        "The two met on Wednesday, Dorji said.",
    ],
)
def test_the_two_are_who_told_and_who_was_told(verb: str, sentence: str) -> None:
    events = [e for e in read(TOLD.format(verb), sentence).events if e.subtype == "meeting"]
    assert [{name for name, _ in roles(event)} for event in events] == [{"Ravi Walia", "Ugyen Dorji"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two met in New Delhi last year.",
        "The two countries held consultations on Monday.",
        "The two also agreed to set up a group.",
    ],
)
def test_what_two_did_before_or_their_countries_is_no_meeting(sentence: str) -> None:
    assert told(read(TOLD.format("told"), sentence)) == []


def test_whom_somebody_saw_on_the_day_of_a_meeting_is_not_met_in_it() -> None:
    bhutanese = "Bhutanese Foreign Minister Ugyen Dorji"
    reading = read(f"{bhutanese} met {INDIAN} on Tuesday, the day Dorji also called on President Ram Rao.")
    assert {e.subtype: len(e.sides) for e in reading.events} == {"meeting": 2, "reception": 2}


@pytest.mark.parametrize(
    "post",
    [
        "Lao Ambassador to Bangladesh (resident in New Delhi) Khamla Vong",
        "Lao Ambassador to Bangladesh (based in New Delhi) Khamla Vong",
        "the Ambassador of Laos (accredited from Bangkok) Khamla Vong",
    ],
)
def test_an_envoys_residence_in_brackets_stands_before_the_name(post: str) -> None:
    reading = read(f"Foreign Minister AFM Bari received {post} today.", place="Dhaka")
    assert ("Khamla Vong", "ambassador") in {(h.person.name, h.office.title.name) for h in reading.held}


@pytest.mark.parametrize("who", ["The five-member delegation", "The 12-member delegation", "The delegation"])
def test_a_delegation_told_by_its_number_is_that_of_the_sentence_before(who: str) -> None:
    reading = read(
        "A delegation of the Communist Party of China led by Deputy Secretary Shi Weiguo of the CPC Yunnan Provincial "
        "Committee paid a courtesy call on Prime Minister Madhav Rijal this morning.",
        f"{who} arrived in Kathmandu on Wednesday on a four-day visit.",
        place="Kathmandu",
    )
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert (place_of(visit), ("Shi Weiguo", "visitor") in roles(visit)) == ("Kathmandu", True)


@pytest.mark.parametrize(
    "along",
    [", along with Minister Anil Kumar", ", together with Minister Anil Kumar", " as well as Minister Anil Kumar"],
)
def test_who_receives_along_with_another_is_a_host(along: str) -> None:
    event = only(read(f"Chilean Minister Luis Paz was received by President Ravi Rao of India{along}."))
    assert set(roles(event)) == {("Luis Paz", "visitor"), ("Ravi Rao", "host"), ("Anil Kumar", "host")}


def test_who_met_along_with_another_is_not_told_to_be_met() -> None:
    event = only(read("Chilean Minister Luis Paz met President Ravi Rao of India, along with Ambassador Ana Roe."))
    assert ("Ana Roe", "host") not in roles(event)


@pytest.mark.parametrize(
    "sentence",
    [
        "Earlier, the second round of Bangladesh-Laos Foreign Office Consultations was held at State Guest House Padma "
        "with Foreign Secretary Mahbuba Islam and the Lao deputy foreign minister leading the respective sides.",
        "The second round of Bangladesh-Laos Foreign Office Consultations was held at State Guest House Padma with "
        "Foreign Secretary Mahbuba Islam and the Lao deputy foreign minister heading the two delegations.",
    ],
)
def test_consultations_held_with_two_leading_the_sides_are_talks_of_them(sentence: str) -> None:
    first = "Visiting Deputy Foreign Minister of Laos Bounmy Vong called on Foreign Minister AFM Bari here today."
    talks = [e for e in read(first, sentence, place="Dhaka").events if e.subtype == "talks"]
    assert [{name for name, _ in roles(event)} for event in talks] == [{"Mahbuba Islam", "Bounmy Vong"}]


FIRST_OF_THREE = "Minister Le Van An of Vietnam met Minister Luis Paz of Peru and Minister Ana Roe of Chile in Bangkok."


@pytest.mark.parametrize(
    ("sentence", "sizes"),
    [
        ("On the sidelines of the meeting, An also met bilaterally with Paz.", [2, 3]),
        ("At the meeting, An met Paz for the first time.", [3]),
    ],
)
def test_two_of_three_meet_once_more_on_the_margins(sentence: str, sizes: list[int]) -> None:
    events = read(FIRST_OF_THREE, sentence, place="Hanoi").events
    assert sorted(len(event.sides) for event in events if event.subtype == "meeting") == sizes


@pytest.mark.parametrize(
    "words",
    ["the commitments made by their leaders in April", "decisions taken by their governments on 3 April"],
)
def test_the_day_of_what_two_follow_up_on_is_not_that_of_their_meeting(words: str) -> None:
    event = only(read(f"Minister Le Van An of Vietnam met Minister Luis Paz of Peru to follow up on {words}."))
    assert event.starts_on is None or event.starts_on.month == 5
