"""Digests with several guests, what was given days before, months that are over, sessions held with whom."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

_HOST = "Prime Minister Vu Dai of Vietnam"


@pytest.mark.parametrize("before", ["outgoing", "departing", "incoming", "new"])
@pytest.mark.parametrize(
    "held", ["hosted separate receptions in Hanoi on Wednesday for", "separately received on Wednesday"]
)
def test_an_adjective_before_the_next_guest_begins_no_clause(before: str, held: str) -> None:
    guests = f"German Economy Minister Lena Roth, {before} Indian Ambassador Arun Das and Lao Minister Kham Sisouk"
    found = [roles(event) for event in read(f"{_HOST} {held} {guests}.").events]
    assert sorted(sides[-1][0] or "" for sides in found) == ["Arun Das", "Kham Sisouk", "Lena Roth"]
    assert all(sides[0] == ("Vu Dai", "host") for sides in found)


@pytest.mark.parametrize("headline", ["PM receives German minister, Indian Ambassador", "PM meets minister, envoy"])
def test_a_headline_of_several_receptions_adds_no_guest_to_one_of_them(headline: str) -> None:
    text = f"{_HOST} hosted separate receptions in Hanoi on Wednesday for German Economy Minister Lena Roth and Indian"
    found = read(f"{text} Ambassador Arun Das.", headline=headline).events
    assert sorted(len(roles(event)) for event in found if event.subtype == "reception") == [2, 2]


@pytest.mark.parametrize(
    "given",
    [
        "Minister Le An had awarded the Friendship Medal to the Algerian diplomat on May 13.",
        "Authorised by the State, Minister Le An had awarded the Friendship Medal to Ambassador Belhadj on May 13.",
        "Minister Le An had presented the Order of Labour to the ambassador on Monday.",
    ],
)
def test_what_had_been_awarded_on_a_day_of_these_is_told(given: str) -> None:
    came = f"{_HOST} hosted a reception in Hanoi on May 14 for Algerian Ambassador Samir Belhadj. "
    minister = "Foreign Minister Le An of Vietnam attended. "
    awards = [event for event in read(came + minister + given).events if event.subtype == "award"]
    assert [(event.status, event.starts_on) for event in awards] == [("occurred", date(2024, 5, 13))]


@pytest.mark.parametrize(
    "given",
    [
        "Minister Le An had awarded the Friendship Medal to the ambassador on May 13, 2019.",
        "Minister Le An had awarded the Friendship Medal to the ambassador when they met on May 13.",
        "Minister Le An had met the ambassador on May 13.",
    ],
)
def test_what_had_been_long_before_is_history(given: str) -> None:
    came = f"{_HOST} hosted a reception in Hanoi on May 14 for Algerian Ambassador Samir Belhadj. "
    assert told(read(came + given)) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "when", ["In April this year", "In April of this year", "In April,", "In March this year", "In February 2024"]
)
def test_a_month_of_this_year_that_is_over_is_no_day_of_what_is_to_come(when: str) -> None:
    plan = (
        "President Sam Dube of South Africa will receive President Dan Rono of Kenya in Pretoria on Thursday, 23 May."
    )
    met = read(plan, f"{when} President Dube and President Rono met on the sidelines of a summit in Accra.").events
    event = next(event for event in met if event.subtype == "reception")
    assert (event.status, event.starts_on) == ("announced", date(2024, 5, 23))


@pytest.mark.parametrize("noun", ["Meeting", "Session", "round"])
@pytest.mark.parametrize(
    "body", ["Joint Commission", "India-South Africa Joint Ministerial Commission", "Intergovernmental Committee"]
)
@pytest.mark.parametrize("where", ["in Pretoria ", ""])
def test_who_held_a_session_of_a_commission_with_somebody_had_talks(noun: str, body: str, where: str) -> None:
    held = f"Indian Foreign Minister Arun Das held the 11th {noun} of the {body} {where}with"
    event = only(read(f"On 14 May, {held} H.E. Ms. Nomsa Dube, South African Minister of Trade."))
    assert (event.subtype, event.starts_on) == ("talks", date(2024, 5, 14))
    assert {who for who, _ in roles(event)} == {"Arun Das", "Nomsa Dube"}
    assert place_of(event) == ("Pretoria" if where else None)


def test_two_who_had_talks_had_talks() -> None:
    text = "On May 14, Indian Foreign Minister Arun Das and South African Foreign Minister Nomsa Dube had talks, during"
    assert told(read(f"{text} which they spoke of trade.")) == [("talks", "occurred")]


@pytest.mark.parametrize(
    "aside", [", which included officials of the Commission, was also", ", which arrived in Hanoi, was", " was also"]
)
def test_the_delegation_of_a_body_is_the_subject_past_a_clause(aside: str) -> None:
    found = read(f"The EU delegation{aside} received by Justice Minister Le An of Vietnam on May 14.")
    receptions = [roles(event) for event in found.events if event.subtype == "reception"]
    assert receptions == [[("Le An", "host"), ("European Union", "visitor")]]


@pytest.mark.parametrize("asked", ["Will", "Has", "Could", "Did"])
def test_a_verb_that_asks_is_no_word_of_a_ministry(asked: str) -> None:
    held = offices(read(f"Reuters: {asked} Foreign Minister Li Wen of China attend the conference in Berlin?"))
    assert ("Li Wen", "minister", "Ministry of Foreign Affairs of China", "holds") in held
    assert not any("of " + asked in (name or "") for _, _, name, _ in held)


@pytest.mark.parametrize("chief", ["Government chief", "Cabinet chief", "head of the Government", "Government leader"])
def test_the_head_of_a_government_is_its_prime_minister(chief: str) -> None:
    reading = read(
        f"{_HOST} received Lao Minister Kham Sisouk in Hanoi on Wednesday.", f"The {chief} urged more trade."
    )
    (last,) = [statement for statement, _ in reading.statements if statement.verb == "urge"]
    assert [person.name for person in last.speakers] == ["Vu Dai"]


def test_those_of_an_appointment_are_named_in_the_next_sentence() -> None:
    told_so = (
        "President Le Hai on May 14 presented decisions on the appointment of three Vietnamese ambassadors in Hanoi."
    )
    named = "They are Ambassador to Japan Doan Yen, Ambassador to Algeria Mac Thao and Ambassador to Chile Nong Dat."
    found = [roles(event) for event in read(told_so, named).events if event.subtype == "appointment"]
    assert found == [[(name, "appointee")] for name in ("Doan Yen", "Mac Thao", "Nong Dat")]


@pytest.mark.parametrize(
    ("giver", "taker"),
    [
        ("The Japanese Embassy", "the Ministry of Education of Laos"),
        ("Ambassador of Japan to Laos Ken Sato", "the Ministry of Education of Laos"),
        ("The Vietnamese Ministry of Justice", "the Lao Ministry of Justice"),
    ],
)
@pytest.mark.parametrize("what", ["30 computers", "30 sets of computers worth 90,000 USD", "two new ambulances"])
def test_who_is_presented_with_things_gets_aid(giver: str, taker: str, what: str) -> None:
    assert told(read(f"{giver} presented {taker} with {what} on May 14.")) == [("aid", "occurred")]


@pytest.mark.parametrize("post", ["deputy spokesman for", "deputy spokeswoman of", "a deputy spokesman for"])
def test_who_speaks_for_a_party_in_the_second_place_has_the_post(post: str) -> None:
    held = offices(read(f"Somchai Wong, {post} Thailand's Pheu Thai Party, said on May 14 that young people agree."))
    assert [(name, title) for name, title, _, _ in held] == [("Somchai Wong", "deputy spokesperson")]


_ROTH = "Foreign Minister Lena Roth of Germany"


@pytest.mark.parametrize(
    "invitation",
    [
        "an invitation from her counterpart Adrian Goh to attend the Straits Dialogue in Singapore next year",
        "the invitation of Prime Minister Goh to address the Parliament in Singapore",
    ],
)
def test_who_accepts_an_invitation_to_what_is_held_abroad_will_come(invitation: str) -> None:
    visit = only(read(f"{_ROTH} accepted {invitation}.", place="Berlin"))
    assert (visit.subtype, visit.status, place_of(visit)) == ("visit", "announced", "Singapore")
    assert ("Lena Roth", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "accepted",
    [
        "accepted an invitation to attend the forum in May",
        "has not accepted an invitation to attend the forum in Singapore",
        "accepted an invitation to join the council in October",
    ],
)
def test_an_invitation_to_no_place_is_no_visit(accepted: str) -> None:
    assert told(read(f"{_ROTH} {accepted}.", place="Berlin")) == []


@pytest.mark.parametrize("stay", ["is in our country from 12 to 17 May", "is in our nation from May 12 to 17"])
def test_a_delegation_that_is_in_our_country_visits_it(stay: str) -> None:
    led = "Pham Duy, Minister of Justice of Vietnam, led the Vietnamese delegation, which"
    visit = only(read(f"{led} {stay}.", place="Pretoria", dateline=date(2024, 5, 15)))
    assert (visit.subtype, visit.status, visit.ends_on) == ("visit", "occurred", date(2024, 5, 17))
