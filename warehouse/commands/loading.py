"""Commands that write into a warehouse, or see to it that something does."""

from __future__ import annotations

import datetime as dt

import click

from warehouse.commands.options import named_seeds, with_dask, with_log_format, with_versions_kept, with_warehouse
from warehouse.errors import WrongUse

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--seeds", metavar="URI ...", multiple=True, help="Folders, files or addresses to load.")
@click.argument("more_seeds", nargs=-1, metavar="")
@click.option("--published-from", metavar="DAY", type=DAY, help="Backfill: only articles published on or after it.")
@click.option("--published-to", metavar="DAY", type=DAY, help="Backfill: only articles published up to it.")
@click.option("--dry-run", is_flag=True, help="Publish nothing; show what the load would change.")
@with_dask
@with_versions_kept
@with_log_format
@with_warehouse
def nightly(
    seeds: tuple[str, ...],
    more_seeds: tuple[str, ...],
    published_from: dt.datetime | None,
    published_to: dt.datetime | None,
    dry_run: bool,
    folder: str,
) -> None:
    """Load what is new, build the views, check, export, publish.

    Without --seeds, COMMUNIQUE_SEEDS names what to load (several, separated by blanks), else the folder seeds here.

    With --published-from or --published-to (2024-03-01) it is a backfill: what else lies there, articles without a day
    among it, is left to a later load.
    """
    named = named_seeds(seeds, more_seeds)
    if dry_run:
        if published_from or published_to:
            raise WrongUse("--dry-run shows a whole load; leave --published-from and --published-to out.")
        _try(named, folder)
        return
    days = published_from.date() if published_from else None, published_to.date() if published_to else None
    _load(named, folder, *days)


@click.command()
@with_dask
@with_versions_kept
@with_log_format
@with_warehouse
def rebuild(folder: str) -> None:
    """Build everything anew from the kept raw text, without the source files."""
    from flows.settings import end_quietly

    end_quietly()
    from flows.rebuild import run_rebuild
    from warehouse.screen import progress, show_summary

    with progress():
        summary = run_rebuild(folder)
    show_summary(summary, folder)


@click.command()
@with_dask
@with_versions_kept
@with_log_format
@with_warehouse
def upgrade(folder: str) -> None:
    """Bring up to date what an older version of Communiqué made, before the next load does.

    Where the rules have changed, the kept texts are read again; the sources are not needed. Readers have what is
    published until the new version is.
    """
    from flows.settings import end_quietly

    end_quietly()
    from flows.upgrade import run_upgrade
    from warehouse.answers.making import show_making
    from warehouse.screen import progress, show_summary

    if show_making(folder):
        with progress(has_lines=True):
            summary = run_upgrade(folder)
        show_summary(summary, folder)


@click.command()
@click.option("--seeds", metavar="URI ...", multiple=True, help="Folders, files or addresses to load.")
@click.argument("more_seeds", nargs=-1, metavar="")
@click.option("--cron", envvar="COMMUNIQUE_CRON", show_envvar=True, metavar="LINE", help="When.  [default: 30 4 * * *]")
@click.option("--timezone", envvar="COMMUNIQUE_TIMEZONE", show_envvar=True, metavar="NAME", help="By which clock.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where Prefect's server listens.")
@click.option("--port", default=4200, show_default=True, type=click.IntRange(1, 65535), help="On which port.")
@click.option("--catch-up/--no-catch-up", default=True, show_default=True, help="Load now if last night was missed.")
@with_warehouse
def serve(
    seeds: tuple[str, ...],
    more_seeds: tuple[str, ...],
    cron: str | None,
    timezone: str | None,
    host: str,
    port: int,
    catch_up: bool,
    folder: str,
) -> None:
    """Load every night, with Prefect's server and pages beside it; ends on Ctrl-C or SIGTERM.

    Without --timezone the machine's own counts. Where PREFECT_API_URL names a running server, that one is used.
    """
    from flows.service import run_service

    run_service(named_seeds(seeds, more_seeds), folder, cron, timezone, host=host, port=port, catch_up=catch_up)


@click.command()
@click.option("--test", "is_test", is_flag=True, help="Also send a message now.")
def alerts(is_test: bool) -> None:
    """Make the server that PREFECT_API_URL names send alerts: failed and dead loads, nights without one.

    To the block that COMMUNIQUE_ALERT_BLOCK names (slack-webhook/newsroom) or the address in COMMUNIQUE_ALERT_WEBHOOK.
    """
    from flows.service import register_alerts

    for line in register_alerts(is_test=is_test):
        click.echo(line)


@click.command()
@click.option("--article", "article_id", type=click.IntRange(min=0), metavar="ID", help="The article with this key.")
@click.option("--url", metavar="URL", help="What was ever published at this address.")
@click.option("--outlet", metavar="NAME", help="All articles of this outlet.")
@click.option("--reason", required=True, metavar="TEXT", help="Why, for whoever asks later; kept with the hashes.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_log_format
@with_warehouse
def forget(article_id: int | None, url: str | None, outlet: str | None, reason: str, yes: bool, folder: str) -> None:
    """Take an article, or all of an outlet, out of every kept version, and keep it out.

    With it go its superseded versions and copies of its very text. What is kept is hashes of the contents, the day and
    the reason: neither a rebuild, nor a rollback, nor the same content found again brings it back. Logs, Prefect's
    pages and copies made elsewhere are not reached.
    """
    from rich.console import Console

    from warehouse.answers.forgetting import Request, choose, show_chosen

    console = Console(highlight=False)
    chosen = choose(folder, Request(article_id, url, outlet))
    show_chosen(chosen, console)
    if not yes:
        click.confirm("Forget this? It cannot be undone.", abort=True, err=True)
    from warehouse.answers.diff import show_difference
    from warehouse.pipeline import forget as run_forget
    from warehouse.screen import progress

    with progress():
        found = run_forget(folder, chosen.forgotten, reason)
    show_difference("Forgotten. What that changed in the published version:", found, console)


@click.command()
@click.option("--to", "version", metavar="LOAD", help="The version to return to, by its load or its number.")
@with_warehouse
def rollback(version: str | None, folder: str) -> None:
    """Return to a version that is kept, in one step; without --to, list those that there are.

    COMMUNIQUE_KEEP_VERSIONS says how many stay (3). The next load goes on from the version returned to, and reads again
    what later loads had brought.
    """
    from warehouse.answers.versions import list_versions, show_return

    if version is None:
        list_versions(folder)
        return
    from warehouse.pipeline import roll_back

    show_return(roll_back(folder, version))


def _load(seeds: list[str], folder: str, published_from: dt.date | None, published_to: dt.date | None) -> None:
    from flows.settings import end_quietly

    end_quietly()
    from flows.nightly import run_nightly
    from warehouse.screen import progress, show_summary

    with progress():
        summary = run_nightly(seeds, folder, published_from, published_to)
    show_summary(summary, folder)


def _try(seeds: list[str], folder: str) -> None:
    """A dry run needs no record in Prefect: it is the bare load."""
    from rich.console import Console

    from warehouse.answers.diff import show_difference
    from warehouse.pipeline import preview
    from warehouse.screen import progress

    with progress():
        found = preview(seeds, folder)
    show_difference("What this load would change; nothing was published.", found, Console(highlight=False))
