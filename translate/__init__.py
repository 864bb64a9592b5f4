"""Keeps open letters in several languages saying the same thing.

`translate.check({"nl": …, "en": …})` compares versions, `translate.align` gives their units,
`translate.segments` cuts one version into its blocks, `translate.audit` looks at the rows of a
corpus. See docs/library.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.application.library import Report, align, audit, check, segments
    from translate.errors import TranslateError

__all__ = ["Report", "TranslateError", "__version__", "align", "audit", "check", "segments"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Imports what is asked for, and not before: the command line starts without it."""
    from importlib import import_module

    if name == "TranslateError":
        return import_module("translate.errors").TranslateError
    if name in __all__:
        return getattr(import_module("translate.application.library"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
