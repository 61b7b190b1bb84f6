"""What is told back with `had` on a day of these days, which town hosted talks, whose press service speaks, for whose
officers a course is, and family names in long capitals."""

from __future__ import annotations

import pytest
from one_article import place_of, read
from visits_told import may

HOST = "Kenyan Foreign Minister Peter Otieno"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"
TALKS = f"{HOST} held talks with {GUEST} in Nairobi on 15 May."


def _told(*text: str) -> list[tuple[str, int | None, int | None]]:
    events = read(*text, dateline=may(15), place="Nairobi", agency="KNA").events
    found = [
        (e.subtype, e.starts_on.day if e.starts_on else None, e.ends_on.day if e.ends_on else None) for e in events
    ]
    return sorted(found, key=str)


@pytest.mark.parametrize(
    ("behind", "event"),
    [
        ("The Mongolian minister had flown into Nairobi on 13 May.", ("visit", 13, None)),
        ("Ganzorig had arrived in Nairobi on May 13.", ("visit", 13, None)),
        ("Ganzorig had landed in Nairobi on May 13, and toured a park.", ("visit", 13, None)),
        ("The Mongolian delegation had arrived in Nairobi on 13 May.", ("visit", 13, None)),
    ],
)
def test_who_had_come_on_a_calendar_day_near_the_report(behind: str, event: tuple[str, int, None]) -> None:
    assert event in _told(TALKS, behind)


@pytest.mark.parametrize(
    "behind",
    [
        "Ganzorig had arrived in Nairobi on 13 March.",
        "The Mongolian minister had met with Kenyan Trade Minister Grace Wanjiru on 14 May 2022.",
        "Ganzorig had arrived in Nairobi on 13 May 2022.",
        "Ganzorig had planned to arrive in Nairobi on 13 May.",
        "Ganzorig had visited Nairobi on 13 May, before the elections.",
    ],
)
def test_what_had_been_done_long_before_is_history(behind: str) -> None:
    assert _told(TALKS, behind) == [("talks", 15, None)]


@pytest.mark.parametrize(
    "aside",
    [
        "on a four-day trip to Kenya through Friday,",
        "on a four-day visit to Kenya until Friday,",
        "on a visit to Kenya from Tuesday to Friday,",
    ],
)
def test_a_visit_in_apposition_with_weekdays(aside: str) -> None:
    visit = ("visit", 14, 17)
    assert visit in _told(TALKS, f"Ganzorig, {aside} thanked his hosts.")
    assert _told(TALKS, "Ganzorig, on a visit to Kenya, thanked his hosts.") == [("talks", 15, None)]


@pytest.mark.parametrize(
    "told",
    [
        "On 14 May, Vienna hosted Kenyan-Mongolian consultations co-chaired by",
        "On 14 May, Vienna hosted political consultations between",
        "Vienna hosted on 14 May the third round of political consultations chaired by",
        "On 14 May, Vienna played host to political consultations led by",
        "On 14 May, Vienna was the venue for political consultations co-chaired by",
    ],
)
def test_the_town_that_hosted_talks_is_where_they_were(told: str) -> None:
    events = read(f"{told} {HOST} and {GUEST}.", dateline=may(15), agency="KNA").events
    assert [place_of(event) for event in events] == ["Vienna"]


@pytest.mark.parametrize(
    "told",
    [
        f"Vienna, which hosted a summit in 2022, is not where {HOST} held talks with {GUEST} on 14 May.",
        f"On 14 May, the Foreign Ministry hosted consultations co-chaired by {HOST} and {GUEST}.",
        f"Vienna hosted a concert on 13 May after {HOST} met {GUEST} on 14 May.",
    ],
)
def test_a_town_that_hosted_something_else_is_not(told: str) -> None:
    events = read(told, dateline=may(15), agency="KNA").events
    assert "Vienna" not in [place_of(event) for event in events]


def _sides(text: str) -> list[tuple[str, str | None]]:
    (event,) = read(text, dateline=may(15), place="Vienna", agency="KNA").events
    found = [(side.role, side.organization.head if side.organization else None) for side in event.sides]
    return sorted(found, key=str)


def test_a_course_is_for_a_bodys_officers_and_given_with_support() -> None:
    course = "A training course for 20 officers of the Ministry of Finance of Laos opened in Vienna on 14 May"
    trained = ("visitor", "Ministry of Finance")
    assert trained in _sides(f"{course}.")
    assert _sides(f"{course} with the support of the Asian Development Bank.") == [
        ("host", "Asian Development Bank"),
        trained,
    ]
    assert _sides(f"{course} with the support of President Peter Otieno.") == [trained]


def _speakers(text: str) -> list[tuple[str, str | None]]:
    statements = read(text, dateline=may(15), place="Nairobi", agency="KNA").statements
    return [(one.verb, one.organization.head if one.organization else None) for one, _ in statements]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("the press service of the Ministry of Transport of Kenya reported", ("report", "Ministry of Transport")),
        ("the press office of the Kenyan Ministry of Transport said", ("say", "Ministry of Transport")),
        ("the Foreign Ministry's press service said", ("say", "Ministry of Foreign Affairs")),
        ("the Kremlin press service reported", ("report", "Kremlin")),
    ],
)
def test_a_press_service_speaks_for_its_body(end: str, said: tuple[str, str]) -> None:
    assert _speakers(f"Cargo traffic through the crossing has tripled since last year, {end}.") == [said]


def test_a_press_service_that_does_not_speak() -> None:
    assert _speakers("The press service of the Ministry of Transport of Kenya employs ten people.") == []
    assert _speakers("Cargo traffic through the crossing has tripled, an unnamed press service said.") == []


def test_pointed_to_is_said() -> None:
    assert _speakers(f"{HOST}, for his part, pointed to the need to train drivers.") == [("point", None)]


@pytest.mark.parametrize("name", ["Shuhrat RAHMATILLAYEV", "Bakhtiyor YULDOSHKHONOV", "Ali MANSOUR"])
def test_a_family_name_in_capitals_of_any_length(name: str) -> None:
    text = f"On 14 May, {HOST} met with H.E. Mr. {name}, Minister of Foreign Affairs of Uzbekistan, in Nairobi."
    people = [person.name for person in read(text, dateline=may(15), place="Nairobi").people]
    assert name in people


def test_a_heading_beside_a_name_is_none_of_it() -> None:
    people = read(f"On 14 May, {HOST} met with Ali Mansour COMMUNICATIONS in Nairobi.", dateline=may(15)).people
    assert "Ali Mansour" in [person.name for person in people]
