"""Assess a claim against a passage of any length: try its sentences, each with its context, and keep the best.

A sentence may lean on the headline, on the first sentence or on the two before it for its subject and for a value that
it takes up; what it says of the subject it must say itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import lru_cache

from factcheck.expressions.core import Core, cores_of, without_apposition
from factcheck.expressions.credit import NOUNS_TOO, credited
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.stance import Judgement, fault_in, judge
from factcheck.judging.values.elsewhere import stated_elsewhere
from factcheck.lexicon.function_words import DETERMINERS, MONTHS, SAYING, WEEKDAYS
from factcheck.matching.alignment import may_share
from factcheck.matching.unnamed import speaks_of_nobody, stands_for_subject
from factcheck.records import Evidence, Reason, ReasonKind, Relation, Span, Stance
from factcheck.text.folding import Folded, fold
from factcheck.text.selectors import LineIndex, context_of
from factcheck.text.sentences import split_sentences
from factcheck.text.words import Word, stem_of, stems_in

LONG_CLAIM, LONG_SENTENCE = 2000, 6000
"""Characters of a claim and of a sentence that are read: what is longer is no sentence, and costs too much to align."""
LONG_PASSAGE = 8
"""From this many sentences on, only those that share words with the claim are judged."""
AROUND = 25
"""How many sentences either side of one that refutes are asked for the claim's own value: those of one report."""
MORE_FULLY = 0.2
"""By how much a refuting sentence must outscore a supporting one of the same passage: a text has many values."""
_CLAIMS_KEPT = 16
"""Claims whose reading is kept, for a run that asks each of a few about every passage. Many more crowd what every pair
needs out of the processor's cache: with 256 of them a pair takes a twentieth longer."""
_PASSAGES_KEPT = 16
"""Passages whose reading is kept, for a run that holds each claim of a draft against the same few articles."""
_DEFINITE = frozenset("the its their this that".split())
_SAYING = frozenset(map(stem_of, SAYING))
_ALIKE = 5
"""How many letters two forms of one name share."""
_DISPUTING = frozenset(map(stem_of, "deny dismiss reject dispute refute contest".split()))
_DISPUTED = frozenset(
    "it this that claim claims allegation allegations accusation accusations charge charges report reports suggestion "
    "suggestions account".split()
)
"""What is denied right behind such a verb is what was said before."""
_IT = frozenset(("it", "this", "that"))
_OUT_OF_CONTEXT = ["out", "of", "context"]
_LEAD_IN = frozenset(
    "the a an its their his her this that in on at by of for to from about over nearly almost at least more than as "
    "many up some around approximately under less fewer not no never cannot has have had was were is are been be did "
    "does do will would can could may might".split()
)


class ClaimReading:
    """A claim read once: its statement, and the stems a passage about it may share."""

    __slots__ = ("_stems", "plain", "statement")

    def __init__(self, text: str, as_of: date | None) -> None:
        folded = fold(text[:LONG_CLAIM])
        self.statement = Statement(folded.text, 0, len(folded.text), as_of)
        self.plain = without_apposition(self.statement)
        self._stems: frozenset[str] | None = None

    @property
    def stems(self) -> frozenset[str]:
        """Stems of the words that carry weight and are no values: only a long passage is asked for them."""
        if self._stems is None:
            values = self.statement.value_words
            words = self.statement.words
            self._stems = frozenset(word.entry.stem for word in words if word.entry.weight and word.index not in values)
        return self._stems


@lru_cache(maxsize=_CLAIMS_KEPT)
def read_claim(text: str, as_of: date | None = None) -> ClaimReading:
    """Return the reading of a claim's text; relative dates in it refer to `as_of`."""
    return ClaimReading(text, as_of)


