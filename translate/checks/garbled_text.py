"""garbled-text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import name

from translate.checks.comparing.wording import listed, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.languages import CODES, Script, get
from translate.languages.identify import function_words
from translate.model import Finding, Segment, Severity, Unit
from translate.precompiled import expression


@unit_check(Severity.ERROR)
def garbled_text(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text holds what no keyboard wrote: characters that got lost, or read in the wrong encoding.

    Control characters, turns of the writing direction, private characters and replacement
    characters count; soft hyphens and joiners do not. So does text that was written in one encoding
    and read in another: UTF-8 as Windows-1252, Windows-1251, KOI8-R, DOS or Macintosh, and the
    Cyrillic encodings as each other or as Latin.

    Why: readers see “cafÃ©” or “�”, and a letter that is not seen can't be compared.
    Example: ru «Мы просим о диа�оге».
    Remedy: type the word anew.
    """
    found = [(segment, match) for segment in unit for match in _garbled(segment)]
    if found:
        languages = tuple(dict.fromkeys(segment.language for segment, _ in found))
        named = listed(dict.fromkeys(_named(match.group()) for _, match in found))
        yield Finding(
            "garbled-text",
            Severity.ERROR,
            unit.id,
            languages,
            say("{signs} in {languages}", signs=named, languages=listed(languages)),
            tuple(segment.span(match.start(), match.end()) for segment, match in found),
        )


def _garbled(segment: Segment) -> Iterator[re.Match[str]]:
    text = segment.text
    if text.isascii() and text.isprintable():
        return
    yield from _pattern(expression(_IN_WORDS).search(text) is not None).finditer(text)
    if _is_cyrillic_in_capitals(text) and _reads_better(text):
        whole = expression(r"(?s)\S.*\S").search(text)
        if whole:
            yield whole


def _is_cyrillic_in_capitals(text: str) -> bool:
    """Whether most letters are Cyrillic capitals: so KOI8-R and Windows-1251 show each other."""
    capitals = len(expression("[А-ЯЁ]").findall(text))
    return capitals > 3 and capitals * 2 > sum(map(str.isalpha, text))


def _reads_better(text: str) -> bool:
    """Whether the bytes of a text have more Cyrillic words of grammar in another encoding."""
    cyrillic = [code for code in CODES if get(code).script is Script.CYRILLIC]
    words = frozenset().union(*map(function_words, cyrillic))

    def known(one: str) -> int:
        return sum(word in words for word in expression("[а-яё]+").findall(one.lower()))

    return any(
        known(text.encode(read, "replace").decode(written, "replace")) > known(text)
        for read, written in (("cp1251", "koi8-r"), ("koi8-r", "cp1251"))
    )


_LATIN_1252 = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc‘’‚“”„†‡•…‰‹›€™]"
)
"""What may follow the first byte of é, ’ or ж in UTF-8, as Windows-1252 shows it."""

_CYRILLIC_1251 = "[ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї]"
"""The same as Windows-1251 shows it."""

_WORDS = (
    # Russian in the DOS encoding read as Windows-1251: ЏаЁўҐв
    r"(?<!\w)\w*[А-яЁ][¤¦§©¬®][А-яЁ]\w*(?:[¤¦§©¬®]\w+)*",
    # Cyrillic read in a DOS encoding: ╧ЁштхЄ
    r"(?<!\w)\w*(?:\w[\u2500-\u259f]|[\u2500-\u259f][\w√])[\w\u2500-\u259f]*",
)
"""What is read word by word, which takes most of the time."""

_IN_WORDS = "[¤¦§©¬®\u2500-\u259f]"
"""The signs of which each of `_WORDS` needs one."""

_PATTERNS = (
    rf"(?:[ÃÂÐÑ]{_LATIN_1252}|â€{_LATIN_1252}?)+",
    # Russian in UTF-8 read as Windows-1251: РџСЂРёРІРµС‚
    rf"(?:[РС]{_CYRILLIC_1251}){{3,}}(?:[РС]{_CYRILLIC_1251}|[ ,.])*",
    # ’ and é in UTF-8 read as Windows-1251: вЂ™, Г©
    r"вЂ[™˜“”њќќ¦“\"“]?|Г[©«Ё¶јЇЄ®\u00a0]",
    # Russian in Windows-1251 read as Latin: Ïðèâåò
    r"[\u00c0-\u00ff]{4,}",
    *_WORDS,
    # UTF-8 read as Macintosh: caf√©, city‚Äôs
    r"√[©®´†°±≤≥¥µ∂∑∏π∫ªºæø¿¡¬ƒ≈∆«»…÷ß§•¶]|‚Ä[ôúùòìî¶¢]",
    # é and ö in a DOS encoding read as Windows-1252: caf‚, co”peratie
    r"(?<=[a-z])(?:‚|[”Š](?=[a-z]))",
    # Single letters of Russian in other encodings: реб√та, шъюы№э, ма€
    r"(?<=[а-яё])(?:√|№(?=[а-яё])|€(?=[а-яё\s.,]))",
)


@cache
def _pattern(in_words: bool) -> re.Pattern[str]:
    """All patterns, or those that a text without any sign of `_IN_WORDS` can have."""
    controls = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
    turns = "\u202a-\u202e\u2066-\u2069"
    private = "\ue000-\uf8ff"
    strange = f"{controls}{turns}{private}\ufffd"
    if in_words:
        return expression("|".join((*_PATTERNS, f"[{strange}]+")))
    patterns = [one for one in _PATTERNS if one not in _WORDS]
    # What each begins with: most letters of a text begin none, and each would be tried as all.
    first = f"[\u00c0-\u00ffРСвГ√‚”Š№€{strange}]"
    return expression(f"(?={first})(?:{'|'.join((*patterns, f'[{strange}]+'))})")


def _named(text: str) -> str:
    """`“Ã©”`, `U+202E RIGHT-TO-LEFT OVERRIDE`: visible, whatever it is."""
    if text.isprintable() and "\ufffd" not in text:
        return f"“{text}”"
    return f"U+{ord(text[0]):04X} {name(text[0], 'CONTROL CHARACTER')}"
