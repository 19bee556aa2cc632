"""What a project relies on, recorded and compared with real files that were edited."""

from __future__ import annotations

import json

import pytest
from conftest import ARTICLE, ProjectFolder
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judging.drift import Lock, LockedClaim, LockedEvidence
from factcheck.project.lockfile import lock_text, read_lock
from factcheck.records import Stance
from factcheck.text.selectors import Selector

CLAIMS = """
[[claim]]
id = "opened"
text = "The toll bridge opened in 1901."

[[claim]]
id = "quote"
quote = "We shall never charge a toll again"
speaker = "Ada Finch"
"""


@pytest.fixture
def locked(project: ProjectFolder) -> ProjectFolder:
    """Return a project with one article, two claims it bears out, and a lock."""
    project.write("seeds/gazette.txt", ARTICLE)
    project.write("claims.toml", CLAIMS)
    made = project.run("sources", "--lock", "-q")
    assert made.err == "wrote factcheck.lock: 2 pieces of evidence in 1 source\n"
    assert made.code == 0
    return project


Found = list[tuple[str, str | None, str]]


def drift(folder: ProjectFolder, *args: str) -> Found:
    """Return code, claim and message of the FC6xx findings of `verify --locked`."""
    ran = folder.run("verify", "--locked", "--format", "json", *args)
    assert ran.code in (0, 1), ran.err
    findings = json.loads(ran.out)["findings"]
    return [(f["code"], f["claim"], f["message"]) for f in findings if f["code"].startswith("FC6")]


STANDS = (
    "FC601",
    None,
    "seeds/gazette.txt changed since it was locked; the words relied on still stand (claims 'opened', 'quote')",
)


def test_nothing_changed(locked: ProjectFolder) -> None:
    assert drift(locked) == []


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        pytest.param(ARTICLE + "\nCorrection: the mayor's name was misspelt.\n", [STANDS], id="a-correction-below"),
        pytest.param(
            ARTICLE.replace("“", '"').replace("”", '"').replace("never charge", "never\ncharge"),
            [STANDS],
            id="typography-and-line-breaks",
        ),
        pytest.param(
            ARTICLE.replace("4 May 1901", "4 May 1902"),
            [
                (
                    "FC602",
                    "opened",
                    "claim 'opened': seeds/gazette.txt changed: “The toll bridge opened on 4 May 1901” is now “The "
                    "toll bridge opened on 4 May 1902”, line 6",
                ),
                ("FC603", "opened", "claim 'opened': seeds/gazette.txt now refutes it, and was not locked for that"),
                (
                    "FC601",
                    None,
                    "seeds/gazette.txt changed since it was locked; the words relied on still stand (claim 'quote')",
                ),
            ],
            id="a-year-changed-and-with-it-the-verdict",
        ),
        pytest.param(
            ARTICLE.replace("“We shall never charge a toll again,” Mayor Ada Finch told the crowd.", ""),
            [
                (
                    "FC602",
                    "quote",
                    "claim 'quote': seeds/gazette.txt changed, and “We shall never charge a toll again” no longer "
                    "stands in it",
                ),
                (
                    "FC601",
                    None,
                    "seeds/gazette.txt changed since it was locked; the words relied on still stand (claim 'opened')",
                ),
            ],
            id="a-paragraph-gone",
        ),
    ],
)
def test_an_edited_source(locked: ProjectFolder, edited: str, expected: Found) -> None:
    locked.write("seeds/gazette.txt", edited)
    assert drift(locked) == expected


def test_another_encoding_of_the_same_text_is_no_change(locked: ProjectFolder) -> None:
    locked.write("seeds/gazette.txt", b"\xef\xbb\xbf" + ARTICLE.encode())
    assert drift(locked) == []


def test_a_renamed_source_is_found_by_its_text(locked: ProjectFolder) -> None:
    (locked.path / "seeds/gazette.txt").rename(locked.path / "seeds/herald.txt")
    assert drift(locked) == [
        (
            "FC601",
            None,
            "seeds/gazette.txt changed since it was locked and is seeds/herald.txt now; the words relied on still "
            "stand (claims 'opened', 'quote')",
        )
    ]


