"""A row of a table to an article: which column is the text, what stands beside it, when it was last changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from typing import Any

import orjson

from warehouse.reading.decode import UTF_8, Decoded, cleaned, decode
from warehouse.reading.rejections import EMPTY, Rejection, bad_row, too_large
from warehouse.reading.settings import Columns, Settings

_MILLISECONDS_FROM = 100_000_000_000
"""Numbers from here on count milliseconds since 1970, below it seconds: as seconds it would be the year 5138."""
_BYTES_OF_LETTER = 4
_BESIDE_LIMIT = 1_000_000
_CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_NAIVE_UTC


@dataclass(frozen=True, slots=True)
class Row:
    """An article from a row. `content` are the row's canonical bytes, `metadata` canonical JSON."""

    content: bytes
    text: Decoded
    metadata: str
    modified_at: int | None
    """The row's own time of update in microseconds since 1970; None where it states none."""


def row_of_line(line: bytes, settings: Settings, encoding: str = UTF_8) -> Row | Rejection:
    """A line of a JSON-lines file, in any encoding, as an article or the reason why it is none."""
    try:
        values = orjson.loads(line)
    except orjson.JSONDecodeError:
        decoded = decode(line)
        if isinstance(decoded, Rejection):
            return bad_row("It is no text, and so no JSON")
        encoding = decoded.encoding
        try:
            values = json.loads(decoded.text, parse_constant=_no_such_number)
        except (ValueError, RecursionError):
            return bad_row("It is no JSON object; each line must be one, in braces")
    if not isinstance(values, dict):
        return bad_row("It is JSON, but no object with named values")
    return row_of_values(values, settings, encoding)


def row_of_values(values: Mapping[str, Any], settings: Settings, encoding: str = UTF_8) -> Row | Rejection:
    """A row as an article, its columns found by the settings' mapping."""
    columns = settings.columns
    name = _first(values, columns.text)
    if name is None:
        return bad_row(f"It has no text: none of the columns {', '.join(columns.text)}")
    text = values[name]
    if isinstance(text, bytes):
        decoded = decode(text)
        if isinstance(decoded, Rejection):
            return bad_row(f"Its column {name} holds no text")
        text, encoding = decoded.text, decoded.encoding
    if not isinstance(text, str):
        return bad_row(f"Its column {name} holds no text")
    if len(text) * _BYTES_OF_LETTER > settings.article_limit < len(text.encode(UTF_8, "replace")):
        return too_large(None, settings.article_limit)
    try:
        metadata = _metadata(values, columns, name)
        content, beside = canonical(values), canonical(metadata).decode(UTF_8)
    except RecursionError:
        return bad_row("Its values are nested too deeply")
    if len(beside) > _BESIDE_LIMIT:
        return bad_row(f"What stands beside the text is longer than {_BESIDE_LIMIT:,} letters")
    kept = cleaned(text, encoding)
    if not kept.text.strip() and "title" not in metadata:
        return EMPTY
    return Row(
        content=content,
        text=kept,
        metadata=beside,
        modified_at=None if "updated" not in metadata else instant_of(metadata["updated"]),
    )


def instant_of(text: str) -> int | None:
    """Microseconds since 1970 of a time as tables write it (ISO 8601, RFC 2822, seconds or milliseconds since 1970).

    A time without its zone is taken for UTC; None where the text is no time.
    """
    text = text.strip()
    try:
        if text.isdecimal():
            number = int(text[:18])
            moment = datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS_FROM else number, UTC)
        else:
            moment = _parsed(text)
    except (ValueError, OverflowError, OSError, IndexError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def _parsed(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return parsedate_to_datetime(text)


def _first(values: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of these columns that the row fills."""
    return next((name for name in names if values.get(name) is not None), None)


def _metadata(values: Mapping[str, Any], columns: Columns, text_column: str) -> dict[str, str]:
    """What stands beside the text, as texts: the known columns under our names, the others under theirs."""
    ours = {
        found: name
        for name in ("url", "title", "date", "updated")
        if (found := _first(values, getattr(columns, name))) is not None
    }
    taken = {"url", "title", "date", "updated"} & set(ours.values())
    metadata: dict[str, str] = {}
    for column, value in values.items():
        if column == text_column or value is None:
            continue
        name = ours.get(column, column)
        if column not in ours and name in taken:
            name = f"{name} (other)"
        written = _cleaned(_written(value))
        if written.strip():
            metadata[_cleaned(name)] = written
    return metadata


def _cleaned(text: str) -> str:
    """A short text as kept; most are plain ASCII."""
    return text if text.isascii() and text.isprintable() else cleaned(text, UTF_8).text


def _written(value: Any) -> str:
    """A value as text: as it is, a time in ISO 8601, all else as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return canonical(value).decode(UTF_8)


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no blanks, in UTF-8."""
    try:
        return orjson.dumps(value, option=_CANONICAL, default=_for_json)
    except (TypeError, RecursionError):
        # Lone surrogates, numbers beyond 64 bits: the standard library writes what orjson refuses.
        written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_for_json)
        return written.encode(UTF_8, "replace")


def _for_json(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _no_such_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
