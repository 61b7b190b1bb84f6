"""Posts given and left in words of many houses: nouns with a decision, clauses on somebody, lists, who follows whom."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, read, roles, told

MINISTER = "minister"


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        (
            "The Council agreed to let Mr. Tran Van Loc cease holding the position of Governor.",
            "Tran Van Loc",
            "governor",
        ),
        ("Governor Marat Ospanov has stepped down at his own request.", "Marat Ospanov", "governor"),
        ("President Boniface Tembo dropped Health Minister Grace Banda on Tuesday.", "Grace Banda", MINISTER),
        ("Justice Minister Taro Inoue got the sack on Tuesday.", "Taro Inoue", MINISTER),
        ("The President on Tuesday revoked the appointment of Mr Tumo Radebe as Governor.", "Tumo Radebe", "governor"),
        (
            "The President on Tuesday ended the functions of Mr. Rafik Saidi as Minister of Trade.",
            "Rafik Saidi",
            MINISTER,
        ),
        ("The King accepted on Tuesday Lars Holm's resignation as Minister of Trade.", "Lars Holm", MINISTER),
        ("The Cabinet accepted the resignation tendered by Governor Lars Holm.", "Lars Holm", "governor"),
        ("The President signed a decree recalling Lars Holm from his post as ambassador.", "Lars Holm", "ambassador"),
        ("President Boniface Tembo exonerated Rui Neto from the post of Minister of Trade.", "Rui Neto", MINISTER),
        ("A decree on Tuesday removed Bank Governor Marat Ospanov.", "Marat Ospanov", "governor"),
        ("Deputies voted to accept the resignation of Marat Ospanov as governor.", "Marat Ospanov", "governor"),
        (
            'The President on Tuesday dismissed Governor Marat Ospanov "at his own request".',
            "Marat Ospanov",
            "governor",
        ),
        ("Marat Ospanov has been freed from the post of governor by a decree.", "Marat Ospanov", "governor"),
    ],
)
def test_posts_are_left_in_many_words(words: str, name: str, title: str) -> None:
    reading = read(words)
    assert told(reading) == [("appointment", "occurred")]
    assert (name, title, "relieved") in {(who, what, status) for who, what, _, status in offices(reading)}


@pytest.mark.parametrize(
    ("words", "name", "title"),
    [
        (
            "Parliament approved on Tuesday the nomination of Madam Efua Addo as Minister of Trade.",
            "Efua Addo",
            MINISTER,
        ),
        ("The Senate approved Nina Orlova's candidacy for the post of governor.", "Nina Orlova", "governor"),
        ("The President gave consent to the appointment of Nina Orlova as governor.", "Nina Orlova", "governor"),
        ("Today I announce the appointment of Ms Nina Orlova as governor.", "Nina Orlova", "governor"),
        ("The Cabinet endorsed the transfer of Mr. Anan Sukjai to the post of governor.", "Anan Sukjai", "governor"),
        (
            "The Assembly approved the appointment of Prime Minister-designate Nina Orlova.",
            "Nina Orlova",
            "prime minister",
        ),
        ("The Cabinet decided at a meeting Tuesday to appoint Nina Orlova as governor.", "Nina Orlova", "governor"),
        ("The Senate voted 61 to 35 on Tuesday to confirm Nina Orlova as ambassador.", "Nina Orlova", "ambassador"),
        ("The head of state decreed to appoint Nina Orlova as governor.", "Nina Orlova", "governor"),
        ("Chief Justice Tumo Radebe administered the oath to Ms Efua Addo as Governor.", "Efua Addo", "governor"),
        ("Deputies on Tuesday ratified Nina Orlova as Vice President of Cuba.", "Nina Orlova", "vice president"),
        ("Ms Nina Orlova was introduced on Tuesday as the new Director of the Museum.", "Nina Orlova", "head"),
        ("Ms Nina Orlova was on Tuesday sworn into the post of governor.", "Nina Orlova", "governor"),
        ("Parliament gave its vote of confidence to Nina Orlova as minister of trade.", "Nina Orlova", MINISTER),
        ("The new Finance Minister, Nina Orlova, was sworn in on Tuesday.", "Nina Orlova", MINISTER),
        ("It was confirmed on Tuesday that Nina Orlova will take over as Minister of Trade.", "Nina Orlova", MINISTER),
        ("The premier on Tuesday handed the defence portfolio to Ms Nina Orlova.", "Nina Orlova", MINISTER),
        (
            "The premier signed a directive appointing Zoltan Farkas Deputy Governor.",
            "Zoltan Farkas",
            "deputy governor",
        ),
        (
            "The Duma gave its approval to the candidacy of Nina Orlova for deputy governor.",
            "Nina Orlova",
            "deputy governor",
        ),
        ("Nina Orlova took up the post of Governor of the Central Bank.", "Nina Orlova", "governor"),
        ("Ms Nina Orlova took oaths as Acting Governor on Tuesday.", "Nina Orlova", "governor"),
        ("The Council appointed today Nina Orlova ambassador to Peru.", "Nina Orlova", "ambassador"),
        ("The Bundestag elected Nina Orlova its president on Tuesday.", "Nina Orlova", "president"),
        ("Ms Nina Orlova received her letter of appointment as governor on Tuesday.", "Nina Orlova", "governor"),
        (
            "The premier handed the agreement on appointment to the new Governor, Ms Nina Orlova.",
            "Nina Orlova",
            "governor",
        ),
        ("The King appointed Tuesday, under the law, Nina Orlova to the post of governor.", "Nina Orlova", "governor"),
        ("The Front on Tuesday appointed its new Vice President, Ms Nina Orlova.", "Nina Orlova", "vice president"),
        ("The Sejm on Tuesday picked Zofia Mazur to head the Ministry of Trade.", "Zofia Mazur", "head"),
    ],
)
def test_posts_are_given_in_many_words(words: str, name: str, title: str) -> None:
    reading = read(words)
    assert [kind for kind, _ in told(reading)] == ["appointment"]
    assert (name, title, "appointed") in {(who, what, status) for who, what, _, status in offices(reading)}


@pytest.mark.parametrize(
    "clause",
    [
        "Zofia Mazur, whom the President named deputy minister of health on Tuesday",
        "Zofia Mazur, named deputy minister of health on Tuesday",
        "Zofia Mazur, inaugurated on Tuesday as deputy minister of health",
        "Zofia Mazur, who on Tuesday took the oath as deputy minister of health",
    ],
)
def test_an_appointment_told_in_a_clause_has_the_day_of_the_clause(clause: str) -> None:
    reading = read(f"Minister Anna Novak opened a road on Wednesday. Among the guests was {clause}.")
    event = next(event for event in reading.events if event.subtype == "appointment")
    assert (roles(event), event.starts_on) == ([("Zofia Mazur", "appointee")], date(2024, 5, 14))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "The congress elected Mr. Anan Sukjai as Secretary and Ms. Boon Rattana and Mr. Chai Wongsa as Deputy "
            "Secretaries.",
            ["Anan Sukjai", "Boon Rattana", "Chai Wongsa"],
        ),
        (
            "The House endorsed the appointment of Tumo Radebe as Minister of Mines and Efua Addo as Minister of "
            "Trade.",
            ["Efua Addo", "Tumo Radebe"],
        ),
        (
            "Cabinet noted the following appointments: Mr Tumo Radebe as Minister of Mines; and Ms Efua Addo as "
            "Minister of Trade.",
            ["Efua Addo", "Tumo Radebe"],
        ),
        (
            "Two permanent secretaries took the oath of office on Tuesday. They are Mr Tumo Radebe (Health) and Ms "
            "Efua Addo (Trade).",
            ["Efua Addo", "Tumo Radebe"],
        ),
        (
            "The President presented decisions appointing two ambassadors. They are Mr Tumo Radebe, Ambassador to "
            "Peru, and Ms Efua Addo, Ambassador to Chile.",
            ["Efua Addo", "Tumo Radebe"],
        ),
        (
            "Legislators adopted decisions to appoint Tumo Radebe governor and to remove Efua Addo from the office of "
            "minister of trade.",
            ["Efua Addo", "Tumo Radebe"],
        ),
    ],
)
def test_several_get_posts_or_leave_them_at_once(words: str, names: list[str]) -> None:
    reading = read(words)
    assert sorted({who or "" for event in reading.events for who, _ in roles(event)}) == names
    held = {who for who, _, _, status in offices(reading) if status in ("appointed", "relieved")}
    assert sorted(held) == names


@pytest.mark.parametrize(
    "words",
    [
        "His successor is Zofia Mazur.",
        "Taking his place is Ms Zofia Mazur.",
        "Minister Inoue was replaced by Ms Zofia Mazur.",
        "The premier replaced him with Zofia Mazur.",
        "The premier picked Zofia Mazur to fill the post.",
        "His docket goes to Zofia Mazur.",
        "The premier on Tuesday appointed Zofia Mazur his successor.",
    ],
)
def test_who_follows_gets_the_post_that_was_left(words: str) -> None:
    reading = read("Justice Minister Taro Inoue of Japan resigned on Tuesday.", words)
    assert ("Zofia Mazur", "minister", "Ministry of Justice of Japan", "appointed") in offices(reading)
    assert [("Zofia Mazur", "appointee")] in [roles(event) for event in reading.events]


def test_who_is_sworn_in_gets_the_post_that_the_text_has_told() -> None:
    reading = read("Trade Minister Tumo Radebe of Namibia thanked the President.", "He was sworn in on Monday.")
    assert ("Tumo Radebe", "minister", "Ministry of Trade of Namibia", "appointed") in offices(reading)
    assert told(reading) == [("appointment", "occurred")]


def test_members_elected_beside_a_head_are_of_its_body() -> None:
    reading = read(
        "Kim Tok Su was elected vice-chairman of the State Affairs Commission, and Choe Son U and Ri Pyong Ho its "
        "members."
    )
    bodies = {who: body for who, _, body, status in offices(reading) if status == "appointed"}
    assert set(bodies) == {"Kim Tok Su", "Choe Son U", "Ri Pyong Ho"}
    assert len(set(bodies.values())) == 1


def test_who_no_longer_holds_the_post_left_the_one_just_given() -> None:
    reading = read(
        "The Chinese government on Tuesday appointed Mei Yaqing governor of Hunan Province.",
        "Tao Mingyan no longer holds the post.",
    )
    assert ("Tao Mingyan", "governor", "Hunan Province", "relieved") in offices(reading)


def test_who_will_be_the_new_holder_of_a_post_is_announced() -> None:
    reading = read("Ms Nina Orlova will be the new Ambassador to Peru, the ministry said on Tuesday.")
    assert told(reading) == [("appointment", "announced")]


def test_two_posts_given_at_once_are_both_given() -> None:
    reading = read("Mr Vong Sayavong was appointed Party Secretary and Governor of Salavan Province on Tuesday.")
    given = {title for _, title, _, status in offices(reading) if status == "appointed"}
    assert given == {"secretary", "governor"}


@pytest.mark.parametrize("council", ["The Hai Duong provincial People's Council", "The People's Council of Hai Duong"])
def test_the_provincial_committee_is_of_the_province_whose_council_is_named(council: str) -> None:
    reading = read(f"{council} elected Mr. Tran Van Loc as Chairman of the provincial People's Committee on Tuesday.")
    assert {body for _, _, body, _ in offices(reading)} == {"Hai Duong provincial People's Committee"}


def test_who_is_elected_to_an_organ_is_a_member_of_it() -> None:
    reading = read("The Party Central Committee of Vietnam on Tuesday elected Ms. Vo Ngoc Lan Chi to the Secretariat.")
    assert told(reading) == [("appointment", "occurred")]
    assert {(who, title, status) for who, title, _, status in offices(reading)} == {
        ("Vo Ngoc Lan Chi", "member", "appointed")
    }


@pytest.mark.parametrize(
    "words",
    [
        "It is 31 years since Tran Van Loc was elected Chairman of the Commission.",
        "Manchester coach Dean Hartley was sacked on Tuesday and Luis Otero was named head coach.",
        "Minister Anna Novak said on Tuesday that the obstacles to trade were removed.",
        "The premier dropped charges against Minister Anna Novak on Tuesday.",
        "Minister Anna Novak on Tuesday recalled President Tran Van Loc, a friend of Poland.",
        "The Senate did not approve the appointment of Ms Nina Orlova as governor.",
        "Legislators agreed to ask the President to appoint Nina Orlova as governor.",
        "The minister received in a meeting H.E. Nina Orlova, newly appointed Ambassador to Peru.",
        "The ministers signed the Agreement on the Transfer of Sentenced Persons on Tuesday.",
    ],
)
def test_what_is_no_appointment_in_such_words(words: str) -> None:
    assert "appointment" not in {kind for kind, _ in told(read(words))}
