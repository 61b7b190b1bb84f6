"""The page: counts what is there, fetches nothing, keeps hostile text text, is written without harm to any version."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from small_warehouse import load

from warehouse import cli, pipeline
from warehouse.errors import CommuniqueError, WrongUse
from warehouse.publishing import WarehouseFolder
from warehouse.publishing.report.writing import write_report

PROJECT = Path(__file__).parents[4]
HOSTILE = "<script>alert(1)</script>"


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]


def page_of(root: Path) -> str:
    return (root / "report/index.html").read_text()


def without(page: str, section: str) -> str:
    kept, found = re.subn(rf'<section id="{section}".*?</section>', "", page, flags=re.DOTALL)
    assert found == 1
    return kept


def test_the_page_counts_what_is_there(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke.", "in/b.txt": "2024-03-06 Bert spoke.", "in/c.txt": ""}, models)

    page = page_of(root)
    assert "<dt>persons</dt><dd>2</dd>" in page
    assert "Articles published from 2024-03-05 to 2024-03-06." in page
    assert '<th scope="row">empty</th><td class="n">1</td><td>in/c.txt</td>' in page


def test_hostile_text_stays_text(root: Path, models: Path) -> None:
    load(root, {f"in/{HOSTILE}": ""}, models)

    page = page_of(root)
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page
    assert Tags(page).tags.count("script") == 1


def test_the_page_fetches_nothing(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)

    assert [address for address in Tags(page_of(root)).addresses if not address.startswith("#")] == []


def test_its_policy_lets_its_own_script_and_style_run_and_nothing_else(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)

    page = page_of(root)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None and "default-src &#x27;none&#x27;" in policy[1] and "unsafe" not in policy[1]
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#x27;sha256-{digest}&#x27;" in policy[1]
    assert "style=" not in page and " on" + "click" not in page


def test_a_warehouse_without_some_views_has_a_page_that_says_so(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)

    page = page_of(root)
    assert "This warehouse was built without reporting.activity_by_month" in page
    assert "<dt>persons</dt><dd>1</dd>" in page


@pytest.mark.slow
def test_the_samples_in_one_night_in_two_and_without_a_load_give_the_same_page(tmp_path: Path) -> None:
    samples = sorted(path for path in (PROJECT / "seeds").iterdir() if path.name != "README.md")
    inbox, half = tmp_path / "inbox", len(samples) // 2
    inbox.mkdir()
    pages = []
    for nights, warehouse in ((samples, ()), "one"), ((samples[half:], samples[:half]), "two"):
        for path in inbox.iterdir():
            path.unlink()
        for night in nights:
            for path in night:
                # The same places and times, whichever night they come in.
                os.link(path, inbox / path.name)
            if night:
                pipeline.nightly([str(inbox)], tmp_path / warehouse)
        pages.append(page_of(tmp_path / warehouse))

    assert "Le Thi Hoai Thu" in pages[0]
    assert without(pages[0], "loads") == without(pages[1], "loads")
    assert without(write_report(tmp_path / "one").read_text(), "loads") == without(pages[0], "loads")


def test_the_command_writes_the_published_page_anew_and_says_where(
    root: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    (root / "report/index.html").write_text("spoiled")

    with pytest.raises(SystemExit) as end:
        cli.main(["report", "--warehouse", str(root)])

    assert end.value.code == 0
    assert Path(capsys.readouterr().out.strip()) == (root / "report/index.html").resolve()
    assert "<dt>persons</dt><dd>1</dd>" in page_of(root)
    assert [path.name for path in (root / "report").iterdir()] == ["index.html"]


def test_a_page_that_another_name_shares_keeps_its_bytes_there(root: Path, models: Path, tmp_path: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    shared = tmp_path / "shared.html"
    os.link((root / "report/index.html").resolve(), shared)
    shared.write_text("an earlier version's page")

    write_report(root)

    assert shared.read_text() == "an earlier version's page"
    assert "<h1>" in page_of(root)


def test_the_page_can_be_written_elsewhere(root: Path, models: Path, tmp_path: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    written = write_report(root, tmp_path / "new" / "page.html")

    assert written == tmp_path / "new" / "page.html"
    assert "<h1>" in written.read_text()


def test_loads_that_failed_since_stand_on_a_page_written_anew(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    with pytest.raises(RuntimeError), WarehouseFolder(root).next_version("1.2.3"):
        raise RuntimeError("the power went <out>")

    write_report(root)

    assert "RuntimeError: the power went &lt;out&gt;" in page_of(root)


def test_without_a_warehouse_the_command_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="communique nightly"):
        write_report(tmp_path / "nothing")


def test_a_place_that_cannot_be_written_is_named(root: Path, models: Path, tmp_path: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(CommuniqueError, match=r"file/page\.html: the page cannot be written there: .*--output"):
        write_report(root, tmp_path / "file" / "page.html")


def test_a_warehouse_of_another_program_says_how_to_bring_it_up_to_date(root: Path, models: Path) -> None:
    import duckdb

    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    with duckdb.connect(str((root / "communique.duckdb").resolve())) as con:
        con.execute("alter table core.fact_caption rename column is_repeat to repeats")

    with pytest.raises(WrongUse, match=r"another version of Communiqué made this warehouse.*communique upgrade"):
        write_report(root)
