"""Which kind of thing a sentence says its subject is, and whether a thing can be of two kinds: a song and an album."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.expressions.predicate import is_participle
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SlotDifference
from factcheck.lexicon.kinds import CATEGORIES, EXCLUSIVE_KINDS
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, Word

_JOINTS = frozenset(("-", "/", '"', "'", "\u2014"))
_COORDINATES = frozenset((",", "and", "or"))
_BEFORE_NOUN = frozenset("a an the only solely exclusively merely just also both strictly now still".split())
_ARTICLES = frozenset("a an the his her its their".split())
_LEADING = frozenset("from on off of for in by about with".split())
_BEHIND_NOUN = frozenset("active native famous notable available popular responsible".split())
"""Adjectives that follow the noun they describe: "a rock band active in the 1960s"."""


def find_other_kind(claim: Statement, passage: Statement) -> SlotDifference | None:
    """Return the difference where both say of which kind the subject is and a thing can be of one of them only."""
    if not (claim.is_copular and passage.is_copular):
        return None
    ours = next((noun for noun in nouns_said(claim) if _kind(noun)), None)
    if ours is None or _may_be_said(ours, passage) or _in_group(ours, passage):
        return None
    theirs = [noun for noun in nouns_said(passage) if _kind(noun)]
    if not theirs or not all(_exclude(_kind(ours), _kind(noun)) for noun in theirs):
        return None
    reason = Reason(
        kind=ReasonKind.NAME,
        relation=Relation.DISJOINT,
        claim=ours.entry.surface,
        source=theirs[0].entry.surface,
        message=f"a {ours.entry.surface} in the claim, a {theirs[0].entry.surface} in the source",
    )
    # What the claim says of its song need not hold of an album: none of it is asked for.
    said = frozenset(range(claim.predicate_start + 1, ours.index + 1))
    return SlotDifference(theirs[0].index, theirs[0].index + 1, said, reason)


def _may_be_said(noun: Word, passage: Statement) -> bool:
    """Return whether a passage has a noun where it could say what the subject is: not behind a preposition ("a song
    from her second album")."""
    words = passage.words
    for at in passage.positions.get(noun.entry.stem, ()):
        before = at - 1
        while before > 0 and (words[before].entry.weight or words[before].entry.lower in _ARTICLES):
            before -= 1
        if words[before].entry.lower not in _LEADING:
            return True
    return False


def is_of_another_kind(claim: Statement, passage: Statement, matched: dict[int, int]) -> bool:
    """Return whether the passage has the kind that the claim gives its subject, but says that it is of another that
    excludes it: "a song from her second album" is no album."""
    noun = claim.words[claim.predicate]
    if not passage.is_copular or noun not in nouns_said(claim):
        return False
    start = passage.predicate_start
    if not any(0 <= matched.get(at, -1) < start for at in range(claim.predicate_start)):
        return False
    said = [word for word in nouns_said(passage) if _kind(word)]
    at = matched.get(claim.predicate, -1)
    return bool(said) and all(word.index != at and _exclude(_kind(noun), _kind(word)) for word in said)


def nouns_said(statement: Statement) -> Iterator[Word]:
    """Yield the words that end the phrases which say what the subject is: "an American rock *band* active in", "a film
    *composer* and *singer* who"."""
    words = statement.words
    last: Word | None = None
    for at in range(statement.predicate_start + 1, len(words)):
        entry = words[at].entry
        lower = entry.lower
        if lower in _JOINTS or lower in _BEFORE_NOUN or entry.is_number:
            continue
        if lower in _COORDINATES:
            if last is not None:
                yield last
            last = None
            continue
        if _describes(words, at):
            if last is None and words[at - 1].entry.lower != ",":
                continue
            break
        if entry.stop or not entry.is_word:
            break
        last = words[at]
    if last is not None:
        yield last


def _describes(words: list[Word], at: int) -> bool:
    """Return whether a word behind a noun, by its form, tells more of it: "a house *built* in", "a firm *making*"."""
    lower = words[at].entry.lower
    if words[at - 1].entry.lower == "-" or _kind(words[at]):
        # "family-oriented", "a painting"
        return False
    if lower in ("best", "well", "better") and at + 1 < len(words) and is_participle(words, at + 1):
        return True
    return lower in _BEHIND_NOUN or lower.endswith("ing") or is_participle(words, at)


def _in_group(ours: Word, passage: Statement) -> bool:
    return any(number in passage.groups for number in GROUP_OF.get(ours.entry.stem, ()))


def _kind(word: Word) -> str:
    """Return the noun of the lists that a word is, in the singular; "" for none. A producer is one, what was produced
    is none, though both have one stem; nor is a name."""
    return "" if word.entry.capital else kind_of(word.entry.lower)


def kind_of(lower: str) -> str:
    """Return the noun of the lists that a written form in small letters is, in the singular; "" for none."""
    for ending, singular in (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("men", "man")):
        if lower.endswith(ending) and (found := lower[: len(lower) - len(ending)] + singular) in _rows():
            return found
    return ""


@cache
def _exclude(ours: str, theirs: str) -> bool:
    """Return whether two nouns name kinds of which a thing can be one only."""
    if any(ours in ring and theirs in ring for ring in _rings()):
        return ours != theirs
    of_ours, of_theirs = _rows().get(ours, frozenset()), _rows().get(theirs, frozenset())
    return bool(of_ours and of_theirs and not of_ours & of_theirs)


@cache
def _rings() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split()) for row in EXCLUSIVE_KINDS)


@cache
def _rows() -> dict[str, frozenset[int]]:
    """Return each noun of a kind -> the numbers of its categories, none where it is only in a ring."""
    found: dict[str, set[int]] = {noun: set() for ring in _rings() for noun in ring}
    for number, row in enumerate(CATEGORIES):
        for noun in row.split():
            found.setdefault(noun, set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in found.items()}
