from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


def test_what_is_signed_after_talks_is_of_those_talks_and_of_both_sides() -> None:
    reading = read(TALKS, "After the talks, the two sides signed a memorandum of understanding on tourism.")
    [(agreement, event)] = reading.agreements
    assert (agreement.kind, agreement.status) == ("memorandum of understanding", "signed")
    assert agreement.title == "memorandum of understanding on tourism"
    assert event is not None and event.subtype == "talks"
    assert sorted(agreement.countries) == ["KEN", "POL"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a memorandum of understanding on tourism", "memorandum of understanding"),
        ("an agreement on tourism", "agreement"),
        ("a cooperation plan for 2024-2026", "plan"),
        ("a joint statement on tourism", "joint statement"),
        ("a treaty on tourism", "treaty"),
    ],
)
def test_the_kind_of_a_document_is_read_off_its_name(words: str, kind: str) -> None:
    [(agreement, _)] = read(TALKS, f"The two sides signed {words}.").agreements
    assert (agreement.kind, agreement.status) == (kind, "signed")


def test_the_organisations_between_which_it_stands_are_its_parties() -> None:
    reading = read(
        TALKS,
        "The two sides signed a memorandum of understanding between the Ministry of Tourism of Kenya "
        "and the Ministry of "
        "Tourism of Poland.",
    )
    [(agreement, _)] = reading.agreements
    assert [o.name() for o in agreement.organizations] == [
        "Ministry of Tourism of Kenya",
        "Ministry of Tourism of Poland",
    ]


def test_that_of_stands_for_the_organ_named_before_by_the_name_that_its_party_gives_it() -> None:
    reading = read(
        TALKS,
        "The two sides signed a memorandum of understanding on cooperation between the Organization "
        "Department of the CPC "
        "Central Committee and that of the CPV Central Committee.",
    )
    [(agreement, _)] = reading.agreements
    assert [o.name() for o in agreement.organizations] == [
        "Organization Department of the CPC Central Committee",
        "Organization Commission of the CPV Central Committee",
    ]


def test_what_is_still_to_be_signed_is_not_signed() -> None:
    reading = read(TALKS, "The two sides will sign an agreement on tourism next year.")
    assert all(agreement.status != "signed" for agreement, _ in reading.agreements)


def test_an_agreement_lies_where_its_span_says() -> None:
    text = "The two sides signed a memorandum of understanding on tourism."
    [(agreement, _)] = read(text).agreements
    assert text[agreement.start : agreement.end] == "memorandum of understanding on tourism"


def test_talks_without_a_document_have_no_agreement() -> None:
    assert read(TALKS, "The two leaders discussed trade.").agreements == []
