"""The baseline: what is found today is known tomorrow, whatever the line, and what is gone is told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from conftest import ProjectFolder

DRAFT = "The toll bridge opened in 1907.\n\nThe ferry to Dunmore sank in 1899.\n"


@pytest.fixture
def drafted(bridge: ProjectFolder) -> ProjectFolder:
    claims = (bridge.path / "claims.toml").read_text("utf-8")
    bridge.write("claims.toml", '[factcheck]\ndrafts = ["drafts/*.md"]\n' + claims)
    bridge.write("drafts/a.md", DRAFT)
    return bridge


def found(project: ProjectFolder, *args: str) -> list[tuple[str, str, int, str]]:
    document: Any = json.loads(project.run(*args, "--format", "json").out)
    return [(f["code"], f["path"], f["line"], f["status"]) for f in document["findings"]]


BASELINE = "factcheck-baseline.json"


def test_a_baseline_holds_the_findings_of_verify_and_check(drafted: ProjectFolder) -> None:
    ran = drafted.run("baseline")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith(f"{BASELINE}: 3 findings\n")
    first = (drafted.path / BASELINE).read_bytes()
    rows = json.loads(first)["findings"]
    assert [(row["code"], row["path"]) for row in rows] == [
        ("FC201", "claims.toml"),
        ("FC401", "drafts/a.md"),
        ("FC402", "drafts/a.md"),
    ]
    drafted.run("baseline")
    assert (drafted.path / BASELINE).read_bytes() == first
    assert drafted.run("verify", "--baseline", BASELINE).code == 0
    assert drafted.run("check", "--baseline", BASELINE).code == 0
    assert drafted.run("verify").code == 1


def test_lines_that_move_change_nothing_and_new_findings_count(drafted: ProjectFolder) -> None:
    drafted.run("baseline")
    drafted.write("drafts/a.md", "Well.\n\n" + DRAFT + "\nThe toll bridge opened in 1908.\n")
    assert found(drafted, "check", "--baseline", BASELINE) == [
        ("FC401", "drafts/a.md", 3, "baseline"),
        ("FC402", "drafts/a.md", 5, "baseline"),
        ("FC401", "drafts/a.md", 7, "new"),
    ]
    assert drafted.run("check", "--baseline", BASELINE).code == 1


def test_what_is_mended_is_stale_in_the_run_that_would_have_found_it(drafted: ProjectFolder) -> None:
    drafted.run("baseline")
    drafted.write("drafts/a.md", "The toll bridge opened in 1901.\n")
    claims = (drafted.path / "claims.toml").read_text("utf-8")
    drafted.write("claims.toml", claims.replace("1905", "1901, on 4 May"))
    assert found(drafted, "check", "--baseline", BASELINE) == [
        ("FC501", BASELINE, 3, "new"),
        ("FC501", BASELINE, 4, "new"),
    ]
    assert found(drafted, "verify", "--baseline", BASELINE) == [("FC501", BASELINE, 2, "new")]
    # A run that looks at one claim, or at another draft, says nothing of the others.
    drafted.write("drafts/b.md", "The toll bridge opened in 1901.\n")
    assert found(drafted, "verify", "--claim", "opened", "--baseline", BASELINE) == []
    assert found(drafted, "check", "drafts/b.md", "--baseline", BASELINE) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "the baseline cannot be read: No such file or directory"),
        (b"\xff", "the baseline cannot be read: not UTF-8"),
        (b"{", "this is not JSON"),
        (b"[]", "this is no baseline that this version reads"),
        (b'{"version": 2, "findings": []}', "this is no baseline that this version reads"),
        (b'{"version": 1}', "this baseline has no list of findings"),
        (b'{"version": 1, "findings": [3]}', "an entry has no fingerprint, code or path"),
    ],
)
def test_a_baseline_that_is_none(bridge: ProjectFolder, content: bytes | None, message: str) -> None:
    if content is not None:
        bridge.write("b.json", content)
    ran = bridge.run("verify", "--baseline", "b.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"error: b.json: {message}\n  write it anew with `factcheck baseline`\n"


def test_a_clean_project_has_an_empty_baseline(bridge: ProjectFolder) -> None:
    bridge.write("claims.toml", '[[claim]]\nid = "opened"\ntext = "The toll bridge opened in 1901."\n')
    bridge.run("baseline", "b.json")
    assert (bridge.path / "b.json").read_text("utf-8") == '{"version": 1, "findings": []}\n'
