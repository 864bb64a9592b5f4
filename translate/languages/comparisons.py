"""The words with which a language says how many times as much something is."""

from __future__ import annotations

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Comparisons:
    """Words and phrases, folded; a `*` stands for one word. May be left out."""

    more: tuple[str, ...] = ()
    """Behind a share that is added: the `meer` of `de helft meer`, the `as * again` of `half as
    much again`."""
    less: tuple[str, ...] = ()
    """Behind a share that is taken off, or a multiple that divides: `lager`, `дешевле`."""
    as_little: tuple[str, ...] = ()
    """Behind a multiple that divides: `twice as slow` is half as fast."""
    times: tuple[str, ...] = ()
    """Between a number and such a word: `keer`, `раза`."""
    by: frozenset[str] = frozenset()
    """Before a number of times that multiplies or divides, as a verb says: «сократить в два
    раза»."""
    added: frozenset[str] = frozenset()
    """Shares that may be added: «вырасти наполовину» is to be half as much again."""
    growth: tuple[str, ...] = ()
    """Beginnings of verbs before such a number that say that something grew by it."""
    folds: frozenset[str] = frozenset()
    """Words that are a number of times by themselves: `вдвое`."""
    fold_parts: tuple[str, ...] = ()
    """What words have behind a number that are one, too: `twentyfold`, `twintigvoudige`."""
    doubles: frozenset[str] = frozenset()
    """Verbs and adjectives that are one: `verdubbeld`, `triple`."""

    def is_fold(self, word: str) -> bool:
        """Whether a number word, as written, is a number of times by itself."""
        folded = word.casefold()
        return folded in self.folds or any(part in folded for part in self.fold_parts)
