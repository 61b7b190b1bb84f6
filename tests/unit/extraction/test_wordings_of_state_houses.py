"""Wordings of the press offices and agencies of the Gulf, Africa, Iran, Canada and Britain."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import offices, only, place_of, read, roles, told


def speakers(*body: str, **facts: str) -> list[list[str]]:
    """The people of each statement."""
    return [[person.name for person in one.speakers] for one, _ in read(*body, **facts).statements]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "lead",
    [
        "Iranian President Ebrahim Nouri in a meeting with visiting Qatari Minister Hamad Saleh in Tehran on Tuesday",
        "Iranian President Ebrahim Nouri in a telephone conversation with Omani Minister Badr Saleh on Tuesday",
        "Iranian President Ebrahim Nouri during his talks with Qatari Minister Hamad Saleh",
    ],
)
def test_who_says_something_in_a_meeting_is_the_subject_before_it(lead: str) -> None:
    assert speakers(f"{lead} said that ties are good.") == [["Ebrahim Nouri"]]


def test_a_call_to_discuss_is_no_request_and_a_welcome_ceremony_nothing_said() -> None:
    assert speakers("British Ambassador Alan Tresco called on Pakistani Speaker Malik Sohna to discuss trade.") == []
    assert speakers("After the welcome ceremony, Iranian President Ebrahim Nouri met Iraqi President Salim Hadi.") == []


ENVOYS = [("Guy Mabika", "visitor"), ("Ingrid Holm", "visitor"), ("Kenji Mori", "visitor")]


@pytest.mark.parametrize(
    "body",
    [
        (
            "Rwandan President Peter Kagoma received letters of credence from three new envoys accredited to Rwanda.",
            "The new envoys include Gabon's Guy Mabika, Norway's Ingrid Holm, and Kenji Mori of Japan.",
        ),
        (
            "Rwandan President Peter Kagoma has received the credentials of three new diplomatic representatives.",
            "Those presenting their letters of credence were Ambassador Guy Mabika of Gabon, Ambassador Ingrid Holm of "
            "Norway and Ambassador Kenji Mori of Japan.",
        ),
        (
            "Rwandan President Peter Kagoma received the credentials of three ambassadors. The envoys include Gabon's "
            "Guy Mabika.",
            "Others are Norway's Ingrid Holm and Kenji Mori of Japan.",
        ),
        (
            "HH the Rwandan President Peter Kagoma received the credentials of HE Ambassador of Gabon Guy Mabika, HE "
            "Ambassador of Norway Ingrid Holm and HE Ambassador of Japan Kenji Mori.",
        ),
    ],
)
def test_all_envoys_who_are_named_presented_their_letters(body: tuple[str, ...]) -> None:
    event = only(read(*body))
    assert event.subtype == "credentials"
    assert sorted(roles(event)) == sorted([*ENVOYS, ("Peter Kagoma", "host")])


def test_states_in_a_list_of_envoys_are_nobody() -> None:
    reading = read(
        "Indian President Draupati Kurmi accepted credentials from the ambassadors of Chad, Costa Rica and Oman."
    )
    assert {person for person, *_ in offices(reading)} == {"Draupati Kurmi"}


def test_newly_appointed_diplomats_who_are_named_get_no_post() -> None:
    reading = read(
        "Five new ambassadors presented their credentials to Sri Lankan President Ranil Silva in Colombo on Thursday.",
        "The newly appointed diplomats are the High Commissioner of Canada, Eric Walker, the Ambassador of the State "
        "of Palestine, Hisham Abutaha and the Ambassador of Romania, Stela Popa.",
    )
    assert told(reading) == [("credentials", "occurred")]


def test_who_tells_of_a_call_at_the_end_is_not_of_whom_it_was_with() -> None:
    reading = read(
        "Foreign Minister Samir Shukri received a phone call from his Norwegian counterpart Anniken Holm, Foreign "
        "Ministry spokesman Ahmed Abu Zaid said.",
        place="Cairo",
    )
    posts = {(person, title) for person, title, *_ in offices(reading)}
    assert posts == {("Samir Shukri", "minister"), ("Anniken Holm", "minister"), ("Ahmed Abu Zaid", "spokesperson")}
    assert next(h.person.country for h in reading.held if h.person.name == "Ahmed Abu Zaid") == "EGY"


def test_a_counterpart_named_before_the_word_holds_the_post_too() -> None:
    reading = read(
        "Foreign Minister Peter Szilard held talks with Nikos Dendros, his Greek counterpart.", place="Budapest"
    )
    assert ("Nikos Dendros", "minister", "Ministry of Foreign Affairs of Greece", "holds") in offices(reading)


def test_who_is_quoted_tells_of_another_by_he() -> None:
    reading = read(
        "Russian President Viktor Makarov spoke by phone with French President Edouard Moreau, press secretary Denis "
        "Pestov told reporters.",
        '"The president is in Moscow. He has just had a telephone conversation with French President Edouard Moreau. '
        'It has ended," Pestov said.',
    )
    assert [sorted(who or "" for who, _ in roles(event)) for event in reading.events] == [
        ["Edouard Moreau", "Viktor Makarov"]
    ]


def test_a_visit_that_is_emphasized_to_have_been_made_is_of_earlier_days() -> None:
    reading = read(
        "Azerbaijani President Elchin Safarov received Turkish Speaker Binali Yildiz in Baku.",
        "The head of state emphasized that he made his first official visit to Poland after the election.",
    )
    assert told(reading) == [("reception", "occurred")]


def test_those_who_meet_on_the_sidelines_need_not_be_of_the_place() -> None:
    reading = read(
        "Prime Minister Naresh Mohanty today met his Bangladeshi counterpart Salma Hasan.",
        "The two leaders met in the Nepalese capital, Kathmandu, on the sidelines of the summit.",
        headline="PM meets Bangladesh counterpart in Nepal",
    )
    assert next(h.person.country for h in reading.held if h.person.name == "Naresh Mohanty") is None


def test_similar_cables_go_to_whom_the_first_went() -> None:
    reading = read(
        "The Amir Sheikh Jaber Al-Rashid sent a cable of congratulations to Iceland's President Gudni Jonsson.",
        "The Crown Prince Sheikh Mishal Al-Rashid sent a similar cable.",
        place="Kuwait City",
    )
    assert [event.subtype for event in reading.events] == ["congratulation message"] * 2
    assert all(("Gudni Jonsson", "recipient") in roles(event) for event in reading.events)


def test_a_cable_of_thanks_for_condolences_is_none_of_condolence() -> None:
    reading = read(
        "King Hamad Al Noor of Bahrain received a cable of thanks from President Recep Demir of Turkiye in reply to "
        "his cable of condolences."
    )
    assert only(reading).subtype == "message"


def test_the_national_day_and_the_other_cable_tell_whose_the_recipient_is() -> None:
    reading = read(
        "King Abdul II of Jordan sent a cable to President Sergio Mattei, congratulating him on Italy's National Day.",
        "Jordanian Prime Minister Bisher Saadi sent a cable of congratulations to Vice President Carla Neri.",
    )
    assert {h.person.country for h in reading.held if h.person.name in ("Sergio Mattei", "Carla Neri")} == {"ITA"}


@pytest.mark.parametrize("verb", ["Appoints", "Lauds", "Sacks", "Urges", "Mourns", "Inaugurates"])
def test_verbs_in_capitals_are_no_names(verb: str) -> None:
    assert offices(read(f"President {verb} Kenyan Envoy", headline=f"President {verb} Kenyan Envoy")) == set()


@pytest.mark.parametrize(
    "what",
    [
        "a fruitful and cordial meeting",
        "strategic bilateral political and economic discussions",
        "frank and in-depth talks",
        "wide-ranging political, economic and trade talks",
    ],
)
def test_two_adjectives_stand_before_what_was_held(what: str) -> None:
    event = only(read(f"Ghanaian Minister Kofi Owusu held {what} with Chinese Vice President Li Yuan on Tuesday."))
    assert {who for who, _ in roles(event)} == {"Kofi Owusu", "Li Yuan"}


def test_and_with_behind_a_house_is_another_encounter() -> None:
    reading = read(
        "Ghanaian Minister Kofi Owusu held talks with Chinese Vice President Li Yuan at the Great Hall of the People "
        "and with Premier Wang Min."
    )
    assert [event.subtype for event in reading.events] == ["talks", "talks"]


@pytest.mark.parametrize(
    "what",
    [
        "SADC Council of Ministers meeting",
        "SCO Council of Foreign Ministers meeting",
        "ASEAN Defence Ministers' Meeting-Plus",
    ],
)
def test_meetings_of_councils_are_conferences(what: str) -> None:
    event = only(read(f"South African Minister Thandi Radebe attended the {what} in Luanda on Tuesday."))
    assert (event.subtype, place_of(event)) == ("conference", "Luanda")


def test_hours_of_a_visits_programme_are_to_come() -> None:
    reading = read(
        "President Cedric Ramathe of South Africa will on Friday, 24 May 2024, host the President of Ukraine, Ivan "
        "Zelen, on an official visit in Pretoria.",
        "11h00: President Ramathe receives President Zelen at the Union Buildings",
    )
    assert {event.status for event in reading.events} == {"announced"}
    assert {event.starts_on for event in reading.events} == {date(2024, 5, 24)}


def test_hosted_by_names_the_host_of_a_visit() -> None:
    reading = read(
        "Ghanaian Minister Kofi Owusu undertook a working visit to Cuba, hosted by First Deputy President Miguel "
        "Dorta, from 8 to 10 May."
    )
    assert ("Miguel Dorta", "host") in roles(only(reading))


def test_what_presidents_signed_in_another_year_was_not_signed_now() -> None:
    reading = read(
        "Ghanaian Minister Kofi Owusu visited China on Tuesday.",
        "The talks took place within the Strategic Cooperation Programme, which was signed by President Kwame Addo and "
        "President Xu Lin in December 2014.",
    )
    assert all(agreement.status != "signed" for agreement, *_ in reading.agreements)


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Paul Tremblay emphasized Canada's continued support.",
        "Mr Tremblay reaffirmed Canada's commitment to peace.",
    ],
)
def test_whose_support_someone_stresses_is_the_own_country(sentence: str) -> None:
    reading = read("Prime Minister Paul Tremblay spoke with Peter Vardy, the Irish Taoiseach, on Venezuela.", sentence)
    assert next(h.person.country for h in reading.held if h.person.name == "Paul Tremblay") == "CAN"
