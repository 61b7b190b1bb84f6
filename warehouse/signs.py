"""Where signs stand in a text: patterns that begin with one are tried there alone."""

from __future__ import annotations


def places_of(text: str, marks: tuple[str, ...], start: int, end: int) -> list[int]:
    """Where one of the marks stands in text[start:end], in order: many times faster than a pattern's search."""
    found = []
    for mark in marks:
        at = text.find(mark, start, end)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1, end)
    found.sort()
    return found
