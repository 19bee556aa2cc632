"""See that a passage leaves open, or to come, in the way the claim does: what was debated or asked for need not come,
and what must be done is not yet going to be."""

from __future__ import annotations

from factcheck.expressions.polarity import FUTURE, UNSURE
from factcheck.expressions.predicate import BE
from factcheck.judging.structure.linking import Linking
from factcheck.lexicon.verbs import BASES, THIRDS

_NEAR = 4
"""Within how many words before its verb a modal stands."""
_MAY = frozenset(("may", "might"))
_POSSIBLE = frozenset(
    "may might could can possible possibly perhaps maybe potentially likely will would considering considers "
    "considered weighing".split()
)
_WILL = frozenset(("will", "shall"))
_COMING = frozenset("will shall would going set".split())


def other_modality(link: Linking) -> str:
    """Find "may close" against "was asked to close", "will close" against "voted on closing", "would have closed"."""
    claim, passage = link.claim, link.passage
    verb, said = claim.predicate, link.verb
    if verb < 0 or said < 1 or not passage.flags[said] & (UNSURE | FUTURE):
        return ""
    near = claim.lowers[max(0, verb - _NEAR) : verb]
    wanted = _POSSIBLE if not _MAY.isdisjoint(near) else _COMING if not _WILL.isdisjoint(near) else None
    if "have" in near:
        return ""  # "will have to pay", "must pay"
    if wanted is None or _leads(link, wanted, said):
        return ""
    if passage.lowers[said] in THIRDS or (passage.lowers[said] in BASES and passage.lowers[said - 1] != "to"):
        if passage.predicate == said == passage.predicate_start:
            return ""  # "the mill closes on Monday"
    return passage.written(passage.words[said - 1].start, passage.words[said].end)


def _leads(link: Linking, wanted: frozenset[str], said: int) -> bool:
    """Return whether one of the wanted words, or "is to", stands before a verb of the passage."""
    lowers = link.passage.lowers
    for at in range(said):
        if lowers[at] in wanted and lowers[at + 1] != "have":
            return True
        if lowers[at] in BE and lowers[at + 1] == "to":
            return True
    return False
