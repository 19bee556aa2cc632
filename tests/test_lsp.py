"""The language server, driven over standard input and output by the client of pygls."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from conftest import ProjectFolder

from factcheck.cli.editor_places import EditorPlaces

pytest.importorskip("pygls", reason="pygls is not installed")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

SOURCE = """Interpol at work

The Gazette
4 May 2020

Interpol has 190 member countries.

“We shall never charge a toll again,” Mayor Ada Finch told the crowd.
"""

CLAIMS = """
[[source]]
path = "seeds/gazette.txt"
outlet = "The [Gazette](http://evil.example)"
published = 2020-05-04
"""

# The first line has two letters of four bytes each: editors count them as two.
DRAFT = """# 𝒩𝒪 report

Is it 𝒩𝒪? Interpol has 195 member countries.

Interpol has 190 member countries.

“We shall always charge a toll again,” Mayor Ada Finch told the crowd.
"""


@dataclass
class Editor:
    """A client with one draft open."""

    client: LanguageClient
    path: Path
    text: str = ""
    version: int = 0
    published: list[types.PublishDiagnosticsParams] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def uri(self) -> str:
        return self.path.as_uri()

    async def diagnostics(self) -> list[types.Diagnostic]:
        """Return the diagnostics of the next notification."""
        await asyncio.wait_for(self.news.wait(), 20)
        self.news.clear()
        return list(self.published[-1].diagnostics)

    async def open(self, text: str) -> list[types.Diagnostic]:
        self.text, self.version = text, 1
        document = types.TextDocumentItem(self.uri, "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return await self.diagnostics()

    def type(self, text: str) -> None:
        self.text = text
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def save(self) -> list[types.Diagnostic]:
        document = types.TextDocumentIdentifier(self.uri)
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
        return await self.diagnostics()

    def place(self, words: str) -> types.Position:
        return types.Position(*EditorPlaces(self.text).place(self.text.index(words)))

    def words(self, where: types.Range) -> str:
        places = EditorPlaces(self.text)
        start = places.offset(where.start.line, where.start.character)
        return self.text[start : places.offset(where.end.line, where.end.character)]

    async def hover(self, words: str) -> tuple[str, str] | None:
        """Return what is shown over these words, and the words it is about."""
        document = types.TextDocumentIdentifier(self.uri)
        found = await self.client.text_document_hover_async(types.HoverParams(document, self.place(words)))
        if found is None:
            return None
        assert isinstance(found.contents, types.MarkupContent)
        assert found.range is not None
        return found.contents.value, self.words(found.range)

    async def actions(self, words: str, only: list[Any] | None = None) -> dict[str, types.CodeAction]:
        at = self.place(words)
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri), types.Range(at, at), types.CodeActionContext([], only)
        )
        found = await self.client.text_document_code_action_async(params)
        actions = [each for each in found or () if isinstance(each, types.CodeAction)]
        assert len({each.title for each in actions}) == len(actions)
        return {each.title: each for each in actions}

    def applied(self, action: types.CodeAction) -> str:
        """Return the text with an action's edits made, as an editor makes them: all at once."""
        assert action.edit is not None
        assert action.edit.changes is not None
        assert list(action.edit.changes) == [self.uri]
        places, text = EditorPlaces(self.text), self.text
        edits = [
            (places.offset(e.range.start.line, e.range.start.character),
             places.offset(e.range.end.line, e.range.end.character), e.new_text)
            for e in action.edit.changes[self.uri]
        ]  # fmt: skip
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text


def drive(project: ProjectFolder, story: Callable[[Editor], Awaitable[None]], name: str = "drafts/story.md") -> None:
    """Start the server in a process of its own, let the story happen, and see it go in good order."""

    async def run() -> None:
        client = LanguageClient("tests", "1")
        editor = Editor(client, project.path / name)

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def published(params: types.PublishDiagnosticsParams) -> None:
            editor.published.append(params)
            editor.news.set()

        # The server is started elsewhere: it must find the project by the draft.
        await client.start_io(sys.executable, "-m", "factcheck", "lsp", cwd="/")
        capabilities = types.ClientCapabilities()
        root = project.path.as_uri()
        await client.initialize_async(types.InitializeParams(capabilities, process_id=None, root_uri=root))
        client.initialized(types.InitializedParams())
        try:
            await asyncio.wait_for(story(editor), 60)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await asyncio.wait_for(client.stop(), 20)  # type: ignore[no-untyped-call]

    asyncio.run(run())


