"""Tables of numbers by word that stay text until a word of theirs is asked for.

A letter has few of the words of a language, and making the tuples of all of them takes longer than
reading the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Numbers = tuple[int, ...]

_HEAD = 3
"""Letters of a word by which its piece is found: some ten words begin with the same ones."""


_NONE: dict[str, Numbers] = {}


def packed(table: Mapping[str, Numbers]) -> dict[str, str]:
    """A table as `Pieces` takes it: by their first letters, a line for each word, which holds no
    tab and no line break."""
    lines: dict[str, list[str]] = {}
    for word, numbers in table.items():
        line = f"{word}\t{' '.join(map(str, numbers))}"
        lines.setdefault(word[:_HEAD], []).append(line)
    return {head: "\n".join(own) for head, own in lines.items()}


class Pieces(Mapping[str, Numbers]):
    """A table of numbers by word."""

    __slots__ = ("_read", "_unread")

    def __init__(self, unread: dict[str, str]) -> None:
        """`unread` is what `packed` gives; each piece is taken out of it when it is read."""
        self._unread = unread
        self._read: dict[str, dict[str, Numbers]] = {}

    def numbers(self, word: str) -> Numbers:
        """Those of a word; none of a word that the table has not."""
        own = self._read.get(word[:_HEAD])
        return (self._open(word[:_HEAD]) if own is None else own).get(word, ())

    def __getitem__(self, word: str) -> Numbers:
        found = self.numbers(word)
        if not found:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and bool(self.numbers(word))

    def __iter__(self) -> Iterator[str]:
        for head in list(self._unread):
            self._open(head)
        for own in self._read.values():
            yield from own

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _open(self, head: str) -> dict[str, Numbers]:
        piece = self._unread.get(head)
        if piece is None:  # no word begins so, or another thread has just read it
            return self._read.get(head, _NONE)
        lines = (line.split("\t") for line in piece.split("\n"))
        own = {word: tuple(map(int, numbers.split())) for word, numbers in lines}
        self._read[head] = own
        self._unread.pop(head, None)
        return own
