from __future__ import annotations

import pytest
from one_article import offices, place_of, read

CPC_HEAD = ("Zhou Wenhai", "head", "International Department of the CPC Central Committee", "holds")


def test_each_link_of_a_chain_after_the_name_is_an_office() -> None:
    reading = read(
        "Li Weimin, a member of the Political Bureau of the Communist Party of China (CPC) Central "
        "Committee and head of "
        "the CPC Central Committee's Organization Department, met with guests from Laos on Wednesday."
    )
    assert offices(reading) == {
        ("Li Weimin", "member", "Political Bureau of the CPC Central Committee", "holds"),
        ("Li Weimin", "head", "Organization Department of the CPC Central Committee", "holds"),
    }


def test_titles_before_the_name_are_offices_of_the_country_named_first() -> None:
    reading = read("Lao Deputy Prime Minister and Minister of Public Security Vilay Phommachan met Anna Novak.")
    assert {
        ("Vilay Phommachan", "deputy prime minister", "Laos", "holds"),
        ("Vilay Phommachan", "minister", "Ministry of Public Security of Laos", "holds"),
    } <= offices(reading)


def test_a_foreign_minister_heads_the_ministry_of_foreign_affairs() -> None:
    ministry = "Ministry of Foreign Affairs of Kenya"
    for wording in (
        "Kenyan Foreign Minister Daniel Otieno met Anna Novak.",
        "Minister of Foreign Affairs of Kenya Daniel Otieno met Anna Novak.",
        "Daniel Otieno, Minister of Foreign Affairs of Kenya, met Anna Novak.",
    ):
        assert ("Daniel Otieno", "minister", ministry, "holds") in offices(read(wording)), wording


def test_a_counterpart_holds_the_same_post_in_another_country() -> None:
    reading = read("Polish President Anna Novak met her Kenyan counterpart Daniel Otieno in Warsaw on Tuesday.")
    assert ("Daniel Otieno", "president", "Kenya", "holds") in offices(reading)


def test_its_department_belongs_to_the_committee_before_it() -> None:
    reading = read(
        "Zhou Wenhai, member of the Communist Party of China (CPC) Central Committee and head of its International "
        "Department, met Anna Novak."
    )
    assert CPC_HEAD in offices(reading)


def test_an_office_said_to_be_former_is_former() -> None:
    reading = read("Anna Novak, former president of Poland, met Kenyan President Daniel Otieno on Tuesday.")
    assert ("Anna Novak", "president", "Poland", "former") in offices(reading)
    assert ("Daniel Otieno", "president", "Kenya", "holds") in offices(reading)


def test_the_wording_of_the_title_is_kept_beside_the_bare_post() -> None:
    reading = read("Souphan Keomany, Vice Chairwoman of the Lao National Assembly, met Anna Novak.")
    [held] = [h for h in reading.held if h.person.name == "Souphan Keomany"]
    assert (held.office.title.name, held.office.title_text) == ("deputy head", "Vice Chairwoman")


def test_an_ambassador_stands_for_the_sending_state() -> None:
    reading = read("Zhou Wenhai met with Lao Ambassador to Vietnam Sengphet Vongsa.")
    assert ("Sengphet Vongsa", "ambassador", "Embassy of Laos", "holds") in offices(reading)


def test_a_partys_president_and_a_states_are_not_confused() -> None:
    reading = read("Zhou Wenhai met with Sok Chanthy, president of the Cambodian People's Party.")
    assert offices(reading) == {("Sok Chanthy", "president", "Cambodian People's Party", "holds")}


def test_an_organ_named_without_its_party_is_of_the_persons_party() -> None:
    reading = read(
        "Truong Le Ha, permanent member of the Secretariat of the CPV Central Committee and Politburo member, met "
        "Lao President Bounthan Sisavath."
    )
    assert ("Truong Le Ha", "member", "Political Bureau of the CPV Central Committee", "holds") in offices(reading)


def test_national_posts_without_a_country_are_the_agencys_at_home() -> None:
    reading = read(
        "Deputy Foreign Minister Nguyen Minh Tam met Kenyan President Daniel Otieno on Tuesday.",
        place="Hanoi",
        agency="VNA",
    )
    assert ("Nguyen Minh Tam", "deputy minister", "Ministry of Foreign Affairs of Vietnam", "holds") in offices(reading)


def test_whom_a_speaker_serves_holds_no_office_of_the_speakers() -> None:
    reading = read("According to press secretary of the Belarusian president Alena Varonka, both sides met on Monday.")
    titles = [held.office.title.name for held in reading.held if held.person.name == "Alena Varonka"]
    assert titles == ["press secretary"]


def test_an_envoys_seat_may_be_the_realm_of_the_report() -> None:
    reading = read("The Deputy Minister received the newly appointed Ambassador of Nepal to the Kingdom, Hari Thapa.")
    assert ("Hari Thapa", "ambassador", "Embassy of Nepal", "holds") in offices(reading)


