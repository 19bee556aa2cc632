"""Whether a word of the passage that is of one family with the claim's verb says what it says.

An arrest is somebody arrested; but an explosive device need not have exploded, and a law on fishing does not make
fishing legal.
"""

from __future__ import annotations

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import is_content

_DESCRIBES = ("ive", "ous", "able", "ible", "ory", "ful", "ic", "ical")
_ADJECTIVES = (*_DESCRIBES, "al", "ent", "ant")


def is_no_deed(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether the passage's word at `at`, matched with the predicate, is another part of speech that does
    not say it: an adjective before its noun for a verb, a noun for the adjective that says what something is."""
    verb, word = claim.words[claim.predicate].entry, passage.words[at].entry
    if word.capital or verb.lower == word.lower:
        return False
    if not claim.is_copular:
        if verb.stem == word.stem or not is_verb(claim.words, claim.predicate):
            return False
        return word.lower.endswith(_DESCRIBES) and is_content(passage, at + 1)
    return verb.lower.endswith(_ADJECTIVES) and not word.lower.endswith(_ADJECTIVES) and not is_verb(passage.words, at)
