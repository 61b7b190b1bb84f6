from __future__ import annotations

import pytest
from one_article import offices, only, read, roles, told


def test_who_is_elected_to_an_office_is_its_appointee() -> None:
    reading = read("Mr. Tran Van Hoa has been elected as Chairman of the National Assembly of Vietnam.")
    event = only(reading)
    assert (event.subtype, event.status) == ("appointment", "occurred")
    assert roles(event) == [("Tran Van Hoa", "appointee")]
    assert offices(reading) == {("Tran Van Hoa", "head", "National Assembly of Vietnam", "appointed")}
    assert event.place is None


def test_praise_for_an_appointed_colleague_is_no_appointment() -> None:
    reading = read("Polish President Anna Novak praised the work of the newly-appointed ambassador.")
    assert reading.events == []


@pytest.mark.parametrize(
    "aside", ["a former director of the Foreign Ministry's Eastern Bureau", "the head of the Western department"]
)
def test_the_post_stands_after_what_the_appointee_was(aside: str) -> None:
    reading = read(f"The Slovenian government appointed Ana Novak, {aside}, as ambassador to Peru.")
    assert told(reading) == [("appointment", "occurred")]
    given = [held for held in reading.held if held.office.status == "appointed"]
    assert [(held.person.name, held.person.country, held.office.seat) for held in given] == [
        ("Ana Novak", "SVN", "PER")
    ]
