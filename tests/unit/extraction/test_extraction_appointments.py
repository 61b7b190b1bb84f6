from __future__ import annotations

from one_article import offices, only, read, roles


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
