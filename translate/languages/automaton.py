"""Sets of words kept as a DAWG, a directed acyclic word graph: small files, ready when loaded.

The format is that of dawgdic, which the packages `dawg` and `dawg_python` write and read. A state
is the index of a unit; a unit holds the byte that leads to it, whether a word ends there, and where
the units of what may follow are. This reads nothing but what checks ask for, in one loop a word: a
text has many words that no dictionary has been asked for yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from mmap import ACCESS_READ, mmap

_LABEL = 0x800000FF
_HAS_VALUE = 0x100
_VALUE = 0x7FFFFFFF
_FAR = 0x200

NOWHERE = -1
"""The state behind what no word begins with."""


def mapped(path: str) -> memoryview:
    """A large file, of which the pages alone are read that somebody looks at."""
    with open(path, "rb") as file:  # noqa: PTH123  the core knows no pathlib
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


class Automaton:
    """The words of one file, in UTF-8."""

    __slots__ = ("_guide", "_units")

    def __init__(self, data: bytes | memoryview) -> None:
        """`data` is the file: the graph, and behind it, where there is one, the guide, which says
        of each state by which byte its first follower is reached, and its next sibling."""
        whole = memoryview(data)
        end = 4 + 4 * int.from_bytes(whole[:4], "little")
        self._units = whole[4:end].cast("I")
        self._guide = whole[end + 4 :]

    def after(self, beginning: str, state: int = 0) -> int:
        """The state behind a beginning that is read from a state on, or NOWHERE."""
        units = self._units
        unit = units[state]
        for byte in beginning.encode():
            state ^= ((unit >> 10) << ((unit & _FAR) >> 6)) ^ byte
            unit = units[state]
            if unit & _LABEL != byte:
                return NOWHERE
        return state

    def ends(self, state: int) -> bool:
        """Whether a word ends in a state."""
        return state != NOWHERE and self._units[state] & _HAS_VALUE != 0

    def value(self, state: int) -> int:
        """The number that the file gives to the word that ends in a state; 0 where none ends."""
        if not self.ends(state):
            return 0
        unit = self._units[state]
        return self._units[state ^ ((unit >> 10) << ((unit & _FAR) >> 6))] & _VALUE

    def endings(self, state: int) -> Iterator[bytes]:
        """What follows a state in the words of the file, in the guide's order."""
        if self.ends(state):
            yield b""
        byte = self._guide[2 * state]
        while byte:
            unit = self._units[state]
            following = state ^ ((unit >> 10) << ((unit & _FAR) >> 6)) ^ byte
            for ending in self.endings(following):
                yield bytes((byte, *ending))
            byte = self._guide[2 * following + 1]

    def spellings(self, word: str, letters: Mapping[str, str], state: int = 0) -> list[int]:
        """The states behind a word as it is and with some of its letters exchanged for those that
        they may stand for; the word as it is comes first."""
        found: list[int] = []
        for place, letter in enumerate(word):
            if letter in letters:
                other = self.after(letters[letter], state)
                if other != NOWHERE:
                    found += self.spellings(word[place + 1 :], letters, other)
            state = self.after(letter, state)
            if state == NOWHERE:
                return found
        return [state, *found]

    def __contains__(self, word: str) -> bool:
        return self.ends(self.after(word))
