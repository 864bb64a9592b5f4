"""Whether a name of one version is answered anywhere in another version's words.

Most names are, by an equal key; only for the few that are not is the other text read word by word:
for the same letters, an exonym, a translation, a word that sounds like it.
"""

from __future__ import annotations

from functools import cached_property
from itertools import takewhile

from translate.checks.naming.same_names import (
    LONG,
    begin_alike,
    ends_as_adjective,
    first_parts,
    have_one_beginning,
    is_begun_by,
    is_same_in_script,
)
from translate.checks.naming.vocabulary import LONGEST_RUN, Vocabulary, as_heard
from translate.facts.words import folded
from translate.languages.exonyms import kin
from translate.languages.same_sounds import (
    may_resemble,
    resemblance,
    same_across_scripts,
    same_consonants,
)
from translate.languages.sounds import consonants, likeliest_sound, sounds
from translate.model import Fact

ALIKE = 80
"""Resemblance from which any word answers a name."""

_DERIVED_ALIKE = 82
"""Resemblance from which a word may be derived from a long name of which it has not the beginning:
Австралопитек, not `overeenkomst` of `Overdijk`."""

_FEW = 4
"""Letters of a name that a word without a capital answers only where it is heard just so: too many
are like it. A longer one is heard in an adjective (`Berlin`, берлинский). With fewer letters a name
cannot be told from a word at all: they are mostly an acronym or a syllable of an Asian name, and
any word that resembles them answers, so that nothing is claimed."""

_DERIVED = 6
"""Letters of a name whose derived words are known by their beginning."""

_SHORT = 5
"""Letters of a name that many others are like."""

_INFLECTED = 3
"""Letters by which a word may differ from the name in a compound."""


def _begins_as(name: str, word: str) -> bool:
    """Whether a word is heard to begin as most of a name does: `overeenkomst` not as `Overdijk`."""
    ours, theirs = likeliest_sound(name), likeliest_sound(word)
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False))
    return sum(1 for _ in alike) > len(ours) * _MOST_OF_A_NAME


_MOST_OF_A_NAME = 0.5
"""The share of a name's sounds with which words begin that are derived from it."""


