"""The upgrade flow: what an older version of the program made is brought up to date."""

from __future__ import annotations

from prefect import flow

from flows import steps
from flows.alerts import tell_failed
from flows.running import run_load, task_runner
from warehouse import pipeline
from warehouse.summary import LoadSummary


@flow(
    name="upgrade",
    description="Bring up to date what an older version of the program made.",
    task_runner=task_runner(),
    on_failure=[tell_failed],
)
def upgrade(warehouse: str) -> LoadSummary:
    """Read the kept texts again where the rules have changed, build all anew and publish; without the source files."""
    with pipeline.next_upgrade(warehouse) as load:
        steps.build(load)
    return steps.summarize(load)


def run_upgrade(warehouse: str) -> LoadSummary:
    """Run the flow as the command does: errors for users come out as they are, without Prefect's lines."""
    return run_load(upgrade, warehouse)
