"""What is wrong with a claims file, collected so that a writer can mend it in one go."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.errors import ClaimsFileError

# More would push the first, which often explains the rest, off the screen.
_SHOWN = 10


class ClaimsFileProblems(ClaimsFileError):  # noqa: N818 (it is several)
    """Several problems of one claims file. `place`, `message` and `remedy` are those of the first; `str()`
    gives each in the usual two lines, in the order of the file, and says how many were left out."""

    def __init__(self, problems: tuple[ClaimsFileError, ...]) -> None:
        first = problems[0]
        super().__init__(first.message, place=first.place, remedy=first.remedy)
        self.problems = problems

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:_SHOWN]]
        if len(self.problems) > _SHOWN:
            lines.append(f"and {len(self.problems) - _SHOWN} more problems in the claims file")
        return "\n".join(lines)


class ProblemList:
    """Problems found so far in the file shown as `name`."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._found: list[tuple[int, ClaimsFileError]] = []

    def add(self, line: int, message: str, remedy: str) -> None:
        """Note one problem; `message` and `remedy` are one line each."""
        error = ClaimsFileError(message, place=f"{self._name}:{line}", remedy=remedy)
        self._found.append((line, error))

    def __bool__(self) -> bool:
        return bool(self._found)

    def raise_any(self) -> None:
        """Raise what was found, by line: one `ClaimsFileError`, or all as `ClaimsFileProblems`."""
        errors = tuple(error for _, error in sorted(self._found, key=lambda pair: pair[0]))
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise ClaimsFileProblems(errors)


def nearest(wanted: str, known: Iterable[str]) -> str:
    """Return the known word closest to `wanted`, or "" when none is close."""
    import difflib

    # A long text is no slip of the pen, and comparing it would take time.
    key = wanted[:80].lower().replace("_", "-").replace(" ", "-")
    close = difflib.get_close_matches(key, list(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def shown(value: str) -> str:
    """Return `value` in quotation marks on one line, shortened, with control characters as escapes."""
    short = value if len(value) <= 60 else value[:59] + "…"
    escaped = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in short)
    return f"'{escaped}'"
