"""See that something is said to be the same, and of the same: not a copy of it, not what owns it, no other role."""

from __future__ import annotations

from factcheck.expressions.noun_phrases import is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.quantities import QuantityKind
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.kinds import KINDS

_SAME_ROLE = frozenset("current new present longtime longstanding outgoing incoming veteran current official".split())
_STANDING = frozenset("on beside near above behind under".split())
_LIKENESSES = frozenset(
    "copy replica forgery imitation fake reproduction parody pastiche caricature impression".split()
)
_CHAPTERS = frozenset("chapter scene act episode verse stanza sequel".split())
_OF_CHAPTERS = frozenset("last first final next opening closing second third".split())
_BESIDE = frozenset("with by for from to against beside near".split())
_DESCRIBING = ("ed", "al", "ic", "ous", "ive", "able", "ful", "an", "ish", "ese")


def other_role(link: Linking) -> str:
    """Find "the capital of Vesta" against "the cultural capital of Vesta": another word before what there is one of."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 1 or not claim.is_copular or claim.words[claim.predicate - 1].entry.lower != "the":
        return ""
    following = [side.words[place + 1 : place + 2] for side, place in ((claim, claim.predicate), (passage, at))]
    if not all(words and words[0].entry.lower == "of" for words in following):
        return ""
    before = passage.words[at - 1].entry
    if not is_content(passage, at - 1) or link.is_known(at - 1) or before.capital or before.lower in _SAME_ROLE:
        return ""
    if before.possessive or before.lower.endswith("ly") or is_superlative(before.lower):
        return ""
    return passage.written(passage.words[at - 1].start, passage.words[at].end)


def among_them(link: Linking) -> str:
    """Find "Hale was among the donors" against "paid for by donors, Hale said": nothing says that he is one of them."""
    claim, passage = link.claim, link.passage
    at = link.verb
    tie = phrase_start(claim, claim.predicate) - 1 if claim.predicate > 0 else -1
    if at < 0 or tie < 1 or claim.lowers[tie] != "among" or claim.lowers[tie - 1] not in BE:
        return ""
    if not _INCLUDING.isdisjoint(passage.lowers):
        return ""
    listed = passage.is_copular and passage.predicate == at
    return "" if listed else passage.words[at].entry.surface


def bases_another(link: Linking) -> str:
    """Find "the group is based in Orsa" against "an Orsa-based adviser of the group"."""
    passage = link.passage
    doers = {at for index, at in link.matched.items() if index < link.claim.predicate_start}
    for at in link.taken:
        if passage.lowers[at] != "based" or at < 2 or passage.lowers[at - 1] != "-" or not doers or min(doers) < at:
            continue
        head = at + 1
        while head < min(doers) and is_content(passage, head) and not is_person(passage.lowers[head]):
            head += 1
        if head < min(doers) and is_person(passage.lowers[head]) and min(doers) > head + 1:
            return passage.written(passage.words[at - 2].start, passage.words[head].end)
    return ""


_INCLUDING = frozenset("among including include includes included such one like alongside counted".split())


def longer_role(link: Linking) -> str:
    """Find "is the largest city" against "has the largest city park"."""
    claim, passage = link.claim, link.passage
    at = link.verb
    if at < 0 or not claim.is_copular or not is_content(passage, at + 1) or link.is_known(at + 1):
        return ""
    if at < passage.predicate_start or not DETERMINERS.intersection(
        claim.lowers[claim.predicate_start : claim.predicate]
    ):
        return ""
    last = at + 1
    while is_content(passage, last + 1):
        last += 1
    if passage.words[last].entry.stem in KINDS or passage.lowers[at + 2 : at + 3] == ["-"]:
        return ""
    mine, following = claim.words[claim.predicate].entry, passage.words[at + 1].entry
    if following.capital or following.stem in KINDS or mine.lower != passage.words[at].entry.lower:
        return ""
    if following.lower in ("best", "better", "well") and is_participle(passage.words, at + 2):
        return ""  # "an actress best known for"
    if is_verb(passage.words, at + 1) or following.lower.endswith(("ed", "ing", "ly")) or following.lower in THIRDS:
        return ""
    if not is_noun(claim, claim.predicate) or mine.lower.endswith(_DESCRIBING):
        return ""
    return passage.written(passage.words[at].start, passage.words[at + 1].end)


def met_the_one(link: Linking) -> str:
    """Find "Kast is the founder of Pello" against "the founder of Pello met Kast", "Kast and the founder of Pello"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.verb
    subject = [place for index, place in link.matched.items() if index < claim.predicate_start]
    if (
        at < 1
        or not claim.is_copular
        or not subject
        or "the" not in claim.lowers[claim.predicate_start : claim.predicate]
    ):
        return ""
    first = phrase_start(passage, at)
    apposed = passage.lower_at(at + 1) == "," and at + 2 in subject  # "its successor, Kast"
    if words[at - 1].entry.lower in ("its", "their") and at + 1 not in subject and not apposed:
        return passage.written(words[at - 1].start, words[at].end)
    if first > 1 and words[first - 1].entry.lower == "and" and first - 2 in subject:
        return passage.written(words[first - 1].start, words[at].end)
    if min(subject) < at:
        return ""
    for place in range(at + 1, min(subject)):
        entry = words[place].entry
        if entry.lower in BE or entry.lower in (",", "as", "(", ":"):
            return ""
        if is_verb(words, place) and entry.lower not in AUXILIARIES:
            return passage.written(words[first].start, words[place].end)
    return ""


