"""Who did what to whom: see that a passage does not turn the claim's parts round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.expressions.clauses import is_margin, subject_of
from factcheck.expressions.predicate import BE, is_passive, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.offices import is_office
from factcheck.judging.values.support_verbs import noun_turned
from factcheck.matching.alignment import Alignment
from factcheck.text.words import Word, stem_of

_DYING = frozenset(map(stem_of, "die perish".split()))
_WIN = stem_of("win")
_OVER = frozenset("ahead over from against".split())
_BEATEN = 5
"""Within how many words before who is beaten that is said."""
_REACH = 16
"""How far from the verb its doer and its object are looked for."""
_PHRASE = 3
"""How far before a noun for who does it stands what it is done to."""
_LEADING = frozenset(
    "after before while when once although though despite since having being been not first badly publicly".split()
)
"""What may stand before a participle that leads a sentence in, without a subject of its own."""
_PARTING = frozenset((";", "and", "of", "to", "for", "with", "by", "that"))
_ENDS = frozenset((",", ";", "in", "on", "at", "for", "from", "with", "after", "before", "during", "over", "because",
                   "when", "while", "as", "about", "against", "by", "since", "until"))  # fmt: skip


def roles_swapped(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether the claim's doer is the one the passage has it done to, and the other way round.

    Judged only where both sides have the claim's verb with words of the claim on either side of it. A passive with "by"
    turns the sides; one without names no doer.
    """
    if _than_turned(claim, passage, alignment) or noun_turned(claim, passage, alignment):
        return True
    predicate = claim.predicate
    matched = alignment.here
    verb = matched.get(predicate, -1)
    if predicate < 0 or verb < 0:
        return False
    if (claim.words[predicate].entry.stem in _DYING) is not (passage.words[verb].entry.stem in _DYING):
        # "The quake killed ten", "ten died in the quake": who dies is whom it kills.
        return False
    doer, done_to = _sides(claim, predicate)
    doer_at = [matched[at] for at in doer if at in matched]
    done_to_at = [matched[at] for at in done_to if at in matched]
    if not doer_at or not done_to_at:
        return False
    turned = _agent(passage, verb)
    if (is_passive(passage.words, verb) and turned < 0) or _names_who_does(passage, verb, doer_at, done_to_at):
        return False

    if claim.is_copular and is_office(passage, verb) and passage.words[max(doer_at)].entry.possessive:
        # "Orsa's mayor": Orsa is none.
        return 0 < verb - max(doer_at) <= _PHRASE and min(done_to_at) > verb

    closed = _participle_ends(passage, verb, turned)

    def does(at: int) -> bool:
        return turned < at < closed if turned >= 0 else at < verb

    if turned < 0 and _names_crossed(claim, passage, matched, verb):
        return True
    if any(abs(at - verb) > _REACH for at in (*doer_at, done_to_at[0])):
        return False
    if any(map(does, doer_at)):
        return False
    # "A sold it to B": whoever is named behind the verb must not be the one that does it.
    named = [
        matched[word.index]
        for word in claim.words[predicate + 1 :]
        if word.entry.capital and word.index in matched and abs(matched[word.index] - verb) <= _REACH
    ]
    return does(done_to_at[0]) or any(map(does, named))


def _participle_ends(passage: Statement, verb: int, by: int) -> int:
    """Return where who did it is named in full behind the "by" of a participle that leads a sentence in: at the comma
    of "criticised by Ito, Sato resigned", "after being criticised by Ito, Sato"; the end of the words where the verb
    has its subject before it."""
    words = passage.words
    if by >= 0 and all(word.entry.lower in _LEADING for word in words[:verb]):
        return next((at for at in range(by + 2, len(words)) if words[at].entry.lower == ","), len(words))
    return len(words)


def _names_crossed(claim: Statement, passage: Statement, matched: Mapping[int, int], verb: int) -> bool:
    """Return whether every name before the claim's verb stands behind it in the passage, and the first one behind it
    before: "Ito said that he drove Lund", "Lund said that he drove Ito"."""
    if is_passive(claim.words, claim.predicate) or not is_verb(passage.words, verb):
        return False
    named = [[word.index for word in name.words] for name in claim.names]
    before = [at for name in named if name[-1] < claim.predicate for at in name]
    behind = next((name for name in named if name[0] > claim.predicate), [])
    if not before or not behind or not all(at in matched for at in (*before, *behind)):
        return False
    return all(matched[at] > verb for at in before) and all(matched[at] < verb for at in behind)