class PassageReading:
    """A text cut into sentences, each read on demand. `spans` are the sentences in the original text; `alone` says
    that it was cut out of a longer one."""

    __slots__ = (
        "_cores",
        "_lines",
        "_statements",
        "_stems",
        "alone",
        "folded",
        "headline",
        "published",
        "spans",
        "text",
    )

    def __init__(
        self,
        text: str,
        folded: Folded,
        spans: Sequence[Span],
        published: date | None,
        headline: Span | None = None,
        *,
        alone: bool = False,
    ) -> None:
        self.text = text
        self.alone = alone
        self.folded = folded
        self.spans = spans
        self.published = published
        self._lines: LineIndex | None = None
        self._statements: dict[tuple[int, int], Statement] = {}
        self._cores: dict[tuple[int, bool], list[tuple[Statement, Core]]] = {}
        self._stems: dict[int, Set[str]] = {}
        self.headline = self._read(headline) if headline is not None else None

    @property
    def lines(self) -> LineIndex:
        """Lines and columns of the text, made once."""
        if self._lines is None:
            self._lines = LineIndex(self.text)
        return self._lines

    def __len__(self) -> int:
        return len(self.spans)

    def _place(self, span: Span) -> tuple[int, int]:
        """Return where what is read of a span begins and ends in the folded text."""
        place = self.folded.folded(span.start, span.end)
        return place.start, min(place.end, place.start + LONG_SENTENCE)

    def _read(self, span: Span, before: Callable[[], Statement | None] | None = None) -> Statement:
        return Statement(self.folded.text, *self._place(span), self.published, before)

    def stems(self, at: int) -> Set[str]:
        """Return the stems that a sentence can be found by: to know them it need not be read."""
        found = self._stems.get(at)
        if found is None:
            found = self._stems[at] = stems_in(self.folded.text, *self._place(self.spans[at]))
        return found

    def statement(self, first: int, last: int) -> Statement:
        """Return the statement of the sentences `[first, last)`."""
        key = (first, last)
        found = self._statements.get(key)
        if found is None:
            before = (lambda: self._dated(first - 1)) if first else None
            one = last == first + 1
            span = self.spans[first] if one else Span(self.spans[first].start, self.spans[last - 1].end)
            found = self._read(span, before)
            self._statements[key] = found
        return found

    def cores(self, at: int, *, with_credit: bool = False) -> list[tuple[Statement, Core]]:
        """Return what a sentence states, less one phrase that only says when or who told it, less two, and so on, with
        its place in the whole. `with_credit`: who told it is not left out."""
        found = self._cores.get((at, with_credit))
        if found is None:
            whole = self.statement(at, at + 1)
            found = self._cores[at, with_credit] = []
            for core in cores_of(whole, with_credit=with_credit) if whole.words else ():
                start, end = whole.words[core.first].start, whole.words[core.last - 1].end
                statement = Statement(self.folded.text, start, end, self.published, whole.before)
                if len(statement.words) == core.last - core.first:  # else a word is read otherwise by itself
                    found.append((statement, core))
        return found

    def _dated(self, at: int) -> Statement:
        """Return a sentence whose dates are known. Those it counts from are read first, the earliest first, so that
        a chain of them is as long as it likes."""
        found = self.statement(at, at + 1)
        chain: list[Statement] = []
        while at and self.statement(at, at + 1).counts_from_before:
            at -= 1
            chain.append(self.statement(at, at + 1))
        for earlier in reversed(chain):
            _ = earlier.dates
        return found

    def sentences(self) -> Iterator[Statement]:
        """Yield the statement of each sentence."""
        return (self.statement(at, at + 1) for at in range(len(self.spans)))

    def context(self, first: int) -> list[Statement]:
        """Return what a sentence may lean on: the two before it, the first of the text, the headline."""
        before = [self.statement(at, at + 1) for at in range(first - 1, max(-1, first - 3), -1)]
        if first > 2:
            before.append(self.statement(0, 1))
        if self.headline is not None:
            before.append(self.headline)
        return before


@lru_cache(maxsize=_PASSAGES_KEPT)
def _read_passage(text: str, published: date | None) -> PassageReading:
    spans = split_sentences(text, _lines(text))
    return PassageReading(text, fold(text), spans, published, alone=True)


