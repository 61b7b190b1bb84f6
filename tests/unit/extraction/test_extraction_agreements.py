from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


def test_what_is_signed_after_talks_is_of_those_talks_and_of_both_sides() -> None:
    reading = read(TALKS, "After the talks, the two sides signed a memorandum of understanding on tourism.")
    [(agreement, event)] = reading.agreements
    assert (agreement.kind, agreement.status) == ("memorandum of understanding", "signed")
    assert agreement.title == "memorandum of understanding on tourism"
    assert event is not None and event.subtype == "talks"
    assert sorted(agreement.countries) == ["KEN", "POL"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a memorandum of understanding on tourism", "memorandum of understanding"),
        ("an agreement on tourism", "agreement"),
        ("a cooperation plan for 2024-2026", "plan"),
        ("a joint statement on tourism", "joint statement"),
        ("a treaty on tourism", "treaty"),
    ],
)
def test_the_kind_of_a_document_is_read_off_its_name(words: str, kind: str) -> None:
    [(agreement, _)] = read(TALKS, f"The two sides signed {words}.").agreements
    assert (agreement.kind, agreement.status) == (kind, "signed")


def test_the_organisations_between_which_it_stands_are_its_parties() -> None:
    reading = read(
        TALKS,
        "The two sides signed a memorandum of understanding between the Ministry of Tourism of Kenya "
        "and the Ministry of "
        "Tourism of Poland.",
    )
    [(agreement, _)] = reading.agreements
    assert [o.name() for o in agreement.organizations] == [
        "Ministry of Tourism of Kenya",
        "Ministry of Tourism of Poland",
    ]


def test_that_of_stands_for_the_organ_named_before_by_the_name_that_its_party_gives_it() -> None:
    reading = read(
        TALKS,
        "The two sides signed a memorandum of understanding on cooperation between the Organization "
        "Department of the CPC "
        "Central Committee and that of the CPV Central Committee.",
    )
    [(agreement, _)] = reading.agreements
    assert [o.name() for o in agreement.organizations] == [
        "Organization Department of the CPC Central Committee",
        "Organization Commission of the CPV Central Committee",
    ]


def test_what_is_still_to_be_signed_is_not_signed() -> None:
    reading = read(TALKS, "The two sides will sign an agreement on tourism next year.")
    assert all(agreement.status != "signed" for agreement, _ in reading.agreements)


def test_an_agreement_lies_where_its_span_says() -> None:
    text = "The two sides signed a memorandum of understanding on tourism."
    [(agreement, _)] = read(text).agreements
    assert text[agreement.start : agreement.end] == "memorandum of understanding on tourism"


def test_talks_without_a_document_have_no_agreement() -> None:
    assert read(TALKS, "The two leaders discussed trade.").agreements == []


def test_who_signed_what_a_list_names_is_told_once_and_in_the_sentence_that_tells_it() -> None:
    reading = read(
        "Poland and Kenya signed a memorandum of understanding on ports on Tuesday.",
        "The document was signed by Polish Minister Piotr Zielak and Kenyan Minister Brian Wekesa.",
        "The MoU covers ports.",
    )
    told = [one for event in reading.events for one in (event, *event.others)]
    assert told
    for side in (side for event in told for side in event.sides):
        assert side.phrase is None or side.phrase.j <= len(side.sentence.words)


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        ("The two countries renewed their memorandum of understanding on tourism.", "tourism", "signed"),
        ("The two countries have reached an agreement on tourism.", "tourism", "agreed"),
        ("They signed three cooperation documents on trade, ports and media.", "trade, ports and media", "signed"),
        ("The two sides signed the Record of Discussions.", "Record of Discussions", "signed"),
        ("The tax treaty between Poland and Kenya entered into force on March 1.", "tax treaty", "in force"),
        ("The tax treaty between Poland and Kenya, signed in 2019, has yet to take effect.", "tax treaty", "mentioned"),
        (
            "The ministers discussed the draft Agreement on Ports and undertook to end it.",
            "Agreement on Ports",
            "proposed",
        ),
        ("The two countries on May 21 signed an agreement on sharing data.", "sharing data", "signed"),
        ("Both sides agreed to draw up a memorandum on ports.", "memorandum on ports", "proposed"),
        (
            "The sides exchanged instruments of ratification of the extradition treaty.",
            "extradition treaty",
            "in force",
        ),
        ("The ministers will look on at the signing of an agreement on tourism.", "agreement on tourism", "proposed"),
    ],
)
def test_what_is_renewed_reached_or_listed_by_its_fields_is_a_document(sentence: str, title: str, status: str) -> None:
    [(agreement, _)] = read(TALKS, sentence).agreements
    assert title in agreement.title
    assert agreement.status == status


