"""See that a rank or a comparison reaches as far in the passage as in the claim: the largest after one other is not the
largest, and as large is no larger."""

from __future__ import annotations

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.restrictions import EXCEPTS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.numerals import ORDINALS
from factcheck.lexicon.places import PARTS_OF_PLACES
from factcheck.text.words import stem_of

_ANY = frozenset("any every all other others else no never".split())

_REACH = 8
_EXCEPTED = EXCEPTS | {"after", "outside", "besides"}
_SKIPPED = frozenset("one two three".split())
"""Behind "but", how many come before it: "the oldest but one"."""
_PAIRS = frozenset((("apart", "from"), ("other", "than"), ("aside", "from")))
_OTHER_SIDE = {"behind": "ahead", "ahead": "behind", "above": "below", "below": "above", "over": "under"}
_ORDERED = frozenset(_OTHER_SIDE)
_NAME = 4
"""Within how many words behind such a word the name stands."""
_AMONG = frozenset(("among", "amongst", "one"))
_FIRSTS = frozenset("debut first debuted maiden".split())
_UP = frozenset("over above beyond more exceed exceeded exceeds".split())
_DOWN = frozenset("under below within less".split())
_SIDES = {"under": _DOWN, "below": _DOWN, "within": _DOWN, "over": _UP, "above": _UP}
_LIMITS = frozenset(map(stem_of, "budget cost estimate forecast target limit average plan".split()))
_MAY = frozenset("can could may".split())
_HOLDS = frozenset("can could may capacity capable able up maximum most holds seats".split())
_EVER = frozenset("ever history record never time all first world recorded since".split())
_COMPARING = frozenset(
    "against versus compared exceed exceeds exceeded exceeding ahead surpass surpassed outsold".split()
)


def rank_but(link: Linking) -> str:
    """Find "the largest city" against "the largest city after Lorne", "among the largest cities", "the largest city in
    western Medra"."""
    ours, passage = set(link.claim.lowers), link.passage
    if not any(is_superlative(lower) or lower == "first" for lower in ours):
        return ""
    if any(ORDINALS.get(lower, 1) > 1 for lower in ours):
        return ""  # "The second largest after Lorne" is the second largest.
    words = passage.words
    for at, word in enumerate(words):
        lower = word.entry.lower
        if lower not in ours or not (is_superlative(lower) or lower == "first"):
            continue
        if at > 1 and words[at - 1].entry.lower == "the":
            before = words[at - 2].entry.lower
            if before in _AMONG - ours or (before == "of" and words[at - 3].entry.lower == "one" and "one" not in ours):
                return passage.written(words[at - 2].start, word.end)
        for place in range(max(0, at - _REACH), min(len(words) - 1, at + _REACH)):
            found = words[place].entry.lower
            if place in passage.value_words and place > at:
                break
            if found in ours or (place < at and found not in ("apart", "except", "excluding", "besides", "aside")):
                continue
            following = words[place + 1].entry
            if (
                (found in EXCEPTS and following.weight == 0 and place > at)
                or (found in _EXCEPTED and following.capital)
                or (found, following.lower) in _PAIRS
                or (found == "but" and following.lower in _SKIPPED)
            ):
                return passage.written(words[place].start, words[place + 1].end)
            if found in PARTS_OF_PLACES and following.capital and link.is_known(place + 1):
                return passage.written(words[place].start, words[place + 1].end)
    return ""


def other_side(link: Linking) -> str:
    """Find "ranked behind Ito" against "ranked ahead of Ito"."""
    claim, passage = link.claim, link.passage
    if _ORDERED.isdisjoint(claim.lowers):
        return ""
    for word in claim.words:
        other = _OTHER_SIDE.get(word.entry.lower)
        behind = range(word.index + 1, min(len(claim.words), word.index + _NAME))
        index = next((i for i in behind if is_content(claim, i)), -1)
        at = link.matched.get(index, -1) if other else -1
        if at < 0:
            continue
        for place in range(at - 1, max(-1, at - _NAME), -1):
            lower = passage.words[place].entry.lower
            if lower == word.entry.lower:
                break
            if lower == other:
                return passage.written(passage.words[place].start, passage.words[at].end)
    return ""


