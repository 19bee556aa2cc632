"""Whether a passage ties what the claim speaks of to another place or name than the claim does."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.names import Name
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparing import Comparing
from factcheck.judging.structure.linking import is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.places import country_of
from factcheck.matching.kinds import BODIES

_PHRASE = 3
"""Within how many words behind a preposition its noun stands."""


def names_another_place(seen: Comparing) -> bool:
    """Return whether the passage has another name where the claim has one that it lacks, whatever stood before: the
    festival in A, in B."""
    taken = {at for at in seen.matched.values() if at >= 0}
    for finding in seen.names:
        first = finding.name.first
        if not first or any(seen.matched.get(word.index, -1) >= 0 for word in finding.name.words):
            continue
        preposition = seen.claim.words[first - 1].entry.lower
        if preposition not in ("in", "of", "at", "from", "near") or (finding.holds and preposition == "of"):
            continue
        if _is_described_otherwise(seen, first - 2, taken):
            return True
        for other in seen.passage.names:
            if other.first and _is_placed(seen.passage, other.first, preposition):
                if not taken & set(range(other.first, other.last)):
                    return True
    return False


def _is_described_otherwise(seen: Comparing, noun: int, taken: Set[int]) -> bool:
    """Return whether the passage has another name before the noun that the claim ties one to: "a farmer from Orsa", "a
    Lisk fruit farmer"."""
    at = seen.matched.get(noun, -1)
    if at < 1 or not is_content(seen.claim, noun) or seen.claim.words[noun].entry.capital:
        return False
    words = seen.passage.words
    before = (words[place].entry for place in range(max(1, phrase_start(seen.passage, at)), at) if place not in taken)
    # "An American band" may be from California.
    return any(e.capital and not e.possessive and not country_of(e.lower, e.key) for e in before)


def _is_placed(passage: Statement, first: int, preposition: str) -> bool:
    """Return whether a name stands behind a preposition, or behind what is "of" it there: "in the hills of Brenna"."""
    if passage.lowers[first - 1] == preposition:
        return True
    return (
        first > 3
        and preposition == "in"
        and passage.lowers[first - 1] == "of"
        and passage.lowers[first - 3] == "the"
        and passage.lowers[first - 4] == preposition
    )


def ties_to_another(seen: Comparing) -> bool:
    """Return whether the noun that a preposition ties a name of the claim to is tied to another in the passage, which
    has the claim's further on: "shares in Eldhem", "shares in Norvane fell, like those of a rival, Eldhem"."""
    return (
        any(_ties_to_another(seen, finding.name) for finding in seen.names)
        or _is_at_another(seen)
        or _is_placed_otherwise(seen)
    )


def _is_placed_otherwise(seen: Comparing) -> bool:
    """Return whether the place that the claim has behind "in" stands elsewhere in the passage, and another behind "in":
    "the bank of Orsa opened an office in Lisk"."""
    claim, passage = seen.claim, seen.passage
    for finding in seen.names:
        first = finding.name.first
        places = [seen.matched.get(word.index, -1) for word in finding.name.words]
        if first <= max(claim.predicate, 0) or claim.lowers[first - 1] not in ("in", "at") or min(places) < 0:
            continue
        stems = finding.name.words[0].entry.stem
        if any(passage.lowers[at - 1] == claim.lowers[first - 1] for at in passage.positions.get(stems, ()) if at):
            continue
        inside = any(name.first <= places[0] < name.last and len(name.words) > len(places) for name in passage.names)
        if not inside and passage.lowers[places[0] - 1] not in ("of", "from"):
            continue
        for other in passage.names:
            strange = not any(word.entry.stem in claim.positions for word in other.words)
            strange = strange and not 0 <= other.first - places[-1] <= _PHRASE  # "the state of Lisk in Soria"
            if strange and other.first and passage.lowers[other.first - 1] == claim.lowers[first - 1]:
                return True
    return False


def _is_at_another(seen: Comparing) -> bool:
    """Return whether only the text around has where the claim says it was, and the passage another place that it names
    by a noun: "at the Brunst factory", "at the farm of a supplier"."""
    claim, passage = seen.claim, seen.passage
    for at in range(max(claim.predicate, 0) + 1, len(claim.words) - 1):
        if claim.lowers[at] != "at" or claim.lowers[at + 1] not in DETERMINERS:
            continue
        phrase = [word for word in claim.words[at + 2 : at + 2 + _PHRASE] if is_content(claim, word.index)]
        if not phrase or any(seen.matched.get(word.index, -1) >= 0 for word in phrase):
            continue
        for other in range(1, len(passage.words) - 2):
            if passage.lowers[other] == "at" and passage.lowers[other + 1] in DETERMINERS:
                noun = passage.words[other + 2].entry
                if is_content(passage, other + 2) and noun.stem not in claim.positions and noun.stem not in BODIES:
                    return True
    return False


def _ties_to_another(seen: Comparing, name: Name) -> bool:
    claim, passage = seen.claim, seen.passage
    tie = name.first - 1
    while tie > 1 and (is_content(claim, tie) or claim.lowers[tie] in DETERMINERS):
        tie -= 1
    noun = seen.matched.get(tie - 1, -1)
    if tie < 1 or noun < 0 or claim.lowers[tie] not in ("in", "of", "at", "against"):
        return False
    other = next((found for found in passage.names if found.first > noun), None)
    if other is None or other.first - noun > _PHRASE or passage.lowers[noun + 1] != claim.lowers[tie]:
        return False
    if any(word.entry.stem in claim.positions for word in other.words):
        return False
    ours = seen.matched.get(name.words[0].index, -1)
    if ours < 0:
        return True  # only the text around has it
    if passage.lowers[ours - 1] in ("and", "while"):
        return False  # "use of notices rose ten-fold, and alerts five-fold"
    if not any(is_verb(passage.words, at) for at in range(other.last, ours)):
        return False  # "based in Rena, Soria", "roles in The Weir, Cold Rim and Tarn"
    return all(seen.matched.get(word.index, -1) >= other.last for word in name.words)
