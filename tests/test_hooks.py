"""The hooks for pre-commit, installed by the real pre-commit in a real repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, ProjectFolder

MANIFEST = ROOT / ".pre-commit-hooks.yaml"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

SOURCE = """Interpol at work

The Gazette
4 May 2020

Interpol has 190 member countries. It was founded in 1923.

“We shall never charge a toll again,” Mayor Ada Finch told the crowd.
"""

CLAIMS = """
[[source]]
path = "seeds/gazette.txt"
outlet = "The Gazette"
published = 2020-05-04

[[claim]]
id = "members"
text = "Interpol has 190 member countries."
"""

CLEAN = """# Interpol

Interpol has 190 member countries. [@members]

“We shall never charge a toll again,” Mayor Ada Finch told the crowd.
"""

WRONG = """# Interpol

Interpol has 195 member countries.

“We shall always charge a toll again,” Mayor Ada Finch told the crowd.

Interpol is large. [@membres]
"""


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository with the hooks installed."""

    path: Path
    environment: dict[str, str]

    def git(self, *args: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *args],
            cwd=self.path,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=check,
        )

    def write(self, name: str, text: str) -> None:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        self.git("add", "--", name)

    def commit(self) -> tuple[int, str]:
        """Commit what is staged and return git's exit code and what the hooks printed."""
        done = self.git("commit", "-q", "-m", "Change", check=False)
        return done.returncode, done.stdout + done.stderr

    def commits(self) -> int:
        return len(self.git("rev-list", "HEAD").stdout.split())


