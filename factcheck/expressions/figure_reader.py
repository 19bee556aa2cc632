"""Read a number written in figures, with what a text does to it: fractions, powers, spaces where it is set apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from factcheck.lexicon.numerals import UNITS
from factcheck.text.words import Word

_NAMED = ((9, 11), (7, 7), (24, 7))
"""What looks like a fraction, and is a day or a way of saying always."""
_SLASHES = ("/", "\u2044")


class FigureReader:
    """Holds a position among words; every step says whether it moved it. `lower` gives the word at an index in small
    letters, "" for a date's and around the text; see `padded`."""

    def __init__(self, words: Sequence[Word], taken: Set[int], at: int, lowers: Sequence[str]) -> None:
        self.words = words
        self.taken = taken
        self.lowers = lowers
        self.lower: Callable[[int], str] = lowers.__getitem__
        self.begin = at
        self.at = at
        self.significance = 0.0
        self.scale_spreads = 0.0
        self.is_score = False
        self.score = 0.0
        self.is_fraction = False
        self.is_named = False

    def surface(self, at: int) -> str:
        return self.words[at].entry.surface if 0 <= at < len(self.words) and at not in self.taken else ""

    def touching(self, at: int) -> bool:
        """Return whether word `at` follows the word before it without a space."""
        return 0 < at < len(self.words) and self.words[at].start == self.words[at - 1].end

    def is_set_apart(self, at: int) -> bool:
        """Return whether the sign at `at` has a space on either side, as cut texts set what belongs together."""
        return 0 < at < len(self.words) - 1 and not self.touching(at) and not self.touching(at + 1)

    def power(self, value: float) -> float:
        """Read on where a number goes on as a power: "1.3e6", "4.7e+9", "6.2x10^-4"."""
        at = self.at
        base = 10.0
        if not self.touching(at):
            return value
        if self.lower(at) == "x" and self.surface(at + 1) == "10" and self.lower(at + 2) == "^":
            at += 3
        elif self.lower(at) == "e":
            at += 1
        elif self.lower(at) == "^":
            at += 1
            base, value = value, 1.0
        else:
            return value
        sign = self.lower(at) if self.lower(at) in ("-", "+") else ""
        at += len(sign)
        exponent = self.surface(at)
        if not (exponent.isascii() and exponent.isdigit() and len(exponent) < 3 and self.touching(at)) or base > 1e6:
            return value if base == 10.0 else base
        self.at = at + 1
        return value * base ** int(sign + exponent)

    def spaced(self, value: float) -> float:
        """Read on where a text sets numbers apart: "1, 000", "4. 5 hours", "22 1/2"."""
        at = self.at
        groups = 0
        while groups < 5 and len(surface := self.surface(at + groups)) == 3 and surface.isdigit():
            groups += 1
        if groups and value < 1000 and value == int(value) and self.surface(at - 1)[:1] != "0":
            # "10 000", "1 234 567"; but "5 120" may be two numbers.
            if groups > 1 or self.surface(at) == "000":
                for step in range(groups):
                    value = value * 1000 + int(self.surface(at + step))
                self.at += groups
                return value
        if at + 1 >= len(self.words) or not self.words[at + 1].entry.is_number:
            return value
        following = self.words[at + 1].entry.surface
        after = self.lower(at + 2)
        if (
            self.lower(at) == ","
            and self.touching(at)
            and len(following) == 3
            and 1 <= value < 1000
            and (following == "000" or after not in (",", "and", "or", ""))
            and self.lower(self.begin - 1) != ","
        ):
            self.at = at + 2
            return value * 1000 + int(following)
        unit = self.lower(at + 2)
        if (
            self.lower(at) == "."
            and self.touching(at)
            and len(following) == 1
            and value < 100
            and (unit in UNITS or unit in ("-", "%") or (unit.isalpha() and not self.words[at + 2].entry.capital))
        ):
            self.at = at + 2
            self.significance = 0.1
            return value + int(following) / 10
        return value

    def fraction(self, value: float) -> float:
        """Read "3/4" and "2 1/2" after digits."""
        at = self.at
        if (
            at + 2 < len(self.words)
            and self.words[at].entry.surface in ("1", "2", "3")
            and not self.touching(at)
            and self.lower(at + 1) in _SLASHES
            and self.words[at + 2].entry.surface in ("2", "3", "4", "5", "8")
        ):
            self.at = at + 3
            self.significance = 0.01
            return value + int(self.words[at].entry.surface) / int(self.words[at + 2].entry.surface)
        if (
            self.lower(self.at) in _SLASHES
            and self.touching(self.at)
            and self.touching(self.at + 1)
            and self.words[self.at + 1].entry.is_number
        ):
            below = digits(self.words[self.at + 1].entry.surface)
            if below:
                self.at += 2
                self.significance = 0.01
                self.is_named = (value, below) in _NAMED
                self.is_fraction = value < below and not self.is_named
                return value / below
        return value


def digits(surface: str) -> float | None:
    """Return the value of "1,234.5"; commas must part thousands (or lakhs), else it is no number."""
    if "," in surface:
        head, *groups = surface.partition(".")[0].split(",")
        if not groups or not head or len(head) > 3 or len(groups[-1]) != 3:
            return None
        if any(len(group) not in (2, 3) for group in groups):
            return None
        surface = surface.replace(",", "")
    if surface.count(".") > 1 or len(surface) > 30:
        return None
    try:
        return float(surface)
    except ValueError:
        return None
