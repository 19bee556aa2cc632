"""A place among words from which one date is read: looking ahead, and building the date that was found."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from factcheck.expressions.date_expression import DateExpression
from factcheck.text.words import Word

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four-digit numbers outside these are counts, not years."""
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
_DIRECTIONS = {"since": "since", "by": "by", "until": "by", "till": "by", "before": "before", "after": "after",
               "following": "after", "from": "", "prior": "before", "through": "by"}  # fmt: skip


def clamped(day: int) -> int:
    """Return a day's ordinal, kept within the calendar."""
    return min(max(day, FIRST_DAY), LAST_DAY)


class DateCursor:
    """Holds the position; what reads moves it and builds from where it began."""

    def __init__(
        self, words: Sequence[Word], at: int, published: date | None, earlier: Sequence[DateExpression]
    ) -> None:
        self.words = words
        self.begin = at
        self.at = at
        self.published = published
        self.earlier = earlier
        self.plain = False

    def lower(self, at: int) -> str:
        return self.words[at].entry.lower if 0 <= at < len(self.words) else ""

    def number(self, at: int) -> int | None:
        if 0 <= at < len(self.words) and self.words[at].entry.is_number:
            surface = self.words[at].entry.surface
            if surface.isascii() and surface.isdigit() and len(surface) <= 4:
                return int(surface)
        return None

    def year(self, at: int) -> int | None:
        if 0 <= at < len(self.words) and len(self.words[at].entry.surface) == 4:
            value = self.number(at)
            if value is not None and FIRST_YEAR <= value <= LAST_YEAR:
                return value
        return None

    def day(self, at: int) -> tuple[int, int] | None:
        """Return (day of the month, index after it) for "24", "24th", "the 24th"."""
        value = self.number(at)
        if value is None or not 1 <= value <= 31 or len(self.words[at].entry.surface) > 2:
            return None
        after = at + 1
        if self.lower(after) in ("st", "nd", "rd", "th") and self.words[after].start == self.words[at].end:
            after += 1
        return value, after

    def says_future(self) -> bool:
        """Return whether the words shortly before speak of what is to come ("is set to open on Tuesday")."""
        for at in range(max(0, self.begin - 12), self.begin):
            lower = self.lower(at)
            if lower in ("will", "shall", "upcoming") or (
                lower in ("set", "due", "scheduled", "expected", "plans") and self.lower(at + 1) in ("to", "for")
            ):
                return True
        return False

    def days(self, year: int | None, month: int, first: int, last: int) -> DateExpression | None:
        if not (1 <= month <= 12 and 1 <= first <= last):
            return None
        if year is None:
            year = self.likely_year(month, first)
        if year is None:
            if first > monthrange(2000, month)[1]:
                return None
            return self.unresolved(month=month, day=first if first == last else 0)
        if not (1 <= year <= 9999) or last > monthrange(year, month)[1]:
            return None
        return self.found(date(year, month, first).toordinal(), date(year, month, last).toordinal())

    def months(self, year: int | None, month: int) -> DateExpression | None:
        if year is None:
            year = self.likely_year(month, 1)
        if year is None or not 1 <= year <= 9999:
            return self.unresolved(month=month)
        return self.found(date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal())

    def likely_year(self, month: int, day: int) -> int | None:
        """Return the year a month without one belongs to: that of the last date before or around publication."""
        if self.published is None:
            return None
        year = self.published.year
        if (month, day) > (self.published.month, self.published.day):
            ahead = (month - self.published.month) % 12
            # Later this month ("on November 23-25" in mid November) is this year; else the month has passed.
            if ahead and not self.says_future():
                year -= 1
        elif self.says_future() and month < self.published.month:
            year += 1
        return year

    def years(self, first: int, last: int, *, relative: bool = False) -> DateExpression | None:
        if not (1 <= first <= last <= 9999):
            return None
        return self.found(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal(), relative=relative)

    def whole_months(self, first: int, last: int) -> DateExpression | None:
        """Return the months from `first` to `last`, counted as year * 12 + month - 1."""
        (low_year, low_month), (high_year, high_month) = divmod(first, 12), divmod(last, 12)
        if not (low_year >= 1 and high_year <= 9999):
            return None
        high = date(high_year, high_month + 1, monthrange(high_year, high_month + 1)[1])
        return self.found(date(low_year, low_month + 1, 1).toordinal(), high.toordinal(), relative=True)

    def unresolved(self, *, month: int = 0, day: int = 0) -> DateExpression:
        return self.expression(0, 0, "", False, month, day)

    def found(self, low: int, high: int, *, relative: bool = False, month: int = 0, day: int = 0) -> DateExpression:
        if not low:
            return self.expression(0, 0, "", relative, month, day)
        direction = "" if self.plain else self.direction()
        if not direction:
            return self.expression(low, high, "", relative, 0, 0)
        month, day = low, high  # the edge as written, for comparing two dates of one direction
        if direction == "since":
            high = LAST_DAY
        elif direction == "after":
            low, high = min(high + 1, LAST_DAY), LAST_DAY
        elif direction == "by":
            low = FIRST_DAY
        else:
            low, high = FIRST_DAY, max(low - 1, FIRST_DAY)
        return self.expression(low, high, direction, relative, month, day)

    def direction(self) -> str:
        at = self.begin - 1
        while self.lower(at) in ("the", "late", "early", "mid", "-"):
            at -= 1
        if self.lower(at) == "to" and self.lower(at - 1) == "prior":
            return "before"
        if self.lower(at) == "than" and self.lower(at - 1) in ("later", "earlier"):
            return "by" if self.lower(at - 1) == "later" and self.lower(at - 2) in ("no", "not") else "before"
        return _DIRECTIONS.get(self.lower(at), "")

    def expression(self, low: int, high: int, direction: str, relative: bool, month: int, day: int) -> DateExpression:
        return DateExpression(
            low=low,
            high=high,
            start=self.words[self.begin].start,
            end=self.words[self.at - 1].end,
            first=self.begin,
            last=self.at,
            direction=direction,
            relative=relative,
            month=month,
            day=day,
        )
