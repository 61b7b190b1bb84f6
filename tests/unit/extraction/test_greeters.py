"""Who welcomed a guest at the airport or upon arrival is host of the visit; the welcome is no reception of its own."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read, roles

CAME = "President Carlos Duarte of Angola arrived in Nairobi on Monday for a state visit"
HOST = [("Carlos Duarte", "visitor"), ("Peter Wanyonyi", "host")]


@pytest.mark.parametrize(
    "behind",
    [
        ". He was received at Jomo Kenyatta International Airport by Kenyan Foreign Minister Peter Wanyonyi.",
        ". He was met on the tarmac by Kenyan Foreign Minister Peter Wanyonyi and other officials.",
        ". Upon arrival, he was welcomed by Kenyan Foreign Minister Peter Wanyonyi.",
        ". On hand to greet him was Kenyan Foreign Minister Peter Wanyonyi.",
        ". At the airport the guest was met by Kenyan Foreign Minister Peter Wanyonyi.",
        ". Kenyan Foreign Minister Peter Wanyonyi welcomed him at the airport.",
        " and was greeted at the airport by Kenyan Foreign Minister Peter Wanyonyi.",
        ", received at the airport by Kenyan Foreign Minister Peter Wanyonyi.",
        ". Duarte, who touched down at the airport at noon, was welcomed by Kenyan Foreign Minister Peter Wanyonyi.",
    ],
)
def test_who_welcomes_on_arrival_is_host_of_the_visit(behind: str) -> None:
    found = read(CAME + behind, published=date(2024, 5, 7)).events
    assert [event.subtype for event in found] == ["visit"]
    assert sorted(roles(found[0]), key=str) == HOST


@pytest.mark.parametrize(
    "behind",
    [
        # another's host, a welcome to come, the guest's own envoy, another guest
        " at the invitation of President Tom Barasa. He was met at the airport by Foreign Minister Peter Wanyonyi.",
        ". He will be met at the airport by Foreign Minister Peter Wanyonyi.",
        ". He was met at the airport by the Angolan Ambassador to Kenya, Peter Wanyonyi.",
        ". At the airport, a wreath was laid by Foreign Minister Peter Wanyonyi.",
        ". Tanzanian Vice President Juma Mrisho was welcomed at the airport by Foreign Minister Peter Wanyonyi.",
    ],
)
def test_others_are_no_hosts(behind: str) -> None:
    found = read(CAME + behind, published=date(2024, 5, 7)).events
    assert all(("Peter Wanyonyi", "host") not in roles(event) for event in found if event.subtype == "visit")
