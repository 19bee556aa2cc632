"""Reading and checking the claims file: every record, every error with its line and remedy."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ClaimsFileError
from factcheck.project.claims_file import (
    Project,
    check_claim_sources,
    find_claims_file,
    load_project,
    place_of_source_pattern,
)
from factcheck.project.entries import ACCEPT_KEYS, CLAIM_KEYS, SETTING_KEYS, SOURCE_KEYS
from factcheck.project.problems import ClaimsFileProblems
from factcheck.project.toml_places import TomlPlaces
from factcheck.records import (
    Acceptance,
    Claim,
    ClaimKind,
    Place,
    Settings,
    Severity,
    SourceDetails,
    Verdict,
)

DOCUMENTATION = Path(__file__).resolve().parent.parent / "docs" / "claims-file.md"

FULL = """\
#:schema ./claims.schema.json
[factcheck]
sources = [
  "seeds/*.txt",  # [[claim]] in a comment
  'more/*.md',
]
drafts = ["drafts/**/*.md"]
min-origins = 2
fail-on = "warning"
quote-style = "tidy"
as-of = 2021-11-20

[factcheck.severity]
under-corroborated = "error"
FC103 = "never"

[[source]]
path = "./seeds/gazette.txt"
id = "gazette-2017"
outlet = "The Gazette"
title = "Bridge opens"
author = "R. Hale"
published = 2017-09-24
url = "https://gazette.example/bridge"
origin = "The Wire"

[[claim]]
id = "bridge-1901"
text = "The bridge opened in 1901."
sources = ["gazette-2017"]
min-origins = 3
expect = "conflicting"
as-of = 2020-01-02
note = "asked twice"
tags = ["numbers", "history"]

[[claim]]
id = "finch"
quote = \"\"\"
We shall never
charge a toll.\"\"\"
speaker = "Ada Finch"

