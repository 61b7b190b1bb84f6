"""Groups of whom some are named, encounters at embassies, hosts who invited, visits that began, words in person."""

from __future__ import annotations

import pytest
from one_article import only, place_of, read, roles, told

from warehouse.extraction.event_model import FoundEvent


def _pair(event: FoundEvent) -> dict[str | None, str]:
    return dict(roles(event))


@pytest.mark.parametrize(
    ("whom", "names"),
    [
        ("a group of French lawmakers, among them Senator Jean Dupont", {"Jean Dupont"}),
        (
            "delegates of the parties of Russia, among them Petr Ivanov, Deputy Chairman of the State Duma",
            {"Petr Ivanov"},
        ),
        (
            "Lao officials including Deputy Prime Minister Kham Vong and Finance Minister Santi Phom",
            {"Kham Vong", "Santi Phom"},
        ),
        ("leaders of Japanese firms, including Taro Mori, Chairman of Sumida Corporation", {"Taro Mori"}),
        ("members of the Kenyan government, namely Foreign Minister John Omondi", {"John Omondi"}),
    ],
)
def test_those_singled_out_of_a_group_are_who_was_met(whom: str, names: set[str]) -> None:
    event = only(read(f"Vice President Tran Van Hai met on Monday with {whom}.", place="Hanoi"))
    assert {who for who, _ in roles(event)} - {"Tran Van Hai"} == names
    assert all(side.country not in (None, "VNM") for side in event.sides if side.role == "visitor")


def test_who_is_named_as_a_topic_was_not_met() -> None:
    event = only(read("Vice President Tran Van Hai met Lao officials on Monday and discussed issues including trade."))
    assert roles(event)[-1] == ("LAO", "visitor") or roles(event)[-1][0] == "LAO"


@pytest.mark.parametrize(
    "seen",
    [
        "saw here today delegates of the main parties of Kazakhstan and Tajikistan",
        "saw today a delegation of the parties of Kazakhstan and Tajikistan",
        "saw on Monday representatives of Kazakhstan and Tajikistan",
    ],
)
def test_a_group_that_is_seen_on_a_day_is_met(seen: str) -> None:
    event = only(read(f"Vice President Tran Van Hai {seen}.", place="Hanoi"))
    assert event.subtype == "meeting"
    assert {"KAZ", "TJK"} <= {side.country for side in event.sides}


@pytest.mark.parametrize("seen", ["saw today the need for reform", "saw on Monday how members of the crew work"])
def test_what_is_seen_is_no_meeting(seen: str) -> None:
    assert told(read(f"Vice President Tran Van Hai {seen}.", place="Hanoi")) == []


@pytest.mark.parametrize(
    ("where", "host"),
    [
        ("at the Embassy of Cuba in Hanoi", "Orlando Perez"),
        ("at the Cuban Embassy", "Orlando Perez"),
        ("at the embassy", "Orlando Perez"),
        ("at the Embassy of the Republic of Cuba", "Orlando Perez"),
        ("at the Chinese Embassy", "Tran Van Hai"),
        ("at the Presidential Palace", "Tran Van Hai"),
    ],
)
def test_an_envoy_is_host_at_the_own_mission(where: str, host: str) -> None:
    text = f"Vice President Tran Van Hai met Orlando Perez, Ambassador of Cuba to Vietnam, {where} on Monday."
    event = only(read(text, place="Hanoi"))
    assert [who for who, role in roles(event) if role == "host"] == [host]


@pytest.mark.parametrize(
    "invited",
    [
        ", where he has been invited by {}",
        ", where he was invited by {}",
        ", to which he has been invited by {}",
        " upon invitation by {}",
        " at the invitation of {}",
    ],
)
def test_who_invited_is_host_in_his_own_country(invited: str) -> None:
    hosts = "Rashid Mered, Foreign Minister of Turkmenistan, and Abdul Kamil, Foreign Minister of Uzbekistan"
    journey = "Turkish Foreign Minister Ali Demir will travel to Turkmenistan and Uzbekistan from 5 to 10 June 2024"
    visits = {e.place: _pair(e) for e in read(f"{journey}{invited.format(hosts)}.").events}
    assert visits["country/TKM"] == {"Ali Demir": "visitor", "Rashid Mered": "host"}
    assert visits["country/UZB"] == {"Ali Demir": "visitor", "Abdul Kamil": "host"}


@pytest.mark.parametrize(
    "frame",
    [
        "in the course of a two-day working visit that began on May 15",
        "during a two-day visit which began on May 15",
        "during an official two-day visit that started on May 15",
        "as part of a two-day visit that began on May 15",
    ],
)
def test_a_visit_that_began_is_of_who_was_received(frame: str) -> None:
    reading = read(
        f"Foreign Minister Le Minh Hai of Vietnam was received on May 16 by President of Laos Kham Vong {frame}.",
        place="Vientiane",
    )
    visit = next(e for e in reading.events if e.subtype == "visit")
    assert ("Le Minh Hai", "visitor") in roles(visit)
    assert (str(visit.starts_on), str(visit.ends_on)) == ("2024-05-15", "2024-05-16")
    assert next(e for e in reading.events if e.subtype == "reception").parent is visit


