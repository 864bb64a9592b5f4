"""A process that checks letter after letter keeps no word for good."""

from __future__ import annotations

import gc
import sys
import tracemalloc
import weakref
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from translate import check
from translate.checks.context import Context
from translate.checks.naming.register import Register
from translate.facts import terms
from translate.languages.remembered import WORDS, Remembered
from translate.model import Concept

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


def short(random: Random) -> dict[str, str]:
    """A letter of one line in two languages, of words that no letter had before."""
    latin, cyrillic = (
        " ".join(word(random, script) for _ in range(6)).capitalize()
        for script in ("latin", "cyrillic")
    )
    number, name = random.randint(2, 9999), word(random, "latin").title()
    return {
        "nl": f"{latin} {number} {name}, [{latin[:4]}](https://{name}.example).\n",
        "ru": f"{cyrillic} {number} {name}, [{cyrillic[:4]}](https://{name}.example).\n",
    }


def glossary(random: Random) -> str:
    return f"nl,en,ru\n{word(random, 'latin')},{word(random, 'latin')},{word(random, 'cyrillic')}\n"


def caches() -> Iterator[Any]:
    """The functions of the house that remember their answers."""
    for name, module in sorted(sys.modules.items()):
        if name.partition(".")[0] == "translate":
            for owner in (module, *(one for one in vars(module).values() if isinstance(one, type))):
                yield from (one for one in vars(owner).values() if hasattr(one, "cache_info"))


def unbounded() -> Iterator[tuple[str, int]]:
    """The functions that remember everything, with the number of answers they keep."""
    for one in caches():
        if one.cache_info().maxsize is None:
            yield f"{one.__module__}.{one.__qualname__}", one.cache_info().currsize


def bytes_held() -> int:
    """What the process holds, in bytes, without the tables that have a largest size."""
    for one in caches():
        if one.cache_info().maxsize is not None:
            one.cache_clear()
    gc.collect()
    for table in gc.get_objects():
        if isinstance(table, Remembered):
            table.clear()
    gc.collect()  # also frees the small tuples that Python keeps for the next ones
    return tracemalloc.get_traced_memory()[0]


def test_no_cache_grows_with_the_words_that_a_process_has_seen() -> None:
    random = Random(8)
    for _ in range(30):
        check(letter(random), glossary=glossary(random))
    before = dict(unbounded())
    for _ in range(30):
        check(letter(random), glossary=glossary(random))
    grown = {name: size for name, size in unbounded() if size > before.get(name, 0) + 5}
    assert grown == {}


def test_memory_is_as_large_after_hundreds_of_letters_as_after_some() -> None:
    random = Random(9)
    for _ in range(200):
        check(short(random), glossary=glossary(random))
    bytes_held()
    tracemalloc.start()  # what is held already does not count, and is made faster without it
    try:
        for _ in range(100):  # the tables that were cleared fill again
            check(short(random), glossary=glossary(random))
        before = bytes_held()
        for _ in range(500):
            check(short(random), glossary=glossary(random))
        grown = bytes_held() - before
    finally:
        tracemalloc.stop()
    # One word of each letter, kept for good in a table, would be 85 kB; the letters, megabytes.
    # The tables of a language's endings, which are finite, still fill up by some 30 kB.
    assert grown < 60_000


@pytest.mark.parametrize("bound", [WORDS, 1])
def test_a_table_of_answers_starts_anew_when_it_is_full(bound: int) -> None:
    table = Remembered[int, int](bound)
    for number in range(3 * bound):
        assert table.keep(number, -number) == table[number] == -number
        assert len(table) <= bound


def test_a_termbase_that_lives_long_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "WORDS", 100)
    monkeypatch.setattr(terms, "_TEXTS", 50)
    random = Random(10)
    concept = Concept({"nl": ("nachtbus",), "en": ("night bus",)}, {}, "", 2)
    termbase = terms.Termbase([concept], "nl")
    for _ in range(1_000):
        text = f"de nachtbussen {word(random, 'latin')} {word(random, 'latin')}"
        (found,) = termbase.occurrences(text)
        assert text[found.start : found.end] == "nachtbussen"
        tables = [one for one in vars(termbase).values() if isinstance(one, Remembered | set)]
        assert sorted(map(len, tables))[-1] <= 100
        assert len(termbase._found) <= 50


def test_what_checks_derive_goes_with_its_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without waiting for the collector of cycles: that comes by late where thousands are made."""
    made: list[weakref.ref[Register]] = []

    begin = Register.__init__

    def watched(self: Register, context: Context) -> None:
        begin(self, context)
        made.append(weakref.ref(self))

    monkeypatch.setattr(Register, "__init__", watched)
    gc.collect()
    gc.disable()
    try:
        check({"nl": "Anna woont in Gent.\n", "en": "Anna lives in Ghent.\n"})
        assert made
        assert [one() for one in made] == [None] * len(made)
    finally:
        gc.enable()
