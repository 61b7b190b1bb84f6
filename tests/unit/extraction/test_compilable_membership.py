"""What mypyc cannot compile, and what would leave every wheel in pure Python: found without compiling."""

from __future__ import annotations

import ast
from pathlib import Path

import warehouse

_PACKAGE = Path(warehouse.__file__).parent


def _starred_membership(tree: ast.AST) -> list[int]:
    """Lines of `x in (a, *b)`: mypyc unrolls a membership in a tuple or list, and knows no star there."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and any(isinstance(operator, ast.In | ast.NotIn) for operator in node.ops)
        for shown in node.comparators
        if isinstance(shown, ast.Tuple | ast.List) and any(isinstance(element, ast.Starred) for element in shown.elts)
    ]


def test_no_membership_in_a_tuple_with_a_star() -> None:
    files = [*_PACKAGE.glob("extraction/*.py"), *_PACKAGE.glob("parsing/*.py"), *_PACKAGE.glob("places/*.py")]
    assert len(files) > 50
    found = {file.name: _starred_membership(ast.parse(file.read_text(encoding="utf-8"))) for file in files}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert _starred_membership(ast.parse("x in (a, *b)")) == [1]
