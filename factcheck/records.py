"""The records that flow from a claims file to a report.

Everything here is frozen, holds tuples, and imports nothing else of ours. Offsets are half-open code-point offsets
in the *decoded original* text of a source; lines and columns are 1-based, and an end column is exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

SCHEMA_VERSION = 1

INDEX_MODES = ("auto", "always", "never")
"""Whether an index of the sources is kept: where it saves time, in any case, or never."""


class ClaimKind(str, Enum):
    """What a claim asserts: a fact in the writer's words, or that somebody said these very words."""

    ASSERTION = "assertion"
    QUOTATION = "quotation"


class Stance(str, Enum):
    """What one passage says to one claim. NEUTRAL: on the subject, but neither."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    NEUTRAL = "neutral"


class Verdict(str, Enum):
    """What all the sources together say to one claim."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class QuoteStatus(str, Enum):
    """How a quotation stands in a source."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not_found"


class ReasonKind(str, Enum):
    """The named comparison a reason or a discrepancy comes from."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    NEGATION = "negation"
    ANTONYM = "antonym"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"


class Relation(str, Enum):
    """How the source's value stands to the claim's.

    WITHIN: the source's value lies inside the claim's. CONTAINS: the source is coarser than the claim.
    """

    EQUAL = "equal"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    OPPOSITE = "opposite"
    DIFFERENT_HEAD = "different-head"
    UNPARSED = "unparsed"


