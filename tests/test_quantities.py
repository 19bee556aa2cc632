"""Quantities as written: their kind, the values they allow, their unit and what they count."""

from __future__ import annotations

from math import inf

import pytest

from factcheck.expressions.intervals import Interval, exactly, relate
from factcheck.expressions.quantities import Quantity, QuantityKind, find_quantities
from factcheck.records import Relation
from factcheck.text.folding import fold

K = QuantityKind


def read(text: str) -> list[Quantity]:
    return list(find_quantities(fold(text).text))


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def allows(interval: Interval, value: float) -> bool:
    return relate(interval, exactly(value)) in (Relation.EQUAL, Relation.WITHIN)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        # Counts.
        pytest.param("It killed 12 people.", K.COUNT, 12, "", id="digits"),
        pytest.param("It killed twelve people.", K.COUNT, 12, "", id="a-word"),
        pytest.param("2,500 nationals", K.COUNT, 2500, "", id="a-comma-parts-thousands"),
        pytest.param("two dozen people", K.COUNT, 24, "", id="dozens-counted"),
        pytest.param("a dozen eggs", K.COUNT, 12, "", id="a-dozen"),
        pytest.param("twenty-one ships", K.COUNT, 21, "", id="words-joined-by-a-hyphen"),
        pytest.param("three hundred and five soldiers", K.COUNT, 305, "", id="words-joined-by-and"),
        pytest.param("a couple of ships", K.COUNT, 2, "", id="a-couple"),
        pytest.param("its 13-member committee", K.COUNT, 13, "", id="joined-to-what-it-counts"),
        pytest.param("190 members", K.COUNT, 190, "", id="one-zero-is-exact"),
        pytest.param("195 members", K.COUNT, 195, "", id="no-zero-is-exact"),
        pytest.param("1,900 members", K.COUNT, 1900, "", id="two-zeros-are-exact"),
        pytest.param("one hundred and six ships", K.COUNT, 106, "", id="words-that-begin-with-one"),
        pytest.param("1 234 567 people", K.COUNT, 1234567, "", id="spaces-part-thousands"),
        pytest.param("5 euro-zone ministers", K.COUNT, 5, "", id="a-zone-is-no-money"),
        pytest.param("a .512 record", K.COUNT, 0.512, "", id="a-leading-point"),
        pytest.param("two and three quarters", K.COUNT, 2.75, "", id="a-fraction-joined"),
        pytest.param("one and a half", K.COUNT, 1.5, "", id="a-half-joined"),
        pytest.param("one-and-a-half tins", K.COUNT, 1.5, "", id="a-half-joined-by-hyphens"),
        pytest.param("a hundred and fifty guests", K.COUNT, 150, "", id="a-hundred-and-more"),
        pytest.param("half a dozen guests", K.COUNT, 6, "", id="half-a-dozen"),
        pytest.param("half dozen guests", K.COUNT, 6, "", id="half-dozen"),
        pytest.param("1.3e6 grains", K.COUNT, 1.3e6, "", id="a-power-of-ten"),
        pytest.param("6.2x10^-4 grains", K.COUNT, 6.2e-4, "", id="a-power-written-out"),
        pytest.param("2^3 grains", K.COUNT, 8, "", id="another-power"),
        pytest.param("Call 0800 555 111", K.LABEL, 800555111, "", id="a-telephone-number"),
        pytest.param("Ring 555-0142", K.LABEL, 5550142, "", id="a-telephone-number-of-two-groups"),
        pytest.param("Ring 1-800-555-0142", K.LABEL, 18005550142, "", id="a-telephone-number-with-hyphens"),
        pytest.param("+49 30 5550 142", K.LABEL, 49305550142, "", id="a-telephone-number-with-a-plus"),
        pytest.param("(0351) 555 0142", K.LABEL, 3515550142, "", id="a-telephone-number-with-a-bracket"),
        pytest.param("the 9/11 report", K.LABEL, 9 / 11, "", id="a-day-that-is-a-name"),
        # Shares, points, multiples: three units that are never one.
        pytest.param("half of the members", K.SHARE, 0.5, "", id="half"),
        pytest.param("two-thirds of voters", K.SHARE, 2 / 3, "", id="two-thirds"),
        pytest.param("a quarter of voters", K.SHARE, 0.25, "", id="a-quarter"),
        pytest.param("two in five members", K.SHARE, 0.4, "", id="two-in-five"),
        pytest.param("3 out of 4 members", K.SHARE, 0.75, "", id="three-out-of-four"),
        pytest.param("1/2 of pupils", K.SHARE, 0.5, "", id="a-half-in-figures"),
        pytest.param("one in ten pupils", K.SHARE, 0.1, "", id="one-in-ten"),
        pytest.param("1 of every 5 pupils", K.SHARE, 0.2, "", id="of-every"),
        pytest.param("three of every eight pupils", K.SHARE, 0.375, "", id="of-every-in-words"),
        pytest.param("15 percent of voters", K.SHARE, 0.15, "", id="percent"),
        pytest.param("15 per cent of voters", K.SHARE, 0.15, "", id="per-cent"),
        pytest.param("five point five percent of voters", K.SHARE, 0.055, "", id="a-point-in-words"),
        pytest.param("growth of minus 0.3 percent", K.SHARE, -0.003, "", id="below-nought-in-words"),
        pytest.param("growth of -0.3%", K.SHARE, -0.003, "", id="below-nought-by-a-sign"),
        pytest.param("15pc of voters", K.SHARE, 0.15, "", id="pc"),
        pytest.param("15% of voters", K.SHARE, 0.15, "", id="percent-sign"),
        pytest.param("up 900 percent", K.SHARE, 9, "", id="over-a-hundred-percent"),
        pytest.param("by 15 percentage points", K.POINTS, 15, "", id="percentage-points"),
        pytest.param("by 250 basis points", K.POINTS, 2.5, "", id="basis-points"),
        pytest.param("by 250bps", K.POINTS, 2.5, "", id="bps"),
        pytest.param("It rose ten-fold.", K.MULTIPLE, 10, "", id="ten-fold"),
        pytest.param("It rose tenfold.", K.MULTIPLE, 10, "", id="tenfold"),
        pytest.param("It rose 10x.", K.MULTIPLE, 10, "", id="x10"),
        pytest.param("It rose x10.", K.MULTIPLE, 10, "", id="x-before-its-number"),
        pytest.param("It doubled.", K.MULTIPLE, 2, "", id="doubled"),
        pytest.param("It tripled.", K.MULTIPLE, 3, "", id="tripled"),
        pytest.param("It halved.", K.MULTIPLE, 0.5, "", id="halved"),
        pytest.param("twice as many ships", K.MULTIPLE, 2, "", id="twice-as-many"),
        pytest.param("It met twice a week.", K.COUNT, 2, "", id="twice-is-a-count-of-times"),
        # Money is a kind of its own, each currency a unit.
        pytest.param("It cost $26.", K.MONEY, 26, "dollar", id="dollar-sign"),
        pytest.param("a $1,500-a-month flat", K.MONEY, 1500, "dollar", id="money-before-a-hyphen"),
        pytest.param("It cost 20 euros.", K.MONEY, 20, "euro", id="euros"),
        pytest.param("It cost €20.", K.MONEY, 20, "euro", id="euro-sign"),
        pytest.param("It cost 20 yuan.", K.MONEY, 20, "yuan", id="yuan"),
        pytest.param("It cost USD 26.", K.MONEY, 26, "dollar", id="a-currency-code-before"),
        pytest.param("It cost Rs 250.", K.MONEY, 250, "rupee", id="a-currency-word-before"),
        pytest.param("It cost EUR125.", K.MONEY, 125, "euro", id="a-code-that-touches"),
        pytest.param("It cost $US26.", K.MONEY, 26, "dollar", id="a-country-behind-the-sign"),
        pytest.param("It cost 26 US dollars.", K.MONEY, 26, "dollar", id="a-country-before-the-word"),
        pytest.param("It cost 26 Australian dollars.", K.MONEY, 26, "australian dollar", id="a-dollar-of-its-own"),
        pytest.param("a one-yen bid", K.MONEY, 1, "yen", id="a-currency-behind-a-hyphen"),
        pytest.param("It cost 20 €.", K.MONEY, 20, "euro", id="the-sign-behind"),
        pytest.param("It cost 13 dollars and 45 cents.", K.MONEY, 13.45, "dollar", id="dollars-and-cents"),
        pytest.param("She paid 5 pounds.", K.MONEY, 5, "pound sterling", id="pounds-beside-a-cost"),
        pytest.param("5 pounds of flour", K.MEASURE, 2.26796185, "mass", id="pounds-of-something"),
        # Measures stand in the base unit of their dimension, by exact factors.
        pytest.param("300 miles away", K.MEASURE, 482803.2, "length", id="miles-in-metres"),
        pytest.param("480 km away", K.MEASURE, 480000, "length", id="kilometres-in-metres"),
        pytest.param("5 feet 11 inches tall", K.MEASURE, 1.8034, "length", id="feet-and-inches"),
        pytest.param("40 kg of gold", K.MEASURE, 40, "mass", id="kilograms"),
        pytest.param("12 hectares of land", K.MEASURE, 120000, "area", id="hectares-in-square-metres"),
        pytest.param("the four-day gathering", K.MEASURE, 345600, "duration", id="days-in-seconds"),
        pytest.param("2 1/2 hours later", K.MEASURE, 9000, "duration", id="a-number-and-a-fraction"),
        pytest.param("for one and a half hours", K.MEASURE, 5400, "duration", id="and-a-half"),
        pytest.param("a two-and-a-half-hour talk", K.MEASURE, 9000, "duration", id="and-a-half-with-hyphens"),
        pytest.param("4 1 / 2 hours", K.MEASURE, 16200, "duration", id="a-fraction-set-apart"),
        pytest.param("a 4 1 / 2 - hour talk", K.MEASURE, 16200, "duration", id="a-unit-set-apart"),
        pytest.param("a 2,250-square-metre hall", K.MEASURE, 2250, "area", id="square-metres-with-hyphens"),
        pytest.param("a 15, 800 - square - metre hall", K.MEASURE, 15800, "area", id="square-metres-set-apart"),
        pytest.param("minus 12 C", K.MEASURE, -12, "temperature", id="below-nought-by-a-letter"),
        pytest.param("a magnitude of 6.1", K.MEASURE, 6.1, "magnitude", id="a-magnitude"),
        pytest.param("a magnitude-6.1 quake", K.MEASURE, 6.1, "magnitude", id="a-magnitude-before-its-number"),
        pytest.param("the 6.1 quake", K.MEASURE, 6.1, "magnitude", id="a-quake-and-its-number"),
        pytest.param("6 quakes", K.COUNT, 6, "", id="quakes-counted"),
        pytest.param("35 degrees Celsius", K.MEASURE, 35, "temperature", id="degrees"),
        pytest.param("minus 5 degrees Celsius", K.MEASURE, -5, "temperature", id="degrees-below-nought"),
        pytest.param("at -4 degrees", K.MEASURE, -4, "degrees", id="degrees-of-no-scale"),
        pytest.param("a wall 12 m wide", K.MEASURE, 12, "length", id="metres-set-apart"),
        pytest.param("12t of sand", K.MEASURE, 12000, "mass", id="tonnes-by-a-letter"),
        pytest.param("32 m2", K.MEASURE, 32, "area", id="square-metres"),
        pytest.param("12 sq km", K.MEASURE, 12e6, "area", id="square-kilometres"),
        pytest.param("36 km/h", K.MEASURE, 10, "speed", id="kilometres-an-hour"),
        pytest.param("50 miles per hour", K.MEASURE, 22.352, "speed", id="miles-an-hour"),
        pytest.param("12 metric tons", K.MEASURE, 12000, "mass", id="metric-tons"),
        pytest.param("1 hour, 2 minutes and 3 seconds", K.MEASURE, 3723, "duration", id="hours-minutes-seconds"),
        pytest.param("They drew 2-2.", K.SCORE, 2002, "", id="an-equal-score"),
        pytest.param("at the age of five", K.AGE, 5, "", id="the-age-of"),
        pytest.param("He died at 74.", K.AGE, 74, "", id="an-age-at-death"),
        pytest.param("the number one seed", K.LABEL, 1, "", id="number-one"),
        # Numbers that count nothing.
        pytest.param("a 34-year-old man", K.AGE, 34, "", id="age-before-the-noun"),
        pytest.param("John Smith, 34, was hurt.", K.AGE, 34, "", id="age-behind-a-name"),
        pytest.param("at 34 years of age", K.AGE, 34, "", id="years-of-age"),
        pytest.param("the Galaxy S23", K.LABEL, 23, "", id="a-model"),
        pytest.param("the Nasdaq 100", K.LABEL, 100, "", id="an-index"),
        pytest.param("the twenty-fifth", K.ORDINAL, 25, "", id="a-compound-ordinal-alone"),
        pytest.param("a boy aged 4", K.AGE, 4, "", id="aged"),
        pytest.param("the 19th congress", K.ORDINAL, 19, "", id="ordinal"),
        pytest.param("the third president", K.ORDINAL, 3, "", id="ordinal-word"),
        pytest.param("under Article 3", K.LABEL, 3, "", id="article"),
        pytest.param("on page 12", K.LABEL, 12, "", id="page"),
        pytest.param("aboard Flight 370", K.LABEL, 370, "", id="flight"),
        pytest.param("at No. 5", K.LABEL, 5, "", id="house-number"),
    ],
)
def test_one_value(text: str, kind: QuantityKind, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit) == (kind, unit)
    assert (quantity.interval.low, quantity.interval.high) == pytest.approx((value, value))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        # A hedge sets direction.
        pytest.param("nearly 50 guests", [49, 48.5], [50, 51, 30], id="nearly-excludes-its-number"),
        pytest.param("almost 50 guests", [49], [50, 51, 30], id="almost-excludes-its-number"),
        pytest.param("over 50 guests", [51, 5000], [50, 49], id="over"),
        pytest.param("more than 50 guests", [51, 5000], [50, 49], id="more-than"),
        pytest.param("at least 50 guests", [50, 5000], [49], id="at-least-includes-its-number"),
        pytest.param("no fewer than 50 guests", [50, 5000], [49], id="no-fewer-than"),
        pytest.param("50 or more guests", [50, 5000], [49], id="or-more"),
        pytest.param("50+ guests", [50, 5000], [49], id="plus-sign"),
        pytest.param("up to 50 guests", [50, 3], [51], id="up-to"),
        pytest.param("as many as 50 guests", [50, 3], [51], id="as-many-as"),
        pytest.param("fewer than 50 guests", [49, 3], [50, 51], id="fewer-than"),
        pytest.param("just under 50 guests", [49], [50, 51], id="just-under"),
        pytest.param("well over 50 guests", [60], [50, 49], id="well-over"),
        pytest.param("about 50 guests", [48, 50, 52], [30, 80], id="about"),
        pytest.param("some 50 guests", [48, 50, 52], [30, 80], id="some"),
        pytest.param("50 or so guests", [48, 50, 52], [30, 80], id="or-so"),
        pytest.param("50-odd guests", [50, 52], [49, 80], id="odd-is-not-below"),
        pytest.param("a hundred-odd guests", [100, 103], [99, 200], id="a-hundred-odd"),
        pytest.param("exactly 50 guests", [50], [49, 51], id="exactly-widens-nothing"),
        # What a writer rounds is as wide as the rounding.
        pytest.param("3,000 guests", [3000, 2980], [2500, 3500], id="three-zeros-are-rounded"),
        pytest.param("3,120 guests", [3120], [3121, 3119], id="figures-to-the-end-are-not"),
        pytest.param("2.3 million guests", [2.3e6, 2.28e6], [2.2e6, 2.4e6], id="a-scale-word-is-rounded"),
        pytest.param("It cost 1.3bn crowns.", [1.3e9], [1.3e6, 1.5e9], id="bn"),
        pytest.param("half a million visitors", [5e5], [1e6], id="half-a-million"),
        # Ranges.
        pytest.param("between 26 and 31 million people", [26e6, 31e6], [26, 25e6], id="the-scale-spreads-back"),
        pytest.param("between $26 and $31 million", [26e6, 31e6], [26, 25e6], id="also-over-money"),
        pytest.param("a $3T budget", [3e12], [3, 2e12], id="a-letter-for-trillions"),
        pytest.param("26-31 boats", [26, 28, 31], [25, 32], id="a-hyphen-between-numbers"),
        pytest.param("26–31 boats", [26, 28, 31], [25, 32], id="a-dash-between-numbers"),
        pytest.param("five or six boats", [5, 6], [4, 7], id="or"),
        pytest.param("5 or 6 boats", [5, 6], [4, 7], id="or-in-figures"),
        pytest.param("two or three hundred boats", [200, 300], [2, 400], id="a-hundred-spreads-back"),
        pytest.param("one and a half million boats", [1.5e6], [1.5, 1e6], id="a-half-before-its-scale"),
        pytest.param("a million and a half boats", [1.5e6], [1e6], id="a-half-behind-its-scale"),
        pytest.param("10 - 15 boats", [10, 15], [9, 16], id="a-hyphen-set-apart"),
        pytest.param("almost half of the members", [0.48], [0.5, 0.52], id="almost-half"),
        pytest.param("more than 20 and less than 30 boats", [21, 29], [20, 30, 35], id="two-bounds-are-a-range"),
        pytest.param("above 12 and below 15", [13, 14], [12, 15], id="two-bounds-in-one-word"),
        pytest.param("no more than 50 and no less than 20", [20, 50], [19, 51], id="the-upper-bound-first"),
        pytest.param("a quarter of a million people", [25e4], [0.25, 3e5], id="a-quarter-of-a-million"),
        pytest.param("half million people", [5e5], [0.5, 6e5], id="half-million"),
        pytest.param("10 000 people", [1e4], [10, 2e4], id="a-space-before-three-zeros"),
        pytest.param("between 5% and 6%", [0.05, 0.06], [0.04, 0.07], id="a-unit-on-both-ends"),
        pytest.param("ranging from $5 to $7", [5, 6, 7], [4, 8], id="ranging-from"),
        pytest.param("1000-5000 boats", [1000, 3000], [900, 6000], id="no-years"),
        pytest.param("four to five thousand boats", [4000, 5000], [4, 3000, 6000], id="a-scale-word-spreads-back"),
        pytest.param("more than 30 years old", [31], [30, 29], id="a-bound-on-an-age"),
        pytest.param("1.3m people", [1.3e6], [1.3, 1.4e6], id="people-by-the-million"),
        pytest.param("1.2m tonnes", [1.2e9], [1.2, 1.2e6], id="tonnes-by-the-million"),
        # Plural scales are floors, and weak ones.
        pytest.param("several dozen ships", [24, 50], [12], id="several-dozen"),
        pytest.param("several hundred ships", [200, 500], [100], id="several-hundred"),
        pytest.param("dozens of people", [30, 90], [5], id="dozens"),
        pytest.param("hundreds of people", [300, 900], [20], id="hundreds"),
        pytest.param("tens of thousands of people", [30e3, 90e3], [500], id="tens-of-thousands"),
    ],
)
def test_what_a_hedge_or_a_rounding_allows(text: str, inside: list[float], outside: list[float]) -> None:
    interval = only(text).interval
    assert [value for value in inside if not allows(interval, value)] == []
    assert [value for value in outside if allows(interval, value)] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 2015 they came.", id="a-year"),
        pytest.param("on May 4, 2014", id="a-day"),
        pytest.param("between 2014 and 2016", id="a-range-of-years"),
        pytest.param("the 1990s", id="a-decade"),
        pytest.param("on 03/04/2025", id="a-date-of-two-readings-is-no-fraction"),
        pytest.param("He saw no people.", id="none"),
        pytest.param("1.31,000", id="a-comma-behind-a-point"),
    ],
)
def test_dates_are_no_quantities(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("It cost at least $1.3bn in all.", "at least $1.3bn", id="hedge-sign-and-scale"),
        pytest.param("Two dozen people died.", "Two dozen", id="words"),
        pytest.param("He ran 300 miles home.", "300 miles", id="the-unit"),
        pytest.param("It is up 900 % since.", "900 %", id="a-spaced-sign"),
        pytest.param("Rates fell by 15 percentage points.", "15 percentage points", id="two-words-of-unit"),
    ],
)
def test_what_is_written_is_kept(text: str, written: str) -> None:
    quantity = only(text)
    assert fold(text).text[quantity.start : quantity.end] == written


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("It was open to people under 50.", K.AGE, id="of-people"),
        pytest.param("The score was never under 50.", K.COUNT, id="never-is-nobody"),
        pytest.param("The power was over 50.", K.COUNT, id="nor-a-thing"),
    ],
)
def test_an_age_limit_is_one_of_people(text: str, kind: QuantityKind) -> None:
    assert only(text).kind is kind


