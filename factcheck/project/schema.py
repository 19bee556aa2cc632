"""The JSON Schemas (draft 2020-12) of the claims file, for editors, and of the JSON report, for its readers.

Key order is the order in which the documentation explains the keys, and is part of the output. A schema
cannot say everything the loader checks (ids that are unique, files that exist), but it accepts every file the
loader accepts. A TOML date reaches a schema as a string of the form `2017-09-24`, so it cannot tell one from
the other.
"""

from __future__ import annotations

from factcheck.catalogue import KINDS
from factcheck.project.entries import LEVELS, QUOTE_STYLES, VERDICTS
from factcheck.records import (
    INDEX_MODES,
    SCHEMA_VERSION,
    ClaimKind,
    FindingStatus,
    QuoteStatus,
    ReasonKind,
    Relation,
    Severity,
    Stance,
)

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# At least one character that is no blank. Not \w: to an editor that is A to Z only, and no Cyrillic.
_SOME_TEXT = r"\S"
_WEB_ADDRESS = r"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S+\s*$"


def claims_schema() -> Schema:
    """Return the schema of `claims.toml`."""
    return {
        "$schema": DIALECT,
        "title": "factcheck claims file",
        "description": "Claims to verify, what is known about their sources, and what was signed off.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "factcheck": {"$ref": "#/$defs/settings"},
            "source": _tables("source", "What is known about a source; overrides what is read from its text."),
            "claim": _tables("claim", "One checkable assertion (text) or direct quotation (quote)."),
            "accept": _tables("accept", "A known finding, signed off."),
        },
        "$defs": {
            "settings": _settings(),
            "source": _source(),
            "claim": _claim(),
            "accept": _accept(),
            "level": {"enum": list(LEVELS)},
            "verdict": {"enum": list(VERDICTS)},
        },
    }


def _settings() -> Schema:
    levels: Schema = {}
    for kind in KINDS:
        described = {
            "$ref": "#/$defs/level",
            "description": f"{kind.meaning} (default: {kind.severity.value})",
        }
        levels[kind.name] = described
        levels[kind.code] = described
    properties: Schema = {
        "sources": _texts("Patterns of the files to read, relative to this file. Default: seeds/, else sources/."),
        "drafts": _texts("Patterns of the drafts that `factcheck check` reads when no file is named."),
        "min-origins": _count("Independent origins a claim needs. Default: 1."),
        "fail-on": {"$ref": "#/$defs/level", "description": "The level from which findings fail a run."},
        "quote-style": {
            "enum": list(QUOTE_STYLES),
            "description": "strict: only ellipsis and [brackets] may differ; tidy: ums and contractions too.",
        },
        "as-of": _day('What "last year" in claims refers to.'),
        "index": {
            "enum": list(INDEX_MODES),
            "description": "Whether to keep an index of the sources on disk; auto: where it saves time.",
        },
        "index-dir": _text("The folder the index is kept in, below this one. Default: .factcheck."),
        "severity": {
            "type": "object",
            "description": "The level of a kind of finding, by its name or code; never: not reported.",
            "additionalProperties": False,
            "properties": levels,
        },
    }
    return _closed(properties, description="Settings of the project; all optional.")


def _source() -> Schema:
    properties: Schema = {
        "path": _text("The file, relative to this one. The patterns decide which files are read."),
        "id": _text("What claims call it. Default: the file's stem.", pattern=r"^[A-Za-z0-9_.-]+$"),
        "outlet": _text("Who published it."),
        "title": _text("Its headline."),
        "author": _text("Its byline."),
        "published": _day("The day it was published, to which its relative dates refer."),
        "url": _text("Where it can be read."),
        "origin": _text("The outlet or wire that first reported it, when it is a copy."),
        "accessed": _day("The day it was fetched from its address; stands in citations."),
        "archived": _text("The address of a kept copy, such as one at web.archive.org.", pattern=_WEB_ADDRESS),
    }
    return _closed(properties, required=["path"])


def _claim() -> Schema:
    properties: Schema = {
        "id": _text("Unique. Default: made from the words, and stable.", pattern=r"^[A-Za-z0-9_-]+$"),
        "text": _text("The assertion, in the writer's words."),
        "quote": _text("The quoted words."),
        "speaker": _text("Who said them."),
        "sources": _texts("Ids of the only sources that may bear the claim out."),
        "min-origins": _count("Independent origins this claim needs."),
        "expect": {"$ref": "#/$defs/verdict", "description": "The verdict the writer knows and accepts."},
        "as-of": _day('What "last year" in this claim refers to.'),
        "note": _text("For the writer; not judged."),
        "tags": _texts("For the writer; reports can be filtered by them."),
    }
    claim = _closed(properties)
    claim["oneOf"] = [{"required": ["text"]}, {"required": ["quote"]}]
    claim["dependentRequired"] = {"speaker": ["quote"]}
    return claim


def _accept() -> Schema:
    names = [name for kind in KINDS if kind.about_claim for name in (kind.code, kind.name)]
    properties: Schema = {
        "claim": _text("The claim's id."),
        "code": {"enum": names, "description": "The finding's code or name."},
        "reason": _text("Why it is all right."),
        "by": _text("Who signed it off."),
        "until": _day("The last day it counts."),
    }
    return _closed(properties, required=["claim", "code", "reason"])


