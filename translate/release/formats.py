"""The files that a release has for each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from translate.languages.pages import page_words
from translate.model import AlignedLetter
from translate.release.edition import Edition, edition
from translate.release.format_names import DEFAULT_FORMATS
from translate.release.letterhead import Letterhead
from translate.release.page import page
from translate.release.plain import plain_text

Maker: TypeAlias = Callable[[Edition], bytes]
"""Writes an edition in one format."""


def editions(
    letter: AlignedLetter, title: str, letterheads: Mapping[str, Letterhead] | None = None
) -> tuple[Edition, ...]:
    """The editions of a letter, in the order of its languages.

    `title` names the letter where a version has no title, `letterheads` are by language. Every
    version must be one file.
    """
    heads = letterheads or {}
    return tuple(edition(letter.versions[one], title, heads.get(one)) for one in letter.languages)


def documents(
    editions: Sequence[Edition],
    formats: Sequence[str] = DEFAULT_FORMATS,
    makers: Mapping[str, Maker] | None = None,
) -> Mapping[str, bytes]:
    """Each edition in each of the formats, by file name.

    `makers` write the formats for which this layer needs help.
    """
    order = tuple(one.language for one in editions)
    return {
        f"{one.language}.{name}": document(one, name, order, makers)
        for one in editions
        for name in formats
    }


def document(
    edition: Edition,
    name: str,
    order: Sequence[str],
    makers: Mapping[str, Maker] | None = None,
) -> bytes:
    """An edition in the format of a name; `order` are the languages of the letter."""
    own: Mapping[str, Maker] = {
        "md": lambda one: one.markdown.text.encode(),
        "html": lambda one: page(one, order).encode(),
        "txt": lambda one: plain_text(one, page_words(one.language)).encode(),
    }
    return {**own, **(makers or {})}[name](edition)
