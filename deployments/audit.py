"""Look for known faults in the versions that deployments/constraints.txt pins. Run: python deployments/audit.py

Ends with 1 where an advisory names one of them, and with 0 where none does, or where the advisories cannot be reached:
then it says so, for being offline is no fault of a version. A fault that cannot be helped yet is excused in EXCUSED.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

CONSTRAINTS = Path(__file__).with_name("constraints.txt")
PATIENCE_SECONDS = 90
EXCUSED: dict[str, str] = {}
"""Why we stay on a version, by the advisory's id."""
_UNASKED = "The advisories could not be asked, so the pinned versions were not audited"


def audit(command: list[str], patience_seconds: float = PATIENCE_SECONDS) -> tuple[int, list[str]]:
    """Run pip-audit by this command; gives the exit code and lines for people."""
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=patience_seconds)
    except subprocess.TimeoutExpired:
        return 0, [f"{_UNASKED}: no answer within {patience_seconds:.0f} seconds."]
    try:
        dependencies = json.loads(ended.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        reason = ended.stderr.strip().splitlines()[-1:] or [f"exit code {ended.returncode}"]
        return 0, [f"{_UNASKED}: {reason[0][:200]}"]
    found = [
        f"{dependency['name']} {dependency['version']}: {fault['id']}, repaired in "
        f"{', '.join(fault['fix_versions']) or 'no version yet'}"
        for dependency in dependencies
        for fault in dependency.get("vulns", [])
        if fault["id"] not in EXCUSED
    ]
    return (1, found) if found else (0, [f"{len(dependencies)} pinned versions, no known faults."])


def main() -> int:
    """Audit the constraints; gives the exit code."""
    options = ["--requirement", str(CONSTRAINTS), "--no-deps", "--disable-pip", "--progress-spinner", "off"]
    code, lines = audit([sys.executable, "-m", "pip_audit", *options, "--format", "json"])
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
