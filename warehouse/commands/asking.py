"""Commands that read a warehouse and change nothing in it; `report` writes its page anew."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from warehouse.commands.options import with_warehouse
from warehouse.errors import WrongUse

FORMATS = ("table", "csv", "json", "parquet", "markdown")
EXPORT_FORMATS = ("csv", "xlsx", "ftm", "parquet")


@click.command()
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


@click.command(cls=_QueryCommand)
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


@click.command()
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


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="KIND:ID | WORDS")
@with_warehouse
def explain(words: tuple[str, ...], folder: str) -> None:
    """Show an event, person, office or agreement with the sentences that prove it, the evidence marked.

    KIND:ID is one thing (event:123), anything else is searched for.
    """
    from warehouse.answers.explain import explain as run_explain

    run_explain(folder, " ".join(words))


@click.command()
@click.option("--short", is_flag=True, help="Only the line that says whether last night worked.")
@with_warehouse
def status(short: bool, folder: str) -> None:
    """Show the last loads, what was rejected and why, what is stale, sizes.

    The first line says whether last night worked; the exit code is 1 where it did not.
    """
    from warehouse.answers.status import status as run_status

    if not run_status(folder, is_short=short):
        raise SystemExit(1)


@click.command()
@click.option("--output", metavar="FILE", help="Write the page there; else it becomes the published version's own.")
@with_warehouse
def report(output: str | None, folder: str) -> None:
    """Write the report page of the published warehouse anew, and say where it lies."""
    from warehouse.publishing.report.writing import write_report

    click.echo(write_report(folder, Path(output) if output else None))


@click.command()
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


@click.command()
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


def _named(params: tuple[str, ...]) -> dict[str, str]:
    named = {}
    for param in params:
        name, equals, value = param.partition("=")
        if not (name and equals):
            raise WrongUse(f"--param {param}: write it as NAME=VALUE.")
        named[name] = value
    return named
