"""Where the files of a report are for somebody who stands at the repository's root, as build servers do."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

# "C:/articles" on Windows: a scheme to whoever reads an address.
_DRIVE = re.compile(r"^[A-Za-z]:/")
# What RFC 3986 lets stand in a path, less the colon, which a first segment may not hold.
_SAFE = "/~!$&'()*+,;=@"


def from_root(path: str, folder: str) -> str:
    """Return a path of the report, relative to `folder`, as one relative to the repository's root.

    An absolute path stays as it is.
    """
    if path.startswith("/") or _DRIVE.match(path):
        return path
    return posixpath.normpath(posixpath.join(folder, path))


def as_uri(path: str) -> str:
    """Return a path with forward slashes as a URI reference: relative, or `file:` for an absolute path.

    Bytes of a name that are no UTF-8 are encoded as they are on disk.
    """
    try:
        encoded = quote(path, safe=_SAFE, errors="surrogateescape")
    except UnicodeEncodeError:
        encoded = quote(path, safe=_SAFE, errors="replace")
    if _DRIVE.match(path):
        return f"file:///{encoded}"
    return f"file://{encoded}" if path.startswith("/") else encoded
