"""Data classes whose initializer is written out (compiled code has the interpreter run a generated one) take and set
all of their fields."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import warehouse.extraction

# What is looked up later, and no argument.
_NO_ARGUMENTS = {
    "Sentence": {"countries", "marks", "marked", "all_marks", "word_lists", "is_own_words", "turn_end", "_low_set"}
}


def _written() -> Iterator[type]:
    for module in pkgutil.iter_modules(warehouse.extraction.__path__):
        found = importlib.import_module(f"warehouse.extraction.{module.name}")
        for thing in vars(found).values():
            is_own = inspect.isclass(thing) and thing.__module__ == found.__name__
            if is_own and dataclasses.is_dataclass(thing) and not thing.__dataclass_params__.init:  # type: ignore[attr-defined]
                yield thing


@pytest.mark.parametrize("written", list(_written()), ids=lambda written: written.__name__)
def test_takes_and_sets_every_field(written: type) -> None:
    fields = {field.name for field in dataclasses.fields(written)}  # type: ignore[arg-type]
    owner = next(base for base in written.__mro__ if "__init__" in vars(base))
    initializer = next(
        node
        for node in ast.walk(ast.parse(inspect.getsource(owner)))
        if isinstance(node, ast.FunctionDef) and node.name == "__init__"
    )
    taken = {argument.arg for argument in initializer.args.args} - {"self"}
    targets = [target for node in ast.walk(initializer) if isinstance(node, ast.Assign) for target in node.targets]
    assert taken == fields - _NO_ARGUMENTS.get(written.__name__, set())
    assert {target.attr for target in targets if isinstance(target, ast.Attribute)} == fields
