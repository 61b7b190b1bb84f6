"""Documents of earlier days: told by their day or year, by who signed them, or as what two sides carry out."""

from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Both sides must honour the ceasefire agreement of 12 August 2008.", "ceasefire agreement of 12 August 2008"),
        ("The seminar was instituted by the Joint Declaration of 2012.", "Joint Declaration of 2012"),
        ("Under the protocol signed by Poland and Kenya in July 2022, orchards may export.", "protocol"),
        ("The two carry out their cooperation agreement for 2020-2024.", "cooperation agreement for 2020-2024"),
        ("Poland and Kenya have kept an Open Skies Agreement since May 3, 2000.", "Open Skies Agreement"),
        ("The harvest treaty which the two countries had concluded bore fruit.", "harvest treaty"),
        ("In 2019, Poland signed an extradition agreement with Kenya.", "extradition agreement"),
        ("Prisoners are sent home in line with the treaty which the two countries signed in 2013.", "treaty"),
        ("They praised the agreement that Poland and Kenya signed in 2013.", "agreement"),
        (
            "He said the cooperation agreement signed by the two countries last October bore fruit.",
            "cooperation agreement",
        ),
        (
            "The first round was held in Nairobi in July 2019, where the two sides signed a fisheries protocol.",
            "fisheries protocol",
        ),
        ("The labour agreement that Warsaw and Nairobi signed in 2018 has lapsed.", "labour agreement"),
    ],
)
def test_a_document_of_earlier_days_is_mentioned_with_its_sides(sentence: str, title: str) -> None:
    [(agreement, event)] = read(TALKS, sentence).agreements
    assert (agreement.title, agreement.status, event) == (title, "mentioned", None)
    assert sorted(agreement.countries) == ["KEN", "POL"]


@pytest.mark.parametrize(
    "sentence",
    ["They recalled the declaration of April.", "Under the protocol signed by both sides, orchards may export."],
)
def test_what_neither_day_nor_year_tells_is_left_open(sentence: str) -> None:
    assert read(TALKS, sentence).agreements == []


def test_guidelines_that_are_signed_are_one_document() -> None:
    [(agreement, _)] = read(TALKS, "The two presidents signed the Bilateral Defense Guidelines.").agreements
    assert (agreement.kind, agreement.status) == ("guidelines", "signed")


def test_commissions_that_carry_out_a_plan_of_earlier_days_are_its_sides() -> None:
    reading = read(
        "Tran Dinh Loc, head of the Organization Commission of the CPV Central Committee, received Sisay Keola, head "
        "of the Organization Commission of the LPRP Central Committee, in Hanoi on Tuesday.",
        "He praised the results of the two commissions in carrying out their cooperation agreement for 2020-2024.",
    )
    [(agreement, _)] = reading.agreements
    assert [body.head for body in agreement.organizations] == ["Organization Commission", "Organization Commission"]
