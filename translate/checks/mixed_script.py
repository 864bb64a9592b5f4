"""mixed-script."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name

from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.placeholders import spans as placeholders
from translate.languages import Script, get
from translate.languages.look_alikes import ALIKE
from translate.model import Finding, MarkKind, Segment, Severity, Unit
from translate.precompiled import expression

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u052f"

_BOTH = f"[{_LATIN}{_CYRILLIC}]*"

_BORDER = f"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]"

_TOUCHING = f"[{_LATIN}](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))"
"""A letter at such a border; found faster, because most texts have few Latin letters or are all
ASCII."""

_MIXED = f"{_BOTH}(?:{_BORDER}){_BOTH}"
"""A word in which a Latin and a Cyrillic letter touch; a hyphen or a digit parts two words."""

_LONE = rf"(?<=[{_CYRILLIC}][ \u00a0])[aceikoy](?=[ \u00a0][{_CYRILLIC}])"
"""A Latin letter on its own between Cyrillic words: a preposition typed on the wrong keyboard."""


@unit_check(Severity.WARNING)
def mixed_script(unit: Unit, context: Context) -> Iterator[Finding]:
    """A word has Latin letters among Cyrillic ones, or Cyrillic letters among Latin ones.

    Words joined by a hyphen (COVID-центр, IT-компания) are two words, and an acronym with a
    Russian ending (SMSка) is let pass.

    Why: it looks right and is not: searching, hyphenation and reading aloud fail on it.
    Example: «Mосква» with a Latin M.
    Remedy: type the word again with one keyboard.
    """
    for segment in unit:
        for start, end in _places(segment):
            word = segment.text[start:end]
            strangers = _strangers(word, segment)
            yield Finding(
                "mixed-script",
                Severity.WARNING,
                unit.id,
                (segment.language,),
                say(
                    "{language}: {word} has {letters}",
                    language=segment.language,
                    word=quoted(word),
                    letters=listed(map(_described, strangers)),
                ),
                (segment.span(start, end, " ".join(map(_code_point, strangers))),),
            )


def _places(segment: Segment) -> Iterator[tuple[int, int]]:
    if segment.text.isascii():
        return
    code = [(mark.start, mark.end) for mark in segment.marks if mark.kind is MarkKind.CODE]
    code += placeholders(segment)
    patterns = [_MIXED] if expression(_TOUCHING).search(segment.text) else []
    if get(segment.language).script is Script.CYRILLIC:
        patterns.append(_LONE)
    for pattern in patterns:
        for match in expression(pattern).finditer(segment.text):
            if not _is_acronym_with_ending(match[0]) and not any(
                start < match.end() and match.start() < end for start, end in code
            ):
                yield match.span()


def _is_acronym_with_ending(word: str) -> bool:
    """`SMSка`, `PDFы`: capitals, one of them without a twin, then small Cyrillic letters."""
    match = expression(rf"([A-Z]{{2,}})[{_CYRILLIC}]+").fullmatch(word)
    return bool(match) and not ALIKE.issuperset(match[1] if match else "")


def _strangers(word: str, segment: Segment) -> list[str]:
    """The letters of the script that the word has fewer of; of the version's other one if equal."""
    cyrillic = [letter for letter in word if "\u0400" <= letter <= "\u052f"]
    latin = [letter for letter in word if not "\u0400" <= letter <= "\u052f"]
    if len(cyrillic) == len(latin) or len(word) == 1:
        fewer = latin if get(segment.language).script is Script.CYRILLIC else cyrillic
    else:
        fewer = min(cyrillic, latin, key=len)
    return list(dict.fromkeys(fewer))


def _described(letter: str) -> str:
    """`Latin M (U+004D)`."""
    return f"{name(letter).split()[0].capitalize()} {letter} ({_code_point(letter)})"


def _code_point(letter: str) -> str:
    return f"U+{ord(letter):04X}"
