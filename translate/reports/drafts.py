"""What a run of drafting did, or would do, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.drafting.memory import MatchKind, shown
from translate.drafting.plan import Job
from translate.drafting.run import Estimate
from translate.drafting.settling import Result, Settled
from translate.drafting.tags import tag
from translate.reports.findings import finding_lines, plural
from translate.reports.memory import difference
from translate.reports.styled import Line, Piece, Style
from translate.wording import Figure, chained, counted, listed, say


def drafts_lines(
    result: Result, left: Sequence[Job], engines: Mapping[str, str], language: str = "en"
) -> Iterator[Line]:
    """Every draft with what it comes from and what is said against it; then how many, what is left,
    and why where no engine was there to ask. `engines` names each language's engine; `language` is
    the reader's, of `INTERFACES`."""
    for one in result.settled:
        yield from _draft_lines(result, one, language)
    for done, error in result.left:
        place = say("{language} {unit}", language=done.job.language, unit=done.job.unit.id)
        why = say("no place: {error}", error=error)
        yield (place, Style.WARNING), (": ", Style.WARNING), (why, Style.WARNING)
    yield _count_line(result)
    jobs = [*left, *(done.job for done, _ in result.left)]
    if jobs:
        yield ((say("left: {units}", units=_named(jobs)), Style.PLAIN),)
    unasked = [job for job in left if job.language not in engines]
    if unasked:
        without = tuple(dict.fromkeys(job.language for job in unasked))
        no_engine = counted(
            len(without),
            "{languages} has no engine to ask: name one with --engine or in translate.toml",
            "{languages} have no engine to ask: name one with --engine or in translate.toml",
            languages=listed(without),
        )
        why = (
            say("the memory has nothing like them, and {no_engine}", no_engine=no_engine)
            if len(unasked) == len(jobs)
            else say(
                "the memory has nothing like {units}, and {no_engine}",
                units=_named(unasked),
                no_engine=no_engine,
            )
        )
        yield ((why, Style.FAINT),)


def _draft_lines(result: Result, settled: Settled, language: str) -> Iterator[Line]:
    job = settled.done.job
    for draft, like, segment in zip(
        settled.done.drafts,
        job.segments,
        settled.unit.segments[job.language],
        strict=False,
    ):
        by = " ".join(word for word in (draft.engine, draft.model) if word)
        yield (
            (f"{segment.path}:{segment.line}", Style.STRONG),
            (f" {settled.unit.id}: {by}", Style.PLAIN),
            (say(", from {origin}", origin=draft.match.origin) if draft.match else "", Style.FAINT),
        )
        if draft.match and draft.match.kind is not MatchKind.EXACT:
            yield difference(draft.match, shown(tag(like)), like.language)
    for finding in settled.findings:
        yield from (_indented(line) for line in finding_lines(result.letter, finding, language))


def _indented(line: Line) -> Line:
    return (("    ", Style.PLAIN), *line)


def _count_line(result: Result) -> Line:
    engines = Counter(
        draft.engine for settled in result.settled for draft in settled.done.drafts[:1]
    )
    faulty = sum(1 for settled in result.settled if settled.findings)
    by: list[Piece] = []
    for engine, number in engines.items():
        by.append((", " if by else " (", Style.STRONG))
        by.append((say("{count} by {engine}", count=number, engine=engine), Style.STRONG))
    return (
        (f"{result.letter.name}: ", Style.STRONG),
        (plural(len(result.settled), "draft"), Style.STRONG),
        *by,
        (")" if by else "", Style.STRONG),
        (say(", {count} with findings", count=faulty) if faulty else "", Style.WARNING),
    )


def _named(jobs: Iterable[Job]) -> str:
    """`en u3, u5; ru u3`, the units in the letter's order."""
    units: dict[str, list[str]] = {}
    for job in sorted(jobs, key=lambda job: job.unit.ordinal):
        units.setdefault(job.language, []).append(job.unit.id)
    return chained(
        say("{language} {unit}", language=language, unit=", ".join(ids))
        for language, ids in units.items()
    )


def estimate_lines(
    name: str, estimates: Sequence[Estimate], engines: dict[str, str]
) -> Iterator[Line]:
    """Units and characters to be billed, a line a language; `engines` names each one's engine."""
    for language in dict.fromkeys(estimate.job.language for estimate in estimates):
        own = [estimate for estimate in estimates if estimate.job.language == language]
        asked = [one for one in own if one.asked]
        known = [one for one in own if one.copied + one.remembered == len(one.job.segments)]
        copied = sum(1 for one in known if not one.remembered)
        parts = [say("{count} from the memory", count=len(known) - copied)]
        parts += [say("{count} to copy", count=copied)] if copied else []
        if engine := engines.get(language):
            characters = sum(one.characters for one in asked)
            billed = say(
                "{count} by {engine}, {characters} characters to be billed",
                count=len(asked),
                engine=engine,
                characters=Figure(characters),
            )
            parts.append(billed)
        unknown = len(own) - len(known) - len(asked)
        parts += [say("{count} by nobody", count=unknown)] if unknown else []
        to_draft = counted(
            len(own),
            "{count} unit to draft: {parts}",
            "{count} units to draft: {parts}",
            count=len(own),
            parts=chained(parts),
        )
        where = say("{unit} {language}", unit=name, language=language)
        yield (where, Style.PLAIN), (": ", Style.PLAIN), (to_draft, Style.PLAIN)
    if not estimates:
        yield (f"{name}: ", Style.PLAIN), (say("nothing to draft"), Style.PLAIN)
