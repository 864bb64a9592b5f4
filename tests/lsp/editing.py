"""An editor for tests: pygls' own client, and the server as a process behind it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds: the machine may be busy."""


class Editor:
    """Has documents open, and shows what the server tells of them."""

    def __init__(self, client: LanguageClient, encoding: str) -> None:
        self.client = client
        self.encoding = encoding
        self.shown: dict[str, list[types.Diagnostic]] = {}
        """By address."""
        self.messages: list[str] = []
        self.texts: dict[Path, str] = {}
        self._versions: dict[Path, int] = {}
        self._news = asyncio.Event()

    def told(self, params: types.PublishDiagnosticsParams) -> None:
        self.shown[params.uri] = list(params.diagnostics)
        self._news.set()

    def open(self, path: Path, text: str | None = None) -> None:
        self.texts[path] = path.read_text(encoding="utf-8") if text is None else text
        self._versions[path] = 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(path.as_uri(), "markdown", 1, self.texts[path])
            )
        )

    def replace(self, path: Path, old: str, new: str) -> None:
        """Edits a text that is open, as a change of one range."""
        text = self.texts[path]
        start = text.index(old)
        place = types.Range(
            self.position(path, start),
            self.position(path, start + len(old)),
        )
        self.texts[path] = text[:start] + new + text[start + len(old) :]
        self.change(path, types.TextDocumentContentChangePartial(place, new))

    def change(self, path: Path, *changes: types.TextDocumentContentChangeEvent) -> None:
        self._versions[path] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._versions[path], path.as_uri()),
                list(changes),
            )
        )

    def save(self, path: Path) -> None:
        path.write_text(self.texts[path], encoding="utf-8", newline="")
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(self.named(path)))

    def close(self, path: Path) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.named(path)))

    def position(self, path: Path, offset: int) -> types.Position:
        """A place, written independently of the server's own arithmetic."""
        before = self.texts[path][:offset].replace("\r\n", "\n")
        last = before.rpartition("\n")[2]
        codec = {"utf-16": "utf-16-le", "utf-8": "utf-8", "utf-32": "utf-32-le"}[self.encoding]
        size = {"utf-16": 2, "utf-8": 1, "utf-32": 4}[self.encoding]
        return types.Position(before.count("\n"), len(last.encode(codec)) // size)

    def at(self, path: Path, text: str, within: int = 0) -> types.Position:
        """The place of a text in a document."""
        return self.position(path, self.texts[path].index(text) + within)

    def spot(self, path: Path, text: str, within: int = 0) -> types.TextDocumentPositionParams:
        return types.TextDocumentPositionParams(self.named(path), self.at(path, text, within))

    def named(self, path: Path) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(path.as_uri())

    def checks(self, path: Path) -> list[str]:
        """The ids of the findings that are shown in a file, in order."""
        return [str(one.code) for one in self.shown.get(path.as_uri(), [])]

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Waits for what the server tells."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not wanted():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise AssertionError(f"never came; shown is {self.shown}, {self.messages}") from None

    async def actions(self, path: Path, text: str) -> Sequence[types.CodeAction]:
        """What is offered at a text."""
        place = types.Range(self.at(path, text), self.at(path, text, len(text)))
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(self.named(path), place, types.CodeActionContext([]))
        )
        return [one for one in found or [] if isinstance(one, types.CodeAction)]


@asynccontextmanager
async def editor(
    folder: Path,
    encodings: Sequence[types.PositionEncodingKind] = (),
    language: str = "en",
) -> AsyncIterator[Editor]:
    """An editor that was started in a folder, with its server."""
    client = LanguageClient("tests", "1")
    encoding = encodings[0].value if encodings else "utf-16"
    own = Editor(client, encoding)
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: own.told(params))
    client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: own.messages.append(params.message))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": f"{language}_XX.UTF-8"}
    await client.start_io(
        sys.executable, "-m", "translate", "lsp", "--stdio", cwd=folder, env=environment
    )
    answer = await client.initialize_async(
        types.InitializeParams(
            types.ClientCapabilities(
                general=types.GeneralClientCapabilities(position_encodings=list(encodings) or None),
                workspace=types.WorkspaceClientCapabilities(
                    workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
                ),
            ),
            root_uri=folder.as_uri(),
        )
    )
    assert (answer.capabilities.position_encoding or "utf-16") == encoding
    client.initialized(types.InitializedParams())
    try:
        yield own
        assert own.messages == []
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()  # type: ignore[no-untyped-call]
    server = client._server
    assert server is not None and server.stderr is not None
    assert (server.returncode, await server.stderr.read()) == (0, b"")
