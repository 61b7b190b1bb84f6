"""A planted secret: the load uses it, and it is found nowhere afterwards, neither in the warehouse nor in Prefect."""

from __future__ import annotations

import base64
import logging
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest

from flows import alerts
from flows.nightly import run_nightly

PLANTED = "pl4nted-5ecret"
ARTICLE = b" date 2024-06-01 Talks in Hanoi\nThe foreign ministers of Vietnam and Laos held talks in Hanoi on June 1.\n"


@pytest.fixture
def guarded() -> Iterator[str]:
    """The address of an article that is given out for the password only."""
    wanted = "Basic " + base64.b64encode(f"reader:{PLANTED}".encode()).decode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_let_in = self.headers.get("Authorization") == wanted
            self.send_response(200 if is_let_in else 401)
            self.send_header("Content-Length", str(len(ARTICLE)))
            self.end_headers()
            self.wfile.write(ARTICLE)

        do_HEAD = do_GET

        def log_message(self, *_arguments: object) -> None:
            pass

    listening = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield f"http://reader:{PLANTED}@127.0.0.1:{listening.server_port}/talks.txt"
    listening.shutdown()
    listening.server_close()


def kept_by(server: str) -> str:
    """All that Prefect keeps and shows: runs with their parameters, logs, artifacts, events, blocks."""
    asked = {
        "flow_runs/filter": {"limit": 200},
        "task_runs/filter": {"limit": 200},
        "logs/filter": {"limit": 200},
        "artifacts/filter": {"limit": 200},
        "block_documents/filter": {"limit": 200},
        "events/filter": {"limit": 50},
    }
    with httpx.Client(base_url=server, trust_env=False) as client:
        return "\n".join(
            client.post(f"{server}/{path}", json=body).raise_for_status().text for path, body in asked.items()
        )


@pytest.mark.timeout(240)
def test_a_planted_secret_is_in_no_log_no_artifact_and_no_file_of_the_warehouse(
    guarded: str, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", PLANTED)
    monkeypatch.setenv(alerts.WEBHOOK, f"http://127.0.0.1:9/{PLANTED}")
    with caplog.at_level(logging.DEBUG, "warehouse"):
        summary = run_nightly([guarded], str(tmp_path / "built"))
    assert summary.counts["articles"] == 1
    shown = kept_by(server)
    assert "127.0.0.1" in shown
    assert PLANTED not in shown
    assert PLANTED not in caplog.text + summary.as_markdown() + repr(summary)
    files = [path for path in (tmp_path / "built").rglob("*") if path.is_file()]
    assert len(files) > 20
    assert [path.name for path in files if PLANTED.encode() in path.read_bytes()] == []


def test_what_a_load_writes_is_written_by_its_owner_only(inbox: Path, tmp_path: Path, server: str) -> None:
    run_nightly([str(inbox)], str(tmp_path / "built"))
    paths = [path for path in (tmp_path / "built").rglob("*") if not path.is_symlink()]
    assert [path.name for path in paths if path.stat().st_mode & 0o022] == []
    assert [path.name for path in paths if path.is_file() and path.stat().st_mode & 0o111] == []
