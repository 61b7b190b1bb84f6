"""Markup: text stays text, attributes stay attributes."""

from __future__ import annotations

from warehouse.publishing.report.markup import Markup, element, join


def test_text_in_an_element_is_escaped_and_an_element_in_it_is_not() -> None:
    inner = element("b", "a < b & c")
    assert element("p", "<i>", inner) == "<p>&lt;i&gt;<b>a &lt; b &amp; c</b></p>"


def test_a_quotation_mark_cannot_end_an_attribute() -> None:
    assert element("p", title='" onclick="x') == '<p title="&quot; onclick=&quot;x"></p>'


def test_attributes_that_do_not_hold_are_left_out() -> None:
    assert element("input", type="search", hidden=False, required=True, id=None) == '<input type="search" required>'


def test_names_of_attributes_that_python_reserves_or_cannot_spell() -> None:
    assert element("p", class_="a", aria_label="b") == '<p class="a" aria-label="b"></p>'


def test_what_is_none_is_left_out_of_a_join() -> None:
    assert join(["a", None, Markup("<br>"), 0], " ") == "a <br> 0"