@pytest.mark.parametrize(
    "said",
    [
        "Hai told the President what he and Foreign Minister Somsak Phan had achieved in their talks.",
        "Hai informed the President how he and Foreign Minister Somsak Phan had settled it during their talks.",
        "Hai also told the President what he and Foreign Minister Somsak Phan had agreed upon at their meeting.",
    ],
)
def test_what_two_had_done_in_their_talks_tells_of_talks(said: str) -> None:
    lead = "President of Laos Kham Vong received on Tuesday Le Minh Hai, Vietnamese Foreign Minister."
    reading = read(lead, said, place="Vientiane")
    talks = next(e for e in reading.events if e.subtype in ("talks", "meeting"))
    assert set(_pair(talks)) == {"Le Minh Hai", "Somsak Phan"}


LED = "Lao President Khamsing Bouppha received Vietnamese Foreign Minister Tran Van Hai on Monday."


@pytest.mark.parametrize(
    "said", ["Khamsing spoke with the visitor about trade.", "Mr. Bouppha also spoke with Mr. Hai about rice."]
)
def test_who_speaks_with_the_guest_makes_no_call(said: str) -> None:
    assert told(read(LED, said, place="Vientiane")) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "said",
    [
        "On Wednesday Khamsing spoke with Tran Van Hai about rice.",
        "Khamsing later spoke with Indian Prime Minister Raj Gupta.",
        "Khamsing spoke with Tran Van Hai by phone after the flood.",
    ],
)
def test_another_day_other_people_or_a_phone_make_a_call(said: str) -> None:
    assert ("phone call", "occurred") in told(read(LED, said, place="Vientiane"))


@pytest.mark.parametrize(
    ("title", "is_dated"),
    [
        ("The week at the Foreign Office", False),
        ("This month in Parliament", False),
        ("Weekly digest of the ministry", False),
        ("The year in review", False),
        ("Prime Minister meets US President", True),
        ("A week of talks ends well", True),
    ],
)
def test_the_news_of_a_week_has_no_day_of_the_report(title: str, is_dated: bool) -> None:
    event = only(read("Prime Minister Ann Sloane held a meeting with US President Bob Carter.", headline=title))
    assert (event.starts_on is not None) == is_dated


@pytest.mark.parametrize(
    "told_of",
    [
        "Britain's representative at the summit is Foreign Minister Henry Bell.",
        "Britain's representative at the summit was Foreign Minister Henry Bell.",
        "Britain was represented at the summit by Foreign Minister Henry Bell.",
    ],
)
@pytest.mark.parametrize(
    "opened",
    [
        "The 15th African Union Summit opened in Kampala on Monday.",
        "This week saw the opening of the 15th African Union Summit in Kampala.",
    ],
)
def test_who_represents_a_state_takes_part(opened: str, told_of: str) -> None:
    event = only(read(opened, told_of))
    assert event.subtype == "conference"
    assert ("Henry Bell", "participant") in roles(event)
    assert next(side for side in event.sides if side.person is not None).country == "GBR"


@pytest.mark.parametrize("when", ["here this morning ", "this morning ", ""])
def test_a_call_paid_here_in_a_house_is_in_its_city(when: str) -> None:
    text = (
        f"Chinese Foreign Minister Wang Li paid a courtesy call {when}on Sok Dara, Prime Minister of Cambodia, at the "
    )
    assert place_of(only(read(f"{text}Peace Palace."))) in ("Phnom Penh", "venue/Peace Palace@city/1821306")


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("Ambassador Carol Kent began by saying that she wished him a happy day.", "say"),
        ("Ambassador Carol Kent opened by noting that trade had grown and asked for patience.", "note"),
        ("Ambassador Carol Kent concluded by stressing that ties matter.", "stress"),
        ("Ambassador Carol Kent remembered that he had come to London.", "remember"),
    ],
)
def test_what_somebody_begins_by_saying_is_said(said: str, verb: str) -> None:
    assert [(s.verb, [p.name for p in s.speakers]) for s, _ in read(said).statements] == [(verb, ["Carol Kent"])]


@pytest.mark.parametrize(
    "said", ["Ambassador Carol Kent remembered to bring a book.", "Ambassador Carol Kent won by saying nothing."]
)
def test_what_is_not_told_to_anyone_is_not_said(said: str) -> None:
    assert read(said).statements == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Cambodia let the U.S. cruise ship MS Westerdam come into port.",
        "The destroyer USS Stethem and the ferry MV Sewol came.",
        "The summit was devoted to Maternal Infant and Child Health.",
    ],
)
def test_ships_and_children_of_a_programme_are_nobody(sentence: str) -> None:
    assert not [m for m in read(sentence).mentions if m.person is not None]
