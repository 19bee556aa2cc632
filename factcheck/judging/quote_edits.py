"""The word-level differences between a quotation and the source's words, those of mere writing left out."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.function_words import MONTHS, NEGATORS
from factcheck.matching.quote_location import Alignment, weight
from factcheck.matching.quote_words import QuoteWords
from factcheck.matching.quoted_text import QuotedText
from factcheck.records import Edit

_FILLERS = frozenset("um uh er erm ah eh hmm mm uhm".split())
_FILLERS_ALONE = ("well", "like")
_FILLER_PHRASES = (("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of"))
_CONTRACTED = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to", "em": "them", "cause":
    "because", "cos": "because", "y'all": "you all", "ma'am": "madam", "i'm": "i am", "kinda": "kind of",
    "'em": "them", "dunno": "do not know", "lemme": "let me", "gimme": "give me",
}  # fmt: skip
_ENDINGS = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MODALS = frozenset("can could may might must shall should will would ought".split())
_JOINS = frozenset(("percent",))
_MAX_BRACKETED = 4
_EDGE_WORDS = 3
"""Words of the source taken for the changed first or last words of a quotation."""


class Comparison(NamedTuple):
    """A quotation against one place of a source. `first`, `last` are the range of words it covers there.

    `coverage` is the share of the quotation's words found in order, `content` the same weighted by what the
    words tell, `telling` the sum of those weights; `strange` counts the words of the source it lacks.
    `hidden` holds the source's words that ellipses and brackets stand for, as (words, brackets) ranges."""

    edits: tuple[Edit, ...]
    first: int
    last: int
    coverage: float
    content: float
    telling: float
    strange: int
    hidden: tuple[tuple[int, int, str], ...]


def compare_words(quote: QuoteWords, text: QuotedText, alignment: Alignment, *, speech: bool, style: str) -> Comparison:
    """Return the differences along an alignment; `speech`: narration between quoted pieces does not count."""
    pairs = alignment.pairs
    gaps = dict(quote.gaps)
    size = len(quote.words)
    edits: list[Edit] = []
    hidden: list[tuple[int, int, str]] = []
    unmatched: list[int] = []
    strange = 0
    first, last = pairs[0][1], pairs[-1][1] + 1
    lead, first, forgiven = _edge(quote, text, 0, pairs[0][0], pairs[0][1], ahead=True, style=style)
    if lead is not None:
        edits.append(lead)
    if not forgiven:
        unmatched.extend(range(pairs[0][0]))
    for (i, j), (i2, j2) in pairwise(pairs):
        if i2 == i + 1 and j2 == j + 1 and i2 not in gaps:
            continue
        gap = next((gaps[g] for g in range(i + 1, i2 + 1) if g in gaps), None)
        if gap is not None and i2 == i + 1:
            if j2 - j - 1 > gap.most:
                edits.append(Edit(kind="dropped", quote="", source=_shortened(text.stream.raw(j + 1, j2))))
            elif j2 > j + 1 or gap.words:
                hidden.append((j + 1, j2, " ".join(gap.words)))
            continue
        if gap is not None:
            unmatched.extend(range(i + 1, i2))
            edits.append(Edit(kind="added", quote=quote.raw(i + 1, i2), source=""))
            continue
        edit, lacking = _between(quote, text, i + 1, i2, j + 1, j2, speech=speech, style=style)
        strange += lacking
        if edit is not None:
            edits.append(edit)
            # "We are" for "We're" is an edit in strict, and the same utterance all the same.
            if _tidied(list(quote.words[i + 1 : i2])) != _tidied(text.stream.words(j + 1, j2)):
                unmatched.extend(range(i + 1, i2))
    tail, last, forgiven = _edge(quote, text, pairs[-1][0] + 1, size, last, ahead=False, style=style)
    if tail is not None:
        edits.append(tail)
    if not forgiven:
        unmatched.extend(range(pairs[-1][0] + 1, size))
    weights = [weight(w) for w in quote.words]
    total = sum(weights)
    missed = sum(weights[k] for k in unmatched)
    return Comparison(
        edits=tuple(edits),
        first=first,
        last=last,
        coverage=1 - len(unmatched) / size,
        content=1 - missed / total if total else 0.0,
        telling=total - missed,
        strange=strange,
        hidden=tuple(hidden),
    )


