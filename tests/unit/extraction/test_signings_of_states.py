"""Signings by two states, or by people whose titles no table has in full."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles, told


@pytest.mark.parametrize(
    "sentence",
    [
        "A protocol on customs data was signed on Tuesday between Belarus and Vietnam in Minsk.",
        "Three contracts on cotton were inked between Uzbekistan and Turkey on 13 May.",
        "Two agreements on education were signed between Belarus and Laos in Minsk on Tuesday.",
    ],
)
def test_a_document_signed_between_two_states_on_a_named_day_was_signed_by_them(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("signing", "occurred")]
    assert [role for _, role in roles(reading.events[0])] == ["signatory", "signatory"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A protocol on customs data signed between Belarus and Vietnam in 2011 still serves as a basis.",
        "An agreement on customs data between Belarus and Vietnam has not been signed yet, officials said on Tuesday.",
    ],
)
def test_a_document_of_old_or_not_yet_signed_is_no_signing(sentence: str) -> None:
    assert read(sentence).events == []


def test_a_title_that_begins_before_the_table_knows_it_keeps_both_signers() -> None:
    sentence = (
        "Egypt's Supply Minister Samir Wahdan and Russian Grain Union Chairman Igor Belov signed an agreement on wheat "
        "on Tuesday."
    )
    assert len(roles(read(sentence).events[0])) == 2


@pytest.mark.parametrize("ending", ["on behalf of the two countries", "for their respective governments"])
def test_two_who_signed_for_both_states_are_those_who_signed_what_was_told_before(ending: str) -> None:
    reading = read(
        "Namibia and Botswana on Wednesday signed an agreement on identity cards in Windhoek.",
        f"Namibian Deputy Prime Minister Martha Hausiku and Botswana's Minister Kgosi Modiri signed {ending}.",
    )
    assert roles(only(reading)) == [("Martha Hausiku", "signatory"), ("Kgosi Modiri", "signatory")]


def test_heads_with_whom_looking_on_states_signed_are_witnesses_one_of_each() -> None:
    reading = read(
        "Zimbabwe and Belarus on Wednesday signed an agreement on mining, with Presidents Tafara Moyana and Viktor "
        "Sidarenka witnessing the ceremony.",
        place="Harare",
    )
    assert {("Tafara Moyana", "witness"), ("Viktor Sidarenka", "witness")} <= set(roles(only(reading)))
    assert {person.name: person.country for person in reading.people} == {
        "Tafara Moyana": "ZWE",
        "Viktor Sidarenka": "BLR",
    }


def test_of_two_ministers_who_sign_a_paper_of_two_states_the_second_is_the_other_s() -> None:
    reading = read(
        "Minister Lim Boon Kiat and Minister Ana Reyes signed the Singapore-Chile Memorandum of Understanding on Green "
        "Shipping today.",
        place="Singapore",
    )
    assert [person.country for person in reading.people] == ["SGP", "CHL"]


def test_a_paper_is_not_signed_where_the_works_are_that_its_title_names() -> None:
    reading = read(
        "Ambassador Kenji Moriya and Deputy Minister Khamla Keola signed an exchange of notes on the Project for "
        "Improvement of Water Supply in Thakhek on Monday.",
        place="Vientiane",
    )
    [(agreement, _)] = reading.agreements
    assert agreement.title.endswith("Water Supply in Thakhek")
    assert place_of(only(reading)) == "Vientiane"


def test_what_two_signed_earlier_and_is_in_force_now_is_in_force() -> None:
    reading = read(
        "The declaration of intent on skilled labour, which Minister Karla Vogt and Kenyan Minister Peter Otieno "
        "signed in Nairobi last year, entered into force on Monday."
    )
    [(agreement, _)] = reading.agreements
    assert agreement.status == "in force"


def test_the_parties_to_a_quoted_title_stand_behind_the_marks() -> None:
    reading = read(
        'The two signed a "Cooperation Plan for 2024-2026" between the Mongolian People\'s Party and the Communist '
        "Party of China."
    )
    [(agreement, _)] = reading.agreements
    assert [body.country for body in agreement.organizations] == ["MNG", "CHN"]