def no_more(link: Linking) -> str:
    """Find "larger than Lorne" against "as large as Lorne": one side sets it above, the other beside or below."""
    claim, lowers = link.claim, link.passage.lowers
    than = next((at for at, word in enumerate(claim.words) if word.entry.lower == "than"), -1)
    if than < 1:
        return ""
    if "than" in lowers:
        more = any(word.entry.lower == "more" and word.index not in claim.value_words for word in claim.words)
        if more and "more" not in lowers and than not in claim.value_words:
            return next((lower for lower in lowers if lower in ("less", "fewer")), "")
        return ""
    before = claim.words[than - 1].entry.lower
    if not before.endswith("er") and "more" not in claim.lowers and "less" not in claim.lowers:
        return ""
    first = next((at for at, lower in enumerate(lowers) if lower == "as" and _is_equal(link.passage, at)), -1)
    if first < 0:
        return ""
    return link.passage.written(link.passage.words[first].start, link.passage.words[first + 2].end)


def _is_equal(passage: Statement, at: int) -> bool:
    """Return whether "as large as" stands here, and not "twice as large as" or "not as large as"."""
    words = passage.words
    if at + 2 >= len(words) or words[at + 2].entry.lower != "as":
        return False
    return not at or not (words[at - 1].entry.negator or at - 1 in passage.value_words)


def ever_before(link: Linking) -> str:
    """Find "the heaviest ever" against "the heaviest at this year's show"."""
    if not any(is_superlative(lower) or lower == "most" for lower in link.claim.lowers):
        return ""
    if "ever" not in link.claim.lowers or not _EVER.isdisjoint(link.passage.lowers):
        return ""
    return "ever"


def others_most(link: Linking) -> str:
    """Find "was Ito's most profitable film" against "Ito's film was the studio's most profitable": whose it is."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if not _is_most(claim.lowers, index) or not _is_most(passage.lowers, at):
            continue
        ours, theirs = _owner_before(claim, index), _owner_before(passage, at)
        if ours >= 0 and theirs >= 0 and not link.is_known(theirs):
            return passage.written(passage.words[theirs].start, passage.words[at].end)
    return ""


def _is_most(lowers: list[str], at: int) -> bool:
    return is_superlative(lowers[at]) or (at > 0 and lowers[at - 1] == "most")


def _owner_before(statement: Statement, at: int) -> int:
    """Return the possessive that a superlative stands behind; -1 for none."""
    place = at - 1 - (statement.lowers[at - 1] == "most")
    return place if place >= 0 and statement.words[place].entry.possessive else -1


def more_than_them(link: Linking) -> str:
    """Find "sold more than Orsa" against "sold 600, and Orsa more than two million": what is held against what."""
    claim, passage = link.claim, link.passage
    if "than" not in claim.lowers or not _COMPARING.isdisjoint(passage.lowers):
        return ""
    than = claim.lowers.index("than")
    if than in claim.value_words or than + 1 in claim.value_words:
        return ""
    other = next((i for i in range(than + 1, min(len(claim.words), than + 4)) if is_content(claim, i)), -1)
    at = link.matched.get(other, -1)
    if at < 0 or "than" in passage.lowers[max(0, at - 5) : at] or is_verb(claim.words, other):
        return ""
    return passage.written(passage.words[at].start, passage.words[at].end)


def not_the_first(link: Linking) -> str:
    """Find "was her debut album" against "her fourth album"."""
    if "debut" not in link.claim.lowers or not _FIRSTS.isdisjoint(link.passage.lowers):
        return ""
    return "debut"


def beyond_it(link: Linking) -> str:
    """Find "was completed under budget" against "cost more than budgeted": on which side of it, the passage does not
    say."""
    claim, passage = link.claim, link.passage
    for index in link.matched:
        tie = claim.lowers[index - 1] if index else ""
        if index - 1 in claim.value_words or tie not in _SIDES:
            continue
        if _SIDES[tie].isdisjoint(passage.lowers) and claim.words[index].entry.stem in _LIMITS:
            return claim.written(claim.words[index - 1].start, claim.words[index].end)
    return ""


def could_hold(link: Linking) -> str:
    """Find "can carry up to 212" against "was carrying 212": as many as it may, as many as it did."""
    claim, passage = link.claim, link.passage
    if _MAY.isdisjoint(claim.lowers) or not _HOLDS.isdisjoint(passage.lowers):
        return ""
    if any(quantity.hedge == "at_most" for quantity in passage.quantities):
        return ""
    most = next((q for q in claim.quantities if q.hedge == "at_most"), None)
    return claim.written(most.start, most.end) if most is not None else ""


def younger_than_most(link: Linking) -> str:
    """Find "is the youngest member" against "two members are younger"."""
    claim, passage = link.claim, link.passage
    for index, at in link.matched.items():
        if not is_superlative(claim.lowers[index]) or is_superlative(passage.lowers[at]):
            continue
        than = passage.lowers[at + 1 : at + 3]
        if passage.lowers[at].endswith("er") and "than" in than:
            if _ANY.isdisjoint(passage.lowers):
                return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""
