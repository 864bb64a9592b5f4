"""What stands around a letter, as HTML."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from translate.release.letterhead import Letterhead, Logo


def opening_html(head: Letterhead) -> str:
    """What stands before the text; "" where nothing does."""
    sender = f"<address>{_lines(head.sender)}</address>\n" if head.sender else ""
    parts = (head.addressee, (head.dated,))
    paragraphs = "".join(f"<p>{_lines(lines)}</p>\n" for lines in parts if any(lines))
    opening = (_logo(head.logo) if head.logo else "") + sender + paragraphs
    return f'<div class="letterhead">\n{opening}</div>\n' if opening else ""


def closing_html(head: Letterhead) -> str:
    """The signatures; "" where there are none."""
    signatures = "".join(f"<p>{_lines(lines)}</p>\n" for lines in head.signatures)
    return f'<div class="signatures">\n{signatures}</div>\n' if signatures else ""


def _logo(logo: Logo) -> str:
    address = f"data:image/{logo.kind};base64,{b64encode(logo.data).decode()}"
    return f'<img src="{address}" alt="{escape(logo.description)}">\n'


def _lines(lines: Iterable[str]) -> str:
    return "<br>\n".join(escape(line, quote=False) for line in lines)
