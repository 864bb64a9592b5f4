"""unchecked-text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import zip_longest
from operator import and_

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.documents.asides import Aside, AsideKind, asides, span
from translate.facts.extract import extract
from translate.facts.links import same_page
from translate.model import AlignedLetter, FactKind, Finding, Kind, Segment, Severity

_OWN = frozenset(
    ("aliases", "lang", "language", "locale", "permalink", "slug", "translationkey", "url")
)
"""Fields of the front matter that each version has for itself: its language, its address."""


@letter_check(Severity.ERROR, entries=no_entry)
def unchecked_text(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """Something that no check compares differs between the versions.

    Raw HTML, code blocks, fields of the front matter but the title, and pictures are compared as
    they stand, letter by letter; of the titles of links, the alternative texts of pictures and the
    description in the front matter the values are compared. Nobody approves them.

    Why: a demand that is written as HTML would be published unread.
    Example: en has “<p>We demand five things.</p>”, nl and ru have nothing like it.
    Remedy: write the text as Markdown, or read all versions and waive the finding for `letter`;
        text in HTML or code is an error, the rest is a warning.
    """
    found = {
        language: asides(version)
        for language in letter.languages
        if (version := letter.versions.get(language)) and version.segments
    }
    kinds = dict.fromkeys(_kind(aside) for own in found.values() for aside in own)
    for kind in kinds:
        if kind[1].casefold() not in _OWN:
            rows = {
                language: [aside for aside in own if _kind(aside) == kind]
                for language, own in found.items()
            }
            for row in _rows(rows):
                if not (_agree(row) or (_is_translated(kind) and _say_the_same(row))):
                    yield _finding(letter, kind, row)


_Row = Mapping[str, Aside | None]


def _kind(aside: Aside) -> tuple[AsideKind, str]:
    return aside.kind, aside.name


def _rows(asides: Mapping[str, list[Aside]]) -> Iterator[_Row]:
    """What stands beside each other: the first of each version, then the second and so on, after
    what all versions have alike is put aside."""
    counts = [Counter(aside.text for aside in own) for own in asides.values()]
    alike = reduce(and_, counts)
    for row in zip_longest(*(list(_without(own, alike)) for own in asides.values())):
        yield dict(zip(asides, row, strict=True))


def _without(asides: list[Aside], alike: Counter[str]) -> Iterator[Aside]:
    left = alike.copy()
    for aside in asides:
        left[aside.text] -= 1
        if left[aside.text] < 0:
            yield aside


def _agree(row: _Row) -> bool:
    """The same picture may be there for each language: `map-nl.png`, `map-en.png`."""
    there = [aside for aside in row.values() if aside]
    return len(there) == len(row) and all(
        aside.kind is AsideKind.PICTURE and same_page(aside.text, there[0].text) for aside in there
    )


_DESCRIPTIONS = frozenset(("description", "summary", "subtitle", "abstract", "excerpt", "lead"))
"""Fields of the front matter that are text for readers."""


def _is_translated(kind: tuple[AsideKind, str]) -> bool:
    """Whether each version has a text of its own, which is compared by its values."""
    translated = (AsideKind.LINK_TITLE, AsideKind.ALTERNATIVE)
    return kind[0] in translated or kind[1].casefold() in _DESCRIPTIONS


def _say_the_same(row: _Row) -> bool:
    """Whether all versions have a text, and the numbers, dates and amounts in it are the same."""
    values = {_values(aside.words, language) for language, aside in row.items() if aside}
    return all(row.values()) and len(values) == 1


def _values(text: str, language: str) -> tuple[str, ...]:
    text = text.strip("\"'")
    segment = Segment(language, "", 0, Kind.PARAGRAPH, text, text, 1, 1, 0, len(text.encode()))
    return tuple(
        sorted(
            str(fact.value)
            for fact in extract(segment, language)
            if fact.kind not in (FactKind.NAME, FactKind.LINK)
            and not getattr(fact.value, "weak", False)
        )
    )


def _finding(letter: AlignedLetter, kind: tuple[AsideKind, str], row: _Row) -> Finding:
    what = say("the field “{name}”", name=kind[1]) if kind[1] else say(f"this {kind[0]}")
    texts = {language: aside.text if aside else "" for language, aside in row.items()}
    saying = parties(texts)
    alike = (
        texts
        if not _is_translated(kind)
        else {
            language: " ".join(_values(aside.words, language)) if aside else None
            for language, aside in row.items()
        }
    )
    lacking = saying.pop("", ())
    said = [
        verb(party, "has {text}", "have {text}", text=quoted(text))
        for text, party in saying.items()
    ]
    if lacking:
        said.append(verb(lacking, "has none", "have none"))
    read_by_all = kind[0] in (AsideKind.HTML, AsideKind.CODE)
    wordless = all(not any(map(str.isalnum, aside.words)) for aside in row.values() if aside)
    return Finding(
        "unchecked-text",
        Severity.ERROR if read_by_all and not wordless else Severity.WARNING,
        "",
        odd_ones_out(row, parties(alike).values()),
        say("nothing compares {what}: {said}", what=what, said=listed(said)),
        tuple(span(letter.versions[language], aside) for language, aside in row.items() if aside),
    )
