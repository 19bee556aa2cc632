"""Every kind of finding: its code, its name, how bad it is, what it means, and how to mend it.

Codes are never reused and never change their meaning. This table is the only place that knows a default
severity; `factcheck explain`, `docs/findings.md` and the rules of the machine formats are made from it.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.records import Severity


class FindingKind(NamedTuple):
    """One row of the catalogue. `meaning` is one line; `explanation`, `example` and `remedy` are plain
    paragraphs."""

    code: str
    name: str
    severity: Severity
    meaning: str
    explanation: str
    example: str
    remedy: str

    @property
    def about_claim(self) -> bool:
        """Return whether such a finding is about a claim, so that `[[accept]]` can name it."""
        return self.code[2] in "234" and self.code != "FC403"


class UnknownFindingKindError(LookupError):
    """No finding has this code or name. `nearest` is the known name closest to it, or ""."""

    def __init__(self, wanted: str, nearest: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted
        self.nearest = nearest

    def __str__(self) -> str:
        return f"no finding has the code or name {self.wanted!r}"


KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="FC101",
        name="unreadable-source",
        severity=Severity.ERROR,
        meaning="a source could not be read or decoded",
        explanation="The file was matched by a pattern of `sources`, but it is a folder, a broken or "
        "circular link, may not be read, or is not a text. It was left out, and every other source was "
        "read as usual.",
        example="A photograph saved as `seeds/interview.txt`.",
        remedy="Mend the file or its permissions, or narrow `sources` so that it is no longer matched.",
    ),
    FindingKind(
        code="FC102",
        name="empty-source",
        severity=Severity.WARNING,
        meaning="there is no text in a source",
        explanation="The file was read, but holds no words once blanks and control characters are set aside. "
        "Often a download failed.",
        example="`seeds/reuters.txt` with 0 bytes.",
        remedy="Fetch the article again, or remove the file.",
    ),
    FindingKind(
        code="FC103",
        name="undated-source",
        severity=Severity.NOTE,
        meaning="relative dates in a source cannot be resolved",
        explanation='The text says "yesterday" or "last year", and neither it nor the claims file says when '
        "it was published. Such a date is then left open: it neither supports nor refutes a claim "
        "that has a date.",
        example='"The bank cut its rate last month", in a text without a date line.',
        remedy="Add a `[[source]]` table with the file's `path` and `published = 2017-09-24`.",
    ),
    FindingKind(
        code="FC201",
        name="refuted",
        severity=Severity.ERROR,
        meaning="sources refute the claim",
        explanation="At least one source states something that cannot hold together with the claim, and none "
        "supports the claim. The message names the outlet, the line and the words that differ.",
        example='The claim "The bridge cost $31 million" against "The bridge, which cost $26 million, opened in May".',
        remedy="Correct the claim. If the source is wrong, add a source that has it right, or sign the "
        "finding off with `[[accept]]` and a reason.",
    ),
    FindingKind(
        code="FC202",
        name="conflicting",
        severity=Severity.WARNING,
        meaning="outlets disagree on the claim",
        explanation="Some sources support the claim and others refute it. factcheck does not decide who is "
        "right; it shows each outlet's value with the line it stands in.",
        example="One paper has 12 injured, another 21, and the claim says 12.",
        remedy="Name the disagreement in the article, or find out which is right; then set `expect = "
        '"conflicting"` on the claim, or sign the finding off with `[[accept]]`.',
    ),
    FindingKind(
        code="FC203",
        name="not-enough-evidence",
        severity=Severity.ERROR,
        meaning="no source supports the claim",
        explanation="No source states what the claim states, and none contradicts it. Silence is not "
        'refutation. A source that is less precise than the claim ("2016" for "November 2016"), '
        "or that only reports an allegation, does not support it either.",
        example='The claim "The minister resigned on Tuesday", where the sources only say that she was asked to.',
        remedy="Add the source the claim came from, make the claim no more precise than its sources, or remove it.",
    ),
    FindingKind(
        code="FC204",
        name="under-corroborated",
        severity=Severity.WARNING,
        meaning="fewer independent origins support the claim than asked",
        explanation="`min-origins`, of the claim or of `[factcheck]`, asks for more independent origins than "
        "support the claim. Copies of one wire story are many sources and one origin.",
        example="`min-origins = 2`, and two papers that both printed the same agency report.",
        remedy="Find a source with reporting of its own, or lower `min-origins` for this claim.",
    ),
    FindingKind(
        code="FC205",
        name="unexpected-verdict",
        severity=Severity.ERROR,
        meaning="the verdict differs from `expect`",
        explanation="The claim says which verdict its writer knows and accepts, and the sources now give "
        "another one. The verdict's own findings are reported beside this one.",
        example='`expect = "conflicting"`, after the outlet that disagreed was removed.',
        remedy="Look at the evidence again, then change `expect` to the new verdict, or remove it.",
    ),
    FindingKind(
        code="FC301",
        name="altered-quote",
        severity=Severity.ERROR,
        meaning="a quotation differs from the source's words",
        explanation="A source has the quotation in other words. Typography never counts: curly or straight "
        "marks, dashes, spaces and line breaks may differ, and an ellipsis or [brackets] may mark "
        "what the writer left out or put in. The message lists the words that differ.",
        example='The quotation "responsible for public order" where the source has "responsible for public safety".',
        remedy="Copy the source's words, or mark the change with brackets or an ellipsis. For ums and "
        'contractions alone, `quote-style = "tidy"` may be right.',
    ),
    FindingKind(
        code="FC302",
        name="quote-not-found",
        severity=Severity.ERROR,
        meaning="no source has the quotation",
        explanation="No passage of any source is close enough to be the origin of these words.",
        example="A quotation from a press conference, where the sources only paraphrase the speaker.",
        remedy="Add the source it comes from, or write it as a paraphrase: `text` in place of `quote`.",
    ),
    FindingKind(
        code="FC303",
        name="misattributed-quote",
        severity=Severity.ERROR,
        meaning="the source gives the quotation to someone else",
        explanation="The words stand in a source, but the source names another speaker than the claim does.",
        example="`speaker` names the minister, where the source has `…”, said her spokesman`.",
        remedy="Correct `speaker`. Where the source does not say who spoke, leave `speaker` out.",
    ),
    FindingKind(
        code="FC304",
        name="quote-out-of-context",
        severity=Severity.WARNING,
        meaning="the quotation is verbatim, but an ellipsis or the cut hides words that change the meaning",
        explanation="Every quoted word stands in the source, yet what was left out turns or limits it: a "
        '"not", an "only", an "if", a qualifying clause that follows the cut.',
        example='The quotation "We will … raise taxes" where the source has "We will not raise taxes".',
        remedy="Quote the words that were left out, or paraphrase the whole.",
    ),
    FindingKind(
        code="FC401",
        name="draft-refuted",
        severity=Severity.ERROR,
        meaning="a sentence of a draft contradicts the sources",
        explanation="A sentence of an article draft states something that cannot hold together with what a "
        "source states, and no source supports it.",
        example='The draft\'s "195 member countries" against the source\'s "190 member countries".',
        remedy="Correct the sentence, or ignore the finding at its place with a comment that gives the reason.",
    ),
    FindingKind(
        code="FC402",
        name="draft-unsupported",
        severity=Severity.NOTE,
        meaning="a checkable sentence of a draft that no source bears out",
        explanation="The sentence has a number, a date or a name with a predicate, and no source supports or "
        "contradicts it.",
        example="A sentence from the writer's own telephone call.",
        remedy="Add the source it comes from, or tie the sentence to a claim.",
    ),
    FindingKind(
        code="FC403",
        name="unknown-claim",
        severity=Severity.ERROR,
        meaning="a draft cites a claim id that does not exist",
        explanation="The draft names a claim by its id, and the claims file has no claim of that id.",
        example="`[@skynet-10]` for `[@skynet-100]`.",
        remedy="Correct the id, or add the claim to the claims file.",
    ),
    FindingKind(
        code="FC404",
        name="draft-conflicting",
        severity=Severity.WARNING,
        meaning="outlets disagree on what a sentence of a draft says",
        explanation="Some sources support the sentence and others contradict it.",
        example="The draft gives one of two tolls that the outlets report.",
        remedy="Name the disagreement in the draft, or say whose figure it is.",
    ),
    FindingKind(
        code="FC501",
        name="stale-acceptance",
        severity=Severity.WARNING,
        meaning="an acceptance or ignore that is past its date or matches nothing",
        explanation="A finding was signed off with `[[accept]]`, and either the day in `until` is over, so "
        "that the finding counts again, or there is no such finding any more.",
        example="`until = 2026-01-01`, on a day in March 2026.",
        remedy="Mend the claim, renew `until` with a fresh reason, or remove the acceptance.",
    ),
    FindingKind(
        code="FC601",
        name="changed-source",
        severity=Severity.NOTE,
        meaning="a source changed since it was locked, and the words relied on still stand",
        explanation="`verify --locked` compares the sources with `factcheck.lock`. This one has another text, or "
        "another path, than when it was locked; every passage that a named claim relied on was found in it again.",
        example="The outlet added a correction below an article, and the file was fetched again.",
        remedy="Read what changed, then renew the lock with `factcheck sources --lock`.",
    ),
    FindingKind(
        code="FC602",
        name="lost-evidence",
        severity=Severity.ERROR,
        meaning="words that a claim relied on changed or are gone from the source",
        explanation="A source changed since it was locked, and the passage that supported or refuted the claim is "
        "worded otherwise, stands nowhere in it, or cannot be told from another. Typography and line breaks "
        "never count.",
        example='The article said "2,500 people" when it was locked, and says "2,600 people" now.',
        remedy="Check the claim against the new wording, or restore the copy that was cited; then renew the lock "
        "with `factcheck sources --lock`.",
    ),
    FindingKind(
        code="FC603",
        name="stale-lock",
        severity=Severity.WARNING,
        meaning="the lock does not say what the claims rely on now",
        explanation="A claim was added or reworded since the lock was made, or rests on a source that was not "
        "locked for it, or the lock has a claim that is gone.",
        example="A claim was added, and `factcheck sources --lock` was not run again.",
        remedy="Look at the claim's evidence, then renew the lock with `factcheck sources --lock`.",
    ),
)

_BY_KEY = {key: kind for kind in KINDS for key in (kind.code, kind.name)}


def kind_of(code: str) -> FindingKind:
    """Return the row of a finding code that is known to exist, such as "FC201"."""
    return _BY_KEY[code]


def lookup(code_or_name: str) -> FindingKind:
    """Return the row for a code or a name, in any case and with `_` or blanks for `-`.

    Raises `UnknownFindingKindError` with the nearest known name when there is none.
    """
    wanted = code_or_name.strip()
    dashed = wanted.replace("_", "-").replace(" ", "-")
    found = _BY_KEY.get(dashed.upper()) or _BY_KEY.get(dashed.lower())
    if found is not None:
        return found
    import difflib

    # The names first: where both are as near, a name says more than a code. A long text is no slip of the
    # pen.
    close = difflib.get_close_matches(dashed.lower()[:80], [kind.name for kind in KINDS], n=1, cutoff=0.6)
    close = close or difflib.get_close_matches(dashed.upper()[:80], [kind.code for kind in KINDS], n=1, cutoff=0.7)
    raise UnknownFindingKindError(wanted, close[0] if close else "")
