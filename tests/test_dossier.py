"""The HTML report: what its model shows, what the page says, and what must not be in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from conftest import HOSTILE, ProjectFolder, canned_report, claim, evidence, reason, report, source

from factcheck.records import (
    ClaimKind,
    ClaimResult,
    DraftEntry,
    DraftSentence,
    Evidence,
    LeftOut,
    Place,
    ReasonKind,
    Relation,
    Report,
    Source,
    SourceEntry,
    Stance,
    Verdict,
)
from factcheck.reporters import ReportOptions, View, render
from factcheck.reporters.dossier_builder import build_dossier
from factcheck.reporters.passages import Block, Citation, Layer, Paragraphs, Piece, cut, whole_text, words_around

Golden = Callable[[str, str], None]


def page(what: Report | None = None, **options: Any) -> str:
    return "".join(render("html", what or canned_report(), ReportOptions(**options)))


def entry(of: Source, *left_out: LeftOut) -> SourceEntry:
    return SourceEntry(source=of, syndicated_with=(), sentences=1, left_out=left_out, problems=())


def result(*pieces: Evidence, verdict: Verdict = Verdict.SUPPORTED, origins: int = 1, **of: object) -> ClaimResult:
    return ClaimResult(
        claim=claim(**of),  # type: ignore[arg-type]
        verdict=verdict,
        quote_status=None,
        origins=origins,
        evidence=pieces,
        discrepancies=(),
    )


class Page(HTMLParser):
    """The elements of a page, with their attributes and the text inside them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.elements if "id" in attributes]


# The page


@pytest.mark.parametrize(
    ("file", "options"),
    [
        pytest.param("claims.html", {}, id="verify"),
        pytest.param("excerpts.html", {"excerpts": 2}, id="two words around each quote"),
        pytest.param("compare.html", {"view": View.DISCREPANCIES}, id="compare"),
        pytest.param("sources.html", {"view": View.SOURCES}, id="sources"),
    ],
)
def test_the_canned_report_is_laid_out_as_agreed(golden: Golden, file: str, options: dict[str, Any]) -> None:
    text = page(**options)
    # The looks are for the eye: only the content is pinned. Hashes change with the looks.
    text = re.sub(r"(<style>).*?(</style>)|(<script>).*?(</script>)", r"\1\2\3\4", text, flags=re.DOTALL)
    golden(file, re.sub(r"sha256-[\w+/=]+", "sha256-", text))


def test_two_runs_give_the_same_bytes(bridge: ProjectFolder) -> None:
    runs = [bridge.run("verify", "--format", "html", env={"PYTHONHASHSEED": seed}) for seed in ("1", "2")]
    assert runs[0].code == 1
    assert runs[0].out == runs[1].out


def test_the_file_needs_nothing_else() -> None:
    read = Page(page())
    links = {attributes.get("href") for tag, attributes in read.elements if tag in ("a", "link")}
    assert [link for link in links if link is None or not link.startswith(("#", "data:,"))] == []
    assert [attributes for _, attributes in read.elements if "src" in attributes or "style" in attributes] == []
    assert [tag for tag, _ in read.elements if tag in ("img", "iframe", "object", "embed", "base")] == []


def test_every_address_within_the_page_leads_somewhere_and_every_id_is_there_once() -> None:
    for options in (ReportOptions(), ReportOptions(excerpts=0), ReportOptions(view=View.DISCREPANCIES)):
        read = Page("".join(render("html", canned_report(), options)))
        ids = read.ids()
        assert len(ids) == len(set(ids))
        wanted = {(attributes["href"] or "")[1:] for tag, attributes in read.elements if tag == "a"}
        assert wanted - set(ids) == set()


