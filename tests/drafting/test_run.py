"""A run of drafts: in order, until something stops it, with nothing lost on the way."""

import pytest

from tests.drafting.test_draft import Engine
from tests.drafting.test_settling import letter
from translate.drafting.engine import Answer, QuotaReached, Request
from translate.drafting.memory import Match, MatchKind
from translate.drafting.plan import Job, plan
from translate.drafting.run import Chain, estimate, run
from translate.drafting.tags import Tagged

LETTER = letter("", "# Kop\n\nEen zin.\n\n<https://plein.example>\n\nNog een zin.\n")
JOBS = plan(LETTER, {(unit.id, "en") for unit in LETTER.units}, ["en"])
PAIR = ("nl", "en")


class Stopping(Engine):
    """Stops at the second question."""

    error: BaseException = KeyboardInterrupt()

    def translate(self, request: Request) -> Answer:
        if self.asked:
            raise self.error
        return super().translate(request)


def heading_only(text: Tagged, source: str, target: str) -> Match | None:
    if text.text != "Kop":
        return None
    return Match(MatchKind.EXACT, 1.0, text, Tagged("Heading"), "letters/plein u1")


def ids(jobs: tuple[Job, ...]) -> list[str]:
    return [job.unit.id for job in jobs]


def test_the_memory_is_asked_first_and_an_engine_for_the_rest() -> None:
    outcome = run(JOBS, {PAIR: Chain(heading_only, Engine())})
    assert [(done.drafts[0].engine, done.drafts[0].markup) for done in outcome.done] == [
        ("memory", "Heading"),
        ("test", "Nee niz."),
        ("copy", "<https://plein.example>"),
        ("test", "Gon nee niz."),
    ]
    assert outcome.left == ()
    assert outcome.stopped is None


def test_what_nobody_knows_is_left() -> None:
    outcome = run(JOBS, {PAIR: Chain(heading_only)})
    assert [done.job.unit.id for done in outcome.done] == ["u1", "u3"]
    assert ids(outcome.left) == ["u2", "u4"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), QuotaReached("used up")])
def test_what_stops_a_run_keeps_what_is_done(error: BaseException) -> None:
    engine = Stopping()
    engine.error = error
    outcome = run(JOBS, {PAIR: Chain(engine=engine)})
    assert [done.job.unit.id for done in outcome.done] == ["u1"]
    assert ids(outcome.left) == ["u2", "u3", "u4"]
    assert outcome.stopped is error


def test_stopped_between_two_drafts() -> None:
    def progress(job: Job) -> None:
        if job.unit.id == "u2":
            raise KeyboardInterrupt

    outcome = run(JOBS, {PAIR: Chain(engine=Engine())}, progress)
    assert [done.job.unit.id for done in outcome.done] == ["u1", "u2"]
    assert ids(outcome.left) == ["u3", "u4"]


def test_what_a_run_would_take() -> None:
    chains = {PAIR: Chain(heading_only, Engine())}
    found = estimate(JOBS, chains, lambda pair, request: request.billable)
    assert [(one.copied, one.remembered, one.asked, one.characters) for one in found] == [
        (0, 1, 0, 0),
        (0, 0, 1, 8),
        (1, 0, 0, 0),
        (0, 0, 1, 12),
    ]
