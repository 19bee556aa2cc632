"""See that a verb in the present, or behind "to" or a modal, has the same doer and object on both sides: "who owns
land", "refused to sign", "made him sign"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from factcheck.expressions.clauses import antecedent_of, is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import end_of_phrase, heads_of, is_adverb, is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.frames import differ
from factcheck.judging.structure.governing import CLAUSES, RELATIVES, acts_here, governor_of, is_measured, past_particle
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_ENDS = frozenset((",", ";", ".", ":", "(", ")"))
_MODALS = frozenset("can could will would may might must should shall".split())
_MAKING = frozenset(map(stem_of, "see saw watch hear heard let help make made".split()))
_PROMISING = frozenset(map(stem_of, "promise vow swear threaten".split()))
_BASES = BASES | frozenset("close open clear empty dry hit set put cut shut".split())
"""Words that are verbs where they stand right behind "to"."""
_CATCHING = frozenset(map(stem_of, "see saw watch hear heard catch caught find found film spot photograph".split()))
_LISTING = frozenset(("and", "well", "or"))
_GOVERNED = 8
"""Within how many words before its "to" the verb stands that an infinitive hangs on."""
_BEFORE_NOUN = DETERMINERS | frozenset("of in on at by with from for about no any some".split())


def other_doer(link: Linking) -> str:
    """Find "Ito refused to sign" against "Sato refused to sign after talks with Ito", "Ito leads the bank" against "Ito
    helps Sato to lead the bank"."""
    claim, passage = link.claim, link.passage
    for index, verb in _verbs(link):
        if passage.lower_at(verb - 1) == "to" and passage.lower_at(verb - 2) in ("whether", "how", "when"):
            return passage.written(passage.words[verb - 2].start, passage.words[verb].end)
        ours = link.subject if index == claim.predicate else _doer(claim, index)
        theirs = _doer(passage, verb)
        if not ours or not theirs or any(passage.lowers[at] in THIRD_PERSON for at in theirs):
            continue
        mine = link.places_of(ours)
        apart = bool(mine) and mine.isdisjoint(theirs) and theirs <= link.taken and not theirs & claim.value_words
        new = passage.lower_at(phrase_start(passage, max(theirs))) in ("a", "an") and not theirs & link.taken
        if apart or (new and bool(mine)) or differ(link, ours, theirs) or _is_done_by(passage, theirs, mine):
            return f"{passage.words[max(theirs)].entry.surface} {passage.words[verb].entry.surface}"
    return ""


def _is_done_by(passage: Statement, theirs: Set[int], mine: Set[int]) -> bool:
    """Return whether the claim's doer does something to the other: "Ito met *the minister* who refused to sign"."""
    governor = governor_of(passage, max(theirs))
    return governor > 0 and acts_here(passage, governor) and bool(mine & subject_of(passage, governor))


def other_object(link: Linking) -> str:
    """Find "leads the bank" against "leads visitors round the bank", "wants to close the mine" against "wants to close
    the road to the mine"."""
    claim, passage = link.claim, link.passage
    for index, verb in _verbs(link):
        head = end_of_phrase(claim, past_particle(claim, index + 1))
        place = link.matched.get(head, -1)
        if place < 0 or head in claim.value_words or not is_content(claim, head):
            continue
        theirs = object_of(passage, verb) or antecedent_of(passage, subject_of(passage, verb))
        if not theirs or place in theirs or any(map(link.is_known, theirs)) or theirs & passage.value_words:
            continue
        if is_measured(passage, max(theirs), place):
            continue  # "other lines of work"
        if all(is_content(passage, at) for at in theirs) and _LISTING.isdisjoint(passage.lowers[verb:place]):
            return f"{passage.words[verb].entry.surface} {passage.words[max(theirs)].entry.surface}"
    return ""


def _verbs(link: Linking) -> Iterator[tuple[int, int]]:
    """Yield the claim's verb and those behind "to", with where the passage has each in the present or behind "to" or a
    modal."""
    claim, passage = link.claim, link.passage
    behind_to = [at for at in range(1, len(claim.words)) if claim.lowers[at - 1] == "to" and claim.lowers[at] in _BASES]
    for index in dict.fromkeys((claim.predicate, *behind_to)):
        verb = link.matched.get(index, -1)
        if verb < 1 or claim.is_copular or claim.words[index].entry.weight <= LIGHT_WEIGHT:
            continue
        entry = passage.words[verb].entry
        if entry.stem != claim.words[index].entry.stem or entry.capital or is_verb(passage.words, verb):
            continue
        if len(passage.positions.get(entry.stem, ())) > 1 or is_done_to(claim, index):
            continue
        if _is_verb(passage, verb):
            yield index, verb