def test_the_policy_allows_the_page_s_own_script_and_style_only() -> None:
    text = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    directives = dict(each.strip().split(" ", 1) for each in policy[1].split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["base-uri"] == "'none'"
    assert directives["form-action"] == "'none'"
    assert re.fullmatch(r"'sha256-[\w+/=]+'", directives["script-src"])
    assert re.fullmatch(r"'sha256-[\w+/=]+'", directives["style-src"])
    assert text.count("<script") == 1
    assert text.count("<style") == 1


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        pytest.param("https://example.org/a?b=1&c=2", True, id="https"),
        pytest.param("HTTP://example.org", True, id="http"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param(" javascript:alert(1)", False, id="a script after a blank"),
        pytest.param("data:text/html,<script>alert(1)</script>", False, id="data"),
        pytest.param('https://x/" onclick="alert(1)', False, id="a quotation mark, to end the link early"),
    ],
)
def test_only_web_addresses_become_links(url: str, followed: bool) -> None:
    read = Page(page(report(sources=[entry(replace(source(), url=url))], claims=[]), view=View.SOURCES))
    found = [attributes for tag, attributes in read.elements if tag == "a" and "rel" in attributes]
    assert [attributes["href"] for attributes in found] == ([url] if followed else [])
    assert [attributes for _, attributes in read.elements if "onclick" in attributes] == []
    assert url in read.text


@pytest.mark.parametrize(
    ("url", "excerpts", "link"),
    [
        ("https://example.org/a", None, "https://example.org/a#:~:text=The%20bridge%20opened%20in%201901"),
        ("https://example.org/a", 2, "https://example.org/a"),
        ("javascript:alert(1)", None, None),
        ("javascript:alert(1)", 2, None),
        (None, None, None),
    ],
    ids=["a page", "no context in excerpts", "a script", "a script in excerpts", "no page"],
)
def test_a_quote_links_to_the_words_of_the_published_page(
    url: str | None, excerpts: int | None, link: str | None
) -> None:
    told = replace(source(), url=url)
    what = report(sources=[entry(told)], claims=[result(evidence(told, "The bridge opened in 1901"))])
    read = Page(page(what, excerpts=excerpts))
    links = [attributes["href"] for tag, attributes in read.elements if tag == "a" and "rel" in attributes]
    assert links == ([link, url] if link else [])


def test_hostile_words_are_text_wherever_they_stand() -> None:
    bad = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% raw %}'
    hostile = source(f"{bad} {HOSTILE}", id="h", outlet=bad, title=bad, author=bad, origin=bad)
    piece = evidence(hostile, bad, marked=["alert"], attributed_to=bad, reasons=(reason(claim=bad, source=bad),))
    what = report(
        sources=[entry(hostile, LeftOut(start=0, end=2, line=1, reason=bad))],
        claims=[
            replace(
                result(piece, text=bad, id=bad, speaker=bad),
                claim=replace(claim(bad, id=bad), tags=(bad,), note=bad),
            )
        ],
    )
    for view in View:
        read = Page(page(what, view=view))
        assert [tag for tag, _ in read.elements].count("script") == 1
        assert [attributes for tag, attributes in read.elements if tag == "img" or "onerror" in attributes] == []
        assert "{{ 7*7 }}" in read.text


def test_excerpts_leave_the_rest_of_the_sources_out() -> None:
    before = "Secret beginnings are here. " * 50
    after = " Secret ends are here." * 50
    told = source(f"{before}The bridge opened in 1901.{after}")
    what = report(sources=[entry(told)], claims=[result(evidence(told, "The bridge opened in 1901."))])
    assert page(what).count("Secret") > 100
    assert page(what, excerpts=2).count("Secret") == 2
    assert page(what, excerpts=0).count("Secret") == 0
    assert "The bridge opened in 1901." in Page(page(what, excerpts=0)).text


def test_excerpts_is_an_option_of_the_command_line(bridge: ProjectFolder) -> None:
    whole = bridge.run("verify", "--format", "html")
    cut_down = bridge.run("verify", "--format", "html", "--excerpts", "1")
    assert "We shall never charge" in whole.out
    assert "We shall never charge" not in cut_down.out
    assert bridge.run("verify", "--format", "html", "--excerpts", "-1").code == 2


def test_a_card_has_its_findings_but_for_find_whose_verdict_says_it_all() -> None:
    made = canned_report()
    assert [[each.code for each in card.findings] for card in build_dossier(made).cards] == [
        ["FC202"], [], ["FC301"], [], ["FC203"],
    ]  # fmt: skip
    found = replace(made, claims_file=None)
    assert [card.findings for card in build_dossier(found).cards] == [()] * 5


