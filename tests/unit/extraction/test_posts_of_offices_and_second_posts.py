"""Posts whose land is told with its kind or whose body is an office for a field, a secretary's ministry behind a comma,
the second of two posts given, those who served out their term, what an opening clause says of a pronoun, and whose
officials a government's site tells."""

from __future__ import annotations

import pytest
from one_article import offices, read, roles


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("the Chief Minister of the Indian state of Kerala, K. Madhavan Unni", ("chief minister", "Kerala", "IND")),
        ("the Governor of the US state of Iowa, John Harker", ("governor", "Iowa", "USA")),
        ("the mayor of the Cuban city of Santiago, Raul Perez", ("mayor", "Santiago", "CUB")),
        ("the Chief Secretary of West Bengal, Debashis Roy", ("chief secretary", "West Bengal", "IND")),
        ("the Governor of Russia's Kaluga Oblast, Ivan Petrov", ("governor", "Kaluga Oblast", "RUS")),
    ],
)
def test_a_lands_kind_and_state_stand_before_its_name(post: str, expected: tuple[str, str, str]) -> None:
    reading = read(f"Vietnamese Foreign Minister Le Van An met {post}, on Monday.")
    [held] = [h for h in reading.held if h.person.name != "Le Van An"]
    land = held.office.organization
    assert (held.office.title.name, land and land.name(), held.person.country) == expected


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Director of the Office of National Security of South Korea", "Office of National Security"),
        ("Director-General of the Office of Trade Negotiations", "Office of Trade Negotiations"),
        ("head of the Office of Foreign Assets Control", "Office of Foreign Assets Control"),
        ("Director of the Office of the President of Peru", "Office of the President of Peru"),
        ("Head of the UN Office for West Africa", "United Nations Office for West Africa"),
        ("Head of the United Nations Integrated Office in Haiti", "United Nations Integrated Office in Haiti"),
    ],
)
def test_what_an_office_is_for_is_of_its_name(post: str, body: str) -> None:
    reading = read(f"Vietnamese Foreign Minister Le Van An met Ann Roe, {post}.")
    [found] = [org for name, _, org, _ in offices(reading) if name == "Ann Roe"]
    assert found is not None
    assert found.startswith(body)


@pytest.mark.parametrize(
    ("words", "name", "ministry"),
    [
        ("Secretary, Ministry of Agriculture Shri Kumar Iyer", "Kumar Iyer", "Ministry of Agriculture"),
        (
            "Secretary, Ministry of Ports, Shipping and Waterways Shri T. Kumar Iyer",
            "T. Kumar Iyer",
            "Ministry of Ports",
        ),
        ("Secretary, Department of Commerce Shri Arun Kale", "Arun Kale", "Department of Commerce"),
    ],
)
def test_a_secretarys_ministry_stands_behind_a_comma(words: str, name: str, ministry: str) -> None:
    reading = read(f"{words} met Consul General of Vietnam in Mumbai Luu Trong Nghia.", place="New Delhi")
    [found] = [org for who, title, org, _ in offices(reading) if who == name and title == "secretary"]
    assert found is not None
    assert found.startswith(ministry)
    assert "Shri" not in found


@pytest.mark.parametrize(
    ("posts", "second"),
    [
        ("his Special Representative for Haiti and Head of the United Nations Mission in Haiti", "head"),
        ("Minister of Health and Chair of the Vaccine Board", "head"),
        ("Ambassador to Chile and Permanent Representative to the Economic Commission", "permanent representative"),
    ],
)
@pytest.mark.parametrize("given", ["announced today the appointment of Ann Roe as", "appointed Ann Roe as"])
def test_of_two_posts_given_the_second_is_given_too(posts: str, second: str, given: str) -> None:
    reading = read(f"President Luis Paz {given} {posts}.")
    found = {(title, status) for name, title, _, status in offices(reading) if name == "Ann Roe"}
    assert (second, "appointed") in found
    assert len(found) == 2


