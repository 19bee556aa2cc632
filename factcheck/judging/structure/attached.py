"""See that the claim's verb has its own subject, object and place in the passage: not those of a clause beside it."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of, subject_of
from factcheck.expressions.noun_phrases import is_noun, phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.judging.structure.deeds import CARRIED_OUT, OF_OWN_DEEDS
from factcheck.judging.structure.governing import acts_here
from factcheck.judging.structure.linking import Linking
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.places import COMPASS
from factcheck.lexicon.verbs import THIRDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_RELATIVES = frozenset("whom which that who".split())
_OPENING = frozenset("that which where when while after before because although since until".split())
_WHITHER = frozenset("to from of for towards toward".split())
_WAYS = frozenset(
    "way road route path flight train journey trip voyage far outside north south east west kilometres kilometers "
    "miles bound heading headed en".split()
)
_NAMING = frozenset(map(stem_of, "call decide describe".split()))
_OF_DEEDS = ("ment", "ion", "sal", "ance", "ence", "ure", "or", "ors", "er", "ers", "ery")
_MISSING_IT = frozenset("at over past near around towards toward".split())
_WATCHING = frozenset(map(stem_of, "see saw watch hear heard film photograph describe report".split()))


def inside_relative(link: Linking) -> str:
    """Find "Koll retired" against "the judge whom Koll replaced retired", "the yard that Koll sold built it": the
    claim's subject has a verb of its own before the claim's."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.verb
    subject = [at for index, at in link.matched.items() if index < claim.predicate_start]
    if verb < 0 or not subject or claim.is_copular:
        return ""
    first, last = min(subject), max(subject)
    while first > 0 and words[first - 1].entry.lower in DETERMINERS:
        first -= 1
    if not 1 < first <= last < verb or words[first - 1].entry.lower not in _RELATIVES:
        return ""
    own = next((at for at in range(last + 1, verb) if is_verb(words, at) and words[at].entry.weight), -1)
    if own < 0 or words[own - 1].entry.lower in ("to", "and") or link.is_known(own):
        return ""
    if any(words[at].entry.lower in ("and", ",", *_RELATIVES) for at in range(own + 1, verb)):
        return ""
    if not is_noun(passage, first - 2):
        return ""
    return passage.written(words[first - 2].start, words[verb].end)


def in_a_clause_of_its_own(link: Linking) -> str:
    """Find "sold the house to Orsa" against "sold the house, a decision that Orsa criticised", "resigned as treasurer"
    against "resigned after the treasurer was arrested": what goes with the claim's verb does something else."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    if verb < 0 or claim.is_copular:
        return ""
    theirs = {at for index, at in link.matched.items() if index > claim.predicate and is_noun(claim, index)}
    if is_done_to(passage, verb) and not is_done_to(claim, claim.predicate) and "by" not in passage.lowers[verb:]:
        theirs |= link.doers
    for own in range(verb + 2, len(passage.words)):
        if not acts_here(passage, own) or link.is_known(own):
            continue
        subject = subject_of(passage, own)
        if not subject or not subject <= theirs or min(subject) < verb:
            continue
        opening = phrase_start(passage, min(subject)) - 1
        once = all(len(passage.positions[passage.words[at].entry.stem]) == 1 for at in subject)
        phrases = ((phrase_start(claim, index), index) for index, at in link.matched.items() if at in subject)
        rest = (link.matched.get(at, -1) for start, end in phrases for at in range(start, end))
        if any(at >= 0 and at not in subject for at in rest):
            continue  # "shut its Orsa plant", "shut Orsa, years after the plant had opened"
        if once and passage.lowers[opening] in _OPENING and passage.lowers[opening] not in claim.lowers:
            return passage.written(passage.words[opening].start, passage.words[own].end)
    return ""


def other_who(link: Linking) -> str:
    """Find "Marr studied law" against "Marr and his wife, who studied law": the noun right before "who" did it."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.verb
    if verb < 3 or claim.is_copular or words[verb - 1].entry.lower not in ("who", "which"):
        return ""
    comma = verb - 2
    if words[comma].entry.lower != "," or not is_noun(passage, comma - 1) or link.is_known(comma - 1):
        return ""
    of = phrase_start(passage, comma - 1) - 1
    if words[comma - 1].entry.capital and words[of].entry.lower == "of" and is_person(passage.lowers[of - 1]):
        return passage.written(words[of + 1].start, words[verb].end)  # "is a patient of Ito, who works as a surgeon"
    for at in range(comma - 1, max(0, comma - 6), -1):
        if words[at].entry.lower == "and":
            return passage.written(words[at + 1].start, words[verb].end)
        if link.is_known(at) or words[at].entry.lower in ("of", ","):
            return ""
    return ""


