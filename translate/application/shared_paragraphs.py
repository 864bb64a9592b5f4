"""Whether a paragraph of one letter stands in another, told by digests: no text is kept for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from translate.documents.markdown import read_markdown
from translate.documents.repeats import folded
from translate.errors import TranslateError
from translate.model import Segment
from translate.storage.files import read_text


def paragraph_digest(segment: Segment) -> str:
    """Names a paragraph whatever typing alone makes different in it."""
    return sha256(folded(segment.source).encode()).hexdigest()[:20]


def stand_in(texts: Mapping[str, frozenset[str]], segments: Sequence[Segment]) -> bool:
    """Whether a letter with these paragraphs has all of those."""
    return all(paragraph_digest(one) in texts.get(one.language, ()) for one in segments)


def may_hold(path: Path, language: str, texts: Collection[str]) -> bool:
    """Whether the version of a letter that can't be read as a whole holds one of some paragraphs;
    so it may where the version itself can't be read."""
    if not path.exists():
        return False
    try:
        version = read_markdown(read_text(path).encode(), language, str(path))
    except TranslateError:
        return True
    return any(paragraph_digest(one) in texts for one in version.segments)
