"""The sample articles, published once; and a way to export from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from warehouse import pipeline
from warehouse.exporting import Request, export

PROJECT = Path(__file__).parents[3]
Export = Callable[..., Path]


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported")
    pipeline.nightly([str(PROJECT / "seeds")], folder)
    return folder


@pytest.fixture
def exported(samples: Path, tmp_path: Path) -> Export:
    """Export the samples in a format; gives the folder. Options are those of a request."""

    def run(form: str, name: str = "export", warehouse: Path = samples, **options: Any) -> Path:
        return export(warehouse, Request(form, tmp_path / name, **options)).folder

    return run
