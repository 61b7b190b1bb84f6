"""Bodies right behind posts, without `of`, and posts gone by that a word before them tells."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str, place: str | None = None) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text, place=place))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Commander Kenya Navy", "commander", "Kenya Navy"),
        ("Commander Royal Air Force of Oman", "commander", "Royal Air Force of Oman"),
        ("Commander Southern Command", "commander", "Southern Command"),
        ("Chairman Joint Chiefs of Staff Committee", "head", "Joint Chiefs of Staff Committee"),
        ("Director General Civil Aviation Authority", "director general", "Civil Aviation Authority"),
        ("Vice Chancellor Quaid-i-Azam University", "vice chancellor", "Quaid-i-Azam University"),
    ],
)
@pytest.mark.parametrize("order", ["before", "behind"])
def test_the_body_stands_right_behind_the_post(post: str, title: str, body: str, order: str) -> None:
    who = f"{post} General Kelvo Tarbin" if order == "before" else f"General Kelvo Tarbin, {post},"
    assert ("Kelvo Tarbin", title, body) in held(f"{who} met Ambassador of Qatar Khalid Naimi on Monday.", "Islamabad")


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Speaker National Assembly", "speaker", "National Assembly of Pakistan"),
        ("Chief Minister Sindh", "chief minister", "Sindh"),
        ("Governor Balochistan", "governor", "Balochistan"),
        ("Inspector General Punjab Police", "inspector general", "Punjab Police"),
    ],
)
def test_houses_and_provinces_stand_so_before_the_name(post: str, title: str, body: str) -> None:
    text = f"{post} Kelvo Tarbin met Ambassador of Qatar to Pakistan Khalid Naimi on Monday."
    assert ("Kelvo Tarbin", title, body) in held(text, "Islamabad")


def test_a_name_behind_a_post_is_no_body() -> None:
    found = held("Commander Salman Tarbin met Pakistani Ambassador Khalid Naimi on Monday.", "Islamabad")
    assert ("Salman Tarbin", "commander", None) in found


@pytest.mark.parametrize(
    "words",
    [
        "with then Governor of Punjab Kelvo Tarbin",
        "with the then Governor of Punjab Kelvo Tarbin",
        "with past Governor of Punjab Kelvo Tarbin",
        "with Kelvo Tarbin, immediate past Governor of Punjab,",
        "with Kelvo Tarbin, most recently Governor of Punjab,",
        "with Kelvo Tarbin, at the time Governor of Punjab,",
        "with retired Governor of Punjab Kelvo Tarbin",
    ],
)
def test_a_word_before_a_post_tells_that_it_is_over(words: str) -> None:
    found = offices(read(f"Ambassador of Qatar Khalid Naimi met {words} in Doha on Monday."))
    assert ("Kelvo Tarbin", "governor", "Punjab", "former") in found


def test_then_is_a_time_where_it_tells_what_came_next() -> None:
    found = offices(read("Ambassador of Qatar Khalid Naimi arrived and then Governor of Punjab Kelvo Tarbin met him."))
    assert ("Kelvo Tarbin", "governor", "Punjab", "holds") in found


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        (
            "High Commissioner for the Republic of Botswana in London",
            "high commissioner",
            "High Commission of Botswana",
        ),
        ("High Commissioner for Ghana", "high commissioner", "High Commission of Ghana"),
        ("Consul General for Japan", "consul general", "Consulate General of Japan"),
    ],
)
def test_an_envoy_for_a_state_is_that_states(post: str, title: str, body: str) -> None:
    found = held(f"The {post}, Kelvo Tarbin, met Minister Oto Brandl of Austria on Monday.")
    assert ("Kelvo Tarbin", title, body) in found
