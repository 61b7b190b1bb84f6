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
        ("Martine Leroux", "high commissioner", "Embassy of Canada"),
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
        ("Special Assistant to the President of Kenya", "assistant"),
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
