"""Factories of small invented records and projects, and the runner of the command line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from factcheck.records import (
    Claim,
    ClaimKind,
    ClaimResult,
    Discrepancy,
    DiscrepancyValue,
    Edit,
    Evidence,
    Finding,
    FindingStatus,
    LeftOut,
    Place,
    QuoteStatus,
    Reason,
    ReasonKind,
    Relation,
    Report,
    Severity,
    Source,
    SourceEntry,
    SourceProblem,
    Span,
    Stance,
    Summary,
    Verdict,
)

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="write what the program prints now to tests/golden/")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Write golden files one after the other: several tests may write to one."""
    if config.getoption("--refresh-golden"):
        config.option.numprocesses = 0
        config.option.dist = "no"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares text with a golden file, or rewrites the file with --refresh-golden."""
    refresh = bool(request.config.getoption("--refresh-golden"))

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if refresh:
            path.write_bytes(actual.encode("utf-8"))
        assert actual == path.read_bytes().decode("utf-8")

    return compare


# Records


def source(
    text: str = "The bridge opened in 1901.",
    *,
    id: str = "gazette",
    path: str | None = None,
    outlet: str | None = "The Gazette",
    title: str | None = None,
    author: str | None = None,
    published: date | None = date(2020, 5, 4),
    origin: str | None = None,
    language: str = "en",
) -> Source:
    """Return a source with a path made from its id."""
    return Source(
        id=id,
        path=path or f"seeds/{id}.txt",
        text=text,
        outlet=outlet,
        title=title,
        author=author,
        published=published,
        origin=origin,
        language=language,
    )


def claim(
    text: str = "The bridge opened in 1901.",
    *,
    id: str = "bridge-opened",
    kind: ClaimKind = ClaimKind.ASSERTION,
    line: int = 3,
    speaker: str | None = None,
    sources: tuple[str, ...] = (),
    min_origins: int | None = None,
    expect: Verdict | None = None,
    as_of: date | None = None,
) -> Claim:
    """Return a claim that stands on one line of the claims file."""
    return Claim(
        id=id,
        text=text,
        kind=kind,
        place=Place(line=line, column=1, end_line=line, end_column=10),
        speaker=speaker,
        sources=sources,
        min_origins=min_origins,
        expect=expect,
        as_of=as_of,
    )


def evidence(
    of: Source,
    quote: str,
    stance: Stance = Stance.SUPPORTS,
    *,
    score: float = 0.9,
    reasons: tuple[Reason, ...] = (),
    marked: Sequence[str] = (),
    quote_status: QuoteStatus | None = None,
    attributed_to: str | None = None,
    edits: tuple[Edit, ...] = (),
    out_of_context: str = "",
) -> Evidence:
    """Return evidence whose span, line, context and marks are found in the source's text."""
    start = of.text.index(quote)
    end = start + len(quote)
    marks = []
    for words in marked:
        at = of.text.index(words, start, end)
        marks.append(Span(at, at + len(words)))
    return Evidence(
        stance=stance,
        score=score,
        quote=quote,
        start=start,
        end=end,
        reasons=reasons,
        source=of.id,
        path=of.path,
        prefix=of.text[max(0, start - 32) : start],
        suffix=of.text[end : end + 32],
        line=of.text.count("\n", 0, start) + 1,
        column=start - of.text.rfind("\n", 0, start),
        quote_status=quote_status,
        attributed_to=attributed_to,
        marks=tuple(marks),
        edits=edits,
        out_of_context=out_of_context,
    )


def reason(
    kind: ReasonKind = ReasonKind.DATE,
    relation: Relation = Relation.EQUAL,
    *,
    claim: str = "1901",
    source: str = "1901",
    message: str = "both say 1901",
) -> Reason:
    """Return one named comparison."""
    return Reason(kind=kind, relation=relation, claim=claim, source=source, message=message)


def finding(
    code: str,
    name: str,
    severity: Severity,
    *,
    claim: str | None = None,
    path: str = "claims.toml",
    line: int = 1,
    message: str = "",
    status: FindingStatus = FindingStatus.NEW,
    detail: str = "",
) -> Finding:
    """Return a finding on one line."""
    return Finding(
        code=code,
        name=name,
        severity=severity,
        claim=claim,
        path=path,
        place=Place(line=line, column=1, end_line=line, end_column=10),
        message=message,
        fingerprint=f"{code.lower()}-{claim or path}",
        status=status,
        detail=detail,
    )


