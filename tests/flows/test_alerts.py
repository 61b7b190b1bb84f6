"""Who is told of a night that went wrong: a receiver on this machine stands for the newsroom's chat."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from prefect import task
from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.states import Failed

from flows import alerts
from flows.nightly import nightly, run_nightly
from warehouse.cli import main
from warehouse.errors import AnotherLoadRunning, LoadFailed, WrongUse
from warehouse.pipeline import Load
from warehouse.publishing.checks import CheckFailed, CheckResult

DELIVERED_WITHIN_SECONDS = 60
PLANTED = "planted-5ecret-0f-the-webhook"
FLOOR = CheckResult("counts_above_floor", "structure", "Articles have not become fewer.", 1, ("row_count=3",))
SPANS = CheckResult("spans_inside", "structure", "Spans lie inside.", 2, ("start_char=9",))


class Receiver:
    """Keeps what is posted to it."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        received = self.messages

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_arguments: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hooks/{PLANTED}"

    def wait_for(self, words: str) -> dict[str, Any]:
        until = time.monotonic() + DELIVERED_WITHIN_SECONDS
        while time.monotonic() < until:
            for message in self.messages:
                if words in message["text"]:
                    return message
            time.sleep(0.2)
        pytest.fail(f"not received: {words}; but {self.messages}")


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """A receiver that COMMUNIQUE_ALERT_WEBHOOK names."""
    listening = Receiver()
    threading.Thread(target=listening.server.serve_forever, daemon=True).start()
    monkeypatch.delenv(alerts.BLOCK, raising=False)
    monkeypatch.setenv(alerts.WEBHOOK, listening.url)
    yield listening
    listening.server.shutdown()
    listening.server.server_close()


@pytest.fixture
def a_floor_is_violated(monkeypatch: pytest.MonkeyPatch) -> None:
    @task
    def failing(load: Load) -> None:
        raise CheckFailed([FLOOR, SPANS])

    monkeypatch.setattr("flows.steps.check", failing)


def event_about(warehouse: Path, name: str, address: str) -> dict[str, Any]:
    """The event of that name about a warehouse. The server stores events some time after it has acted on them."""
    import httpx

    until = time.monotonic() + DELIVERED_WITHIN_SECONDS
    while time.monotonic() < until:
        asked = {"filter": {"event": {"name": [name]}}, "limit": 50}
        for event in httpx.post(f"{address}/events/filter", json=asked).json()["events"]:
            if event["resource"]["prefect.resource.name"] == str(warehouse):
                return dict(event)
        time.sleep(0.2)
    pytest.fail(f"no event {name} about {warehouse} was stored")


@pytest.mark.usefixtures("a_floor_is_violated")
@pytest.mark.slow  # a server of its own that waits for its automation
@pytest.mark.timeout(240)
def test_a_violated_floor_reaches_the_webhook_through_the_servers_automation(
    inbox: Path, tmp_path: Path, server: str, receiver: Receiver
) -> None:
    names = alerts.register()
    with get_client(sync_client=True) as client:
        # Once more changes nothing: one automation of each name stands.
        assert alerts.register() == names
        assert [len(client.read_automations_by_name(name)) for name in names] == [1, 1, 1]
        try:
            with pytest.raises(CheckFailed):
                run_nightly([str(inbox)], str(tmp_path / "built"))
            received = receiver.wait_for("counts_above_floor")
        finally:
            for name in names:
                client.delete_automation(client.read_automations_by_name(name)[0].id)
    assert received["subject"] == f"Communiqué: {alerts.FLOOR_VIOLATED}"
    assert "row_count=3" in received["body"]
    assert PLANTED not in json.dumps(event_about(tmp_path / "built", alerts.FLOOR_VIOLATED, server))


def test_the_command_sets_up_the_alerts_and_sends_a_message_to_try_them(
    server: str, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PREFECT_API_URL", server)
    with pytest.raises(SystemExit) as ended:
        main(["alerts", "--test"])
    assert ended.value.code == 0
    assert "Communiqué: a test" in receiver.wait_for("This is a test")["subject"]
    watched = [line.removeprefix("watched: ") for line in capsys.readouterr().out.splitlines() if "watched" in line]
    assert len(watched) == 3
    with get_client(sync_client=True) as client:
        for name in watched:
            client.delete_automation(client.read_automations_by_name(name)[0].id)


def test_alerts_without_a_lasting_server_are_wrong_use(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    with pytest.raises(SystemExit) as ended:
        main(["alerts"])
    assert ended.value.code == 2
    assert "PREFECT_API_URL names no server" in capsys.readouterr().err


@pytest.mark.usefixtures("server")
def test_the_address_of_the_webhook_is_shown_to_nobody(receiver: Receiver, server: str) -> None:
    import httpx

    block = alerts.notification_block()
    assert block is not None
    block.save("shown-to-nobody", overwrite=True)
    kept = httpx.post(f"{server}/block_documents/filter", json={}).text
    assert "shown-to-nobody" in kept
    assert PLANTED not in kept + repr(block)


def test_a_load_that_ended_well_is_an_event_with_its_counts(inbox: Path, tmp_path: Path, server: str) -> None:
    nightly([str(inbox)], str(tmp_path / "built"))
    event = event_about(tmp_path / "built", alerts.DONE, server)
    assert event["payload"]["files_new_count"] == 3


@pytest.mark.parametrize(
    ("error", "event"),
    [
        (CheckFailed([FLOOR]), alerts.FLOOR_VIOLATED),
        (CheckFailed([SPANS]), alerts.FAILED),
        (AnotherLoadRunning("another load is running"), alerts.FAILED),
        (MemoryError(), alerts.FAILED),
    ],
)
def test_each_failure_is_told_by_one_event(error: Exception, event: str) -> None:
    assert alerts.event_of(error) == event


def test_a_foreign_error_is_told_by_its_kind_since_its_words_may_hold_secrets() -> None:
    told = alerts.sentence_of(ConnectionError(f"https://reader:{PLANTED}@news.example refused"))
    assert told.startswith("ConnectionError:")
    assert PLANTED not in told
    assert alerts.sentence_of(LoadFailed("The disk is full.")) == "The disk is full."


class Run:
    """As much of a flow run as the hook looks at."""

    def __init__(self) -> None:
        self.name, self.parameters = "quiet-heron", {"warehouse": "built"}


def fail_on_a_temporary_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerts, "emit_event", lambda *_arguments, **_options: None)
    with temporary_settings(restore_defaults={PREFECT_API_URL}):
        state = Failed(data=LoadFailed("The disk is full."))
        alerts.tell_failed(nightly, Run(), state)  # type: ignore[arg-type]


def test_without_a_lasting_server_the_load_itself_posts_to_the_webhook(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on_a_temporary_server(monkeypatch)
    assert receiver.messages == [
        {
            "text": "Communiqué: the nightly load failed\nThe disk is full.",
            "subject": "Communiqué: the nightly load failed",
            "body": "The disk is full.",
        }
    ]


def test_a_webhook_that_does_not_answer_is_logged_without_its_address(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv(alerts.BLOCK, raising=False)
    monkeypatch.setenv(alerts.WEBHOOK, f"http://127.0.0.1:9/hooks/{PLANTED}")
    fail_on_a_temporary_server(monkeypatch)
    assert "The alert could not be sent" in caplog.text
    assert PLANTED not in caplog.text


@pytest.mark.usefixtures("server")
def test_a_block_that_is_not_there_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(alerts.BLOCK, "slack-webhook/nowhere")
    with pytest.raises(WrongUse, match="slack-webhook/nowhere"):
        alerts.notification_block()