def test_a_scale_spreads_over_two_values() -> None:
    first, second = read("It paid $26 and $31 million.")
    assert [q.interval.centre for q in (first, second)] == [26e6, 31e6]


def test_each_of_two_values_of_a_change_is_kept() -> None:
    assert [q.interval.centre for q in read("It rose from 5% to 7%.")] == [0.05, 0.07]


def test_what_stands_behind_or_more_is_counted() -> None:
    quantity = only("50 or more guests")
    assert (quantity.heads, quantity.end) == (("guest",), len("50 or more"))


def test_points_that_lead_to_a_percentage_are_of_it() -> None:
    assert [q.kind for q in read("It rose three points to 14 percent.")] == [K.POINTS, K.SHARE]
    assert [q.kind for q in read("It rose 30 points, or 1.4 percent.")] == [K.COUNT, K.SHARE]


def test_a_score_reads_as_one() -> None:
    assert only("They won 3 to 1.").understood == "3-1"


@pytest.mark.parametrize("words", ["twenty and ", "five hundred hundred ", "hundred hundred ", "5-6-", "1.5 million "])
def test_no_run_of_number_words_stops_it(words: str) -> None:
    assert len(read(words * 1500)) <= 3000


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        pytest.param("12 members", "190 member states", True, id="plural-and-singular"),
        pytest.param("12 injured people", "12 people injured", True, id="either-order"),
        pytest.param("12 red notices", "12 new red notices", True, id="an-adjective-more"),
        pytest.param("12 dockers", "12 ships", False, id="other-things"),
        pytest.param("12 killed", "12 injured", False, id="killed-is-not-injured"),
    ],
)
def test_heads(one: str, other: str, share: bool) -> None:
    assert bool(set(only(one).heads) & set(only(other).heads)) is share


