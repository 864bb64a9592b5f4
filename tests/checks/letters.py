"""Letters for the tests of the checks, written as text.

A fixture is `fixtures/ID.txt`. A case begins with `== title`; sections begin with `-- `:

    == The thousands mark was misread
    -- nl
    Wij hebben 1.200 leden.
    -- en
    We have 12,000 members.
    -- finds
    error nl en: nl says “1.200” and en says “12,000”
    nl: 1.200 | 1200
    en: 12,000 | 12000

A section with a language's code is that version, in Markdown; the first one is the source. The
segments are paired one to one in their order; a paragraph that is only `∅` is not there. `-- finds`
holds what the check must say: severity, the odd ones out, the message; then the spans, each
with its value. A blank line parts several findings. `-- silent` says that it must say nothing.
Besides, a case may have `-- entries`: the paragraphs are entries of a bilingual file; and instead
of the versions `-- po ru`: the entries of a PO file, from English, below a header. It may have
`-- units` (`u2 moved=ru confidence=0.3`), `-- glossary` (the rows of a terms.csv), `-- remarks`
(`en 1 the engine lost [^1]`, of the first segment) and, for another letter beside this one,
`-- peer nl` and so on. `-- themes` stands for a language model: each line is a theme and holds its
words in all languages; texts with the same themes mean the same.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from translate.alignment import paired_letter
from translate.bilingual import read_bilingual
from translate.documents.entries import read_entry
from translate.documents.markdown import read_markdown
from translate.model import AlignedLetter, Concept, Finding, Segment, Version

FIXTURES = Path(__file__).parent / "fixtures"
LONGEST = 60
"""Characters of a span that a fixture repeats."""


@dataclass(frozen=True)
class Case:
    """One letter and what a check must say about it."""

    check: str
    title: str
    letter: AlignedLetter
    expected: str
    """As `shown` shows it; "" where the check must stay silent."""


@dataclass(frozen=True)
class Themes:
    """An encoder whose vectors have a number for each theme, and one for texts without any."""

    themes: tuple[tuple[str, ...], ...]
    model: str = "themes"

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        found = [
            [any(word in text.casefold() for word in theme) for theme in self.themes]
            for text in texts
        ]
        return [bytes((*(100 * one for one in own), 0 if any(own) else 100)) for own in found]


def cases() -> list[Case]:
    """Those of every fixture."""
    return [case for path in sorted(FIXTURES.glob("*.txt")) for case in read_cases(path)]


def read_cases(path: Path) -> list[Case]:
    """Those of one fixture, which is named as its check."""
    before, *blocks = ("\n" + path.read_text(encoding="utf-8")).split("\n== ")
    assert not before, f"{path.name}:1: stands before the first case"
    return [_case(path.stem, block) for block in blocks]


def shown(finding: Finding) -> str:
    """A finding as the fixtures write it."""
    head = f"{finding.severity} {' '.join(finding.languages)}: {finding.message}"
    lines = [head]
    for span in finding.spans:
        text = " ".join(span.text.split())
        text = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
        lines.append(f"{span.language}: {' | '.join(filter(None, (text, span.value)))}".rstrip())
    return "\n".join(lines)


def letter_of(
    texts: Mapping[str, str],
    *,
    units: str = "",
    glossary: str = "",
    peer: AlignedLetter | None = None,
    entries: bool = False,
) -> AlignedLetter:
    """A letter of Markdown texts by language, the source first, its segments paired in order.

    With `entries`, each paragraph is an entry of a bilingual file.
    """
    versions = {
        language: _entries(text, language)
        if entries
        else read_markdown(text.encode(), language, f"{language}.md")
        for language, text in texts.items()
    }
    longest = max(len(version.segments) for version in versions.values())
    rows: list[dict[str, Segment]] = [{} for _ in range(longest)]
    for language, version in versions.items():
        for row, segment in zip(rows, version.segments, strict=False):
            if segment.text != "∅":
                row[language] = segment
    letter = paired_letter(
        "letter",
        next(iter(texts)),
        rows,
        languages=tuple(texts),
        glossary=_concepts(glossary),
        peers=(peer,) if peer else (),
    )
    letter = replace(letter, versions=versions)
    for line in units.splitlines():
        letter = _with_attributes(letter, line)
    return letter


_RULES = {
    "nl": "nplurals=2; plural=n != 1;",
    "ru": "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || "
    "n%100>=20) ? 1 : 2;",
}


def letter_of_po(entries: str, language: str) -> AlignedLetter:
    """The letter of a PO file from English; a header of its own is taken as it is."""
    header = f'msgid ""\nmsgstr "Language: {language}\\nPlural-Forms: {_RULES[language]}\\n"\n\n'
    header = "" if 'msgid ""' in entries else header
    found = read_bilingual((header + entries).encode(), f"letter.{language}.po")
    rows = [row.segments for row in found.rows]
    return paired_letter("letter", found.source, rows, languages=found.languages)


def _entries(text: str, language: str) -> Version:
    path = f"{language}.po"
    segments = tuple(
        read_entry(entry.strip(), language, path, ordinal=ordinal, line=ordinal)
        for ordinal, entry in enumerate(text.strip().split("\n\n"), 1)
    )
    return Version(language, path, text.encode(), segments)


def _case(check: str, block: str) -> Case:
    title, *sections = block.split("\n-- ")
    parts = dict(section.partition("\n")[::2] for section in sections)
    assert ("finds" in parts) != ("silent" in parts), f"{check}: {title}: finds or silent?"
    texts, peer = {}, {}
    catalogue: AlignedLetter | None = None
    for name, text in parts.items():
        if name.startswith("peer "):
            peer[name.removeprefix("peer ")] = text
        elif name.startswith("po "):
            catalogue = letter_of_po(text, name.removeprefix("po "))
        elif name not in ("finds", "silent", "units", "glossary", "remarks", "entries", "themes"):
            texts[name] = text
    letter = catalogue or letter_of(
        texts,
        units=parts.get("units", ""),
        glossary=parts.get("glossary", ""),
        peer=replace(letter_of(peer), name="peer") if peer else None,
        entries="entries" in parts,
    )
    letter = replace(letter, remarks=dict(map(_remark, parts.get("remarks", "").splitlines())))
    if "themes" in parts:
        themes = [tuple(line.split()) for line in parts["themes"].strip().splitlines()]
        letter = replace(letter, encoder=Themes(tuple(themes)))
    return Case(check, title.strip(), letter, parts.get("finds", "").strip())


def _remark(line: str) -> tuple[tuple[str, int], tuple[str, ...]]:
    language, ordinal, remark = line.split(" ", 2)
    return (language, int(ordinal)), (remark,)


def _concepts(rows: str) -> tuple[Concept, ...]:
    return tuple(
        Concept(
            terms={
                language: tuple(term for term in cell.split("|") if term and term[0] != "!")
                for language, cell in row.items()
                if language != "note"
            },
            forbidden={
                language: tuple(term[1:] for term in cell.split("|") if term[:1] == "!")
                for language, cell in row.items()
                if language != "note"
            },
            note=row.get("note") or "",
            line=line,
        )
        for line, row in enumerate(csv.DictReader(rows.strip().splitlines()), 2)
    )


def _with_attributes(letter: AlignedLetter, line: str) -> AlignedLetter:
    name, *settings = line.split()
    given = dict(setting.split("=") for setting in settings)
    units = tuple(
        replace(
            unit,
            moved=frozenset(given.get("moved", "").split(",")) - {""},
            confidence=float(given.get("confidence", unit.confidence)),
            pinned=given.get("pinned") == "yes",
        )
        if unit.id == name
        else unit
        for unit in letter.units
    )
    return replace(letter, units=units)
