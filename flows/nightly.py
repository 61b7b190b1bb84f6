"""The nightly flow: load what is new and publish."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from prefect import flow
from pydantic import Field

from flows import steps
from flows.alerts import tell_done, tell_failed
from flows.credentials import hide
from flows.running import run_load, task_runner
from warehouse import pipeline
from warehouse.backfill import PublicationDays
from warehouse.summary import LoadSummary

Seeds = Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=1)]
Folder = Annotated[str, Field(min_length=1)]


@flow(
    name="nightly",
    description="Load what is new and publish.",
    task_runner=task_runner(),
    on_failure=[tell_failed],
)
def nightly(
    seeds: Seeds,
    warehouse: Folder,
    published_from: dt.date | None = None,
    published_to: dt.date | None = None,
) -> LoadSummary:
    """Load what lies at the seeds and is new. Published only if the block ends well and something changed.

    With a first or a last day (both included) it is a backfill: only articles published on these days are loaded, what
    else lies there is left to a later load. Prefect checks the parameters against these types before a run starts.
    """
    with pipeline.next_load(warehouse, days=PublicationDays.between(published_from, published_to)) as load:
        found = steps.discover(load, seeds)
        steps.read_each(load, found)
        steps.build(load)
    summary = steps.summarize(load)
    tell_done(summary, warehouse)
    return summary


def run_nightly(
    seeds: list[str], warehouse: str, published_from: dt.date | None = None, published_to: dt.date | None = None
) -> LoadSummary:
    """Run the flow as the command does: errors for users come out as they are, without Prefect's lines."""
    return run_load(nightly, hide(seeds), warehouse, published_from, published_to)
