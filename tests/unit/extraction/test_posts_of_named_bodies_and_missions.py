"""Posts of bodies whose names turn on what stands beside them: ranks and forms of address, lists of fields, a place
with its kind, missions of bodies of states, parts written small; and ranks that say nothing beside a post."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, place: str | None = None, agency: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place, agency=agency))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Secretary General of the Ministry of Defense Vice Admiral", "secretary general", "Ministry of Defense"),
        (
            "Chief of Staff of the Ministry of Defense Senior Lieutenant General",
            "chief of staff",
            "Ministry of Defense",
        ),
        ("Head of the National Police Academy Police General", "head", "National Police Academy"),
        ("Deputy Head of the Coast Guard Commodore", "deputy head", "Coast Guard"),
        ("Deputy Commander of the National Gendarmerie Colonel", "deputy commander", "National Gendarmerie"),
        ("Director of the Institute for Parliamentary Studies", "head", "Institute for Parliamentary Studies"),
        ("Governor of Uvs aimag", "governor", "Uvs Aimag"),
        ("Director of the Health Department of Tay Ninh Province", "head", "Health Department of Tay Ninh Province"),
        ("President of Türkiye's Secretariat of Defense Industries (SSB)", "president", "Secretariat of Defense"),
        ("Director General of the Council of Scientific and Industrial Research", "director general", "Council of Sc"),
        ("Director of the National Radio and Television Administration", "head", "National Radio and Television Adm"),
        ("Dean of the Asian Development Bank Institute", "dean", "Asian Development Bank Institute"),
        ("Force Commander of the AU Transition Mission in Somalia, General", "force commander", "African Union Trans"),
        ("Head of the UN Interim Force in Lebanon", "head", "United Nations Interim Force in Lebanon"),
        ("Director of Izmir Shipyard", "head", "Izmir Shipyard"),
        ("Principal Scientific Adviser to the Government of India, Professor", "principal scientific adviser", "India"),
        ("Assistant Minister of Defense for Executive Affairs", "assistant minister", "Ministry of Defense"),
        ("Vice Minister of Interior for Security Affairs", "deputy minister", "Ministry of Interior"),
    ],
)
def test_a_body_ends_where_a_rank_or_name_begins_and_not_before(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours. {post} Dmitri Kuznetsov said so on Monday.")
    assert (name, what) == ("Dmitri Kuznetsov", title)
    assert whose is not None and whose.startswith(body)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Anna Ruiz, Co-Chair of the Intergovernmental Commission for Trade, Economic, Scientific and Technical "
            "Cooperation, spoke.",
            ("co-chair", "Intergovernmental Commission for Trade, Economic, Scientific and Technical Cooperation"),
        ),
        ("Anna Ruiz, President of the World Women's Forum, spoke.", ("president", "World Women's Forum")),
        (
            "Anna Ruiz, Deputy Commander of the National Gendarmerie and concurrently President of the Anti-Drug Task "
            "Force, spoke.",
            ("president", "Anti-Drug Task Force"),
        ),
        (
            "Anna Ruiz, director general for European affairs at the health ministry, spoke.",
            ("director general", "Ministry of Health"),
        ),
        ("Anna Ruiz, who leads the opposition Democratic Party, spoke.", ("head", "Democratic Party")),
        (
            "The Labour Party met. Anna Ruiz, who heads the party's research commission on foreign affairs, spoke.",
            ("head", "Research Commission on Foreign Affairs of the Labor Party"),
        ),
        (
            "The Secretary-General of Foreign Affairs, Ambassador Anna Ruiz, spoke.",
            ("secretary general", "Ministry of Foreign Affairs"),
        ),
        (
            "He visited Temasek Holdings and met its Chairman and Chief Executive Officer Anna Ruiz.",
            ("chief executive officer", "Temasek Holdings"),
        ),
        ("African National Congress MP Anna Ruiz spoke.", ("member", "Parliament of South Africa")),
    ],
)
def test_what_a_post_is_of_is_read_to_its_end(text: str, found: tuple[str, str]) -> None:
    assert ("Anna Ruiz", *found) in held("Talks went on for hours.", text)


def test_a_part_of_a_province_written_small_is_of_the_government_there() -> None:
    found = held("Anna Ruiz, vice governor of Guangdong and director of the provincial foreign affairs office, spoke.")
    assert ("Anna Ruiz", "head", "Guangdong provincial Foreign Affairs Office") in found


def test_a_body_of_the_president_makes_nobody_president() -> None:
    found = held(
        "Anna Ruiz, Chief of the Military Staff of the President of the Republic, Mr. Paul Meyer, and others came."
    )
    assert {title for person, title, _ in found if person == "Paul Meyer"} == set()


@pytest.mark.parametrize("rank", ["Counsellor", "Minister", "Ambassador"])
def test_a_diplomats_rank_beside_the_head_of_a_part_is_no_post(rank: str) -> None:
    found = held(f"Requests go to the Head of the Press Office, {rank} Anna Ruiz.")
    assert {title for _, title, _ in found} == {"head"}


def test_who_has_a_rank_of_a_states_service_is_of_that_state() -> None:
    reading = read("Talks went on for hours. US Coast Guard Rear Admiral Anna Ruiz spoke on Monday.")
    assert {mention.person.country for mention in reading.mentions if mention.person} == {"USA"}


def test_later_that_day_is_not_the_day_of_arrival_that_is_told_aside() -> None:
    reading = read(
        "Defense Minister Paul Meyer on Wednesday met with Anna Ruiz, national security adviser of Japan.",
        "Ruiz, who arrived in Manila on Tuesday and is set to leave on Thursday, thanked him.",
        "In a separate ceremony later that day, Ruiz met with Foreign Minister Jan Novak.",
    )
    assert [e.starts_on for e in reading.events if e.subtype == "meeting"] == [date(2024, 5, 15), date(2024, 5, 15)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Chairman of the Standing Commission of the Council of the Republic on Foreign Affairs Anna Ruiz spoke.",
            {("head", "Standing Commission on Foreign Affairs of the Council of the Republic of Belarus")},
        ),
        ("Director General of the Belmash holding company Anna Ruiz spoke.", {("director general", "Belmash")}),
        ("Anna Ruiz, head of the Naftan refinery, spoke.", {("head", "Naftan")}),
        ("They toured the Police Academy, headed by Police General Anna Ruiz.", {("head", "Police Academy")}),
        ("A delegation of the Police Academy, headed by Anna Ruiz, arrived.", set()),
        ("Anna Ruiz, president of the Institut du monde ancien, spoke.", {("president", "Institut du monde ancien")}),
        ("Anna Ruiz, first secretary of the PCC in the province of Granma, spoke.", {("first secretary", "Granma")}),
        (
            "Anna Ruiz, who previously directed the newspaper Aurora and chaired the Union of Poets until 2021, spoke.",
            {("head", "Aurora"), ("head", "Union of Poets")},
        ),
        (
            "Anna Ruiz has headed the Ministry of Culture of Belarus since 2022.",
            {("head", "Ministry of Culture of Belarus")},
        ),
        ("Anna Ruiz has led the delegation since May.", set()),
        ("Limpopo MEC for Education Anna Ruiz spoke.", {("member of the executive council", "Limpopo")}),
        ("Eastern Cape Health MEC Anna Ruiz spoke.", {("member of the executive council", "Eastern Cape")}),
        ("The MEC for Health in Gauteng, Anna Ruiz, spoke.", {("member of the executive council", "Gauteng")}),
    ],
)
def test_a_body_told_by_what_stands_behind_or_around_it_is_whose_the_post_is(
    text: str, found: set[tuple[str, str]]
) -> None:
    posts = {(title, body) for _, title, body in held("Belarus and Cuba held talks in Minsk.", text)}
    assert len(posts) == len(found)
    for title, beginning in found:
        assert any(what == title and body is not None and body.startswith(beginning) for what, body in posts)


def test_an_indian_minister_of_state_has_each_of_the_charges_listed() -> None:
    found = held(
        "India and Japan met. Union Minister of State (Independent Charge) Earth Sciences; MoS PMO, Department of "
        "Atomic Energy and Department of Space, Dr Anna Ruiz spoke."
    )
    assert {body for _, title, body in found if title == "minister of state"} == {
        "Ministry of Earth Sciences of India",
        "Prime Minister's Office",
        "Department of Atomic Energy",
        "Department of Space",
    }


def test_a_body_between_a_post_and_a_verb_is_whose_the_post_is() -> None:
    found = held("Mr. Paul Meyer and Dr. Anna Ruiz, Director, National Physical Laboratory were present.")
    assert found == {("Anna Ruiz", "head", "National Physical Laboratory")}


def test_two_ministries_behind_a_comma_are_two_posts() -> None:
    found = held(
        "Singapore and Japan met. Ms. Anna Ruiz, Senior Minister of State, Ministry of Law and Ministry of Health "
        "of Singapore, who is visiting Japan, spoke."
    )
    assert {body for _, title, body in found if title == "senior minister of state"} == {
        "Ministry of Law of Singapore",
        "Ministry of Health of Singapore",
    }


def test_a_post_of_his_party_until_a_year_is_over() -> None:
    reading = read("Paul Meyer, who was also secretary-general of his party until 2022, spoke.")
    assert {status for *_, status in offices(reading)} == {"former"}


def test_who_is_called_president_only_by_whom_he_received_is_president() -> None:
    found = held(
        "Sergei Vlasenko received Speaker of the National Assembly of Vietnam Tran Van Minh in Moscow.",
        "Tran Van Minh conveyed to the President of Russia a personal message.",
    )
    assert ("Sergei Vlasenko", "president", "Russia") in found
