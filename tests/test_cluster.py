"""An archive on a dask cluster: real workers, one of them killed, and the same bytes as on one machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from conftest import ROOT
from invented import until

distributed = pytest.importorskip("distributed", reason="the extra factcheck-cli[dask] is not installed")

DEADLINE = 60
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def factcheck(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with enough sources that reading them takes a second or two: most in one JSON Lines file."""
    folder = tmp_path_factory.mktemp("archive")
    rows = []
    for number in range(2_300):
        told = " ".join(
            f"The council of Ward {number} bought {number + at + 2:,} {things} for the harbour on {1 + at} May 1990."
            for at, things in enumerate("lamps ropes boats cranes sheds masts nets bells buoys".split())
        )
        rows.append(json.dumps({"text": told, "title": f"Ward {number}", "outlet": f"Paper {number % 7}"}))
    (folder / "news.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "more").mkdir()
    for number, seed in enumerate(SEEDS):
        (folder / "more" / f"{number}.txt").write_bytes(seed.read_bytes())
    (folder / "more" / "empty.txt").write_bytes(b"")
    (folder / "claims.toml").write_text(
        '[factcheck]\nsources = ["news.jsonl", "more/*.txt"]\nfail-on = "never"\n'
        '[[source]]\npath = "news.jsonl#7"\noutlet = "Declared Daily"\nid = "seventh"\n'
        '[[claim]]\ntext = "The council of Ward 6 bought 8 lamps for the harbour."\n'
        '[[claim]]\ntext = "The council of Ward 1200 bought 7 lamps for the harbour."\n'
        '[[claim]]\ntext = "Interpol has 195 member countries."\n'
        '[[claim]]\ntext = "Interpol has 195 member countries, a spokesman said."\nsources = ["0", "seventh"]\n'
        '[[claim]]\nquote = "The council of Ward 77 bought 79 lamps for the harbour"\n'
        '[[claim]]\ntext = "The council bought lamps."\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def local(archive: Path) -> bytes:
    """Return the report of one machine."""
    done = factcheck(archive, "verify", "--format", "json", "--index", "always", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, Sequence[subprocess.Popen[bytes]], Sequence[Path]]]:
    """Yield the address of a scheduler, and two workers with the folders they keep their parts in."""
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard"]
    told = tmp_path / "scheduler.json"
    processes = [subprocess.Popen([*command, "--scheduler-file", str(told)], stderr=subprocess.DEVNULL)]
    try:
        until(told.exists, "the scheduler")
        until(lambda: told.read_text(encoding="utf-8").strip(), "the scheduler's address")
        address = json.loads(told.read_text(encoding="utf-8"))["address"]
        folders = [tmp_path / "one", tmp_path / "two"]
        for folder in folders:
            command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny"]
            processes.append(
                subprocess.Popen(
                    [*command, "--local-directory", str(folder), "--no-dashboard"],
                    env={**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_WORKER_FOLDER": str(folder / "parts")},
                    stderr=subprocess.DEVNULL,
                )
            )
        with distributed.Client(address, set_as_default=False) as client:
            client.wait_for_workers(len(folders), timeout=DEADLINE)
        yield address, processes[1:], [folder / "parts" for folder in folders]
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()


def test_workers_of_our_own_say_what_one_process_says(archive: Path, local: bytes) -> None:
    def made() -> set[str]:
        done = factcheck(archive, "verify", "--format", "json", "--engine", "dask", "--jobs", "2")
        assert (done.returncode, done.stderr.decode()) == (0, "")
        assert done.stdout == local
        [kept] = (archive / ".factcheck").glob("cluster-*")
        return {path.name for path in (kept / "parts").iterdir()}

    before = made()
    changed = archive / "more" / "empty.txt"
    changed.write_bytes(b"\n")  # as empty as it was
    # What was made from a file as it was is not kept, and the others are not made again.
    now = made()
    assert len(before - now) == len(now - before) == 1
    changed.write_bytes(b"")


def test_the_report_is_one_of_the_whole_archive(local: bytes) -> None:
    report = json.loads(local)
    verdicts = [claim["verdict"] for claim in report["claims"]]
    assert verdicts[:3] == ["supported", "refuted", "refuted"]
    assert report["claims"][4]["quote_status"] == "verbatim"
    assert report["summary"]["sources"] == 2_300 + len(SEEDS) + 1


def test_a_worker_killed_while_it_reads_is_replaced(
    archive: Path, local: bytes, cluster: tuple[str, Sequence[subprocess.Popen[bytes]], Sequence[Path]]
) -> None:
    address, workers, folders = cluster
    run = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "verify", "--format", "json", "--engine", "dask", "--scheduler", address],
        cwd=archive,
        env={**os.environ, "PYTHONPATH": str(ROOT), "FACTCHECK_INDEX_DIR": str(archive / "elsewhere")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until(lambda: all(folder.is_dir() and any(folder.iterdir()) for folder in folders), "both workers to read")
    workers[0].send_signal(signal.SIGKILL)
    out, err = run.communicate(timeout=DEADLINE)
    assert (run.returncode, err.decode()) == (0, "")
    assert out == local
    # All parts lie with the worker that is left.
    assert len([part for part in folders[1].iterdir() if (part / "facts.json").exists()]) >= 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"),
            "error: there is no dask scheduler at 'tcp://127.0.0.1:9'",
            id="nobody-there",
        ),
        pytest.param(
            ("--scheduler", "tcp://127.0.0.1:9"), "--scheduler goes with --engine dask.", id="no-engine-for-it"
        ),
    ],
)
def test_what_is_wrong_is_said(archive: Path, arguments: tuple[str, ...], message: str) -> None:
    done = factcheck(archive, "verify", *arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
