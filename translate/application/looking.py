"""What there is to see of an open letter: findings, states, and its versions as they once were."""

from __future__ import annotations

from collections.abc import Mapping

from translate.application.letters import OpenLetter
from translate.checks import examine
from translate.checks.levels import Rule
from translate.model import Finding, Version
from translate.review.policy import Policy
from translate.review.states import State, states
from translate.review.waivers import apply_waivers
from translate.storage.history import version_at


def findings_of(opened: OpenLetter) -> tuple[Finding, ...]:
    """What the checks find, as heavy as the settings have it, with the waivers of the ledger."""
    found = examine(opened.letter, rules_of(opened))
    return apply_waivers(found, opened.letter, opened.events, policy_of(opened))


def rules_of(opened: OpenLetter) -> tuple[Rule, ...]:
    """What the checks are set to: by the workspace, then by the letter, which has the last word."""
    return (*opened.workspace.settings.checks, *opened.settings.checks)


def states_of(opened: OpenLetter) -> Mapping[tuple[str, str], State]:
    """The state of every unit (its id) in every language, under the workspace's policy."""
    return states(opened.letter, opened.events, policy_of(opened))


def policy_of(opened: OpenLetter) -> Policy:
    """What the group demands of its decisions."""
    return opened.workspace.settings.policy


def earlier_versions(opened: OpenLetter, revision: str) -> Mapping[str, Version]:
    """The versions as they were at a git revision; one is empty where it did not exist yet.

    Raises TranslateError where there is no git, no repository or no such revision.
    """
    versions = opened.letter.versions
    return {language: version_at(revision, version) for language, version in versions.items()}
