"""Read dates that name their day, month or year themselves, in the styles of news."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.expressions.date_cursor import DateCursor
from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import LABEL_WORDS

_MAY_FOLLOWERS = frozenset("be have not also never still well only the".split())
_OF_MONTH = frozenset("in of last next this since until by from early late mid between to - , and".split())
_OTHER_WORDS = frozenset(("may", "march", "august"))
"""Months that in small letters may be other words."""
_JOINS = frozenset(("-", "\u2014", "to", "and", "until", "till", "through"))
_BEHIND_YEAR = frozenset(MONTHS) | frozenset(("-", "/", ",", "the", "q", "h", "first", "second", "third", "fourth"))
"""What may join a year in figures to a part of it behind; before all else it stands alone."""
_BEFORE_DECADE = frozenset("the early late mid - in since by until from".split())
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, in the northern half of the world."""
FIXED_DAYS = {
    ("new", "year", "eve"): (12, 31), ("new", "year", "day"): (1, 1), ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25), ("boxing", "day"): (12, 26), ("valentine", "day"): (2, 14),
    ("bastille", "day"): (7, 14), ("halloween",): (10, 31),
}  # fmt: skip
"""Days with a name that fall on the same day every year."""


class AbsoluteDates(DateCursor):
    """Reads absolute dates. Ranges between two of them are read by `DateReader`."""

    def is_month(self, at: int) -> bool:
        """Return whether word `at` names a month: capital, or in a place where only a month can stand."""
        lower = self.lower(at)
        if lower not in MONTHS:
            return False
        entry = self.words[at].entry
        if entry.capital:
            return True
        figures = self.number(at + 1) is not None or self.number(at - 1) is not None
        return figures or (lower not in _OTHER_WORDS and len(lower) > 3 and self.lower(at - 1) in _OF_MONTH)

    def month_first(self) -> DateExpression | None:
        lower = self.lower(self.at)
        month = MONTHS[lower]
        after = self.at + 1
        if self.lower(after) == "." and len(lower) <= 4 and self.touching(after):
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
            if self.lower(after) in _JOINS and (end := self.day(end_at)) is not None:
                if end[0] > first_day and self.year(end_at) is None and not self.is_month(end[1]):
                    last_day, after = end
            year_at = after + 1 if self.lower(after) in (",", "of", "in") else after
            year = self.any_year(year_at)
            self.at = year[1] if year is not None else after
            return self.days(year[0] if year is not None else None, month, first_day, last_day)
        year_at = after + 1 if self.lower(after) in (",", "of", "in", "-", "/") else after
        year = self.any_year(year_at)
        if year is not None:
            self.at = year[1]
            return self.months(year[0], month)
        if len(lower) <= 3 and lower != "may" and self.lower(after - 1) != "." and not self.joins(after):
            return None
        self.at = after
        return self.months(None, month)

    def joins(self, at: int) -> bool:
        """Return whether a range goes on here: "Jan-Feb 2017"."""
        return self.lower(at) in ("-", "to", "and") and self.lower(at + 1) in MONTHS

    def digits_first(self) -> DateExpression | None:
        at = self.at
        if len(self.words[at].entry.surface) == 4 and self.lower(at + 1) not in _BEHIND_YEAR:
            year = self.year(at)
            return self.far_year() if year is None else self.bare_year(year)
        for read in (self.iso, self.with_month_word, self.year_and_month):
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
        """Read "24 May 2014", "4-6 May", "the fourth of July, 1995"."""
        last_day = day
        if self.lower(after) in _JOINS and (end := self.day(after + 1)) is not None:
            behind = end[1] + 1 if self.lower(end[1]) == "of" else end[1]
            if self.is_month(behind) and end[0] > day:
                last_day, after = end
        if self.lower(after) == "of":
            after += 1
        if not self.is_month(after):
            return None
        month = MONTHS[self.lower(after)]
        after += 1
        if self.lower(after) in (",", ".", "of", "in"):
            after += 1 if self.any_year(after + 1) is not None else 0
        year = self.any_year(after)
        self.at = year[1] if year is not None else after
        return self.days(year[0] if year is not None else None, month, day, last_day) or self.unresolved()

    def iso(self) -> DateExpression | None:
        at = self.at
        if self.lower(at + 1) not in ("-", "/") or self.lower(at + 3) != self.lower(at + 1):
            return None
        parts = [self.number(at), self.number(at + 2), self.number(at + 4)]
        if any(part is None for part in parts):
            return None
        a, b, c = (part or 0 for part in parts)
        lengths = len(self.words[at].entry.surface), len(self.words[at + 4].entry.surface)
        if lengths[0] == 4:
            year, month, day = a, b, c
        elif lengths[1] == 4 and a > 12 >= b:
            year, month, day = c, b, a
        elif lengths[1] == 4 and (b > 12 >= a or a == b):
            year, month, day = c, a, b
        elif lengths[1] == 4 and max(a, b) <= 12:
            # 03/04/2025: March or April, depending on who writes.
            self.at = at + 5
            return self.unresolved()
        else:
            return None
        self.at = at + 5
        return self.days(year, month, day, day)

    def with_month_word(self) -> DateExpression | None:
        """Read "05-Aug-2016", "2019/aug/01"."""
        at = self.at
        sign = self.lower(at + 1)
        if sign not in ("-", "/") or self.lower(at + 3) != sign or self.lower(at + 2) not in MONTHS:
            return None
        month, first, last = MONTHS[self.lower(at + 2)], self.number(at), self.number(at + 4)
        if first is None or last is None or not self.touching(at + 2):
            return None
        self.at = at + 5
        if self.year(at) is not None:
            return self.days(first, month, last, last)
        return self.days(last, month, first, first) if self.year(at + 4) is not None else None

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
        if self.lower(at + 1) != "/":
            return None
        month = self.number(at)
        year = self.year(at + 2)
        if year is not None and month is not None and 1 <= month <= 12:
            if self.touching(at + 2) and self.lower(at - 1) not in ("/", "-"):
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

    def short_decade(self) -> DateExpression | None:
        """Read "the '90s", "the 70s", "the 70's"."""
        at = self.at
        entry = self.words[at].entry
        if len(entry.surface) != 2 or entry.surface[1] != "0" or not self.touching(at + 1):
            return None
        after = at + 1
        if self.lower(after) == "'" and self.lower(after + 1) == "s":
            after += 1
        marked = self.lower(at - 1) == "'" and self.touching(at)
        ahead = at - 1
        while self.lower(ahead) in ("early", "late", "mid", "-"):
            ahead -= 1
        # "the mid-70s" are years; "in her mid-20s" is an age.
        if self.lower(after) != "s" or not (marked or self.lower(ahead) == "the"):
            return None
        decade = self.number(at) or 0
        base = (2000 if decade < 20 and marked else 1900) + decade
        if not marked and decade < 20:
            return None  # "temperatures in the 10s"
        self.at = after + 1
        return self.years(base, base + 9)

    def far_year(self) -> DateExpression | None:
        """Read a year well ahead where the words before it leave no doubt: "by 2120"."""
        value = self.number(self.at)
        if value is None or not 2100 < value < 2300 or self.lower(self.at - 1) not in ("by", "until", "year"):
            return None
        if self.at + 1 < len(self.words) and self.words[self.at + 1].entry.is_word:
            if not self.words[self.at + 1].entry.stop:
                return None
        self.at += 1
        return self.years(value, value)

    def bare_year(self, year: int) -> DateExpression | None:
        before = self.lower(self.at - 1)
        after = self.at + 1
        following = self.words[after] if after < len(self.words) else None
        touching = following is not None and following.start == self.words[self.at].end
        decade = self.behind_decade(year, after)
        if decade:
            self.at = decade
            return self.years(year, year + (99 if year % 100 == 0 and year < 2000 else 9))
        if before in ("$", "#", ":", "/", "above", "below", "exceed", "exceeds", "exceeding", "exceeded") or (
            following is not None and following.entry.lower in ("%", ":")
        ):
            return None
        if (
            touching
            and following is not None
            and following.entry.lower in ("-", "~", "\u2014")
            and self.touching(after + 1)
        ):
            behind = self.words[after + 1].entry
            if behind.is_number and (
                len(behind.surface) > 4 or (len(behind.surface) == 4 and self.year(after + 1) is None)
            ):
                return None  # "1000-5000"
        if before in LABEL_WORDS and self.words[self.at - 1].entry.capital:
            return None  # "Room 2016"
        if following is not None and following.entry.lower in ("-", "\u2014", "/", "to", "~"):
            end = self.year(after + 1)
            short = self.number(after + 1)
            if end is not None and end >= year:
                self.at = after + 2
                return self.years(year, end)
            if short is not None and touching and len(self.words[after + 1].entry.surface) == 2 and short > year % 100:
                self.at = after + 2
                return self.years(year, year // 100 * 100 + short)
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
        if before in ("over", "than", "about", "around", "nearly", "almost", "some", "least"):
            if following is not None and following.entry.is_word and not following.entry.stop:
                return None
        self.at += 1
        return self.years(year, year)

    def behind_decade(self, year: int, at: int) -> int:
        """Return the index after the "s" at word `at` that makes ten years of one, or 0: "the 1970s", "the 1970's",
        "in 1990 s", but not "in 1990's war"."""
        apostrophe = self.lower(at) == "'"
        if self.lower(at + apostrophe) != "s":
            return 0
        before, after = self.lower(self.at - 1), at + apostrophe + 1
        if not apostrophe and (before == "the" or self.touching(at)):
            return after
        if year % 10 or before not in _BEFORE_DECADE:
            return 0
        apart = before in ("in", "since", "by", "until", "from") and after < len(self.words)
        return 0 if apart and self.words[after].entry.weight else after

    def season(self) -> DateExpression | None:
        first, last = SEASONS[self.lower(self.at)]
        at = self.at + 1
        if self.lower(at) == "of":
            at += 1
        year = self.any_year(at)
        if year is None:
            return None
        self.at = year[1]
        low = date(year[0], first, 1)
        end_year = year[0] if last >= first else min(year[0] + 1, 9999)
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
