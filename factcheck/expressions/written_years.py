"""Read dates in figures only, years and decades: "2016-11-04", "11/2016", "2016", "the '90s"."""

from __future__ import annotations

from factcheck.expressions.date_cursor import FIRST_YEAR, LAST_YEAR, DateCursor
from factcheck.expressions.date_expression import DateExpression
from factcheck.lexicon.function_words import MONTHS
from factcheck.lexicon.numerals import LABEL_WORDS

LAST_FAR_YEAR = 2300
"""Years from LAST_YEAR to this one are years only where the words before leave no doubt."""
_BEFORE_DECADE = frozenset("the early late mid - in since by until from".split())


_SCALED = frozenset("hundred thousand million billion trillion".split())
_YEAR_DIGITS, _LEAST, _MOST = 4, str(FIRST_YEAR), str(LAST_FAR_YEAR)
_BEFORE_DAY = frozenset("on by until till since from before after between".split())


def may_be_year(surface: str) -> bool:
    """Return whether figures may stand for a year, be it one well ahead."""
    return len(surface) == _YEAR_DIGITS and _LEAST <= surface < _MOST


class WrittenYears(DateCursor):
    """Reads numeric dates, years and decades."""

    def numeric(self) -> DateExpression | None:
        """Read "2016-11-04", "04/11/2016", "25/11/16", and "25/11" behind a preposition."""
        at = self.at
        sign = self.lower(at + 1)
        if sign not in ("-", "/") or (self.lower(at - 1) == sign and self.touching(at) and self.is_figures(at - 2)):
            return None
        if self.lower(at + 3) != sign:
            return self.day_and_month() if sign == "/" else None
        parts = [self.number(at), self.number(at + 2), self.number(at + 4)]
        if any(part is None for part in parts):
            return None
        a, b, c = (part or 0 for part in parts)
        lengths = len(self.words[at].entry.surface), len(self.words[at + 4].entry.surface)
        if lengths[0] == 4:
            self.at = at + 5
            return self.days(a, b, c, c)
        if lengths[1] == 2 and sign == "/" and self.touching(at + 4):
            c += 1900 if c > 30 else 2000
        elif lengths[1] != 4:
            return None
        if not (a <= 31 and b <= 31 and min(a, b) <= 12):
            return None
        self.at = at + 5
        if a != b and max(a, b) <= 12:
            # 03/04/2025: March or April, depending on who writes.
            return self.unresolved()
        return self.days(c, min(a, b), max(a, b), max(a, b))

    def day_and_month(self) -> DateExpression | None:
        """Read "on 25/11", where one of both can be no month."""
        at = self.at
        a, b = self.number(at), self.number(at + 2)
        if not (a and b and min(a, b) <= 12 < max(a, b) <= 31 and self.touching(at + 1) and self.touching(at + 2)):
            return None
        if not (self.plain or self.lower(at - 1) in _BEFORE_DAY):
            return None
        if at + 3 < len(self.words) and (self.words[at + 3].entry.weight or self.lower(at + 3) in ("%", "/")):
            return None  # "from 5/16 inch"
        self.at = at + 3
        return self.days(None, min(a, b), max(a, b), max(a, b))

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
        sure = self.lower(self.at - 1) in ("by", "until", "year")
        if value is None or not (sure and LAST_YEAR < value < LAST_FAR_YEAR):
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
        if before == "-" and self.touching(self.at) and self.touching(self.at - 1) and self.is_figures(self.at - 2):
            if self.year(self.at - 2) is None:
                return None  # "555-12-1996"
        if following is not None and following.entry.lower in _SCALED:
            return None  # "2015 million crowns"
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

    def is_figures(self, at: int) -> bool:
        return at >= 0 and self.words[at].entry.is_number

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