def test_sentences_of_drafts_are_shown_as_claims_are() -> None:
    told = source()
    sentence = DraftSentence(
        kind=ClaimKind.ASSERTION,
        text="The bridge opened in 1902.",
        start=0,
        end=26,
        place=Place(line=4, column=1, end_line=4, end_column=27),
        verdict=Verdict.REFUTED,
        quote_status=None,
        evidence=(evidence(told, "The bridge opened in 1901.", Stance.REFUTES),),
    )
    what = replace(report(sources=[entry(told)]), drafts=(DraftEntry(path="draft.md", sentences=(sentence,)),))
    read = Page(page(what, view=View.DRAFTS))
    assert "draft.md:4" in read.text
    assert "The bridge opened in 1902." in read.text
    assert {"at-e1-1", "e1-1", "grid"} <= set(read.ids())


# What is flagged


@pytest.mark.parametrize(
    ("said_by", "origins", "verdict", "kind", "flag"),
    [
        (("the mayor",), 1, Verdict.SUPPORTED, ClaimKind.ASSERTION, "The Gazette, citing the mayor"),
        ((None,), 1, Verdict.SUPPORTED, ClaimKind.ASSERTION, ""),
        (("the mayor", None), 1, Verdict.SUPPORTED, ClaimKind.ASSERTION, ""),
        (("the mayor",), 2, Verdict.SUPPORTED, ClaimKind.ASSERTION, ""),
        (("the mayor",), 1, Verdict.CONFLICTING, ClaimKind.ASSERTION, ""),
        (("the mayor",), 1, Verdict.SUPPORTED, ClaimKind.QUOTATION, ""),
    ],
    ids=["attributed", "stated as fact", "one of two states it", "two origins", "disputed anyway", "a quotation"],
)
def test_a_claim_borne_by_a_single_attributed_source_is_marked(
    said_by: tuple[str | None, ...], origins: int, verdict: Verdict, kind: ClaimKind, flag: str
) -> None:
    told = source()
    pieces = [evidence(told, "The bridge opened in 1901.", attributed_to=who) for who in said_by]
    what = report(sources=[entry(told)], claims=[result(*pieces, verdict=verdict, origins=origins, kind=kind)])
    assert build_dossier(what).cards[0].alone == flag
    assert ("Borne by a single attributed source" in page(what)) == bool(flag)


def test_what_could_not_be_compared_is_marked() -> None:
    told = source()
    open_one = reason(ReasonKind.DATE, Relation.UNPARSED, source="", message="“the other day” is no date")
    what = report(
        sources=[entry(told)],
        claims=[
            result(evidence(told, "The bridge opened in 1901.", reasons=(open_one,)), id="a"),
            result(evidence(told, "The bridge opened in 1901.", reasons=(reason(),)), id="b"),
        ],
    )
    assert [card.unread for card in build_dossier(what).cards] == [("“the other day” is no date (The Gazette)",), ()]
    assert page(what).count("Could not be compared:") == 1


def test_values_that_differ_stand_side_by_side() -> None:
    card = build_dossier(canned_report()).cards[0]
    found = card.differences[0]
    assert (found.kind, found.claim) == ("date", "1901")
    assert [(side.value, side.outlets, side.stance) for side in found.sides] == [
        ("4 May 1901", ("The Gazette",), "supports"),
        ("1902", ("Northern Herald and Evening Advertiser",), "refutes"),
    ]
    assert len(card.differences) == 1
    assert [piece.text for piece in card.words if piece.style == "differs"] == ["1901"]


def test_the_grid_counts_outlets_and_claims() -> None:
    dossier = build_dossier(canned_report())
    assert [(row.supports, row.refutes) for row in dossier.rows] == [(1, 1), (2, 0), (0, 1), (0, 0), (0, 0)]
    assert dossier.totals == ((2, 1), (1, 1), (0, 0))


