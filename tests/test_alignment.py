"""Which words of a passage are the claim's, and how much of the claim they cover."""

from __future__ import annotations

import pytest

from factcheck.expressions.statement import Statement
from factcheck.matching.alignment import Alignment, align
from factcheck.matching.unnamed import open_subject, speaks_of_nobody, unnamed_subject
from factcheck.text.folding import fold


def statement(text: str) -> Statement:
    folded = fold(text).text
    return Statement(folded, 0, len(folded), None)


def aligned(claim: str, passage: str, *context: str) -> Alignment:
    return align(statement(claim), statement(passage), frozenset(), [statement(text) for text in context])


def pairs(claim: str, passage: str, *context: str) -> list[tuple[str, str]]:
    """Return the matched words of the claim, each with the passage's ("" where only the context has it)."""
    words = statement(passage).words
    return [
        (match.word.entry.surface, words[match.at].entry.surface if match.at >= 0 else "")
        for match in aligned(claim, passage, *context).matches
    ]


@pytest.mark.parametrize(
    ("claim", "passage", "word", "other"),
    [
        pytest.param("a red notice", "two red notices", "notice", "notices", id="plural"),
        pytest.param("Prices rose.", "Prices were rising.", "rose", "rising", id="irregular-verb"),
        pytest.param("Meng was elected.", "The election of Meng came early.", "elected", "election", id="derivation"),
        pytest.param("The organisation left.", "The organization left.", "organisation", "organization", id="spelling"),
        pytest.param("Uyghur activists fled.", "Uygur activists fled.", "Uyghur", "Uygur", id="transliteration"),
        pytest.param("They counted the cabels.", "They counted the cables.", "cabels", "cables", id="a-typo"),
        pytest.param("French engineers left.", "Engineers from France left.", "French", "France", id="demonym"),
        pytest.param(
            "The MPS left.", "The Ministry of Public Security left.", "MPS", "Ministry", id="an-acronym-spelt-out"
        ),
        pytest.param(
            "The council turned down the plan.", "They rejected it.", "rejected", "rejected", id="two-word-verb"
        ),
        pytest.param("It was purchased.", "It was bought.", "purchased", "bought", id="one-meaning"),
        pytest.param("in the “Jürgen” case", "the Jurgen case", "Jurgen", "Jurgen", id="accents"),
    ],
)
def test_one_word(claim: str, passage: str, word: str, other: str) -> None:
    assert (word, other) in pairs(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "word"),
    [
        pytest.param("The country voted.", "The county voted.", "country", id="country-and-county"),
        pytest.param("The bridge is safe.", "The bridge is unsafe.", "safe", id="safe-and-unsafe"),
        pytest.param("It rose by a million.", "It rose by a billion.", "million", id="million-and-billion"),
        pytest.param("a martial dispute", "a marital dispute", "martial", id="martial-and-marital"),
        pytest.param("the public guard", "the republic's guard", "public", id="public-and-republic"),
        pytest.param("Iran voted.", "Iraq voted.", "Iran", id="iran-and-iraq"),
        pytest.param("in 2015", "in 2014", "2015", id="digits-are-no-typos"),
        pytest.param("Meng left.", "Wang left.", "Meng", id="short-names-are-no-typos"),
        pytest.param("Austria voted.", "Australia voted.", "Austria", id="austria-and-australia"),
    ],
)
def test_two_words(claim: str, passage: str, word: str) -> None:
    found = aligned(claim, passage)
    assert word not in [match.word.entry.surface for match in found.matches]
    assert word in [missing.entry.surface for missing in found.missing]


def test_coverage_is_of_the_claim() -> None:
    long = "The harbour council of Port Alder approved the new ferry contract."
    short = "Ferry contract"
    assert aligned(long, long).coverage == 1.0
    assert aligned(short, long).coverage == 1.0
    assert aligned(long, short).coverage < 0.5
    assert aligned(long, "Rain fell on the quay.").coverage == 0.0


def test_missing_words_are_listed_in_order_and_function_words_are_not_missed() -> None:
    found = aligned("The harbour council of Port Alder approved the contract.", "the contract")
    assert [word.entry.surface for word in found.missing] == ["harbour", "council", "Port", "Alder", "approved"]


