"""When somebody was born and died, from the dates in brackets behind a name: "Ada Finch (4 May 1906 – 1 June 1971)".

What stands there is no event of the sentence, but it says two: a claim that Ada Finch died in 1970 is held against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.dates import find_dates_in
from factcheck.text.words import Word, stem_of

BORN, DIED = stem_of("born"), stem_of("died")
_OPENS_WITHIN = 24
"""Among so many words of a sentence the bracket behind its subject opens."""
_LONGEST = 24
"""How many words the bracket may have: a sound script and other names may stand before the dates."""
_LONGEST_LIFE = 120 * 366
_TO = frozenset(("\u2014", "\u2013", "\u2212", "-", "to"))


def find_life_dates(words: Sequence[Word], dates: Sequence[DateExpression]) -> dict[str, DateExpression]:
    """Return the dates of birth and death by the stems of "born" and "died"; empty where the words give none."""
    for opening in range(1, min(len(words), _OPENS_WITHIN)):
        if words[opening].entry.lower != "(" or not words[opening - 1].entry.capital:
            continue
        end = min(len(words), opening + _LONGEST)
        closing = next((at for at in range(opening, end) if words[at].entry.lower == ")"), -1)
        within = [found for found in dates if opening < found.first and found.last <= closing]
        life = _birth_and_death(words, within, closing)
        if life:
            return life
    return {}


def _birth_and_death(
    words: Sequence[Word], within: Sequence[DateExpression], closing: int
) -> dict[str, DateExpression]:
    if not within or within[-1].last != closing or len(within) > 2:
        return {}
    born, died = (within[0], within[1]) if len(within) == 2 else _halves(words, within[0])
    if born is None or died is None or not (born.resolved and died.resolved):
        return {}
    between = {words[at].entry.lower for at in range(born.last, died.first)}
    if not between or not between <= _TO or not 0 < died.low - born.low <= _LONGEST_LIFE:
        return {}
    return {BORN: born, DIED: died}


def _halves(words: Sequence[Word], span: DateExpression) -> tuple[DateExpression | None, DateExpression | None]:
    """Return the two dates that a span was read from."""
    to = next((at for at in range(span.first + 1, span.last) if words[at].entry.lower in _TO), -1)
    if to < 0:
        return None, None
    return _only(words, span.first, to), _only(words, to + 1, span.last)


def _only(words: Sequence[Word], first: int, last: int) -> DateExpression | None:
    found = find_dates_in(words[first:last], None)
    if len(found) != 1:
        return None
    return replace(found[0], first=found[0].first + first, last=found[0].last + first)
