"""What a load tells about itself when it is done: counts of the warehouse, what was rejected, what a check warns of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RejectedFile:
    """A content that was not loaded, with a code for programs and a sentence for people."""

    location: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A data check that found rows it should not."""

    name: str
    severity: str
    failing_count: int
    message: str


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """The warehouse after a load; counts are of all that is published, `new` of what this load brought."""

    is_new: bool
    """False where nothing was new and nothing was published."""
    files_seen_count: int
    files_new_count: int
    files_count: int
    articles_count: int
    captions_repeated_count: int
    persons_count: int
    events_count: int
    rejected_count: int
    rejected: Sequence[RejectedFile]
    """What this load rejected; of a great many, the first by location."""
    warnings: Sequence[FailedCheck]
    example_event: tuple[int, str] | None
    """An event to explain, with words for it, for the hints at the end."""
    seconds: float

    def rows(self) -> list[tuple[str, int]]:
        """Label and count, in the order in which they are shown."""
        return [
            ("files", self.files_count),
            ("articles", self.articles_count),
            ("captions repeated", self.captions_repeated_count),
            ("persons", self.persons_count),
            ("events", self.events_count),
            ("rejected", self.rejected_count),
        ]

    def as_markdown(self) -> str:
        """The same for Prefect's pages: a table, then what was rejected and what a check warns of."""
        lines = ["| in the warehouse | count |", "| --- | ---: |"]
        lines += [f"| {label} | {count:,} |" for label, count in self.rows()]
        lines += ["", f"{self.files_new_count:,} of {self.files_seen_count:,} files were new; {self.seconds:.1f} s."]
        lines += [
            f"- not loaded: `{_plain(file.location)}` ({file.code}) {_plain(file.message)}" for file in self.rejected
        ]
        lines += [
            f"- check `{check.name}`: {check.failing_count:,} rows. {_plain(check.message)}" for check in self.warnings
        ]
        return "\n".join(lines)


def _plain(text: str) -> str:
    """Text of others inside Markdown: no code spans, no tags, one line."""
    return " ".join(text.replace("`", "'").replace("<", "‹").replace(">", "›").split())
