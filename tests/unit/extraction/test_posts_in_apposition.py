"""Posts whose words no table knows all of, before a name in apposition; posts of bodies told in small words, of a place
or by what stands before; and headlines that name two with a verb for both."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, headline: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, headline=headline))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("the rector of the Swapo Party School, ", "rector", "Swapo Party School"),
        ("the director of the Mella party school, ", "head", "Mella party school"),
        ("the Swapo Party's secretary for youth affairs, ", "secretary", "SWAPO"),
        ("the president of the Chamber of Commerce of Lima, ", "president", "Chamber of Commerce of Lima"),
        ("the school's director of studies, ", "head", None),
        ("the dean of the faculty of law at the university, ", "dean", None),
    ],
)
def test_a_name_behind_a_post_in_many_words_and_a_comma_is_its_holders(post: str, title: str, body: str | None) -> None:
    found = held(f"Windhoek, May 3 -- The course was opened by {post}Ndapewa Amwaalwa, on Monday.")
    assert ("Ndapewa Amwaalwa", title, body) in found


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting with the director of studies at the school, Ndapewa Amwaalwa said the course would begin.",
        "The members of the delegation headed by Ndapewa Amwaalwa, member of the Presidium, were present.",
        "The head of the office in the city of Oruro, Santa Lucia, was not there.",
    ],
)
def test_no_post_is_given_to_a_name_that_no_comma_closes_or_that_is_none(text: str) -> None:
    assert not {who for who, title, _ in held(text) if title == "head"}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Seol Ga-eun, spokesperson for the unification ministry, said so.", "spokesperson", "Ministry of Unification"),
        ("Seol Ga-eun, a senior lecturer in Economics at the University of Jos, said so.", "senior lecturer", None),
        ("Pentagon Press Secretary Col. Seol Ga-eun said so.", "press secretary", "Pentagon"),
        ("Seol Ga-eun, Trade Counsellor at the Vietnamese Embassy in Laos, said so.", "trade counselor", None),
        ("Seol Ga-eun, a research fellow with the Institute for Security Studies, said so.", "research fellow", None),
        ("Seol Ga-eun, Party chief of Vietnam's Quang Ninh province, said so.", "secretary", "Quang Ninh Provincial"),
        ("Seol Ga-eun, deputy Party secretary of Hainan, said so.", "deputy secretary", "Hainan Provincial Committee"),
        ("The first secretary of the Party in Yunnan, Seol Ga-eun, said so.", "first secretary", "Yunnan Provincial"),
    ],
)
def test_a_post_is_of_the_body_that_small_words_or_a_place_tell(text: str, title: str, body: str | None) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what) == ("Seol Ga-eun", title)
    assert whose is not None and (body is None or whose.startswith(body))


def test_a_ministrys_spokesperson_is_of_the_ministry_that_the_article_begins_with() -> None:
    found = held(
        "SEOUL, March 6 -- The unification ministry on Thursday dismissed a report.",
        "The foreign ministry on Friday had no comment.",
        '"It is not true," ministry spokesperson Seol Ga-eun told reporters.',
    )
    assert {whose for _, _, whose in found} <= {"Ministry of Unification", "Ministry of Unification of South Korea"}
    assert found


def test_an_organ_of_a_chamber_is_no_partys() -> None:
    found = held(
        "Havana, Oct 25 -- Cuba's National Assembly of People's Power received the guests.",
        "The president of the International Relations Committee of the Assembly, Yoel Rivero Caso, was there.",
    )
    ((_, _, body),) = found
    assert body is not None and body.startswith("International Relations Committee of the National Assembly")


def test_a_member_of_a_presidium_and_secretary_of_a_party_holds_two_posts() -> None:
    text = "Ganbold Sarnai, member of the Presidium and secretary of the Mongolian People's Party, arrived on Monday."
    assert held(text) == {
        ("Ganbold Sarnai", "member", "Presidium of the Mongolian People's Party"),
        ("Ganbold Sarnai", "secretary", "Mongolian People's Party"),
    }


def test_a_governor_of_the_province_is_of_the_one_named() -> None:
    text = (
        "Li Zhengwei, secretary of the CPC Yunnan Provincial Committee and governor of the province, spoke on Monday."
    )
    assert ("Li Zhengwei", "governor", "Yunnan Province") in held(text)
    bare = held("The governor of the province, Ana Rosa Villalba, spoke on Monday.")
    assert bare == {("Ana Rosa Villalba", "governor", None)}


def test_a_chair_of_an_autonomous_republic_is_of_its_own_government() -> None:
    text = "The Chairman of the Government of the Autonomous Republic of Adjara, Zaza Beridzishvili, spoke on Monday."
    assert held(text) == {("Zaza Beridzishvili", "head", "Government of the Autonomous Republic of Adjara")}


def test_a_part_of_the_body_named_last_is_told_by_its() -> None:
    text = (
        "The Saudi Fund for Development was represented by Fahd Al-Mutlaq, Director General of its Africa Operations."
    )
    ((_, title, body),) = held(text)
    assert (title, body) == ("director general", "Africa Operations of the Saudi Fund for Development")


def test_a_headline_of_two_gives_the_second_ones_post_to_nobody_else() -> None:
    found = held(
        "Prime CS James Okello has held a telephone conversation with UAE Foreign Minister Salem Al Naqbi on Sunday.",
        headline="Okello, UAE Foreign Minister hold phone talks",
    )
    assert {(who, title) for who, title, _ in found} == {
        ("James Okello", "prime cabinet secretary"),
        ("Salem Al Naqbi", "minister"),
    }


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Kiambu Governor Moses Thiong'ora spoke.", "governor", "Kiambu"),
        ("The mayor of Koumra, Moses Thiong'ora, spoke.", "mayor", "Koumra"),
        ("The departmental governor of Pando, Moses Thiong'ora, spoke.", "governor", "Pando"),
        ("Rosenergo Director General Moses Thiong'ora spoke.", "director general", "Rosenergo"),
        (
            "Moses Thiong'ora, chairman of Ghana's main opposition National Democratic Congress, spoke.",
            "head",
            "National",
        ),
        (
            "Director-General of the Asian and Oceanian Affairs Bureau Moses Thiong'ora spoke.",
            "director general",
            "Asian",
        ),
        ("BJP National President Moses Thiong'ora spoke.", "national president", "Bharatiya Janata Party"),
        ("Deputy Majority Whip Moses Thiong'ora spoke.", "deputy majority whip", None),
        (
            "Moses Thiong'ora, general secretary of the Vietnam Pepper and Spice Association, spoke.",
            "general",
            "Vietnam",
        ),
    ],
)
def test_a_post_of_a_place_company_or_body_is_read_with_its_whole_name(text: str, title: str, body: str | None) -> None:
    ((name, what, whose),) = held(text)
    assert name == "Moses Thiong'ora" and what.startswith(title)
    assert body is None or (whose or "").startswith(body)


@pytest.mark.parametrize(
    ("text", "body"), [("Former Governor Moses Odera spoke.", None), ("CBK Governor Moses Odera spoke.", "CBK")]
)
def test_a_plain_word_before_governor_is_no_place_and_letters_are_a_body(text: str, body: str | None) -> None:
    assert {whose for _, _, whose in held(text)} == {body}


def test_in_a_list_of_posts_and_names_the_post_in_unknown_words_is_the_next_ones() -> None:
    found = held(
        "The president of the Chamber of Deputies, Omar Quiroga Lazo, the head of the MAS bench, Jerges Molina Paz, "
        "and the mayor of Oruro, Ana Condori Vaca, were there.",
    )
    assert {(who, title) for who, title, _ in found} == {
        ("Omar Quiroga Lazo", "president"),
        ("Jerges Molina Paz", "head"),
        ("Ana Condori Vaca", "mayor"),
    }


def test_a_principal_secretary_with_a_rank_before_the_name_is_no_post_of_the_one_named_before() -> None:
    found = held(
        "Cabinet Secretary for Trade Lucy Wambura, Principal Secretary for Foreign Affairs Ambassador Peter Kipsang "
        "and others came to Nairobi.",
    )
    assert {who for who, title, _ in found if title == "principal secretary"} == {"Peter Kipsang"}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        (
            "The floor leader of the main opposition People Power Party, Cha Min-sol, spoke.",
            "floor leader",
            "People Power Party",
        ),
        ("Cha Min-sol, commander of U.S. Forces Korea, spoke.", "commander", "U.S. Forces Korea"),
        (
            "Cha Min-sol, director general for Asia and Pacific affairs at the foreign ministry, spoke.",
            "director general",
            "Ministry of Foreign Affairs",
        ),
        (
            "Cha Min-sol, director general of Bilateral Affairs of the Foreign Ministry, spoke.",
            "director general",
            "Ministry of Foreign Affairs",
        ),
        (
            "Permanent Secretary in the Ministry of Industry and Commerce Dr Cha Min-sol spoke.",
            "permanent secretary",
            "Ministry of Industry and Commerce",
        ),
        (
            "Cha Min-sol, chairman of the Korean Committee for Cultural Relations with Foreign Countries, spoke.",
            "head",
            "Korean Committee for Cultural Relations with Foreign Countries",
        ),
        (
            "Cha Min-sol, chair of the Commission on Foreign Affairs, International Cooperation, Information and "
            "Media, spoke.",
            "chair",
            "Commission on Foreign Affairs, International Cooperation, Information and Media",
        ),
        (
            "The President of the Municipal Council of Beira, Cha Min-sol, spoke.",
            "president",
            "Municipal Council of Beira",
        ),
        ("The Resident District Commissioner of Gulu, Cha Min-sol, spoke.", "district commissioner", "Gulu"),
    ],
)
def test_the_body_is_read_to_the_end_of_its_name_and_no_further(text: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(text)
    assert (name, whose) == ("Cha Min-sol", body)
    assert what in (title, "head")


def test_a_commerce_secretary_of_south_asia_is_no_americans() -> None:
    found = held(
        "DHAKA, Aug 12 -- Bangladesh and India held talks on trade in Dhaka.",
        "Commerce Secretary Mahbub Kabirul led the side of Bangladesh.",
    )
    ((_, _, body),) = found
    assert body is not None and body.startswith("Ministry of Commerce")


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("the Honourable Minister of Trade of Kenya", "minister", "Ministry of Trade of Kenya"),
        ("the Hon. Minister of Trade of Kenya", "minister", "Ministry of Trade of Kenya"),
        ("Honorable Minister of Trade of Kenya", "minister", "Ministry of Trade of Kenya"),
        ("the Right Honourable Prime Minister of Kenya", "prime minister", "Kenya"),
        ("the Rt. Hon. Prime Minister of Kenya", "prime minister", "Kenya"),
        ("the Most Honourable Prime Minister of Kenya", "prime minister", "Kenya"),
        ("the Honourable Speaker of the National Assembly of Kenya", "speaker", "National Assembly of Kenya"),
        ("the distinguished Ambassador of Chad", "ambassador", "Embassy of Chad"),
        ("the esteemed leader of the Desert Party of Chad", "leader", "Desert Party of Chad"),
        ("H.E. the Foreign Minister of Kenya", "minister", "Ministry of Foreign Affairs of Kenya"),
        ("His Excellency the President of Kenya", "president", "Kenya"),
        ("who is the respected Foreign Minister of Kenya", "minister", "Ministry of Foreign Affairs of Kenya"),
    ],
)
def test_words_of_honour_before_a_post_behind_the_name_are_passed_over(post: str, title: str, body: str) -> None:
    assert ("Seol Ga-eun", title, body) in held(f"Seol Ga-eun, {post}, met Minister of Trade Anna Nowak of Poland.")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Seol Ga-eun, Right Wing Party chairman, said so.", "Right Wing Party"),
        ("Seol Ga-eun, Distinguished Scholars Party chairman, said so.", None),
    ],
)
def test_a_partys_name_keeps_such_words(text: str, body: str | None) -> None:
    assert all(body is None or whose == body for _, _, whose in held(text))


@pytest.mark.parametrize(
    "text",
    [
        "Minister Adama Bari, the Honourable Seol Ga-eun and the right hand of the Foreign Minister met.",
        "Minister Adama Bari, His Excellency Seol Ga-eun and two others met.",
    ],
)
def test_a_word_of_honour_before_a_name_gives_no_post(text: str) -> None:
    assert "Seol Ga-eun" not in {name for name, _, _ in held(text)}
