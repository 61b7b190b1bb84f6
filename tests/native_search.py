"""The C of near-copy search, compiled for a test: an editable install is pure Python."""

from __future__ import annotations

import importlib.util
import shlex
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from types import ModuleType

import pytest

from warehouse.repeats import compiled

_SOURCE = Path(compiled.__file__).with_name("native.c")


@cache
def native() -> ModuleType:
    """The module, compiled anew; skips the test where there is no compiler."""
    command = shlex.split(sysconfig.get_config_var("CC") or "")
    headers = sysconfig.get_paths()["include"]
    if not command or shutil.which(command[0]) is None or not Path(headers, "Python.h").is_file():
        pytest.skip("no C compiler or no Python headers")
    library = Path(mkdtemp(prefix="communique-native-"), f"native{sysconfig.get_config_var('EXT_SUFFIX')}")
    warnings = ["-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror"]
    subprocess.run(
        [*command, "-shared", "-fPIC", "-O2", *warnings, f"-I{headers}", str(_SOURCE), "-o", str(library)], check=True
    )
    spec = importlib.util.spec_from_file_location("native", library)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    shutil.rmtree(library.parent)
    return module


@contextmanager
def with_native(is_compiled: bool) -> Iterator[None]:
    """Near-copy search by the C, or without it, whatever is installed."""
    with pytest.MonkeyPatch.context() as patch:
        if is_compiled:
            patch.setattr(compiled, "native", native(), raising=False)
        patch.setattr(compiled, "IS_COMPILED", is_compiled)
        yield