def assess(claim: str, passage: str, *, published: date | None = None, as_of: date | None = None) -> Evidence:
    """Return the stance of one passage to one claim, with its reasons.

    `published` resolves relative dates in the passage, `as_of` those in the claim (default: `published`). `start`,
    `end` of the evidence are code-point offsets in `passage`. Touches no file and no network; never raises on any two
    strings.
    """
    reading = read_claim(claim, as_of or published)
    text = _read_passage(passage, published)
    found = assess_sentences(reading, text, range(len(text)))
    best = choose(found)
    if best is None:
        first = text.spans[0] if text.spans else Span(0, 0)
        return evidence_at(text, first, Stance.NEUTRAL, 0.0, None)
    return best


def assess_sentences(claim: ClaimReading, text: PassageReading, at: Iterable[int]) -> list[Evidence]:
    """Return the evidence of each sentence in `at` that is on the claim's subject, its context read with it."""
    found: list[Evidence] = []
    read: list[int] = []
    indices = list(at)
    if len(indices) > LONG_PASSAGE:
        indices = [i for i in indices if len(claim.stems & text.stems(i)) * 3 >= len(claim.stems)]
    indices = [i for i in indices if may_share(claim.statement, text.statement(i, i + 1))]
    orphan = text.alone and bool(indices) and speaks_of_nobody(text.sentences(), claim.statement)
    for index in indices:
        passage = text.statement(index, index + 1)
        cut_out = orphan and stands_for_subject(claim.statement, passage)
        context = text.context(index)
        if index:
            introduced = _introduced(claim.statement, text, index)
            if introduced is not None:
                context.append(introduced)
            context.extend(_spoken_of(claim.statement, text, index, context))
        judgement = _judge(claim.statement, text, index, context, cut_out)
        if judgement is None:
            continue
        if claim.plain is not None and judgement.stance is Stance.SUPPORTS:
            judgement = _less_apposition(judgement, claim.plain, text, index, context, cut_out)
        evidence = _evidence(text, passage, judgement)
        if evidence.stance is Stance.SUPPORTS and (evidence.attributed_to is not None or _tells(passage)):
            behind = [text.statement(index + 1, index + 2)] if index + 1 < len(text) else []
            evidence = _unless_disputed(evidence, passage, judgement.last, behind)
        found.append(evidence)
        read.append(index)
    if any(evidence.stance is Stance.SUPPORTS for evidence in found):
        return found
    return [
        _unless_elsewhere(claim, text, evidence, index) if evidence.stance is Stance.REFUTES else evidence
        for evidence, index in zip(found, read, strict=True)
    ]


def _judge(
    claim: Statement, text: PassageReading, at: int, context: Sequence[Statement], orphan: bool
) -> Judgement | None:
    """Return the stance of a sentence. What does not bear on what it states is left out where the claim has nothing of
    it, and what supports must do so without what may bear on it too."""
    whole = text.statement(at, at + 1)
    cores = _cores_for(claim, text, at)
    passage, first = whole, 0
    for statement, core in cores:
        if not core.bears:
            passage, first = statement, core.first
    judgement = judge(claim, passage, context, orphan=orphan)
    if judgement is None or judgement.stance is not Stance.SUPPORTS:
        return judgement and judgement.moved(first)
    for statement, core in cores:
        if core.bears:
            fault = _fault(claim, whole, statement, core, context, orphan and stands_for_subject(claim, statement))
            if fault is not None:
                return judgement.moved(first).held_back(fault)
    return judgement.moved(first)


