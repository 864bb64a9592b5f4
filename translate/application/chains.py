"""Who drafts a letter: the engines of its settings, ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.drafting.engine import Engine, Request
from translate.drafting.run import Chain
from translate.errors import TranslateError
from translate.memory import Memory
from translate.storage.draft_cache import Budget, DraftCache, Thrifty
from translate.storage.engines import EngineSettings, Term
from translate.storage.engines.courier import Courier, Remote
from translate.storage.settings import ENGINES

Pair = tuple[str, str]
"""The codes of a source and a target language."""


class Chains:
    """The engines for the pairs of one letter; use it in a `with` statement."""

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
        self._courier = Courier(opened.workspace.root, notify)
        self._memory = Memory(opened.workspace, minimum, notify, mention)
        self.budget = Budget(max_characters)
        self.remotes: dict[Pair, Remote] = {}
        self._remembers: dict[Pair, bool] = {}
        for pair in dict.fromkeys(pairs):
            names = engines or _names(opened, pair)
            self._remembers[pair] = "memory" in names
            others = [name for name in names if name != "memory"]
            if len(others) > 1:
                raise TranslateError(
                    f"{' and '.join(others)} would draft the same texts",
                    remedy="name the memory and one other engine",
                )
            if others:
                self.remotes[pair] = Remote(self._courier, _settings(opened, others[0], pair))

    def __enter__(self) -> Chains:
        self._courier.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._memory.close()
        self._courier.__exit__()

    @cached_property
    def chains(self) -> Mapping[Pair, Chain]:
        """By pair; indexes the memory where that is yet to be done."""
        return {
            pair: Chain(self._memory.look_up if remembers else None, self.thrifty.get(pair))
            for pair, remembers in self._remembers.items()
        }

    @cached_property
    def thrifty(self) -> Mapping[Pair, Thrifty]:
        """The engines that are asked only for what they have not answered before."""
        if not self.remotes:
            return {}
        cache = DraftCache(self._opened.workspace.root)
        return {pair: Thrifty(remote, cache, self.budget) for pair, remote in self.remotes.items()}

    def price(self, pair: Pair, request: Request) -> int:
        """The characters that a request would be billed."""
        return self.thrifty[pair].price(request)

    @property
    def abroad(self) -> tuple[Engine, ...]:
        """The engines that text would leave the machine for."""
        return tuple(remote for remote in self.remotes.values() if not remote.local)

    def usage(self) -> dict[str, tuple[int, int]]:
        """(characters used, characters allowed) of each service that counts them, by its name."""
        counted = {remote.name: remote for remote in self.remotes.values()}
        found = {name: remote.usage() for name, remote in counted.items()}
        return {name: usage for name, usage in found.items() if usage is not None}


def engine_names(text: str | None) -> tuple[str, ...]:
    """The engines of an `--engine memory,deepl`; TranslateError for an unknown one."""
    names = tuple(name.strip() for name in (text or "").split(",") if name.strip())
    for name in names:
        if name not in ENGINES:
            raise TranslateError(
                f"unknown engine “{name}”", remedy=f"use some of {', '.join(ENGINES)}"
            )
    return names


def _names(opened: OpenLetter, pair: Pair) -> tuple[str, ...]:
    drafting = opened.workspace.settings.drafting
    return drafting.pairs.get("-".join(pair), drafting.engines)


def _settings(opened: OpenLetter, name: str, pair: Pair) -> EngineSettings:
    drafting, root = opened.workspace.settings.drafting, opened.workspace.root
    terms: tuple[Term, ...] = tuple(
        tuple((code, tuple(words)) for code, words in concept.terms.items())
        for concept in opened.letter.glossary
    )
    return EngineSettings(
        name=name,
        formality=opened.settings.formality or drafting.formality,
        terms=terms if name == "deepl" else (),
        workspace=root.name,
        server=drafting.libretranslate if name == "libretranslate" else "",
        models=str(root / Path(drafting.models).expanduser()) if name == "local" else "",
        pair=pair,
    )
