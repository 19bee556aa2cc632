"""The claims file that `factcheck init` writes: commented, loadable, and safe whatever the sources say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import tomli
from conftest import source
from hypothesis import given
from hypothesis import strategies as st

from factcheck.project.claims_file import Project, load_project
from factcheck.project.template import claims_template
from factcheck.project.toml_strings import comment_text, toml_string
from factcheck.records import Source, SourceDetails

GAZETTE = replace(source(title="Bridge opens", author="R. Hale"), url="https://gazette.example/bridge")
LEAFLET = source(id="leaflet", outlet=None, published=None, language="other")

EXPECTED = """\
# Claims to check against the sources. Run `factcheck verify` in this folder.
# Every key: `factcheck schema`, or docs/claims-file.md of the project.

[factcheck]
# sources = ["seeds/*.txt"]      # default: every readable file under seeds/, else sources/
# drafts = ["drafts/**/*.md"]    # what `factcheck check` reads when no file is named
# min-origins = 2                # independent origins a claim needs; copies of one story are one
# fail-on = "error"              # error | warning | note | never
# quote-style = "strict"         # "tidy" also allows for ums and contractions
# as-of = 2021-11-20             # what "last year" in claims refers to

# [factcheck.severity]
# under-corroborated = "error"   # any finding, by name or code: error | warning | note | never

# ---- Sources
# Check what was read from the texts, and fill in what they do not say.

[[source]]
path = "seeds/gazette.txt"
id = "gazette"
outlet = "The Gazette"
title = "Bridge opens"
author = "R. Hale"
published = 2020-05-04
url = "https://gazette.example/bridge"
# origin = "…"                   # outlet or wire that first reported it, when it is a copy
# accessed = 2017-09-25          # the day you fetched it, for citations
# archived = "https://…"         # a kept copy, for citations

# Not in English as far as can be told: it is listed, but no claim is judged against it.
[[source]]
path = "seeds/leaflet.txt"
id = "leaflet"
# outlet = "…"                   # who published it
# title = "…"                    # its headline
# author = "…"                   # its byline
# published = 2017-09-24         # without it, "yesterday" in the text stays unknown
# url = "…"                      # where it can be read
# origin = "…"                   # outlet or wire that first reported it, when it is a copy
# accessed = 2017-09-25          # the day you fetched it, for citations
# archived = "https://…"         # a kept copy, for citations

# ---- Claims
# One [[claim]] for each thing the article states. Remove the first # of each line to use an example.

# [[claim]]
# id = "bridge-cost"             # optional; otherwise made from the text
# text = "The bridge cost $26 million."
# sources = ["gazette"]          # optional: only these sources
# min-origins = 2                # optional
# expect = "conflicting"         # optional: the verdict you know and accept
# note = "asked the council on Monday"
# tags = ["numbers"]

# [[claim]]                      # a direct quotation, checked word for word
# id = "bridge-quote"
# quote = "The words exactly as they were said."
# speaker = "Who said them"      # optional

# [[accept]]                     # a known finding, signed off
# claim = "bridge-cost"
# code = "FC202"
# reason = "why it is all right"
# until = 2030-01-01             # optional: the last day it counts
"""

HOSTILE = "He said \"no\"\\ \x1b[31m\x00\n[[claim]]\ntext = ''' \u202e\u2028 # x \x7f\ud800"


def written(folder: Path, *sources: Source, uncomment: bool = False) -> Project:
    """Return the template as the loader reads it, with the files it names in place."""
    text = claims_template(sources)
    for one in sources:
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"text")
    if uncomment:
        text = re.sub(r"(?m)^# (?=[a-z-]+ = |\[)", "", text)
    target = folder / "claims.toml"
    target.write_bytes(text.encode("utf-8"))
    return load_project(target, need_claims=uncomment)


def test_the_template() -> None:
    assert claims_template([LEAFLET, GAZETTE]) == EXPECTED


def test_it_names_a_schema_on_request() -> None:
    first, rest = claims_template([GAZETTE], schema="./claims.schema.json").split("\n", 1)
    assert first == "#:schema ./claims.schema.json"
    assert rest == claims_template([GAZETTE])


def test_it_loads_back(tmp_path: Path) -> None:
    project = written(tmp_path, LEAFLET, GAZETTE)
    assert project.details == (
        SourceDetails(
            path="seeds/gazette.txt",
            id="gazette",
            outlet="The Gazette",
            title="Bridge opens",
            author="R. Hale",
            published=date(2020, 5, 4),
            url="https://gazette.example/bridge",
            line=18,
        ),
        SourceDetails(path="seeds/leaflet.txt", id="leaflet", line=31),
    )
    assert project.claims == ()


def test_every_commented_line_is_right(tmp_path: Path) -> None:
    project = written(tmp_path, GAZETTE, LEAFLET, uncomment=True)
    assert [(claim.id, claim.kind.value, claim.sources) for claim in project.claims] == [
        ("bridge-cost", "assertion", ("gazette",)),
        ("bridge-quote", "quotation", ()),
    ]
    assert [acceptance.claim for acceptance in project.acceptances] == ["bridge-cost"]
    assert project.settings.min_origins == 2


@pytest.mark.parametrize(
    ("paths", "patterns"),
    [
        pytest.param(["seeds/a.txt", "seeds/deep/b.md"], (), id="the-default-reads-them"),
        pytest.param(["sources/a.txt"], (), id="the-second-default-reads-them"),
        pytest.param(
            ["articles/b.md", "articles/a.txt", "articles/c.txt"],
            ("articles/*.md", "articles/*.txt"),
            id="a-pattern-for-each-kind",
        ),
        pytest.param(["odd [1]/a.txt"], ("odd [[]1]/*.txt",), id="brackets-in-a-folder's-name"),
        pytest.param(["README"], ("*",), id="no-suffix"),
    ],
)
def test_patterns_that_read_the_same_files(paths: list[str], patterns: tuple[str, ...], tmp_path: Path) -> None:
    sources = [source(id=f"s{number}", path=path) for number, path in enumerate(paths)]
    project = written(tmp_path, *sources)
    assert project.settings.sources == patterns
    for pattern in patterns:
        assert [path for path in tmp_path.glob(pattern) if path.name != "claims.toml"] != []


def test_hostile_sources_stay_text(tmp_path: Path) -> None:
    wild = source(id="a b", title=HOSTILE, outlet=HOSTILE, author=" ")
    project = written(tmp_path, replace(wild, url=HOSTILE, path="seeds/we\"ird\\ 'x'.txt"))
    (details,) = project.details
    plain = " ".join(HOSTILE.replace("\ud800", "\ufffd").split())
    assert (details.id, details.outlet, details.title, details.author) == (None, plain, plain, None)
    assert details.path == "seeds/we\"ird\\ 'x'.txt"
    assert project.claims == ()
    assert all(line.isprintable() for line in claims_template([wild]).split("\n"))


@given(st.text())
def test_any_text_survives_as_a_toml_string(text: str) -> None:
    quoted = toml_string(text)
    assert tomli.loads(f"a = {quoted}")["a"] == text
    assert "\n" not in quoted
    assert tomli.loads(f"a = 1 # {comment_text(text)}") == {"a": 1}
