"""Where a noun phrase begins and what heads it, from the order of words alone."""

from __future__ import annotations

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import DETERMINERS, TITLES
from factcheck.lexicon.verbs import THIRDS

SPECIFIERS = DETERMINERS | frozenset(
    "some any several many few all both each every no other another more mr mrs ms dr sir".split()
)
_BEFORE_NOUN = SPECIFIERS | frozenset("own very same new old first last other".split())
JOINS = ("-", '"', "'", "&", "`", "/")
_NO_ADVERBS = frozenset("assembly family monopoly anomaly supply reply ally rally bully butterfly".split())


def is_saying_of_its_own(statement: Statement, at: int) -> bool:
    """Return whether a noun tells what its owner said: "Besk's *warning* that the dam would burst"."""
    return at > 0 and statement.words[at - 1].entry.possessive and statement.lower_at(at + 1) == "that"


def is_noun(statement: Statement, at: int) -> bool:
    """Return whether a word may head a noun phrase: it tells something, however little, and is no verb."""
    if not 0 <= at < len(statement.words):
        return False
    if at in statement.value_words:
        return not is_date(statement, at)
    entry = statement.words[at].entry
    if not entry.is_word or not entry.weight or entry.lower == "without":
        return False
    if entry.lower == "round" and 0 < at < len(statement.words) - 1:
        following = statement.words[at + 1].entry
        if following.capital or following.lower in DETERMINERS:
            return False  # "leads visitors round the bank"
    if at > 1 and entry.lower in THIRDS and statement.lowers[at - 1] in ("who", "which", "that"):
        behind = statement.words[at + 1].entry if at + 1 < len(statement.words) else entry
        opens = behind.capital or behind.lower in DETERMINERS
        if statement.words[at - 2].entry.weight and (opens or statement.lowers[at - 1] != "that"):
            return False  # "the firm that supplies the bank"
    if entry.lower == "left" and at and statement.words[at - 1].entry.lower in ("and", "who", "that"):
        return False
    if entry.past and at > 0 and at - 1 in statement.value_words and at + 1 < len(statement.words):
        following = statement.words[at + 1].entry
        if following.is_word and following.weight >= 1 and not is_verb(statement.words, at + 1):
            return True  # "nine carved masks"
    if (
        at == statement.predicate
        and entry.lower in THIRDS
        and not statement.is_copular
        and at == statement.predicate_start
    ):
        return False
    return not is_verb(statement.words, at) or (at > 0 and statement.words[at - 1].entry.possessive)


def is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and lower not in _NO_ADVERBS


def is_date(statement: Statement, at: int) -> bool:
    return at in statement.dated


def phrase_start(statement: Statement, last: int) -> int:
    """Return where the noun phrase begins that ends at `last`, its article and its number included."""
    words, values = statement.words, statement.value_words
    at = last
    while at > 0:
        entry = words[at - 1].entry
        if entry.lower in SPECIFIERS:
            return at - 1
        title = words[at].entry.capital and words[at].entry.lower in TITLES and at + 1 <= last
        if title and entry.is_word and not entry.capital and is_noun(statement, at - 1):
            break  # "on the eve of independence day President Ito pardoned"
        if entry.lower == "." and at > 1 and words[at].entry.capital and words[at - 2].entry.lower in TITLES:
            # "Sen. Ada Holm"
            at -= 2
            continue
        if (at - 1) in values and not is_date(statement, at - 1):
            while at > 0 and (at - 1) in values and not is_date(statement, at - 1):
                at -= 1
            return at - 1 if at and words[at - 1].entry.lower in SPECIFIERS else at
        if entry.lower not in JOINS and not is_noun(statement, at - 1) and (at - 1) not in values:
            break
        at -= 1
    return at


def heads_of(statement: Statement, last: int) -> set[int]:
    """Return the words that a noun phrase ending at `last` goes by: those behind its last possessive."""
    found = {last}
    for at in range(last - 1, phrase_start(statement, last) - 1, -1):
        if statement.words[at].entry.possessive:
            break
        if is_noun(statement, at):
            found.add(at)
    return found


def end_of_phrase(statement: Statement, first: int) -> int:
    """Return the last word of a noun phrase that begins at `first`; -1 where none does."""
    at = first
    while at < len(statement.words) and statement.lowers[at] in _BEFORE_NOUN:
        at += 1
    last = -1
    while at < len(statement.words):
        if is_noun(statement, at):
            last = at
        elif not (last >= 0 and _is_joined(statement, at)):
            break
        else:
            at += 1  # "a Lorne-based firm"
        at += 1
    return last


def _is_joined(statement: Statement, hyphen: int) -> bool:
    """Return whether a hyphen joins two words, as that of "Lorne-based" does, with a noun behind them."""
    words = statement.words
    if hyphen + 2 >= len(words) or statement.lowers[hyphen] != "-":
        return False
    touching = words[hyphen - 1].end == words[hyphen].start and words[hyphen].end == words[hyphen + 1].start
    return touching and words[hyphen + 1].entry.is_word and is_noun(statement, hyphen + 2)
