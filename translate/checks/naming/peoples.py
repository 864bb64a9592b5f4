"""Countries and peoples that the versions of a unit speak of, and those that one version lacks.

They are compared by the table of exonyms and not by sound: `Noors`, `Norwegian` and «норвежский»
are one row. A country stands for its people and its capital.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from translate.checks.comparing.wording import where
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.said_names import about, say_silent, say_spans
from translate.dataclass import dataclass
from translate.facts.links import is_switch
from translate.facts.words import LETTER, folded, folded_anew
from translate.languages import get
from translate.languages.exonyms import STRANGE, Belonging, belonging, exonym, gathered, peoples
from translate.languages.identify import function_words
from translate.languages.language import Language
from translate.languages.name_forms import PEOPLE
from translate.languages.remembered import WORDS_OF_ALL, Answers
from translate.languages.same_sounds import resemblance
from translate.model import Finding, MarkKind, Segment, Severity, Span, Unit
from translate.precompiled import expression


@dataclass(frozen=True, slots=True)
class People:
    """A word for a country or a people that some versions of its unit do not answer."""

    segment: Segment
    start: int
    end: int
    rows: frozenset[int]
    """Of the table of exonyms."""
    lacking: frozenset[str]
    """The languages in which nothing answers it, or that speak of it less often."""
    listed: bool
    """Whether it is one more in a list: `Chad and Niger`."""

    @property
    def language(self) -> str:
        return self.segment.language

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


def unanswered_peoples(unit: Unit, wordings: Sequence[Wording]) -> dict[str, tuple[People, ...]]:
    """By language the countries and peoples that some other version does not speak of.

    Where a version names a country that no other names, one that it names less often than the
    others is missing too. Where it names one once more than the others, and one once less, it has
    the first in place of the second.
    """
    peoples_of = {
        one.language: [
            (segment, *found)
            for segment in unit.segments[one.language]
            for found in _peoples(segment)
        ]
        for one in wordings
    }
    named = {
        code: frozenset[int]().union(*(rows for *_, rows in found))
        for code, found in peoples_of.items()
    }
    unanswered: dict[str, tuple[People, ...]] = {}
    for wording in wordings:
        found = []
        for segment, start, end, word, rows in peoples_of[wording.language]:
            lacking = {
                one.language
                for one in wordings
                # Most versions name what another one names: only of few all words are looked at.
                if rows.isdisjoint(named[one.language]) and not one.speaks_of(word, rows, wording)
            }
            if lacking:
                one = People(segment, start, end, rows, frozenset(lacking), False)
                listed_one = _is_listed(segment, start) and not _is_for_abroad(one)
                found.append(replace(one, listed=listed_one))
        unanswered[wording.language] = tuple(found)
    for odd in unanswered:
        others = unanswered.keys() - {odd}
        if len(others) > 1 and any(one.lacking == others for one in unanswered[odd]):
            for code, missed in _rarer(odd, peoples_of).items():
                unanswered[code] += tuple(one for one in missed if one.lacking == {odd})
    if not any(unanswered.values()):
        for code, exchanged in _exchanged(peoples_of).items():
            unanswered[code] += exchanged
    return unanswered


_Found = tuple[Segment, int, int, str, frozenset[int]]


def _rarer(odd: str, peoples_of: Mapping[str, Sequence[_Found]]) -> dict[str, list[People]]:
    """The last mention in each other version of what all of them name equally often, and more often
    than the odd one, which names it too."""
    counts = _counts(peoples_of)
    missed: dict[str, list[People]] = {code: [] for code in peoples_of if code != odd}
    for row, often in counts[odd].items():
        elsewhere = {counts[code][row] for code in missed}
        if len(elsewhere) == 1 and min(elsewhere) > often:
            for code in missed:
                missed[code].append(_last(row, peoples_of[code], frozenset((odd,))))
    return missed


def _exchanged(peoples_of: Mapping[str, Sequence[_Found]]) -> dict[str, tuple[People, ...]]:
    """By language the last mentions of two countries that all versions name, where one of three
    names the first once more than both others, and the second once less."""
    counts = _counts(peoples_of)
    every = set().union(*counts.values())
    for odd in peoples_of if len(peoples_of) > 2 else ():
        others = counts.keys() - {odd}
        apart = {
            row: counts[odd][row] - min(elsewhere)
            for row in every
            if len(elsewhere := {counts[code][row] for code in others}) == 1
        }
        if len(apart) < len(every) or sorted(filter(None, apart.values())) != [-1, 1]:
            continue
        more, less = (next(row for row in apart if apart[row] == by) for by in (1, -1))
        instead = _last(more, peoples_of[odd], frozenset(others))
        missed = {code: _last(less, peoples_of[code], frozenset((odd,))) for code in others}
        # `North Korea` may stand for `North Korean`, in another row.
        if not any(
            resemblance(instead.span.text, one.span.text) >= _ALIKE for one in missed.values()
        ):
            return {odd: (instead,), **{code: (one,) for code, one in missed.items()}}
    return {}


_ALIKE = 72
"""Resemblance of two words for one country."""


def _counts(peoples_of: Mapping[str, Sequence[_Found]]) -> dict[str, Counter[int]]:
    """By language how often each row is named."""
    return {
        code: Counter(row for *_, rows in found for row in rows)
        for code, found in peoples_of.items()
    }


def _last(row: int, found: Sequence[_Found], lacking: frozenset[str]) -> People:
    """The last mention of a row."""
    segment, start, end, _, rows = [one for one in found if row in one[4]][-1]
    return People(segment, start, end, rows, lacking, False)


def _is_listed(segment: Segment, start: int) -> bool:
    """Whether a coordinator or a comma and a word with a capital, or another people, stand before a
    word: `Chad and Niger`, русский, турецкий."""
    language = get(segment.language)
    before, last = ["", "", *segment.text[max(start - _FAR, 0) : start].split()][-2:]
    word = before if last in language.coordinators else last
    if last not in language.coordinators and not word.endswith(","):
        return False
    plain = word.strip(",;:()")
    return plain[:1].isupper() or not exonym(folded_anew(plain)).isdisjoint(peoples())


def people_findings(
    unit: Unit,
    unanswered: Mapping[str, Sequence[People]],
    is_near: Callable[[People, str], bool],
) -> Iterator[Finding]:
    """Another country or people is an error, one that a single version drops a warning, and one
    that a single version adds a note, as is one that the paragraphs around name, too.

    `is_near` tells whether those of a version do.
    """
    missed = {
        odd: [one for ones in unanswered.values() for one in ones if one.lacking == {odd}]
        for odd in unanswered
        if len(unanswered) > 2
    }
    alone = {
        language: [one for one in ones if len(one.lacking) == len(unanswered) - 1]
        for language, ones in unanswered.items()
    }
    odd_ones = [odd for odd in unanswered if missed.get(odd)]
    for odd in odd_ones:
        instead = alone[odd]
        if instead:
            message = where((_named(instead), _named(missed[odd])))
        else:
            message = say_silent(_named(missed[odd]), (odd,))
        dropped = len({one.language for one in missed[odd]}) == len(unanswered) - 1
        if not instead and not any(one.listed for one in missed[odd]):
            dropped = dropped and not all(is_near(one, odd) for one in missed[odd])
            dropped = dropped and not _is_at_home(missed[odd], odd, unit)
        severity = Severity.WARNING if dropped else Severity.NOTE
        severity = Severity.ERROR if dropped and instead else severity
        spans = [one.span for one in (*instead, *missed[odd])]
        yield about(severity, unit, (odd,), message, spans)
    naming = tuple(language for language, ones in alone.items() if ones)
    if odd_ones or not naming:
        return
    found = [one for ones in alone.values() for one in ones]
    silent = tuple(language for language in unanswered if language not in naming)
    message = _named(found)
    if silent:
        message = say_silent(message, silent)
    severity = Severity.WARNING if any(one.listed for one in found) else Severity.NOTE
    severity = Severity.ERROR if len(naming) > 1 else severity
    yield about(severity, unit, naming, message, [one.span for one in found])


def _is_at_home(found: Sequence[People], odd: str, unit: Unit) -> bool:
    """Whether a version may leave out the country that a language of the letter is spoken in: where
    it says `national` or `here`, and where it is that country's own and the others name a body of
    it, or tell readers abroad: the Algemene Rekenkamer is the `Netherlands Court of Audit`."""
    homes = {
        code
        for code in unit.segments
        if all(not one.rows.isdisjoint(exonym(folded(get(code).name))) for one in found)
    }
    if odd in homes and any(_is_in_a_title(one) or _is_for_abroad(one) for one in found):
        return True
    text = folded(unit.text(odd))
    return bool(homes) and any(
        expression(rf"\b{beginning}").search(text) for beginning in get(odd).at_home
    )


def _is_for_abroad(people: People) -> bool:
    """Whether a word stands in brackets, `(in Dutch)`, or tells whose abbreviation stands there,
    `(from its Dutch name, OSL)`, or ends a line of an address: `Leiden, the Netherlands`."""
    text = people.segment.text
    opening = max(people.start - _FAR, 0)
    if expression(r"\((?:[^\W\d_]+ ){0,5}$").search(text, opening, people.start) and (
        expression(r"[^()]{0,30}\b[^\W\d_a-zа-яё]\w{1,6}\)").match(text, people.end)
    ):
        return True
    return bool(
        expression(r"[(,] ?(?:[^\W\d_]+ ){0,2}$").search(text, opening, people.start)
        and expression(r"^(?: [^\W\d_]+)?(?:\)|[\\ ]*(?:\n|$))").search(text[people.end :])
    )


_FAR = 200
"""Characters before a word in which the words beside it are looked for."""


def _is_in_a_title(people: People) -> bool:
    """Whether a word stands beside another with a capital, or behind one with an `of the`: `Dutch
    Data Protection Authority`, `Cultural Heritage Agency of the Netherlands`."""
    text, language = people.segment.text, people.language
    behind = text[people.end :].split(maxsplit=1)[:1]
    before = text[max(people.start - _FAR, 0) : people.start].split()
    while before and before[-1] in function_words(language):
        before.pop()
    return any(one[:1].isupper() for one in (*before[-1:], *behind))


def _named(found: Sequence[People]) -> str:
    return say_spans(one.span for one in found)


def _peoples(segment: Segment) -> Iterator[tuple[int, int, str, frozenset[int]]]:
    """Where a text speaks of countries and peoples, folded, with their rows."""
    words = _words(segment.text)
    found = gathered(map(_belonging.__getitem__, words), words, _undotted)
    if not found:
        return
    spans = [match.span() for match in expression(_WORD).finditer(segment.text)]
    language = get(segment.language)
    switches = [
        range(mark.start, mark.end)
        for mark in segment.marks
        if mark.kind is MarkKind.LINK and is_switch(segment.text[mark.start : mark.end])
    ]
    for place in sorted(found):
        (start, end), word = spans[place], _undotted(words[place])
        # Dictionaries know many peoples, too.
        small = word in function_words(language.code) and not words[place].isupper()
        common = small or _is_common(word, language)
        if common or any(start in one for one in switches):
            continue
        if segment.text[start].isupper() or not language.peoples_capitalised:
            yield start, end, word, found[place]


def _is_common(word: str, language: Language) -> bool:
    """Whether a folded word of the table is an ordinary word, too: `serving`, which begins as
    `Serb` does in Dutch. One that only ends as those do is none: `Frankrijk`, Испания."""
    return (
        language.is_common(word)
        and not expression(PEOPLE).search(word)
        and (word in language.abbreviations or language.is_ordinary(word))
    )


def _words(text: str) -> list[str]:
    """The words and the acronyms of a text; one without two full stops has no acronyms, and is
    read in two thirds of the time."""
    return expression(_WORD if text.count(".") > 1 else _PLAIN_WORD).findall(text)


def _undotted(word: str) -> str:
    """A word folded, an acronym without its full stops: `U.S.` is `us`."""
    return folded_anew(word.replace(".", "")) if "." in word else folded(word)


def _of_peoples(word: str) -> Belonging:
    """What the table of exonyms says about a word as it is written, in the rows of peoples."""
    known = belonging(_undotted(word))
    if known is STRANGE:
        return known
    rows = known.rows & peoples()
    longer = tuple(one for one in known.longer if one[1] in peoples())
    return Belonging(rows, longer) if rows or longer else STRANGE


_belonging = Answers(_of_peoples, WORDS_OF_ALL)


_PLAIN_WORD = rf"{LETTER}++(?:['’]{LETTER}++)*+"
_WORD = rf"\b(?:{LETTER}\.){{2,}}|{_PLAIN_WORD}"
"""A word or an acronym with full stops."""
