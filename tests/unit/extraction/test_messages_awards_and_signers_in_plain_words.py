"""Congratulations with which a report begins, orders by their own names, letters of credence handed over, signers told
by other nouns, mediation brokered; and who is named with a state, by a calling or beside it."""

from __future__ import annotations

import pytest
from one_article import only, read, roles, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Tian Heyu, chairman of the NPC Standing Committee, has congratulated Sun Rithya on his election as president "
        "of Cambodia's Senate.",
        "President Jonas Petraitis of Lithuania congratulated Sun Rithya, President of Cambodia, on his re-election.",
        "Lithuanian Speaker Ramune Berg has felicitated Sun Rithya on becoming President of Cambodia.",
    ],
)
def test_a_report_that_begins_with_a_congratulation_tells_of_a_message(sentence: str) -> None:
    event = next(e for e in read(sentence).events if e.subtype != "appointment")
    assert event.subtype == "congratulation message"
    assert ("Sun Rithya", "recipient") in roles(event)


@pytest.mark.parametrize(
    "body",
    [
        ["During talks in Riga, President Jonas Petraitis congratulated Cambodian President Sun Rithya on the feast."],
        ["The weather was fine.", "President Jonas Petraitis congratulated Cambodian President Sun Rithya on this."],
        ["In his speech, President Jonas Petraitis congratulated Cambodian President Sun Rithya on his election."],
        ["President Jonas Petraitis should have congratulated Cambodian President Sun Rithya on his election."],
    ],
)
def test_a_congratulation_told_aside_or_at_an_encounter_is_no_message(body: list[str]) -> None:
    assert "congratulation message" not in {kind for kind, _ in told(read(*body))}


@pytest.mark.parametrize(
    "sentence",
    [
        "President Nisar Warraich on Monday conferred Nishan-i-Imtiaz (Military) upon Bahraini Admiral Yusuf Falah.",
        "Bahraini Admiral Yusuf Falah was conferred the Pingat Jasa Gemilang by President Nisar Warraich on Monday.",
        "Bahraini Admiral Yusuf Falah was awarded the Hilal-i-Imtiaz by President Nisar Warraich on Monday.",
    ],
)
def test_an_order_by_its_own_name_is_an_award(sentence: str) -> None:
    event = only(read(sentence))
    assert event.subtype == "award"
    assert set(roles(event)) == {("Nisar Warraich", "sender"), ("Yusuf Falah", "recipient")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The law confers powers upon Peruvian President Ana Ruiz on 2 April 2024.",
        "Colonel Adama Fall, who led the centre until his death in 2009, was awarded the Legion of Honour.",
        "The committee conferred on Tuesday on how to go on.",
    ],
)
def test_powers_conferred_and_orders_of_the_past_are_no_awards(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_letters_of_credence_that_are_handed_over_are_credentials_of_every_envoy() -> None:
    event = only(
        read(
            "Letters of credence were handed to President Yerlan Baimukhanov of Kazakhstan by Ambassadors Kwaku "
            "Amponsah (Ghana) and Mongkol Siri (Thailand)."
        )
    )
    assert event.subtype == "credentials"
    assert {who for who, role in roles(event) if role == "visitor"} == {"Kwaku Amponsah", "Mongkol Siri"}


_PAIR = "Ugyen Tshomo, Minister of Finance of Bhutan, and Adrian Frommelt, Ambassador of Liechtenstein"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Signed on Monday, the Framework Agreement bears the signatures of {_PAIR}.",
        f"The signatories of the Framework Agreement were {_PAIR}.",
        f"The accord was concluded on Monday; {_PAIR}, were the signatories.",
        f"{_PAIR}, put their signatures on Monday in the City Hall to a letter of intent on clean shipping.",
        "The memorandum of understanding was signed by Minister of Finance Ugyen Tshomo on the Bhutanese side and by "
        "Ambassador Adrian Frommelt on the Liechtenstein side on Monday.",
    ],
)
def test_signers_are_told_by_their_signatures(sentence: str) -> None:
    (event,) = read(sentence).events
    assert event.subtype == "signing"
    assert {who for who, role in roles(event) if role == "signatory"} == {"Ugyen Tshomo", "Adrian Frommelt"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Namibia and Egypt are the signatories of the 1999 charter, Namibian President Ndapewa Shikongo said.",
        "Namibian President Ndapewa Shikongo and President Omar Fathy of Egypt are among the signatories.",
        "The signature dish of chef Ana Ruiz was liked by Minister Omar Fathy of Egypt.",
        "Ten thousand people put their signatures on Monday to a petition against Minister Omar Fathy of Egypt.",
    ],
)
def test_signatories_of_old_charters_and_other_signatures_are_no_signing(sentence: str) -> None:
    assert told(read(sentence)) == []


def test_a_letter_addressed_and_talks_brokered_are_told_like_those_sent_and_mediated() -> None:
    letter = only(read("President Ndapewa Shikongo of Namibia addressed a letter to Egyptian President Omar Fathy."))
    assert (letter.subtype, roles(letter)[0]) == ("message", ("Ndapewa Shikongo", "sender"))
    talks = only(
        read("Angolan Minister Joao Tavares brokered talks between Rwandan President Paul Mugisha and Chad on Monday.")
    )
    assert talks.subtype == "mediation"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("President Ana Ruiz had been seen shaking hands with Brazil's Otávio Queiroz.", "Otávio Queiroz"),
        ("President Ana Ruiz had invited Venezuela's Argenis Villasmil to the feast.", "Argenis Villasmil"),
        ("Trade Minister Ana Ruiz ought to sit down with Zimbabwe's Edmore Chikwature.", "Edmore Chikwature"),
        ("Trade Minister Ana Ruiz remembered the Cuban geneticist Rosa Abreu.", "Rosa Abreu"),
        ("Trade Minister Ana Ruiz embraced the Cuban colonel Leovigildo Pupo.", "Leovigildo Pupo"),
    ],
)
def test_who_stands_with_a_state_or_a_calling_is_somebody(sentence: str, name: str) -> None:
    assert name in {person.name for person in read(sentence).people}


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade Minister Ana Ruiz spoke of deals with Japan's Toyoda Motor.",
        "Trade Minister Ana Ruiz sat down with Brazil's Banco Verde.",
        "The Spanish newspaper El Mundo Nuevo wrote of Trade Minister Ana Ruiz.",
    ],
)
def test_firms_and_papers_of_a_state_are_nobody(sentence: str) -> None:
    assert {person.name for person in read(sentence).people} == {"Ana Ruiz"}
