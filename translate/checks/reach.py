"""How far the checks of scope UNIT see."""

from __future__ import annotations

AROUND = 60
"""Paragraphs (of a catalogue: entries) before and after one whose names they look at as well."""
