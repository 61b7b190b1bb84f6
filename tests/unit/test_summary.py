"""The summary as people read it: in the terminal, and in Prefect's pages."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from warehouse.publishing.checks import CheckResult
from warehouse.screen import next_commands, show_checks, show_summary
from warehouse.summary import LoadSummary, RejectedFile

SUMMARY = LoadSummary(
    is_new=True,
    files_seen_count=3,
    files_new_count=2,
    counts={"files": 1234, "articles": 2},
    rejected=[RejectedFile("in/[a].txt", "empty", "Nothing stands in it.")],
    warnings=[CheckResult("no_bilocation", "content", "Nobody is in two places.", 2, ("person=Ann",))],
    example_event_id=77,
    seconds=1.25,
)


def shown(summary: LoadSummary, folder: str = "warehouse/build") -> str:
    stream = io.StringIO()
    show_summary(summary, folder, Console(file=stream, width=60))
    return stream.getvalue()


def test_counts_rejections_and_warnings_are_shown_with_their_sentences() -> None:
    text = shown(SUMMARY)
    assert "3 files, 2 new contents" in text
    assert "1,234" in text
    assert "in/[a].txt: not loaded (empty). Nothing stands in it." in text
    assert "check no_bilocation (content): 2 rows. Nobody is in two places." in text


def test_of_very_many_rejections_ten_are_shown_and_the_rest_counted() -> None:
    many = [RejectedFile(f"in/{number:02}.txt", "empty", "Nothing.") for number in range(25)]
    text = shown(replace(SUMMARY, rejected=many))
    assert text.count("not loaded") == 10
    assert "and 15 more" in text


def test_nothing_new_is_said() -> None:
    assert "Nothing new in 3 files; the warehouse stays as it is." in shown(replace(SUMMARY, is_new=False))


def test_a_build_without_new_files_says_that_it_was_built_anew() -> None:
    assert "no new content, but built anew" in shown(replace(SUMMARY, files_new_count=0))


def test_hints_name_a_folder_that_is_not_the_usual_one() -> None:
    usual = next_commands(SUMMARY, "warehouse/build")
    other = next_commands(SUMMARY, "my folder")
    assert len(usual) == len(other) == 3
    assert all("--warehouse" not in hint for hint in usual)
    assert all(hint.endswith("--warehouse 'my folder'") for hint in other)
    assert usual[0].endswith("explain event:77")


def test_hints_name_the_program_by_its_path_where_the_shell_does_not_find_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.argv", [".venv/bin/communique"])
    assert all(hint.startswith(".venv/bin/communique ") for hint in next_commands(SUMMARY, "warehouse/build"))


def test_markdown_keeps_the_text_of_others_from_being_markup() -> None:
    hostile = RejectedFile("in/`x`.txt", "empty", "<script>alert(1)</script>")
    markdown = replace(SUMMARY, rejected=[hostile]).as_markdown()
    assert "| files | 1,234 |" in markdown
    assert "`in/'x'.txt`" in markdown
    assert "<script>" not in markdown


@pytest.mark.parametrize(("severity", "blocks"), [("structure", True), ("content", False)])
def test_only_a_failed_check_on_structure_makes_the_command_fail(severity: str, blocks: bool) -> None:
    stream = io.StringIO()
    failed = CheckResult("a_check", severity, "It holds.", 1, ())
    passed = CheckResult("another", "structure", "It holds.", 0, ())
    assert show_checks([failed, passed], Console(file=stream)) is blocks
    assert "check a_check" in stream.getvalue()
    assert "another" not in stream.getvalue()


def test_all_checks_that_pass_are_counted() -> None:
    stream = io.StringIO()
    assert not show_checks([CheckResult("a_check", "structure", "It holds.", 0, ())], Console(file=stream))
    assert stream.getvalue() == "All 1 checks pass.\n"
