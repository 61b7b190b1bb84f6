"""What lies on object stores and web servers: listed, fetched whole or not at all."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import IO, Any

import polars as pl

from warehouse.errors import LoadFailed, WrongUse
from warehouse.reading.containers import container_pieces
from warehouse.reading.contents import Contents
from warehouse.reading.listing import Listing
from warehouse.reading.members import HeldPiece
from warehouse.reading.names import Kind, is_ignored, kind_of
from warehouse.reading.pieces import UNKNOWN_SIZE, Bounds, Piece, Readable, Source, reason_of
from warehouse.reading.rejections import not_text, too_large, unreadable
from warehouse.reading.s3_listing import Elsewhere, list_s3
from warehouse.reading.settings import Settings
from warehouse.reading.stores import Incomplete, Store, patiently, shown_uri
from warehouse.reading.unpack import Unfit, read_article, unpacked

_AT_ONCE = 32
"""Requests under way at a time."""
_PART = 16_000_000
_TIMES = ("LastModified", "mtime", "updated", "last_modified", "Last-Modified", "modified", "created")


@dataclass(frozen=True, slots=True)
class RemoteFilesPiece:
    """Remote files that are one article each, fetched many at a time."""

    sources: tuple[Source, ...]
    store: Store

    @property
    def row_count(self) -> int:
        """Contents that reading this gives."""
        return len(self.sources)

    @property
    def byte_count(self) -> int:
        """Bytes that reading this will hold, as far as the listing knows."""
        return sum(max(0, source.byte_count) for source in self.sources)

    def read_into(self, contents: Contents) -> None:
        """Add each file's bytes, or the reason why there are none."""
        filesystem = self.store.filesystem()
        limit = contents.settings.article_limit
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            fetched = threads.map(lambda source: _fetched(filesystem, source, limit), self.sources)
            for source, content in zip(self.sources, fetched, strict=True):
                self._add(source, content, contents)

    def _add(self, source: Source, content: bytes | OSError, contents: Contents) -> None:
        settings = contents.settings
        kind = kind_of_uri(source.location)
        if isinstance(content, OSError):
            source.refused(unreadable(reason_of(content))).read_into(contents)
            return
        try:
            stream = unpacked(io.BytesIO(content), kind.packing, len(content), settings)
            article = read_article(stream, settings.article_limit)
        except Unfit as unfit:
            source.refused(unfit.rejection).read_into(contents)
        else:
            HeldPiece(source.location, source.modified_at, article).read_into(contents)


def kind_of_uri(uri: str) -> Kind:
    """The kind of a remote file, by its name without a query."""
    return kind_of(uri.split("?", 1)[0] if uri.startswith("http") else uri)


def list_remote(seed: str, store: Store, known: pl.Series, listing: Listing) -> None:
    """Add what lies at a URI: the object itself, or all objects below it. `known` are locations read before.

    Raises WrongUse where nothing lies, LoadFailed where the store cannot be asked.
    """
    shown = shown_uri(seed)
    try:
        found = _find(seed, store, known, shown)
    except FileNotFoundError as error:
        raise WrongUse(f"{shown}: nothing lies there. Name what exists with --seeds.") from error
    except PermissionError as error:
        raise LoadFailed(f"{shown}: the store denies access. Check the credentials in the environment.") from error
    except OSError as error:
        raise LoadFailed(f"{shown}: it cannot be listed ({error}). Check the address and the network.") from error
    root = len(seed.rstrip("/"))
    is_empty = True
    for uri, modified_at, byte_count in found:
        is_empty = False
        if any(is_ignored(part) for part in uri[root:].split("/") if part):
            listing.ignored_count += 1
        elif not uri.endswith("/"):
            listing.add(uri, modified_at, byte_count, shown_uri(uri))
    if is_empty:
        raise WrongUse(f"{shown}: nothing lies there. Name what exists with --seeds.")


def _find(seed: str, store: Store, known: pl.Series, shown: str) -> Iterable[tuple[str, int | None, int | None]]:
    """URI, time and size of the objects at a URI; of one object where the URI names it."""
    filesystem, what = store.filesystem(), f"listing {shown}"
    # Where the requester pays, the address alone does not say so.
    if store.is_s3 and not filesystem.req_kw:
        with suppress(Elsewhere):
            return list_s3(filesystem, seed, known)
    if not store.is_web:
        found = patiently(lambda: filesystem.find(filesystem._strip_protocol(seed), detail=True), what)
        return [(f"{store.protocol}://{name.lstrip('/')}", time_of(info), info["size"]) for name, info in found.items()]
    names = [seed]
    if seed.endswith("/"):
        links = patiently(lambda: filesystem.find(seed), what)
        # An index page also links to itself, in other orders.
        names = [link for link in links if link.startswith(seed) and not link.startswith(f"{seed}?")]
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        infos = threads.map(lambda name: patiently(lambda: filesystem.info(name), f"looking at {shown}"), names)
        return [(name, time_of(info), info.get("size")) for name, info in zip(names, infos, strict=True)]


