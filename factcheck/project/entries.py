"""The four kinds of table in a claims file, each read into its record with everything checked."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Collection, Mapping
from pathlib import Path

from factcheck.catalogue import UnknownFindingKindError, lookup
from factcheck.project.problems import ProblemList, nearest, shown
from factcheck.project.tables import Table, has_content, tables_in
from factcheck.project.toml_places import TomlPlaces
from factcheck.records import (
    INDEX_MODES,
    Acceptance,
    Claim,
    ClaimKind,
    Place,
    Settings,
    Severity,
    SourceDetails,
    Verdict,
)
from factcheck.source_paths import is_url, split_record

TABLES = ("factcheck", "source", "claim", "accept")
SETTING_KEYS = ("sources", "drafts", "min-origins", "fail-on", "quote-style", "as-of", "severity", "index", "index-dir")
SOURCE_KEYS = ("path", "id", "outlet", "title", "author", "published", "url", "origin", "accessed", "archived")
CLAIM_KEYS = (
    "id",
    "text",
    "quote",
    "speaker",
    "sources",
    "min-origins",
    "expect",
    "as-of",
    "note",
    "tags",
)
ACCEPT_KEYS = ("claim", "code", "reason", "by", "until")
LEVELS = tuple(level.value for level in Severity)
QUOTE_STYLES = ("strict", "tidy")
VERDICTS = tuple(verdict.value for verdict in Verdict)

CLAIM_ID_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
# An id that is not declared is the file's stem, and stems often have a full stop in them.
SOURCE_ID_CHARACTERS = CLAIM_ID_CHARACTERS + "."


def read_settings(document: Mapping[str, object], places: TomlPlaces, problems: ProblemList) -> Settings:
    """Return the `[factcheck]` table with the defaults filled in."""
    values = document.get("factcheck", {})
    if not isinstance(values, dict):
        problems.add(places.line("factcheck"), "factcheck must be a table", "write [factcheck] with its keys below")
        return Settings()
    table = Table(values, ("factcheck",), places, problems, "[factcheck]")
    table.only(SETTING_KEYS)
    return Settings(
        sources=table.texts("sources"),
        drafts=table.texts("drafts"),
        min_origins=table.count("min-origins") or 1,
        fail_on=Severity(table.choice("fail-on", LEVELS) or "error"),
        quote_style=table.choice("quote-style", QUOTE_STYLES) or "strict",
        as_of=table.day("as-of"),
        index=table.choice("index", INDEX_MODES) or "auto",
        index_dir=_index_dir(table),
        severity=_severity(values.get("severity", {}), table, places, problems),
    )


def _index_dir(table: Table) -> str:
    folder = table.text("index-dir") or ".factcheck"
    path = folder.replace("\\", "/")
    if path.startswith("/") or ":" in path or ".." in path.split("/"):
        # A claims file may come from anybody; what it says is written is written where it is.
        table.problem("index-dir", "index-dir leads out of the project folder", "name a folder below the claims file")
    return folder


def _severity(
    values: object, settings: Table, places: TomlPlaces, problems: ProblemList
) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(values, dict):
        settings.problem("severity", "severity must be a table", "write [factcheck.severity] with its keys below")
        return ()
    table = Table(values, ("factcheck", "severity"), places, problems, "[factcheck.severity]")
    levels: dict[str, Severity] = {}
    for key in values:
        code = _finding_code(table, key, key)
        level = table.choice(key, LEVELS)
        if code is None or level is None:
            continue
        if code in levels:
            message = f"[factcheck.severity] gives {code} ({lookup(code).name}) a level twice"
            table.problem(key, message, "keep one of the two")
        levels[code] = Severity(level)
    return tuple(sorted(levels.items()))


def _finding_code(table: Table, key: str, wanted: str) -> str | None:
    try:
        return lookup(wanted).code
    except UnknownFindingKindError as error:
        remedy = f"did you mean {error.nearest}?" if error.nearest else "`factcheck explain` lists them"
        table.problem(key, f"there is no finding {shown(wanted)}", remedy)
        return None


def read_details(
    document: Mapping[str, object], places: TomlPlaces, problems: ProblemList, root: Path
) -> tuple[SourceDetails, ...]:
    """Return the `[[source]]` tables, their paths in one spelling; each must exist below `root`."""
    found: list[SourceDetails] = []
    ids: dict[str, int] = {}
    paths: dict[str, int] = {}
    for table in tables_in(document, "source", places, problems):
        table.only(SOURCE_KEYS)
        if "path" not in table.values:
            table.problem(None, "[[source]] has no path", 'add path = "…", relative to this file')
        path = table.text("path")
        if path is not None:
            # A URL has one spelling, and whether it can be read is found out only where --source names it.
            path = path if is_url(path) else posixpath.normpath(path)
            # A link that leads nowhere is there all the same: reading it gives a finding, not an error.
            if not is_url(path) and not os.path.lexists(root / split_record(path)[0]):
                table.problem("path", f"there is no file {shown(path)}", "correct the path or remove the [[source]]")
            _unique(table, "path", path, paths)
        source_id = table.identifier("id", SOURCE_ID_CHARACTERS, "letters A-Z, digits, full stop, _ and -")
        if source_id is not None:
            _unique(table, "id", source_id, ids)
        details = SourceDetails(
            path=path or "",
            id=source_id,
            outlet=table.text("outlet", strip=True),
            title=table.text("title", strip=True),
            author=table.text("author", strip=True),
            published=table.day("published"),
            url=table.text("url", strip=True),
            origin=table.text("origin", strip=True),
            line=table.line(),
            accessed=table.day("accessed"),
            archived=_web_address(table, "archived"),
        )
        found.append(details)
    return tuple(found)


def _web_address(table: Table, key: str) -> str | None:
    """Return an address that a citation can print as a link: http or https, without a blank in it."""
    address = table.text(key, strip=True)
    if address is None:
        return None
    from factcheck.text.fragments import is_web_address

    if is_web_address(address):
        return address
    table.problem(key, f"{key} of {table.label} is not a web address", f'write {key} = "https://…"')
    return None


def _unique(table: Table, key: str, value: str, lines: dict[str, int]) -> None:
    if value in lines:
        message = f"{key} {shown(value)} is given twice, first in line {lines[value]}"
        table.problem(key, message, f"change or remove one of the two {table.label}")
    else:
        lines[value] = table.line(key)


def read_claims(
    document: Mapping[str, object], places: TomlPlaces, problems: ProblemList
) -> tuple[tuple[Claim, ...], frozenset[str]]:
    """Return the claims, and the ids of all of them, those with problems included."""
    found: list[Claim] = []
    lines: dict[str, int] = {}
    for table in tables_in(document, "claim", places, problems):
        written = table.values.get("id")
        if isinstance(written, str):
            table.label = f"claim {shown(written)}"
        table.only(CLAIM_KEYS)
        key = _wording_key(table)
        wording = table.text(key, strip=True) if key else None
        speaker = table.text("speaker", strip=True)
        if speaker is not None and key == "text":
            remedy = 'write quote = "…" for a direct quotation, or remove speaker'
            table.problem("speaker", f"{table.label} has a speaker but no quote", remedy)
        claim_id = table.identifier("id", CLAIM_ID_CHARACTERS, "letters A-Z, digits, _ and -")
        if claim_id is None and "id" not in table.values and wording:
            claim_id = derived_id(wording, speaker)
            if claim_id in lines:
                message = f"the same claim stands in line {lines[claim_id]}"
                table.problem(None, message, "remove one of the two, or give each an id")
        elif claim_id is not None and claim_id in lines:
            message = f"claim id {shown(claim_id)} is already taken in line {lines[claim_id]}"
            table.problem("id", message, "give each claim an id of its own")
        if claim_id is not None:
            lines.setdefault(claim_id, table.line("id" if "id" in table.values else None))
        expect = table.choice("expect", VERDICTS)
        claim = Claim(
            id=claim_id or "",
            text=wording or "",
            kind=ClaimKind.QUOTATION if key == "quote" else ClaimKind.ASSERTION,
            place=_claim_place(table, key),
            speaker=speaker,
            sources=table.texts("sources"),
            min_origins=table.count("min-origins"),
            expect=Verdict(expect) if expect else None,
            as_of=table.day("as-of"),
            note=table.text("note"),
            tags=table.texts("tags"),
        )
        found.append(claim)
    return tuple(found), frozenset(lines)


def _wording_key(table: Table) -> str | None:
    """Return which of "text" and "quote" holds the claim's words, after noting what is wrong with them."""
    has_text, has_quote = "text" in table.values, "quote" in table.values
    name = table.label if table.label != "[[claim]]" else "the claim"
    if has_text and has_quote:
        message = f"{name} has both text and quote"
        table.problem("quote", message, "keep text for an assertion, or quote for a direct quotation")
        return None
    key = "quote" if has_quote else "text"
    value = table.values.get(key)
    if value is None or (isinstance(value, str) and not has_content(value)):
        line_key = key if value is not None else None
        table.problem(line_key, f"{name} has no {key}", f'add {key} = "..." or remove the entry')
        return None
    if isinstance(value, str) and not any(character.isalnum() for character in value):
        table.problem(key, f"{key} of {name} has no word in it", f'add {key} = "..." or remove the entry')
        return None
    return key


