"""Posts whose holder is named behind words of their body that no table has."""

from __future__ import annotations

import pytest
from seen_from_vienna import events
from test_talks_they_held import A, met

FRONT = "Vice President of the National Council of the Solidarity Front for Development of the Kenyan Motherland (SFM)"


@pytest.mark.parametrize(
    "post", [f"{FRONT} Peter Otieno", "the Minister of Trade of the Republic of Kenya, H.E. Ambassador Peter Otieno"]
)
def test_who_is_named_behind_a_post_holds_it(post: str) -> None:
    ((_, people),) = met("Mr. Peter Otieno arrived on Sunday.", f"{A} held talks in Vienna on Monday with {post}.")
    assert people == ["Karl Huber", "Peter Otieno"]


def test_the_next_of_a_list_is_not_its_holder() -> None:
    whom = "the Minister of Trade of Kenya and H.E. Ambassador Nikos Lambros of Greece"
    (event,) = events(f"{A} met in Vienna on Monday with {whom}.")
    codes = {side.person.country for side in event.sides if side.person is not None}
    assert "KEN" not in codes
