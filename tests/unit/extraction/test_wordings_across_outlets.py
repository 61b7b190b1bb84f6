"""What one outlet writes so that another's report of the same event is found again: states, ranks, titles, places."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told


@pytest.mark.parametrize("kin", ["sisterly", "brotherly", "friendly"])
def test_a_sisterly_republic_is_the_state(kin: str) -> None:
    reading = read(
        f"HE Prime Minister Hamad Al Sulaiti met in Doha on Tuesday with HE the Minister of Interior of the {kin} "
        "Republic of Iraq Salah Obeidi."
    )
    assert ("Salah Obeidi", "minister", "Ministry of Interior of Iraq", "holds") in offices(reading)
    assert ("Salah Obeidi", "visitor") in roles(only(reading))


def test_sisterly_people_are_no_state_that_someone_holds_a_post_in() -> None:
    reading = read("He conveyed his greetings to the sisterly people, the minister of the friendly side said.")
    assert not reading.events
    assert not offices(reading)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("spoke in Baku on Tuesday with his Azerbaijani counterpart Elnur Aliquliyev about energy", ["meeting"]),
        ("talked in Baku with Azerbaijani Foreign Minister Elnur Aliquliyev on Tuesday", ["meeting"]),
        ("spoke in Baku on Tuesday with reporters about Azerbaijani President Elnur Aliquliyev", []),
        ("spoke in Parliament on Tuesday with pride about Azerbaijani President Elnur Aliquliyev", []),
        ("spoke in favour of closer ties with Azerbaijani President Elnur Aliquliyev", []),
        ("spoke in an interview with Politico about Azerbaijani President Elnur Aliquliyev", []),
    ],
)
def test_who_spoke_in_a_city_with_another_met_there(said: str, kind: list[str]) -> None:
    reading = read(f"Serbian Foreign Minister Dragan Vukosav {said}.")
    assert [event.subtype for event in reading.events] == kind
    assert all(place_of(event) == "Baku" for event in reading.events)


def test_talks_with_her_behind_a_welcome_ceremony_are_with_the_guest() -> None:
    reading = read(
        "National Assembly Chairman Luong Dinh Phat hosted a welcome ceremony for New Zealand Speaker Margaret Tipe "
        "in Hanoi on Tuesday, and then held talks with her."
    )
    assert told(reading) == [("talks", "occurred")]
    assert {name for name, _ in roles(only(reading))} == {"Luong Dinh Phat", "Margaret Tipe"}


def test_her_family_at_an_awards_ceremony_holds_no_talks() -> None:
    assert not read("The awards ceremony for the writer Anna Bergsen was held and her family came with her.").events


@pytest.mark.parametrize("party", ["FRELIMO", "MPLA", "ANC"])
def test_a_party_known_by_its_acronym_may_be_called_party(party: str) -> None:
    reading = read(f"The Secretary-General of the {party} Party, Alberto Tembo, received Mu Xialing on Tuesday.")
    assert ("Alberto Tembo", "host") in roles(only(reading))


def test_a_minister_called_ambassador_is_no_envoy_of_the_guests_country() -> None:
    reading = read(
        "Foreign Affairs Minister Ambassador Tendai Mazara yesterday met a delegation from the Rwanda Patriotic Front "
        "led by its Secretary-General Claudette Uwima.",
        "Ambassador Mazara said the two parties should learn from each other.",
        dateline=date(2024, 5, 16), place="Harare", outlet="The Herald",
    )  # fmt: skip
    assert ("Tendai Mazara", "host") in roles(only(reading))
    assert not any(body == "Embassy of Rwanda" for _, _, body, _ in offices(reading))


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Deputy Chairman of the Cabinet of Ministers of Turkmenistan", "deputy prime minister"),
        ("Deputy Commissioner General of the Cambodian National Police General", "deputy commissioner general"),
        ("Minister of Emigration and Expatriates of Lebanon", "minister"),
    ],
)
def test_titles_of_several_words_leave_the_name_whole(title: str, bare: str) -> None:
    reading = read(f"Chinese Vice Premier Gao Yunfan met with {title} Myrat Annaev in Beijing on Wednesday.")
    assert ("Myrat Annaev", bare) in {(name, held) for name, held, *_ in offices(reading)}
    assert ("Myrat Annaev", "visitor") in roles(only(reading))
