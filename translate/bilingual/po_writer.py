"""Writes GNU gettext PO, through polib."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from translate.bilingual.exporting import Entry
from translate.bilingual.returned import BASE, base_of
from translate.languages import get
from translate.review.naming import file_name_of


def write(entries: Sequence[Entry], languages: Sequence[str]) -> str:
    """One entry a unit that the source has, its name as context.

    Strings break after their newlines and nowhere else: another tool's merge is then no noise.
    """
    import polib

    source, target = languages
    own = [entry for entry in entries if entry.texts[source]]
    plural = get(target).gettext_plural
    file = polib.POFile(wrapwidth=sys.maxsize)
    file.metadata = {
        "Project-Id-Version": "translate-letters",
        "Language": target,
        "Language-Team": "",
        "Last-Translator": "",
        "PO-Revision-Date": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        # No entry has a plural, but Weblate wants to know.
        **({"Plural-Forms": plural} if plural else {}),
        "X-Source-Language": source,
        BASE: base_of((entry.id, entry.texts[target]) for entry in own),
    }
    file.extend(_entry(entry, source, target) for entry in own)
    return f"{file}".rstrip("\n") + "\n"


def _entry(entry: Entry, source: str, target: str) -> Any:
    import polib

    previous = entry.previous if entry.is_fuzzy(target) else ""
    return polib.POEntry(
        msgctxt=entry.id,
        msgid=entry.texts[source],
        msgstr=entry.texts[target],
        comment="\n".join(_comments(entry, target)),
        occurrences=[(_reference(entry.place), "")],
        flags=["fuzzy"] if entry.is_fuzzy(target) else [],
        previous_msgctxt=file_name_of(previous) if previous else None,
        previous_msgid=previous or None,
    )


def _comments(entry: Entry, target: str) -> Iterator[str]:
    """What a translator is told: the kind of block, the state here, notes and findings."""
    yield entry.about(target)
    yield from (one.line for one in entry.remarks)


def _reference(place: str) -> str:
    """A place with a blank in it stands between isolates, as gettext writes it."""
    return f"\u2068{place}\u2069" if " " in place else place
