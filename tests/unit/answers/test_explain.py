from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from warehouse.answers.explain import explain, explained
from warehouse.answers.explanations import Explanation
from warehouse.answers.search import Found
from warehouse.errors import WrongUse

TALKS = "On Tuesday Gen. Khamla Vongsa, minister of rivers, held talks with Jana Horová, head of the Czech Water Board."


def explanation(folder: Path, words: str) -> Explanation:
    found = explained(folder, words)
    assert isinstance(found, Explanation)
    return found


def handles(folder: Path, words: str) -> list[str]:
    found = explained(folder, words)
    return [found.handle] if isinstance(found, Explanation) else [one.handle for one in found]


def printed(folder: Path, words: str, **console: object) -> str:
    text = io.StringIO()
    explain(folder, words, Console(file=text, width=100, highlight=False, **console))  # type: ignore[arg-type]
    return text.getvalue()


@pytest.mark.parametrize(
    ("axis", "value", "marked"),
    [
        ("date", "2021-03-09, by weekday", ["Tuesday"]),
        ("principal", "Khamla Vongsa", ["Khamla Vongsa"]),
        ("counterpart", "Jana Horová", ["Jana Horová"]),
        (
            "office",
            "minister, Ministry of Rivers of Laos; head, Czech Water Board",
            ["minister of rivers", "head of the Czech Water Board"],
        ),
    ],
)
def test_each_axis_of_an_event_has_its_sentence_with_the_span_marked(
    folder: Path, axis: str, value: str, marked: list[str]
) -> None:
    fact = explanation(folder, "event:10").fact(axis)
    assert fact.value == value
    assert fact.is_proven
    assert [citation.marked for citation in fact.citations] == marked
    assert {citation.sentence for citation in fact.citations} == {TALKS}


def test_the_source_is_proven_by_the_dateline(folder: Path) -> None:
    source = explanation(folder, "event:10").fact("source")
    assert (source.value, source.is_proven) == ("Lake Press, River Post", True)
    assert [citation.sentence for citation in source.citations] == ["VIENTIANE, March 10 (Lake Press) --"]


def test_axes_without_proof_say_so(folder: Path) -> None:
    call = explanation(folder, "event:11")
    axes = {axis: call.fact(axis).is_proven for axis in ("source", "date", "principal", "office", "counterpart")}
    assert axes == dict.fromkeys(axes, False)
    assert call.fact("date").value == "2021-05-01, by report date"


def test_an_event_shows_where_its_reports_differ(folder: Path) -> None:
    shown = printed(folder, "event:10")
    assert "place (chosen): Vientiane" in shown
    assert "place: Luang Prabang" in shown


def test_a_person_is_shown_with_offices_and_events(folder: Path) -> None:
    person = explanation(folder, "person:1")
    assert dict(person.about)["also spelt"] == "Kham-la Vongsa"
    office = person.fact("holds 2021-03-09")
    assert office.value == "minister, Ministry of Rivers of Laos (position:7)"
    assert [citation.marked for citation in office.citations] == ["minister of rivers"]
    assert "talks · Jana Horová · Vientiane (event:10)" in printed(folder, "person:1")


@pytest.mark.parametrize("words", ["office:8", "position:8", "organization:5", "organisation:5"])
def test_a_post_and_an_organisation_are_shown_with_their_holders(folder: Path, words: str) -> None:
    holder = explanation(folder, words).fact("holds 2021-03-09")
    assert "Jana Horová (person:2)" in holder.value
    assert holder.citations[0].marked == "head of the Czech Water Board"


def test_an_agreement_is_shown_with_its_parties_and_sentence(folder: Path) -> None:
    agreement = explanation(folder, "agreement:50")
    assert dict(agreement.about)["parties"] == "Czech Water Board; Ministry of Rivers of Laos"
    told = agreement.fact("signed 2021-03-09")
    assert told.citations[0].sentence == "They signed a memorandum on fish ladders."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jana Horova", ["person:2"]),
        ("horová", ["person:2"]),
        ("đặng thị lam", ["person:3"]),
        ("Dang Thi Lam", ["person:3"]),
        ("Kham-la Vongsa", ["person:1"]),
        ("CWB", ["organization:5"]),
        ("fish ladders", ["agreement:50"]),
        ("talks in Vientiane", ["event:10"]),
        ("talks between Vongsa and Horova", ["event:10"]),
        ("phone call 2021-05-01", ["event:11"]),
        ("water board", ["organization:5", "position:8"]),
    ],
)
def test_words_find_names_in_any_spelling_then_events(folder: Path, words: str, expected: list[str]) -> None:
    assert handles(folder, words) == expected


def test_several_meanings_are_listed_with_what_to_type(folder: Path) -> None:
    assert isinstance(explained(folder, "water board"), list)
    shown = printed(folder, "water board")
    assert "organization:5  Czech Water Board  state" in shown
    assert "Type: communique explain organization:5" in shown


@pytest.mark.parametrize(
    "words", ["nobody at all", "event:99", "story:1", "event:99999999999999999999999", "…", "%", "_"]
)
def test_what_is_not_there_is_said_in_a_sentence(folder: Path, words: str) -> None:
    with pytest.raises(WrongUse, match=r"\.$"):
        explained(folder, words)


def test_without_colours_the_span_stands_between_marks(folder: Path) -> None:
    assert "On »Tuesday« Gen. Khamla Vongsa" in printed(folder, "event:10")


def test_in_a_terminal_the_span_is_reversed(folder: Path) -> None:
    shown = printed(folder, "event:10", force_terminal=True, color_system="standard")
    assert "\x1b[1;7mTuesday" in shown
    assert "»" not in shown


def test_several_spans_of_one_sentence_are_marked_in_it_at_once(folder: Path) -> None:
    marked = (
        "On Tuesday Gen. Khamla Vongsa, »minister of rivers«, held talks with Jana Horová, "
        "»head of the Czech Water Board«."
    )
    assert marked in printed(folder, "event:10")


def test_text_of_an_article_is_shown_as_text() -> None:
    from warehouse.answers.citations import Citation
    from warehouse.answers.explain import show
    from warehouse.answers.explanations import Fact, Section

    hostile = "He [bold]said[/bold] \x1b[31mred\nend."
    cited = Citation(1, None, None, None, None, hostile, 3, 9)
    text = io.StringIO()
    whole = Explanation("event:1", "[red]title[/red]", [], [Section("S", [Fact("l", "v", [cited])])])
    show(whole, Console(file=text, width=100, highlight=False))
    assert "He »[bold]«said[/bold]  [31mred end." in text.getvalue()
    assert "[red]title[/red]" in text.getvalue()


def test_a_hit_says_what_to_type_for_it() -> None:
    assert Found("person", 7, "Ana Reyes", None).handle == "person:7"
