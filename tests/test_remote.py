"""Sources at URLs: only those named on the command line, streamed, and shown without anybody's secrets."""

from __future__ import annotations

import gzip
import json
import socket
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pytest
from conftest import ProjectFolder

from factcheck.errors import MissingExtraError
from factcheck.records import SourceProblem
from factcheck.sources.loading import NoSourcesError, SourceFile, find_files, load_sources
from factcheck.sources.remote import distinct, shown_url

STORY = "Bridge closed\n\nMay 3, 2019\n\nThe harbour bridge was closed to lorries on Monday.\n"
LINES = b"".join(json.dumps({"text": STORY, "outlet": f"Gazette {n}"}).encode() + b"\n" for n in range(3))


@pytest.fixture
def memory() -> Iterator[None]:
    files = fsspec.filesystem("memory")
    files.pipe({"/news/a.txt": STORY.encode(), "/news/deep/b.jsonl": LINES, "/news/c.pdf": b"%PDF-1.4"})
    yield
    files.store.clear()
    files.pseudo_dirs[:] = [""]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "served"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "n.jsonl.gz").write_bytes(gzip.compress(LINES))
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield f"127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


def paths(root: Path, *patterns: str) -> list[str]:
    return [source.path for source in load_sources(root, patterns, [], outside=True).sources]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a.txt", "https://example.org/a.txt"),
        ("https://user:secret@example.org/a.txt?token=secret#secret", "https://example.org/a.txt"),
        ("s3://key:secret@bucket/a.jsonl", "s3://bucket/a.jsonl"),
        ("s3://bucket/a#1?.jsonl", "s3://bucket/a#1?.jsonl"),
        ("abfs://c/a.jsonl?sv=1&sig=secret", "abfs://c/a.jsonl"),
        ("https://example.org/@name/a.txt", "https://example.org/@name/a.txt"),
        ("memory://a/b.txt", "memory://a/b.txt"),
    ],
)
def test_secrets_are_not_shown(url: str, shown: str) -> None:
    assert shown_url(url) == shown


def test_urls_that_differ_in_what_is_not_shown_stay_apart() -> None:
    urls = ["https://x/a?id=1", "https://x/a?id=2", "https://x/a?id=1", "https://x/b"]
    assert distinct(urls) == [
        ("https://x/a", "https://x/a?id=1"),
        ("https://x/a (2)", "https://x/a?id=2"),
        ("https://x/b", "https://x/b"),
    ]


@pytest.mark.usefixtures("memory")
def test_files_in_memory(tmp_path: Path) -> None:
    assert find_files(tmp_path, ["memory://news/*.txt"], outside=True) == [
        SourceFile("memory://news/a.txt", "memory://news/a.txt", True)
    ]
    assert paths(tmp_path, "memory://news/**") == [
        "memory://news/a.txt",
        "memory://news/deep/b.jsonl#1",
        "memory://news/deep/b.jsonl#2",
        "memory://news/deep/b.jsonl#3",
    ]
    loaded = load_sources(tmp_path, ["memory://news/c.pdf", "memory://news/none.txt"], [], outside=True)
    assert loaded.problems == (
        SourceProblem(code="FC101", path="memory://news/c.pdf", message="it is a PDF file, not text"),
        SourceProblem(
            code="FC101",
            path="memory://news/none.txt",
            message="it could not be read (there is no such file)",
        ),
    )


@pytest.mark.parametrize("name", ["n.jsonl", "n.jsonl.gz", "n.parquet"])
def test_files_by_url(tmp_path: Path, name: str) -> None:
    if name.endswith(".parquet"):
        import pyarrow
        from pyarrow import parquet

        parquet.write_table(pyarrow.table({"text": [STORY] * 3}), tmp_path / name)
    else:
        (tmp_path / name).write_bytes(gzip.compress(LINES) if name.endswith(".gz") else LINES)
    url = (tmp_path / name).as_uri()
    assert paths(tmp_path, f"file://{tmp_path}/n.*") == [f"{url}#{number}" for number in (1, 2, 3)]
    assert paths(tmp_path, url) == [f"{url}#{number}" for number in (1, 2, 3)]


