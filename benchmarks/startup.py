"""Measure what a user waits for before the first answer, beside a Python that does nothing.

    python benchmarks/startup.py [RUNS]

Every command is run RUNS times (21 by default), the commands taking turns so that a busy moment of the
machine falls on all of them; the medians are compared. Memory is the peak of the resident set of one run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

NOTHING = ("-c", "pass")
CLICK = (
    "-c",
    "import click\n@click.command()\n@click.version_option('0')\ndef main(): pass\nmain()",
    "--version",
)
BARE = ("-c", "import click, dataclasses, rapidfuzz, tomli")
BARE_RICH = ("-c", "import click, dataclasses, rapidfuzz, tomli, rich.console")
VERSION = ("-m", "factcheck", "--version")
JSON = ("-m", "factcheck", "verify", "--format", "json")
TEXT = ("-m", "factcheck", "verify", "--color", "always")

# What is run, what it is called, what it is compared with, and the most it may take of that.
ROWS: tuple[tuple[tuple[str, ...], str, tuple[str, ...], float | None], ...] = (
    (NOTHING, "python -c pass", NOTHING, None),
    (CLICK, "a program that only imports click", NOTHING, None),
    (BARE, "import click, dataclasses, rapidfuzz, tomli", NOTHING, None),
    (BARE_RICH, "the same and rich.console", NOTHING, None),
    (VERSION, "factcheck --version (to the click program)", CLICK, 1.3),
    (JSON, "factcheck verify --format json", NOTHING, 12),
    (TEXT, "factcheck verify", NOTHING, 16),
)
MOST_MEGABYTES = 60


def main() -> int:
    """Print the table and return 1 when a limit is passed."""
    # Installed packages are compiled once, not at every start, and so is what is measured here.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for args, *_ in ROWS:
        _timed(args)

    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    times: dict[tuple[str, ...], list[float]] = {args: [] for args, *_ in ROWS}
    for _ in range(runs):
        for args, *_ in ROWS:
            times[args].append(_timed(args))
    medians = {args: statistics.median(each) for args, each in times.items()}

    passed = True
    print(f"{'median of ' + str(runs):46} {'ms':>7} {'ratio':>7} {'limit':>6}")
    for args, name, base, limit in ROWS:
        ratio = medians[args] / medians[base]
        verdict = "" if limit is None else f"{limit:>6g}{'' if ratio <= limit else '  over'}"
        passed = passed and (limit is None or ratio <= limit)
        print(f"{name:46} {medians[args] * 1000:7.1f} {ratio:7.2f} {verdict}")
    for args, name in ((JSON, "peak memory of verify --format json"), (TEXT, "peak memory of verify")):
        megabytes = _peak_megabytes(args)
        passed = passed and megabytes <= MOST_MEGABYTES
        print(f"{name:46} {megabytes:7.1f} MB      {MOST_MEGABYTES}")
    return 0 if passed else 1


def _timed(args: tuple[str, ...]) -> float:
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *args], cwd=ROOT, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(args)} exited with {done.returncode}:\n{done.stderr.decode()}")
    return taken


def _peak_megabytes(args: tuple[str, ...]) -> float:
    """Return the peak resident set of one run. wait4 is asked, because getrusage sums over all children."""
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen([sys.executable, *args], cwd=ROOT, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    # Kilobytes on Linux, bytes on macOS.
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.exit(main())
