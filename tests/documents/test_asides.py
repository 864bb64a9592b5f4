"""What stands in a file and is in no segment, with its place."""

from __future__ import annotations

from translate.documents.asides import AsideKind, asides, span
from translate.documents.markdown import read_markdown
from translate.model import Version

TEXT = """\ufeff---
title: Houd het licht aan
description: Vijf eisen
tags:
  - licht
  - straat
---

# Houd het licht aan

<!-- niet voor lezers -->

<p>Wij eisen &euro;&nbsp;5.
Nu.</p>

- Zie [de kaart](kaart.png "in het groot").

  ```sh
  stuur 5
  ```
"""


def read(text: str) -> Version:
    return read_markdown(text.encode(), "nl", "nl.md")


def test_everything_outside_of_the_segments_is_found_with_its_place() -> None:
    version = read(TEXT)
    found = [(one.kind, one.name, one.text) for one in asides(version)]
    assert found == [
        (AsideKind.FIELD, "description", "Vijf eisen"),
        (AsideKind.FIELD, "tags", "- licht\n  - straat"),
        (AsideKind.HTML, "", "<p>Wij eisen &euro;&nbsp;5.\nNu.</p>"),
        (AsideKind.LINK_TITLE, "", "in het groot"),
        (AsideKind.CODE, "", "stuur 5"),
    ]
    places = [span(version, one) for one in asides(version)]
    assert [(one.line, one.column, one.end_line, one.end_column) for one in places] == [
        (3, 14, 3, 24),
        (5, 3, 6, 11),
        (13, 1, 14, 8),
        (16, 7, 16, 43),
        (18, 3, 20, 6),
    ]


def test_the_words_of_html_are_those_that_a_browser_shows() -> None:
    html = asides(read(TEXT))[2]
    assert html.words == "Wij eisen € 5. Nu."
    (tag,) = asides(read("Tekst.\n\n<hr class='dik'>\n"))
    assert tag.words == ""


def test_line_ends_of_windows_change_nothing() -> None:
    version = read(TEXT)
    windows = read(TEXT.replace("\n", "\r\n"))
    assert [one.text for one in asides(windows)] == [one.text for one in asides(version)]
    lines = [(span(windows, one).line, span(windows, one).end_line) for one in asides(windows)]
    assert lines == [
        (span(version, one).line, span(version, one).end_line) for one in asides(version)
    ]
