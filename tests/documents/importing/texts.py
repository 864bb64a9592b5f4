"""Whole texts as converters leave them, and ways to look at what becomes of them."""

import re
from collections import Counter
from pathlib import Path
from unicodedata import normalize

from translate.documents.importing import Imported, bring_in
from translate.documents.markdown import read_markdown
from translate.languages import CODES
from translate.model import MarkKind

LETTERS = (
    "two-languages",
    "one-language",
    "three-languages",
    "rules-between",
    "notes-by-page",
    "english-first",
    "alternating",
)
"""The fixtures that are letters of their own."""

FIXTURES = Path(__file__).parent / "fixtures"


def bring(*texts: str, hints: dict[str, str] | None = None) -> Imported:
    return bring_in([(f"{n}.md", text) for n, text in enumerate(texts, 1)], CODES, hints)


def fixture(name: str) -> str:
    return (FIXTURES / f"{name}.md").read_text(encoding="utf-8")


def said(found: Imported) -> list[tuple[int, str]]:
    return [(remark.line, remark.message) for remark in found.report]


def marks(found: Imported, language: str) -> list[str]:
    version = read_markdown(found.versions[language].encode(), language, f"{language}.md")
    return [
        mark.target
        for segment in version.segments
        for mark in segment.marks
        if mark.kind is MarkKind.FOOTNOTE
    ]


def words(text: str) -> Counter[str]:
    """The words of a text; tags and anchors are none, and a raised number is one by itself."""
    bare = re.sub(r"</?sup>|\(#(?:_ftn|page)[\w-]+\)|(?<=[^⁰¹²³⁴-⁹])(?=[⁰¹²³⁴-⁹])", " ", text)
    bare = re.sub(r"(?<=[⁰¹²³⁴-⁹])(?=[^⁰¹²³⁴-⁹])", " ", bare)
    bare = normalize("NFC", bare)
    return Counter(re.findall(r"\w+", bare.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))))


def assert_nothing_is_lost(found: Imported, *texts: str) -> None:
    """Every word stands in a version as often as in the texts, or the report tells of it."""
    kept = words(" ".join(found.versions.values()))
    kept += words(" ".join(remark.message for remark in found.report))
    assert words(" ".join(texts)) - kept == Counter()
