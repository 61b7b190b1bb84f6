"""Who speaks where no name stands before the verb of saying."""

from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."
BOTH = ["Anna Novak", "Daniel Otieno"]


def speakers(*paragraphs: str) -> list[list[str]]:
    """The people of each statement, or its organisation."""
    found = []
    for statement, _ in read(*paragraphs).statements:
        body = statement.organization
        found.append([person.name for person in statement.speakers] or ([body.name()] if body is not None else []))
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On trade, they stressed that more is needed.", BOTH),
        ("The duo agreed to boost trade.", BOTH),
        ("The Kenyan and Polish presidents agreed to boost trade.", BOTH),
        ("The presidents of Poland and Kenya agreed to boost trade.", BOTH),
        ("The Polish President and the Kenyan President signed a treaty and announced more talks.", BOTH),
        ("President Novak and Shri Otieno reaffirmed the good ties.", BOTH),
        ("The heads of state expressed their concern.", BOTH),
        ("Presidents noted with satisfaction that trade has doubled.", BOTH),
        ("The Prime Ministers underlined that trade has doubled.", BOTH),
        ("At the meeting, the foreign ministers expressed satisfaction with trade.", BOTH),
        ("The Ministers of Foreign Affairs noted progress.", BOTH),
        ('The two "strongly condemned" the attack.', BOTH),
    ],
)
def test_both_speak(sentence: str, expected: list[str]) -> None:
    assert speakers(TALKS, sentence) == [expected]


def test_a_description_without_a_name_is_whoever_spoke_last() -> None:
    assert speakers(TALKS, "Otieno said that trade is growing.", "Echoing this, the official said ties are good.") == [
        ["Daniel Otieno"],
        ["Daniel Otieno"],
    ]


def test_a_title_that_several_hold_is_whom_the_sentence_before_was_about() -> None:
    assert speakers(TALKS, "Otieno said that trade is growing.", "“It will grow further,” the president added.") == [
        ["Daniel Otieno"],
        ["Daniel Otieno"],
    ]


def test_states_are_no_verb() -> None:
    assert speakers(TALKS, "The talks of the leaders of the two states in Warsaw were long.") == []
    assert speakers(TALKS, "It reflects ties between the Parties, States and peoples.") == []


def test_what_both_agreed_is_told_by_the_ministry_that_ends_the_sentence() -> None:
    agreed = "Novak and Otieno agreed to boost trade, the Polish Foreign Ministry said."
    assert (
        speakers(TALKS, agreed, "The talks were fruitful, it added.") == [["Ministry of Foreign Affairs of Poland"]] * 2
    )
    service = "Trade grew, the press service of the Polish Foreign Ministry said."
    after = "“It will grow,” the statement reads. “It will,” the press service added."
    assert speakers(service, after) == [["Ministry of Foreign Affairs of Poland"]] * 3
    assert speakers(TALKS, "Novak called for more trade, the Polish Foreign Ministry said.") == [["Anna Novak"]]


def test_a_source_that_opens_the_sentence_tells_it() -> None:
    named = "According to Kenyan Foreign Minister Peter Mwangi, the two presidents agreed to boost trade."
    assert speakers(TALKS, named) == [["Peter Mwangi"]]
    assert speakers(TALKS, "According to the Polish Foreign Ministry, trade is growing.") == [
        ["Ministry of Foreign Affairs of Poland"]
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "“Trade is growing. Ties are good. We are glad,” Otieno said.",
        "Otieno said: “Trade is growing. Ties are good. We are glad.”",
        "“Trade is growing. Ties are good,” Otieno said. “We are glad.”",
    ],
)
def test_every_sentence_of_a_quotation_is_said_by_one(quotation: str) -> None:
    assert speakers(TALKS, quotation) == [["Daniel Otieno"]] * 3


def test_a_paragraph_in_quotation_marks_is_of_who_spoke_before_it() -> None:
    assert (
        speakers(TALKS, "Otieno said he was glad.", "“Trade is growing. Ties are good.”", "Trade grew.")
        == [["Daniel Otieno"]] * 3
    )


def test_they_go_on_after_a_sentence_of_both() -> None:
    met = "Polish Foreign Minister Jan Kowal met with Kenyan Trade Minister Ruth Wanjiku on Monday."
    agreed = "Novak and Otieno agreed to boost trade. They also welcomed the meeting."
    assert speakers(TALKS, met, agreed) == [BOTH, BOTH]


def test_two_organizations_speak_together() -> None:
    [(statement, _)] = read("The African Union and the European Union agreed to meet every year.").statements
    bodies = [statement.organization, *statement.more_organizations]
    assert [body.name() for body in bodies if body is not None] == ["African Union", "European Union"]