def report_schema() -> Schema:
    """Return the schema of the JSON report. It leaves room for keys that later versions add."""
    return {
        "$schema": DIALECT,
        "title": "factcheck report",
        "type": "object",
        "required": ["schema_version", "tool", "claims_file", "sources", "claims", "findings", "summary"],
        "properties": {
            "schema_version": {"const": SCHEMA_VERSION},
            "tool": _record({"name": {"const": "factcheck"}, "version": {"type": "string"}}),
            "claims_file": _or_null("string"),
            "sources": _list_of("source"),
            "claims": _list_of("claim"),
            "findings": _list_of("finding"),
            "summary": _record(
                {name: {"type": "integer", "minimum": 0} for name in ("claims", *VERDICTS, "sources", "origins")}
            ),
            "discrepancies": _list_of("discrepancy"),
            "drafts": _list_of("draft"),
        },
        "$defs": {
            "line": {"type": "integer", "minimum": 1},
            "offset": {"type": "integer", "minimum": 0},
            "quote_status": {"enum": [*(status.value for status in QuoteStatus), None]},
            "source": _record(
                {
                    "id": {"type": "string"},
                    "path": {"type": "string"},
                    "outlet": _or_null("string"),
                    "title": _or_null("string"),
                    "author": _or_null("string"),
                    "published": {"type": ["string", "null"], "format": "date"},
                    "url": _or_null("string"),
                    "origin": _or_null("string"),
                    "syndicated_with": {"type": "array", "items": {"type": "string"}},
                }
            ),
            "claim": _record(
                {
                    "id": {"type": "string"},
                    "kind": {"enum": [kind.value for kind in ClaimKind]},
                    "text": {"type": "string"},
                    "line": {"$ref": "#/$defs/line"},
                    "verdict": {"enum": list(VERDICTS)},
                    "quote_status": {"$ref": "#/$defs/quote_status"},
                    "origins": {"type": "integer", "minimum": 0},
                    "evidence": _list_of("evidence"),
                    "discrepancies": _list_of("discrepancy"),
                }
            ),
            "evidence": _record(
                {
                    "source": {"type": "string"},
                    "path": {"type": "string"},
                    "stance": {"enum": [stance.value for stance in Stance]},
                    "score": {"type": "number", "minimum": 0, "maximum": 1},
                    "quote_status": {"$ref": "#/$defs/quote_status"},
                    "attributed_to": _or_null("string"),
                    "quote": {"type": "string"},
                    "prefix": {"type": "string", "maxLength": 32},
                    "suffix": {"type": "string", "maxLength": 32},
                    "start": {"$ref": "#/$defs/offset"},
                    "end": {"$ref": "#/$defs/offset"},
                    "line": {"$ref": "#/$defs/line"},
                    "column": {"$ref": "#/$defs/line"},
                    "reasons": _list_of("reason"),
                }
            ),
            "reason": _record(
                {
                    "kind": {"enum": [kind.value for kind in ReasonKind]},
                    "relation": {"enum": [relation.value for relation in Relation]},
                    "claim": {"type": "string"},
                    "source": {"type": "string"},
                    "message": {"type": "string"},
                }
            ),
            "discrepancy": _record(
                {
                    "kind": {"enum": [kind.value for kind in ReasonKind]},
                    "message": {"type": "string"},
                    "values": _list_of("value"),
                }
            ),
            "value": _record(
                {
                    "value": {"type": "string"},
                    "sources": {"type": "array", "items": {"type": "string"}},
                    "outlets": {"type": "array", "items": {"type": "string"}},
                }
            ),
            "finding": _record(
                {
                    "code": {"enum": [kind.code for kind in KINDS]},
                    "name": {"enum": [kind.name for kind in KINDS]},
                    "severity": {"enum": [level.value for level in Severity]},
                    "claim": _or_null("string"),
                    "path": {"type": "string"},
                    "line": {"$ref": "#/$defs/line"},
                    "column": {"$ref": "#/$defs/line"},
                    "end_line": {"$ref": "#/$defs/line"},
                    "end_column": {"$ref": "#/$defs/line"},
                    "message": {"type": "string"},
                    "fingerprint": {"type": "string", "minLength": 1},
                    "status": {"enum": [status.value for status in FindingStatus]},
                }
            ),
            "draft": _record({"path": {"type": "string"}, "sentences": _list_of("sentence")}),
            "sentence": _record(
                {
                    "start": {"$ref": "#/$defs/offset"},
                    "end": {"$ref": "#/$defs/offset"},
                    "line": {"$ref": "#/$defs/line"},
                    "column": {"$ref": "#/$defs/line"},
                    "text": {"type": "string"},
                    "claim": _or_null("string"),
                    "verdict": {"enum": list(VERDICTS)},
                    "evidence": _list_of("evidence"),
                }
            ),
        },
    }


def _tables(name: str, description: str) -> Schema:
    return {"type": "array", "description": description, "items": {"$ref": f"#/$defs/{name}"}}


def _text(description: str, *, pattern: str = _SOME_TEXT) -> Schema:
    return {"type": "string", "pattern": pattern, "description": description}


def _texts(description: str) -> Schema:
    items = {"type": "string", "pattern": _SOME_TEXT}
    return {"type": "array", "items": items, "minItems": 1, "description": description}


def _count(description: str) -> Schema:
    return {"type": "integer", "minimum": 1, "description": description}


def _day(description: str) -> Schema:
    return {"type": "string", "format": "date", "description": description}


def _closed(properties: Schema, *, required: list[str] | None = None, description: str = "") -> Schema:
    """Return a table that may have no other keys."""
    table: Schema = {"type": "object"}
    if description:
        table["description"] = description
    if required:
        table["required"] = required
    return {**table, "additionalProperties": False, "properties": properties}


def _record(properties: Schema) -> Schema:
    """Return an object that has all these keys and may have others."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _or_null(name: str) -> Schema:
    return {"type": [name, "null"]}