def test_the_timeline_is_in_the_order_of_publication_the_undated_last() -> None:
    dossier = build_dossier(canned_report())
    assert [moment.source.entry.source.id for moment in dossier.timeline] == ["gazette", "herald"]
    late, undated = source(id="late"), source(id="early-but-undated", published=None)
    early = source(id="z-early", published=late.published.replace(year=1999) if late.published else None)
    told = [evidence(each, "The bridge opened in 1901.") for each in (late, undated, early)]
    what = report(sources=[entry(each) for each in (undated, late, early)], claims=[result(*told)])
    ids = [moment.source.entry.source.id for moment in build_dossier(what).timeline]
    assert ids == ["z-early", "late", "early-but-undated"]


# Pieces of text


def test_pieces_joined_are_the_text_and_styles_add_up() -> None:
    pieces = cut("abcdefgh", 1, 7, [Layer(0, 4, "q"), Layer(2, 3, "w"), Layer(3, 9, "x"), Layer(5, 5, "none")])
    assert pieces == (Piece("b", "q"), Piece("c", "q w"), Piece("d", "q x"), Piece("efg", "x"))


def test_a_quote_is_shown_in_its_paragraph() -> None:
    told = source("Before it.\n\nThe bridge opened in 1901, said the mayor.\n \nAfter it.")
    piece = evidence(told, "The bridge opened in 1901", marked=["bridge", "opened"], reasons=(reason(),))
    assert Paragraphs(told.text).quoted(piece) == (
        Piece("The ", "q"),
        Piece("bridge opened", "q w"),
        Piece(" in ", "q"),
        Piece("1901", "q same"),
        Piece(", said the mayor."),
    )


def test_a_number_inside_another_is_not_what_a_reason_names() -> None:
    told = source("In 19011 or 1901 it opened.")
    piece = evidence(told, told.text, reasons=(reason(),))
    assert [each.text for each in Paragraphs(told.text).quoted(piece) if "same" in each.style] == ["1901"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, "C"), (1, "b C d"), (2, "a  b C d\ne"), (9, " a  b C d\ne "[1:-1])],
)
def test_words_around_a_quote(words: int, expected: str) -> None:
    text = " a  b C d\ne "
    start, end = words_around(text, text.index("C"), text.index("C") + 1, words)
    assert text[start:end] == expected


def test_a_long_paragraph_is_cut_to_the_words_around_the_quote() -> None:
    told = source("word " * 1000 + "The bridge opened in 1901. " + "word " * 1000)
    pieces = Paragraphs(told.text).quoted(evidence(told, "The bridge opened in 1901."))
    assert (pieces[0], pieces[-1]) == (Piece("… ", "gap"), Piece(" …", "gap"))
    assert sum(len(piece.text.split()) for piece in pieces) == 60 + 5 + 60 + 2


def test_the_text_of_a_source_is_whole_with_its_furniture_apart() -> None:
    text = "Menu\nHome\n\nThe bridge opened.\n\nIt was\nwrapped.\n\nSubscribe"
    left = [
        LeftOut(start=0, end=4, line=1, reason="menu"),
        LeftOut(start=5, end=9, line=2, reason="link"),
        LeftOut(start=text.index("Sub"), end=len(text), line=8, reason="menu"),
    ]
    at = text.index("opened")
    cited = Citation(start=at, end=at + 6, anchor="e1-1", label="a", stance="supports")
    assert whole_text(entry(source(text), *left), [cited], None) == (
        Block(pieces=(Piece("Menu\nHome"),), furniture="menu, link", length=9),
        Block(pieces=(Piece("The bridge "), Piece("opened", "cited", (cited,)), Piece("."))),
        Block(pieces=(Piece("It was\nwrapped."),)),
        Block(pieces=(Piece("Subscribe"),), furniture="menu", length=9),
    )


def test_a_quote_that_runs_over_two_paragraphs_is_marked_in_both() -> None:
    text = "They came\n\nand went."
    cited = Citation(start=5, end=14, anchor="e1-1", label="a", stance="supports")
    blocks = whole_text(entry(source(text)), [cited], None)
    assert [[piece for piece in block.pieces if piece.style] for block in blocks] == [
        [Piece("came", "cited", (cited,))],
        [Piece("and", "cited")],
    ]
