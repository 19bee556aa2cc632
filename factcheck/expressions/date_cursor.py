"""A place among words from which one date is read: looking ahead, and building the date that was found."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.polarity_cues import REACH, is_only
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import CARDINALS, ORDINALS
from factcheck.text.words import Word

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four-digit numbers outside these are counts, not years."""
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
_DIRECTIONS = {"since": "since", "by": "by", "until": "by", "till": "by", "before": "before", "after": "after",
               "following": "after", "from": "", "prior": "before", "through": "by"}  # fmt: skip
_BEFORE_DATE = frozenset(_DIRECTIONS) | frozenset("the late early mid - to than".split())
"""Words right before a date from which its direction can be told."""
_NEAR = 12
"""How many words before a date may say that it is past or to come."""
_BESIDE = 6
"""Within how many words before "until" a word of what is to come stands."""
_TO_COME = frozenset("will shall upcoming payable expires".split())
_AWAITED = frozenset("set due scheduled expected supposed plans plan is are likely".split())
_WAS = frozenset("was were had did".split())
_ARRANGED = frozenset(("scheduled", "planned"))
_PAST = frozenset("was were had did been began took went came made held fell rose won lost met ran sent built left "
                  "died grew found hit led sold bought sank broke struck saw".split())  # fmt: skip
_EXACT = {"day": 2, "week": 8, "fortnight": 8, "month": 31}
MONTHS_AHEAD = 3
"""Within so many months ahead, a month without its year is that of this year or the last: only the verb can tell."""
_TEENS = frozenset(range(13, 21))
YEARS_BESIDE = {"that": 0, "same": 0, "following": 1, "previous": -1}
"""How many years from that of the date before it "the following year" is."""


_Reader = TypeVar("_Reader", bound="DateCursor")


def clamped(day: int) -> int:
    """Return a day's ordinal, kept within the calendar."""
    return min(max(day, FIRST_DAY), LAST_DAY)


