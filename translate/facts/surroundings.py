"""What the words around a numeral make of it: less than exact, negative, a rank, or no number."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from translate.facts.lexing import Token
from translate.facts.nearby import before
from translate.facts.reading import Reader
from translate.languages.lexeme import Sense
from translate.languages.numbering import ALWAYS
from translate.precompiled import expression


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
    """Whether a number stands beside a word that makes it something else: `in acht nemen`, or is
    one by itself: `derden`."""
    idioms = reader.numbering.idioms
    if not idioms:
        return False
    written = reader.text[reader.tokens[first].start : reader.tokens[last].end]
    beside = idioms.get(written.casefold())
    if beside is None:
        return False
    after = expression(r"[\s‐-]([^\W\d_]+)").match(reader.text, reader.tokens[last].end)
    around = (reader.word_before(first), after[1].casefold() if after else "", ALWAYS)
    return not beside.isdisjoint(around)


def heads_a_column(reader: Reader, first: int) -> bool:
    """Whether a multiplier only says what figures elsewhere are to be read as: `Budget (€
    million)`, `Budget (million tenge)` in a language that says `a million` of one."""
    before = reader.text[max(reader.tokens[first].start - _HEAD, 0) : reader.tokens[first].start]
    if before.endswith("("):
        return bool(reader.numbering.articles)
    opening = expression(r"\((?:([^\W\d_]+)\s|[^\w\s()\"'«“„]\s?)$").search(before)
    return opening is not None and (not opening[1] or opening[1] in reader.numbering.table_heads)


_HEAD = 5
"""Characters from the bracket to the multiplier: `(in `, `(€ `."""


def is_scale_of_a_table(reader: Reader, first: int) -> bool:
    """Whether digits in brackets say by what the figures of a table are to be multiplied:
    `(bedragen × € 1.000)`."""
    token = reader.tokens[first]
    if not token.digits or token.text[:2] not in ("10", "1.", "1,", "1 ", "1\u00a0", "1\u202f"):
        return False
    before = reader.text[max(token.start - _SCALE, 0) : token.start]
    return (
        expression(r"10{3}(?:0{3})*").fullmatch("".join(filter(str.isdigit, token.text)))
        is not None
        and expression(r"\([^()]*[×x*]\s?(?:[^\w\s]|[A-Z]{3})?\s?$").search(before) is not None
    )


_SCALE = 40
"""Characters from the bracket to such a number."""


def stands_between(
    reader: Reader, first: int, last: int, around: Iterable[tuple[str, str]]
) -> bool:
    """Whether a number stands between what one of some pairs of patterns finds."""
    start, end = reader.tokens[first].start, reader.tokens[last].end
    before = reader.text[max(start - 16, 0) : start].casefold()
    behind = reader.text[end : end + 16].casefold()
    return any(
        expression(head).search(before) and expression(tail).match(behind) for head, tail in around
    )


def is_rank_before(reader: Reader, first: int, last: int) -> bool:
    """Whether a number is that of the rank before the one that is meant: Dutch `op twee na de
    grootste` is the third largest."""
    if not reader.numbering.rank_before:
        return False
    opening, after = map(expression, reader.numbering.rank_before)
    start, end = reader.tokens[first].start, reader.tokens[last].end
    if not after.match(reader.text[end : end + 40].casefold()):
        return False
    return opening.search(reader.text[max(start - 8, 0) : start].casefold()) is not None


def is_homograph(reader: Reader, first: int) -> bool:
    """Whether a number word is another word, for want of what stands around it as a number."""
    token = reader.tokens[first]
    if token.text in reader.numbering.particles and _is_in_a_name(reader.text, token):
        return True
    if not reader.numbering.homographs:
        return False
    around = reader.numbering.homographs.get(token.text.casefold())
    if around is None:
        return False
    head = reader.text[max(token.start - 12, 0) : token.start].casefold()
    rest = reader.text[token.end : token.end + 40].casefold()
    return not (expression(around[0]).search(head) or expression(around[1]).match(rest))


def _is_in_a_name(text: str, token: Token) -> bool:
    """Whether a word stands between two words with capitals: `Truus ten Hove`."""
    last = before(text, token.start).rpartition(" ")[2]
    behind = text[token.end : token.end + 80].lstrip()
    return last[:1].isupper() and last.isalpha() and behind[:1].isupper()


def is_beyond_one(reader: Reader, first: int) -> bool:
    """Whether a half is that of `a page and a half`, `страница с половиной`: one and a half."""
    if not reader.numbering.beyond_one:
        return False
    token = reader.tokens[first]
    start = max(token.start - 40, 0)
    if first and reader.tokens[first - 1].end > token.start - 40:
        last = reader.tokens[first - 1]
        start = last.end if last.digits or last.has(Sense.CARDINAL) else start
    counted = expression(reader.numbering.beyond_one).search(reader.text[start : token.start])
    return counted is not None


def is_one_of_many(reader: Reader, last: int) -> bool:
    """Whether a 1 is that of a ratio, `1 op de 4`: in other words `every fourth`."""
    if not _is_ratio(reader, last):
        return False
    after = reader.tokens[last + 1]
    return after.digits or after.has(Sense.CARDINAL)


def share_of(reader: Reader, first: int) -> Fraction | None:
    """The share that a number is if a 1 is counted from it: the 4 of `1 op de 4` is a quarter.

    One word may stand between: `one hearing in ten`.
    """
    if not first or not _is_ratio(reader, first - 1) or _cardinal(reader.tokens[first - 1]) != 1:
        return None
    whole = _cardinal(reader.tokens[first])
    return Fraction(1, whole) if whole > 1 else None


def share_of_each(reader: Reader, first: int, rank: int | Fraction) -> Fraction | None:
    """The share that an ordinal may mean: «каждый второй» is a half."""
    if reader.word_before(first) not in reader.numbering.each or rank < 2 or rank.denominator > 1:
        return None
    return Fraction(1, int(rank))


def _is_ratio(reader: Reader, last: int) -> bool:
    """Whether what stands behind a number leads to what it is counted from."""
    between, ratios = reader.between(last), reader.numbering.ratios
    return between in ratios or between.partition(" ")[2] in ratios


def _cardinal(token: Token) -> int:
    """The whole number of one token, else 0."""
    if token.digits:
        return int(token.text) if token.text.isdigit() and len(token.text) < 7 else 0
    cardinal = token.lexeme(Sense.CARDINAL)
    value = cardinal.value if cardinal else 0
    return value if isinstance(value, int) else 0


def is_labelled(reader: Reader, first: int) -> bool:
    """Whether a number only names something, point and all: `§ 2.3`, `versie 1.8`, `kamer 3.14`."""
    return (
        reader.word_before(first).lstrip("([«") in reader.numbering.labels
        or before(reader.text, reader.tokens[first].start)[-1:] in _LABEL_SIGNS
        or (
            first > 0
            and reader.tokens[first - 1].has(Sense.ENUMERATION)
            and reader.between(first - 1) == ""
        )
    )


_LABEL_SIGNS = ("§", "№", "#")


def is_short_year(reader: Reader, first: int) -> bool:
    """Whether two digits behind an apostrophe may be a year: `in '24`."""
    token = reader.tokens[first]
    before = reader.text[max(token.start - 2, 0) : token.start]
    return (
        len(token.text) == 2
        and token.digits
        and before[-1:] in tuple("'’‘")
        and not before[:-1].strip(" (\u00a0")
    )


def is_age(reader: Reader, first: int) -> bool:
    """Whether a decade is one of a life: `in her early eighties`, `the over-sixties`."""
    start = reader.tokens[first].start
    if reader.text[max(start - 40, 0) : start].casefold().endswith(reader.numbering.aged):
        return True
    return not reader.numbering.possessives.isdisjoint(reader.words_before(first, 4).split())
