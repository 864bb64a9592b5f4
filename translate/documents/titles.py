"""Writing a title into front matter, as YAML or TOML wants it at that place."""

from __future__ import annotations

import re

from translate.documents.decoding import BOM
from translate.documents.front_matter import front_matter
from translate.documents.lines import newline
from translate.model import Segment

_UNSAFE = r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|^(?:true|false|null|yes|no|~|[\d.+-]+)$"
"""What a plain YAML 1.2 scalar must not begin with, hold or be."""


def title_value(data: bytes, segment: Segment, text: str) -> tuple[int, int, str]:
    """(first byte, byte after, what comes between) to give the title another text.

    A plain value gets quotation marks where the new text needs them.
    """
    line_start = data.rfind(b"\n", 0, segment.start) + 1
    before = data[line_start : segment.start].decode("utf-8-sig")
    if before.endswith('"'):
        text = _escaped(text)
    elif before.endswith("'"):
        text = text.replace("'", "''")
    elif before.strip():
        text = yaml_scalar(text)
    return segment.start, segment.end, text


def yaml_scalar(text: str) -> str:
    """A one-line text as a YAML value, in quotation marks where it needs them."""
    if not text or re.search(_UNSAFE, text, re.IGNORECASE) or not text.isprintable():
        return f'"{_escaped(text)}"'
    return text


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def insert_title(data: bytes, text: str) -> bytes:
    """The file's bytes with a title in its front matter, which is made where there is none."""
    head = len(BOM) if data.startswith(BOM) else 0
    end_of_line = newline(data)
    fence = data[head : head + 3]
    if front_matter(data[head:].decode()):
        after = data.index(b"\n", head) + 1
        is_toml = fence == b"+++"
        line = f'title = "{_escaped(text)}"' if is_toml else f"title: {yaml_scalar(text)}"
        return data[:after] + (line + end_of_line).encode() + data[after:]
    lines = ("---", f"title: {yaml_scalar(text)}", "---", "", "")
    return data[:head] + end_of_line.join(lines).encode() + data[head:]
