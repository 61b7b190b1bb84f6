"""However the files come, over however many nights, the tables are those of a rebuild.

`python -m pytest -m slow tests/properties/test_any_nights.py` tries far more nights than every run of the tests does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from warehouse import fingerprints, pipeline
from warehouse.deferral import gather_each
from warehouse.gathering import Gathered, gather
from warehouse.publishing import open_published
from warehouse.publishing.tombstones import Forgotten, text_sha256
from warehouse.resolution import growth

SAMPLES = sorted((Path(__file__).parents[2] / "seeds").glob("2024-0[34]*.txt"))
NOON = 1_718_000_000
STATEMENTS = ("statement", "statement_speaker", "statement_topic")


@dataclass(frozen=True)
class Write:
    """A file is put in the inbox, or another content in its place; `hour` says when it was last changed."""

    place: int
    sample: int
    hour: int


@dataclass(frozen=True)
class Delete:
    """A file goes out of the inbox, where it lies there."""

    place: int


@dataclass(frozen=True)
class Forget:
    """The article of a file is forgotten on request, where it was loaded."""

    place: int


@dataclass(frozen=True)
class Upgrade:
    """The program's rules change: other verbs count as statements from now on."""


places = st.integers(0, 4)
writes = st.builds(Write, places, st.integers(0, len(SAMPLES) - 1), st.integers(0, 3))
others = st.one_of(st.builds(Delete, places), st.builds(Forget, places), st.just(Upgrade()))
nights = st.lists(st.lists(st.one_of(writes, writes, others), min_size=1, max_size=5), min_size=2, max_size=4)

PATIENT = settings(deadline=None, suppress_health_check=[*HealthCheck])
ONE = settings(PATIENT, phases=[Phase.explicit])
MANY = settings(PATIENT, max_examples=25)

SUPERSEDED_AND_DELETED = [
    [Write(0, 0, 1), Write(1, 3, 1), Write(2, 4, 1)],
    [Write(0, 1, 2), Write(1, 4, 0), Delete(2), Upgrade(), Write(3, 0, 0)],
]
SUPERSEDED_AND_FORGOTTEN = [*SUPERSEDED_AND_DELETED, [Forget(0), Write(4, 5, 3)]]


class Rules:
    """Rules that can change between two nights: the odd ones know no verb of speech."""

    def __init__(self) -> None:
        self.number = 0

    def fingerprint(self) -> str:
        """Tells one state of the rules from another."""
        return f"rules-{self.number:03}"

    def gather(self, texts: pl.DataFrame) -> Gathered:
        """What these rules read off texts."""
        found = gather(texts)
        if self.number % 2:
            silent = {
                name: found.evidence[name].clear() for name in ("statement", "statement_speaker", "statement_topic")
            }
            found = Gathered(found.evidence | silent, found.rejects)
        return found


@contextmanager
def changing_rules() -> Iterator[Rules]:
    """Loads of this process use these rules, and leave all rows as they stand that they may, be there ever so few."""
    rules = Rules()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growth, "MOST_MADE_ANEW", 1)
        patch.setattr(fingerprints, "rules_fingerprint", rules.fingerprint)
        patch.setattr(pipeline, "gather_each", partial(gather_each, work=rules.gather))
        yield rules


def act(action: object, inbox: Path, root: Path, rules: Rules) -> None:
    """Do what an action says."""
    if isinstance(action, Write):
        path = inbox / f"{action.place}.txt"
        path.write_bytes(SAMPLES[action.sample].read_bytes())
        os.utime(path, (NOON + 3600 * action.hour,) * 2)
    elif isinstance(action, Delete):
        (inbox / f"{action.place}.txt").unlink(missing_ok=True)
    elif isinstance(action, Upgrade):
        rules.number += 1
    elif isinstance(action, Forget) and (root / "current").exists():
        forget(root, f"%/{action.place}.txt")


def forget(root: Path, place: str) -> None:
    """Forget the article that stands at a place, if any."""
    with open_published(root) as con:
        rows = con.execute(
            "select article_id, text, sha256 from raw.source_file join raw.article_text using (article_id) "
            "where status = 'loaded' and location like $place",
            {"place": place},
        ).fetchall()
    if rows:
        chosen = [Forgotten(article_id, text_sha256(text), (sha256,)) for article_id, text, sha256 in rows]
        pipeline.forget(root, chosen, "asked for")


def parquet_bytes(root: Path) -> dict[str, bytes]:
    folder = (root / "parquet").resolve()
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}


def assert_a_rebuild_changes_nothing(drawn: list[list[object]]) -> None:
    with TemporaryDirectory() as name, changing_rules() as rules:
        inbox, root = Path(name) / "inbox", Path(name) / "built"
        inbox.mkdir()
        (inbox / "always.txt").write_bytes(SAMPLES[2].read_bytes())
        os.utime(inbox / "always.txt", (NOON, NOON))
        for night in drawn:
            for action in night:
                act(action, inbox, root, rules)
            pipeline.nightly([str(inbox)], root)
        before = parquet_bytes(root)
        assert len(before) > 20
        assert rules.number % 2 == 0 or pl.read_parquet((root / "parquet/statement_speaker").resolve()).is_empty()
        pipeline.rebuild(root)
        after = parquet_bytes(root)
        assert [name for name in before if before[name] != after.get(name)] == []
        assert before.keys() == after.keys()


@ONE
@example(SUPERSEDED_AND_DELETED)
@given(nights)
def test_the_tables_of_any_nights_are_those_of_a_rebuild(drawn: list[list[object]]) -> None:
    assert_a_rebuild_changes_nothing(drawn)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@MANY
@example(SUPERSEDED_AND_FORGOTTEN)
@given(nights)
def test_the_tables_of_very_many_nights_are_those_of_a_rebuild(drawn: list[list[object]]) -> None:
    assert_a_rebuild_changes_nothing(drawn)
