"""Read dates that count from the day of publication, or from a date before them in the text."""

from __future__ import annotations

from datetime import date

from factcheck.expressions.absolute_dates import SEASONS
from factcheck.expressions.date_cursor import clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.month_days import STEPS, MonthDays
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS, HEDGE_LAST_WORDS

UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "month": 30, "months": 30, "year": 365,
         "years": 365, "decade": 3652, "decades": 3652}  # fmt: skip
_FOLLOWS_DISTANCE = frozenset(("ago", "later", "earlier", "after", "before", "from"))
_HEDGES = HEDGE_LAST_WORDS - frozenset(("only", "just", "exactly", "precisely", "all", "full"))
"""After one of these a distance is no date but a length of time: "more than two years ago"."""
_PERIODS = frozenset(("year", "month", "week", "weekend", "decade", "century", "quarter"))


class RelativeDates(MonthDays):
    """Reads relative dates. Without a publication date, or one to count from, they stay unresolved."""

    counted_back = False
    """Whether the date was counted back from another; the next such date counts from that one too."""

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
            if not inner.resolved:
                return self.expression(0, 0, "", False, inner.month, inner.day)
            return self.found(inner.low, inner.high)
        if len(lower) < 6 and before not in ("on", "last", "next", "this"):
            return None
        self.at += 1
        of_week = self.week_behind()
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        if of_week is not None:
            return self.near(today - self.published.weekday() + 7 * of_week + WEEKDAYS[lower])
        back = (self.published.weekday() - WEEKDAYS[lower]) % 7
        day = today - back
        if before in ("last", "previous", "past"):
            day -= 0 if back else 7
        elif before in ("next", "coming", "following"):
            day += 7
        elif before == "this" or self.says_future():
            day += 7 if back else 0
        return self.near(day)

    def dated_behind(self, at: int) -> DateExpression | None:
        """Return the calendar day that follows a weekday."""
        if at >= len(self.words):
            return None
        inner = type(self)(self.words, at, self.published, self.anchor, self.lowers)
        inner.plain = True
        if self.is_month(at):
            return inner.month_first()
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
        step = {"yesterday": -1, "tomorrow": 1}.get(lower, 0)
        if self.lower(self.begin - 1) in ("before", "after") and self.lower(self.begin - 2) == "day":
            # "the day before yesterday": no direction, another day.
            step *= 2
            self.plain = True
        return self.near(self.published.toordinal() + step)

    def relative_period(self, which: str) -> DateExpression | None:
        """Read "last year", "this month", "next week", "last November", "earlier this year", "the past week"."""
        part = ""
        if which in ("earlier", "later"):
            if self.lower(self.at + 1) not in ("this", "last", "next"):
                return None
            part = which
            self.at += 1
            which = self.lower(self.at)
        step = STEPS[which]
        following = self.lower(self.at + 1)
        entry = self.words[self.at + 1].entry if self.at + 1 < len(self.words) else None
        if entry is None or (entry.capital and self.words[self.at].entry.capital and following in _PERIODS):
            return None  # "This Week", a name
        if following in WEEKDAYS and entry.capital:
            self.at += 1
            return self.weekday(following)
        if self.lower(self.at - 1) == "the" and "of" in (self.lower(self.at + 2), self.lower(self.at + 3)):
            # "the last week of July", "the last two weeks of July": a part of what follows.
            return None
        counted = self.counted_period(step)
        if counted is not None:
            return counted
        if which in ("previous", "past", "coming", "following") and self.lower(self.at - 1) != "the":
            return None
        if which == "past" and following in UNITS:
            return self.counted_span(-1, 1, following, self.at + 2)
        if which in ("past", "latest") and following != "quarter":
            return None
        quarter = self.quarter_at(self.at + 1)
        if quarter is not None and step == 0:
            self.at = quarter[1]
            return self.quarter_without_year(quarter[0])
        is_month = following in MONTHS and (entry.capital or len(following) > 3)
        if following not in _PERIODS and following not in SEASONS and not is_month:
            return None
        self.at += 2
        day = self.published
        if day is None:
            return self.unresolved()
        if following == "year":
            return self.relative_year(day.year + step, part)
        if following == "week":
            return self.relative_week(step, part)
        if following == "weekend":
            # Of the week that holds the day: on a Sunday it is "this weekend" still.
            return self.weekend(step)
        if following in ("decade", "century"):
            size = 10 if following == "decade" else 100
            start = day.year // size * size + step * size
            return self.years(start, start + size - 1, relative=True)
        index = day.year * 12 + day.month - 1
        if following == "month":
            return self.clipped(self.whole_months(index + step, index + step), part)
        if following == "quarter":
            first = index // 3 * 3 + 3 * step
            return self.whole_months(first, first + 2)
        if is_month:
            first = last = MONTHS[following]
            year = day.year + (-1 if step < 0 and first >= day.month else 1 if step > 0 and first <= day.month else 0)
        else:
            first, last = SEASONS[following]
            year = day.year + (-1 if step < 0 and day.month <= last else 1 if step > 0 and day.month >= first else 0)
        return self.whole_months(year * 12 + first - 1, year * 12 + last - 1 + (12 if last < first else 0))

    def relative_year(self, year: int, part: str) -> DateExpression | None:
        """Return the year, or the quarter or month of it that is named: "this year's third quarter"."""
        quarter = self.quarter_at(self.at)
        if quarter is not None:
            self.at = quarter[1]
            return self.month_span(year, *quarter[0])
        return self.clipped(self.years(year, year, relative=True), part)

    def relative_week(self, step: int, part: str) -> DateExpression | None:
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        monday = today - self.published.weekday() + 7 * step
        # "next week on Friday"
        at = self.at + 1 if self.lower(self.at) in ("on", ",", "-") else self.at
        weekday = WEEKDAYS.get(self.lower(at))
        if weekday is not None and self.words[at].entry.capital and (at > self.at or step):
            self.at = at + 1
            return self.near(monday + weekday)
        # Writers count weeks loosely: the seven days before count as "last week" too.
        low = monday if step >= 0 else min(monday, today - 7)
        return self.clipped(self.found(clamped(low), clamped(monday + 6), relative=True), part)

    def weekend(self, step: int | None) -> DateExpression | None:
        if self.published is None:
            return self.unresolved()
        today, weekday = self.published.toordinal(), self.published.weekday()
        if step is None:
            step = 0 if weekday >= 4 or self.says_future() else -1
        saturday = today - weekday + 5 + 7 * step
        return self.found(clamped(saturday), clamped(saturday + 1), relative=True)

    def clipped(self, whole: DateExpression | None, part: str) -> DateExpression | None:
        """Return the part of a period before or after publication: "earlier this year"."""
        if whole is None or not part or self.published is None or whole.direction:
            return whole
        today = self.published.toordinal()
        if not whole.low <= today <= whole.high:
            return whole
        low, high = (whole.low, today) if part == "earlier" else (today, whole.high)
        return self.found(low, high, relative=True)

    def counted_period(self, step: int) -> DateExpression | None:
        """Read "the past three weeks", "next 3 months". Years and decades are told as lengths of time."""
        count = self.number(self.at + 1) or CARDINALS.get(self.lower(self.at + 1), 0)
        unit = self.lower(self.at + 2)
        if not (step and 0 < count < 1000 and unit in ("days", "weeks", "months")):
            return None
        return self.counted_span(step, count, unit, self.at + 3)

    def counted_span(self, step: int, count: int, unit: str, end: int) -> DateExpression | None:
        """Return the time between publication and so many units before it or after it."""
        self.at = end
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        other = self.moved(today, step * count, unit)
        low, high = (other, today) if step < 0 else (today + 1, other)
        return self.found(clamped(low), clamped(max(low, high)), relative=True)

    def moved(self, day: int, count: int, unit: str) -> int:
        """Return the day so many units away."""
        if unit.startswith(("day", "week", "fortnight")):
            return clamped(day + count * UNITS[unit])
        base = date.fromordinal(day)
        months = count * (1 if unit.startswith("month") else 120 if unit.startswith("decade") else 12)
        year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
        if not 1 <= year <= 9999:
            return clamped(-1 if year < 1 else 10**9)
        return date(year, month + 1, min(base.day, 28)).toordinal() + max(0, min(base.day, 28) - 28)

    def quarter_without_year(self, months: tuple[int, int]) -> DateExpression | None:
        """Return the quarter with that number that publication lies in or that was last, if its year is known."""
        if self.published is None:
            return self.unresolved()
        year: int | None = self.published.year
        if self.lower(self.at) in ("of", "'") or self.lower(self.at) in STEPS:
            at = self.at + 1 if self.lower(self.at) == "of" else self.at
            step = 0 if self.lower(at) in ("the", "this") else STEPS.get(self.lower(at))
            if step is not None and self.lower(at + 1) == "year":
                self.at = at + 2
                return self.month_span(self.published.year + step, *months)
        before = tuple(self.lower(self.begin - step) for step in (3, 2, 1))
        if before in (("year", "-", "ago"), ("year", "-", "earlier")):
            return self.month_span(self.published.year - 1, *months)
        if months[0] > self.published.month:
            year = self.likely_year(months[0], 1)
        elif self.published.month <= 3 and months[0] == 1 and not self.says_future():
            year = self.published.year
        return self.unresolved() if year is None else self.month_span(year, *months)

    def distance(self, count: int, at: int) -> DateExpression | None:
        """Read "three years ago", "a week later", "2 years, 3 months ago", "three days after May 4"."""
        units: list[tuple[int, str]] = []
        while self.lower(at) in UNITS and len(units) < 4:
            units.append((count, self.lower(at)))
            at += 1
            more = at + 1 if self.lower(at) in (",", "and") else at
            count = self.number(more) or CARDINALS.get(self.lower(more), 0)
            if not count or self.lower(more + 1) not in UNITS:
                break
            at = more + 1
        word = self.lower(at)
        if not units or word not in _FOLLOWS_DISTANCE or self.lower(self.begin - 1) in _HEDGES:
            return None
        self.at = at + 1
        anchor: int | None = self.published.toordinal() if self.published else None
        if word in ("later", "earlier"):
            anchor = self.anchor.low if self.anchor is not None else None
        elif word != "ago":
            reference = self.reference(word)
            if reference is None:
                return None
            self.at = reference.last
            self.plain = True
            if not reference.resolved:
                return self.unresolved()
            if reference.high - reference.low > 366:
                return None
            anchor = reference.low
        if anchor is None:
            return None  # what is known is only how long: a quantity
        self.counted_back = word in ("earlier", "ago", "before")
        sign = -1 if word in ("ago", "earlier", "before") else 1
        return self.shifted(anchor, sign, units)

    def reference(self, word: str) -> DateExpression | None:
        """Return the date behind "after", "before", "from", or None where none follows at once."""
        at = self.at
        if at >= len(self.words):
            return None
        inner = type(self)(self.words, at, self.published, self.anchor, self.lowers)
        inner.plain = True
        lower = self.lower(at)
        if lower in ("today", "tomorrow", "yesterday"):
            return inner.near_day(lower)
        if lower == "now" and word == "from" and self.published is not None:
            inner.at += 1
            return inner.near(self.published.toordinal())
        if word == "from":
            return None
        if self.is_month(at):
            return inner.month_first()
        return inner.digits_first() if self.words[at].entry.is_number else None

    def shifted(self, anchor: int, sign: int, units: list[tuple[int, str]]) -> DateExpression | None:
        """Return the date away from `anchor`, as exact as its unit: "two years ago" is a year."""
        if len(units) > 1:
            for count, unit in sorted(units, key=lambda item: -UNITS[item[1]]):
                anchor = self.moved(anchor, sign * count, unit)
            return self.near(anchor)
        count, unit = units[0]
        base = date.fromordinal(anchor)
        if unit.startswith(("year", "decade")):
            year = base.year + sign * count * (10 if unit.startswith("decade") else 1)
            return self.years(year, year, relative=True)
        if unit.startswith("month"):
            index = base.year * 12 + base.month - 1 + sign * count
            return self.whole_months(index, index)
        day = clamped(anchor + sign * count * UNITS[unit])
        slack = 3 if unit.startswith(("week", "fortnight")) else 0
        return self.found(clamped(day - slack), clamped(day + slack), relative=True)

    def after_anchor(self, at: int) -> DateExpression | None:
        """Read "the following month", "the previous year", "the same day", "that year" from the date before it."""
        step = {"following": 1, "next": 1, "previous": -1, "same": 0, "that": 0}[self.lower(at)]
        unit = self.lower(at + 1)
        if unit not in ("day", "week", "month", "year"):
            return None
        self.at = at + 2
        if self.anchor is None:
            return self.unresolved()
        base = date.fromordinal(self.anchor.low)
        if unit == "year":
            return self.years(base.year + step, base.year + step, relative=True)
        if unit == "month":
            index = base.year * 12 + base.month - 1 + step
            return self.whole_months(index, index)
        day = base.toordinal() + step * (1 if unit == "day" else 7)
        slack = 3 if unit == "week" else 0
        return self.found(clamped(day - slack), clamped(day + slack), relative=True)
