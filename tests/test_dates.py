"""Dates as written: the days they mean, resolved against the day of publication, and how two of them stand."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.expressions.dates import DateExpression, find_dates, relate_dates
from factcheck.records import Relation
from factcheck.text.folding import fold

SUNDAY = date(2017, 9, 24)
R = Relation


def only(text: str, published: date | None = None) -> DateExpression:
    found = find_dates(fold(text).text, published)
    assert len(found) == 1, found
    return found[0]


def days(found: DateExpression) -> tuple[str, str]:
    """Return the first and last day, or two empty strings where they are not known."""
    if not found.resolved:
        return "", ""
    return date.fromordinal(found.low).isoformat(), date.fromordinal(found.high).isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # One day, in the styles of six newsrooms.
        pytest.param("on 4 May 2014", "2014-05-04", "2014-05-04", id="day-month-year"),
        pytest.param("on May 4, 2014", "2014-05-04", "2014-05-04", id="month-day-year"),
        pytest.param("on May 4th, 2014", "2014-05-04", "2014-05-04", id="ordinal-day"),
        pytest.param("the 4th of May 2014", "2014-05-04", "2014-05-04", id="the-4th-of"),
        pytest.param("Sunday, 24 September, 2017", "2017-09-24", "2017-09-24", id="weekday-before"),
        pytest.param("September 27th, 2017", "2017-09-27", "2017-09-27", id="no-preposition"),
        pytest.param("Jun 27, 2019", "2019-06-27", "2019-06-27", id="short-month"),
        pytest.param("on Nov. 15, 2021", "2021-11-15", "2021-11-15", id="short-month-with-a-stop"),
        pytest.param("on 2014-11-20", "2014-11-20", "2014-11-20", id="iso"),
        pytest.param("on 20/11/2014", "2014-11-20", "2014-11-20", id="only-one-reading-british"),
        pytest.param("on 11/20/2014", "2014-11-20", "2014-11-20", id="only-one-reading-american"),
        pytest.param("on 04/04/2025", "2025-04-04", "2025-04-04", id="both-readings-are-one"),
        # Several days.
        pytest.param("on 4-6 May 2014", "2014-05-04", "2014-05-06", id="days-before-the-month"),
        pytest.param("on May 4-6, 2014", "2014-05-04", "2014-05-06", id="days-behind-the-month"),
        pytest.param("in November 2016", "2016-11-01", "2016-11-30", id="a-month"),
        pytest.param("in Feb. 2016", "2016-02-01", "2016-02-29", id="a-leap-month"),
        pytest.param("the first quarter of 2016", "2016-01-01", "2016-03-31", id="a-quarter"),
        pytest.param("in Q1 2016", "2016-01-01", "2016-03-31", id="a-short-quarter"),
        pytest.param("the first half of 2016", "2016-01-01", "2016-06-30", id="half-a-year"),
        pytest.param("in the summer of 2015", "2015-06-01", "2015-08-31", id="a-season"),
        pytest.param("in the winter of 2015", "2015-12-01", "2016-02-29", id="a-winter-ends-next-year"),
        pytest.param("in 2016", "2016-01-01", "2016-12-31", id="a-year"),
        pytest.param("after the 1986 fire", "1986-01-01", "1986-12-31", id="the-year-of-what-something-is-after"),
        pytest.param("in 1066", "1066-01-01", "1066-12-31", id="an-old-year"),
        pytest.param("between 2014 and 2016", "2014-01-01", "2016-12-31", id="between-years"),
        pytest.param("between the 4th and the 22nd of May 2014", "2014-05-04", "2014-05-22", id="between-ordinals"),
        pytest.param("from 3 May to 9 June", "", "", id="a-range-of-any-year"),
        pytest.param("from Monday to Friday", "", "", id="a-range-of-any-week"),
        pytest.param("from 2014 to 2016", "2014-01-01", "2016-12-31", id="from-year-to-year"),
        pytest.param("in 2014–2016", "2014-01-01", "2016-12-31", id="years-with-a-dash"),
        pytest.param("in 2014-16", "2014-01-01", "2016-12-31", id="a-short-second-year"),
        pytest.param("from May 4 to June 6, 2014", "2014-05-04", "2014-06-06", id="days-of-two-months"),
        pytest.param("in the 1990s", "1990-01-01", "1999-12-31", id="a-decade"),
        pytest.param("in the nineties", "1990-01-01", "1999-12-31", id="a-decade-in-words"),
        pytest.param("in the '90s", "1990-01-01", "1999-12-31", id="a-short-decade"),
        pytest.param("in the early 70s", "1970-01-01", "1974-12-31", id="the-beginning-of-a-short-decade"),
        pytest.param("in the nineteen seventies", "1970-01-01", "1979-12-31", id="a-decade-all-in-words"),
        pytest.param("in nineteen ninety-six", "1996-01-01", "1996-12-31", id="a-year-in-words"),
        pytest.param("in October two thousand and five", "2005-10-01", "2005-10-31", id="a-late-year-in-words"),
        pytest.param("by 2120", "0001-01-01", "2120-12-31", id="a-year-far-ahead"),
        pytest.param("on New Year's Eve, 2016", "2016-12-31", "2016-12-31", id="a-day-with-a-name"),
        pytest.param("on May the twenty-first, 2014", "2014-05-21", "2014-05-21", id="a-day-in-words"),
        pytest.param("on the fourth of July 1995", "1995-07-04", "1995-07-04", id="a-day-in-words-before-the-month"),
        pytest.param("on 05-Aug-2016", "2016-08-05", "2016-08-05", id="a-short-month-between-hyphens"),
        pytest.param("in 11/2016", "2016-11-01", "2016-11-30", id="a-month-in-figures"),
        pytest.param("in 2017 Q1", "2017-01-01", "2017-03-31", id="a-quarter-behind-its-year"),
        pytest.param("the 1988 second quarter", "1988-04-01", "1988-06-30", id="a-quarter-in-words-behind-its-year"),
        pytest.param("the first Friday of July 2016", "2016-07-01", "2016-07-01", id="a-weekday-of-a-month"),
        pytest.param("the last Monday of May 2016", "2016-05-30", "2016-05-30", id="the-last-weekday-of-a-month"),
        pytest.param("the week of March 8, 2017", "2017-03-06", "2017-03-12", id="the-week-of-a-day"),
        pytest.param("two days after May 4, 2014", "2014-05-06", "2014-05-06", id="days-after-a-day"),
        pytest.param("between June and August 1992", "1992-06-01", "1992-08-31", id="between-months"),
        pytest.param("Jun-Aug 1992", "1992-06-01", "1992-08-31", id="short-months-with-a-hyphen"),
        pytest.param("between Nov. 4 and Jan. 6, 2014", "2013-11-04", "2014-01-06", id="over-the-end-of-a-year"),
        pytest.param("from May 4, 2014 to June 6", "2014-05-04", "2014-06-06", id="the-first-names-the-year"),
        pytest.param("from November 2014 to March", "2014-11-01", "2015-03-31", id="the-march-behind-it"),
        pytest.param("between 2015 and May 2018", "2015-01-01", "2018-05-31", id="between-a-year-and-a-month"),
        pytest.param("the first week of July 2016", "2016-07-01", "2016-07-10", id="a-week-loosely-from-the-first"),
        pytest.param("the last week of Dec. 2016", "2016-12-25", "2016-12-31", id="a-week-stays-in-its-month"),
        pytest.param("the third week of 2027", "2027-01-15", "2027-01-24", id="a-week-of-a-year"),
        pytest.param("in week 3 of 2027", "2027-01-15", "2027-01-24", id="a-week-by-its-number"),
        pytest.param("the first three months of 1996", "1996-01-01", "1996-03-31", id="months-of-a-year"),
        pytest.param("the last two months of 1996", "1996-11-01", "1996-12-31", id="the-last-months-of-a-year"),
        pytest.param("the last ten days of May 1996", "1996-05-22", "1996-05-31", id="the-last-days-of-a-month"),
        pytest.param("at the beginning of 2010", "2010-01-01", "2010-06-30", id="the-beginning-may-be-half"),
        pytest.param("in the middle of 1996", "1996-04-01", "1996-10-01", id="the-middle"),
        pytest.param("at the end of March 1996", "1996-03-16", "1996-03-31", id="the-end-of-a-month"),
        pytest.param("from 2007 to the end of 2008", "2007-01-01", "2008-12-31", id="to-the-end"),
        pytest.param("from 4 to January 22, 1995", "1995-01-04", "1995-01-22", id="a-shared-month-behind"),
        pytest.param("in May 1995 between 3 and 8", "1995-05-01", "1995-05-31", id="not-joined-to-the-days"),
        pytest.param("in May between 3 and 8, 1995", "1995-05-03", "1995-05-08", id="a-shared-month-before"),
        pytest.param("in the 1970's", "1970-01-01", "1979-12-31", id="a-decade-with-an-apostrophe"),
        pytest.param("in 1990 s .", "1990-01-01", "1999-12-31", id="a-decade-apart"),
        pytest.param("in 1970's war", "1970-01-01", "1970-12-31", id="not-the-war-of-a-year"),
        pytest.param("in April of '87", "1987-04-01", "1987-04-30", id="a-short-year"),
        pytest.param("on 25/11/16", "2016-11-25", "2016-11-25", id="a-short-year-in-figures"),
        pytest.param("the year before 2015", "2014-01-01", "2014-12-31", id="the-year-before-a-year"),
        pytest.param("the week after May 4, 2016", "2016-05-08", "2016-05-14", id="the-week-after-a-day"),
        # Direction.
        pytest.param("before the end of 2016", "0001-01-01", "2016-12-31", id="before-the-end-is-in-it"),
        pytest.param("after the start of 2016", "2016-01-01", "9999-12-31", id="after-the-start-is-in-it"),
        pytest.param("since the end of 2016", "2016-09-01", "9999-12-31", id="since-the-end"),
        pytest.param("since 2014", "2014-01-01", "9999-12-31", id="since"),
        pytest.param("by 2016", "0001-01-01", "2016-12-31", id="by"),
        pytest.param("no later than 2016", "0001-01-01", "2016-12-31", id="no-later-than"),
        pytest.param("until March 2015", "0001-01-01", "2015-03-31", id="until"),
        pytest.param("before 2015", "0001-01-01", "2014-12-31", id="before-excludes"),
        pytest.param("after 2016", "2017-01-01", "9999-12-31", id="after-excludes"),
        # Not known, and not guessed.
        pytest.param("last year", "", "", id="relative-to-an-unknown-day"),
        pytest.param("on Tuesday", "", "", id="weekday-of-an-unknown-week"),
        pytest.param("in May", "", "", id="month-of-an-unknown-year"),
        pytest.param("on 03/04/2025", "", "", id="two-readings"),
        pytest.param("on 31 February 2016", "", "", id="no-such-day"),
        pytest.param("on April 15", "", "", id="day-of-an-unknown-year"),
        pytest.param("on 25/11", "", "", id="day-and-month-of-an-unknown-year"),
        pytest.param("on 3/4/16", "", "", id="two-readings-with-a-short-year"),
    ],
)
def test_days_without_a_publication_date(text: str, first: str, last: str) -> None:
    assert days(only(text)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("It opened on Tuesday.", "2017-09-19", "2017-09-19", id="the-tuesday-before"),
        pytest.param("It opened last Tuesday.", "2017-09-19", "2017-09-19", id="last-tuesday"),
        pytest.param("It opens next Tuesday.", "2017-09-26", "2017-09-26", id="next-tuesday"),
        pytest.param("It is set to open on Tuesday.", "2017-09-26", "2017-09-26", id="the-tuesday-to-come"),
        pytest.param("It opened on Sunday.", "2017-09-24", "2017-09-24", id="the-day-of-publication"),
        pytest.param("It opened yesterday.", "2017-09-23", "2017-09-23", id="yesterday"),
        pytest.param("It opened the day before yesterday.", "2017-09-22", "2017-09-22", id="before-yesterday"),
        pytest.param("It opens today.", "2017-09-24", "2017-09-24", id="today"),
        pytest.param("It opens tomorrow.", "2017-09-25", "2017-09-25", id="tomorrow"),
        pytest.param("It opens next week.", "2017-09-25", "2017-10-01", id="next-week"),
        pytest.param("It opened last month.", "2017-08-01", "2017-08-31", id="last-month"),
        pytest.param("It opened last year.", "2016-01-01", "2016-12-31", id="last-year"),
        pytest.param("It opened earlier this year.", "2017-01-01", "2017-09-24", id="earlier-this-year"),
        pytest.param("It opens next year.", "2018-01-01", "2018-12-31", id="next-year"),
        pytest.param("It opened in April.", "2017-04-01", "2017-04-30", id="the-april-before"),
        pytest.param("It opened on April 15.", "2017-04-15", "2017-04-15", id="the-day-before"),
        pytest.param("It opened in December.", "2016-12-01", "2016-12-31", id="a-later-month-was-last-year"),
        pytest.param("It opened last November.", "2016-11-01", "2016-11-30", id="last-november"),
        pytest.param("It opened on Friday, 15 September.", "2017-09-15", "2017-09-15", id="a-weekday-that-fits"),
        pytest.param("It opened on Tuesday, 15 September.", "2015-09-15", "2015-09-15", id="the-year-it-fits-in"),
        pytest.param("It opened on Wednesday, 15 September.", "", "", id="a-weekday-of-no-near-year"),
        pytest.param("It opened on Monday, 5 May 2017.", "", "", id="a-weekday-that-the-day-was-not"),
        pytest.param("It opened last May.", "2016-05-01", "2017-05-31", id="last-may-or-the-one-just-gone"),
        pytest.param("It grew in the two previous weeks.", "2017-09-10", "2017-09-24", id="the-number-before"),
        pytest.param("It opened last fall.", "2016-09-01", "2016-11-30", id="last-fall"),
        pytest.param("It opened two years ago.", "2015-01-01", "2015-12-31", id="years-ago"),
        pytest.param("It opened three months ago.", "2017-06-01", "2017-06-30", id="months-ago"),
        pytest.param("It opened ten days ago.", "2017-09-14", "2017-09-14", id="days-ago"),
        pytest.param("It has grown since last year.", "2016-01-01", "9999-12-31", id="since-a-relative-date"),
        pytest.param("It opened in 2014.", "2014-01-01", "2014-12-31", id="absolute-dates-stay"),
        pytest.param("It opened 10 days ago.", "2017-09-14", "2017-09-14", id="days-ago-in-figures"),
        pytest.param("It opened 2 weeks and 2 days ago.", "2017-09-08", "2017-09-08", id="weeks-and-days-ago"),
        pytest.param("It grew in the past week.", "2017-09-17", "2017-09-24", id="the-past-week"),
        pytest.param("It grew over the past three months.", "2017-06-24", "2017-09-24", id="the-past-months"),
        pytest.param("It opens later this year.", "2017-09-24", "2017-12-31", id="later-this-year"),
        pytest.param("It fell in the second quarter.", "2017-04-01", "2017-06-30", id="a-quarter-without-a-year"),
        pytest.param("a third-quarter loss", "2017-07-01", "2017-09-30", id="a-quarter-with-a-hyphen"),
        pytest.param("in the year-ago third quarter", "2016-07-01", "2016-09-30", id="the-quarter-a-year-ago"),
        pytest.param("It fell last quarter.", "2017-04-01", "2017-06-30", id="last-quarter"),
        pytest.param("It fell in last year's third quarter.", "2016-07-01", "2016-09-30", id="last-years-quarter"),
        pytest.param("It opens next week on Friday.", "2017-09-29", "2017-09-29", id="a-day-of-next-week"),
        pytest.param("It opens on Friday of next week.", "2017-09-29", "2017-09-29", id="next-week-behind-its-day"),
        pytest.param("On Tuesday the council will vote.", "2017-09-26", "2017-09-26", id="the-verb-behind-the-day"),
        pytest.param("It opens this Tuesday.", "2017-09-26", "2017-09-26", id="this-tuesday"),
        pytest.param("It ran from 4 to 22 this month.", "2017-09-04", "2017-09-22", id="days-of-this-month"),
        pytest.param("It opened on the 20th.", "2017-09-20", "2017-09-20", id="a-day-of-this-month"),
        pytest.param("It opened on the 27th.", "2017-08-27", "2017-08-27", id="a-day-of-last-month"),
        pytest.param("It opens on the 3rd of next month.", "2017-10-03", "2017-10-03", id="a-day-of-next-month"),
        pytest.param("It opens in June next year.", "2018-06-01", "2018-06-30", id="a-month-of-next-year"),
        pytest.param("It opened on 4 May last year.", "2016-05-04", "2016-05-04", id="a-day-of-last-year"),
        pytest.param("It opened last Oct. 23.", "2016-10-23", "2016-10-23", id="a-day-of-last-october"),
        pytest.param("It opens two weeks after Friday.", "2017-10-03", "2017-10-09", id="weeks-after-a-weekday"),
        pytest.param("It opened on Friday the 15th.", "2017-09-15", "2017-09-15", id="a-weekday-and-its-number"),
        pytest.param("It opened the week before last.", "2017-09-04", "2017-09-10", id="the-week-before-last"),
        pytest.param("It opens the year after next.", "2019-01-01", "2019-12-31", id="the-year-after-next"),
        pytest.param("It rose earlier in the week.", "2017-09-18", "2017-09-24", id="earlier-in-the-week"),
        pytest.param("It opens late next week.", "2017-09-28", "2017-10-01", id="late-in-a-week"),
        pytest.param("It closes at the end of the year.", "2017-07-01", "2017-12-31", id="the-end-of-the-year"),
        pytest.param("It grew in the past two quarters.", "2017-01-01", "2017-06-30", id="the-past-quarters"),
        pytest.param("It opened a few days ago.", "2017-09-16", "2017-09-22", id="a-few-days-ago"),
        pytest.param("It opened two days ago.", "2017-09-22", "2017-09-22", id="days-ago-in-words"),
        pytest.param("He went back two days ago.", "2017-09-22", "2017-09-22", id="behind-a-particle"),
        pytest.param("It is shut between now and 4 October.", "2017-09-24", "2017-10-04", id="between-now-and-a-day"),
        pytest.param("They planned a march on Tuesday.", "2017-09-26", "2017-09-26", id="what-was-planned-is-to-come"),
        pytest.param("He said it would open on Tuesday.", "2017-09-26", "2017-09-26", id="what-would-be-is-to-come"),
        pytest.param("He would not comment on Tuesday.", "2017-09-19", "2017-09-19", id="what-would-not-be-was"),
        pytest.param("It opened as planned on Tuesday.", "2017-09-19", "2017-09-19", id="what-went-as-planned-was"),
        pytest.param("He said it would open in June.", "", "", id="the-june-before-or-the-next"),
        pytest.param("It is to be held on February 29.", "", "", id="no-such-day-this-year-or-next"),
        pytest.param("Toll since November: 12", "", "", id="a-month-to-come-or-gone-is-not-guessed"),
        pytest.param("It closed over the weekend.", "2017-09-23", "2017-09-24", id="the-weekend"),
        pytest.param("It opens two days from tomorrow.", "2017-09-27", "2017-09-27", id="days-from-a-near-day"),
    ],
)
def test_days_of_a_text_published_on_a_sunday(text: str, first: str, last: str) -> None:
    assert days(only(text, SUNDAY)) == (first, last)


def test_a_near_month_to_come_is_this_year() -> None:
    found = only("It is to be decided on November 23-25.", date(2021, 11, 15))
    assert days(found) == ("2021-11-23", "2021-11-25")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("It opened on April 15, 2017. Three days later it closed.", "2017-04-18", "2017-04-18", id="days"),
        pytest.param("It opened in March 2017. The following month it closed.", "2017-04-01", "2017-04-30", id="month"),
        pytest.param("It opened in 2016. A year later it closed.", "2017-01-01", "2017-12-31", id="year"),
        pytest.param("It opened in 2016. Two years earlier it was built.", "2014-01-01", "2014-12-31", id="earlier"),
        pytest.param(
            "It opened on April 15, 2017. The day before, it was let.", "2017-04-14", "2017-04-14", id="before"
        ),
        pytest.param(
            "It opened on April 15, 2017. The following Friday it shut.", "2017-04-21", "2017-04-21", id="weekday"
        ),
        pytest.param("It opened in 2016. That year it closed.", "2016-01-01", "2016-12-31", id="that-year"),
        pytest.param("It opened in 2016. The previous year it was built.", "2015-01-01", "2015-12-31", id="previous"),
        pytest.param(
            "It opened in 2016. In June that year it closed.", "2016-06-01", "2016-06-30", id="month-that-year"
        ),
        pytest.param(
            "It opened in May 2016 and in July of the same year it shut.",
            "2016-07-01",
            "2016-07-31",
            id="of-the-same-year",
        ),
        pytest.param(
            "It opened in 2016 and on 3 May the following year it shut.", "2017-05-03", "2017-05-03", id="day"
        ),
        pytest.param(
            "It opened in 2016. In the autumn of that year it shut.",
            "2016-09-01",
            "2016-11-30",
            id="season-of-that-year",
        ),
        pytest.param(
            "It opened in 2016 and shut the following March.", "2017-03-01", "2017-03-31", id="following-month"
        ),
        pytest.param(
            "It opened in October 2016 and shut the following March.",
            "2017-03-01",
            "2017-03-31",
            id="over-the-new-year",
        ),
        pytest.param(
            "It opened in 2016. It was built the previous May.", "2015-05-01", "2015-05-31", id="previous-month"
        ),
    ],
)
def test_what_counts_from_the_date_before(text: str, first: str, last: str) -> None:
    anchor, found = find_dates(text)
    assert days(found) == (first, last)
    assert not anchor.relative
    assert found.relative


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In June of that year it shut.", id="no-date-before"),
        pytest.param("The following March it shut.", id="no-date-before-the-month"),
        pytest.param("It was let from 2014 to 2016. In June of that year it shut.", id="two-years-before"),
        pytest.param("It opened in January 2016 and shut the following March.", id="two-marches"),
        pytest.param("It opened in 2016 and shut the following quarter.", id="a-quarter"),
    ],
)
def test_a_year_that_is_not_known_is_not_that_of_publication(text: str) -> None:
    assert not find_dates(text, SUNDAY)[-1].resolved


FIRST, LAST = date.min, date.max


@pytest.mark.parametrize("published", [FIRST, LAST], ids=["the-first-day", "the-last-day"])
@pytest.mark.parametrize(
    "words",
    [
        "yesterday",
        "tomorrow",
        "next Tuesday",
        "last week",
        "next month",
        "two years ago",
        "May next year",
        "the summer of last year",
        "the end of the year",
        "the first week of next year",
        "Friday the 13th",
        "the week before last",
        "a few years ago",
        "the past two quarters",
        "the following Friday",
        "the rest of the week",
        "yesterday and in May of the following year",
        "yesterday and the previous May",
    ],
)
def test_the_ends_of_the_calendar_stop_nothing(words: str, published: date) -> None:
    for found in find_dates(f"It opened {words}.", published):
        assert FIRST.toordinal() <= found.low <= found.high <= LAST.toordinal() or not found.resolved


def test_what_is_read_grows_no_faster_than_the_text() -> None:
    text = "It opened on 3 May 2014. " + "three days later " * 2000
    assert len(find_dates(text)) == 2001


def test_late_and_early_parts_of_a_period_lie_in_it_at_its_end() -> None:
    whole, early, late = only("in 2016"), only("in early 2016"), only("in late 2016")
    assert (relate_dates(whole, early), relate_dates(whole, late)) == (R.WITHIN, R.WITHIN)
    assert early.low == whole.low < late.low
    assert early.high < late.high == whole.high


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He may resign.", id="may-the-verb"),
        pytest.param("They march on the city.", id="march-the-verb"),
        pytest.param("March on the city, they cried.", id="march-the-verb-in-front"),
        pytest.param("2000 ships came.", id="a-count-of-four-digits"),
        pytest.param("It is worth 2015 million crowns.", id="a-number-of-millions"),
        pytest.param("It cost $2016.", id="a-price"),
        pytest.param("It has 2,016 rooms.", id="a-comma-is-no-year"),
        pytest.param("It took four days.", id="a-duration"),
        pytest.param("It moved to Room 2016.", id="a-label"),
        pytest.param("a woman in her mid-20s", id="an-age-is-no-decade"),
        pytest.param("It opened more than two years ago.", id="a-hedged-distance-is-a-quantity"),
        pytest.param("USA Today reported it.", id="a-name"),
        pytest.param("the first quarter mile", id="a-quarter-of-something"),
        pytest.param("It drew in two thousand homes.", id="a-count-in-words"),
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text, SUNDAY) == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("It rose in November 2016 again.", "November 2016", id="month-and-year"),
        pytest.param("On Sunday, 24 September, 2017, it rose.", "Sunday, 24 September, 2017", id="weekday-and-day"),
        pytest.param("It rose three years ago, they said.", "three years ago", id="relative"),
    ],
)
def test_what_is_written_is_kept(text: str, written: str) -> None:
    found = only(text, SUNDAY)
    assert text[found.start : found.end] == written


@pytest.mark.parametrize(
    ("claim", "given", "relation"),
    [
        pytest.param("in 2015", "in 2015", R.EQUAL, id="equal"),
        pytest.param("in 2015", "in 2014", R.DISJOINT, id="another-year"),
        pytest.param("in 2016", "in November 2016", R.WITHIN, id="the-source-is-finer"),
        pytest.param("in November 2016", "in 2016", R.CONTAINS, id="the-source-is-coarser"),
        pytest.param("in November 2016", "in October 2016", R.DISJOINT, id="another-month"),
        pytest.param("from 2014 to 2016", "from 2015 to 2017", R.OVERLAPS, id="two-ranges-that-meet"),
        pytest.param("since 2014", "since 2014", R.EQUAL, id="since-and-since"),
        pytest.param("since 2012", "since 2014", R.DISJOINT, id="another-beginning"),
        pytest.param("since 2014", "since May 2014", R.WITHIN, id="a-finer-beginning"),
        pytest.param("in 2012", "since 2014", R.DISJOINT, id="before-the-beginning"),
        pytest.param("since 2014", "in 2012", R.DISJOINT, id="also-the-other-way-round"),
        pytest.param("in 2016", "since 2014", R.OVERLAPS, id="a-day-after-its-beginning-settles-nothing"),
        pytest.param("last year", "in 2016", R.EQUAL, id="last-year-is-2016"),
        pytest.param("in 2016", "last year", R.EQUAL, id="2016-is-last-year"),
        pytest.param("in 2015", "last year", R.DISJOINT, id="2015-is-not"),
        pytest.param("two years ago", "in March 2015", R.WITHIN, id="years-are-counted-roughly"),
        pytest.param("at the end of 2010", "in October 2010", R.WITHIN, id="october-is-at-the-end"),
        pytest.param("at the end of 2010", "in August 2010", R.OVERLAPS, id="august-may-be"),
        pytest.param("at the end of 2010", "in March 2010", R.DISJOINT, id="march-is-not"),
        pytest.param("in 2010", "at the end of 2010", R.WITHIN, id="the-end-is-in-it"),
    ],
)
def test_relations_on_a_sunday(claim: str, given: str, relation: Relation) -> None:
    assert relate_dates(only(claim, SUNDAY), only(given, SUNDAY)) is relation


@pytest.mark.parametrize(
    ("claim", "given", "relation"),
    [
        pytest.param("in 2016", "last year", R.UNPARSED, id="relative-to-an-unknown-day"),
        pytest.param("on May 4, 2014", "on Tuesday", R.UNPARSED, id="weekday-of-an-unknown-week"),
        pytest.param("in May 2014", "in May", R.CONTAINS, id="a-month-of-an-unknown-year-is-coarser"),
        pytest.param("on May 4", "on May 4", R.EQUAL, id="day-and-month-without-years"),
        pytest.param("on May 4", "on May 5", R.DISJOINT, id="another-day-without-years"),
        pytest.param("in May 2014", "in June", R.DISJOINT, id="another-month-whatever-the-year"),
        pytest.param("in May", "on May 4, 2014", R.WITHIN, id="a-day-of-the-month-whatever-the-year"),
        pytest.param("before May", "on March 4, 2014", R.UNPARSED, id="before-may-of-an-unknown-year"),
    ],
)
def test_relations_where_the_year_is_not_known(claim: str, given: str, relation: Relation) -> None:
    assert relate_dates(only(claim), only(given)) is relation


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("on May 4, 2014", "2014-05-04"),
        ("in November 2016", "2016-11"),
        ("in 2016", "2016"),
        ("between 2014 and 2016", "2014 to 2016"),
        ("since 2014", "from 2014-01-01"),
        ("by 2016", "up to 2016-12-31"),
        ("in Q1 2016", "2016-01-01 to 2016-03-31"),
        ("last year", "date not resolved"),
    ],
)
def test_a_date_reads_as_words(text: str, written: str) -> None:
    assert str(only(text)) == written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("in the last week of July 2016", "2016-07-25", "2016-07-31", id="a-week-of-a-month"),
        pytest.param("in the last two weeks of July 2016", "2016-07-18", "2016-07-31", id="two-weeks-of-a-month"),
        pytest.param("in the last two weeks", "2017-09-10", "2017-09-24", id="two-weeks-up-to-now"),
    ],
)
def test_a_part_of_a_period_is_not_counted_from_the_day_of_publication(text: str, first: str, last: str) -> None:
    assert days(only(text, SUNDAY)) == (first, last)
