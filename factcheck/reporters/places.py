"""Where the files of a report are for somebody who stands at the repository's root, as build servers do."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

from factcheck.records import Place
from factcheck.source_paths import is_url, split_record

# "C:/articles" on Windows: a scheme to whoever reads an address.
_DRIVE = re.compile(r"^[A-Za-z]:/")
# What RFC 3986 lets stand in a path, less the colon, which a first segment may not hold.
_SAFE = "/~!$&'()*+,;=@"


# An address is encoded already; only what may not stand in one at all is encoded again.
_SAFE_IN_URL = _SAFE + ":?#[]%"


def in_file(path: str, place: Place) -> tuple[str, Place]:
    """Return the file that a path of the report names, and where in it `place` is.

    A record of a file of many is in its line of that file, whatever the line of its text: line breaks in a JSON
    string are no lines of the file.
    """
    file, number = split_record(path)
    return (path, place) if number is None else (file, Place(line=number, end_line=number))


def from_root(path: str, folder: str) -> str:
    """Return a path of the report, relative to `folder`, as one relative to the repository's root.

    An absolute path and a URL stay as they are.
    """
    if path.startswith("/") or _DRIVE.match(path) or is_url(path):
        return path
    return posixpath.normpath(posixpath.join(folder, path))


def as_uri(path: str) -> str:
    """Return a path with forward slashes as a URI reference: relative, or `file:` for an absolute path. A URL stays
    one.

    Bytes of a name that are no UTF-8 are encoded as they are on disk.
    """
    safe = _SAFE_IN_URL if is_url(path) else _SAFE
    try:
        encoded = quote(path, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError:
        encoded = quote(path, safe=safe, errors="replace")
    if _DRIVE.match(path):
        return f"file:///{encoded}"
    return f"file://{encoded}" if path.startswith("/") else encoded
