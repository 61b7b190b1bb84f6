"""Receptions told by who received, by hosts in the plural and from the guest's side; representations of parties; what
is said behind a welcome."""

from __future__ import annotations

import pytest
from one_article import offices, place_of, read, roles, told

from warehouse.extraction.article import ArticleReading
from warehouse.extraction.event_model import FoundEvent

_VISITED = (
    "A delegation of Oudomxay province of Laos led by Governor Bounmy Sivilay visited Vinh Phuc province on May 14."
)
_PRAISED = "Lao Prime Minister Thongdy Sisouk and Vice President Phankham Vipha praised the ties."
_SON = "Vietnamese Minister of Home Affairs Le Vinh Son"


def _receptions(*body: str, place: str | None = None) -> list[list[tuple[str | None, str]]]:
    reading = read(*body, place=place)
    return [roles(event) for event in reading.events if event.subtype == "reception"]


@pytest.mark.parametrize(
    "received",
    [
        "Receiving the delegation were Le Van Toan, Secretary of the provincial Party Committee, and Bui Huy Khanh, "
        "Vice Chairman of the provincial People's Committee.",
        "Receiving the delegation, there were comrades: Le Van Toan, Secretary of the provincial Party Committee; Bui "
        "Huy "
        "Khanh, Vice Chairman of the provincial People's Committee.",
    ],
)
def test_who_is_told_to_have_received_the_delegation_is_its_host(received: str) -> None:
    (sides,) = _receptions(_VISITED, received)
    assert set(sides) == {("Le Van Toan", "host"), ("Bui Huy Khanh", "host"), ("Bounmy Sivilay", "visitor")}


def test_whoever_waits_at_an_airport_gives_no_reception_of_its_own() -> None:
    arrived = "Lao Justice Minister Bounmy Sivilay arrived in Hanoi on May 14 for a visit to Vietnam."
    welcomed = (
        "Welcoming the guests at the airport were Deputy Minister of Justice Le Van Toan and Ambassador Kham Vong."
    )
    assert told(read(arrived, welcomed)) == [("visit", "occurred")]


def test_who_comes_home_is_no_guest_of_who_waits_at_the_airport() -> None:
    reading = read(
        "Cuban President Marcos Canela arrived in the country after his tour of Vietnam.",
        "At Jose Marti International Airport in Havana, Cuban President Marcos Canela was received by Cuban Vice "
        "President "
        "Salvador Vega on May 14.",
        place="Havana",
    )
    assert "reception" not in [event.subtype for event in reading.events]


@pytest.mark.parametrize(
    "told_again",
    [
        f"They each hosted separate receptions for {_SON} on May 14.",
        f"The two leaders separately received {_SON} on May 14.",
    ],
)
def test_hosts_in_the_plural_are_those_of_the_sentence_before(told_again: str) -> None:
    hosts = [sides[0] for sides in _receptions(_PRAISED, told_again)]
    assert sorted(hosts) == [("Phankham Vipha", "host"), ("Thongdy Sisouk", "host")]


def test_hosts_who_received_together_gave_one_reception() -> None:
    (sides,) = _receptions(_PRAISED, f"They received {_SON} together in Vientiane on May 14.")
    assert [role for _, role in sides] == ["host", "host", "visitor"]


def test_who_spoke_at_separate_receptions_gave_one_each() -> None:
    praised = _PRAISED.replace("praised the ties", f"praised the ties at separate receptions for {_SON} on May 14")
    assert len(_receptions(praised)) == 2


def test_a_guest_from_home_was_hosted_abroad() -> None:
    reading = read(f"Lao Prime Minister Thongdy Sisouk hosted a reception for {_SON} on May 14.", place="Hanoi")
    assert [place_of(event) for event in reading.events] == [None]


@pytest.mark.parametrize(
    "table",
    [
        "That day, Kim Song Ho was invited to a reception hosted by Vilay Boutda.",
        "That evening the delegation attended a banquet given by Vilay Boutda.",
    ],
)
def test_a_table_after_the_talks_is_one_more_event(table: str) -> None:
    met = "A WPK delegation led by Kim Song Ho met Lao Foreign Minister Vilay Boutda in Vientiane on May 14."
    reading = read(met, table, place="Pyongyang", agency="KCNA")
    assert sorted(told(reading)) == [("meeting", "occurred"), ("reception", "occurred")]
    assert {frozenset(roles(e)) for e in reading.events} == {
        frozenset({("Vilay Boutda", "host"), ("Kim Song Ho", "visitor")})
    }


