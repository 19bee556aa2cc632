"""Read one quantity that begins at a word: a number with its hedge, its unit and what it counts."""

from __future__ import annotations

from math import inf

from factcheck.expressions.figure_reader import digits
from factcheck.expressions.intervals import Interval, exactly
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.share_reader import ShareReader, small_number
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import (
    CARDINALS,
    COST_WORDS,
    CURRENCIES,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    DENOMINATORS,
    LABEL_WORDS,
    MULTIPLIERS,
    ORDINALS,
    SCALES,
    UNITS,
    VAGUE_SCALES,
)
from factcheck.lexicon.persons import is_person

BEGINNERS = (
    frozenset(CARDINALS) | frozenset(MULTIPLIERS) | frozenset(VAGUE_SCALES) | frozenset(ORDINALS)
    | frozenset(CURRENCY_SIGNS)
    | frozenset(
        "half dozen hundred thousand million billion trillion quarter couple twofold minute hour day week month year "
        "decade century mile tonne ton most majority".split()
    )
)  # fmt: skip
_ONCE = frozenset((("at", "point"), ("at", "stage"), ("at", "time")))
"""What stands around the "one" of "at one point", which counts nothing."""
_RANKING = frozenset("came finished placed ranked ended was is ranks comes finishes the".split())
_FOREIGN = frozenset(("australian", "canadian", "singapore", "taiwan"))
"""Whose dollars are a currency of their own."""
_DYING = ("dead", "die", "dies", "died")
_LIMITING = frozenset(("under", "over", "above", "below"))
_BEFORE_AGE = _LIMITING | frozenset(("of", "at", "aged", "age", ",", "(", "than", "is", "was"))
"""Words right before a number that may make an age of it; before most numbers stands none."""
_BEHIND_AGE = ("is", "was", "are", "were", "has", "had")
_OF_MONEY = frozenset(("us", "american", "swiss", "chinese", "japanese", "indian", "russian"))
_TELLING = (
    frozenset(UNITS) | frozenset(DENOMINATORS) | frozenset(CURRENCIES) | _FOREIGN | _OF_MONEY
    | frozenset(
        "st nd rd th - + odd fold times x in of out % percent pc pct per percentage point points bps basis pound "
        "pounds year years yr yrs square cubic sq cu metric degrees degree deg \u00b0 celsius fahrenheit centigrade c "
        "f".split()
    )
)  # fmt: skip
"""Words behind a number that may say what it is; before the others it counts."""
_BEHIND_OTHER = (
    _TELLING
    | frozenset(SCALES)
    | frozenset(
        "and to or e on call am pm oclock a p gmt hrs magnitude quake earthquake tremor temblor aftershock".split()
    )
)
"""Words behind a figure that may make something else of it than the count of what follows."""
_BEFORE_OTHER = LABEL_WORDS | CURRENCY_CODES | frozenset("co no so h n o . magnitude".split())
"""And words before it."""
LEAST_AGE = 10
"""From this on "most of them were over 65" tells ages."""
LONGEST_ORDINAL = 8
"""How many words an ordinal may have: "one hundred and twenty-fifth" has six."""