def report(
    *,
    sources: Sequence[SourceEntry] = (),
    claims: Sequence[ClaimResult] = (),
    findings: Sequence[Finding] = (),
    discrepancies: Sequence[Discrepancy] = (),
    claims_file: str | None = "claims.toml",
    origins: int | None = None,
) -> Report:
    """Return a report whose summary counts what is in it."""
    verdicts = [result.verdict for result in claims]
    return Report(
        tool_version="0.1.0",
        claims_file=claims_file,
        sources=tuple(sources),
        claims=tuple(claims),
        findings=tuple(findings),
        discrepancies=tuple(discrepancies),
        summary=Summary(
            claims=len(verdicts),
            supported=verdicts.count(Verdict.SUPPORTED),
            refuted=verdicts.count(Verdict.REFUTED),
            conflicting=verdicts.count(Verdict.CONFLICTING),
            not_enough_evidence=verdicts.count(Verdict.NOT_ENOUGH_EVIDENCE),
            sources=len(sources),
            origins=len(sources) if origins is None else origins,
        ),
    )


HOSTILE = "It said [/b] \x1b[31mred\x1b[0m and <script>alert(1)</script>, \u202etxt.exe, @everyone [sic]."
"""Words that are markup, an escape code, HTML, an override or a mention unless they are made visible."""


def canned_report() -> Report:
    """Return one report with every verdict, an altered quotation, hostile text and many findings."""
    gazette = source(
        "Bridge opens\n\nThe toll bridge opened on 4 May 1901, the “mayor’s day”, and drew 2,500 people. "
        "“We shall never charge a toll again,” Mayor Ada Finch told the crowd.\n\nSubscribe today\n",
        title="Bridge opens",
        author="R. Hale",
    )
    herald = source(
        "The toll bridge was opened in 1902 before a crowd of at least 2,000 people.\n\n" + HOSTILE + "\n",
        id="herald",
        outlet="Northern Herald and Evening Advertiser",
        published=date(2020, 5, 6),
    )
    leaflet = source("Le pont a été ouvert.", id="leaflet", outlet=None, published=None, language="other")
    opened_1901 = evidence(
        gazette,
        "The toll bridge opened on 4 May 1901",
        marked=["bridge opened", "1901"],
        reasons=(reason(relation=Relation.WITHIN, source="4 May 1901", message="4 May 1901 lies in 1901"),),
    )
    opened_1902 = evidence(
        herald,
        "The toll bridge was opened in 1902",
        Stance.REFUTES,
        score=0.87654321,
        marked=["bridge", "opened", "1902"],
        reasons=(reason(relation=Relation.DISJOINT, source="1902", message="1902 is not 1901"),),
    )
    dates = Discrepancy(
        kind=ReasonKind.DATE,
        message="when the toll bridge opened",
        values=(
            DiscrepancyValue(value="4 May 1901", sources=("gazette",), outlets=("The Gazette",)),
            DiscrepancyValue(value="1902", sources=("herald",), outlets=("Northern Herald and Evening Advertiser",)),
        ),
    )
    results = (
        ClaimResult(
            claim=claim("The toll bridge opened in 1901.", expect=Verdict.CONFLICTING),
            verdict=Verdict.CONFLICTING,
            quote_status=None,
            origins=1,
            evidence=(opened_1901, opened_1902),
            discrepancies=(dates,),
        ),
        ClaimResult(
            claim=claim("A crowd saw the bridge open.", id="crowd", line=8),
            verdict=Verdict.SUPPORTED,
            quote_status=None,
            origins=2,
            evidence=(
                evidence(gazette, "drew 2,500 people", marked=["2,500"], attributed_to="the mayor"),
                evidence(herald, "before a crowd of at least 2,000 people", score=0.8),
            ),
            discrepancies=(),
        ),
        ClaimResult(
            claim=claim(
                "We shall always charge a toll",
                id="finch",
                line=12,
                kind=ClaimKind.QUOTATION,
                speaker="Ada Finch",
            ),
            verdict=Verdict.REFUTED,
            quote_status=QuoteStatus.ALTERED,
            origins=1,
            evidence=(
                evidence(
                    gazette,
                    "We shall never charge a toll",
                    Stance.REFUTES,
                    quote_status=QuoteStatus.ALTERED,
                    attributed_to="Mayor Ada Finch",
                    edits=(Edit(kind="changed", quote="always", source="never"),),
                    out_of_context="the sentence goes on: “again”",
                ),
            ),
            discrepancies=(),
        ),
        ClaimResult(
            claim=claim('=HYPERLINK("x") said [sic] it was `red` | \x07', id="hostile", line=17),
            verdict=Verdict.NOT_ENOUGH_EVIDENCE,
            quote_status=None,
            origins=0,
            evidence=(
                evidence(
                    herald,
                    HOSTILE,
                    Stance.NEUTRAL,
                    score=0.5,
                    marked=["[/b]", "[sic]"],
                    reasons=(reason(ReasonKind.NAME, Relation.UNPARSED, claim="[sic]", source="", message="no name"),),
                ),
            ),
            discrepancies=(),
        ),
        ClaimResult(
            claim=claim("A ferry sank.", id="ferry", line=21),
            verdict=Verdict.NOT_ENOUGH_EVIDENCE,
            quote_status=None,
            origins=0,
            evidence=(),
            discrepancies=(),
        ),
    )
    subscribe = gazette.text.index("Subscribe today")
    undated = SourceProblem(code="FC103", path=leaflet.path, message="no publication date is known")
    return report(
        sources=(
            SourceEntry(
                source=gazette,
                syndicated_with=(),
                sentences=2,
                left_out=(LeftOut(start=subscribe, end=subscribe + 15, line=5, reason="call to subscribe"),),
                problems=(),
            ),
            SourceEntry(source=herald, syndicated_with=("leaflet",), sentences=2, left_out=(), problems=()),
            SourceEntry(source=leaflet, syndicated_with=("herald",), sentences=0, left_out=(), problems=(undated,)),
        ),
        claims=results,
        findings=(
            finding(
                "FC202",
                "conflicting",
                Severity.WARNING,
                claim="bridge-opened",
                line=3,
                message="sources disagree: 4 May 1901 (The Gazette), 1902 (Northern Herald)",
                status=FindingStatus.EXPECTED,
            ),
            finding(
                "FC301",
                "altered-quote",
                Severity.ERROR,
                claim="finch",
                line=12,
                message="the quotation has “always”, the source “never”",
            ),
            finding(
                "FC203",
                "not-enough-evidence",
                Severity.ERROR,
                claim="ferry",
                line=21,
                message="no source supports it",
                status=FindingStatus.ACCEPTED,
                detail="the desk, until 2027-01-01: records are lost",
            ),
            finding(
                "FC103",
                "undated-source",
                Severity.NOTE,
                path="seeds/leaflet.txt",
                message="no publication date is known",
            ),
        ),
        discrepancies=(
            Discrepancy(
                kind=dates.kind,
                message=dates.message,
                values=dates.values,
                statements=(opened_1901, opened_1902),
            ),
        ),
        origins=2,
    )


