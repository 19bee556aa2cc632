"""See that a rank or a comparison reaches as far in the passage as in the claim: the largest after one other is not the
largest, and as large is no larger."""

from __future__ import annotations

from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.judging.structure.restrictions import WITH_BAR
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.numerals import ORDINALS
from factcheck.lexicon.places import PARTS_OF_PLACES

_REACH = 8
_EXCEPTED = WITH_BAR | {"after", "outside", "besides"}
_SKIPPED = frozenset("one two three".split())
"""Behind "but", how many come before it: "the oldest but one"."""
_PAIRS = frozenset((("apart", "from"), ("other", "than"), ("aside", "from")))
_OTHER_SIDE = {"behind": "ahead", "ahead": "behind", "above": "below", "below": "above", "over": "under"}
_ORDERED = frozenset(_OTHER_SIDE)
_NAME = 4
"""Within how many words behind such a word the name stands."""
_MUCH = frozenset("more less fewer".split())
_DEGREE_OF = frozenset("much far slightly even still a little considerably significantly times".split())
_NEAR_THAN = 6
"""Within how many words before "than" the comparative stands."""
_AMONG = frozenset(("among", "amongst", "one"))
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
                (found in WITH_BAR and following.weight == 0 and place > at)
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


def other_measure(link: Linking) -> str:
    """Find "has more schools than Besk" against "has more private schools than Besk", "has more pupils than Besk in its
    schools", "is longer than" against "took longer than": "more" goes with another word, or is said of another verb."""
    claim, passage = link.claim, link.passage
    if "than" not in claim.lowers or "than" not in passage.lowers:
        return ""
    ours, theirs = _comparative(claim), _comparative(passage)
    if ours < 0 or theirs < 0:
        return ""
    mine = [at for at in range(ours + 1, claim.lowers.index("than")) if claim.words[at].entry.weight]
    stated = [at for at in range(theirs + 1, passage.lowers.index("than")) if passage.words[at].entry.weight]
    if claim.lowers[ours] in _MUCH and passage.lowers[theirs] not in _MUCH and mine:
        return passage.written(passage.words[theirs].start, passage.words[passage.lowers.index("than")].end)
    if any(not link.is_known(at) for at in stated) or any(
        at in link.matched and link.matched[at] not in stated for at in mine
    ):
        return passage.written(passage.words[theirs].start, passage.words[passage.lowers.index("than")].end)
    if claim.is_copular and theirs and passage.lower_at(theirs - 1) not in _DEGREE_OF | BE and not mine:
        before = theirs - 1
        if is_verb(passage.words, before) and passage.lowers[before] not in AUXILIARIES:
            return passage.written(passage.words[before].start, passage.words[theirs].end)
    return ""


def _comparative(statement: Statement) -> int:
    """Return where the comparative stands that the first "than" goes with; -1 for nowhere."""
    than = statement.lowers.index("than")
    for at in range(than - 1, max(-1, than - _NEAR_THAN), -1):
        if statement.lowers[at] in _MUCH or (statement.lowers[at].endswith("er") and statement.words[at].entry.is_word):
            return at
    return -1


def other_than(link: Linking) -> str:
    """Find "the air in Orsa is cleaner than in Besk" against "the air in both Orsa and Besk is cleaner than on the
    coast", "earns less than Ito" against "earns no less than Ito"."""
    claim, passage = link.claim, link.passage
    if "than" not in claim.lowers or "than" not in passage.lowers:
        return ""
    ours, theirs = claim.lowers.index("than"), passage.lowers.index("than")
    if ours + 1 in claim.value_words or theirs + 1 in passage.value_words:
        return ""  # "less than 74 litres"
    if passage.lower_at(theirs - 2) in ("no", "not") and claim.lower_at(ours - 2) not in ("no", "not"):
        return passage.written(passage.words[theirs - 2].start, passage.words[theirs].end)
    if passage.lower_at(theirs + 1) in ("it", "they", "he", "she") and claim.lower_at(ours + 1) in ("the", "in"):
        return passage.written(passage.words[theirs].start, passage.words[theirs + 1].end)
    behind = [at for index, at in link.matched.items() if index > ours and claim.words[index].entry.capital]
    if behind and all(at < theirs for at in behind):
        return passage.written(passage.words[behind[0]].start, passage.words[theirs].end)
    less = "less" in passage.lowers[max(0, theirs - 3) : theirs] and "less" not in claim.lowers
    return passage.written(passage.words[theirs - 1].start, passage.words[theirs].end) if less else ""
