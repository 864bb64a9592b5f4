"""Anchors that converters leave in front of what something pointed at: `<span id="page-1-0">`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.documents.importing.cutting import Block, Part
from translate.documents.importing.report import Remark
from translate.wording import say

_ANCHOR = r"<(span|a)\s+(?:id|name)=\"([^\"<>]*)\"\s*>\s*</\1>[ \t]*"


def without_anchors(blocks: Sequence[Block], report: list[Remark]) -> list[Block]:
    """The blocks without empty anchors; a block that was nothing else is gone."""
    found: list[Block] = []
    for block in blocks:
        anchors = list(re.finditer(_ANCHOR, block.text)) if block.part is Part.TEXT else []
        for anchor in anchors:
            line = block.line + block.text.count("\n", 0, anchor.start())
            report.append(
                Remark(
                    block.path,
                    line,
                    say("left out the anchor “{anchor}”", anchor=anchor[0].strip()),
                )
            )
        text = re.sub(_ANCHOR, "", block.text) if anchors else block.text
        if text.strip() or not anchors:
            found.append(replace(block, text=text))
    return found
