"""Files that hold many sources, one record each, read as a stream: JSON Lines, packed or not, and Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any, cast

from factcheck.errors import MissingExtraError
from factcheck.records import SourceProblem
from factcheck.source_paths import record_path
from factcheck.sources import record
from factcheck.sources.record import FIELDS, UNREADABLE, SourceRecord, read_line, read_record

if TYPE_CHECKING:
    import pyarrow

Records = Iterator[SourceRecord | SourceProblem]
Reader = Callable[[IO[bytes], str], Records]

_SKIPPED_AT_ONCE = 1 << 16
_BATCH_BYTES = 32_000_000
"""Bytes of a batch of rows of a Parquet file, by what the file says of itself."""
_MOST_ROWS = 1_024


def reader_of(name: str) -> Reader | None:
    """Return what reads a file of this name, `None` for one that holds a single source."""
    low = name.lower()
    return next((reader for suffix, reader in READERS.items() if low.endswith(suffix)), None)


def _read_plain(file: IO[bytes], shown: str) -> Records:
    yield from _read_lines(file, shown)


def _read_gzip(file: IO[bytes], shown: str) -> Records:
    import gzip
    import zlib

    with gzip.GzipFile(fileobj=file, mode="rb") as unpacked:
        yield from _read_lines(cast(IO[bytes], unpacked), shown, (EOFError, gzip.BadGzipFile, zlib.error))


def _read_zstd(file: IO[bytes], shown: str) -> Records:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]
    except ImportError:  # before Python 3.14
        try:
            import backports.zstd as zstd
        except ImportError:
            remedy = "pip install 'factcheck-cli[zstd]'"
            raise MissingExtraError(f"{shown} needs the package backports.zstd", remedy=remedy) from None
    with zstd.ZstdFile(file, "rb") as unpacked:
        yield from _read_lines(cast(IO[bytes], unpacked), shown, (EOFError, zstd.ZstdError))


def _read_lines(file: IO[bytes], shown: str, broken: tuple[type[Exception], ...] = ()) -> Records:
    """Yield the records of a file of lines; `broken` is what `file` raises where its packing is damaged."""
    number = 0
    try:
        while line := file.readline(record.LARGEST + 1):
            number += 1
            place = record_path(shown, number)
            if len(line) > record.LARGEST and not line.endswith(b"\n"):
                del line
                while (more := file.readline(_SKIPPED_AT_ONCE)) and not more.endswith(b"\n"):
                    pass
                message = f"it is longer than {record.LARGEST // 1_000_000} MB; split it"
                yield SourceProblem(code=UNREADABLE, path=place, message=message)
                continue
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if not line.isspace() and line:
                yield from read_line(line, place)
    except EOFError:
        yield _broken(shown, f"it ends too early: from line {number + 1} on it could not be unpacked")
    except OSError as error:
        if not isinstance(error, broken):
            reason = error.strerror or type(error).__name__
            yield _broken(shown, f"from line {number + 1} on it could not be read ({reason})")
        else:
            yield _broken(shown, f"it is damaged: from line {number + 1} on it could not be unpacked")
    except broken:
        yield _broken(shown, f"it is damaged: from line {number + 1} on it could not be unpacked")


def _broken(shown: str, message: str) -> SourceProblem:
    return SourceProblem(code=UNREADABLE, path=shown, message=message)


def _read_parquet(file: IO[bytes], shown: str) -> Records:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        remedy = "pip install 'factcheck-cli[parquet]'"
        raise MissingExtraError(f"{shown} needs the package pyarrow", remedy=remedy) from None

    number = 0
    try:
        opened = parquet.ParquetFile(file)
        columns = [name for name in FIELDS if name in opened.schema_arrow.names]
        if "text" not in columns:
            yield _broken(shown, 'it has no column "text"')
            return
        # Opened again so that a text which many rows share is held once.
        opened = parquet.ParquetFile(file, metadata=opened.metadata, read_dictionary=["text"])
        for group in range(opened.num_row_groups):
            size = _rows_at_once(opened.metadata.row_group(group))
            for batch in opened.iter_batches(batch_size=size, row_groups=[group], columns=columns, use_threads=False):
                for row in range(batch.num_rows):
                    number += 1
                    yield from _read_row(batch, columns, row, record_path(shown, number))
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        what = "it is no Parquet file that can be read" if not number else f"from row {number + 1} on it is damaged"
        yield _broken(shown, f"{what} ({type(error).__name__})")


def _rows_at_once(group: Any) -> int:
    """Return how many rows to hold at once, by the sizes that the file states."""
    size = max(group.total_byte_size, 1)
    return int(max(1, min(_MOST_ROWS, group.num_rows * _BATCH_BYTES // size)))


def _read_row(batch: pyarrow.RecordBatch, columns: Sequence[str], row: int, place: str) -> Records:
    fields: dict[str, object] = {}
    for name in columns:
        try:
            fields[name] = batch.column(name)[row].as_py()
        except (ValueError, OverflowError, LookupError, ImportError):
            # No UTF-8; a day that no calendar has; a time zone that is not known here.
            yield SourceProblem(code=UNREADABLE, path=place, message=f'its "{name}" could not be read')
            if name == "text":
                return
    yield from read_record(fields, place)


READERS: dict[str, Reader] = {
    ".jsonl": _read_plain,
    ".ndjson": _read_plain,
    ".jsonl.gz": _read_gzip,
    ".ndjson.gz": _read_gzip,
    ".jsonl.zst": _read_zstd,
    ".ndjson.zst": _read_zstd,
    ".parquet": _read_parquet,
}
"""What reads a file of many sources, by the ending of its name; `source_paths.CONTAINER_SUFFIXES` are the same."""
