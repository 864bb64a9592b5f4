"""part-missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from zlib import crc32

from translate.checks.clause_missing import clause_missing
from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.checks.sentence_missing import sentence_missing
from translate.checks.texts.manners import Manner, Measure, manner, measure
from translate.checks.texts.omission_weights import SAMPLE
from translate.checks.texts.sentence_rows import Sentence, may_differ, read_all, sentences_of
from translate.checks.texts.suspicions import Suspicion, compared, suspicions
from translate.model import AlignedLetter, Finding, Severity, Unit


@letter_check(Severity.WARNING, entries=no_entry)
def part_missing(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A sentence seems to lack a part that two versions have, or to have a part that they lack.

    Compared are its length, its commas and `and`s, and which words have no answer in it, whole
    clauses of them above all. The closer a letter is translated elsewhere, the more that tells.
    A part that begins with a word like `except`, `including` or `preferably` tells most. Only in
    letters of three languages; any other part that only one version has asks for attention.

    Why: a condition or an exception that dropped out of a sentence leaves no gap anybody would see.
    Example: nl “…, behalve op zondag.”, ru «…, кроме воскресенья.», en ends before it.
    Remedy: read the sentence in all versions, and add what is missing or waive the finding.
    """
    if len(letter.languages) < 3:
        return
    counts = [(unit, context.recall(unit, "sentences", _count)) for unit in letter.units]
    usual = manner(list(_sample(counts, context)))
    differs = partial(_differs, usual=usual)
    for unit, count in counts:
        if count and context.recall(unit, f"parts missing: {usual}", differs):
            yield from _in_unit(context.alone(unit), usual)
        context.alone(unit).forget()


def _sample(counts: Sequence[tuple[Unit, int]], context: Context) -> Iterator[Measure]:
    """Some sentences of a letter; `counts` are those of its units.

    They are of units that their text alone chooses, as if by lot: an edit changes few of them.
    """
    total = 0
    for unit, count in sorted(counts, key=_lot):
        if count and total < SAMPLE:
            yield from map(Measure.read, context.recall(unit, "manner", _measured).splitlines())
            total += count


def _measured(context: Context) -> str:
    """How the sentences of a unit are written, a line each."""
    read = read_all(context.derive(sentences_of), context)
    return "\n".join(str(measure(one.row, compared(one))) for one in read)


def _lot(counted: tuple[Unit, int]) -> tuple[int, int]:
    unit, _ = counted
    first = next((own for own in unit.segments.values() if own), ())
    return crc32(" ".join(segment.text for segment in first).encode()), unit.ordinal


def _count(context: Context) -> int:
    return len(context.derive(sentences_of))


def _differs(context: Context, usual: Manner) -> int:
    """Whether anything is found in a unit."""
    return int(any(True for _ in _in_unit(context, usual)))


def _in_unit(context: Context, usual: Manner) -> Iterator[Finding]:
    """What is found in the one unit of a context."""
    for one in read_all(filter(may_differ, context.derive(sentences_of)), context):
        for suspicion in suspicions(one, usual):
            if not _is_told(one, suspicion):
                yield _finding(one, suspicion)


def _is_told(one: Sentence, suspicion: Suspicion) -> bool:
    """Whether another check says so of the same version, at least as loudly."""
    return any(
        finding.severity in (Severity.WARNING, suspicion.severity)
        and suspicion.odd in finding.languages
        for finding in one.context.derive(_told)
    )


def _told(context: Context) -> Sequence[Finding]:
    """What other checks say of the one unit of a context."""
    (unit,) = context.units
    return [
        *(clause_missing.unit(unit, context) if clause_missing.unit else ()),
        *(sentence_missing.unit(unit, context) if sentence_missing.unit else ()),
    ]


def _finding(one: Sentence, suspicion: Suspicion) -> Finding:
    odd, row = suspicion.odd, one.row
    others = listed(name for name in row if name != odd)
    places = suspicion.spans
    if suspicion.sign > 0:
        template = "{language} seems to say more than {others}: {text}"
        spans = (*places, *(piece.span for name, piece in row.items() if name != odd))
    else:
        template = "{language} seems to lack what {others} say: {text}"
        spans = (row[odd].span, *places)
    return Finding(
        "part-missing",
        suspicion.severity,
        one.unit.id,
        (odd,),
        say(template, language=odd, others=others, text=quoted(places[0].text)),
        spans,
    )
