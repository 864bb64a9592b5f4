"""Quick fixes: what is offered at a finding, and what becomes of the text."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types

from tests.lsp.editing import Editor, editor
from tests.workspaces import ONE_PERSON, POOL, Shell, approve_all, tree


def edited(ed: Editor, path: Path, action: types.CodeAction) -> str:
    """A document after the edits of an action, made as an editor makes them."""
    assert action.edit and action.edit.document_changes
    text = ed.texts[path]
    for change in action.edit.document_changes:
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.uri == path.as_uri()
        lines = text.split("\n")
        for edit in sorted(change.edits, key=lambda one: one.range.start.line, reverse=True):
            assert isinstance(edit, types.TextEdit)
            start, end = edit.range.start, edit.range.end
            assert start.line == end.line
            line = lines[start.line]
            lines[start.line] = line[: start.character] + edit.new_text + line[end.character :]
        text = "\n".join(lines)
    return text


def test_a_wrong_figure_is_mended_in_the_unsaved_text(workspace: Path) -> None:
    en = workspace / "letters/pool/en.md"
    before = tree(workspace)

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "Dear", "Very dear")
            ed.replace(en, "340", "430")
            fix, _ = await ed.actions(en, "430")
            assert fix.title == "Write “340” for “430”"
            assert fix.kind == types.CodeActionKind.QuickFix
            assert fix.is_preferred
            assert [one.code for one in fix.diagnostics or []] == ["number-drift"]
            wanted = POOL["en"].replace("Dear", "Very dear")
            assert edited(ed, en, fix) == wanted
            assert await ed.actions(en, "Very dear Members") != [fix]

    asyncio.run(scene())
    assert tree(workspace) == before


def test_all_fixes_of_a_file_at_once(workspace: Path) -> None:
    en = workspace / "letters/pool/en.md"

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            ed.replace(en, "340", "430")
            ed.replace(en, "pool.[^1]", "pool.")
            ed.replace(en, "12 May 2025", "13 May 2025")
            (every,) = await ed.actions(en, "# Keep")
            assert every.title == "translate: all 3 fixes in this file"
            assert every.kind == types.CodeActionKind.SourceFixAll
            assert edited(ed, en, every) == POOL["en"]

    asyncio.run(scene())


def test_a_fix_says_whose_approval_it_ends(workspace: Path, translate: Shell) -> None:
    en = workspace / "letters/pool/en.md"
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    en.write_text(POOL["en"].replace("340", "430"), encoding="utf-8")
    approve_all(translate, despite="the annual report says so")

    async def scene() -> None:
        async with editor(workspace) as ed:
            ed.open(en)
            fix, _ = await ed.actions(en, "430")
            assert fix.title == "Write “340” for “430” (ends the approval of en)"

    asyncio.run(scene())
