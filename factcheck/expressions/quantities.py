"""Quantities in a text: an interval, a unit, the words they count, and the expression as written.

A number is read from digits and number words, widened by its hedge ("about", "at least", "nearly") or by its own
rounding, and given a kind: a count of things, a share, a multiple, a measure, money, an age, an ordinal, or a label
("Article 3"), which is compared with nothing. Years and days of the month belong to `dates`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from enum import Enum
from math import inf

from factcheck.expressions.intervals import Interval, exactly
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import (
    CARDINALS,
    CURRENCIES,
    CURRENCY_SIGNS,
    DENOMINATORS,
    HEDGE_LAST_WORDS,
    HEDGES,
    LABEL_WORDS,
    LETTER_SCALES,
    LONGEST_HEDGE,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    UNITS,
    VAGUE_SCALES,
)
from factcheck.text.words import Word, read_words

ABOUT = 0.1
"""How far "about" reaches either side: a tenth, the usual reading of a news estimate."""
ROUNDING = 0.05
"""The most a number rounded by its writer may be off: half its last place, and never over a twentieth."""
NEARLY = 0.15
"""How far below its number "nearly" may lie."""
HEAD_WORDS = 4
"""How many words after a number may be what it counts."""


class QuantityKind(str, Enum):
    """What sort of number it is. Only equal kinds are compared."""

    COUNT = "count"
    SHARE = "share"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    MONEY = "money"
    AGE = "age"
    ORDINAL = "ordinal"
    POINTS = "percentage points"
    SCORE = "score"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity as written and as understood.

    `start`, `end` are offsets in the folded text; `first`, `last` the word indices (last exclusive) of the number with
    its hedge and unit. `unit` is a dimension ("length", base units in `interval`) or a currency, else "". `heads` are
    stems of the words it counts, the nearest noun phrase. `part` marks a quantity that is a part or an addition of
    another ("three of them", "two more", "12 each"), which never contradicts a whole.
    """

    kind: QuantityKind
    interval: Interval
    unit: str
    start: int
    end: int
    first: int
    last: int
    number_at: int
    heads: tuple[str, ...]
    part: bool = False
    vague: bool = False
    hedge: str = ""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a (folded) text in order. Dates in it are read as dates first."""
    from factcheck.expressions.dates import find_dates_in

    words = read_words(text)
    taken = {at for found in find_dates_in(words, None) for at in range(found.first, found.last)}
    return find_quantities_in(words, taken)


def find_quantities_in(words: Sequence[Word], taken: Set[int]) -> tuple[Quantity, ...]:
    """Return the quantities among `words`, passing over the indices in `taken` (those of dates)."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        if at in taken or not _may_begin(words[at]):
            at += 1
            continue
        reader = _Reader(words, taken, at)
        quantity = reader.read()
        if quantity is None:
            at += 1
            continue
        found.append(quantity)
        at = max(quantity.last, at + 1)
    return tuple(found)


_BEGINNERS = (
    frozenset(CARDINALS) | frozenset(MULTIPLIERS) | frozenset(VAGUE_SCALES) | frozenset(ORDINALS)
    | frozenset(CURRENCY_SIGNS) | frozenset(("half", "dozen", "hundred", "thousand", "million", "billion", "trillion",
                                             "quarter", "couple", "twofold"))
)  # fmt: skip
_SIGNS_BEFORE_LABEL = frozenset("#@:/")
_PARTS = frozenset("other others another more additional further extra each apiece per remaining".split())
_AFTER_HALF = frozenset("of the its their our his her all are is were was have has had did do would will".split())
_HEAD_STOPS = frozenset(
    "was were is are be been had has have will would who which that and or but while when as since where".split()
)
_PASS_OVER = frozenset("of the its their his her our these those such all most a an top".split())
_SCORING = frozenset("won win wins beat beats lost lose loss victory defeat draw drew led lead score scored".split())


def _may_begin(word: Word) -> bool:
    entry = word.entry
    return entry.is_number or entry.lower in _BEGINNERS


