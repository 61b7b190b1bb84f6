"""Load good articles among hostile files: `python tests/faults/load_hostile_files.py [GOOD [HOSTILE]]`.

Prints a line of JSON: how many good ones were loaded, what became of the others, and the most memory that the load and
its processes held, against that of a load of the good ones alone. Ends with 1 where a file is not accounted for, a good
one is missing, or the memory is more than twice as much. Without numbers, 500 and 2,000; it takes some minutes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from hostile_files import plant
from invented_news import articles

from warehouse.publishing import open_published
from warehouse.reading.listing import location_of
from warehouse.reading.names import is_ignored

MOST_MEMORY = 2.0
_SOUGHT = """
    select sighting.location, status, reject_code, reject_message
    from raw.source_sighting as sighting join raw.source_file using (source_file_id)
"""


@dataclass(frozen=True, slots=True)
class Accounts:
    """What became of the files of an inbox."""

    loaded: int
    """Good articles that stand in core."""
    codes: dict[str, int]
    """How many hostile things were loaded, and how many rejected by which code."""
    lost: list[str]
    """Hostile things that nothing is known of, and good ones that were not loaded."""


def write_good(folder: Path, count: int) -> list[Path]:
    """So many good articles, a file each; gives their paths."""
    folder.mkdir(parents=True)
    paths = []
    for number, text in enumerate(articles(count, seed=11, size=2_600)):
        paths.append(folder / f"{number:04}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def accounts_of(root: Path, good: list[Path], hostile: list[Path]) -> Accounts:
    """What the published warehouse knows of the files."""
    with open_published(root) as con:
        rows = con.execute(_SOUGHT).fetchall()
        listed = {row[0] for row in con.execute("select location from ops.source_listing").fetchall()}
    found: dict[str, list[str]] = {}
    for location, status, code, message in rows:
        assert status != "rejected" or (code and message)
        found.setdefault(location.split("#", 1)[0], []).append(code or status)
    lost = [str(path) for path in good if found.get(location_of(str(path))) != ["loaded"]]
    codes: Counter[str] = Counter()
    for path in hostile:
        outcomes = found.get(location_of(str(path)), [])
        codes.update(outcomes)
        if not outcomes:
            is_known = location_of(str(path)) in listed or is_ignored(path.name) or path.is_dir()
            codes["nothing in it" if is_known else "lost"] += 1
            lost += [] if is_known else [str(path)]
    return Accounts(len(good) - len(set(lost) & set(map(str, good))), dict(sorted(codes.items())), lost)


def most_memory(inbox: Path, root: Path) -> tuple[float, float]:
    """Seconds, and the most megabytes that a load in a process of its own and its children held together."""
    program = "import sys; from warehouse.pipeline import nightly\n"
    program += "if __name__ == '__main__': nightly([sys.argv[1]], sys.argv[2])\n"
    script = root.parent / f"{root.name}.py"
    script.write_text(program, encoding="utf-8")
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, str(script), str(inbox), str(root)])
    most = 0
    while process.poll() is None:
        most = max(most, held_by(family(process.pid)))
        time.sleep(0.05)
    if process.returncode:
        raise SystemExit(f"the load of {inbox} ended with {process.returncode}")
    return time.monotonic() - began, most / (1 << 20)


def family(process: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [process, *(number for child in children for number in family(int(child)))]


def held_by(processes: list[int]) -> int:
    """Bytes of memory that processes hold together: what each has of its own, and once what they share.

    What they share with others is counted, too, so that it is no matter what else runs on the machine.
    """
    found = [_resident(number) for number in processes]
    return sum(own for own, _ in found) + max((shared for _, shared in found), default=0)


def _resident(process: int) -> tuple[int, int]:
    """Bytes of its own and bytes shared; none where the process is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0, 0
    sizes = {name: int(rest.split()[0]) << 10 for name, _, rest in (line.partition(":") for line in lines[1:])}
    own = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return own, sizes["Rss"] - own


def main(good_count: int = 500, hostile_count: int = 2000) -> int:
    """Load, print, and give the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        good = write_good(folder / "alone", good_count)
        _, alone = most_memory(folder / "alone", folder / "first")
        (folder / "both").mkdir()
        (folder / "alone").rename(folder / "both" / "good")
        good = [folder / "both" / "good" / path.name for path in good]
        hostile = plant(folder / "both" / "hostile", hostile_count)
        seconds, both = most_memory(folder / "both", folder / "second")
        accounts = accounts_of(folder / "second", good, hostile)
    ratio = both / alone
    told = {"good": good_count, "good loaded": accounts.loaded, "hostile": hostile_count, "outcomes": accounts.codes}
    told |= {"seconds": round(seconds, 1), "megabytes": [round(alone), round(both)], "ratio": round(ratio, 2)}
    print(json.dumps(told | {"lost": accounts.lost[:20]}, ensure_ascii=True))
    return int(bool(accounts.lost) or ratio > MOST_MEMORY)


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:3])))
