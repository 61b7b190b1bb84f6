"""Aid, posts, orders and gatherings told by bodies and states, or aside: in relative clauses, as nouns, passive."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told

TUESDAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("sentence", "giver", "taker"),
    [
        ("India sent 30 tonnes of relief supplies to earthquake-hit Nepal on Tuesday.", "IND", "NPL"),
        ("Switzerland on Tuesday released 3 million francs in emergency aid for Chad.", "CHE", "TCD"),
        ("South Korea has decided to provide one million dollars in aid to Chad, it said Tuesday.", "KOR", "TCD"),
        ("Turkiye's aid agency on Tuesday distributed food packages to families in Mogadishu.", "TUR", "SOM"),
        ("Three generators were provided by the Chinese government to Tonga on Tuesday.", "CHN", "TON"),
        ("India handed two patrol boats over to the Maldivian coast guard on Tuesday.", "IND", "MDV"),
    ],
)
def test_states_give_aid_where_nobody_is_named(sentence: str, giver: str, taker: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == ("aid", TUESDAY)
    assert {side.country for side in event.sides} == {giver, taker}


def test_what_a_minister_says_that_his_country_has_sent_is_its_aid() -> None:
    sentence = (
        "Minister Retyo Wiratmaja announced that Indonesia had dispatched 12 tons of medicines to Myanmar on Sunday."
    )
    event = only(read(sentence))
    assert roles(event) == [("IDN", "sender"), ("MMR", "recipient")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uzbekistan delivered 40,000 tonnes of food to Russia on Tuesday under a contract.",
        "Canada on Tuesday announced sanctions on firms that have sent military aid to Russia.",
        "India on Tuesday released funds for relief in the flood-hit state of Assam.",
        "Ukraine said on Tuesday that Germany should provide more military aid to Moldova.",
    ],
)
def test_trade_sanctions_and_help_at_home_are_no_aid(sentence: str) -> None:
    assert ("aid", "occurred") not in told(read(sentence, place="New Delhi"))


def test_who_gets_the_money_is_who_stands_there_though_nobody_is_named() -> None:
    sentence = "The money was handed over to the Kenyan ambassador on Tuesday by the society's President Do Khanh Linh."
    assert ("KEN", "recipient") in roles(only(read(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile agreed on Tuesday to work together on lithium, the ministry said.",
        "The Vietnam Women's Union and the Lao Women's Union on Tuesday agreed to set up a joint training centre.",
        "It was agreed on Tuesday between South Korea and Mongolia to cooperate on rare earths.",
    ],
)
def test_two_sides_agree_to_cooperate(sentence: str) -> None:
    assert only(read(sentence)).subtype == "agreement to cooperate"


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru and Chile have not agreed to cooperate on lithium, the ministry said on Tuesday.",
        "Economists agreed on Tuesday that Peru and Chile ought to cooperate more.",
    ],
)
def test_what_is_not_agreed_or_only_wished_is_no_agreement(sentence: str) -> None:
    assert read(sentence).events == []


def test_what_was_agreed_beside_a_signing_of_the_same_states_is_part_of_it() -> None:
    first = "Sri Lanka and China agreed on Tuesday to cooperate in building a solar park."
    second = (
        "Sri Lankan Foreign Minister Nalin Jayakody and Chinese Commerce Minister Gong Zhiyuan signed a memorandum of "
        "understanding on the park on Tuesday."
    )
    assert told(read(first, second)) == [("signing", "occurred")]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The Senate on Tuesday confirmed Eleanor Whitcombe as ambassador to Singapore.", "appointed"),
        ("Lawrence Teo was sworn in as Singapore's fourth prime minister on Tuesday.", "appointed"),
        (
            "The Cabinet approved on Tuesday the appointment of career diplomat Yoshiko Terauchi as ambassador.",
            "appointed",
        ),
        (
            "A Royal Decree of May 14 names Dr. Touch Sopheap Secretary of State at the Ministry of Tourism.",
            "appointed",
        ),
        ("Marat Ospanov was on Tuesday made deputy minister of finance.", "appointed"),
        ("Mr Bounmy Xaysong was on Tuesday given a new assignment as Director General of the Department.", "appointed"),
        ("Marat Ospanov was relieved of his duties as akim of Pavlodar region on May 14.", "relieved"),
        ("The resignation of Construction Minister Duong Van Luc was accepted by the Assembly on Tuesday.", "relieved"),
        ("The Council of State agreed on Tuesday to release Elsa Carbonell from her duties as Minister.", "relieved"),
    ],
)
def test_posts_are_given_and_taken_in_many_words(sentence: str, status: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("appointment", "occurred")]
    assert [held.office.status for held in reading.held if held.office.status != "holds"] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan was made minister by minister, officials said on Tuesday.",
        "Police confirmed Kang Min-ho as the victim on Tuesday.",
        "The company on Tuesday released Kang Min-ho from hospital fees.",
    ],
)
def test_the_same_verbs_without_a_post_appoint_nobody(sentence: str) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("Rising prices were discussed at a seminar organised by the Ministry of Industry on Tuesday.", "seminar"),
        ("Exports were on the agenda of the Islamic Business Forum, which opened in Kazan on Tuesday.", "conference"),
        ("Lao cadres got certificates at the close of their training course in Hanoi on Tuesday.", "training course"),
        ("A seminar marking 50 years of ties was held in Hanoi on Tuesday.", "seminar"),
    ],
)
def test_a_gathering_told_aside_took_place_on_the_day_that_is_named(sentence: str, subtype: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.starts_on) == (subtype, TUESDAY)


@pytest.mark.parametrize(
    "sentence",
    [
        "He spoke of a seminar held by the academy in 2016.",
        "The rules were written at a conference organised by the League of Nations in 1930.",
        "The course of the river is told by a book at the end of the shelf.",
    ],
)
def test_gatherings_of_old_are_none(sentence: str) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Vietnamese Government conferred the Friendship Order on four Lao doctors on Tuesday.",
        "Laos' Labour Order was presented to the Vietnamese construction firm on Tuesday.",
        "Kenyan engineer Peter Mwangi was awarded the Chinese Government Friendship Award on Tuesday.",
        "Vietnamese Ambassador Tran Van Hoc was awarded a certificate of honour on Tuesday.",
        "Swedish writer Karin Lindh was one of four people upon whom the Order of Companions was conferred by "
        "President Themba Nkabinde on Tuesday.",
    ],
)
def test_orders_go_to_people_of_another_state_named_or_not(sentence: str) -> None:
    assert told(read(sentence)) == [("award", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Portuguese builders were awarded the contract for the bridge on Tuesday.",
        "Striker Luc Montrose was awarded the fair play award on Tuesday.",
    ],
)
def test_contracts_and_sport_are_no_award(sentence: str) -> None:
    assert read(sentence).events == []
