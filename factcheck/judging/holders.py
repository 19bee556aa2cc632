"""See that a deed, an office and a town are the same one's on both sides: who led it, who is mayor, and of where."""

from __future__ import annotations

from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.linking import DETERMINERS, Linking, is_content
from factcheck.lexicon.function_words import TITLES

_PHRASE = 14
"""How many words a noun phrase has at most."""
_INSIDE = frozenset(("-", "of", "the", "and", "&", "'", '"', ".", "(", ",", "`"))
_OFFICES = ("er", "or", "man", "woman", "person", "ist", "ian")


def other_agent(link: Linking) -> str:
    """Find "Riis led the inquiry" against "the inquiry was led by Holm, and Riis was not there"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_passive(claim.words, claim.predicate):
        return ""
    if not is_verb(passage.words, verb) or not is_passive(passage.words, verb):
        return ""
    words = passage.words
    by = next((at for at in range(verb + 1, min(len(words), verb + _PHRASE)) if words[at].entry.lower == "by"), -1)
    named = [at for at in _phrase_from(passage, by + 1) if words[at].entry.capital] if by > 0 else []
    if not named or any(link.is_known(at) for at in _phrase_from(passage, by + 1)):
        return ""
    ours = [at for at in range(claim.predicate_start) if is_content(claim, at) and at in link.matched]
    if not any(claim.words[at].entry.capital for at in ours):
        return ""
    return passage.written(words[by].start, words[named[-1]].end)


def _phrase_from(statement: Statement, start: int) -> list[int]:
    """Return the indices of the words of the noun phrase that begins at `start`."""
    found: list[int] = []
    for at in range(start, min(len(statement.words), start + _PHRASE)):
        entry = statement.words[at].entry
        if is_content(statement, at) and not (found and is_verb(statement.words, at)):
            found.append(at)
        elif found and (entry.lower not in _INSIDE or (entry.lower == "," and not _goes_on(statement, at + 1))):
            break
    return found


def _goes_on(statement: Statement, at: int) -> bool:
    """Return whether a name stands behind a comma: "by Ada Holm, Tom Riis and", not "by Ada Holm, Democrat of"."""
    if not is_content(statement, at) or not statement.words[at].entry.capital:
        return False
    return at + 1 >= len(statement.words) or statement.words[at + 1].entry.lower != "of"


def other_owner(link: Linking) -> str:
    """Find "is Orsa's mayor", "is the mayor of Orsa" against "Lund's mayor", "the mayor of Lund"."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 0 or not claim.is_copular or not _is_office(claim, claim.predicate):
        return ""
    ours, theirs = _owner(claim, claim.predicate), _owner(passage, at)
    if ours < 0 or theirs < 0 or link.is_known(theirs):
        return ""
    if not claim.words[ours].entry.capital or not passage.words[theirs].entry.capital:
        return ""
    return f"{passage.words[at].entry.surface} of {passage.words[theirs].entry.surface}"


def _is_office(statement: Statement, at: int) -> bool:
    """Return whether a word says what somebody is: an office, an occupation."""
    entry = statement.words[at].entry
    return entry.lower in TITLES or (not entry.key and entry.lower.endswith(_OFFICES))


def _owner(statement: Statement, at: int) -> int:
    """Return the index of the possessive before a noun's phrase, or of the noun behind it and "of"; -1 for none."""
    words = statement.words
    first = at
    while first > 0 and is_content(statement, first - 1) and not words[first - 1].entry.possessive:
        first -= 1
    if first > 0 and words[first - 1].entry.possessive:
        return first - 1
    last = at
    while is_content(statement, last + 1):
        last += 1
    if last + 1 >= len(words) or words[last + 1].entry.lower != "of":
        return -1
    owner = last + 2
    while owner < len(words) and words[owner].entry.lower in DETERMINERS:
        owner += 1
    while is_content(statement, owner + 1) and not words[owner].entry.possessive:
        owner += 1
    return owner if is_content(statement, owner) and not words[owner].entry.possessive else -1


def other_bearer(link: Linking) -> str:
    """Find "Riis chairs the committee" against "Riis told Holm, the chairman of the committee", "Riis is president"
    against "what President Holm said"."""
    claim, passage = link.claim, link.passage
    at = link.matched.get(claim.predicate, -1)
    if at < 0 or is_verb(passage.words, at) or not _is_office(passage, at):
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
