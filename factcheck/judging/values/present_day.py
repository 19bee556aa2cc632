"""Date what a text tells in the present: "has 1,450 employees" is so on the day it was published."""

from __future__ import annotations

from factcheck.expressions.dates import DateExpression
from factcheck.expressions.predicate import AUXILIARIES, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.text.words import LIGHT_WEIGHT

_IS, _HAS = frozenset(("is", "are")), frozenset(("has", "have"))
_WAS, _HAD = frozenset(("was", "were", "is", "are", "been")), frozenset(("had", "has", "have"))
_SAID = frozenset("said says told".split())
_TO_COME = frozenset("to due set expected likely being supposed scheduled".split())
"""Behind "is" they tell of something that is not so yet, or was never."""
_NEAR = 6
"""How many words from a date its verb may stand, and behind its auxiliary a verb."""


def told_on(expression: DateExpression, claim: Statement, passage: Statement) -> int:
    """Return the index of the passage's verb in the present that tells, on a day that the claim's date takes in, what
    the claim tells of then; -1 where there is none, or the day of publication is not known.

    Of a deed it is the perfect that tells what was done "by" a day ("has so far collected"); when in the time before,
    it does not say. What somebody said without a day was said for this report.
    """
    if passage.published is None or not expression.resolved or not _takes_in(expression, passage.published.toordinal()):
        return -1
    verb = _dated_verb(expression, claim)
    if verb < 0:
        return -1
    lower = claim.lowers[verb]
    if lower in _SAID:
        return _said(passage)
    if lower in _WAS or lower in _HAD:
        return _state(verb, claim, passage)
    stem = claim.words[verb].entry.stem
    for at in (word.index for word in passage.words if word.entry.stem == stem):
        before = next((i for i in range(at - 1, max(-1, at - _NEAR), -1) if passage.lowers[i] in AUXILIARIES), -1)
        if before < 0 or any(word.entry.lower in (",", ";", ".") for word in passage.words[before:at]):
            continue
        auxiliary = passage.lowers[before]
        if auxiliary in _HAS and expression.direction == "by":
            return before
    return -1


def _takes_in(expression: DateExpression, day: int) -> bool:
    """Return whether a day is one of those that a date names; of "by March" those of March."""
    if expression.direction == "by":
        return expression.month <= day <= expression.day
    return not expression.direction and expression.low <= day <= expression.high


def _dated_verb(expression: DateExpression, claim: Statement) -> int:
    """Return the index of the verb that a date of the claim stands with: the nearest before it or, where it opens the
    clause, the first behind it; a verb rather than its auxiliary."""
    words = claim.words
    behind = range(expression.last, min(len(words), expression.last + _NEAR))
    opens = expression.first < _NEAR and not any(is_verb(words, at) for at in range(expression.first))
    before = [] if opens else [at for at in range(expression.first - 1, -1, -1) if is_verb(words, at)][:1]
    if before and claim.lowers[expression.first - 1] in ("by", "and"):
        before = []
    found = next(iter((*before, *(at for at in behind if is_verb(words, at)))), -1)
    while found >= 0 and found + 1 < len(words) and words[found].entry.lower in AUXILIARIES:
        following = found + 1 + (found + 2 < len(words) and words[found + 1].entry.lower.endswith("ly"))
        if not is_participle(words, following) or words[found].entry.lower not in _HAD:
            break
        found = following
    return found


def _said(passage: Statement) -> int:
    """Return where a passage says what somebody said, as papers tell the news of the day, else -1."""
    lowers = passage.lowers
    return next((at for at, lower in enumerate(lowers) if lower in _SAID and at and lowers[at - 1] not in _HAD), -1)


def _state(verb: int, claim: Statement, passage: Statement) -> int:
    """Return where the passage says in the present what the claim says that something was or had, else -1."""
    wanted = _IS if claim.lowers[verb] in _WAS else _HAS
    words = passage.words
    told = [
        at
        for word in claim.words[verb + 1 :]
        if word.entry.weight > LIGHT_WEIGHT
        for at in passage.positions.get(word.entry.stem, ())
    ]
    for anchor in sorted(told):
        at = next((i for i in range(anchor - 1, -1, -1) if is_verb(words, i)), -1)
        if at > 0 and words[at].entry.past and words[at - 1].entry.lower in wanted:
            at -= 1  # "is coached by"
        if at >= 0 and words[at].entry.lower in wanted and not _is_of_another_time(at, passage):
            return at
    return -1


def _is_of_another_time(at: int, passage: Statement) -> bool:
    """Return whether "is" or "has" leads to what is to come, or was done."""
    words = passage.words
    behind = at + 1
    while behind < len(words) and words[behind].entry.lower.endswith("ly"):
        behind += 1
    following = passage.lowers[behind : behind + 2]
    if not following or following[0] in _TO_COME or following == ["about", "to"]:
        return True
    return words[at].entry.lower in _HAS and (is_participle(words, behind) or following[0] == "been")
