"""Elements of pandoc's tree, and the letterhead made of them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from typing import Any

from translate.release.letterhead import Letterhead, Logo


def opening_blocks(head: Letterhead) -> Iterable[Any]:
    """What stands before the text, a block for each of its parts."""
    if head.logo:
        yield _div("Logo", [_picture(head.logo)])
    for style, lines in (
        ("Sender", head.sender),
        ("Addressee", head.addressee),
        ("Dateline", (head.dated,)),
    ):
        if any(lines):
            yield styled(style, lines)


def _picture(logo: Logo) -> Any:
    """The logo, its bytes in its address: pandoc is given no file and asks for none."""
    address = f"data:image/{logo.kind};base64,{b64encode(logo.data).decode()}"
    size = ["", [], [["height", "2cm"]]]
    return node("Image", [size, [string(logo.description)], [address, ""]])


def styled(style: str, lines: Iterable[str]) -> Any:
    """A paragraph of lines in a style of ours."""
    inlines: list[Any] = []
    for line in lines:
        inlines += [{"t": "LineBreak"}, string(line)] if inlines else [string(line)]
    return _div(style, inlines)


def _div(style: str, inlines: list[Any]) -> Any:
    return node("Div", [["", [], [["custom-style", style]]], [node("Para", inlines)]])


def superscript(number: int) -> Any:
    """A raised number."""
    return node("Superscript", [string(str(number))])


def string(text: str) -> Any:
    """A text; blanks in it stay."""
    return node("Str", text)


def node(name: str, content: Any) -> Any:
    """An element of pandoc's tree."""
    return {"t": name, "c": content}
