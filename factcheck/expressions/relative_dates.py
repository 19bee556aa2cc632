"""Read periods that count from the day of publication: "last year", "this month", "the past three weeks"."""

from __future__ import annotations

from datetime import date

from factcheck.expressions.absolute_dates import SEASONS
from factcheck.expressions.date_cursor import clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.distances import UNITS, VAGUE, Distances
from factcheck.expressions.month_days import STEPS
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS

_PERIODS = frozenset(("year", "month", "week", "weekend", "decade", "century", "quarter"))


class RelativeDates(Distances):
    """Reads relative periods. Without a publication date they stay unresolved."""

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
        if which in ("following", "previous"):
            return self.month_beside(MONTHS[following], step) if is_month else self.unresolved()
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
            number = self.day(self.at + 1 if self.lower(self.at) == "." and self.touching(self.at) else self.at)
            if number is not None and self.number(number[1] - 1) is not None and not self.year(number[1] - 1):
                self.at = number[1]
                return self.days(year, first, number[0], number[0])
        else:
            first, last = SEASONS[following]
            year = day.year + (-1 if step < 0 and day.month <= last else 1 if step > 0 and day.month >= first else 0)
        low, high = year * 12 + first - 1, year * 12 + last - 1 + (12 if last < first else 0)
        found = self.whole_months(low, high)
        if step < 0 and year == day.year and found is not None and not found.direction:
            # "Last May" in October: strictly that of last year, but many mean the one just gone.
            before = self.whole_months(low - 12, high - 12)
            if before is not None:
                return self.found(before.low, found.high, relative=True, strict=(before.low, before.high))
        return found

    def month_beside(self, month: int, step: int) -> DateExpression | None:
        """Return the month of that name after or before the date before it: "the following March". Within the year of
        that date there may be two, so it stays without its year."""
        self.counted = self.of_other = True
        anchor, years = self.anchor, self.anchor_years()
        if anchor is None or years is None or years[0] != years[1]:
            return self.unresolved(month=month)
        low, high = date.fromordinal(anchor.low).month, date.fromordinal(anchor.high).month
        beyond = month <= high if step > 0 else month >= low
        return self.months(years[0] + step if beyond else None, month)

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
        """Read "the past three weeks", "next 3 months", "the last couple of days", "the past two quarters".

        Years and decades are told as lengths of time.
        """
        at = self.at + 1
        count = self.number(at) or CARDINALS.get(self.lower(at), 0) or VAGUE.get(self.lower(at), 0)
        at += 2 if self.lower(at + 1) == "of" and self.lower(at) == "couple" else 1
        unit = self.lower(at)
        if not (step and 0 < count < 1000 and unit in ("days", "weeks", "months", "quarters", "fortnights")):
            return None
        if self.published is None and self.lower(self.at + 1) in VAGUE:
            return None
        if unit != "quarters":
            return self.counted_span(step, count, unit, at + 1)
        self.at = at + 1
        if self.published is None:
            return self.unresolved()
        first = (self.published.year * 12 + self.published.month - 1) // 3 * 3
        return self.whole_months(*((first - 3 * count, first - 1) if step < 0 else (first + 3, first + 2 + 3 * count)))

    def counted_span(self, step: int, count: int, unit: str, end: int) -> DateExpression | None:
        """Return the time between publication and so many units before it or after it."""
        vague = self.lower(end - 2) == "few"
        self.at = end
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()

        def span(count: int) -> tuple[int, int]:
            other = self.moved(today, step * count, unit)
            low, high = (other, today) if step < 0 else (today + 1, other)
            return clamped(low), clamped(max(low, high))

        strict = span(count)
        return self.found(*(span(2 * count + 1) if vague else strict), relative=True, strict=strict if vague else None)

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
