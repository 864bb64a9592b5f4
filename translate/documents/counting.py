"""Numbers that a file states of itself: where a list begins, how many cells one stands for."""

from __future__ import annotations

_LONGEST = 9
"""Digits. No document counts on from there, and Python reads no number of 4,300 digits."""


def counted(text: str | None, otherwise: int = 0) -> int:
    """The whole number in digits that a text is; `otherwise` where it is none, or is too long."""
    is_number = text is not None and text.isdecimal() and len(text) <= _LONGEST
    return int(text) if text and is_number else otherwise


def measured(text: str | None) -> int:
    """The whole part of the number that a text is; 0 where it is none."""
    try:
        return int(float(text or 0))
    except (ValueError, OverflowError):
        return 0
