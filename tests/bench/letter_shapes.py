"""Letters that are larger or odder than usual, as somebody may write or paste them, by name.

As `shapes`, which has the texts that nobody writes. What is said is the same in every language.
"""

from __future__ import annotations

from itertools import count, cycle

from tests.bench.making import Shape, filled, lines, numbered, same

_WORDS = {
    "nl": "Wij vragen de gemeente om de brug over het kanaal dit jaar nog te herstellen",
    "en": "We ask the municipality to repair the bridge over the canal before the year ends",
    "ru": "Мы просим администрацию отремонтировать мост через канал ещё до конца года",
}
_SIGNED = {
    "nl": "{} Jansen, verpleegkundige, {}",
    "en": "{} Jansen, nurse, {}",
    "ru": "{} Янсен, медсестра, {}",
}
_TOWNS = {
    "nl": ("Delft", "Den Haag", "Brussel", "Antwerpen", "Groningen", "Luik", "Keulen"),
    "en": ("Delft", "The Hague", "Brussels", "Antwerp", "Groningen", "Liège", "Cologne"),
    "ru": ("Делфт", "Гаага", "Брюссель", "Антверпен", "Гронинген", "Льеж", "Кёльн"),
}
_QUOTED = {
    "nl": "„Wij wachten op punt {}”, zei zij. ",
    "en": "“We are waiting for point {},” she said. ",
    "ru": "«Мы ждём пункта {}», — сказала она. ",
}
_WITHIN = {
    "nl": "„Hij zei: ‚Kom op dag {}.’ ",
    "en": "“He said: ‘Come on day {}.’ ",
    "ru": "«Он сказал: „Приходите в день {}“. ",
}
_NOT = {
    "nl": "Wij gaan niet akkoord met punt {} en nooit met de rest. ",
    "en": "We do not agree to point {} and never to the rest. ",
    "ru": "Мы не согласны с пунктом {} и никогда не согласимся с остальным. ",
}
_OPPOSITES = {
    "nl": "De huur steeg en de steun daalde voor {} gezinnen, vóór en na de winter. ",
    "en": "The rent rose and the support fell for {} families, before and after the winter. ",
    "ru": "Аренда выросла, а поддержка снизилась для {} семей, до и после зимы. ",
}
_LAWS = {
    "nl": "artikel {}, lid 2, onder b, van de Woningwet; ",
    "en": "Article {}(2)(b) of the Housing Act; ",
    "ru": "подпункт «b» пункта 2 статьи {} Закона о жилье; ",
}
_PHONES = {
    "nl": "Bel 070 123 4{} of +31 70 123 4{}. ",
    "en": "Call 070 123 4{} or +31 70 123 4{}. ",
    "ru": "Звоните 070 123 4{} или +31 70 123 4{}. ",
}
_ACCOUNTS = {
    "nl": "Rekening NL91 ABNA 0417 1{} 00. ",
    "en": "Account NL91 ABNA 0417 1{} 00. ",
    "ru": "Счёт NL91 ABNA 0417 1{} 00. ",
}
_AMOUNTS = {
    "nl": "het fonds betaalde € {}.500,25 in 2023, ",
    "en": "the fund paid €{},500.25 in 2023, ",
    "ru": "фонд выплатил {} 500,25 евро в 2023 году, ",
}
_DAYS = {
    "nl": "Op {} maart 2024 om 14.30 uur vergaderde de raad. ",
    "en": "On {} March 2024 at 2:30 p.m. the council met. ",
    "ru": "{} марта 2024 года в 14:30 заседал совет. ",
}
_CITED = {
    "nl": "Zie ook noot{}.",
    "en": "See also note{}.",
    "ru": "См. также примечание{}.",
}
_BOLD = {
    "nl": "**Punt {}:** de *brug*; ",
    "en": "**Point {}:** the *bridge*; ",
    "ru": "**Пункт {}:** *мост*; ",
}
_SHARES = {
    "nl": "van de {} leden stemden er 7 voor, ten minste 20 % meer dan in 2019; ",
    "en": "of the {} members 7 voted in favour, at least 20% more than in 2019; ",
    "ru": "из {} членов 7 проголосовали за, по меньшей мере на 20 % больше, чем в 2019 году; ",
}
_HTML = {
    "nl": "<tr><td>Brug {}</td><td>Delft</td></tr>\n",
    "en": "<tr><td>Bridge {}</td><td>Delft</td></tr>\n",
    "ru": "<tr><td>Мост {}</td><td>Делфт</td></tr>\n",
}
_TOLD = {
    "nl": "Punt {} is af. Wij wachten nog. ",
    "en": "Point {} is done. We are still waiting. ",
    "ru": "Пункт {} выполнен. Мы всё ещё ждём. ",
}


