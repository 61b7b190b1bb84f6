"""By whom a document was signed, told in the sentence after the one that tells of it; and of which body each is."""

from __future__ import annotations

import pytest
from one_article import only, read, roles

STATES = "Fiji and Japan on Tuesday signed an exchange of notes on roads in Suva."
TWO = [("Jone Tora", "FJI"), ("Kenji Mori", "JPN")]


@pytest.mark.parametrize(
    "sentence",
    [
        "For Fiji, it was signed by Minister Jone Tora, and for Japan by Ambassador Kenji Mori.",
        "It was signed for Fiji by Minister Jone Tora, and for Japan by Ambassador Kenji Mori.",
        "The notes were signed, on the Fijian side, by HE Minister of Works Jone Tora, and on the Japanese side by HE "
        "Foreign Minister Kenji Mori.",
        "On behalf of Fiji the notes were signed by Minister Jone Tora, on behalf of Japan by Ambassador Kenji Mori.",
        "Minister Jone Tora signed the notes on behalf of Fiji, while Minister Kenji Mori signed them for Japan.",
        "Fijian Minister Jone Tora signed the notes on behalf of the Fijian government, while Japanese Minister "
        "Kenji Mori signed them on behalf of his government.",
        "Minister Jone Tora initialled the document for Fiji and Ambassador Kenji Mori did so for Japan.",
        "The text was signed by Minister Jone Tora and Ambassador Kenji Mori of Japan.",
        "The signatures were put by Fijian Minister Jone Tora and Japanese Ambassador Kenji Mori.",
        "It was signed by Minister Jone Tora and Ambassador Kenji Mori of Japan.",
        "Minister Jone Tora put his signature to it for the Fijian side and Ambassador Kenji Mori for the Japanese.",
    ],
)
def test_the_two_whom_the_next_sentence_names_signed_for_the_states(sentence: str) -> None:
    event = only(read(STATES, sentence, place="Suva"))
    signed = [(side.person.name, side.country) for side in event.sides if side.person and side.role == "signatory"]
    assert signed == TWO


def test_who_signed_for_one_of_the_states_is_named_for_it() -> None:
    event = only(read(STATES, "The notes were signed on behalf of Fiji by Works Minister Jone Tora.", place="Suva"))
    assert [side.person.name for side in event.sides if side.person] == ["Jone Tora"]


def test_one_of_the_two_may_sign_for_a_union() -> None:
    reading = read(
        "The European Union and Cabo Verde on Tuesday signed a protocol on fishing in Praia.",
        "It was signed for the EU by the Head of Delegation, Ambassador Lena Vass, and for Cabo Verde by the Minister "
        "of the Sea, Adil Moreno.",
    )
    assert roles(only(reading))[-2:] == [("Lena Vass", "signatory"), ("Adil Moreno", "signatory")]


BODIES = "The Ministry of Health of Guyana and the University of Oslo on Tuesday signed an agreement on research."
OFFICES = {"Dev Bisram": "Ministry of Health of Guyana", "Laura Hansen": "University of Oslo"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement was signed by Permanent Secretary Dev Bisram and Rector Laura Hansen.",
        "The signatures were put by Permanent Secretary Dev Bisram and Rector Laura Hansen.",
        "Signing for the ministry was Permanent Secretary Dev Bisram, while the university was represented by its "
        "rector, Laura Hansen.",
        "The ministry was represented by Permanent Secretary Dev Bisram and the university by Rector Laura Hansen.",
        "Rector Laura Hansen signed for the university and Permanent Secretary Dev Bisram for the ministry.",
        "Representing the ministry was Permanent Secretary Dev Bisram, while Rector Laura Hansen signed for Oslo.",
    ],
)
def test_the_bare_posts_of_those_who_signed_are_of_the_bodies_told_before(sentence: str) -> None:
    reading = read(BODIES, sentence, place="Georgetown")
    held = {one.person.name: one.office.organization for one in reading.held}
    assert {name: body.name() if body else None for name, body in held.items()} == OFFICES
    assert {name for name, role in roles(only(reading)) if role == "signatory"} >= set(OFFICES)


@pytest.mark.parametrize(
    ("first", "second", "countries"),
    [
        (
            "The Ministry of Labour of Laos and the Ministry of Labour of Thailand on Tuesday signed a plan for 2025.",
            "The documents were signed by Deputy Minister Kham Phon and Permanent Secretary Prasit Wong.",
            ["LAO", "THA"],
        ),
        (
            "The Ministry of Labour and Sports of Laos and the Ministry of Labour of Thailand signed an accord on tea "
            "and a plan for 2025.",
            "The documents were signed by Deputy Minister Kham Phon and Permanent Secretary Prasit Wong, to applause "
            "from staff of the Ministry of Labour and Sports.",
            ["LAO", "THA"],
        ),
        (
            "The Vietnam Academy of Social Sciences and the Lao Academy of Social Sciences signed a plan for 2025.",
            "The plan was signed by President Bui Van Lam and Vice President Somchay Keo.",
            ["VNM", "LAO"],
        ),
        (
            "The Astana Water Company and the Budapest Technology Agency signed a roadmap for irrigation on Tuesday.",
            "The signatures were put by Chairman of the Board Yerlan Tok and Director General Eva Palfi.",
            [None, "HUN"],
        ),
        (
            "Vietnam and Laos on Tuesday signed a plan on water.",
            "It was signed by Minister Bui Van Lam and Minister Somchay Keo.",
            ["VNM", "LAO"],
        ),
    ],
)
def test_of_two_bare_posts_the_first_is_of_the_side_told_first(
    first: str, second: str, countries: list[str | None]
) -> None:
    signed = [side for side in only(read(first, second, place="Geneva")).sides if side.person is not None]
    assert [side.country for side in signed] == countries


@pytest.mark.parametrize(
    "sentence",
    [
        "The conference was attended by Minister Jean Habimana.",
        "At the conference, Guyana was represented by Minister Jean Habimana.",
        "The financing agreement was signed by Minister Jean Habimana.",
        "Chile was represented at the talks by Minister Jean Habimana.",
    ],
)
def test_who_is_told_of_something_else_did_not_sign(sentence: str) -> None:
    signings = [event for event in read(BODIES, sentence).events if event.subtype == "signing"]
    assert all(side.person is None for event in signings for side in event.sides)


def test_a_post_of_its_own_body_keeps_it() -> None:
    reading = read(BODIES, "The agreement was signed by Ambassador Ola Berg of Norway and Rector Laura Hansen.")
    held = {one.person.name: one.office.organization for one in reading.held}
    assert "Guyana" not in (held["Ola Berg"].name() if held["Ola Berg"] else "")


def test_what_is_signed_after_talks_is_of_the_talks_whoever_signs_it_for_the_two_states() -> None:
    reading = read(
        "Vice President Tendai Moyo of Zimbabwe held talks with Belarusian Premier Ales Karp in Minsk on Tuesday.",
        "Zimbabwe and Belarus then signed an agreement on tractors.",
        "Zimbabwean Minister Rudo Chiwe signed the documents for Zimbabwe while Belarusian Minister Igor Brez signed "
        "for Belarus.",
        place="Minsk",
    )
    assert [event.subtype for event in reading.events] == ["talks"]
