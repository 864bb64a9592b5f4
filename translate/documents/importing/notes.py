"""Footnotes as converters leave them: `<sup>1</sup>`, `[1]`, `¹`, `^1^`, `[[1]](#_ftn1)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from translate.documents.counting import counted

_NUMBER = r"[1-9]\d{0,2}"
_NUMBERS = rf"{_NUMBER}(?:\s?[,;]\s?{_NUMBER})*"
_ANCHORED = rf"\[(?:\\?\[|<sup>){{0,2}}({_NUMBER})(?:\\?\]|</sup>){{0,2}}\]\(#[^)\s]+\)"
_SUP = rf"<sup>\s*\\?\[?({_NUMBERS})\\?[\].)]?(?:\(#[^)\s]*\))?\s*</sup>"
_BRACKETED = (
    rf"(?<![\]!\\\w])\\?\[({_NUMBERS})\\?\](?![(\[:])|(?<=\w)\\?\[({_NUMBERS})\\?\](?![(\[:])"
)
_RAISED = r"([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?:,\s?[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})*)"
_CARET = rf"\^({_NUMBERS})\^"
_MARK = rf"{_ANCHORED}|{_SUP}|{_BRACKETED}|{_RAISED}|{_CARET}"

_CODE = r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
_UNTOUCHED = rf"(?P<untouched>{_CODE}|<[a-z]+:[^>\s]*>|\]\((?!#)[^)\s]*)"
"""Code spans, addresses and the targets of links."""

_UNIT = r"(?:^|[\d\s(/])(?:[kcdm]?m|ha|[кдс]?м|мм|10)$"
"""What a raised 2 or 3 after it makes a power of: `54 m²`, `10³`."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def begins_note(text: str) -> bool:
    """Whether a line looks like the beginning of a note's text."""
    return bool(_start(text))


def note_text(text: str, referred: Collection[str]) -> tuple[str, str] | None:
    """(label, text) of a block that is the text of a note; None for any other.

    A block that begins with a bare `[1]` is one only where something refers to note 1.
    """
    start = _start(text)
    if not start:
        return None
    label = start["defined"] or _labels(_marked(start))[0]
    bare = re.match(r"\s*\\?\[\d", text) and not start["defined"]
    if bare and label not in referred:
        return None
    return label, start["text"]


def _start(text: str) -> re.Match[str] | None:
    defined = r"\[\^(?P<defined>[^\[\]\s]+)\]:"
    mark = rf"(?:{_MARK})(?![⁰¹²³⁴-⁹])[.:)]?"  # all digits of a raised number are its
    pattern = rf" {{0,3}}(?:{defined}|{mark})\s*(?P<text>\S.*)"
    return re.match(pattern, text, re.DOTALL)


def referred_labels(texts: Iterable[str]) -> list[str]:
    """The labels of all marks in texts, in order; a mark at the beginning of one is none."""
    found: list[str] = []

    def collect(mark: re.Match[str]) -> str:
        found.extend(_labels(_marked(mark)))
        return mark[0]

    for text in texts:
        _substitute(text, collect)
        found += re.findall(r"(?<=\S)\[\^([^\[\]\s]+)\](?!:)", text)
    return found


def are_typed(texts: Sequence[str]) -> bool:
    """Whether texts bear typed notes: a mark such as `[1]`, and a text that begins with it."""
    starts = [(text, _start(text)) for text in texts]
    referred = set(referred_labels(start["text"] if start else text for text, start in starts))
    typed = (start for _, start in starts if start and not start["defined"])
    return any(referred.intersection(_labels(_marked(start))) for start in typed)


def plausible(referred: Iterable[str], defined: Iterable[str]) -> frozenset[str]:
    """The labels that are those of notes: with a text, or counted from 1 without a gap."""
    defined, referred = frozenset(defined), frozenset(referred)
    counted = 0
    while str(counted + 1) in referred | defined:
        counted += 1
    return defined | {str(number) for number in range(1, counted + 1)}


def with_marks(text: str, labels: frozenset[str]) -> tuple[str, list[tuple[int, str, str]]]:
    """The text with its marks as `[^1]`, and what was changed: (line from 0, before, after).

    Only marks of `labels` are changed, each of the numbers in `<sup>1, 2</sup>` among them.
    """
    changes: list[tuple[int, str, str]] = []

    def change(mark: re.Match[str]) -> str:
        numbers = _labels(_marked(mark))
        if not labels.issuperset(numbers):
            return mark[0]
        new = "".join(f"[^{number}]" for number in numbers)
        changes.append((text.count("\n", 0, mark.start()), mark[0], new))
        return new

    return _substitute(text, change), changes


def _substitute(text: str, change: Callable[[re.Match[str]], str]) -> str:
    def visit(found: re.Match[str]) -> str:
        if found["untouched"] is not None or _is_power(text, found):
            return found[0]
        return change(found)

    return re.sub(f"{_UNTOUCHED}|{_MARK}", visit, text, flags=re.DOTALL)


def _is_power(text: str, mark: re.Match[str]) -> bool:
    raised = mark[0][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹<^"
    before = text[max(0, mark.start() - 12) : mark.start()]
    return raised and _labels(_marked(mark)) in (["2"], ["3"]) and bool(re.search(_UNIT, before))


def _marked(mark: re.Match[str]) -> str:
    """The numbers of a mark, as written."""
    named = set(mark.re.groupindex.values())
    groups = (mark[group] for group in range(1, mark.re.groups + 1) if group not in named)
    return next(group for group in groups if group)


def _labels(numbers: str) -> list[str]:
    found = re.findall(r"\d+", numbers.translate(_DIGITS))
    return [str(counted(number)) if len(number) < 10 else number for number in found]