def _signatories(language: str, size: int) -> str:
    """A line a signatory: initials, occupation and town."""
    alphabet = "АБВГДЕЖЗИК" if language == "ru" else "ABVGDEZHIK"
    names = (f"{a}.{b}.{c}." for a in cycle(alphabet) for b in alphabet for c in alphabet)
    towns = cycle(_TOWNS[language])
    signed = (
        _SIGNED[language].format(name, town) for name, town in zip(names, towns, strict=False)
    )
    return "".join(f"- {next(signed)}\n" for _ in range(size // 40))


def _names(language: str, size: int) -> str:
    """One paragraph of people and towns."""
    first = {"nl": "Anna", "en": "Anna", "ru": "Анна"}[language]
    last = {"nl": "Jansen", "en": "Jansen", "ru": "Янсен"}[language]
    towns = cycle(_TOWNS[language])
    return ", ".join(f"{first} {last} ({next(towns)})" for _ in range(size // 22)) + "\n"


def _citing(language: str, size: int) -> str:
    """Footnotes each of which cites the two before it, and itself by the next."""
    number = size // 44
    notes = (
        f"[^{n}]: {_CITED[language].format(f'[^{n % number + 1}][^{(n + 7) % number + 1}]')}\n\n"
        for n in range(1, number + 1)
    )
    return f"{_WORDS[language]}.[^1]\n\n" + "".join(notes)


def _one_less(language: str, size: int) -> str:
    """One paragraph, a sentence of which only Dutch has."""
    number = size // len(_TOLD["nl"])
    told = [_TOLD[language].format(n) for n in range(number)]
    if language != "nl":
        told[number // 2] = told[number // 2].split(". ")[0] + ". "
    return "".join(told) + "\n"


def _growing(language: str, size: int) -> str:
    """Each paragraph is the one before it and a sentence more."""
    number = int((2 * size / len(_TOLD["nl"])) ** 0.5)
    told = [_TOLD[language].format(n) for n in range(number)]
    return "".join("".join(told[:n]) + "\n\n" for n in range(1, number))


def _shuffled(language: str, size: int) -> str:
    """A list of towns and numbers, in the order of each language's alphabet."""
    rows = [
        f"{town} {n}" for n, town in zip(range(size // 12), cycle(_TOWNS[language]), strict=False)
    ]
    return "".join(f"- {row}\n" for row in sorted(rows))


def _poem(language: str, size: int) -> str:
    """Short paragraphs, every third of which one language lacks."""
    lacking = {"nl": 0, "en": 1, "ru": 2}[language]
    told = (_TOLD[language].format(n) for n in range(size // len(_TOLD["nl"])))
    return "".join(f"{text}\n\n" for n, text in enumerate(told) if n % 9 != lacking)


LETTER_SHAPES: dict[str, Shape] = {
    "table-of-amounts": numbered(
        {"nl": "| Delft | € {},50 |\n", "en": "| Delft | €{}.50 |\n", "ru": "| Делфт | {},50 € |\n"}
    ),
    "signatories": _signatories,
    "paragraph-of-names": _names,
    "paragraph-of-days": numbered(_DAYS, most=28),
    "paragraph-of-amounts": numbered(_AMOUNTS, most=900),
    "paragraph-of-shares": numbered(_SHARES, most=900, first=10),
    "paragraph-of-quotations": numbered(_QUOTED),
    "quotations-within": numbered(_WITHIN),
    "notes-citing-notes": _citing,
    "html-table": lines(_HTML, "@"),
    "html-blocks": lines(_WORDS, "<div>\n\n@\n\n</div>\n\n"),
    "titled-links": lines(_WORDS, '[@](https://example.org/{} "@")\n\n'),
    "reference-links": numbered("[a {}][brug] "),
    "hashtags": numbered({"nl": "#brug{} ", "en": "#bridge{} ", "ru": "#мост{} "}),
    "mentions": numbered("@delft{} "),
    "families-of-emoji": same("👩‍👩‍👧‍👦 🇳🇱 "),
    "stacked-marks": same("e\u0301\u0302\u0303\u0304\u0305 "),
    "right-to-left": numbered("שלום {} مرحبا "),
    "bidi-controls": same("\u202ea\u202c "),
    "hyphenated-softly": same(
        {"nl": "ge\u00admeen\u00adte ", "en": "mu\u00adnici\u00adpal ", "ru": "го\u00adрод\u00adа "}
    ),
    "zero-widths": same("a\u200bb\u200d "),
    "sentences-not": numbered(_NOT),
    "opposites": numbered(_OPPOSITES),
    "laws": numbered(_LAWS, most=400),
    "phone-numbers": numbered(_PHONES, most=900, first=100),
    "bank-accounts": numbered(_ACCOUNTS, most=900, first=100),
    "bold-leads": numbered(_BOLD),
    "one-sentence-less": _one_less,
    "growing-paragraphs": _growing,
    "alphabetical": _shuffled,
    "lacking-in-turn": _poem,
    "codes": numbered("A/RES/{} ISO-{} COVID-19 "),
    "spaced-letters": same({"nl": "b r u g ", "en": "b r i d ", "ru": "м о с т "}),
    "task-list": lines(_WORDS, "- [ ] @ {}\n"),
    "semicolons": same({"nl": "de brug; ", "en": "a bridge; ", "ru": "мосты; "}),
    "nested-emphasis": same("**_a_** ~~b~~ "),
    "block-after-block": lambda language, size: filled(
        (f"# {n}\n\n> {_WORDS[language]}\n\n- {n}\n\n" for n in count(1)), size
    ),
}