def _names_who_does(passage: Statement, at: int, doer: list[int], done_to: list[int]) -> bool:
    """Return whether the passage has a noun for who does it between what it is done to and who that is: "the bill's
    sponsor, Ada Riis", "Norfil founder Ada Riis"."""
    words = passage.words
    if not is_office(passage, at) or not max(done_to) < at < min(doer):
        return False
    beside = at - max(done_to) <= _PHRASE and any(words[i].entry.possessive or words[i].entry.capital for i in done_to)
    between = words[at + 1 : min(doer)]
    return beside and not any(word.entry.lower in _PARTING or is_verb(words, word.index) for word in between)


def _than_turned(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether both compare ("more A than B") and what stands before "than" in one stands behind it in the
    other."""
    if "than" not in claim.lowers or "than" not in passage.lowers:
        return False
    ours, theirs = claim.lowers.index("than"), passage.lowers.index("than")
    sides = [(m.word.index < ours, m.at < theirs) for m in alignment.matches if m.at >= 0 and m.word.entry.weight]
    return (True, False) in sides and (False, True) in sides


def _sides(claim: Statement, predicate: int) -> tuple[list[int], list[int]]:
    """Return the indices of the words that name who does it and whom it is done to."""
    before = _content(claim, range(max(0, predicate - _REACH), predicate))
    agent = _agent(claim, predicate)
    if is_passive(claim.words, predicate):
        return (_content(claim, range(agent + 1, _phrase_end(claim, agent + 1))) if agent >= 0 else []), before
    if predicate + 2 in claim.value_words and claim.words[predicate + 1].entry.lower in ("by", "to", "from"):
        # "Rents rose by 6 percent and wages by 3": nothing is done to the wages.
        return before, []
    if claim.words[predicate + 1 : predicate + 2] and claim.words[predicate + 1].entry.lower in ("in", "at", "on"):
        # "Starred in the film": where, not what it was done to; the film may be one "starring" her.
        return before, []
    return before, _content(claim, range(predicate + 1, _phrase_end(claim, predicate + 1)))


def _content(statement: Statement, indices: Iterable[int]) -> list[int]:
    skip = statement.value_words
    return [at for at in indices if statement.words[at].entry.weight >= 1 and at not in skip]


def _phrase_end(statement: Statement, start: int) -> int:
    """Return where the noun phrase that begins at `start` ends: at a comma or a preposition behind its first word."""
    words = statement.words
    for at in range(start, min(len(words), start + 8)):
        if words[at].entry.lower in _ENDS and at > start:
            return at
    return min(len(words), start + 8)


def _agent(statement: Statement, verb: int) -> int:
    """Return the index of the "by" that names who did it, for a verb in the passive; else -1."""
    words = statement.words
    if not is_passive(words, verb):
        return -1
    found = next((at for at in range(verb + 1, min(len(words), verb + 8)) if words[at].entry.lower == "by"), -1)
    if found + 1 not in statement.value_words:
        return found
    return found if _is_auxiliary(words, verb) and not is_margin(statement, found + 1) else -1


def _is_auxiliary(words: Sequence[Word], verb: int) -> bool:
    """Return whether a form of "be" stands shortly before a verb: without it, "approved by 31 votes" is no passive."""
    return any(words[at].entry.lower in BE for at in range(max(0, verb - 3), verb))


def beaten_by(claim: Statement, passage: Statement, alignment: Alignment) -> str:
    """Return who wins, in the passage, what the claim says another won, where that other is named as beaten by them:
    "Ito won the race ahead of Sato" against "Sato won the race"; "" for nobody."""
    predicate = claim.predicate
    verb = alignment.here.get(predicate, -1)
    if verb < 1 or claim.is_copular or {claim.words[predicate].entry.stem, passage.words[verb].entry.stem} != {_WIN}:
        return ""
    if (claim.flags[predicate] or passage.flags[verb]) or is_passive(passage.words, verb):
        return ""
    ours = [at for index, at in alignment.here.items() if index < predicate and claim.words[index].entry.capital]
    doer = subject_of(passage, verb)
    if not ours or min(ours) < verb or not doer or not doer.isdisjoint(ours):
        return ""
    named = [at for at in sorted(doer) if passage.words[at].entry.capital]
    before = passage.lowers[max(verb, min(ours) - _BEATEN) : min(ours)]
    if not named or not any(word in _OVER or word.startswith(("beat", "defeat", "unseat", "edg")) for word in before):
        return ""
    return passage.written(passage.words[named[0]].start, passage.words[named[-1]].end)