def beside_it(link: Linking) -> str:
    """Find "Roth, a chemist, lives in Lorne" against "Roth lives with a chemist": what the claim says its subject is
    stands behind a preposition."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        first = index - 1
        if first < 2 or claim.words[first].entry.lower not in ("a", "an") or claim.words[first - 1].entry.lower != ",":
            continue
        if at > 1 and words[at - 1].entry.lower in ("a", "an") and words[at - 2].entry.lower in _BESIDE:
            return passage.written(words[at - 2].start, words[at].end)
    return ""


def only_like(link: Linking) -> str:
    """Find "the painting is by Moe" against "the painting is a copy of one by Moe"."""
    passage = link.passage
    ours = set(link.claim.lowers)
    for at, lower in enumerate(passage.lowers[:-1]):
        if lower in _LIKENESSES and lower not in ours and passage.lowers[at + 1] == "of":
            return passage.written(passage.words[at].start, passage.words[at + 1].end)
    return ""


def in_a_story(link: Linking) -> str:
    """Find "the prince drowned" against "the prince drowns in the last chapter"."""
    passage = link.passage
    if not _CHAPTERS.isdisjoint(link.claim.lowers):
        return ""
    for at in range(2, len(passage.words)):
        if passage.lowers[at] in _CHAPTERS and passage.lowers[at - 1] in _OF_CHAPTERS:
            return passage.written(passage.words[at - 1].start, passage.words[at].end)
    return ""


def owner_only(link: Linking) -> str:
    """Find "freed the prisoners" against "freed the prisoners' lawyer", "the mayor was arrested" against "the mayor of
    Trall's son was arrested"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        if claim.words[index].entry.possessive or not is_noun(claim, index) or claim.words[index].entry.capital:
            continue
        end = at + 1
        if end + 1 < len(words) and words[end].entry.lower == "'" and words[end].start == words[at].end:
            if is_content(passage, end + 1) and not link.is_known(end + 1):
                return passage.written(words[at].start, words[end + 1].end)
        if end + 2 < len(words) and words[end].entry.lower == "of" and index < claim.predicate_start:
            near = range(end + 1, min(len(words), end + 4))
            owner = next((place for place in near if words[place].entry.possessive), -1)
            if owner > 0 and not link.is_known(owner) and is_content(passage, owner + 1):
                if not link.is_known(owner + 1):
                    return passage.written(words[at].start, words[owner + 1].end)
    return ""


def of_its_place(link: Linking) -> str:
    """Find "the tower is 90 metres tall" against "the tower stands on a hill 90 metres tall": the noun right before the
    measure has it."""
    claim, passage = link.claim, link.passage
    words = passage.words
    centres = {quantity.interval.centre for quantity in claim.quantities if quantity.kind is QuantityKind.MEASURE}
    for quantity in passage.quantities if centres else ():
        if quantity.interval.centre not in centres or quantity.kind is not QuantityKind.MEASURE:
            continue
        noun = quantity.first - 1
        if noun < 2 or not is_content(passage, noun) or link.is_known(noun) or is_verb(words, noun):
            continue
        if words[noun - 1].entry.lower in ("a", "an") and words[noun - 2].entry.lower in _STANDING:
            return passage.written(words[noun].start, quantity.end)
    return ""
