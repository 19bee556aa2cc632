"""Tell numbers that name something from those that count: "Article 3", "Flight 370", "3:45", a telephone number."""

from __future__ import annotations

from factcheck.expressions.measure_reader import MeasureReader
from factcheck.lexicon.numerals import HEDGE_LAST_WORDS, LABEL_WORDS

_SIGNS_BEFORE_LABEL = frozenset("#@:/%")


class LabelReader(MeasureReader):
    """Reads on over labels, so that what is left of one is not taken for a count."""

    def telephone(self) -> float | None:
        """Read on over the groups of "0800 555 111", written with a zero before it, and return its digits as one
        number."""
        figures = self.surface(self.begin)
        if len(figures) < 3 or not figures.isdigit():
            return None
        at = self.begin + 1
        while len(group := self.surface(at)) > 1 and group.isdigit() and len(figures) < 12:
            figures += group
            at += 1
        if not 6 < len(figures) < 16:
            return None
        self.at = at
        return float(figures)

    def is_label(self) -> bool:
        """Return whether the number names something: "Article 3", "Flight 370", "No. 5", "#12", "3:45", "Saw 3"."""
        entry = self.words[self.begin].entry
        before = self.words[self.begin - 1] if self.begin else None
        if not entry.is_number:
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
        return lower in ("am", "pm", "o'clock") or (lower in ("a", "p") and self.lower(self.at + 2) == "m")
