"""Posts of people known by a form of address and one name, beside leaders, on first trips, of movements and houses."""

from __future__ import annotations

import pytest
from one_article import offices, read

HOST = "Chinese Vice Minister of Foreign Affairs Guo Ping met "


def _others(text: str, *, but: str, place: str | None = None) -> set[tuple[str, str, str | None]]:
    return {(name, title, body) for name, title, body, _ in offices(read(text, place=place)) if name != but}


@pytest.mark.parametrize(
    ("who", "held"),
    [
        ("Hon. Moyo, ZANU-PF's Secretary of Administration", ("Moyo", "secretary", "ZANU-PF")),
        ("Hon Moyo, Zanu-PF's Secretary for Administration", ("Moyo", "secretary", "ZANU-PF")),
        ("Dr. Banda, Minister of Health of Zambia", ("Banda", "minister", "Ministry of Health of Zambia")),
        ("Dr Banda, Minister of Health of Zambia", ("Banda", "minister", "Ministry of Health of Zambia")),
        ("Prof. Banda, Vice President of Zambia", ("Banda", "vice president", "Zambia")),
        ("Cde Dube, Secretary General of SWAPO", ("Dube", "secretary general", "SWAPO")),
    ],
)
def test_one_name_between_a_form_of_address_and_a_post_is_somebodys(who: str, held: tuple[str, str, str]) -> None:
    assert held in _others(f"{HOST}{who}, on Monday.", but="Guo Ping", place="Harare")


@pytest.mark.parametrize("who", ["Hon. Moyo", "Dr. Banda and others", "General Motors, a maker of cars,"])
def test_one_name_without_a_post_is_nobodys(who: str) -> None:
    assert not _others(f"{HOST}{who} on Monday.", but="Guo Ping")


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Assistant to the Cambodian Premier", "assistant", "Cambodia"),
        ("Assistant to the Cambodian Prime Minister", "assistant", "Cambodia"),
        ("Adviser to the Thai Prime Minister", "adviser", "Thailand"),
        ("Senior Adviser to the Malaysian Premier", "senior adviser", "Malaysia"),
        ("Special Assistant to the US President", "special assistant", "United States"),
        ("an aide to the Indonesian President", "aide", "Indonesia"),
        ("foreign policy adviser to the Vietnamese President", "adviser", "Vietnam"),
        ("adviser to Kenyan President", "adviser", "Kenya"),
    ],
)
def test_who_serves_a_leader_is_of_the_leaders_state(post: str, title: str, body: str) -> None:
    found = _others(f"{HOST}Kong Vuth, {post}, on Monday.", but="Guo Ping")
    assert found == {("Kong Vuth", title, body)}


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("on her first trip to India as Prime Minister", "prime minister"),
        ("on her first US trip as Prime Minister", "prime minister"),
        ("making her first overseas visit as Foreign Minister of Norway", "minister"),
        ("in her first week as Norwegian Foreign Minister", "minister"),
        ("on her last tour of the region as UN special envoy for Yemen", "special envoy"),
        ("on her maiden visit to Kenya as Speaker of the National Assembly", "speaker"),
    ],
)
def test_a_first_trip_as_something_tells_the_post(clause: str, title: str) -> None:
    found = _others(f"Ann Sloane, {clause}, met President John Omondi on Tuesday.", but="John Omondi")
    assert {(name, post) for name, post, _ in found} == {("Ann Sloane", title)}


@pytest.mark.parametrize("clause", ["on her first trip to India", "on a trip as a private citizen"])
def test_a_trip_as_nothing_tells_no_post(clause: str) -> None:
    assert not _others(f"Ann Sloane, {clause}, met President John Omondi on Tuesday.", but="John Omondi")


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        (
            "State Secretary for Defense of the United Kingdom",
            "state secretary",
            "Ministry of Defense of United Kingdom",
        ),
        ("Secretary of State for Defense of the United Kingdom", "secretary of state", None),
        ("Secretary for Defense of the Republic of Korea", "secretary", "Ministry of Defense of South Korea"),
        ("State Secretary for Commerce of Vietnam", "state secretary", "Ministry of Commerce of Vietnam"),
        ("Secretary of Defense of Mexico", "secretary", "Secretariat of Defense of Mexico"),
        ("Secretary of Defense of the United States", "secretary", "Department of Defense of United States"),
    ],
)
def test_a_secretary_is_of_the_state_named_behind_the_subject(post: str, title: str, body: str | None) -> None:
    found = _others(f"{HOST}Michael Hale, {post}, on Monday.", but="Guo Ping")
    assert {(name, what) for name, what, _ in found} == {("Michael Hale", title)}
    assert body is None or {where for *_, where in found} == {body}


@pytest.mark.parametrize("party", ["Hamas", "Fatah", "Hezbollah"])
def test_the_leader_of_a_movement_is_its(party: str) -> None:
    assert ("Omar Nasri", "leader", party) in _others(f"{HOST}{party} leader Omar Nasri on Monday.", but="Guo Ping")


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Taro Mori, member of the Japanese Diet", "National Diet of Japan"),
        ("Taro Mori, a member of the Diet of Japan", "National Diet of Japan"),
        ("Japanese Diet member Taro Mori", "National Diet of Japan"),
    ],
)
def test_a_house_by_one_short_word_is_a_house(post: str, body: str) -> None:
    assert _others(f"{HOST}{post}, on Monday.", but="Guo Ping") == {("Taro Mori", "member", body)}


@pytest.mark.parametrize(
    "sentence",
    [
        "She was pleased that more members of the Japanese Diet came.",
        "Members of the Russian Duma and members of the Spanish Cortes Generales were there.",
        "Members of the Irish Dail came and members of the Austrian Nationalrat left.",
    ],
)
def test_a_house_is_nobody(sentence: str) -> None:
    reading = read(sentence)
    assert not [m for m in reading.mentions if m.person is not None]
