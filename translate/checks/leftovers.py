"""What is left in a text that a reader should not see, as a table of patterns.

All patterns are read in a segment's text, that is after Markdown has been read: whatever looks like
markup there was not taken for markup, and is printed as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import eq

from translate.dataclass import dataclass
from translate.languages import get
from translate.languages.language import module
from translate.model import Kind, MarkKind, Segment
from translate.precompiled import expression

HEADING_MARK = "a heading's mark"

_MARKUP: tuple[tuple[str, str], ...] = (
    (
        "a damaged link",
        r"!?\[[^\[\]\n]+\]\s*\(\s*(?:https?://|www\.|mailto:|/|#)[^()\n]*\)?"
        r"|\([^()\n]+\)\[(?:https?://|www\.|mailto:)[^\[\]\n]*\]"
        r"|(?<!\w)!\[[^\[\]\n]*\](?=[(\[]|\s|$)"
        r"|\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]\[[\w .-]*\]"
        r"|\]\(|\[\s*\]\s*\(",
    ),
    (
        "a footnote mark that is none",
        r"\^\[[^\[\]\n]*\]?|\[\s*\^\s*[\w-]+\s*\]|\[\^(?=[\w\s])",
    ),
    (
        "marks of bold type",
        r"(?<![*\w])\*{2,3}(?![*\s])[^*\n]*\*{2,3}(?!\*)|(?<!\*)\*\*[ \t][^*\n]+\*\*(?!\*)"
        r"|(?<![*\w])\*{2,3}(?=[\w\"“„«‘(])|(?<=[\w.!?:”»’)])\*{2}(?=[\s.,;:!?]*\w)(?!\*)"
        r"|(?<![_\w])__(?=\w[^_\n]*\w)|(?<=\w)__(?![_\w])",
    ),
    (
        "marks of italics",
        r"(?<![*\w\\])\*(?![*\s])[^*\n]*[^\W\d_][^*\n]*\*(?![*\w])"
        r"|(?<![*\w\\])\*[ \t][^\W\d_][^*\n]*[^\W\d_][ \t]?\*(?![*\w])",
    ),
    ("words struck out that are not", r"~~"),
    ("a mark of an editing program", r"\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}"),
    ("a mark of merged files", r"(?m)^(?:<{7}|>{7}|={7})(?=\s|$)"),
    ("a task box", r"^\[[ xX]?\](?=\s)"),
    (HEADING_MARK, r"^#{1,6}[ \t]+(?=\w)|^#{2,6}(?=\w)|(?m:^#{2,6}[ \t]*(?=\w))"),
    ("a table that is none", r"(?m)^[ \t]*\|.*\|[ \t]*$|^:?-{3,}:?[ \t]*\|.*$|\|[ \t]*:?-{3,}"),
    ("a code block that is none", r"```"),
    ("a comment", r"<!--|-->"),
)
"""(what it is, pattern): markup that became text."""

_SHOWN: tuple[tuple[str, str], ...] = (
    ("an escaped character", r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"),
    (
        "a tag",
        r"(?i)</?(?:a|abbr|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|ol|p"
        r"|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
        r"|x|g|bx|ex|ph|bpt|ept|it|mrk)(?:\s[^<>]*)?/?>",
    ),
)
"""(what it is, pattern): what texts about markup may show; left alone where all versions do."""

_NOTES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("[", "(", "<", "{", "TODO", "FIXME", "TKTK", "TBD", "TBC"),
        "an editor's mark",
        r"(?i:[\[(<{]\s*(?:to-?do|tbd|tbc|tba|fixme|xxx+|tktk|tk|\?{1,3})\b[^\])>}\n]{0,300}[\])>}])"
        r"|\[\?+\]|\(\?+\)"
        r"|\b(?:TODO|FIXME|TKTK|TBD|TBC)\b",
    ),
    (
        ("XXX",),
        "an editor's mark",
        r"(?<![\w/.-])XXX+(?![\w/.-])(?!\s+[A-ZА-ЯЁ])|^XXX+(?=\s)",
    ),
    (
        ("?",),
        "question marks where text was",
        r"\?{4,}(?:[\s.,:;!-]*\?+)*|\?{2,}(?:\s+\?+)+|(?<=[a-zà-öø-ÿа-яё])\?(?=[a-zà-öø-ÿа-яё])"
        r"|(?<!\S)\?{2,3}(?!\S)",
    ),
)
"""(what one of must stand in the text, what it is, pattern): what its writer meant to take away."""

_FILLER = ("a filler text", r"(?i)\blorem ipsum\b|\bdolor sit amet\b")

REMARK = "an editor's remark"
"""What a bracket with words such as `check` or `source` is called."""

ASIDE = "a remark in brackets"
"""What round brackets are called that end with such words, or in which a translator or an editor
asks something; only where others have none."""

CHOICE = "two words to choose from"
"""What two words with a slash are called; only where others have no slash."""

_FOREIGN_TAGS = frozenset("x g bx ex ph bpt ept it mrk".split())
"""Inline tags of XLIFF, which mean nothing in a Markdown file."""

_ADDRESS = r"(?:https?://|www\.)[^\s<>()\[\]]+"

_HINT = r"[*_[\]{}~<>|&?`#^=]"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of a segment's text that should not be read."""

    what: str
    """With its article: `a damaged link`."""
    start: int
    end: int
    shown: bool = False
    """Whether texts about markup show it on purpose."""


