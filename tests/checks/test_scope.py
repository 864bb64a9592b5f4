"""A check of scope UNIT finds in one unit what a run over the whole letter finds there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.letters import letter_of
from translate.checks import CHECKS, Check, Scope, examine
from translate.checks.context import Context
from translate.model import AlignedLetter, Finding

TEXTS = {
    "nl": "# Nachtbus\n\nOp 3 mei 2024 reden er **1.240** mensen mee, minder dan 60 per bus.\n\n"
    "Zie [het verslag](https://bus.example/nl). De heer Haverkamp vond dat genoeg.\n",
    "en": "# Night bus\n\nOn 3 May 2024, **1,240** people rode along, less than 60 per bus.\n\n"
    "See [the report](https://bus.example/en). Mr Haverkamp thought it enough.\n",
    "ru": "# Ночной автобус\n\n3 мая 2024 года ехали **1240** человек, менее 60 на автобус.\n\n"
    "См. [отчёт](https://bus.example/ru). Господин Хаверкамп счёл, что этого хватит.\n",
}
EDITS = st.tuples(
    st.sampled_from(["nl", "en", "ru"]),
    st.sampled_from(
        ["3", "2024", "60", "**", "Haver", "less than", "минут", "менее", "enough", "."]
    ),
    st.sampled_from(["4", "", "13:30", "$5", "«", "more than", "[x](https://a.example)", "~~ja~~"]),
)
UNIT_CHECKS = frozenset(check.id for check in CHECKS if check.scope is Scope.UNIT)


def by_unit(letter: AlignedLetter) -> list[Finding]:
    return [finding for unit in letter.units for finding in examine(letter, (), (unit,), ())]


@given(st.lists(EDITS, max_size=3))
@settings(max_examples=60, deadline=None)
def test_units_one_by_one_are_as_the_whole_letter(edits: list[tuple[str, str, str]]) -> None:
    texts = dict(TEXTS)
    for language, old, new in edits:
        texts[language] = texts[language].replace(old, new, 1)
    letter = letter_of(texts)
    whole = [finding for finding in examine(letter) if finding.check in UNIT_CHECKS]
    assert by_unit(letter) == whole


def test_what_is_derived_is_made_once_for_a_context() -> None:
    made: list[Context] = []

    def derived(context: Context) -> int:
        made.append(context)
        return len(context.units)

    context = Context.of(letter_of(TEXTS))
    assert context.derive(derived) == context.derive(derived) == 3
    assert made == [context]


def test_two_letters_in_turns_are_as_apart() -> None:
    one = letter_of(TEXTS)
    other = letter_of({**TEXTS, "en": TEXTS["en"].replace("1,240", "1,420")})
    apart = examine(one), examine(other)
    assert apart[0] != apart[1]
    assert [(examine(one), examine(other)) for _ in range(2)] == [apart, apart]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_has_one_scope(check: Check) -> None:
    assert (check.unit is None) != (check.letter is None)
