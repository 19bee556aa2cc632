"""Paths that are no plain file, a record or a URL: what each part of the program makes of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ProjectFolder

from factcheck.cli.desk import Desk
from factcheck.records import Place
from factcheck.reporters.places import as_uri, from_root, in_file
from factcheck.source_paths import default_id, is_url, split_record

STORY = "Bridge opens\n\nThe toll bridge opened on 4 May 1901, and 2,500 people came to see it."
CLAIMS = """
[[claim]]
id = "opening"
text = "The toll bridge opened on 4 May 1902."
"""


@pytest.fixture
def archive(project: ProjectFolder) -> ProjectFolder:
    record = json.dumps({"text": STORY, "outlet": "The Gazette", "published": "2020-05-04"})
    project.write("seeds/news.jsonl", f"{{}}\n{record}\n")
    project.write("claims.toml", CLAIMS)
    return project


@pytest.mark.parametrize(
    ("path", "file", "number", "own_id"),
    [
        ("a/news.jsonl#17", "a/news.jsonl", 17, "news-17"),
        ("a/b.c.jsonl.gz#1", "a/b.c.jsonl.gz", 1, "b.c-1"),
        ("news.PARQUET#3", "news.PARQUET", 3, "news-3"),
        (".jsonl#3", ".jsonl", 3, "source-3"),
        ("https://x.org/n.ndjson.zst#2", "https://x.org/n.ndjson.zst", 2, "n-2"),
        ("a/news.jsonl", "a/news.jsonl", None, "news"),
        ("a/news.jsonl#0", "a/news.jsonl#0", None, "news"),
        ("a/b#1.txt", "a/b#1.txt", None, "b#1"),
        ("a/b.txt#17", "a/b.txt#17", None, "b"),
        ("a/.hidden", "a/.hidden", None, ".hidden"),
        ("a/b.", "a/b.", None, "b."),
    ],
)
def test_paths_of_records(path: str, file: str, number: int | None, own_id: str) -> None:
    assert (split_record(path), default_id(path)) == ((file, number), own_id)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("s3://a/b", True), ("https://a", True), ("C://a", False), ("a/b://c", False), ("a:b", False), ("/a//b", False)],
)
def test_what_a_url_is(path: str, expected: bool) -> None:
    assert is_url(path) is expected


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("https://x.org/a b/%20ü.txt", "https://x.org/a%20b/%20%C3%BC.txt"),
        ("s3://bucket/a.jsonl", "s3://bucket/a.jsonl"),
    ],
)
def test_a_url_stays_one(path: str, uri: str) -> None:
    assert as_uri(from_root(path, "articles")) == uri


def test_a_place_in_a_record_is_its_line_of_the_file() -> None:
    place = Place(line=3, column=4, end_line=3, end_column=9)
    assert in_file("n.jsonl#17", place) == ("n.jsonl", Place(line=17, end_line=17))
    assert in_file("n.txt", place) == ("n.txt", place)


def test_code_scanning_gets_the_file_and_the_line_of_the_record(archive: ProjectFolder) -> None:
    ran = archive.run("verify", "--format", "sarif")
    results = json.loads(ran.out)["runs"][0]["results"]
    artifact = {"uri": "seeds/news.jsonl", "uriBaseId": "%SRCROOT%"}
    assert results[1]["ruleId"] == "FC101"
    assert [each["physicalLocation"] for each in results[1]["locations"]] == [
        {"artifactLocation": artifact, "region": {"startLine": 1, "startColumn": 1}}
    ]
    quote = "The toll bridge opened on 4 May 1901"
    assert [each["physicalLocation"] for each in results[0]["relatedLocations"]] == [
        {
            "artifactLocation": artifact,
            "region": {"startLine": 2, "startColumn": 1, "snippet": {"text": quote}},
        }
    ]


def test_annotations_get_the_file_and_the_line_of_the_record(archive: ProjectFolder) -> None:
    assert archive.run("verify", "--format", "github").out.splitlines()[1] == (
        '::error file=seeds/news.jsonl,line=1,title=FC101 unreadable-source::it has no "text"'
    )


def test_build_servers_get_the_file_and_the_line_of_the_record(archive: ProjectFolder) -> None:
    assert 'classname="seeds/news.jsonl#1" file="seeds/news.jsonl" line="1"' in (
        archive.run("verify", "--format", "junit").out
    )


def test_a_source_at_a_url_has_no_place_in_the_repository(archive: ProjectFolder) -> None:
    url = (archive.path / "seeds/news.jsonl").as_uri()
    ran = archive.run("verify", "--format", "github", "--source", url)
    assert ran.out.splitlines()[1] == (f'::error title=FC101 unreadable-source::{url}#1:%0Ait has no "text"')
    ran = archive.run("verify", "--format", "sarif", "--source", url)
    assert json.loads(ran.out)["runs"][0]["results"][1]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": url},
        "region": {"startLine": 1, "startColumn": 1},
    }


def test_what_was_locked_of_a_record_is_verified(archive: ProjectFolder) -> None:
    assert archive.run("sources", "--lock").code == 1  # the bad record
    lock = json.loads((archive.path / "factcheck.lock").read_text())
    assert list(lock["sources"]) == ["seeds/news.jsonl#2"]
    ran = archive.run("verify", "--locked", "--format", "json")
    assert [each["code"] for each in json.loads(ran.out)["findings"]] == ["FC201", "FC101"]
    changed = (archive.path / "seeds/news.jsonl").read_text().replace("1901", "1903")
    archive.write("seeds/news.jsonl", changed)
    ran = archive.run("verify", "--locked", "--format", "json")
    assert [(each["code"], each["path"]) for each in json.loads(ran.out)["findings"]] == [
        ("FC201", "claims.toml"),
        ("FC602", "claims.toml"),
        ("FC101", "seeds/news.jsonl#1"),
    ]


def test_a_record_can_be_described_in_the_claims_file(archive: ProjectFolder) -> None:
    details = '[[source]]\npath = "seeds/news.jsonl#2"\nid = "gazette"\noutlet = "The Gazette of Harbour"\n'
    archive.write("claims.toml", details + CLAIMS)
    sources = json.loads(archive.run("sources", "--format", "json").out)["sources"]
    assert [(each["id"], each["outlet"], each["published"]) for each in sources] == [
        ("gazette", "The Gazette of Harbour", "2020-05-04")
    ]
    archive.write("claims.toml", details.replace("news", "none") + CLAIMS)
    assert archive.run("sources").code == 2


def test_a_citation_names_the_record(archive: ProjectFolder) -> None:
    page = json.loads(archive.run("cite", "--export", "web-annotation").out)
    assert [each["target"]["source"] for each in page["items"]] == ["seeds/news.jsonl#2"]


def test_an_open_desk_watches_the_file(archive: ProjectFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive.path)
    desk = Desk()
    assert desk.inputs() == (
        archive.path / "claims.toml",
        archive.path / "seeds",
        archive.path / "seeds/news.jsonl",
    )
    assert desk.is_source(Path("seeds/news.jsonl"))
    remote = Desk(sources=[(archive.path / "seeds/news.jsonl").as_uri()])
    assert remote.inputs() == (archive.path / "claims.toml",)


def test_a_first_claims_file_for_an_archive(archive: ProjectFolder) -> None:
    archive.write("articles/a.jsonl", archive.path.joinpath("seeds/news.jsonl").read_text())
    archive.write("articles/b.txt", STORY)
    assert archive.run("init", "--force", "--source", "articles/*").code == 0
    written = (archive.path / "claims.toml").read_text()
    assert 'sources = ["articles/*.jsonl", "articles/*.txt"]' in written
    assert [line for line in written.splitlines() if line.startswith("path")] == ['path = "articles/b.txt"']
    assert [each["id"] for each in json.loads(archive.run("sources", "--format", "json").out)["sources"]] == [
        "a-2",
        "b",
    ]
