"""Who drafts a letter: the engines of its settings, to be asked once they are permitted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from translate.application.letters import OpenLetter
from translate.application.memory import open_memory
from translate.drafting.engine import Profile, Request
from translate.drafting.memory import Match
from translate.drafting.permission import Permission
from translate.drafting.run import Chain
from translate.drafting.tags import Tagged
from translate.errors import TranslateError
from translate.storage.draft_cache import Budget, DraftCache
from translate.storage.engines import NAMES, Setup, build, check_name, describe
from translate.storage.engines.asking import Thrifty
from translate.wording import listed, say

__all__ = ["NAMES", "Chains", "engine_names"]

Pair = tuple[str, str]
"""The codes of a source and a target language."""


class Chains:
    """The engines for the pairs of one letter; use it in a `with` statement.

    Nothing can be sent off the machine before `allow` has been given a permission.
    """

    def __init__(
        self,
        opened: OpenLetter,
        pairs: Iterable[Pair],
        *,
        engines: tuple[str, ...] = (),
        minimum: float,
        max_characters: int | None = None,
        notify: Callable[[str], None] = lambda _: None,
        mention: Callable[[str], None] = lambda _: None,
    ) -> None:
        """`engines` are those to ask instead of the settings' own; `minimum` is the least
        similarity of a match (0 to 1); `notify` and `mention` are the memory's."""
        self._opened = opened
        self._notify = notify
        self._memory = open_memory(opened.workspace, minimum, notify, mention)
        self._found: dict[tuple[Tagged, str, str], Match | None] = {}
        self._setups: dict[Pair, Setup] = {}
        self._remembers: dict[Pair, bool] = {}
        self.budget = Budget(max_characters)
        self.profiles: dict[Pair, Profile] = {}
        for pair in dict.fromkeys(pairs):
            names = engines or _names(opened, pair)
            self._remembers[pair] = "memory" in names
            others = [name for name in names if name != "memory"]
            if len(others) > 1:
                raise TranslateError(
                    say("{others} would draft the same texts", others=listed(others)),
                    remedy="name the memory and one other engine",
                )
            if others:
                self._setups[pair] = _setup(opened, pair)
                self.profiles[pair] = describe(others[0], self._setups[pair])

    def __enter__(self) -> Chains:
        return self

    def __exit__(self, *_: object) -> None:
        self._memory.close()

    @cached_property
    def chains(self) -> Mapping[Pair, Chain]:
        """By pair; indexes the memory where that is yet to be done."""
        return {
            pair: Chain(self._look_up if remembers else None, self.thrifty.get(pair))
            for pair, remembers in self._remembers.items()
        }

    @cached_property
    def thrifty(self) -> Mapping[Pair, Thrifty]:
        """The engines that are asked only for what they have not answered before."""
        if not self.profiles:
            return {}
        cache = DraftCache(self._opened.workspace.root)
        return {
            pair: Thrifty(profile, cache, self.budget, notify=self._notify)
            for pair, profile in self.profiles.items()
        }

    def allow(self, permission: Permission | None) -> None:
        """Builds the engines: those on this machine, and with a permission those it names.

        Raises TranslateError where the permission does not cover an engine, or an engine misses
        something that it needs.
        """
        for pair, thrifty in self.thrifty.items():
            if thrifty.local or permission is not None:
                thrifty.engine = build(thrifty.name, self._setups[pair], permission)

    def price(self, pair: Pair, request: Request) -> int:
        """The characters that a request would be billed."""
        return self.thrifty[pair].price(request)

    def usage(self) -> dict[str, tuple[int, int]]:
        """(characters used, characters allowed) of each service that counts them, by its name.

        Raises TranslateError where a service does not say.
        """
        counted = {one.name: one for one in self.thrifty.values()}
        found = {name: one.usage() for name, one in counted.items()}
        return {name: usage for name, usage in found.items() if usage is not None}

    def _look_up(self, text: Tagged, source: str, target: str) -> Match | None:
        """The memory's match; a text is looked up once, however often it is asked for."""
        key = (text, source, target)
        if key not in self._found:
            self._found[key] = self._memory.look_up(text, source, target)
        return self._found[key]


def engine_names(text: str | None) -> tuple[str, ...]:
    """The engines of an `--engine memory,deepl`; TranslateError for an unknown one."""
    names = tuple(name.strip() for name in (text or "").split(",") if name.strip())
    for name in names:
        check_name(name)
    return names


def _names(opened: OpenLetter, pair: Pair) -> tuple[str, ...]:
    drafting = opened.workspace.settings.drafting
    return drafting.pairs.get("-".join(pair), drafting.engines)


def _setup(opened: OpenLetter, pair: Pair) -> Setup:
    drafting = opened.workspace.settings.drafting
    return Setup(
        pair=pair,
        root=opened.workspace.root,
        formality=opened.settings.formality or drafting.formality,
        glossary=opened.letter.glossary,
        options=drafting.options,
    )
