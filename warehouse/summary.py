"""What a load tells about itself when it is done: counts of the warehouse, what was rejected, what a check warns of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.publishing.checks import CheckResult
from warehouse.publishing.database import Connection
from warehouse.stages import Stage

REJECTED_LISTED = 1_000
MEBIBYTE = 1 << 20

_COUNTS = {
    "files": "select count(*) from raw.source_file",
    "articles": "select count(*) from core.fact_article",
    "captions repeated": "select count(*) from core.fact_caption where is_repeat",
    "persons": "select count(*) from core.dim_person",
    "events": "select count(*) from core.fact_event",
    "rejected": "select count(*) from raw.source_file where status = 'rejected'",
}
_REJECTED = f"""
    select location, reject_code, reject_message
    from raw.source_file join ops.file_seen using (source_file_id)
    where status = 'rejected' and (first_load_id = $load_id or reject_code = 'deferred')
    order by location limit {REJECTED_LISTED}
"""
# One worth looking at: the most axes proven, told by the most articles, the latest of these.
_EXAMPLE = """
    select event_id from core.fact_event join core.fact_event_evidence using (event_id)
    where status = 'occurred'
    group by event_id, article_count, starts_on
    order by count(distinct axis) desc, article_count desc, starts_on desc nulls last, event_id limit 1
"""


@dataclass(frozen=True, slots=True)
class RejectedFile:
    """A content that was not loaded, with a code for programs and a sentence for people."""

    location: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """The warehouse after a load; counts are of all that is published, `new` of what this load brought."""

    is_new: bool
    """False where nothing was new and nothing was published."""
    files_seen_count: int
    files_new_count: int
    counts: dict[str, int]
    """By label, in the order in which they are shown."""
    rejected: Sequence[RejectedFile]
    """What this load rejected, and what it could not read once more; of a great many, the first by location."""
    warnings: Sequence[CheckResult]
    """Checks on content that failed."""
    example_event_id: int | None
    """An event to explain, for the hints at the end."""
    seconds: float
    stages: Sequence[Stage] = ()
    """What each stage took, in their order."""

    def as_markdown(self) -> str:
        """The same for Prefect's pages: a table, then what was rejected and what a check warns of."""
        lines = ["| in the warehouse | count |", "| --- | ---: |"]
        lines += [f"| {label} | {count:,} |" for label, count in self.counts.items()]
        lines += [
            "",
            f"{self.files_seen_count:,} files seen, {self.files_new_count:,} new contents, {self.seconds:.1f} s.",
        ]
        lines += [
            f"- not loaded: `{_plain(file.location)}` ({file.code}) {_plain(file.message)}" for file in self.rejected
        ]
        lines += [
            f"- check `{check.name}`: {check.failing_count:,} rows. {_plain(check.message)}" for check in self.warnings
        ]
        lines += self._stage_lines()
        return "\n".join(lines)

    def _stage_lines(self) -> list[str]:
        if not self.stages:
            return []
        head = ["", "| stage | seconds | rows in | rows out | peak memory |", "| --- | ---: | ---: | ---: | ---: |"]
        return head + [
            f"| {stage.stage} | {stage.seconds:.2f} | {_count(stage.rows_in_count)} | {_count(stage.rows_out_count)} "
            f"| {stage.peak_memory_bytes / MEBIBYTE:,.0f} MB |"
            for stage in self.stages
        ]


def summarize(
    con: Connection,
    *,
    load_id: int | None,
    files_seen_count: int,
    files_new_count: int,
    results: Sequence[CheckResult],
    seconds: float,
    stages: Sequence[Stage] = (),
) -> LoadSummary:
    """Read the summary from the published database; `load_id` is None for a load that published nothing."""
    rejected = con.execute(_REJECTED, {"load_id": load_id or 0}).fetchall()
    example = con.execute(_EXAMPLE).fetchone()
    return LoadSummary(
        is_new=load_id is not None,
        files_seen_count=files_seen_count,
        files_new_count=files_new_count,
        counts={label: _one(con, query) for label, query in _COUNTS.items()},
        rejected=[RejectedFile(*row) for row in rejected],
        warnings=[result for result in results if result.failing_count],
        example_event_id=example[0] if example else None,
        seconds=seconds,
        stages=tuple(stages),
    )


def _one(con: Connection, query: str) -> int:
    row = con.execute(query).fetchone()
    return int(row[0]) if row else 0


def _count(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def _plain(text: str) -> str:
    """Text of others inside Markdown: no code spans, no tags, one line."""
    return " ".join(text.replace("`", "'").replace("<", "‹").replace(">", "›").split())