def test_a_person_of_a_body_speaks_and_not_the_body() -> None:
    assert speakers("Professor Dr. Anna Novak from the Ministry of Trade of Poland said that trade grew.") == [
        ["Anna Novak"]
    ]


def test_a_ministry_without_its_country_is_of_the_one_that_is_named() -> None:
    said = "The foreign ministry said trade is growing."
    met = "Minister Ruth Wanjiku of Kenya came to the Polish Foreign Ministry on Monday."
    assert speakers(met, said) == [["Ministry of Foreign Affairs of Poland"]]
    assert speakers("Trade is growing, Nairobi's foreign ministry said.") == [["Ministry of Foreign Affairs of Kenya"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sources in the Polish delegation said that trade grew.",
        "Trade is also believed to have grown.",
        "They first met in 2019, when the two sides agreed to trade.",
        "When Otieno called on her in March, nothing was heard of trade.",
        "The medal, granted by the Council of State, recognizes what was done for trade.",
    ],
)
def test_nobody_who_is_named_speaks(sentence: str) -> None:
    assert speakers(TALKS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Trade is growing, a Polish foreign ministry official said.", "Ministry of Foreign Affairs of Poland"),
        ("A spokesman for the Ministry of Trade of Kenya said trade is growing.", "Ministry of Trade of Kenya"),
        ("Wisma Putra in a statement today said trade is growing.", "Ministry of Foreign Affairs of Malaysia"),
        ("Trade is growing, the Kremlin said.", "Kremlin"),
        ("Trade is growing, according to Qatar's ministry of foreign affairs.", "Ministry of Foreign Affairs of Qatar"),
        ("Nairobi's Foreign Ministry said trade is growing.", "Ministry of Foreign Affairs of Kenya"),
        ("Trade is growing, the Polish Embassy in Kenya said in a post.", "Embassy of Poland"),
        ("Trade is growing, the Prime Minister's Office said.", "Prime Minister's Office"),
        ("The Polish presidential office said trade is growing.", "Presidential Office"),
    ],
)
def test_a_body_speaks_through_its_people_and_by_its_house(sentence: str, body: str) -> None:
    assert speakers(TALKS, sentence) == [[body]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Otieno, commenting on the talks between Novak and Thai President Ake Surin, said all is well.",
        "The Kenyan President during his conversation with Novak, expressed his thanks.",
        "Otieno, on behalf of the Kenyan delegation, said all is well.",
        "Trade is growing, informed Kenyan President Otieno.",
        "Otieno said all is “very well,” reported the Saudi Press Agency.",
        "“All is well,” Otieno concluded.",
        "“All is well,” wrote the Kenyan President.",
        "«All is well,» said the Kenyan President.",
        "In a call with Thai Foreign Minister Ake Surin, the Kenyan President said all is well.",
    ],
)
def test_the_subject_is_found_past_other_names(sentence: str) -> None:
    assert speakers(TALKS, sentence) == [["Daniel Otieno"]]


def test_a_title_after_a_name_that_speaks_is_no_post_of_that_name() -> None:
    said = "In a call with the ambassador of Thailand Ake Surin, the President highlighted the good ties."
    assert speakers("Kenyan President Daniel Otieno received the press on Monday.", said) == [["Daniel Otieno"]]


def test_a_visit_that_is_welcomed_is_something_said() -> None:
    welcomed = "Otieno welcomed the visit of Novak to Nairobi."
    assert speakers(TALKS, welcomed) == [["Daniel Otieno"]]


def test_what_someone_ends_or_writes_is_not_said() -> None:
    assert speakers(TALKS, "Otieno concluded his visit. Novak wrote a book.") == []


def test_a_ministry_that_has_not_spoken_is_that_of_the_minister_named_first() -> None:
    met = "Polish Trade Minister Jan Kowal met with Kenyan Trade Minister Ruth Wanjiku on Monday."
    said = "“It went well,” a ministry official told reporters."
    assert speakers(met, said) == [["Ministry of Trade of Poland"]]


