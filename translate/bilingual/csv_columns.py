"""The columns of a CSV file that goes out: those of Translate Toolkit and Weblate."""

from __future__ import annotations

COLUMNS = (
    "location",
    "source",
    "target",
    "id",
    "fuzzy",
    "context",
    "translator_comments",
    "developer_comments",
)
"""`context` says the languages, `nl-ru`; what went out is the first word of the last column."""
_FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would compute."""


def shielded(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before it."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def bare(cell: str) -> str:
    """What `shielded` was given."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(_FORMULA) else cell
