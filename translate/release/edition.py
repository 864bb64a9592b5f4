"""An edition: everything about one version that its published files are written from."""

from __future__ import annotations

from dataclasses import replace

from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.model import Kind, Version
from translate.release.article import Article, Heading, Paragraph, Text, text_of
from translate.release.letterhead import Letterhead
from translate.release.markdown import Published, published
from translate.release.polishing import polished
from translate.release.reading import read_article

_DESCRIPTION = 200
"""Characters; search engines and messengers show no more."""
_SENTENCE = 60
"""Characters; what is shorter is a greeting or a date."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a letter, ready to be written in any format."""

    language: str
    title: str
    description: str
    """How it begins, in at most 200 characters; "" where it has no paragraph."""
    article: Article
    letterhead: Letterhead
    markdown: Published


def edition(version: Version, letter_title: str, letterhead: Letterhead | None = None) -> Edition:
    """The edition of a version.

    `letter_title` names the letter where the version has neither a title nor a heading. A title
    that stands in the front matter alone becomes the heading. Line ends do not count.
    """
    markdown = published(decode(version.data, version.path))
    article = read_article(markdown.text)
    front = _first(version, Kind.TITLE)
    title = front or _first(version, Kind.HEADING) or letter_title
    has_heading = any(isinstance(one, Heading) and one.level == 1 for one in article.blocks)
    if front and not has_heading:
        article = replace(article, blocks=(Heading(1, (Text(front),)), *article.blocks))
    article = polished(article, version.language)
    head = letterhead or Letterhead()
    return Edition(version.language, title, _description(article), article, head, markdown)


def _first(version: Version, kind: Kind) -> str:
    """The text of the first segment of a kind, on one line; "" where there is none."""
    for segment in version.segments:
        if segment.kind is kind:
            return " ".join(segment.text.split())
    return ""


def _description(article: Article) -> str:
    texts = [text_of(one.inlines) for one in article.blocks if isinstance(one, Paragraph)]
    text = next((text for text in texts if len(text) >= _SENTENCE), texts[0] if texts else "")
    if len(text) <= _DESCRIPTION:
        return text
    return text[: _DESCRIPTION - 1].rpartition(" ")[0].rstrip(" ,;:–—") + "…"
