"""FollowTheMoney JSON lines: people, organisations, posts, who was seen in them, events, and what documents them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pycountry

from warehouse.exporting.money_queries import ENTITIES, EVIDENCE_WORDS, Entity
from warehouse.publishing.database import Connection, open_for_reading

ENTITIES_FILE = "entities.ftm.json"
ID_PREFIX = "communique"
COUNTRY_PROPERTY = "country"
ROWS_A_FETCH = 2_000
# What the library's properties hold at most.
LONGEST = {"name": 384, "alias": 384, "title": 1024, "author": 1024, "role": 1024, "recordId": 1024, "keywords": 1024}
# pycountry knows ISO's own codes; Kosovo's is of general use and not ISO's.
_COUNTRIES_BESIDE_ISO = {"XKX": "xk"}


def write_entities(
    database: Path, path: Path, *, is_without_text: bool, advance: Callable[[int], None]
) -> dict[str, int]:
    """Write every entity on a line of its own, sorted by id; gives how many there are of each schema."""
    counts = {}
    con = open_for_reading(database)
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for entity in sorted(ENTITIES, key=lambda entity: entity.schema):
                count = 0
                for line in _lines(con, entity, is_without_text):
                    file.write(line)
                    count += 1
                    if count % ROWS_A_FETCH == 0:
                        advance(ROWS_A_FETCH)
                advance(count % ROWS_A_FETCH)
                counts[entity.schema] = count
    finally:
        con.close()
    return counts


def entity_count(database: Path) -> int:
    """How many entities there are to write, for a progress bar."""
    con = open_for_reading(database)
    try:
        counted = " + ".join(f"(select count(*) from {entity.counted})" for entity in ENTITIES)
        return int(con.execute(f"select {counted}").fetchall()[0][0])
    finally:
        con.close()


def _lines(con: Connection, entity: Entity, is_without_text: bool) -> Iterator[str]:
    columns = con.execute(entity.query.format(words="null" if is_without_text else EVIDENCE_WORDS))
    names = [column[0] for column in columns.description or []]
    while rows := columns.fetchmany(ROWS_A_FETCH):
        for key, *values in rows:
            properties = {
                name: texts
                for name, value in zip(names[1:], values, strict=True)
                if not (is_without_text and name in entity.worded) and (texts := _texts(name, value))
            }
            yield json.dumps({"id": key, "schema": entity.schema, "properties": properties}, ensure_ascii=False) + "\n"


def _texts(name: str, value: Any) -> list[str]:
    """A property's values as the format has them: a list of texts, none twice."""
    values = value if isinstance(value, list) else [value]
    texts = [str(one) for one in values if one is not None and str(one).strip()]
    if name == COUNTRY_PROPERTY:
        texts = [code for code in map(_two_letters, texts) if code]
    limit = LONGEST.get(name)
    return list(dict.fromkeys(text[:limit].strip() for text in texts))


@cache
def _two_letters(code: str) -> str | None:
    """The format's code of a country: two small letters; None for a code that is no country's today."""
    if known := _COUNTRIES_BESIDE_ISO.get(code):
        return known
    country = pycountry.countries.get(alpha_3=code)
    return country.alpha_2.lower() if country else None
