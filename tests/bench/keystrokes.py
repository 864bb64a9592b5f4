"""What one key costs while somebody types in a letter that `translate lsp` has open.

    python -m tests.bench.keystrokes

types, in the English version, into a paragraph (a word and a figure, letter by letter), and then
adds a paragraph, letter by letter. It prints the processor's milliseconds of a change, from the
text to the diagnostics, the middle one, the 95th of a hundred and the longest: for the letter
`letters/interpreters` of this repository and for made-up ones of 100 and 400 units. Opening the
letter is counted by itself.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.page import TEXTS
from tests.workspaces import write_letter
from translate.lsp.diagnostics import diagnostics_of
from translate.lsp.room import Room

TYPED = " together with 27 neighbours, on 3 June 2024,"
PARAGRAPH = "\n\nWe also ask for a reply before 1 July 2026, in writing.\n\n"


def main() -> None:
    here = Path(__file__).parents[2] / "letters/interpreters"
    _bench("interpreters", {code: (here / f"{code}.md").read_text("utf-8") for code in TEXTS})
    for units in (100, 400):
        _bench(f"{units} units", {code: _text(code, units) for code in TEXTS})


def _text(language: str, units: int) -> str:
    return "\n\n".join(
        TEXTS[language].format(day=number % 28 + 1, people=number + 100, room=number % 97 + 1)
        for number in range(units)
    )


def _bench(name: str, texts: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = (write_letter(Path(folder), texts=texts) / "en.md").resolve()
        room = Room()
        opening = _cost(room, path, texts["en"])
        within = [_cost(room, path, text) for text in _keys(texts["en"], TYPED, end=False)]
        _cost(room, path, texts["en"])
        apart = [_cost(room, path, text) for text in _keys(texts["en"], PARAGRAPH, end=True)]
    print(f"{name}: opened in {opening:.0f} ms")
    for what, costs in (("in a paragraph", within), ("a new paragraph", apart)):
        ordered = sorted(costs)
        late = ordered[int(len(ordered) * 0.95)]
        print(
            f"  {what}: {statistics.median(costs):.0f} ms a change, "
            f"{late:.0f} at the 95th, {ordered[-1]:.0f} at most, of {len(costs)}"
        )


def _keys(text: str, typed: str, *, end: bool) -> Iterator[str]:
    """The text after each key."""
    paragraphs = text.split("\n\n")
    middle = len("\n\n".join(paragraphs[: len(paragraphs) // 2])) + 2
    place = middle - 2 if end else text.index(" ", middle)
    for length in range(1, len(typed) + 1):
        yield text[:place] + typed[:length] + text[place:]


def _cost(room: Room, path: Path, text: str) -> float:
    """The processor's milliseconds until it is known what to show."""
    start = time.process_time()
    room.put(path.as_uri(), 1, text)
    look = room.look(path)
    assert look is not None
    diagnostics_of(look, "en")
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
