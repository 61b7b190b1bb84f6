"""Clauses of another subject behind a day, ministries' bullets, speech between dashes, letters in quotation marks."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told

HOST = "On Tuesday, Kenyan President Daniel Otieno received Polish Foreign Minister Anna Novak"


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Kenyan Trade Minister Grace Wanjiru met Lao Ambassador Bounkong Sisavath", "meeting"),
        (
            "Kenyan Trade Minister Grace Wanjiru and Lao Ambassador Bounkong Sisavath exchanged notes on a loan",
            "signing",
        ),
        ("Kenyan Trade Minister Grace Wanjiru was received by Lao President Bounkong Sisavath", "reception"),
    ],
)
def test_who_acts_in_the_next_clause_behind_its_day_was_not_received(clause: str, kind: str) -> None:
    first, second = sorted(read(f"{HOST}, and on Wednesday {clause}.").events, key=lambda e: e.start)
    assert [name for name, _ in roles(first)] == ["Daniel Otieno", "Anna Novak"]
    assert second.subtype == kind
    assert {name for name, _ in roles(second)} == {"Grace Wanjiru", "Bounkong Sisavath"}
    assert (str(first.starts_on), str(second.starts_on)) == ("2024-05-14", "2024-05-15")


def test_another_guest_behind_a_day_was_received_too() -> None:
    events = read(f"{HOST}, and on Wednesday Lao Ambassador Bounkong Sisavath.").events
    assert {event.subtype for event in events} == {"reception"}
    assert any(("Bounkong Sisavath", "visitor") in roles(event) for event in events)


def test_notes_of_the_second_clause_are_of_its_event_and_day() -> None:
    clause = "Kenyan Trade Minister Grace Wanjiru and Lao Ambassador Bounkong Sisavath exchanged notes on a loan"
    [(agreement, event)] = read(f"{HOST}, and on Wednesday {clause}.").agreements
    assert event is not None and event.subtype == "signing"
    assert str(agreement.signed_on or event.starts_on) == "2024-05-15"


def test_a_bullet_before_a_paragraph_is_no_word_of_it() -> None:
    reading = read(
        "□ Kenyan Deputy Defence Minister Peter Kamau held talks with Polish Deputy Defence Minister Jan Nowak in "
        "Warsaw on May 14.",
        "□ On the previous day, Kamau paid a courtesy call on Polish Defence Minister Anna Novak.",
    )
    talks, call = sorted(reading.events, key=lambda e: e.start)
    assert (str(talks.starts_on), str(call.starts_on)) == ("2024-05-14", "2024-05-13")


@pytest.mark.parametrize("after", ["following talks in Vientiane between", "following talks between"])
def test_talks_that_a_signing_followed_were_held(after: str) -> None:
    pair = "Polish Health Minister Jan Nowak and Lao Health Minister Bounkong Sisavath"
    reading = read(f"Poland and Laos have signed a plan on vaccines {after} {pair} on Tuesday.")
    assert ("talks", "occurred") in told(reading)
    assert ("talks", "occurred") not in told(read(f"Poland and Laos have not signed a plan {after} {pair}."))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("on Wednesday called off a trip to Laos that he was to begin the following day", "2024-05-16"),
        ("on Tuesday cancelled a visit to Laos that was due to start the next day", "2024-05-15"),
    ],
)
def test_a_trip_called_off_was_to_begin_on_the_day_behind(sentence: str, day: str) -> None:
    event = only(read(f"Kenyan Trade Minister Peter Kamau {sentence}."))
    assert (event.subtype, event.status, str(event.starts_on)) == ("visit", "cancelled", day)


@pytest.mark.parametrize("former", ["former governor of Nyeri", "previously Secretary of the Treasury"])
def test_the_post_given_stands_behind_what_one_was_before(former: str) -> None:
    reading = read(f"Kenyan President Daniel Otieno on Monday appointed Grace Wanjiru, {former}, Ambassador to Laos.")
    assert told(reading) == [("appointment", "occurred")]
    assert any(title == "ambassador" and status == "appointed" for _, title, _, status in offices(reading))


def test_whom_one_met_got_no_post_by_it() -> None:
    words = "Kenyan President Daniel Otieno on Monday met Grace Wanjiru, former governor of Nyeri, Ambassador to Laos."
    assert ("appointment", "occurred") not in told(read(words))


def test_an_order_conferred_by_the_president_is_for_him_who_got_it() -> None:
    reading = read(
        "Kenyan President Daniel Otieno left for Poland on Sunday.",
        "On Tuesday, Foreign Minister Peter Kamau received Jan Nowak, Ambassador of Poland to Kenya, and presented him "
        "with the Order of the Spear conferred by the President.",
    )
    award = next(event for event in reading.events if event.subtype == "award")
    assert ("Jan Nowak", "recipient") in roles(award)


@pytest.mark.parametrize("field", ["Defense Policy", "Trade Policy", "National Security Strategy"])
def test_a_deputy_for_a_policy_is_of_no_ministry_of_that_name(field: str) -> None:
    reading = read(f"Kenyan President Daniel Otieno met Gwak Min-seong, Deputy Minister for {field}, on Monday.")
    assert ("Gwak Min-seong", "deputy minister", None, "holds") in offices(reading)


def test_a_minister_of_social_policy_keeps_the_ministry() -> None:
    reading = read("Kenyan President Daniel Otieno met Oksana Bondar, Ukrainian Minister of Social Policy, on Monday.")
    assert any(organization and "Social Policy" in organization for _, _, organization, _ in offices(reading))


def test_korea_beside_one_state_is_the_republic_of_whose_side_it_tells() -> None:
    reading = read(
        "Kim Do-yun, Deputy Minister for Defense Policy, co-chaired the 3rd Korea-Poland Defense Dialogue on Tuesday "
        "in Warsaw with Jan Nowak, State Secretary of the Polish Ministry of National Defence. He paid a courtesy call "
        "on Adam Zielony, Minister of National Defence.",
        "The ROK side explained the situation around North Korea.",
        headline="Korea and Poland Hold the 3rd Defense Dialogue",
    )
    countries = {held.person.name: held.person.country for held in reading.held}
    assert countries == {"Kim Do-yun": "KOR", "Jan Nowak": "POL", "Adam Zielony": "POL"}


def test_an_institute_of_korea_in_a_text_on_the_north_is_of_the_south() -> None:
    reading = read(
        "North Korea sent 31 delegations abroad last year.",
        "“It is a selection,” said Baek In-ha, a senior researcher at the Korea Institute for National Unification.",
    )
    assert [held.person.country for held in reading.held] == ["KOR"]


def test_a_wreath_of_a_guest_abroad_is_laid_where_the_guest_is() -> None:
    visit = "Lao Defence Minister Khamla Sisavath is staying in Hanoi on May 13-16, the ministry said."
    reading = read(visit, "On Tuesday, he laid flowers at the Heroes Monument.", place="Vientiane")
    assert place_of(next(e for e in reading.events if e.subtype == "wreath laying")) == "Hanoi"
    before = read(visit, "On Friday, he laid flowers at the Heroes Monument.", place="Vientiane")
    assert all(place_of(e) != "Hanoi" for e in before.events if e.subtype == "wreath laying")


TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


def spoken(*body: str) -> list[tuple[list[str], str]]:
    """Who says it, and the verb, of each statement."""
    return [([person.name for person in one.speakers], one.verb) for one, _ in read(*body).statements]


@pytest.mark.parametrize("dash", ["–", "—"])
def test_speech_between_dashes_is_of_whom_it_names(dash: str) -> None:
    words = f"{dash} Our trade will double, {dash} noted Daniel Otieno. {dash} It is the work of many."
    assert spoken(TALKS, words) == [(["Daniel Otieno"], "note"), (["Daniel Otieno"], "note")]
    assert spoken(TALKS, f"{dash} a list of things, {dash} to be done.") == []


def test_a_letter_in_quotation_marks_is_said_by_its_sender() -> None:
    letter = "Polish President Anna Novak sent her condolences to Kenyan President Daniel Otieno."
    words = "“Poland shares the grief of all those who lost their loved ones.”"
    [(statement, _)] = read(letter, "The message reads, in part:", words).statements
    assert [person.name for person in statement.speakers] == ["Anna Novak"]
    assert statement.sentence.words[1] == "Poland"


@pytest.mark.parametrize("teller", ["his ministry said", "his ministry announced later"])
def test_his_ministry_is_that_of_whom_the_sentence_tells(teller: str) -> None:
    words = "Polish Trade Minister Jan Nowak held talks with Kenyan Trade Minister Grace Wanjiru on Tuesday"
    [(statement, _)] = read(f"{words}, {teller}.").statements
    assert statement.organization is not None and statement.organization.name() == "Ministry of Trade of Poland"
    assert read(f"{words}, and his ministry grew.").statements == []


def test_the_government_is_that_of_whom_the_sentence_tells() -> None:
    [(statement, _)] = read(
        "Polish Prime Minister Jan Nowak will visit Laos on Friday, the government said."
    ).statements
    assert (statement.country, statement.verb) == ("POL", "say")
    assert read("Polish Prime Minister Jan Nowak supported the government and left for Laos.").statements == []
