"""Meetings of the bodies of two states that one sentence tells of, and who led them there, whom another one names."""

from __future__ import annotations

import pytest
from one_article import read, roles
from visits_told import may

A, B = "Kanybek Tokto", "Farhod Nozim"


def leaders(*body: str) -> list[set[str | None]]:
    """Who took part in each of the encounters told."""
    events = read(*body, dateline=may(15), place="Batken").events
    return [{who for who, _ in roles(e)} for e in events if e.subtype in ("talks", "meeting")]


@pytest.mark.parametrize(
    "first",
    [
        "A meeting of the government delegations of Kyrgyzstan and Tajikistan on the border took place in Batken on "
        "Tuesday.",
        "The border guards of Kyrgyzstan and Tajikistan held talks in Batken on Tuesday.",
        "Kyrgyz and Tajik border guards met in Batken on Tuesday.",
        "The State Border Service of Kyrgyzstan held talks with the Border Troops of Tajikistan in Batken on Tuesday.",
        "The fifth round of negotiations of the customs services of Kyrgyzstan and Tajikistan was held on Tuesday in "
        "Batken.",
        "Kyrgyzstan and Tajikistan on Tuesday agreed to open two crossings at a meeting of their Joint Border "
        "Committee in Batken.",
        "Kyrgyzstan and Tajikistan reviewed the trade between the two countries during the sixth session of the Joint "
        "Commission in Batken on Tuesday.",
        "Tajikistan and Kyrgyzstan discussed on Tuesday the use of water at the political consultations in Batken.",
    ],
)
@pytest.mark.parametrize(
    "second",
    [
        f"The Kyrgyz delegation was headed by chairman {A}, the Tajik by deputy chairman {B}.",
        f"Colonel {A} and Major General {B} headed the two delegations.",
        f"The Kyrgyz side was led by Deputy Foreign Minister {A} and the Tajik side by Deputy Foreign Minister {B}.",
        f"The delegations were headed by Deputy Foreign Ministers {A} and {B}.",
    ],
)
def test_who_led_the_delegations_of_a_meeting_of_two_states_met(first: str, second: str) -> None:
    assert leaders(first, second) == [{A, B}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kyrgyz border guards met in Batken on Tuesday.", f"Colonel {A} and Major General {B} headed the two teams."),
        (
            "Kyrgyzstan and Tajikistan agreed in 2019 to hold a meeting of the Joint Commission in Batken.",
            f"Colonel {A} and Major General {B} headed the two delegations.",
        ),
        (
            "Trade of Kyrgyzstan and Tajikistan grew by a tenth.",
            f"Colonel {A} and Major General {B} headed the two delegations.",
        ),
        (
            "Kyrgyz and Tajik border guards met in Batken on Tuesday.",
            f"Colonel {A} and Major General {B} wrote a book on the two countries.",
        ),
    ],
)
def test_who_is_named_beside_no_meeting_or_leads_nobody_met_nobody(first: str, second: str) -> None:
    assert leaders(first, second) == []


@pytest.mark.parametrize(
    ("rest", "others"),
    [
        (f"headed on the Kyrgyz side by Minister {A} and on the Tajik side by Minister {B}", {A, B}),
        (f"chaired from the Kyrgyz side by {A}, Minister of Trade, and from the Tajik side by Minister {B}", {A, B}),
        (f"headed on the Kyrgyz side by Minister {A} and on the Tajik side by the Minister of Trade", {A, "TJK"}),
        ("attended on the Kyrgyz side by farmers and on the Tajik side by traders", set()),
    ],
)
def test_who_led_a_session_on_each_side_met(rest: str, others: set[str]) -> None:
    found = leaders(f"The sixth session of the Kyrgyz-Tajik Joint Committee was held in Batken on Tuesday, {rest}.")
    assert found == ([others] if others else [])


LED = f"Kyrgyz Deputy Foreign Minister {A} and Tajik Deputy Foreign Minister {B}"


@pytest.mark.parametrize(
    ("sentences", "days"),
    [
        (
            (
                "The third session of the Kyrgyz-Tajik Joint Committee concluded today in Batken.",
                f"The two-day session was co-chaired by {LED}.",
            ),
            (14, 15),
        ),
        (
            (
                "The Kyrgyz-Tajik joint commission meeting, which kicked off on Monday, came to a close today.",
                f"{LED} co-chaired the meeting.",
            ),
            (13, 15),
        ),
        (
            (
                "The third session of the Kyrgyz-Tajik Joint Committee opened today in Batken.",
                f"The two-day session was co-chaired by {LED}.",
            ),
            (15, None),
        ),
        (
            (
                f"{LED} co-chaired the third session of the joint committee in Batken on Wednesday.",
                "The two-day session of the council of elders will be held in June.",
            ),
            (15, None),
        ),
    ],
)
def test_a_session_that_ended_began_as_many_days_before_as_the_text_tells(
    sentences: tuple[str, ...], days: tuple[int, int | None]
) -> None:
    events = read(*sentences, dateline=may(15), place="Batken").events
    [talks] = [event for event in events if event.subtype == "talks"]
    assert talks.starts_on == may(days[0])
    assert talks.ends_on == (may(days[1]) if days[1] is not None else None)
