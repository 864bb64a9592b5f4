"""The confidentiality gate, and the permission that only it makes.

No engine that sends text off the machine can be built without a `Permission`, and none sends a
text of another letter than the one that its permission is for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import final

from translate.dataclass import dataclass
from translate.drafting.custody import Custody, Sealed, is_custody, sealing
from translate.errors import TranslateError
from translate.review.events import Sent
from translate.wording import listed, say


@dataclass(frozen=True, slots=True)
class Sending:
    """What a run would send off the machine."""

    custody: Custody
    """Of the letter, as its settings say."""
    characters: Mapping[tuple[str, str], int]
    """By service and target language."""

    @property
    def letter(self) -> str:
        """The letter's name."""
        return self.custody.letter

    @property
    def services(self) -> tuple[str, ...]:
        """The names of the engines that would get text, in the order of the alphabet."""
        return tuple(sorted({service for service, _ in self.characters}))

    @property
    def total(self) -> int:
        """Characters, of all services and languages."""
        return sum(self.characters.values())


class ConfidentialError(TranslateError):
    """The text of a confidential letter may not go where it would go."""

    services: tuple[str, ...] = ()
    """The engines that would get it."""


@final
class Permission(Sealed):
    """Named services may be sent the texts of one letter. Only `permit` makes one."""

    __slots__ = ("_paths", "_services")
    made_by = "translate.drafting.permission.permit"
    _paths: frozenset[str]
    _services: tuple[str, ...]


_seal, _is_issued = sealing(Permission)


def _issue(sending: Sending) -> Permission:
    made: Permission = _seal(_paths=sending.custody.paths, _services=sending.services)
    return made


def permit(
    sending: Sending,
    *,
    send: bool,
    confirm: Callable[[Sending], str],
    by: str,
    at: str,
) -> tuple[Permission, tuple[Sent, ...]]:
    """The permission for a run, and the events to record before anything is sent.

    A letter that is not confidential may be sent, and nothing is recorded. Of a confidential one
    the person must have asked for it (`send`) and must answer `confirm` with the letter's name.
    `by` is the person, `at` the time (ISO 8601, UTC). Raises TranslateError where it is refused.
    """
    if not is_custody(sending.custody):
        raise TranslateError(
            "nothing says whether these texts are confidential",
            remedy="open the letter from its folder; its settings decide",
        )
    if not sending.custody.confidential:
        return _issue(sending), ()
    if not send:
        refused = ConfidentialError(
            say(
                "{letter} is confidential: {services} would get its text",
                letter=sending.letter,
                services=listed(sending.services),
            ),
            path=sending.custody.folder,
            remedy=say(
                "use --engine memory or local; or say --send; or, when it is public, set "
                "confidential = false in letter.toml"
            ),
        )
        refused.services = sending.services
        raise refused
    if confirm(sending).strip() != sending.letter:
        raise TranslateError(
            "nothing was sent", remedy=say("type {letter}, or say --yes", letter=sending.letter)
        )
    events = tuple(
        Sent(by=by, at=at, engine=service, language=language, characters=characters)
        for (service, language), characters in sending.characters.items()
    )
    return _issue(sending), events


def check(permission: object, service: str, path: str | None = None) -> None:
    """Raises TranslateError where a permission does not cover a service, or a file's text.

    Without `path` only the service is looked at, as when an engine is built.
    """
    if not _is_issued(permission):
        raise TranslateError(
            say(
                "{service} would send text off this machine, and nobody has permitted it",
                service=service,
            ),
            remedy="ask translate.drafting.permission.permit, as `translate draft` does",
        )
    assert isinstance(permission, Permission)
    if service not in permission._services:
        raise TranslateError(
            say("the permission to send text is not for {service}", service=service),
            remedy=say(
                "it names {services}",
                services=listed(permission._services)
                if permission._services
                else say("no service"),
            ),
        )
    if path is not None and path not in permission._paths:
        raise TranslateError(
            say("the permission to send text to {service} is for another letter", service=service),
            path=path,
            remedy="ask for one for this letter",
        )
