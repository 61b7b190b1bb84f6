"""Standing and sides of documents by the wordings that reports use: participles, passives, wishes, lists, bodies."""

from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."
BY_TWO = "Polish Trade Minister Jan Lis and Kenyan Trade Minister Joy Wanjiru"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("They issued a joint statement in which they condemned the use of force.", [("joint statement", "agreed")]),
        (
            "They reviewed the Tea Trade Pact, which entered into force in 2016, and adopted a joint press release.",
            [("joint statement", "agreed"), ("agreement", "in force")],
        ),
        ("The entry into force of the Agreement on Tea was welcomed.", [("agreement", "in force")]),
        (
            "They will work toward an early entry into force of the Agreement on Tea that the two signed last year.",
            [("agreement", "mentioned")],
        ),
        ("The Poland-Kenya tea agreement was signed in May last year.", [("agreement", "mentioned")]),
        ("A memorandum on tea signed in 2018 was terminated.", [("memorandum of understanding", "mentioned")]),
        ("Experts will come under a memorandum signed on Tuesday.", [("memorandum of understanding", "signed")]),
        (
            "At the previous session, held in Nairobi in 2021, the two sides concluded an agreement on tea.",
            [("agreement", "mentioned")],
        ),
        (
            "In May, Novak went to Nairobi, where a memorandum on tea was signed in 2021.",
            [("memorandum of understanding", "mentioned")],
        ),
        (
            "The Kenyan parliament ratified the agreement with Poland on tea, which was signed in Warsaw in 2021.",
            [("agreement", "mentioned")],
        ),
        ("They announced a joint statement on tea.", [("joint statement", "agreed")]),
        ("They adopted a road map on tea for 2025-2026.", [("roadmap", "agreed")]),
        ("They signed a programme of cooperation for 2024 – 2026.", [("programme", "signed")]),
        ("The draft of the agreement on tea is ready for signing.", [("agreement", "proposed")]),
        ("The Polish government approved the signing of an agreement with Kenya on tea.", [("agreement", "proposed")]),
        ("Novak signed a decree ratifying the Agreement on Tea with Kenya.", [("agreement", "mentioned")]),
        ("They said talks on a trade agreement had been concluded.", [("agreement", "proposed")]),
        ("They welcomed the conclusion of the negotiations on the Tea Agreement.", [("agreement", "proposed")]),
        ("A ceremony was held in Warsaw on Tuesday to sign the agreement on tea.", [("agreement", "signed")]),
        ("They inked a document on the exchange of teachers.", [("document", "signed")]),
        ("They sealed a deal on the supply of tea.", [("agreement", "signed")]),
        ("The two subscribed this Tuesday to a collaboration agreement on tea.", [("agreement", "signed")]),
        ("They affixed their signatures on a protocol on tea.", [("protocol", "signed")]),
        ("They signed what they called a historic treaty on tea.", [("treaty", "signed")]),
        ("They extended for three years a labour agreement first signed in 2012.", [("agreement", "signed")]),
        ("The leaders had earlier presided over the signing of an agreement on tea.", [("agreement", "signed")]),
        ("It was announced that an agreement had been reached with Kenya on tea.", [("agreement", "agreed")]),
        ("They hailed the recently signed agreement on tea between Poland and Kenya.", [("agreement", "mentioned")]),
        ("Ties were upgraded in a joint statement they issued after the talks.", [("joint statement", "agreed")]),
        (
            "In conclusion, a joint statement was adopted and an agreement on tea was signed.",
            [("joint statement", "agreed"), ("agreement", "signed")],
        ),
        (
            "A Memorandum of Understanding on tea (MoU) and a programme of cultural exchange were signed as well.",
            [("memorandum of understanding", "signed"), ("programme", "signed")],
        ),
        (
            "They signed documents, including a Declaration on Partnership and intergovernmental agreements on tea.",
            [("agreement", "signed"), ("declaration", "signed")],
        ),
        ("They reaffirmed the 2015 Joint Vision Statement of Poland and Kenya.", [("joint statement", "mentioned")]),
        ("A tea roadmap is to be signed in the autumn.", [("roadmap", "proposed")]),
        ("They agreed to a Joint Work Programme for 2024-2026.", [("programme", "agreed")]),
        ("They endorsed the Terms of Reference of the Tea Group.", [("terms of reference", "agreed")]),
        ("They signed an Implementing Arrangement on tea.", [("arrangement", "signed")]),
        ("They signed a Joint Declaration of Intent on tea.", [("declaration of intent", "signed")]),
        ("They signed a Memorandum of Agreement on tea.", [("memorandum of agreement", "signed")]),
        (
            "Ministers exchanged an MoU on tea, an MoU on ports and a Letter of Intent on trams.",
            [("memorandum of understanding", "signed")] * 2 + [("letter of intent", "signed")],
        ),
        (
            "The two signed three instruments: a memorandum on tea, an agreement on ports and a plan for tourism.",
            [("memorandum of understanding", "signed"), ("agreement", "signed"), ("plan", "signed")],
        ),
        (
            "They signed a plan between the Ministries of Trade for 2024–2026 and adopted a Joint Statement on Tea.",
            [("plan", "signed"), ("joint statement", "agreed")],
        ),
        (
            "They signed an Agreement on Tea, which replaces the agreement of 2013.",
            [("agreement", "signed"), ("agreement", "mentioned")],
        ),
    ],
)
def test_how_a_document_stands_is_told_by_its_own_words(sentence: str, told: list[tuple[str, str]]) -> None:
    found = [(one.kind, one.status) for one, _ in read(TALKS, sentence).agreements]
    assert sorted(found) == sorted(told)


