"""The engines, one file each, and how each is made from the settings."""

from __future__ import annotations

from dataclasses import dataclass

from translate.drafting.engine import Engine
from translate.errors import TranslateError

Term = tuple[tuple[str, tuple[str, ...]], ...]
"""(language, its right alternatives, the preferred one first), for every language of a concept."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What makes an engine; plain values, so that another process can make the same one."""

    name: str
    formality: str = ""
    """Of the target text: `more`, `less`, `prefer_more`, `prefer_less`; "" where nobody said."""
    terms: tuple[Term, ...] = ()
    """The glossary, a concept each."""
    workspace: str = ""
    """The workspace's name, which names its glossary at a service."""
    server: str = ""
    """A server's address; "" for the service's own."""
    models: str = ""
    """The folder of local models."""
    pair: tuple[str, str] = ("", "")
    """The codes of the source and the target language."""


def make(settings: EngineSettings) -> Engine:
    """The engine, not yet in touch with anything.

    Raises TranslateError where something that it needs is missing: a key, an address, a folder.
    """
    match settings.name:
        case "deepl":
            from translate.storage.engines.deepl import DeepL

            return DeepL(settings)
        case "libretranslate":
            from translate.storage.engines.libretranslate import LibreTranslate

            return LibreTranslate(settings)
        case "local":
            from translate.storage.engines.local import Local

            return Local(settings)
    raise TranslateError(
        f"unknown engine “{settings.name}”", remedy="use deepl, libretranslate or local"
    )
