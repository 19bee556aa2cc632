"""Read one date that begins at a word: absolute in the styles of news, or relative to the day of publication."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS, ORDINALS
from factcheck.text.words import Word

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four-digit numbers outside these are counts, not years."""
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
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
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(_SEASONS) | frozenset(_DECADES) | frozenset(CARDINALS)
    | frozenset(("yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "previous", "past", "early",
                 "late", "mid", "a", "an", "the", "earlier", "q"))
    | frozenset(_QUARTERS) | frozenset(ORDINALS)
)  # fmt: skip
_DIRECTIONS = {"since": "since", "by": "by", "until": "by", "till": "by", "before": "before", "after": "after",
               "following": "after", "from": "", "prior": "before", "through": "by"}  # fmt: skip
_FUTURE = frozenset("will shall next upcoming due set to scheduled plans plan".split())
_MAY_FOLLOWERS = frozenset("be have not also never still well only the".split())


def _clamped(day: int) -> int:
    return min(max(day, FIRST_DAY), LAST_DAY)


def _day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day, 0 where there is no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
        return 0
    return date(year, month, day).toordinal()


class DateReader:
    """Reads one date that begins at a word."""

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
        if lower in _SEASONS:
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

    def through(self, first: DateExpression | None) -> DateExpression | None:
        """Return the range from a date to the one behind "to" or "until": "from May 4 to June 6, 2014"."""
        if first is None or self.lower(self.at) not in ("to", "until", "till", "through", "\u2014"):
            return first
        at = self.at + 1
        if at >= len(self.words) or not (self.words[at].entry.is_number or self.lower(at) in MONTHS):
            return first
        inner = DateReader(self.words, at, self.published, self.earlier)
        last = inner.month_first() if self.lower(at) in MONTHS else inner.digits_first()
        if last is None or not (last.low or last.month):
            return first
        begins = first
        if last.low and (first.month or first.resolved) and not self.has_year(first):
            year = date.fromordinal(last.low if not last.direction else last.month).year
            month, day = self.parts(first)
            fitted = _day(year, month, day)
            begins = replace(first, low=fitted, high=fitted, direction="", month=0, day=0) if fitted else first
        low = begins.month if begins.direction else begins.low
        high = last.day if last.direction else last.high
        if not low or not high or high < low:
            return first
        self.at = last.last
        self.plain = True
        return self.expression(low, high, "", False, 0, 0)

    def has_year(self, expression: DateExpression) -> bool:
        """Return whether the words of a date name its year."""
        return any(self.year(at) is not None for at in range(expression.first, expression.last))

    def parts(self, expression: DateExpression) -> tuple[int, int]:
        """Return month and day of a date, whether or not its year was guessed."""
        if not expression.resolved:
            return expression.month, max(expression.day, 1)
        low = date.fromordinal(expression.month if expression.direction else expression.low)
        return low.month, low.day

    # Absolute dates

    def month_first(self) -> DateExpression | None:
        lower = self.lower(self.at)
        month = MONTHS[lower]
        after = self.at + 1
        if self.lower(after) == "." and len(lower) <= 4 and self.words[after].start == self.words[after - 1].end:
            after += 1
        if lower == "may" and (self.begin == 0 or self.lower(after) in _MAY_FOLLOWERS):
            if self.number(after) is None:
                return None
        if lower in ("march", "mar") and self.begin == 0 and self.number(after) is None:
            return None
        got = self.day(after)
        if got is not None:
            first_day, after = got
            last_day = first_day
            if self.lower(after) in ("-", "\u2014", "to", "and") and (end := self.day(after + 1)) is not None:
                if end[0] > first_day and self.year(after + 1) is None and self.lower(end[1]) not in MONTHS:
                    last_day, after = end
            year_at = after + 1 if self.lower(after) in (",", "of") else after
            year = self.year(year_at)
            self.at = year_at + 1 if year is not None else after
            return self.days(year, month, first_day, last_day)
        year_at = after + 1 if self.lower(after) in (",", "of") else after
        year = self.year(year_at)
        if year is not None:
            self.at = year_at + 1
            return self.months(year, month)
        if len(lower) <= 3 and lower != "may" and self.lower(after - 1) != ".":
            return None
        self.at = after
        return self.months(None, month)

    def digits_first(self) -> DateExpression | None:
        at = self.at
        iso = self.iso()
        if iso is not None:
            return iso
        self.at = at
        got = self.day(at)
        if got is not None:
            day, after = got
            last_day = day
            if self.lower(after) in ("-", "\u2014", "to", "and") and (end := self.day(after + 1)) is not None:
                if self.lower(end[1]) in MONTHS and end[0] > day:
                    last_day, after = end
            if self.lower(after) == "of":
                after += 1
            if self.lower(after) in MONTHS and self.words[after].entry.capital:
                month = MONTHS[self.lower(after)]
                after += 1
                if self.lower(after) in (",", "."):
                    after += 1 if self.year(after + 1) is not None else 0
                year = self.year(after)
                self.at = after + 1 if year is not None else after
                return self.days(year, month, day, last_day) or self.unresolved()
        year = self.year(at)
        if year is None:
            return None
        return self.bare_year(year)

    def iso(self) -> DateExpression | None:
        at = self.at
        if self.lower(at + 1) not in ("-", "/") or self.lower(at + 3) != self.lower(at + 1):
            return None
        parts = [self.number(at), self.number(at + 2), self.number(at + 4)]
        if any(part is None for part in parts):
            return None
        a, b, c = (part or 0 for part in parts)
        if len(self.words[at].entry.surface) == 4:
            year, month, day = a, b, c
        elif len(self.words[at + 4].entry.surface) == 4 and a > 12 >= b:
            year, month, day = c, b, a
        elif len(self.words[at + 4].entry.surface) == 4 and (b > 12 >= a or a == b):
            year, month, day = c, a, b
        elif len(self.words[at + 4].entry.surface) == 4 and max(a, b) <= 12:
            # 03/04/2025: March or April, depending on who writes.
            self.at = at + 5
            return self.unresolved()
        else:
            return None
        self.at = at + 5
        return self.days(year, month, day, day)

    def bare_year(self, year: int) -> DateExpression | None:
        before = self.lower(self.at - 1)
        after = self.at + 1
        following = self.words[after] if after < len(self.words) else None
        touching = following is not None and following.start == self.words[self.at].end
        if following is not None and touching and following.entry.lower == "s":
            self.at = after + 1
            return self.years(year, year + (99 if year % 100 == 0 and year < 2000 else 9))
        if before in ("$", "#", ":", "/") or (following is not None and following.entry.lower in ("%", ":")):
            return None
        if following is not None and following.entry.lower in ("-", "\u2014", "/", "to"):
            end = self.year(after + 1)
            short = self.number(after + 1)
            if end is not None and end >= year:
                self.at = after + 2
                return self.years(year, end)
            if short is not None and touching and len(self.words[after + 1].entry.surface) == 2 and short > year % 100:
                self.at = after + 2
                return self.years(year, year // 100 * 100 + short)
        if before == "between" and following is not None and following.entry.lower == "and":
            end = self.year(after + 1)
            if end is not None and end >= year:
                self.at = after + 2
                return self.years(year, end)
        # "2000 people": a count when a plural noun follows and nothing says that it is a year.
        if (
            following is not None
            and following.entry.is_word
            and not following.entry.capital
            and not following.entry.stop
            and following.entry.lower.endswith(("s", "people", "men", "women", "children"))
            and before not in ("in", "since", "by", "of", "the", "until", "from", "'s")
            and not self.lower(self.at - 1).endswith("s")
        ):
            return None
        if before in ("over", "than", "about", "around", "nearly", "almost", "some", "least", "to_"):
            if following is not None and following.entry.is_word and not following.entry.stop:
                return None
        self.at += 1
        return self.years(year, year)

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

    def season(self) -> DateExpression | None:
        first, last = _SEASONS[self.lower(self.at)]
        at = self.at + 1
        if self.lower(at) == "of":
            at += 1
        year = self.year(at)
        if year is None:
            return None
        self.at = at + 1
        low = date(year, first, 1)
        end_year = year if last >= first else min(year + 1, 9999)
        return self.found(low.toordinal(), date(end_year, last, monthrange(end_year, last)[1]).toordinal())

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

    # Relative dates

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
        return self.found(_clamped(day), _clamped(day), relative=True)

    def says_future(self) -> bool:
        """Return whether the words shortly before speak of what is to come ("is set to open on Tuesday")."""
        for at in range(max(0, self.begin - 12), self.begin):
            lower = self.lower(at)
            if lower in ("will", "shall", "upcoming") or (
                lower in ("set", "due", "scheduled", "expected", "plans") and self.lower(at + 1) in ("to", "for")
            ):
                return True
        return False

    def near_day(self, lower: str) -> DateExpression | None:
        self.at += 1
        if self.published is None:
            return self.unresolved()
        step = {"yesterday": -1, "tomorrow": 1}.get(lower, 0)
        if self.lower(self.begin - 1) in ("before", "after") and self.lower(self.begin - 2) == "day":
            # "the day before yesterday": no direction, another day.
            step *= 2
            self.plain = True
        day = _clamped(self.published.toordinal() + step)
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
            and following not in _SEASONS
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
            return self.found(_clamped(low), _clamped(monday + 6), relative=True)
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
        first, last = _SEASONS[following]
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
        return self.found(_clamped(day - slack), _clamped(day + slack), relative=True)

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
        return self.found(_clamped(day - slack), _clamped(day + slack), relative=True)

    # Building

    def again(self, inner: DateExpression) -> DateExpression | None:
        return self.found(inner.low, inner.high, relative=True) if inner.resolved else self.unresolved()

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
