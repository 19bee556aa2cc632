"""The catalogue of findings, and the page of the documentation that is made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.catalogue import KINDS, UnknownFindingKindError, kind_of, lookup
from factcheck.records import Severity

PAGE = Path(__file__).resolve().parent.parent / "docs" / "findings.md"

CATALOGUE = """\
FC101 unreadable-source error
FC102 empty-source warning
FC103 undated-source note
FC201 refuted error
FC202 conflicting warning
FC203 not-enough-evidence error
FC204 under-corroborated warning
FC205 unexpected-verdict error
FC301 altered-quote error
FC302 quote-not-found error
FC303 misattributed-quote error
FC304 quote-out-of-context warning
FC401 draft-refuted error
FC402 draft-unsupported note
FC403 unknown-claim error
FC404 draft-conflicting warning
FC501 stale-acceptance warning
FC601 changed-source note
FC602 lost-evidence error
FC603 stale-lock warning
"""


def findings_page() -> str:
    """Return docs/findings.md as the catalogue has it now."""
    lines = [
        "# Findings",
        "",
        "Made from `factcheck/catalogue.py`; `pytest --refresh-golden tests/test_catalogue.py` writes it "
        "anew. "
        "`factcheck explain CODE` prints one entry.",
        "",
        "A code keeps its meaning for ever and is never used again. The level is the default; "
        "`[factcheck.severity]` in the claims file changes it, and `never` leaves the finding out. A run "
        "fails with exit code 1 when a new finding is at or above `fail-on`; one that is accepted, expected, "
        "or in the baseline is listed and does not count.",
        "",
        "| code | name | level | meaning |",
        "|---|---|---|---|",
    ]
    for kind in KINDS:
        anchor = f"{kind.code}-{kind.name}".lower()
        lines.append(f"| [{kind.code}](#{anchor}) | `{kind.name}` | {kind.severity.value} | {kind.meaning} |")
    for kind in KINDS:
        lines += ["", f"## {kind.code} {kind.name}", "", f"*{kind.severity.value}*: {kind.meaning}.", ""]
        lines += [kind.explanation, "", f"Example: {kind.example}", "", f"To mend it: {kind.remedy}"]
    return "\n".join(lines) + "\n"


def test_codes_names_and_levels_are_those_of_the_contract() -> None:
    assert "".join(f"{kind.code} {kind.name} {kind.severity.value}\n" for kind in KINDS) == CATALOGUE


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
def test_every_text_is_written_to_be_read(kind: object) -> None:
    row = kind_of(getattr(kind, "code", ""))
    assert row.meaning[0].islower()
    assert not row.meaning.endswith(".")
    for text in (row.explanation, row.example, row.remedy):
        assert text.strip() == text
        assert text[-1] in ".`”"
        assert "  " not in text
        assert "\n" not in text


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        pytest.param("FC202", "FC202", id="code"),
        pytest.param("fc202", "FC202", id="code-in-lower-case"),
        pytest.param("conflicting", "FC202", id="name"),
        pytest.param("Not_Enough_Evidence", "FC203", id="name-as-a-verdict-is-written"),
        pytest.param(" under corroborated ", "FC204", id="name-with-blanks"),
    ],
)
def test_lookup(wanted: str, code: str) -> None:
    assert lookup(wanted).code == code


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        pytest.param("conflict", "conflicting", id="name-cut-short"),
        pytest.param("unreadble-source", "unreadable-source", id="name-misspelt"),
        pytest.param("FC20l", "FC205", id="code-misspelt"),
        pytest.param("zzz", "", id="like-nothing"),
        pytest.param("", "", id="empty"),
        pytest.param("x" * 1_000_000, "", id="endless"),
    ],
)
def test_lookup_of_what_is_not_there(wanted: str, nearest: str) -> None:
    with pytest.raises(UnknownFindingKindError) as caught:
        lookup(wanted)
    assert caught.value.nearest == nearest


def test_which_findings_can_be_accepted_for_a_claim() -> None:
    assert [kind.code for kind in KINDS if not kind.about_claim] == [
        "FC101",
        "FC102",
        "FC103",
        "FC403",
        "FC501",
        "FC601",
        "FC602",
        "FC603",
    ]


def test_default_levels_never_hide_a_finding() -> None:
    assert Severity.NEVER not in {kind.severity for kind in KINDS}


def test_the_page_is_up_to_date(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--refresh-golden"):
        PAGE.write_bytes(findings_page().encode("utf-8"))
    assert PAGE.read_bytes().decode("utf-8") == findings_page()
