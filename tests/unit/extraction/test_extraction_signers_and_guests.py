"""Who signs beside those who talk, who accepts an invitation, whom a spokesman means by `he`, how long a course is."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles, told

TALKS = "President Joseph Mwangi of Kenya held talks with Tanzanian President Asha Salim in Nairobi on Tuesday."
SIGNERS = "Kenyan Trade Minister Peter Otieno and Tanzanian Trade Minister Juma Hassan"
NAMES = [("Peter Otieno", "signatory"), ("Juma Hassan", "signatory")]
SEEN = [("Joseph Mwangi", "witness"), ("Asha Salim", "witness")]


@pytest.mark.parametrize(
    ("rest", "sides"),
    [
        ([f"After the talks, {SIGNERS} signed an agreement on customs."], NAMES),
        ([f"In the presence of the two Presidents, {SIGNERS} signed an agreement on customs."], NAMES + SEEN),
        ([f"{SIGNERS} signed a protocol on fisheries.", "Mr. Mwangi and Ms. Salim looked on."], NAMES + SEEN),
        (
            [
                "The two presidents witnessed the signing of three documents.",
                "Trade Minister Peter Otieno signed for Kenya and Trade Minister Juma Hassan for Tanzania.",
            ],
            NAMES + SEEN,
        ),
    ],
)
def test_those_who_sign_beside_the_talks_of_others_have_an_event_of_their_own(
    rest: list[str], sides: list[tuple[str, str]]
) -> None:
    signings = [e for e in read(TALKS, *rest).events if e.subtype == "signing"]
    assert [set(roles(event)) for event in signings] == [set(sides)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two presidents signed an agreement on customs.",
        "The two presidents witnessed the signing of three documents.",
        "Kenyan defender Peter Otieno has signed for Yanga of Tanzania.",
    ],
)
def test_what_those_who_talked_sign_or_watch_is_part_of_their_talks(sentence: str) -> None:
    assert told(read(TALKS, sentence)) == [("talks", "occurred")]


MET = "Foreign Minister Tran Duc Loi met Cambodian Foreign Minister Sok Vannarith in Hanoi on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "guest"),
    [
        (
            "Loi conveyed an invitation to Vannarith to visit Hue in October. The Cambodian guest accepted with joy.",
            "Sok Vannarith",
        ),
        ("Loi invited Vannarith to visit Hue in October. He gladly accepted.", "Sok Vannarith"),
        (
            "Vannarith extended an invitation to his host to visit Siem Reap next year, and Loi accepted with thanks.",
            "Tran Duc Loi",
        ),
        (
            "Vannarith handed him an invitation to pay a visit to Siem Reap in October, which Loi accepted with joy.",
            "Tran Duc Loi",
        ),
    ],
)
def test_an_invitation_that_is_gladly_accepted_announces_a_visit(sentence: str, guest: str) -> None:
    visits = [e for e in read(MET, *sentence.split(". ")).events if e.subtype == "visit"]
    assert [event.status for event in visits] == ["announced"]
    assert (guest, "visitor") in roles(visits[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "Loi invited Vannarith to visit Hue in October. The guest said he would consider it.",
        "Loi invited Vannarith to visit Hue in October. Vannarith accepted the proposal on border posts.",
    ],
)
def test_an_invitation_announces_one_visit_whether_it_is_accepted_or_not(sentence: str) -> None:
    assert told(read(MET, *sentence.split(". "))) == [("meeting", "occurred"), ("visit", "announced")]


@pytest.mark.parametrize(
    ("pronoun", "name", "added"),
    [
        ("She", "Louise Martin", "Dubois added"),
        ("She", "Louise Martin", "the spokeswoman said"),
        ("He", "Pierre Martin", "Dubois said on Thursday"),
    ],
)
def test_he_of_whom_a_spokesman_goes_on_to_speak_is_whom_he_spoke_of(pronoun: str, name: str, added: str) -> None:
    reading = read(
        f"Foreign Minister {name} will visit Japan from June 17 to 20, ministry spokeswoman Claire Dubois said.",
        f"{pronoun} will attend a conference on trade in Osaka on June 18, {added}.",
    )
    assert [roles(e) for e in reading.events if e.subtype == "conference"] == [[(name, "participant")]]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The workshop of the two Parties concluded in Guilin on May 15 after two working days.", 14, 15),
        ("The three-day conference on water closed in Nairobi on Wednesday.", 13, 15),
        ("A four-day training course for officials of the Ministry of Finance opened in Nairobi on May 13.", 13, 16),
    ],
)
def test_a_gathering_told_with_its_length_has_both_ends(sentence: str, first: int, last: int) -> None:
    event = read(sentence).events[0]
    assert (event.starts_on, event.ends_on) == (date(2024, 5, first), date(2024, 5, last))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "Foreign Minister Rui Tavares took part in the opening of a forum on water in Vigo on May 14.",
            "occurred",
        ),
        ("Foreign Minister Rui Tavares was present on May 14 at the opening of the Water Forum in Vigo.", "occurred"),
        ("Foreign Minister Rui Tavares is scheduled to attend the Ocean Conference in Nice on June 9.", "announced"),
    ],
)
def test_who_is_at_an_opening_takes_part_in_what_opens(sentence: str, status: str) -> None:
    assert told(read(sentence)) == [("conference", status)]


def test_what_someone_was_expected_to_attend_is_no_event() -> None:
    assert told(read("Rui Tavares was expected to attend the Ocean Conference in Nice but stayed at home.")) == []
