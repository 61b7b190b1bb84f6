"""Bodies that sign below or above others, short names of bodies, documents recalled or denied; things that are received
or met and are no guests; messages in the passive and the days of what they are about."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, place_of, read, roles, told

Document = tuple[str, str, set[str]]


def documents(*lines: str, place: str | None = None) -> list[Document]:
    """Title, status and sides of each document."""
    found = read(*lines, place=place).agreements
    return [(a.title, a.status, {o.name() for o in a.organizations} | set(a.countries)) for a, _ in found]


MINISTERS = "Lao Foreign Minister Saleum Phom met Kyrgyz Foreign Minister Ulan Dzhumak."


@pytest.mark.parametrize(
    ("first", "second", "field", "sides"),
    [
        (
            "the Diplomatic Institute at Qatar's Ministry of Foreign Affairs",
            "the Academy of Public Administration under the President of the Republic of Kazakhstan",
            "on cooperation in the training of diplomats",
            {"Diplomatic Institute", "Academy of Public Administration"},
        ),
        (
            "the Institute of Ports within the Ministry of Transport of Vietnam",
            "the Port Authority of Laos",
            "concerning inland harbours",
            {"Institute of Ports", "Port Authority"},
        ),
    ],
)
def test_bodies_below_others_sign_for_themselves(first: str, second: str, field: str, sides: set[str]) -> None:
    (found,) = documents(f"A memorandum was signed between {first} and {second} {field}.")
    assert found == (f"memorandum {field}", "signed", sides)


def test_two_bodies_with_long_names_signed_in_earlier_days() -> None:
    (found,) = documents(
        "The course is held under a memorandum of understanding that the Institute of Development Administration "
        "(SIDA) and the Truong Son National Academy of Politics signed in Hanoi in March this year."
    )
    assert found[2] == {"Institute of Development Administration", "Truong Son National Academy of Politics"}


def test_the_academy_is_the_one_that_was_named() -> None:
    (found,) = documents(
        "The Institute of Development Administration (SIDA) and the Truong Son National Academy of Politics opened a "
        "course. It is held under a memorandum of understanding that SIDA and the Academy signed in March last year."
    )
    assert found[2] == {"Institute of Development Administration", "Truong Son National Academy of Politics"}


def test_letters_behind_a_possessive_stand_for_the_body() -> None:
    (found,) = documents(
        "The two met at the Road Transport Authority's (RTA) headquarters.",
        "At the meeting, RTA and Malaysia's Public Transport Agency signed a memorandum of understanding on taxis.",
    )
    assert found[2] == {"Road Transport Authority", "Public Transport Agency"}


def test_the_service_of_the_union_signs_for_the_union_and_the_enhanced_agreement_is_another() -> None:
    found = documents(
        "The meeting of the Cooperation Committee was co-chaired by Ms Margit Ooster, Managing Director at the "
        "European External Action Service (EEAS), and Mr Ulan Dzhumak, Deputy Minister of Justice of Kyrgyzstan.",
        "The Committee adopted a joint work programme for 2025-2027. They welcomed the signature of the Enhanced "
        "Partnership and Cooperation Agreement in June 2023.",
        "Relations are governed by the Partnership and Cooperation Agreement, in force since 1999.",
        place="Bishkek",
    )
    assert [status for _, status, _ in found] == ["agreed", "mentioned", "in force"]
    assert all(sides == {"European Union", "KGZ"} for _, _, sides in found)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Work stopped until both governments signed a supplemental agreement in July 2020.", "supplemental agreement"),
        ("They welcomed the signing of the Double Taxation Agreement in June 2023.", "Double Taxation Agreement"),
        ("They welcomed the conclusion of the Double Taxation Agreement last year.", "Double Taxation Agreement"),
    ],
)
def test_a_document_of_earlier_days_is_named_by_its_signing(sentence: str, title: str) -> None:
    assert documents(MINISTERS, sentence) == [(title, "mentioned", {"LAO", "KGZ"})]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denied a report that Undersecretary Leandro Catapang had secretly met a Chinese official in Cebu "
        "last month to strike a deal on supply missions.",
        "The ministry dismissed claims that its envoy had travelled to Dubai for three days last week in order to "
        "conclude a memorandum on arms sales.",
    ],
)
def test_what_a_denied_report_claims_is_no_document(sentence: str) -> None:
    assert documents(sentence, place="Manila") == []


def test_to_this_effect_is_no_title() -> None:
    sentence = (
        "A declaration of intent to this effect was signed by Finnish Minister Aino Virta and Kenyan Minister Jo Li."
    )
    assert [title for title, _, _ in documents(sentence, place="Nairobi")] == ["declaration of intent"]


def test_a_signing_that_opens_the_text_is_told_beside_the_visit() -> None:
    reading = read(
        "A declaration of intent was signed in Nairobi on 15 May by Minister for Foreign Trade Aino Virta and Kenya's "
        "Cabinet Secretary for Education Jerotich Kiplima. Virta visited Kenya from 13 to 15 May."
    )
    assert told(reading) == [("signing", "occurred"), ("visit", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Tokairin Hisashi asked for help and received Secretary of State Lowell Trenton's support.",
        "Minister Tokairin Hisashi received Secretary of State Lowell Trenton's congratulations on May 14.",
        "“Both sides gain when training meets the needs of firms,” Minister Tokairin Hisashi said.",
        "The two sides said that the plant had met the highest standards, Minister Tokairin Hisashi noted.",
    ],
)
def test_what_is_received_or_met_is_no_guest(sentence: str) -> None:
    assert told(read(sentence, place="Tokyo")) == []


def test_the_envoy_of_another_is_received() -> None:
    event = only(
        read("Minister Tokairin Hisashi received Secretary Lowell Trenton's special envoy Ann Meyer on May 14.")
    )
    assert (event.subtype, roles(event)) == ("reception", [("Tokairin Hisashi", "host"), ("Ann Meyer", "visitor")])


@pytest.mark.parametrize(
    ("words", "subtype"),
    [
        ("Condolences to Kazakh Prime Minister Nurkhan Tolym were also extended", "condolence message"),
        ("Condolences to Kazakh Prime Minister Nurkhan Tolym have been sent", "condolence message"),
        ("Greetings to Kazakh Prime Minister Nurkhan Tolym on the holiday were sent", "congratulation message"),
    ],
)
def test_messages_are_told_by_whom_they_go_to_and_who_extends_them(words: str, subtype: str) -> None:
    event = only(read(f"{words} by Belarusian Prime Minister Ramuald Zhamoit."))
    assert (event.subtype, roles(event)) == (
        subtype,
        [("Ramuald Zhamoit", "sender"), ("Nurkhan Tolym", "recipient")],
    )


@pytest.mark.parametrize(
    "occasion",
    [
        "ahead of the island nation's National Day, which falls on 20th May",
        "on the occasion of National Day, celebrated on 20 May",
        "on National Day (May 20)",
        "ahead of the 50th anniversary of ties on 20 May",
    ],
)
def test_the_day_of_the_feast_is_not_the_messages(occasion: str) -> None:
    event = only(
        read(f"President Barnabas Lokwang sent a message of congratulations to President Dharm Boodhna {occasion}.")
    )
    assert (event.starts_on, place_of(event)) == (date(2024, 5, 16), None)