@pytest.mark.parametrize(
    "given",
    [
        "A delegation of the Communist Party of Vietnam led by Le Van Hai was given a reception by Kim Song Ho, "
        "secretary "
        "of the WPK Central Committee, on May 14.",
        "A reception was given for the delegation of the Communist Party of Vietnam led by Le Van Hai on May 14 by Kim "
        "Song Ho, secretary of the WPK Central Committee.",
    ],
)
def test_a_reception_that_was_given_has_its_giver_as_host(given: str) -> None:
    (sides,) = _receptions(given)
    assert sides == [("Kim Song Ho", "host"), ("Le Van Hai", "visitor")]


@pytest.mark.parametrize(
    "met",
    [
        "had a friendly and fruitful meeting with his counterpart, President Yusuf Wibowo of Indonesia,",
        "had a meeting and a luncheon in Jakarta on May 14 with President Yusuf Wibowo of Indonesia",
    ],
)
def test_a_meeting_may_be_told_with_two_adjectives_or_with_a_meal(met: str) -> None:
    assert ("meeting", "occurred") in told(read(f"Philippine President Rodolfo Duran {met} in Jakarta on May 14."))


@pytest.mark.parametrize("sent", ["met on Monday with a Vietnamese representation led by", "met on Monday with"])
def test_a_representation_stands_for_who_leads_it(sent: str) -> None:
    reading = read(f"Rogelio Mora, member of the Political Bureau of the PCC, {sent} Tran Duc Minh.", place="Havana")
    assert [{who for who, _ in roles(event)} for event in reading.events] == [{"Rogelio Mora", "Tran Duc Minh"}]


def test_who_gives_on_behalf_of_a_state_is_of_it() -> None:
    order = "presented the Friendship Order to Vietnamese Minister of Home Affairs Le Vinh Son on May 14."
    reading = read(f"On behalf of the Lao State and Party, Minister Khamman Sonvilay {order}")
    assert {p.name: p.country for p in reading.people}["Khamman Sonvilay"] == "LAO"
    reading = read(f"On behalf of the Lao President, Ambassador Khamman Sonvilay {order}")
    assert ("Khamman Sonvilay", "president", "Laos", "holds") not in offices(reading)


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        (
            "President Tran Van Hoa received Lao President Bounmy Sivilay on May 14 and said that a school was ready.",
            "say",
        ),
        ("President Tran Van Hoa of Vietnam welcomed Sivilay and said that a school was ready.", "say"),
    ],
)
def test_whoever_receives_and_says_speaks(said: str, verb: str) -> None:
    reading = read("Lao President Bounmy Sivilay arrived in Hanoi on May 14.", said, place="Hanoi")
    ((statement, _),) = reading.statements
    assert ([person.name for person in statement.speakers], statement.verb) == (["Tran Van Hoa"], verb)


@pytest.mark.parametrize(
    ("effect", "status"),
    [
        ("calling for the effective implementation of measures", "signed"),
        ("which is effective from June 1", "in force"),
    ],
)
def test_effective_measures_put_no_statement_into_force(effect: str, status: str) -> None:
    reading = read(
        "Philippine President Rodolfo Duran held talks with Indonesian President Yusuf Wibowo in Jakarta on May 14. "
        "The "
        f"two Presidents signed a Joint Statement {effect}."
    )
    assert [document.status for document, _ in reading.agreements] == [status]


def test_a_journey_told_between_subject_and_verb_tells_where_they_met() -> None:
    reading = read(
        "On May 14, Mr. Fumio Kishi, Minister for Foreign Affairs of Japan, during his visit to Laos, had a meeting "
        "with "
        "Mr. Saleum Kommavong, the Minister of Foreign Affairs of Laos.",
        place="Tokyo",
    )
    assert [place_of(event) for event in reading.events if event.subtype == "meeting"] == ["Laos"]


@pytest.mark.parametrize("opening", ["During her meetings with", "At meetings with", "At separate meetings with"])
def test_meetings_that_open_a_sentence_are_one_with_each(opening: str) -> None:
    reading = read(
        f"{opening} Cambodian King Norodom Vathana and Prime Minister Hun Sothy in Phnom Penh on May 14, Vietnamese "
        f"Vice "
        "President Tran Thi Thu praised the ties.",
    )
    assert told(reading) == [("meeting", "occurred")] * 2


