"""Whom an ambassador meets where he is sent, vice-presidents of international bodies, and agreements of other days."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import place_of, read, roles

ENVOY = "Ambassador of Mongolia to Indonesia Batbold Dorj"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ENVOY} paid a courtesy call on Minister of Agriculture Hendra Wirya on May 14.",
        f"{ENVOY} met with Minister of Agriculture Hendra Wirya on May 14.",
        f"{ENVOY} held talks with Minister of Agriculture Hendra Wirya on May 14.",
        f"{ENVOY} had a working session with Minister of Agriculture Hendra Wirya on May 14.",
    ],
)
def test_whom_an_ambassador_abroad_calls_on_is_of_the_country_that_he_is_sent_to(sentence: str) -> None:
    reading = read(sentence, dateline=date(2024, 5, 15), place="Ulan Bator", agency="MONTSAME", outlet="MONTSAME")
    (event,) = reading.events
    countries = {side.person.name: side.person.country for side in event.sides if side.person is not None}
    assert countries == {"Batbold Dorj": "MNG", "Hendra Wirya": "IDN"}
    assert place_of(event) is None
    assert dict(roles(event)) == {"Batbold Dorj": "visitor", "Hendra Wirya": "host"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Newly appointed {ENVOY} paid a courtesy call on Minister of Agriculture Bat Erdene on May 14.",
        f"{ENVOY} paid a farewell call on Minister of Agriculture Bat Erdene on May 14.",
        f"Minister of Agriculture Bat Erdene met with {ENVOY} on May 14.",
    ],
)
def test_who_takes_leave_or_is_met_by_his_own_minister_is_at_home(sentence: str) -> None:
    reading = read(sentence, dateline=date(2024, 5, 15), place="Ulan Bator", agency="MONTSAME", outlet="MONTSAME")
    countries = {side.person.country for event in reading.events for side in event.sides if side.person is not None}
    assert "IDN" not in countries


@pytest.mark.parametrize(
    ("posts", "body"),
    [
        ("executive vice-president and trade commissioner of the European Commission", "European Commission"),
        ("vice-president and trade commissioner of the European Commission", "European Commission"),
        ("vice president and director general of the World Bank", "World Bank"),
    ],
)
def test_a_vice_president_and_commissioner_of_one_body_is_both_there(posts: str, body: str) -> None:
    reading = read(f"Chinese Minister of Commerce Tang Wei met on Friday with Annika Berg, {posts}.")
    held = [h.office for h in reading.held if h.person.name == "Annika Berg"]
    assert [office.organization.name() for office in held if office.organization is not None] == [body, body]


def test_what_others_agreed_on_another_day_is_no_part_of_a_call() -> None:
    reading = read(
        "Zimbabwean Ambassador Tendai Chira paid a courtesy call on Lesotho's Prime Minister Thabo Mohale on Tuesday.",
        "Zimbabwe and Lesotho agreed on Wednesday to cooperate in water management.",
        "The understanding was reached by Ambassador Chira and Lesotho's Trade Minister, Palesa Nthako.",
    )
    assert {event.subtype for event in reading.events} == {"reception", "agreement to cooperate"}