def leftovers(segment: Segment) -> list[Leftover]:
    """What is left in a segment's text, in its order; nothing inside code or an address."""
    found = list(_tags(segment))
    text = segment.text
    rows = list(_patterns(segment, text))
    if not rows:
        return found
    taken = bytearray(len(text) + 1)
    """A one for each character of code, and of what was found already."""
    for mark in segment.marks:
        if mark.kind is MarkKind.CODE:
            _take(taken, mark.start, mark.end)
    addressed = bytearray(len(text) + 1)
    """A one for each character of an address."""
    for match in expression(_ADDRESS).finditer(text):
        _take(addressed, *match.span())
    for what, pattern in rows:
        for match in expression(pattern).finditer(text):
            start, end = match.span()
            if addressed[start] or taken.find(1, start, end) >= 0:
                continue
            shown = match[0].startswith(("XXX", "(?)")) or any(what == one for one, _ in _SHOWN)
            if (shown or what == REMARK) and segment.kind is Kind.ENTRY:
                continue
            if what == "an escaped character" and _is_its_own(match[0]):
                continue
            _take(taken, start, end)
            found.append(Leftover(what, start, end, shown))
    return sorted(found, key=lambda one: one.start)


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _is_its_own(entity: str) -> bool:
    from html import unescape  # knows all entities: not for every start

    return unescape(entity) == entity


def _patterns(segment: Segment, text: str) -> Iterator[tuple[str, str]]:
    """The patterns that can be found in a text at all."""
    marked = expression(_HINT).search(text) is not None
    if marked:
        if segment.kind is not Kind.ENTRY:
            yield from _MARKUP
            yield from _SHOWN
        else:
            yield from (row for row in _MARKUP if row[0] in _IN_ENTRIES)
    for hints, what, pattern in _NOTES:
        if any(map(text.__contains__, hints)):
            yield what, pattern
    lowered = text.lower()
    if "lorem" in lowered or "dolor" in lowered:
        yield _FILLER
    if marked and any(bracket in text for bracket in "[<{"):
        yield REMARK, _remarks(segment.language)
    if segment.kind is not Kind.ENTRY:
        if "(" in text:
            yield ASIDE, _asides(segment.language)
        if "/" in text:
            yield CHOICE, _CHOICE


_CHOICE = r"(?<![\w/.:@-])[a-zà-öø-ÿа-яё]{4,}/[a-zà-öø-ÿа-яё]{4,}(?![\w/.@-])"
"""`доводы/причины`; not a path, not `and/or`."""

_IN_ENTRIES = frozenset(
    ("a damaged link", "a mark of an editing program", "a mark of merged files")
)
"""Of `_MARKUP`, what no format of a program's texts uses."""


def _tags(segment: Segment) -> Iterator[Leftover]:
    if segment.kind is Kind.ENTRY:
        return
    for mark in segment.marks:
        if mark.kind is MarkKind.HTML:
            name = mark.target.strip("</> \t\n").split(None, 1)[0:1]
            if name and name[0] in _FOREIGN_TAGS:
                yield Leftover("a tag", mark.start, mark.end)


@cache
def _remarks(language: str) -> str:
    """A bracket that begins with a word by which editors of a language speak to each other."""
    words = "|".join(map(re.escape, module(language, "editing").REMARKS))
    choice = "|".join(sorted(get(language).coordinators)) or "(?!)"
    return (
        rf"(?i)[\[<{{]\s*(?:{words})\b[^\]>}}\n]{{0,300}}[\]>}}]"
        rf"|\[\s*(?:{choice})\s*:[^\]\n]{{0,300}}\]"
    )


@cache
def _asides(language: str) -> str:
    """Round brackets that end with such a word, `(tabel nog nakijken)`, or that begin with the name
    of a note and ask something: `(transl. note: or Circle?)`."""
    words = "|".join(map(re.escape, module(language, "editing").REMARKS))
    notes = "|".join(map(re.escape, module(language, "editing").NOTES))
    return (
        rf"(?i)\((?:[^()\n]{{0,40}}\s)?(?:{words})[!.]?\)"
        rf"|\(\s*(?:{notes})(?!\w)[^()\n]{{0,200}}\?[^()\n]{{0,80}}\)"
    )


def doubled_words(segment: Segment) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, certain): each word that is written twice, both of them and the space between.

    Certain are the words of the language's grammar that no sentence doubles.
    """
    return _doubled(segment.language, segment.text)


@lru_cache(64)
def _doubled(language: str, text: str) -> tuple[tuple[int, int, bool], ...]:
    return tuple(_find_doubled(language, text))


def _find_doubled(language: str, text: str) -> Iterator[tuple[int, int, bool]]:
    words = expression(r"[^\W\d_]+").findall(text)
    if not any(map(eq, words, words[1:])):
        return
    never = module(language, "editing").NEVER_TWICE
    often = module(language, "editing").OFTEN_TWICE
    rarely = module(language, "editing").RARELY_TWICE
    for match in expression(r"(?<![\w'’-])([^\W\d_]++)\s+\1(?![\w'’-]|\.\w)").finditer(text):
        word = match[1]
        if word in never:
            yield match.start(), match.end(), True
        elif word in rarely or (word.islower() and len(word) > 3 and word not in often):
            yield match.start(), match.end(), False