@pytest.mark.parametrize(
    "sentence",
    [
        "Novak voiced hope that the contracts for trams would be concluded soon.",
        "They confirmed that the holiday arrangement should be concluded swiftly.",
        "Novak refused to sign a joint statement.",
        "The document was praised, and so was the deal.",
        "An agreement was reached to keep in contact.",
        "The member asked whether the ministry would sign any agreement on tea.",
    ],
)
def test_what_is_wished_for_or_refused_is_no_document(sentence: str) -> None:
    assert read(TALKS, sentence).agreements == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("They signed a memorandum on the North–South corridor.", "memorandum on the North–South corridor"),
        ("They signed a cooperation plan for 2024 – 2027.", "cooperation plan for 2024 – 2027"),
        ("They signed the agreement with Kenya on tea.", "agreement with Kenya on tea"),
        ("They signed a tea agreement today on tariffs and quotas.", "tea agreement on tariffs and quotas"),
        ("They signed a plan for the U.S.-Kenya Tea Council.", "plan for the U.S.-Kenya Tea Council"),
        (
            "They signed the “Memorandum on Training, Research and Archives.”",
            "Memorandum on Training, Research and Archives",
        ),
        ("They signed an agreement on tea, ports, rails, and trams.", "agreement on tea, ports, rails, and trams"),
        ("The agreement on tea signed on Tuesday marked the first day.", "agreement on tea"),
    ],
)
def test_a_title_goes_on_over_its_dashes_and_its_other_side(sentence: str, title: str) -> None:
    assert [one.title for one, _ in read(TALKS, sentence).agreements] == [title]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "Polish Finance Minister Jan Lis and the World Bank's country director signed a grant agreement of US$80 "
            "million on Tuesday.",
            ["POL", "World Bank"],
        ),
        (
            "Polish Health Minister Jan Lis and WHO Representative Ada Berg signed a cooperation agreement on Tuesday.",
            ["POL", "World Health Organization"],
        ),
        (
            "The Supreme Court of Poland and the Supreme Court of Kenya signed a memorandum on training on Tuesday.",
            ["Supreme Court of Kenya", "Supreme Court of Poland"],
        ),
        (
            "A tripartite agreement on tea was signed on Tuesday by the ministers of Poland, Kenya and Uganda.",
            ["KEN", "POL", "UGA"],
        ),
        (
            "They signed a memorandum between the Council for Culture and the Arts of Poland (CCA) and the Tea "
            "Board of Kenya.",
            ["Council for Culture and the Arts of Poland", "Tea Board"],
        ),
        (
            "The Government of Poland and the Government of Kenya signed an agreement on tea on Tuesday.",
            ["KEN", "POL"],
        ),
        ("The Kenyan parliament ratified the agreement with Poland on tea, which was signed in 2021.", ["KEN", "POL"]),
        (
            "Polish Trade Minister Jan Lis on Tuesday exchanged with Kenyan Ambassador Joy Wanjiru notes verbales on "
            "visas.",
            ["KEN", "POL"],
        ),
    ],
)
def test_sides_are_states_bodies_and_those_for_whom_signers_stand(sentence: str, sides: list[str]) -> None:
    [(agreement, _)] = read(sentence).agreements
    found = [*agreement.countries, *(body.name() for body in agreement.organizations)]
    assert sorted(found) == sides


def test_whom_one_signed_with_may_be_told_first() -> None:
    sentence = "With President Otieno, she signed a memorandum on tea."
    [(agreement, _)] = read(TALKS, sentence).agreements
    assert [person.name for person in agreement.people()] == ["Anna Novak", "Daniel Otieno"]


def test_an_agreement_that_nothing_names_counts_by_its_two_signers() -> None:
    sentence = f"The agreement, signed on Tuesday by {BY_TWO}, allows daily flights."
    [(agreement, _)] = read(sentence).agreements
    assert (agreement.title, agreement.status, sorted(agreement.countries)) == ("agreement", "signed", ["KEN", "POL"])


def test_what_a_declaration_sets_out_is_no_journey() -> None:
    sentence = "President Anna Novak of Poland adopted a declaration that sets out priorities for Kenya."
    assert read(sentence).events == []