def is_turned_to_noun(link: Linking) -> str:
    """Find "supports the strike" against "ended its support for the strike": the passage's own verb does something else
    with what the claim's verb says."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.verb
    verb = passage.predicate
    if at < 2 or claim.is_copular or passage.is_copular or not 0 < verb < at or at in passage.value_words:
        return ""
    mine, noun = claim.words[claim.predicate].entry, words[at].entry
    if not (is_verb(claim.words, claim.predicate) or mine.lower in THIRDS):
        return ""
    if is_verb(words, at) or noun.lower == mine.lower or link.is_known(verb) or not is_verb(words, verb):
        return ""
    if words[verb].entry.stem in _WATCHING and words[at - 1].entry.lower in DETERMINERS:
        return passage.written(words[verb].start, words[at].end)  # "saw the crash"
    if words[verb].entry.weight <= LIGHT_WEIGHT or words[verb].entry.stem in CARRIED_OUT | OF_OWN_DEEDS | _NAMING:
        return ""
    subject = [place for index, place in link.matched.items() if index < claim.predicate_start]
    named = words[at - 1].entry.lower in DETERMINERS and noun.stem == mine.stem
    if not subject or min(subject) > verb or not (named or noun.lower.endswith(_OF_DEEDS)):
        return ""
    return passage.written(words[verb].start, words[at].end)


def other_tie(link: Linking) -> str:
    """Find "shot a guard" against "shot at a guard", "withdrew from Marn" against "withdrew its envoy from Marn"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb, mine = link.verb, claim.predicate + 1
    if verb < 0 or claim.is_copular or mine >= len(claim.words) or verb + 2 >= len(words):
        return ""
    if is_done_to(claim, claim.predicate) or is_done_to(passage, verb) or not is_verb(words, verb):
        return ""
    ours, theirs = claim.words[mine].entry.lower, words[verb + 1].entry.lower
    if theirs in _MISSING_IT and ours not in _MISSING_IT | {"of"}:
        behind = object_of(claim, claim.predicate)
        place = next((at for at in object_of(passage, verb + 1) if at in link.taken), -1)
        if place >= 0 and any(link.matched.get(at, -1) == place for at in behind):
            return passage.written(words[verb].start, words[place].end)
    if ours == "from":
        taken = object_of(passage, verb)
        if taken and not taken & passage.value_words and not any(map(link.is_known, taken)):
            if words[min(max(taken) + 1, len(words) - 1)].entry.lower in ("from", "about"):
                return passage.written(words[verb].start, words[max(taken)].end)
    return ""


def on_the_way(link: Linking) -> str:
    """Find "was killed in Lorne" against "was killed on her way to Lorne", "lives in Tolm" against "not far from
    Tolm"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    for index, at in link.matched.items():
        if not index or at < 2 or not claim.words[index].entry.capital:
            continue
        placed = claim.words[index - 1].entry.lower in ("in", "at", "off", "on")
        if not placed or words[at - 1].entry.lower not in _WHITHER:
            continue
        before = words[at - 2].entry.lower
        if before in COMPASS and words[at - 3].entry.lower == "the":
            continue  # "in the west of Kenya"
        if before in _WAYS and before not in claim.lowers:
            return passage.written(words[at - 2].start, words[at].end)
    return ""
