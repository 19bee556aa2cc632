"""What a passage takes up from the text before it with "the" and a wider word: a ceasefire, "the agreement"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.matching.kinds import BODIES
from factcheck.text.words import Word, stem_of

_TAKING_UP = frozenset(("the", "this", "that"))
_PHRASE = 5
"""Within how many words before a noun its owner stands."""
_ITS = frozenset("his her its their".split())
_WIDER = (
    ("ceasefire truce armistice treaty settlement accord pact protocol", "agreement deal accord pact document text"),
    ("referendum plebiscite election poll ballot", "vote ballot poll"),
    ("law act bill statute ordinance amendment", "legislation measure text bill"),
    ("tablet pill vaccine antibiotic painkiller", "drug medicine treatment product"),
    ("epidemic outbreak cholera measles malaria influenza flu", "disease outbreak epidemic illness infection"),
    ("plane jet airliner helicopter", "aircraft"),
    ("flood earthquake storm hurricane cyclone typhoon landslide tsunami eruption", "disaster catastrophe"),
    ("war fighting battle clash", "conflict hostilities violence"),
    ("murder killing shooting stabbing robbery burglary fraud theft arson", "crime attack"),
    ("petition complaint lawsuit claim appeal", "case application request suit"),
    ("novel memoir biography diary ledger", "book"),
)
"""Nouns, and the wider ones that take them up."""
WIDER: dict[str, frozenset[str]] = {}
for _narrow, _wide in _WIDER:
    for _word in map(stem_of, _narrow.split()):
        WIDER[_word] = WIDER.get(_word, frozenset()) | frozenset(map(stem_of, _wide.split())) - {_word}


def taken_up_as(word: Word, claim: Statement, passage: Statement, context: Sequence[Statement]) -> int:
    """Return where a passage takes up a noun of the claim that the text before it has: at "the" or "this" and a wider
    word with nothing between, which the claim does not have itself; -1 for nowhere."""
    wider = WIDER.get(word.entry.stem)
    behind = word.index + 1
    if behind < len(claim.words) and claim.words[behind].entry.weight >= 1 and not is_verb(claim.words, behind):
        return -1  # "the ceasefire talks"
    if wider is None or not any(word.entry.stem in statement.positions for statement in context):
        return -1
    for stem in wider:
        if stem in claim.positions:
            continue
        for at in passage.positions.get(stem, ()):
            if at and passage.lowers[at - 1] in _TAKING_UP:
                return at
    return -1


def owner_meant(word: Word, claim: Statement, passage: Statement, context: Sequence[Statement]) -> int:
    """Return where a passage says "his", "its" or "the company's" for a name in the possessive ("Voss's sale", "his
    sale"); -1 for nowhere. The text before must have the name, the very sentence before for a pronoun, and this one
    nobody else in front of it."""
    name = next((name for name in claim.names if word in name.words), None)
    if name is None or not name.words[-1].entry.possessive or not context:
        return -1
    stem = name.words[-1].entry.stem
    for owned in claim.words[name.last : name.last + 2]:
        for at in passage.positions.get(owned.entry.stem, ()) if owned.entry.weight else ():
            its = _owner_before(passage, at)
            if its < 0:
                continue
            pronoun = passage.lowers[its] in _ITS
            near = context[:1] if pronoun else context
            if any(stem in s.positions for s in near) and not (pronoun and names_another(claim, passage, its)):
                return its
    return -1


def _owner_before(passage: Statement, at: int) -> int:
    """Return where "his", or the possessive of a word for a body or a place, stands before a noun; -1 for nowhere."""
    for place in range(at - 1, max(-1, at - _PHRASE), -1):
        entry = passage.words[place].entry
        if entry.lower in _ITS:
            return place
        if entry.possessive:
            return place if entry.stem in BODIES and place and passage.lowers[place - 1] == "the" else -1
        if not (entry.weight or entry.is_number or entry.lower == "-"):
            return -1
    return -1


def names_another(claim: Statement, passage: Statement, end: int) -> bool:
    """Return whether a passage names somebody before the word `end` whom the claim does not."""
    return any(
        name.first < end and not any(word.entry.stem in claim.positions for word in name.words)
        for name in passage.names
    )
