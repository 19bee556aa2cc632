"""Whom a sentence credits with what it says: "X said that ...", "according to X", "..., X said".

Credit is no doubt: what a source passes on as said supports a claim, with the speaker named beside it. Words of
allegation are read in `polarity`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.expressions.statement import Statement
from factcheck.lexicon.function_words import SAYING, THIRD_PERSON
from factcheck.text.words import Word, stem_of

_SAYING_STEMS = frozenset(stem_of(word) for word in SAYING)
_BACKWARD = frozenset("the a an its their his her this that these those some many several".split())
_AFTER_SAYING = frozenset((".", ",", ";", "in", "on", "at", '"'))
NOUNS_TOO = frozenset("state states note notes report reports comment comments remark remarks point points show "
                       "shows find finds".split())  # fmt: skip
"""Words of saying that are nouns as well."""
_TO_SOMEBODY = frozenset("told tells tell telling".split())
"""Behind them stands who hears it."""
_REACH = 7
_INSERTED = 16
"""How many words may stand in commas between a speaker's name and the verb."""


def credited(statement: Statement, first: int, last: int) -> str | None:
    """Return who is credited with the words `[first, last)` of a statement, as the text writes it; `None` where nobody
    is, or where the saying is itself among those words. Of what is quoted, that is who is quoted: "The map shows the
    path," said Holm."""
    speakers = list(_credits(statement, first, last))
    quoted = (speaker for at, speaker in speakers if at >= last and statement.lowers[at - 1] == '"')
    return next(iter((*quoted, *(speaker for _, speaker in speakers))), None)


def _credits(statement: Statement, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield each verb of saying, or "according to", that credits somebody with the words `[first, last)`, by its index,
    and whom."""
    words = statement.words
    for at in range(len(words) - 1):
        lower = words[at].entry.lower
        if lower == "according" and words[at + 1].entry.lower == "to":
            speaker = _phrase(statement, at + 2)
            if speaker:
                yield at, speaker
            continue
        if words[at].entry.stem not in _SAYING_STEMS or words[at].entry.capital or first <= at < last:
            continue
        following = words[at + 1].entry.lower
        before = words[at - 1].entry.lower if at else ""
        if lower in NOUNS_TOO and following != "that":
            # "the member states, Interpol": a noun that only looks like a verb of saying.
            continue
        if lower.endswith("ing") or before in ("to", "not", "be", "been", "is", "was", "are", "were"):
            continue
        speaker = ""
        if at < first and (following in ("that", ":", ",", '"') or words[at + 1].index < first + 1):
            speaker = _subject(statement, at) or _subject(statement, _before_insertion(words, at))
        elif at >= last and (at + 1 == len(words) or following in _AFTER_SAYING or before in (",", '"')):
            speaker = (
                _subject(statement, at)
                or ("" if lower in _TO_SOMEBODY else _phrase(statement, at + 1))
                or _subject(statement, _before_insertion(words, at))
            )
        if speaker:
            yield at, speaker


def _subject(statement: Statement, verb: int) -> str:
    """Return the noun phrase right before a verb of saying."""
    words = statement.words
    start = verb
    while start > 0 and verb - start < _REACH:
        entry = words[start - 1].entry
        if entry.is_word and (not entry.stop or entry.lower in _BACKWARD or entry.lower in ("of", "for", "she", "he")):
            start -= 1
            if entry.lower in _BACKWARD:
                break
        elif entry.lower == "-":
            start -= 1
        else:
            break
    return _text(statement, words[start:verb])


def _before_insertion(words: Sequence[Word], verb: int) -> int:
    """Return where what stands in commas right before a verb begins ("Ana Holm, who chairs the board, said"), or the
    verb's own place."""
    if verb < 1 or words[verb - 1].entry.lower != ",":
        return verb
    commas = (at for at in range(verb - 2, max(0, verb - _INSERTED), -1) if words[at].entry.lower == ",")
    opening = next(commas, verb)
    return opening if opening == verb or words[opening - 1].entry.capital else verb


def _phrase(statement: Statement, start: int) -> str:
    """Return the noun phrase that begins at `start`."""
    words = statement.words
    end = start
    while end < len(words) and end - start < _REACH:
        entry = words[end].entry
        if (
            entry.is_word and (not entry.stop or entry.lower in _BACKWARD or (entry.lower == "of" and end > start))
        ) or entry.lower == "-":
            end += 1
        else:
            break
    return _text(statement, words[start:end])


def _text(statement: Statement, words: Sequence[Word]) -> str:
    named = [w for w in words if w.entry.capital or w.entry.weight or w.entry.lower in _BACKWARD]
    if not any(w.entry.capital or w.entry.weight >= 1 for w in named):
        return ""
    return statement.text[words[0].start : words[-1].end]


def named_by_kind(statement: Statement) -> frozenset[int]:
    """Return the indices of a claim's words that credit it to somebody it does not name: ", officials say", "Witnesses
    say that", "according to police". What they belong to ("Coast Guard officials") is not among them."""
    words = statement.words
    for at, word in enumerate(words):
        according = word.entry.lower == "according" and at + 1 < len(words) and words[at + 1].entry.lower == "to"
        if not according and word.entry.stem not in _SAYING_STEMS:
            continue
        first, last = (at, _phrase_from(words, at + 2)) if according else (_phrase_back(words, at), at + 1)
        opens = first == 0 or words[first - 1].entry.lower == ","
        closes = last >= len(words) or words[last].entry.lower in (".", ",", "that") or (first == 0 and not according)
        spoken = words[first + 2 : last] if according else words[first:at]
        behind = words[last].entry.lower if last < len(words) else ""
        # "Prosecutors say they arrested three": who says it is who did it.
        if opens and closes and behind not in THIRD_PERSON and _is_kind(spoken):
            return frozenset(i for i in range(first, last) if not (i and words[i].entry.capital))
    return frozenset()


def credits(statement: Statement) -> bool:
    """Return whether a statement credits somebody with something it says."""
    if "according" in statement.lowers:
        return True
    return not _SAYING_STEMS.isdisjoint(statement.positions) and any(
        word.entry.stem in _SAYING_STEMS and not word.entry.capital and word.entry.lower not in NOUNS_TOO
        for word in statement.words
    )


def _is_kind(words: Sequence[Word]) -> bool:
    """Return whether words give a speaker by a kind: "health officials", "the agency"."""
    heads = [word for word in words if word.entry.weight]
    return bool(heads) and heads[-1].entry.stem in _SPEAKERS and not (heads[-1].index and heads[-1].entry.capital)


def _phrase_back(words: Sequence[Word], verb: int) -> int:
    start = verb
    while start > 0 and verb - start < _REACH and _in_phrase(words[start - 1]):
        start -= 1
    return start


def _phrase_from(words: Sequence[Word], start: int) -> int:
    end = start
    while end < len(words) and end - start < _REACH and _in_phrase(words[end]):
        end += 1
    return end


def _in_phrase(word: Word) -> bool:
    return word.entry.is_word and (not word.entry.stop or word.entry.lower in _BACKWARD)


_SPEAKERS = frozenset(
    map(
        stem_of,
        "official authority police witness eyewitness agency source spokesman spokeswoman spokesperson expert "
        "prosecutor lawyer attorney analyst researcher investigator ministry government military army department "
        "sheriff firefighter rescuer media doctor hospital family company report study survey poll scientist activist "
        "resident survivor guard coach officer".split(),
    )
)
"""Who is quoted without a name."""