def test_whom_a_quotation_tells_of_does_not_speak_in_it() -> None:
    said = "Otieno said, “Trade is growing. They agreed to meet again. It went well.”"
    assert speakers(TALKS, said, "He added that ties are good.") == [["Daniel Otieno"]] * 4


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Novak met Otieno on Monday, during which the two sides agreed to boost trade.", BOTH),
        ("During the meeting, the leaders of both countries agreed to boost trade.", BOTH),
        ("Otieno who came to Warsaw on Monday had earlier denied this.", ["Daniel Otieno"]),
        ("The good ties were highlighted in Warsaw by Otieno.", ["Daniel Otieno"]),
        ("Otieno was quoted by the press as saying that trade grew.", ["Daniel Otieno"]),
        ("Otieno and his spouse thanked the Polish people.", ["Daniel Otieno"]),
        ("Novak smiled. Her counterpart said trade grew.", ["Daniel Otieno"]),
        ("The guest thanked Poland.", ["Daniel Otieno"]),
        ("Otieno took to the stage to tell of the talks, which he said were long.", ["Daniel Otieno"]),
    ],
)
def test_the_subject_is_the_one_of_the_sentence(sentence: str, expected: list[str]) -> None:
    assert speakers(TALKS, "Novak spoke first.", sentence)[-1] == expected


def test_a_capital_speaks_for_its_state() -> None:
    [(statement, _)] = read("Nairobi has denied that talks were held.").statements
    assert statement.country == "KEN"


def test_the_two_foreign_ministers_are_no_prime_minister() -> None:
    met = "Polish Foreign Minister Jan Kowal held talks with Kenyan Foreign Minister Ruth Wanjiku in Nairobi on Monday."
    call = "Kowal paid a courtesy call on Kenyan Prime Minister Daniel Otieno."
    assert speakers(met, call, "The two foreign ministers agreed to boost trade.") == [["Jan Kowal", "Ruth Wanjiku"]]
    prime = "Polish Prime Minister Anna Novak held talks with Kenyan Prime Minister Daniel Otieno on Monday."
    assert speakers(prime, "The two prime ministers agreed to boost trade.") == [BOTH]


@pytest.mark.parametrize("noun", ["envoy", "diplomat"])
def test_the_diplomat_is_the_one_ambassador(noun: str) -> None:
    met = "Lao Trade Minister Kham Phet received Polish Ambassador Jan Kowal in Vientiane on Tuesday."
    said = "Kham Phet praised the good ties."
    assert speakers(met, said, f"In reply, the {noun} thanked Laos.") == [["Kham Phet"], ["Jan Kowal"]]


def test_a_line_under_a_quotation_names_who_said_it() -> None:
    reading = read(
        "Lao Foreign Minister Khamtan Vongsa met Polish Foreign Minister Bartosz Zawadzki on Tuesday.",
        "“Trade in timber will grow. We shall meet again in spring.”",
        "– Khamtan Vongsa, Minister of Foreign Affairs",
        "“This was a good day.”",
        "- Bartosz Zawadzki, Foreign Minister of Poland",
    )
    said = [(statement.verb, [person.name for person in statement.speakers]) for statement, _ in reading.statements]
    assert said == [("say", ["Khamtan Vongsa"])] * 2 + [("say", ["Bartosz Zawadzki"])]


@pytest.mark.parametrize(
    "sentence",
    ["“Ties are good,” the head of Polish diplomacy said.", "The chief of Polish diplomacy spoke highly of the ties."],
)
def test_the_head_of_a_states_diplomacy_is_its_foreign_minister(sentence: str) -> None:
    talks = "Polish Foreign Minister Anna Novak held talks with Kenyan Foreign Minister Daniel Otieno in Warsaw."
    assert speakers(talks, sentence) == [["Anna Novak"]]


def test_what_stands_below_an_issued_statement_is_said_by_who_issued_it() -> None:
    opening = (
        "Polish Foreign Minister Anna Novak issued the following statement today prior to her departure for Nairobi:"
    )
    reading = read(opening, "“Kenya is our partner. We want to expand our trade.”")
    said = [(statement.verb, [person.name for person in statement.speakers]) for statement, _ in reading.statements]
    assert said == [("issue", ["Anna Novak"]), ("say", ["Anna Novak"]), ("say", ["Anna Novak"])]


def test_solidarity_is_ratified_in_words_and_a_treaty_is_not() -> None:
    assert speakers(TALKS, "Otieno ratified his country's solidarity with Poland.") == [["Daniel Otieno"]]
    assert speakers(TALKS, "Otieno ratified the treaty.") == []


def test_the_parties_of_a_joint_communique_are_its_states_and_its_presidents_are_people() -> None:
    reading = read(
        "At the invitation of the President of Kenya, Daniel Otieno, the President of Poland, Anna Novak, paid a state "
        "visit to Kenya on 14 May 2024.",
        "The Parties reaffirmed their commitment to peace.",
        "They noted the growth of trade.",
        "The Kenyan side thanked the Polish side for its support.",
        "The Presidents agreed to meet again.",
        headline="Joint Communiqué on the State Visit of the President of Poland to Kenya",
    )
    said = [statement for statement, _ in reading.statements]
    states = [{statement.country, *statement.more_countries} for statement in said]
    assert states == [{"KEN", "POL"}, {"KEN", "POL"}, {"KEN"}, {None}]
    assert {person.name for person in said[3].speakers} == {"Anna Novak", "Daniel Otieno"}


