"""Who is told by a calling alone, by a name that begins with a small article, or by the message that he sent; sides of
unions; sessions that two chaired by a relative clause, and talks that others went before."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told


def speakers(*lines: str, place: str | None = None) -> list[list[str]]:
    """Who says what, sentence by sentence: people, else the body or country."""
    found = read(*lines, place=place).statements
    return [
        [p.name for p in st.speakers] or [st.organization.name() if st.organization else st.country or ""]
        for st, _ in found
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Economist Abelardo Quintil, from the University of Brasilia, cautioned that a strong month was no trend.",
        "Historian Abelardo Quintil of the University of Sao Paulo said that talks would go on.",
        "Diplomat Abelardo Quintil, who led the talks, said that they would go on.",
    ],
)
def test_a_calling_announces_who_speaks_and_is_no_part_of_the_name(opening: str) -> None:
    assert speakers(opening, "In 2019, he recalled, it was not so.") == [["Abelardo Quintil"]] * 2


def test_in_the_view_of_someone_that_one_speaks() -> None:
    lines = (
        "“Numbers grew,” said Trade Secretary Tercio Vasquin.",
        "In the view of Rosangela Zymler, president of the Arab Chamber, it could have been better. She noted that "
        "importers had stocked up.",
    )
    assert speakers(*lines) == [["Tercio Vasquin"], ["Rosangela Zymler"], ["Rosangela Zymler"]]


def test_who_chairs_a_group_that_a_visitor_meets_is_named() -> None:
    event = only(
        read(
            "Cuban Deputy Foreign Minister Elena Marrero met on Tuesday with members of the Laos-Cuba Friendship "
            "Group, chaired by legislator Khamsouk Sisouvanh.",
            place="Vientiane",
        )
    )
    assert roles(event) == [("Khamsouk Sisouvanh", "host"), ("Elena Marrero", "visitor")]


def test_who_had_a_post_and_was_relieved_of_it_is_named() -> None:
    found = offices(
        read(
            "Alena Buinitska was appointed ambassador of Belarus to Qatar. Uladzislau Tsyhank, who had served in this "
            "capacity since 2019, was relieved of the post."
        )
    )
    assert ("Uladzislau Tsyhank", "ambassador", "Embassy of Belarus", "relieved") in found


LEAD = "Foreign Minister Murat Nurly held talks with Qatari Minister of State Ganem al-Hudaif."


@pytest.mark.parametrize("opening", ["In turn, al-Hudaif confirmed", "For his part, al-Hudaif affirmed"])
def test_a_name_with_a_small_article_is_a_name_within_a_sentence(opening: str) -> None:
    assert speakers(LEAD, f"{opening} his country's interest in grain.", place="Astana") == [["Ganem al-Hudaif"]]


def test_whom_someone_with_a_small_article_meets_is_told() -> None:
    reading = read(LEAD, "Later, al-Hudaif met President Serik Oral.", place="Astana")
    assert told(reading) == [("talks", "occurred"), ("meeting", "occurred")]


def test_words_with_a_small_article_that_name_nobody_known_are_no_names() -> None:
    assert read("Troops fought against al-Shabab near the town, and al-Qaida claimed the attack.").people == []


def test_the_side_of_a_union_speaks() -> None:
    assert speakers("The EU side underlined the need for reforms.") == [["European Union"]]


@pytest.mark.parametrize("end", ["the message reads", "the telegram said", "reads the letter"])
def test_what_a_message_reads_its_sender_says(end: str) -> None:
    lines = (
        "President Anatol Zhyhi of Belarus has sent a message to President of Kazakhstan Serik Oral.",
        f'"I am sure that ties will grow. We stand ready to work with you," {end}.',
    )
    assert speakers(*lines) == [["Anatol Zhyhi"]] * 2


@pytest.mark.parametrize(
    ("clause", "host", "guest"),
    [
        (
            "The meeting was preceded on 14 May by the round of the EU-Kyrgyz Human Rights Dialogue, which Mr Carlo "
            "Quaranta, Head of Division at the EEAS, and Ms Asel Toktona, Deputy Minister of Justice, co-chaired.",
            "Asel Toktona",
            "Carlo Quaranta",
        ),
        (
            "It was preceded by the 13th Human Rights Dialogue on 14 May, which Ms Asel Toktona, Deputy Minister of "
            "Justice of the Kyrgyz Republic, and Mr Carlo Quaranta, Head of Division at the EEAS, co-chaired.",
            "Asel Toktona",
            "Carlo Quaranta",
        ),
    ],
)
def test_a_session_that_a_clause_tells_the_chairs_of_is_talks(clause: str, host: str, guest: str) -> None:
    event = only(read(clause, place="Bishkek"))
    assert (event.subtype, roles(event)) == ("talks", [(host, "host"), (guest, "visitor")])


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("was preceded on May 14 by a working session", "occurred"),
        ("was followed by talks", "occurred"),
        ("will be followed by a meeting", "announced"),
    ],
)
def test_talks_beside_a_session_are_told_by_what_came_first(words: str, status: str) -> None:
    sentence = f"The consultation {words} between Director General Tran Thu Ha and Dutch Ambassador Kees Maarten."
    event = only(read(sentence, place="Hanoi"))
    assert (event.status, {who for who, _ in roles(event)}) == (status, {"Tran Thu Ha", "Kees Maarten"})


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        (
            "A training course for 30 heads of the MPP's local organizations will be organized at the Party School of "
            "the CPC Central Committee from June 9 to 20.",
            {("Central Party School of the Communist Party of China", "host"), ("Mongolian People's Party", "visitor")},
        ),
        (
            "A training programme for officials of FRELIMO will be run at the ANC Political School from June 3 to 14.",
            {("Political School of the African National Congress", "host"), ("FRELIMO", "visitor")},
        ),
    ],
)
def test_a_course_to_come_has_the_school_and_whose_people_it_is_for(sentence: str, sides: set[tuple[str, str]]) -> None:
    event = only(read(sentence))
    assert (event.subtype, event.status, set(roles(event))) == ("training course", "announced", sides)


def test_who_conducts_a_course_together_with_others_is_told() -> None:
    event = only(
        read(
            "A two-week training course for 30 officials, conducted by the Lanka Institute of Administration together "
            "with Vietnam's Truong Son National Academy of Politics, got under way in Colombo on Monday.",
            place="Colombo",
        )
    )
    assert {who for who, _ in roles(event)} == {
        "Lanka Institute of Administration",
        "Truong Son National Academy of Politics",
    }


@pytest.mark.parametrize(
    ("told_again", "count"),
    [
        ("Minister of State Shamma Al Hefeit presented the Order to the Ambassador at a reception.", 1),
        ("Minister of State Shamma Al Hefeit handed over the medal to Kehelpan at the ministry.", 1),
        ("Minister of State Shamma Al Hefeit presented the Friendship Medal to Chinese Ambassador Zhang Yim.", 2),
    ],
)
def test_an_order_that_another_hands_over_is_one_award(told_again: str, count: int) -> None:
    lead = "President Suroor Al Muhair has conferred the Order of Zayed II on Sri Lankan Ambassador Udula Kehelpan."
    assert [kind for kind, _ in told(read(lead, told_again, place="Abu Dhabi"))] == ["award"] * count


def test_the_title_of_an_item_in_a_digest_tells_of_no_second_visit() -> None:
    reading = read(
        "Kim Song of the foreign ministry met Mongolian Ambassador Luvsan Otgon on Tuesday.",
        "Party Delegation Leaves for Mongolia",
        "Pyongyang, May 15 (KCNA) -- A delegation led by Vice Premier Ok Myong left here on Tuesday to visit Mongolia.",
        place="Pyongyang",
        agency="KCNA",
    )
    assert told(reading) == [("meeting", "occurred"), ("visit", "occurred")]


def test_in_the_same_city_is_where_the_event_before_was() -> None:
    reading = read(
        "Lao Minister Saleum Phom met Thai Minister Maris Sang in Vientiane on Monday.",
        "In the same city, Phom received Cuban Ambassador Raul Pino on Tuesday.",
    )
    assert [place_of(event) for event in reading.events] == ["Vientiane", "Vientiane"]


def test_a_part_of_an_international_body_is_told_with_it() -> None:
    found = offices(read("Kim Lan, Director of the Asia Department at the World Bank, met Li Wen."))
    assert ("Kim Lan", "head", "Asia Department of the World Bank", "holds") in found


@pytest.mark.parametrize("place", ["Ayung Shoal", "Half Moon Reef", "Bajo Cay", "Addu Atoll"])
def test_a_shoal_or_reef_is_nobody(place: str) -> None:
    sentence = f"Undersecretary Leandro Catapang met an official in Cebu to talk about missions to {place} on Monday."
    assert [person.name for person in read(sentence, place="Manila").people] == ["Leandro Catapang"]


@pytest.mark.parametrize(
    "post",
    [
        "foreign ministers of Laos and Cambodia",
        "the ministers of foreign affairs of Laos and Cambodia respectively",
        "deputy ministers of health of Laos and of Cambodia",
        "ambassadors of Laos and Cambodia to Vietnam",
    ],
)
def test_a_post_in_the_plural_with_as_many_states_as_names_is_of_one_each(post: str) -> None:
    reading = read(f"Thongdy Keola and Chan Rithy, {post}, met in Hue on Monday.")
    assert {held.office.country for held in reading.held} == {"LAO", "KHM"}
    [meeting] = reading.events
    assert {side.country for side in meeting.sides} == {"LAO", "KHM"}


@pytest.mark.parametrize("adverbs", ["", "jointly ", "today in Brussels "])
def test_a_dialogue_of_the_union_with_a_state_tells_where_the_other_chair_is_from(adverbs: str) -> None:
    chairs = "High Representative Anna Lindholm and Cabinet Secretary for Foreign Affairs Joseph Kiprono"
    [talks] = read(f"The third EU-Kenya Strategic Dialogue was co-chaired {adverbs}by {chairs}.").events
    assert talks.subtype == "talks"
    assert {side.country for side in talks.sides} == {None, "KEN"}
