"""The language server: findings in drafts as they are written, evidence on hover, corrections as code actions.

pygls speaks the protocol; here its requests are turned into offsets, and our records into its answers.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factcheck._version import __version__
from factcheck.cli.desk import Desk
from factcheck.cli.editor_actions import Action, finding_actions, sentence_actions
from factcheck.cli.editor_places import EditorPlaces
from factcheck.errors import ClaimsFileError, FactcheckError, MissingExtraError
from factcheck.records import (
    DraftSentence,
    Evidence,
    Finding,
    FindingStatus,
    Place,
    RelatedPlace,
    Report,
    Severity,
    Source,
    Verdict,
)
from factcheck.reporters.markdown import escape
from factcheck.reporters.visible import visible
from factcheck.reporters.wording import QUOTE_WORDS, STANCE_WORDS, VERDICT_WORDS, shown_reasons, written_date
from factcheck.source_paths import is_url, split_record

try:
    from lsprotocol import types
    from pygls import uris
    from pygls.lsp.server import LanguageServer
except ImportError:
    raise MissingExtraError(
        "`factcheck lsp` needs the package pygls", remedy="pip install 'factcheck-cli[lsp]'"
    ) from None

# A pause this long in the typing, in seconds, and the draft is checked.
_PAUSE = 0.3
# A hover is a glance.
_EVIDENCE_SHOWN = 4

_ENDINGS = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".html", ".htm", ".xhtml", ".txt", ".text")
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def serve(claims_file: str | None) -> int:
    """Serve one editor over standard input and output until it goes; return 0."""
    # Relative to where the editor started us, not to the folder it opens later.
    make_server(os.path.abspath(claims_file) if claims_file else None).start_io()
    return 0


@dataclass(slots=True)
class _Checked:
    """A draft as it was when it was last checked."""

    text: str
    path: str
    places: EditorPlaces
    root: Path
    sentences: tuple[DraftSentence, ...]
    findings: tuple[Finding, ...]
    sources: dict[str, Source]

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(types.Position(*self.places.place(start)), types.Position(*self.places.place(end)))

    def span(self, place: Place) -> tuple[int, int]:
        """Return the offsets of a place of a finding."""
        # Ours count code points from 1.
        counted = EditorPlaces(self.text, "utf-32")
        return (
            counted.offset(place.line - 1, place.column - 1),
            counted.offset(place.end_line - 1, place.end_column - 1),
        )


@dataclass(slots=True)
class _Office:
    """What the server knows: the projects it has open, and the drafts as last checked."""

    claims_file: str | None
    desks: dict[Path | None, Desk] = field(default_factory=dict)
    checked: dict[str, _Checked] = field(default_factory=dict)
    waiting: dict[str, asyncio.TimerHandle] = field(default_factory=dict)

    def desk(self, file: Path) -> Desk:
        """Return the project a draft belongs to: that of the claims file named, else of the nearest above it."""
        from factcheck.project.claims_file import find_claims_file

        claims: Path | None
        if self.claims_file is not None:
            claims = Path(self.claims_file)
        else:
            try:
                claims = find_claims_file(file.parent)
            except ClaimsFileError:
                claims = None
        if claims not in self.desks:
            self.desks[claims] = Desk(claims)
        return self.desks[claims]


def make_server(claims_file: str | None) -> LanguageServer:
    """Return the language server, not yet started."""
    server = LanguageServer(
        "factcheck",
        f"v{__version__}",
        # A draft is a few pages; changes to it as edits would have to be counted in the editor's lines.
        text_document_sync_kind=types.TextDocumentSyncKind.Full,
    )
    office = _Office(claims_file)

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        # Without a claims file the project is the folder the editor has open.
        root = server.workspace.root_path
        if root and os.path.isdir(root):
            os.chdir(root)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in office.waiting:
            office.waiting.pop(uri).cancel()
        office.waiting[uri] = asyncio.get_running_loop().call_later(_PAUSE, check, uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        # What was saved may be a source or the claims file: every open draft may have other findings now.
        for uri in sorted({params.text_document.uri, *office.checked}):
            check(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in office.waiting:
            office.waiting.pop(uri).cancel()
        office.checked.pop(uri, None)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        draft = current(params.text_document.uri)
        if draft is None:
            return None
        at = draft.places.offset(params.position.line, params.position.character)
        # A quotation lies inside its sentence, and says more.
        around = [each for each in draft.sentences if each.start <= at <= each.end]
        if not around:
            return None
        sentence = min(around, key=lambda each: (each.end - each.start, each.start))
        return types.Hover(
            contents=types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(_hover(draft, sentence))),
            range=draft.range(sentence.start, sentence.end),
        )

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(
            code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorRewrite]
        ),
    )
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        draft = current(uri)
        if draft is None:
            return []
        start = draft.places.offset(params.range.start.line, params.range.start.character)
        end = draft.places.offset(params.range.end.line, params.range.end.character)
        found = [_code_action(uri, draft, action) for action in _actions(draft, start, end)]
        wanted = params.context.only
        return [each for each in found if wanted is None or any(_is_a(each.kind, kind) for kind in wanted)]

    def current(uri: str) -> _Checked | None:
        """Return a draft, checked as it is now: an action on an older text would spoil it."""
        draft = office.checked.get(uri)
        if draft is not None and draft.text != server.workspace.get_text_document(uri).source:
            check(uri)
        return office.checked.get(uri)

    def check(uri: str) -> None:
        if uri in office.waiting:
            office.waiting.pop(uri).cancel()
        path = uris.to_fs_path(uri) if uri.startswith("file:") else None
        if path is None or not path.lower().endswith(_ENDINGS):
            return
        document = server.workspace.get_text_document(uri)
        encoding = str(getattr(server.workspace.position_encoding, "value", "utf-16"))
        office.checked.pop(uri, None)
        try:
            draft = _check(office.desk(Path(path)), path, document.source, encoding)
        except FactcheckError as error:
            diagnostics = [_problem(error)]
        else:
            diagnostics = []
            if draft is not None:
                office.checked[uri] = draft
                diagnostics = [_diagnostic(draft, each) for each in draft.findings if _is_shown(each)]
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, diagnostics, version=document.version)
        )

    return server


def _check(desk: Desk, path: str, text: str, encoding: str) -> _Checked | None:
    """Return a draft, checked, or None for a source. Raises FactcheckError."""
    from factcheck.drafts.reading import read_draft

    if desk.is_source(Path(path)):
        return None
    shown = desk.workspace.shown_path(path)
    report: Report = desk.check([read_draft(shown, text)])
    return _Checked(
        text=text,
        path=shown,
        places=EditorPlaces(text, encoding),
        root=desk.workspace.root,
        sentences=report.drafts[0].sentences,
        findings=tuple(each for each in report.findings if each.path == shown),
        sources={entry.source.id: entry.source for entry in report.sources},
    )


# Diagnostics


def _is_shown(finding: Finding) -> bool:
    return finding.status is FindingStatus.NEW and finding.severity in _SEVERITIES


def _diagnostic(draft: _Checked, finding: Finding) -> types.Diagnostic:
    related = [_related(draft, each) for each in finding.related]
    return types.Diagnostic(
        range=draft.range(*draft.span(finding.place)),
        message=visible(finding.message),
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source="factcheck",
        related_information=related or None,
    )


def _related(draft: _Checked, place: RelatedPlace) -> types.DiagnosticRelatedInformation:
    source = draft.sources.get(place.source)
    places = EditorPlaces(source.text if source else "")
    where = types.Range(types.Position(*places.place(place.start)), types.Position(*places.place(place.end)))
    _, number = split_record(place.path)
    if number is not None:
        # The editor shows the file, in which the whole text is one line.
        where = types.Range(types.Position(number - 1, 0), types.Position(number - 1, 0))
    return types.DiagnosticRelatedInformation(
        location=types.Location(_address(draft.root, place.path), where),
        message=visible(f"{place.message}: “{place.quote}”"),
    )


def _problem(error: FactcheckError) -> types.Diagnostic:
    """Return a diagnostic at the top of the draft for what keeps it from being checked."""
    top = types.Position(0, 0)
    return types.Diagnostic(
        range=types.Range(top, top),
        message=visible(str(error)),
        severity=types.DiagnosticSeverity.Error,
        source="factcheck",
    )


def _address(root: Path, path: str) -> str:
    """Return the address that opens a source: a `file:` URI, or the URL it was read from."""
    file, _ = split_record(path)
    if is_url(file):
        from factcheck.reporters.places import as_uri

        return as_uri(file)
    return _uri(root / file)


def _uri(path: Path) -> str:
    return uris.from_fs_path(str(path.absolute())) or ""


# Hover


def _hover(draft: _Checked, sentence: DraftSentence) -> Iterator[str]:
    verdict = VERDICT_WORDS[sentence.verdict]
    if sentence.quote_status is not None:
        verdict += f" ({QUOTE_WORDS[sentence.quote_status]})"
    claim = f" — claim `{sentence.claim}`" if sentence.claim else ""
    yield f"**{verdict[:1].upper()}{verdict[1:]}**{claim}"
    evidence = sentence.evidence
    if sentence.verdict is Verdict.NOT_ENOUGH_EVIDENCE:
        evidence = evidence[:1]
    for each in evidence[:_EVIDENCE_SHOWN]:
        yield from _evidence(draft, each)
    if not sentence.evidence:
        yield "No source speaks of this."


def _evidence(draft: _Checked, evidence: Evidence) -> Iterator[str]:
    source = draft.sources.get(evidence.source)
    who = escape((source.outlet if source else None) or evidence.source)
    day = f", {written_date(source.published)}" if source and source.published else ""
    stance = STANCE_WORDS[evidence.stance]
    if evidence.attributed_to:
        stance += f", according to {escape(evidence.attributed_to)}"
    # The address is percent-encoded but for what a link's own syntax needs.
    _, number = split_record(evidence.path)
    address = _address(draft.root, evidence.path).replace("(", "%28").replace(")", "%29")
    if not is_url(evidence.path):
        address += f"#L{evidence.line if number is None else number}"
    link = f"[{escape(evidence.path)} line {evidence.line}](<{address}>)"
    yield f"**{who}**{day} ({stance}), {link}:"
    yield f"> “{escape(evidence.quote)}”"
    reasons = [escape(each) for each in shown_reasons(evidence, everything=False)]
    if reasons:
        yield "\n".join(f"- {each}" for each in reasons)


# Code actions


def _actions(draft: _Checked, start: int, end: int) -> Iterator[Action]:
    spans = [(each, *draft.span(each.place)) for each in draft.findings]
    told: list[Finding] = []
    for sentence in draft.sentences:
        if sentence.start <= end and start <= sentence.end:
            of_it = tuple(f for f, at, to in spans if sentence.start <= at and to <= sentence.end)
            told += of_it
            yield from sentence_actions(draft.text, draft.path, sentence, of_it, draft.sources)
    for finding, at, to in spans:
        if at <= end and start <= to and finding not in told:
            yield from finding_actions(draft.text, at, finding)


def _code_action(uri: str, draft: _Checked, action: Action) -> types.CodeAction:
    edits = [types.TextEdit(draft.range(each.start, each.end), each.text) for each in action.changes]
    mends = action.finding
    return types.CodeAction(
        title=action.title,
        kind=types.CodeActionKind.QuickFix if mends else types.CodeActionKind.RefactorRewrite,
        diagnostics=[_diagnostic(draft, mends)] if mends and _is_shown(mends) else None,
        is_preferred=action.preferred or None,
        edit=types.WorkspaceEdit(changes={uri: edits}),
    )


def _is_a(kind: types.CodeActionKind | str | None, wanted: types.CodeActionKind | str) -> bool:
    """Return whether a kind is the wanted one or below it: "refactor.rewrite" is a "refactor"."""
    own, asked = (str(getattr(each, "value", each)) for each in (kind, wanted))
    return asked == "" or own == asked or own.startswith(f"{asked}.")
