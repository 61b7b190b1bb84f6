"""Posts whose bodies are told by long lists of subjects, by the motherland of others, by houses whose committees are
written small, by letters alone, or by the ministry that the article has named."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, place: str | None = None, agency: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place, agency=agency))}


@pytest.mark.parametrize(
    ("subjects", "place", "country"),
    [
        ("Public Security, Justice and Prison Reforms", "Colombo", "Sri Lanka"),
        ("Public Administration, Home Affairs and Provincial Councils", "Colombo", "Sri Lanka"),
        ("Trade, Commerce, Food Security and Cooperative Development", "Colombo", "Sri Lanka"),
        ("Women, Children and Social Protection", "Suva", "Fiji"),
        ("Green Economy, Environment and Natural Resources", "Lusaka", "Zambia"),
        ("Public Administration", "Colombo", "Sri Lanka"),
    ],
)
def test_all_the_subjects_of_a_minister_name_the_ministry(subjects: str, place: str, country: str) -> None:
    found = held(f"{subjects} Minister Nuwan Karannagoda met Raul Pino on Monday.", place=place)
    assert ("Nuwan Karannagoda", "minister", f"Ministry of {subjects} of {country}") in found


@pytest.mark.parametrize(
    ("subjects", "country"),
    [
        ("Communications and Digital Technologies", "South Africa"),
        ("Gender Equality and Child Welfare", "Namibia"),
    ],
)
def test_no_firm_and_no_name_is_read_into_a_ministrys_subjects(subjects: str, country: str) -> None:
    place = {"South Africa": "Pretoria", "Namibia": "Windhoek"}[country]
    found = held(f"Deputy Minister of {subjects} Emma Shikongo met Raul Pino on Monday.", place=place)
    assert ("Emma Shikongo", "deputy minister", f"Ministry of {subjects} of {country}") in found


def test_a_topic_before_a_comma_is_none_of_the_ministrys_subjects() -> None:
    found = held("On trade, Industry Minister Neo Ditlhong said that work went on.", place="Gaborone")
    assert found == {("Neo Ditlhong", "minister", "Ministry of Industry of Botswana")}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("president of the Solidarity Front for Protection of Cambodian Motherland", "president", "Motherland"),
        ("head of the United Front for Defence of Lao Motherland", "head", "Defense of Lao Motherland"),
        ("secretary general of the National Council of Khmer Elders,", "secretary general", "Council of Khmer Elders"),
        ("PLN spokesman", "spokesperson", "PLN"),
        ("KADIN chairwoman", "head", "KADIN"),
        ("BKPM deputy head", "deputy head", "BKPM"),
        ("the Deputy for Social Statistics at BPS", "deputy", "BPS"),
        ("Senate finance committee chair", "head", "Finance Committee of the Senate"),
        ("chair of the House foreign affairs committee", "head", "House Foreign Affairs Committee"),
        ("House armed services committee chairman", "head", "House Armed Services Committee"),
    ],
)
def test_the_whole_name_of_the_body_is_read(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours, as {post} Kim Rathana said.")
    assert (name, what) == ("Kim Rathana", title)
    assert whose is not None and body in whose


@pytest.mark.parametrize(
    ("clause", "body"),
    [
        ("who chairs the Senate national defense committee", "National Defense Committee of the Senate of Philippines"),
        ("who heads the House foreign affairs committee", "House Foreign Affairs Committee"),
    ],
)
def test_a_committee_written_small_is_what_a_senator_chairs(clause: str, body: str) -> None:
    found = held(f"Senator Imelda Dimaculangan, {clause}, called for talks.", place="Manila", agency="PNA")
    assert ("Imelda Dimaculangan", "head", body) in found


def test_letters_of_a_body_named_in_full_stand_for_it() -> None:
    found = held(
        "Chea Sovandy, president of the Association for Protection of Cambodian Heritage (APCH), met Do Minh Quach.",
        "APCH spokesperson Kim Rathana told reporters so.",
    )
    assert ("Kim Rathana", "spokesperson", "Association for Protection of Cambodian Heritage") in found


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Ambassador Tamim Khallafi, the official spokesperson of the Ministry,", "spokesperson"),
        ("The secretary to the Ministry, Tamim Khallafi,", "secretary"),
    ],
)
def test_the_ministry_is_the_one_that_the_article_has_named(post: str, title: str) -> None:
    lead = "Public Works Minister Badr Shukrallah met Said Al Busairi on Monday."
    found = held(lead, f"{post} said that they discussed ties.", place="Cairo")
    assert ("Tamim Khallafi", title, "Ministry of Public Works of Egypt") in found


def test_the_chief_guest_holds_no_post() -> None:
    assert held("Yao Wenli was the Chief Guest at the seminar. Li Wen was a chief guest, too.") == set()


def test_letters_for_a_foreign_minister_name_the_ministry_that_was_told() -> None:
    found = held(
        "Suresh Jayaram met South African Minister of International Relations and Cooperation Naledi Lamolani.",
        "He thanked FM Naledi Lamolani.",
    )
    body = "Ministry of International Relations and Cooperation of South Africa"
    assert found == {("Naledi Lamolani", "minister", body)}


@pytest.mark.parametrize(
    ("first", "adjective", "house"),
    [
        ("Cuban National Assembly of People's Power", "Lao", "National Assembly of Laos"),
        ("Cuban National Assembly of People's Power", "Mongolian", "State Great Khural of Mongolia"),
        ("Vietnamese National Assembly", "Cambodian", "National Assembly of Cambodia"),
    ],
)
def test_the_counterpart_is_of_the_own_house(first: str, adjective: str, house: str) -> None:
    found = held(
        f"Elena Marrero, vice president of the {first}, met her {adjective} counterpart, Sok Pisey, on Monday."
    )
    assert ("Sok Pisey", "vice president", house) in found


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Principal Secretary for Irrigation", "State Department for Irrigation of Kenya"),
        ("Foreign Affairs Principal Secretary", "Ministry of Foreign Affairs of Kenya"),
    ],
)
def test_a_principal_secretary_of_kenya_heads_a_state_department(post: str, body: str) -> None:
    found = held(f"{post} Joram Kiptanui met Henk van Oorschot on Monday.", place="Nairobi")
    assert {whose for name, _, whose in found if name == "Joram Kiptanui"} == {body}
