"""Prefect flows: order, retries, concurrency, progress, artifacts. What they order lies in `warehouse`."""
