"""What broke with other versions of Prefect's own dependencies, kept from breaking unseen."""

from __future__ import annotations

import time

import pytest
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId

from flows.nightly import nightly

SCHEDULED_WITHIN_SECONDS = 30


def test_the_api_server_can_be_made_with_the_fastapi_that_is_pinned() -> None:
    # With FastAPI 0.151 this raised: Body() got an unexpected keyword argument 'min_items'.
    from prefect.server.api.server import create_app

    assert create_app(ephemeral=True).routes


@pytest.mark.usefixtures("server")
def test_a_cron_schedule_really_gets_its_runs() -> None:
    # With SQLAlchemy 2.1 no run was ever scheduled, and nothing said so.
    parameters = {"seeds": ["seeds"], "warehouse": "warehouse"}
    deployment = nightly.to_deployment(name="each-minute", cron="* * * * *", parameters=parameters)
    key = deployment.apply()
    until = time.monotonic() + SCHEDULED_WITHIN_SECONDS
    runs: list[object] = []
    with get_client(sync_client=True) as client:
        wanted = DeploymentFilter(id=DeploymentFilterId(any_=[key]))
        while not runs and time.monotonic() < until:
            time.sleep(0.5)
            runs = list(client.read_flow_runs(deployment_filter=wanted))
        client.delete_deployment(key)
    assert runs