def test_files_on_a_web_server(tmp_path: Path, server: str) -> None:
    given = f"http://user:secret@{server}/n.jsonl.gz?token=secret"
    shown = f"http://{server}/n.jsonl.gz"
    assert paths(tmp_path, given) == [f"{shown}#1", f"{shown}#2", f"{shown}#3"]
    assert paths(tmp_path, f"http://{server}/*.txt") == [f"http://{server}/a.txt"]
    assert load_sources(tmp_path, [f"http://{server}/none.txt?token=secret"], [], outside=True).problems == (
        SourceProblem(
            code="FC101",
            path=f"http://{server}/none.txt",
            message="it could not be read (there is no such file)",
        ),
    )


def test_a_server_that_is_not_there_is_no_missing_file(tmp_path: Path) -> None:
    with socket.socket() as taken:
        # Bound and not listening: nobody answers, and nobody else can come to answer.
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/a.txt"
        (problem,) = load_sources(tmp_path, [url], [], outside=True).problems
    assert (problem.code, problem.path) == ("FC101", url)
    assert problem.message.startswith("it could not be read (Connect call failed")


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    ("pattern", "message", "remedy"),
    [
        pytest.param(
            "memory://news/*.none",
            "no file matches 'memory://news/*.none'",
            "* stands for any name in a folder, ** for any folders; not every server lists its files",
            id="no-match",
        ),
        pytest.param(
            "nothing://user:secret@news/a.txt",
            "'nothing://news/a.txt' cannot be opened: nothing is known of nothing:// addresses",
            "check the address, and that it can be reached from here",
            id="scheme",
        ),
        pytest.param(
            "zip://*.txt::s3://key:secret@bucket/a.zip",
            "'zip://*.txt' cannot be opened: addresses within addresses (::) are not read",
            "check the address, and that it can be reached from here",
            id="chain",
        ),
    ],
)
def test_a_url_that_leads_to_nothing(tmp_path: Path, pattern: str, message: str, remedy: str) -> None:
    with pytest.raises(NoSourcesError) as caught:
        find_files(tmp_path, [pattern], outside=True)
    assert (caught.value.message, caught.value.remedy) == (message, remedy)


def test_a_claims_file_fetches_nothing(bridge: ProjectFolder) -> None:
    claims = bridge.path / "claims.toml"
    claims.write_text('[factcheck]\nsources = ["https://u:secret@example.org/a.txt"]\n[[claim]]\ntext = "A b c."\n')
    ran = bridge.run("verify")
    assert (ran.code, ran.out, ran.err) == (
        2,
        "",
        "error: claims.toml:2: the sources pattern 'https://example.org/a.txt' is a URL, and a claims file fetches "
        "nothing\n  name it with --source, or keep a copy below the claims file\n",
    )


@pytest.mark.parametrize(
    ("url", "package", "message", "remedy"),
    [
        (
            "memory://a/b.txt",
            "fsspec",
            "memory://a/b.txt needs the package fsspec",
            "pip install 'factcheck-cli[remote]'",
        ),
        (
            "memory://a/b.txt",
            "fsspec.core",
            "memory://a/b.txt needs the package fsspec",
            "pip install 'factcheck-cli[remote]'",
        ),
        ("s3://bucket/b.txt", "s3fs", "s3:// needs the package s3fs", "pip install s3fs"),
        ("gs://bucket/*.txt", "gcsfs", "gs:// needs the package gcsfs", "pip install gcsfs"),
    ],
)
def test_a_missing_driver_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, package: str, message: str, remedy: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as caught:
        find_files(tmp_path, [url], outside=True)
    assert (caught.value.message, caught.value.remedy) == (message, remedy)
