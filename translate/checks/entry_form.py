"""entry-form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import ACCELERATOR, Finding, Kind, Segment, Severity, Unit
from translate.precompiled import expression

_CATALOGUES = (".po", ".pot")
_LONGEST_SHORTENED = 5
"""Letters of an abbreviation, its full stop included."""
_FEWEST = 3
"""Words of an entry whose last sign is compared; a label may end as its language likes."""


@unit_check(Severity.WARNING)
def entry_form(unit: Unit, context: Context) -> Iterator[Finding]:
    """An entry of a catalogue begins or ends in another way, or has another mask or shortcut.

    Compared are spaces at the beginning and the end, the sign that a sentence ends with, masks such
    as `XXX-XX-XXXX`, words that touch a placeholder (`%(name)sletter`), and the mark of a shortcut
    key (`_File`, `&File`, or the one that the file's header names, `X-Accelerator-Marker`). Looked
    at are PO files only, as a program puts their entries together with other texts.

    Why: words run together on the screen, or a menu has no key.
    Example: en “Enter a code in XXXX XXXX format.”, nl “Voer een code in de vorm XXX-XX in”.
    Remedy: give all versions the same form.
    """
    entries = {
        language: segments[0]
        for language, segments in unit.segments.items()
        if len(segments) == 1
        and segments[0].kind is Kind.ENTRY
        and segments[0].path.endswith(_CATALOGUES)
        and segments[0].source.strip()
    }
    if len(entries) < 2:
        return
    for name, form in _FORMS.items():
        forms = {language: form(entry) for language, entry in entries.items()}
        if form is _shortcut and any(forms.values()):
            signs = tuple(dict.fromkeys(filter(None, forms.values())))
            forms = {code: one or _within(entries[code], signs) for code, one in forms.items()}
        if form is _touching and all(forms.values()):
            continue  # both end a link so, or a compound
        if form is _ending and not _is_fault(forms, entries):
            continue
        if len({*forms.values()}) > 1:
            differing = parties(forms)
            said = [
                verb(names, "has {sign}", "have {sign}", sign=what or say("none"))
                for what, names in differing.items()
            ]
            yield Finding(
                "entry-form",
                Severity.WARNING,
                unit.id,
                odd_ones_out(forms, differing.values()),
                say("{form}: {said}", form=say(name), said=listed(said)),
                tuple(entry.whole() for entry in entries.values()),
            )


def _is_label(entries: dict[str, Segment]) -> bool:
    return any(len(entry.source.split()) < _FEWEST for entry in entries.values())


def _is_fault(forms: dict[str, str], entries: dict[str, Segment]) -> bool:
    """Whether different last signs are one: a label may end as its language likes, and a sentence
    may be put as a question, or called out, in one language and not in another."""
    if _is_label(entries) and not _ends_a_sentence(forms, entries):
        return False
    asked = {*forms.values()} & {"?", "!"}
    return not asked or (
        "" in forms.values() and not any(map(_has_two_sentences, entries.values()))
    )


def _ends_a_sentence(forms: dict[str, str], entries: dict[str, Segment]) -> bool:
    """Whether a full stop of a label is one, and none of an abbreviation (`Sept.`, `6 p.m.`)."""
    stopped = [entry.source.split() for code, entry in entries.items() if forms[code] == "."]
    return {*forms.values()} == {"", "."} and all(
        len(words) > 1 and len(words[-1]) > _LONGEST_SHORTENED and words[-1][:-1].isalpha()
        for words in stopped
    )


def _has_two_sentences(entry: Segment) -> bool:
    return expression(r"[.!?]\s+\S").search(entry.source) is not None


def _spaces(entry: Segment) -> str:
    source = entry.source
    if source == source.strip():
        return ""
    sides = [say("one before it")] if source[:1].isspace() else []
    return listed([*sides, *([say("one behind it")] if source[-1:].isspace() else [])] or [""])


def _ending(entry: Segment) -> str:
    text = entry.source.rstrip().rstrip("”’»\"'")
    if text.endswith("..."):
        return "…"
    return text[-1:] if text[-1:] in ".!?:…" else ""


def _masks(entry: Segment) -> str:
    if "X" not in entry.source and "#" not in entry.source:
        return ""
    found = Counter(expression(r"\b[X#]{2,}(?:[- .][X#]{2,})*\b").findall(entry.source))
    return ", ".join(sorted(found.elements()))


_KEY = r"(?<![\w&])[&_](?=[^\W\d_])(?!\w+;)|(?<=[^\W\d_])&(?=[^\W\d_])(?!\w+;)"
"""The mark of a shortcut key before its letter; `&amp;` has none."""


def _touching(entry: Segment) -> str:
    if "%(" not in entry.source and "{" not in entry.source:
        return ""
    found = expression(_TOUCHED).search(entry.source)
    return found[0] if found else ""


_TOUCHED = r"(?:%\([\w.-]+\)[sd]|(?<![{%])\$?\{[\w.-]+\})[^\W\d_]{3,}"
"""A placeholder and a word without a space; a suffix of two letters is grammar."""


def _shortcut(entry: Segment) -> str:
    """The mark of the entry's key: the one that its file names, else by sight."""
    if marker := _marker(entry):
        return marker if len(re.findall(rf"{re.escape(marker)}(?=\w)", entry.source)) == 1 else ""
    if "&" not in entry.source and "_" not in entry.source:
        return ""
    signs = expression(_KEY).findall(entry.source)
    return signs[0] if len(signs) == 1 else ""


def _marker(entry: Segment) -> str:
    flags = entry.entry.flags if entry.entry else ()
    return next((flag[len(ACCELERATOR) :] for flag in flags if flag.startswith(ACCELERATOR)), "")


def _within(entry: Segment, signs: Iterable[str]) -> str:
    """The mark inside a word, `Op_slaan`, of an entry that others show to have one."""
    found = (one for one in signs if entry.source.count(one) == 1)
    inside = (one for one in found if re.search(rf"[^\W\d_]{one}[^\W\d_]", entry.source))
    return next(inside, "")


_FORMS: dict[str, Callable[[Segment], str]] = {
    "a space at the edge": _spaces,
    "the sign at the end": _ending,
    "a mask": _masks,
    "a word that touches a placeholder": _touching,
    "a shortcut key": _shortcut,
}
