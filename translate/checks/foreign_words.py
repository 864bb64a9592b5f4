"""foreign-words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.checks.texts.borrowed import borrowed, linked
from translate.checks.texts.copied_openings import copied_openings
from translate.checks.texts.copies import copies
from translate.checks.texts.foreign_sentences import foreign_sentence
from translate.checks.texts.kept_phrases import has_phrases, kept_phrases
from translate.checks.texts.strangers import Stranger, strangers
from translate.facts.nearby import whole_words
from translate.languages import get
from translate.model import AlignedLetter, Finding, Kind, Severity, Unit


def _strange(units: Sequence[Unit], context: Context) -> list[Unit]:
    return list(filter(_in_unit, units))


@letter_check(Severity.WARNING, entries=_strange)
def foreign_words(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """Words of another language stand in a sentence: they were left untranslated.

    Looked at are words in another script, words of the other versions' languages that this one
    does not use, and months. Names, quotations, links, code, words in italics or in brackets may be
    in any language, and so may a word that all versions have or that this one uses more than once.
    A phrase with a word of grammar may not, if another version has it in the same places.

    Why: readers of that version stumble over it, and may not understand the demand.
    Example: nl “Verbied de sale van corporatiewoningen”; ru «После sluiting».
    Remedy: translate the word, or put it in italics or quotation marks if it is meant.
    """
    strange_units = [unit for unit in letter.units if context.recall(unit, "strange", _is_strange)]
    found = {unit.id: _in_unit(unit) for unit in strange_units}
    kept = kept_phrases([unit for unit in letter.units if context.recall(unit, "kept", _has_kept)])
    often = Counter(
        word
        for strange in found.values()
        for word in {(one.segment.language, one.word.casefold()) for one in strange}
    )
    for unit in letter.units:
        for language in letter.languages:
            own = [
                one
                for one in found.get(unit.id, ())
                if one.segment.language == language
                and (one.month or often[language, one.word.casefold()] == 1)
            ]
            own += [
                one
                for one in kept.get(unit.id, ())
                if one.segment.language == language and one not in own
            ]
            if own:
                yield _finding(unit, own)


def _is_strange(context: Context) -> int:
    return int(any(map(_in_unit, context.units)))


def _has_kept(context: Context) -> int:
    return int(any(map(has_phrases, context.units)))


def _in_unit(unit: Unit) -> list[Stranger]:
    """The strange words of a unit, without those that all its versions have, and without those of
    a sentence that is all in another language."""
    copied = copies(unit)
    found = []
    for segment in unit:
        strange = strangers(segment) if segment not in copied else []
        if segment not in copied and segment.kind is not Kind.ENTRY:
            more = (*borrowed(segment, unit), *copied_openings(segment, unit))
            strange += [one for one in (*more, *linked(segment, unit)) if one not in strange]
        if strange and not foreign_sentence(segment):
            found += [one for one in strange if one.month or not _is_in_all(unit, one)]
    return found


def _is_in_all(unit: Unit, stranger: Stranger) -> bool:
    """Whether each of two other versions or more has the same word, all in one script: a term."""
    if not stranger.language and stranger.segment.kind not in (Kind.HEADING, Kind.TITLE):
        return False
    others = [
        unit.text(language)
        for language, own in unit.segments.items()
        if own and language != stranger.segment.language
    ]
    word = stranger.word.casefold()
    if word.isalnum():  # a paragraph may have thousands
        return len(others) > 1 and all(word in whole_words(text) for text in others)
    return len(others) > 1 and all(
        re.search(rf"\b{re.escape(word)}\b", text.casefold()) for text in others
    )


def _finding(unit: Unit, strange: list[Stranger]) -> Finding:
    language = strange[0].segment.language
    words = listed(dict.fromkeys(quoted(one.word) for one in strange))
    codes = tuple(dict.fromkeys(one.language for one in strange if one.language))
    kind = "months" if all(one.month for one in strange) else "words"
    template = f"{{language}} has {kind} in another script: {{words}}"
    if codes:
        template = f"{{language}} has {{foreign}} {kind}: {{words}}"
    foreign = listed(say(get(code).english_name) for code in codes) if codes else ""
    return Finding(
        "foreign-words",
        Severity.WARNING,
        unit.id,
        (language,),
        say(template, language=language, foreign=foreign, words=words),
        tuple(one.segment.span(one.start, one.end, one.language) for one in strange),
    )
