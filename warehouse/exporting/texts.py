"""Which columns the edition without text passes on: facts, names, places, days, spans and addresses.

Every column of numbers, days and flags is passed on; a column of words only where it is listed here. So a column that
nobody has thought about stays out. What is worded by an article (headlines, sentences, captions, mentions, bylines,
titles as worded) is listed nowhere: with their places, enough of such pieces give an article back.
"""

from __future__ import annotations

from dataclasses import replace

import pyarrow as pa

from warehouse.exporting.source import ExportTable

# Columns whose words are codes or names of ours in whatever table they stand.
PASSED_ON_ANYWHERE = frozenset(
    """
    subtype status mode kind role axis date_precision date_basis host_country_code country_code other_country_code
    source place_country_code entity_kind resolution repeat_scope measure language headline_basis outlet_basis sector
    url agency outlet outlets outlet_kind photographer place person other_person position organization
    """.split()
)
PASSED_ON_IN_TABLE: dict[str, frozenset[str]] = {
    name: frozenset(columns.split())
    for name, columns in {
        "core.dim_date": "month_name day_name",
        "core.dim_event_type": "name cameo_code plover_type plover_mode description",
        "core.dim_organization": "name short_name",
        "core.dim_outlet": "name",
        "core.dim_person": "name name_ascii family_name given_name",
        "core.dim_place": "name",
        "core.dim_position": "title",
        "core.dim_topic": "name",
        "core.fact_statement": "verb",
        "core.organization_alias": "alias",
        "core.person_alias": "alias",
        "reporting.agreement": "parties party_countries signatories witnesses event_subtype",
        "reporting.event_conflict": "version",
        "reporting.event_participant": "name office",
        "reporting.event_verification": "principal counterpart",
        "reporting.meeting": "hosts visitors participants host_countries visitor_countries countries",
        "reporting.office_observation": "title",
        "reporting.office_tenure": "title",
        "reporting.statement_by_topic": "topic speaker office verb audience",
        "reporting.story": "articles",
    }.items()
}
# GDELT's columns hold codes, names of actors and places, and the address of the source.
_WHOLE_TABLES = frozenset({"reporting.gdelt_event"})


def passes_on(table: str, field: pa.Field) -> bool:
    """True where the edition without text holds the column."""
    if not pa.types.is_string(field.type):
        return True
    return (
        table in _WHOLE_TABLES
        or field.name in PASSED_ON_ANYWHERE
        or field.name in PASSED_ON_IN_TABLE.get(table, frozenset())
    )


def without_text(table: ExportTable) -> ExportTable:
    """The table without the columns that an article worded."""
    withheld = tuple(field.name for field in table.schema if not passes_on(table.name, field))
    kept = [field for field in table.schema if field.name not in withheld]
    return replace(table, schema=pa.schema(kept, metadata=table.schema.metadata), withheld=withheld)
