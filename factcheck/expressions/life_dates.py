"""When somebody was born and died, from the brackets behind a name: "Ada Finch (4 May 1906 – 1 June 1971)", "(born Ada
Morr; 4 May 1906)", "(d. 1971)".

What stands there is no event of the sentence, but it says one or two: a claim that Ada Finch died in 1970 is held
against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.expressions.date_expression import DateExpression
from factcheck.expressions.dates import find_dates_in
from factcheck.expressions.predicate import is_verb
from factcheck.text.words import Word, stem_of

BORN, DIED = stem_of("born"), stem_of("died")
BIRTH_WORDS = frozenset(stem_of(word) for word in "birth birthday birthdate".split())
"""Nouns that say of somebody what "born" says."""
KILLED = frozenset(map(stem_of, "murder kill assassinate execute hang behead drown".split()))
"""What in the passive says when somebody died, and more: a date of death may contradict it, but not bear it out."""
_OF_LIFE = BIRTH_WORDS | KILLED | {BORN, DIED}
_IS_ON = frozenset(("is", "was", "on", "in", "falls", "year", "date", "month", "day", "the"))
_MARKS = {"born": BORN, "b": BORN, "died": DIED, "d": DIED}
_OPENS_WITHIN = 24
"""Among so many words of a sentence the bracket behind its subject opens."""
_LONGEST = 28
"""How many words the bracket may have: a sound script and other names may stand before the dates."""
_LONGEST_LIFE = 120 * 366
_TO = frozenset(("\u2014", "\u2013", "\u2212", "-", "to"))
_IN_NAMES = frozenset(
    "of the de del dela della di da do dos du la le y e i von van der den ter ten zu bin ibn al st nd rd th".split()
)
"""Small words that stand within a name and its titles."""
_ALIAS_WITHIN = 6
"""How far behind the bracket "known as" may stand."""


@dataclass(frozen=True, slots=True)
class Life:
    """The dates of birth and death by the stems of "born" and "died", and the stems of the names they stand behind.

    Both are empty where the words give none.
    """

    dates: Mapping[str, DateExpression] = field(default_factory=dict)
    bearer: frozenset[str] = frozenset()


NO_LIFE = Life()


def find_life_dates(words: Sequence[Word], dates: Sequence[DateExpression]) -> Life:
    """Return the life in the first bracket behind a name that gives one."""
    for opening in range(1, min(len(words), _OPENS_WITHIN)):
        if words[opening].entry.lower != "(":
            continue
        bearer = _bearer(words, opening)
        if not bearer:
            continue
        end = min(len(words), opening + _LONGEST)
        closing = next((at for at in range(opening, end) if words[at].entry.lower == ")"), -1)
        within = [found for found in dates if opening < found.first and found.last <= closing]
        life = _born_to_died(words, within, closing) or _marked(words, within, opening)
        if life:
            return Life(life, bearer | _alias(words, closing))
    return NO_LIFE


def asked_of_life(words: Sequence[Word], date: DateExpression, predicate: int) -> tuple[str, tuple[int, ...]]:
    """Return what a date of a claim is of: the stem of "born" or "died", or "", and the words that say so."""
    if _OF_LIFE.isdisjoint([word.entry.stem for word in words]):
        return "", ()  # as most claims are: their verbs need not be looked for
    for at in range(date.first - 1, -1, -1):
        stem = words[at].entry.stem
        if stem in (BORN, DIED):
            return stem, (at,)
        if stem in KILLED and at and words[at - 1].entry.lower in ("was", "were", "been"):
            return DIED, (at,)
        if stem in BIRTH_WORDS:
            # "Her birthday is 4 May"; her birthday party is something else.
            between = {words[i].entry.lower for i in range(at + 1, date.first)}
            return (BORN, _noun(words, at)) if between and between <= _IS_ON else ("", ())
        if words[at].entry.lower not in _IS_ON and is_verb(words, at):
            break
    if predicate >= date.last and words[predicate].entry.stem in (BORN, DIED):
        return words[predicate].entry.stem, (predicate,)  # "On 4 May 1906 Ada Finch was born."
    if date.first == 0 and words[-1 if words[-1].entry.is_word else -2 :][0].entry.stem in BIRTH_WORDS:
        last = len(words) - 1 if words[-1].entry.is_word else len(words) - 2
        return BORN, _noun(words, last)  # "1906 is her year of birth."
    return "", ()


def _noun(words: Sequence[Word], at: int) -> tuple[int, ...]:
    """Return the words of "birthday", "date of birth", "birth year" around the word that speaks of birth."""
    near = [i for i in (at - 2, at - 1, at + 1) if 0 <= i < len(words)]
    return (*(i for i in near if words[i].entry.lower in ("date", "year", "month", "day")), at)


def _bearer(words: Sequence[Word], opening: int) -> frozenset[str]:
    """Return the stems of the name, with its titles, that stands right before a bracket; none for a place: "king of
    Italy (1900-1946)" lived longer."""
    stems: set[str] = set()
    if opening and words[opening - 1].entry.key:
        return frozenset()
    for at in range(opening - 1, -1, -1):
        entry = words[at].entry
        if entry.capital:
            stems.add(entry.stem)
        elif (entry.is_word and entry.lower not in _IN_NAMES) or entry.lower in (".", ";", "(", ")"):
            if not (entry.lower == "." and at and len(words[at - 1].entry.lower) < 3):
                break  # "George W. Finch" goes on
    return frozenset(stems)


def _alias(words: Sequence[Word], closing: int) -> frozenset[str]:
    """Return the stems of the name behind "better known as"."""
    for at in range(closing + 1, min(closing + _ALIAS_WITHIN, len(words) - 1)):
        if words[at].entry.lower == "known":
            named = words[at + 1 : at + 2 + _ALIAS_WITHIN]
            return frozenset(word.entry.stem for word in named if word.entry.capital)
    return frozenset()


def _born_to_died(words: Sequence[Word], within: Sequence[DateExpression], closing: int) -> dict[str, DateExpression]:
    """Read "4 May 1906 – 1 June 1971", whatever stands before it."""
    if not within or within[-1].last != closing or len(within) > 2:
        return {}
    born, died = (within[0], within[1]) if len(within) == 2 else _halves(words, within[0])
    if born is None or died is None or not (born.resolved and died.resolved):
        return {}
    between = [words[at].entry.lower for at in range(born.last, died.first)]
    if not _TO.intersection(between) or not _TO.union(_MARKS, (".",)).issuperset(between):
        return {}
    return {BORN: born, DIED: died} if 0 < died.low - born.low <= _LONGEST_LIFE else {}


def _marked(words: Sequence[Word], within: Sequence[DateExpression], opening: int) -> dict[str, DateExpression]:
    """Read "born 4 May 1906", "born Ada Morr; 4 May 1906", "b. 1906", "died 1 June 1971"."""
    life: dict[str, DateExpression] = {}
    start = opening
    for found in within:
        for at in range(found.first - 1, start, -1):
            entry = words[at].entry
            mark = _MARKS.get(entry.lower)
            if mark is not None:
                if found.resolved and not found.direction:
                    life.setdefault(mark, found)
                break
            if entry.weight and not entry.capital:
                break  # "(born to a family that fled in 1906)"
        start = found.last - 1
    return life


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
