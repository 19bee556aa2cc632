"""Read measures: lengths, masses, durations, temperatures, in figures and in words."""

from __future__ import annotations

from factcheck.expressions.figure_reader import digits
from factcheck.expressions.intervals import Interval, exactly
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.quantity_cursor import QuantityCursor
from factcheck.lexicon.numerals import CARDINALS, UNITS

_LASTING = frozenset("for in lasted lasts last lasting took takes take taking".split())
"""Before "a year" these make a number of the article."""
_TELLING_WHICH = frozenset("of that which when where in marked dominated later ago after before earlier ' -".split())
_SPANS = frozenset("minute hour day week fortnight month year decade century".split())
_ENDING = frozenset(("", ",", ".", ";", ":", "-"))
_SHORT, _LONG = 0.75, 1.4
"""How much of a unit "a year" may be, and how many: it is said of ten months and of sixteen."""


class MeasureReader(QuantityCursor):
    """Reads a number with a unit of measure, converted exactly to the base unit of its dimension."""

    def longer(self, value: Interval, factor: float) -> Interval:
        """Read on in "three years, four months", "24 hours, 39 minutes and 35 seconds"."""
        total = value.centre
        while True:
            at = self.at
            if self.lower(at) == ",":
                at += 1
            if self.lower(at) == "and":
                at += 1
            if at + 1 >= len(self.words) or self.lower(at + 1) not in UNITS:
                break
            dimension, smaller = UNITS[self.lower(at + 1)]
            entry = self.words[at].entry
            more = digits(entry.surface) if entry.is_number else CARDINALS.get(self.lower(at))
            if dimension != "duration" or more is None or smaller >= factor:
                break
            self.at = at + 2
            factor = smaller
            total += more * smaller
        return value if total == value.centre else exactly(total)

    def is_hyphen_apart(self) -> bool:
        """Return whether a cut text joins the number to a unit by a hyphen set apart: "15, 800 - square - metre"."""
        after = self.lower(self.at + 1)
        return self.is_set_apart(self.at) and (after in UNITS or after in ("square", "cubic", "year", "magnitude"))

    def compound(self, value: Interval, dimension: str, factor: float) -> tuple[Interval, str]:
        """Read on after a length: "km2", "miles per hour", "km/h". Returns value in base units and dimension."""
        following = self.lower(self.at)
        if dimension == "length":
            if following in ("2", "3") and self.touching(self.at):
                self.at += 1
                if following == "2":
                    return value.times(factor**2), "area"
                return value.times(factor**3 * 1000), "volume"
            time = self.lower(self.at + 1)
            if following in ("per", "an", "a") or (following == "/" and self.touching(self.at)):
                seconds = {"hour": 3600, "h": 3600, "hr": 3600, "second": 1, "s": 1}.get(time)
                if seconds is not None and (following in ("per", "/") or time == "hour"):
                    self.at += 2
                    return value.times(factor / seconds), "speed"
        return value.times(factor), dimension

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
            at = self.at + 1
            if self.lower(at) == "and" and self.lower(at + 1) == "a" and self.lower(at + 2) == "half":
                dimension, factor = UNITS[lower]
                self.at += 4
                return self.finish(QuantityKind.MEASURE, exactly(factor * 1.5), dimension, heads=self.heads())
            return self.one_unit()
        if lower in _SPANS and self.lower(self.at - 1) in ("in", "for") and self.lower(self.at + 1) in _ENDING:
            # A headline leaves the article out: "highest in decade".
            self.at += 1
            return self.finish(QuantityKind.MEASURE, _some_one(UNITS[lower][1]), "duration", heads=())
        return None

    def one_unit(self) -> Quantity | None:
        """Read "less than a minute", "just over an hour", "for a year": with a hedge or a word of lasting before it
        "a" is a number, and after the latter one that is often only about right."""
        begin = self.begin
        self.begin -= 1
        dimension, factor = UNITS[self.lower(self.at)]
        value = exactly(factor)
        if not self.hedge()[0]:
            if not self.is_length_of_time():
                self.begin = begin
                return None
            value = _some_one(factor)
        self.at += 1
        return self.finish(QuantityKind.MEASURE, value, dimension, heads=self.heads())

    def is_length_of_time(self) -> bool:
        """Return whether "a" and the unit behind it say how long something lasts, not when ("in a year that …")."""
        if self.lower(self.at) not in _SPANS:
            return False  # "in a second attack", "for a mile"
        return self.lower(self.begin - 1) in _LASTING and self.lower(self.at + 1) not in _TELLING_WHICH

    def temperature(self, value: Interval) -> Quantity | None:
        """Read "50 degrees Celsius", "122F", "8 °C" into degrees Celsius."""
        at = self.at
        if self.lower(at) in ("degrees", "degree", "deg", "\u00b0"):
            at += 1
            scale = self.lower(at)
        else:
            scale = self.lower(at)
            if scale not in ("celsius", "fahrenheit", "centigrade") and not (
                scale in ("c", "f")
                and (self.touching(at) or self.lower(self.begin - 1) == "minus")
                and self.words[at].entry.capital
            ):
                return None
        sign = self.words[self.begin - 1] if self.begin else None
        if sign is not None and (
            sign.entry.lower == "minus"
            or (
                sign.entry.lower == "-"
                and sign.end == self.words[self.begin].start
                and (not self.touching(self.begin - 1) or self.lower(self.begin - 2) == "minus")
            )
        ):
            value = Interval(-value.high, -value.low, centre=-value.centre)
        if scale in ("celsius", "c", "centigrade"):
            self.at = at + 1
            return self.finish(QuantityKind.MEASURE, value, "temperature", heads=())
        if scale in ("fahrenheit", "f"):
            self.at = at + 1
            low, high, centre = (round((v - 32) / 1.8, 3) for v in (value.low, value.high, value.centre))
            return self.finish(QuantityKind.MEASURE, Interval(low, high, centre=centre), "temperature", heads=())
        if (
            at > self.at
            and (value.centre < 0 or self.words[self.begin].entry.is_number)
            and scale not in ("in", "from")
        ):
            # Of heat or of a turn, which scale is not said: compared with degrees alone.
            self.at = at
            return self.finish(QuantityKind.MEASURE, value, "degrees", heads=())
        return None


def _some_one(factor: float) -> Interval:
    """Return what "a year" may be, in base units."""
    return Interval(factor * _SHORT, factor * _LONG, centre=factor)
