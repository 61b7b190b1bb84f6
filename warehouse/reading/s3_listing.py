"""Listing a bucket that speaks S3: all of it, in the time that the network takes.

A bucket of a million objects is a thousand pages, each of which names where the next begins; one after the other, and
read by the library into an object each, they take minutes. What earlier loads have read tells where the keys lie: the
listing starts at many of them at once, and each page is read by patterns.
"""

from __future__ import annotations

import asyncio
import re
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_plus

import polars as pl

from warehouse.reading.stores import Incomplete, wait_before_retry, web_timeout


class Elsewhere(Exception):
    """The bucket lies in another region, or wants to be asked otherwise, which the library knows to do."""


Found = tuple[str, int | None, int | None]
"""URI, time of last modification in microseconds since 1970, bytes."""

_AT_ONCE = 24
_WORTH_A_START = 4_000
"""Known keys for which one more listing is begun: four pages."""
_PAGE_KEYS = 1_000
_URL_LIFE_SECONDS = 600
_ELSEWHERE = (301, 307, 400)
_KEY = re.compile(rb"<Key>([^<]*)")
_TIME = re.compile(rb"<LastModified>([^<]*)")
_SIZE = re.compile(rb"<Size>(\d+)")
_TRUNCATED = b"<IsTruncated>true</IsTruncated>"
_END = b"</ListBucketResult>"


def list_s3(filesystem: Any, seed: str, known: pl.Series) -> list[Found]:
    """The objects at a URI: the one of that name, or all below it, in order of their keys.

    `known` are locations read before, of whatever store. Raises FileNotFoundError, PermissionError, OSError
    or Elsewhere.
    """
    # The library is an extra, and its import costs a third of a second.
    from fsspec.asyn import sync  # noqa: PLC0415

    protocol, _, path = seed.partition("://")
    bucket, _, prefix = path.partition("/")
    root = f"{protocol}://{bucket}/"
    starts = _starts(known, root, prefix)
    return [
        (root + key, time, size)
        for listed in sync(filesystem.loop, _list_ranges, filesystem, bucket, prefix, starts)
        for key, time, size in listed
        if prefix.endswith("/") or not prefix or key == prefix or key.startswith(f"{prefix}/")
    ]


def _starts(known: pl.Series, root: str, prefix: str) -> list[str]:
    """Known keys at even distances, in the order in which S3 lists (by the bytes of UTF-8, as Polars sorts)."""
    below = known.filter(known.str.starts_with(root + prefix)).unique().sort()
    count = min(_AT_ONCE, below.len() // _WORTH_A_START)
    return [str(below[below.len() * number // (count + 1)])[len(root) :] for number in range(1, count + 1)]


async def _list_ranges(filesystem: Any, bucket: str, prefix: str, starts: list[str]) -> list[list[Found]]:
    """What lies between each start and the next, the ends included."""
    from aiohttp import ClientSession  # noqa: PLC0415 - as above

    client = await filesystem.set_session()
    async with ClientSession(timeout=web_timeout()) as session:
        ranges = zip([None, *starts], [*starts, None], strict=True)
        asked: dict[str, str | int] = {"Bucket": bucket, "Prefix": prefix, "EncodingType": "url", "MaxKeys": _PAGE_KEYS}
        return await asyncio.gather(*(_list_range(client, session, asked, *ends) for ends in ranges))


async def _list_range(
    client: Any, session: Any, asked: dict[str, str | int], after: str | None, until: str | None
) -> list[Found]:
    listed: list[Found] = []
    while True:
        found, is_last = await _page(client, session, asked, after)
        last = found[-1][0] if found else None
        if until is not None and last is not None and last.encode() >= until.encode():
            found, is_last = [item for item in found if item[0].encode() <= until.encode()], True
        listed += found
        if is_last:
            return listed
        after = last


async def _page(client: Any, session: Any, asked: dict[str, str | int], after: str | None) -> tuple[list[Found], bool]:
    """One page of the listing, whole, and whether it is the last. Raises what `wait_before_retry` raises."""
    from yarl import URL  # noqa: PLC0415 - comes with aiohttp; a signed address must not be quoted again

    attempt = 1
    while True:
        try:
            wanted = asked if after is None else {**asked, "StartAfter": after}
            url = await client.generate_presigned_url("list_objects_v2", wanted, ExpiresIn=_URL_LIFE_SECONDS)
            async with session.get(URL(url, encoded=True)) as answer:
                if answer.status == 404:
                    raise FileNotFoundError
                if answer.status == 403:
                    raise PermissionError
                if answer.status in _ELSEWHERE:
                    raise Elsewhere
                answer.raise_for_status()
                page = bytes(await answer.read())
            return _found_on(page, after)
        except Elsewhere:
            raise
        except Exception as error:
            await asyncio.sleep(wait_before_retry(error, attempt, f"listing {asked['Bucket']}"))
            attempt += 1


def _found_on(page: bytes, after: str | None) -> tuple[list[Found], bool]:
    """What a page of the listing names, and whether it is the last.

    Raises Incomplete for one that is broken or names again what came before; Elsewhere for one that says that there is
    more and names nothing to go on from.
    """
    if not page.rstrip().endswith(_END):
        raise Incomplete("a page of the listing broke off")
    keys = [_key(key) for key in _KEY.findall(page)]
    times = [_microseconds(time) for time in _TIME.findall(page)]
    sizes = [int(size) for size in _SIZE.findall(page)]
    if not len(keys) == len(times) == len(sizes):
        raise Incomplete("a page of the listing names objects without size or time")
    is_last = _TRUNCATED not in page
    if not keys and not is_last:
        raise Elsewhere
    if keys and after is not None and keys[0].encode() <= after.encode():
        raise Incomplete("a page of the listing names again what came before")
    return list(zip(keys, times, sizes, strict=True)), is_last


def _key(written: bytes) -> str:
    return unquote_plus(written.decode()) if b"%" in written or b"+" in written else written.decode()


@lru_cache(maxsize=10_000)
def _microseconds(time: bytes) -> int:
    moment = datetime.fromisoformat(time.decode())
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond
