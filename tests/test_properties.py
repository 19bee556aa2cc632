"""Properties that hold for every text, searched for with Hypothesis.

The suite tries a few hundred examples of each. Before a release, or after work on what reads text, search further:

    FACTCHECK_PROPERTY_EXAMPLES=10000 pytest tests/test_properties.py

With the variable set the examples differ from run to run; without it every run tries the same ones.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import inf
from random import Random
from unittest.mock import patch

from conftest import claim, source
from evaluation.pairs import Pair, read_pairs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.expressions.dates import DateExpression, find_dates, relate_dates
from factcheck.expressions.intervals import Interval, relate
from factcheck.expressions.quantities import find_quantities
from factcheck.expressions.quantity_reader import QuantityReader
from factcheck.expressions.statement import Statement
from factcheck.judging.assessment import assess
from factcheck.judging.quotes import check_quote
from factcheck.records import ClaimKind, Evidence, QuoteStatus, Relation, Report, Settings, Source, Span, Verdict
from factcheck.reporters import ReportOptions, View, render
from factcheck.text.document import read_document
from factcheck.text.folding import fold, fold_character
from factcheck.text.selectors import context_of
from factcheck.text.sentences import split_sentences
from factcheck.text.words import read_words, stems_in

ASKED = os.environ.get("FACTCHECK_PROPERTY_EXAMPLES")
EXAMPLES = int(ASKED or 300)


def examples(share: float = 1.0) -> settings:
    """Return the settings of one property. `share` is for those that read whole libraries, which take longer."""
    return settings(
        max_examples=max(30, int(EXAMPLES * share)),
        deadline=None,
        database=None,
        derandomize=ASKED is None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# What texts are made of

NEWS = (
    "a about after again against ago all almost alleged allegedly an and Ann Lee arrested as at aged B billion bn by "
    "bridge Britain but can cannot claimed council cut deaths denied did Dr. dozen dozens earlier early eleven euros "
    "failed fell fewer fifth first five-fold following four-day fourth from Gazette half halved has hundred hundreds "
    "if in injured Interpol's is its Jan. January km killed last later least less London longer Lyon Mar. March May "
    "Meng metres miles million minister Monday month more nearly never next nineteen-ninety no No. non-binding nor "
    "not November of on one only or over O'Brien pc people per cent percent percentage point points police previous "
    "Q3 quarter refused rejected rose said same season second second-hand since six some St. summer Sunday ten tenfold "
    "than that the they third this three times to today twice two U.S. under until up violated was weeks were when "
    "which who will with without would year year-old years yesterday"
).split()
FIGURES = (
    "0 1 2 3 07 12 15 31 32 50 58 99 100 156 190 1,000 2,500 1,00 12,34,567 1.3 2.0.1 .5 1/2 3/0 1/3 2014 2015 2016 "
    "1990s '90s 2016-17 2016-2014 2014-11-20 20-11-2014 03/04/2025 31/02/2016 0000-00-00 9999 2100 999999999999999999 "
    "1e400 $5 $26 €1.3bn £5m ¥ 5% 900% 5pc 250bps 10x #12 6.1 -4 5'11 1st 2nd 33rd 24th 31st 12:19pm 5-4 ² ½ ٣ Ⅳ"
).split()
SIGNS = [*".,;:!?-/%()[]'\"*_", "...", "…", "–", "—", "“", "”", "‘", "’", "«", "»", "\n", "\n\n", "\r\n", "\t", " "]
ODD = ["\x00", "\u00ad", "\u200b", "\ufeff", "\u0301", "\u0130", "ﬁ", "é", "ß", "\u2028", "\x85", "\ud800", "𝟜", "🇫🇷"]

characters = st.text(st.characters(), max_size=60)
news_tokens = st.sampled_from(NEWS) | st.sampled_from(FIGURES)
tokens = news_tokens | st.sampled_from(SIGNS) | st.sampled_from(ODD)


@st.composite
def news(draw: st.DrawFn, longest: int = 30) -> str:
    """Return news in pieces: the words that the readers of numbers, dates and polarity look for, in any order."""
    pieces = draw(st.lists(tokens, max_size=longest))
    glue = draw(st.sampled_from([" ", " ", " ", ""]))
    return glue.join(pieces)


texts = news() | news() | characters | st.builds(lambda a, b: a + b, characters, news())
dates = st.none() | st.dates()


# Folding, sentences, words


@examples()
@given(texts)
def test_folding_is_letter_by_letter_and_stable(text: str) -> None:
    folded = fold(text)
    assert folded.text == "".join(map(fold_character, text))
    assert fold(folded.text).text == folded.text
    assert folded.original_length == len(text)


@examples()
@given(texts, st.data())
def test_offsets_survive_folding(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.original(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    # What the span holds folds to the piece, or to a little more where one character became several.
    assert folded.text[start:end] in fold(text[span.start : span.end]).text


@examples()
@given(texts, st.data())
def test_an_original_range_is_found_again_behind_its_folded_one(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = folded.folded(start, end)
    assert folded.text[place.start : place.end] == fold(text[start:end]).text


@examples()
@given(texts)
def test_sentences_are_in_order_stripped_and_lose_no_letter(text: str) -> None:
    sentences = split_sentences(text, [Span(0, len(text))])
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert [text[s.start : s.end] for s in sentences] == [text[s.start : s.end].strip() for s in sentences]
    covered = {at for s in sentences for at in range(s.start, s.end)}
    assert [c for at, c in enumerate(text) if c.isalnum() and at not in covered] == []


@examples()
@given(texts)
def test_words_lie_in_the_text_in_order(text: str) -> None:
    folded = fold(text).text
    words = read_words(folded)
    assert [word.index for word in words] == list(range(len(words)))
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(folded[word.start : word.end].strip() for word in words)


@examples()
@given(texts)
def test_a_sentence_is_found_by_the_stems_it_has_once_read(text: str) -> None:
    folded = fold(text).text
    assert stems_in(folded, 0, len(folded)) == Statement(folded, 0, len(folded), None).positions.keys()


@examples()
@given(texts)
def test_documents_sentences_and_furniture_lie_apart(text: str) -> None:
    document = read_document(source(text))
    taken = [(s.start, s.end) for s in document.sentences] + [(part.start, part.end) for part in document.left_out]
    taken.sort()
    assert all(0 <= start < end <= len(text) for start, end in taken)
    assert all(a[1] <= b[0] for a, b in pairwise(taken))


# Expressions


@examples()
@given(texts, dates)
def test_quantities_and_dates_lie_in_the_text_in_order(text: str, published: date | None) -> None:
    folded = fold(text).text
    quantities, days = find_quantities(folded), find_dates(folded, published)
    for places in ([(one.start, one.end) for one in quantities], [(one.start, one.end) for one in days]):
        assert all(0 <= start < end <= len(folded) for start, end in places)
        assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert all(one.interval.low <= one.interval.high and str(one.interval) for one in quantities)
    assert all(one.low <= one.high and str(one) for one in days)


@examples()
@given(news())
def test_a_figure_between_plain_words_reads_as_it_would_with_all_tried(text: str) -> None:
    folded = fold(text).text
    found = find_quantities(folded)
    with patch.object(QuantityReader, "plain", lambda _: None):
        assert find_quantities(folded) == found


numbers = st.integers(-5, 5).map(float) | st.floats(allow_nan=False, allow_infinity=False, width=32)
hedges = st.sampled_from(["just", "at least", "over", "up to", "fewer than", "nearly", "about", "exactly"])
intervals = st.one_of(
    st.builds(
        lambda a, b, low_open, high_open: Interval(
            min(a, b), max(a, b), low_open and a != b, high_open and a != b, centre=(a + b) / 2
        ),
        numbers,
        numbers,
        st.booleans(),
        st.booleans(),
    ),
    st.builds(lambda low, is_open: Interval(low, inf, low_open=is_open, centre=low), numbers, st.booleans()),
    st.builds(lambda high, is_open: Interval(-inf, high, high_open=is_open, centre=high), numbers, st.booleans()),
    st.builds(
        lambda hedge, value: find_quantities(f"It drew {hedge} {value:,} people.")[0].interval,
        hedges,
        st.integers(1, 10**12),
    ),
)
TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


@examples()
@given(intervals, intervals)
def test_intervals_relate_the_same_way_from_both_sides(a: Interval, b: Interval) -> None:
    relation = relate(a, b)
    assert relate(b, a) is TURNED.get(relation, relation)
    assert relate(a, a) is Relation.EQUAL


date_words = st.sampled_from(
    "2014|2016|in 2015|since 2014|since November 2016|by 2016|until March 2015|before 2015|after 2016|November 2016|"
    "May 2014|4 May 2014|November 23, 2016|the 1990s|last year|this month|next week|yesterday|on Tuesday|last fall|"
    "two years ago|early 2016|late November 2016|2014 to 2016|between 2014 and 2016|summer of 2015|Q1 2016|May 5|"
    "in November|03/04/2025|the following month|November 23-25, 2016|the 19th century|prior to 2016".split("|")
)


def the_date(written: str, published: date | None) -> DateExpression:
    found = find_dates(f"It happened {written}.", published)
    assume(found)
    return found[0]


@examples()
@given(date_words, date_words, st.none() | st.dates(date(2014, 1, 1), date(2017, 12, 31)))
def test_dates_conflict_from_both_sides_or_from_neither(one: str, other: str, published: date | None) -> None:
    a, b = the_date(one, published), the_date(other, published)
    assert (relate_dates(a, b) is Relation.DISJOINT) == (relate_dates(b, a) is Relation.DISJOINT)
    assert relate_dates(a, a) in (Relation.EQUAL, Relation.UNPARSED)


# Judging


def assert_selects(found: Evidence, text: str) -> None:
    """Assert that an evidence record quotes `text` at its place, and marks words inside the quotation."""
    assert text[found.start : found.end] == found.quote
    assert (found.prefix, found.suffix) == context_of(text, found.start, found.end)
    assert all(found.start <= mark.start < mark.end <= found.end for mark in found.marks)
    assert 0.0 <= found.score <= 1.0


@examples()
@given(texts, texts, dates, dates)
def test_no_two_texts_make_assess_raise(claimed: str, passage: str, published: date | None, as_of: date | None) -> None:
    found = assess(claimed, passage, published=published, as_of=as_of)
    assert_selects(found, passage)
    assert found == assess(claimed, passage, published=published, as_of=as_of)


@examples()
@given(news(), news(8), news(8), dates)
def test_nor_do_two_texts_that_share_most_of_their_words(
    shared: str, ours: str, theirs: str, published: date | None
) -> None:
    passage = f"{shared} {theirs}"
    assert_selects(assess(f"{shared} {ours}", passage, published=published), passage)
    assert_selects(assess(f"{ours} {shared}", passage, published=published), passage)


def test_nor_does_a_verb_or_a_subject_that_ends_its_passage() -> None:
    assert assess("Cold Rim was produced by Ito.", "Cold Rim was praised by Sato though not produced").quote
    assert assess("Holm's film was produced by Ito.", "by Sato, 1987, produced by Lund is the Holm's film").quote


LABELLED = read_pairs()


@examples()
@given(st.sampled_from(LABELLED), st.randoms(use_true_random=False), st.booleans(), st.integers(0, 60))
def test_no_order_of_a_labelled_pair_makes_assess_raise(pair: Pair, mixer: Random, both: bool, cut: int) -> None:
    claimed, passage = pair.claim.split(), pair.passage.split()
    if both:
        passage = [*passage, *claimed]
    mixer.shuffle(passage)
    assess(pair.claim, " ".join(passage[cut:]))
    mixer.shuffle(claimed)
    assess(" ".join(claimed), pair.passage)


@examples(0.3)
@given(st.sampled_from(LABELLED), st.sampled_from(LABELLED))
def test_what_was_asked_of_a_passage_before_changes_no_answer(pair: Pair, other: Pair) -> None:
    for number in range(20):
        assess(pair.claim, f"{number}.")  # more passages than are kept
    fresh = assess(pair.claim, pair.passage)
    assess(other.claim, pair.passage)
    assert assess(pair.claim, pair.passage) == fresh


@examples()
@given(texts, texts, st.none() | texts, st.sampled_from(["strict", "tidy"]))
def test_no_two_texts_make_check_quote_raise(quote: str, passage: str, speaker: str | None, style: str) -> None:
    check = check_quote(quote, passage, speaker, style=style)
    assert 0 <= check.start <= check.end <= len(passage)
    assert 0.0 <= check.score <= 1.0
    assert (check.start == check.end == 0) == (check.status is QuoteStatus.NOT_FOUND)


@examples()
@given(news(), news(), news(), st.none() | texts)
def test_nor_does_a_quotation_cut_from_its_passage(before: str, words: str, after: str, speaker: str | None) -> None:
    passage = f"{before} “{words}” {after}"
    check = check_quote(words, passage, speaker)
    assert 0 <= check.start <= check.end <= len(passage)


# Whole runs

FACTS = (
    "The toll bridge at Port Alder opened on 4 May 1901.",
    "The toll bridge at Port Alder opened in 1902.",
    "At least 2,500 people came to see the toll bridge open.",
    "The harbour council of Port Alder rejected the new ferry contract.",
    "The harbour council of Port Alder approved the new ferry contract on Tuesday.",
    "Engineers counted 190 cables on the bridge last year.",
    "Engineers counted 156 cables on the bridge in 2019.",
    "“We shall never charge a toll again,” Mayor Ada Finch told the crowd.",
    "“We shall never charge a fare again,” Mayor Ada Finch said.",
    "The storm of 1987 killed 12 dockers and injured 21.",
)
CLAIMS = (
    claim("The toll bridge at Port Alder opened in 1901.", id="opened"),
    claim("The harbour council of Port Alder approved the new ferry contract.", id="ferry"),
    claim("Engineers counted 190 cables on the bridge.", id="cables"),
    claim("We shall never charge a toll again", id="finch", kind=ClaimKind.QUOTATION, speaker="Ada Finch"),
)


@st.composite
def libraries(draw: st.DrawFn) -> list[Source]:
    """Return one to five sources of different outlets, each a few facts in any order."""
    stories = draw(st.lists(st.lists(st.sampled_from(FACTS), min_size=1, max_size=6), min_size=1, max_size=5))
    return [
        source("\n\n".join(story), id=f"s{number}", outlet=f"Outlet {number}") for number, story in enumerate(stories)
    ]


def bytes_of(report: Report, view: View = View.CLAIMS) -> bytes:
    return "".join(render("json", report, ReportOptions(view=view))).encode()


@examples(0.1)
@given(libraries(), st.randoms(use_true_random=False))
def test_the_order_of_the_sources_changes_no_byte(sources: list[Source], order: object) -> None:
    shuffled = list(sources)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    reports = [pipeline.verify(CLAIMS, given, settings=Settings()) for given in (sources, shuffled)]
    assert bytes_of(reports[0]) == bytes_of(reports[1])
    compared = [pipeline.compare(given, settings=Settings()) for given in (sources, shuffled)]
    assert bytes_of(compared[0], View.DISCREPANCIES) == bytes_of(compared[1], View.DISCREPANCIES)


@examples(0.1)
@given(libraries(), st.data())
def test_a_copy_never_raises_corroboration(sources: list[Source], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(sources))
    copy = replace(original, id="copy", path="seeds/copy.txt", outlet="The Copier")
    before = pipeline.verify(CLAIMS, sources, settings=Settings())
    after = pipeline.verify(CLAIMS, [*sources, copy], settings=Settings())
    for one, other in zip(before.claims, after.claims, strict=True):
        assert (one.verdict, one.origins) == (other.verdict, other.origins)
    assert before.summary.origins == after.summary.origins


@examples(0.1)
@given(libraries())
def test_reports_quote_their_sources_and_weigh_by_the_contract(sources: list[Source]) -> None:
    by_id = {one.id: one for one in sources}
    for result in pipeline.verify(CLAIMS, sources, settings=Settings()).claims:
        stances = [found.stance.value for found in result.evidence]
        places = [(found.source, found.stance) for found in result.evidence]
        assert len(places) == len(set(places))
        assert stances == sorted(stances, key=["supports", "refutes", "neutral"].index)
        for found in result.evidence:
            assert_selects(found, by_id[found.source].text)
        supports, refutes = "supports" in stances, "refutes" in stances
        expected = {
            (True, True): Verdict.CONFLICTING,
            (True, False): Verdict.SUPPORTED,
            (False, True): Verdict.REFUTED,
            (False, False): Verdict.NOT_ENOUGH_EVIDENCE,
        }[supports, refutes]
        if result.claim.kind is ClaimKind.QUOTATION and expected is Verdict.CONFLICTING:
            expected = Verdict.SUPPORTED
        assert result.verdict is expected
