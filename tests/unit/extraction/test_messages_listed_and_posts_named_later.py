"""Messages of many told one by one, posts whose holder the next sentence names, calls that are told of beside what was
said there, tables for envoys of whom none is named, joint sessions of two ministries, planes that land."""

from __future__ import annotations

import pytest
from one_article import offices, only, place_of, read, roles, told

CONGRATULATION = ("congratulation message", "occurred")
WISHES = "Messages of congratulation on Constitution Day reach President of Kazakhstan Serik Oral from heads of state."


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        (WISHES, "congratulation message"),
        (
            "Heads of foreign states sent telegrams of congratulation to President of Kazakhstan Serik Oral.",
            "congratulation message",
        ),
        ("President of Kazakhstan Serik Oral was congratulated on his birthday by foreign leaders.", None),
        (
            "President of Kazakhstan Serik Oral keeps receiving condolences from world leaders over the mine disaster.",
            "condolence message",
        ),
    ],
)
def test_each_who_is_quoted_in_a_list_of_messages_has_sent_one(opening: str, kind: str | None) -> None:
    reading = read(
        opening,
        "In his telegram President of Belarus Anatol Zhyhi pointed out that he had met Serik Oral in Minsk in 2021.",
        "President of Latvia Inese Krastmane wrote that both countries trust each other.",
        "She voiced the hope that trade would grow.",
        "The people of Mongolia, President of Mongolia Otgon Bat for his part underscored, share the feeling.",
    )
    senders = [who for event in reading.events for who, role in roles(event) if role == "sender"]
    assert sorted(str(who) for who in senders) == ["Anatol Zhyhi", "Inese Krastmane", "Otgon Bat"]
    assert {roles(event)[1] for event in reading.events} == {("Serik Oral", "recipient")}
    assert {event.subtype for event in reading.events} == {kind or "congratulation message"}


@pytest.mark.parametrize(
    "following",
    [
        "President Serik Oral thanked everybody. President of Latvia Inese Krastmane wrote a book last year.",
        "President Serik Oral of Kazakhstan said the day unites the nation.",
        "President of Latvia Inese Krastmane will write to him tomorrow.",
        "Minister of Culture of Kazakhstan Dana Akhmet wrote that concerts were held everywhere.",
    ],
)
def test_who_is_quoted_elsewhere_has_sent_none(following: str) -> None:
    assert not [event for event in read(WISHES, following).events if any(r == "sender" for _, r in roles(event))]


@pytest.mark.parametrize("post", ["Turkey's foreign minister", "The Turkish foreign minister"])
@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("on Monday received Norwegian Foreign Minister Jostein Fagerli", "reception"),
        ("on Monday spoke by phone with Norwegian Foreign Minister Jostein Fagerli", "phone call"),
    ],
)
def test_a_post_is_of_whom_the_next_sentence_names_first(post: str, verb: str, kind: str) -> None:
    reading = read(f"{post} {verb}.", "Serdar Akgun said the talks were useful.", agency="Anadolu Agency")
    assert told(reading) == [(kind, "occurred")]
    assert "Serdar Akgun" in [who for who, _ in roles(only(reading))]
    assert ("Serdar Akgun", "minister", "Ministry of Foreign Affairs of Turkey", "holds") in offices(reading)


@pytest.mark.parametrize(
    "following",
    [
        "Serdar Akgun, a baker, said he did not know.",
        "Serdar Akgun was appointed deputy governor.",
        "Serdar Akgun and Kemal Tan of the opposition said no.",
        "Akgun said the talks were useful.",
    ],
)
def test_a_name_of_which_something_else_is_told_is_of_no_post_before(following: str) -> None:
    reading = read(
        "Turkey's foreign minister on Monday received Norwegian Foreign Minister Jostein Fagerli.", following
    )
    assert [title for who, title, body, _ in offices(reading) if "Akgun" in who and body and "Turkey" in body] == []


def test_envoys_received_by_a_post_are_who_is_named_for_each_state_further_on() -> None:
    reading = read(
        "Turkey's foreign minister on Monday received the ambassadors of Peru, Nepal and Norway.",
        "Serdar Akgun shared pictures with Peruvian envoy Julio Manrique, Dhan Thapaliya of Nepal and Norway's "
        "Ingrid Sollien.",
    )
    assert roles(only(reading)) == [
        ("Serdar Akgun", "host"),
        ("Julio Manrique", "visitor"),
        ("Dhan Thapaliya", "visitor"),
        ("Ingrid Sollien", "visitor"),
    ]


def test_envoys_receive_no_envoys_without_a_name() -> None:
    assert read("The ambassador of Peru on Monday received the ambassadors of Nepal and Norway.").events == []


