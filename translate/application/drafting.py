"""Drafting a letter: what is missing, what it would cost, whether it may be sent, and the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

from translate.application.chains import Chains
from translate.application.drafts import settle_in, write_drafts
from translate.application.letters import OpenLetter, typed_files
from translate.application.looking import policy_of, states_of
from translate.application.recording import record
from translate.dataclass import dataclass
from translate.drafting.permission import Permission, Sending, permit
from translate.drafting.plan import Job, plan
from translate.drafting.run import Outcome, estimate, requests, run
from translate.drafting.settling import Result
from translate.errors import TranslateError
from translate.model import Unit
from translate.review.events import Sent
from translate.review.selection import select_languages
from translate.review.states import State, outdated
from translate.storage.custody import custody_of
from translate.wording import Figure, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person wants drafted, and by whom."""

    languages: tuple[str, ...] = ()
    """Target languages; all but the source where it is empty."""
    engines: tuple[str, ...] = ()
    """Instead of those that the settings name."""
    stale: bool = False
    """Stale texts are drafted anew, too."""
    minimum: float = 0.7
    """The least similarity of a match in the memory, 0 to 1."""
    max_characters: int | None = None
    """No more are billed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a person says about text that would leave the machine."""

    send: bool = False
    """A confidential letter may be sent."""
    confirm: Callable[[Sending], str] = lambda _: ""
    """Asks the person, who must answer with the letter's name."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a run came to; the versions and the ledger are written."""

    result: Result
    left: tuple[Job, ...]
    """What nobody drafted."""
    stopped: TranslateError | KeyboardInterrupt | None
    """Why the run ended before its end."""


class Drafting:
    """A run that is prepared: its estimates are known, and nothing is sent yet."""

    def __init__(
        self, opened: OpenLetter, jobs: tuple[Job, ...], chains: Chains, tell: Callable[[str], None]
    ) -> None:
        self._opened, self._chains, self._tell = opened, chains, tell
        self.jobs = jobs
        self.estimates = estimate(jobs, chains.chains, chains.price)

    @property
    def engines(self) -> dict[str, str]:
        """The engine that would be asked beside the memory, by target language."""
        return {target: one.name for (_, target), one in self._chains.profiles.items()}

    def run(
        self, consent: Consent, *, by: str, now: Callable[[], str], progress: Callable[[Job], None]
    ) -> Drafted:
        """Drafts, and writes what was drafted; `by` is the person, `now` tells the time.

        Raises TranslateError before anything is sent where it must not be, where a key is wrong,
        and, after it, where a version was changed meanwhile.
        """
        outcome = self.ask(consent, by=by, now=now, progress=progress)
        result = settle_in(self._opened, outcome.done)
        write_drafts(self._opened, result, by, now())
        return Drafted(result, outcome.left, outcome.stopped)

    def ask(
        self, consent: Consent, *, by: str, now: Callable[[], str], progress: Callable[[Job], None]
    ) -> Outcome:
        """What the memory and the engines make of the jobs; no version is written.

        What leaves the machine is recorded before it does. Raises TranslateError before anything is
        sent where it must not be, and where a key is wrong.
        """
        permission, sent = self._permitted(consent, by, now())
        self._chains.allow(permission)
        is_billed = any(one.characters for one in self.estimates)
        if is_billed:
            self._show_usage()
        record(self._opened, sent)
        for pair, thrifty in self._chains.thrifty.items():
            own = [job for job in self.jobs if (job.source, job.language) == pair]
            thrifty.expect(requests(own, self._chains.chains[pair]))
        outcome = run(self.jobs, self._chains.chains, progress)
        if is_billed and outcome.stopped is None:
            with suppress(TranslateError):  # what was drafted and paid for is written all the same
                self._show_usage()
        return outcome

    def _permitted(
        self, consent: Consent, by: str, at: str
    ) -> tuple[Permission | None, Sequence[Sent]]:
        """The gate's answer; no permission where no text would leave the machine."""
        asked: Counter[tuple[str, str]] = Counter()
        for one in self.estimates:
            profile = self._chains.profiles.get((one.job.source, one.job.language))
            if profile is not None and not profile.local and one.asked:
                asked[profile.name, one.job.language] += one.characters
        if not asked:
            return None, ()
        if self._opened.folder is None:
            raise TranslateError(
                "only a letter in a workspace may be sent: nothing says whether others may",
                path=next(iter(self._opened.letter.versions.values())).path,
                remedy=say(
                    "bring it into one with `translate import SLUG {files}`",
                    files=typed_files(self._opened.letter),
                ),
            )
        custody = custody_of(self._opened.workspace, self._opened.letter.name)
        sending = Sending(custody, dict(asked))
        return permit(sending, send=consent.send, confirm=consent.confirm, by=by, at=at)

    def _show_usage(self) -> None:
        """Says how full the account is; a wrong key or host is found out before any text goes."""
        for service, (used, limit) in self._chains.usage().items():
            self._tell(
                say(
                    "{service}: {used} of {limit} characters used",
                    service=service,
                    used=Figure(used),
                    limit=Figure(limit),
                )
            )


@contextmanager
def prepare(
    opened: OpenLetter,
    wish: Wish,
    *,
    tell: Callable[[str], None] = lambda _: None,
    mention: Callable[[str], None] = lambda _: None,
) -> Iterator[Drafting]:
    """A run that is prepared, for the time of a `with` statement.

    `tell` hears what a person must know, `mention` what takes its time. Raises TranslateError for
    languages and engines that are not there.
    """
    letter = opened.letter
    languages = select_languages(letter, wish.languages) if wish.languages else letter.languages[1:]
    found = states_of(opened)
    wanted = {place for place, state in found.items() if state is State.MISSING}
    if wish.stale:
        wanted |= outdated(letter, opened.events, policy_of(opened))
    jobs = plan(letter, wanted, languages)
    with _drafting(opened, jobs, wish, tell, mention) as drafting:
        yield drafting


@contextmanager
def prepare_unit(opened: OpenLetter, unit: Unit, language: str) -> Iterator[Drafting]:
    """As `prepare`, of one unit in one language, whatever stands there now.

    Raises TranslateError for engines that are not there.
    """
    jobs = plan(opened.letter, {(unit.id, language)}, (language,))
    with _drafting(opened, jobs, Wish(), lambda _: None, lambda _: None) as drafting:
        yield drafting


@contextmanager
def _drafting(
    opened: OpenLetter,
    jobs: tuple[Job, ...],
    wish: Wish,
    tell: Callable[[str], None],
    mention: Callable[[str], None],
) -> Iterator[Drafting]:
    with Chains(
        opened,
        ((job.source, job.language) for job in jobs),
        engines=wish.engines,
        minimum=wish.minimum,
        max_characters=wish.max_characters,
        notify=tell,
        mention=mention,
    ) as chains:
        yield Drafting(opened, jobs, chains, tell)
