"""The country of people whose posts name none."""

from __future__ import annotations

import pytest
from one_article import offices, read


def country_of(text: str, name: str) -> str | None:
    return {person.name: person.country for person in read(text).people}[name]


@pytest.mark.parametrize(
    ("post", "country"),
    [
        ("Deputy Secretary of the Vientiane Capital Party Committee", "LAO"),
        ("Vice Chairman of the Hanoi People's Council", "VNM"),
        ("Chairman of the Phnom Penh Municipal Council", "KHM"),
        ("first secretary of the National Committee of the Union of Young Communists", "CUB"),
    ],
)
def test_a_citys_committee_tells_the_country(post: str, country: str) -> None:
    assert country_of(f"Cuban Minister Ana Lopez met with Khamla Sengdao, {post}.", "Khamla Sengdao") == country


def test_a_paper_at_home_tells_of_its_own_former_ministers_but_not_of_former_presidents() -> None:
    text = "Former foreign minister Hasan Wirada and former president Susilo Hartono spoke on Tuesday."
    people = {p.name: p.country for p in read(text, place="Jakarta", agency="Antara").people}
    assert people == {"Hasan Wirada": "IDN", "Susilo Hartono": None}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The premier is to hold talks in Manila with President Ramon Basa.", "Ramon Basa", "PHL"),
        ("It followed a trip to Oslo, where he met with Prime Minister Ingrid Tangen.", "Ingrid Tangen", "NOR"),
        (
            "Ali Saad signed for the Saudi side and Minister of Transport Bobur Karimov for the Uzbek side.",
            "Bobur Karimov",
            "UZB",
        ),
        ("He sent condolences to the people of Kazakhstan and President Askar Tulegen.", "Askar Tulegen", "KAZ"),
        ("She extended an invitation from Prime Minister Dawit Mengesha to visit Ethiopia.", "Dawit Mengesha", "ETH"),
        ("Polish Ambassador Anna Novak takes up her post; she succeeds Piotr Lis-Wolski.", "Piotr Lis-Wolski", "POL"),
        ("On the Cuban side, also present were Foreign Minister Bruno Parra and others.", "Bruno Parra", "CUB"),
        (
            "Talks with Serbian Ambassador to Portugal Oliver Antov and Ambassador to Austria Boris Rodin took place.",
            "Boris Rodin",
            "SRB",
        ),
        ("New Zealand's Prime Minister, the Right Honourable Jane Ardley, is in Suva.", "Jane Ardley", "NZL"),
        ("An order was awarded to the Cuban doctor Idalmis Fonseca.", "Idalmis Fonseca", "CUB"),
    ],
)
def test_what_stands_beside_a_name_tells_the_country(text: str, name: str, country: str) -> None:
    assert country_of(text, name) == country


def test_who_is_met_on_a_visit_told_before_is_of_the_country_visited() -> None:
    text = "Kenyan Minister Daniel Otieno visited Guatemala on May 3. He called on President Rodrigo Castell."
    assert country_of(text, "Rodrigo Castell") == "GTM"


def test_whom_the_people_of_one_state_meet_is_of_the_other_that_the_title_names() -> None:
    text = (
        "Chile and Argentina review bilateral agenda\n\n"
        "Minister of Foreign Affairs Marta Prieto received the Minister of Foreign Affairs of Argentina, Luis Carranza."
    )
    assert country_of(text, "Marta Prieto") == "CHL"


def test_the_foot_of_a_statement_tells_whose_minister_is_named_barely() -> None:
    text = (
        "Foreign Minister Nimal Perera met the Ambassador of Japan, Kenji Mori, on Friday.\n\n"
        "Ministry of Foreign Affairs\nColombo\n4 November 2022"
    )
    assert country_of(text, "Nimal Perera") == "LKA"


def test_an_official_called_by_post_and_country_is_the_one_named_barely_before() -> None:
    text = (
        "Foreign Minister Luis Carranza met his Chilean counterpart, Marta Prieto, on Monday. "
        "The Argentine foreign minister thanked Chile."
    )
    assert country_of(text, "Luis Carranza") == "ARG"


