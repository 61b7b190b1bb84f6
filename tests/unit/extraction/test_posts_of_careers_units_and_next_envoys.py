"""Posts of a career told in the past, of units of a commission, of ministers of state in the plural, of armed forces
and schools named in small letters or quotation marks; envoys named by what they will be."""

from __future__ import annotations

import pytest
from one_article import offices, read, told

Held = set[tuple[str, str, str | None, str]]


def held(*lines: str) -> Held:
    return set(offices(read(*lines)))


_MET = "Swiss Foreign Minister Anna Meier met Indian Ambassador Anil Bhargava on Monday."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In a long career he was Ambassador to Nepal and Chief of Protocol.", ["ambassador", "chief of protocol"]),
        ("In her career Meier was Consul General in Munich.", ["consul general"]),
        ("During his career Bhargava was Director of the Institute of Asian Studies.", ["head"]),
        ("Over a career of thirty years Bhargava was High Commissioner to Kenya.", ["high commissioner"]),
        ("Earlier, Bhargava was India's ambassador to Chad.", ["ambassador"]),
        ("Earlier Bhargava was for nearly two years India's ambassador to Chad.", ["ambassador"]),
        ("Previously, Bhargava was, from 2015 to 2019, Deputy Minister of Trade.", ["deputy minister"]),
        ("Formerly Meier was Ambassador of Switzerland to Peru.", ["ambassador"]),
        ("Bhargava has also been deputy high commissioner to Kenya.", ["deputy high commissioner"]),
        ("Bhargava has also been a director in the Prime Minister's Office.", ["head"]),
    ],
)
def test_posts_that_a_career_went_through_are_former(sentence: str, found: list[str]) -> None:
    assert sorted(title for _, title, _, status in held(_MET, sentence) if status == "former") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Earlier, Meier was in Vienna.",
        "Earlier Bhargava was received by the Swiss President.",
        "Earlier, Bhargava was briefed by Minister of Health Tran Ba.",
        "Bhargava has also been a friend of Switzerland.",
        "Bhargava has also been president of the Asia Society since 2020.",
        "In her career Meier was never Ambassador to Peru.",
        "Bhargava was told that a career as an ambassador is long.",
    ],
)
def test_what_was_no_post_or_is_held_still_is_none_of_a_career(sentence: str) -> None:
    assert {title for _, title, _, status in held(_MET, sentence) if status == "former"} == set()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("She has the rank of Additional Secretary in the Ministry of Foreign Affairs.", True),
        ("An officer since 1996, she holds the rank of Deputy Director General at the Foreign Ministry.", True),
        ("Meier holds the personal rank of Under Secretary in the Ministry of Foreign Affairs.", True),
        ("She has the rank of general in the army.", False),
        ("The rank of Director General in the Ministry of Foreign Affairs is high.", False),
        ("She asked who has the rank of friend.", False),
    ],
)
def test_a_rank_in_a_ministry_is_a_post(sentence: str, found: bool) -> None:
    titles = {title for _, title, _, _ in held("Spokesperson Anna Meier spoke on Monday.", sentence)}
    assert (len(titles) > 1) == found


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ('Head of Unit "Visa Policy" in the European Commission', "head of unit", "European Commission"),
        ("Head of Unit “Trade” at the European Commission", "head of unit", "European Commission"),
        ("Deputy Head of Unit at the European Commission", "deputy head of unit", "European Commission"),
        ("Chairman of the Permanent Representatives Committee", "head", "Permanent Representatives Committee"),
        ("supreme commander of the armed forces of Nicaragua", "supreme commander", "Armed Forces of Nicaragua"),
        ("commander-in-chief of the armed forces of the DPRK", "commander-in-chief", "Armed Forces of North Korea"),
        ('rector of the "Simón Rojas" Higher School', "rector", "Simón Rojas Higher School"),
        (
            "rector of the PCC's «Luz Prado» Higher School",
            "rector",
            "Luz Prado Higher School of the Communist Party of C",
        ),
        ("Diplomatic Adviser to the UAE President", "adviser", "United Arab Emirates"),
        ("Senior Advisor to the Lao Prime Minister", "senior adviser", "Laos"),
        ("Personal Assistant to the Cambodian Prime Minister", "personal assistant", "Cambodia"),
    ],
)
def test_units_committees_forces_schools_and_those_who_serve(post: str, title: str, body: str) -> None:
    lines = f"A delegation of the Communist Party of Cuba (PCC) came. Marta Kowal, {post}, spoke on Monday."
    found = {(what, whose) for name, what, whose, _ in held(lines) if name == "Marta Kowal"}
    assert [what for what, _ in found] == [title]
    assert all(whose is not None and whose.startswith(body) for _, whose in found)


