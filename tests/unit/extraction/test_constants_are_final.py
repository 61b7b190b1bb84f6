"""Constants of the modules that wheels have compiled are `Final`.

mypyc reads those from memory; any other name of a module it looks up in the module's dictionary each time.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import warehouse

_PACKAGE = Path(warehouse.__file__).parent
_COMPILED = ("extraction/*.py", "parsing/*.py", "places/*.py", "folding.py", "signs.py")
_CONSTANT = re.compile(r"_?[A-Z][A-Z_0-9]*")


def _not_final(source: str) -> list[str]:
    found: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            found += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found += [node.target.id] if not ast.unparse(node.annotation).startswith("Final") else []
    return [name for name in found if _CONSTANT.fullmatch(name)]


def test_constants_of_compiled_modules_are_final() -> None:
    files = sorted(file for pattern in _COMPILED for file in _PACKAGE.glob(pattern))
    assert files
    found = {file.name: names for file in files if (names := _not_final(file.read_text(encoding="utf-8")))}
    assert found == {}, "write `NAME: Final = ...`"


def test_a_constant_that_is_not_final_is_found() -> None:
    assert _not_final("_A = 1\nB: int = 2\nC: Final = 3\nD: Final[int] = 4\nlower = 5\n") == ["_A", "B"]
