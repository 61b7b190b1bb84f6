"""Write deployments/constraints.txt: one exact version of everything, for every Python that the project supports.

Run from the top of the checkout, with one interpreter of each supported Python:

    python deployments/make_constraints.py python3.11 python3.12 python3.13

Nothing is installed: pip resolves the project with all its extras for each interpreter and reports what it would take.
A line that is not the same for all of them carries an environment marker.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).with_name("constraints.txt")
PROJECT = TARGET.parent.parent
HEADER = """\
# Exact versions of everything, for all extras and for Python {pythons}.
# Made by: python deployments/make_constraints.py {commands}
"""


def resolved(python: str) -> dict[str, str]:
    """Versions by normalised name that pip would install with this interpreter, the project itself left out."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, "-m", "venv", folder], check=True)
        pip = [str(Path(folder) / "bin" / "python"), "-m", "pip"]
        subprocess.run([*pip, "install", "--quiet", "--upgrade", "pip"], check=True)
        report = Path(folder) / "report.json"
        wanted = f"{PROJECT}[{','.join(extras())}]"
        options = ["--quiet", "--dry-run", "--ignore-installed", "--report", str(report)]
        subprocess.run([*pip, "install", *options, wanted], check=True)
        entries = json.loads(report.read_text(encoding="utf-8"))["install"]
    versions = {normal(entry["metadata"]["name"]): entry["metadata"]["version"] for entry in entries}
    return {name: version for name, version in versions.items() if name != "communique"}


def extras() -> list[str]:
    """The extras that pyproject.toml declares."""
    import tomllib  # noqa: PLC0415 - only here, so that --help works on any Python

    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return sorted(declared["project"]["optional-dependencies"])


def normal(name: str) -> str:
    """A distribution's name as package indexes compare it."""
    return name.lower().replace("_", "-").replace(".", "-")


def python_version(python: str) -> str:
    """`3.12`, asked of the interpreter itself."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def lines(by_python: dict[str, dict[str, str]]) -> list[str]:
    """One line a name, or one a version and Python where they differ."""
    pythons_by_pin: dict[tuple[str, str], list[str]] = defaultdict(list)
    for python, versions in by_python.items():
        for name, version in versions.items():
            pythons_by_pin[name, version].append(python)
    found = []
    for (name, version), pythons in sorted(pythons_by_pin.items()):
        marker = " or ".join(f"python_version == '{python}'" for python in pythons)
        found.append(f"{name}=={version}" + ("" if len(pythons) == len(by_python) else f" ; {marker}"))
    return found


def main(commands: list[str]) -> None:
    """Resolve for each interpreter and write the file."""
    if not commands:
        raise SystemExit(__doc__)
    by_python = {python_version(command): resolved(command) for command in commands}
    short = " ".join(f"python{python}" for python in by_python)
    header = HEADER.format(pythons=", ".join(by_python), commands=short)
    TARGET.write_text(header + "\n".join(lines(by_python)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
