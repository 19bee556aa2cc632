"""The whole flow on a small library of invented sources, and on the articles in seeds/."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest
from conftest import ROOT, ProjectFolder, claim, source

import factcheck
from factcheck import pipeline
from factcheck.api import open_workspace
from factcheck.records import (
    Claim,
    ClaimKind,
    ClaimResult,
    DiscrepancyValue,
    QuoteStatus,
    ReasonKind,
    Relation,
    Report,
    Settings,
    Source,
    Stance,
    Verdict,
)
from factcheck.reporters import ReportOptions, render

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL

GAZETTE = source(
    "Bridge opens\n\n"
    "The toll bridge at Port Alder opened on 4 May 1901, and 2,500 people came to see it.\n\n"
    "“We shall never charge one penny of toll on this bridge again,” Mayor Ada Finch told the crowd.\n\n"
    "The harbour council rejected the ferry contract.\n",
    id="gazette",
)
HERALD = source(
    "The toll bridge at Port Alder opened in 1902, the harbour office said.\n\n"
    "“We shall never charge one penny of fare on this bridge again,” Mayor Ada Finch said.\n\n"
    "The harbour council approved the ferry contract after a long debate.\n",
    id="herald",
    outlet="Northern Herald",
)
WIRE = "Dockers at Port Alder unloaded 40 tonnes of zinc on Monday, the harbour office said."
COURIER = source(WIRE, id="courier", outlet="Courier", published=date(2020, 1, 6))
MERCURY = source(WIRE, id="mercury", outlet="Mercury", published=date(2020, 1, 7))
STAR = source(
    "Some 40 tonnes of zinc came off a ship in Port Alder on Monday, unloaded by local dockers.",
    id="star",
    outlet="Star",
    published=date(2020, 1, 6),
)
FEUILLE = source("Les dockers ont déchargé 40 tonnes de zinc.", id="feuille", outlet="La Feuille", language="other")
LIBRARY = (GAZETTE, HERALD, COURIER, MERCURY, STAR, FEUILLE)

OPENED = claim("The toll bridge at Port Alder opened in 1901.", id="opened", line=3)
ZINC = claim("Dockers unloaded 40 tonnes of zinc at Port Alder.", id="zinc", line=7)
TOLL = claim(
    "We shall never charge one penny of toll on this bridge again",
    id="toll",
    kind=ClaimKind.QUOTATION,
    speaker="Ada Finch",
    line=11,
)
FERRY = claim("The ferry between Port Alder and Halden sank.", id="sank", line=15)
CLAIMS = (OPENED, ZINC, TOLL, FERRY)


def verify(claims: Sequence[Claim], sources: Sequence[Source] = LIBRARY, settings: Settings | None = None) -> Report:
    return pipeline.verify(claims, sources, settings=settings or Settings(), claims_file="claims.toml")


def result(one: Claim, sources: Sequence[Source] = LIBRARY) -> ClaimResult:
    [found] = verify([one], sources).claims
    return found


def json_of(report: Report) -> bytes:
    return "".join(render("json", report, ReportOptions())).encode()


def stances(found: ClaimResult) -> dict[str, Stance]:
    return {piece.source: piece.stance for piece in found.evidence if piece.stance is not N}


def test_outlets_that_disagree_make_a_claim_conflicting_and_are_named() -> None:
    found = result(OPENED)
    assert found.verdict is Verdict.CONFLICTING
    assert stances(found) == {"gazette": S, "herald": R}
    [discrepancy] = found.discrepancies
    assert (discrepancy.kind, discrepancy.values) == (
        ReasonKind.DATE,
        (
            DiscrepancyValue(value="4 May 1901", sources=("gazette",), outlets=("The Gazette",)),
            DiscrepancyValue(value="1902", sources=("herald",), outlets=("Northern Herald",)),
        ),
    )


def test_evidence_is_exact_and_carries_its_place() -> None:
    first = result(OPENED).evidence[0]
    assert first.quote == "The toll bridge at Port Alder opened on 4 May 1901"
    assert (first.source, first.path, first.line, first.column) == ("gazette", "seeds/gazette.txt", 3, 1)
    assert GAZETTE.text[first.start : first.end] == first.quote
    assert (first.prefix, first.suffix) == ("Bridge opens\n\n", ", and 2,500 people came to see i")
    assert [(r.kind, r.relation, r.claim, r.source) for r in first.reasons] == [
        (ReasonKind.DATE, Relation.WITHIN, "1901", "4 May 1901")
    ]


def test_an_opposite_act_is_a_conflict_of_outlets() -> None:
    found = result(claim("The harbour council approved the ferry contract."))
    assert (found.verdict, stances(found)) == (Verdict.CONFLICTING, {"herald": S, "gazette": R})
    assert [d.kind for d in found.discrepancies] == [ReasonKind.ANTONYM]


def test_copies_are_one_origin_and_another_report_is_a_second() -> None:
    found = result(ZINC)
    assert (found.verdict, found.origins) == (Verdict.SUPPORTED, 2)
    assert stances(found) == {"courier": S, "mercury": S, "star": S}
    assert result(ZINC, [COURIER, MERCURY]).origins == 1


@pytest.mark.parametrize(
    ("asked", "of_claim", "codes"),
    [
        pytest.param(1, None, [], id="enough"),
        pytest.param(2, None, [], id="just-enough"),
        pytest.param(3, None, ["FC204"], id="too-few"),
        pytest.param(3, 2, [], id="the-claim-asks-for-less"),
        pytest.param(1, 3, ["FC204"], id="the-claim-asks-for-more"),
    ],
)
def test_min_origins(asked: int, of_claim: int | None, codes: list[str]) -> None:
    one = claim(ZINC.text, id="zinc", min_origins=of_claim)
    report = verify([one], settings=Settings(min_origins=asked))
    assert [finding.code for finding in report.findings] == codes
    assert report.claims[0].verdict is Verdict.SUPPORTED


def test_a_quotation_verbatim_in_one_outlet_and_altered_in_another() -> None:
    found = result(TOLL)
    assert (found.verdict, found.quote_status, found.origins) == (Verdict.SUPPORTED, QuoteStatus.VERBATIM, 1)
    assert {piece.source: piece.quote_status for piece in found.evidence} == {
        "gazette": QuoteStatus.VERBATIM,
        "herald": QuoteStatus.ALTERED,
    }
    assert [d.kind for d in found.discrepancies] == [ReasonKind.QUOTATION]


def test_silence_is_no_verdict() -> None:
    found = result(FERRY)
    assert (found.verdict, found.origins, stances(found)) == (Verdict.NOT_ENOUGH_EVIDENCE, 0, {})


def test_a_claim_limited_to_sources_draws_on_no_other() -> None:
    found = result(claim(OPENED.text, sources=("herald",)))
    assert found.verdict is Verdict.REFUTED
    assert {piece.source for piece in found.evidence} == {"herald"}
    quotation = claim(TOLL.text, kind=ClaimKind.QUOTATION, sources=("herald",))
    assert result(quotation).quote_status is QuoteStatus.ALTERED


def test_a_text_that_is_not_english_is_listed_and_not_judged() -> None:
    report = verify([ZINC], [FEUILLE])
    assert [(entry.source.id, entry.sentences) for entry in report.sources] == [("feuille", 0)]
    assert (report.claims[0].verdict, report.claims[0].evidence) == (Verdict.NOT_ENOUGH_EVIDENCE, ())


def test_relative_dates_of_a_claim_refer_to_its_day_then_to_the_files() -> None:
    article = source("The toll bridge opened in 2016.", id="a", published=None)
    own = claim("The toll bridge opened last year.", as_of=date(2017, 3, 1))
    of_file = claim("The toll bridge opened last year.")
    settings = Settings(as_of=date(2018, 3, 1))
    verdicts = [verify([one], [article], settings).claims[0].verdict for one in (own, of_file)]
    assert verdicts == [Verdict.SUPPORTED, Verdict.REFUTED]


def test_the_report_counts_what_is_in_it_in_the_files_order() -> None:
    report = verify(CLAIMS)
    assert [found.claim.id for found in report.claims] == ["opened", "zinc", "toll", "sank"]
    assert [entry.source.id for entry in report.sources] == sorted(one.id for one in LIBRARY)
    assert {entry.source.id: entry.syndicated_with for entry in report.sources if entry.syndicated_with} == {
        "courier": ("mercury",),
        "mercury": ("courier",),
    }
    summary = report.summary
    assert (summary.claims, summary.supported, summary.refuted) == (4, 2, 0)
    assert (summary.conflicting, summary.not_enough_evidence) == (1, 1)
    assert (summary.sources, summary.origins) == (6, 5)
    assert [(finding.code, finding.claim) for finding in report.findings] == [("FC202", "opened"), ("FC203", "sank")]


def test_an_expected_verdict_does_not_fail() -> None:
    report = verify(
        [claim(OPENED.text, expect=Verdict.CONFLICTING), claim(FERRY.text, id="sank", expect=Verdict.REFUTED)]
    )
    assert [(f.code, f.status.value) for f in report.findings if f.claim == "bridge-opened"] == [("FC202", "expected")]
    assert [(f.code, f.status.value) for f in report.findings if f.claim == "sank"] == [
        ("FC203", "new"),
        ("FC205", "new"),
    ]


def test_the_order_of_the_sources_changes_no_byte() -> None:
    expected = json_of(verify(CLAIMS))
    orders = list(permutations(LIBRARY))[:: len(LIBRARY) * 7]
    assert len(orders) > 10
    assert {json_of(verify(CLAIMS, order)) for order in orders} == {expected}


def test_two_runs_in_two_processes_write_the_same_bytes(project: ProjectFolder) -> None:
    for one in LIBRARY:
        project.write(one.path, one.text)
    tables = "".join(f'[[claim]]\nid = "{one.id}"\ntext = "{one.text}"\n' for one in CLAIMS if one is not TOLL)
    project.write("claims.toml", tables)
    runs = [
        subprocess.run(
            [sys.executable, "-m", "factcheck", "verify", "--format", "json"],
            cwd=project.path,
            env={"PYTHONHASHSEED": seed, "PATH": "", "PYTHONUTF8": "1"},
            capture_output=True,
            check=False,
        )
        for seed in ("1", "2")
    ]
    assert [run.stderr for run in runs if run.returncode > 1] == []
    assert runs[0].stdout == runs[1].stdout != b""


def test_progress_is_told_from_nothing_to_all() -> None:
    told: list[tuple[str, int, int]] = []
    pipeline.verify(CLAIMS, LIBRARY, settings=Settings(), progress=lambda *step: told.append(step))
    assert ("verifying", 0, 4) in told
    assert all(0 <= done <= total for _, done, total in told)


def test_no_claims_and_no_sources() -> None:
    assert verify([], LIBRARY).claims == ()
    [found] = verify([OPENED], []).claims
    assert (found.verdict, found.evidence) == (Verdict.NOT_ENOUGH_EVIDENCE, ())


# The articles in seeds/


@pytest.fixture(scope="module")
def seeds() -> Report:
    return factcheck.verify(ROOT / "claims.toml", today=date(2026, 11, 22))


def on_seeds(text: str) -> ClaimResult:
    [found] = open_workspace(ROOT / "claims.toml").find(text).claims
    return found


def outlets_of(report: Report) -> dict[str, str | None]:
    return {entry.source.id: entry.source.outlet for entry in report.sources}


def test_the_claims_file_of_the_repository_comes_out_as_its_writer_expects(seeds: Report) -> None:
    assert [(f.code, f.claim, f.message) for f in seeds.findings if f.status.value == "new"] == []
    expected = {found.claim.id: found.claim.expect or Verdict.SUPPORTED for found in seeds.claims}
    assert {found.claim.id: found.verdict for found in seeds.claims} == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Interpol can insist that a member country arrests a person.", id="cannot-insist"),
        pytest.param("3,500 nationals were brought back.", id="at-least-2500"),
        pytest.param("Interpol has 195 member countries.", id="190-countries"),
        pytest.param("Meng Qingfeng was elected Interpol's president.", id="the-other-meng"),
        pytest.param("Officials from 165 countries attended.", id="156-countries"),
        pytest.param(
            "“They are responsible for protecting public order and for protecting the civil liberties”",
            id="public-safety",
        ),
        pytest.param("Red notices are international arrest warrants.", id="are-not-warrants"),
        pytest.param("The use of Diffusions rose ten-fold.", id="five-fold"),
        pytest.param("Meng Hongwei became president of Interpol in 2015.", id="in-2016"),
        pytest.param("Interpol accepted Taiwan's bid to take part in its general assembly.", id="rejected-the-bid"),
        pytest.param("Guo Wengui was arrested in London.", id="silence"),
    ],
)
def test_not_supported_by_the_seeds(text: str) -> None:
    assert on_seeds(text).verdict in (Verdict.REFUTED, Verdict.NOT_ENOUGH_EVIDENCE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Interpol cannot insist that a member country arrests a person.", id="cannot-insist"),
        pytest.param("Red notices are not international arrest warrants.", id="are-not-warrants"),
        pytest.param("Authorities say at least 2,500 nationals have been brought back.", id="at-least-2500"),
        pytest.param("Interpol has 190 member countries.", id="190-countries"),
        pytest.param("Meng Hongwei was elected Interpol's president.", id="the-meng"),
        pytest.param("Officials from 156 countries attended the Interpol general assembly.", id="156-countries"),
        pytest.param("The use of Diffusions rose five-fold.", id="five-fold"),
        pytest.param("Meng Hongwei became president of Interpol in November 2016.", id="in-2016"),
    ],
)
def test_supported_by_the_seeds(text: str) -> None:
    assert on_seeds(text).verdict is Verdict.SUPPORTED


def test_outlets_of_the_seeds_disagree_on_the_year_of_a_list(seeds: Report) -> None:
    found = next(found for found in seeds.claims if found.claim.id == "skynet-100")
    outlets = outlets_of(seeds)
    assert found.verdict is Verdict.CONFLICTING
    [discrepancy] = [d for d in found.discrepancies if d.kind is ReasonKind.DATE]
    assert {value.value: value.outlets for value in discrepancy.values} == {
        "2015": (outlets["fp-2017"],),
        "2014": (outlets["scmp-2017"],),
    }


def test_a_teaser_of_2024_is_no_evidence_in_a_story_of_2017(seeds: Report) -> None:
    found = next(found for found in seeds.claims if found.claim.id == "policy-rate")
    assert (found.verdict, found.evidence) == (Verdict.NOT_ENOUGH_EVIDENCE, ())
    assert [e.source for e in on_seeds("Pakistan's State Bank cut its policy rate.").evidence if e.stance is S] == []


def test_every_quotation_from_the_seeds_is_exact(seeds: Report) -> None:
    texts = {entry.source.id: entry.source.text for entry in seeds.sources}
    pieces = [piece for found in seeds.claims for piece in found.evidence]
    assert pieces
    assert [piece.quote for piece in pieces if texts[piece.source][piece.start : piece.end] != piece.quote] == []
