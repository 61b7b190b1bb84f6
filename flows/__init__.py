"""Prefect flows: order, retries, concurrency, progress, artifacts. What they order lies in `warehouse`.

Prefect reads its settings when it is imported, so they are made here, before any module of this package imports it.
"""

from __future__ import annotations

from flows.settings import apply

apply()
