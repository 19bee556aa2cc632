"""Run factcheck in a step of GitHub Actions: what action.yml does after installing it.

Settings come in the environment (FACTCHECK_…), one for each input of action.yml. The reports go to a folder, the
counts to the step's outputs. The text report is printed with workflow commands switched off, so that no source can
give the runner one; annotations are printed after it, by the format that escapes them.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass, field
from glob import glob
from pathlib import Path

VERDICTS = ("claims", "supported", "refuted", "conflicting", "not_enough_evidence")
LEVELS = ("error", "warning", "note")
SUFFIXES = {"markdown": "md", "text": "txt", "junit": "xml", "github": "github.txt"}


@dataclass
class Inputs:
    """The action's inputs, read from the environment."""

    claims: str = field(default_factory=lambda: setting("CLAIMS"))
    drafts: list[str] = field(default_factory=lambda: setting("DRAFTS").splitlines())
    fail_on: str = field(default_factory=lambda: setting("FAIL_ON"))
    formats: list[str] = field(default_factory=lambda: setting("FORMATS").replace(",", " ").split())
    annotations: bool = field(default_factory=lambda: setting("ANNOTATIONS") != "false")
    summary: bool = field(default_factory=lambda: setting("SUMMARY") != "false")
    # Absolute: a later step may run in another folder.
    reports: Path = field(
        default_factory=lambda: Path(setting("REPORTS") or f"{os.environ['RUNNER_TEMP']}/factcheck-reports").resolve()
    )


def setting(name: str) -> str:
    return os.environ.get(f"FACTCHECK_{name}", "").strip()


def main() -> int:
    """Run what the inputs ask for and return the worst exit code."""
    inputs = Inputs()
    inputs.reports.mkdir(parents=True, exist_ok=True)
    codes, reports = [], []
    runs: list[tuple[str, list[str]]] = []
    if inputs.claims != "none":
        runs.append(("verify", [inputs.claims] if inputs.claims else []))
    if inputs.drafts:
        runs.append(("check", drafts_named(inputs.drafts)))
    for command, files in runs:
        report = inputs.reports / f"factcheck-{command}.json"
        report.unlink(missing_ok=True)
        codes.append(run(command, files, inputs))
        if report.exists():
            reports.append(report)
    code = max(codes, default=0)
    write_outputs(inputs, reports, code)
    return code


def run(command: str, files: list[str], inputs: Inputs) -> int:
    """Run one command of factcheck and return its exit code."""
    base = inputs.reports / f"factcheck-{command}"
    options = ["--output", f"json:{base}.json"]
    for name in inputs.formats:
        # Two formats may share a suffix; a name that is none is for factcheck to complain of.
        suffix = SUFFIXES.get(name, name)
        options += ["--output", f"{name}:{base}.{suffix}"] if name != "json" else []
    annotations = inputs.reports / f".factcheck-{command}-annotations"
    if inputs.annotations:
        options += ["--output", f"github:{annotations}"]
    if inputs.summary and os.environ.get("GITHUB_STEP_SUMMARY"):
        options.append("--github-summary")
    if inputs.fail_on:
        options += ["--fail-on", inputs.fail_on]
    # Whoever guesses the token can switch commands on again, so nobody may.
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        arguments = [sys.executable, "-m", "factcheck", command, *options, "--", *files]
        code = subprocess.run(arguments, stderr=subprocess.STDOUT, check=False).returncode
    finally:
        print(f"\n::{token}::", flush=True)
    if annotations.exists():
        sys.stdout.buffer.write(annotations.read_bytes())
        sys.stdout.flush()
        annotations.unlink()
    return code


def drafts_named(patterns: list[str]) -> list[str]:
    """Return the files that the patterns match, in order, each once; a pattern without a match stays."""
    found: dict[str, None] = {}
    for pattern in filter(None, map(str.strip, patterns)):
        matches = [path for path in sorted(glob(pattern, recursive=True)) if os.path.isfile(path)]
        found.update(dict.fromkeys(matches or [pattern]))
    return list(found)


def write_outputs(inputs: Inputs, reports: list[Path], code: int) -> None:
    """Write the counts and the paths where the runner looks for a step's outputs."""
    counts = dict.fromkeys((*VERDICTS, *(f"{level}s" for level in LEVELS)), 0)
    for path in reports:
        report = json.loads(path.read_text("utf-8"))
        for name in VERDICTS:
            counts[name] += report["summary"][name] if path.stem == "factcheck-verify" else 0
        for finding in report["findings"]:
            if finding["status"] == "new" and finding["severity"] in LEVELS:
                counts[f"{finding['severity']}s"] += 1
    lines = [f"{name.replace('_', '-')}={number}" for name, number in counts.items()]
    lines += [f"report={reports[0] if reports else ''}", f"report-directory={inputs.reports}", f"exit-code={code}"]
    if any("\n" in line or "\r" in line for line in lines):
        raise SystemExit("the report folder's name has a line break in it")
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
