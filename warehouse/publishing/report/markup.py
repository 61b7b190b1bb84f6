"""HTML in which text cannot become markup: whatever is not `Markup` already is escaped when an element takes it in."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

# Elements of HTML without an end tag; those of SVG have one each, or they would stand within each other.
VOID = frozenset({"input", "meta"})
Child = str | int | None
Attribute = str | int | float | bool | None


class Markup(str):
    """HTML that `element`, `join` or a file of ours has made, to be put into a page as it stands."""

    __slots__ = ()


def element(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element: text among the children is escaped, None is left out.

    Attributes: a trailing `_` is dropped (`class_`), other `_` become `-`; True stands bare, None and False not at all.
    """
    opening = f"<{name}{''.join(map(_attribute, attributes.items()))}>"
    return Markup(opening if name in VOID else f"{opening}{join(children)}</{name}>")


def join(children: Iterable[Child], between: str = "") -> Markup:
    """Children one after another."""
    return Markup(between.join(_safe(child) for child in children if child is not None))


def _safe(child: str | int) -> str:
    return child if isinstance(child, Markup) else escape(str(child), quote=False)


def _attribute(attribute: tuple[str, Attribute]) -> str:
    name, value = attribute
    if value is None or value is False:
        return ""
    name = name.removesuffix("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
