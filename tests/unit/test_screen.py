"""What a load shows while it runs: a bar where it counts, lines where nobody watches and they are wanted."""

from __future__ import annotations

import io
import logging

import pytest
from rich.console import Console

from warehouse import screen

LOGGER = logging.getLogger("warehouse.of_the_screen")


def shown(monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, has_lines: bool) -> str:
    text = io.StringIO()
    console = Console(file=text, force_terminal=is_terminal, width=100, highlight=False)
    monkeypatch.setattr(screen, "Console", lambda **_options: console)
    monkeypatch.delenv("COMMUNIQUE_LOG_FORMAT", raising=False)
    with screen.progress(has_lines=has_lines):
        LOGGER.info("gathered some", extra={"fields": {"done": 3, "total": 4}})
    return text.getvalue()


def test_a_step_that_counts_has_a_bar_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch, is_terminal=True, has_lines=True)
    assert "gathered some" in text
    assert "━━━" in text


@pytest.mark.parametrize(("has_lines", "expected"), [(True, "gathered some\n"), (False, "")])
def test_outside_a_terminal_each_step_is_a_line_where_lines_are_wanted(
    has_lines: bool, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown(monkeypatch, is_terminal=False, has_lines=has_lines) == expected
