"""The command `communique`: thin, so that each answer starts fast; everything heavy is imported where it is used."""

from __future__ import annotations

import datetime as dt
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from warehouse.errors import CommuniqueError, WrongUse

DEFAULT_SEEDS = "seeds"
DEFAULT_WAREHOUSE = "warehouse/build"
FORMATS = ("table", "csv", "json", "parquet", "markdown")
EXPORT_FORMATS = ("csv", "xlsx", "ftm", "parquet")
INTERRUPTED = 130
DAY = click.DateTime(["%Y-%m-%d"])
_EPILOG = (
    "Exit codes: 0 done; 1 a load or check failed and nothing was published; 2 wrong use; 3 another load is running."
)

Command = TypeVar("Command", bound=Callable[..., Any])


def with_versions_kept(command: Command) -> Command:
    """The option that says how many versions stay; the flow's process finds it in the environment."""
    option = click.option(
        "--keep-versions",
        type=click.IntRange(min=1),
        metavar="N",
        expose_value=False,
        callback=_keep_versions,
        help="How many versions stay, to return to with rollback.  [env var: COMMUNIQUE_KEEP_VERSIONS; default: 3]",
    )
    return option(command)


def _keep_versions(_context: click.Context, _option: click.Parameter, count: int | None) -> None:
    if count is not None:
        os.environ["COMMUNIQUE_KEEP_VERSIONS"] = str(count)


def with_log_format(command: Command) -> Command:
    """The option that makes the log lines of JSON; the flow's process finds it in the environment."""
    option = click.option(
        "--log-json",
        is_flag=True,
        expose_value=False,
        callback=_log_as_json,
        help="Write the log to the error stream, a JSON object a line.  [env var: COMMUNIQUE_LOG_FORMAT=json]",
    )
    return option(command)


def _log_as_json(_context: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if is_asked:
        os.environ["COMMUNIQUE_LOG_FORMAT"] = "json"


def with_warehouse(command: Command) -> Command:
    """The option that names the warehouse folder."""
    option = click.option(
        "--warehouse",
        "folder",
        metavar="DIR",
        envvar="COMMUNIQUE_WAREHOUSE",
        show_envvar=True,
        default=DEFAULT_WAREHOUSE,
        show_default=True,
        help="The warehouse folder.",
    )
    return option(command)


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="communique", message="%(prog)s %(version)s")
def communique() -> None:
    """Turn news reports into a warehouse of who met whom, in which office, when, where, and what they signed."""


@communique.command()
@click.option("--seeds", metavar="URI ...", multiple=True, help="Folders, files or addresses to load.")
@click.argument("more_seeds", nargs=-1, metavar="")
@click.option("--published-from", metavar="DAY", type=DAY, help="Backfill: only articles published on or after it.")
@click.option("--published-to", metavar="DAY", type=DAY, help="Backfill: only articles published up to it.")
@click.option("--dry-run", is_flag=True, help="Publish nothing; show what the load would change.")
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
    named = _named_seeds(seeds, more_seeds)
    if dry_run:
        if published_from or published_to:
            raise WrongUse("--dry-run shows a whole load; leave --published-from and --published-to out.")
        _try(named, folder)
        return
    days = published_from.date() if published_from else None, published_to.date() if published_to else None
    _load(named, folder, *days)


@communique.command()
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


@communique.command()
@with_warehouse
def check(folder: str) -> None:
    """Run every data check on the published warehouse and print what fails."""
    from warehouse.pipeline import check_published
    from warehouse.screen import show_checks

    if show_checks(check_published(folder)):
        raise SystemExit(1)


