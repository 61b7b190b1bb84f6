"""Posts of bodies that stand there by a short name, or by what the article has told before."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines))}


def test_an_academy_by_its_last_word_is_the_one_named_before() -> None:
    found = held(
        "Cadres of Laos attended a course at the Ho Chi Minh National Academy of Politics in Hanoi.",
        "Academy Director Tong Gia Luc said the course would last until October.",
    )
    assert {(who, title) for who, title, body in found if body and "Academy" in body} == {("Tong Gia Luc", "head")}


def test_the_association_is_the_only_one_that_the_article_tells_of() -> None:
    found = held(
        "The Vietnam Fruit and Vegetables Association said on Monday that exports rose.",
        "The Ministry of Industry and Trade agreed with it.",
        "The association's general secretary, Quach Bao Lan, said that durian would open a new door.",
    )
    ((_, title, body),) = found
    assert title == "general secretary" and body is not None and "Association" in body


def test_a_politburo_member_is_of_the_one_party_of_the_country_that_the_article_names() -> None:
    found = held(
        "HARARE, May 2 -- Zanu PF Secretary for Administration Cde Obert Moyana met a Chinese delegation.",
        "Zimbabwean envoy Farai Chuma and Politburo member Cde Rudo Chikomo of Zimbabwe were there.",
    )
    assert {body for _, title, body in found if title == "member"} <= {
        "Political Bureau of the ZANU-PF Central Committee",
        "Political Bureau",
    }


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Anton Velimin, Secretary of the General Council of the ruling United Russia party, spoke.",
            "secretary",
            "General Council of the United Russia",
        ),
        (
            "Anton Velimin, first secretary of the Communist Party of Cuba Provincial Committee in Matanzas, spoke.",
            "first secretary",
            "Matanzas Provincial Committee of the Communist Party of Cuba",
        ),
        (
            "Minister for Defence and National Service of Tanzania Dr Anton Velimin spoke.",
            "minister",
            "Ministry of Defense and National Service of Tanzania",
        ),
        (
            "Anton Velimin, Vice Chairman (Mainland) of the Chama Cha Mapinduzi, spoke.",
            "deputy head",
            "Chama Cha Mapinduzi",
        ),
        ("Anton Velimin, a fellow at the Prague-based Lowell Institute, spoke.", "fellow", "Lowell Institute"),
        (
            "Anton Velimin, President of the Japan Oil, Gas and Metals National Corporation, spoke.",
            "president",
            "Japan Oil, Gas and Metals National Corporation",
        ),
        ("The MPP Secretary for Foreign Relations, Anton Velimin, spoke.", "secretary", "Mongolian People's Party"),
    ],
)
def test_the_body_is_found_behind_what_rides_on_the_title_or_on_the_name(text: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what, whose) == ("Anton Velimin", title, body)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "Deputy Assistant Secretary of State for Japan, Korea and Mongolia Seth Bailing spoke.",
            "deputy assistant secretary of state",
            "Department of State of United States",
        ),
        ("Seth Bailing, director of the China Power Project, spoke.", "head", "China Power Project"),
        (
            "Secretary of the Supreme Attestation Commission under the President Seth Bailing spoke.",
            "secretary",
            "Supreme Attestation Commission",
        ),
        (
            "The head of the president's National Security Bureau, Seth Bailing, spoke.",
            "head",
            "National Security Bureau",
        ),
        (
            "The secretary for Asia and the Pacific at Itamaraty, Seth Bailing, spoke.",
            "secretary",
            "Ministry of Foreign Affairs of Brazil",
        ),
        (
            "Rector of the University of World Economy and Diplomacy Seth Bailing spoke.",
            "rector",
            "University of World Economy and Diplomacy",
        ),
        ("Shadow Foreign Minister Seth Bailing spoke.", "shadow minister", None),
    ],
)
def test_the_name_behind_a_post_in_many_words_is_its_holders(text: str, title: str, body: str | None) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what, whose) == ("Seth Bailing", title, body)


def test_in_a_list_each_post_stays_with_the_name_behind_it_even_where_the_first_is_not_understood() -> None:
    found = held(
        "The secretary for all that is green and blue, Eduardo Sabino Lira, the president of the Brazilian Development "
        "Bank, Aloizio Mercado, and the governor of São Paulo, Tarcisio Freitag, were there.",
    )
    assert ("Aloizio Mercado", "president") in {(who, title) for who, title, _ in found}
    assert ("Eduardo Sabino Lira", "president") not in {(who, title) for who, title, _ in found}


def test_a_provincial_committee_is_of_the_province_of_the_dateline() -> None:
    reading = read(
        "Secretary of the provincial Party Committee Le Quang Vinh met a delegation of Laos' Savannakhet "
        "province on Monday.",
        place="Quang Tri",
    )
    assert {body for _, _, body, _ in offices(reading)} == {"Quang Tri provincial Party Committee"}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("HE Assistant Foreign Minister for Regional Affairs Dr. Salim Darwani spoke.", "assistant minister", None),
        (
            "The head of the UN Mission in South Sudan (UNMISS), Salim Darwani, spoke.",
            "head",
            "United Nations Mission in South Sudan",
        ),
        ("The MCA president Salim Darwani spoke of it in Malaysia.", "president", "MCA"),
        ("President of Oromia Regional State Salim Darwani spoke.", "president", "Oromia Regional State"),
        (
            "The High Representative of the Union for Foreign Affairs, Salim Darwani, spoke.",
            "high representative",
            "European Union",
        ),
    ],
)
def test_letters_missions_and_ranks_are_read_with_the_post(text: str, title: str, body: str | None) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what) == ("Salim Darwani", title)
    assert body is None or whose == body


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        (
            "Chairman Senate Standing Committee on Foreign Affairs",
            "head",
            "Senate Standing Committee on Foreign Affairs",
        ),
        ("Governor State Bank of Pakistan", "governor", "State Bank"),
        ("Chief Minister Punjab", "chief minister", "Punjab"),
    ],
)
def test_south_asias_press_writes_the_body_right_behind_the_title(post: str, title: str, body: str) -> None:
    found = held(
        "Pakistan and China held talks in Islamabad on Monday.", f"{post} Salim Darwani spoke to Pakistan's press."
    )
    ((name, what, whose),) = found
    assert (name, what) == ("Salim Darwani", title)
    assert whose is not None and whose.startswith(body)
