"""Read one number from words: digits, number words, scales, ranges; and how far its own rounding leaves it open."""

from __future__ import annotations

from math import inf

from factcheck.expressions.figure_reader import FigureReader, digits
from factcheck.expressions.intervals import Interval, exactly
from factcheck.expressions.quantity import SCORE_BASE
from factcheck.lexicon.numerals import (
    CARDINALS,
    CURRENCIES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    DENOMINATORS,
    LETTER_SCALES,
    SCALES,
    UNITS,
    VAGUE_SCALES,
)

LARGEST = 1e18
"""Above this, words that multiply are no number ("hundred hundred hundred ...")."""
_WORD_SCALES = frozenset(("thousand", "million", "billion", "trillion", "dozen", "lakh", "crore"))
_MILLIONS = frozenset("people men women children".split())
"""What "1.3m" counts by the million, as it does what ends as a plural; "5m" alone is a length."""
_OF_LENGTH = frozenset(
    "hurdles heats finals semifinals races sprints relays titles records swims events sprinters runners swimmers "
    "hurdlers champions athletes medallists medalists waves".split()
)
"""What a length stands before: "the 100m hurdles"."""
_SHORT_SCALES = ("bn", "mn", "mln", "tn", "trn")
"""What is a scale set apart too: "201 bn"."""
ROUNDING = 0.05
"""The most a number rounded by its writer may be off: half its last place, and never over a twentieth."""
_SCORING = frozenset(
    "won win wins beat beats lost lose loss victory defeat draw drew led lead score scored thrashing triumph rout tie "
    "winner vote voted votes".split()
)


