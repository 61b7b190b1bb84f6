"""Repeats: captions, passages and articles that stand more than once, and what of them is the first."""

from __future__ import annotations

from warehouse.repeats.captions import CaptionTables, caption_tables
from warehouse.repeats.copies import duplicates, near_copies
from warehouse.repeats.kept_verdicts import NOTHING_KEPT, KeptVerdicts
from warehouse.repeats.passages import first_passages, marked_passages, passage_table, repeated_passages
from warehouse.repeats.sketches import signatures
from warehouse.repeats.story_groups import stories

__all__ = [
    "NOTHING_KEPT",
    "CaptionTables",
    "KeptVerdicts",
    "caption_tables",
    "duplicates",
    "first_passages",
    "marked_passages",
    "near_copies",
    "passage_table",
    "repeated_passages",
    "signatures",
    "stories",
]
