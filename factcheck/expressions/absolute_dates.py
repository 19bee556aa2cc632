"""Read dates that name their day, month or year themselves, in the styles of news."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from factcheck.expressions.date_cursor import DateCursor
from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS

_MAY_FOLLOWERS = frozenset("be have not also never still well only the".split())
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, in the northern half of the world."""


def _day(year: int, month: int, day: int) -> int:
    """Return the ordinal of a day, 0 where there is no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
        return 0
    return date(year, month, day).toordinal()


class AbsoluteDates(DateCursor):
    """Reads absolute dates and the ranges between two of them."""

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

    def season(self) -> DateExpression | None:
        first, last = SEASONS[self.lower(self.at)]
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

    def through(self, first: DateExpression | None) -> DateExpression | None:
        """Return the range from a date to the one behind "to" or "until": "from May 4 to June 6, 2014"."""
        if first is None or self.lower(self.at) not in ("to", "until", "till", "through", "\u2014"):
            return first
        at = self.at + 1
        if at >= len(self.words) or not (self.words[at].entry.is_number or self.lower(at) in MONTHS):
            return first
        inner = AbsoluteDates(self.words, at, self.published, self.earlier)
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
