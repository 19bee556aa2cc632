"""See that it is said of the claim's own subject: not of what belongs to it or bears its name, not of a part of it, and
not of somebody who only stands beside it."""

from __future__ import annotations

from collections.abc import Set

from factcheck.expressions.noun_phrases import is_saying_of_its_own
from factcheck.expressions.predicate import AUXILIARIES, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import LIGHT_WEIGHT, stem_of

_TIES = frozenset("of by in at from for to with on about near against beside outside behind after".split())
_BODIES = frozenset(map(stem_of, "law government parliament police court ministry army council authority".split()))
"""What acts for the country or town it is of."""
_AMOUNTS = frozenset(map(stem_of, "use usage number amount quantity volume level total count".split()))
"""What rises and falls where the thing itself does: "the use of handsets has doubled"."""
_MEMBER = stem_of("member")
_OF_PEOPLE = ("ic", "ish", "ese", "ian", "ean", "ch", "can")
_PHRASE = frozenset((",", "and", "-", "of", "in", "/", '"'))
_FAR = 16
_RELATIVES = frozenset("who which that".split())
OUTFITS = frozenset(
    map(
        stem_of,
        "press museum stadium bridge bank street airport hospital college school university church park road square "
        "hotel station theatre library council party prize award festival river lake mountain "
        "island federation foundation institute academy society union building".split(),
    )
)
"""Nouns that make another thing of the name before them: Velden, Velden University."""


def is_spoken_of(passage: Statement, at: int, known: Set[int]) -> bool:
    """Return whether a noun is what is spoken of, or a word of its name: it owns nothing else ("Holm's book"), tells
    nothing else apart ("the Rena bridge"), and no preposition ties it to another noun ("the capital of Rena")."""
    words = passage.words
    last = at
    while _is_named(passage, last + 1) and not _acts_in(passage, last + 1):
        last += 1
    head = words[last].entry
    if passage.lower_at(last + 1 + (passage.lower_at(last + 1) == ",")) in ("which", "who") and last in known:
        return True  # "reactions in the Assembly, which had lifted his immunity"
    if last not in known:
        owned = any(words[place].entry.possessive for place in range(at, last))
        if owned:
            return head.stem in _BODIES  # "Dravia's law requires it": so does Dravia
        if any(place in known for place in range(at + 1, last)):
            return True  # "the 16 NATO member countries": of NATO's members
        if words[at].entry.lower.endswith(_OF_PEOPLE) and (is_person(head.lower) or head.stem == _MEMBER):
            return True  # "Democratic members": Democrats
        if last > at and (head.surface[0].islower() or head.stem in OUTFITS):
            return False
    if words[last].entry.possessive:
        return last + 1 in passage.value_words  # "the bridge's 190 cables"
    first = at
    while first > 0 and (_is_named(passage, first - 1) or words[first - 1].entry.lower in DETERMINERS):
        if words[first].entry.lower in DETERMINERS and words[first - 1].entry.lower not in DETERMINERS:
            break  # "for the first time in its history the orchestra"
        first -= 1
    if first and first - 1 in passage.value_words:
        return True  # "at the close of the fair 104 states had signed"
    if first < 2 or words[first - 1].entry.lower not in _TIES:
        return True
    tie, before = words[first - 1].entry.lower, words[first - 2]
    if not before.entry.weight or before.index in passage.value_words:
        return True  # "in 2009 Rena was"
    if before.index in known:
        return tie not in ("to", "against", "from", "for", "with")  # "lost the match to Rena"
    # "The city of Rena", but not "the largest town in the district".
    if is_verb(words, before.index) or is_person(before.entry.lower):
        return True  # "patients in the left wing were moved": so was the wing
    return tie == "of" and (before.entry.stem in KINDS or before.entry.stem in _AMOUNTS)


def _is_named(passage: Statement, at: int) -> bool:
    """Return whether a word that is part of a noun phrase stands here."""
    if not 0 <= at < len(passage.words) or at in passage.value_words:
        return False
    entry = passage.words[at].entry
    if not entry.is_word or entry.weight <= LIGHT_WEIGHT or is_verb(passage.words, at) or entry.lower.endswith("ly"):
        return False
    return entry.capital or not (entry.lower in THIRDS or (entry.lower in BASES and not _is_noun_here(passage, at)))


def _acts_in(passage: Statement, at: int) -> bool:
    """Return whether a participle tells what the people before it do: "donors *meeting* in Orsa pledged"."""
    doers = passage.words[at - 1].entry
    doing = passage.lowers[at].endswith("ing") and is_person(doers.lower) and doers.lower.endswith("s")
    return doing and passage.lower_at(at + 1) in _TIES


def _is_noun_here(passage: Statement, at: int) -> bool:
    """Return whether what may be a verb is a noun, as its article or adjective shows."""
    return at > 0 and passage.words[at - 1].entry.lower in DETERMINERS


