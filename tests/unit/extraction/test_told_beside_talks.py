"""What a report tells beside its talks: courses and seminars given, what came before a session, who signed and before
whom, posts that pass on, and who stands for a ministry."""

from __future__ import annotations

import pytest
from one_article import offices, place_of, read, roles, told
from visits_told import may


@pytest.mark.parametrize(
    "words",
    [
        "A seminar on rural roads for young cadres of parties in Southern Africa, sponsored by the Ministry of "
        "Transport, opened in Hanoi on Tuesday.",
        "A seminar on rural roads in the northern provinces, organised by the Ministry of Transport with support from "
        "Japan, concluded in Hanoi on Tuesday.",
    ],
)
def test_who_gave_a_seminar_may_stand_between_its_subject_and_its_verb(words: str) -> None:
    event = read(words).events[0]
    assert (event.subtype, place_of(event), event.starts_on) == ("seminar", "Hanoi", may(14))
    assert any(role == "host" for _, role in roles(event))


@pytest.mark.parametrize(
    "words",
    [
        "Experts of the Party School are in the country to run a course for 40 cadres in Lilongwe.",
        "Experts of the Party School are conducting a training course for 40 cadres in Lilongwe.",
    ],
)
def test_a_course_that_guests_are_giving_has_the_days_that_a_later_sentence_tells(words: str) -> None:
    event = read(words + " The course, which started on Monday, ends on Friday.").events[0]
    assert (event.subtype, event.starts_on, event.ends_on) == ("training course", may(13), may(17))


def test_who_was_present_when_a_course_closed_took_part() -> None:
    event = read(
        "A training course on statistics closed in Hanoi on 14 May, in the presence of Lao Ambassador Bounthavy Sisay."
    ).events[0]
    assert "Bounthavy Sisay" in {name for name, _ in roles(event)}


def test_a_meeting_of_officials_that_came_before_a_session_is_told_with_its_day_and_medium() -> None:
    events = read(
        "Kenyan Foreign Minister Peter Mutiso and Polish Foreign Minister Adam Wilga held talks in Warsaw on 14 May.",
        "The talks were preceded by a meeting of the group on trade, which was held by videoconference on 8 May.",
        "On the same occasion, an agreement on mining was signed by Kenyan Ambassador Jane Odera and Polish Minister "
        "of Mining Anna Nowak.",
    ).events
    found = {(e.subtype, e.mode, e.starts_on) for e in events}
    assert ("video talks", "video link", may(8)) in found
    assert not any(e.subtype == "signing" and e.starts_on == may(8) for e in events)


@pytest.mark.parametrize("noun", ["document", "agreement", "plan"])
def test_by_whom_a_document_of_the_talks_was_signed_is_no_ceremony_of_its_own(noun: str) -> None:
    reading = read(
        "Kenyan President Daniel Kimani held talks with Polish President Adam Wilga in Warsaw on Tuesday.",
        f"The parties signed a cooperation plan after the talks. The {noun} was signed by Kenyan Minister of Mining "
        "John Otieno and Polish Minister of Climate Anna Nowak.",
    )
    assert told(reading) == [("talks", "occurred")]


def test_a_minister_who_saw_documents_exchanged_on_another_day_than_his_talks_was_at_a_ceremony() -> None:
    reading = read(
        "Malaysian Deputy Prime Minister Zaki Omar met Chinese Vice Premier Gao Ming in Kunming on Monday.",
        "On Tuesday, he witnessed the exchange of two memoranda of understanding at the pavilion.",
        "The first MoU, between the Palm Oil Board and the Yunnan Academy of Sciences, covers research on biomass, "
        "while the second, between the Timber Council and the Kunming Commerce Bureau, is on the training of joiners.",
    )
    signing = next(e for e in reading.events if e.subtype == "signing")
    assert (signing.starts_on, roles(signing)) == (may(14), [("Zaki Omar", "witness")])
    parties = [sorted(body.name() for body in one.organizations) for one, _ in reading.agreements]
    assert parties == [
        ["Palm Oil Board", "Yunnan Academy of Sciences"],
        ["Kunming Commerce Bureau", "Timber Council"],
    ]


def test_what_two_agreed_as_they_signed_is_talks_where_the_next_sentence_says_so() -> None:
    reading = read(
        "Peruvian Foreign Minister Ana Quispe and her Chilean counterpart Luis Rojas agreed Tuesday to step up patrols "
        "as they signed a document under which Lima will lend two ships.",
        "In their talks at the Foreign Ministry in Santiago, the ministers also discussed trade.",
    )
    assert told(reading) == [("talks", "occurred")]
    assert [(one.kind, one.status) for one, _ in reading.agreements] == [("document", "signed")]


@pytest.mark.parametrize("words", ["has been appointed to replace Halonen", "was named to succeed Mr Halonen"])
def test_who_is_to_replace_somebody_gets_his_post(words: str) -> None:
    found = offices(
        read(
            "Finnish President Anita Kessler relieved Jorma Halonen of his duties as Deputy Minister of Fisheries.",
            f"Satu Rinne, a Member of Parliament, {words}.",
        )
    )
    assert {(name, title, status) for name, title, _, status in found} >= {
        ("Jorma Halonen", "deputy minister", "relieved"),
        ("Satu Rinne", "deputy minister", "appointed"),
    }


