"""Names in a text: runs of capitalised words, and how one name stands to another.

No list of people or firms is used: a name is what the text writes as one. A name that is only the first word of a
sentence is weak, since any word stands capitalised there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.lexicon.function_words import MONTHS, TITLES, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS
from factcheck.text.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A run of capitalised words. `first`, `last` are word indices, last exclusive; `words` those that name, without
    titles and calendar words. `weak`: a single word at the start of a sentence."""

    first: int
    last: int
    words: tuple[Word, ...]
    weak: bool = False

    @property
    def text(self) -> str:
        """Return the name's words joined by single spaces."""
        return " ".join(word.entry.surface for word in self.words)


_BEFORE_NAMES = frozenset(
    "yesterday today tomorrow tonight meanwhile former late then later earlier once newly outgoing incoming".split()
)
_JOINERS = frozenset(("of", "de", "del", "la", "al", "bin", "ibn", "van", "von", "der", "den", "da", "di", "du", "el"))
_QUOTES = frozenset(('"', "'"))


def find_names(words: Sequence[Word]) -> tuple[Name, ...]:
    """Return the names among `words` in order. A text in title case has none: capitals say nothing there."""
    if is_title_case(words):
        return ()
    names: list[Name] = []
    at = 0
    opening = True
    count = len(words)
    while at < count:
        entry = words[at].entry
        if not entry.capital or (entry.stop and not entry.upper):
            if entry.is_word:
                opening = False
            elif entry.lower in (".", "!", "?", ":", '"') and not _touches(words, at):
                # A title cut from its point ("Mr .") ends no sentence.
                opening = not (entry.lower == "." and at and words[at - 1].entry.lower in TITLES)
            at += 1
            continue
        end = at + 1
        while end < count and not words[at].entry.possessive:
            following = words[end].entry
            if following.capital and not (following.stop and not following.upper):
                end += 1
                if words[end - 1].entry.possessive:
                    break
            elif following.lower in ("-", "&", ".") and _joins(words, end):
                end += 1
            elif following.lower == "-" and _is_tail(words, end):
                end += 2
            elif following.lower in _QUOTES and _is_nickname(words, end):
                end += 4
            elif following.lower in _JOINERS and end + 1 < count and words[end + 1].entry.capital:
                if following.lower == "of":
                    break
                end += 1
            else:
                break
            if words[end - 1].entry.possessive:
                break
        naming = _without_titles(
            [
                word
                for word in words[at:end]
                if (word.entry.capital or (word.index > at and _is_tail(words, word.index - 1)))
                and word.entry.lower not in MONTHS
                and word.entry.lower not in WEEKDAYS
            ]
        )
        if naming:
            weak = opening and len(naming) == 1 and naming[0].index == at and not naming[0].entry.key
            names.append(Name(first=at, last=end, words=naming, weak=weak and not naming[0].entry.upper))
        opening = False
        at = end
    return tuple(names)


def _without_titles(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words behind a leading number and the last leading title: "Bishop" is a title before a name and a
    surname behind one."""
    at = 0
    counted = len(words) > 2 and words[0].entry.lower in CARDINALS  # "Five Senate Republicans", but "Five Guys"
    at = int(counted)
    while at < len(words) and (words[at].entry.lower in TITLES or words[at].entry.lower in _BEFORE_NAMES):
        at += 1
    # "Public Security Minister Meng": an office before its holder names nobody.
    for index in range(len(words) - 2, at, -1):
        if words[index].entry.lower in TITLES and words[index].index + 1 == words[index + 1].index:
            return tuple(words[index + 1 :])
    return tuple(words[at:])


def _is_tail(words: Sequence[Word], hyphen: int) -> bool:
    """Return whether a hyphen joins a short second half to a name: "Jong-un"."""
    if not (0 < hyphen < len(words) - 1) or words[hyphen].entry.lower != "-":
        return False
    before, after = words[hyphen - 1], words[hyphen + 1]
    touching = before.end == words[hyphen].start and words[hyphen].end == after.start
    return touching and before.entry.capital and after.entry.is_word and len(after.entry.lower) == 2


def _is_nickname(words: Sequence[Word], at: int) -> bool:
    """Return whether a quotation mark opens a nickname within a name: "Kenneth "Babyface" Edmonds"."""
    if at + 3 >= len(words) or words[at + 2].entry.lower != words[at].entry.lower:
        return False
    return all(words[place].entry.capital and not words[place].entry.stop for place in (at + 1, at + 3))


def _touches(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].start == words[at].end


def _joins(words: Sequence[Word], at: int) -> bool:
    """Return whether a sign stands between two capitalised words without spaces ("Allen-Ebrahimian", "J.K.")."""
    return (
        at + 1 < len(words)
        and words[at + 1].entry.capital
        and words[at].start == words[at - 1].end
        and (words[at + 1].start == words[at].end or words[at].entry.lower == ".")
        and (words[at].entry.lower != "." or len(words[at - 1].entry.surface) == 1)
    )


def is_title_case(words: Sequence[Word]) -> bool:
    """Return whether a text is written in the capitals of a headline, which tell no names."""
    content = 0
    for word in words:
        entry = word.entry
        if entry.is_word and not entry.stop:
            if not entry.capital:
                return False
            content += 1
    return content >= 5
