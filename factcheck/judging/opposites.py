"""Find a word of the passage that says the opposite of one in the claim, about the same thing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.expressions.polarity import NEGATION, NEGATIVE_STEMS
from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.antonyms import NOT_TURNED, PAIRS, TURNED_BY_IN
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.numerals import ORDINALS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import Word, stem_of


class Opposite:
    """A word of the passage opposed to one of the claim; `ours` and `at` are their indices in claim and passage.

    `negates`: it is itself what negates the words behind it ("rejected"), so that the two are one opposition.
    `shared`: both are said of one thing.
    """

    __slots__ = ("at", "negates", "ours", "reason", "shared")

    def __init__(self, ours: int, at: int, negates: bool, reason: Reason, *, shared: bool = True) -> None:
        self.shared = shared
        self.ours = ours
        self.at = at
        self.negates = negates
        self.reason = reason


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in PAIRS.split("|"):
        first, second = map(stem_of, pair.split())
        table.setdefault(first, set()).add(second)
        table.setdefault(second, set()).add(first)
    return {stem: frozenset(others) for stem, others in table.items()}


_CONVERSES = frozenset(
    frozenset(map(stem_of, pair.split("/")))
    for pair in "buy/sell lend/borrow import/export win/lose victory/defeat teach/learn attack/defend".split()
)
_BESIDE = 3
"""How many content words on one side of an opposite are looked at."""
_TO_SIDE = 7
"""How many words behind a verb of taking sides "for" or "against" may stand."""
_SIDING = frozenset(map(stem_of, "vote argue campaign speak rule decide testify rally lobby protest come".split()))
_RANKED = 7
"""How many words from a superlative on tell what it is the highest of."""
_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")
_FOLLOWS = {"in": "", "im": "mbp", "il": "l", "ir": "r"}
_LATIN_ADJECTIVE = re.compile(
    r"..(?:[ai]ble|[ai]bly|[ai]bility|al|ate|acy|ar|(?<!m)ent|ant|[ae]nc[ey]|ect|ic|ile|ite|ive|ous|ity)(?:l?y|d|s)?$"
)


def find_opposite(claim: Statement, passage: Statement, alignment: Alignment) -> Opposite | None:
    """Return the first opposite, or `None`. A claim's word that the passage also has, as near to the words around it,
    has no opposite there."""
    positions = passage.positions
    stems = positions.keys()
    matched = alignment.places
    special = (
        _ranked(claim, passage, matched) or _outside(claim, passage, matched) or _for_against(claim, passage, matched)
    )
    if special is not None:
        return special
    for word in claim.words:
        entry = word.entry
        if not entry.is_word or (entry.capital and word.index):
            continue
        contraries = _contraries(entry.stem, entry.lower if entry.weight else "")
        if not contraries or stems.isdisjoint(contraries):
            continue
        candidates = [at for stem in contraries if stem in positions for at in positions[stem]]
        if passage.words[candidates[0]].entry.capital:
            # "North Dravia" says nothing of the north.
            candidates = [at for at in candidates if not _in_name(passage, at)]
        if word.index == claim.predicate and not claim.is_copular:
            # "Found new caves", "an undiscovered cave": what is not done yet may be done.
            candidates = [at for at in candidates if not _is_undone_thing(passage, at)]
        if not candidates or any(passage.words[at].entry.stem in claim.positions for at in candidates[:1]):
            # "Joined the team and left it": the claim has both.
            continue
        centre = _neighbourhood(word, matched)
        if centre is None:
            continue
        at = min(candidates, key=lambda p: (abs(p - centre), p))
        own = matched.get(word.index, -1)
        if own >= 0 and abs(own - centre) <= abs(at - centre):
            continue
        if abs(at - centre) > 8:
            continue
        if frozenset((entry.stem, passage.words[at].entry.stem)) in _CONVERSES and len(claim.names) > 1:
            # "A sold it to B" and "B bought it from A" are one event seen from two sides.
            continue
        if (claim.flags[word.index] ^ passage.flags[at]) & NEGATION:
            continue
        stated = passage.words[at].entry.surface
        shared = _said_of_same(claim, word.index, passage, at, matched)
        message = f"{entry.surface} in the claim, {stated} in the source: opposites"
        reason = Reason(
            kind=ReasonKind.ANTONYM,
            relation=Relation.OPPOSITE if shared else Relation.DIFFERENT_HEAD,
            claim=entry.surface,
            source=stated,
            message=message if shared else f"{message}, but said of different things",
        )
        negates = passage.words[at].entry.stem in NEGATIVE_STEMS or entry.stem in NEGATIVE_STEMS
        return Opposite(word.index, at, negates, reason, shared=shared)
    return None


def _opposite(claim: Statement, ours: int, at: int, stated: str) -> Opposite:
    written = claim.words[ours].entry.surface
    message = f"{written} in the claim, {stated} in the source: one excludes the other"
    reason = Reason(kind=ReasonKind.ANTONYM, relation=Relation.OPPOSITE, claim=written, source=stated, message=message)
    return Opposite(ours, at, False, reason)


def _ranked(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "the largest" or "the second largest" against "the fourth largest": another rank of the same order."""
    for word in claim.words:
        if not word.entry.lower.endswith("est") or matched.get(word.index, -1) < 1:
            continue
        following = {later.entry.stem for later in claim.words[word.index + 1 : word.index + _RANKED]}

        def likeness(at: int, following: set[str] = following) -> int:
            return len(following & {later.entry.stem for later in passage.words[at + 1 : at + _RANKED]})

        places = [at for at in passage.positions.get(word.entry.stem, ()) if at]
        at = max(places, key=lambda at: (likeness(at), -at), default=-1)
        if at < 1 or not passage.words[at].entry.lower.endswith("est"):
            continue
        if following and not likeness(at):
            continue
        ours, theirs = _rank(claim, word.index), _rank(passage, at)
        compared = word.index - 1 in claim.value_words or word.index - 2 in claim.value_words
        if theirs > 1 and ours != theirs and ours >= 0 and not (compared and ours > 1):
            return _opposite(claim, word.index, at, f"{_before(passage, at)} {passage.words[at].entry.surface}")
    return None


