"""Wordings of Southern African, Japanese, Singaporean and Malaysian houses."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from one_article import only, read, roles, told

from warehouse.gathering import gather

MEETING = date(2024, 5, 14)


def offices(*body: str, **facts: str) -> dict[str, tuple[str, str | None]]:
    """Title and organisation of the first post of each person."""
    found: dict[str, tuple[str, str | None]] = {}
    for held in read(*body, **facts).held:  # type: ignore[arg-type]
        body_of = held.office.organization
        found.setdefault(held.person.name, (held.office.title.name, body_of.name() if body_of else None))
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Thandi Radebe was speaking in Pretoria on Tuesday, where she and the Tanzanian Minister for Foreign "
        "Affairs, Ambassador Hamisi Juma, co-chaired the ministerial session of the Bi-National Commission.",
        "Foreign Minister Thandi Radebe of South Africa addressed reporters on Tuesday after she and Tanzanian Foreign "
        "Minister Hamisi Juma led the third session of the Joint Permanent Commission.",
    ],
)
def test_a_pronoun_and_a_minister_chair_a_session_in_a_clause(sentence: str) -> None:
    event = only(read(sentence, place="Pretoria"))
    assert (event.subtype, event.starts_on) == ("talks", MEETING)
    assert {who for who, _ in roles(event)} == {"Thandi Radebe", "Hamisi Juma"}


def test_an_ambassador_by_rank_who_is_minister_holds_no_embassy() -> None:
    reading = read(
        "The Tanzanian Minister for Foreign Affairs, Ambassador Hamisi Juma, met Zambian Foreign Minister Peter Banda.",
        "Ambassador Juma noted that trade had grown.",
    )
    posts = {held.office.title.name for held in reading.held if held.person.name == "Hamisi Juma"}
    assert "minister" in posts


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan holds a conference of its own with Africa once in three years.",
        "India holds a seminar with Africa every two years in Delhi.",
        "Foreign Minister Tanaka Koichi meets Indian Foreign Minister Raghav Rao twice a year.",
    ],
)
def test_what_happens_every_few_years_is_no_event(sentence: str) -> None:
    assert read(sentence).events == []


def test_the_month_of_a_summit_to_prepare_is_no_day_of_the_call() -> None:
    reading = read(
        "On Monday, President Ndapewa Shilongo of Namibia received a courtesy call from Zambian Foreign Minister Peter "
        "Banda, who briefed her on preparations for the August summit.",
    )
    assert only(reading).starts_on == date(2024, 5, 13)


def test_things_given_that_were_received_are_no_guests() -> None:
    reading = read(
        "Chinese Ambassador Xu Haoran handed over 50 laptops to the Chitepo School in Harare on Tuesday.",
        "They were received by its principal, Mr Munya Gweru.",
    )
    assert told(reading) == [("aid", "occurred")]


def test_guests_who_came_and_were_received_are() -> None:
    reading = read(
        "A delegation of the Communist Party of China arrived in Harare on Monday.",
        "They were received by Vice President Kudzai Moyo of Zimbabwe.",
    )
    assert ("reception", "occurred") in told(reading)


def test_a_guest_feted_at_a_dinner_was_received() -> None:
    event = only(
        read("Malaysian Foreign Minister Farid Hamid feted Singapore's Minister Edwin Koh at a dinner on Tuesday.")
    )
    assert (event.subtype, roles(event)) == ("reception", [("Farid Hamid", "host"), ("Edwin Koh", "visitor")])


def test_a_team_feted_at_a_dinner_is_no_guest_of_state() -> None:
    assert read("The King feted the national football team at a dinner on Tuesday.").events == []


def test_who_arrived_yesterday_on_a_visit_came_then() -> None:
    reading = read(
        "Singapore's Foreign Minister Edwin Koh praised the link.",
        "Koh, who arrived yesterday on a two-day official visit, left for home this afternoon.",
        dateline=date(2024, 5, 15),
        place="Kuala Lumpur",
        agency="Bernama",
    )
    assert (only(reading).subtype, only(reading).starts_on) == ("visit", MEETING)


@pytest.mark.parametrize(
    "sentence",
    [
        "Energy Minister Peter Banda signed on behalf of Zambia, while his counterpart Lesego Molefe initialled for "
        "Botswana.",
        "Energy Minister Peter Banda put pen to paper on behalf of Zambia, while his host, the Minister of Energy, "
        "Lesego Molefe, signed for Botswana.",
        "Energy Minister Peter Banda appended his name on behalf of Zambia while Botswana's Energy Minister Lesego "
        "Molefe signed for his country.",
    ],
)
def test_who_signed_for_either_state_are_the_signatories(sentence: str) -> None:
    reading = read("Zambia and Botswana signed an agreement on power trade on Tuesday.", sentence)
    assert roles(only(reading)) == [("Peter Banda", "signatory"), ("Lesego Molefe", "signatory")]


def test_an_agreement_inked_yesterday_by_their_envoys_was_signed_by_the_states() -> None:
    reading = read(
        "Zambia and Malawi will trade power under an agreement inked here yesterday by their energy ministers.",
        dateline=date(2024, 5, 15),
        place="Lusaka",
    )
    assert (only(reading).subtype, only(reading).starts_on) == ("signing", MEETING)


@pytest.mark.parametrize("when", ["in 2003", "last year", "on 3 May 2019"])
def test_an_agreement_signed_long_ago_by_their_ministers_is_history(when: str) -> None:
    assert read(f"Zambia and Malawi have not ratified the agreement signed {when} by their ministers.").events == []


def test_two_named_after_the_posts_of_two_states_hold_them() -> None:
    found = offices(
        "The prime ministers of Japan and Malaysia have reaffirmed that they will work together.",
        "Tanaka Koichi and Hamzah Zulkifli met for about 20 minutes in Vientiane on Tuesday.",
    )
    assert found == {
        "Tanaka Koichi": ("prime minister", "Japan"),
        "Hamzah Zulkifli": ("prime minister", "Malaysia"),
    }


def test_the_secretary_general_who_leads_a_party_is_that_partys() -> None:
    found = offices(
        "The African National Congress (ANC), led by Secretary General Comrade Mzwandile Zulu, on Tuesday received a "
        "delegation of the Communist Party of China at Chief Albert Luthuli House, Johannesburg."
    )
    assert found == {"Mzwandile Zulu": ("secretary general", "African National Congress")}


def test_the_head_of_a_delegation_received_is_the_guest() -> None:
    reading = read(
        "The South African Communist Party, led by General Secretary Sizwe Dlamini, Tuesday received a delegation of "
        "the Communist Party of China.",
        "The delegation was headed by Comrade Shen Guowei, Vice Minister of the International Department of the CPC "
        "Central Committee.",
    )
    assert ("Shen Guowei", "visitor") in roles(only(reading))


def test_a_correspondent_in_a_capital_writes_of_no_ministers_of_its_own() -> None:
    reading = read("By DAILY NEWS Reporter in Pretoria", "President Rehema Kitundu wrote a letter.", place="Pretoria")
    assert [person.country for person in reading.people] == [None]


def test_a_member_of_parliament_is_of_the_presss_own_country() -> None:
    reading = read("Mr Dennis Lim, Member of Parliament for Tampines, asked the House.", place="Singapore")
    assert [person.country for person in reading.people] == ["SGP"]


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        (
            "Mr Banda said this when Indonesian Ambassador Dewi Kusuma paid a courtesy call on him yesterday.",
            "reception",
        ),
        (
            "Mr Banda called for more investment when Indonesian Ambassador Dewi Kusuma met him at his office.",
            "meeting",
        ),
        ("Mr Banda made the remarks when Indonesian Ambassador Dewi Kusuma called on him.", "reception"),
    ],
)
def test_who_called_when_something_was_said_called_on_the_speaker(sentence: str, subtype: str) -> None:
    reading = read(
        "Foreign Affairs Minister Peter Banda says Zambia will open a mission in Jakarta.",
        sentence,
        dateline=date(2024, 5, 15),
        place="Lusaka",
    )
    event = only(reading)
    assert (event.subtype, {who for who, _ in roles(event)}) == (subtype, {"Peter Banda", "Dewi Kusuma"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Peter Banda was a teacher when Bishop John Mwansa met him.",
        "Foreign Minister Peter Banda recalled a day in 1998 when Cuban President Oscar León called on him in Lusaka.",
        "Foreign Minister Peter Banda said he would be glad when Foreign Minister Lesego Molefe visited him.",
    ],
)
def test_who_came_in_other_days_or_a_wish_is_no_guest(sentence: str) -> None:
    assert read(sentence, dateline=date(2024, 5, 15), place="Lusaka").events == []


def test_the_appointment_of_someone_as_envoy_tells_the_post() -> None:
    found = offices("Minister Letsholo Kgosi welcomed the appointment of Ms Haruka Sugiyama as Japan's ambassador.")
    assert found["Haruka Sugiyama"] == ("ambassador", "Embassy of Japan")


def test_the_head_of_state_named_behind_a_comma_is_president() -> None:
    reading = read("The Angolan head of State, Januário Quissanga, received Cuban Ambassador Oscar León on Tuesday.")
    assert ("Januário Quissanga", "host") in roles(only(reading))


def test_a_counterpart_of_a_raksha_mantri_is_minister_of_defence() -> None:
    found = offices("Raksha Mantri Shri Rajveer Singh met his Norwegian counterpart Bjorn Gramstad in Singapore.")
    assert found["Bjorn Gramstad"] == ("minister", "Ministry of Defence of Norway")


def test_a_stay_told_with_while_and_days_is_a_visit() -> None:
    reading = read(
        "State Minister for Foreign Affairs Fukazawa Yoichi of Japan paid a courtesy call on Naledi Moloi, Minister of "
        "Health of South Africa, while on a visit to Pretoria from May 12 to May 14."
    )
    assert told(reading) == [("reception", "occurred"), ("visit", "occurred")]


@pytest.mark.parametrize("end", ["his village", "Kenya in 2011"])
def test_a_stay_told_with_while_and_no_days_is_none(end: str) -> None:
    assert read(f"Foreign Minister Peter Banda of Zambia broke his leg while on a visit to {end}.").events == []


def test_whom_a_vice_president_represents_is_of_the_same_country() -> None:
    reading = read(
        "Vice President Kuda Mhlanga of Zimbabwe left for Algiers, where he will represent President Emmerson Gumbo."
    )
    assert {person.name: person.country for person in reading.people}["Emmerson Gumbo"] == "ZWE"


def test_a_ministry_of_four_subjects_keeps_its_first() -> None:
    found = offices("Women, Family and Community Development Minister Nancy Sukri spoke.")
    assert found["Nancy Sukri"][1] == "Ministry of Women, Family and Community Development"


def test_the_director_of_a_section_that_no_table_lists_holds_the_post() -> None:
    found = offices("A statement by the Director of Presidential Communications, Ms Zuhura Kilonzo, told of a visit.")
    assert found["Zuhura Kilonzo"][0] == "head"


def test_the_branch_of_a_party_belongs_to_the_title() -> None:
    found = offices("The Deputy Secretary General of Chama Cha Mapinduzi (CCM) - Mainland, Comrade Anna Macha, spoke.")
    assert found == {"Anna Macha": ("deputy secretary general", "Chama Cha Mapinduzi")}


def test_bare_posts_of_a_partys_statement_are_that_partys() -> None:
    found = offices(
        "The Treasurer General, Comrade Farouk Hendricks, this morning met with a delegation.",
        outlet="African National Congress",
    )
    assert found == {"Farouk Hendricks": ("treasurer general", "African National Congress")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Leader of the Opposition Sajith Silva of Sri Lanka called on Chinese Ambassador Qi Zhen Tuesday to thank.",
        "Foreign Minister Sajith Silva of Sri Lanka called on Chinese Ambassador Qi Zhenhua on Tuesday to discuss aid.",
    ],
)
def test_whom_one_calls_on_to_thank_one_does_not_telephone(sentence: str) -> None:
    assert told(read(sentence)) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The opposition called on Foreign Minister Sajith Silva on Tuesday to resign.",
        "Foreign Minister Sajith Silva of Sri Lanka called on Pakistan to discuss the pact on Tuesday.",
        "Foreign Minister Sajith Silva of Sri Lanka called on Chinese Ambassador Qi Zhenhua to do more.",
    ],
)
def test_whom_one_calls_on_to_act_one_does_not_meet(sentence: str) -> None:
    assert read(sentence).events == []


def test_a_king_who_consented_to_receive_someone_received_them() -> None:
    event = only(read("King Iskandar of Malaysia on Tuesday consented to receive Thai Ambassador Somsak Boonmee."))
    assert (event.subtype, event.status) == ("reception", "occurred")


def test_an_emperor_holds_an_audience_as_host() -> None:
    event = only(read("Emperor Naruhide of Japan held an audience with Kenyan President William Ruto on Tuesday."))
    assert roles(event) == [("Naruhide", "host"), ("William Ruto", "visitor")]


def test_the_general_secretary_of_a_countrys_ruling_party_is_that_partys() -> None:
    found = offices("The General Secretary of Mozambique's ruling Frelimo Party, Chakil Abdala, spoke.")
    assert found == {"Chakil Abdala": ("general secretary", "FRELIMO")}


def test_who_leads_the_group_that_left_is_its_visitor() -> None:
    reading = read(
        "Top officials of Japan's ruling Liberal Democratic Party left for Beijing on Tuesday.",
        "The group is led by Secretary-General Tanaka Hiroshi.",
    )
    assert ("Tanaka Hiroshi", "visitor") in roles(only(reading))
    [held] = reading.held
    assert held.office.organization is not None
    assert held.office.organization.name() == "Liberal Democratic Party of Japan"


def test_whom_a_traveller_will_chair_a_commission_with_is_of_the_country_visited() -> None:
    reading = read(
        "Foreign Affairs Secretary Enrique Manalo flew to Vientiane on Tuesday for the Joint Commission, which he will "
        "co-chair with Deputy Prime Minister Saleumxay Vongsa.",
        place="Manila",
        agency="PNA",
    )
    assert {person.name: person.country for person in reading.people}["Saleumxay Vongsa"] == "LAO"


def test_an_officers_rank_without_a_stop_is_no_part_of_the_name() -> None:
    reading = read("The Chief of the Naval Staff, Adm R Hari Menon, met Lt Gen Phan Van Giang of Vietnam on Tuesday.")
    assert [person.name for person in reading.people] == ["R Hari Menon", "Phan Van Giang"]


def test_the_leader_of_the_opposition_is_of_the_presss_own_country() -> None:
    reading = read("The opposition leader, John Daka, met Chinese Ambassador Wu Peng on Tuesday.", place="Lusaka")
    assert {person.name: person.country for person in reading.people} == {"John Daka": "ZMB", "Wu Peng": "CHN"}


@pytest.mark.parametrize(
    ("sentence", "ministry"),
    [
        (
            "Assistant Minister of Local Government and Rural Development, Mr Peter Banda, spoke.",
            "Ministry of Local Government and Rural Development",
        ),
        ("Minister of Local Government Mr Peter Banda spoke.", "Ministry of Local Government"),
        (
            "Information, Publicity and Broadcasting Services Permanent Secretary Peter Banda spoke.",
            "Ministry of Information, Publicity and Broadcasting Services",
        ),
    ],
)
def test_local_government_and_lists_are_subjects_of_a_ministry(sentence: str, ministry: str) -> None:
    assert offices(sentence)["Peter Banda"][1] == ministry


def test_a_governor_by_an_agencys_short_form_is_of_the_place_before() -> None:
    found = offices("Tokyo Gov. Yuriko Koike met Bank of Japan Gov. Kazuo Ueda and Texas Gov. Greg Abbott.")
    assert found == {
        "Yuriko Koike": ("governor", "Tokyo"),
        "Kazuo Ueda": ("governor", "Bank of Japan"),
        "Greg Abbott": ("governor", "Texas"),
    }


def test_a_bill_is_nobody() -> None:
    assert read("Parliament heard that the Ombudsman Bill would be read in July.").people == []


def test_the_broadcasters_line_tells_whose_ministers_it_names() -> None:
    reading = read("Industry minister Saito Kenta says firms will be consulted.", "NHK WORLD-JAPAN")
    assert [person.country for person in reading.people] == ["JPN"]


def posts_kept(text: str) -> set[str]:
    """The titles of the posts that an article's evidence has."""
    columns = {"article_id": [1], "text": [text], "metadata": [None]}
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    return set(gather(pl.DataFrame(columns, schema=schema)).evidence["office"]["title"])


