"""Posts of bodies that no table lists, of states told with them, and posts that share one body."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Inspector General of the Bundeswehr", "inspector general", "Bundeswehr"),
        ("Director of the Zarin Institute for Chemistry", "head", "Zarin Institute for Chemistry"),
        ("Comptroller-General of the Customs Service", "comptroller general", "Customs Service"),
        ("Chief of the Zarini Diwan", "head", "Zarini Diwan"),
        ("President of the Chinese Academy of Social Sciences", "president", "Chinese Academy of Social Sciences"),
        ("Chairman of the Agency for Planning and Reforms", "head", "Agency for Planning and Reforms"),
        ("Lieutenant Governor of Ladakhia", "lieutenant governor", "Ladakhia"),
        (
            "Director of the ILO Regional Office for Asia",
            "head",
            "International Labour Organization Regional Office for Asia",
        ),
        ("Chairman of the EU Military Committee", "head", "European Union Military Committee"),
        ("Dean of the School of Law at Karimov University", "dean", "School of Law of the Karimov University"),
        ("Head of the Radio and Television Administration", "head", "Radio and Television Administration"),
        (
            "Head of the Committee for Personnel of the 9th Party Congress",
            "head",
            "Committee for Personnel of 9th Party Congress",
        ),
    ],
)
@pytest.mark.parametrize("order", ["before", "behind"])
def test_a_body_in_capitals_is_read_up_to_a_comma_or_the_name(post: str, title: str, body: str, order: str) -> None:
    who = f"{post} Henrik Kornblum" if order == "before" else f"Henrik Kornblum, {post},"
    assert ("Henrik Kornblum", title, body) in held(f"{who} met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")


def test_a_field_without_an_article_is_no_body() -> None:
    found = held("Henrik Kornblum, Director of Operations, met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert ("Henrik Kornblum", "head", None) in found


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Chief Justice of India", "chief justice"),
        ("Prosecutor General of India", "prosecutor general"),
        ("India's special envoy for Asian affairs", "special envoy"),
        ("Permanent Representative of India to the United Nations", "permanent representative"),
        ("Indian Deputy Permanent Representative to the African Union", "deputy permanent representative"),
    ],
)
def test_a_post_of_a_state_alone_is_that_states(post: str, title: str) -> None:
    text = f"{post} Rajan Bhattar met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday."
    assert ("Rajan Bhattar", title, "India") in held(text)


@pytest.mark.parametrize(
    ("posts", "titles", "body"),
    [
        (
            "Vice Chairman and Secretary General of the Writers Association",
            ("deputy head", "secretary general"),
            "Writers Association",
        ),
        (
            "Vice President and Secretary General of the Writers Association",
            ("vice president", "secretary general"),
            "Writers Association",
        ),
        (
            "Vice-Chancellor and Principal of the University of Pretoria",
            ("vice chancellor", "principal"),
            "University of Pretoria",
        ),
        ("Party Secretary and Director of the Trade Department", ("secretary", "head"), "Trade Department"),
    ],
)
def test_two_posts_before_one_body_share_it(posts: str, titles: tuple[str, str], body: str) -> None:
    found = held(f"{posts} Le Van Hoat met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert {(title, whose) for name, title, whose in found if name == "Le Van Hoat"} == {(t, body) for t in titles}


def test_a_president_who_chairs_a_council_is_no_president_of_the_council() -> None:
    found = held("President and Chairman of the National Security Council Ivan Saltykov met Luvsan Enkhbat on Monday.")
    assert ("Ivan Saltykov", "president", "National Security Council") not in found


@pytest.mark.parametrize(
    "post",
    [
        "Additional Secretary (Indo-Pacific) in the Ministry of External Affairs",
        "Joint Secretary (South), Ministry of External Affairs",
    ],
)
def test_a_field_in_brackets_stands_before_the_ministry(post: str) -> None:
    found = held(f"Rajan Bhattar, {post}, met Mongolian Ambassador Luvsan Enkhbat in Doha on Monday.")
    assert any(name == "Rajan Bhattar" and (body or "").startswith("Ministry of External") for name, _, body in found)


def test_chief_of_the_defence_forces_is_one_person() -> None:
    found = held("Abebe Kalandul, Chief of the Defence Forces, met Mongolian Ambassador Luvsan Enkhbat on Monday.")
    assert ("Abebe Kalandul", "chief of the defense forces", None) in found


def test_a_party_written_small_behind_its_name_is_a_body() -> None:
    found = held("Henrik Kornblum, Chairman of the White Ruva party, met Luvsan Enkhbat in Doha on Monday.")
    assert any(name == "Henrik Kornblum" and (body or "").startswith("White Ruva") for name, _, body in found)
