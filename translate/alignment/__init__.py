"""Versions → units: which segments of all languages say the same thing, and how sure that is."""

from translate.alignment.arrangement import Arrangement
from translate.alignment.letter import align_letter, arrange, facts_of, paired_letter
from translate.alignment.pins import Pin

__all__ = ["Arrangement", "Pin", "align_letter", "arrange", "facts_of", "paired_letter"]