def test_meetings_with_nobody_named_are_none() -> None:
    habit = "In his meetings with foreign leaders, President Tran Hoa praised Laos, said Lao Minister Bounmy Sivilay."
    assert read(habit).events == []


def test_the_leader_of_a_house_is_its_president_whatever_the_title() -> None:
    reading = read(
        "Lao National Assembly President Bounmy Sivilay arrived in Hanoi on May 13 for a visit to Vietnam.",
        "The Lao NA leader met with Vietnamese President Tran Hoa on May 14.",
    )
    (meeting,) = [event for event in reading.events if event.subtype == "meeting"]
    assert {who for who, _ in roles(meeting)} == {"Bounmy Sivilay", "Tran Hoa"}


@pytest.mark.parametrize(
    "sender",
    [
        "Authorised by the State President of Vietnam and the Chairperson of the Presidential Office,",
        "On behalf of the State President and Prime Minister of Vietnam,",
        "Assigned by the Prime Minister of Vietnam,",
    ],
)
def test_posts_of_whom_somebody_acts_for_are_not_the_actors(sender: str) -> None:
    reading = read(
        f"{sender} Vietnamese Ambassador Le Minh Khoi presented the Friendship Order to Lao Minister of Justice Kham "
        f"Vong "
        "on May 14.",
    )
    assert {(who, title) for who, title, _, _ in offices(reading)} == {
        ("Le Minh Khoi", "ambassador"),
        ("Kham Vong", "minister"),
    }
    assert roles(only_award(reading)) == [("Le Minh Khoi", "sender"), ("Kham Vong", "recipient")]


def only_award(reading: ArticleReading) -> FoundEvent:
    """The one award of a reading."""
    (award,) = [event for event in reading.events if event.subtype == "award"]
    return award


def test_who_signs_on_behalf_of_a_state_holds_the_post_told() -> None:
    reading = read("The accord was signed on behalf of South Africa by Deputy Minister of Health, Kagiso Pillay.")
    assert ("Kagiso Pillay", "deputy minister", "Ministry of Health of South Africa", "holds") in offices(reading)


@pytest.mark.parametrize(
    "guest",
    [
        "Vietnamese Defence Minister Phan Van Long and a delegation of Vietnam who have been on an official visit to "
        "the "
        "country",
        "Vietnamese Defence Minister Phan Van Long, who is on a visit to the country",
    ],
)
def test_the_country_that_a_guest_visits_is_the_hosts(guest: str) -> None:
    reading = read(f"Mongolian President Ukhnaa Khurel hosted a reception in Ulaanbaatar on May 14 for {guest}.")
    (visit,) = [event for event in reading.events if event.subtype == "visit"]
    assert place_of(visit) == "Mongolia"
    assert roles(visit) == [("Phan Van Long", "visitor"), ("MNG", "host")]


def test_her_visit_is_of_whom_the_clause_is_about() -> None:
    reading = read(
        "Thai Foreign Minister Surapol Tovi had a discussion with Chinese Foreign Minister Wang Ji on May 14.",
        "Minister Surapol informed Minister Wang that Prime Minister Yinglak Shina looks forward to meeting the "
        "Premier during her upcoming visit to China on May 20-22.",
    )
    (visit,) = [event for event in reading.events if event.subtype == "visit"]
    assert roles(visit)[0] == ("Yinglak Shina", "visitor")


def test_a_visit_paid_to_somebody_is_a_call() -> None:
    assert told(read("Lao Prime Minister Kham Vipha paid a visit to Thai King Rama at the palace on May 14.")) == [
        ("reception", "occurred")
    ]


def test_what_was_signed_prior_to_that_day_is_only_mentioned() -> None:
    reading = read(
        "Lao Prime Minister Kham Vipha paid a courtesy visit to Thai King Rama in Bangkok on May 14.",
        "Prior to that day, Laos and Thailand signed a memorandum of understanding on roads.",
    )
    assert [document.status for document, _ in reading.agreements] == ["mentioned"]


def test_two_prime_ministers_who_chaired_a_session_that_morning_are_those_told_before() -> None:
    reading = read(
        "Lao Prime Minister Sonphet Siphan left Hanoi on May 14, concluding his official visit to Vietnam from May "
        "13-14 "
        "at the invitation of Prime Minister Pham Minh Duc.",
        "On May 14 morning, the two PMs co-chaired the 46th session of the Intergovernment Committee.",
        place="Hanoi",
    )
    assert ("talks", "occurred") in told(reading)
