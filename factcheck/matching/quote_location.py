"""Find where a quotation stands in a stream of words: as one sequence first, then seeded on rare words and
aligned."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from factcheck.lexicon.function_words import LIGHT_WORDS, NEGATORS, STOP_WORDS
from factcheck.matching.quote_words import SPELT_OTHERWISE, QuoteWords, WordSequence
from factcheck.records import Edit

_MAX_OCCURRENCES = 50
"""Places of one exact sequence looked at: enough to find the one with the right speaker."""
_SEEDS = 5
_SEED_POSITIONS = 400
"""Seeds looked at whatever they cost, and positions of seeds in all. Rare words come first, so that a text
of any size costs about the same."""
_MAX_POSITIONS = 20_000
MOST_LACKING = 0.4
"""Share of what a quotation tells that may be in words the text does not have at all."""
_MIN_APPROXIMATE = 4
"""A quotation shorter than this is the source's, or it is another: one word of three changed tells
nothing."""
_MIN_HALF = 5
_MIN_HALF_TELLING = 2.0
"""Words, and what they tell, of each half of a splice: shorter runs stand in any long text."""
_MIN_VOTES = 0.6
"""Share of the seeds, weighted by what they tell, that must stand in one place for it to be aligned at
all."""
_MIN_IN_ORDER = 0.55
"""Share of the words that must stand in order: less than `altered` asks for, since contractions count there."""
_MAX_CELLS = 250_000
_DIGITS = frozenset("0123456789")


class Alignment(NamedTuple):
    """Pairs (word of the quotation, word of the stream), both strictly growing; `exact` when every word is
    in."""

    pairs: tuple[tuple[int, int], ...]
    exact: bool


@lru_cache(maxsize=1 << 16)
def weight(word: str) -> float:
    """Return how much a word tells one utterance from another: function words hardly, content words fully."""
    if word[0] in _DIGITS:
        return 1.0 if len(word) > 1 else 0.5
    if word in STOP_WORDS or word in NEGATORS or "'" in word:
        return 0.15
    return 0.5 if word in LIGHT_WORDS or word in _LIGHT_FORMS else 1.0


_LIGHT_FORMS = frozenset(
    "going gone came made makes making taking took things people said says want wants think".split()
)


def find_exact(quote: QuoteWords, stream: WordSequence) -> Iterator[Alignment]:
    """Yield the places where all words of the quotation stand in order, gaps only where the quotation has
    one."""
    segments = quote.segments()
    if not segments:
        return
    needles = [f" {' '.join(quote.words[a:b])} " for a, b in segments]
    most = dict(_gap_sizes(quote))
    joined = stream.joined
    if quote.gaps:
        # A pause written as "..." stands in the source as well: then nothing is hidden.
        for first in stream.occurrences(quote.words):
            yield Alignment(pairs=tuple((i, first + i) for i in range(len(quote.words))), exact=True)
            return
    anchor = max(range(len(needles)), key=lambda k: (len(needles[k]), -k))
    low, high = segments[anchor]
    for position in islice(stream.occurrences(quote.words[low:high]), _MAX_OCCURRENCES):
        places = _extend(joined, needles, segments, most, anchor, stream.offset_of(position) - 1)
        if places is not None:
            pairs: list[tuple[int, int]] = []
            for (a, b), place in zip(segments, places, strict=True):
                first = stream.word_at(place + 1)
                pairs.extend((a + k, first + k) for k in range(b - a))
            yield Alignment(pairs=tuple(pairs), exact=True)


def cannot_stand_in(quote: QuoteWords, text: str) -> bool:
    """Return whether a text lacks so much of what a quotation tells that it can be nowhere in it: neither
    `find_exact` nor `find_near` nor `find_splice` would find it.

    `text` is folded and in lower case, and is not cut into words: looking for a word is far quicker than that.
    """
    room = MOST_LACKING * telling(quote.words)
    # Long words first: they are the ones that are lacking.
    for word in sorted(quote.words, key=len, reverse=True):
        if word.isalpha() and word not in SPELT_OTHERWISE and word not in text and f"{'.'.join(word)}." not in text:
            room -= weight(word)
            if room < 0:
                return True
    return False


def lacking(quote: QuoteWords, stream: WordSequence) -> float:
    """Return what the words tell that a quotation has and a stream has not: 0 where it can stand in it whole."""
    return telling([word for word in quote.words if word not in stream])


def _gap_sizes(quote: QuoteWords) -> Iterator[tuple[int, int]]:
    sizes: dict[int, int] = {}
    for index, gap in quote.gaps:
        sizes[index] = sizes.get(index, 0) + gap.most
    yield from sizes.items()


def _extend(
    joined: str,
    needles: Sequence[str],
    segments: Sequence[tuple[int, int]],
    most: dict[int, int],
    anchor: int,
    at: int,
) -> list[int] | None:
    """Return where each segment stands around the anchor's place, the nearest each, or `None`."""
    places = [0] * len(needles)
    places[anchor] = at
    for k in range(anchor + 1, len(needles)):
        end = places[k - 1] + len(needles[k - 1]) - 1
        limit = most.get(segments[k][0], 0)
        # Twelve characters a word is more than any running text has; the count below is exact.
        found = joined.find(needles[k], end, end + (limit + 1) * 12 + len(needles[k]))
        if found < 0 or joined.count(" ", end, found) > limit:
            return None
        places[k] = found
    for k in range(anchor - 1, -1, -1):
        start = places[k + 1] + 1
        limit = most.get(segments[k + 1][0], 0)
        found = joined.rfind(needles[k], max(0, start - (limit + 1) * 12 - len(needles[k])), start)
        if found < 0 or joined.count(" ", found + len(needles[k]), start) > limit:
            return None
        places[k] = found
    return places


