"""Read parts of a period: "early 2016", "the end of March", "the first week of July", "the last two months of 1996"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.expressions.date_cursor import clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.month_days import STEPS
from factcheck.expressions.relative_dates import RelativeDates
from factcheck.lexicon.numerals import ORDINALS

BORDERS = {"beginning": -1, "start": -1, "middle": 0, "end": 1, "close": 1, "rest": 2, "remainder": 2, "turn": 3}
"""Nouns for a part of a period: the first of it, the middle, the last, or what is left."""
QUALIFIERS = {"early": -1, "mid": 0, "late": 1}
_TURN = 3
"""The turn of a year is where it begins: strictly a fortnight either side, loosely a quarter."""
LAST_WORDS = frozenset(("last", "final", "closing"))
PART_UNITS = frozenset("day days week weeks month months quarter quarters".split())
_LONG = 27
"""Days: of a shorter period only the parts of a week are read."""
_WEEK = {-1: (0, 2), 0: (1, 4), 1: (3, 6)}
_HERE = frozenset(("year", "month", "week", "quarter"))


class PeriodParts(RelativeDates):
    """Reads a part of a period that is named behind it."""

    def part(self, at: int) -> DateExpression | None:
        """Return the part of a period that word `at` begins, behind "the" or not."""
        border = BORDERS.get(self.lower(at))
        if border is not None:
            period = self.period(at + 2) if self.lower(at + 1) == "of" else None
            return None if period is None else self.border(period, border)
        which, at = self.ordinal(at)
        if not which:
            return None
        counted = self.spelled_number(at) or ((self.number(at), at + 1) if self.number(at) else None)
        count, at = (counted[0] or 1, counted[1]) if counted else (1, at)
        unit = self.lower(at)
        if unit not in PART_UNITS:
            return None
        if unit.endswith("s") and not counted:
            return None  # "the first days of May": nobody knows how many
        at += 1
        joined = self.lower(at) == "of" or (self.lower(at) == "in" and not unit.startswith("day"))
        period = self.period(at + 1) if joined else None
        if period is None and not joined and STEPS.get(self.lower(at)) is not None:
            period = self.period(at)
        here = self.lower(self.at - 1) in _HERE and self.counted
        if period is None or (here and unit in ("day", "quarter")):
            return None  # "the first day of the week" is any week's
        return self.nth(period, which, count, unit.removesuffix("s"))

    def ordinal(self, at: int) -> tuple[int, int]:
        """Return (which, index after it) of "first", "3rd", "last": 0 for no ordinal, -1 for the last."""
        lower = self.lower(at)
        if lower in LAST_WORDS:
            return -1, at + 1
        value = self.number(at)
        if value and self.lower(at + 1) in ("st", "nd", "rd", "th") and self.touching(at + 1):
            return value, at + 2
        return ORDINALS.get(lower, 0), at + 1

    def numbered_week(self) -> DateExpression | None:
        """Read "week 31 of 2016" as the calendar week of that number."""
        number = self.number(self.begin + 1)
        period = self.period(self.begin + 3) if number and self.lower(self.begin + 2) in ("of", "in") else None
        if period is None or not number or (period.resolved and period.high - period.low < 364):
            return None
        return self.nth(period, number, 1, "week")

    def period(self, at: int) -> DateExpression | None:
        """Return the period of a week or more that begins at word `at`, and move behind it."""
        article = self.lower(at) == "the"
        at += article
        if at >= len(self.words):
            return None
        if self.lower(at) in _HERE and self.year(at + 1) is None:
            self.at = at + 1
            return self.period_here(self.lower(at))
        at += self.lower(at) == "year"
        inner = self.reader_at(at)
        found = inner.one()
        if found is None or found.direction or self.words[found.last - 1].entry.possessive:
            return None
        if found.resolved and found.high - found.low < 6:
            return None
        if article and self.year(found.last - 1) is not None and found.last == at + 1:
            return None  # "the first day of the 2016 trial"
        self.at = found.last
        self.counted = self.counted or found.relative
        return found

    def period_here(self, unit: str) -> DateExpression | None:
        """Return the year, month or week that holds the publication, where no date before is in another."""
        if self.published is None:
            return None
        self.counted = True
        inner = self.reader_at(self.at - 1)
        inner.at = self.at
        base = self.published
        first = self.anchor.low if self.anchor is not None else base.toordinal()
        day = base.toordinal()
        near = date.fromordinal(first)
        same = near.year == base.year and (unit == "year" or (unit != "week" and near.month == base.month))
        if not same and (unit != "week" or abs(first - day) > 6):
            return self.expression(0, 0, "", True, 0, 0)  # the year of what was told before, or the present one
        if unit == "year":
            return inner.years(base.year, base.year)
        if unit == "week":
            return inner.found(clamped(day - base.weekday()), clamped(day - base.weekday() + 6))
        index = base.year * 12 + base.month - 1
        if unit == "month":
            return inner.whole_months(index, index)
        return inner.whole_months(index // 3 * 3, index // 3 * 3 + 2)

    def within(self, part: str) -> DateExpression | None:
        """Read "earlier in the week", "later in 2016"."""
        found = self.period(self.begin + 2)
        if found is None or not found.resolved:
            return found
        self.plain = True
        return self.clipped(self.found(found.low, found.high), part)

    def border(self, period: DateExpression, which: int) -> DateExpression | None:
        """Return the first, middle or last part of a period, or what is left of it. Writers are loose about how much
        that is: it is a third, and may be half."""
        if not period.resolved:
            return self.unresolved(month=period.month)
        if which == _TURN:
            if period.high - period.low < 364:
                return None
            strict = (clamped(period.low - 15), clamped(period.low + 14))
            return self.found(clamped(period.low - 92), clamped(period.low + 91), strict=strict)
        if which == 2:
            today = self.published.toordinal() if self.published else 0
            return self.found(max(period.low, today) if today <= period.high else period.low, period.high)
        third = _third(period, which)
        direction = "" if self.plain else self.direction()
        if not direction:
            return self.found(*_half(period, which), strict=third)
        # Strictly from the edge on, or up to it: "before the end of May" is in May still.
        if (which, direction) == (1, "before"):
            third = (period.high + 1, period.high + 1)
        elif (which, direction) == (-1, "after"):
            third = (period.low - 1, period.low - 1)
        return self.found(clamped(third[0]), clamped(third[1]))

    def qualified(self, lower: str) -> DateExpression | None:
        """Read "early 2016", "mid-November", "late last year", "late this week"."""
        at = self.at + 1
        if self.lower(at) in ("-", "in", "on", "of"):
            at += 1
        if self.lower(at) == "the":
            at += 1
        if not at < len(self.words) or self.lower(at) in ("early", "late", "mid", "a", "an", "the", "that"):
            return None
        inner = self.reader_at(at)
        # The words before "early" say what the date is from or to.
        inner.plain = self.plain
        found = inner.one()
        if found is None or found.direction:
            return None
        self.at = found.last
        if not found.resolved:
            return self.expression(0, 0, "", found.relative, found.month, found.day)
        which = QUALIFIERS[lower]
        if found.high - found.low == 6:
            first, last = _WEEK[which]
            return self.found(found.low + first, found.low + last, relative=found.relative)
        if found.high - found.low < _LONG:
            return None
        strict = None if which else _third(found, 0)
        return self.found(*_half(found, which), relative=found.relative, strict=strict)

    def nth(self, period: DateExpression, which: int, count: int, unit: str) -> DateExpression | None:
        """Return so many days, weeks, months or quarters from the first, second or last one of a period on."""
        if not period.resolved:
            return self.unresolved(month=period.month)
        if unit == "week":
            return self.weeks(period, which, count)
        low, high = date.fromordinal(period.low), date.fromordinal(period.high)
        if unit == "day":
            start = period.low + which - 1 if which > 0 else period.high - count + 1
            end = start + count - 1
            return self.found(start, end) if period.low <= start and end <= period.high else None
        size = 3 if unit == "quarter" else 1
        first, last = low.year * 12 + low.month - 1, high.year * 12 + high.month - 1
        begin = first + (which - 1) * size if which > 0 else last + 1 - count * size
        end = begin + count * size - 1
        return self.whole_months(begin, end) if low.day == 1 and first <= begin and end <= last else None

    def weeks(self, period: DateExpression, which: int, count: int) -> DateExpression | None:
        """Return weeks of a period. Strictly they go from Monday to Sunday, and that with most days in the period is
        the first; but many count from its first day."""
        low, high = period.low, period.high
        # The first and the last Thursday: most days of a week lie on the side of its Thursday.
        first = low + (3 - date.fromordinal(low).weekday()) % 7 - 3
        last = high - (date.fromordinal(high).weekday() - 3) % 7 - 3
        start = first + 7 * (which - 1) if which > 0 else last - 7 * (count - 1)
        end = start + 7 * count - 1
        loose = low + 7 * (which - 1) if which > 0 else high - 7 * count + 1
        if not first <= start <= last:
            return None
        return self.found(
            max(low, min(start, loose)),
            min(high, max(end, loose + 7 * count - 1)),
            strict=(clamped(start), clamped(end)),
        )


def _half(period: DateExpression, which: int) -> tuple[int, int]:
    """Return the first, the last, or the middle half of a period."""
    low, high, length = period.low, period.high, period.high - period.low + 1
    if not which:
        return low + length // 4, high - length // 4
    middle = low + length // 2
    if length > 40:
        middle = date.fromordinal(middle + 10).replace(day=1).toordinal()
    elif length > _LONG:
        middle = low + 15
    return (low, middle - 1) if which < 0 else (middle, high)


def _third(period: DateExpression, which: int) -> tuple[int, int]:
    """Return the first, middle or last third of a period: of a year four months."""
    low, high = date.fromordinal(period.low), date.fromordinal(period.high)
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31) and low.year == high.year:
        starts: Iterable[int] = (date(low.year, month, 1).toordinal() for month in (1, 5, 9))
        edges = [*starts, period.high + 1]
    else:
        third = (period.high - period.low + 1) // 3
        edges = [period.low, period.low + third, period.high + 1 - third, period.high + 1]
    return edges[which + 1], edges[which + 2] - 1
