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
