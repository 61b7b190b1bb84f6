"""Documents of earlier days told by name, kinds that are documents by their names alone, denials, and firms."""

from __future__ import annotations

import pytest
from one_article import read

TALKS = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        ("Poland and Kenya signed a memorandum on dairy farming in 2017.", "memorandum on dairy farming", "mentioned"),
        (
            "The ties rest on the 1994 Memorandum Regarding Overflights.",
            "Memorandum Regarding Overflights",
            "mentioned",
        ),
        ("They hailed the 2019 memorandum on ports.", "memorandum on ports", "mentioned"),
        (
            "The Enhanced Trade and Cooperation Agreement between Poland and Kenya will be signed in June.",
            "Enhanced Trade and Cooperation Agreement between Poland and Kenya",
            "proposed",
        ),
        ("Exports grew under the Kenya-Poland Investment Agreement.", "Kenya-Poland Investment Agreement", "mentioned"),
        (
            "The Lake Grain Initiative, which Poland, Kenya and Uganda signed in July 2022, has lapsed.",
            "Lake Grain Initiative",
            "mentioned",
        ),
        ("The two sides had then renewed their Framework for Defence Partnership.", "Framework for", "mentioned"),
        (
            "The trade pact that Poland and Kenya signed in Nairobi in January has cut duties.",
            "trade pact",
            "mentioned",
        ),
        ("The leaders adopted the Warsaw Statement on Ports.", "Warsaw Statement on Ports", "agreed"),
        (
            "An initiative on clean rivers is expected to be adopted on Friday.",
            "initiative on clean rivers",
            "proposed",
        ),
        ("The two ministers signed the agreed minutes of the session.", "agreed minutes of the session", "signed"),
        ("They will sign a protocol amending the tax treaty of 1980.", "protocol amending the tax treaty", "proposed"),
        ("They signed a 90-million-euro contract for trams.", "contract for trams", "signed"),
        ("The trade pact, signed in March of last year, took effect on Monday.", "trade pact", "in force"),
    ],
)
def test_a_document_is_told_by_its_name_and_its_time(sentence: str, title: str, status: str) -> None:
    found = [one for one, _ in read(TALKS, sentence).agreements]
    assert [(one.title.startswith(title), one.status) for one in found] == [(True, status)], found


@pytest.mark.parametrize(
    "sentence",
    [
        "The spokesman denied that the two countries had signed an agreement on the use of a port.",
        "She was asked about a report which claimed that officers had secretly signed a pact on radars.",
        "He dismissed reports that the two had signed a treaty on bases.",
        "The two countries established a Comprehensive Strategic Partnership in 2019.",
        "They spoke within the framework of the partnership and issued a statement.",
        "It was the first such pact for Nairobi.",
    ],
)
def test_what_is_denied_or_no_name_is_no_document(sentence: str) -> None:
    assert read(TALKS, sentence).agreements == []


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "Following the talks, state-owned energy group WLT and the Kenyan oil company Savana signed a gas purchase "
            "agreement for 2025.",
            [("WLT", None), ("Savana", "KEN")],
        ),
        (
            "The Mombasa Docks Authority and the Polish construction firm Budowa Morska SA have signed a contract for "
            "the port.",
            [("Mombasa Docks Authority", None), ("Budowa Morska SA", "POL")],
        ),
        (
            "Polish and Kenyan grid operators Siec and Umeme signed a cooperation agreement on Thursday.",
            [("Siec", "POL"), ("Umeme", "KEN")],
        ),
        (
            "Polish shipbuilder Wisla Industries signed a letter of intent with Kenyan lender Banco Savana.",
            [("Wisla Industries", "POL"), ("Banco Savana", "KEN")],
        ),
        (
            "The sides signed a memorandum on power purchase between Polska Energia (PEA) and Kenya Umeme (KUM).",
            [("Polska Energia", None), ("Kenya Umeme", "KEN")],
        ),
    ],
)
def test_firms_sign_for_themselves(sentence: str, sides: list[tuple[str, str | None]]) -> None:
    [(agreement, _)] = read(TALKS, sentence).agreements
    assert [(body.name(), body.country) for body in agreement.organizations] == sides


def test_a_minister_beside_a_firm_is_none_of_two_firms() -> None:
    sentence = "Polish Trade Minister Jan Lis and the Kenyan company Savana signed an agreement on tea."
    [(agreement, _)] = read(TALKS, sentence).agreements
    assert len(agreement.organizations) < 2


def test_all_who_signed_an_agreement_of_earlier_days_are_its_sides() -> None:
    sentence = "The Lake Grain Initiative, which Poland, the UN and Kenya signed in July 2022, has lapsed."
    [(agreement, event)] = read(TALKS, sentence).agreements
    assert event is None
    assert sorted(agreement.countries) == ["KEN", "POL"]
    assert [body.head for body in agreement.organizations] == ["United Nations"]


