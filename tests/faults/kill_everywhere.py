"""kill -9 at many points of a nightly load of many articles, spread over all of its stages.

    python tests/faults/kill_everywhere.py [--points 200] [--articles 500] [--seed 1]

An earlier night is published; the night is begun on a copy of it and killed: in the stages so much of the stage's usual
time after its begin, while publishing at a line of the code. After each kill what is published has to be the old
version or the new one, whole; the next load has to end with the Parquet bytes of a clean load, and with each content
and text once. Prints a line a stage; exit code 1 where any of this did not hold. Needs Linux or macOS.

Each load that is killed runs in a process of its own; those that follow a kill run in one that has read its tables of
words already, each in a folder of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count, pairwise
from pathlib import Path
from typing import Any

from kill_at_step import Steps

from warehouse import pipeline
from warehouse.publishing import WarehouseFolder, open_published

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))

STAGES = ("discover", "read", "gather", "settle", "resolve", "views", "check", "export")
BEGUN, PUBLISHING, DONE = "begun", "publish", "done"
EARLIER_NIGHT = 100
CHARACTERS = 600
RAW = ("raw.source_file", "raw.article_text", "raw.source_sighting", "ops.file_seen")


@contextmanager
def child(work: str, seeds: Path, root: Path, step: int | None = None) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that does one of `WORKS` and tells of it in lines."""
    command = [sys.executable, __file__, work, str(seeds), str(root), *([] if step is None else [str(step)])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process


def told_by(work: str, seeds: Path, root: Path) -> list[str]:
    """The lines of a process that has to end well. Raises ChildFailed where it does not."""
    with child(work, seeds, root) as process:
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    if process.returncode:
        raise ChildFailed(f"{work}: ended with {process.returncode}; its last line: {(lines or ['none'])[-1]}")
    return lines


class ChildFailed(Exception):
    """A process that nobody killed ended badly."""


def tell(line: str) -> None:
    """Pass a line to the process that watches."""
    print(line, flush=True)


class _StageEnds(logging.Handler):
    """Passes the name of each stage that ends."""

    def emit(self, record: logging.LogRecord) -> None:
        if "stage" in (fields := getattr(record, "fields", {})):
            tell(fields["stage"])


def load(seeds: Path, root: Path, step: int | None = None) -> None:
    """The night. `step` kills it at that line of publishing; tells each stage's end, then how many lines there were."""
    logger = logging.getLogger("warehouse")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(_StageEnds(logging.INFO))
    steps = Steps(step)
    tell(BEGUN)
    with pipeline.next_load(root) as begun:
        found = pipeline.discover(begun, [str(seeds)])
        for batch in found.batches():
            pipeline.keep_contents(begun, pipeline.reading.read_batch(batch))
        pipeline.keep_sightings(begun, found)
        pipeline.build(begun)
        sys.settrace(steps.trace)
    sys.settrace(None)
    tell(str(steps.count))


def state_of(root: Path) -> dict[str, Any]:
    """What is published: digest of all Parquet files, which have to be those of its description; rows of raw tables."""
    current = (root / "current").resolve()
    digest = hashlib.sha256()
    described = {file["path"]: file["sha256"] for file in json.loads((current / "version.json").read_text())["files"]}
    for path in sorted((current / "parquet").rglob("*.parquet")):
        name = path.relative_to(current / "parquet").as_posix()
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        if described.pop(name, None) != sha256:
            raise AssertionError(f"{name} is not the file that the version describes")
        digest.update(f"{name} {sha256}\n".encode())
    if described:
        raise AssertionError(f"files are missing: {', '.join(described)}")
    with open_published(root) as con:
        counts = {name: con.execute(f"select count(*) from {name}").fetchall()[0][0] for name in RAW}
        articles_there = con.execute("select count(*), count(distinct article_id) from core.fact_article").fetchall()[0]
        doubled = con.execute(
            "select count(*) from (from raw.source_file union all by name from raw.article_text) "
            "group by source_file_id, article_id having count(*) > 2"
        ).fetchall()
    return {"parquet": digest.hexdigest(), "rows": counts, "articles": articles_there, "doubled": len(doubled)}


def see(_seeds: Path, root: Path) -> None:
    """Tell what is published."""
    tell(json.dumps(state_of(root)))


def recover(seeds: Path, folder: Path) -> None:
    """For each warehouse of the folder whose name comes in, tell what stands there, and what after the next load."""
    logging.getLogger("warehouse").addHandler(logging.NullHandler())
    for name in sys.stdin:
        root = folder / name.strip()
        see(seeds, root)
        pipeline.nightly([str(seeds)], root)
        see(seeds, root)
        left = {path.name for path in (root / "versions").iterdir()} - {
            path.name for path in WarehouseFolder(root).versions()
        }
        assert not left, f"left behind: {', '.join(sorted(left))}"
        tell(DONE)


WORKS = {"load": load, "see": see, "recover": recover}


class Recoveries:
    """The process in which the loads after the kills run; one that ended badly is followed by another."""

    def __init__(self, seeds: Path, folder: Path) -> None:
        self._command = [sys.executable, __file__, "recover", str(seeds), str(folder)]
        self._process: subprocess.Popen[str] | None = None

    def after(self, name: str) -> tuple[Any, Any]:
        """What stands in a warehouse of the folder, and what after the next load. Raises ChildFailed."""
        if self._process is None:
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{name}\n")
        process.stdin.flush()
        before, after, done = (process.stdout.readline() for _ in range(3))
        if not done:
            self._process = None
            raise ChildFailed(f"the load after the kill ended with {process.wait()}")
        return json.loads(before), json.loads(after)

    def end(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate()


@dataclass
class Scene:
    """An earlier night that is published, a night to come, and what each of them leaves."""

    folder: Path
    seeds: Path
    earlier: Path
    old: dict[str, Any]
    new: dict[str, Any]
    seconds: dict[str, float]
    """How long each stage of the night usually takes."""
    step_count: int
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._recoveries, self._numbers = Recoveries(self.seeds, self.folder), count()

    def end(self) -> None:
        """No more kills."""
        self._recoveries.end()

    def kill(self, stage: str, share: float) -> None:
        """Kill the night at this share of a stage, and see what stands and what the next load makes of it."""
        # A database that was open under one name once is not to be mistaken for the next.
        root = self.folder / f"tried-{next(self._numbers)}"
        shutil.copytree(self.earlier, root, symlinks=True)
        ended = self._killed(root, stage, share)
        if ended != -signal.SIGKILL:
            # The load was over sooner than usual: earlier, then.
            self.outcomes[stage, "over"] += 1
            shutil.rmtree(root)
            self.kill(stage, share / 2)
            return
        try:
            after, following = self._recoveries.after(root.name)
        except ChildFailed as failure:
            self.faults.append(f"{stage} {share:.3f}: {failure}")
            return
        if after not in (self.old, self.new):
            self.faults.append(f"{stage} {share:.3f}: neither the old version nor the new one: {after}")
        elif following != self.new:
            self.faults.append(f"{stage} {share:.3f}: the next load ends otherwise than a clean one: {following}")
        self.outcomes[stage, "old" if after == self.old else "new"] += 1
        shutil.rmtree(root)

    def _killed(self, root: Path, stage: str, share: float) -> int:
        step = max(1, int(share * self.step_count)) if stage == PUBLISHING else None
        with child("load", self.seeds, root, step) as process:
            assert process.stdout is not None
            if stage != PUBLISHING:
                # A stage begins where the one before it ends.
                before = (BEGUN, *STAGES)[STAGES.index(stage)]
                for line in process.stdout:
                    if line.strip() == before:
                        break
                time.sleep(share * self.seconds[stage])
                process.kill()
            process.stdout.read()
        return process.returncode


def prepared(folder: Path, article_count: int, seed: int) -> Scene:
    """Write the articles, publish the earlier night, and see how the night goes when nobody kills it."""
    from invented_news import articles

    seeds = folder / "inbox"
    texts = articles(EARLIER_NIGHT + article_count, seed, CHARACTERS)
    _write(seeds, texts[:EARLIER_NIGHT], 0)
    told_by("load", seeds, folder / "earlier")
    [old] = told_by("see", seeds, folder / "earlier")
    _write(seeds, texts[EARLIER_NIGHT:], EARLIER_NIGHT)
    told_by("load", seeds, folder / "clean")
    shutil.copytree(folder / "earlier", folder / "usual", symlinks=True)
    moments: dict[str, float] = {}
    with child("load", seeds, folder / "usual") as process:
        assert process.stdout is not None
        for line in process.stdout:
            moments[line.strip()] = time.monotonic()
    *_stages, step_count = moments
    seconds = {stage: moments[stage] - moments[before] for before, stage in pairwise((BEGUN, *STAGES))}
    (new,), (clean,) = (told_by("see", seeds, folder / name) for name in ("usual", "clean"))
    if json.loads(new) != json.loads(clean):
        raise ChildFailed(f"two nights and one do not end alike, whoever kills them: {new} {clean}")
    return Scene(folder, seeds, folder / "earlier", json.loads(old), json.loads(new), seconds, int(step_count))


def _write(folder: Path, texts: list[str], first: int) -> None:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, first):
        (folder / f"{number:05d}.txt").write_text(text, encoding="utf-8")


def points(number_of_points: int, seed: int) -> list[tuple[str, float]]:
    """Stages with a share of each, evenly dealt and one after another; where in its part a point lies is drawn."""
    chance = random.Random(seed)
    names = [*STAGES, PUBLISHING]
    dealt = [(names[number % len(names)], number // len(names)) for number in range(number_of_points)]
    parts = Counter(name for name, _ in dealt)
    return [(name, (part + chance.random()) / parts[name]) for name, part in dealt]


def main() -> int:
    """Run what the arguments ask for; gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="Where to work; a temporary folder otherwise.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        scene = prepared(Path(folder), asked.articles, asked.seed)
        # Whoever stops it sees what was found so far.
        with suppress(KeyboardInterrupt):
            for number, (stage, share) in enumerate(points(asked.points, asked.seed), 1):
                scene.kill(stage, share)
                print(f"\r{number} of {asked.points}, {len(scene.faults)} faults", end="", file=sys.stderr, flush=True)
            scene.end()
    print(file=sys.stderr)
    print(f"{'stage':<10} {'usual s':>8} {'killed':>7} {'old stood':>10} {'new stood':>10} {'was over':>9}")
    for stage in (*STAGES, PUBLISHING):
        old, new, over = (scene.outcomes[stage, name] for name in ("old", "new", "over"))
        print(f"{stage:<10} {scene.seconds.get(stage, 0):>8.2f} {old + new:>7} {old:>10} {new:>10} {over:>9}")
    killed = sum(times for (_, name), times in scene.outcomes.items() if name != "over")
    print(f"{killed} kills in a load of {asked.articles} articles: {len(scene.faults)} faults")
    print("\n".join(scene.faults))
    return 1 if scene.faults or not killed else 0


def _work(name: str, seeds: str, root: str, *step: str) -> None:
    WORKS[name](Path(seeds), Path(root), *map(int, step))


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in WORKS:
        _work(*sys.argv[1:])
    else:
        sys.exit(main())
