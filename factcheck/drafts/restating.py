"""The claims of the claims file, and which of them a sentence of a draft says again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.judging.assessment import assess, read_claim
from factcheck.matching.candidates import SentenceIndex
from factcheck.records import Claim, ClaimKind, Evidence, Relation, Settings, Stance

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 4
_DIFFERS = (Relation.DISJOINT, Relation.OPPOSITE)


class ClaimTable:
    """Claims, findable by what they say."""

    def __init__(self, claims: Sequence[Claim], settings: Settings) -> None:
        self._settings = settings
        self._assertions = [claim for claim in claims if claim.kind is ClaimKind.ASSERTION]
        self._quotations = [(_plain(c.text), c) for c in claims if c.kind is ClaimKind.QUOTATION]
        self._index = SentenceIndex()
        for number, claim in enumerate(self._assertions):
            self._index.add(number, 0, read_claim(claim.text, claim.as_of or settings.as_of).statement.positions)

    def quotation(self, words: str) -> Claim | None:
        """Return the claim that quotes these words, or words of which these are a part."""
        plain = _plain(words)
        if plain.count(" ") + 1 < _FEWEST_WORDS:
            return next((claim for text, claim in self._quotations if text == plain), None)
        spaced = f" {plain} "
        return next((claim for text, claim in self._quotations if spaced in f" {text} "), None)

    def restated(self, text: str, as_of: date | None) -> Claim | None:
        """Return the claim that a sentence says again: each bears the other out. The fullest likeness wins."""
        best: tuple[float, int] | None = None
        for number in self._index.candidates(read_claim(text, as_of).statement.words):
            claim = self._assertions[number]
            day = claim.as_of or self._settings.as_of
            there = assess(claim.text, text, published=as_of, as_of=day)
            if there.stance is not Stance.SUPPORTS:
                continue
            back = assess(text, claim.text, published=day, as_of=as_of)
            if back.stance is Stance.SUPPORTS:
                key = (-(there.score + back.score), number)
                best = min(best, key) if best is not None else key
        return self._assertions[best[1]] if best is not None else None

    def difference(self, claim: Claim, text: str, as_of: date | None) -> str:
        """Return what a sentence says otherwise than the claim it cites, "" where nothing is known to differ."""
        if claim.kind is ClaimKind.QUOTATION:
            return ""
        found: Evidence = assess(claim.text, text, published=as_of, as_of=claim.as_of or self._settings.as_of)
        if found.stance is not Stance.REFUTES:
            return ""
        told = [reason for reason in found.reasons if reason.relation in _DIFFERS]
        if told and told[0].claim and told[0].source:
            return f"has {told[0].source} where the claim has {told[0].claim}"
        return told[0].message if told else "contradicts it"


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("’", "'").replace("'", "")))
