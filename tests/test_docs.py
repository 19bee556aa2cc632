"""The documentation says what the program does: help texts, sample output, commands, options and codes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from conftest import ROOT

from factcheck.catalogue import KINDS
from factcheck.cli import COMMANDS, cli
from factcheck.reporters import FORMATS

README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "cli.md"


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def help_of(*args: str) -> str:
    with click.Context(cli, info_name="factcheck", terminal_width=80, **cli.context_settings) as group:
        if not args:
            return cli.get_help(group)
        found = command(args[0])
        return found.get_help(click.Context(found, info_name=args[0], parent=group, terminal_width=80))


def generated_reference() -> str:
    parts = [f"## factcheck\n\n```text\n{help_of()}\n```\n"]
    parts += [f"## factcheck {name}\n\n```text\n{help_of(name)}\n```\n" for name in COMMANDS]
    return "\n".join(parts)


def check_block(path: Path, start: str, body: str, *, refresh: bool) -> None:
    """Compare what stands between `start` and the end marker with `body`, or replace it."""
    text = path.read_text("utf-8")
    before, found, rest = text.partition(start + "\n")
    assert found, f"{path.name} has no {start}"
    block, found, after = rest.partition("<!-- end -->")
    assert found
    if refresh:
        path.write_text(f"{before}{start}\n{body}<!-- end -->{after}", "utf-8")
        block = body
    assert block == body


@pytest.fixture
def refresh(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--refresh-golden"))


def test_the_reference_is_the_help_of_every_command(refresh: bool) -> None:
    check_block(REFERENCE, "<!-- help -->", generated_reference(), refresh=refresh)


def test_the_sample_output_is_what_the_program_prints(refresh: bool) -> None:
    found = re.search(r"^<!-- output: factcheck (.*) -->$", README.read_text("utf-8"), re.MULTILINE)
    assert found is not None
    environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *shlex.split(found[1])],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    body = f"```text\n{done.stdout.decode().rstrip()}\n```\n"
    check_block(README, found[0], body, refresh=refresh)


def test_the_readme_s_commands_are_what_the_build_runs() -> None:
    readme, build = README.read_text("utf-8"), (ROOT / ".ci" / "run").read_text("utf-8")
    lines = re.findall(r"^python3 -m venv .*$", readme, re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        steps = [step.strip() for step in line.split("&&")][3:]
        assert [step for step in steps if step not in build.splitlines()] == []


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_in_the_readme_and_has_examples(name: str) -> None:
    assert f"| `factcheck {name}` |" in README.read_text("utf-8")
    assert "Examples:" in help_of(name)
    assert COMMANDS[name].function == command(name).callback.__name__  # type: ignore[union-attr]


def test_every_option_has_a_help_text() -> None:
    for name in COMMANDS:
        options = [each for each in command(name).params if isinstance(each, click.Option)]
        assert [each.name for each in options if not each.help] == []


def test_every_format_is_in_the_readme() -> None:
    text = README.read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \| (?!.*factcheck)", text, re.MULTILINE) == list(FORMATS)


def test_every_finding_is_documented() -> None:
    text = (ROOT / "docs" / "findings.md").read_text("utf-8")
    assert [kind.code for kind in KINDS if kind.code not in text or kind.name not in text] == []


def test_every_dependency_is_justified() -> None:
    declared = re.findall(r'^    "([A-Za-z0-9.-]+)>=', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = re.findall(r"^\| ([A-Za-z0-9.-]+) \|", text, re.MULTILINE)
    assert sorted(row for row in rows if row != "Package") == sorted(name for name in declared if name != "hatchling")


def test_links_between_documents_lead_somewhere() -> None:
    for path in (README, *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_shell_completion_knows_commands_options_and_formats() -> None:
    def completed(words: str, index: int) -> list[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "_FACTCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(index),
        }
        program = "import sys; sys.argv[0] = 'factcheck'; from factcheck.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert completed("factcheck com", 1) == ["compare"]
    assert completed("factcheck verify --fail", 2) == ["--fail-on"]
    assert completed("factcheck verify --format js", 3) == ["json", "jsonl"]
