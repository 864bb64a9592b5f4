"""The engines: one file each, and one row each in `ENGINES`, which settings, help, remedies and
docs read.

An engine's file has two functions: `describe(setup)` says what is known of the engine before it is
built, and `build(setup, permission)` builds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    from translate.drafting.engine import Engine, Profile
    from translate.drafting.permission import Permission
    from translate.model import Concept


@dataclass(frozen=True, slots=True)
class Row:
    """An engine as the table knows it."""

    name: str
    """As settings and `--engine` call it; also the name of its file."""
    needs: str
    """What a person must have or set, for the docs."""
    leaves: str
    """Whether text leaves the machine, for the docs."""
    options: tuple[str, ...] = ()
    """Its own keys in `[drafting]` of translate.toml; each a string."""


ENGINES = (
    Row(
        "deepl",
        "a key in `DEEPL_AUTH_KEY`, or in the keyring: `keyring set translate-letters deepl`",
        "yes",
    ),
    Row(
        "libretranslate",
        "the address of a server; a key, if it wants one, in `LIBRETRANSLATE_API_KEY`",
        "no, if it runs on this machine",
        ("libretranslate",),
    ),
    Row(
        "chat",
        "the address and the model of any OpenAI-compatible server, such as llama.cpp, vLLM or"
        " Ollama; a key, if it wants one, in `CHAT_API_KEY` or the keyring",
        "no, if it runs on this machine",
        ("chat", "chat_model"),
    ),
    Row(
        "local",
        '`pip install "translate-letters[local]"` and a folder of OPUS-MT models',
        "no",
        ("models",),
    ),
)
NAMES = ("memory", *(row.name for row in ENGINES))
"""What settings and `--engine` may name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What makes an engine, apart from a permission."""

    pair: tuple[str, str]
    """The codes of the source and the target language."""
    root: Path = Path()
    """The workspace's folder."""
    formality: str = ""
    """Of the target text: `more`, `less`, `prefer_more`, `prefer_less`; "" where nobody said."""
    glossary: tuple[Concept, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    """What translate.toml says under the keys that the table names."""

    def option(self, key: str) -> str:
        """An option's value; "" where it is not set."""
        return self.options.get(key, "")


class _File(Protocol):
    """What an engine's file has."""

    def describe(self, setup: Setup) -> Profile: ...
    def build(self, setup: Setup, permission: Permission | None) -> Engine: ...


def describe(name: str, setup: Setup) -> Profile:
    """What is known of an engine before it is built; it can send nothing.

    Raises TranslateError where something that it needs is missing: an address, a folder.
    """
    return _file(name).describe(setup)


def build(name: str, setup: Setup, permission: Permission | None = None) -> Engine:
    """The engine, not yet in touch with anything.

    Raises TranslateError as `describe`, and where it would send text off the machine and the
    permission does not cover it.
    """
    return _file(name).build(setup, permission)


def check_name(name: str) -> None:
    """TranslateError where settings or an option name an engine that is not there."""
    if name not in NAMES:
        raise TranslateError(
            say("unknown engine “{name}”", name=name),
            remedy=say("use some of {names}", names=", ".join(NAMES)),
        )


def _file(name: str) -> _File:
    check_name(name)
    return cast(_File, import_module(f"{__name__}.{name}"))
