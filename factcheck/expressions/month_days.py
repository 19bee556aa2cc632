"""Read days that are named by their place in a month or a week: "on the 27th", "the first Friday of July"."""

from __future__ import annotations

from datetime import date

from factcheck.expressions.absolute_dates import AbsoluteDates
from factcheck.expressions.date_cursor import clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import ORDINALS

STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "following": 1, "latest": -1}
"""How many periods ahead of the one that holds the day of publication."""


class MonthDays(AbsoluteDates):
    """Reads a day of a month, or the week that holds one."""

    def day_of_month(self, at: int) -> DateExpression | None:
        """Read "on the 27th", "the 20th of next month", "the first Friday of July", "the week of March 6"."""
        which = -1 if self.lower(at) == "last" else ORDINALS.get(self.lower(at), 0)
        weekday = WEEKDAYS.get(self.lower(at + 1))
        if which and which < 6 and weekday is not None and self.lower(at + 2) in ("of", "in"):
            return self.nth_weekday(which, weekday, at + 3)
        got = self.day(at)
        if got is None or (self.number(at) is not None and got[1] == at + 1):
            return None
        behind = got[1] + 1 if self.lower(got[1]) == "of" else got[1]
        if self.lower(behind) in ("this", "last", "next") and self.lower(behind + 1) == "month":
            self.at = behind + 2
            return self.in_month_near(STEPS[self.lower(behind)], got[0], got[0])
        entry = self.words[got[1]].entry if got[1] < len(self.words) else None
        if self.lower(self.begin - 1) != "on" or (entry is not None and entry.is_word and not entry.stop):
            return None
        self.at = got[1]
        if self.published is None:
            return self.unresolved()
        step = -1 if got[0] > self.published.day and not self.says_future() else 0
        step += 1 if self.says_future() and got[0] < self.published.day else 0
        return self.in_month_near(step, got[0], got[0])

    def in_month_near(self, step: int, first: int, last: int) -> DateExpression | None:
        if self.published is None:
            return self.unresolved()
        year, month = divmod(self.published.year * 12 + self.published.month - 1 + step, 12)
        return self.days(year, month + 1, first, last)

    def nth_weekday(self, which: int, weekday: int, at: int) -> DateExpression | None:
        month, year = 0, None
        if self.is_month(at):
            month = MONTHS[self.lower(at)]
            after = at + 2 if self.lower(at + 1) in (",", "of", "in") else at + 1
            named = self.any_year(after)
            self.at = at + 1 if named is None else named[1]
            year = self.likely_year(month, 1) if named is None else named[0]
        elif self.lower(at) in ("this", "last", "next") and self.lower(at + 1) == "month" and self.published:
            self.at = at + 2
            near = self.published.year * 12 + self.published.month - 1 + STEPS[self.lower(at)]
            year, month = near // 12, near % 12 + 1
        if not month:
            return None
        if year is None or not 1 <= year < 9999:
            return self.unresolved(month=month)
        if which < 0:
            following = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
            day = following - (date.fromordinal(following).weekday() - weekday) % 7
        else:
            first = date(year, month, 1)
            day = first.toordinal() + (weekday - first.weekday()) % 7 + 7 * (which - 1)
        return self.found(day, day)

    def week_of(self, at: int) -> DateExpression | None:
        """Read "the week of March 6" as the calendar week that holds the day."""
        if at >= len(self.words) or not (self.is_month(at) or self.words[at].entry.is_number):
            return None
        inner = self.reader_at(at)
        day = inner.month_first() if self.is_month(at) else inner.digits_first()
        if day is None or (day.resolved and day.low != day.high):
            return None
        self.at = day.last
        if not day.resolved:
            return self.unresolved()
        monday = day.low - date.fromordinal(day.low).weekday()
        return self.found(clamped(monday), clamped(monday + 6))
