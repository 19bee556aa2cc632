"""A source as a bibliographic reference: one CSL-JSON item, the form every other one is made from."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

from factcheck.records import Source
from factcheck.text.fragments import is_web_address

JsonObject = dict[str, object]

# Words that make a byline an office, not a person with a family name.
_OFFICE = frozenset(
    "agencies agency board bureau correspondent correspondents desk editor editorial editors news newsroom office "
    "press reporter reporters service staff team wire writer writers".split()
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SAFE_KEY = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")
_KEY_PART = re.compile(r"[A-Za-z0-9]+")
_BETWEEN_NAMES = re.compile(r"\s*(?:,\s*and\s+|,\s*&\s*|,|\s+and\s+|\s*&\s*)\s*", re.IGNORECASE)


def reference(source: Source, key: str) -> JsonObject:
    """Return the CSL-JSON item of a source. What is not known of it is left out, never guessed."""
    item: JsonObject = {"id": key, "type": "article-newspaper"}
    title = plain(source.title or "")
    outlet = plain(source.outlet or "")
    # A byline that is the outlet's own name says nothing that the outlet does not.
    authors = author_names(source.author or "") if plain(source.author or "") != outlet else []
    if not (title or outlet or authors):
        title = plain(source.path)
    if title:
        item["title"] = title
    if authors:
        item["author"] = authors
    if outlet:
        item["container-title"] = outlet
    if source.published is not None:
        item["issued"] = _day(source.published)
    if source.accessed is not None:
        item["accessed"] = _day(source.accessed)
    if source.url is not None and is_web_address(source.url):
        item["URL"] = source.url
    return item


def author_names(byline: str) -> list[dict[str, str]]:
    """Return the CSL names in a byline, in order.

    Names stand one after another with commas, "and" or "&" between them; with semicolons between them each is
    "Family, Given". An office ("Reuters", "Staff Writers") and a single word are kept whole.
    """
    byline = re.sub(r"^by\s+", "", plain(byline), flags=re.IGNORECASE)
    if ";" in byline:
        return [_inverted(part) for part in byline.split(";") if _has_letters(part)]
    parts = [part for part in _BETWEEN_NAMES.split(byline) if _has_letters(part)]
    joined: list[str] = []
    for part in parts:
        # "Ada Finch, Jr." is one name.
        if joined and part.rstrip(".").lower() in _SUFFIXES:
            joined[-1] += f" {part}"
        else:
            joined.append(part)
    return [_name(part) for part in joined]


def _inverted(text: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and _has_letters(family) and _has_letters(given):
        return {"family": family, "given": given}
    return _name(text.strip(" ,"))


def _has_letters(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _name(text: str) -> dict[str, str]:
    words = text.split()
    if len(words) < 2 or any(word.lower().strip(".") in _OFFICE for word in words):
        return {"literal": text}
    name: dict[str, str] = {}
    suffix = ""
    if len(words) > 2 and words[-1].rstrip(".").lower() in _SUFFIXES:
        suffix = words.pop()
    # A lower-case particle begins the family name: "Pieter de Vries".
    at = next((n for n, word in enumerate(words[1:-1], 1) if word[0].islower()), len(words) - 1)
    name["family"] = " ".join(words[at:])
    name["given"] = " ".join(words[:at])
    if suffix:
        name["suffix"] = suffix
    return name


def _day(day: date) -> JsonObject:
    return {"date-parts": [[day.year, day.month, day.day]]}


def stable_key(text: str) -> str:
    """Return a key that BibTeX, RIS, HTML and every footnote syntax take, whatever other keys there are.

    An id of ASCII letters and digits with single `-`, `_` or `.` between them is its own key. Any other is spelled
    in these and carries a short hash of what it was, so that it cannot meet another.
    """
    if _SAFE_KEY.fullmatch(text):
        return text
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    slug = "-".join(_KEY_PART.findall(ascii_only))[:60].rstrip("-")
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:6]
    return f"{slug}-{digest}" if slug else f"source-{digest}"


def quoted_words(text: str) -> str:
    """Return the words of a source in quotation marks on one line; the marks inside them become single ones."""
    inner = _STRAIGHT_OPENING.sub("‘", plain(text).translate(_INNER_MARKS)).replace('"', "’")
    return f"“{inner}”"


# Straight marks tell their side only by what stands before them.
_STRAIGHT_OPENING = re.compile(r'(?:(?<=[\s(\[—–])|^)"')
_INNER_MARKS = str.maketrans("“”„«»", "‘’‚‹›")


def plain(text: str) -> str:
    """Return `text` on one line, without characters that cannot be seen or that turn the direction of others."""
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())