def find_near(quote: QuoteWords, stream: WordSequence) -> Iterator[Alignment]:
    """Yield the best few alignments of a quotation that does not stand there word for word."""
    words = quote.words
    if len(words) < _MIN_APPROXIMATE or not stream.count:
        return
    if lacking(quote, stream) > MOST_LACKING * telling(words):
        return
    index = stream.index
    segments = quote.segments()
    longest = max(segments, key=lambda s: (sum(weight(w) for w in words[s[0] : s[1]]), -s[0]))
    wanted = words[longest[0] : longest[1]]
    for low, high in _windows(words, longest, index, stream.count):
        window = stream.words(low, high)
        if not _can_align(wanted, window):
            continue
        pairs = align(wanted, window, longest[0], low)
        if not pairs:
            continue
        all_pairs = list(pairs)
        for segment in segments:
            if segment == longest:
                continue
            more = _align_beside(quote, segment, all_pairs, stream)
            all_pairs = sorted(all_pairs + more)
        yield Alignment(pairs=tuple(all_pairs), exact=False)


def _can_align(words: Sequence[str], window: Sequence[str]) -> bool:
    """Return whether enough words stand in order in a window for an alignment to be worth its cost."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(words, window, score_cutoff=int(_MIN_IN_ORDER * len(words))) > 0


def _align_beside(
    quote: QuoteWords, segment: tuple[int, int], pairs: list[tuple[int, int]], stream: WordSequence
) -> list[tuple[int, int]]:
    """Align another segment between what is aligned already, within reach of the gap that parts them."""
    a, b = segment
    reach = sum(size for _, size in _gap_sizes(quote)) + 2 * (b - a) + 8
    before = [s for q, s in pairs if q < a]
    after = [s for q, s in pairs if q >= b]
    low = before[-1] + 1 if before else max(0, after[0] - reach)
    high = after[0] if after else min(stream.count, before[-1] + 1 + reach)
    window = stream.words(low, high)
    words = quote.words[a:b]
    needle = f" {' '.join(words)} "
    joined = f" {' '.join(window)} "
    at = joined.find(needle) if before else joined.rfind(needle)
    if at >= 0:
        first = joined.count(" ", 0, at + 1) - 1
        return [(a + k, low + first + k) for k in range(b - a)]
    if len(words) < _MIN_APPROXIMATE:
        return []
    positions: dict[str, list[int]] = {}
    for position, word in enumerate(window):
        positions.setdefault(word, []).append(position)
    for first, last in _windows(words, (0, len(words)), positions, len(window)):
        return align(words, window[first:last], a, low + first)
    return []


def _windows(
    words: Sequence[str], segment: tuple[int, int], index: dict[str, list[int]], count: int
) -> Iterator[tuple[int, int]]:
    """Yield up to three ranges of the stream where most seeds of a segment stand in about the same order."""
    a, b = segment
    size = b - a
    seeds = sorted((i for i in range(a, b) if words[i] in index), key=lambda i: (len(index[words[i]]), i))
    votes: list[tuple[int, int]] = []
    wanted = 0.0
    for used, i in enumerate(seeds):
        positions = index[words[i]]
        if used >= _SEEDS and (len(votes) + len(positions) > _SEED_POSITIONS or used >= 3 * _SEEDS):
            break
        votes.extend((p - i, i) for p in positions[:_MAX_POSITIONS])
        wanted += weight(words[i]) + 0.2
    if not votes:
        return
    present = sum(weight(words[i]) + 0.2 for i in seeds)
    everything = sum(weight(words[i]) + 0.2 for i in range(a, b))
    # What must be there of the whole falls on the words that can be there at all.
    wanted *= min(1.0, _MIN_VOTES * everything / present)
    votes.sort()
    width = max(12, size // 2)
    best: list[tuple[float, int, int]] = []
    held: dict[int, int] = {}
    total = 0.0
    left = 0
    for diagonal, i in votes:
        if held.get(i, 0) == 0:
            total += weight(words[i]) + 0.2
        held[i] = held.get(i, 0) + 1
        while diagonal - votes[left][0] > width:
            j = votes[left][1]
            held[j] -= 1
            if held[j] == 0:
                total -= weight(words[j]) + 0.2
            left += 1
        if total >= wanted:
            best.append((-total, votes[left][0], diagonal))
    best.sort()
    taken: list[int] = []
    for _, low, high in best:
        if any(abs(low - other) <= width for other in taken):
            continue
        taken.append(low)
        yield max(0, low + a - 6), min(count, high + b + 6)
        if len(taken) == 3:
            return


def align(quote: Sequence[str], window: Sequence[str], first: int, low: int) -> list[tuple[int, int]]:
    """Return the pairs of equal words of a best alignment, the quotation's words all in one place of the
    window.

    Words that occur once in each fix the alignment; what lies between them is aligned by dynamic
    programming, and before the first and after the last the window costs nothing."""
    anchors = _anchors(quote, window)
    pairs: list[tuple[int, int]] = []
    q = s = 0
    for number, (i, j) in enumerate([*anchors, (len(quote), len(window))]):
        block_q, block_s = quote[q:i], window[s:j]
        is_first, is_last = number == 0, number == len(anchors)
        if block_q and block_s:
            if is_first and not is_last:
                keep = len(block_q) * 2 + 8
                shift = max(0, len(block_s) - keep)
                found = _dynamic(block_q, block_s[shift:], True, False)
                pairs.extend((q + x, s + shift + y) for x, y in found)
            elif is_last and not is_first:
                keep = len(block_q) * 2 + 8
                pairs.extend((q + x, s + y) for x, y in _dynamic(block_q, block_s[:keep], False, True))
            else:
                pairs.extend((q + x, s + y) for x, y in _dynamic(block_q, block_s, is_first, is_last))
        if not is_last:
            pairs.append((i, j))
        q, s = i + 1, j + 1
    return [(first + x, low + y) for x, y in pairs]


def _anchors(quote: Sequence[str], window: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest growing run of words that are unique on both sides (patience sorting)."""
    where: dict[str, int] = {}
    for j, word in enumerate(window):
        where[word] = -1 if word in where else j
    counts: dict[str, int] = {}
    for word in quote:
        counts[word] = counts.get(word, 0) + 1
    candidates = [(i, where[w]) for i, w in enumerate(quote) if counts[w] == 1 and where.get(w, -1) >= 0]
    tails: list[int] = []
    ends: list[int] = []
    back = [-1] * len(candidates)
    for k, (_, j) in enumerate(candidates):
        at = bisect_left(tails, j)
        back[k] = ends[at - 1] if at else -1
        if at == len(tails):
            tails.append(j)
            ends.append(k)
        else:
            tails[at] = j
            ends[at] = k
    chain: list[tuple[int, int]] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(candidates[k])
        k = back[k]
    chain.reverse()
    return chain