def test_a_removed_source_takes_its_evidence_with_it(locked: ProjectFolder) -> None:
    (locked.path / "seeds/gazette.txt").unlink()
    locked.write("seeds/other.txt", "A story about cheese.\n")
    assert drift(locked) == [
        (
            "FC602",
            "opened",
            "claim 'opened': seeds/gazette.txt is gone, and with it “The toll bridge opened on 4 May 1901”",
        ),
        (
            "FC602",
            "quote",
            "claim 'quote': seeds/gazette.txt is gone, and with it “We shall never charge a toll again”",
        ),
    ]


def test_claims_that_the_lock_does_not_have(locked: ProjectFolder) -> None:
    edited = CLAIMS.replace('id = "quote"', 'id = "mayor"').replace("opened in 1901", "opened in May 1901")
    locked.write("claims.toml", edited)
    new = ("FC603", "mayor", "factcheck.lock does not have claim 'mayor'")
    reworded = ("FC603", "opened", "the words of claim 'opened' changed since it was locked")
    gone = ("FC603", None, "factcheck.lock has a claim 'quote' that the claims file has not")
    assert drift(locked) == [reworded, new, gone]
    assert drift(locked, "--claim", "mayor") == [new]


def test_lost_evidence_fails_a_run_and_a_project_can_silence_it(locked: ProjectFolder) -> None:
    locked.write("seeds/gazette.txt", ARTICLE.replace("opened on 4 May 1901", "opened on 5 May 1901"))
    assert locked.run("verify", "--locked").code == 1
    assert locked.run("verify").code == 0
    locked.write("claims.toml", '[factcheck.severity]\nlost-evidence = "never"\n' + CLAIMS)
    assert locked.run("verify", "--locked").code == 0


def test_the_lock_is_the_same_bytes_every_time(locked: ProjectFolder) -> None:
    first = (locked.path / "factcheck.lock").read_bytes()
    locked.run("sources", "--lock")
    assert (locked.path / "factcheck.lock").read_bytes() == first
    assert list(json.loads(first)["sources"]) == ["seeds/gazette.txt"]


RENEW = "\n  write it again with `factcheck sources --lock`"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "there is no lock file\n  write it with `factcheck sources --lock`", id="missing"),
        pytest.param("{", f"this is no lock file: it is not JSON{RENEW}", id="no-json"),
        pytest.param("[]", f"this lock file is damaged{RENEW}", id="a-list"),
        pytest.param(
            '{"version": 1, "sources": {}, "claims": {"a": {"words": "", "evidence": [{}]}}}',
            f"this lock file is damaged{RENEW}",
            id="evidence-without-words",
        ),
        pytest.param('{"version": 9}', "a later version of factcheck wrote this\n  update factcheck", id="later"),
    ],
)  # fmt: skip
def test_a_lock_that_cannot_be_used(locked: ProjectFolder, content: str | None, message: str) -> None:
    path = locked.path / "factcheck.lock"
    path.unlink()
    if content is not None:
        path.write_text(content)
    ran = locked.run("verify", "--locked")
    assert (ran.code, ran.out, ran.err) == (2, "", f"error: factcheck.lock: {message}\n")


WORDS = st.text(max_size=20)


@given(
    st.lists(st.builds(LockedEvidence, path=WORDS, stance=st.sampled_from(Stance), selector=st.builds(
        Selector, exact=WORDS, prefix=WORDS, suffix=WORDS, start=st.integers(0), end=st.integers(0)))),
)  # fmt: skip
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, evidence: list[LockedEvidence]) -> None:
    folder = tmp_path_factory.mktemp("lock")
    lock = Lock(
        claims=(LockedClaim(id="a", words="w", evidence=tuple(evidence)),),
        sources=tuple((path, "digest") for path in sorted({each.path for each in evidence})),
    )
    (folder / "factcheck.lock").write_text("".join(lock_text(lock)), "utf-8")
    assert read_lock(folder) == lock
