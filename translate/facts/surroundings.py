"""What the words around a numeral make of it: less than exact, negative, a rank, or no number."""

from __future__ import annotations

import re

from translate.facts.reading import Reader


def is_negative(reader: Reader, first: int) -> bool:
    """`minus 5`."""
    return reader.word_before(first) in reader.numbering.minus


def is_approximate(reader: Reader, first: int) -> bool:
    """`ongeveer 300`, `more than 40`, `about a million`."""
    words = reader.words_before(first, 3).split()
    if words and words[-1] in reader.numbering.articles:
        words.pop()
    approximators = reader.numbering.approximators
    return " ".join(words[-1:]) in approximators or " ".join(words[-2:]) in approximators


def is_idiom(reader: Reader, first: int, last: int) -> bool:
    """Whether a number stands beside a word that makes it something else: `in acht nemen`."""
    idioms = reader.numbering.idioms
    if not idioms:
        return False
    written = reader.text[reader.tokens[first].start : reader.tokens[last].end]
    beside = idioms.get(written.casefold())
    if beside is None:
        return False
    return not beside.isdisjoint((reader.word_before(first), reader.word_after(last)))


def is_rank_before(reader: Reader, first: int, last: int) -> bool:
    """Whether a number is that of the rank before the one that is meant: Dutch `op twee na de
    grootste` is the third largest."""
    if not reader.numbering.rank_before:
        return False
    before, after = reader.numbering.rank_before
    start, end = reader.tokens[first].start, reader.tokens[last].end
    head, rest = reader.text[max(start - 8, 0) : start], reader.text[end : end + 40]
    return bool(re.search(before, head.casefold()) and re.match(after, rest.casefold()))


def is_age(reader: Reader, first: int) -> bool:
    """Whether a decade is one of a life: `in her early eighties`, `their thirties and forties`."""
    return not reader.numbering.possessives.isdisjoint(reader.words_before(first, 4).split())
