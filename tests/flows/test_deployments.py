"""What lies in deployments/ is taken by the programs that it is for, and its commands run as they are written."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
)
from prefect.client.schemas.objects import StateType

DEPLOYMENTS = Path(__file__).parents[2] / "deployments"
COMPOSE = yaml.safe_load((DEPLOYMENTS / "compose.yaml").read_text(encoding="utf-8"))
UNITS = sorted((DEPLOYMENTS / "systemd").iterdir())
PATIENCE_SECONDS = 240
COMPLETED = FlowRunFilterStateType(any_=[StateType.COMPLETED])


def test_the_compose_file_passes_the_schema_of_compose_files() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    checked = subprocess.run([*command, str(DEPLOYMENTS / "compose.yaml")], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_container_runs_as_root_or_may_gain_rights() -> None:
    containerfile = (DEPLOYMENTS / "Containerfile").read_text(encoding="utf-8")
    last_user = re.findall(r"^USER (\S+)", containerfile, re.MULTILINE)[-1]
    assert int(last_user.split(":")[0]) > 0
    for name, service in COMPOSE["services"].items():
        assert service.get("user", last_user) not in ("root", "0"), name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name


def test_ports_are_open_to_this_machine_only_and_what_lasts_has_a_health_check() -> None:
    ports = [port for service in COMPOSE["services"].values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)
    for name, service in COMPOSE["services"].items():
        assert ("healthcheck" in service) == (service["restart"] != "no"), name


def test_no_password_stands_in_a_file_of_the_deployment() -> None:
    for service in COMPOSE["services"].values():
        for name, value in (service.get("environment") or {}).items():
            if value is not None and re.search("PASSWORD|SECRET|AUTH|KEY|WEBHOOK", name):
                assert value.startswith("${"), name
                # Prefect takes an empty password for one that everybody has to give.
                assert not value.endswith(":-}"), name
    assert re.findall(r"://[^/\s]*:[^/\s$]*@", (DEPLOYMENTS / "compose.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed here")
def test_the_units_pass_systemds_own_check(tmp_path: Path) -> None:
    for unit in UNITS:
        # The command is installed elsewhere; what is checked here is the unit.
        text = unit.read_text(encoding="utf-8").replace("/opt/communique/bin/communique", "/bin/true")
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", *[str(tmp_path / unit.name) for unit in UNITS]]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.suffix == ".service"], ids=lambda unit: unit.name)
def test_the_command_of_a_unit_is_one_of_ours(unit: Path) -> None:
    from warehouse.cli import communique

    [line] = re.findall(r"^ExecStart=(.+)$", unit.read_text(encoding="utf-8"), re.MULTILINE)
    program, command, *options = line.split()
    assert program == "/opt/communique/bin/communique"
    known = {name for option in communique.commands[command].params for name in option.opts}
    assert {option for option in options if option.startswith("-")} <= known


def test_the_containerfile_copies_only_what_is_there() -> None:
    text = (DEPLOYMENTS / "Containerfile").read_text(encoding="utf-8")
    copied = [line.split()[1:-1] for line in text.splitlines() if line.startswith("COPY ") and "--from" not in line]
    assert copied
    assert [name for names in copied for name in names if not (DEPLOYMENTS.parent / name).exists()] == []


@pytest.fixture
def home(tmp_path: Path, inbox: Path) -> Path:
    """The containers' folder: seeds, and deployments/prefect.yaml with a schedule that need not be waited for."""
    inbox.rename(tmp_path / "seeds")
    (tmp_path / "deployments").mkdir()
    text = (DEPLOYMENTS / "prefect.yaml").read_text(encoding="utf-8")
    assert "cron: 30 4 * * *" in text
    fast = text.replace("cron: 30 4 * * *", 'cron: "* * * * * */5"')
    (tmp_path / "deployments" / "prefect.yaml").write_text(fast, encoding="utf-8")
    return tmp_path


