"""What the shapes of letters are made with: pieces of text over and over, numbered or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

LANGUAGES = ("nl", "en", "ru")

Shape = Callable[[str, int], str]
"""A version of a letter, of a language and a size in characters."""


def filled(pieces: Iterator[str], size: int) -> str:
    """Pieces, one after the other, until there are about `size` characters of them."""
    found: list[str] = []
    length = 0
    for piece in pieces:
        if length >= size:
            break
        found.append(piece)
        length += len(piece)
    return "".join(found)


def same(piece: str | dict[str, str], before: str = "", after: str = "") -> Shape:
    """One piece over and over."""

    def shape(language: str, size: int) -> str:
        text, dutch = (piece if isinstance(piece, str) else piece[one] for one in (language, "nl"))
        return f"{before}{text * (size // len(dutch))}{after}\n"

    return shape


def numbered(
    piece: str | dict[str, str], after: str = "\n", most: int = 10**9, first: int = 1
) -> Shape:
    """One piece over and over, numbered in the place of `{}`, from `first`; `most` numbers, and
    again."""

    def shape(language: str, size: int) -> str:
        text, dutch = (piece if isinstance(piece, str) else piece[one] for one in (language, "nl"))
        numbers = [str(n % most + first) for n in range(size // len(dutch.replace("{}", "1")) + 1)]
        length = number = 0
        while length < size and number < len(numbers):  # as many pieces as in Dutch
            length += len(dutch.replace("{}", numbers[number]))
            number += 1
        return "".join(text.replace("{}", one) for one in numbers[:number]) + after

    return shape


def lines(piece: dict[str, str], line: str) -> Shape:
    """A line over and over, with the piece, which may be numbered, in the place of `@`."""
    return numbered({code: line.replace("@", text) for code, text in piece.items()})
