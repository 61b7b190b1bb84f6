"""Agreements with their parties and the sentences that tell of them."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.answers.citations import cite, span_of
from warehouse.answers.explanations import Explanation, Fact, sections, stated
from warehouse.answers.rows import Row, one
from warehouse.publishing.database import Connection

_AGREEMENT = """
    select agreement.*, core_agreement.start_char, core_agreement.end_char, core_agreement.sentence_start_char,
        core_agreement.sentence_end_char
    from reporting.agreement as agreement
    join core.fact_agreement as core_agreement on core_agreement.agreement_id = agreement.agreement_id
    where agreement.agreement_id = $id
"""


def explain_agreement(con: Connection, agreement_id: int) -> Explanation | None:
    """An agreement with its parties and the sentence that tells of it; None where there is no such agreement."""
    agreement = one(con, _AGREEMENT, id=agreement_id)
    if agreement is None:
        return None
    cited = cite(con, [span_of(agreement)])
    event = f"{agreement['event_subtype']} (event:{agreement['event_id']})" if agreement["event_subtype"] else None
    told = Fact(_standing(agreement), agreement["kind"], list(cited.values()))
    return Explanation(
        f"agreement:{agreement_id}",
        agreement["title"],
        stated(
            ("parties", agreement["parties"]),
            ("countries", agreement["party_countries"]),
            ("signed by", agreement["signatories"]),
            ("witnessed by", agreement["witnesses"]),
            ("out of", event),
            ("place", agreement["place"]),
        ),
        sections(("Told by", [told])),
    )


def agreement_facts(con: Connection, rows: Sequence[Row]) -> list[Fact]:
    """Rows of `core.fact_agreement` as facts with their sentences."""
    cited = cite(con, [span_of(row) for row in rows])
    return [
        Fact(_standing(row), f"{row['title']} (agreement:{row['agreement_id']})", [cited[span_of(row)]]) for row in rows
    ]


def _standing(row: Row) -> str:
    return " ".join(str(part) for part in (row["status"], row["signed_on"]) if part)