class _QueryCommand(click.Command):
    """A query may begin with an SQL comment, as every file of sql/ does: that is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f"\n{text}" if text[:3] in ("-- ", "--\n") else text for text in args])


@communique.command(cls=_QueryCommand)
@click.argument("query", required=False)
@click.option(
    "--file",
    "query_file",
    metavar="FILE",
    type=click.File(encoding="utf-8"),
    help="Read the query there; - is the standard input.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to answer.")
@click.option("--output", metavar="FILE", help="Write the answer there; needed for parquet unless it goes into a pipe.")
@click.option("--param", "params", metavar="NAME=VALUE", multiple=True, help="A value for $NAME in the query.")
@click.option("--allow-files", is_flag=True, help="Let the query read files and the network.")
@click.option("--safe-csv", is_flag=True, help="CSV cells that a spreadsheet would run as formulas become text.")
@with_warehouse
def sql(
    query: str | None,
    query_file: TextIO | None,
    form: str,
    output: str | None,
    params: tuple[str, ...],
    allow_files: bool,
    safe_csv: bool,
    folder: str,
) -> None:
    """Answer a query from the published warehouse, read-only; without one, list the tables with their descriptions."""
    from warehouse.answers.query import answer

    if query and query_file:
        raise WrongUse("Write the query or name its file with --file, not both.")
    answer(
        folder,
        query_file.read() if query_file else query,
        form=form,
        output=output,
        params=_named(params),
        allow_files=allow_files,
        safe_csv=safe_csv,
    )


@communique.command()
@click.option("--format", "form", type=click.Choice(EXPORT_FORMATS), required=True, help="What to write.")
@click.option("--output", metavar="DIR", required=True, help="The folder that the export becomes; not there yet.")
@click.option("--table", "tables", metavar="NAME", multiple=True, help="Only this table or view; may be repeated.")
@click.option("--without-text", is_flag=True, help="Facts, names, spans and addresses only: nothing an article worded.")
@click.option("--safe-csv", is_flag=True, help="CSV cells that a spreadsheet would run as formulas become text.")
@click.option("--replace", is_flag=True, help="Put it in the place of an earlier export.")
@with_warehouse
def export(
    form: str, output: str, tables: tuple[str, ...], without_text: bool, safe_csv: bool, replace: bool, folder: str
) -> None:
    """Write a copy for others: CSV, one Excel workbook, FollowTheMoney entities, or Parquet.

    Excel takes the views, a sheet each; the others take every table. The folder appears when it is whole.
    """
    from warehouse.exporting import Request
    from warehouse.exporting import export as run_export
    from warehouse.screen import rows_bar, show_export

    request = Request(form, Path(output), tables, without_text, safe_csv, replace)
    with rows_bar("exporting") as show_progress:
        exported = run_export(folder, request, show_progress)
    show_export(exported.folder, exported.file_count, exported.row_count, exported.byte_count)


@communique.command()
@click.argument("words", nargs=-1, required=True, metavar="KIND:ID | WORDS")
@with_warehouse
def explain(words: tuple[str, ...], folder: str) -> None:
    """Show an event, person, office or agreement with the sentences that prove it, the evidence marked.

    KIND:ID is one thing (event:123), anything else is searched for.
    """
    from warehouse.answers.explain import explain as run_explain

    run_explain(folder, " ".join(words))


@communique.command()
@click.option("--short", is_flag=True, help="Only the line that says whether last night worked.")
@with_warehouse
def status(short: bool, folder: str) -> None:
    """Show the last loads, what was rejected and why, what is stale, sizes.

    The first line says whether last night worked; the exit code is 1 where it did not.
    """
    from warehouse.answers.status import status as run_status

    if not run_status(folder, is_short=short):
        raise SystemExit(1)


@communique.command()
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

    run_service(_named_seeds(seeds, more_seeds), folder, cron, timezone, host=host, port=port, catch_up=catch_up)


@communique.command()
@click.option("--test", "is_test", is_flag=True, help="Also send a message now.")
def alerts(is_test: bool) -> None:
    """Make the server that PREFECT_API_URL names send alerts: failed and dead loads, nights without one.

    To the block that COMMUNIQUE_ALERT_BLOCK names (slack-webhook/newsroom) or the address in COMMUNIQUE_ALERT_WEBHOOK.
    """
    from flows.service import register_alerts

    for line in register_alerts(is_test=is_test):
        click.echo(line)


@communique.command()
@click.option("--output", metavar="FILE", help="Write the page there; else it becomes the published version's own.")
@with_warehouse
def report(output: str | None, folder: str) -> None:
    """Write the report page of the published warehouse anew, and say where it lies."""
    from warehouse.publishing.report.writing import write_report

    click.echo(write_report(folder, Path(output) if output else None))


@communique.command()
@click.argument("loads", nargs=-1, metavar="[LOAD [LOAD]]")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="Events and offices shown.")
@with_warehouse
def diff(loads: tuple[str, ...], form: str, limit: int, folder: str) -> None:
    """Show what a load changed: rows added, changed and gone by table, events and offices in words.

    Without LOAD, what the published version brought; with two, what the second has otherwise than the first. A LOAD is
    named by its key or its version's number. What a load would change: communique nightly --dry-run.
    """
    if len(loads) > 2:
        raise WrongUse("communique diff compares two loads at most.")
    from warehouse.answers.diff import diff as run_diff

    run_diff(folder, loads, form=form, limit=limit)


@communique.command()
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


@communique.command()
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


@communique.command()
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(exists=True, file_okay=False))
@click.option("--measure", "measures", multiple=True, metavar="NAME", help="List the errors of this measure only.")
def evaluate(gold: str, measures: tuple[str, ...]) -> None:
    """Compare what the rules make of articles with the facts that are known of them.

    GOLD_DIR holds pairs of NAME.txt and NAME.yaml; tests/gold/README.md says how they are written. Prints precision,
    recall and F1 of each measure, then every error with the words that it is about.
    """
    from warehouse.evaluation.evaluate import MEASURES
    from warehouse.evaluation.evaluate import evaluate as run_evaluation
    from warehouse.evaluation.report import problem_lines, score_lines

    unknown = [measure for measure in measures if measure not in MEASURES]
    if unknown:
        raise WrongUse(f"--measure {unknown[0]}: no such measure. There are: {', '.join(MEASURES)}.")
    found = run_evaluation(Path(gold))
    if found.article_count == 0:
        raise WrongUse(f"{gold}: no gold articles there. Expected pairs of NAME.txt and NAME.yaml.")
    click.echo("\n".join([f"{found.article_count} articles", *score_lines(found), ""]))
    for line in problem_lines(found, measures):
        click.echo(line)


def _named_seeds(seeds: tuple[str, ...], more_seeds: tuple[str, ...]) -> list[str]:
    if more_seeds and not seeds:
        raise WrongUse(f"{more_seeds[0]}: write --seeds before what is to be loaded.")
    if seeds:
        return [*seeds, *more_seeds]
    return shlex.split(os.environ.get("COMMUNIQUE_SEEDS", "")) or [DEFAULT_SEEDS]


def _named(params: tuple[str, ...]) -> dict[str, str]:
    named = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not (name and equals):
            raise WrongUse(f"--param {param}: write it as NAME=VALUE.")
        named[name] = value
    return named


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


def main(arguments: list[str] | None = None) -> None:
    """Run the command and end the process with the contract's exit code."""
    try:
        code = communique.main(args=arguments, prog_name="communique", standalone_mode=False)
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except CommuniqueError as error:
        click.echo(str(error), err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. What was published before is untouched.", err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the answer has seen enough (`| head`); Python must not complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
