"""How much a process remembers of the words and texts it has met."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Answer = TypeVar("Answer")

WORDS = 12_000
"""Words that each table of answers about words keeps; the oldest go. A letter has some 3,000 words,
and a process that reads letter after letter must not grow. With four times as many a letter of
2,000 paragraphs takes 26 MiB more, and no less time."""


WORDS_OF_ALL = 3 * WORDS
"""The same for tables that hold words of all languages: a catalogue of 1,000 entries has 17,000 in
English and Russian, and a table that is full is made anew every time."""


class Remembered(dict[Key, Answer]):
    """A table of answers that never holds more than `most`: when it is full, it starts anew.

    For tables that a hot loop reads as the dictionary they are, or that belong to a value and are
    dropped with it; a function's own answers are kept by `lru_cache(WORDS)`.
    """

    __slots__ = ("_most",)

    def __init__(self, most: int = WORDS) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: Key, answer: Answer) -> Answer:
        """Puts an answer into the table, and gives it back."""
        if len(self) >= self._most:
            self.clear()
        self[key] = answer
        return answer


class Answers(Remembered[Key, Answer]):
    """The answers of a function of one argument, which is asked for each only once.

    `map(answers.__getitem__, words)` reads all words of a text in one go, in half the time that
    `lru_cache` takes: that puts whatever was asked for at the end of its queue.
    """

    __slots__ = ("_find",)

    def __init__(self, find: Callable[[Key], Answer], most: int = WORDS) -> None:
        super().__init__(most)
        self._find = find

    def __missing__(self, key: Key) -> Answer:
        answer = self._find(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = answer
        return answer
