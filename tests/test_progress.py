"""The progress bar shows itself on a terminal, in long work, and nowhere else; an interrupt ends a run quietly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")

# The patience is what the row says; the work is three steps that take no time.
WORK = """
import sys
from factcheck.cli import progress
progress._PATIENCE_SECONDS = float(sys.argv[1])
with progress.ProgressBar(quiet=sys.argv[2] == "quiet") as bar:
    for done in range(3):
        bar.update("reading sources", done, 3)
sys.stderr.write("rich" if "rich" in sys.modules else "no rich")
"""


def on_a_terminal(*args: str, term: str = "xterm") -> str:
    """Return what a program writes to a terminal that is its stderr."""
    controller, terminal = pty.openpty()
    try:
        environment = {**os.environ, "TERM": term, "COLUMNS": "80"}
        environment.pop("NO_COLOR", None)
        child = subprocess.Popen([sys.executable, "-c", WORK, *args], stderr=terminal, env=environment)
    finally:
        os.close(terminal)
    written = b""
    try:
        while True:
            try:
                read = os.read(controller, 4096)
            except OSError:  # Linux says so when the last writer has closed the terminal
                break
            if not read:
                break
            written += read
    finally:
        os.close(controller)
    assert child.wait(timeout=60) == 0
    return written.decode()


def test_long_work_shows_a_bar_and_takes_it_away() -> None:
    shown = on_a_terminal("0", "loud")
    assert "reading sources" in shown
    # The line is erased and the cursor shown again before anything else is written.
    assert shown.endswith("\x1b[2Krich")
    assert shown.rindex("\x1b[?25h") < shown.rindex("rich")


@pytest.mark.parametrize(
    ("args", "term"),
    [
        pytest.param(("60", "loud"), "xterm", id="work-shorter-than-the-patience"),
        pytest.param(("0", "quiet"), "xterm", id="asked-to-be-quiet"),
        pytest.param(("0", "loud"), "dumb", id="a-terminal-that-cannot-go-back"),
    ],
)
def test_otherwise_there_is_no_bar(args: tuple[str, str], term: str) -> None:
    assert on_a_terminal(*args, term=term) == "no rich"


def test_away_from_a_terminal_there_is_no_bar() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORK, "0", "loud"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "no rich")


@pytest.mark.skipif(os.name != "posix", reason="other systems send no SIGINT to a child")
def test_an_interrupt_ends_a_run_quietly(tmp_path: Path) -> None:
    """The claims file is a pipe that nobody writes to: the run waits in it until it is interrupted."""
    pipe = tmp_path / "claims.toml"
    os.mkfifo(pipe)
    child = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "verify", str(pipe)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    # Opening the other end waits until the run has opened its own.
    with open(pipe, "wb"):
        child.send_signal(signal.SIGINT)
        stdout, stderr = child.communicate(timeout=60)
    # click ends the line that ^C stands in.
    assert (child.returncode, stdout, stderr) == (130, b"", b"\n")
