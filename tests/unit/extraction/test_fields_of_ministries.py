"""Where the field of a ministry ends and its minister's name begins, in fields that no table has whole."""

from __future__ import annotations

import pytest
from one_article import read

from warehouse.extraction.ministry_words import is_field_word

FIELDS = [
    "Territorial Administration and Infrastructure",
    "Housing and Communal Services",
    "Employment and Poverty Reduction",
    "Arid and Semi-Arid Lands",
    "Decolonization and Depatriarchalization",
    "Administrative and Bureaucratic Reform",
    "Productive Development and Plural Economy",
    "Family Affairs, Senior Citizens, Women and Youth",
    "Science and ICT",
    "Cults and Religion",
    "Village Care",
    "Public Service and Labour",
    "National Unity and Civic Engagement",
    "Women and Vulnerable Populations",
    "Religious Affairs and Interfaith Harmony",
    "Domestic Trade and Cost of Living",
    "Women, Youth and Persons with Disabilities",
    "Interior and Local Government",
    "Infrastructure, Transport, Regional Development and Local Government",
    "Mining and Metallurgical Complex",
]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Armenian Minister of {} Davit Sarkis met Norwegian Trade Minister Kari Lunde in Oslo on Monday.",
        "Minister of {} of Armenia Davit Sarkis met in Oslo on Monday with Norwegian Trade Minister Kari Lunde.",
        "Norwegian Trade Minister Kari Lunde met Davit Sarkis, Minister of {} of Armenia, in Oslo on Monday.",
    ],
)
def test_a_field_goes_on_to_the_minister_s_name(sentence: str, field: str) -> None:
    reading = read(sentence.format(field))
    held = {one.person.name: one.office for one in reading.held}
    body = held["Davit Sarkis"].organization
    assert body is not None
    assert body.name().startswith(f"Ministry of {field.replace('Labour', 'Labor')}")
    assert [(e.subtype, len(e.sides)) for e in reading.events] == [("meeting", 2)]


@pytest.mark.parametrize("name", ["Constance Okello", "Clement Okello", "Florence Hope Okello", "Marcial Ruiz"])
def test_a_name_that_ends_like_a_word_stays_a_name(name: str) -> None:
    reading = read(f"Kenyan Minister of Trade {name} met Norwegian Trade Minister Kari Lunde in Oslo on Monday.")
    assert name in {one.person.name for one in reading.held}


def test_the_head_of_a_party_s_department_is_no_minister_of_a_field() -> None:
    text = "Li Wen, minister of the International Department of the Communist Party of China Central Committee, spoke."
    [one] = read(text).held
    assert one.office.organization is not None
    assert one.office.organization.name().startswith("International Department of the CPC")


@pytest.mark.parametrize(
    ("word", "is_field"),
    [("administration", True), ("semi-arid", True), ("energy", True), ("clement", False), ("ghazaryan", False)],
)
def test_words_of_fields_are_those_of_tables_and_nouns_of_doing(word: str, is_field: bool) -> None:
    assert is_field_word(word) is is_field
