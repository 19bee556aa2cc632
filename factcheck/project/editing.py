"""Edit the text of a claims file in place: comments, order, spacing and line ends stay as their writer left them.

New tables go to the end of the file, where TOML takes them whatever stands before; a value that is there already is
replaced where it stands. tomlkit was tried first: it moves tables of one name together, and with them the comments
between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.project.toml_places import TomlPlaces
from factcheck.project.toml_strings import toml_string
from factcheck.records import Acceptance, Claim, ClaimKind, Place


def with_acceptance(text: str, acceptance: Acceptance, existing: Sequence[Acceptance]) -> str:
    """Return the claims file with a finding signed off. `existing` are the acceptances of the file, in its order.

    One of the same claim and code gets the new reason, name and day (and keeps an old name or day where none is
    given).
    """
    values = [("reason", toml_string(acceptance.reason))]
    if acceptance.by is not None:
        values.append(("by", toml_string(acceptance.by)))
    if acceptance.until is not None:
        values.append(("until", acceptance.until.isoformat()))
    for number, known in enumerate(existing):
        if (known.claim, known.code) == (acceptance.claim, acceptance.code):
            return _with_values(text, ("accept", number), values)
    head = [("claim", toml_string(acceptance.claim)), ("code", toml_string(acceptance.code))]
    return _with_table(text, "accept", [*head, *values])


def with_claim(text: str, claim: Claim, *, comment: str = "") -> str:
    """Return the claims file with a claim added. `comment` stands behind its words."""
    wording = "quote" if claim.kind is ClaimKind.QUOTATION else "text"
    values = [("id", toml_string(claim.id)), (wording, toml_string(claim.text) + (f"  # {comment}" if comment else ""))]
    if claim.speaker is not None:
        values.append(("speaker", toml_string(claim.speaker)))
    if claim.as_of is not None:
        values.append(("as-of", claim.as_of.isoformat()))
    return _with_table(text, "claim", values)


def day(value: str) -> date:
    """Return a day written as 2027-01-31. Raises ValueError."""
    if len(value) != 10:
        raise ValueError(value)
    return date.fromisoformat(value)


def _with_table(text: str, name: str, values: Sequence[tuple[str, str]]) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    before = text if not text or text.endswith("\n") else text + end
    lines = [f"[[{name}]]", *(f"{key} = {value}" for key, value in values)]
    gap = end if before.strip() and not before.endswith(end * 2) else ""
    return before + gap + "".join(line + end for line in lines)


def _with_values(text: str, table: tuple[str, int], values: Sequence[tuple[str, str]]) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    for key, value in values:
        # The places move with every edit, so they are read anew.
        places = TomlPlaces(text)
        head, place = places.of(*table), places.of(*table, key)
        # As TOML counts lines, and not as `splitlines` does.
        starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
        if place != head:
            start, stop = _offsets(starts, place)
            written = text[start:stop]
            equals = written.index("=") + 1
            blank = " " if written[equals : equals + 1] == " " else ""
            text = f"{text[:start]}{written[:equals]}{blank}{value}{text[stop:]}"
        else:
            # Behind the reason, which every acceptance has.
            after = places.of(*table, "reason")
            line_end = starts[after.end_line] if after.end_line < len(starts) else len(text)
            gap = "" if text[:line_end].endswith("\n") else end
            text = f"{text[:line_end]}{gap}{key} = {value}{end}{text[line_end:]}"
    return text


def _offsets(starts: Sequence[int], place: Place) -> tuple[int, int]:
    return starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
