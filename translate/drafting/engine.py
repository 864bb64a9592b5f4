"""What drafts: the one small interface behind which every translation engine stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from hashlib import sha256
from typing import Protocol

from translate.dataclass import dataclass
from translate.drafting.tokens import billable
from translate.errors import TranslateError


@dataclass(frozen=True, slots=True)
class Request:
    """What an engine is asked in one go."""

    source: str
    """The code of the language of the texts."""
    target: str
    texts: tuple[str, ...]
    """Tagged text (`translate.drafting.tags`)."""
    context: str = ""
    """Plain text around them, in the source language: read, not translated, not billed."""
    path: str = field(default="", compare=False)
    """The file that the texts come from: it is not sent, a permission is checked against it."""

    @property
    def billable(self) -> int:
        """Characters that a service bills."""
        return sum(map(billable, self.texts))


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine gave back."""

    texts: tuple[str, ...]
    """As many as were asked, tagged, none empty."""
    model: str = ""
    """What the engine says of itself."""
    billed: int = 0
    """Characters, as the service counts them."""


class Described(Protocol):
    """What is known of an engine, built or not."""

    @property
    def name(self) -> str:
        """As settings, options and the ledger name it."""

    @property
    def local(self) -> bool:
        """No text leaves the machine."""

    @property
    def tags(self) -> bool:
        """Tags go in and come back; an engine that can't do that is given plain sentences."""

    @property
    def settings(self) -> Mapping[str, str]:
        """All that shapes an answer and is not in the request; no keys of services."""


class Engine(Described, Protocol):
    """Translates; one file an engine in `translate.storage.engines`.

    An engine keeps no answers and repeats no question: whoever calls it does.
    """

    def translate(self, request: Request) -> Answer:
        """Raises Busy, QuotaReached, or TranslateError for what no repetition will mend."""
        ...


@dataclass(frozen=True, slots=True)
class Profile:
    """An engine's description before it is built: enough to plan with, nothing to send with."""

    name: str
    local: bool
    tags: bool
    settings: Mapping[str, str] = field(default_factory=dict)
    together: int = 1
    """Segments that one request may hold; more than one only where no context is read."""


class Busy(Exception):  # noqa: N818  (a state of affairs, not an error a user meets)
    """The service asks to be left alone for a moment; `str` says why, for people."""


class QuotaReached(TranslateError):  # noqa: N818  (as DeepL calls it)
    """The service translates no more characters in this period."""


def digest(engine: Described, request: Request) -> str:
    """Names everything that is sent: hex SHA-256 of the engine, its settings and the request."""
    parts = [
        engine.name,
        sorted(engine.settings.items()),
        request.source,
        request.target,
        request.texts,
        request.context,
    ]
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


class Introduced:
    """Introduces an engine as a profile describes it; a base for engines."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    @property
    def name(self) -> str:
        return self.profile.name

    @property
    def local(self) -> bool:
        return self.profile.local

    @property
    def tags(self) -> bool:
        return self.profile.tags

    @property
    def settings(self) -> Mapping[str, str]:
        return self.profile.settings
