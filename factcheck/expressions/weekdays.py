"""Read days of the week, and the days next to publication: "on Tuesday", "Friday the 15th", "yesterday"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.expressions.date_cursor import clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.month_days import STEPS, MonthDays
from factcheck.lexicon.function_words import WEEKDAYS

NEAR_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "now": 0, "tomorrow": 1}
"""How many days ahead of the publication they are."""


class Weekdays(MonthDays):
    """Reads days of the week. Without a publication date they stay unresolved."""

    def weekday(self, lower: str) -> DateExpression | None:
        before = self.lower(self.at - 1)
        after = self.at + 1
        if len(lower) < 6 and self.lower(after) in (".", ","):
            after += 1
        if self.lower(after) in (",", "the"):
            after += 1
        # "Sunday, 24 September, 2017": the weekday adds nothing to the date behind it.
        inner = self.dated_behind(after)
        if inner is not None:
            self.at = inner.last
            return self.on_weekday(inner, WEEKDAYS[lower])
        got = self.day(after)
        if got is not None and got[1] > after + 1 and self.number(after) is not None:
            self.at = got[1]
            return self.weekday_on(WEEKDAYS[lower], got[0])
        if len(lower) < 6 and before not in ("on", "last", "next", "this"):
            return None
        self.at += 1
        of_week = self.week_behind()
        if before in ("following", "previous"):
            return self.weekday_beside(before, WEEKDAYS[lower])
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        if of_week is not None:
            return self.near(today - self.published.weekday() + 7 * of_week + WEEKDAYS[lower])
        back = (self.published.weekday() - WEEKDAYS[lower]) % 7
        day = today - back
        if before in ("last", "past"):
            day -= 0 if back else 7
        elif before in ("next", "coming"):
            day += 7
        elif before == "this" or self.says_future() or self.says_planned():
            day += 7 if back else 0
        return self.near(day)

    def on_weekday(self, dated: DateExpression, weekday: int) -> DateExpression:
        """Return the day behind a weekday: of a year that is not named the nearest in which it is one; unknown
        where the two do not fit ("Monday, 5 May 2017" was a Friday)."""
        if dated.low != dated.high or (dated.resolved and date.fromordinal(dated.low).weekday() == weekday):
            return self.found(dated.low, dated.high)
        if dated.resolved:
            low = date.fromordinal(dated.low)
            month, day = low.month, low.day
        else:
            month, day = dated.month, dated.day
        named = self.has_year(dated)
        if self.published is None or named or not day:
            return self.expression(0, 0, "", False, 0 if named else month, 0 if named else day)
        today = self.published.toordinal()
        fitting = [
            near.toordinal()
            for year in range(max(1, self.published.year - 2), min(9999, self.published.year + 1) + 1)
            if day <= monthrange(year, month)[1] and (near := date(year, month, day)).weekday() == weekday
        ]
        if not fitting:
            return self.expression(0, 0, "", False, month, day)
        return self.near(min(fitting, key=lambda ordinal: abs(ordinal - today)))

    def weekday_beside(self, which: str, weekday: int) -> DateExpression | None:
        """Read "the following Friday" from the date before it, or as that of the week beside the publication's."""
        sign = 1 if which == "following" else -1
        day = self.anchored("week")
        if day is not None:
            return self.near(day + sign * ((sign * (weekday - date.fromordinal(day).weekday()) - 1) % 7 + 1))
        if self.published is None:
            return self.unresolved()
        return self.near(self.published.toordinal() - self.published.weekday() + 7 * sign + weekday)

    def weekday_on(self, weekday: int, number: int) -> DateExpression | None:
        """Read "Friday the 15th": the nearest day that is both, not yet come unless the words speak of the future."""
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        future = self.says_future()
        for away in range(370):
            day = today + away if future else today - away
            near = date.fromordinal(clamped(day))
            if near.day == number and near.weekday() == weekday:
                return self.near(day)
        return self.unresolved()

    def dated_behind(self, at: int) -> DateExpression | None:
        """Return the calendar day that follows a weekday."""
        if at >= len(self.words):
            return None
        inner = self.reader_at(at)
        if self.is_month(at):
            return inner.month_first()
        if self.year(at) is not None:
            return inner.numeric()
        got = self.day(at)
        if got is None or self.words[at].entry.surface.startswith("0"):
            return None
        return inner.day_first(*got)

    def week_behind(self) -> int | None:
        """Read on in "Friday of next week", "Friday next week" and return how many weeks ahead."""
        at = self.at + 1 if self.lower(self.at) in ("of", ",") else self.at
        step = STEPS.get(self.lower(at))
        if step is None or self.lower(at + 1) != "week":
            return None
        self.at = at + 2
        return step

    def near(self, day: int) -> DateExpression:
        return self.found(clamped(day), clamped(day), relative=True)

    def near_day(self, lower: str) -> DateExpression | None:
        entry = self.words[self.at].entry
        if entry.capital and self.begin and self.words[self.begin - 1].entry.upper:
            return None  # "USA Today"
        self.at += 1
        if self.published is None:
            return self.unresolved()
        return self.near(self.published.toordinal() + NEAR_DAYS[lower])

    def weekend(self, step: int | None) -> DateExpression | None:
        if self.published is None:
            return self.unresolved()
        today, weekday = self.published.toordinal(), self.published.weekday()
        if step is None:
            step = 0 if weekday >= 4 or self.says_future() else -1
        saturday = today - weekday + 5 + 7 * step
        return self.found(clamped(saturday), clamped(saturday + 1), relative=True)