def _before(statement: Statement, at: int) -> str:
    """Return the word before `at`, a hyphen passed over."""
    at -= 1
    if at > 0 and statement.words[at].entry.lower == "-":
        at -= 1
    return statement.words[at].entry.surface if at >= 0 else ""


def _rank(statement: Statement, at: int) -> int:
    """Return the rank before a superlative: 1 for none, -1 where it cannot be told."""
    before = _before(statement, at).lower()
    return -1 if before == "hundredth" or before[:1].isdigit() else ORDINALS.get(before, 1)


def _outside(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "outside (of) Wisconsin" against "in Wisconsin"."""
    if "outside" not in claim.lowers or "outside" in passage.lowers:
        return None
    for word in claim.words:
        if word.entry.lower != "outside":
            continue
        place = next((w for w in claim.words[word.index + 1 : word.index + 4] if w.entry.capital), None)
        behind = claim.words[place.index + 1 : place.index + 2] if place is not None else []
        if any(w.entry.weight >= 1 and not w.entry.capital for w in behind):
            # "Outside the Taber museum"
            continue
        at = matched.get(place.index, -1) if place is not None else -1
        inside = range(max(0, at - 4), at)
        if at >= 0 and any(passage.words[i].entry.lower in ("in", "inside", "within") for i in inside):
            return _opposite(claim, word.index, at, "in " + passage.words[at].entry.surface)
    return None


def _for_against(claim: Statement, passage: Statement, matched: dict[int, int]) -> Opposite | None:
    """Find "voted for the deal" against "voted 35 to 23 against the deal": the same verb of taking sides, and the same
    thing behind both."""
    verb = claim.predicate
    at = matched.get(verb, -1)
    if at < 0 or claim.words[verb].entry.stem not in _SIDING or (claim.flags[verb] ^ passage.flags[at]) & NEGATION:
        return None
    ours, theirs = _side(claim, verb), _side(passage, at)
    if ours < 0 or theirs < 0:
        return None
    mine, other = claim.words[ours].entry.lower, passage.words[theirs].entry.lower
    if (mine == "against") == (other == "against"):
        return None
    behind = [matched.get(index, -1) for index in _content_from(claim, ours, 1)[:_BESIDE]]
    if not any(place in _content_from(passage, theirs, 1)[:_BESIDE] for place in behind):
        return None
    return _opposite(claim, ours, theirs, passage.words[theirs].entry.surface)


def _side(statement: Statement, verb: int) -> int:
    """Return the index of the "for", "against" or "in favour of" behind a verb of taking sides, -1 for none."""
    words = statement.words
    for at in range(verb + 1, min(len(words), verb + _TO_SIDE)):
        lower = words[at].entry.lower
        if lower in ("for", "against") or lower in ("favour", "favor"):
            return at
        if lower in (",", ";", ".", "and", "but") or is_verb(words, at):
            return -1
    return -1


@lru_cache(maxsize=8192)
def _contraries(stem: str, lower: str) -> tuple[str, ...]:
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


def _said_of_same(claim: Statement, ours: int, passage: Statement, theirs: int, matched: dict[int, int]) -> bool:
    """Return whether two opposed words stand beside the same word: "drop the bid" is not opposed to "raise rates".

    A content word next to it in the claim must be one of the next in the passage, on the same side of it; on the other,
    where one of the two verbs is in the passive.
    """
    turned = is_passive(claim.words, ours) != is_passive(passage.words, theirs)
    if not turned and not (claim.is_copular and passage.is_copular):
        object_ours, object_theirs = object_behind(claim, ours), object_behind(passage, theirs)
        alike = any(matched.get(at, -1) in object_theirs for at in object_ours)
        if object_ours and object_theirs and not alike:
            # "Raised the fee", "cut the staff": but what is a real person is no fictional character.
            return False
    for step in (-1, 1):
        # What a verb does comes right behind it; before it there may be more of the subject.
        for beside in _content_from(claim, ours, step)[: 1 if step > 0 else 2]:
            at = matched.get(beside, -1)
            if at in _content_from(passage, theirs, step) or (turned and at in _content_from(passage, theirs, -step)):
                return True
    return False


def object_behind(statement: Statement, at: int) -> list[int]:
    """Return the indices of the noun phrase right behind a word, its determiner passed over."""
    words = statement.words
    at += 1
    while at < len(words) and words[at].entry.lower in DETERMINERS:
        at += 1
    found: list[int] = []
    while at < len(words) and words[at].entry.is_word and not words[at].entry.stop:
        if words[at].entry.lower.endswith("ly"):
            break
        found.append(at)
        at += 1
    return found


def _content_from(statement: Statement, at: int, step: int) -> list[int]:
    """Return the indices of the words with weight of their own on one side of a word, the nearest first."""
    words = statement.words
    values = statement.value_words
    found: list[int] = []
    for index in range(at + step, len(words) if step > 0 else -1, step):
        if words[index].entry.weight >= 1 and index not in values and not (step < 0 and words[index].entry.possessive):
            found.append(index)
            if len(found) == _BESIDE:
                break
    return found


def _is_undone_thing(passage: Statement, at: int) -> bool:
    """Return whether a participle with "un-" says of a noun behind it what was not done to it."""
    entry = passage.words[at].entry
    following = passage.words[at + 1].entry if at + 1 < len(passage.words) else entry
    return entry.lower.startswith("un") and entry.lower.endswith("ed") and following.weight > 0 and following.is_word


def _in_name(statement: Statement, at: int) -> bool:
    return any(name.first <= at < name.last for name in statement.names if not name.weak)


def _neighbourhood(word: Word, matched: dict[int, int]) -> float | None:
    """Return about where in the passage the words around a word of the claim lie."""
    near = [at for index, at in matched.items() if at >= 0 and index != word.index and abs(index - word.index) <= 4]
    return sum(near) / len(near) if near else None
