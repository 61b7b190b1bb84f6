"""Parquet files: rows as they pass by, a few at a time, whatever the size of the row groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.reading.contents import Contents
from warehouse.reading.pieces import Bounds, Piece, Source, reason_of
from warehouse.reading.rejections import Rejection, damaged, unpacks_too_large, unreadable
from warehouse.reading.rows import canonical, row_of_values
from warehouse.reading.settings import Settings
from warehouse.reading.unpack import Unfit

_ROWS_AT_ONCE = 512
_BYTES_AT_ONCE = 64_000_000


@dataclass(frozen=True, slots=True)
class RowsPiece:
    """Rows of a Parquet file, with their bytes as an Arrow stream."""

    location: str
    modified_at: int | None
    first_row: int
    row_count: int
    rows: bytes

    @property
    def byte_count(self) -> int:
        """Bytes that it holds."""
        return len(self.rows)

    def read_into(self, contents: Contents) -> None:
        """Add an article or a rejection for each row."""
        row_no = self.first_row
        try:
            for batch in pa.ipc.open_stream(self.rows):
                for values in _values(batch):
                    self._add(row_no, values, contents)
                    row_no += 1
        except (pa.ArrowException, ValueError) as error:
            broken = damaged(f"From row {row_no} on its values cannot be read ({type(error).__name__})")
            contents.reject_place(f"{self.location}#{row_no}", self.modified_at, self.byte_count, broken)

    def _add(self, row_no: int, values: dict[str, Any], contents: Contents) -> None:
        place = f"{self.location}#{row_no}"
        row = row_of_values(values, contents.settings)
        if isinstance(row, Rejection):
            contents.reject_bytes(place, self.modified_at, canonical(values), row)
        else:
            modified_at = self.modified_at if row.modified_at is None else row.modified_at
            contents.add_row(place, modified_at, row.content, row.text, row.metadata)


def table_pieces(source: Source, path: str, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """The rows of a Parquet file that lies at a local path, or a rejection of what comes after where it is broken."""
    try:
        yield from _row_pieces(source, path, bounds, settings)
    except Unfit as unfit:
        yield source.refused(unfit.rejection)
    except OSError as error:
        # Arrow reports a broken file as an OSError without a number.
        broken = damaged("It is no Parquet file, or a broken one")
        yield source.refused(broken if error.errno is None else unreadable(reason_of(error)))
    except (pa.ArrowException, ValueError, KeyError, NotImplementedError):
        yield source.refused(damaged("It is no Parquet file, or a broken one"))


def _row_pieces(source: Source, path: str, bounds: Bounds, settings: Settings) -> Iterator[RowsPiece]:
    limit = settings.unpacked_limit(source.byte_count)
    with pq.ParquetFile(path, pre_buffer=False, buffer_size=1 << 20) as file:
        claimed = sum(file.metadata.row_group(at).total_byte_size for at in range(file.metadata.num_row_groups))
        if claimed > limit:
            raise Unfit(unpacks_too_large(limit))
        first_row, unpacked, gathered, size = 1, 0, _Gathered(file.schema_arrow), 0
        for batch in file.iter_batches(_rows_at_once(path, file.metadata)):
            unpacked += batch.nbytes
            if unpacked > limit:
                raise Unfit(unpacks_too_large(limit))
            gathered.add(batch)
            size += batch.nbytes
            if gathered.row_count >= bounds.contents or size >= bounds.bytes:
                yield RowsPiece(source.location, source.modified_at, first_row, gathered.row_count, gathered.stream())
                first_row, gathered, size = first_row + gathered.row_count, _Gathered(file.schema_arrow), 0
        if gathered.row_count:
            yield RowsPiece(source.location, source.modified_at, first_row, gathered.row_count, gathered.stream())


class _Gathered:
    """Record batches written to one Arrow stream."""

    def __init__(self, schema: Any) -> None:
        self._sink = pa.BufferOutputStream()
        self._writer = pa.ipc.new_stream(self._sink, schema)
        self.row_count = 0

    def add(self, batch: Any) -> None:
        self._writer.write_batch(batch)
        self.row_count += batch.num_rows

    def stream(self) -> bytes:
        self._writer.close()
        return bytes(self._sink.getvalue().to_pybytes())


def _rows_at_once(path: str, metadata: Any) -> int:
    """How many rows to unpack at a time: few where a column's dictionary is large, since each row may repeat all of it.

    A file of 650 bytes can hold 20,000 rows of five megabytes each that way.
    """
    largest = 1
    with Path(path).open("rb") as file:
        for group in range(metadata.num_row_groups):
            chunks = [metadata.row_group(group).column(at) for at in range(metadata.num_columns)]
            sizes = [_dictionary_bytes(file, chunk) for chunk in chunks if chunk.has_dictionary_page]
            largest = max(largest, sum(sizes))
    return max(1, min(_ROWS_AT_ONCE, _BYTES_AT_ONCE // largest))


def _dictionary_bytes(file: Any, chunk: Any) -> int:
    """Unpacked size of a column chunk's dictionary: the second field of the page's header, after its type."""
    file.seek(chunk.dictionary_page_offset)
    header = file.read(16)
    numbers, at = [], 0
    for _ in range(2):
        if at >= len(header) or header[at] != 0x15:
            return int(chunk.total_uncompressed_size)
        number, at = _variable_number(header, at + 1)
        numbers.append(number >> 1)
    return numbers[1]


def _variable_number(header: bytes, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, least first, and where the next field begins."""
    number = shift = 0
    while at < len(header):
        number |= (header[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if header[at - 1] < 0x80:
            break
    return number, at


def _values(batch: Any) -> list[dict[str, Any]]:
    """Rows as Python values. Text that is no UTF-8 stays as bytes, for the decoder; times keep microseconds."""
    columns = []
    for column in batch.columns:
        is_finer = pa.types.is_timestamp(column.type) and column.type.unit == "ns"
        columns.append(_listed(column.cast(pa.timestamp("us", column.type.tz), safe=False) if is_finer else column))
    return [dict(zip(batch.schema.names, row, strict=True)) for row in zip(*columns, strict=True)]


def _listed(column: Any) -> list[Any]:
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return list(column.cast(pa.large_binary()).to_pylist())
    except (ValueError, OverflowError):
        # Days and times that Python does not know: before year 1, after 9999.
        return list(column.cast(pa.string()).to_pylist())