def _claim_place(table: Table, key: str | None) -> Place:
    """Return where a claim stands: from its `[[claim]]` line to the end of its words."""
    head = table.place()
    if key is None:
        return head
    tail = table.place(key)
    return Place(line=head.line, column=head.column, end_line=tail.end_line, end_column=tail.end_column)


def derived_id(wording: str, speaker: str | None = None) -> str:
    """Return the id of a claim that declares none: its first words and a short hash of all of them.

    It depends on the words (and the speaker) alone, so that moving a claim keeps it, and so do changes of
    blanks.
    """
    import hashlib
    import unicodedata

    words = " ".join(wording.split())
    digest = hashlib.sha256(f"{speaker or ''}\n{words}".encode("utf-8", "replace")).hexdigest()[:8]
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    parts = "".join(c if c.isalnum() else " " for c in plain.replace("'", "")).split()
    slug = "-".join(parts[:5])[:40].strip("-")
    return f"{slug or 'claim'}-{digest}"


def read_acceptances(
    document: Mapping[str, object], places: TomlPlaces, problems: ProblemList, ids: Collection[str]
) -> tuple[Acceptance, ...]:
    """Return the `[[accept]]` tables; each must name one of the claim `ids`."""
    found: list[Acceptance] = []
    lines: dict[tuple[str, str], int] = {}
    for table in tables_in(document, "accept", places, problems):
        table.only(ACCEPT_KEYS)
        for key, example in (("claim", "a claim's id"), ("code", "FC202"), ("reason", "why it is all right")):
            if key not in table.values:
                table.problem(None, f"[[accept]] has no {key}", f'add {key} = "{example}"')
        claim, wanted, reason = table.text("claim"), table.text("code"), table.text("reason", strip=True)
        if claim is not None and claim not in ids:
            close = nearest(claim, sorted(ids))
            remedy = f"did you mean {shown(close)}?" if close else "name a claim of this file, or remove the entry"
            table.problem("claim", f"[[accept]] names an unknown claim {shown(claim)}", remedy)
        code = _finding_code(table, "code", wanted) if wanted is not None else None
        if code is not None and not lookup(code).about_claim:
            message = f"{code} ({lookup(code).name}) is not about a claim and cannot be accepted for one"
            table.problem("code", message, "set its level in [factcheck.severity] instead")
        if claim is not None and code is not None:
            if (claim, code) in lines:
                message = f"{code} of claim {shown(claim)} is already accepted in line {lines[claim, code]}"
                table.problem(None, message, "keep one of the two")
            lines.setdefault((claim, code), table.line())
        acceptance = Acceptance(
            claim=claim or "",
            code=code or "",
            reason=reason or "",
            by=table.text("by", strip=True),
            until=table.day("until"),
            line=table.line(),
        )
        found.append(acceptance)
    return tuple(found)