def _less_apposition(
    judgement: Judgement, plain: Statement, text: PassageReading, at: int, context: Sequence[Statement], orphan: bool
) -> Judgement:
    """Return what supports a claim as neutral where it does not support the same claim without what it says in an
    apposition: of "Calder, the minister, resigned" also that Calder resigned."""
    found = _judge(plain, text, at, context, orphan)
    if found is None or found.stance is Stance.SUPPORTS:
        return judgement
    said = plain.written(plain.start, plain.end)
    message = f"it does not say this much of it: {said}"
    reason = Reason(kind=ReasonKind.NAME, relation=Relation.DIFFERENT_HEAD, claim="", source="", message=message)
    return judgement.held_back(found.reasons[-1] if found.reasons else reason)


def _cores_for(claim: Statement, text: PassageReading, at: int) -> list[tuple[Statement, Core]]:
    """Return the cores of a sentence around which stands nothing that the claim says too. Where the claim says who says
    so, or has a word of who told it, those with the credit."""
    whole = text.statement(at, at + 1)
    cores = text.cores(at)
    if not cores:
        return cores
    credited = _is_credited(claim)
    kept = [] if credited else [each for each in cores if not _shares_words(claim, whole, each[1])]
    if credited or (len(kept) < len(cores) and any(core.told for _, core in cores)):
        told = [each for each in text.cores(at, with_credit=True) if not _shares_words(claim, whole, each[1])]
        return told if len(told) > len(kept) else kept
    return kept


def _fault(
    claim: Statement, whole: Statement, statement: Statement, core: Core, context: Sequence[Statement], orphan: bool
) -> Reason | None:
    """Return why the core of a sentence does not support a claim that the whole of it seems to; `None` where it does,
    or lacks no more than a value that the rest gives."""
    valued = claim.dates and any(not core.first <= date.first < core.last for date in whole.dates)
    if valued or (claim.quantities and any(not core.first <= q.first < core.last for q in whole.quantities)):
        return fault_in(claim, statement, context, orphan=orphan)
    judgement = judge(claim, statement, context, orphan=orphan)
    if judgement is not None and judgement.stance is Stance.SUPPORTS:
        return None
    message = f"it does not say so without the words around: {whole.written(statement.start, statement.end)}"
    plain = Reason(kind=ReasonKind.NAME, relation=Relation.DIFFERENT_HEAD, claim="", source="", message=message)
    return judgement.reasons[-1] if judgement is not None and judgement.reasons else plain


def _is_credited(claim: Statement) -> bool:
    """Return whether a claim says who says so: "officials say", "according to the ministry", "Minister: no new tax"."""
    if "according" in claim.lowers or ":" in claim.lowers:
        return True
    return any(not _is_thing(claim, at) for at, word in enumerate(claim.words) if word.entry.stem in _SAYING)


def _is_thing(statement: Statement, at: int) -> bool:
    """Return whether a word for saying is what something is called: "withdrew *the* annual *report*"."""
    if statement.lowers[at] not in NOUNS_TOO or statement.lower_at(at + 1) in ("that", ":"):
        return False
    before = statement.words[at - 1].entry if at else None
    return before is not None and (before.possessive or statement.lowers[phrase_start(statement, at)] in DETERMINERS)


def _shares_words(claim: Statement, passage: Statement, core: Core) -> bool:
    """Return whether the claim has one of the words around the core of a passage, or a word of a group with one, times
    apart; or a name that begins alike ("Tavarian", "Tavaria")."""
    known = claim.positions
    for word in (*passage.words[: core.first], *passage.words[core.last :]):
        entry = word.entry
        if not entry.is_word or not (entry.weight or entry.capital) or entry.lower in MONTHS or entry.lower in WEEKDAYS:
            continue
        if entry.stem in _SAYING and is_verb(passage.words, word.index):
            continue  # a claim that says who says so is asked of the whole
        if entry.stem in known or (entry.key and "@" + entry.key in known):
            return True
        if any(number in claim.groups for number in entry.groups):
            return True
        if entry.capital and any(stem[:_ALIKE] == entry.stem[:_ALIKE] for stem in known):
            return True
    return False


