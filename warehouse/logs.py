"""The log as lines of JSON, one an event, for whatever collects logs: COMMUNIQUE_LOG_FORMAT=json or `--log-json`."""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from warehouse.errors import CommuniqueError, WrongUse

LOG_FORMAT = "COMMUNIQUE_LOG_FORMAT"
FORMATS = ("text", "json")


def wants_json() -> bool:
    """Whether the environment asks for JSON. Raises WrongUse for a format that there is not."""
    stated = os.environ.get(LOG_FORMAT, "").strip().lower() or "text"
    if stated not in FORMATS:
        raise WrongUse(f"{LOG_FORMAT}={stated}: no such format. There are: {', '.join(FORMATS)}.")
    return stated == "json"


class JsonLines(logging.Formatter):
    """A record as one line: `at, level, logger, message`, and the numbers of a stage where it tells of one."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line: dict[str, Any] = {
            "at": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= getattr(record, "fields", {})
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


@contextmanager
def asked_log(stream: TextIO | None = None, logger_name: str = "warehouse") -> Iterator[None]:
    """Where the environment asks for JSON: write the logger's lines so to the error stream while inside, once each.

    What is raised inside is a line, too, and is raised on.
    """
    logger = logging.getLogger(logger_name)
    if not wants_json() or any(isinstance(handler.formatter, JsonLines) for handler in logger.handlers):
        yield
        return
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield
    except Exception as error:
        logger.error("%s", error, exc_info=None if isinstance(error, CommuniqueError) else error)
        raise
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
        logger.setLevel(level)
