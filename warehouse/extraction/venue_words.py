"""Words for buildings and rooms in which people meet."""

from __future__ import annotations

from functools import cache

from warehouse.resources import knowledge


@cache
def venue_words() -> frozenset[str]:
    """The words of the knowledge table `venues`, in small letters: `palace`, `hall`, `residence`."""
    return frozenset(knowledge("venues")["word"])
