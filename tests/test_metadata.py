"""What mastheads, bylines and credits say; and what must not be taken for them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.sources.metadata import Metadata, read_metadata

TITLE = "Harbour bridge closed after cracks found"
STORY = (
    "The harbour bridge was closed to lorries on Monday after inspectors found cracks in its piers.\n\n"
    "Traffic was sent over the old road while engineers looked at the damage, and ferries ran all night.\n\n"
    "It was the third closing since March 4, 2011, when a barge hit the bridge, the port said.\n\n"
)
MAY_3 = date(2019, 5, 3)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("By JANE DOE", Metadata(author="Jane Doe"), id="capitals"),
        pytest.param("By Jane Doe and John Roe", Metadata(author="Jane Doe and John Roe"), id="two-authors"),
        pytest.param(
            "By Jane Doe, The Associated Press",
            Metadata(author="Jane Doe", origin="Associated Press"),
            id="byline-with-agency",
        ),
        pytest.param("By Jane Doe, Staff Writer", Metadata(author="Jane Doe"), id="byline-with-role"),
        pytest.param("By Jane Doe | May 3, 2019", Metadata(author="Jane Doe", published=MAY_3), id="byline-and-date"),
        pytest.param("By Monday evening the river had risen.", Metadata(), id="by-opens-prose"),
        pytest.param("By the Numbers", Metadata(), id="by-opens-a-label"),
        pytest.param("Friday, 3rd May 2019", Metadata(published=MAY_3), id="date-alone"),
        pytest.param("May 3, 2019 5 min read", Metadata(published=MAY_3), id="date-and-reading-time"),
        pytest.param("2019-05-03T10:00:00Z", Metadata(published=MAY_3), id="iso-with-time"),
        pytest.param("03/05/2019", Metadata(), id="two-readings-are-none"),
        pytest.param("25/05/2019", Metadata(published=date(2019, 5, 25)), id="one-reading"),
        pytest.param("Published: 31 February 2019", Metadata(), id="a-day-that-cannot-be"),
        pytest.param("May 3, 1066", Metadata(), id="a-year-that-cannot-be"),
        pytest.param("May 2019", Metadata(), id="a-month-is-no-day"),
        pytest.param("PUBLISHED : Friday, 03 May, 2019, 12:19pm", Metadata(published=MAY_3), id="labelled"),
        pytest.param("Published 3 May 2019 | Updated 9 May 2019", Metadata(published=MAY_3), id="update-beside-it"),
        pytest.param(
            "Last updated: 9 May 2019 | First published: 3 May 2019",
            Metadata(published=MAY_3),
            id="update-first",
        ),
        pytest.param("Updated: May 3, 2019", Metadata(), id="an-update-alone-is-no-publication"),
        pytest.param("Retrieved 3 May 2019", Metadata(), id="a-visit-is-no-publication"),
        pytest.param("Posted on May 3, 2019 in Transport", Metadata(published=MAY_3), id="posted"),
        pytest.param("Jane Doe, Evening Post, 3 May 2019", Metadata(published=MAY_3), id="date-ends-a-list"),
        pytest.param("Evening Post, Friday 3 May 2019", Metadata(published=MAY_3), id="weekday-in-the-list"),
        pytest.param("The Bridge Reopens, Friday 3 May 2019 apart", Metadata(), id="words-after-the-date"),
        pytest.param("The repairs began on May 3, 2019", Metadata(), id="a-date-in-prose-without-stop"),
        pytest.param(
            "Published in The Gazette, May 3rd, 2019",
            Metadata(outlet="The Gazette", published=MAY_3),
            id="print-credit",
        ),
        pytest.param("Published in London, 3 May 2019", Metadata(published=MAY_3), id="a-city-is-no-outlet"),
        pytest.param(
            "© 2020 The Daily Bugle. All rights reserved.", Metadata(outlet="The Daily Bugle"), id="copyright"
        ),
        pytest.param(
            "Copyright 2020 The Associated Press. All rights reserved.",
            Metadata(origin="Associated Press"),
            id="an-agency-s-copyright-is-the-origin",
        ),
        pytest.param(
            "This article first appeared in The Gazette on May 3, 2018.",
            Metadata(origin="The Gazette", published=date(2018, 5, 3)),
            id="credit-with-date",
        ),
        pytest.param("Reprinted from The Gazette", Metadata(origin="The Gazette"), id="reprint"),
        pytest.param("She first appeared in Gazette adverts.", Metadata(), id="appeared-in-prose"),
        pytest.param("Source: Xinhua", Metadata(origin="Xinhua"), id="source-line"),
        pytest.param("Reuters", Metadata(origin="Reuters"), id="agency-alone"),
        pytest.param(
            "Jane Doe is a reporter at the Evening Ledger.",
            Metadata(author="Jane Doe", origin="Evening Ledger"),
            id="staff-note",
        ),
        pytest.param(
            "Jane Doe is a professor of law at Wexcombe University.",
            Metadata(author="Jane Doe"),
            id="a-university-reports-nothing",
        ),
        pytest.param("Photo: Jane Doe/AFP", Metadata(), id="a-picture-s-agency"),
        pytest.param("bugle.news@example.org", Metadata(), id="an-address-states-no-outlet"),
    ],
)
@pytest.mark.parametrize("place", ["top", "end"])
def test_one_line(line: str, expected: Metadata, place: str) -> None:
    text = f"{TITLE}\n\n{line}\n\n{STORY}" if place == "top" else f"{TITLE}\n\n{STORY}{line}\n"
    found = read_metadata(text)
    assert (found.outlet, found.author, found.published, found.url, found.origin) == (
        expected.outlet,
        expected.author,
        expected.published,
        expected.url,
        expected.origin,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(STORY, Metadata(), id="a-story-says-nothing-of-itself"),
        pytest.param(f"LONDON (Reuters) - {STORY}", Metadata(origin="Reuters"), id="agency-dateline"),
        pytest.param(f"BEIJING, Sept 26 (Xinhua) -- {STORY}", Metadata(origin="Xinhua"), id="agency-dateline-day"),
        pytest.param(
            f"LISBON, May 3, 2019 (Reuters) - {STORY}",
            Metadata(published=MAY_3, origin="Reuters"),
            id="agency-dateline-year",
        ),
        pytest.param(f"PORTO, Portugal, Friday 3 May 2019 — {STORY}", Metadata(published=MAY_3), id="dateline-weekday"),
        pytest.param(f"PORTO, Friday — {STORY}", Metadata(), id="a-weekday-is-no-day"),
        pytest.param(f"PORTO, 3 May 2019 is when {STORY}", Metadata(), id="a-date-in-the-first-sentence"),
        pytest.param(f"Porto closed it on 3 May 2019 - {STORY}", Metadata(), id="a-first-clause-is-no-dateline"),
        pytest.param(
            f"{TITLE}\nMay 3, 2019\n\nPORTO, May 2, 2019 - {STORY}",
            Metadata(title=TITLE, published=MAY_3),
            id="a-masthead-before-the-dateline",
        ),
        pytest.param(f"The news agency (Reuters) said that {STORY}", Metadata(), id="agency-in-prose"),
        pytest.param(f"{STORY.strip()} — Reuters\n", Metadata(origin="Reuters"), id="agency-signs-off"),
        pytest.param(f"{STORY}He was quoted by Xinhua, and by Reuters", Metadata(), id="agency-named-at-the-end"),
        pytest.param(
            '---\ntitle: "A: B"\ndate: 2019-05-03\nauthor: Jane Doe\nsource: https://example.org/x\n---\n\n' + STORY,
            Metadata(title="A: B", published=MAY_3, author="Jane Doe", url="https://example.org/x"),
            id="front-matter",
        ),
        pytest.param(
            f"---\noutlet: The Gazette\norigin: AP\n---\n\n# {TITLE}\n\n{STORY}",
            Metadata(title=TITLE, outlet="The Gazette", origin="Associated Press"),
            id="front-matter-outlet",
        ),
        pytest.param(
            f"Title: {TITLE}\nAuthor: Jane Doe\nDate: 3 May 2019\nURL: https://example.org/a\n\n{STORY}",
            Metadata(title=TITLE, author="Jane Doe", published=MAY_3, url="https://example.org/a"),
            id="keys-without-fences",
        ),
        pytest.param(
            f"{TITLE}\nMay 3, 2019\nJane Doe\nSenior Correspondent\n\n{STORY}",
            Metadata(title=TITLE, author="Jane Doe", published=MAY_3),
            id="name-between-date-and-role",
        ),
        pytest.param(
            f"{TITLE}\nPosted on May 21, 2019 in News\n\n{STORY}"
            "- Jane Doe is a staff writer at the Evening Ledger.\n- May 3, 2019\n- @jdoe\n",
            Metadata(title=TITLE, author="Jane Doe", published=MAY_3, origin="Evening Ledger"),
            id="the-day-it-was-written-before-the-day-it-was-posted",
        ),
        pytest.param(
            f"{TITLE}\nMay 3, 2019\n\n{STORY}Related\n\nFerries sold\nUpdated 9 Nov, 2024\n\nFares rise\n9 Nov, 2024\n",
            Metadata(title=TITLE, published=MAY_3),
            id="dates-of-other-stories",
        ),
        pytest.param("", Metadata(), id="nothing"),
    ],
)
def test_whole_texts(text: str, expected: Metadata) -> None:
    assert read_metadata(text) == expected


SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "000_d377a7fca7cc6a07.txt",
            Metadata(
                title="Chinese Government Using Interpol to Enforce Political Purges",
                author="Bethany Allen-Ebrahimian",
                published=date(2017, 4, 21),
                origin="Foreign Policy",
            ),
        ),
        (
            "001_8b4b49ca69efd5b1.txt",
            Metadata(
                title="Is China pushing Interpol for more help fighting terrorism, corruption?",
                published=date(2017, 9, 24),
            ),
        ),
        (
            "002_46ad06bab5af976c.txt",
            Metadata(
                title="China Confesses to Abusing Interpol System in the United States",
                author="Ted R. Bromund",
                published=date(2019, 6, 27),
                origin="Forbes",
            ),
        ),
        (
            "003_3ce4ae13d2811ff6.txt",
            Metadata(
                title="Prospect of Chinese official vying for Interpol job raises alarm bells",
                published=date(2021, 11, 15),
            ),
        ),
        ("004_da6f7391728d91b0.txt", Metadata(outlet="Dawn", published=date(2017, 9, 27))),
    ],
)
def test_seeds(name: str, expected: Metadata) -> None:
    assert read_metadata((SEEDS / name).read_text(encoding="utf-8")) == expected


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    found = read_metadata(text)
    assert found.outlet is None or found.outlet.strip()