def head_of_subject(claim: Statement) -> int:
    """Return the index of the noun that the claim's subject ends in, before any phrase that goes with it; else -1."""
    head = -1
    end = max(0, claim.predicate_start)
    first = claim.words[0].entry.lower
    start = 0
    if first in _TIES or first.endswith(("ed", "ing")):
        # "Based on 177 reviews, the film scored"
        start = next((at for at in range(1, end) if claim.words[at].entry.lower == ","), 0)
    for at in range(start, end):
        entry = claim.words[at].entry
        if is_content(claim, at) and not (is_verb(claim.words, at) and at):
            head = at
        elif head >= 0 and entry.lower not in ("-", "'", '"', "`", "&", ".") and not entry.capital:
            break  # "The novel *The* Weir" goes on
    return head


def of_another_head(link: Linking) -> str:
    """Find "the university closed" against "the university library closed", "Medra banned bags" against "three towns in
    Medra banned bags": another noun before the verb."""
    claim, passage = link.claim, link.passage
    words = passage.words
    head = head_of_subject(claim)
    verb = link.verb
    at = link.matched.get(head, -1)
    if head < 0 or at < 0 or claim.words[head].entry.possessive or not at < verb:
        return ""
    if claim.is_copular:
        verb = passage.predicate_start
    last = at
    while last + 1 < verb and _is_named(passage, last + 1):
        if words[last + 1].entry.lower.endswith("ing") and words[last + 1].entry.past is False and last + 2 < verb:
            return ""  # "a lorry carrying cement blocked"
        last += 1
    between = range(last + 1, verb)
    if any(
        words[place].entry.lower not in AUXILIARIES and not words[place].entry.lower.endswith("ly") for place in between
    ):
        return ""
    if link.is_known(last) and last > at and not any(words[place].entry.possessive for place in range(at, last)):
        return ""  # "The Cyrillic alphabet is an alphabet."
    if words[at].entry.possessive and verb == at + 1 and is_saying_of_its_own(passage, verb):
        return ""  # "the council's claim that": so the council claimed
    if words[at].entry.key and words[last].entry.stem in KINDS:
        return ""  # "The British government agreed": so did the British.
    if words[at].entry.lower.endswith("ed"):
        return ""  # "The arrested men": the arrested.
    if not 0 < at < verb or is_spoken_of(passage, at, link.taken):
        return ""
    first = at
    while first > 0 and (_is_named(passage, first - 1) or words[first - 1].entry.lower in _TIES | DETERMINERS):
        first -= 1
    return passage.written(words[first].start, words[last].end)


def no_subject(link: Linking) -> str:
    """Find "Velmont is the capital of Soria" against "the capital of Soria is Lisk": nothing of the claim's subject."""
    claim = link.claim
    subject = [at for at in range(max(0, claim.predicate_start)) if is_content(claim, at)]
    if (
        ";" in claim.lowers
        or not subject
        or any(at not in link.missing for at in subject)
        or claim.flags[claim.predicate]
    ):
        return ""
    return f"no {claim.words[subject[-1]].entry.surface}"


def other_antecedent(link: Linking) -> str:
    """Find "Petz killed the guard" against "Petz saw the man who killed the guard"."""
    claim, passage = link.claim, link.passage
    words = passage.words
    head = head_of_subject(claim)
    verb = link.verb
    if head < 0 or verb < 2 or head not in link.matched:
        return ""
    if is_passive(claim.words, claim.predicate) != is_passive(words, verb):
        return ""
    start = verb
    while start > 0 and (
        words[start - 1].entry.lower in AUXILIARIES
        or words[start - 1].entry.negator
        or words[start - 1].entry.lower.endswith("ly")
        or (words[start - 1].entry.lower in DETERMINERS and claim.is_copular)
    ):
        start -= 1
    if start < 2 or words[start - 1].entry.lower not in _RELATIVES:
        return ""
    before = start - 2 - (words[start - 2].entry.lower == ",")
    if before < 1 or not words[before].entry.is_word or words[before].entry.lower in _TIES:
        return ""
    ours = {at for index, at in link.matched.items() if index < claim.predicate_start}
    place = before
    for _ in range(_FAR):
        # "Riis, a poet and painter who", "the mayor of Rena, who": the name, or the first noun, may be meant.
        entry = words[place].entry
        if place in ours or (entry.lower == "," and place - 1 in ours):
            return ""  # "the union, a group that"
        if entry.lower in ("'", '"', "-") and place > 1:
            place -= 1
            continue
        if not (entry.weight or entry.is_number or entry.lower in _PHRASE or entry.lower in DETERMINERS) or place < 1:
            break
        if is_verb(words, place) or entry.lower in ("unlike", "like"):
            break
        place -= 1
    if passage.is_copular and place == passage.predicate_start:
        return ""  # "is a poet and painter who"
    return passage.written(words[before].start, words[verb].end)
