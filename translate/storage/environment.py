"""What of the machine the tool could use: packages, programs, keys. Nothing is loaded or run."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

from translate.storage.engines.keys import known_key

__all__ = ["known_key", "lacking_packages", "lacking_programs"]


def lacking_packages(*modules: str) -> tuple[str, ...]:
    """Those of the modules that can't be imported here."""
    return tuple(one for one in modules if find_spec(one) is None)


def lacking_programs(*names: str) -> tuple[str, ...]:
    """Those of the programs that are not on PATH."""
    return tuple(one for one in names if shutil.which(one) is None)
