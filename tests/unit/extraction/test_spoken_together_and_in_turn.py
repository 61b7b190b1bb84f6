"""States that speak together, who answers in turn, support that is sought, and callings with their country."""

from __future__ import annotations

import pytest
from one_article import offices, read

TALKS = "Kenyan Minister Jane Wambui held talks with Ugandan Minister Grace Nabirye in Nairobi on Monday."


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Kenya and Uganda on Tuesday called for peace in Sudan.", ["KEN", "UGA"]),
        ("Laos and Vietnam have reaffirmed their commitment to peace.", ["LAO", "VNM"]),
        ("Kenya, Oman and Japan urged all parties to talk.", ["KEN", "OMN", "JPN"]),
        ("The United Arab Emirates called for peace in Sudan.", ["ARE"]),
    ],
)
def test_states_speak_together(words: str, codes: list[str]) -> None:
    [(statement, _)] = read(words).statements
    assert [statement.country, *statement.more_countries] == codes


@pytest.mark.parametrize(
    "words",
    ["The ties between Kenya and Oman called for more trade.", "Kenya and Oman agreed in 2017 to build a road."],
)
def test_states_that_only_are_told_of_say_nothing(words: str) -> None:
    assert read(words).statements == []


@pytest.mark.parametrize("turn", ["who in turn expressed", "who, in turn, expressed", "who for her part expressed"])
def test_who_answers_in_turn_speaks_too(turn: str) -> None:
    [(statement, _)] = read(TALKS, f"Wambui thanked Minister Nabirye, {turn} support for the plan.").statements
    assert [person.name for person in statement.speakers] == ["Jane Wambui", "Grace Nabirye"]


def test_what_someone_did_at_other_times_is_no_answer() -> None:
    [(statement, _)] = read(TALKS, "Wambui thanked Minister Nabirye, who in 2020 praised the plan.").statements
    assert [person.name for person in statement.speakers] == ["Jane Wambui"]


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("She also sought Uganda's voice for the return of the refugees.", "seek"),
        ("Nabirye sought Kenya's backing at the Council.", "seek"),
        ("Nabirye evinced keen interest in the port of Lamu.", "evince"),
    ],
)
def test_support_sought_and_interest_evinced(words: str, verb: str) -> None:
    [(statement, _)] = read(TALKS, words).statements
    assert statement.verb == verb


@pytest.mark.parametrize("words", ["Nabirye sought medical advice.", "Nabirye sought to leave.", "She sought gold."])
def test_other_things_sought_are_no_statement(words: str) -> None:
    assert read(TALKS, words).statements == []


@pytest.mark.parametrize(
    ("aside", "code"),
    [
        ("a Cambodian economist,", "KHM"),
        ("a veteran Kenyan political analyst who advises banks,", "KEN"),
        ("a Chilean historian at the University of Nairobi,", "CHL"),
        ("an Indian film festival director,", None),
    ],
)
def test_a_calling_behind_a_name_tells_the_country(aside: str, code: str | None) -> None:
    [person] = read(f"Sovi Kariuki, {aside} said that trade was growing.").people
    assert person.country == code


def test_an_economist_at_an_institute() -> None:
    found = offices(read("Lim Sovichea, an economist at the Royal Academy of Cambodia, said that trade was growing."))
    assert ("Lim Sovichea", "economist", "Royal Academy", "holds") in found


@pytest.mark.parametrize("verb", ["Draw Up", "Finalise", "Renew", "Jointly Patrol"])
def test_headlines_in_capitals_name_states_and_deeds(verb: str) -> None:
    headline = f"Cambodia, Viet Nam To {verb} List of Jobs"
    reading = read("Kenyan Minister Jane Wambui met Ugandan Minister Grace Nabirye on Monday.", headline=headline)
    assert "Viet Nam To" not in {person.name for person in reading.people}


@pytest.mark.parametrize(
    "frame", ["in the light of", "within the framework of", "on the basis of", "in the spirit of", "in line with"]
)
def test_documents_that_frame_what_is_explored_are_there(frame: str) -> None:
    words = f"They explored cooperation {frame} the Trade Partnership Agreement which Kenya and Uganda signed in 2019."
    [(agreement, *_)] = read(TALKS, words).agreements
    assert (agreement.title, agreement.status) == ("Trade Partnership Agreement", "mentioned")


def test_an_agreement_that_is_explored_is_none() -> None:
    assert read(TALKS, "They explored a Trade Partnership Agreement between Kenya and Uganda.").agreements == []


REPORT = "Cambodia shipped 61,800 tons of fruit in June, a report said."


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Sok Chandara, deputy director of the General Department of Agriculture, said trade was growing.", "KHM"),
        ("Sok Chandara, spokesman for the Ministry of Agriculture, said trade was growing.", "KHM"),
        ("Sok Chandara, a fellow at the Lowy Institute, said trade was growing.", None),
        ("Sok Chandara, former minister of agriculture, said trade was growing.", None),
    ],
)
def test_officials_in_a_report_from_a_capital_without_an_event(words: str, code: str | None) -> None:
    reading = read(REPORT, words, place="Phnom Penh", agency="Xinhua", outlet="Xinhua")
    assert {person.name: person.country for person in reading.people}["Sok Chandara"] == code


def test_where_others_are_of_another_state_bare_posts_stay_open() -> None:
    other = "Lao official Kham Vong, director of the Department of Trade of Laos, said so."
    words = "Sok Chandara, deputy director of the General Department of Agriculture, said trade was growing."
    reading = read(REPORT, other, words, place="Phnom Penh", agency="Xinhua", outlet="Xinhua")
    assert {person.name: person.country for person in reading.people}["Sok Chandara"] is None
