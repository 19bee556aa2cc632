"""What is left out of a source, line by line, and what must stay."""

# ruff: noqa: E501 - texts are easier to check by eye on one line

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.furniture import lay_out

ONE = "The harbour bridge was closed to lorries on Monday after inspectors found cracks in two of its piers."
TWO = "Traffic was sent over the old road while engineers looked at the damage, and ferries ran all night."
THREE = "The port authority said repairs would cost 12 million dollars."
TITLE = "Harbour bridge closed after cracks found"


def read(text: str) -> tuple[str | None, list[str], list[tuple[int, str]]]:
    """Return the headline, the paragraphs, and (line, reason) of what is left out."""
    layout = lay_out(text)
    headline = text[layout.headline.start : layout.headline.end] if layout.headline else None
    left = [(item.line, item.reason) for item in layout.left_out]
    return headline, [text[span.start : span.end] for span in layout.body], left


@pytest.mark.parametrize(
    ("text", "headline", "body", "left_out"),
    [
        pytest.param("", None, [], [], id="nothing"),
        pytest.param("Subscribe now", None, ["Subscribe now"], [], id="one-line-is-all-there-is"),
        pytest.param(f"{TITLE}\n\n{THREE}", TITLE, [THREE], [], id="title-and-paragraph"),
        pytest.param(f"{ONE}\r\n\r\n{TWO}\r\n", None, [ONE, TWO], [], id="no-title-crlf"),
        pytest.param(
            "The bridge cost 12 million dollars\nIt opened in 2016",
            None,
            ["The bridge cost 12 million dollars", "It opened in 2016"],
            [],
            id="notes-without-stops",
        ),
        pytest.param(
            "The bridge cost 12 million dollars\nIt opened in 2016.",
            None,
            ["The bridge cost 12 million dollars", "It opened in 2016."],
            [],
            id="a-sentence-without-stop-is-no-title",
        ),
        pytest.param(
            "SMITH: Good evening to you\nDOE: There are nine bridges\nSMITH: Nine of them you say",
            None,
            ["SMITH: Good evening to you", "DOE: There are nine bridges", "SMITH: Nine of them you say"],
            [],
            id="transcript",
        ),
        pytest.param(
            "The river runs to the sea\nAnd nobody knows its name\nThe stones in the bed are worn",
            None,
            ["The river runs to the sea", "And nobody knows its name", "The stones in the bed are worn"],
            [],
            id="verse",
        ),
        pytest.param(
            "Nobody died.\n\nThe bridge stands.\n\n“Who pays?”",
            None,
            ["Nobody died.", "The bridge stands.", "“Who pays?”"],
            [],
            id="short-sentences",
        ),
        pytest.param(
            f"{TITLE}\n\nThe harbour bridge was closed to lorries on\nMonday after inspectors found cracks in two\n"
            "of its piers, the mayor said.\n\nThe port authority said repairs would cost\n12 million dollars.\n",
            TITLE,
            [
                "The harbour bridge was closed to lorries on\nMonday after inspectors found cracks in two\n"
                "of its piers, the mayor said.",
                "The port authority said repairs would cost\n12 million dollars.",
            ],
            [],
            id="hard-wrapped",
        ),
        pytest.param(
            f"{ONE}\n\n“We have two duties. We keep the harbour open\n\nand we keep it safe,” she said.\n\n{TWO}",
            None,
            [ONE, "“We have two duties. We keep the harbour open", "and we keep it safe,” she said.", TWO],
            [],
            id="a-sentence-broken-by-a-blank-line",
        ),
        pytest.param(
            f"{ONE}\n\nMayor accused over ferry contract by rivals\n\n{TWO}\n\n"
            f"Inspectors in Lagos arrested 12 men on Tuesday\n\n{THREE}\n\nFerry Company Sold To Rival Firm\n\n{ONE}",
            None,
            [ONE, TWO, "Inspectors in Lagos arrested 12 men on Tuesday", THREE, ONE],
            [(3, "title of another story"), (11, "title of another story")],
            id="teasers-and-a-sentence-without-stop",
        ),
        pytest.param(
            f"{ONE}\n\nWhy did nobody look at the piers for nine years?\n\n{TWO}",
            None,
            [ONE, "Why did nobody look at the piers for nine years?", TWO],
            [],
            id="a-question-in-a-story-without-teasers",
        ),
        pytest.param(
            f"{ONE}\n\nThe votes were:\n\nJane Doe, 40 votes\nJohn Roe, 30 votes\nMary Major, 20 votes\n\n{TWO}",
            None,
            [ONE, "The votes were:", "Jane Doe, 40 votes", "John Roe, 30 votes", "Mary Major, 20 votes", TWO],
            [],
            id="list",
        ),
        pytest.param(
            f"{ONE}\n\nBackground\n\n{TWO}\n\nRead more: Ferries sold\n\n{THREE}",
            None,
            [ONE, TWO, THREE],
            [(3, "subheading"), (7, "other stories")],
            id="subheading-and-link",
        ),
        pytest.param(
            f"Skip to content\nHome > News > Transport\nWe use cookies to improve your visit.\n{TITLE}\n"
            f"By Jane Doe\nMay 3, 2019\n5 min read\n{ONE}\nAdvertisement\n{TWO}\nFollow us on Twitter\n@portnews\n"
            "© 2020 The Daily Bugle. All rights reserved.\n",
            TITLE,
            [ONE, TWO],
            [
                (1, "navigation"),
                (2, "navigation"),
                (3, "cookie notice"),
                (5, "byline"),
                (6, "date"),
                (7, "reading time"),
                (9, "advertisement"),
                (11, "call to the reader"),
                (12, "social handle"),
                (13, "copyright"),
            ],
            id="page",
        ),
        pytest.param(
            f"{ONE}\n\nSign up was slow in the north, officials said.\n\n"
            "He photographed the pier for the Associated Press.\n\nBy Monday the river had risen.",
            None,
            [
                ONE,
                "Sign up was slow in the north, officials said.",
                "He photographed the pier for the Associated Press.",
                "By Monday the river had risen.",
            ],
            [],
            id="prose-that-begins-like-furniture",
        ),
        pytest.param(
            f"{TITLE}\n\nThe mayor at the bridge on Monday. Jane Doe / Staff / Getty Images\n\n{ONE}\n\n"
            f"Photo credit: JANE DOE/AFP/Getty Images\n\n{TWO}",
            TITLE,
            [ONE, TWO],
            [(3, "photo credit"), (7, "photo credit")],
            id="captions",
        ),
        pytest.param(
            f"{TITLE}\nJane Doe\nMay 3, 2019\n{ONE}\n\n{TWO}\n\n{THREE}\n\n"
            "Jane Doe covers transport for the Evening Ledger.\n\nMore from Transport\n\nFares to rise\n\n"
            "Fares rise by 9 per cent from April.\n",
            TITLE,
            [ONE, TWO, THREE],
            [
                (2, "byline"),
                (3, "date"),
                (10, "author note"),
                (12, "other stories"),
                (14, "other stories"),
                (16, "other stories"),
            ],
            id="other-stories-below",
        ),
        pytest.param(
            f"{TITLE}\n\n{ONE}\n\n{TWO}\n\nLeave a comment\n\nI think it is made of cheese.\n",
            TITLE,
            [ONE, TWO],
            [(7, "comments"), (9, "other stories")],
            id="readers-comments",
        ),
        pytest.param(
            f"# Bridge closed\n\n{ONE}\n\n## Costs\n\n- Repairs: 12 million dollars\n\n```\nx = 1.\n```\n\n"
            f'| a | b |\n|---|---|\n\n> "Sorry," he said.\n\n![x](y.png)\n[1]: https://example.org/\n<!-- no -->\n{TWO}',
            "Bridge closed",
            [ONE, "Repairs: 12 million dollars", '"Sorry," he said.', TWO],
            [
                (5, "subheading"),
                (9, "code"),
                (10, "code"),
                (11, "code"),
                (13, "table"),
                (14, "table"),
                (18, "picture"),
                (19, "link target"),
                (20, "comment"),
            ],
            id="markdown",
        ),
        pytest.param(
            f"---\ntitle: {TITLE}\n---\n\n{ONE}\n\n```\n{TWO}",
            None,
            [ONE, TWO],
            [(1, "metadata"), (2, "metadata"), (3, "metadata"), (7, "rule")],
            id="a-fence-never-closed-hides-nothing",
        ),
    ],
)
def test_layout(text: str, headline: str | None, body: list[str], left_out: list[tuple[int, str]]) -> None:
    assert read(text) == (headline, body, left_out)


SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize(
    ("name", "paragraphs", "left_out"),
    [
        ("000_d377a7fca7cc6a07.txt", 28, [2, 3, *range(32, 40)]),
        ("001_8b4b49ca69efd5b1.txt", 27, [1, 7, 8, 18, 26, 40, 54, 66]),
        ("002_46ad06bab5af976c.txt", 17, [3, 5, 7, 8, 10, 12, 13, 15, 51]),
        ("003_3ce4ae13d2811ff6.txt", 11, [3]),
        (
            "004_da6f7391728d91b0.txt",
            12,
            [
                25,
                27,
                29,
                31,
                32,
                34,
                36,
                37,
                38,
                40,
                42,
                43,
                44,
                46,
                48,
                49,
                50,
                52,
                54,
                55,
                56,
                58,
                60,
                61,
                62,
                64,
                66,
            ],
        ),
    ],
)
def test_seeds(name: str, paragraphs: int, left_out: list[int]) -> None:
    layout = lay_out((SEEDS / name).read_text(encoding="utf-8"))
    assert (len(layout.body), [item.line for item in layout.left_out]) == (paragraphs, left_out)


LINES = st.sampled_from(
    [
        ONE,
        TWO,
        TITLE,
        "",
        "",
        "Related",
        "By Jane Doe",
        "May 3, 2019",
        "# A",
        "```",
        "- x",
        "<!--",
        "a\rb",
        "Opinion",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(LINES, max_size=20).map("\n".join)))
def test_spans_are_in_order_disjoint_and_stripped(text: str) -> None:
    layout = lay_out(text)
    spans = [*layout.body, *([layout.headline] if layout.headline else [])]
    ranges = sorted([(s.start, s.end) for s in spans] + [(item.start, item.end) for item in layout.left_out])
    assert all(start < end <= len(text) for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    assert list(layout.body) == sorted(layout.body, key=lambda span: span.start)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    # Nothing is lost: what is not in a span is space or a mark of markup.
    rest, at = "", 0
    for start, end in ranges:
        rest, at = rest + text[at:start], end
    assert not [c for c in rest + text[at:] if c.isalnum()]