class DateCursor:
    """Holds the position; what reads moves it and builds from where it began. `lower` gives the word at an index in
    small letters, "" around the text; see `padded`. `plain`: no direction is taken from the words before. `counted`: it
    was counted from the day of publication or a date before. `of_other`: its year is that of the date before."""

    def __init__(
        self,
        words: Sequence[Word],
        at: int,
        published: date | None,
        anchor: DateExpression | None,
        lowers: Sequence[str],
    ) -> None:
        self.words = words
        self.lowers = lowers
        self.lower: Callable[[int], str] = lowers.__getitem__
        self.begin = at
        self.at = at
        self.published = published
        self.anchor = anchor
        self.plain = False
        self.counted = False
        self.of_other = False

    def reader_at(self: _Reader, at: int) -> _Reader:
        """Return a reader of the date that begins at another word, which takes no direction from what is before."""
        inner = type(self)(self.words, at, self.published, self.anchor, self.lowers)
        inner.plain = True
        return inner

    def one(self) -> DateExpression | None:
        """Return the date that begins here, of whatever kind, and move behind it."""
        raise NotImplementedError

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

    def touching(self, at: int) -> bool:
        """Return whether word `at` follows the word before it without a space."""
        return 0 < at < len(self.words) and self.words[at].start == self.words[at - 1].end

    def spelled_year(self, at: int) -> tuple[int, int] | None:
        """Return (year, index after it) for "nineteen ninety-six", "two thousand and five", "nineteen oh one"."""
        first, second = CARDINALS.get(self.lower(at), 0), self.lower(at + 1)
        if first == 2 and second == "thousand":
            after = at + 2
            if self.lower(after) == "and":
                after += 1
            units = self.spelled_number(after)
            return (2000 + units[0], units[1]) if units is not None else (2000, at + 2)
        if first not in _TEENS:
            return None
        if second in ("oh", "zero"):
            unit = CARDINALS.get(self.lower(at + 2), 0)
            return (first * 100 + unit, at + 3) if 0 < unit < 10 else None
        if second == "hundred":
            units = self.spelled_number(at + 2)
            return (first * 100 + units[0], units[1]) if units is not None else None
        units = self.spelled_number(at + 1)
        return (first * 100 + units[0], units[1]) if units is not None and units[0] >= 10 else None

    def spelled_number(self, at: int) -> tuple[int, int] | None:
        """Return (number, index after it) for "five", "ninety-six", "ninety six"."""
        value = CARDINALS.get(self.lower(at))
        if value is None:
            return None
        after = at + 1
        if value >= 20:
            hyphen = after + 1 if self.lower(after) == "-" else after
            unit = CARDINALS.get(self.lower(hyphen), 0)
            if 0 < unit < 10:
                return value + unit, hyphen + 1
        return value, after

    def anchored(self, unit: str) -> int | None:
        """Return the day of the date before that days, weeks, months or years may be counted from, if it is exact
        enough: three days are not counted from a year."""
        if self.anchor is None:
            return None
        widest = next((days for start, days in _EXACT.items() if unit.startswith(start)), 366)
        return self.anchor.low if self.anchor.high - self.anchor.low < widest else None

    def any_year(self, at: int) -> tuple[int, int] | None:
        """Return (year, index after it), in figures or in words."""
        year = self.year(at)
        return (year, at + 1) if year is not None else self.spelled_year(at)

    def has_year(self, expression: DateExpression) -> bool:
        """Return whether the words of a date name its year."""
        return any(self.any_year(at) is not None for at in range(expression.first, expression.last))

    def year_named(self, at: int) -> tuple[int | None, int] | None:
        """Return (year, index after it) of the year behind a month, day or season: ", 1996", "of last year", "of '92",
        "of that year".

        The year is `None` where it counts from a publication date, or a date before it, that is not known.
        """
        joined = at + 1 if self.lower(at) in (",", "of", "in") else at
        year = self.any_year(joined)
        if year is not None:
            return year
        short = joined + 1 if self.lower(joined) == "'" else joined
        if self.touching(short) if short > joined else self.lower(at) == "of":
            value = self.number(short)
            if value is not None and len(self.words[short].entry.surface) == 2 and (short > joined or value > 31):
                return (1900 if value > 30 else 2000) + value, short + 1
        step = {"last": -1, "this": 0, "next": 1}.get(self.lower(joined))
        if step is None:
            return self.year_beside(joined)
        if self.lower(joined + 1) != "year" or self.words[joined + 1].entry.possessive:
            return None
        self.counted = True
        return None if self.published is None else self.published.year + step, joined + 2

    def year_beside(self, at: int) -> tuple[int | None, int] | None:
        """Return (year, index after it) of "that year", "the same year", "the following year"."""
        at += self.lower(at) == "the"
        step = YEARS_BESIDE.get(self.lower(at))
        if step is None or self.lower(at + 1) != "year" or self.words[at + 1].entry.possessive:
            return None
        self.counted = self.of_other = True
        low, high = self.anchor_years() or (0, 1)
        return low + step if low == high else None, at + 2

    def anchor_years(self) -> tuple[int, int] | None:
        """Return the first and last year of the date before, if there is one."""
        if self.anchor is None:
            return None
        return date.fromordinal(self.anchor.low).year, date.fromordinal(self.anchor.high).year

    def day(self, at: int) -> tuple[int, int] | None:
        """Return (day of the month, index after it) for "24", "24th", "twenty-fourth", "first"."""
        value = self.number(at)
        if value is None:
            return self.spelled_day(at)
        if not 1 <= value <= 31 or len(self.words[at].entry.surface) > 2:
            return None
        after = at + 1
        if self.lower(after) in ("st", "nd", "rd", "th") and self.touching(after):
            after += 1
        return value, after

    def spelled_day(self, at: int) -> tuple[int, int] | None:
        tens = CARDINALS.get(self.lower(at), 0)
        if tens in (20, 30):
            at += 2 if self.lower(at + 1) == "-" else 1
        else:
            tens = 0
        value = ORDINALS.get(self.lower(at), 0)
        if not 1 <= value <= 30 or (tens and value > 9) or tens + value > 31:
            return None
        return tens + value, at + 1

    def clause_before(self) -> range:
        """Return the indices of the words of the sentence shortly before the date."""
        low = max(0, self.begin - _NEAR)
        for at in range(self.begin - 1, low - 1, -1):
            if self.lower(at) in (".", "?", "!") and self.lower(at - 1) not in MONTHS:
                return range(at + 1, self.begin)
        return range(low, self.begin)

    def says_future(self) -> bool:
        """Return whether the words about it speak of what is to come: "is set to open on Tuesday", "On Tuesday she
        will leave"."""
        if self.lower(self.begin - 1) == "since":
            return False
        before = self.clause_before()
        for at in before:
            lower = self.lower(at)
            if lower in _TO_COME or (lower in _AWAITED and self.lower(at + 1) in ("to", "for")):
                # "A plan to burn it was dropped in February": the verb nearer to the date tells.
                return not any(self.lower(between) in _WAS for between in range(at + 1, self.begin))
        if len(before) > 2:
            return False
        # The date opens its sentence, and the verb is still to come.
        for at in range(self.at, min(self.at + _NEAR, len(self.words))):
            lower = self.lower(at)
            if lower in ("will", "shall"):
                return True
            if lower in (".", "and", "but", ";") or self.is_past_verb(at):
                return False
        return False

    def says_planned(self) -> bool:
        """Return whether the words before it tell of what was to come then: "said it would open on Tuesday"."""
        if self.lower(self.begin - 1) == "since":
            return False
        for at in self.clause_before():
            lower, behind = self.lower(at), self.lower(at + 1)
            if lower == "would" and behind not in ("have", "not") and not self.words[at].entry.negator:
                return True
            if lower in _ARRANGED and behind in ("for", "on", "to", "a", "an", "the") and self.lower(at - 1) != "as":
                return True
        return False

    def says_past(self) -> bool:
        """Return whether a verb of the sentence before the date is in the past: "It opened in December"."""
        if self.at < len(self.words) and self.is_past_verb(self.at):
            return True  # "which in September returned"
        return any(self.is_past_verb(at) for at in self.clause_before())

    def is_past_verb(self, at: int) -> bool:
        entry = self.words[at].entry
        return entry.lower in _PAST or (entry.lower.endswith("ed") and len(entry.lower) > 4 and not entry.capital)

    def days(self, year: int | None, month: int, first: int, last: int) -> DateExpression | None:
        if not (1 <= month <= 12 and 1 <= first <= last):
            return None
        if year is None:
            year = self.likely_year(month, first)
            while year is not None and (month, last) == (2, 29) and not isleap(year):
                year = year - 1 if year > FIRST_YEAR and not self.says_future() else None
        if year is None:
            if last > monthrange(2000, month)[1]:
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
        """Return the year a month without one belongs to, or None where that is not known.

        It is the last such month by the day of publication. For a month soon to come the words around must say
        that it is past, or to come.
        """
        if self.published is None or self.of_other:
            return None
        year = self.published.year
        future = self.says_future()
        planned = self.says_planned()
        if (month, day) > (self.published.month, self.published.day):
            if month == self.published.month or future or planned:
                return year  # later this month ("on November 23-25" in mid November)
            if month - self.published.month <= MONTHS_AHEAD and not self.says_past():
                return None
            return year - 1
        if month < self.published.month and not future and planned:
            return None
        return year + 1 if future and month < self.published.month else year

    def years(
        self, first: int, last: int, *, relative: bool = False, strict: int | None = None
    ) -> DateExpression | None:
        if not (1 <= first <= last <= 9999):
            return None
        low, high = _whole_years(first, last)
        return self.found(low, high, relative=relative, strict=(strict, strict) if strict else None)

    def whole_months(self, first: int, last: int, *, strict: int | None = None) -> DateExpression | None:
        """Return the months from `first` to `last`, counted as year * 12 + month - 1."""
        (low_year, low_month), (high_year, high_month) = divmod(first, 12), divmod(last, 12)
        if not (low_year >= 1 and high_year <= 9999):
            return None
        high = date(high_year, high_month + 1, monthrange(high_year, high_month + 1)[1])
        low = date(low_year, low_month + 1, 1)
        days = (strict, strict) if strict else None
        return self.found(low.toordinal(), high.toordinal(), relative=True, strict=days)

    def unresolved(self, *, month: int = 0, day: int = 0) -> DateExpression:
        return self.expression(0, 0, "" if self.plain else self.direction(), False, month, day)

    def found(
        self, low: int, high: int, *, relative: bool = False, strict: tuple[int, int] | None = None
    ) -> DateExpression:
        direction = "" if self.plain else self.direction()
        if not direction:
            return self.expression(low, high, "", relative, 0, 0, strict)
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
        if self.lower(at) not in _BEFORE_DATE:
            return ""
        if self.lower(at) == "the" and self.lower(at - 1) in ("after", "before") and self.tells_event():
            return ""  # the fire of "after the 1986 fire" was in that year; "since the 2008 crisis" is since then
        while self.lower(at) in ("the", "late", "early", "mid", "-"):
            at -= 1
        if self.lower(at) == "to" and self.lower(at - 1) == "prior":
            return "before"
        if self.lower(at) == "than" and self.lower(at - 1) in ("later", "earlier"):
            return "by" if self.lower(at - 1) == "later" and self.lower(at - 2) in ("no", "not") else "before"
        if self.lower(at) in ("until", "till"):
            before = self.words[max(0, at - REACH) : at]
            denied = any(word.entry.negator and is_only(self.words, word.index) for word in before)
            if denied and not any(word.entry.lower in _TO_COME for word in before[-_BESIDE:]):
                return ""  # "was not signed until May": in May it was
        return _DIRECTIONS.get(self.lower(at), "")

    def tells_event(self) -> bool:
        """Return whether a year, and no decade, stands before the noun of what happened in it."""
        last = self.words[self.at - 1].entry
        if not last.is_number or self.at >= len(self.words):
            return False
        following = self.words[self.at].entry
        joined = self.lower(self.at + 1) == "-" and not self.lower(self.at + 2).isdigit()  # "the 2016 re-sits"
        return following.is_word and (following.weight >= 1 or joined) and following.lower != "s"

    def expression(
        self,
        low: int,
        high: int,
        direction: str,
        relative: bool,
        month: int,
        day: int,
        strict: tuple[int, int] | None = None,
    ) -> DateExpression:
        return DateExpression(
            low=low,
            high=high,
            start=self.words[self.begin].start,
            end=self.words[self.at - 1].end,
            first=self.begin,
            last=self.at,
            direction=direction,
            relative=relative or self.counted,
            month=month,
            day=day,
            strict=strict,
        )


@lru_cache(maxsize=1024)
def _whole_years(first: int, last: int) -> tuple[int, int]:
    return date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal()