def test_a_sherpa_is_appointed_to_the_body_whose_summit_she_prepares() -> None:
    found = offices(read("The President on Tuesday appointed Ambassador Nandi Zulu as South Africa's BRICS Sherpa."))
    assert ("Nandi Zulu", "sherpa", "BRICS", "appointed") in found


def test_the_minister_who_was_on_hand_and_who_led_the_guests_stand_for_their_ministries() -> None:
    events = read(
        "The Ministry of Public Health of the Democratic People's Republic of Korea gave a banquet on Monday for the "
        "delegation of the Ministry of Health of the Lao People's Democratic Republic.",
        "Present at it on invitation were the members of the delegation led by Bounthan Sisay, minister of Health.",
        "Minister of Public Health Jong Mu Rim and officials concerned were on hand.",
    ).events
    reception = next(e for e in events if e.subtype == "reception")
    assert roles(reception) == [("Jong Mu Rim", "host"), ("Bounthan Sisay", "visitor")]


def test_the_delegation_that_is_received_later_is_that_of_whom_the_talks_were_with() -> None:
    events = read(
        "The parties agreed to meet, as a delegation of Mongolia's ruling party is in China.",
        "In talks with Gombo Bataar, secretary-general of the Mongolian People's Party, Shen Liang, head of the "
        "International Department of the CPC Central Committee, said on Tuesday that trade had grown.",
        "Later in the day, Luo Jing, vice-chairwoman of the National People's Congress Standing Committee, met with "
        "the delegation in Beijing.",
    ).events
    assert any({"Luo Jing", "Gombo Bataar"} <= {name for name, _ in roles(event)} for event in events)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "South African NEC member Thabo Moeletsi of the ANC met Chinese Ambassador Wang Wei in Pretoria on Monday.",
            "National Executive Committee of the African National Congress",
        ),
        ("NEC member Prach Sokha met Chinese Ambassador Wang Wei in Phnom Penh on Monday.", None),
    ],
)
def test_letters_of_an_executive_are_those_of_south_africa_alone(text: str, body: str | None) -> None:
    found = {name: org for name, title, org, _ in offices(read(text)) if title == "member"}
    assert set(found.values()) <= {body, None, "NEC"}


_GUEST = "Kenyan Speaker Ann Odera visited Poland on Tuesday."


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Besides meeting Speaker Jan Kos, she called on President Ewa Lis.", ["meeting", "reception"]),
        ("Besides meeting Speaker Jan Kos, she held a meeting with President Ewa Lis.", ["meeting", "meeting"]),
        ("Besides meeting the Speaker of the Sejm, Jan Kos, she met President Ewa Lis.", ["meeting", "meeting"]),
        ("In addition to calling on Speaker Jan Kos, she met President Ewa Lis.", ["reception", "meeting"]),
        ("Apart from holding talks with Speaker Jan Kos, she met President Ewa Lis.", ["talks", "meeting"]),
        ("Aside from meeting Speaker Jan Kos, she held talks with President Ewa Lis.", ["meeting", "talks"]),
        ("As well as meeting Speaker Jan Kos, Ms Odera called on President Ewa Lis.", ["meeting", "reception"]),
        ("She called on President Ewa Lis besides meeting Speaker Jan Kos.", ["reception", "meeting"]),
        ("She held talks with President Ewa Lis in addition to meeting Speaker Jan Kos.", ["talks", "meeting"]),
    ],
)
def test_what_was_done_on_top_of_another_encounter_is_one_of_its_own(words: str, kinds: list[str]) -> None:
    found = told(read(_GUEST, words))
    assert found == [("visit", "occurred"), *((kind, "occurred") for kind in kinds)]


def test_what_is_to_be_done_on_top_is_announced() -> None:
    found = told(
        read("Besides meeting Speaker Jan Kos of Poland, Kenyan Speaker Ann Odera will call on President Ewa Lis.")
    )
    assert set(found) == {("meeting", "announced"), ("reception", "announced")}


@pytest.mark.parametrize(
    "words",
    [
        "Besides meeting the needs of farmers, she said, President Ewa Lis had opened roads.",
        "In addition to meeting costs, she said, President Ewa Lis had opened roads.",
    ],
)
def test_needs_that_are_met_are_no_encounter(words: str) -> None:
    assert told(read(_GUEST, words)) == [("visit", "occurred")]


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("the Secretary-General", "United Nations"),
        ("the Secretary-General of the United Nations", "United Nations"),
        ("the NATO Secretary General", "North Atlantic Treaty Organization"),
        ("the Secretary General of ASEAN", "Association of Southeast Asian Nations"),
    ],
)
def test_a_body_stands_for_its_unnamed_secretary_general(who: str, body: str) -> None:
    event = read(f"In Warsaw today, {who} met with Ms. Ewa Lis, President of Poland.", place="Warsaw").events[0]
    assert event.subtype == "meeting"
    assert {name for name, _ in roles(event)} == {"Ewa Lis", body}
