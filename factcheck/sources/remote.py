"""Sources at a URL, through fsspec: only what the user names on the command line gets here."""

from __future__ import annotations

import errno
import io
import re
from collections.abc import Iterator
from typing import IO, Any
from urllib.parse import urlsplit

from factcheck.errors import FactcheckError, MissingExtraError

_DRIVERS = {
    "s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "http": "aiohttp", "https": "aiohttp",
    "abfs": "adlfs", "abfss": "adlfs", "az": "adlfs", "sftp": "paramiko", "ssh": "paramiko", "smb": "smbprotocol",
}  # fmt: skip
"""The package that reads a scheme, where it is another than the one fsspec's error names."""

_WEB = ("http", "https")
_QUERY = re.compile(r"\?(?=[^/?*\[]*=)")


def shown_url(url: str) -> str:
    """Return a URL as reports show it: without user, password, query, fragment, and an address within it."""
    scheme, _, rest = url.partition("::")[0].partition("://")
    if scheme.lower() in _WEB:
        rest = rest.partition("#")[0].partition("?")[0]
    else:
        # Elsewhere ? is a wildcard, or a character of a name like any other.
        rest = _QUERY.split(rest, maxsplit=1)[0]
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def expand_url(pattern: str) -> list[str]:
    """Return the URLs that a pattern matches, sorted: itself where it has no wildcard, unseen.

    Raises OSError with what went wrong, and MissingExtraError where a package is missing.
    """
    if not _has_wildcard(pattern):
        _file_system(pattern)
        return [pattern]
    files, path = _file_system(pattern)
    try:
        found = files.glob(path, detail=True)
    except Exception as error:
        raise _os_error(error) from None
    # Results come without the scheme, and for some schemes without host and user.
    beginning = pattern[: -len(path)] if pattern.endswith(path) else None
    return sorted(
        str(files.unstrip_protocol(name)) if beginning is None else beginning + name
        for name, about in found.items()
        if about.get("type") != "directory"
    )


def open_url(url: str) -> IO[bytes]:
    """Return the file at a URL, to be read as a stream. Raises OSError, also while it is read, and
    MissingExtraError."""
    files, path = _file_system(url)
    try:
        opened = files.open(path, "rb")
    except Exception as error:
        raise _os_error(error) from None
    return io.BufferedReader(_Stream(opened), buffer_size=1 << 16)


def _has_wildcard(pattern: str) -> bool:
    if urlsplit(pattern).scheme.lower() in _WEB:
        return any(character in pattern.partition("?")[0] for character in "*[")
    return any(character in _QUERY.split(pattern, maxsplit=1)[0] for character in "*?[")


def _file_system(url: str) -> tuple[Any, str]:
    """Return fsspec's file system of a URL, and the URL as that takes it."""
    scheme = url.partition("://")[0].lower()
    try:
        import fsspec.core
    except ImportError:
        remedy = "pip install 'factcheck-cli[remote]'"
        raise MissingExtraError(f"{shown_url(url)} needs the package fsspec", remedy=remedy) from None
    if "::" in url:
        # A chain hides a second address, with its own secrets, in the first.
        raise OSError(errno.EINVAL, "addresses within addresses (::) are not read")
    try:
        files, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        cause = error.__cause__
        package = _DRIVERS.get(scheme) or (cause.name if isinstance(cause, ImportError) else None) or "its driver"
        remedy = f"pip install {package}"
        raise MissingExtraError(f"{scheme}:// needs the package {package}", remedy=remedy) from None
    except Exception as error:
        if isinstance(error, ValueError) and "rotocol not known" in str(error):
            raise OSError(errno.EINVAL, f"nothing is known of {scheme}:// addresses") from None
        raise _os_error(error) from None
    return files, str(path)


def _os_error(error: Exception) -> OSError:
    """Return an error of a driver as an OSError whose `strerror` can be shown.

    Drivers share no class of errors, which is why every exception comes here; their messages may hold the whole
    URL with its secrets, which is why they are not passed on.
    """
    if isinstance(error, FactcheckError):
        raise error
    # fsspec says of whatever went wrong on the web that there is no such file, and keeps what it was.
    while isinstance(error, FileNotFoundError) and isinstance(error.__cause__, Exception):
        error = error.__cause__
    status = getattr(error, "status", None)
    if isinstance(error, FileNotFoundError) or status in (404, 410):
        reason = "there is no such file"
    elif isinstance(status, int):
        reason = f"the server answered {status}"
    elif isinstance(error, OSError) and error.strerror and "://" not in error.strerror:
        reason = error.strerror
    else:
        reason = type(error).__name__
    return OSError(errno.EIO, reason)


class _Stream(io.RawIOBase):
    """A file of fsspec whose every error is an OSError."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._file.read(len(buffer))
        except Exception as error:
            raise _os_error(error) from None
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        try:
            return int(self._file.seek(offset, whence))
        except Exception as error:
            raise _os_error(error) from None

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def distinct(urls: Iterator[str] | list[str]) -> list[tuple[str, str]]:
    """Return (path shown, URL) for each URL once. Two that differ in what is not shown get (2), (3) … behind."""
    taken: set[str] = set()
    found = []
    for url in dict.fromkeys(urls):
        shown, number = shown_url(url), 1
        while (numbered := shown if number == 1 else f"{shown} ({number})") in taken:
            number += 1
        taken.add(numbered)
        found.append((numbered, url))
    return found
