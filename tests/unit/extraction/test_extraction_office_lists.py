"""Posts in lists, posts of who serves another, bodies named after a country that is not theirs, and long names."""

from __future__ import annotations

import pytest
from one_article import offices, read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


def test_a_list_of_posts_each_before_its_name_is_read_in_pairs() -> None:
    assert held(
        "The President received the Ambassador of Peru, Rosa Gamboa, the Ambassador of Chile, Pablo Rivas, and the "
        "High Commissioner of Canada, Martine Leroux, in Accra on Tuesday."
    ) == {
        ("Rosa Gamboa", "ambassador", "Embassy of Peru"),
        ("Pablo Rivas", "ambassador", "Embassy of Chile"),
        ("Martine Leroux", "high commissioner", "High Commission of Canada"),
    }


def test_a_list_of_names_each_before_its_post_is_read_in_pairs() -> None:
    assert held(
        "The talks were attended by Paul Mensah, Minister of Finance of Ghana, Grace Owusu, Minister of Health of "
        "Ghana, and Kofi Boateng, Ambassador of Ghana."
    ) == {
        ("Paul Mensah", "minister", "Ministry of Finance of Ghana"),
        ("Grace Owusu", "minister", "Ministry of Health of Ghana"),
        ("Kofi Boateng", "ambassador", "Embassy of Ghana"),
    }


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Diplomatic Adviser to the Kenyan President", "adviser"),
        ("Adviser to the President of Kenya", "adviser"),
        ("Special Assistant to the President of Kenya", "special assistant"),
        ("Aide to the Prime Minister of Kenya", "aide"),
    ],
)
def test_who_serves_a_leader_is_not_the_leader(post: str, title: str) -> None:
    assert held(f"Japanese Foreign Minister Kenji Morioka met with {post} Daniel Otieno on Tuesday.") == {
        ("Kenji Morioka", "minister", "Ministry of Foreign Affairs of Japan"),
        ("Daniel Otieno", title, "Kenya"),
    }


def test_a_leader_whose_staff_is_named_before_holds_the_leaders_post() -> None:
    assert held("She spoke with Jan Keller, Chief of Staff for European Commission President Ursula Brandt.") == {
        ("Jan Keller", "chief of staff", None),
        ("Ursula Brandt", "president", "European Commission"),
    }


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Taiwan Affairs Office of the State Council", "Taiwan Affairs Office of the State Council"),
        ("Hong Kong & Macao Affairs Office", "Hong Kong and Macao Affairs Office of the State Council"),
        ("State Council's Taiwan Affairs Office", "Taiwan Affairs Office of the State Council"),
    ],
)
def test_offices_of_the_state_council_are_chinas(body: str, name: str) -> None:
    reading = read(f"Chinese official Gao Shilin, director of the {body}, met with Li Wen on Tuesday.")
    assert ("Gao Shilin", "head", name, "holds") in offices(reading)
    assert reading.people[0].country == "CHN"


def test_a_post_in_two_bodies_is_two_offices() -> None:
    text = (
        "Gao Shilin, head of both the Taiwan Work Office of the Communist Party of China Central Committee and the "
        "Taiwan Affairs Office of the State Council, arrived in Xiamen on Tuesday."
    )
    assert held(text) == {
        ("Gao Shilin", "head", "Taiwan Work Office of the CPC Central Committee"),
        ("Gao Shilin", "head", "Taiwan Affairs Office of the State Council"),
    }


def test_an_ampersand_stands_for_the_word() -> None:
    assert held("Minister of Commerce & Industry of India Anil Deshpande met with Daniel Otieno on Tuesday.") == {
        ("Anil Deshpande", "minister", "Ministry of Commerce and Industry of India")
    }


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Turki bin Khalid bin Saud bin Abdulaziz Al Saud", "SAU"),
        ("Khalid bin Faisal bin Abdullah bin Nasser Al Thani", "QAT"),
        ("Latifa bint Rashid bin Saeed Al Maktoum", "ARE"),
    ],
)
def test_a_name_with_the_fathers_is_read_to_its_end_and_tells_the_house(name: str, country: str) -> None:
    [person] = read(f"The Prime Minister received {name} on Tuesday.").people
    assert (person.name, person.country) == (name, country)


def test_a_counterparts_foreign_ministry_bears_its_own_countrys_name() -> None:
    assert (
        "Kenji Morioka",
        "minister",
        "Ministry of Foreign Affairs of Japan",
    ) in held("Indian External Affairs Minister Anil Deshpande met with his Japanese counterpart Kenji Morioka.")


