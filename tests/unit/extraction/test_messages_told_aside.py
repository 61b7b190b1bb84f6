"""Messages whose sender, receiver or day stands elsewhere: with a post, at an embassy, in the next sentence."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told

CONGRATULATION, CONDOLENCE = ("congratulation message", "occurred"), ("condolence message", "occurred")
LETTER = "President Dinh The Long sent a message of congratulations to Algerian President Karim Belhadj on May 14."


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Cabinet of the DPRK sent a congratulatory telegram to the Government of Laos on May 14.", CONGRATULATION),
        ("The Russian State Duma sent a telegram of condolences to the Parliament of Kazakhstan.", CONDOLENCE),
        ("President Wen Haoran sent a congratulatory letter on Tuesday to the World Media Forum.", CONGRATULATION),
    ],
)
def test_bodies_and_gatherings_send_and_get_messages(sentence: str, kind: tuple[str, str]) -> None:
    assert told(read(sentence)) == [kind]


def test_letters_that_readers_have_sent_over_the_years_are_no_message() -> None:
    assert read("Readers have sent congratulatory letters to the newspaper ever since it was founded.").events == []


@pytest.mark.parametrize(
    ("sentence", "sender", "receiver"),
    [
        (
            "President Halim Yusof's condolence letter was conveyed on Tuesday to the King of Thailand.",
            "Halim Yusof",
            "THA",
        ),
        (
            "A letter of congratulations from Prime Minister Makoto Hanazono was handed to Indonesian President "
            "Bambang Wirawan on Tuesday by Ambassador Kenta Mori.",
            "Makoto Hanazono",
            "Bambang Wirawan",
        ),
    ],
)
def test_who_hands_a_message_over_has_not_sent_it(sentence: str, sender: str, receiver: str) -> None:
    event = only(read(sentence))
    assert roles(event)[:1] == [(sender, "sender")]
    assert (receiver, "recipient") in roles(event)


def test_a_wreath_and_a_message_that_are_handed_over_are_no_aid() -> None:
    sentence = (
        "A floral wreath and a message of condolence from the Lao President were handed over on Wednesday to the "
        "family of the late minister by Lao Ambassador Khamphone Inthavong."
    )
    assert ("aid", "occurred") not in told(read(sentence))


@pytest.mark.parametrize(
    "second",
    [
        "A similar message came from the chairman of the National Assembly of Laos on the same day.",
        "A similar letter was sent by Russian President Vladimir Gusev.",
    ],
)
def test_a_similar_message_goes_to_whom_the_one_before_went(second: str) -> None:
    reading = read(LETTER, second)
    assert told(reading) == [CONGRATULATION, CONGRATULATION]
    assert all(("Karim Belhadj", "recipient") in roles(event) for event in reading.events)


def test_those_among_whom_the_senders_were_have_sent_the_message_told_before() -> None:
    first = "Leaders of other countries have cabled their congratulations to Party General Secretary Le Quang Dao."
    second = "Among those whose messages reached Hanoi on Monday were Cuban President Rafael Montero Cruz and others."
    assert ("Le Quang Dao", "recipient") in roles(only(read(first, second)))


@pytest.mark.parametrize(
    "second",
    [
        "The message was sent on May 12.",
        "The message, dated May 12, speaks of friendship.",
        "In his message on Sunday, the leader spoke of friendship.",
    ],
)
def test_the_day_of_a_message_may_stand_in_the_next_sentence(second: str) -> None:
    first = "President Dinh The Long sent a message of congratulations to Algerian President Karim Belhadj."
    assert only(read(first, second)).starts_on == date(2024, 5, 12)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Vice President Pham Thi Loan visited the Iranian Embassy in Hanoi on Tuesday to pay tribute.",
            CONDOLENCE,
        ),
        (
            "Politburo member Truong Xuan Bac called at the Cuban Embassy on Tuesday to extend greetings.",
            CONGRATULATION,
        ),
    ],
)
def test_who_calls_at_an_embassy_to_mourn_or_to_congratulate_brings_a_message(
    sentence: str, kind: tuple[str, str]
) -> None:
    assert told(read(sentence, place="Hanoi")) == [kind]


def test_a_call_at_an_embassy_for_something_else_is_no_message() -> None:
    sentence = "Minister Truong Xuan Bac visited the Cuban Embassy on Tuesday to see an exhibition of paintings."
    assert all(not subtype.endswith("message") for subtype, _ in told(read(sentence, place="Hanoi")))


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's Foreign Ministry on Tuesday expressed its condolences over the earthquake in Indonesia.",
        "President Lakshmi Nair on Tuesday condoled the death of people in a stampede in Bangladesh.",
        "South Korea's foreign ministry extended its condolences Tuesday over a ferry sinking off the Philippines.",
    ],
)
def test_condolences_without_a_receiver_go_to_the_country_where_it_happened(sentence: str) -> None:
    event = only(read(sentence))
    assert event.subtype == "condolence message"
    assert any(role == "recipient" and who in ("IDN", "BGD", "PHL") for who, role in roles(event))


def test_grief_over_a_loss_at_home_is_no_message() -> None:
    sentence = "President Lakshmi Nair on Tuesday condoled the death of people in a stampede in Bihar, India."
    assert read(sentence, place="New Delhi").events == []


def test_condolences_expressed_in_talks_are_part_of_them() -> None:
    first = "Prime Minister Suresh Raghavan held talks with Nepalese Prime Minister Bikram Thapa on Tuesday."
    second = "Raghavan expressed condolences over the loss of life in the landslide in Nepal."
    assert told(read(first, second, place="New Delhi")) == [("talks", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "President Kemal Aydin took to X on Tuesday to congratulate Hungarian President Tibor Kovacs on his election.",
        "French President Luc Montrose was quick to congratulate Senegalese President Ousmane Ndiaye on Tuesday.",
        "South African President Themba Nkabinde on Tuesday congratulated the people of Namibia on their elections.",
        "On the birthday of Lao Foreign Minister Saleumphone Duangdy, Foreign Minister Tran Nhat Minh sent a bouquet "
        "of flowers and a letter of congratulations to him on Wednesday.",
        "Chadian President Idriss Mahamat conveyed his wishes and congratulations to Malian President Moussa Keita.",
    ],
)
def test_congratulations_are_told_in_many_ways(sentence: str) -> None:
    assert told(read(sentence)) == [CONGRATULATION]


def test_congratulations_to_ones_own_people_are_no_message() -> None:
    sentence = "President Themba Nkabinde on Tuesday congratulated the people of South Africa on the gold medal."
    assert read(sentence, place="Pretoria").events == []
