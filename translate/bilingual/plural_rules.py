"""Which numbers the plural forms of a PO file stand beside: its header's rule, or CLDR's.

The rule is gettext's `Plural-Forms: nplurals=2; plural=n != 1;` (its manual, “Plural forms”).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from translate.bilingual.rows import Text
from translate.dataclass import dataclass
from translate.documents.entries import read_entry
from translate.facts.placeholders import placeholders
from translate.languages import get
from translate.model import Entry, PluralForm
from translate.wording import say

_NUMBERS = range(202)
"""Numbers that tell the rules of all languages apart."""
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's names, in the order in which files have the forms."""
_RULE = r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)"


@dataclass(frozen=True, slots=True)
class PluralRule:
    """How many forms there are, and what each stands beside."""

    numbers: tuple[frozenset[int], ...]
    """For each form, which of the numbers from 0 to 201 it stands beside."""
    fault: str = ""
    """What is wrong with the header's rule, or "" ."""

    @property
    def count(self) -> int:
        return len(self.numbers)

    def only(self, form: int) -> int | None:
        """The one number that a form stands beside; None where there are several, or none."""
        found = self.numbers[form] if form < self.count else ()
        return next(iter(found)) if len(found) == 1 else None

    def has_one(self, form: int) -> bool:
        """Whether a form stands beside 1: the source's singular belongs to it."""
        return form < self.count and 1 in self.numbers[form]


def paired(
    rule: PluralRule,
    source: str,
    sources: tuple[Text, Text],
    target: str,
    translation: Text,
    number: int,
    about: Entry,
) -> dict[str, Text]:
    """A plural form beside the text that it translates: the singular or the plural (`sources`).

    The singular where the form is for the number 1 alone, or for 1 too and both have the same
    placeholders. `number` is the form's, `source` and `target` are codes of languages, `about` is
    what the file says of the entry, with how many forms it has.
    """
    singular, plural = sources
    only = rule.only(number)
    own, other = plural, singular
    if only == 1 or (rule.has_one(number) and _placeholders(singular) == _placeholders(plural)):
        own, other = singular, plural
    form = about.form or PluralForm(0, rule.count, rule.count, None)
    form = replace(form, number=number, only=only, other=other.string)
    said = replace(about, form=form)
    return {source: replace(own, entry=said), target: replace(translation, entry=said)}


def _placeholders(text: Text) -> Counter[str]:
    return placeholders(read_entry(text.string, "", "", ordinal=1, line=1))


@lru_cache(16)
def plural_rule(header: str, language: str) -> PluralRule:
    """The rule of a header's field `Plural-Forms` ("" where there is none) in a language.

    A rule that can't be read, and one that gives one form to numbers that the language tells apart,
    has a fault; the language's own is used where it can't be read.
    """
    own = tuple(map(get(language).plural, _NUMBERS))
    names = [name for name in _CATEGORIES if name in own]
    by_language = PluralRule(_grouped([names.index(one) for one in own]))
    if not header:
        return PluralRule(by_language.numbers, say("the header has no rule (Plural-Forms)"))
    found = re.search(_RULE, header)
    rule = _compiled(found[2]) if found else None
    if rule is None or found is None:
        return PluralRule(
            by_language.numbers, say("the header's rule (Plural-Forms) is unreadable")
        )
    count = int(found[1])
    forms = [rule(number) for number in _NUMBERS]
    if max(forms) >= count:
        fault = say("the header has {count} forms, and its rule more", count=count)
        return PluralRule(by_language.numbers, fault)
    numbers = _grouped(forms, count)
    return PluralRule(numbers, _merged(numbers, own))


def _merged(numbers: Sequence[frozenset[int]], own: Sequence[str]) -> str:
    """Which numbers have one form by the header and two in the language; "" where none have."""
    for form in numbers:
        kinds = {own[number]: number for number in sorted(form, reverse=True)}
        if len(kinds) > 1:
            first, second = sorted(kinds.values())[:2]
            return say(
                "the header's rule (Plural-Forms) has one form for {first} and {second}, which "
                "the language tells apart",
                first=first,
                second=second,
            )
    return ""


def _grouped(forms: Sequence[int], count: int = 0) -> tuple[frozenset[int], ...]:
    """The numbers of each form, in the order of the forms."""
    return tuple(
        frozenset(number for number in _NUMBERS if forms[number] == form)
        for form in range(count or max(forms) + 1)
    )


def _compiled(expression: str) -> Callable[[int], int] | None:
    """The rule as a function; None where it is no expression of C about `n`."""
    import gettext

    try:
        rule: Callable[[int], int] = gettext.c2py(expression.strip())
        rule(0)
    except (ValueError, ZeroDivisionError, OverflowError, RecursionError):
        return None
    return rule
