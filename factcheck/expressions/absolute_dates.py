"""Read dates that name their day, month or year themselves, in the styles of news."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.written_years import WrittenYears
from factcheck.lexicon.function_words import MONTHS

_WHOLE = frozenset(("may", "june", "july"))
"""Months that are not shortened: behind them a full stop ends the sentence."""
_MAY_FOLLOWERS = frozenset("be have not also never still well only the".split())
_OTHER_WORDS = frozenset(("may", "march", "august"))
"""Months that in small letters may be other words."""
JOINS = frozenset(("-", "\u2014", "to", "and", "until", "till", "through"))
_BEHIND_YEAR = frozenset(MONTHS) | frozenset(("-", "/", ",", "the", "q", "h", "first", "second", "third", "fourth"))
"""What may join a year in figures to a part of it behind; before all else it stands alone."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, in the northern half of the world."""
FIXED_DAYS = {
    ("new", "year", "eve"): (12, 31), ("new", "year", "day"): (1, 1), ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25), ("boxing", "day"): (12, 26), ("valentine", "day"): (2, 14),
    ("bastille", "day"): (7, 14), ("halloween",): (10, 31),
}  # fmt: skip
"""Days with a name that fall on the same day every year."""


class AbsoluteDates(WrittenYears):
    """Reads absolute dates. Ranges between two of them are read by `DateReader`."""

    def is_month(self, at: int) -> bool:
        """Return whether word `at` names a month: capital, or in a place where only a month can stand."""
        lower = self.lower(at)
        if lower not in MONTHS:
            return False
        entry = self.words[at].entry
        if entry.capital:
            return True
        if lower not in _OTHER_WORDS and len(lower) > 3:
            return True
        before = at - 2 if self.lower(at - 1) in ("st", "nd", "rd", "th") else at - 1
        return self.number(at + 1) is not None or self.number(before) is not None

    def month_first(self) -> DateExpression | None:
        lower = self.lower(self.at)
        month = MONTHS[lower]
        after = self.at + 1
        if self.lower(after) == "." and len(lower) <= 4 and lower not in _WHOLE and self.touching(after):
            after += 1
        day_at = after + 1 if self.lower(after) == "the" else after
        if lower == "may" and (self.begin == 0 or self.lower(after) in _MAY_FOLLOWERS) and self.day(day_at) is None:
            return None
        if lower in ("march", "mar") and self.begin == 0 and self.number(after) is None:
            return None
        got = self.day(day_at) if self.number(day_at) is not None or self.lower(day_at + 1) != "of" else None
        if got is not None and not (self.number(day_at) is None and self.lower(got[1]) in ("quarter", "half", "time")):
            first_day, after = got
            last_day = first_day
            end_at = after + 2 if self.lower(after + 1) == "the" else after + 1
            if self.lower(after) in JOINS and (end := self.day(end_at)) is not None:
                if end[0] > first_day and self.year(end_at) is None and not self.is_month(end[1]):
                    last_day, after = end
            year = self.year_named(after)
            self.at = year[1] if year is not None else after
            return self.days(year[0] if year is not None else None, month, first_day, last_day)
        joined = self.lower(after) in ("-", "/")
        if self.lower(after) == "/" and self.touching(after) and self.touching(after + 1):
            got = self.day(after + 1)
            if got is not None and self.number(after + 1) is not None and not self.is_month(got[1]):
                self.at = got[1]
                return self.days(None, month, got[0], got[0])  # "Oct/2"
        if self.lower(after) in ("between", "from") and (days := self.two_days(after + 1)) is not None:
            year = self.year_named(days[2])
            self.at = year[1] if year is not None else days[2]
            return self.days(year[0] if year is not None else None, month, *days[:2])
        year = self.any_year(after + 1) if joined else self.year_named(after)
        if year is not None:
            self.at = year[1]
            return self.months(year[0], month)
        if len(lower) <= 3 and lower != "may" and self.lower(after - 1) != "." and not self.joins(after):
            return None
        self.at = after
        return self.months(None, month)

    def two_days(self, at: int) -> tuple[int, int, int] | None:
        """Return (first day, last day, index after) of "3 and 8", "the 3rd to the 8th"."""
        first = self.day(at + 1 if self.lower(at) == "the" else at)
        if first is None or self.lower(first[1]) not in JOINS:
            return None
        behind = first[1] + 1
        last = self.day(behind + 1 if self.lower(behind) == "the" else behind)
        return (first[0], *last) if last is not None and last[0] > first[0] else None

    def joins(self, at: int) -> bool:
        """Return whether a range goes on here: "Jan-Feb 2017"."""
        return self.lower(at) in ("-", "to", "and") and self.lower(at + 1) in MONTHS

    def digits_first(self) -> DateExpression | None:
        at = self.at
        if len(self.words[at].entry.surface) == 4 and self.lower(at + 1) not in _BEHIND_YEAR:
            year = self.year(at)
            return self.far_year() if year is None else self.bare_year(year)
        for read in (self.numeric, self.with_month_word, self.year_and_month):
            found = read()
            if found is not None:
                return found
            self.at = at
        got = self.day(at)
        if got is not None:
            dated = self.day_first(*got)
            if dated is not None:
                return dated
            self.at = at
        decade = self.short_decade()
        if decade is not None:
            return decade
        year = self.year(at)
        if year is None:
            return self.far_year()
        return self.bare_year(year)

    def day_first(self, day: int, after: int) -> DateExpression | None:
        """Read "24 May 2014", "4-6 May", "the fourth of July, 1995", "from 4 to May 22"."""
        last_day = day
        if self.lower(after) in JOINS and self.lower(self.begin - 1) in ("from", "between"):
            if self.is_month(after + 1) and (named := self.reader_at(after + 1).month_first()) is not None:
                return self.ending(day, named)
        end = self.day_behind(day, after)
        if end is not None:
            last_day, after = end
        if self.lower(after) == "of":
            after += 1
        if not self.is_month(after):
            return None
        month = MONTHS[self.lower(after)]
        after += 1
        if self.lower(after) == "." and self.any_year(after + 1) is not None:
            after += 1
        year = self.year_named(after)
        self.at = year[1] if year is not None else after
        return self.days(year[0] if year is not None else None, month, day, last_day) or self.unresolved()

    def day_behind(self, day: int, after: int) -> tuple[int, int] | None:
        """Return (day, index after it) of the later day that stands joined to one, before their month: "4 *to 6* May",
        "the 4th *and the 22nd* of May"."""
        joined = self.lower(after)
        if joined not in JOINS and joined != "or":
            return None
        end = self.day(after + 1 + (self.lower(after + 1) == "the"))
        if end is None or end[0] <= day or (joined == "or" and end[0] > day + 1):
            return None
        return end if self.is_month(end[1] + (self.lower(end[1]) == "of")) else None

    def ending(self, day: int, end: DateExpression) -> DateExpression | None:
        """Return the days from that of a month to a later one of it: "from 4 to January 22"."""
        if not end.resolved or end.low != end.high:
            return None
        last = date.fromordinal(end.low)
        if not 1 <= day < last.day:
            return None
        self.at = end.last
        self.plain = True
        return self.found(end.low - last.day + day, end.high)

    def year_and_month(self) -> DateExpression | None:
        """Read "2016/11", "11/2016", "2016 June", "2017 Q1", "the 1988 second quarter"."""
        at = self.at
        year = self.year(at)
        if year is not None:
            behind = at + 2 if self.lower(at + 1) in ("-", "/", ",", "the") else at + 1
            period = self.quarter_at(behind)
            if period is not None and self.year(period[1] + (self.lower(period[1]) == "of")) is None:
                self.at = period[1]
                return self.month_span(year, *period[0])
            if self.lower(at + 1) in ("/", "-") and self.touching(at + 1) and self.touching(at + 2):
                month = self.number(at + 2)
                short = self.lower(at + 1) == "/" or (month is not None and month < year % 100)
                if month is not None and 1 <= month <= 12 and short and self.lower(at + 3) not in ("/", "-"):
                    self.at = at + 3
                    return self.months(year, month)
            if self.is_month(behind) and self.number(behind + 1) is None and behind == at + 1:
                self.at = behind + 1
                return self.months(year, MONTHS[self.lower(behind)])
            return None
        if self.lower(at + 1) not in ("/", "-"):
            return None
        month = self.number(at)
        year = self.year(at + 2)
        if year is not None and month is not None and 1 <= month <= 12:
            if self.touching(at + 2) and not {self.lower(at - 1), self.lower(at + 3)} & {"/", "-"}:
                self.at = at + 3
                return self.months(year, month)
        return None

    def quarter_at(self, at: int) -> tuple[tuple[int, int], int] | None:
        """Return (first and last month, index after) of "third quarter", "third-quarter", "Q3", "H2", "first half"."""
        lower = self.lower(at)
        which, after = 0, at + 2
        if lower in ("q", "h") and self.touching(at + 1):
            which = self.number(at + 1) or 0
            half = lower == "h"
        else:
            which = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(lower, 0)
            if self.lower(at + 1) == "-":
                after += 1
            half = self.lower(after - 1) == "half"
            if not half and self.lower(after - 1) != "quarter":
                return None
        if not 1 <= which <= (2 if half else 4):
            return None
        length = 6 if half else 3
        return (which * length - length + 1, which * length), after

    def month_span(self, year: int, first: int, last: int) -> DateExpression | None:
        if not 1 <= year <= 9999:
            return None
        low, high = date(year, first, 1), date(year, last, monthrange(year, last)[1])
        return self.found(low.toordinal(), high.toordinal())

    def season(self) -> DateExpression | None:
        first, last = SEASONS[self.lower(self.at)]
        at = self.at + 1
        named = self.year_named(at)
        if named is None:
            return None
        self.at = named[1]
        year = named[0]
        if year is None or not 1 <= year <= 9999:
            return self.unresolved()
        low = date(year, first, 1)
        end_year = year if last >= first else min(year + 1, 9999)
        return self.found(low.toordinal(), date(end_year, last, monthrange(end_year, last)[1]).toordinal())

    def fixed_day(self) -> DateExpression | None:
        """Read "New Year's Eve", "Christmas Day, 2016"."""
        if not self.words[self.at].entry.capital:
            return None
        for length in (3, 2, 1):
            named = FIXED_DAYS.get(tuple(self.lower(self.at + step) for step in range(length)))
            if named is not None:
                after = self.at + length
                year_at = after + 1 if self.lower(after) in (",", "of", "in") else after
                year = self.year(year_at)
                self.at = year_at + 1 if year is not None else after
                return self.days(year, *named, named[1])
        return None
