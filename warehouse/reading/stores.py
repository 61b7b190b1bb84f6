"""Object stores and web servers, by fsspec: how to reach them, and how often to try.

Credentials come from the environment (or from options that the caller took from a Prefect block). They never appear in
a location, a message, a log line or a `repr`.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import fsspec

from warehouse.errors import CommuniqueError, WrongUse
from warehouse.reading.listing import location_of

Result = TypeVar("Result")
StorageOptions = Mapping[str, Mapping[str, Any]]
"""fsspec's options by protocol: `{"s3": {"key": …, "secret": …, "endpoint_url": …}}`."""

log = logging.getLogger(__name__)

ATTEMPTS = 4
_FIRST_WAIT_SECONDS = 0.5
CONNECT_SECONDS, READ_SECONDS = 10, 60
_EXTRAS = {"s3": "s3", "s3a": "s3", "gs": "gs", "gcs": "gs", "http": "http", "https": "http", "memory": ""}
_SECRET_PARAMETER = re.compile(r"(?i)amz|goog|sig|token|secret|key|credential|password|auth|expires|^se$|^sp$|^sv$")
_PROTOCOL = re.compile(r"([a-z][a-z0-9+.-]+)://")


class Incomplete(OSError):
    """A store gave other bytes than it had announced."""


@dataclass(frozen=True, slots=True)
class Store:
    """Where a remote source lies, picklable: the protocol, and options that stay unseen."""

    protocol: str
    options: Mapping[str, Any] = field(repr=False, default_factory=dict)

    def filesystem(self) -> Any:
        """The fsspec file system. Raises WrongUse where its package is not installed."""
        try:
            filesystem = fsspec.filesystem(self.protocol, **{**_patience(self.protocol), **self.options})
        except ImportError as error:
            remedy = f"pip install 'communique[{_EXTRAS[self.protocol]}]'"
            raise WrongUse(f"{self.protocol}:// needs a package that is not installed: {remedy}.") from error
        # Each layer's own retries would multiply with ours.
        filesystem.retries = 1
        return filesystem

    @property
    def is_s3(self) -> bool:
        """A store that speaks S3."""
        return self.protocol in ("s3", "s3a")

    @property
    def is_web(self) -> bool:
        """A plain web server: it may not know sizes, times, or parts of files."""
        return self.protocol in ("http", "https")


def protocol_of(seed: str) -> str | None:
    """The protocol of a URI, or None for a path. Raises WrongUse for one that is not read."""
    found = _PROTOCOL.match(seed)
    if found is None or found[1] == "file":
        return None
    if found[1] not in _EXTRAS:
        known = ", ".join(f"{name}://" for name in sorted(_EXTRAS) if name != "memory")
        raise WrongUse(f"{shown_uri(seed)}: {found[1]}:// is not read. Use a path, or one of {known}.")
    return found[1]


def shown_uri(uri: str) -> str:
    """A URI without what gives access: user and password, signatures, tokens. `#` and controls are spelled out."""
    if not uri.startswith("http"):
        protocol, mark, rest = uri.partition("://")
        host, slash, path = rest.partition("/")
        return location_of(f"{protocol}{mark}{host.rpartition('@')[2]}{slash}{path}")
    parts = urlsplit(uri.replace("#", "%23"))
    query = urlencode([pair for pair in parse_qsl(parts.query, True) if not _SECRET_PARAMETER.search(pair[0])])
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, query, ""))


def patiently(call: Callable[[], Result], what: str) -> Result:
    """Call, and call again where a store or network fails. Raises what `wait_before_retry` raises."""
    attempt = 1
    while True:
        try:
            return call()
        except Exception as error:
            time.sleep(wait_before_retry(error, attempt, what))
            attempt += 1


def wait_before_retry(error: Exception, attempt: int, what: str) -> float:
    """Seconds to wait before the next attempt; longer each time.

    Raises FileNotFoundError, PermissionError, or for all that will not pass, and after the last attempt, OSError. None
    of them holds the store's own words: these may hold addresses with signatures.
    """
    error = _behind(error)
    if isinstance(error, FileNotFoundError):
        raise FileNotFoundError("it is not there any more") from None
    if isinstance(error, PermissionError):
        raise PermissionError("the store denies access") from None
    if isinstance(error, CommuniqueError):
        raise error
    reason = _reason(error)
    log.warning("%s failed (%s), attempt %d of %d", what, reason, attempt, ATTEMPTS)
    if attempt == ATTEMPTS or _is_final(error):
        raise OSError(f"{reason}, {attempt} times tried") from None
    return _FIRST_WAIT_SECONDS * float(2 ** (attempt - 1))


def _behind(error: Exception) -> Exception:
    """What a web server's file was not found for: fsspec takes one that fails or does not answer for an empty place."""
    cause = error.__cause__
    is_of_web = isinstance(cause, Exception) and type(cause).__module__.startswith("aiohttp.")
    if isinstance(error, FileNotFoundError) and is_of_web and getattr(cause, "status", None) not in (404, 410):
        assert isinstance(cause, Exception)
        return cause
    return error


def _reason(error: Exception) -> str:
    """What failed, in words that hold no address."""
    status = getattr(error, "status", None)
    if isinstance(status, int):
        return f"the server answers {status}"
    return str(error) if isinstance(error, Incomplete) else type(error).__name__


def _is_final(error: Exception) -> bool:
    """Whether the answer will be the same next time: the request is wrong, rather than the server busy."""
    status = getattr(error, "status", None)
    return isinstance(status, int) and 400 <= status < 500 and status not in (408, 425, 429)


def _patience(protocol: str) -> dict[str, Any]:
    """Options that end a stalled request, so that it is tried again; listings are never taken from memory."""
    if protocol in ("s3", "s3a"):
        config = {
            "connect_timeout": CONNECT_SECONDS,
            "read_timeout": READ_SECONDS,
            "retries": {"max_attempts": 0},
            # Signed addresses of the older kind are refused in most regions.
            "signature_version": "s3v4",
        }
        return {"config_kwargs": config, "use_listings_cache": False}
    if protocol in ("http", "https"):
        return {"client_kwargs": {"timeout": web_timeout()}, "use_listings_cache": False}
    return {} if protocol == "memory" else {"use_listings_cache": False}


def web_timeout() -> Any:
    """aiohttp's limits: none on the whole, for a file may be large, but on each silence."""
    # aiohttp comes with the extras, and costs a third of a second to import.
    from aiohttp import ClientTimeout  # noqa: PLC0415

    return ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS)
