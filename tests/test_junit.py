"""JUnit XML, read back by junitparser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import ProjectFolder, canned_report, finding, report
from junitparser import Failure, JUnitXml, TestCase, TestSuite

from factcheck.records import DraftEntry, Place, RelatedPlace, Report, Severity
from factcheck.reporters import ReportOptions, render

Suites = dict[str, list[tuple[str, list[str]]]]


def junit(what: Report, options: ReportOptions | None = None) -> str:
    return "".join(render("junit", what, options or ReportOptions()))


def read_back(text: str) -> list[tuple[TestSuite, list[TestCase]]]:
    return [(suite, list(suite)) for suite in JUnitXml.fromstring(text.encode("utf-8"))]


def outcomes(text: str) -> Suites:
    """Return the suites as {name: [(test case, codes of its failures)]}."""
    return {
        suite.name: [(case.name, [each.type for each in case.result if isinstance(each, Failure)]) for case in cases]
        for suite, cases in read_back(text)
    }


def test_the_canned_report_prints_as_agreed(golden: Callable[[str, str], None]) -> None:
    golden("claims.junit.xml", junit(canned_report()))


def test_claims_and_sources_are_test_cases() -> None:
    assert outcomes(junit(canned_report())) == {
        "claims": [
            ("bridge-opened: The toll bridge opened in 1901.", []),
            ("crowd: A crowd saw the bridge open.", []),
            ("finch: We shall always charge a toll", ["FC301"]),
            ('hostile: =HYPERLINK("x") said [sic] it was `red` | ␇', []),
            ("ferry: A ferry sank.", []),
        ],
        "sources": [("gazette", []), ("herald", []), ("leaflet", [])],
    }


@pytest.mark.parametrize(
    ("level", "failures"),
    [
        pytest.param(Severity.NEVER, [], id="never"),
        pytest.param(Severity.ERROR, ["FC301"], id="error"),
        pytest.param(Severity.WARNING, ["FC301"], id="a warning that is expected fails nothing"),
        pytest.param(Severity.NOTE, ["FC301", "FC103"], id="note"),
    ],
)
def test_what_fails_is_what_fails_the_run(level: Severity, failures: list[str]) -> None:
    suites = outcomes(junit(canned_report(), ReportOptions(fail_on=level)))
    assert [code for cases in suites.values() for _, codes in cases for code in codes] == failures


def test_the_counts_are_the_counts() -> None:
    document = JUnitXml.fromstring(junit(canned_report()).encode())
    assert (document.tests, document.failures, document.errors) == (8, 1, 0)
    counted = JUnitXml.fromstring(junit(canned_report()).encode())
    counted.update_statistics()  # type: ignore[no-untyped-call]
    assert (counted.tests, counted.failures, counted.errors) == (8, 1, 0)


def test_a_finding_in_a_draft_is_a_test_case_and_a_clean_draft_passes() -> None:
    found = finding("FC401", "draft-refuted", Severity.ERROR, path="drafts/a.md", line=4, message="195 is not 190")
    quote = RelatedPlace(
        source="a", path="seeds/a.txt", place=Place(line=7), start=0, end=1, quote="190", message="A refutes it"
    )
    drafts = tuple(DraftEntry(path=path, sentences=()) for path in ("drafts/a.md", "drafts/b.md"))
    what = replace(report(findings=[replace(found, related=(quote,))]), drafts=drafts)
    text = junit(what, ReportOptions(folder="desk"))
    assert outcomes(text) == {
        "drafts/a.md": [("4: FC401 draft-refuted", ["FC401"])],
        "drafts/b.md": [("no findings", [])],
    }
    (_, (case,)), _ = read_back(text)
    (failure,) = case.result
    assert case.classname == "desk/drafts/a.md"
    assert failure.message == "FC401 draft-refuted: 195 is not 190"
    assert failure.text == (
        "desk/drafts/a.md:4:1: error FC401 draft-refuted: 195 is not 190\n  desk/seeds/a.txt:7: A refutes it: “190”"
    )


def test_a_source_that_could_not_be_read_is_a_failing_test_case() -> None:
    found = finding("FC101", "unreadable-source", Severity.ERROR, path="seeds/photo.txt", message="not a text")
    assert outcomes(junit(report(findings=[found]))) == {"sources": [("seeds/photo.txt", ["FC101"])]}


def test_no_text_breaks_the_document() -> None:
    text = "".join(map(chr, [*range(0x20), 0x7F, 0x85, 0x2028, 0xD800, 0xFFFE, 0xFFFF])) + "]]></failure>&amp;<x a='"
    found = finding("FC101", "unreadable-source", Severity.ERROR, path=text, message=text)
    ((_, (case,)),) = read_back(junit(report(findings=[found])))
    (failure,) = case.result
    assert "]]></failure>&amp;<x a='" in (failure.text or "")


def test_a_real_run(bridge: ProjectFolder) -> None:
    ran = bridge.run("verify", "--output", "junit:report.xml", "-q")
    assert ran.code == 1
    document = JUnitXml.fromfile(str(bridge.path / "report.xml"))
    assert (document.tests, document.failures) == (3, 1)
    assert [case.name for suite in document for case in suite if case.result] == [
        "late: The toll bridge opened in 1905."
    ]
