"""Spanish names of which one report leaves out the mother's family name and another a given name."""

from __future__ import annotations

import pytest
from hand_made_evidence import Corpus, april, names_of

from warehouse.resolution.names import are_one_with_two_families, name_words


def _holders(names: tuple[str, str], country: str) -> list[str]:
    corpus = Corpus()
    for number, name in enumerate(names, start=1):
        report = corpus.article(number, april(number))
        ministry = report.organization("Ministry of Fisheries of Cuba", country, "ministry")
        report.office(report.person(name, country), "minister", ministry)
    return names_of(corpus.core())


def test_holders_of_one_post_are_one_with_two_given_names_or_two_family_names() -> None:
    assert len(_holders(("Rosa Elena Matos", "Rosa Matos Vega"), "CUB")) == 1


@pytest.mark.parametrize("names", [("Ramon Matos Vega", "Rosa Matos Vega"), ("Rosa Elena Matos", "Rosa Vega Matos")])
def test_other_given_or_family_names_are_other_people(names: tuple[str, str]) -> None:
    assert not are_one_with_two_families(name_words(names[0]), name_words(names[1]))
    assert len(_holders(names, "CUB")) == 2
