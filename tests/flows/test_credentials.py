"""Credentials from a Prefect block: handed to the reading, and told to nobody."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from prefect.blocks.system import Secret

from flows.credentials import BLOCK, hide, require_open, reveal, storage_options
from flows.nightly import nightly
from warehouse import reading
from warehouse.errors import WrongUse

pytestmark = pytest.mark.usefixtures("server")


def test_the_options_of_the_named_block_reach_the_reading_and_no_log(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    held = {"s3": {"key": "reader", "secret": "not-for-logs"}}
    Secret(value=held).save("archive", overwrite=True)
    monkeypatch.setenv(BLOCK, "archive")
    handed = []
    discover = reading.discover

    def noting(seeds, known, settings, options):
        handed.append(options)
        return discover(seeds, known, settings, options)

    monkeypatch.setattr(reading, "discover", noting)
    with caplog.at_level(logging.DEBUG):
        nightly([str(inbox)], str(tmp_path / "built"))
    assert handed == [held]
    assert "not-for-logs" not in caplog.text


def test_a_block_that_is_not_there_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BLOCK, "nowhere")
    with pytest.raises(WrongUse, match="nowhere"):
        storage_options()


def test_a_block_that_holds_something_else_is_wrong_use_and_stays_untold(monkeypatch: pytest.MonkeyPatch) -> None:
    Secret(value="just-a-password").save("odd", overwrite=True)
    monkeypatch.setenv(BLOCK, "odd")
    with pytest.raises(WrongUse) as caught:
        storage_options()
    assert "just-a-password" not in str(caught.value)


def test_without_a_named_block_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BLOCK, raising=False)
    assert storage_options() is None


SIGNED = "https://reader:pa55word@news.example/feed.jsonl?day=1&X-Amz-Signature=abc"


def test_a_flow_is_given_addresses_without_what_gives_access_and_reads_the_whole_ones() -> None:
    seeds = [SIGNED, "inbox", "s3://news/2024"]
    shown = hide(seeds)
    assert shown == ["https://news.example/feed.jsonl?day=1", "inbox", "s3://news/2024"]
    assert reveal(shown) == seeds


def test_a_schedule_takes_no_address_with_a_password() -> None:
    require_open(["inbox", "s3://news/2024", "https://news.example/feed.jsonl?day=1"])
    with pytest.raises(WrongUse, match=r"https://news\.example/feed\.jsonl.*password") as caught:
        require_open([SIGNED])
    assert "pa55word" not in str(caught.value)
