"""Find what a sentence says of its subject: the main verb, or what follows "is".

No parser is used. An auxiliary points at the verb or complement behind it; without one, the first word in a past form
is taken. Where neither is there, the sentence has no predicate that can be relied on.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.inflection import IRREGULAR
from factcheck.text.words import Word

_BE = frozenset("be am is are was were been being".split())
_HAVE = frozenset("have has had".split())
_AUXILIARIES = _BE | _HAVE | frozenset("do does did will would can could may might shall should must cannot".split())
_RELATIVE = frozenset("who which that whom whose where when as if because since while although though after".split())
_LEADS_ON = frozenset("due set scheduled expected about able going likely supposed bound".split())
_NOT_VERBS = frozenset(
    "red need speed hundred bed seed deed feed breed indeed media people men women children feet data dead lives "
    "left unwanted wanted alleged suspected so-called armed united based".split()
)


def predicate_of(words: Sequence[Word]) -> int:
    """Return the index of the main verb, or of the first content word behind a form of "be" or "have"; -1 for none."""
    at = 0
    count = len(words)
    relative = False
    while at < count:
        entry = words[at].entry
        lower = entry.lower
        if lower in _RELATIVE and at:
            relative = True
        elif lower in (",", ";"):
            relative = False
        elif lower in _AUXILIARIES and not (entry.capital and at):
            if relative:
                relative = False
                at += 1
                continue
            found = _behind(words, at + 1)
            if found >= 0:
                return found
        elif at and _is_past(words, at):
            if relative:
                relative = False
            else:
                return at
        at += 1
    return -1


def _behind(words: Sequence[Word], start: int) -> int:
    """Return the first word that says something behind an auxiliary, adverbs passed over."""
    adverb = -1
    for at in range(start, min(len(words), start + 8)):
        entry = words[at].entry
        if entry.lower in ("-", '"', "'"):
            continue
        if not entry.is_word:
            if entry.is_number or entry.lower == ",":
                continue
            return -1
        if entry.stop or entry.lower in _AUXILIARIES:
            continue
        if entry.lower in _LEADS_ON and at + 1 < len(words) and words[at + 1].entry.lower == "to":
            continue
        if entry.lower.endswith("ly") and adverb < 0:
            adverb = at
            continue
        return at
    return adverb


def _is_past(words: Sequence[Word], at: int) -> bool:
    entry = words[at].entry
    lower = entry.lower
    if entry.capital or entry.stop or lower in _NOT_VERBS:
        return False
    before = words[at - 1].entry
    if before.lower in ("the", "a", "an", "-", "its", "their", "his", "her", "of", "by", "most", "for", "in"):
        # "the accused", "state-owned": a participle that describes.
        return False
    if lower in IRREGULAR:
        return IRREGULAR[lower] != lower and not lower.endswith(("ing", "ths", "ies"))
    return lower.endswith("ed") and len(lower) > 4


def is_passive(words: Sequence[Word], at: int) -> bool:
    """Return whether the verb at `at` stands in the passive: a form of "be" shortly before it."""
    return any(words[i].entry.lower in _BE for i in range(max(0, at - 3), at))
