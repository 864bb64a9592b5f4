"""Regular expressions and generated functions, kept in their compiled form between commands.

A command that checks a letter needs some 350 expressions, and compiling them takes longer than
reading the letter. Python keeps the compiled form of a module in `__pycache__`, and has no such
place for an expression; here it lies beside those modules, in marshal's format as they do. It
counts for the very build of Python that made it, and by the whole text of the expression, so it
can't be stale. The file can be deleted at any time; where it can't be written, or this Python keeps
its expressions in another way, everything is compiled anew each time.

Only what is made of the package's own texts belongs here, and nothing of a letter or a glossary:
what is kept is not private.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from types import CodeType
from typing import Any

_Kept = dict[Any, Any]

_MOST = 4_000
"""Entries; a file with more holds those of older versions, and is begun anew."""

_path = f"{cache_from_source(__file__).removesuffix('.pyc')}.kept"
_kept: _Kept | None = None
_made: dict[tuple[str, int], re.Pattern[str]] = {}
_new: _Kept = {}


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)` for an expression of the package's own words and signs."""
    key = (pattern, int(flags))
    if key not in _made:
        _made[key] = _restored(*key) or re.compile(pattern, flags)
    return _made[key]


def code(source: str, name: str) -> CodeType:
    """`compile(source, name, "exec")` for statements that the package generates."""
    key = (source, name, sys.flags.optimize)
    found = _read().get(key)
    if not isinstance(found, CodeType):
        found = compile(source, name, "exec")
        _keep(key, found)
    return found


def _restored(pattern: str, flags: int) -> re.Pattern[str] | None:
    """An expression from its kept form, or compiled in a way that gives that form; None where this
    Python knows no such way."""
    if _parts is None:
        return None
    made: re.Pattern[str]
    found = _read().get((pattern, flags))
    if found is not None:
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):
            made = _parts.assemble(pattern, found)
            return made
    found = _parts.of(pattern, flags)
    _keep((pattern, flags), found)
    made = _parts.assemble(pattern, found)
    return made


class _Parts:
    """The steps of `re.compile` in CPython 3.11 and later: the parser's tree, its code, and the
    object that runs the code. The last step checks the code that it is given."""

    def __init__(self) -> None:
        """AttributeError or ImportError where a step has another name."""
        self._parse: Callable[..., Any] = import_module("re._parser").parse
        self._code: Callable[..., list[int]] = import_module("re._compiler")._code
        sre = import_module("_sre")
        self._make: Callable[..., re.Pattern[str]] = sre.compile
        self._size: int = sre.CODESIZE

    def of(self, pattern: str, flags: int) -> tuple[Any, ...]:
        """What `assemble` needs beside the pattern."""
        tree = self._parse(pattern, flags)
        numbers = dict(tree.state.groupdict)
        names: list[str | None] = [None] * tree.state.groups
        for name, number in numbers.items():
            names[number] = name
        packed = b"".join(
            one.to_bytes(self._size, sys.byteorder) for one in self._code(tree, flags)
        )
        return flags | tree.state.flags, packed, tree.state.groups - 1, numbers, tuple(names)

    def assemble(self, pattern: str, parts: tuple[Any, ...]) -> re.Pattern[str]:
        """The expression."""
        flags, packed, groups, numbers, names = parts
        steps = memoryview(packed).cast("I" if self._size == 4 else "H").tolist()
        return self._make(pattern, flags, steps, groups, numbers, names)


def _parts_here() -> _Parts | None:
    if sys.implementation.name != "cpython":
        return None
    try:
        return _Parts()
    except (ImportError, AttributeError):
        return None


_parts = _parts_here()


def _read() -> _Kept:
    """What earlier commands kept; empty where there is nothing, or another Python made it."""
    global _kept
    if _kept is None:
        _kept = {}
        with suppress(OSError, ValueError, EOFError, TypeError), open(_path, "rb") as file:  # noqa: PTH123  the core knows no pathlib
            python, kept = marshal.loads(file.read())
            if python == sys.version:
                _kept = kept
    return _kept


def _keep(key: Any, found: Any) -> None:
    """Notes what was compiled, to be written when the command ends."""
    if sys.dont_write_bytecode:
        return
    if not _new:
        atexit.register(_write)
    _new[key] = found


def _write() -> None:
    """Whole or not at all: several commands may write at once."""
    kept = _new if len(_read()) + len(_new) > _MOST else _read() | _new
    unfinished = f"{_path}.{os.getpid()}"
    with suppress(OSError):
        try:
            with open(unfinished, "xb") as file:  # noqa: PTH123
                file.write(marshal.dumps((sys.version, kept)))
            os.replace(unfinished, _path)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                os.unlink(unfinished)  # noqa: PTH108
            raise
