"""What a unit says in one language: its words, names, acronyms, places and meanings.

Each is read when it is first asked for, and once: most names are answered by an equal key, and need
none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise

from translate.checks.context import Context
from translate.checks.naming.mentions import are_side_by_side, is_known
from translate.checks.naming.same_names import ends_as_adjective, named_after
from translate.facts.names import key
from translate.facts.sentences import ends
from translate.facts.values import Name
from translate.facts.words import folded, token_spans, words, written
from translate.languages import get
from translate.languages.exonyms import exonym, exonyms, kin
from translate.languages.identify import function_words
from translate.languages.lexicon import BEGINNING, dictionary
from translate.languages.remembered import Answers
from translate.languages.sounds import sounds
from translate.model import Fact, FactKind, Segment, Unit
from translate.precompiled import expression

LONGEST_RUN = 12
"""Words of a name that an acronym may stand for."""

_NOTHING = frozenset[int]()


class Vocabulary:
    """The words of a unit in one language."""

    def __init__(self, context: Context, unit: Unit, language: str) -> None:
        self.language = language
        self.script = get(language).script
        self.facts = context.facts_of(unit, language, FactKind.NAME)
        self.keys = {fact.value.key for _, fact in self.facts}
        self._amounts = context.facts_of(unit, language, FactKind.AMOUNT)
        self._segments = unit.segments[language]
        self._text = unit.text(language)
        self._same: dict[tuple[str, str, str], bool] = {}
        """By language of another version, a name of it and one here: whether they are one."""

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
    def _capitals(self) -> frozenset[str]:
        """The words with capitals that are no names but on their own: Гран При, `All Blacks`."""
        capitals = (word for word in written(self._text) if word.istitle())
        return frozenset(map(folded, capitals)) & function_words(self.language)

    @cached_property
    def _heads(self) -> frozenset[str]:
        """Whom its hospitals, churches and schools are named after: the `anna` of `Sint-
        Annaziekenhuis`."""
        parts = (named_after(name, self.language) for name in self._names)
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

    @cached_property
    def _small(self) -> frozenset[str]:
        return self._distinct - self._names

    @cached_property
    def _of_amounts(self) -> frozenset[str]:
        """The words of its amounts of money: they are read as figures, and name nothing."""
        own = (word for _, fact in self._amounts for word in words(fact.text))
        return frozenset(own)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The names here that stand behind a first name, with nothing between them."""
        return frozenset(
            folded(own.text)
            for (segment, before), (other, own) in pairwise(self.facts)
            if segment == other
            and not is_known(folded(before.text), self.language)
            and not ends_as_adjective(folded(before.text), self.language)
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

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Those of the unit in this language."""
        return self._segments

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines: more than one, where signatures stand below each other."""
        return tuple(self._text.split("\n"))

    @cached_property
    def sentences(self) -> int:
        """How many sentences the text has."""
        language = get(self.language)
        return sum(1 + sum(1 for _ in ends(one.text, language)) for one in self._segments)

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
        return _NOTHING.union(*self._exonyms.values())

    @cached_property
    def _rows(self) -> frozenset[int]:
        """The rows of all its words, and what they may stand for."""
        return _NOTHING.union(*map(kin, self.rows))

    def is_exonym(self, word: str) -> bool:
        """Whether a folded word of this version is in the table of exonyms, with its neighbours."""
        return word in self._exonyms

    @cached_property
    def concepts(self) -> frozenset[int]:
        """What all its words may mean, as numbers of rows of the lexicon."""
        return _NOTHING.union(*map(meanings(self.language).__getitem__, self._distinct))

    def concepts_of(self, word: str) -> frozenset[int]:
        """What a folded word of this version may mean, as numbers of rows of the lexicon."""
        return meanings(self.language)[word]

    @cached_property
    def wide_concepts(self) -> frozenset[int]:
        """What all its words may mean, those included that translators may write for another."""
        known = meanings(self.language, wide=True)
        return _NOTHING.union(*map(known.__getitem__, self._distinct))

    def wide_concepts_of(self, word: str) -> frozenset[int]:
        """The same of one folded word."""
        return meanings(self.language, wide=True)[word]

    def count_of(self, meant: frozenset[int], line: int | None = None) -> int:
        """How many words here, or in one line from 0, may mean one of some rows of the lexicon."""
        said = self._words if line is None else words(self.lines[line])
        known = meanings(self.language)
        return sum(not meant.isdisjoint(known[one]) for one in said)

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
            found.setdefault(as_heard([word[0] for word in run]), set()).update(run)
        return {initials: frozenset(words) for initials, words in found.items()}

    def has_in_compounds(self, acronym: str) -> bool:
        """Whether a name here has the letters of a folded acronym, one of them within a compound at
        most: `ggd`, `Gemeentelijke Gezondheidsdienst`; no acronym of two letters."""
        compounds = bool(dictionary(self.language).joints)
        if not compounds or len(acronym) < _FEWEST_LETTERS:
            return False
        words = written(self._text)
        return any(
            word[0].isupper() and _abbreviates(acronym, [one.casefold() for one in words[place:]])
            for place, word in enumerate(words)
            if word[0].casefold() == acronym[0]
        )

    @cached_property
    def _runs(self) -> tuple[tuple[str, ...], ...]:
        """The folded words with capitals that stand side by side, all of them or the last ones."""
        runs = [folded(run).split() for run in expression(_RUN).findall(self._text)]
        ends = (run[-LONGEST_RUN:] for run in runs)
        return tuple(tuple(run[start:]) for run in ends for start in range(len(run) - 1))


_FEWEST_LETTERS = 3
_COMPOUND = 10
"""Letters of a compound, at least."""
_FIRST_OF_PART = 3
"""Letters of the part of a compound before another one, at least."""


def _abbreviates(acronym: str, words: Sequence[str]) -> bool:
    """Whether words in lower case begin with the letters of an acronym, in their order; one letter
    may stand within a long word, and small words of grammar may stand between."""
    inside = 0
    place, at = 0, 0
    for letter in acronym[1:]:
        behind = place + 1
        while behind < len(words) and len(words[behind]) <= _SMALL and words[behind][0] != letter:
            behind += 1
        if behind < len(words) and words[behind][0] == letter:
            place, at = behind, 0
            continue
        at = words[place].find(letter, at + _FIRST_OF_PART)
        inside += 1
        if at < 0 or inside > 1 or len(words[place]) < _COMPOUND:
            return False
    return True


_SMALL = 4
"""Letters of a word of grammar, at most: `voor`, `van de`."""

_RUN = r"\b[A-Z\u0400-\u042f]\w+(?: (?:[A-Z\u0400-\u042f]\. ?)*[A-Z\u0400-\u042f]\w+)+"
_DOTTED = r"\b(?:[^\W\d_]\.){2,}"


@cache
def meanings(language: str, wide: bool = False) -> Answers[str, frozenset[int]]:
    """By folded word of a language, what it may mean, as numbers of rows of the lexicon; where
    `wide`, what translators may write for it included."""
    known = dictionary(language, wide)
    return Answers(lambda word: frozenset(found) if (found := known.look_up(word)) else _NOTHING)


def as_heard(letters: Iterable[str]) -> str:
    """An acronym in the alphabet of sounds, letter by letter."""
    return "".join(sounds(letter)[0] for letter in letters)
