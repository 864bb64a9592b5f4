"""Packages that not everybody needs: imported when they are, missed with the way to get them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from translate.errors import TranslateError
from translate.wording import say

EXTRAS = {"typst": "pdf", "pypandoc": "documents"}
"""The extra that installs a package."""


def needed(package: str) -> Any:
    """A package of an extra; TranslateError where it is absent, with the command to install it."""
    try:
        return import_module(package)
    except ImportError:
        extra = EXTRAS[package]
        raise TranslateError(
            say("the package {package} is not installed", package=package),
            remedy=say("run pip install 'translate-letters[{extra}]'", extra=extra),
        ) from None
