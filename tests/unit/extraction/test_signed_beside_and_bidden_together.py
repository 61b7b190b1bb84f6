"""Documents signed beside the verb of their ceremony, signings to follow, orders with a rank, openings officiated,
calls granted, the same day before another, visits at one invitation, stays whose owner a pronoun takes up."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told

SOTO, KELLER = "President Juan Soto", "German Ambassador Anna Keller"
SIGNERS = {("Paul Reyes", "signatory"), ("Anna Keller", "signatory")}
PLAN = "The province of Loja and the German city of Bonn agreed to share data under a memorandum signed on Tuesday."


@pytest.mark.parametrize(
    "ceremony",
    [
        "The signing ceremony took place in Quito, with the memorandum inked by Deputy Minister Paul Reyes and German "
        "Ambassador Anna Keller.",
        "The ceremony was held in Quito, with the MoU signed by Deputy Minister Paul Reyes and German Ambassador "
        "Anna Keller.",
        "The ceremony took place in Quito – with the memorandum signed by Governor Paul Reyes and German Ambassador "
        "Anna Keller.",
    ],
)
def test_who_signs_beside_the_verb_of_a_ceremony_signs_on_the_day_told_before(ceremony: str) -> None:
    event = only(read(PLAN, ceremony))
    assert (event.subtype, event.starts_on, place_of(event)) == ("signing", date(2024, 5, 14), "Quito")
    assert set(roles(event)) >= SIGNERS


def test_before_whom_it_was_signed_there_is_a_witness() -> None:
    ceremony = (
        "The ceremony took place in Quito, with the memorandum inked by Deputy Minister Paul Reyes and German "
        "Ambassador Anna Keller, in the presence of the Deputy Minister of Health, Dr Rosa Vega."
    )
    assert set(roles(only(read(PLAN, ceremony)))) == SIGNERS | {("Rosa Vega", "witness")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade has grown, with the agreement of 2010 praised by Deputy Minister Paul Reyes and Ambassador Anna Keller.",
        "The two sides will work on with the memorandum that was drafted by Deputy Minister Paul Reyes.",
    ],
)
def test_a_document_beside_a_verb_that_nobody_signs_is_no_ceremony(sentence: str) -> None:
    assert told(read(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("will hold talks in Lima on Saturday, to be followed by the signing of an agreement on trade.", "proposed"),
        (
            "will hold talks on Saturday, which will be followed by the signing of an agreement on trade.",
            "proposed",
        ),
        (
            "will hold talks on Saturday that will culminate in the signing of an agreement on trade.",
            "proposed",
        ),
        ("held talks in Lima on Wednesday, followed by the signing of an agreement on trade.", "signed"),
        ("held talks in Lima on Wednesday, which were followed by the signing of an agreement on trade.", "signed"),
    ],
)
def test_what_is_to_follow_talks_to_come_is_not_signed_yet(sentence: str, status: str) -> None:
    reading = read(f"Foreign Ministers Juan Soto of Peru and Anna Keller of Germany {sentence}")
    assert [agreement.status for agreement, _ in reading.agreements] == [status]


@pytest.mark.parametrize(
    "gift",
    [
        "conferred the Order of the Sun with the rank of Grand Cross on outgoing",
        "bestowed the Order of the Sun in the grade of Grand Cross upon",
        "presented the Order of Merit, with the rank of Commander, to outgoing",
        "awarded the Medal of Merit of the degree of Knight to",
        "conferred the Order of the Sun with the class of Officer on",
    ],
)
def test_who_is_given_an_order_of_some_rank_is_its_recipient(gift: str) -> None:
    event = only(read(f"{SOTO} on Tuesday {gift} {KELLER}, who is also the dean of the corps."))
    assert (event.subtype, roles(event)) == ("award", [("Juan Soto", "sender"), ("Anna Keller", "recipient")])


@pytest.mark.parametrize(
    ("act", "subtype"),
    [
        ("officiated the opening of a course on public finance for 30 officials", "training course"),
        ("officiated at the opening of a seminar on fisheries", "seminar"),
        ("officiated at a training course on customs", "training course"),
        ("officiates the launch of a workshop on trade", "seminar"),
        ("officiated at the closing ceremony of a conference on peace", "conference"),
    ],
)
def test_who_officiates_at_a_gathering_takes_part_in_it(act: str, subtype: str) -> None:
    event = only(read(f"Deputy Minister Anna Keller {act} in Dili on Tuesday."))
    assert (event.subtype, roles(event)) == (subtype, [("Anna Keller", "participant")])


@pytest.mark.parametrize(
    "states",
    ["Vietnam, Laos and Cambodia", "Peru, Chile, Bolivia and Ecuador", "the Philippines, Fiji, and Vanuatu"],
)
def test_gatherings_of_several_states_open_where_they_are_told_to(states: str) -> None:
    event = only(
        read(
            f"A conference of the inspection bodies of the ruling parties of {states} opened in Dili on May 14 and "
            "will last until May 18. It is co-chaired by Minister Anna Keller and Minister Paul Reyes."
        )
    )
    assert (event.subtype, event.starts_on, event.ends_on) == ("conference", date(2024, 5, 14), date(2024, 5, 18))
    assert {who for who, _ in roles(event)} == {"Anna Keller", "Paul Reyes"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOTO} granted a courtesy call to {KELLER} on Tuesday.",
        f"{SOTO} accorded a courtesy call to {KELLER} at the palace on Tuesday.",
        f"{KELLER} was granted a courtesy call by {SOTO} on Tuesday.",
    ],
)
def test_who_is_granted_a_call_is_received(sentence: str) -> None:
    event = only(read(sentence))
    assert (event.subtype, set(roles(event))) == ("reception", {("Juan Soto", "host"), ("Anna Keller", "visitor")})


@pytest.mark.parametrize(
    "sentence",
    [
        "Keller paid a courtesy call on President Juan Soto on the same day, and had lunch with businesses on May 15.",
        "Keller met President Juan Soto the same day and visited a school on May 15.",
        "Keller met President Juan Soto on the same day before touring a port on May 15.",
    ],
)
def test_the_same_day_is_not_that_of_what_was_done_next(sentence: str) -> None:
    reading = read("Minister Anna Keller of Germany held talks with Minister Paul Reyes in Lima on May 14.", sentence)
    assert {event.starts_on for event in reading.events if event.subtype != "visit"} == {date(2024, 5, 14)}


@pytest.mark.parametrize("reached", ["continuing her trip to Port Moresby", "heading to Singapore", "flying to Hanoi"])
def test_who_is_met_before_the_next_leg_is_not_met_there(reached: str) -> None:
    reading = read(
        "Fijian Foreign Minister Mere Tuila met Foreign Minister Ratna Kusuma of Indonesia on Thursday.",
        f"Tuila will meet Indonesian Trade Minister Hilman Ardi on Friday before {reached}.",
        place="Jakarta",
    )
    meeting = max((e for e in reading.events if e.subtype == "meeting"), key=lambda e: e.start)
    assert meeting.parent is None
    assert roles(meeting) == [("Hilman Ardi", "host"), ("Mere Tuila", "visitor")]


BIDDEN = (
    "At the invitation of Foreign Minister Yue Song, Foreign Minister Ivan Hrov of Slovenia will visit China from May "
    "20 to 22, and Foreign Minister Denise Prys of Jamaica will visit China from May 23 to 25."
)


def test_who_are_bidden_in_one_sentence_have_one_host() -> None:
    visits = read(BIDDEN, place="Beijing").events
    assert [set(roles(visit)) for visit in visits] == [
        {("Yue Song", "host"), ("Ivan Hrov", "visitor")},
        {("Yue Song", "host"), ("Denise Prys", "visitor")},
    ]


@pytest.mark.parametrize(
    ("stay", "guest"),
    [
        (
            "During Foreign Minister Hrov's visit, Minister Yue Song will hold talks with him in Beijing.",
            "Ivan Hrov",
        ),
        ("During Hrov's official visit, Yue Song will hold talks with him in Beijing.", "Ivan Hrov"),
        ("During Prys's stay in China, Yue Song will hold talks with her in Beijing.", "Denise Prys"),
    ],
)
def test_a_pronoun_takes_up_whose_stay_it_is(stay: str, guest: str) -> None:
    reading = read(BIDDEN, stay, place="Beijing")
    talks = next(event for event in reading.events if event.subtype == "talks")
    assert ("Yue Song", "host") in roles(talks)
    assert (guest, "visitor") in roles(talks)


@pytest.mark.parametrize("word", ["During", "After", "Following", "Before", "Besides", "Unlike", "Under", "While"])
def test_a_word_before_a_ministry_is_none_of_its_name(word: str) -> None:
    reading = read(
        "Foreign Minister Ivan Hrov of Slovenia met reporters.", f"{word} Foreign Minister Hrov's stay, all was calm."
    )
    assert offices(reading) == {("Ivan Hrov", "minister", "Ministry of Foreign Affairs of Slovenia", "holds")}


@pytest.mark.parametrize(
    ("post", "house"),
    [
        (
            "Minister of Foreign and European Affairs of Slovenia",
            "Foreign and European Affairs of Slovenia",
        ),
        ("Minister for Europe and Foreign Affairs of France", "Europe and Foreign Affairs of France"),
        (
            "Minister for European and International Affairs of Austria",
            "European and International Affairs of Austria",
        ),
    ],
)
def test_a_foreign_minister_is_of_the_house_by_its_full_name(post: str, house: str) -> None:
    reading = read(f"{post} Anna Keller met Juan Soto in Lima on Thursday. Foreign Minister Keller said so.")
    held = {office for office in offices(reading) if office[0] == "Anna Keller"}
    assert held == {("Anna Keller", "minister", f"Ministry of {house}", "holds")}


SIGNED = "A cooperation agreement was signed in Lima on Tuesday by Peruvian Minister Juan Soto and {}."


@pytest.mark.parametrize(
    ("talks", "subtype"),
    [
        (
            "During the talks held before the signing, both sides valued their work, which trained 30 officials.",
            "talks",
        ),
        ("In talks prior to the signing ceremony, the two sides reviewed projects.", "talks"),
        ("At the meeting that was held ahead of the signing, the two sides reviewed projects.", "meeting"),
        ("During the negotiations and talks preceding the ceremony, both sides reviewed projects.", "talks"),
    ],
)
def test_talks_before_a_signing_are_of_those_who_signed(talks: str, subtype: str) -> None:
    reading = read(SIGNED.format(KELLER), talks)
    met = next(event for event in reading.events if event.subtype == subtype)
    assert (met.starts_on, place_of(met)) == (date(2024, 5, 14), "Lima")
    assert {who for who, _ in roles(met)} == {"Juan Soto", "Anna Keller"}


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        (KELLER, "In the years before the signing, both sides had reviewed projects."),
        (KELLER, "During the talks of 2019, long before it, both sides had reviewed projects."),
        ("Peruvian Governor Rosa Vega", "During talks held before the signing, the two sides reviewed projects."),
    ],
)
def test_other_times_before_a_signing_tell_of_no_talks(other: str, sentence: str) -> None:
    assert told(read(SIGNED.format(other), sentence)) == [("signing", "occurred")]


@pytest.mark.parametrize("city", ["Manila", "Geneva", "Moscow", "New Delhi"])
def test_a_committee_of_envoys_in_a_capital_is_a_body_of_its_own(city: str) -> None:
    reading = read(f"Lao Ambassador Kham Vong, the dean of the ASEAN Committee in {city}, met Minister Anna Keller.")
    assert ("Kham Vong", "dean", f"ASEAN Committee in {city}", "holds") in offices(reading)


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Anna Keller attended a seminar on trade on Tuesday, and visited a village in Kandal Province.",
        "Minister Anna Keller addressed a conference on trade on Tuesday and toured a plant in Hanoi.",
        "Minister Anna Keller opened a training course on Tuesday, gave a speech, and inspected a port in Lima.",
    ],
)
def test_what_was_seen_after_a_gathering_is_not_where_it_was(sentence: str) -> None:
    gathering = next(event for event in read(sentence).events if event.subtype != "visit")
    assert gathering.place is None
