"""Delegations told by their province, lawmakers and consuls told by what they are, what a year gone by saw."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles

LED = (
    "A delegation from Quang Ninh province, led by Vu Van Khoi, Secretary of the provincial Party Committee, held "
    "talks with Luo Pinghai, Secretary of the Guangdong provincial Party Committee, in Guangzhou city on May 14."
)


@pytest.mark.parametrize("who", ["the Quang Ninh delegation", "the provincial delegation"])
def test_a_delegation_told_by_its_province_is_who_leads_it(who: str) -> None:
    text = f"Previously, on May 13, {who} met with Vietnamese Consul General in Guangzhou Dang Thi Hue."
    events = [e for e in read(LED, text, place="Hanoi").events if e.starts_on == date(2024, 5, 13)]
    assert [{name for name, _ in roles(e)} for e in events] == [{"Vu Van Khoi", "Dang Thi Hue"}]
    assert events[0].place is None  # no place of the desk's, where a consul abroad is met


def test_the_diplomat_is_the_one_consul_where_no_ambassador_is_named() -> None:
    text = "On May 13, Khoi met with Vietnamese Consul General in Guangzhou Dang Thi Hue."
    said = "The diplomat told her guests that many students are there."
    ((statement, _),) = read(LED, text, said).statements
    assert [person.name for person in statement.speakers] == ["Dang Thi Hue"]


@pytest.mark.parametrize(
    "text",
    [
        "The Russian lawmaker stated that trade had grown.",
        "The senior Russian politician stressed that trade had grown.",
    ],
)
def test_a_lawmaker_told_by_what_he_is_speaks(text: str) -> None:
    reading = read("State Duma Deputy Speaker Ivan Maslov met with President Anna Ruiz of Cuba on Tuesday.", text)
    assert [[person.name for person in s.speakers] for s, _ in reading.statements] == [["Ivan Maslov"]]


@pytest.mark.parametrize(
    "clause",
    ["when the then governor, Pham Van Toai, led a delegation to China", "when President Anna Ruiz visited Laos"],
)
def test_what_the_clause_behind_a_year_gone_by_tells_is_history(clause: str) -> None:
    assert read(f"The two sides set up relations in 2011, {clause}.").events == []
