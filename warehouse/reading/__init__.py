"""Reading: what lies at the given places, as frames of texts; whatever cannot be read, with the reason."""

from __future__ import annotations

from warehouse.reading.contents import CONTENT_SCHEMA
from warehouse.reading.discovery import Batch, Discovery, discover, read_batch
from warehouse.reading.rejections import sentence
from warehouse.reading.settings import Settings, settings_from_environment

__all__ = [
    "CONTENT_SCHEMA",
    "Batch",
    "Discovery",
    "Settings",
    "discover",
    "read_batch",
    "sentence",
    "settings_from_environment",
]
