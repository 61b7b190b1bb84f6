"""Peers known by their seat, signers told with whom they sign for, who goes on behind an opening clause, talks told by
their town, posts before the present one, and cabinet affairs as a minister's field."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        (
            "The Lord Speaker, Lord Harwick of Wem, met Ambassador of Ghana Kofi Boateng.",
            "Lord Harwick of Wem",
            "speaker",
        ),
        (
            "Baroness Pell of Upper Norwood, Minister of State for Trade, met Ambassador of Ghana Kofi Boateng.",
            "Baroness Pell of Upper Norwood",
            "minister of state",
        ),
        ("Ambassador of Ghana Kofi Boateng met Lord Harwick, the Lord Speaker.", "Lord Harwick", "speaker"),
        ("Lord David Harwick, the Lord Speaker, met Ambassador of Ghana Kofi Boateng.", "David Harwick", "speaker"),
        ("Lord Speaker Lord Harwick met Ambassador of Ghana Kofi Boateng.", "Lord Harwick", "speaker"),
    ],
)
def test_a_peer_is_known_by_the_seat_too(sentence: str, name: str, title: str) -> None:
    assert (name, title) in {(who, what) for who, what, _, _ in offices(read(sentence))}


def test_the_lord_speaker_is_of_the_house_of_lords() -> None:
    found = offices(read("The Lord Speaker, Lord Harwick of Wem, met Ambassador of Ghana Kofi Boateng."))
    assert [body for _, title, body, _ in found if title == "speaker"] == ["House of Lords of United Kingdom"]


@pytest.mark.parametrize(
    "by",
    [
        "Minister of Trade of Kenya Peter Otieno, for the Kenyan Government, and Ghana's ambassador Kofi Boateng",
        "Minister of Trade of Kenya Peter Otieno for the Kenyan side and Ghana's ambassador Kofi Boateng",
        "Minister of Trade of Kenya Peter Otieno on behalf of the Kenyan side and by Ghana's ambassador Kofi Boateng",
        "Minister of Trade of Kenya Peter Otieno, on behalf of his government, and Ghana's ambassador Kofi Boateng",
        "Minister of Trade of Kenya Peter Otieno for his ministry and Ghana's ambassador Kofi Boateng for his",
        "Minister of Trade of Kenya Peter Otieno and Ghana's ambassador Kofi Boateng",
    ],
)
def test_who_signs_for_a_side_signs_with_the_one_named_behind_it(by: str) -> None:
    event = only(read(f"On May 14, a memorandum of understanding was signed in Nairobi by {by}."))
    assert event.subtype == "signing"
    assert roles(event) == [("Peter Otieno", "signatory"), ("Kofi Boateng", "signatory")]


@pytest.mark.parametrize(
    "by",
    [
        "Minister of Trade of Kenya Peter Otieno for the first time and Ghana's ambassador Kofi Boateng looked on",
        "Minister of Trade of Kenya Peter Otieno for three years",
    ],
)
def test_what_it_is_signed_for_else_adds_no_signer(by: str) -> None:
    events = read(f"On May 14, a memorandum of understanding was signed in Nairobi by {by}.").events
    assert ("Kofi Boateng", "signatory") not in [who for event in events for who in roles(event)]


@pytest.mark.parametrize(
    "opening",
    [
        "After the Ministers of Fisheries and of Mines had signed the documents",
        "After Minister of Mines of Togo Ama Lawson had signed the documents",
        "Once Minister of Mines of Togo Ama Lawson had left the hall",
        "After the talks",
        "Later",
    ],
)
@pytest.mark.parametrize("link", ["and later", "and then", "and"])
def test_who_lays_the_wreath_is_the_subject_behind_the_opening_clause(opening: str, link: str) -> None:
    sentence = (
        f"{opening}, President of Kenya Peter Otieno met Prime Minister of Ghana Kofi Boateng, {link} laid a wreath at"
    )
    events = read(f"{sentence} the monument.").events
    assert [roles(event) for event in events if event.subtype == "wreath laying"] == [[("Peter Otieno", "participant")]]


_DISCUSSED = "Foreign Minister of Kenya Peter Otieno discussed trade with his Ghanaian counterpart Kofi Boateng"


@pytest.mark.parametrize("noun", ["talks", "a meeting", "a working meeting"])
@pytest.mark.parametrize("town", ["Accra", "the capital Accra", "the coastal city of Accra"])
def test_talks_in_a_town_are_told_as_held(noun: str, town: str) -> None:
    event = only(read(f"{_DISCUSSED} during {noun} in {town}."))
    assert event.subtype == ("talks" if noun == "talks" else "meeting")
    assert place_of(event) == "Accra"


@pytest.mark.parametrize("behind", ["during his time in Accra", "during the crisis in Accra", "over the years"])
def test_what_was_dealt_with_at_other_times_is_no_meeting(behind: str) -> None:
    assert told(read(f"{_DISCUSSED} {behind}.")) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Before that, she was governor of Kostanay region.", "former"),
        ("Before her present appointment, she was Ambassador of Kenya to Togo.", "former"),
        ("Prior to this, Ms. Otieno was Deputy Permanent Representative of Kenya to the United Nations.", "former"),
        ("With this she is formally accredited as High Commissioner of Kenya to Ghana.", "holds"),
        ("She is accredited as Ambassador of Kenya to Ghana.", "holds"),
        ("She was accredited as Ambassador of Kenya to Togo in 2009.", "former"),
    ],
)
def test_posts_before_the_present_one_are_former_and_who_is_accredited_holds_it(sentence: str, status: str) -> None:
    reading = read("Ms. Mary Otieno presented her credentials to President of Ghana Kofi Boateng.", sentence)
    assert [state for name, _, _, state in offices(reading) if name == "Mary Otieno"] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "Before that, she was in Vienna.",
        "Before she was Ambassador of Kenya to Togo nobody knew her.",
        "Prior to this, she was received by Minister of Trade Ama Lawson.",
    ],
)
def test_where_no_post_was_held_before_none_is_told(sentence: str) -> None:
    reading = read("Ms. Mary Otieno presented her credentials to President of Ghana Kofi Boateng.", sentence)
    assert [title for name, title, _, _ in offices(reading) if name == "Mary Otieno"] == []


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Minister of State for Cabinet Affairs", "minister of state"),
        ("Minister of Cabinet Affairs", "minister"),
        ("Minister of Foreign Affairs and Minister of State for Cabinet Affairs", "minister of state"),
    ],
)
def test_cabinet_affairs_are_a_minister_s_field(post: str, title: str) -> None:
    found = offices(
        read(f"{post} Sheikh Dr Nawaf Al-Harban received Ambassador of Ghana Kofi Boateng.", place="Kuwait City")
    )
    own = {(what, body) for name, what, body, _ in found if name == "Nawaf Al-Harban"}
    assert (title, "Ministry of Cabinet Affairs of Kuwait") in own


def test_whom_the_delegation_of_the_visit_was_headed_by_was_on_the_visit() -> None:
    reading = read(
        "A delegation of the Communist Party of China visited Serbia from Monday to Wednesday.",
        "During the visit, the delegation headed by Li Wen, deputy head of its International Department, met with "
        "Speaker of the National Assembly of Serbia Ana Radic.",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert ("Li Wen", "visitor") in roles(visit)


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement was signed by H.E.LI Wen, Ambassador of China to Zambia.",
        "HIS EXCELLENCY AMBASSADOR LI WEN TO UNDERTAKE REFORMS",
    ],
)
def test_words_beside_a_name_are_no_part_of_it(sentence: str) -> None:
    names = {person.name.upper() for person in read("Chinese Ambassador Li Wen came.", sentence).people}
    assert names == {"LI WEN"}


@pytest.mark.parametrize("style", ["Afioga", "Susuga", "Lau Afioga"])
def test_styles_of_samoan_chiefs_are_no_names(style: str) -> None:
    found = offices(read(f"Prime Minister of Samoa {style} Tui Malietau met Ambassador of Ghana Kofi Boateng."))
    assert "Tui Malietau" in {name for name, *_ in found}


def test_a_ministry_of_the_sea_has_several_fields() -> None:
    sentence = (
        "Minister of Sea, Inland Waters and Fisheries of Mozambique Rosa Chissano met Minister Kofi Boateng of Ghana."
    )
    assert "Ministry of Sea, Inland Waters and Fisheries of Mozambique" in {
        body for _, _, body, _ in offices(read(sentence))
    }


def test_a_counterpart_in_a_headline_is_no_name() -> None:
    reading = read(
        "Li Wen came.", "Foreign Minister Li Wen rang.", headline="FM, Spanish Counterpart Discuss Trade By Phone"
    )
    assert {person.name for person in reading.people} == {"Li Wen"}


@pytest.mark.parametrize(
    "behind",
    [
        "on the first day of a visit to Vientiane",
        "on the first day of its visit to Laos",
        "on the second day of its visit to Vientiane",
        "on the opening day of their visit to Laos",
    ],
)
def test_a_delegation_s_first_day_tells_of_its_visit(behind: str) -> None:
    reading = read(
        "A delegation of the Communist Party of Cuba headed by Luis Valdez, deputy head of its department, held "
        f"working meetings with Lao party officials {behind}.",
        place="Vientiane",
    )
    visit = next(event for event in reading.events if event.subtype == "visit")
    assert ("Luis Valdez", "visitor") in roles(visit)
