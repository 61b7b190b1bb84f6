"""Repeats: captions, passages and articles that stand more than once, and what of them is the first."""

from __future__ import annotations

from warehouse.repeats.sketches import signatures

__all__ = ["signatures"]
