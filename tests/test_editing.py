"""`accept` and `add` change the claims file where they must and nowhere else."""

from __future__ import annotations

import json
from datetime import date

import pytest
from conftest import ProjectFolder

from factcheck.project.editing import with_acceptance, with_claim
from factcheck.records import Acceptance, Claim, ClaimKind

INTERLEAVED = """# the top
[factcheck]   # settings
min-origins = 1

[[claim]]
id = "late"      # why
text = "The toll bridge opened in 1905."

[[accept]]
claim = "late"
code = "FC201"
reason = "old"   # a comment

# about the other
[[claim]]
id = "opened"
text = "The toll bridge opened in 1901."
"""

KNOWN = (Acceptance(claim="late", code="FC201", reason="old"),)


def accepted(reason: str = 'it\'s "so"', *, by: str | None = None, until: date | None = None) -> Acceptance:
    return Acceptance(claim="late", code="FC201", reason=reason, by=by, until=until)


def test_a_new_acceptance_goes_to_the_end() -> None:
    out = with_acceptance("x = 1  # keep\n", accepted(by="Ana", until=date(2027, 1, 1)), ())
    assert out == (
        'x = 1  # keep\n\n[[accept]]\nclaim = "late"\ncode = "FC201"\nreason = "it\'s \\"so\\""\nby = "Ana"\n'
        "until = 2027-01-01\n"
    )


def test_an_acceptance_that_is_there_is_renewed_in_its_place() -> None:
    out = with_acceptance(INTERLEAVED, accepted("new", by="Ana", until=date(2027, 1, 1)), KNOWN)
    assert out == INTERLEAVED.replace(
        'reason = "old"   # a comment\n', 'reason = "new"   # a comment\nuntil = 2027-01-01\nby = "Ana"\n'
    )
    again = with_acceptance(out, accepted("newer"), KNOWN)
    assert again == out.replace('"new"', '"newer"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", '[[claim]]\nid = "a"\ntext = "B."\n'),
        ("x = 1", 'x = 1\n\n[[claim]]\nid = "a"\ntext = "B."\n'),
        ("x = 1\n\n", 'x = 1\n\n[[claim]]\nid = "a"\ntext = "B."\n'),
        ("x = 1\r\n", 'x = 1\r\n\r\n[[claim]]\r\nid = "a"\r\ntext = "B."\r\n'),
    ],
    ids=["empty", "no line end", "a blank line", "crlf"],
)
def test_a_claim_goes_to_the_end(text: str, expected: str) -> None:
    assert with_claim(text, Claim(id="a", text="B.")) == expected


def test_a_quotation_with_everything() -> None:
    claim = Claim(id="a", text="B\n“c”", kind=ClaimKind.QUOTATION, speaker="D", as_of=date(2021, 1, 2))
    assert with_claim("", claim, comment="drafts/a.md:3") == (
        '[[claim]]\nid = "a"\nquote = "B\\n“c”"  # drafts/a.md:3\nspeaker = "D"\nas-of = 2021-01-02\n'
    )


def test_accept_signs_off_and_the_finding_stays_listed(bridge: ProjectFolder) -> None:
    before = (bridge.path / "claims.toml").read_bytes()
    assert bridge.run("verify").code == 1
    ran = bridge.run("accept", "late", "refuted", "--reason", "a slip", "--by", "Ana", "--until", "2027-01-01")
    assert (ran.code, ran.out, ran.err) == (0, "", "claims.toml: FC201 (refuted) of claim 'late' is accepted\n")
    after = (bridge.path / "claims.toml").read_bytes()
    assert after.startswith(before)
    ran = bridge.run("verify", "--format", "json", "--today", "2026-11-22")
    assert ran.code == 0
    [finding] = json.loads(ran.out)["findings"]
    assert (finding["status"], finding["detail"]) == ("accepted", "Ana, until 2027-01-01: a slip")
    assert bridge.run("verify", "--today", "2027-01-02").code == 1


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("lat", "FC201", "--reason", "x"), "CLAIM: there is no claim with the id 'lat'\n  did you mean 'late'?"),
        (("late", "refutd", "--reason", "x"), "CODE: no finding is called 'refutd'\n  did you mean 'refuted'?"),
        (
            ("late", "FC101", "--reason", "x"),
            "CODE: FC101 (unreadable-source) is not about a claim\n  set its level in [factcheck.severity] of the "
            "claims file instead",
        ),
        (("late", "FC201", "--reason", " "), "--reason: the reason is empty\n  say why the finding is all right"),
        (
            ("late", "FC201", "--reason", "x", "--until", "2027-02-30"),
            "--until: '2027-02-30' is not a day\n  write a day of the calendar as year, month and day: 2027-01-31",
        ),
    ],
    ids=["claim", "code", "not about a claim", "reason", "day"],
)
def test_accept_refuses_what_would_break_the_file(bridge: ProjectFolder, args: tuple[str, ...], error: str) -> None:
    before = (bridge.path / "claims.toml").read_bytes()
    ran = bridge.run("accept", *args)
    assert (ran.code, ran.err) == (2, f"error: {error}\n")
    assert (bridge.path / "claims.toml").read_bytes() == before


def test_add_writes_a_claim_and_prints_its_id(bridge: ProjectFolder) -> None:
    before = "\ufeff" + (bridge.path / "claims.toml").read_text("utf-8")
    bridge.write("claims.toml", before)
    ran = bridge.run("add", "The bridge  has 12 arches.", "--id", "arches")
    assert (ran.code, ran.out) == (0, "arches\n")
    ran = bridge.run("add", "“We shall never charge a toll again”", "--speaker", "Ada Finch", "--id", "finch")
    assert (ran.code, ran.out) == (0, "finch\n")
    assert (bridge.path / "claims.toml").read_text("utf-8") == before + (
        '\n[[claim]]\nid = "arches"\ntext = "The bridge has 12 arches."\n'
        '\n[[claim]]\nid = "finch"\nquote = "We shall never charge a toll again"\nspeaker = "Ada Finch"\n'
    )
    ran = bridge.run("add", "Something else happened.", "--id", "finch")
    assert (ran.code, ran.err) == (2, "error: claims.toml:19: the id 'finch' is taken\n  choose another with --id\n")
    ran = bridge.run("add", "The bridge has 12 arches.")
    assert (ran.code, ran.err) == (2, "error: claims.toml:15: this claim is there already, as 'arches'\n")


def test_add_from_a_draft_takes_what_the_line_states(bridge: ProjectFolder) -> None:
    bridge.write("a.md", "---\ndate: 2021-11-20\n---\n\nThe **bridge**\nhas 12 arches. It is long.\n")
    before = (bridge.path / "claims.toml").read_text("utf-8")
    ran = bridge.run("add", "--from-draft", "a.md:6", "--id", "arches")
    assert (ran.code, ran.out, ran.err) == (0, "arches\n", "")
    assert (bridge.path / "claims.toml").read_text("utf-8") == before + (
        '\n[[claim]]\nid = "arches"\ntext = "The bridge has 12 arches."  # a.md:6\nas-of = 2021-11-20\n'
    )
    ran = bridge.run("add", "--from-draft", "a.md:1")
    assert ran.code == 2
    assert ran.err.splitlines()[0] == "error: a.md:1: there is nothing checkable in this line"
    assert bridge.run("add", "--from-draft", "a.md").code == 2
    assert bridge.run("add").code == 2