def _between(
    quote: QuoteWords, text: QuotedText, i: int, i2: int, j: int, j2: int, *, speech: bool, style: str
) -> tuple[Edit | None, int]:
    """Return the edit between two matched words, or `None`, and how many of the source's words it lacks."""
    positions = list(range(j, j2))
    if speech:
        spoken = [p for p in positions if text.is_spoken(p)]
        if not spoken and positions:
            if text.is_interruption(j, j2):
                positions = []
            elif i == i2:
                # Two quotations run together as one: what stood between is not said to be nothing.
                return Edit(kind="dropped", quote="", source=_shortened(text.stream.raw(j, j2))), 2
        positions = spoken or positions
    positions = [p for p in positions if not text.is_bracketed(p)] if positions else positions
    words = list(quote.words[i:i2])
    if not positions and (i == i2 or (j < j2 and _can_be_bracketed(words))):
        return None, 0
    # Only one run of words can be compared; a rest on the far side of an interruption is part of it.
    source = [w for p in positions for w in text.stream.words(p, p + 1)]
    raw = text.stream.raw(positions[0], positions[-1] + 1) if positions else ""
    before = text.stream.words(max(0, j - len(source)), j)
    after = text.stream.words(j2, j2 + len(source))
    said = quote.raw(i, i2)
    if _same_writing(words, source, said, raw) or (not words and _is_unspoken(source, raw, before, after)):
        return None, 0
    if style == "tidy" and (
        _tidied(words) == _tidied(source) or (not words and source in (before, after)) or (not words and not source)
    ):
        return None, 0
    kind = "changed" if words and source else "added" if words else "dropped"
    return Edit(kind=kind, quote=said, source=_shortened(raw)), max(0, len(source) - len(words))


def _can_be_bracketed(words: list[str]) -> bool:
    """Return whether these words of a quotation can be what the source has a [bracketed] phrase for."""
    return len(words) <= _MAX_BRACKETED and not any(w in NEGATORS or w.endswith("n't") for w in words)


def _edge(
    quote: QuoteWords, text: QuotedText, i: int, i2: int, at: int, *, ahead: bool, style: str
) -> tuple[Edit | None, int, bool]:
    """Return the edit of unmatched words at an end of the quotation, the new end in the source, and whether
    the words are the same but for writing."""
    count = i2 - i
    if count <= 0:
        return None, at, True
    words = list(quote.words[i:i2])
    said = quote.raw(i, i2)
    stream = text.stream
    for size in (count, count + 1, count - 1, count + 2, count - 2):
        if size < 1:
            continue
        low, high = (at - size, at) if ahead else (at, at + size)
        if low < 0 or high > stream.count:
            continue
        source = stream.words(low, high)
        same = _same_writing(words, source, said, stream.raw(low, high))
        alike = same or _tidied(words) == _tidied(source)
        if alike:
            tidied = Edit(kind="changed", quote=said, source=stream.raw(low, high))
            return None if same or style == "tidy" else tidied, low if ahead else high, True
    if style == "tidy" and not _tidied(words):
        return None, at, True
    if count <= _EDGE_WORDS:
        low, high = (at - count, at) if ahead else (at, at + count)
        if low >= 0 and high <= stream.count:
            inner = stream.folded_span(low, high + 1 if ahead and high < stream.count else high)
            outer = stream.folded_span(low - 1 if not ahead and low else low, high)
            crossed = stream.folded_text[min(inner.start, outer.start) : max(inner.end, outer.end)]
            if not any(mark in crossed for mark in '.!?"\n'):
                edit = Edit(kind="changed", quote=said, source=stream.raw(low, high))
                return edit, low if ahead else high, False
    return Edit(kind="added", quote=said, source=""), at, False


