"""A place among words from which one quantity is read: its hedge, what it counts, and the record that comes of it."""

from __future__ import annotations

from math import inf

from factcheck.expressions.intervals import Interval
from factcheck.expressions.number_reader import NumberReader
from factcheck.expressions.predicate import BE, is_verb
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.lexicon.numerals import (
    CARDINALS,
    CURRENCY_SIGNS,
    DENOMINATORS,
    HEDGE_LAST_WORDS,
    HEDGES,
    LONGEST_HEDGE,
    ORDINALS,
    SCALES,
)
from factcheck.lexicon.persons import is_person
from factcheck.text.words import stem_of

ABOUT = 0.1
"""How far "about" reaches either side: a tenth, the usual reading of a news estimate."""
NEARLY = 0.15
"""How far below its number "nearly" may lie."""
HEAD_WORDS = 6
"""How many words after a number may be what it counts."""
_PARTS = frozenset("other others another more additional further extra each apiece per remaining".split())
_LASTING = frozenset(map(stem_of, "last take run go wait spend need require".split()))
_BEFORE_BOUND = frozenset("for of after in within than by to at just well not".split())
"""Right before "over" they leave it a bound: "for over two days"."""
_OPEN_ENDED = {
    "more": "at_least", "greater": "at_least", "above": "at_least", "older": "at_least", "upward": "at_least",
    "upwards": "at_least", "less": "at_most", "fewer": "at_most", "below": "at_most", "younger": "at_most",
    "over": "at_least", "under": "at_most", "so": "about",
}  # fmt: skip
_BEFORE_WHOLE = frozenset("its the their his her our top of".split())
_BEFORE_OF_WHOLE = (
    frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | frozenset(DENOMINATORS)
    | frozenset("half quarter most some many part none neither".split())
)
_BETWEEN_HEDGE = frozenset("the a an its their some_ these another".split())
_MAY_HEDGE = HEDGE_LAST_WORDS | _BETWEEN_HEDGE | frozenset(("age", "of", "$", "us"))
"""What a hedge ends on, or what may stand between it and its number."""
_OF_WHOLE = frozenset("them those these the whom which its their his her our".split())
_PASS_OVER = frozenset("of the its their his her our these those such all most a an top".split())


_EMPLOYING = frozenset("employ employs employed employing".split())
_PEOPLE, _EMPLOYEE = stem_of("people"), stem_of("employee")
"""Who employs 340 people has 340 employees."""
_SIGNED = (QuantityKind.SHARE, QuantityKind.POINTS)
_HELD = (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY)
"""What may be counted before the number: "a crowd of 45,000"."""
_COUNTED_BEHIND = (QuantityKind.COUNT, QuantityKind.SHARE, QuantityKind.MEASURE)


