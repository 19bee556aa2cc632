"""How much of a claim a sentence says itself, and not only the text around it."""

from __future__ import annotations

from factcheck.expressions.noun_phrases import phrase_start
from factcheck.judging.comparing import Comparing
from factcheck.judging.structure.belonging import head_of_subject
from factcheck.matching.alignment import weight_of
from factcheck.matching.lending import takes_up_subject


def takes_up(seen: Comparing) -> bool:
    """Return whether the passage speaks of the claim's subject as "it" or "the film": the sentence right before
    must have it, and where it is a name, name nobody before it."""
    if not takes_up_subject(seen.passage):
        return False
    if not seen.context:
        return True
    before = seen.context[0]
    words = seen.claim.words[: seen.claim.predicate_start]
    subject = {word.entry.stem for word in words if word.entry.weight >= 1}
    named = [{word.entry.stem for word in name.words} for name in before.names]
    if any(subject & name for name in named):
        return bool(subject & named[0])
    return not subject.isdisjoint(before.positions)


def _heads_subject(seen: Comparing) -> bool:
    """Return whether the passage has the claim's subject and verb, and leaves out only of what the subject is, as the
    text said before: "Construction began", the construction of the dam."""
    claim, passage = seen.claim, seen.passage
    head = head_of_subject(claim)
    at = seen.matched.get(head, -1)
    ties = claim.lowers[head + 1 : head + 2]
    if (
        at < 0
        or ties not in (["of"], ["for"], ["at"], ["in"])
        or not (claim.predicate in seen.skip or seen.matched.get(claim.predicate, -1) > at)
    ):
        return False
    opens = phrase_start(passage, at) == 0
    return opens and at < passage.predicate_start and passage.lowers[at + 1 : at + 2] != ties


def own_share(seen: Comparing) -> float:
    """Return how much of the claim the passage says itself. A subject that it takes up ("it", "the film") is not
    asked for."""
    given = 0.0
    start = seen.claim.predicate_start
    if seen.matched.get(seen.claim.predicate, -1) >= 0 and takes_up(seen):
        here = {match.word.index for match in seen.alignment.matches if match.at >= 0}
        given = sum(
            weight_of(word)
            for word in seen.claim.words[: max(start, 0)]
            if word.index in seen.matched and word.index not in here
        )
    elif _heads_subject(seen):
        lent = (m.word for m in seen.alignment.matches if m.at < 0 and m.word.index < start)
        given = sum(weight_of(word) for word in lent)
    rest = seen.alignment.total - given
    return seen.alignment.own * seen.alignment.total / rest if rest > 0 else seen.alignment.own
