"""Lines that say the same in two languages: `Open brief / Open letter`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.notes import begins_note
from translate.documents.importing.report import Remark
from translate.documents.importing.sorting import present_in
from translate.languages.identify import identify
from translate.wording import say

_LINE = (
    r"(?P<open>\s{0,3}(?:#{1,6}\s+)?[*_]*)"
    r"(?P<one>[^\n/|]+?)\s+[/|]\s+(?P<other>[^\n/|]+?)(?P<close>[*_]*)"
)


def parted(blocks: Sequence[Block], languages: Sequence[str], report: list[Remark]) -> list[Block]:
    """The blocks, a line in two languages that both have a version here as a line for each."""
    present = present_in(blocks, languages)
    found: list[Block] = []
    for block in blocks:
        halves = re.fullmatch(_LINE, block.text) if _may_be_two(block) else None
        codes = [identify(halves[half]).language for half in ("one", "other")] if halves else []
        if not halves or codes[0] == codes[1] or not {*codes} <= {*present}:
            found.append(block)
            continue
        for half, code in zip(("one", "other"), codes, strict=True):
            text = f"{halves['open']}{halves[half]}{halves['close']}"
            found.append(replace(block, text=text, language=code))
            report.append(
                Remark(
                    block.path,
                    block.line,
                    say("“{halves}” is for {code}.md", halves=halves[half], code=code),
                )
            )
    return found


def _may_be_two(block: Block) -> bool:
    """Whether a block is a line of two halves of about one length, and not the text of a note."""
    if block.part is not Part.TEXT or begins_note(block.text):
        return False
    lengths = sorted(len(half.split()) for half in re.split(r"\s[/|]\s", block.text))
    return len(lengths) == 2 and lengths[0] >= 2 and lengths[1] <= 2 * lengths[0]
