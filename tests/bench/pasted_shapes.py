"""Letters as somebody may paste them: whole tables, programmes, bibliographies, other letters.

As `letter_shapes`. What is said is the same in every language, but for the shapes that say
otherwise.
"""

from __future__ import annotations

from itertools import count, cycle

from tests.bench.making import Shape, filled, numbered, same

_FIRST = {
    "nl": ("Anna", "Pieter", "Fatima", "Joris", "Elena", "Willem", "Olga", "Karim"),
    "en": ("Anna", "Pieter", "Fatima", "Joris", "Elena", "Willem", "Olga", "Karim"),
    "ru": ("Анна", "Питер", "Фатима", "Йорис", "Елена", "Виллем", "Ольга", "Карим"),
}
_LAST = {
    "nl": ("Jansen", "Bakker", "Visser", "Smit", "Mulder", "Dekker", "Koster"),
    "en": ("Jansen", "Bakker", "Visser", "Smit", "Mulder", "Dekker", "Koster"),
    "ru": ("Янсен", "Баккер", "Виссер", "Смит", "Мюлдер", "Деккер", "Костер"),
}
_AMOUNT = {
    "nl": "| {name} {n} | € {n},50 | {n}% |\n",
    "en": "| {name} {n} | €{n}.50 | {n}% |\n",
    "ru": "| {name} {n} | {n},50 € | {n} % |\n",
}
_PROGRAMME = {
    "nl": "{h}.{m:02} uur – {name} spreekt over punt {n}\n\n",
    "en": "{h}:{m:02} – {name} speaks about point {n}\n\n",
    "ru": "{h}:{m:02} – {name} выступает по пункту {n}\n\n",
}
_SOURCE = {
    "nl": "[^{n}]: {name}, *De brug van Delft* (Amsterdam: Boom, {y}), blz. {n}–{m}.\n\n",
    "en": "[^{n}]: {name}, *The Delft Bridge* (Amsterdam: Boom, {y}), pp. {n}–{m}.\n\n",
    "ru": "[^{n}]: {name}, *Делфтский мост* (Амстердам: Boom, {y}), с. {n}–{m}.\n\n",
}
_CLAIM = {
    "nl": "De raad stelde punt {n} uit.[^{n}] ",
    "en": "The council put off point {n}.[^{n}] ",
    "ru": "Совет отложил пункт {n}.[^{n}] ",
}
_OTHER = {
    "nl": "Wij vragen de gemeente om punt {} van de brug te herstellen.\n\n",
    "en": "The shelter takes in {} dogs a year and has no money for food.\n\n",
    "ru": "Врачи ночью не приезжают, хотя больных уже {} человек.\n\n",
}
_ITEM = {
    "nl": "{}) de brug over het kanaal;\n",
    "en": "{}) the bridge over the canal;\n",
    "ru": "{}) мост через канал;\n",
}
_SHORT_FORMS = {
    "nl": "d.w.z. o.a. i.v.m. p. {}, enz. ",
    "en": "i.e. e.g. a.k.a. p. {}, etc. ",
    "ru": "т. е. в т. ч. и др. с. {}, т. д. ",
}
_DATED = {
    "nl": "{} maart {}, ",
    "en": "{} March {}, ",
    "ru": "{} марта {} года, ",
}
_HEADED = {"nl": "## Punt {}: de brug\n\n", "en": "## Point {}: the bridge\n\n"}
_HEADED["ru"] = "## Пункт {}: мост\n\n"
_WEEKDAYS = {
    "nl": "maandag dinsdag woensdag ",
    "en": "Monday Tuesday Wednesday ",
    "ru": "понедельник вторник среда ",
}
_TOLD = {
    "nl": "Punt {} is af. ",
    "en": "Point {} is done. ",
    "ru": "Пункт {} выполнен. ",
}
_ASKED = {
    "nl": "Waarom wacht punt {}? Wanneer komt het? ",
    "en": "Why does point {} wait? When will it come? ",
    "ru": "Почему пункт {} ждёт? Когда он будет? ",
}


def _people(language: str) -> cycle[str]:
    return cycle(f"{one} {two}" for one in _FIRST[language] for two in _LAST[language])


