"""Judge a direct quotation against one text: are these the words, in this order, and did this speaker say
them?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.expressions.attribution import Attribution
from factcheck.expressions.saying import How
from factcheck.expressions.speakers import is_group, is_person, keeps_unnamed, name_words, same_speaker
from factcheck.judging.quote_context import changes_meaning
from factcheck.judging.quote_edits import Comparison, compare_words
from factcheck.matching.quote_location import (
    MOST_LACKING,
    Alignment,
    cannot_stand_in,
    find_exact,
    find_near,
    find_splice,
    lacking,
    telling,
)
from factcheck.matching.quote_words import QuoteWords, lower, read_quote
from factcheck.matching.quoted_text import QuotedText
from factcheck.records import (
    Edit,
    Evidence,
    QuoteCheck,
    QuoteStatus,
    Reason,
    ReasonKind,
    Relation,
    Span,
    Stance,
)
from factcheck.text.document import Document
from factcheck.text.selectors import LineIndex, context_of

_MIN_COVERAGE = 0.7
_MIN_CONTENT = 0.65
_MIN_TELLING = 1.8
"""Below these a likeness is of subject, not of utterance: set on speeches against the quotations of the
press."""
_MIN_SHORT = 6
_MIN_SHORT_TELLING = 1.5
"""Words, and what they tell, of a short quotation that has one word wrong."""
_MAX_STRANGE = 1.2
"""Words the quotation leaves out of the source without saying so, as a share of its own."""
_PROSE_SCORE = 0.8
_UNKNOWN_SCORE = 0.9
_CACHE_CHARACTERS = 40_000_000


class _Located(NamedTuple):
    """A place where the quotation stands, with what differs and who speaks."""

    check: QuoteCheck
    marks: tuple[Span, ...]
    attribution: Attribution | None


def check_quote(quote: str, passage: str, speaker: str | None = None, *, style: str = "strict") -> QuoteCheck:
    """Return how a quotation stands in a passage.

    `start` and `end` are code points of `passage` and hold the quoted words; both are 0 when it is not found.
    `style` "tidy" also accepts dropped ums and stutters, contractions written out and spelling variants.
    Never raises, touches no file and no network."""
    located = _judge(read_quote(quote), QuotedText(passage), speaker, style)
    return located.check if located is not None else QuoteCheck(status=QuoteStatus.NOT_FOUND)


def locate_quote(
    quote: str, document: Document, speaker: str | None = None, *, style: str = "strict"
) -> Evidence | None:
    """Return the evidence a document holds on a quotation, or `None` where it does not have it.

    Verbatim supports; altered and misattributed refute. What the document leaves out as furniture is not
    searched, and a text that cannot be judged (no sentences) has no evidence."""
    if not document.sentences:
        return None
    words = read_quote(quote)
    if id(document) not in _PREPARED and cannot_stand_in(words, lower(document.folded.text)):
        return None
    text, lines = _prepared(document)
    located = _judge(words, text, speaker, style)
    if located is None:
        return None
    check = located.check
    source = document.source
    exact = source.text[check.start : check.end]
    prefix, suffix = context_of(source.text, check.start, check.end)
    line, column = lines.place(check.start)
    return Evidence(
        stance=Stance.SUPPORTS if check.status is QuoteStatus.VERBATIM else Stance.REFUTES,
        score=check.score,
        quote=exact,
        start=check.start,
        end=check.end,
        reasons=_reasons(quote, exact, speaker, check),
        source=source.id,
        path=source.path,
        prefix=prefix,
        suffix=suffix,
        line=line,
        column=column,
        quote_status=check.status,
        attributed_to=check.speaker,
        marks=located.marks,
        edits=check.edits,
        out_of_context=check.out_of_context,
    )


_PREPARED: dict[int, tuple[Document, QuotedText, LineIndex]] = {}


def _prepared(document: Document) -> tuple[QuotedText, LineIndex]:
    """Return the document's words, prepared once. The cache holds the documents, so that an id is never
    reused."""
    known = _PREPARED.get(id(document))
    if known is not None and known[0] is document:
        return known[1], known[2]
    text = QuotedText(document.source.text, document.folded, document.left_out)
    held = sum(len(entry[0].source.text) for entry in _PREPARED.values())
    while _PREPARED and held + len(document.source.text) > _CACHE_CHARACTERS:
        oldest = next(iter(_PREPARED))
        held -= len(_PREPARED.pop(oldest)[0].source.text)
    lines = LineIndex(document.source.text)
    _PREPARED[id(document)] = (document, text, lines)
    return text, lines


def _judge(quote: QuoteWords, text: QuotedText, speaker: str | None, style: str) -> _Located | None:
    """Return the best place of a quotation: verbatim from the right speaker before anything else."""
    if not quote.words or not text.stream.count:
        return None
    missing = lacking(quote, text.stream)
    best: _Located | None = None
    for comparison, alignment in _exact_places(quote, text, style) if not missing else ():
        located = _weigh(quote, text, comparison, alignment, speaker)
        if best is None or _rank(located) > _rank(best):
            best = located
        if best.check.status is QuoteStatus.VERBATIM and best.check.score >= 1:
            break
    if best is not None and best.check.status is not QuoteStatus.ALTERED:
        return best
    if missing > MOST_LACKING * telling(quote.words):
        return best
    near: tuple[float, Comparison, Alignment] | None = None
    for alignment, comparison in _near_places(quote, text, style):
        if not _recognisable(quote, comparison, text):
            continue
        worth = comparison.content + comparison.coverage - 0.02 * comparison.strange - 0.05 * len(comparison.edits)
        if near is None or worth > near[0]:
            near = worth, comparison, alignment
    if near is not None:
        return _weigh(quote, text, near[1], near[2], speaker)
    if best is not None:
        return best
    spliced = find_splice(quote, text.stream) if not missing else None
    if spliced is None:
        return None
    (first, last), (other, end), edit = spliced
    span = text.stream.span(first, last)
    rest = text.stream.span(other, end)
    check = QuoteCheck(
        status=QuoteStatus.ALTERED,
        start=span.start,
        end=span.end,
        score=0.6,
        edits=(edit,),
        speaker=_speaker(text.attribution(span.start, span.end)),
    )
    return _Located(check=check, marks=(span, rest), attribution=None)


def _exact_places(quote: QuoteWords, text: QuotedText, style: str) -> Iterator[tuple[Comparison, Alignment]]:
    for alignment in find_exact(quote, text.stream):
        yield compare_words(quote, text, alignment, speech=False, style=style), alignment
    if text.quoted:
        for alignment in find_exact(quote, text.speech):
            placed = _placed(text, alignment)
            if any(b[1] - a[1] > 1 for a, b in pairwise(placed.pairs)):
                yield compare_words(quote, text, placed, speech=True, style=style), placed


def _near_places(quote: QuoteWords, text: QuotedText, style: str) -> Iterator[tuple[Alignment, Comparison]]:
    if text.quoted:
        for alignment in find_near(quote, text.speech):
            placed = _placed(text, alignment)
            yield placed, compare_words(quote, text, placed, speech=True, style=style)
    for alignment in find_near(quote, text.stream):
        yield alignment, compare_words(quote, text, alignment, speech=bool(text.quoted), style=style)


def _placed(text: QuotedText, alignment: Alignment) -> Alignment:
    """Return an alignment with the speech alone as one with the whole text."""
    places = text.speech_places
    return Alignment(pairs=tuple((i, places[j]) for i, j in alignment.pairs), exact=alignment.exact)


def _recognisable(quote: QuoteWords, comparison: Comparison, text: QuotedText) -> bool:
    """Return whether the words found are the same utterance, not another on its subject."""
    if not comparison.edits:
        return True
    size = len(quote.words)
    if _is_one_word_off(quote, comparison, text):
        return True
    if comparison.coverage < _MIN_COVERAGE or comparison.content < _MIN_CONTENT:
        return False
    if comparison.telling < _MIN_TELLING:
        return False
    return comparison.strange <= max(3, _MAX_STRANGE * size)


def _is_one_word_off(quote: QuoteWords, comparison: Comparison, text: QuotedText) -> bool:
    """Return whether a short quotation differs in one word from words that the text itself quotes.

    A text quotes little: what stands in its quotation marks is an utterance, and six words of seven of it, in
    order, are no coincidence, however little they tell.
    """
    if len(comparison.edits) != 1 or len(quote.words) < _MIN_SHORT or comparison.telling < _MIN_SHORT_TELLING:
        return False
    edit = comparison.edits[0]
    if edit.kind != "changed" or len(edit.quote.split()) != 1 or len(edit.source.split()) != 1:
        return False
    return text.is_spoken(comparison.first) and text.is_spoken(comparison.last - 1)


def _weigh(
    quote: QuoteWords, text: QuotedText, comparison: Comparison, alignment: Alignment, speaker: str | None
) -> _Located:
    stream = text.stream
    span = stream.span(comparison.first, comparison.last)
    attribution = text.attribution(span.start, span.end)
    spoken = text.is_spoken(comparison.first) or text.is_spoken(comparison.last - 1)
    status = QuoteStatus.ALTERED if comparison.edits else QuoteStatus.VERBATIM
    if comparison.edits:
        score = round(max(0.1, 0.9 * min(comparison.coverage, comparison.content) - 0.01 * comparison.strange), 4)
    elif not spoken:
        score = _PROSE_SCORE
    else:
        score = 1.0 if speaker is None or _agrees(speaker, attribution) else _UNKNOWN_SCORE
    if status is QuoteStatus.VERBATIM and _is_somebody_else(speaker, attribution, text, span):
        status = QuoteStatus.MISATTRIBUTED
        score = _UNKNOWN_SCORE
    context = ""
    if status is QuoteStatus.VERBATIM:
        context = changes_meaning(quote, text, comparison.first, comparison.last, comparison.hidden)
    check = QuoteCheck(
        status=status,
        start=span.start,
        end=span.end,
        score=score,
        edits=comparison.edits,
        speaker=_speaker(attribution),
        out_of_context=context,
    )
    return _Located(check=check, marks=_marks(text, alignment, comparison), attribution=attribution)


def _marks(text: QuotedText, alignment: Alignment, comparison: Comparison) -> tuple[Span, ...]:
    """Return the runs of words found, as spans of the original."""
    runs: list[tuple[int, int]] = []
    for _, position in alignment.pairs:
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return tuple(text.stream.span(first, last) for first, last in runs)


def _speaker(attribution: Attribution | None) -> str | None:
    return attribution.speaker if attribution is not None else None


def _agrees(speaker: str, attribution: Attribution | None) -> bool:
    """Return whether the text gives the words to `speaker`, or to somebody who speaks for that body."""
    if attribution is None:
        return False
    if same_speaker(speaker, attribution.speaker) or same_speaker(speaker, attribution.stated):
        return True
    return _names(attribution.clause, speaker)


def _names(clause: str, speaker: str) -> bool:
    words = name_words(speaker)
    said = set(name_words(clause))
    return bool(words) and all(word in said for word in words)


def _is_somebody_else(speaker: str | None, attribution: Attribution | None, text: QuotedText, span: Span) -> bool:
    """Return whether the source clearly gives the words to another: by name, or through a pronoun or a
    quotation that goes on where the claimed speaker is not spoken of nearby."""
    if not speaker or attribution is None or attribution.how is How.SUBJECT:
        return False
    if attribution.how is How.DESCRIBED:
        return _is_kept_apart(speaker, attribution, text, span)
    if not any(c.isupper() for c in attribution.speaker) or _agrees(speaker, attribution):
        return False
    if attribution.how is How.NAMED or (attribution.how is How.CONTINUED and _is_named_here(attribution, text, span)):
        return True
    nearby = text.stream.original[max(0, span.start - 1_500) : span.start]  # a pronoun looks back
    words = name_words(speaker)
    return not (words and words[-1] in name_words(nearby))


def _is_named_here(attribution: Attribution, text: QuotedText, span: Span) -> bool:
    """Return whether the paragraph names the speaker whose quotation goes on, not only a pronoun."""
    original = text.stream.original
    start = original.rfind("\n", 0, span.start) + 1
    names = name_words(attribution.stated)
    return attribution.stated[:1].isupper() and bool(names) and names[-1] in name_words(original[start : span.start])


def _is_kept_apart(speaker: str, attribution: Attribution, text: QuotedText, span: Span) -> bool:
    """Return whether the source gives the words to a group, or to somebody it says it does not name, while it
    names the claimed speaker in another paragraph. One unnamed person may otherwise be anybody."""
    if not is_person(speaker) or _agrees(speaker, attribution):
        return False
    if not (is_group(attribution.stated) or keeps_unnamed(attribution.clause)):
        return False
    original = text.stream.original
    start = original.rfind("\n", 0, span.start) + 1
    end = original.find("\n", span.end)
    family = name_words(speaker)[-1]
    end = len(original) if end < 0 else end
    elsewhere = original[:start] + original[end:]
    return family not in name_words(original[start:end]) and family in name_words(elsewhere)


def _rank(located: _Located) -> tuple[int, float, int]:
    order = (QuoteStatus.NOT_FOUND, QuoteStatus.MISATTRIBUTED, QuoteStatus.ALTERED, QuoteStatus.VERBATIM)
    check = located.check
    return order.index(check.status), check.score, 0 if check.out_of_context else 1


def _reasons(quote: str, exact: str, speaker: str | None, check: QuoteCheck) -> tuple[Reason, ...]:
    reasons = [_edit_reason(edit) for edit in check.edits]
    if not reasons:
        message = "the words stand in the source as quoted"
        reasons.append(
            Reason(kind=ReasonKind.QUOTATION, relation=Relation.EQUAL, claim=quote, source=exact, message=message)
        )
    if check.out_of_context:
        message = check.out_of_context
        reasons.append(
            Reason(
                kind=ReasonKind.QUOTATION,
                relation=Relation.CONTAINS,
                claim=quote,
                source=exact,
                message=message,
            )
        )
    if speaker and check.speaker:
        other = check.status is QuoteStatus.MISATTRIBUTED
        relation = Relation.DISJOINT if other else Relation.EQUAL
        if other or same_speaker(speaker, check.speaker):
            verb = "gives the words to" if other else "gives the words to the same speaker:"
            message = f"the source {verb} {check.speaker}"
            reasons.append(
                Reason(
                    kind=ReasonKind.ATTRIBUTION,
                    relation=relation,
                    claim=speaker,
                    source=check.speaker,
                    message=message,
                )
            )
    return tuple(reasons)


_PLAIN = ("words", "splice", "ellipsis")
"""Bearings that the message of a reason tells anyway."""


def _edit_reason(edit: Edit) -> Reason:
    if edit.bearing == "splice" and edit.kind == "changed":
        message = "the quotation runs two passages of the source together"
    elif edit.bearing == "splice":
        message = f'the quotation runs together what the source parts by "{edit.source}"'
    elif edit.bearing == "ellipsis":
        message = f'the ellipsis may not stand for "{edit.source}"'
    elif edit.kind == "moved":
        message = f'the quotation moves "{edit.quote}"'
        if edit.source != edit.quote:
            message = f'the source has "{edit.source}" in another order than the quotation'
    elif edit.kind == "changed":
        message = f'the source has "{edit.source}" where the quotation has "{edit.quote}"'
    elif edit.kind == "dropped":
        message = f'the quotation drops the source\'s "{edit.source}"'
    else:
        message = f'the source does not have "{edit.quote}"'
    if edit.bearing not in _PLAIN:
        message += f" ({edit.bearing})"
    relation = Relation.OPPOSITE if edit.bearing == "negation" else Relation.DISJOINT
    return Reason(kind=ReasonKind.QUOTATION, relation=relation, claim=edit.quote, source=edit.source, message=message)
