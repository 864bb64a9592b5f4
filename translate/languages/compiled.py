"""Tables made of the package's data files, kept as Python keeps compiled code.

Reading a word list and turning it into the dictionaries that checks look things up in takes tens of
milliseconds, every time a command starts. What was made lies in `__pycache__` beside the data, in
marshal's format as `.pyc` files do, and counts only with the digest of every file that it was made
of: whoever mends a list, or the code that reads it, gets a new table. The files can be deleted at
any time; where they can't be written, the tables are made anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pkgutil import get_data
from typing import TypeVar

from translate.marshalled import read_marshalled, write_marshalled

Table = TypeVar("Table")


def compiled(name: str, sources: Sequence[str], make: Callable[[], Table]) -> Table:
    """What `make()` gives: built from dict, list, tuple, frozenset, str, int, float, bool, None.

    `sources` are all the files that it depends on, data and code, as paths below this package;
    `name` is the table's own.
    """
    digests = "".join(_digest(source) for source in sources)
    path = cache_from_source(f"{__file__.removesuffix('compiled.py')}{name}.py")
    path = f"{path.removesuffix('.pyc')}.table"
    with suppress(ValueError, TypeError):
        kept, table = read_marshalled(path)
        if kept == digests:
            return table  # type: ignore[no-any-return]
    table = make()
    write_marshalled(path, (digests, table))
    return table


@cache
def _digest(source: str) -> str:
    return sha256(get_data("translate.languages", source) or b"").hexdigest()
