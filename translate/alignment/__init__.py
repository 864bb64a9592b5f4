"""Versions → units: which segments of all languages say the same thing, and how sure that is."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.alignment.arrangement import Arrangement
    from translate.alignment.letter import align_letter, arrange, facts_of, paired_letter
    from translate.alignment.pins import Pin

__all__ = ["Arrangement", "Pin", "align_letter", "arrange", "facts_of", "paired_letter"]

_OTHERS = {"Arrangement": "arrangement", "Pin": "pins"}


def __getattr__(name: str) -> object:
    """Imports what is asked for, and not before: a command that tells what is known about letters
    needs no facts and no aligning."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OTHERS.get(name, 'letter')}"), name)
