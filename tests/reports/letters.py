"""A small aligned letter made by hand, for the reports' tests."""

from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Unit, Version


def segment(language: str, ordinal: int, line: int, text: str) -> Segment:
    """A paragraph without markup that begins a line of `<language>.md`."""
    return Segment(
        language=language,
        path=f"{language}.md",
        ordinal=ordinal,
        kind=Kind.PARAGRAPH,
        source=text,
        text=text,
        line=line,
        column=1,
        start=0,
        end=len(text.encode()),
    )


def letter(**texts: list[str | None]) -> AlignedLetter:
    """A letter whose versions are given unit by unit, None where a version lacks the unit."""
    languages = tuple(texts)
    columns: dict[str, list[Segment | None]] = {}
    for language in languages:
        column: list[Segment | None] = []
        for text in texts[language]:
            ordinal = sum(one is not None for one in column) + 1
            one = segment(language, ordinal, 2 * ordinal - 1, text) if text is not None else None
            column.append(one)
        columns[language] = column
    units = tuple(
        Unit(
            number,
            {
                language: tuple(s for s in [columns[language][number - 1]] if s)
                for language in languages
            },
        )
        for number in range(1, len(columns[languages[0]]) + 1)
    )
    versions = {
        language: Version(language, f"{language}.md", b"", tuple(s for s in column if s))
        for language, column in columns.items()
    }
    return AlignedLetter("parks", languages[0], languages, versions, units, {})


def drift(aligned: AlignedLetter, unit: int, words: dict[str, str], odd: str) -> Finding:
    """A number-drift finding over the given words of a unit, with one odd one out."""
    spans = []
    for language, word in words.items():
        one = aligned.units[unit - 1].segments[language][0]
        start = one.text.index(word)
        spans.append(one.span(start, start + len(word)))
    message = f"{odd} says {words[odd]}"
    return Finding("number-drift", Severity.ERROR, f"u{unit}", (odd,), message, tuple(spans))
