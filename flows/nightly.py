"""The nightly flow: load what is new and publish."""

from __future__ import annotations

import flows.settings  # noqa: F401, I001 - before Prefect, which reads its settings when imported

from prefect import flow

from flows import steps
from flows.running import run
from warehouse import pipeline
from warehouse.summary import LoadSummary


@flow(name="nightly", description="Load what is new and publish.", log_prints=False)
def nightly(seeds: list[str], warehouse: str) -> LoadSummary:
    """Load what lies at the seeds and is new; publish only if every check on structure passes."""
    with pipeline.next_load(warehouse) as load:
        found = steps.discover(load, seeds)
        steps.gather_each(load, found.batches())
        steps.gather_anew(load)
        if pipeline.settle(load, found):
            steps.resolve(load)
            steps.build_views(load)
            steps.check(load)
            steps.export(load)
    return steps.summarize(load)


def run_nightly(seeds: list[str], warehouse: str) -> LoadSummary:
    """Run the flow as the command does: errors for users come out as they are, without Prefect's lines."""
    return run(nightly, seeds, warehouse)
