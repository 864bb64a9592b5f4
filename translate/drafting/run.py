"""Drafting a letter: every job through its chain of engines, until something stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from translate.dataclass import dataclass
from translate.drafting.draft import (
    Draft,
    LookUp,
    draft_as_it_is,
    draft_by_engine,
    draft_from_memory,
    first_request,
)
from translate.drafting.engine import Engine, Request
from translate.drafting.placement import Done
from translate.drafting.plan import Job
from translate.errors import TranslateError

Price = Callable[[tuple[str, str], Request], int]
"""The characters that would be billed for a request between two languages."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Who drafts for one pair of languages."""

    look_up: LookUp | None = None
    """The memory, which is asked first."""
    engine: Engine | None = None
    """Who is asked for what the memory does not know."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    done: tuple[Done, ...]
    left: tuple[Job, ...]
    """What nobody drafted: no engine knew it, or the run was stopped before."""
    stopped: TranslateError | KeyboardInterrupt | None = None
    """Why the run ended before its end."""


def run(
    jobs: Sequence[Job],
    chains: Mapping[tuple[str, str], Chain],
    progress: Callable[[Job], None] = lambda _: None,
) -> Outcome:
    """Drafts the jobs in order; an engine's failure ends the run and keeps what is done.

    `chains` are by source and target language; `progress` hears of every job that is through.
    """
    done: list[Done] = []
    unknown: list[Job] = []
    try:
        for job in jobs:
            drafts = _drafts(job, chains[job.source, job.language])
            if drafts is None:
                unknown.append(job)
            else:
                done.append(Done(job, drafts))
            progress(job)
    except (TranslateError, KeyboardInterrupt) as error:
        rest = jobs[len(done) + len(unknown) :]
        return Outcome(tuple(done), (*unknown, *rest), error)
    return Outcome(tuple(done), tuple(unknown))


def _drafts(job: Job, chain: Chain) -> tuple[Draft, ...] | None:
    """A draft for every segment of a job; None where one of them has none."""
    drafts: list[Draft] = []
    for segment in job.segments:
        draft = draft_as_it_is(segment)
        if draft is None and chain.look_up is not None:
            draft = draft_from_memory(segment, job.language, chain.look_up)
        if draft is None and chain.engine is not None:
            draft = draft_by_engine(segment, job.language, job.context, chain.engine)
        if draft is None:
            return None
        drafts.append(draft)
    return tuple(drafts)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a job would take."""

    job: Job
    copied: int
    """Segments with nothing to translate."""
    remembered: int
    """Segments that the memory knows."""
    asked: int
    """Segments that an engine would be asked for."""
    characters: int
    """That would be billed for them; repetitions sentence by sentence can't be foreseen."""


def estimate(
    jobs: Sequence[Job], chains: Mapping[tuple[str, str], Chain], price: Price
) -> tuple[Estimate, ...]:
    """What a run of these jobs would take; no engine is asked."""
    return tuple(_estimate(job, chains[job.source, job.language], price) for job in jobs)


def _estimate(job: Job, chain: Chain, price: Price) -> Estimate:
    copied = remembered = asked = characters = 0
    for segment in job.segments:
        if draft_as_it_is(segment):
            copied += 1
        elif chain.look_up and draft_from_memory(segment, job.language, chain.look_up):
            remembered += 1
        elif chain.engine is not None:
            asked += 1
            request = first_request(segment, job.language, job.context, chain.engine)
            characters += price((job.source, job.language), request)
    return Estimate(job, copied, remembered, asked, characters)


def requests(jobs: Iterable[Job], chain: Chain) -> tuple[Request, ...]:
    """The requests with which a chain's engine would be asked for these jobs, in their order."""
    if chain.engine is None:
        return ()
    return tuple(
        first_request(segment, job.language, job.context, chain.engine)
        for job in jobs
        for segment in job.segments
        if not draft_as_it_is(segment)
        and not (chain.look_up and draft_from_memory(segment, job.language, chain.look_up))
    )