class _Reader:
    """Reads one quantity that begins at a word. Holds the position; every step says whether it moved it."""

    def __init__(self, words: Sequence[Word], taken: Set[int], at: int) -> None:
        self.words = words
        self.taken = taken
        self.begin = at
        self.at = at
        self.significance = 0.0
        self.scale_spreads = 0.0
        self.is_score = False

    def lower(self, at: int) -> str:
        return self.words[at].entry.lower if 0 <= at < len(self.words) and at not in self.taken else ""

    def touching(self, at: int) -> bool:
        """Return whether word `at` follows the word before it without a space."""
        return 0 < at < len(self.words) and self.words[at].start == self.words[at - 1].end

    def read(self) -> Quantity | None:
        currency = ""
        if self.lower(self.at) in CURRENCY_SIGNS:
            currency = self.currency_sign()
            self.at += 1
            if not (self.at < len(self.words) and self.words[self.at].entry.is_number):
                return None
        multiple = MULTIPLIERS.get(self.lower(self.at))
        if multiple is not None and not currency:
            return self.multiplier(multiple)
        share = self.share_word()
        if share is not None:
            return share
        value = self.number()
        if value is None:
            return None
        return self.classify(value, currency)

    def currency_sign(self) -> str:
        sign = self.lower(self.at)
        before = self.lower(self.at - 1)
        if sign == "$" and self.touching(self.at) and before in ("a", "c", "hk", "nz", "s"):
            return f"{before}$"
        return CURRENCIES[sign]

    def share_word(self) -> Quantity | None:
        """Read "half of", "half have", "a third of", "a quarter of"."""
        lower = self.lower(self.at)
        after = self.lower(self.at + 1)
        if lower == "half" and after in _AFTER_HALF and self.lower(self.at - 1) not in ("and", "first", "second"):
            self.at += 1
            return self.finish(QuantityKind.SHARE, exactly(0.5), "", heads=self.heads())
        if (
            lower in ("third", "quarter", "fifth", "tenth")
            and after == "of"
            and self.lower(self.at - 1) in ("a", "one")
        ):
            self.at += 1
            return self.finish(QuantityKind.SHARE, exactly(1 / DENOMINATORS[lower]), "", heads=self.heads())
        return None

    # Numbers

    def number(self) -> Interval | None:
        """Read a number, a range or a vague scale, and return its interval before any hedge."""
        lower = self.lower(self.at)
        if lower in VAGUE_SCALES:
            return self.vague()
        value = self.simple()
        if value is None:
            return None
        upper = self.range_end()
        if upper is None:
            return self.rounded(value)
        if value > upper or self.lower(self.begin - 1) in _SCORING:
            self.is_score = True
        low, high = value, upper
        if low < high / 100 and self.scale_spreads:
            low *= self.scale_spreads
        return Interval(min(low, high), max(low, high), centre=max(low, high))

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
            value = _digits(entry.surface)
            if value is None:
                return None
            decimals = len(entry.surface.partition(".")[2])
            self.significance = 10.0**-decimals
            self.at += 1
            return self.scaled(self.fraction(value))
        lower = entry.lower
        if lower == "half" and self.lower(self.at + 1) in ("a", "the") and self.lower(self.at + 2) in SCALES:
            scale = SCALES[self.lower(self.at + 2)]
            self.at += 3
            self.significance = scale / 2
            return scale / 2
        if lower in SCALES and lower not in LETTER_SCALES and lower != "score":
            # "a hundred", "dozen" with the article before it.
            if self.lower(self.at - 1) not in ("a", "per", "the", "one", "every") and lower != "dozen":
                return None
            self.significance = 1.0
            return self.scaled(1.0)
        if lower == "couple":
            if self.lower(self.at + 1) != "of":
                return None
            self.at += 2
            return 2.0
        return self.in_words()

    def in_words(self) -> float | None:
        total = 0.0
        current: float | None = None
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
                self.at += 1
            elif current is not None and lower == "hundred":
                current *= 100
                self.at += 1
            elif current is not None and lower in ("thousand", "million", "billion", "trillion", "dozen"):
                total += current * SCALES[lower]
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
        return total + current

    def fraction(self, value: float) -> float:
        """Read "3/4" and "2 1/2" after digits."""
        if (
            self.lower(self.at) == "/"
            and self.touching(self.at)
            and self.touching(self.at + 1)
            and self.words[self.at + 1].entry.is_number
        ):
            below = _digits(self.words[self.at + 1].entry.surface)
            if below:
                self.at += 2
                self.significance = 0.01
                return value / below
        return value

    def scaled(self, value: float) -> float:
        at = self.at
        if self.lower(at) == "-" and self.touching(at):
            at += 1
        lower = self.lower(at)
        if lower in SCALES and (lower not in LETTER_SCALES or self.touching(at)):
            scale = SCALES[lower]
            # "5m" is metres beside other measures; after a sum of money or alone it is a million.
            if lower == "score" or (lower == "m" and not self.money_before()):
                return value
            self.at = at + 1
            self.significance *= scale if lower != "dozen" else 1.0
            self.scale_spreads = scale
            value *= scale
            if self.lower(self.at) in ("million", "billion", "trillion") and lower in ("hundred", "thousand"):
                return self.scaled(value)
        return value

    def money_before(self) -> bool:
        return self.lower(self.begin) in CURRENCY_SIGNS

    def range_end(self) -> float | None:
        """Read the end of a range: "26 to 31", "26-31", "between 26 and 31", "$26 and $31 million"."""
        at = self.at
        lower = self.lower(at)
        before = self.lower(self.begin - 1)
        if (
            (lower in ("-", "\u2014") and self.touching(at) and self.touching(at + 1))
            or (lower == "to" and before not in ("won", "win", "beat", "from_", "lost"))
            or (lower == "and" and before == "between")
            or (lower == "or" and self.lower(at + 1) in CARDINALS)
        ):
            pass
        else:
            return None
        at += 1
        if self.lower(at) in CURRENCY_SIGNS:
            at += 1
        if not (at < len(self.words) and at not in self.taken):
            return None
        if not (self.words[at].entry.is_number or self.lower(at) in CARDINALS):
            return None
        saved, significance = self.at, self.significance
        self.at = at
        value = self.simple()
        if value is None:
            self.at, self.significance = saved, significance
        return value

    def rounded(self, value: float) -> Interval:
        """Return the interval a number's own rounding leaves: a scale word or three trailing zeros widen it."""
        slack = 0.0
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

    # What the number is of

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
        ):
            return None
        if word in ("halves", "doubles") and self.lower(start - 1) in ("both", "two", "second", "first"):
            return None
        if word == "twice" and self.lower(self.at) not in ("as", "the", "its", "their"):
            # "twice a week", "won twice": so many times, a count.
            return self.finish(QuantityKind.COUNT, exactly(factor), "", heads=("time",))
        return self.finish(QuantityKind.MULTIPLE, exactly(factor), "", heads=())

    def classify(self, value: Interval, currency: str) -> Quantity | None:
        lower = self.lower(self.at)
        number_word = self.words[self.begin].entry
        if not currency and self.is_label():
            return self.finish(QuantityKind.LABEL, value, "", heads=())
        if self.is_score and not currency:
            return self.finish(QuantityKind.SCORE, value, "", heads=())
        if lower in ("st", "nd", "rd", "th") and self.touching(self.at):
            self.at += 1
            return self.finish(QuantityKind.ORDINAL, value, "", heads=self.heads())
        if number_word.lower in ORDINALS and number_word.lower not in CARDINALS:
            return None
        if lower == "-" and self.touching(self.at):
            hyphened = self.lower(self.at + 1)
            if (
                (hyphened in DENOMINATORS and value.centre < DENOMINATORS[hyphened])
                or hyphened in ("fold", "year", "odd", "plus")
                or hyphened in UNITS
            ):
                self.at += 1
                lower = hyphened
            elif hyphened and not self.words[self.at + 1].entry.is_number:
                # "13-members", "four-day": the hyphen joins the number to what it counts.
                self.at += 1
                return self.finish(QuantityKind.COUNT, value, "", heads=self.heads())
            elif hyphened and self.words[self.at + 1].entry.is_number:
                self.at += 2
                return self.finish(QuantityKind.SCORE, value, "", heads=())
        if lower == "+" and self.touching(self.at):
            self.at += 1
            value = Interval(value.low, inf, centre=value.centre)
            lower = self.lower(self.at)
        if lower == "odd":
            self.at += 1
            value = Interval(value.centre, value.centre * 1.1, centre=value.centre)
            lower = self.lower(self.at)
        if lower == "fold" or (lower in ("times", "x") and self.is_factor()):
            self.at += 1
            return self.finish(QuantityKind.MULTIPLE, value, "", heads=())
        if lower in DENOMINATORS and value.centre < DENOMINATORS[lower] and lower != "second" and self.at > self.begin:
            share = DENOMINATORS[lower]
            self.at += 1
            return self.finish(QuantityKind.SHARE, _times(value, 1 / share), "", heads=self.heads())
        if lower in ("in", "of", "out") and not currency:
            share_of = self.share_of(value)
            if share_of is not None:
                return share_of
        if lower in ("%", "percent", "pc", "pct") or (lower == "per" and self.lower(self.at + 1) == "cent"):
            self.at += 2 if lower == "per" else 1
            following = self.lower(self.at)
            if following in ("point", "points", "age") or following.startswith("percentage"):
                self.at += 1
                return self.finish(QuantityKind.POINTS, value, "", heads=self.heads())
            return self.finish(QuantityKind.SHARE, _times(value, 0.01), "", heads=self.heads())
        if lower == "percentage" and self.lower(self.at + 1) in ("point", "points"):
            self.at += 2
            return self.finish(QuantityKind.POINTS, value, "", heads=self.heads())
        if lower == "bps" or (lower == "basis" and self.lower(self.at + 1) in ("point", "points")):
            self.at += 1 if lower == "bps" else 2
            return self.finish(QuantityKind.POINTS, _times(value, 0.01), "", heads=self.heads())
        if currency:
            if lower in ("us", "canadian", "australian"):
                self.at += 1
            return self.finish(QuantityKind.MONEY, value, currency, heads=self.heads())
        for skip in (0, 1):
            if self.lower(self.at + skip) in CURRENCIES and self.lower(self.at + skip) not in ("won", "lira"):
                if skip and not self.words[self.at].entry.key:
                    break
                unit = CURRENCIES[self.lower(self.at + skip)]
                self.at += skip + 1
                return self.finish(QuantityKind.MONEY, value, unit, heads=self.heads())
        if lower in ("year", "years", "yr", "yrs") or (lower == "-" and self.lower(self.at + 1) in ("year", "years")):
            at = self.at + (2 if lower == "-" else 1)
            if self.lower(at) == "-":
                at += 1
            if self.lower(at) in ("old", "olds"):
                self.at = at + 1
                return self.finish(QuantityKind.AGE, value, "", heads=())
        if lower in UNITS and (lower not in ("m", "g", "mw", "min", "second", "stone") or self.touching(self.at)):
            dimension, factor = UNITS[lower]
            self.at += 1
            value = _times(value, factor)
            if lower in ("foot", "feet", "ft") and self.at < len(self.words) and self.words[self.at].entry.is_number:
                inches = _digits(self.words[self.at].entry.surface)
                if inches is not None and inches < 12 and self.lower(self.at + 1) in ("in", "inch", "inches"):
                    value = exactly(value.centre + inches * 0.0254)
                    self.at += 2
            return self.finish(QuantityKind.MEASURE, value, dimension, heads=self.heads())
        if self.lower(self.begin - 1) in ("aged", "age") or self.is_appositive_age(value):
            return self.finish(QuantityKind.AGE, value, "", heads=())
        heads = self.heads()
        if number_word.lower == "one" and not heads and self.lower(self.at) not in ("in", "at", "on", "from"):
            return None
        return self.finish(QuantityKind.COUNT, value, "", heads=heads)

    def is_factor(self) -> bool:
        """Return whether "times" multiplies ("ten times as many", "10x") rather than counts occasions."""
        if self.lower(self.at) == "x":
            return self.touching(self.at)
        return self.lower(self.at + 1) in ("as", "the", "its", "their", "that", "higher", "greater", "larger", "more",
                                           "bigger", "over")  # fmt: skip

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
            below = _small_number(self.words[after].entry.lower if after < len(self.words) else "")
            follows = self.lower(after + 1)
            if below and value.centre < below <= 100 and follows not in MONTHS and follows not in UNITS:
                self.at = after + 1
                return self.finish(QuantityKind.SHARE, _times(value, 1 / below), "", heads=self.heads())
        return None

    def is_label(self) -> bool:
        """Return whether the number names something: "Article 3", "Flight 370", "No. 5", "#12", "3:45", "Saw 3"."""
        entry = self.words[self.begin].entry
        if not entry.is_number:
            return False
        before = self.words[self.begin - 1] if self.begin else None
        if before is None:
            return self.is_clock()
        if before.entry.lower in LABEL_WORDS and (
            before.entry.capital or before.entry.lower in ("no", "page", "article")
        ):
            return not (before.entry.lower in ("act", "rule", "no", "line") and not before.entry.capital)
        if before.entry.lower in _SIGNS_BEFORE_LABEL and before.end == self.words[self.begin].start:
            return True
        if before.entry.lower == "." and self.begin > 1 and self.lower(self.begin - 2) == "no":
            return True
        if before.entry.lower == "-" and before.end == self.words[self.begin].start and self.begin > 1:
            joined = self.words[self.begin - 2]
            if joined.entry.is_word and joined.end == before.start and joined.entry.lower not in HEDGE_LAST_WORDS:
                return True
        if entry.surface.count(".") > 1:
            return True
        return self.is_clock()

    def is_clock(self) -> bool:
        lower = self.lower(self.at)
        if lower == ":" and self.touching(self.at) and self.touching(self.at + 1):
            return True
        return lower in ("am", "pm", "o'clock") or (lower in ("a", "p") and self.lower(self.at + 2) == "m")

    def is_appositive_age(self, value: Interval) -> bool:
        """Return whether this is the age in "Omar Thornton, 34, was" or "John Smith (34)"."""
        if not (self.begin > 1 and value.low == value.high and 0 < value.low < 120):
            return False
        before, name = self.words[self.begin - 1].entry.lower, self.words[self.begin - 2].entry
        after = self.lower(self.at)
        closes = after in (",", ".", ")", "") or self.at >= len(self.words)
        return before in (",", "(") and name.capital and closes and name.lower not in MONTHS

    def heads(self) -> tuple[str, ...]:
        """Return stems of the noun phrase after the number, the last before a break being its head."""
        stems: list[str] = []
        at = self.at
        if self.lower(at) == "of":
            at += 1
        while at < len(self.words) and len(stems) < HEAD_WORDS:
            entry = self.words[at].entry
            if entry.lower in _PASS_OVER and not stems:
                at += 1
                continue
            if entry.lower in ("-", '"', "'"):
                at += 1
                continue
            if entry.is_number and not stems and self.lower(at - 1) in ("its", "the", "their", "top", "of"):
                at += 1
                continue
            if not entry.is_word or (entry.stop and entry.lower not in ("other", "others", "more", "most", "own")):
                break
            if not entry.stop:
                stems.append(entry.stem)
            at += 1
        return tuple(stems)

    # Hedges

    def hedge(self) -> tuple[str, int]:
        """Return the effect of the hedge right before the number, and the index of its first word."""
        at = self.begin
        while at > 0 and self.lower(at - 1) in (
            "the",
            "a",
            "an",
            "its",
            "their",
            "some_",
            "these",
            "another",
        ):
            at -= 1
            if self.lower(at - 1) in HEDGE_LAST_WORDS:
                break
        else:
            at = self.begin
        if self.lower(at - 1) == "$" or (self.lower(at - 1) == "us" and self.lower(at) in CURRENCY_SIGNS):
            at -= 1
        if self.lower(at - 1) not in HEDGE_LAST_WORDS:
            return "", self.begin
        for length in range(LONGEST_HEDGE, 0, -1):
            if at - length < 0:
                continue
            phrase = tuple(self.lower(i) for i in range(at - length, at))
            effect = HEDGES.get(phrase)
            if effect is not None:
                return effect, at - length
        return "", self.begin

    def finish(self, kind: QuantityKind, value: Interval, unit: str, *, heads: tuple[str, ...]) -> Quantity:
        effect, first = self.hedge()
        if effect in ("over", "under") and kind in (QuantityKind.LABEL, QuantityKind.AGE):
            effect, first = "", self.begin
        after = self.lower(self.at)
        if after == "or" and self.lower(self.at + 1) in ("more", "greater", "above", "older"):
            effect = "at_least"
        elif after == "or" and self.lower(self.at + 1) in ("less", "fewer", "below", "younger"):
            effect = "at_most"
        elif after == "or" and self.lower(self.at + 1) == "so":
            effect = "about"
        vague = value.high == inf and value.low == value.centre and not effect
        interval = hedged(value, effect) if not (value.high == inf and effect in ("over", "about")) else value
        before = self.lower(first - 1)
        part = (
            before in _PARTS
            or after in _PARTS
            or before == "including"
            or (after == "of" and self.lower(self.at + 1) in ("them", "those", "these", "the", "whom", "which", "its",
                                                              "their", "his", "her", "our"))
        )  # fmt: skip
        return Quantity(
            kind=kind,
            interval=interval,
            unit=unit,
            start=self.words[first].start,
            end=self.words[max(self.at - 1, self.begin)].end,
            first=first,
            last=self.at,
            number_at=self.begin,
            heads=heads,
            part=part,
            vague=vague,
            hedge=effect,
        )


