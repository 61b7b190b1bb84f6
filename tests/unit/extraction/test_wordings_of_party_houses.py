"""Reports as the houses of Vietnam, Laos, Cambodia and Korea write them: commissions of two parties, provinces that
send and receive, party chiefs, journeys told as they set out."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

_RECEIVED = "Vietnamese President Tran Van Hoa received Lao Justice Minister Bounmy Sivilay in Hanoi on May 14."


@pytest.mark.parametrize(
    "journey",
    [
        "left here on May 14 for Cuba for a three-day official and friendly visit.",
        "left here on Apr. 14 for the Republic of Cuba for a three-day official visit.",
        "left Hanoi for Cuba on the morning of May 14, with a number of officials, starting a three-day visit.",
    ],
)
def test_whoever_leaves_for_a_visit_begins_it_that_day(journey: str) -> None:
    visit = only(read(f"Vietnamese President Tran Van Hoa {journey}", place="Hanoi"))
    assert visit.starts_on is not None and visit.starts_on.day == 14
    assert visit.ends_on is not None and visit.ends_on.day == 16


def test_whoever_leaves_at_the_end_of_a_visit_ended_it_that_day() -> None:
    visit = only(read("Lao President Bounmy Sivilay left Hanoi on May 14, concluding a three-day visit to Vietnam."))
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 12), date(2024, 5, 14))


@pytest.mark.parametrize("opening", ["During the working visit", "During a working visit", "During the official visit"])
def test_a_visit_that_frames_a_meeting_is_that_of_the_guest(opening: str) -> None:
    reading = read(
        f"{opening} to Vietnam between May 10 and 14, Lao Justice Minister Bounmy Sivilay and his delegation met with "
        "Vietnamese Justice Minister Le Thanh Tung.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert ("Bounmy Sivilay", "visitor") in roles(visit)
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 10), date(2024, 5, 14))


def test_a_visit_of_another_frames_no_journey_of_who_met_there() -> None:
    reading = read(
        "During the state visit to Laos by Vietnamese President Tran Van Hoa, Minister Le Thanh Tung of Vietnam met "
        "with Lao Justice Minister Bounmy Sivilay in Vientiane on May 14.",
    )
    assert "visit" not in [event.subtype for event in reading.events]


def test_the_day_of_a_feast_in_brackets_is_no_day_of_the_visit() -> None:
    reading = read(
        "Chairwoman Tran Thi Nga of Vietnam received Lao Justice Minister Bounmy Sivilay in Hanoi on May 14, 2024.",
        "The Lao delegation is in Vietnam to attend activities marking the country's National Day (September 2).",
        published=None,
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert visit.starts_on is None


@pytest.mark.parametrize(
    ("told_again", "body"),
    [
        ("Earlier on the same day, the two Justice Ministries held talks, discussing new laws.", "Ministry of Justice"),
        ("Earlier the same day, the justice ministries of the two countries held talks.", "Ministry of Justice"),
        ("The two ministries held a working session in Hanoi on May 14.", "Ministry of Justice"),
    ],
)
def test_bodies_of_guest_and_host_that_held_talks_are_their_sides(told_again: str, body: str) -> None:
    talks = next(event for event in read(_RECEIVED, told_again).events if event.subtype == "talks")
    assert [who for who, _ in roles(talks)] == [f"{body} of Vietnam", f"{body} of Laos"]


@pytest.mark.parametrize(
    "spoken",
    [
        "The two ministries held the talks in a friendly atmosphere.",
        "The two ministries held regular talks over the past years.",
        "The two countries held their tenth consultations last year.",
    ],
)
def test_bodies_that_are_spoken_of_met_on_no_day(spoken: str) -> None:
    assert told(read(_RECEIVED, spoken)) == [("reception", "occurred")]


def test_commissions_of_two_parties_are_each_that_of_its_own() -> None:
    reading = read(
        "Party General Secretary Dao Van Trong hosted a reception for a delegation from the Inspection Commission of "
        "the Lao People's Revolutionary Party (LPRP) in Hanoi on May 14.",
        "Earlier on the same day, the two Party Inspection Commissions held talks.",
        place="Hanoi",
        agency="VNA",
    )
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert [who for who, _ in roles(talks)] == [
        "Inspection Commission of the CPV Central Committee",
        "Inspection Commission of the LPRP Central Committee",
    ]


def test_counterparts_led_by_somebody_are_a_side_of_a_meeting() -> None:
    meeting = only(
        read(
            "A bilateral meeting between a delegation of the Lao Ministry of Justice led by Minister Bounmy Sivilay, "
            "and their Vietnamese counterparts led by Le Thanh Tung, Deputy Minister of Justice, was held on May 14.",
        )
    )
    assert {who for who, _ in roles(meeting)} == {"Bounmy Sivilay", "Le Thanh Tung"}


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        ("opened a class to help improve skills in inspection work for Lao officials", ["training course"]),
        ("opened a class of twelve ships to improve patrols", []),
    ],
)
def test_a_class_to_improve_skills_is_a_course(opened: str, expected: list[str]) -> None:
    reading = read(f"The National Academy of Politics {opened} in Hanoi on May 14.")
    assert [event.subtype for event in reading.events] == expected


def test_the_letters_behind_a_party_whose_committee_is_named_are_the_partys() -> None:
    reading = read(
        "Kim Song Ho met Le Van Bay, member of the Political Bureau of the C.C., Communist Party of Vietnam (CPV) and "
        "secretary of the Hanoi Municipal Committee of the CPV, in Hanoi on May 14.",
    )
    assert (
        "Le Van Bay",
        "secretary",
        "Hanoi Municipal Committee of the Communist Party of Vietnam",
        "holds",
    ) in offices(reading)


@pytest.mark.parametrize("chief", ["Party chief", "the Party chief", "the Party chief,"])
def test_the_party_chief_of_no_place_is_the_general_secretary(chief: str) -> None:
    comma = "," if chief.endswith(",") else ""
    reading = read(
        f"At a reception for Lao Justice Minister Bounmy Sivilay on May 14, {chief} Dao Van Trong{comma} thanked Laos.",
        place="Hanoi",
        agency="VNA",
    )
    assert ("Dao Van Trong", "general secretary", "CPV Central Committee", "holds") in offices(reading)
    assert roles(only(reading)) == [("Dao Van Trong", "host"), ("Bounmy Sivilay", "visitor")]


def test_the_party_chief_of_a_city_is_its_secretary() -> None:
    reading = read("Hanoi Party chief Dao Van Trong received Lao Justice Minister Bounmy Sivilay on May 14.")
    assert ("Dao Van Trong", "secretary", "Hanoi Party Committee", "holds") in offices(reading)


@pytest.mark.parametrize(
    ("body", "person", "title", "organization"),
    [
        (
            "A delegation of Oudomxay province of Laos led by Governor Bounmy Sivilay visited Vinh Phuc province on "
            "May 14. Secretary of the provincial Party Committee Le Van Toan received the delegation.",
            "Le Van Toan",
            "secretary",
            "Vinh Phuc provincial Party Committee",
        ),
        (
            "A delegation from Xekong province, Laos, led by Secretary of the provincial Party Committee and Governor "
            "Bounmy Sivilay paid a working visit to Quang Nam province on May 14.",
            "Bounmy Sivilay",
            "secretary",
            "Sekong provincial Party Committee",
        ),
        (
            "A delegation of Champassak province led by Deputy Governor Bounmy Sivilay visited Kon Tum on May 14.",
            "Bounmy Sivilay",
            "deputy governor",
            "Champasak",
        ),
        (
            "Secretary of the Son La provincial Party Committee Le Van Toan received Bounmy Sivilay, Secretary of the "
            "Provincial Party Committee and Governor of Bokeo province, on May 14.",
            "Bounmy Sivilay",
            "secretary",
            "Bokeo provincial Party Committee",
        ),
        (
            "Kim Song Ho met a delegation of the Jilin Provincial Committee of the Communist Party of China led by "
            "Wang Min, secretary of the Provincial Committee, on May 14.",
            "Wang Min",
            "secretary",
            "Jilin Provincial Committee of the Communist Party of China",
        ),
    ],
)
def test_a_post_in_the_province_is_of_the_holders_own(body: str, person: str, title: str, organization: str) -> None:
    assert (person, title, organization, "holds") in offices(read(body))


def test_a_province_is_no_town_that_once_had_its_name() -> None:
    visit = only(read("Lao Justice Minister Bounmy Sivilay visited Quang Nam province in central Vietnam on May 14."))
    assert place_of(visit) == "region/Quang Nam"


def test_talks_earlier_that_day_with_a_body_are_not_the_reception() -> None:
    reading = read(
        "Vietnamese President Tran Van Hoa on May 14 received a delegation of the Lao Ministry of Justice led by "
        "Minister "
        "Bounmy Sivilay.",
        "Earlier, the Lao delegation held talks with a delegation of the Vietnamese Ministry of Justice.",
        place="Hanoi",
    )
    assert sorted(told(reading)) == [("reception", "occurred"), ("talks", "occurred")]


@pytest.mark.parametrize(
    "visited",
    [
        "visited and extended New Year greetings to authorities and people in Houaphanh province of Laos on May 14",
        "visited and offered New Year wishes to Lao leaders in Vientiane on May 14",
    ],
)
def test_who_brings_greetings_abroad_visits(visited: str) -> None:
    assert told(read(f"Vietnamese Justice Minister Le Van Toan {visited}.")) == [("visit", "occurred")]


def test_who_brings_them_to_an_embassy_gives_them_there() -> None:
    reading = read(
        "Vietnamese Justice Minister Le Van Toan visited and extended congratulations to the Lao Embassy in Hanoi on "
        "May "
        "14.",
        place="Hanoi",
    )
    assert told(reading) == [("congratulation message", "occurred")]


def test_leaders_parted_by_a_semicolon_sign_together() -> None:
    reading = read(
        "Nguyen Trong Hai, Minister of Justice of Vietnam; and Khamphone Keo, Minister of Justice of Laos, held talks "
        "in "
        "Vientiane on May 14.",
    )
    assert {who for who, _ in roles(only(reading))} == {"Nguyen Trong Hai", "Khamphone Keo"}


@pytest.mark.parametrize(
    ("body", "person", "title", "organization"),
    [
        (
            "Kim Su Jong met the delegation of the Workers' Party of Mexico headed by National Leader Alberto Robles.",
            "Alberto Robles",
            "national leader",
            "Workers' Party of Mexico",
        ),
        (
            "Secretary of State for Business and Trade of the United Kingdom David Lane visited China on May 14.",
            "David Lane",
            "secretary of state",
            "Department for Business and Trade of United Kingdom",
        ),
        (
            "NA Vice Chair Tran Thi Thu of Vietnam and the Cambodian delegation, led by its NA first Vice Chairman, "
            "Nguon "
            "Nhek, met on May 14.",
            "Nguon Nhek",
            "first deputy head",
            "National Assembly of Cambodia",
        ),
        (
            "Rogelio Mora met Tran Duc Minh, secretary of the Provincial Committee of the Party and chairman of the "
            "Provincial Council of Lam Dong.",
            "Tran Duc Minh",
            "secretary",
            "Lam Dong provincial Party Committee",
        ),
    ],
)
def test_posts_as_such_houses_write_them(body: str, person: str, title: str, organization: str | None) -> None:
    assert (person, title, organization, "holds") in offices(read(body))


@pytest.mark.parametrize(
    "session",
    [
        "Delegations from the Vietnamese and Lao justice ministries met in Vientiane on May 14. The Vietnamese "
        "delegation "
        "was led by Deputy Minister of Justice Tran Thi Thu, and the Lao delegation by Deputy Minister of Justice "
        "Kham Vong.",
        "On May 14, the first meeting of the Vietnam-Laos Legal Consultation was held in Vientiane. The meeting was "
        "attended "
        "by Ms. Tran Thi Thu, Director-General of the Legal Department, from the Vietnamese side, and from the Lao "
        "side by "
        "Mr. Kham Vong, Director-General of the Legal Department.",
    ],
)
def test_the_next_sentence_tells_who_led_the_two_sides(session: str) -> None:
    talks = only(read(session))
    assert set(roles(talks)) == {("Kham Vong", "host"), ("Tran Thi Thu", "visitor")}


def test_what_is_said_of_a_visit_gives_it_its_days() -> None:
    reading = read(
        "Malaysian Prime Minister Muhyuddin Yusof will visit Brunei on May 20. The ministry said the short visit from "
        "May "
        "20-22 would strengthen ties.",
    )
    visit = only(reading)
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 20), date(2024, 5, 22))


def test_the_day_on_which_a_guest_got_his_post_is_not_that_of_the_reception() -> None:
    reading = read(
        "Vietnamese President Tran Hoa received Lao Ambassador Kham Vong, who was appointed on April 2.",
        place="Hanoi",
    )
    (reception,) = [event for event in reading.events if event.subtype == "reception"]
    assert reception.starts_on != date(2024, 4, 2)


def test_what_was_done_on_a_visit_that_is_over_was_not_on_the_day_of_the_report() -> None:
    reading = read(
        "Cuban National Assembly President Esteban Lago on May 14 concluded his official visit to Vietnam.",
        "During his stay, the Cuban leader was received by Prime Minister Nguyen Xuan Phong of Vietnam.",
        place="Hanoi",
    )
    (reception,) = [event for event in reading.events if event.subtype == "reception"]
    assert reception.starts_on is None


def test_a_standing_deputy_inspector_general_is_appointed() -> None:
    reading = read(
        "Le Duc Tho, Secretary of the Hai Duong provincial Party Committee, was appointed as Standing Deputy Inspector "
        "General of the Government Inspectorate on May 14.",
    )
    assert told(reading) == [("appointment", "occurred")]


def test_the_day_of_whom_somebody_succeeds_is_not_that_of_the_appointment() -> None:
    reading = read(
        "Minister of Finance Dinh Tien Dao has been assigned as Secretary of the Hanoi Party Committee to replace "
        "Vuong "
        "Dinh Hai, who was elected Chairman of the National Assembly on April 30.",
        place="Hanoi",
        agency="VNA",
    )
    days = {roles(event)[0][0]: event.starts_on for event in reading.events}
    assert days["Vuong Dinh Hai"] == date(2024, 4, 30) != days["Dinh Tien Dao"]


def test_whoever_had_no_meeting_did_not_meet() -> None:
    had_none = (
        "Japanese Foreign Minister Fumio Kishi had no meeting with Lao Foreign Minister Saleum Kommavong on May 14."
    )
    assert read(had_none).events == []


_PARTY_TALKS = "The Communist Party of China (CPC) on Monday held talks with a delegation {} Laos."
_BOTH = [("Wang Tao", "host"), ("Bounmy Keo", "visitor")]


@pytest.mark.parametrize("coming", ["from", "that has come from", "which had just arrived from", "visiting from"])
@pytest.mark.parametrize(
    "leaders",
    [
        (
            "On the Chinese side the talks were led by Wang Tao, who heads the International Department of the CPC "
            "Central Committee.",
            "Bounmy Keo, member of the Central Committee of the Lao People's Revolutionary Party, headed the visitors.",
        ),
        (
            "The Chinese side was led by Wang Tao, head of the International Department of the CPC Central Committee.",
            "The Lao delegation was headed by Bounmy Keo, Minister of Trade of Laos.",
        ),
    ],
)
def test_those_who_led_the_sides_of_talks_with_a_countrys_delegation_took_part(
    coming: str, leaders: tuple[str, str]
) -> None:
    event = only(read(_PARTY_TALKS.format(coming), *leaders, place="Beijing"))
    assert (event.subtype, sorted(roles(event))) == ("talks", sorted(_BOTH))  # type: ignore[type-var]


def test_who_led_something_else_took_no_part_in_the_talks() -> None:
    event = only(read(_PARTY_TALKS.format("from"), "The bank is led by Bounmy Keo of Laos.", place="Beijing"))
    assert "Bounmy Keo" not in dict(roles(event))


def test_a_delegation_that_others_sent_for_is_none_of_the_country_it_left() -> None:
    reading = read("The CPC said that a delegation had talks on trade, which came from Laos.", place="Beijing")
    assert told(reading) == []
