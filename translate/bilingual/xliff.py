"""XLIFF 1.2 and 2.x: one source and one target language a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from translate.bilingual.exporting import OURS
from translate.bilingual.markup import children, name, parse, text_of
from translate.bilingual.plural_rules import paired, plural_rule
from translate.bilingual.returned import (
    BASE,
    Came,
    Returned,
    ReturnedFile,
    read_base,
)
from translate.bilingual.rows import Bilingual, Text, bilingual, code_of
from translate.bilingual.xliff_codes import code_names, notes_of, read_codes
from translate.bilingual.xml_places import Slots, slots_of
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Entry, PluralForm
from translate.wording import say

_UNREVIEWED = ("needs-", "new", "initial")
"""How the states begin of a target that is not yet reviewed (1.2: 2.3.9; 2.1: 4.3.1.29)."""
_REVIEWED = ("final", "signed-off", "reviewed")
_OWN_NOTES = (OURS, "location", "previous-source")


def read(data: bytes, path: str) -> Bilingual:
    """One row a `trans-unit` (1.2) or a `segment` (2.x).

    What is not to be translated (`translate="no"`, of itself or of what it stands in) is left out.
    Each text says which inline codes it has. A group of gettext's plural forms
    (`restype="x-gettext-plurals"`, XLIFF 1.2 Representation Guide for Gettext PO) is read as the
    entry of a PO file.
    """
    root = parse(data, path, "xliff")
    source, target = _languages(root, path)
    file = _File(path, bool(_base(root)), slots_of(data, root))
    rows = [row for unit in _units(root) for row in _row(unit, source, target, file)]
    return bilingual(path, source, (source, target), rows)


def read_returned(data: bytes, path: str) -> ReturnedFile:
    """The entries of an XLIFF file that went out of here, of either version."""
    root = parse(data, path, "xliff")
    source, target = _languages(root, path)
    entries = tuple(_returned(unit) for unit in _whole_units(root))
    return ReturnedFile(path, source, target, True, _base(root), entries)


def _returned(unit: Any) -> Returned:
    """A `trans-unit`, or a `unit` with the texts of all its segments."""
    holders = (unit,)
    if name(unit) == "unit":
        holders = tuple(children(unit, "segment", "ignorable"))
    sources = [one for holder in holders for one in children(holder, "source")]
    targets = [one for holder in holders for one in children(holder, "target")]
    return Returned(
        unit.get("id", ""),
        "".join(map(read_codes, sources)),
        "".join(map(read_codes, targets)),
        _came(unit, holders, targets),
        tuple(_notes(unit)),
        unit.sourceline,
    )


def _came(unit: Any, holders: tuple[Any, ...], targets: list[Any]) -> Came:
    """What a file says of a translation, the least of its segments'.

    A segment without a state was filled by a tool that writes none: it is translated.
    """
    states = [one.get("state") for one in (*holders, *targets) if one.get("state")]
    if any(state.startswith(_UNREVIEWED) for state in states):
        return Came.FUZZY
    if unit.get("approved") == "yes" or (states and set(states) == {"final"}):
        return Came.APPROVED
    reviewed = states and all(state in _REVIEWED for state in states)
    return Came.REVIEWED if reviewed else Came.TRANSLATED


def _notes(unit: Any) -> Iterator[tuple[str, str]]:
    holders = (unit, *children(unit, "segment"))  # Translate Toolkit's notes are in segments
    for note in (one for holder in holders for one in notes_of(holder)):
        by = note.get("from") or note.get("category") or ""
        text = "".join(note.itertext()).strip()
        if by not in _OWN_NOTES and text:
            yield by, text


def _base(root: Any) -> Mapping[str, str]:
    """The fingerprints that went out with the file; none where another tool made it."""
    for file in children(root, "file"):
        for holder in (file, *children(file, "header")):
            for note in notes_of(holder):
                field, _, line = "".join(note.itertext()).partition(": ")
                if field == BASE:
                    return read_base(line)
    return {}


def _languages(root: Any, path: str) -> tuple[str, str]:
    """The codes of source and target."""
    holder, source_name, target_name = root, "srcLang", "trgLang"
    if root.get("version", "").startswith("1"):
        source_name, target_name = "source-language", "target-language"
        holder = next(iter(children(root, "file")), root)
    return _language(holder, source_name, path), _language(holder, target_name, path)


def _whole_units(element: Any) -> Iterator[Any]:
    """The `trans-unit` and `unit` elements, in the order of the file."""
    for child in children(element, "file", "body", "group", "unit", "trans-unit"):
        if name(child) in ("trans-unit", "unit"):
            yield child
        else:
            yield from _whole_units(child)


def _units(element: Any) -> Iterator[Any]:
    """The elements that hold a source and a target, in the order of the file."""
    for unit in _whole_units(element):
        if not _is_to_translate(unit):
            continue
        yield from children(unit, "segment") if name(unit) == "unit" else (unit,)


def _is_to_translate(unit: Any) -> bool:
    """By the nearest `translate` of the unit and what it stands in (2.1: 4.3.1.33)."""
    said = (one.get("translate") for one in (unit, *unit.iterancestors()))
    return next((one for one in said if one), "yes") != "no"


@dataclass(frozen=True, slots=True)
class _File:
    """What a text is read by, beside its element."""

    path: str
    is_plain: bool
    """The words between the codes are plain text: the file went out of here."""
    slots: Slots


def _row(
    unit: Any, source: str, target: str, file: _File
) -> Iterator[tuple[Mapping[str, Text], bool]]:
    texts: dict[str, Text] = {}
    state = unit.get("state") or ""
    for child in children(unit, "source", "target"):
        is_target = name(child) == "target"
        texts[target if is_target else source] = _text(child, file)
        if is_target:
            state = child.get("state") or state
    if source in texts and target in texts and (forms := _forms(unit)):
        texts = _plural(unit, forms, source, target, texts, file)
    if texts:
        yield texts, state.startswith(_UNREVIEWED)


_PLURALS = "x-gettext-plurals"


def _forms(unit: Any) -> list[Any]:
    """The units of the plural entry that a unit is a form of; none where it is not."""
    group = unit.getparent()
    is_plural = name(group) == "group" and group.get("restype") == _PLURALS
    return list(children(group, "trans-unit")) if is_plural else []


def _plural(
    unit: Any,
    forms: list[Any],
    source: str,
    target: str,
    texts: Mapping[str, Text],
    file: _File,
) -> dict[str, Text]:
    """A form's texts: the first unit of the group has the singular, the last one the plural."""
    rule = plural_rule("", target)
    singular, plural = (
        next((_text(one, file) for one in children(form, "source")), texts[source])
        for form in (forms[0], forms[-1])
    )
    translation = texts[target]
    about = translation.entry or Entry()
    about = replace(about, form=PluralForm(0, len(forms), rule.count, None))
    number = forms.index(unit)
    return paired(rule, source, (singular, plural), target, translation, number, about)


def _text(element: Any, file: _File) -> Text:
    """A text, with the codes that it has."""
    text = text_of(element, file.path, file.slots, file.is_plain)
    codes = () if file.is_plain else code_names(element)
    return replace(text, entry=Entry(codes=codes)) if codes else text


def _language(element: Any, attribute: str, path: str) -> str:
    tag = element.get(attribute)
    if not tag:
        raise TranslateError(
            say("does not say its {attribute}", attribute=attribute),
            path=path,
            line=element.sourceline,
            remedy=say('add {attribute}="…" to <{name}>', attribute=attribute, name=name(element)),
        )
    return code_of(tag, path, element.sourceline)
