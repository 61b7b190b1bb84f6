"""What loads that ended early had read off articles: it is kept for the next load, which need not read it again.

`<root>/unfinished/<rules>/<table>/<shard>.parquet`, as in a version. Evidence depends on its article's text and the
rules alone, so that it holds whatever became of the load. It goes once a load is published, or anything is forgotten;
a load that its disk stopped leaves none.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from warehouse.publishing.evidence import EVIDENCE_FOLDER, READ_TABLE, EvidenceStore

UNFINISHED_FOLDER = "unfinished"

logger = logging.getLogger(__name__)


def unfinished_evidence(root: Path, rules: str) -> EvidenceStore:
    """What was kept below a warehouse folder of what these rules had read; it may be empty."""
    return EvidenceStore(root / UNFINISHED_FOLDER / rules)


def keep_evidence_of(version: Path, root: Path, published: Path | None) -> None:
    """Move the evidence out of a version that is given up; what the published version has is left there.

    A move that was cut short is completed by the next one: a shard counts once its articles are named, which is done
    last. Where the disk refuses, the rest is left.
    """
    try:
        _move_all(version, root, published)
    except OSError as error:
        logger.warning("%s: what was read off articles cannot be kept for the next load: %s", version.name, error)


def _move_all(version: Path, root: Path, published: Path | None) -> None:
    for rules in sorted((version / EVIDENCE_FOLDER).glob("*")):
        known = EvidenceStore(published / EVIDENCE_FOLDER / rules.name) if published else None
        names = {path.name for path in known.shards(READ_TABLE)} if known else set()
        source = EvidenceStore(rules)
        for read in source.shards(READ_TABLE):
            if read.name not in names:
                _move(source, read.name, root / UNFINISHED_FOLDER / rules.name)


def drop_unfinished(root: Path) -> None:
    """Remove all that was kept."""
    shutil.rmtree(root / UNFINISHED_FOLDER, ignore_errors=True)


def _move(source: EvidenceStore, shard: str, target: Path) -> None:
    for path in source.files_of(shard):
        moved = target / path.parent.name / shard
        moved.parent.mkdir(parents=True, exist_ok=True)
        path.replace(moved)