@pytest.mark.parametrize(
    "clause",
    [
        "",
        ", who completed his term last month",
        ", who has ended his tour of duty",
        ", whose term ended in July",
    ],
)
def test_who_is_succeeded_has_left_the_post_given(clause: str) -> None:
    reading = read(
        "The Cabinet on Thursday appointed Dr Prem Shahi as Nepal's Ambassador to China.",
        f"She replaces Bhim Upreti{clause}.",
    )
    found = {(title, status) for name, title, _, status in offices(reading) if name == "Bhim Upreti"}
    assert found == {("ambassador", "relieved")}


FALK = "The Foreign Minister of Peru received Ms. Renate Falk of Chile on Monday."


def test_an_opening_post_is_whose_the_pronoun_is_and_years_part_two_posts_served() -> None:
    reading = read(
        FALK,
        "Currently Ambassador of Chile to Canada, she served as Deputy Minister for Foreign Affairs from 2016 to 2018 "
        "and as Permanent Representative of Chile to the Organization of American States from 2012 to 2016.",
    )
    found = {(title, status) for name, title, _, status in offices(reading) if name == "Renate Falk"}
    assert found == {
        ("ambassador", "holds"),
        ("deputy minister", "former"),
        ("permanent representative", "former"),
    }


def test_an_opening_post_of_earlier_days_is_former() -> None:
    reading = read(FALK, "Previously Minister of Health, she has served as director of the Health Board since 2019.")
    found = {(title, status) for name, title, _, status in offices(reading) if name == "Renate Falk"}
    assert found == {("minister", "former"), ("head", "holds")}


@pytest.mark.parametrize(
    ("words", "is_person"),
    [
        ("Maité Sandoval Ruiz, official of the Department of Trade,", True),
        ("Maité Sandoval Ruiz, a senior researcher at the Institute of Physics,", True),
        ("Golden Gate Bridge, official partner of the fair,", False),
    ],
)
def test_who_is_employed_by_a_body_is_somebody(words: str, is_person: bool) -> None:
    reading = read(f"The group is made up of {words} and Ambassador of Cuba Alina Torres.")
    assert (len({person.name for person in reading.people}) > 1) is is_person


@pytest.mark.parametrize(
    ("foot", "country"),
    [
        ("Phone: 000 0000   Website: www.example.gov.fj", "FJI"),
        ("Contact: press@example.gov.mv", "MDV"),
        ("www.example.gob.pe", "PER"),
        ("Website: www.example.com", None),
    ],
)
def test_a_governments_site_at_the_foot_tells_whose_officials_are_named_barely(foot: str, country: str | None) -> None:
    reading = read("Minister for Finance Ann Roe said the grant by Australia would help.", foot)
    assert [p.country for p in reading.people if p.name == "Ann Roe"] == [country]


def test_the_prime_minister_of_two_is_the_own_one_of_the_house_that_writes() -> None:
    reading = read(
        "The Prime Minister, Jone Vuni, and the Prime Minister of Vietnam, Vi Dinh Tuyen, today held virtual talks.",
        "Prime Minister Tuyen said Vietnam stood ready to send rice experts.",
        "The Prime Minister will travel to Honiara next Monday to attend a summit.",
        "Website: www.example.gov.fj",
    )
    visits = [roles(event) for event in reading.events if event.subtype == "visit"]
    assert [("Jone Vuni", "visitor") in sides for sides in visits] == [True]


@pytest.mark.parametrize("title", ["Secretary-General of ASEAN", "ASEAN Deputy Secretary-General"])
def test_a_form_of_address_tells_no_country_of_a_bodys_official(title: str) -> None:
    reading = read(f"{title} Tan Sri Wira Kamaruddin Osman received Minister Le Van An of Vietnam.", place="Jakarta")
    assert {p.name: p.country for p in reading.people} == {"Kamaruddin Osman": None, "Le Van An": "VNM"}
