"""A folder that appears whole or not at all: written beside its place, brought to the disk, then renamed."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from warehouse.errors import LoadFailed, WrongUse
from warehouse.publishing.disk import reason_of_refusal, sync_path, sync_tree


@contextmanager
def whole_folder(target: Path, *, mark: str, replace: bool) -> Iterator[Path]:
    """Give an empty folder to write into; it becomes `target` where the block ends well, and vanishes where not.

    An existing `target` must be empty, unless `replace` allows to put the new one in its place; then it must hold the
    file `mark`, so that only what was written by this is ever removed. Raises WrongUse where `target` is in the way,
    LoadFailed with a sentence where its disk refuses.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - without following a link that the user may have set
    _require_free(target, mark, replace)
    try:
        with _beside(target) as (partial, earlier):
            yield partial
            sync_tree(partial)
            _swap(target, partial, earlier)
            sync_path(target.parent)
    except OSError as error:
        if reason := reason_of_refusal(error):
            raise LoadFailed(
                f"{target}: the export cannot be written, because {reason}. Nothing was left there. Mend that, or name "
                "another folder with --output."
            ) from error
        raise


def _require_free(target: Path, mark: str, replace: bool) -> None:
    if not os.path.lexists(target):
        return
    if not target.is_dir() or target.is_symlink():
        raise WrongUse(f"{target}: that is no folder. Name a folder that is empty or not there yet with --output.")
    if not any(target.iterdir()):
        return
    if not replace:
        raise WrongUse(
            f"{target}: files lie there. Name another folder, or put the new export in its place: --replace."
        )
    if not (target / mark).is_file():
        raise WrongUse(f"{target}: this is no export of Communiqué (it has no {mark}), so it is not replaced.")


@contextmanager
def _beside(target: Path) -> Iterator[tuple[Path, Path]]:
    """A new folder beside the target, and the place where an earlier target can be put aside."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(target)
    name = f".{target.name}.export-{secrets.token_hex(4)}"
    partial, earlier = target.with_name(name), target.with_name(f"{name}-earlier")
    partial.mkdir()
    descriptor = os.open(partial, os.O_RDONLY)
    try:
        # Held until the end of this process, however it ends: an unlocked one is what a killed export left.
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield partial, earlier
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        os.close(descriptor)


def _swap(target: Path, partial: Path, earlier: Path) -> None:
    if target.is_dir() and any(target.iterdir()):
        target.rename(earlier)
    partial.rename(target)
    shutil.rmtree(earlier, ignore_errors=True)


def _remove_leftovers(target: Path) -> None:
    for path in target.parent.glob(f".{_escaped(target.name)}.export-*"):
        if _is_abandoned(path):
            shutil.rmtree(path, ignore_errors=True)


def _is_abandoned(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EWOULDBLOCK, errno.ENOLCK, errno.EOPNOTSUPP)
    finally:
        os.close(descriptor)
    return True


def _escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)
