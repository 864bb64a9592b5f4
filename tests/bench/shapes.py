"""Letters that nobody writes, by name: each a function of the language and of a size in characters.

What is said is the same in every language, so that all of it is compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

LANGUAGES = ("nl", "en", "ru")

Shape = Callable[[str, int], str]

_WORDS = {
    "nl": "Wij vragen de gemeente om de brug over het kanaal dit jaar nog te herstellen",
    "en": "We ask the municipality to repair the bridge over the canal before the year ends",
    "ru": "Мы просим администрацию отремонтировать мост через канал ещё до конца года",
}
_NUMBERED = {"nl": "Op punt {} wachten wij", "en": "On point {} we wait", "ru": "По пункту {} ждём"}
_MORE = {"nl": "meer dan {} leden, ", "en": "more than {} members, ", "ru": "более {} членов, "}
_NAMES = {"nl": "Anoniem, Den Haag", "en": "Anonymous, The Hague", "ru": "Аноним, Гаага"}
_PEOPLE = {"nl": "{} Jansen, Delft", "en": "{} Jansen, Delft", "ru": "{} Янсен, Делфт"}
_DATES = {"nl": "{} mei 2024, ", "en": "{} May 2024, ", "ru": "{} мая 2024 года, "}
_TIMES = {"nl": "om {}.30 uur, ", "en": "at {}:30, ", "ru": "в {}:30, "}
_MONEY = {"nl": "€ {}, ", "en": "€{}, ", "ru": "{} евро, "}
_SPOKEN = {"nl": "twaalf mensen, ", "en": "twelve people, ", "ru": "двенадцать человек, "}
_CAPITALS = {"nl": "Brug Delft Kanaal ", "en": "Bridge Delft Canal ", "ru": "Мост Делфт Канал "}
_SHOUTED = {"nl": "BRUG KANAAL ", "en": "BRIDGE CANAL ", "ru": "МОСТ КАНАЛ "}
_SHORT = {"nl": "Ja. Nee. ", "en": "Yes. No. ", "ru": "Да. Нет. "}
_NOT = {"nl": "niet geen nooit ", "en": "not no never ", "ru": "не нет никогда "}
_LETTER = {"nl": "a", "en": "a", "ru": "а"}
_GLUED = {"nl": "tweehonderdvijfenveertig", "en": "two-hundred-", "ru": "двухсотпяти"}


def filled(pieces: Iterator[str], size: int) -> str:
    """Pieces, one after the other, until there are about `size` characters of them."""
    found: list[str] = []
    length = 0
    for piece in pieces:
        if length >= size:
            break
        found.append(piece)
        length += len(piece)
    return "".join(found)


def _same(piece: str | dict[str, str], before: str = "", after: str = "") -> Shape:
    """One piece over and over."""

    def shape(language: str, size: int) -> str:
        text, dutch = (piece if isinstance(piece, str) else piece[one] for one in (language, "nl"))
        return f"{before}{text * (size // len(dutch))}{after}\n"

    return shape


def _numbered(
    piece: str | dict[str, str], after: str = "\n", most: int = 10**9, first: int = 1
) -> Shape:
    """One piece over and over, numbered in the place of `{}`, from `first`; `most` numbers, and
    again."""

    def shape(language: str, size: int) -> str:
        text, dutch = (piece if isinstance(piece, str) else piece[one] for one in (language, "nl"))
        numbers = [str(n % most + first) for n in range(size // len(dutch.replace("{}", "1")) + 1)]
        length = number = 0
        while length < size and number < len(numbers):  # as many pieces as in Dutch
            length += len(dutch.replace("{}", numbers[number]))
            number += 1
        return "".join(text.replace("{}", one) for one in numbers[:number]) + after

    return shape


def _lines(piece: dict[str, str], line: str) -> Shape:
    """A line over and over, with the piece, which may be numbered, in the place of `@`."""
    return _numbered({code: line.replace("@", text) for code, text in piece.items()})


def _names(language: str, size: int) -> str:
    """A list of people whose initials differ."""
    alphabet = "АБВГДЕЖЗИК" if language == "ru" else "ABVGDEZHIK"
    initials = (f"{a}.{b}.{c}." for a in alphabet for b in alphabet for c in alphabet)
    lines = [f"- {_PEOPLE[language].format(i)}\n" for i in initials]
    number = size // len(_PEOPLE["nl"].format("- A.A.A.\n"))
    return "".join((lines * (number // len(lines) + 1))[:number])


def _footnotes(language: str, size: int) -> str:
    number = size // 80
    text = "".join(f"{_NUMBERED[language].format(n)}.[^{n}]\n\n" for n in range(1, number))
    return text + "".join(f"[^{n}]: {_NUMBERED[language].format(n)}.\n\n" for n in range(1, number))


def _marks(language: str, size: int) -> str:
    number = size // 14
    text = "".join(f"a[^{n}] " for n in range(1, number))
    return text + "\n\n" + "".join(f"[^{n}]: b\n\n" for n in range(1, number))


def _definitions(language: str, size: int) -> str:
    return f"{_WORDS[language]} [1].\n\n" + filled(
        (f"[{n}]: https://example.org/{n}\n" for n in count(1)), size
    )


def _reversed(language: str, size: int) -> str:
    pieces = [f"{_NUMBERED[language].format(n)}.\n\n" for n in range(size // 24)]
    return "".join(pieces if language == "nl" else reversed(pieces))


def _lacking(language: str, size: int) -> str:
    kept = {"nl": 1, "en": 2, "ru": 3}[language]
    return "".join(f"{_NUMBERED[language].format(n)}.\n\n" for n in range(0, size // 24, kept))


def _split(language: str, size: int) -> str:
    sentence = _WORDS[language]
    if language == "nl":
        return f"{sentence}. " * (size // len(sentence)) + "\n"
    return f"{sentence}.\n\n" * (size // len(sentence))


def _nested(marker: str, step: str) -> Shape:
    """Each line a level deeper, as deep as the size allows."""

    def shape(language: str, size: int) -> str:
        depth = int((2 * size / max(len(step), 1)) ** 0.5)
        return "".join(f"{step * level}{marker}{_NAMES[language]}\n" for level in range(depth))

    return shape


def _titled(language: str, size: int) -> str:
    words = _WORDS[language] + " "
    return f"---\ntitle: {words * (size // len(words))}\n---\n\n{words}\n"


def _wide(language: str, size: int) -> str:
    columns = size // 9
    return f"|{' a |' * columns}\n|{'---|' * columns}\n"


SHAPES: dict[str, Shape] = {
    "prose": _lines(_WORDS, "@, punt {}.\n\n"),
    "one-token": _same(_LETTER),
    "hyphens": _same({code: f"{a}-" for code, a in _LETTER.items()}),
    "apostrophes": _same({code: f"{a}'" for code, a in _LETTER.items()}),
    "dotted-letters": _same({code: f"{a}." for code, a in _LETTER.items()}),
    "slashed-letters": _same({code: f"{a}/" for code, a in _LETTER.items()}),
    "one-letter-words": _same({code: f"{a} " for code, a in _LETTER.items()}),
    "underscores": _same({code: f"{a}_" for code, a in _LETTER.items()}),
    "digits": _same("9"),
    "numbers": _numbered("{} ", first=3000),  # no years
    "numbers-with-commas": _numbered("{}, "),
    "dotted-numbers": _same("1.2."),
    "colons": _same("1:2:"),
    "slashes": _same("1/2/"),
    "thousands": _same("1 000 000 "),
    "minus-signs": _numbered("-{} ", most=99),
    "percentages": _numbered("{} % ", most=99),
    "ranges": _numbered("{}-{} ", most=99),
    "bounds": _numbered(_MORE, most=900),
    "spoken-numbers": _same(_SPOKEN),
    "glued-numbers": _same(_GLUED),
    "dates": _numbered(_DATES, most=28),
    "times": _numbered(_TIMES, most=22),
    "money": _numbered(_MONEY),
    "ordinals": _numbered({"nl": "{}e ", "en": "{}th ", "ru": "{}-й "}, first=3000),
    "romans": _same("XIV VII "),
    "capital-words": _same(_CAPITALS),
    "shouted-words": _same(_SHOUTED),
    "initials": _same({"nl": "J.K. ", "en": "J.K. ", "ru": "Я.К. "}),
    "brackets": _same("("),
    "square-brackets": _same("["),
    "pairs-of-brackets": _same("()"),
    "guillemets": _same("«"),
    "quotes": _same('" '),
    "single-quotes": _same("' "),
    "low-quotes": _same("„a "),
    "asterisks": _same("*"),
    "emphases": _same("*a* "),
    "underlined": _same("_a "),
    "backticks": _same("`a``b "),
    "backslashes": _same("\\"),
    "ampersands": _same("&amp;"),
    "tags": _same("<b>"),
    "open-tags": _same("<"),
    "exclamations": _same("!["),
    "dots": _same("."),
    "dashes": _same("– "),
    "spaces": _same(" ", "a", "b"),
    "no-break-spaces": _same("\u00a0", "a", "b"),
    "soft-hyphens": _same("a\u00ad"),
    "combining-marks": _same("\u0301", "a"),
    "mixed-scripts": _same("aа"),
    "emoji": _same("👍🏽"),
    "chinese": _same("桥"),
    "short-sentences": _same(_SHORT),
    "negations": _same(_NOT),
    "one-sentence": _same({code: f"{text} " for code, text in _WORDS.items()}),
    "one-paragraph": _same({code: f"{text}. " for code, text in _WORDS.items()}),
    "split-paragraph": _split,
    "one-url": _same("a/", "https://example.org/"),
    "urls": _numbered("https://example.org/{} "),
    "links": _numbered("[a](https://example.org/{}) "),
    "images": _numbered("![a](https://example.org/{}.png) "),
    "addresses": _same("a@", "a@example.org"),
    "placeholders": _numbered("{{}} %s "),
    "footnotes": _footnotes,
    "marks-in-a-paragraph": _marks,
    "definitions": _definitions,
    "headings": _lines(_WORDS, "# @\n\n"),
    "equal-lines": _lines(_NAMES, "- @\n"),
    "similar-lines": _names,
    "numbered-lines": _lines(_NAMES, "{}. @\n"),
    "unequal-lines": lambda language, size: _same(f"- {_NAMES['nl']}\n")(
        language, size * {"nl": 10, "en": 11, "ru": 9}[language] // 10
    ),
    "equal-paragraphs": _lines(_WORDS, "@.\n\n"),
    "hard-breaks": _lines(_NAMES, "@\\\n"),
    "table-rows": _lines(_NAMES, "| @ | {} |\n"),
    "wide-table": _wide,
    "quotations": _nested("", "> "),
    "nested-list": _nested("- ", "  "),
    "rules": _same("---\n\n"),
    "comments": _same("<!-- a -->\n\n"),
    "reversed": _reversed,
    "lacking": _lacking,
    "title": _titled,
}
