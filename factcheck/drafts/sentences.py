"""What in a draft can be checked: the quotations, and the sentences that assert something about the world.

A sentence is checkable when it has a predicate and a number, a date or a name. Questions, hypotheses, wishes and
opinions assert nothing; a sentence that is mostly a quotation is checked as the quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.drafts.prose import Block, BlockKind, Draft
from factcheck.expressions.polarity import UNSURE
from factcheck.expressions.quantities import QuantityKind
from factcheck.expressions.quotations import Quotation, find_quotations
from factcheck.expressions.statement import Statement
from factcheck.judging.assessment import read_claim
from factcheck.records import Span
from factcheck.text.language import language_of
from factcheck.text.sentences import split_sentences

FEWEST_WORDS = 4
"""A quotation without a speaker and with fewer words is a term, a nickname or a mark of doubt, not an utterance."""
FEWEST_WORDS_SPOKEN = 3

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPINION = re.compile(
    r"\b(?:I|we|my|our|in (?:my|our|his|her) (?:view|opinion)|arguably|unfortunately|hopefully|sadly|ought|"
    r"should(?:n['’]t)?|must(?:n['’]t)?|"
    r"perhaps|maybe|presumably|seems?|it is (?:a )?(?:shame|pity|wrong|right|time|clear|obvious|hard to)|no doubt|"
    r"let us|let's|imagine|suppose|please|you|your)\b",
    re.IGNORECASE,
)
_HYPOTHESIS = re.compile(
    r"^\W*(?:if|were|had|should|suppose|imagine|assuming|unless|whether|what if|provided)\b|"
    r"\b(?:would|could|might)(?:n['’]t)?\b|\bmay (?!\d|19|20)",
    re.IGNORECASE,
)
_LICENCE = re.compile(
    r"licen[cs]e|copyright|©|\(c\)\s*\d{4}|all rights reserved|permission is hereby|creative commons|warrant(?:y|ies)|"
    r"\bas is\b|redistribut",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"\s*(?:—|–|--|-)\s*([^—–\n]{2,80})$")
_PRONOUNS = frozenset("i he she it they we you who one this that".split())
_NAMED = re.compile(r"(?<=[a-z,;] )(?!I\b)[A-Z][^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence as a range of the draft's prose, and whether it is checkable. `block` is an index of blocks."""

    start: int
    end: int
    block: int
    checkable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedWords:
    """Words in quotation marks, or set off as a block, as a range of the draft's prose."""

    start: int
    end: int
    block: int
    speaker: str | None


def find_quoted(draft: Draft) -> tuple[QuotedWords, ...]:
    """Return the quotations of a draft that are utterances, in order."""
    found: list[QuotedWords] = []
    block = 0
    marked: set[int] = set()
    for quotation in find_quotations(draft.prose):
        while block + 1 < len(draft.blocks) and draft.blocks[block + 1].start <= quotation.start:
            block += 1
        marked.add(block)
        # A quotation left open runs on into the blank line between two blocks.
        end = min(quotation.end, draft.blocks[block].end)
        if end > quotation.start and _is_utterance(draft.prose[quotation.start : end], quotation):
            found.append(QuotedWords(start=quotation.start, end=end, block=block, speaker=quotation.speaker))
    for number, each in enumerate(draft.blocks):
        if each.kind is BlockKind.QUOTE and number not in marked and not _LICENCE.search(_text(draft, each)):
            whole = _set_off(draft, number, each)
            if whole is not None:
                found.append(whole)
    return tuple(sorted(found, key=lambda quoted: quoted.start))


def find_sentences(draft: Draft, quoted: tuple[QuotedWords, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of a draft's running text, in order. Of a text that is not English none is checkable."""
    found: list[Sentence] = []
    named = frozenset(_NAMED.findall(draft.prose))
    english = language_of(draft.prose) == "en"
    for number, block in enumerate(draft.blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        inside = [each for each in quoted if each.block == number]
        for span in split_sentences(draft.prose, (Span(block.start, block.end),)):
            spoken = any(each.start < span.end and span.start < each.end for each in inside)
            checkable = english and not spoken and is_checkable(draft.prose[span.start : span.end], named)
            found.append(Sentence(start=span.start, end=span.end, block=number, checkable=checkable))
    return tuple(found)


def is_checkable(text: str, named: frozenset[str] = frozenset()) -> bool:
    """Return whether a sentence asserts something that a source can bear out or contradict.

    `named` are words that are names elsewhere in the draft: at the start of a sentence any word has a capital.
    """
    stripped = text.rstrip(" \"'”’)]*_")
    if stripped.endswith(("?", ":")):
        return False
    if _HYPOTHESIS.search(text) or _OPINION.search(_without_names(text)):
        return False
    statement = read_claim(text).statement
    if statement.predicate >= 0:
        if statement.flags[statement.predicate] & UNSURE:
            return False
    elif not stripped.endswith(".") or len(_WORD.findall(text)) < FEWEST_WORDS:
        # Not every verb is known as one; what is punctuated as a sentence and is no mere label has one.
        return False
    return _is_specific(statement, named)


def _is_specific(statement: Statement, named: frozenset[str]) -> bool:
    """Return whether a sentence has a number, a date or a name that a reader could look up."""
    if statement.dates or any(not name.weak for name in statement.names):
        return True
    if any(q.kind is not QuantityKind.LABEL and not q.vague and not q.part for q in statement.quantities):
        return True
    return any(word.entry.surface in named for name in statement.names for word in name.words)


def _without_names(text: str) -> str:
    """Return the text with "Our Lady" and "Must Farm" out of the way: a capital inside a sentence is a name's."""
    return re.sub(r"(?<=[a-z,;] )(?!I\b)[A-Z]\w+", "", text)


def _is_utterance(words: str, quotation: Quotation) -> bool:
    tokens = _WORD.findall(words)
    telling = [t for t in tokens if len(t) > 3]
    # "The Art of the Possible": a title.
    if telling and all(t[0].isupper() for t in telling):
        return False
    if quotation.speaker is None or quotation.speaker.lower() in _PRONOUNS:
        return len(tokens) >= FEWEST_WORDS
    return len(tokens) >= FEWEST_WORDS_SPOKEN or quotation.continued


def _text(draft: Draft, block: Block) -> str:
    return draft.prose[block.start : block.end]


def _set_off(draft: Draft, number: int, block: Block) -> QuotedWords | None:
    """Return the words of a quotation that stands as a block of its own, its signature taken for the speaker."""
    text = _text(draft, block)
    speaker: str | None = None
    end = block.end
    if text.lstrip()[:1] in ("—", "–") or text.startswith("--"):
        return None  # the signature of the block before
    signed = _SIGNATURE.search(text)
    if signed is not None and signed.start():
        before = text[: signed.start()].rstrip()
        if before[-1:] in (".", "!", "?", "…") and signed[1][:1].isupper():
            speaker = signed[1].strip()
            end = block.start + len(before)
    following = draft.blocks[number + 1] if number + 1 < len(draft.blocks) else None
    if speaker is None and following is not None and following.kind is BlockKind.QUOTE:
        alone = re.fullmatch(r"(?:—|–|--)\s*(.{2,80})", _text(draft, following))
        speaker = alone[1].strip() if alone else None
    if len(_WORD.findall(draft.prose[block.start : end])) < FEWEST_WORDS:
        return None
    return QuotedWords(start=block.start, end=end, block=number, speaker=speaker)
