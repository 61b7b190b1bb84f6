"""Courtesy calls told aside, delegations and party posts as papers of Africa and South Asia write of them."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, read, roles, told

CALL = [("Miriam Morales", "visitor"), ("Yusuf Tukur", "host")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister of Defence Yusuf Tukur said this in Abuja when the Cuban Ambassador, Mrs Miriam Morales, paid him a "
        "courtesy visit.",
        "Minister of Defence Yusuf Tukur asked for trade during a courtesy call by Cuban Ambassador Miriam Morales.",
        "During a courtesy call paid on Minister of Defence Yusuf Tukur by Cuban Ambassador Miriam Morales, trade was "
        "discussed.",
        "Cuban Ambassador Miriam Morales paid Minister of Defence Yusuf Tukur a courtesy call.",
        "Minister of Defence Yusuf Tukur received Tuesday in audience Cuban Ambassador Miriam Morales, with whom he "
        "discussed trade.",
        "Cuban Ambassador Miriam Morales paid a call at the Ministry on Yusuf Tukur, Minister of Defence.",
        "Cuban Ambassador Miriam Morales paid a courtesy call at the Foreign Ministry on Yusuf Tukur, who is minister.",
        "Cuban Ambassador Miriam Morales made a farewell call at the Ministry of Defence on Minister Yusuf Tukur.",
        "Cuban Ambassador Miriam Morales paid a courtesy call yesterday at the Ministry on the minister, Yusuf Tukur.",
        "Cuban Ambassador Miriam Morales called at the Defence Ministry on Yusuf Tukur, Minister of Defence.",
        "Cuban Ambassador Miriam Morales called at the State House on Minister Yusuf Tukur.",
    ],
)
def test_a_courtesy_call_is_told_aside(sentence: str) -> None:
    event = only(read(sentence, place="Abuja"))
    assert event.subtype == "reception"
    assert sorted(roles(event)) == CALL  # type: ignore[type-var]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister of Defence Yusuf Tukur said a courtesy call by Cuban Ambassador Miriam Morales would follow his next "
        "courtesy call.",
        "Minister of Defence Yusuf Tukur will receive guests after the last courtesy call by Cuban Ambassador Miriam "
        "Morales.",
        "Cuban Ambassador Miriam Morales called at the Ministry on Tuesday.",
        "Cuban Ambassador Miriam Morales called at the talks on Minister Yusuf Tukur to sign the treaty.",
        "The ship called at Havana on its way to the fleet of Minister Yusuf Tukur.",
    ],
)
def test_a_call_of_another_time_is_none(sentence: str) -> None:
    assert all(event.status != "occurred" for event in read(sentence, place="Abuja").events)


@pytest.mark.parametrize("body", ["Ministry on Emergency Situations", "Committee on Foreign Affairs"])
def test_a_bodys_name_goes_on_with_on_where_nobody_is_called_on(body: str) -> None:
    reading = read(f"Minister of Defence Yusuf Tukur visited the {body} of Armenia.", place="Abuja")
    assert body.rsplit(maxsplit=1)[-1] in {
        m.organization.name().split(" of ")[0].split()[-1] for m in reading.mentions if m.organization
    }


def test_who_is_spoken_for_says_it_and_not_the_spokesman() -> None:
    reading = read(
        "President Bola Tijani received Ambassador Gopal Das of India.",
        "The president, according to a statement by his spokesman, Ajuri Ngela, commended the envoy.",
        place="Abuja",
    )
    assert [[p.name for p in one.speakers] for one, _ in reading.statements] == [["Bola Tijani"]]


def test_who_left_today_on_a_weeklong_visit_is_away_from_today() -> None:
    event = only(read("Prime Minister Pushpa Dahal of Nepal left for China today on a weeklong official visit."))
    assert (event.starts_on, event.ends_on) == (date(2024, 5, 16), date(2024, 5, 22))


def test_a_guest_on_a_visit_is_hosted_to_a_banquet() -> None:
    reading = read(
        "President William Kiplagat hosted President Ismail Omar of Djibouti, who is on a State visit, to a banquet.",
        place="Nairobi",
    )
    assert ("reception", "occurred") in told(reading)


def test_a_banquet_in_his_honour_is_announced() -> None:
    reading = read(
        "Maldives President Ibrahim Saleem arrived in Dhaka on Wednesday on an official visit.",
        "On Friday evening, President Abdul Habib will host a state banquet in his honour.",
        place="Dhaka",
    )
    meal = next(event for event in reading.events if event.subtype == "reception")
    assert (meal.status, meal.starts_on) == ("announced", date(2024, 5, 17))
    assert sorted(roles(meal)) == [("Abdul Habib", "host"), ("Ibrahim Saleem", "visitor")]  # type: ignore[type-var]


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation led by Vice Chairperson Pampha Rana also included Chakra Thapa and Suresh Ray.",
        "Led by Vice Chairperson Pampha Rana, the delegation included Chakra Thapa and Suresh Ray.",
    ],
)
def test_the_leader_who_is_counted_among_a_delegation_stands_for_it(sentence: str) -> None:
    reading = read("A delegation of the Communist Party of Vietnam met BJP President Jai Nanda in New Delhi.", sentence)
    assert ("Pampha Rana", "visitor") in roles(only(reading))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("BNP Acting Chairman", ("head", "BNP")),
        ("the BNP's acting secretary general", ("secretary general", "BNP")),
        ("MPLA secretary for international relations", ("secretary", "MPLA")),
        ("Frelimo secretary for mobilisation and propaganda", ("secretary", "FRELIMO")),
        ("Zanu-PF National Commissar", ("national commissar", "ZANU-PF")),
    ],
)
def test_posts_of_parties_are_of_the_party_before_them(words: str, expected: tuple[str, str]) -> None:
    found = offices(read(f"Chinese Ambassador Xing Lan met {words} Tomas Rahim on Tuesday."))
    assert ("Tomas Rahim", expected[0], expected[1], "holds") in {
        (person, title, body if body == expected[1] else None, status) for person, title, body, status in found
    } or any(person == "Tomas Rahim" and title == expected[0] and body for person, title, body, _ in found)


def test_letters_of_two_parties_are_of_the_one_whose_country_is_told() -> None:
    reading = read("PPP Chairman Bilal Zardar met Chinese Ambassador Jiang Zai.", place="Islamabad")
    assert next(h.person.country for h in reading.held if h.person.name == "Bilal Zardar") == "PAK"


def test_ambassadors_received_together_and_then_named_were_received_one_by_one() -> None:
    reading = read(
        "President Kasym Tokenov of Kazakhstan received ambassadors of Russia and China.",
        "During the meeting with Russian ambassador Alexey Boronin the Head of State noted the importance of trade.",
        "At the meeting with Chinese ambassador Zhang Xi, the sides spoke of trade.",
        place="Astana",
    )
    assert told(reading) == [("reception", "occurred"), ("reception", "occurred")]


def test_who_is_called_on_at_home_after_a_journey_is_of_home() -> None:
    reading = read(
        "Prime Minister Salma Hasan made a courtesy call on President Mohammed Shaheen in Dhaka on Saturday.",
        "The Prime Minister visited Japan from April 25 to May 9.",
        agency="BSS",
    )
    assert next(h.person.country for h in reading.held if h.person.name == "Mohammed Shaheen") == "BGD"


def test_the_minister_who_spoke_is_the_one_who_travels_on() -> None:
    reading = read(
        "Foreign Minister Nanaia Mahura met her Fijian counterpart, Prime Minister and Foreign Minister Sitiveni Rabo, "
        "in Suva today.",
        '"It was a pleasure," Nanaia Mahura said.',
        "The Minister travels to Tonga tomorrow.",
    )
    assert ("Nanaia Mahura", "visitor") in roles(next(e for e in reading.events if e.subtype == "visit"))
