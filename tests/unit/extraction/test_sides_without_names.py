"""Encounters of which one side is told by a post or as somebody's counterpart, and what such a side stands for."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles, told
from seen_from_vienna import seen

ENVOY = "Swedish Ambassador Karin Lindberg"
THAI = "Thai Foreign Minister Somsak Charoen"
OF_BUILDING = "Ministry of Construction of Vietnam"


@pytest.mark.parametrize(
    ("sentence", "kind", "host"),
    [
        (f"{ENVOY} paid a courtesy call on the Minister of Construction of Viet Nam.", "reception", OF_BUILDING),
        (f"{ENVOY} made a courtesy call on Viet Nam's Minister of Construction on Tuesday.", "reception", OF_BUILDING),
        (f"{ENVOY} called on the Prime Minister of Vietnam in Hanoi on Tuesday.", "reception", "VNM"),
        (f"{ENVOY} called on the President of the National Assembly of Vietnam on Tuesday.", "reception",
         "National Assembly of Vietnam"),
        (f"{ENVOY} paid a courtesy visit to the Governor of Bali in Denpasar on Tuesday.", "reception", "Bali"),
        (f"{ENVOY} met on Tuesday with the Vietnamese Minister of Construction in Hanoi.", "meeting", OF_BUILDING),
        (f"{ENVOY} was received on Tuesday by the Minister of Construction of Vietnam.", "reception", OF_BUILDING),
        (f"{ENVOY} had a working lunch on Tuesday with the Vietnamese foreign minister in Hanoi.", "meeting",
         "Ministry of Foreign Affairs of Vietnam"),
    ],
)  # fmt: skip
def test_a_post_without_a_name_is_a_side_and_stands_for_its_body(sentence: str, kind: str, host: str) -> None:
    assert [(kind, sides) for kind, _, sides in seen(sentence)] == [(kind, " ".join(sorted((host, "Karin Lindberg"))))]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ENVOY} called on the Prime Minister of Vietnam on Tuesday to end the dispute.",
        f"{ENVOY} called on the Prime Minister of Vietnam for calm.",
        f"{ENVOY} called on Vietnam's Minister of Construction in a letter to act.",
    ],
)
def test_who_calls_on_a_post_to_do_something_does_not_call_there(sentence: str) -> None:
    assert seen(sentence) == []


@pytest.mark.parametrize("guest", ["the ambassadors of Chile and Peru", "a member of the Riksdag of Sweden"])
def test_several_of_a_post_and_members_stand_for_no_body(guest: str) -> None:
    events = read(f"Trade Minister Ahmad Syafiq of Indonesia received {guest} in Jakarta on Tuesday.").events
    assert all("of" not in str(who) for event in events for who, role in roles(event) if role == "visitor")


def test_an_ambassador_who_is_hosted_makes_no_visit() -> None:
    sentence = "Indonesian Trade Minister Ahmad Syafiq hosted {} in Jakarta on Wednesday."
    for guest in ("Chile's ambassador to Indonesia", "the Chilean ambassador", "Chilean Ambassador Carla Fuentes"):
        assert told(read(sentence.format(guest))) == [("reception", "occurred")]


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        ("and his Vietnamese counterpart met in Hanoi on Tuesday.", "meeting"),
        ("and his Vietnamese counterpart held talks in Hanoi on Tuesday.", "talks"),
        ("and the Vietnamese foreign minister met in Hanoi on Tuesday.", "meeting"),
        ("and his Vietnamese counterpart spoke by phone on Tuesday.", "phone call"),
        ("and his Vietnamese counterpart discussed rice at a working group meeting in Hanoi on Tuesday.", "meeting"),
        ("spoke by phone with his Vietnamese counterpart on Tuesday.", "phone call"),
        ("spoke this morning by videoconference with his Vietnamese counterpart.", "video talks"),
        ("spoke on Tuesday via video link with Vietnam's Foreign Minister.", "video talks"),
    ],
)  # fmt: skip
def test_two_of_whom_one_is_a_counterpart_did_it_together(rest: str, kind: str) -> None:
    assert [kind for kind, _, _ in seen(f"{THAI} {rest}")] == [kind]


@pytest.mark.parametrize(
    "rest",
    [
        "and the Vietnamese economy have met expectations this year.",
        "and his Vietnamese counterpart have met no one.",
        "and his Vietnamese counterpart may have held differing views.",
    ],
)
def test_counterparts_who_did_nothing_together_met_nobody(rest: str) -> None:
    assert seen(f"{THAI} {rest}") == []


def test_a_guest_has_lunch_with_the_minister_of_his_hosts_country() -> None:
    found = seen(
        "Lao Deputy Prime Minister Bounmy Keola paid an official visit to Singapore from 12 to 14 May.",
        "On 13 May, Keola paid a courtesy call on Prime Minister Leonard Goh. The Prime Minister praised Laos.",
        "On the same day, he had a working lunch with the Singaporean foreign minister.",
    )
    assert ("meeting", "2024-05-13", "Bounmy Keola Ministry of Foreign Affairs of Singapore") in found


@pytest.mark.parametrize(
    ("post", "events"),
    [("Prime Minister", 2), ("Vietnamese Defence Minister", 1), ("Vietnamese Trade Minister", 2)],
)
def test_who_is_met_by_another_post_is_another_host(post: str, events: int) -> None:
    found = seen(
        "Lao Foreign Minister Bounmy Keola arrived in Hanoi on a visit to Vietnam on Monday.",
        f"Keola called on {post} Tran Van Ba on Tuesday.",
        "Keola held talks with the Vietnamese defence minister on Tuesday.",
    )
    assert len([kind for kind, _, _ in found if kind != "visit"]) == events


@pytest.mark.parametrize(
    ("lead", "next_sentence", "kind", "day"),
    [
        ("South Korea and China will hold a vice-ministerial strategic dialogue in Seoul on Friday, the ministry said.",
         "Vice Foreign Minister Seo Jin-hyuk and his Chinese counterpart, Mo Rongguang, will discuss ties.",
         "talks", date(2024, 5, 17)),
        ("South Korea and China will hold talks in Seoul on Friday, the ministry said.",
         "The talks will be led by Vice Foreign Minister Seo Jin-hyuk and his Chinese counterpart, Mo Rongguang.",
         "talks", date(2024, 5, 17)),
        ("South Korea and China held their 11th dialogue in Seoul on Tuesday.",
         "Vice Foreign Minister Seo Jin-hyuk and Chinese Vice Foreign Minister Mo Rongguang exchanged views on ties.",
         "talks", date(2024, 5, 14)),
        ("South Korea and China will hold a meeting in Seoul on Friday.",
         "It is the first in two years. Vice Foreign Minister Seo Jin-hyuk and his Chinese counterpart Mo Rongguang "
         "will review trade.", "meeting", date(2024, 5, 17)),
    ],
)  # fmt: skip
def test_two_states_talk_through_the_pair_that_the_next_sentence_names(
    lead: str, next_sentence: str, kind: str, day: date
) -> None:
    reading = read(lead, next_sentence, dateline=date(2024, 5, 15), place="Seoul")
    event = next(event for event in reading.events if event.subtype == kind)
    assert event.starts_on == day
    assert {who for who, _ in roles(event)} == {"Seo Jin-hyuk", "Mo Rongguang"}


@pytest.mark.parametrize(
    ("lead", "next_sentence"),
    [
        ("South Korea and China will hold elections on Friday.",
         "Vice Minister Seo Jin-hyuk and his Chinese counterpart Mo Rongguang are watching."),
        ("South Korea and China may hold talks on Friday.",
         "Vice Minister Seo Jin-hyuk and his Chinese counterpart Mo Rongguang are watching."),
    ],
)  # fmt: skip
def test_two_states_that_hold_something_else_hold_no_talks(lead: str, next_sentence: str) -> None:
    assert seen(lead, next_sentence) == []


def test_talks_of_two_states_are_not_those_of_a_pair_named_apart() -> None:
    found = seen(
        "South Korea and China will hold talks on Friday.",
        "Vice Minister Seo Jin-hyuk told China's Mo Rongguang so in a letter.",
    )
    assert [(subtype, sides) for subtype, _, sides in found] == [("talks", "CHN KOR")]


@pytest.mark.parametrize(
    ("rest", "kinds"),
    [
        ("spoke with Vietnam's Foreign Minister on Tuesday.", ["phone call"]),
        ("spoke today with the President of Vietnam.", ["phone call"]),
        ("spoke with his Vietnamese counterpart.", ["phone call"]),
        ("spoke with the Vietnamese foreign minister's spokesman.", []),
        ("speaks to the Vietnamese ambassador in English.", []),
        ("spoke with Vietnam's Foreign Minister in Hanoi on Tuesday.", ["meeting"]),
    ],
)
def test_who_is_told_to_have_spoken_with_a_minister_of_another_state_called(rest: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in seen(f"{THAI} {rest}")] == kinds


@pytest.mark.parametrize(
    ("sentence", "ministry"),
    [
        ("At the Ministry of Construction, Minister Tran Van Ba received Ambassador Eva Lind.", OF_BUILDING),
        ("On May 14, at the headquarters of the Ministry of Construction, Deputy Minister Tran Van Ba had a reception "
         "for Ambassador Eva Lind.", OF_BUILDING),
        ("Minister Tran Van Ba received Ambassador Eva Lind at the Ministry of Construction.", OF_BUILDING),
        ("Minister Tran Van Ba received Ambassador Eva Lind of the Ministry of Construction.", None),
        ("At the Ministry of Construction, Minister Tran Van Ba and Deputy Minister Le Tam received Eva Lind.", None),
        ("At the Ministry of Construction and the Ministry of Trade, Minister Tran Van Ba received Eva Lind.", None),
    ],
)  # fmt: skip
def test_a_minister_is_of_the_ministry_at_which_he_receives(sentence: str, ministry: str | None) -> None:
    reading = read(sentence, dateline=date(2024, 5, 15), place="Hanoi", agency="VNA")
    bodies = {h.office.organization for h in reading.held if h.person.name == "Tran Van Ba"}
    assert {body.name() if body is not None else None for body in bodies} == {ministry}


@pytest.mark.parametrize(
    "later",
    [
        "The Lord Speaker, Lord Alder of Wexcombe, said that the visit was a success.",
        "The Ambassador thanked the Lord Speaker, Lord Alder of Wexcombe, for the visit.",
    ],
)
def test_whose_name_is_told_later_is_a_side_and_his_house_none_beside_him(later: str) -> None:
    title = "Lord Speaker meets with Portuguese Ambassador to the UK"
    lead = "The Portuguese Ambassador to the UK, Duarte Vaz Pinho, met with the Lord Speaker to discuss trade."
    event = next(e for e in read(f"{lead} {later}", headline=title).events if e.subtype == "meeting")
    assert {side.person.name if side.person else None for side in event.sides} == {
        "Duarte Vaz Pinho",
        "Lord Alder of Wexcombe",
    }
