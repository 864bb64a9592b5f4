"""Words as the glossary has them, and letters of the right alphabet."""

from __future__ import annotations

from translate.checks.fixing.edits import Edit, text_edit
from translate.checks.texts.stretches import Stretch
from translate.facts.terms import Occurrence, Termbase
from translate.facts.words import folded, token_spans
from translate.languages import Script, get
from translate.languages.identify import function_words
from translate.languages.look_alikes import TWINS
from translate.model import AlignedLetter, Finding, Segment, Unit


def glossary_term(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """The glossary's term for a forbidden variant, where both have their head word in common.

    Of `living permits` only `living` becomes `residence`: the head keeps its form, and with it all
    that agrees with it. Words that must be inflected are left to a person.
    """
    for segment, start, end in _places(unit, finding):
        for one in Termbase(letter.glossary, segment.language).occurrences(segment.text):
            if (one.start, one.end) == (start, end) and one.term.forbidden:
                return _without_variant(segment, one)
    return None


def twin_letters(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """A word whose letters of the other alphabet all have a twin, with the twins."""
    for segment, start, end in _places(unit, finding):
        word = segment.text[start:end]
        for script in (get(segment.language).script, *TWINS):
            twins = TWINS[script]
            strangers = [one for one in word if one in twins]
            if strangers and _is_of(script, new := "".join(twins.get(one, one) for one in word)):
                return text_edit(segment, start, end, new)
    return None


def _without_variant(segment: Segment, one: Occurrence) -> Edit | None:
    preferred = one.term.concept.terms.get(segment.language, ())
    wanted = preferred[0].split() if preferred else []
    variant = one.term.text.split()
    spans = [
        (one.start + start, one.start + end)
        for start, end in token_spans(segment.text[one.start : one.end])
    ]
    first, last = _common(variant, wanted)
    if not first + last or len(spans) != len(variant):
        return None
    old, new = variant[first : len(variant) - last], wanted[first : len(wanted) - last]
    places = spans[first : len(variant) - last]
    said = [segment.text[start:end] for start, end in places]
    if not old or not new or list(map(folded, said)) != list(map(folded, old)):
        return None
    if function_words(segment.language).intersection(map(folded, (*old, *new))):
        return None  # `the Service` is more than `Service`: the sentence would lose its article
    replacement = " ".join(new)
    if said[0][0].isupper() and not old[0][0].isupper():
        replacement = replacement[0].upper() + replacement[1:]
    if first == 0 and _begins_with_vowel(old[0]) != _begins_with_vowel(new[0]):
        return None  # an article before it may have to change: a, an
    return text_edit(segment, places[0][0], places[-1][1], replacement)


def _common(one: list[str], other: list[str]) -> tuple[int, int]:
    """How many words two terms have in common at their beginning, and at their end."""
    least = min(len(one), len(other))
    first = next((n for n in range(least) if folded(one[n]) != folded(other[n])), least)
    rest = least - first
    last = next((n for n in range(rest) if folded(one[-1 - n]) != folded(other[-1 - n])), rest)
    return first, last


def _begins_with_vowel(word: str) -> bool:
    return folded(word)[0] in "aeiou"


def _is_of(script: Script, word: str) -> bool:
    """Whether all letters of a word are of one alphabet."""
    return all(
        ("\u0400" <= one <= "\u052f") == (script is Script.CYRILLIC)
        for one in word
        if one.isalpha()
    )


def _places(unit: Unit, finding: Finding) -> list[Stretch]:
    """The segment and the offsets in its text of what a finding shows first."""
    span = finding.spans[0]
    return [
        Stretch(segment, start, start + len(span.text))
        for segment in unit.segments.get(span.language, ())
        for start in range(len(segment.text))
        if segment.text.startswith(span.text, start)
        and segment.position(start) == (span.line, span.column)
    ]
