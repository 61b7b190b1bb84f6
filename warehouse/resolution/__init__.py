"""Resolution: from the evidence of all articles to the tables of `core`, whatever the order of the rows."""

from __future__ import annotations

from warehouse.resolution.core import build_core

__all__ = ["build_core"]
