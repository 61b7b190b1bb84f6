"""The `ops` schema: loads, their checks, and what they changed. Only these differ between two ways of loading."""

from __future__ import annotations

from warehouse.tables.declare import Table, category, hashed, instant, key, measure, number, ordinal, string, surrogate
from warehouse.tables.raw import SourceFile


class Load(Table, schema="ops", stays_small=True):
    """One load, or another task that changed what is published."""

    load_id = surrogate("Hash of when and where the load began.")
    load_no = number(
        "Counts the loads up, in the order in which they ran, also where the clock was set back between two. NULL "
        "where that is not known: such a load came before the others.",
        nullable=True,
    )
    task = string(
        "What it did: `load`, `backfill` (some days only), `rebuild`, `upgrade`, `rollback` or `forget`. NULL where "
        "the program did not say."
    )
    started_at = instant("When it began.", nullable=False)
    finished_at = instant("When it ended.")
    status = category(
        ["published", "unchanged", "failed", "rolled back", "forgot"],
        "How it ended. `rolled back`: a kept version was published again; `forgot`: articles were taken out.",
        nullable=False,
    )
    code_version = string("Version of the program and of its rules.", nullable=False)
    files_seen_count = number("Contents found in the sources.")
    files_new_count = number("Contents never seen before.")
    files_rejected_count = number("New contents that were rejected.")
    articles_count = number("Articles in core after the load.")
    events_count = number("Events in core after the load.")
    seconds = measure("How long it took, in seconds.")
    peak_memory_bytes = number("Largest resident memory of the process, in bytes.", nullable=True)


class CheckResult(Table, schema="ops", stays_small=True):
    """One data check in one load."""

    load_id = key(Load, "The load.", primary_key=True)
    name = string("Name of the check.", primary_key=True)
    severity = category(["structure", "content"], "`structure` blocks publishing, `content` warns.", nullable=False)
    failing_count = number("Rows that break it.")
    message = string("What it means, with an example of a failing row.")


class Stage(Table, schema="ops", stays_small=True):
    """One stage of a load that published a version. Together they last as long as the load, all but the publishing."""

    load_id = key(Load, "The load.", primary_key=True)
    stage = string(
        "`discover`: list what is new; `read`: bytes to texts; `gather`: texts to evidence; `settle`: which articles "
        "stand; `resolve`: evidence to the core tables; `views`; `check`; `export`: files and report.",
        primary_key=True,
    )
    stage_no = ordinal("Place in the order of stages, from 1.")
    seconds = measure("How long it took, in seconds.", nullable=False)
    rows_in_count = number(
        "What went in: files (discover, read), articles (gather), contents (settle), rows of evidence (resolve), "
        "models (views, check); NULL where nothing is counted.",
        nullable=True,
    )
    rows_out_count = number(
        "What came out: files to be read (discover), contents (read), rows of evidence (gather), articles that stand "
        "(settle), rows of core (resolve), views (views), rows that break a promise (check), rows of Parquet (export).",
        nullable=True,
    )
    peak_memory_bytes = number(
        "Largest resident memory of the loading process meanwhile, without its workers, in bytes."
    )


class ArticleMeaning(Table, schema="ops"):
    """What the numbers in an article's evidence stood for when its rows of `core` were written, as hashes.

    Where the next load under the same program finds the same, it leaves the rows that rest on it as they are.
    """

    article_id = hashed("The article.", primary_key=True)
    passages_hash = hashed("First occurrences of what its passages repeat.")
    names_hash = hashed("Persons, organisations and positions.")
    events_hash = hashed("Events, and all that any report tells of them.")


class FileSeen(Table, schema="ops"):
    """One content, and the load that first saw it."""

    source_file_id = key(SourceFile, "The content.", primary_key=True)
    first_load_id = key(Load, "The load that first saw it.")
    first_seen_at = instant("When it was first seen.", nullable=False)


class RowChange(Table, schema="ops"):
    """A row that a load added, changed or took away, for whoever refreshes a copy.

    Where more than 200,000 rows of a table changed, or most of one with at least 10,000 rows, a single row with the key
    `*` stands for them: take that table whole.
    """

    load_id = key(Load, "The load.", primary_key=True)
    table_name = string("Schema and table.", primary_key=True)
    key = string("The row's key, its parts joined by `|`; `*` for the whole table.", primary_key=True)
    change = category(["added", "changed", "gone"], "What happened to the row.", nullable=False)


class KeyChange(Table, schema="ops"):
    """A key that had to change because earlier evidence came in."""

    load_id = key(Load, "The load.", primary_key=True)
    table_name = string("Schema and table.", primary_key=True)
    old_key = hashed("The key until this load.", primary_key=True)
    new_key = hashed("The key from this load on.")


class SourceListing(Table, schema="ops"):
    """A file or container as a load last found it: what is unchanged in name, size and time is not read again."""

    location = string("Path or URI, without members or rows.", primary_key=True)
    modified_at = instant("Its modification time; NULL where the source states none.")
    byte_count = number("Its size in bytes.", nullable=True)
