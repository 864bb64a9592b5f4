"""Whether a name of one version is answered anywhere in another version's words.

Most names are, by an equal key; only for the few that are not is the other text read word by word:
for the same letters, an exonym, a translation, a word that sounds like it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import pairwise

from translate.checks.context import Context
from translate.checks.naming.mentions import are_side_by_side, is_known
from translate.facts.names import key
from translate.facts.sentences import ends
from translate.facts.values import Name
from translate.facts.words import folded, token_spans, words, written
from translate.languages import get
from translate.languages.exonyms import exonym, exonyms, kin
from translate.languages.identify import function_words
from translate.languages.lexicon import BEGINNING, dictionary
from translate.languages.name_forms import DERIVED, PEOPLE
from translate.languages.remembered import WORDS
from translate.languages.respelling import romanised
from translate.languages.sounds import (
    consonants,
    likeliest_sound,
    resemblance,
    same_across_scripts,
    same_consonants,
    sounds,
)
from translate.model import Fact, FactKind, Segment, Unit
from translate.precompiled import expression

ALIKE = 80
"""Resemblance from which any word answers a name."""

_UNSOUND = (4,)
"""Letters of a name that no word without a capital answers: too many are like it. A longer one is
heard in an adjective (`Berlin`, берлинский); a shorter one cannot be told from a word at all."""

_DERIVED = 6
"""Letters of a name whose derived words are known by their beginning."""

_LONG = 4
"""Letters of a name that others may contain: `Gaya` is in `Bodhgaya`, `Erie` in `Eriekanaal`."""

_SHORTEST = 3
"""Letters of a name that only a compound of it and an ordinary word contains."""

_SHORT = 5
"""Letters of a name that many others are like."""

_LONGEST = 12
"""Words of a name that an acronym may stand for."""

_COMPOUND = 10
"""Letters of a compound with a name in it."""
_INFLECTED = 3
"""Letters by which a word may differ from the name in a compound."""
_LONGEST_COMPOUND = 60
"""The same: the parts of a longer run are not looked for."""
_LONGEST_ENDING = 4
"""Letters that may be an ending rather than a word."""


class Wording:
    """The words of a unit in one language, ready to be searched for a name."""

    def __init__(self, context: Context, unit: Unit, language: str) -> None:
        self.language = language
        self.facts = context.facts_of(unit, language, FactKind.NAME)
        self.keys = {fact.value.key for _, fact in self.facts}
        self._segments = unit.segments[language]
        self._text = unit.text(language)

    @cached_property
    def _words(self) -> list[str]:
        return words(self._text)

    @cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self._words)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(folded(fact.text) for _, fact in self.facts)

    @cached_property
    def _exonyms(self) -> dict[str, frozenset[int]]:
        """By word, the rows that it belongs to, with its neighbours; most belong to none."""
        rows: dict[str, frozenset[int]] = {}
        for place, found in exonyms(self._words).items():
            word = self._words[place]
            rows[word] = rows.get(word, frozenset()) | found
        for word in self.acronyms:
            rows[word] = rows.get(word, frozenset()) | exonym(word)
        return rows

    @cached_property
    def rows(self) -> frozenset[int]:
        """The rows of all its words in the table of exonyms."""
        return frozenset[int]().union(*self._exonyms.values())

    @cached_property
    def _rows(self) -> frozenset[int]:
        """The rows of all its words, and what they may stand for."""
        return frozenset[int]().union(*map(kin, self.rows))

    @cached_property
    def _concepts(self) -> frozenset[int]:
        return frozenset(
            concept for word in self._distinct for concept in _concepts(word, self.language)
        )

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words with capitals that are no names but on their own: Гран При, `All Blacks`."""
        capitals = (word for word in written(self._text) if word.istitle())
        return frozenset(map(folded, capitals)) & function_words(self.language)

    def _says_in_a_capital(self, name: str, source: Wording) -> bool:
        return get(self.language).script is not get(source.language).script and any(
            same_across_scripts(name, word) for word in self._capitals
        )

    @cached_property
    def _heads(self) -> frozenset[str]:
        """Whom its hospitals, churches and schools are named after: the `anna` of `Sint-
        Annaziekenhuis`."""
        parts = (_named_after(name, self.language) for name in self._names)
        return frozenset(part for own in parts for part in own)

    @cached_property
    def _joined(self) -> frozenset[str]:
        """The names that stand side by side, each with the next, as one word: `Kai-Fu`, `Hong
        Kong`."""
        return frozenset(
            folded(fact.text) + folded(after.text)
            for (segment, fact), (other, after) in pairwise(self.facts)
            if segment == other and are_side_by_side(segment.text, fact, after)
        )

    def joins(self, name: str, source: Wording) -> bool:
        """Whether one word here is a folded name and the one beside it, or the other way round:
        `Hong Kong`, `Hongkong`."""
        return any(
            same_consonants(joined, word)
            for joined in source._joined
            if joined.startswith(name) or joined.endswith(name)
            for word in self._names
        ) or any(same_consonants(name, joined) for joined in self._joined)

    @cached_property
    def _small(self) -> frozenset[str]:
        return self._distinct - self._names

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Its folded words in capitals, those with full stops without them: `U.S.` is `us`."""
        dotted = expression(_DOTTED).findall(self._text)
        names = (fact.text for _, fact in self.facts if fact.text.isupper())
        return frozenset(folded(one.replace(".", "")) for one in (*dotted, *names))

    @cached_property
    def _initials(self) -> dict[str, frozenset[str]]:
        """What the names of several words here would be as acronyms, as these are heard, and the
        words of those: `rms`, `Richard M. Stallman`, Ричард М. Столлман."""
        found: dict[str, set[str]] = {}
        for run in set(self._runs):
            found.setdefault(_heard([word[0] for word in run]), set()).update(run)
        return {initials: frozenset(words) for initials, words in found.items()}

    @cached_property
    def _runs(self) -> tuple[tuple[str, ...], ...]:
        """The folded words with capitals that stand side by side, all of them or the last ones."""
        runs = [folded(run).split() for run in expression(_RUN).findall(self._text)]
        ends = (run[-_LONGEST:] for run in runs)
        return tuple(tuple(run[start:]) for run in ends for start in range(len(run) - 1))

    @cached_property
    def sentences(self) -> int:
        """How many sentences the text has."""
        language = get(self.language)
        return sum(1 + sum(1 for _ in ends(one.text, language)) for one in self._segments)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Those of the unit in this language."""
        return self._segments

    def concepts_of(self, word: str) -> frozenset[int]:
        """What a folded word of this version may mean, as numbers of rows of the lexicon."""
        return frozenset(_concepts(word, self.language))

    @cached_property
    def wide_concepts(self) -> frozenset[int]:
        """What all its words may mean, those included that translators may write for another."""
        return frozenset(
            concept for word in self._distinct for concept in self.wide_concepts_of(word)
        )

    def wide_concepts_of(self, word: str) -> frozenset[int]:
        """The same of one folded word."""
        return frozenset(dictionary(self.language, wide=True).look_up(word))

    def count_of(self, concepts: frozenset[int], line: int | None = None) -> int:
        """How many words here, or in one line from 0, may mean one of some rows of the lexicon."""
        said = self._words if line is None else words(self.lines[line])
        return sum(not concepts.isdisjoint(_concepts(one, self.language)) for one in said)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines: more than one, where signatures stand below each other."""
        return tuple(self._text.split("\n"))

    def is_named(self, name: str, source: Wording) -> bool:
        """Whether a name here is a folded name of another version in this language's spelling."""
        return any(self._is_same(name, word, source) for word in self._names)

    def is_exonym(self, word: str) -> bool:
        """Whether a folded word of this version is in the table of exonyms, with its neighbours."""
        return word in self._exonyms

    def has(self, word: str) -> bool:
        """Whether a folded word is among its words."""
        return word in self._distinct

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How its words begin, as `lexicon.beginnings` has it."""
        return frozenset(word[:BEGINNING] for word in self._distinct)

    def position(self, place: tuple[Segment, Fact]) -> float:
        """Where a name stands in the text, from 0 to 1."""
        segment, fact = place
        return self.share_before(segment, fact.start)

    def share_before(self, segment: Segment, start: int) -> float:
        """How much of the text stands before a place of a segment, from 0 to 1."""
        before = 0
        for one in self._segments:
            if one == segment:
                break
            before += len(one.text) + 1
        return (before + start) / len(self._text)

    def _spells_out(self, word: str, other: Wording) -> bool:
        """Whether a word is in a name here that an acronym of another version stands for: `york`
        for `nyc`."""
        return any(
            word in self._initials.get(_heard(acronym), ())
            for acronym in other.acronyms
            if len(acronym) >= self._shortest_acronym(other)
        )

    def _writes_out(self, name: str, source: Wording) -> bool:
        """Whether a folded name of another version is the initials of a name here."""
        shortest = self._shortest_acronym(source)
        return shortest <= len(name) <= _LONGEST and _heard(name) in self._initials

    def _shortest_acronym(self, other: Wording) -> int:
        """Letters; two initials of another script are often heard alike by chance."""
        return 2 if get(self.language).script is get(other.language).script else 3

    def sounds_like(self, name: str) -> bool:
        """Whether any word without a capital sounds like a folded name in another version, by
        chance or not; a name of four letters is like too many words, and has to be heard alike.

        What is derived from a name begins as the name does or has it within: `eleven` is not heard
        as `Leuven`.
        """
        if len(name) in _UNSOUND:
            return any(likeliest_sound(name) == likeliest_sound(word) for word in self._small)
        return any(
            resemblance(name, word) >= ALIKE
            and (
                len(name) < _DERIVED
                or likeliest_sound(name) in likeliest_sound(word)
                or _begin_alike(name, word)
            )
            for word in self._small
        ) or self._has_as_adjective(name)

    def _has_as_adjective(self, name: str) -> bool:
        """Whether a word without a capital is an adjective of a long folded name and of a word
        before it: новоорлеанский, `New Orleans`."""
        bones = consonants(name)
        return len(bones) >= _LONG and any(
            bones in consonants(word) for word in self._small if expression(_SK).search(word)
        )

    def speaks_of(self, word: str, rows: frozenset[int], source: Wording) -> bool:
        """Whether any word here belongs to some rows of the table of exonyms, or is a person's name
        like a folded word of another version: `Jordan`, Джордан.

        A capital may stand for its country, if it stands for no capital of the other version. A
        country is no other one that sounds like it: Iraq, Iran.
        """
        if not self.rows.isdisjoint(rows):
            return True
        related = frozenset[int]().union(*map(kin, rows)) - source.rows
        return not self.rows.isdisjoint(related) or any(
            _begin_alike(word, name, bones=True) and self._is_same(word, name, source)
            for name in self._names
            if not self._exonyms.get(name)
        )

    def likeness(self, name: str) -> float:
        """How much the most similar name here sounds like a folded name, 0 to 100."""
        return max((resemblance(name, word) for word in self._names), default=0.0)

    def names(self, name: str, source: Wording) -> bool:
        """Whether a word here says what a folded name in another version says: as a name, an
        exonym or a translation."""
        return (
            # The cheapest and the likeliest first: they all say the same.
            name in self._distinct
            or any(self._is_same(name, word, source) for word in self._names)
            or name in self.acronyms
            or self._says_otherwise(name, source)
            or self._says_in_a_capital(name, source)
            or any(self._has_whole(part, source) for part in _first_parts(name, source.language))
            or any(self._is_same(name, part, source) for part in self._heads)
            or any(
                _is_begun_by(name, word, source.language) or _is_begun_by(word, name, self.language)
                for word in self._names
            )
        )

    def is_taken(self, name: str, source: Wording) -> bool:
        """Whether nothing here says a short folded name of another version but names that stand,
        sound for sound, for others of its names: where `Vos` and `Bosma` are named, `Bosma` does
        not answer `Vos`."""
        if len(name) > _SHORT or name in self._distinct or name in self.acronyms:
            return False
        if self._says_otherwise(name, source) or self._says_in_a_capital(name, source):
            return False
        if self.joins(name, source):
            return False
        alike = [word for word in self._names if self._is_same(name, word, source)]
        heard = {likeliest_sound(one) for one in source._names if one != name}
        return bool(alike) and all(
            likeliest_sound(word) in heard and not _have_one_beginning(name, word) for word in alike
        )

    def _has_whole(self, part: str, source: Wording) -> bool:
        """Whether a word here says what a compound begins with, and is no other compound of it:
        `Ravenhorst` does not answer `Ravensloot`."""
        return (
            part in self._distinct
            or self._says_otherwise(part, source)
            or any(
                abs(len(word) - len(part)) <= _INFLECTED and self._is_same(part, word, source)
                for word in self._distinct
            )
        )

    def says_in_other_words(self, name: str, source: Wording) -> bool:
        """Whether a word here that is no name, or no name of one word, says what a folded name in
        another version says."""
        return name in self._small or self._says_otherwise(name, source)

    def _says_otherwise(self, name: str, source: Wording) -> bool:
        return (
            (name in self.acronyms and name not in self._names)
            or self._writes_out(name, source)
            or source._spells_out(name, self)
            # Few names are in a table: only for those is every word here looked up in it.
            or bool((rows := source._exonyms.get(name)) and self._is_spoken_of(rows, source))
            or bool(
                (said := _concepts(name, source.language)) and not self._concepts.isdisjoint(said)
            )
        )

    def _is_spoken_of(self, rows: frozenset[int], source: Wording) -> bool:
        """Whether a word here belongs to some rows of the table, or to what stands for them: a
        country for its capital, where the other version does not name the country as well."""
        if not self.rows.isdisjoint(rows):
            return True
        if self._rows.isdisjoint(rows):
            return False
        related = frozenset[int]().union(*map(kin, rows)) - source.rows
        return not self.rows.isdisjoint(related)

    def is_same_name(self, fact: Fact, own: Fact, source: Wording) -> bool:
        """Whether a name here may be a name of another version in this language's spelling."""
        return self._is_same(folded(fact.text), folded(own.text), source)

    def answers(self, own: Fact, fact: Fact, source: Wording) -> bool:
        """Whether one name here says what a name of another version says."""
        if own.value.key == fact.value.key:
            return True
        name, word = folded(fact.text), folded(own.text)
        if self._is_same(name, word, source):
            return True
        rows, own_rows = source._exonyms.get(name), self._exonyms.get(word)
        return bool(rows and own_rows and not rows.isdisjoint(own_rows)) or not set(
            _concepts(name, source.language)
        ).isdisjoint(_concepts(word, self.language))

    def has_as_name(self, fact: Fact, source: Wording) -> bool:
        """Whether a word with a capital here is a name of another version, and no translation; if
        that may be none there, only where it is heard alike."""
        name = folded(fact.text)
        return (name in self._capitals or self._says_in_a_capital(name, source)) or any(
            own.value.key == fact.value.key
            or (not fact.value.weak and self.is_same_name(own, fact, source))
            for _, own in (*self.facts, *self.small_places)
        )

    def _is_plain(self, word: str, name: str, source: Wording) -> bool:
        """Whether a word here is a surname like Вольский, and a surname of another script none."""
        return (
            word in self._surnames
            and name in source._surnames
            and bool(expression(_SK).search(word))
            and not any("sk" in heard for heard in sounds(name))
        )

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The names here that stand behind a first name, with nothing between them."""
        return frozenset(
            folded(own.text)
            for (segment, before), (other, own) in pairwise(self.facts)
            if segment == other
            and not is_known(folded(before.text), self.language)
            and not expression(_SK).search(folded(before.text))
            and are_side_by_side(segment.text, before, own)
        )

    @cached_property
    def small_places(self) -> tuple[tuple[Segment, Fact], ...]:
        """The words of the table of exonyms that this language writes in small letters: дрентский;
        none where it writes them with one."""
        if get(self.language).peoples_capitalised:
            return ()
        return tuple(
            (segment, Fact(FactKind.NAME, Name(key(word)), start, end, word))
            for segment in self._segments
            for start, end in token_spans(segment.text)
            if (word := segment.text[start:end]).islower() and exonym(folded(word))
        )

    def _is_same(self, name: str, word: str, source: Wording) -> bool:
        """Whether a name here may be a name of another version in this language's spelling."""
        if name in source.acronyms and word in self.acronyms and name.isascii() and word.isascii():
            return name.removesuffix("s") == word.removesuffix("s")
        if get(self.language).script is not get(source.language).script:
            if self._is_plain(word, name, source) or source._is_plain(name, word, self):
                return False
            return (len(name) >= _LONG and name in word) or same_across_scripts(name, word)
        if name in source.acronyms:
            return name.removesuffix("s") == word.removesuffix("s")
        return is_same_in_script(name, word)


