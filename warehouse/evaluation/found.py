"""What the pipeline found, read off the core tables article by article, in the shape that gold is compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant, speaker or party as found."""

    number: int
    role: str
    person_id: int | None
    organization_id: int | None
    country: str | None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event of the core tables, with what it says in words."""

    event_id: int
    subtype: str
    status: str
    starts_on: date | None
    ends_on: date | None
    precision: str | None
    basis: str | None
    mode: str | None
    place: tuple[str, str | None] | None
    parent_id: int | None
    participants: tuple[Participant, ...]


class Core:
    """The core tables with look-ups by article; built once for an evaluation."""

    def __init__(self, core: Mapping[str, pl.DataFrame], texts: Mapping[int, str]) -> None:
        self._core = core
        self._texts = texts
        self.person_names = self._names("dim_person", "person_alias", "person_id")
        self.organization_names = self._names("dim_organization", "organization_alias", "organization_id")
        self.organization_countries = self._column("dim_organization", "organization_id", "country_code")
        self.person_countries = self._column("dim_person", "person_id", "country_code")
        self.places = {row["place_id"]: (row["name"], row["country_code"]) for row in self._rows("dim_place")}
        self.outlets = self._column("dim_outlet", "outlet_id", "name")
        self.captions = {row["caption_id"]: row for row in self._rows("dim_caption")}
        self.positions = {row["position_id"]: row for row in self._rows("dim_position")}
        self.articles = {row["article_id"]: row for row in self._rows("fact_article")}
        self.passages = self._by_article("fact_passage", "passage_no")
        self.caption_rows = self._by_article("fact_caption", "passage_no")
        self.mentions = self._by_article("fact_mention", "mention_no")
        self.offices = self._by_article("fact_office_observation", "start_char", "position_id")
        self.statements = self._by_article("fact_statement", "start_char", "statement_id")
        self.agreements = self._by_article("fact_agreement", "start_char", "agreement_id")
        self.evidence = self._by_article("fact_event_evidence", "event_id", "axis", "start_char")
        self.proofs: dict[int, list[Row]] = defaultdict(list)
        for row in (row for rows in self.evidence.values() for row in rows):
            self.proofs[row["event_id"]].append(row)
        self.speakers = self._parties("statement_speaker", "statement_id", "speaker_no")
        self.agreement_parties = self._parties("agreement_party", "agreement_id", None)
        self.duplicates = {(row["article_id"], row["matched_article_id"]) for row in self._rows("fact_duplicate")}
        self.events = self._events()
        self.events_of = self._events_by_article()
        self.articles_of: dict[int, list[int]] = defaultdict(list)
        for article_id, events in self.events_of.items():
            for event in events:
                self.articles_of[event.event_id].append(article_id)

    def slice(self, article_id: int, start: int, end: int) -> str:
        """The words of an article from one character to another."""
        return self._texts.get(article_id, "")[start:end]

    def event_text(self, article_id: int, event_id: int) -> str:
        """The words that prove an event's kind in an article, else its first proof."""
        rows = [row for row in self.evidence.get(article_id, []) if row["event_id"] == event_id]
        rows.sort(key=lambda row: (row["axis"] != "type", row["start_char"]))
        return self.slice(article_id, rows[0]["start_char"], rows[0]["end_char"]) if rows else ""

    def _frame(self, table: str) -> pl.DataFrame:
        return self._core.get(table, pl.DataFrame())

    def _rows(self, table: str) -> Iterable[Row]:
        return self._frame(table).iter_rows(named=True)

    def _column(self, table: str, key: str, column: str) -> dict[int, Any]:
        return {row[key]: row[column] for row in self._rows(table)}

    def _names(self, table: str, aliases: str, key: str) -> dict[int, set[str]]:
        names: dict[int, set[str]] = defaultdict(set)
        for row in self._rows(table):
            names[row[key]] |= {name for name in (row["name"], row.get("short_name")) if name}
        for row in self._rows(aliases):
            names[row[key]].add(row["alias"])
        return names

    def _by_article(self, table: str, *order: str) -> dict[int, list[Row]]:
        grouped: dict[int, list[Row]] = defaultdict(list)
        for row in self._rows(table):
            grouped[row["article_id"]].append(row)
        for rows in grouped.values():
            rows.sort(key=lambda row: tuple(row[column] for column in order))
        return grouped

    def _parties(self, table: str, key: str, number: str | None) -> dict[int, list[Participant]]:
        grouped: dict[int, list[Participant]] = defaultdict(list)
        for row in self._rows(table):
            one = Participant(
                number=row[number] if number else 0,
                role=row.get("role", ""),
                person_id=row.get("person_id"),
                organization_id=row["organization_id"],
                country=row["country_code"],
            )
            grouped[row[key]].append(one)
        for rows in grouped.values():
            rows.sort(key=lambda one: one.number)
        return grouped

    def _events(self) -> dict[int, FoundEvent]:
        participants = self._parties("fact_event_participant", "event_id", "participant_no")
        return {
            row["event_id"]: FoundEvent(
                event_id=row["event_id"],
                subtype=row["subtype"],
                status=row["status"],
                starts_on=row["starts_on"],
                ends_on=row["ends_on"],
                precision=row["date_precision"],
                basis=row["date_basis"],
                mode=row["mode"],
                place=self.places.get(row["place_id"]),
                parent_id=row["parent_event_id"],
                participants=tuple(participants.get(row["event_id"], ())),
            )
            for row in self._rows("fact_event")
        }

    def _events_by_article(self) -> dict[int, list[FoundEvent]]:
        pairs = {(row["article_id"], row["event_id"]) for row in self._rows("fact_event_report")}
        pairs |= {(row["article_id"], row["event_id"]) for row in self._rows("fact_event_evidence")}
        grouped: dict[int, list[FoundEvent]] = defaultdict(list)
        for article_id, event_id in sorted(pairs):
            if event_id in self.events:
                grouped[article_id].append(self.events[event_id])
        return grouped
