"""Print the line of each claim as soon as its result is there, as `--format json` does for all at the end."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.cli import close_broken_pipe
from factcheck.judging.findings import collect_findings
from factcheck.records import ClaimResult
from factcheck.reporters.jsonl import claim_line

if TYPE_CHECKING:
    from factcheck.api import Workspace
    from factcheck.library import Library


def stream_of(workspace: Workspace) -> ClaimStream | None:
    """Return what prints the results of a workspace's claims one by one; `None` where a line depends on other claims:
    of claims with the same words the fingerprints are told apart by a number."""
    claims = workspace.project.claims if workspace.project is not None else ()
    words = Counter((claim.kind, claim.speaker, claim.text) for claim in claims)
    return ClaimStream(workspace) if all(number == 1 for number in words.values()) else None


class ClaimStream:
    """What is called with each result. A claim's line is the one that the whole report would have."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._printed: set[str] = set()

    def __call__(self, result: ClaimResult, library: Library) -> None:
        """Print the line of one claim."""
        if result.claim.id in self._printed:
            # A damaged index was made anew, and all claims are verified again.
            return
        self._printed.add(result.claim.id)
        project = self._workspace.project
        assert project is not None
        findings = collect_findings(
            (result,), (), self._workspace.settings, project.acceptances, project.path.name, outlets=library.outlets
        )
        named = library.numbers({each.source for each in result.evidence})
        sources = {source.id: source for source in (library.document(number).source for number in named)}
        try:
            sys.stdout.buffer.write(claim_line(result, findings, sources).encode("utf-8", "backslashreplace"))
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            close_broken_pipe()
