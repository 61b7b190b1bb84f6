"""Whose officials those are whose posts name no country."""

from __future__ import annotations

from datetime import date

from one_article import only, place_of, read, roles

from warehouse.extraction.article import ArticleReading


def countries(reading: ArticleReading) -> dict[str, str | None]:
    return {person.name: person.country for person in reading.people}


def test_at_home_the_press_leaves_its_country_out() -> None:
    found = countries(read("Prime Minister Khamtan Vongsa met Thai Foreign Minister Anan Chai.", agency="KPL"))
    assert found == {"Khamtan Vongsa": "LAO", "Anan Chai": "THA"}


def test_whom_visitors_from_home_meet_abroad_are_of_the_country_visited() -> None:
    reading = read(
        "Foreign Minister Khamtan Vongsa paid an official visit to Cambodia from May 13 to 14.",
        "During the visit, Khamtan Vongsa paid a courtesy call on Prime Minister Chan Rithy.",
        dateline=date(2024, 5, 15),
        place="Vientiane",
        agency="KPL",
    )
    assert countries(reading) == {"Khamtan Vongsa": "LAO", "Chan Rithy": "KHM"}


def test_who_receives_at_a_named_place_abroad_is_of_that_place() -> None:
    reading = read(
        "Cuban Vice President Rolando Mestre met in the Venezuelan capital with Minister of Health Carmen Ojeda.",
        place="Havana",
        agency="ACN",
    )
    assert countries(reading) == {"Rolando Mestre": "CUB", "Carmen Ojeda": "VEN"}
    assert place_of(reading.events[0]) == "Caracas"


def test_a_world_agency_abroad_writes_of_nobody_as_its_own() -> None:
    reading = read(
        "Turkish President Orhan Yildiz held talks with Prime Minister Lars Berg.",
        place="Stockholm",
        agency="Reuters",
    )
    assert countries(reading)["Lars Berg"] != "GBR"


def test_a_president_s_press_office_names_its_own_president_barely() -> None:
    reading = read(
        "President Walter Hale met today with Prime Minister Kenta Mori of Japan and President Cho Min-jae of the "
        "Republic of Korea in Lima, Peru.",
        "The President also met with President Rosa Huaman of Peru. National Security Adviser Leo Porter attended.",
        outlet="The White House",
    )
    assert countries(reading) == {
        "Walter Hale": "USA",
        "Kenta Mori": "JPN",
        "Cho Min-jae": "KOR",
        "Rosa Huaman": "PER",
        "Leo Porter": "USA",
    }


def test_a_party_s_statement_names_its_own_posts_barely() -> None:
    reading = read(
        "The First Deputy Secretary General, Comrade Lindani Zulu, met with Li Wei, Vice-Minister of the International "
        "Department of the Central Committee of the CPC.",
        outlet="African National Congress",
    )
    assert countries(reading) == {"Lindani Zulu": "ZAF", "Li Wei": "CHN"}


def test_the_country_in_which_a_guest_arrived_is_the_press_s_own() -> None:
    reading = read(
        "Tanzanian President Neema Mushi, who arrived in the country on Wednesday on a state visit, spoke of trade.",
        outlet="SAnews",
    )
    visit = only(reading)
    assert place_of(visit) == "South Africa"
    assert ("ZAF", "host") in roles(visit)


def test_in_the_country_says_nothing_where_nobody_knows_who_writes() -> None:
    reading = read("Tanzanian President Neema Mushi arrived in the country on Wednesday on a state visit.")
    assert [place_of(event) for event in reading.events] in ([], [None])