@pytest.mark.parametrize(
    "call",
    [
        "during a courtesy call on President Tendai Moyo in Harare",
        "at the end of a courtesy call which she and her delegation paid on President Tendai Moyo in Harare",
        "after a courtesy call on President Tendai Moyo in Harare",
        "after paying a courtesy call on President Tendai Moyo in Harare",
    ],
)
def test_who_speaks_on_a_courtesy_call_has_paid_it(call: str) -> None:
    reading = read(
        f"Tanzania's ruling party, Chama Cha Mapinduzi, sees in ZANU-PF a friend, its Secretary-General Neema Kisoki "
        f"said {call}."
    )
    assert told(reading) == [("reception", "occurred")]
    assert sorted(roles(only(reading))) == [("Neema Kisoki", "visitor"), ("Tendai Moyo", "host")]
    assert ("Neema Kisoki", "secretary general", "Chama Cha Mapinduzi", "holds") in offices(reading)


def test_a_courtesy_call_still_to_come_has_not_been_paid() -> None:
    text = "Party secretary Neema Kisoki of Tanzania said before a courtesy call on President Tendai Moyo in Harare."
    assert read(text).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister of Bangladesh Shamsul Alam hosted a dinner for the outgoing ambassadors on Monday.",
        "Foreign Minister of Bangladesh Shamsul Alam gave a reception for the diplomatic corps on Monday.",
        "The heads of mission were guests on Monday at a reception of Foreign Minister of Bangladesh Shamsul Alam.",
        "Ambassadors attended a reception hosted by Foreign Minister of Bangladesh Shamsul Alam on Monday.",
    ],
)
def test_a_table_for_envoys_is_a_reception_whoever_they_are(sentence: str) -> None:
    reading = read(sentence)
    assert told(reading) == [("reception", "occurred")]
    assert roles(only(reading))[0] == ("Shamsul Alam", "host")


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister of Bangladesh Shamsul Alam hosted a dinner for his family on Monday.",
        "Foreign Minister of Bangladesh Shamsul Alam would host a dinner for ambassadors if he had the time.",
        "Shamsul Alam, a cook, gave a dinner for ambassadors on Monday.",
    ],
)
def test_other_tables_are_none(sentence: str) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    ("session", "heads"),
    [
        (
            "A joint session of the boards of the foreign ministries of Belarus and Kazakhstan was held in Minsk",
            "the Kazakh delegation by Foreign Minister Yerlan Omar",
        ),
        (
            "The joint collegium of the foreign ministries of Belarus and Kazakhstan took place in Minsk",
            "the Kazakh one by Foreign Minister Yerlan Omar",
        ),
        (
            "The foreign ministries of Belarus and Kazakhstan are holding a joint board meeting in Minsk",
            "the Kazakh side by Foreign Minister Yerlan Omar",
        ),
        (
            "A joint meeting of the foreign ministries of Belarus and Kazakhstan is underway in Minsk",
            "the Kazakh delegation by Foreign Minister Yerlan Omar",
        ),
    ],
)
def test_who_heads_the_sides_of_a_joint_session_holds_talks(session: str, heads: str) -> None:
    reading = read(
        f"{session} on May 15. The Belarusian delegation is headed by Foreign Minister Anatol Zhyhi, {heads}."
    )
    assert told(reading) == [("talks", "occurred")]
    assert roles(only(reading)) == [("Anatol Zhyhi", "host"), ("Yerlan Omar", "visitor")]
    assert place_of(only(reading)) == "Minsk"


@pytest.mark.parametrize(
    "session",
    [
        "A joint session of the two chambers of the parliament of Belarus was held in Minsk on May 15.",
        "A joint statement of the foreign ministries of Belarus and Kazakhstan was issued in Minsk on May 15.",
    ],
)
def test_sessions_at_home_and_papers_are_no_talks(session: str) -> None:
    heads = "The delegation is headed by Foreign Minister Anatol Zhyhi, the other by Minister Ales Bulat."
    assert ("talks", "occurred") not in told(read(session, heads))


@pytest.mark.parametrize(
    "sentence",
    [
        "The plane of Russian Foreign Minister Dmitry Zavyal landed in Vientiane on Monday.",
        "Russian Foreign Minister Dmitry Zavyal's plane landed in Vientiane on Monday.",
        "A plane with Russian Foreign Minister Dmitry Zavyal on board touched down in Vientiane on Monday.",
    ],
)
def test_whose_plane_lands_has_come(sentence: str) -> None:
    visit = only(read(sentence))
    assert (visit.subtype, visit.status, place_of(visit)) == ("visit", "occurred", "Vientiane")
    assert roles(visit)[0] == ("Dmitry Zavyal", "visitor")


def test_planes_of_others_bring_nobody() -> None:
    assert read("A plane with tourists landed in Vientiane, Russian Foreign Minister Dmitry Zavyal said.").events == []


@pytest.mark.parametrize("verb", ["was commissioned", "has been commissioned"])
def test_who_is_commissioned_is_appointed(verb: str) -> None:
    event = only(read(f"Apakuki Nased {verb} as Fiji's High Commissioner to New Zealand at State House in Suva."))
    assert (event.subtype, roles(event)) == ("appointment", [("Apakuki Nased", "appointee")])
