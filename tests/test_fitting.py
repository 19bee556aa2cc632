"""A Markdown report fits into a comment: the worst first, and what was left out is counted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from conftest import canned_report, claim, evidence, finding, report, source

from factcheck.records import ClaimResult, FindingStatus, Report, Severity, SourceEntry, Stance, Verdict
from factcheck.reporters import ReportOptions, View, render
from factcheck.reporters.fitting import COMMENT_LIMIT, Group, Part, claim_ranks, fitted
from factcheck.reporters.markdown import inert_html

LEFT_OUT = "_{} left out: this is all a comment can hold._"


def long_report(claims: int, words: str = "tolls") -> Report:
    """Return a report of many claims, every fifth refuted, none of which could be left out unnoticed."""
    told = source(f"The bridge opened in 1901, and {words} were paid. " * 3)
    results = []
    for number in range(claims):
        refuted = number % 5 == 4
        results.append(
            ClaimResult(
                claim=claim(f"Claim {number} on {words}.", id=f"c{number}"),
                verdict=Verdict.REFUTED if refuted else Verdict.SUPPORTED,
                quote_status=None,
                origins=1,
                evidence=(evidence(told, told.text, Stance.REFUTES if refuted else Stance.SUPPORTS),),
                discrepancies=(),
            )
        )
    entry = SourceEntry(source=told, syndicated_with=(), sentences=1, left_out=(), problems=())
    return report(sources=[entry], claims=results)


def markdown(what: Report, view: View = View.CLAIMS) -> str:
    return "".join(render("markdown", what, ReportOptions(view=view)))


@pytest.mark.parametrize("claims", [1, 100, 400, 4000])
@pytest.mark.parametrize("words", ["tolls", "💶💶💶💶", "<b>@a"], ids=["plain", "two units a letter", "escaped"])
def test_a_report_is_within_the_length_of_a_comment(claims: int, words: str) -> None:
    text = markdown(long_report(claims, words))
    assert len(text.encode("utf-16-le")) // 2 <= COMMENT_LIMIT
    assert text.count("<details>") == text.count("</details>")


def test_the_worst_claims_stay_and_the_others_are_counted() -> None:
    text = markdown(long_report(400))
    rows = re.findall(r"^\| (?:✅|❌) .*\| Claim (\d+) ", text, re.MULTILINE)
    sections = re.findall(r"<code>c(\d+)</code></summary>", text)
    refuted = [str(number) for number in range(4, 400, 5)]
    assert [number for number in sections if number in refuted] == sections[: len(refuted)] == refuted
    assert rows == [str(number) for number in range(400)]
    assert LEFT_OUT.format(f"{400 - len(sections)} claims") in text


def test_nothing_is_said_of_what_is_left_out_when_all_is_there() -> None:
    for view in View:
        assert "left out:" not in markdown(canned_report(), view)


def test_every_view_is_within_the_length_of_a_comment() -> None:
    made = canned_report()
    many = replace(
        made,
        discrepancies=made.discrepancies * 500,
        sources=made.sources * 500,
        findings=made.findings * 500,
    )
    for view in View:
        text = markdown(many, view)
        assert COMMENT_LIMIT * 0.9 < len(text) <= COMMENT_LIMIT


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (608, ["a", "b", "c"]),
        (607, ["b", "c"]),
        (450, ["b"]),
        (200, []),
    ],
)
def test_parts_keep_their_order_and_the_best_go_first(limit: int, expected: list[str]) -> None:
    parts = [Part(f"{letter * 200}\n", rank) for letter, rank in (("a", 2), ("b", 0), ("c", 1))]
    text = "".join(fitted([Group(head="Head\n", parts=parts, thing="row", things="rows")], limit))
    assert len(text) <= limit
    kept = "".join(f"{letter * 200}\n" for letter in expected)
    left_out = {3: "", 2: "1 row", 1: "2 rows", 0: "3 rows"}[len(expected)]
    assert text == f"Head\n{kept}" + (f"\n{LEFT_OUT.format(left_out)}\n\n" if left_out else "")


def test_one_part_too_long_does_not_keep_the_others_out() -> None:
    group = Group(head="", parts=(Part("a" * 500, 0), Part("b\n", 1)), thing="row", things="rows")
    assert "".join(fitted([group], 100)) == "b\n\n_1 row left out: this is all a comment can hold._\n\n"


def test_new_findings_make_a_claim_worse_than_its_verdict_does() -> None:
    what = canned_report()
    ranks = claim_ranks(what)
    assert sorted(ranks, key=lambda each: ranks[each]) == ["finch", "bridge-opened", "hostile", "ferry", "crowd"]
    new = finding("FC204", "under-corroborated", Severity.WARNING, claim="crowd")
    ranks = claim_ranks(replace(what, findings=(*what.findings, new)))
    assert sorted(ranks, key=lambda each: ranks[each])[:2] == ["finch", "crowd"]
    ranks = claim_ranks(replace(what, findings=(replace(new, status=FindingStatus.ACCEPTED),)))
    assert max(ranks, key=lambda each: ranks[each]) == "crowd"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("</summary></details>", "&lt;/summary&gt;&lt;/details&gt;"),
        ("a &lt; b", "a &amp;lt; b"),
        ("@everyone", "@\u2060everyone"),
        ("see #12 and GH-3", "see #\u206012 and GH\u2060-3"),
        ("http://example.org", "http\u2060://example.org"),
        ("a\n\n# b", "a ¶ # b"),
        ("`code` and *stars*", "`code` and *stars*"),
    ],
)
def test_words_inside_html_are_inert(text: str, shown: str) -> None:
    assert inert_html(text) == shown
