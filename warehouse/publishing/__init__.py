"""Publishing: the next version is built beside the published one, checked, and swapped in with one rename."""

from __future__ import annotations

from warehouse.publishing.database import open_published
from warehouse.publishing.folder import WarehouseFolder
from warehouse.publishing.version import Version

__all__ = ["Version", "WarehouseFolder", "open_published"]
