"""The command's outside: exit codes, sentences instead of tracebacks, and that light commands stay light."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from warehouse import cli
from warehouse.errors import AnotherLoadRunning, CommuniqueError, LoadFailed, WrongUse


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(list(arguments))
    code = ended.value.code
    assert isinstance(code, int)
    return code


def raising(error: CommuniqueError) -> Callable[..., Any]:
    def run_checks(folder: str) -> None:
        raise error

    return run_checks


@pytest.mark.parametrize(
    ("error", "code"),
    [(LoadFailed("It failed."), 1), (WrongUse("No such folder."), 2), (AnotherLoadRunning("Another load runs."), 3)],
)
def test_an_error_for_users_is_a_sentence_and_the_contract_s_exit_code(
    error: CommuniqueError, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("warehouse.pipeline.check_published", raising(error))
    assert run("check") == code
    shown = capsys.readouterr()
    assert shown.err == f"{error}\n"
    assert shown.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-command",),
        ("nightly", "--no-such-option"),
        ("nightly", "folder-without-its-option"),
        ("sql", "select 1", "--format", "word"),
        ("sql", "select 1", "--param", "novalue"),
        ("explain",),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_wrong(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert capsys.readouterr().err.strip()


def test_help_ends_with_0_and_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "0 done; 1 a load or check failed" in shown
    assert "3 another load is running" in shown


def test_every_command_of_the_contract_exists_and_says_what_it_does() -> None:
    wanted = {"nightly", "rebuild", "check", "sql", "export", "explain", "status", "serve", "report"}
    assert wanted <= set(cli.communique.commands)
    for name, command in cli.communique.commands.items():
        assert command.help, f"{name} has no help"


@pytest.mark.parametrize("arguments", [("-- A question?\nselect 1 as a",), ("--file", "{file}")])
def test_a_query_may_begin_with_a_comment_or_stand_in_a_file(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "question.sql"
    file.write_text("-- A question?\nselect 1 as a", encoding="utf-8")
    asked: list[str] = []
    monkeypatch.setattr("warehouse.answers.query.answer", lambda folder, query, **options: asked.append(query))
    assert run("sql", *(argument.format(file=file) for argument in arguments)) == 0
    assert [query.strip() for query in asked] == ["-- A question?\nselect 1 as a"]


def test_a_query_and_a_file_at_once_are_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.sql").write_text("select 1")
    assert run("sql", "select 2", "--file", str(tmp_path / "a.sql")) == 2
    assert "not both" in capsys.readouterr().err


def test_several_seeds_may_follow_one_option(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr("warehouse.commands.loading._load", lambda seeds, folder, *days: asked.append(seeds))
    assert run("nightly", "--seeds", "a", "b", "--seeds", "c", "--warehouse", "w") == 0
    assert sorted(asked[0]) == ["a", "b", "c"]


def test_seeds_come_from_the_environment_where_no_option_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr("warehouse.commands.loading._load", lambda seeds, folder, *days: asked.append(seeds))
    monkeypatch.setenv("COMMUNIQUE_SEEDS", "one 'two words'")
    assert run("nightly") == 0
    monkeypatch.delenv("COMMUNIQUE_SEEDS")
    assert run("nightly") == 0
    assert asked == [["one", "two words"], ["seeds"]]


def test_a_backfill_names_its_days_and_what_is_no_day_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[dt.date | None, ...]] = []
    monkeypatch.setattr("warehouse.commands.loading._load", lambda seeds, folder, *days: asked.append(days))
    assert run("nightly", "--published-from", "2024-03-01") == 0
    assert asked == [(dt.date(2024, 3, 1), None)]
    assert run("nightly", "--published-to", "last week") == 2


def test_help_loads_nothing_heavy() -> None:
    heavy = "{'prefect', 'polars', 'duckdb', 'pyarrow', 'rich'}"
    code = f"import sys, warehouse.cli; found = {heavy} & set(sys.modules); sys.exit(str(found) if found else 0)"
    ended = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_evaluate_prints_scores_and_each_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "talks.txt").write_text(
        " date 2023-05-04 Talks in Hanoi\nHanoi (VNA) - Vietnamese Foreign Minister Le Van Minh held talks with "
        "Lao Foreign Minister Bounmy Sisavath in Hanoi on May 4.\n"
    )
    (tmp_path / "talks.yaml").write_text(
        "promise: one event found, one that is not told\n"
        "events:\n"
        "  - {subtype: talks, starts_on: 2023-05-04, place: Hanoi, host: Le Van Minh, visitor: Bounmy Sisavath}\n"
        "  - {subtype: visit, starts_on: 2023-05-04, place: Vietnam, visitor: Bounmy Sisavath}\n"
    )
    assert run("evaluate", str(tmp_path)) == 0
    shown = capsys.readouterr().out
    assert "events                       1.000     0.500" in shown
    assert "talks: events missing; wanted visit" in shown


def test_evaluate_names_the_measures_where_one_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", str(tmp_path), "--measure", "evnts") == 2
    assert "events" in capsys.readouterr().err


def test_evaluate_says_where_a_folder_holds_no_gold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("evaluate", str(tmp_path)) == 2
    assert "NAME.yaml" in capsys.readouterr().err


def test_the_process_ends_with_the_code_when_threads_and_what_is_registered_are_done() -> None:
    program = """
import atexit, sys, threading, time
from warehouse import cli
def main():
    atexit.register(print, "registered")
    threading.Thread(target=lambda: (time.sleep(0.2), print("thread"))).start()
    print("main")
    sys.exit(3)
cli.main = main
cli.command()
"""
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (process.returncode, process.stdout, process.stderr) == (3, "main\nthread\nregistered\n", "")


def test_a_process_whose_output_cannot_be_written_does_not_end_well() -> None:
    command = [sys.executable, "-m", "warehouse.cli", "--help"]
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert process.returncode != 0
    assert "No space left" in process.stderr
