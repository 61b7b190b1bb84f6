"""The wheel's compiled modules: when a build has them, and that they read the same off every article."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import warehouse
from warehouse.gathering import gather

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
SCRIPT = ROOT / "deployments" / "compile_modules.py"

GATHER = """
import sys, polars
from warehouse.extraction import phrases
from warehouse.gathering import gather
from warehouse.repeats import compiled
assert compiled.IS_COMPILED
assert not phrases.__file__.endswith(".py"), phrases.__file__
for name, frame in gather(polars.read_parquet(sys.argv[1])).evidence.items():
    frame.write_parquet(f"{sys.argv[2]}/{name}.parquet")
"""


class Hook:
    """hatchling's base class for build hooks, as far as ours uses it."""

    def __class_getitem__(cls, _: object) -> type[Hook]:
        return cls

    def __init__(self, target: str, root: Path = ROOT) -> None:
        self.target_name, self.root, self.said = target, str(root), list[str]()
        self.app = types.SimpleNamespace(display_info=self.said.append, display_warning=self.said.append)


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The hook's module; hatchling itself is there in builds only."""
    interface = types.SimpleNamespace(BuildHookInterface=Hook)
    monkeypatch.setitem(sys.modules, "hatchling.builders.hooks.plugin.interface", interface)
    spec = importlib.util.spec_from_file_location("compile_extraction", ROOT / "deployments" / "compile_extraction.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def build(hook: Any, target: str = "wheel", version: str = "standard", root: Path = ROOT) -> tuple[dict[str, Any], Any]:
    data: dict[str, Any] = {"force_include": {}, "pure_python": True}
    made = hook.CompileExtraction(target, root)
    made.initialize(version, data)
    made.finalize(version, data, "")
    return data, made


@pytest.mark.parametrize(("target", "version"), [("wheel", "editable"), ("sdist", "standard")])
def test_what_is_edited_or_carries_sources_stays_python(hook: Any, target: str, version: str) -> None:
    data, made = build(hook, target, version)
    assert data == {"force_include": {}, "pure_python": True}
    assert made.said == []


def test_compiling_can_be_switched_off(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_COMPILE", "0")
    data, made = build(hook)
    assert data["pure_python"] is True
    assert "COMMUNIQUE_COMPILE=0" in made.said[0]


def test_without_a_compiler_the_wheel_is_pure_python_and_the_build_says_so(
    hook: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    data, made = build(hook)
    assert data == {"force_include": {}, "pure_python": True}
    assert "no C compiler: no-such-compiler" in made.said[0]


def test_what_was_compiled_goes_into_a_wheel_for_this_platform(
    hook: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "deployments" / "compile_modules.py"
    script.parent.mkdir()
    script.write_text(
        "import pathlib, sys, sysconfig\n"
        "library = pathlib.Path(sys.argv[1], 'warehouse', 'folding' + sysconfig.get_config_var('EXT_SUFFIX'))\n"
        "library.parent.mkdir()\n"
        "library.touch()\n"
    )
    data, made = build(hook, root=tmp_path)
    assert [place.partition(".")[0] for place in data["force_include"].values()] == ["warehouse/folding"]
    assert (data["pure_python"], data["infer_tag"], made.said) == (False, True, [])


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_compiled_modules_read_the_same_off_every_gold_article(tmp_path: Path) -> None:
    package = tmp_path / "compiled" / "warehouse"
    ignored = shutil.ignore_patterns("build", "__pycache__", "*.so")
    shutil.copytree(Path(warehouse.__file__).parent, package, ignore=ignored)
    environment = {**os.environ, "COMMUNIQUE_COMPILE_LEVEL": "0", "PYTHONPATH": str(package.parent)}
    subprocess.run([sys.executable, SCRIPT, package.parent], env=environment, check=True, capture_output=True)
    texts = pl.DataFrame(
        {"text": [path.read_text() for path in sorted(GOLD.glob("*/*.txt"))]},
        schema={"text": pl.String},
    ).select(pl.int_range(pl.len()).alias("article_id"), "text", pl.lit(None, pl.String).alias("metadata"))
    texts.write_parquet(tmp_path / "texts.parquet")
    subprocess.run(
        [sys.executable, "-c", GATHER, tmp_path / "texts.parquet", tmp_path], env=environment, cwd=tmp_path, check=True
    )
    for name, frame in gather(texts).evidence.items():
        assert_frame_equal(pl.read_parquet(tmp_path / f"{name}.parquet"), frame)