def test_of_two_leaders_he_who_arrived_in_the_country_is_the_guest() -> None:
    reading = read(
        "The session was co-chaired by President Themba Nkosi and President Neema Mushi of Tanzania, who arrived in "
        "the country on Wednesday on a two-day state visit.",
        outlet="SAnews",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert roles(visit) == [("Neema Mushi", "visitor"), ("ZAF", "host")]


def test_the_country_of_the_city_travelled_to_is_host() -> None:
    visit = only(read("German Minister of State Tobias Kern will travel to Podgorica on 20 June."))
    assert roles(visit) == [("Tobias Kern", "visitor"), ("MNE", "host")]


def test_talks_of_the_same_day_are_in_the_city_of_the_reception() -> None:
    reading = read(
        "Vietnam treasures its ties, said Tran Quoc Vinh, permanent member of the Secretariat of the Communist Party "
        "of Vietnam (CPV) Central Committee, at a reception for a delegation of the Communist Party of Cuba led by "
        "Osvaldo Mestre, a member of its Central Committee's Secretariat, in Hanoi on Tuesday.",
        "The same day, Mestre held talks with Phan Dinh Loc, head of the CPV Central Committee's Commission for "
        "Information and Education.",
    )
    assert [(event.subtype, place_of(event)) for event in reading.events] == [
        ("reception", "Hanoi"),
        ("talks", "Hanoi"),
    ]
    assert roles(reading.events[1]) == [("Phan Dinh Loc", "host"), ("Osvaldo Mestre", "visitor")]


def test_who_receives_envoys_is_of_the_country_that_they_are_sent_to() -> None:
    reading = read(
        "President Kofi Boateng received the letters of credence of the Ambassador of Peru to Ghana, Rosa Gamboa, and "
        "the Japanese Ambassador to Ghana, Kenji Morioka, on Tuesday."
    )
    assert {person.name: person.country for person in reading.people} == {
        "Kofi Boateng": "GHA",
        "Rosa Gamboa": "PER",
        "Kenji Morioka": "JPN",
    }


def test_a_host_named_first_on_his_own_soil_tells_whose_bare_posts_are() -> None:
    reading = read(
        "The Crown Prince of Saudi Arabia, Turki bin Khalid, received in Jeddah on Tuesday Kenyan Foreign Minister "
        "Daniel Otieno.",
        "The reception was attended by Minister of Finance Nabil Harbi. President Anna Novak sent a message.",
    )
    countries = {person.name: person.country for person in reading.people}
    assert (countries["Nabil Harbi"], countries["Anna Novak"]) == ("SAU", None)


def test_a_bare_post_of_staff_is_the_home_countrys_but_not_a_companions() -> None:
    reading = read(
        "Kenyan President Daniel Otieno met with Japanese Foreign Minister Kenji Morioka in Nairobi on Tuesday.",
        "Chief of Staff Grace Wanjiku said that trade is growing.",
        "Morioka was accompanied by Director-General Haruka Onodera.",
        place="Nairobi",
        agency="KBC",
    )
    countries = {person.name: person.country for person in reading.people}
    assert (countries["Grace Wanjiku"], countries["Haruka Onodera"]) == ("KEN", None)


def test_companions_are_of_one_country() -> None:
    reading = read(
        "Vietnamese Foreign Minister Tran Van Bao received the guest in Hanoi on Tuesday.",
        "Accompanying him are Cuban Ambassador Yara Portuon and Deputy Minister of Public Health Osmel Quial.",
        place="Hanoi",
        agency="VNA",
    )
    countries = {person.name: person.country for person in reading.people}
    assert (countries["Yara Portuon"], countries["Osmel Quial"]) == ("CUB", "CUB")


def test_a_statement_before_a_departure_shows_whose_minister_speaks() -> None:
    reading = read(
        "Foreign Minister Anke Brandt issued the following statement today (3 March 2023) before her departure:",
        "In Accra, the Foreign Minister will meet President Kofi Adjei. On Friday, the Foreign Minister will fly to "
        "Abuja, where talks with her Nigerian counterpart Musa Bello are planned.",
    )
    assert countries(reading) == {"Anke Brandt": "DEU", "Kofi Adjei": "GHA", "Musa Bello": "NGA"}
    posts = {held.person.name: held.office.title.name for held in reading.held}
    assert posts["Musa Bello"] == "minister"


def test_a_ministry_that_speaks_for_its_state_is_of_it() -> None:
    reading = read(
        "The UK will not recognise the result.",
        "The Foreign Secretary, Harriet Lowe, said so. The Minister for Europe, Rupert Dane, agreed.",
    )
    assert countries(reading) == {"Harriet Lowe": "GBR", "Rupert Dane": "GBR"}


def test_whoever_is_named_as_someones_minister_is_of_that_country() -> None:
    reading = read("Tunisian President Salah Ferjani spoke. Ferjani's foreign minister, Hela Mabrouk, will visit Oslo.")
    assert countries(reading) == {"Salah Ferjani": "TUN", "Hela Mabrouk": "TUN"}


def test_no_ministry_is_one_of_a_part_of_the_world() -> None:
    reading = read("Ecuadorian Deputy Minister for Latin America and the Caribbean Rosa Ibarra visited Lima.")
    assert [held.office.organization.name() for held in reading.held if held.office.organization] == [
        "Ministry of Foreign Affairs of Ecuador"
    ]


def test_a_ministry_may_be_of_a_part_of_the_world_and_more() -> None:
    reading = read("Federal Minister for Europe, Integration and Foreign Affairs of Austria Dr. Petra Haslinger came.")
    assert countries(reading) == {"Petra Haslinger": "AUT"}


def test_a_diplomats_rank_before_a_name_is_no_embassys_post() -> None:
    reading = read("The Minister of Foreign Affairs of Peru, Ambassador Luis Tello, visited Quito.")
    embassies = [h for h in reading.held if h.office.organization and "Embassy" in h.office.organization.name()]
    assert embassies == []
    assert countries(reading) == {"Luis Tello": "PER"}
