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


@functools.cache
def check_of(hint: typing.Any) -> Callable[[object], bool]:
    """Whether a value is of the type as far as compiled code looks: not into lists, but into tuples of a known length.

    Worked out once a type: the gold hands millions of values from function to function.
    """
    if hint is typing.Any:
        return lambda _value: True
    if hint is None or hint is type(None):
        return lambda value: value is None
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        checks = [check_of(part) for part in parts]
        return lambda value: any(check(value) for check in checks)
    if origin is tuple:
        if len(parts) == 2 and parts[1] is Ellipsis:
            return lambda value: isinstance(value, tuple)
        members = [check_of(part) for part in parts]
        return lambda value: (
            isinstance(value, tuple)
            and len(value) == len(members)
            and all(check(member) for check, member in zip(members, value, strict=True))
        )
    if origin in (list, dict, set, frozenset):
        return lambda value: isinstance(value, origin)
    if not isinstance(hint, type):
        return lambda _value: True
    return lambda value: isinstance(value, (int, float) if hint is float else hint)


class Watch:
    """Wraps functions and data classes so that what does not fit is kept."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch
        self.misfits: set[str] = set()

    def function(self, given: Callable[..., typing.Any]) -> Callable[..., typing.Any]:
        hints = typing.get_type_hints(given)
        checks = {name: check_of(hints.get(name, typing.Any)) for name in inspect.signature(given).parameters}
        in_order = list(checks.items())
        # What a generator returns is read from it piece by piece.
        returned = typing.Any if inspect.isgeneratorfunction(given) else hints.get("return", typing.Any)
        is_returned = check_of(returned)

        @functools.wraps(given)
        def watched(*arguments: typing.Any, **named: typing.Any) -> typing.Any:
            for (name, is_fit), value in zip(in_order, arguments, strict=False):
                if not is_fit(value):
                    self.note(f"{given.__module__}.{given.__qualname__}({name})", value, hints.get(name))
            for name, value in named.items():
                if name in checks and not checks[name](value):
                    self.note(f"{given.__module__}.{given.__qualname__}({name})", value, hints.get(name))
            found = given(*arguments, **named)
            if not is_returned(found):
                self.note(f"{given.__module__}.{given.__qualname__} -> ", found, returned)
            return found

        return watched

    def note(self, where: str, value: object, hint: typing.Any) -> None:
        self.misfits.add(f"{where} is {value!r:.60}, not {hint}")

    def data(self, given: type) -> None:
        hints = typing.get_type_hints(given)
        build = given.__init__
        fields = [(f.name, check_of(hints[f.name])) for f in dataclasses.fields(given)]  # type: ignore[arg-type]

        def watched(self_: object, *arguments: typing.Any, **named: typing.Any) -> None:
            build(self_, *arguments, **named)
            for name, is_fit in fields:
                if not is_fit(getattr(self_, name)):
                    self.note(f"{given.__qualname__}.{name}", getattr(self_, name), hints[name])

        self.patch.setattr(given, "__init__", watched)
        if not given.__dataclass_params__.frozen:  # type: ignore[attr-defined]
            self.patch.setattr(given, "__setattr__", self.setter(given, hints), raising=False)

    def setter(self, given: type, hints: dict[str, typing.Any]) -> Callable[[object, str, object], None]:
        checks = {name: check_of(hint) for name, hint in hints.items()}

        def watched(self_: object, name: str, value: object) -> None:
            if name in checks and not checks[name](value):
                self.note(f"{given.__qualname__}.{name}", value, hints[name])
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


# Watching costs half a minute over all of the gold; each eighth article of it has nearly every rule at work.
@pytest.mark.parametrize("step", [60, pytest.param(1, marks=pytest.mark.slow)])
def test_what_is_handed_on_is_what_the_annotations_say(watch: Watch, step: int) -> None:
    articles = [path.read_text() for path in sorted(GOLD.glob("*/*.txt"))[::step]]
    texts = pl.DataFrame(
        {"article_id": range(len(articles)), "text": articles},
        schema={"article_id": pl.Int64, "text": pl.String},
    ).with_columns(metadata=pl.lit(None, pl.String))
    parsed = parse(texts)
    warehouse.extraction.extract(texts.join(parsed.rejects, on="article_id", how="anti"), parsed.evidence)
    assert sorted(watch.misfits) == []
