"""Many pieces of evidence, one verdict, and the independent origins behind it."""

from __future__ import annotations

import pytest
from conftest import claim, evidence, source

from factcheck.judging.assessment import PassageReading, read_claim
from factcheck.judging.origins import Origins
from factcheck.judging.verdicts import evidence_of_source, weigh
from factcheck.records import ClaimKind, Evidence, QuoteStatus, Stance, Verdict
from factcheck.text.document import read_document

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL
ORIGINS = Origins((("a", ("a", "b")), ("c", ("c",)), ("d", ("d",))))
TEXT = "The toll bridge opened in 1901. It drew a crowd."


def piece(of: str, stance: Stance, *, score: float = 0.9, quote: str = TEXT) -> Evidence:
    return evidence(source(TEXT, id=of), quote, stance, score=score)


def quoted(of: str, status: QuoteStatus) -> Evidence:
    stance = S if status is QuoteStatus.VERBATIM else R
    return evidence(source(TEXT, id=of), TEXT, stance, quote_status=status)


@pytest.mark.parametrize(
    ("stances", "verdict", "origins"),
    [
        pytest.param([], Verdict.NOT_ENOUGH_EVIDENCE, 0, id="nothing"),
        pytest.param([("a", N)], Verdict.NOT_ENOUGH_EVIDENCE, 0, id="only-neutral"),
        pytest.param([("a", S)], Verdict.SUPPORTED, 1, id="one-supports"),
        pytest.param([("a", S), ("b", S)], Verdict.SUPPORTED, 1, id="two-sources-of-one-origin"),
        pytest.param([("a", S), ("c", S)], Verdict.SUPPORTED, 2, id="two-origins"),
        pytest.param([("a", S), ("c", N)], Verdict.SUPPORTED, 1, id="neutral-counts-for-nothing"),
        pytest.param([("a", R)], Verdict.REFUTED, 1, id="one-refutes"),
        pytest.param([("a", R), ("b", R), ("c", R)], Verdict.REFUTED, 2, id="origins-of-the-refuting"),
        pytest.param([("a", S), ("c", R)], Verdict.CONFLICTING, 1, id="both"),
        pytest.param([("a", S), ("a", R)], Verdict.CONFLICTING, 1, id="one-source-says-both"),
        pytest.param([("a", R), ("c", S), ("d", S)], Verdict.CONFLICTING, 2, id="origins-of-the-supporting"),
        pytest.param([("unlisted", S)], Verdict.SUPPORTED, 1, id="an-unknown-origin-is-its-own"),
    ],
)
def test_verdict(stances: list[tuple[str, Stance]], verdict: Verdict, origins: int) -> None:
    result = weigh(claim(), [piece(of, stance) for of, stance in stances], (), ORIGINS)
    assert (result.verdict, result.origins, result.quote_status) == (verdict, origins, None)


V, A, M = QuoteStatus.VERBATIM, QuoteStatus.ALTERED, QuoteStatus.MISATTRIBUTED


@pytest.mark.parametrize(
    ("statuses", "verdict", "status"),
    [
        pytest.param([], Verdict.NOT_ENOUGH_EVIDENCE, QuoteStatus.NOT_FOUND, id="nowhere"),
        pytest.param([("a", V)], Verdict.SUPPORTED, V, id="verbatim"),
        pytest.param([("a", A)], Verdict.REFUTED, A, id="altered"),
        pytest.param([("a", M)], Verdict.REFUTED, M, id="misattributed"),
        # One source that has it verbatim is enough: another's wording is a discrepancy, not a conflict.
        pytest.param([("a", A), ("c", V)], Verdict.SUPPORTED, V, id="verbatim-and-altered"),
        pytest.param([("a", M), ("c", A)], Verdict.REFUTED, A, id="altered-before-misattributed"),
    ],
)
def test_quotation(statuses: list[tuple[str, QuoteStatus]], verdict: Verdict, status: QuoteStatus) -> None:
    quotation = claim("We shall never charge a toll again", kind=ClaimKind.QUOTATION)
    result = weigh(quotation, [quoted(of, found) for of, found in statuses], (), ORIGINS)
    assert (result.verdict, result.quote_status) == (verdict, status)


def test_evidence_stands_by_stance_then_score_then_path_then_place() -> None:
    first, second = "The toll bridge opened in 1901.", "It drew a crowd."
    ordered = [
        piece("c", S, score=0.9),
        piece("a", S, score=0.8, quote=first),
        piece("a", S, score=0.8, quote=second),
        piece("b", S, score=0.8),
        piece("a", R, score=0.7),
        piece("d", N, score=1.0),
    ]
    assert weigh(claim(), ordered[::-1], (), ORIGINS).evidence == tuple(ordered)


def found(text: str, claimed: str) -> list[tuple[Stance, str]]:
    """Return what one source of this text says to a claim, as pairs of stance and quotation."""
    document = read_document(source(text))
    reading = PassageReading(
        document.source.text, document.folded, document.sentences, document.source.published, document.headline
    )
    judged = evidence_of_source(read_claim(claimed), document.source, reading, range(len(reading)))
    assert {(piece.source, piece.path) for piece in judged} <= {("gazette", "seeds/gazette.txt")}
    return [(piece.stance, piece.quote) for piece in judged]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        pytest.param(
            "The toll bridge drew 2,500 people. The mayor was pleased: the toll bridge drew 2,500 people.",
            [(S, "The toll bridge drew 2,500 people")],
            id="a-source-supports-once",
        ),
        pytest.param(
            "The toll bridge drew 2,500 people.\n\nThe police report reads: the toll bridge drew 3,500 people.",
            [(S, "The toll bridge drew 2,500 people"), (R, "the toll bridge drew 3,500 people")],
            id="a-source-that-says-both-has-both",
        ),
        pytest.param(
            "The toll bridge drew at least 2,000 people.",
            [(N, "The toll bridge drew at least 2,000 people")],
            id="on-the-subject-but-open",
        ),
        pytest.param("The council met on the quay in the rain.", [], id="silence"),
    ],
)
def test_one_source(text: str, evidence: list[tuple[Stance, str]]) -> None:
    assert found(text, "The toll bridge drew 2,500 people.") == evidence