def test_a_commissioners_second_subject_is_no_name() -> None:
    reading = read("The European Commissioner for Neighbourhood and Enlargement Balint Kovari met Anna Novak.")
    assert "Balint Kovari" in {h.person.name for h in reading.held}


def test_a_governor_heads_the_whole_krai() -> None:
    reading = read("Anna Novak met with Governor of Krasnodar Krai Pavel Zotov in Sochi.")
    assert ("Pavel Zotov", "governor", "Krasnodar Krai", "holds") in offices(reading)


def test_a_permanent_representative_is_of_a_state_to_a_body_and_the_name_may_follow() -> None:
    post = "the Permanent Representative of the Republic of Kenya to the United Nations in New York"
    reading = read(f"Polish Foreign Minister Anna Novak met {post}, Ambassador Daniel Otieno.")
    assert ("Daniel Otieno", "permanent representative", "Kenya", "holds") in offices(reading)
    assert [p.country for p in reading.people if p.name == "Daniel Otieno"] == ["KEN"]


def test_a_chair_that_a_state_assumes_is_nobodys_post() -> None:
    reading = read(
        "Prime Minister Pham Quan received Lao Ambassador Kham Vong.",
        "Quan said that Vietnam will assume the post of ASEAN Chair.",
    )
    assert {title for _, title, _, _ in offices(reading)} == {"prime minister", "ambassador"}


@pytest.mark.parametrize("residence", ["with residence in Pretoria", "based in Pretoria", "resident in Pretoria"])
def test_where_an_envoy_lives_is_neither_name_nor_place(residence: str) -> None:
    reading = read(
        f"Polish President Anna Novak received the Ambassador of Laos {residence}, Kham Vong, on Tuesday.",
        place="Warsaw",
    )
    assert ("Kham Vong", "ambassador", "Embassy of Laos", "holds") in offices(reading)
    assert {place_of(event) for event in reading.events} == {"Warsaw"}


@pytest.mark.parametrize(
    "house", ["House of Commons of Canada", "House of Commons of the Canadian Parliament", "Canadian House of Commons"]
)
def test_a_house_that_several_states_have_is_of_the_one_that_is_named(house: str) -> None:
    reading = read(f"Polish President Anna Novak received Speaker of the {house} Geoff Reganson on Tuesday.")
    assert [person.country for person in reading.people if person.name == "Geoff Reganson"] == ["CAN"]


def test_a_high_commissioner_designate_is_one() -> None:
    reading = read(
        "Polish President Anna Novak received Amoru Paul, High Commissioner-Designate of Uganda, on Tuesday."
    )
    assert ("Amoru Paul", "high commissioner", "High Commission of Uganda", "holds") in offices(reading)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (
            "Le An, Director of the Foreign Ministry's ASEAN Department,",
            "ASEAN Department of the Ministry of Foreign Affairs",
        ),
        (
            "Le An, head of the EU Affairs Division of the Ministry of Trade,",
            "EU Affairs Division of the Ministry of Trade",
        ),
    ],
)
def test_a_department_named_after_a_union_of_states_is_its_ministrys(words: str, office: str) -> None:
    [held] = offices(read(f"{words} met with guests from Laos on Wednesday."))
    assert (held[0], held[2]) == ("Le An", office)


@pytest.mark.parametrize(
    "words",
    [
        "on the occasion of his taking office as President of Indonesia",
        "upon his assumption of office as President of Indonesia",
        "on his swearing-in as President of Indonesia",
    ],
)
def test_who_is_congratulated_on_taking_office_holds_it(words: str) -> None:
    reading = read(f"President Le An of Vietnam sent a message of congratulations to Budi Hartono {words}.")
    assert ("Budi Hartono", "president", "Indonesia", "holds") in offices(reading)


def test_a_spokesperson_speaks_for_the_body_whose_spokesperson_was_told_of_before() -> None:
    reading = read(
        "A statement was issued by the spokesperson of the Ministry of Trade of Laos.",
        "Trade grew, spokesperson Kham Vong said.",
    )
    assert ("Kham Vong", "spokesperson", "Ministry of Trade of Laos", "holds") in offices(reading)


def test_a_government_spokesperson_speaks_for_the_home_government() -> None:
    reading = read(
        "Government Spokesperson Somchai Prasert and Deputy Government Spokesperson Kanya Srisuk said so.",
        place="Bangkok",
        agency="TNA",
    )
    assert {held[:3] for held in offices(reading)} == {
        ("Somchai Prasert", "spokesperson", "Government of Thailand"),
        ("Kanya Srisuk", "deputy spokesperson", "Thailand"),
    }


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("National Academy of Politics", "National Academy of Politics"),
        ("National Academy of Music and the National Academy of Arts", "National Academy"),
    ],
)
def test_a_short_name_of_a_body_is_that_of_the_only_one_that_begins_so(words: str, body: str) -> None:
    text = f"Officials of the {words} came. The Rector of the National Academy, Mr Kham Vong, thanked them."
    assert ("Kham Vong", "rector", body, "holds") in offices(read(text))
