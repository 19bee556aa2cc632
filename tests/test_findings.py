"""From verdicts to findings: which codes, which status, which place, which exit code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from conftest import claim, evidence, reason, source

from factcheck.judging.findings import collect_findings, exit_code, fingerprint
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    DiscrepancyValue,
    Edit,
    Evidence,
    Finding,
    FindingStatus,
    Place,
    QuoteStatus,
    ReasonKind,
    RelatedPlace,
    Relation,
    Settings,
    Severity,
    SourceProblem,
    Stance,
    Verdict,
)

GAZETTE = source("Bridge\n\nThe bridge opened in 1901. We shall never charge a toll, she said.")
HERALD = source("The bridge opened in 1902.", id="herald", outlet=None)
LEAFLET = source("The bridge is open.", id="leaflet", outlet="Town Hall")
OUTLETS = {each.id: each.outlet for each in (GAZETTE, HERALD, LEAFLET) if each.outlet}

SAYS_1901 = evidence(GAZETTE, "The bridge opened in 1901.")
NOT_1902 = evidence(
    HERALD,
    "The bridge opened in 1902.",
    Stance.REFUTES,
    reasons=(
        reason(ReasonKind.NAME, Relation.EQUAL, claim="The bridge", source="The bridge"),
        reason(relation=Relation.DISJOINT, source="1902", message="1902 is not 1901"),
    ),
)
IS_OPEN = evidence(LEAFLET, "The bridge is open.", Stance.NEUTRAL)
YEARS = Discrepancy(
    kind=ReasonKind.DATE,
    message="when the bridge opened",
    values=(
        DiscrepancyValue(value="1901", sources=("gazette",), outlets=("The Gazette",)),
        DiscrepancyValue(value="1902", sources=("herald", "leaflet"), outlets=("herald", "Town Hall")),
    ),
)


def result(
    verdict: Verdict,
    *found: Evidence,
    of: Claim | None = None,
    status: QuoteStatus | None = None,
    origins: int = 1,
    discrepancies: tuple[Discrepancy, ...] = (),
) -> ClaimResult:
    return ClaimResult(
        claim=of or claim(),
        verdict=verdict,
        quote_status=status,
        origins=origins,
        evidence=found,
        discrepancies=discrepancies,
    )


def findings(
    *results: ClaimResult,
    settings: Settings | None = None,
    accept: tuple[Acceptance, ...] = (),
    problems: tuple[SourceProblem, ...] = (),
) -> tuple[Finding, ...]:
    return collect_findings(results, problems, settings or Settings(), accept, "claims.toml", outlets=OUTLETS)


def brief(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.severity.value, finding.status.value) for finding in found]


QUOTE = claim("We shall always charge a toll", id="toll", kind=ClaimKind.QUOTATION, speaker="Ada Finch")
TOLL = "We shall never charge a toll"

REFUTED = result(Verdict.REFUTED, NOT_1902)
CONFLICTING = result(Verdict.CONFLICTING, SAYS_1901, NOT_1902, discrepancies=(YEARS,))
NOTHING = result(Verdict.NOT_ENOUGH_EVIDENCE)
SUPPORTED = result(Verdict.SUPPORTED, SAYS_1901)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(SUPPORTED, [], id="supported-gives-none"),
        pytest.param(REFUTED, [("FC201", "herald (seeds/herald.txt:1) says 1902, the claim 1901")], id="refuted"),
        pytest.param(
            result(Verdict.REFUTED, replace(NOT_1902, reasons=())),
            [("FC201", "herald (seeds/herald.txt:1) says “The bridge opened in 1902.”")],
            id="refuted-without-a-named-reason",
        ),
        pytest.param(
            result(
                Verdict.REFUTED,
                replace(
                    NOT_1902,
                    reasons=(
                        reason(
                            ReasonKind.NEGATION,
                            Relation.OPPOSITE,
                            claim="",
                            source="not",
                            message="not there",
                        ),
                    ),
                ),
            ),
            [("FC201", "herald (seeds/herald.txt:1) differs: not there")],
            id="refuted-by-what-the-claim-does-not-say",
        ),
        pytest.param(
            CONFLICTING,
            [("FC202", "outlets disagree: 1901 (The Gazette) against 1902 (herald, Town Hall)")],
            id="conflicting-with-values",
        ),
        pytest.param(
            result(Verdict.CONFLICTING, SAYS_1901, NOT_1902),
            [
                (
                    "FC202",
                    "outlets disagree: The Gazette (seeds/gazette.txt:3) bears the claim out; "
                    "herald (seeds/herald.txt:1) says 1902, the claim 1901",
                )
            ],
            id="conflicting-without-values",
        ),
        pytest.param(NOTHING, [("FC203", "no source supports the claim")], id="silence"),
        pytest.param(
            result(Verdict.NOT_ENOUGH_EVIDENCE, IS_OPEN, of=claim(sources=("leaflet", "herald"))),
            [
                (
                    "FC203",
                    "none of its sources (leaflet, herald) supports the claim; "
                    "the nearest passage is in Town Hall (seeds/leaflet.txt:1)",
                )
            ],
            id="silence-of-the-named-sources",
        ),
        pytest.param(
            result(Verdict.SUPPORTED, SAYS_1901, of=claim(min_origins=2)),
            [("FC204", "1 independent origin supports the claim, 2 are asked for")],
            id="too-few-origins",
        ),
        pytest.param(result(Verdict.SUPPORTED, SAYS_1901, of=claim(min_origins=2), origins=2), [], id="origins-enough"),
        pytest.param(
            result(Verdict.CONFLICTING, SAYS_1901, NOT_1902, of=claim(min_origins=3), discrepancies=(YEARS,)),
            [("FC202", "outlets disagree: 1901 (The Gazette) against 1902 (herald, Town Hall)")],
            id="a-conflict-is-not-also-uncorroborated",
        ),
        pytest.param(
            result(
                Verdict.REFUTED,
                evidence(
                    GAZETTE,
                    TOLL,
                    Stance.REFUTES,
                    quote_status=QuoteStatus.ALTERED,
                    edits=(
                        Edit(kind="changed", quote="always", source="never"),
                        Edit(kind="added", quote="high", source=""),
                        Edit(kind="dropped", quote="", source="she said"),
                    ),
                ),
                of=QUOTE,
                status=QuoteStatus.ALTERED,
            ),
            [
                (
                    "FC301",
                    "The Gazette (seeds/gazette.txt:3) has “never” for “always”, lacks the quotation's "
                    "“high”, has “she said”, which the quotation leaves out",
                )
            ],
            id="altered",
        ),
        pytest.param(
            result(Verdict.NOT_ENOUGH_EVIDENCE, of=QUOTE, status=QuoteStatus.NOT_FOUND),
            [("FC302", "no source has these words")],
            id="not-found",
        ),
        pytest.param(
            result(
                Verdict.REFUTED,
                evidence(
                    GAZETTE,
                    TOLL,
                    Stance.REFUTES,
                    quote_status=QuoteStatus.MISATTRIBUTED,
                    attributed_to="Ruth Hale",
                ),
                of=QUOTE,
                status=QuoteStatus.MISATTRIBUTED,
            ),
            [
                (
                    "FC303",
                    "The Gazette (seeds/gazette.txt:3) gives these words to Ruth Hale, the claim to Ada Finch",
                )
            ],
            id="misattributed",
        ),
        pytest.param(
            result(
                Verdict.SUPPORTED,
                evidence(
                    GAZETTE,
                    TOLL,
                    quote_status=QuoteStatus.VERBATIM,
                    out_of_context="the ellipsis hides “never”",
                ),
                of=QUOTE,
                status=QuoteStatus.VERBATIM,
            ),
            [("FC304", "The Gazette (seeds/gazette.txt:3): the ellipsis hides “never”")],
            id="out-of-context",
        ),
        pytest.param(
            result(
                Verdict.SUPPORTED,
                evidence(GAZETTE, TOLL, quote_status=QuoteStatus.VERBATIM),
                of=QUOTE,
                status=QuoteStatus.VERBATIM,
            ),
            [],
            id="verbatim",
        ),
    ],
)
def test_codes_and_messages(given: ClaimResult, expected: list[tuple[str, str]]) -> None:
    assert [(finding.code, finding.message) for finding in findings(given)] == expected


def test_a_finding_is_whole() -> None:
    assert findings(REFUTED) == (
        Finding(
            code="FC201",
            name="refuted",
            severity=Severity.ERROR,
            claim="bridge-opened",
            path="claims.toml",
            place=Place(line=3, column=1, end_line=3, end_column=10),
            message="herald (seeds/herald.txt:1) says 1902, the claim 1901",
            fingerprint="81d6162d9f8c48c7",
            status=FindingStatus.NEW,
            detail="",
            related=(
                RelatedPlace(
                    source="herald",
                    path="seeds/herald.txt",
                    place=Place(line=1, column=1, end_line=1, end_column=27),
                    start=0,
                    end=26,
                    quote="The bridge opened in 1902.",
                    message="herald refutes it",
                ),
            ),
        ),
    )


def test_messages_are_one_line_whatever_the_source_says() -> None:
    wild = replace(
        NOT_1902,
        reasons=(reason(relation=Relation.DISJOINT, source="19\r\n02" * 50, claim="\u2028 1901\n"),),
    )
    (found,) = findings(result(Verdict.REFUTED, wild))
    assert len(found.message.splitlines()) == 1
    assert len(found.message) < 200


@pytest.mark.parametrize(
    ("given", "expect", "expected"),
    [
        pytest.param(CONFLICTING, Verdict.CONFLICTING, [("FC202", "warning", "expected")], id="met-and-never-fails"),
        pytest.param(
            CONFLICTING,
            Verdict.SUPPORTED,
            [("FC202", "warning", "new"), ("FC205", "error", "new")],
            id="not-met-stands-beside-the-verdict's-own",
        ),
        pytest.param(SUPPORTED, Verdict.SUPPORTED, [], id="met-with-nothing-to-say"),
        pytest.param(SUPPORTED, Verdict.REFUTED, [("FC205", "error", "new")], id="better-than-expected"),
    ],
)
def test_expect(given: ClaimResult, expect: Verdict, expected: list[tuple[str, str, str]]) -> None:
    assert brief(findings(replace(given, claim=claim(expect=expect)))) == expected


def test_the_message_of_an_unexpected_verdict() -> None:
    (found,) = findings(replace(SUPPORTED, claim=claim(expect=Verdict.NOT_ENOUGH_EVIDENCE)))
    assert found.message == "expected not enough evidence, found supported"


ACCEPT = Acceptance(claim="bridge-opened", code="FC201", reason="lost\nregister", line=20)
UNTIL = replace(ACCEPT, by="the desk", until=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("given", "acceptance", "today", "expected", "detail"),
    [
        pytest.param(
            REFUTED,
            ACCEPT,
            date(2030, 1, 1),
            [("FC201", "error", "accepted")],
            "lost register",
            id="for-ever",
        ),
        pytest.param(
            REFUTED,
            UNTIL,
            date(2027, 1, 1),
            [("FC201", "error", "accepted")],
            "the desk, until 2027-01-01: lost register",
            id="on-its-last-day",
        ),
        pytest.param(
            REFUTED,
            UNTIL,
            date(2027, 1, 2),
            [("FC201", "error", "new"), ("FC501", "warning", "new")],
            "the acceptance of FC201 (refuted) for claim 'bridge-opened' ended on 2027-01-01",
            id="a-day-later",
        ),
        pytest.param(
            REFUTED,
            UNTIL,
            None,
            [("FC201", "error", "accepted")],
            "the desk, until 2027-01-01: lost register",
            id="no-date-known",
        ),
        pytest.param(
            SUPPORTED,
            ACCEPT,
            None,
            [("FC501", "warning", "new")],
            "claim 'bridge-opened' has no finding FC201 (refuted) to accept",
            id="nothing-left-to-accept",
        ),
        pytest.param(
            CONFLICTING,
            ACCEPT,
            None,
            [("FC202", "warning", "new"), ("FC501", "warning", "new")],
            "claim 'bridge-opened' has no finding FC201 (refuted) to accept",
            id="another-finding-is-not-covered",
        ),
        pytest.param(
            SUPPORTED,
            replace(ACCEPT, claim="other"),
            None,
            [],
            "",
            id="claim-that-was-not-verified-in-this-run",
        ),
        pytest.param(SUPPORTED, replace(ACCEPT, code="FC401"), None, [], "", id="draft-findings-are-not-ours-to-judge"),
    ],
)
def test_acceptances(
    given: ClaimResult,
    acceptance: Acceptance,
    today: date | None,
    expected: list[tuple[str, str, str]],
    detail: str,
) -> None:
    found = findings(given, accept=(acceptance,), settings=Settings(today=today))
    assert brief(found) == expected
    if found:
        assert detail == (found[-1].detail or found[-1].message)
    assert [f.place.line for f in found if f.code == "FC501"] == [20] * brief(found).count(("FC501", "warning", "new"))


def test_levels_of_the_project() -> None:
    levels = (("FC103", Severity.NEVER), ("FC201", Severity.NOTE))
    undated = SourceProblem(code="FC103", path="seeds/a.txt", message="no date")
    empty = SourceProblem(code="FC102", path="seeds/b.txt", message="no text")
    found = findings(REFUTED, problems=(undated, empty), settings=Settings(severity=levels))
    assert brief(found) == [("FC201", "note", "new"), ("FC102", "warning", "new")]


def test_an_acceptance_of_a_hidden_finding_is_not_stale() -> None:
    settings = Settings(severity=(("FC201", Severity.NEVER),))
    assert findings(REFUTED, accept=(ACCEPT,), settings=settings) == ()


def test_sorted_by_path_line_and_code() -> None:
    first = result(Verdict.NOT_ENOUGH_EVIDENCE, of=claim(id="z", line=2, expect=Verdict.SUPPORTED))
    last = result(Verdict.NOT_ENOUGH_EVIDENCE, of=claim(id="a", line=10))
    problem = SourceProblem(code="FC101", path="a.txt", message="gone")
    found = findings(last, first, problems=(problem,))
    assert [(f.path, f.place.line, f.code) for f in found] == [
        ("a.txt", 1, "FC101"),
        ("claims.toml", 2, "FC203"),
        ("claims.toml", 2, "FC205"),
        ("claims.toml", 10, "FC203"),
    ]
    assert found == findings(first, last, problems=(problem,))


def test_fingerprints_survive_lines_ids_and_blanks_but_not_other_words() -> None:
    def signed(text: str, *, id: str = "a", line: int = 1) -> str:
        (found,) = findings(result(Verdict.NOT_ENOUGH_EVIDENCE, of=claim(text, id=id, line=line)))
        return found.fingerprint

    first = signed("The bridge opened.")
    assert signed("The bridge\nopened.", id="b", line=99) == first
    assert signed("The bridge closed.") != first


def test_fingerprints_are_unique_and_do_not_follow_the_order() -> None:
    twins = [result(Verdict.NOT_ENOUGH_EVIDENCE, of=claim(id=name)) for name in ("a", "b", "c")]
    problems = tuple(SourceProblem(code="FC103", path="a.txt", message=text) for text in ("one", "two"))
    forward = {f.claim or f.message: f.fingerprint for f in findings(*twins, problems=problems)}
    backward = {f.claim or f.message: f.fingerprint for f in findings(*twins[::-1], problems=problems[::-1])}
    assert forward == backward
    assert len(set(forward.values())) == 5


def test_fingerprint_parts_do_not_run_together() -> None:
    assert fingerprint("FC201", "ab", "c") != fingerprint("FC201", "a", "bc")


@pytest.mark.parametrize(
    ("severity", "status", "fail_on", "code"),
    [
        pytest.param(Severity.ERROR, FindingStatus.NEW, Severity.ERROR, 1, id="at-the-level"),
        pytest.param(Severity.ERROR, FindingStatus.NEW, Severity.NOTE, 1, id="above-the-level"),
        pytest.param(Severity.WARNING, FindingStatus.NEW, Severity.ERROR, 0, id="below-the-level"),
        pytest.param(Severity.ERROR, FindingStatus.NEW, Severity.NEVER, 0, id="never"),
        pytest.param(Severity.ERROR, FindingStatus.ACCEPTED, Severity.NOTE, 0, id="accepted"),
        pytest.param(Severity.ERROR, FindingStatus.EXPECTED, Severity.NOTE, 0, id="expected"),
        pytest.param(Severity.ERROR, FindingStatus.BASELINE, Severity.NOTE, 0, id="baseline"),
    ],
)
def test_exit_code(severity: Severity, status: FindingStatus, fail_on: Severity, code: int) -> None:
    (found,) = findings(REFUTED)
    assert exit_code([replace(found, severity=severity, status=status)], fail_on) == code


def test_exit_code_of_nothing() -> None:
    assert exit_code([], Severity.NOTE) == 0
