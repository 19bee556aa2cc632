"""Find the claims file, read it, and check all of it before anything else happens.

Every problem is a `ClaimsFileError` with the line it stands in and what to do about it; up to ten are shown
at once.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import ClaimsFileError
from factcheck.project.entries import TABLES, read_acceptances, read_claims, read_details, read_settings
from factcheck.project.problems import ProblemList, nearest, shown
from factcheck.project.tables import Table
from factcheck.project.toml_places import TomlPlaces
from factcheck.records import Acceptance, Claim, Settings, SourceDetails

CLAIMS_FILE_NAME = "claims.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A claims file after checking. `root` is its folder, to which source paths and globs are relative.

    `settings.sources` is empty where the file names none; `settings.today` is never set here. `name` is how
    messages call the file, `text` what was read, without a byte order mark.
    """

    path: Path
    root: Path
    settings: Settings
    details: tuple[SourceDetails, ...]
    claims: tuple[Claim, ...]
    acceptances: tuple[Acceptance, ...]
    name: str = CLAIMS_FILE_NAME
    text: str = field(default="", repr=False)


def find_claims_file(start: Path) -> Path:
    """Return the `claims.toml` in `start` or the nearest folder above it, up to the root of the repository.

    The root is the first folder that holds `.git`; without one the search goes up to the file system's root.
    Raises `ClaimsFileError` when there is none.
    """
    folder = Path(os.path.abspath(start))
    for candidate in (folder, *folder.parents):
        found = candidate / CLAIMS_FILE_NAME
        if found.is_file():
            return found
        if (candidate / ".git").exists():
            break
    raise ClaimsFileError(
        f"there is no {CLAIMS_FILE_NAME} here or in a folder above",
        place=_name_of(folder),
        remedy="write one with `factcheck init`, or name the file",
    )


def load_project(path: Path, *, need_claims: bool = True) -> Project:
    """Return the checked contents of the claims file at `path`.

    A file without a claim is an error unless `need_claims` is false. Ids of sources in a claim's `sources`
    are not checked here, because undeclared ids are known only once the sources are loaded: see
    `check_claim_sources`. Raises `ClaimsFileError`.
    """
    return load_project_text(path, _read(path, _name_of(path)), need_claims=need_claims)


def load_project_text(path: Path, text: str, *, need_claims: bool = False) -> Project:
    """Return the checked contents of a claims file whose text is given, as if it stood at `path`."""
    name = _name_of(path)
    document = _parse(text, name)
    places = TomlPlaces(text)
    problems = ProblemList(name)
    top = Table(document, (), places, problems, "the claims file")
    top.only(TABLES)

    settings = read_settings(document, places, problems)
    details = read_details(document, places, problems, path.parent)
    claims, ids = read_claims(document, places, problems)
    acceptances = read_acceptances(document, places, problems, ids)
    if need_claims and not document.get("claim"):
        problems.add(1, "there is no claim in this file", 'add [[claim]] with text = "…" below it')
    problems.raise_any()
    return Project(
        path=path,
        root=path.parent,
        settings=settings,
        details=details,
        claims=claims,
        acceptances=acceptances,
        name=name,
        text=text,
    )


def check_claim_sources(project: Project, known_ids: Collection[str]) -> None:
    """Raise `ClaimsFileError` where a claim's `sources` names an id that no loaded source has."""
    known = set(known_ids)
    if all(known.issuperset(claim.sources) for claim in project.claims):
        return
    places = TomlPlaces(project.text)
    problems = ProblemList(project.name)
    for number, claim in enumerate(project.claims):
        for index, source_id in enumerate(claim.sources):
            if source_id not in known:
                close = nearest(source_id, sorted(known))
                remedy = f"did you mean {shown(close)}?" if close else "`factcheck sources` lists the ids"
                line = places.line("claim", number, "sources", index)
                problems.add(line, f"claim {shown(claim.id)} names an unknown source {shown(source_id)}", remedy)
    problems.raise_any()


def place_of_source_pattern(project: Project, pattern: str) -> str:
    """Return "claims.toml:LINE" for a pattern of `sources`; the name alone for one not in the file."""
    if pattern not in project.settings.sources:
        return project.name
    index = project.settings.sources.index(pattern)
    return f"{project.name}:{TomlPlaces(project.text).line('factcheck', 'sources', index)}"


def _name_of(path: Path) -> str:
    """Return the path as messages show it: relative to the current folder where it lies in it."""
    if path.is_absolute():
        try:
            path = path.relative_to(Path.cwd())
        except (ValueError, OSError):
            return path.as_posix()
    return path.as_posix()


def _read(path: Path, name: str) -> str:
    remedy = "write one with `factcheck init`, or name another file"
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ClaimsFileError("there is no such file", place=name, remedy=remedy) from None
    except IsADirectoryError:
        remedy = f"name the file in it, such as {posixpath.join(name, CLAIMS_FILE_NAME)}"
        raise ClaimsFileError("this is a folder, not a claims file", place=name, remedy=remedy) from None
    except (OSError, ValueError) as error:
        # ValueError: a NUL byte in the path. The system's own words differ between machines, but say what is
        # wrong.
        reason = (error.strerror if isinstance(error, OSError) else None) or "not a path"
        message = f"the claims file cannot be read: {reason}"
        raise ClaimsFileError(message, place=name, remedy="check its permissions") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "the claims file is not UTF-8"
        raise ClaimsFileError(message, place=f"{name}:{line}", remedy="save it as UTF-8") from None


# What the parser's messages, which are written for programmers, mean to a writer. The first that is found
# counts.
_SYNTAX_REMEDIES = (
    ("Unescaped", "write the backslash twice, or use 'single' quotation marks"),
    ("Illegal character '\\n'", "close the string on the line it begins in, or use three quotation marks"),
    ("Illegal character", "control characters must be written as escapes, such as \\u0007"),
    ("Unterminated", "close the string with the quotation marks it began with"),
    ("overwrite", "this key or table stands twice: remove one of the two"),
    ("twice", "this key or table stands twice: remove one of the two"),
    ("date", "write a day of the calendar as year, month and day: 2017-09-24"),
    ("Expected '='", 'write key = "value"'),
    ("Invalid value", "text needs quotation marks, a list brackets with commas between"),
    ("nested", "the claims file needs no lists in lists"),
    ("digits", "write a shorter number"),
)


def _parse(text: str, name: str) -> Mapping[str, object]:
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        line = getattr(error, "lineno", None) or _line_in_message(str(error), text)
        message = str(getattr(error, "msg", None) or str(error).partition(" (at ")[0])
    except (RecursionError, ValueError) as error:
        # The parser does not say where, and its words differ between versions.
        line, message = 1, "a number has too many digits"
        if isinstance(error, RecursionError):
            message = "lists are nested too deep"
    # A file that ends in a line break ends, for an editor, on the line before it.
    line = min(line, len(text.splitlines()) or 1)
    remedy = next((advice for mark, advice in _SYNTAX_REMEDIES if mark in message), "see https://toml.io")
    message = f"this is not TOML: {message[:1].lower()}{message[1:]}"
    raise ClaimsFileError(message, place=f"{name}:{line}", remedy=remedy)


def _line_in_message(message: str, text: str) -> int:
    """Return the line a parser without a `lineno` (tomli before 2.2) names in its message."""
    _, found, rest = message.rpartition("(at line ")
    number = rest.partition(",")[0]
    return int(number) if found and number.isdigit() else text.count("\n") + 1