class NumberReader(FigureReader):
    """Reads one number that begins at a word."""

    def number(self) -> Interval | None:
        """Read a number, a range or a vague scale, and return its interval before any hedge."""
        if self.at >= len(self.words):
            return None
        lower = self.lower(self.at)
        several = self.lower(self.at - 1) in ("several", "many")
        if several and lower in ("dozen", "hundred", "thousand", "million", "billion"):
            # "several dozen": two at least.
            self.at += 1
            return Interval(2 * SCALES[lower], inf, centre=2 * SCALES[lower])
        if lower in VAGUE_SCALES and (lower != "scores" or self.lower(self.at + 1) == "of"):
            return self.vague()
        value = self.simple()
        if value is None:
            return None
        if self.lower(self.at) in ("and", "-") and (value < 1000 or self.scale_spreads):
            value = self.with_fraction(value)
        upper = self.range_end(value)
        if upper is None:
            return self.rounded(value)
        before = self.lower(self.begin - 1)
        ranges = before == "between" or self.lower(self.at) in ("per", "percent", "%")  # "won 12 to 25 per cent"
        if value >= upper or (not ranges and (before in _SCORING or self.follows_contest(upper))):
            self.is_score = True
            self.score = value * SCORE_BASE + upper
        low, high = value, upper
        if low < high / 100 and self.scale_spreads:
            low *= self.scale_spreads
        return Interval(min(low, high), max(low, high), centre=max(low, high))

    def with_fraction(self, value: float) -> float:
        """Read on in "one and a half", "two and three quarters", "four-and-a-half", "a million and a half", "one and a
        half million"; returns `value` where there is no fraction."""
        at = self.skip_hyphen(self.at)
        if self.lower(at) != "and":
            return value
        at = self.skip_hyphen(at + 1)
        above = 1 if self.lower(at) == "a" else CARDINALS.get(self.lower(at), 0)
        at = self.skip_hyphen(at + 1)
        below = DENOMINATORS.get(self.lower(at), 0)
        if not 0 < above < below or self.lower(at + 1) == "of":
            return value
        self.at = at + 1
        if self.scale_spreads:
            self.significance = self.scale_spreads / 10
            return value + self.scale_spreads * above / below
        self.significance = 0.1 if self.lower(self.at) in SCALES else 0.01
        return self.scaled(value + above / below)

    def skip_hyphen(self, at: int) -> int:
        """Return the index behind a hyphen at `at` that joins two words, or `at`."""
        return at + 1 if self.lower(at) == "-" and self.touching(at) and self.touching(at + 1) else at

    def follows_contest(self, upper: float) -> bool:
        """Return whether somebody beats somebody in the words before: "Larnaka beat Westhaven 2-3"."""
        if upper > 200 or not self.words[self.begin].entry.is_number:
            return False
        near = (*range(max(0, self.begin - 5), self.begin), self.at, self.at + 1)
        return any(self.lower(at) in _SCORING for at in near)

    def is_change(self) -> bool:
        """Return whether "from 4.1 to 3.8" names two states rather than a range ("ranging from six to 75")."""
        return self.lower(self.begin - 1) == "from" and not self.lower(self.begin - 2).startswith("rang")

    def vague(self) -> Interval:
        floor = VAGUE_SCALES[self.lower(self.at)]
        self.at += 1
        if self.lower(self.at) == "of" and self.lower(self.at + 1) in VAGUE_SCALES:
            inner = VAGUE_SCALES[self.lower(self.at + 1)]
            floor = floor / 2 * inner if floor < inner else floor
            self.at += 2
        return Interval(floor, inf, centre=floor)

    def simple(self) -> float | None:
        """Read one number with its scale words: 2,500; 1.3bn; two dozen; three hundred and five; half a million."""
        entry = self.words[self.at].entry
        if entry.is_number:
            value = digits(entry.surface)
            if value is None:
                return None
            decimals = len(entry.surface.partition(".")[2])
            if self.lower(self.at - 1) == "." and self.touching(self.at) and not self.touching(self.at - 1):
                # ".001 per cent"
                decimals = len(entry.surface)
                value /= 10.0**decimals
            self.significance = 10.0**-decimals
            self.at += 1
            return self.scaled(self.fraction(self.spaced(self.power(value))))
        lower = entry.lower
        if lower in ("half", "quarter"):
            return self.part_of_scale(0.5 if lower == "half" else 0.25)
        if lower in SCALES and lower not in LETTER_SCALES and lower != "score":
            # "a hundred", "dozen" with the article before it.
            if self.lower(self.at - 1) not in ("a", "per", "the", "one", "every") and lower != "dozen":
                return None
            if self.lower(self.at - 1) in ("several", "few", "many"):
                return None
            after = self.lower(self.at + 2) if self.lower(self.at + 1) == "and" else self.lower(self.at + 1)
            if lower == "hundred" and after in CARDINALS:
                # "a hundred and fifty"
                return self.in_words(1.0)
            self.significance = 1.0
            return self.scaled(1.0)
        if lower == "couple":
            if self.lower(self.at + 1) != "of":
                return None
            self.at += 2
            return 2.0
        return self.in_words()

    def part_of_scale(self, part: float) -> float | None:
        """Read "half a million", "half million", "half a dozen", "a quarter of a million"."""
        at = self.at + 1
        if part == 0.25 and self.lower(at) == "of":
            at += 1
        if self.lower(at) in ("a", "the"):
            at += 1
        scale = SCALES.get(self.lower(at), 0.0)
        if (scale < 1000 and self.lower(at) != "dozen") or len(self.lower(at)) < 4:
            return None
        self.at = at + 1
        self.significance = scale * part if scale >= 1000 else 1.0
        return scale * part

    def in_words(self, current: float | None = None) -> float | None:
        total = 0.0
        hundreds = False
        self.significance = 1.0
        while True:
            lower = self.lower(self.at)
            if lower in CARDINALS:
                value = CARDINALS[lower]
                if (
                    current is not None
                    and not (current % 100 in range(20, 100, 10) and value < 10)
                    and (current % 100 or value >= 100)
                ):
                    break
                current = (current or 0) + value
                self.significance = 1.0
                self.at += 1
            elif current is not None and lower == "hundred" and current < LARGEST:
                current *= 100
                hundreds = True
                self.at += 1
            elif current is not None and lower in _WORD_SCALES:
                if not current and total:
                    total *= SCALES[lower] if total < LARGEST else 1.0
                total += current * SCALES[lower]
                self.scale_spreads = SCALES[lower] if lower != "dozen" else 0.0
                if hundreds and self.lower(self.at - 1) == "hundred":
                    self.scale_spreads *= 100
                self.significance = SCALES[lower] if lower not in ("dozen",) else 1.0
                current = 0.0
                self.at += 1
            elif (
                lower == "and"
                and (total or (current or 0) >= 100)
                and self.lower(self.at + 1) in CARDINALS
                and self.lower(self.at - 1) in SCALES
            ) or (
                lower == "-"
                and current is not None
                and self.touching(self.at)
                and self.lower(self.at + 1) in (*CARDINALS, "hundred", "thousand", "million")
                and (current % 10 == 0 or self.lower(self.at + 1) not in CARDINALS)
            ):
                self.at += 1
            else:
                break
        if current is None:
            return None
        if hundreds and not total and not current % 100:
            self.scale_spreads = 100.0
        place = 0.1
        while self.lower(self.at) == "point" or place < 0.1:
            # "five point five"
            figure = CARDINALS.get(self.lower(self.at + (place == 0.1)), 10)
            if figure > 9:
                break
            self.at += 2 if place == 0.1 else 1
            current += figure * place
            self.significance = place
            place /= 10
        return total + current

    def scaled(self, value: float) -> float:
        at = self.at
        if self.lower(at) == "-" and self.touching(at):
            at += 1
        lower = self.lower(at)
        if lower == "t" and self.touching(at) and self.words[self.begin].entry.lower in CURRENCY_SIGNS:
            # "$3T": a tonne of nothing else.
            lower = "tn"
        if lower in SCALES and (lower not in LETTER_SCALES or self.touching(at) or lower in _SHORT_SCALES):
            scale = SCALES[lower]
            # "5m" is metres beside other measures; after a sum of money or alone it is a million.
            if lower == "score" or (lower == "m" and not self.is_million(at)):
                return value
            self.at = at + 1
            self.significance *= scale if lower != "dozen" else 1.0
            self.scale_spreads = scale
            value *= scale
            if self.lower(self.at) in ("million", "billion", "trillion") and lower in ("hundred", "thousand"):
                return self.scaled(value)
        return value

    def is_million(self, at: int) -> bool:
        """Return whether the "m" at `at` is a million: of money, of tonnes or people, not "5m" of rope."""
        after = self.lower(at + 1)
        return (
            self.lower(self.begin) in CURRENCY_SIGNS
            or self.lower(self.begin - 1) in CURRENCY_CODES
            or after in _MILLIONS
            or (after.endswith("s") and len(after) > 4 and not after.endswith(("ss", "us")) and after not in _OF_LENGTH)
            or (after in UNITS and len(after) > 2)
            or (after in CURRENCIES and after != "won")
        )

    def range_end(self, floor: float) -> float | None:
        """Read the end of a range that begins with `floor`: "26 to 31", "26-31", "between 26 and 31", "$26 and $31
        million"."""
        at = self.at
        spaced = not self.touching(at)
        lower = self.lower(at)
        before = self.lower(self.begin - 1)
        if (
            (lower in ("-", "\u2014", "~") and self.touching(at) and self.touching(at + 1))
            or (lower == "to" and not self.is_change())
            or (lower == "and" and before == "between")
            or (lower == "or" and (self.lower(at + 1) in CARDINALS or self.lower(at + 1).isdigit()))
            or (lower == "-" and self.is_set_apart(at) and self.lower(at + 1).isdigit())
        ):
            pass
        else:
            return None
        at += 1
        if self.lower(at) in CURRENCY_SIGNS:
            at += 2 if self.lower(at + 1) == "us" else 1
        if not (at < len(self.words) and at not in self.taken):
            return None
        if not (self.words[at].entry.is_number or self.lower(at) in CARDINALS):
            return None
        saved = self.at, self.significance, self.scale_spreads
        figures = self.words[at].entry.is_number
        self.at = at
        value = self.simple()
        apart = (lower == "or" and figures and value != floor + 1) or (
            lower == "-" and spaced and (value or 0) <= floor
        )
        if value is None or apart:
            # "25 or 40" names two numbers, "5 or 6" one; "3 - 1" is no range.
            self.at, self.significance, self.scale_spreads = saved
            return None
        return value

    def rounded(self, value: float) -> Interval:
        """Return the interval a number's own rounding leaves: a scale word or three trailing zeros widen it."""
        slack = 0.0
        if self.significance == 1000 and value % 10000 == 0:
            # "500K" is 500,000 written short.
            self.significance = 1.0
        if self.significance > 1 or (0 < self.significance < 1 and value >= 1e4):
            slack = self.significance / 2
        elif value >= 1000 and value % 1000 == 0:
            place = 1000.0
            while value % (place * 10) == 0:
                place *= 10
            slack = place / 2
        if not slack:
            return exactly(value)
        slack = min(slack, value * ROUNDING)
        return Interval(value - slack, value + slack, high_open=True, centre=value)
