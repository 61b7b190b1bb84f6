"""From a source to its pieces, by what its name says that it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from warehouse.reading.contents import Contents
from warehouse.reading.files import FilePiece
from warehouse.reading.lines import held_line_pieces, line_pieces
from warehouse.reading.names import Kind, kind_of
from warehouse.reading.pieces import Bounds, Piece, Source, reason_of
from warehouse.reading.rejections import not_text, unreadable
from warehouse.reading.settings import Settings
from warehouse.reading.tables import table_pieces
from warehouse.reading.tars import tar_pieces
from warehouse.reading.unpack import Unfit, read_article, unpacked
from warehouse.reading.zips import zip_pieces


@dataclass(frozen=True, slots=True)
class PackedFilePiece:
    """A compressed local file that is one article."""

    location: str
    modified_at: int | None
    byte_count: int
    path: str
    packing: str

    row_count = 1

    def read_into(self, contents: Contents) -> None:
        """Add the file's unpacked bytes, or the reason why there are none."""
        settings = contents.settings
        try:
            with Path(self.path).open("rb") as file:
                content = read_article(unpacked(file, self.packing, self.byte_count, settings), settings.article_limit)
        except Unfit as unfit:
            contents.reject_place(self.location, self.modified_at, self.byte_count, unfit.rejection)
        except OSError as error:
            rejection = unreadable(reason_of(error))
            contents.reject_place(self.location, self.modified_at, self.byte_count, rejection)
        else:
            contents.add_bytes(self.location, self.modified_at, content)


def pieces_of(source: Source, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """What a local source holds. Plain files and lines are left to the process that reads the batch."""
    kind = kind_of(source.location)
    if kind.name == "foreign":
        yield source.refused(not_text(f"By its name it is {kind.note}"))
    elif source.byte_count == 0 or (kind.name == "text" and kind.packing is None):
        yield FilePiece(source.location, source.modified_at, source.byte_count, source.path)
    elif kind.name == "text":
        place = source.location, source.modified_at, source.byte_count
        yield PackedFilePiece(*place, source.path, kind.packing or "")
    elif kind.name == "lines" and kind.packing is None:
        yield from line_pieces(source, bounds, settings)
    else:
        yield from container_pieces(source, source.path, kind, bounds, settings, is_kept=True)


def container_pieces(
    source: Source, path: str, kind: Kind, bounds: Bounds, settings: Settings, *, is_kept: bool
) -> Iterator[Piece]:
    """What a container that lies at a local path holds; `is_kept` says that it will still lie there at reading."""
    if kind.name == "parquet":
        yield from table_pieces(source, path, bounds, settings)
        return
    try:
        with Path(path).open("rb") as file:
            if kind.name == "zip":
                yield from zip_pieces(source, file, bounds, settings, is_local=is_kept)
                return
            stream = unpacked(file, kind.packing, source.byte_count, settings)
            if kind.name == "tar":
                yield from tar_pieces(source, stream, bounds, settings)
            else:
                yield from held_line_pieces(source, stream, bounds, settings)
    except Unfit as unfit:
        yield source.refused(unfit.rejection)
    except OSError as error:
        yield source.refused(unreadable(reason_of(error)))
