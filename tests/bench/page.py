"""How fast the review page answers a decision about a letter of 2,000 units.

    python -m tests.bench.page

prints the processor's seconds for opening the letter, for its page, and for a decision (the middle
of twenty).
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.page.asking import browser_of
from tests.workspaces import write_letter

UNITS = 2000

TEXTS = {
    "nl": "Op {day} mei 2025 kwamen {people} mensen naar zaal {room} om over *wonen* te praten.",
    "en": "On {day} May 2025, {people} people came to room {room} to talk about *housing*.",
    "ru": "{day} мая 2025 года {people} человек пришли в зал {room}, чтобы поговорить о *жилье*.",
}


def text(language: str) -> str:
    """A letter of paragraphs that are all different."""
    paragraphs = (
        TEXTS[language].format(day=1 + one % 28, people=100 + one, room=one)
        for one in range(1, UNITS + 1)
    )
    return "\n\n".join(paragraphs) + "\n"


@contextmanager
def measured(what: str) -> Iterator[None]:
    start = time.process_time()
    yield
    print(f"{what:12} {time.process_time() - start:.3f} s")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_letter(root, texts={language: text(language) for language in TEXTS})
        with measured("opening"):
            browser = browser_of(root)
        with measured("page"):
            page = browser.client.get("/letters/pool").text
        print(f"{'page':12} {len(page) / 1e6:.1f} MB")
        took = []
        for unit in range(100, 120):
            form = browser.shown(f"u{unit}")
            start = time.process_time()
            status, _ = browser.send("approve", form)
            took.append(time.process_time() - start)
            assert status == 200
        print(f"{'decision':12} {sorted(took)[len(took) // 2]:.3f} s, at most {max(took):.3f} s")


if __name__ == "__main__":
    main()
