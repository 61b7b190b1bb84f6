from __future__ import annotations

import pytest

from warehouse.evaluation.wording import same_name, same_organization, same_place, same_title


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Organization Department of the CPC Central Committee", "CPC Central Committee's Organisation Department"),
        ("Political Bureau of the CPV Central Committee", "Politburo"),
        ("Ministry of Foreign Affairs of Vietnam", "Vietnamese Ministry of Foreign Affairs"),
        ("National Assembly of Laos", "Lao National Assembly"),
        ("Vietnam", "Government of Vietnam"),
    ],
)
def test_wordings_of_one_organisation_are_the_same(wanted: str, found: str) -> None:
    assert same_organization(wanted, [found], None)


@pytest.mark.parametrize(
    ("wanted", "found", "country"),
    [
        (
            "Organization Department of the CPC Central Committee",
            "Publicity Department of the CPC Central Committee",
            None,
        ),
        ("Political Bureau of the CPV Central Committee", "Politburo", "CHN"),
        ("Ministry of Foreign Affairs of Vietnam", "Ministry of Foreign Affairs of Laos", None),
        ("Secretariat of the CPC Central Committee", "CPC Central Committee", None),
        ("Vietnam", "Laos", None),
    ],
)
def test_different_organisations_are_not_the_same(wanted: str, found: str, country: str | None) -> None:
    assert not same_organization(wanted, [found], country)


def test_a_party_secretary_may_be_of_the_party_or_of_its_central_committee() -> None:
    assert same_organization("CPV Central Committee", ["Communist Party of Vietnam"], None, "general secretary")
    assert not same_organization("CPV Central Committee", ["Communist Party of Vietnam"], None, "member")


def test_head_chair_and_director_are_one_title_and_a_deputy_is_another() -> None:
    assert same_title(["chairwoman"], "head")
    assert same_title(["vice premier"], "deputy prime minister")
    assert same_title(["national security advisor"], "national security adviser")
    assert same_title(["state minister"], "minister of state")
    assert same_title(["chief of defence forces"], "chief of the defense forces")
    assert not same_title(["head"], "deputy head")


def test_names_are_compared_without_diacritics_hyphens_and_case() -> None:
    assert same_name("Dương Quốc Khải", ["Duong Quoc Khai"])
    assert same_name("Seo Jun-hyeok", ["SEO Jun hyeok"])
    assert not same_name("Seo Jun-hyeok", ["Seo Jun-ho"])


def test_a_country_is_the_same_by_any_of_its_names_and_not_its_capital() -> None:
    assert same_place("Laos", "Lao PDR", "LAO")
    assert same_place("Hanoi", "Hà Nội", "VNM")
    assert not same_place("Laos", "Vientiane", "LAO")