@pytest.mark.parametrize(
    "people",
    [
        "Hessa Al Zaabi and Jumaa Al Marri, Ministers of State, attended.",
        "Ministers of State Hessa Al Zaabi and Jumaa Al Marri attended.",
        "The UAE's Ministers of State Hessa Al Zaabi and Jumaa Al Marri attended.",
    ],
)
def test_ministers_of_state_in_the_plural_each_hold_the_post(people: str) -> None:
    found = {(name, title) for name, title, _, _ in held(people)}
    assert {("Hessa Al Zaabi", "minister of state"), ("Jumaa Al Marri", "minister of state")} <= found
    assert {title for _, title in found} == {"minister of state"}


def test_an_ambassador_who_is_permanent_representative_is_both() -> None:
    text = "Peter Groen, Ambassador, Permanent Representative of the Netherlands, signed the minutes in Brussels."
    assert {(title, body) for _, title, body, _ in held(text)} == {
        ("ambassador", "The Netherlands"),
        ("permanent representative", "The Netherlands"),
    }


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        ("a member of the CPV Central Committee, who chairs the Asia Society and is president of the Hanoi Academy", 3),
        ("who chairs the Asia Society and is also a vice president of the Hanoi Academy", 2),
        ("who heads the Asia Society and is a resident of Hanoi", 1),
    ],
)
def test_a_clause_goes_on_with_a_second_post(clause: str, bodies: int) -> None:
    assert len(held(f"Le Van Ba, {clause}, said that relations were good.")) == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Whitlock will be Australia's next Ambassador to Japan, Foreign Minister Penny Marsh announced.",
        "Ms Jane Whitlock, now in Paris, will be Australia's next Ambassador to Japan, it was announced.",
        "Australia's next Ambassador to Japan will be Jane Whitlock, the ministry made known on Monday.",
        "The next Ambassador of Australia to Japan will be Jane Whitlock, the ministry said.",
        "The ministry announced that the new Ambassador of Australia to Japan will be Ms Jane Whitlock.",
        "The country's next Permanent Representative to the United Nations will be Jane Whitlock, it said.",
    ],
)
def test_an_envoy_named_by_what_she_will_be_is_appointed(sentence: str) -> None:
    assert told(read(sentence)) == [("appointment", "occurred")]
    assert [name for name, _, _, status in held(sentence) if status == "appointed"] == ["Jane Whitlock"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Jane Whitlock will be Australia's next prime minister, a poll said.",
        "It is not known whether Jane Whitlock will be Australia's next Ambassador to Japan, the paper said.",
        "Jane Whitlock will reportedly be Australia's next Ambassador to Japan, the paper said.",
        "Australia's next Ambassador to Japan will be named by Foreign Minister Penny Marsh, the ministry said.",
        "Australia's new Ambassador to Japan will be at the fair on Friday, the embassy said.",
    ],
)
def test_a_guess_or_a_nameless_envoy_is_no_appointment(sentence: str) -> None:
    assert "appointment" not in {subtype for subtype, _ in told(read(sentence))}


@pytest.mark.parametrize(
    "body",
    [
        "the city's Committee of the Communist Party of Vietnam (VCP)",
        "the city's Committee of the Communist Party of Vietnam",
        "the city's Party Committee",
    ],
)
def test_the_committee_of_the_city_is_that_of_the_city_told_before(body: str) -> None:
    text = f"In Hai Phong they met Le Ba, deputy secretary of {body}, on Monday."
    assert {(title, whose.lower()) for _, title, whose, _ in held(text) if whose} == {
        ("deputy secretary", "haiphong municipal party committee")
    }