@pytest.mark.parametrize(
    ("introduced", "is_post"),
    [
        ("Ambassador Biruk Alemu, State Minister of Foreign Affairs of Ethiopia", False),
        ("Ambassador Biruk Alemu, Director General for Africa at the Ministry of Foreign Affairs of Ethiopia", False),
        ("the Ambassador of Ethiopia to Kenya, Biruk Alemu", True),
    ],
)
def test_a_diplomat_s_rank_is_no_post_where_it_is_used_again(introduced: str, is_post: bool) -> None:
    text = (
        "Nairobi, May 14, 2024 (KNA) - Kenyan Foreign Minister Jane Wambui received on Tuesday "
        f"{introduced}.\n\nAmbassador Biruk said that trade had grown.\n"
    )
    assert ("ambassador" in posts_kept(text)) is is_post


@pytest.mark.parametrize(
    "field", ["Human Resource Development", "Overseas Pakistanis and Human Resource Development", "Human Capital"]
)
def test_human_resources_are_a_ministry_s_field_and_nobody_s_name(field: str) -> None:
    found = offices(f"Qatari Minister Ali Al Mannai met on Tuesday with Minister for {field} of Pakistan Asghar Nawaz.")
    title, body = found["Asghar Nawaz"]
    assert title == "minister"
    assert body is not None
    assert field in body
