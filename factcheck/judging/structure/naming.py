"""See that a name is the same one: Vesta is not North Vesta, and the White House is no white house."""

from __future__ import annotations

from factcheck.expressions.names import is_title_case
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.judging.structure.belonging import OUTFITS
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import TITLES
from factcheck.lexicon.places import COMPASS, NATIONALITIES, SETS_APART
from factcheck.text.words import stem_of

_LEGAL = frozenset("inc ltd limited corp corporation co company group plc ag gmbh sa spa llc nv se".split())
"""What a firm's or a person's full name ends in, which is left out at will."""
_ANOTHER = frozenset(
    "services trading holdings foods maritime industries energy media systems partners records pictures studios motors "
    "airlines insurance logistics chemicals jr sr junior senior".split()
)
"""What ends the name of another firm, work or person than the one without it."""
_HONOURS = frozenset(map(stem_of, "award prize river lake mountain island".split()))
"""What a name has with or without the word: the Golden Globe Award, Lake Tarn."""


def longer_name(link: Linking) -> str:
    """Find "the president of Medra" against "the president of the Medra Chess Federation", "Vesta" against "North
    Vesta"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    if is_title_case(words) or is_title_case(claim.words):
        return ""
    for name in claim.names:
        first, last = name.words[0].index, name.words[-1].index
        start, at = link.matched.get(first, -1), link.matched.get(last, -1)
        if at < 0 or start < 0 or words[at].entry.stem != claim.words[last].entry.stem:
            continue
        if claim.words[last].entry.lower in NATIONALITIES:
            continue
        places = passage.positions.get(words[at].entry.stem, ())
        if all(_is_longer(link, place) for place in places):
            return passage.written(words[start].start, words[at + 1].end)
        if is_content(claim, last + 1) and not claim.words[last + 1].entry.capital:
            continue  # "Slavic languages"
        within = first > 0 and claim.words[first - 1].entry.lower in ("in", "at")
        if all(_is_apart(link, place, within=within) for place in passage.positions.get(words[start].entry.stem, ())):
            return passage.written(words[start - 1].start, words[at].end)
    return ""


def _is_longer(link: Linking, at: int) -> bool:
    """Return whether the name that ends at a word of the passage goes on to be that of another thing."""
    words = link.passage.words
    if words[at].entry.possessive:
        return False
    last = at
    while last + 1 < len(words) and words[last + 1].entry.capital and not words[last + 1].entry.stop:
        last += 1
        if link.is_known(last) or words[last].entry.lower in _LEGAL or words[last].entry.lower in TITLES:
            return False
        if words[last].entry.possessive:
            break
    ending = words[last].entry
    if last == at or ending.stem in _HONOURS:
        return False
    # A common word ends the name of a thing ("Cold Harbour Rising"), and a surname that of a person.
    return bool(ending.groups) or ending.stem in OUTFITS or ending.lower in _ANOTHER


def _is_apart(link: Linking, at: int, *, within: bool) -> bool:
    """Return whether the name that begins at a word is that of another place: "North Vesta". What is `within` the north
    of a place is in it."""
    if not at:
        return False
    before = link.passage.words[at - 1].entry
    if within and before.lower.removesuffix("ern") in COMPASS:
        return False
    return before.capital and before.lower in SETS_APART and not link.is_known(at - 1)


def not_the_one(link: Linking) -> str:
    """Find "visited the White House" against "visited a white house"."""
    claim, passage = link.claim, link.passage
    for name in claim.names:
        first, last = name.words[0].index, name.words[-1].index
        at = link.matched.get(last, -1)
        if first == last or at < 2 or not first or claim.words[first - 1].entry.lower in ("a", "an"):
            continue
        start = phrase_start(passage, at)
        if passage.words[start].entry.lower not in ("a", "an"):
            continue
        if not any(passage.words[place].entry.capital for place in range(start + 1, at + 1)):
            return passage.written(passage.words[start].start, passage.words[at].end)
    return ""
