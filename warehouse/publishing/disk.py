"""What publishing does with files: copy cheaply, link what never changes, reach the disk before anything is renamed."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import shutil
from pathlib import Path

# ioctl of Linux: make one file share the blocks of another (btrfs, XFS, bcachefs); both are copied on write.
_FICLONE = 0x40049409
_TARGET_TROUBLE = {
    errno.ENOSPC: "no space is left there",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "it lies on a read-only file system",
    errno.EACCES: "this user may not write there",
    errno.EPERM: "this user may not write there",
    errno.ENOTDIR: "a part of that path is not a folder",
}
_NO_SPACE_WORDS = ("no space left", "could not write all bytes", "disk quota exceeded", "disk full")
_READ_ONLY_WORDS = ("read-only file system",)


def copy_file(source: Path, target: Path) -> None:
    """A copy that can be changed alone: blocks are shared where the file system can, else copied."""
    with source.open("rb") as reader, target.open("wb") as writer:
        try:
            fcntl.ioctl(writer.fileno(), _FICLONE, reader.fileno())
        except OSError:
            shutil.copyfileobj(reader, writer, 16 << 20)


def link_file(source: Path, target: Path) -> None:
    """The same file under another name; a copy where the file system has no hard links."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            raise
        copy_file(source, target)


def link_tree(source: Path, target: Path) -> None:
    """Every file below `source` under the same path below `target`; nothing where there is no source."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            link_file(path, target / path.relative_to(source))


def sync_path(path: Path) -> None:
    """Wait until a file's content, or a folder's list of names, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Bring every file below a folder to the disk, then the folders from the innermost out.

    A file with several names is a linked one of an earlier version, which was synced then.
    """
    for path, _folders, names in os.walk(folder, topdown=False):
        for name in names:
            file = Path(path, name)
            if not file.is_symlink() and file.stat().st_nlink == 1:
                sync_path(file)
        sync_path(Path(path))


def point_link(link: Path, target: str) -> None:
    """Make `link` point to `target` in one step: a reader sees the old target or the new one, never none."""
    beside = link.with_name(f".{link.name}.next")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target)
    beside.replace(link)


def write_text(path: Path, text: str) -> None:
    """Write a text file in UTF-8, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def replace_text(path: Path, text: str) -> None:
    """Write a text file whole, in one step, and wait until it is on the disk: a reader finds the old or the new."""
    beside = path.with_name(f".{path.name}.next")
    write_text(beside, text)
    sync_path(beside)
    beside.replace(path)
    sync_path(path.parent)


def sha256_of(path: Path) -> str:
    """sha256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def reason_of_refusal(error: BaseException) -> str | None:
    """Why a disk refused, as the end of a sentence; None for an error of another kind.

    DuckDB and Arrow give no error number for a full disk, so their words are looked at, too.
    """
    if isinstance(error, OSError) and error.errno in _TARGET_TROUBLE:
        return _TARGET_TROUBLE[error.errno]
    return _reason_by_words(error)


def trouble_with_target(error: BaseException, root: Path) -> str | None:
    """The sentence for people where the error is the warehouse folder's disk refusing; None for any other error."""
    if isinstance(error, OSError) and error.filename is not None:
        named = str(root) in os.path.realpath(str(error.filename)) + str(error.filename)
        reason = reason_of_refusal(error) if named else _reason_by_words(error)
    else:
        reason = reason_of_refusal(error)
    if reason is None:
        return None
    return (
        f"{root}: the warehouse cannot be written, because {reason}. Nothing was published; what was published before "
        "is untouched. Mend that, or name another folder with --warehouse, and load again."
    )


def _reason_by_words(error: BaseException) -> str | None:
    words = str(error).lower()
    if any(known in words for known in _NO_SPACE_WORDS):
        return _TARGET_TROUBLE[errno.ENOSPC]
    if any(known in words for known in _READ_ONLY_WORDS):
        return _TARGET_TROUBLE[errno.EROFS]
    return None
