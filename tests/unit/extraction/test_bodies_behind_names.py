"""Bodies that stand behind the name of who has a post: `President X of the Council`."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize(
    ("title", "body", "post", "whose"),
    [
        ("President", "the World Peace Council", "president", "World Peace Council"),
        ("Vice President", "the Supreme People's Court", "vice president", "Supreme People's Court"),
        ("President", "the Chinese People's Association", "president", "Chinese People's Association"),
        ("Secretary General", "the Shanghai Cooperation Organization", "secretary general", "Shanghai Cooperation"),
        ("General Secretary", "the Communist Party of Argentina", "general secretary", "Communist Party of Argentina"),
        ("First Secretary", "the Young Communist League", "first secretary", "Young Communist League"),
        (
            "Deputy Minister",
            "Agriculture and Rural Development",
            "deputy minister",
            "Ministry of Agriculture and Rural",
        ),
        ("Governor", "the State Bank of Vietnam", "governor", "State Bank"),
        ("Inspector General", "the Bundeswehr", "inspector general", "Bundeswehr"),
    ],
)
def test_the_body_behind_a_name_is_that_of_the_post_before_it(title: str, body: str, post: str, whose: str) -> None:
    found = held(f"{title} Henrik Kornblum of {body} met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    posts = [(what, of) for name, what, of in found if name == "Henrik Kornblum"]
    assert [what for what, _ in posts] == [post]
    assert (posts[0][1] or "").startswith(whose), posts


def test_what_someone_was_informed_of_is_not_whose_post_it_is() -> None:
    found = held("Luvsan Enkhbat informed President Henrik Kornblum of the World Peace Council's plans on Monday.")
    assert all(body != "World Peace Council" for _, _, body in found)


@pytest.mark.parametrize("word", ["interim", "caretaker", "acting", "transitional"])
def test_a_post_for_a_time_is_of_the_state_before_it(word: str) -> None:
    text = f"Bulgarian {word} Foreign Minister Dimitar Glavan met Mongolian Ambassador Luvsan Enkhbat on Monday."
    assert ("Dimitar Glavan", "minister", "Ministry of Foreign Affairs of Bulgaria") in held(text)
