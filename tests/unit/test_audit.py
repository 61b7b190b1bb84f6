"""The audit of pinned versions fails for known faults, and for nothing else."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "deployments" / "audit.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answering(text: str, code: int = 0) -> list[str]:
    return [sys.executable, "-c", f"import sys; print({text!r}); sys.exit({code})"]


def test_a_known_fault_fails_and_is_named_with_its_repair(script: ModuleType) -> None:
    fault = {"id": "PYSEC-2026-1", "fix_versions": ["1.2.1"], "aliases": [], "description": ""}
    answer = {"dependencies": [{"name": "leaky", "version": "1.2.0", "vulns": [fault]}], "fixes": []}
    code, lines = script.audit(answering(json.dumps(answer), 1))
    assert (code, lines) == (1, ["leaky 1.2.0: PYSEC-2026-1, repaired in 1.2.1"])


def test_versions_without_known_faults_pass(script: ModuleType) -> None:
    answer = {"dependencies": [{"name": "sound", "version": "1.0", "vulns": []}], "fixes": []}
    assert script.audit(answering(json.dumps(answer))) == (0, ["1 pinned versions, no known faults."])


def test_advisories_that_cannot_be_reached_pass_and_say_so(script: ModuleType) -> None:
    code, lines = script.audit(answering("connection refused", 1))
    assert code == 0
    assert "could not be asked" in lines[0]


def test_advisories_that_do_not_answer_pass_and_say_so(script: ModuleType) -> None:
    code, lines = script.audit([sys.executable, "-c", "import time; time.sleep(30)"], 0.5)
    assert code == 0
    assert "no answer" in lines[0]
