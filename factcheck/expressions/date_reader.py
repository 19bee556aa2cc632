"""Read one date that begins at a word, whatever its kind, and the ranges between two dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.expressions.absolute_dates import FIXED_DAYS, SEASONS
from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.distances import UNITS
from factcheck.expressions.month_days import STEPS
from factcheck.expressions.period_parts import BORDERS, LAST_WORDS, PART_UNITS, QUALIFIERS, PeriodParts
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS, ORDINALS

_DECADES = {
    f"{word}s" if not word.endswith("y") else f"{word[:-1]}ies": CARDINALS[word]
    for word in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
}
_DAYS = frozenset(("yesterday", "today", "tomorrow", "tonight"))
_NOT_A_PERIOD = frozenset("mile miles finalist final finals pounder century hour of".split())
BEGINNERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | frozenset(_DECADES) | frozenset(CARDINALS)
    | _DAYS | frozenset(QUALIFIERS) | frozenset(STEPS) | frozenset(ORDINALS)
    | frozenset(("a", "an", "the", "that", "earlier", "later", "q", "noughties", "weekend", "week", "now"))
    | frozenset(BORDERS) | LAST_WORDS
    | frozenset(name[0] for name in FIXED_DAYS)
)  # fmt: skip
_WEEK_OF = frozenset(("of", "beginning", "starting", "commencing", "ending", "ended"))
_PERIODS = frozenset("day week month year quarter weekend decade century".split())
FOLLOWERS: dict[str, frozenset[str]] = {
    "the": frozenset(ORDINALS) | frozenset(STEPS) | frozenset(_DECADES) | frozenset(CARDINALS)
    | LAST_WORDS | frozenset(("same", "weekend", "week", "noughties", "q", "day", "month", "year")),
    "week": frozenset(), "final": PART_UNITS | frozenset(CARDINALS), "closing": PART_UNITS | frozenset(CARDINALS),
    "that": frozenset(("day", "week", "month", "year")),
    "a": frozenset(UNITS) | frozenset(("few", "couple")), "an": frozenset(UNITS),
    "earlier": frozenset(("this", "last", "in")), "later": frozenset(("this", "next", "in")),
    "now": frozenset(("and", "until", "till", "to", "through")),
    "new": frozenset(("year",)), "boxing": frozenset(("day",)), "valentine": frozenset(("day",)),
    "bastille": frozenset(("day",)), "christmas": frozenset(("day", "eve")),
} | dict.fromkeys(
    CARDINALS, frozenset(UNITS) | frozenset(STEPS) | frozenset(CARDINALS) | frozenset(ORDINALS) | frozenset(_DECADES)
    | frozenset(("-", "hundred", "thousand", "oh"))
) | dict.fromkeys(
    ORDINALS, frozenset(("-", "of", "quarter", "half", "century", "centuries")) | frozenset(WEEKDAYS)
    | PART_UNITS | frozenset(CARDINALS)
) | dict.fromkeys(BORDERS, frozenset(("of",)))  # fmt: skip
"""Beginners that begin a date only before few words, so that most of them cost one look-up."""
BEHIND_FIGURES = (
    frozenset(MONTHS) | frozenset(UNITS) | frozenset(STEPS)
    | frozenset(("-", "/", "st", "nd", "rd", "th", "of", "to", "and", "or", "until", "till", "through", "\u2014", "s",
                 "'"))
)  # fmt: skip
"""What may follow figures that begin a date, other than those of a year."""
_ENDS = frozenset(("to", "until", "till", "through", "\u2014", "-", "and"))
_MONTH, _YEAR = 31, 366
_END_WORDS = frozenset(("today", "yesterday", "tomorrow", "now", "the", "early", "mid", "late", *BORDERS))
_ENDS_OR_SUFFIX = _ENDS | frozenset(("st", "nd", "rd", "th"))


class DateReader(PeriodParts):
    """Reads whatever date begins at the cursor."""

    def read(self) -> DateExpression | None:
        """Return the date, or the range of dates, that begins here."""
        return self.through(self.one())

    def one(self) -> DateExpression | None:
        entry = self.words[self.begin].entry
        lower = entry.lower
        if entry.is_number:
            return self.figures()
        if lower in MONTHS:
            return self.month_first() if self.is_month(self.begin) else None
        if lower in WEEKDAYS:
            return self.weekday(lower) if entry.capital else None
        if lower in _DAYS:
            return self.near_day(lower)
        if lower in ("earlier", "later") and self.lower(self.begin + 1) == "in":
            return self.within(lower)
        if lower in STEPS or lower in ("earlier", "later"):
            if lower == "last":
                found = self.day_of_month(self.begin) or self.part(self.begin)
                if found is not None:
                    return found
                self.at = self.begin
            return self.relative_period(lower) or self.distance_in_words(lower)
        if lower in QUALIFIERS:
            return self.qualified(lower)
        if lower in SEASONS:
            return self.season()
        if lower == "that":
            return self.after_anchor(self.begin)
        if lower == "weekend":
            return self.bare_weekend()
        if lower == "week":
            return self.numbered_week()
        if lower == "now":
            return self.near_day(lower) if self.lower(self.begin - 1) in ("between", "from") else None
        if lower in BORDERS or lower in LAST_WORDS:
            return self.part(self.begin)
        if (lower,) in FIXED_DAYS or lower in ("new", "christmas", "boxing", "valentine", "bastille"):
            return self.fixed_day()
        if lower in _DECADES or lower == "noughties":
            return self.decade(lower)
        if lower in CARDINALS and (found := self.spelled()) is not None:
            return found
        if lower in ("a", "an") or lower in CARDINALS:
            return self.distance_in_words(lower)
        return self.the()

    def figures(self) -> DateExpression | None:
        following = self.lower(self.begin + 1)
        count = self.number(self.begin) if following in UNITS or following in STEPS else None
        if count:
            found = self.units_behind(count, self.begin + 1)
            if found is not None:
                return found
            self.at = self.begin
        if following in ("st", "nd", "rd", "th") and self.touching(self.begin + 1):
            return self.the() or self.digits_first()
        return self.days_of_near_month() or self.digits_first()

    def days_of_near_month(self) -> DateExpression | None:
        """Read "from 4 to 22 this month", "4-22 of next month"."""
        first = self.day(self.begin) if self.lower(self.begin + 1) in _ENDS_OR_SUFFIX else None
        if first is None or self.lower(first[1]) not in _ENDS:
            return None
        last = self.day(first[1] + 1)
        if last is None or last[0] < first[0]:
            return None
        behind = last[1] + 1 if self.lower(last[1]) == "of" else last[1]
        if self.lower(behind) not in ("this", "last", "next") or self.lower(behind + 1) != "month":
            return None
        self.at = behind + 2
        self.plain = True
        return self.in_month_near(STEPS[self.lower(behind)], first[0], last[0])

    def distance_in_words(self, lower: str) -> DateExpression | None:
        if lower in ("a", "an"):
            if self.lower(self.begin + 1) in ("few", "couple"):
                return self.some_time_ago(self.begin + 1)
            return self.distance(1, self.begin + 1)
        got = self.spelled_number(self.begin)
        return self.units_behind(*got) if got is not None else None

    def units_behind(self, count: int, at: int) -> DateExpression | None:
        """Read "two days ago", "the ten previous weeks" from the word behind the number on."""
        step = STEPS.get(self.lower(at))
        if not step:
            return self.distance(count, at)
        unit = self.lower(at + 1)
        return self.counted_span(step, count, unit, at + 2) if unit in ("days", "weeks", "months") else None

    def spelled(self) -> DateExpression | None:
        """Read "nineteen ninety-six", "the nineteen seventies", "twenty-first of May", in words."""
        got = self.day(self.begin)
        if got is not None:
            dated = self.day_first(*got) if self.lower(got[1]) == "of" else None
            if dated is not None:
                return dated
            self.at = self.begin
        if self.lower(self.begin) in ("nineteen", "eighteen") and self.lower(self.begin + 1) in _DECADES:
            base = CARDINALS[self.lower(self.begin)] * 100 + _DECADES[self.lower(self.begin + 1)]
            self.at += 2
            return self.years(base, base + 9)
        year = self.spelled_year(self.begin)
        if year is None or self.lower(year[1]) in ("-", "hundred", "thousand", "million"):
            return None
        if self.lower(year[1]) == "and" and self.lower(year[1] + 1) in CARDINALS:
            return None
        before = self.lower(self.begin - 1)
        if before not in ("in", "since", "by", "until", "of", "year", "before", "after", "from"):
            if not (CARDINALS[self.lower(self.begin)] in (18, 19) and year[0] % 100 > 20):
                return None
        if before != "year" and (year[0] % 100 == 0 or CARDINALS[self.lower(self.begin)] == 2):
            following = self.words[year[1]].entry if year[1] < len(self.words) else None
            if year[0] == 2000 or (following is not None and following.is_word and not following.stop):
                return None  # "in two thousand homes"
        self.at = year[1]
        return self.years(year[0], year[0])

    def decade(self, lower: str) -> DateExpression | None:
        if self.lower(self.begin - 1) not in ("the", "early", "late", "mid", "-"):
            return None
        base = 2000 if lower == "noughties" else 1900 + _DECADES[lower]
        self.at += 1
        return self.years(base, base + 9)

    def bare_weekend(self) -> DateExpression | None:
        if self.lower(self.begin + 1) == "of":
            days = self.reader_at(self.begin + 2).one() if self.begin + 2 < len(self.words) else None
            if days is not None and days.resolved and days.low < days.high <= days.low + 2:
                self.at = days.last
                return self.found(days.low, days.high)  # "the weekend of 2-3 May"
        if self.lower(self.begin - 1) not in ("the", "over"):
            return None
        self.at += 1
        following = self.words[self.at].entry if self.at < len(self.words) else None
        if following is not None and (following.lower in ("after", "before") or following.weight):
            return None  # "the weekend edition"
        return self.weekend(None)

    def the(self) -> DateExpression | None:
        """Read "the 1990s", "the 19th century", "the first quarter of 2016", "the following month", "Q1 2016"."""
        at = self.at
        if self.lower(at) == "the":
            at += 1
            lower = self.lower(at)
            if lower in ("following", "next", "previous", "same") and self.lower(at + 1) in _PERIODS:
                return self.after_anchor(at)
            if lower == "week" and self.lower(at + 1) in _WEEK_OF:
                return self.week_of(at + 3 if self.lower(at + 2) == "on" else at + 2)
            if lower in ("day", "week", "month", "year", "weekend"):
                return self.unit_beside(at)
            got = self.day(at)
            if got is not None and self.lower(got[1]) == "of" and self.is_month(got[1] + 1):
                return self.day_first(*got)
            joined = got is not None and (self.is_between() or self.lower(got[1]) == "or")
            if got is not None and joined and self.day_behind(*got) is not None:
                return self.day_first(*got)
        found = self.part(at)
        if found is not None:
            return found
        self.at = at
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
        quarter = self.quarter_at(at)
        if quarter is None:
            got = self.day(at) if self.begin == at else None
            if got is not None and self.lower(got[1]) == "of" and self.is_month(got[1] + 1):
                return self.day_first(*got)
            return self.day_of_month(at)
        months, after = quarter
        if self.lower(after) == "of":
            after += 1
        year = self.year(after)
        if year is not None:
            self.at = after + 1
            return self.month_span(year, *months)
        of_year = self.lower(after) in ("the", *STEPS) and self.lower(after + 1) == "year"
        if not of_year and (months[1] - months[0] > 2 or self.lower(quarter[1]) in _NOT_A_PERIOD):
            return None
        self.at = quarter[1]
        return self.quarter_without_year(months)

    def through(self, first: DateExpression | None) -> DateExpression | None:
        """Return the range from a date to the one behind "to", "until" or "and": "from May 4 to June 6, 2014"."""
        comma = self.lower(self.at) == "," and self.lower(self.at + 1) in ("to", "until", "through")
        if first is not None and comma and self.lower(self.begin - 1) == "from":
            self.at += 1  # "from May 4, 2014, to June 6"
        join = self.lower(self.at)
        if first is not None and join == "or":
            return self.either(first)
        if first is None or join not in _ENDS or (join == "and" and not self.is_between()):
            return first
        at = self.at + 1
        if at >= len(self.words) or (join == "-" and not self.is_month(at)):
            return first
        lower = self.lower(at)
        week = lower in WEEKDAYS and self.lower(self.begin) in WEEKDAYS and self.words[at].entry.capital
        if not (week or self.words[at].entry.is_number or self.is_month(at) or lower in _END_WORDS):
            return first
        end = self.reader_at(at)
        last = end.near_day(lower) if lower == "now" else end.one()
        if week and last is not None and not 0 < first.low <= last.high:
            self.at = last.last
            self.plain = True
            return self.unresolved()  # "from Monday to Saturday", of whatever week
        if last is None or not (last.low or last.month) or self.words[last.last - 1].entry.possessive:
            return first  # "a revision on Friday to December's figures"
        if last.high - last.low > _YEAR and first.high - first.low < _MONTH:
            return first
        last = self.in_year_from(first, last)
        begins = self.in_year_of(first, last)
        low = begins.month if begins.direction else begins.low
        high = last.day if last.direction else last.high
        if first.month and last.month and not (low or high):
            self.at = last.last
            self.plain = True
            return self.unresolved()  # "from 3 May to 9 May", of whatever year
        if not low or not high or high < low:
            return first
        if self.lower(last.first) in ("start", "beginning"):
            high = last.low  # "until the start of 2008"
        self.at = last.last
        self.plain = True
        return self.expression(low, max(low, high), "", False, 0, 0)

    def either(self, first: DateExpression) -> DateExpression:
        """Return both of two dates of which the second follows on the first, as one that is as coarse: "in 2014 or
        2015", "in May or June 2015"; else the first."""
        at = self.at + 1
        if first.direction or at >= len(self.words) or not (self.words[at].entry.is_number or self.is_month(at)):
            return first
        last = self.reader_at(at).one()
        if last is None or last.direction:
            return first
        begins: DateExpression | None = first
        if first.month and not first.day and last.resolved:
            inner = self.reader_at(self.begin)
            inner.at, inner.plain = first.last, True
            begins = inner.months(date.fromordinal(last.low).year, first.month)
        known = begins is not None and begins.resolved and last.resolved
        if not (known if last.resolved else first.month and last.month == first.month + 1):
            return first
        if begins is not None and known and last.low != begins.high + 1:
            return first
        self.at = last.last
        self.plain = True
        return self.expression(begins.low, last.high, "", False, 0, 0) if begins and known else self.unresolved()

    def is_between(self) -> bool:
        at = self.begin - 1
        while self.lower(at) in ("the", "late", "early", "mid", "-"):
            at -= 1
        return self.lower(at) == "between"

    def in_year_of(self, first: DateExpression, last: DateExpression) -> DateExpression:
        """Return the first date of a range with the year that only its last one names: "Nov. 4 to Jan. 6, 2014"."""
        if not last.low or not (first.month or first.resolved) or first.relative or self.has_year(first):
            return first
        day = date.fromordinal(last.low if not last.direction else last.month)
        month, number = self.parts(first)
        year = day.year - 1 if (month, number) > (day.month, day.day) else day.year
        try:
            fitted = date(year, month, number).toordinal()
        except ValueError:
            return first
        return replace(first, low=fitted, high=fitted, direction="", month=0, day=0)

    def in_year_from(self, first: DateExpression, last: DateExpression) -> DateExpression:
        """Return the last date of a range with the year of its first one, where it names none itself: "between May 4,
        2014 and June 6", "from August to October" in September."""
        if not first.resolved or last.relative or not (last.month or last.resolved) or self.has_year(last):
            return last
        low = date.fromordinal(first.month if first.direction else first.low)
        if first.high - low.toordinal() > _MONTH and not first.direction:
            return last
        if last.resolved and not self.has_year(first):
            return last
        month, number = self.parts(last)
        year = low.year + ((month, number) < (low.month, low.day if last.day or last.low == last.high else 0))
        inner = self.reader_at(last.first)
        inner.at = last.last
        whole = not last.day if not last.resolved else last.low != last.high
        return (inner.months(year, month) if whole else inner.days(year, month, number, number)) or last

    def parts(self, expression: DateExpression) -> tuple[int, int]:
        """Return month and day of a date, whether or not its year was guessed."""
        if not expression.resolved:
            return expression.month, max(expression.day, 1)
        low = date.fromordinal(expression.month if expression.direction else expression.low)
        return low.month, low.day
