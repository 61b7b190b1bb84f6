"""Encounters told on the way: letters handed over, what preceded a session, where somebody was on a visit's days."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, roles, told

HOST, GUEST = "Daudi Mwakasege", "Selma Haukongo"
RECEIVED = {(HOST, "host"), (GUEST, "visitor")}


@pytest.mark.parametrize(
    "text",
    [
        f"Namibian Foreign Minister {GUEST} delivered a message from President Tomas Nakale to Tanzanian President "
        f"{HOST} on Tuesday.",
        f"Namibian Special Envoy {GUEST} on Tuesday handed over a special message from President Tomas Nakale to the "
        f"President of Tanzania, {HOST}, at State House.",
        f"Namibian Ambassador to Tanzania {GUEST} presented a letter from Namibian President Tomas Nakale to "
        f"Tanzanian President {HOST} here on Tuesday.",
        f"Namibian Foreign Minister {GUEST} handed Tanzanian President {HOST} a letter from President Tomas Nakale on "
        "Tuesday.",
        f"Visiting Namibian Foreign Minister {GUEST} conveyed a letter of President Tomas Nakale to Tanzanian "
        f"President {HOST} on Tuesday.",
    ],
)
def test_who_hands_over_a_letter_is_received(text: str) -> None:
    reading = read(text, place="Dodoma")
    assert [set(roles(event)) for event in reading.events if event.subtype == "reception"] == [RECEIVED]


@pytest.mark.parametrize(
    "text",
    [
        f"Namibian Foreign Minister {GUEST} will deliver a message from President Tomas Nakale to Tanzanian President "
        f"{HOST} on Friday.",
        f"Namibian Foreign Minister {GUEST} conveyed a message from President Tomas Nakale to Tanzanian President "
        f"{HOST} by phone on Tuesday.",
        f"Namibian Foreign Minister {GUEST} delivered a message from Namibian President Tomas Nakale to the "
        f"Namibian Minister of Works {HOST} on Tuesday.",
        f"A message from Namibian President Tomas Nakale to Tanzanian President {HOST} was published on Tuesday.",
        f"Namibian Foreign Minister {GUEST} presented a letter on trade to the press on Tuesday.",
    ],
)
def test_a_letter_still_to_come_or_sent_from_afar_is_no_reception(text: str) -> None:
    assert "reception" not in [subtype for subtype, _ in told(read(text, place="Dodoma"))]


@pytest.mark.parametrize(
    ("told_post", "ministry"),
    [
        ("Namibian Women's Affairs Minister", "Women's Affairs"),
        ("Namibia's Veterans' Affairs Minister", "Veterans' Affairs"),
        (
            "Namibian Expatriates' Welfare and Overseas Employment Minister",
            "Expatriates' Welfare and Overseas Employment",
        ),
        ("Namibian Women's and Children's Affairs Minister", "Women's and Children's Affairs"),
    ],
)
def test_a_ministry_may_be_of_those_for_whom_it_works(told_post: str, ministry: str) -> None:
    reading = read(f"Tanzanian President {HOST} received {told_post} {GUEST} on Tuesday.", place="Dodoma")
    assert (GUEST, "minister", f"Ministry of {ministry} of Namibia", "holds") in offices(reading)
    assert [set(roles(event)) for event in reading.events] == [RECEIVED]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("held talks with {b} here today, two weeks after the pair met in Windhoek.", "Dodoma"),
        ("met {b} here on Tuesday following their meeting in Lusaka last month.", "Dodoma"),
        ("met {b} here on Tuesday, before a summit in Lusaka.", "Dodoma"),
        ("held talks with {b} on Tuesday, days before a summit in Lusaka.", "Dodoma"),
        ("met {b} on Tuesday after attending a summit in Lusaka.", "Lusaka"),
        ("held talks with {b} in Windhoek on Tuesday, a week after they met in Lusaka.", "Windhoek"),
    ],
)
def test_where_people_met_at_another_time_is_not_where_they_met(text: str, place: str) -> None:
    pair = text.format(b=f"Namibian Foreign Minister {GUEST}")
    events = read(f"Tanzanian Foreign Minister {HOST} {pair}", place="Dodoma").events
    assert [place_of(e) for e in events if e.subtype in ("talks", "meeting")] == [place]


@pytest.mark.parametrize(
    "rest",
    [
        "and is expected back on May 24.",
        "and will return home on May 24.",
        "and leave for home on May 24.",
        "and is then due to fly back on May 24.",
    ],
)
def test_the_day_of_the_journey_home_is_not_that_of_the_talks(rest: str) -> None:
    text = (
        f"Foreign Minister {HOST} will hold talks with Namibian Foreign Minister {GUEST} in Windhoek on Tuesday {rest}"
    )
    talks = next(e for e in read(text, place="Dodoma", dateline=date(2024, 5, 18)).events if e.subtype == "talks")
    assert talks.starts_on == date(2024, 5, 21)


SESSION = (
    f"Tanzanian Foreign Minister {HOST} and Namibian Foreign Minister {GUEST} co-chaired the sixth session of the "
    "Joint Commission in Dodoma on Tuesday."
)


@pytest.mark.parametrize(
    ("second", "leaders"),
    [
        (
            "The session was preceded by a senior officials' meeting on 13 May, which was led by the Acting "
            "Director-General, Ambassador Juma Kiwelu, and the Namibian Executive Director Tuli Shaanika.",
            {"Juma Kiwelu", "Tuli Shaanika"},
        ),
        (
            "The talks were preceded by consultations on Monday, headed by Permanent Secretary Juma Kiwelu and his "
            "Namibian counterpart Tuli Shaanika.",
            {"Juma Kiwelu", "Tuli Shaanika"},
        ),
        ("The talks were preceded by a fair on Monday, opened by Mayor Juma Kiwelu.", set()),
    ],
)
def test_who_led_what_preceded_a_session_met(second: str, leaders: set[str]) -> None:
    events = read(SESSION, second, place="Dodoma").events
    early = [e for e in events if e.starts_on == date(2024, 5, 13) and e.subtype in ("talks", "meeting")]
    assert {who for e in early for who, _ in roles(e)} == leaders
    assert len(events) == 1 + bool(leaders)


@pytest.mark.parametrize(
    "body",
    ["11th Joint Ministerial Commission (JMC)", "third Bi-National Commission", "Joint Cooperation Commission (JCC)"],
)
def test_a_joint_body_itself_may_be_held(body: str) -> None:
    whom = f"Namibian Foreign Minister {GUEST}"
    text = f"Tanzanian Foreign Minister {HOST} held the {body} with {whom} in Dodoma on Tuesday."
    assert told(read(text)) == [("talks", "occurred")]


@pytest.mark.parametrize(
    ("second", "is_there"),
    [
        ("The visit began on Tuesday with a meeting with Senator Tuli Shaanika.", True),
        ("The visit concluded on Wednesday with talks with Minister of Mines Tuli Shaanika.", True),
        ("She also met Minister of Mines Tuli Shaanika on Tuesday.", True),
        ("She met Zambian Minister of Mines Tuli Shaanika on Tuesday.", False),
    ],
)
def test_who_was_abroad_on_that_day_met_people_there(second: str, is_there: bool) -> None:
    first = f"Namibian Foreign Minister {GUEST} visited Tanzania from 13 to 15 May."
    events = read(first, second, place="Windhoek").events
    assert [place_of(e) for e in events if e.subtype != "visit"] == ["Tanzania" if is_there else "Windhoek"]
