"""Change the claims file on disk, and only if what comes out is a claims file again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ClaimsFileError
from factcheck.project.claims_file import Project, find_claims_file, load_project, load_project_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A claims file opened for a change. `text` has the line ends of the file; a byte order mark is kept apart."""

    project: Project
    text: str
    mark: bytes

    def save(self, text: str) -> None:
        """Check the new text as every claims file is checked, then write it in the old one's place.

        Raises ClaimsFileError, with the file left as it was, where the change would break it.
        """
        from factcheck.cli.output import replace_file

        load_project_text(self.project.path, text)
        replace_file(self.project.path, self.mark + text.encode("utf-8"))


def open_for_change(path: Path | None) -> Change:
    """Return the claims file at `path`, or the nearest from the current folder upward. Raises ClaimsFileError."""
    file = path if path is not None else find_claims_file(Path.cwd())
    project = load_project(file, need_claims=False)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ClaimsFileError(f"it cannot be read: {error.strerror}", place=project.name) from None
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return Change(project=project, text=data[len(mark) :].decode("utf-8"), mark=mark)
