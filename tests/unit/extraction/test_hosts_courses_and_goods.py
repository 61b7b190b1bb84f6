"""Talks and receptions told by their host or by what came of them, courses and who goes to them, goods handed over."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

_DAY = date(2024, 7, 10)
_MET = "Omani Foreign Minister Badr Nasser met Peruvian Foreign Minister Ana Salas in Lima on Tuesday."


def test_hosted_in_talks_with_the_heads_told_later() -> None:
    reading = read(
        "The South African Communist Party (SACP) on Tuesday hosted a delegation of the Communist Party of Vietnam "
        "(CPV) in bilateral talks in Johannesburg. The CPV delegation was led by Comrade Tran Van Long. The SACP "
        "delegation was headed by the General Secretary, Comrade Sipho Mokwena.",
        "On Monday, the delegation laid a wreath at the Wall of Names in Pretoria.",
        "The comrades from Vietnam, who landed in Johannesburg on Sunday, return home tonight.",
        place="Johannesburg",
        dateline=_DAY,
        published=_DAY,
    )
    assert told(reading) == [("talks", "occurred"), ("wreath laying", "occurred"), ("visit", "occurred")]
    talks, wreath, visit = sorted(reading.events, key=lambda e: e.start)
    assert roles(talks) == [("Sipho Mokwena", "host"), ("Tran Van Long", "visitor")]
    assert roles(wreath) == [("Tran Van Long", "participant")]
    assert (visit.starts_on, visit.ends_on) == (date(2024, 7, 7), _DAY)


def test_hosted_without_talks_is_a_reception() -> None:
    reading = read(
        "The South African Communist Party on Tuesday hosted a delegation of the Communist Party of Vietnam led by "
        "Tran Van Long in Johannesburg.",
        place="Johannesburg",
        dateline=_DAY,
        published=_DAY,
    )
    assert told(reading) == [("reception", "occurred")]


def test_this_came_out_of_talks_on_the_day_told_before() -> None:
    reading = read(
        "ZANU-PF and FRELIMO yesterday resolved to revive their exchanges.",
        "This came out of talks at the ruling party's headquarters in Harare between ZANU-PF Secretary-General Tendai "
        "Moyo and a seven-member delegation led by FRELIMO Secretary-General Ana Machava.",
        place="Harare",
        dateline=_DAY,
        published=_DAY,
    )
    event = only(reading)
    assert (event.subtype, event.starts_on) == ("talks", date(2024, 7, 9))
    assert {name for name, _ in roles(event)} == {"Tendai Moyo", "Ana Machava"}


def test_this_may_come_out_of_talks() -> None:
    text = "This could come out of talks between Omani Foreign Minister Badr Nasser and his Peruvian peer Ana Salas."
    assert told(read(text, place="Harare", dateline=_DAY, published=_DAY)) == []


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("A dinner was given in his honour by Governor Luis Paredes.", "Luis Paredes"),
        (
            "A reception was hosted in Minister Nasser's honour by the Consul General of Oman, Ms Muna Salim.",
            "Muna Salim",
        ),
    ],
)
def test_reception_given_in_honour(text: str, host: str) -> None:
    events = sorted(read(_MET, text, place="Lima", dateline=_DAY, published=_DAY).events, key=lambda e: e.start)
    assert [event.subtype for event in events] == ["meeting", "reception"]
    assert set(roles(events[1])) == {(host, "host"), ("Badr Nasser", "visitor")}


def test_reception_at_the_town_of_arrival() -> None:
    text = "Earlier, upon his arrival in Cusco, a reception was hosted in his honour by Governor Luis Paredes."
    events = sorted(read(_MET, text, place="Lima", dateline=_DAY, published=_DAY).events, key=lambda e: e.start)
    assert place_of(events[1]) == "Cusco"


def test_reception_to_be_given_did_not_take_place() -> None:
    text = "A dinner will be given in his honour by Governor Luis Paredes."
    assert told(read(_MET, text, place="Lima", dateline=_DAY, published=_DAY)) == [("meeting", "occurred")]


def test_course_that_ended_with_its_first_day_and_who_presided() -> None:
    reading = read(
        "A training course for officials of Namibia concluded today in New Delhi. The course, organised from 3 to 10 "
        "July in partnership with the ministry, was attended by 34 officers.",
        "Director General of the National Centre for Good Governance Arun Joshi presided over the valedictory session.",
        place="New Delhi",
        dateline=_DAY,
        published=_DAY,
    )
    event = only(reading)
    assert (event.starts_on, event.ends_on) == (date(2024, 7, 3), _DAY)
    assert [name for name, _ in roles(event)] == ["Arun Joshi"]


def test_another_stretch_is_not_that_of_the_course() -> None:
    reading = read(
        "A training course for officials of Namibia concluded today in New Delhi. An earlier programme, organised from "
        "3 to 10 June, was attended by 34 officers.",
        place="New Delhi",
        dateline=_DAY,
        published=_DAY,
    )
    assert only(reading).starts_on == _DAY


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Meanwhile, 22 regional councillors left for Changsha on Sunday for a training course.", "Changsha"),
        ("A group of 15 teachers flew to Hanoi on Monday to attend a two-week training course.", "Hanoi"),
        ("Thirty Kenyan nurses left for Havana on Sunday for a refresher course.", "Havana"),
    ],
)
def test_trainees_sent_abroad(text: str, place: str) -> None:
    event = only(read(text, place="Nairobi", dateline=_DAY, published=_DAY))
    assert (event.subtype, event.status, place_of(event)) == ("training course", "occurred", place)
    assert roles(event) == [("KEN", "participant")]


@pytest.mark.parametrize(
    "text",
    [
        "22 regional councillors will leave for Changsha on Sunday for a training course.",
        "22 regional councillors left for Mombasa on Sunday for a training course.",
        "Last year, 22 regional councillors left for Changsha for a training course.",
        "22 councillors left for Changsha on Sunday for a football match.",
    ],
)
def test_trainees_at_home_or_later(text: str) -> None:
    assert told(read(text, place="Nairobi", dateline=_DAY, published=_DAY)) == []


def test_goods_handed_over_and_who_took_them() -> None:
    reading = read(
        "The Chinese embassy on Monday handed over maize meal and cooking oil to the Office of the Prime Minister, for "
        "households in the Kisumu region.",
        "Receiving the consignment at the government stores, executive director Peter Kamau said it would last "
        "until the end of May.",
        place="Nairobi",
        dateline=_DAY,
        published=_DAY,
    )
    event = only(reading)
    assert (event.subtype, event.starts_on) == ("aid", date(2024, 7, 8))
    assert ("Peter Kamau", "recipient") in roles(event)
    assert ("Office of the Prime Minister", "recipient") in roles(event)


def test_goods_to_be_handed_over() -> None:
    text = "The Chinese embassy will on Monday hand over maize meal to the Office of the Prime Minister."
    assert told(read(text, place="Nairobi", dateline=_DAY, published=_DAY)) == []


def test_what_a_pair_saw_signed_is_of_their_talks() -> None:
    text = (
        "The two ministers witnessed the signing of a Memorandum of Understanding on Health by Health Minister Rosa "
        "Quispe and Omani Ambassador Said Harthy."
    )
    reading = read(_MET, text, place="Lima", dateline=_DAY, published=_DAY)
    assert told(reading) == [("meeting", "occurred")]
    assert [agreement.status for agreement, _ in reading.agreements] == ["signed"]


def test_the_day_of_a_letter_that_bodies_signed() -> None:
    reading = read(
        "Oman's energy regulator and Peru's trade ministry on Monday put their names to a letter of intent on trade.",
        "The document was signed by Omani Energy Board chief executive Badr Nasser and Peruvian Deputy Minister of "
        "Industry Ana Salas.",
        place="Lima",
        dateline=_DAY,
        published=_DAY,
    )
    assert only(reading).starts_on == date(2024, 7, 8)


def test_officials_met_before_under_two_leaders() -> None:
    reading = read(
        _MET,
        "The session was preceded on 8 July by a meeting of senior officials under the leadership of Peruvian Director "
        "Luis Paredes and Omani Director Said Harthy.",
        place="Lima",
        dateline=_DAY,
        published=_DAY,
    )
    second = sorted(reading.events, key=lambda e: e.start)[1]
    assert second.starts_on == date(2024, 7, 8)
    assert {name for name, _ in roles(second)} == {"Luis Paredes", "Said Harthy"}


def test_two_days_before_what_was_told() -> None:
    text = "Two days before, the minister had offered flowers in remembrance of the fallen at Freedom Park, Lima."
    met = "On 9 July, Omani Foreign Minister Badr Nasser was received by Peruvian Foreign Minister Ana Salas in Lima."
    wreath = sorted(read(met, text, place="Lima", dateline=_DAY, published=_DAY).events, key=lambda e: e.start)[1]
    assert (wreath.subtype, wreath.starts_on) == ("wreath laying", date(2024, 7, 7))


def test_friendship_association_of_two_states_and_the_party() -> None:
    reading = read(
        "Cuban Ambassador Luis Paredes met Sipho Mokwena, chairman of the South Africa – Viet Nam Friendship "
        "Association.",
        "SACP General Secretary Jabu Nkosi and the Party's International Secretary, Lerato Dube, were there.",
        place="Pretoria",
        dateline=_DAY,
        published=_DAY,
    )
    held = offices(reading)
    assert ("Sipho Mokwena", "head", "South Africa-Viet Nam Friendship Association", "holds") in held
    assert ("Lerato Dube", "international secretary", "South African Communist Party", "holds") in held