def _introduced(claim: Statement, text: PassageReading, at: int) -> Statement | None:
    """Return the sentence before, however far, that has a name of the claim whole of which the one at `at` has only the
    last word, as a common noun: "the World Police Council", "the council". None where the text gives that word to
    another name in between."""
    passage = text.statement(at, at + 1)
    for name in claim.names:
        head = name.words[-1].entry.stem
        places = passage.positions.get(head, ()) if len(name.words) > 1 else ()
        if not any(passage.words[p].entry.lower in _DEFINITE for p in (p - 1 for p in places if p)):
            continue
        stems = {word.entry.stem for word in name.words}
        for before in range(at - 1, -1, -1):
            if head not in text.stems(before):
                continue
            statement = text.statement(before, before + 1)
            named = [{word.entry.stem for word in n.words} for n in statement.names if n.words[-1].entry.stem == head]
            if any(stems <= other for other in named):
                return statement
            if any(len(other) > 1 for other in named):
                break
    return None


def _spoken_of(claim: Statement, text: PassageReading, at: int, context: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the nearest sentence before the one at `at` for each name of the claim, or name and number ("Flight 412"),
    that neither this nor its context has, where the text speaks of it more than once."""
    known = (text.statement(at, at + 1), *context)
    for stems in _named_in(claim):
        if any(stems <= statement.positions.keys() for statement in known):
            continue
        before = next((i for i in range(at - 1, -1, -1) if stems <= text.stems(i)), -1)
        others = (i for i in range(len(text)) if i != before and stems <= text.stems(i))
        if before >= 0 and next(others, -1) >= 0:
            yield text.statement(before, before + 1)


def _named_in(claim: Statement) -> Iterator[Set[str]]:
    """Yield the stems of each name of a claim and of each name with the number behind it."""
    for quantity in claim.quantities:
        at = quantity.number_at
        if quantity.kind is QuantityKind.LABEL and at and claim.words[at - 1].entry.weight:
            yield {claim.words[at - 1].entry.stem, claim.words[at].entry.stem}
    for name in claim.names:
        if not name.weak:
            yield {word.entry.stem for word in name.words}


def _tells(passage: Statement) -> bool:
    """Return whether somebody says something in a sentence, if only of what they did: "said she had warned them"."""
    return not _SAYING.isdisjoint(passage.positions)


def _unless_disputed(evidence: Evidence, passage: Statement, last: int, behind: Sequence[Statement]) -> Evidence:
    """Return evidence for what somebody said as neutral where another denies it, in what follows the word `last` of the
    sentence or in the one behind it. What is put down to nobody is disputed only by what can be of nothing else."""
    plainly = evidence.attributed_to is None
    disputed = _disputing(passage, last, plainly)
    disputed = disputed or next((_disputing(statement, 0, plainly) for statement in behind), "")
    if not disputed:
        return evidence
    message = f"what follows disputes it: {disputed}"
    reason = Reason(kind=ReasonKind.ATTRIBUTION, relation=Relation.UNPARSED, claim="", source="", message=message)
    return replace(evidence, stance=Stance.NEUTRAL, attributed_to=None, reasons=(*evidence.reasons, reason))


def _disputing(statement: Statement, first: int, plainly: bool) -> str:
    """Return the words from the index `first` on with which a statement denies what was said before, "" for none;
    `plainly`, where "it", "this" or "that" is all that is denied."""
    lowers = statement.lowers
    for word in statement.words[first:]:
        at = word.index
        denies = word.entry.stem in _DISPUTING and not _DISPUTED.isdisjoint(lowers[at + 1 : at + 4])
        if denies and plainly:
            ends = at + 2 >= len(lowers) or not statement.words[at + 2].entry.is_word
            denies = lowers[at + 1] in _IT and ends
        if denies or lowers[at : at + 3] == _OUT_OF_CONTEXT:
            return statement.written(word.start, statement.words[min(at + 2, len(lowers) - 1)].end)
    return ""


def _unless_elsewhere(claim: ClaimReading, text: PassageReading, evidence: Evidence, at: int) -> Evidence:
    """Return evidence that refutes as neutral where another sentence of the text has the value that it contradicts."""
    around = (text.statement(i, i + 1) for i in range(max(0, at - AROUND), min(len(text), at + AROUND + 1)) if i != at)
    stated = stated_elsewhere(claim.statement, evidence.reasons, around)
    if not stated:
        return evidence
    message = f"the text says {stated} elsewhere, as the claim does"
    reason = Reason(kind=ReasonKind.NUMBER, relation=Relation.EQUAL, claim="", source=stated, message=message)
    return replace(evidence, stance=Stance.NEUTRAL, attributed_to=None, reasons=(*evidence.reasons, reason))


def choose(found: Sequence[Evidence]) -> Evidence | None:
    """Return the evidence that speaks for a whole passage. What supports outweighs what another of its sentences
    seems to refute, unless that one is on the claim's subject more fully."""
    if len(found) <= 1:
        return found[0] if found else None
    supports = _best(found, Stance.SUPPORTS)
    refutes = _best(found, Stance.REFUTES)
    if supports is not None and (refutes is None or refutes.score <= supports.score + MORE_FULLY):
        return supports
    return refutes or supports or _best(found, Stance.NEUTRAL)


def _best(found: Sequence[Evidence], stance: Stance) -> Evidence | None:
    of_stance = [evidence for evidence in found if evidence.stance is stance]
    return min(of_stance, key=lambda e: (-e.score, e.end - e.start, e.start), default=None)


def _lines(text: str) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped[0])
            spans.append(Span(start, start + len(stripped)))
        at += len(line)
    return spans


