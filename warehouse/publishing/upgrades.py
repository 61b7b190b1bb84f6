"""A warehouse that another version of the program made: how it is recognised, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import LoadFailed, WrongUse
from warehouse.publishing.database import Connection, outdated_tables, query_frame
from warehouse.publishing.evidence import EVIDENCE_FOLDER, EvidenceStore
from warehouse.publishing.manifest import LAYOUT, Made, read_manifest

_OTHERWISE = (duckdb.CatalogException, duckdb.BinderException)


@dataclass(frozen=True, slots=True)
class OtherMaking:
    """What a version has otherwise than this program would make it."""

    made_by: str
    """The program's version, with the fingerprint of its code."""
    is_newer: bool
    """A newer program made it: this one writes nothing there."""
    unread_count: int
    """Articles that today's rules have not read."""
    outdated_tables: tuple[str, ...]
    """Tables that are declared otherwise today."""

    def sentence(self) -> str:
        """What was found, and what comes of it."""
        if self.is_newer:
            return (
                f"Made by a newer version of Communiqué, {self.made_by}: this one reads it as far as it can, and loads "
                "nothing into it."
            )
        articles, tables = self.unread_count, len(self.outdated_tables)
        work = [f"{articles:,} {'article is' if articles == 1 else 'articles are'} read again"] if articles else []
        work += [f"{tables} {'table is' if tables == 1 else 'tables are'} brought up to date"] if tables else []
        return (
            f"Made by another version of Communiqué, {self.made_by}: with the next load, or now with communique "
            f"upgrade, {', '.join([*work, 'all is built anew'])}."
        )


def made_otherwise(con: Connection, version: Path, made: Made) -> OtherMaking | None:
    """How the version that is open was made otherwise than `made`; None where it was not."""
    manifest = read_manifest(version)
    if manifest is not None and manifest.made == made:
        return None
    read = EvidenceStore(version / EVIDENCE_FOLDER / made.rules).read_articles()["article_id"]
    texts = query_frame(con, "select article_id from raw.article_text")["article_id"]
    return OtherMaking(
        made_by=manifest.made.code_version if manifest else "unknown",
        is_newer=manifest is not None and manifest.layout > LAYOUT,
        unread_count=texts.filter(~texts.is_in(read.implode())).len(),
        outdated_tables=tuple(table.sql_name() for table in outdated_tables(con)),
    )


@contextmanager
def told_of_other_making(folder: str | Path) -> Iterator[None]:
    """Where a query meets tables that another version of the program declared: raises WrongUse, which says so."""
    try:
        yield
    except _OTHERWISE as error:
        raise WrongUse(_sentence(folder, error)) from error
    except LoadFailed as error:
        if isinstance(error.__cause__, _OTHERWISE):
            raise WrongUse(_sentence(folder, error.__cause__)) from error
        raise


def _sentence(folder: str | Path, error: BaseException) -> str:
    return (
        f"{folder}: another version of Communiqué made this warehouse: {str(error).splitlines()[0]}. "
        "Bring it up to date first: communique upgrade"
    )
