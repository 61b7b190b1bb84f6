"""Meetings that two sides agreed to have by place and day; who signed for each side that was named before; guests told
by `they`, received by one after another; gatherings that brought two sides together."""

from __future__ import annotations

import pytest
from one_article import read, roles, told

_CALL = "Italian Foreign Minister Anna Rossi spoke by phone with Spanish Foreign Minister Juan Soto on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("They agreed to meet in Lisbon on June 12.", "meeting"),
        ("The two ministers agreed to meet again in Lisbon on 12 June.", "meeting"),
        ("They agreed that they will meet in Lisbon on Friday.", "meeting"),
        ("The two agreed to hold a meeting in Lisbon on June 12 and spoke about trade.", "meeting"),
        ("They agreed that a meeting of defense ministers of Italy and Spain be held in Lisbon on June 12.", "meeting"),
        ("They agreed that a meeting of vice ministers of both sides take place in Lisbon on June 12.", "meeting"),
        ("The ministers agreed to hold the next round of talks in Lisbon on June 12.", "talks"),
        ("The sides agreed to hold consultations in Lisbon on the 12th of June.", "talks"),
    ],
)
def test_a_meeting_agreed_for_a_place_and_day_is_announced(sentence: str, kind: str) -> None:
    assert told(read(f"{_CALL} {sentence}", place="Rome")) == [("phone call", "occurred"), (kind, "announced")]


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to meet soon.",
        "They agreed to meet in Lisbon.",
        "They agreed to hold a meeting in Lisbon if talks go well on June 12.",
        "They agreed that the meeting held in Lisbon on May 12 was useful.",
        "They agreed to meet regularly and praised the fair in Lisbon on May 12.",
        "They agreed that trade with Lisbon should grow by June 12.",
        "They had agreed to meet in Lisbon on June 12.",
    ],
)
def test_what_has_no_day_or_was_held_is_not_agreed_ahead(sentence: str) -> None:
    assert told(read(f"{_CALL} {sentence}", place="Rome")) == [("phone call", "occurred")]


_SIGNED = "The EU and Vanuatu signed an agreement on short stays in Brussels on 19 April."


@pytest.mark.parametrize(
    ("sentence", "signers"),
    [
        ("Peter Groen, Ambassador of Malta, signed it for the EU.", {"Peter Groen"}),
        ("Peter Groen, Ambassador of Malta, signed the agreement on behalf of the EU.", {"Peter Groen"}),
        (
            "Ambassador Peter Groen signed for the EU. Minister Jean Tabi signed for Vanuatu.",
            {"Peter Groen", "Jean Tabi"},
        ),
        ("Ambassadors Peter Groen of Malta and Anna Roy of Poland signed it for the EU.", {"Peter Groen", "Anna Roy"}),
        ("For the EU, it was signed by Ambassador Peter Groen.", {"Peter Groen"}),
        (
            "For the EU it was signed by Envoy Peter Groen, for Vanuatu by Minister Jean Tabi.",
            {"Peter Groen", "Jean Tabi"},
        ),
    ],
)
def test_who_signed_for_a_side_is_a_signatory_of_the_signing_told_before(sentence: str, signers: set[str]) -> None:
    article = read(f"{_SIGNED} {sentence}")
    assert told(article) == [("signing", "occurred")]
    (event,) = article.events
    assert {side.person.name for side in event.sides if side.person is not None} == signers


@pytest.mark.parametrize(
    "sentence",
    [
        "Peter Groen, Ambassador of Malta, will sign it for the EU.",
        "Peter Groen, Ambassador of Malta, had signed for the film industry.",
        "Ambassador Peter Groen signed the guest book for visitors.",
        "Ambassador Peter Groen signed for Brazil.",
    ],
)
def test_who_signs_for_nobody_named_is_no_signatory(sentence: str) -> None:
    events = [e for e in read(f"{_SIGNED} {sentence}").events if e.subtype == "signing"]
    assert all(side.person is None for event in events for side in event.sides)


_VISIT = "A delegation led by Vietnamese Health Minister Tran Ba visited Laos on May 14."


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        ("They were received by Lao President Khamla Sisouk.", ["Khamla Sisouk"]),
        ("On the same day they were also received by Lao President Khamla Sisouk.", ["Khamla Sisouk"]),
        ("Later they were welcomed by Lao President Khamla Sisouk at a dinner.", ["Khamla Sisouk"]),
        (
            "They were received by Lao President Khamla Sisouk, by Justice Minister Somdy Vong and by Finance Minister "
            "Bounthan Say.",
            ["Khamla Sisouk", "Somdy Vong", "Bounthan Say"],
        ),
        (
            "The guests were received by Lao President Khamla Sisouk, by Justice Minister Somdy Vong and by Finance "
            "Minister Bounthan Say.",
            ["Khamla Sisouk", "Somdy Vong", "Bounthan Say"],
        ),
        ("They were received by Lao President Khamla Sisouk and Justice Minister Somdy Vong.", ["Khamla Sisouk"]),
    ],
)
def test_guests_told_by_they_are_received_by_each_of_the_hosts(sentence: str, hosts: list[str]) -> None:
    events = [e for e in read(f"{_VISIT} {sentence}", place="Vientiane").events if e.subtype == "reception"]
    assert [e.sides[0].person.name for e in events if e.sides[0].person is not None] == hosts
    assert all(("Tran Ba", "visitor") in roles(e) for e in events)


@pytest.mark.parametrize(
    "sentence", ["They will be received by elders.", "They have never been received by Lao President Khamla Sisouk."]
)
def test_who_was_not_received_by_anybody_has_no_reception(sentence: str) -> None:
    events = [e for e in read(f"{_VISIT} {sentence}", place="Vientiane").events if e.status == "occurred"]
    assert [e.subtype for e in events] == ["visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A seminar brought the Communist Party of China and the Communist Party of Vietnam together on Thursday.",
        "A seminar brought together the Communist Party of China and the Communist Party of Vietnam on Thursday.",
        "A theory seminar, the 15th of its kind, brought the Communist Party of China (CPC) and the Communist Party of "
        "Vietnam (CPV) together via video link on Thursday.",
    ],
)
def test_a_seminar_that_brought_two_parties_together_is_theirs(sentence: str) -> None:
    (event,) = read(sentence, place="Beijing").events
    assert (event.subtype, len(event.sides)) == ("seminar", 2)


def test_a_seminar_that_brought_joy_is_none_of_theirs() -> None:
    assert told(read("A theory seminar brought joy to China and Vietnam.", place="Beijing")) == []