def hedged(value: Interval, effect: str) -> Interval:
    """Return the interval a hedge makes of a number (the guide's table: "nearly 50" excludes 50)."""
    centre = value.centre
    if effect == "at_least":
        return Interval(value.low if value.low != value.high else centre, inf, centre=centre)
    if effect == "over":
        return Interval(centre, inf, low_open=True, centre=centre)
    if effect == "at_most":
        return Interval(-inf, value.high if value.high != inf else centre, centre=centre)
    if effect == "under":
        return Interval(-inf, centre, high_open=True, centre=centre)
    if effect == "nearly":
        return Interval(centre * (1 - NEARLY), centre, high_open=True, centre=centre)
    if effect == "about":
        return Interval(min(value.low, centre * (1 - ABOUT)), max(value.high, centre * (1 + ABOUT)), centre=centre)
    return value


def _times(value: Interval, factor: float) -> Interval:
    return Interval(value.low * factor, value.high * factor, value.low_open, value.high_open, value.centre * factor)


def _digits(surface: str) -> float | None:
    """Return the value of "1,234.5"; commas must part thousands (or lakhs), else it is no number."""
    if "," in surface:
        head, *groups = surface.partition(".")[0].split(",")
        if not head or len(head) > 3 or any(len(group) not in (2, 3) for group in groups) or len(groups[-1]) != 3:
            return None
        surface = surface.replace(",", "")
    if surface.count(".") > 1 or len(surface) > 30:
        return None
    try:
        return float(surface)
    except ValueError:
        return None


def _small_number(lower: str) -> float | None:
    if lower in CARDINALS:
        return float(CARDINALS[lower])
    return float(lower) if lower.isascii() and lower.isdigit() and len(lower) < 4 else None
