"""What a sentence opens with: who received the subject, by whom it was invited, what it did first, the post it was
sworn into; and wordings of encounters from afar, one after another, or that are still to come."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told
from seen_from_vienna import events, seen

GUEST = "Kenyan Foreign Minister Jane Wambui"
BOTH = "Bat Ganzorig Jane Wambui"


@pytest.mark.parametrize(
    "text",
    [
        "Received in audience by President Bat Ganzorig on Tuesday, the Ambassador of Kenya, Jane Wambui, spoke.",
        "Received by President Bat Ganzorig on Tuesday was a delegation of firms headed by Minister Jane Wambui.",
    ],
)
def test_the_guest_is_named_behind_who_received(text: str) -> None:
    assert seen(text) == [("reception", "2024-05-14", BOTH)]


def test_of_several_hosts_none_is_the_guest() -> None:
    found = seen(
        "Received on Tuesday by President Bat Ganzorig, Prime Minister Ion Rusu and Foreign Minister Ana Cojocaru, "
        "Kenyan Ambassador Jane Wambui conveyed thanks."
    )
    assert not any("Rusu" in who and "Jane" not in who for _, _, who in found)


def test_who_invited_is_of_another_country_than_who_comes() -> None:
    reading = read(
        "Invited by Party General Secretary Tran Quoc Bao, General Secretary Guo Yunlong of the Communist Party of "
        "China will make a state visit to Vietnam on May 20-21.",
        dateline=date(2024, 5, 15),
        place="Hanoi",
    )
    visit = only(reading)
    assert (visit.status, visit.starts_on, ("Guo Yunlong", "visitor") in roles(visit)) == (
        "announced",
        date(2024, 5, 20),
        True,
    )


@pytest.mark.parametrize(
    "opening",
    ["After laying a wreath at the National Cemetery", "Having laid flowers at the Martyrs' Monument"],
)
def test_what_the_subject_did_first(opening: str) -> None:
    found = {(kind, who) for kind, _, who in seen(f"{opening}, {GUEST} met President Bat Ganzorig on Tuesday.")}
    assert found == {("wreath laying", "Jane Wambui"), ("meeting", BOTH)}


def test_two_lay_flowers() -> None:
    text = "Flowers were laid on Tuesday at the monument by Minister Bat Ganzorig and Kenyan Ambassador Jane Wambui."
    assert seen(text) == [("wreath laying", "2024-05-14", BOTH)]


def test_ministers_of_two_states_named_in_one_phrase_meet() -> None:
    text = (
        "Meeting in Vienna on Tuesday, the foreign ministers of Mongolia and Kenya, Bat Ganzorig and Jane Wambui, took "
        "stock of trade."
    )
    assert seen(text) == [("meeting", "2024-05-14", BOTH)]


@pytest.mark.parametrize("how", ["one after another", "one after the other", "in turn", "successively"])
def test_each_is_met_in_turn(how: str) -> None:
    found = seen(
        f"Austrian President Ion Rusu met {how} with Presidents Bat Ganzorig of Mongolia and Jane Wambui of Kenya on "
        "Tuesday."
    )
    assert [who for _, _, who in found] == ["Bat Ganzorig Ion Rusu", "Ion Rusu Jane Wambui"]


@pytest.mark.parametrize("how", ["met by videoconference", "spoke online", "conferred virtually"])
def test_two_speak_from_afar(how: str) -> None:
    text = f"{GUEST} and her Mongolian counterpart Bat Ganzorig {how} on Tuesday."
    assert seen(text) == [("video talks", "2024-05-14", BOTH)]


def test_a_guest_of_a_country_s_parliament_is_received() -> None:
    found = seen(
        "Minister Ion Rusu held talks on Tuesday with Speaker Bat Ganzorig of Mongolia's parliament, who was later "
        "received by President Ana Cojocaru."
    )
    assert ("reception", "2024-05-14", "Ana Cojocaru Bat Ganzorig") in found


@pytest.mark.parametrize(
    "text",
    [
        "Sworn in on Tuesday as Minister of Health was Jane Wambui, a former ambassador in Paris.",
        "The new Governor of the Central Bank, Jane Wambui, assumed duty on Tuesday.",
        "Jane Wambui became the country's eighth president on Tuesday.",
        "Jane Wambui became the ninth president of Kenya on Tuesday.",
    ],
)
def test_posts_that_are_taken(text: str) -> None:
    assert seen(text) == [("appointment", "2024-05-14", "Jane Wambui")]


@pytest.mark.parametrize(
    "text",
    [
        "Appointed ambassador in 1999, Jane Wambui spoke to reporters on Tuesday.",
        "President Jane Wambui became the country's first president to see the glacier.",
        "The Governor of the Central Bank, Jane Wambui, said he who assumed duty must serve.",
        "Forty years ago troops entered the city and Commander Bat Ganzorig took over the defence ministry.",
    ],
)
def test_posts_of_earlier_days_are_no_news(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(("verb", "is_told"), [("presented", True), ("introduced", True), ("proposed", False)])
def test_a_successor_who_is_presented(verb: str, is_told: bool) -> None:
    found = seen(
        f"Foreign Minister Ion Rusu stepped down on Tuesday, and Prime Minister Ana Cojocaru {verb} Jane Wambui as his "
        "successor."
    )
    assert (("appointment", "2024-05-14", "Jane Wambui") in found) is is_told


@pytest.mark.parametrize("what", ["has been set for May 29", "has been fixed for May 29"])
def test_a_visit_for_which_a_day_is_set(what: str) -> None:
    visit = only(
        read(f"A visit by Foreign Minister Jane Wambui of Kenya to Vienna {what}.", dateline=date(2024, 5, 15))
    )
    assert (visit.status, visit.starts_on) == ("announced", date(2024, 5, 29))


@pytest.mark.parametrize("end", ["will take place in Vienna on May 22", "has been called off", "has been scrapped"])
def test_a_signing_that_is_to_come_or_off_is_none(end: str) -> None:
    text = f"The signing of a trade agreement by Austrian Minister Ion Rusu and Kenyan Minister Jane Wambui {end}."
    reading = read(text, dateline=date(2024, 5, 15))
    assert ("signing", "occurred") not in told(reading)
    assert not any(found.status == "signed" for found, *_ in reading.agreements)


@pytest.mark.parametrize("title", ["MP", "MEP", "Assemblyman"])
def test_a_member_of_a_parliament_is_met(title: str) -> None:
    text = f"Austrian President Ana Cojocaru met with {title} Bat Ganzorig on Tuesday."
    assert seen(text) == [("meeting", "2024-05-14", "Ana Cojocaru Bat Ganzorig")]
