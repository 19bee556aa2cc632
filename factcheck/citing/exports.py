"""References for reference managers: CSL-JSON, and the entries that RIS is written from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from factcheck.citing.citations import Citation, cited_sources
from factcheck.citing.references import JsonObject, quoted_words, reference


def references(citations: Sequence[Citation]) -> list[JsonObject]:
    """Return the CSL-JSON item of every cited source, by key."""
    return [reference(source, key) for key, source in cited_sources(list(citations))]


def described_references(citations: Sequence[Citation]) -> list[JsonObject]:
    """Return the CSL-JSON items with the kept copy and the quoted words in `note`, where managers show them."""
    items = references(citations)
    for item in items:
        item["note"] = "; ".join(notes_on(citations, str(item["id"])))
    return items


def notes_on(citations: Sequence[Citation], key: str) -> list[str]:
    """Return what is noted on one source: where its kept copy is, and the words quoted for each claim."""
    own = [citation for citation in citations if citation.key == key]
    archived = own[0].source.archived
    # Not "Archived: …": a note that begins like that is read as a field of that name by Zotero and others.
    notes = [f"archived at {archived}"] if archived else []
    for citation in own:
        evidence = citation.evidence
        notes.append(f"{citation.result.claim.id} ({evidence.stance.value}): {quoted_words(evidence.quote)}")
    return notes


def ris_entries(citations: Sequence[Citation]) -> list[JsonObject]:
    """Return the entries for rispy, one a source, by key."""
    return [_ris(item, notes_on(citations, str(item["id"]))) for item in references(citations)]


def _ris(item: JsonObject, notes: list[str]) -> JsonObject:
    entry: JsonObject = {"type_of_reference": "NEWS", "id": item["id"]}
    names = cast("list[dict[str, str]]", item.get("author", []))
    if names:
        entry["authors"] = [_ris_name(name) for name in names]
    for key, ris in (("title", "title"), ("container-title", "secondary_title")):
        if key in item:
            entry[ris] = item[key]
    issued = _ris_day(item.get("issued"))
    if issued:
        entry["year"] = issued[:4]
        entry["date"] = issued
    accessed = _ris_day(item.get("accessed"))
    if accessed:
        entry["access_date"] = accessed
    if "URL" in item:
        entry["urls"] = [item["URL"]]
    entry["notes"] = notes
    return entry


def _ris_name(name: dict[str, str]) -> str:
    if "literal" in name:
        # A comma would part an office into family and given name.
        return name["literal"].replace(",", "")
    return ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _ris_day(day: object) -> str:
    if not isinstance(day, dict):
        return ""
    year, month, number = cast("list[list[int]]", day["date-parts"])[0]
    return f"{year:04}/{month:02}/{number:02}/"
