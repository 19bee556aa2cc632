"""See that what the claim ties to a verb is tied to the same one in the passage."""

from __future__ import annotations

from factcheck.expressions.clauses import antecedent_of, subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.frames import TIES, acts
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.matching.kinds import KINDS
from factcheck.matching.unnamed import has_pronoun


def other_governor(link: Linking) -> str:
    """Find "took a painting and a clock" against "took a painting and left a clock": what the claim ties to a verb
    stands right behind another one."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if not is_content(claim, index) or is_verb(claim.words, index) or is_verb(passage.words, at):
            continue
        tie, governor = _governor(claim, index)
        there, other = _governor(passage, at)
        if other < 0 or not is_verb(passage.words, other):
            continue
        place = link.matched.get(governor, -1)
        if place < 0 or tie != there or place == other or link.is_known(other) or has_pronoun(passage, place):
            continue
        if claim.words[index].entry.stem in KINDS:
            continue
        if not acts(passage, other) or place == other - 1:
            continue
        if not tie and not (is_verb(passage.words, place) and acts(claim, governor)):
            continue
        if at in antecedent_of(passage, subject_of(passage, place)):
            # "Opened the school that they built".
            continue
        if place < other and all(_joins(passage, between) for between in range(place + 1, other)):
            # "Planned, ran and paid for the fair".
            continue
        return f"{passage.words[other].entry.surface} {there} {passage.words[at].entry.surface}".replace("  ", " ")
    return ""


def _joins(statement: Statement, at: int) -> bool:
    entry = statement.words[at].entry
    return entry.lower in (",", "and", "or", "then", "later") or is_verb(statement.words, at)


def _governor(statement: Statement, at: int) -> tuple[str, int]:
    """Return the preposition before a noun phrase, "" for none, and the word right before both, -1 for none. A member
    of a list has the first one's."""
    words = statement.words
    for _ in range(3):
        before = phrase_start(statement, at) - 1
        if before < 1:
            return "", -1
        lower = words[before].entry.lower
        if lower in ("and", "or") and is_content(statement, before - 1) and not is_verb(words, before - 1):
            at = before - 1
            continue
        tie = lower if lower in TIES else ""
        if tie:
            before -= 1
        return tie, before if is_content(statement, before) else -1
    return "", -1
