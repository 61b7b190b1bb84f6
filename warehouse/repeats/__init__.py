"""Repeats: captions, passages and articles that stand more than once, and what of them is the first."""

from __future__ import annotations

from warehouse.repeats.captions import CaptionTables, caption_tables
from warehouse.repeats.copies import duplicates
from warehouse.repeats.passages import passage_table
from warehouse.repeats.sketches import signatures
from warehouse.repeats.story_groups import stories

__all__ = ["CaptionTables", "caption_tables", "duplicates", "passage_table", "signatures", "stories"]