def test_a_union_and_the_state_beside_it_are_the_sides_of_what_is_mentioned() -> None:
    sentence = "The EU and Kenya trade under the Partnership and Cooperation Agreement, which was signed in 2009."
    [(agreement, _)] = read(TALKS, sentence).agreements
    assert (agreement.countries, [body.head for body in agreement.organizations]) == (["KEN"], ["European Union"])


def test_what_ministers_signed_is_of_those_ministers_though_heads_of_state_spoke_before() -> None:
    reading = read(
        "Polish President Anna Novak spoke by phone with Kenyan President Daniel Otieno on Tuesday.",
        "Separately, Polish Foreign Minister Jan Lis met with Ghanaian Foreign Minister Kwesi Mensah in Warsaw.",
        "The ministers also signed a plan of consultations between their ministries for 2025-2026.",
    )
    [(_, event)] = reading.agreements
    assert event is not None and event.subtype == "meeting"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The two delegations parted without signing an agreement on fishing rights.", []),
        ("The draft law approving the tax treaty between Poland and Kenya was adopted.", ["mentioned"]),
        ("The Poland-Kenya agreement still has to be ratified.", ["mentioned"]),
        ("They reviewed the 2021 roadmap on transport.", ["mentioned"]),
        ("They agreed that the Poland-Kenya Trade in Services Agreement was of use.", ["mentioned"]),
    ],
)
def test_what_was_not_signed_or_is_named_by_its_sides_is_told_so(sentence: str, found: list[str]) -> None:
    assert [one.status for one, _ in read(TALKS, sentence).agreements] == found


def test_three_states_that_sign_together_are_its_sides() -> None:
    [(agreement, _)] = read("Austria, Hungary and Serbia signed a joint declaration on migration.").agreements
    assert sorted(agreement.countries) == ["AUT", "HUN", "SRB"]


def test_a_state_where_two_others_sign_is_no_side() -> None:
    [(agreement, _)] = read("In Austria, Hungary and Serbia signed a joint declaration on migration.").agreements
    assert sorted(agreement.countries) == ["HUN", "SRB"]


def test_a_firm_that_entered_into_a_contract_is_a_side() -> None:
    sentence = "The Mombasa Docks Authority entered into a lease agreement with Wisla Terminals Ltd. for the pier."
    [(agreement, _)] = read(sentence).agreements
    assert [body.name() for body in agreement.organizations] == ["Mombasa Docks Authority", "Wisla Terminals Ltd."]


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The EPA came into force on January 1.", "in force"),
        ("The EPA will be signed in the first half of next year.", "proposed"),
        ("The EPA cuts duties.", "mentioned"),
    ],
)
def test_letters_tell_later_how_a_document_stands(later: str, status: str) -> None:
    named = "They spoke of the Kenya-Poland Economic Partnership Agreement (EPA)."
    [(agreement, _)] = read(TALKS, named, later).agreements
    assert agreement.status == status


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        ("The leaders will adopt the Warsaw Declaration, an aide said.", "Warsaw Declaration", "proposed"),
        ("They signed a 10-year security agreement.", "security agreement", "signed"),
        ("They signed 36 cooperation documents, covering trade, ports and media.", "cooperation documents", "signed"),
    ],
)
def test_what_is_to_be_adopted_is_proposed_and_spans_are_no_part_of_a_title(
    sentence: str, title: str, status: str
) -> None:
    assert [(one.title, one.status) for one, _ in read(TALKS, sentence).agreements] == [(title, status)]


def test_capitals_between_which_a_pact_stands_are_their_states() -> None:
    [(agreement, _)] = read("A gas agreement between Ankara and Damascus was signed on Tuesday.").agreements
    assert (sorted(agreement.countries), agreement.organizations) == (["SYR", "TUR"], [])


def test_states_whose_leaders_adopt_a_declaration_are_its_sides() -> None:
    sentence = "The leaders of Poland, Kenya and Ghana adopted a joint declaration on Monday."
    [(agreement, _)] = read(sentence).agreements
    assert sorted(agreement.countries) == ["GHA", "KEN", "POL"]


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        (
            "They signed a cooperation plan on jointly building a railway.",
            "cooperation plan on jointly building a railway",
            "signed",
        ),
        (
            "The Poland-Kenya air transport agreement, the first of its kind on the continent, was signed in January.",
            "Poland-Kenya air transport agreement",
            "mentioned",
        ),
    ],
)
def test_adverbs_within_a_title_and_a_month_behind_an_aside(sentence: str, title: str, status: str) -> None:
    assert [(one.title, one.status) for one, _ in read(TALKS, sentence).agreements] == [(title, status)]


