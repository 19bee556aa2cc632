"""What an ellipsis, a bracket or the cut of a quotation hides, where that changes what was said."""

from __future__ import annotations

from factcheck.lexicon.function_words import NEGATORS
from factcheck.matching.quote_words import QuoteWords
from factcheck.matching.quoted_text import QuotedText

_LIMITING = frozenset(("only", "if", "unless", "except", "without", "hardly", "scarcely", "barely", "nor", "until"))
_OPENS_CONDITION = frozenset(("unless", "except", "provided", "providing"))
_CONDITION_AFTER_BUT = frozenset(("if", "only", "not", "never", "no", "unless"))
_CUT_BEFORE = frozenset(
    """not never no cannot without unless neither nor hardly scarcely barely don't doesn't didn't won't
    wouldn't can't couldn't isn't aren't wasn't weren't shouldn't haven't hasn't hadn't""".split()
)
_OF_BELIEF = frozenset(
    "say saying said says believe believing believed think thinking thought mean true claim case".split()
)
_SENTENCE_ENDS = ".!?"
_LOOK_AHEAD = 5


_CONTRASTS = frozenset("but however yet except unless only though although provided".split())
_LIMITS = frozenset("must need needs only if unless until provided depends requires require without".split())


def takes_back(text: QuotedText, low: int, high: int) -> bool:
    """Return whether the hidden words `[low, high)` open with a sentence that limits the quoted one before it.

    "We will sign. But only if they pay." is another statement than "We will sign. …"; a whole sentence left out
    without such a bond is not.
    """
    if high <= low or not _ends_sentence(text, low - 1):
        return False
    end = next((k + 1 for k in range(low, high) if _ends_sentence(text, k)), high)
    words = text.stream.words(low, end)
    return words[0] in _CONTRASTS and any(w in _LIMITS or w in NEGATORS or w.endswith("n't") for w in words)


def changes_meaning(
    quote: QuoteWords, text: QuotedText, first: int, last: int, hidden: tuple[tuple[int, int, str], ...]
) -> str:
    """Return what is hidden in or around the words `[first, last)` of a source that changes their meaning,
    or "".

    The message quotes the source's words. Whole sentences that an ellipsis leaves out do not count.
    """
    for low, high, bracket in hidden:
        found = _in_gap(text, low, high, bracket)
        if found:
            return found
    return _after_cut(text, first, last) or _before_cut(text, first)


def _bears(word: str) -> bool:
    return word in NEGATORS or word in _LIMITING or word.endswith("n't")


def _in_gap(text: QuotedText, low: int, high: int, bracket: str) -> str:
    stream = text.stream
    inserted = [w for w in bracket.split() if _bears(w)]
    words = stream.words(low, high)
    if inserted and not any(_bears(w) for w in words):
        return f'the brackets add "{inserted[0]}", which the source does not have'
    # Only the tail of the sentence before and the head of the sentence after belong to what is quoted.
    ends = [k for k in range(low - 1, high) if _ends_sentence(text, k)]
    kept: list[int] = list(range(low, high))
    if ends:
        head, tail = ends[0], ends[-1]
        kept = [k for k in kept if k <= head or k > tail]
    for k in kept:
        word = stream.words(k, k + 1)[0]
        if _bears(word) and (not text.is_spoken(low - 1) or text.is_spoken(k)):
            if bracket and any(_bears(w) for w in bracket.split()):
                continue
            around = stream.raw(max(low, k - 2), min(high, k + 3)).replace("\n", " ")
            what = "the brackets stand for" if bracket else "the ellipsis hides"
            return f'{what} "{around}" in the source'
    return ""


def _ends_sentence(text: QuotedText, k: int) -> bool:
    """Return whether a full stop, question or exclamation mark stands between word `k` and the next."""
    stream = text.stream
    if k < 0:
        return True
    end = stream.folded_span(k, k + 1).end
    after = stream.folded_span(k + 1, k + 2).start if k + 1 < stream.count else len(stream.folded_text)
    between = stream.folded_text[end:after]
    if "..." in between:
        between = between.replace("...", " ")
    return any(mark in between for mark in _SENTENCE_ENDS) or "\n\n" in between


def _leaves_speech(text: QuotedText, k: int, other: int) -> bool:
    """Return whether a quotation mark closes or opens between two neighbouring words."""
    if not 0 <= other < text.stream.count:
        return True
    if text.is_spoken(k) != text.is_spoken(other):
        return True
    low, high = sorted((k, other))
    stream = text.stream
    between = stream.folded_text[stream.folded_span(low, low + 1).end : stream.folded_span(high, high + 1).start]
    return '"' in between


def _after_cut(text: QuotedText, first: int, last: int) -> str:
    """Return the condition that goes on right behind the quotation: ", but only if …"."""
    stream = text.stream
    if last >= stream.count or _ends_sentence(text, last - 1) or _leaves_speech(text, last - 1, last):
        return ""
    following = stream.words(last, last + _LOOK_AHEAD)
    opener, second = following[0], following[1] if len(following) > 1 else ""
    conditional = opener in _OPENS_CONDITION or (opener == "if" and second != "you")
    conditional = conditional or (opener == "but" and second in _CONDITION_AFTER_BUT)
    conditional = conditional or (opener in ("only", "not") and second in ("if", "when", "unless", "until"))
    conditional = conditional or (opener in ("as", "so") and following[1:3] == ["long", "as"])
    if opener in ("until", "without"):
        conditional = any(word in NEGATORS or word.endswith("n't") for word in stream.words(first, last))
    if not conditional:
        return ""
    end = last
    while end < min(stream.count, last + _LOOK_AHEAD) and (end == last or not _ends_sentence(text, end - 1)):
        end += 1
    return f'the source goes on: "{_line(stream.raw(last, end))}"'


def _before_cut(text: QuotedText, first: int) -> str:
    """Return the denial right before the quotation: "I do not believe that …"."""
    stream = text.stream
    if first == 0 or _ends_sentence(text, first - 1) or _leaves_speech(text, first, first - 1):
        return ""
    start = first
    while start > max(0, first - _LOOK_AHEAD) and (
        start == first or not (_ends_sentence(text, start - 1) or _leaves_speech(text, start, start - 1))
    ):
        start -= 1
    before = stream.words(start, first)
    joint = stream.folded_text[stream.folded_span(first - 1, first).end : stream.folded_span(first, first + 1).start]
    if "," in joint or "\u2014" in joint:
        return ""  # "vote for me or not, | I will …"
    denied = before[-1] in _CUT_BEFORE
    if not denied:
        trimmed = before[:-1] if before[-1] == "that" else before
        verb = trimmed[-1] if trimmed else ""
        denied = verb in _OF_BELIEF and any(w in _CUT_BEFORE or w in NEGATORS for w in trimmed[:-1])
    if not denied:
        return ""
    return f'the source begins: "{_line(stream.raw(start, first))}"'


def _line(raw: str) -> str:
    return " ".join(raw.split())
