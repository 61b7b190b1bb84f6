"""Whatever the modules that read articles hand to each other is what their annotations say.

A wheel built where there is a C compiler has these modules compiled, and compiled code refuses what Python lets pass: a
None out of a table in a field declared as text.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib
import inspect
import pkgutil
import types
import typing
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

import warehouse.extraction
import warehouse.parsing
from warehouse.parsing import parse

GOLD = Path(__file__).parents[2] / "gold"
MODULES = [
    importlib.import_module(f"{package.__name__}.{found.name}")
    for package in (warehouse.extraction, warehouse.parsing)
    for found in pkgutil.iter_modules(package.__path__)
]


def fits(value: object, hint: typing.Any) -> bool:
    """The value is of the type as far as compiled code looks: not into lists, but into tuples of a known length."""
    if hint is None or hint is type(None):
        return value is None
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, part) for part in parts)
    if origin is tuple:
        is_open = len(parts) == 2 and parts[1] is Ellipsis
        if not isinstance(value, tuple) or is_open:
            return isinstance(value, tuple)
        return len(value) == len(parts) and all(map(fits, value, parts))
    if origin in (list, dict, set, frozenset):
        return isinstance(value, origin)
    return not isinstance(hint, type) or isinstance(value, (int, float) if hint is float else hint)


class Watch:
    """Wraps functions and data classes so that what does not fit is kept."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch
        self.misfits: set[str] = set()

    def function(self, given: Callable[..., typing.Any]) -> Callable[..., typing.Any]:
        hints, names = typing.get_type_hints(given), list(inspect.signature(given).parameters)
        # What a generator returns is read from it piece by piece.
        returned = typing.Any if inspect.isgeneratorfunction(given) else hints.get("return", typing.Any)

        @functools.wraps(given)
        def watched(*arguments: typing.Any, **named: typing.Any) -> typing.Any:
            for name, value in [*zip(names, arguments, strict=False), *named.items()]:
                self.look(f"{given.__module__}.{given.__qualname__}({name})", value, hints.get(name, typing.Any))
            found = given(*arguments, **named)
            self.look(f"{given.__module__}.{given.__qualname__} -> ", found, returned)
            return found

        return watched

    def look(self, where: str, value: object, hint: typing.Any) -> None:
        if hint is not typing.Any and not fits(value, hint):
            self.misfits.add(f"{where} is {value!r:.60}, not {hint}")

    def data(self, given: type) -> None:
        hints = typing.get_type_hints(given)
        build = given.__init__

        def watched(self_: object, *arguments: typing.Any, **named: typing.Any) -> None:
            build(self_, *arguments, **named)
            for field in dataclasses.fields(given):  # type: ignore[arg-type]
                self.look(f"{given.__qualname__}.{field.name}", getattr(self_, field.name), hints[field.name])

        self.patch.setattr(given, "__init__", watched)
        if not given.__dataclass_params__.frozen:  # type: ignore[attr-defined]
            self.patch.setattr(given, "__setattr__", self.setter(given, hints), raising=False)

    def setter(self, given: type, hints: dict[str, typing.Any]) -> Callable[[object, str, object], None]:
        def watched(self_: object, name: str, value: object) -> None:
            self.look(f"{given.__qualname__}.{name}", value, hints.get(name, typing.Any))
            object.__setattr__(self_, name, value)

        return watched


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch(monkeypatch)
    for module in MODULES:
        for name, thing in list(vars(module).items()):
            is_cached = hasattr(thing, "cache_clear")
            if is_cached:
                # What was read before from a table would go unseen.
                thing.cache_clear()
            if isinstance(thing, types.FunctionType) or is_cached:
                monkeypatch.setattr(module, name, watch.function(thing))
            elif isinstance(thing, type) and thing.__module__ == module.__name__:
                for method, function in list(vars(thing).items()):
                    if isinstance(function, types.FunctionType) and not method.startswith("__"):
                        monkeypatch.setattr(thing, method, watch.function(function))
                if dataclasses.is_dataclass(thing):
                    watch.data(thing)
    return watch


def test_what_is_handed_on_is_what_the_annotations_say(watch: Watch) -> None:
    articles = [path.read_text() for path in sorted(GOLD.glob("*/*.txt"))]
    texts = pl.DataFrame(
        {"article_id": range(len(articles)), "text": articles},
        schema={"article_id": pl.Int64, "text": pl.String},
    ).with_columns(metadata=pl.lit(None, pl.String))
    parsed = parse(texts)
    warehouse.extraction.extract(texts.join(parsed.rejects, on="article_id", how="anti"), parsed.evidence)
    assert sorted(watch.misfits) == []
