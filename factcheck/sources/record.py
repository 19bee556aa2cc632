"""A record of a container to the source it states. Whoever wrote it is not trusted: every field is looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from factcheck.records import SourceDetails, SourceProblem

UNREADABLE = "FC101"

FIELDS = ("text", "title", "outlet", "author", "published", "url", "origin", "id")
"""What is read of a record; everything else in it is passed over."""

LARGEST = 100_000_000
"""Bytes of the largest text read. A text of that size is ten thousand articles; what is larger is a mistake,
and reading it would take a gigabyte of memory."""

_LONGEST_FIELD = 2_000
"""Characters of a field other than the text: no headline or address is longer."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,200}")
_TIME = r"[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[Zz]|UTC|[+-]\d{2}(?::?\d{2})?)?"
_DAY = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})(?:{_TIME})?", re.ASCII)


class SourceRecord(NamedTuple):
    """One text of a file, before ids are given: "a.txt", or "news.jsonl#17" for line 17 of a file of many.

    `stated` is what a record says of itself, with `shown` as its path; `None` for a plain text.
    """

    shown: str
    text: str
    stated: SourceDetails | None


def read_line(line: bytes, shown: str) -> Iterator[SourceRecord | SourceProblem]:
    """Yield the source that a line of JSON holds, and what is wrong with the line. NaN is read as null, for so
    programs write what they do not know."""
    try:
        record = json.loads(line.decode("utf-8"), object_pairs_hook=_object, parse_constant=lambda _: None)
    except UnicodeDecodeError:
        yield _problem(shown, "it is not UTF-8")
    except json.JSONDecodeError as error:
        yield _problem(shown, f"it is not JSON ({error.msg}, character {error.colno})")
    except RecursionError:
        yield _problem(shown, "it is nested too deep")
    except ValueError:  # a number of thousands of digits
        yield _problem(shown, "it is not JSON that can be read")
    else:
        if not isinstance(record, dict):
            yield _problem(shown, "it is no object: a record is written {…} on one line")
        else:
            yield from read_record(record, shown)


def read_record(record: Mapping[str, object], shown: str) -> Iterator[SourceRecord | SourceProblem]:
    """Yield the source that a record states, behind a problem for each field that cannot be used.

    Without its text there is no source. Any other field that cannot be used counts as not there.
    """
    repeated = record.repeated if isinstance(record, _Repeating) else frozenset()
    for key in FIELDS:
        if key in repeated:
            # Readers differ on which one counts, so what is checked by hand may be another.
            yield _problem(shown, f'"{key}" stands in it twice')
            return
    text = record.get("text")
    trouble = _trouble_of_text(text)
    if trouble or not isinstance(text, str):
        yield _problem(shown, trouble)
        return
    values: dict[str, str | None] = {}
    for key in ("title", "outlet", "author", "url", "origin"):
        value = record.get(key)
        values[key], trouble = _words(value)
        if trouble:
            yield _problem(shown, f'its "{key}" {trouble}, so it is not used')
    published, trouble = _day(record.get("published"))
    if trouble:
        yield _problem(shown, f'its "published" {trouble}, so it is not used')
    stated = SourceDetails(
        path=shown,
        id=_own_id(record.get("id")),
        outlet=values["outlet"],
        title=values["title"],
        author=values["author"],
        published=published,
        url=values["url"],
        origin=values["origin"],
    )
    yield SourceRecord(shown, text, stated)


class _Repeating(dict[str, object]):
    """A JSON object in which some keys stand twice."""

    repeated: frozenset[str] = frozenset()


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    seen: set[str] = set()
    twice = {key for key, _ in pairs if key in seen or seen.add(key)}  # type: ignore[func-returns-value]
    repeating = _Repeating(record)
    repeating.repeated = frozenset(twice)
    return repeating


def _problem(shown: str, message: str) -> SourceProblem:
    return SourceProblem(code=UNREADABLE, path=shown, message=message)


def _trouble_of_text(text: object) -> str:
    if text is None:
        return 'it has no "text"'
    if not isinstance(text, str):
        return 'its "text" is not a string'
    if not _is_whole(text):
        return 'its "text" has half a character in it (a lone surrogate)'
    if len(text) > LARGEST:
        return f"its text is larger than {LARGEST // 1_000_000} MB; split it"
    return ""


def _words(value: object) -> tuple[str | None, str]:
    """Return a field on one line, `None` where nothing stands in it, and what is wrong with it."""
    if value is None:
        return None, ""
    if not isinstance(value, str):
        return None, "is not a string"
    if len(value) > _LONGEST_FIELD:
        return None, f"is longer than {_LONGEST_FIELD:,} characters"
    if not _is_whole(value):
        return None, "has half a character in it (a lone surrogate)"
    return " ".join(value.split()) or None, ""


def _day(value: object) -> tuple[date | None, str]:
    """Return the day of an ISO date or time, as written there: no zone is turned into another."""
    if isinstance(value, datetime):
        return value.date(), ""
    if isinstance(value, date):
        return value, ""
    words, trouble = _words(value)
    if words is None:
        return None, trouble
    found = _DAY.fullmatch(words)
    if found is not None:
        try:
            return date.fromisoformat(found[1]), ""
        except ValueError:  # 31 February
            pass
    return None, "is no date such as 2017-09-24"


def _own_id(value: object) -> str | None:
    """Return a record's own id where it can be one here; otherwise it is left to be made from the place."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**18:
        return str(value)
    return value if isinstance(value, str) and _ID.fullmatch(value) else None


def _is_whole(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
