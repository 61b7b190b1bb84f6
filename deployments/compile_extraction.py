"""Build hook: a wheel built where there is a C compiler gets the modules that read articles compiled.

Where there is none, where compiling fails, or where `COMMUNIQUE_COMPILE=0` says so, the wheel is the pure Python one:
the same evidence, about half as fast. An editable install stays pure Python, so that edits count.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MOST_SECONDS = 900


class CompileExtraction(BuildHookInterface[Any]):
    """Adds compiled modules beside the Python ones: Python takes the compiled one, where both stand."""

    _folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is put together."""
        if self.target_name != "wheel" or version == "editable":
            return
        if os.environ.get("COMMUNIQUE_COMPILE") == "0":
            self.app.display_info("COMMUNIQUE_COMPILE=0: a pure Python wheel")
            return
        self._folder = Path(tempfile.mkdtemp())
        failure = self._compile(self._folder)
        if failure is not None:
            self.app.display_warning(f"a pure Python wheel, because nothing could be compiled: {failure}")
            return
        for library in self._folder.rglob(f"*{sysconfig.get_config_var('EXT_SUFFIX')}"):
            build_data["force_include"][str(library)] = library.relative_to(self._folder).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """After the wheel has been put together."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _compile(self, folder: Path) -> str | None:
        """Why it failed, None where it did not. In a process of its own: whatever happens there, there is a wheel."""
        command = [sys.executable, str(Path(self.root, "deployments", "compile_modules.py")), str(folder)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            return str(error)
        return None if done.returncode == 0 else (done.stderr or done.stdout).strip()[-1000:]