class Severity(str, Enum):
    """How bad a finding is, and the levels `fail-on` knows. Ordered by `rank`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    @property
    def rank(self) -> int:
        """Return 0 for the worst level, growing with harmlessness."""
        return ("error", "warning", "note", "never").index(self.value)


class FindingStatus(str, Enum):
    """Whether a finding counts: only NEW ones can fail a run."""

    NEW = "new"
    ACCEPTED = "accepted"
    BASELINE = "baseline"
    EXPECTED = "expected"


class Record:
    """How all records are compared, hashed and shown: field by field.

    As dataclass would do it (so they say `eq=False, repr=False`), but written once: to have these methods made for
    each record would be a third of what this module costs every start.
    """

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__slots__))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{self.__class__.__qualname__}({values})"


_set = object.__setattr__


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """A half-open range of code points in an original text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: [{start}, {end})")
        _set(self, "start", start)
        _set(self, "end", end)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Place(Record):
    """Where something stands in a file the user can open. An end column is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SourceDetails(Record):
    """What a `[[source]]` table of the claims file declares about one path. `None` means not declared."""

    path: str
    id: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None
    line: int = 1
    accessed: date | None = None
    archived: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Source(Record):
    """One document: its decoded text and what is known about it.

    `path` is relative to the claims file's folder, with forward slashes. `outlet`, `author`, `published` and
    `origin` are `None` where neither the text nor the claims file states them. `language` is "en" or the best
    guess "other": a text that is not English is listed but not judged. `accessed` is the day it was fetched from
    `url`, `archived` the address of a kept copy; only the claims file states these.
    """

    id: str
    path: str
    text: str
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    origin: str | None = None
    language: str = "en"
    accessed: date | None = None
    archived: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SourceProblem(Record):
    """A source that could not be used, or not fully: it becomes a finding and the run goes on."""

    code: str
    path: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class LeftOut(Record):
    """A stretch of a source that is furniture, not the article, and why it was left out of the evidence."""

    start: int
    end: int
    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Claim(Record):
    """One checkable assertion (`text`), or a direct quotation (`text` holds the quoted words).

    `sources` limits the claim to these source ids; empty means all. `min_origins` is `None` where the settings
    decide. `place` is where it stands in the claims file.
    """

    id: str
    text: str
    kind: ClaimKind = ClaimKind.ASSERTION
    place: Place = Place()
    speaker: str | None = None
    sources: tuple[str, ...] = ()
    min_origins: int | None = None
    expect: Verdict | None = None
    as_of: date | None = None
    note: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Acceptance(Record):
    """A known finding somebody signed off in the claims file. `claim` is a claim id, `code` a finding code."""

    claim: str
    code: str
    reason: str
    by: str | None = None
    until: date | None = None
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Settings(Record):
    """The `[factcheck]` table after defaults. `severity` pairs finding codes (always the code, never the name)
    with the level the project gives them. `index` is "auto", "always" or "never", `index_dir` a folder below the
    claims file's."""

    sources: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    min_origins: int = 1
    fail_on: Severity = Severity.ERROR
    quote_style: str = "strict"
    as_of: date | None = None
    severity: tuple[tuple[str, Severity], ...] = ()
    today: date | None = None
    index: str = "auto"
    index_dir: str = ".factcheck"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Reason(Record):
    """One named comparison. `claim` and `source` are the verbatim expressions; "" where a side states nothing.

    `claim_value` and `source_value` say what they were understood as ("last year" as "2016"), "" where that is plain.
    """

    kind: ReasonKind
    relation: Relation
    claim: str
    source: str
    message: str
    claim_value: str = ""
    source_value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Edit(Record):
    """One word-level difference between a quotation and the source. `kind` is "dropped" (the quotation lacks the
    source's words), "added", "changed" or "moved" (the same words in another place or order).

    `bearing` is what it touches: "negation", "number", "modal", "name", "ellipsis" (words that a mark of omission may
    not stand for), "splice" (two passages run together), "spelling", "tidy" (ums, stutters, contractions) or "words".
    """

    kind: str
    quote: str
    source: str
    bearing: str = "words"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class QuoteCheck(Record):
    """How a quotation stands in one passage. `start`, `end` are offsets in the passage (0, 0 when not found).

    `speaker` is who the passage gives the words to, as far as it says. `out_of_context` says what an ellipsis or
    the cut hides when that changes the meaning, and is "" otherwise. `score` is 0 to 1.
    """

    status: QuoteStatus
    start: int = 0
    end: int = 0
    score: float = 0.0
    edits: tuple[Edit, ...] = ()
    speaker: str | None = None
    out_of_context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Evidence(Record):
    """A span of a source with its stance to a claim and the reasons for it.

    `quote == text[start:end]` of the source; `prefix` and `suffix` are up to 32 characters either side. `score`
    is 0 to 1. `marks` are the matched words as spans in the source, for display. An assessed passage that is no
    file has `source` and `path` "".
    """

    stance: Stance
    score: float
    quote: str
    start: int
    end: int
    reasons: tuple[Reason, ...] = ()
    source: str = ""
    path: str = ""
    prefix: str = ""
    suffix: str = ""
    line: int = 1
    column: int = 1
    quote_status: QuoteStatus | None = None
    attributed_to: str | None = None
    marks: tuple[Span, ...] = ()
    edits: tuple[Edit, ...] = ()
    out_of_context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DiscrepancyValue(Record):
    """One of the values that cannot all hold, and who states it. Outlets of unknown name show as the source id."""

    value: str
    sources: tuple[str, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Discrepancy(Record):
    """Stated values that cannot all hold. `statements` are the passages they come from (filled by `compare`)."""

    kind: ReasonKind
    message: str
    values: tuple[DiscrepancyValue, ...]
    statements: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class ClaimResult(Record):
    """A claim with its verdict and everything needed to repeat it by hand.

    `evidence` holds at most one entry a source and stance: supports, refutes, neutral, then by score (falling),
    path, start. `origins` counts independent origins behind the verdict.
    """

    claim: Claim
    verdict: Verdict
    quote_status: QuoteStatus | None
    origins: int
    evidence: tuple[Evidence, ...]
    discrepancies: tuple[Discrepancy, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class SourceEntry(Record):
    """A source as the report lists it. `sentences` counts the sentences that can be evidence."""

    source: Source
    syndicated_with: tuple[str, ...]
    sentences: int
    left_out: tuple[LeftOut, ...]
    problems: tuple[SourceProblem, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class RelatedPlace(Record):
    """A passage that a finding rests on: where it stands, its exact words, and what to say of it in one line."""

    source: str
    path: str
    place: Place
    start: int
    end: int
    quote: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Finding(Record):
    """What a reporter prints: a stable code, a severity, a place, a message.

    `fingerprint` depends on content, not on lines. `detail` carries who accepted it and until when. `related` are
    the passages that decided it, the most telling first.
    """

    code: str
    name: str
    severity: Severity
    claim: str | None
    path: str
    place: Place
    message: str
    fingerprint: str
    status: FindingStatus = FindingStatus.NEW
    detail: str = ""
    related: tuple[RelatedPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DraftSentence(Record):
    """A checkable sentence of a draft, or the words of a quotation in it, with what the sources say to it.

    `text == draft[start:end]`, in code points of the decoded file. `claim` is the id of the claim it cites or restates.
    """

    kind: ClaimKind
    text: str
    start: int
    end: int
    place: Place
    verdict: Verdict
    quote_status: QuoteStatus | None
    evidence: tuple[Evidence, ...]
    claim: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class DraftEntry(Record):
    """A draft that was checked. Sentences stand in the order of the text."""

    path: str
    sentences: tuple[DraftSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Summary(Record):
    """Counts for the report's last line. `origins` counts independent origins among all the sources."""

    claims: int
    supported: int
    refuted: int
    conflicting: int
    not_enough_evidence: int
    sources: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Report(Record):
    """The record behind every output format. Claims stand in the file's order, sources by id.

    `claims_file` is `None` for `find`, `compare` and `sources`. `discrepancies` is filled by `compare`.
    """

    tool_version: str
    claims_file: str | None
    sources: tuple[SourceEntry, ...]
    claims: tuple[ClaimResult, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    discrepancies: tuple[Discrepancy, ...] = ()
    drafts: tuple[DraftEntry, ...] = ()
    schema_version: int = SCHEMA_VERSION
