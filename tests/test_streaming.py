"""Claims printed one by one: the same lines as the report at the end has, each as soon as it is there."""

from __future__ import annotations

import json

import pytest
from conftest import ARTICLE, ProjectFolder

CLAIMS = """
[[claim]]
id = "opened"
text = "The toll bridge opened in 1901."
[[claim]]
id = "later"
text = "The toll bridge opened in 1905."
[[accept]]
claim = "later"
code = "FC201"
reason = "the desk knows"
[[claim]]
id = "zinc"
text = "Dockers unloaded zinc."
"""
AGAIN = """
[[claim]]
id = "zinc-again"
text = "Dockers unloaded zinc."
"""


@pytest.mark.parametrize(
    ("claims", "arguments"),
    [
        pytest.param(CLAIMS, (), id="one-by-one"),
        pytest.param(CLAIMS + AGAIN, (), id="the-same-words-twice"),
        pytest.param(CLAIMS, ("--index", "always"), id="with-an-index"),
        pytest.param(CLAIMS, ("--claim", "later"), id="one-claim"),
    ],
)
def test_the_lines_are_those_of_the_whole_report(
    project: ProjectFolder, claims: str, arguments: tuple[str, ...]
) -> None:
    project.write("seeds/gazette.txt", ARTICLE)
    project.write("claims.toml", claims)
    streamed = project.run("verify", "--format", "jsonl", "--output", "jsonl:all.jsonl", *arguments)
    # A file is written when all is known.
    assert streamed.out == (project.path / "all.jsonl").read_text("utf-8")
    report = json.loads(project.run("verify", "--format", "json", *arguments).out)
    lines = [json.loads(line) for line in streamed.out.splitlines()]
    assert [line["id"] for line in lines] == [claim["id"] for claim in report["claims"]]
    told = [finding["fingerprint"] for line in lines for finding in line["findings"]]
    assert sorted(told) == sorted(finding["fingerprint"] for finding in report["findings"] if finding["claim"])
    assert streamed.code == 1 if arguments != ("--claim", "later") else streamed.code == 0


def test_a_reader_that_goes_away_is_no_error(project: ProjectFolder) -> None:
    import subprocess
    import sys

    project.write("seeds/gazette.txt", ARTICLE)
    claims = "".join(f'[[claim]]\ntext = "The toll bridge opened in {year}."\n' for year in range(1800, 1990))
    project.write("claims.toml", claims)
    command = f"{sys.executable} -m factcheck verify --format jsonl | head -n 1"
    done = subprocess.run(["sh", "-c", command], cwd=project.path, capture_output=True, check=True)
    assert json.loads(done.stdout)["text"] == "The toll bridge opened in 1800."
    assert done.stderr == b""
