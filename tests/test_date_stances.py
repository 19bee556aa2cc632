"""Every way to write a date against every other: what the days say is what the stance must be."""

from __future__ import annotations

from datetime import date

import pytest
from grids import Form, misleading, wrong_answers

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
SENTENCES = (
    "The mill in Orsa closed {}.",
    "The mill in Orsa was closed by the council {}.",
)


def of(phrase: str, first: str, last: str = "") -> Form:
    """Return a phrase with its first and last day, the second that of the first where none is given."""
    return Form(phrase, date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal())


EXACT: tuple[Form, ...] = (
    of("in 2015", "2015-01-01", "2015-12-31"),
    of("in 2016", "2016-01-01", "2016-12-31"),
    of("in May 2015", "2015-05-01", "2015-05-31"),
    of("in November 2015", "2015-11-01", "2015-11-30"),
    of("on 3 May 2015", "2015-05-03"),
    of("on May 3, 2015", "2015-05-03"),
    of("on Sunday, 3 May 2015", "2015-05-03"),
    of("on the third of May 2015", "2015-05-03"),
    of("on 2015-05-03", "2015-05-03"),
    of("three days after 30 April 2015", "2015-05-03"),
    of("on 12 May 2015", "2015-05-12"),
    of("on 3 or 4 May 2015", "2015-05-03", "2015-05-04"),
    of("on the 3rd or 4th of May 2015", "2015-05-03", "2015-05-04"),
    of("between 3 May and 9 May 2015", "2015-05-03", "2015-05-09"),
    of("between the 3rd and the 9th of May 2015", "2015-05-03", "2015-05-09"),
    of("over the weekend of 2-3 May 2015", "2015-05-02", "2015-05-03"),
    of("in the week of 4 May 2015", "2015-05-04", "2015-05-10"),
    of("in May or June 2015", "2015-05-01", "2015-06-30"),
    of("in the second quarter of 2015", "2015-04-01", "2015-06-30"),
    of("in the fourth quarter of 2015", "2015-10-01", "2015-12-31"),
    of("in the first half of 2015", "2015-01-01", "2015-06-30"),
    of("on Christmas Day 2015", "2015-12-25"),
    of("on New Year's Eve 2015", "2015-12-31"),
    of("in 2014 or 2015", "2014-01-01", "2015-12-31"),
    of("between 2013 and 2015", "2013-01-01", "2015-12-31"),
    of("as early as 2014", "2014-01-01", "2014-12-31"),
    of("in the 2010s", "2010-01-01", "2019-12-31"),
    of("in the 1990s", "1990-01-01", "1999-12-31"),
    of("in the 21st century", "2000-01-01", "2099-12-31"),
    Form("before 2015", FIRST, date(2014, 12, 31).toordinal()),
    Form("before May 2015", FIRST, date(2015, 4, 30).toordinal()),
    Form("after 2015", date(2016, 1, 1).toordinal(), LAST),
    Form("after 3 May 2015", date(2015, 5, 4).toordinal(), LAST),
)
LOOSE: tuple[Form, ...] = (
    of("in early May 2015", "2015-05-01", "2015-05-15"),
    of("in mid-2015", "2015-04-02", "2015-10-01"),
    of("in late 2015", "2015-07-01", "2015-12-31"),
    of("at the end of May 2015", "2015-05-16", "2015-05-31"),
    of("in the early 2010s", "2010-01-01", "2014-12-31"),
    of("in the spring of 2015", "2015-03-01", "2015-06-20"),
    of("at the turn of 2015", "2014-12-01", "2015-01-31"),
)
"""What may be neutral where it need not be, but never the wrong way round."""
WEDNESDAY = date(2015, 5, 6)
NEWS: tuple[Form, ...] = (
    of("on Monday", "2015-05-04"),
    of("yesterday", "2015-05-05"),
    of("the day before yesterday", "2015-05-04"),
    of("three days ago", "2015-05-03"),
    of("last Friday", "2015-05-01"),
    of("last month", "2015-04-01", "2015-04-30"),
    of("last year", "2014-01-01", "2014-12-31"),
    of("this year", "2015-01-01", "2015-12-31"),
    of("earlier this month", "2015-05-01", "2015-05-06"),
    of("in January this year", "2015-01-01", "2015-01-31"),
    of("in June last year", "2014-06-01", "2014-06-30"),
    of("last November", "2014-11-01", "2014-11-30"),
    of("last summer", "2014-06-01", "2014-08-31"),
)
"""As a paper of that day says it."""
WITHOUT_YEAR: tuple[Form, ...] = (
    of("in March", "2015-03-01", "2015-03-31"),
    of("on 3 March", "2015-03-03"),
    of("on April 28", "2015-04-28"),
    of("in November", "2014-11-01", "2014-11-30"),
)
"""As such a paper says it, most likely of the last such month: of no other year does it bear a claim out."""


@pytest.mark.parametrize("sentence", SENTENCES)
def test_exact_dates(sentence: str) -> None:
    assert wrong_answers(EXACT, EXACT, sentence) == {}


@pytest.mark.parametrize(
    ("claims", "sources"),
    [
        pytest.param(EXACT, LOOSE, id="loose-sources"),
        pytest.param(LOOSE, EXACT, id="loose-claims"),
        pytest.param(EXACT, WITHOUT_YEAR, id="no-year"),
    ],
)
def test_loose_dates_never_mislead(claims: tuple[Form, ...], sources: tuple[Form, ...]) -> None:
    assert misleading(wrong_answers(claims, sources, SENTENCES[0], WEDNESDAY)) == {}


def test_dates_in_the_news() -> None:
    assert wrong_answers(EXACT, NEWS, SENTENCES[0], WEDNESDAY) == {}
