from __future__ import annotations

from pathlib import Path

import pytest
from small_warehouse import write_models


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return write_models(tmp_path / "sql")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "warehouse"
