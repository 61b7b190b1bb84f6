"""Bare posts of a body that sent a delegation or was visited, forces that no table lists, and posts of the next one."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(*text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(*text))}


@pytest.mark.parametrize(
    ("group", "title", "body"),
    [
        (
            "the Federal National Council of the UAE, headed by Dr. Kelvo Tarbin, Second Deputy Speaker,",
            "second deputy speaker",
            "Federal National Council of United Arab Emirates",
        ),
        ("the University of Zagreb led by Vice Rector Kelvo Tarbin", "vice rector", "University of Zagreb"),
        ("the Kenya Police headed by Inspector General Kelvo Tarbin", "inspector general", "Kenya Police"),
        ("the World Bank led by Regional Director Kelvo Tarbin", "regional director", "World Bank"),
    ],
)
def test_who_leads_a_delegation_holds_a_bare_post_of_what_sent_it(group: str, title: str, body: str) -> None:
    assert ("Kelvo Tarbin", title, body) in held(f"A delegation of {group} met Minister Oto Brandl on Monday.")


def test_who_leads_the_other_side_holds_no_post_of_what_sent_the_delegation() -> None:
    found = held(
        "The delegation of the Kenya Police was led by Director Kelvo Tarbin and the Hungarian side was led by Bence "
        "Szalai, Deputy Director."
    )
    assert all(body != "Kenya Police" for person, _, body in found if person == "Bence Szalai")


@pytest.mark.parametrize(
    ("visit", "post", "title", "body"),
    [
        ("visited Qingzhou University", "Vice President", "vice president", "Qingzhou University"),
        ("paid a visit to Zarin University", "Rector", "rector", "Zarin University"),
        ("toured the Zarin Museum", "Deputy Director", "deputy head", "Zarin Museum"),
        (
            "toured the Zarin Staff College",
            "They were led round by the Commandant,",
            "commandant",
            "Zarin Staff College",
        ),
    ],
)
def test_who_receives_at_a_body_visited_holds_a_bare_post_of_it(visit: str, post: str, title: str, body: str) -> None:
    found = held(f"Governor Oto Brandl {visit} on Monday.", f"{post} Kelvo Tarbin met with him.")
    assert ("Kelvo Tarbin", title, body) in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Governor Oto Brandl visited Zarin University on Monday.", "President Kelvo Tarbin of Malawi met him later."),
        ("Governor Oto Brandl visited Zarin University on Monday.", "Later Director Kelvo Tarbin met him in Doha."),
        ("Governor Oto Brandl praised Zarin University on Monday.", "President Kelvo Tarbin met him later."),
    ],
)
def test_others_hold_no_post_of_a_body_visited(first: str, second: str) -> None:
    assert all(body != "Zarin University" for _, _, body in held(first, second))


@pytest.mark.parametrize(
    "force",
    ["Hellenic Fleet", "Republic of Fiji Navy", "Iranian Army's Navy", "An Giang Border Guard", "Zarini Coast Guard"],
)
@pytest.mark.parametrize("order", ["before", "behind"])
def test_a_force_is_read_with_all_its_words(force: str, order: str) -> None:
    the = "" if force.startswith("An ") else "the "
    post = f"Commander of {the}{force}"
    who = f"{post} Vice Admiral Kelvo Tarbin" if order == "before" else f"Vice Admiral Kelvo Tarbin, {post},"
    assert ("Kelvo Tarbin", "commander", force) in held(f"{who} met Minister Oto Brandl in Doha on Monday.")


@pytest.mark.parametrize(
    ("post", "title"), [("Police Commissioner", "police commissioner"), ("Chief Justice", "chief justice")]
)
def test_a_post_in_a_list_is_of_the_name_behind_it_where_the_list_goes_on_with_posts(post: str, title: str) -> None:
    found = held(f"He was met by Governor Oto Brandl, {post}, Kelvo Tarbin and Mayor Andriana Pello on Monday.")
    assert ("Kelvo Tarbin", title) in {(person, name) for person, name, _ in found}
    assert ("Oto Brandl", title) not in {(person, name) for person, name, _ in found}


def test_a_second_post_before_and_is_of_the_one_named_before_it() -> None:
    found = held(
        "He was met by Governor Oto Brandl, Chairman of the Zarin Council, and Mayor Andriana Pello on Monday."
    )
    assert ("Oto Brandl", "head", "Zarin Council") in found


@pytest.mark.parametrize(
    "headline",
    [
        "Serbian President Expected in Astana",
        "Indian Commanders Weigh Plans for Ties",
        "Malaysia, Brunei To Step Up Ties",
    ],
)
def test_verbs_of_headlines_in_capitals_are_no_names(headline: str) -> None:
    reading = read("Minister Oto Brandl met Ambassador Kelvo Tarbin on Monday.", headline=headline)
    assert {person.name for person in reading.people} == {"Oto Brandl", "Kelvo Tarbin"}


@pytest.mark.parametrize(
    ("ministry", "body"),
    [
        ("Family, Women, Children and Seniors", "Ministry of Family, Women, Children and Seniors of Tunisia"),
        ("Islamic Affairs, Dawah and Guidance", "Ministry of Islamic Affairs, Dawah and Guidance of Tunisia"),
        ("Climate, Waters and Seas", "Ministry of Climate, Waters and Seas of Tunisia"),
    ],
)
def test_a_ministry_of_three_fields_ends_before_the_name(ministry: str, body: str) -> None:
    found = held(f"Tunisian Minister of {ministry} Anna Ruiz met Minister Oto Brandl on Monday.")
    assert ("Anna Ruiz", "minister", body) in found


@pytest.mark.parametrize("aside", ["(with residence in Moscow)", "(residence: Moscow)", "(resident in Moscow)"])
def test_brackets_stand_between_a_post_and_the_name(aside: str) -> None:
    found = held(f"Minister Oto Brandl received the Ambassador of Peru to Uzbekistan {aside} Anna Ruiz on Monday.")
    assert ("Anna Ruiz", "ambassador", "Embassy of Peru") in found
