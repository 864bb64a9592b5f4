"""Letters that nobody writes, by name: each a function of the language and of a size in characters.

What is said is the same in every language, so that all of it is compared.
"""

from __future__ import annotations

from itertools import count

from tests.bench.letter_shapes import LETTER_SHAPES
from tests.bench.making import Shape, filled, lines, numbered, same
from tests.bench.pasted_shapes import PASTED_SHAPES

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


def _names(language: str, size: int) -> str:
    """A list of people whose initials differ."""
    alphabet = "АБВГДЕЖЗИК" if language == "ru" else "ABVGDEZHIK"
    initials = (f"{a}.{b}.{c}." for a in alphabet for b in alphabet for c in alphabet)
    people = [f"- {_PEOPLE[language].format(i)}\n" for i in initials]
    number = size // len(_PEOPLE["nl"].format("- A.A.A.\n"))
    return "".join((people * (number // len(people) + 1))[:number])


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


SHAPES: dict[str, Shape] = (
    {
        "prose": lines(_WORDS, "@, punt {}.\n\n"),
        "one-token": same(_LETTER),
        "hyphens": same({code: f"{a}-" for code, a in _LETTER.items()}),
        "apostrophes": same({code: f"{a}'" for code, a in _LETTER.items()}),
        "dotted-letters": same({code: f"{a}." for code, a in _LETTER.items()}),
        "slashed-letters": same({code: f"{a}/" for code, a in _LETTER.items()}),
        "one-letter-words": same({code: f"{a} " for code, a in _LETTER.items()}),
        "underscores": same({code: f"{a}_" for code, a in _LETTER.items()}),
        "digits": same("9"),
        "numbers": numbered("{} ", first=3000),  # no years
        "numbers-with-commas": numbered("{}, "),
        "dotted-numbers": same("1.2."),
        "colons": same("1:2:"),
        "slashes": same("1/2/"),
        "thousands": same("1 000 000 "),
        "minus-signs": numbered("-{} ", most=99),
        "percentages": numbered("{} % ", most=99),
        "ranges": numbered("{}-{} ", most=99),
        "bounds": numbered(_MORE, most=900),
        "spoken-numbers": same(_SPOKEN),
        "glued-numbers": same(_GLUED),
        "dates": numbered(_DATES, most=28),
        "times": numbered(_TIMES, most=22),
        "money": numbered(_MONEY),
        "ordinals": numbered({"nl": "{}e ", "en": "{}th ", "ru": "{}-й "}, first=3000),
        "romans": same("XIV VII "),
        "capital-words": same(_CAPITALS),
        "shouted-words": same(_SHOUTED),
        "initials": same({"nl": "J.K. ", "en": "J.K. ", "ru": "Я.К. "}),
        "brackets": same("("),
        "square-brackets": same("["),
        "pairs-of-brackets": same("()"),
        "guillemets": same("«"),
        "quotes": same('" '),
        "single-quotes": same("' "),
        "low-quotes": same("„a "),
        "asterisks": same("*"),
        "emphases": same("*a* "),
        "underlined": same("_a "),
        "backticks": same("`a``b "),
        "backslashes": same("\\"),
        "ampersands": same("&amp;"),
        "tags": same("<b>"),
        "open-tags": same("<"),
        "exclamations": same("!["),
        "dots": same("."),
        "dashes": same("– "),
        "spaces": same(" ", "a", "b"),
        "no-break-spaces": same("\u00a0", "a", "b"),
        "soft-hyphens": same("a\u00ad"),
        "combining-marks": same("\u0301", "a"),
        "mixed-scripts": same("aа"),
        "emoji": same("👍🏽"),
        "chinese": same("桥"),
        "short-sentences": same(_SHORT),
        "negations": same(_NOT),
        "one-sentence": same({code: f"{text} " for code, text in _WORDS.items()}),
        "one-paragraph": same({code: f"{text}. " for code, text in _WORDS.items()}),
        "split-paragraph": _split,
        "one-url": same("a/", "https://example.org/"),
        "urls": numbered("https://example.org/{} "),
        "links": numbered("[a](https://example.org/{}) "),
        "images": numbered("![a](https://example.org/{}.png) "),
        "addresses": same("a@", "a@example.org"),
        "placeholders": numbered("{{}} %s "),
        "footnotes": _footnotes,
        "marks-in-a-paragraph": _marks,
        "definitions": _definitions,
        "headings": lines(_WORDS, "# @\n\n"),
        "equal-lines": lines(_NAMES, "- @\n"),
        "similar-lines": _names,
        "numbered-lines": lines(_NAMES, "{}. @\n"),
        "unequal-lines": lambda language, size: same(f"- {_NAMES['nl']}\n")(
            language, size * {"nl": 10, "en": 11, "ru": 9}[language] // 10
        ),
        "equal-paragraphs": lines(_WORDS, "@.\n\n"),
        "hard-breaks": lines(_NAMES, "@\\\n"),
        "table-rows": lines(_NAMES, "| @ | {} |\n"),
        "wide-table": _wide,
        "quotations": _nested("", "> "),
        "nested-list": _nested("- ", "  "),
        "rules": same("---\n\n"),
        "comments": same("<!-- a -->\n\n"),
        "reversed": _reversed,
        "lacking": _lacking,
        "title": _titled,
    }
    | LETTER_SHAPES
    | PASTED_SHAPES
)
