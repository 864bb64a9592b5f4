"""Footnote references as facts."""

from __future__ import annotations

from translate.documents.entries import read_entry
from translate.facts.notes import footnotes
from translate.facts.values import Note


def test_references_are_facts_of_no_width_with_folded_labels() -> None:
    segment = read_entry("vrijstelling[^Bron] en loon[^2].", "nl", "nl.tsv", ordinal=1, line=1)
    assert [(fact.value, fact.start, fact.end, fact.text) for fact in footnotes(segment)] == [
        (Note("bron"), 12, 12, "[^Bron]"),
        (Note("2"), 20, 20, "[^2]"),
    ]


def test_a_text_without_references_has_no_such_facts() -> None:
    assert footnotes(read_entry("[1] en ¹", "nl", "nl.tsv", ordinal=1, line=1)) == ()
