"""Writes GNU gettext PO, through polib."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from translate.storage.bilingual.exporting import Entry


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One entry a unit that the source has; equal sources are told apart by their unit.

    Strings break after their newlines and nowhere else: another tool's merge is then no noise.
    """
    import polib

    source, target = languages
    file = polib.POFile(wrapwidth=sys.maxsize)
    file.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": target,
        "X-Source-Language": source,
    }
    repeats = Counter(entry.texts[source] for entry in entries)
    for entry in entries:
        text = entry.texts[source]
        if text:
            file.append(
                polib.POEntry(
                    msgctxt=entry.id if repeats[text] > 1 else None,
                    msgid=text,
                    msgstr=entry.texts[target],
                    occurrences=[(_reference(entry.place), "")],
                    flags=["fuzzy"] if target in entry.fuzzy else [],
                )
            )
    return f"{file}\n"


def _reference(place: str) -> str:
    """A place with a blank in it stands between isolates, as gettext writes it."""
    return f"\u2068{place}\u2069" if " " in place else place
