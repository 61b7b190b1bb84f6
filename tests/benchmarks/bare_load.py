"""The load without Prefect, for comparison: python tests/benchmarks/bare_load.py SEEDS WAREHOUSE."""

from __future__ import annotations

import sys

from warehouse.pipeline import nightly


def main() -> None:
    """Load what the first argument names into the warehouse that the second one names."""
    seeds, warehouse = sys.argv[1:]
    nightly([seeds], warehouse)


if __name__ == "__main__":
    main()
