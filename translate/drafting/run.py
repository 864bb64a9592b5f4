"""Drafting a letter: every job through its chain of engines, until something stops it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from translate.drafting.draft import Drafted, LookUp, draft_by_engine, draft_from_memory
from translate.drafting.engine import Engine
from translate.drafting.placement import Done
from translate.drafting.plan import Job
from translate.errors import TranslateError


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
    for place, job in enumerate(jobs):
        try:
            drafts = _drafts(job, chains[job.source, job.language])
        except (TranslateError, KeyboardInterrupt) as error:
            return Outcome(tuple(done), (*unknown, *jobs[place:]), error)
        if drafts is None:
            unknown.append(job)
        else:
            done.append(Done(job, drafts))
        progress(job)
    return Outcome(tuple(done), tuple(unknown))


def _drafts(job: Job, chain: Chain) -> tuple[Drafted, ...] | None:
    """A draft for every segment of a job; None where one of them has none."""
    drafts: list[Drafted] = []
    for segment in job.segments:
        draft = draft_from_memory(segment, job.language, chain.look_up) if chain.look_up else None
        if draft is None and chain.engine is not None:
            draft = draft_by_engine(segment, job.language, job.context, chain.engine)
        if draft is None:
            return None
        drafts.append(draft)
    return tuple(drafts)