class QuantityReader(ShareReader):
    """Reads whatever quantity begins at the position."""

    def read(self) -> Quantity | None:
        currency = ""
        lower = self.lower(self.at)
        if lower in CURRENCY_SIGNS:
            currency = self.currency_sign()
            self.at += 2 if self.lower(self.at + 1) == "us" and self.touching(self.at + 1) else 1
            if not (self.at < len(self.words) and self.words[self.at].entry.is_number):
                return None
        elif not self.words[self.at].entry.is_number:
            if lower in MULTIPLIERS:
                return self.multiplier(MULTIPLIERS[lower])
            found = self.share_word() or self.half_unit() or self.ordinal_word()
            if found is not None:
                return found
        else:
            plain = self.plain()
            if plain is not None:
                return self.count_or_age(plain)
        value = self.number()
        if value is None:
            return None
        return self.classify(value, currency)

    def plain(self) -> Interval | None:
        """Read a figure between words that can make nothing but a count or an age of it ("after 190 complaints"), as
        most are: to try all else that a number may be takes longer than the rest of reading it."""
        at = self.begin
        words, lowers = self.words, self.lowers
        after = lowers[at + 1]
        if after in _BEHIND_OTHER or not after or lowers[at + 2] in CURRENCIES:
            return None
        if lowers[at - 1] in _BEFORE_OTHER or lowers[at - 2] == "magnitude":
            return None
        word, behind = words[at], words[at + 1]
        surface = word.entry.surface
        if surface[0] == "0" or not behind.entry.is_word or behind.start == word.end:
            return None
        if at and words[at - 1].end == word.start:
            return None
        value = digits(surface)
        if value is None:
            return None
        self.significance = 10.0 ** -len(surface.partition(".")[2])
        self.at = at + 1
        return self.rounded(value)

    def currency_sign(self) -> str:
        sign = self.lower(self.at)
        before = self.lower(self.at - 1)
        if sign == "$" and self.touching(self.at) and before in ("a", "c", "hk", "nz", "s"):
            return f"{before}$"
        return CURRENCIES[sign]

    def classify(self, value: Interval, currency: str) -> Quantity | None:
        lower = self.lower(self.at)
        number_word = self.words[self.begin].entry
        if self.is_fraction and not currency:
            return self.finish(QuantityKind.SHARE, value, "", heads=self.heads())
        code = self.lower(self.begin - 1)
        if not currency and number_word.is_number and code in CURRENCY_CODES:
            currency = CURRENCIES[code]
        if not currency and code == "x" and self.touching(self.begin) and number_word.is_number:
            return self.finish(QuantityKind.MULTIPLE, value, "", heads=())
        telephone = self.telephone() if number_word.is_number and not currency else None
        if telephone is not None:
            return self.finish(QuantityKind.LABEL, exactly(telephone), "", heads=())
        if not currency and number_word.is_number and self.is_magnitude():
            heads = tuple(stem for stem in self.heads() if stem != "magnitud")
            return self.finish(QuantityKind.MEASURE, value, "magnitude", heads=heads)
        if not currency and self.is_label():
            return self.finish(QuantityKind.LABEL, value, "", heads=())
        if self.is_score and not currency:
            # Both numbers count, in their order: 3-1 is neither 1-3 nor 2-1.
            return self.finish(QuantityKind.SCORE, exactly(self.score), "", heads=())
        if not currency and lower not in _TELLING and self.lower(self.at + 1) not in CURRENCIES:
            return self.count_or_age(value)
        if lower in ("st", "nd", "rd", "th") and self.touching(self.at):
            self.at += 1
            return self.finish(QuantityKind.ORDINAL, value, "", heads=self.heads())
        if lower == "-" and (self.touching(self.at) or self.is_hyphen_apart()):
            hyphened = self.lower(self.at + 1)
            if (
                (hyphened in DENOMINATORS and value.centre < DENOMINATORS[hyphened])
                or hyphened in ("fold", "year", "odd", "plus")
                or hyphened in UNITS
                or hyphened in CURRENCIES
                or hyphened in ("square", "cubic", "point", "points", "percent", "per")
            ):
                self.at += 1
                lower = hyphened
            elif currency:
                pass  # "$1,000-a-month"
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
        if (
            lower in DENOMINATORS
            and value.centre < DENOMINATORS[lower]
            and self.at > self.begin
            and (DENOMINATORS[lower] <= 10 or value.centre == 1 or lower.endswith("s"))
        ):
            self.at += 1
            return self.share(value.times(1 / DENOMINATORS[lower]))
        if lower in ("in", "of", "out") and not currency:
            share_of = self.share_of(value)
            if share_of is not None:
                return share_of
        if lower == "%" and self.touching(self.at + 1) and self.words[self.at + 1].entry.is_number:
            return self.finish(QuantityKind.LABEL, value, "", heads=())  # in an address: "%20"
        if lower in ("%", "percent", "pc", "pct") or (lower == "per" and self.lower(self.at + 1) == "cent"):
            self.at += 2 if lower == "per" else 1
            following = self.lower(self.at)
            if following in ("point", "points", "age") or following.startswith("percentage"):
                self.at += 1
                return self.finish(QuantityKind.POINTS, value, "", heads=self.heads())
            return self.finish(QuantityKind.SHARE, value.times(0.01), "", heads=self.heads())
        if lower == "percentage" and self.lower(self.at + 1) in ("point", "points"):
            self.at += 2
            return self.finish(QuantityKind.POINTS, value, "", heads=self.heads())
        if lower in ("point", "points") and self.is_of_percent():
            self.at += 1
            return self.finish(QuantityKind.POINTS, value, "", heads=self.heads())
        if lower == "bps" or (lower == "basis" and self.lower(self.at + 1) in ("point", "points")):
            self.at += 1 if lower == "bps" else 2
            return self.finish(QuantityKind.POINTS, value.times(0.01), "", heads=self.heads())
        if currency:
            if lower in ("us", "canadian", "australian"):
                self.at += 1
            return self.finish(QuantityKind.MONEY, value, currency, heads=self.heads())
        money = self.money_word(value)
        if money is not None:
            return money
        if lower in ("year", "years") and self.lower(self.begin - 1) == "of" and self.lower(self.begin - 2) == "age":
            self.at += 1
            return self.finish(QuantityKind.AGE, value, "", heads=())
        if lower in ("year", "years", "yr", "yrs") or (lower == "-" and self.lower(self.at + 1) in ("year", "years")):
            at = self.at + (2 if lower == "-" else 1)
            if self.lower(at) == "-":
                at += 1
            if self.lower(at) == "of" and self.lower(at + 1) == "age":
                at += 1
            if self.lower(at) in ("old", "olds", "age"):
                self.at = at + 1
                return self.finish(QuantityKind.AGE, value, "", heads=())
        unit_at = self.at + 2 if self.lower(self.at + 1) == "-" else self.at + 1
        if lower in ("square", "cubic", "sq", "cu") and self.lower(unit_at) in UNITS:
            dimension, factor = UNITS[self.lower(unit_at)]
            if dimension == "length":
                self.at = unit_at + 1
                squared = lower in ("square", "sq")
                return self.finish(
                    QuantityKind.MEASURE,
                    value.times(factor**2 if squared else factor**3 * 1000),
                    "area" if squared else "volume",
                    heads=self.heads(),
                )
        if lower == "metric" and self.lower(self.at + 1) in ("ton", "tons", "tonne", "tonnes"):
            self.at += 2
            return self.finish(QuantityKind.MEASURE, value.times(1000), "mass", heads=self.heads())
        temperature = self.temperature(value)
        if temperature is not None:
            return temperature
        if lower in UNITS and (
            lower not in ("m", "g", "mw", "min", "second", "stone", "t")
            or (lower == "m" and not self.words[self.at].entry.capital)
            or self.touching(self.at)
            or (self.lower(self.at + 1) in ("2", "3") and self.touching(self.at + 1))
        ):
            dimension, factor = UNITS[lower]
            self.at += 1
            value, dimension = self.compound(value, dimension, factor)
            if self.lower(self.at) == "and" and self.lower(self.at + 1) == "a" and self.lower(self.at + 2) == "half":
                value = value.times((value.centre + factor / 2) / value.centre) if value.centre else value
                self.at += 3
            if lower in ("foot", "feet", "ft") and self.at < len(self.words) and self.words[self.at].entry.is_number:
                inches = digits(self.words[self.at].entry.surface)
                if inches is not None and inches < 12 and self.lower(self.at + 1) in ("in", "inch", "inches"):
                    value = exactly(value.centre + inches * 0.0254)
                    self.at += 2
            if dimension == "duration":
                value = self.longer(value, factor)
            return self.finish(QuantityKind.MEASURE, value, dimension, heads=self.heads())
        return self.count_or_age(value)

    def count_or_age(self, value: Interval) -> Quantity | None:
        """Read what no word behind the number tells: an age, by the words before it, or a count."""
        before, behind = self.lower(self.begin - 1), self.lower(self.at)
        if (before in _BEFORE_AGE or behind in ("or", "and")) and self.is_age(value, before, behind):
            return self.finish(QuantityKind.AGE, value, "", heads=())
        heads = self.heads()
        if (
            self.words[self.begin].entry.lower == "one"
            and value.centre == 1
            and (
                (not heads and self.lower(self.at) not in ("in", "at", "on", "from"))
                or (self.lower(self.begin - 1), self.lower(self.at)) in _ONCE
            )
        ):
            return None
        return self.finish(QuantityKind.COUNT, value, "", heads=heads)

    def ordinal_word(self) -> Quantity | None:
        """Read "third", "twenty-fifth", "one hundred and fiftieth" with what is ranked: "third largest city"."""
        at = self.at
        total = 0.0
        while at < self.at + LONGEST_ORDINAL and (
            self.lower(at) in CARDINALS or self.lower(at) in ("hundred", "and", "-")
        ):
            lower = self.lower(at)
            total = total * 100 if lower == "hundred" else total + CARDINALS.get(lower, 0)
            at += 1
        value = ORDINALS.get(self.lower(at))
        if value is not None and value >= 100 and 1 < total < 10:
            value, total = int(total * value), 0  # "two hundredth"
        if value is None or (at > self.at and total % 10):
            return None  # "one tenth"
        before, after = self.lower(self.at - 1), self.lower(at + 1)
        if (after in ("of", "-", ",", ".", "") and before in ("a", "one", "-")) or before in ("at", "-"):
            return None
        if after == "-" or (value == 2 and after in ("and", "later", "before")):
            return None
        compound = at > self.at
        self.at = at + 1
        if self.lower(self.at) == "and" and self.lower(self.at + 1) in ("final", "last", "latest", "most"):
            self.at += 2  # "the fifteenth and final album"
        heads = self.heads()
        if not heads and before not in _RANKING and not compound:
            return None
        return self.finish(QuantityKind.ORDINAL, exactly(total + value), "", heads=heads)

    def money_word(self, value: Interval) -> Quantity | None:
        """Read "5 euros", "10 US dollars", "13 dollars and 45 cents", "5 pounds" beside a cost."""
        lower = self.lower(self.at)
        if lower in ("pound", "pounds"):
            near = range(max(0, self.begin - 6), self.begin)
            large = value.centre >= 1e6
            if self.lower(self.at + 1) == "of" or (not large and not any(self.lower(at) in COST_WORDS for at in near)):
                return None
            self.at += 1
            return self.finish(QuantityKind.MONEY, value, "pound sterling", heads=self.heads())
        skip = 0 if lower in CURRENCIES else 1
        named = self.lower(self.at + skip)
        if named not in CURRENCIES or named in ("won", "lira"):
            return None
        if named in CURRENCY_SIGNS and self.touching(self.at + skip + 1) and self.lower(self.at + skip + 1).isdigit():
            return None  # "1 $10 bill"
        if named == "euro" and self.lower(self.at + skip + 1) == "-":
            return None  # "euro-zone"
        if skip and not (self.words[self.at].entry.key or lower in _FOREIGN or lower in _OF_MONEY):
            return None
        unit = CURRENCIES[named]
        if lower in _FOREIGN and unit == "dollar":
            unit = f"{lower} dollar"
        self.at += skip + 1
        at = self.at + 1 if self.lower(self.at) == "and" else self.at
        if self.lower(at + 1) in ("cents", "cent", "pence") and value.low == value.high and unit != "cent":
            small = small_number(self.lower(at))
            if small is not None and small < 100:
                self.at = at + 2
                value = exactly(value.centre + small / 100)
        return self.finish(QuantityKind.MONEY, value, unit, heads=self.heads())

    def is_age(self, value: Interval, before: str, behind: str) -> bool:
        """Return whether the words on either side of a number say that it is an age."""
        earlier = self.lower(self.begin - 2)
        return (
            (earlier == "age" and before == "of")
            or (earlier in _DYING and before == "at" and value.centre < 120)
            or before in ("aged", "age")
            or (earlier == "aged" and before in _LIMITING)
            or (before == "than" and earlier in ("older", "younger"))
            or self.is_appositive_age(value)
            or (before in ("is", "was") and self.is_age_of_named(value))
            or self.is_age_limit(value)
            or (behind in ("or", "and") and self.lower(self.at + 1) in ("older", "younger"))
        )

    def is_appositive_age(self, value: Interval) -> bool:
        """Return whether this is the age in "Omar Thornton, 34, was" or "John Smith (34)"."""
        if not (self.begin > 1 and value.low == value.high and 0 < value.low < 120):
            return False
        before, name = self.words[self.begin - 1].entry.lower, self.words[self.begin - 2].entry
        after = self.lower(self.at)
        closes = after in (",", ".", ")", "", *_BEHIND_AGE) or self.at >= len(self.words)
        return before in (",", "(") and name.capital and closes and name.lower not in MONTHS

    def is_age_of_named(self, value: Interval) -> bool:
        """Return whether this is the age in "Omar Thornton was 34", "she is 34": nothing is counted."""
        if not (self.begin > 1 and value.low == value.high and 0 < value.low < 120):
            return False
        closes = self.at >= len(self.words) or self.lower(self.at) in (",", ".", "when", "and", ";")
        name = self.words[self.begin - 2].entry
        if not closes or name.lower in ("he", "she"):
            return closes
        return name.capital and name.is_word and (self.begin == 2 or self.words[self.begin - 3].entry.capital)

    def is_age_limit(self, value: Interval) -> bool:
        """Return whether this is the age in "children under five", "people over 65"."""
        hedge = self.lower(self.begin - 1)
        if hedge not in _LIMITING or not 0 < value.centre < 100 or self.begin < 2:
            return False
        behind = self.words[self.at].entry if self.at < len(self.words) else None
        who = self.words[self.begin - 2].entry
        if who.lower in ("them", "whom", "were", "are") and (behind is None or behind.lower in (".", ",", ")")):
            return value.centre >= LEAST_AGE
        return who.weight > 0 and is_person(who.lower) and (behind is None or behind.stop or not behind.is_word)
