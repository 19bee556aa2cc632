"""Check drafts: every quotation word for word, every checkable sentence against the claims, then the sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.drafts.findings import DraftFindings, Judged
from factcheck.drafts.prose import Draft
from factcheck.drafts.restating import ClaimTable
from factcheck.drafts.sentences import QuotedWords, Sentence, find_quoted, find_sentences
from factcheck.drafts.silence import Silence
from factcheck.judging.findings import collect_findings
from factcheck.library import Library, Progress
from factcheck.pipeline import library_of, make_report
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimKind,
    ClaimResult,
    DraftEntry,
    DraftSentence,
    Evidence,
    Place,
    QuoteStatus,
    ReasonKind,
    Relation,
    Report,
    Settings,
    Source,
    SourceProblem,
    Stance,
    Verdict,
)

SURE = 0.75
"""A draft's sentence was not written to be compared: below this score a passage that seems to contradict it may well
speak of something else, and counts as neutral. Set on news articles held against other reports of the same event."""

SURE_OF_DENIAL = 0.85
FEWEST_WORDS_DENIED = 6
"""The same where one side only says that it is not so: a "not" may lie on another part of the sentence, and a short
sentence ("He did not reply.") leaves open what it speaks of."""

FEWEST_WORDS_OF_ONE = 5
"""Fewer words than these two people may well have said."""

_NOT_NAMES = frozenset(
    "the a an mr mrs ms dr sir monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december president".split()
)
_PRONOUNS = frozenset("he she it they this that these those his her its their who which there one".split())
# The lone "no" vote: a word that is spoken of negates nothing.
_MENTIONED_NO = re.compile(r"[\"“'‘](?:no|not|never|none)[\"”'’]", re.IGNORECASE)
_CONTRADICTS = (Relation.DISJOINT, Relation.OPPOSITE)


def check_drafts(
    drafts: Sequence[Draft],
    claims: Sequence[Claim],
    sources: Sequence[Source] | Library,
    *,
    settings: Settings,
    problems: Sequence[SourceProblem] = (),
    acceptances: Sequence[Acceptance] = (),
    claims_file: str | None = None,
    complete: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Return the report on `drafts`: its `drafts` and findings are about them, its `claims` those they lean on.

    `complete` says that these are all the project's drafts, so that an acceptance nothing matches is stale. The order
    of `sources` changes nothing; drafts are reported by path.
    """
    library = library_of(sources, progress, problems)
    checker = _Checker(library, claims, settings)
    entries: list[DraftEntry] = []
    found = DraftFindings(settings, library.outlets, acceptances, claims_file or "")
    ordered = sorted(drafts, key=lambda draft: draft.path)
    for number, draft in enumerate(ordered):
        if progress is not None:
            progress("checking drafts", number, len(ordered))
        silence = Silence(draft)
        judged = checker.check(draft, silence)
        entries.append(DraftEntry(path=draft.path, sentences=tuple(each.sentence for each in judged)))
        found.add(draft, judged, checker.unknown(draft, silence), silence)
    results = [checker.results[claim.id] for claim in claims if claim.id in checker.results]
    named = {each.source for result in results for each in result.evidence}
    named.update(each.source for entry in entries for sentence in entry.sentences for each in sentence.evidence)
    problems = library.problems(named)
    findings = (*collect_findings((), problems, settings, (), ""), *found.finish(complete=complete))
    findings = tuple(sorted(findings, key=lambda f: (f.path, f.place.line, f.place.column, f.code, f.message)))
    return make_report(library, results, named, problems, claims_file=claims_file, findings=findings, drafts=entries)


