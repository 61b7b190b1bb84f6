"""`communique serve` and `communique alerts`. Prefect reads its settings when imported: here they are made first."""

from __future__ import annotations

import datetime as dt
import os
import signal
from contextlib import nullcontext
from zoneinfo import ZoneInfo

import click

from flows.server import CLIENT_PASSWORD, PASSWORD, address_of, is_loopback, own_server
from flows.settings import end_quietly, speak
from warehouse.errors import WrongUse

SERVER = "PREFECT_API_URL"
_POLL_SECONDS = "5"


def run_service(
    seeds: list[str], folder: str, cron: str | None, timezone: str | None, *, host: str, port: int, catch_up: bool
) -> None:
    """Load every night until the process is told to end; Prefect's server runs beside it unless one is named.

    Raises WrongUse for a schedule that is none or falls into a moved hour, and for a port that is taken.
    """
    end_quietly()
    speak()
    named = os.environ.get(SERVER)
    os.environ[SERVER] = named or address_of(host, port)
    os.environ.setdefault("PREFECT_RUNNER_POLL_FREQUENCY", _POLL_SECONDS)
    if os.environ.get(PASSWORD):
        os.environ.setdefault(CLIENT_PASSWORD, os.environ[PASSWORD])
    signal.signal(signal.SIGTERM, _end)
    from flows import alerts, serving  # noqa: PLC0415 - the settings stand only now
    from flows.credentials import require_open  # noqa: PLC0415
    from flows.schedule import DEFAULT_CRON, NightlySchedule, local_timezone  # noqa: PLC0415

    require_open(seeds)
    schedule = NightlySchedule.of(cron or DEFAULT_CRON, timezone or local_timezone())
    if not named:
        _warn_of_open_doors(host)
    with nullcontext(named) if named else own_server(host, port) as address:
        if alerts.notification_block() is not None:
            alerts.register()
        first = schedule.next_after(dt.datetime.now(dt.UTC))
        if first is not None:
            local = first.astimezone(ZoneInfo(schedule.timezone))
            click.echo(f"The next load is on {local:%Y-%m-%d at %H:%M} ({schedule.timezone}).")
        click.echo(f"Prefect's pages: {address.removesuffix('/api')}. End with Ctrl-C.")
        serving.serve(serving.Service(seeds, folder, schedule), catch_up=catch_up)


def register_alerts(*, is_test: bool) -> list[str]:
    """Make the named server send alerts; gives lines that say which. Raises WrongUse where no server is named."""
    if not os.environ.get(SERVER):
        raise WrongUse(
            f"{SERVER} names no server that could watch. Set it, or use `communique serve`, which does this."
        )
    end_quietly()
    from flows import alerts  # noqa: PLC0415 - Prefect is slow to import
    from flows.running import run  # noqa: PLC0415

    lines = [f"watched: {name}" for name in run(alerts.register)]
    block = alerts.notification_block()
    if block is None:
        lines.append(f"Shown in Prefect's pages only: set {alerts.BLOCK} or {alerts.WEBHOOK} to be told.")
    elif is_test:
        alerts.send(
            block, "This is a test. Had it been a failed load, its reason would stand here.", "Communiqué: a test"
        )
        lines.append("A test message has been sent.")
    return lines


def _warn_of_open_doors(host: str) -> None:
    if not is_loopback(host) and not os.environ.get(PASSWORD):
        click.echo(
            f"Warning: whoever reaches {host} can start and stop loads. Set {PASSWORD}=user:password, "
            "or listen on 127.0.0.1 and put a proxy with authentication before it.",
            err=True,
        )


def _end(_signal: int, _frame: object) -> None:
    raise SystemExit(0)