def test_a_name_of_a_peoples_form_is_of_the_country_only_where_the_text_names_it() -> None:
    assert country_of("The talks with China followed President Gao Yiming's trip.", "Gao Yiming") == "CHN"
    assert country_of("The talks followed President Gao Yiming's trip to Peru.", "Gao Yiming") is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Foreign Ministry Spokesman Ambassador Hany Roush said the talks went well.",
            ("Hany Roush", "spokesperson", "Ministry of Foreign Affairs", "holds"),
        ),
        (
            "The Registrar of the Supreme Court of Kenya, Anne Odera, signed it.",
            ("Anne Odera", "registrar", "Supreme Court", "holds"),
        ),
        (
            "He met Lars Ravn, State Secretary for Foreign Policy at the Danish Ministry of Foreign Affairs.",
            ("Lars Ravn", "state secretary", "Ministry of Foreign Affairs of Denmark", "holds"),
        ),
        (
            "Chair of the Foreign Affairs, Defence and Trade Committee of the House of Commons Ali Ehsan met them.",
            (
                "Ali Ehsan",
                "head",
                "Foreign Affairs, Defense and Trade Committee of the House of Commons of United Kingdom",
                "holds",
            ),
        ),
        (
            "Grace Pandor, in her capacity as Chair of the Committee of Ministers, signed it.",
            ("Grace Pandor", "head", "Committee of Ministers", "holds"),
        ),
        (
            "Caretaker Foreign Minister Jalil Gilani met Anna Novak.",
            ("Jalil Gilani", "minister", "Ministry of Foreign Affairs", "holds"),
        ),
        (
            "The Governor of the Bank of Thailand Somchai Suthi met Anna Novak.",
            ("Somchai Suthi", "governor", "Bank of Thailand", "holds"),
        ),
        (
            "Consul General of Italy in Cancún Donatella Riva met Anna Novak.",
            ("Donatella Riva", "consul general", "Consulate General of Italy in Cancún", "holds"),
        ),
    ],
)
def test_posts_of_many_kinds(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in offices(read(text))


def test_who_else_is_told_of_in_a_list_gives_nobody_a_post() -> None:
    text = (
        "Greetings came from the President of Fiji, Semi Vaka, paramount chiefs, ministers and members of parliament."
    )
    assert {office[1] for office in offices(read(text))} == {"president"}


@pytest.mark.parametrize(
    ("seat", "country"), [("(PH-Teluk Bahang)", "MYS"), ("(BN - Perak)", "MYS"), ("(left)", None), ("(PH 50)", None)]
)
def test_the_bracket_of_a_members_seat_tells_the_country(seat: str, country: str | None) -> None:
    assert country_of(f"Rosa Idrisa {seat} asked about the exports.", "Rosa Idrisa") == country


def test_a_family_name_that_looks_like_a_states_letters_is_a_name() -> None:
    reading = read("Uk Sarin, Minister of Health of Cambodia, met UK Prime Minister Anna Hill in London on Monday.")
    assert {person.name: person.country for person in reading.people} == {"Uk Sarin": "KHM", "Anna Hill": "GBR"}


def test_who_witnesses_a_signing_does_not_make_the_signers_of_another_state() -> None:
    reading = read(
        "The Rector of the National Academy, Mr Kham Vong, opened a course in Vientiane on Tuesday.",
        "A handover certificate was signed by Vietnamese Ambassador Le Hai and Mr Kham Vong in the presence of Deputy "
        "Minister of Education Bounma Sithi.",
        place="Vientiane",
        agency="KPL",
    )
    assert {person.name: person.country for person in reading.people}["Kham Vong"] == "LAO"


@pytest.mark.parametrize(
    ("text", "country", "body"),
    [
        ("Defense Secretary Ramon Cruz spoke on Tuesday.", "PHL", "Department of National Defense of Philippines"),
        ("US Defense Secretary Ramon Cruz spoke on Tuesday.", "USA", "Department of Defense of United States"),
    ],
)
def test_a_bare_secretary_in_the_press_of_a_state_of_secretaries_is_its_own(text: str, country: str, body: str) -> None:
    reading = read(text, place="Manila", agency="PNA")
    assert {person.name: person.country for person in reading.people} == {"Ramon Cruz": country}
    assert {held[2] for held in offices(reading)} == {body}


def test_an_ambassador_and_whom_he_signs_with_need_not_be_of_one_country() -> None:
    text = (
        "A memorandum was signed by Ambassador of Singapore to Japan Alvin Goh and Director-General for Energy Policy "
        "of the Ministry of Economy, Trade and Industry Mori Kazuya. Japan welcomed it."
    )
    assert country_of(text, "Mori Kazuya") != "SGP"


def test_who_comes_with_a_minister_is_of_the_ministers_country_whatever_tells_it() -> None:
    reading = read(
        "Minister for Defence Dr Goh Wee Boon met US Secretary of Defense Peter Grantham at the Pentagon on 14 May as "
        "part of his working visit to the United States.",
        "Dr Goh is accompanied by Permanent Secretary (Defence) Tan Hua Seng.",
        outlet="Ministry of Defence of Singapore",
    )
    countries = {person.name: person.country for person in reading.people}
    assert countries["Tan Hua Seng"] == countries["Goh Wee Boon"]


def test_the_first_named_head_who_writes_to_another_is_of_the_papers_country() -> None:
    reading = read(
        "Prime Minister Khamla Vongsay on Monday sent a message of congratulations to the Prime Minister of the "
        "Kingdom of Cambodia, Samdech Keo Vireak.",
        "The Cambodian Ambassador to Laos, Hor Sovann, paid a farewell call on Deputy Minister of Foreign Affairs "
        "Bounmy Keola in Vientiane last Friday.",
    )
    assert {person.name: person.country for person in reading.people}["Khamla Vongsay"] == "LAO"


@pytest.mark.parametrize(
    ("post", "country"),
    [
        ("Minister of Foreign Affairs, Cooperation and Mauritanians Abroad", "MRT"),
        ("Minister of Foreign Affairs, Migration and Tunisians Abroad", "TUN"),
        ("Minister of Foreign Affairs, African Cooperation and Moroccan Expatriates", "MAR"),
        ("Minister of African Integration and Senegalese Abroad", "SEN"),
        ("Minister of Foreign Affairs and International Cooperation", "SAU"),
    ],
)
def test_a_ministry_that_is_for_a_people_abroad_is_of_their_state(post: str, country: str) -> None:
    text = f"The Saudi Minister of Economy, Fahd Al Rasheed, spoke on Monday. {post} Salem Merzougi also spoke."
    reading = read(text, place="Riyadh", agency="SPA")
    assert {person.name: person.country for person in reading.people}["Salem Merzougi"] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ambassador George Orina presented his credentials to Ethiopian President Taye Alem in Addis Ababa.", "KEN"),
        ("Ambassador George Orina met Ethiopian Foreign Minister Gedion Alem in Addis Ababa on Monday.", "KEN"),
        ("Ambassador George Orina called on Principal Secretary Musa Lokwa in Nairobi, as Ethiopia is near.", "ETH"),
        ("Ambassador George Orina paid a courtesy call on Trade Minister Musa Lokwa. Ethiopia is a neighbour.", "ETH"),
    ],
)
def test_an_envoy_met_where_he_is_sent_is_of_the_country_that_the_press_is_of(text: str, country: str) -> None:
    reading = read(text, place="Nairobi", agency="KNA")
    assert {person.name: person.country for person in reading.people}["George Orina"] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Sultan issued a decree appointing Talib Jabri as Ambassador to Tajikistan.", "OMN"),
        ("Talib Jabri was appointed High Commissioner to Kenya on Monday.", "OMN"),
        ("President Emomali Karimov of Tajikistan has appointed Talib Jabri as Tajik Ambassador to Kenya.", "TJK"),
        ("Talib Jabri was appointed ambassador to Oman on Monday.", None),
    ],
)
def test_whom_the_home_country_sends_to_another_is_its_own(text: str, country: str | None) -> None:
    reading = read(text, "Tajikistan's President Emomali Karimov arrived.", place="Muscat", agency="ONA")
    assert {person.name: person.country for person in reading.people}["Talib Jabri"] == country


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("conveyed to President Souk Vongdara an invitation to visit Cuba", "LAO"),
        ("invited President Souk Vongdara to visit Cuba", "LAO"),
        ("spoke of President Souk Vongdara", "CUB"),
    ],
)
def test_who_is_asked_to_visit_a_country_is_not_of_it(told: str, country: str) -> None:
    text = f"Foreign Minister Bruno Pardo received Lao Minister Khamla Sengdao on Monday. Minister Pardo {told}."
    reading = read(text, place="Havana", agency="Prensa Latina")
    assert {person.name: person.country for person in reading.people}["Souk Vongdara"] == country


