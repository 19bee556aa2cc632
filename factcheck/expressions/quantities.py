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
from factcheck.expressions.number_reader import NumberReader, digits
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import (
    BASE_UNITS,
    CARDINALS,
    CURRENCIES,
    CURRENCY_SIGNS,
    DENOMINATORS,
    HEDGE_LAST_WORDS,
    HEDGES,
    LABEL_WORDS,
    LONGEST_HEDGE,
    MULTIPLIERS,
    ORDINALS,
    UNITS,
    VAGUE_SCALES,
)
from factcheck.text.words import Word, read_words

ABOUT = 0.1
"""How far "about" reaches either side: a tenth, the usual reading of a news estimate."""
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
    another ("three of them", "two more", "12 each"), which never contradicts a whole. `link` is "to" or "by" where one
    of them ties the number to a verb of change. `whole` marks the second number of "8 of the 9", of which only a part
    is said to be so.
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
    link: str = ""
    whole: bool = False

    @property
    def understood(self) -> str:
        """The value in words a reader can check, measures in their base unit."""
        if self.kind is QuantityKind.SHARE:
            share = self.interval
            if share.low == share.high:
                return f"{share.low * 100:.4g} %"
            return f"{share.low * 100:.4g} to {share.high * 100:.4g} %" if share.high < inf else f"{share} x 100 %"
        unit = BASE_UNITS.get(self.unit, self.unit)
        if self.unit == "duration":
            return _duration(self.interval)
        return f"{self.interval} {unit}".rstrip()


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
                                             "quarter", "couple", "twofold", "hour", "day",
                                             "week", "month", "year", "mile", "tonne", "ton"))
)  # fmt: skip
_RANKING = frozenset("came finished placed ranked ended was is ranks comes finishes the".split())
_SIGNS_BEFORE_LABEL = frozenset("#@:/")
_PARTS = frozenset("other others another more additional further extra each apiece per remaining".split())
_AFTER_HALF = frozenset("of the its their our his her all are is were was have has had did do would will".split())
_HEAD_STOPS = frozenset(
    "was were is are be been had has have will would who which that and or but while when as since where".split()
)
_OPEN_ENDED = {
    "more": "at_least", "greater": "at_least", "above": "at_least", "older": "at_least", "upward": "at_least",
    "upwards": "at_least", "less": "at_most", "fewer": "at_most", "below": "at_most", "younger": "at_most",
    "so": "about",
}  # fmt: skip
_CODES = frozenset("usd eur gbp cny rmb rs inr euro".split()) & frozenset(CURRENCIES)
_BEFORE_WHOLE = frozenset("its the their his her our top of".split())
_PASS_OVER = frozenset("of the its their his her our these those such all most a an top".split())


def _may_begin(word: Word) -> bool:
    entry = word.entry
    return entry.is_number or entry.lower in _BEGINNERS