class Wording(Vocabulary):
    """The words of a unit in one language, ready to be searched for a name."""

    def joins(self, name: str, source: Wording) -> bool:
        """Whether one word here is a folded name and the one beside it, or the other way round:
        `Hong Kong`, `Hongkong`."""
        return any(
            same_consonants(joined, word)
            for joined in source._joined
            if joined.startswith(name) or joined.endswith(name)
            for word in self._names
        ) or any(same_consonants(name, joined) for joined in self._joined)

    def is_named(self, name: str, source: Wording) -> bool:
        """Whether a name here is a folded name of another version in this language's spelling."""
        return any(self._is_same(name, word, source) for word in self._names)

    def _spells_out(self, word: str, other: Wording) -> bool:
        """Whether a word is in a name here that an acronym of another version stands for: `york`
        for `nyc`."""
        return any(
            word in self._initials.get(as_heard(acronym), ())
            for acronym in other.acronyms
            if len(acronym) >= self._shortest_acronym(other)
        )

    def _writes_out(self, name: str, source: Wording) -> bool:
        """Whether a folded name of another version is the initials of a name here."""
        shortest = self._shortest_acronym(source)
        return shortest <= len(name) <= LONGEST_RUN and (
            as_heard(name) in self._initials
            or (name in source.acronyms and self.has_in_compounds(name))
        )

    def _shortest_acronym(self, other: Wording) -> int:
        """Letters; two initials of another script are often heard alike by chance."""
        return 2 if self.script is other.script else 3

    def sounds_like(self, name: str) -> bool:
        """Whether any word without a capital sounds like a folded name in another version, by
        chance or not; of a name of four letters (`_FEW`) it has to be heard alike.

        What is derived from a name begins as the name does or has it within: `eleven` is not heard
        as `Leuven`, and «евро», the word of an amount, not as `Vries`.
        """
        if len(name) == _FEW:
            heard = likeliest_sound(name)
            return any(
                heard == likeliest_sound(word)
                or (ends_as_adjective(word, self.language) and heard in sounds(word))
                for word in self._small
                if word not in self._of_amounts
            )
        return any(
            may_resemble(name, word)
            and resemblance(name, word) >= ALIKE
            and (
                len(name) < _DERIVED
                or likeliest_sound(name) in likeliest_sound(word)
                or (
                    begin_alike(name, word)
                    and (resemblance(name, word) >= _DERIVED_ALIKE or _begins_as(name, word))
                )
            )
            for word in self._small
            if word not in self._of_amounts
        ) or self._has_as_adjective(name)

    def _has_as_adjective(self, name: str) -> bool:
        """Whether a word without a capital is an adjective of a long folded name and of a word
        before it: новоорлеанский, `New Orleans`."""
        bones = consonants(name)
        return len(bones) >= LONG and any(
            bones in consonants(word)
            for word in self._small
            if ends_as_adjective(word, self.language)
        )

    def speaks_of(self, word: str, rows: frozenset[int], source: Wording) -> bool:
        """Whether any word here belongs to some rows of the table of exonyms, or is a person's name
        like a folded word of another version: `Jordan`, Джордан.

        A capital may stand for its country, if it stands for no capital of the other version. A
        country is no other one that sounds like it: Iraq, Iran.
        """
        return self._is_spoken_of(rows, source) or any(
            begin_alike(word, name, bones=True) and self._is_same(word, name, source)
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
            self.has_or_means(name, source)
            or name in self.acronyms
            or any(self._is_same(name, word, source) for word in self._names)
            or self._says_otherwise(name, source)
            or self._says_in_a_capital(name, source)
            or any(self._has_whole(part, source) for part in first_parts(name, source.language))
            or any(self._is_same(name, part, source) for part in self._heads)
            or any(
                is_begun_by(name, word, source.language) or is_begun_by(word, name, self.language)
                for word in self._names
            )
        )

    def has_or_means(self, name: str, source: Wording) -> bool:
        """A quick look: whether a folded name of another version stands here as it is, or a word
        that may mean the same. Such a name is answered, and not `is_taken`."""
        return name in self._distinct or not self.concepts.isdisjoint(source.concepts_of(name))

    def is_taken(self, name: str, source: Wording) -> bool:
        """Whether nothing here says a short folded name of another version but names that stand,
        sound for sound, for others of its names: where `Vos` and `Bosma` are named, `Bosma` does
        not answer `Vos`."""
        if len(name) > _SHORT or name in self._distinct or name in self.acronyms:
            return False
        alike = [word for word in self._names if self._is_same(name, word, source)]
        if not alike:
            return False
        # Rarely are all of them heard as other names: the rest is asked only then.
        heard = {likeliest_sound(one) for one in source._names if one != name}
        return all(
            likeliest_sound(word) in heard and not have_one_beginning(name, word) for word in alike
        ) and not (
            self._says_otherwise(name, source)
            or self._says_in_a_capital(name, source)
            or self.joins(name, source)
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
            or not self.concepts.isdisjoint(source.concepts_of(name))
        )

    def _says_in_a_capital(self, name: str, source: Wording) -> bool:
        return self.script is not source.script and any(
            same_across_scripts(name, word) for word in self._capitals
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

    def first_answer(self, fact: Fact, source: Wording) -> Fact | None:
        """The first name here that `answers` a name of another version."""
        key, name = fact.value.key, folded(fact.text)
        meant, rows = source.concepts_of(name), source._exonyms.get(name, frozenset())
        for own, word, concepts in self._said:
            if (
                own.value.key == key
                or self._is_same(name, word, source)
                or not meant.isdisjoint(concepts)
                or (rows and not rows.isdisjoint(self._exonyms.get(word, ())))
            ):
                return own
        return None

    @cached_property
    def _said(self) -> list[tuple[Fact, str, frozenset[int]]]:
        """The names here, each with its folded word and what that may mean."""
        words = [(own, folded(own.text)) for _, own in self.facts]
        return [(own, word, self.concepts_of(word)) for own, word in words]

    def answers(self, own: Fact, fact: Fact, source: Wording) -> bool:
        """Whether one name here says what a name of another version says."""
        if own.value.key == fact.value.key:
            return True
        name, word = folded(fact.text), folded(own.text)
        if self._is_same(name, word, source):
            return True
        if not source.concepts_of(name).isdisjoint(self.concepts_of(word)):
            return True
        rows = source._exonyms.get(name, frozenset())
        return bool(rows) and not rows.isdisjoint(self._exonyms.get(word, ()))

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
            ends_as_adjective(word, self.language)
            and not any("sk" in heard for heard in sounds(name))
            and word in self._surnames
            and name in source._surnames
        )

    def _is_same(self, name: str, word: str, source: Wording) -> bool:
        """`_is_one_name`, found out once: several rules ask for the same two names."""
        pair = source.language, name, word
        known = self._same.get(pair)
        if known is None:
            known = self._same[pair] = self._is_one_name(name, word, source)
        return known

    def _is_another_place(self, word: str, name: str, source: Wording) -> bool:
        """Whether one of two names that are heard alike is a place of the table of exonyms, and the
        other none of its names, nor very much like it: `Wageningen` and Гронинген."""
        own, theirs = self._exonyms.get(word), source._exonyms.get(name)
        if bool(own) is bool(theirs) or same_consonants(word, name):
            return False
        return resemblance(word, name) < ALIKE

    def _is_one_name(self, name: str, word: str, source: Wording) -> bool:
        """Whether a name here may be a name of another version in this language's spelling."""
        if name in source.acronyms and word in self.acronyms and name.isascii() and word.isascii():
            return name.removesuffix("s") == word.removesuffix("s")
        if self.script is not source.script:
            # Few words are heard alike: only of those it is asked what kind of surname they are.
            return (
                ((len(name) >= LONG and name in word) or same_across_scripts(name, word))
                and not self._is_another_place(word, name, source)
                and not self._is_plain(word, name, source)
                and not source._is_plain(name, word, self)
            )
        if name in source.acronyms:
            return name.removesuffix("s") == word.removesuffix("s")
        return is_same_in_script(name, word)