@lru_cache(WORDS)
def is_same_in_script(name: str, word: str) -> bool:
    """Whether two names of one script are one name: spelled for another country (Poetin, Putin),
    with the ending of another language (Javaanse, Javanese), or in a compound."""
    if name.removesuffix("s") == word.removesuffix("s") or sounds(name)[0] == sounds(word)[0]:
        return True
    short, long = sorted((name, word), key=len)
    if len(short) >= _LONG and (long.startswith(short) or long.endswith(short)):
        return True
    if (*romanised(name), *romanised(word)) and same_consonants(name, word):
        return True
    stem, other = expression(DERIVED).sub("", name), expression(DERIVED).sub("", word)
    if sounds(stem)[0] != sounds(other)[0] and not any(
        expression(PEOPLE).search(one) for one in (name, word)
    ):
        return False  # `Veldhuis` and `Veldhoen` are no people and its country
    return (stem, other) != (name, word) and same_consonants(stem, other)


_RUN = r"\b[A-Z\u0400-\u042f]\w+(?: (?:[A-Z\u0400-\u042f]\. ?)*[A-Z\u0400-\u042f]\w+)+"
_SK = "ск(?:ий|ого|ому|им|ом|ая|ой|ую)$"
_DOTTED = r"\b(?:[^\W\d_]\.){2,}"


