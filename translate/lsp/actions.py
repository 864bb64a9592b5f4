"""Quick fixes: the edits that settle findings, for the editor to make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    CodeActionParams,
    OptionalVersionedTextDocumentIdentifier,
    Position,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from translate.application.fixing import Proposal, proposals, require_versions, spliced
from translate.errors import TranslateError
from translate.lsp.diagnostics import diagnostics_at
from translate.lsp.room import Look
from translate.model import Fix
from translate.reports.translating import in_language
from translate.wording import counted, listed, say

_LONGEST = 40
"""Characters of a replacement that a title shows."""


def actions_of(
    look: Look, asked: CodeActionParams, interface: str, versioned: bool
) -> list[CodeAction]:
    """The fixes at a place of a document, and all of that document at once.

    `versioned` says whether the editor takes edits that name the version they are about.
    """
    only = asked.context.only or [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll]
    known = _sound(look)
    found: list[CodeAction] = []
    if _wanted(CodeActionKind.QuickFix, only):
        found += _quick_fixes(look, known, asked.range, interface, versioned)
    own = [one for one in known if one.fix.language == look.language]
    if own and _wanted(CodeActionKind.SourceFixAll, only):
        found.append(
            CodeAction(
                in_language(_all_of(len(own)), interface),
                kind=CodeActionKind.SourceFixAll,
                edit=_edit(look, [one.fix for one in own], versioned),
            )
        )
    return found


def _all_of(number: int) -> str:
    return counted(
        number,
        "translate: {count} fix in this file",
        "translate: all {count} fixes in this file",
        count=number,
    )


def _sound(look: Look) -> Sequence[Proposal]:
    """The fixes that leave the blocks of their file as they are; none of a file of strings."""
    letter = look.typed.letter
    try:
        require_versions(letter)
    except TranslateError:
        return ()
    return [one for one in proposals(look.typed.opened) if _keeps_blocks(look, one.fix)]


def _keeps_blocks(look: Look, fix: Fix) -> bool:
    try:
        spliced(look.typed.letter.versions[fix.language], [fix])
    except TranslateError:
        return False
    return True


def _quick_fixes(
    look: Look, known: Sequence[Proposal], place: Range, interface: str, versioned: bool
) -> Iterator[CodeAction]:
    for one in known:
        shown = diagnostics_at(look, one.finding, interface)
        ranges = [diagnostic.range for diagnostic in shown]
        if one.fix.language == look.language:
            ranges.append(look.range(one.fix))
        if any(_meet(place, other) for other in ranges):
            yield CodeAction(
                _title(look, one, interface),
                kind=CodeActionKind.QuickFix,
                diagnostics=shown or None,
                is_preferred=one.fix.language == look.language,
                edit=_edit(look, [one.fix], versioned),
            )


def _title(look: Look, proposal: Proposal, interface: str) -> str:
    """`Write “1,200” for “12,000”`, `In ru: put in “[^2]”`."""
    fix = proposal.fix
    new, old = _short(fix.replacement), _short(fix.old)
    if not old:
        what = say("put in “{new}”", new=new)
    elif new:
        what = say("write “{new}” for “{old}”", new=new, old=old)
    else:
        what = say("take “{old}” out", old=old)
    if fix.language != look.language:
        what = say("in {language}: {what}", language=fix.language, what=what)
    if proposal.approved:
        ends = listed(proposal.approved)
        what = say("{what} (ends the approval of {languages})", what=what, languages=ends)
    title = in_language(what, interface)
    return title[0].upper() + title[1:]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _edit(look: Look, fixes: Sequence[Fix], versioned: bool) -> WorkspaceEdit:
    by_language: dict[str, list[TextEdit]] = {}
    for fix in fixes:
        edit = TextEdit(look.range(fix), fix.replacement)
        by_language.setdefault(fix.language, []).append(edit)
    if not versioned:
        return WorkspaceEdit(changes={look.uri(code): own for code, own in by_language.items()})
    return WorkspaceEdit(
        document_changes=[
            TextDocumentEdit(
                OptionalVersionedTextDocumentIdentifier(
                    look.uri(code), version=look.version_number(code)
                ),
                own,
            )
            for code, own in by_language.items()
        ]
    )


def _wanted(kind: CodeActionKind, only: Sequence[CodeActionKind | str]) -> bool:
    """Kinds are a hierarchy: `source` asks for `source.fixAll` too."""
    asked = [one.value if isinstance(one, CodeActionKind) else one for one in only]
    return any(kind.value == one or kind.value.startswith(f"{one}.") or not one for one in asked)


def _meet(one: Range, other: Range) -> bool:
    """Whether two ranges have a place in common, their ends counted."""
    return _pair(one.start) <= _pair(other.end) and _pair(other.start) <= _pair(one.end)


def _pair(position: Position) -> tuple[int, int]:
    return position.line, position.character
