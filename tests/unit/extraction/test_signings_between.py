"""Signings whose sides the verb names: `was signed between A and B`."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles, told

BODIES = "the Ho Chi Minh National Academy of Politics and the National University of Laos"


@pytest.mark.parametrize(
    "sentence",
    [
        f"A memorandum of understanding on training was signed in Hanoi on May 14 between {BODIES}.",
        f"A memorandum of understanding on training was signed between {BODIES} in Hanoi on May 14.",
    ],
)
def test_a_document_signed_between_two_bodies_was_signed_by_them(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("signing", "occurred")]
    assert {role for _, role in roles(reading.events[0])} == {"signatory"}
    assert len(roles(reading.events[0])) == 2


def test_an_agreement_between_two_bodies_that_is_only_mentioned_is_no_signing() -> None:
    assert read(f"The agreement between {BODIES} has been useful, the rector said.").events == []


SEMINAR = (
    "The 12th theory seminar between the Communist Party of Vietnam and the Communist Party of China closed in Hanoi "
    "on May 15 after two days of discussion."
)


def test_bodies_that_sign_beside_a_seminar_do_so_on_its_last_day() -> None:
    signed = "On this occasion, the University of Hue and the University of Wuhan signed a memorandum of understanding."
    reading = read(SEMINAR, signed)
    [signing] = [event for event in reading.events if event.subtype == "signing"]
    assert len(signing.sides) == 2
    [(agreement, _)] = reading.agreements
    assert agreement.signed_on == date(2024, 5, 15)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("A handover certificate was signed by Ambassador Le Hai of Vietnam and Lao Minister Kham Vong on May 14.", 1),
        ("Certificates of handover were praised by the two ministers.", 0),
    ],
)
def test_a_certificate_is_a_document_only_where_it_is_signed(words: str, count: int) -> None:
    assert len(read(words).agreements) == count


def test_the_signatories_named_in_the_next_sentence_signed_the_document() -> None:
    reading = read(
        "The labour ministries of Laos and Thailand signed in Bangkok on May 14 a memorandum on workers.",
        "The signatories were Lao Labour Minister Kham Vong and his Thai counterpart, H.E. Piyawat Thong.",
    )
    [signing] = [event for event in reading.events if event.subtype == "signing"]
    assert set(roles(signing)) == {("Kham Vong", "signatory"), ("Piyawat Thong", "signatory")}


def test_the_day_of_the_news_of_a_signing_is_not_that_of_the_signing() -> None:
    reading = read(
        "Laos and Thailand have signed a memorandum of understanding on workers, the ministry said on Wednesday.",
        "The document was signed in Bangkok on Tuesday by Lao Minister Kham Vong and Thai Minister Piyawat Thong.",
    )
    [(agreement, _)] = reading.agreements
    assert agreement.signed_on == date(2024, 5, 14)


def test_the_day_of_a_statement_is_not_that_of_the_signing_it_tells_of() -> None:
    reading = read(
        "Philippine Minister Ramon Cruz held talks with Japanese Minister Kuroda Makoto in Manila on Tuesday.",
        "In a statement on Wednesday, the ministry said the two ministers also signed terms of reference for a group.",
    )
    [(agreement, _)] = reading.agreements
    assert (agreement.kind, agreement.signed_on) == ("terms of reference", None)
