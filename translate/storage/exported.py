"""Which bytes an export wrote here: a file that has others was edited since, or is another file."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_folder, write_atomically
from translate.storage.regular import regular_bytes

_NAME = "exported.json"
_MOST = 500
"""Digests that are kept, the latest."""


def was_exported(root: Path, data: bytes) -> bool:
    """Whether an export of the workspace wrote these bytes, as far as its cache still knows."""
    return _digest(data) in _kept(root)


def remember_exported(root: Path, data: bytes) -> None:
    """Keeps in the cache that an export wrote these bytes; not where nobody may write."""
    digest = _digest(data)
    kept = [*(one for one in _kept(root) if one != digest), digest][-_MOST:]
    with suppress(OSError, TranslateError):
        write_atomically(cache_folder(root) / _NAME, json.dumps(kept).encode(), 0o660)


def _kept(root: Path) -> list[str]:
    try:
        kept = json.loads(regular_bytes(root / CACHE / _NAME))
    except (OSError, TranslateError, ValueError, RecursionError):
        return []
    return kept if isinstance(kept, list) else []


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
