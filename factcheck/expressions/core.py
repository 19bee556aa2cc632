"""The part of a sentence that states what it tells, less what only says when or who told it: "Meanwhile, ...",
"On Monday, ...", "According to the ministry, ...", "Officials said that ...", "..., police said on Monday".

What is told hangs together by the places of its words, which such a phrase in front of them or behind them hides.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.expressions.noun_phrases import is_noun
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import DETERMINERS, SAYING, THIRD_PERSON
from factcheck.text.words import stem_of

_LINKING = frozenset(
    "meanwhile however moreover furthermore separately earlier later overall nonetheless nevertheless indeed also "
    "still then now recently officially meantime afterwards again besides therefore thus instead currently finally "
    "eventually ultimately similarly additionally notably importantly interestingly crucially significantly "
    "unfortunately sadly fortunately luckily surprisingly remarkably consequently subsequently accordingly "
    "simultaneously incidentally clearly".split()
)
"""What may be left out in front of a sentence; "allegedly" and "formerly" may not."""
_NO_SUBJECT = frozenset("then later also so not never only still even who which that to as by".split())
_JOINS = frozenset(("and", "but", "so", "yet"))
_NOT_JOINED = frozenset("far much many few little long another again".split())
"""Behind "so" and "yet", which join nothing then: "so far", "yet another"."""
_LEADING = frozenset("in at on after during following amid as for with despite under over through across".split())
_AT = frozenset("in on at during since by until from over after before".split())
_TOLD = frozenset(stem_of(word) for word in "say state report add confirm".split())
_SAYING_STEMS = frozenset(map(stem_of, SAYING))
_MADE_UP = frozenset(
    map(stem_of, "rumour rumor legend myth hearsay gossip speculation theory novel film joke satire fiction".split())
)
"""According to one of these nothing is so."""
_LONGEST = 14
"""How many words such a phrase may have."""
_SHORTEST = 3
"""How many words must be left."""
_LONGEST_NAME = 5
_ENDS = frozenset((".", "!", "?"))
_MARKS = frozenset((",", ";", "that"))
"""Of these every such phrase has one, but for "and" and "but" in front."""
_STOPS = frozenset((",", ";", ":", '"', "(", ")", "\u2014"))


class Core(NamedTuple):
    """The word indices `[first, last)` of what a sentence states. `bears`: what was left out may bear on it, as does
    when or in what it was so; who told it and "meanwhile" do not. `told`: it says who told it."""

    first: int
    last: int
    bears: bool
    told: bool


def cores_of(statement: Statement, *, with_credit: bool = False) -> list[Core]:
    """Return what a sentence states without one such phrase, without two, and so on; none where nothing stands around
    it. `with_credit`: who told it is not left out."""
    if _MARKS.isdisjoint(statement.lowers) and statement.lower_at(0) not in _JOINS:
        return []  # as most do: no word need be looked at
    last = len(statement.words) if with_credit else credit_start(statement)
    told = last < len(statement.words)
    found = [Core(0, last, False, told)] if told else []
    first, bears = 0, False
    while first < last - _SHORTEST:
        behind = _behind_link(statement, first, last)
        if behind == first:
            behind = _behind_credit(statement, first, last)
            if behind > first and with_credit:
                break
            told = told or behind > first
        if behind == first:
            behind = _behind_phrase(statement, first, last) or _behind_clause(statement, first, last)
            bears = True
        if behind <= first:
            break
        first = behind
        found.append(Core(first, last, bears, told))
    return found


def _behind_link(statement: Statement, first: int, last: int) -> int:
    """Return where what is told begins behind a word at `first` that only joins it to what stands before the sentence,
    `first` where none stands there: "meanwhile", "but"."""
    lowers = statement.lowers
    if lowers[first] in _JOINS and lowers[first + 1] not in _STOPS and lowers[first + 1] not in _NOT_JOINED:
        return first + 1
    joins = lowers[first] in _LINKING and lowers[first + 1] == "," and first + 2 <= last - _SHORTEST
    return first + 2 if joins else first


def _behind_credit(statement: Statement, first: int, last: int) -> int:
    """Return where what is told begins behind who told it at `first`, `first` where nobody is named there: "according
    to the ministry", "officials said that"."""
    end = min(last - _SHORTEST, first + _LONGEST)
    if statement.lowers[first] == "according" and statement.lower_at(first + 1) == "to":
        return _behind_comma(statement, first + 2, end) or first
    return _behind_saying(statement, first, end)


def _behind_phrase(statement: Statement, first: int, last: int) -> int:
    """Return where what is told begins behind a date or a phrase with a preposition and a comma at `first`, 0 where
    none stands there: "on Monday,", "after weeks of delay,", "as expected,"."""
    lowers = statement.lowers
    comma = next((at for at in range(first + 1, min(last - _SHORTEST, first + _LONGEST)) if lowers[at] == ","), 0)
    if not comma:
        return 0
    if _is_date(statement, first, comma):
        return comma + 1
    if lowers[first] not in _LEADING or any(
        lowers[at] in AUXILIARIES or statement.flags[at] for at in range(first, comma)
    ):
        return 0
    # "In Orsa, Taber and Lorne voters went to the polls": a list goes on.
    return 0 if statement.words[comma - 1].entry.capital and statement.words[comma + 1].entry.capital else comma + 1


