"""See that an office is the same one's on both sides."""

from __future__ import annotations

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, TITLES

_OFFICES = ("er", "or", "man", "woman", "person", "ist", "ian")


def other_bearer(link: Linking) -> str:
    """Find "Riis chairs the committee" against "Riis told Holm, the chairman of the committee", "Riis is president"
    against "what President Holm said"."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 0 or is_verb(passage.words, at) or not is_office(passage, at):
        return ""
    subject = [i for i in range(claim.predicate_start) if claim.words[i].entry.capital and is_content(claim, i)]
    if not subject:
        return ""
    words = passage.words
    behind = at + 1
    if is_content(passage, behind) and words[behind].entry.capital and not words[at].entry.possessive:
        while is_content(passage, behind + 1) and words[behind + 1].entry.capital:
            behind += 1
        run = range(at + 1, behind + 1)
        if words[at].entry.capital and not any(link.is_known(i) for i in run):
            return passage.written(words[at].start, words[behind].end)
    first = at
    while first > 0 and (is_content(passage, first - 1) or words[first - 1].entry.lower in DETERMINERS):
        first -= 1
    if first < 2 or words[first - 1].entry.lower != "," or not is_content(passage, first - 2):
        return ""
    name = first - 2
    if not words[name].entry.capital or words[first].entry.capital:
        return ""
    start = name
    while start > 0 and is_content(passage, start - 1) and words[start - 1].entry.capital:
        start -= 1
    if any(link.is_known(i) for i in range(start, name + 1)):
        return ""
    return passage.written(words[start].start, words[at].end)


def is_office(statement: Statement, at: int) -> bool:
    """Return whether a word says what somebody is: an office, an occupation."""
    entry = statement.words[at].entry
    return entry.lower in TITLES or (not entry.key and entry.lower.endswith(_OFFICES))
