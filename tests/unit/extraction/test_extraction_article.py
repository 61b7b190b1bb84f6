"""What the sentences of one article tell together."""

from __future__ import annotations

from datetime import date

from one_article import offices, only, place_of, read, roles, told

BODY = (
    "BEIJING, May 15 (Xinhua) -- Zhou Wenhai, head of the International Department of the Communist "
    "Party of China (CPC) "
    "Central Committee, held talks with Le Quang Dung, head of the Organization Commission of the Communist Party of "
    "Vietnam (CPV) Central Committee, in Beijing on Wednesday."
)
CAPTION = (
    "Zhou Wenhai, head of the International Department of the Communist Party of China (CPC) Central Committee, holds "
    "talks with Le Quang Dung in Beijing, capital of China, May 15, 2024. (Xinhua/Fang Yulin)"
)
HEADLINE = "Senior CPC official holds talks with Vietnamese guest"


def test_headline_caption_and_body_tell_one_event() -> None:
    reading = read(BODY, captions=(CAPTION, CAPTION), headline=HEADLINE, dateline=date(2024, 5, 15), place="Beijing")
    event = only(reading)
    assert (event.subtype, event.starts_on, event.basis) == ("talks", date(2024, 5, 15), "explicit")
    assert place_of(event) == "Beijing"
    assert roles(event) == [("Zhou Wenhai", "host"), ("Le Quang Dung", "visitor")]


def test_a_photographer_is_not_in_the_news() -> None:
    reading = read(BODY, captions=(CAPTION,), dateline=date(2024, 5, 15), place="Beijing")
    assert [person.name for person in reading.people] == ["Zhou Wenhai", "Le Quang Dung"]


def test_an_office_told_twice_is_one_office() -> None:
    reading = read(BODY, captions=(CAPTION,))
    assert len([office for office in offices(reading) if office[0] == "Zhou Wenhai"]) == 1


def test_meetings_during_a_visit_have_the_visit_as_parent() -> None:
    reading = read(
        "Polish President Anna Novak paid a state visit to Kenya from May 10 to 12.",
        "On May 11, Novak held talks with Kenyan President Daniel Otieno in Nairobi.",
    )
    visit, talks = sorted(reading.events, key=lambda event: event.start)
    assert (visit.subtype, talks.subtype) == ("visit", "talks")
    assert talks.parent is visit
    assert talks.starts_on == date(2024, 5, 11)


def test_the_delegation_is_who_led_it() -> None:
    reading = read(
        "LPRP Politburo member Khamla Vongsa led a delegation to Vietnam from May 12 to 15.",
        "On May 13, the delegation held talks with a delegation of the CPV led by Le Quang Dung.",
        published=date(2024, 5, 16),
        place="Hanoi",
    )
    assert told(reading) == [("visit", "occurred"), ("talks", "occurred")]
    talks = max(reading.events, key=lambda event: event.start)
    assert {side.person.name for side in talks.sides if side.person} == {"Khamla Vongsa", "Le Quang Dung"}


def test_at_the_talks_adds_no_second_event() -> None:
    reading = read(
        "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday.",
        "During the talks, the two leaders discussed trade.",
        "Novak told Otieno that Poland is ready to invest.",
    )
    assert told(reading) == [("talks", "occurred")]


def test_a_headline_alone_tells_an_event() -> None:
    reading = read("Ties are growing.", headline="Polish President Anna Novak meets Kenyan President Daniel Otieno")
    assert told(reading) == [("meeting", "occurred")]


def test_an_article_without_any_day_leaves_its_events_without_one() -> None:
    event = only(read("Polish President Anna Novak met Kenyan President Daniel Otieno.", published=None))
    assert (event.starts_on, event.basis) == (None, None)


def test_contact_lines_end_the_reading() -> None:
    reading = read(
        "Polish President Anna Novak met Kenyan President Daniel Otieno on Tuesday.",
        "For more information: Lao Prime Minister Khamsing Phommachan met Cuban Foreign Minister Luis Pardo.",
    )
    assert told(reading) == [("meeting", "occurred")]


def test_an_empty_article_reads_as_nothing() -> None:
    reading = read("")
    assert (reading.people, reading.events, reading.statements) == ([], [], [])


def test_in_capitals_throughout_no_organisation_ends_up_below_itself() -> None:
    """A party read as an organ of its own organ once made the names of both endless."""
    reading = read(
        "Paul Tamm, a member of the Secretariat of the Central Committee of the Communist Party of Cuba, met with a "
        "delegation headed by Vo Tan Loi, deputy head of the Central Economic Commission of Vietnam's Communist Party, "
        "according to a report of a newspaper.".upper()
    )
    named = [held.office.organization for held in reading.held if held.office.organization is not None]
    assert named
    assert all(len(organization.name()) < 400 for organization in named)