@pytest.mark.parametrize("state", ["of the United Arab Emirates (UAE),", "from the United Arab Emirates", "of Qatar"])
def test_a_counterparts_state_may_have_its_letters_beside(state: str) -> None:
    reading = read(f"Kenyan President Josphat Kirwan met in Nairobi with his counterpart {state} Majid Al Nahari.")
    countries = {person.name: person.country for person in reading.people}
    assert countries["Josphat Kirwan"] == "KEN"
    assert countries["Majid Al Nahari"] == ("QAT" if "Qatar" in state else "ARE")


def test_who_is_present_did_not_come_with_the_guests_accompanying_delegation() -> None:
    text = (
        "President Yasser Shazli received Jordanian Prime Minister Ziad Mahadi and his accompanying delegation, in the "
        "presence of Prime Minister Hazem Sharaqi and Jordanian Ambassador in Cairo Samer Khris."
    )
    assert country_of(text, "Hazem Sharaqi") != "JOR"


@pytest.mark.parametrize(("journey", "country"), [("will visit Hanoi in June", "FJI"), ("arrived in Hanoi", None)])
def test_journeys_to_come_leave_the_press_of_who_is_named_first_and_barely(journey: str, country: str | None) -> None:
    reading = read(
        "Prime Minister Jone Vunivalu and the Prime Minister of Vietnam, Vi Dinh Tuyen, held virtual talks on Monday.",
        f"Fisheries Minister Alitia Cakau {journey}. The Permanent Secretary for Finance, Shiu Naidu, spoke.",
        headline="Fiji and Vietnam open new chapter",
    )
    countries = {person.name: person.country for person in reading.people}
    assert countries["Jone Vunivalu"] == "FJI"
    assert countries["Shiu Naidu"] == country


