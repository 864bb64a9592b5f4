"""Segments out of Markdown, for tests."""

from translate.documents.markdown import read_markdown
from translate.model import Segment


def segments(markdown: str, language: str = "nl") -> tuple[Segment, ...]:
    return read_markdown(markdown.encode(), language, f"{language}.md").segments


def segment(markdown: str, language: str = "nl") -> Segment:
    """The first segment; footnote texts may follow it."""
    return segments(markdown, language)[0]
