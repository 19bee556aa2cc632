"""Tell numbers that name something from those that count: "Article 3", "Flight 370", "3:45", a telephone number."""

from __future__ import annotations

from factcheck.expressions.measure_reader import MeasureReader
from factcheck.lexicon.numerals import HEDGE_LAST_WORDS, LABEL_WORDS

_BETWEEN_GROUPS = frozenset(("-", ")", "."))
_CALLING = frozenset("call calls phone telephone tel hotline helpline text dial ring fax number contact on".split())
_QUAKES = frozenset("quake earthquake tremor temblor aftershock".split())
_FORMULAE = frozenset("co no so h n o".split())
_SIGNS_BEFORE_LABEL = frozenset("#@:/%")


class LabelReader(MeasureReader):
    """Reads on over labels, so that what is left of one is not taken for a count."""

    def telephone(self) -> float | None:
        """Read on over the groups of a telephone number and return its digits as one number.

        It begins with a zero, a plus, a bracket or a word for calling, or has three groups joined by hyphens: "0800 555
        111", "+44 20 7946 0123", "(212) 555 0100", "1-800-555-0199".
        """
        figures = self.surface(self.begin)
        before, after = self.lower(self.begin - 1), self.lower(self.begin + 1)
        bracket = before == "(" and after == ")"
        marked = figures[0] == "0" or bracket or (before == "+" and self.touching(self.begin))
        if not figures.isdigit() or not (marked or after == "-") or (figures[0] == "0" and len(figures) < 3):
            return None
        at = self.begin + 1
        groups = 1
        while len(figures) < 16:
            joint = at + 1 if self.lower(at) in _BETWEEN_GROUPS and (self.touching(at) or bracket) else at
            group = self.surface(joint)
            if not group.isdigit() or len(group) < 2 or not (marked or (joint > at and self.touching(joint))):
                break
            figures += group
            groups += 1
            at = joint + 1
        named = marked or any(self.lower(i) in _CALLING for i in range(max(0, self.begin - 4), self.begin))
        if not 6 < len(figures) < 16 or (groups < 3 and not named) or (groups == 1 and figures[0] != "0"):
            return None
        self.at = at
        return float(figures)

    def is_magnitude(self) -> bool:
        """Return whether the number is how strong a quake is: "magnitude 6.1", "6.1-magnitude", "a 6.1 quake"."""
        before = self.lower(self.begin - 1)
        if before in ("of", "-") and self.begin > 1:
            before = self.lower(self.begin - 2)
        after = self.lower(self.at + 1) if self.lower(self.at) == "-" else self.lower(self.at)
        if "magnitude" in (before, after):
            return True
        if after in _QUAKES and "." in self.surface(self.begin):
            return True
        return after == "on" and "richter" in (self.lower(self.at + 1), self.lower(self.at + 2))

    def is_label(self) -> bool:
        """Return whether the number names something: "Article 3", "Flight 370", "No. 5", "#12", "3:45", "Saw 3"."""
        if self.is_named:
            return True
        entry = self.words[self.begin].entry
        before = self.words[self.begin - 1] if self.begin else None
        if not entry.is_number:
            if self.lower(self.at) == "oclock":
                return True
            if before is not None and before.entry.lower == "number" and self.at == self.begin + 1:
                return self.lower(self.at) != "of"  # "the number one spot"
            # "the Final Four", "Big Ten": written as part of a name.
            return entry.capital and before is not None and before.entry.capital and not before.entry.stop
        following = self.words[self.at] if self.at < len(self.words) else None
        if following is not None and self.touching(self.at) and following.entry.upper is False:
            if following.entry.capital and len(following.entry.surface) == 1 and following.entry.lower not in "cf":
                return True  # "3D", "4G"
        if following is not None and following.entry.lower == "call" and entry.surface in ("911", "999", "112"):
            return True
        if before is None:
            return self.is_clock()
        if before.entry.lower in LABEL_WORDS and (
            before.entry.capital or before.entry.lower in ("no", "page", "article")
        ):
            return not (before.entry.lower in ("act", "rule", "no", "line") and not before.entry.capital)
        if before.entry.lower in _FORMULAE and before.entry.surface.isupper():
            return True  # "CO 2"
        if before.entry.is_word and before.end == self.words[self.begin].start:
            return True  # "the S23", "the XC40"
        if before.entry.lower in _SIGNS_BEFORE_LABEL and before.end == self.words[self.begin].start:
            return True
        if before.entry.lower == "." and self.begin > 1 and self.lower(self.begin - 2) == "no":
            return True
        if before.entry.lower == "-" and before.end == self.words[self.begin].start and self.begin > 1:
            joined = self.words[self.begin - 2]
            if joined.entry.is_number and joined.end == before.start:
                return True  # what is left of "2014-11-204"
            if joined.entry.is_word and joined.end == before.start and joined.entry.lower not in HEDGE_LAST_WORDS:
                return True
        if entry.surface.count(".") > 1:
            return True
        return self.is_clock()

    def is_clock(self) -> bool:
        lower = self.lower(self.at)
        if lower == ":" and self.touching(self.at) and self.at + 1 < len(self.words):
            minutes = self.words[self.at + 1].entry.surface
            if self.touching(self.at + 1) or (len(minutes) == 2 and minutes.isascii() and minutes.isdigit()):
                self.at += 2
                return True
        if len(self.words[self.begin].entry.surface) == 4 and lower in ("gmt", "hrs"):
            return True
        return lower in ("am", "pm", "oclock") or (lower in ("a", "p") and self.lower(self.at + 2) == "m")
