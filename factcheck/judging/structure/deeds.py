"""Whether a word of the passage that is of one family with the claim's verb says what it says.

An arrest is somebody arrested; but an explosive device need not have exploded, and a law on fishing does not make
fishing legal.
"""

from __future__ import annotations

from factcheck.expressions.noun_phrases import is_saying_of_its_own, phrase_start
from factcheck.expressions.predicate import is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.verbs import THIRDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_NOUNS = ("ion", "ions", "ment", "ments", "sal", "sals", "ance", "ence", "ure", "ures")
_DEEDS = frozenset("sale sales merger takeover buyout closing opening building".split())
_TIES = frozenset("about on in for at to of from against with by".split())
CARRIED_OUT = frozenset(
    map(
        stem_of,
        "take make give hold pay issue launch conduct stage deliver carry win get receive gain earn suffer sustain "
        "undergo meet commit perform complete announce order begin start lead enter sign file secure reach obtain "
        "grant place attract feature draw "
        "offer show express provide impose mount sentence plead follow result cause see bring involve include end die "
        "name credit describe know base work serve appoint elect confirm".split(),
    )
)
"""Verbs that leave it to their noun to say what is done, or tell that it was."""
_OF_FACTS = frozenset(
    map(
        stem_of,
        "hail welcome praise celebrate applaud mourn lament regret condemn criticise criticize denounce deplore mark "
        "remember commemorate witness report record".split(),
    )
)
"""Verbs for what one does about a thing that was done, by whomever: what they are about did happen."""
OF_OWN_DEEDS = frozenset(map(stem_of, "hail celebrate tout trumpet mark".split()))
"""Verbs for what one does, as a rule, about a thing one has done oneself."""
_AGENTS = ("ers", "ors", "ists")
_TOWARDS = frozenset("against on over towards with between".split())
"""Before those who do it: "a crackdown on protesters" is no protest of the claim's subject."""
_AMONG = frozenset("between among with of by".split())
"""Before what is many, and is not done."""
_DESCRIBES = ("ive", "ous", "able", "ible", "ory", "ful", "ic", "ical")
_ADJECTIVES = (*_DESCRIBES, "al", "ent", "ant")


def _is_only_spoken_of(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether a noun for the claim's deed is only what somebody does something about: "witnessed the murder",
    "withdrew his support", "faces a fine"."""
    words = passage.words
    if not is_verb(claim.words, claim.predicate) and claim.words[claim.predicate].entry.lower not in THIRDS:
        return False
    noun, verb = words[at].entry, claim.words[claim.predicate].entry
    if is_verb(words, at) or at in passage.value_words or not at:
        return False
    named = words[at - 1].entry.lower in DETERMINERS or words[at - 1].entry.possessive
    if noun.lower in _DEEDS and words[at - 1].entry.lower not in DETERMINERS:
        return False
    if not (noun.lower.endswith(_NOUNS) or noun.lower in _DEEDS or (named and noun.stem == verb.stem)):
        return False
    before = at - 1
    while before > 0 and is_content(passage, before) and words[before].entry.lower not in DETERMINERS:
        if is_verb(words, before) and words[before - 1].entry.lower not in DETERMINERS:
            break
        before -= 1
    if words[before].entry.lower in DETERMINERS:
        before -= 1
    if before > 1 and words[before].entry.lower in _TIES:
        before -= 1
    entry = words[before].entry
    if entry.stem in claim.positions and before in range(passage.predicate_start, at):
        return False  # "called for it to be rejected", "called for its rejection"
    if entry.stem in OF_OWN_DEEDS or (entry.stem in _OF_FACTS and is_passive(claim.words, claim.predicate)):
        return False
    told = is_verb(words, before) or entry.lower in THIRDS
    return before > 0 and told and entry.weight > LIGHT_WEIGHT and entry.stem not in CARRIED_OUT


def is_among(passage: Statement, at: int) -> bool:
    """Return whether what may be a verb is a plural noun behind "between", "of" or the like: "between police forces"
    forces nobody."""
    lower = passage.lowers[at]
    if at in (passage.predicate, passage.predicate_start):
        return False
    return lower.endswith("s") and lower in THIRDS and passage.lowers[phrase_start(passage, at) - 1] in _AMONG


def is_no_deed(claim: Statement, passage: Statement, at: int) -> bool:
    """Return whether the passage's word at `at`, matched with the predicate, is another part of speech that does
    not say it: an adjective before its noun for a verb, a noun for the adjective that says what something is."""
    verb, word = claim.words[claim.predicate].entry, passage.words[at].entry
    if word.capital or verb.lower == word.lower:
        return False
    if not claim.is_copular:
        if _is_only_spoken_of(claim, passage, at) and not is_saying_of_its_own(passage, at):
            return True
        if word.lower.endswith(_AGENTS) and not verb.lower.endswith(_AGENTS) and not is_verb(passage.words, at):
            return passage.lowers[phrase_start(passage, at) - 1] in _TOWARDS
        if verb.stem == word.stem or not is_verb(claim.words, claim.predicate):
            return False
        if is_among(passage, at):
            return True
        return word.lower.endswith(_DESCRIBES) and is_content(passage, at + 1)
    return verb.lower.endswith(_ADJECTIVES) and not word.lower.endswith(_ADJECTIVES) and not is_verb(passage.words, at)