def test_nearer_forms_cover_more() -> None:
    coverage = [
        aligned("The council met.", passage).coverage
        for passage in ("The council met.", "The counicl met.", "The crew met.")
    ]
    assert coverage == sorted(coverage, reverse=True)
    assert len(set(coverage)) == 3


def test_what_is_compared_as_a_value_is_skipped() -> None:
    claim = statement("It drew 2,500 people in 2015.")
    found = align(claim, statement("It drew people."), claim.value_words)
    assert (found.coverage, found.missing) == (1.0, [])


def test_a_word_that_stands_twice_is_taken_where_its_neighbours_are() -> None:
    passage = "Red flags led to notices. Red notices led to arrests."
    found = aligned("Red notices led to arrests.", passage)
    assert [match.at for match in found.matches] == [6, 7, 8, 10]


@pytest.mark.parametrize(
    ("claim", "passage", "context", "supplied"),
    [
        pytest.param(
            "The toll bridge drew a crowd.",
            "It drew a crowd.",
            "The toll bridge opened.",
            ["toll", "bridge"],
            id="a-subject-may-stand-before",
        ),
        pytest.param(
            "The toll bridge drew a crowd.",
            "The toll bridge opened.",
            "It drew a crowd.",
            [],
            id="what-is-said-of-it-may-not",
        ),
    ],
)
def test_context(claim: str, passage: str, context: str, supplied: list[str]) -> None:
    found = aligned(claim, passage, context)
    assert [match.word.entry.surface for match in found.matches if match.at < 0] == supplied
    assert (found.coverage > found.own) is bool(supplied)


@pytest.mark.parametrize(
    ("claim", "taken"),
    [
        pytest.param("Anna Adler was born in Brno.", "Anna Adler", id="a-person"),
        pytest.param("The Salt Road came out in May.", "The Salt Road", id="a-title"),
        pytest.param("To Mend a Broken Wheel sold well.", "To Mend Broken Wheel", id="a-title-of-small-words-too"),
        pytest.param("The film Cold Rim was shot in Norway.", "The film Cold Rim", id="with-its-kind"),
        pytest.param("By June, Cold Rim had sold well.", "Cold Rim", id="behind-a-comma"),
        pytest.param("Adler's father was a judge.", "Adler", id="only-the-owner"),
        pytest.param("The strike at Brandt ended.", "", id="not-what-it-is-at"),
        pytest.param("The mayor resigned.", "", id="no-name"),
    ],
)
def test_who_may_be_left_unnamed(claim: str, taken: str) -> None:
    found = statement(claim)
    assert " ".join(found.words[at].entry.surface.removesuffix("'s") for at in sorted(unnamed_subject(found))) == taken


@pytest.mark.parametrize(
    ("passage", "subject"),
    [
        pytest.param("She was born in Brno.", "She", id="a-pronoun"),
        pytest.param("After two years, it was closed.", "it", id="behind-a-comma"),
        pytest.param("After Ana Pavel left, she was promoted.", "", id="somebody-is-named-before"),
        pytest.param("The film stars Ada Finch.", "The film", id="a-kind-of-thing"),
        pytest.param("On Metrics, the film has four stars.", "the film", id="a-kind-behind-a-comma"),
        pytest.param("The film of her life has four stars.", "", id="a-kind-told-apart"),
        pytest.param("The two were seen together.", "", id="a-number"),
        pytest.param("Brandt closed the mill.", "", id="a-name"),
    ],
)
def test_a_passage_without_its_subject(passage: str, subject: str) -> None:
    found = statement(passage)
    place = open_subject(found)
    assert (found.written(found.words[place[0]].start, found.words[place[1] - 1].end) if place else "") == subject


def test_a_sentence_is_cut_out_only_where_nobody_else_is_its_subject() -> None:
    claim = statement("Anna Adler was born in Brno.")
    cut, hers, another = map(statement, ("She was born in Brno.", "Adler left in 1990.", "Dora Moe was a judge."))
    assert speaks_of_nobody([cut], claim)
    assert speaks_of_nobody([cut, hers], claim)
    assert not speaks_of_nobody([cut, another], claim)
    assert not speaks_of_nobody([hers, cut], claim)
