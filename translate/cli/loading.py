"""What several commands need of an open letter: its findings, its states, who decides and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from translate.application.letters import OpenLetter
from translate.checks import examine
from translate.errors import TranslateError
from translate.model import Finding
from translate.review.states import State, states
from translate.review.waivers import apply_waivers

if TYPE_CHECKING:
    from translate.review.decisions import Reviewer

Letter = Annotated[str, typer.Argument(metavar="LETTER", help="A letter's slug or folder.")]
Letters = Annotated[
    list[str] | None, typer.Argument(metavar="[LETTER…]", help="All letters by default.")
]
As = Annotated[
    str | None, typer.Option("--as", metavar="NAME", help="Who decides; git's user by default.")
]
Lang = Annotated[
    str | None, typer.Option(metavar="CODES", help="Only these languages, such as en,ru.")
]


def findings_of(opened: OpenLetter) -> tuple[Finding, ...]:
    """What the checks find, with the waivers of the ledger."""
    return apply_waivers(examine(opened.letter), opened.letter, opened.events)


def states_of(opened: OpenLetter) -> Mapping[tuple[str, str], State]:
    """The state of every unit in every language, under the workspace's policy."""
    policy = opened.workspace.settings.policy
    return states(opened.letter, opened.events, two_people=policy.two_people)


def reviewer_of(opened: OpenLetter, name: str | None) -> Reviewer:
    """Who decides, now; TranslateError where nobody is known or the policy doesn't let them."""
    from translate.review.decisions import Reviewer
    from translate.review.events import identity
    from translate.storage.people import current_person

    policy = opened.workspace.settings.policy
    person = current_person(opened.workspace.root) if name is None else _person(name)
    reviewers = {identity(one): one for one in policy.reviewers}
    if reviewers and identity(person) not in reviewers:
        raise TranslateError(
            f"“{person}” is no reviewer here",
            remedy=f"policy.reviewers in translate.toml names {', '.join(policy.reviewers)}",
        )
    return Reviewer(reviewers.get(identity(person), person), now(), policy.two_people)


def _person(name: str) -> str:
    """A name as the ledger has it, on one line; TranslateError where there is none in it."""
    person = " ".join(name.split())
    if not any(map(str.isalnum, person)) or not person.isprintable():
        raise TranslateError("--as names nobody", remedy='say --as "Your Name", or leave it out')
    return person


def codes(lang: str | None) -> tuple[str, ...]:
    """The languages of a `--lang en,ru`."""
    return tuple(code.strip() for code in (lang or "").split(",") if code.strip())


def now() -> str:
    """The time as the ledger writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