def _dynamic(quote: Sequence[str], window: Sequence[str], free_start: bool, free_end: bool) -> list[tuple[int, int]]:
    """Return the pairs of a best alignment; free ends of the window cost nothing. Neighbouring pairs are
    preferred."""
    rows, columns = len(quote), len(window)
    if rows * columns > _MAX_CELLS:
        return []
    # Match 4 (and 1 more next to a match), change -3, a word left over -2 on either side.
    previous = [0 if free_start else -2 * j for j in range(columns + 1)]
    moves: list[bytearray] = []
    run = bytearray(columns + 1)
    for i in range(1, rows + 1):
        word = quote[i - 1]
        current = [-2 * i] + [0] * columns
        move = bytearray(columns + 1)
        here = bytearray(columns + 1)
        for j in range(1, columns + 1):
            equal = word == window[j - 1]
            diagonal = previous[j - 1] + ((5 if run[j - 1] else 4) if equal else -3)
            best, how = diagonal, 1 if equal else 2
            if previous[j] - 2 > best:
                best, how = previous[j] - 2, 3
            if current[j - 1] - 2 > best:
                best, how = current[j - 1] - 2, 4
            current[j] = best
            move[j] = how
            here[j] = how == 1
        moves.append(move)
        previous, run = current, here
    j = max(range(columns + 1), key=lambda c: (previous[c], -c)) if free_end else columns
    i = rows
    pairs: list[tuple[int, int]] = []
    while i > 0 and j > 0:
        how = moves[i - 1][j]
        if how == 1:
            pairs.append((i - 1, j - 1))
        if how in (1, 2, 3):
            i -= 1
        if how in (1, 2, 4):
            j -= 1
    pairs.reverse()
    return pairs