class _Checker:
    """The sources and the claims that drafts are held against."""

    def __init__(self, library: Library, claims: Sequence[Claim], settings: Settings) -> None:
        self.library = library
        self.settings = settings
        self.claims = {claim.id: claim for claim in claims}
        self.table = ClaimTable(claims, settings)
        self.results: dict[str, ClaimResult] = {}

    def result_of(self, claim: Claim) -> ClaimResult:
        """Return the result of a claim of the claims file, judged when first asked for."""
        if claim.id not in self.results:
            self.results[claim.id] = self.library.verify_claim(claim, self.settings)
        return self.results[claim.id]

    def unknown(self, draft: Draft, silence: Silence) -> list[tuple[str, int, int]]:
        """Return the claims a draft names and nobody wrote, with the place of each name."""
        named = [(each.claim, each.start, each.end) for each in draft.citations]
        named += [word for comment in silence.claims for word in comment.words]
        named = [each for each in dict.fromkeys(named) if each[0] not in self.claims and not silence.is_off(each[1])]
        return sorted(named, key=lambda each: each[1])

    def check(self, draft: Draft, silence: Silence) -> list[Judged]:
        """Return what can be checked in a draft, in the order of its text."""
        quoted = find_quoted(draft)
        sentences = find_sentences(draft, quoted)
        cited = self._cited(draft, silence, sentences)
        as_of = draft.published or self.settings.as_of
        judged: list[Judged] = []
        for each in quoted:
            if not silence.is_off(draft.original(each.start, each.end).start):
                judged.append(self._quotation(draft, each))
        for sentence in sentences:
            if silence.is_off(draft.original(sentence.start, sentence.end).start):
                continue
            claims = cited.get(sentence.start, ())
            if sentence.checkable or claims:
                spoken = any(q.start < sentence.end and sentence.start < q.end for q in quoted)
                if not spoken:
                    judged.append(self._sentence(draft, sentence, claims, as_of))
        return sorted(judged, key=lambda each: (each.sentence.start, each.sentence.end))

    def _cited(self, draft: Draft, silence: Silence, sentences: Sequence[Sentence]) -> dict[int, tuple[Claim, ...]]:
        """Return the known claims each sentence cites, by where the sentence starts in the prose."""
        places = [(each.at, each.claim) for each in draft.citations]
        places += [(note.at, note.label) for note in draft.footnotes]
        after = [(c.start, word[0]) for c in silence.claims for word in c.words]
        cited: dict[int, list[Claim]] = {}
        for at, name in sorted(places + after):
            claim = self.claims.get(name)
            sentence = sentence_at(draft, sentences, at)
            if claim is not None and sentence is not None:
                listed = cited.setdefault(sentence.start, [])
                if claim not in listed:
                    listed.append(claim)
        return {start: tuple(listed) for start, listed in cited.items()}

    def _quotation(self, draft: Draft, quoted: QuotedWords) -> Judged:
        text = draft.prose[quoted.start : quoted.end].rstrip(" ,")
        claim = self.table.quotation(text)
        # An attribution that is no name ("the statement", "Tuesday") is not one to hold against the source's.
        speaker = quoted.speaker if quoted.speaker and is_full_name(quoted.speaker) else None
        asked = Claim(id="draft", text=text, kind=ClaimKind.QUOTATION, speaker=speaker)
        result = tempered_quotation(self.library.verify_claim(asked, self.settings))
        return _judged(draft, quoted.start, quoted.start + len(text), quoted.block, result, claim, quoted.speaker)

    def _sentence(self, draft: Draft, sentence: Sentence, cited: Sequence[Claim], as_of: date | None) -> Judged:
        text = draft.prose[sentence.start : sentence.end]
        claim = cited[0] if cited else None
        differs = ""
        if claim is not None:
            differs = self.table.difference(claim, text, as_of)
        else:
            claim = self.table.restated(text, as_of)
        if claim is not None and not differs:
            result = self.result_of(claim)
        else:
            asked = Claim(id="draft", text=text, as_of=as_of)
            result = tempered(self.library.verify_claim(asked, self.settings), text)
        judged = _judged(draft, sentence.start, sentence.end, sentence.block, result, claim, None)
        return replace(judged, cited=bool(cited), differs=differs)


def sentence_at(draft: Draft, sentences: Sequence[Sentence], at: int) -> Sentence | None:
    """Return the sentence that a citation at offset `at` of the file stands in or behind, else the one it precedes."""
    before: Sentence | None = None
    for sentence in sentences:
        span = draft.original(sentence.start, sentence.end)
        if span.start > at:
            block = draft.blocks[sentence.block]
            if before is not None and draft.original(block.start, block.end).start <= at:
                return before if before.block == sentence.block else sentence
            gap = draft.text[draft.original(before.start, before.end).end : at] if before is not None else "\n\n"
            return sentence if "\n" in gap or before is None else before
        before = sentence
    return before


