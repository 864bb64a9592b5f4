"""Versions → units: which segments of all languages say the same thing, and how sure that is."""

from translate.alignment.letter import align_letter, paired_letter
from translate.alignment.pins import Pin

__all__ = ["Pin", "align_letter", "paired_letter"]
