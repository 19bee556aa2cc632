"""The action and the workflow: against the official schemas, against each other, and run as a runner would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, ProjectFolder
from test_github import as_runner

ACTION = ROOT / "action.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RECIPES = ROOT / "docs" / "ci.md"


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def recipes(name: str) -> list[dict[str, Any]]:
    """Return the YAML blocks of docs/ci.md that begin with a comment naming this file."""
    blocks = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", RECIPES.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [yaml.safe_load(text) for where, text in blocks if where == name]


def steps_using_the_action(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    return [step for step in steps if step.get("uses", "") == "./" or "/factcheck@" in step.get("uses", "")]


def check_schema(schema: str, path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_one_by_the_official_schema() -> None:
    check_schema("vendor.github-actions", ACTION)


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_the_workflows_are_ones_by_the_official_schema(path: Path) -> None:
    check_schema("vendor.github-workflows", path)


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        pytest.param(".github/workflows/factcheck.yml", "vendor.github-workflows", id="GitHub"),
        pytest.param(".gitlab-ci.yml", "vendor.gitlab-ci", id="GitLab"),
    ],
)
def test_the_recipes_are_ones_by_the_official_schemas(tmp_path: Path, name: str, schema: str) -> None:
    found = recipes(name)
    assert found != []
    for number, recipe in enumerate(found):
        path = tmp_path / f"{number}.yml"
        # PyYAML reads the key `on` as true.
        plain = {"on" if str(key) == "True" else key: value for key, value in recipe.items()}
        path.write_text(yaml.safe_dump(plain), "utf-8")
        check_schema(schema, path)


def test_every_input_and_output_that_is_used_exists() -> None:
    action = read(ACTION)
    users = [read(path) for path in WORKFLOWS] + recipes(".github/workflows/factcheck.yml")
    used = [step for workflow in users for step in steps_using_the_action(workflow)]
    assert len(used) >= 2
    for step in used:
        assert set(step.get("with", {})) <= set(action["inputs"])
    text = "".join(path.read_text("utf-8") for path in (*WORKFLOWS, RECIPES))
    assert set(re.findall(r"steps\.factcheck\.outputs\.([\w-]+)", text)) <= set(action["outputs"])
    inside = set(re.findall(r"inputs\.([\w-]+)", ACTION.read_text("utf-8")))
    assert inside == set(action["inputs"])


def test_no_script_of_the_action_or_the_workflows_has_an_expression_in_it() -> None:
    jobs = [job for path in WORKFLOWS for job in read(path)["jobs"].values()]
    steps = [step for job in jobs for step in job["steps"]] + read(ACTION)["runs"]["steps"]
    assert [step for step in steps if "${{" in step.get("run", "")] == []


def test_the_install_step_installs_what_the_run_step_runs(tmp_path: Path) -> None:
    """Both scripts of the action as they are, with pip replaced: what it would install, and with which Python."""
    install, run = read(ACTION)["runs"]["steps"]
    assert (install["id"], run["id"]) == ("install", "factcheck")
    tools = tmp_path / "tools"
    tools.mkdir()
    log = tmp_path / "log"
    fake = '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; fi\necho "$*" >> "$LOG"\n'
    (tools / "python3").write_text(fake, "utf-8")
    (tools / "python3").chmod(0o755)
    outputs = tmp_path / "output"
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "LOG": str(log),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_OUTPUT": str(outputs),
        "FACTCHECK_ACTION": "/actions/factcheck",
    }
    for version in ("", "0.1.0; echo pwned"):
        script = ["bash", "-eo", "pipefail", "-c", install["run"]]
        subprocess.run(script, env={**environment, "FACTCHECK_VERSION": version}, check=True, timeout=60)
    pip = "-m pip install --quiet --disable-pip-version-check"
    venv = f"{tmp_path}/factcheck-venv"
    assert log.read_text("utf-8").splitlines() == [
        f"-m venv {venv}", f"{pip} /actions/factcheck", f"-m venv {venv}", f"{pip} factcheck-cli==0.1.0; echo pwned",
    ]  # fmt: skip
    assert set(outputs.read_text("utf-8").splitlines()) == {f"python={venv}/bin/python"}
    assert run["env"]["FACTCHECK_PYTHON"] == "${{ steps.install.outputs.python }}"


def test_every_input_and_output_is_documented() -> None:
    action, text = read(ACTION), RECIPES.read_text("utf-8")
    assert [name for name in (*action["inputs"], *action["outputs"]) if f"| `{name}` |" not in text] == []


def run_action(project: ProjectFolder, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the action's script and return exit code, log, outputs and summary."""
    runner = project.path / "runner"
    runner.mkdir(exist_ok=True)
    outputs, summary = runner / "output", runner / "summary.md"
    outputs.write_text("", "utf-8")
    summary.write_text("", "utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONUTF8": "1",
        "RUNNER_TEMP": str(runner),
        "GITHUB_OUTPUT": str(outputs),
        "GITHUB_STEP_SUMMARY": str(summary),
        **{f"FACTCHECK_{name.upper()}": value for name, value in inputs.items()},
    }
    done = subprocess.run(
        [sys.executable, str(ROOT / ".github" / "action" / "run.py")],
        cwd=project.path,
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == b""
    pairs = [line.partition("=")[::2] for line in outputs.read_text("utf-8").splitlines()]
    return done.returncode, done.stdout.decode(), dict(pairs), summary.read_text("utf-8")


def commands(log: str) -> list[tuple[str, str]]:
    """Return the names and titles of the commands a runner obeys, with those that are switched off left out."""
    found = []
    token = None
    for line in log.splitlines():
        if token is not None:
            token = None if line == f"::{token}::" else token
            continue
        for command in as_runner(line):
            if command.name == "stop-commands":
                token = command.data
            else:
                found.append((command.name, command.properties["title"]))
    return found


def test_the_action_counts_annotates_and_fails(bridge: ProjectFolder) -> None:
    code, log, outputs, summary = run_action(bridge, formats="sarif,junit")
    reports = bridge.path / "runner" / "factcheck-reports"
    assert code == 1
    assert outputs == {
        "claims": "2",
        "supported": "1",
        "refuted": "1",
        "conflicting": "0",
        "not-enough-evidence": "0",
        "errors": "1",
        "warnings": "0",
        "notes": "0",
        "report": str(reports / "factcheck-verify.json"),
        "report-directory": str(reports),
        "exit-code": "1",
    }
    assert sorted(path.name for path in reports.iterdir()) == [
        "factcheck-verify.json", "factcheck-verify.sarif", "factcheck-verify.xml",
    ]  # fmt: skip
    assert commands(log) == [("error", "FC201 refuted")]
    assert summary.startswith("# Fact-check\n")
    assert json.loads(Path(outputs["report"]).read_text("utf-8"))["summary"]["refuted"] == 1


def test_the_action_does_as_it_is_told(bridge: ProjectFolder) -> None:
    inputs = {"fail_on": "never", "annotations": "false", "summary": "false", "reports": "out"}
    code, log, outputs, summary = run_action(bridge, claims="claims.toml", **inputs)
    assert (code, commands(log), summary) == (0, [], "")
    assert outputs["report"] == str(bridge.path / "out" / "factcheck-verify.json")


def test_a_source_cannot_give_the_runner_a_command(bridge: ProjectFolder) -> None:
    text = "The toll bridge opened on 4 May 1901.\n\n::error::pwned ##[error]pwned\n"
    bridge.write("seeds/gazette.txt", text)
    bridge.write("claims.toml", '[[claim]]\nid = "late"\ntext = "::error::pwned The toll bridge opened in 1905."\n')
    code, log, _, _ = run_action(bridge)
    assert code == 1
    assert "::error::pwned" in log
    assert [name for name, title in commands(log) if title != "FC103 undated-source"] == ["error"]


def test_a_broken_claims_file_fails_the_step_with_what_is_wrong(bridge: ProjectFolder) -> None:
    bridge.write("claims.toml", "[[claim]]\nid = 3\n")
    code, log, outputs, _ = run_action(bridge)
    assert (code, outputs["exit-code"], outputs["report"]) == (2, "2", "")
    assert "claims.toml:" in log


def test_drafts_are_named_by_globs(bridge: ProjectFolder) -> None:
    bridge.write("drafts/a.md", "The toll bridge opened in 1905.\n")
    bridge.write("drafts/deep/b.md", "The toll bridge opened in 1901.\n")
    code, log, outputs, _ = run_action(bridge, claims="none", drafts="drafts/**/*.md\ndrafts/a.md\n")
    assert (code, outputs["errors"], outputs["claims"]) == (1, "1", "0")
    assert commands(log) == [("error", "FC401 draft-refuted")]
    report = json.loads(Path(outputs["report"]).read_text("utf-8"))
    assert [draft["path"] for draft in report["drafts"]] == ["drafts/a.md", "drafts/deep/b.md"]
