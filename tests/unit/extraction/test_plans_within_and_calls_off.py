"""Days of what two agreed upon, calls that are off, two who will do something on a day, letters handed over, names
right behind towns, who is `he` behind a quotation, whose people a suite and a clerk are."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, place_of, read, roles, told

TUESDAY = date(2024, 5, 14)
HOST = "Kenyan Foreign Minister Peter Otieno"
GUEST = "Mongolian Foreign Minister Bat Ganzorig"


def _days(*paragraphs: str, agency: str = "KNA") -> list[tuple[str, str, date | None]]:
    events = read(*paragraphs, dateline=TUESDAY, place="Nairobi", agency=agency).events
    return [(e.subtype, e.status, e.starts_on) for e in sorted(events, key=lambda e: e.start)]


@pytest.mark.parametrize(
    "words",
    [
        "and agreed with him to convene the joint commission of the two neighbouring countries in Nairobi this coming "
        "August",
        "and agreed to meet again in September",
        "and invited him to visit Kenya in August",
        "and they decided to open the border post in October",
        "and discussed the upcoming session of the commission in July",
        "to discuss the session that is due to be opened in July",
    ],
)
def test_the_month_of_what_two_agreed_upon_is_not_that_of_their_meeting(words: str) -> None:
    assert ("meeting", "occurred", TUESDAY) in _days(f"{HOST} met {GUEST} {words}.")


@pytest.mark.parametrize("words", ["in October", "at a summit in October"])
def test_a_month_right_behind_the_meeting_is_of_the_year_before(words: str) -> None:
    assert _days(f"{HOST} met {GUEST} {words}.") == []


PARTY = "The Secretary General of the African National Congress (ANC), Thandi Mabena, {} Tomas Shikongo, Secretary "
PARTY += "General of the SWAPO Party, at the ANC headquarters in Johannesburg."


@pytest.mark.parametrize("day", ["On Wednesday", "On 15 May", "On Thursday"])
def test_what_guests_will_do_later_does_not_move_the_encounter_of_today(day: str) -> None:
    first, second = _days(
        PARTY.format("today hosted"),
        f"{day} the delegation will meet the leadership of the South African Communist Party.",
    )
    assert (first[1:], second[:2]) == (("occurred", TUESDAY), ("meeting", "announced"))
    assert second[2] is not None
    assert second[2] > TUESDAY


def test_the_meeting_with_another_party_is_not_that_with_the_host() -> None:
    later = "The delegation met the leadership of the South African Communist Party on Monday."
    assert [day for _, _, day in _days(PARTY.format("today hosted"), later)] == [TUESDAY, date(2024, 5, 13)]


def test_the_place_of_another_day_is_not_that_of_the_first() -> None:
    later = "On Wednesday Otieno will meet Ganzorig, and on Thursday he will visit a park in Mombasa."
    events = read(f"{HOST} received {GUEST} today.", later, dateline=TUESDAY, place="Nairobi", agency="KNA").events
    [meeting] = [e for e in events if e.status == "announced" and e.starts_on == date(2024, 5, 15)]
    assert place_of(meeting) is None


LEFT = f"{GUEST} left for Kenya on Monday."


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("A planned courtesy call on {}, which was to take place on Thursday, was called off.", "reception"),
        ("His courtesy call on {}, scheduled for Thursday, has been cancelled.", "reception"),
        ("An audience with {}, planned for Thursday, was put off.", "reception"),
        ("Talks with {} scheduled for Thursday were called off.", "talks"),
        ("A meeting with {}, scheduled for Thursday, has been cancelled.", "meeting"),
    ],
)
def test_a_call_that_a_visitor_was_to_pay_is_cancelled(sentence: str, subtype: str) -> None:
    text = sentence.format("Kenyan President Amina Wanjiru")
    events = read(LEFT, text, dateline=TUESDAY, place="Ulaanbaatar", agency="Montsame").events
    [off] = [e for e in events if e.status == "cancelled"]
    assert (off.subtype, off.starts_on) == (subtype, date(2024, 5, 16))
    assert {name for name, _ in roles(off)} == {"Amina Wanjiru", "Bat Ganzorig"}


@pytest.mark.parametrize(
    "sentence",
    [
        "A call on Kenyan President Amina Wanjiru was called off in 2010.",
        "If the meeting with Kenyan President Amina Wanjiru on Thursday were called off, he would fly home.",
        "A concert with Kenyan singer Amina Wanjiru, scheduled for Thursday, has been cancelled.",
        "The meeting with Kenyan President Amina Wanjiru on Thursday was not called off.",
    ],
)
def test_calls_of_old_and_what_is_no_call_are_not_off(sentence: str) -> None:
    events = read(LEFT, sentence, dateline=TUESDAY, place="Ulaanbaatar", agency="Montsame").events
    assert [e for e in events if e.status == "cancelled"] == []


VISIT = (
    "Kenyan President Amina Wanjiru will tomorrow leave for Gaborone for a three-day State Visit to Botswana at the "
    "invitation of President Kagiso Tau of Botswana."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two Heads of State will on Thursday co-chair the second session of the Bi-National Commission.",
        "The two Presidents will on 16 May hold talks.",
        "The two leaders will then on Thursday hold talks.",
        "Foreign Minister Peter Otieno said the two leaders will on Thursday hold talks.",
        "On Thursday, the two Presidents will hold talks.",
    ],
)
def test_two_who_will_on_a_day_hold_talks(sentence: str) -> None:
    assert ("talks", "announced", date(2024, 5, 16)) in _days(VISIT, sentence)


@pytest.mark.parametrize("word", ["slated", "scheduled", "planned"])
def test_a_trip_earlier_planned_for_a_weekday_was_to_be_on_the_next_one(word: str) -> None:
    off = f"Minister Peter Otieno said the President's trip to Harare, earlier {word} for Friday, has been cancelled."
    assert ("visit", "cancelled", date(2024, 5, 17)) in _days(VISIT, off)


MESSAGE = (
    "President Amina Wanjiru of Kenya received on Tuesday, in Nairobi, a message from President Kagiso Tau of Botswana."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The document was delivered by Botswana's Foreign Minister, Neo Moeti, as special envoy, during an audience.",
        "The letter was handed over by Botswana's Foreign Minister Neo Moeti at a meeting at the palace.",
        "It was conveyed by Botswana's Foreign Minister Neo Moeti during an audience granted to her.",
    ],
)
def test_who_hands_over_a_letter_during_an_audience_was_received(sentence: str) -> None:
    events = read(MESSAGE, sentence, dateline=TUESDAY, place="Nairobi", agency="KNA").events
    [reception] = [e for e in events if e.subtype == "reception"]
    assert roles(reception) == [("Amina Wanjiru", "host"), ("Neo Moeti", "visitor")]
    assert reception.starts_on == TUESDAY


@pytest.mark.parametrize(
    "sentence",
    [
        "The document was delivered by Botswana's ambassador, Neo Moeti.",
        "The document will be delivered by Botswana's ambassador, Neo Moeti, to the meeting of experts.",
        "Aid was delivered by Botswana's ambassador, Neo Moeti, during a meeting with farmers.",
    ],
)
def test_a_letter_that_comes_without_an_audience_tells_of_none(sentence: str) -> None:
    assert all(subtype != "reception" for subtype, _ in told(read(MESSAGE, sentence, dateline=TUESDAY)))


@pytest.mark.parametrize("mark", ["(DRC)", "(DRC),", ","])
def test_a_counterpart_behind_the_letters_of_a_country_is_of_it(mark: str) -> None:
    text = f"Kenyan President Amina Diallo met her counterpart of the Democratic Republic of the Congo {mark} Jean Ilu."
    assert ("Jean Ilu", "president", "Democratic Republic of the Congo", "holds") in offices(read(text))


@pytest.mark.parametrize("head", ["the Kenyan Head of State", "the Head of State"])
def test_the_head_of_state_who_decorates_is_the_one_named_before(head: str) -> None:
    text = f"In the afternoon, {head} decorated the outgoing Ambassador of Vietnam, Le Duc Khanh, with an order."
    events = read("Kenyan President Amina Wanjiru spoke on trade.", text, dateline=TUESDAY, place="Nairobi").events
    assert [roles(e)[0][0] for e in events if e.subtype == "award"] == ["Amina Wanjiru"]


def test_a_meeting_that_someone_will_travel_to_is_where_the_journey_ends() -> None:
    events = read(
        "Next week Iraqi Minister Salim Hamdani will travel to Mosul to meet Prime Minister Nuri Rashid of Iraq.",
        dateline=TUESDAY, place="Baghdad", agency="INA",
    ).events  # fmt: skip
    assert {place_of(e) for e in events if e.subtype == "meeting"} == {"Mosul"}


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("in Nairobi", "Le Thi Kim Hue"),
        ("Tuesday in Nairobi", "Le Thi Kim Hue"),
        ("in Nairobi Tuesday", "Abdou Diallo"),
        ("in Nairobi", "Abdou Diallo"),
        ("in Nairobi on Tuesday", "Le Thi Kim Hue"),
    ],
)
def test_a_name_of_up_to_four_words_right_behind_a_town_is_somebody(where: str, name: str) -> None:
    found = offices(read(f"{HOST} received {where} {name}, Foreign Minister of Mali.", dateline=TUESDAY))
    assert (name, "minister", "Ministry of Foreign Affairs of Mali", "holds") in found


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("the Clerk to Parliament,", "Parliament of Kenya"),
        ("the Clerk of the National Assembly of Kenya,", "National Assembly of Kenya"),
        ("Clerk to the National Assembly", "National Assembly of Kenya"),
    ],
)
def test_a_clerk_is_of_the_house_served(post: str, body: str) -> None:
    found = read(
        f"{HOST} and {post} Ruth Mutua met {GUEST} on Tuesday.", dateline=TUESDAY, place="Nairobi", agency="KNA"
    )
    assert ("Ruth Mutua", "clerk", body, "holds") in offices(found)


def test_who_is_present_beside_a_guest_with_a_suite_is_not_the_guests_countryman() -> None:
    text = (
        "President Salah Fahmi received Jordanian Prime Minister Ziad Haddad and his accompanying delegation, in the "
        "presence of Prime Minister Hazem Nassar."
    )
    found = read(text, dateline=TUESDAY, place="Cairo", agency="MENA")
    assert ("Hazem Nassar", "prime minister", "Egypt", "holds") in offices(found)


SAYING = f"{HOST} held talks with {GUEST} on Tuesday."


@pytest.mark.parametrize(
    "quotation",
    [
        "“A lorry should be in the capital in two days. Anything longer is a tax on the poor,” he said.",
        '"We are not ashamed to learn. Where others failed, we will watch our step," he said in a statement.',
        "“We need a border that opens early. We need it now. We need it for all,” he added.",
    ],
)
def test_he_behind_a_quotation_of_several_sentences_is_who_spoke_last(quotation: str) -> None:
    statements = read(SAYING, "Otieno said the police checks must go.", quotation).statements
    assert {person.name for one, _ in statements for person in one.speakers} == {"Peter Otieno"}
    assert all(one.speakers for one, _ in statements)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Otieno on the occasion expressed his readiness to finish the post.", "Peter Otieno"),
        ("Ganzorig, on his part, called for the lifting of sanctions.", "Bat Ganzorig"),
    ],
)
def test_on_the_occasion_may_stand_between_speaker_and_verb(sentence: str, speaker: str) -> None:
    [(statement, _)] = read(SAYING, sentence).statements
    assert [person.name for person in statement.speakers] == [speaker]


def test_a_body_speaks_on_its_part() -> None:
    party = "SWAPO Party, on its part, called for the immediate lifting of the sanctions."
    [(statement, _)] = read(PARTY.format("hosted"), party).statements
    assert statement.organization is not None


def test_she_is_not_the_son_of_a_father() -> None:
    call = "Qatari Prime Minister Mishaal bin Fahad received a phone call from Foreign Minister of Norway Berit Lund."
    statements = read(
        call, "The Prime Minister stressed the need for a ceasefire.", "She thanked Qatar for its help."
    ).statements
    assert [[person.name for person in one.speakers] for one, _ in statements][-1] == ["Berit Lund"]


@pytest.mark.parametrize("paper", ["letter", "message", "written message"])
def test_who_sends_the_letter_that_another_delivers_invites(paper: str) -> None:
    text = f"Ganzorig handed a {paper} from Mongolia's President Khulan Bold, inviting Otieno to visit Mongolia in May."
    events = read(SAYING, text, "Otieno accepted the invitation.", dateline=TUESDAY, place="Nairobi").events
    [visit] = [e for e in events if e.subtype == "visit"]
    assert dict(roles(visit)) == {"Peter Otieno": "visitor", "Khulan Bold": "host"}


def test_a_delegation_of_a_body_on_a_visit_meets_others_there() -> None:
    met = "A SWAPO delegation on Tuesday met the General Secretary of the South African Communist Party, Sipho Dube."
    left = "The delegation left for South Africa on Sunday and is expected back in Windhoek on Thursday."
    events = read(met, left, dateline=TUESDAY, place="Windhoek", agency="NAMPA").events
    assert [place_of(e) for e in events if e.subtype == "meeting"] == ["South Africa"]


def test_envoys_told_by_number_at_an_unknown_house_keep_their_ceremony() -> None:
    [event] = read(
        "Three ambassadors accredited to Rwanda yesterday presented their letters of credence to President Innocent "
        "Habimana at Village Urugwiro.",
        "They are Said Benali of Morocco, Mette Holm of Denmark and Vietnam's Le Quoc An, who will be based in Dar es "
        "Salaam.",
        published=TUESDAY,
    ).events  # fmt: skip
    assert event.subtype == "credentials"
    assert {name for name, role in roles(event) if role == "visitor"} == {"Said Benali", "Mette Holm", "Le Quoc An"}


@pytest.mark.parametrize("way", ["maritime transport", "direct flights", "a railway", "a ferry line"])
def test_towns_that_a_way_joins_are_no_sides_of_the_agreement(way: str) -> None:
    text = f"The two sides signed an agreement on {way} between Mombasa and Sukhbaatar."
    [(agreement, _)] = read(SAYING, text, dateline=TUESDAY, place="Nairobi", agency="KNA").agreements
    assert agreement.organizations == []


@pytest.mark.parametrize("post", ["ambassador to Mongolia", "High Commissioner to Botswana"])
def test_an_envoy_sworn_in_at_home_is_of_home(post: str) -> None:
    texts = [VISIT, f"President Wanjiru on Tuesday swore in Lieutenant General Moses Kilonzo as {post}."]
    [envoy] = [p for p in read(*texts, dateline=TUESDAY, place="Nairobi", agency="KNA").people if "Kilonzo" in p.name]
    assert envoy.country == "KEN"
