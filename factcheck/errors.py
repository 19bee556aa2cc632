"""Errors a user can act on. Each carries the place and the remedy; anything else that escapes is our bug."""

from __future__ import annotations


class FactcheckError(Exception):
    """A problem in what the user gave us: settings, claims file, options.

    `str()` gives "PLACE: MESSAGE", and on a second, indented line the remedy when there is one. `place` is
    "claims.toml:14", a path, an option name, or "" where no place applies.
    """

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        first = f"{self.place}: {self.message}" if self.place else self.message
        return f"{first}\n  {self.remedy}" if self.remedy else first


class ClaimsFileError(FactcheckError):
    """The claims file cannot be used: syntax, unknown keys, wrong types, duplicate ids, globs without a match."""


class MissingExtraError(FactcheckError):
    """An optional package is not installed; the remedy names the `pip install` that adds it."""
