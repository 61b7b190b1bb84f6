"""What a load writes: with which modes, and never with what gives access to its sources."""

from __future__ import annotations

import functools
import logging
import os
import stat
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from child_load import FIRST_NIGHT
from small_warehouse import load

from warehouse import pipeline
from warehouse.errors import CommuniqueError
from warehouse.reading import stores

PLANTED = "pl4nted-5ecret"
ARTICLE = " date 2024-06-01 Talks in Hanoi\nThe foreign ministers of Vietnam and Laos held talks in Hanoi on June 1.\n"


@pytest.mark.parametrize(("umask", "file_mode", "folder_mode"), [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700)])
def test_files_and_folders_have_the_modes_that_the_user_allows(
    root: Path, models: Path, umask: int, file_mode: int, folder_mode: int
) -> None:
    before = os.umask(umask)
    try:
        load(root, FIRST_NIGHT, models)
    finally:
        os.umask(before)
    modes: dict[bool, set[int]] = {False: set(), True: set()}
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            modes[path.is_dir()].add(stat.S_IMODE(path.stat().st_mode))
    assert max(modes[False] | {file_mode}) == file_mode and not any(mode & umask for mode in modes[False])
    assert modes[True] == {folder_mode}


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder; a query is taken for a signature and not looked at."""

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """The address of a server, with a password in it."""
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "talks.txt").write_text(ARTICLE)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path / "web")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://reader:{PLANTED}@127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_password_and_a_signature_of_an_address_are_kept_nowhere_whether_the_load_ends_well_or_not(
    web: str, root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(stores, "_FIRST_WAIT_SECONDS", 0.01)
    query = f"?X-Amz-Signature={PLANTED}&token={PLANTED}&page=2"
    said = []
    with caplog.at_level(logging.DEBUG):
        summary = pipeline.nightly([f"{web}/talks.txt{query}"], root)
        for wrong in (
            f"{web}/none.txt{query}",
            f"http://reader:{PLANTED}@127.0.0.1:9/a.txt{query}",
            f"ftp://reader:{PLANTED}@host/a.txt",
        ):
            with pytest.raises(CommuniqueError) as failure:
                pipeline.nightly([wrong], root)
            said.append(str(failure.value))
    assert summary.counts["articles"] == 1
    assert PLANTED not in "".join(said) + repr(summary) + summary.as_markdown()
    assert PLANTED not in "".join(
        record.getMessage() for record in caplog.records if record.name.startswith("warehouse")
    )
    files = [path for path in root.rglob("*") if path.is_file()]
    assert (root / "loads.jsonl") in files
    assert [path.name for path in files if PLANTED.encode() in path.read_bytes()] == []
