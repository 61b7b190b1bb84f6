"""Documents told by rarer kinds, by fields apart from their number, in capitals, and by clauses that make them."""

from __future__ import annotations

import pytest
from one_article import only, read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


def _told(*sentences: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.title, one.status) for one, _ in read(TALKS, *sentences).agreements]


@pytest.mark.parametrize(
    ("sentence", "kind", "title"),
    [
        ("They signed the Joint Record of the meeting.", "minutes", "Joint Record of the meeting"),
        ("They signed the Agreed Record of the session.", "minutes", "Agreed Record of the session"),
        ("They signed the Record of Proceedings of the session.", "minutes", "Record of Proceedings of the session"),
        (
            "They exchanged letters on the posting of officers.",
            "exchange of letters",
            "letters on the posting of officers",
        ),
        (
            "They exchanged letters extending the nurses scheme until 2028.",
            "exchange of letters",
            "letters extending the nurses scheme",
        ),
        ("Their central banks signed a currency swap deal.", "agreement", "currency swap deal"),
        ("They signed a trade deal.", "agreement", "trade deal"),
        (
            "They signed the Supplementary Adjustment to the Agreement on Tea.",
            "supplementary adjustment",
            "Supplementary Adjustment to the Agreement on Tea",
        ),
        ("They signed an addendum to the tea agreement.", "addendum", "addendum to the tea agreement"),
        (
            "They signed two executive programmes in the fields of tourism and tea for 2025-2027.",
            "programme",
            "executive programmes in the fields of tourism and tea for 2025-2027",
        ),
        (
            "Three agreements were signed: on extradition, on customs and on tea.",
            "agreement",
            "agreements on extradition, on customs and on tea",
        ),
        ("Two protocols were signed - on customs and on tea.", "protocol", "protocols on customs and on tea"),
        (
            "They inked two protocols, one on customs and the other on tea.",
            "protocol",
            "protocols on customs and the other on tea",
        ),
        (
            "They witnessed the exchange of six MoUs, including those on chips, green hydrogen and tea.",
            "memorandum of understanding",
            "MoUs on chips, green hydrogen and tea",
        ),
        (
            "The ministry inked two contracts with the firm Delta Build Inc. for the construction of a port.",
            "contract",
            "contracts with the firm Delta Build Inc. for the construction of a port",
        ),
        (
            "They signed a plan for 2025-2027, which replaces the one in effect since 2019.",
            "plan",
            "plan for 2025-2027",
        ),
        (
            "They renewed, for another ten years, the tea agreement between the two states that had been in force "
            "since 2011.",
            "agreement",
            "tea agreement between the two states",
        ),
    ],
)
def test_these_are_documents_that_were_signed(sentence: str, kind: str, title: str) -> None:
    [(found, name, status)] = _told(sentence)
    assert (found, status) == (kind, "signed")
    assert name.endswith(title)


@pytest.mark.parametrize(
    "sentence",
    [
        "They exchanged letters with their friends.",
        "They exchanged congratulatory letters on the 50th anniversary of ties.",
        "They exchanged letters on the anniversary of ties.",
        "They received letters on the posting of officers.",
        "They signed two agreements on the sidelines of the forum.",
        "They signed two agreements, on Tuesday.",
        "They exchanged documents with their hosts at the palace on Tuesday.",
        "They pushed for a trade deal.",
        "The acts of violence were condemned.",
    ],
)
def test_these_words_tell_of_no_document(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ties follow the Plan of Action for 2025-2029, which the ministers approved today.", "agreed"),
        ("They welcomed the Roadmap on Green Energy, which the ministers adopted on Monday.", "agreed"),
        ("They directed ministers to conclude the outstanding Extradition Treaty by June.", "proposed"),
        ("The tea works were financed under a loan agreement signed by Poland and Kenya in 2016.", "mentioned"),
        ("The text goes back to a letter of intent, which the two countries signed in 2019.", "mentioned"),
        ("The Agreement on Legal Assistance had come into force in December.", "in force"),
    ],
)
def test_a_clause_tells_how_the_document_stands(sentence: str, status: str) -> None:
    assert [found for _, _, found in _told(sentence)] == [status]


def test_items_in_capitals_are_documents_of_the_list() -> None:
    found = _told(
        "The following acts were signed:",
        "MEMORANDUM OF UNDERSTANDING BETWEEN THE GOVERNMENT OF POLAND AND THE GOVERNMENT OF KENYA ON TEA",
        "AGREEMENT ON PORTS",
        "JOINT COMMUNIQUÉ",
    )
    assert [(kind, status) for kind, _, status in found] == [
        ("memorandum of understanding", "signed"),
        ("agreement", "signed"),
        ("joint communiqué", "signed"),
    ]


def test_what_is_presented_before_presidents_was_signed() -> None:
    found = _told(
        "They witnessed the presentation of the following:", "Joint Communiqué on Labour;", "Protocol on Tea."
    )
    assert [status for _, _, status in found] == ["signed", "signed"]


def test_the_agreement_alone_signed_by_two_is_one() -> None:
    reading = read("The agreement, signed by Polish Minister Jan Lis and Kenyan Minister Joy Wanjiru, covers tea.")
    assert [one.status for one, _ in reading.agreements] == ["signed"]


def test_the_day_until_which_it_runs_is_not_the_day_of_signing() -> None:
    reading = read(
        "Polish Minister Jan Lis and Kenyan Minister Joy Wanjiru exchanged letters extending the tea scheme until June "
        "2028."
    )
    assert only(reading).day is None
    assert all(one.signed_on is None or one.signed_on.year < 2028 for one, _ in reading.agreements)


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "The Lao Skills Institute and Eastern Seaboard Industries Co., Ltd. signed a contract on training.",
            ["Lao Skills Institute", "Eastern Seaboard Industries Co., Ltd"],
        ),
        (
            "The Ministry of Health of Guyana inked two contracts with Canadian firm Northfield Build Inc. for a port.",
            ["Ministry of Health of Guyana", "Northfield Build Inc"],
        ),
        (
            "A memorandum of understanding between the Baku Trade Port and the Riga Free Port was signed on Tuesday.",
            ["Baku Trade Port", "Riga Free Port"],
        ),
    ],
)
def test_firms_and_ports_sign_for_themselves(sentence: str, bodies: list[str]) -> None:
    [(agreement, _)] = read(sentence).agreements
    assert [body.name().rstrip(".") for body in agreement.organizations] == bodies


def test_a_paper_of_an_earlier_year_is_not_the_one_signed_now() -> None:
    found = _told(
        "Poland and Kenya signed a loan agreement on water.",
        "The first phase was financed under a loan agreement signed by Poland and Kenya in 2016.",
    )
    assert [status for _, _, status in found] == ["signed", "mentioned"]
