"""Several met in turn, lawmakers as a side, reminders, meetings of a row, visits told to have come, days told aside."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

GUEST = "Mongolian Special Envoy Bat Ganzorig"
HOST = "Kenyan Foreign Minister Jane Wambui"


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} called on Kenyan President Ann Mwangi and Foreign Minister Jane Wambui the same day.",
        f"{GUEST} called on Kenyan Prime Minister Ann Mwangi and Minister of Health Jane Wambui on Monday.",
        f"{GUEST} will also see Kenyan President Ann Mwangi and Foreign Minister Jane Wambui.",
        "On Monday, Kenyan Foreign Minister Ann Mwangi met with Foreign Minister Bat Ganzorig of Mongolia and Foreign "
        "Minister Kham Vong of Laos, and discussed trade with each of them.",
    ],
)
def test_each_of_several_in_offices_of_their_own_is_met_in_an_event_of_its_own(text: str) -> None:
    assert len(read(text, dateline=date(2024, 5, 16)).events) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} called on Kenyan Foreign Minister Jane Wambui and her deputy Ann Mwangi on Monday.",
        f"{GUEST} met with Kenyan President Ann Mwangi and Foreign Minister Jane Wambui on Monday.",
        "Foreign Ministers Bat Ganzorig of Mongolia and Kham Vong of Laos discussed trade with each other on Monday.",
    ],
)
def test_those_who_are_met_together_make_one_event(text: str) -> None:
    assert len(read(text, dateline=date(2024, 5, 16)).events) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{GUEST} will see President Ann Mwangi of Kenya.", 1),
        (f"{GUEST} shall also see President Ann Mwangi of Kenya on Friday.", 1),
        (f"{GUEST} will see President Ann Mwangi of Kenya as a friend.", 0),
        (f"{GUEST} wants to see President Ann Mwangi of Kenya.", 0),
    ],
)
def test_whom_a_guest_will_see_is_met(text: str, count: int) -> None:
    assert told(read(text)) == [("meeting", "announced")] * count


@pytest.mark.parametrize("verb", ["talked over", "went over", "talked through", "discussed"])
def test_what_is_talked_over_with_somebody_on_a_day_was_a_meeting(verb: str) -> None:
    text = f"{HOST} on Wednesday {verb} with Mongolian Ambassador to Kenya Bat Ganzorig how trade could grow."
    assert told(read(text, dateline=date(2024, 5, 16))) == [("meeting", "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOST} was handed on Monday a copy of the credentials of the new Ambassador of Mongolia Bat Ganzorig.",
        f"{HOST} was given copies of the letters of credence of Mongolian Ambassador Bat Ganzorig on Monday.",
        f"{HOST} was presented with the credentials of the Ambassador of Mongolia, Bat Ganzorig, on Monday.",
    ],
)
def test_who_is_handed_letters_receives_the_envoy(text: str) -> None:
    event = only(read(text, dateline=date(2024, 5, 16)))
    assert event.subtype == "credentials"
    assert set(roles(event)) == {("Jane Wambui", "host"), ("Bat Ganzorig", "visitor")}


@pytest.mark.parametrize("days", ["May 20 and 21", "May 31 and June 1", "Monday and Tuesday", "20 and 21 May"])
def test_days_joined_by_and_stand_between_a_verb_and_whom_it_is_with(days: str) -> None:
    text = f"{HOST} will hold talks in Vientiane on {days} with Lao Prime Minister Kham Vong."
    assert told(read(text, dateline=date(2024, 5, 16))) == [("talks", "announced")]


@pytest.mark.parametrize(
    "subject",
    [
        "The parliamentarians of Armenia",
        "On the same day, the lawmakers of Armenia",
        "Armenian lawmakers",
        "Armenian legislators",
    ],
)
def test_lawmakers_of_a_country_are_its_side(subject: str) -> None:
    event = only(read(f"{subject} met with {HOST} on Monday.", dateline=date(2024, 5, 16), place="Nairobi"))
    assert set(roles(event)) == {("ARM", "visitor"), ("Jane Wambui", "host")}


def test_lawmakers_told_of_with_a_state_are_no_side() -> None:
    assert told(read("Mr Bat Ganzorig spoke of the lawmakers of Armenia and met nobody on Monday.")) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Let us remind that",
        "Let us recall that",
        "It may be recalled that",
        "It should be recalled that",
        "Recall that",
    ],
)
def test_what_a_reminder_tells_is_no_news(opening: str) -> None:
    assert told(read(f"{opening} {GUEST} was in Nairobi last October.")) == []


@pytest.mark.parametrize("day", ["on May 14", "on 14 May", "on May 14th", "on Tuesday"])
def test_a_reminder_of_a_day_of_these_weeks_is_news(day: str) -> None:
    assert told(read(f"Let us remind that {day} {GUEST} met with {HOST}.")) == [("meeting", "occurred")]


@pytest.mark.parametrize("day", ["on May 14, 2021,", "on 14 May 2021", "in May 2021", "last May"])
def test_a_reminder_of_a_day_of_another_year_is_none(day: str) -> None:
    assert told(read(f"Let us remind that {day} {GUEST} met with {HOST}.")) == []


def test_a_reminder_of_what_is_to_come_is_news() -> None:
    text = f"Let us remind that {GUEST} will visit Nairobi on May 20."
    assert told(read(text, dateline=date(2024, 5, 16))) == [("visit", "announced")]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("The 9th Meeting of Heads of Consular Services of Central Asian Countries", 1),
        ("The fourth meeting of ministers of health of the region", 1),
        ("The annual meeting of directors of the archives of the region", 1),
        ("A meeting of ministers of health of Laos and Chad", 0),
        ("The meeting of heads of delegations", 0),
    ],
)
def test_a_numbered_meeting_of_heads_is_a_gathering(name: str, count: int) -> None:
    events = read(f"{name} took place in Dushanbe on May 14.", dateline=date(2024, 5, 16)).events
    assert sum(event.subtype == "conference" for event in events) == count


@pytest.mark.parametrize(
    "subject",
    ["Officials of the Communist Party of China", "A delegation of the Communist Party of China", HOST],
)
def test_who_has_come_is_on_a_visit(subject: str) -> None:
    event = only(read(f"{subject} have come to Zambia on a return visit.", dateline=date(2024, 5, 16)))
    assert (event.subtype, event.status, place_of(event)) == ("visit", "occurred", "Zambia")


@pytest.mark.parametrize(
    "leader",
    [
        "The Head of delegation Mr Peng Zhaolin thanked the hosts.",
        "Head of the delegation Peng Zhaolin thanked the hosts.",
        "Delegation leader Peng Zhaolin thanked the hosts.",
        "The leader of the visiting delegation, Peng Zhaolin, thanked the hosts.",
        "Peng Zhaolin, head of the delegation, thanked the hosts.",
    ],
)
def test_whoever_heads_a_delegation_stands_for_it(leader: str) -> None:
    reading = read(
        "Officials of the Communist Party of China have come to Zambia on a visit.",
        leader,
        "On Friday the CPC officials will hold talks with UPND Secretary General Davies Mutambo.",
        dateline=date(2024, 5, 16),
    )
    assert [event.subtype for event in reading.events] == ["visit", "talks"]
    assert all(("Peng Zhaolin", "visitor") in roles(event) for event in reading.events)


def test_talks_that_are_to_follow_are_announced() -> None:
    reading = read(
        f"{GUEST} flew into Nairobi on Sunday on a visit. Bilateral talks with President Jane Wambui are "
        "to follow on Monday.",
        dateline=date(2024, 5, 19),
    )
    assert sorted(told(reading)) == [("talks", "announced"), ("visit", "occurred")]


@pytest.mark.parametrize(
    "told_so",
    ["The MAS delegation", "A MAS delegation"],
)
def test_the_delegation_of_a_party_of_whom_one_is_named_is_it(told_so: str) -> None:
    reading = read(
        "Rufino Choque, vice president of the Movement Towards Socialism (MAS), said he felt proud.",
        f"{told_so} arrived in Cuba on Sunday. On Wednesday it was received by President Ramiro Ugarte.",
        dateline=date(2024, 5, 16),
        place="Havana",
    )
    assert [event.subtype for event in reading.events] == ["visit", "reception"]
    assert all(("Rufino Choque", "visitor") in roles(event) for event in reading.events)


@pytest.mark.parametrize(
    "told_so",
    [
        "The trip, on May 24-25, 2024, follows an invitation.",
        "The ministry said the trip, on May 24-25, 2024, follows an invitation.",
        "The ministry, in a statement today, said the trip, from May 24 to 25, 2024, follows an invitation.",
    ],
)
def test_days_between_commas_behind_the_visit_are_its_days(told_so: str) -> None:
    visit = only(read(f"{HOST} will be in Vientiane from Friday on an official visit. {told_so}"))
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 24), date(2024, 5, 25))


@pytest.mark.parametrize(
    "told_so",
    [
        "will look on as a memorandum of understanding on trade is signed",
        "will watch while a memorandum of understanding on trade is signed",
        "will attend a ceremony at which a memorandum of understanding on trade is signed",
    ],
)
def test_what_is_signed_while_somebody_will_look_on_is_to_come(told_so: str) -> None:
    [[agreement, *_]] = read(f"The presidents of Laos and Kenya {told_so}.").agreements
    assert agreement.status == "proposed"


@pytest.mark.parametrize("verb", ["will meet", "will also meet with", "will receive"])
def test_of_two_in_a_post_the_one_who_is_not_met_does_so(verb: str) -> None:
    reading = read(
        "Kenyan Foreign Minister Jane Wambui will be in Vientiane from Monday on a visit.",
        "The Foreign Minister of Laos, Kham Vong, invited her.",
        f"In Vientiane the foreign minister {verb} Kham Vong on Tuesday.",
        dateline=date(2024, 5, 16),
    )
    [event] = [event for event in reading.events if event.subtype != "visit"]
    assert {who for who, _ in roles(event)} == {"Jane Wambui", "Kham Vong"}