def _payments(language: str, size: int) -> str:
    """A table of people and what they paid."""
    people = _people(language)
    rows = (_AMOUNT[language].format(name=next(people), n=n) for n in range(1, size // 32))
    return "|  |  |  |\n|---|---|---|\n" + "".join(rows)


def _programme(language: str, size: int) -> str:
    people = _people(language)
    return "".join(
        _PROGRAMME[language].format(h=8 + n // 60 % 12, m=n % 60, name=next(people), n=n)
        for n in range(size // 45)
    )


def _bibliography(language: str, size: int) -> str:
    number, people = size // 100, _people(language)
    claims = "".join(_CLAIM[language].format(n=n) for n in range(1, number))
    return f"{claims}\n\n" + "".join(
        _SOURCE[language].format(n=n, m=n + 9, y=1950 + n % 70, name=next(people))
        for n in range(1, number)
    )


def _twice(language: str, size: int) -> str:
    """English stands there twice."""
    text = "".join(_TOLD[language].format(n) + "\n\n" for n in range(size // 18))
    return text + text if language == "en" else text


def _blocks(language: str, size: int) -> str:
    """Blocks of nine lines, between headings, which each language has in an order of its own."""
    step = {"nl": 1, "en": 4, "ru": 7}[language]
    found = []
    for block in range(size // 180):
        found.append(_HEADED[language].format(block))
        found += [f"- {_TOLD[language].format(block * 9 + n * step % 9)}\n" for n in range(9)]
        found.append("\n")
    return "".join(found)


def _signed(language: str, size: int) -> str:
    """Signatories in the order of the alphabet, of which each language lacks another one."""
    people = _people(language)
    rows = [f"- {next(people)} {n}\n" for n in range(size // 17)]
    lacking = {"nl": 3, "en": 2, "ru": 1}[language] * len(rows) // 4
    return "".join(sorted(rows[:lacking] + rows[lacking + 1 :]))


def _front_matter(language: str, size: int) -> str:
    entries = filled((f"key{n}: '{_TOLD[language].format(n)}'\n" for n in count()), size)
    return f"---\n{entries}---\n\n{_TOLD[language].format(1)}\n"


def _dated(language: str, size: int) -> str:
    return (
        filled((_DATED[language].format(n % 28 + 1, 1900 + n % 125) for n in count()), size) + "\n"
    )


def _letters(language: str, size: int) -> str:
    alphabet = "абвгдежзиклмнопрст" if language == "ru" else "abcdefghijklmnopqr"
    return filled((_ITEM[language].format(alphabet[n % 18]) for n in count()), size)


def _merged(language: str, size: int) -> str:
    """Every second paragraph of Dutch is a part of the one before it in the others."""
    end = {"nl": ("\n\n", "\n\n"), "en": ("\n\n", ""), "ru": ("", "\n\n")}[language]
    return "".join(_TOLD[language].format(n) + end[n % 2] for n in range(size // 18)) + "\n"


PASTED_SHAPES: dict[str, Shape] = {
    "table-of-payments": _payments,
    "programme": _programme,
    "bibliography": _bibliography,
    "other-letters": numbered(_OTHER, first=3),
    "pasted-twice": _twice,
    "shuffled-blocks": _blocks,
    "signed-but-one": _signed,
    "front-matter": _front_matter,
    "paragraph-of-dates": _dated,
    "merged-by-turns": _merged,
    "weekdays": same(_WEEKDAYS),
    "decades": numbered({"nl": "jaren {}0 ", "en": "the {}0s ", "ru": "{}0-е годы "}, most=9),
    "at-least": numbered(
        {
            "nl": "niet meer dan {} en niet minder dan 5, ",
            "en": "not more than {} and not less than 5, ",
            "ru": "не более {} и не менее 5, ",
        },
        first=10,
    ),
    "strikes": numbered("~~a {}~~ "),
    "foreign-numbers": numbered("{}.5 {},5 "),
    "acronyms-behind": numbered(
        {
            "nl": "Stichting Vaste Grond {} (SVG), ",
            "en": "Firm Ground Foundation {} (FGF), ",
            "ru": "фонд «Твёрдая почва» {} (ФТП), ",
        }
    ),
    "peoples": numbered(
        {
            "nl": "Nederlandse en Franse brug {}, ",
            "en": "Dutch and French bridge {}, ",
            "ru": "нидерландский и французский мост {}, ",
        }
    ),
    "converted-amounts": numbered(
        {"nl": "$ {} (€ 55), ", "en": "${} (€55), ", "ru": "{} долларов (55 евро), "}, first=60
    ),
}
