"""XLIFF 1.2 and 2.x: one source and one target language a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from translate.errors import TranslateError
from translate.storage.bilingual.markup import children, name, parse, text_of
from translate.storage.bilingual.rows import Bilingual, Text, bilingual, code_of

_UNREVIEWED = ("needs-", "new", "initial")
"""How the states begin of a target that is not yet reviewed (1.2: 2.3.9; 2.1: 4.3.1.29)."""


def read(data: bytes, path: str) -> Bilingual:
    """One row a `trans-unit` (1.2) or a `segment` (2.x)."""
    root = parse(data, path, "xliff")
    holder, source_name, target_name = root, "srcLang", "trgLang"
    if root.get("version", "").startswith("1"):
        source_name, target_name = "source-language", "target-language"
        holder = next(iter(children(root, "file")), root)
    source = _language(holder, source_name, path)
    target = _language(holder, target_name, path)
    rows = [row for unit in _units(root) for row in _row(unit, source, target, path)]
    return bilingual(path, source, (source, target), rows)


def _units(element: Any) -> Iterator[Any]:
    """The elements that hold a source and a target, in the order of the file."""
    for child in children(element, "file", "body", "group", "unit", "trans-unit", "segment"):
        if name(child) in ("trans-unit", "segment"):
            yield child
        else:
            yield from _units(child)


def _row(
    unit: Any, source: str, target: str, path: str
) -> Iterator[tuple[Mapping[str, Text], bool]]:
    texts: dict[str, Text] = {}
    state = unit.get("state") or ""
    for child in children(unit, "source", "target"):
        is_target = name(child) == "target"
        texts[target if is_target else source] = text_of(child, path)
        if is_target:
            state = child.get("state") or state
    if texts:
        yield texts, state.startswith(_UNREVIEWED)


def _language(element: Any, attribute: str, path: str) -> str:
    tag = element.get(attribute)
    if not tag:
        raise TranslateError(
            f"does not say its {attribute}",
            path=path,
            line=element.sourceline,
            remedy=f'add {attribute}="…" to <{name(element)}>',
        )
    return code_of(tag, path, element.sourceline)
