"""One article and what the parse makes of it, for tests of layouts."""

from __future__ import annotations

import json

import polars as pl

from warehouse.parsing import parse
from warehouse.places.gazetteer import place_name

SAID = (
    "The two sides agreed to step up the exchange of delegations and to train more young officials together next year."
)
LONG = (
    f"{SAID} They also looked at ways to make border trade easier, and asked their staff to draw up a plan by autumn."
)


class Article:
    """One parsed article, with its passages as (kind, text)."""

    def __init__(self, text: str, metadata: dict[str, str] | None = None) -> None:
        frame = pl.DataFrame(
            {"article_id": [1], "text": [text], "metadata": [json.dumps(metadata) if metadata else None]},
            schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
        )
        parsed = parse(frame)
        self.rejects = parsed.rejects.rows(named=True)
        rows = parsed.evidence["article"].rows(named=True)
        self.row = rows[0] if rows else {}
        spans = parsed.evidence["passage"].select("kind", "start_char", "end_char").iter_rows()
        self.passages = [(kind, text[start:end]) for kind, start, end in spans]
        self.captions = parsed.evidence["caption"].rows(named=True)
        self.conflicts = parsed.evidence["date_conflict"]["message"].to_list()

    def texts(self, kind: str) -> list[str]:
        return [text for passage_kind, text in self.passages if passage_kind == kind]

    @property
    def place(self) -> str | None:
        return place_name(self.row["dateline_place"]) if self.row["dateline_place"] else None