def remote_pieces(sources: Iterable[Source], store: Store, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    """What sources of one store hold. Articles are left to who reads the batch; containers are fetched here."""
    gathered: list[Source] = []
    size = 0
    for source in sources:
        kind = kind_of_uri(source.location)
        if kind.name == "foreign":
            yield source.refused(not_text(f"By its name it is {kind.note}"))
        elif kind.name != "text" and source.byte_count:
            yield from _pieces_of_container(source, store, bounds, settings)
        elif kind.packing is None and source.byte_count > settings.article_limit:
            yield source.refused(too_large(source.byte_count, settings.article_limit))
        else:
            gathered.append(source)
            size += source.byte_count
            if len(gathered) >= bounds.contents or size >= bounds.bytes:
                yield RemoteFilesPiece(tuple(gathered), store)
                gathered, size = [], 0
    if gathered:
        yield RemoteFilesPiece(tuple(gathered), store)


def _pieces_of_container(source: Source, store: Store, bounds: Bounds, settings: Settings) -> Iterator[Piece]:
    kind = kind_of_uri(source.location)
    try:
        with _fetched_whole(source, store) as path:
            yield from container_pieces(source, path, kind, bounds, settings, is_kept=False)
    except OSError as error:
        yield source.refused(unreadable(reason_of(error)))


def time_of(info: dict[str, Any]) -> int | None:
    """When an object was last modified, in microseconds since 1970, as far as its store says."""
    stated: Any = next((info[name] for name in _TIMES if info.get(name)), None)
    if isinstance(stated, str):
        try:
            stated = parsedate_to_datetime(stated)
        except ValueError:
            stated = datetime.fromisoformat(stated)
    if isinstance(stated, int | float):
        return int(stated * 1_000_000)
    if not isinstance(stated, datetime):
        return None
    moment = stated if stated.tzinfo else stated.replace(tzinfo=UTC)
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def _fetched(filesystem: Any, source: Source, limit: int) -> bytes | OSError:
    """The bytes of a small object, all of them, or why not."""

    def fetch() -> bytes:
        if source.byte_count == UNKNOWN_SIZE:
            with filesystem.open(source.path, "rb", block_size=0) as stream:
                return _up_to(stream, limit + 1)
        content = bytes(filesystem.cat_file(source.path))
        if len(content) != source.byte_count:
            raise Incomplete(f"{len(content):,} of {source.byte_count:,} bytes came")
        return content

    try:
        return patiently(fetch, f"fetching {source.location}")
    except OSError as error:
        return error


@contextmanager
def _fetched_whole(source: Source, store: Store) -> Iterator[str]:
    """A container as a local file that is gone afterwards. Raises OSError where it did not come whole.

    Parts are fetched one by one, so that a failure costs a part; at the end the object must still be the one listed.
    """
    filesystem = store.filesystem()
    what = f"fetching {source.location}"
    with tempfile.NamedTemporaryFile(prefix="communique-") as file:
        before = patiently(lambda: filesystem.info(source.path), what)
        if source.byte_count not in (UNKNOWN_SIZE, before.get("size")):
            raise OSError("it changed since it was listed")
        if source.byte_count == UNKNOWN_SIZE or (store.is_web and not before.get("partial", False)):
            patiently(lambda: _copy(filesystem, source, file), what)
        else:
            for start in range(0, source.byte_count, _PART):
                file.write(patiently(partial(_part, filesystem, source, start), what))
        after = patiently(lambda: filesystem.info(source.path), what)
        if any(before.get(name) != after.get(name) for name in ("size", "ETag", *_TIMES)):
            raise OSError("it changed while it was read")
        file.flush()
        yield file.name


def _up_to(stream: Readable, size: int) -> bytes:
    """The first bytes of a stream; one `read` may give fewer than there are."""
    content = bytearray()
    while len(content) < size and (block := stream.read(size - len(content))):
        content += block
    return bytes(content)


def _part(filesystem: Any, source: Source, start: int) -> bytes:
    stop = min(start + _PART, source.byte_count)
    part = bytes(filesystem.cat_file(source.path, start=start, end=stop))
    if len(part) != stop - start:
        raise Incomplete(f"{len(part):,} of {stop - start:,} bytes came")
    return part


def _copy(filesystem: Any, source: Source, file: IO[bytes]) -> None:
    file.seek(0)
    file.truncate()
    with filesystem.open(source.path, "rb", block_size=0) as stream:
        while block := stream.read(1 << 20):
            file.write(block)
    if source.byte_count not in (UNKNOWN_SIZE, file.tell()):
        raise Incomplete(f"{file.tell():,} of {source.byte_count:,} bytes came")
