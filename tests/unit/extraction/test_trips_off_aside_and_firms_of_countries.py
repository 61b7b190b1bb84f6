"""Trips that were off told aside or put to a later date; firms that a country names; what is told of a thing or of an
arrival, and is no event of its own; who attended a signing; meetings told by what two spoke of, or on the way on."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles, told

from warehouse.extraction.event_model import FoundEvent


def _day(event: FoundEvent) -> date | None:
    return event.day.starts_on if event.day is not None else None


_TALKS = "Danish Defence Minister Ida Holm held video talks with her Thai counterpart Prasit Wong on Tuesday."


@pytest.mark.parametrize(
    "sentence",
    [
        "Their talks took place after a trip to Bangkok that Holm was to make from June 3 was called off.",
        "They spoke after a visit to Bangkok which Holm was to begin on June 3 was postponed owing to floods.",
    ],
)
def test_a_trip_that_was_called_off_is_told_in_a_clause(sentence: str) -> None:
    assert ("visit", "cancelled") in told(read(f"{_TALKS} {sentence}", place="Copenhagen"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Their talks took place after a trip to Bangkok that Holm made in April.",
        "They spoke after a fair in Bangkok was called off.",
        "The talks were held after a trip to Bangkok that many had hoped for.",
    ],
)
def test_a_trip_that_was_made_is_not_off(sentence: str) -> None:
    assert ("visit", "cancelled") not in told(read(f"{_TALKS} {sentence}", place="Copenhagen"))


_PLAN = "Danish Foreign Minister Ida Holm was due to travel to Armenia on 25 May."


@pytest.mark.parametrize(
    "later",
    [
        "For scheduling reasons this visit will take place at a later date.",
        "The visit will be held on another day.",
        "Owing to the floods the trip will instead take place at a later stage.",
        "Her visit would take place at some later time.",
    ],
)
def test_a_dated_visit_put_to_a_later_date_is_off(later: str) -> None:
    assert told(read(f"{_PLAN} {later}", place="Copenhagen")) == [("visit", "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        "Danish Foreign Minister Ida Holm will travel to Armenia. The visit will take place at a later date.",
        "Danish Foreign Minister Ida Holm will travel to Armenia on 25 May. A return visit will follow later.",
        "Danish Foreign Minister Ida Holm will travel to Armenia on 25 May. A fair will take place at a later date.",
    ],
)
def test_a_visit_without_a_day_or_another_one_is_not_put_off(text: str) -> None:
    assert ("visit", "cancelled") not in told(read(text, place="Copenhagen"))


_MET = "Cuban Minister Luis Paz met with Vietnamese Minister Le Van Tam in Hanoi on Tuesday."


@pytest.mark.parametrize(
    "sentence",
    [
        "Paz thanked Vietnam for the rice it has donated to the Cuban people this year.",
        "Paz thanked Vietnam for the medicines that it had recently donated to Cuba.",
        "He expressed gratitude for all the food they have donated to the Cuban people.",
    ],
)
def test_a_clause_that_says_which_gift_is_meant_tells_of_no_aid(sentence: str) -> None:
    assert [kind for kind, _ in told(read(f"{_MET} {sentence}"))] == ["meeting"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Paz donated 20 tonnes of rice to the Vietnamese people on Wednesday.",
        "On Wednesday he donated 20 tonnes of rice to the Vietnamese people.",
    ],
)
def test_a_gift_that_is_told_is_aid(sentence: str) -> None:
    assert [kind for kind, _ in told(read(f"{_MET} {sentence}"))] == ["meeting", "aid"]


def test_a_greeting_at_the_airport_is_part_of_the_arrival() -> None:
    arrived = "A Lao delegation headed by Deputy Minister Somchit Bou arrived in Pyongyang on May 13 and was greeted"
    assert told(read(f"{arrived} at the airport by Vice Minister Kye Myong Sok.")) == [("visit", "occurred")]


@pytest.mark.parametrize("means", ["a videoconference", "a video-conference", "a teleconference", "an online meeting"])
def test_what_two_agreed_in_a_conference_by_video_was_said_from_afar(means: str) -> None:
    sentence = (
        f"Danish Defence Minister Ida Holm and her Thai counterpart Prasit Wong agreed in {means} Tuesday to train."
    )
    assert told(read(sentence, place="Copenhagen")) == [("video talks", "occurred")]


def test_a_conference_of_many_by_video_is_no_talks_of_two() -> None:
    assert told(read("Danish Defence Minister Ida Holm attended a videoconference of ministers on Tuesday.")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Ida Holm was presented with the honorary badge of the Ministry of Health of Thailand on Tuesday.",
        "On Tuesday Danish Minister Ida Holm was awarded the badge of the Thai Ministry of Health.",
        "Thai Minister Prasit Wong presented the commemorative badge of the ministry to Danish Minister Ida Holm.",
        "Thai Minister Prasit Wong honoured Danish Minister Ida Holm with the badge of the Ministry of Health.",
    ],
)
def test_a_ministry_s_badge_is_an_award(sentence: str) -> None:
    (event,) = read(sentence, place="Bangkok").events
    assert event.subtype == "award"
    assert ("Ida Holm", "recipient") in roles(event)


def test_a_report_on_a_badge_is_no_award() -> None:
    assert told(read("Danish Minister Ida Holm presented a report on the new badge to President Nils Falk.")) == []


@pytest.mark.parametrize("meal", ["a State Banquet", "an official dinner", "a working lunch", "a banquet"])
def test_a_guest_hosted_at_a_meal_is_received(meal: str) -> None:
    sentence = f"Later on Thursday, Danish Deputy Premier Ida Holm will host Thai President Prasit Wong at {meal}."
    (event,) = read(sentence, place="Copenhagen").events
    assert (event.subtype, event.status) == ("reception", "announced")


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (
            "Ida Holm arrived in Mumbai on Monday and travels on to Hanoi on Friday to meet Minister Le Van Tam.",
            "Hanoi",
        ),
        ("Ida Holm flies to Hanoi on Friday to meet Vietnamese Minister Le Van Tam.", "Hanoi"),
        ("Ida Holm leaves for Hanoi tomorrow to hold talks with Vietnamese Minister Le Van Tam.", "Hanoi"),
    ],
)
def test_whom_a_traveller_goes_on_to_meet_is_met_there(sentence: str, place: str) -> None:
    reading = read(f"Danish Foreign Minister {sentence}", place="Copenhagen")
    met = [event for event in reading.events if event.subtype in ("meeting", "talks")]
    assert [(event.status, place_of(event)) for event in met] == [("announced", place)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Danish Foreign Minister Ida Holm often travels to Hanoi to meet investors.",
        "Danish Foreign Minister Ida Holm travels to Hanoi every year to meet Minister Le Van Tam.",
    ],
)
def test_a_habit_announces_no_meeting(sentence: str) -> None:
    assert ("meeting", "announced") not in told(read(sentence, place="Copenhagen"))


_PAIR = (
    "Dang Huu Loc, permanent secretary of the Communist Party of Vietnam, and Luis Paz, member of the Political Bureau"
)


@pytest.mark.parametrize(
    "spoke",
    [
        "spoke at the headquarters of the Vietnamese Party about the state of the ties between both organizations",
        "conversed at the Government Palace about bilateral relations",
        "talked in Hanoi about the cooperation of the two parties",
    ],
)
def test_two_who_spoke_of_their_ties_met(spoke: str) -> None:
    sentence = f"{_PAIR} of the Communist Party of Cuba, {spoke}."
    assert told(read(sentence, place="Hanoi")) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{_PAIR} of the Communist Party of Cuba, spoke at the forum about the ties between both organizations.",
        f"{_PAIR} of the Communist Party of Cuba, spoke in Hanoi about the harvest.",
        "Danish Minister Ida Holm and Danish Minister Nils Falk spoke at the ministry about bilateral ties with Cuba.",
    ],
)
def test_two_who_spoke_to_others_did_not_meet(sentence: str) -> None:
    assert told(read(sentence, place="Hanoi")) == []


_SIGNED = "A memorandum on parcels was signed in Baku on Tuesday by Minister Ali Rza and Minister Botir Karim."


@pytest.mark.parametrize("what", ["the ceremony", "the signing ceremony", "the signing"])
def test_who_attended_the_ceremony_witnessed_the_signing(what: str) -> None:
    sentence = f"Azerbaijan's Deputy Minister Tural Zade and Uzbekistan's Ambassador Olim Saidov attended {what}."
    (event,) = read(f"{_SIGNED} {sentence}").events
    assert [who for who, role in roles(event) if role == "witness"] == ["Tural Zade", "Olim Saidov"]


def test_who_attended_another_ceremony_is_no_witness() -> None:
    article = read(f"{_SIGNED} Ambassador Olim Saidov attended the ceremony of raising the flag.")
    assert all(role != "witness" for event in article.events for _, role in roles(event))


def test_a_ministerial_meeting_that_preceded_is_of_its_own_chairs_and_day() -> None:
    session = (
        "President Ann Dlamini of South Africa and President Omar Said of Algeria co-chaired the session on Thursday."
    )
    before = (
        "It was preceded by a meeting of Senior Officials on 13 and 14 May, and by a Ministerial meeting on Wednesday"
    )
    chairs = "co-chaired by South African Minister Nomsa Khumalo and the Algerian Foreign Minister, Sofiane Haddad."
    events = read(f"{session}\n\n{before}, {chairs}", place="Pretoria").events
    (own,) = [event for event in events if ("Nomsa Khumalo" in {who for who, _ in roles(event)})]
    assert _day(own) == date(2024, 5, 15)


@pytest.mark.parametrize(
    ("post", "firm"),
    [
        ("General Director of Uzbekistan Post Olim Saidov", "Uzbekistan Post"),
        ("the CEO of Ethiopian Airlines, Olim Saidov,", "Ethiopian Airlines"),
        ("Director General of Georgia National Railways Olim Saidov", "Georgia National Railways"),
        ("the head of Kenya Post Olim Saidov", "Kenya Post"),
    ],
)
def test_a_firm_that_its_country_names_is_whose_post_it_is(post: str, firm: str) -> None:
    bodies = [one.office.organization for one in read(f"The talks were attended by {post} on Tuesday.").held]
    assert [body.name() for body in bodies if body is not None] == [firm]


@pytest.mark.parametrize("receiving", ["hosting", "receiving", "welcoming"])
@pytest.mark.parametrize("owner", ["his", "her"])
def test_whose_adviser_was_hosted_is_who_gives_thanks(receiving: str, owner: str) -> None:
    thanks = f"President Nils Falk of Denmark thanked Prime Minister Ida Wong of Thailand for {receiving}"
    held = read(f"{thanks} {owner} foreign minister, Olga Berg, in Bangkok last week.").held
    assert [one.person.country for one in held if one.person.name == "Olga Berg"] == ["DNK"]


@pytest.mark.parametrize("mark", ["Jr.", "Sr.", "Jr"])
def test_a_junior_behind_a_comma_is_part_of_the_name(mark: str) -> None:
    article = read(f"President Harold T. Colm, {mark} met with Prime Minister Ida Wong of Thailand. Colm thanked her.")
    assert [person.name for person in article.people] == [f"Harold T. Colm {mark}", "Ida Wong"]


@pytest.mark.parametrize(
    ("party", "organ"),
    [
        ("Cuba", "Political Bureau of the PCC Central Committee"),
        ("Vietnam", "Political Bureau of the CPV Central Committee"),
    ],
)
def test_a_politburo_member_of_a_party_is_of_its_central_committee(party: str, organ: str) -> None:
    (one,) = read(f"Luis Paz, Politburo member of the Communist Party of {party}, spoke on Monday.").held
    assert one.office.organization is not None
    assert one.office.organization.name() == organ


@pytest.mark.parametrize("owner", ["her", "his"])
def test_a_new_counterpart_is_one(owner: str) -> None:
    sentence = f"Danish Foreign Minister Ida Holm met with {owner} new Thai counterpart, Prasit Wong, on Monday."
    assert {who for who, _ in roles(read(sentence).events[0])} == {"Ida Holm", "Prasit Wong"}
