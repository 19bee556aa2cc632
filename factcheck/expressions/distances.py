"""Read dates that are so far from another: "three years ago", "two weeks after 4 May", "the day before"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.expressions.date_cursor import YEARS_BESIDE, clamped
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.weekdays import NEAR_DAYS, Weekdays
from factcheck.lexicon.function_words import WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS, HEDGE_LAST_WORDS

UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "fortnights": 14, "month": 30, "months": 30,
         "year": 365, "years": 365, "decade": 3652, "decades": 3652}  # fmt: skip
VAGUE = {"few": 3, "couple": 2}
_FOLLOWS_DISTANCE = frozenset(("ago", "later", "earlier", "after", "before", "from"))
_HALF_YEAR, _SLACK = 183, 15
"""How many days from the same day of another year "two years after" that day may be, loosely and strictly."""
_HEDGES = HEDGE_LAST_WORDS - frozenset(("only", "just", "exactly", "precisely", "all", "full", "of"))
"""After one of these a distance is no date but a length of time: "more than two years ago"."""


class Distances(Weekdays):
    """Reads distances from the day of publication, from a date behind them, or from the one before them."""

    counted_back = False
    """Whether the date was counted back from another; the next such date counts from that one too."""

    def moved(self, day: int, count: int, unit: str) -> int:
        """Return the day so many units away."""
        if unit.startswith(("day", "week", "fortnight")):
            return clamped(day + count * UNITS[unit])
        base = date.fromordinal(day)
        months = count * (1 if unit.startswith("month") else 120 if unit.startswith("decade") else 12)
        year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
        if not 1 <= year <= 9999:
            return clamped(-1 if year < 1 else 10**9)
        return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1])).toordinal()

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
        until: int | None = None
        if word in ("later", "earlier"):
            anchor = self.anchored(units[0][1])
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
            anchor, until = reference.low, reference.high
        if anchor is None:
            return None  # what is known is only how long: a quantity
        self.counted_back = word in ("earlier", "ago", "before")
        sign = -1 if word in ("ago", "earlier", "before") else 1
        return self.shifted(anchor, sign, units, until)

    def reference(self, word: str) -> DateExpression | None:
        """Return the date behind "after", "before", "from", or None where none follows at once."""
        at = self.at
        if at >= len(self.words):
            return None
        inner = self.reader_at(at)
        lower = self.lower(at)
        if lower in NEAR_DAYS:
            inner.at += 1
            return inner.near(self.published.toordinal() + NEAR_DAYS[lower]) if self.published else self.unresolved()
        weekday = at + 1 if lower in ("last", "next", "this") else at
        if self.lower(weekday) in WEEKDAYS and self.words[weekday].entry.capital:
            return inner.one()
        if word == "from":
            return None
        return inner.one() if self.is_month(at) or self.words[at].entry.is_number else None

    def shifted(
        self, anchor: int, sign: int, units: list[tuple[int, str]], until: int | None = None
    ) -> DateExpression | None:
        """Return the date away from `anchor`, as exact as its unit: "two years ago" is a year, strictly a day. From
        a date beside it, of the days `anchor` to `until`, it is strictly the same days of another year."""
        exact = anchor
        for count, unit in sorted(units, key=lambda item: -UNITS[item[1]]):
            exact = self.moved(exact, sign * count, unit)
        if len(units) > 1:
            return self.near(exact)
        count, unit = units[0]
        base = date.fromordinal(anchor)
        if unit.startswith(("year", "decade")):
            year = base.year + sign * count * (10 if unit.startswith("decade") else 1)
            if until is not None and until - anchor < _HALF_YEAR:
                last = self.moved(until, sign * count, unit)
                span = clamped(exact - _HALF_YEAR), clamped(last + _HALF_YEAR)
                return self.found(*span, relative=True, strict=(clamped(exact - _SLACK), clamped(last + _SLACK)))
            return self.years(year, year, relative=True, strict=exact)
        if unit.startswith("month"):
            index = base.year * 12 + base.month - 1 + sign * count
            return self.whole_months(index, index, strict=exact)
        slack = 3 if unit.startswith(("week", "fortnight")) else 0
        strict = (exact, exact) if slack else None
        return self.found(clamped(exact - slack), clamped(exact + slack), relative=True, strict=strict)

    def some_time_ago(self, at: int) -> DateExpression | None:
        """Read "a few days ago", "a couple of weeks ago"."""
        count = VAGUE[self.lower(at)]
        unit_at = at + 2 if self.lower(at + 1) == "of" else at + 1
        unit = self.lower(unit_at)
        if unit not in UNITS or self.lower(unit_at + 1) != "ago":
            return None
        self.at = unit_at + 2
        if self.published is None:
            return self.unresolved()
        today = self.published.toordinal()
        exact = self.moved(today, -count, unit)
        low, high = self.moved(today, 1 - 3 * count if count > 2 else -3, unit), self.moved(today, 1 - count, unit)
        return self.found(low, high, relative=True, strict=(exact, exact))

    def unit_beside(self, at: int) -> DateExpression | None:
        """Read "the day before", "the week after 4 May", "the year before last" from its unit on."""
        unit, word, behind = self.lower(at), self.lower(at + 1), self.lower(at + 2)
        if word not in ("before", "after"):
            return None
        if behind == ("last" if word == "before" else "next") and self.lower(at + 3) not in UNITS:
            self.at = at + 3
            return self.period_away(unit, -2 if word == "before" else 2)
        if unit == "weekend":
            return None
        found = self.distance(1, at)
        base = self.anchored(unit)
        if found is not None or base is None:
            return found
        if at + 2 < len(self.words) and self.lower(at + 2) not in (".", ",", ";", ")", '"'):
            return None  # "the day before the vote"
        self.at = at + 2
        self.counted_back = word == "before"
        return self.shifted(base, -1 if word == "before" else 1, [(1, unit)])

    def period_away(self, unit: str, step: int) -> DateExpression | None:
        """Return the week, month or year so many ahead of the one that holds the publication."""
        if self.published is None:
            return self.unresolved()
        day = self.published
        if unit == "year":
            return self.years(day.year + step, day.year + step, relative=True)
        if unit == "month":
            return self.whole_months(day.year * 12 + day.month - 1 + step, day.year * 12 + day.month - 1 + step)
        if unit == "weekend":
            return self.weekend(step)
        monday = day.toordinal() - day.weekday() + 7 * step
        return self.found(clamped(monday), clamped(monday + 6), relative=True) if unit == "week" else None

    def after_anchor(self, at: int) -> DateExpression | None:
        """Read "the following month", "the previous year", "the same day", "that year" from the date before it."""
        step = 1 if self.lower(at) == "next" else YEARS_BESIDE[self.lower(at)]
        unit = self.lower(at + 1)
        if unit not in ("day", "week", "month", "year"):
            return None
        self.at = at + 2
        if self.anchor is None:
            return self.unresolved()
        base = date.fromordinal(self.anchor.low)
        years = self.anchor_years()
        if unit == "year" and years is not None and years[0] != years[1]:
            return self.unresolved()
        if unit == "year":
            return self.years(base.year + step, base.year + step, relative=True)
        if unit == "month":
            index = base.year * 12 + base.month - 1 + step
            return self.whole_months(index, index)
        day = base.toordinal() + step * (1 if unit == "day" else 7)
        slack = 3 if unit == "week" else 0
        return self.found(clamped(day - slack), clamped(day + slack), relative=True)
