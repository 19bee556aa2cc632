"""One sentence, or a few, with everything it states typed: what the comparisons read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from factcheck.expressions.beginnings import Beginnings, beginnings_of
from factcheck.expressions.dates import DateExpression, find_dates_in
from factcheck.expressions.life_dates import Life, find_life_dates
from factcheck.expressions.names import Name, find_names
from factcheck.expressions.polarity import polarity_of
from factcheck.expressions.predicate import is_complement, predicate_of
from factcheck.expressions.quantities import Quantity, find_quantities_in
from factcheck.text.lazy import lazy
from factcheck.text.words import Word, read_words

_COUNTED_FROM = frozenset("later earlier following previous same that end beginning start middle".split())
_COUNTED_BESIDE = frozenset(("before", "after"))
_UNITS = frozenset(("day", "week", "month", "year"))


class Statement:
    """A stretch of folded text, read once and lazily: words with their polarity, quantities, dates, names.

    Offsets are those of the folded text. `positions` maps a stem to the indices of its words. `before` gives
    the sentence before, whose date "three days later" counts from. `value_frames` keeps, by its first word, what
    judging found a quantity to be said of.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        published: date | None,
        before: Callable[[], Statement | None] | None = None,
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.published = published
        self.before = before
        self.value_frames: dict[int, object] = {}
        self.words: list[Word] = read_words(text, start, end)

    @lazy
    def lowers(self) -> list[str]:
        """The words in small letters, to look one up among all of them at once."""
        return [word.entry.lower for word in self.words]

    @lazy
    def weighty(self) -> list[Word]:
        """The words that carry weight."""
        return [word for word in self.words if word.entry.weight]

    @lazy
    def superlatives(self) -> list[Word]:
        """The words that end as "largest" does."""
        return [word for word in self.words if word.entry.lower.endswith("est")]

    @lazy
    def beginnings(self) -> Beginnings:
        """Where dates, quantities and cues of polarity may begin."""
        return beginnings_of(self.words)

    @lazy
    def positions(self) -> dict[str, list[int]]:
        """Stem -> indices of the words that have it, "@" and a place's key -> those of its names."""
        table: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            entry = word.entry
            if entry.weight or entry.capital:
                stem = entry.stem
                if stem in table:
                    table[stem].append(index)
                else:
                    table[stem] = [index]
                if entry.key:
                    table.setdefault("@" + entry.key, []).append(index)
        return table

    @lazy
    def by_initial(self) -> dict[str, list[str]]:
        """First letter -> the stems that begin with it, in the order of the text."""
        table: dict[str, list[str]] = {}
        for stem in self.positions:
            initial = stem[0]
            if initial in table:
                table[initial].append(stem)
            else:
                table[initial] = [stem]
        return table

    @lazy
    def groups(self) -> dict[int, list[int]]:
        """Group number -> indices of the words that belong to it."""
        table: dict[int, list[int]] = {}
        for index, word in enumerate(self.words):
            for number in word.entry.groups:
                if number in table:
                    table[number].append(index)
                else:
                    table[number] = [index]
        return table

    @lazy
    def flags(self) -> list[int]:
        """The polarity of each word."""
        return polarity_of(self.words, self.beginnings.cues)

    @property
    def counts_from_before(self) -> bool:
        """Whether a date in it may count from one in the sentence before ("three days later")."""
        lowers = self.lowers
        return not _COUNTED_FROM.isdisjoint(lowers) or any(
            (lower in _UNITS and before == "that") or (lower in _COUNTED_BESIDE and before in _UNITS)
            for before, lower in pairwise(lowers)
        )

    @lazy
    def dates(self) -> tuple[DateExpression, ...]:
        anchors: tuple[DateExpression, ...] = ()
        if self.before is not None and self.counts_from_before:
            earlier = self.before()
            anchors = earlier.dates if earlier is not None else ()
        return find_dates_in(self.words, self.published, anchors, written=self.lowers, starts=self.beginnings.dates)

    @lazy
    def life(self) -> Life:
        """Dates of birth and death in brackets behind a name, by the stems of "born" and "died"."""
        return find_life_dates(self.words, self.dates)

    @lazy
    def dated(self) -> frozenset[int]:
        """Indices of the words that are dates."""
        return frozenset([at for found in self.dates for at in range(found.first, found.last)])

    @lazy
    def quantities(self) -> tuple[Quantity, ...]:
        return find_quantities_in(self.words, self.dated, written=self.lowers, starts=self.beginnings.quantities)

    @lazy
    def names(self) -> tuple[Name, ...]:
        return find_names(self.words)

    @lazy
    def named(self) -> frozenset[int]:
        """Indices of the words of names, but for those that capitals alone may make one."""
        return frozenset([word.index for name in self.names if not name.weak for word in name.words])

    @lazy
    def value_words(self) -> frozenset[int]:
        """Indices of the words that are dates and quantities, hedges and units included."""
        return self.dated.union(*[range(quantity.first, quantity.last) for quantity in self.quantities])

    @lazy
    def _predicate(self) -> tuple[int, int]:
        return predicate_of(self.words)

    @lazy
    def predicate(self) -> int:
        """Index of the main verb or complement, -1 where none can be told."""
        return self._predicate[1]

    @lazy
    def predicate_start(self) -> int:
        """Index of the word with which what is said of the subject begins (an auxiliary or the verb), -1 for none."""
        return self._predicate[0]

    @lazy
    def is_copular(self) -> bool:
        """Whether the sentence says what something is or has: the predicate is a noun behind "be" or "have"."""
        start, at = self._predicate
        return 0 <= start < at and is_complement(self.words, start, at)

    def lower_at(self, at: int) -> str:
        """Return the word at an index in small letters; "" before the first and behind the last."""
        return self.words[at].entry.lower if 0 <= at < len(self.words) else ""

    def written(self, start: int, end: int) -> str:
        """Return the folded text between two offsets."""
        return self.text[start:end]
