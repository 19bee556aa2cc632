"""See that the claim's verb has its own subject, object and place in the passage: not those of a clause beside it."""

from __future__ import annotations

from factcheck.expressions.clauses import is_done_to, object_of
from factcheck.expressions.noun_phrases import is_noun, phrase_start
from factcheck.expressions.predicate import AUXILIARIES, is_participle, is_verb
from factcheck.judging.structure.deeds import CARRIED_OUT, OF_OWN_DEEDS
from factcheck.judging.structure.linking import Linking
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.places import COMPASS
from factcheck.lexicon.verbs import SAME_PAST, THIRDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_RELATIVES = frozenset("whom which that who".split())
_WHITHER = frozenset("to from of for towards toward".split())
_WAYS = frozenset(
    "way road route path flight train journey trip voyage far outside north south east west kilometres kilometers "
    "miles bound heading headed en".split()
)
_NAMING = frozenset(map(stem_of, "call decide describe".split()))
_OF_DEEDS = ("ment", "ion", "sal", "ance", "ence", "ure", "or", "ors", "er", "ers", "ery")
_MISSING_IT = frozenset("at over past near around towards toward".split())
_WATCHING = frozenset(map(stem_of, "see saw watch hear heard film photograph describe report".split()))
_AND = frozenset(("and", "but", ","))
_AGAINST = frozenset("against about from over near on for to with".split())


def inside_relative(link: Linking) -> str:
    """Find "Koll retired" against "the judge whom Koll replaced retired", "the yard that Koll sold built it": the
    claim's subject has a verb of its own before the claim's."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.matched.get(claim.predicate, -1)
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


def other_who(link: Linking) -> str:
    """Find "Marr studied law" against "Marr and his wife, who studied law": the noun right before "who" did it."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = link.matched.get(claim.predicate, -1)
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


def describes_another(link: Linking) -> str:
    """Find "Sol was jailed for fraud" against "Sol wrote about a banker jailed for fraud"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.matched.get(claim.predicate, -1)
    start = passage.predicate_start
    if claim.is_copular or not is_done_to(claim, claim.predicate):
        return ""
    if at < 2 or not 0 < start < at or not is_participle(words, at) or at == passage.predicate or passage.is_copular:
        return ""
    noun = at - 1
    if not is_noun(passage, noun) and words[noun].entry.lower != "those":
        return ""
    if link.is_known(noun) or words[noun].entry.capital or words[noun].entry.lower.endswith("ly"):
        return ""
    if words[noun].entry.weight <= LIGHT_WEIGHT and words[noun].entry.lower != "those":
        return ""
    if is_verb(words, noun) or noun in passage.value_words or link.is_known(passage.predicate):
        return ""
    return passage.written(words[noun].start, words[at].end)


def is_turned_to_noun(link: Linking) -> str:
    """Find "supports the strike" against "ended its support for the strike": the passage's own verb does something else
    with what the claim's verb says."""
    claim, passage = link.claim, link.passage
    words = passage.words
    at = link.matched.get(claim.predicate, -1)
    verb = passage.predicate
    if at < 2 or claim.is_copular or passage.is_copular or not 0 < verb < at:
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


def not_its_object(link: Linking) -> str:
    """Find "leads the Green Party" against "leads the campaign against the Green Party"."""
    claim, passage = link.claim, link.passage
    verb = link.matched.get(claim.predicate, -1)
    if verb < 0 or claim.is_copular or is_done_to(claim, claim.predicate) or is_done_to(passage, verb):
        return ""
    ours = {link.matched[at] for at in object_of(claim, claim.predicate) if at in link.matched}
    theirs = object_of(passage, verb)
    before = phrase_start(passage, max(ours)) - 1 if ours else -1
    before += bool(ours) and passage.lowers[before] in _AND and passage.lowers[before + 1] in SAME_PAST
    if theirs and max(theirs) < before < max(ours) and not link.is_known(before):
        acts = is_verb(passage.words, before) or passage.lowers[before] in SAME_PAST
        if acts and passage.words[before].entry.lower not in AUXILIARIES and passage.lowers[before - 1] in _AND:
            return passage.written(passage.words[before].start, passage.words[max(ours)].end)  # "and cut prices"
    if not ours or not theirs or ours & theirs or min(ours) < verb or any(map(link.is_known, theirs)):
        return ""
    if min(ours) < max(theirs) or theirs & passage.value_words:
        return ""
    if passage.words[max(theirs) + 1].entry.lower not in _AGAINST:
        return ""
    return passage.written(passage.words[verb].start, passage.words[min(ours)].end)


def other_verb(link: Linking) -> str:
    """Find "was born in Marn" against "was born in Tolle and grew up in Marn": the place goes with another verb."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb = claim.predicate
    at = link.matched.get(verb, -1)
    if at < 0 or claim.is_copular or verb + 2 >= len(claim.words):
        return ""
    tie = claim.words[verb + 1].entry.lower
    place = link.matched.get(verb + 2, -1)
    if tie not in ("in", "at", "from", "to") or not claim.words[verb + 2].entry.capital or place <= at + 2:
        return ""
    if words[at + 1].entry.lower != tie or words[place - 1].entry.lower not in ("in", "at", "from", "to"):
        return ""
    for between in range(at + 2, place - 1):
        if words[between].entry.lower in ("and", "but") and is_verb(words, between + 1):
            return passage.written(words[between + 1].start, words[place].end)
    return ""


def other_tie(link: Linking) -> str:
    """Find "shot a guard" against "shot at a guard", "withdrew from Marn" against "withdrew its envoy from Marn"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    verb, mine = link.matched.get(claim.predicate, -1), claim.predicate + 1
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
