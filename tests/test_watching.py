"""`factcheck check --watch`, run as a process that watches real files being saved."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ProjectFolder

pytest.importorskip("watchfiles", reason="watchfiles is not installed")

RIGHT = "The toll bridge opened in 1901.\n"
WRONG = "The toll bridge opened in 1905.\n"


class Watcher:
    """A running `factcheck check --watch`, whose lines can be waited for."""

    def __init__(self, folder: Path, *args: str) -> None:
        environment = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", "check", "--watch", "-q", *args],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, start: str) -> list[str]:
        """Return the lines up to one that starts so."""
        found = [self.lines.get(timeout=20)]
        while not found[-1].startswith(start):
            found.append(self.lines.get(timeout=20))
        return found

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=20)
        self.reader.join(timeout=20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@pytest.fixture
def watcher(bridge: ProjectFolder) -> Iterator[Watcher]:
    bridge.write("claims.toml", '[factcheck]\ndrafts = ["drafts/*.md"]\n' + '[[claim]]\ntext = "A fair opened."\n')
    bridge.write("drafts/a.md", RIGHT)
    bridge.write("drafts/b.md", RIGHT)
    running = Watcher(bridge.path)
    yield running
    running.stop()


def test_what_is_saved_is_checked_again(bridge: ProjectFolder, watcher: Watcher) -> None:
    assert watcher.until("No findings")[0].startswith("2 sentences in 2 drafts")

    bridge.write("drafts/b.md", WRONG)
    lines = watcher.until("Findings:")
    assert lines[0].startswith("drafts/b.md:1:1: error FC401 draft-refuted")
    assert any(line.startswith("1 sentence in 1 draft") for line in lines), lines

    bridge.write("seeds/gazette.txt", "The toll bridge opened on 4 May 1905.\n")
    lines = watcher.until("Findings:")
    assert any(line.startswith("2 sentences in 2 drafts") for line in lines), lines
    assert next(line for line in lines if "FC401" in line).startswith("drafts/a.md:1:1")

    bridge.write("claims.toml", "[[claim]\n")
    assert watcher.until("error: claims.toml:1") != []

    bridge.write("claims.toml", '[factcheck]\ndrafts = ["drafts/*.md"]\n')
    bridge.write("drafts/a.md", WRONG)
    watcher.until("2 sentences in 2 drafts")
    assert watcher.stop() == 130


def test_a_new_draft_is_found(bridge: ProjectFolder, watcher: Watcher) -> None:
    watcher.until("No findings")
    bridge.write("drafts/c.md", WRONG)
    assert watcher.until("Findings:")[0].startswith("drafts/c.md:1:1: error FC401")


@pytest.mark.parametrize("args", [("--annotate", "drafts/a.md"), ("-",)])
def test_watching_is_for_files_that_stay(bridge: ProjectFolder, args: tuple[str, ...]) -> None:
    ran = bridge.run("check", "--watch", *args)
    assert (ran.code, ran.out) == (2, "")
    assert "--watch goes neither with --annotate nor with standard input." in ran.err


def test_a_missing_extra_is_told_with_the_command_that_adds_it(bridge: ProjectFolder) -> None:
    bridge.write("drafts/a.md", RIGHT)
    program = (
        "import sys; sys.modules['watchfiles'] = None\n"
        "from factcheck.cli import run; sys.exit(run(['check', '--watch', 'drafts/a.md']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=bridge.path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert done.stderr == "error: --watch needs the package watchfiles\n  pip install 'factcheck-cli[watch]'\n"
