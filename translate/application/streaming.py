"""A catalogue checked a batch of entries at a time, by one process or by many.

What is held of it is its text and the entries of which something is said: memory grows with the
findings, not with the entries. The findings are those of `examine`, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from translate.alignment import paired_letter
from translate.application.letters import Examined, OpenLetter, rules_of
from translate.application.loose import bilingual_letter
from translate.application.workers import cores, in_turn
from translate.bilingual import Row, stream_bilingual
from translate.bilingual.rows import RowStream
from translate.checks import examine_letter, in_order
from translate.checks.batches import Looked, Repeats, examine_batch
from translate.checks.context import Facts, Shared
from translate.checks.levels import Rule
from translate.checks.reach import AROUND
from translate.dataclass import dataclass
from translate.facts.names import names
from translate.model import AlignedLetter, Concept, Encoder, Fact, Finding, Unit
from translate.storage.files import read_bytes
from translate.storage.workspace import Workspace

BATCH = 1000
"""Entries that are looked at together: a second of work."""

_LONG = 4000
"""Entries that are looked at in so many seconds that other processes are worth what they cost:
each reads the tables again."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is the same for all batches of a catalogue."""

    name: str
    source: str
    languages: tuple[str, ...]
    path: str
    glossary: tuple[Concept, ...]
    rules: tuple[Rule, ...]
    encoder: Encoder | None

    def letter(self, rows: Iterable[Row], first: int) -> AlignedLetter:
        """Rows that follow each other as a letter; `first` is the ordinal of the first."""
        letter = paired_letter(
            self.name,
            self.source,
            (row.segments for row in rows),
            languages=self.languages,
            path=self.path,
            glossary=self.glossary,
            first=first,
        )
        return replace(letter, encoder=self.encoder)

    def of_units(self, units: Sequence[Unit], facts: Facts, left_out: int) -> AlignedLetter:
        """Units that were kept as a letter; of the others it has the number."""
        empty = self.letter((), 1)
        versions = {
            code: replace(
                version, segments=tuple(one for unit in units for one in unit.segments[code])
            )
            for code, version in empty.versions.items()
        }
        return replace(empty, versions=versions, units=tuple(units), facts=facts, left_out=left_out)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Rows that follow each other, and those around them."""

    first: int
    """The ordinal of the first row."""
    rows: tuple[Row, ...]
    around: tuple[Row, ...]
    """So many before and after as the checks look at."""


def check_catalogue(
    argument: str,
    workspace: Workspace,
    *,
    jobs: int | None = None,
    model: bool = True,
    advance: Callable[[int, int], None] = lambda *_: None,
) -> OpenLetter:
    """A PO, TMX, XLIFF or TSV file that was looked at already, in so many processes, by
    default one a core for a long one.

    A file in three languages or more is only opened: there a check compares each of its rows with
    all others. `model` says whether `meaning-drift` may ask its language model; `advance` hears
    after each batch how many entries are done, and of how many, nearly. Raises TranslateError where
    the file can't be read.
    """
    stream = stream_bilingual(read_bytes(Path(argument)), argument)
    if len(stream.languages) != 2:
        return bilingual_letter(argument, stream, stream.rows(), workspace)
    opened = bilingual_letter(argument, stream, (), workspace)
    rules = rules_of(opened)
    empty = opened.letter
    plan = _Plan(
        empty.name,
        empty.source,
        empty.languages,
        argument,
        empty.glossary,
        rules,
        empty.encoder if model else None,
    )
    if jobs is None:
        jobs = cores() if stream.about >= _LONG else 1
    letter, findings = _examined(plan, stream, jobs, advance)
    letter = replace(letter, encoder=None)  # it was asked
    return replace(opened, letter=letter, examined=Examined(letter, findings))


def _examined(
    plan: _Plan, stream: RowStream, jobs: int, advance: Callable[[int, int], None]
) -> tuple[AlignedLetter, tuple[Finding, ...]]:
    found: list[Finding] = []
    kept: dict[int, Unit] = {}
    facts: dict[tuple[str, int], tuple[Fact, ...]] = {}
    repeats, done = Repeats(), 0
    for looked in in_turn(partial(_look, plan), _batches(stream.rows()), jobs):
        found += looked.findings
        kept.update((unit.ordinal, unit) for unit in looked.kept)
        facts.update(looked.facts)
        repeats.add(looked.traces)
        done += looked.size
        advance(done, stream.about)
    wanted = {*repeats.ordinals()} - kept.keys()
    kept.update((unit.ordinal, unit) for unit in _again(plan, stream, wanted))
    units = [kept[ordinal] for ordinal in sorted(kept)]
    letter = plan.of_units(units, facts, done - len(units))
    found += examine_letter(letter, plan.rules)
    return letter, in_order(found, letter)


def _look(plan: _Plan, batch: _Batch) -> Looked:
    """Looks at a batch, in whatever process."""
    letter = plan.letter(batch.rows, batch.first)
    segments = (segment for row in batch.around for segment in row.segments.values())
    beside = {one.key: names(one, one.language) for one in segments}
    letter = replace(letter, facts={**beside, **letter.facts})
    return examine_batch(letter, plan.rules, Shared.of(letter))


def _batches(rows: Iterator[Row]) -> Iterator[_Batch]:
    """All rows in batches, each with those around it."""
    before: tuple[Row, ...] = ()
    ahead = tuple(islice(rows, BATCH))
    first = 1
    while ahead:
        own, ahead = ahead, tuple(islice(rows, BATCH))
        yield _Batch(first, own, (*before, *ahead[:AROUND]))
        first += len(own)
        before = own[-AROUND:]


def _again(plan: _Plan, stream: RowStream, wanted: set[int]) -> Iterator[Unit]:
    """Units of entries that were let go, read again."""
    if wanted:
        for ordinal, row in enumerate(islice(stream.rows(), max(wanted)), 1):
            if ordinal in wanted:
                yield from plan.letter((row,), ordinal).units
