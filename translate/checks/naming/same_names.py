"""Whether two words are one name, whatever else their texts say: by spelling, by sound, and as the
beginning of a compound.

Words are folded. A name is spelled otherwise in another country (Poetin, Putin), gets the endings
of a language (Javaanse, Javanese), and stands in compounds (`Eriekanaal`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from translate.languages import get
from translate.languages.lexicon import dictionary
from translate.languages.name_forms import PEOPLE, derived_stem
from translate.languages.remembered import WORDS, Answers
from translate.languages.respelling import is_respelled, romanised
from translate.languages.same_sounds import same_consonants
from translate.languages.sounds import likeliest_sound, sounds
from translate.precompiled import expression

LONG = 4
"""Letters of a name that others may contain: `Gaya` is in `Bodhgaya`, `Erie` in `Eriekanaal`."""

_SHORTEST = 3
"""Letters of a name that only a compound of it and an ordinary word contains."""

_COMPOUND = 9
"""Letters of a compound with a name in it."""
_LONGEST_COMPOUND = 60
"""The same: the parts of a longer run are not looked for."""
_LONGEST_ENDING = 4
"""Letters that may be an ending rather than a word."""


class _Spelling(NamedTuple):
    """What is asked of a name's spelling when it is compared with another one's."""

    bare: str
    """Without an `s` at its end."""
    heard: str
    """As it is likeliest heard."""
    stem: str
    """Without what another language makes of the name of a place: `Javaanse`."""
    stem_heard: str
    is_romanised: bool
    """Whether it looks as Dutch spells a name of another script."""
    is_people: bool
    """Whether it ends as the names of peoples do."""


def _spelling_of(name: str) -> _Spelling:
    stem = derived_stem(name)
    return _Spelling(
        name.removesuffix("s"),
        sounds(name)[0],
        stem,
        sounds(stem)[0],
        any(True for _ in romanised(name)),
        expression(PEOPLE).search(name) is not None,
    )


_spelling = Answers(_spelling_of)


@lru_cache(WORDS)
def is_same_in_script(name: str, word: str) -> bool:
    """Whether two names of one script are one name: spelled for another country (Poetin, Putin),
    with the ending of another language (Javaanse, Javanese), or in a compound."""
    one, other = _spelling[name], _spelling[word]
    if one.bare == other.bare or one.heard == other.heard:
        return True
    if {name[-3:], word[-3:]} == _OF_AN_ILLNESS and is_respelled(name, word):
        return True
    short, long = sorted((name, word), key=len)
    if len(short) >= LONG and (long.startswith(short) or long.endswith(short)):
        return True
    if (one.is_romanised or other.is_romanised) and (
        same_consonants(name, word) or is_respelled(one.bare, other.bare)
    ):
        return True
    if one.stem_heard != other.stem_heard and not (one.is_people or other.is_people):
        return False  # `Veldhuis` and `Veldhoen` are no people and its country
    return (one.stem, other.stem) != (name, word) and same_consonants(one.stem, other.stem)


_OF_AN_ILLNESS = {"ose", "sis"}
"""How `borreliose` and `borreliosis` end."""


def have_one_beginning(name: str, word: str) -> bool:
    """Whether one name has the other as its beginning, and so may be made of it."""
    short, long = sorted((likeliest_sound(name), likeliest_sound(word)), key=len)
    return len(short) >= LONG and long.startswith(short)


def begin_alike(name: str, word: str, *, bones: bool = False) -> bool:
    """Whether two words may begin with one sound; with `bones`, with one consonant."""
    ours, theirs = (
        {(one.lstrip("aeiou") if bones else one)[:1] for one in sounds(each)}
        for each in (name, word)
    )
    return not ours.isdisjoint(theirs)


def ends_as_adjective(word: str, language: str) -> bool:
    """Whether a folded word ends as adjectives and many surnames do: берлинский, Вольский."""
    return word.endswith(get(language).surname_endings)


def first_parts(name: str, language: str) -> Iterator[str]:
    """What a compound of a name and an ordinary word begins with: `Maria` of `Mariaverschijningen`.

    A language whose compounds have no joints writes none in one word.
    """
    yield from named_after(name, language)
    if not _COMPOUND <= len(name) <= _LONGEST_COMPOUND or not dictionary(language).joints:
        return
    for place in range(LONG, len(name) - _LONGEST_ENDING):
        if get(language).is_ordinary(name[place:]):
            yield name[:place]
            if name[place - 1] == "s":
                yield name[: place - 1]


def is_begun_by(compound: str, short: str, language: str) -> bool:
    """Whether a compound is a name of three letters and an ordinary word: `Lekdijk`, Лек."""
    return (
        len(short) == _SHORTEST <= len(compound) - _LONGEST_ENDING
        and likeliest_sound(compound[:_SHORTEST]) == likeliest_sound(short)
        and bool(dictionary(language).joints)
        and get(language).is_ordinary(compound[_SHORTEST:])
    )


def named_after(name: str, language: str) -> Iterator[str]:
    """Whom a hospital, a church or a school is named after: `Anna` of `Annaziekenhuis`."""
    for kind in get(language).named_after:
        if name.endswith(kind) and len(name) - len(kind) >= LONG:
            yield name.removesuffix(kind).removesuffix("s")
