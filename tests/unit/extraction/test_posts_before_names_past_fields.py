"""Posts whose fields, places and numbers stand between the body and the name of who has them."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Executive Director of the ASEAN Foundation", "executive director", "ASEAN Foundation"),
        ("Head of the WHO Office in Laos", "head", "World Health Organization Office in Laos"),
        ("President of the Supreme Court of Appeal", "president", "Supreme Court of Appeal"),
        ("Chairman of the Select Committee on China", "head", "Select Committee on China"),
        ("Head of the Zarini Society for Industrialization", "head", "Zarini Society for Industrialization"),
        ("Director of the Center for Genetics and Biotechnology", "head", "Center for Genetics and Biotechnology"),
        ("Head of the Political Department of Military Region 7", "head", "Political Department of Military Region 7"),
        ("Vice Minister for Trade of the Ministry of Energy", "deputy minister", "Ministry of Energy"),
        ("Secretary for Finance of ZANU-PF", "secretary", "ZANU-PF"),
        ("Head of Rossotrudnik", "head", "Rossotrudnik"),
        ("Deputy Prime Minister for Economic Affairs", "deputy prime minister", "Qatar"),
    ],
)  # fmt: skip
def test_the_name_stands_behind_all_that_the_post_is_of(post: str, title: str, body: str) -> None:
    found = held(f"{post} Henrik Kornblum met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    posts = {(what, of) for name, what, of in found if name == "Henrik Kornblum"}
    assert len(posts) == 1
    what, of = next(iter(posts))
    assert what == title
    assert of is not None and _alike(of, body), of


def _alike(found: str, wanted: str) -> bool:
    """A body with its state or its full name."""
    return (
        wanted in found
        or found.replace("Association of Southeast Asian Nations", "ASEAN") == wanted
        or ("ZANU-PF" in wanted and "Zimbabwe" in found)
    )


def test_a_general_staff_and_a_ministry_joined_by_a_dash_are_two_posts_of_one() -> None:
    text = "Oleg Karavai, Chief of the General Staff - First Deputy Defense Minister, met Luvsan Enkhbat on Monday."
    assert {title for name, title, _ in held(text) if name == "Oleg Karavai"} == {
        "chief of the general staff",
        "first deputy minister",
    }


def test_a_foreign_secretarys_field_in_brackets_stands_before_the_name() -> None:
    found = held("Additional Foreign Secretary (Asia Pacific) Tariq Gondar met Luvsan Enkhbat in Doha on Monday.")
    assert any((name, title) == ("Tariq Gondar", "additional foreign secretary") for name, title, _ in found)


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Mayor of the northern Chinese city of Tianjin", "mayor", "Tianjin"),
        ("Head of the Business Association in Cambodia", "head", "Business Association"),
        (
            "Special Adviser to the Parliamentary Friendship League",
            "special adviser",
            "Parliamentary Friendship League",
        ),
        ("Undersecretary of the Ministry of Trade for Political Affairs", "under secretary", "Ministry of Trade"),
        ("President of the 9th session of the UN General Assembly", "president", "United Nations General Assembly"),
    ],
)
def test_what_a_place_or_field_is_said_to_be_is_no_part_of_it(post: str, title: str, body: str) -> None:
    found = held(f"{post} Henrik Kornblum met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    posts = [(what, of) for name, what, of in found if name == "Henrik Kornblum"]
    assert [what for what, _ in posts] == [title]
    assert (posts[0][1] or "").startswith(body), posts


def test_two_commands_of_one_unit_share_it() -> None:
    found = held("Le Van Hoat, Deputy Commander and Chief of Staff of Naval Region 3, met Luvsan Enkhbat on Monday.")
    assert {title: body for name, title, body in found if name == "Le Van Hoat"} == {
        "deputy commander": "Naval Region 3",
        "chief of staff": "Naval Region 3",
    }


def test_a_field_of_a_deputy_ends_before_the_next_post() -> None:
    text = "Deputy Prime Minister for Human Development and Minister of Health Hossam Benkheli met Luvsan Enkhbat."
    assert {title for name, title, _ in held(text) if name == "Hossam Benkheli"} == {
        "deputy prime minister",
        "minister",
    }


def test_a_court_is_named_with_its_city_before_a_known_family_name() -> None:
    found = held("Chief Justice of the People's Court of Hanoi Le Van Hoat met Luvsan Enkhbat in Doha on Monday.")
    assert ("Le Van Hoat", "chief justice", "People's Court of Hanoi") in found


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        (
            "Head of the Permanent Mission of Vietnam to the United Nations",
            "head",
            "Permanent Mission of Vietnam to United",
        ),
        ("head of Vietnam's permanent delegation to UNESCO", "head", "Permanent Delegation of Vietnam to United"),
        (
            "first secretary of the Provincial Committee of the Party in Matanzas",
            "first secretary",
            "Matanzas Provincial",
        ),
        ("Vietnamese Ambassador and Permanent Representative to the UN", "permanent representative", "Vietnam"),
    ],
)
def test_missions_and_committees_are_of_the_state_and_place_told(post: str, title: str, body: str) -> None:
    found = held(f"Le Van Hoat, {post}, met Mongolian Ambassador Luvsan Enkhbat in Havana on Monday.")
    assert any(name == "Le Van Hoat" and what == title and (of or "").startswith(body) for name, what, of in found), (
        found
    )
