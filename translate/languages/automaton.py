"""Sets of words kept as a DAWG, a directed acyclic word graph: small files, ready when loaded.

The format is that of dawgdic, which the packages `dawg` and `dawg_python` write and read. A state
is the index of a unit; a unit holds the byte that leads to it, whether a word ends there, and where
the units of what may follow are. This reads nothing but what checks ask for, in one loop a word: a
text has many words that no dictionary has been asked for yet.
"""

from __future__ import annotations

from array import array

_LABEL = 0x800000FF
_HAS_VALUE = 0x100
_VALUE = 0x7FFFFFFF
_FAR = 0x200

NOWHERE = -1
"""The state behind what no word begins with."""


class Automaton:
    """The words of one file, in UTF-8."""

    __slots__ = ("_units",)

    def __init__(self, data: bytes) -> None:
        """`data` is the file; what stands behind the graph itself is not read."""
        size = int.from_bytes(data[:4], "little")
        self._units = array("I")
        self._units.frombytes(data[4 : 4 + 4 * size])

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

    def __contains__(self, word: str) -> bool:
        return self.ends(self.after(word))
