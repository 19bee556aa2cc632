"""Write the table of measured and wanted figures into docs/accuracy.md.

usage: python -m tests.evaluation.accuracy FOLDER

FOLDER holds the public sets as `score_public` and `score_expressions` read them, and `discrepancy_handlabelled`:
pairs of sentences `a` and `b` ({"text"}) of two outlets, labelled CONFLICT, EQUIVALENT or COMPATIBLE.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import score_expressions, score_public
from .scores import REFUTES, SUPPORTS

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
START, END = "<!-- figures -->\n", "<!-- end -->"
COLUMNS = (
    ("accuracy", "accuracy", 0),
    ("macro-F1", "macro-f1", 0),
    ("supports precision", "supports-precision", 1),
    ("recall", "supports-recall", 1),
    ("refutes precision", "refutes-precision", 2),
    ("recall", "refutes-recall", 2),
    ("false alarm", "false-alarm", 1),
    ("false comfort", "false-comfort", 3),
)
"""Heading, rate, and what a set must label for the rate to mean something: 1 support, 2 refutation, 3 others."""
WANTED = {
    "equate:StressTest": "accuracy .70",
    "equate:NewsNLI": "accuracy .72",
    "equate:RTE_Quant": "accuracy .70",
    "equate:AWPNLI": "reporting only",
    "rte3_3way": "macro-F1 .55, refutes precision .40",
    "vitaminc_sample": "macro-F1 .55",
    "fever_symmetric": "as fever_pairs, false alarm .03",
    "fever_pairs": "refutes .85 at recall .30, supports .85 at .45, false alarm .03, comfort .10",
    "numhg": "false alarm .05",
    "discrepancy_handlabelled": "precision .75, recall .60, alarms .05",
    "cqe_quantities": ".85",
    "recognizers_text all numbers": ".85",
    "recognizers_text dates": ".70",
    "tempeval3_timex": ".70",
}


def pair_rows(folder: Path) -> Iterator[str]:
    """Yield the rows of the sets of claim and evidence, all of their rows scored."""
    yield "| Set | rows | " + " | ".join(heading for heading, _, _ in COLUMNS) + " | wanted |"
    yield "|---" * (len(COLUMNS) + 3) + "|"
    for path in sorted(folder.glob("*/dev.jsonl")):
        rows = score_public.read_set(path, 0)
        if not rows or not {"claim", "evidence"} <= rows[0].keys():
            continue
        for name, entry in score_public.score_set(rows, path.parent.name, by_subset=True).items():
            labels = {label for label, _ in entry.scores.cells}
            known = (True, SUPPORTS in labels, REFUTES in labels, labels != {SUPPORTS})
            cells = (_rate(entry.scores.rate(rate)) if known[needs] else "" for _, rate, needs in COLUMNS)
            yield f"| {name} | {entry.pairs} | " + " | ".join(cells) + f" | {WANTED.get(name, '')} |"


def discrepancy_rows(path: Path) -> Iterator[str]:
    """Yield the row of the pairs of two outlets; a conflict is found where either way round refutes."""
    import factcheck

    found: Counter[tuple[str, bool]] = Counter()
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        one, other = row["a"]["text"], row["b"]["text"]
        answers = (factcheck.assess(one, other).stance.value, factcheck.assess(other, one).stance.value)
        found[row["label"], "refutes" in answers] += 1
    hit, said = found["CONFLICT", True], sum(count for (_, conflict), count in found.items() if conflict)
    held = hit + found["CONFLICT", False]
    equal = found["EQUIVALENT", True], found["EQUIVALENT", True] + found["EQUIVALENT", False]
    yield "| Set | pairs | conflict precision | recall | alarms on the same value | wanted |"
    yield "|---" * 6 + "|"
    yield (
        f"| {path.parent.name} | {found.total()} | {_rate(hit / (said or 1))} ({hit} of {said}) "
        f"| {_rate(hit / (held or 1))} ({hit} of {held}) | {equal[0]} of {equal[1]} | {WANTED[path.parent.name]} |"
    )


def expression_rows(folder: Path) -> Iterator[str]:
    """Yield the rows of the sets of numbers and dates in text."""
    yield "| Set | labelled | precision | recall | F1 | wanted |"
    yield "|---" * 6 + "|"
    for name, score in score_expressions.SETS:
        lines = (folder / name / "dev.jsonl").read_text(encoding="utf-8").splitlines()
        for title, tally in score([json.loads(line) for line in lines]):
            *_, labelled, _found, precision, recall, f1 = tally.line(title).split()
            cells = " | ".join(_rate(float(figure)) for figure in (precision, recall, f1))
            yield f"| {title} | {labelled} | {cells} | {WANTED.get(title, '')} |"


def _rate(value: float) -> str:
    return f"{value:.2f}".removeprefix("0")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and replace the figures on the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder
    discrepancies = folder / "discrepancy_handlabelled" / "dev.jsonl"
    blocks = (pair_rows(folder), discrepancy_rows(discrepancies), expression_rows(folder))
    figures = "\n\n".join("\n".join(block) for block in blocks)
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{START}\n{figures}\n\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
