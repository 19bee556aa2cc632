"""One sentence, or a few, with everything it states typed: what the comparisons read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factcheck.expressions.beginnings import Beginnings, beginnings_of
from factcheck.expressions.dates import DateExpression, find_dates_in
from factcheck.expressions.life_dates import Life, find_life_dates
from factcheck.expressions.names import Name, find_names
from factcheck.expressions.polarity import polarity_of
from factcheck.expressions.predicate import is_complement, predicate_of
from factcheck.expressions.quantities import Quantity, find_quantities_in
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

    __slots__ = (
        "_beginnings",
        "_by_initial",
        "_dates",
        "_flags",
        "_groups",
        "_life",
        "_lowers",
        "_names",
        "_positions",
        "_predicate",
        "_quantities",
        "_value_words",
        "before",
        "end",
        "published",
        "start",
        "text",
        "value_frames",
        "words",
    )

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
        self._positions: dict[str, list[int]] | None = None
        self._beginnings: Beginnings | None = None
        self._by_initial: dict[str, list[str]] | None = None
        self._groups: dict[int, list[int]] | None = None
        self._lowers: list[str] | None = None
        self._flags: list[int] | None = None
        self._dates: tuple[DateExpression, ...] | None = None
        self._life: Life | None = None
        self._quantities: tuple[Quantity, ...] | None = None
        self._names: tuple[Name, ...] | None = None
        self._predicate: tuple[int, int] | None = None
        self._value_words: frozenset[int] | None = None

    @property
    def lowers(self) -> list[str]:
        """The words in small letters, to look one up among all of them at once."""
        if self._lowers is None:
            self._lowers = [word.entry.lower for word in self.words]
        return self._lowers

    @property
    def beginnings(self) -> Beginnings:
        """Where dates, quantities and cues of polarity may begin."""
        if self._beginnings is None:
            self._beginnings = beginnings_of(self.words)
        return self._beginnings

    @property
    def positions(self) -> dict[str, list[int]]:
        """Stem -> indices of the words that have it, "@" and a place's key -> those of its names."""
        if self._positions is None:
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
            self._positions = table
        return self._positions

    @property
    def by_initial(self) -> dict[str, list[str]]:
        """First letter -> the stems that begin with it, in the order of the text."""
        if self._by_initial is None:
            table: dict[str, list[str]] = {}
            for stem in self.positions:
                initial = stem[0]
                if initial in table:
                    table[initial].append(stem)
                else:
                    table[initial] = [stem]
            self._by_initial = table
        return self._by_initial

    @property
    def groups(self) -> dict[int, list[int]]:
        """Group number -> indices of the words that belong to it."""
        if self._groups is None:
            table: dict[int, list[int]] = {}
            for index, word in enumerate(self.words):
                groups = word.entry.groups
                if groups:
                    for number in groups:
                        known = table.get(number)
                        if known is None:
                            table[number] = [index]
                        else:
                            known.append(index)
            self._groups = table
        return self._groups

    @property
    def flags(self) -> list[int]:
        if self._flags is None:
            self._flags = polarity_of(self.words, self.beginnings.cues)
        return self._flags

    @property
    def counts_from_before(self) -> bool:
        """Whether a date in it may count from one in the sentence before ("three days later")."""
        return any(
            word.entry.lower in _COUNTED_FROM
            or (word.index and word.entry.lower in _COUNTED_BESIDE and self.words[word.index - 1].entry.lower in _UNITS)
            for word in self.words
        )

    @property
    def dates(self) -> tuple[DateExpression, ...]:
        if self._dates is None:
            anchors: tuple[DateExpression, ...] = ()
            if self.before is not None and self.counts_from_before:
                earlier = self.before()
                anchors = earlier.dates if earlier is not None else ()
            self._dates = find_dates_in(
                self.words, self.published, anchors, written=self.lowers, starts=self.beginnings.dates
            )
        return self._dates

    @property
    def life(self) -> Life:
        """Dates of birth and death in brackets behind a name, by the stems of "born" and "died"."""
        if self._life is None:
            self._life = find_life_dates(self.words, self.dates)
        return self._life

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        if self._quantities is None:
            taken = {at for found in self.dates for at in range(found.first, found.last)}
            self._quantities = find_quantities_in(
                self.words, taken, written=self.lowers, starts=self.beginnings.quantities
            )
        return self._quantities

    @property
    def names(self) -> tuple[Name, ...]:
        if self._names is None:
            self._names = find_names(self.words)
        return self._names

    @property
    def value_words(self) -> frozenset[int]:
        """Indices of the words that are dates and quantities, hedges and units included."""
        if self._value_words is None:
            found: set[int] = set()
            for dated in self.dates:
                found.update(range(dated.first, dated.last))
            for quantity in self.quantities:
                found.update(range(quantity.first, quantity.last))
            self._value_words = frozenset(found)
        return self._value_words

    @property
    def predicate(self) -> int:
        """Index of the main verb or complement, -1 where none can be told."""
        if self._predicate is None:
            self._predicate = predicate_of(self.words)
        return self._predicate[1]

    @property
    def predicate_start(self) -> int:
        """Index of the word with which what is said of the subject begins (an auxiliary or the verb), -1 for none."""
        if self._predicate is None:
            self._predicate = predicate_of(self.words)
        return self._predicate[0]

    @property
    def is_copular(self) -> bool:
        """Whether the sentence says what something is or has: the predicate is a noun behind "be" or "have"."""
        start, at = self.predicate_start, self.predicate
        return 0 <= start < at and is_complement(self.words, start, at)

    def written(self, start: int, end: int) -> str:
        """Return the folded text between two offsets."""
        return self.text[start:end]
