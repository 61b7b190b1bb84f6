"""Words that a press adds in brackets, reports under datelines of their own, who is a source and no bearer of a post,
talks of others behind which two signed, things given, and ambassadors who go home."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, roles, told

from warehouse.extraction.article import ArticleReading

THURSDAY, TUESDAY, MONDAY = date(2024, 5, 16), date(2024, 5, 14), date(2024, 5, 13)
PRESIDENTS = "Kenyan President Peter Otieno held talks with Ugandan President Moses Okello on Monday."


@pytest.mark.parametrize(
    ("words", "title", "body"),
    [
        ("[Ugandan Foreign Minister] Moses Okello", "minister", "Ministry of Foreign Affairs of Uganda"),
        ("[Deputy Prime Minister of Uganda] Moses Okello", "deputy prime minister", "Uganda"),
        ("[Uganda's Minister of Health] Moses Okello", "minister", "Ministry of Health of Uganda"),
        ("[Chairman of the National Assembly of Laos] Moses Okello", "head", "National Assembly of Laos"),
    ],
)
def test_a_post_in_brackets_is_of_the_name_behind_it(words: str, title: str, body: str) -> None:
    reading = read(f"Kenyan President Peter Otieno met with {words} on Monday.")
    assert ("Moses Okello", title, body, "holds") in offices(reading)
    assert ("Moses Okello", "participant") in roles(reading.events[0])


def test_a_body_in_brackets_behind_a_name_is_no_post() -> None:
    reading = read("Kenyan President Peter Otieno [Kenya African Union] met Ugandan President Moses Okello on Monday.")
    assert {name for name, *_ in offices(reading)} == {"Peter Otieno", "Moses Okello"}


@pytest.mark.parametrize("dash", ["-", ".-", " (KNA) -", " (KNA)", " --"])
def test_a_report_under_a_dateline_of_its_own_begins_behind_it(dash: str) -> None:
    reading = read(
        "NAIROBI, May 14, 2024 - Kenyan President Peter Otieno received Ugandan Ambassador Moses Okello.",
        f"KAMPALA, May 13, 2024{dash} Led by Ugandan Deputy Foreign Minister John Mukasa and Kenyan Deputy Foreign "
        "Minister Ann Wanjiru, the fifth round of political consultations between the two countries took place.",
    )
    found = [(event.subtype, event.starts_on, place_of(event)) for event in reading.events]
    assert found[1:] == [("talks", MONDAY, "Kampala")]


def test_a_weekday_in_a_report_of_a_digest_is_counted_from_its_own_day() -> None:
    reading = read(
        "NAIROBI, May 14, 2024.- Kenyan President Peter Otieno received Ugandan Ambassador Moses Okello.",
        "KAMPALA, May 3, 2024.- Ugandan President John Mukasa received Kenyan Ambassador Ann Wanjiru last Thursday.",
    )
    assert [event.starts_on for event in reading.events] == [TUESDAY, date(2024, 5, 2)]


@pytest.mark.parametrize(
    "title", ["Uganda and Kenya sign memorandum by video link", "Kenyan institute and Ugandan institute sign plan"]
)
def test_a_title_above_an_item_tells_no_event_of_the_item_before(title: str) -> None:
    reading = read(
        "NAIROBI, May 14, 2024.- Kenyan President Peter Otieno received Ugandan Ambassador Moses Okello.",
        title,
        "KAMPALA, May 13, 2024.- Ugandan President John Mukasa received Kenyan Ambassador Ann Wanjiru.",
    )
    assert [event.subtype for event in reading.events] == ["reception", "reception"]


@pytest.mark.parametrize("source", ["the spokesperson", "the minister", "a spokesperson", "the Foreign Minister"])
def test_who_is_no_source_does_not_hold_the_source_s_post(source: str) -> None:
    reading = read(f"According to {source}, Peter Otieno will attend a meeting of the commission in Havana.")
    assert offices(reading) == set()


def test_a_source_s_name_between_commas_is_of_the_post_before_it() -> None:
    reading = read("According to Kenyan Foreign Minister, Peter Otieno, the talks will go on.")
    assert ("Peter Otieno", "minister", "Ministry of Foreign Affairs of Kenya", "holds") in offices(reading)


@pytest.mark.parametrize(
    "opening", ["At the end of the talks,", "At the end of the official talks,", "At the close of the meeting,"]
)
def test_two_who_signed_behind_the_talks_of_others_held_none(opening: str) -> None:
    reading = read(
        f"{PRESIDENTS} {opening} Kenyan Minister Ann Wanjiru and Ugandan Minister John Mukasa signed a memorandum on "
        "tea."
    )
    talks = [event for event in reading.events if event.subtype in ("talks", "meeting")]
    assert [set(roles(event)) for event in talks] == [
        {("Peter Otieno", "participant"), ("Moses Okello", "participant")}
    ]


@pytest.mark.parametrize("opening", ["At the end of their talks,", "At the end of a meeting,"])
def test_two_who_signed_behind_talks_of_their_own_held_them(opening: str) -> None:
    reading = read(
        f"{PRESIDENTS} {opening} Kenyan Minister Ann Wanjiru and Ugandan Minister John Mukasa signed a memorandum on "
        "tea."
    )
    assert sum(event.subtype in ("talks", "meeting") for event in reading.events) == 2


@pytest.mark.parametrize("thing", ["a gift", "a basket of flowers", "a floral basket", "his gift", "the gifts"])
def test_a_thing_conveyed_says_nothing(thing: str) -> None:
    assert read(f"Kenyan President Peter Otieno conveyed {thing} to Ann Wanjiru.").statements == []


@pytest.mark.parametrize("words", ["greetings to the people", "a message of thanks to the guest"])
def test_words_conveyed_are_said(words: str) -> None:
    assert len(read(f"Kenyan President Peter Otieno conveyed {words}.").statements) == 1


@pytest.mark.parametrize("way", ["is to leave Kenya later this month", "left Kenya on Tuesday", "will return home"])
def test_an_ambassador_who_goes_home_has_visited_nobody(way: str) -> None:
    reading = read(
        "Kenyan President Peter Otieno has thanked the outgoing Ambassador of Korea to Kenya, Mr Jang Min-ho.",
        f"Mr Jang paid a farewell call on the President in Nairobi on Monday. Mr Jang {way}.",
        published=THURSDAY,
    )
    assert [subtype for subtype, _ in told(reading)] == ["reception"]


@pytest.mark.parametrize(
    ("recipient", "expected"),
    [
        ("Cuban Ambassador Luis Prieto", ["reception"]),
        ("Ambassador of Cuba Luis Prieto", ["reception"]),
        ("Lao President Boun Vongsa", ["reception", "congratulation message"]),
        ("Lao Ambassador Boun Vongsa", ["reception", "congratulation message"]),
    ],
)
def test_good_wishes_for_the_ambassador_at_the_embassy_s_reception_are_no_message(
    recipient: str, expected: list[str]
) -> None:
    reading = read(
        "Deputy Foreign Minister of Vietnam Tran Van An attended a reception hosted by the Embassy of Cuba in Hanoi on "
        f"Monday. He extended congratulations to {recipient} on the occasion."
    )
    assert sorted(subtype for subtype, _ in told(reading)) == sorted(expected)


@pytest.mark.parametrize("both", ["of the two countries", "of both countries", "of the two sides", "of both nations"])
def test_a_post_in_the_plural_of_both_states_is_each_one_s(both: str) -> None:
    reading = read(f"The deputy ministers of agriculture {both}, Ann Wanjiru and John Mukasa, signed a plan on Monday.")
    assert {(name, title) for name, title, *_ in offices(reading)} == {
        ("Ann Wanjiru", "deputy minister"), ("John Mukasa", "deputy minister"),
    }  # fmt: skip


def test_both_states_without_names_behind_them_name_nobody() -> None:
    assert offices(read("The deputy ministers of agriculture of the two countries met in Nairobi on Monday.")) == set()


@pytest.mark.parametrize("post", ["Secretary of State", "Deputy Minister"])
def test_the_ministry_again_is_that_of_the_minister_before(post: str) -> None:
    reading = read(
        "Peter Otieno was received by Minister of Foreign Affairs and Trade of Uganda Moses Okello and met with "
        f"{post} of the Ministry John Mukasa on Monday."
    )
    bodies = {name: body for name, _, body, _ in offices(reading)}
    assert bodies["John Mukasa"] == bodies["Moses Okello"] == "Ministry of Foreign Affairs and Trade of Uganda"


def test_a_counterpart_whose_own_post_is_known_holds_no_other_of_the_host() -> None:
    reading = read(
        "Deputy Prime Minister and Minister of Planning of Kenya Peter Otieno received Deputy Prime Minister of Cuba "
        "Luis Prieto on Monday.",
        "Peter Otieno and his Cuban counterpart Luis Prieto spoke of trade.",
    )
    assert {title for name, title, *_ in offices(reading) if name == "Luis Prieto"} == {"deputy prime minister"}


def statements(reading: ArticleReading) -> list[tuple[list[str], str | None, str]]:
    """Who says something by each sentence: people, the body, the verb."""
    return [
        ([p.name for p in one.speakers], one.organization.name() if one.organization else None, one.verb)
        for one, _ in reading.statements
    ]


@pytest.mark.parametrize("verb", ["said", "announced", "confirmed"])
def test_a_minister_s_ministry_is_the_one_that_speaks(verb: str) -> None:
    reading = read(
        "Kenyan Foreign Minister Peter Otieno met with his Ugandan counterpart, Moses Okello, on Monday to discuss a "
        f"summit, Otieno's ministry {verb}.",
        '"The ministers condemned the launch and agreed to meet again," the ministry said in a release.',
    )
    assert {(tuple(people), body) for people, body, _ in statements(reading)} == {
        ((), "Ministry of Foreign Affairs of Kenya")
    }


def test_a_ministry_of_one_without_a_post_is_not_known() -> None:
    reading = read("The talks were useful, Otieno's ministry said on Monday.")
    assert all(body is None for _, body, _ in statements(reading))


def test_she_who_ends_a_quotation_is_who_spoke_before_it() -> None:
    reading = read(
        "Kenyan Deputy President Peter Otieno will visit Uganda in June, his spokesperson Ann Wanjiru said on Tuesday.",
        '"In Kampala, the deputy president will co-chair a meeting. Several documents are planned to be signed," she '
        "said.",
    )
    assert [people for people, *_ in statements(reading)] == [["Ann Wanjiru"]] * 3


def test_he_who_ends_a_quotation_is_no_woman_who_spoke_before_it() -> None:
    reading = read(
        "Kenyan Deputy President Peter Otieno will visit Uganda in June, spokeswoman Ann Wanjiru said on Tuesday.",
        '"In Kampala, the talks will go on. Several documents are planned to be signed," he said.',
    )
    assert ["Ann Wanjiru"] not in [people for people, *_ in statements(reading)[1:]]


@pytest.mark.parametrize(
    "words",
    [
        "The Cuban ambassador, Luis Prieto, and the director of the Ministry of Trade, Osmel Rojas, are members of the "
        "delegation.",
        "Cuban Ambassador Luis Prieto and Osmel Rojas, director of the Ministry of Trade, were members of the "
        "delegation.",
        "The talks were attended by First Deputy Speaker of the National Assembly of Cuba Luis Prieto and Chairman of "
        "the Committee on International Affairs Osmel Rojas.",
    ],
)
def test_fellows_of_a_delegation_and_of_a_house_are_of_one_country(words: str) -> None:
    people = {person.name: person.country for person in read(words).people}
    assert people == {"Luis Prieto": "CUB", "Osmel Rojas": "CUB"}


@pytest.mark.parametrize(
    "words",
    [
        "Cuban Ambassador Luis Prieto and Osmel Rojas, director of the Ministry of Trade, met members of the "
        "delegation.",
        "The plan was signed by the Ambassador of Cuba Luis Prieto and the Chairman of the Committee on Trade Osmel "
        "Rojas.",
    ],
)
def test_who_only_met_or_signed_with_another_is_not_of_the_same_country(words: str) -> None:
    people = {person.name: person.country for person in read(words).people}
    assert people.get("Osmel Rojas") is None


@pytest.mark.parametrize("crowd", ["60 Lao cadres", "12 Lao students", "100 Cuban doctors"])
def test_a_number_of_trainees_is_no_guest(crowd: str) -> None:
    reading = read(
        f"Vietnamese Minister Tran Van An said the Vietnamese side will receive {crowd} at the National Academy of "
        "Politics this year."
    )
    assert all(subtype != "reception" for subtype, _ in told(reading))


@pytest.mark.parametrize(
    "venue", ["National Academy of Politics and Public Administration", "Academy of Law and Public Policy"]
)
def test_a_venue_of_two_fields_is_one(venue: str) -> None:
    reading = read(f"Kenyan President Peter Otieno met Ugandan President Moses Okello at the {venue} on Monday.")
    assert place_of(reading.events[0]) == f"venue/{venue}@"


def test_a_venue_ends_where_another_begins() -> None:
    reading = read(
        "Kenyan President Peter Otieno met Ugandan President Moses Okello at the Academy of Law and University staff "
        "on Monday."
    )
    assert place_of(reading.events[0]) == "venue/Academy of Law@"


@pytest.mark.parametrize("organ", ["International Section", "International Department"])
def test_an_organ_of_a_party_s_committee_is_told_in_full(organ: str) -> None:
    reading = read(
        f"Rui Ventura, head of the {organ} of the Central Committee of the Portuguese Communist Party, was present."
    )
    assert [body for _, _, body, _ in offices(reading)] == [f"{organ} of the PCP Central Committee"]


def test_the_same_day_is_the_one_named_before_and_not_that_of_the_report() -> None:
    reading = read(
        "On 13 May 2024, Kenyan President Peter Otieno received Ugandan Foreign Minister Moses Okello in Nairobi.",
        "Okello reported to the President on the results of his talks with Kenyan Foreign Minister Jane Wambui.",
        "On the same day, Okello met with Kenyan Minister of Finance Ann Wanjiru.",
    )
    event = next(e for e in reading.events if ("Ann Wanjiru", "host") in roles(e))
    assert event.starts_on == MONDAY


@pytest.mark.parametrize(
    ("words", "embassy"),
    [
        ("met with the staff of the Russian Embassy and handed a diploma to Counsellor Inna Rodina", "Russia"),
        ("thanked the personnel of the Embassy of Cuba in Laos and Counsellor Inna Rodina", "Cuba"),
        ("attended a reception of the Cuban embassy with Counsellor Inna Rodina", None),
        ("met with the staff of the Cuban Embassy and the Chinese Embassy and Counsellor Inna Rodina", None),
    ],
)
def test_a_diplomat_beside_the_staff_of_an_embassy_is_of_that_embassy(words: str, embassy: str | None) -> None:
    bodies = {body for name, _, body, _ in offices(read(f"On Monday, the Deputy Minister {words}."))}
    assert bodies == ({None} if embassy is None else {f"Embassy of {embassy}"})


@pytest.mark.parametrize(
    ("headline", "subtype"),
    [
        ("Kenyan President Peter Otieno held talks with Ugandan President", "talks"),
        ("Kenyan President Peter Otieno received Ugandan President", "reception"),
        ("Peter Otieno met with Ugandan President", "reception"),
    ],
)
def test_what_a_welcome_begins_is_what_the_title_calls_talks(headline: str, subtype: str) -> None:
    body = (
        "Welcoming Ugandan President Moses Okello in Nairobi on Monday, Kenyan President Peter Otieno noted the ties."
    )
    assert [event.subtype for event in read(body, headline=headline).events] == [subtype]
