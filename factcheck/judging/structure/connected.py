"""See that what the claim says hangs together in the passage through the claim's own words.

The other checks look for what speaks against it, one way of hanging words otherwise each. This one asks for what
speaks for it: each phrase and each verb of the passage is tied to those it may belong to, more of them rather than
fewer where the order of words does not tell, and the words that the claim's are found in must be one piece without a
word between them that the claim does not have. "Poland asked for it" is not borne out by "the man, who was granted
asylum in Poland, found that the request was withdrawn": what ties Poland to the request is "granted" and "found", which
the claim lacks. That a matched subgraph of a dependency tree be connected is asked in textual entailment too
(Haghighi, Ng and Manning 2005, "Robust textual inference via graph matching"); here no parser makes the tree.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from factcheck.expressions.predicate import AUXILIARIES
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.structure.connections import AUXILIARY, DATE, NOUN, VERB, Connections
from factcheck.judging.structure.linking import Linking
from factcheck.lexicon.function_words import SAYING
from factcheck.lexicon.support_verbs import DEEDS
from factcheck.records import ReasonKind
from factcheck.text.words import LIGHT_WEIGHT, stem_of

ROOM = 20
"""From this many words on a sentence has room for things that have nothing to do with one another."""
_SAYING_STEMS = frozenset(map(stem_of, SAYING | frozenset("claim allege tell warn believe think".split())))
_CARRYING = frozenset(
    map(
        stem_of,
        "live stay lie stand sit serve last cause commit conduct perform impose work spend sign raise voice "
        "express".split(),
    )
)
"""Verbs that carry what is said behind them: "lives in exile", "served as minister"."""


def falls_apart(link: Linking, values: Sequence[Comparison]) -> str:
    """Find a name or a number of the claim that the passage ties to the rest of what it has of the claim only through
    words that the claim lacks; "" where all hangs together, and in a sentence too short to have room for two things."""
    claim, passage, words = link.claim, link.passage, link.passage.words
    if len(words) < ROOM:
        return ""
    connections = Connections(passage, link.verb if _is_deed(claim) else -1, claim.lowers)
    needed = _of_one_sentence(_needed(link, connections, values), passage)
    if len({min(places) for _, places in needed}) < 2:
        return ""
    known = set().union(*(places for _, places in needed)) | _passable(link, connections)
    bridges = {at for at in connections.verbs if _carries(connections, at, known)}
    if _says_by_light_verb(link):
        bridges.update(connections.verbs)
    if link.verb >= 0 and connections.kinds[link.verb] == NOUN:
        # "Officials will speak at the gathering": the noun tells the deed, and the verb before it brings the doers.
        bridges.update(at for at in connections.ties.get(connections.node[link.verb], ()) if at < link.verb)
    pieces = (connections.reach(start, known, bridges) for start in sorted(needed[0][1]))
    lost = min(([at for at, places in needed if not places & piece] for piece in pieces), key=len)
    if len(lost) * 2 > len(needed):
        # What hangs together is the smaller part: either may be what comes loose.
        lost.extend(at for at, _ in needed if at not in lost)
    told = next((at for at in lost if words[at].entry.capital or at in passage.value_words), -1)
    return passage.written(words[told].start, words[told].end) if told >= 0 else ""


def _is_deed(claim: Statement) -> bool:
    """Return whether the claim's main word is a verb, and no noun or adjective."""
    return claim.predicate >= 0 and not claim.is_copular


def _needed(link: Linking, connections: Connections, values: Sequence[Comparison]) -> list[tuple[int, set[int]]]:
    """Return where the passage has each word and number of the claim, with the phrases that would do for it: all that
    have the word. Dates are left to their own comparison, which knows whose they are."""
    claim, passage, node = link.claim, link.passage, connections.node
    needed: list[tuple[int, set[int]]] = []
    for ours, at in sorted(link.matched.items()):
        entry = passage.words[at].entry
        if claim.words[ours].entry.weight <= LIGHT_WEIGHT or node[at] < 0 or connections.kinds[at] == DATE:
            continue
        same = (at, *passage.positions.get(entry.stem, ()))
        if entry.key:
            same += tuple(passage.positions.get("@" + entry.key, ()))
        needed.append((at, {node[place] for place in same if node[place] >= 0}))
    for value in values:
        if value.outcome is Outcome.AGREES and value.first >= 0 and value.reason.kind is not ReasonKind.DATE:
            inside = {node[place] for place in range(value.first, value.last)} - {-1}
            if inside:
                needed.append((value.first, inside))
    return needed


def _of_one_sentence(needed: list[tuple[int, set[int]]], passage: Statement) -> list[tuple[int, set[int]]]:
    """Return what stands in the sentence that has most of it: where a quotation of several is read as one, each leans
    on those before it."""
    ends = [at for at, lower in enumerate(passage.lowers) if lower == "." and at + 1 < len(passage.words)]
    ends = [at for at in ends if passage.words[at].end < passage.words[at + 1].start]
    sentences = [[one for one in needed if bisect(ends, one[0]) == number] for number in range(len(ends) + 1)]
    return max(sentences, key=len)


def _passable(link: Linking, connections: Connections) -> set[int]:
    """Return the phrases that may lie between the claim's words: those that have one of them, that tell nothing of
    their own, and verbs that only carry what stands behind them."""
    words, node = link.passage.words, connections.node
    telling: set[int] = {-1}
    known: set[int] = set()
    reports = any(word.entry.stem in _SAYING_STEMS for word in link.claim.words)
    for at, first in enumerate(node):
        if first < 0:
            continue
        entry = words[at].entry
        if link.is_known(at) and entry.weight:
            known.add(first)
        elif connections.kinds[at] in (VERB, AUXILIARY):
            says = entry.stem in _SAYING_STEMS
            if says or (entry.weight > LIGHT_WEIGHT and entry.stem not in _CARRYING):
                telling.add(first)
            if says and reports:
                known.add(first)
        elif entry.weight > LIGHT_WEIGHT and not connections.takes_up(first):
            telling.add(first)
    return known | (set(node) - telling)


def _carries(connections: Connections, verb: int, known: set[int]) -> bool:
    """Return whether a verb only carries a noun that the claim has: "an *agreement* was concluded"."""
    words = connections.statement.words
    stem = words[verb].entry.stem
    for at in range(len(words)):
        carriers = DEEDS.get(words[at].entry.lower)
        if carriers and connections.node[at] in known and connections.node[at] in connections.ties.get(verb, ()):
            if any(stem_of(carrier) == stem for carrier in carriers):
                return True
    return False


def _says_by_light_verb(link: Linking) -> bool:
    """Return whether the claim's verb tells nothing of its own and the passage has another: "was given asylum"."""
    claim, at = link.claim, link.claim.predicate
    if link.verb < 0:
        return at < 0 or at in claim.value_words or claim.words[at].entry.weight <= LIGHT_WEIGHT
    return any(
        word.entry.past and word.entry.weight <= LIGHT_WEIGHT and word.entry.lower not in AUXILIARIES
        for word in claim.words
        if word.index not in link.matched
    )
