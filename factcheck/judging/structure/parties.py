"""Of which party somebody is: "Ada Holm is a Democrat" against "Sen. Ada Holm, R-Ohio", "a former Republican".

Only the two parties of the United States are read, as news there writes them behind a name.
"""

from __future__ import annotations

from factcheck.expressions.predicate import BE
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.records import Reason, ReasonKind, Relation

_DEMOCRATS, _REPUBLICANS = "Democrat", "Republican"
_NAMES = {"democrat": _DEMOCRATS, "democratic": _DEMOCRATS, "republican": _REPUBLICANS}
_LETTERS = {"d": _DEMOCRATS, "r": _REPUBLICANS}
_BEFORE_PARTY = DETERMINERS | {"former", "registered", "moderate", "conservative", "liberal", "fellow", "is", "was"}
_TITLE = 6
"""Within how many words before a name its title and party stand."""


def find_other_party(claim: Statement, passage: Statement, matched: dict[int, int]) -> SlotDifference | None:
    """Return the difference where the passage gives the claim's subject another party."""
    ours = _party_claimed(claim)
    if ours < 0 or ours in matched:
        return None
    stated = _party_of_subject(claim, passage, matched)
    if stated < 0 or _party(passage, stated) == _party(claim, ours):
        return None
    word, other = claim.words[ours].entry.surface, passage.words[stated].entry.surface
    reason = Reason(
        kind=ReasonKind.ANTONYM,
        relation=Relation.OPPOSITE,
        claim=word,
        source=other,
        message=f"{word} in the claim, {_party(passage, stated)} in the source: one excludes the other",
    )
    return SlotDifference(stated, stated + 1, frozenset((ours,)), reason)


def party_said(claim: Statement, passage: Statement, matched: dict[int, int]) -> tuple[int, int] | None:
    """Return the claim's word for a party and where the passage gives its subject that party by a letter ("Ada Holm,
    D-Ohio"); `None` where it does not."""
    ours = _party_claimed(claim)
    if ours < 0 or ours in matched:
        return None
    stated = _party_of_subject(claim, passage, matched)
    return (ours, stated) if stated >= 0 and _party(passage, stated) == _party(claim, ours) else None


def gives_party(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether a claim says of which party somebody is, and the passage does."""
    return _party_claimed(claim) >= 0 and _party_of_subject(claim, passage, matched) >= 0


def _party_claimed(claim: Statement) -> int:
    """Return the word for a party that a claim says its subject is of; -1 for none."""
    start = claim.predicate_start
    if start < 1 or claim.words[start].entry.lower not in BE:
        return -1
    said = range(start + 1, min(claim.predicate + 2, len(claim.words)))
    return next((at for at in said if claim.words[at].entry.lower in _NAMES), -1)


def _party(statement: Statement, at: int) -> str:
    lower = statement.words[at].entry.lower
    return _NAMES.get(lower) or _LETTERS.get(lower, "")


def _party_of_subject(claim: Statement, passage: Statement, matched: dict[int, int]) -> int:
    """Return the word with which the passage gives the claim's subject, named in both, a party; -1 for none."""
    name = next((name for name in claim.names if name.last <= claim.predicate_start), None)
    last = name.words[-1] if name is not None else None
    if last is None or last.index not in matched or not last.entry.capital:
        return -1
    found = (_party_beside(passage, at) for at in passage.positions.get(last.entry.stem, ()))
    return next((at for at in found if at >= 0), -1)


def _party_beside(passage: Statement, name: int) -> int:
    words = passage.words
    at = name + 1
    if at < len(words) and words[at].entry.lower in (",", "("):
        at += 1
    while at < len(words) and words[at].entry.lower in _BEFORE_PARTY:
        at += 1
    if at + 1 < len(words) and at > name + 1:
        joined = words[at + 1].entry.lower == "-"
        if words[at].entry.lower in _NAMES or (joined and words[at].entry.surface in ("D", "R")):
            return at
    for before in range(name - 1, max(-1, name - _TITLE), -1):
        entry = words[before].entry
        if entry.lower in _NAMES:
            return before
        if not entry.capital and entry.lower not in (".", "senator", "representative", "congressman", "congresswoman"):
            break
    return -1