@pytest.mark.parametrize(
    ("text", "envoy", "head"),
    [
        (
            "The Kenyan ambassador to Suriname, George Orina, presented his credentials to President Ronny Santo.",
            1,
            "SUR",
        ),
        ("Ambassador George Orina presented his credentials to Surinamese President Ronny Santo.", 1, "SUR"),
        ("The Surinamese ambassador, George Orina, presented his credentials to President Ronny Santo.", 0, "KEN"),
    ],
)
def test_who_takes_an_envoys_letters_is_of_the_state_that_the_envoy_is_sent_to(
    text: str, envoy: int, head: str
) -> None:
    reading = read(text, place="Nairobi", agency="KNA")
    countries = {person.name: person.country for person in reading.people}
    assert countries == {"George Orina": ("SUR", "KEN")[envoy], "Ronny Santo": head}


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("A delegation of the Ministry of Health visited Laos on Monday.", "Hanoi", "Ministry of Health of Vietnam"),
        ("A delegation of the Ministry of Health is on a visit to Laos.", "Vientiane", "Ministry of Health of Vietnam"),
        ("A delegation of the Ministry of Health visited Hue on Monday.", "Hanoi", "Ministry of Health"),
        ("A delegation of the Lao Ministry of Health visited Hue on Monday.", "Hanoi", "Ministry of Health of Laos"),
    ],
)
def test_a_ministry_whose_delegation_goes_abroad_is_that_of_the_press(text: str, place: str, name: str) -> None:
    reading = read(text, place=place, agency="VNA")
    visitors = [side for event in reading.events for side in event.sides if side.role == "visitor"]
    assert [side.organization.name() for side in visitors if side.organization is not None] in ([name], [])
    assert visitors or "Hue" in text


@pytest.mark.parametrize(
    ("post", "country"), [("ANC SG", "ZAF"), ("ANC Secretary General", "ZAF"), ("SWAPO SG", "NAM"), ("UN SG", None)]
)
def test_letters_of_a_secretary_general_behind_a_party_or_body_tell_the_country(post: str, country: str | None) -> None:
    reading = read(f"The pact follows discussions with {post} Lindiwe Mokhele in Johannesburg.", agency="NAMPA")
    assert {person.name: person.country for person in reading.people} == {"Lindiwe Mokhele": country}
