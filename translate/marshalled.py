"""Values in files beside Python's compiled modules, in marshal's format as those are.

The one place of the core that opens files (with `pkgutil`, which reads the package's data): what
lies there is made of the package alone, can be deleted at any time, and is made anew where it can't
be read or written.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import Any


def read_marshalled(path: str) -> Any:
    """The value in a file; None where there is none, or what is there is damaged."""
    with suppress(OSError, ValueError, EOFError, TypeError), open(path, "rb") as file:
        return marshal.loads(file.read())
    return None


def write_marshalled(path: str, value: Any) -> None:
    """Writes a value, whole or not at all, since several commands may write at once; nothing where
    that is forbidden or impossible."""
    if sys.dont_write_bytecode:
        return
    unfinished = f"{path}.{os.getpid()}"
    with suppress(OSError):
        try:
            with open(unfinished, "xb") as file:
                file.write(marshal.dumps(value))
            os.replace(unfinished, path)
        except OSError:
            with suppress(OSError):
                os.unlink(unfinished)
