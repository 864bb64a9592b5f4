"""When the model behind `meaning-drift` is asked: where it is installed, and nobody says otherwise.

It runs without being asked for: whoever installs the extra wants it. `[checks]` switches it off for
a workspace or a letter. Where `[checks]` sets it to a level, the workspace wants it everywhere: a
release on a machine without it is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.application.letters import OpenLetter
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Encoder
from translate.storage.encoding import MEANING_CHECK, SWITCH, SentenceEncoder, is_installed
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.levels import Rule

REMEDY = say('run pip install "translate-letters[meaning]"')

_FEW = 200
"""Texts that nobody waits for with a bar."""
_AT_ONCE = 50
"""Texts between two steps of a bar."""


def for_checks(
    opened: Sequence[OpenLetter], select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[OpenLetter, ...]:
    """Letters that are to be looked at for these checks, all where none is selected: the model is
    not loaded for what nobody wants to see.

    Raises TranslateError where the check is selected by name and can't run.
    """
    if is_wanted(select, ignore):
        return tuple(opened)
    return tuple(
        replace(one, letter=replace(one.letter, encoder=None)) if one.letter.encoder else one
        for one in opened
    )


def is_wanted(select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether somebody wants to see what the model tells, of these checks but for those.

    Raises TranslateError where the check is selected by name and can't run.
    """
    if MEANING_CHECK in select:
        require()
    return MEANING_CHECK not in ignore and (not select or MEANING_CHECK in select)


def require() -> None:
    """Raises TranslateError where the model is not there."""
    if not is_installed():
        raise TranslateError(
            say("{check} needs a language model that is not installed", check=MEANING_CHECK),
            remedy=say("{remedy} (and {switch} must not be off)", remedy=REMEDY, switch=SWITCH),
        )


def lacking(opened: OpenLetter, rules: Sequence[Rule]) -> tuple[str, ...]:
    """What the settings ask for and can't have here, in words."""
    from translate.checks.levels import OFF  # not for every start

    asked = [one for one in rules if one.check == MEANING_CHECK and one.level != OFF]
    if not asked or opened.letter.encoder is not None:
        return ()
    place = asked[-1].where
    return (
        say(
            "{place} sets {check}, and its model is not installed", place=place, check=MEANING_CHECK
        ),
    )


def unread(opened: OpenLetter) -> Iterator[tuple[SentenceEncoder, tuple[str, ...]]]:
    """The texts of a letter that the model has yet to read, some at a time; none where they are
    few. Whoever encodes them in turn can show how far it is."""
    from translate.checks.context import Context, Shared
    from translate.checks.meaning_drift import texts_judged

    encoder, letter = opened.letter.encoder, opened.letter
    if not isinstance(encoder, SentenceEncoder):
        return
    shared = Shared.of(letter)
    texts = dict.fromkeys(
        text
        for unit in letter.units
        for text in texts_judged(unit, Context(shared, (unit,), letter.facts))
    )
    new = encoder.absent(tuple(texts))
    if len(new) > _FEW:
        for first in range(0, len(new), _AT_ONCE):
            yield encoder, new[first : first + _AT_ONCE]


class UnreadError(Exception):
    """The model would have to read a text that it has not read yet."""


@dataclass(frozen=True, slots=True)
class _Remembered:
    """An encoder that is not to be loaded."""

    encoder: SentenceEncoder

    @property
    def model(self) -> str:
        return self.encoder.model

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        if self.encoder.absent(texts):
            raise UnreadError
        return self.encoder(texts)


def remembered(encoder: Encoder | None) -> Encoder | None:
    """The same encoder, which raises UnreadError where the model would have to be loaded."""
    return _Remembered(encoder) if isinstance(encoder, SentenceEncoder) else encoder
