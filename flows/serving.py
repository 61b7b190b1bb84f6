"""The schedule, run here: Prefect's `serve` for the nightly load, the rebuild beside it to be started by hand."""

from __future__ import annotations

import datetime as dt
import logging
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import prefect
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, StateType
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron
from prefect.states import Crashed, Scheduled
from prefect.types.entrypoint import EntrypointType

from flows.nightly import nightly
from flows.rebuild import rebuild
from flows.schedule import NightlySchedule
from warehouse.publishing.loads import is_a_night, read_records
from warehouse.publishing.lock import holder_of

ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
_UNDER_WAY = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]
_DIED = "The process that ran it ended without a word: no load holds the warehouse."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Service:
    """What is loaded each night, into which folder, and when."""

    seeds: list[str]
    warehouse: str
    schedule: NightlySchedule

    def deployments(self) -> tuple[RunnerDeployment, RunnerDeployment]:
        """The nightly load with its schedule, and the rebuild without one."""
        night = nightly.to_deployment(
            name="nightly",
            schedule=Cron(self.schedule.cron, timezone=self.schedule.timezone),
            parameters={"seeds": self.seeds, "warehouse": self.warehouse},
            description="Load what is new and publish.",
            concurrency_limit=ONE_AT_A_TIME,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        anew = rebuild.to_deployment(
            name="rebuild",
            parameters={"warehouse": self.warehouse},
            description="Build all anew from the kept raw text. Started by hand.",
            concurrency_limit=ONE_AT_A_TIME,
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        assert isinstance(night, RunnerDeployment)  # coroutines only in async code
        assert isinstance(anew, RunnerDeployment)
        return night, anew

    def missed_night(self, now: dt.datetime) -> dt.datetime | None:
        """The last start that no load which ended well came after; None where last night is in the warehouse.

        A load of the future was made before the clock was set back, nobody knows how long: it proves no night.
        """
        due = self.schedule.last_before(now)
        ended = [
            load["finished_at"]
            for load in read_records(Path(self.warehouse)).to_dicts()
            if is_a_night(load) and load["finished_at"] is not None
        ]
        return due if due is not None and not any(due <= at <= now for at in ended) else None


def serve(service: Service, *, catch_up: bool = True) -> None:
    """Run the schedule on the server that Prefect's settings name, until the process is told to end.

    What a killed service left behind as running is recorded as crashed, so that it holds up no night; a night that was
    missed is caught up once. At the end a load under way is stopped (it publishes nothing), and the schedule paused.
    """
    night, anew = service.deployments()
    deployment_id = night.apply()
    assert isinstance(deployment_id, UUID)
    with get_client(sync_client=True) as client:
        if holder_of(Path(service.warehouse)) is None:
            _record_the_dead(client, deployment_id)
        missed = service.missed_night(dt.datetime.now(dt.UTC)) if catch_up else None
        if missed is not None:
            _catch_up(client, deployment_id, missed)
    prefect.serve(night, anew, print_starting_message=False)


def _record_the_dead(client: SyncPrefectClient, deployment_id: UUID) -> None:
    runs = client.read_flow_runs(
        deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment_id])),
        flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=_UNDER_WAY))),
    )
    for run in runs:
        logger.warning("the run %s was left behind by a service that ended; it counts as crashed", run.name)
        client.set_flow_run_state(run.id, Crashed(message=_DIED), force=True)


def _catch_up(client: SyncPrefectClient, deployment_id: UUID, missed: dt.datetime) -> None:
    """Start the load of a missed night now; a second start of the service finds the first one's run."""
    logger.warning("no load has ended well since %s: it is caught up now", f"{missed:%Y-%m-%d %H:%M} UTC")
    night = f"{missed:%Y-%m-%dT%H:%M}"
    for key in (f"missed-{night}", f"missed-{night}-{dt.datetime.now(dt.UTC).isoformat()}"):
        run = client.create_flow_run_from_deployment(
            deployment_id,
            name=f"catching up {night}",
            state=Scheduled(),
            idempotency_key=f"{deployment_id}-{key}",
        )
        if run.state is None or not run.state.is_final():
            return
