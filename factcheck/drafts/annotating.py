"""Write citations into a draft: a Markdown footnote behind each supported sentence, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.records import DraftEntry, Evidence, Source, Stance, Verdict

LABEL = "fc-"
"""What our footnotes are called, so that a writer's own keep their numbers."""

_CLOSERS = ".,;:!?…\"'”’»)*_"
_OURS = re.compile(r"\[\^fc-(\d+)\]")
_CITED = re.compile(r"\s*(?:\[\^|\[@)")
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$#^]")
_LONGEST = 300


def annotate(text: str, entry: DraftEntry, sources: Mapping[str, Source]) -> str:
    """Return a Markdown draft with a footnote at each supported sentence or quotation that has none yet.

    Taking the footnotes out again gives `text`: nothing else is changed. A second run adds nothing.
    """
    number = max((int(found[1]) for found in _OURS.finditer(text)), default=0)
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    places: list[tuple[int, str]] = []
    notes: list[str] = []
    taken: set[int] = set()
    for sentence in entry.sentences:
        if sentence.verdict is not Verdict.SUPPORTED:
            continue
        best = next((each for each in sentence.evidence if each.stance is Stance.SUPPORTS), None)
        at = sentence.end
        while at < len(text) and text[at] in _CLOSERS:
            at += 1
        if best is None or at in taken or _CITED.match(text, at) or text[at : at + 1] == "]":
            continue
        taken.add(at)
        number += 1
        places.append((at, f"[^{LABEL}{number}]"))
        notes.append(f"[^{LABEL}{number}]: {_citation(best, sources.get(best.source))}")
    if not notes:
        return text
    pieces: list[str] = []
    last = 0
    for at, mark in sorted(places):
        pieces += [text[last:at], mark]
        last = at
    pieces.append(text[last:])
    if not text.endswith(("\n", "\r")):
        pieces.append(end_of_line)
    pieces.append(end_of_line)
    pieces += [note + end_of_line for note in notes]
    return "".join(pieces)


def _citation(evidence: Evidence, source: Source | None) -> str:
    """Return "Dawn, “Title”, 2017-09-27, seeds/dawn.txt line 11: “the exact words”"."""
    parts = [_plain((source.outlet or source.id) if source else evidence.source)]
    if source is not None and source.title:
        parts.append(f"“{_plain(source.title)}”")
    if source is not None and source.published is not None:
        parts.append(source.published.isoformat())
    quote = " ".join(evidence.quote.split())
    if len(quote) > _LONGEST:
        quote = quote[: _LONGEST - 1].rstrip() + "…"
    return f"{', '.join(parts)}, {_plain(evidence.path)} line {evidence.line}: “{_plain(quote)}”"


def _plain(text: str) -> str:
    """Return one line of text in which no Markdown can come alive."""
    shown = "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
    return _MARKUP.sub(lambda found: "\\" + found[0], shown).replace("://", ":\u2060//")
