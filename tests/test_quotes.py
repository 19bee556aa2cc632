"""Quotations against a source: minimal pairs, each phenomenon with a row that fires and one that must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.quotes import check_quote, locate_quote
from factcheck.records import Edit, QuoteStatus, ReasonKind, Relation, Source, Stance
from factcheck.text.document import read_document

V, A, M, N = QuoteStatus.VERBATIM, QuoteStatus.ALTERED, QuoteStatus.MISATTRIBUTED, QuoteStatus.NOT_FOUND

PASSAGE = (
    "“We will build the new bridge in two years,” said Ana Ruiz, the mayor of Port Alder. “It will not cost "
    "the taxpayer one cent, but only if the bank agrees.”\n\n"
    "She added: “I do not believe that the old bridge is safe. The U.S. engineers told us so on Aug. 31.”\n\n"
    "It rained all morning on the quay and the ferries stayed in the inner harbour.\n\n"
    "“The harbour is closed to every ferry,” according to Tom Vale, a spokesman for the Port Authority. "
    "“We, um, can't reopen before the storm has passed.”\n\n"
    "“[The city] owes the dockers 2,500 crowns,” one docker said. “Nobody at the town hall listens.”"
)


@pytest.mark.parametrize(
    ("quote", "speaker", "status"),
    [
        # The words.
        pytest.param("We will build the new bridge in two years", None, V, id="words"),
        pytest.param("we will build the NEW bridge in two years", None, V, id="case"),
        pytest.param("“We will build the new bridge in two years.”", None, V, id="marks-and-full-stop"),
        pytest.param("We will build -- the new bridge -- in two years!", None, V, id="punctuation"),
        pytest.param("We will *build* the _new_ bridge in two years", None, V, id="markdown"),
        pytest.param("We will\n\nbuild the new bridge", None, V, id="paragraph-break"),
        pytest.param("We will build the new tunnel in two years", None, A, id="changed"),
        pytest.param("We will build the bridge in two years", None, A, id="dropped"),
        pytest.param("We will surely build the new bridge in two years", None, A, id="added"),
        pytest.param("We will build the bridge new in two years", None, A, id="moved"),
        pytest.param("We must build the new bridge in two years", None, A, id="modal"),
        pytest.param("It will cost the taxpayer one cent", None, A, id="negation-dropped"),
        pytest.param("A new bridge is what the mayor promises voters", None, N, id="same-subject"),
        pytest.param("The opera house will open in the spring", None, N, id="elsewhere"),
        pytest.param("the new bridge", None, V, id="three-words"),
        pytest.param("the old tunnel", None, N, id="three-words-one-changed"),
        # Figures and abbreviations.
        pytest.param("We will build the new bridge in 2 years", None, V, id="figure"),
        pytest.param("We will build the new bridge in 3 years", None, A, id="other-figure"),
        pytest.param("owes the dockers 2500 crowns", None, V, id="thousands-separator"),
        pytest.param("owes the dockers 25,000 crowns", None, A, id="another-number"),
        pytest.param("The US engineers told us so on August 31", None, V, id="abbreviations"),
        pytest.param("The US engineers told us so on August 30", None, A, id="another-day"),
        pytest.param("We will build the new bridge in one, one years", None, A, id="numbers-side-by-side"),
        # Ellipses.
        pytest.param("We will build ... in two years", None, V, id="ellipsis"),
        pytest.param("We will build […] in two years", None, V, id="bracketed-ellipsis"),
        pytest.param("We will build … in two long years", None, A, id="ellipsis-then-changed"),
        pytest.param("the old bridge is safe ... We will build", None, N, id="ellipsis-out-of-order"),
        # Brackets.
        pytest.param("[w]e will build the new bridge", None, V, id="bracketed-letter"),
        pytest.param("[Our team] will build the new bridge", None, V, id="replaced-at-the-head"),
        pytest.param("We will build the [planned] bridge", None, V, id="replaced-inside"),
        pytest.param("We will build the (planned) bridge in two years", None, A, id="round-brackets-count"),
        pytest.param("We will build the new bridge [sic] in two years", None, V, id="sic"),
        pytest.param("owes the dockers 2,500 crowns", None, V, id="source-brackets-before"),
        # Interruption and splice.
        pytest.param(
            "We will build the new bridge in two years. It will not cost the taxpayer one cent",
            "Ruiz",
            V,
            id="interrupted-by-attribution",
        ),
        pytest.param(
            "but only if the bank agrees. I do not believe that the old bridge is safe",
            None,
            V,
            id="interrupted-by-short-attribution",
        ),
        pytest.param(
            "The U.S. engineers told us so on Aug. 31. The harbour is closed to every ferry",
            None,
            A,
            id="splice-over-narration",
        ),
        pytest.param(
            "We will build the new bridge in two years. Nobody at the town hall listens",
            None,
            A,
            id="splice-far-apart",
        ),
        # Tidying is no excuse in strict.
        pytest.param("We can't reopen before the storm has passed", None, A, id="um-dropped"),
        pytest.param("We, um, cannot reopen before the storm has passed", None, A, id="contraction"),
        # Speakers.
        pytest.param("We will build the new bridge", "Ana Ruiz", V, id="speaker"),
        pytest.param("We will build the new bridge", "Mayor Ruiz", V, id="title-and-surname"),
        pytest.param("We will build the new bridge", "Tom Vale", M, id="somebody-else"),
        pytest.param("We will build the new bridge", "Ben Ruiz", M, id="same-surname-other-person"),
        pytest.param("The old bridge is safe", "Ruiz", V, id="pronoun"),
        pytest.param("The harbour is closed to every ferry", "Port Authority", V, id="spokesman-is-the-body"),
        pytest.param("The harbour is closed to every ferry", "Ana Ruiz", M, id="spokesman-is-another"),
        pytest.param("Nobody at the town hall listens", "Tom Vale", V, id="unnamed-may-be-anybody"),
        pytest.param("It rained all morning on the quay", "Ana Ruiz", V, id="prose-of-nobody"),
        pytest.param("We will build the new tunnel in two years", "Tom Vale", A, id="altered-before-speaker"),
        # Nothing to look for.
        pytest.param("", None, N, id="empty"),
        pytest.param("[...]", None, N, id="only-an-ellipsis"),
        pytest.param("“…”", None, N, id="only-marks"),
    ],
)
def test_status(quote: str, speaker: str | None, status: QuoteStatus) -> None:
    check = check_quote(quote, PASSAGE, speaker)
    assert check.status is status
    assert (check.start, check.end) == (0, 0) if status is N else check.start < check.end
    assert bool(check.edits) is (status is A)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        pytest.param("we will build THE new bridge", "We will build the new bridge", id="exact"),
        pytest.param("We will … in two years", "We will build the new bridge in two years", id="ellipsis"),
        pytest.param("will build the old bridge in two years", "will build the new bridge in two years", id="near"),
        pytest.param(
            "They shall build the new bridge in two years",
            "We will build the new bridge in two years",
            id="changed-at-the-head",
        ),
        pytest.param("the U.S. engineers", "The U.S. engineers", id="dots-inside"),
    ],
)
def test_offsets_hold_the_words(quote: str, words: str) -> None:
    check = check_quote(quote, PASSAGE)
    assert PASSAGE[check.start : check.end] == words


@pytest.mark.parametrize(
    ("quote", "edits"),
    [
        pytest.param(
            "We will build the new tunnel in two years",
            (Edit(kind="changed", quote="tunnel", source="bridge"),),
            id="changed",
        ),
        pytest.param(
            "We will build the bridge in two years",
            (Edit(kind="dropped", quote="", source="new"),),
            id="dropped",
        ),
        pytest.param(
            "We will surely build the new bridge in two years",
            (Edit(kind="added", quote="surely", source=""),),
            id="added",
        ),
        pytest.param(
            "It will cost the taxpayer one cent",
            (Edit(kind="dropped", quote="", source="not", bearing="negation"),),
            id="negation",
        ),
        pytest.param(
            "We must build the new bridge in two years",
            (Edit(kind="changed", quote="must", source="will", bearing="modal"),),
            id="modal",
        ),
        pytest.param(
            "We will build the new bridge in three years",
            (Edit(kind="changed", quote="three", source="two", bearing="number"),),
            id="number",
        ),
        pytest.param(
            "The U.K. engineers told us so on Aug. 31",
            (Edit(kind="changed", quote="U.K.", source="U.S.", bearing="name"),),
            id="name",
        ),
        pytest.param(
            "We, um, cannot reopen before the storm has passed",
            (Edit(kind="changed", quote="cannot", source="can't", bearing="tidy"),),
            id="contraction",
        ),
        pytest.param(
            "We will build the bridge new in two years",
            (Edit(kind="moved", quote="bridge", source="bridge"),),
            id="moved",
        ),
        pytest.param(
            "In two years we will build the new bridge",
            (Edit(kind="moved", quote="In two years", source="in two years"),),
            id="moved-to-the-front",
        ),
    ],
)
def test_edits(quote: str, edits: tuple[Edit, ...]) -> None:
    assert check_quote(quote, PASSAGE).edits == edits


@pytest.mark.parametrize(
    ("quote", "source", "strict", "tidy"),
    [
        pytest.param("We can't reopen today", "“We, um, can't reopen today.”", A, V, id="um"),
        pytest.param("We cannot reopen today at all", "“We can't reopen today at all.”", A, V, id="contraction"),
        pytest.param("We can reopen today at all", "“We can't reopen today at all.”", A, A, id="not-a-contraction"),
        pytest.param(
            "We are going to win this election in May",
            "“We're gonna win this election in May.”",
            A,
            V,
            id="gonna",
        ),
        pytest.param("The harbor defence is weak", "“The harbor defense is weak.”", A, V, id="spelling"),
        pytest.param(
            "We will, we will win the vote today",
            "“We will win the vote today.”",
            A,
            A,
            id="repeated-in-the-quotation",
        ),
        pytest.param("We will win today, they say", "“We will, we will win today, they say.”", V, V, id="stutter-cut"),
        pytest.param("a well-known harbour", "“a well known harbour”", V, V, id="hyphen"),
        pytest.param("a harbourside café stands", "“a harbour-side cafe\u0301 stands”", V, V, id="joined-and-accent"),
    ],
)
def test_styles(quote: str, source: str, strict: QuoteStatus, tidy: QuoteStatus) -> None:
    assert check_quote(quote, source, style="strict").status is strict
    assert check_quote(quote, source, style="tidy").status is tidy


@pytest.mark.parametrize(
    ("quote", "source", "message"),
    [
        pytest.param(
            "It will ... cost you money",
            "“It will not cost you money.”",
            'the ellipsis hides "not" in the source',
            id="ellipsis-hides-not",
        ),
        pytest.param("It will ... cost you money", "“It will surely cost you money.”", "", id="ellipsis-hides-surely"),
        pytest.param(
            "We will win ... The bank agrees",
            "“We will win. We will not rest. The bank agrees.”",
            "",
            id="whole-sentences-left-out",
        ),
        pytest.param(
            "We will sign the deal",
            "“We will sign the deal, but only if they pay.”",
            'the source goes on: "but only if they pay"',
            id="cut-before-a-condition",
        ),
        pytest.param("We will sign the deal", "“We will sign the deal, and they pay.”", "", id="cut-before-and"),
        pytest.param("We will sign the deal", "“We will sign the deal.” But only if they pay.", "", id="sentence-ends"),
        pytest.param(
            "the bridge is safe",
            "“I do not believe that the bridge is safe.”",
            'the source begins: "I do not believe that"',
            id="denied-before",
        ),
        pytest.param("the bridge is safe", "“I believe that the bridge is safe.”", "", id="believed-before"),
        pytest.param(
            "The bridge is [not] safe",
            "“The bridge is safe.”",
            'the brackets add "not", which the source does not have',
            id="brackets-add-not",
        ),
        pytest.param("The bridge is [quite] safe", "“The bridge is safe.”", "", id="brackets-add-quite"),
        pytest.param("I will win", "“Vote for me or not, I will win.”", "", id="not-of-another-clause"),
    ],
)
def test_out_of_context(quote: str, source: str, message: str) -> None:
    check = check_quote(quote, source)
    assert (check.status, check.out_of_context) == (V, message)


@pytest.mark.parametrize(
    ("quote", "source", "status", "bearing"),
    [
        pytest.param(
            "We will win ... The bank agrees",
            "“We will win. But only if they pay. The bank agrees.”",
            A,
            "ellipsis",
            id="hides-the-condition-on-it",
        ),
        pytest.param(
            "We will win ... The bank agrees",
            "“We will win. But first my thanks to all. The bank agrees.”",
            V,
            "",
            id="hides-a-digression",
        ),
        pytest.param(
            "We will win ... The bank agrees",
            "“We will win. I thank you if I may. The bank agrees.”",
            V,
            "",
            id="hides-another-sentence",
        ),
        pytest.param(
            "The defence of it was never settled", "“The defense of it was never settled.”", A, "spelling", id="us"
        ),
        pytest.param(
            "The ships will not leave on Monday The bank agrees with all of it",
            "“The ships will not leave on Monday.” It rained a lot. “The bank agrees with all of it.”",
            A,
            "splice",
            id="splice",
        ),
    ],
)
def test_what_an_edit_bears_on(quote: str, source: str, status: QuoteStatus, bearing: str) -> None:
    check = check_quote(quote, source)
    assert (check.status, [edit.bearing for edit in check.edits]) == (status, [bearing] if bearing else [])


@pytest.mark.parametrize(
    ("quote", "source", "status"),
    [
        pytest.param(
            "We shall never charge a toll again",
            "“We shall never charge a fare again,” Ada Finch said.",
            A,
            id="one-word",
        ),
        pytest.param(
            "We shall never charge a toll again", "We shall never charge a fare again, it says.", N, id="in-prose"
        ),
        pytest.param(
            "We shall never charge a toll here",
            "“We shall never charge a fare again,” Ada Finch said.",
            N,
            id="two-words",
        ),
        pytest.param(
            "It is going to be the one", "“It is going to be the ferry,” Ada Finch said.", N, id="tells-nothing"
        ),
        pytest.param("the old tunnel", "“the old bridge,” Ada Finch said.", N, id="too-short"),
    ],
)
def test_a_short_quotation_with_a_word_wrong(quote: str, source: str, status: QuoteStatus) -> None:
    assert check_quote(quote, source).status is status


UNNAMED = (
    "Ana Ruiz, the mayor, opened the bridge in May.\n\n"
    "“We cannot keep the old ferry,” said one docker, who declined to be named.\n\n"
    "“We ask the town to keep the tolls low,” write the signatories, mostly from the inner harbour.\n\n"
    "“The quay is full of mud again,” said one clerk.\n\n"
    "“The mill is the oldest of them all,” Ben Cole said. “It has no roof and hardly a wall” — a works Ruiz "
    "mentioned in her speech — “that could stand another winter.”"
)


@pytest.mark.parametrize(
    ("quote", "speaker", "status"),
    [
        pytest.param("We cannot keep the old ferry", "Ana Ruiz", M, id="said-to-be-unnamed"),
        pytest.param("We cannot keep the old ferry", "Tom Vale", V, id="who-may-be-anybody-the-text-does-not-name"),
        pytest.param("We ask the town to keep the tolls low", "Ana Ruiz", M, id="a-group"),
        pytest.param("We ask the town to keep the tolls low", "Port Authority", V, id="a-body-may-be-the-group"),
        pytest.param("The quay is full of mud again", "Ana Ruiz", V, id="one-unnamed"),
        pytest.param(
            "It has no roof and hardly a wall that could stand another winter",
            "Ben Cole",
            V,
            id="an-insertion-in-dashes",
        ),
        pytest.param(
            "It has no roof and hardly a wall that could stand another winter",
            "Ana Ruiz",
            M,
            id="named-in-the-insertion",
        ),
    ],
)
def test_unnamed_speakers_and_insertions(quote: str, speaker: str, status: QuoteStatus) -> None:
    assert check_quote(quote, UNNAMED, speaker).status is status


def test_evidence_of_a_document() -> None:
    text = (
        "Bridge plan\n\nAna Ruiz spoke on Monday to the council of the town about the bridge and cost.\n\n"
        "“Café owners will not pay for the new bridge,” said Ana Ruiz, the mayor, at the end of it all.\n"
    )
    document = read_document(Source(id="a", path="a.txt", text=text))
    evidence = locate_quote("cafe owners shall not pay for the new bridge", document, "Ben Cole")
    assert evidence is not None
    assert evidence.stance is Stance.REFUTES
    assert evidence.quote_status is A
    assert evidence.quote == text[evidence.start : evidence.end] == "Café owners will not pay for the new bridge"
    assert (evidence.line, evidence.column) == (5, 2)
    assert evidence.prefix == text[evidence.start - 32 : evidence.start]
    assert evidence.suffix == text[evidence.end : evidence.end + 32]
    assert evidence.attributed_to == "Ana Ruiz"
    assert [text[m.start : m.end] for m in evidence.marks] == ["Café owners", "not pay for the new bridge"]
    assert [(r.kind, r.relation, r.claim, r.source) for r in evidence.reasons] == [
        (ReasonKind.QUOTATION, Relation.DISJOINT, "shall", "will")
    ]
    other = locate_quote("Café owners will not pay", document, "Ben Cole")
    assert other is not None
    assert [(r.kind, r.relation, r.claim, r.source) for r in other.reasons if r.kind is ReasonKind.ATTRIBUTION] == [
        (ReasonKind.ATTRIBUTION, Relation.DISJOINT, "Ben Cole", "Ana Ruiz")
    ]
    assert locate_quote("the council will vote for the tunnel on Friday", document) is None


SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize(
    ("seed", "quote", "speaker", "status"),
    [
        pytest.param(
            "004",
            "They are responsible for protecting public safety and for protecting the civil liberties",
            "Rod Rosenstein",
            V,
            id="over-a-paragraph-break-he-is-named-before",
        ),
        pytest.param(
            "004",
            "They are responsible for protecting public order and for protecting the civil liberties",
            "Rod Rosenstein",
            A,
            id="order-for-safety",
        ),
        pytest.param(
            "004",
            "They are responsible for protecting public safety and for protecting the civil liberties",
            "Sophie Richardson",
            M,
            id="somebody-else",
        ),
        pytest.param(
            "000",
            "China and Russia aren't the only actors who have gamed the system",
            "Bequelin",
            V,
            id="surname",
        ),
        pytest.param("000", "China will never use Interpol for political ends", None, N, id="invented"),
    ],
)
def test_seeds(seed: str, quote: str, speaker: str | None, status: QuoteStatus) -> None:
    path = next(SEEDS.glob(f"{seed}_*.txt"))
    assert check_quote(quote, path.read_text(encoding="utf-8"), speaker).status is status


_TEXT = st.text(
    alphabet=st.sampled_from(list("abé İß'’\"“”.,…[]() \n\r\u00a0\u200b-—½1２%")) | st.characters(),
    max_size=120,
)


@given(_TEXT, _TEXT, st.none() | _TEXT, st.sampled_from(["strict", "tidy"]))
def test_never_raises(quote: str, passage: str, speaker: str | None, style: str) -> None:
    check = check_quote(quote, passage, speaker, style=style)
    assert 0 <= check.start <= check.end <= len(passage)
    assert 0 <= check.score <= 1
    assert (check.status is N) == (check.start == check.end)


_WORDS = "we will build the new bridge in two years but it may not cost you one cent for all that he said".split()


@given(st.lists(st.sampled_from(_WORDS), min_size=6, max_size=60), st.data())
@settings(deadline=None)
def test_any_run_of_words_is_verbatim(words: list[str], data: st.DataObject) -> None:
    passage = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 4))
    last = data.draw(st.integers(first + 4, len(words)))
    quote = " ".join(words[first:last])
    check = check_quote(quote, passage)
    assert check.status is V
    assert passage[check.start : check.end] == quote
