"""Posts told by a clause or of a body written small: `who chairs the party's committee`, `Guizhou's Party chief`."""

from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told


def held(text: str, place: str | None = None) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text, place=place))}


@pytest.mark.parametrize(
    ("clause", "title", "body"),
    [
        ("who chairs Komeito's international committee", "head", "International Committee of the Komeito"),
        ("who heads the Japan International Cooperation Agency", "head", "Japan International Cooperation Agency"),
        ("who also heads the Institute of Asian Studies", "head", "Institute of Asian Studies"),
        ("who has led the Institute of Asian Studies since May", "head", "Institute of Asian Studies"),
    ],
)
def test_a_clause_tells_the_post_by_its_verb(clause: str, title: str, body: str) -> None:
    text = f"Toshiro Nakabe, {clause}, met in Beijing on Thursday with Chinese Foreign Minister Li Wen."
    assert ("Toshiro Nakabe", title, body) in held(text)
    assert told(read(text)) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    "clause", ["who leads the delegation", "who heads to Seoul on Friday", "who led the Ministry of Justice well"]
)
def test_who_leads_a_delegation_or_led_a_body_once_holds_no_post(clause: str) -> None:
    text = f"Toshiro Nakabe, {clause}, met Chinese Foreign Minister Li Wen in Beijing on Thursday."
    assert held(text) == {("Li Wen", "minister", "Ministry of Foreign Affairs of China")}


@pytest.mark.parametrize(
    ("organ", "name"),
    [
        ("the Komeito's policy research council", "Policy Research Council of the Komeito"),
        ("Komeito's international bureau", "International Bureau of the Komeito"),
        (
            "the Foreign Ministry's Asian and Oceanian Affairs Bureau",
            "Asian and Oceanian Affairs Bureau of the Ministry of Foreign Affairs of Japan",
        ),
        ("the Justice Ministry's immigration bureau", "Immigration Bureau of the Ministry of Justice of Japan"),
    ],
)
def test_an_organ_written_small_is_part_of_its_owner(organ: str, name: str) -> None:
    text = f"Japan's Toshiro Nakabe, head of {organ}, met Chinese Foreign Minister Li Wen in Tokyo on Thursday."
    assert ("Toshiro Nakabe", "head", name) in held(text, "Tokyo")
    assert [role for _, role in roles(only(read(text, place="Tokyo")))] == ["host", "visitor"]


@pytest.mark.parametrize(
    ("post", "name"),
    [
        ("Guizhou's Party chief Xu Hongtao", "Guizhou Provincial Committee of the Communist Party of China"),
        ("Guizhou Party chief Xu Hongtao", "Guizhou Provincial Committee of the Communist Party of China"),
        (
            "Xu Hongtao, Party chief of Hubei Province,",
            "Hubei Provincial Committee of the Communist Party of China",
        ),
        ("Beijing Party Secretary Xu Hongtao", "Beijing Municipal Committee of the Communist Party of China"),
        ("Hanoi's Party Secretary Xu Hongtao", "Hanoi Party Committee"),
    ],
)
def test_who_leads_the_party_in_a_place_is_its_committees_secretary(post: str, name: str) -> None:
    assert ("Xu Hongtao", "secretary", name) in held(f"{post} met with Lao President Thongsing on Wednesday.")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "the Standing Committee of the 14th National People's Congress",
            "Standing Committee of the National People's Congress of China",
        ),
        (
            "the 14th National Committee of the Chinese People's Political Consultative Conference",
            "National Committee of the Chinese People's Political Consultative Conference",
        ),
    ],
)
def test_a_body_by_the_number_of_its_term_is_that_body(body: str, name: str) -> None:
    text = f"Shi Chunlai, vice chairman of {body}, met Lao President Thongsing in Beijing on Wednesday."
    assert ("Shi Chunlai", "deputy head", name) in held(text)
    assert [role for _, role in roles(only(read(text)))] == ["host", "visitor"]


def test_a_party_congress_by_its_number_is_no_body() -> None:
    text = "Shi Chunlai, vice chairman of the preparatory committee of the 20th CPC National Congress, spoke."
    assert {body for _, _, body in held(text)} <= {None}


def test_what_someone_was_previously_is_a_former_post() -> None:
    found = offices(read("Wei Qingsong, 58, a native of Hubei Province, was previously governor of Yunnan Province."))
    assert found == {("Wei Qingsong", "governor", "Yunnan Province", "former")}


def test_members_of_a_delegation_are_of_the_country_that_one_of_them_tells() -> None:
    text = (
        "The delegation, which included Mongolian People's Party Secretary D.Narmand and Member of Parliament S.Bold, "
        "saw the site."
    )
    assert ("S.Bold", "member", "State Great Khural of Mongolia") in held(text)


def test_a_family_name_that_is_a_common_word_stands_for_its_bearer() -> None:
    reading = read(
        "National Assembly Speaker Oh Sang-min will visit Mongolia, Assembly spokesperson Park Da-eun told reporters.",
        "In Kazakhstan, he will meet with businesspeople, Park said.",
        place="Seoul",
    )
    assert ("Park Da-eun", "spokesperson", "National Assembly of South Korea", "holds") in offices(reading)
    assert [[p.name for p in statement.speakers] for statement, _ in reading.statements] == [["Park Da-eun"]] * 2


@pytest.mark.parametrize(
    "thing",
    ["a memorial park for Dr. Yi Tae-min", "a museum in honor of writer Yi Tae-min", "a school named after Yi Tae-min"],
)
def test_of_whom_a_thing_reminds_is_nobody_in_the_news(thing: str) -> None:
    assert read(f"The speaker visited {thing}.", place="Seoul").people == []
