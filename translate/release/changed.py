"""What a release says otherwise than the one before it, in each language's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from translate.languages.pages import PageWords, page_words
from translate.model import Version
from translate.review.changes import Changes, changes

CHANGES = "CHANGES.md"


def changes_document(before: Mapping[str, Version], after: Mapping[str, Version]) -> bytes | None:
    """The Markdown file that tells the changes, by language in the order of `after`.

    `before` are the versions as they were published. None where none of them is another now.
    """
    told = [
        (language, lines)
        for language, version in after.items()
        if language in before
        and (lines := tuple(_lines(changes(before[language], version), version, language)))
    ]
    if not told:
        return None
    parts = [
        f"## {page_words(language).changes}\n\n" + "\n".join(lines) for language, lines in told
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _lines(found: Changes, version: Version, language: str) -> Iterator[str]:
    """One list item a change: what is new, what became another text, what is gone."""
    words: PageWords = page_words(language)
    for segment in version.segments:
        before = found.before.get(segment.ordinal)
        if before == "":
            yield f"- {words.added}: {_on_one_line(segment.source)}"
        elif before is not None:
            old, new = _on_one_line(before), _on_one_line(segment.source)
            if old != new:
                yield f"- {words.before}: {old}\n  {words.now}: {new}"
    for segment in found.gone:
        yield f"- {words.removed}: {_on_one_line(segment.source)}"


def _on_one_line(source: str) -> str:
    return " ".join(source.split())
