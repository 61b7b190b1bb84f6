"""Posts of forces without a body, of bodies told before, of everyday fields, of whom somebody serves; envoys `from` a
state, heads of diplomacy, mayors and colleagues told by turns."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]
_FOREIGN = "Ministry of Foreign Affairs"


def held(*lines: str, place: str | None = "Warsaw") -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place, agency=None))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("The ambassador from Slovakia,", "ambassador", "Embassy of Slovakia"),
        ("The new ambassador from Colombia, H.E.", "ambassador", "Embassy of Colombia"),
        ("Foreign Minister from Laos", "minister", "Ministry of Foreign Affairs of Laos"),
        ("The Ambassador from Peru to Poland,", "ambassador", "Embassy of Peru"),
        ("Togo's head of diplomacy,", "minister", "Ministry of Foreign Affairs of Togo"),
        ("The Kenyan diplomacy chief,", "minister", "Ministry of Foreign Affairs of Kenya"),
        ("Chief of Defence Forces of Kenya General", "chief of the defense forces", "Kenya"),
        ("Kenya's Chief of Army", "chief of the army", "Army of Kenya"),
        ("The Navy Commander of Chile, Admiral", "commander", "Navy of Chile"),
        ("South Tyrol's Provincial Governor", "governor", "South Tyrol"),
        ("Governor of Khomas", "governor", "Khomas"),
        ("Director of Cabinet of the President of Gabon", "director of cabinet", None),
        ("The Chief of Staff of the President of Gabon,", "chief of staff", None),
        ("National Director of Planning", "national director", None),
        ("Commissioner of Customs of Kenya", "commissioner", None),
        ("The Director General of Customs of Gabon,", "director general", None),
        ("Opposition Spokesman on Foreign Affairs", "spokesperson", None),
        ("The UN Special Representative of the Secretary-General,", "special representative", "United Nations"),
        (
            "Undersecretary for Political Affairs of the Estonian Foreign Ministry",
            "under secretary",
            "Ministry of Foreign Affairs of Estonia",
        ),
        (
            "The Head of the Africa Section at the Swedish Ministry of Foreign Affairs,",
            "head",
            "Africa Section of the Ministry of Foreign Affairs of Sweden",
        ),
    ],
)
def test_a_post_has_all_that_is_told_of_it(post: str, title: str, body: str | None) -> None:
    found = held(f"Talks went on for hours. {post} Oumar Kabore met journalists on Monday.")
    assert found == {("Oumar Kabore", title, body)}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya recalled its ambassador from Israel, Oumar Kabore, on Monday.",
        "Kenya has withdrawn the ambassador from Israel, Oumar Kabore.",
    ],
)
def test_who_is_called_back_from_a_state_is_not_its_envoy(text: str) -> None:
    assert "Embassy of Israel" not in {body for _, _, body in held(text)}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("They toured the Nimeiri Military College and met the Commandant, Oumar Kabore.", "commandant", "Nimeiri"),
        ("They toured the Hue Academy. They met Deputy Commandant Oumar Kabore.", "deputy commandant", "Hue A"),
        ("They toured the University of Hue, where Vice Rector Oumar Kabore met them.", "vice rector", "University"),
        ("A delegation of the Senate of Kenya led by Deputy Speaker Oumar Kabore came.", "deputy speaker", "Senate"),
        ("They held talks with the Grand Committee, chaired by Oumar Kabore.", "head", "Grand Committee"),
        ("The Electoral Council of Peru, presided over by Oumar Kabore, sat on Monday.", "head", "Electoral Council"),
        ("She handed her letters at the OAS to the Secretary General, Oumar Kabore.", "secretary general", "Organiz"),
    ],
)  # fmt: skip
def test_a_post_is_of_the_body_told_before(text: str, title: str, body: str) -> None:
    found = {(what, whose) for name, what, whose in held(text) if name == "Oumar Kabore"}
    assert {what for what, _ in found} == {title}
    assert all(whose is not None and whose.startswith(body) for _, whose in found)


@pytest.mark.parametrize(
    "text",
    [
        "The WHO sent experts. The Secretary General, Oumar Kabore, thanked the union's members.",
        "They toured the National Museum and met the Commandant, Oumar Kabore.",
        "The committee was led by Oumar Kabore.",
    ],
)
def test_a_post_is_of_no_body_of_another_kind(text: str) -> None:
    assert {body for _, _, body in held(text)} <= {None}


@pytest.mark.parametrize(
    ("whom", "title", "bodies"),
    [
        ("the mayors of Lima, Ana Torres, and Quito, Luis Paz", "mayor", {"Lima", "Quito"}),
        ("the mayors of Lima (Ana Torres) and Quito (Luis Paz)", "mayor", {"Lima", "Quito"}),
        ("the governors of Bavaria, Ana Torres, and of Tyrol, Luis Paz", "governor", {"Bavaria", "Tyrol"}),
        (
            "his colleagues from Laos, Ana Torres, and Fiji, Luis Paz",
            "minister",
            {"Ministry of Foreign Affairs of Laos", "Ministry of Foreign Affairs of Fiji"},
        ),
        (
            "the heads of diplomacy of Laos, Ana Torres, and of Fiji, Luis Paz",
            "minister",
            {"Ministry of Foreign Affairs of Laos", "Ministry of Foreign Affairs of Fiji"},
        ),
    ],
)
def test_who_has_a_post_is_told_by_turns(whom: str, title: str, bodies: set[str]) -> None:
    found = {h for h in held(f"Foreign Minister Jan Nowak of Poland met {whom}, on Monday.") if h[0] != "Jan Nowak"}
    assert {name for name, _, _ in found} == {"Ana Torres", "Luis Paz"}
    assert {(what, whose) for _, what, whose in found} == {(title, body) for body in bodies}


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("The head of the friendship group", "head"),
        ("The chairman of the commission", "head"),
        ("The head of the department", "head"),
        ("The president of the association", "president"),
        ("A member of the board, head of the section", "head"),
    ],
)
def test_a_body_told_by_what_it_is_alone_ends_before_a_full_name(post: str, title: str) -> None:
    assert ("Oumar Kabore", title, None) in held(f"Talks went on. {post} Oumar Kabore met journalists on Monday.")


def test_the_committee_is_the_one_that_has_been_named() -> None:
    found = held(
        "Chair of the Foreign Affairs Committee of the Riigikogu Kadri Lepik and members of the Committee Toivo Ranna "
        "and Siim Vesk were in Tbilisi."
    )
    body = "Foreign Affairs Committee of the Riigikogu of Estonia"
    assert found == {("Kadri Lepik", "head", body), ("Toivo Ranna", "member", body), ("Siim Vesk", "member", body)}


@pytest.mark.parametrize(
    "text",
    [
        "The head of the committee Green Party spoke.",
        "The president of the association Friends of Cuba met journalists.",
    ],
)
def test_capitals_behind_a_small_body_that_are_words_are_nobody(text: str) -> None:
    assert not held(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The Attorney General, Oumar Kabore, met journalists.", ("attorney general", "Poland")),
        ("The Chief Justice of Kenya, Oumar Kabore, spoke.", ("chief justice", "Kenya")),
        ("Vice Minister of Protocol Affairs Oumar Kabore spoke.", ("deputy minister", f"{_FOREIGN} of Poland")),
        ("He received the Cuban ambassador in that country, Oumar Kabore.", ("ambassador", "Embassy of Cuba")),
        ("He met Archbishop Oumar Kabore, Apostolic Nuncio to Malta.", ("apostolic nuncio", None)),
        ("The Army Commander, General Oumar Kabore, met journalists.", ("commander", "Army of Poland")),
        ("He met Vice Chief of Defence Forces of Kenya Oumar Kabore.", ("vice chief of the defense forces", "Kenya")),
    ],
)  # fmt: skip
def test_one_post_is_told(text: str, post: tuple[str, str | None]) -> None:
    assert {(title, body) for name, title, body in held(text) if name == "Oumar Kabore"} == {post}
