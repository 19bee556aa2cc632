"""Files that hold many sources, one record each: every record has its place, a bad one stops nothing."""

from __future__ import annotations

import gzip
import json
import random
import sys
import tracemalloc
from datetime import date, datetime
from pathlib import Path

import pyarrow
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from factcheck.errors import MissingExtraError
from factcheck.records import Source, SourceDetails, SourceProblem
from factcheck.source_paths import CONTAINER_SUFFIXES
from factcheck.sources import record
from factcheck.sources.containers import READERS
from factcheck.sources.loading import SourceRecord, find_files, load_sources, read_file

STORY = "The harbour bridge was closed to lorries on Monday."
FULL: dict[str, object] = {
    "id": "bridge-1",
    "text": STORY,
    "title": "Bridge closed",
    "outlet": "The Gazette",
    "author": "Jane Doe",
    "published": "2019-05-03T10:00:00Z",
    "url": "https://example.org/1",
    "origin": "Reuters",
    "unknown": [1, 2],
}


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def read(path: Path) -> list[SourceRecord | SourceProblem]:
    (file,) = find_files(path.parent, [path.name])
    return list(read_file(file, path.parent))


def read_lines(folder: Path, data: bytes) -> list[SourceRecord | SourceProblem]:
    (folder / "n.jsonl").write_bytes(data)
    return read(folder / "n.jsonl")


def plain(number: int, text: str = STORY) -> SourceRecord:
    shown = f"n.jsonl#{number}"
    return SourceRecord(shown, text, SourceDetails(path=shown))


def problem(path: str, message: str) -> SourceProblem:
    return SourceProblem(code="FC101", path=path, message=message)


def written(path: Path, records: list[dict[str, object]]) -> Path:
    data = b"".join(line(**each) for each in records)
    if path.suffix == ".parquet":
        columns = {key: [each.get(key) for each in records] for each in records for key in each}
        parquet.write_table(pyarrow.table(columns), path)
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(data))
    elif path.suffix == ".zst":
        path.write_bytes(zstd.compress(data))
    else:
        path.write_bytes(data)
    return path


def test_the_tables_name_the_same_endings() -> None:
    assert sorted(READERS) == sorted(CONTAINER_SUFFIXES)


@pytest.mark.parametrize("suffix", [*CONTAINER_SUFFIXES, ".JSONL"])
def test_a_record_in_full(tmp_path: Path, suffix: str) -> None:
    if suffix == ".JSONL":
        path = tmp_path / "news.JSONL"
        path.write_bytes(line(text="x") + line(**FULL))
    else:
        path = written(tmp_path / f"news{suffix}", [{"text": "x"}, FULL])
    shown = f"news{suffix}#2"
    stated = SourceDetails(
        path=shown,
        id="bridge-1",
        outlet="The Gazette",
        title="Bridge closed",
        author="Jane Doe",
        published=date(2019, 5, 3),
        url="https://example.org/1",
        origin="Reuters",
    )
    assert read(path) == [
        SourceRecord(f"news{suffix}#1", "x", SourceDetails(path=f"news{suffix}#1")),
        SourceRecord(shown, STORY, stated),
    ]
    declared = SourceDetails(path=shown, outlet="Declared")
    loaded = load_sources(tmp_path, ["news*"], [declared])
    assert [(source.id, source.path) for source in loaded.sources] == [
        ("news-1", f"news{suffix}#1"),
        ("bridge-1", shown),
    ]
    assert loaded.sources[1] == Source(
        id="bridge-1",
        path=shown,
        text=STORY,
        outlet="Declared",
        title="Bridge closed",
        author="Jane Doe",
        published=date(2019, 5, 3),
        url="https://example.org/1",
        origin="Reuters",
    )


def test_what_a_record_leaves_open_is_read_from_its_text(tmp_path: Path) -> None:
    text = "Bridge closed\n\nMay 3, 2019\n\nThe harbour bridge was closed to lorries on Monday.\n"
    (tmp_path / "n.jsonl").write_bytes(line(text=text, title="Stated"))
    (source,) = load_sources(tmp_path, ["n.jsonl"], []).sources
    assert (source.title, source.published) == ("Stated", date(2019, 5, 3))


