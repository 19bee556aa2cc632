"""One canned report through every format, and what hostile text must not become in any of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from unicodedata import category

import jsonschema
import pytest
from conftest import HOSTILE, canned_report, claim, evidence, report, source

from factcheck.project.schema import report_schema
from factcheck.records import (
    ClaimResult,
    Discrepancy,
    DiscrepancyValue,
    ReasonKind,
    Report,
    SourceEntry,
    Stance,
    Verdict,
)
from factcheck.reporters import FORMATS, ReportOptions, View, render
from factcheck.reporters.csv import safe_cell
from factcheck.reporters.markdown import escape
from factcheck.reporters.visible import visible
from factcheck.reporters.wording import disagreement_message, marked_runs

Golden = Callable[[str, str], None]


def printed(name: str, what: Report | None = None, options: ReportOptions | None = None) -> str:
    return "".join(render(name, what or canned_report(), options or ReportOptions()))


@pytest.mark.parametrize(
    ("file", "name", "options"),
    [
        pytest.param("claims-80.txt", "text", ReportOptions(), id="80 columns, no colour"),
        pytest.param("claims-120.txt", "text", ReportOptions(width=120), id="120 columns"),
        pytest.param("claims-40.txt", "text", ReportOptions(width=40), id="a narrow terminal"),
        pytest.param("claims-color.txt", "text", ReportOptions(color=True), id="16 colours"),
        pytest.param("claims-verbose.txt", "text", ReportOptions(verbose=1), id="all evidence"),
        pytest.param("claims-quiet.txt", "text", ReportOptions(quiet=True), id="findings and summary only"),
        pytest.param("claims-ascii.txt", "text", ReportOptions(ascii_only=True), id="ASCII only"),
        pytest.param("sources.txt", "text", ReportOptions(view=View.SOURCES, verbose=1), id="sources -v"),
        pytest.param("compare.txt", "text", ReportOptions(view=View.DISCREPANCIES), id="compare"),
        pytest.param("claims.json", "json", ReportOptions(), id="json"),
        pytest.param("sources.json", "json", ReportOptions(view=View.SOURCES), id="json of sources"),
        pytest.param("compare.json", "json", ReportOptions(view=View.DISCREPANCIES), id="json of compare"),
        pytest.param("claims.jsonl", "jsonl", ReportOptions(), id="jsonl"),
        pytest.param("claims.md", "markdown", ReportOptions(), id="markdown"),
        pytest.param("sources.md", "markdown", ReportOptions(view=View.SOURCES), id="markdown of sources"),
        pytest.param("compare.md", "markdown", ReportOptions(view=View.DISCREPANCIES), id="markdown of compare"),
        pytest.param("claims.csv", "csv", ReportOptions(), id="csv"),
        pytest.param("sources.csv", "csv", ReportOptions(view=View.SOURCES), id="csv of sources"),
        pytest.param("compare.csv", "csv", ReportOptions(view=View.DISCREPANCIES), id="csv of compare"),
    ],
)
def test_the_canned_report_prints_as_agreed(golden: Golden, file: str, name: str, options: ReportOptions) -> None:
    golden(file, printed(name, options=options))


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("view", list(View))
def test_an_empty_report_prints(name: str, view: View) -> None:
    text = printed(name, report(), ReportOptions(view=view))
    assert text == "" or text.endswith("\n")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_control_character_and_no_lone_surrogate_gets_out(name: str) -> None:
    text = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066, 0xD800])) + HOSTILE
    hostile = source(text, id="h", outlet=text, title=text, author=text, origin=text)
    result = ClaimResult(
        claim=claim(text, id="c"),
        verdict=Verdict.SUPPORTED,
        quote_status=None,
        origins=1,
        evidence=(evidence(hostile, text, marked=["[/b]"], attributed_to=text),),
        discrepancies=(),
    )
    entry = SourceEntry(source=hostile, syndicated_with=(), sentences=1, left_out=(), problems=())
    what = report(sources=[entry], claims=[result])
    for view in View:
        out = printed(name, what, ReportOptions(view=view, verbose=1))
        out.encode("utf-8")
        breaks = "\r\n\t" if name == "csv" else "\n"
        bad = [c for c in out if c not in breaks and (category(c) == "Cc" or c in "\u202e\u2066")]
        assert bad == []


def test_ascii_only_text_is_ascii() -> None:
    assert printed("text", options=ReportOptions(ascii_only=True, verbose=1)).isascii()


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 300])
def test_no_line_of_the_text_report_is_wider_than_the_terminal(width: int) -> None:
    text = printed("text", options=ReportOptions(width=width, verbose=1))
    assert [line for line in text.splitlines() if len(line) > width] == []


def test_colour_changes_nothing_but_escape_codes() -> None:
    import re

    colored = printed("text", options=ReportOptions(color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == printed("text")
    assert "\x1b[" in colored


@pytest.mark.parametrize("view", list(View))
def test_json_is_the_shape_of_the_schema(view: View) -> None:
    document = json.loads(printed("json", options=ReportOptions(view=view)))
    jsonschema.validate(document, report_schema())
    assert ("discrepancies" in document) == (view is View.DISCREPANCIES)


def test_json_keeps_the_exact_words_of_source_and_claim() -> None:
    document = json.loads(printed("json"))
    assert document["claims"][3]["evidence"][0]["quote"] == HOSTILE
    assert document["claims"][3]["text"] == '=HYPERLINK("x") said [sic] it was `red` | \x07'


def test_json_lines_are_the_claims_of_the_json_report() -> None:
    whole = json.loads(printed("json"))
    lines = [json.loads(line) for line in printed("jsonl").splitlines()]
    assert [line["id"] for line in lines] == [each["id"] for each in whole["claims"]]
    assert {key: lines[2][key] for key in whole["claims"][2]} == whole["claims"][2]
    assert [each["code"] for each in lines[2]["findings"]] == ["FC301"]


def test_csv_has_a_row_a_claim_and_piece_of_evidence() -> None:
    rows = list(csv.DictReader(io.StringIO(printed("csv"), newline="")))
    assert [(row["claim"], row["source"], row["stance"]) for row in rows] == [
        ("bridge-opened", "gazette", "supports"),
        ("bridge-opened", "herald", "refutes"),
        ("crowd", "gazette", "supports"),
        ("crowd", "herald", "supports"),
        ("finch", "gazette", "refutes"),
        ("hostile", "herald", "neutral"),
        ("ferry", "", ""),
    ]


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("-1", "'-1", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("  =1", "'  =1", id="formula after blanks"),
        pytest.param("\n=1", "'\n=1", id="formula after a line break"),
        pytest.param("\tx", "'\tx", id="tab"),
        pytest.param("\rx", "'␍x", id="carriage return"),
        pytest.param("\uff1d1", "'\uff1d1", id="full-width equals sign"),
        pytest.param("\ufeff=1", "'=1", id="behind a byte-order mark"),
        pytest.param("a=1", "a=1", id="an equals sign inside is text"),
        pytest.param("1-2", "1-2", id="a minus sign inside is text"),
        pytest.param(-1, "-1", id="a number of ours is a number"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_no_cell_starts_a_formula(cell: str | int | None, safe: str) -> None:
    assert safe_cell(cell) == safe


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("# x", "\\# x", id="heading"),
        pytest.param("- x", "\\- x", id="list"),
        pytest.param("1. x", "1\\. x", id="numbered list"),
        pytest.param("=== x", "\\=== x", id="underlined heading"),
        pytest.param("<b>x</b>", "\\<b\\>x\\</b\\>", id="HTML"),
        pytest.param("![a](http://x)", "!\\[a\\](http\u2060://x)", id="image and bare address"),
        pytest.param("www.x.org", "www\u2060.x.org", id="address without a scheme"),
        pytest.param("a@b.org", "a@\u2060b.org", id="mail address"),
        pytest.param("@team", "@\u2060team", id="mention"),
        pytest.param("see #12", "see \\#\u206012", id="reference"),
        pytest.param(":tada:", "\\:\u2060tada:", id="emoji name"),
        pytest.param("a|b", "a\\|b", id="table cell"),
        pytest.param("&lt;", "\\&lt;", id="entity"),
        pytest.param("$26 and $31", "\\$26 and \\$31", id="formula"),
        pytest.param("a\n\n# b", "a ¶ \\# b", id="a paragraph break starts no block"),
        pytest.param("in 2014, 3.5 a-b (c)", "in 2014, 3.5 a-b (c)", id="plain words stay as they are"),
    ],
)
def test_nothing_in_markdown_comes_alive(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("text", "shown", "in_ascii"),
    [
        pytest.param("their [sic] [/b]", "their [sic] [/b]", "their [sic] [/b]", id="brackets are text"),
        pytest.param("\x1b[31m", "␛[31m", "\\x1b[31m", id="escape code"),
        pytest.param("\x9b31m", "<U+009B>31m", "<U+009B>31m", id="one-character escape code"),
        pytest.param("a\u202eb", "a<U+202E>b", "a<U+202E>b", id="override"),
        pytest.param("a\r\nb\tc", "a b c", "a b c", id="a line break is a blank"),
        pytest.param("a\n \nb", "a ¶ b", "a | b", id="a paragraph break shows"),
        pytest.param("so\u00adft\u200b", "soft", "soft", id="unseen characters stay unseen"),
        pytest.param("“café” — 2 °C", "“café” — 2 °C", '"caf\\xe9" -- 2 \\xb0C', id="typography"),
    ],
)
def test_hostile_text_is_visible(text: str, shown: str, in_ascii: str) -> None:
    assert (visible(text), visible(text, ascii_only=True)) == (shown, in_ascii)


def test_many_outlets_make_a_grid_of_several_blocks() -> None:
    sources = [source(id=f"s{n}", outlet=f"Outlet number {n}") for n in range(30)]
    entries = [SourceEntry(source=each, syndicated_with=(), sentences=1, left_out=(), problems=()) for each in sources]
    results = [
        ClaimResult(
            claim=claim(id=name),
            verdict=Verdict.SUPPORTED,
            quote_status=None,
            origins=30,
            evidence=tuple(evidence(each, each.text) for each in sources),
            discrepancies=(),
        )
        for name in ("one", "two")
    ]
    text = printed("text", report(sources=entries, claims=results))
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert "25 more on the subject (-v shows them)" in text
    assert sum(line.count("✓") for line in text.splitlines() if line.startswith("  ✓ one")) == 30 + 2


def test_neutral_evidence_beside_a_verdict_waits_for_verbose() -> None:
    one = source()
    result = ClaimResult(
        claim=claim(),
        verdict=Verdict.SUPPORTED,
        quote_status=None,
        origins=1,
        evidence=(evidence(one, "opened"), evidence(one, "bridge", Stance.NEUTRAL)),
        discrepancies=(),
    )
    entry = SourceEntry(source=one, syndicated_with=(), sentences=1, left_out=(), problems=())
    what = report(sources=[entry], claims=[result])
    assert "“bridge”" not in printed("text", what)
    assert "“bridge”" in printed("text", what, ReportOptions(verbose=1)).replace("… “", "“")


def test_a_title_of_another_language_is_measured_in_cells() -> None:
    one = replace(source(), outlet="南華早報")
    result = ClaimResult(
        claim=claim(id="漢字"),
        verdict=Verdict.SUPPORTED,
        quote_status=None,
        origins=1,
        evidence=(),
        discrepancies=(),
    )
    other = replace(result, claim=claim(id="ascii"))
    entry = SourceEntry(source=one, syndicated_with=(), sentences=1, left_out=(), problems=())
    grid = printed("text", report(sources=[entry], claims=[result, other])).partition("Claims by outlet\n")[2]
    assert grid.splitlines()[:3] == [
        "            南華早報",
        "  ✓ 漢字        ·",
        "  ✓ ascii       ·",
    ]


@pytest.mark.parametrize(
    ("marked", "runs"),
    [
        pytest.param([], [("The red notice was sent", False)], id="nothing marked"),
        pytest.param(
            ["red", "notice"],
            [("The ", False), ("red notice", True), (" was sent", False)],
            id="neighbours are one",
        ),
        pytest.param(
            ["red", "was"],
            [("The ", False), ("red", True), (" notice ", False), ("was", True), (" sent", False)],
            id="with a word between they are two",
        ),
        pytest.param(
            ["red notice", "notice"],
            [("The ", False), ("red notice", True), (" was sent", False)],
            id="a mark inside another",
        ),
    ],
)
def test_marked_words_are_runs_of_the_quote(marked: list[str], runs: list[tuple[str, bool]]) -> None:
    words = "The red notice was sent"
    found = marked_runs(evidence(source(f"Yes. {words}."), words, marked=marked))
    assert list(found) == runs


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        pytest.param("The Gazette: 1901; Herald: 1902", "", id="it only lists the values"),
        pytest.param("when the bridge opened", "when the bridge opened", id="it says more"),
    ],
)
def test_a_disagreement_is_not_told_twice(message: str, shown: str) -> None:
    values = (
        DiscrepancyValue(value="1901", sources=("g",), outlets=("The Gazette",)),
        DiscrepancyValue(value="1902", sources=("h",), outlets=("Herald",)),
    )
    discrepancy = Discrepancy(kind=ReasonKind.DATE, message=message, values=values)
    assert disagreement_message(discrepancy) == shown
