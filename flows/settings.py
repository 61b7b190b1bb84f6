"""Prefect's settings as this project wants them."""

from __future__ import annotations

import os

from warehouse.workers import end_quietly

__all__ = ["apply", "end_quietly", "speak"]

DEFAULTS = {
    # Nothing is sent anywhere without being asked.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    # The temporary server needs 5 to 20 seconds; a busy machine may need more than Prefect's own 20.
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # The steps that the warehouse logs are shown with the run in Prefect's pages.
    "PREFECT_LOGGING_EXTRA_LOGGERS": "warehouse",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
}
# People see the progress line and the summary; Prefect's own lines go to its pages only.
QUIET = {"PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL"}


def apply(environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Set the defaults; whatever the user has set stays. Who asks for a log level gets Prefect's own lines, too."""
    chosen = DEFAULTS if "PREFECT_LOGGING_LEVEL" in environment else DEFAULTS | QUIET
    for name, value in chosen.items():
        environment.setdefault(name, value)


def speak(environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Let Prefect's own lines through, for a service whose error stream is its log; before Prefect is imported."""
    for name, value in QUIET.items():
        if environment.get(name) == value:
            environment[name] = "INFO"