class QuantityCursor(NumberReader):
    """Reads what stands around a number."""

    def heads(self) -> tuple[str, ...]:
        """Return stems of the noun phrase after the number, the last before a break being its head."""
        stems: list[str] = []
        at = self.at
        if self.lower(at) == "of":
            at += 1
        while at < len(self.words) and len(stems) < HEAD_WORDS:
            entry = self.words[at].entry
            if at in self.taken:
                break
            if entry.lower in _PASS_OVER and not stems:
                at += 1
                continue
            if entry.lower in ("-", '"', "'"):
                at += 1
                continue
            counts = entry.is_number or entry.lower in CARDINALS or entry.lower in SCALES
            if counts and not stems and self.lower(at - 1) in _BEFORE_WHOLE:
                at += 1
                continue
            if entry.is_number and stems and self.lower(at - 1) == "-" and self.touching(at) and self.touching(at - 1):
                at += 1  # "COVID-19 deaths"
                continue
            if stems and is_verb(self.words, at):
                break  # "12 people died"
            if entry.lower == "and" and self.joins_modifiers(at):
                at += 1
                continue
            if not entry.is_word or (entry.stop and entry.lower not in ("other", "others", "more", "most", "own")):
                break
            if not entry.stop:
                stems.append(entry.stem)
                if entry.lower.endswith("s") and is_person(entry.lower) and not entry.possessive:
                    break  # "63 Girls Escape Militia"
            at += 1
        return tuple(stems)

    def joins_modifiers(self, at: int) -> bool:
        """Return whether "and" joins two words before one noun: "700 pig and poultry farms"."""
        before, after, noun = self.lower(at - 1), self.lower(at + 1), self.lower(at + 2)
        return (
            at - 1 == self.at
            and not (before.endswith("s") or is_person(before))
            and at + 2 < len(self.words)
            and self.words[at + 1].entry.weight >= 1
            and not after.endswith("s")
            and noun.endswith("s")
            and self.words[at + 1].entry.is_word
            and not is_verb(self.words, at + 1)
        )

    def hedge(self) -> tuple[str, int]:
        """Return the effect of the hedge right before the number, and the index of its first word."""
        at = self.begin
        lower = self.lower
        if lower(at - 1) not in _MAY_HEDGE:
            return "", at
        if lower(at - 1) == "age":
            at -= 1
        elif lower(at - 1) == "of" and lower(at - 2) == "age":
            at -= 3 if lower(at - 3) == "the" else 2
        while at > 0 and lower(at - 1) in _BETWEEN_HEDGE:
            at -= 1
            if lower(at - 1) in HEDGE_LAST_WORDS:
                break
        else:
            at = self.begin if lower(at - 1) not in HEDGE_LAST_WORDS else at
        if lower(at - 1) == "$" or (lower(at - 1) == "us" and lower(at) in CURRENCY_SIGNS):
            at -= 1
        if lower(at - 1) not in HEDGE_LAST_WORDS:
            return "", self.begin
        for length in range(min(LONGEST_HEDGE, at), 0, -1):
            effect = HEDGES.get(tuple(self.lowers[at - length : at]))
            if effect is not None:
                return effect, at - length
        return "", self.begin

    def is_possessive(self, at: int) -> bool:
        """Return whether a name or noun in the possessive stands here: "one of Orsa's oldest hospitals"."""
        return at < len(self.words) and self.words[at].entry.possessive

    def is_negative(self) -> bool:
        """Return whether a sign or a word for it stands before the number: "minus 0.3 percent", "-0.3 %"."""
        before = self.lower(self.begin - 1)
        if before == "-":
            return self.touching(self.begin) and (self.begin < 2 or not self.touching(self.begin - 1))
        return before in ("minus", "negative")

    def last_word(self) -> int:
        """Return the index of the last word of the quantity, less the hyphen that joins it to a noun."""
        at = self.at - 1
        if at <= self.begin:
            return self.begin
        return at - 1 if self.words[at].entry.lower == "-" else at

    def finish(self, kind: QuantityKind, value: Interval, unit: str, *, heads: tuple[str, ...]) -> Quantity:
        number_at = self.begin
        if kind in _SIGNED and self.is_negative():
            value = Interval(-value.high, -value.low, value.high_open, value.low_open, -value.centre)
            self.begin -= 1
        effect, first = self.hedge()
        if effect in ("over", "under") and kind is QuantityKind.LABEL:
            effect, first = "", self.begin
        if unit == "duration" and self.lower(first) == "over" and self.begin == first + 1 and self.is_spread(first):
            effect, first = "", self.begin
        if effect == "at_most" and (
            (kind is QuantityKind.ORDINAL and self.lower(first) == "up")
            or (kind is not QuantityKind.MEASURE and self.lower(first) == "within")
        ):
            effect, first = "", self.begin  # "moved up to third", "within two parties"
        lower = self.lower
        after = lower(self.at)
        near = self.lowers[self.at : self.at + 3]
        open_end = self.open_end() if "or" in near or "and" in near else -1
        if open_end >= 0:
            effect = _OPEN_ENDED[lower(open_end + 1)]
            if open_end == self.at and lower(open_end) == "or":
                # What is counted stands behind: "50 or more guests".
                self.at += 2
                if not heads and kind in _COUNTED_BEHIND:
                    heads = self.heads()
        effect = effect or self.trailing_hedge(len(heads))
        vague = value.high == inf and value.low == value.centre and not effect
        interval = value
        if effect and not (value.high == inf and effect in ("over", "about")):
            interval = hedged(value, effect)
        before = lower(first - 1)
        if before == "of" and (not heads or is_verb(self.words, self.at)) and kind in _HELD and unit != "magnitude":
            # "a crowd of 45,000", "a population of 2.3 million": what is counted stands before.
            holder = self.words[first - 2].entry if first > 1 and first - 2 not in self.taken else None
            if holder is not None and holder.weight and holder.is_word:
                heads = (holder.stem,)
        if before in _EMPLOYING and heads and heads[-1] == _PEOPLE:
            heads = (*heads[:-1], _EMPLOYEE)
        part = (
            before in _PARTS
            or after in _PARTS
            or self.lower(self.at + len(heads)) in ("each", "apiece")
            or before == "including"
            or (after == "of" and (lower(self.at + 1) in _OF_WHOLE or self.is_possessive(self.at + 1)))
        )  # fmt: skip
        return Quantity(
            kind=kind,
            interval=interval,
            unit=unit,
            start=self.words[first].start,
            end=self.words[self.last_word()].end,
            first=first,
            last=self.at,
            number_at=number_at,
            heads=heads,
            part=part,
            vague=vague,
            hedge=effect,
            whole=before in _BEFORE_WHOLE
            and lower(first - 2) == "of"
            and first > 2
            and (self.words[first - 3].entry.is_number or self.lower(first - 3) in _BEFORE_OF_WHOLE),
            link=before if before in ("to", "by") else "",
        )

    def trailing_hedge(self, counted: int) -> str:
        """Return what "at most" or "at least" behind a quantity, or behind what it counts, does to it: "12 dead at
        least"; "" where it goes with a number that follows."""
        for at in (self.at, self.at + counted):
            if self.lower(at) == "at" and self.lower(at + 1) in ("most", "least"):
                if at + 2 < len(self.words) and (self.words[at + 2].entry.is_number or self.lower(at + 2) in CARDINALS):
                    return ""
                return f"at_{self.lower(at + 1)}"
        return ""

    def is_spread(self, over: int) -> bool:
        """Return whether "over" says in what time something was done ("was *heard* over two days"), rather than that it
        took more."""
        before = self.lower(over - 1)
        if before in ("percent", "cent", "%"):
            return True  # "a rise of 4 percent over two years"
        if before in _BEFORE_BOUND or before in BE:
            return False
        verb = next((at for at in range(over - 1, max(0, over - HEAD_WORDS), -1) if is_verb(self.words, at)), -1)
        return verb > 0 and self.words[verb].entry.stem not in _LASTING

    def open_end(self) -> int:
        """Return where shortly behind the number it is left open ("15 points *or* more", "50 *or* so"), else -1."""
        lower = self.lower
        for ahead in range(self.at, self.at + 3):
            if lower(ahead) in ("or", "and") and lower(ahead + 1) in _OPEN_ENDED:
                behind = lower(ahead + 2)
                if behind == "than" or behind in CARDINALS or behind[:1].isdigit():
                    return -1  # "more than 20 and less than 30": the hedge of the next number
                return ahead
        return -1


def hedged(value: Interval, effect: str) -> Interval:
    """Return the interval a hedge makes of a number ("nearly 50" excludes 50)."""
    if not effect:
        return value
    centre = value.centre
    if effect == "at_least":
        return Interval(value.low if value.low != value.high else centre, inf, centre=centre)
    if effect == "over":
        return Interval(centre, inf, low_open=True, centre=centre)
    if effect == "at_most":
        return Interval(-inf, value.high if value.high != inf else centre, centre=centre)
    if effect == "under":
        return Interval(-inf, centre, high_open=True, centre=centre)
    if effect == "nearly":
        return Interval(centre * (1 - NEARLY), centre, high_open=True, centre=centre)
    if effect == "about":
        return Interval(min(value.low, centre * (1 - ABOUT)), max(value.high, centre * (1 + ABOUT)), centre=centre)
    return value
