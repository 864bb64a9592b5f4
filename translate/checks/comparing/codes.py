"""In which languages of a unit the phone numbers, tables, letters and articles are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.facts.codes import Code, CodeKind, codes
from translate.languages import get
from translate.model import Kind, Span, Unit
from translate.precompiled import expression

_TRANSCRIBED = frozenset((CodeKind.PHONE, CodeKind.ACCOUNT, CodeKind.FIGURE, CodeKind.ARTICLE))
"""Kinds that every version must have; the others are compared where all have as many."""
_ALIKE = 0.7
"""The share of letters that two tags have in common where one of them is a slip of the other; a
translated tag has fewer."""


class CodeDrift(NamedTuple):
    """Codes of one kind that differ."""

    kind: CodeKind
    odd: tuple[str, ...]
    said: Mapping[str, tuple[str, ...]]
    """By language, the codes as written."""
    spans: tuple[Span, ...]


_Located = list[tuple[Code, Span]]


def code_drifts(unit: Unit) -> Iterator[CodeDrift]:
    """The differences of a unit, kind by kind."""
    found: dict[str, _Located] = {
        language: [
            (code, segment.span(code.start, code.end))
            for segment in segments
            if segment.kind is not Kind.ENTRY or segment.text
            for code in codes(segment.text, get(language))
        ]
        for language, segments in unit.segments.items()
        if segments
    }
    if len(found) < 2 or not any(found.values()):
        return
    for kind in CodeKind:
        ours = {
            language: [one for one in every if one[0].kind is kind]
            for language, every in found.items()
        }
        if any(ours.values()) and (drift := _drift(kind, ours, unit)):
            yield drift


def _drift(kind: CodeKind, ours: Mapping[str, _Located], unit: Unit) -> CodeDrift | None:
    if kind in _TRANSCRIBED:
        ours = {language: _written(unit, language, ours) for language in ours}
    elif len({len(every) for every in ours.values()}) > 1:
        return None
    party = _parties(ours)
    if len(set(party.values())) == 1 or not _is_slip(kind, ours, party):
        return None
    if kind is CodeKind.LABEL and _all_have_all(unit, ours):
        return None  # `level A2 or B1` and `level B1 or A2`
    groups = parties(party).values()
    spans = tuple(span for every in ours.values() for _, span in every)
    said = {language: tuple(span.text for _, span in every) for language, every in ours.items()}
    return CodeDrift(kind, odd_ones_out(ours, groups), said, spans)


def _all_have_all(unit: Unit, ours: Mapping[str, _Located]) -> bool:
    """Whether each label of any version stands in the text of every version, be it elsewhere."""
    values = [code.values for every in ours.values() for code, _ in every]
    texts = [unit.text(language).casefold() for language in ours]
    return all(
        any(len(one) > 1 and expression(rf"\b{re.escape(one)}\b").search(text) for one in own)
        for own in values
        for text in texts
    )


def _written(unit: Unit, language: str, ours: Mapping[str, _Located]) -> _Located:
    """A language's codes, and those of others that it has in a form that was not recognised."""
    own = list(ours[language])
    known = _Known(code for code, _ in own)
    text = "".join(segment.text for segment in unit.segments[language])
    plain = re.sub(r"[^0-9A-Z]", "", text)
    for other, every in ours.items():
        for code, span in every:
            if other != language and not known.has(code):
                digits = re.sub(r"\W", "", min(code.values)).removeprefix("0")
                if digits in plain:
                    own.append((code, span))
                    known.add(code)
    return own


class _Known:
    """Some codes of one kind, to be asked for what may stand for the same."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._values: set[str] = set()
        self._by_ending: dict[str, list[Code]] = {}
        for code in codes:
            self.add(code)

    def add(self, code: Code) -> None:
        self._values |= code.values
        self._by_ending.setdefault(_ending(code), []).append(code)

    def has(self, code: Code) -> bool:
        """Whether a code is the same as one of these: `Code.is_same`."""
        if not self._values.isdisjoint(code.values):
            return True
        return any(code.is_same(one) for one in self._by_ending.get(_ending(code), ()))


def _ending(code: Code) -> str:
    """Phone numbers that are the same without their countries end alike, in three digits at
    least."""
    return min(code.values)[-3:]


def _parties(ours: Mapping[str, _Located]) -> dict[str, str]:
    """By language, the first language that has the same codes."""
    first = {language: language for language in ours}
    for one, other in combinations(ours, 2):
        if first[other] == other and _same(ours[one], ours[other]):
            first[other] = first[one]
    return first


def _same(one: _Located, other: _Located) -> bool:
    left = [code for code, _ in other]
    for code, _ in one:
        fitting = next((instead for instead in left if code.is_same(instead)), None)
        if fitting is None:
            return False
        left.remove(fitting)
    return not left


def _is_other_rank(ours: Mapping[str, _Located]) -> bool:
    """Whether the versions name the same articles, and of one of them other paragraphs, some the
    first, and some in words, `tweede lid`: the other checks take a bare one for an article."""
    rows = [sorted((min(code.values), span.text) for code, span in own) for own in ours.values()]
    columns = [*zip(*rows, strict=True)]
    if any(len({value.partition("(")[0] for value, _ in column}) > 1 for column in columns):
        return False
    return any(
        len({value for value, _ in column}) > 1
        and any(value.endswith("(1)") for value, _ in column)
        and any(len(_figures(text)) < len(_figures(value)) for value, text in column)
        for column in columns
    )


def _figures(text: str) -> list[str]:
    """The runs of digits of a text."""
    return re.findall(r"\d+", text)


def _is_slip(kind: CodeKind, ours: Mapping[str, _Located], party: Mapping[str, str]) -> bool:
    """Whether what differs is meant to be the same: a tag may be translated, and a changed number
    of an article is a number that differs, which another check reports."""
    said = {
        language: sorted(min(code.values) for code, _ in every) for language, every in ours.items()
    }
    if kind is CodeKind.PROVISION:
        numbers = {tuple(sorted(re.findall(r"\d+", " ".join(every)))) for every in said.values()}
        return len(numbers) == 1 or _is_other_rank(ours)
    if kind is CodeKind.TAG:
        return len(set(party.values())) < len(party) and (
            _are_alike(said.values()) or _is_kept_handle(said, party)
        )
    return True


def _are_alike(said: Iterable[Iterable[str]]) -> bool:
    from difflib import SequenceMatcher  # not for every start

    texts = [" ".join(every) for every in said]
    return all(
        SequenceMatcher(None, one, other).ratio() >= _ALIKE for one, other in combinations(texts, 2)
    )


def _is_kept_handle(said: Mapping[str, Sequence[str]], party: Mapping[str, str]) -> bool:
    """Whether versions in two scripts have one handle and another version has another: nobody
    translates what a Cyrillic text keeps. A hashtag may be translated all the same."""
    most = max(set(party.values()), key=[*party.values()].count)
    agreeing = [language for language, first in party.items() if first == most]
    scripts = {get(language).script for language in agreeing}
    odd = {one for every in said.values() for one in every} - {*said[most]}
    return len(scripts) > 1 and all(one.startswith("@") and one.isascii() for one in odd)
