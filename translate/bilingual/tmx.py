"""TMX 1.4b: translation memories, in any number of languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from translate.bilingual.exporting import LOOK_AGAIN, REVIEWED
from translate.bilingual.markup import XML_LANGUAGE, children, parse, text_of
from translate.bilingual.returned import (
    BASE,
    Came,
    Returned,
    ReturnedFile,
    read_base,
)
from translate.bilingual.rows import Bilingual, Text, bilingual, code_of
from translate.bilingual.tmx_codes import read_codes
from translate.bilingual.xml_places import NO_SLOTS, Slots, slots_of
from translate.errors import TranslateError
from translate.languages import CODES
from translate.wording import say

MARKDOWN = "Markdown"
"""What the header of our files calls the format they were made of (`o-tmf`)."""
_CODE = re.compile(r"<[gx]\d").search


def read(data: bytes, path: str) -> Bilingual:
    """One row a `tu`. The source is the header's `srclang`, else the first variant's language.

    Memories may hold more languages than the house speaks: their variants are left out.
    """
    root, header, units = _parsed(data, path)
    slots = slots_of(data, root)
    rows = [dict(variants(unit, path, slots)) for unit in units]
    source, languages = _languages(root, header, rows, path)
    fuzzy = [bool({*_states(unit)} & LOOK_AGAIN) for unit in units]
    return bilingual(path, source, languages, zip(rows, fuzzy, strict=True))


def read_returned(data: bytes, path: str) -> tuple[ReturnedFile, ...]:
    """The entries of a TMX file that went out of here, or that OmegaT made of a file that did.

    A file for each target language. OmegaT's holds no names: its texts are known by their source.
    """
    root, header, units = _parsed(data, path)
    segments = [_segments(unit, path) for unit in units]
    source, (_, *targets) = _languages(root, header, segments, path)
    of_omegat = header is not None and header.get("creationtool") == "OmegaT"
    texts = [{code: read_codes(one, of_omegat) for code, one in row.items()} for row in segments]
    has_codes = not of_omegat or any(_CODE(text) for row in texts for text in row.values())
    if not has_codes:  # made of a PO file, whose texts are Markdown
        texts = [{code: "".join(one.itertext()) for code, one in row.items()} for row in segments]
    return tuple(
        ReturnedFile(
            path,
            source,
            target,
            has_codes,
            _base(header, target),
            tuple(
                _returned(unit, row.get(source, ""), row.get(target, ""), target)
                for unit, row in zip(units, texts, strict=True)
            ),
            is_whole=not of_omegat,
        )
        for target in targets
    )


def _returned(unit: Any, source: str, target: str, language: str) -> Returned:
    notes = ("".join(note.itertext()).strip() for note in children(unit, "note"))
    states = _states(unit, language)
    came = Came.FUZZY if {*states} & LOOK_AGAIN else Came.TRANSLATED
    came = {"approved": Came.APPROVED, REVIEWED: Came.REVIEWED}.get("".join(states), came)
    said = tuple(("", note) for note in notes if note)
    return Returned(unit.get("tuid", ""), source, target, came, said, unit.sourceline)


def _states(unit: Any, language: str = "") -> list[str]:
    """What our files say of the variants in a language, or in any."""
    return [
        prop.text or ""
        for variant in children(unit, "tuv")
        if not language or _tag(variant).split("-")[0].lower() == language
        for prop in children(variant, "prop")
        if prop.get("type") == "x-state"
    ]


def _base(header: Any, target: str) -> dict[str, str]:
    """The fingerprints that went out with the file."""
    for prop in children(header, "prop") if header is not None else ():
        if prop.get("type") == BASE.lower() and prop.get(XML_LANGUAGE) == target:
            return read_base(prop.text or "")
    return {}


def _parsed(data: bytes, path: str) -> tuple[Any, Any, list[Any]]:
    """(the root, the header or None, the units)."""
    root = parse(data, path, "tmx")
    units = [unit for body in children(root, "body") for unit in children(body, "tu")]
    return root, _header(root), units


def _header(root: Any) -> Any:
    return next(iter(children(root, "header")), None)


def _languages(
    root: Any, header: Any, rows: Sequence[Mapping[str, Any]], path: str
) -> tuple[str, list[str]]:
    """(the source's code, all codes with the source's first)."""
    languages = list(dict.fromkeys(language for row in rows for language in row))
    if len(languages) < 2:
        raise TranslateError(
            "holds fewer than two of our languages",
            path=path,
            line=root.sourceline,
            remedy=say("give its variants xml:lang: {codes}", codes=", ".join(CODES)),
        )
    said = header.get("srclang", "") if header is not None else ""
    source = said.split("-")[0].lower()
    source = source if source in languages else languages[0]
    return source, [source, *(one for one in languages if one != source)]


def variants(unit: Any, path: str, slots: Slots = NO_SLOTS) -> Iterator[tuple[str, Text]]:
    """The texts of a `tu`, by language; languages that are not of the house are left out.

    Their columns are known by the `slots` of the file.
    A file that went out of here has its Markdown in codes, and plain words between them.
    """
    header = _header(unit.getroottree().getroot())
    is_ours = header is not None and header.get("o-tmf") == MARKDOWN
    for language, segment in _segments(unit, path).items():
        yield language, text_of(segment, path, slots, is_ours, codes=is_ours)


def _tag(variant: Any) -> str:
    return (variant.get(XML_LANGUAGE) or variant.get("lang") or "").replace("_", "-")


def _segments(unit: Any, path: str) -> Mapping[str, Any]:
    """By language, the first `seg` of its variants."""
    found: dict[str, Any] = {}
    for variant in children(unit, "tuv"):
        tag = _tag(variant)
        if not tag:
            raise TranslateError(
                "a variant does not say its language",
                path=path,
                line=variant.sourceline,
                remedy='add xml:lang="…"',
            )
        if tag.split("-")[0].lower() not in CODES:
            continue
        language = code_of(tag, path, variant.sourceline)
        for segment in children(variant, "seg"):
            found.setdefault(language, segment)
    return found
