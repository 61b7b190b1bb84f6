from __future__ import annotations

import pytest

from warehouse.extraction.organization_model import spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import tokenize


def named(*passages: str, countries: set[str] | None = None) -> list[str]:
    """Canonical names of the organisations in the passages, read in turn as one article."""
    return [name for name, _, _ in read(*passages, countries=countries)]


def read(*passages: str, countries: set[str] | None = None) -> list[tuple[str, str, str | None]]:
    reader = OrganizationReader(countries=countries or set())
    found = []
    for text in passages:
        s, i = tokenize(text, 0, len(text), 1, "body", True), 0
        while i < len(s):
            match = reader.read(s, i)
            if match is not None:
                found.append((match[0].name(), match[0].kind, match[0].country_code()))
            i = max(match[1] if match else 0, i + 1)
    return found


@pytest.mark.parametrize(
    "wording",
    [
        "the Organization Department of the CPC Central Committee",
        "the Organization Department of the Communist Party of China (CPC) Central Committee",
        "the Communist Party of China (CPC) Central Committee's Organization Department",
        "the CPC Central Committee’s Organisation Department",
        "the Organisation Department of the Central Committee of the CPC",
    ],
)
def test_an_organ_has_one_name_however_it_is_tied_to_its_committee(wording: str) -> None:
    assert named(wording, countries={"CHN"}) == ["Organization Department of the CPC Central Committee"]


def test_its_organ_belongs_to_the_organisation_named_last() -> None:
    assert named("the CPC Central Committee's Organization Department and its Publicity Department") == [
        "Organization Department of the CPC Central Committee",
        "Publicity Department of the CPC Central Committee",
    ]


def test_a_bracketed_acronym_is_part_of_the_name() -> None:
    text = "the Communist Party of Vietnam (CPV) Central Committee"
    reader = OrganizationReader()
    s = tokenize(text, 0, len(text), 1, "body", True)
    match = reader.read(s, 0)
    assert match is not None and match[1] == len(s)
    assert match[0].name() == "CPV Central Committee"


def test_the_text_that_introduces_cpc_decides_whose_it_is() -> None:
    assert named("the Communist Party of Cuba (CPC) spoke", "members of the CPC Central Committee") == [
        "Communist Party of Cuba",
        "PCC Central Committee",
    ]
    assert named("the Communist Party of China (CPC) spoke", "members of the CPC Central Committee") == [
        "Communist Party of China",
        "CPC Central Committee",
    ]


def test_without_an_introduction_the_articles_countries_decide_whose_cpc_it_is() -> None:
    assert read("the CPC Central Committee", countries={"CUB"})[0][2] == "CUB"
    assert read("the CPC Central Committee", countries={"CHN"})[0][2] == "CHN"


@pytest.mark.parametrize("wording", ["the Politburo of the CPV", "the CPV Central Committee's Politburo"])
def test_politburo_is_the_political_bureau(wording: str) -> None:
    assert named(wording, countries={"VNM"}) == ["Political Bureau of the CPV Central Committee"]


@pytest.mark.parametrize(
    "wording",
    [
        "the Ministry of Foreign Affairs of Vietnam",
        "Vietnam's Ministry of Foreign Affairs",
        "the Vietnamese Foreign Ministry",
    ],
)
def test_a_ministry_has_one_name_with_its_country(wording: str) -> None:
    assert read(wording) == [("Ministry of Foreign Affairs of Vietnam", "ministry", "VNM")]


def test_a_ministry_of_several_subjects_is_one() -> None:
    assert named("the Ministry of Labour, Invalids and Social Affairs") == [
        "Ministry of Labor, Invalids and Social Affairs"
    ]
    assert named("the Ministry of Agriculture and Rural Development") == [
        "Ministry of Agriculture and Rural Development"
    ]


@pytest.mark.parametrize(
    ("wording", "name", "country"),
    [
        ("the National Assembly of Vietnam", "National Assembly of Vietnam", "VNM"),
        ("the Lao National Assembly", "National Assembly of Laos", "LAO"),
        ("the State Duma", "State Duma of Russia", "RUS"),
        ("the Lok Sabha", "Lok Sabha of India", "IND"),
    ],
)
def test_a_legislature_has_its_country(wording: str, name: str, country: str) -> None:
    assert read(wording) == [(name, "legislature", country)]


@pytest.mark.parametrize(
    ("wording", "name", "country"),
    [
        ("the African National Congress (ANC)", "African National Congress", "ZAF"),
        ("the Workers' Party of Korea (WPK)", "Workers' Party of Korea", "PRK"),
        ("the Bharatiya Janata Party (BJP)", "Bharatiya Janata Party", "IND"),
        ("the Liberal Democratic Party of Japan", "Liberal Democratic Party of Japan", "JPN"),
    ],
)
def test_a_party_has_its_country(wording: str, name: str, country: str) -> None:
    assert read(wording) == [(name, "party", country)]


def test_an_international_body_has_no_country() -> None:
    assert read("the United Nations") == [("United Nations", "international", None)]
    assert read("ASEAN")[0][1:] == ("international", None)


def test_spelling_differences_do_not_make_another_organisation() -> None:
    assert spelled("Organisation of Labour and Defence") == "Organization of Labor and Defense"