GOOD = line(text=STORY)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        pytest.param(
            b"{text", "it is not JSON (Expecting property name enclosed in double quotes, character 2)", id="no-json"
        ),
        pytest.param(b"[1]", "it is no object: a record is written {…} on one line", id="a-list"),
        pytest.param(b"null", "it is no object: a record is written {…} on one line", id="null"),
        pytest.param(b"{}", 'it has no "text"', id="no-text"),
        pytest.param(b'{"text": null}', 'it has no "text"', id="text-null"),
        pytest.param(b'{"text": NaN}', 'it has no "text"', id="text-nan"),
        pytest.param(b'{"text": 5}', 'its "text" is not a string', id="text-number"),
        pytest.param(
            b'{"text": "a \\ud800 b"}', 'its "text" has half a character in it (a lone surrogate)', id="surrogate"
        ),
        pytest.param(b'{"text": "\xff"}', "it is not UTF-8", id="no-utf8"),
        pytest.param(b"[" * 100_000, "it is nested too deep", id="nested"),
        pytest.param(b'{"text": ' + b"9" * 5000 + b"}", "it is not JSON that can be read", id="digits"),
        pytest.param(b'{"text": "a", "text": "b"}', '"text" stands in it twice', id="two-texts"),
        pytest.param(b'{"text": "a"} {"text": "b"}', "it is not JSON (Extra data, character 15)", id="two-records"),
    ],
)
def test_a_bad_line_is_a_problem_and_reading_goes_on(tmp_path: Path, bad: bytes, message: str) -> None:
    assert read_lines(tmp_path, GOOD + bad + b"\n" + GOOD) == [plain(1), problem("n.jsonl#2", message), plain(3)]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        pytest.param("published", "May 3, 2019", "is no date such as 2017-09-24", id="words"),
        pytest.param("published", "2019-02-31", "is no date such as 2017-09-24", id="no-such-day"),
        pytest.param("published", "2019-05", "is no date such as 2017-09-24", id="month"),
        pytest.param("published", "2019-05-03 soon", "is no date such as 2017-09-24", id="rest"),
        pytest.param("published", 1556841600, "is not a string", id="seconds"),
        pytest.param("title", ["a"], "is not a string", id="list"),
        pytest.param("outlet", "\ud800", "has half a character in it (a lone surrogate)", id="surrogate"),
        pytest.param("author", "x" * 2001, "is longer than 2,000 characters", id="long"),
    ],
)
def test_a_field_that_cannot_be_used_is_told_and_left_out(
    tmp_path: Path, field: str, value: object, message: str
) -> None:
    found = read_lines(tmp_path, line(text=STORY, **{field: value}))
    assert found == [problem("n.jsonl#1", f'its "{field}" {message}, so it is not used'), plain(1)]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("2019-05-03", date(2019, 5, 3), id="day"),
        pytest.param(" 2019-05-03 ", date(2019, 5, 3), id="blanks"),
        pytest.param("2019-05-03T23:59:59.123Z", date(2019, 5, 3), id="utc"),
        pytest.param("2019-05-03 23:59:59+05:30", date(2019, 5, 3), id="zone-is-not-turned"),
        pytest.param("2019-05-03T10:00", date(2019, 5, 3), id="minutes"),
        pytest.param("", None, id="empty"),
    ],
)
def test_published(tmp_path: Path, written: str, day: date | None) -> None:
    shown = "n.jsonl#1"
    expected = SourceRecord(shown, STORY, SourceDetails(path=shown, published=day))
    assert read_lines(tmp_path, line(text=STORY, published=written)) == [expected]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"\xef\xbb\xbf" + GOOD, [plain(1)], id="byte-order-mark"),
        pytest.param(b"\n  \r\n" + GOOD, [plain(3)], id="blank-lines-count"),
        pytest.param(GOOD.replace(b"\n", b"\r\n") + GOOD, [plain(1), plain(2)], id="crlf"),
        pytest.param(GOOD.rstrip(), [plain(1)], id="no-last-line-end"),
        pytest.param(b'{"text": "a", "author": NaN, "x": Infinity}', [plain(1, "a")], id="nan-is-null"),
        pytest.param(b'{"text": "a", "x": 1, "x": 2, "y": {"text": 1, "text": 2}}', [plain(1, "a")], id="others-twice"),
        pytest.param(b'{"text": "a\\u2028b"}'.replace(b"\\u2028", "\u2028".encode()), [plain(1, "a\u2028b")], id="ls"),
        pytest.param(b'{"text": ""}', [plain(1, "")], id="empty-text-is-told-as-for-files"),
        pytest.param(b"", [], id="nothing"),
    ],
)
def test_lines(tmp_path: Path, data: bytes, expected: list[SourceRecord]) -> None:
    assert read_lines(tmp_path, data) == expected