class _Reader(NumberReader):
    """Reads one quantity: a number with its hedge, its unit and what it counts."""

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
        if not currency:
            found = self.share_word() or self.half_unit() or self.ordinal_word()
            if found is not None:
                return found
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
        if self.is_fraction and not currency:
            return self.finish(QuantityKind.SHARE, value, "", heads=self.heads())
        code = self.lower(self.begin - 1)
        if not currency and number_word.is_number and code in _CODES:
            currency = CURRENCIES[code]
        if not currency and self.is_label():
            return self.finish(QuantityKind.LABEL, value, "", heads=())
        if self.is_score and not currency:
            # Both numbers count, in their order: 3-1 is neither 1-3 nor 2-1.
            return self.finish(QuantityKind.SCORE, exactly(self.score), "", heads=())
        if lower in ("st", "nd", "rd", "th") and self.touching(self.at):
            self.at += 1
            return self.finish(QuantityKind.ORDINAL, value, "", heads=self.heads())
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
        if lower in ("square", "cubic") and self.lower(self.at + 1) in UNITS:
            dimension, factor = UNITS[self.lower(self.at + 1)]
            if dimension == "length":
                self.at += 2
                squared = lower == "square"
                return self.finish(
                    QuantityKind.MEASURE,
                    _times(value, factor**2 if squared else factor**3 * 1000),
                    "area" if squared else "volume",
                    heads=self.heads(),
                )
        temperature = self.temperature(value)
        if temperature is not None:
            return temperature
        if lower in UNITS and (lower not in ("m", "g", "mw", "min", "second", "stone") or self.touching(self.at)):
            dimension, factor = UNITS[lower]
            self.at += 1
            value = _times(value, factor)
            if self.lower(self.at) == "and" and self.lower(self.at + 1) == "a" and self.lower(self.at + 2) == "half":
                value = _times(value, (value.centre + factor / 2) / value.centre) if value.centre else value
                self.at += 3
            if lower in ("foot", "feet", "ft") and self.at < len(self.words) and self.words[self.at].entry.is_number:
                inches = digits(self.words[self.at].entry.surface)
                if inches is not None and inches < 12 and self.lower(self.at + 1) in ("in", "inch", "inches"):
                    value = exactly(value.centre + inches * 0.0254)
                    self.at += 2
            if dimension == "duration":
                value = self.longer(value, factor)
            return self.finish(QuantityKind.MEASURE, value, dimension, heads=self.heads())
        if self.lower(self.begin - 1) in ("aged", "age") or self.is_appositive_age(value):
            return self.finish(QuantityKind.AGE, value, "", heads=())
        heads = self.heads()
        if number_word.lower == "one" and not heads and self.lower(self.at) not in ("in", "at", "on", "from"):
            return None
        return self.finish(QuantityKind.COUNT, value, "", heads=heads)

    def longer(self, value: Interval, factor: float) -> Interval:
        """Read on in "three years, four months", "an hour and 20 minutes"."""
        at = self.at
        if self.lower(at) in (",", "and"):
            at += 1
        if at + 1 >= len(self.words) or self.lower(at + 1) not in UNITS:
            return value
        dimension, smaller = UNITS[self.lower(at + 1)]
        more = digits(self.words[at].entry.surface) if self.words[at].entry.is_number else CARDINALS.get(self.lower(at))
        if dimension != "duration" or more is None or smaller >= factor:
            return value
        self.at = at + 2
        return exactly(value.centre + more * smaller)

    def half_unit(self) -> Quantity | None:
        """Read "half a tonne", "half an hour", "half a percentage point", "an hour and a half"."""
        lower = self.lower(self.at)
        if lower == "half" and self.lower(self.at + 1) in ("a", "an"):
            unit = self.lower(self.at + 2)
            if unit == "percentage" and self.lower(self.at + 3) == "point":
                self.at += 4
                return self.finish(QuantityKind.POINTS, exactly(0.5), "", heads=self.heads())
            if unit in UNITS:
                dimension, factor = UNITS[unit]
                self.at += 3
                return self.finish(QuantityKind.MEASURE, exactly(factor / 2), dimension, heads=self.heads())
        if lower in UNITS and self.lower(self.at - 1) in ("a", "an"):
            following = tuple(self.lower(self.at + i) for i in (1, 2, 3))
            if following == ("and", "a", "half"):
                dimension, factor = UNITS[lower]
                self.at += 4
                return self.finish(QuantityKind.MEASURE, exactly(factor * 1.5), dimension, heads=self.heads())
        return None

    def ordinal_word(self) -> Quantity | None:
        """Read "third", "twenty-fifth", "one hundred and fiftieth" with what is ranked: "third largest city"."""
        at = self.at
        total = 0.0
        while self.lower(at) in CARDINALS or self.lower(at) in ("hundred", "and", "-"):
            lower = self.lower(at)
            total = total * 100 if lower == "hundred" else total + CARDINALS.get(lower, 0)
            at += 1
        value = ORDINALS.get(self.lower(at))
        if value is None or (at > self.at and value < 10 and total % 10):
            return None
        before, after = self.lower(self.at - 1), self.lower(at + 1)
        if (after in ("of", "-", ",", ".", "") and before in ("a", "one", "-")) or before in ("at", "-"):
            return None
        if after == "-" or (value == 2 and after in ("and", "later", "before")):
            return None
        self.at = at + 1
        heads = self.heads()
        if not heads and before not in _RANKING:
            return None
        return self.finish(QuantityKind.ORDINAL, exactly(total + value), "", heads=heads)

    def temperature(self, value: Interval) -> Quantity | None:
        """Read "50 degrees Celsius", "122F", "8 °C" into degrees Celsius."""
        at = self.at
        if self.lower(at) in ("degrees", "degree", "deg", "\u00b0"):
            at += 1
            scale = self.lower(at)
        else:
            scale = self.lower(at)
            if scale not in ("celsius", "fahrenheit", "centigrade") and not (
                scale in ("c", "f") and self.touching(at) and self.words[at].entry.capital
            ):
                return None
        sign = self.words[self.begin - 1] if self.begin else None
        if sign is not None and (
            sign.entry.lower == "minus" or (sign.entry.lower == "-" and sign.end == self.words[self.begin].start)
        ):
            value = Interval(-value.high, -value.low, centre=-value.centre)
        if scale in ("celsius", "c", "centigrade"):
            self.at = at + 1
            return self.finish(QuantityKind.MEASURE, value, "temperature", heads=())
        if scale in ("fahrenheit", "f"):
            self.at = at + 1
            low, high, centre = (round((v - 32) / 1.8, 3) for v in (value.low, value.high, value.centre))
            return self.finish(QuantityKind.MEASURE, Interval(low, high, centre=centre), "temperature", heads=())
        return None

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
        if out and self.lower(at) == "of":
            after = at + 2 if self.lower(at + 1) in ("every", "each") else at + 1
            below = _small_number(self.words[after].entry.lower if after < len(self.words) else "")
            if below and value.centre <= below <= 100:
                self.at = after + 1
                return self.finish(QuantityKind.SHARE, _times(value, 1 / below), "", heads=self.heads())
        return None

    def is_label(self) -> bool:
        """Return whether the number names something: "Article 3", "Flight 370", "No. 5", "#12", "3:45", "Saw 3"."""
        entry = self.words[self.begin].entry
        before = self.words[self.begin - 1] if self.begin else None
        if not entry.is_number:
            # "the Final Four", "Big Ten": written as part of a name.
            return entry.capital and before is not None and before.entry.capital and not before.entry.stop
        following = self.words[self.at] if self.at < len(self.words) else None
        if following is not None and self.touching(self.at) and following.entry.upper is False:
            if following.entry.capital and len(following.entry.surface) == 1 and following.entry.lower not in "cf":
                return True  # "3D", "4G"
        if following is not None and following.entry.lower == "call" and entry.surface in ("911", "999", "112"):
            return True
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
        if lower == ":" and self.touching(self.at) and self.at + 1 < len(self.words):
            minutes = self.words[self.at + 1].entry.surface
            if self.touching(self.at + 1) or (len(minutes) == 2 and minutes.isascii() and minutes.isdigit()):
                self.at += 2
                return True
        if len(self.words[self.begin].entry.surface) == 4 and lower in ("gmt", "hrs"):
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
            if entry.is_number and not stems and self.lower(at - 1) in _BEFORE_WHOLE:
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
        for ahead in range(self.at, min(self.at + 3, len(self.words))):
            # "15 points or more", "50 or so guests"
            if self.lower(ahead) in ("or", "and") and self.lower(ahead + 1) in _OPEN_ENDED:
                effect = _OPEN_ENDED[self.lower(ahead + 1)]
        vague = value.high == inf and value.low == value.centre and not effect
        interval = hedged(value, effect) if not (value.high == inf and effect in ("over", "about")) else value
        before = self.lower(first - 1)
        if not heads and before == "of" and kind in (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY):
            # "a crowd of 45,000", "a population of 2.3 million": what is counted stands before.
            holder = self.words[first - 2].entry if first > 1 and first - 2 not in self.taken else None
            if holder is not None and holder.weight and holder.is_word:
                heads = (holder.stem,)
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
            whole=before in _BEFORE_WHOLE
            and self.lower(first - 2) == "of"
            and first > 2
            and (self.words[first - 3].entry.is_number or self.lower(first - 3) in CARDINALS),
            link=before if before in ("to", "by") else "",
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
    # Twelve digits: 0.6 kg and 600 g are one value, whatever binary fractions make of it.
    low, high, centre = (float(f"{v * factor:.12g}") for v in (value.low, value.high, value.centre))
    return Interval(low, high, value.low_open, value.high_open, centre)


def _duration(value: Interval) -> str:
    for name, seconds in (("years", 31556952.0), ("days", 86400.0), ("hours", 3600.0), ("minutes", 60.0)):
        if abs(value.centre) >= seconds:
            return f"{_times(value, 1 / seconds)} {name}"
    return f"{value} seconds"


def _small_number(lower: str) -> float | None:
    if lower in CARDINALS:
        return float(CARDINALS[lower])
    return float(lower) if lower.isascii() and lower.isdigit() and len(lower) < 4 else None
