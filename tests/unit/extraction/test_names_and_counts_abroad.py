"""Turkic and Spanish names, envoys of the United Nations and rulers by their posts; how often people met, and games."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told


@pytest.mark.parametrize(
    "name", ["Sadyr Temir uulu", "Murat oglu Geldiev", "Ricardo de los Santos y Polanco", "Ana de las Casas"]
)
def test_small_words_of_turkic_and_spanish_names_belong_to_them(name: str) -> None:
    reading = read(f"President {name} of Serbia received Chilean Foreign Minister Tomás Vera on Monday.")
    assert name in {person.name for person in reading.people}


def test_an_ambassador_accredited_to_a_state_is_named_behind_it() -> None:
    event = only(
        read("President Mohamed Ould Ali received the Ambassador of Spain accredited to Mauritania, Ms. Ana Ruiz.")
    )
    assert ("Ana Ruiz", "visitor") in roles(event)


def test_the_representative_of_the_secretary_general_is_of_the_united_nations() -> None:
    reading = read(
        "Afghan Foreign Minister Amir Khan met with the UN Secretary-General's special representative Roza Karl."
    )
    assert ("Roza Karl", "special representative", "United Nations", "holds") in offices(reading)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sheikh Hamdan bin Rashid Al Falasi, Deputy Ruler of Dubai, met with Serbian President Vuk Petrov.",
            "deputy ruler",
        ),
        ("Te Beretitenti Taneti Tong of Kiribati met with Nauru's President David Keke.", "president"),
        ("Hungarian President Tamás Varga met Cardinal Secretary of State Pietro Bertolini.", "secretary of state"),
    ],
)
def test_rulers_by_the_names_of_their_posts_hold_them(sentence: str, expected: str) -> None:
    assert expected in {title for _, title, *_ in offices(read(sentence))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Former President Toomas Ilves said that he met Russian President Ivan Orlov only twice.",
        "Chilean President Tomás Vera has met Peruvian President Ana Ruiz several times.",
        "Prime Minister Anne Albright should have met Peruvian President Ana Ruiz before the vote.",
        "Kazakhstan's Yelena Rybak will meet Italy's Jasmine Paoli in the Wimbledon final on Saturday.",
    ],
)
def test_how_often_people_met_what_should_have_been_and_games_are_no_meetings(sentence: str) -> None:
    assert told(read(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Chilean President Tomás Vera met Peruvian President Ana Ruiz twice on Monday.",
        "Chilean President Tomás Vera met Peruvian President Ana Ruiz in the final round of the talks on Monday.",
    ],
)
def test_meetings_of_a_day_are_told_however_often_and_in_whatever_round(sentence: str) -> None:
    assert told(read(sentence)) == [("meeting", "occurred")]


def test_what_two_met_to_prepare_for_is_no_third_side() -> None:
    event = only(
        read("Dutch Premier Dirk van Dam and Belgian Premier Jan de Wit met on Monday to prepare for the EU summit.")
    )
    assert {name for name, _ in roles(event)} == {"Dirk van Dam", "Jan de Wit"}


def test_counterparts_without_names_are_told_by_their_states_and_are_received_by_the_host() -> None:
    event = only(
        read("Slovenian President Nataša Musar hosted her counterparts from Austria, Croatia and Italy on Tuesday.")
    )
    assert {who for who, role in roles(event) if role == "visitor"} == {"AUT", "HRV", "ITA"}
    assert place_of(event) in ("Slovenia", None)


def test_a_resignation_accepted_in_the_second_clause_is_told_too() -> None:
    reading = read(
        "Honduran President Ana Castro named Eduardo Reina as foreign minister Tuesday, and accepted the resignation "
        "of Defense Minister José Zúñiga."
    )
    assert [roles(event)[0][0] for event in reading.events] == ["Eduardo Reina", "José Zúñiga"]


def test_the_day_of_a_meeting_there_is_not_the_day_of_leaving() -> None:
    reading = read(
        "Czech Foreign Minister Jan Novotný left for a three-day visit to Jordan this morning, where he will meet his "
        "Jordanian counterpart Ayman Haddad in Amman on Friday.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert visit.starts_on == date(2024, 5, 16)


def test_a_fisheries_deal_is_one_agreement() -> None:
    event = only(
        read("Icelandic Foreign Minister Anna Jóns signed a fisheries deal with Norwegian Foreign Minister Tor Aas.")
    )
    assert event.subtype == "signing"


@pytest.mark.parametrize(
    "sentence",
    [
        "Polish Foreign Minister Jan Zaremba, Germany's Anna Berg and France's Luc Roy met in Weimar on Tuesday.",
        "Polish Foreign Minister Jan Zaremba met in Weimar on Tuesday with Germany's Anna Berg and France's Luc Roy.",
    ],
)
def test_who_is_told_by_state_beside_a_minister_took_part(sentence: str) -> None:
    assert {name for name, _ in roles(only(read(sentence)))} == {"Jan Zaremba", "Anna Berg", "Luc Roy"}


def test_envoys_told_by_their_states_presented_credentials() -> None:
    event = only(
        read(
            "Salvadoran President Ana Bukal received credentials from ambassadors, among them Sweden's Anders "
            "Lind and India's Manoj Rao, on Monday."
        )
    )
    assert {name for name, role in roles(event) if role == "visitor"} == {"Anders Lind", "Manoj Rao"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Peruvian Foreign Minister Ana Ruiz told Spain's El Diario that talks were near.",
        "Peruvian Foreign Minister Ana Ruiz told Poland's Gazeta Wyborcza on Monday that talks were near.",
    ],
)
def test_papers_told_by_their_states_are_nobody(sentence: str) -> None:
    assert [person.name for person in read(sentence).people] == ["Ana Ruiz"]


@pytest.mark.parametrize("way", ["in a call", "in a phone call", "over the phone"])
def test_what_was_told_in_a_call_tells_of_the_call(way: str) -> None:
    event = only(
        read(
            f"French President Luc Roy told Israeli Prime Minister Avner Levi {way} on Tuesday that strikes must stop."
        )
    )
    assert (event.subtype, {name for name, _ in roles(event)}) == ("phone call", {"Luc Roy", "Avner Levi"})


@pytest.mark.parametrize(
    "second",
    [
        "It was signed on behalf of the Omani side by Eng. Salim Al Aufi and from the Belgian side by Tinne Claes.",
        "The document was signed for Oman by Energy Minister Salim Al Aufi and for Belgium by Ambassador Tinne Claes.",
    ],
)
def test_who_signed_for_each_side_is_a_signatory_of_its_state(second: str) -> None:
    reading = read("Oman and Belgium signed a memorandum of understanding on green hydrogen on Monday.", second)
    signing = next(event for event in reading.events if event.subtype == "signing")
    assert {(s.person.name, s.person.country) for s in signing.sides if s.person} == {
        ("Salim Al Aufi", "OMN"),
        ("Tinne Claes", "BEL"),
    }


def test_whose_tomb_is_visited_is_nobody_of_the_news() -> None:
    reading = read(
        "Estonian President Al Kask laid a wreath at the tomb of Luís de Sá in Lisbon on Wednesday, after which he was "
        "received by Portuguese President Rui Sousa."
    )
    reception = next(event for event in reading.events if event.subtype == "reception")
    assert ("Al Kask", "visitor") in roles(reception)


def test_the_day_of_what_is_still_to_come_is_not_that_of_the_reception() -> None:
    event = only(
        read("Italian President Sergio Mat on Monday received German President Walter Stein ahead of a trip on Sunday.")
    )
    assert event.starts_on == date(2024, 5, 13)


def test_who_left_heading_to_a_city_travels_there() -> None:
    event = only(
        read(
            "Kuwaiti Premier Ali Al-Sabah left Kuwait on Sunday heading to Manama, leading a delegation to the summit."
        )
    )
    assert place_of(event) == "Manama"


def test_the_united_nations_are_written_with_points_too() -> None:
    reading = read("U.N. special envoy Hans Grund met Yemeni Foreign Minister Ahmad Awad in Aden on Monday.")
    assert ("Hans Grund", "special envoy", "United Nations", "holds") in offices(reading)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("arrived in Taipei on Monday for a visit until Saturday.", (date(2024, 5, 13), date(2024, 5, 18))),
        (
            "traveled to Taipei for an official visit that runs through Saturday.",
            (date(2024, 5, 16), date(2024, 5, 18)),
        ),
        ("arrived in Taipei for an official visit, which ends on Saturday.", (date(2024, 5, 16), date(2024, 5, 18))),
        ("arrived in Taipei on a visit, and the fair runs through Saturday.", (date(2024, 5, 16), None)),
        ("visited Taipei, where shops are open until Saturday.", (date(2024, 5, 16), None)),
    ],
)
def test_a_visit_that_runs_until_a_day_ends_on_it(sentence: str, days: tuple[date, date | None]) -> None:
    event = only(read(f"Guatemalan President Ana Arévalo {sentence}"))
    assert (event.starts_on, event.ends_on) == days


def test_separate_calls_are_one_with_each() -> None:
    reading = read(
        "US Secretary of State Miriam Hart held separate calls Wednesday with Qatari Prime Minister Ali Saad and "
        "Egyptian Foreign Minister Omar Latif."
    )
    assert told(reading) == [("phone call", "occurred"), ("phone call", "occurred")]


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Republika Srpska President", "Republika Srpska"),
        ("Kurdistan Region Prime Minister", "Kurdistan Region"),
    ],
)
def test_a_president_of_a_part_of_a_state_is_not_that_states(post: str, body: str) -> None:
    reading = read(f"{post} Milan Dodik met with Serbian President Vuk Petrov in Belgrade on Monday.")
    assert body in {organization for name, _, organization, _ in offices(reading) if name == "Milan Dodik"}


def test_the_chair_of_a_friendship_group_is_named_behind_its_parliament() -> None:
    event = only(
        read(
            "Azerbaijani Parliament Speaker Sahiba Gafar received the Chair of the Georgia-Azerbaijan friendship group "
            "in the Georgian parliament, Giorgi Kakha, on Monday."
        )
    )
    assert ("Giorgi Kakha", "visitor") in roles(event)


def test_dame_is_a_form_of_address_of_no_single_state() -> None:
    reading = read("Dame Cindy Kiro, Governor-General of New Zealand, has arrived in Apia.")
    assert {person.country for person in reading.people} == {"NZL"}


@pytest.mark.parametrize(
    "sentence",
    [
        "In his memoir, former US Secretary of State Mike Pomer tells how he flew to Pyongyang and met Kim Jong-ho.",
        "Thirty years ago this month, Kazakh President Nur Abish received French Ambassador Luc Roy in Almaty.",
    ],
)
def test_what_memoirs_and_anniversaries_tell_is_no_news(sentence: str) -> None:
    assert told(read(sentence)) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("announced he would meet with Guatemalan President Ana Arévalo in Tapachula on Saturday.", ["announced"]),
        ("confirmed that he would hold talks with Guatemalan President Ana Arévalo on Saturday.", ["announced"]),
        ("said he would meet Guatemalan President Ana Arévalo soon.", []),
        ("said he would meet Guatemalan President Ana Arévalo if the vote went well on Saturday.", []),
        ("said he would never meet Guatemalan President Ana Arévalo on a Saturday.", []),
        ("said on Saturday that he would like to meet Guatemalan President Ana Arévalo.", []),
    ],
)
def test_what_somebody_said_he_would_do_on_a_day_is_announced(words: str, expected: list[str]) -> None:
    assert [status for _, status in told(read(f"Mexican President Claudio Sandoval {words}"))] == expected


def test_a_guest_at_a_dinner_was_received() -> None:
    event = only(
        read("Prime Minister Mark Tanga of the Cook Islands hosted US Senator Kurt Camp at a dinner in Avarua.")
    )
    assert event.subtype == "reception"


def test_a_briefing_on_a_call_is_no_call() -> None:
    reading = read("Saudi Crown Prince Mohammed bin Nawaf briefed the Cabinet on the phone call that he had received.")
    assert told(reading) == []


def test_an_ambassador_for_a_part_of_the_world_is_named_behind_it() -> None:
    reading = read("Samoan Foreign Minister Tuala Ponifasio met with the EU Ambassador for the Pacific, Barbara Plink.")
    assert ("Barbara Plink", "ambassador") in {(name, title) for name, title, *_ in offices(reading)}
