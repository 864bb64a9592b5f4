"""Two folders change names in one step: at no moment is either of them absent."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths count from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2), which Linux has since 3.15 on its usual file systems."""


def exchange(one: Path, other: Path) -> bool:
    """Gives each of two folders the other's name; False where the system can't, or will not."""
    import ctypes  # 5 ms: only a second release pays for it

    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_HERE, names[0], _HERE, names[1], ctypes.c_uint(_EXCHANGE)) == 0)
