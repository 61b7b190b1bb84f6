"""What lies in local folders: names, sizes and times, without opening a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from warehouse.errors import WrongUse
from warehouse.reading.names import is_ignored
from warehouse.reading.rejections import Rejection, unreadable, unsafe


@dataclass(slots=True)
class Listing:
    """Parallel lists of what was found, a list a column: a million files are listed in seconds this way."""

    locations: list[str] = field(default_factory=list)
    modified_at: list[int | None] = field(default_factory=list)
    byte_counts: list[int | None] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    """Where a location differs from the path or URI to open."""
    rejections: dict[str, Rejection] = field(default_factory=dict)
    """Locations that are not to be opened, with the reason."""
    ignored_count: int = 0

    def add(self, path: str, modified_at: int | None, byte_count: int | None, location: str | None = None) -> str:
        """One thing found. Returns its location."""
        location = location_of(path) if location is None else location
        self.locations.append(location)
        self.modified_at.append(modified_at)
        self.byte_counts.append(byte_count)
        if location != path:
            self.paths[location] = path
        return location

    def reject(self, path: str, found: os.stat_result | None, rejection: Rejection) -> None:
        """One thing found that is not to be opened."""
        time, size = (None, None) if found is None else (microseconds(found), found.st_size)
        self.rejections[self.add(path, time, size)] = rejection


def location_of(path: str) -> str:
    """A path as it is shown and stored: foreign bytes, control characters and `#` (it begins a member) spelled out."""
    if path.isascii() and path.isprintable() and "#" not in path:
        return path
    readable = os.fsencode(path).decode("utf-8", "backslashreplace").replace("#", "%23")
    return "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in readable)


def microseconds(found: os.stat_result) -> int:
    """The time of last modification, in microseconds since 1970."""
    return found.st_mtime_ns // 1000


def list_local(seed: str, listing: Listing) -> None:
    """Add what lies at a path: the file itself, or every file of the folder and its folders.

    Links inside a folder are followed where they end at a file of the same folder. Raises WrongUse where nothing is.
    """
    path = os.path.normpath(seed)
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError) as error:
        raise WrongUse(f"{seed}: there is no such file or folder. Name one that exists with --seeds.") from error
    if not stat.S_ISDIR(found.st_mode):
        listing.add(path, microseconds(found), found.st_size)
        return
    root = os.path.realpath(path)
    for folder, entries in _folders(path, listing):
        for entry in entries:
            if is_ignored(entry.name):
                listing.ignored_count += 1
            else:
                _add_entry(entry, folder, root, listing)


def _folders(path: str, listing: Listing) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """The folder and all below it, each with what it holds besides folders."""
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except OSError as error:
            listing.reject(folder, None, unreadable(f"The folder cannot be listed ({error.strerror})"))
            continue
        files = []
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if is_ignored(entry.name):
                    listing.ignored_count += 1
                else:
                    waiting.append(_joined(folder, entry.name))
            else:
                files.append(entry)
        yield folder, files


def _joined(folder: str, name: str) -> str:
    return name if folder == "." else f"{folder.rstrip('/')}/{name}"


def _add_entry(entry: os.DirEntry[str], folder: str, root: str, listing: Listing) -> None:
    path = _joined(folder, entry.name)
    try:
        found = entry.stat(follow_symlinks=False)
        if stat.S_ISREG(found.st_mode):
            listing.add(path, microseconds(found), found.st_size)
        elif stat.S_ISLNK(found.st_mode):
            _add_link(path, found, root, listing)
        else:
            listing.reject(path, found, unsafe("It is no file but a device, a pipe or a socket"))
    except OSError as error:
        listing.reject(path, None, unreadable(f"It cannot be looked at ({error.strerror})"))


def _add_link(path: str, link: os.stat_result, root: str, listing: Listing) -> None:
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(root):
        listing.reject(path, link, unsafe("It is a link to somewhere out of its folder"))
    elif target.is_dir():
        listing.reject(path, link, unsafe("It is a link to a folder, which is read where it really lies"))
    elif not target.is_file():
        listing.reject(path, link, unsafe("It is a link to nothing that can be read"))
    else:
        found = target.stat()
        listing.add(path, microseconds(found), found.st_size)
