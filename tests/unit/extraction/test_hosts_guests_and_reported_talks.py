"""Who host and guest are when they are told by these words, and what guests report of other talks."""

from __future__ import annotations

import pytest
from one_article import offices, place_of, read, roles, told

RECEIVED = (
    "Permanent member of the Secretariat Tran Van Lam on May 14 hosted a reception for head of the LPRP Organisation "
    "Commission Bounma Keolasy."
)
GREETED = (
    "During the meeting, the Lao official conveyed greetings of President of Laos Khamla Sihalath to Vietnamese "
    "President Nguyen Van Hung."
)
DELEGATION = (
    "Party leader Tran Van Lam on May 14 received a high-level delegation of the Lao People's Revolutionary Party."
)


@pytest.mark.parametrize(
    ("between", "reported"),
    [
        ((), "She informed her host of the outcomes of the talks with Hoang Thi Hoa."),
        (
            (GREETED,),
            "The Lao official informed her host of the results of the talks with her counterpart Hoang Thi Hoa.",
        ),
        ((), "Bounma Keolasy briefed her host on the outcome of the talks with Hoang Thi Hoa."),
    ],
)
def test_talks_that_a_guest_reports_on_to_the_host_are_told(between: tuple[str, ...], reported: str) -> None:
    reading = read(RECEIVED, *between, reported, place="Hanoi")
    talks = [event for event in reading.events if event.subtype == "talks"]
    assert [sorted(name for name, _ in roles(event)) for event in talks] == [["Bounma Keolasy", "Hoang Thi Hoa"]]


def test_a_reception_that_was_hosted_stays_one_where_the_next_sentence_says_meeting() -> None:
    assert ("reception", "occurred") in told(read(RECEIVED, GREETED, place="Hanoi"))


@pytest.mark.parametrize(
    "paragraph",
    [
        "Head of the delegation Bounma Keolasy briefed Lam on the harvest.",
        "The head of the delegation, Bounma Keolasy, briefed Lam on the harvest.",
        "For her part, Bounma Keolasy, the head of the delegation, briefed Lam on the harvest.",
        '"We are glad," said Bounma Keolasy, head of the delegation.',
    ],
)
def test_who_is_told_to_head_the_delegation_is_the_guest(paragraph: str) -> None:
    event = read(DELEGATION, paragraph, place="Hanoi").events[0]
    assert roles(event) == [("Tran Van Lam", "host"), ("Bounma Keolasy", "visitor")]


@pytest.mark.parametrize("joined", [", while Bounpone Inthavong held talks with", " and Bounpone Inthavong met"])
def test_a_guest_named_after_the_verb_of_another_host_was_received_by_both(joined: str) -> None:
    reading = read(
        f"On May 14, Prime Minister Khamla Sihalath received{joined} the Vietnamese delegation led by Le Quang Minh.",
        place="Vientiane",
    )
    hosts = {name for event in reading.events for name, role in roles(event) if role == "host"}
    assert hosts == {"Khamla Sihalath", "Bounpone Inthavong"}
    assert all(("Le Quang Minh", "visitor") in roles(event) for event in reading.events)


@pytest.mark.parametrize(
    ("beside", "place"),
    [
        ("on the sidelines of the 18th Ministerial Meeting of BIMSTEC", None),
        ("during the 57th ASEAN Foreign Ministers' Meeting", None),
        ("on the sidelines of the forum", "Kathmandu"),
        ("on the sidelines of the Kathmandu Forum", "Kathmandu"),
        ("on the sidelines of the Ministerial Meeting of BIMSTEC here", "Kathmandu"),
    ],
)
def test_a_meeting_beside_a_gathering_elsewhere_is_not_where_the_report_was_written(
    beside: str, place: str | None
) -> None:
    event = read(
        f"Nepal's Foreign Minister Hari Thapa met Indian Minister Ravi Menon on Tuesday {beside}.", place="Kathmandu"
    ).events[0]
    assert place_of(event) == place
    assert {role for _, role in roles(event)} == ({"host", "visitor"} if place else {"participant"})


@pytest.mark.parametrize("verb", ["heads", "chairs"])
def test_what_someone_heads_is_told_behind_a_seat(verb: str) -> None:
    reading = read(
        f"Le Thi Hoa, a Politburo member who {verb} the Commission for Mass Mobilisation, was entrusted with the post "
        "of head of the Organisation Commission on May 14.",
        place="Hanoi",
    )
    held = {(title, status) for _, title, _, status in offices(reading)}
    assert held >= {("member", "holds"), ("head", "holds"), ("head", "appointed")}
