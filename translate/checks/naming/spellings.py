"""Names that two versions of one script spell otherwise: `Noor` and `Nora`, `J. M.` and `J. N.`.

By sound such names are one; but where two versions share the script, a person, a street or a house
is written letter by letter alike. Only accents differ, endings, and what each language makes of
the letters of another script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import (
    NameMention,
    Place,
    belongs_to,
    is_acronym,
    is_exonym,
    is_known,
)
from translate.checks.naming.replacing import MakeMention
from translate.checks.naming.same_names import is_same_in_script
from translate.facts.capitals import begins_sentence, in_title, is_shouted
from translate.facts.words import folded
from translate.languages import get
from translate.languages.lexicon import dictionary
from translate.languages.name_forms import ADDED, JOINTS, OF_A_PLACE, derived_stem
from translate.languages.respelling import is_respelled
from translate.languages.same_sounds import SURNAME_TAILS, resemblance
from translate.precompiled import expression

_SHORTEST = 3
"""Letters."""
_ALIKE = 60
"""Resemblance of a first name and of a word that may be the same one misspelled."""


def spelled_otherwise(
    wordings: Sequence[Wording], mention: MakeMention
) -> Iterator[tuple[NameMention, NameMention]]:
    """The names of two versions of one script that are heard alike, and written otherwise for no
    reason that is known."""
    for one, other in combinations(wordings, 2):
        if get(one.language).script is not get(other.language).script:
            continue
        alone = _alone(one, other)
        rivals = _alone(other, one) if alone else []
        if not rivals:
            continue
        if len(wordings) < 3 and not (_is_prose(one) and _is_prose(other)):
            continue
        ours, theirs = _told_apart(alone, one), _told_apart(rivals, other)
        unknown = [(rival, ordinary) for rival, ordinary in theirs if not ordinary]
        for place, ordinary in ours:
            # Two words that are known are no spellings of one: a text may have hundreds of each.
            for rival, also in unknown if ordinary else theirs:
                both_unknown = not (ordinary or also)
                if _is_another_spelling(place, rival, one, other, both_unknown):
                    yield mention(place, (other.language,)), mention(rival, (one.language,))


def _is_prose(wording: Wording) -> bool:
    """Whether a version says more than names: lists of places, as catalogues have them, give each
    in its own language, `Navarra`, and no table has all of these."""
    words = (word for segment in wording.segments for word in segment.text.split())
    return sum(map(str.islower, words)) >= _PROSE


_PROSE = 3
"""Words without a capital."""


def _told_apart(names: Iterable[Place], wording: Wording) -> list[tuple[Place, bool]]:
    """Names of a version, and of each whether it is a word or a place."""
    return [(name, _is_word_or_place(name, wording)) for name in names]


def _alone(wording: Wording, other: Wording) -> list[Place]:
    """The names of a version that another one does not have letter by letter."""
    return [
        (segment, fact)
        for segment, fact in wording.facts
        if len(fact.text) >= _SHORTEST
        and not is_acronym(fact.text)
        and not other.has(folded(fact.text))
        and not folded(fact.text).endswith(get(wording.language).named_after)
        and not (
            begins_sentence(segment.text, fact.start, wording.language)
            and is_known(folded(fact.text), wording.language)
        )
        and not is_shouted(segment.text, fact.start, fact.end)
        and not in_title(segment.text, fact.start, wording.language)
    ]


def _is_another_spelling(
    place: Place, rival: Place, one: Wording, other: Wording, both_unknown: bool
) -> bool:
    """Whether one of two names, of which at most one is a word or a place, is the other misspelled;
    `both_unknown`: neither is."""
    name, word = folded(place[1].text), folded(rival[1].text)
    if is_respelled(name, word):
        return False
    alike = both_unknown and is_same_in_script(name, word)
    return (
        (alike or _are_first_names(place, rival, one, other, both_unknown))
        and not _is_genitive(name, word, one)
        and not _is_genitive(word, name, other)
        and not _is_derived(name, word, one, other)
    )


def _is_word_or_place(name: Place, wording: Wording) -> bool:
    word = folded(name[1].text)
    return is_known(word, wording.language) or wording.is_exonym(word) or is_exonym(name[1])


def _are_first_names(
    place: Place, rival: Place, one: Wording, other: Wording, both_unknown: bool
) -> bool:
    """Whether the names behind two first names are letter by letter the same; a word and a name
    have to look alike, too: no `Nachtpost West` is a `Station West`."""
    if not both_unknown and resemblance(folded(place[1].text), folded(rival[1].text)) < _ALIKE:
        return False
    return not _surnames(place, one).isdisjoint(_surnames(rival, other))


def _surnames(name: Place, wording: Wording) -> set[str]:
    segment, fact = name
    return {
        folded(own.text)
        for place, own in wording.facts
        if place == segment and belongs_to(segment.text, fact, own)
    }


def _is_genitive(name: str, word: str, wording: Wording) -> bool:
    """Whether a name is another one with the ending of an owner, in a language that writes no
    apostrophe before it: `Jans fiets`."""
    return name == word + "s" and bool(dictionary(wording.language).joints)


def _is_derived(name: str, word: str, one: Wording, other: Wording) -> bool:
    """Whether a name is made of a shorter one, or has it within: `Javaanse`, `Eriekanaal`."""
    (short, _), (long, wording) = sorted(
        ((name, one), (word, other)), key=lambda pair: len(pair[0])
    )
    rest = long.removeprefix(short)
    if rest in JOINTS:
        return True
    if len(short) > _SHORTEST and rest != long:
        added = expression(ADDED).fullmatch(rest)
        return bool(added) or _is_word(rest, wording)
    if len(short) > _SHORTEST and long.endswith(short):
        return len(long) - len(short) > _ENDING
    if not any(expression(OF_A_PLACE).search(each) for each in (name, word)):
        return False
    one_stem, other_stem = derived_stem(short), derived_stem(long)
    return one_stem.startswith(other_stem) or other_stem.startswith(one_stem)


def _is_word(rest: str, wording: Wording) -> bool:
    """Whether what follows a name in a compound is a word, and no ending of a surname."""
    if rest in SURNAME_TAILS or len(rest) < _ENDING:
        return False
    return len(rest) > _ENDING or get(wording.language).is_ordinary(rest)


_ENDING = 3
"""Letters that are hardly a word of their own: `Jaap`, `Jaapje`."""
