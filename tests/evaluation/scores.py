"""Counts of labels against answers, and the rates an editor cares about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

SUPPORTS, REFUTES, NEUTRAL = "supports", "refutes", "neutral"
STANCES = (SUPPORTS, REFUTES, NEUTRAL)
UNSUPPORTED = "unsupported"
"""The label of rows of which only "not supported" is known: they count towards false comfort alone."""

RATES = (
    "accuracy",
    "macro-f1",
    "supports-precision",
    "supports-recall",
    "refutes-precision",
    "refutes-recall",
    "false-alarm",
    "false-comfort",
)
FALLING = frozenset({"false-alarm", "false-comfort"})
"""Rates where less is better."""


@dataclass(slots=True)
class Scores:
    """How often each label met each answer.

    A rate with nothing to divide by is 0, save precision, which is 1 when nothing was said.
    """

    cells: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, label: str, answer: str, allowed: tuple[str, ...] = ()) -> bool:
        """Count one row and return whether the answer is right. An allowed answer counts as the label."""
        if answer in allowed:
            label = answer
        self.cells[label, answer] += 1
        return label == answer

    @property
    def rows(self) -> int:
        """Return the number of rows with one of the three stances as label."""
        return sum(count for (label, _), count in self.cells.items() if label != UNSUPPORTED)

    @property
    def right(self) -> int:
        """Return the number of right answers."""
        return sum(count for (label, answer), count in self.cells.items() if label == answer)

    def precision(self, stance: str) -> float:
        """Return the share of the answers `stance` that are right."""
        said = sum(n for (label, answer), n in self.cells.items() if answer == stance and label != UNSUPPORTED)
        return self.cells[stance, stance] / said if said else 1.0

    def recall(self, stance: str) -> float:
        """Return the share of the rows labelled `stance` that were found."""
        return _share(self.cells[stance, stance], self._labelled(stance))

    def f1(self, stance: str) -> float:
        """Return the harmonic mean of precision and recall."""
        precision, recall = self.precision(stance), self.recall(stance)
        return _share(2 * precision * recall, precision + recall)

    def rate(self, name: str) -> float:
        """Return one of `RATES`, between 0 and 1."""
        if name == "accuracy":
            return _share(self.right, self.rows)
        if name == "macro-f1":
            occurring = [stance for stance in STANCES if self._labelled(stance)]
            return _share(sum(map(self.f1, occurring)), len(occurring))
        if name == "false-alarm":
            return _share(self.cells[SUPPORTS, REFUTES], self._labelled(SUPPORTS))
        if name == "false-comfort":
            others = [(n, answer) for (label, answer), n in self.cells.items() if label != SUPPORTS]
            return _share(sum(n for n, answer in others if answer == SUPPORTS), sum(n for n, _ in others))
        stance, _, measure = name.partition("-")
        return self.precision(stance) if measure == "precision" else self.recall(stance)

    def _labelled(self, stance: str) -> int:
        return sum(count for (label, _), count in self.cells.items() if label == stance)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
