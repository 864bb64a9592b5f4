"""Two words that changed places in one version of three, while all others kept theirs."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from translate.checks.texts.exchanges import Exchange, Places, alike, others_of
from translate.checks.texts.meant import Keys, Sentence
from translate.checks.texts.prepositions import preposition_before
from translate.checks.texts.stretches import Stretch
from translate.languages import get
from translate.languages.lexicon import dictionary
from translate.languages.opposites import BREAKS
from translate.languages.scopes import NOT, OTHER, THAN, scopes


def moved(said: Sequence[Sentence]) -> Exchange | None:
    """Where the words that all versions share stand in the order of both others in one version, but
    for two of one part of speech, which changed places over at least one word between them."""
    rows = shared([one.keys for one in said])
    if not _FEWEST <= len(rows) <= _MOST:
        return None
    return _moved(said, rows) or _around_a_word(said, rows)


def _moved(said: Sequence[Sentence], rows: Sequence[Places]) -> Exchange | None:
    if all(sorted(rows, key=lambda row: row[version]) == rows for version in (1, 2)):
        return None
    for odd in range(3):
        left, right = others_of(odd)
        agreed = _in_one_order(rows, left, right)
        orders = [sorted(agreed, key=lambda row: row[version]) for version in range(3)]
        if len(agreed) < _FEWEST or orders[odd] == orders[left]:
            continue
        pairs = zip(orders[odd], orders[left], strict=True)
        places = [at for at, (own, theirs) in enumerate(pairs) if own != theirs]
        if len(places) != 2:
            continue
        one, other = (orders[left][at] for at in places)
        if places[1] - places[0] == 1 and not _are_apart(said, odd, one, other, len(agreed)):
            continue
        pair = [_words_at(said, at) for at in (one, other)]
        if not _is_name(said, one, other) and _may_be_exchanged(odd, *pair):
            return Exchange(odd, *pair)
    return None


def _are_apart(said: Sequence[Sentence], odd: int, one: Places, other: Places, known: int) -> bool:
    """Whether two words that no shared one parts are no neighbours all the same.

    A `not` stands between them in every version, or a `than`, for which one of both others may
    have a case; or words that say something do, and with them a sign or an `and`, or none of these
    between two words that are all that is `known`.
    """
    between = [
        [each.tokens[at] for at in range(min(pair) + 1, max(pair))]
        for each, pair in zip(said, zip(one, other, strict=True), strict=True)
    ]
    scopes = [each.scopes for each in said]
    compared = [
        _has(words, own.opening_with(THAN)) for words, own in zip(between, scopes, strict=True)
    ]
    if compared[odd] and sum(compared) > 1:
        return True
    if all(_has(words, own.negating | {NOT}) for words, own in zip(between, scopes, strict=True)):
        return True
    if any(map(_is_grammar, said, one)) or any(map(_is_grammar, said, other)):
        return False
    parted = [_has(words, own.cutting | BREAKS) for words, own in zip(between, scopes, strict=True)]
    if not all(map(_say_something, said, between)):
        return False
    if known > _FEWEST:
        return all(parted)
    return not any(parted) and _are_bare_subject_and_object(said, odd, one, other)


def _are_bare_subject_and_object(said: Sequence[Sentence], odd: int, *words: Places) -> bool:
    """Whether the order of two words tells their parts, and no preposition does: the tenants won
    `from the landlord` is the landlord lost `to the tenants`."""
    prepositions = [
        _preposition(each, places[version])
        for version, each in enumerate(said)
        for places in words
        if not each.scopes.endings
    ]
    return not said[odd].scopes.endings and not any(prepositions)


def _preposition(said: Sentence, at: int) -> str:
    word = said.word(at)
    return preposition_before(word.segment, word.start)


def _has(words: Sequence[str], some: frozenset[str]) -> bool:
    return not some.isdisjoint(words)


def _say_something(said: Sentence, words: Sequence[str]) -> bool:
    """Whether some words of a sentence are not all grammar."""
    return not dictionary(said.segment.language).function_words.union(BREAKS).issuperset(words)


def _is_grammar(said: Sentence, at: int) -> bool:
    return said.tokens[at] in dictionary(said.segment.language).function_words


def _parts(said: Sentence, at: int) -> bool:
    """Whether a word or a sign parts two parts of a sentence."""
    return said.tokens[at] in BREAKS or said.tokens[at] in said.scopes.cutting


def _around_a_word(said: Sequence[Sentence], rows: Sequence[Places]) -> Exchange | None:
    """A person and a noun on either side of another word, in each other's place in one version:
    `the children led them` for `they led the children`.

    Only of a version whose language has no cases, and without a preposition, a sign or an `and`
    that might tell the parts of the two.
    """
    for odd in range(3):
        if said[odd].scopes.endings:
            continue
        left, right = others_of(odd)
        own = sorted(rows, key=lambda row: row[odd])
        for first, last in combinations(own, 2):
            if not (last[left] < first[left] and last[right] < first[right]):
                continue
            if first[odd] + _REACH < last[odd] or not _is_person_and_noun(
                said[odd], first[odd], last[odd]
            ):
                continue
            pair = [_words_at(said, places) for places in (last, first)]
            if _acts_everywhere(said, first) or _acts_everywhere(said, last):
                continue  # `wij ramen de kosten`, `de kosten ramen wij`
            if _act_on_each_other(said, odd, first, last) and _are_bare(*pair):
                return Exchange(odd, *pair)
    return None


_REACH = 6
"""Words from the one to the other, at the most."""


def _is_person_and_noun(said: Sentence, *words: int) -> bool:
    """Whether one of two words is a pronoun, and an article stands before the other."""
    one, other = sorted(words, key=lambda at: said.tokens[at] not in said.scopes.persons)
    articles = get(said.segment.language).articles
    return said.tokens[one] in said.scopes.persons and said.tokens[other - 1] in articles


def _acts_everywhere(said: Sequence[Sentence], places: Places) -> bool:
    """Whether a word is a pronoun in the form of a subject in every version."""
    words = [one.tokens[at] for one, at in zip(said, places, strict=True)]
    return all(word in one.scopes.acting for one, word in zip(said, words, strict=True))


def _act_on_each_other(said: Sequence[Sentence], odd: int, *words: Places) -> bool:
    """Whether a word that says something stands between two in the odd version and in another one,
    and neither a sign nor a word that joins in any."""
    spoken = []
    for version, one in enumerate(said):
        start, end = sorted(places[version] for places in words)
        between = range(start + 1, end)
        if any(_parts(one, at) for at in between):
            return False
        spoken.append(any(one.keys[at] and not _is_grammar(one, at) for at in between))
    return spoken[odd] and sum(spoken) > 1


def _are_bare(one: Sequence[Stretch], other: Sequence[Stretch]) -> bool:
    """Whether two words are of one part of speech, and no preposition is before them."""
    words = (*one, *other)
    return (
        not any(map(_is_small, words))
        and alike(tuple(one), tuple(other))
        and not any(preposition_before(word.segment, word.start) for word in words)
    )


def _in_one_order(rows: Sequence[Places], left: int, right: int) -> Sequence[Places]:
    """The words without those that two versions have in different orders."""
    agreed = sorted(rows, key=lambda row: row[left])
    if agreed == sorted(rows, key=lambda row: row[right]):
        return agreed
    while True:
        turned = [
            sum([(row[left] < one[left]) is not (row[right] < one[right]) for one in agreed])
            for row in agreed
        ]
        if not any(turned):
            return agreed
        del agreed[turned.index(max(turned))]


def _words_at(said: Sequence[Sentence], places: Places) -> tuple[Stretch, ...]:
    return tuple(one.word(at) for one, at in zip(said, places, strict=True))


_FEWEST = 2
"""Words that all versions share: those that changed places."""

_MOST = 40
"""The same of a sentence that is looked at: more are a list."""


def _is_name(said: Sequence[Sentence], *words: Places) -> bool:
    """Whether one of some words is a name in a version: two names have a check of their own, and
    what is no name does not stand in the place of one."""
    return any(one.is_name(at) for places in words for one, at in zip(said, places, strict=True))


def shared(keys: Sequence[Sequence[Keys]]) -> list[Places]:
    """The words that have one answer in each other version, and no other word has it; in the order
    of the first version."""
    first, *others = (_index(own) for own in keys)
    rows = []
    for at, own in enumerate(keys[0]):
        if not own:
            continue
        answers = [_answer(own, other) for other in others]
        if min(answers) >= 0 and all(
            _answer(keys[version][place], first) == at for version, place in enumerate(answers, 1)
        ):
            rows.append((at, *answers))
    return rows


def _index(keys: Sequence[Keys]) -> dict[Hashable, int]:
    """By meaning, which word has it; `_SEVERAL` where it is not one alone."""
    index: dict[Hashable, int] = {}
    for at, own in enumerate(keys):
        for key in own:
            index[key] = _SEVERAL if key in index else at
    return index


_SEVERAL = -1


def _answer(keys: Keys, index: Mapping[Hashable, int]) -> int:
    """Which one word has one of some meanings; `_SEVERAL` where none or several have."""
    answer = None
    for key in keys:
        if key in index:
            found = index[key]
            if answer is not None and answer != found:
                return _SEVERAL
            answer = found
    return _SEVERAL if answer is None else answer


def _may_be_exchanged(odd: int, one: Sequence[Stretch], other: Sequence[Stretch]) -> bool:
    small = any(map(_is_small, (*one, *other)))
    return not small and alike(tuple(one), tuple(other)) and not _is_turned(odd, one, other)


def _is_small(word: Stretch) -> bool:
    """Whether a word is a preposition or a negation."""
    language, token = get(word.segment.language), word.text.casefold()
    return token in language.prepositions or token in language.negators


def _is_turned(odd: int, one: Sequence[Stretch], other: Sequence[Stretch]) -> bool:
    """Whether the words may have moved with what tells their parts: one has in every version the
    preposition that the other has not, or in that version alone (`the school gets thanks from the
    parents`), or acts as `by the chair` does in some, or their language
    tells who acts by cases, and no sign parts them."""
    prepositions = [
        tuple(preposition_before(word.segment, word.start) for word in pair)
        for pair in zip(one, other, strict=True)
    ]
    have = [tuple(map(bool, pair)) for pair in prepositions]
    if len(set(have)) == 1 and len(set(have[odd])) > 1:
        return True
    in_order = [
        have_own if first < second else have_own[::-1]
        for have_own, first, second in zip(have, one, other, strict=True)
    ]
    if {True, False} in map(set, in_order) and in_order.count(in_order[odd]) == 1:
        return True
    agents = {
        not get(word.segment.language).agent_prepositions.isdisjoint(pair)
        for word, pair in zip(one, prepositions, strict=True)
    }
    return len(agents) > 1 or not (any(have[odd]) or _shows_parts(one[odd], other[odd]))


def _shows_parts(one: Stretch, other: Stretch) -> bool:
    """Whether the order of two words tells their parts: in a language without cases, in two
    clauses, or where they are no nouns."""
    first, last = sorted((one, other))
    table = scopes(first.segment.language)
    between = first.segment.text[first.end : last.start]
    return (
        not table.endings
        or table.part_of_speech(first.text) != OTHER
        or any(sign in between for sign in BREAKS)
    )
