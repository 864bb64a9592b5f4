"""Reads the facts of a text, in one short line that a table of cases can hold."""

from __future__ import annotations

from translate.facts.extract import extract
from translate.model import Kind, Segment


def segment_of(text: str, language: str) -> Segment:
    """A paragraph without markup."""
    size = len(text.encode())
    return Segment(language, f"{language}.md", 1, Kind.PARAGRAPH, text, text, 1, 1, 0, size)


def facts_of(text: str, language: str, kinds: str) -> str:
    """`as written=value; …` for the facts of some kinds, in the order of the text.

    A weak fact ends in `?`, a time that leaves the half of the day open in `~`, a date that can be
    read in two ways in `!`.
    """
    return "; ".join(
        f"{fact.text}={fact.value}" + _marks(fact.value)
        for fact in extract(segment_of(text, language), language)
        if fact.kind.value in kinds.split()
    )


def _marks(value: object) -> str:
    marks = {"weak": "?", "open": "~", "ambiguous": "!"}
    return "".join(mark for name, mark in marks.items() if getattr(value, name, False))
