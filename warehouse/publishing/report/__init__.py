"""The report page: `report/index.html`, one self-contained file. `page` makes it; this says where it lies."""

from __future__ import annotations

REPORT_FOLDER = "report"
REPORT_FILE = "index.html"
