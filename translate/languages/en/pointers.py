"""The words of lines that only point at a version in another language: `(English text below)`.

A line of such words alone, with a language and a place or a text among them, says nothing else.
"""

LANGUAGES = "dutch english russian"
"""Names of languages, in every form."""

LABELS = "EN ENG"
"""What stands over a text for the name of its language, in capitals."""

PLACES = (
    "below above under underneath beneath following follows next previous preceding overleaf "
    "reverse page pages bottom top"
)
"""Where the other text stands."""

TEXTS = "text texts version versions translation translations translated letter read scroll"
"""What stands there."""

REST = (
    "see for the a an of in is to on this please you can find found be will down up further "
    "original language languages and at also or both side turn over from by"
)
"""What such a line is made of otherwise."""

PAGES = "page p of"
"""The words beside the number of a page."""

NOTES = "notes footnotes endnotes sources references"
"""Headings of a list of notes."""

MAIL = "from to cc bcc date sent subject reply-to"
"""The words of the fields at the head of a mail."""