def find_splice(quote: QuoteWords, stream: WordSequence) -> tuple[tuple[int, int], tuple[int, int], Edit] | None:
    """Return two places whose words run together make the whole quotation, and the edit that says so, or
    `None`.

    Each half must be long enough to be told from a coincidence.
    """
    words = quote.words
    if len(words) < 2 * _MIN_HALF:
        return None
    low, high = 0, len(words)
    while low < high:  # the longest head that stands in the stream; its heads all do
        middle = (low + high + 1) // 2
        if next(stream.occurrences(words[:middle]), None) is not None:
            low = middle
        else:
            high = middle - 1
    cut = low
    if cut < _MIN_HALF or len(words) - cut < _MIN_HALF:
        return None
    if min(telling(words[:cut]), telling(words[cut:])) < _MIN_HALF_TELLING:
        return None
    first = next(stream.occurrences(words[:cut]), None)
    other = next(stream.occurrences(words[cut:]), None)
    if first is None or other is None:
        return None
    edit = Edit(
        kind="changed",
        quote=quote.raw(0, len(words)),
        source=f"{quote.raw(0, cut)} … {quote.raw(cut, len(words))}",
        bearing="splice",
    )
    return (first, first + cut), (other, other + len(words) - cut), edit


def telling(words: Sequence[str]) -> float:
    """Return how much words tell one utterance from another, all together."""
    return sum(weight(word) for word in words)
