"""Forgetting on request, with the program's own rules: what is meant, what is told before, what is left."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from rich.console import Console

from warehouse import cli, pipeline
from warehouse.answers.forgetting import Request, choose, show_chosen
from warehouse.errors import WrongUse
from warehouse.publishing import WarehouseFolder, open_published

URL = "https://news.example/ministers-meet"
BODY = (
    "Hanoi (VNA) - Deputy Foreign Minister Quach Minh Tan of Vietnam received Deputy Foreign "
    "Minister {guest} of Laos in Hanoi on May {day}, 2024. They talked about trade between the two countries. — VNS"
)


def row(number: int, url: str, updated: str, guest: str, day: int) -> str:
    text = BODY.format(day=day, guest=guest)
    return json.dumps(
        {
            "url": url,
            "title": f"Ministers meet {number}",
            "date": f"2024-05-{day:02d}",
            "updated": updated,
            "text": text,
        }
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two nights: an article that the second supersedes at its address, and another one with the same host."""
    folder = tmp_path_factory.mktemp("forgetting")
    inbox = folder / "inbox"
    inbox.mkdir()
    first = row(1, URL, "2024-05-03T08:00:00Z", "Khamla Souvanh", 3)
    other = row(2, "https://news.example/another", "2024-05-10T08:00:00Z", "Bounthan Keola", 10)
    (inbox / "one.jsonl").write_text(f"{first}\n{other}\n")
    pipeline.nightly([str(inbox)], folder / "built")
    (inbox / "two.jsonl").write_text(row(3, URL, "2024-05-04T08:00:00Z", "Khamla Souvanhthong", 3) + "\n")
    pipeline.nightly([str(inbox)], folder / "built")
    return folder / "built"


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "built", symlinks=True)
    return tmp_path / "built"


def texts(version: Path) -> str:
    from warehouse.publishing.database import open_for_reading

    with open_for_reading(version / "communique.duckdb") as con:
        return str(con.execute("select text from raw.article_text").fetchall())


def test_by_its_address_every_version_of_an_article_is_meant(root: Path) -> None:
    chosen = choose(root, Request(url=URL))
    assert len(chosen.forgotten) == 2
    assert [article["is_superseded"] for article in chosen.articles] == [False, True]
    assert chosen.version_count == 2


def test_by_its_key_what_it_superseded_is_meant_too(root: Path) -> None:
    with open_published(root) as con:
        key = con.execute("select article_id from core.fact_article where url = $url", {"url": URL}).fetchall()[0][0]
    assert len(choose(root, Request(article_id=key)).forgotten) == 2


def test_what_changes_is_told_before(root: Path) -> None:
    text = io.StringIO()
    show_chosen(choose(root, Request(url=URL)), Console(file=text, width=200))
    said = " ".join(text.getvalue().split())
    assert "To be forgotten: 2 articles" in said
    assert "1 event that nothing else reports will be gone" in said
    assert "1 person that nothing else names will be gone" in said
    assert "2 versions that are kept will be built anew" in said
    assert "two.jsonl#1" in said


def test_it_asks_before_it_forgets_and_a_no_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = [path.name for path in WarehouseFolder(root).versions()]
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    with pytest.raises(SystemExit) as ended:
        cli.main(["forget", "--url", URL, "--reason", "asked for", "--warehouse", str(root)])
    assert ended.value.code != 0
    assert "It cannot be undone" in capsys.readouterr().err
    assert [path.name for path in WarehouseFolder(root).versions()] == before


# `tests/faults` has the same of a smaller warehouse in every run.
@pytest.mark.slow
def test_what_is_left_is_a_load_without_the_article_and_the_next_night_keeps_it_out(
    root: Path, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["forget", "--url", URL, "--reason", "asked for", "--yes", "--warehouse", str(root)])
    assert ended.value.code == 0
    assert "gone     2024-05-03" in capsys.readouterr().out
    for version in WarehouseFolder(root).versions():
        assert "Khamla" not in texts(version)
        assert "Bounthan" in texts(version)

    # The sources still lie in the inbox, and a copy of one, which was never read, beside them.
    inbox = tmp_path / "inbox"
    shutil.copytree(built.parent / "inbox", inbox)
    shutil.copy2(inbox / "two.jsonl", inbox / "three.jsonl")
    pipeline.nightly([str(inbox)], root)
    with open_published(root) as con:
        assert con.execute("select headline from core.fact_article").fetchall() == [("Ministers meet 2",)]
        assert con.execute("select name from core.dim_person where name like 'Khamla%'").fetchall() == []
        assert con.execute("select count(*) from raw.source_file").fetchall() == [(1,)]
    assert not [result for result in pipeline.check_published(root) if result.blocks]


@pytest.mark.slow
def test_a_whole_outlet_can_be_forgotten_without_breaking_a_floor(root: Path) -> None:
    with open_published(root) as con:
        outlets = con.execute("select name from core.dim_outlet join core.fact_article using (outlet_id)").fetchall()
    assert outlets
    chosen = choose(root, Request(outlet=outlets[0][0].upper()))
    pipeline.forget(root, chosen.forgotten, "the licence ended")
    with open_published(root) as con:
        assert con.execute("select count(*) from core.fact_article").fetchall() == [(2 - len(outlets),)]
    assert not [result for result in pipeline.check_published(root) if result.blocks]


@pytest.mark.parametrize(
    "asked", [Request(url="https://news.example/never"), Request(article_id=5), Request(outlet="No Such Paper")]
)
def test_what_is_in_no_version_is_wrong_use(root: Path, asked: Request) -> None:
    with pytest.raises(WrongUse, match="is in the warehouse, nor in a version that is kept"):
        choose(root, asked)


@pytest.mark.parametrize("asked", [Request(), Request(url=URL, outlet="News Agency")])
def test_exactly_one_thing_is_to_be_named(root: Path, asked: Request) -> None:
    with pytest.raises(WrongUse, match="by one of --article"):
        choose(root, asked)
