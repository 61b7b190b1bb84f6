"""Courses that are in course, who speaks at a gathering, and which day `the same day` is."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

LED = "A group of 30 officials led by Lao Deputy Home Minister Sisay Vongdara"


@pytest.mark.parametrize("verb", ["are attending", "is taking part in", "is currently participating in"])
def test_who_attends_a_course_that_is_in_course_is_told_to(verb: str) -> None:
    course = only(read(f"{LED} {verb} a training course on land law in Hanoi from May 13 to 24."))
    assert (course.subtype, place_of(course)) == ("training course", "Hanoi")
    assert (course.starts_on, course.ends_on) == (date(2024, 5, 13), date(2024, 5, 24))
    assert ("Sisay Vongdara", "participant") in roles(course)


@pytest.mark.parametrize(
    "sentence",
    [
        "Delegates of 21 states are attending the forum on trade in Hanoi.",
        "Lao Home Minister Sisay Vongdara, who is attending a seminar on trade in Hanoi, said that rice is dear.",
    ],
)
def test_a_gathering_in_course_that_is_only_spoken_of_is_none(sentence: str) -> None:
    assert read(sentence).events == []


def test_a_course_that_goes_on_opened_on_the_same_day_as_what_followed() -> None:
    events = read(
        f"{LED} are attending a training course on land law in Hanoi from May 13 to 24.",
        "In the afternoon of the same day, Sisay Vongdara called on Lao Ambassador to Vietnam Kham Sombat.",
        place="Vientiane",
        dateline=date(2024, 5, 15),
        agency="KPL",
    ).events
    reception = next(event for event in events if event.subtype == "reception")
    assert (reception.starts_on, place_of(reception)) == (date(2024, 5, 13), None)


def test_the_same_day_is_that_of_what_was_told_and_not_the_visits_first() -> None:
    events = read(
        "On the afternoon of May 14, Vice Premier Wu Jian met with Lao Home Minister Sisay Vongdara in Kunming.",
        "Kunming is the last stop of the visit of the Lao minister to China, which began on May 10. On the morning of "
        "the same day, Sisay Vongdara attended a seminar at the university, where Professor He Lan gave a lecture.",
    ).events
    seminar = next(event for event in events if event.subtype == "seminar")
    assert seminar.starts_on == date(2024, 5, 14)
    assert {"Sisay Vongdara", "He Lan"} == {name for name, _ in roles(seminar)}


def test_who_went_under_a_pact_is_not_who_spoke_of_it() -> None:
    reading = read(
        "Cuban Culture Minister Ana Robles recalled the pact under which forty journalists have travelled to Vietnam."
    )
    assert told(reading) == []


@pytest.mark.parametrize(
    "by", ["by the Secretariat to serve as", "by the Politburo to work as", "by President Le Van Khai as"]
)
def test_who_gave_a_post_may_stand_before_it(by: str) -> None:
    reading = read(
        f"Le Thi Mo, Deputy Minister of Health, was assigned {by} Minister of Health on Monday.", place="Hanoi"
    )
    assert told(reading) == [("appointment", "occurred")]
    assert ("Le Thi Mo", "minister", "appointed") in {(o[0], o[1], o[3]) for o in offices(reading)}


def test_an_appointment_is_of_the_day_on_which_its_decision_was_presented() -> None:
    reading = read(
        "The ministry told of new posts.",
        "The Politburo has decided to appoint Le Thi Mo as Deputy Minister of Health.",
        "The decision was presented by Home Minister Ha Van Tien at a ceremony held on Monday.",
        "Under another decision, Tran Thi Lam was appointed Deputy Minister of Finance.",
        place="Hanoi",
    )
    assert [event.starts_on for event in reading.events if event.subtype == "appointment"] == [date(2024, 5, 13)] * 2


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("It was attended by Lao Trade Minister Sisay Vong and Thai Trade Minister Somchai Lert.", ("LAO", "THA")),
        ("Laos was represented by Minister Sisay Vong, Thailand by Minister Somchai Lert.", ("LAO", "THA")),
        ("Also present were Lao Trade Minister Sisay Vong and Thai Trade Minister Somchai Lert.", ("LAO", "THA")),
        ("Lao Trade Minister Sisay Vong and Thai Trade Minister Somchai Lert also took part.", ("LAO", "THA")),
    ],
)
def test_who_was_at_a_gathering_is_told_by_the_sentence_behind_it(text: str, came: tuple[str, str]) -> None:
    forum = only(read(f"The fourth Mekong Trade Forum was held in Hanoi on Monday. {text}", place="Hanoi"))
    assert {(side.person.name, side.country) for side in forum.sides if side.person} == {
        ("Sisay Vong", came[0]),
        ("Somchai Lert", came[1]),
    }


def test_what_is_represented_by_things_and_who_took_part_in_something_else_was_not_there() -> None:
    text = "Cotton was represented by ten firms. Minister Sisay Vong took part in an election."
    assert not only(read(f"The fourth Mekong Trade Forum was held in Hanoi on Monday. {text}", place="Hanoi")).sides


def test_who_hosts_a_summit_of_many_is_its_host() -> None:
    summit = only(
        read(
            "The four states held a summit in Vientiane on Monday, hosted by Lao President Sisay Vong.",
            "Thailand was represented by Prime Minister Somchai Lert and Vietnam by President Le Van Khai.",
            place="Vientiane",
        )
    )
    assert roles(summit)[0] == ("Sisay Vong", "host")
    assert {role for _, role in roles(summit)[1:]} == {"participant"}


def test_a_meeting_in_the_margins_is_part_of_the_summit() -> None:
    events = read(
        "The fourth Mekong Trade Forum was held in Hanoi on Monday. It was attended by Lao Trade Minister Sisay Vong.",
        "In the margins of the forum, Lao Trade Minister Sisay Vong met Thai Trade Minister Somchai Lert.",
        place="Hanoi",
    ).events
    meeting = next(event for event in events if event.subtype == "meeting")
    assert meeting.parent is not None
    assert meeting.parent.subtype == "conference"


@pytest.mark.parametrize(
    ("who", "count"), [("who is in Russia", 1), ("who has arrived in Russia", 1), ("who are in Russia", 2)]
)
def test_a_clause_on_one_tells_of_the_one_named_last(who: str, count: int) -> None:
    events = read(
        f"Polish Minister Jan Nowicki and his Kazakh counterpart Askar Temir, {who} on a visit, held talks on Monday."
    ).events
    visit = next(event for event in events if event.subtype == "visit")
    assert sum(side.role == "visitor" for side in visit.sides) == count


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Lao Speaker Sisay Vong was received at the State Duma by Russian Speaker Oleg Kozin on Monday.", "Moscow"),
        ("Oleg Kozin, deputy head of a faction in the State Duma, was received by Lao Speaker Sisay Vong.", None),
    ],
)
def test_a_legislature_is_where_someone_is_received_at_it(sentence: str, place: str | None) -> None:
    found = only(read(sentence)).place
    assert (found is not None and found.startswith("venue/State Duma")) is (place is not None)


@pytest.mark.parametrize(
    "words",
    [
        "The documents on behalf of the Kazakh side were signed by Minister of Energy Askar Temir.",
        "From the Kazakh side the memorandum was signed by Health Minister Aidar Nur and Energy Minister Askar Temir.",
        "Minister of Energy Askar Temir signed the memorandum on behalf of the Kazakh side.",
    ],
)
def test_who_signs_for_a_side_is_of_it(words: str) -> None:
    reading = read("Russian Prime Minister Oleg Kozin held talks with Kazakh Prime Minister Daniyar Sar.", words)
    assert {held.person.country for held in reading.held if held.person.name == "Askar Temir"} == {"KAZ"}


@pytest.mark.parametrize(
    "words",
    [
        "paid a farewell call on Foreign Minister Pham Duc An on Monday, at the end of his tour of duty.",
        "was received by Foreign Minister Pham Duc An on Monday. He is ending his tour of duty in Vietnam.",
        "was received by Foreign Minister Pham Duc An on Monday. He will leave Vietnam after his tour of duty here.",
    ],
)
def test_an_envoys_tour_of_duty_is_no_visit(words: str) -> None:
    assert told(read(f"Lao Ambassador Sisay Vong {words}", place="Hanoi")) == [("reception", "occurred")]


@pytest.mark.parametrize(("named", "code"), [("Shin Won-bae", "KOR"), ("Goh Teck Hai", None)])
def test_whom_an_agency_abroad_names_barely_is_of_its_country_where_the_name_is(named: str, code: str | None) -> None:
    reading = read(
        f"Defense Minister {named} met his Japanese counterpart Kihara Masaki in Singapore on Monday.",
        place="Singapore",
        agency="Yonhap",
    )
    assert (reading.held[0].person.country == "KOR") is (code == "KOR")


@pytest.mark.parametrize(("word", "code"), [("Korean", "KOR"), ("North Korean", "PRK")])
def test_a_korean_minister_is_of_the_south_where_nothing_names_the_other(word: str, code: str) -> None:
    reading = read(f"Minister of Trade Tran Van Hai met {word} Minister of Trade Ahn Jae-won on Monday.", place="Hanoi")
    assert {held.person.country for held in reading.held if held.person.name == "Ahn Jae-won"} == {code}


@pytest.mark.parametrize("words", ["wrapped up a three-day trip to", "has completed a trip to", "ended a trip to"])
def test_who_met_someone_on_a_trip_to_two_states_was_not_at_home(words: str) -> None:
    events = read(
        f"Norwegian Minister Ingrid Dahl {words} Ghana and Togo, during which she met President Kofi Mensah.",
        place="Oslo",
        agency="NTB",
    ).events
    assert sorted(place_of(event) or "" for event in events if event.subtype == "visit") == ["Ghana", "Togo"]
    assert [event.place for event in events if event.subtype == "meeting"] == [None]


SENT = "A delegation of the ruling party of South Africa led by Minister Lungile Mash is on a visit to Russia."


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("On Monday, they held talks with Russian Minister Oleg Kozin.", "talks"),
        ("They were received by Russian Minister Oleg Kozin on Monday.", "reception"),
        ("They also met with Russian Minister Oleg Kozin on Monday.", "meeting"),
    ],
)
def test_they_are_who_came_with_the_delegation(sentence: str, subtype: str) -> None:
    event = next(event for event in read(SENT, sentence).events if event.subtype == subtype)
    assert {name for name, _ in roles(event)} == {"Lungile Mash", "Oleg Kozin"}


def test_what_two_of_one_side_sign_after_the_talks_is_no_ceremony_of_its_own() -> None:
    reading = read(
        "Russian Prime Minister Oleg Kozin held talks with Kazakh Prime Minister Daniyar Sar in Moscow on Monday.",
        "The memorandum on behalf of the Kazakh side was signed by Health Minister Aidar Nur and Energy Minister "
        "Askar Temir.",
    )
    assert told(reading) == [("talks", "occurred")]


def test_a_meeting_after_something_else_is_not_of_that_days() -> None:
    events = read(
        "Malaysian Prime Minister Ahmad Faizal received Lao Minister Sisay Vong at the ministry today.",
        "The meeting was held after the two attended the opening of the fair on Monday.",
        place="Kuala Lumpur",
    ).events
    assert {event.starts_on for event in events if event.subtype == "reception"} == {date(2024, 5, 16)}


def test_who_leads_the_members_of_a_body_is_the_guest() -> None:
    reception = only(
        read(
            "Speaker Tran Van Man hosted a reception for members of the Japan-Vietnam Friendship Alliance "
            "led by its Chairman Ito Kenichi on Monday.",
            place="Hanoi",
        )
    )
    assert ("Ito Kenichi", "visitor") in roles(reception)


THREE = {"João Manuel", "Luc Kanyama", "Alex Mugisha"}


@pytest.mark.parametrize(
    ("words", "subtype"),
    [
        ("met with his counterparts Luc Kanyama of Chad and Alex Mugisha of Rwanda on Monday.", "meeting"),
        ("met with his counterparts Luc Kanyama (Chad) and Alex Mugisha (Rwanda) on Monday.", "meeting"),
        (
            "held a trilateral meeting with his Chadian and Rwandan counterparts Luc Kanyama and Alex Mugisha.",
            "meeting",
        ),
        ("hosted a summit with his counterparts from Chad, Luc Kanyama, and Rwanda, Alex Mugisha.", "conference"),
        ("will on Sunday host a summit with Presidents Luc Kanyama of Chad and Alex Mugisha of Rwanda.", "conference"),
    ],
)
def test_counterparts_of_several_states_are_met_together(words: str, subtype: str) -> None:
    event = only(read(f"Angolan President João Manuel {words}", place="Luanda"))
    assert event.subtype == subtype
    assert {name for name, _ in roles(event)} == THREE


def test_three_states_before_a_title_are_those_of_the_three_names_behind_it() -> None:
    event = only(
        read(
            "Turkish, Azerbaijani and Georgian foreign ministers Hakan Demir, Ceyhun Aliyev and Ilia Beridze met on "
            "Monday."
        )
    )
    assert {(side.person.name, side.country) for side in event.sides if side.person} == {
        ("Hakan Demir", "TUR"),
        ("Ceyhun Aliyev", "AZE"),
        ("Ilia Beridze", "GEO"),
    }


def test_a_closed_clause_on_the_second_leaves_the_first_at_the_forum() -> None:
    events = read(
        "Prime Minister Tran Van Hai and Lao Prime Minister Sisay Vong, who has arrived in Vietnam for a visit, "
        "attended a forum on Monday.",
        place="Hanoi",
    ).events
    forum = next(event for event in events if event.subtype == "conference")
    assert {name for name, _ in roles(forum)} == {"Tran Van Hai", "Sisay Vong"}


@pytest.mark.parametrize(
    ("behind", "last"),
    [
        (" The course will run until May 24.", 24),
        (" The course, which is attended by 30 officials, ends on May 24.", 24),
        ("; it will last through May 24.", 24),
        (" The minister will stay in Hanoi until May 24.", None),
        (" A congress will be held in Hue from May 20 to 24.", None),
    ],
)
def test_the_last_day_of_a_course_is_told_behind_its_first(behind: str, last: int | None) -> None:
    opened = "Vietnamese Home Minister Tran Hoa opened a training course for Lao officials in Hanoi on May 13"
    reading = read(f"{opened}{behind if behind.startswith(';') else '.' + behind}", dateline=date(2024, 5, 14))
    course = next(event for event in reading.events if event.subtype == "training course")
    assert course.starts_on == date(2024, 5, 13)
    assert course.ends_on == (date(2024, 5, last) if last else None)


def test_the_same_day_is_that_of_the_reception_on_the_second_day_of_a_visit() -> None:
    events = read(
        "Vice Premier Wu Jian received Lao Home Minister Sisay Vongdara in Kunming on Friday, the second day of his "
        "visit to China. The same day, Sisay Vongdara met with Chinese Foreign Minister He Lan.",
        dateline=date(2024, 5, 18),
    ).events
    assert {event.starts_on for event in events if event.subtype != "visit"} == {date(2024, 5, 17)}
