"""Word documents made of a few lines of XML, as small as a test needs them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def part(name: str, inner: str) -> str:
    """A part whose root is w:name."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_NAMES}>{inner}</w:{name}>'


def word_file(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A document of a body's XML; `parts` are others, by their names below `word/`."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        for name, text in (parts or {}).items():
            archive.writestr(f"word/{name}", text)
    return buffer.getvalue()


def relations(**targets: str) -> str:
    """The part that says where links lead, by their ids."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
