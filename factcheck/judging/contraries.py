"""Which words are opposed to which: those of the lexicon, and a word to itself with a prefix that turns it round."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.lexicon.antonyms import AT_TIMES, IN_TURN, NOT_TURNED, PAIRS, TURNED_BY_IN
from factcheck.text.words import stem_of


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in PAIRS.split("|"):
        first, second = map(stem_of, pair.split())
        table.setdefault(first, set()).add(second)
        table.setdefault(second, set()).add(first)
    return {stem: frozenset(others) for stem, others in table.items()}


COMPLEMENTARY = frozenset(
    frozenset(map(stem_of, pair.split("/")))
    for pair in (
        "alive/dead survive/die open/closed open/close present/absent true/false same/different pass/fail succeed/fail "
        "legal/illegal lawful/unlawful valid/invalid married/unmarried occupied/vacant guilty/innocent"
    ).split()
)
"""Opposites of which one holds where the other does not."""
_GRADABLE = frozenset(
    "happy kind pleasant friendly healthy wise lucky important usual common popular comfortable reasonable attractive "
    "fair clear certain likely satisfied easy expensive".split()
)
"""What may be neither: who is not happy need not be unhappy."""
_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")
_FOLLOWS = {"in": "", "im": "mbp", "il": "l", "ir": "r"}
_LATIN_ADJECTIVE = re.compile(
    r"..(?:[ai]ble|[ai]bly|[ai]bility|al|ate|acy|ar|(?<!m)ent|ant|[ae]nc[ey]|ect|ic|ile|ite|ive|ous|ity)(?:l?y|d|s)?$"
)


@cache
def in_turn() -> frozenset[str]:
    """Return the stems of opposed deeds that are done one after the other."""
    return frozenset(map(stem_of, IN_TURN.split()))


@cache
def at_times() -> frozenset[str]:
    """Return the stems of opposed deeds that are done again and again."""
    return frozenset(map(stem_of, AT_TIMES.split()))


@lru_cache(maxsize=8192)
@lru_cache(maxsize=8192)
def contraries_of(stem: str, lower: str) -> tuple[str, ...]:
    """Return the stems opposed to a word: those of the lexicon, and `lower` with a negating prefix or without its own
    ("unsafe", "safe")."""
    return (*sorted(_table().get(stem, ())), *_turned(lower))


@lru_cache(maxsize=8192)
def _turned(lower: str) -> tuple[str, ...]:
    if not lower:
        return ()
    stems = [stem_of(prefix + lower) for prefix in _PREFIXES if _negates(prefix, lower)]
    stems.extend(
        stem_of(lower[len(prefix) :])
        for prefix in _PREFIXES
        if lower.startswith(prefix) and len(lower) > len(prefix) + 3 and _negates(prefix, lower[len(prefix) :])
    )
    return tuple(dict.fromkeys(stems))


def _negates(prefix: str, base: str) -> bool:
    """Say whether the prefix turns the word round: "illegal" and "inactive" do, "import" and "display" do not.

    "In-" negates adjectives from Latin and the nouns made of them, and takes the sound of what follows; before other
    words it mostly means "into". "Un-", "non-" and "dis-" negate but for a few words.
    """
    stem = stem_of(base)
    if stem in _not_turned():
        return False
    follows = _FOLLOWS.get(prefix)
    if follows is None:
        return True
    if (base[0] in "lrmbp") if prefix == "in" else (base[0] not in follows):
        return False
    return stem in _turned_by_in() or _LATIN_ADJECTIVE.search(base) is not None


@cache
def _not_turned() -> frozenset[str]:
    return frozenset(map(stem_of, NOT_TURNED.split()))


@cache
def _turned_by_in() -> frozenset[str]:
    return frozenset(map(stem_of, TURNED_BY_IN.split()))


def is_plainly_turned(lower: str, base: str) -> bool:
    """Return whether a word is another with a negating prefix, and holds of whatever the other does not ("unsafe", but
    not "unhappy")."""
    return base not in _GRADABLE and any(lower == prefix + base for prefix in _PREFIXES)