def _behind_clause(statement: Statement, first: int, last: int) -> int:
    """Return where another clause begins behind one with a verb of its own and ", and" or a semicolon, 0 where none
    does: "the weather was mild, and"."""
    lowers = statement.lowers
    for at in range(first + _SHORTEST - 1, last - _SHORTEST):
        if statement.flags[at] or lowers[at] in ('"', "(", ":"):
            return 0
        joined = lowers[at] == ";" or (lowers[at] == "," and lowers[at + 1] in ("and", "but", "while"))
        if joined and any(_acts(statement, before) for before in range(first + 1, at)):
            behind = at + 1 + (lowers[at] == ",")
            return 0 if _acts(statement, behind) or lowers[behind] in _NO_SUBJECT else behind
    return 0


def _behind_comma(statement: Statement, first: int, end: int) -> int:
    """Return the index behind the comma that ends a noun phrase without a verb, 0 where none does."""
    for at in range(first, end):
        if statement.lowers[at] == ",":
            return at + 1 if at > first else 0
        made_up = statement.words[at].entry.stem in _MADE_UP
        if statement.lowers[at] in _STOPS or _acts(statement, at) or statement.flags[at] or made_up:
            return 0
    return 0


def _is_date(statement: Statement, first: int, last: int) -> bool:
    """Return whether only a date, and "in", "the" or "early" before it, stands among the words `[first, last)`."""
    first += statement.lowers[first] in _AT
    return any(date.last == last and first <= date.first <= first + 2 for date in statement.dates) and not any(
        is_noun(statement, at) and not any(date.first <= at < date.last for date in statement.dates)
        for at in range(first, last)
    )


def _behind_saying(statement: Statement, first: int, end: int) -> int:
    """Return the index behind "that" in "officials said on Monday that", `first` where none stands there."""
    lowers, words = statement.lowers, statement.words
    that = next((at for at in range(first + 2, end) if lowers[at] == "that"), -1)
    before = range(first, that)
    if that < 0 or any(lowers[at] in _STOPS or statement.flags[at] or lowers[at].endswith("ly") for at in before):
        return first
    verbs = [at for at in range(first, that) if _acts(statement, at)]
    if len(verbs) != 1 or words[verbs[0]].entry.stem not in _TOLD or verbs[0] == first:
        return first
    said = verbs[0]
    return that + 1 if _says_when(statement, range(said + 1, that)) else first


def credit_start(statement: Statement) -> int:
    """Return where what is told ends before ", officials said on Monday", ", according to a report"; the number of
    words where nothing of the kind stands there."""
    lowers, words = statement.lowers, statement.words
    count = len(words)
    end = count - 1 if count and lowers[-1] in _ENDS else count
    comma = next((at for at in range(end - 1, max(_SHORTEST, end - _LONGEST) - 1, -1) if lowers[at] == ","), -1)
    if comma < 0 or comma + 2 > end - 1:
        return count
    spilt = statement.flags[comma - 1]  # "but not the report, the gazette reported"
    if any(statement.flags[at] & ~spilt for at in range(comma + 1, end)):
        return count
    behind = range(comma + 1, end)
    if any(words[at].entry.stem in _MADE_UP for at in behind):
        return count
    if lowers[comma + 1] == "according" and lowers[comma + 2] == "to":
        return comma
    verbs = [at for at in behind if _acts(statement, at)]
    if len(verbs) != 1 or words[verbs[0]].entry.stem not in _SAYING_STEMS:
        return count
    said = verbs[0]
    if said == comma + 1:
        return comma if lowers[said] in ("said", "says") else count
    before = range(comma + 1, said)
    opens = words[comma + 1].entry
    named = opens.capital or opens.lower in DETERMINERS or opens.lower in THIRD_PERSON or is_noun(statement, said - 1)
    plain = not any(lowers[at] in _STOPS or lowers[at] in ("and", "who", "which", "but", "to") for at in before)
    return comma if named and plain and _says_when(statement, range(said + 1, end)) else count


def _says_when(statement: Statement, places: range) -> bool:
    """Return whether nothing but a date stands there, if anything."""
    dated = {at for date in statement.dates for at in range(date.first, date.last)}
    return all(at in dated or statement.lowers[at] in _AT for at in places)


def _acts(statement: Statement, at: int) -> bool:
    return is_verb(statement.words, at) or statement.lowers[at] in AUXILIARIES


def without_apposition(statement: Statement) -> Statement | None:
    """Return a sentence that opens with a name without what stands beside it between commas: "Ines Calder, the minister
    of transport, resigned"; `None` where nothing stands there, or a verb does."""
    lowers, words = statement.lowers, statement.words
    if "," not in lowers or not words[0].entry.capital:
        return None
    opens = lowers.index(",")
    closes = next((at for at in range(opens + 2, min(len(words), opens + _LONGEST)) if lowers[at] == ","), 0)
    if not closes or not 0 < opens <= _LONGEST_NAME or not closes < statement.predicate_start:
        return None
    if not all(word.entry.capital for word in words[:opens]) or any(
        _acts(statement, at) for at in range(opens, closes)
    ):
        return None
    if lowers[opens + 1] in ("who", "which", "and", "or") or "and" in lowers[closes : statement.predicate_start]:
        return None
    text = statement.written(statement.start, words[opens - 1].end) + statement.text[words[closes].end : statement.end]
    return Statement(text, 0, len(text), statement.published)