def environment_of(folder: Path) -> dict[str, str]:
    """Return an environment in which neither git nor pre-commit sees the settings of whoever runs the tests."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        **kept,
        **who,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "PYTHONUTF8": "1",
        # pre-commit's own interpreter warns of what it uses; the tests' settings are not for it.
        "PYTHONWARNINGS": "ignore",
    }


def repository(folder: Path, config: dict[str, Any]) -> Repository:
    """Return a repository whose first commit has a claims file and a source, with the hooks of `config`."""
    path = folder / "newsroom"
    path.mkdir()
    made = Repository(path, environment_of(folder))
    made.git("init", "-q")
    made.write("seeds/gazette.txt", SOURCE)
    made.write("claims.toml", CLAIMS)
    made.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    made.git("commit", "-q", "-m", "Begin")
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=path,
        env=made.environment,
        capture_output=True,
        check=True,
        timeout=120,
    )
    return made


def manifest() -> list[dict[str, Any]]:
    hooks: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text("utf-8"))
    return hooks


@pytest.fixture
def newsroom(tmp_path: Path) -> Repository:
    """Return a repository with our hooks, which run the factcheck of this checkout."""
    hooks = []
    for hook in manifest():
        command, _, rest = hook["entry"].partition(" ")
        assert command == "factcheck"
        hooks.append({**hook, "language": "system", "entry": f'"{sys.executable}" -m factcheck {rest}'})
    return repository(tmp_path, {"repos": [{"repo": "local", "hooks": hooks}]})


def test_the_manifest_is_one_to_pre_commit() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_hooks_are_two_and_run_one_after_another() -> None:
    assert [(hook["id"], hook["require_serial"], hook.get("pass_filenames", True)) for hook in manifest()] == [
        ("factcheck-verify", True, False),
        ("factcheck-check", True, True),
    ]


def test_a_clean_commit_passes_and_the_hooks_say_nothing(newsroom: Repository) -> None:
    newsroom.write("drafts/story.md", CLEAN)
    code, said = newsroom.commit()
    assert code == 0, said
    assert [line for line in said.splitlines() if not line.endswith(("Passed", "Skipped"))] == []
    assert newsroom.commits() == 2


def test_a_refuted_claim_is_not_committed(newsroom: Repository) -> None:
    newsroom.write("claims.toml", CLAIMS.replace("190", "195"))
    code, said = newsroom.commit()
    assert code == 1
    assert "claims.toml:7: error FC201 refuted" in said
    assert newsroom.commits() == 1


def test_a_claim_that_lost_its_source_is_not_committed(newsroom: Repository) -> None:
    newsroom.write("seeds/herald.txt", "The fair opened on 4 May 1901, and it rained.\n")
    assert newsroom.commit()[0] == 0
    newsroom.write("claims.toml", CLAIMS.partition("[[claim]]")[1] + CLAIMS.partition("[[claim]]")[2])
    assert newsroom.commit()[0] == 0
    newsroom.git("rm", "-q", "seeds/gazette.txt")
    code, said = newsroom.commit()
    assert code == 1
    assert "error FC203 not-enough-evidence" in said


def test_what_counts_is_what_is_staged(newsroom: Repository) -> None:
    newsroom.write("claims.toml", CLAIMS.replace("190", "195"))
    (newsroom.path / "claims.toml").write_text(CLAIMS, "utf-8")
    assert newsroom.commit()[0] == 1
    newsroom.write("claims.toml", CLAIMS + "# checked\n")
    (newsroom.path / "claims.toml").write_text(CLAIMS.replace("190", "195"), "utf-8")
    assert newsroom.commit()[0] == 0


def test_a_wrong_draft_is_refused_with_its_lines(newsroom: Repository) -> None:
    newsroom.write("drafts/story.md", CLEAN)
    assert newsroom.commit()[0] == 0
    newsroom.write("drafts/story.md", WRONG)
    newsroom.write("drafts/other.md", CLEAN)
    code, said = newsroom.commit()
    assert code == 1
    found = [line for line in said.splitlines() if line.startswith("drafts/")]
    for line, code_and_name in ((3, "FC401 draft-refuted"), (5, "FC301 altered-quote"), (7, "FC403 unknown-claim")):
        assert any(each.startswith(f"drafts/story.md:{line}") and code_and_name in each for each in found), said
    assert [each for each in found if each.startswith("drafts/other.md")] == []
    assert newsroom.commits() == 2


def test_sources_are_not_checked_as_drafts(newsroom: Repository) -> None:
    newsroom.write("seeds/herald.txt", "Interpol has 195 member countries.\n")
    code, said = newsroom.commit()
    assert "factcheck the drafts" in said
    assert "Skipped" in said.partition("factcheck the drafts")[2].splitlines()[0]
    assert code == 0, said


def test_the_order_of_drafts_and_how_they_are_split_change_no_finding(bridge: ProjectFolder) -> None:
    bridge.write("drafts/a.md", "The toll bridge opened in 1905.\n")
    bridge.write("drafts/b.md", "The toll bridge opened in 1906.\n")
    one = bridge.run("check", "drafts/a.md", "drafts/b.md")
    other = bridge.run("check", "drafts/b.md", "drafts/a.md")
    assert (one, one.code) == (other, 1)
    found = [line for name in ("a", "b") for line in bridge.run("check", "-q", f"drafts/{name}.md").out.splitlines()]
    whole = bridge.run("check", "-q", "drafts/a.md", "drafts/b.md").out.splitlines()
    assert [line for line in found if line.startswith("drafts/")] == [
        line for line in whole if line.startswith("drafts/")
    ]


@pytest.mark.slow
def test_pre_commit_installs_the_hooks_from_the_repository(tmp_path: Path) -> None:
    if find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed")
    environment = environment_of(tmp_path)
    here = tmp_path / "factcheck"
    here.mkdir()
    for name in ("factcheck", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, here / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, here / name)
    for args in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Copy"]):
        subprocess.run(["git", *args], cwd=here, env=environment, check=True, capture_output=True, timeout=60)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=here, env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    hooks = [{"id": hook["id"]} for hook in manifest()]
    made = repository(tmp_path, {"repos": [{"repo": str(here), "rev": head.stdout.strip(), "hooks": hooks}]})
    made.write("drafts/story.md", WRONG)
    code, said = made.commit()
    if "Could not find a version" in said or "Connection" in said:
        pytest.skip("no package registry can be reached")
    assert code == 1, said
    assert "factcheck the claims file" in said
    assert "Passed" in said.partition("factcheck the claims file")[2].splitlines()[0]
    assert "FC401 draft-refuted" in said