@lru_cache(WORDS)
def _concepts(word: str, language: str) -> tuple[int, ...]:
    return dictionary(language).look_up(word)


def _heard(letters: Iterable[str]) -> str:
    """An acronym in the alphabet of sounds, letter by letter."""
    return "".join(sounds(letter)[0] for letter in letters)


def _have_one_beginning(name: str, word: str) -> bool:
    """Whether one name has the other as its beginning, and so may be made of it."""
    short, long = sorted((likeliest_sound(name), likeliest_sound(word)), key=len)
    return len(short) >= _LONG and long.startswith(short)


def _begin_alike(name: str, word: str, *, bones: bool = False) -> bool:
    """Whether two words may begin with one sound; with `bones`, with one consonant."""
    ours, theirs = (
        {(one.lstrip("aeiou") if bones else one)[:1] for one in sounds(each)}
        for each in (name, word)
    )
    return not ours.isdisjoint(theirs)


def _first_parts(name: str, language: str) -> Iterator[str]:
    """What a compound of a name and an ordinary word begins with: `Maria` of `Mariaverschijningen`.

    A language whose compounds have no joints writes none in one word.
    """
    yield from _named_after(name, language)
    if not _COMPOUND <= len(name) <= _LONGEST_COMPOUND or not dictionary(language).joints:
        return
    for place in range(_LONG, len(name) - _LONGEST_ENDING):
        if get(language).is_ordinary(name[place:]):
            yield name[:place].removesuffix("s")


def _is_begun_by(compound: str, short: str, language: str) -> bool:
    """Whether a compound is a name of three letters and an ordinary word: `Lekdijk`, Лек."""
    return (
        len(short) == _SHORTEST <= len(compound) - _LONGEST_ENDING
        and likeliest_sound(compound[:_SHORTEST]) == likeliest_sound(short)
        and bool(dictionary(language).joints)
        and get(language).is_ordinary(compound[_SHORTEST:])
    )


def _named_after(name: str, language: str) -> Iterator[str]:
    """Whom a hospital, a church or a school is named after: `Anna` of `Annaziekenhuis`."""
    for kind in get(language).named_after:
        if name.endswith(kind) and len(name) - len(kind) >= _LONG:
            yield name.removesuffix(kind).removesuffix("s")