def environment_of(service: str, home: Path, address: str) -> dict[str, str]:
    """The variables of a container, of the image as well, for this machine's folders and server."""
    image = (DEPLOYMENTS / "Containerfile").read_text(encoding="utf-8")
    named = dict(re.findall(r"^(?:ENV| {4})\s*([A-Z_]+)=(\S+)(?: \\)?$", image, re.MULTILINE))
    named.pop("PATH")
    stated = COMPOSE["services"][service].get("environment") or {}
    # A name without a value is passed on from outside; nothing is set there.
    given = {name: value for name, value in stated.items() if value is not None}
    filled = {name: re.sub(r"\$\{\w+:-(.*)\}", r"\1", value) for name, value in given.items()}
    moved = {name: value.replace("/srv/communique", str(home)) for name, value in (named | filled).items()}
    scripts = str(Path(sys.executable).parent)
    return os.environ | moved | {"PREFECT_API_URL": address, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}


def command_of(service: str) -> list[str]:
    command: list[str] = COMPOSE["services"][service]["command"]
    # The command as it is installed; here the checkout that is tested has to be the one that runs.
    return [sys.executable, "-m", "warehouse.cli", *command[1:]] if command[0] == "communique" else command


@contextmanager
def running(service: str, home: Path, environment: dict[str, str], **changed: str) -> Iterator[Path]:
    log_path = home / f"{service}.log"
    with log_path.open("w") as log:
        process = subprocess.Popen(
            [changed.get(part, part) for part in command_of(service)],
            cwd=home,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            yield log_path
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=60)
            finally:
                process.kill()


def becomes_healthy(service: str, environment: dict[str, str], port: int, log: Path) -> None:
    test: list[str] = COMPOSE["services"][service]["healthcheck"]["test"]
    code = re.sub(r"127\.0\.0\.1:\d+", f"127.0.0.1:{port}", test[-1])
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if subprocess.run([*test[1:-1], code], env=environment, capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.5)
    pytest.fail(log.read_text()[-3000:])


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_composed_worker_loads_by_the_clock(home: Path, server: str) -> None:
    for service in ("work-pool", "deploy", "alerts"):
        environment = environment_of(service, home, server)
        ended = subprocess.run(
            command_of(service), cwd=home, env=environment, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
    port = free_port()
    environment = environment_of("worker", home, server) | {"PREFECT_WORKER_WEBSERVER_PORT": str(port)}
    with running("worker", home, environment) as log, get_client(sync_client=True) as client:
        becomes_healthy("worker", environment, port, log)
        deployment = client.read_deployment_by_name("nightly/nightly")
        until = time.monotonic() + PATIENCE_SECONDS
        done: list[Any] = []
        while not done and time.monotonic() < until:
            runs = client.read_flow_runs(
                deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment.id])),
                flow_run_filter=FlowRunFilter(state=FlowRunFilterState(type=COMPLETED)),
            )
            # A deployment keeps its name and its runs from other tests; those of the worker carry its pool.
            done = [run for run in runs if run.work_pool_name == "communique"]
            time.sleep(0.5)
        client.delete_deployment(deployment.id)
        assert done, log.read_text()[-3000:]
    assert done[0].auto_scheduled
    assert (home / "warehouse" / "communique.duckdb").exists()
    assert deployment.global_concurrency_limit.limit == 1
    assert deployment.concurrency_options.collision_strategy.value == "CANCEL_NEW"
    assert len(list((home / "warehouse" / "versions").iterdir())) == 1


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_composed_server_answers_its_health_check(tmp_path: Path) -> None:
    port = free_port()
    environment = environment_of("server", tmp_path, f"http://127.0.0.1:{port}/api")
    # PostgreSQL is not to be had here: Prefect's own SQLite stands in for it.
    del environment["PREFECT_SERVER_DATABASE_CONNECTION_URL"]
    # In its container it listens to the network of the containers; here, to this machine.
    with running("server", tmp_path, environment, **{"0.0.0.0": "127.0.0.1", "4200": str(port)}) as log:
        becomes_healthy("server", environment, port, log)
        assert httpx.get(f"http://127.0.0.1:{port}/api/version").is_success
