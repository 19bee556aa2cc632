"""Which evidence of a report is cited, and under which labels."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.citing.references import stable_key
from factcheck.records import ClaimResult, Evidence, Report, Source, Stance
from factcheck.text.fragments import fragment_link


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One piece of evidence with what a citation of it says.

    `label` names the footnote and stays the same while claim, source and stance do; `key` names the source. `link`
    opens the page at the quoted words; it is None where the source has no web address or the words cannot be told
    apart in it.
    """

    label: str
    key: str
    result: ClaimResult
    evidence: Evidence
    source: Source
    link: str | None


def citations_of(report: Report, *, stances: Collection[Stance] = (Stance.SUPPORTS, Stance.REFUTES)) -> list[Citation]:
    """Return the citations of every claim's evidence in the report's order.

    A claim's id, the source's key and, unless it supports, the stance make the label.
    """
    sources = {entry.source.id: entry.source for entry in report.sources}
    found: list[Citation] = []
    for result in report.claims:
        for evidence in result.evidence:
            if evidence.stance not in stances:
                continue
            source = sources[evidence.source]
            key = stable_key(source.id)
            label = f"{stable_key(result.claim.id)}-{key}"
            if evidence.stance is not Stance.SUPPORTS:
                label += f"-{evidence.stance.value}"
            found.append(
                Citation(
                    label=label,
                    key=key,
                    result=result,
                    evidence=evidence,
                    source=source,
                    link=fragment_link(source.url or "", source.text, evidence.start, evidence.end),
                )
            )
    return found


def cited_sources(citations: list[Citation]) -> list[tuple[str, Source]]:
    """Return the key and source of each source that is cited, once, by key."""
    return sorted({citation.key: citation.source for citation in citations}.items())
