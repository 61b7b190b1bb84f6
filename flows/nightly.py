"""The nightly flow: load what is new and publish."""

from __future__ import annotations

from prefect import flow

from flows import steps
from flows.running import run, task_runner
from warehouse import pipeline
from warehouse.summary import LoadSummary


@flow(name="nightly", description="Load what is new and publish.", task_runner=task_runner())
def nightly(seeds: list[str], warehouse: str) -> LoadSummary:
    """Load what lies at the seeds and is new. Published only if the block ends well and something changed."""
    with pipeline.next_load(warehouse) as load:
        found = steps.discover(load, seeds)
        steps.read_each(load, found)
        steps.build(load)
    return steps.summarize(load)


def run_nightly(seeds: list[str], warehouse: str) -> LoadSummary:
    """Run the flow as the command does: errors for users come out as they are, without Prefect's lines."""
    return run(nightly, seeds, warehouse)
