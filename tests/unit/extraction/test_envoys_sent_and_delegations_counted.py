"""Envoys whom their own head of state sends, delegations whose members stand with their posts in brackets, and who is
told by a state's top diplomat."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told


def countries(*body: str, **facts: str) -> dict[str, str | None]:
    """The country of each person who holds a post."""
    return {held.person.name: held.person.country for held in read(*body, **facts).held}  # type: ignore[arg-type]


def test_a_delegation_of_25_members_is_nobody() -> None:
    event = only(read("A 25-member Zanu-PF delegation left for China on Monday.", place="Harare"))
    assert roles(event) == [("ZANU-PF", "visitor"), ("CHN", "host")]


@pytest.mark.parametrize(
    "words",
    [
        "Andrew Tanner, newly-appointed resident Ambassador of Canada to Armenia",
        "Canada's first Resident Ambassador to Armenia, Andrew Tanner",
        "Canada's non-resident Ambassador Andrew Tanner",
    ],
)
def test_a_resident_ambassador_is_of_the_embassy(words: str) -> None:
    reading = read(f"Foreign Minister Arman Mirzoev received {words}.", place="Yerevan")
    assert ("Andrew Tanner", "ambassador", "Embassy of Canada", "holds") in offices(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation also comprises Cdes Engel Ruge (National Commissar), Simba Munde (Secretary for External "
        "Affairs) and Mabel Chino (Deputy Secretary for Security).",
        "Cde Muchena is accompanied by politburo members Cdes Simba Munde (Secretary for External Affairs), Mabel "
        "Chino (Deputy Secretary for Security), and Engel Ruge (National Commissar).",
    ],
)
def test_posts_in_brackets_are_of_the_party_that_sent_them(sentence: str) -> None:
    reading = read(
        "A Zanu-PF delegation led by national party chairperson Cde Oppah Muchena left for China on Monday.",
        sentence,
        place="Harare",
    )
    found = {(person, title, body) for person, title, body, _ in offices(reading)}
    assert ("Simba Munde", "secretary", "ZANU-PF") in found
    assert ("Mabel Chino", "deputy secretary", "ZANU-PF") in found
    assert ("Oppah Muchena", "head", "ZANU-PF") in found
    assert {held.person.country for held in reading.held} == {"ZWE"}


def test_a_president_who_gives_letters_of_credence_presents_none() -> None:
    reading = read(
        "President Nana Osei-Mensah has presented letters of credence to 21 appointed envoys.",
        "They are Papa Owusu, High Commissioner to the United Kingdom and Alima Mahami, Ambassador to Japan.",
        place="Accra",
    )
    assert reading.events == []


@pytest.mark.parametrize("verb", ["appointed two envoys on Tuesday", "has sworn in two new envoys"])
def test_envoys_whom_the_president_appoints_are_his_own(verb: str) -> None:
    body = (
        f"The President of the Republic {verb}.",
        "They are Mr Samuel Kumi, High Commissioner to Australia, and Ms Doris Brese, Ambassador to Niger.",
    )
    assert told(read(*body, place="Accra")) == [("appointment", "occurred")] * 2
    assert countries(*body, place="Accra") == {"Samuel Kumi": "GHA", "Doris Brese": "GHA"}


def test_envoys_accredited_by_their_countries_present_their_letters() -> None:
    reading = read(
        "Six new envoys who have been accredited by their respective countries to serve as Ambassadors and High "
        "Commissioners to Ghana have presented their Letters of Credence to the President at the Jubilee House.",
        "They are the Ambassador of Algeria, Ali Redja, and the Gambian High Commissioner to Ghana, Musa Njai.",
    )
    assert ("Ali Redja", "visitor") in roles(only(reading))


def test_congolese_is_of_the_congo_that_is_named() -> None:
    body = "President Joao Lourdes of Angola met Congolese President Felix Tsheke in Kinshasa"
    assert countries(f"{body}, in the Democratic Republic of the Congo.")["Felix Tsheke"] == "COD"
    assert countries("Angolan President Joao Lourdes met Congolese President Denis Sasso.")["Denis Sasso"] == "COG"


def test_states_joined_by_a_hyphen_tell_whose_the_visitor_is() -> None:
    body = (
        "Foreign Minister Penny Wang will visit Vietnam this week for talks with her Vietnamese counterpart, Bui Sang, "
        "in their fifth annual Australia-Vietnam Foreign Ministers' meeting."
    )
    assert countries(body)["Penny Wang"] == "AUS"


def test_a_states_top_diplomat_is_its_minister() -> None:
    reading = read(
        "Australian Foreign Minister Penny Wang met Chinese Foreign Minister Wang Yun in Sydney on Monday.",
        "China's top diplomat will travel to Fiji on Friday.",
        place="Canberra",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, roles(visit)[0]) == (date(2024, 5, 17), ("Wang Yun", "visitor"))