def _same_writing(words: list[str], source: list[str], said: str, raw: str) -> bool:
    """Return whether two stretches are the same words written differently: joined, hyphenated, in figures."""
    if not words or not source:
        return not words and not source
    joined = "".join(words)
    if joined == "".join(source):
        return joined in _JOINS or any(c in "-—.'" or c.isdigit() for c in said + raw)
    value = _number(words)
    return value is not None and value == _number(source)


def _is_unspoken(source: list[str], raw: str, before: list[str], after: list[str]) -> bool:
    """Return whether words the quotation lacks are a matter of writing: a middle initial, "the 31st" for
    "31"."""
    if len(source) != 1:
        return False
    if len(raw) == 1 and raw.isupper() and raw not in "AI":
        return True
    if source[0] in ("st", "nd", "rd", "th"):
        return before[-1:] != [] and before[-1].isdigit()
    return source[0] == "the" and before[-1:] != [] and before[-1] in MONTHS and after[:1] != [] and after[0].isdigit()


def _number(words: list[str]) -> float | None:
    """Return the number that figures and number words spell, or `None`."""
    total = current = 0.0
    seen = False
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            if scale == 100:
                current = (current or 1) * 100
            else:
                total += (current or 1) * scale
                current = 0
        elif word == "and" and seen:
            continue
        elif word.replace(".", "", 1).isdigit() and word.isascii():
            value = float(word)
            # "twenty one" and "two hundred and five" add up; "two, three" does not.
            room = current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and value < 10)
            if (current or (total and not value < 1000)) and not (room and value < 100):
                return None
            current += value
        else:
            return None
        seen = True
    return total + current if seen else None


def _tidied(words: list[str]) -> list[str]:
    """Return words without fillers and stutters, contractions and spellings brought together."""
    from factcheck.lexicon.inflection import SPELLINGS

    spelled: list[str] = []
    for word in words:
        full = _CONTRACTED.get(word)
        if full is None:
            full = word
            for ending, expansion in _ENDINGS:
                if word.endswith(ending) and len(word) > len(ending):
                    full = f"{word[: -len(ending)]} {expansion}"
                    break
            else:
                if word.endswith("'s") and word[:-2] in (
                    "it",
                    "he",
                    "she",
                    "that",
                    "there",
                    "what",
                    "who",
                    "here",
                ):
                    full = f"{word[:-2]} is"
        spelled.extend(SPELLINGS.get(part, part) for part in full.split())
    kept: list[str] = []
    at = 0
    while at < len(spelled):
        if spelled[at] in _FILLERS or (spelled[at] in _FILLERS_ALONE and len(spelled) == 1):
            at += 1
        elif tuple(spelled[at : at + 2]) in _FILLER_PHRASES:
            at += 2
        elif kept and kept[-1] == spelled[at]:
            at += 1
        else:
            kept.append(spelled[at])
            at += 1
    return kept


def _shortened(raw: str) -> str:
    """Return source words on one line, the middle of a long stretch left out."""
    words = raw.split()
    if len(words) > 24:
        words = [*words[:10], "…", *words[-10:]]
    return " ".join(words)


def what_it_bears(edit: Edit) -> str:
    """Return which kind of meaning an edit touches: "negation", "number", "modal", "name" or "" for other
    words."""
    quote, source = _bare(edit.quote), _bare(edit.source)
    one, other = {w.lower() for w in quote}, {w.lower() for w in source}
    if _negations(one) != _negations(other):
        return "negation"
    if any(w[0].isdigit() for w in one ^ other):
        return "number"
    if (one ^ other) & _MODALS:
        return "modal"
    if any(w[0].isupper() and w not in ("I", "We", "The", "A") for w in set(quote) ^ set(source)):
        return "name"
    return ""


def _bare(text: str) -> list[str]:
    return [w for w in (word.strip(".,;:!?\"'()[]-—") for word in text.split()) if w]


def _negations(words: set[str]) -> bool:
    return any(word in NEGATORS or word.endswith("n't") for word in words)
