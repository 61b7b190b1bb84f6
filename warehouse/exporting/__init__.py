"""Copies of the published warehouse for others: CSV, Excel, FollowTheMoney, Parquet, with or without quoted text."""

from __future__ import annotations

from warehouse.exporting.run import Request, export

__all__ = ["Request", "export"]