def _is_verb(passage: Statement, at: int) -> bool:
    """Return whether a word is a verb in the present, or behind "to" or a modal, as its place shows."""
    lower = passage.lowers[at]
    before = _before(passage, at)
    told = passage.lower_at(before)
    if told == "that" and lower in THIRDS and is_noun(passage, before - 1):  # "a pill that lowers it"
        return True
    if told in BE or told in _BEFORE_NOUN or passage.words[before].entry.possessive:
        return False
    if told == "to" and lower in _BASES:
        return True
    if told == "to" or told in AUXILIARIES or told in _MODALS or told in RELATIVES or told in THIRD_PERSON:
        return lower in BASES or lower in THIRDS
    relative = is_noun(passage, before) and passage.lower_at(phrase_start(passage, before) - 1) in RELATIVES
    behind = relative or (
        at + 1 < len(passage.words)
        and (passage.lowers[at + 1] in DETERMINERS or is_noun(passage, at + 1) or at + 1 in passage.value_words)
    )
    return (
        behind
        and (lower in BASES or lower in THIRDS)
        and is_noun(passage, before)
        and not is_verb(passage.words, before)
    )


def _before(passage: Statement, verb: int) -> int:
    """Return the word before a verb, adverbs passed over."""
    at = verb - 1
    while at > 0 and (is_adverb(passage.lowers[at]) or passage.lowers[at] in ("not", "also", "never", "both", "all")):
        at -= 1
    return at


def _doer(passage: Statement, verb: int, steps: int = 3) -> set[int]:
    """Return the words of who does what a verb says that is no form of the past; none where it cannot be told."""
    at = _before(passage, verb)
    if passage.lower_at(at) != "to":
        if passage.lower_at(at) in _MODALS:
            return subject_of(passage, at)
        if passage.lowers[verb] in BASES and is_noun(passage, at):
            near = range(at - 1, max(-1, at - _GOVERNED // 2), -1)
            made = next((place for place in near if passage.words[place].entry.stem in _MAKING), -1)
            if made >= 0:
                return {place for place in range(made + 1, at + 1) if is_content(passage, place)}  # "made Ito sign"
        return subject_of(passage, verb)
    for governor in range(at - 1, max(0, at - _GOVERNED), -1):
        lower = passage.lowers[governor]
        if lower in _ENDS or lower in RELATIVES or lower in CLAUSES:
            break
        bare = _is_bare(passage, governor)
        if not (bare or acts_here(passage, governor)):
            continue
        start = past_particle(passage, governor + 1)
        # "Appealed to the council to act".
        start += passage.lower_at(start) in ("to", "on", "upon") and end_of_phrase(passage, start + 1) == at - 1
        asked = end_of_phrase(passage, start)
        if "whom" in passage.lowers[:governor]:
            return set()
        if passage.words[governor].entry.stem in _PROMISING:
            return subject_of(passage, governor)
        if 0 <= asked < at and not is_done_to(passage, governor):
            return heads_of(passage, asked)
        if bare:
            return _doer(passage, governor, steps - 1) if steps else set()
        return subject_of(passage, governor)
    return set()


def _is_bare(passage: Statement, at: int) -> bool:
    """Return whether a verb stands behind "to" or a modal, or is the second of two that do: "cannot ask or *force*"."""
    if passage.lowers[at] not in BASES:
        return False
    before = passage.lower_at(at - 1)
    if before in ("and", "or") and at > 2:
        before, at = passage.lower_at(at - 3), at - 2
    return before in ("to", "cannot") or before in _MODALS or (before == "not" and passage.lower_at(at - 2) in _MODALS)


def caught_doing(link: Linking) -> str:
    """Find "Ito took bribes" against "Ito caught Sato taking bribes"."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 2 or claim.is_copular or not passage.lowers[verb].endswith("ing") or not is_noun(passage, verb - 1):
        return ""
    watched = phrase_start(passage, verb - 1) - 1
    if watched < 1 or passage.words[watched].entry.stem not in _CATCHING:
        return ""
    theirs, ours = heads_of(passage, verb - 1), link.subject
    if not differ(link, ours, theirs):
        return ""
    return passage.written(passage.words[watched].start, passage.words[verb].end)
