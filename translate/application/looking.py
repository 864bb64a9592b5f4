"""What there is to see of an open letter: what the checks find, and the state of each unit."""

from __future__ import annotations

from collections.abc import Mapping

from translate.application.letters import OpenLetter
from translate.checks import examine
from translate.model import Finding
from translate.review.states import State, states
from translate.review.waivers import apply_waivers


def findings_of(opened: OpenLetter) -> tuple[Finding, ...]:
    """What the checks find, with the waivers of the ledger."""
    return apply_waivers(examine(opened.letter), opened.letter, opened.events)


def states_of(opened: OpenLetter) -> Mapping[tuple[str, str], State]:
    """The state of every unit (its id) in every language, under the workspace's policy."""
    policy = opened.workspace.settings.policy
    return states(opened.letter, opened.events, two_people=policy.two_people)
