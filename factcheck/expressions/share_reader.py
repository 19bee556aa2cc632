"""Read shares and multiples in words: "half of", "two in five", "doubled", "ten times as many"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.expressions.intervals import Interval, exactly
from factcheck.expressions.label_reader import LabelReader
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import CARDINALS, DENOMINATORS, UNITS
from factcheck.lexicon.persons import is_person

_AFTER_HALF = frozenset("of the its their our his her all are is were was have has had did do would will".split())


_PARTS = DENOMINATORS.keys() - {"half", "fourth"} - {word for word in DENOMINATORS if word.endswith("s")}
_BEHIND_CHANGE = frozenset(
    ("", *", . ; in on since to from after over during last this between at and while when".split())
)
"""What may stand behind the share that something changes by: "cut by half on Monday", "rose by a quarter in May"."""


class ShareReader(LabelReader):
    """Reads a number as a part or a multiple of another."""

    def share_word(self) -> Quantity | None:
        """Read "half of", "half have", "a third of", "a quarter of"."""
        lower = self.lower(self.at)
        if lower in ("most", "majority"):
            return self.most()
        after = self.lower(self.at + 1)
        closes = after in _BEHIND_CHANGE and self.lower(self.at - 1) == "by"
        if (
            lower == "half"
            and (after in _AFTER_HALF or closes)
            and self.lower(self.at - 1) not in ("and", "first", "second")
        ):
            self.at += 1
            return self.share(exactly(0.5))
        if lower == "half" and after == "a" and self.percent_at(self.at + 2)[0]:
            self.at += 1
            return self.share(exactly(0.5))
        if (
            lower in _PARTS
            and (after == "of" or (after in _BEHIND_CHANGE and self.lower(self.at - 2) == "by"))
            and not (lower == "quarter" and self.lower(self.at + 3) in ("million", "billion"))
            and self.lower(self.at - 1) in ("a", "an", "one")
        ):
            self.at += 1
            return self.share(exactly(1 / DENOMINATORS[lower]))
        return None

    def share(self, part: Interval) -> Quantity | None:
        """Return a fraction that was read, or the part of one per cent or percentage point that it is: "half a per
        cent", "a tenth of a percentage point"."""
        at = self.at + (self.lower(self.at) == "of")
        if self.lower(at) in ("a", "one"):
            end, points = self.percent_at(at + 1)
            if end:
                self.at = end
                kind = QuantityKind.POINTS if points else QuantityKind.SHARE
                return self.finish(kind, part if points else part.times(0.01), "", heads=self.heads())
        return self.finish(QuantityKind.SHARE, part, "", heads=self.heads())

    def percent_at(self, at: int) -> tuple[int, bool]:
        """Return the index behind "per cent" or "percentage point" at `at`, 0 where neither stands there, and whether
        it is of points."""
        if self.lower(at) == "percentage" and self.lower(at + 1) == "point":
            return at + 2, True
        end = at + 2 if self.lower(at) == "per" and self.lower(at + 1) == "cent" else at + 1
        if end == at + 1 and self.lower(at) not in ("percent", "%"):
            return 0, False
        points = self.lower(end) == "point"
        return end + points, points

    def most(self) -> Quantity | None:
        """Read "most of the members", "Most members", "the majority of members": more than half. Before an adjective
        "most" only compares."""
        at = self.at
        after = self.words[at + 1].entry if at + 1 < len(self.words) else None
        if after is None or (self.lower(at - 1) in ("at", "the", "a", "its", "their") and self.lower(at) == "most"):
            return None
        if after.lower != "of":
            noun = next(
                (word.entry for word in self.words[at + 1 : at + 3] if word.entry.lower.endswith("s")), None
            ) or (after if is_person(after.lower) else None)
            opens = at == 0 or self.lower(at - 1) in (".", ",", "that", '"', "said")
            if self.lower(at) != "most" or noun is None or not opens or after.lower.endswith(("ly", "ous")):
                return None
        self.at += 1
        found = self.finish(QuantityKind.SHARE, Interval(0.5, 1.0, low_open=True, centre=0.5), "", heads=self.heads())
        return replace(found, hedge="over", part=False)

    def multiplier(self, factor: float) -> Quantity | None:
        start = self.at
        word = self.lower(start)
        self.at += 1
        if word in ("double", "triple") and self.lower(self.at) not in (
            "the",
            "its",
            "their",
            "that",
            "in",
            "from",
            "those",
            "what",
        ):
            return None
        if word in ("halves", "doubles") and self.lower(start - 1) in ("both", "two", "second", "first"):
            return None
        if word == "twice" and self.lower(self.at) not in ("as", "the", "its", "their"):
            # "twice a week", "won twice": so many times, a count.
            return self.finish(QuantityKind.COUNT, exactly(factor), "", heads=("time",))
        # "tripled its spending": what grew stands behind.
        heads = self.heads() if self.lower(self.at) in ("its", "their", "his", "her", "our", "the") else ()
        return self.finish(QuantityKind.MULTIPLE, exactly(factor), "", heads=heads)

    def is_factor(self) -> bool:
        """Return whether "times" multiplies ("ten times as many", "10x") rather than counts occasions."""
        if self.lower(self.at) == "x":
            return self.touching(self.at)
        return self.lower(self.at + 1) in ("as", "the", "its", "their", "that", "higher", "greater", "larger", "more",
                                           "bigger", "over")  # fmt: skip

    def is_of_percent(self) -> bool:
        """Return whether "points" are of a percentage, which they lead to: "up three points to 14 per cent"."""
        return self.lower(self.at + 1) in ("to", "from") and any(
            self.lower(at) in ("%", "percent", "cent") for at in (self.at + 3, self.at + 4)
        )

    def share_of(self, value: Interval) -> Quantity | None:
        """Read "two in five", "8 of the 9", "3 out of 4": a share when the second number bounds the first."""
        at = self.at
        out = self.lower(at) == "out"
        if out:
            at += 1
        if self.lower(at) == "in" and not out:
            after = at + 1
            if self.lower(after) in ("every", "each"):
                after += 1
            below = small_number(self.words[after].entry.lower if after < len(self.words) else "")
            follows = self.lower(after + 1)
            if below and value.centre < below <= 100 and follows not in MONTHS and follows not in UNITS:
                self.at = after + 1
                return self.finish(QuantityKind.SHARE, value.times(1 / below), "", heads=self.heads())
        if self.lower(at) == "of" and (out or self.lower(at + 1) in ("every", "each")):
            after = at + 2 if self.lower(at + 1) in ("every", "each") else at + 1
            below = small_number(self.words[after].entry.lower if after < len(self.words) else "")
            if below and value.centre <= below <= 100:
                self.at = after + 1
                return self.finish(QuantityKind.SHARE, value.times(1 / below), "", heads=self.heads())
        return None


def small_number(lower: str) -> float | None:
    """Return the value of a number word below twenty, a multiple of ten, or up to three figures."""
    if lower in CARDINALS:
        return float(CARDINALS[lower])
    return float(lower) if lower.isascii() and lower.isdigit() and len(lower) < 4 else None