@pytest.fixture
def newsroom(project: ProjectFolder) -> ProjectFolder:
    project.write("seeds/gazette.txt", SOURCE)
    project.write("claims.toml", CLAIMS)
    project.write("drafts/story.md", "")
    return project


def test_evidence_from_a_record_leads_to_its_line_of_the_file(project: ProjectFolder) -> None:
    record = json.dumps({"text": SOURCE, "outlet": "The Gazette", "published": "2020-05-04"})
    project.write("seeds/news.jsonl", f"\n{record}\n")
    project.write("claims.toml", "")
    project.write("drafts/story.md", "")
    address = (project.path / "seeds" / "news.jsonl").as_uri()

    async def story(editor: Editor) -> None:
        found = await editor.open("Interpol has 195 member countries.\n")
        (related,) = found[0].related_information or ()
        place = types.Position(1, 0)
        assert related.location == types.Location(address, types.Range(place, place))
        hover = await editor.hover("Interpol")
        assert hover is not None
        assert hover[0].split("\n\n")[1] == (
            f"**The Gazette**, 4 May 2020 (refutes), [seeds/news.jsonl\\#\u20602 line 6](<{address}#L2>):"
        )

    drive(project, story)


def test_open_diagnostics_hover_and_a_correction(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        found = await editor.open(DRAFT)
        assert [(each.code, each.severity, editor.words(each.range)) for each in found] == [
            ("FC401", types.DiagnosticSeverity.Error, "Interpol has 195 member countries."),
            ("FC301", types.DiagnosticSeverity.Error, "We shall always charge a toll again"),
        ]
        (related,) = found[0].related_information or ()
        assert related.location.uri == (newsroom.path / "seeds" / "gazette.txt").as_uri()
        assert (related.location.range.start.line, related.location.range.start.character) == (5, 0)

        hover = await editor.hover("Interpol has 190")
        assert hover is not None
        assert hover[1].rstrip(".") == "Interpol has 190 member countries"
        lines = hover[0].split("\n\n")
        address = (newsroom.path / "seeds" / "gazette.txt").as_uri()
        assert lines[:3] == [
            "**Supported**",
            "**The \\[Gazette\\](http\u2060://evil.example)**, 4 May 2020 (supports), "
            f"[seeds/gazette.txt line 6](<{address}#L6>):",
            "> “Interpol has 190 member countries”",
        ]

        actions = await editor.actions("195 member")
        use = actions["Use the source's number: “190” (gazette)"]
        assert (use.kind, use.is_preferred) == (types.CodeActionKind.QuickFix, True)
        assert [each.code for each in use.diagnostics or ()] == ["FC401"]
        mended = editor.applied(use)
        assert mended == DRAFT.replace("195", "190")

        editor.type(mended)
        assert [each.code for each in await editor.diagnostics()] == ["FC301"]

    drive(newsroom, story)


def test_a_citation_is_inserted_at_the_sentence(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        await editor.open(DRAFT)
        actions = await editor.actions("Interpol has 190", [types.CodeActionKind.Refactor])
        assert list(actions) == ["Insert citation [^fc-1]"]
        cited = editor.applied(actions["Insert citation [^fc-1]"])
        body, _, note = cited.partition("\n\n[^fc-1]: ")
        assert body == DRAFT.rstrip("\n").replace("190 member countries.", "190 member countries.[^fc-1]")
        assert note.startswith("The \\[Gazette\\](http:")
        assert note.endswith("seeds/gazette.txt line 6: “Interpol has 190 member countries”\n")

    drive(newsroom, story)


def test_a_finding_is_accepted_with_a_reason(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        await editor.open(DRAFT)
        actions = await editor.actions("We shall always")
        assert list(actions) == ["Use the source's words: “never” (gazette)", "Accept FC301 here, with a reason"]
        accepted = editor.applied(actions["Accept FC301 here, with a reason"])
        assert accepted == DRAFT.replace("“We shall", "<!-- factcheck: ignore FC301 say why -->\n“We shall")
        editor.type(accepted)
        assert [each.code for each in await editor.diagnostics()] == ["FC401"]

    drive(newsroom, story)


def test_what_is_typed_is_checked_after_a_pause_and_actions_are_about_it_at_once(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        assert await editor.open("Interpol has 190 member countries.\n") == []
        for number in range(191, 196):
            editor.type(f"So: Interpol has {number} member countries.\n")
        # Nobody waits for the pause who asks for actions.
        actions = await editor.actions("195")
        assert editor.applied(actions["Use the source's number: “190” (gazette)"]) == (
            "So: Interpol has 190 member countries.\n"
        )
        assert [each.code for each in await editor.diagnostics()] == ["FC401"]
        assert editor.published[-1].version == 6
        await asyncio.sleep(0.6)
        assert len(editor.published) == 2

    drive(newsroom, story)


def test_a_saved_source_changes_the_findings_of_an_open_draft(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        assert await editor.open("Interpol has 190 member countries.\n") == []
        newsroom.write("seeds/gazette.txt", SOURCE.replace("190", "195"))
        assert [each.code for each in await editor.save()] == ["FC401"]

    drive(newsroom, story)


def test_a_broken_claims_file_is_told_at_the_top(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        newsroom.write("claims.toml", "[[claim]\n")
        (found,) = await editor.open(DRAFT)
        assert found.message.startswith("claims.toml:1: this is not TOML")
        assert (found.range.start.line, found.range.end.line, found.severity) == (0, 0, types.DiagnosticSeverity.Error)
        assert await editor.hover("Interpol") is None
        newsroom.write("claims.toml", CLAIMS)
        assert [each.code for each in await editor.save()] == ["FC401", "FC301"]

    drive(newsroom, story)


def test_a_source_is_no_draft(newsroom: ProjectFolder) -> None:
    async def story(editor: Editor) -> None:
        assert await editor.open(SOURCE) == []
        assert await editor.hover("Interpol has") is None

    drive(newsroom, story, "seeds/gazette.txt")


def test_without_a_claims_file_the_folder_that_is_open_is_the_project(newsroom: ProjectFolder) -> None:
    (newsroom.path / "claims.toml").unlink()

    async def story(editor: Editor) -> None:
        assert [each.code for each in await editor.open(DRAFT)] == ["FC401", "FC301"]

    drive(newsroom, story)


def test_a_missing_extra_is_told_with_the_command_that_adds_it(tmp_path: Path) -> None:
    program = "import sys; sys.modules['pygls'] = None\nfrom factcheck.cli import run; sys.exit(run(['lsp']))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert done.stderr == "error: `factcheck lsp` needs the package pygls\n  pip install 'factcheck-cli[lsp]'\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", ["", "a", "ab\ncd\r\nef\rgh", "𝒩é\u2028x\n\n𝒪", "\ud800\n"])
def test_places_and_offsets_are_inverse(text: str, encoding: str) -> None:
    places = EditorPlaces(text, encoding)
    inside = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n"]
    assert [places.offset(*places.place(at)) for at in inside] == inside


@pytest.mark.parametrize(
    ("line", "column", "offset"),
    [
        pytest.param(0, 9, 2, id="beyond a line's end"),
        pytest.param(9, 0, 6, id="beyond the last line"),
        pytest.param(1, 1, 5, id="inside a pair of surrogates: behind it"),
    ],
)
def test_a_place_that_is_none_is_the_nearest(line: int, column: int, offset: int) -> None:
    assert EditorPlaces("ab\r\n𝒩\n").offset(line, column) == offset
