"""Posts of bodies told by a number or in the plural, and gatherings told by who was there."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize(
    ("posts", "title", "body"),
    [
        ("heads of the foreign ministries", "head", "Ministry of Foreign Affairs"),
        ("governors of the central banks", "governor", "Central Bank"),
        ("speakers of the parliaments", "speaker", "Parliament of"),
        ("secretaries of the security councils", "secretary", "Security Council"),
        ("heads of state", "president", ""),
        ("heads of government", "prime minister", ""),
    ],
)
def test_a_post_and_a_body_in_the_plural_are_those_of_each_state(posts: str, title: str, body: str) -> None:
    found = held(f"The {posts} of Armenia and Georgia, Aram Vardazar and Levan Kiknaveli, met on Monday in Doha.")
    assert {(name, what) for name, what, _ in found} == {("Aram Vardazar", title), ("Levan Kiknaveli", title)}
    assert all(whose is not None and whose.startswith(body) for _, _, whose in found)


def test_a_title_in_the_plural_before_two_bodies_is_one_of_each() -> None:
    text = "The rectors of Lisbon University and the Academy of Music, Rui Falcao and Wu Jian, met on Monday."
    assert held(text) == {
        ("Rui Falcao", "rector", "Lisbon University"),
        ("Wu Jian", "rector", "Academy of Music"),
    }


def test_ambassadors_of_two_states_to_a_third_share_their_title() -> None:
    found = held("The ambassadors of Armenia and Georgia to Qatar, Aram Vardazar and Levan Kiknaveli, met in Doha.")
    assert found == {
        ("Aram Vardazar", "ambassador", "Embassy of Armenia"),
        ("Levan Kiknaveli", "ambassador", "Embassy of Georgia"),
    }


def test_letters_of_a_state_do_not_part_a_list_of_two() -> None:
    text = (
        "The foreign ministers of the Democratic Republic of the Congo (DRC) and Rwanda, Jean Kabwe and Paul Habyeze, "
    )
    assert {(name, what) for name, what, _ in held(text + "met on Monday in Doha.")} == {
        ("Jean Kabwe", "minister"),
        ("Paul Habyeze", "minister"),
    }


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Director of Military Hospital 411", "head", "Military Hospital 411"),
        ("Director of Hospital No. 12", "head", "Hospital No. 12"),
        ("Principal of High School No. 30", "principal", "High School No. 30"),
        ("Political Commissar of Regiment 88", "political commissar", "Regiment 88"),
        ("Commander of the 9th Military Region", "commander", "9th Military Region"),
        ("Deputy Commander of the 5th Army Corps", "deputy commander", "5th Army Corps"),
        ("Commander of the Third Naval Fleet", "commander", "Third Naval Fleet"),
    ],
)
def test_a_number_is_part_of_a_bodys_name(post: str, title: str, body: str) -> None:
    found = held(f"Colonel Tran Van Lanh, {post}, met Colonel Boris Gradov in Hanoi on Monday.")
    assert ("Tran Van Lanh", title, body) in found


@pytest.mark.parametrize("board", ["board of directors", "Board of Governors", "Board of Trustees"])
def test_who_chairs_a_board_of_directors_chairs_the_board_of_the_company(board: str) -> None:
    found = held(f"Wu Jian, Chairman of the {board} of Sinorail Logistics, spoke on Monday.")
    assert found == {("Wu Jian", "chairman of the board", "Sinorail Logistics")}


def test_a_point_that_ends_the_sentence_is_no_part_of_a_consulates_city() -> None:
    text = "Wu Jian met Kham Sombat, Consul General of the Lao PDR in Kunming. He spoke on trade."
    assert held(text) == {("Kham Sombat", "consul general", "Consulate General of Laos in Kunming")}


@pytest.mark.parametrize(
    "there",
    [
        ", with Lao Deputy Minister Kham Sombat and Chinese Vice Minister Wu Jian as co-chairs",
        ", with Lao Deputy Minister Kham Sombat and Chinese Vice Minister Wu Jian in attendance",
        ", with Lao Deputy Minister Kham Sombat and Chinese Vice Minister Wu Jian among the speakers",
        ". It was co-chaired by Lao Deputy Minister Kham Sombat and Chinese Vice Minister Wu Jian",
    ],
)
def test_who_was_at_a_gathering_is_told_behind_it(there: str) -> None:
    event = only(read(f"A seminar on land law was held in Hanoi on May 14{there}.", place="Hanoi"))
    assert event.subtype == "seminar"
    assert {name for name, _ in roles(event)} == {"Kham Sombat", "Wu Jian"}


@pytest.mark.parametrize("verb", ["deliver opening remarks at", "speak at", "give a keynote address at"])
def test_who_will_speak_at_a_forum_will_be_there(verb: str) -> None:
    event = only(read(f"Lao Minister Kham Sombat will {verb} the Mekong Water Forum in Hanoi on May 20."))
    assert (event.subtype, event.status, event.starts_on) == ("conference", "announced", date(2024, 5, 20))


def test_a_forum_that_a_ministry_hosted_is_no_visit_of_who_attended_it() -> None:
    text = "Wu Jian, a Chinese vice minister, attended the Water Forum in Hanoi on May 14, which was hosted by "
    assert [subtype for subtype, _ in told(read(text + "the Ministry of Trade of Vietnam."))] == ["conference"]


def test_an_invitation_that_another_brings_is_of_who_sent_it() -> None:
    text = "Wu Jian, the Chinese foreign minister, delivered an invitation from the Chinese President to Lao President "
    event = only(read(text + "Kham Sombat to visit China in October, which the Lao President has accepted."))
    assert (event.subtype, event.status, place_of(event)) == ("visit", "announced", "China")
    assert set(roles(event)) == {("Kham Sombat", "visitor"), ("CHN", "host")}


def test_days_of_mediation_are_a_mediation() -> None:
    text = "Zambian envoy Peter Mulewa has concluded three days of mediation between the government of Lesotho and the "
    event = only(read(text + "opposition in Maseru, held from May 12 to 14, 2024.", place="Maseru"))
    assert (event.subtype, event.starts_on, event.ends_on) == ("mediation", date(2024, 5, 12), date(2024, 5, 14))


def test_two_who_consulted_by_video_link_held_video_talks() -> None:
    event = only(read("Lao Minister Kham Sombat and Chinese Minister Wu Jian consulted by video link on Monday."))
    assert (event.subtype, event.mode) == ("video talks", "video link")


def test_a_minister_of_law_and_justice_is_of_no_party_of_that_name() -> None:
    found = held("Lesotho's Minister of Law and Justice Lebohang Ntsuane spoke on Monday.")
    assert found == {("Lebohang Ntsuane", "minister", "Ministry of Law and Justice of Lesotho")}
    assert ("Jan Kowalenko", "leader", "Law and Justice") in held("Jan Kowalenko, leader of Law and Justice, spoke.")


def test_two_who_met_under_the_mediation_of_a_third_were_mediated() -> None:
    text = (
        "The foreign ministers of Rwanda and Burundi, Paul Habyeze and Jean Ndayi, met on Monday in Luanda under the "
    )
    event = only(read(text + "mediation of Angolan Foreign Minister Manuel Kialo."))
    assert event.subtype == "mediation"
    assert ("Manuel Kialo", "host") in roles(event)


def test_the_counterpart_of_the_british_foreign_secretary_is_a_minister() -> None:
    text = "British Foreign Secretary Andrew Colebrooke met his Jordanian counterpart Samir Haddadino on Monday."
    assert ("Samir Haddadino", "minister", "Ministry of Foreign Affairs of Jordan") in held(text)
