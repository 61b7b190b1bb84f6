"""Events told aside: at whose close something was signed, on an agenda, with one who is named, before a visit ended."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

HOST = "Foreign Minister Marek Nowak of Poland"
GUEST = "Foreign Minister Edvin Larsen of Norway"


def test_talks_at_whose_close_something_was_signed_were_held() -> None:
    reading = read(f"A programme of work was adopted at the close of the talks between {HOST} and his host, {GUEST}.")
    assert ("talks", "occurred") in told(reading)


def test_a_call_on_whose_agenda_something_was_took_place() -> None:
    event = only(read(f"Grain was on the agenda of a phone call late on Wednesday between {HOST} and {GUEST}."))
    assert (event.subtype, event.starts_on) == ("phone call", date(2024, 5, 15))


def test_words_of_sympathy_on_the_phone_are_a_call_and_no_letter() -> None:
    event = only(read(f"In a telephone call on Monday, {HOST} expressed his sympathy to {GUEST} over the floods."))
    assert (event.subtype, event.mode) == ("phone call", "phone")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("On Thursday, talks are planned with the Speaker of the Polish Sejm, Anna Zawada.", "announced"),
        ("There followed talks with the Speaker of the Polish Sejm, Anna Zawada.", "occurred"),
        ("Later in the day negotiations with Polish Premier Jan Lis were held at the Chancellery.", "occurred"),
    ],
)
def test_talks_with_one_who_is_named_are_those_of_whom_the_article_is_about(sentence: str, status: str) -> None:
    reading = read(f"{GUEST} arrived in Warsaw on an official visit.", sentence, place="Warsaw")
    talks = [e for e in reading.events if e.subtype == "talks"]
    assert [e.status for e in talks] == [status]
    assert ("Edvin Larsen", "visitor") in roles(talks[0])


def test_talks_that_were_not_held_are_none() -> None:
    reading = read(f"{GUEST} arrived in Warsaw on an official visit.", "No talks with Premier Jan Lis were held.")
    assert told(reading) == [("visit", "occurred")]


def test_a_delegation_that_came_by_air_came() -> None:
    reading = read("A delegation led by Norwegian Minister Edvin Larsen arrived here by air on Monday.", place="Warsaw")
    assert told(reading) == [("visit", "occurred")]


def test_who_is_honoured_to_be_received_was_received() -> None:
    event = only(read(f"{GUEST} was honoured to be received by {HOST} on Monday."))
    assert event.subtype == "reception"


def test_a_visit_that_will_no_longer_take_place_is_off() -> None:
    event = only(read(f"The visit of {GUEST} to Poland, announced for May 20, will no longer take place."))
    assert (event.subtype, event.status) == ("visit", "cancelled")


def test_the_country_that_invites_is_not_that_of_the_delegation() -> None:
    text = "At the invitation of the Government of Poland, a delegation led by Mr. Edvin Larsen paid a visit to Poland."
    assert [p.country for p in read(text).people if p.name == "Edvin Larsen"] != ["POL"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on Friday 24 and Saturday 25 May 2024", date(2024, 5, 24), date(2024, 5, 25)),
        ("on the 14th, at noon", date(2024, 5, 14), None),
        ("on the 28th, at noon", date(2024, 4, 28), None),
    ],
)
def test_days_with_their_weekdays_and_days_without_their_month(text: str, first: date, last: date | None) -> None:
    event = only(read(f"{GUEST} paid a visit to Poland {text}."))
    assert (event.starts_on, event.ends_on) == (first, last)


def test_the_day_before_is_that_before_the_event_told_last() -> None:
    reading = read(
        f"On 14 May, {HOST} received {GUEST}.", f"The day before, {HOST} met with Minister Ola Dahl of Norway."
    )
    assert [e.starts_on for e in reading.events] == [date(2024, 5, 14), date(2024, 5, 13)]


def test_a_tale_of_long_ago_is_no_news() -> None:
    tale = "On a humid night in September 1973 the freighter cast off with ten thousand tons of sugar."
    assert told(read("By Ana Cruz", tale, f"Two days before, {HOST} met with {GUEST} in an office.")) == []


def test_a_body_gives_aid_to_a_country_and_nobody_need_be_named() -> None:
    event = only(read("The Norwegian Refugee Council distributed on Monday 900 food baskets to families in Sudan."))
    assert event.subtype == "aid"


def test_what_is_named_in_passing_is_no_aid() -> None:
    assert told(read("Norway handed over the presidency of the council to Poland on Monday.")) == []


def test_a_course_is_one_where_it_is_said_for_whom() -> None:
    assert told(read("Minister Edvin Larsen launched a two-week course for young diplomats on Monday.")) == [
        ("training course", "occurred")
    ]
    assert told(read("Minister Edvin Larsen launched a new course in foreign policy on Monday.")) == []


def test_whom_a_council_appoints_is_someone() -> None:
    event = only(read("The Council of Poland today also appointed Katarina Lindholm as Minister of Energy."))
    assert (event.subtype, roles(event)) == ("appointment", [("Katarina Lindholm", "appointee")])


def test_a_body_that_bears_a_kings_name_is_no_king() -> None:
    reading = read("The King Salman Relief Center delivered on Monday 900 tents to families in Sudan.")
    assert roles(only(reading)) == [("King Salman Relief Center", "sender"), ("SDN", "recipient")]
    assert reading.people == []


def test_a_meeting_at_whose_end_documents_were_signed_is_one_with_the_signing() -> None:
    text = f"A memorandum on fisheries was signed by {HOST} and {GUEST} at the end of a meeting held in Warsaw."
    assert told(read(text)) == [("meeting", "occurred")]


def test_what_the_two_did_after_a_reception_is_another_event() -> None:
    reading = read(f"{HOST} received {GUEST} in Warsaw on Monday.", "The two then co-chaired the joint commission.")
    assert [kind for kind, _ in told(reading)] == ["reception", "talks"]


def test_a_countrys_capital_is_that_city() -> None:
    assert only(read(f"{HOST} met {GUEST} in the Norwegian capital on Monday.")).place == "city/3143244"


def test_what_had_happened_on_a_weekday_is_an_event_and_undated_it_is_none() -> None:
    assert told(read(f"On Monday evening, {HOST} had met with {GUEST} in Warsaw.")) == [("meeting", "occurred")]
    assert told(read(f"{HOST} had met with {GUEST} in Warsaw.")) == []


def test_a_visit_that_someone_decided_to_call_off_is_cancelled() -> None:
    text = f"{GUEST} has decided to call off his planned visit to Poland, officials said Wednesday."
    event = only(read(text))
    assert (event.subtype, event.status, event.starts_on) == ("visit", "cancelled", None)


@pytest.mark.parametrize("days", ["from 12 to 14 May 2024", "from May 12 to 14, 2024", "from Sunday to Tuesday"])
def test_a_delegation_hosted_for_days_was_on_a_visit(days: str) -> None:
    text = f"The Polish Foreign Ministry hosted a delegation led by Norwegian Minister Edvin Larsen {days}."
    assert only(read(text)).subtype == "visit"


def test_a_palace_and_its_city_may_stand_between_the_verb_and_the_guest() -> None:
    event = only(read("King Hamad of Bahrain received today at Qasr Al Noor, Manama, Norwegian Minister Edvin Larsen."))
    assert roles(event) == [("Hamad", "host"), ("Edvin Larsen", "visitor")]


def test_an_embassy_in_small_letters_gives_aid() -> None:
    event = only(read("On Monday, the Norwegian embassy donated 5,000 tons of rice to the Polish Ministry of Health."))
    assert (event.subtype, event.starts_on) == ("aid", date(2024, 5, 13))


@pytest.mark.parametrize(
    "sentence",
    [
        f"The official visit to Norway of a delegation led by {HOST} ended on Tuesday.",
        "The visit to Norway of a Polish delegation headed by Marek Nowak, Minister of Health, concluded on Tuesday.",
        "The visit to Norway by a team of the Polish Senate, headed by its Speaker Marek Nowak, began on Tuesday.",
    ],
)
def test_a_visit_is_told_by_its_end_with_the_delegations_leader_last(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.status, place_of(event)) == ("visit", "occurred", "Norway")
    assert "Marek Nowak" in [name for name, role in roles(event) if role == "visitor"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks with the Speaker of the Polish Sejm, Anna Zawada, rounded off the day.",
        "His programme ended with talks with the Speaker of the Polish Sejm, Anna Zawada.",
        "His first engagement was talks with the Speaker of the Polish Sejm, Anna Zawada.",
    ],
)
def test_talks_may_open_or_close_a_guests_programme(sentence: str) -> None:
    reading = read(f"{GUEST} arrived in Warsaw on an official visit.", sentence, place="Warsaw")
    assert ("talks", "occurred") in told(reading)


def test_a_day_of_a_statement_before_a_departure_yields_to_the_days_of_the_visit() -> None:
    reading = read(
        f"{GUEST} issued the following statement today (14 May) prior to his departure for Warsaw:",
        "“Poland is our partner.”",
        "From 16 to 18 May, Minister Larsen will visit Poland.",
    )
    [visit] = [e for e in reading.events if e.subtype == "visit"]
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 16), date(2024, 5, 18))