def test_the_day_of_signing_is_the_one_that_the_sentence_names() -> None:
    [(agreement, _)] = read(TALKS, "The two sides signed an agreement on tourism on Monday.").agreements
    assert agreement.signed_on is not None
    assert f"{agreement.signed_on:%A}" == "Monday"


def test_the_union_is_a_side_beside_a_country() -> None:
    [(agreement, _)] = read("The European Union and Kenya signed an agreement on fisheries in Brussels.").agreements
    assert [o.name() for o in agreement.organizations] == ["European Union"]
    assert agreement.countries == ["KEN"]


def test_periods_tell_documents_of_one_name_apart() -> None:
    reading = read(
        TALKS,
        "They reviewed the cooperation agreement between the two ministries for 2018-2022.",
        "The two sides signed a cooperation agreement between the two ministries for 2023-2027.",
    )
    assert [agreement.status for agreement, _ in reading.agreements][-1] == "signed"
    assert reading.agreements[-1][0].title.endswith("2023-2027")


def test_what_follows_a_line_that_says_so_is_signed_item_by_item() -> None:
    reading = read(
        TALKS,
        "In addition, the following were signed:",
        "1. Memorandum of Understanding between the chambers of commerce of the two countries;",
        "2. Agreement on road transport.",
    )
    assert [agreement.status for agreement, _ in reading.agreements] == ["signed", "signed"]


def test_what_is_negotiated_is_a_document_once_the_article_tells_when_it_will_be_signed() -> None:
    negotiated = "The ministers reviewed negotiations on a Memorandum of Understanding on shipping."
    assert not read(TALKS, negotiated).agreements
    [(agreement, _)] = read(TALKS, negotiated, "The Memorandum of Understanding will be signed in June.").agreements
    assert (agreement.status, agreement.title) == ("proposed", "Memorandum of Understanding on shipping")


def test_a_body_and_a_firm_that_sign_together_are_the_sides_on_the_day_of_what_was_signed_before() -> None:
    reading = read(
        "The third session of the Poland-Kenya Intergovernmental Commission, held in Warsaw on May 13 and 14, was "
        "co-chaired by Polish Foreign Minister Anna Novak and Kenyan Foreign Minister Daniel Otieno.",
        "At the close of the session, both ministers signed the minutes of the session.",
        "The Polish bank Wisla and the Kenyan company Savanna also signed a letter of intent on solar power.",
    )
    firms = next(agreement for agreement, _ in reading.agreements if agreement.kind == "letter of intent")
    assert [(o.name(), o.country_code()) for o in firms.organizations] == [("Wisla", "POL"), ("Savanna", "KEN")]
    assert [str(agreement.signed_on)[5:] for agreement, _ in reading.agreements] == ["05-14", "05-14"]


def test_a_document_recalled_is_of_those_whom_its_sentence_names() -> None:
    reading = read(
        "Polish Foreign Minister Anna Novak met Kenyan Foreign Minister Daniel Otieno in Warsaw on Tuesday.",
        "On Tuesday Novak also met with Ghanaian Foreign Minister Kwesi Mensah in Warsaw.",
        "With Otieno, she spoke of rice under the Memorandum of Understanding on Rice Trade signed in 2012.",
    )
    [(agreement, _)] = reading.agreements
    assert sorted(agreement.countries) == ["KEN", "POL"]


@pytest.mark.parametrize("line", ["Signing of a memorandum of understanding", "consultations with memorandum"])
def test_a_short_line_may_end_in_the_name_of_a_document(line: str) -> None:
    assert all(not agreement.organizations for agreement, _ in read(line).agreements)


def test_what_was_signed_on_a_visit_that_is_looked_back_on_is_not_signed_today() -> None:
    reading = read(
        TALKS,
        "Recalling the visit of the King in November 2016, which had been marked by the signing of ten cooperation "
        "agreements, the two presidents welcomed the growth of trade.",
    )
    assert all(agreement.status != "signed" for agreement, _ in reading.agreements)


def test_a_declaration_that_a_summit_adopted_is_not_of_two_who_met_aside() -> None:
    reading = read(
        "Polish President Anna Novak took part in the summit, which was held in Astana on Tuesday.",
        "The leaders adopted a Declaration on Security.",
        "On the sidelines of the summit, Novak met with Kenyan President Daniel Otieno.",
    )
    [(declaration, event)] = reading.agreements
    assert (declaration.countries, declaration.organizations) == ([], [])
    assert event is not None and event.subtype == "conference"


def test_a_legal_form_before_a_firms_name_is_no_part_of_it() -> None:
    reading = read(
        TALKS, "A Memorandum between JSC Dala-Energy and PJSC Inter Volt on the Expansion of a Plant was signed."
    )
    [(memorandum, _)] = reading.agreements
    assert sorted(body.name() for body in memorandum.organizations) == ["Dala-Energy", "Inter Volt"]
