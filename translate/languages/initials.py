"""Which letters of two scripts may be the initials of one name: `J. M.`, Ж. М. or Й. М.

The table is wide: it has every letter by which a Latin name that begins so may begin in Russian,
by sound or by custom (`Jean`, Жан; `Jan`, Ян; `Joan`, Джоан; `Hugo`, Гуго, Хуго, Юго).
"""

from __future__ import annotations

from unicodedata import normalize

OF_TWO_LETTERS = frozenset("Th Ch Ph Sh Zh Kh Ts Yu Ya Ye Fr Chr Дж".split())
"""Initials that are written with more than one letter: `Th. Verhagen`, Дж. Оруэлл."""

MORE_LETTERS = ("h", "hr", "u", "j", "ж")
"""What may follow the capital of an initial: `Th.`, `Chr.`, `Yu.`, Дж."""

_CYRILLIC = {
    "a": "аэеоы",
    "b": "бв",
    "c": "кцсчхш",
    "d": "дж",
    "e": "еэиюаёй",
    "f": "фв",
    "g": "гджхз",
    "h": "хгаэоиюуея",
    "i": "иайяыюе",
    "j": "йяжджюхеиёэ",
    "k": "кхц",
    "l": "лу",
    "m": "м",
    "n": "н",
    "o": "оуаэёю",
    "p": "пф",
    "q": "кчц",
    "r": "р",
    "s": "сзшщцж",
    "t": "тсцчф",
    "u": "уюаёв",
    "v": "вф",
    "w": "вуюх",
    "x": "кхшзсц",
    "y": "йияюеиэё",
    "z": "зцсжчд",
}
"""By Latin letter, the Cyrillic ones."""

_LATIN = ({"j", "y", "i"}, {"c", "k"}, {"v", "w"}, {"u", "o"}, {"e", "j", "y"})
"""What two languages write for one letter of another script: `J. Gagarin`, `Y. Gagarin`."""


def may_be_one(initial: str, other: str) -> bool:
    """Whether two initials, in either script and any case, may be those of one name."""
    one, two = (_letter(each) for each in (initial, other))
    if one == two:
        return True
    if one in _CYRILLIC and two in _CYRILLIC:
        return any({one, two} <= letters for letters in _LATIN)
    if two in _CYRILLIC:
        one, two = two, one
    return two in _CYRILLIC.get(one, "") or (one not in _CYRILLIC and {one, two} <= {"е", "ё", "э"})


def _letter(initial: str) -> str:
    return normalize("NFD", initial.casefold())[:1] if initial.casefold()[:1] != "й" else "й"