def _evidence(text: PassageReading, passage: Statement, judgement: Judgement) -> Evidence:
    words = passage.words
    first, last = _carrying(words, judgement)
    span = text.folded.original(words[first].start, words[last - 1].end)
    return evidence_at(text, span, judgement.stance, judgement.score, (passage, judgement))


def _carrying(words: Sequence[Word], judgement: Judgement) -> tuple[int, int]:
    """Return the shortest run of words `[first, last)` that carries the answer: from the first to the last word that
    counted, with the little words that lead into it and no word cut at a hyphen."""
    first, last = judgement.first, judgement.last
    while first > 0:
        before = words[first - 1]
        joined = before.end == words[first].start
        if (before.entry.lower in _LEAD_IN and words[first].start - before.end <= 1) or (
            joined and before.entry.lower not in ('"', "(", ".", "'", "\u2014")
        ):
            first -= 1
        else:
            break
    while last < len(words):
        after = words[last]
        if after.entry.lower == "of" and after.end - after.start > 2:
            # The particle of a verb of two words ("went missing"), read with it.
            last += 1
            continue
        if after.start == words[last - 1].end and (
            after.entry.lower in ("-", "%") or words[last - 1].entry.lower == "-"
        ):
            last += 1
        else:
            break
    return first, last


def evidence_at(
    text: PassageReading,
    span: Span,
    stance: Stance,
    score: float,
    judged: tuple[Statement, Judgement] | None,
) -> Evidence:
    """Return the evidence record of a span of the passage."""
    line, column = text.lines.place(span.start)
    prefix, suffix = context_of(text.text, span.start, span.end)
    marks: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()
    speaker: str | None = None
    if judged is not None:
        passage, judgement = judged
        reasons = judgement.reasons
        if stance is not Stance.NEUTRAL:
            speaker = credited(passage, judgement.first, judgement.last)
        original, words = text.folded.original, passage.words
        marks = tuple([original(words[at].start, words[at].end) for at in judgement.marks])
    return Evidence(
        stance=stance,
        score=score,
        quote=text.text[span.start : span.end],
        start=span.start,
        end=span.end,
        reasons=reasons,
        prefix=prefix,
        suffix=suffix,
        line=line,
        column=column,
        marks=marks,
        attributed_to=speaker,
    )
