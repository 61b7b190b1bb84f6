"""Styles, ranks and clerical titles before names, letters of orders behind them; holders named behind posts that are
read only in part, or that serve a leader; colleagues and heads of diplomacy in turns."""

from __future__ import annotations

import pytest
from one_article import offices, read


def people(text: str) -> set[str]:
    return {person.name for person in read(text).people}


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ("Mufti ", "Abdul Hanan Zazai"),
        ("Hojjatoleslam ", "Ghodratollah Bayat"),
        ("Mullah ", "Gul Rahmanzai"),
        ("Alhaj ", "Sediq Nooristani"),
        ("His Eminence Cardinal ", "Ettore Bonfanti"),
        ("Monsignor ", "Lionel Azopardi"),
        ("Msgr. ", "Lionel Azopardi"),
        ("The Rev. Dr. ", "Paul Mensah"),
        ("Ndugu ", "Rehema Mwakalinga"),
        ("Hon. Ro ", "Apenisa Qaranivalu"),
        ("Major ", "Oliver Whitcombe"),
        ("Wing Commander ", "Arif Hossain"),
        ("Vice Marshal TNI ", "Donny Kurnia"),
        ("General TNI ", "Suryo Hendrawan"),
        ("Staff Major General ", "Ali bin Saeed Al Kaabi"),
        ("YB Dato' Seri Utama ", "Hisyam Zainal"),
        ("Dato Seri Pahlawan Haji ", "Saiful bin Haji Mansor"),
        ("Dr Hajah ", "Masnah binti Haji Awang Bakar"),
        ("MK ", "Yoav Ben-Hamo"),
        ("Lyonpo ", "Sangay Penjor"),
        ("Aum ", "Deki Choden"),
        ("Atty. ", "Jose Reyes"),
    ],
)
def test_a_style_or_rank_is_no_part_of_a_name(style: str, name: str) -> None:
    assert name in people(f"On Monday {style}{name} met Latvian Foreign Minister Anna Ozola in Riga.")


@pytest.mark.parametrize(
    "name",
    [
        "Awang Zulfadli",
        "Laura Major",
        "Mehbooba Mufti",
        "Puan Maharani",
        "Sri Mulyani Rahayu",
    ],
)
def test_words_of_names_that_are_styles_elsewhere_stay(name: str) -> None:
    assert name in people(f"Latvian Foreign Minister Anna Ozola met Trade Minister {name} in Riga on Monday.")


@pytest.mark.parametrize(
    "letters", [" MLA", " RSP ndc", " USP psc", " PVSM AVSM", " ndc psc", " AO DSC", " MHK", " PC", " OON"]
)
def test_letters_of_orders_seats_and_colleges_are_no_part_of_a_name(letters: str) -> None:
    assert "Nalin Perera" in people(f"Latvian Foreign Minister Anna Ozola met General Nalin Perera{letters} on Monday.")


def test_a_state_behind_to_in_capitals_is_nobody() -> None:
    reading = read("OFFICIAL VISIT OF THE MINISTER OF FOREIGN AFFAIRS OF PERU TO MALAYSIA")
    assert not reading.people


@pytest.mark.parametrize(
    ("post", "name", "title"),
    [
        ("the Cuban ambassador in that country, ", "Ibis Fonseca", "ambassador"),
        ("the ambassador of Vietnam to the Andean nation, ", "Le Van Thuan", "ambassador"),
        ("the Head of the Representative Office of Germany to Palestine, ", "Ansgar Roding", "head"),
        ("the Ambassador of Peru to Uzbekistan (with residence in Moscow) ", "Alvaro Cisneros", "ambassador"),
        ("the president of the African Development Bank Group, ", "Oumarou Garba", "president"),
        ("the Chargé d'Affaires a.i. of the Republic of India, ", "Rohan Datta", "charge d'affaires"),
        ("UNDP Resident Representative a.i. ", "Ana Paula Kerr", "resident representative"),
        ("National Director of Planning ", "Gilson Tavares", "national director"),
        ("the director of cabinet of the President of the Republic of Congo, ", "Basile Okemba", "director of cabinet"),
        ("the chief of staff of the Prime Minister of Laos, ", "Bounmy Keola", "chief of staff"),
        ("the spokesperson of the President of Ghana, ", "Kofi Addo", "spokesperson"),
        ("the head of diplomacy of Fiji, ", "Semi Vaka", "minister"),
    ],
)
def test_a_name_behind_a_post_read_only_in_part_is_its_holders(post: str, name: str, title: str) -> None:
    found = {
        (who, what) for who, what, *_ in offices(read(f"Latvian Minister Anna Ozola received {post}{name}, on Monday."))
    }
    assert (name, title) in found
    assert not {what for who, what in found if who == name} & {"president", "prime minister"} - {title}


@pytest.mark.parametrize(
    "words",
    [
        "his colleagues from Mali, Hamadoun Maiga, and Niger, Rabiou Bagna",
        "the heads of diplomacy of Mali, Hamadoun Maiga, and of Niger, Rabiou Bagna",
        "his Malian and Nigerien colleagues, Hamadoun Maiga and Rabiou Bagna",
        "his counterparts from Mali, Hamadoun Maiga, and Niger, Rabiou Bagna",
    ],
)
def test_colleagues_and_heads_of_diplomacy_are_named_in_turns(words: str) -> None:
    reading = read(f"Togolese Foreign Minister Ama Kofi met {words}, in Lomé on Tuesday.")
    held = {(who, body) for who, title, body, _ in offices(reading) if title == "minister"}
    assert held >= {
        ("Hamadoun Maiga", "Ministry of Foreign Affairs of Mali"),
        ("Rabiou Bagna", "Ministry of Foreign Affairs of Niger"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "He thanked his colleagues from the ministry on Tuesday, Radio Togo said.",
        "The heads of diplomacy of both countries agreed on Tuesday, Radio Togo said.",
        "The ambassador in that country, who met nobody, said so.",
        "Major Projects Authority officials came.",
    ],
)
def test_nobody_is_named_by_colleagues_and_posts_alone(text: str) -> None:
    assert not read(text).people


@pytest.mark.parametrize("name", ["Papali'i Tavita Leota", "Fa'i Semi Vaka"])
def test_a_glottal_stop_before_a_last_vowel_belongs_to_a_name(name: str) -> None:
    assert name in people(f"Latvian Foreign Minister Anna Ozola met Health Minister {name} on Monday.")


@pytest.mark.parametrize(
    ("headline", "somebody"),
    [
        ("Deputy PM for Administrative Affairs Meets Uzbek Special Representative", "Uzbek"),
        ("Speaker NA for enhanced parliamentary linkages with Nepal", "NA"),
        ("Serbian President Expected in Astana in November", "Expected"),
        ("Iranian, Indian Commanders Weigh Plans for Naval Ties", "Weigh"),
    ],
)
def test_a_word_of_a_headline_behind_a_post_is_nobody(headline: str, somebody: str) -> None:
    reading = read("Latvian Foreign Minister Anna Ozola met the guests on Monday.", headline=headline)
    assert somebody not in {person.name for person in reading.people}


@pytest.mark.parametrize(
    "post",
    [
        "the Commander of the Hellenic Fleet, Vice Admiral ",
        "the Minister of Family, Women, Children and Seniors ",
    ],
)
def test_a_field_or_a_service_is_no_part_of_a_name(post: str) -> None:
    found = people(f"Latvian Foreign Minister Anna Ozola met {post}Spyridon Kalas on Monday.")
    assert found == {"Anna Ozola", "Spyridon Kalas"}
