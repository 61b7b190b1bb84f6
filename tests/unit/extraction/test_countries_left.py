"""The country of those whom neither posts nor the press places."""

from __future__ import annotations

import pytest
from one_article import read


@pytest.mark.parametrize(
    ("name", "country", "text"),
    [
        (
            "Dilshod Karimzoda",
            "TJK",
            "Qatari adviser Khalid Al-Marwani met in Dushanbe, Tajikistan, with Minister Dilshod Karimzoda.",
        ),
        (
            "Shavkat Ergashli",
            "UZB",
            "The agreement was signed by Foreign Minister Shavkat Ergashli and Omani Undersecretary Said Al Harrasi, "
            "the ministry of Uzbekistan says.",
        ),
        (
            "Josette Debatta",
            "MLT",
            "President of Benin Severin Agossa made a brief stop at Malta International Airport. He was greeted by "
            "Deputy Prime Minister Josette Debatta.",
        ),
        (
            "Pavlo Zavhorodko",
            "UKR",
            "President Pavlo Zavhorodko signed a decree appointing Ihor Moskalenko Ambassador of Ukraine to Kenya.",
        ),
        (
            "Mahfuz Talukder",
            "BGD",
            "Minister of Defence Mahfuz Talukder left Dhaka for Romania on a five-day official visit yesterday.",
        ),
        (
            "Sven Rautenberger",
            "DEU",
            "Minister of State Sven Rautenberger departed for Sarajevo for talks. He returns to Berlin on Thursday.",
        ),
    ],
)
def test_where_and_whom_someone_meets_tells_the_country(name: str, country: str, text: str) -> None:
    found = {person.name: person.country for person in read(text).people}
    assert found[name] == country


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Hamid Legari",
            "Minister Hamid Legari met Gambian Minister Lamin Tambajan in Istanbul, Türkiye, on the sidelines.",
        ),
        (
            "Bruno Lemarec",
            "Minister Bruno Lemarec is traveling to Chile and Uruguay. He met Chilean Minister Gloria Pizarra.",
        ),
        ("Orhan Sezgin", "Minister Orhan Sezgin left Kuwait City for Doha on the second leg of his tour of the Gulf."),
    ],
)
def test_whoever_may_be_a_guest_there_has_none(name: str, text: str) -> None:
    found = {person.name: person.country for person in read(text).people}
    assert found[name] is None


def test_staff_of_no_state_who_receive_foreigners_are_of_the_press_at_home() -> None:
    reading = read(
        "Director General Somphong Chanthala received Japanese Ambassador Sato Kenji.",
        agency="KPL",
    )
    assert {p.name: p.country for p in reading.people}["Somphong Chanthala"] == "LAO"
