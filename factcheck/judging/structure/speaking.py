"""See that it is the same one who says it: the coach said the team was tired, the doctor said the coach was."""

from __future__ import annotations

from factcheck.expressions.credit import credited
from factcheck.expressions.predicate import AUXILIARIES, SAYING_STEMS, is_verb
from factcheck.judging.structure.linking import Linking, is_content
from factcheck.text.words import stem_of

_ANYBODY = frozenset(
    map(stem_of, "official authority source expert witness eyewitness spokesman spokesperson agency critic".split())
)
"""Who says it without being told from another: police are officials too."""

_RELATIVES = frozenset("who which that whose".split())


def other_speaker(link: Linking) -> str:
    """Find whom the passage credits with what the claim has somebody else say; "" for nobody."""
    claim, passage = link.claim, link.passage
    said = next((at for at in range(claim.predicate_start) if claim.words[at].entry.stem in SAYING_STEMS), -1)
    told = link.verb
    if told < 0:
        # The verb of what is said is missing: any word of it tells where that stands.
        told = next((at for index, at in sorted(link.matched.items()) if index > said), -1)
    if said < 1 or told < 0:
        return ""
    ours = [claim.words[at].entry for at in range(said) if is_content(claim, at)]
    theirs = credited(passage, told, told + 1)
    if not ours or not theirs or (ours[-1].stem in _ANYBODY and len(ours) == 1):
        return ""
    parts = theirs.replace("'s", "").split()
    if parts[0].lower() in ("another", "others", "one"):
        return theirs
    if any(entry.capital for entry in ours) is not any(part[0].isupper() for part in parts if part != "The"):
        # "The president" may be another word for Ito; but not where he stands elsewhere.
        heads = [at for at in range(said) if is_content(claim, at)]
        places = link.places_of(heads)
        start = passage.text.find(theirs, passage.start)
        if heads and all(at in link.missing for at in heads):
            return theirs
        if not places or any(start <= passage.words[at].start < start + len(theirs) for at in places):
            return ""
    if _leads_into(link, theirs, link.places_of(range(said))):
        return ""
    named = {stem_of(part.lower()) for part in parts}
    return theirs if named.isdisjoint(entry.stem for entry in ours) else ""


def _leads_into(link: Linking, speaker: str, places: set[int]) -> bool:
    """Return whether one of some words stands in the same phrase before a speaker: "San Diego Gas and *Electric*"."""
    passage = link.passage
    start = passage.text.find(speaker, passage.start)
    at = next((word.index for word in passage.words if word.start >= start), 0) - 1
    while at >= 0 and (passage.words[at].entry.capital or passage.lowers[at] in ("and", "&", "of", "the")):
        if at in places:
            return True
        at -= 1
    return False


def we_others(link: Linking) -> str:
    """Find "the bank fined nine firms" against ""We fined nine firms," said the council, which owns the bank": "we" are
    those who speak, and what they are said to be of."""
    claim, passage = link.claim, link.passage
    verb = link.verb
    at = verb - 1
    while at > 0 and (passage.lowers[at] in AUXILIARIES or passage.lowers[at].endswith("ly")):
        at -= 1
    if at < 0 or passage.lowers[at] not in ("we", "i"):
        return ""
    subject = [link.matched[index] for index in link.matched if index < claim.predicate_start]
    spoken = credited(passage, verb, verb + 1)
    if not subject or not spoken:
        return ""
    start = passage.text.find(spoken, passage.start)
    first = next((word.index for word in passage.words if word.start >= start), -1)
    last = first
    while last < len(passage.words) and passage.lowers[last] not in _RELATIVES and not is_verb(passage.words, last):
        last += 1
    return "" if any(first <= place < last for place in subject) else f"{passage.lowers[at]} {passage.lowers[verb]}"