def test_an_empty_text_and_an_undated_one_are_told(tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_bytes(line(text=" \n") + line(text=STORY))
    assert load_sources(tmp_path, ["n.jsonl"], []).problems == (
        SourceProblem(code="FC102", path="n.jsonl#1", message="there is no text in it"),
        SourceProblem(
            code="FC103",
            path="n.jsonl#2",
            message="no publication date is known, so relative dates in it stay unresolved",
        ),
    )


def test_ids(tmp_path: Path) -> None:
    ids = ["own", "own", "with space", 17, "declared", True, "é"]
    (tmp_path / "a.b.jsonl").write_bytes(b"".join(line(text=STORY, id=each) for each in ids))
    (tmp_path / "z.txt").write_text(STORY)
    declared = [SourceDetails(path="z.txt", id="declared")]
    loaded = load_sources(tmp_path, ["*"], declared)
    assert [source.id for source in loaded.sources] == [
        "own", "a.b-2", "a.b-3", "17", "a.b-5", "a.b-6", "a.b-7", "declared",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_line_over_the_limit_is_skipped_without_being_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(record, "LARGEST", 1_000_000)
    data = GOOD + b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + GOOD
    name = f"n.jsonl{suffix}"
    (tmp_path / name).write_bytes(gzip.compress(data, 1) if suffix == ".gz" else zstd.compress(data))
    del data
    tracemalloc.start()
    found = read(tmp_path / name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [each.shown if isinstance(each, SourceRecord) else each for each in found] == [
        f"{name}#1",
        problem(f"{name}#2", "it is longer than 1 MB; split it"),
        f"{name}#3",
    ]
    assert peak < 8_000_000


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_what_was_read_of_a_file_that_is_cut_stands(tmp_path: Path, suffix: str) -> None:
    lines = [line(text=f"{STORY} {number} " + str(random.Random(number).random())) for number in range(2000)]
    path = tmp_path / f"n.jsonl{suffix}"
    whole = gzip.compress(b"".join(lines)) if suffix == ".gz" else zstd.compress(b"".join(lines))
    path.write_bytes(whole)
    everything = read(path)
    assert len(everything) == 2000
    path.write_bytes(whole[: len(whole) * 3 // 4])
    found = read(path)
    *records, last = found
    assert records == everything[: len(records)]
    assert suffix == ".zst" or len(records) > 100
    message = f"it ends too early: from line {len(records) + 1} on it could not be unpacked"
    assert last == problem(f"n.jsonl{suffix}", message)


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl.zst"])
def test_a_file_that_is_not_packed_at_all(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(GOOD)
    assert read(tmp_path / name) == [problem(name, "it is damaged: from line 1 on it could not be unpacked")]


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress])
def test_packed_files_set_end_to_end(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    path = tmp_path / ("n.jsonl.gz" if pack is gzip.compress else "n.jsonl.zst")
    path.write_bytes(pack(GOOD) + pack(GOOD))
    assert [each.shown for each in read(path) if isinstance(each, SourceRecord)] == [f"{path.name}#1", f"{path.name}#2"]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        pytest.param(pyarrow.array([date(2019, 5, 3)]), date(2019, 5, 3), id="days"),
        pytest.param(pyarrow.array([datetime(2019, 5, 3, 23)]), date(2019, 5, 3), id="times"),
        pytest.param(pyarrow.array(["2019-05-03"]).dictionary_encode(), date(2019, 5, 3), id="words"),
        pytest.param(pyarrow.array([None], pyarrow.string()), None, id="null"),
    ],
)
def test_days_in_parquet(tmp_path: Path, column: pyarrow.Array, expected: date | None) -> None:
    table = pyarrow.table({"text": pyarrow.array([STORY], pyarrow.large_string()), "published": column})
    parquet.write_table(table, tmp_path / "n.parquet")
    shown = "n.parquet#1"
    assert read(tmp_path / "n.parquet") == [SourceRecord(shown, STORY, SourceDetails(path=shown, published=expected))]


def test_rows_of_parquet_that_cannot_be_used(tmp_path: Path) -> None:
    raw = pyarrow.array([b"ok", b"\xff", None], pyarrow.binary()).view(pyarrow.string())
    parquet.write_table(pyarrow.table({"text": raw, "x": [1, 2, 3]}), tmp_path / "n.parquet", row_group_size=2)
    assert read(tmp_path / "n.parquet") == [
        SourceRecord("n.parquet#1", "ok", SourceDetails(path="n.parquet#1")),
        problem("n.parquet#2", 'its "text" could not be read'),
        problem("n.parquet#3", 'it has no "text"'),
    ]


def test_parquet_that_is_none_or_has_no_text(tmp_path: Path) -> None:
    (tmp_path / "n.parquet").write_bytes(b"PAR1 no")
    assert read(tmp_path / "n.parquet") == [
        problem("n.parquet", "it is no Parquet file that can be read (ArrowInvalid)")
    ]
    parquet.write_table(pyarrow.table({"body": ["x"]}), tmp_path / "n.parquet")
    assert read(tmp_path / "n.parquet") == [problem("n.parquet", 'it has no column "text"')]


@pytest.mark.parametrize(
    ("name", "package", "message", "remedy"),
    [
        (
            "n.jsonl.zst",
            "backports",
            "n.jsonl.zst needs the package backports.zstd",
            "pip install 'factcheck-cli[zstd]'",
        ),
        ("n.parquet", "pyarrow", "n.parquet needs the package pyarrow", "pip install 'factcheck-cli[parquet]'"),
    ],
)
def test_a_missing_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str, message: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as caught:
        read(tmp_path / name)
    assert (caught.value.message, caught.value.remedy) == (message, remedy)


def test_by_default_json_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("a.jsonl", "b.jsonl.gz", "c.ndjson", "d.parquet"):
        written(tmp_path / "seeds" / name, [{"text": STORY}])
    assert [source.path for source in load_sources(tmp_path, [], []).sources] == [
        "seeds/a.jsonl#1",
        "seeds/b.jsonl.gz#1",
    ]


def test_only_what_is_asked_for_is_read(tmp_path: Path) -> None:
    (tmp_path / "n.jsonl").write_bytes(GOOD * 3)
    (file,) = find_files(tmp_path, ["n.jsonl"])
    assert next(read_file(file, tmp_path)) == plain(1)
    assert (file.size, file.mtime_ns) == (len(GOOD) * 3, (tmp_path / "n.jsonl").stat().st_mtime_ns)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["text", "published", "id", "url", "x"]), inner),
)


@given(st.one_of(st.binary(), JSON.map(lambda value: json.dumps(value).encode())))
def test_no_line_crashes(data: bytes) -> None:
    for each in record.read_line(data, "n.jsonl#1"):
        assert isinstance(each, SourceRecord | SourceProblem)
        if isinstance(each, SourceRecord):
            assert each.text.encode() is not None