[[accept]]
claim = "bridge-1901"
code = "conflicting"
reason = "the Herald counts the trial day"
by = "the desk"
until = 2027-01-01
"""

CLAIM = '[[claim]]\nid = "a"\ntext = "The bridge opened."\n'


def write(folder: Path, content: str | bytes, name: str = "claims.toml") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def error_in(folder: Path, content: str | bytes, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    write(folder, content)
    with pytest.raises(ClaimsFileError) as caught:
        load_project(Path("claims.toml"))
    return str(caught.value)


@pytest.fixture
def full(tmp_path: Path) -> Project:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "gazette.txt").write_text("The bridge opened.", encoding="utf-8")
    return load_project(write(tmp_path, FULL))


def test_every_key_becomes_a_record(full: Project) -> None:
    assert full.settings == Settings(
        sources=("seeds/*.txt", "more/*.md"),
        drafts=("drafts/**/*.md",),
        min_origins=2,
        fail_on=Severity.WARNING,
        quote_style="tidy",
        as_of=date(2021, 11, 20),
        severity=(("FC103", Severity.NEVER), ("FC204", Severity.ERROR)),
        today=None,
    )
    assert full.details == (
        SourceDetails(
            path="seeds/gazette.txt",
            id="gazette-2017",
            outlet="The Gazette",
            title="Bridge opens",
            author="R. Hale",
            published=date(2017, 9, 24),
            url="https://gazette.example/bridge",
            origin="The Wire",
            line=17,
        ),
    )
    assert full.claims == (
        Claim(
            id="bridge-1901",
            text="The bridge opened in 1901.",
            kind=ClaimKind.ASSERTION,
            place=Place(line=27, column=1, end_line=29, end_column=36),
            sources=("gazette-2017",),
            min_origins=3,
            expect=Verdict.CONFLICTING,
            as_of=date(2020, 1, 2),
            note="asked twice",
            tags=("numbers", "history"),
        ),
        Claim(
            id="finch",
            text="We shall never\ncharge a toll.",
            kind=ClaimKind.QUOTATION,
            place=Place(line=37, column=1, end_line=41, end_column=18),
            speaker="Ada Finch",
        ),
    )
    assert full.acceptances == (
        Acceptance(
            claim="bridge-1901",
            code="FC202",
            reason="the Herald counts the trial day",
            by="the desk",
            until=date(2027, 1, 1),
            line=44,
        ),
    )
    assert full.root == full.path.parent


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(CLAIM, id="settings-default-without-a-table"),
        pytest.param("\ufeff" + CLAIM, id="byte-order-mark-of-a-windows-editor"),
        pytest.param(CLAIM.replace("\n", "\r\n"), id="crlf"),
        pytest.param('claim = [{id = "a", text = "The bridge opened."}]', id="inline-tables"),
    ],
)
def test_other_ways_of_writing_the_same(content: str, tmp_path: Path) -> None:
    project = load_project(write(tmp_path, content))
    assert project.settings == Settings()
    assert [(claim.id, claim.text) for claim in project.claims] == [("a", "The bridge opened.")]


SEVERITY = CLAIM + "[factcheck.severity]\n"
SOURCE = CLAIM + '[[source]]\npath = "claims.toml"\n'
ACCEPT = CLAIM + '[[accept]]\nclaim = "a"\ncode = "FC202"\nreason = "known"\n'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            '\n\n[[claim]]\nid = "bridge-toll"\n',
            "claims.toml:3: claim 'bridge-toll' has no text\n  add text = \"...\" or remove the entry",
            id="no-text",
        ),
        pytest.param(
            '[[claim]]\nid = "a"\ntext = " \\u200b\\n"\n',
            "claims.toml:3: claim 'a' has no text\n  add text = \"...\" or remove the entry",
            id="invisible-text",
        ),
        pytest.param(
            '[[claim]]\nquote = "…"\n',
            'claims.toml:2: quote of the claim has no word in it\n  add quote = "..." or remove the entry',
            id="no-word",
        ),
        pytest.param(
            CLAIM + 'quote = "It opened."\n',
            "claims.toml:4: claim 'a' has both text and quote\n"
            "  keep text for an assertion, or quote for a direct quotation",
            id="text-and-quote",
        ),
        pytest.param(
            CLAIM + 'speaker = "Ada Finch"\n',
            "claims.toml:4: claim 'a' has a speaker but no quote\n"
            '  write quote = "…" for a direct quotation, or remove speaker',
            id="speaker-of-an-assertion",
        ),
        pytest.param(
            CLAIM + "min_origins = 2\n",
            "claims.toml:4: unknown key 'min_origins' in claim 'a'\n  did you mean min-origins?",
            id="underscore-for-hyphen",
        ),
        pytest.param(
            CLAIM + "zzz = 2\n",
            "claims.toml:4: unknown key 'zzz' in claim 'a'\n  known keys: id, text, quote, speaker, sources, "
            "min-origins, expect, as-of, note, tags",
            id="unlike-any-key",
        ),
        pytest.param(
            CLAIM + '[[claims]]\nid = "b"\n',
            "claims.toml:4: unknown key 'claims' in the claims file\n  did you mean claim?",
            id="unknown-table",
        ),
        pytest.param(
            '[claim]\ntext = "The bridge opened."\n',
            "claims.toml:1: [claim] must be a list of tables\n  write [[claim]] with two brackets",
            id="single-brackets",
        ),
        pytest.param(
            CLAIM + "\n" + CLAIM,
            "claims.toml:6: claim id 'a' is already taken in line 2\n  give each claim an id of its own",
            id="duplicate-claim-id",
        ),
        pytest.param(
            '[[claim]]\ntext = "The bridge opened."\n[[claim]]\ntext = "The  bridge opened."\n',
            "claims.toml:3: the same claim stands in line 1\n  remove one of the two, or give each an id",
            id="the-same-claim-twice",
        ),
        pytest.param(
            '[[claim]]\nid = "a b"\ntext = "x"\n',
            "claims.toml:2: id 'a b' may not have ' ' in it\n  use only letters A-Z, digits, _ and -",
            id="bad-claim-id",
        ),
        pytest.param(
            '[[claim]]\nid = 5\ntext = "x"\n',
            "claims.toml:2: id of [[claim]] must be a string, not a whole number\n"
            '  put it in quotation marks: id = "5"',
            id="number-for-string",
        ),
        pytest.param(
            CLAIM + 'expect = "conflicted"\n',
            "claims.toml:4: expect of claim 'a' cannot be 'conflicted'\n  did you mean \"conflicting\"?",
            id="verdict-misspelt",
        ),
        pytest.param(
            CLAIM + 'expect = "not-enough-evidence"\n',
            "claims.toml:4: expect of claim 'a' cannot be 'not-enough-evidence'\n"
            '  did you mean "not_enough_evidence"?',
            id="verdict-with-hyphens",
        ),
        pytest.param(
            CLAIM + "min-origins = 0\n",
            "claims.toml:4: min-origins of claim 'a' is 0, which is too few\n  write min-origins = 1 or more",
            id="no-origins",
        ),
        pytest.param(
            CLAIM + "min-origins = true\n",
            "claims.toml:4: min-origins of claim 'a' must be a whole number, not true\n  write min-origins = 1 or more",
            id="true-is-not-1",
        ),
        pytest.param(
            CLAIM + 'sources = "gazette"\n',
            "claims.toml:4: sources of claim 'a' must be a list of strings, not the string 'gazette'\n"
            '  put it in brackets: sources = ["gazette"]',
            id="string-for-list",
        ),
        pytest.param(
            CLAIM + 'tags = [\n  "x",\n  7,\n]\n',
            "claims.toml:6: tags of claim 'a' must be a list of strings, but holds a whole number\n"
            '  write tags = ["…"]',
            id="number-in-list",
        ),
        pytest.param(
            CLAIM + "sources = []\n",
            "claims.toml:4: sources of claim 'a' is an empty list\n  name at least one, or remove the line",
            id="empty-list",
        ),
        pytest.param(
            CLAIM + 'as-of = "2017-09-24"\n',
            "claims.toml:4: as-of of claim 'a' must be a date, not the string '2017-09-24'\n"
            "  remove the quotation marks: as-of = 2017-09-24",
            id="date-in-quotation-marks",
        ),
        pytest.param(
            CLAIM + 'as-of = "last week"\n',
            "claims.toml:4: as-of of claim 'a' must be a date, not the string 'last week'\n"
            "  write year, month and day without quotation marks, such as as-of = 2017-09-24",
            id="date-in-words",
        ),
        pytest.param(
            SOURCE + "published = 2017-09-24T10:00:00Z\n",
            "claims.toml:6: published of [[source]] must be a date, not a date with a time of day\n"
            "  keep only the day: published = 2017-09-24",
            id="date-with-time",
        ),
        pytest.param(
            SOURCE + 'outlet = ""\n',
            'claims.toml:6: outlet of [[source]] is empty\n  write outlet = "…" or remove the line',
            id="empty-outlet",
        ),
        pytest.param(
            CLAIM + '[[source]]\npath = "nope.txt"\n',
            "claims.toml:5: there is no file 'nope.txt'\n  correct the path or remove the [[source]]",
            id="missing-file",
        ),
        pytest.param(
            CLAIM + '[[source]]\nid = "b"\n',
            'claims.toml:4: [[source]] has no path\n  add path = "…", relative to this file',
            id="source-without-path",
        ),
        pytest.param(
            SOURCE + '[[source]]\npath = "./claims.toml"\n',
            "claims.toml:7: path 'claims.toml' is given twice, first in line 5\n"
            "  change or remove one of the two [[source]]",
            id="one-path-in-two-spellings",
        ),
        pytest.param(
            SEVERITY + 'under-coroborated = "error"\n',
            "claims.toml:5: there is no finding 'under-coroborated'\n  did you mean under-corroborated?",
            id="finding-misspelt",
        ),
        pytest.param(
            SEVERITY + 'FC201 = "warn"\n',
            "claims.toml:5: FC201 of [factcheck.severity] cannot be 'warn'\n  did you mean \"warning\"?",
            id="level-misspelt",
        ),
        pytest.param(
            SEVERITY + 'FC201 = "note"\nrefuted = "error"\n',
            "claims.toml:6: [factcheck.severity] gives FC201 (refuted) a level twice\n  keep one of the two",
            id="code-and-name-of-one-finding",
        ),
        pytest.param(
            ACCEPT.replace('claim = "a"', 'claim = "b"'),
            "claims.toml:5: [[accept]] names an unknown claim 'b'\n  name a claim of this file, or remove the entry",
            id="accept-unknown-claim",
        ),
        pytest.param(
            ACCEPT.replace("FC202", "FC101"),
            "claims.toml:6: FC101 (unreadable-source) is not about a claim and cannot be accepted for one\n"
            "  set its level in [factcheck.severity] instead",
            id="accept-a-source's-finding",
        ),
        pytest.param(
            CLAIM + '[[accept]]\nclaim = "a"\ncode = "FC202"\n',
            '[[accept]] has no reason\n  add reason = "why it is all right"',
            id="accept-without-reason",
        ),
        pytest.param(
            ACCEPT + '[[accept]]\nclaim = "a"\ncode = "conflicting"\nreason = "again"\n',
            "claims.toml:8: FC202 of claim 'a' is already accepted in line 4\n  keep one of the two",
            id="accepted-twice",
        ),
        pytest.param(
            "",
            'claims.toml:1: there is no claim in this file\n  add [[claim]] with text = "…" below it',
            id="empty-file",
        ),
        pytest.param(
            b'[[claim]]\ntext = "caf\xe9"\n',
            "claims.toml:2: the claims file is not UTF-8\n  save it as UTF-8",
            id="latin-1",
        ),
        pytest.param(
            CLAIM.encode("utf-16"),
            "claims.toml:1: the claims file is not UTF-8\n  save it as UTF-8",
            id="utf-16",
        ),
        pytest.param(
            '[[claim]]\ntext = "The bridge\n',
            "claims.toml:2: this is not TOML: illegal character '\\n'\n"
            "  close the string on the line it begins in, or use three quotation marks",
            id="open-string",
        ),
        pytest.param(
            '[[claim]]\ntext = "a"\n\ntext = "b"\n',
            "claims.toml:4: this is not TOML: cannot overwrite a value\n"
            "  this key or table stands twice: remove one of the two",
            id="key-twice",
        ),
        pytest.param(
            "[[claim]]\ntext = The bridge\n",
            "claims.toml:2: this is not TOML: invalid value\n"
            "  text needs quotation marks, a list brackets with commas between",
            id="no-quotation-marks",
        ),
        pytest.param(
            "[[claim]]\nas-of = 2021-02-30\n",
            "claims.toml:2: this is not TOML: invalid date or datetime\n"
            "  write a day of the calendar as year, month and day: 2017-09-24",
            id="no-such-day",
        ),
        pytest.param(
            "a = " + "[" * 5000,
            "claims.toml:1: this is not TOML: lists are nested too deep\n  the claims file needs no lists in lists",
            id="nested-without-end",
        ),
        pytest.param(
            "a = " + "9" * 6000,
            "claims.toml:1: this is not TOML: a number has too many digits\n  write a shorter number",
            id="endless-number",
        ),
    ],
)
def test_errors_name_line_and_remedy(
    content: str | bytes, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = "" if expected.startswith("claims.toml") else "claims.toml:4: "
    assert error_in(tmp_path, content, monkeypatch) == place + expected


def test_all_problems_are_shown_in_file_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = '[[claim]]\nid = "a"\ntxt = "x"\n[factcheck]\nfail-on = "eror"\n'
    assert error_in(tmp_path, content, monkeypatch) == (
        "claims.toml:1: claim 'a' has no text\n"
        '  add text = "..." or remove the entry\n'
        "claims.toml:3: unknown key 'txt' in claim 'a'\n"
        "  did you mean text?\n"
        "claims.toml:5: fail-on of [factcheck] cannot be 'eror'\n"
        '  did you mean "error"?'
    )


def test_no_more_than_ten_problems_are_shown(tmp_path: Path) -> None:
    path = write(tmp_path, '[[claim]]\nid = "a b"\ntext = "x"\n' * 12)
    with pytest.raises(ClaimsFileProblems) as caught:
        load_project(path)
    lines = str(caught.value).splitlines()
    assert (len(lines), lines[-1]) == (21, "and 2 more problems in the claims file")
    assert len(caught.value.problems) == 12


def test_a_file_without_claims_may_be_asked_for(tmp_path: Path) -> None:
    assert load_project(write(tmp_path, ""), need_claims=False).claims == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param(
            "nope.toml",
            "nope.toml: there is no such file\n  write one with `factcheck init`, or name another file",
            id="missing",
        ),
        pytest.param(
            "folder",
            "folder: this is a folder, not a claims file\n  name the file in it, such as folder/claims.toml",
            id="folder",
        ),
    ],
)
def test_a_file_that_cannot_be_read(name: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ClaimsFileError) as caught:
        load_project(tmp_path / name)
    assert str(caught.value) == expected


def test_derived_ids_depend_on_the_words_alone(tmp_path: Path) -> None:
    first, second = 'text = "The bridge’s toll was $5 in 1901."', 'quote = "Не знаю"'
    forward = load_project(write(tmp_path, f"[[claim]]\n{first}\n[[claim]]\n{second}\n"))
    backward = load_project(write(tmp_path, f'# moved\n[[claim]]\n{second}\n[[claim]]\nnote = "x"\n{first}\n'))
    assert [claim.id for claim in forward.claims] == ["the-bridges-toll-was-5-a7f36cce", "claim-96e365a6"]
    assert [claim.id for claim in backward.claims] == [claim.id for claim in reversed(forward.claims)]


def test_the_nearest_claims_file_up_to_the_repository_root(tmp_path: Path) -> None:
    deep = tmp_path / "repository" / "drafts" / "may"
    deep.mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    outside = write(tmp_path, CLAIM)
    with pytest.raises(ClaimsFileError) as caught:
        find_claims_file(deep)
    assert caught.value.message == "there is no claims.toml here or in a folder above"
    inside = write(tmp_path / "repository", CLAIM)
    assert find_claims_file(deep) == inside
    assert find_claims_file(tmp_path) == outside


def test_claims_may_only_name_sources_that_were_loaded(full: Project) -> None:
    check_claim_sources(full, ["gazette-2017", "herald"])
    with pytest.raises(ClaimsFileError) as caught:
        check_claim_sources(full, ["gazette-2018", "herald"])
    assert str(caught.value) == (
        f"{full.name}:30: claim 'bridge-1901' names an unknown source 'gazette-2017'\n  did you mean 'gazette-2018'?"
    )


def test_patterns_have_places(full: Project) -> None:
    assert place_of_source_pattern(full, "more/*.md") == f"{full.name}:5"
    assert place_of_source_pattern(full, "given/on/the/command/line") == full.name


@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.lists(st.sampled_from([*"[]{}=\"'#\n,.", "claim", "text", "factcheck", "1", "sources", "[["])).map(
            lambda parts: "".join(parts).encode()
        ),
    )
)
def test_no_bytes_crash_the_loader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = write(tmp_path_factory.getbasetemp(), content, "any.toml")
    message = ""
    try:
        load_project(path)
    except ClaimsFileError as error:
        message = str(error)
    assert re.fullmatch(r"(.*any\.toml:\d+: .+\n  .+\n?)*(and \d+ more .*)?", message)


PLACES = '''\
factcheck."fail-on" = "note" # [[claim]]
[a.'b c']
x = """one ""\\" [[claim]]
two""""" # three
y = [1, # ]
  { z = "}" , w = 1979-05-27 07:32:00 }]
[[claim]]
[claim.sub]
k = \'\'\'it''s # no comment\'\'\'
[[ claim ]]
k = 1
'''


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param(("factcheck", "fail-on"), (1, 1, 1, 29), id="dotted-and-quoted-key"),
        pytest.param(("a", "b c"), (2, 1, 2, 10), id="quoted-header"),
        pytest.param(("a", "b c", "x"), (3, 1, 4, 9), id="five-closing-marks"),
        pytest.param(("a", "b c", "y", 1), (6, 3, 6, 40), id="inline-table-in-a-list"),
        pytest.param(("a", "b c", "y", 1, "w"), (6, 15, 6, 38), id="date-with-a-blank"),
        pytest.param(("claim", 0, "sub", "k"), (9, 1, 9, 29), id="subtable-of-the-last-element"),
        pytest.param(("claim", 1), (10, 1, 10, 12), id="header-with-blanks"),
        pytest.param(("claim", 1, "k"), (11, 1, 11, 6), id="second-element"),
        pytest.param(("claim", 1, "none"), (10, 1, 10, 12), id="what-is-absent-is-where-its-table-is"),
        pytest.param(("none",), (1, 1, 1, 1), id="the-file-as-a-last-resort"),
    ],
)
def test_places(path: tuple[str | int, ...], place: tuple[int, int, int, int]) -> None:
    found = TomlPlaces(PLACES).of(*path)
    assert (found.line, found.column, found.end_line, found.end_column) == place


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        pytest.param("[factcheck]", set(SETTING_KEYS) - {"severity"}, id="settings"),
        pytest.param("[[source]]", set(SOURCE_KEYS), id="source"),
        pytest.param("[[claim]]", set(CLAIM_KEYS), id="claim"),
        pytest.param("[[accept]]", set(ACCEPT_KEYS), id="accept"),
    ],
)
def test_every_key_is_documented(section: str, keys: set[str]) -> None:
    text = DOCUMENTATION.read_text(encoding="utf-8").partition(f"\n## `{section}`\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"(?m)^\| `([a-z-]+)` \|", text)) == keys


def test_the_documented_example_is_right(tmp_path: Path) -> None:
    example = DOCUMENTATION.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "gazette.txt").write_bytes(b"text")
    project = load_project(write(tmp_path, example))
    assert [claim.id for claim in project.claims] == ["bridge-cost", "bridge-quote"]
    unnamed = load_project(write(tmp_path, '[[claim]]\ntext = "The bridge cost $26 million."\n'))
    assert f"`{unnamed.claims[0].id}`" in DOCUMENTATION.read_text(encoding="utf-8")