# Projects and runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a run of the command line left: its exit code and both streams, decoded."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class ProjectFolder:
    """A folder with a claims file and sources, and a way to run factcheck in it."""

    path: Path

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file below the folder, making the folders between."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run(self, *args: str, stdin: str | bytes = b"", env: dict[str, str] | None = None) -> Ran:
        """Run `factcheck ARGS` here without a terminal, in this process: starting one takes longer than most runs."""
        from factcheck.cli import run

        read = io.TextIOWrapper(io.BytesIO(as_bytes(stdin)), encoding="utf-8")
        kept_out, kept_err = io.BytesIO(), io.BytesIO()
        out, err = (io.TextIOWrapper(kept, encoding="utf-8", newline="") for kept in (kept_out, kept_err))
        before, waiting = Path.cwd(), sys.stdin
        os.chdir(self.path)
        try:
            with patch.dict(os.environ, environment(env), clear=True), redirect_stdout(out), redirect_stderr(err):
                sys.stdin = read
                code = run(args)
        finally:
            sys.stdin = waiting
            os.chdir(before)
        for stream in (out, err):
            stream.flush()
        return Ran(code=code, out=kept_out.getvalue().decode(), err=kept_err.getvalue().decode())

    def run_apart(self, *args: str, stdin: str | bytes = b"", env: dict[str, str] | None = None) -> Ran:
        """Run `factcheck ARGS` here without a terminal, in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *args],
            cwd=self.path,
            input=as_bytes(stdin),
            capture_output=True,
            env=environment(env),
            timeout=60,
            check=False,
        )
        return Ran(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())


def environment(more: dict[str, str] | None) -> dict[str, str]:
    """Return an environment that has nothing of whoever runs the tests, but `more`."""
    plain = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "HOME") if key in os.environ}
    return {**plain, "PYTHONUTF8": "1", **(more or {})}


def as_bytes(text: str | bytes) -> bytes:
    return text.encode("utf-8") if isinstance(text, str) else text


@pytest.fixture
def project(tmp_path: Path) -> ProjectFolder:
    """Return an empty project folder. It is its own repository, so that no claims file above it is found."""
    (tmp_path / ".git").mkdir()
    return ProjectFolder(tmp_path)


ARTICLE = """Bridge opens

The Gazette
4 May 2020

The toll bridge opened on 4 May 1901, and 2,500 people came to see it.

“We shall never charge a toll again,” Mayor Ada Finch told the crowd.
"""

CLAIMS = """
[[source]]
path = "seeds/gazette.txt"
outlet = "The Gazette"
published = 2020-05-04

[[claim]]
id = "opened"
text = "The toll bridge opened in 1901."

[[claim]]
id = "late"
text = "The toll bridge opened in 1905."
"""


@pytest.fixture
def bridge(project: ProjectFolder) -> ProjectFolder:
    """Return a project with one short article and two claims, one right and one wrong."""
    project.write("seeds/gazette.txt", ARTICLE)
    project.write("claims.toml", CLAIMS)
    return project
