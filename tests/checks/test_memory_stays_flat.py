"""A process that checks letter after letter keeps no word for good."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from random import Random
from typing import Any

from translate import check

CONSONANTS, VOWELS = (
    {"latin": "bdfgklmnprstvz", "cyrillic": "бдгклмнпрстфвз"},
    {
        "latin": "aeiou",
        "cyrillic": "аеиоу",
    },
)


def word(random: Random, script: str) -> str:
    """A word that no letter had before."""
    return "".join(
        random.choice(CONSONANTS[script]) + random.choice(VOWELS[script])
        for _ in range(random.randint(3, 5))
    )


def letter(random: Random) -> dict[str, str]:
    """Versions of a letter of made-up words, names, links, figures and glossary terms."""
    texts = {}
    for code, script in (("nl", "latin"), ("en", "latin"), ("ru", "cyrillic")):
        words = [word(random, script) for _ in range(20)]
        texts[code] = (
            f"# {words[0].title()} {words[1]}\n\n{' '.join(words).capitalize()} "
            f"{word(random, script).title()} {random.randint(2, 9999)} {words[2]}, "
            f"[{words[3]}](https://{word(random, 'latin')}.example/{code}).\n"
        )
    return texts


def glossary(random: Random) -> str:
    return f"nl,en,ru\n{word(random, 'latin')},{word(random, 'latin')},{word(random, 'cyrillic')}\n"


def unbounded() -> Iterator[tuple[str, int]]:
    """The functions that remember everything, with the number of answers they keep."""
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "translate":
            for owner in (module, *(one for one in vars(module).values() if isinstance(one, type))):
                for attribute in vars(owner).values():
                    info: Any = getattr(attribute, "cache_info", None)
                    if info is not None and info().maxsize is None:
                        yield f"{attribute.__module__}.{attribute.__qualname__}", info().currsize


def test_no_cache_grows_with_the_words_that_a_process_has_seen() -> None:
    random = Random(8)
    for _ in range(30):
        check(letter(random), glossary=glossary(random))
    before = dict(unbounded())
    for _ in range(30):
        check(letter(random), glossary=glossary(random))
    grown = {name: size for name, size in unbounded() if size > before.get(name, 0) + 5}
    assert grown == {}
