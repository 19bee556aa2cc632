"""Read one date that begins at a word: absolute, or relative to the day of publication or to a date before it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.expressions.absolute_dates import SEASONS, AbsoluteDates
from factcheck.expressions.date_cursor import FIRST_DAY, LAST_DAY, clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS, ORDINALS

_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
          "decade": 3652, "decades": 3652}  # fmt: skip
_DECADES = {
    f"{word}s" if not word.endswith("y") else f"{word[:-1]}ies": value
    for word, value in (
        (w, CARDINALS[w]) for w in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    )
}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
BEGINNERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | frozenset(_DECADES) | frozenset(CARDINALS)
    | frozenset(("yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "previous", "past", "early",
                 "late", "mid", "a", "an", "the", "earlier", "q"))
    | frozenset(_QUARTERS) | frozenset(ORDINALS)
)  # fmt: skip


class DateReader(AbsoluteDates):
    """Reads whatever date begins at the cursor."""

    def read(self) -> DateExpression | None:
        word = self.words[self.begin]
        lower = word.entry.lower
        if lower in MONTHS and word.entry.capital:
            return self.through(self.month_first())
        if word.entry.is_number:
            return self.through(self.digits_first())
        if lower in WEEKDAYS and word.entry.capital:
            return self.weekday()
        if lower in ("yesterday", "today", "tomorrow", "tonight"):
            return self.near_day(lower)
        if lower in ("last", "this", "next", "previous", "past", "earlier"):
            return self.relative_period(lower)
        if lower in ("early", "late", "mid"):
            return self.qualified(lower)
        if lower in SEASONS:
            return self.season()
        if lower == "the" or lower in _QUARTERS or lower in ORDINALS or lower == "q":
            return self.the()
        if lower in _DECADES and self.lower(self.begin - 1) in ("the", "early", "late", "mid", "-"):
            base = 1900 + _DECADES[lower]
            self.at += 1
            return self.years(base, base + 9)
        if lower in ("a", "an") or lower in CARDINALS:
            return self.distance(1 if lower in ("a", "an") else CARDINALS[lower])
        return None

    def qualified(self, lower: str) -> DateExpression | None:
        """Read "early 2016", "mid-November", "late 1990s": the third of the period that is meant, roughly."""
        at = self.at + 1
        if self.lower(at) in ("-", "in", "on", "of"):
            at += 1
        if self.lower(at) == "the":
            at += 1
        inner_words = self.words
        if not (at < len(inner_words)) or (not inner_words[at].entry.is_number and self.lower(at) not in BEGINNERS):
            return None
        if self.lower(at) in ("early", "late", "mid", "a", "an", "the"):
            return None
        inner = DateReader(self.words, at, self.published, self.earlier).read()
        if inner is None or not inner.resolved or inner.high - inner.low < 27 or inner.direction:
            return None
        length = inner.high - inner.low + 1
        # Halves, not thirds: writers use the words loosely.
        low, high = inner.low, inner.high
        if lower == "early":
            high = low + length // 2
        elif lower == "late":
            low = high - length // 2
        else:
            low, high = low + length // 4, high - length // 4
        self.at = inner.last
        return self.found(low, high)

    def the(self) -> DateExpression | None:
        """Read "the 1990s", "the 19th century", "the first quarter of 2016", "the following month", "Q1 2016"."""
        at = self.at
        if self.lower(at) == "the":
            at += 1
            if self.lower(at) in ("following", "next", "previous", "same"):
                return self.after_anchor(at)
            got = self.day(at)
            if got is not None and self.lower(got[1]) == "of" and self.lower(got[1] + 1) in MONTHS:
                self.at = at
                return self.digits_first()
        ordinal = ORDINALS.get(self.lower(at))
        after = at + 1
        if ordinal is None and self.lower(at + 1) in ("st", "nd", "rd", "th"):
            ordinal = self.number(at)
            after = at + 2
        if ordinal is not None and self.lower(after) == "-":
            after += 1
        if ordinal is not None and self.lower(after) in ("century", "centuries") and 1 <= ordinal <= 21:
            self.at = after + 1
            return self.years(max(1, (ordinal - 1) * 100), ordinal * 100 - 1)
        quarter = None
        if self.lower(at) in _QUARTERS and self.lower(at + 1) in ("quarter", "half"):
            quarter, after = _QUARTERS[self.lower(at)], at + 2
            if self.lower(at + 1) == "half":
                quarter = {1: 12, 2: 34}.get(quarter)
        elif self.lower(at) == "q" and self.number(at + 1) in (1, 2, 3, 4):
            quarter, after = self.number(at + 1), at + 2
        if quarter is None:
            return None
        if self.lower(after) == "of":
            after += 1
        year = self.year(after)
        if year is None:
            return None
        self.at = after + 1
        first, last = {12: (1, 6), 34: (7, 12)}.get(quarter, (quarter * 3 - 2, quarter * 3))
        return self.found(date(year, first, 1).toordinal(), date(year, last, monthrange(year, last)[1]).toordinal())

    def weekday(self) -> DateExpression | None:
        lower = self.lower(self.at)
        if len(lower) < 6 and self.lower(self.at + 1) != "," and self.lower(self.at - 1) not in ("on", "last", "next"):
            return None
        # "Sunday, 24 September, 2017": the weekday adds nothing to the date behind it.
        after = self.at + 1
        if self.lower(after) in (",", "the"):
            after += 1
        if after < len(self.words) and (
            self.lower(after) in MONTHS or (self.day(after) and not self.words[after].entry.surface.startswith("0"))
        ):
            inner = DateReader(self.words, after, self.published, self.earlier)
            absolute = inner.month_first() if self.lower(after) in MONTHS else inner.digits_first()
            if absolute is not None:
                self.at = absolute.last
                return self.found(absolute.low, absolute.high, month=absolute.month, day=absolute.day)
        self.at += 1
        if self.published is None:
            return self.unresolved()
        back = (self.published.weekday() - WEEKDAYS[lower]) % 7
        today = self.published.toordinal()
        day = today - back
        before = self.lower(self.begin - 1)
        if before == "next" or self.says_future():
            day = today + ((7 - back) if back else (7 if before == "next" else 0))
        elif before == "last" and back == 0:
            day -= 7
        return self.found(clamped(day), clamped(day), relative=True)

    def near_day(self, lower: str) -> DateExpression | None:
        self.at += 1
        if self.published is None:
            return self.unresolved()
        step = {"yesterday": -1, "tomorrow": 1}.get(lower, 0)
        if self.lower(self.begin - 1) in ("before", "after") and self.lower(self.begin - 2) == "day":
            # "the day before yesterday": no direction, another day.
            step *= 2
            self.plain = True
        day = clamped(self.published.toordinal() + step)
        return self.found(day, day, relative=True)

    def relative_period(self, which: str) -> DateExpression | None:
        """Read "last year", "this month", "next week", "last November", "earlier this year", "last fall"."""
        if which == "earlier":
            if self.lower(self.at + 1) != "this":
                return None
            self.at += 1
            which = "this"
        following = self.lower(self.at + 1)
        step = {"last": -1, "previous": -1, "past": -1, "this": 0, "next": 1}[which]
        if following in WEEKDAYS and self.words[self.at + 1].entry.capital:
            self.at += 1
            saved = self.begin
            self.begin = self.at
            inner = self.weekday()
            self.begin = saved
            return None if inner is None else self.again(inner)
        if which in ("previous", "past") and self.lower(self.at - 1) != "the":
            return None
        if which == "past":
            return None
        capital = self.at + 1 < len(self.words) and self.words[self.at + 1].entry.capital
        is_month = following in MONTHS and capital
        if (
            following not in ("year", "month", "week", "decade", "century")
            and following not in SEASONS
            and not is_month
        ):
            return None
        self.at += 2
        day = self.published
        if day is None:
            return self.unresolved()
        if following == "year":
            year = day.year + step
            return self.years(year, year, relative=True)
        if following == "month":
            index = day.year * 12 + day.month - 1 + step
            return self.whole_months(index, index)
        if following == "week":
            today = day.toordinal()
            monday = today - day.weekday() + 7 * step
            # Writers count weeks loosely: the seven days before count as "last week" too.
            low = monday if step >= 0 else min(monday, today - 7)
            return self.found(clamped(low), clamped(monday + 6), relative=True)
        if following in ("decade", "century"):
            size = 10 if following == "decade" else 100
            start = day.year // size * size + step * size
            return self.years(start, start + size - 1, relative=True)
        if is_month:
            month = MONTHS[following]
            year = day.year
            if step < 0 and month >= day.month:
                year -= 1
            if step > 0 and month <= day.month:
                year += 1
            return self.whole_months(year * 12 + month - 1, year * 12 + month - 1)
        first, last = SEASONS[following]
        year = day.year
        if step < 0 and day.month <= last:
            year -= 1
        if step > 0 and day.month >= first:
            year += 1
        if last < first:
            return self.whole_months(year * 12 + first - 1, year * 12 + 12 + last - 1)
        return self.whole_months(year * 12 + first - 1, year * 12 + last - 1)

    def distance(self, count: int) -> DateExpression | None:
        """Read "three years ago", "a week later", "two days earlier", "three days after"."""
        unit = self.lower(self.at + 1)
        if unit not in _UNITS:
            return None
        word = self.lower(self.at + 2)
        if word not in ("ago", "later", "earlier", "before_", "after_"):
            return None
        self.at += 3
        anchor: int | None = self.published.toordinal() if self.published else None
        if word != "ago":
            resolved = [e for e in self.earlier if e.resolved and not e.direction]
            anchor = resolved[-1].low if resolved else None
        if anchor is None:
            return self.unresolved()
        sign = 1 if word == "later" else -1
        days = sign * count * _UNITS[unit]
        if unit.startswith(("year", "decade")):
            base = date.fromordinal(anchor)
            year = base.year + sign * count * (10 if unit.startswith("decade") else 1)
            return self.years(year, year, relative=True)
        if unit.startswith("month"):
            base = date.fromordinal(anchor)
            index = base.year * 12 + base.month - 1 + sign * count
            return self.whole_months(index, index)
        day = min(max(anchor + days, FIRST_DAY), LAST_DAY)
        slack = 3 if unit.startswith("week") else 0
        return self.found(clamped(day - slack), clamped(day + slack), relative=True)

    def after_anchor(self, at: int) -> DateExpression | None:
        """Read "the following month", "the previous year", "the same day" from the date before it."""
        unit = self.lower(at + 1)
        if unit not in ("day", "week", "month", "year"):
            return None
        self.at = at + 2
        resolved = [e for e in self.earlier if e.resolved and not e.direction]
        if not resolved:
            return self.unresolved()
        step = {"following": 1, "next": 1, "previous": -1, "same": 0}[self.lower(at)]
        base = date.fromordinal(resolved[-1].low)
        if unit == "year":
            return self.years(base.year + step, base.year + step, relative=True)
        if unit == "month":
            index = base.year * 12 + base.month - 1 + step
            return self.whole_months(index, index)
        day = base.toordinal() + step * (1 if unit == "day" else 7)
        slack = 3 if unit == "week" else 0
        return self.found(clamped(day - slack), clamped(day + slack), relative=True)

    def again(self, inner: DateExpression) -> DateExpression | None:
        return self.found(inner.low, inner.high, relative=True) if inner.resolved else self.unresolved()
