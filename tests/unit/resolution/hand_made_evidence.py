"""Small evidence by hand: articles with invented people, what they hold and whom they meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from warehouse.keys import key_of
from warehouse.resolution.core import build_core
from warehouse.tables import TABLES, tables_of

Row = dict[str, Any]


@dataclass
class Report:
    """One article's evidence; methods return the number of what they add."""

    article_id: int
    rows: dict[str, list[Row]]
    place: int = 0

    def _add(self, table: str, **values: Any) -> int:
        name = {"organization": "organization_no", "event_span": "span_no"}.get(table, f"{table}_no")
        number = 1 + sum(row["article_id"] == self.article_id for row in self.rows[table])
        self.place += 10
        spans = self._span() if table in ("office", "agreement") else self._span("")
        self.rows[table].append({"article_id": self.article_id, name: number, **spans, **values})
        return number

    def _span(self, *names: str) -> Row:
        """A span at the place reached and, unless only the plain columns are wanted, the sentence around it."""
        prefixes = names or ("", "sentence_")
        return {f"{name}{end}_char": self.place + 5 * (end == "end") for name in prefixes for end in ("start", "end")}

    def person(self, name: str, country: str | None = None, *, full: bool = True, aliases: Sequence[str] = ()) -> int:
        number = self._add("person", name=name, country_code=country, is_full_name=full)
        for alias in aliases:
            self.rows["person_name"].append({"article_id": self.article_id, "person_no": number, "alias": alias})
        return number

    def organization(self, name: str, country: str | None = None, kind: str = "party organ", **values: Any) -> int:
        return self._add("organization", name=name, country_code=country, kind=kind, **values)

    def office(self, person: int, title: str, organization: int | None = None, **values: Any) -> int:
        values = {"status": "holds", "observed_on": None, "title_text": title, "is_caption": False, **values}
        return self._add("office", person_no=person, title=title, organization_no=organization, **values)

    def event(self, subtype: str, day: date | None, *participants: tuple[Any, ...], **values: Any) -> int:
        """Each participant is `(role, person)` or `(role, person, office)`, or a dict of its columns."""
        values = {
            "status": "occurred", "date_basis": "explicit" if day else None, "date_precision": "day" if day else None,
            "mode": "in person", "is_sure": True, **values,
        }  # fmt: skip
        spans = values.pop("spans", [])
        number = self._add("event", subtype=subtype, starts_on=day, **values)
        for participant_no, participant in enumerate(participants, start=1):
            fields = (
                participant
                if isinstance(participant, dict)
                else dict(zip(("role", "person_no", "office_no"), participant, strict=False))
            )
            self.rows["event_participant"].append(
                {"article_id": self.article_id, "event_no": number, "participant_no": participant_no, **fields}
            )
        for axis, participant_no in spans:
            self.place += 10
            span_no = 1 + sum(
                (row["article_id"], row["event_no"]) == (self.article_id, number) for row in self.rows["event_span"]
            )
            self.rows["event_span"].append(
                {"article_id": self.article_id, "event_no": number, "span_no": span_no, "axis": axis,
                 "participant_no": participant_no, **self._span()}
            )  # fmt: skip
        return number

    def agreement(self, event: int | None, title: str, *parties: Row, **values: Any) -> int:
        values = {"kind": "agreement", "status": "signed", **values}
        number = self._add("agreement", event_no=event, title=title, **values)
        for party_no, party in enumerate(parties, start=1):
            self.rows["agreement_party"].append(
                {"article_id": self.article_id, "agreement_no": number, "party_no": party_no, **party}
            )
        return number

    def statement(self, text: str, *speakers: int, topics: Sequence[str] = (), **values: Any) -> int:
        number = self._add("statement", text=text, verb="say", **values)
        key = {"article_id": self.article_id, "statement_no": number}
        for speaker_no, person in enumerate(speakers, start=1):
            self.rows["statement_speaker"].append({**key, "speaker_no": speaker_no, "person_no": person})
        self.rows["statement_topic"] += [{**key, "topic": topic} for topic in topics]
        return number

    def passage(self, kind: str, passage_hash: int) -> int:
        return self._add("passage", kind=kind, passage_hash=passage_hash)

    def caption(self, text: str) -> int:
        number = self.passage("caption", key_of("caption", text))
        self.rows["caption"].append(
            {"article_id": self.article_id, "passage_no": number, **self._span(""), "text": text,
             "folded_text": text.lower()}
        )  # fmt: skip
        return number

    def mention(self, text: str, kind: str, **values: Any) -> int:
        values = {"resolution": "full name", **values}
        return self._add("mention", text=text, entity_kind=kind, **values)


@dataclass
class Corpus:
    """Articles and their evidence."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {table.sql_table: [] for table in tables_of("evidence")})
    texts: list[Row] = field(default_factory=list)

    def article(self, article_id: int, published: date | None = None, **values: Any) -> Report:
        text = values.pop("text", "")
        self.rows["article"].append(
            {"article_id": article_id, "published_on": published, "language": "en", "word_count": 100, **values}
        )
        self.texts.append({"article_id": article_id, "source_file_id": article_id + 1000, "text": text})
        return Report(article_id, self.rows)

    def evidence(self) -> dict[str, pl.DataFrame]:
        return {
            table.sql_table: pl.DataFrame(self.rows[table.sql_table], schema=pl.Schema(table.polars_schema()))
            for table in tables_of("evidence")
        }

    def article_text(self) -> pl.DataFrame:
        return pl.DataFrame(self.texts, schema={"article_id": pl.Int64, "source_file_id": pl.Int64, "text": pl.String})

    def core(self, **options: Any) -> dict[str, pl.DataFrame]:
        """The core tables, each valid against its declaration."""
        core = build_core(self.evidence(), self.article_text(), **options)
        for name, frame in core.items():
            TABLES[f"core.{name}"].validate(frame)
        return core


def april(day: int) -> date:
    return date(2031, 4, day)


def names_of(core: dict[str, pl.DataFrame]) -> list[str]:
    return sorted(core["dim_person"]["name"].to_list())


def correction(action: str, **values: str) -> pl.DataFrame:
    """A corrections table of one row."""
    from warehouse.resolution.corrections import COLUMNS

    row = {"action": action, "reason": "checked by hand", "decided_on": "2031-05-01", **values}
    return pl.DataFrame([row], schema=dict.fromkeys(COLUMNS, pl.String))