def tempered(result: ClaimResult, text: str) -> ClaimResult:
    """Return the result of a draft's sentence with what only seems to contradict it made neutral.

    A false alarm costs an editor more than a missed one: a passage refutes a sentence of running text only on a
    strong likeness, with a named number, date or opposite that differs, and never when the subject is a pronoun.
    """
    first = next(iter(text.replace("’", "'").split()), "").strip("\"'(“”*_,").lower().removesuffix("'s")
    sure = first not in _PRONOUNS
    may_deny = len(text.split()) >= FEWEST_WORDS_DENIED and not _MENTIONED_NO.search(text)
    evidence = tuple(
        replace(each, stance=Stance.NEUTRAL)
        if each.stance is Stance.REFUTES and not (sure and contradicts(each, may_deny=may_deny))
        else each
        for each in result.evidence
    )
    if evidence == result.evidence:
        return result
    order = (Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL)
    evidence = tuple(sorted(evidence, key=lambda e: (order.index(e.stance), -e.score, e.path, e.start)))
    stances = {each.stance for each in evidence}
    verdict = Verdict.NOT_ENOUGH_EVIDENCE
    if Stance.SUPPORTS in stances:
        verdict = Verdict.CONFLICTING if Stance.REFUTES in stances else Verdict.SUPPORTED
    elif Stance.REFUTES in stances:
        verdict = Verdict.REFUTED
    origins = result.origins if verdict is result.verdict else 0
    discrepancies = result.discrepancies if verdict is Verdict.CONFLICTING else ()
    return replace(result, verdict=verdict, evidence=evidence, origins=origins, discrepancies=discrepancies)


def tempered_quotation(result: ClaimResult) -> ClaimResult:
    """Return the result of a draft's quotation, where another speaker counts only if both sides give a full name and
    the words are too many for two people to have said them."""
    if result.quote_status is not QuoteStatus.MISATTRIBUTED:
        return result
    if len(result.claim.text.split()) >= FEWEST_WORDS_OF_ONE:
        if all(is_full_name(each.attributed_to or "") for each in result.evidence):
            return result
    evidence = tuple(
        replace(each, stance=Stance.SUPPORTS, quote_status=QuoteStatus.VERBATIM, reasons=()) for each in result.evidence
    )
    return replace(result, verdict=Verdict.SUPPORTED, quote_status=QuoteStatus.VERBATIM, evidence=evidence)


def is_full_name(speaker: str) -> bool:
    """Return whether a speaker is called by two or more names, so that nothing else is likely to be meant."""
    words = speaker.replace(",", " ").split()
    if not words or words[0][:1].islower():
        return False  # "a White House spokesman"
    known = [word for word in words if word.strip(".").lower() not in _NOT_NAMES]
    return len(known) >= 2 and all(word[:1].isupper() for word in known[:2])


def contradicts(evidence: Evidence, *, may_deny: bool = True) -> bool:
    """Return whether refuting evidence is strong enough to hold against a sentence of running text."""
    # The same words on both sides ("June 28") differ only in how they were understood.
    kinds = {
        reason.kind
        for reason in evidence.reasons
        if reason.relation in _CONTRADICTS and (not reason.claim or reason.claim.lower() != reason.source.lower())
    }
    if kinds == {ReasonKind.NEGATION}:
        return may_deny and evidence.score >= SURE_OF_DENIAL
    return bool(kinds) and evidence.score >= SURE


def _judged(
    draft: Draft, start: int, end: int, block: int, result: ClaimResult, claim: Claim | None, speaker: str | None
) -> Judged:
    span = draft.original(start, end)
    line, column = draft.place(span.start)
    end_line, end_column = draft.place(span.end)
    sentence = DraftSentence(
        kind=result.claim.kind,
        text=draft.text[span.start : span.end],
        start=span.start,
        end=span.end,
        place=Place(line=line, column=column, end_line=end_line, end_column=end_column),
        verdict=result.verdict,
        quote_status=result.quote_status,
        evidence=result.evidence,
        claim=claim.id if claim else None,
        speaker=speaker,
    )
    return Judged(sentence=sentence, result=result, claim=claim, block=block, at=start)
