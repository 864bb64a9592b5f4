"""Lists of words in the source: a word that stands there twice is mended in one place only."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import translate

HOUSE = Path(translate.__file__).parent
ROOMS = ("languages", "facts", "checks")


def lists(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """The line of each text that is split into words or phrases, and these."""
    for call in ast.walk(tree):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "split"
            and isinstance(text := call.func.value, ast.Constant)
            and isinstance(text.value, str)
        ):
            sign = ast.literal_eval(call.args[0]) if call.args else None
            yield text.lineno, [one.strip() for one in text.value.split(sign)]


def test_no_list_has_a_word_twice() -> None:
    paths = [path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]
    found = [
        (f"{path.relative_to(HOUSE)}:{line}", words)
        for path in paths
        for line, words in lists(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert len(found) > 200
    twice = {
        place: [word for word, count in Counter(words).items() if word and count > 1]
        for place, words in found
    }
    assert {place: words for place, words in twice.items() if words} == {}
