from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told


def test_who_is_elected_to_an_office_is_its_appointee() -> None:
    reading = read("Mr. Tran Van Hoa has been elected as Chairman of the National Assembly of Vietnam.")
    event = only(reading)
    assert (event.subtype, event.status) == ("appointment", "occurred")
    assert roles(event) == [("Tran Van Hoa", "appointee")]
    assert offices(reading) == {("Tran Van Hoa", "head", "National Assembly of Vietnam", "appointed")}
    assert event.place is None


def test_praise_for_an_appointed_colleague_is_no_appointment() -> None:
    reading = read("Polish President Anna Novak praised the work of the newly-appointed ambassador.")
    assert reading.events == []


@pytest.mark.parametrize(
    "aside", ["a former director of the Foreign Ministry's Eastern Bureau", "the head of the Western department"]
)
def test_the_post_stands_after_what_the_appointee_was(aside: str) -> None:
    reading = read(f"The Slovenian government appointed Ana Novak, {aside}, as ambassador to Peru.")
    assert told(reading) == [("appointment", "occurred")]
    given = [held for held in reading.held if held.office.status == "appointed"]
    assert [(held.person.name, held.person.country, held.office.seat) for held in given] == [
        ("Ana Novak", "SVN", "PER")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tuesday the Japanese Prime Minister sacked Justice Minister Taro Inoue.",
        "Justice Minister Taro Inoue of Japan handed in his resignation on Tuesday.",
        "Justice Minister Taro Inoue resigned on Tuesday over a gift.",
    ],
)
def test_who_is_sacked_or_resigns_loses_the_post_that_stands_before_the_name(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("appointment", "occurred")]
    assert {held.office.status for held in reading.held if held.person.name == "Taro Inoue"} == {"relieved"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposition called on Justice Minister Taro Inoue to resign.",
        "Justice Minister Taro Inoue refused to resign on Tuesday.",
        "Justice Minister Taro Inoue retired on Tuesday to consider the verdict.",
    ],
)
def test_who_is_only_asked_to_go_keeps_the_post(sentence: str) -> None:
    assert read(sentence).events == []


def test_who_is_appointed_may_be_named_before_the_post_without_as() -> None:
    reading = read("President Dil Adhikari of Nepal appointed Lok Bhattarai Ambassador to India on Tuesday.")
    assert told(reading) == [("appointment", "occurred")]
    assert [held.office.seat for held in reading.held if held.office.status == "appointed"] == ["IND"]


@pytest.mark.parametrize("title", ["His Majesty's Ambassador to Peru", "HM Consul General in Lima"])
def test_the_kings_envoy_is_british(title: str) -> None:
    reading = read(f"Mr Colin Featherstone OBE has been appointed {title}.")
    assert [(person.name, person.country) for person in reading.people] == [("Colin Featherstone", "GBR")]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        (
            "Ms. Vo Ngoc Lan Chi, who is Deputy Secretary of the Hue City Party Committee, has been transferred to "
            "Can Tho, where she will be Secretary of the Can Tho City Party Committee.",
            ("Vo Ngoc Lan Chi", "secretary", "Can Tho City Party Committee", "appointed"),
        ),
        (
            "Zhang Weimin, former governor of Hunan Province, has been moved to Beijing, where he will serve as "
            "Minister of Justice of China.",
            ("Zhang Weimin", "minister", "Ministry of Justice of China", "appointed"),
        ),
        (
            "On May 14 President Dinh Trong Luat presented to Mr. Tran Van Loc the decision to appoint him as "
            "Ambassador of Vietnam to Japan.",
            ("Tran Van Loc", "ambassador", "Embassy of Vietnam", "appointed"),
        ),
        (
            "Mr. Bounmy Sayasone on Monday received the decision of the President to appoint him as Minister of "
            "Health of Laos.",
            ("Bounmy Sayasone", "minister", "Ministry of Health of Laos", "appointed"),
        ),
        (
            "Mr. Tran Van Loc is assigned to join the Standing Board, and to hold the position of Secretary of the "
            "Hue City Party Committee.",
            ("Tran Van Loc", "secretary", "Hue City Party Committee", "appointed"),
        ),
        (
            "On May 14 Mr. Tran Van Loc stopped holding the post of Secretary of the Hue City Party Committee.",
            ("Tran Van Loc", "secretary", "Hue City Party Committee", "relieved"),
        ),
    ],
)
def test_posts_that_someone_is_moved_to_or_handed_the_decision_on(
    sentence: str, office: tuple[str, str, str, str]
) -> None:
    reading = read(sentence)
    assert told(reading) == [("appointment", "occurred")]
    assert office in offices(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanoi midfielder Tran Van Loc has been transferred to Osaka, where he will be a captain.",
        "Ambassador Kenji Mori told Minister Tran Van Loc of the decision of his Government to appoint more teachers.",
    ],
)
def test_no_post_no_appointment(sentence: str) -> None:
    assert told(read(sentence)) == []