def test_documents_of_earlier_days_are_none_of_the_list_before_them() -> None:
    reading = read(
        TALKS,
        "They then witnessed the signing of the following documents:",
        "- Agreement on tea",
        "The Treaty of Friendship between Poland and Kenya was signed in 2009.",
    )
    assert [(one.kind, one.status) for one, _ in reading.agreements] == [
        ("agreement", "signed"),
        ("treaty", "mentioned"),
    ]


def test_two_agreements_whose_kind_and_field_of_work_are_alike_are_two() -> None:
    reading = read(
        TALKS,
        "The two sides signed an agreement on tea cooperation.",
        "Novak recalled that the two countries had signed an agreement on customs cooperation in 2019.",
    )
    assert [(one.title, one.status) for one, _ in reading.agreements] == [
        ("agreement on tea cooperation", "signed"),
        ("agreement on customs cooperation", "mentioned"),
    ]


def test_the_day_of_signing_is_that_of_the_sentence_that_opens_the_list() -> None:
    reading = read(
        "Kenyan President Daniel Otieno is on a visit to Poland.",
        "The two countries signed the following documents on May 14:",
        "- Agreement on tea",
    )
    assert [str(one.signed_on) for one, _ in reading.agreements] == ["2024-05-14"]


def test_items_of_one_list_are_never_one_document_and_share_its_sides() -> None:
    reading = read(
        "A Joint Declaration on Trade between Poland and Kenya was signed by the two prime ministers.",
        "The following agreements were also signed:",
        "1. Executive Programme for Educational Exchanges;",
        "2. Executive Programme for Cultural Exchanges;",
        "3. MoU signed between Tea Poland and Kenya Tea.",
    )
    found = [one for one, _ in reading.agreements]
    assert [(one.kind, one.status) for one in found] == [
        ("joint declaration", "signed"),
        *[("programme", "signed")] * 2,
        ("memorandum of understanding", "signed"),
    ]
    assert [sorted(one.countries) for one in found[:3]] == [["KEN", "POL"]] * 3


def test_what_has_a_verb_of_its_own_is_no_item_of_the_list_before() -> None:
    reading = read(
        "Poland and Kenya on Tuesday exchanged documents on tea.",
        "An agreement was reached to draw up a roadmap.",
    )
    assert [(one.kind, one.status) for one, _ in reading.agreements] == [
        ("document", "signed"),
        ("roadmap", "proposed"),
    ]


def test_a_headline_in_the_body_names_no_document_of_its_own() -> None:
    reading = read(
        "Poland, Kenya sign agreement",
        "Poland and Kenya on Tuesday signed a cooperation agreement on tea.",
    )
    assert [one.title for one, _ in reading.agreements] == ["cooperation agreement on tea"]


def test_what_will_be_done_after_other_things_is_proposed() -> None:
    sentence = (
        "The delegation will also hold talks with leaders of the ruling United Party for National Development and sign "
        "a memorandum of understanding on cadre training."
    )
    assert [(a.kind, a.status) for a, _ in read(TALKS, sentence).agreements] == [
        ("memorandum of understanding", "proposed")
    ]


def test_a_document_is_of_the_meeting_with_most_of_those_who_signed_and_of_the_journey_told_before() -> None:
    reading = read(
        "Polish President Anna Novak met Kenyan President Daniel Otieno and Ugandan President Grace Okello in Warsaw.",
        "Polish Foreign Minister Jan Lis will travel to Nairobi on May 20.",
        "He is scheduled to sign a tea accord with his Kenyan counterpart.",
    )
    [(agreement, event)] = reading.agreements
    assert agreement.status == "proposed"
    assert event is not None
    assert (event.subtype, event.status) == ("visit", "announced")


@pytest.mark.parametrize("verb", ["suggested the two countries", "proposed that both sides soon"])
def test_what_someone_suggests_to_sign_is_proposed(verb: str) -> None:
    sentence = f"Novak {verb} sign an agreement on investment protection."
    assert [(a.kind, a.status) for a, _ in read(TALKS, sentence).agreements] == [("agreement", "proposed")]


@pytest.mark.parametrize("verb", ["signed", "inked"])
def test_a_document_told_by_its_signing_between_two_was_signed(verb: str) -> None:
    text = f"Under the memorandum of understanding {verb} on Monday between Laos and Cuba, they will exchange teachers."
    ((agreement, *_),) = read(text).agreements
    assert (agreement.kind, agreement.status) == ("memorandum of understanding", "signed")


def test_a_plan_to_carry_out_an_older_agreement_is_signed_now() -> None:
    text = "Lao Minister Kham Sombat and Cuban Minister Raul Tamayor on Monday signed an action plan to implement the "
    found = read(text + "agreement on border management signed in 2016.").agreements
    assert [(agreement.kind, agreement.status) for agreement, *_ in found] == [("plan", "signed")]