def test_each_number_of_a_list_has_its_own_head() -> None:
    killed, injured, missing = read("12 killed, 21 injured and 3 missing")
    assert [q.interval.centre for q in (killed, injured, missing)] == [12, 21, 3]
    assert len({killed.heads, injured.heads, missing.heads}) == 3


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("three of them", True, id="of-them"),
        pytest.param("two more ships", True, id="more"),
        pytest.param("another 12 ships", True, id="another"),
        pytest.param("8 of the crew", True, id="of-the"),
        pytest.param("two ships", False, id="a-whole"),
    ],
)
def test_parts_are_told_from_wholes(text: str, part: bool) -> None:
    assert only(text).part is part


@pytest.mark.parametrize(
    ("claim", "given", "relation"),
    [
        pytest.param(exactly(190), exactly(190), Relation.EQUAL, id="equal"),
        pytest.param(exactly(190), exactly(195), Relation.DISJOINT, id="bare-numbers-differ"),
        pytest.param(Interval(2500, inf), exactly(3500), Relation.WITHIN, id="a-number-within-a-bound"),
        pytest.param(exactly(3500), Interval(2500, inf), Relation.CONTAINS, id="a-bound-around-a-number"),
        pytest.param(exactly(2000), Interval(2500, inf), Relation.DISJOINT, id="below-the-bound"),
        pytest.param(Interval(2500, inf), Interval(-inf, 3000), Relation.OVERLAPS, id="two-bounds-that-meet"),
        pytest.param(exactly(50), Interval(42, 50, high_open=True), Relation.DISJOINT, id="an-open-end-excludes"),
        pytest.param(exactly(50), Interval(42, 50), Relation.CONTAINS, id="a-closed-end-includes"),
        pytest.param(
            Interval(50, inf, low_open=True), Interval(-inf, 50), Relation.DISJOINT, id="over-50-and-at-most-50"
        ),
        pytest.param(Interval(50, inf), Interval(50, inf, low_open=True), Relation.WITHIN, id="over-is-at-least"),
    ],
)
def test_relations(claim: Interval, given: Interval, relation: Relation) -> None:
    assert relate(claim, given) is relation


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (exactly(2500), "2,500"),
        (exactly(0.4), "0.4"),
        (Interval(2500, inf), "at least 2,500"),
        (Interval(50, inf, low_open=True), "over 50"),
        (Interval(-inf, 50), "at most 50"),
        (Interval(-inf, 50, high_open=True), "under 50"),
        (Interval(26, 31), "26 to 31"),
    ],
)
def test_an_interval_reads_as_words(interval: Interval, written: str) -> None:
    assert str(interval) == written
