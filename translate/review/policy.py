"""What a group demands of its decisions: who may decide, and how many have to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from translate.dataclass import dataclass
from translate.review.people import identity
from translate.wording import listed, say

DECIDING = frozenset({"reviewer", "editor"})
ROLES = ("translator", "reviewer", "editor")

OFF, OPTIONAL, REQUIRED = "off", "optional", "required"
"""Signatures: nobody signs; who has set a key signs; only what is signed counts at a release."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the settings name."""

    name: str
    email: str = ""
    """As git has it; "" where nobody said."""
    languages: tuple[str, ...] = ()
    """Those they decide about; all where it is empty."""
    roles: tuple[str, ...] = ()
    """Of `ROLES`; all where it is empty."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a group demands of itself."""

    two_people: bool = True
    """Two people must approve each text, and two must waive an error."""
    readers: int = 1
    """How many people who did not write a text must have read it: approved it by itself."""
    warnings: str = "block"
    """`list` names the open warnings at a release, `block` refuses it."""
    reviewers: tuple[str, ...] = ()
    """Who may approve, reject and waive; everybody where it and `people` are empty."""
    people: tuple[Person, ...] = ()
    languages: Mapping[str, Policy] = field(default_factory=dict)
    """By language: what holds there instead."""
    signatures: str = OFF
    """Whether decisions are signed: `OFF`, `OPTIONAL` or `REQUIRED`."""

    def of(self, language: str) -> Policy:
        """The policy for texts in a language."""
        own = self.languages.get(language)
        return self if own is None else replace(own, people=self.people)

    @property
    def voices(self) -> int:
        """How many people must approve a text."""
        return max(2 if self.two_people else 1, self.readers)

    def objection(self, name: str, language: str = "") -> str:
        """Why somebody may not decide about texts in a language; "" where they may.

        "" for a language asks about the letter as a whole.
        """
        policy = self.of(language)
        who = identity(name)
        if not who:
            return say("the name shows nobody")
        if policy.reviewers and who not in map(identity, policy.reviewers):
            return say(
                "policy.reviewers in translate.toml names {reviewers}",
                reviewers=", ".join(policy.reviewers),
            )
        if not self.people:
            return ""
        person = self.person(name)
        if person is None:
            if policy.reviewers:
                return ""
            return say(
                "[people] in translate.toml names {people}",
                people=", ".join(one.name for one in self.people),
            )
        if person.roles and not DECIDING & set(person.roles):
            return say(
                "[people] in translate.toml makes {name} {roles}",
                name=person.name,
                roles=listed(person.roles),
            )
        if language and person.languages and language not in person.languages:
            return say(
                "[people] in translate.toml gives {name} {languages}",
                name=person.name,
                languages=", ".join(person.languages),
            )
        return ""

    @property
    def deciders(self) -> tuple[str, ...]:
        """Those of whom the settings say that they decide; empty where everybody may."""
        names = self.reviewers or tuple(one.name for one in self.people)
        return tuple(name for name in names if not self.objection(name))

    def person(self, name: str) -> Person | None:
        """Whom the settings know by a name."""
        who = identity(name)
        return next((one for one in self.people if identity(one.name) == who), None)
