"""Makes `translate/languages/<code>/foreign.dawg`: words of other languages that one does not use.

    pip install simplemma==2.0.0 wordfreq==3.1.1 msgpack DAWG2
    python scripts/foreign_words.py

The Dutch file holds the English words that no Dutch dictionary has and Dutch texts hardly ever use
(`hearing` and `team` are not in it, `council` is); the English file the Dutch ones. A word is
`en:council`. The result is a DAWG, which dawg_python opens in two milliseconds.

The words are those of the dictionaries of simplemma 2.0.0 (Adrien Barbaresi, MIT licence), chosen
by the frequencies of wordfreq 3.1.1 (Robyn Speer, data under CC BY-SA 4.0).
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from translate.languages.identify import function_words

LANGUAGES = Path(__file__).parents[1] / "translate" / "languages"

LATIN = ("nl", "en")

SHORTEST = 3
"""Letters of a word."""

COMMON = 2.0
"""Zipf frequency (10 to the power of it per thousand million words) that a word has in its own
language at least."""

RARER = 1.2
"""How much lower its frequency in the other language is at least: a sixteenth."""

BORROWED = 3.8
"""The frequency in the other language from which a word is one of its own by now, unless it carries
grammar."""

OVERLOOKED = {"nl": ("mum",), "en": ()}
"""Words of a language that its dictionary lacks: `een mum van tijd`."""

UNKNOWN = 0.8
"""The frequency of a word that wordfreq does not know."""


def dictionary(code: str) -> set[str]:
    """All forms and lemmas that simplemma has of a language."""
    from simplemma.strategies import DefaultDictionaryFactory

    entries = DefaultDictionaryFactory().get_dictionary(code)
    return {word for form, lemma in entries.items() for word in (form, lemma)}


def frequencies(code: str) -> dict[str, float]:
    """Zipf frequencies by word; wordfreq's files list the words by hundredths of a decibel."""
    import msgpack
    import wordfreq

    path = Path(wordfreq.__file__).parent / "data" / f"large_{code}.msgpack.gz"
    with gzip.open(path) as file:
        _, *bins = msgpack.load(file, raw=False)
    return {word: 9 - number / 100 for number, words in enumerate(bins) for word in words}


def foreign_words(own: str, other: str) -> list[str]:
    """The words of another language that a language does not use."""
    known = {word.lower() for word in dictionary(own)} | set(OVERLOOKED[own])
    grammar = function_words(other)
    ours, theirs = frequencies(own), frequencies(other)
    return [
        word
        for word in dictionary(other)
        if word.isalpha() and word.islower() and len(word) >= SHORTEST and word not in known
        and theirs.get(word, 0) >= COMMON
        and theirs[word] - ours.get(word, UNKNOWN) >= RARER
        and (word in grammar or ours.get(word, 0) < BORROWED)
    ]  # fmt: skip


def main() -> None:
    from dawg import DAWG

    for own in LATIN:
        words = sorted(
            f"{other}:{word}"
            for other in LATIN
            if other != own
            for word in foreign_words(own, other)
        )
        DAWG(words).save(str(LANGUAGES / own / "foreign.dawg"))
        sys.stderr.write(f"{own}: {len(words)} words\n")


if __name__ == "__main__":
    main()
