"""Prefect flows: order, retries, concurrency, progress, artifacts. What they order lies in `warehouse`.

Prefect reads its settings when it is imported, so they are made here, before any module of this package imports it.
"""

from __future__ import annotations

import os

from flows.settings import apply, end_quietly

apply()
if "PREFECT__FLOW_RUN_ID" in os.environ:
    # A process that a service or worker started for one run: its log ends with the run.
    end_quietly()