def test_a_treaty_of_many_states_is_none_of_the_articles_sides() -> None:
    assert read(TALKS, "They referred to the Rarotonga Treaty of 1985.").agreements == []


def test_an_agency_that_signs_with_a_firm_is_a_side() -> None:
    sentence = "Kenya's Central Agency for Information Technology (CAIT) and Makrosoft signed a memorandum on data."
    [(agreement, _)] = read(sentence).agreements
    assert [body.head for body in agreement.organizations] == [
        "Central Agency for Information Technology",
        "Makrosoft",
    ]


def test_departments_that_speak_for_their_parties_sign_for_them() -> None:
    reading = read(
        "Li Wen, vice minister of the International Department of the CPC Central Committee, held talks with Sisay "
        "Keo, head of the Propaganda and Training Board of the LPRP Central Committee, in Beijing on Tuesday.",
        "After the talks they signed a plan of cooperation for 2025-2027.",
    )
    [(agreement, _)] = reading.agreements
    assert [body.name() for body in agreement.organizations] == [
        "Communist Party of China",
        "Lao People's Revolutionary Party",
    ]


@pytest.mark.parametrize(
    "body", ["Poland-Kenya Partnership Forum", "Association Agreement Council", "Ports Convention Meeting"]
)
def test_a_body_named_after_a_document_is_none(body: str) -> None:
    assert read(f"{TALKS} They had signed the guest book before the {body} in the same city.").agreements == []


def test_bodies_that_will_sign_are_the_sides_of_what_is_to_be_signed() -> None:
    text = (
        "The two officials agreed that the Africa Centres for Crop Research and the Polish Institute of Barley will "
        "conclude a memorandum of understanding on seeds."
    )
    [(agreement, _)] = read(TALKS, text).agreements
    assert [body.name() for body in agreement.organizations] == [
        "Africa Centres for Crop Research",
        "Polish Institute of Barley",
    ]


def _found(*lines: str) -> list[tuple[str, str, list[str]]]:
    return [
        (one.title, one.status, sorted([body.name() for body in one.organizations] or one.countries))
        for one, _ in read(*lines, place="Warsaw").agreements
    ]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("Two agreements were signed: one on trade and one on ports.", ["agreement on trade", "agreement on ports"]),
        (
            "Two agreements were signed, one on trade and the other on ports.",
            ["agreement on trade", "agreement on ports"],
        ),
        (
            "The ministers signed two memoranda of understanding, one on health and another concerning sport.",
            ["memorandum of understanding on health", "memorandum of understanding concerning sport"],
        ),
        (
            "Three treaties were signed by the ministers: one on health, one on sport and a third on ports.",
            ["treaty on health", "treaty on sport", "treaty on ports"],
        ),
        ("The ministers signed several agreements, including one on dairy farming.", ["agreement on dairy farming"]),
    ],
)
def test_documents_counted_and_then_numbered_by_one_are_one_each(words: str, titles: list[str]) -> None:
    found = _found(TALKS, words)
    assert [(title, status) for title, status, _ in found] == [(title, "signed") for title in titles]


def test_documents_numbered_by_one_have_their_sides() -> None:
    found = _found(
        TALKS,
        "Two memoranda of understanding were signed by the ministers: one on art between the Arts Council of Poland "
        "and the University of Nairobi, and one between the Institute of Ports of Kenya and the Diplomatic Academy of "
        "Poland.",
    )
    assert [sides for _, _, sides in found] == [
        ["Arts Council", "University of Nairobi"],
        ["Diplomatic Academy", "Institute of Ports"],
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The ministers had two talks, one on trade and one on ports.",
        "Two agreements were signed. One on the border said that one on the shore saw it.",
    ],
)
def test_one_that_numbers_no_documents_is_none(words: str) -> None:
    assert not [title for title, _, _ in _found(TALKS, words) if " on " in title]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        (
            "A memorandum under which the University of Nairobi and the World Health Organization will train nurses "
            "was signed on Tuesday.",
            ["University of Nairobi", "World Health Organization"],
        ),
        (
            "An agreement whereby the Port of Gdynia and Harbour Holdings are to build a pier was signed on Tuesday.",
            ["Harbour Holdings", "Port of Gdynia"],
        ),
        ("An agreement by which Kenya and Poland will share data was signed on Tuesday.", ["KEN", "POL"]),
        ("A contract under which workers in Kenya will build a pier was signed on Tuesday.", []),
    ],
)
def test_those_whom_a_document_binds_are_its_sides(words: str, sides: list[str]) -> None:
    ((_, status, found),) = _found(words)
    assert (status, found) == ("signed", sides)
