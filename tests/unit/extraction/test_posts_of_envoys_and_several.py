"""Envoys with who sends them and for what, missions that stay, titles that several share, heads of territories."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(text: str) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(text))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("The UN Secretary-General's Special Envoy for Yemen, ", "special envoy", "United Nations"),
        ("Special Representative of the UN Secretary-General for Libya ", "special representative", "United Nations"),
        ("EU Special Representative for the South Caucasus ", "special representative", "European Union"),
        ("EU Special Representative for the Sahel ", "special representative", "European Union"),
        ("Special Envoy for the Western Balkans ", "special envoy", None),
        ("UN Special Envoy for the Maghreb ", "special envoy", "United Nations"),
        ("UN special envoy on Myanmar ", "special envoy", "United Nations"),
        ("The Chinese government's special envoy on the Middle East issue, ", "special envoy", None),
        ("Special Envoy of the Chinese Government on Eurasian Affairs ", "special envoy", None),
        ("Special Representative of the President of Uzbekistan for Foreign Policy ", "special representative", None),
        ("Special Envoy of the President of the Republic of Korea ", "special envoy", None),
    ],
)
def test_an_envoy_keeps_the_post_behind_who_sends_and_for_what(post: str, title: str, body: str | None) -> None:
    found = held(f"{post}Hans Grundvik arrived in Cairo on Monday for talks with the government.")
    assert {(name, what) for name, what, _ in found} == {("Hans Grundvik", title)}
    assert body is None or {whose for _, _, whose in found} == {body}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Head of the EU Delegation to Vietnam ", "head", "Delegation of the European Union to Vietnam"),
        ("Head of the Delegation of the European Union to Laos ", "head", "Delegation of the European Union to Laos"),
        ("Deputy Head of the Mission of Norway to ASEAN ", "deputy head", "Mission of Norway to Association of"),
    ],
)
def test_who_heads_a_mission_that_stays_has_a_post(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"{post}Julien Guerrin opened the seminar on Monday morning.")
    assert (name, what) == ("Julien Guerrin", title)
    assert whose is not None and whose.startswith(body)


def test_who_heads_a_delegation_to_talks_has_no_post() -> None:
    assert (
        held("Wang Yiming, head of the visiting Chinese delegation to the talks, said that China was ready.") == set()
    )
    assert held("The head of the Lao delegation to the round, Kham Inthavong, spoke on Monday.") == set()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Deputy Prime Ministers Tran Hong Hai and Le Thanh Lan attended the event.", "deputy prime minister"),
        ("Vietnamese Deputy Prime Ministers: Tran Hong Hai and Le Thanh Lan joined them.", "deputy prime minister"),
        ("National Assembly Vice Chairmen Tran Hong Hai and Le Thanh Lan attended the event.", "deputy head"),
        ("Politburo members Tran Hong Hai, Minister of Justice, and Le Thanh Lan attended.", "member"),
        ("Both members of the CPV Central Committee, Tran Hong Hai and Le Thanh Lan attended.", "member"),
        ("Tran Hong Hai and Le Thanh Lan, both members of the CPV Central Committee, attended.", "member"),
    ],
)
def test_a_title_in_the_plural_is_of_each_who_is_named(text: str, title: str) -> None:
    assert {("Tran Hong Hai", title), ("Le Thanh Lan", title)} <= {(name, what) for name, what, _ in held(text)}


def test_a_title_in_the_plural_of_two_states_goes_by_their_order() -> None:
    text = "The Lao and Vietnamese Deputy Foreign Ministers Kham Inthavong and Pham Thanh Bao co-chaired the talks."
    assert held(text) == {
        ("Kham Inthavong", "deputy minister", "Ministry of Foreign Affairs of Laos"),
        ("Pham Thanh Bao", "deputy minister", "Ministry of Foreign Affairs of Vietnam"),
    }


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Gauteng Premier Panya Lesuma opened the hall.", "prime minister", "Gauteng"),
        ("The Premier of New South Wales Panya Lesuma opened the hall.", "prime minister", "New South Wales"),
        ("Mayor Panya Lesuma of Shanghai opened the hall.", "mayor", "Shanghai"),
        ("Governor Panya Lesuma of Yunnan Province opened the hall.", "governor", "Yunnan Province"),
        ("Hong Kong Chief Executive Panya Lesuma opened the hall.", "chief executive", "Hong Kong"),
        ("Commander of Military Region 7 Panya Lesuma opened the hall.", "commander", "Military Region 7"),
    ],
)
def test_heads_of_territories_are_of_them(text: str, title: str, body: str) -> None:
    assert held(text) == {("Panya Lesuma", title, body)}


def test_a_mayor_before_what_the_city_owns_stays_without_a_city() -> None:
    assert ("Panya Lesuma", "mayor", "Hanoi") not in held("Mayor Panya Lesuma of Hanoi's twin city opened the hall.")


@pytest.mark.parametrize(
    "subject",
    [
        "Foreign Affairs, Foreign Employment and Tourism",
        "Land Management, Urban Planning and Construction",
        "Foreign Affairs, Regional Integration and International Cooperation",
        "External Affairs and Textiles",
    ],
)
def test_a_ministry_of_several_subjects_ends_where_the_name_begins(subject: str) -> None:
    text = f"Minister of {subject} Samuel Okudzeto met the visitors in Accra on Monday."
    assert held(text) == {("Samuel Okudzeto", "minister", f"Ministry of {subject}")}


@pytest.mark.parametrize(
    ("letters", "ministry"),
    [
        ("DIRCO", "Department of International Relations and Cooperation of South Africa"),
        ("MEA", "Ministry of External Affairs of India"),
        ("DFAT", "Department of Foreign Affairs and Trade of Australia"),
    ],
)
def test_a_ministry_is_known_by_its_letters(letters: str, ministry: str) -> None:
    text = f"{letters} spokesperson Zane Dangor told reporters on Monday."
    assert held(text) == {("Zane Dangor", "spokesperson", ministry)}


def test_who_leads_a_party_that_received_somebody_holds_the_post_in_it() -> None:
    text = "The African National Congress (ANC), led by Secretary General Comrade Mzwandile Khoba, received the guests."
    assert held(text) == {("Mzwandile Khoba", "secretary general", "African National Congress")}


def test_a_state_that_owns_a_name_is_that_persons() -> None:
    reading = read(
        "Azerbaijan's Foreign Minister Jeyhun Bayramli and Armenia's Ararat Mirzayan met on Monday in Tbilisi."
    )
    assert {person.name: person.country for person in reading.people}["Ararat Mirzayan"] == "ARM"


def test_whom_somebody_met_with_the_state_before_the_name_is_a_person() -> None:
    reading = read("Malaysian Foreign Minister Hassan Mohamad met Singapore's Vivek Balakris in Putrajaya on Monday.")
    assert {person.name: person.country for person in reading.people}["Vivek Balakris"] == "SGP"


def test_a_company_with_its_state_is_nobody() -> None:
    reading = read(
        "Foreign Minister Hassan Mohamad spoke of deals with Japan's Toyoda Motor and of Singapore's Changi Hub."
    )
    assert [person.name for person in reading.people] == ["Hassan Mohamad"]


def test_a_peer_is_the_person_named_before_without_the_style() -> None:
    reading = read("British Foreign Secretary Peter Calderon met the envoy on Sunday. Lord Calderon said so on Monday.")
    assert [person.name for person in reading.people] == ["Peter Calderon"]


def test_what_someone_also_heads_is_a_post_of_that_person() -> None:
    text = "Zhao Leshan serves as mayor of Wuhan. He also heads the Chinese People's Institute of Foreign Affairs."
    assert ("Zhao Leshan", "head", "Chinese People's Institute of Foreign Affairs") in held(text)


def test_a_session_that_someone_also_chairs_is_no_post() -> None:
    text = "Zhao Leshan, mayor of Wuhan, spoke on Monday. He also chairs the National Assembly session on trade."
    assert held(text) == {("Zhao Leshan", "mayor", "Wuhan")}


def test_the_post_behind_a_clause_on_an_earlier_one_is_held() -> None:
    reading = read("Huang Kunmin, who served as minister of justice of China from 2017 to 2022, is now mayor of Wuhan.")
    assert {(title, status) for _, title, _, status in offices(reading)} >= {("mayor", "holds")}
    assert ("Huang Kunmin", "mayor", "Wuhan") in {(who, title, body) for who, title, body, _ in offices(reading)}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Minister-Counsellor Sarah Linfeld of the British Embassy met them.", ("minister-counsellor", "Embassy of")),
        ("Rwanda's High Commissioner to Kenya, Sarah Linfeld, doubles as permanent representative to UNEP.",
         ("permanent representative", "United Nations Env")),
        ("Chair of the Sweden-Vietnam friendship group Sarah Linfeld met them.", ("head", "Sweden-Vietnam Friendship")),
        ("Senior Minister in charge of Special Missions Sarah Linfeld of Cambodia met them.", ("senior minister", "C")),
        ("Chief of the Prime Minister's Office Sarah Linfeld met them.", ("head", "Prime Minister's Office")),
        ("Commander of the Pakistan Navy Sarah Linfeld met them.", ("commander", "Pakistan Navy")),
    ],
)  # fmt: skip
def test_posts_in_bodies_that_stand_beside_the_name(text: str, post: tuple[str, str]) -> None:
    found = [(title, body or "") for who, title, body in held(text) if who == "Sarah Linfeld"]
    assert any(title == post[0] and body.startswith(post[1]) for title, body in found), found


def test_a_force_of_a_state_tells_whose_its_commander_is() -> None:
    reading = read("Tariq Jehangir, Commander of the Pakistan Navy, spoke at the conference on Monday.")
    assert {person.name: person.country for person in reading.people} == {"Tariq Jehangir": "PAK"}


def test_a_plural_of_no_body_is_not_handed_on() -> None:
    assert ("Karl Olsen", "head", None) not in held("Directors Sam Mendes and Karl Olsen won awards in London.")


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Parliamentary Secretary to the Minister of Foreign Affairs", "parliamentary secretary", "Ministry of F"),
        ("Secretary to the President of Sri Lanka", "secretary to the president", "Sri Lanka"),
        ("Deputy Prime Minister - Foreign Minister of Kazakhstan", "deputy prime minister", "Kazakhstan"),
        ("WHO Director-General Dr", "director general", "World Health Organization"),
        ("Rosenergo CEO", "chief executive officer", "Rosenergo"),
        ("Lower Saxony's Minister-President", "minister-president", "Lower Saxony"),
        ("Permanent Representative of Vietnam to the United Nations Office at Geneva, Ambassador",
         "permanent representative", "Vietnam"),
        ("Vietnam's Permanent Representative to the UN, the WTO and other international organisations in Geneva",
         "permanent representative", "Vietnam"),
    ],
)  # fmt: skip
def test_posts_whose_bodies_stand_behind_other_words(post: str, title: str, body: str) -> None:
    found = held(f"{post} Rob Oliphan spoke to the guests on Monday morning.")
    assert any(who == "Rob Oliphan" and what == title and (of or "").startswith(body) for who, what, of in found), found


def test_a_post_that_is_not_read_to_its_end_is_not_the_one_before() -> None:
    text = (
        "Trade Minister Dr Fred Shavan, Chief Adviser to Cabinet Matters Dr Martin Rush and others attended on Monday."
    )
    assert {(who, what) for who, what, _ in held(text) if who == "Fred Shavan"} == {("Fred Shavan", "minister")}


def test_a_former_chief_executive_is_of_no_company_called_former() -> None:
    assert held("The former CEO John Smithers left the firm in London on Monday.") == {
        ("John Smithers", "chief executive officer", None)
    }


def test_a_rank_of_envoys_is_nobody_s_name() -> None:
    reading = read(
        "Mongolian President B. Ganbold received new Ambassadors Extraordinary and Plenipotentiary on Tuesday."
    )
    assert [person.name for person in reading.people] == ["B. Ganbold"]
