"""The server: what the editor says and asks, and what it is answered."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Protocol, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from translate import __version__
from translate.errors import TranslateError
from translate.lsp.actions import actions_of
from translate.lsp.completing import TRIGGERS, completions_of
from translate.lsp.faults import guarded, told
from translate.lsp.going import counterparts_at, unit_at
from translate.lsp.hovering import hover_of
from translate.lsp.lenses import lenses_of
from translate.lsp.room import Document, Look, Room, path_of
from translate.lsp.telling import Board, Shown, shown_error, shown_findings

Answer = TypeVar("Answer")


class _Asked(Protocol):
    """A request about a place."""

    @property
    def text_document(self) -> types.TextDocumentIdentifier: ...
    @property
    def position(self) -> types.Position: ...


PAUSE = 0.03
"""Seconds after a change until the letter is checked: what one types fast is checked once."""


class _Protocol(LanguageServerProtocol):
    """The protocol without pygls' own copy of each text.

    That copy takes U+2028 and others for line ends, and moves the places of a change to fit.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Any:
        handler = self.fm.features.get(types.TEXT_DOCUMENT_DID_CHANGE)
        if handler is not None:
            yield handler, (params,), None


class Server(LanguageServer):
    """One editor's server."""

    def __init__(self, interface: str) -> None:
        """`interface` is the language that everything is told in."""
        super().__init__("translate", __version__, protocol_cls=_Protocol)
        self.interface = interface
        self.room = Room()
        self._waiting: dict[Path, asyncio.TimerHandle] = {}
        """Documents whose letters are yet to be checked."""
        self._board = Board(self._publish)
        _register(self)

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        """Takes a document in, and tells what the checks find."""
        self.room.encoding = self._encoding()
        document = params.text_document
        self._check_soon(self.room.put(document.uri, document.version, document.text))

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Follows what is typed."""
        path = path_of(params.text_document.uri)
        known = self.room.documents.get(path) if path else None
        if path is None or known is None:
            return
        text = known.text
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                text = text.changed(change.range.start, change.range.end, change.text)
            else:
                text = type(text)(change.text, self.room.encoding)
        self.room.documents[path] = Document(known.uri, params.text_document.version, text)
        self._check_soon(path)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        """The letter is opened anew: its units are aligned as `translate check` would."""
        self._check_soon(path_of(params.text_document.uri))

    def files_changed(self, params: types.DidChangeWatchedFilesParams) -> None:
        """Looks again at every letter: a file, a decision or a term is another."""
        for path in self.room.documents:
            self._check_soon(path)
        workspace = self.client_capabilities.workspace
        lens = workspace.code_lens if workspace else None
        if lens and lens.refresh_support:
            self.workspace_code_lens_refresh(None)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        """Takes back what was told of a letter that nobody looks at any more."""
        path = self.room.drop(params.text_document.uri)
        if path is None:
            return
        waiting = self._waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        self._board.clear(path)
        for other in self.room.documents:
            self._check_soon(other)

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """The fixes at a place."""
        look = self.look(params.text_document.uri)
        if look is None:
            return None
        return actions_of(look, params, self.interface, self._takes_versions())

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        """The other versions of a text, and the facts."""
        return self._at(params, lambda look, offset: hover_of(look, offset, self.interface))

    def definition(self, params: types.DefinitionParams) -> list[types.Location] | None:
        """The same place in the other languages."""
        return self._at(params, counterparts_at)

    def references(self, params: types.ReferenceParams) -> list[types.Location] | None:
        """The unit in every language."""
        itself = params.context.include_declaration
        return self._at(params, lambda look, offset: unit_at(look, offset, itself=itself))

    def completion(self, params: types.CompletionParams) -> types.CompletionList | None:
        """Notes, links and terms of the other versions."""
        return self._at(params, lambda look, offset: completions_of(look, offset, self.interface))

    def lenses(self, params: types.CodeLensParams) -> list[types.CodeLens] | None:
        """The states."""
        look = self.look(params.text_document.uri)
        return lenses_of(look, self.interface) if look is not None else None

    def _at(self, params: _Asked, ask: Callable[[Look, int], Answer]) -> Answer | None:
        look = self.look(params.text_document.uri)
        if look is None:
            return None
        return ask(look, look.text(look.language).offset(params.position))

    def look(self, uri: str) -> Look | None:
        """The letter of a document as it is now; None where there is none, or it can't be read."""
        path = path_of(uri)
        if path is None or path not in self.room.documents:
            return None
        try:
            return self.room.look(path)
        except TranslateError:
            return None

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Says where something went wrong, and nothing that a letter says."""
        self.fault(error)

    def fault(self, error: Exception) -> None:
        """Shows where the program is wrong."""
        message = told(error, self.interface)
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, message))

    def _check_soon(self, path: Path | None) -> None:
        if path is None:
            return
        waiting = self._waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting[path] = loop.call_later(PAUSE, self._check, path)

    def _check(self, path: Path) -> None:
        """Checks a document's letter, and tells what is found in all its files."""
        self._waiting.pop(path, None)
        if path not in self.room.documents:
            return
        try:
            self._board.show(path, self._found(path))
        except Exception as error:
            self.fault(error)

    def _found(self, path: Path) -> Shown:
        try:
            look = self.room.look(path)
        except TranslateError as error:
            return shown_error(self.room, path, error, self.interface)
        return {} if look is None else shown_findings(look, self.interface)

    def _publish(self, uri: str, diagnostics: list[types.Diagnostic]) -> None:
        path = path_of(uri)
        document = self.room.documents.get(path) if path else None
        version = document.version if document else None
        params = types.PublishDiagnosticsParams(uri, diagnostics, version)
        self.text_document_publish_diagnostics(params)

    def _encoding(self) -> str:
        chosen = self.workspace.position_encoding
        return (
            chosen.value if isinstance(chosen, types.PositionEncodingKind) else chosen or "utf-16"
        )

    def _takes_versions(self) -> bool:
        workspace = self.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        return bool(edits and edits.document_changes)


def serve(interface: str) -> None:
    """Serves one editor over stdin and stdout until it says that it is done."""
    logging.disable(logging.CRITICAL)  # pygls logs whole messages, letters and all
    # pygls closes what it writes to; nothing else may write there.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out, redirect_stdout(sys.stderr):
        Server(interface).start_io(stdout=out)


def _register(server: Server) -> None:
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
    features: tuple[tuple[str, Callable[[Any], Any], Any], ...] = (
        (types.TEXT_DOCUMENT_DID_OPEN, server.opened, None),
        (types.TEXT_DOCUMENT_DID_CHANGE, server.changed, None),
        (types.TEXT_DOCUMENT_DID_SAVE, server.saved, None),
        (types.TEXT_DOCUMENT_DID_CLOSE, server.closed, None),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, server.files_changed, None),
        (types.TEXT_DOCUMENT_HOVER, server.hover, None),
        (types.TEXT_DOCUMENT_DEFINITION, server.definition, None),
        (types.TEXT_DOCUMENT_REFERENCES, server.references, None),
        (types.TEXT_DOCUMENT_COMPLETION, server.completion, types.CompletionOptions(TRIGGERS)),
        (types.TEXT_DOCUMENT_CODE_LENS, server.lenses, None),
        (types.TEXT_DOCUMENT_CODE_ACTION, server.actions, types.CodeActionOptions(kinds)),
    )
    for name, handler, options in features:
        server.feature(name, options)(guarded(server.fault, handler))
