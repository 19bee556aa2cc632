"""The JSON Schemas: sound in themselves, in step with the loader and with what the reporter prints."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest
import tomli
from conftest import canned_report
from jsonschema import Draft202012Validator

from factcheck.errors import ClaimsFileError
from factcheck.project.claims_file import load_project
from factcheck.project.schema import claims_schema, report_schema

COPY = Path(__file__).resolve().parent.parent / "docs" / "claims.schema.json"


def as_json(value: object) -> object:
    """Return a TOML value as an editor hands it to a schema: dates are strings."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def schema_accepts(content: str) -> bool:
    return bool(Draft202012Validator(claims_schema()).is_valid(as_json(tomli.loads(content))))


def loader_accepts(content: str, folder: Path) -> bool:
    path = folder / "claims.toml"
    path.write_text(content, encoding="utf-8")
    try:
        load_project(path, need_claims=False)
    except ClaimsFileError:
        return False
    return True


CLAIM = '[[claim]]\ntext = "The bridge opened."\n'
QUOTE = '[[claim]]\nquote = "We opened it."\n'
SOURCE = '[[source]]\npath = "claims.toml"\n'
ACCEPT = '[[claim]]\nid = "a"\ntext = "x"\n[[accept]]\nclaim = "a"\n'


@pytest.mark.parametrize("schema", [claims_schema(), report_schema()], ids=["claims", "report"])
def test_the_schemas_are_schemas(schema: dict[str, object]) -> None:
    Draft202012Validator.check_schema(schema)


def test_the_copy_in_the_repository_is_up_to_date(pytestconfig: pytest.Config) -> None:
    text = json.dumps(claims_schema(), indent=2, ensure_ascii=False) + "\n"
    if pytestconfig.getoption("--refresh-golden"):
        COPY.write_bytes(text.encode("utf-8"))
    assert COPY.read_bytes().decode("utf-8") == text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param(CLAIM, id="assertion"),
        pytest.param('[[claim]]\ntext = "Мост открыли."\n', id="other-alphabets"),
        pytest.param(QUOTE + 'speaker = "Ada Finch"\n', id="quotation"),
        pytest.param(
            CLAIM + 'id = "a_B-1"\nsources = ["s"]\nmin-origins = 2\nexpect = "not_enough_evidence"\n'
            'as-of = 2020-01-01\nnote = "n"\ntags = ["t"]\n',
            id="every-key-of-a-claim",
        ),
        pytest.param(
            SOURCE + 'id = "a.b"\noutlet = "o"\ntitle = "t"\nauthor = "a"\npublished = 2017-09-24\n'
            'url = "https://gazette.example"\norigin = "w"\n'
            'accessed = 2020-01-02\narchived = "https://kept.example/1"\n',
            id="every-key-of-a-source",
        ),
        pytest.param(
            '[factcheck]\nsources = ["a"]\ndrafts = ["b"]\nmin-origins = 1\nfail-on = "never"\n'
            'quote-style = "tidy"\nas-of = 2020-01-01\n[factcheck.severity]\nFC201 = "never"\n'
            'conflicting = "error"\n',
            id="every-setting",
        ),
        pytest.param(ACCEPT + 'code = "refuted"\nreason = "r"\nby = "b"\nuntil = 2030-01-01\n', id="acceptance"),
    ],
)
def test_both_accept(content: str, tmp_path: Path) -> None:
    assert (schema_accepts(content), loader_accepts(content, tmp_path)) == (True, True)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("claims = []\n", id="unknown-table"),
        pytest.param('[claim]\ntext = "x"\n', id="table-for-list-of-tables"),
        pytest.param("[[claim]]\n", id="neither-text-nor-quote"),
        pytest.param(CLAIM + 'quote = "y"\n', id="both-text-and-quote"),
        pytest.param('[[claim]]\ntext = " "\n', id="blank-text"),
        pytest.param("[[claim]]\ntext = 5\n", id="number-for-text"),
        pytest.param(CLAIM + 'speaker = "y"\n', id="speaker-of-an-assertion"),
        pytest.param(CLAIM + "zzz = 1\n", id="unknown-key-of-a-claim"),
        pytest.param(CLAIM + 'id = "a b"\n', id="bad-id"),
        pytest.param(CLAIM + 'id = ""\n', id="empty-id"),
        pytest.param(CLAIM + "min-origins = 0\n", id="no-origins"),
        pytest.param(CLAIM + "min-origins = true\n", id="truth-for-number"),
        pytest.param(CLAIM + "min-origins = 1.5\n", id="fraction-for-number"),
        pytest.param(CLAIM + 'expect = "maybe"\n', id="unknown-verdict"),
        pytest.param(CLAIM + "sources = []\n", id="empty-list"),
        pytest.param(CLAIM + 'sources = "a"\n', id="string-for-list"),
        pytest.param(CLAIM + "tags = [1]\n", id="list-of-numbers"),
        pytest.param(CLAIM + "as-of = 2020\n", id="number-for-date"),
        pytest.param('[[source]]\noutlet = "o"\n', id="source-without-path"),
        pytest.param(SOURCE + "outlet = 1\n", id="number-for-outlet"),
        pytest.param(SOURCE + 'id = "a/b"\n', id="bad-source-id"),
        pytest.param(SOURCE + 'archived = "javascript:alert(1)"\n', id="archived-is-no-web-address"),
        pytest.param('[factcheck]\nfail-on = "fatal"\n', id="unknown-level"),
        pytest.param('[factcheck]\nquote-style = "loose"\n', id="unknown-quote-style"),
        pytest.param('[factcheck.severity]\nzzz = "note"\n', id="unknown-finding"),
        pytest.param('[factcheck]\nseverity = "note"\n', id="string-for-table"),
        pytest.param("factcheck = 1\n", id="number-for-settings"),
        pytest.param(ACCEPT + 'code = "FC201"\n', id="acceptance-without-reason"),
        pytest.param(ACCEPT + 'code = "FC101"\nreason = "r"\n', id="acceptance-of-a-source's-finding"),
    ],
)
def test_both_refuse(content: str, tmp_path: Path) -> None:
    assert (schema_accepts(content), loader_accepts(content, tmp_path)) == (False, False)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(CLAIM + 'as-of = "2020-01-01"\n', id="a-date-is-a-string-to-a-schema"),
        pytest.param(SOURCE + "published = 2020-01-01T00:00:00\n", id="and-so-is-a-time"),
        pytest.param(CLAIM + CLAIM, id="duplicates"),
        pytest.param('[[source]]\npath = "nope.txt"\n', id="missing-file"),
        pytest.param('[[claim]]\ntext = "…"\n', id="no-word"),
        pytest.param(
            ACCEPT.replace('claim = "a"', 'claim = "b"') + 'code = "FC201"\nreason = "r"\n',
            id="acceptance-of-an-unknown-claim",
        ),
    ],
)
def test_what_only_the_loader_sees(content: str, tmp_path: Path) -> None:
    assert (schema_accepts(content), loader_accepts(content, tmp_path)) == (True, False)


def test_the_report_is_what_its_schema_says() -> None:
    from factcheck.reporters import View
    from factcheck.reporters.json import report_object

    validator = Draft202012Validator(report_schema())
    for view in View:
        document = report_object(canned_report(), view)
        assert [error.message for error in validator.iter_errors(document)] == []
    broken = report_object(canned_report(), next(iter(View)))
    broken["summary"] = {}
    assert not validator.is_valid(broken)
