"""Encounters told by who is host to them or by what came of them, consultations of parties, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import only, read, roles, told

_PAIR = "Peruvian Foreign Minister Ana Salas and Omani Foreign Minister Badr Nasser"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (f"On May 30, Muscat will host talks between {_PAIR}.", ("talks", "announced")),
        (f"Muscat hosted on May 14 negotiations between {_PAIR}.", ("talks", "occurred")),
        (f"The Alhambra is to host a meeting between {_PAIR} on May 30.", ("meeting", "announced")),
        (f"Negotiations between {_PAIR} are to take place in Muscat on May 30.", ("talks", "announced")),
        (f"The agreements were reached in talks between {_PAIR}.", ("talks", "occurred")),
        (f"The understanding emerged from talks between {_PAIR} here.", ("talks", "occurred")),
        (f"The consensus was the result of negotiations between {_PAIR}.", ("talks", "occurred")),
        (f"The accord came about in a meeting between {_PAIR}.", ("meeting", "occurred")),
    ],
)
def test_a_host_or_an_outcome_tells_of_an_encounter(text: str, event: tuple[str, str]) -> None:
    assert told(read(text, place="Muscat", dateline=date(2024, 5, 15))) == [event]


@pytest.mark.parametrize(
    "text",
    [
        f"Muscat could host talks between {_PAIR}.",
        f"Muscat hosted talks between {_PAIR} in May 2019.",
        f"The agreements were reached in talks between {_PAIR} in 2019.",
        f"The agreements reached in talks between {_PAIR} last year are being implemented.",
        f"No agreement was reached in earlier talks between {_PAIR}.",
    ],
)
def test_a_wish_or_history_is_no_encounter(text: str) -> None:
    assert told(read(text, place="Muscat", dateline=date(2024, 5, 15))) == []


def test_parties_of_two_states_hold_consultations_by_video() -> None:
    text = "United Russia and the Communist Party of Vietnam have held inter-party consultations. "
    event = only(read(text + "They took place yesterday via videoconference."))
    assert (event.subtype, event.mode, event.starts_on) == ("video talks", "video link", date(2024, 5, 15))
    assert [who for who, _ in roles(event)] == ["United Russia", "Communist Party of Vietnam"]
    assert told(read("United Russia and the Communist Party of Vietnam have held talks regularly since 2005.")) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A delegation of United Russia will travel to Hanoi early next month.", ("2024-06-01", "2024-06-30")),
        ("A delegation of United Russia is expected to visit Hanoi in June.", ("2024-06-01", "2024-06-30")),
        ("Peruvian Foreign Minister Ana Salas plans to visit Oman later this month.", ("2024-05-01", "2024-05-31")),
    ],
)
def test_a_month_counted_from_the_report_is_the_visit_s(text: str, days: tuple[str, str]) -> None:
    event = only(read(text))
    assert (event.status, str(event.starts_on), str(event.ends_on), event.precision) == ("announced", *days, "month")


@pytest.mark.parametrize(
    "text",
    [
        "President Luis Cano of Peru received this Monday at the party's headquarters in Lima a large delegation of "
        "the Communist Party of Cuba headed by Rosa Vega, its Secretary of Organization.",
        "President Luis Cano of Peru received on Monday in his office at the ministry the Omani Foreign Minister, Badr "
        "Nasser.",
        "President Luis Cano of Peru received yesterday in the Protocol Room of El Laguito a delegation from Oman "
        "chaired by Minister Badr Nasser.",
    ],
)
def test_a_seat_between_verb_and_guest_hides_no_reception(text: str) -> None:
    assert told(read(text)) == [("reception", "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the delegation paid tribute to Hugo Paz at the Barracks, where Ana Salas placed a floral offering.",
        "Peruvian Foreign Minister Ana Salas deposited a floral offering before the statue of Luis Paz on Monday.",
        "A floral offering was placed on Monday at the bust of Luis Paz by Peruvian Foreign Minister Ana Salas.",
    ],
)
def test_a_floral_offering_is_a_wreath(text: str) -> None:
    assert told(read(text)) == [("wreath laying", "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "Last Thursday, the Serbian government appointed career diplomat Milos Radan as its new ambassador in Lima.",
        "On Tuesday, the Serbian cabinet named the diplomat Milos Radan as the country's new ambassador to Peru.",
    ],
)
def test_a_state_appoints_its_envoy(text: str) -> None:
    event = only(read(text))
    assert (event.subtype, roles(event)) == ("appointment", [("Milos Radan", "appointee")])
    assert event.sides[0].country == "SRB"


def test_a_guest_in_office_behind_a_palace_is_no_part_of_its_name() -> None:
    text = (
        "President Luis Cano of Peru received yesterday at the Palace of the Revolution the Deputy Chairman "
        "of the State Duma, Ivan Orlin."
    )
    assert (only(read(text, place="Lima")).place or "").startswith("venue/Palace of the Revolution@")
