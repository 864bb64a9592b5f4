"""TMX 1.4b: translation memories, in any number of languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from translate.errors import TranslateError
from translate.languages import CODES
from translate.storage.bilingual.markup import XML_LANGUAGE, children, parse, text_of
from translate.storage.bilingual.rows import Bilingual, Text, bilingual, code_of


def read(data: bytes, path: str) -> Bilingual:
    """One row a `tu`. The source is the header's `srclang`, else the first variant's language.

    Memories may hold more languages than the house speaks: their variants are left out.
    """
    root = parse(data, path, "tmx")
    units = [unit for body in children(root, "body") for unit in children(body, "tu")]
    rows = [dict(variants(unit, path)) for unit in units]
    languages = list(dict.fromkeys(language for row in rows for language in row))
    if len(languages) < 2:
        raise TranslateError(
            "holds fewer than two of our languages",
            path=path,
            line=root.sourceline,
            remedy=f"give its variants xml:lang: {', '.join(CODES)}",
        )
    header = next(iter(children(root, "header")), None)
    said = header.get("srclang", "") if header is not None else ""
    source = said.split("-")[0].lower()
    source = source if source in languages else languages[0]
    return bilingual(path, source, languages, ((row, False) for row in rows))


def variants(unit: Any, path: str) -> Iterator[tuple[str, Text]]:
    """The texts of a `tu`, by language; languages that are not of the house are left out."""
    found: Mapping[str, Text] = {}
    for variant in children(unit, "tuv"):
        tag = variant.get(XML_LANGUAGE) or variant.get("lang")
        if not tag:
            raise TranslateError(
                "a variant does not say its language",
                path=path,
                line=variant.sourceline,
                remedy='add xml:lang="…"',
            )
        if tag.replace("_", "-").split("-")[0].lower() not in CODES:
            continue
        language = code_of(tag, path, variant.sourceline)
        for segment in children(variant, "seg"):
            if language not in found:
                found = {**found, language: text_of(segment, path)}
    yield from found.items()
