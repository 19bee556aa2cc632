"""`factcheck check` from files to exit codes, and the sample article with its planted errors."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, ProjectFolder, evidence, source

import factcheck
from factcheck.drafts.annotating import annotate
from factcheck.drafts.checking import check_drafts, is_full_name
from factcheck.drafts.reading import read_draft
from factcheck.records import Claim, Finding, FindingStatus, Report, Settings, Source, Stance, Verdict
from factcheck.reporters import FORMATS, ReportOptions, View, render

EXAMPLES = ROOT / "docs" / "examples"
SAMPLE = EXAMPLES / "interpol.md"

GAZETTE = source(
    "Bridge opens\n\nThe toll bridge in Ashford opened on 4 May 1901, and 2,500 people came to see it.\n\n"
    "“We shall never charge a toll again,” Mayor Ada Finch told the crowd.\n\n"
    "“The bridge is a gift to the whole county,” said Sir Percy Vane.\n\nThe bridge has 12 arches.\n",
)
HERALD = source(
    "The toll bridge in Ashford was opened in 1902.\n\nThe lamps were lit at noon.\n", id="herald", outlet="The Herald"
)


def checked(text: str, *, claims: tuple[Claim, ...] = (), sources: tuple[Source, ...] = (GAZETTE,)) -> Report:
    return check_drafts([read_draft("draft.md", text)], claims, sources, settings=Settings(), claims_file="claims.toml")


def places(report: Report) -> list[tuple[str, int, int, FindingStatus]]:
    return [(f.code, f.place.line, f.place.column, f.status) for f in report.findings]


NEW, ACCEPTED = FindingStatus.NEW, FindingStatus.ACCEPTED

# Each planted error beside its sound neighbour.
PAIRS = [
    ("The toll bridge in Ashford opened in 1901.", []),
    ("The toll bridge in Ashford opened in 1905.", [("FC401", 1, 1, NEW)]),
    ("Yes. The bridge has 12 arches.", []),
    ("Yes. The bridge has 14 arches.", [("FC401", 1, 6, NEW)]),
    ("“We shall never charge a toll again,” Ada Finch said.", []),
    ("“We shall always charge a toll again,” Ada Finch said.", [("FC301", 1, 2, NEW)]),
    ("“We shall never charge a toll again,” said Percy Vane.", [("FC303", 1, 2, NEW)]),
    ("“Every child shall cross it free of charge,” Ada Finch said.", [("FC302", 1, 2, NEW)]),
    ("“We shall … charge a toll again,” Ada Finch said.", [("FC304", 1, 2, NEW)]),
    ("The ferry to Dunmore sank in 1899.", [("FC402", 1, 1, NEW)]),
    ("Did the ferry to Dunmore sink in 1899?", []),
    ("`The bridge has 14 arches.`", []),
    ("    The bridge has 14 arches.", []),
    ("> The bridge has 14 arches. All rights reserved.", []),
    ("<!-- factcheck: off -->\n\nThe bridge has 14 arches.\n", []),
    ("<!-- factcheck: ignore FC401 our count -->\nThe bridge has 14 arches.", [("FC401", 2, 1, ACCEPTED)]),
    ("<!-- factcheck: ignore FC401 our own count -->\nThe bridge has 12 arches.", [("FC501", 1, 1, NEW)]),
    ("<!-- factcheck: ignore FC999 why -->\nThe bridge has 12 arches.", [("FC501", 1, 1, NEW)]),
    ("<!-- factcheck: ignore -->\nThe bridge has 12 arches.", [("FC501", 1, 1, NEW)]),
    ("<!-- factcheck: pause -->\nThe bridge has 12 arches.", [("FC501", 1, 1, NEW)]),
    ("It has 14 arches, and nobody counted them.", [("FC402", 1, 1, NEW)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[text[:60] for text, _ in PAIRS])
def test_findings_of_a_draft(text: str, expected: list[tuple[str, int, int, FindingStatus]]) -> None:
    assert places(checked(text)) == expected


def test_outlets_that_disagree_are_a_warning() -> None:
    report = checked("The toll bridge in Ashford opened in 1901.", sources=(GAZETTE, HERALD))
    assert [(f.code, f.severity.value) for f in report.findings] == [("FC404", "warning")]


def test_a_draft_with_nothing_to_check_says_so() -> None:
    report = checked("Who can tell?")
    printed = "".join(render("text", report, ReportOptions(view=View.DRAFTS)))
    assert printed == "Nothing to check in 1 draft (1 source, 1 independent origin)\nNo findings\n"


CLAIMS = (
    Claim(id="arches", text="The bridge has 12 arches."),
    Claim(id="wrong", text="The bridge has 15 arches.", expect=Verdict.REFUTED),
    Claim(id="opened", text="The toll bridge in Ashford opened in 1901.", expect=Verdict.CONFLICTING),
    Claim(id="ferry", text="The ferry to Dunmore sank in 1899.", expect=Verdict.NOT_ENOUGH_EVIDENCE),
)


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        ("The bridge has 12 arches.", "arches", []),
        ("There are many arches, and the bridge has 12 [@arches].", "arches", []),
        ("The bridge has 14 arches [@arches].", "arches", [("FC401", 1, 1, NEW)]),
        ("The bridge has 12 arches.[^arches]\n\n[^arches]: A note.", "arches", []),
        ("The bridge has 12 arches.[^1]\n\n[^1]: See [@arches].", "arches", []),
        ("The bridge has 12 arches.[^1]\n\n[^1]: See [@archs].", "arches", [("FC403", 3, 13, NEW)]),
        ("<!-- claim: arches -->\nThe bridge has 12 arches.", "arches", []),
        ("The bridge has 12 arches. <!-- claim: archs -->", "arches", [("FC403", 1, 39, NEW)]),
        # That a claim is known to be false excuses no draft that states it.
        ("The bridge has 15 arches.", "wrong", [("FC401", 1, 1, NEW)]),
        ("The toll bridge in Ashford opened in 1901.", "opened", [("FC404", 1, 1, FindingStatus.EXPECTED)]),
        ("The ferry to Dunmore sank in 1899.", "ferry", [("FC402", 1, 1, FindingStatus.EXPECTED)]),
    ],
)
def test_a_sentence_takes_the_result_of_the_claim_it_cites_or_restates(
    text: str, claim: str, expected: list[tuple[str, int, int, FindingStatus]]
) -> None:
    report = checked(text, claims=CLAIMS, sources=(GAZETTE, HERALD))
    assert places(report) == expected
    [draft] = report.drafts
    assert [sentence.claim for sentence in draft.sentences] == [claim]
    assert [result.claim.id for result in report.claims] == ([] if "14" in text else [claim])


def test_the_text_of_a_sentence_is_the_file_s_own() -> None:
    text = (
        "Yes. The **bridge** has\r\n12 arches [@arches]. “We shall never\r\ncharge a toll again,” Ada Finch said.\r\n"
    )
    report = checked(text, claims=CLAIMS)
    [draft] = report.drafts
    assert [sentence.text for sentence in draft.sentences] == [
        "The **bridge** has\r\n12 arches [@arches].",
        "We shall never\r\ncharge a toll again",
    ]
    assert all(text[each.start : each.end] == each.text for each in draft.sentences)


def test_relative_dates_refer_to_the_day_in_the_front_matter() -> None:
    text = "---\ndate: 1902-03-01\n---\n\nThe toll bridge in Ashford opened last year.\n"
    assert places(checked(text)) == []
    assert [f.code for f in checked(text.replace("1902", "1906")).findings] == ["FC401"]


def test_the_same_sentence_twice_has_two_fingerprints_and_lines_change_none() -> None:
    once = checked("The bridge has 14 arches.\n\nThe bridge has 14 arches.\n")
    moved = checked("Well.\n\n\nThe bridge has 14 arches.\n\nThe bridge has 14 arches.\n")
    prints = [finding.fingerprint for finding in once.findings]
    assert len(set(prints)) == 2
    assert prints == [finding.fingerprint for finding in moved.findings]


@pytest.mark.parametrize(
    ("speaker", "full"),
    [
        ("Ada Finch", True),
        ("Mayor Ada Finch", True),
        ("Rod Rosenstein, the deputy", True),
        ("Finch", False),
        ("Tuesday", False),
        ("a City Hall spokesman", False),
        ("the statement", False),
        ("Mr. Finch", False),
        ("", False),
    ],
)
def test_who_has_a_full_name(speaker: str, full: bool) -> None:
    assert is_full_name(speaker) is full


# Annotating

TEXT = "The bridge has 12 arches. It is *long*.\r\n\r\n“We shall never charge a toll again,” Ada Finch said."


def annotated(text: str) -> str:
    report = checked(text)
    return annotate(text, report.drafts[0], {entry.source.id: entry.source for entry in report.sources})


def test_annotating_adds_footnotes_and_changes_nothing_else() -> None:
    out = annotated(TEXT)
    assert out == (
        "The bridge has 12 arches.[^fc-1] It is *long*.\r\n\r\n“We shall never charge a toll again,”[^fc-2] Ada Finch "
        "said.\r\n\r\n"
        "[^fc-1]: The Gazette, 2020-05-04, seeds/gazette.txt line 9: “The bridge has 12 arches”\r\n"
        "[^fc-2]: The Gazette, 2020-05-04, seeds/gazette.txt line 5: “We shall never charge a toll again”\r\n"
    )
    assert annotated(out) == out


def test_annotating_a_draft_without_support_changes_nothing() -> None:
    text = "The bridge has 14 arches.\n"
    assert annotated(text) == text


def test_a_hostile_source_cannot_write_markdown_into_the_draft() -> None:
    hostile = source("The bridge has 12 arches [x](http://evil.example)\u202e <script> `a` | b in all.\n")
    report = checked("The bridge has 12 arches.", sources=(hostile,))
    [sentence] = report.drafts[0].sentences
    whole = evidence(hostile, hostile.text.strip(), Stance.SUPPORTS)
    from dataclasses import replace

    entry = replace(report.drafts[0], sentences=(replace(sentence, evidence=(whole,), verdict=Verdict.SUPPORTED),))
    note = annotate("The bridge has 12 arches.", entry, {hostile.id: hostile}).splitlines()[-1]
    assert note.endswith(r"“The bridge has 12 arches \[x\](http:⁠//evil.example)  \<script\> \`a\` \| b in all.”")


# Formats


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_shows_drafts(name: str) -> None:
    report = checked("The bridge has 14 arches [@nope].\n\nThe ferry to Dunmore sank in 1899.\n")
    out = "".join(render(name, report, ReportOptions(view=View.DRAFTS, uncovered=True)))
    assert out


def test_the_text_report_of_a_draft() -> None:
    report = checked("The bridge has 14 arches.\n\nThe ferry to Dunmore sank in 1899.\n")
    out = "".join(render("text", report, ReportOptions(view=View.DRAFTS, uncovered=True)))
    assert out == (
        " ✗ REFUTED  draft.md:1:1\n"
        "   The bridge has 14 arches.\n"
        "   ✗ The Gazette, 4 May 2020  seeds/gazette.txt:9\n"
        "     │ “The bridge has 12 arches”\n"
        "     number: claim 14, source 12: cannot be the same\n"
        "\n"
        "Tied to no claim\n"
        "  draft.md:1:1: The bridge has 14 arches.\n"
        "  draft.md:3:1: The ferry to Dunmore sank in 1899.\n"
        "\n"
        "Findings\n"
        "  draft.md:1:1: error FC401 draft-refuted: The Gazette (seeds/gazette.txt:9)\n"
        "      says 12, the sentence 14\n"
        "  draft.md:3:1: note FC402 draft-unsupported: no source supports the\n      sentence\n"
        "\n"
        "2 sentences in 1 draft: 1 refuted, 1 not enough evidence (1 source, 1\n"
        "  independent origin)\n"
        "Findings: 1 error, 1 note\n"
    )


# The command


DRAFT = "The toll bridge opened in 1901.\n\nThe toll bridge opened in 1907 [@lat].\n"


def test_the_command_checks_the_named_drafts(bridge: ProjectFolder) -> None:
    bridge.write("drafts/a.md", DRAFT)
    ran = bridge.run("check", "drafts/a.md", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    document: Any = json.loads(ran.out)
    assert [(f["code"], f["path"], f["line"], f["column"]) for f in document["findings"]] == [
        ("FC401", "drafts/a.md", 3, 1),
        ("FC403", "drafts/a.md", 3, 34),
    ]
    [draft] = document["drafts"]
    assert draft["path"] == "drafts/a.md"
    shown = [(s["line"], s["claim"], s["verdict"], s["text"]) for s in draft["sentences"]]
    assert shown == [
        (1, "opened", "supported", "The toll bridge opened in 1901."),
        (3, None, "refuted", "The toll bridge opened in 1907 [@lat]."),
    ]


def test_without_a_name_the_project_s_drafts_are_checked(bridge: ProjectFolder) -> None:
    claims = (bridge.path / "claims.toml").read_text("utf-8")
    bridge.write("claims.toml", '[factcheck]\ndrafts = ["drafts/**/*.md"]\n' + claims)
    bridge.write("drafts/b/a.md", "The toll bridge opened in 1901.\n")
    ran = bridge.run("check", "-q")
    assert (ran.code, ran.err) == (0, "")
    bridge.write("drafts/c.md", DRAFT)
    assert bridge.run("check", "-q").code == 1


def test_without_any_draft_the_remedy_is_told(bridge: ProjectFolder) -> None:
    ran = bridge.run("check")
    assert ran.code == 2
    assert ran.err == (
        "error: claims.toml: there is no draft to check\n"
        '  name one, or set drafts = ["drafts/**/*.md"] in [factcheck] of the claims file\n'
    )


def test_standard_input_is_a_draft_whose_name_tells_the_format(bridge: ProjectFolder) -> None:
    ran = bridge.run("check", "-", "--stdin-filename", "drafts/x.md", "--format", "jsonl", stdin=DRAFT)
    assert ran.code == 1
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [(line["path"], line["verdict"]) for line in lines] == [
        ("drafts/x.md", "supported"),
        ("drafts/x.md", "refuted"),
    ]
    assert bridge.run("check", "--stdin-filename", "x.md").code == 2


def test_a_draft_that_is_not_there_or_no_text(bridge: ProjectFolder) -> None:
    ran = bridge.run("check", "none.md")
    assert (ran.code, ran.err.splitlines()[0]) == (
        2,
        "error: none.md: the draft cannot be read: No such file or directory",
    )
    bridge.write("a.md", b"\x89PNG\r\n\x1a\n")
    ran = bridge.run("check", "a.md")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: a.md: this is a PNG picture, not text")


def test_annotate_writes_the_draft_back(bridge: ProjectFolder) -> None:
    text = "\ufeffThe toll bridge opened in 1901.\r\n"
    path = bridge.write("drafts/a.md", text)
    assert bridge.run("check", "drafts/a.md", "--annotate").code == 0
    after = path.read_bytes().decode("utf-8")
    assert after.startswith("\ufeffThe toll bridge opened in 1901.[^fc-1]\r\n\r\n[^fc-1]: The Gazette, ")
    again = bridge.run("check", "-", "--stdin-filename", "a.md", "--annotate", stdin="The toll bridge opened in 1901.")
    assert again.out.startswith("The toll bridge opened in 1901.[^fc-1]\n\n[^fc-1]: ")
    bridge.write("a.txt", text)
    assert bridge.run("check", "a.txt", "--annotate").code == 2


def test_an_acceptance_of_a_draft_s_finding(bridge: ProjectFolder) -> None:
    claims = (bridge.path / "claims.toml").read_text("utf-8")
    accept = '\n[[accept]]\nclaim = "late"\ncode = "FC401"\nreason = "quoted as an error"\nuntil = 2027-01-01\n'
    bridge.write("claims.toml", '[factcheck]\ndrafts = ["*.md"]\n' + claims + accept)
    bridge.write("a.md", "The toll bridge opened in 1905.\n")

    def statuses(*args: str) -> list[tuple[str, str, str | None]]:
        document = json.loads(bridge.run("check", "--format", "json", *args).out)
        return [(f["code"], f["status"], f["detail"]) for f in document["findings"]]

    assert statuses("--today", "2026-12-31") == [("FC401", "accepted", "until 2027-01-01: quoted as an error")]
    assert statuses("--today", "2027-01-02") == [("FC401", "new", None), ("FC501", "new", None)]
    bridge.write("a.md", "The toll bridge opened in 1901.\n")
    assert statuses() == [("FC501", "new", None)]
    assert statuses("a.md") == []


def test_from_python(bridge: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bridge.path)
    bridge.write("a.md", DRAFT)
    report = factcheck.check("a.md")
    assert [(d.path, len(d.sentences)) for d in report.drafts] == [("a.md", 2)]


# The sample article


def sample_report() -> Report:
    return factcheck.check(SAMPLE, path=ROOT / "claims.toml")


def row(finding: Finding) -> str:
    place = finding.place
    return f"| {place.line} | {place.column} | {finding.code} | {finding.status.value} |"


def test_the_sample_article_has_the_planted_errors_and_no_other() -> None:
    table = (EXAMPLES / "README.md").read_text("utf-8").partition("<!-- planted -->")[2].partition("<!-- end -->")[0]
    planted = re.findall(r"^(\| \d+ \| \d+ \| FC\d+ \| \w+ \|)", table, re.MULTILINE)
    report = sample_report()
    assert [row(f) for f in report.findings if f.path.endswith(".md")] == planted
    assert len(report.drafts[0].sentences) >= 40
    # One of every kind that a draft can have.
    assert {f.code for f in report.findings if f.path.endswith(".md")} == {
        "FC301", "FC302", "FC303", "FC304", "FC401", "FC402", "FC403", "FC404", "FC501",
    }  # fmt: skip


def test_the_sample_article_survives_annotation(tmp_path: Path) -> None:
    report = sample_report()
    text = SAMPLE.read_text("utf-8")
    out = annotate(text, report.drafts[0], {entry.source.id: entry.source for entry in report.sources})
    bare = re.sub(r"\[\^fc-\d+\](?!:)", "", out.partition("\n[^fc-1]: ")[0])
    assert bare == text


def test_the_json_report_keeps_to_its_schema() -> None:
    import jsonschema

    from factcheck.project.schema import report_schema

    report = checked("The bridge has 14 arches [@nope]. “We shall … charge a toll again,” Ada Finch said.\n")
    out = "".join(render("json", report, ReportOptions(view=View.DRAFTS)))
    jsonschema.Draft202012Validator(report_schema()).validate(json.loads(out))