def test_two_ministers_of_one_country_are_two_though_the_first_ones_name_is_unknown() -> None:
    assert held(
        "They were received by Uganda's ICT Minister, Ruhaka Rugo and Regional Cooperation Minister Asum Kiyi."
    ) == {
        ("Ruhaka Rugo", "minister", "Ministry of ICT of Uganda"),
        ("Asum Kiyi", "minister", "Ministry of Regional Cooperation of Uganda"),
    }


def test_father_and_son_of_like_names_are_two() -> None:
    reading = read(
        "King Hamad bin Salman Al Khalifa received Kenyan President Daniel Otieno on Tuesday.",
        "Prince Salman bin Hamad Al Khalifa attended the talks with President Otieno.",
    )
    assert [p.name for p in reading.people] == [
        "Hamad bin Salman Al Khalifa",
        "Daniel Otieno",
        "Salman bin Hamad Al Khalifa",
    ]


@pytest.mark.parametrize("place", ["in Los Palacios", "at the Nong Ian checkpoint"])
def test_a_place_that_the_gazetteer_lacks_is_nobody(place: str) -> None:
    reading = read(f"Kenyan President Daniel Otieno said that the works {place} are well advanced.")
    assert [p.name for p in reading.people] == ["Daniel Otieno"]


def test_who_sends_greetings_is_of_the_envoys_country() -> None:
    reading = read(
        "Cuban Deputy Prime Minister Ariel Montero met with Tran Van Bao, Prime Minister of Vietnam, in Hanoi.",
        "Montero conveyed to the host the greetings of President Rodolfo Larrea.",
        agency="VNA",
        place="Hanoi",
    )
    assert {p.name: p.country for p in reading.people}["Rodolfo Larrea"] == "CUB"


def test_who_represents_a_government_is_of_that_country() -> None:
    reading = read(
        "The Government of Lesotho, represented by Deputy Prime Minister Thabang Lerotho, agreed to the plan."
    )
    assert [(p.name, p.country) for p in reading.people] == [("Thabang Lerotho", "LSO")]


def test_an_editor_is_of_the_paper_named_before_the_post() -> None:
    assert held("The Lao side was led by Pasaxon Editor-in-Chief Vanxay Thammavong, who met with Daniel Otieno.") == {
        ("Vanxay Thammavong", "editor-in-chief", "Pasaxon")
    }


def test_an_ambassador_to_the_island_is_not_the_minister_named_before() -> None:
    assert held(
        "The meeting was attended by Yolanda Iznara, minister of Foreign Affairs of Cuba, and the Vietnamese "
        "ambassador to the island, Thach Van Quy."
    ) == {
        ("Yolanda Iznara", "minister", "Ministry of Foreign Affairs of Cuba"),
        ("Thach Van Quy", "ambassador", "Embassy of Vietnam"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PNG's Foreign Minister Justin Tka arrived.", ("Justin Tka", "minister", "Papua New Guinea")),
        ("Meanwhile Foreign Minister Justin Tka of Fiji arrived.", ("Justin Tka", "minister", "Fiji")),
        ("The Lao FM Khamla Vongsa arrived.", ("Khamla Vongsa", "minister", "Laos")),
        ("Iranian parliament's speaker, Ali Rahimi, arrived.", ("Ali Rahimi", "speaker", "Iran")),
        ("Governor-General of Fiji, Sir Bob Dale, arrived.", ("Bob Dale", "governor-general", "Fiji")),
    ],
)
def test_posts_whose_country_stands_in_other_ways(text: str, expected: tuple[str, str, str]) -> None:
    [(person, title, body)] = held(text)
    assert (person, title) == expected[:2]
    assert body is not None and body.endswith(expected[2])


def test_guests_listed_by_their_countries_are_people() -> None:
    reading = read(
        "The visiting ministers called on Foreign Minister Ali Sabri of Sri Lanka in Colombo on Tuesday.",
        "These included Jai Bira Rai from Bhutan, Takeo Shunsaku from Japan and Abdul Shahin from the Maldives.",
    )
    assert {p.name: p.country for p in reading.people} == {
        "Ali Sabri": "LKA",
        "Jai Bira Rai": "BTN",
        "Takeo Shunsaku": "JPN",
        "Abdul Shahin": "MDV",
    }


def test_a_ministry_of_the_government_of_a_country_is_that_countrys() -> None:
    assert held("Minister for Education of the Royal Government of Bhutan Jai Bira Rai arrived on Tuesday.") == {
        ("Jai Bira Rai", "minister", "Ministry of Education of Bhutan")
    }
