"""The report page in a real browser: Debian's Chromium, driven by Playwright, which downloads none of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report_data import full_data, hostile

from warehouse import pipeline, resources
from warehouse.publishing import open_published
from warehouse.publishing.report.page import render
from warehouse.publishing.views import existing_views

PROJECT = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Nothing else shares this machine's Chromium, and its page is ours: no sandbox, which a container's root cannot have.
ARGUMENTS = ["--no-sandbox", "--disable-gpu"]

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the sample articles."""
    folder = tmp_path_factory.mktemp("samples")
    pipeline.nightly([str(PROJECT / "seeds")], folder)
    return folder


@pytest.fixture(scope="session")
def sample_page(samples: Path) -> Path:
    return (samples / "report/index.html").resolve()


@pytest.fixture(scope="session")
def full_page(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page on which every list is as long as its query lets it be, as that of a warehouse of 100,000 articles."""
    return _written(samples, tmp_path_factory.mktemp("full"), hostile_suffix="")


@pytest.fixture(scope="session")
def hostile_page(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, where every text ends in markup that would run."""
    return _written(samples, tmp_path_factory.mktemp("hostile"), hostile_suffix=hostile())


def _written(samples: Path, folder: Path, hostile_suffix: str) -> Path:
    with open_published(samples) as con:
        views = existing_views(con, resources.sql_folder())
    path = folder / "index.html"
    path.write_text(render(full_data(hostile_suffix), views), encoding="utf-8")
    return path


# Of the module, not of the session: while Playwright runs, no other test of this process could run an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here (Debian: apt-get install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed (extra: test)")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Open a file in a new window; when the test ends, nothing may have been fetched, complained of or said aloud."""
    contexts, trouble, fetched = [], [], []

    def opened(path: Path, width: int = 1280, height: int = 900, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}") or dialog.dismiss())
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []
    assert {url.partition("#")[0] for url in fetched if not url.endswith("/index.html")} == set()