def test_a_report_on_a_joint_statement_is_none() -> None:
    reading = read(TALKS, "The two sides agreed to meet again.", headline="Joint statement issued after Warsaw talks")
    assert [[person.name for person in statement.speakers] for statement, _ in reading.statements] == [BOTH]


def test_a_style_without_a_name_is_who_was_spoken_of() -> None:
    arrival = "Saudi Foreign Minister Prince Faisal bin Farhan arrived in Warsaw on Tuesday."
    assert speakers(arrival, "His Highness stressed the depth of relations.") == [["Faisal bin Farhan"]]


def test_whom_a_title_congratulates_is_not_who_holds_it() -> None:
    reading = read("The Prime Minister congratulated Anna Berg upon her election as Prime Minister of Sweden.")
    assert all(person.name != "Anna Berg" for one, _ in reading.statements for person in one.speakers)


@pytest.mark.parametrize(
    ("name", "body"),
    [("Wisma Putra", "Ministry of Foreign Affairs of Malaysia"), ("Kemlu", "Ministry of Foreign Affairs of Indonesia")],
)
def test_a_ministry_speaks_under_the_name_of_its_seat(name: str, body: str) -> None:
    [(statement, _)] = read(f"The talks had gone well, {name} said in a statement.").statements
    assert statement.organization is not None
    assert statement.organization.name() == body


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“The two countries are partners,” Novak was quoted as saying during the talks.", [["Anna Novak"]]),
        ("Novak was quoted by her office as saying that trade grows.", [["Anna Novak"]]),
        ("Novak also referred to the importance of trade.", [["Anna Novak"]]),
        ("Kenya, referred to as a gate of Africa, and Novak met in narrow and extended formats.", []),
    ],
)
def test_who_is_quoted_or_refers_to_something_speaks(sentence: str, expected: list[list[str]]) -> None:
    assert speakers(TALKS, sentence) == expected


def test_what_the_message_of_a_body_says_the_body_says() -> None:
    sent = "The Kenyan Parliament sent a message of condolence to the Polish Parliament on Monday over a flood."
    assert len(speakers(sent, "The message expressed deep sympathy to the bereaved.")[-1]) == 1


@pytest.mark.parametrize(
    "aside", [", seen by the paper,", ", obtained by this agency on Monday,", ", released today,", ""]
)
@pytest.mark.parametrize("verb", ["says that", "said that"])
def test_a_statement_that_somebody_has_seen_is_its_bodys(aside: str, verb: str) -> None:
    text = f"A statement from the Ministry of Health of Poland{aside} {verb} Jan Kowal leaves the embassy."
    assert speakers(text) == [["Ministry of Health of Poland"]]


ENVOYS = "Kenyan Ambassador Ann Mwai and outgoing Polish Ambassador Jan Kowal met Minister Novak on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The outgoing ambassador said that trade has doubled.", [["Jan Kowal"]]),
        ("The Kenyan envoy sought Poland's support in opening the port.", [["Ann Mwai"]]),
        ("Kowal termed the talks fruitful.", [["Jan Kowal"]]),
        ("Kowal sought a second term.", []),
        ("Kowal sought medical assistance in Warsaw.", []),
        ("The terms that Kowal signed are strict.", []),
    ],
)
def test_who_seeks_support_terms_something_so_or_is_outgoing_speaks(sentence: str, expected: list[list[str]]) -> None:
    assert speakers(ENVOYS, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        '"We want peace", declared Novak.',
        '"We want peace", explained the Polish President.',
        "Novak, who met with the Minister of State, Daniel Otieno, urged firms to invest.",
    ],
)
def test_a_comma_behind_a_quotation_or_between_post_and_name_parts_no_speaker(sentence: str) -> None:
    assert speakers(TALKS, sentence) == [["Anna Novak"]]


def test_the_ministry_behind_a_country_and_a_comma_is_not_that_countrys() -> None:
    talks = "Kenyan Foreign Minister Peter Otieno held talks with his Lao counterpart Bounmy Sisavath in Nairobi."
    said = "He will travel to Beijing for talks with China, the ministry said in a press release."
    bodies = [st.organization for st, _ in read(talks, said, place="Nairobi").statements if st.organization is not None]
    assert all(body.country != "CHN" for body in bodies)
