"""Compile the modules that read articles to C with mypyc (the same code, about twice as fast), and what is C already.

    python deployments/compile_modules.py FOLDER

Puts the compiled modules of the checkout that this file lies in into FOLDER, laid out as the package is. Leaves with an
error where it cannot: no mypyc, no C compiler, no Python headers, a module that does not compile.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGE = "warehouse"
# Modules that wait for Polars, or read tables once, gain nothing; these are where an article's time goes.
_COMPILED = ("extraction/*.py", "parsing/*.py", "places/*.py", "folding.py", "signs.py")
_IN_PYTHON = ("__init__.py",)
# Loops over all bytes and words, which NumPy takes several passes for.
_NATIVE = "repeats/native.c"
# -O2 takes half as long again to compile and makes nothing faster that could be measured.
_OPTIMIZATION = os.environ.get("COMMUNIQUE_COMPILE_LEVEL", "1")
_SETTINGS = "[mypy]\nignore_missing_imports = True\n"


def require_compiler() -> None:
    """Raise where there is no C compiler or no Python headers, before minutes are spent."""
    command = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "")
    if os.name != "nt" and (not command or shutil.which(command[0]) is None):
        raise SystemExit(f"no C compiler: {command[0] if command else 'none is configured'}")
    if not Path(sysconfig.get_paths()["include"], "Python.h").is_file():
        raise SystemExit("no Python headers")


def compile_into(folder: Path) -> None:
    """Compile in a working folder below `folder`, which holds nothing but the compiled modules in the end."""
    from mypyc.build import mypycify  # noqa: PLC0415
    from setuptools import Distribution, Extension  # noqa: PLC0415

    work = folder / "work"
    shutil.copytree(_ROOT / _PACKAGE, work / _PACKAGE, ignore=_all_but_modules)
    os.chdir(work)
    Path("mypy.ini").write_text(_SETTINGS, encoding="utf-8")
    found = sorted(file for pattern in _COMPILED for file in Path(_PACKAGE).glob(pattern))
    modules = [file.as_posix() for file in found if file.name not in _IN_PYTHON]
    extensions = mypycify(
        ["--config-file=mypy.ini", *modules],
        opt_level=_OPTIMIZATION,
        debug_level="0",
        multi_file=True,
        group_name="communique_rules",
    )
    for extension in extensions:
        # A warning of a compiler newer than mypyc is no reason to go without.
        extension.extra_compile_args = [option for option in extension.extra_compile_args if option != "-Werror"]
    native = Path(_PACKAGE, _NATIVE)
    name = ".".join(native.with_suffix("").parts)
    extensions.append(Extension(name, [str(native)], extra_compile_args=[] if os.name == "nt" else ["-O3", "-g0"]))
    command = _build_command()(Distribution({"name": "rules", "packages": [], "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(folder), "objects"
    command.ensure_finalized()
    command.run()
    os.chdir(folder)
    shutil.rmtree(work)


def _build_command() -> Any:
    """setuptools' command that builds extensions, with a file a core at a time."""
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415

    class InParallel(build_ext):  # type: ignore[misc]
        def build_extensions(self) -> None:
            compile_one = self.compiler.compile

            def compile_all(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    objects = pool.map(lambda source: compile_one([source], **options), sources)
                    return [name for names in objects for name in names]

            self.compiler.compile = compile_all
            super().build_extensions()

    return InParallel


def _all_but_modules(folder: str, names: list[str]) -> list[str]:
    ignored = {"build", "__pycache__", "knowledge"}
    return [
        name
        for name in names
        if name in ignored or not (Path(name).suffix in (".py", ".c") or Path(folder, name).is_dir())
    ]


if __name__ == "__main__":
    require_compiler()
    compile_into(Path(sys.argv[1]).resolve())
