"""The rebuild flow: everything anew from the kept raw text."""

from __future__ import annotations

from prefect import flow

from flows import steps
from flows.alerts import tell_failed
from flows.running import run_load, task_runner
from warehouse import pipeline
from warehouse.summary import LoadSummary


@flow(
    name="rebuild",
    description="Build all anew from the kept raw text.",
    task_runner=task_runner(),
    on_failure=[tell_failed],
)
def rebuild(warehouse: str) -> LoadSummary:
    """Build from all that was ever accepted, without the source files."""
    with pipeline.next_rebuild(warehouse) as load:
        steps.build(load)
    return steps.summarize(load)


def run_rebuild(warehouse: str) -> LoadSummary:
    """Run the flow as the command does: errors for users come out as they are, without Prefect's lines."""
    return run_load(rebuild, warehouse)
