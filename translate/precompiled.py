"""Regular expressions and generated functions, kept in their compiled form between commands.

A command that checks a letter needs some 350 expressions, and compiling them takes longer than
reading the letter. Python keeps the compiled form of a module in `__pycache__`, and has no such
place for an expression; here it lies beside those modules, in marshal's format as they do. It
counts for the very build of Python that made it, and by the whole text of the expression, so it
can't be stale. The files can be deleted at any time; where they can't be written, or this Python
keeps its expressions in another way, everything is compiled anew each time.

Only what is made of the package's own texts belongs here, and nothing of a letter or a glossary:
what is kept is not private.
"""

from __future__ import annotations

import atexit
import marshal
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import cache_from_source
from types import CodeType
from typing import Any

from translate.marshalled import read_marshalled, write_marshalled

_MOST = 1_500
"""Entries of a file; one with more holds those of older versions, and is begun anew."""


class _File:
    """What is kept of one kind: by key, the marshalled value, which few commands all ask for."""

    def __init__(self, kind: str) -> None:
        self._path = f"{cache_from_source(__file__).removesuffix('.pyc')}.{kind}"
        self._kept: dict[Any, bytes] | None = None
        self._new: dict[Any, bytes] = {}

    def get(self, key: Any) -> Any:
        """The value; None where there is none, or what is there is damaged."""
        found = self._read().get(key)
        if found is not None:
            with suppress(ValueError, EOFError, TypeError):
                return marshal.loads(found)
        return None

    def keep(self, key: Any, value: Any) -> None:
        """Notes a value, to be written when the command ends."""
        if sys.dont_write_bytecode:
            return
        if not self._new:
            atexit.register(self.write)
        self._new[key] = marshal.dumps(value)

    def _read(self) -> dict[Any, bytes]:
        """What earlier commands kept; empty where there is nothing, or another Python made it."""
        if self._kept is None:
            self._kept = {}
            with suppress(ValueError, TypeError):
                python, kept = read_marshalled(self._path)
                if python == sys.version:
                    self._kept = dict(kept)
        return self._kept

    def write(self) -> None:
        """Beside what is kept already, unless that is much."""
        kept = self._new if len(self._read()) + len(self._new) > _MOST else self._read() | self._new
        write_marshalled(self._path, (sys.version, kept))


_expressions = _File("expressions")
_functions = _File("functions")


@cache
def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)` for an expression of the package's own words and signs.

    Made when it is first asked for, and once in a process.
    """
    return _restored(pattern, int(flags)) or re.compile(pattern, flags)


def code(source: str, name: str) -> CodeType:
    """`compile(source, name, "exec")` for statements that the package generates."""
    key = (source, name, sys.flags.optimize)
    found = _functions.get(key)
    if not isinstance(found, CodeType):
        found = compile(source, name, "exec")
        _functions.keep(key, found)
    return found


def _restored(pattern: str, flags: int) -> re.Pattern[str] | None:
    """An expression from its kept form, or compiled in a way that gives that form; None where this
    Python knows no such way."""
    if _parts is None:
        return None
    made: re.Pattern[str]
    found = _expressions.get((pattern, flags))
    if found is not None:
        with suppress(RuntimeError, TypeError, ValueError, OverflowError):
            made = _parts.assemble(pattern, found)
            return made
    found = _parts.of(pattern, flags)
    _expressions.keep((pattern, flags), found)
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
