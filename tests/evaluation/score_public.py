"""Score factcheck on public sets of claim and evidence, one table for all of them.

usage: python -m tests.evaluation.score_public FOLDER [--set NAME ...] [--limit N] [--by-subset]

FOLDER holds <set>/dev.jsonl; a row is {"id", "claim", "evidence": text or [{"text"}], "label", "meta"}, its
label SUPPORTED, CONTRADICTED, NOT_ENOUGH, or NOT_SUPPORTED where the set does not say which of the last two.
The sets are for measuring: nothing of them belongs into the project.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .scores import NEUTRAL, RATES, REFUTES, SUPPORTS, UNSUPPORTED, Scores

LABELS = {"SUPPORTED": SUPPORTS, "CONTRADICTED": REFUTES, "NOT_ENOUGH": NEUTRAL, "NOT_SUPPORTED": UNSUPPORTED}
SHORT = ("acc", "F1", "S-prec", "S-rec", "R-prec", "R-rec", "alarm", "comfort")


@dataclass(slots=True)
class SetScores:
    """The scores of one set or subset and how long it took."""

    scores: Scores = field(default_factory=Scores)
    pairs: int = 0
    seconds: float = 0.0


def evidence_text(evidence: str | Sequence[dict[str, str]]) -> str:
    """Return the evidence as one passage, a paragraph a part."""
    return evidence if isinstance(evidence, str) else "\n".join(part["text"] for part in evidence)


def read_set(path: Path, limit: int) -> list[dict[str, Any]]:
    """Return the labelled rows of a set, at most `limit`, taken evenly over the file (0: all)."""
    with path.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("label") in LABELS]
    step = len(rows) / limit if limit and len(rows) > limit else 1.0
    return [rows[int(at * step)] for at in range(int(len(rows) / step))]


def score_set(rows: Sequence[dict[str, Any]], name: str, *, by_subset: bool) -> dict[str, SetScores]:
    """Return the scores by name of the set, or of the set and `meta.subset`."""
    import factcheck

    found: dict[str, SetScores] = {}
    for row in rows:
        subset = (row.get("meta") or {}).get("subset") if by_subset else None
        entry = found.setdefault(f"{name}:{subset}" if subset else name, SetScores())
        passage = evidence_text(row["evidence"])
        began = time.perf_counter()
        answer = factcheck.assess(row["claim"], passage).stance.value
        entry.seconds += time.perf_counter() - began
        entry.pairs += 1
        entry.scores.add(LABELS[row["label"]], answer)
    return dict(sorted(found.items()))


def render(results: dict[str, SetScores]) -> Iterator[str]:
    """Yield the table's lines. Rates that the set's labels cannot give are left blank."""
    yield f"{'set':28}{'rows':>6}" + "".join(f"{short:>8}" for short in SHORT) + f"{'pairs/s':>9}"
    for name, entry in results.items():
        cells = "".join(
            f"{entry.scores.rate(rate):>8.3f}" if entry.scores.rows or rate == "false-comfort" else " " * 8
            for rate in RATES
        )
        yield f"{name:28}{entry.pairs:>6}{cells}{entry.pairs / (entry.seconds or 1):>9.0f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table for every set in the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", action="append", dest="sets", help="only this set (repeatable)")
    parser.add_argument("--limit", type=int, default=2000, help="rows of a set (0: all)")
    parser.add_argument("--by-subset", action="store_true", help="a line for each subset")
    options = parser.parse_args(arguments)
    results: dict[str, SetScores] = {}
    for path in sorted(options.folder.glob("*/dev.jsonl")):
        if options.sets and path.parent.name not in options.sets:
            continue
        rows = read_set(path, options.limit)
        if rows and {"claim", "evidence"} <= rows[0].keys():
            results |= score_set(rows, path.parent.name, by_subset=options.by_subset)
    if not results:
        parser.error(f"no <set>/dev.jsonl with labelled pairs under {options.folder}")
    print("\n".join(render(results)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
