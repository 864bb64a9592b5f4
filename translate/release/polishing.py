"""What an article gains before it is published: titles in their language, dates on one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from translate.languages import CODES
from translate.languages.identify import identify
from translate.languages.pages import PageWords, page_words
from translate.release.article import (
    Article,
    Block,
    Foreign,
    Heading,
    Inline,
    Link,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Style,
    Styled,
    Table,
    Text,
    text_of,
)

_CERTAIN = 0.5
"""The confidence from which `identify` is worth acting upon."""

_Inlines = tuple[Inline, ...]


def polished(article: Article, language: str) -> Article:
    """The article with no break in a day and its month, and foreign titles marked.

    A title is what is emphasised or linked, in a language that its words leave no doubt about.
    """
    polish = partial(_inlines, language=language, words=page_words(language))
    return Article(
        _blocks(article.blocks, polish),
        tuple(_note(note, polish) for note in article.notes),
    )


def _note(note: Note, polish: Callable[[_Inlines], _Inlines]) -> Note:
    return replace(note, blocks=_blocks(note.blocks, polish))


def _blocks(blocks: Iterable[Block], polish: Callable[[_Inlines], _Inlines]) -> tuple[Block, ...]:
    return tuple(_block(block, polish) for block in blocks)


def _block(block: Block, polish: Callable[[_Inlines], _Inlines]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=polish(block.inlines))
        case Quotation():
            return replace(block, blocks=_blocks(block.blocks, polish))
        case Listing():
            return replace(block, items=tuple(_blocks(item, polish) for item in block.items))
        case Table():
            rows = tuple(tuple(map(polish, row)) for row in block.rows)
            return replace(block, head=tuple(map(polish, block.head)), rows=rows)
        case _:
            return block


def _inlines(inlines: _Inlines, language: str, words: PageWords) -> _Inlines:
    return tuple(_inline(one, language, words) for one in _joined(inlines))


def _joined(inlines: _Inlines) -> Iterable[Inline]:
    """Inlines with neighbouring texts as one: a date may go on in the next line."""
    text = ""
    for inline in inlines:
        if isinstance(inline, Text):
            text += inline.text
            continue
        if text:
            yield Text(text)
            text = ""
        yield inline
    if text:
        yield Text(text)


def _inline(inline: Inline, language: str, words: PageWords) -> Inline:
    match inline:
        case Text(text):
            return Text(_unbroken(text, words))
        case Styled() | Link():
            inner = _inlines(inline.inlines, language, words)
            titled = isinstance(inline, Link) or inline.style is Style.EMPHASIS
            other = _language_of(inline, language) if titled else language
            if other != language and not any(isinstance(one, Foreign) for one in inner):
                inner = (Foreign(other, inner),)
            return replace(inline, inlines=inner)
        case _:
            return inline


def _unbroken(text: str, words: PageWords) -> str:
    """A text in which no line ends in a date or between a number and its sign."""
    months = "|".join(words.months)
    after_year = re.escape(words.dated.rpartition("}")[2].strip())
    ends = [
        rf"\b\d{{1,2}}[ \n](?=(?:{months})\b)",
        rf"\b(?:{months})[ \n](?=\d{{1,2}}(?:,|\b(?!\d)))",
        r"\d[ \n](?=[%‰€$£₽])",
        r"[€$£₽][ \n](?=\d)",
        *([rf"\b\d{{4}}[ \n](?={after_year})"] if after_year else []),
    ]
    return re.sub("|".join(ends), lambda found: found[0][:-1] + "\u00a0", text)


def _language_of(inline: Styled | Link, language: str) -> str:
    guess = identify(text_of(inline.inlines))
    # Two words of grammar: one may be a name, or be shared with a language that nobody knows here.
    certain = guess.confidence >= _CERTAIN and guess.points >= 2
    return guess.language if certain and guess.language in CODES else language
